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
coming-done = { $named ->
    [0] No row is counted by the register
    [one] 1 row is counted by the register
   *[other] { $named-text } rows are counted by the register
    }, { $kept ->
    [0] none keeps its opening position
    [one] 1 keeps its opening position
   *[other] { $kept-text } keep their opening position
    }. Digest of the register: { $digest }.
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
