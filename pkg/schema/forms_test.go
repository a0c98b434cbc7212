package schema

import "testing"

func TestDateMeant(t *testing.T) {
	for _, tt := range []struct {
		text, day string
		sure      bool
	}{
		{"2016-9-1", "2016-09-01", true},
		{"2016/10/21", "2016-10-21", true},
		{"2016.10.21", "2016-10-21", true},
		{"2016–10–21", "2016-10-21", true}, // with the dashes of a word processor
		{"20161021", "2016-10-21", true},
		{"2016-10-21T09:30:00Z", "2016-10-21", true},
		{"2016-10-21 09:30", "2016-10-21", true},
		{"21 October 2016", "2016-10-21", true},
		{"21 Oct 2016", "2016-10-21", true},
		{"21st of October, 2016", "2016-10-21", true},
		{"1 Sept 2016", "2016-09-01", true},
		{"October 21, 2016", "2016-10-21", true},
		{"21-Oct-2016", "2016-10-21", true},
		{"Friday 21 October 2016", "2016-10-21", true},
		{"Fri 21 October 2016", "2016-10-21", true},
		{"21/10/2016", "2016-10-21", true},  // no month has the number 21
		{"10/21/2016", "2016-10-21", true},  // so it stands for the day here too
		{"04/04/2016", "2016-04-04", true},  // either way the same
		{"04/10/2016", "2016-10-04", false}, // the British way, or not
		{"4.10.2016", "2016-10-04", false},
		{"21/10/16", "2016-10-21", false},

		{"Monday 21 October 2016", "", false}, // it was a Friday
		{"2016-02-30", "", false},
		{"31/04/2016", "", false},
		{"29 February 2017", "", false},
		{"October 2016", "", false},
		{"2016-10", "", false},
		{"autumn 2016", "", false},
		{"21 October", "", false},
		{"16-10-2021-1", "", false},
		{"1/2/3/4", "", false},
		{"21 10 2016 or a day or two after that if it rains", "", false},
		{"0000-00-00", "", false},
		{"", "", false},
		{"-", "", false},
	} {
		if day, sure := DateMeant(tt.text); day != tt.day || sure != tt.sure && day != "" {
			t.Errorf("DateMeant(%q) = %q, %v; want %q, %v", tt.text, day, sure, tt.day, tt.sure)
		}
	}
}

func TestMonthAlone(t *testing.T) {
	for text, want := range map[string]bool{
		"October 2016": true, "Oct 2016": true, "2016-10": true, "2016/10": true,
		"2016-13": false, "21 October": false, "2016": false, "autumn 2016": false, "2016-10-21": false,
	} {
		if got := monthAlone(text); got != want {
			t.Errorf("monthAlone(%q) = %v", text, got)
		}
	}
}

func TestYearMeant(t *testing.T) {
	for text, want := range map[string]string{
		"2016/17": "2016/17", "2016-17": "2016/17", "2016/2017": "2016/17", "2016-2017": "2016/17", "16/17": "2016/17",
		"2016–17": "2016/17", "2016 17": "2016/17", "FY2016/17": "2016/17", "FY 16-17": "2016/17", "2016 to 2017": "2016/17",
		"1999/00": "1999/00", "2099/2100": "2099/00",
		"2016": "", "2016/18": "", "2016/2018": "", "17/16": "", "2016/17/18": "", "2016/1": "", "201/17": "", "twenty": "", "": "", "/": "",
	} {
		if got := yearMeant(text); got != want {
			t.Errorf("yearMeant(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestFigureMeant(t *testing.T) {
	for _, tt := range []struct {
		text, unit, number string
		sure               bool
	}{
		{"12.5", "£m", "12.5", true},
		{" 12.50 ", "£m", "12.50", true}, // decimals stay as they are written
		{"1,200.5", "£m", "1200.5", true},
		{"765,000", "people", "765000", true},
		{"£12.5m", "£m", "12.5", true},
		{"-£12.5m", "£m", "-12.5", true},
		{"£-12.5 million", "£m", "-12.5", true},
		{"12.5m", "£m", "12.5", true},
		{"−12.5", "£m", "-12.5", true}, // a minus sign that is no hyphen
		{"(12.5)", "£m", "-12.5", false},
		{"(£12.5m)", "£m", "-12.5", false},
		{"2%", "percent", "2", true},
		{"2.5 per cent", "percent", "2.5", true},
		{"765,000 people", "people", "765000", true},
		{"40 beds", "beds", "40", true},

		{"£500,000", "£m", "", false}, // half a million, or 500,000 of them
		{"£12.5", "£m", "", false},
		{"12.5bn", "£m", "", false},
		{"£12.5k", "£m", "", false},
		{"12,5", "£m", "", false}, // no English decimal
		{"1,20,000", "people", "", false},
		{"12 percent", "the measure's own", "", false},
		{"40 beds", "£m", "", false},
		{"about 40", "beds", "", false},
		{"40-50", "beds", "", false},
		{"--40", "£m", "", false},
		{"012", "number", "", false},
		{"1e3", "number", "", false},
		{"123456789012345678901", "number", "", false},
		{"tbc", "£m", "", false},
		{"£m", "£m", "", false},
		{"", "£m", "", false},
	} {
		if number, sure := figureMeant(tt.text, tt.unit); number != tt.number || sure != tt.sure && number != "" {
			t.Errorf("figureMeant(%q, %q) = %q, %v; want %q, %v", tt.text, tt.unit, number, sure, tt.number, tt.sure)
		}
	}
}

func TestIDMeant(t *testing.T) {
	for text, want := range map[string]string{
		"dorset-ccg": "dorset-ccg", "Dorset CCG": "dorset-ccg", "dorset_ccg": "dorset-ccg", "-dorset--ccg-": "dorset-ccg",
		"St. Mary's": "", "A&E": "", "café": "", "": "", "--": "",
	} {
		if got := idMeant(text); got != want {
			t.Errorf("idMeant(%q) = %q, want %q", text, got, want)
		}
	}
}
