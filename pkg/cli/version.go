package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of stp and what it was built from",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.Out, version())
			return err
		},
	}
}

// version is what the build says of itself: version, commit and date.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "stp, of an unknown build"
	}
	v := "stp " + info.Main.Version
	if info.Main.Version == "" || info.Main.Version == "(devel)" {
		v = "stp (built from source)"
	}
	var commit, date, dirty string
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			commit = s.Value
		case "vcs.time":
			date = s.Value
		case "vcs.modified":
			if s.Value == "true" {
				dirty = ", with changes"
			}
		}
	}
	if commit != "" {
		v += fmt.Sprintf(" (commit %.12s of %s%s)", commit, date, dirty)
	}
	return v + ", " + info.GoVersion
}
