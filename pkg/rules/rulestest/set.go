package rulestest

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"
)

// SetPlan is one plan of a set.
type SetPlan struct {
	Name, Text string
	Wants      []Want
}

// forEach stands in front of a snippet that is put into a plan for each of some
// footprints.
var forEach = regexp.MustCompile(`^# a plan for each of the footprints ([0-9, -]+)\n`)

// Sets are the sets of plans that an archive's files in folders stand for, by
// folder. area is the base plan as one for another footprint.
func Sets(base string, files []txtar.File, area func(base string, number int) string) (map[string][]SetPlan, error) {
	sets := map[string][]SetPlan{}
	for _, f := range files {
		folder, _ := path.Split(f.Name)
		folder = strings.TrimSuffix(folder, "/")
		if folder == "" {
			return nil, fmt.Errorf("%s stands in no folder, and a set is a folder of plans", f.Name)
		}
		m := forEach.FindSubmatch(f.Data)
		if m == nil {
			text, wants, err := Plan(base, string(f.Data))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", f.Name, err)
			}
			sets[folder] = append(sets[folder], SetPlan{f.Name, text, wants})
			continue
		}
		list, err := numbers(string(m[1]))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		for _, n := range list {
			name := fmt.Sprintf("%s-%02d.yaml", strings.TrimSuffix(f.Name, ".yaml"), n)
			text, wants, err := Plan(area(base, n), string(f.Data[len(m[0]):]))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			sets[folder] = append(sets[folder], SetPlan{name, text, wants})
		}
	}
	return sets, nil
}

// numbers reads numbers and runs of them: 1-6, 8.
func numbers(text string) (list []int, err error) {
	for _, run := range strings.Split(text, ",") {
		from, to, _ := strings.Cut(strings.TrimSpace(run), "-")
		if to == "" {
			to = from
		}
		first, err := strconv.Atoi(from)
		if err != nil {
			return nil, err
		}
		last, err := strconv.Atoi(to)
		if err != nil {
			return nil, err
		}
		for n := first; n <= last; n++ {
			list = append(list, n)
		}
	}
	return list, nil
}
