package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
)

// The parts of CycloneDX 1.6 that a release needs.
type (
	component struct {
		Type       string     `json:"type"`
		Ref        string     `json:"bom-ref"`
		Name       string     `json:"name"`
		Version    string     `json:"version"`
		PURL       string     `json:"purl"`
		Properties []property `json:"properties,omitempty"`
	}
	property struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	dependency struct {
		Ref       string   `json:"ref"`
		DependsOn []string `json:"dependsOn,omitempty"`
	}
	metadata struct {
		Timestamp string    `json:"timestamp"`
		Component component `json:"component"`
	}
	bom struct {
		Format       string       `json:"bomFormat"`
		Spec         string       `json:"specVersion"`
		Serial       string       `json:"serialNumber"`
		Version      int          `json:"version"`
		Metadata     metadata     `json:"metadata"`
		Components   []component  `json:"components"`
		Dependencies []dependency `json:"dependencies"`
	}
)

// sbom lists what the programs were linked from, as they say it themselves:
// every module with its version and checksum, and the Go that built them.
func sbom(w io.Writer, programs []*buildinfo.BuildInfo, when time.Time) error {
	parts := map[string]component{}
	for _, p := range programs {
		for _, m := range p.Deps {
			if m.Replace != nil {
				m = m.Replace
			}
			c := module("library", m.Path, m.Version)
			c.Properties = []property{{"go:h1", m.Sum}}
			parts[c.Ref] = c
		}
		c := module("library", "std", strings.TrimPrefix(p.GoVersion, "go"))
		parts[c.Ref] = c
	}
	main := programs[0].Main
	top := module("application", main.Path, main.Version)
	top.Properties = []property{{"vcs:revision", setting(programs[0], "vcs.revision")}}
	refs := slices.Sorted(maps.Keys(parts))
	b := bom{
		Format: "CycloneDX", Spec: "1.6", Version: 1,
		Metadata:     metadata{when.UTC().Format(time.RFC3339), top},
		Dependencies: []dependency{{top.Ref, refs}},
	}
	for _, ref := range refs {
		b.Components = append(b.Components, parts[ref])
	}
	// A serial number of its own for each content, and the same for the same.
	text, err := json.Marshal(b)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(text)
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80
	b.Serial = fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(b)
}

func module(kind, path, version string) component {
	purl := "pkg:golang/" + path + "@" + version
	return component{Type: kind, Ref: purl, Name: path, Version: version, PURL: purl}
}
