package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/report"
)

// markdownPages are a page a command, one for the formats, and one for the rules.
func (a *app) markdownPages(root *cobra.Command) []page {
	var pages []page
	for _, cmd := range documented(root) {
		var b strings.Builder
		fmt.Fprintf(&b, "# %s\n\n%s\n", cmd.CommandPath(), long(cmd))
		if cmd == root {
			b.WriteString("\n| command | what it does |\n| --- | --- |\n")
			for _, c := range documented(root)[1:] {
				fmt.Fprintf(&b, "| [`%s`](%s) | %s |\n", c.Name(), markdownName(c), c.Short)
			}
			b.WriteString("\n| exit code | when |\n| --- | --- |\n")
			for _, x := range exits {
				fmt.Fprintf(&b, "| %d | %s |\n", x.code, x.about)
			}
			b.WriteString("\n| environment | what it does |\n| --- | --- |\n")
			for _, v := range variables {
				fmt.Fprintf(&b, "| `%s` | %s |\n", v.name, v.about)
			}
		} else {
			fmt.Fprintf(&b, "\n    %s\n", strings.TrimSuffix(cmd.UseLine(), " [flags]"))
		}
		if cmd.Example != "" {
			fmt.Fprintf(&b, "\n```sh\n%s\n```\n", strings.ReplaceAll("\n"+strings.Trim(cmd.Example, "\n"), "\n  ", "\n")[1:])
		}
		if flags := flagsOf(cmd); len(flags) > 0 {
			b.WriteString("\n| flag | what it does |\n| --- | --- |\n")
			for _, f := range flags {
				form, about := flagForm(f)
				fmt.Fprintf(&b, "| `%s` | %s |\n", form, strings.ReplaceAll(about, "|", `\|`))
			}
		}
		pages = append(pages, page{markdownName(cmd), b.String() + "\n"})
	}
	return append(pages, page{"formats.md", formatsPage()}, page{"rules.md", a.rulesPage()})
}

func markdownName(cmd *cobra.Command) string {
	return strings.ReplaceAll(cmd.CommandPath(), " ", "-") + ".md"
}

func formatsPage() string {
	var b strings.Builder
	b.WriteString("# Formats\n")
	for _, of := range []struct {
		commands string
		words    []string
	}{
		{"stp lint, stp convert", formatWords()}, {"stp review", reviewFormatWords()}, {"stp compare", termWords(report.CompareFormats)},
	} {
		fmt.Fprintf(&b, "\n## %s\n\n| `-o` | for |\n| --- | --- |\n", of.commands)
		for _, w := range of.words {
			name, about, _ := strings.Cut(w, "\t")
			fmt.Fprintf(&b, "| `%s` | %s |\n", name, about)
		}
	}
	return b.String() + "\n"
}

// rulesPage is every rule: what it reports, why, how to mend it, who asks.
func (a *app) rulesPage() string {
	var b strings.Builder
	b.WriteString("# Rules\n")
	for _, r := range a.rules {
		row := a.ruleRow(r)
		from := "at every stage"
		if s := a.edition().Stage(row.From); s != nil {
			from = "from the " + s.Title + " stage on"
		}
		fmt.Fprintf(&b, "\n## %s %s\n\n%s. *%s, %s (%s)*\n\n%s\n\n%s\n", r.Code, r.Name, r.Title, row.Level, from, row.Kind, r.Why, r.Mend)
		for _, q := range a.edition().Enforces(r.Code) {
			fmt.Fprintf(&b, "\n- %s. *%s*", strings.TrimSuffix(q.Asks, "."), report.AskedBy(a.edition(), q))
		}
		b.WriteString("\n")
	}
	return b.String()
}
