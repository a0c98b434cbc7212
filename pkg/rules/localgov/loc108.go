package localgov

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
)

// LOC108 looks for the health and wellbeing board of each council of the register.
var LOC108 = rule.Rule{
	Code: "LOC108", Name: "board-missing", Kind: rule.Credibility,
	Title: "A council's health and wellbeing board is not named",
	Why: "Each upper-tier council has a health and wellbeing board, where it meets the NHS and Healthwatch in public. " +
		"Local government wants these boards at the centre of the plan's making, and the guidance wants it to build on the engagement that they already have.",
	Mend: "Add each board under local_government.partnership.health_and_wellbeing_boards, with its council, " +
		"the date on which it was engaged, and its view. One board of two councils can stand once, with both in its name.",
	Needs: []string{"footprint.number", "footprint.name", "organisations.*.name", "local_government.partnership.health_and_wellbeing_boards"},
	// A partnership that is missing as a whole is said once.
	YieldsTo: []string{"LOC101"},
	Check: func(p *rule.Pass) {
		area := p.Plan.Footprint.Registered(p.Edition)
		if area == nil {
			return
		}
		boards := &p.Plan.LocalGovernment.Partnership.Boards
		cores := councils(p)
		var missing []string
		for i := range area.Councils {
			// A council that is missing altogether has its own finding.
			if c := &area.Councils[i]; !hasBoard(p, boards, c) && (len(cores) == 0 || among(cores, c)) {
				missing = append(missing, label(c))
			}
		}
		switch {
		case len(missing) == 0:
		case len(boards.Items) == 0:
			f := p.ReportKey(whole(boards.Place()), "no health and wellbeing board is named; the register's councils in %s are %s", area.Name, rule.Listed(missing))
			p.Cite(f, "boards-central")
		default:
			f := p.ReportKey(boards, "no health and wellbeing board is named for %s, which the register has in %s", rule.Listed(missing), area.Name)
			f.Value = rule.Listed(missing) // what is found is what is not in the list
			p.Cite(f, "engagement-through-boards")
		}
	},
}

// hasBoard looks for a council's board: by the council that the board names, or
// by the board's own name, which may have two councils in it.
func hasBoard(p *rule.Pass, boards *plan.List[plan.Board], c *guidance.Council) bool {
	for i := range boards.Items {
		b := &boards.Items[i]
		if o := organisation(p, b.Council.Value); o != nil && called(c, core(o.Name.Value)) || mentions(c, b.Name.Value) {
			return true
		}
	}
	return false
}
