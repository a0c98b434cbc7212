package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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
	return likely.NotAmong("command", name, names)
}

func looksLikePlan(name string) bool {
	for _, suffix := range []string{".yaml", ".yml"} {
		if len(name) > len(suffix) && name[len(name)-len(suffix):] == suffix {
			return true
		}
	}
	return false
}

// flagError says what is wrong with a flag, in words that need no programmer.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var value *pflag.InvalidValueError
	switch {
	case errors.As(err, &value):
		cause := value.Unwrap()
		if value.GetFlag().Value.Type() == "int" {
			cause = errors.New("write a number")
		}
		return fmt.Errorf("--%s %s: %w", value.GetFlag().Name, value.GetValue(), cause)
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		var names []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		name := unknown.GetSpecifiedName()
		if meant := likely.Word(name, names); meant != "" {
			return fmt.Errorf("there is no flag --%s; did you mean --%s?", name, meant)
		}
		return fmt.Errorf("there is no flag --%s; %s --help lists the flags", name, cmd.CommandPath())
	}
	return fmt.Errorf("%w; %s --help lists the flags", err, cmd.CommandPath())
}
