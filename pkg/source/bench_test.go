package source

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"gopkg.in/yaml.v3"
)

// longPlan is a plan of about 90 KB, as long as the fullest of the 44.
func longPlan() []byte {
	var b bytes.Buffer
	b.WriteString("# The plan of Dorset, as submitted\nedition: stp-2016\nstage: submission\nsubmitted: 2016-10-21\n\n")
	b.WriteString("footprint:\n  number: 41\n  name: Dorset\n  region: south\n  population: 765000\n\norganisations:\n")
	for i := range 60 {
		fmt.Fprintf(&b, "  - id: organisation-%d\n    name: Organisation number %d of Dorset\n    kind: acute_trust\n    membership: full\n    position: agreed  # by its board\n    position_on: 2016-10-19\n", i, i)
	}
	b.WriteString("gaps:\n")
	for _, gap := range []string{"health_and_wellbeing", "care_and_quality", "finance_and_efficiency"} {
		fmt.Fprintf(&b, "  %s:\n    now: |\n      %s\n      %s\n    measures:\n", gap, prose, prose)
		for i := range 10 {
			fmt.Fprintf(&b, "      - id: %s-%d\n        name: \"Measure: the %dth\"\n        unit: percent\n        baseline: {year: 2015/16, value: 16.9}\n        trajectory: {2016/17: 16.5, 2017/18: 16.0, 2018/19: 15.0, 2019/20: 14.0, 2020/21: 13.0}\n", gap, i, i)
		}
		b.WriteString("    answers:\n")
		for i := range 20 {
			fmt.Fprintf(&b, "      question_%d:\n        answer: |\n          %s\n\n          %s\n        owner: organisation-%d\n        by: 2019-03-31\n        actions: [action-%d, action-%d]\n        measures: [%s-1]\n", i, prose, prose, i, i, i+1, gap)
		}
	}
	b.WriteString("actions:\n")
	for i := range 60 {
		fmt.Fprintf(&b, "  - id: action-%d\n    title: 'The system''s action %d'\n    level: system\n    owner: {organisation: organisation-1, post: Director of Public Health}\n    starts: 2016-11-01\n    ends: 2019-03-31\n    milestones:\n      - {date: 2017-04-01, what: Contract signed}\n", i, i)
	}
	b.WriteString("finance:\n  solutions:\n")
	for i := range 40 {
		fmt.Fprintf(&b, "    - id: solution-%d\n      title: Integrated services %d – £m\n      level: system\n      recurrent: true\n      savings:\n        2017/18: 12.0\n        2018/19: 30.0\n        2019/20: 55.0\n        2020/21: 80.0\n      evidence: %s\n", i, i, prose)
	}
	return b.Bytes()
}

var prose = strings.Repeat("People are cared for close to home wherever that is safe, ", 3) + "and we count how many are"

func parseOnly(text []byte) {
	var n yaml.Node
	if err := yaml.NewDecoder(bytes.NewReader(text)).Decode(&n); err != nil {
		panic(err)
	}
}

func BenchmarkParseOnly(b *testing.B) {
	text := longPlan()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		parseOnly(text)
	}
}

// BenchmarkRead reports beside its own time how that compares with the parser
// alone, the two taken in turns.
func BenchmarkRead(b *testing.B) {
	text := longPlan()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var alone, whole time.Duration
	for b.Loop() {
		start := time.Now()
		tree := Read("plan.yaml", text, Limits{})
		whole += time.Since(start)
		if tree.Root == nil || len(tree.Problems) > 0 {
			b.Fatal(tree.Problems)
		}
		b.StopTimer()
		start = time.Now()
		parseOnly(text)
		alone += time.Since(start)
		b.StartTimer()
	}
	b.ReportMetric(float64(whole)/float64(alone), "x-parse")
}
