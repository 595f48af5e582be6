# The page of an act: what it says, field by field
act-page-title = Act { $number }
act-page-name = Act { $number }: { $title }
act-page-lead = { $subject }, effective { $date }
act-page-trail = Act
act-page-says = What the act says
act-page-about = Key facts
act-page-region = Region
act-page-author = Recorded by
act-page-author-program = the program, from published data
act-page-author-person = an authorised member of the agency’s staff
act-page-recorded = Recorded on
act-page-effective = Effective
act-page-basis = Legal basis
act-page-aside = Set aside: it does not agree with what came before it, and counts in no figure.
act-page-related = Related acts
act-page-unrelated = No recorded act amends or withdraws it.
act-page-amended-by = amended or corrected by
act-page-replaced-by = replaced by
act-page-completed-by = completed by
act-page-amends = amends or corrects
act-page-replaces = replaces
act-page-completes = completes
act-page-rests-on = rests on
act-page-bears = is the basis of
act-page-answers = What rests on it
act-page-to-bilan = The supply statement on { $date }
act-page-to-window = The filing window
act-page-to-fund = The { $year } fund
act-page-to-objectives = The objectives on { $date }
act-page-to-bridge = The bridge between the two lists
act-page-to-rules = The rules and their parameters
act-page-to-structures = The structures outside authorisation
act-page-standing = Where it stands in the journal
act-page-hash = Hash
act-page-previous-hash = Hash of the previous act
act-page-before = Previous act: { $number }
act-page-after = Next act: { $number }
act-page-neighbours = Neighbouring acts
act-page-list = See this act in the journal
act-page-line = The act as recorded (JSON)
act-page-proof = Its inclusion proof
act-page-verify = The hash can be computed again from that of the previous act, the number, the time of recording and the act as recorded; the proof shows that the act is in the tree of the checkpoint. The journal says how to check both.
act-page-verify-link = How to verify
said-items = { $count ->
    [one] 1 item
   *[other] { $count-text } items
    }
said-since = from { $from }
said-source = Source
said-name = Name
said-code = Code
said-raa-prefix = Prefix in the register of administrative acts
said-time-zone = Time zone
said-identifier = Identifier
said-in-force = In force
said-lines = Activities and equipment
said-decision = Decision
said-decided = Decided on
said-opens-on = Day the pages open on
said-zones = Zones
said-zone-set = Zone set
said-fidelity = Fidelity
said-fidelity-approximate = reconstructed: no official list was found
said-fidelity-official = official
said-communes = { $communes ->
    [one] 1 commune
   *[other] { $communes-text } communes
    }
said-communes-people = { $communes ->
    [one] 1 commune
   *[other] { $communes-text } communes
    }, { $people-text } inhabitants
said-document = Document
said-digest = SHA-256 digest of the document
said-lines-read = Lines or pages read
said-former-format = Former format
said-former-last = Last number of the former journal
said-former-hash = Last hash of the former journal
said-carried = Carried over on
said-siret = SIRET
said-contact = Contact
said-window = Filing window
said-order = Order
said-published = Published on
said-published-inferred = Publication date inferred
said-bilan = Supply statement
said-operations = Operations received
said-restricted = Some operations only
said-needs = Exceptional needs
said-common-to = Shared with regions
said-replaces = Replaces
said-parameter = Parameter
said-value = Value
said-doubt = Doubt
said-raa = Register of administrative acts
said-picture = Position as at
said-zone-decision = Zoning decided on
said-version = Version
said-corrects = Corrects
said-range-rule = Rule that the printed answers follow
said-rows = Activities by zone
said-tables = Tables
said-row-count = { $rows ->
    [one] 1 zone
   *[other] { $rows-text } zones
    }
said-notes = Printed notes
said-contradictions = To be checked
said-unread = Rows not read
said-unread-row = line { $line }, zone { $zone }
said-cells = Cells read by a person
said-signed = Signed on
said-standing = Standing
said-function = Function
said-may-sign = May be signed
said-act-signed = Act signed
said-delegation = Act of delegation
said-revises = Revises
said-objectives = Objectives
said-withdrawn = withdrawn
said-sites = { $number } sites
said-units = { $number } units
said-minutes = { $count ->
    [one] access within 1 minute
   *[other] access within { $count-text } minutes
    }
said-days = { $count ->
    [one] at most 1 day of waiting
   *[other] at most { $count-text } days of waiting
    }
said-due = by { $due }
said-year = Financial year
said-key = Key of the request
said-destinations = Destinations
said-mission = mission { $mission }
said-first-order = First endowment order
said-twelfths-base = Base for monthly twelfths
said-budget = Budget
said-budget-initial = initial
said-budget-rectifying = amending
said-openings = Credits opened
said-ae-cp = AE { $ae }, CP { $cp }
said-vote = Vote
said-second-vote = Second vote
said-voted = { $day }, { $votes ->
    [one] 1 vote
   *[other] { $votes-text } votes
    }, { $against-text } against
said-received = Received on
said-opposed = Opposed on
said-ministers = Decided by the ministers on
said-origin = Origin
said-origin-first-order = first order
said-origin-further-order = further order
said-origin-own = own resources
said-total = Total
said-national = National endowment
said-own = Own resources
said-restated = Total restated
said-parts = Breakdown
said-direction = Direction
said-direction-to-daf = from the FIR to the DAF
said-direction-from-daf = from the DAF to the FIR
said-amount = Amount
said-endowment = Reference endowment
said-limit = Limit set by the order
said-from = From
said-to = To
said-commitment = Commitment
said-object = Object
said-beneficiary = Recipient
said-by-siret = SIRET { $number }
said-by-finess = FINESS { $number }
said-by-rna = RNA { $number }
said-by-person = a natural person, not named
said-credits = Credits
said-credits-kind = Kind of credits
said-credits-budget = enforceable budget
said-credits-twelfths = provisional twelfths
said-advance = Advance
said-purpose = Purpose
said-notified = Notified on
said-runs = Duration
said-parties = Regions taking part
said-term = Schedule
said-term-single = one financial year
said-term-firm = firm schedule
said-term-tranches = in tranches up to { $last }, { $whole } in all
said-instalments = Instalments
said-undecided = year not decided
said-done = Service done on
said-channel = Paid by
said-channel-agency = the agency’s accountant
said-channel-scheme = { $body }
said-by-exercise = By financial year
said-reopened = Credits reopened
said-recovery = Revenue order
said-reason = Reason
said-reason-unused = sum not used
said-reason-undue = sum not due
said-collected = Collection
said-collected-cash = payment
said-collected-offset = set off against commitment { $commitment }
said-ceiling = Carry-over ceiling
said-excluded = Outside the ceiling
said-carried-over = Credits carried over
said-lapsed = Credits lapsed
said-prescribed = Time-barred sums
said-ae-opened = AE opened
said-ae-committed = AE committed
said-ae-rate = Commitment rate
said-cp-opened = CP opened
said-cp-paid = CP paid
said-cp-rate = Payment rate
said-of-ae = AE { $sum }
said-of-cp = CP { $sum }
said-missions = Missions
said-actions = Actions cited
said-not-carried = Amounts not retained
said-on-line = { $text }, line { $line }
said-printed-on = “{ $text }”, line { $line }
said-rule-sites-gap = yes where the gap in sites is above zero
said-rule-units-gap = yes where the gap in units is above zero
said-rule-below-maximum = yes where there are fewer sites than the maximum
said-rule-below-minimum = yes where there are fewer sites than the minimum
