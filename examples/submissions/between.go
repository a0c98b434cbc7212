package submissions

import (
	"fmt"
	"slices"
	"strings"
)

// between is something wrong between two plans: found in the first of them or in
// the other.
type between struct {
	code  string
	plans []int
	why   string
	plant func(*set)
}

// copied gives a plan another's answers, with the places changed and words
// swapped on demand.
func copied(from, to int, swapped bool, keys ...string) between {
	why := "the answers on " + strings.Join(keys, ", ") + " are the other's, with the places changed"
	if swapped {
		why += " and words swapped"
	}
	return between{"SET105", []int{from, to}, why, func(s *set) {
		a, b := s.of(from), s.of(to)
		for _, key := range keys {
			text := a.sayAs("copied", "copied."+key, len(bank["copied."+key].lines), "")
			a.write(answerOf(key), text)
			for _, pile := range piles {
				for i, name := range a.names[pile] {
					text = strings.ReplaceAll(text, name, b.names[pile][i%len(b.names[pile])])
				}
			}
			if swapped {
				text = swaps.Replace(text)
			}
			b.write(answerOf(key), text)
		}
	}}
}

// swaps are words that an editor changes to make a text look their own.
var swaps = strings.NewReplacer("new diagnosis", "recent diagnosis", "forty to begin", "thirty to begin", "offered on every", "open on every", "would rather", "prefers to",
	"nurse and a paramedic", "nurse and a medic", "broken wrists", "simple fractures", "two journeys", "three journeys")

// unmirrored has one plan act with another that does not know of it.
func unmirrored(acts, unaware int) between {
	return between{"SET104", []int{acts, unaware}, fmt.Sprintf("%d acts with %d, and no action of %d names %d", acts, unaware, unaware, acts), func(s *set) {
		for _, action := range s.of(unaware).root.at("actions").items {
			if !action.has("with_footprints") {
				continue
			}
			with := action.at("with_footprints")
			with.items = slices.DeleteFunc(with.items, func(n *node) bool { return n.text == fmt.Sprint(acts) })
			if len(with.items) == 0 {
				action.cut("with_footprints")
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
		id := slug(name) + "-ccg"
		s.of(number).root.at("organisations").add(flow("id", id, "name", "NHS "+name+" CCG", "kind", word("ccg"), "membership", word("full"),
			"position", word("supports"), "position_on", word("2016-10-12"), "operational_plan", flow("year", word("2016/17"), "agreed", true)))
		s.of(number).root.at("governance.groups.programme-board.members").add(&node{text: id})
	}}
}
