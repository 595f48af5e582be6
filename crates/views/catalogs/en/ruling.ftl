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
ruling-subject-to = Admissible subject to what follows
ruling-not-comparable = Not comparable
ruling-sentence-subject-to = { $operation }: { $line }, zone { $zone }. The application may be filed on { $on } if what follows is settled.
ruling-sentence-not-comparable = { $operation }: { $line }, zone { $zone }. What is recorded gives no answer for { $on }.
ruling-no-bilan-of-window = no bilan for this window
need-departure-zone = The zone from which the authorisation is moved or brought together.
need-holding = What the site already holds.
need-authorisation = The authorisation to renew, or the unit to replace: the bilan counts none in this zone.
need-examination = The agency’s own examination: nobody can declare it beforehand.
operation-modification = Modification
seen-zones-of-another-time = The { $set } zones of this line are not in force on that day: their figures do not answer for another one.
seen-same-form = The site already holds the form that is asked for.
seen-nothing-authorised = The bilan counts no authorisation in this zone: say which one is renewed or replaced.
seen-nothing-held = The applicant does not name this activity among what the site holds: by that account there is nothing to renew or replace.
seen-research-not-counted = A unit used for research only is not counted: the gap does not decide. The applicant declares the use.
seen-research-counted = The document that was read does not leave out research units for this line: the gap decides.
seen-expiry-unknown = The day on which the authorisation expires is not known; its renewal is asked for at least fourteen months before.
seen-renewal-in-time = To be asked for by { $until }, fourteen months before the expiry declared.
seen-renewal-late = It had to be asked for by { $until }, fourteen months before the expiry declared. Contact the agency without delay.
seen-started = The authorisation ceded has been put to use, as the applicant declares.
seen-never-started = The authorisation ceded has not been put to use, as the applicant declares: it may not be ceded.
seen-start-unknown = Whether the authorisation ceded has been put to use is not known; before that it may not be ceded.
seen-replaced-outside-window = No window receives this application on that day. The text of that time was not found: a like-for-like replacement is not refused for it, to be confirmed with the agency.
seen-no-bilan-of-window = No bilan for the window from { $from } to { $until } had been published by that day; that of another window does not stand in for it.
seen-no-bilan-without-window = No window is open on that day, so no bilan counts for this application.
seen-bilans-of-window = Several bilans are said to be that of this window: { $bilans }. Name the right one in the window’s act.
seen-granted-before = The authorisation belongs to the nomenclature that ended on { $until }; it follows the rules of its passage to the next one.
seen-nomenclature-not-yet = This nomenclature comes into force on { $from } only: another one was in force on that day.
seen-shorter-since-2025 = From { $from } to { $until } inclusive: less than two months. The article was rewritten as of 1 March 2025 and its new wording was not read; to be checked.
ruling-until = To be filed by { $until }.
ruling-needs = What would settle it
ruling-conditions = What the document prints for this line
ruling-open = What is open
seen-passage-new-file = This activity was reformed on 1 June 2023: a complete file is due in the first window that follows, not a plain renewal. The authorisation runs on until it is decided.
seen-passage-renewal = This activity was reformed on 1 June 2023 and is renewed: in the first window that follows, where the renewal was due since 13 May 2021.
seen-passage-deemed = An authorisation valid on 31 May 2023 stands as one of the new mention; it is renewed.
seen-passage-unchanged = This activity was not reformed on 1 June 2023: it is renewed as before.
seen-ended-before-reform = The authorisation ended on { $expires }, before 31 May 2023: it does not stand as an authorisation of the new list, which takes a full application.
mapping-one-to-one = one line for one
mapping-one-to-many = one line to several
mapping-merged = several lines merged
mapping-merged-then-split = lines merged, then split
mapping-moved = moved to another activity
mapping-wider = wider than the line
ruling-candidates = Candidates
web-ruling-details = Say more about the application
web-ruling-q-form = Form that is wanted
web-ruling-q-form-hint = for another form of medicine or rehabilitation
web-ruling-unsaid = Not said
web-ruling-form-hc = Inpatient (HC)
web-ruling-form-htp = Part-time (HTP)
web-ruling-q-expires = Last day of the authorisation
web-ruling-q-expires-hint = for a renewal, YYYY-MM-DD
web-ruling-q-started = Authorisation that is ceded
web-ruling-q-started-hint = for a confirmation after cession
web-ruling-started-yes = Put to use
web-ruling-started-no = Never put to use
web-ruling-q-research = The unit is used for research only
web-ruling-give = Say it
web-ruling-candidates-text = These activities of today may correspond to the line that was asked for. It helps to look; it never decides.
web-ruling-forms = One form, where the bilan counts two together
ruling-place-page = annex { $annex-text }, page { $page-text }
ruling-place-page-line = annex { $annex-text }, page { $page-text }, line { $line-text } of that page
