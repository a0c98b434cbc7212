package config_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/xeipuuv/gojsonschema"

	"stp.example/stp/pkg/config"
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/schemas"
)

var rules = []*rule.Rule{
	{Code: "ENG105", Name: "politicians-not-engaged", Kind: rule.Credibility},
	{Code: "ENG106", Name: "consensus-not-assessed", Kind: rule.Required},
	{Code: "FIN101", Name: "not-balanced", Firm: true},
	{Code: "FIN108", Name: "savings-implausible", Kind: rule.Credibility, Thresholds: []rule.Threshold{{Name: "above", Value: rule.Figure("3"), Unit: "percent"}}},
}

func read(text string) (*config.File, error) {
	return config.Read(".stp.yaml", []byte(text), config.Knows{
		Rules: rules, Editions: []*guidance.Edition{guidance.STP2016()}, FailLevels: []string{"error", "warning", "note", "never"},
	})
}

// What is in force for a path: the last layer that speaks of something, and in
// each the name of a rule before its family.
func TestFor(t *testing.T) {
	f, err := read(`version: 1
stage: outline
levels:
  ENG105: error
  ENG: note
  fin: off
thresholds: {savings-implausible: {above: 2.5}}
overrides:
  - paths: [drafts/**, "*.old.yaml"]
    levels: {ENG: off}
    thresholds: {FIN108: {above: 9}}
  - paths: drafts/new.yaml
    stage: checkpoint
    levels: {politicians-not-engaged: warning}
`)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"plan.yaml":         "outline ENG105 error .stp.yaml:4; ENG106 note .stp.yaml:5; FIN101 none ; FIN108 off .stp.yaml:6; 2.5",
		"deep/a.old.yaml":   "outline ENG105 off .stp.yaml:10; ENG106 off .stp.yaml:10; FIN101 none ; FIN108 off .stp.yaml:6; 9",
		"drafts/new.yaml":   "checkpoint ENG105 warning .stp.yaml:14; ENG106 off .stp.yaml:10; FIN101 none ; FIN108 off .stp.yaml:6; 9",
		"other/drafts.yaml": "outline ENG105 error .stp.yaml:4; ENG106 note .stp.yaml:5; FIN101 none ; FIN108 off .stp.yaml:6; 2.5",
	} {
		s := f.For(path)
		got := s.Stage.Is
		for _, r := range rules {
			v := s.Levels[r]
			word := v.Is.String()
			if !v.Set() {
				word = "none"
			}
			got += " " + r.Code + " " + word + " " + v.From + ";"
		}
		got += " " + s.Figures()["FIN108.above"].String()
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", path, got, want)
		}
	}
	var none *config.File
	if none.For("plan.yaml").Off(rules[0]) {
		t.Error("no configuration turns a rule off")
	}
}

// Globs: without a slash any folder, with one from the file's own folder, and a
// folder for all in it.
func TestMatches(t *testing.T) {
	for _, c := range []struct {
		glob, path string
		want       bool
	}{
		{"*.old.yaml", "a.old.yaml", true}, {"*.old.yaml", "deep/er/a.old.yaml", true},
		{"drafts", "drafts/a.yaml", true}, {"drafts", "deep/drafts/a.yaml", true}, {"/drafts", "deep/drafts/a.yaml", false},
		{"drafts/", "drafts/a/b.yaml", true}, {"drafts/**", "drafts/a/b.yaml", true}, {"drafts/*", "drafts/a.yaml", true},
		{"**/a.yaml", "a.yaml", true}, {"**/a.yaml", "x/y/a.yaml", true}, {"x/**/a.yaml", "x/a.yaml", true},
		{"{a,b}.yaml", "b.yaml", true}, {"a.yaml", "ba.yaml", false}, {"draft", "drafts/a.yaml", false},
	} {
		if got := config.Matches([]string{c.glob}, c.path); got != c.want {
			t.Errorf("%s on %s: %v", c.glob, c.path, got)
		}
	}
}

// The published form of a configuration says of each of these what the reader
// says, as far as a form can: names of rules and footprints it does not know.
func TestSchemaAgrees(t *testing.T) {
	form, err := gojsonschema.NewSchema(gojsonschema.NewStringLoader(schemas.Config))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		`{"version": 1}`: true,
		`{"version": 2}`: false,
		`{}`:             false,
		`{"version": 1, "stage": "outline", "fail_on": "never", "levels": {"ENG105": "off", "ENG": "note", "not-balanced": "error"}}`: true,
		`{"version": 1, "stage": "draft"}`:                                          false,
		`{"version": 1, "fail_on": "off"}`:                                          false,
		`{"version": 1, "fail_on": ["error"]}`:                                      false,
		`{"version": 1, "levels": {"ENG105": "never"}}`:                             false,
		`{"version": 1, "levels": {"ENG105": 1}}`:                                   false,
		`{"version": 1, "levels": ["ENG105"]}`:                                      false,
		`{"version": 1, "levels": null}`:                                            true,
		`{"version": 1, "thresholds": {"FIN108": {"above": 2.5}}}`:                  true,
		`{"version": 1, "thresholds": {"FIN108": {"above": -1}}}`:                   false,
		`{"version": 1, "thresholds": {"FIN108": {"above": "3"}}}`:                  false,
		`{"version": 1, "thresholds": {"FIN108": 3}}`:                               false,
		`{"version": 1, "leave_out": ["a/**"], "footprints": "all"}`:                true,
		`{"version": 1, "leave_out": "a/**", "footprints": [41, "south"]}`:          true,
		`{"version": 1, "leave_out": {"a": 1}}`:                                     false,
		`{"version": 1, "leave_out": [1]}`:                                          false,
		`{"version": 1, "footprints": [true]}`:                                      false,
		`{"version": 1, "overrides": [{"paths": ["a"], "levels": {"ENG": "off"}}]}`: true,
		`{"version": 1, "overrides": [{"paths": "a", "stage": "outline"}]}`:         true,
		`{"version": 1, "overrides": [{"stage": "outline"}]}`:                       false,
		`{"version": 1, "overrides": [{"paths": ["a"], "leave_out": ["b"]}]}`:       false,
		`{"version": 1, "overrides": {"paths": ["a"]}}`:                             false,
		`{"version": 1, "overrides": ["a"]}`:                                        false,
		`{"version": 1, "rules": {}}`:                                               false,
	} {
		_, err := read(text) // JSON is YAML
		result, broken := form.Validate(gojsonschema.NewStringLoader(text))
		if broken != nil {
			t.Fatal(broken)
		}
		if result.Valid() != want || (err == nil) != want {
			t.Errorf("%s: the form says %v, the reader %v, want %v", text, result.Valid(), err, want)
		}
	}
}

// The form names the stages of the edition and every key of a configuration.
func TestSchemaIsWhole(t *testing.T) {
	var form struct {
		Properties  map[string]any
		Definitions struct{ Stage struct{ Enum []string } }
	}
	if err := json.Unmarshal([]byte(schemas.Config), &form); err != nil {
		t.Fatal(err)
	}
	var stages []string
	for _, s := range guidance.STP2016().Stages {
		stages = append(stages, s.Key)
	}
	if !slices.Equal(form.Definitions.Stage.Enum, stages) {
		t.Errorf("stages %v, want %v", form.Definitions.Stage.Enum, stages)
	}
	_, err := read("version: 1\nnonsense: 1\n")
	if err == nil || !strings.Contains(err.Error(), `.stp.yaml:2:1: there is no key "nonsense"`) {
		t.Errorf("an unknown key: %v", err)
	}
}
