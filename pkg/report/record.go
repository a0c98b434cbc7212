package report

import (
	"cmp"
	"maps"
	"slices"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
	"stp.example/stp/pkg/waive"
)

// The name and version of the JSON format; schemas/result.schema.json describes
// it. A new key is no new version, and a key that goes or changes is.
const (
	jsonFormat  = "stp-result"
	jsonVersion = 1
)

// header is what stands in front of the plans.
type header struct {
	Format      string     `json:"format"`
	Version     int        `json:"version"`
	Tool        toolRecord `json:"tool"`
	Rules       ruleSet    `json:"rules"`
	AsOf        string     `json:"as_of"`
	MaxWarnings *int       `json:"max_warnings"`
}

type toolRecord struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Commit  string `json:"commit,omitempty"`
	Date    string `json:"date,omitempty"`
}

// ruleSet identifies the rules: they are a part of the program, so its version
// is theirs.
type ruleSet struct {
	Version  string   `json:"version"`
	Digest   string   `json:"digest"`
	Editions []string `json:"editions"`
	InForce  []string `json:"in_force"`
}

// planRecord is what checking one plan gave. Lines are those that are quoted.
type planRecord struct {
	Path      string          `json:"path"`
	Error     string          `json:"error,omitempty"`
	Digest    string          `json:"digest,omitempty"`
	Edition   string          `json:"edition,omitempty"`
	Stage     string          `json:"stage,omitempty"`
	Read      bool            `json:"read"`
	FailOn    string          `json:"fail_on,omitempty"`
	Failing   int             `json:"failing"`
	Questions questionCount   `json:"questions"`
	Counts    levelCount      `json:"counts"`
	Findings  []findingRecord `json:"findings"`
	Waived    []findingRecord `json:"waived"`
	Known     []findingRecord `json:"known"`
	Gone      []goneRecord    `json:"gone"`
	Mended    []mendedRecord  `json:"mended"`
	Forecast  []findingRecord `json:"forecast"`
	NotRun    []notRunRecord  `json:"not_run"`
	Ran       []string        `json:"ran"`
	LeftOut   int             `json:"left_out,omitempty"`
	Notes     []string        `json:"notes"`
	LineCount int             `json:"line_count,omitempty"`
	Lines     []lineRecord    `json:"lines"`
}

type questionCount struct {
	Asked    int `json:"asked"`
	Answered int `json:"answered"`
	PutAside int `json:"put_aside"`
}

type levelCount struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`
}

type findingRecord struct {
	Code    string `json:"code"`
	Name    string `json:"name"`
	Level   string `json:"level"`
	Subject string `json:"subject"`
	Message string `json:"message"`
	Label   string `json:"label,omitempty"`
	place
	Related     []relatedRecord `json:"related,omitempty"`
	Working     string          `json:"working,omitempty"`
	AskedForBy  *askedRecord    `json:"asked_for_by,omitempty"`
	Also        []askedRecord   `json:"also_asked_for_by,omitempty"`
	Help        string          `json:"help,omitempty"`
	Fix         *fixRecord      `json:"fix,omitempty"`
	More        int             `json:"more,omitempty"`
	Waiver      *waiverRecord   `json:"waiver,omitempty"`
	Fingerprint string          `json:"fingerprint,omitempty"`
}

// relatedRecord is another place, in another plan where one is named; Text is
// then its line.
type relatedRecord struct {
	Plan string `json:"plan,omitempty"`
	place
	Label string `json:"label"`
	Text  string `json:"text,omitempty"`
}

type askedRecord struct {
	Requirement string `json:"requirement"`
	Text        string `json:"text"`
	Certainty   string `json:"certainty"`
}

type fixRecord struct {
	Title string       `json:"title"`
	Safe  bool         `json:"safe"`
	Edits []editRecord `json:"edits"`
}

type editRecord struct {
	place
	New string `json:"new"`
}

// waiverRecord is the comment in the plan that sets a finding aside.
type waiverRecord struct {
	place
	Until  string `json:"until"`
	Reason string `json:"reason"`
}

// goneRecord is what a baseline knows and the plan holds no longer.
type goneRecord struct {
	Code    string `json:"code"`
	Subject string `json:"subject"`
	Value   string `json:"value,omitempty"`
	Count   int    `json:"count"`
}

// mendedRecord is what a fix took out, where it stood before.
type mendedRecord struct {
	Code    string `json:"code"`
	Name    string `json:"name"`
	Level   string `json:"level"`
	Message string `json:"message"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
}

type notRunRecord struct {
	Code  string `json:"code"`
	Name  string `json:"name"`
	Needs string `json:"needs"`
	InSet bool   `json:"in_set,omitempty"`
}

type lineRecord struct {
	Line int    `json:"line"`
	Text string `json:"text"`
}

// summaryRecord is what stands behind the plans.
type summaryRecord struct {
	Verdict   string        `json:"verdict"`
	Exit      int           `json:"exit"`
	Plans     int           `json:"plans"`
	Unchecked int           `json:"unchecked"`
	Failing   int           `json:"failing"`
	Counts    levelCount    `json:"counts"`
	Fixable   int           `json:"fixable"`
	Fixed     int           `json:"fixed"`
	Waived    int           `json:"waived"`
	Known     int           `json:"known"`
	Questions questionCount `json:"questions"`
}

// recordOf is a result as the JSON format holds it.
func recordOf(r *lint.Result) *planRecord {
	p := &planRecord{
		Path: clean(r.Name), Digest: r.Digest, Stage: r.Stage, Read: r.Read, Failing: r.Failing, LeftOut: r.LeftOut,
		Questions: questionCount{r.Questions, r.Answered, r.PutAside},
		Counts:    levelCount(r.Counts()),
		Findings:  []findingRecord{}, Waived: []findingRecord{}, Known: []findingRecord{}, Forecast: []findingRecord{},
		Gone: gone(r.Gone), Mended: []mendedRecord{}, NotRun: []notRunRecord{}, Ran: []string{}, Notes: []string{},
	}
	if r.Err != nil {
		p.Error = clean(r.Err.Error())
	}
	if r.Edition != nil {
		p.Edition, p.FailOn = r.Edition.ID, r.FailOn.String()
	}
	for _, f := range r.Findings {
		p.Findings = append(p.Findings, findingOf(r, f))
	}
	for _, w := range r.Waived {
		rec := findingOf(r, w.Finding)
		rec.Waiver = &waiverRecord{placeOf(r.File, w.Waiver.Span), clean(w.Waiver.Until), clean(w.Waiver.Reason)}
		p.Waived = append(p.Waived, rec)
	}
	for _, f := range r.Known {
		p.Known = append(p.Known, findingOf(r, f))
	}
	for _, f := range r.Forecast {
		p.Forecast = append(p.Forecast, findingOf(r, f))
	}
	for _, m := range r.Mended {
		f := m.Finding
		p.Mended = append(p.Mended, mendedRecord{f.Rule.Code, f.Rule.Name, f.Level.String(), clean(f.Message), m.At.Line, m.At.Column})
	}
	for _, n := range r.NotRun {
		p.NotRun = append(p.NotRun, notRunRecord{n.Rule.Code, n.Rule.Name, clean(n.Needs), n.InSet})
	}
	for ru, ran := range r.Ran {
		if ran {
			p.Ran = append(p.Ran, ru.Code)
		}
	}
	slices.Sort(p.Ran)
	for _, n := range r.Notes {
		p.Notes = append(p.Notes, clean(n))
	}
	p.quote(r)
	return p
}

// quote adds the lines that findings speak of, each once. What is only forecast
// is not quoted.
func (p *planRecord) quote(r *lint.Result) {
	p.Lines = []lineRecord{}
	if r.File == nil {
		return
	}
	p.LineCount = r.File.Lines()
	quoted := map[int]bool{}
	for _, list := range [][]findingRecord{p.Findings, p.Waived, p.Known} {
		for i := range list {
			quoted[list[i].Line] = true
			for _, rel := range list[i].Related {
				if rel.Plan == "" {
					quoted[rel.Line] = true
				}
			}
		}
	}
	for _, line := range slices.Sorted(maps.Keys(quoted)) {
		text, _ := r.File.Line(line)
		p.Lines = append(p.Lines, lineRecord{line, clean(text)})
	}
}

// gone lists what a baseline knows in vain, in order.
func gone(known waive.Known) []goneRecord {
	list := []goneRecord{}
	for key, count := range known {
		list = append(list, goneRecord{key.Code, clean(key.Subject), key.Value, count})
	}
	slices.SortFunc(list, func(a, b goneRecord) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Value, b.Value))
	})
	return list
}

func findingOf(r *lint.Result, f *rule.Finding) findingRecord {
	rec := findingRecord{
		Code: f.Rule.Code, Name: f.Rule.Name, Level: f.Level.String(), Subject: clean(f.Subject),
		Message: clean(f.Message), Label: clean(f.Label), place: placeOf(r.File, f.Span),
		Working: clean(f.Working), Help: clean(help(f)), More: f.More, Fingerprint: f.Fingerprint,
	}
	for _, rel := range f.Related {
		m := markedOf(r.File, rel)
		of := relatedRecord{place: m.at, Label: clean(rel.Label)}
		if to := rel.Elsewhere; to != nil {
			of.Plan, of.Text = clean(to.Name), clean(to.Line)
		}
		rec.Related = append(rec.Related, of)
	}
	asked := func(q *guidance.Requirement) askedRecord {
		return askedRecord{q.ID, AskedBy(r.Edition, q), string(q.Certainty)}
	}
	if f.Requirement != nil {
		first := asked(f.Requirement)
		rec.AskedForBy = &first
	}
	for _, q := range f.Also {
		rec.Also = append(rec.Also, asked(q))
	}
	if f.Fix != nil {
		rec.Fix = fixOf(r.File, f.Fix)
	}
	return rec
}

func fixOf(file *source.File, f *rule.Fix) *fixRecord {
	rec := &fixRecord{Title: clean(f.Title), Safe: !f.Unsafe, Edits: []editRecord{}}
	for _, e := range f.Edits {
		rec.Edits = append(rec.Edits, editRecord{placeOf(file, e.Span), clean(e.New)})
	}
	return rec
}
