package lint_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/config"
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/waive"
)

// codes are the rules of findings.
func codes(list []*rule.Finding) []string {
	var codes []string
	for _, f := range list {
		codes = append(codes, f.Rule.Code)
	}
	return codes
}

func waived(r *lint.Result) []string {
	var codes []string
	for _, w := range r.Waived {
		codes = append(codes, w.Finding.Rule.Code)
	}
	return codes
}

// What silences a finding is one list in one order: kind by stage, config
// level, waiver, baseline, fail level. A finding that all of them would silence
// is silenced by the first, and each later one has its turn when those before it
// are taken away. A firm rule is silenced by none.
func TestOrderOfSilence(t *testing.T) {
	const plan = "# stp:waive no-critical-decision, GAP101 until 2016-12-31 -- the workshop is in December\n" +
		"edition: stp-2016\nstage: outline\n"
	unwaived := plan[strings.Index(plan, "\n")+1:]
	all := rules.All()
	settings := func(text string) *config.Settings {
		f, err := config.Read(".stp.yaml", []byte("version: 1\n"+text), config.Knows{
			Rules: all, Editions: []*guidance.Edition{guidance.STP2016()}, FailLevels: lint.FailLevels,
		})
		if err != nil {
			t.Fatal(err)
		}
		return f.For("plan.yaml")
	}
	run := func(text, stage string, s *config.Settings, known waive.Known) *lint.Result {
		failOn, err := lint.ParseFailOn("warning")
		if err != nil {
			t.Fatal(err)
		}
		return lint.Run(context.Background(), lint.Input{Name: "plan.yaml", Text: []byte(text), Settings: s, Known: known}, lint.Options{
			Editions: []*guidance.Edition{guidance.STP2016()}, Rules: all, Stage: stage, FailOn: failOn,
			AsOf: time.Date(2016, 10, 21, 0, 0, 0, 0, time.UTC),
		})
	}
	known := waive.Known{}
	for _, f := range run(unwaived, "checkpoint", nil, nil).Findings {
		if f.Rule.Code == "DEL101" {
			known.Note(f)
		}
		if f.Rule.Code == "GAP101" {
			known[waive.KeyOf(f)] = 9 // as if written by hand
		}
	}
	off, note := settings("levels: {DEL101: off, GAP: off, WVR103: error}"), settings("levels: {DEL: note}")

	for _, step := range []struct {
		name  string
		r     *lint.Result
		where func(*lint.Result) []string
	}{
		{"kind by stage", run(plan, "outline", note, known), func(r *lint.Result) []string { return codes(r.Forecast) }},
		{"config level: off", run(plan, "checkpoint", off, known), nil},
		{"waiver", run(plan, "checkpoint", note, known), waived},
		{"baseline", run(unwaived, "checkpoint", note, known), func(r *lint.Result) []string { return codes(r.Known) }},
		{"nothing", run(unwaived, "checkpoint", note, nil), func(r *lint.Result) []string { return codes(r.Findings) }},
	} {
		places := [][]string{codes(step.r.Forecast), waived(step.r), codes(step.r.Known), codes(step.r.Findings)}
		n := 0
		for _, place := range places {
			for _, code := range place {
				if code == "DEL101" {
					n++
				}
			}
		}
		switch {
		case step.where == nil && n != 0:
			t.Errorf("%s: DEL101 is still found", step.name)
		case step.where != nil && (n != 1 || !slices.Contains(step.where(step.r), "DEL101")):
			t.Errorf("%s: DEL101 stands in %v", step.name, places)
		}
		if !slices.Contains(codes(step.r.Findings), "GAP101") {
			t.Errorf("%s: silences GAP101, which nothing may", step.name)
		}
		if slices.ContainsFunc(step.r.Findings, func(f *rule.Finding) bool {
			return f.Rule.Code == "WVR103" && strings.Contains(f.Message, "DEL101")
		}) {
			t.Errorf("%s: the waiver is called unused", step.name)
		}
		for _, f := range step.r.Findings {
			if f.Rule.Code == "GAP101" && f.Level != rule.Error || f.Rule.Code == "DEL101" && f.Level != rule.Note {
				t.Errorf("%s: %s is at the level of %s", step.name, f.Rule.Code, f.Level)
			}
		}
	}

	// The last in the list lets it stand, and does not count it.
	r := run(unwaived, "checkpoint", note, nil)
	if c := r.Counts(); r.Failing != c.Errors+c.Warnings || c.Notes == 0 {
		t.Errorf("%d fail at warning or above of %+v", r.Failing, c)
	}
}

// Findings about waivers are findings: their level is set, and a baseline knows
// them, but no waiver waives them.
func TestWaiversOfWaivers(t *testing.T) {
	const plan = "# stp:waive WVR102 until 2016-12-31 -- none of them\n# stp:waive DEL101 until 2016-01-31 -- run out\nedition: stp-2016\nstage: submission\n"
	r := check(t, plan)
	got := codes(slices.DeleteFunc(r.Findings, func(f *rule.Finding) bool { return f.Rule.Room != rule.RoomWaive }))
	if !slices.Equal(got, []string{"WVR105", "WVR102"}) {
		t.Errorf("found %v", got)
	}
}

// A waiver may name what the plan is asked for later, and is not unused while
// nothing asks for it; nor is one of a rule that could not look.
func TestWaiversWait(t *testing.T) {
	for _, plan := range []string{
		"# stp:waive DEL101 until 2017-12-31 -- later\nedition: stp-2016\nstage: outline\n",                              // forecast
		"# stp:waive ENG105 until 2017-12-31 -- later\nedition: stp-2016\nstage: outline\n",                              // not yet
		"# stp:waive LOC107 until 2017-12-31 -- later\nedition: stp-2016\nstage: outline\nfootprint:\n  number: {}\n",    // not run
		"# stp:waive SCH104 until 2017-12-31 -- later\nedition: stp-2016\nstage: outline\nlead: {name: A Leader\nx: 1\n", // not read
	} {
		for _, f := range check(t, plan).Findings {
			if f.Rule.Code == "WVR103" {
				t.Errorf("%q: %s", plan, f.Message)
			}
		}
	}
}
