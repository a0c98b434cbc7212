package report

import (
	"strings"
	"unicode"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rule"
)

type (
	sarifHelp struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown"`
	}
	sarifRule struct {
		ID                   string            `json:"id"`
		Name                 string            `json:"name"`
		ShortDescription     sarifText         `json:"shortDescription"`
		FullDescription      sarifText         `json:"fullDescription"`
		Help                 *sarifHelp        `json:"help,omitempty"`
		HelpURI              string            `json:"helpUri,omitempty"`
		DefaultConfiguration map[string]string `json:"defaultConfiguration,omitempty"`
		Properties           map[string]any    `json:"properties,omitempty"`
	}
	sarifDriver struct {
		Name            string         `json:"name"`
		Version         string         `json:"version"`
		SemanticVersion string         `json:"semanticVersion,omitempty"`
		InformationURI  string         `json:"informationUri"`
		Rules           []sarifRule    `json:"rules"`
		Notifications   []sarifRule    `json:"notifications"`
		Properties      map[string]any `json:"properties"`
	}
)

// address is where people find out about stp.
const address = "https://stp.example/stp"

// driver is stp itself, with every rule in force: what was checked, and not
// only what was found.
func (r *Run) driver() sarifDriver {
	h := r.header()
	d := sarifDriver{
		Name: "stp", Version: strings.TrimPrefix(r.Build.Version, "v"), InformationURI: address, Rules: []sarifRule{},
		Notifications: []sarifRule{
			notice("not-checked", "NotChecked", "A plan could not be checked"),
			notice("not-run", "NotRun", "A rule could not judge, because what it needs could not be read"),
			notice("limit-kept", "LimitKept", "There is more than GitHub takes or shows"),
		},
		Properties: map[string]any{"rulesDigest": h.Rules.Digest, "editions": h.Rules.Editions, "asOf": r.AsOf},
	}
	d.SemanticVersion = d.Version
	for _, ru := range r.Rules {
		d.Rules = append(d.Rules, r.sarifRule(ru))
	}
	return d
}

func notice(id, name, about string) sarifRule {
	text := sentence(about)
	return sarifRule{
		ID: id, Name: name, ShortDescription: sarifText{text}, FullDescription: sarifText{text},
		Help: &sarifHelp{text + " The notification says what and why.", text + " The notification says what and why."},
	}
}

// sarifRule is a rule with everything that a reader far from stp needs: what it
// reports, why, how to mend it, who asks for it and how that is known.
func (r *Run) sarifRule(ru *rule.Rule) sarifRule {
	e := r.Editions[0]
	text := []string{sentence(ru.Title), "Why it matters: " + ru.Why, "How to mend it: " + ru.Mend}
	markdown := []string{
		"# " + ru.Code + " " + ru.Name, "", sentence(ru.Title), "",
		"## Why it matters", "", ru.Why, "", "## How to mend it", "", ru.Mend,
	}
	out := sarifRule{
		ID: ru.Code, Name: pascal(ru.Name), ShortDescription: sarifText{sentence(ru.Title)}, FullDescription: sarifText{sentence(ru.Why)},
		DefaultConfiguration: map[string]string{"level": ru.Kind.Level().String()},
	}
	tags := []string{ru.Family(), ru.Kind.String()}
	if stage := e.Stage(e.RuleFrom(ru.Code)); stage != nil {
		tags = append(tags, "from-"+stage.Key)
		text = append(text, "Asked for from the "+stage.Title+" stage on.")
	}
	asks := e.Enforces(ru.Code)
	if len(asks) > 0 {
		markdown = append(markdown, "", "## Asked for by", "")
	}
	for _, q := range asks {
		text = append(text, "Asked for by: "+sentence(AskedBy(e, q)))
		markdown = append(markdown, "- "+sentence(q.Asks)+" *"+escapeMarkdown(AskedBy(e, q))+"*"+read(q))
		if src := e.Source(q.Source); src != nil && out.HelpURI == "" && strings.HasPrefix(src.Address, "https://") {
			out.HelpURI = src.Address
		}
	}
	when := "A waiver in the plan can set it aside for a time, with a reason."
	if !ru.Waivable() {
		when = "Nothing can silence it: no waiver, baseline, setting or flag."
	}
	markdown = append(markdown, "", when, "", "`stp explain "+ru.Code+"` shows plans that fail and that pass.")
	out.Help = &sarifHelp{strings.Join(append(text, when), "\n"), strings.Join(markdown, "\n")}
	out.Properties = map[string]any{"tags": tags, "problem.severity": severity(ru.Kind.Level())}
	return out
}

// read says of a requirement that was read that it was; of one recalled,
// AskedBy has said so.
func read(q *guidance.Requirement) string {
	if q.Certainty == guidance.Verified {
		return " (read)"
	}
	return ""
}

// severity is GitHub's word for a level.
func severity(l rule.Level) string {
	return [...]string{"recommendation", "warning", "error"}[l]
}

// pascal is not-balanced as NotBalanced.
func pascal(name string) string {
	var b strings.Builder
	for _, part := range strings.Split(name, "-") {
		for i, r := range part {
			if i == 0 {
				r = unicode.ToUpper(r)
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}
