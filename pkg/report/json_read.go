package report

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// Reader reads results back from JSON, a plan at a time. What it gives is what
// the check gave, as far as any format shows it.
type Reader struct {
	in      *json.Decoder
	header  header
	byCode  map[string]*rule.Rule
	edition map[string]*guidance.Edition
	last    string
	plans   int
	over    bool
}

// NewReader reads the header. Only what the rules of Set and Editions wrote can
// be read, and Run gets its other fields from the header. The error says what
// is wrong with the text.
func NewReader(text io.Reader, run *Run) (*Reader, error) {
	r := &Reader{in: json.NewDecoder(text), byCode: map[string]*rule.Rule{}, edition: map[string]*guidance.Edition{}}
	fields := map[string]json.RawMessage{}
	if t, err := r.in.Token(); err != nil || t != json.Delim('{') {
		return nil, errNotResults
	}
	for {
		t, err := r.in.Token()
		key, ok := t.(string)
		if err != nil || !ok {
			return nil, errNotResults
		}
		if key == "plans" {
			break
		}
		var v json.RawMessage
		if err := r.in.Decode(&v); err != nil {
			return nil, errNotResults
		}
		fields[key] = v
	}
	if t, err := r.in.Token(); err != nil || t != json.Delim('[') {
		return nil, errNotResults
	}
	head, err := json.Marshal(fields)
	if err != nil || json.Unmarshal(head, &r.header) != nil || r.header.Format != jsonFormat {
		return nil, errNotResults
	}
	return r, r.takeOver(run)
}

var errNotResults = errors.New("these are not results of stp; stp lint -o json writes them")

// takeOver holds the header against the rules at hand, and fills in the run.
func (r *Reader) takeOver(run *Run) error {
	h := &r.header
	if h.Version != jsonVersion {
		return fmt.Errorf("the results are in version %d of the format, and this stp reads version %d", h.Version, jsonVersion)
	}
	if h.Rules.Digest != lint.Digest(run.Set, run.Editions) {
		return fmt.Errorf("the results were written with other rules, by stp %s; convert them with that one", h.Tool.Version)
	}
	for _, e := range run.Editions {
		r.edition[e.ID] = e
	}
	for _, ru := range run.Set {
		r.byCode[ru.Code] = ru
	}
	run.Rules = nil
	for _, code := range h.Rules.InForce {
		ru, err := r.rule(code)
		if err != nil {
			return err
		}
		run.Rules = append(run.Rules, ru)
	}
	run.Build = Build{h.Tool.Version, h.Tool.Commit, h.Tool.Date}
	run.AsOf, run.MaxWarnings = h.AsOf, h.MaxWarnings
	return nil
}

// Joins says why results cannot be joined with others: both must come from runs
// that would have written the same had they been one. It is nil where they can.
func (r *Reader) Joins(other *Reader) error {
	a, b := r.header, other.header
	var differ []string
	say := func(same bool, what string) {
		if !same {
			differ = append(differ, what)
		}
	}
	say(a.Tool == b.Tool, "the version of stp")
	say(reflect.DeepEqual(a.Rules, b.Rules), "the rules in force")
	say(a.AsOf == b.AsOf, "the date that counts as today (--as-of sets it)")
	say(reflect.DeepEqual(a.MaxWarnings, b.MaxWarnings), "how many warnings may stand (--max-warnings)")
	if differ == nil {
		if r != other && slices.ContainsFunc(a.Rules.InForce, func(code string) bool { return r.byCode[code].Across != nil }) {
			return errors.New("they are of stp review, which looks at a set as a whole, and so are the first results; review all plans in one run")
		}
		return nil
	}
	return fmt.Errorf("they come from another run than the first results: different is %s", strings.Join(differ, ", and "))
}

// Next reads the next plan; the error is io.EOF behind the last one of results
// that are whole.
func (r *Reader) Next() (*lint.Result, error) {
	if r.over {
		return nil, io.EOF
	}
	if !r.in.More() {
		return nil, r.end()
	}
	var p planRecord
	if err := r.in.Decode(&p); err != nil {
		return nil, errCutOff
	}
	if r.plans > 0 && p.Path < r.last {
		return nil, fmt.Errorf("%q stands after %q, and plans stand in the order of their paths", clean(p.Path), clean(r.last))
	}
	r.last = p.Path
	r.plans++
	return r.result(&p)
}

var errCutOff = errors.New("the results are cut off or damaged: the run that wrote them was stopped, or somebody changed them")

// end reads what stands behind the plans. Without it the run was cut short, and
// what is there is no pass.
func (r *Reader) end() error {
	var s summaryRecord
	if t, err := r.in.Token(); err != nil || t != json.Delim(']') {
		return errCutOff
	}
	if t, err := r.in.Token(); err != nil || t != "summary" {
		return errCutOff
	}
	if err := r.in.Decode(&s); err != nil || s.Plans != r.plans {
		return errCutOff
	}
	t, err := r.in.Token()
	if t == "review" { // what stp review makes of the plans; it is made anew from them
		var whole json.RawMessage
		if err := r.in.Decode(&whole); err != nil {
			return errCutOff
		}
		t, err = r.in.Token()
	}
	if err != nil || t != json.Delim('}') {
		return errCutOff
	}
	r.over = true
	return io.EOF
}
