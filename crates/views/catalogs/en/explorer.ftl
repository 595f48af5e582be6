# The explorer of the bilan: search, filters, columns, order.
explorer-find-label = Search for an activity, a zone, a commune or an order
explorer-find-button = Search
explorer-find-tries = For instance:
explorer-facets = Filter by answer, activity or zone
explorer-facets-form = Filters
explorer-answers = Answer
explorer-answers-unit = rows
explorer-activities = Activity
explorer-zones = Zone
explorer-open-unit = open rows
explorer-below-unit = rows below target
explorer-of-rows = { " of " }
explorer-apply = Apply
explorer-clear = Clear all
explorer-only-open = Open to applications
explorer-only-below = Below target
explorer-only-negative = Above target
explorer-only-met = Target met
explorer-only-void = Nothing planned, nothing authorised
explorer-active = Active filters
explorer-active-colon = Active filters:
explorer-active-only = Answer: { $value }
explorer-active-activity = Activity: { $value }
explorer-active-zone = Zone: { $value }
explorer-remove = , remove this filter
explorer-rows = { $rows ->
    [0] No rows
    [one] { $rows-text } row
   *[other] { $rows-text } rows
 }
explorer-of-all = of { $rows-text }
explorer-rows-filtered = rows shown for
explorer-row-filtered = row shown for
explorer-none-filtered = No rows on this page (Enter searches the whole statement):
explorer-columns = Columns
explorer-columns-form = Columns shown
explorer-columns-show = Show these columns
explorer-pick-figures = Authorised, target, gap (whichever decides)
explorer-pick-sites = Sites: current, target, gap
explorer-pick-units = Units: current, target, gap
explorer-pick-admissible = New applications
explorer-pick-notes = Printed notes
explorer-pick-place = Place in the document
explorer-pick-code = Identifier of the line
explorer-column-code = Identifier
explorer-column-current = Authorised
explorer-column-in-sites = { $heading } (sites)
explorer-column-target = Target
explorer-unit = units
explorer-sites-hint = { $current } of { $target } sites
explorer-group-section = annex { $annex }, { $section }
explorer-group-annex = annex { $annex }
explorer-group-counts = { $rows ->
    [one] { $rows-text } row
   *[other] { $rows-text } rows
 }; { $open ->
    [0] none open
   *[other] { $open-text } open
 }{ $above ->
    [0] {""}
   *[other] , { $above-text } above target
 }
explorer-order-document = Order of the document
explorer-all-rows = All rows on one page
explorer-by-pages = Page by page
explorer-caption-sorted = { $title }, sorted by { $column }, { $descending ->
    [yes] highest first
   *[no] lowest first
 }
explorer-caption = { $title }, by field of care
explorer-files-hold = The files hold exactly what is on screen: filters, search, order and columns.
explorer-nothing-left = Nothing matches all of these at once. Remove a filter, or clear them all.
explorer-understood = Understood:
explorer-understood-label = What the search was understood as
explorer-part-activity = activity:
explorer-part-zone = zone:
explorer-part-commune = { $zones } (commune: { $commune })
explorer-part-act = order:
explorer-part-siret = SIRET:
explorer-part-finess = FINESS:
explorer-part-word = word:
explorer-mended = corrected from “{ $typed }”
explorer-take-back = , remove from the search
explorer-by-the-letter = Not what you meant? Search for exactly { $question }
explorer-nothing = “{ $typed }” is nowhere to be found here: not an activity, a zone, a commune, an order or a word in any row.
explorer-slip = “{ $typed }” looks like a SIRET or FINESS number, but its check digit is wrong: a digit was mistyped.
explorer-nearest = Search instead for:
explorer-hits = What bears this number
explorer-hit-act = Act { $number } of the journal
explorer-hit-act-text = { $subject }, in effect on { $day }.
explorer-hit-agency = Number of the agency: { $typed }.
explorer-hit-commitments = { $count ->
    [one] { $count-text } commitment of the FIR, { $region }.
   *[other] { $count-text } commitments of the FIR, { $region }.
 }
explorer-hit-nobody = Nothing in this store bears this number: no beneficiary of the FIR and no agency. Named authorisations are not kept here.
web-problem-sort = “{ $value }” is not an order: give the name of a column (gap, zone, activity…), with “-” before it for the highest first.
web-problem-columns = “{ $value }” is not a choice of columns.
web-problem-rows = “{ $value }” is not a number of rows: only “all” puts them on one page.
explorer-sort = Order
explorer-pdf-takes = The PDF of the whole supply statement is set on demand: from a few seconds to a minute.
explorer-skip-rows = Skip the table
