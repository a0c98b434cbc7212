package schema

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/xeipuuv/gojsonschema"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// What is certain to fit, fits by the library; and what fits is nearly always
// certain, or the short way would be of no use.
func TestConformsAgreesWithTheLibrary(t *testing.T) {
	e := guidance.STP2016()
	shape, err := gojsonschema.NewSchema(gojsonschema.NewStringLoader(e.ShapeSchema))
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("../../examples/plans/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no example plans")
	}
	random := rand.New(rand.NewPCG(7, 7))
	var tried, fitted, certain int
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree := source.Read(file, text, source.Limits{})
		var nodes []*source.Node
		var walk func(n *source.Node)
		walk = func(n *source.Node) {
			for _, item := range n.Items {
				nodes = append(nodes, item)
				walk(item)
			}
		}
		walk(tree.Root)
		rounds := 400
		if testing.Short() {
			rounds = 40
		}
		for range rounds {
			n := nodes[random.IntN(len(nodes))]
			before := *n
			harm(random, n)
			result, err := shape.Validate(gojsonschema.NewRawLoader(plain(tree.Root)))
			if err != nil {
				t.Fatal(err)
			}
			tried++
			sure := conforms(tree.Root, e.Shape, false)
			if result.Valid() {
				fitted++
			}
			if sure {
				certain++
			}
			if sure && !result.Valid() {
				t.Errorf("%s: %s as %d %q is certain to fit, and the library says: %v", filepath.Base(file), n.Path(), n.Kind, n.Text, result.Errors())
			}
			name := n.Name
			*n = before
			if name != before.Name {
				n.Rename(before.Name)
			}
		}
	}
	t.Logf("%d plans: %d fit, and %d are certain to", tried, fitted, certain)
	if certain*10 < fitted*9 || fitted == 0 || fitted == tried {
		t.Errorf("%d plans: %d fit, and %d are certain to", tried, fitted, certain)
	}
}

// harm changes a value in its place.
func harm(random *rand.Rand, n *source.Node) {
	texts := []string{
		"", "soon", "2016-02-29", "2017-02-29", "2000-02-29", "2016/17", "2016/18", "dorset-ccg", "Dorset", "a--b", "-a",
		"https://a.test/b", "http://a.test", "https://", "https://a b", "engagement.principles", "a..b", "1a.b", "submission",
	}
	numbers := []string{"0", "-1", "100", "101", "100.0", "5.5", "5.0", "-0.0", "12345678901234567", "0.1"}
	switch random.IntN(6) {
	case 0:
		n.Kind, n.Text, n.Items = source.Text, texts[random.IntN(len(texts))], nil
	case 1:
		n.Kind, n.Text, n.Items = source.Number, numbers[random.IntN(len(numbers))], nil
	case 2:
		n.Kind, n.Text, n.Items = source.Null, "", nil
	case 3:
		n.Kind, n.Text, n.Items = source.Bool, "true", nil
	case 4:
		n.Kind, n.Items = []source.Kind{source.List, source.Mapping}[random.IntN(2)], nil
	case 5:
		if n.Name != "" {
			n.Rename(n.Name + "x")
		}
	}
}
