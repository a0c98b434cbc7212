package cli

import (
	"io"

	"github.com/spf13/cobra"
)

func (a *app) schemaCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of a plan, for editors and other tools",
		Args:  cobra.NoArgs,
	}
	shape := cmd.Flags().Bool("shape", false, "the shape alone, without what each stage requires")
	cmd.RunE = func(*cobra.Command, []string) error {
		text := a.edition().PublishedSchema
		if *shape {
			text = a.edition().ShapeSchema + "\n"
		}
		_, err := io.WriteString(a.Out, text)
		return err
	}
	return cmd
}
