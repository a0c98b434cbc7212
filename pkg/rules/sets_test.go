package rules_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules"
	"stp.example/stp/pkg/rules/rulestest"
)

// checkSet holds the plans of a set against one rule across plans: what else is
// to be said of them is for the archives of other rules.
func checkSet(t *testing.T, r *rule.Rule, plans []rulestest.SetPlan) []*lint.Result {
	t.Helper()
	l, err := lint.New(lint.Options{
		Editions: []*guidance.Edition{guidance.STP2016()}, Rules: rules.All(), Gather: true,
		Only: []string{r.Code, "YML", "SCH", "WVR"}, AsOf: time.Date(2016, 10, 21, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	text := func(i int) ([]byte, error) { return []byte(plans[i].Text), nil }
	results := make([]*lint.Result, len(plans))
	for i, p := range plans {
		results[i] = l.Run(context.Background(), lint.Input{Name: p.Name, Text: []byte(p.Text)})
		results[i].Slim()
	}
	if err := l.Across(context.Background(), results, text); err != nil {
		t.Fatal(err)
	}
	for i, res := range results {
		if res.Err != nil || len(res.NotRun) > 0 {
			t.Fatalf("%s: could not be checked: %v %v", res.Name, res.Err, res.NotRun)
		}
		if err := res.Reopen([]byte(plans[i].Text)); err != nil {
			t.Fatal(err)
		}
	}
	return results
}

func setsOf(t *testing.T, plan string, r *rule.Rule) map[string][]rulestest.SetPlan {
	t.Helper()
	sets, err := rulestest.Sets(plan, rules.Archive(r).Files, func(plan string, number int) string {
		const own = "  number: 41\n  name: Dorset\n  region: south\n"
		if strings.Count(plan, own) != 1 {
			t.Fatal("the base plan does not say its footprint as it did")
		}
		f := guidance.STP2016().Footprint(number)
		return strings.Replace(plan, own, fmt.Sprintf("  number: %d\n  name: %q\n  region: %s\n", number, f.Name, f.Region), 1)
	})
	if err != nil {
		t.Fatalf("%s.txtar: %v", strings.ToLower(r.Code), err)
	}
	return sets
}

// The archives of rules across plans: a folder is a set of plans, of which a
// failing one gives the findings that its plans want and no other of the rule.
func setArchive(t *testing.T, plan string, r *rule.Rule) {
	kinds := map[string]bool{}
	for folder, plans := range setsOf(t, plan, r) {
		kind, _, _ := strings.Cut(folder, "-")
		kinds[kind] = true
		results := checkSet(t, r, plans)
		wanted := false
		for i, p := range plans {
			wanted = wanted || slices.ContainsFunc(p.Wants, func(w rulestest.Want) bool { return w.Code == r.Code })
			matchWants(t, p.Name, results[i], p.Wants)
			if kind == "pass" && len(p.Wants) > 0 {
				t.Errorf("%s wants a finding", p.Name)
			}
		}
		if kind == "fail" && !wanted {
			t.Errorf("%s wants no %s", folder, r.Code)
		}
	}
	if !kinds["fail"] || !kinds["pass"] || len(kinds) > 2 {
		t.Errorf("%s.txtar needs a failing and a passing set, in folders named so", strings.ToLower(r.Code))
	}
}
