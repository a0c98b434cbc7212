// Package config knows what a configuration, .stp.yaml, may say, reads it with
// a place for everything that is wrong, and says what is in force for a plan
// and where each value came from. It opens no file: who calls it hands over the
// text. What a setting does to a finding is for the room that lints.
package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/shopspring/decimal"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

// Name is the file's name.
const Name = ".stp.yaml"

// Version is the version of the form that this program reads.
const Version = 1

// Value is a setting and where it came from: "" where nothing sets it.
type Value[T any] struct {
	Is   T
	From string
}

// Set says that something sets it.
func (v Value[T]) Set() bool { return v.From != "" }

// Level is what is made of a rule's findings.
type Level struct {
	// Off rules are not run.
	Off   bool
	Level rule.Level
}

func (l Level) String() string {
	if l.Off {
		return "off"
	}
	return l.Level.String()
}

// Footprints are those that a set of plans is to hold.
type Footprints struct {
	// All, or those of Regions, or Numbers.
	All     bool
	Regions []string
	Numbers []int
}

// File is one configuration, read.
type File struct {
	// Path is its path as it is shown.
	Path string
	// LeaveOut are globs of paths that no search finds, from the file's folder.
	LeaveOut Value[[]string]
	// Footprints are those that a set is expected to hold.
	Footprints Value[Footprints]

	layers []layer
}

// layer is the settings of the file as a whole, or those of one override.
type layer struct {
	paths      []string // globs; none for the file as a whole
	stage      Value[string]
	failOn     Value[string]
	levels     []levels
	thresholds map[string]Value[decimal.Decimal]
}

// levels is one line under levels: a rule or a family.
type levels struct {
	rules  []*rule.Rule
	family bool
	is     Value[Level]
}

// Settings are what is in force for one plan. Nil settings set nothing.
type Settings struct {
	// Stage and FailOn are as the file words them.
	Stage, FailOn Value[string]
	// Levels are by rule, Thresholds by CODE.name.
	Levels     map[*rule.Rule]Value[Level]
	Thresholds map[string]Value[decimal.Decimal]
	// Footprints are those that the plan's set is expected to hold.
	Footprints Value[Footprints]
}

// Knows are the rules and words that a configuration may name.
type Knows struct {
	Rules    []*rule.Rule
	Editions []*guidance.Edition
	// FailLevels are the words for fail_on.
	FailLevels []string
}

// For is what is in force for a plan, by its path from the file's folder, with
// slashes. Overrides count in their order: the last that speaks of something
// is right, and in each the name of a rule beats its family.
func (f *File) For(path string) *Settings {
	if f == nil {
		return nil
	}
	s := &Settings{Levels: map[*rule.Rule]Value[Level]{}, Thresholds: map[string]Value[decimal.Decimal]{}, Footprints: f.Footprints}
	for _, l := range f.layers {
		if l.paths != nil && !Matches(l.paths, path) {
			continue
		}
		if l.stage.Set() {
			s.Stage = l.stage
		}
		if l.failOn.Set() {
			s.FailOn = l.failOn
		}
		for _, families := range []bool{true, false} {
			for _, v := range l.levels {
				if v.family == families {
					s.level(v)
				}
			}
		}
		for name, v := range l.thresholds {
			s.Thresholds[name] = v
		}
	}
	return s
}

// level sets the level of rules. A family leaves its firm rules as they are.
func (s *Settings) level(v levels) {
	for _, r := range v.rules {
		if v.family && lowers(v.is.Is, r) {
			continue
		}
		s.Levels[r] = v.is
	}
}

// lowers says that a level is less than a firm rule's own.
func lowers(l Level, r *rule.Rule) bool {
	return r.Firm && (l.Off || l.Level < r.Kind.Level())
}

// Off says that a rule is not to run.
func (s *Settings) Off(r *rule.Rule) bool { return s != nil && s.Levels[r].Is.Off }

// Figures are the thresholds as rules take them.
func (s *Settings) Figures() map[string]decimal.Decimal {
	if s == nil || len(s.Thresholds) == 0 {
		return nil
	}
	figures := make(map[string]decimal.Decimal, len(s.Thresholds))
	for name, v := range s.Thresholds {
		figures[name] = v.Is
	}
	return figures
}

// Matches says that a path, with slashes, fits one of some globs. A glob
// without a slash fits the last part of the path, whichever folder it is in;
// one that names a folder fits all that is in it.
func Matches(globs []string, path string) bool {
	return slices.ContainsFunc(globs, func(glob string) bool {
		glob = strings.TrimSuffix(glob, "/")
		if rest, ok := strings.CutPrefix(glob, "/"); ok {
			glob = rest
		} else if !strings.Contains(glob, "/") {
			glob = "**/" + glob
		}
		return doublestar.MatchUnvalidated(glob, path) || doublestar.MatchUnvalidated(glob+"/**", path)
	})
}

// Error is all that is wrong with a configuration, a line each.
type Error struct {
	Path     string
	Problems []Problem
}

// Problem is one thing wrong, at its line and column.
type Problem struct {
	Line, Column int
	Message      string
}

func (e *Error) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = fmt.Sprintf("%s:%d:%d: %s", e.Path, p.Line, p.Column, p.Message)
	}
	return strings.Join(lines, "\n")
}
