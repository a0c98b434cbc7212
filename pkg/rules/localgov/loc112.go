package localgov

import (
	"fmt"

	"stp.example/stp/pkg/rule"
)

// LOC112 asks for the statement on integration.
var LOC112 = rule.Rule{
	Code: "LOC112", Name: "no-integration-statement", Kind: rule.Required,
	Title: "No statement on how health and social care join up",
	Why: "Plans have to cover better integration with local authority services, social care first. " +
		"Social care keeps people well and independent, and lets them leave hospital when they are ready; councils arrange it, in part from the Better Care Fund that they pool with CCGs.",
	Mend: "Say under local_government.integration.statement which services join up, and when, " +
		"what the Better Care Fund pays for, and which actions bring it about.",
	Holds: func(title string) string {
		return fmt.Sprintf("the plan does not state in full how health and social care join up: %s is missing", title)
	},
}
