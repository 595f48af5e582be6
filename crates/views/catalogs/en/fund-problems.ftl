# Refusals and errors of the fund
problem-fund-no-register = The year { $year } of the fund has no register: its budgets and commitments are not recorded.
hint-fund-budget = Type: maillage fund year open --help
problem-fund-year-unknown = No act mentions the year { $year } of the fund.
hint-fund-later = A year is recorded with effect on { $at }: ask about that day (--at).
hint-fund-years = Years known: { $years }.
problem-fund-table = { $file }, line { $line }, column “{ $column }”: “{ $value }” cannot be read.
problem-fund-table-row = { $file }, line { $line }: this row has more cells than the header, a quote that is not closed, or a character that cannot be read.
problem-fund-figure-unstated = No source states “{ $figure }” for { $year }.
problem-fund-table-column = { $file }: unknown column “{ $column }”. Known columns: { $known }.
problem-fund-day-ahead = { $on } is in the future: an act is dated today, { $today }, at the latest.
problem-fund-table-repeated = { $file }: the column “{ $column }” appears twice.
page-hint-fund-budget = No year is published on this site yet: come back later, or write to the agency.
problem-report-untrue = The report is not recorded: { $count ->
    [one] one thing is wrong with it
   *[other] { $count-text } things are wrong with it
 }.
hint-report-untrue = Correct or keep these amounts by notes (--notes FILE), each with its reason, or record the report as printed (--as-printed)
report-amount-untrue = { $place }: { $printed } cannot be true (“{ $label }”).
report-note-of-nothing = { $place }: a note refers to it, but the report does not print that amount there.
problem-report-notes = The notes { $file } cannot be read.
problem-report-notes-of-another = The notes { $file } are those of another document: their digest is not that of the report.
problem-report-year = { $file }: the year of the report is not given.
hint-report-year = Add --year YEAR, or notes that say it (--notes FILE)
page-hint-report-year = Say which year the report is about.
report-place = Line { $line }
report-place-on-page = Page { $page }, line { $line }
problem-fund-table-empty = { $file }: no row below the header; fill the table in, then try again.
