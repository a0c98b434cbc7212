package schema

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xeipuuv/gojsonschema"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

// raised is each kind of error that the library can raise on the shape, with a
// plan that raises it and the code that it is reported under.
var raised = map[string]struct{ plan, code string }{
	"additional_property_not_allowed": {"weather: fair", UnknownKey},
	"required":                        {"organisations: [{id: a, name: b}]", MissingKey},
	"invalid_type":                    {"vision: [a, b]", WrongType},
	"enum":                            {"stage: autumn", NotOneOf},
	"pattern":                         {"submitted: autumn", BadForm},
	"number_gte":                      {"footprint: {number: 0, name: x}", OutOfRange},
	"number_lte":                      {"care_models: {population_share: {2016/17: 101}}", OutOfRange},
}

// Every kind of error that the library can raise on the shape has its words.
func TestEveryKindOfError(t *testing.T) {
	c := New(guidance.STP2016())
	shape, err := c.shape()
	if err != nil {
		t.Fatal(err)
	}
	for kind, want := range raised {
		plan := "edition: stp-2016\n" + want.plan + "\n"
		if !strings.Contains(plan, "footprint") {
			plan += "footprint: {number: 41, name: Dorset}\n"
		}
		tree := source.Read("plan.yaml", []byte(plan), source.Limits{})
		result, err := shape.Validate(gojsonschema.NewRawLoader(plain(tree.Root)))
		if err != nil {
			t.Fatal(err)
		}
		if len(result.Errors()) != 1 || result.Errors()[0].Type() != kind {
			t.Errorf("%s: the library says %v", want.plan, result.Errors())
		}
		if got := c.Check(tree); len(got) != 1 || got[0].Code != want.code {
			t.Errorf("%s: %v", want.plan, got)
		}
	}
}

// The shape asks for nothing but what raises these errors.
func TestKeywordsOfTheShape(t *testing.T) {
	raises := map[string]string{
		"additionalProperties": "additional_property_not_allowed", "required": "required", "type": "invalid_type", "enum": "enum",
		"pattern": "pattern", "minimum": "number_gte", "maximum": "number_lte",
		"properties": "", "items": "", "definitions": "", "$ref": "", "$schema": "", "$id": "",
	}
	var root map[string]any
	if err := json.Unmarshal([]byte(guidance.STP2016().ShapeSchema), &root); err != nil {
		t.Fatal(err)
	}
	met := map[string]bool{}
	var walk func(o map[string]any)
	walk = func(o map[string]any) {
		for keyword, v := range o {
			kind, known := raises[keyword]
			if !known {
				t.Errorf("the shape asks for %q, of whose errors nothing is said", keyword)
			}
			met[kind] = true
			inner, _ := v.(map[string]any)
			switch keyword {
			case "properties", "definitions":
				for _, s := range inner {
					walk(s.(map[string]any))
				}
			case "items":
				walk(inner)
			}
		}
	}
	walk(root)
	delete(met, "")
	if got, want := slices.Sorted(maps.Keys(met)), slices.Sorted(maps.Keys(raised)); !slices.Equal(got, want) {
		t.Errorf("the shape can raise %v, and the test has %v", got, want)
	}
}

// Anything anywhere: each place of the shape given each kind of value. Nothing
// panics, what does not fit has a finding there, and what fits has none.
func TestEveryPlaceEveryKind(t *testing.T) {
	e := guidance.STP2016()
	c := New(e)
	if err := c.Compile(); err != nil {
		t.Fatal(err)
	}
	values := map[source.Kind]string{source.Bool: "true", source.Number: "7", source.Text: `"so: and so"`, source.List: "[[a], {b: c}]", source.Mapping: "{b: {c: d}}"}
	seen := map[*guidance.Shape]bool{}
	var walk func(path []string, s *guidance.Shape)
	try := func(path []string, s *guidance.Shape) {
		for kind, value := range values {
			text := value
			for _, step := range slices.Backward(path) {
				if step == "" {
					text = "[" + text + "]"
				} else {
					text = "{" + step + ": " + text + "}"
				}
			}
			tree := source.Read("plan.yaml", []byte(text+"\n"), source.Limits{})
			n := tree.Root
			for _, step := range path {
				if step == "" {
					n = n.Items[0]
				} else {
					n = n.Get(step)
				}
			}
			problems := c.Check(tree)
			at := n.Path() // by what it is called now
			found := slices.ContainsFunc(problems, func(p source.Problem) bool {
				if p.Message == "" || p.Help == "" || p.Span.End < p.Span.Start {
					t.Errorf("%s: %+v", text, p)
				}
				return source.Inside(p.Subject, at)
			})
			takes := kindOf(s) == kind || s.Is == guidance.YesNoOrText && kind == source.Text
			if !takes && !found {
				t.Errorf("%s %s: nothing is said of %s", at, s.Is, value)
			}
			if plainly := s.Is == guidance.Text || s.Is == guidance.YesNo || s.Is == guidance.Number; takes && plainly && found {
				t.Errorf("%s %s: something is said of %s", at, s.Is, value)
			}
		}
	}
	walk = func(path []string, s *guidance.Shape) {
		if seen[s] {
			return
		}
		seen[s] = true
		if len(path) > 0 {
			try(path, s)
		}
		for _, k := range s.Keys {
			walk(append(slices.Clone(path), k.Name), k.Shape)
		}
		if s.Of != nil {
			walk(append(slices.Clone(path), ""), s.Of)
		}
	}
	walk(nil, e.Shape)
}
