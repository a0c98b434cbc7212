// Package source knows a plan file as bytes: where its lines and characters
// stand, the tree of keys and values in it with the span of each, its comments,
// and what keeps it from being read as plain YAML. It refuses to know what any
// key means, what a plan should hold, and where the bytes came from; nothing
// else in the house reads YAML.
package source
