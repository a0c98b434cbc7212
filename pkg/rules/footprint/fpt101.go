package footprint

import (
	"slices"
	"strconv"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// FPT101 holds number and name to one entry of the national register.
var FPT101 = rule.Rule{
	Code: "FPT101", Name: "unknown-footprint", Kind: rule.Consistency, Firm: true,
	Title: "The footprint's number and name are not one of the national register's",
	Why: "Each plan is for one of the footprints that were agreed locally and listed nationally, so that together they cover everybody once. " +
		"A plan that cannot be matched with its footprint is missed in the national picture, or counted for another area. " +
		"It is for a place and everyone in it, and not for one organisation.",
	Mend: "Write the number and the name of the national list. Other names in use count too; " +
		"`stp lint --fix` writes the likely one.",
	Needs: []string{"footprint.number", "footprint.name"},
	Check: func(p *rule.Pass) {
		own := &p.Plan.Footprint
		if len(p.Edition.Footprints) == 0 || !own.Number.OK || own.Name.Value == "" || p.Plan.Footprint.Registered(p.Edition) != nil {
			return
		}
		byNumber, byName := p.Plan.Footprint.Numbered(p.Edition), p.Edition.FootprintNamed(own.Name.Value)
		switch {
		case byNumber != nil && byName != nil:
			disagree(p, byNumber, byName)
		case byName != nil:
			f := p.Report(&own.Number, "the register has no footprint %s; %q is number %d", own.Number.Value, own.Name.Value, byName.Number)
			f.Mark("did you mean %d?", byName.Number).Relate(&own.Name, "the name")
			f.Fix = write("writes the register's number", own.Number.Place(), strconv.Itoa(byName.Number))
		default:
			unknownName(p, byNumber)
		}
	},
}

// disagree speaks of a number and a name that both are known, of two areas.
func disagree(p *rule.Pass, byNumber, byName *guidance.Footprint) {
	own := &p.Plan.Footprint
	f := p.Report(&own.Number, "footprint %d is %s in the register, and %q is number %d", byNumber.Number, byNumber.Name, own.Name.Value, byName.Number)
	f.Relate(&own.Name, "the name")
	f.Advise("write number %d, or the name %s", byName.Number, byNumber.Name)
	f.Fix = write("writes the number of the name that is given", own.Number.Place(), strconv.Itoa(byName.Number))
	f.Fix.Unsafe = true
}

// unknownName speaks of a name that nobody uses; byNumber is the footprint of
// the number, or nil.
func unknownName(p *rule.Pass, byNumber *guidance.Footprint) {
	own := &p.Plan.Footprint
	close := closest(p.Edition, own.Name.Value)
	if byNumber == nil {
		f := p.Report(&own.Name, "the register has no footprint %s and none called %q", own.Number.Value, own.Name.Value)
		f.Relate(&own.Number, "the number")
		if close != nil {
			f.Advise("did you mean %s, number %d?", close.Name, close.Number)
		}
		return
	}
	f := p.Report(&own.Name, "footprint %d is %s in the register, and %q is not a name of it", byNumber.Number, byNumber.Name, own.Name.Value)
	f.Relate(&own.Number, "the number").Mark("did you mean %q?", byNumber.Name)
	f.Fix = write("writes the register's name", own.Name.Place(), scalar(byNumber.Name))
	f.Fix.Unsafe = close != byNumber
	if close != nil && close != byNumber {
		f.Mark("near to %q, which is number %d", close.Name, close.Number)
	}
	plain := guidance.Plain(own.Name.Value)
	organisations := p.Plan.Organisations.Items
	if i := slices.IndexFunc(organisations, func(o plan.Organisation) bool { return guidance.Plain(o.Name.Value) == plain }); i >= 0 {
		f.Message = "a plan is for a footprint and everyone in it; " + strconv.Quote(own.Name.Value) +
			" is one of its organisations, and footprint " + strconv.Itoa(byNumber.Number) + " is " + byNumber.Name
		p.Cite(f, "place-not-organisation").Relate(&organisations[i].Name, "the organisation")
	}
}

// closest is the footprint that a misspelt name likely means, or nil.
func closest(e *guidance.Edition, name string) *guidance.Footprint {
	plain := make([]string, 0, 4*len(e.Footprints))
	for i := range e.Footprints {
		for _, n := range e.Footprints[i].Names() {
			plain = append(plain, guidance.Plain(n))
		}
	}
	slices.Sort(plain)
	word := likely.Word(guidance.Plain(name), slices.Compact(plain))
	if word == "" {
		return nil
	}
	return e.FootprintNamed(word)
}

// write is a fix that puts something in a value's place.
func write(title string, at *source.At, text string) *rule.Fix {
	return &rule.Fix{Title: title, Edits: []source.Edit{{Span: at.Node().Span, New: text}}}
}

// scalar is a name as a plan writes it: in quotes where it has a comma, which
// would end it in a list in one line.
func scalar(name string) string {
	for _, r := range name {
		if r == ',' || r == ':' || r == '#' {
			return strconv.Quote(name)
		}
	}
	return name
}
