// Package rules gathers the rules, a folder a family. Adding a rule is two
// files in its family's folder, the rule and its archive, and go generate
// ./pkg/rules.
package rules

import (
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"stp.example/stp/pkg/rule"
)

//go:generate go run ./gen

// All returns every rule, by family and code. The rules are shared and must not
// be changed.
func All() []*rule.Rule {
	var all []*rule.Rule
	for _, f := range families {
		all = append(all, f.rules...)
	}
	return all
}

// Archive returns the plans that show a rule: what fails, what passes and,
// where it has a fix, what is fixed.
func Archive(r *rule.Rule) *txtar.Archive {
	for _, f := range families {
		if slices.Contains(f.rules, r) {
			text, err := f.archives.ReadFile(strings.ToLower(r.Code) + ".txtar")
			if err != nil {
				return new(txtar.Archive) // a house test holds that there is one
			}
			return txtar.Parse(text)
		}
	}
	return new(txtar.Archive)
}
