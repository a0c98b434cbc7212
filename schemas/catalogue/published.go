package catalogue

import (
	"strings"

	"stp.example/stp/pkg/guidance"
)

// publishedSchema is the schema for editors and other validators: the shape
// with its words, and what each stage requires by mere presence. A plan that
// does not say its stage is held to the last.
func publishedSchema(e *guidance.Edition) (string, error) {
	em := newEmitter(e.Shape, true)
	root := em.emit(e.Shape, false)
	root["title"] = e.Title
	root["description"] = e.About
	var stages []any
	var earlier []any
	for i, stage := range e.Stages {
		then := object{}
		for _, r := range e.Requirements {
			if r.From != stage.Key && !(i == 0 && r.From == "always") {
				continue
			}
			for _, path := range r.Presence {
				must(then, e.Shape, strings.Split(path, "."))
			}
		}
		if stage.Key == e.RuleFrom("ANS101") {
			for _, q := range e.Questions {
				o := then
				for _, key := range []string{"gaps", q.Gap, "answers", q.Key} {
					o = step(o, key)
				}
				o["$ref"] = "#/definitions/answered"
			}
			em.defs["answered"] = answered()
		}
		if len(then) > 0 {
			rule := object{"then": then}
			rule["if"] = object{"not": object{
				"required":   []string{"stage"},
				"properties": object{"stage": object{"enum": append([]any{}, earlier...)}},
			}}
			if len(earlier) == 0 {
				rule = then
			}
			stages = append(stages, rule)
		}
		earlier = append(earlier, stage.Key)
	}
	if len(stages) > 0 {
		root["allOf"] = stages
	}
	return finish(e, "plan", root, em)
}

// step requires a key of an object and returns the schema of its value.
func step(o object, key string) object {
	required, _ := o["required"].([]string)
	for _, r := range required {
		if r == key {
			return o["properties"].(object)[key].(object)
		}
	}
	o["type"] = "object"
	o["required"] = append(required, key)
	if o["properties"] == nil {
		o["properties"] = object{}
	}
	child := object{}
	o["properties"].(object)[key] = child
	return child
}

// must requires something at a path: a text with a word in it, a list with an
// item, a mapping with a key that is not empty.
func must(o object, s *guidance.Shape, path []string) {
	for _, key := range path {
		o = step(o, key)
		if k := s.Key(key); k != nil {
			s = k.Shape
		}
	}
	switch s.Is {
	case guidance.Mapping:
		o["type"] = "object"
		o["not"] = object{"additionalProperties": object{"type": "null"}}
	case guidance.List:
		o["type"], o["minItems"] = "array", 1
	case guidance.Number, guidance.Count:
		o["type"] = "number"
	case guidance.YesNo:
		o["type"] = "boolean"
	case guidance.YesNoOrText:
		o["type"] = []string{"boolean", "string"}
	default:
		o["type"], o["pattern"] = "string", `\S`
	}
}

// answered is an answer in prose, or a reason why there is none.
func answered() object {
	var ways []any
	for _, key := range []string{"answer", "considered", "declined", "not_applicable", "answered_by"} {
		ways = append(ways, object{
			"required":   []string{key},
			"properties": object{key: object{"type": "string", "pattern": `\S`}},
		})
	}
	return object{"type": "object", "anyOf": ways}
}
