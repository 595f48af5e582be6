# Admissibility
ruling-yes = Admissible
ruling-no = Not admissible
ruling-sentence-yes = { $operation }: { $line }, zone { $zone }. The application may be filed on { $on }.
ruling-sentence-no = { $operation }: { $line }, zone { $zone }. The application may not be filed on { $on }.
ruling-read-in = bilan at { $picture }, version { $version-text } ({ $act })
verdict-allows = Allows
verdict-forbids = Forbids
verdict-warns = Warns
verdict-informs = Informs
quantity-sites = Sites
quantity-units = Units
operation-creation = Creation
operation-extra-unit = Extra unit
operation-equipment-replacement = Replacement of a unit
operation-other-form = Other form
operation-renewal = Renewal
operation-renewal-after-injunction = Renewal after injunction
operation-transfer = Transfer
operation-regrouping = Regrouping
operation-conversion = Conversion
operation-cession-confirmation = Confirmation after cession
operation-exceptional-need = Answer to an exceptional need
operation-derogation = Derogation
seen-in-window = The filing window is open, from { $from } to { $until } inclusive.
seen-no-window = No window is open on that day; the nearest runs from { $from } to { $until } inclusive.
seen-no-window-recorded = No filing window is recorded.
seen-any-time = This application is received at any time.
seen-listed = The activity is on the window’s list.
seen-not-listed = The activity is not on the window’s list.
seen-operation-not-listed = The operation is not on the window’s list.
seen-right-zone-set = The zone belongs to the { $set } zones, those of this line.
seen-other-zone-set = This line is read on the { $set } zones, and the zone belongs to another set.
seen-no-zone-set = No zone set is recorded for this line on that day.
seen-places = { $current-text } authorised, { $target-text } targeted: gap { $gap }.
seen-no-place = { $current-text } authorised, { $target-text } targeted: gap { $gap }, no place.
seen-places-equipment = Units: { $units-current-text } authorised, { $units-target-text } targeted, gap { $units-gap }; sites: { $current-text } of { $target-text }, gap { $gap }.
seen-no-place-equipment = Units: { $units-current-text } authorised, { $units-target-text } targeted, gap { $units-gap }; sites: { $current-text } of { $target-text }, gap { $gap }: no place for this application.
seen-gap-set-aside = The gap ({ $gap }) does not decide this application.
seen-gap-set-aside-unknown = The gap does not decide this application.
seen-no-bilan = No table holds this line: no bilan for this line, which is not a target of zero.
seen-bilan-of-activity = This form has no table of its own: that of { $line } was read.
seen-extra-unit-open = { $units ->
    [one] 1 more unit remains possible, on a site that has one: ask for an extra unit.
   *[other] { $units-text } more units remain possible, on sites that have one: ask for an extra unit.
    }
seen-units-decide = A site is missing ({ $sites }), but no unit ({ $units }): a new site can open only by moving an authorised unit there, to be confirmed with the agency.
seen-gaps-disagree = The gap is { $sites } in sites and { $units } in units: no rule that was read says which of the two decides in this region. To be confirmed with the agency.
seen-holds-form = The site already holds { $held }.
seen-holds-form-declared = The site already holds { $held }, as the applicant declares.
seen-holding-unknown = What the site holds is not known; say it to learn whether this rule opens the application.
seen-holds-no-form = The site holds no other form of this activity.
seen-hospital-at-home-apart = Hospital at home follows the gap, whatever the site holds.
seen-forms-by-gap = The annexes name medicine, surgery and rehabilitation only: here the gap decides.
seen-same-zone = Departure and arrival lie in the same zone.
seen-other-zone = Departure lies in zone { $from }; on arrival the gap is { $gap }. To be looked at.
seen-departure-unknown = The zone of departure is not known; into another zone the application would have to be looked at.
seen-need = { $places ->
    [one] An exceptional need is stated here, for 1 place.
   *[other] An exceptional need is stated here, for { $places-text } places.
    }
seen-no-need = No exceptional need is stated here.
seen-bilan-read = Bilan at { $picture }, version { $version-text }.
seen-no-bilan-published = No bilan was published by that day.
seen-nomenclature-ended = This nomenclature ended on { $until }; the answer does not hold for the one that replaced it.
seen-nomenclature-attested = This nomenclature is attested from { $from } only; before, the answer must be checked.
seen-days = { $days ->
    [one] 1 day between publication and opening.
   *[other] { $days-text } days between publication and opening.
    }
seen-windows-in-year = { $count ->
    [one] 1 window recorded in { $year } for { $line }.
   *[other] { $count-text } windows recorded in { $year } for { $line }.
    }
seen-every-line = each line
seen-between = From { $from } to { $until } inclusive.
seen-lines = Lines concerned: { $lines }.
seen-all-lines = No line is missing.
slots = { $slots ->
    [0] no place
    [one] 1 place
   *[other] { $slots-text } places
    }
web-ruling-title = Admissibility
web-ruling-heading = May I file this application?
web-ruling-lead = Five questions, one answer with its reasons. Each reason cites its text and the figures it read.
web-ruling-jump = Go to the answer: { $answer }
web-ruling-questions = Your application
web-ruling-q-operation = What do you want to do?
web-ruling-q-activity = For which activity or equipment?
web-ruling-q-zone = In which zone?
web-ruling-q-on = On which day do you file?
web-ruling-q-holds = What does the site hold already?
web-ruling-q-from = Zone of departure
web-ruling-q-from-hint = for a transfer or a regrouping, where it is another one
web-ruling-choose = Choose
web-ruling-holds-unknown = Nothing, or not said
web-ruling-ask = See the answer
web-ruling-figures = The figures
web-ruling-of = authorised of
web-ruling-target = targeted
web-ruling-decides = This number counts for this application.
web-ruling-decides-not = This number does not count for this application.
web-ruling-rules = The rules applied
web-ruling-read-in = Read in:
web-ruling-row = See the row of the bilan
web-ruling-possible = What remains possible
web-ruling-possible-held = Renew, transfer or regroup
web-ruling-possible-held-text = Always possible for an authorisation already granted, even without a place: at any time for a plain renewal, in a filing window for the rest.
web-ruling-start = Answer the questions
web-ruling-start-text = The answer will say whether the application may be filed, by which rules, and what remains possible. It is indicative and does not bind the agency.
web-ruling-here = May I file here?
web-ruling-check = Check
web-ruling-check-mine = Check whether I may file
web-ruling-zone = Zone { $zone }
