package report

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// JUnit writes a report as test runners do: a suite a plan, a test a rule that
// was held against it. It keeps to what the schemas of Ant and of Jenkins both
// allow; neither leaves room for counts over all suites in a stream.
type JUnit struct {
	W   io.Writer
	Run *Run

	suites int
}

// test is one rule held against one plan.
type test struct {
	rule     *rule.Rule
	failing  []*rule.Finding
	standing []*rule.Finding // found, and below the level that fails
	skipped  string
}

// Plan writes one suite.
func (j *JUnit) Plan(r *lint.Result) error {
	if err := j.start(); err != nil {
		return err
	}
	var b strings.Builder
	tests := tests(r)
	failures, skipped, errors := 0, 0, 0
	for _, t := range tests {
		switch {
		case len(t.failing) > 0:
			failures++
		case t.skipped != "":
			skipped++
		}
	}
	count := len(tests)
	if r.Err != nil {
		errors = 1
		count++
	}
	// Both schemas want a time, and the same results are to be the same bytes:
	// the date is the one that counts as today.
	fmt.Fprintf(&b, "  <testsuite name=%s package=\"stp\" id=\"%d\" timestamp=\"%sT00:00:00\" hostname=\"localhost\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" time=\"0\">\n",
		attr(shown(r.Name)), j.suites, j.Run.AsOf, count, failures, errors, skipped)
	j.suites++
	fmt.Fprintf(&b, "    <properties>\n      <property name=\"stage\" value=%s/>\n      <property name=\"digest\" value=%s/>\n    </properties>\n", attr(r.Stage), attr(r.Digest))
	if r.Err != nil {
		// GitLab shows what stands in an element, and its attributes only where nothing does.
		text := oneLine(r.Err.Error())
		fmt.Fprintf(&b, "    <testcase name=\"can be checked\" classname=%s time=\"0\">\n      <error type=\"not-checked\" message=%s>%s</error>\n    </testcase>\n",
			attr(class(r.Name)), attr(text), escapeXML(text))
	}
	var standing []*rule.Finding
	for _, t := range tests {
		j.test(&b, r, &t)
		standing = append(standing, t.standing...)
	}
	b.WriteString("    <system-out>")
	slices.SortStableFunc(standing, func(x, y *rule.Finding) int { return cmp.Compare(x.Span.Start, y.Span.Start) })
	for _, f := range standing {
		b.WriteString(escapeXML(junitLine(r, f)) + "\n")
	}
	b.WriteString("</system-out>\n    <system-err></system-err>\n  </testsuite>\n")
	_, err := io.WriteString(j.W, b.String())
	return err
}

func (j *JUnit) start() error {
	if j.suites > 0 {
		return nil
	}
	_, err := io.WriteString(j.W, xml.Header+"<testsuites>\n")
	return err
}

// test writes one test.
func (j *JUnit) test(b *strings.Builder, r *lint.Result, t *test) {
	fmt.Fprintf(b, "    <testcase name=%s classname=%s time=\"0\"", attr(t.rule.Code+" "+t.rule.Name), attr(class(r.Name)))
	switch {
	case len(t.failing) > 0:
		first := t.failing[0]
		message := oneLine(first.Message)
		if n := len(t.failing) + more(t.failing) - 1; n > 0 {
			message += fmt.Sprintf(" (and %d more)", n)
		}
		fmt.Fprintf(b, ">\n      <failure type=%s message=%s>", attr(first.Level.String()), attr(message))
		for _, f := range t.failing {
			b.WriteString(escapeXML(junitLine(r, f)) + "\n")
			if f.Working != "" {
				b.WriteString(escapeXML("  working: "+oneLine(f.Working)) + "\n")
			}
			if h := help(f); h != "" {
				b.WriteString(escapeXML("  help: "+oneLine(h)) + "\n")
			}
		}
		b.WriteString("</failure>\n    </testcase>\n")
	case t.skipped != "":
		fmt.Fprintf(b, ">\n      <skipped>%s</skipped>\n    </testcase>\n", escapeXML(oneLine(t.skipped)))
	default:
		b.WriteString("/>\n")
	}
}

// End closes the report.
func (j *JUnit) End(*lint.Summary) error {
	if err := j.start(); err != nil {
		return err
	}
	_, err := io.WriteString(j.W, "</testsuites>\n")
	return err
}

// tests are the rules held against a plan, by code: those that ran, those that
// found something, those that could not judge, and those whose findings are all
// set aside.
func tests(r *lint.Result) []test {
	by := map[*rule.Rule]*test{}
	of := func(ru *rule.Rule) *test {
		if by[ru] == nil {
			by[ru] = &test{rule: ru}
		}
		return by[ru]
	}
	for ru, ran := range r.Ran {
		if ran {
			of(ru)
		}
	}
	for _, n := range r.NotRun {
		of(n.Rule).skipped = n.Why()
	}
	for _, w := range r.Waived {
		of(w.Finding.Rule).skipped = fmt.Sprintf("waived until %s: %s", w.Waiver.Until, w.Waiver.Reason)
	}
	for _, f := range r.Known {
		of(f.Rule).skipped = "known before, and hidden by a baseline"
	}
	for _, f := range r.Findings {
		t := of(f.Rule)
		if r.FailOn.Fails(f.Level) {
			t.failing = append(t.failing, f)
		} else {
			t.standing = append(t.standing, f)
		}
	}
	var list []test
	for _, t := range by {
		list = append(list, *t)
	}
	slices.SortFunc(list, func(a, b test) int { return cmp.Compare(a.rule.Code, b.rule.Code) })
	return list
}

func more(list []*rule.Finding) int {
	n := 0
	for _, f := range list {
		n += f.More
	}
	return n
}

// class is a plan's name without dots: Jenkins takes what stands in front of the
// last dot for a package.
func class(name string) string { return strings.ReplaceAll(Visible(name), ".", "_") }

func junitLine(r *lint.Result, f *rule.Finding) string {
	at := r.File.Position(f.Span.Start)
	return fmt.Sprintf("%s:%d:%d: %s: %s", shown(r.Name), at.Line, at.Column, f.Level, oneLine(f.Message)+see(f))
}

// attr is a text as an attribute with its quotes.
func attr(s string) string { return `"` + escapeXML(clean(s)) + `"` }

// escapeXML also parts [[, by which Jenkins and GitLab are told of files to attach
// ([[ATTACHMENT|...]]).
func escapeXML(s string) string {
	s = strings.ReplaceAll(s, "[[", "[ [")
	var b strings.Builder
	// A strings.Builder gives no error.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
