// Package submissions makes a believable set of plans for all 44 footprints: the
// submissions of October 2016 and their earlier versions of June. They stand in
// testdata/submissions, so that a fresh clone can be reviewed, and are made
// again with go generate ./examples/submissions.
//
// A plan is made of what the register knows, of published facts and gaps
// (areas.txt), and of illustrative sentences and figures about that place
// (prose). What is wrong with it is planted on purpose: planted.txt, beside the
// plans, says what and where.
package submissions

import (
	"fmt"
	"path"
	"strings"

	"stp.example/stp/pkg/guidance"
)

//go:generate go run ./gen ../../testdata/submissions

// The rounds of submissions, by their folders.
const (
	June    = "2016-06"
	October = "2016-10"
)

// File is one file of the set, its name relative to testdata/submissions.
type File struct {
	Name string
	Text []byte
}

// Files are all the files of the set: the plans of both rounds, and the list of
// what is planted in them.
func Files() []File {
	june, october := plans(June, ""), plans(October, "")
	files := append(june.files(), october.files()...)
	return append(files, File{"planted.txt", manifest(june, october)})
}

// Another is a set of 44 plans of October with other words and figures, and its
// own folder; the same for the same number, which is not below 0. A hundred of
// them are the 4,400 plans of the benchmarks.
func Another(number int) []File {
	files := plans(October, fmt.Sprintf("another %d", number)).files()
	for i := range files {
		files[i].Name = path.Join(fmt.Sprintf("set-%03d", number), path.Base(files[i].Name))
	}
	return files
}

// set is a round of plans as they are made.
type set struct {
	round string
	plans []*plan
}

func (s *set) files() []File {
	var files []File
	for _, p := range s.plans {
		files = append(files, File{path.Join(s.round, p.id+".yaml"), append([]byte(p.head()), render(p.root)...)})
	}
	return files
}

// plans makes a round. The seed changes every word that is thrown for.
func plans(round, seed string) *set {
	e := guidance.STP2016()
	s := &set{round: round}
	every := readAreas(e)
	picks := picks{}
	for i := range e.Footprints {
		s.plans = append(s.plans, build(e, every, &e.Footprints[i], round, seed, picks))
	}
	for _, p := range s.plans {
		for _, f := range faultsOf(p.number, round) {
			f.plant(p)
		}
	}
	if round == October {
		for _, x := range across {
			x.plant(s)
		}
	}
	return s
}

// of is the plan of a footprint.
func (s *set) of(number int) *plan { return s.plans[number-1] }

// slug is an id made of a name.
func slug(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == '\'' || r == '.':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}
