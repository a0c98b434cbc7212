package finance

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// A tally comes to what decimals come to, digit by digit, whatever the size of
// the figures.
func TestTally(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var tallied tally
		want := decimal.NewFromInt(0)
		for range 1 + r.IntN(20) {
			written := strconv.FormatInt(r.Int64N(int64(1)<<r.IntN(40)+1), 10)
			if places := r.IntN(8); places > 0 {
				written += "." + strings.Repeat("0", r.IntN(places)) + strconv.Itoa(r.IntN(1000))
			}
			d, off := decimal.RequireFromString(written).Shift(int32(r.IntN(2)*r.IntN(3))), r.IntN(3) == 0
			if r.IntN(4) == 0 {
				d = d.Neg()
			}
			tallied.add(d, off)
			if off {
				want = want.Sub(d)
			} else {
				want = want.Add(d)
			}
		}
		if got := tallied.total(); !got.Equal(want) || got.Exponent() != want.Exponent() {
			t.Fatalf("the tally is %s with exponent %d, want %s with %d", got, got.Exponent(), want, want.Exponent())
		}
	}
}
