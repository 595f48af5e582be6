# Regions side by side
web-menu-france = France
web-france-title = Regions side by side
web-france-lead = { $regions ->
    [one] One region alone is recorded: it has no neighbour to be compared with.
   *[other] { $regions-text } regions, each with its supply statement, its zones and its window. What is open may be compared; the numbers hardly ever.
    }
web-france-none = No region is recorded.
web-france-at-all = The date holds for all regions; one without a supply statement on that date says so.
web-france-download = Download the comparison
web-france-open-bilan = Open the supply statement
web-france-on = on { $date }
web-france-legend-met = target or maximum reached
web-france-legend-above = above the target or the maximum
web-france-compare = What may be compared, and what may not
web-france-yes-open = What is open, region by region
web-france-yes-open-text = Each supply statement answers yes or no, for its window.
web-france-yes-time = The time left
web-france-yes-time-text = Each window has its closing day; days are counted from the day on which it is read.
web-france-no-sums = Sums
web-france-no-sums-text = No national total: dates, zones and what is counted differ.
web-france-no-dates = Dates
web-france-no-dates-text = Authorisations counted on { $dates }.
web-france-no-zones = Zones
web-france-no-targets = Targets
web-france-no-targets-text = One number here; a minimum and a maximum there.
web-france-no-lists = Activities reformed in 2023
web-france-no-lists-text = Lines were merged, split or moved: the table says which.
web-france-table = Line by line
web-france-line = Activity or equipment
web-france-comparison = Comparison
web-france-no-line = no line
web-france-closed = no zone open
web-france-opened = { $count ->
    [one] zone open:
   *[other] zones open:
    }
web-france-by-zone = { $rows ->
    [one] 1 zone
   *[other] { $rows-text } zones
    }
web-france-by-line = { $lines } lines of 2019, { $rows } results by zone
web-france-of = { $label }, { $region }
france-of = for
france-open = { $open ->
    [0] No line open
    [one] 1 line open
   *[other] { $open-text } lines open
    } in the supply statement, of { $rows-text }{ $open ->
    [0] .
   *[other] : { $authorisable }.
    }
france-zones = { $title } ({ $zones-text })
compared-comparable = Comparable
compared-with-caution = With caution
compared-not-comparable = Not comparable
compared-because-same-line = The same line of the same list; zones differ, and perhaps dates.
compared-because-one-to-one = One line of 2019 to one: what is open may be compared; zones and dates differ.
compared-because-gathered = One line of 2019 to several codes, which the act counts together as it did.
compared-because-split = One line of 2019 to several: it also counted what other lines count now.
compared-because-wider = This line also counts what that of 2019 did not.
compared-because-merged = Several lines of 2019 merged: one site counted there once for each.
compared-because-moved = What the line of 2019 counted belongs to another activity.
compared-because-quantity = One counts units, the other sites.
compared-because-appeared = No line of 2019 corresponds to it.
compared-because-alone = Only one of the supply statements counts it.
web-france-region-zones = { $region }: { $zones }
france-list-ended = This supply statement counts by a list that ended on { $until }: nothing can be filed for its lines any more.
france-below = { $open ->
    [0] No line below target
    [one] 1 line below target
   *[other] { $open-text } lines below target
    } in the supply statement, of { $rows-text }{ $open ->
    [0] .
   *[other] : { $authorisable }.
    }
