package schema_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/schema"
	"stp.example/stp/pkg/source"
)

// hostile are plans made to cost much. Each holds n slips; a cost that grows
// with the square of n would keep these tests from ever ending.
var hostile = map[string]func(n int) string{
	"unknown keys at the top": func(n int) string {
		return start + many(n, "key-%d: x\n")
	},
	"unknown questions, some of them close to one that is known": func(n int) string {
		return start + "gaps:\n  care_and_quality:\n    answers:\n" + many(n/2, "      genomic%d: {}\n") + many(n/2, "      cancre_%d: {}\n")
	},
	"unknown keys beside an id of a million letters": func(n int) string {
		return start + "organisations:\n  - id: " + strings.Repeat("long", n) + "\n" + many(n, "    key-%d: x\n")
	},
	"unknown keys of a thousand letters": func(n int) string {
		return start + many(n/100, "key-%d-"+strings.Repeat("x", 1000)+": x\n")
	},
	"wrong organisations": func(n int) string {
		return start + "organisations:\n" + many(n/10, "  - {id: Org %d, naem: 12, kind: akute_trust, position: maybe, position_on: 1/2/16}\n")
	},
	"references in another form": func(n int) string {
		return start + "organisations:\n" + many(n/10, "  - {id: org-%d, name: Organisation %[1]d, kind: ccg}\n") +
			"lead:\n  organisations:\n" + many(n/10, "    - ORGANISATION %d\n")
	},
	"a list in one line": func(n int) string {
		return start + "services: acute" + strings.Repeat(", acute", n) + "\n"
	},
	"figures in another form": func(n int) string {
		return start + "finance:\n  solutions:\n" + many(n/10, "    - {id: s-%d, title: x, savings: {2016-17: £1m, 17/18: '1,000', 2018-19: 2 million}}\n")
	},
}

const start = "edition: stp-2016\nfootprint: {number: 41, name: Dorset}\n"

func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func TestHostilePlans(t *testing.T) {
	c := checker(t)
	for name, make := range hostile {
		t.Run(name, func(t *testing.T) {
			tree := source.Read("plan.yaml", []byte(make(20_000)), source.Limits{Keys: 1_000_000})
			if len(tree.Problems) > 0 {
				t.Fatal(tree.Problems[0].Message)
			}
			if len(c.Check(tree)) == 0 {
				t.Error("nothing found")
			}
		})
	}
}

// The cost of a slip does not depend on how many there are.
func BenchmarkHostile(b *testing.B) {
	c := checker(b)
	for name, make := range hostile {
		for _, n := range []int{20_000, 200_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				text := []byte(make(n))
				for b.Loop() {
					b.StopTimer()
					tree := source.Read("plan.yaml", text, source.Limits{Keys: 1_000_000})
					b.StartTimer()
					c.Check(tree)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/slip")
			})
		}
	}
}

// Nothing in a plan or an edition makes the check reach for the network.
func TestNothingIsFetched(t *testing.T) {
	was := http.DefaultTransport
	http.DefaultTransport = refuse{t}
	defer func() { http.DefaultTransport = was }()
	c := checker(t)
	for _, line := range strings.Split(guidance.STP2016().ShapeSchema, `"$ref":"`)[1:] {
		if !strings.HasPrefix(line, "#/definitions/") {
			t.Errorf("a reference that is not local: %.60s", line)
		}
	}
	for _, key := range []string{"$schema", "$id", "$ref", "id"} {
		for _, at := range []string{"http://stp.example/x", "https://stp.example/x.json#/definitions/a", "file:///etc/passwd", "plan.schema.json", "#"} {
			plan := fmt.Sprintf("%s%q: %q\nvision: {%[2]q: %[3]q}\norganisations: [{%[2]q: %[3]q}]\n", start, key, at)
			got := c.Check(source.Read("plan.yaml", []byte(plan), source.Limits{}))
			if len(got) == 0 || !strings.Contains(got[0].Message, "unknown key") {
				t.Errorf("%s: %s: %v", key, at, got)
			}
		}
	}
}

type refuse struct{ t *testing.T }

func (r refuse) RoundTrip(q *http.Request) (*http.Response, error) {
	r.t.Errorf("%s was asked for", q.URL)
	return nil, http.ErrUseLastResponse
}

func checker(t testing.TB) *schema.Checker {
	t.Helper()
	c := schema.New(guidance.STP2016())
	if err := c.Compile(); err != nil {
		t.Fatal(err)
	}
	return c
}
