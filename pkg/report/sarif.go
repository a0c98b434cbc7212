package report

import (
	"fmt"
	"io"
	"strings"

	"stp.example/stp/pkg/lint"
	"stp.example/stp/pkg/rule"
)

// GitHub takes no more than this of a SARIF file; docs.github.com says so under
// "SARIF support for code scanning" (read November 2026).
const (
	// mostResults a run has; further ones go into a run of their own. Of each run
	// GitHub shows 5,000, errors first.
	mostResults = 25_000
	// mostRuns a file has; what does not fit is counted in a notification.
	mostRuns = 20
	// mostLocations of a result are shown.
	mostLocations = 100
	// mostBytes of results are sure to pass: the upload may have 10 MB compressed,
	// and ours come down to a fifth and less.
	mostBytes = 50 << 20
)

// SARIF writes SARIF 2.1.0, result by result.
type SARIF struct {
	W   io.Writer
	Run *Run

	// room is mostResults and mostRuns, unless a test sets less.
	room          struct{ results, runs int }
	runs, results int
	// leftOut counts the results for which GitHub has no room, size the bytes that
	// stand in results.
	leftOut, size int
	// crowded counts the results with more places than GitHub shows.
	crowded       int
	notifications []sarifNotification
	index         map[*rule.Rule]int
	driver        []byte
}

// Plan writes one plan's results.
func (s *SARIF) Plan(r *lint.Result) error {
	if s.runs == 0 {
		if err := s.start(); err != nil {
			return err
		}
	}
	for _, f := range everyFinding(r) {
		res := sarifResultOf(r, f.Finding)
		if f.why != "" {
			res.Suppressions = []sarifSuppression{{f.kind, "accepted", said(f.why).Text}}
		}
		if err := s.result(res); err != nil {
			return err
		}
	}
	if r.Err != nil {
		s.notify("error", "not-checked", r.Name, fmt.Sprintf("%s could not be checked: %s", shown(r.Name), r.Err))
		return nil
	}
	for _, line := range notRun(r) {
		s.notify("note", "not-run", r.Name, fmt.Sprintf("%s: %s", shown(r.Name), line))
	}
	return nil
}

// start opens the file and its first run.
func (s *SARIF) start() error {
	if s.room.runs == 0 {
		s.room.results, s.room.runs = mostResults, mostRuns
	}
	s.index = map[*rule.Rule]int{}
	for i, ru := range s.Run.Rules {
		s.index[ru] = i
	}
	var err error
	if s.driver, err = marshal(s.Run.driver()); err != nil {
		return err
	}
	_, err = io.WriteString(s.W, `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[`)
	if err != nil {
		return err
	}
	return s.open()
}

// open opens a run. The first keeps the category that the upload gives it; each
// further one needs a category of its own.
func (s *SARIF) open() error {
	s.runs++
	s.results = 0
	between, details := "", ""
	if s.runs > 1 {
		between = ",\n"
		details = fmt.Sprintf(`"automationDetails":{"id":"stp/%d/"},`, s.runs)
	}
	_, err := fmt.Fprintf(s.W, "%s{\"tool\":{\"driver\":%s},%s\"columnKind\":\"unicodeCodePoints\",\"results\":[", between, s.driver, details)
	return err
}

// close closes a run. What there is to say of the whole check stands in the last.
func (s *SARIF) close(in sarifInvocation) error {
	text, err := marshal([]sarifInvocation{in})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.W, "\n],\"invocations\":%s}", text)
	return err
}

func (s *SARIF) result(res *sarifResult) error {
	if s.results == s.room.results {
		if s.runs == s.room.runs {
			s.leftOut++
			return nil
		}
		if err := s.close(sarifInvocation{ExecutionSuccessful: true}); err != nil {
			return err
		}
		if err := s.open(); err != nil {
			return err
		}
	}
	res.RuleIndex = s.index[res.rule]
	if res.Properties["placesLeftOut"] != nil {
		s.crowded++
	}
	text, err := marshal(res)
	if err != nil {
		return err
	}
	between := ",\n"
	if s.results == 0 {
		between = "\n"
	}
	s.results++
	s.size += len(text)
	_, err = io.WriteString(s.W, between+string(text))
	return err
}

func (s *SARIF) notify(level, id, name, text string) {
	n := sarifNotification{Level: level, Message: said(sentence(text)), Descriptor: &sarifReference{ID: id}}
	if name != "" {
		n.Locations = []sarifLocation{{PhysicalLocation: sarifPhysical{ArtifactLocation: sarifArtifact{uri(name)}}}}
	}
	s.notifications = append(s.notifications, n)
}

// Said is what a person should know of limits that were kept; empty where none
// was met.
func (s *SARIF) Said() string {
	var parts []string
	if s.runs > 1 || s.results > mostShown {
		parts = append(parts, fmt.Sprintf("GitHub shows %s of the results of a run", grouped(mostShown)))
	}
	if s.runs > 1 {
		parts = append(parts, fmt.Sprintf("there are %d runs, as it takes %s results in one", s.runs, grouped(s.room.results)))
	}
	if s.leftOut > 0 {
		parts = append(parts, fmt.Sprintf("%s results are left out, as it takes %d runs; every other format holds them", grouped(s.leftOut), s.room.runs))
	}
	if s.crowded > 0 {
		parts = append(parts, fmt.Sprintf("%s more places than the %d that GitHub shows", count(s.crowded, "result has", "results have"), mostLocations))
	}
	if s.size > mostBytes {
		parts = append(parts, fmt.Sprintf("GitHub takes 10 MB of compressed SARIF, and here are %d MB to compress", s.size>>20))
	}
	return strings.Join(parts, "; ")
}

// mostShown is how many results of a run GitHub shows.
const mostShown = 5_000

// End closes the file.
func (s *SARIF) End(sum *lint.Summary) error {
	if s.runs == 0 {
		if err := s.start(); err != nil {
			return err
		}
	}
	if said := s.Said(); said != "" {
		s.notify("warning", "limit-kept", "", said)
	}
	err := s.close(sarifInvocation{
		ExecutionSuccessful: sum.Unchecked == 0 && sum.Plans > 0,
		ExitCode:            sum.Exit(), Notifications: s.notifications,
		Properties: map[string]any{"verdict": Verdict(sum)},
	})
	if err != nil {
		return err
	}
	_, err = io.WriteString(s.W, "]}\n")
	return err
}

// grouped is a number with commas: 25,000.
func grouped(n int) string {
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}
