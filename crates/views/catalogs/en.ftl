# Common words
yes = Yes
no = No
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
unit-sites = { $count ->
    [one] site
   *[other] sites
    }
unit-units = { $count ->
    [one] unit
   *[other] units
    }
progress = { $current-text } of { $target-text }

# Where an answer comes from
act-order-and-register = Order no. { $order }, act { $register }
act-order = Order no. { $order }
act-register = Act { $register }
act-document = Document { $digest }
published-on = Published on { $date }
published-on-inferred = Published on { $date } (inferred date)
version = Version { $version-text }
version-corrects = Version { $version-text }, corrects { $act }
place = annex { $annex-text }, line { $line-text } of the text read
place-section = annex { $annex-text }, { $section }, line { $line-text } of the text read
gap-formula = { $target-text } targeted − { $current-text } authorised = { $gap }
note-no-bilan = { $line }: no bilan for this line. No table holds it; that is not a target of zero.
note-unread = Line { $line-text } of the document, zone { $zone }, left out: a number is missing or could not be read.

# Rules
confidence-text = text read
confidence-general = general knowledge
confidence-practice = observed practice
rule-attested-since = attested since { $date }

# Types of act
act-region-registered = Region registered
act-nomenclature-adopted = Nomenclature adopted
act-zones-delimited = Zones delimited
act-zones-composed = Communes of the zones listed
act-zones-outlined = Outlines of the zones read
act-document-read = Document read
act-bilan-published = Bilan published
act-window-ordered = Filing window ordered
act-fund-destinations-adopted = Destinations of the fund adopted
act-fund-year-opened = Exercise of the fund opened
act-fund-budget-adopted = Budget of the fund enforceable
act-fund-revenue-delegated = Revenue of the fund notified
act-fund-endowment-transferred = Transfer between the fund and the DAF
act-fund-transferred = Credits moved between lines
act-fund-committed = Sum committed
act-fund-year-decided = Sum of the budget year decided
act-fund-service-certified = Service done certified
act-fund-paid = Sum paid
act-fund-released = Commitment withdrawn
act-fund-recovery-ordered = Revenue order issued
act-fund-recovered = Sum recovered
act-fund-year-closed = Exercise of the fund closed
act-fund-reported = Yearly report of the fund recorded

# Journal
journal-holds = { $acts ->
    [0] The journal is empty.
    [one] 1 act, the chain holds. Last hash: { $hash }
   *[other] { $acts-text } acts, the chain holds. Last hash: { $hash }
    }
journal-broken = The chain is broken at act { $number-text }: { $reason }

# Home
clock-before-days = { $days ->
    [one] day before it opens
   *[other] days before it opens
    }
clock-open-days = { $days ->
    [one] day left to file
   *[other] days left to file
    }
clock-after-days = { $days ->
    [one] day since it closed
   *[other] days since it closed
    }
clock-before = Opens on { $opens }, closes on { $closes } inclusive. Today is { $today }.
clock-open = Closes on { $closes } inclusive. Today is { $today }.
clock-after = No window is open on { $today }. The last one took applications from { $opens } to { $closes } inclusive.
home-title-open = { $lines ->
    [0] No line open to new applications
    [one] 1 line open to new applications
   *[other] { $lines-text } lines open to new applications
    }
home-title-closed = { $lines ->
    [0] No place in the last bilan
    [one] 1 line with places in the last bilan
   *[other] { $lines-text } lines with places in the last bilan
    }
home-lead = { $lines ->
    [0] No pair of activity and zone falls short of the regional health plan. Everywhere, renewal, transfer and regrouping remain possible.
    [one] One pair of activity and zone falls short of the regional health plan. Everywhere, renewal, transfer and regrouping remain possible.
   *[other] { $lines-text } pairs of activity and zone fall short of the regional health plan. Everywhere, renewal, transfer and regrouping remain possible.
    }
home-open = { $lines ->
    [one] 1 line
   *[other] { $lines-text } lines
    }, { $places ->
    [one] 1 place
   *[other] { $places-text } places
    }
figure-rows = { $tables ->
    [one] rows in the bilan, in 1 table
   *[other] rows in the bilan, in { $tables-text } tables
    }
figure-rows-formula = One row per zone, and per modality in psychiatry.
figure-places = { $lines ->
    [one] open places, on 1 line
   *[other] open places, on { $lines-text } lines
    }
figure-places-formula = Sum of the gaps above zero; for equipment, the gap in units.
figure-above = rows above their target, closed
figure-above-formula = Gap = target − current, below zero.

# Refusals and errors
problem-no-bilan = No bilan is recorded as known on that date.
problem-before-first-bilan = That date lies before the first bilan known, drawn up on { $first }.
problem-unknown-zone = No recorded zone set of the region has a zone { $zone }.
problem-wrong-zone-set = { $line } is counted on the { $expected } zones; zone { $zone } belongs to { $found }.
problem-line-unknown = “{ $name }” names no line of the nomenclature.
problem-line-several = “{ $name }” names several lines; say which:
problem-line-bare-number = “{ $name }” is a number without its list; write { $candidates }.
problem-no-picture-date = The document does not say on which day authorisations are counted (“BILAN AU …”).
problem-no-row = No row of this document could be taken.
problem-contradicts = { $count ->
    [one] Refused: one cell contradicts what is recorded.
   *[other] Refused: { $count-text } cells contradict what is recorded.
    }
problem-nothing-to-correct = No recorded bilan bears the number { $act }.
problem-other-picture = This document counts authorisations on { $proposed }, the one it would correct on { $recorded }: it is no erratum.
problem-row-wrong-zone-set = Line { $line-text }: { $subject } is counted on the { $expected } zones, and zone { $zone } is not one of them.
problem-missing-store = There are no data yet in { $location }.
problem-store = The database could not be used.
problem-journal-broken = The journal no longer verifies: nothing is read from it.
problem-holds-other-acts = Refused: this store already holds other acts than the demonstration.
problem-not-a-bilan = { $file }: { $reason }
not-a-bilan-empty = the document is empty
not-a-bilan-binary = the document is not a text: its bytes belong to a binary format
not-a-bilan-pdf = the document is a PDF, which is not read yet: extract its text first, with pdftotext -layout for example
not-a-bilan-no-table = the document holds no table of a bilan: no header “ZONES” with rows of numbers below it
problem-unreadable-file = { $file } cannot be read.
problem-unwritable-file = { $file } cannot be written.
problem-region-unknown = The region “{ $region }” of the document is not registered.
problem-region-several = Several regions are registered ({ $regions }); give --region.
problem-bad-date = “{ $value }” is not a date (YYYY-MM-DD).
problem-bad-instant = “{ $value }” is neither a date (YYYY-MM-DD) nor an instant (RFC 3339).
problem-no-cell = No row of the bilan answers to { $subject } in zone { $zone }.
problem-cannot-listen = The address { $address } cannot be listened on.
problem-binary-terminal = This format is binary: name a file with -o.
problem-not-found = This page does not exist.
problem-internal = An internal error occurred.
hint-import-demo = Type: maillage import demo
hint-import-annex = Import a published bilan: maillage import annex FILE
hint-at-first = Try --at { $date }
hint-nearest = Nearest names: { $names }
hint-picture-date = Give it with --picture-date YYYY-MM-DD
hint-recorded-bilans = Recorded bilans: { $bilans }
hint-erratum = If it is a published erratum, import it with --erratum-of { $act }
hint-verify = Type: maillage journal verify
hint-other-store = Choose another folder with --data FOLDER
hint-region = Give the code of the region with --region CODE
hint-journal-newer = Update maillage
contradiction = { $subject }, zone { $zone }: { $recorded } in { $recorded-act } (document { $recorded-document }, line { $recorded-line }), { $proposed } in { $proposed-act } (document { $proposed-document }, line { $proposed-line })
contradictions-more = … and { $count-text } more

# Usage
problem-usage = This command cannot be understood this way.
problem-usage-unknown = “{ $what }” is not known here.
problem-usage-missing = { $what } is missing.
problem-usage-value = “{ $value }” does not fit { $what }.
problem-usage-command = A command is missing.
problem-region-unregistered = Region { $region } is not registered in this store.
hint-usage = Type: { $command } --help
hint-usage-values = Values: { $values }
hint-form-date = A date: 2024-02-01
hint-form-uuid = An opaque identifier: 00000000-0000-0000-0000-00000000000a
hint-form-euros = An amount in euros, two decimals at most: 1234.56
hint-form-year-euros = A budget year and its sum: 2024=100000.00
hint-form-earmark-euros = An earmark and its sum: prevention=1000.00
hint-form-place = Envelope, earmark, line and territory: intervention/free/MI2-3-5/80
hint-form-place-credits = Envelope and earmark, then AE and CP: intervention/free=1000.00/500.00
hint-form-issuer-id = siret: and 14 digits, finess: and 9 digits, rna: and W then 9 digits, or person: and an opaque identifier
hint-form-region-share = Region, share in per cent and director general: 32=60/00000000-0000-0000-0000-00000000000a
hint-usage-near = Do you mean { $near }?
help-default = [default: { $value }]
help-values = [values: { $values }]
help-variable = [variable: { $name }]
chain-number = its number does not follow the one before it
chain-hash = its hash is not that of its bytes and of the act before it
chain-instant = the instant of its recording cannot be read

# Imports
imported-demo = Demonstration loaded: { $acts-text } acts.
imported-demo-already = Demonstration already loaded: nothing to write.
imported-annex = { $file }: { $rows-text } rows recorded, act { $number-text } of the journal.
imported-annex-already = { $file }: already recorded (act { $number-text } of the journal), nothing to write.
imported-annex-same = { $file }: same figures as act { $number-text } of the journal, nothing to write.
diagnostics-count = { $file }: { $rows ->
        [one] 1 row
       *[other] { $rows-text } rows
    }, { $tables ->
        [one] 1 table
       *[other] { $tables-text } tables
    }, { $count ->
        [0] no fault found
        [one] 1 fault found
       *[other] { $count-text } faults found
    }
trace-fact = { $name }: { $value }
diagnostic-line = line { $line }
severity-error = error
severity-warning = warning
severity-info = information
compared-none = No difference between { $from } and { $to }.
compared-some = { $count ->
    [one] 1 difference between { $from } and { $to }.
   *[other] { $count-text } differences between { $from } and { $to }.
    }
serving = maillage serves { $url } (Ctrl+C to stop)

# Trace
trace-subject = { $line }, { $zone }, at { $date }
trace-document = Document
trace-reading = Reading
trace-act = Act
trace-acts = Acts
trace-fund-subject = { $figure }, fund of { $year }
trace-fund-subject-mission = { $figure }, fund of { $year }, mission { $mission }
trace-fund-act-number = Act { $number }
trace-fund-act = { $effective } – { $title } – { $subject }: { $amount }
trace-fund-computed = computed from figures of this document
trace-chain = Chain
trace-state = State
trace-rule = Rule
trace-answer = Answer
fact-title = title
fact-digest = SHA-256 digest
fact-source-line = line
fact-source-text = text of the line
fact-not-held = the document itself is not held in this store
fact-heading = heading
fact-figures = figures read
fact-printed = printed
fact-number = number
fact-type = type
fact-effective = effective
fact-recorded = recorded
fact-basis = legal basis
fact-actor = entered by
fact-hash = hash
fact-previous = previous hash
fact-check = check
fact-check-holds = the chain holds up to this act
fact-check-broken = the chain is broken before this act
fact-version = version
fact-order = bilan
fact-computed = computed
fact-citation = source
fact-confidence = confidence
fact-command = command
fact-page = page
actor-program = the program (shipped data or an import)
actor-person = person { $id }

# Table columns
column-zone = Zone
column-line = Line
column-activity = Activity
column-modality = Modality
column-sites-current = Sites today
column-sites-target = Sites targeted
column-sites-gap = Gap
column-units-current = Units today
column-units-target = Units targeted
column-units-gap = Gap (units)
column-admissible = New applications
column-notes = Notes
column-number = No.
column-effective = Effective
column-type = Type
column-subject = Subject
column-recorded = Recorded
column-hash = Hash
column-figure = Figure
column-before = Before
column-after = After
column-act = Act

# Help of the command line
help = maillage: the supply of care against the plan, the fund against its budget, on a journal that anyone can verify
help-serve = Serves pages and downloads
help-read = Understands a published document; nothing is stored
help-read-annex = Reads the annexes of a bilan (text)
help-import = Brings data into the journal
help-import-demo = Loads the shipped data of Hauts-de-France
help-import-annex = Records published annexes, once each
help-bilan = The quantified balance of care supply
help-bilan-show = The bilan at a date
help-bilan-compare = What changed between two dates, and the acts that explain it
help-journal = The journal of acts
help-journal-list = Lists the acts
help-journal-verify = Recomputes the chain from the first act
help-journal-export = Writes the acts as they are, to be checked with public tools
help-trace = The whole way of a figure, from the line of the document to the answer
help-usage-heading = Usage
help-commands-heading = Commands
help-options-heading = Options
help-argument-data = Folder of the data
help-argument-database = PostgreSQL database, in place of the folder: postgres://…
help-argument-region = Official code of the region, where there are several
help-argument-lang = Language
help-argument-format = Form of the answer [default: table on a terminal, else csv]
help-argument-output = File to write the answer to
help-argument-quiet = Say nothing beside the answer
help-argument-help = Shows this help
help-argument-version = Shows the version
help-argument-listen = Address to listen on
help-argument-demo = First load the demonstration
help-argument-activity = Line: code, name, alias, family, or number with its list (R6122-25/2)
help-argument-zone = Zone: its code (15A)
help-argument-at = Date of the position (YYYY-MM-DD)
help-argument-file = Document to read
help-argument-files = Documents to record
help-argument-erratum-of = Number of the act that the document corrects
help-argument-picture-date = Day on which authorisations are counted, where the document does not say
help-argument-figure = Figure of the fund to follow: ae-opened, ae-committed, ae-available, cp-opened, cp-paid, cp-available
help-argument-known-on = As known on this date (end of day) or instant
help-argument-only = Only these rows: open, or above their target
help-argument-from = First date (YYYY-MM-DD)
help-argument-to = Second date (YYYY-MM-DD)

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
problem-not-equipment = { $line } is not equipment: this operation concerns units only.
problem-operation-unknown = “{ $name }” is not an operation; choose one of: { $names }.
problem-window-unknown = No window has the identifier { $id }.
problem-window-exists = Window { $id } is already recorded, with other dates or another list.
problem-window-unreadable = { $file }: { $reason }
problem-window-line-unknown = { $file }: { $lines } are not lines of the nomenclature.
hint-window-replaces = If an order modifies it, give the new one another identifier and “replaces = "{ $id }"”
hint-windows = Recorded windows: { $ids }
imported-window = { $file }: window { $id } recorded, act { $number-text } of the journal.
imported-window-already = { $file }: window { $id } already recorded, nothing to write.
window-dates = from { $from } to { $until } inclusive
column-window = Window
column-opens = Opens
column-closes = Closes
column-lines = Lines
column-operations = Operations
column-bilan = Bilan
column-verdict = Verdict
column-rule = Rule
column-because = Because
column-citation = Source
column-confidence = Confidence
slots = { $slots ->
    [0] no place
    [one] 1 place
   *[other] { $slots-text } places
    }
help-admissibility = May this application be filed? An answer with its reasons
help-rules = The rules, with their source, period and confidence
help-window = Filing windows
help-window-list = Lists the windows
help-window-show = One window: dates, lines, needs, and what its rules say of it
help-window-check = Checks a window before its order is signed (an identifier, or a file)
help-import-window = Records a filing window (TOML file)
help-argument-operation = Operation: creation, extra-unit, other-form, renewal, transfer…
help-argument-on = Day of filing (YYYY-MM-DD)
help-argument-from-zone = Zone of departure, for a transfer or a regrouping
help-argument-holder = FINESS number of the holder, to be looked up in the register
help-argument-holds = What the site holds, as the applicant declares (repeatable)
help-argument-window = Identifier of the window, or a file
problem-no-register = No register of authorisations is recorded: the holder { $holder } could not be looked up.
hint-holds = Say what the site holds with --holds CODE

# The page of the bilan
bilan-title = Quantified balance of care supply
bilan-summary = { $rows ->
    [0] No row answers to these filters.
   *[other] { $open ->
        [0] No row is open to new applications
        [one] 1 row is open to new applications
       *[other] { $open-text } rows are open to new applications
    }{ $places ->
        [0] .
        [one] , for 1 place.
       *[other] , for { $places-text } places.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 row is above its target.
       *[other] { " " }{ $above-text } rows are above their target.
    }
    }

# Pages
web-skip-label = Quick access
web-skip-content = Skip to content
web-brand-title = Home – maillage
web-tagline = Supply of care
web-menu-label = Main menu
web-menu-home = Home
web-menu-bilan = Bilan
web-menu-journal = Journal
web-menu-data = Data
web-breadcrumb-label = You are here:
web-other-language = Français
web-theme-system = Display: automatic
web-theme-light = Display: light
web-theme-dark = Display: dark
web-notice-label = Notice
web-notice = The figures come from published documents. These pages have no legal force.
web-footer-about = The open steering system of a regional health agency: a limit per line, dated acts that use it up, what is left and why.
web-footer-reuse = Reuse
web-footer-data = Open data
web-footer-dictionary = Dictionary
web-footer-licence = Open licence
web-footer-verify = Verify
web-footer-journal = Journal of acts
web-footer-trace = Trace of a figure
web-footer-legal = Only the published acts are authoritative.
web-footer-font = Font Source Sans 3, OFL licence
web-pages-label = Pages of the list
web-pages-previous = Previous page
web-pages-next = Next page
web-pages-page = Page
web-pages-shown = Rows { $range } of { $rows }.
web-download-open = Download these rows
web-download-journal = Download the journal
web-download-rows = { $rows ->
    [one] Download this row
   *[other] Download these { $rows-text } rows
    }
web-date-hint = yyyy-mm-dd
web-source = Source
web-source-of = { ": " }{ $figure }
web-source-act = Act
web-source-formula = Formula
web-source-place = Place
web-source-document = Document
web-source-printed = Printed
web-source-contradicted = the document prints something else than its figures give
web-source-trace = Whole trace
web-see-source = { ": see the source" }
web-in-zone = zone
web-short-sites = Sites
web-short-units = Units
web-short-open = Open
web-short-target = target
web-legend = Reading gaps
web-legend-open = open place
web-legend-met = target met
web-legend-void = nothing planned
web-legend-above = above the target
web-trace-other = Follow another figure
web-narrow-current = Today
web-narrow-target = Target
web-line-or-zone = Activity or equipment, zone
web-home-window-open = Filing window open
web-home-window-closed = No filing window open
web-home-see-open = { $lines ->
    [one] See the line
   *[other] See the { $lines-text } lines
    }
web-home-see-bilan = The whole bilan
web-home-clock = Filing window
web-home-bar = Window from { $opens } to { $closes }
web-home-opens = opens
web-home-closes = closes
web-home-example = See this page as on { $date }
web-home-figures = Key figures
web-home-supply = Supply of care
web-home-picture = at { $date }
web-home-fund = Intervention fund
web-home-fund-year = budget year { $year }
web-home-open-title = What is open
web-home-places-left = Places in the last bilan
web-home-bilan-at = Bilan of { $picture },
web-home-read-on = read on { $date }.
web-home-family = Domain
web-home-line = Activity or equipment
web-home-authorised = Authorised
web-home-places = Places
web-home-place = { $places ->
    [one] place
   *[other] places
    }
web-home-action = Action
web-home-see = See
web-home-acts = Last acts
web-home-all-acts = The whole journal
web-home-right-title = A place is not a right
web-home-right = A gap above zero makes an application admissible. The agency then compares all files of the window, whatever their order of arrival.
web-home-further = Further
web-home-further-bilan = The bilan
web-home-further-bilan-text = Every activity and every zone, at one date, as known on another.
web-home-further-fund = The fund, from revenue to actions
web-home-further-fund-text = Execution, missions and findings on the published figures.
web-home-further-journal = The journal
web-home-further-journal-text = Each act, chained to the one before, for anyone to verify.
web-home-further-data = The open data
web-home-further-data-text = The same figures as CSV and JSON, with their dictionary.
web-asof-at = At
web-asof-picture = Authorisations counted on
web-asof-known = As known on
web-asof-doubt = Why inferred?
web-filters-label = Choose the bilan to show
web-filters-activity = Activity or equipment
web-filters-activity-all = All activities and equipment
web-filters-zone-all = All zones
web-filters-at = At
web-filters-known = As known on
web-filters-now = now
web-filters-show = Show
web-filters-only = Rows
web-filters-only-all = all
web-filters-only-open = open to new applications
web-filters-only-negative = above the target
web-bilan-caption = { $title }, by zone
web-bilan-opens = Each gap opens on its formula, its source and its rules.
web-bilan-total = The gap of the region adds shortfalls and excesses: it does not say how many places are open.
web-total = { $zones ->
    [one] Region, 1 zone
   *[other] Region, { $zones-text } zones
    }
web-total-shown = Total, { $zones-text } zones
web-total-open = { $zones ->
    [0] none
    [one] 1 zone
   *[other] { $zones-text } zones
    }
web-notes = Notes of the act
web-note-line = line { $line }
web-journal-title = Journal
web-journal-lead = Each legal fact is a dated act, added at the end, never changed or deleted. A correction is one more act, which names what it corrects.
web-journal-holds = Verified just now: the chain holds from the first act to the last.
web-journal-broken = Verified just now: the chain is broken. Do not rely on what follows.
web-journal-verify = Verify it yourself
web-journal-verify-text = On a copy of the database, this command recomputes the whole chain from the first act:
web-journal-verify-tools = Without maillage: the hash of an act is the SHA-256 of four lines, the hash of the act before it (64 zeros for the first), its number, the instant of its recording, and the act as written. The guide docs/JOURNAL.md shows it with sha256sum.
web-journal-acts = Acts
web-journal-caption = Acts of the journal, the newest first
web-trace-title = Trace of a figure
web-trace-question = Which figure to follow?
web-trace-lead = Every hop, from the line of the document to the answer.
web-trace-form = Choose the figure to follow
web-trace-activity-hint = a code or a name: chirurgie, IRM
web-trace-zone-hint = a code: 15A
web-trace-show = Follow
web-trace-bilan = See this row in the bilan
web-data-title = Open data
web-data-lead = The same figures as on the pages, row by row, with their source.
web-data-files = Downloads
web-data-bilan = The whole bilan, at its last date
web-data-bilan-text = The filters of the page of the bilan also give the files of one activity, one zone or another date.
web-data-fund = The intervention fund
web-data-fund-text = The figures of the last year known, with the actions of the report and their lines.
web-data-journal = The list of acts
web-data-journal-text = Number, type, dates, legal basis and hash of each act.
web-data-dictionary = Dictionary of the columns of the bilan
web-data-dictionary-text = The sixteen columns of the CSV, in their order; the same names in JSON. UTF-8, comma, one row per zone. An empty number is not a zero: the document gives none.
web-data-column = Column
web-data-meaning = Meaning
web-data-unit = Unit
web-data-licence = Licence
web-data-licence-data = The figures, dates and names are facts of public administrative documents; they may be reused under:
web-data-licence-open = Licence Ouverte 2.0
web-data-licence-program = The program and its texts may be reused under:
web-data-licence-apache = Apache License 2.0
web-data-sources = Recorded sources
web-data-sources-none = No source is recorded.
web-data-digest = SHA-256 of the text read:
web-data-nomenclature = List of the lines that bilans count.
column-of-annex = Number of the annex: 1 for care activities, 2 for heavy equipment.
column-of-section = Printed numeral of the section; empty if there is none.
column-of-activity = Title of the section.
column-of-modality = Headings below the section, then the row’s own modality, as printed.
column-of-zone = Printed code of the zone; its name if it has no code.
column-of-zone-name = Name of the zone.
column-of-sites-current = Sites authorised; empty where the document has a text there, which then is in the notes.
column-of-sites-target = Sites that the regional plan wants.
column-of-sites-gap = Target minus authorised, with its sign.
column-of-units-current = Units authorised; empty for a care activity.
column-of-units-target = Units planned; empty for a care activity.
column-of-units-gap = Target minus authorised, for units.
column-of-admissible = Whether a new application is admissible: oui (yes) or non (no).
column-of-notes = Texts and footnotes printed in the row, separated by a bar.
column-of-line = Rank, from 1, of the line of the text read where the first number stands.
column-of-code = Identifier of the line of the nomenclature, stable; empty if it is not known.
unit-of-number = number
unit-of-text = text
unit-of-code = code
unit-of-sites = sites
unit-of-units = units
unit-of-yes-no = oui or non
unit-of-line = rank
web-error-title = No answer
web-error-trace = To report this error, give its number:
web-error-home = Home
web-error-bilan = The bilan, at its last date
web-error-journal = The journal
web-problem-forbidden = This page is not open to the public.
web-problem-method = This address is read only (GET, HEAD).
web-problem-too-long = This address is too long.
web-problem-query = This address makes no sense: a field stands in it twice or cannot be read.
web-problem-date = “{ $value }” is not a date (yyyy-mm-dd or dd/mm/yyyy).
web-hint-before-first-bilan = Choose that date or a later one.
web-hint-no-bilan = On the server, load a published bilan (maillage import annex FILE) or the demonstration (maillage import demo): the pages fill at once.

web-menu-admissibility = Admissibility
web-menu-windows = Windows
web-menu-rules = Rules
web-footer-understand = Understand
web-footer-rules = The rules
web-footer-admissibility = May I file?
web-footer-windows = Filing windows
web-rule-link = rule { $rule }
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
web-window-heading = Window { $dates }
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
web-windows-title = Filing windows
web-windows-lead = Applications for authorisations are received in these windows, both ends included.
web-windows-download = Download the list of windows
web-windows-standing = Standing
web-windows-checks = Checks
web-windows-remarks = { $count ->
    [0] nothing to note
    [one] 1 point to look at
   *[other] { $count-text } points to look at
    }
web-windows-all = all
web-window-title = Filing window
web-window-replaced = Replaced by { $id }
web-window-replaces = Replaces { $id }
web-window-needs = Exceptional needs
web-window-lines = { $lines ->
    [one] 1 activity or equipment
   *[other] { $lines-text } activities and equipment
    }
web-rules-title = Rules
web-rules-download = Download the rules
web-rules-lead = Each figure and each answer comes from these rules, with their source, since when they are attested, and how sure they are.
web-rules-rulings = Admissibility of an application
web-rules-figures = Figures of a bilan
web-rules-windows = Filing windows
web-label = { $action }: { $what }
web-ruling-zone = Zone { $zone }

# The bilan as a document
document-at = At { $date }
document-draft = Draft
document-draft-standing = Draft: without a signature this document has no legal force.
document-annex = Annex { $number-text }
document-total = { $zones ->
    [one] All, 1 zone
   *[other] All, { $zones-text } zones
    }
document-window = from { $opens } to { $closes }, both days included
document-zones-decision = decision of { $date }
document-published-inferred = { $date } – { $doubt }
document-fact-act = Act
document-fact-version = Version
document-fact-picture = Authorisations counted at
document-fact-published = Published on
document-fact-window = Filing window
document-fact-zones = Zones
document-fact-known = Known on
document-source-law = Legal framework
document-source-law-text = art. R. 6122-30 of the public health code (CSP)
document-source-text = document read, SHA-256 digest { $digest }; act no. { $act-text } of the journal
document-source-licence = Licence of the data
document-source-licence-text = Licence Ouverte 2.0 (Etalab)
document-label-zone = Zone
document-label-zone-name = Name of the zone
document-label-modality = Modality
document-label-table = Table
document-label-sites = Sites
document-label-units = Units
document-label-current = current
document-label-target = target
document-label-gap = Gap
document-label-admissible = New applications
document-label-notes = Notes
document-label-contents = Contents
document-label-section = Section
document-label-sources = Sources
document-label-territory = Zones and inhabitants
document-label-communes = Communes
document-label-population = Inhabitants
document-label-data = Data
document-label-column = Column
document-label-meaning = Meaning
document-label-page = page
document-label-of = of
document-label-line = line
document-label-table-of = Table
composition-approximate = Approximate composition: no official list of the communes of each zone was found. The outlines are drawn up again; only the tables count.

# Map
map-title = Map of gaps, { $zones }
map-zone = { $zone }: { $current-text } of { $target-text }, gap { $gap }
map-zone-several = { $zone }: { $rows-text } lines, { $open-text } open ({ $places-text } { $places ->
    [one] place
   *[other] places
    }) and { $above-text } above target
map-zone-without = { $zone }: no line

# Territory
imported-territory = { $file }: recorded for { $sets ->
    [one] 1 zone set
   *[other] { $sets-text } zone sets
    }.
imported-territory-already = { $file }: in use already, nothing was written.
problem-territory-unreadable = { $file } is neither a list of communes nor outlines of zones that could be read.
problem-territory-refused = { $file } contradicts the recorded zones: nothing was written.
hint-territory-form = Expected: a CSV `commune,zone`, or a GeoJSON of polygons with the property `zone`, in longitude and latitude.
composition-unknown-zone = line { $line-text }: zone { $zone } belongs to no recorded set
composition-repeated = line { $line-text }: commune { $commune } already stands at line { $before-text }
composition-empty = zone { $zone } (zones { $set }) has no commune
outline-unknown-zone = zone { $zone } belongs to no recorded set
outline-repeated = zone { $zone } has two outlines
and-more = … and { $count-text } more
help-import-territory = Records the communes of each zone (CSV) or their outlines (GeoJSON)
help-argument-approximate = The document is an approximation: pages and documents say so
help-argument-source = Where it comes from: document, act or text, and its licence
web-download-as = Download as { $format }
web-map = Map of gaps
web-map-table = The table: { $map }
web-map-open = Lines open
web-map-above = Above target
web-map-population = Inhabitants
web-map-download = Download the maps
web-home-map = Where places are left
web-home-map-text = Places open to new applications by zone, all lines together; a shortage here does not make up for an excess there.
problem-no-map = No map for the zones “{ $zones }”.
hint-maps = Maps of this answer: zones { $zones }

# Check of a published annex
checked-none = { $file }: { $rows-text } rows, no difference from { $act }, version { $version-text }.
checked-some = { $file }: { $count ->
    [one] 1 difference
   *[other] { $count-text } differences
    } from { $act }, version { $version-text }.
problem-check-without-date = { $file } does not say at which date authorisations are counted.
hint-check-at = Give it with --at YYYY-MM-DD
check-row-not-recorded = row not recorded
check-row-not-published = row not published
check-line-not-published = activity absent from the document
check-recorded-act = line { $line } of act no. { $act }
check-line = line { $line } of the document
check-raa = Number in the register
check-picture-date = Authorisations counted at
check-window-opens = Opening of the window
check-window-closes = Closing of the window
check-zone-decision = Decision on zones
column-section = Section
column-zone-name = Name of the zone
column-published = Published
column-recorded-value = Recorded
column-places = Where
help-bilan-check = Holds a published annex (text or CSV) against the journal: every difference, with both places
check-act = Number of the order

# Publication
published-pack = { $files-text } files written to { $folder }: bilan at { $at }, window { $window }.
problem-publish-nowhere = Say where to write the files.
hint-publish-folder = Add -o DIR
problem-format-of-list = This command does not write { $format }.
hint-format-of-list = Formats accepted here: table, csv, json
problem-binary-to-terminal = A { $format } file cannot be read in a terminal.
hint-binary-to-terminal = Add -o FILE
problem-template = The template of the document cannot be set.
hint-template = Mend the template, or start again from the shipped one: maillage bilan template -o FILE
help-bilan-publish = Writes the whole bilan of a window: documents, data, maps, digests
help-bilan-template = Writes the shipped template of the PDF document, to be edited
help-argument-template = Template of the PDF document, in place of the shipped one
# The fund
fund-envelope-intervention = intervention envelope
fund-envelope-operating = operating envelope
fund-budget-main = the main budget
fund-budget-annex = the annex budget
fund-earmark-free = fungible credits
fund-earmark-prevention = protected prevention credits
fund-earmark-medico-social = protected medico-social credits
fund-earmark-sanctuarised = sanctuarised credits “{ $code }”
fund-field-prevention = prevention
fund-field-medico-social = medico-social
fund-field-care = care
fund-beneficiary-health-establishment = health establishment
fund-beneficiary-medico-social = medico-social establishment or service
fund-beneficiary-health-professional = health professional
fund-beneficiary-association = association
fund-beneficiary-public-body = public body
fund-beneficiary-other = other beneficiary
fund-refusal-rule = Rule: { $title } ({ $citation })
fund-refusal-key-reused = This key already served another request (act { $act }).
fund-refusal-nothing-asked = The amount must be more than zero.
fund-refusal-out-of-range = This amount is too large to be kept.
fund-refusal-year-already-open = The budget year { $year } is open already.
fund-refusal-year-not-begun = The budget year { $year } has not begun on { $on }.
fund-refusal-year-too-far = The budget year { $year } cannot be opened yet: { $last } at the latest.
fund-refusal-earlier-open = The budget year { $year } cannot be closed while { $earlier } is open.
fund-refusal-first-order-recorded = First order of the year before: { $asked } given, but { $recorded } recorded.
fund-refusal-before-commitment = Payment on { $on } refused: the commitment was notified on { $notified }.
fund-refusal-no-key = A key is needed: it recognises a command sent twice.
fund-refusal-no-object = The object of the commitment is needed.
fund-refusal-nothing-opened = This budget opens no line.
fund-refusal-same-line = The credits leave the line they enter: there is nothing to move.
fund-refusal-schedule = The instalments make { $sum }; the commitment is of { $amount }.
fund-refusal-advance = Advance of { $asked } refused: it goes from 0 to { $limit }, the amount of the commitment.
fund-refusal-other-beneficiary = A revenue order is set off against a commitment to the same beneficiary.
fund-refusal-beyond-due = Set-off of { $asked } refused: this commitment has only { $due } left to pay.
fund-refusal-received-early = Budget received on { $received }, before its vote of { $held }.
fund-refusal-votes-malformed = { $against } votes against out of { $votes } votes present or represented.
fund-refusal-other-endowment = Endowment of { $asked } given; the one the year knows is of { $known }.
fund-refusal-exclusion = Exclusion refused ({ $earmark }): it concerns bound credits, each once, for what was opened of them at most, and cites the order that provides for it.
fund-refusal-year-not-open = The budget year { $year } is not open.
fund-refusal-year-closed = The budget year { $year } is closed.
fund-refusal-year-not-over = The budget year { $year } is not over on { $on }.
fund-refusal-commitment-exists = The commitment { $id } is recorded already.
fund-refusal-commitment-unknown = No commitment bears the identifier { $id }.
fund-refusal-recovery-exists = The revenue order { $id } is recorded already.
fund-refusal-recovery-unknown = No revenue order bears the identifier { $id }.
fund-refusal-unknown-destination = “{ $code }” is not a destination of the budget year.
fund-refusal-ae-exceeded = Commitment of { $asked } refused: { $available } of authority to commit is left ({ $pool }).
fund-refusal-cp-exceeded = Payment of { $asked } refused: { $available } of payment credits are left ({ $pool }).
fund-refusal-no-budget = No budget of { $year } is enforceable, and the amount of last year’s first order is not known.
fund-refusal-ae-twelfths = Commitment of { $asked } refused: without an enforceable budget, { $months }/12 of last year make { $limit }, of which { $used } is committed already.
fund-refusal-cp-twelfths = Payment of { $asked } refused: without an enforceable budget, { $months }/12 of last year make { $limit }, of which { $used } is paid already.
fund-refusal-earmark-purpose = This action ({ $field }, { $beneficiary }) cannot be paid from { $earmark }.
fund-refusal-term = A term of { $years } budget years: it must be 1 to { $limit }.
fund-refusal-beyond-committed = { $asked } asked: only { $left } is left in the commitment.
fund-refusal-joint-decision = Operation of several regions: { $signatures } signatures of { $parties } agencies, shares of { $shares } in all.
fund-refusal-not-to-decide = The budget year { $year } is not to be decided for this commitment.
fund-refusal-year-not-decided = The sum to be paid in { $year } has not been decided for the commitment { $id }.
fund-refusal-beyond-service = Service of { $asked } in all: the commitment holds only { $limit }.
fund-refusal-not-certified = Payment of { $asked } refused: service done and the advance foreseen allow only { $payable }.
fund-refusal-same-person = Whoever pays here signed, decided, certified or ordered for this commitment: another accountant must pay.
fund-refusal-channel = The health-insurance fund does not pay this beneficiary ({ $beneficiary }).
fund-refusal-beyond-rest = { $asked } asked: this commitment has { $rest } left, for this budget year and those before.
fund-refusal-prescribed = Payment of { $asked } refused: the sum could be paid until { $until }; { $payable } may still be paid.
fund-refusal-beyond-paid = Order of { $asked } refused: { $limit } was paid and is not claimed already.
fund-refusal-beyond-order = { $asked } asked: { $limit } is left to recover on this order.
fund-refusal-between-budgets = No credits pass between { $from } and { $to }.
fund-refusal-between-envelopes = From the { $from } to the { $to }: the authorising officer cannot decide it alone.
fund-refusal-bound-credits = No { $from } become { $to }.
fund-refusal-line-short = The line can give only { $ae-left } of authority to commit and { $cp-left } of payment credits; { $ae } and { $cp } asked.
fund-refusal-budget-missing = No initial budget of { $year } is enforceable.
fund-refusal-budget-exists = The initial budget of { $year } is enforceable already.
fund-refusal-opening-malformed = Opening no. { $rank } of the budget: an amount below zero, or a line that is open above.
fund-refusal-voted-down = The budget is not approved: { $against } votes against out of { $votes }. An amended draft is due by { $by }.
fund-refusal-opposed = The ministers opposed this budget on { $on }.
fund-refusal-not-enforceable = This budget is enforceable only from { $from }.
fund-refusal-below-committed = This budget would open { $opened } for { $committed } committed already ({ $pool }).
fund-refusal-below-paid = This budget would open { $opened } for { $paid } paid already ({ $pool }).
fund-refusal-parts-miss-total = The parts make { $parts } and the total { $total }: the difference exceeds { $tolerance }.
fund-refusal-endowment-share = { $asked } transferred in the year: the share allowed is { $limit }.
fund-refusal-carry-over-ceiling = Carry-over of { $asked } refused: the ceiling is { $ceiling }.
fund-refusal-beyond-unspent = Only { $ae } of authority to commit and { $cp } of payment credits are left to carry over ({ $pool }).
fund-refusal-report-recorded = This report is recorded already (act { $act }).
fund-possible-commit-at-most = Commit { $amount } at most
fund-possible-pay-at-most = Pay { $amount } at most
fund-possible-certify-at-most = Certify { $amount } at most
fund-possible-withdraw-at-most = Withdraw { $amount } at most
fund-possible-recover-at-most = Claim { $amount } at most
fund-possible-transfer-at-most = Transfer { $amount } at most
fund-possible-move-at-most = Move at most { $ae } of authority to commit and { $cp } of payment credits
fund-possible-carry-over-at-most = Carry over { $amount } at most
fund-possible-rectifying-budget = Ask for a rectifying budget of { $year }
fund-possible-initial-budget = Have the initial budget of { $year } adopted
fund-possible-withdraw = Withdraw the commitment { $id }, of which { $rest } is left to pay
fund-possible-choose-earmark = Draw on { $earmark }: { $available } available
fund-possible-close-year = Close { $year } first
fund-possible-keep-back-at-most = Set off { $amount } at most
fund-possible-open-year = Open the budget year { $year }
fund-possible-later-year = Use the budget year { $year }
fund-possible-decide-at-most = Decide { $amount } at most
fund-possible-name-purpose = Name the purpose “{ $code }” if the action serves it
fund-possible-decide-year = Decide the sum to be paid in { $year }
fund-possible-certify-first = Certify { $amount } of service done first
fund-possible-other-accountant = Let another accountant pay
fund-possible-agency-accountant = Pay through the agency’s accountant
fund-possible-years-at-most = Reduce the term to { $years } budget years at most
fund-possible-amend-by = Present an amended draft by { $date }
fund-possible-wait-until = Wait until { $date }
fund-possible-sign-together = Have every director general sign, with shares that sum to 100 %
fund-possible-other-key = Use another key
web-rules-fund = Intervention fund
# Report of the fund
report-cited = { $printed } (l. { $line })
report-euros = €{ $number }
report-unit-slip-because = "{ $amount-label }": { $amount } cannot be true: { $reason }.{ $scale }
report-unit-slip-suggestion = Probably { $probable }: a unit slip by a factor of a thousand, to be confirmed by the author.
report-unit-slip-unlikely-because = "{ $amount-label }": { $amount } is unlikely: { $reason }.{ $scale }
report-unit-slip-unlikely-suggestion = Check the unit: { $probable } would be of a usual size.
report-slip-above-every-mission = it exceeds the largest mission of the fund, { $other }
report-slip-above-fund = it exceeds all that the fund spent, { $other }
report-slip-above-its-mission = it is more than a hundred times the mission of { $mission }, which the action of { $sibling }, in the same part, already uses in full
report-slip-above-whole = it is more than a hundred times the amount of the action that it is a part of, { $other }
report-slip-below-parts = the amounts of its own list add up to { $sum }
report-slip-below-price = its text gives { $other } for a single beneficiary
report-slip-tiny = it is less than a thousand euros for an action or a mission of a fund of millions
report-slip-missions-fit = the printed missions add up to { $sum } for a stated total of { $total }
report-slip-recomputed = The unit amounts of the text times their beneficiaries give { $sum }.
report-missions-total-because = The printed missions add up to { $sum }, between { $least } and { $most } given rounding; the stated total, { $total }, differs by { $gap }.
report-missions-total-suggestion = Say what more the total holds (operating costs attachable to the fund, for example), or correct the total or a mission.
report-missions-total-exceeded-because = { report-missions-total-because }
report-missions-total-exceeded-suggestion = Correct the total or a mission: the missions cannot exceed what the fund spent.
report-missions-total-fits-because = { report-missions-total-because }
report-missions-total-fits-suggestion = Probably { $probable } instead of { $amount }: the missions and the total would nearly agree. To be confirmed by the author.
report-totals-apart-because = { $first } and { $second } are two totals of spending of the same year, in commitment authorisations and in payment credits, of sizes too far apart.
report-totals-apart-suggestion = Check the unit and the decimal mark of { $first }, then of { $second }.
report-missions-not-read-because = { $count ->
    [one] One mission is named without an amount
   *[other] { $count-text } missions are named without an amount
    }: the stated total, { $total }, cannot be compared with them.
report-missions-not-read-suggestion = Nothing to correct: the amount of each mission would let the total be checked.
report-mission-exceeded-because = Mission { $number-text }, { $mission }, is used in full by one action of { $action }; the same part prints others: { $others }. Together, { $sum } with the probable amounts.
report-mission-exceeded-suggestion = Say which mission pays the other actions of this part, or correct the amount of the mission.
report-parts-above-whole-because = The parts of "{ $whole-label }" add up to { $sum } and exceed { $whole }: { $parts }.
report-parts-above-whole-suggestion = Correct the whole ({ $rounded } if the parts are right) or a part.
report-not-detailed-because = "{ $whole-label }", { $whole }: the list adds up to { $sum } ({ $parts }); { $rest } are not detailed.{ $counted }
report-not-detailed-counted = It describes { $some } { $what } out of { $all }.
report-not-detailed-suggestion = Nothing to correct: the document does not detail the rest.
report-parts-do-not-add-because = { $whole } { $whole-label }: the parts spelt out add up to { $sum } ({ $parts }).
report-parts-do-not-add-suggestion = Correct the total or a part, or say what is missing from the enumeration.
report-shares-do-not-close-because = The shares enumerated add up to { $sum } % ({ $parts }): { $gap } % away from 100 %.
report-shares-do-not-close-suggestion = Say what the difference stands for, or correct a share.
report-shares-do-not-close-rounding-because = The shares that follow each other add up to { $sum } % ({ $parts }), { $gap } % too much; rounding may explain it.
report-shares-do-not-close-rounding-suggestion = Check that these shares have the same base; else the difference is only rounding.
report-restated-total-because = { $before } less what is set apart is { $computed }, not { $after }.
report-restated-total-suggestion = Correct the restated amount or what is set apart.
report-outside-range-because = { $total } for { $count }: with the printed range for each, the total lies between { $least } and { $most }.
report-outside-range-suggestion = Correct the total, the number or an end of the range.
report-balance-does-not-add-because = Of { $whole }, { $paid } paid and { $rest } left do not make the whole.
report-balance-does-not-add-suggestion = Correct one of the three amounts.
report-repeated-differently-because = { $second } "{ $second-label }" repeats { $first } "{ $first-label }", with the words of { $dropped } "{ $dropped-label }", which is not repeated.
report-repeated-differently-suggestion = Keep the full text: two figures were merged into one.
report-figures-differ-because = { $first } "{ $first-label }" and { $second } "{ $second-label }" are given for the same thing.
report-figures-differ-suggestion = Correct one of the numbers, or say what sets them apart.
report-unit-prices-because = "{ $whole-label }", { $whole }: unit amounts times their beneficiaries make { $computed }, more than the whole.
report-unit-prices-suggestion = Correct the amount of the action, a unit amount or a number of beneficiaries.
report-multi-year-because = { $amount } covers the years { $first } to { $last }; the title prints it as the amount of the action.
report-multi-year-suggestion = Do not count this amount as the spending of one year.
report-forecast-beside-paid-because = { $first } is a forecast, printed in the same sentence as { $second }, which was paid.
report-forecast-beside-paid-suggestion = Do not add up forecasts and payments.
report-partly-paid-because = Of { $whole }, { $paid } are paid; the balance of { $rest } is still to be used. The title prints the whole.
report-partly-paid-suggestion = Count as paid only what was paid; the balance belongs to another year or another state.
report-implied-whole-because = { $count }, that is { $share }: the whole is not printed; it would be { $whole }, between { $least } and { $most } given rounding.
report-implied-whole-suggestion = Nothing to correct; this whole can be held against another source.
report-share-above-whole-because = { $count }, that is { $share }: a share cannot exceed its whole, which would be { $whole }.
report-share-above-whole-suggestion = Correct the share or the number, or say what the share is taken of.
report-chart-axis-because = { $count-text } amounts that stand alone at equal steps are the graduations of a chart whose values the text has lost; they are no figures of the fund.
report-chart-axis-suggestion = Take the values of the chart from the original document if they are needed.
report-count = { $file }: { $facts-text } figures, { $amounts-text } of them in euros; errors: { $errors-text }, warnings: { $warnings-text }, notes: { $infos-text }
problem-not-a-report = { $file }: { $reason }
not-a-report-empty = the document is empty
not-a-report-binary = the document is not a text: its bytes belong to a binary format
not-a-report-pdf = the document is a PDF, which is not read yet: extract its text first, with pdftotext for example
not-a-report-other-subject = the document does not name the regional intervention fund (FIR)
not-a-report-no-amount = the document prints no amounts of the fund
help-read-report = Reads a yearly report of the fund (text): its figures, and what contradicts itself in it
column-commitment = Commitment
column-object = Object
column-beneficiary = Beneficiary
column-years = Budget years
column-committed = Committed
column-paid = Paid
column-rest = Left to pay
column-recovery = Revenue order
column-to-collect = To collect
column-label = Label
column-value = Value
column-printed = Printed
column-status = State
column-severity = Severity
column-suggestion = What to do
report-status-printed = printed
report-status-forecast = forecast
report-status-paid = paid
report-status-delegated = delegated

# The fund: where it stands
imported-demo-completed = Demonstration completed: { $acts-text } acts.
problem-no-fund = The fund has no year that can be answered for.
problem-fund-no-register = The year { $year } of the fund has no register: its budgets and commitments are not recorded.
hint-fund-budget = Type: maillage fund year open --help
problem-fund-year-unknown = No act speaks of the year { $year } of the fund.
hint-fund-years = Years known: { $years }.
help-fund = The regional intervention fund
help-fund-status = Where the fund stands in a budget year
help-argument-year = The budget year; by default, the last one of which an act speaks
column-amount = Amount
column-mission = Mission
fund-as-of-day = As it stood on { $at }
fund-as-known-on = As known on { $known_on }
fund-as-of-day-known-on = As it stood on { $at }, as known on { $known_on }
fund-status-title = The fund in { $year }
fund-unsaid = not said
fund-qualified-about = about { $value }
fund-qualified-more-than = more than { $value }
fund-qualified-less-than = less than { $value }
fund-figure-revenue-total = Revenue
fund-figure-revenue-national = of which delegated nationally
fund-figure-revenue-own = of which the rest (own resources, DAF)
fund-figure-revenue-restated = Revenue, restated
fund-figure-revenue-earmarked = Earmarked revenue
fund-figure-ae-opened = AE opened
fund-figure-ae-committed = AE committed
fund-figure-ae-available = AE available
fund-figure-ae-rate-bp = Share committed
fund-figure-cp-opened = CP opened
fund-figure-cp-paid = CP paid
fund-figure-cp-available = CP available
fund-figure-cp-rate-bp = Share paid
fund-figure-missions-ae-committed = Mission, AE committed
fund-figure-missions-cp-paid = Mission, CP paid
fund-figure-missions-itemised = Mission, shown by action
fund-figure-missions-not-itemised = Mission, not itemised
fund-figure-unattributed = Paid under no mission
fund-figure-outstanding = Committed, still to pay
fund-figure-carry-over = Carried over
fund-figure-to-recover = To recover
fund-finding-actions-exceed-mission = The actions of mission { $mission } sum to { $actions }; the mission paid { $paid }.
fund-suggestion-actions-exceed-mission = The excess of { $excess } stays without a mission: find out which other mission paid it.
fund-finding-missions-miss-total = The missions sum to { $missions } and the total paid is { $paid }: a gap of { $gap }.
fund-suggestion-missions-miss-total = Ask what the total holds beyond the intervention spending shown by mission.
fund-finding-forecast = “{ $label }”: { $amount } printed as foreseen, not as paid.
fund-suggestion-forecast = Do not count it as spending of the year.
fund-finding-committed = “{ $label }”: { $amount } printed as committed, not as paid.
fund-suggestion-committed = Do not count it as a payment of the year.
fund-finding-several-years = “{ $label }”: { $amount } cover the years { $first } to { $last }.
fund-suggestion-several-years = Do not count it as the spending of one year.
fund-finding-corrected = “{ $label }”: the source prints { $printed }; { $amount } is taken here. { $reason }
fund-suggestion-corrected = Have the published amount corrected.

# The page of the fund
web-menu-fund = Fund
fund-page-eyebrow = Regional intervention fund
fund-page-title = The fund in { $year }
fund-page-title-report = In { $year } the fund paid { $paid } and its report itemises about { $share } of it
fund-page-title-register = In { $year } the fund committed { $committed } and paid { $paid }
fund-page-title-paid = In { $year } the fund paid { $paid }
fund-page-lead-report = Amounts as the report prints them, rounded by it.
fund-page-lead-register = Amounts of the register, to the cent, act by act.
fund-page-lead-actions = The report names { $count ->
    [one] one action paid
   *[other] { $count-text } actions paid
 }, for { $sum }. The rest is printed by mission, without saying what it was for.
fund-page-register = Register of commitments and payments
fund-page-year = Budget year
fund-page-read-in = Read in
fund-page-rounded = Amounts as printed, rounded by the source
fund-page-years = Budget years
fund-page-unsaid = an amount the source does not say
fund-page-qualifier-about = about
fund-page-qualifier-more-than = more than
fund-page-qualifier-less-than = less than
fund-page-figure-revenue = received
fund-page-figure-restated = received, restated
fund-page-figure-committed = committed (AE)
fund-page-figure-paid = paid (CP)
fund-page-figure-outstanding = committed, still to pay
fund-page-figure-outstanding-formula = still to pay of the year before + committed − paid − withdrawn − prescribed
fund-page-figure-carry-over = carried over to the next year
fund-page-figure-carry-over-formula = sum of the AE carried over at closing
fund-page-figure-to-recover = to recover
fund-page-figure-to-recover-formula = revenue orders − sums recovered, all years
fund-page-source-report = Report
fund-page-source-line = { $title }, line { $line-text }
fund-page-source-act = Act
fund-page-source-acts = Acts
fund-page-source-more-acts = { $acts } and { $others-text } more
fund-page-source-printed = Printed
fund-page-source-formula = Formula
fund-page-source-corrected = Read otherwise: { $reason }
fund-page-quoted = “{ $text }”
fund-page-source-see = see the source
fund-page-alert = { $count ->
    [one] One published figure is impossible or surprising
   *[other] { $count-text } published figures are impossible or surprising
 }.
fund-page-alert-link = Read the findings
fund-page-flow = From revenue to actions
fund-page-flow-title = Flow of the fund in { $year }, from revenue to actions
fund-page-flow-text = Revenue: { $revenue }. Paid: { $paid }, in { $missions ->
    [one] one mission
   *[other] { $missions-text } missions
 }. The same amounts are in the tables below.
fund-page-flow-head-revenue = Revenue
fund-page-flow-head-fund = Fund
fund-page-flow-head-missions = Missions
fund-page-flow-head-actions = Actions printed
fund-page-flow-head-lines = Lines
fund-page-flow-national = Delegated nationally
fund-page-flow-own = Other revenue
fund-page-flow-revenue = Revenue
fund-page-flow-unsaid = Origin not printed
fund-page-flow-earlier = Not revenue of the year
fund-page-flow-paid = paid
fund-page-flow-fund = fund
fund-page-flow-no-mission = Gap
fund-page-flow-no-mission-leaf = no mission printed
fund-page-flow-not-paid = Not paid
fund-page-flow-not-paid-leaf = revenue not paid out
fund-page-flow-no-line = no line of the nomenclature
fund-page-flow-not-itemised = not itemised, or not attributed
fund-page-flow-exceeding = { $count ->
    [one] one action, beyond the mission
   *[other] { $count-text } actions, beyond the mission
 }
fund-page-flow-others = { $count ->
    [one] one other action
   *[other] { $count-text } other actions
 }
fund-page-flow-hatched = Hatched: an amount the report does not explain. What makes up the gap between revenue and payments (carry-overs, cash) is not printed there.
fund-page-flow-unattributed = Of the hatched parts, { $amount } go to printed actions that nothing ties to a mission: they are in the table of actions.
fund-page-missions = Intervention spending by mission, in payment credits
fund-page-missions-hint = The figures of the drawing. The “rest” is not itemised, or not attributed to a mission.
fund-page-untitled = title not recorded
fund-page-mission = Mission { $mission-text }
fund-page-column-paid = Paid
fund-page-column-share = Share
fund-page-column-itemised = Shown by action
fund-page-column-rest = Rest
fund-page-rest-formula = paid − shown by action
fund-page-missions-sum = Sum of the missions
fund-page-execution = Execution of the budget
fund-page-gauge-ae = Authority to commit (AE)
fund-page-gauge-cp = Payment credits (CP)
fund-page-gauge-ae-used = Committed
fund-page-gauge-cp-used = Paid
fund-page-gauge-opened = Opened
fund-page-gauge-left = Left
fund-page-gauge-opened-computed = Opened (computed)
fund-page-gauge-left-computed = Left (computed)
fund-page-gauge-opened-formula = { $used } ÷ { $rate }
fund-page-gauge-left-formula = { $used } ÷ { $rate } − { $used }
fund-page-gauge-note = The report prints the share used of the last budget, not the amount opened. What was opened and what is left follow from it.
fund-page-gauge-bar = { $title }: { $rate } of what was opened
fund-page-balance-envelope = By envelope
fund-page-balance-earmark = By earmark
fund-page-balance-territory = By territory
fund-page-balance-no-territory = No territory
fund-page-balance-line = By line
fund-page-balance-no-line = no line
fund-page-balance-formula = left = opened − used
fund-page-balance-ae-opened = AE opened
fund-page-balance-ae-committed = Committed
fund-page-balance-ae-left = AE left
fund-page-balance-cp-opened = CP opened
fund-page-balance-cp-paid = Paid
fund-page-balance-cp-left = CP left
fund-page-findings = Findings on published figures
fund-page-findings-lead = These amounts stay shown as printed; nothing is corrected in silence.
fund-page-finding-badge-unit = Unit
fund-page-finding-badge-sum = Sum
fund-page-finding-badge-not-paid = Not paid
fund-page-finding-badge-years = Several years
fund-page-finding-printed = Printed
fund-page-finding-likely = Likely reading
fund-page-finding-exceed = The actions of mission { $mission-text } exceed what it paid
fund-page-finding-miss = The missions do not make up the total paid
fund-page-finding-actions = Sum of the actions
fund-page-finding-mission = Paid by the mission
fund-page-finding-missions = Sum of the missions
fund-page-finding-total = Total printed
fund-page-finding-gap = Gap: { $gap }.
fund-page-remarks = Left out of the sums
fund-page-lines = { $count ->
    [one] Line { $lines }
   *[other] Lines { $lines }
 }
fund-page-actions = Actions printed
fund-page-actions-lead = Each attribution to a mission says whether it is printed or inferred, and opens on its reason. “Of which” marks a part of the action above, not counted twice.
fund-page-actions-none = No mission
fund-page-actions-detail = { $count ->
    [0] no action counted
    [one] one action, { $amount }
   *[other] { $count-text } actions, { $amount }
 }
fund-page-actions-part = of which
fund-page-column-action = Action
fund-page-column-attribution = Attribution
fund-page-column-printed = Printed
fund-page-column-amount = Amount read
fund-page-column-line = Line
fund-page-attribution-printed = printed
fund-page-attribution-inferred = inferred
fund-page-attribution-none = none
fund-page-corrected = impossible
fund-page-aside-years = { $first } to { $last }: in no sum
fund-page-aside-forecast = foreseen: in no sum
fund-page-aside-committed = committed: in no sum
fund-page-earmarked = Earmarked revenue
fund-page-earmarked-lead = Received for a purpose: it may serve no other.
fund-page-earmarked-object = Purpose
fund-page-download = Download these amounts
web-hint-no-fund = On the server, load the demonstration (maillage import demo): the page fills at once.
web-problem-year = “{ $value }” is not a year.

# The fund: acts
fund-receipt-done = { $title } (act { $act }).
fund-receipt-already = { $title }: already done by act { $act }.
fund-receipt-commitment = Commitment { $id }: { $amount } to pay.
fund-receipt-recovery = Revenue order { $id }: { $amount } to collect.
fund-receipt-pool = Left: { $ae } of AE and { $cp } of CP ({ $pool }).
fund-receipt-year = Left: { $ae } of AE and { $cp } of CP in the year.
fund-level-total = Total
fund-level-mission = Mission { $code }
fund-level-line = Line { $code }
fund-level-territory = Territory { $code }
fund-level-none = No mission
fund-outstanding-end = Still to pay at the end of the year: { $amount }
problem-fund-table = { $file }, line { $line }, column “{ $column }”: “{ $value }” cannot be read.
problem-fund-table-row = { $file }, line { $line }: this row does not have the columns of the header, or is not UTF-8 text.
problem-fund-figure-unstated = No source states “{ $figure }” for { $year }.
problem-fund-table-column = { $file }: unknown column “{ $column }”. Known columns: { $known }.
problem-fund-day-ahead = { $on } is still to come: an act bears the date of today, { $today }, at the latest.
help-fund-execution = Budget opened, committed, paid and available, by envelope, earmark, mission, line and territory
help-fund-destinations = Record the nomenclature of a budget year
help-fund-year = The budget year
help-fund-year-open = Open a budget year
help-fund-budget = Record an enforceable budget
help-fund-revenue = Record revenue
help-fund-endowment = Move part of an endowment between the fund and the DAF
help-fund-transfer = Move credits between lines of one envelope
help-fund-commitments = The commitments, with their identifiers and what is left to pay
help-fund-recoveries = The revenue orders, with their identifiers and what is still to come back
help-fund-commit = Commit a sum
help-fund-decide = Decide the sum of a further year of a commitment
help-fund-certify = Certify service done
help-fund-pay = Pay part of a commitment
help-fund-release = Withdraw the rest of a commitment, in whole or in part
help-fund-recover = Issue a revenue order
help-fund-collect = Record what comes back of a revenue order
help-fund-close = Close a budget year and carry its credits over
help-argument-table = CSV table; amounts in euros
help-argument-key = Key of the command: the same command again is not recorded twice
help-argument-actor = Identifier (UUID) of who decides
help-argument-decided-on = Day of the decision (YYYY-MM-DD); by default, today
help-argument-exercise = Budget year
help-argument-origin = Where the revenue comes from
help-argument-amount = Amount in euros, comma or point, two decimals at most
help-argument-part = Earmarked part: EARMARK=EUROS (repeatable)
help-argument-direction = Which way it moves
help-argument-endowment = The endowment it leaves, in euros
help-argument-from-place = Where the credits leave: ENVELOPE/EARMARK/DESTINATION/TERRITORY
help-argument-to-place = Where they enter: ENVELOPE/EARMARK/DESTINATION/TERRITORY
help-argument-ae = Authority to commit, in euros
help-argument-cp = Payment credits, in euros
help-argument-commitment = Identifier of the commitment
help-argument-ordered-by = Identifier (UUID) of the authorising officer; --actor is the accountant
help-argument-channel = The body that pays
help-argument-reason = Why the sum must come back
help-argument-recovery = Identifier of the revenue order
help-argument-offset = Commitment from which the sum is kept back
help-argument-carry = Carry-over chosen: PLACE=AE/CP (repeatable); by default, all the ceiling allows
help-argument-exclude = Credits taken out of the base of the carry-over: EARMARK=EUROS (repeatable)
help-argument-first-order = Last year’s first order, in euros, if it is not recorded
help-argument-kind = Initial or rectifying budget
help-argument-ministers = Day of the ministers’ joint decision
help-argument-vote = Day of the vote
help-argument-votes = Votes present or represented
help-argument-against = Votes against
help-argument-received = Day the ministers received it
help-argument-opposed = Day they opposed it
help-argument-party = Agency of an operation of several regions: its region, its share in per cent, the identifier of its director general (repeatable)
help-argument-mission = Mission of the fund, 1 to 5
help-argument-code = Code of the line: MI2-3-5
help-argument-envelope = Envelope: intervention or operating
help-argument-earmark = Earmark: prevention, medico-social, or the code of a purpose; fungible credits otherwise
help-argument-territory = Code of a zone or department
help-argument-schedule = What is paid in each year: YEAR=EUROS (repeatable)
help-argument-until = Last year of a commitment by annual tranches
help-argument-whole = Sum foreseen for all tranches
help-argument-beneficiary = Beneficiary: siret:, finess:, rna: or person: (UUID), then the identifier
help-argument-beneficiary-kind = Kind of beneficiary
help-argument-field = Field of the action
help-argument-purpose = Code of the sanctuarised purpose
help-argument-object = Object of the commitment; it names no person
help-argument-advance = Advance foreseen by the contract, in euros

# Refusals of the fund: what a commitment or a budget lacks.
fund-refusal-mission = Give the mission, 1 to 5: only operating costs may have none.
fund-refusal-instalment-year = The sums to be paid must be one for each year, from that of the commitment ({ $first }) on: { $year } does not fit.
fund-refusal-approval = Give the ministers’ decision, or the vote of the board and its reception by the ministers.
fund-refusal-approved-twice = Give the ministers’ decision or the vote of the board, not both.
fund-refusal-vote-incomplete = The vote of the board is not said in full: { $missing } is missing.
fund-vote-day = the day of the vote
fund-vote-votes = the number of votes present or represented
fund-vote-against = the number of votes against
fund-vote-reception = the day the ministers received it

# The fund as it stood: acts without effect by then, dated questions, the way of a figure.
fund-finding-set-aside-one = Act { $acts } is in no figure: what it rests on had no effect yet, or was not known.
fund-suggestion-set-aside-one = Check the day this act has effect, or ask about a later day.
fund-finding-set-aside = Acts { $acts } are in no figure: what they rest on had no effect yet, or was not known.
fund-suggestion-set-aside = Check the day these acts have effect, or ask about a later day.
fund-page-finding-badge-aside = No effect
fund-page-finding-aside = Acts set aside
fund-page-alert-register = { $count ->
    [one] One finding on the register at that time.
   *[other] { $count-text } findings on the register at that time.
}
fund-page-findings-register = Findings on the register
fund-page-findings-register-lead = These acts stay in the journal: nothing is left out in silence.
fund-page-filters = Choose the year and the time
fund-page-acts = See the acts
web-trace-fund-form = Follow a figure of the fund
web-trace-cell-form = Follow a figure of the bilan
web-trace-figure = Figure
web-trace-mission-all = all
web-trace-fund = See the fund at that time
web-problem-figure = “{ $value }” is no figure of the fund.
web-problem-mission = “{ $value }” is no mission: they are 1 to 5.
