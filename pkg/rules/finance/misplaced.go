package finance

import (
	"stp.example/stp/pkg/source"
)

// misplaced reports the years in which the money adds up for all sectors and
// not for the NHS's: some step stands on the wrong side between them, and it is
// one finding for all years.
func (b *bridges) misplaced() {
	if len(b.amiss) == 0 {
		return
	}
	e, _ := b.nhs(b.amiss[0])
	at, what := b.stray()
	help := "look for a step whose sector is wrong: what names no sector is the NHS's"
	if at == nil {
		at = e.right.operands[0].figure
	} else {
		help = "the NHS sectors add up if " + what + " is moved to the other side: from the NHS's sectors to the councils', or from theirs to the NHS's"
	}
	f := b.Report(at, "the money of all sectors together adds up, and that of the NHS sectors alone does not: in %s the steps lead to %s, and their results to %s, %s apart",
		b.years[b.amiss[0]], position(e.left.total(nil)), position(e.right.total(nil)), pounds(e.apart(nil)))
	b.tell(f, b.nhs, b.amiss)
	f.Advise("%s", help)
	for i := range b.f.Solutions.Items {
		x := &b.f.Solutions.Items[i]
		if key := sectorOf(x); key != "" && f.Span != stated(&x.Sector.At, &x.Category.At).Place().Mark() {
			f.Relate(stated(&x.Sector.At, &x.Category.At), "counted under %s: %s", key, b.called(x.ID.Value))
		}
	}
	for i := range b.f.OtherFunding.Items {
		if x := &b.f.OtherFunding.Items[i]; f.Span != x.Sector.Mark() {
			f.Relate(&x.Sector, "counted under %s: %s", x.Sector.Value, b.called(x.ID.Value))
		}
	}
}

// stray is the sector of the one thing by which the NHS's bridge holds in every
// year that is amiss, if it is counted on the other side; nil for none or more.
func (b *bridges) stray() (at source.Placed, what string) {
	f, found := b.f, 0
	checks := make([]check, len(b.amiss))
	for i, year := range b.amiss {
		e, _ := b.nhs(year)
		checks[i] = e.check()
	}
	steps := make(map[*source.At]row, len(b.steps))
	for _, r := range b.steps {
		steps[r.at] = r
	}
	try := func(place source.Placed, name string, rows ...row) {
		if b.holdsWithout(rows, checks) {
			at, what = place, name
			found++
		}
	}
	for i := range f.Solutions.Items {
		x := &f.Solutions.Items[i]
		try(stated(&x.Sector.At, &x.Category.At, &x.ID.At), "the solution "+titled(x.Title.Value, x.ID.Value), those(steps, &x.Savings.At, &x.Investment.At)...)
	}
	for i := range f.Commitments.Items {
		x := &f.Commitments.Items[i]
		try(stated(&x.Sector.At, &x.ID.At), "the commitment "+titled("", x.ID.Value), those(steps, &x.Cost.At)...)
	}
	for i := range f.OtherFunding.Items {
		x := &f.OtherFunding.Items[i]
		try(stated(&x.Sector.At, &x.ID.At), "the funding "+titled(x.Title.Value, x.ID.Value), those(steps, &x.ByYear.At)...)
	}
	for i := range b.sectors {
		s := b.sectors[i]
		s.result.minus, s.doNothing.council, s.result.council = true, !s.nhs, !s.nhs
		try(&s.Sector.Sector, "the sector "+titled(s.title, ""), s.doNothing, s.result)
	}
	if found != 1 {
		return nil, ""
	}
	return at, what
}

// those are the rows that stand at certain places.
func those(rows map[*source.At]row, places ...*source.At) (found []row) {
	for _, at := range places {
		if r, is := rows[at]; is {
			found = append(found, r)
		}
	}
	return found
}

// stated is the first of several places at which something stands.
func stated(places ...*source.At) source.Placed {
	for _, at := range places {
		if at.Present() {
			return at
		}
	}
	return places[0]
}

// holdsWithout says that the NHS's bridge holds in every year that is amiss,
// by its checks, once some rows are counted on the other side.
func (b *bridges) holdsWithout(rows []row, checks []check) bool {
	moved := false
	for i, year := range b.amiss {
		d := checks[i].apart
		for _, r := range rows {
			x := r.figures[year]
			if x == nil {
				continue
			}
			moved = moved || !x.Value.IsZero()
			if r.minus != r.council { // a cost leaves the NHS's steps, or a gain joins them
				d = d.Add(x.Value)
			} else {
				d = d.Sub(x.Value)
			}
		}
		if d.Abs().GreaterThan(checks[i].slack) {
			return false
		}
	}
	return moved
}
