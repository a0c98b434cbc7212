package source

import (
	"fmt"
	"strings"
	"testing"
)

func TestScalars(t *testing.T) {
	for _, c := range []struct {
		written string
		kind    Kind
		text    string
		odd     bool   // reported as read in different ways
		mended  string // what is proposed instead; empty for nothing
	}{
		{"null", Null, "", false, ""}, {"~", Null, "", false, ""},
		{"true", Bool, "true", false, ""}, {"false", Bool, "false", false, ""},
		{"0", Number, "0", false, ""}, {"-28.0", Number, "-28.0", false, ""}, {"1210.50", Number, "1210.50", false, ""},
		{"-0.5", Number, "-0.5", false, ""}, {"12345678901234567890", Number, "12345678901234567890", false, ""},
		{"2016-10-21", Text, "2016-10-21", false, ""}, {"2016/17", Text, "2016/17", false, ""},
		{"1,000", Text, "1,000", false, ""}, {"£5m", Text, "£5m", false, ""}, {"5%", Text, "5%", false, ""},
		{"3.5.1", Text, "3.5.1", false, ""}, {"--1", Text, "--1", false, ""}, {"1e", Text, "1e", false, ""},
		{"15E", Text, "15E", false, ""}, {"0x", Text, "0x", false, ""}, {"e3", Text, "e3", false, ""}, {"_1", Text, "_1", false, ""},
		{"09:30", Text, "09:30", false, ""}, {"10:75", Text, "10:75", false, ""}, {"Yes please", Text, "Yes please", false, ""},
		{"nan", Text, "nan", false, ""}, {".", Text, ".", false, ""}, {"+", Text, "+", false, ""},
		{`"yes"`, Text, "yes", false, ""}, {`'012'`, Text, "012", false, ""}, {`""`, Text, "", false, ""}, {`"1"`, Text, "1", false, ""},

		{"yes", Text, "yes", true, `"yes"`}, {"No", Text, "No", true, `"No"`}, {"ON", Text, "ON", true, `"ON"`},
		{"off", Text, "off", true, `"off"`}, {"y", Text, "y", true, `"y"`}, {"N", Text, "N", true, `"N"`},
		{"True", Bool, "true", true, "true"}, {"FALSE", Bool, "false", true, "false"},
		{"Null", Null, "", true, "null"}, {"NULL", Null, "", true, "null"},
		{"012", Odd, "012", true, ""}, {"-012", Odd, "-012", true, ""}, {"00", Odd, "00", true, ""}, {"089.5", Odd, "089.5", true, ""},
		{"0x1F", Odd, "0x1F", true, ""}, {"0o17", Odd, "0o17", true, ""}, {"0b11", Odd, "0b11", true, ""}, {"-0x1f", Odd, "-0x1f", true, ""},
		{"1_000", Odd, "1_000", true, "1000"}, {"-1_000.25", Odd, "-1_000.25", true, "-1000.25"},
		{"1e3", Odd, "1e3", true, ""}, {"-1.5E+3", Odd, "-1.5E+3", true, ""}, {"1e1000001", Odd, "1e1000001", true, ""},
		{"+5", Odd, "+5", true, "5"}, {".5", Odd, ".5", true, "0.5"}, {"-.5", Odd, "-.5", true, "-0.5"}, {"5.", Odd, "5.", true, "5"}, {"0.", Odd, "0.", true, "0"},
		{".inf", Odd, ".inf", true, ""}, {"-.INF", Odd, "-.INF", true, ""}, {".NaN", Odd, ".NaN", true, ""},
		{"12:30:45", Odd, "12:30:45", true, `"12:30:45"`}, {"190:20", Odd, "190:20", true, `"190:20"`}, {"0:30.5", Odd, "0:30.5", true, `"0:30.5"`},
		{"123456789012345678901", Odd, "123456789012345678901", true, ""},
		{"0." + strings.Repeat("1", 30), Odd, "0." + strings.Repeat("1", 30), true, ""},
	} {
		tree := Read("plan.yaml", []byte("a:\n- "+c.written+"\n"), Limits{})
		n := tree.Root.Get("a").Items[0]
		if n.Kind != c.kind || n.Text != c.text {
			t.Errorf("%s is kind %d %q, want kind %d %q", c.written, n.Kind, n.Text, c.kind, c.text)
		}
		if has(tree.Problems, SurprisingScalar) != c.odd || len(tree.Problems) > 1 {
			t.Errorf("%s: problems are %v", c.written, tree.Problems)
			continue
		}
		mended := ""
		if c.odd && len(tree.Problems[0].Edits) > 0 {
			mended = tree.Problems[0].Edits[0].New
		}
		if mended != c.mended {
			t.Errorf("%s is mended to %q, want %q", c.written, mended, c.mended)
		}
	}
}

func TestEmptyValues(t *testing.T) {
	text := "a:\nb: # c\nd: {e: , f}\ng:\n  -\n  - h\n"
	tree := Read("plan.yaml", []byte(text), Limits{})
	for path, behind := range map[string]string{"a": "a:", "b": "b:", "d.e": "e:", "d.f": "f", "g.1": "  -"} {
		n := find(tree.Root, path)
		if want := strings.Index(text, behind) + len(behind); n.Kind != Null || n.Span != (Span{want, want}) {
			t.Errorf("%s is kind %d at %v, want an empty value at %d", path, n.Kind, n.Span, want)
		}
	}
}

// find is the node at a path.
func find(n *Node, path string) *Node {
	if n.Path() == path {
		return n
	}
	for _, item := range n.Items {
		if found := find(item, path); found != nil {
			return found
		}
	}
	return nil
}

func TestPath(t *testing.T) {
	tree := Read("plan.yaml", []byte(`finance:
  solutions:
    - id: integrated-care
      savings: {2020/21: 80.0}
organisations:
  - {id: a}
  - {id: 12}
  - name: Unnamed
  - [x, [y]]
`), Limits{})
	var paths []string
	var walk func(n *Node)
	walk = func(n *Node) {
		if len(n.Items) == 0 {
			paths = append(paths, n.Path())
		}
		for _, item := range n.Items {
			walk(item)
		}
	}
	walk(tree.Root)
	want := "[finance.solutions.integrated-care.id finance.solutions.integrated-care.savings.2020/21 organisations.a.id organisations.12.id organisations.3.name organisations.4.1 organisations.4.2.1]"
	if got := fmt.Sprint(paths); got != want {
		t.Errorf("paths are\n%s, want\n%s", got, want)
	}
	if got := tree.Root.Path(); got != "" {
		t.Errorf("the root's path is %q", got)
	}
}
