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
// folder. area gives the parts of a plan that say which footprint it is for.
func Sets(base string, files []txtar.File, area func(number int) string) (map[string][]SetPlan, error) {
	sets := map[string][]SetPlan{}
	for _, f := range files {
		folder, _ := path.Split(f.Name)
		folder = strings.TrimSuffix(folder, "/")
		if folder == "" {
			return nil, fmt.Errorf("%s stands in no folder, and a set is a folder of plans", f.Name)
		}
		snippets, err := forEachOf(f, area)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		for _, s := range snippets {
			text, wants, err := Plan(base, string(s.Data))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", s.Name, err)
			}
			sets[folder] = append(sets[folder], SetPlan{s.Name, text, wants})
		}
	}
	return sets, nil
}

// forEachOf is a snippet, or as many as there are footprints that it is for.
func forEachOf(f txtar.File, area func(int) string) ([]txtar.File, error) {
	m := forEach.FindSubmatch(f.Data)
	if m == nil {
		return []txtar.File{f}, nil
	}
	var list []txtar.File
	for _, run := range strings.Split(string(m[1]), ",") {
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
			name := fmt.Sprintf("%s-%02d.yaml", strings.TrimSuffix(f.Name, ".yaml"), n)
			list = append(list, txtar.File{Name: name, Data: []byte(area(n) + string(f.Data[len(m[0]):]))})
		}
	}
	return list, nil
}
