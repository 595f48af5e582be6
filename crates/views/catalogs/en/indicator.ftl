# The indicators of the fund: what they are, their values, what there is to say of them.

indicator-percent = { $value }%
indicator-unit-percent = per cent
indicator-bare = { $value } (the indicator is not defined)
indicator-period-unsaid = years not said
indicator-formula-structures = number of structures: { $kind }
indicator-formula-structures-of = number of structures: { $kind }, { $statuses }
indicator-formula-committed = sum committed in the register: { $of }
indicator-formula-paid = sum paid in the register: { $of }
indicator-part-all = the whole exercise
indicator-part-mission = mission { $number }
indicator-part-line = line { $code }
indicator-formula-sum = sum of { $parts }
indicator-formula-quotient = { $of } for each unit of { $by }, of the same scope (years, territory, action)
indicator-formula-earmark = spent ({ $spent }) less received ({ $received })
indicator-basis-printed = printed: “{ $printed }”
indicator-basis-listed = { $count ->
    [0] no structure named
    [one] { $count } structure named
   *[other] { $count } structures named
}
indicator-basis-fund = register of the FIR
indicator-basis-sum = sum of other indicators
indicator-basis-quotient = { $of } ÷ { $by }
indicator-basis-quotient-rounded = { $of } ÷ { $by }, rounded
indicator-basis-top-up = { $received } received and { $spent } spent: regional top-up of { $rest }
indicator-basis-unspent = { $received } received and { $spent } spent: { $rest } unspent
indicator-basis-all-spent = { $received } received and { $spent } spent: all of it is spent
indicator-standing-same = recorded and computed agree
indicator-standing-differs = recorded and computed differ
indicator-standing-recorded = recorded
indicator-standing-computed = computed
indicator-standing-none = no value
indicator-differs = recorded and computed differ by { $apart }: both stay, and nothing is computed from them
indicator-parts-departments = { $period }: the { $parts } departments given make { $sum }, the region { $whole }.
indicator-parts-zones = { $period }: the { $parts } zones given make { $sum }, the region { $whole }.
indicator-asks = Divide { $value } ({ $scope }) by what? No value has the same scope: { $could }.
indicator-asks-nothing = Divide { $value } ({ $scope }) by what? No value is recorded in this territory.
indicator-candidate = { $made } if { $by } is meant ({ $scope })
indicator-lacks = “{ $indicator }” has no certain value for { $scope }: nothing is computed.
indicator-undefined = “{ $indicator }”, which it is computed from, is not defined.
indicator-circular = It is computed from itself: nothing is computed.
indicator-none = No indicator is defined for { $region }.
indicator-none-yet = No indicator is defined for { $region } on this date: the first is from { $day } on.
indicators-imported = { $file }: { $defined ->
    [0] no indicator defined
    [one] { $defined } indicator defined
   *[other] { $defined } indicators defined
}, { $targeted ->
    [0] no target
    [one] { $targeted } target
   *[other] { $targeted } targets
}, { $recorded ->
    [0] no value recorded
    [one] { $recorded } value recorded
   *[other] { $recorded } values recorded
} for { $region }.
indicator-defined = Indicator “{ $code }” defined for { $region }.
indicator-targeted = Target of “{ $code }” set: { $value } by { $day } ({ $territory }).
indicator-recorded = Value of “{ $code }” recorded: { $value } ({ $scope }).
indicator-already = Already recorded: nothing to write.
indicators-shown = { $count ->
    [0] No indicator
    [one] { $count } indicator
   *[other] { $count } indicators
}, { $findings ->
    [0] nothing to look at again
    [one] { $findings } point to look at again
   *[other] { $findings } points to look at again
}.
indicators-title = Indicators of the FIR
indicators-heading = { $count ->
    [0] No indicator
    [one] { $count } indicator
   *[other] { $count } indicators
} of the FIR
indicators-lead = What the FIR brings about, each with its definition, its target, its recorded value and its computed value. A unit cost is shown only where both quantities have the same scope: the same years, territory and action.
indicators-leads = Indicators: what the FIR brings about
indicators-feeds = Indicators that these structures feed
indicators-filter-label = Choose indicators
indicators-find = Code, label, action
indicators-territory-label = Territory
indicators-no-match = No indicator answers to this choice.
indicators-findings = To look at again
indicators-formula = Formula
indicators-unit = Unit
indicators-actions = Actions
indicators-structures = Structures
indicators-money = Credits
indicators-see-structures = the structures counted
indicators-column-scope = Scope
indicators-column-target = Target
indicators-column-computed = Computed
indicators-column-recorded = Recorded
indicators-column-standing = Finding
indicators-by-day = by { $day }
indicators-source-place = where it is written
indicators-no-value = Neither a value nor a target.
indicators-see-on = See on { $day }
said-indicator = Indicator
said-indicator-label = Label
said-indicator-unit = Unit
said-indicator-calculation = Calculation
said-indicator-formula = Formula
said-indicator-actions = Actions linked
said-indicator-structures = Structures linked
said-indicator-destinations = Credits linked
said-indicator-territory = Territory
said-indicator-target = Target
said-indicator-target-day = Due
said-indicator-scope = Scope
said-indicator-value = Value
said-indicator-printed = Printed
template-indicators = Indicators of the FIR
template-of-indicators-code = the code of the indicator: letters, digits, hyphens, a letter first
template-of-indicators-label = the label; with the unit and the calculation it defines the indicator
template-of-indicators-unit = the unit: EUR, %, or what is counted
template-of-indicators-calculation = how it is reckoned, in words
template-of-indicators-formula = the formula, where it can be computed: structures:empp, fund:paid:2, sum:a+b, quotient:a/b, earmark:received/spent
template-of-indicators-source = who says so
template-of-indicators-actions = the actions measured, set apart by |
template-of-indicators-structures = the structures concerned (FINESS or code), set apart by |
template-of-indicators-destinations = the missions and lines that pay for it, set apart by |
template-of-indicators-territory = where: empty or region, a department (59 Nord), a zone (15A)
template-of-indicators-period = the years of the value: 2023 or 2021-2023
template-of-indicators-action = the action that the value is of
template-of-indicators-value = the value recorded
template-of-indicators-day = the day of the value; that of the table, if absent
template-of-indicators-printed = the words that print it
template-of-indicators-target = the target
template-of-indicators-target-day = the day by which the target is due
indicator-why-code = it is not the code of an indicator
indicator-why-formula = no formula is written so; for instance structures:empp, fund:paid:2, sum:a+b, quotient:a/b, earmark:received/spent
indicator-why-period = these are not years: 2023, or 2021-2023
indicator-why-value = it is not a value of two decimals at most
indicator-row-unknown = “{ $code }” is defined neither in this table nor before
indicator-row-twice = “{ $code }” says the same thing on line { $first } already
indicator-row-circular = “{ $code }” would be computed from itself
problem-indicators-unreadable = “{ $file }” is not a table of indicators: { $reason }
problem-indicators-refused = The table “{ $file }” cannot be recorded.
problem-no-indicator = No indicator has the code “{ $code }”.
problem-indicator-value = “{ $text }”: { $why }.
problem-indicator-circular = “{ $code }” would be computed from itself.
hint-indicators-form = A form to fill in: maillage import template indicators -o indicators.xlsx
page-hint-indicators-form = The program gives a table of indicators to fill in, with these columns.
hint-indicators-known = Indicators: { $known }.
list-fund-indicators-code = Code of the indicator.
list-fund-indicators-label = Label of the indicator.
list-fund-indicators-act = Number of the act that records the value; empty where none does.
list-fund-indicators-source = Who gives the value.
list-fund-indicators-unit = Unit: EUR, %, or what is counted.
list-fund-indicators-calculation = How it is reckoned, in words.
list-fund-indicators-formula = The formula that is computed; empty where there is none.
list-fund-indicators-territory = Where: region, the code of a department or of a zone.
list-fund-indicators-territory-text = Where, in words.
list-fund-indicators-period = Years of the value; empty where nobody said them.
list-fund-indicators-action = The action that the value is of.
list-fund-indicators-target = Target.
list-fund-indicators-target-day = Day by which the target is due, yyyy-mm-dd.
list-fund-indicators-computed = Value computed.
list-fund-indicators-basis = From what it is computed: printed, listed, fund, sum, quotient, earmark.
list-fund-indicators-basis-text = From what it is computed, in words.
list-fund-indicators-recorded = Value recorded.
list-fund-indicators-recorded-day = Day of the recorded value, yyyy-mm-dd.
list-fund-indicators-difference = Recorded less computed.
list-fund-indicators-standing = How the two stand: same, differs, recorded, computed, none.
list-fund-indicators-printed = Words that print the recorded value.
column-indicator-years = Years
column-indicator-target = Target
column-indicator-computed = Computed
column-indicator-recorded = Recorded
