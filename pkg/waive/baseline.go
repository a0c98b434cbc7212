package waive

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"stp.example/stp/pkg/rule"
)

// Key is what identifies a known finding, whatever its line: the rule's code,
// the subject, and a digest of the value found.
type Key struct{ Code, Subject, Value string }

// KeyOf is the key of a finding. The value is what stands in the file, with its
// line ends made the same, cut to a digest; empty for what is missing.
func KeyOf(f *rule.Finding) Key {
	k := Key{Code: f.Rule.Code, Subject: f.Subject}
	if f.Value != "" {
		sum := sha256.Sum256([]byte(strings.ReplaceAll(f.Value, "\r\n", "\n")))
		k.Value = hex.EncodeToString(sum[:6])
	}
	return k
}

// Known are the findings known of one plan, with how often each occurs.
type Known map[Key]int

// Note takes note of a finding; what nothing can silence is never known.
func (k Known) Note(f *rule.Finding) {
	if !f.Rule.Firm {
		k[KeyOf(f)] += 1 + f.More
	}
}

// Baseline is the findings known of the plans of a set, by the plans' paths
// from the folder of the baseline's file, with slashes.
type Baseline struct{ Plans map[string]Known }

// entry is one known finding as its line in the file.
type entry struct {
	Plan    string `json:"plan"`
	Rule    string `json:"rule"`
	Subject string `json:"subject"`
	Value   string `json:"value,omitempty"`
	Count   int    `json:"count"`
}

const baselineVersion = 1

// ReadBaseline reads a baseline's file. The error says what is wrong with it.
func ReadBaseline(text []byte) (*Baseline, error) {
	var file struct {
		Version int     `json:"version"`
		Known   []entry `json:"known"`
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	var slip *json.SyntaxError
	switch err := d.Decode(&file); {
	case errors.As(err, &slip):
		return nil, fmt.Errorf("line %d is not JSON; stp lint --write-baseline makes the file", 1+bytes.Count(text[:slip.Offset], []byte("\n")))
	case err != nil:
		return nil, errors.New("it is not a baseline; stp lint --write-baseline makes one")
	case file.Version != baselineVersion:
		return nil, fmt.Errorf("it is a baseline of version %d, and this stp reads version %d", file.Version, baselineVersion)
	}
	b := &Baseline{Plans: map[string]Known{}}
	for _, e := range file.Known {
		if e.Plan == "" || e.Rule == "" || e.Count < 1 {
			return nil, fmt.Errorf("its entry for %q in %q is not whole: each has a plan, a rule and a count of 1 or more", e.Rule, e.Plan)
		}
		b.Plan(e.Plan)[Key{e.Rule, e.Subject, e.Value}] += e.Count
	}
	return b, nil
}

// Plan is what is known of a plan.
func (b *Baseline) Plan(path string) Known {
	if b.Plans[path] == nil {
		b.Plans[path] = Known{}
	}
	return b.Plans[path]
}

// Count is how many findings are known.
func (b *Baseline) Count() int {
	n := 0
	for _, known := range b.Plans {
		for _, count := range known {
			n += count
		}
	}
	return n
}

// Text is the baseline's file: JSON, an entry a line, in an order that keeps
// changes small.
func (b *Baseline) Text() []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\n  \"version\": %d,\n  \"known\": [", baselineVersion)
	first := true
	for _, path := range slices.Sorted(maps.Keys(b.Plans)) {
		for _, k := range b.Plans[path].keys() {
			if !first {
				out.WriteByte(',')
			}
			first = false
			out.WriteString("\n    ")
			line := json.NewEncoder(&out)
			line.SetEscapeHTML(false)
			if err := line.Encode(entry{path, k.Code, k.Subject, k.Value, b.Plans[path][k]}); err != nil {
				panic(err) // texts and numbers always have a form in JSON
			}
			out.Truncate(out.Len() - 1) // the line end
		}
	}
	if !first {
		out.WriteString("\n  ")
	}
	out.WriteString("]\n}\n")
	return out.Bytes()
}

func (k Known) keys() []Key {
	return slices.SortedFunc(maps.Keys(k), func(a, b Key) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Value, b.Value))
	})
}

// Hide parts findings into those that are known, as often as they are known,
// and those that are new. gone are the entries that occur less often than they
// are known, with how many are missing.
func (k Known) Hide(found []*rule.Finding) (left, known []*rule.Finding, gone Known) {
	gone = maps.Clone(k)
	for _, f := range found {
		if key := KeyOf(f); !f.Rule.Firm && gone[key] > 0 {
			if gone[key]--; gone[key] == 0 {
				delete(gone, key)
			}
			known = append(known, f)
		} else {
			left = append(left, f)
		}
	}
	return left, known, gone
}

// Shrink takes out what is gone. It says how many findings that were.
func (k Known) Shrink(gone Known) int {
	n := 0
	for key, count := range gone {
		n += count
		if k[key] -= count; k[key] <= 0 {
			delete(k, key)
		}
	}
	return n
}

// Gone lists entries in words, in order: ANS101 of genomics.
func (k Known) Gone() []string {
	var list []string
	for _, key := range k.keys() {
		where := key.Subject
		if where == "" {
			where = "the file"
		}
		words := key.Code + " of " + where
		if n := k[key]; n > 1 {
			words += fmt.Sprintf(" (%d times)", n)
		}
		list = append(list, words)
	}
	return list
}
