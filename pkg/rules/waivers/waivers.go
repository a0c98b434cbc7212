// Package waivers holds the rules on waivers themselves. The room that reads
// waivers reports them; here stands what they mean, why they matter and how to
// mend them.
package waivers
