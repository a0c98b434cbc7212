package source

// oddities are texts that have surprised readers of YAML, or could, and that can
// be read.
var oddities = []string{
	"", "\n", "# only a comment\n", "---\n", "---\n...\n", "a:", "a: ", "a:\n", "a: 1", "{}", "{a: 1}", "{a: 1}\n# tail",
	"\xEF\xBB\xBFa: 1\nb: |\n  x\n", "\xEF\xBB\xBF# c\na: 1\n", "\xEF\xBB\xBF{a: [b, c]}",
	"--- # start\na: 1\n--- # more\nb: 2\n", "---\na: 1\n...\n---\nb: 2\na: 3\n", "--- {a: 1}\n", "---\n---\na: 1\n",
	// Lists and keys, in all their places.
	"a:\n- b\n- c\nd: e\n", "a:\n  - b\n  -\n  - c\n", "a:\n- - b\n  - c\n- - - d\n", "a:\n- b: c\n  d:\n  - e\n  f:\n- g:\n",
	"a:\n  -   b: c\n      d: e\n", "a:\n-\n  b: c\n-\n  - d\n", "a:\n- # c\n  b: 1\n- # d\n  - e\n",
	"? a\n: b\n? c\n: - d\n  - e\n? f\n", "? a\n? b\n", "? |\n  key\n: v\n", "? [a, b]\n: c\n", "? {a: b}\n: c\nd: e\n", "? - a\n  - b\n: - c\n", "?\n: a\n",
	"'a b': 1\n\"c\\td\": 2\n'it''s': 3\n\"e\" : 4\nf : 5\n", "a b c: d e f\n", "a: b:c\nhttp://x: y\n", "a:b: c\n", "-a: -b\n?a: ?b\n:a: :b\n",
	// Comments.
	"# one\n# two\n\na: # three\n  # four\n  b: c # five\n  # six\n# seven\nd: e # eight", "a:\n# x\n- b # y\n # z\n- c\n", "a: b #\n#\n#c", "a: 'b' # c\nd: \"#\" #e\nf: g#h\n", "a: [b, # c\n  # d\n  e] # f\n", "a: | # c\n  # text\n # comment\nb: > # d\n  x\n", "a: [ # c\n]\nb: { # d\n}\n", "{a: 1, # x\n b: 2 # y\n}\n", "a: [a,#b\n c]\n", "a: {a:#b\n c}\n",
	"a:\n  b: 1\n\n  # foot\n\n# head\nc: 2\n", "a: &x # c\n  b: 1\n",
	// Plain text over several lines.
	"a: b\n c\n  d\n\n e\n", "a: b  c\t d\n", "a:\n b\n c\nd: e\n", "a:\n  - b\n   c\n  - d\n\n    e\n", "a: [b\nc,\n d\n\n e]\n", "a: b # c\n", "a: b\\n'c\"d\n", "a:   b   \nc:\td\t\n",
	// Quoted text.
	"a: 'b\n\n  c''\n  d'\n", "a: \"b\\\n   c\\\"\n\n  d\\\\\"\n", "a: ''\nb: \"\"\nc: ''''\nd: \"\\\"\"\n", "a: \"\\x41\\u00a3\\U0001F600\\N\\_\\L\\P\\e\"\n", "a: 'b'\nc: \"d\n# e\n  f\"\n", "a: ['b','c',\"d\"]\n", "\"a\": \"b\"\n", "{\"a\":\"b\",\"c\":[1,2],\"d\":{\"e\":null}}\n", "{\"a\":1,\n\"b\" : 2}\n", "a: \"\n  b\n \"\n",
	// Block text.
	"a: |\n  b\n   c\n\n  d\n\n\ne: f\n", "a: >\n  b\n  c\n\n   d\n  e\n", "a: |-\n  b\n\n\nc: d\n", "a: |+\n  b\n\n\nc: d\n", "a: |2\n   b\n  c\n", "a: |2-\n   b\n", "a: |+1\n  b\n\n", "a: |\nb: c\n", "a: |\n\n\nb: c\n", "a: |+\n\n\nb: c\n", "a: |-\n\nb: c\n", "a: >+\n  b\n", "a: |\n  b", "a: |-\n  b", "a: |+\n  b", "a: |+", "a: >", "a: |\n", "a: |  \n  b  \n   \n  c\n", "a: |\n \n  b\n", "a: |\n  b\n \nc: d\n", "a: |\n  b\n    \n", "a: |1\n  \n", "a:\n- |\n b\n- >-\n  c\n- |+\n  d\n\n- e\n", "a:\n- b: |\n    c\n  d: |1\n    e\n- - |1\n   f\n", "a:\n  b:\n    c: |2\n        d\n      e\n  f: g\n", "a: |\n  # b\n  --- c\n", "a: |\n  b\n# c\nd: e\n", "a: |\n  b\n\n  # c\n\n # d\ne: f\n", "? |\n a\n: |\n b\n", "a: >\n\n\n  b\n\n\n\n    c\n\n  d\n",
	// Brackets.
	"a: []\nb: {}\nc: [ ]\nd: { }\n", "a: [b, [c, {d: e}], f,]\n", "a: {b: c, d, e: , f: [g], }\n", "a: [b: c, d: e]\n", "a: [{b: c}: d]\n", "a: [? b : c]\n", "a: [[b]: c]\n", "a: ['b': c, \"d\": e]\n", "a: {? b : c, ? d}\n", "a: {'b':c, \"d\":e}\n", "a: [\nb,\nc\n]\n", "a: {\n  b: c,\n  d: e\n  }\nf: g\n", "a: [\n  b # c\n  , d\n]\n", "a:\n  [b, c]\nd:\n  {e: f}\n", "a: [http://b, c:d, e#f]\n", "[a]: b\n", "{a: b}: c\n", "a: {b: [c, {d: [e, {f: g}]}]}\n", "a: {b c: d e, f: g h}\n", "a: {2016/17: -28.0, 2017/18: 1}\n", "a: {b}\nc: [d, e: ]\n",
	// What plans do not use.
	"a: &x b\nc: *x\n", "a: &x\n  b: c\nd:\n  <<: *x\n  e: f\n", "a: !!str b\nc: !d e\nf: !<tag:x> g\n", "a: &x !!str b\nc: !!str &y d\n", "a: ! b\nc: ! [d]\ne: ! 'f'\n", "a: !!map\n  b: c\n", "a: &x\nb: !!null\nc: *x\n", "&x a: b\n!y c: d\n*x : e\n", "a: [&x b, *x, !y c, &z {d: e}]\n", "a: &x [b, c]\nd: [*x]\n", "a:\n- &x b\n- *x\n- &y\n- !z\n- c: d\n", "--- !plan\na: b\n", "--- &x\na: b\n", "&x\na: b\n", "&x a: &y\n  &z b: c\n", "a: &x |\n  b\nc: !t >-\n  d\n", "<<: {a: b}\nc: d\n", "a: <<\n", "? &x [a]\n: b\n", "a: !\nb: c\n", "a: &x !\nb: *x\n",
	"1: a\n1.5: b\ntrue: c\nnull: d\n~: e\n012: f\n2016/17: g\n2016: h\non: i\n'1': j\n",
	// Scalars.
	"a: yes\nb: No\nc: ON\nd: True\ne: NULL\nf: 012\ng: 0x1F\nh: 1_000\ni: 1e3\nj: +5\nk: .5\nl: 5.\nm: .inf\nn: -.Inf\no: .nan\np: 12:30:45\nq: 190:20\nr: 123456789012345678901\ns: ~\nt: null\nu: -0.50\nv: 2016-10-21\nw: 0o17\nx: [y, n, off]\n",
	"a: '012'\nb: \"yes\"\nc: |\n  no\n", "a: 1_000.5\nb: -1_0\nc: _1\nd: 1__0\ne: 00\nf: -012\n",
	// The same key again.
	"%YAML 1.1\n---\na: 1\n", "%YAML 1.1 # c\n%TAG !e! tag:x,2000:\n--- # d\na: !e!b c\n", "a: .\nb: +\nc: ...\nd: --\ne: 1.2.3\nf: 1:2:3\ng: 1-2\n", "a: 1\nb: 2\na: 1\n", "a: 1\na: 2\n", "a:\n  b: 1\n  b: 1\n  b: 1\nc: {d: 1, d: 1}\n", "a: |\n  b\na: |\n  b\n", "a: 1 # c\na: 1 # c\n", "a: 1\na: 1", "? a\n: 1\n? a\n: 1\n", "'a': 1\na: 1\n", "x:\n- a: 1\n  b: 2\n  a: 1\n- b: 1\n  b: 1\n",
	"a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\nh: 8\ni: 9\nj: 10\na: 1\n", "a:\n  - id: x\n    v: yes\n  - v: no\n  - id: 3\n    v: {w: on}\n",
	// Characters.
	"a: £5m – “quoted” é\nb: 'naïve'\n£: [€, {é: ü}]\n", "a: 😀 b\n😀: c\nd: [😀, 😀😀]\n", "a: b\u2028c\nd: e\u2029f\u0085g\n", "a: b\rc\nd: e\n", "a: 1\rb: 2\r", "a: b\u202Ec\u202Cd\n", "a: b\x00c\x01\x7F\u0080d\n", "a: \xA35m\nb: \x93x\x94 \x81\n", "\xFFa: 1\n", "a: \xE2\x80\nb: 1\n", "a: \xF0\x9F\n", "a: b\uFEFFc\n", "a: \uFFFE\uFFFF\uFFFD\n", "a: b\vc\fd\n", "\xFF\xFEa\x00:\x00 \x001\x00\n\x00", "\xFE\xFF\x00a\x00:\x00 \x001", "\xFF\xFEa", "a: |\n  \u2028b\n  c\u0085\n", "# \u2028 c\na: 1\n", "é: |\n  ü\n  ö\n? é: |1\n   x\n", "\u00A0a: 1\n", "a:\u00A0b: c\n",
	// Tabs.
	"a:\tb\n", "a: b\t# c\n", "a: [\tb,\t\tc\t]\n", "a: {\n\tb: c\n}\n", "a: 'b\n\tc'\n", "a: |\n  b\tc\n  \td\n",
}

// unreadable are texts that the parser gives up on, or that are no plan at all.
var unreadable = []string{
	"a: b: c\nd: e\n", "a: [b\nc: d\n", "a: \"b\nc: d\n", "a:\n\tb: c\nd: e\n", "a\nb: c\n", "  a: b\nc: d\n", "a: 1\n---\nb: c: d\n---\ne: f\n", "[a, b\n", "{a: b\n", "]\n", "a: @b\n'c': d\n\"e\": [\n", "a: *x\nb: 1\n", "a: b\n  c: d\ne:\n- f\ng\nh: |\n  i\n j\n", "text\n- a\n", "a: !x!y b\nc: d\n", "%FOO\na: b\n", "a: }\nb: '\n", "a: 'b'c\n", "old: mac: x\rb: c\r",
	"- a\n- b\n", "- a: b\n", "just text", "\"quoted\"", ": a\nb: c\n", "a: - b\n", "- # c\n", "a: {b\n c: d\n  e}\n", "a: -\nb: .\nc: +\nd: ...\ne: --\nf: 1.2.3\ng: 1:2:3\nh: 1-2\n", "- a: 1\n  a: 1\n", "a: 1\rb: 2\r\nc: 3\n", "%YAML 1.2\n---\na: 1\n...\n# after\n", "%TAG ! tag:x#y,2000:\n---\na: !b c\n",
}
