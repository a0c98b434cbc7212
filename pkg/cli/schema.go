package cli

import (
	"io"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/likely"
	"stp.example/stp/schemas"
)

func (a *app) schemaCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:       "schema [plan|config|result]",
		Short:     "Print the JSON Schema of a plan, a configuration or the results of -o json, for editors and other tools",
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: []string{"plan", "config", "result"},
	}
	shape := cmd.Flags().Bool("shape", false, "the shape alone, without what each stage requires")
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		text := a.edition().PublishedSchema
		switch {
		case len(args) > 0 && args[0] == "config":
			text = schemas.Config
		case len(args) > 0 && args[0] == "result":
			text = schemas.Result
		case len(args) > 0 && args[0] != "plan":
			return likely.NotAmong("form", args[0], cmd.ValidArgs)
		case *shape:
			text = a.edition().ShapeSchema + "\n"
		}
		_, err := io.WriteString(a.Out, text)
		return err
	}
	return cmd
}
