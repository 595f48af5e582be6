# Acts of the office: forms, look, drafts to sign
office-signatures = Signatures
office-sign = Sign a draft
office-delegate = Record a delegation of signature
office-window = Prepare a filing window
office-parameter = Set a parameter
window-form = Form of the office
office-fault-act = “{ $value }” is not the number of an act.
office-fault-person = “{ $value }” is not the identifier of an account.
office-field-none = none
office-field-draft = Draft to sign
office-field-draft-hint = What becomes an act.
office-field-delegation = Delegation
office-field-delegation-hint = The one by which you sign.
office-field-order = Number of the order
office-field-order-hint = Given by the agency’s register of acts; no other act of the region bears it.
office-field-signed = Day of the signature
office-field-signed-hint = yyyy-mm-dd, neither before the draft nor to come
office-field-delegate = Who may sign
office-field-delegate-hint = The account. Pages show the function only.
office-field-function = Function
office-field-function-hint = As it will be written below what is signed
office-field-covers = What may be signed
office-field-covers-hint = What the decision says, and no more
office-field-decision = Number of the decision
office-field-decision-hint = That of the decision of delegation
office-field-decided = Day of the decision
office-field-decided-hint = yyyy-mm-dd
office-field-published = Day of publication
office-field-published-hint = yyyy-mm-dd, where it is known
office-field-from = First day in force
office-field-from-hint = yyyy-mm-dd
office-field-until = Last day in force
office-field-until-hint = yyyy-mm-dd; without end where nothing is typed
office-field-standing = What it is
office-field-standing-hint = A draft opens nothing until it is signed; an order that was signed is recorded with its number.
office-window-draft = the draft of an order
office-window-order = an order that was signed
office-field-opens = Opens
office-field-opens-hint = yyyy-mm-dd, first day included
office-field-closes = Closes
office-field-closes-hint = yyyy-mm-dd, last day included
office-field-lines = Activities and equipment
office-field-lines-hint = One to a line, by name or by code. The name of an activity stands for all of its lines.
office-field-bilan = Supply statement of the window
office-field-bilan-hint = The one published for it; else the last before it opens
office-field-replaces = Window replaced
office-field-replaces-hint = Where the order amends another
office-field-window-order = Number of the order
office-field-window-order-hint = Empty for a draft: the signature gives it
office-field-source = Source
office-field-source-hint = Where it can be read
office-field-parameter = Parameter
office-field-parameter-hint = In brackets, the value in force today
office-field-value = New value
office-field-value-hint = In the unit of the value in force
office-field-doubt = Doubt
office-field-doubt-hint = What is not certain, in a sentence
look-delegate = Who will be able to sign: { $name } ({ $email })
look-delegate-unknown = Who will be able to sign: no account has the identifier { $id }
look-keeps = This act is in the journal already, but not the document itself: it will be kept.
look-effective = effect on { $day }
look-act = Act
look-standings = Drafts
look-standing-none = not recorded yet
look-standing-draft = draft, without effect
look-standing-signed = act signed on { $on }, order { $order }
look-draft-bilan = Supply statement of { $subject }
look-draft-window = Filing window, { $subject }
look-draft-fund = Decision of the fund, { $subject }
look-bilan-title = Supply statement, before and after
look-bilan = On { $day }: { $told }.
look-bilan-same = no figure changes
look-bilan-first = On { $day }: the first statement of the region, { $rows ->
    [one] one row
   *[other] { $rows-text } rows
    }.
look-bilan-lists = On { $day }: a statement of another list of activities, { $rows ->
    [one] one row
   *[other] { $rows-text } rows
    }. Its figures cannot be compared one by one with those before.
look-bilan-more = { $rows ->
    [one] One more row changes.
   *[other] { $rows-text } more rows change.
    }
look-moved = Nothing is written: what the act changes is no longer what you saw. This is what it changes now.
receipt-done = { $act }: { $title }. It is in the journal.
receipt-none = No act bears this number. Go back to the form and confirm.
drafts-title = Drafts to sign
drafts-lead = A draft opens nothing and keeps its mark on documents. The signature of a person with a delegation makes it an act.
drafts-count = { $drafts ->
    [0] No draft waits for a signature
    [one] One draft waits for a signature
   *[other] { $drafts-text } drafts wait for a signature
    }
drafts-since = Draft of
drafts-by = Delegation
drafts-sign = Sign
drafts-delegations = Delegations on record
drafts-delegations-none = No delegation is on record in this region. An administrator records the decision of the director general.
drafts-delegation = { $function }, decision { $decision }, { $period }
drafts-no-delegation = No delegation is on record for your account in this region: you prepare, you do not sign. An administrator records the decision of delegation.
drafts-not-covered = None of your delegations in force today covers { $kind }. An administrator records the decision that does.
drafts-no-draft = No draft of this region waits for a signature under this number. Choose it from the list.
office-imports = Import a document
office-imports-lead = A supply statement, a report of the fund, a window, objectives or a territory. The file is read; nothing is written to the journal before you agree.
office-import = Look through and record
office-import-go = Read the document
office-import-annex = the annex of a supply statement
office-import-report = a report of the fund
office-import-window = a filing window
office-import-objectives = objectives
office-import-territory = communes or outlines of zones
office-answers = Answers of the page
office-cell = { $activity }, { $zone }, { $column }
office-cell-hint = Read ({ $spot }): { $read }. Agrees: { $agrees }.
office-cells-lead = For each doubtful cell, type what is printed: a number, yes or no, “nothing” where nothing is, “illegible” where nobody can tell. Left empty, it stays in doubt.
office-cells-part = Doubtful cells { $first } to { $last }, of { $all }. What is answered here is recorded before the others are turned to.
office-cells-next = Next cells
office-cells-before = Previous cells
office-cell-picture = Picture of the cell: { $cell }
office-fault-answer = “{ $value }” cannot stand in this column.
office-fault-file = Choose a file that is not empty.
office-field-kind = What it is
office-field-file = File
office-field-file-hint = PDF, scanned picture, text, workbook, CSV or TOML
office-field-picture = Day of the authorisations counted
office-field-picture-hint = yyyy-mm-dd, where the document does not tell
office-field-erratum = Act corrected
office-field-erratum-hint = Its number, where the document is an erratum
office-field-printed = Contradictions
office-field-printed-hint = A document that contradicts itself is refused, unless it is recorded as printed: its contradictions stay on show.
office-printed-no = refuse what contradicts itself
office-printed-yes = record as printed
office-field-year = Exercise
office-field-year-hint = Four digits, where the document does not tell
office-field-decree = Number of the order
office-field-decree-hint = The one that adopts the objectives
office-field-effect = First day of effect
office-field-effect-hint = yyyy-mm-dd; that of publication or of signature where nothing is typed
office-field-revises = Order revised
office-field-revises-hint = Its number, where this one revises another
office-field-fidelity = Fidelity
office-field-fidelity-hint = Where the communes or the outlines come from
office-fidelity-official = the list of the decision itself
office-fidelity-approximate = put together from other sources
problem-upload-gone = { $file } is no longer there: a file on which no act rests is kept for thirty days. Import it again.
office-deed-verbs = Prepare, import, sign
