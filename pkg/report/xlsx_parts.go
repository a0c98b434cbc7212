package report

import (
	"fmt"
	"strings"
)

// The names that the parts of a package are known by: ECMA-376, parts 1 and 2.
const (
	mainSpace     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	officeSpace   = "http://schemas.openxmlformats.org/officeDocument/2006/"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/"
	relationSpace = officeSpace + "relationships"
	sheetType     = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

const packageRelations = `<Relationships xmlns="` + packageSpace + `relationships">` +
	`<Relationship Id="rId1" Type="` + relationSpace + `/officeDocument" Target="xl/workbook.xml"/>` +
	`<Relationship Id="rId2" Type="` + packageSpace + `relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + relationSpace + `/extended-properties" Target="docProps/app.xml"/>` +
	`</Relationships>`

const appProperties = `<Properties xmlns="` + officeSpace + `extended-properties"><Application>stp</Application></Properties>`

// coreProperties are the file's title and dates: the day that counts as today.
func coreProperties(title, asOf string) string {
	when := asOf + "T00:00:00Z"
	return `<cp:coreProperties xmlns:cp="` + packageSpace + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escapeXML("Review of "+title) + `</dc:title><dc:creator>stp</dc:creator>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + when + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + when + `</dcterms:modified></cp:coreProperties>`
}

func contentTypes(sheets int) string {
	var b strings.Builder
	b.WriteString(`<Types xmlns="` + packageSpace + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	override := func(name, kind string) {
		fmt.Fprintf(&b, `<Override PartName="/%s" ContentType="%s+xml"/>`, name, kind)
	}
	override("xl/workbook.xml", sheetType+"sheet.main")
	override("xl/styles.xml", sheetType+"styles")
	override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")
	override("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties")
	for i := range sheets {
		override(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), sheetType+"worksheet")
	}
	return b.String() + `</Types>`
}

// workbookPart names the sheets, and says what each filters by and repeats in
// print. extent is the last cell of each.
func workbookPart(tables []Table, extent []string) string {
	var b strings.Builder
	b.WriteString(`<workbook xmlns="` + mainSpace + `" xmlns:r="` + relationSpace + `"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews><sheets>`)
	for i, t := range tables {
		fmt.Fprintf(&b, `<sheet name="%s" sheetId="%d" r:id="rId%[2]d"/>`, escapeXML(t.Name), i+1)
	}
	b.WriteString(`</sheets><definedNames>`)
	for i, t := range tables {
		fmt.Fprintf(&b, `<definedName name="_xlnm._FilterDatabase" localSheetId="%d" hidden="1">'%s'!$A$1:%s</definedName>`, i, escapeXML(t.Name), extent[i])
	}
	for i, t := range tables {
		columns := ""
		if t.Fixed > 0 {
			columns = fmt.Sprintf("'%s'!$A:$%s,", escapeXML(t.Name), column(t.Fixed-1))
		}
		fmt.Fprintf(&b, `<definedName name="_xlnm.Print_Titles" localSheetId="%d">%s'%s'!$1:$1</definedName>`, i, columns, escapeXML(t.Name))
	}
	return b.String() + `</definedNames></workbook>`
}

func workbookRelations(sheets int) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="` + packageSpace + `relationships">`)
	for i := range sheets {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%[1]d.xml"/>`, i+1, relationSpace)
	}
	fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, sheets+1, relationSpace)
	return b.String() + `</Relationships>`
}

// The styles of cells stand in one list: the heads of columns by format, then
// every format in every tone, then the same for texts that a spreadsheet would
// run as a formula once they are edited.
const (
	formats    = int(asNarrow) + 1
	firstStyle = 1 + formats
)

func headStyle(f Format) int { return 1 + int(f) }

// styleOf is the number of a cell's style.
func styleOf(f Format, c Cell) int {
	if c.kind == isDate {
		f = asDay
	}
	i := firstStyle + int(f)*int(tones) + int(c.tone)
	if c.kind == isText && acted(c.text) {
		i += formats * int(tones)
	}
	return i
}

// numberFormats are the formats' codes: those below 164 are built in.
var numberFormats = [formats]struct {
	id   int
	code string
}{asWhole: {3, ""}, asMoney: {164, `#,##0.0;[Red]\-#,##0.0;0.0`}, asPounds: {165, `"£"#,##0`}, asDay: {166, `dd/mm/yyyy`}}

// fills are the colours of the tones; each holds black text at 7 to 1 or more.
var fills = [tones]string{good: "C6E7CE", doubtful: "FFEBAF", aside: "D6E4F5", waivedTone: "E6DCF2", bad: "F8CFCB", unknown: "DDDDDD"}

func styles() string {
	var b strings.Builder
	b.WriteString(`<styleSheet xmlns="` + mainSpace + `"><numFmts count="3">`)
	for _, f := range numberFormats {
		if f.code != "" {
			fmt.Fprintf(&b, `<numFmt numFmtId="%d" formatCode="%s"/>`, f.id, escapeXML(f.code))
		}
	}
	const font = `<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
	fmt.Fprintf(&b, `</numFmts><fonts count="2"><font>%s<font><b/>%[1]s</fonts><fills count="%d"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`, font, 2+int(tones))
	solid := func(colour string) {
		fmt.Fprintf(&b, `<fill><patternFill patternType="solid"><fgColor rgb="FF%s"/><bgColor indexed="64"/></patternFill></fill>`, colour)
	}
	solid("E3E8EC") // of the head
	for _, colour := range fills[1:] {
		solid(colour)
	}
	b.WriteString(`</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`)
	fmt.Fprintf(&b, `<cellXfs count="%d"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`, firstStyle+2*formats*int(tones))
	for f := range numberFormats {
		align := ` horizontal="right"`
		switch Format(f) {
		case asWords, asLong, asNarrow:
			align = strings.NewReplacer(` wrapText="1"`, "", ` shrinkToFit="1"`, "").Replace(aligned(Format(f)))
		}
		fmt.Fprintf(&b, `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment%s vertical="top" wrapText="1"/></xf>`, align)
	}
	for _, quoted := range []string{"", ` quotePrefix="1"`} {
		for f := range numberFormats {
			for t := range fills {
				fill := 0
				if t > 0 {
					fill = 2 + t
				}
				fmt.Fprintf(&b, `<xf numFmtId="%d" fontId="0" fillId="%d" borderId="0" xfId="0"%s applyNumberFormat="1" applyFill="1" applyAlignment="1"><alignment%s vertical="top"/></xf>`,
					numberFormats[f].id, fill, quoted, aligned(Format(f)))
			}
		}
	}
	return b.String() + `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}

func aligned(f Format) string {
	switch f {
	case asWords:
		return ` horizontal="left" indent="1"`
	case asLong:
		return ` horizontal="left" indent="1" wrapText="1"`
	case asNarrow:
		return ` horizontal="center" shrinkToFit="1"`
	}
	return ""
}
