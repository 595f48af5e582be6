# Aid: who may ask, for how much, where, until when, and the answer with its reasons.

aid-group-settling = To settle and to stay
aid-group-training = To learn
aid-group-together = To practise together
aid-group-on-call = To be on call, to receive, to guide
aid-group-mental-health = Mental health
aid-group-prevention = To prevent and to coordinate
aid-group-support = To invest, to support a structure
aid-payer-fund = FIR
aid-payer-health-insurance = health insurance, outside the FIR
aid-sureness-high = read in the source
aid-sureness-medium = read in part
aid-sureness-low = inferred or reported
aid-applicant-general-practitioner = self-employed general practitioner
aid-applicant-other-doctor = other self-employed doctor
aid-applicant-nurse = self-employed nurse
aid-applicant-employer = employing body
aid-applicant-establishment = health establishment
aid-applicant-medico-social = medico-social establishment or service
aid-applicant-team = team, home, centre or community of professionals
aid-applicant-union = union of professionals (URPS)
aid-applicant-university = university
aid-applicant-authority = commune or group of communes
aid-applicant-association = association
aid-figure-paid = paid:
aid-figure-foreseen = foreseen:
aid-figure-open = still open:
aid-figure-shared = within
aid-figure-envelope = for several years:
aid-figure-reckoned = reckoned:
aid-over-month = a month
aid-over-year = twelve months
aid-source-line = { $title }, line { $line }
aid-source-lines = { $title }, lines { $line } to { $until }
aid-source-line-short = line { $line }
aid-source-lines-short = lines { $line } to { $until }
aid-sum-ceiling = { $sum } at most in a { $of }
aid-sum-posts = { $sum }: { $of }
aid-sum-guarantee = guaranteed income of { $least } to { $most }, less the fees, over { $over }
aid-sum-guarantee-open = guaranteed income not printed, less the fees, over { $over }
aid-sum-hours = { $sum } for { $full } a week, in proportion to the hours, from { $least }
aid-sum-flat = { $sum } at once
aid-sum-in-kind = help in kind, nothing is paid
aid-sum-not-printed = not printed
aid-sum-set = { $sum }, set by the agency
aid-calendar = { $months ->
    [one] Installation { $installed }; complete file within a month and by { $filed }; signature by { $signed }.
   *[other] Installation { $installed }; complete file within { $months } months and by { $filed }; signature by { $signed }.
}

# The answer.

aid-outcome-yes = Aid possible
aid-outcome-subject-to = Aid possible, subject to what is missing
aid-outcome-no = Aid refused
aid-title-at-most = { $answer }, { $sum } at most
aid-title-exactly = { $answer }, { $sum }
aid-title-nothing = { $answer }, nothing to pay
aid-sentence-yes = { $scheme }, on { $on }: nothing that is said stands against it.
aid-sentence-subject-to = { $scheme }, on { $on }: nothing stands against it, but something is missing to conclude.
aid-sentence-no = { $scheme }, on { $on }: a rule stands against it.
aid-needs = To be completed
aid-instead = What remains possible
aid-need-applicant = Say who asks.
aid-need-commune = Say the commune, by its name or its official code.
aid-need-zoning = The agency has to import the list of the communes of the zones (maillage import territory).
page-aid-need-zoning = The agency has to import the list of the communes of the zones.
aid-need-elsewhere = Show what opens the aid outside its zones.
aid-need-installed = Say the day of the installation.
aid-need-filed = Say the day of the complete file.
aid-need-signed = Say the day of the signature.
aid-need-posts = Say the posts, by kind.
aid-need-fees = Say the fees of the time.
aid-need-ceiling = Say the income that the contract guarantees.
aid-need-hours = Say the hours of a week.
aid-need-earlier = Say the aids received before, or attest that there is none.
aid-need-figure = The agency has to say the figure, which no source prints.
aid-need-beside = The agency has to say whether the aid is granted beside the other.
aid-instead-ask = Ask for { $sum }.
aid-instead-settle = Settle in a commune in a { $zone }.
aid-instead-settle-for = Settle in a commune in a { $zone }: { $sum } at most.
aid-instead-wait = Wait until { $day }.
aid-instead-scheme = { $scheme }

# What the rules saw.

aid-seen-other-region = The aid is that of another region (code { $region }).
aid-seen-may-ask = Who asks: { $who }.
aid-seen-may-not-ask = The aid is not open to who asks: { $who }.
aid-seen-applicant-unsaid = Nobody said who asks.
aid-seen-in-zone = { $commune } is in a { $zone } ({ $act }).
aid-seen-in-other-zone = { $commune } is in a { $zone } ({ $act }), which is no zone of this aid.
aid-seen-outside = { $commune } is in no zone of the list ({ $act }).
aid-seen-said-other-zone = A { $zone } is no zone of this aid.
aid-seen-said-zone = { $zone }, as who asks says: the commune will confirm it.
aid-seen-no-list = No list of the communes of the zones is recorded for that day.
aid-seen-no-list-of = The list of communes that the measure names ({ $act }) is not recorded.
aid-seen-spot-unsaid = Nobody said the commune.
aid-seen-commune-unknown = No list of the region has the commune “{ $commune }”.
aid-seen-commune-several = Several communes answer to “{ $commune }”: give the official code.
aid-seen-elsewhere = Outside the zone, the aid asks for { $what }.
aid-seen-open = Open on { $day }: since { $from }.
aid-seen-closed = Closed on { $day }: open { $open }.
aid-seen-installed-in = Installation on { $day }: allowed { $open }.
aid-seen-installed-out = Installation on { $day }, outside the days allowed: { $open }.
aid-seen-installed-unsaid = Nobody said the day of the installation: allowed { $open }.
aid-seen-filed-in = Complete file on { $day }, by { $until }.
aid-seen-filed-late = Complete file on { $day }, after { $until }.
aid-seen-filed-late-months = { $months ->
    [one] Complete file on { $day }, more than a month after the installation: by { $until }.
   *[other] Complete file on { $day }, more than { $months } months after the installation: by { $until }.
}
aid-seen-filed-unsaid = Nobody said the day of the complete file: by { $until }.
aid-seen-signed-in = Signature on { $day }, by { $until }.
aid-seen-signed-late = Signature on { $day }, after { $until }.
aid-seen-signed-unsaid = Nobody said the day of the signature: by { $until }.
aid-seen-at-limit = { $asked } asked: the most.
aid-seen-within = { $asked } asked, { $limit } at most.
aid-seen-beyond = { $asked } asked, more than { $limit }.
aid-seen-at-most = At most { $limit }.
aid-seen-at-most-by-zone = By the zone: { $ceilings }.
aid-seen-posts = { $posts }; { $total } in all.
aid-seen-posts-of = { $count } × { $rate } ({ $name }) = { $sum }
aid-seen-posts-unsaid = Nobody said a post of a kind of this aid.
aid-seen-hours = { $most } for { $full }: { $due } for { $worked } a week.
aid-seen-too-few-hours = { $worked } a week, fewer than { $least }.
aid-seen-hours-unsaid = Nobody said the hours: from { $least } to { $full } a week.
aid-seen-sum-set = { $sum } at most: the agency set the parameter { $name }.
aid-seen-figure-missing = No source prints the amount.
aid-seen-figure-open = No source prints the figure: the parameter { $name } waits for the agency to set it.
aid-seen-in-kind = Help in kind: nothing is paid to who asks.
aid-seen-money-of-kind = { $asked } asked, of an aid in kind.
aid-seen-guarantee = { $ceiling } guaranteed less { $fees } of fees: { $due }, over { $over }.
aid-seen-guarantee-nothing = { $fees } of fees reach the { $ceiling } guaranteed over { $over }: { $due } to pay.
aid-seen-ceiling-said = { $ceiling } guaranteed, as who asks says: the parameter { $name } waits for the agency to set it.
aid-seen-ceiling-set = { $ceiling } guaranteed: the agency set the parameter { $name }.
aid-seen-ceiling-other = { $ceiling } guaranteed by the agency (parameter { $name }), not { $said } as who asks says.
aid-seen-ceiling-out = { $ceiling } guaranteed, outside what the aid guarantees: { $least } to { $most }.
aid-seen-ceiling-unsaid = Nobody said the income that the contract guarantees: { $least } to { $most }.
aid-seen-fees-unsaid = Nobody said the fees over { $over }.
aid-seen-waited = Last aid of the category on { $signed }: another has been possible since { $from }.
aid-seen-too-soon = Last aid of the category on { $signed }: no other on { $day }, but from { $from }.
aid-seen-none-before = No aid of the category received, as who asks attests.
aid-seen-before-unsaid = { $months ->
    [one] Nobody said the aids received before: a month passes between two of the category.
   *[other] Nobody said the aids received before: { $months } months pass between two of the category.
}
aid-seen-beside = Received already: { $scheme }. No text that was read says whether both are granted.

# The rules.

rule-aid-region = The aid of an agency is asked for in its region.
rule-aid-period = An aid is open from its first printed day to its last; the day of the installation counts where it is said.
rule-aid-applicant = Each aid says who may ask for it.
rule-aid-zone = An aid kept for zones is asked for a commune that the list of the agency puts there on the day of the installation.
rule-aid-dates = The transitional measure of the CRAI has days for the installation, the complete file and the signature: all of them count.
rule-aid-ceiling = An aid with a ceiling does not pass that of its zone.
rule-aid-posts = An aid for posts is the sum of its posts, at the amount of their kind.
rule-aid-guarantee = A guaranteed income pays that income less the fees of the same time, never less than nothing.
rule-aid-hours = An aid in proportion follows the hours of the week, not the half-days.
rule-aid-waiting = Between two installation aids of one category a time passes (parameter aid.waiting), counted from the signature or the grant.
rule-aid-beside = Where no text that was read says whether two aids are granted beside each other, the agency says it.
rule-aid-not-printed = A figure that no source prints is missing: it is named, never guessed.
rule-aid-doubt = What is doubtful about an aid is said.
rule-aid-indicative = The answer sheds light; it is no decision, and the agency alone grants an aid.
web-rules-aids = Aid

# The faults of a question.

problem-aid-unknown = No aid has the code “{ $code }”.
problem-aid-word = “{ $text }” is none of the words expected.
hint-aid-words = These are: { $names }.
problem-aid-unreadable = “{ $text }” cannot be read.
hint-aid-form-sum = An amount in euros: 25000, 25 000.50.
hint-aid-form-hours = Hours of a week: 35, 17:30, 17.5.
hint-aid-form-posts = Posts by kind, parted by commas: self-employed=22,employee-1=22.
hint-aid-form-earlier = Aids received, parted by commas, each with its day: crai:2018-03-01; installation:2018-03-01 for that of another funder; none where there is none.

# Aid in columns, and its page.

list-column-scheme = Code of the scheme.
list-column-scheme-name = Name of the scheme.
list-column-group = What it is for, by its word in data.
list-column-payer = Who pays: fund (the FIR) or health-insurance.
list-column-who = Who may ask for it.
list-column-condition = What else it asks, at which no rule looks.
list-column-sum-kind = How it is reckoned: ceiling, posts, guarantee, hours, flat, in-kind or not-printed.
list-column-sum = How much it is, in words.
list-column-parameter = Parameter by which the agency sets a figure that no source prints.
list-column-practitioner-zones = Zones of general practitioners in which it is asked, parted by a space; empty for the whole region.
list-column-zoning = Act whose zones count, where it is not the one in force.
list-column-open-from = First day, yyyy-mm-dd; empty where none is printed.
list-column-open-until = Last day, yyyy-mm-dd; empty where none is printed.
list-column-sureness = How it was read: high, medium or low.
list-column-counts = What the report counts of it, as printed.
list-column-sums = What the report pays or foresees of it, as printed; these sums have no total.
list-column-read-in = Where it was read.
column-aid-who = Who may ask
column-aid-sum = How much

aids-title = Aid
aids-heading = Which aid may I have?
aids-lead = A few questions, one answer with its reasons: zone, dates, ceiling. Each reason cites its source.
aids-leads = The aid of the FIR: who may ask, for how much, where, until when
aids-see-list = Go to the list of aid
aids-questions = Your situation
aids-ask = See the answer
aids-start = Choose an aid
aids-start-text = The answer says whether it may be asked for, for how much, and what is missing to conclude.
aids-list = The aid and what it paid in 2023
aids-list-note = 2023 report of the FIR of Hauts-de-France and public pages. Paid, foreseen and several years stay apart: the column has no total.
aids-scheme = Aid
aids-counts = Count, as printed
aids-sums = Amount, as printed
aid-line = line { $line }
aid-q-scheme = For which aid?
aid-q-on = On which day?
aid-q-applicant = You are
aid-q-applicant-hint = Those whom the aid admits
aid-q-commune = In which commune?
aid-q-commune-hint = Its name or its official code; the zone is read on the day of the installation
aid-q-practitioner-zone = In which zone of general practitioners?
aid-q-practitioner-zone-hint = If you know it: the commune confirms it
aid-q-installed-on = Installation on
aid-q-installed-on-hint = dd/mm/yyyy
aid-q-filed-on = Complete file on
aid-q-filed-on-hint = dd/mm/yyyy
aid-q-signed-on = Signature foreseen on
aid-q-signed-on-hint = dd/mm/yyyy
aid-q-sum = Amount asked, in euros
aid-q-sum-hint = Without an amount, the answer says the most
aid-q-posts = Posts, by kind
aid-q-posts-hint = For instance self-employed=22,employee-1=22
aid-q-fees = Fees, in euros
aid-q-fees-hint = Over the time of the guarantee
aid-q-guaranteed = Income that the contract guarantees, in euros
aid-q-guaranteed-hint = Over the same time
aid-q-hours = Hours of a week
aid-q-hours-hint = For instance 17:30
aid-q-earlier = Aids received before, with their day
aid-q-earlier-hint = crai:2018-03-01, or installation:2018-03-01 for that of another funder; “none” attests it
