package submissions

// resources are activity, beds, workforce and care models.
func (p *plan) resources(root *node) {
	d := diceOf(p.seed + "resources")
	people := p.millions
	row := func(base float64, idle, planned float64) (*node, *node) {
		a, b := flow(), flow()
		start := d.near(base*people, 10)
		x, y := start, start
		for i, year := range years {
			if p.hasYear(i) {
				a.put(year, value(blunted(x)))
				b.put(year, value(blunted(y)))
			}
			x *= 1 + idle/100
			if i > 0 {
				y *= 1 + planned/100
			}
		}
		return a, b
	}
	activity := list()
	for _, k := range []struct {
		kind          string
		base          float64
		idle, planned float64
	}{{"ae_attendances", 365000, 2.3, -2.2}, {"emergency_admissions", 108000, 2.7, -1.6}, {"outpatient_first", 322000, 2.9, 0.4}, {"bed_days", 700000, 2.6, -1.9}} {
		a, b := row(k.base, k.idle, k.planned-float64(d.n(6))/10)
		activity.add(obj("kind", word(k.kind), "do_nothing", a, "plan", b))
	}
	beds := func(base float64, change float64) *node {
		n, x := flow(), d.near(base*people, 10)
		for i, year := range years {
			if p.hasYear(i) {
				n.put(year, value(int(x)/10*10))
			}
			if i > 0 {
				x *= 1 + change/100
			}
		}
		return n
	}
	if !p.early || p.style.n(3) > 0 {
		root.put("activity", activity)
		root.put("beds", list(flow("kind", word("acute"), "by_year", beds(2050, -1.1)), flow("kind", word("community"), "by_year", beds(310, 0))))
	}
	if !p.early {
		staff := list()
		for _, g := range []struct {
			group  string
			base   float64
			change float64
		}{{"primary_care", 2400, 3}, {"community", 3450, 3.7}, {"mental_health", 2650, 3}, {"acute", 12800, -0.8}, {"social_care", 1700, 1}} {
			n, x := flow(), d.near(g.base*people, 9)
			for _, year := range years {
				n.put(year, value(int(x)/10*10))
				x *= 1 + g.change/100
			}
			staff.add(flow("group", word(g.group), "wte", n))
		}
		root.put("workforce", staff)
		end := d.between(60, 100)
		root.put("care_models", obj("description", wrapped(p.say("care_models", 1)),
			"population_share", flow("2016/17", d.between(4, 14), "2017/18", end*28/100, "2018/19", end*55/100, "2019/20", end*80/100, "2020/21", end)))
	}
}

// blunted is a count as planners give it, to four figures.
func blunted(x float64) int {
	unit := 1.0
	for x/unit >= 10000 {
		unit *= 10
	}
	return int(x/unit) * int(unit)
}
