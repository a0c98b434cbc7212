// Command gen makes everything that is made from the catalogue: the JSON
// Schemas of each edition and its Go tables. Run it with go generate ./schemas.
package main

import (
	"log"
	"os"
	"path/filepath"

	"stp.example/stp/pkg/schema"
	"stp.example/stp/schemas/catalogue"
)

func main() {
	log.SetFlags(0)
	editions, err := filepath.Glob("*/edition.yaml")
	if err != nil || len(editions) == 0 {
		log.Fatal("no edition here: run this in schemas/, by go generate")
	}
	for _, path := range editions {
		dir := filepath.Dir(path)
		e, err := catalogue.Load(os.DirFS("."), dir)
		if err != nil {
			log.Fatal(err)
		}
		if err := schema.New(e).Compile(); err != nil {
			log.Fatal(err)
		}
		code, err := goSource(e)
		if err != nil {
			log.Fatal(err)
		}
		for name, text := range map[string][]byte{
			filepath.Join(dir, "shape.schema.json"):                       []byte(e.ShapeSchema),
			filepath.Join(dir, "plan.schema.json"):                        []byte(e.PublishedSchema),
			goName(dir) + "_gen.go":                                       embedSource(dir),
			filepath.Join("..", "pkg", "guidance", goName(dir)+"_gen.go"): code,
		} {
			if err := os.WriteFile(name, text, 0o644); err != nil {
				log.Fatal(err)
			}
		}
	}
}
