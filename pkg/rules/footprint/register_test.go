package footprint

import (
	"testing"

	"stp.example/stp/pkg/guidance"
)

// A name with a comma is written in quotes, or it would end in a list in one line.
func TestNamesAsPlansWriteThem(t *testing.T) {
	for name, want := range map[string]string{
		"Dorset":                        "Dorset",
		"Northumberland, Tyne and Wear": `"Northumberland, Tyne and Wear"`,
	} {
		if got := scalar(name); got != want {
			t.Errorf("scalar(%q) = %s, want %s", name, got, want)
		}
	}
}

func TestPeople(t *testing.T) {
	for digits, want := range map[string]string{"900": "900", "1000": "1,000", "1400000": "1,400,000"} {
		if got := people(digits); got != want {
			t.Errorf("people(%s) = %s, want %s", digits, got, want)
		}
	}
}

// Every CCG of the register is there by its own name, and by all of its names
// of 2016.
func TestRegisterCCGsAreTheirOwn(t *testing.T) {
	e := guidance.STP2016()
	for i := range e.Footprints {
		var today, then named
		for _, c := range e.Footprints[i].CCGs {
			today = append(today, Bare("NHS "+c.Name+" CCG"))
			if len(c.Was) == 0 {
				then = append(then, Bare(c.Name+" Clinical Commissioning Group"))
			}
			for _, was := range c.Was {
				then = append(then, Bare(was))
			}
		}
		for _, n := range []named{today, then} {
			if missing := n.missing(e, &e.Footprints[i]); len(missing) > 0 {
				t.Errorf("%s lacks %q", e.Footprints[i].Name, missing)
			}
		}
	}
}
