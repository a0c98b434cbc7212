package schemas

import _ "embed"

// Config is the JSON Schema of a configuration, .stp.yaml.
//
//go:embed config.schema.json
var Config string
