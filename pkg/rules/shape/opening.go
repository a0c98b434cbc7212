package shape

import (
	"cmp"

	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/rules/walk"
)

// fewestAlike is how many there are, the one that lacks something among them,
// before what all others have counts for anything.
const fewestAlike = 8

// mostLacking is the part of a kind that may lack what the others have, for it
// to look overlooked: one in ten.
const mostLacking = 10

// compare reports what one or a few of a kind lack and the others have.
func (s *opening) compare() {
	for _, k := range s.Alike {
		all := s.Have(k)
		n := int(all[0])
		if n < fewestAlike {
			continue
		}
		for i := range k.Shape.Keys {
			key, have := &k.Shape.Keys[i], int(all[i+1])
			if without := n - have; !key.Required && without > 0 && without <= max(1, n/mostLacking) {
				s.lacking(k, key, have)
			}
		}
	}
	for _, m := range s.Members {
		for _, pair := range m.Kind.Halves {
			if has, lacks := pair[0], pair[1]; walk.Filled(m.Get(has.Name)) && m.Get(lacks.Name) == nil {
				s.say(m.Node, lacks, "is left out", ", and %q is given", cmp.Or(has.Title, has.Name))
			}
		}
	}
}

// lacking reports the few of a kind that lack a key, which so many others have.
func (s *opening) lacking(k *walk.Kind, key *guidance.Key, have int) {
	word := needless[key.Name]
	for _, m := range s.Members {
		if m.Kind != k || m.Get(key.Name) != nil {
			continue
		}
		if is := m.Get(word[0]); (is == nil || is.Text != word[1]) && !s.apart(m) {
			s.say(m.Node, key, "is left out", ", and the %d others like it have it", have)
		}
	}
}

// needless are keys that a word of another key makes needless: who was not asked
// took no position on any day.
var needless = map[string][2]string{"position_on": {"position", "not_asked"}}

// apart says that one of a kind is told in another way than the others: by a key
// that few of them have, or that no plan has.
func (s *opening) apart(m walk.Member) bool {
	have := s.Have(m.Kind)
	for _, item := range m.Items {
		if item.Nth == 0 {
			return true
		}
		if n := have[0]; n < mostLacking && 2*have[item.Nth] <= n {
			return true
		}
	}
	return false
}
