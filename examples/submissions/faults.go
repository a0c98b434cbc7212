package submissions

import (
	"fmt"
	"slices"
	"strings"
)

// fault is one thing that is wrong with a plan on purpose. Findings are what
// stp has to say of it, as "level CODE subject".
type fault struct {
	plant    func(*set, *plan)
	findings []string
	why      string
}

// Faults by what they do. Each says what it makes stp find.

// unanswered takes answers out.
func unanswered(keys ...string) fault {
	f := fault{why: "not answered", plant: func(_ *set, p *plan) {
		for _, key := range keys {
			p.root.cut(p.answerPath(key))
		}
	}}
	for _, key := range keys {
		f.findings = append(f.findings, "error ANS101 "+keyPath(key))
	}
	return f
}

// replaced writes another text for an answer, and takes away what it is tied to
// where bare is set.
func replaced(finding, why, key, text string, bare bool) fault {
	return fault{why: why, findings: []string{finding + " " + keyPath(key)}, plant: func(_ *set, p *plan) {
		path := p.answerPath(key)
		if !p.root.has(path+".answer") || bare {
			old := p.root.at(path)
			n := obj("answer", wrapped(text))
			for _, k := range []string{"parts", "owner", "by"} {
				if !bare && old.has(k) {
					n.put(k, old.at(k))
				}
			}
			p.root.set(path, n)
			return
		}
		p.root.set(path+".answer", wrapped(text))
	}}
}

func thin(key, text string) fault {
	return replaced("warning ANS103", "a few words where a plan is asked for", key, text, false)
}

func placeholder(key, text string) fault {
	return replaced("error ANS102", "a placeholder", key, text, false)
}

// uncommitted leaves an answer without owner, date, action and measure.
func uncommitted(keys ...string) fault {
	f := fault{why: "commits nobody", plant: func(_ *set, p *plan) {
		for _, key := range keys {
			path := p.answerPath(key)
			p.root.set(path, obj("answer", p.root.at(path+".answer")))
		}
	}}
	for _, key := range keys {
		f.findings = append(f.findings, "warning ANS106 "+keyPath(key))
	}
	return f
}

// set writes a value that is found fault with.
func changed(finding, why, path string, v any) fault {
	return fault{why: why, findings: []string{finding}, plant: func(_ *set, p *plan) { p.root.set(path, v) }}
}

// cut takes out what is asked for.
func cut(finding, why string, paths ...string) fault {
	return fault{why: why, findings: []string{finding}, plant: func(_ *set, p *plan) {
		for _, path := range paths {
			p.root.cut(path)
		}
	}}
}

func late(key, date string) fault {
	return changed("warning ANS109 "+keyPath(key)+".by", "later than the national date", answerOf(key)+".by", word(date))
}

// moved changes an amount by so many tenths of £m, so that sums no longer hold.
func moved(finding, path string, by int) fault {
	return fault{why: "the figures do not add up", findings: []string{finding}, plant: func(_ *set, p *plan) {
		n := p.root.at(path)
		n.text = decimal(tenths(n.text) + by)
	}}
}

// onlyPlanned has nothing done yet with those who are to be engaged.
func onlyPlanned(who, why string) fault {
	return fault{why: why, findings: []string{"warning ENG109 engagement." + who + ".done"}, plant: func(_ *set, p *plan) {
		p.root.cut("engagement." + who + ".done")
		p.root.set("engagement."+who+".planned", list(flow("date", word("2017-01-18"), "what", "A first meeting in "+p.names["t"][0])))
	}}
}

// leftOut takes an organisation out of the plan, and from all it takes part in.
func leftOut(finding, id, instead string) fault {
	return fault{why: "a council that has part of its area here is left out", findings: []string{finding}, plant: func(_ *set, p *plan) {
		p.root.cut("organisations." + id)
		p.root.at("local_government.partnership.health_and_wellbeing_boards").items = slices.DeleteFunc(
			p.root.at("local_government.partnership.health_and_wellbeing_boards").items, func(n *node) bool { return n.at("council").text == id })
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

// position is what an organisation says of the plan, by kind and place in the
// list; with what it objects to and what is answered, where that is said.
func position(id, position, about, response string, findings ...string) fault {
	return fault{why: "a council that has not agreed", findings: findings, plant: func(_ *set, p *plan) {
		p.root.set("organisations."+id+".position", word(position))
		if about != "" {
			p.root.set("organisations."+id+".objection", flow("about", about, "response", response))
		}
	}}
}

// residual stands for what is already in the figures: areas.txt has it.
func residual(why string) fault {
	return fault{why: why, findings: []string{"error FIN101 finance.result.2020/21"}, plant: func(*set, *plan) {}}
}

// waived writes a waiver above a section.
func waived(path, text string, findings ...string) fault {
	return fault{why: "a waiver", findings: findings, plant: func(_ *set, p *plan) {
		n := p.root.at(path)
		n.above = append(n.above, "stp:waive "+text)
	}}
}

// excused is a fault with a waiver above it, so that it is not among the findings.
func excused(f fault, path, text string) fault {
	return several("waived", f, waived(path, text)).expecting()
}

// several plants more than one thing for one reason.
func several(why string, faults ...fault) fault {
	all := fault{why: why}
	for _, f := range faults {
		all.findings = append(all.findings, f.findings...)
	}
	all.plant = func(s *set, p *plan) {
		for _, f := range faults {
			f.plant(s, p)
		}
	}
	return all
}

// expecting changes what is found.
func (f fault) expecting(findings ...string) fault { f.findings = findings; return f }

// keyPath is the subject of a question.
func keyPath(key string) string { return answerOf(key) }

func answerOf(key string) string {
	for _, q := range questions() {
		if q.Key == key {
			return "gaps." + q.Gap + ".answers." + key
		}
	}
	panic("no question " + key)
}

func (p *plan) answerPath(key string) string { return answerOf(key) }

// between is something wrong between two plans or more.
type between struct {
	code  string
	plans []int
	why   string
	plant func(*set)
}

// copied gives a plan another's answer, with the places changed and one word in
// so many swapped.
func copied(from, to int, swapped bool, keys ...string) between {
	why := "the answers on " + strings.Join(keys, ", ") + " are the other's, with the places changed"
	if swapped {
		why += " and words swapped"
	}
	return between{"SET105", []int{from, to}, why, func(s *set) {
		a, b := s.of(from), s.of(to)
		for _, key := range keys {
			text := a.sayAs("copied", "copied."+key, len(bank["copied."+key].lines), "")
			a.root.set(answerOf(key)+".answer", wrapped(text))
			for _, pile := range piles {
				for i, name := range a.names[pile] {
					if others := b.names[pile]; len(others) > 0 {
						text = strings.ReplaceAll(text, name, others[i%len(others)])
					}
				}
			}
			for _, v := range []string{"mh", "com", "amb", "hw", "area", "acute1"} {
				text = strings.ReplaceAll(text, a.vars[v], b.vars[v])
			}
			if swapped {
				text = swaps.Replace(text)
			}
			b.root.set(answerOf(key)+".answer", wrapped(text))
		}
	}}
}

// swaps are words that an editor changes to make a text look their own.
var swaps = strings.NewReplacer("new diagnosis", "recent diagnosis", "forty to begin", "thirty to begin", "offered on every", "open on every", "would rather", "prefers to",
	"nurse and a paramedic", "nurse and a medic", "broken wrists", "simple fractures", "two journeys", "three journeys")

// unmirrored has one plan act with another that does not know of it.
func unmirrored(acts, unaware int) between {
	return between{"SET104", []int{acts, unaware}, fmt.Sprintf("%d acts with %d, and no action of %d names %d", acts, unaware, unaware, acts), func(s *set) {
		p := s.of(unaware)
		for _, action := range p.root.at("actions").items {
			if action.has("with_footprints") {
				with := action.at("with_footprints")
				with.items = slices.DeleteFunc(with.items, func(n *node) bool { return n.text == fmt.Sprint(acts) })
				if len(with.items) == 0 {
					action.cut("with_footprints")
				}
			}
		}
	}}
}

// otherwise describes an organisation of a plan in another way than the rest.
func otherwise(number, other int, id, key string, v any) between {
	return between{"SET103", []int{number, other}, fmt.Sprintf("%s: %s is not what the other plan says", id, key), func(s *set) {
		s.of(number).root.set("organisations."+id+"."+key, v)
	}}
}

// twice makes a CCG a full member in a second plan.
func twice(number, home int, name string) between {
	return between{"SET110", []int{number, home}, "NHS " + name + " CCG is a full member of both", func(s *set) {
		s.of(number).root.at("organisations").add(flow("id", slug(name)+"-ccg", "name", "NHS "+name+" CCG", "kind", word("ccg"), "membership", word("full"),
			"position", word("supports"), "position_on", word("2016-10-12"), "operational_plan", flow("year", word("2016/17"), "agreed", true)))
		s.of(number).root.at("governance.groups.programme-board.members").add(&node{text: slug(name) + "-ccg"})
	}}
}
