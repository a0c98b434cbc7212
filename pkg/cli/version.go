package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"stp.example/stp/pkg/report"
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

// version is what the build says of itself in a line.
func version() string {
	b, dirty := buildInfo()
	v := "stp " + b.Version
	if b.Version == unreleased {
		v = "stp (built from source)"
	}
	if b.Commit != "" {
		v += fmt.Sprintf(" (commit %.12s of %s", b.Commit, b.Date)
		if dirty {
			v += ", with changes"
		}
		v += ")"
	}
	return v + ", " + runtime.Version()
}

// unreleased stands for the version of a build that has none.
const unreleased = "v0.0.0-devel"

// buildInfo is what the build says of itself: version, commit and date, and
// whether the sources had changes that are not in the commit.
func buildInfo() (b report.Build, dirty bool) {
	b.Version = unreleased
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return b, false
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		b.Version = v
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			b.Commit = s.Value
		case "vcs.time":
			b.Date = s.Value
		case "vcs.modified":
			dirty = s.Value == "true"
		}
	}
	return b, dirty
}
