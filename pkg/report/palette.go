package report

import (
	"github.com/fatih/color"

	"stp.example/stp/pkg/rule"
)

// Palette paints words for a terminal. Each paint is a value of its own: the
// colour library's global switch is never touched. Colour repeats what a word
// or sign already says, and never says anything alone.
type Palette struct {
	levels                    [3]*color.Color
	bold, quiet, mark, beside *color.Color
}

// NewPalette returns the eight-colour palette, or one that paints nothing.
func NewPalette(on bool) *Palette {
	paint := func(attributes ...color.Attribute) *color.Color {
		c := color.New(attributes...)
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c
	}
	return &Palette{
		levels: [3]*color.Color{paint(color.FgCyan), paint(color.FgYellow, color.Bold), paint(color.FgRed, color.Bold)},
		bold:   paint(color.Bold),
		quiet:  paint(color.FgBlue),
		mark:   paint(color.FgRed, color.Bold),
		beside: paint(color.FgCyan),
	}
}

func (p *Palette) level(l rule.Level) *color.Color { return p.levels[l] }
