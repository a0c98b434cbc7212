package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/report"
	"stp.example/stp/pkg/review"
)

// complete tells the shells what may stand behind each command and flag: codes,
// names, questions, footprints, stages, levels and formats, each with its words.
func (a *app) complete(root *cobra.Command) {
	plans := extensions("yaml", "yml")
	arguments := map[string]cobra.CompletionFunc{
		"lint": plans, "waivers": plans, "config": plans, "review": plans, "compare": plans, "convert": extensions("json"),
		"explain": words(func() []string { return slices.Concat(a.ruleWords(), a.questionWords(), a.footprintWords()) }),
		"init": func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveDefault
			}
			return a.footprintWords(), cobra.ShellCompDirectiveNoFileComp
		},
	}
	flags := map[string]cobra.CompletionFunc{
		"stage": words(a.stageWords), "only": listed(a.ruleWords), "except": listed(a.ruleWords),
		"fail-on": cobra.FixedCompletions(lint.FailLevels, cobra.ShellCompDirectiveNoFileComp),
		"color":   cobra.FixedCompletions([]string{"auto", "always", "never"}, cobra.ShellCompDirectiveNoFileComp),
		"config":  plans, "baseline": extensions("json"),
		"question": words(a.questionWords), "footprint": listed(a.footprintWords), "region": words(a.regionWords),
		"sort": words(func() []string { return termWords(review.Sorts()) }),
	}
	formats := map[string]func() []string{
		"lint": formatWords, "convert": formatWords, "review": reviewFormatWords,
		"compare": func() []string { return termWords(report.CompareFormats) },
	}
	root.ValidArgsFunction = cobra.NoFileCompletions
	for _, cmd := range append(root.Commands(), root) {
		if f := arguments[cmd.Name()]; f != nil {
			cmd.ValidArgsFunction = f
		}
		cmd.Flags().VisitAll(func(flag *pflag.Flag) { offer(cmd, flag.Name, flags[flag.Name]) })
		cmd.PersistentFlags().VisitAll(func(flag *pflag.Flag) { offer(cmd, flag.Name, flags[flag.Name]) })
		if list := formats[cmd.Name()]; list != nil {
			offer(cmd, "output", outputWords(list))
		} else if flag := cmd.Flags().Lookup("output"); flag != nil { // its help is "text, json or csv"
			list := strings.Fields(strings.NewReplacer(",", "", " or ", " ").Replace(flag.Usage))
			offer(cmd, "output", cobra.FixedCompletions(list, cobra.ShellCompDirectiveNoFileComp))
		}
	}
}

// offer sets what completes a flag. That fails only for a flag that is not
// there, or has its words already.
func offer(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	if f == nil {
		return
	}
	if err := cmd.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err)
	}
}

// words completes by a list that is made when it is asked for.
func words(list func() []string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return list(), cobra.ShellCompDirectiveNoFileComp
	}
}

// listed completes the last of several words with commas between them.
func listed(list func() []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		before := begun[:strings.LastIndexByte(begun, ',')+1]
		all := list()
		for i := range all {
			all[i] = before + all[i]
		}
		return all, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}

// outputWords completes FORMAT, and behind FORMAT= the name of a file.
func outputWords(list func() []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		if strings.Contains(begun, "=") {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return list(), cobra.ShellCompDirectiveNoFileComp
	}
}

func extensions(list ...string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return list, cobra.ShellCompDirectiveFilterFileExt
	}
}

func (a *app) ruleWords() []string {
	var list []string
	for _, r := range a.rules {
		list = append(list, r.Code+"\t"+r.Title, r.Name+"\t"+r.Code)
	}
	return list
}

func (a *app) questionWords() []string {
	var list []string
	for _, q := range a.edition().Questions {
		list = append(list, q.Key+"\t"+q.Title, q.Code+"\t"+q.Title)
	}
	return list
}

// footprintWords are numbers, and other names in use that are one word: what
// has spaces in it is not worth completing.
func (a *app) footprintWords() []string {
	var list []string
	for i := range a.edition().Footprints {
		f := &a.edition().Footprints[i]
		list = append(list, fmt.Sprintf("%d\t%s", f.Number, f.Name))
		for _, name := range f.Names() {
			if !strings.Contains(name, " ") {
				list = append(list, name+"\t"+f.Name)
			}
		}
	}
	return list
}

func (a *app) stageWords() []string {
	var list []string
	for _, s := range a.edition().Stages {
		list = append(list, s.Key+"\t"+s.Title)
	}
	return list
}

func (a *app) regionWords() []string {
	var list []string
	for _, f := range a.edition().Footprints {
		list = append(list, f.Region)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func termWords(terms []guidance.Term) []string {
	var list []string
	for _, t := range terms {
		list = append(list, t.Key+"\t"+t.Title)
	}
	return list
}

func reviewFormatWords() []string {
	var list []string
	for _, f := range report.ReviewFormats() {
		list = append(list, f.Name+"\t"+f.For)
	}
	return list
}

func formatWords() []string {
	var list []string
	for _, f := range report.Formats {
		list = append(list, f.Name+"\t"+f.For)
	}
	return list
}
