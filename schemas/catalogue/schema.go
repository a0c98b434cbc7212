package catalogue

import (
	"encoding/json"
	"fmt"
	"strings"

	"stp.example/stp/pkg/guidance"
)

// object is a JSON object; encoding/json writes its keys in order.
type object = map[string]any

// patterns are the forms of text, in the part of regular expressions that Go
// and JavaScript share.
var patterns = map[guidance.ShapeKind]string{
	guidance.ID:  `^[a-z0-9]+(-[a-z0-9]+)*$`,
	guidance.Ref: `^[a-z0-9]+(-[a-z0-9]+)*$`,
	// A day that exists, leap years among them.
	guidance.Date:    `^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|[0-9]{2}(0[048]|[2468][048]|[13579][26])-02-29)$`,
	guidance.Address: `^https?://[^ ]+$`,
	guidance.Section: `^[a-z_]+(\.[a-z0-9_-]+)*$`,
}

// emitter writes shapes as draft-07 JSON Schema. Shapes that recur are written
// once, as definitions.
type emitter struct {
	// words says whether titles and descriptions are written too.
	words bool
	uses  map[*guidance.Shape]int
	names map[*guidance.Shape]string
	defs  object
}

func newEmitter(root *guidance.Shape, words bool) *emitter {
	e := &emitter{words: words, uses: map[*guidance.Shape]int{}, names: map[*guidance.Shape]string{}, defs: object{}}
	e.count(root)
	return e
}

func (e *emitter) count(s *guidance.Shape) {
	e.uses[s]++
	if e.uses[s] > 1 {
		return
	}
	for _, k := range s.Keys {
		e.count(k.Shape)
	}
	if s.Of != nil {
		e.count(s.Of)
	}
}

// emit is the schema of a shape; an empty value is allowed where nothing else
// is required, and counts as absent.
func (e *emitter) emit(s *guidance.Shape, empty bool) object {
	if e.uses[s] > 1 && (s.Is == guidance.Mapping || s.Is == guidance.List) {
		name, ok := e.names[s]
		if !ok {
			name = fmt.Sprintf("%s_%d", s.Is, len(e.names)+1)
			e.names[s] = name
			e.defs[name] = e.bare(s, true)
		}
		return object{"$ref": "#/definitions/" + name}
	}
	return e.bare(s, empty)
}

func (e *emitter) bare(s *guidance.Shape, empty bool) object {
	o := object{}
	kind := func(types ...string) {
		if empty {
			types = append(types, "null")
		}
		if len(types) == 1 {
			o["type"] = types[0]
		} else {
			o["type"] = types
		}
	}
	switch s.Is {
	case guidance.Mapping:
		kind("object")
		properties, required := object{}, []string{}
		for _, k := range s.Keys {
			v := e.emit(k.Shape, !k.Required)
			if e.words {
				v = titled(v, k)
			}
			properties[k.Name] = v
			if k.Required {
				required = append(required, k.Name)
			}
		}
		o["properties"] = properties
		o["additionalProperties"] = false
		if len(required) > 0 {
			o["required"] = required
		}
	case guidance.List:
		kind("array")
		o["items"] = e.emit(s.Of, false)
	case guidance.Word, guidance.Year:
		words := []any{}
		for _, w := range s.Words {
			words = append(words, w.Key)
		}
		if empty {
			words = append(words, nil)
		}
		o["enum"] = words
	case guidance.Number, guidance.Count:
		kind(map[guidance.ShapeKind]string{guidance.Number: "number", guidance.Count: "integer"}[s.Is])
		if s.Lowest != "" {
			o["minimum"] = json.Number(s.Lowest)
		}
		if s.Highest != "" {
			o["maximum"] = json.Number(s.Highest)
		}
	case guidance.YesNo:
		kind("boolean")
	case guidance.YesNoOrText:
		kind("boolean", "string")
	default:
		kind("string")
		if p := patterns[s.Is]; p != "" {
			o["pattern"] = p
		}
	}
	return o
}

// titled adds a key's words. Beside a reference they would be passed over, so
// the reference moves inside.
func titled(v object, k guidance.Key) object {
	if ref, ok := v["$ref"]; ok {
		v = object{"allOf": []any{object{"$ref": ref}}}
	}
	if k.Title != "" {
		v["title"] = k.Title
	}
	if about := strings.TrimSpace(k.About); about != "" {
		v["description"] = about
	} else if k.Shape.Unit != "" && k.Shape.Unit != "footprint" {
		v["description"] = "In " + k.Shape.Unit + "."
	}
	return v
}

// shapeSchema is what stp checks a plan's shape by: no stages, no words.
func shapeSchema(e *guidance.Edition) (string, error) {
	em := newEmitter(e.Shape, false)
	root := em.emit(e.Shape, false)
	return finish(e, "shape", root, em)
}

func finish(e *guidance.Edition, name string, root object, em *emitter) (string, error) {
	root["$schema"] = "http://json-schema.org/draft-07/schema#"
	root["$id"] = "urn:x-stp:" + e.ID + ":" + name
	root["definitions"] = em.defs
	if !em.words {
		text, err := json.Marshal(root)
		return string(text), err
	}
	text, err := json.MarshalIndent(root, "", " ")
	return string(text) + "\n", err
}
