package report_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
)

// FuzzResults hands odd plans to the reader of results: it takes them or says what
// is wrong, and what it takes, every format can write.
func FuzzResults(f *testing.F) {
	before := `{"format":"stp-result","version":1,"tool":{"name":"stp","version":"v1"},"rules":` +
		`{"version":"v1","digest":"` + lint.Digest(blank().Set, blank().Editions) + `","editions":["stp-2016"],"in_force":["FIN101"]},` +
		`"as_of":"2016-11-01","max_warnings":null,"plans":[`
	const after = `],"summary":{"plans":1}}`
	f.Add(`{"path":"a","read":true,"edition":"stp-2016","stage":"outline","line_count":2,"lines":[{"line":1,"text":"x"}],` +
		`"findings":[{"code":"FIN101","level":"error","message":"m","line":1,"column":1,"end_line":1,"end_column":2,` +
		`"related":[{"plan":"b","line":1,"column":1,"end_line":2,"end_column":1,"text":"t"},{"line":2,"column":3,"end_line":2,"end_column":4}],` +
		`"fix":{"title":"t","safe":true,"edits":[{"line":1,"column":1,"end_line":1,"end_column":1,"new":"x"}]}}],` +
		`"forecast":[{"code":"FIN101","level":"note","message":"m","line":1,"column":1,"end_line":1,"end_column":2}]}`)
	f.Add(`{"path":"a","read":true,"edition":"stp-2016","line_count":1,"waived":[{"code":"GAP111","level":"warning","more":3,"line":1,"column":1,` +
		`"end_line":1,"end_column":2,"waiver":{"line":1,"column":1,"end_line":1,"end_column":1,"until":"2016-12-31","reason":"r"}}],` +
		`"not_run":[{"code":"FIN101","needs":"finance"}],"mended":[{"code":"FIN101","level":"error","line":1,"column":1}],` +
		`"gone":[{"code":"FIN101","subject":"s","count":2}],"ran":["FIN101"],"notes":["n"]}`)
	f.Add(`{"path":"a","error":"it is empty"}`)
	f.Fuzz(func(t *testing.T, plan string) {
		run := blank()
		in, err := report.NewReader(strings.NewReader(before+plan+after), run)
		if err != nil {
			t.Fatal(err)
		}
		var writers []report.Writer
		for _, format := range report.Formats {
			writers = append(writers, writer(t, format.Name, run, io.Discard, io.Discard))
		}
		sum := run.Summary()
		for {
			r, err := in.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return
			}
			sum.Add(r)
			for _, w := range writers {
				if err := w.Plan(r); err != nil {
					t.Fatal(err)
				}
			}
		}
		for _, w := range writers {
			if err := w.End(sum); err != nil {
				t.Fatal(err)
			}
		}
	})
}
