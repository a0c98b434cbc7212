package fix_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/rules/rulestest"
	"stp.example/stp/pkg/source"
)

// plans are all plans of the repository, by name: examples, test data, those in
// scripts, and those in the archives of rules.
func plans(t testing.TB) map[string]string {
	t.Helper()
	all := map[string]string{}
	add := func(name string, text []byte) {
		if len(strings.TrimSpace(string(text))) > 0 && !source.Binary(text) {
			all[name] = string(text)
		}
	}
	for _, dir := range []string{"../../examples", "../../testdata", "../rules/testdata"} {
		err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
			if err == nil && d.IsDir() && (d.Name() == "node_modules" || d.Name() == "ci") {
				return filepath.SkipDir // no plans in there
			}
			if err != nil || d.IsDir() {
				return err
			}
			text, err := os.ReadFile(path)
			switch filepath.Ext(path) {
			case ".yaml", ".yml":
				add(path, text)
			case ".txtar":
				for _, f := range txtar.Parse(text).Files {
					if strings.HasSuffix(f.Name, ".yaml") {
						add(path+" "+f.Name, f.Data)
					}
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	base := all["../rules/testdata/base.yaml"]
	for _, r := range rules.All() {
		for _, f := range rules.Archive(r).Files {
			if strings.HasPrefix(f.Name, "fail") && !strings.HasPrefix(string(f.Data), "# whole") {
				if text, _, err := rulestest.Plan(base, string(f.Data)); err == nil {
					add(r.Code+" "+f.Name, []byte(text))
				}
			}
		}
	}
	return all
}

// mutate makes a few slips in a plan, as authors make them.
func mutate(random *rand.Rand, text string) string {
	for range 1 + random.IntN(5) {
		tree := source.Read("plan.yaml", []byte(text), source.Limits{})
		if tree.Root == nil {
			return text
		}
		var nodes []*source.Node
		var walk func(n *source.Node)
		walk = func(n *source.Node) {
			for _, item := range n.Items {
				nodes = append(nodes, item)
				walk(item)
			}
		}
		walk(tree.Root)
		if len(nodes) == 0 {
			return text
		}
		slip := slips[random.IntN(len(slips))]
		for range 200 { // not every slip can be made everywhere
			n := nodes[random.IntN(len(nodes))]
			if next, ok := slip(random, text, n); ok {
				text = next
				break
			}
		}
	}
	if random.IntN(5) == 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\n", "\r\n")
	}
	if random.IntN(8) == 0 {
		text = strings.TrimRight(text, "\r\n")
	}
	return text
}

// put replaces a span.
func put(text string, s source.Span, by string) string { return text[:s.Start] + by + text[s.End:] }

// line is the line around a span, with its end.
func line(text string, s source.Span) source.Span {
	start := strings.LastIndexByte(text[:s.Start], '\n') + 1
	end := strings.IndexByte(text[s.Start:], '\n')
	if end < 0 {
		return source.Span{Start: start, End: len(text)}
	}
	return source.Span{Start: start, End: s.Start + end + 1}
}

// misspell drops, doubles or swaps a letter.
func misspell(random *rand.Rand, word string) string {
	i := 1 + random.IntN(len(word)-2)
	switch random.IntN(3) {
	case 0:
		return word[:i] + word[i+1:]
	case 1:
		return word[:i] + word[i:i+1] + word[i:]
	}
	return word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:]
}

func isWord(s string) bool {
	return len(s) > 4 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_-") == ""
}

var slips = []func(random *rand.Rand, text string, n *source.Node) (string, bool){
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a misspelt key
		if n.Key.Len() != len(n.Name) || !isWord(n.Name) {
			return "", false
		}
		return put(text, n.Key, misspell(random, n.Name)), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a key in capitals
		return put(text, n.Key, strings.ToUpper(n.Name)), n.Key.Len() == len(n.Name) && isWord(n.Name)
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a misspelt word or reference
		if n.Kind != source.Text || n.Style != source.Plain || !isWord(n.Text) || n.Name == "id" {
			return "", false
		}
		return put(text, n.Span, misspell(random, n.Text)), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a word in capitals, or with spaces
		if n.Kind != source.Text || n.Style != source.Plain || !isWord(n.Text) {
			return "", false
		}
		words := []string{strings.ToUpper(n.Text), strings.NewReplacer("_", " ", "-", " ").Replace(n.Text), strings.ReplaceAll(n.Text, "-", "_")}
		return put(text, n.Span, words[random.IntN(3)]), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a date in another form
		day, err := time.Parse(time.DateOnly, n.Text)
		if err != nil || n.Style != source.Plain {
			return "", false
		}
		forms := []string{"2 January 2006", "02/01/2006", "2006/01/02", "Jan 2 2006", "02.01.2006", "20060102", "2 Jan 06", "2006-01"}
		return put(text, n.Span, day.Format(forms[random.IntN(len(forms))])), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a year in another form
		if len(n.Name) != 7 || n.Name[4] != '/' || n.Key.Len() != 7 {
			return "", false
		}
		forms := []string{n.Name[:4] + "-" + n.Name[5:], n.Name[2:4] + "/" + n.Name[5:], n.Name[:4] + "/20" + n.Name[5:], n.Name[:4] + "–" + n.Name[5:]}
		return put(text, n.Key, forms[random.IntN(len(forms))]), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a figure in another form
		if n.Kind != source.Number || n.Style != source.Plain {
			return "", false
		}
		forms := []string{`"%s"`, "£%sm", "%s million", "'%s'", "%se0", "0%s", "+%s", "(%s)", "[%s]", "-%s"}
		return put(text, n.Span, fmt.Sprintf(forms[random.IntN(len(forms))], n.Text)), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // the same line twice
		l := line(text, n.Key)
		whole := n.Key.Len() > 0 && n.Span.End <= l.End && n.Kind != source.Mapping && n.Style != source.Literal && n.Style != source.Folded &&
			strings.TrimSpace(text[l.Start:n.Key.Start]) == "" && strings.HasSuffix(text[l.Start:l.End], "\n")
		if !whole {
			return "", false
		}
		return put(text, source.Span{Start: l.End, End: l.End}, text[l.Start:l.End]), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a waiver that nothing needs
		l := line(text, n.Mark())
		indent := l.Start
		for indent < len(text) && text[indent] == ' ' {
			indent++
		}
		if n.Mark().Start != indent {
			return "", false
		}
		set := rules.All()
		waiver := fmt.Sprintf("# stp:waive %s, %s until 2017-03-31 -- we know", set[random.IntN(len(set))].Code, set[random.IntN(len(set))].Name)
		if text[min(n.Span.End, l.End-1)] == '\n' && n.Span.End == l.End-1 {
			return put(text, source.Span{Start: n.Span.End, End: n.Span.End}, "   "+waiver), true
		}
		return put(text, source.Span{Start: l.Start, End: l.Start}, text[l.Start:indent]+waiver+"\n"), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a section moved to the end, with a comment
		if n.Up == nil || n.Up.Up != nil || !strings.HasSuffix(text, "\n") {
			return "", false
		}
		l := line(text, n.Key)
		end := max(line(text, source.Span{Start: max(n.Key.Start, n.Span.End-1)}).End, l.End)
		return text[:l.Start] + text[end:] + "\n# what was moved\n" + text[l.Start:end], true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // a word that readers take for another
		if n.Kind != source.Bool {
			return "", false
		}
		return put(text, n.Span, []string{"Yes", "no", "True", "FALSE", "on", `"true"`}[random.IntN(6)]), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // what YAML reads in another way than a person
		if n.Kind != source.Text || n.Style != source.Plain || strings.Count(n.Text, " ") < 2 {
			return "", false
		}
		forms := []string{"One: %s", "What we do here: %s", "@%s", "%% %s", `"First" of all %s`, "*%s", "%s: it is so"}
		return put(text, n.Span, fmt.Sprintf(forms[random.IntN(len(forms))], n.Text)), true
	},
	func(random *rand.Rand, text string, n *source.Node) (string, bool) { // one thing where a list stands
		if n.Kind != source.List || n.Style != source.Flow || len(n.Items) != 1 {
			return "", false
		}
		return put(text, n.Span, text[n.Items[0].Span.Start:n.Items[0].Span.End]), true
	},
}

// comments are a text's comments, sorted.
func comments(text []byte) []string {
	var list []string
	for _, c := range source.Read("plan.yaml", text, source.Limits{}).Comments {
		list = append(list, c.Text)
	}
	slices.Sort(list)
	return list
}
