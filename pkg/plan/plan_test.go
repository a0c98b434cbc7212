package plan_test

import (
	"reflect"
	"slices"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/source"
)

// The typed plan and the shape know the same keys, at every place.
func TestTagsAreTheShapesKeys(t *testing.T) {
	compare(t, "", reflect.TypeFor[plan.Plan](), guidance.STP2016().Shape)
}

func compare(t *testing.T, path string, typ reflect.Type, s *guidance.Shape) {
	t.Helper()
	if items, ok := typ.FieldByName("Items"); ok && s.Is == guidance.List {
		compare(t, path+"[]", items.Type.Elem(), s.Of)
		return
	}
	if values, ok := typ.FieldByName("Values"); ok && s.Is == guidance.Mapping {
		for _, k := range s.Keys { // an open mapping: every key is read alike
			compare(t, path+".*", values.Type.Elem(), k.Shape)
		}
		return
	}
	if s.Is != guidance.Mapping {
		return
	}
	var tags, keys []string
	for i := range typ.NumField() {
		if key, ok := typ.Field(i).Tag.Lookup("key"); ok {
			tags = append(tags, key)
			if k := s.Key(key); k != nil {
				compare(t, source.Join(path, key), typ.Field(i).Type, k.Shape)
			}
		}
	}
	for _, k := range s.Keys {
		keys = append(keys, k.Name)
	}
	for _, key := range tags {
		// Only some questions have parts.
		if key != "parts" && !slices.Contains(keys, key) {
			t.Errorf("%s reads %s.%s, which the shape does not have", typ, path, key)
		}
	}
	for _, key := range keys {
		if !slices.Contains(tags, key) {
			t.Errorf("nothing reads %s.%s", path, key)
		}
	}
}

const small = `edition: stp-2016
footprint: {number: 41, name: Dorset}
finance:
  result: {2019/20: -1.50, 2020/21: 12}
  solutions:
    - {id: one, title: One, savings: {2020/21: 0.005}}
gaps:
  health_and_wellbeing:
    answers:
      obesity: {answer: " "}
      self_care: {declined: not here}
`

func read(text string) *plan.Plan {
	return plan.Read(source.Read("plan.yaml", []byte(text), source.Limits{}))
}

// Money keeps every decimal as written, and knows what rounding may hide.
func TestMoneyIsExact(t *testing.T) {
	p := read(small)
	for path, want := range map[string][2]string{
		"2019/20": {"-1.50", "0.005"},
		"2020/21": {"12", "0.5"},
	} {
		x := p.Finance.Result.Get(path)
		if got := x.Value.StringFixed(-x.Value.Exponent()); got != want[0] || x.Slack().String() != want[1] {
			t.Errorf("%s: %s with slack %s, want %v", path, got, x.Slack(), want)
		}
	}
	if x := p.Finance.Solutions.Items[0].Savings.Get("2020/21"); x.Slack().String() != "0.0005" {
		t.Errorf("slack of 0.005 is %s", x.Slack())
	}
}

// What is absent still has its path, and a place for a reader to look: the
// nearest key that is there, else the first of the file.
func TestAbsentThingsHaveAPlace(t *testing.T) {
	p := read(small)
	for _, tt := range []struct {
		at            source.Placed
		subject, mark string
	}{
		{&p.Finance.Allocation.PlaceBased, "finance.allocation.place_based", "finance"},
		{&p.Finance.Solutions.Items[0].Owner, "finance.solutions.one.owner", "id"},
		{&p.Governance.Arrangements, "governance.arrangements", "edition"},
		{&p.Footprint.Region, "footprint.region", "footprint"},
		{p.Find("gaps.care_and_quality.now"), "gaps.care_and_quality.now", "gaps"},
	} {
		at := tt.at.Place()
		if at.Subject() != tt.subject || p.Tree.File.Slice(at.Mark()) != tt.mark {
			t.Errorf("%s is marked at %q, want %s at %q", at.Subject(), p.Tree.File.Slice(at.Mark()), tt.subject, tt.mark)
		}
	}
}

// A thing's name is the key it stands under, there or not; a list item's is its
// number, whatever its id.
func TestThingsKnowTheirNames(t *testing.T) {
	p := read("finance: {result: {2019/20: 1}, solutions: [{id: one}, ~, {id: one}]}\n")
	for _, tt := range []struct {
		at   source.Placed
		want string
	}{
		{p, ""},
		{&p.Finance, "finance"},
		{p.Finance.Result.Get("2019/20"), "2019/20"},
		{&p.Finance.Allocation.PlaceBased, "place_based"},
		{&p.Finance.Solutions.Items[0], "1"},
		{&p.Finance.Solutions.Items[1], "2"},
		{&p.Finance.Solutions.Items[2], "3"},
		{&p.Finance.Solutions.Items[2].Owner, "owner"},
		{p.Find("finance.solutions.one"), "one"},
	} {
		if got := tt.at.Place().Name(); got != tt.want {
			t.Errorf("%q is named %q, want %q", tt.at.Place().Subject(), got, tt.want)
		}
	}
}

// An answer is one only with a word in it; a reason in its place is told apart.
func TestAnswerStates(t *testing.T) {
	p, e := read(small), guidance.STP2016()
	for key, want := range map[string]plan.State{
		"obesity": plan.Unanswered, "self_care": plan.Declined, "genomics": plan.Unanswered,
	} {
		a, state := p.Answer(e.Question(key))
		if state != want {
			t.Errorf("%s: state %d, want %d", key, state, want)
		}
		if want := "gaps." + e.Question(key).Gap + ".answers." + key; a.Subject() != want {
			t.Errorf("subject %s, want %s", a.Subject(), want)
		}
	}
}
