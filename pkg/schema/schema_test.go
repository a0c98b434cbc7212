package schema_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"stp.example/stp/pkg/source"
)

func read(text string) *source.Tree { return source.Read("plan.yaml", []byte(text), source.Limits{}) }

// verdicts are slips in a plan that is otherwise right: what is said of each,
// as code, marked text and message; and the plan that its mending leaves, where
// there is one. The mended plan has no finding, and is what the first is read as.
var verdicts = []struct {
	slip   string
	want   []string
	mended string
}{
	// Keys.
	{"visoin: x", []string{`SCH101 visoin: unknown key "visoin" in the plan`}, "vision: x"},
	{"Vision: x", []string{`SCH101 Vision: unknown key "Vision" in the plan`}, "vision: x"},
	{"weather: fair", []string{`SCH101 weather: unknown key "weather" in the plan`}, ""},
	{"vision: a\nvisoin: b", []string{`SCH101 visoin: unknown key "visoin" in the plan`}, ""},
	{"governance: {vision: x}", []string{`SCH101 vision: unknown key "vision" in "governance"`}, ""},
	{"gaps: {health_and_wellbeeing: {now: x}}", []string{`SCH101 health_and_wellbeeing: unknown key "health_and_wellbeeing" among the three gaps`}, "gaps: {health_and_wellbeing: {now: x}}"},
	{"gaps: {care_and_quality: {answers: {genomic: {answer: x}}}}", []string{`SCH101 genomic: unknown question "genomic" among the answers of "care_and_quality"`}, "gaps: {care_and_quality: {answers: {genomics: {answer: x}}}}"},
	{"gaps: {care_and_quality: {answers: {obesity: {answer: x}}}}", []string{`SCH101 obesity: unknown question "obesity" among the answers of "care_and_quality"`}, ""},
	{
		"finance: {result: {2016-17: 1.0, 2017/2018: 2.0, 18/19: 3.0}}",
		[]string{`SCH101 2016-17: unknown year "2016-17" in "result"`, `SCH101 2017/2018: unknown year "2017/2018" in "result"`, `SCH101 18/19: unknown year "18/19" in "result"`},
		"finance: {result: {2016/17: 1.0, 2017/18: 2.0, 2018/19: 3.0}}",
	},
	{"finance: {result: {2091/20: 1.0, 2017/19: 2.0}}", []string{`SCH101 2091/20: unknown year "2091/20" in "result"`, `SCH101 2017/19: unknown year "2017/19" in "result"`}, ""},
	{
		"organisations:\n  - {id: dorset-ccg, title: NHS Dorset CCG, kind: ccg}",
		[]string{`SCH101 title: unknown key "title" in the item "dorset-ccg" of "organisations"`},
		"organisations:\n  - {id: dorset-ccg, name: NHS Dorset CCG, kind: ccg}",
	},
	{
		"organisations:\n  - {id: dorset-ccg, nmae: x, naem: y, kind: ccg}",
		[]string{`SCH101 nmae: unknown key "nmae" in the item "dorset-ccg" of "organisations"`, `SCH101 naem: unknown key "naem" in the item "dorset-ccg" of "organisations"`},
		"",
	},
	{"organisations:\n  - {id: a, kind: ccg}", []string{`SCH102 id: the item "a" of "organisations" has no "name"`}, ""},
	{"engagement:\n  staff:\n    done:\n      - {what: x}", []string{`SCH102 what: item 1 of "done" has no "date"`}, ""},
	{"beds:\n  - {by_year: {2016/17: 1}}", []string{`SCH102 by_year: item 1 of "beds" has no "kind"`}, ""},
	{"priorities:\n  - {id: a, title: }", []string{`SCH102 title: "title" is empty, and the item "a" of "priorities" cannot do without it`}, ""},
	{"governance:\nvision:\norganisations:\nfinance: {result: {2016/17: }}", nil, ""}, // empty is as good as absent

	// Kinds of value.
	{"lead: Tim Goodson", []string{`SCH103 Tim Goodson: "lead" should be a section with the keys name, post, organisations and since, and is the text "Tim Goodson"`}, ""},
	{"governance: [a]", []string{`SCH103 [a]: "governance" should be a section with the keys arrangements, decision_making, accountability, capacity and groups, and is a list`}, ""},
	{"finance: {result: 12}", []string{`SCH103 12: "result" should be figures by year, such as {2020/21: 1.0}, and is the number 12`}, ""},
	{"risks: none", []string{`SCH103 none: "risks" should be a list, and is the text "none"`}, ""},
	{"risks: {id: a, risk: b}", []string{`SCH103 {id: a, risk: b}: "risks" should be a list, and is a section with keys of its own`}, ""},
	{"risks: [x]", []string{`SCH103 x: item 1 of "risks" should be a section with the keys id, risk, likelihood, impact, mitigation and owner, and is the text "x"`}, ""},
	{"services: [acute, ~]", []string{`SCH103 ~: item 2 of "services" is empty`}, ""},
	{"vision: {a: b}", []string{`SCH103 {a: b}: "vision" should be a text, and is a section with keys of its own`}, ""},
	{"vision: [a, b]", []string{`SCH103 [a, b]: "vision" should be a text, and is a list`}, ""},
	{"vision: true", []string{`SCH103 true: "vision" should be a text, and is true`}, ""},
	{"vision: 2020", []string{`SCH103 2020: "vision" should be a text, and is the number 2020`}, `vision: "2020"`},
	{"vision: [Well for longer]", []string{`SCH103 [Well for longer]: "vision" should be a text, and is a list`}, "vision: Well for longer"},
	{"services: acute", []string{`SCH103 acute: "services" should be a list, and is the text "acute"`}, "services: [acute]"},
	{"services: acute, specialised", []string{`SCH103 acute, specialised: "services" should be a list, and is the text "acute, specialised"`}, "services: [acute, specialised]"},
	{"services: acute, hospital", []string{`SCH103 acute, hospital: "services" should be a list, and is the text "acute, hospital"`}, ""},
	{"services: Acute; mental health", []string{`SCH103 Acute; mental health: "services" should be a list, and is the text "Acute; mental health"`}, "services: [acute, mental_health]"},
	{"services: acute,, community", []string{`SCH103 acute,, community: "services" should be a list, and is the text "acute,, community"`}, ""},
	{"services: Mental Health", []string{`SCH103 Mental Health: "services" should be a list, and is the text "Mental Health"`}, "services: [mental_health]"},
	{"organisations:\n  - {id: a, name: A, kind: county council}", []string{`SCH104 county council: "county council" is not one of the words for "kind"`}, "organisations:\n  - {id: a, name: A, kind: upper_tier_council}"},
	{
		"lead: {name: A, organisations: a_b}\norganisations:\n  - {id: a-b, name: A, kind: ccg}",
		[]string{`SCH103 a_b: "organisations" should be a list, and is the text "a_b"`}, "lead: {name: A, organisations: [a-b]}\norganisations:\n  - {id: a-b, name: A, kind: ccg}",
	},
	{
		"organisations:\n  - {id: a, name: A, kind: ccg, also_in: 40}\n  - id: b\n    name: B\n    kind: [ccg]\n    also_in: 40, 42",
		[]string{
			`SCH103 40: "also_in" should be a list, and is the number 40`, `SCH103 [ccg]: "kind" should be one word, and is a list`,
			`SCH103 40, 42: "also_in" should be a list, and is the text "40, 42"`,
		},
		"organisations:\n  - {id: a, name: A, kind: ccg, also_in: [40]}\n  - id: b\n    name: B\n    kind: ccg\n    also_in: [40, 42]",
	},
	{"local_government: {employers: {employers: 'Pottery, Poole'}}", []string{`SCH103 'Pottery, Poole': "employers" should be a list, and is the text "Pottery, Poole"`}, "local_government: {employers: {employers: ['Pottery, Poole']}}"},
	{"local_government:\n  employers:\n    employers: Pottery, Poole", []string{`SCH103 Pottery, Poole: "employers" should be a list, and is the text "Pottery, Poole"`}, ""},
	{"finance: {complete: \"yes\"}", []string{`SCH103 "yes": "complete" should be true or false, and is the text "yes"`}, "finance: {complete: true}"},
	{"finance: {complete: 1}", []string{`SCH103 1: "complete" should be true or false, and is the number 1`}, ""},
	{
		"finance: {result: {2016/17: '12.50', 2017/18: \"1,200.5\", 2018/19: £12.5m, 2019/20: −3.0}}",
		[]string{
			`SCH103 '12.50': "result" in 2016/17 should be a number in £m, and is the text "12.50"`, `SCH103 "1,200.5": "result" in 2017/18 should be a number in £m, and is the text "1,200.5"`,
			`SCH103 £12.5m: "result" in 2018/19 should be a number in £m, and is the text "£12.5m"`, `SCH103 −3.0: "result" in 2019/20 should be a number in £m, and is the text "−3.0"`,
		},
		"finance: {result: {2016/17: 12.50, 2017/18: 1200.5, 2018/19: 12.5, 2019/20: -3.0}}",
	},
	{"finance: {result: {2016/17: tbc}}", []string{`SCH103 tbc: "result" in 2016/17 should be a number in £m, and is the text "tbc"`}, ""},
	{"finance: {assumptions: {efficiency: 2%}}", []string{`SCH103 2%: "efficiency" should be a number, and is the text "2%"`}, "finance: {assumptions: {efficiency: 2}}"},
	{"beds:\n  - {kind: acute, by_year: {2016/17: '40 beds'}}", []string{`SCH103 '40 beds': "by_year" in 2016/17 should be a number, and is the text "40 beds"`}, ""},
	{"priorities:\n  - {id: a, title: b, serves: [1.5]}", []string{`SCH103 1.5: item 1 of "serves" should be a whole number, and is the number 1.5`}, ""},

	// Words.
	{"stage: submision", []string{`SCH104 submision: "submision" is not one of the words for "stage"`}, "stage: submission"},
	{"stage: October", []string{`SCH104 October: "October" is not one of the words for "stage"`}, ""},
	{"stage: 3", []string{`SCH104 3: "3" is not one of the words for "stage"`}, ""},
	{"stage: {a: b}", []string{`SCH103 {a: b}: "stage" should be one word, and is a section with keys of its own`}, ""},
	{"status: |\n  draft", []string{"SCH104 |\n  draft\n: \"draft\" is not one of the words for \"status\""}, "status: draft"},
	{"services: [acute, ambulence]", []string{`SCH104 ambulence: "ambulence" is not one of the words for "services"`}, "services: [acute, ambulance]"},
	{
		"organisations:\n  - {id: a, name: A, kind: Clinical commissioning group}\n  - {id: b, name: B, kind: Acute trust}",
		[]string{`SCH104 Clinical commissioning group: "Clinical commissioning group" is not one of the words for "kind"`, `SCH104 Acute trust: "Acute trust" is not one of the words for "kind"`},
		"organisations:\n  - {id: a, name: A, kind: ccg}\n  - {id: b, name: B, kind: acute_trust}",
	},
	{`gaps: {care_and_quality: {measures: [{id: a, name: b, unit: "%"}]}}`, []string{`SCH104 "%": "%" is not one of the words for "unit"`}, `gaps: {care_and_quality: {measures: [{id: a, name: b, unit: percent}]}}`},

	// Forms.
	{"submitted: 2016-9-1", []string{`SCH105 2016-9-1: "2016-9-1" is not a date in the form that plans use`}, "submitted: 2016-09-01"},
	{"submitted: 21/10/2016", []string{`SCH105 21/10/2016: "21/10/2016" is not a date in the form that plans use`}, "submitted: 2016-10-21"},
	{"submitted: 20161021", []string{`SCH105 20161021: "20161021" is not a date in the form that plans use`}, "submitted: 2016-10-21"},
	{"submitted: [2016-10-21]", []string{`SCH103 [2016-10-21]: "submitted" should be a date, and is a list`}, "submitted: 2016-10-21"},
	{"submitted: October 2016", []string{`SCH105 October 2016: "October 2016" is a month, and a day is expected`}, ""},
	{"submitted: 2016-02-30", []string{`SCH105 2016-02-30: "2016-02-30" is no day of the calendar`}, ""},
	{"submitted: soon", []string{`SCH105 soon: "soon" is not a date in the form that plans use`}, ""},
	{"submitted: 2016.5", []string{`SCH105 2016.5: "2016.5" is a month, and a day is expected`}, ""},
	{"submitted: true", []string{`SCH105 true: "true" is not a date in the form that plans use`}, ""},
	{
		"gaps: {care_and_quality: {measures: [{id: a, name: b, baseline: {year: 2015-16}}, {id: c, name: d, baseline: {year: FY15/16}}]}}",
		[]string{`SCH105 2015-16: "2015-16" is not a financial year in the form that plans use`, `SCH105 FY15/16: "FY15/16" is not a financial year in the form that plans use`},
		"gaps: {care_and_quality: {measures: [{id: a, name: b, baseline: {year: 2015/16}}, {id: c, name: d, baseline: {year: 2015/16}}]}}",
	},
	{"gaps: {care_and_quality: {measures: [{id: a, name: b, baseline: {year: 2016}}]}}", []string{`SCH105 2016: "2016" is not a financial year in the form that plans use`}, ""},
	{"gaps: {care_and_quality: {measures: [{id: a, name: b, baseline: {year: 2035/36}}]}}", []string{`SCH105 2035/36: "2035/36" is too far away from the years of the plan`}, ""},
	{
		"organisations:\n  - {id: Dorset_CCG, name: NHS Dorset CCG, kind: ccg}\n  - {id: 12, name: B, kind: ccg}\nlead: {organisations: [Dorset CCG, 12, nhs dorset ccg]}",
		[]string{
			`SCH105 Dorset_CCG: "Dorset_CCG" is not an id in the form that plans use`, `SCH103 12: "id" should be a text, and is the number 12`,
			`SCH105 Dorset CCG: "Dorset CCG" is not an id in the form that plans use`, `SCH103 12: item 2 of "organisations" should be a text, and is the number 12`,
			`SCH105 nhs dorset ccg: "nhs dorset ccg" is not an id in the form that plans use`,
		},
		"organisations:\n  - {id: dorset-ccg, name: NHS Dorset CCG, kind: ccg}\n  - {id: \"12\", name: B, kind: ccg}\nlead: {organisations: [dorset-ccg, \"12\", dorset-ccg]}",
	},
	{"lead: {organisations: [Dorset CCG]}", []string{`SCH105 Dorset CCG: "Dorset CCG" is not an id in the form that plans use`}, ""},
	{"published: {address: on our website}", []string{`SCH105 on our website: "on our website" is not a whole web address`}, ""},
	{"gaps: {care_and_quality: {answers: {cancer: {answered_by: engagement principles}}}}", []string{`SCH105 engagement principles: "engagement principles" does not name a section of the plan`}, ""},

	// Limits.
	{"care_models: {population_share: {2016/17: 140}}", []string{`SCH106 140: "population_share" in 2016/17 is 140 percent, and should be from 0 to 100`}, ""},
	{"beds:\n  - {kind: acute, by_year: {2016/17: -1}}", []string{`SCH106 -1: "by_year" in 2016/17 is -1, and should be 0 or more`}, ""},
	{"priorities:\n  - {id: a, title: b, serves: [0]}", []string{`SCH106 0: item 1 of "serves" is 0, and should be from 1 to 10`}, ""},
}

func TestVerdicts(t *testing.T) {
	c := checker(t)
	for _, tt := range verdicts {
		t.Run(tt.slip, func(t *testing.T) {
			tree := read(start + tt.slip + "\n")
			problems := c.Check(tree)
			var got []string
			for _, p := range problems {
				got = append(got, fmt.Sprintf("%s %s: %s", p.Code, tree.File.Slice(p.Span), p.Message))
				inPlainEnglish(t, p)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(tt.want, "\n  "))
			}
			mended, safe := mend(tree.File, problems)
			if !safe || len(problems) == 0 {
				if tt.mended != "" {
					t.Errorf("not all of it is mended safely")
				}
				return
			}
			if mended != start+tt.mended+"\n" {
				t.Errorf("mended to\n%s", mended)
			}
			again := read(mended)
			for _, p := range c.Check(again) {
				t.Errorf("still wrong when mended: %s", p.Message)
			}
			if got, want := values(tree.Root), values(again.Root); !reflect.DeepEqual(got, want) {
				t.Errorf("read as %v, and mended to %v", got, want)
			}
		})
	}
}

// What may be meant, but may not, is offered as such and not read so.
func TestUnsureReadings(t *testing.T) {
	c := checker(t)
	for slip, want := range map[string]string{
		"submitted: 04/10/2016":                                                  "2016-10-04",
		"submitted: 21/10/16":                                                    "2016-10-21",
		"finance: {result: {2016/17: (12.5)}}":                                   "-12.5",
		"published: {address: www.dorset.test/plan}":                             "https://www.dorset.test/plan",
		"lead: {organisations: [Dorset CCG]}":                                    "dorset-ccg",
		"gaps: {health: {now: x}}":                                               "health_and_wellbeing",
		"priorities: [{id: a, title: b, closes: [finance]}]":                     "finance_and_efficiency",
		"organisations: [{id: a, name: A, kind: independent}]":                   "independent_provider",
		"gaps: {care_and_quality: {measures: [{id: a, name: A, standard: ae}]}}": "",
	} {
		tree := read(start + slip + "\n")
		before := values(tree.Root)
		problems := c.Check(tree)
		if len(problems) != 1 {
			t.Errorf("%s: %d findings", slip, len(problems))
			continue
		}
		p := problems[0]
		switch {
		case want == "" && len(p.Edits) > 0, p.Safe:
			t.Errorf("%s: offers %v, safe: %v", slip, p.Edits, p.Safe)
		case want != "" && (len(p.Edits) != 1 || p.Edits[0].New != want || !strings.Contains(p.Label, want)):
			t.Errorf("%s: offers %v, %q; want %s", slip, p.Edits, p.Label, want)
		}
		if after := values(tree.Root); !reflect.DeepEqual(before, after) {
			t.Errorf("%s: read as %v", slip, after)
		}
	}
}

// The one word of a list that stands among others may be what was meant; where it
// is denied, or two stand there, nothing tells.
func TestWordAmongOthers(t *testing.T) {
	c := checker(t)
	for value, want := range map[string]string{
		"stage: October submission":    "submission",
		"stage: Oct 21 submission":     "submission",
		"stage: not yet a submission":  "",
		"stage: outline or submission": "",
		"stage: October":               "submission",
		"stage: last":                  "",
		"finance: {solutions: [{id: a, title: b, level: system-wide}]}": "system",
	} {
		meant := ""
		for _, p := range c.Check(read(value)) {
			if p.Code == "SCH104" && len(p.Edits) > 0 {
				meant = p.Edits[0].New
				if p.Safe {
					t.Errorf("%q is taken for %q without asking", value, meant)
				}
			}
		}
		if meant != want {
			t.Errorf("%q may mean %q, want %q", value, meant, want)
		}
	}
}

// A plan that lacks what no plan can do without.
func TestMissingAtTheTop(t *testing.T) {
	c := checker(t)
	for plan, want := range map[string]string{
		"vision: x\n":                                           `SCH102 the plan has no "edition"|SCH102 the plan has no "footprint"`,
		"edition: stp-2016\nfootprint:\n":                       `SCH102 "footprint" is empty, and the plan cannot do without it`,
		"edition: stp-2016\nfootprint: {}\n":                    `SCH102 "footprint" has no "name"|SCH102 "footprint" has no "number"`,
		"edition: stp-2016\nfootprint: {name: x}\n":             `SCH102 "footprint" has no "number"`,
		"edition: stp-2017\nfootprint: {number: 41, name: x}\n": `SCH104 "stp-2017" is not one of the words for "edition"`,
	} {
		var got []string
		for _, p := range c.Check(read(plan)) {
			got = append(got, p.Code+" "+p.Message)
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: %q", plan, got)
		}
	}
}

// yes and no are words to some readers; where either or a text may stand, they
// are what they say.
func TestYesOrNoOrText(t *testing.T) {
	for written, want := range map[string]source.Kind{"no": source.Bool, "No": source.Bool, "yes": source.Bool, "false": source.Bool, "From the Success Regime": source.Text} {
		tree := read("edition: stp-2016\nfootprint: {number: 41, name: Dorset, success_regime: " + written + "}\n")
		if p := checker(t).Check(tree); len(p) > 0 {
			t.Errorf("%s: %s", written, p[0].Message)
		}
		n := tree.Root.Get("footprint").Get("success_regime")
		if n.Kind != want {
			t.Errorf("%s is read as kind %d", written, n.Kind)
		}
		for _, p := range tree.Problems { // and where the words are odd, that is what is written for them
			if len(p.Edits) != 1 || p.Edits[0].New != n.Text || !p.Safe {
				t.Errorf("%s is mended by %v, want %s", written, p.Edits, n.Text)
			}
		}
	}
}

// Where another finding says that a value cannot be read, nothing more is said.
func TestWhatIsNotReadIsNotJudged(t *testing.T) {
	for _, slip := range []string{
		"submitted: *a", "vision: !text [x]", "finance: {result: {2016/17: 1e3}}", "finance: {complete: 0x1}",
		"organisations: &a {b: c}", "lead: [a, b", "<<: {a: b}", "organisations:\n  - id: a\n    name: *x\n    kind: ccg",
	} {
		tree := read(start + slip + "\n")
		if len(tree.Problems) == 0 {
			t.Errorf("%s can be read", slip)
		}
		for _, p := range checker(t).Check(tree) {
			t.Errorf("%s: %s", slip, p.Message)
		}
	}
}

// Findings name things by what they are called when all slips are read, come in
// the order of the file, and are the same every time.
func TestSubjectsAndOrder(t *testing.T) {
	plan := start + `organisations:
  - {id: Dorset CCG, naem: x, kind: cgc, position: 3}
  - {kind: ccg}
  - {id: b, name: 3, kind: ccg, position_on: then}
finance: {sectors: [{sector: Commissioners, result: {2016/17: x}}]}
gaps: {care_and_quality: {answers: {cancr: {by: soon}}}}
`
	want := "organisations.dorset-ccg.id organisations.dorset-ccg.name organisations.dorset-ccg.kind organisations.dorset-ccg.position " +
		"organisations.2.id organisations.2.name organisations.b.name organisations.b.position_on " +
		"finance.sectors.commissioners.sector finance.sectors.commissioners.result.2016/17 " +
		"gaps.care_and_quality.answers.cancer gaps.care_and_quality.answers.cancer.by"
	for range 20 {
		var got []string
		for _, p := range checker(t).Check(read(plan)) {
			got = append(got, p.Subject)
		}
		if strings.Join(got, " ") != want {
			t.Fatalf("got  %s\nwant %s", strings.Join(got, " "), want)
		}
	}
}

// The examples have the shape of a plan.
func TestExamplesFit(t *testing.T) {
	files, err := filepath.Glob("../../examples/plans/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree := read(string(text))
		for _, p := range append(tree.Problems, checker(t).Check(tree)...) {
			t.Errorf("%s:%d: %s", filepath.Base(file), tree.File.Position(p.Span.Start).Line, p.Message)
		}
	}
}

// mend applies what would be mended, and says whether all of it is safe.
func mend(file *source.File, problems []source.Problem) (text string, safe bool) {
	text, safe = string(file.Text), true
	for _, p := range slices.Backward(problems) {
		safe = safe && p.Safe && len(p.Edits) > 0
		for _, e := range p.Edits {
			text = text[:e.Span.Start] + e.New + text[e.Span.End:]
		}
	}
	return text, safe
}

// values are what a tree holds, without its places.
func values(n *source.Node) any {
	switch n.Kind {
	case source.List, source.Mapping:
		list := []any{}
		for _, item := range n.Items {
			list = append(list, []any{item.Name, values(item)})
		}
		return list
	}
	return fmt.Sprint(n.Kind, " ", n.Text)
}

// inPlainEnglish holds a finding to the language of planners.
func inPlainEnglish(t *testing.T, p source.Problem) {
	t.Helper()
	for _, text := range []string{p.Message, p.Help, p.Label} {
		for _, word := range []string{"invalid", "illegal", "schema", "property", "properties", "instance", "failed", "null", "enum", "object", "array", "string", "boolean", "integer"} {
			if slices.Contains(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == ',' || r == '"' }), word) {
				t.Errorf("%q says %q", text, word)
			}
		}
	}
	switch {
	case p.Message == "" || p.Help == "" || strings.HasSuffix(p.Message, ".") || strings.HasSuffix(p.Help, "."):
		t.Errorf("message %q, help %q", p.Message, p.Help)
	case p.Span.Start > p.Span.End || p.Subject == "":
		t.Errorf("%q stands at %v, %q", p.Message, p.Span, p.Subject)
	}
}
