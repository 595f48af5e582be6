# Trace of a figure
trace-fact = { $name }: { $value }
trace-subject = { $line }, { $zone }, on { $date }
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
fact-hash = hash
fact-previous = previous hash
fact-check = check
fact-check-holds = the chain holds up to this act
fact-check-broken = the chain is broken before this act
fact-version = version
fact-order = supply statement
fact-computed = computed
fact-confidence = confidence
fact-command = command
fact-page = page
fact-contradiction = to be checked
fact-source = address of the document
fact-source-page = page of the document
trace-answers = Cells read by a person
trace-sites = sites: { $current } { $count ->
    [one] authorised
   *[other] authorised
    }, { $target } planned, gap { $gap }
trace-units = units: { $current } { $count ->
    [one] authorised
   *[other] authorised
    }, { $target } planned, gap { $gap }
trace-download = Download this trace
trace-year-last = the last one known
trace-rule-told = { $title } [{ $citation }; { $confidence }]
