# The register: entities, sites, authorisations
register-entity-stated = described
register-entity-closed = closed
register-entity-merged-into = merged
register-entity-split-into = split
register-site-stated = described
register-site-closed = closed
register-site-merged-into = merged
register-site-split-into = split
register-turn-registered = what a register says of it
register-turn-filed = applied for
register-turn-refused = refused
register-turn-granted = granted
register-turn-started = start declared
register-turn-completed = start completed
register-turn-visit-announced = conformity visit announced
register-turn-visit-held = conformity visit held
register-turn-renewal-filed = renewal applied for
register-turn-full-file-ordered = full file ordered for the renewal
register-turn-renewed = renewed
register-turn-renewal-refused = renewal refused
register-turn-prolonged = kept until the decision on the file under the new regime
register-turn-deemed-under = deemed granted under the new regime
register-turn-ended-by-omission = ended, for want of a file under the new regime
register-turn-transferred = change of place
register-turn-replaced = goes on under another number
register-turn-ceded = ceded, confirmation asked for
register-turn-cession-confirmed = cession confirmed
register-turn-cession-refused = cession not confirmed
register-turn-modified = modified
register-turn-suspended = suspended
register-turn-suspension-lifted = suspension lifted
register-turn-interrupted = activity stopped
register-turn-resumed = activity resumed
register-turn-withdrawn = withdrawn
register-turn-ceased = given up
register-turn-lapse-noted = lapse noted
register-turn-units = equipment
register-extent-whole = all of it
register-extent-part = a part of it
register-refusal-applicant = 1° the applicant may not hold it
register-refusal-needs-met = 2° the needs are met
register-refusal-plan = 3° the project does not agree with the objectives of the plan
register-refusal-conditions = 4° the conditions of premises or operation are not met
register-refusal-undertakings = 5° the applicant does not accept the conditions or undertakings
register-refusal-undertakings-broken = 6° undertakings were not kept
register-refusal-no-evaluation = 7° the evaluation was not made, or not with the indicators
register-refusal-evaluation = 8° the evaluation is not satisfactory
register-refusal-works-begun = 9° works began before the authorisation
register-refusal-silence = by silence: no ground is given
register-manner-express = by a decision
register-manner-tacit = tacitly
register-manner-unsaid = the register does not say how
register-conformity-conforms = conforms
register-conformity-does-not = does not conform
register-succession-regrouped = regrouping
register-succession-converted = conversion
register-succession-new-regime = new regime
register-agreement-given = with the prior agreement of the agency
register-agreement-none = without the prior agreement of the agency
register-lapse-not-started = not started in time
register-lapse-not-completed = not completed in time
register-lapse-interrupted = stopped for too long
register-lapse-unsaid = the register does not say why
register-basis-ordinary = ordinary case
register-basis-exceptional-need = exceptional need
register-basis-derogation = derogation
register-basis-crisis = sanitary crisis
register-unit-tep = positron camera (PET)
register-unit-temp = gamma camera (SPECT)
register-unit-irm = MRI
register-unit-scanner = CT scanner
register-unit-cyclotron = cyclotron
register-unit-caissonhyperbare = hyperbaric chamber
register-unit-installed = installed: { $name } ({ $kind })
register-unit-replaced = replaced: { $former } by { $name } ({ $kind })
register-unit-removed = removed: { $name }
site-placed-done = Site { $site } placed in { $zones }; act { $number } of the journal.
site-placed-already = Site { $site } was placed in { $zones } already, by act { $number } of the journal; nothing to write.
site-unplaced-done = Site { $site } placed by its commune; act { $number } of the journal.
site-unplaced-already = Site { $site } has been placed by its commune since act { $number } of the journal; nothing to write.
site-unplaced-never = Site { $site }: nobody placed it, its commune decides; nothing to write.
coming-done = { $named ->
    [0] No row is counted by the register
    [one] 1 row is counted by the register
   *[other] { $named-text } rows are counted by the register
    }, { $kept ->
    [0] none keeps its opening position
    [one] 1 keeps its opening position
   *[other] { $kept-text } keep their opening position
    }. Digest of the register: { $digest }.
register-funded = What the fund financed there
register-funded-year = Exercise
news-subscribe = Subscribe (Atom)
register-changed = { $number }: { $before }, then { $after }
register-changed-same = { $number }: { $before }, counts otherwise
register-changed-unknown = not known
register-changed-label = What the register says of it
reconcile-title = Published supply statement against the register
reconcile-heading = { $agree ->
    [0] No cell agrees
    [one] 1 cell agrees
   *[other] { $agree-text } cells agree
    }, { $differ ->
    [0] none differs
    [one] 1 differs
   *[other] { $differ-text } differ
    }
reconcile-unnamed = { $unnamed ->
    [one] 1 cell keeps its opening position: no authorisation of it is known by name.
   *[other] { $unnamed-text } cells keep their opening position: no authorisation of theirs is known by name.
    }
reconcile-published = Supply statement of
reconcile-register = Register on
reconcile-form = Filter the cells
reconcile-reasons = Why they differ
reconcile-cells = The cells that differ
reconcile-none = No cell differs here.
reconcile-download = Download the reconciliation, cells that agree included
reconcile-kind-since = Acts since the statement
reconcile-kind-other-zone = Another zone
reconcile-kind-other-line = Another line
reconcile-kind-not-placed = Site in no known zone
reconcile-kind-not-counted = Shown, not counted
reconcile-kind-missing = Missing in the register
reconcile-kind-extra = More in the register
reconcile-kind-not-printed = Cell not in the statement
register-of-cell = See the authorisations
reconcile-done = { $agree ->
    [0] No cell agrees
    [one] 1 cell agrees
   *[other] { $agree-text } cells agree
    }, { $differ ->
    [0] none differs
    [one] 1 differs
   *[other] { $differ-text } differ
    }, { $unnamed ->
    [0] none keeps its opening position
    [one] 1 keeps its opening position, with no authorisation known by name
   *[other] { $unnamed-text } keep their opening position, with no authorisation known by name
    }.
reconcile-why-since = Both agreed on the day of the supply statement; acts since then changed: { $names }.
reconcile-why-other-zone = Over all zones the register counts as many; the opposite difference is in { $names }.
reconcile-why-other-line = Over the whole activity the zone counts as many; the opposite difference is on { $names }.
reconcile-why-not-placed = { $count ->
    [one] 1 authorisation of this line stands on a site that lies in no known zone.
   *[other] { $count-text } authorisations of this line stand on sites that lie in no known zone.
    }
reconcile-why-not-counted = { $count ->
    [one] 1 authorisation is shown without being counted, by a parameter.
   *[other] { $count-text } authorisations are shown without being counted, by a parameter.
    }
reconcile-why-missing = { $count ->
    [one] The register lacks 1.
   *[other] The register lacks { $count-text }.
    }
reconcile-why-extra = { $count ->
    [one] The register has 1 more.
   *[other] The register has { $count-text } more.
    }
reconcile-why-not-printed = The supply statement does not print this cell.
reconcile-why-lies-nowhere = These sites lie in no known zone: they count in none.
said-turn = What happens
said-line = Activity or equipment
said-holder = Holder (FINESS of the legal entity)
said-site = Site (FINESS)
said-tracts = Tracts
said-siren = SIREN
said-town = Town
said-street = Address
said-commune = Commune (INSEE code)
said-on-ground-of = On the ground of (FINESS)
said-into = Becomes
said-extent = Extent
said-ground = Ground
said-manner = How
said-found = Finding
said-by-number = Under the number
said-cession-to = To (FINESS of the legal entity)
said-agreement = Agreement
said-granted = Granted on
said-start-by = To be started by
said-started = Started on
said-renewed = Renewed on
said-last-day = Last day
said-lapsed-on = Lapsed on
said-allowed-units = Equipment authorised
said-units-turn = Equipment
said-grant-basis = On the ground of
said-practices = Specific practices
said-declarations = Declarations
said-limited-to = Limited to
said-conditions = Conditions
said-placed-zones = Zones
said-placed-none = none: its commune decides
register-status-in-force = in force
register-status-not-started = granted, not started
register-status-under-examination = expired, renewal under examination
register-status-suspended = suspended
register-status-interrupted = activity stopped
register-status-filed = applied for
register-status-refused = refused
register-status-lapsed = lapsed
register-status-withdrawn = withdrawn
register-status-renewal-refused = renewal refused
register-status-expired = expired
register-status-ceased = given up
register-status-omitted = ended for want of a file
register-status-replaced = goes on under another number
register-note-start-by = to be started by { $day }
register-note-until = until { $day }
register-note-until-decided = until the decision on the file under the new regime
register-note-suspended = { $extent }, since { $day }
register-note-interrupted = since { $day }, { $agreement }
register-note-expired = last day: { $day }
register-note-replaced = { $how }, under the number { $number }
register-counts-yes = yes
register-counts-marked = yes, { $marks }
register-counts-no = no: { $why }
register-mark-not-started = not started
register-mark-lapse-to-note = lapse to be noted
register-mark-suspended = suspended
register-mark-interrupted = activity stopped
register-mark-under-examination = renewal under examination
register-mark-renewed-by-silence = renewed by silence, no act notes it
register-mark-limited = limited by its decision
register-absent-not-granted = it is not granted
register-absent-expired = it has expired
register-absent-ended = an act ended it
register-absent-no-site = the register does not say where it is put to use
register-absent-other-list = its line belongs to another list than that of the day
register-absent-research-only = its units are for research alone
register-absent-unplaced = its site is placed in no zone
register-absent-no-list = no list of lines is in force on that day
register-absent-within = counted with { $line } in the same place
register-absent-shown = shown beside the count ({ $marks })
register-duty-start = to be started at the latest
register-duty-complete = start to be completed at the latest
register-duty-resume = activity to resume at the latest
register-duty-announce-visit = conformity visit to be announced
register-duty-visit = conformity visit to be made
register-duty-ask-renewal = renewal to be asked for
register-duty-order-file = last day to order a full file
register-duty-expiry = expiry
register-duty-rule-start = after that day its lapse is to be noted (art. L. 6122-11 CSP)
register-duty-rule-complete = after that day the lapse of what is not started is to be noted (art. R. 6122-36 CSP)
register-duty-rule-resume = after that day its lapse is to be noted (art. L. 6122-11 CSP)
register-duty-rule-announce-visit = the agency announces the visit (art. D. 6122-38 CSP)
register-duty-rule-visit = the agency makes the visit (art. D. 6122-38 CSP)
register-duty-rule-ask-renewal = the holder asks for it (art. L. 6122-10 CSP)
register-duty-rule-order-file = without an order the renewal is tacit (art. L. 6122-10 CSP)
register-duty-rule-expiry = last day of the authorisation
register-misfit-unknown = nothing is known of the authorisation yet
register-misfit-granted = it is granted already
register-misfit-not-granted = it is not granted
register-misfit-refused = it was refused
register-misfit-started = it is started already
register-misfit-not-started = it is not started
register-misfit-completed = all of it is put to use already
register-misfit-ended = it ended
register-misfit-suspended = it is suspended already
register-misfit-not-suspended = it is not suspended
register-misfit-interrupted = the activity is stopped already
register-misfit-not-interrupted = the activity is not stopped
register-misfit-visited = a visit was announced or held already
register-misfit-ordered-late = no full file can be ordered any more: it is renewed
register-misfit-renewed = its renewal can be refused no more: silence renewed it
register-misfit-not-ceded = no cession, or one to another, waits for a confirmation
register-misfit-same-holder = its holder holds it already
register-misfit-no-such-unit = the unit is not there
register-misfit-unit-twice = a unit of that name is there already
register-use-care = for care
register-use-research-only = for research alone
register-use-dedicated-to = for { $line } alone
register-none = No register is recorded for the region { $region }. To fill it: maillage import arhgos FILE.
register-shown = { $count ->
    [0] No authorisation.
    [one] 1 authorisation, { $counted-text } counted in the supply statement.
   *[other] { $count-text } authorisations, { $counted-text } counted in the supply statement.
    }
register-title = Authorisations
register-by-registered = told by the register
register-unfit = without effect: { $why }
problem-authorisation-unknown = No authorisation { $number } is known in the region { $region } on that day.
problem-no-finess = “{ $value }” is no FINESS number.
problem-no-status = “{ $value }” is no status of an authorisation.
hint-authorisations = The numbers that are known: maillage authorisation list.
page-hint-authorisations = The numbers that are known stand on the page Authorisations.
hint-finess-shape = A FINESS number has nine digits; in Corsica the second sign is a letter.
hint-statuses = The statuses: { $known }.
register-standing-closed = closed since { $day }
register-standing-merged = merged into { $into } since { $day }
register-standing-split = split into { $into } since { $day }
page-register-none = No register is recorded for the region { $region }. The agency fills it by importing the ARHGOS feed.
problem-site-unknown = No site { $number } is known in the region { $region } on that day.
problem-holder-unknown = No holder { $number } is known in the region { $region } on that day.
web-menu-authorisations = Authorisations
register-eyebrow = Register of authorisations
register-heading = { $count ->
    [0] No authorisation
    [one] 1 authorisation, { $counted-text } counted in the supply statement
   *[other] { $count-text } authorisations, { $counted-text } counted in the supply statement
    }
register-find = Name, FINESS, number or town
register-filter-label = Look for an authorisation
register-activity = Activity or equipment
register-holder = Holder (FINESS of the legal entity)
register-site = Site (FINESS)
register-before = Last day by
register-status = Status
register-every-status = All, ended ones included
register-statuses-label = Filter by status
register-active-label = Active filters
register-without = Remove the filter
register-without-all = Clear all
register-download = Export these rows, filters kept
register-no-day = no date
register-site-unknown = place not told by the register
register-one-title = Authorisation
register-site-title = Site
register-holder-title = Holder
register-what = What is authorised
register-course = What happened
register-ahead = What is due
register-ahead-none = Nothing is due on that day.
register-late = late
register-conditions = Conditions of the decision
register-units = Units
register-units-none = No unit is told to be installed.
register-day = Day
register-what-happens = What happens
register-told-by = Source
register-names = Named so
register-name-former = formerly
register-address = Address
register-zones = Zones
register-zones-placed = placed by the agency
register-zones-by-commune = by its commune
register-zones-none = none: it counts in no zone until it is placed
commune-merged = former commune { $former }, merged into { $commune }
commune-delegated = former commune { $former }, delegated to { $commune }
commune-associated = former commune { $former }, associated with { $commune }
commune-since = { $text }, since { $day }
commune-open = former commune { $former }: several communes may have taken its place ({ $communes }), none is chosen
register-ground = On the ground of
register-siret = SIRET
register-siren = SIREN
register-standing = What became of it
register-identity = Identity
register-on-day = On { $day }
register-counted = authorisations counted
register-all = authorisations, ended ones included
register-lives = Lives of the authorisations
register-lives-none = No authorisation is known there on that day.
register-line-label = Line of life of { $what }: told in the table that follows
register-line-acts = Acts and due days
register-legend-ahead = still to run
register-sources = Where this comes from
register-sites = Sites
register-sites-none = No site belongs to it on that day.
register-held = What it holds
register-unit = Unit
register-unit-kind = Kind
register-unit-use = Use
register-legend-lapsed = refused, lapsed or withdrawn
register-legend-ended = expired, given up or replaced
register-in = { $line }, { $site }
register-kind-expiry = expiry
register-kind-renewal = renewal to be asked for
register-kind-tacit = tacit renewal
register-kind-lapse = lapse
register-kind-visit = conformity visit
register-calendar-title = Calendar
web-menu-calendar = Calendar
register-calendar-heading = { $count ->
    [0] No day until { $until }
    [one] 1 day until { $until }
   *[other] { $count-text } days until { $until }
    }
register-calendar-lead = Expiries, renewals to be asked for, tacit renewals and lapses to be noted of the authorisations.
register-calendar-filter = Filter the days
register-calendar-kind = Kind
register-every-kind = All
register-every-zone = All
register-calendar-months = By kind
register-calendar-soon = 30 days
register-calendar-ahead = 12 months
register-calendar-list = The list
register-calendar-late = { $days ->
    [one] 1 day
   *[other] { $days-text } days
    } late
register-calendar-left = { $days ->
    [0] today
    [one] 1 day
   *[other] { $days-text } days
    }
register-lapse-callout = A lapse is noted
register-lapse-callout-text = Once the time is over the authorisation counts still. It leaves the supply statement by the act that notes it, on the day of that act.
register-subscribe = In your calendar
register-subscribe-text = The link keeps your filters and bears the name of no person. A day that moves is updated, not doubled.
problem-no-due-kind = “{ $value }” is no kind of day.
hint-due-kinds = The kinds: { $known }.
register-months = Change the month
register-month-before = Previous month
register-month-after = Next month
register-month-caption = { $month }, one cell per day; the list that follows tells all
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
register-map = Where the sites are
register-map-unplaced = { $count ->
    [one] 1 site lies in no zone that is known: its authorisations count in no zone.
   *[other] { $count-text } sites lie in no zone that is known: their authorisations count in no zone.
    }
register-map-nowhere = { $count ->
    [one] 1 authorisation has no site in the register.
   *[other] { $count-text } authorisations have no site in the register.
    }
register-zone-none = in no zone that is known
