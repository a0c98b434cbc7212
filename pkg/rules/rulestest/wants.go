package rulestest

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Want is a finding that a plan is expected to give.
type Want struct {
	Code string
	// Part is a part of the message.
	Part string
	// Line is where the mark stands; 0 for anywhere.
	Line int
}

var (
	wantComment = regexp.MustCompile(`[ \t]*# want (.*)$`)
	want        = regexp.MustCompile(`([A-Z]{3}[0-9]{3})(?: ("(?:[^"\\]|\\.)*"))?`)
)

// Plan is a snippet put into a base plan, with the findings it wants. A want on
// a line that takes something away may stand anywhere. A snippet that begins
// with the comment "# raw" is a section as it is written, line for line.
func Plan(base, snippet string) (text string, wants []Want, err error) {
	if rest, ok := strings.CutPrefix(snippet, "# raw\n"); ok {
		text, wants, err = marked(raw(base, rest))
		return text, wants, err
	}
	var kept []string
	for line := range strings.Lines(snippet) {
		line = strings.TrimRight(line, "\n")
		if m := wantComment.FindStringSubmatchIndex(line); m != nil && (strings.HasSuffix(line[:m[0]], ": ~") || strings.HasPrefix(line, "#")) {
			list, err := readWants(line[m[2]:m[3]], 0)
			if err != nil {
				return "", nil, err
			}
			wants = append(wants, list...)
			line = line[:m[0]]
		}
		kept = append(kept, line)
	}
	spliced, err := Splice(base, strings.Join(kept, "\n")+"\n")
	if err != nil {
		return "", nil, err
	}
	text, more, err := marked(spliced)
	return text, append(wants, more...), err
}

// marked takes the wants out of a plan, each with its line.
func marked(plan string) (text string, wants []Want, err error) {
	lines := strings.Split(plan, "\n")
	for i, line := range lines {
		if m := wantComment.FindStringSubmatchIndex(line); m != nil {
			at := i + 1
			if m[0] == 0 {
				at = 0 // on a line of its own: anywhere
			}
			list, err := readWants(line[m[2]:m[3]], at)
			if err != nil {
				return "", nil, err
			}
			wants = append(wants, list...)
			lines[i] = line[:m[0]]
		}
	}
	return strings.Join(lines, "\n"), wants, nil
}

func readWants(text string, line int) ([]Want, error) {
	var list []Want
	for _, m := range want.FindAllStringSubmatch(text, -1) {
		part := ""
		if m[2] != "" {
			var err error
			if part, err = strconv.Unquote(m[2]); err != nil {
				return nil, fmt.Errorf("want %s: %w", m[0], err)
			}
		}
		list = append(list, Want{m[1], part, line})
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("nothing is wanted by %q", text)
	}
	return list, nil
}
