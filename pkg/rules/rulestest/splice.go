// Package rulestest makes plans for tests: it puts a few parts, each under its
// logical path, into a whole plan. It knows how plans are written, and nothing
// of what they should say.
package rulestest

import (
	"fmt"
	"regexp"
	"strings"

	"stp.example/stp/pkg/source"
)

// part is one piece of a snippet: a logical path, and what to put there.
type part struct {
	path   []string
	inline string   // behind the colon
	body   []string // the lines below, as indented in the snippet
}

var partLine = regexp.MustCompile(`^([^\s#:][^\s:]*):(?:\s+(.*))?$`)

// parts reads a snippet: lines such as finance.result.2020/21: -120.0, or a
// path and a colon with lines indented below. A value of ~ takes the thing away.
func parts(snippet string) ([]part, error) {
	var list []part
	for line := range strings.Lines(snippet) {
		line = strings.TrimRight(line, "\n")
		switch m := partLine.FindStringSubmatch(line); {
		case m != nil:
			list = append(list, part{path: strings.Split(m[1], "."), inline: m[2]})
		case len(list) == 0 || line != "" && line[0] != ' ':
			if strings.TrimSpace(line) != "" && !strings.HasPrefix(line, "#") {
				return nil, fmt.Errorf("%q stands under no path", line)
			}
		default:
			last := &list[len(list)-1]
			last.body = append(last.body, line)
		}
	}
	for i := range list {
		for n := len(list[i].body); n > 0 && strings.TrimSpace(list[i].body[n-1]) == ""; n-- {
			list[i].body = list[i].body[:n-1]
		}
	}
	return list, nil
}

// Splice puts each part of a snippet into a plan and returns the plan.
func Splice(plan, snippet string) (string, error) {
	list, err := parts(snippet)
	if err != nil {
		return "", err
	}
	for _, p := range list {
		if plan, err = p.into(plan); err != nil {
			return "", fmt.Errorf("%s: %w", strings.Join(p.path, "."), err)
		}
	}
	return plan, nil
}

// value is the inline value without its comment.
func (p *part) value() string {
	v, _, _ := strings.Cut(p.inline, " #")
	return strings.TrimSpace(v)
}

func (p *part) comment() string {
	if _, c, ok := strings.Cut(p.inline, " #"); ok {
		return " #" + c
	}
	return ""
}

func (p *part) into(plan string) (string, error) {
	tree := source.Read("plan", []byte(plan), source.Limits{})
	if tree.Root == nil {
		return "", fmt.Errorf("the plan cannot be read: %v", tree.Problems)
	}
	node, rest := tree.Root, p.path
	for len(rest) > 0 {
		next := child(node, rest[0])
		if next == nil {
			break
		}
		node, rest = next, rest[1:]
	}
	e := editor{text: plan, file: tree.File}
	switch gone := p.value() == "~" && len(p.body) == 0; {
	case gone && len(rest) > 0:
		return "", fmt.Errorf("there is nothing to take away")
	case gone:
		return e.remove(node), nil
	case len(rest) == 0:
		return e.replace(node, p), nil
	}
	return e.insert(node, rest, p)
}

func child(n *source.Node, name string) *source.Node {
	if n.Kind != source.List {
		return n.Get(name)
	}
	for i, item := range n.Items {
		if id := item.Get("id"); id != nil && id.Text == name || fmt.Sprint(i+1) == name {
			return item
		}
		for _, key := range []string{"sector", "organisation", "kind", "group"} {
			if id := item.Get(key); id != nil && id.Text == name && item.Get("id") == nil {
				return item
			}
		}
	}
	return nil
}
