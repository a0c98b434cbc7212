// Package lint is the engine, and the one public door to it: bytes in, a result
// out. The command line, editors and tests all call it. It decides which rules
// run at a stage, at what level, and what silences a finding; it knows no file,
// no terminal and no single rule.
package lint

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"stp.example/stp/pkg/config"
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/plan"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/schema"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// Input is one plan as bytes, with the name that findings give it.
type Input struct {
	Name string
	Text []byte
	// Settings are what its configuration says; nil for none.
	Settings *config.Settings
	// Known are the findings that its baseline holds; nil for no baseline.
	Known waive.Known
	// KnowAll makes a baseline of the plan as it stands: all that can be known
	// is, and stands in the result's Known.
	KnowAll bool
	// Before is an earlier text of the plan, whose findings are known.
	Before []byte
}

// Linter holds plans against rules. It is safe for concurrent use.
type Linter struct {
	options Options
	chosen  map[*rule.Rule]bool
	byCode  map[string]*rule.Rule
	shapes  map[*guidance.Edition]*schema.Checker
	// picked are the rules that were chosen and can be run, leftOut is how many
	// others can be, and asked are those picked that look at one plan, by edition.
	picked  []*rule.Rule
	leftOut int
	asked   map[*guidance.Edition][]asked
}

// asked is a rule with the stage from which an edition asks for it, and what it
// enforces.
type asked struct {
	*rule.Rule
	from         int
	requirements []*guidance.Requirement
}

// askedBy are the rules that look at one plan of an edition. What the guidance is
// to require, and this edition does not, is none of them.
func askedBy(e *guidance.Edition, rules []*rule.Rule) (list []asked) {
	for _, ru := range rules {
		by := e.Enforces(ru.Code)
		if ru.Check == nil && ru.Holds == nil || ru.Kind == rule.Required && len(by) == 0 {
			continue
		}
		list = append(list, asked{ru, from(e, ru), by})
	}
	return list
}

// from is the place in time of the stage from which an edition asks for a rule;
// -1 for always.
func from(e *guidance.Edition, ru *rule.Rule) int { return e.StageIndex(e.RuleFrom(ru.Code)) }

// New makes a linter. The error is one of Options: an unknown rule or stage, or
// no edition.
func New(o Options) (*Linter, error) {
	if len(o.Editions) == 0 {
		return nil, fmt.Errorf("no edition of the guidance to check by")
	}
	chosen, err := o.choose()
	if err != nil {
		return nil, err
	}
	l := &Linter{
		options: o, chosen: chosen, byCode: map[string]*rule.Rule{}, shapes: map[*guidance.Edition]*schema.Checker{},
		asked: map[*guidance.Edition][]asked{},
	}
	for _, r := range o.Rules {
		l.byCode[r.Code] = r
		switch {
		case o.runs(r) && chosen[r]:
			l.picked = append(l.picked, r)
		case o.runs(r):
			l.leftOut++
		}
	}
	for _, e := range o.Editions {
		l.shapes[e] = schema.New(e)
		l.asked[e] = askedBy(e, l.picked)
	}
	if o.Stage != "" {
		if err := l.knownStage(o.Stage); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *Linter) knownStage(stage string) error {
	var keys []string
	for _, e := range l.options.Editions {
		if e.Stage(stage) != nil {
			return nil
		}
		for _, s := range e.Stages {
			keys = append(keys, s.Key)
		}
	}
	return likely.NotAmong("stage", stage, keys)
}

// Run checks one plan by options; callers with several plans make a Linter once.
func Run(ctx context.Context, in Input, o Options) *Result {
	l, err := New(o)
	if err != nil {
		return &Result{Name: in.Name, Err: err}
	}
	return l.Run(ctx, in)
}

// Run checks one plan. What keeps it from being checked at all is in Err.
func (l *Linter) Run(ctx context.Context, in Input) *Result {
	return l.run(ctx, in, l.options.Stage, l.options.Gather)
}

// run checks one plan at a stage; empty for that of its settings or its own. A
// plan that facts are gathered from is settled by Across.
func (l *Linter) run(ctx context.Context, in Input, stage string, gather bool) *Result {
	r := &Result{Name: in.Name, Input: in, Digest: digest(in.Text), Ran: make(map[*rule.Rule]bool, len(l.options.Rules))}
	if r.Err = ctx.Err(); r.Err != nil {
		return r
	}
	r.unsettled = gather
	if r.Err = readable(in.Text); r.Err != nil {
		return r
	}
	tree := source.Read(in.Name, in.Text, l.options.Limits)
	r.File = tree.File
	j := &judge{
		Linter: l, in: in, result: r,
		made: map[string]int{}, rest: map[string]*rule.Finding{},
		broken: map[string]bool{}, around: map[string]bool{}, sections: map[string][]string{},
	}
	r.LeftOut = l.leftOut
	for _, ru := range l.picked {
		if j.off(ru) {
			r.LeftOut++
		}
	}
	j.roomRan(rule.RoomSource)
	j.roomRan(rule.RoomWaive)
	if tree.Root != nil {
		r.Edition, r.Err = l.edition(tree)
		if r.Err != nil {
			r.identify()
			return r
		}
		misfits := l.shapes[r.Edition].Check(tree) // it knows better what reading found odd
		if !unread(tree.Problems) && !holdsPlan(tree.Root, r.Edition) {
			r.Err = errors.New("it holds no plan: nothing that a plan is made of stands in it, such as a footprint, organisations or gaps; stp init writes a plan to start from")
			r.identify()
			return r
		}
		j.problems(tree.Problems)
		j.problems(misfits)
		j.roomRan(rule.RoomSchema)
		r.Plan, r.Read = plan.Read(tree), true
		r.Area = r.Plan.Footprint.Registered(r.Edition)
		j.stage(stage)
		j.rules()
		j.gather()
		j.count()
	} else {
		j.problems(tree.Problems)
		r.Edition = l.options.Editions[0]
		r.Stage = stage
		j.nothingRun()
	}
	j.lookBack(ctx)
	r.Waivers = waive.Read(tree, l.options.Rules, l.options.AsOf)
	if !gather {
		j.settle()
	}
	return r
}

// readable says why bytes are no text at all.
func readable(text []byte) error {
	switch {
	case len(bytes.TrimSpace(text)) == 0:
		return errors.New("the file is empty; stp init writes a plan to start from")
	case source.Binary(text):
		return errors.New("the file is not text; a plan is a text file in YAML")
	}
	return nil
}

// unread says that a part of a file could not be read, in which a plan may stand.
func unread(problems []source.Problem) bool {
	return slices.ContainsFunc(problems, func(p source.Problem) bool { return p.Code == source.Syntax })
}

// holdsPlan says that some section of a plan is there.
func holdsPlan(root *source.Node, e *guidance.Edition) bool {
	return slices.ContainsFunc(root.Items, func(n *source.Node) bool { return e.Shape.Key(n.Name) != nil })
}

// edition is the edition that a plan names, be its key misspelt; the first where
// it names none.
func (l *Linter) edition(tree *source.Tree) (*guidance.Edition, error) {
	n := tree.Root.Get("edition")
	for _, item := range tree.Root.Items {
		if n == nil && likely.Word(item.Name, []string{"edition"}) != "" {
			n = item
		}
	}
	if n == nil || n.Kind != source.Text || n.Text == "" {
		return l.options.Editions[0], nil
	}
	var ids []string
	for _, e := range l.options.Editions {
		if e.ID == n.Text {
			return e, nil
		}
		ids = append(ids, e.ID)
	}
	meant := likely.Word(n.Text, ids)
	for _, e := range l.options.Editions {
		if e.ID == meant {
			return e, nil // the shape reports the slip
		}
	}
	at := tree.File.Position(n.Span.Start)
	return nil, fmt.Errorf("line %d names the edition %q, which this stp does not know; it knows %s", at.Line, n.Text, ids[0])
}
