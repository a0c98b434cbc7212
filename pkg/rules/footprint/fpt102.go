package footprint

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// FPT102 holds the region to the register's.
var FPT102 = rule.Rule{
	Code: "FPT102", Name: "wrong-region", Kind: rule.Consistency,
	Title: "The region is not the one that the register has",
	Why: "Each footprint belongs to one of the regions through which plans are supported and reviewed. " +
		"With another region the plan goes to the wrong team and is left out of its own region's totals.",
	Mend:  "Write the register's region; `stp lint --fix` does it.",
	Needs: []string{"footprint.number", "footprint.name", "footprint.region"},
	Check: func(p *rule.Pass) {
		area, region := p.Plan.Footprint.Registered(p.Edition), &p.Plan.Footprint.Region
		if area == nil || region.Value == "" || region.Value == area.Region {
			return
		}
		f := p.Report(region, "the plan has %s in %s, and in the register it is in %s",
			area.Name, guidance.Title(p.Edition.Regions, region.Value), guidance.Title(p.Edition.Regions, area.Region))
		f.Mark("%s", area.Region)
		f.Relate(&p.Plan.Footprint.Number, "the footprint")
		f.Fix = write("writes the register's region", region.Place(), area.Region)
	},
}
