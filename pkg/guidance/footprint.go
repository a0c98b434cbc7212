package guidance

// Footprint is one area of the national register.
type Footprint struct {
	Number int    `key:"number"`
	Name   string `key:"name"`
	// Also are other names in use, short forms among them.
	Also   []string `key:"also"`
	Region string   `key:"region"`
	// Tile is its column and row, both from 1, on a map of equal tiles; none
	// where the edition has no map.
	Tile    []int  `key:"tile"`
	ONSCode string `key:"ons_code"`
	// Population in people.
	Population             int       `key:"population"`
	PopulationCertainty    Certainty `key:"population_certainty"`
	Lead                   Lead      `key:"lead"`
	CCGs                   []CCG     `key:"ccgs"`
	Councils               []Council `key:"councils"`
	Gap                    DoNothing `key:"gap"`
	Devolution             bool      `key:"devolution"`
	SuccessRegime          bool      `key:"success_regime"`
	SuccessRegimeCertainty Certainty `key:"success_regime_certainty"`
	// Neighbours are the numbers of footprints that share a council with it.
	Neighbours []int `key:"neighbours"`
}

// Lead is the person who leads a footprint's plan.
type Lead struct {
	Name         string    `key:"name"`
	Post         string    `key:"post"`
	Organisation string    `key:"organisation"`
	Kind         string    `key:"kind"`
	Certainty    Certainty `key:"certainty"`
}

// CCG is a clinical commissioning group of April 2017; Was are the groups of
// 2016 that it was made from, which count as well.
type CCG struct {
	Name string   `key:"name"`
	Was  []string `key:"was"`
}

// Council is an upper-tier council; Part says that only part of its area lies
// in the footprint.
type Council struct {
	Name string `key:"name"`
	// Also are other names in use.
	Also []string `key:"also"`
	Part bool     `key:"part"`
}

// DoNothing is the published gap in 2020/21 if nothing is done, in £m as a
// positive number. Gaps of different scope cannot be compared.
type DoNothing struct {
	Value     string    `key:"value"`
	Scope     string    `key:"scope"`
	Certainty Certainty `key:"certainty"`
	Source    string    `key:"source"`
}
