package report

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// The parts of SARIF that stp writes.
type (
	sarifText struct {
		Text string `json:"text"`
	}
	sarifReference struct {
		ID string `json:"id"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}

	sarifRegion struct {
		StartLine   int        `json:"startLine"`
		StartColumn int        `json:"startColumn,omitempty"`
		EndLine     int        `json:"endLine"`
		EndColumn   int        `json:"endColumn,omitempty"`
		Snippet     *sarifText `json:"snippet,omitempty"`
	}
	sarifPhysical struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           *sarifRegion  `json:"region,omitempty"`
		ContextRegion    *sarifRegion  `json:"contextRegion,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
	sarifLocation struct {
		ID               int            `json:"id,omitempty"`
		PhysicalLocation sarifPhysical  `json:"physicalLocation"`
		LogicalLocations []sarifLogical `json:"logicalLocations,omitempty"`
		Message          *sarifText     `json:"message,omitempty"`
	}
	sarifReplacement struct {
		DeletedRegion   sarifRegion `json:"deletedRegion"`
		InsertedContent sarifText   `json:"insertedContent"`
	}
	sarifChange struct {
		ArtifactLocation sarifArtifact      `json:"artifactLocation"`
		Replacements     []sarifReplacement `json:"replacements"`
	}
	sarifFix struct {
		Description     sarifText     `json:"description"`
		ArtifactChanges []sarifChange `json:"artifactChanges"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Properties   map[string]any     `json:"properties,omitempty"`

		rule *rule.Rule
	}
	sarifNotification struct {
		Level      string          `json:"level"`
		Message    sarifText       `json:"message"`
		Descriptor *sarifReference `json:"descriptor"`
		Locations  []sarifLocation `json:"locations,omitempty"`
	}
	sarifInvocation struct {
		ExecutionSuccessful bool                `json:"executionSuccessful"`
		ExitCode            int                 `json:"exitCode"`
		Notifications       []sarifNotification `json:"toolExecutionNotifications,omitempty"`
		Properties          map[string]any      `json:"properties,omitempty"`
	}
)

// sarifResultOf is a finding as a result.
func sarifResultOf(r *lint.Result, f *rule.Finding) *sarifResult {
	res := &sarifResult{
		rule: f.Rule, RuleID: f.Rule.Code, Level: f.Level.String(), Message: said(sarifMessage(r, f)),
		Locations: []sarifLocation{sarifLocationOf(r, rule.Related{Span: f.Span})},
		// GitHub reads the first; the second says whose it is.
		Fingerprints: map[string]string{"primaryLocationLineHash": fmt.Sprintf("%.16s:1", f.Fingerprint), "stpFinding/v1": f.Fingerprint},
		Properties:   map[string]any{"name": f.Rule.Name},
	}
	if f.Subject != "" {
		res.Locations[0].LogicalLocations = []sarifLogical{{clean(f.Subject)}}
	}
	if f.More > 0 {
		res.Properties["standsFor"] = 1 + f.More
	}
	for i, rel := range f.Related {
		if i == mostLocations-1 {
			res.Properties["placesLeftOut"] = len(f.Related) - i
			break
		}
		at := sarifLocationOf(r, rel)
		at.ID = i + 1
		res.Related = append(res.Related, at)
	}
	if f.Fix != nil {
		res.Fixes = []sarifFix{sarifFixOf(r, f.Fix)}
	}
	return res
}

// said is a message that shows as it is written. Readers make links of [words](1)
// in one, and SARIF 2.1.0 knows no sign against it: a blank parts the two.
func said(s string) sarifText {
	return sarifText{strings.ReplaceAll(clean(s), "](", "] (")}
}

// sarifMessage is what a result says: the sentence, its sum, who asks for it and
// what to do.
func sarifMessage(r *lint.Result, f *rule.Finding) string {
	parts := []string{sentence(f.Message)}
	if f.Working != "" {
		parts = append(parts, "Working: "+sentence(f.Working))
	}
	for i, line := range askedFor(r.Edition, f) {
		parts = append(parts, [...]string{"Asked for by: ", "And by: "}[min(i, 1)]+sentence(line))
	}
	if h := help(f); h != "" {
		parts = append(parts, "Help: "+sentence(h))
	}
	return strings.Join(parts, "\n")
}

func sarifLocationOf(r *lint.Result, rel rule.Related) sarifLocation {
	m := markedOf(r.File, rel)
	at, region, name := m.at, regionOf(m.at), r.Name
	if m.name != "" {
		name = m.name
	}
	loc := sarifLocation{PhysicalLocation: sarifPhysical{ArtifactLocation: sarifArtifact{uri(name)}, Region: &region}}
	if m.label != "" {
		words := said(oneLine(m.label))
		loc.Message = &words
	}
	line, _ := m.Line(m.Position(m.span.Start).Line)
	marked := firstLine(m.File, m.span)
	if at.Line == at.EndLine && len(line) <= mostQuoted && marked != "" {
		region.Snippet = &sarifText{clean(marked)}
		if marked != line {
			loc.PhysicalLocation.ContextRegion = &sarifRegion{
				StartLine: at.Line, StartColumn: 1, EndLine: at.Line, EndColumn: utf8.RuneCountInString(line) + 1,
				Snippet: &sarifText{clean(line)},
			}
		}
	}
	return loc
}

// mostQuoted is how long a line may be, in bytes, to be quoted.
const mostQuoted = 2000

func regionOf(at place) sarifRegion {
	return sarifRegion{StartLine: at.Line, StartColumn: at.Column, EndLine: at.EndLine, EndColumn: at.EndColumn}
}

func sarifFixOf(r *lint.Result, f *rule.Fix) sarifFix {
	title := f.Title
	if f.Unsafe {
		title += " (it may change what the plan means)"
	}
	change := sarifChange{ArtifactLocation: sarifArtifact{uri(r.Name)}, Replacements: []sarifReplacement{}}
	for _, e := range f.Edits {
		change.Replacements = append(change.Replacements, sarifReplacement{regionOf(placeOf(r.File, e.Span)), sarifText{clean(e.New)}})
	}
	return sarifFix{said(sentence(title)), []sarifChange{change}}
}
