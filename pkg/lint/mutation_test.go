package lint_test

import (
	"cmp"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"stp.example/stp/pkg/guidance"
)

// What the rules have to catch, in percent: of all harms, and of those that are
// not exempt; how many may be exempt, and how many may give a finding elsewhere.
const (
	leastCaught     = 95
	leastCaughtRest = 99
	mostExempt      = 5
	mostStray       = 1
)

// Every kind of harm to the clean plan, thousands, from a seed: a harm is caught
// when a new finding stands at it, or has a related place there; a new finding
// elsewhere is stray. A sample is tried. STP_MUTATIONS=all tries every harm, and
// any other value is a regular expression for harms, such as
// STP_MUTATIONS='drop key at finance'; then what is missed is listed.
func TestMutations(t *testing.T) {
	plan := read(t, clean)
	first := check(t, plan)
	before := map[string]bool{}
	for _, f := range first.Findings {
		before[f.Key()] = true
	}
	exempt := exemptions(t)
	list := harms(first.Plan.Tree, guidance.STP2016(), 2016)
	all := len(list)
	random := rand.New(rand.NewPCG(2016, 44))
	random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	chosen := os.Getenv("STP_MUTATIONS")
	switch {
	case chosen == "all":
	case chosen != "":
		some := regexp.MustCompile(chosen)
		list = slices.DeleteFunc(list, func(h harm) bool { return !some.MatchString(h.String()) })
	case testing.Short():
		list = list[:100]
	default:
		list = list[:400]
	}
	verdicts := make([]verdict, len(list))
	var wg sync.WaitGroup
	const workers = 2
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(list); i += workers {
				text, spans := list[i].text(plan)
				verdicts[i] = judged(check(t, text), &list[i], spans, before)
			}
		})
	}
	wg.Wait()

	rows := map[string]*tally{}
	total := &tally{}
	missed := map[string]int{}
	for i := range list {
		h, v := &list[i], &verdicts[i]
		aside := exempt.of(h)
		rows[h.family] = cmp.Or(rows[h.family], &tally{})
		rows[h.family].count(v, aside)
		total.count(v, aside)
		if !v.caught && !aside {
			missed["missed: "+h.String()]++
		}
		for _, f := range v.stray {
			missed["stray:  "+h.operator+" gives "+f.Rule.Code]++
		}
	}
	var table strings.Builder
	fmt.Fprintf(&table, "%-18s %6s %14s %14s %16s %13s\n", "", "harms", "caught", "exempt", "of the rest", "stray")
	for _, family := range slices.Sorted(maps.Keys(rows)) {
		rows[family].show(&table, family)
	}
	total.show(&table, fmt.Sprintf("tried of %d", all))
	if chosen != "" {
		for _, what := range slices.SortedFunc(maps.Keys(missed), func(a, b string) int { return cmp.Or(missed[b]-missed[a], cmp.Compare(a, b)) }) {
			fmt.Fprintf(&table, "%5d %s\n", missed[what], what)
		}
	}
	t.Logf("\n%s", table.String())
	if chosen != "" && chosen != "all" {
		return // some are chosen for being missed
	}
	// A sample may lie a little to one side.
	margin := 0.0
	if chosen == "" {
		margin = 2
	}
	for _, x := range []struct {
		what      string
		is, least float64
		most      bool
	}{
		{"caught", total.percent(total.caught), leastCaught, false},
		{"caught of what is not exempt", total.rest(), leastCaughtRest, false},
		{"exempt", total.percent(total.exempt), mostExempt, true},
		{"stray", total.percent(total.stray), mostStray, true},
	} {
		if x.most && x.is > x.least+margin || !x.most && x.is < x.least-margin {
			t.Errorf("%s: %.1f%% of the harms, and the bound is %v%%", x.what, x.is, x.least)
		}
	}
	for _, e := range exempt {
		if chosen == "all" && e.used == 0 {
			t.Errorf("no harm is exempt by %q at %s", e.operator, e.pattern)
		}
	}
}

// tally counts harms of one family, or all.
type tally struct{ harms, caught, stray, exempt, restCaught int }

func (r *tally) count(v *verdict, exempt bool) {
	r.harms++
	if v.caught {
		r.caught++
	}
	if len(v.stray) > 0 {
		r.stray++
	}
	if exempt {
		r.exempt++
	} else if v.caught {
		r.restCaught++
	}
}

func (r *tally) percent(n int) float64 { return 100 * float64(n) / float64(max(1, r.harms)) }

// rest is what is caught of the harms that are not exempt, in percent.
func (r *tally) rest() float64 {
	return 100 * float64(r.restCaught) / float64(max(1, r.harms-r.exempt))
}

func (r *tally) show(w *strings.Builder, name string) {
	fmt.Fprintf(w, "%-18s %6d %6d %6.1f%% %6d %6.1f%% %6d %7.1f%% %6d %5.1f%%\n", name, r.harms, r.caught, r.percent(r.caught),
		r.exempt, r.percent(r.exempt), r.restCaught, r.rest(), r.stray, r.percent(r.stray))
}
