// Package shape holds the rules on what may stand where in a plan. The room that
// holds plans against their shape reports them; here stands what they mean, why
// they matter and how to mend them.
package shape
