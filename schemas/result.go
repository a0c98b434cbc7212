package schemas

import _ "embed" // for the file below

// Result is the schema of the results that stp lint -o json writes.
//
//go:embed result.schema.json
var Result string
