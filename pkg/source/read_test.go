package source

import (
	"fmt"
	"strings"
	"testing"
)

// told writes problems as a reader meets them: code, line, column, subject and
// what is marked.
func told(tree *Tree) string {
	var b strings.Builder
	for _, p := range tree.Problems {
		at := tree.File.Position(p.Span.Start)
		fmt.Fprintf(&b, "%s %d:%d %s %q\n", p.Code, at.Line, at.Column, p.Subject, tree.File.Slice(p.Span))
	}
	return b.String()
}

func TestSpans(t *testing.T) {
	text := "\xEF\xBB\xBFa: |-  # header\n    text\n\n     more\n\nb:\n- {c: 'it''s', \"d\": [e,\n  f]}   # tail\n- >+\n  g\n\n? h\n: i\n  j\n"
	tree := Read("plan.yaml", []byte(text), Limits{})
	if told(tree) != "" {
		t.Fatal(told(tree))
	}
	for path, want := range map[string]string{
		"a":       "|-  # header\n    text\n\n     more",
		"b":       "- {c: 'it''s', \"d\": [e,\n  f]}   # tail\n- >+\n  g\n\n",
		"b.1":     "{c: 'it''s', \"d\": [e,\n  f]}",
		"b.1.c":   "'it''s'",
		"b.1.d":   "[e,\n  f]",
		"b.1.d.2": "f",
		"b.2":     ">+\n  g\n\n",
		"h":       "i\n  j",
	} {
		if got := tree.File.Slice(find(tree.Root, path).Span); got != want {
			t.Errorf("%s spans %q, want %q", path, got, want)
		}
	}
	if got := tree.File.Slice(find(tree.Root, "b.1.d").Key); got != `"d"` {
		t.Errorf("the key of b.1.d spans %q", got)
	}
}

func TestComments(t *testing.T) {
	text := "# one\na: b # two\n#three\nc: |  # four\n  # text\nd: [ # five\n  e]\n# six"
	tree := Read("plan.yaml", []byte(text), Limits{})
	got := ""
	for _, c := range tree.Comments {
		got += fmt.Sprintf("%s own=%t %q\n", c.Text, c.Own, tree.File.Slice(c.Span))
	}
	want := "one own=true \"# one\"\ntwo own=false \"# two\"\nthree own=true \"#three\"\nfour own=false \"# four\"\nfive own=false \"# five\"\nsix own=true \"# six\"\n"
	if got != want {
		t.Errorf("comments are\n%swant\n%s", got, want)
	}
}

func TestProblems(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing wrong", "a: 1\nb: [c, d]\n", ""},
		{"nothing there", "", "YML004 1:1  \"\"\n"},
		{"only comments", "---\n# a\n", "YML004 1:1  \"\"\n"},
		{"two documents", "a: 1\n---\nb: 2\n", "YML004 2:1  \"---\"\n"},
		{"two documents, one broken", "a: 1\n---\nb: c: d\n", "YML004 2:1  \"---\"\nYML001 3:5 b \":\"\n"},
		{"the same key twice", "a: 1\nb: {c: 1, c: 2}\na: 3\n", "YML003 2:11 b.c \"c\"\nYML003 3:1 a \"a\"\n"},
		{"the same key, written otherwise", "a: 1\n'a': 1\n", "YML003 2:1 a \"'a'\"\n"},
		{"anchor and alias", "a: &x [b]\nc:\n  - id: d\n    e: *x\n", "YML007 1:4 a \"&x\"\nYML007 4:8 c.d.e \"*x\"\n"},
		{"merge key", "a:\n  <<: {b: c}\n", "YML007 2:3 a.<< \"<<\"\n"},
		{"tags", "a: !!str b\nc: !d\n  e: f\n", "YML007 1:4 a \"!!str\"\nYML007 2:4 c \"!d\"\n"},
		{"keys that are no text", "2016: a\ntrue: b\n~: c\n? [d]\n: e\n2016/17: f\n'2018': g\non: h\n", "YML007 1:1 2016 \"2016\"\nYML007 2:1 true \"true\"\nYML007 3:1 ~ \"~\"\nYML007 4:3 [d] \"[d]\"\n"},
		{"surprise in a list of things", "a:\n  - id: b\n    c: 012\n", "YML006 3:8 a.b.c \"012\"\n"},
		{"line separator", "a: b\u2028c: d\ne: [\n", "YML002 1:5  \"\\u2028\"\nYML001 1:7 a \":\"\nYML001 2:4 e \"[\"\n"},
		{"page break", "a: b\fc\nd: 1\n", "YML002 1:5  \"\\f\"\n"},
		{"direction override", "a: b\u202Ec\n", "YML002 1:5  \"\\u202e\"\n"},
		{"Windows-1252", "a: \xA35m\nb: 1\n", "YML002 1:4  \"\\xa3\"\n"},
		{"carriage return", "a: b\rc\nd: 1\n", "YML002 1:5  \"\\r\"\n"},
		{"old Mac", "a: 1\rb: no\r", "YML006 2:4 b \"no\"\n"},
		{"UTF-16", "\xFF\xFEa\x00:\x00 \x00n\x00o\x00", "YML002 1:1  \"\"\nYML006 1:4 a \"no\"\n"},
	} {
		tree := Read("plan.yaml", []byte(c.text), Limits{})
		checkTree(t, tree)
		if got := told(tree); got != c.want {
			t.Errorf("%s: problems are\n%swant\n%s", c.name, got, c.want)
		}
	}
}

func TestRecoded(t *testing.T) {
	if tree := Read("plan.yaml", []byte("\xFE\xFF\x00a\x00:\x00 \x00\xA3"), Limits{}); !tree.File.Recoded || string(tree.File.Text) != "a: £" {
		t.Errorf("read from UTF-16: %q, recoded %t", tree.File.Text, tree.File.Recoded)
	}
	if tree := Read("plan.yaml", []byte("\xEF\xBB\xBFa: \xA3"), Limits{}); tree.File.Recoded || string(tree.File.Text) != "\xEF\xBB\xBFa: \xA3" {
		t.Errorf("read as it is: %q, recoded %t", tree.File.Text, tree.File.Recoded)
	}
}

func TestNotPlainIsNotJudged(t *testing.T) {
	tree := Read("plan.yaml", []byte("a: &x {b: c}\nd: *x\n2016: {e: f}\ng: !h [i]\nj: k\n"), Limits{})
	for _, name := range []string{"a", "d", "2016", "g"} {
		if n := tree.Root.Get(name); n.Kind != Broken || len(n.Items) > 0 {
			t.Errorf("%s is kind %d with %d items, want nothing to judge", name, n.Kind, len(n.Items))
		}
	}
	if tree.Root.Get("j").Kind != Text {
		t.Error("j is lost with the rest")
	}
}

func TestSecondDocumentIsRead(t *testing.T) {
	tree := Read("plan.yaml", []byte("a: 1\n---\nb: 2\na: 3\n"), Limits{})
	if len(tree.Root.Items) != 2 || tree.Root.Get("b").Text != "2" || tree.Root.Get("a").Text != "1" {
		t.Errorf("root holds %d sections", len(tree.Root.Items))
	}
}

func TestEdits(t *testing.T) {
	for _, c := range []struct {
		text, want string
		safe       bool
	}{
		{"a: 1\nb: 2\na: 1 \nc: 3\n", "a: 1\nb: 2\nc: 3\n", true},
		{"a:\n  b: |\n    x\n  c: 1\n  b: |\n    x\n", "a:\n  b: |\n    x\n  c: 1\n", true},
		{"a: yes\n", "a: \"yes\"\n", true},
		{"a: [TRUE]\n", "a: [true]\n", true},
		{"a: 1_000\n", "a: 1000\n", false},
		{"a: \xA35m\n", "a: £5m\n", false},
		{"a: 1\na: 2\n", "", false},
		{"a: 1\na: 1 # why\n", "", false},
		{"a: {b: 1, b: 1}\n", "a: {b: 1}\n", true},
		{"a: {b: 1, # why\n  b: 1}\n", "", false},
	} {
		p := Read("plan.yaml", []byte(c.text), Limits{}).Problems[0]
		got := ""
		if len(p.Edits) > 0 {
			e := p.Edits[0]
			got = c.text[:e.Span.Start] + e.New + c.text[e.Span.End:]
		}
		if got != c.want || p.Safe != c.safe {
			t.Errorf("%q becomes %q, safe %t; want %q, safe %t", c.text, got, p.Safe, c.want, c.safe)
		}
	}
}

func TestLimits(t *testing.T) {
	for _, c := range []struct {
		text   string
		limits Limits
		stated string
	}{
		{"a: {b: {c: d}}\n", Limits{Depth: 2}, "more than 2 deep"},
		{"a: 1\nb: {c: 2, d: 3}\n", Limits{Keys: 3}, "more than 3 keys"},
		{"a: [1, 2, 3, 4]\n", Limits{Keys: 3}, "more than 3 list items"},
		{"a: " + strings.Repeat("[", 65) + strings.Repeat("]", 65), Limits{}, "more than 64 deep"},
		{strings.Repeat("a: b: c\nd: 1\n", 3), Limits{Keys: 3}, "more than 3 keys"},
	} {
		tree := Read("plan.yaml", []byte(c.text), c.limits)
		if tree.Root != nil || len(tree.Problems) != 1 || tree.Problems[0].Code != TooLarge || !strings.Contains(tree.Problems[0].Message, c.stated) {
			t.Errorf("%.40q: problems are %v, want one that states %q", c.text, tree.Problems, c.stated)
		}
	}
	tree := Read("plan.yaml", []byte("a: {b: [c]}\n"), Limits{Depth: 3, Keys: 2})
	if told(tree) != "" {
		t.Errorf("at the limits: %s", told(tree))
	}
}

func TestBinary(t *testing.T) {
	for text, want := range map[string]bool{
		"a: 1\n": false, "": false, "\x89PNG\x00\x1A": true, "PK\x03\x04\x00": true,
		"\xFF\xFEa\x00": false, "\xFE\xFF\x00a": false, "a\x00:\x00": true,
	} {
		if got := Binary([]byte(text)); got != want {
			t.Errorf("%q is binary: %t, want %t", text, got, want)
		}
	}
}
