package shape

import "stp.example/stp/pkg/rule"

// SCH102 reports: a key that its section cannot do without.
var SCH102 = rule.Rule{
	Code: "SCH102", Name: "missing-key", Kind: rule.Consistency, Room: rule.RoomSchema,
	Title: "A key that its section cannot do without",
	Why:   "Some things cannot be told apart or counted without a name, an id or a kind.",
	Mend:  "Add the key to the marked section.",
}
