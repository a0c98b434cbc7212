package localgov

import (
	"testing"

	"stp.example/stp/pkg/guidance"
)

// Councils are known by whatever of their rank people write or leave out.
func TestCouncilNames(t *testing.T) {
	for _, c := range []struct {
		register, written string
		same              bool
	}{
		{"Poole", "Borough of Poole", true},
		{"Camden", "London Borough of Camden", true},
		{"Camden", "LB Camden", true},
		{"City of London", "City of London Corporation", true},
		{"Kensington and Chelsea", "Royal Borough of Kensington & Chelsea", true},
		{"St Helens", "St. Helens Metropolitan Borough Council", true},
		{"Bradford", "City of Bradford Metropolitan District Council", true},
		{"County Durham", "Durham County Council", true},
		{"York", "City of York Council", true},
		{"Kingston upon Hull", "Hull City Council", true},
		{"Isles of Scilly", "Council of the Isles of Scilly", true},
		{"Derby", "Derbyshire County Council", false},
		{"York", "North Yorkshire County Council", false},
		{"Bedford", "Central Bedfordshire Council", false},
		{"Dorset", "NHS Dorset CCG", false},
	} {
		if council := inRegister(t, c.register); called(council, core(c.written)) != c.same {
			t.Errorf("%s is %s: %v, want %v", c.written, c.register, !c.same, c.same)
		}
	}
}

// A board may have two councils in its name.
func TestBoardNames(t *testing.T) {
	for _, c := range []struct {
		register, board string
		named           bool
	}{
		{"Poole", "Bournemouth & Poole Joint Health and Wellbeing Board", true},
		{"East Riding of Yorkshire", "Health and Wellbeing Board of the East Riding of Yorkshire", true},
		{"Derby", "Derbyshire Health and Wellbeing Board", false},
	} {
		if mentions(inRegister(t, c.register), c.board) != c.named {
			t.Errorf("%s is in %q: %v, want %v", c.register, c.board, !c.named, c.named)
		}
	}
}

// No two councils of one footprint go by the same name.
func TestCouncilsAreToldApart(t *testing.T) {
	for _, f := range guidance.STP2016().Footprints {
		for i := range f.Councils {
			for k := range f.Councils {
				if i != k && called(&f.Councils[i], core(f.Councils[k].Name)) {
					t.Errorf("%s: %s and %s", f.Name, f.Councils[i].Name, f.Councils[k].Name)
				}
			}
		}
	}
}

func inRegister(t *testing.T, name string) *guidance.Council {
	t.Helper()
	e := guidance.STP2016()
	for i := range e.Footprints {
		for k := range e.Footprints[i].Councils {
			if c := &e.Footprints[i].Councils[k]; c.Name == name {
				return c
			}
		}
	}
	t.Fatalf("the register has no council %q", name)
	return nil
}
