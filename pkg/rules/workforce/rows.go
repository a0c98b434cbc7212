package workforce

import (
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/rules/series"
)

// words are what a key of a list is called, in the middle of a sentence.
func words(p *rule.Pass, list, key string) string {
	title := guidance.Title(p.Edition.WordList(list), key)
	if first, _, _ := strings.Cut(title, " "); first == strings.ToUpper(first) {
		return title // A&E, GP
	}
	return strings.ToLower(title)
}

// row is one row of numbers by year: what they count, by its list of words and
// its key there, and what stands before and behind it in a sentence.
type row struct {
	list, key     string
	before, after string
	years         *plan.Years
	figures       []*plan.Number
	// odd is the figure that stands apart from the others, if one does.
	odd *series.Oddity
}

// what is what the numbers are, in a sentence.
func (r *row) what(p *rule.Pass) string { return r.before + words(p, r.list, r.key) + r.after }

// rows are all numbers by year of staff, beds, cases and people, once for all
// rules on them. Of each activity, what is planned stands before what comes if
// nothing is done.
func rows(p *rule.Pass) []row {
	return rule.Once(p, "workforce", func() (list []row) {
		for i := range p.Plan.Activity.Items {
			a := &p.Plan.Activity.Items[i]
			list = append(list, row{list: activity, key: a.Kind.Value, before: "planned ", years: &a.Plan},
				row{list: activity, key: a.Kind.Value, after: " if nothing is done", years: &a.DoNothing})
		}
		for i := range p.Plan.Beds.Items {
			b := &p.Plan.Beds.Items[i]
			list = append(list, row{list: beds, key: b.Kind.Value, years: &b.ByYear})
		}
		for i := range p.Plan.Workforce.Items {
			g := &p.Plan.Workforce.Items[i]
			list = append(list, row{list: staff, key: g.Group.Value, years: &g.WTE})
		}
		list = append(list, row{before: "the share of people with a new care model", years: &p.Plan.CareModels.PopulationShare})
		for i := range list {
			r := &list[i]
			r.figures = series.Row(p.Edition.Years, r.years)
			r.odd = series.Odd(r.figures)
		}
		return list
	})
}

// The lists of words for what is counted.
const (
	activity = "activity_kind"
	beds     = "bed_kind"
	staff    = "workforce_group"
)
