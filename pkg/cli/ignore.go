package cli

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// ignores honours the .gitignore files of a repository: each from its own
// folder down, the nearest last, and the last line that fits is right.
type ignores struct {
	bound func(dir string) string
	read  map[string][]ignore // by folder
}

// ignore is one line of a .gitignore.
type ignore struct {
	glob          string
	again, folder bool // ! takes it back; / at the end means folders only
}

// match says that a path, absolute, is ignored. Folders above it are not asked
// about: a search that gets here was told to.
func (g *ignores) match(path string, isDir bool) bool {
	ignored := false
	var dirs []string
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		dirs = append(dirs, dir)
		if dir == g.bound(dir) || dir == filepath.Dir(dir) {
			break
		}
	}
	for i := len(dirs) - 1; i >= 0; i-- {
		from, err := filepath.Rel(dirs[i], path)
		if err != nil {
			continue
		}
		from = filepath.ToSlash(from)
		for _, line := range g.lines(dirs[i]) {
			if (isDir || !line.folder) && doublestar.MatchUnvalidated(line.glob, from) {
				ignored = !line.again
			}
		}
	}
	return ignored
}

// lines are those of a folder's .gitignore; one that cannot be read has none.
func (g *ignores) lines(dir string) []ignore {
	lines, ok := g.read[dir]
	if !ok {
		text, _ := os.ReadFile(filepath.Join(dir, ".gitignore"))
		for line := range strings.Lines(string(text)) {
			if one, ok := readIgnore(strings.TrimRight(line, "\r\n")); ok {
				lines = append(lines, one)
			}
		}
		g.read[dir] = lines
	}
	return lines
}

// braces are plain characters in .gitignore.
var braces = strings.NewReplacer("{", `\{`, "}", `\}`)

// readIgnore reads one line as a glob from the folder of its file.
func readIgnore(line string) (one ignore, ok bool) {
	for strings.HasSuffix(line, " ") && !strings.HasSuffix(line, `\ `) {
		line = line[:len(line)-1]
	}
	if line == "" || line[0] == '#' {
		return one, false
	}
	line, one.again = strings.CutPrefix(line, "!")
	line, one.folder = strings.CutSuffix(line, "/")
	line, rooted := strings.CutPrefix(line, "/")
	if !rooted && !strings.Contains(line, "/") {
		line = "**/" + line
	}
	if strings.HasSuffix(line, "/**") {
		line += "/*" // all in the folder, but not the folder
	}
	one.glob = braces.Replace(line)
	return one, line != "" && doublestar.ValidatePattern(one.glob)
}
