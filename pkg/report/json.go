package report

import (
	"io"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// JSON writes everything, in the form of schemas/result.schema.json: a plan a
// line, so that a set of any size streams. stp convert reads it back.
type JSON struct {
	W   io.Writer
	Run *Run

	begun bool
}

// Plan writes one plan.
func (j *JSON) Plan(r *lint.Result) error {
	if err := j.begin(); err != nil {
		return err
	}
	text, err := marshal(recordOf(r))
	if err != nil {
		return err
	}
	_, err = j.W.Write(text)
	return err
}

// begin writes what stands in front of a plan: the header, or a comma.
func (j *JSON) begin() error {
	between := ",\n"
	if !j.begun {
		j.begun = true
		text, err := marshal(j.Run.header())
		if err != nil {
			return err
		}
		between = string(text[:len(text)-1]) + ",\n\"plans\":[\n"
	}
	_, err := io.WriteString(j.W, between)
	return err
}

// End writes the summary.
func (j *JSON) End(s *lint.Summary) error { return j.end(s, nil) }

// end writes the summary, and the review behind it if there is one.
func (j *JSON) end(s *lint.Summary, behind *reviewRecord) error {
	if s.Plans == 0 {
		if err := j.begin(); err != nil {
			return err
		}
	}
	text, err := marshal(summaryRecord{
		Verdict: Verdict(s), Exit: s.Exit(), Plans: s.Plans, Unchecked: s.Unchecked, Failing: s.Failing,
		Counts: levelCount(s.Counts), Fixable: s.Fixable,
		Fixed: s.Fixed, Waived: s.Waived, Known: s.Known,
		Questions: questionCount{s.Questions, s.Answered, s.PutAside},
	})
	if err != nil {
		return err
	}
	if behind != nil {
		more, err := marshal(behind)
		if err != nil {
			return err
		}
		text = append(append(text, ",\n\"review\":"...), more...)
	}
	_, err = io.WriteString(j.W, "\n],\n\"summary\":"+string(text)+"}\n")
	return err
}

func (r *Run) header() header {
	h := header{
		Format: jsonFormat, Version: jsonVersion,
		Tool: toolRecord{"stp", r.Build.Version, r.Build.Commit, r.Build.Date},
		Rules: ruleSet{
			Version: r.Build.Version, Digest: lint.Digest(r.Set, r.Editions),
			Editions: []string{}, InForce: codes(r.Rules),
		},
		AsOf: r.AsOf, MaxWarnings: r.MaxWarnings,
	}
	for _, e := range r.Editions {
		h.Rules.Editions = append(h.Rules.Editions, e.ID)
	}
	return h
}

func codes(rules []*rule.Rule) []string {
	list := []string{}
	for _, r := range rules {
		list = append(list, r.Code)
	}
	return list
}
