# Quantified objectives of the regional health plan
objective-stages = Stages: { $reading }.
objective-stages-doubtful = Stages: { $reading }. { $doubt }
objective-stages-from-its-date = a stage binds from its date until that of the next one
objective-stages-until-its-date = a stage binds until its date, then the next one does
objective-stages-last-alone = the last stage alone binds
objective-differs = The act wants { $wanted } sites, the supply statement prints { $printed }: for its window the statement prevails (art. L. 6122-9 CSP).
objective-differs-units = The act wants { $wanted } units, the supply statement prints { $printed }: for its window the statement prevails (art. L. 6122-9 CSP).
objective-not-printed = The supply statement of that day does not print this target.
objective-above = { $count ->
    [one] 1 site above the maximum: no new application; nothing is taken away.
   *[other] { $count-text } sites above the maximum: no new application; nothing is taken away.
    }
objective-below = { $count ->
    [one] 1 site is lacking to reach the minimum.
   *[other] { $count-text } sites are lacking to reach the minimum.
    }
objective-stage-doubtful = Stage of { $due } ({ $wanted }): no text that was read says whether it binds before the target.
objective-said-sites = sites: { $level }
objective-said-units = units: { $level }
objective-said-access = access within { $count-text } min
objective-said-waiting = { $count ->
    [one] waiting at most 1 day
   *[other] waiting at most { $count-text } days
    }
objective-said-target = target { $due }
objective-change-added = added
objective-change-raised = raised
objective-change-lowered = lowered
objective-change-changed = changed
objective-change-removed = removed
objective-source-act = act
objective-source-bilan = statement
objectives-shown = { $count ->
    [0] No act recorded sets an objective: targets are those that the supply statement prints.
    [one] 1 objective in force by an act; the other targets are those that the supply statement prints.
   *[other] { $count-text } objectives in force by an act; the other targets are those that the supply statement prints.
    }
objectives-compared-none = No objective changed between { $from } and { $to }.
objectives-compared-some = { $count ->
    [one] 1 objective changed between { $from } and { $to }.
   *[other] { $count-text } objectives changed between { $from } and { $to }.
    }
imported-objectives = { $file }: { $count ->
    [one] 1 objective recorded
   *[other] { $count-text } objectives recorded
    } (order { $act }), act { $number-text } of the journal.
imported-objectives-already = { $file }: order { $act } already recorded (act { $number-text } of the journal), nothing to write.
objective-zones-unchecked = { $count ->
    [one] 1 line of care has no zone set recorded for that day: its zone could not be checked.
   *[other] { $count-text } lines of care have no zone set recorded for that day: their zones could not be checked.
    }
problem-objectives-unreadable = { $file }: this is no table of objectives, { $reason }.
problem-objectives-refused = { $file }: some rows cannot be recorded.
hint-objectives-nothing-written = Nothing was written: correct every row, then try again.
hint-objectives-form = A table to fill in: maillage import template objectives -o objectives.xlsx
problem-objectives-exist = { $file }: order { $act } is already recorded with other contents (act { $number-text } of the journal).
hint-objectives-revise = An act is never rewritten: to revise it, record the order that amends it, with --revises { $act }
problem-objectives-nothing-to-revise = { $file }: the order to revise is not recorded in this region.
hint-objectives-none-recorded = No act of objectives is recorded there: record the first order, without --revises
hint-objectives-recorded = Orders recorded: { $acts }
problem-objectives-before-signed = { $file }: the order would have effect before it was signed, on { $signed }.
problem-objectives-before-revised = { $file }: the order would have effect before the one it revises, in force since { $since }.
objective-set-by-another = { $line }, zone { $zone }: order { $act } already sets an objective there; to replace it, say --revises { $act }
objective-none-to-withdraw = { $line }, zone { $zone }: no objective in force to withdraw
objective-no-list = no list of lines is in force on the day of the act
objective-line-unknown = “{ $line }” is the name of no line of the list in force on the day of the act
objective-line-nearest = “{ $line }” is the name of no line of the list in force on the day of the act; the nearest: { $codes }
objective-line-several = “{ $line }” means several lines: { $codes }; give the code of one, or join them by “+” if the act counts them together
objective-line-other-list = “{ $line }” is not of the list in force on the day of the act
objective-line-candidates = “{ $line }” is not of the list in force on the day of the act; lines that come in question, to choose from: { $codes }
objective-zone-unknown = zone “{ $zone }” unknown in this region on that day
objective-zone-set = zone “{ $zone }”: “{ $line }” is planned on zone set { $set }, which does not have it
objective-units-not-counted = “{ $line }”: no objective in units on that day (art. D. 6121-9 CSP: since 1 June 2023 hyperbaric chambers and cyclotrons alone have one); set sites, and leave the columns of units empty
objective-waiting-not-set = “{ $line }”: no waiting time on that day (art. D. 6121-9 CSP: for sectional imaging alone, since 1 June 2023); leave waiting_days empty
objective-row-twice = { $line }, zone { $zone }: already said on line { $first }
objective-row-torn = the line cannot be cut into the columns of the header
objective-row-empty = column { $column } is empty
objective-row-count = { $column }: “{ $text }” is no whole number
objective-row-time = { $column }: “{ $text }” is no whole number above zero
objective-row-ways = { $column }: say a number, or a minimum and a maximum, or stages, and only one of the three
objective-row-reversed = the minimum, { $min }, is above the maximum, { $max }
objective-row-stage = “{ $text }” is no stage: write 2026:3, or 2026-06-30:2-4, set apart by spaces
objective-row-stages = the stage of { $later } does not follow that of { $earlier }
objective-row-due = “{ $text }” is neither a year (2028) nor a day (2028-06-30)
objective-row-nothing = neither a quantity nor a time: say at least one, or “oui” in withdrawn
objective-row-target = the target, { $target }, comes before the last stage, { $stage }
objective-row-withdrawn = withdrawn: “{ $text }” is neither oui nor non
objective-row-withdrawn-and-wanted = the row withdraws the objective and says what is wanted: one or the other
template-objectives = Objectives of the plan to fill in
template-of-line-code = Line: a code (amm:QA004/ME049), codes joined by “+” if the act counts them together, or a name.
template-of-sites = Sites wanted, as one number.
template-of-sites-min = Sites, minimum of a range.
template-of-sites-max = Sites, maximum of a range.
template-of-sites-stages = Sites by stages: when, and a number or a range, set apart by spaces.
template-of-units = Units wanted; since 1 June 2023 for hyperbaric chambers and cyclotrons only.
template-of-units-min = Units, minimum of a range.
template-of-units-max = Units, maximum of a range.
template-of-units-stages = Units by stages, as for sites.
template-of-access-minutes = Longest way to a site.
template-of-waiting-days = Longest waiting time; sectional imaging only.
template-of-target-date = Year or day of the target.
template-of-withdrawn = oui: the act withdraws the objective; the rest of the row is empty then.
unit-of-minutes = minutes
unit-of-days = days
unit-of-due = year or day
column-source-of-objective = From
column-wanted-sites = Sites wanted
column-wanted-units = Units wanted
column-printed-current = Authorised
column-printed-target = Target of the statement
column-printed-gap = Gap of the statement
column-target-date = Due
column-noticed = To note
column-change = Change
page-hint-objectives-form = A table to fill in comes with the program: it has these columns.
page-hint-objectives-revise = An act is never rewritten: to revise it, record the order that amends it, saying that it revises { $act }
page-hint-objectives-none-recorded = No act of objectives is recorded there: record the first order, which revises none.
