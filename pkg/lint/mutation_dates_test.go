package lint_test

import (
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

const day = "2006-01-02"

// dates moves a date out of the time that it can lie in.
func dates(s *spot) {
	n := s.node
	if s.shape.Is == guidance.Mapping {
		s.order("starts", "ends")
		s.order("from", "to")
		s.milestones()
		s.decision()
		return
	}
	if s.shape.Is != guidance.Date {
		return
	}
	at, err := time.Parse(day, n.Text)
	if err != nil {
		return
	}
	s.do("date", "ten years before", s.value(n, at.AddDate(-10, 0, 0).Format(day)))
	s.do("date", "ten years after", s.value(n, at.AddDate(10, 0, 0).Format(day)))
	s.do("date", "no such day", s.value(n, n.Text[:4]+[]string{"-02-30", "-13-01", "-00-10", "-04-31", "-06-00"}[s.pick(5)]))
	s.do("date", "two digits of a year in the wrong order", s.value(n, n.Text[:2]+n.Text[3:4]+n.Text[2:3]+n.Text[4:]))
}

// order turns a time round: it begins after its end, or ends before it begins.
func (s *spot) order(from, to string) {
	a, b := s.node.Get(from), s.node.Get(to)
	if a == nil || b == nil {
		return
	}
	start, err := time.Parse(day, a.Text)
	end, err2 := time.Parse(day, b.Text)
	if err != nil || err2 != nil {
		return
	}
	s.do("date", "begins after its end", s.value(a, end.AddDate(0, 0, 1+s.pick(60)).Format(day)))
	s.do("date", "ends before it begins", s.value(b, start.AddDate(0, 0, -1-s.pick(60)).Format(day)))
	s.do("date", "both ends swapped", s.value(a, b.Text), s.value(b, a.Text))
}

// milestones moves a milestone before its action or after it.
func (s *spot) milestones() {
	list, a, b := s.node.Get("milestones"), s.node.Get("starts"), s.node.Get("ends")
	if list == nil || a == nil || b == nil {
		return
	}
	for _, m := range list.Items {
		date := m.Get("date")
		start, err := time.Parse(day, a.Text)
		end, err2 := time.Parse(day, b.Text)
		if date == nil || err != nil || err2 != nil {
			continue
		}
		inner := *s
		inner.path = date.Path()
		inner.do("date", "milestone before its action", s.value(date, start.AddDate(0, -2, 0).Format(day)))
		inner.do("date", "milestone after its action", s.value(date, end.AddDate(0, 7, 0).Format(day)))
	}
}

// decision takes a decision before its consultation ends.
func (s *spot) decision() {
	date, c := s.node.Get("decision_date"), s.node.Get("consultation")
	if date == nil || c == nil || c.Get("to") == nil {
		return
	}
	end, err := time.Parse(day, c.Get("to").Text)
	if err != nil {
		return
	}
	s.do("date", "decided before consulting", s.value(date, end.AddDate(0, 0, -s.pick(30)-1).Format(day)))
	s.do("date", "consulted until after the decision", edit(c.Get("to").Span.Start, c.Get("to").Span.End, after(date)))
}

func after(n *source.Node) string {
	at, _ := time.Parse(day, n.Text)
	return at.AddDate(0, 1, 0).Format(day)
}
