package report

import (
	"fmt"
	"io"
	"path"
	"strings"
	"time"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/review"
	"stp.example/stp/pkg/rule"
)

// Letters writes a note a plan, in Markdown, to the person who leads it: what is
// good, what must change before it can be agreed, what would help. Codes stand in
// footnotes only. A footprint that is expected and sent no plan gets one as well.
type Letters struct {
	Put Put
	Run *Run
}

// Review writes a letter a file, named by the footprint: 41-dorset.md.
func (l *Letters) Review(s *review.Set) error {
	taken, digest := map[string]bool{}, lint.Digest(l.Run.Set, l.Run.Editions)
	put := func(name string, text string) error {
		file := name + ".md"
		for n := 2; taken[file]; n++ {
			file = fmt.Sprintf("%s-%d.md", name, n)
		}
		taken[file] = true
		return l.Put(file, func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		})
	}
	for i, p := range s.Plans {
		r, err := s.Open(i)
		if err != nil {
			return err
		}
		x := &letter{run: l.Run, digest: digest, set: s, plan: p, result: r}
		if err := put(letterName(p.Footprint, p.Title), x.write()); err != nil {
			return err
		}
	}
	for _, f := range s.Missing {
		x := &letter{run: l.Run, digest: digest, set: s}
		if err := put(letterName(f, f.Name), x.asking(f)); err != nil {
			return err
		}
	}
	return nil
}

// letterName is the name of a letter's file, without its ending.
func letterName(f *guidance.Footprint, title string) string {
	const most = 80
	slug := slugOf(path.Base(strings.TrimSuffix(title, ".yaml")), most)
	if f == nil {
		return "plan-" + slug // never a name that a system keeps for itself
	}
	return fmt.Sprintf("%02d-%s", f.Number, slugOf(f.Name, most))
}

// slugOf is a text as a part of a file's name: small letters, digits and hyphens.
func slugOf(s string, most int) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= most {
			break
		}
	}
	if slug := strings.Trim(b.String(), "-"); slug != "" {
		return slug
	}
	return "unnamed"
}

// letter is one letter on its way.
type letter struct {
	run    *Run
	digest string
	set    *review.Set
	plan   *review.Plan
	result *lint.Result

	body strings.Builder
	// notes are the footnotes: the rule of each, with what asks for it.
	notes []*footnote
}

func (l *letter) say(format string, args ...any) { fmt.Fprintf(&l.body, format, args...) }

func (l *letter) heading(title string) { l.say("\n## %s\n\n", title) }

// write is the whole letter about a plan.
func (l *letter) write() string {
	l.opening()
	l.standing()
	l.good()
	l.mustChange()
	l.wouldHelp()
	l.setAside()
	l.notLookedAt()
	l.closing()
	return l.body.String()
}

func (l *letter) begin(title, lead string) {
	l.say("# %s\n\n%s\n\n", title, dayInWords(l.run.AsOf))
	if lead = inLetter(lead); lead == "" {
		lead = "colleague"
	}
	l.say("Dear %s,\n\n", lead)
}

// dayInWords is 1 November 2016; what is no date stays what it is.
func dayInWords(s string) string {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return inLetter(s)
	}
	return d.Format("2 January 2006")
}

func (l *letter) opening() {
	p := l.plan
	l.begin(inLetter(p.Title)+": what we found in your plan", p.Lead.Name)
	if p.Unread() {
		l.say("We could not look at the plan for %s (the file %s) as a whole, so what follows is not the last word on it.", inLetter(p.Title), inLetter(path.Base(p.Result.Name)))
		if err := p.Result.Err; err != nil {
			l.say(" %s", inLetter(sentence(capital(err.Error()))))
		}
		l.say(" Please send us one that can be read whole.\n")
		return
	}
	sent := ""
	if p.Submitted != "" {
		sent = ", dated " + dayInWords(p.Submitted)
	}
	l.say("Thank you for the plan for %s%s (the file %s). We have held it against what the national guidance asks for at the stage \"%s\".",
		inLetter(p.Title), sent, inLetter(path.Base(p.Result.Name)), inLetter(stageTitle(l.set.Edition, p.Result.Stage)))
	c := p.Result.Counts()
	c.Errors += len(p.Shared)
	switch {
	case c.Errors == 0 && c.Warnings == 0:
		l.say(" We found nothing that has to change.\n")
	case c.Errors == 0:
		l.say(" Nothing has to change before it can be agreed; %s would make it better.\n", plural(c.Warnings, "one point", numeral(c.Warnings)+" points"))
	default:
		l.say(" %s to change before it can be agreed", plural(c.Errors, "One point has", capital(numeral(c.Errors))+" points have"))
		if c.Warnings > 0 {
			l.say(", and %s more would make it better", numeral(c.Warnings))
		}
		l.say(".\n")
	}
}

// standing says how much of what is asked is there, the money, and the wave.
func (l *letter) standing() {
	p, e := l.plan, l.set.Edition
	if !p.Read {
		return
	}
	l.say("\n")
	met, asked := p.Met()
	l.say("It meets %s of the %s things asked at this stage", thousands(met), thousands(asked))
	if review.AsksQuestions(e, p.Result.Stage) {
		if p.Answered() == len(p.Answers) {
			l.say(", and answers all %d questions", len(p.Answers))
		} else {
			l.say(", and answers %d of the %d questions", p.Answered(), len(p.Answers))
		}
		var parts []string
		if n := p.Count(review.Thin); n > 0 {
			parts = append(parts, fmt.Sprintf("%d of them thinly", n))
		}
		if n := p.Count(review.Aside); n > 0 {
			parts = append(parts, fmt.Sprintf("%d with a reason instead", n))
		}
		if parts != nil {
			l.say(" (%s)", strings.Join(parts, ", "))
		}
	}
	l.say(".")
	if f := p.Money.NHSResult.Last(); f.OK {
		l.say(" By its figures the NHS part of the system ends %s at %s", e.LastYear(), Pounds(f.Value))
		if d := p.Money.NHSDoNothing.Last(); d.OK {
			l.say(", from %s if nothing were done", Pounds(d.Value))
		}
		l.say(".")
	}
	w := p.Wave
	l.say("\n\nPlans are agreed in waves, the readiest first. Yours stands in wave %d of %d, \"%s\" (its rule: %s). %s.\n", w.Number, len(review.Waves()), w.Title, w.Rule, w.Asks)
}

// good says what the plan does well, and what is better than it was.
func (l *letter) good() {
	gone := 0
	for _, n := range l.result.Gone {
		gone += n
	}
	mended := gone + len(l.result.Mended)
	if len(l.plan.Strengths) == 0 && mended == 0 {
		return
	}
	l.heading("What is good")
	for _, x := range l.plan.Strengths {
		l.say("- %s.\n", capital(x.One))
	}
	if mended > 0 {
		l.say("- %s that we noted before %s been mended.\n", capital(plural(mended, "one point", numeral(mended)+" points")), plural(mended, "has", "have"))
	}
}

// setAside names what waivers set aside, and counts what is known.
func (l *letter) setAside() {
	r := l.result
	if len(r.Waived)+len(r.Known) == 0 {
		return
	}
	l.heading("Set aside for now")
	if len(r.Waived) > 0 {
		l.say("The plan itself sets these aside, each with a reason and a last day. After that day they count again.\n\n")
	}
	for i, w := range r.Waived {
		if i == mostInGroup {
			l.say("- and %d more.\n", len(r.Waived)-i)
			break
		}
		l.say("- %s Until %s, because \"%s\".%s\n", l.what(w.Finding), dayInWords(w.Waiver.Until), inLetter(w.Waiver.Reason), l.note([]*rule.Finding{w.Finding}))
	}
	if n := len(r.Known); n > 0 {
		l.say("\n%s known before %s left out of this letter.\n", capital(plural(n, "one point", numeral(n)+" points")), plural(n, "is", "are"))
	}
}

// notLookedAt says what could not be judged, and for want of what.
func (l *letter) notLookedAt() {
	if len(l.result.NotRun) == 0 {
		return
	}
	l.heading("What we could not look at")
	l.say("Parts of the plan could not be read, so we cannot say whether what rests on them is so.\n\n")
	var needs []string
	titles := map[string][]string{}
	for _, n := range l.result.NotRun {
		if titles[n.Needs] == nil {
			needs = append(needs, n.Needs)
		}
		titles[n.Needs] = append(titles[n.Needs], lower(n.Rule.Title))
	}
	for i, need := range needs {
		if i == mostInGroup {
			l.say("- And for want of %d more parts.\n", len(needs)-i)
			break
		}
		list := titles[need]
		if n := len(list) - mostHelpful; n > 1 {
			list = append(list[:mostHelpful:mostHelpful], fmt.Sprintf("and %d more", n))
		}
		l.say("- For want of %s: %s.\n", inLetter(need), inLetter(strings.Join(list, "; ")))
	}
}

func (l *letter) closing() {
	l.say("\nWe are glad to talk any of this through.\n\nYours sincerely,\n")
	l.footnotes()
}

// asking is the letter to a footprint that has sent no plan.
func (l *letter) asking(f *guidance.Footprint) string {
	lead := ""
	if f.Lead.Certainty == guidance.Verified {
		lead = f.Lead.Name
	}
	l.begin(inLetter(f.Name)+": we have no plan from you", lead)
	l.say("We are looking at the plans of all footprints together, and have none for %s (footprint %d). Please send it, or tell us when it will come: a plan that we cannot read is the last to be agreed, and its neighbours' plans rest on it.\n", inLetter(f.Name), f.Number)
	l.closing()
	return l.body.String()
}
