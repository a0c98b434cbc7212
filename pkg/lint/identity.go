package lint

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/waive"
)

// Rules are the rules that the linter holds plans to, in the order of Options.
func (l *Linter) Rules() []*rule.Rule { return slices.Clone(l.picked) }

// Digest identifies a set of rules and the editions that it holds plans to, as
// sha256:...: two programs with one digest ask the same things in the same words.
func Digest(rules []*rule.Rule, editions []*guidance.Edition) string {
	type said struct {
		Code, Name, Title, Why, Mend, Room string
		Kind                               rule.Kind
		Needs, YieldsTo                    []string
		Firm, Unanswers                    bool
		Thresholds                         []rule.Threshold
	}
	h := sha256.New()
	out := json.NewEncoder(h)
	add := func(v any) {
		if err := out.Encode(v); err != nil {
			panic(err) // texts and numbers always have a form in JSON
		}
	}
	for _, r := range rules {
		add(said{r.Code, r.Name, r.Title, r.Why, r.Mend, r.Room, r.Kind, r.Needs, r.YieldsTo, r.Firm, r.Unanswers, r.Thresholds})
	}
	for _, e := range editions {
		add([]string{e.ID, e.ShapeSchema, e.PublishedSchema})
		add(e.Stages)
		add(e.Questions)
		add(e.Requirements)
		add(e.Sources)
		add(e.Footprints)
	}
	return "sha256:" + hex.EncodeToString(h.Sum(nil))
}

// digest identifies a file by its bytes, as sha256:....
func digest(text []byte) string {
	sum := sha256.Sum256(text)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// identify gives each finding its fingerprint, set aside or not: its key as
// baselines use it, and where several of a plan have one key, which of them it is.
func (r *Result) identify() {
	all := slices.Concat(r.Findings, r.Known)
	for _, w := range r.Waived {
		all = append(all, w.Finding)
	}
	sortFindings(all)
	times := map[waive.Key]int{}
	for _, f := range all {
		key := waive.KeyOf(f)
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%d", key.Code, key.Subject, key.Value, times[key]))
		times[key]++
		f.Fingerprint = hex.EncodeToString(sum[:16])
	}
}

// FailAt holds a result to another level that fails than the one it was checked
// with.
func (r *Result) FailAt(level FailOn) {
	r.FailOn, r.Failing = level, 0
	for _, f := range r.Findings {
		if level.Fails(f.Level) {
			r.Failing += 1 + f.More
		}
	}
}
