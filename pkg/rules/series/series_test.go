package series_test

import (
	"testing"

	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rules/series"
	"stp.example/stp/pkg/source"
)

var years = []string{"2015/16", "2016/17", "2017/18", "2018/19", "2019/20", "2020/21"}

func row(t *testing.T, text string) []*plan.Number {
	t.Helper()
	p := plan.Read(source.Read("plan.yaml", []byte("finance: {result: {"+text+"}}"), source.Limits{}))
	return series.Row(years, &p.Finance.Result)
}

// Rows with the figure that stands apart, and the one at which they turn back.
func TestRows(t *testing.T) {
	for _, tt := range []struct{ row, odd, turn string }{
		{"2016/17: 16.3, 2017/18: 15.6, 2018/19: 14.8, 2019/20: 14.0, 2020/21: 13.2", "", ""},
		{"2016/17: 16.3, 2017/18: 1.56, 2018/19: 14.8, 2019/20: 14.0, 2020/21: 13.2", "2017/18", "2018/19"},
		{"2016/17: 16.3, 2017/18: 15.6, 2018/19: 14.8, 2019/20: 14.0, 2020/21: 132", "2020/21", "2020/21"},
		{"2016/17: 163, 2017/18: 15.6, 2018/19: 14.8, 2019/20: 14.0, 2020/21: 13.2", "2016/17", ""},
		{"2016/17: 16.3, 2017/18: 15.6, 2018/19: -14.8, 2019/20: 14.0, 2020/21: 13.2", "2018/19", "2019/20"},
		{"2016/17: 16.3, 2017/18: 15.6, 2018/19: 14.8, 2019/20: 14.0, 2020/21: -13.2", "2020/21", ""},
		{"2016/17: -3, 2018/19: -1, 2020/21: 2", "", ""},                            // goes through zero step by step
		{"2016/17: 0, 2017/18: 20, 2018/19: 50, 2019/20: 80, 2020/21: 100", "", ""}, // grows from nothing
		{"2016/17: 500, 2017/18: 4000, 2018/19: 10000, 2019/20: 18000, 2020/21: 26000", "", ""},
		{"2016/17: 5, 2017/18: 50, 2018/19: 62", "", ""}, // starts small
		{"2015/16: 3, 2016/17: 2, 2017/18: 1, 2018/19: 0, 2019/20: 0, 2020/21: 0", "", ""},
		{"2015/16: 30, 2016/17: 31, 2017/18: 31, 2018/19: 29, 2019/20: 28, 2020/21: 27", "", ""}, // worse before better
		{"2016/17: 30, 2017/18: 28, 2018/19: 29, 2019/20: 27, 2020/21: 26", "", "2018/19"},
		{"2016/17: 30, 2017/18: 29, 2018/19: 28, 2019/20: 27, 2020/21: 27.5", "", "2020/21"},
		{"2016/17: 30, 2020/21: 300", "", ""}, // two say nothing of each other
	} {
		r := row(t, tt.row)
		odd, turn := "", ""
		if o := series.Odd(r); o != nil {
			odd = o.At.Name()
		}
		if x := series.Turn(r); x != nil {
			turn = x.Name()
		}
		if odd != tt.odd || turn != tt.turn {
			t.Errorf("%s: odd %q, want %q; turns at %q, want %q", tt.row, odd, tt.odd, turn, tt.turn)
		}
	}
}
