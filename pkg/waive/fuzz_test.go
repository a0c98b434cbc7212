package waive_test

import (
	"testing"

	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// Whatever stands in a comment, all that is said of it stands inside the file,
// and what a fix takes out is the comment or a part of it.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"# stp:waive ENG105 until 2016-12-21 -- why", "#stp:waive(", "# stp:waive ENG105(, until", "# stp:waive ENG105 ENG105 until 2030-01-01 why not",
		"# stp:waive ANS101(a,b), FIN101 x y z -- –", "# x # stp: waive until until", "# stp:ignore", "# stp:waive ANS101 until 2016-12-21 2016-12-22",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, comment string) {
		tree, list := read(comment + "\nvision: one " + comment + "\n")
		inside := func(s source.Span) bool { return s.Start >= 0 && s.Start <= s.End && s.End <= len(tree.File.Text) }
		for _, w := range list {
			for _, it := range w.Items {
				if !inside(it.Span) {
					t.Fatalf("%q: item %q at %v", comment, it.Name, it.Span)
				}
			}
		}
		for _, p := range waive.Problems(tree.File, list, set, func(*rule.Rule) bool { return true }, nil) {
			if !inside(p.Span) || p.Message == "" || p.Help == "" {
				t.Fatalf("%q: %+v", comment, p)
			}
			for _, e := range p.Edits {
				if !inside(e.Span) {
					t.Fatalf("%q: edit %v", comment, e)
				}
			}
		}
	})
}
