package finance

import "github.com/shopspring/decimal"

// tally adds figures up exactly. A plan has hundreds of sums, so it counts in
// whole numbers and makes a decimal only of the total; what is finer or larger
// than money in £m is added up as decimals.
type tally struct {
	// count is in units of ten to the power of -finest.
	count int64
	// places is the number of decimals of the finest figure.
	places int32
	rest   decimal.Decimal
}

const (
	finest  = 5 // decimals
	largest = 7 // digits before the point: millions of figures add up to no more than fits
)

var powersOfTen = [finest + 1]int64{1, 10, 100, 1_000, 10_000, 100_000}

// add adds a figure, or takes it off.
func (t *tally) add(d decimal.Decimal, off bool) {
	e := d.Exponent()
	if e < -finest || e > 0 || d.NumDigits()+int(e) > largest {
		if off {
			d = d.Neg()
		}
		t.rest = t.rest.Add(d)
		return
	}
	number := d.CoefficientInt64()
	if off {
		number = -number
	}
	t.units(number, e)
}

// units adds a number of units of ten to the power of exponent.
func (t *tally) units(number int64, exponent int32) {
	t.count += number * powersOfTen[finest+exponent]
	t.places = max(t.places, -exponent)
}

// isNil says that what was added was taken off again, without a decimal.
func (t *tally) isNil() bool { return t.count == 0 && t.rest == (decimal.Decimal{}) }

// total is what it all comes to, with as many decimals as the finest figure.
func (t *tally) total() decimal.Decimal {
	d := decimal.New(t.count/powersOfTen[finest-t.places], -t.places)
	if t.rest != (decimal.Decimal{}) {
		d = d.Add(t.rest)
	}
	return d
}
