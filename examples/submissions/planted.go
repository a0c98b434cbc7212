package submissions

// october is what is wrong with the plans of October, by footprint: first those
// with warnings alone, then those with errors. The ten that are not here are
// clean.
var october = map[int][]fault{
	1: {
		late("seven_day_services", "2021-02-26").excused(answerOf("seven_day_services"), "ANS109 until 2017-06-30 -- the new surgical floor opens in January 2021"),
		late("enhanced_access_pace", "2019-09-30"),
		thin("online_services", "Symptom checkers and test results."),
	},
	4: {
		uncommitted("learning_from_others", "combined_innovation"),
		onlyPlanned("voluntary_sector", "nothing has been done with the sector yet"),
	},
	6: {changed("warning FIN106", "no source yet", "finance.solutions.hospital-networks.identified", false)},
	8: {
		changed("warning FIN106", "no source yet", "finance.solutions.specialised-savings.identified", false).
			excused("finance.solutions.specialised-savings", "FIN106 until 2016-12-09 -- the national list of schemes comes in November"),
		changed("warning GAP110", "short of the standard", "gaps.care_and_quality.measures.ae-within-four-hours.trajectory.2020/21", word("94.2")),
		cut("warning ENG112", "no scrutiny committee", "decisions.care-nearer-home.scrutiny"),
	},
	10: {
		cut("warning GOV106", "no risks", "risks"),
		cut("warning GAP104", "no baseline yet", "gaps.health_and_wellbeing.measures.people-with-activation-score.baseline"),
		uncommitted("dementia"),
	},
	15: {
		onlyPlanned("independent_sector", "").excused("engagement.independent_sector", "ENG109 until 2017-02-28 -- the providers' forum meets in January"),
		cut("warning FIN111", "capital without a source", "finance.capital.hospital-scheme.funded_by"),
	},
	16: {leftOut("birmingham-city-council", "sandwell-council")},
	19: {
		thin("research_and_innovation", "We will do more research."),
		thin("genomics", "With the regional centre."),
		thin("patient_records", "A portal for patients."),
	},
	23: {cut("warning ENG107", "no consultation planned", "decisions.care-nearer-home.consultation")},
	29: {
		uncommitted("combined_innovation").excused(answerOf("combined_innovation"), "ANS106 until 2016-12-16 -- the test bed's contract is being signed"),
		changed("warning FIN106", "no source yet", "finance.solutions.medicines-savings.identified", false),
		late("seven_day_services", "2021-03-31"),
	},
	31: {
		cut("warning ENG105", "politicians not engaged", "engagement.politicians"),
		cut("warning FIN126", "assumptions without a source", "finance.assumptions.source"),
		thin("incident_learning", "Learning will be shared widely."),
	},
	36: {
		cut("warning WFC101", "no workforce by group and year", "workforce"),
		cut("warning ENG111", "does not say what moved since June", "replaces.changes"),
	},
	40: {
		cut("warning GAP113", "no measure of inequality", "gaps.health_and_wellbeing.measures.life-expectancy-gap.inequality").at("gaps"),
		cut("warning FIN129", "a saving that nobody owns", "finance.solutions.mental-health-transformation.owner", "finance.solutions.mental-health-transformation.actions").
			at("finance.solutions.mental-health-transformation"),
	},
	42: {
		cut("warning ENG112", "no scrutiny committee", "decisions.care-nearer-home.scrutiny").
			excused("decisions", "ENG112 until 2017-03-31 -- the joint committee is set up in January"),
		uncommitted("commissioning"),
	},
	44: {
		cut("warning LOC108", "a board that is not named", "local_government.partnership.health_and_wellbeing_boards.reading-council").
			at("local_government.partnership.health_and_wellbeing_boards"),
	},

	2: {residual("£30m short after plans")},
	5: {residual("£87m left"), unanswered("genomics", "combined_innovation", "prescriber_support")},
	7: {unanswered("diabetes_prevention_case", "learning_disability_beds")},
	11: {
		against("shropshire-council"),
		against("telford-and-wrekin-council"),
		changed("error GOV104", "said to be agreed", "status", word("agreed_locally")),
	},
	13: {
		against("lincolnshire-county-council"),
		unanswered("care_homes", "cqc_improvement", "incident_learning", "prescriber_support", "patient_records", "online_services", "genomics", "estate_use"),
	},
	14: {moved("error FIN102", "finance.contingency.2019/20", 120).at("finance.result.2019/20")},
	17: {cut("error FIN104", "a cumulative gap alone, as published", "finance.do_nothing", "finance.sectors").and("error GAP101 finance.do_nothing")},
	18: {residual("£66m left"), uncommitted("combined_innovation")},
	20: {
		placeholder("new_roles", "TBC with the workforce board."),
		placeholder("estate_use", "To follow."),
		unanswered("genomics", "combined_innovation", "research_and_innovation"),
	},
	22: {
		residual("£50m left"),
		onlyPlanned("voluntary_sector", "criticised for secrecy, as published"),
		thin("online_services", "Symptom checkers and test results."),
	},
	25: {
		published("warning FIN117", "£101m left in social care, and no risk names it", "finance.sectors.social_care.result.2020/21"),
		cut("warning ENG112", "no scrutiny committee, and a waiver that has run out", "decisions.care-nearer-home.scrutiny").
			excused("decisions", "ENG112 until 2016-10-31 -- the committee was to meet on 27 October").
			and("warning ENG112 decisions.care-nearer-home.scrutiny", "error WVR102 decisions"),
	},
	26: {
		cut("error LOC105", "no statement on employers", "local_government.employers"),
		cut("error GOV105", "no plan under the umbrella", "delivery_plans"),
		thin("commissioning", "One team."),
		thin("maternity", "Better Births in full."),
		thin("dementia", "More diagnosis and support."),
	},
	27: {
		objecting("london-borough-of-ealing", "Changes to the hospital in the borough; the council did not sign the first draft.",
			"No substantial change to emergency care there until other care has taken its place, and a yearly review with the council."),
		objecting("london-borough-of-hammersmith-and-fulham", "Changes to hospitals in the borough; the council did not sign the first draft.",
			"The same promise, and open books on the estate."),
		cut("error DEL103", "nobody answers for it", "actions.estates-plan.owner"),
		cut("error DEL104", "no dates", "actions.dementia-pathway.starts", "actions.dementia-pathway.ends"),
	},
	32: {
		changed("error ENG108", "decided before the consultation ends", "decisions.care-nearer-home.decision_date", word("2017-03-15")),
		cut("error ANS107", "a part is missing", answerOf("cancer")+".parts.aftercare"),
		cut("error ANS107", "a part is missing", answerOf("budgets_and_choice")+".parts.end_of_life"),
	},
	33: {changed("error DEL106", "ends before it starts", "actions.self-care.ends", word("2016-12-31"))},
	35: {unanswered("research_and_innovation", "combined_innovation", "genomics", "safety_culture", "incident_learning", "antimicrobial_resistance",
		"prescriber_support", "sepsis", "learning_disabilities", "learning_disability_beds", "dementia", "patient_records", "online_services", "estate_use",
		"estate_and_care_models", "purchasing_and_medicines", "workforce_productivity", "coordinated_care")},
	37: {
		cut("error GAP111", "no vision", "vision"),
		unanswered("learning_from_others", "genomics"),
		fault{plant: func(*plan) {}}.excused("risks", "GOV106 until 2017-01-31 -- the register is with the regulators").and("warning WVR103 risks"),
	},
	38: {changed("error REF101", "an action that nothing defines", "priorities.prevention.actions",
		[]string{"prevention-programme", "healthy-weights", "diabetes-prevention", "self-care", "workplace-health"}).at("priorities.prevention.actions.2")},
	39: {residual("£104m left"), changed("error FPT102", "the wrong region", "footprint.region", word("midlands_and_east"))},
}

// june is what is wrong with the plans of June, beyond what June did not have
// yet and deficits that were larger then.
var june = map[int][]fault{
	2:  {cut("error GAP102", "no end position", "gaps.care_and_quality.by_end")},
	6:  {cut("error ENG106", "support not assessed", "decisions.care-nearer-home.consensus.level")},
	8:  {cut("error FIN123", "no allocation", "finance.allocation")},
	13: {cut("error LOC103", "communities not involved", "local_government.communities"), cut("error ENG103", "public not engaged", "engagement.patients_and_public")},
	17: {cut("error LOC102", "no plans built on", "local_government.existing_plans")},
	20: {cut("error LOC104", "no statement on prevention", "local_government.prevention")},
	26: {cut("error LOC105", "no statement on employers", "local_government.employers")},
	29: {cut("error DEL102", "not said who acts", "actions.workforce-programme.level")},
	36: {cut("error LOC112", "integration not said", "local_government.integration")},
	37: {cut("error GAP111", "no vision", "vision")},
	33: {moved("error FIN118", "finance.result.2020/21", 95)},
	39: {changed("error FPT102", "the wrong region", "footprint.region", word("midlands_and_east"))},
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
