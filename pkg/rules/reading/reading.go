// Package reading holds the rules on whether a file can be read as plain YAML.
// The room that reads files reports them; here stands what they mean, why they
// matter and how to mend them.
package reading
