package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/likely"
)

// unknownCommand says that there is no such command, with the likely one. The
// path of a plan without a command in front is a common slip of its own.
func (a *app) unknownCommand(root *cobra.Command, name string) error {
	var names []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	if looksLikePlan(name) {
		return errors.New("to check a plan, write stp lint " + name)
	}
	return &likely.Unknown{What: "command", Name: name, Likely: likely.Word(name, names)}
}

func looksLikePlan(name string) bool {
	for _, suffix := range []string{".yaml", ".yml"} {
		if len(name) > len(suffix) && name[len(name)-len(suffix):] == suffix {
			return true
		}
	}
	return false
}
