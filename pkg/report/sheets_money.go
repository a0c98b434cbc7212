package report

import (
	"stp.example/stp/pkg/guidance"
	"stp.example/stp/pkg/review"
)

// moneyTable is a row for each line of each plan's money, by year.
func moneyTable(s *review.Set) Table {
	columns := append(planColumns(), Column{"line", asWords, 26}, Column{"sector or category", asWords, 36}, Column{"what", asWords, 44}, Column{"NHS", asWords, 7})
	for _, y := range s.Edition.Years {
		columns = append(columns, Column{y + ", £m", asMoney, 13})
	}
	return Table{
		Name: "Finance by year", About: "a row for each line of a plan's money: what happens if nothing is done, the steps that change it (what helps is positive, what costs is negative), and the result",
		Columns: columns, Fixed: 2,
		Rows: func(row func(...Cell) error) error {
			for _, p := range s.Plans {
				if err := moneyRows(s.Edition, p, row); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func moneyRows(e *guidance.Edition, p *review.Plan, row func(...Cell) error) error {
	m := &p.Money
	var err error
	line := func(what, part, title string, nhs bool, years review.Series) {
		if err != nil || !years.Given() {
			return
		}
		cells := append(planOf(p), words(what), words(part), words(title), yesNo(nhs))
		for _, f := range years {
			cells = append(cells, given(f))
		}
		err = row(cells...)
	}
	line("Do nothing", "all sectors", "", false, m.DoNothing)
	line("Do nothing", "NHS sectors together", "", true, m.NHSDoNothing)
	for i := range m.Sectors {
		line("Do nothing", m.Sectors[i].Title, "", m.Sectors[i].NHS, m.Sectors[i].DoNothing)
	}
	for _, k := range review.Kinds {
		for i := range m.Steps {
			if x := &m.Steps[i]; x.Kind == k.Kind {
				line(k.Title, guidance.Title(e.WordList("solution_category"), x.Category), x.Title, x.NHS, x.ByYear)
			}
		}
	}
	for i := range m.Sectors {
		line("Result", m.Sectors[i].Title, "", m.Sectors[i].NHS, m.Sectors[i].Result)
	}
	line("Result", "NHS sectors together", "", true, m.NHSResult)
	line("Result", "all sectors", "", false, m.Result)
	line("Capital, outside the result", "", "", true, m.Capital)
	return err
}
