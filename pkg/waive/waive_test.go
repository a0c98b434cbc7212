package waive_test

import (
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

var set = []*rule.Rule{
	{Code: "ENG105", Name: "politicians-not-engaged", Kind: rule.Credibility},
	{Code: "ANS101", Name: "unanswered"},
	{Code: "FIN101", Name: "not-balanced", Firm: true},
}

func read(text string) (*source.Tree, []*waive.Waiver) {
	tree := source.Read("plan.yaml", []byte(text), source.Limits{})
	return tree, waive.Read(tree, set, time.Date(2016, 12, 21, 23, 59, 0, 0, time.FixedZone("far west", -11*3600)))
}

// Each way to write a waiver, and what it says.
func TestRead(t *testing.T) {
	for comment, want := range map[string]string{
		"# stp:waive ENG105 until 2016-12-21 -- meetings after the by-election": "ENG105 | 2016-12-21 | meetings after the by-election",
		"#stp:waive eng105 until 2016-12-22 -- why":                             "ENG105 | 2016-12-22 | why",
		"# STP: Waive politicians-not-engaged UNTIL 2016-12-31 – why":           "ENG105 | 2016-12-31 | why",
		"# stp:waive ANS101(genomics) until 2017-01-31 — why":                   "ANS101(genomics) | 2017-01-31 | why",
		"# stp:waive ANS101 (a, b) ENG105,until 2017-01-31 -- why":              "ANS101(a b) ENG105 | 2017-01-31 | why",
		"# stp:waive ANS101(a), ENG105 until 2017-01-31 -- a -- b":              "ANS101(a) ENG105 | 2017-01-31 | a -- b",
		"# stp:waive ENG105 until 2016-12-31 - in one - or two":                 "ENG105 | 2016-12-31 | in one - or two",
		"# stp:waive ENG105 until 2016-12-20 -- why":                            "ENG105 | 2016-12-20 | why (run out)",
		"# stp:waive ENG105 until 2016-12-32 -- why":                            "ENG105 | 2016-12-32 | why (run out)",
		"# stp:waive ENG105 until 2016-12-3 -- why":                             "ENG105 | 2016-12-3 | why (run out)",
		"# stp:waive ENG105 until Christmas 2017 -- why":                        "ENG105 | Christmas 2017 | why (run out)",
		"# stp:waive ENG105 until -- why":                                       "ENG105 |  | why (run out)",
		"# stp:waive ENG105 until 2016-12-31":                                   "ENG105 | 2016-12-31 | ",
		"# stp:waive ENG105 until 2016-12-31 --":                                "ENG105 | 2016-12-31 | ",
		"# stp:waive ENG105 until 2016-12-31 -- --- ":                           "ENG105 | 2016-12-31 | ",
		"# agreed in May # stp:waive ENG105 until 2016-12-31 -- why":            "ENG105 | 2016-12-31 | why",
		"# stp:waive ENG999 until 2016-12-31 -- why":                            "ENG999(?) | 2016-12-31 | why",
		"# stp:waive":                   " |  |  (run out)",
		"# stp:ignore ENG105":           "stp:ignore(?) |  |  (run out)",
		"# stp : ignore ENG105":         "stp:ignore(?) |  |  (run out)",
		"# STP: as agreed in May":       "",
		"# the STP: a draft":            "",
		"# see stp:waive in the manual": "",
	} {
		_, list := read(comment + "\nvision: one\n")
		got := ""
		for _, w := range list {
			var items []string
			for _, it := range w.Items {
				item := it.Name
				if it.Rule != nil {
					item = it.Rule.Code
				} else {
					item += "(?)"
				}
				if len(it.Subjects) > 0 {
					item += "(" + strings.Join(it.Subjects, " ") + ")"
				}
				items = append(items, item)
			}
			got = strings.Join(items, " ") + " | " + w.Until + " | " + w.Reason
			if w.RunOut {
				got += " (run out)"
			}
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", comment, got, want)
		}
	}
}

// What a waiver covers: its line and what starts there, what starts below it,
// or the file.
func TestCovers(t *testing.T) {
	const text = `# top
edition: stp-2016
lead:   # line
  name: A Leader
  post: Chief Officer
# above

# and more
organisations:
  - id: one   # item
    name: One
  # second
  - {id: two,
     name: Two}  # end
vision: |   # block
  One
  Two
risks:
  # in
gaps: {}
# last
`
	for comment, want := range map[string]string{
		"# top": "*", "# line": "lead:   # line\n  name: A Leader\n  post: Chief Officer",
		"# above":    "organisations:\n  - id: one   # item\n    name: One\n  # second\n  - {id: two,\n     name: Two}",
		"# and more": "organisations:\n  - id: one   # item\n    name: One\n  # second\n  - {id: two,\n     name: Two}",
		"# item":     "  - id: one   # item\n    name: One", "# second": "  - {id: two,\n     name: Two}",
		"# end": "     name: Two}  # end", "# block": "vision: |   # block\n  One\n  Two\n",
		"# in": "gaps: {}", "# last": "",
	} {
		for _, ends := range []string{"\n", "\r\n"} {
			with := strings.Replace(text, comment+"\n", comment+" # stp:waive ENG105 until 2017-01-31 -- why\n", 1)
			tree, list := read(strings.ReplaceAll(with, "\n", ends))
			if len(list) != 1 {
				t.Fatalf("%s: %d waivers", comment, len(list))
			}
			got := "*"
			if end := list[0].Covers.End; end <= len(tree.File.Text) {
				got = tree.File.Slice(list[0].Covers)
			}
			got = strings.ReplaceAll(strings.ReplaceAll(got, "\r\n", "\n"), " # stp:waive ENG105 until 2017-01-31 -- why", "")
			if got != want {
				t.Errorf("%s covers %q, want %q", comment, got, want)
			}
		}
	}
}

// A subject is the thing named, or has it on its way, and nothing that only
// sounds like it.
func TestSubjects(t *testing.T) {
	tree, list := read("# stp:waive ANS101(genomics) until 2017-01-31 -- why\nvision: one\n")
	w := list[0]
	for subject, want := range map[string]bool{
		"genomics": true, "gaps.care_and_quality.answers.genomics": true, "gaps.answers.genomics.parts.a": true,
		"gaps.answers.genomics_2": false, "gaps.answers.pharmacogenomics": false, "": false,
	} {
		f := &rule.Finding{Rule: set[1], Span: tree.Root.Items[0].Span, Subject: subject}
		if got := w.Meets(&w.Items[0], f); got != want {
			t.Errorf("%q: %v", subject, got)
		}
	}
}

// A baseline read from its own text is the same, and hides each finding as
// often as it is known.
func TestBaseline(t *testing.T) {
	b := &waive.Baseline{Plans: map[string]waive.Known{}}
	finding := func(subject, value string) *rule.Finding {
		return &rule.Finding{Rule: set[1], Subject: subject, Value: value}
	}
	one, other, firm := finding("a", "x\r\ny <b>"), finding("a", "z"), &rule.Finding{Rule: set[2], Subject: "a"}
	known := b.Plan("plans/a.yaml")
	for _, f := range []*rule.Finding{one, one, other, firm} {
		known.Note(f)
	}
	b.Plan("plans/empty.yaml")
	if b.Count() != 3 {
		t.Errorf("%d are known, want 3: nothing makes a firm rule known", b.Count())
	}
	again, err := waive.ReadBaseline(b.Text())
	if err != nil {
		t.Fatal(err)
	}
	if string(again.Text()) != string(b.Text()) {
		t.Errorf("from\n%s\nto\n%s", b.Text(), again.Text())
	}
	left, hidden, gone := again.Plan("plans/a.yaml").Hide([]*rule.Finding{one, finding("a", "x\ny <b>"), one, firm})
	if len(left) != 2 || len(hidden) != 2 || strings.Join(gone.Gone(), "; ") != "ANS101 of a" {
		t.Errorf("%d left, %d hidden, gone: %v", len(left), len(hidden), gone.Gone())
	}
	if n := again.Plan("plans/a.yaml").Shrink(gone); n != 1 || again.Count() != 2 {
		t.Errorf("%d taken out, %d left", n, again.Count())
	}
	if text := string((&waive.Baseline{}).Text()); text != "{\n  \"version\": 1,\n  \"known\": []\n}\n" {
		t.Errorf("an empty baseline is %s", text)
	}
}
