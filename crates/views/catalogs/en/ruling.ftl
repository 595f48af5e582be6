# Admissibility
ruling-yes = Admissible
ruling-no = Not admissible
ruling-sentence-yes = { $operation }: { $line }, zone { $zone }. The application may be filed on { $on }.
ruling-sentence-no = { $operation }: { $line }, zone { $zone }. The application may not be filed on { $on }.
ruling-read-in = supply statement as at { $picture }, version { $version-text } ({ $act })
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
seen-any-time = This application may be filed at any time.
seen-listed = The activity is on the window’s list.
seen-not-listed = The activity is not on the window’s list.
seen-operation-not-listed = The operation is not on the window’s list.
seen-right-zone-set = The zone belongs to the { $set } zones, those used for this activity or equipment.
seen-other-zone-set = This activity or equipment is planned on the { $set } zones, and the zone belongs to another set.
seen-no-zone-set = No zone set is recorded on that day for this activity or equipment.
seen-places = { $current-text } authorised, { $target-text } targeted: gap { $gap }.
seen-no-place = { $current-text } authorised, { $target-text } targeted: gap { $gap }, so no more sites can be authorised.
seen-places-equipment = Units: { $units-current-text } authorised, { $units-target-text } targeted, gap { $units-gap }; sites: { $current-text } of { $target-text }, gap { $gap }.
seen-no-place-equipment = Units: { $units-current-text } authorised, { $units-target-text } targeted, gap { $units-gap }; sites: { $current-text } of { $target-text }, gap { $gap }: nothing more can be authorised for this application.
seen-gap-set-aside = The gap ({ $gap }) does not decide this application.
seen-gap-set-aside-unknown = The gap does not decide this application.
seen-no-bilan = No table covers this activity: there is no statement of its supply, which is not a target of zero.
seen-bilan-of-activity = This form has no table of its own: that of { $line } was read.
seen-extra-unit-open = { $units ->
    [one] 1 more unit remains possible, on a site that has one: ask for an extra unit.
   *[other] { $units-text } more units remain possible, on sites that have one: ask for an extra unit.
    }
seen-units-decide = There is room for a site ({ $sites }), but not for a unit ({ $units }): a new site can open only by moving an authorised unit there, to be confirmed with the agency.
seen-gaps-disagree = The gap is { $sites } in sites and { $units } in units: no rule that was read says which of the two decides in this region. To be confirmed with the agency.
seen-holds-form = The site already holds { $held }.
seen-holds-form-declared = The site already holds { $held }, as declared by the applicant.
seen-holding-unknown = What the site already holds is not known; state it to find out whether this rule opens the application.
seen-holds-no-form = The site holds no other form of this activity.
seen-hospital-at-home-apart = Hospital at home follows the gap, whatever the site holds.
seen-forms-by-gap = The annexes name medicine, surgery and rehabilitation only: here the gap decides.
seen-same-zone = The departure and arrival zones are the same.
seen-other-zone = The authorisation leaves zone { $from }; in the arrival zone the gap is { $gap }. To be examined.
seen-departure-unknown = The departure zone is not known; an application into another zone would have to be examined.
seen-need = { $places ->
    [one] An exceptional need has been established here, for 1 authorisation.
   *[other] An exceptional need has been established here, for { $places-text } authorisations.
    }
seen-no-need = No exceptional need has been established here.
seen-bilan-read = Supply statement as at { $picture }, version { $version-text }.
seen-no-bilan-published = No supply statement was published by that day.
seen-nomenclature-ended = This nomenclature ended on { $until }; the answer does not hold for the one that replaced it.
seen-nomenclature-attested = This nomenclature is attested only from { $from }; before that, the answer must be checked.
seen-days = { $days ->
    [one] 1 day between publication and opening.
   *[other] { $days-text } days between publication and opening.
    }
seen-windows-in-year = { $count ->
    [one] 1 window recorded in { $year } for { $line }.
   *[other] { $count-text } windows recorded in { $year } for { $line }.
    }
seen-every-line = each activity
seen-between = From { $from } to { $until } inclusive.
seen-lines = Activities and equipment concerned: { $lines }.
seen-all-lines = Every activity of the window is in its statement.
web-ruling-title = Admissibility
web-ruling-heading = May I file this application?
web-ruling-lead = Five questions, one reasoned answer. Each reason cites its source and the figures it used.
web-ruling-jump = Go to the answer: { $answer }
web-ruling-questions = Your application
web-ruling-q-operation = What do you want to do?
web-ruling-q-activity = For which activity or equipment?
web-ruling-q-zone = In which zone?
web-ruling-q-on = On which day do you file?
web-ruling-q-holds = What does the site already hold?
web-ruling-q-from = Departure zone
web-ruling-q-from-hint = for a transfer or a regrouping, if it is a different zone
web-ruling-choose = Choose
web-ruling-holds-unknown = Nothing, or not stated
web-ruling-ask = See the answer
web-ruling-figures = The figures
quantity-sites-of = authorised out of
quantity-units-of = authorised out of
web-ruling-target = targeted
web-ruling-decides = This number counts for this application.
web-ruling-decides-not = This number does not count for this application.
web-ruling-rules = The rules applied
web-ruling-read-in = Read in:
web-ruling-row = See these figures in the supply statement
web-ruling-possible = What remains possible
web-ruling-possible-held = Renew, transfer or regroup
web-ruling-possible-held-text = Always possible for an authorisation already granted, even where nothing more can be authorised: at any time for a plain renewal, during a filing window for the rest.
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
ruling-no-bilan-of-window = no supply statement for this window
need-departure-zone = The zone that the authorisation leaves.
need-holding = What the site already holds.
need-authorisation = The authorisation to renew, or the unit to replace: the supply statement counts none in this zone.
need-examination = The agency’s own examination: nobody can declare it beforehand.
operation-modification = Modification
seen-zones-of-another-time = The { $set } zones of this activity are not in force on that day: their figures do not answer for others.
seen-same-form = The site already holds the form that is asked for.
seen-nothing-authorised = The supply statement counts no authorisation in this zone: say which one is renewed or replaced.
seen-nothing-held = The applicant does not name this activity among what the site holds: by that account there is nothing to renew or replace.
seen-research-not-counted = A unit used for research only is not counted: the gap does not decide. The applicant declares the use.
seen-research-counted = The document does not leave research units out for this equipment: the gap decides.
seen-expiry-unknown = The day on which the authorisation expires is not known; its renewal is asked for at least fourteen months before.
seen-renewal-in-time = To be asked for by { $until }, fourteen months before the expiry declared.
seen-renewal-late = It had to be asked for by { $until }, fourteen months before the expiry declared. Contact the agency without delay.
seen-started = The authorisation ceded has been put to use, as the applicant declares.
seen-never-started = The authorisation being transferred has not been put to use, as declared by the applicant: it may not be ceded.
seen-start-unknown = Whether the authorisation ceded has been put to use is not known; before that it may not be ceded.
seen-replaced-outside-window = No window receives this application on that day. The text of that time was not found: a like-for-like replacement is not refused for it, to be confirmed with the agency.
seen-no-bilan-of-window = No supply statement for the window from { $from } to { $until } had been published by that day; that of another window does not stand in for it.
seen-no-bilan-without-window = No window is open on that day, so no supply statement counts for this application.
seen-bilans-of-window = Several supply statements are said to be that of this window: { $bilans }. Name the right one in the window’s act.
seen-granted-before = The authorisation belongs to the nomenclature that ended on { $until }; it follows the rules of its passage to the next one.
seen-nomenclature-not-yet = This nomenclature comes into force only on { $from }: another one was in force on that day.
ruling-until = To be filed by { $until }.
ruling-needs = What would settle it
ruling-conditions = What the document prints for this activity
ruling-open = What is open
seen-passage-new-file = This activity was reformed on 1 June 2023: a complete file is due in the first window that follows, not a plain renewal. The authorisation runs on until it is decided.
seen-passage-renewal = This activity was reformed on 1 June 2023 and is renewed: in the first window that follows, where the renewal was due since 13 May 2021.
seen-passage-deemed = An authorisation valid on 31 May 2023 stands as one of the new mention; it is renewed.
seen-passage-unchanged = This activity was not reformed on 1 June 2023: it is renewed as before.
mapping-one-to-one = one activity for one
mapping-one-to-many = one activity to several
mapping-merged = several activities merged
mapping-merged-then-split = activities merged, then split
seen-ended-before-reform = The authorisation ended on { $expires }, before 31 May 2023: it does not stand as an authorisation of the new list, which takes a full application.
mapping-moved = moved to another activity
mapping-wider = wider than the activity
ruling-candidates = Possible matches
web-ruling-details = Say more about the application
web-ruling-q-form = Form requested
web-ruling-q-form-hint = for another form of medicine or rehabilitation
web-ruling-unsaid = Not stated
web-ruling-form-hc = Inpatient (HC)
web-ruling-form-htp = Part-time (HTP)
web-ruling-q-expires = Last day of the authorisation
web-ruling-q-expires-hint = for a renewal, YYYY-MM-DD
web-ruling-q-started = Authorisation being ceded
web-ruling-q-started-hint = for a confirmation after cession
web-ruling-started-yes = Put to use
web-ruling-started-no = Never put to use
web-ruling-q-research = The unit is used for research only
web-ruling-give = State it
web-ruling-candidates-text = These current activities may correspond to what was asked for. The mapping is a guide for searching; it never decides.
web-ruling-forms = One form, where the statement counts two together
ruling-place-page = annex { $annex-text }, page { $page-text }
ruling-place-page-line = annex { $annex-text }, page { $page-text }, line { $line-text } of that page
seen-place-unknown = { $current-text } authorised for a target of { $target-text }, gap { $gap }: the document does not say whether a new application is admissible.
seen-place-unknown-equipment = Units: { $units-current-text } authorised for a target of { $units-target-text }, gap { $units-gap }; sites: { $current-text } for { $target-text }, gap { $gap }: the document does not say whether a new application is admissible.
need-printed-figure = The gap or the answer of the supply statement for this activity and zone: the document does not print them, or they could not be read. Ask the agency.
ruling-contradictions = What contradicts itself in the supply statement for this activity and zone, or could not be read
choice-asked = What was asked for
ruling-candidates-former = These activities of that time may correspond to what is asked. The correspondence helps to look; it never decides.
ruling-no-candidates = No activity of the nomenclature in force on that day corresponds to it.
seen-shorter-in-doubt = { $months ->
    [one] From { $from } to { $until } inclusive: less than one month. { $doubt }
   *[other] From { $from } to { $until } inclusive: less than { $months-text } months. { $doubt }
    }
seen-withdrawn = Act { $order } withdrew the activity from the list of the window.
seen-place-closed-since = Version { $version-text } of the supply statement, published on { $on }, no longer opens this slot. No text says what becomes of an application that is in already: ask the agency.
seen-place-closed-by = This version, published on { $on }, closes a slot that version { $version-text } opened. No text says what becomes of an application that is in already: ask the agency.
seen-place-opened-since = Version { $version-text } of the supply statement, published on { $on }, opens this slot.
seen-place-opened-by = This version, published on { $on }, opens a slot that version { $version-text } did not open.
seen-need-nature = Nature: { $text }.
seen-need-extent = Extent: { $text }.
seen-need-wished = Where it is wished: { $text }.
seen-need-used-one-place = An authorisation that is granted takes one of them.
seen-need-used-whole = The first authorisation that is granted meets it altogether.
seen-objective-printed = The supply statement prints what the objective in force wants (order { $act }).
seen-objective-differs = The objective in force (order { $act }) wants { $wanted }, the supply statement prints { $printed }: for this window the statement holds.
seen-objective-unprinted = The objective in force (order { $act }) wants { $wanted }; the supply statement prints no target, and its answer holds for this window.
seen-objective-stands-in = The supply statement prints neither target, gap nor answer: the objective in force (order { $act }), which wants { $wanted }, stands in for it. Ask the agency.
seen-stage-may-bind = The stage of { $due } ({ $wanted }) may bind before the target: no text that was read says so.
seen-stage-may-bind-places = { $count ->
    [0] The stage of { $due } ({ $wanted }) may bind before the target, and would leave no place: no text that was read says so.
    [one] The stage of { $due } ({ $wanted }) may bind before the target, and would leave 1 place: no text that was read says so.
   *[other] The stage of { $due } ({ $wanted }) may bind before the target, and would leave { $count-text } places: no text that was read says so.
    }
