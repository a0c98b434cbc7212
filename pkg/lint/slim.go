package lint

import (
	"errors"

	"stp.example/stp/pkg/source"
)

// errChanged is the error of a plan whose bytes are not those that were checked.
var errChanged = errors.New("it was changed while it was being reviewed; review it again")

// Slim lets go of the plan and its text: what is left is what was found, so that
// the results of thousands of plans can be held at once. No place of it can be
// shown until Reopen gives the text back.
func (r *Result) Slim() {
	r.File, r.Plan = nil, nil
	r.Input.Text, r.Input.Before = nil, nil
}

// Reopen gives a slim result its file back. It is an error if the text is not
// the one that was checked.
func (r *Result) Reopen(text []byte) error {
	if digest(text) != r.Digest {
		return errChanged
	}
	r.File = source.Open(r.Name, text)
	return nil
}
