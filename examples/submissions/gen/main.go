// Command gen writes the set of submissions into the folder that it is given.
// Run it with go generate ./examples/submissions.
package main

import (
	"log"
	"os"
	"path/filepath"

	"stp.example/stp/examples/submissions"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("give the folder to write into: gen ../../testdata/submissions")
	}
	for _, f := range submissions.Files() {
		name := filepath.Join(os.Args[1], filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(name, f.Text, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
