// Package schemas holds what an edition of the guidance asks, as data: the
// catalogue (YAML, a folder an edition), the hand-written shape of a plan, and
// the JSON Schemas made from both, which it embeds. The catalogue itself is
// compiled into pkg/guidance.
package schemas

//go:generate go run ./gen
