package lint_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/source"
)

func TestMutations(t *testing.T) {
	plan := read(t, clean)
	first := check(t, plan)
	before := map[string]bool{}
	for _, f := range first.Findings {
		before[f.Key()] = true
	}
	list := harms(first.Plan.Tree, guidance.STP2016(), 2016)
	total := len(list)
	fmt.Println(total, "harms")
	random := rand.New(rand.NewPCG(2016, 44))
	random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	size := 400
	if x := os.Getenv("MUT_N"); x != "" {
		fmt.Sscan(x, &size)
	}
	if os.Getenv("STP_MUTATIONS") == "all" {
		size = total
	}
	list = list[:size]
	verdicts := make([]verdict, size)
	var wg sync.WaitGroup
	for w := range 2 {
		wg.Go(func() {
			for i := w; i < size; i += 2 {
				text, spans := list[i].text(plan)
				func() {
					defer func() {
						if x := recover(); x != nil {
							fmt.Printf("PANIC %s: %v\n", list[i].id(), x)
						}
					}()
					verdicts[i] = judged(check(t, text), &list[i], spans, before)
				}()
			}
		})
	}
	wg.Wait()
	type row struct{ n, caught, missed, stray int }
	rows := map[string]*row{}
	var missed, stray []string
	for i := range list {
		h, v := &list[i], &verdicts[i]
		key := h.family + " / " + h.operator
		if rows[key] == nil {
			rows[key] = &row{}
		}
		for _, x := range []string{key, "~ all"} {
			if rows[x] == nil {
				rows[x] = &row{}
			}
			r := rows[x]
			r.n++
			if v.caught {
				r.caught++
			} else {
				r.missed++
			}
			if len(v.stray) > 0 {
				r.stray++
			}
		}
		if !v.caught {
			missed = append(missed, h.operator+"\t"+h.place)
		}
		for _, f := range v.stray {
			stray = append(stray, fmt.Sprintf("%s\t%s\t%v\t%s %s\t%s", h.operator, h.place, v.caught, f.Rule.Code, f.Subject, f.Message))
		}
	}
	var keys []string
	for k := range rows {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		r := rows[k]
		fmt.Printf("%-55s %6d caught %6d (%5.1f%%) missed %5d stray %5d\n", k, r.n, r.caught, 100*float64(r.caught)/float64(r.n), r.missed, r.stray)
	}
	slices.Sort(missed)
	slices.Sort(stray)
	os.WriteFile("/tmp/mut-missed.txt", []byte(strings.Join(missed, "\n")), 0o644)
	os.WriteFile("/tmp/mut-stray.txt", []byte(strings.Join(stray, "\n")), 0o644)
	_ = source.Root
}
