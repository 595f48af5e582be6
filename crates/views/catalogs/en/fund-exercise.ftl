# The page of a year of the fund: choosing actions, the chart as a table, AE, the series, the sheet
fund-exercise-one = Only one year is recorded.
fund-exercise-year-on = { $year }, on its own date
fund-exercise-download = Download { $year }:
fund-exercise-figures = Key figures
fund-exercise-find = Search the actions cited
fund-exercise-find-hint = Any word of the label or of the heading above it, in French as printed, or a line of the report. Accents and slips are forgiven.
fund-exercise-find-button = Search
fund-exercise-filter = Choose the actions shown
fund-exercise-words = Words in the action
fund-exercise-mission = Mission
fund-exercise-every-mission = All missions
fund-exercise-show = Show
fund-exercise-active = Current choice
fund-exercise-drop = Remove
fund-exercise-clear = Clear all
fund-exercise-group = Group by mission
fund-exercise-all = { $of ->
    [one] One action cited
   *[other] { $of-text } actions cited
 }.
fund-exercise-found = { $shown ->
    [0] No action shown
    [one] One action shown
   *[other] { $shown-text } actions shown
 } of { $of-text }.
fund-exercise-sum = { $counted ->
    [0] None of them enters a total.
    [one] It counts for { $amount }.
   *[other] Together they come to { $amount }.
 }
fund-exercise-sum-aside = { $counted ->
    [0] None of them enters a total.
    [one] One counts towards the total: { $amount }
   *[other] { $counted-text } count towards the total: { $amount }
 }{ $counted ->
    [0] {""}
   *[other] { $aside ->
        [one] ; one more is left out of totals.
       *[other] ; { $aside-text } more are left out of totals.
     }
 }
fund-exercise-files = The files hold the actions shown, and no others.
fund-exercise-mended = “{ $typed }” stands in no action: read as “{ $taken }”.
fund-exercise-unknown = { $count ->
    [one] No action contains { $words }, or anything close to it.
   *[other] No action contains these words, or anything close to them: { $words }.
 }
fund-exercise-nothing = No action meets these conditions.
fund-exercise-counted-sum = Sum of the amounts counted, for the chosen actions only
fund-exercise-no-mission = none
fund-exercise-column-mission = Mission
fund-exercise-caption = Actions cited by the { $year } report
fund-exercise-listed = The chart as a table
fund-exercise-listed-caption = From revenue to actions, with the share of each amount in the whole
fund-exercise-listed-node = Item
fund-exercise-listed-share = Share of the whole
fund-exercise-listed-whole = Whole
fund-exercise-ae = AE
fund-exercise-ae-title = Commitment appropriations (autorisations d’engagement)
fund-exercise-cp = CP
fund-exercise-cp-title = Payment appropriations (crédits de paiement)
fund-exercise-committed = Committed by mission, in commitment appropriations
fund-exercise-committed-hint = AE and CP never add up: each has its own table.
fund-exercise-committed-column = Committed (AE)
fund-exercise-committed-none = No recorded source says what each mission committed (AE).
fund-exercise-unsaid = not stated
fund-exercise-series = From year to year
fund-exercise-series-one = Only one year is recorded, { $year }: there is no series to draw yet.
fund-exercise-series-lead = Each figure has its own chart and scale.
fund-exercise-series-amount = Amount
web-problem-action-sort = “{ $value }” is not an order: give label, mission, amount or line, with “-” in front for descending order.
web-problem-of-mission = “{ $value }” is not a mission: they run from 1 to 5, or none for actions without one.
fund-exercise-sheet-page = page
fund-exercise-sheet-of = of
fund-exercise-sheet-rate = Share of the last budget used: { $rate }.
fund-exercise-sheet-sources = Sources
fund-exercise-sheet-as-of = Read on
fund-exercise-sheet-amounts = Amounts
fund-exercise-both-books = AE and CP never add up.
fund-exercise-filtered = actions shown for
fund-exercise-one-filtered = action shown for
fund-exercise-none-filtered = No action in this list (Enter searches with misspellings too):
