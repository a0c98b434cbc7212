package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// manPages are a page of section 1 for each command. They are laid out here and
// not by a library: that one brings a Markdown reader and a second YAML library
// into a program that starts in milliseconds.
func (a *app) manPages(root *cobra.Command) []page {
	var pages []page
	commands := documented(root)
	for _, cmd := range commands {
		name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
		var m man
		m.line(".TH %s 1 %s %s %s", quoteRoff(strings.ToUpper(name)), quoteRoff(buildDay()), quoteRoff(version()), quoteRoff("stp"))
		m.section("NAME")
		m.text(name + " - " + strings.ToLower(cmd.Short[:1]) + cmd.Short[1:])
		m.section("SYNOPSIS")
		m.line(".B %s", roff(cmd.CommandPath()))
		if cmd == root {
			m.text("COMMAND [FLAGS] [ARGUMENTS]")
		} else {
			m.text("[FLAGS] " + strings.TrimPrefix(strings.TrimPrefix(cmd.Use, cmd.Name()), " "))
		}
		m.section("DESCRIPTION")
		for _, paragraph := range strings.Split(long(cmd), "\n\n") {
			m.line(".PP")
			m.text(paragraph)
		}
		if cmd == root {
			m.section("COMMANDS")
			for _, c := range commands[1:] {
				m.item(c.Name(), c.Short)
			}
		}
		if flags := flagsOf(cmd); len(flags) > 0 {
			m.section("OPTIONS")
			for _, f := range flags {
				m.item(flagForm(f))
			}
		}
		m.section("EXIT STATUS")
		for _, x := range exits {
			m.item(fmt.Sprint(x.code), x.about)
		}
		m.section("ENVIRONMENT")
		for _, v := range variables {
			m.item(v.name, v.about)
		}
		if cmd.Example != "" {
			m.section("EXAMPLES")
			m.line(".nf")
			m.text(strings.Trim(cmd.Example, "\n"))
			m.line(".fi")
		}
		m.section("SEE ALSO")
		var others []string
		for _, c := range commands {
			if c != cmd {
				others = append(others, strings.ReplaceAll(c.CommandPath(), " ", "-")+"(1)")
			}
		}
		m.text(strings.Join(others, ", "))
		pages = append(pages, page{name + ".1", m.String()})
	}
	return pages
}

// man is a page in the making, in the language of man.
type man struct{ strings.Builder }

func (m *man) line(format string, args ...any) { fmt.Fprintf(m, format+"\n", args...) }

func (m *man) section(title string) { m.line(".SH %s", title) }

func (m *man) item(word, about string) {
	m.line(".TP")
	m.line(".B %s", roff(word))
	m.text(about)
}

// text writes words, none of which is taken for a request.
func (m *man) text(s string) {
	for line := range strings.SplitSeq(s, "\n") {
		line = roff(line)
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			line = `\&` + line
		}
		m.line("%s", line)
	}
}

// roff escapes what is not meant for the typesetter.
func roff(s string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "£", `\[Po]`).Replace(s)
}

func quoteRoff(s string) string { return `"` + strings.ReplaceAll(roff(s), `"`, `\(dq`) + `"` }
