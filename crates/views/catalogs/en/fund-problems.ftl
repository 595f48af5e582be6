# Refusals and errors of the fund
problem-fund-no-register = The year { $year } of the fund has no register: its budgets and commitments are not recorded.
hint-fund-budget = Type: maillage fund year open --help
problem-fund-year-unknown = No act speaks of the year { $year } of the fund.
hint-fund-years = Years known: { $years }.
problem-fund-table = { $file }, line { $line }, column “{ $column }”: “{ $value }” cannot be read.
problem-fund-table-row = { $file }, line { $line }: this row has more cells than the header, a quote that is not closed, or a character that cannot be read.
problem-fund-figure-unstated = No source states “{ $figure }” for { $year }.
problem-fund-table-column = { $file }: unknown column “{ $column }”. Known columns: { $known }.
problem-fund-day-ahead = { $on } is still to come: an act bears the date of today, { $today }, at the latest.
problem-fund-table-repeated = { $file }: the column “{ $column }” stands twice.
page-hint-fund-budget = No year is published on this site yet: come back later, or write to the agency.
