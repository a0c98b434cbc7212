package submissions

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"stp.example/stp/pkg/guidance"
)

var questions = sync.OnceValue(func() []guidance.Question { return guidance.STP2016().Questions })

// october is what is wrong with the plans of October, by footprint. The ten that
// are not here are clean.
var october = map[int][]fault{
	// Warnings alone.
	1:  {excused(late("seven_day_services", "2021-02-26"), answerOf("seven_day_services"), "ANS109 until 2017-06-30 -- the new surgical floor opens in January 2021"), late("enhanced_access_pace", "2019-09-30"), thin("online_services", "Symptom checkers and test results.")},
	4:  {uncommitted("learning_from_others", "combined_innovation"), onlyPlanned("voluntary_sector", "nothing has been done with the sector yet")},
	6:  {changed("warning FIN106 finance.solutions.hospital-networks.identified", "no source yet", "finance.solutions.hospital-networks.identified", false)},
	8:  {excused(changed("", "", "finance.solutions.specialised-savings.identified", false), "finance.solutions.specialised-savings", "FIN106 until 2016-12-09 -- the national list of schemes comes in November"), changed("warning GAP110 gaps.care_and_quality.measures.ae-within-four-hours.trajectory.2020/21", "short of the standard", "gaps.care_and_quality.measures.ae-within-four-hours.trajectory.2020/21", word("94.2")), cut("warning ENG112 decisions.care-nearer-home.scrutiny", "no scrutiny committee", "decisions.care-nearer-home.scrutiny")},
	10: {cut("warning GOV106 risks", "no risks", "risks"), cut("warning GAP104 gaps.health_and_wellbeing.measures.people-with-activation-score.baseline", "no baseline yet", "gaps.health_and_wellbeing.measures.people-with-activation-score.baseline"), uncommitted("dementia")},
	15: {excused(onlyPlanned("independent_sector", ""), "engagement.independent_sector", "ENG109 until 2017-02-28 -- the providers' forum meets in January"), cut("warning FIN111 finance.capital.hospital-scheme.funded_by", "capital without a source", "finance.capital.hospital-scheme.funded_by")},
	16: {leftOut("warning LOC107 organisations", "birmingham-city-council", "sandwell-council")},
	19: {thin("research_and_innovation", "We will do more research."), thin("genomics", "With the regional centre."), thin("patient_records", "A portal for patients.")},
	23: {cut("warning ENG107 decisions.care-nearer-home.consultation", "no consultation planned", "decisions.care-nearer-home.consultation")},
	29: {excused(uncommitted("combined_innovation"), answerOf("combined_innovation"), "ANS106 until 2016-12-16 -- the test bed's contract is being signed"), changed("warning FIN106 finance.solutions.medicines-savings.identified", "no source yet", "finance.solutions.medicines-savings.identified", false), late("seven_day_services", "2021-03-31")},
	31: {cut("warning ENG105 engagement.politicians", "politicians not engaged", "engagement.politicians"), cut("warning FIN126 finance.assumptions.source", "assumptions without a source", "finance.assumptions.source"), thin("incident_learning", "Learning will be shared widely.")},
	36: {cut("warning WFC101 workforce", "no workforce by group and year", "workforce"), cut("warning ENG111 replaces.changes", "does not say what moved since June", "replaces.changes")},
	40: {cut("warning GAP113 gaps", "no measure of inequality", "gaps.health_and_wellbeing.measures.life-expectancy-gap.inequality"), cut("warning FIN129 finance.solutions.mental-health-transformation", "a saving that nobody owns", "finance.solutions.mental-health-transformation.owner", "finance.solutions.mental-health-transformation.actions")},
	42: {excused(cut("", "", "decisions.care-nearer-home.scrutiny"), "decisions", "ENG112 until 2017-03-31 -- the joint committee is set up in January"), uncommitted("commissioning")},
	44: {cut("warning LOC108 local_government.partnership.health_and_wellbeing_boards", "a board that is not named", "local_government.partnership.health_and_wellbeing_boards.reading-council")},

	// Errors.
	2:  {residual("£30m short after plans, as published")},
	5:  {residual("£87m left, as published"), unanswered("genomics", "combined_innovation", "prescriber_support")},
	7:  {unanswered("diabetes_prevention_case", "learning_disability_beds")},
	11: {position("shropshire-council", "not_agreed", "", "", "warning LOC109 organisations.shropshire-council.objection"), position("telford-and-wrekin-council", "not_agreed", "", "", "warning LOC109 organisations.telford-and-wrekin-council.objection"), changed("error GOV104 status", "said to be agreed", "status", word("agreed_locally"))},
	13: {position("lincolnshire-county-council", "withheld", "", "", "warning LOC109 organisations.lincolnshire-county-council.objection"), unanswered("care_homes", "cqc_improvement", "incident_learning", "prescriber_support", "patient_records", "online_services", "genomics", "estate_use")},
	14: {moved("error FIN102 finance.result.2019/20", "finance.contingency.2019/20", 120)},
	17: {several("a cumulative gap alone, as published", cut("", "", "finance.do_nothing", "finance.sectors")).expecting("error FIN104 finance.do_nothing", "error GAP101 finance.do_nothing")},
	18: {residual("£66m left, as published"), uncommitted("combined_innovation")},
	20: {placeholder("new_roles", "TBC with the workforce board."), placeholder("estate_use", "To follow."), unanswered("genomics", "combined_innovation", "research_and_innovation").expecting("error ANS101 "+keyPath("genomics"), "error ANS101 "+keyPath("combined_innovation"), "error ANS101 "+keyPath("research_and_innovation"))},
	22: {residual("£50m left, as published"), onlyPlanned("voluntary_sector", "criticised for secrecy"), thin("online_services", "Symptom checkers and test results.")},
	25: {fault{why: "£101m left in social care, as published, and no risk names it", findings: []string{"warning FIN117 finance.sectors.social_care.result.2020/21"}, plant: func(*set, *plan) {}}, several("a waiver that has run out", cut("", "", "decisions.care-nearer-home.scrutiny"), waived("decisions", "ENG112 until 2016-10-31 -- the committee was to meet on 27 October")).expecting("error WVR102 decisions", "warning ENG112 decisions.care-nearer-home.scrutiny")},
	26: {cut("error LOC105 local_government.employers", "no statement on employers", "local_government.employers"), cut("error GOV105 delivery_plans", "no plan under the umbrella", "delivery_plans"), thin("commissioning", "One team."), thin("maternity", "Better Births in full."), thin("dementia", "More diagnosis and support.")},
	27: {position("london-borough-of-ealing", "withheld", "Changes to the hospital in the borough; the council did not sign the first draft.", "No substantial change to emergency care there until other care has taken its place, and a yearly review with the council."), position("london-borough-of-hammersmith-and-fulham", "withheld", "Changes to Charing Cross; the council did not sign the first draft.", "The same promise, and open books on the estate."), several("nobody answers for it", cut("", "", "actions.estates-plan.owner")).expecting("error DEL103 actions.estates-plan.owner"), cut("error DEL104 actions.dementia-pathway.starts", "no dates", "actions.dementia-pathway.starts", "actions.dementia-pathway.ends")},
	32: {changed("error ENG108 decisions.care-nearer-home.decision_date", "decided before the consultation ends", "decisions.care-nearer-home.decision_date", word("2017-03-15")), cut("error ANS107 "+keyPath("cancer")+".parts.aftercare", "a part is missing", answerOf("cancer")+".parts.aftercare"), cut("error ANS107 "+keyPath("budgets_and_choice")+".parts.end_of_life", "a part is missing", answerOf("budgets_and_choice")+".parts.end_of_life")},
	33: {changed("error DEL106 actions.self-care.ends", "ends before it starts", "actions.self-care.ends", word("2016-12-31"))},
	35: {unanswered("research_and_innovation", "combined_innovation", "genomics", "safety_culture", "incident_learning", "antimicrobial_resistance", "prescriber_support", "sepsis", "learning_disabilities", "learning_disability_beds", "dementia", "patient_records", "online_services", "estate_use", "estate_and_care_models", "purchasing_and_medicines", "workforce_productivity", "coordinated_care")},
	37: {cut("error GAP111 vision", "no vision", "vision"), unanswered("learning_from_others", "genomics"), waived("risks", "GOV106 until 2017-01-31 -- the register is with the regulators").expecting("warning WVR103 risks")},
	38: {several("an action that nothing defines", changed("", "", "priorities.prevention.actions", []string{"prevention-programme", "healthy-weights", "diabetes-prevention", "self-care", "workplace-health"})).expecting("error REF101 priorities.prevention.actions.2")},
	39: {residual("£104m left, as published"), changed("error FPT102 footprint.region", "the wrong region", "footprint.region", word("midlands_and_east"))},
}

// june is what is wrong with the plans of June, beyond what June did not have
// yet and deficits that were larger then.
var june = map[int][]fault{
	11: {position("shropshire-council", "not_asked", "", "")},
	20: {cut("error LOC104 local_government.prevention", "no statement on prevention", "local_government.prevention")},
	33: {moved("error FIN118 finance.result.2020/21", "finance.result.2020/21", 95)},
	39: {changed("error FPT102 footprint.region", "the wrong region", "footprint.region", word("midlands_and_east"))},
}

// across is what is wrong between the plans of October.
var across = []between{
	copied(22, 23, false, "sepsis", "safety_culture"),
	copied(39, 40, false, "general_practice"),
	copied(33, 35, true, "self_care", "urgent_care"),
	unmirrored(6, 13), unmirrored(19, 43), unmirrored(2, 1),
	otherwise(40, 39, "avon-and-wiltshire-mental-health-partnership", "kind", word("community_trust")),
	otherwise(19, 43, "2gether", "kind", word("community_trust")),
	otherwise(24, 29, "east-london", "name", "East London Mental Health Foundation Trust"),
	twice(14, 9, "Bassetlaw"), twice(4, 2, "North Cumbria"),
}

func faultsOf(number int, round string) []fault {
	if round == June {
		return june[number]
	}
	return october[number]
}

// lost are questions that June had answered and October does not.
func lost(number int, key string) bool {
	return slices.ContainsFunc(october[number], func(f fault) bool { return slices.Contains(f.findings, "error ANS101 "+answerOf(key)) }) && len(key)%2 == 0
}

// manifest lists what is planted, in the manner of examples/plans/expected.txt.
func manifest(rounds ...*set) []byte {
	var b strings.Builder
	b.WriteString("# What is planted in the plans beside this list, which is made with them: level,\n# code, subject, and why. Checked as of 1 November 2016, stp finds these errors and\n# warnings in the plans of October, and no other; in those of June, these among\n# others. Below the plans stands what is planted between those of October.\n")
	for _, s := range rounds {
		for _, p := range s.plans {
			fmt.Fprintf(&b, "\n%s\n", path.Join(s.round, p.id+".yaml"))
			for _, f := range faultsOf(p.number, s.round) {
				for _, finding := range f.findings {
					level, rest, _ := strings.Cut(finding, " ")
					fmt.Fprintf(&b, "  %-7s %s -- %s\n", level, rest, f.why)
				}
			}
		}
	}
	b.WriteString("\nbetween the plans of " + October + "\n")
	for _, x := range across {
		fmt.Fprintf(&b, "  %s %s -- %s\n", x.code, strings.Trim(fmt.Sprint(x.plans), "[]"), x.why)
	}
	asked := map[int]int{}
	for _, p := range rounds[len(rounds)-1].plans {
		for i := range years {
			asked[i] += p.money.sustainability[i] + p.money.transformation[i]
		}
	}
	fmt.Fprintf(&b, "  SET106 all -- £%sm is asked for in 2017/18 and £%sm in 2020/21, of funds of £2,900m and £3,400m\n", decimal(asked[1]), decimal(asked[4]))
	return []byte(b.String())
}
