package submissions

import (
	"slices"
	"strings"
)

// fault is one thing that is wrong with a plan on purpose. Findings are what
// stp has to say of it, as "level CODE subject".
type fault struct {
	plant    func(*plan)
	findings []string
	why      string
}

// at says what the finding is about, where that is not the place of the fault.
func (f fault) at(subjects ...string) fault {
	code := strings.Join(strings.Fields(f.findings[0])[:2], " ")
	f.findings = nil
	for _, s := range subjects {
		f.findings = append(f.findings, code+" "+s)
	}
	return f
}

// and is a fault that shows in other findings too.
func (f fault) and(findings ...string) fault {
	f.findings = slices.Concat(f.findings, findings)
	return f
}

// excused has a waiver for what is found, above a part of the plan.
func (f fault) excused(path, waiver string) fault {
	return fault{why: "waived", plant: func(p *plan) {
		f.plant(p)
		p.root.at(path).above = append(p.root.at(path).above, "stp:waive "+waiver)
	}}
}

// cut takes out what is asked for.
func cut(code, why string, paths ...string) fault {
	return fault{why: why, findings: []string{code + " " + paths[0]}, plant: func(p *plan) {
		for _, path := range paths {
			p.root.cut(path)
		}
	}}
}

// changed writes a value that is found fault with.
func changed(code, why, path string, v any) fault {
	return fault{why: why, findings: []string{code + " " + path}, plant: func(p *plan) { p.root.set(path, v) }}
}

// moved changes an amount by so many tenths of £m, so that sums no longer hold.
func moved(code, path string, by int) fault {
	return fault{why: "the figures do not add up", findings: []string{code + " " + path}, plant: func(p *plan) {
		n := p.root.at(path)
		n.text = decimal(tenths(n.text) + by)
	}}
}

// published stands for what areas.txt has put into the figures.
func published(code, why, subject string) fault {
	return fault{why: why + ", as published", findings: []string{code + " " + subject}, plant: func(*plan) {}}
}

// residual is a published deficit that is left in the NHS.
func residual(why string) fault { return published("error FIN101", why, "finance.result.2020/21") }

// answers are faults of the answers to questions, each in the same way.
func answers(code, why string, keys []string, do func(p *plan, path string)) fault {
	f := fault{why: why, plant: func(p *plan) {
		for _, key := range keys {
			do(p, answerOf(key))
		}
	}}
	for _, key := range keys {
		f.findings = append(f.findings, code+" "+answerOf(key))
	}
	return f
}

// unanswered takes answers out.
func unanswered(keys ...string) fault {
	return answers("error ANS101", "not answered", keys, func(p *plan, path string) { p.root.cut(path) })
}

// uncommitted leaves answers without owner, date, action and measure.
func uncommitted(keys ...string) fault {
	return answers("warning ANS106", "commits nobody", keys, func(p *plan, path string) {
		p.root.set(path, obj("answer", p.root.at(path+".answer")))
	})
}

// thin is a few words where a plan is asked for.
func thin(key, text string) fault {
	return answers("warning ANS103", "a few words where a plan is asked for", []string{key}, func(p *plan, path string) { p.write(path, text) })
}

// placeholder is a text that stands for one to come.
func placeholder(key, text string) fault {
	return answers("error ANS102", "a placeholder", []string{key}, func(p *plan, path string) { p.write(path, text) })
}

// write gives an answer another text; one that had none becomes an answer.
func (p *plan) write(path, text string) {
	if !p.root.has(path + ".answer") {
		p.root.set(path, obj("owner", p.lead()[0]))
	}
	p.root.set(path+".answer", wrapped(text))
}

// late has a date after the national one.
func late(key, date string) fault {
	return changed("warning ANS109", "later than the national date", answerOf(key)+".by", word(date))
}

// onlyPlanned has nothing done yet with those who are to be engaged.
func onlyPlanned(who, why string) fault {
	path := "engagement." + who
	return fault{why: why, findings: []string{"warning ENG109 " + path + ".done"}, plant: func(p *plan) {
		p.root.cut(path + ".done")
		p.root.set(path+".planned", list(flow("date", word("2017-01-18"), "what", "A first meeting in "+p.names["t"][0])))
	}}
}

// against is a council that does not agree, and says neither why nor what is
// done about it.
func against(id string) fault {
	path := "organisations." + id
	return changed("warning LOC109", "a council that has not agreed, as published", path+".position", word("not_agreed")).at(path + ".objection")
}

// objecting is a council that does not agree, with its reason and the answer: no
// finding, as honest recording is none.
func objecting(id, about, response string) fault {
	return fault{plant: func(p *plan) {
		p.root.set("organisations."+id+".position", word("withheld"))
		p.root.set("organisations."+id+".objection", flow("about", about, "response", response))
	}}
}

// leftOut takes a council out of the plan, and puts another in all its places.
func leftOut(id, instead string) fault {
	return fault{why: "a council that has part of its area here is left out", findings: []string{"warning LOC107 organisations"}, plant: func(p *plan) {
		p.root.cut("organisations." + id)
		p.root.cut("local_government.partnership.health_and_wellbeing_boards." + id)
		var walk func(n *node)
		walk = func(n *node) {
			if n.list {
				n.items = slices.DeleteFunc(n.items, func(x *node) bool { return x.text == id })
			}
			if n.text == id {
				n.text = instead
			}
			for _, x := range n.items {
				walk(x)
			}
		}
		walk(p.root)
	}}
}

// answerOf is where the answer to a question stands.
func answerOf(key string) string {
	for _, q := range questions() {
		if q.Key == key {
			return "gaps." + q.Gap + ".answers." + key
		}
	}
	panic("no question " + key)
}
