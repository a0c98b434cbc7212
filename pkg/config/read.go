package config

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/likely"
	"stp.example/stp/pkg/rule"
	"stp.example/stp/pkg/source"
)

// The keys of a configuration, and of each of its overrides.
var (
	fileKeys     = []string{"version", "stage", "fail_on", "levels", "thresholds", "leave_out", "footprints", "overrides"}
	overrideKeys = []string{"paths", "stage", "fail_on", "levels", "thresholds"}
)

// levelWords are the words for a level, from least to most.
var levelWords = []string{"off", "note", "warning", "error"}

// reader reads one configuration.
type reader struct {
	Knows
	path     string
	file     *source.File
	problems []Problem
}

// Read reads a configuration. path is how messages name it. The error is an
// *Error with everything that is wrong.
func Read(path string, text []byte, knows Knows) (*File, error) {
	tree := source.Read(path, text, source.Limits{})
	r := &reader{Knows: knows, path: path, file: tree.File}
	if tree.Root == nil && !slices.ContainsFunc(bytes.Split(text, []byte("\n")), says) {
		return nil, &Error{path, []Problem{{1, 1, fmt.Sprintf("the configuration is empty; write version: %d", Version)}}}
	}
	for _, p := range tree.Problems {
		// off, on and no are words here, and nothing else.
		if p.Code != source.SurprisingScalar {
			r.problem(p.Span, "%s", p.Message)
		}
	}
	f := &File{Path: path}
	if tree.Root != nil && r.problems == nil {
		r.read(f, tree.Root)
	}
	if r.problems != nil {
		slices.SortStableFunc(r.problems, func(a, b Problem) int {
			if a.Line != b.Line {
				return a.Line - b.Line
			}
			return a.Column - b.Column
		})
		return nil, &Error{path, r.problems}
	}
	return f, nil
}

// says tells a line that holds more than white space and a comment.
func says(line []byte) bool {
	line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\uFEFF")))
	return len(line) > 0 && line[0] != '#'
}

func (r *reader) problem(at source.Span, format string, args ...any) {
	p := r.file.Position(at.Start)
	r.problems = append(r.problems, Problem{p.Line, p.Column, fmt.Sprintf(format, args...)})
}

// from is where a value stands, as it is shown.
func (r *reader) from(n *source.Node) string {
	return r.path + ":" + strconv.Itoa(r.file.Position(n.Mark().Start).Line)
}

func (r *reader) read(f *File, root *source.Node) {
	if v := root.Get("version"); v == nil {
		r.problem(root.Span, "the version of the configuration is missing; write version: %d", Version)
	} else if v.Text != strconv.Itoa(Version) {
		r.problem(v.Span, "this stp reads configurations of version %d, and this one is of version %q", Version, v.Text)
		return
	}
	f.layers = append(f.layers, r.layer(root, fileKeys))
	if n := root.Get("leave_out"); n != nil {
		f.LeaveOut = Value[[]string]{r.globs(n), r.from(n)}
	}
	if n := root.Get("footprints"); n != nil {
		f.Footprints = Value[Footprints]{r.footprints(n), r.from(n)}
	}
	if n := root.Get("overrides"); n != nil {
		for _, item := range r.items(n) {
			if item.Kind != source.Mapping {
				r.problem(item.Span, "an override is a set of keys: %s", strings.Join(overrideKeys, ", "))
				continue
			}
			l := r.layer(item, overrideKeys)
			if n := item.Get("paths"); n != nil {
				l.paths = r.globs(n)
			} else {
				r.problem(item.Span, "this override has no paths; write the globs that it is for, as in paths: [drafts/**]")
			}
			f.layers = append(f.layers, l)
		}
	}
}

// layer reads what a file and an override may both say.
func (r *reader) layer(n *source.Node, keys []string) layer {
	l := layer{thresholds: map[string]Value[decimal.Decimal]{}}
	for _, item := range n.Items {
		if !slices.Contains(keys, item.Name) {
			r.unknown(item.Key, "key", item.Name, keys)
		}
	}
	if v := n.Get("stage"); v != nil {
		l.stage = Value[string]{r.word(v, "stage", r.stages()), r.from(v)}
	}
	if v := n.Get("fail_on"); v != nil {
		l.failOn = Value[string]{r.word(v, "level to fail on", r.FailLevels), r.from(v)}
	}
	if v := n.Get("levels"); v != nil {
		l.levels = r.levels(v)
	}
	if v := n.Get("thresholds"); v != nil {
		r.thresholds(v, l.thresholds)
	}
	return l
}

func (r *reader) unknown(at source.Span, what, name string, known []string) {
	r.problem(at, "%s", likely.NotAmong(what, name, known))
}

func (r *reader) stages() []string {
	var keys []string
	for _, e := range r.Editions {
		for _, s := range e.Stages {
			keys = append(keys, s.Key)
		}
	}
	return keys
}

// word reads one of some words.
func (r *reader) word(n *source.Node, what string, words []string) string {
	if n.Kind != source.Text {
		r.problem(n.Mark(), "%q takes one word: %s", n.Name, strings.Join(words, ", "))
	} else if !slices.Contains(words, n.Text) {
		r.unknown(n.Span, what, n.Text, words)
	}
	return n.Text
}

// mapping gives the entries of what has to be a set of keys.
func (r *reader) mapping(n *source.Node, holds string) []*source.Node {
	if n.Kind != source.Mapping && n.Kind != source.Null {
		r.problem(n.Mark(), "%q holds %s", n.Name, holds)
		return nil
	}
	return n.Items
}

// items gives the items of a list; what stands alone is a list of one.
func (r *reader) items(n *source.Node) []*source.Node {
	switch n.Kind {
	case source.List:
		return n.Items
	case source.Null:
		return nil
	case source.Mapping:
		r.problem(n.Mark(), "%q is a list", n.Name)
		return nil
	}
	return []*source.Node{n}
}

func (r *reader) levels(n *source.Node) []levels {
	var list []levels
	said := map[*rule.Rule]*source.Node{}
	for _, item := range r.mapping(n, "a level to each rule or family, as in ENG105: off") {
		found, err := rule.Named(r.Rules, item.Name)
		if err != nil {
			r.problem(item.Key, "%s", err)
			continue
		}
		word := r.word(item, "level", levelWords)
		if !slices.Contains(levelWords, word) {
			continue
		}
		v := levels{rules: found, family: !found[0].Is(item.Name), is: Value[Level]{From: r.from(item)}}
		if v.is.Is.Off = word == "off"; !v.is.Is.Off {
			v.is.Is.Level, _ = rule.ParseLevel(word)
		}
		if !v.family {
			one := found[0]
			if first := said[one]; first != nil {
				r.problem(item.Key, "%s %s has a level already, at line %d", one.Code, one.Name, r.file.Position(first.Key.Start).Line)
			}
			said[one] = item
			if lowers(v.is.Is, one) {
				r.problem(item.Span, "%s %s stays at the level of %s: nothing silences it", one.Code, one.Name, one.Kind.Level())
			}
		} else if !slices.ContainsFunc(found, func(one *rule.Rule) bool { return !lowers(v.is.Is, one) }) {
			r.problem(item.Span, "the rules of %s stay at their levels: nothing silences them", found[0].Family())
		}
		list = append(list, v)
	}
	return list
}

func (r *reader) thresholds(n *source.Node, into map[string]Value[decimal.Decimal]) {
	for _, item := range r.mapping(n, "rules with their thresholds, as stp explain shows them") {
		i := slices.IndexFunc(r.Rules, func(one *rule.Rule) bool { return one.Is(item.Name) })
		if i < 0 {
			r.unknown(item.Key, "rule", item.Name, rule.Names(r.Rules))
			continue
		}
		one := r.Rules[i]
		var names []string
		for _, t := range one.Thresholds {
			names = append(names, t.Name)
		}
		if len(names) == 0 {
			r.problem(item.Key, "%s %s has no thresholds", one.Code, one.Name)
			continue
		}
		for _, t := range r.mapping(item, "thresholds of "+one.Code+": "+strings.Join(names, ", ")) {
			value, err := decimal.NewFromString(t.Text)
			switch {
			case !slices.Contains(names, t.Name):
				r.unknown(t.Key, "threshold of "+one.Code, t.Name, names)
			case t.Kind != source.Number || err != nil || value.IsNegative():
				r.problem(t.Span, "the threshold %q takes a number that is not below zero", t.Name)
			default:
				into[one.Code+"."+t.Name] = Value[decimal.Decimal]{value, r.from(t)}
			}
		}
	}
}

func (r *reader) globs(n *source.Node) []string {
	globs := []string{}
	for _, item := range r.items(n) {
		if item.Kind != source.Text || !doublestar.ValidatePattern(item.Text) {
			r.problem(item.Span, "%q is not a glob of paths, such as drafts/** or *.old.yaml", item.Text)
			continue
		}
		globs = append(globs, strings.TrimPrefix(item.Text, "./"))
	}
	return globs
}

// footprints reads all, regions, or footprints by number or name.
func (r *reader) footprints(n *source.Node) (f Footprints) {
	for _, item := range r.items(n) {
		if item.Kind == source.Text && item.Text == "all" {
			f.All = true
			continue
		}
		if !slices.ContainsFunc(r.Editions, func(e *guidance.Edition) bool { return f.add(e, item.Text) }) {
			var names []string
			for _, e := range r.Editions {
				for _, region := range e.Regions {
					names = append(names, region.Key)
				}
				for i := range e.Footprints {
					names = append(names, e.Footprints[i].Names()...)
				}
			}
			r.unknown(item.Span, "footprint or region", item.Text, append(names, "all"))
		}
	}
	return f
}

// add adds a region or a footprint of an edition.
func (f *Footprints) add(e *guidance.Edition, name string) bool {
	for _, region := range e.Regions {
		if region.Key == name {
			f.Regions = append(f.Regions, name)
			return true
		}
	}
	found := e.FootprintNamed(name)
	if number, err := strconv.Atoi(name); err == nil {
		found = e.Footprint(number)
	}
	if found == nil {
		return false
	}
	f.Numbers = append(f.Numbers, found.Number)
	return true
}

// Expected are the numbers of the footprints meant, in an edition.
func (f Footprints) Expected(e *guidance.Edition) []int {
	var numbers []int
	for i := range e.Footprints {
		one := &e.Footprints[i]
		if f.All || slices.Contains(f.Regions, one.Region) || slices.Contains(f.Numbers, one.Number) {
			numbers = append(numbers, one.Number)
		}
	}
	return numbers
}
