package shape

import (
	"strings"

	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/source"
)

// row is the figures of one thing in the order of the years. The first may be
// the baseline, which stands apart.
type row struct {
	figures  []figure
	baseline bool
	percent  bool
}

type figure struct {
	*source.Node
	decimal.Decimal
}

// eachRow goes through all rows of figures by year, but those of money.
func eachRow(f *form, n *source.Node, do func(*row)) {
	switch {
	case f == nil || n.Kind != source.List && n.Kind != source.Mapping:
	case f.figures:
		if r := read(f, n); len(r.figures) > 1 {
			do(r)
		}
	case f.of != nil:
		for _, item := range n.Items {
			eachRow(f.of, item, do)
		}
	default:
		for _, item := range n.Items {
			if k := f.index(item.Name); k >= 0 {
				eachRow(f.keys[k].form, item, do)
			} else if f.siblings {
				eachRow(f.keys[0].form, item, do)
			}
		}
	}
}

// read is a row, with its baseline where what it belongs to gives one.
func read(f *form, n *source.Node) *row {
	r := &row{}
	add := func(x *source.Node) bool {
		if x == nil || x.Kind != source.Number {
			return false
		}
		v, err := decimal.NewFromString(x.Text)
		if err == nil {
			r.figures = append(r.figures, figure{x, v})
		}
		return err == nil
	}
	if unit := n.Up.Get("unit"); unit != nil {
		if strings.Contains(unit.Text, "pound") {
			return r
		}
		r.percent = unit.Text == "percent"
	}
	if b := n.Up.Get("baseline"); b != nil && len(n.Items) > 1 {
		r.baseline = add(b.Get("value"))
	}
	for i := range f.keys {
		add(n.Get(f.keys[i].name))
	}
	return r
}

// odd is the first figure that is out of line with those beside it, and what is
// odd about it; no words for none.
func (r *row) odd(times decimal.Decimal) (i int, words string) {
	below := 0
	for _, x := range r.figures {
		if x.IsNegative() {
			below++
		}
	}
	last := len(r.figures) - 1
	for i, x := range r.figures {
		switch {
		case r.percent && x.GreaterThan(decimal.NewFromInt(100)):
			return i, "%s percent is more than all there is"
		case x.IsNegative() && 2*below <= last+1:
			return i, "%s is below nothing, where other years are above"
		case x.IsPositive() && 2*below > last+1:
			return i, "%s is above nothing, where most years are below"
		case x.IsZero():
			continue
		}
		var beside []decimal.Decimal
		if i > 0 {
			beside = append(beside, r.figures[i-1].Abs())
		}
		if i < last {
			beside = append(beside, r.figures[i+1].Abs())
		}
		most, least := decimal.Max(beside[0], beside[1:]...), decimal.Min(beside[0], beside[1:]...)
		switch v := x.Abs(); {
		case most.IsPositive() && v.GreaterThanOrEqual(most.Mul(times)):
			return i, "%s is several times what stands beside it"
		case i > 0 && least.GreaterThanOrEqual(v.Mul(times)):
			return i, "%s is a small part of what stands beside it"
		case i == 1 && r.baseline && least.IsPositive() && v.GreaterThanOrEqual(least.Shift(2)) && v.LessThan(least.Shift(4)) && most.GreaterThanOrEqual(v):
			return i, "%s is hundreds of times the baseline"
		}
	}
	return 0, ""
}

// turnsTwice is where a row first turns, if it does so more than once by steps
// that are a good part of its whole way; 0 for none.
func (r *row) turnsTwice(part decimal.Decimal) int {
	lowest, highest := r.figures[0].Decimal, r.figures[0].Decimal
	for _, x := range r.figures {
		lowest, highest = decimal.Min(lowest, x.Decimal), decimal.Max(highest, x.Decimal)
	}
	least := highest.Sub(lowest).Mul(part)
	way, turns, first := 0, 0, 0
	for i := 1; i < len(r.figures); i++ {
		step := r.figures[i].Sub(r.figures[i-1].Decimal)
		if step.IsZero() || step.Abs().LessThan(least) {
			continue
		}
		if way != 0 && step.Sign() != way {
			if turns++; turns == 1 {
				first = i
			}
		}
		way = step.Sign()
	}
	if turns < 2 {
		return 0
	}
	return first
}
