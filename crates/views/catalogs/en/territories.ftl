# The money of the fund by territory, beside what the supply statement lacks.
territories-page = Money and supply
territories-title = Money and supply { $year }
territories-link = Money and supply, by territory
territories-lead-register = What the acts of the budget year { $year } state to serve a territory, beside what the supply statement leaves open there. A comparison, not a cause.
territories-lead-report = No register keeps the budget year { $year }: the report is read without territories, and none of its sums is placed. Beside it, what it counts by department and what the supply statement leaves open.
territories-day = Money, gaps and counts on
territories-picture = Supply statement of
territories-figures = What is placed
territories-figure-share = of what is committed is placed
territories-figure-committed = committed and placed
territories-figure-elsewhere = not placed, whole
territories-figure-elsewhere-report = paid, not placed, whole
territories-figure-open = { $count ->
    [one] open line of the supply statement
   *[other] open lines of the supply statement
}
territories-figure-below = { $count ->
    [one] line of the supply statement below its target
   *[other] lines of the supply statement below their target
}
territories-departments = Departments
territories-department = Department { $code }
territories-table = { $title }: money and gaps
territories-column-territory = Territory
territories-column-committed = Committed (AE)
territories-column-paid = Paid (CP)
territories-column-open = Open gaps
territories-column-below = Gaps below target
territories-column-counts = Counted by a document
territories-commitments = { $count ->
    [one] 1 commitment
   *[other] { $count } commitments
}
territories-gap-sites = { $count ->
    [one] +1 site
   *[other] +{ $count } sites
}
territories-gap-units = { $count ->
    [one] +1 unit
   *[other] +{ $count } units
}
territories-lines = { $count ->
    [one] 1 line
   *[other] { $count } lines
}
territories-no-gap = none
territories-across = Several of these territories, or another division
territories-across-hint = A whole sum, never shared out
territories-unplaced = Not placed
territories-unplaced-hint = No territory stated, or none that is known
territories-total = Budget year
territories-map-title = Committed and stated to serve the territory, { $zones }
territories-map-key = The stronger the colour, the more is committed; hatched: nothing is stated there.
territories-map-zone = { $zone }: { $amount } committed
territories-map-nothing = { $zone }: no commitment states it
territories-how = How to read this
territories-how-money = A sum is placed by the territory of its commitment; without one, by the sites that the agreement covers, by their commune. The seat of the beneficiary is not the territory served: it does not count.
territories-how-whole = A sum stays whole: it is never shared out among several territories. In each table the rows and “Not placed” make up the budget year.
territories-how-within = A zone is shown under a department if all of its communes lie there.
territories-how-gaps = Gaps are those of the supply statement of the day, in the quantity that decides; sites and units do not add up.
territories-how-unknown = Territories that are stated and not known on the day asked: { $names }.
