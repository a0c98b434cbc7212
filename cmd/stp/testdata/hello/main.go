// Command hello is the least that a program with cobra and color can do: what
// the start of stp is measured against.
package main

import (
	"fmt"
	"os"

	"github.com/fatih/color"
	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "hello", Run: func(*cobra.Command, []string) {
		fmt.Println(color.New(color.Bold).Sprint("hello"))
	}}
	if err := root.Execute(); err != nil {
		os.Exit(1)
	}
}
