package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// GitLab writes a code quality report, which GitLab shows in merge requests.
type GitLab struct {
	W io.Writer

	written int
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

type gitlabIssue struct {
	Description string            `json:"description"`
	CheckName   string            `json:"check_name"`
	Fingerprint string            `json:"fingerprint"`
	Severity    string            `json:"severity"`
	Categories  []string          `json:"categories"`
	Type        string            `json:"type"`
	Content     map[string]string `json:"content"`
	Location    struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	} `json:"location"`
}

// Plan writes one plan's issues.
func (g *GitLab) Plan(r *lint.Result) error {
	if r.Err != nil {
		text := sentence("could not be checked: " + r.Err.Error())
		if err := g.issue(r.Name, "not-checked", "blocker", text, text, "not-checked", gitlabLines{1, 1}); err != nil {
			return err
		}
	}
	for _, f := range r.Findings {
		at := placeOf(r.File, f.Span)
		err := g.issue(r.Name, f.Rule.Code+" "+f.Rule.Name, gitlabSeverity(f.Level), oneLine(f.Message),
			gitlabBody(r, f), f.Fingerprint, gitlabLines{at.Line, at.lastLine()})
		if err != nil {
			return err
		}
	}
	return nil
}

// issue writes one issue. GitLab knows an issue by its fingerprint alone, so the
// plan is a part of it.
func (g *GitLab) issue(name, check, severity, description, body, print string, lines gitlabLines) error {
	sum := sha256.Sum256([]byte(path.Clean(name) + "\x00" + print))
	i := gitlabIssue{
		Description: clean(description), CheckName: check, Fingerprint: hex.EncodeToString(sum[:16]), Severity: severity,
		Categories: []string{"Bug Risk"}, Type: "issue", Content: map[string]string{"body": clean(body)},
	}
	i.Location.Path, i.Location.Lines = path.Clean(clean(name)), lines
	text, err := marshal(i)
	if err != nil {
		return err
	}
	between := ",\n"
	if g.written == 0 {
		between = "[\n"
	}
	g.written++
	_, err = io.WriteString(g.W, between+string(text))
	return err
}

// gitlabBody is the Markdown behind an issue.
func gitlabBody(r *lint.Result, f *rule.Finding) string {
	body := sentence(f.Rule.Why)
	if places := elsewhere(f); places != nil {
		body += "\n\nSee: " + escapeMarkdown(sentence(strings.Join(places, "; ")))
	}
	if f.Working != "" {
		body += "\n\nWorking: " + escapeMarkdown(sentence(f.Working))
	}
	for i, line := range askedFor(r.Edition, f) {
		body += "\n\n" + [...]string{"Asked for by: ", "And by: "}[min(i, 1)] + escapeMarkdown(sentence(line))
	}
	if h := help(f); h != "" {
		body += "\n\nHelp: " + escapeMarkdown(sentence(h))
	}
	return body
}

func gitlabSeverity(l rule.Level) string {
	return [...]string{"info", "major", "critical"}[l]
}

// End closes the report.
func (g *GitLab) End(*lint.Summary) error {
	text := "\n]\n"
	if g.written == 0 {
		text = "[]\n"
	}
	_, err := fmt.Fprint(g.W, text)
	return err
}
