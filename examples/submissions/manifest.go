package submissions

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"stp.example/stp/pkg/guidance"
)

var questions = sync.OnceValue(func() []guidance.Question { return guidance.STP2016().Questions })

func faultsOf(number int, round string) []fault {
	if round == June {
		return june[number]
	}
	return october[number]
}

// lost says of a question that October does not answer whether June did.
func lost(number int, key string) bool {
	missing := func(f fault) bool { return slices.Contains(f.findings, "error ANS101 "+answerOf(key)) }
	return slices.ContainsFunc(october[number], missing) && len(key)%2 == 0
}

// manifest lists what is planted, in the manner of examples/plans/expected.txt.
func manifest(rounds ...*set) []byte {
	var b strings.Builder
	b.WriteString(`# What is planted in the plans beside this list, which is made with them: level,
# code, subject, and why. Checked as of 1 November 2016, stp finds these errors and
# warnings in the plans of October, and no other; in those of June, these among
# others. Below the plans stands what is planted between those of October.
`)
	for _, s := range rounds {
		for _, p := range s.plans {
			fmt.Fprintf(&b, "\n%s\n", path.Join(s.round, p.id+".yaml"))
			for _, f := range faultsOf(p.number, s.round) {
				for _, finding := range f.findings {
					level, rest, _ := strings.Cut(finding, " ")
					fmt.Fprintf(&b, "  %-7s %s -- %s\n", level, rest, f.why)
				}
			}
		}
	}
	b.WriteString("\nbetween the plans of " + October + "\n")
	for _, x := range across {
		fmt.Fprintf(&b, "  %s %s -- %s\n", x.code, strings.Trim(fmt.Sprint(x.plans), "[]"), x.why)
	}
	var asked yearly
	for _, p := range rounds[len(rounds)-1].plans {
		asked = asked.plus(p.money.sustainability, 1).plus(p.money.transformation, 1)
	}
	fmt.Fprintf(&b, "  SET106 all -- £%sm is asked for in 2017/18 and £%sm in 2020/21, of funds of £2,900m and £3,400m\n", decimal(asked[1]), decimal(asked[4]))
	return []byte(b.String())
}
