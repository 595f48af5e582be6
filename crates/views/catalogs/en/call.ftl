# Calls of the fund: calls for projects and expressions of interest, applications, decisions, results.
calls-title = Calls of the fund
calls-link = Calls for projects
calls-lead = The agency’s calls for projects and for expressions of interest. Before results are published, only the call is shown; then those who receive something with their sums, and how many other applications there were.
calls-filter = Choose calls
calls-all-kinds = all
calls-all-standings = all
calls-show = Show
calls-none = No call answers the question.
calls-count = { $number ->
    [0] No call
    [one] { $number } call
   *[other] { $number } calls
}
calls-download = Download the calls
call-download = Download the applications to the call
hint-calls-known = Calls on record: { $calls }
calls-column-call = Call
calls-column-kind = Kind
calls-column-standing = Standing
calls-column-title = Title
calls-column-year = Exercise
calls-column-opens = Opens
calls-column-deadline = Deadline
calls-column-body = Who decides
calls-column-ceiling = Budget of the call
calls-column-published = Results published on
calls-column-applications = Applications
calls-column-late = Late
calls-column-full = Granted in full
calls-column-partial = Granted in part
calls-column-refused = Refused
calls-column-requested = Requested
calls-column-granted = Granted
calls-column-left = Left of the budget
calls-results-kept = not published
call-page = Call
call-page-title = { $call }: { $title }
call-kind-projects = call for projects (AAP)
call-kind-interest = call for expressions of interest (AMI)
call-standing-to-come = to come
call-standing-open = open
call-standing-closed = closed
call-standing-published = results published
call-body-director = director general
call-body-selection = committee of selection
call-body-emergency-fund = commission of the emergency fund
call-always-open = no deadline: each application is decided as it comes
call-outcome-full = granted in full
call-outcome-partial = granted in part
call-outcome-refused = refused
call-outcome-none = not decided yet
call-outcome-kept = It is shown when results are published, on the page of the call, where something is granted.
call-replaces-said = it takes the place of the decision before
call-criterion = { $criterion }, { $points ->
    [one] { $points } point
   *[other] { $points } points
}
call-results = { $winners ->
    [0] No application is granted anything
    [one] { $winners } application is granted something
   *[other] { $winners } applications are granted something
} of { $all }: { $granted } granted of { $requested } requested.
call-three-steps = Requested, granted and committed are three steps of the same money: they do not add up. The budget of the call is a forecast; it commits nothing.
call-object = Object
call-taken-from = Taken from
call-criteria = Criteria announced
call-criteria-none = No criterion is announced.
call-points-total = Points in all: { $points }
call-when = Opening and deadline
call-decides = Who decides
call-applications = Applications and decisions
call-winners = Those who receive something
call-none = No application.
call-not-published = The results are not published.
call-public-part = Motives and scores are shown to those who keep the fund; refused applications are only counted.
call-figure-applications = applications received
call-figure-requested = requested
call-figure-granted = granted
call-figure-left = left of the budget
call-column-number = Application
call-column-applicant = Applicant
call-column-name = Name of the applicant
call-column-project = Project
call-column-received = Received on
call-column-outcome = Decision
call-column-points = Score
call-column-scores = Scores by criterion
call-column-motive = Motive
call-column-decided = Decided on
call-column-follow-up = What followed
call-late = late
call-follow-up-none = nothing
call-opened = Call { $call } opened: { $title }.
call-amended = Call { $call } amended.
call-received = Application { $number } received for { $call }.
call-received-late = Application { $number } received for { $call } after the deadline of { $deadline }: it is marked late.
call-granted = Application { $number }: { $granted } granted of { $requested } requested. { $left } are left of the { $ceiling } of the call.
call-refused = Application { $number } refused.
call-published = Results of { $call } published on { $on }.
call-already = On record already: nothing is written.
call-concluded = Application { $number }: agreement { $agreement } concluded and { $granted } committed (commitment { $commitment }). Granted of the call: { $all } of a budget of { $ceiling }. { $available } of AE are left of { $pool }.
problem-no-call = No call has the code “{ $call }”.
problem-call-opened-already = A call has that code already, and says another thing (act no. { $act }). Amend it, or give another code.
problem-call-deadline-early = The deadline, { $deadline }, comes before the first day, { $opens }.
problem-call-criterion-twice = The criterion “{ $criterion }” is said twice.
problem-call-no-sum = The sum must be more than nothing and within what can be recorded.
problem-call-below-granted = The budget would be { $ceiling }, and { $granted } are granted already.
problem-call-named-person = A natural person is never named: leave the name out.
problem-call-number-taken = Another application has the number “{ $number }” (act no. { $act }).
problem-call-no-application = No application to this call has the number “{ $number }”.
problem-call-before-deadline = The call is open until { $deadline } included: nothing is decided on { $on }.
problem-call-before-received = The application was received on { $received }: it is not decided on { $on }.
problem-call-decided-already = The application was decided on { $on } (act no. { $act }). Say that this decision takes its place.
problem-call-nothing-to-replace = Nothing is decided yet: there is nothing to take the place of.
problem-call-concluded-already = What is granted is in the agreement { $agreement } already: the decision is not replaced any more, and nothing is concluded twice.
problem-call-no-criterion = “{ $criterion }” is no criterion of the call.
problem-call-scored-twice = The criterion “{ $criterion }” is scored twice.
problem-call-score-beyond = “{ $criterion }” gives { $weight } points at the most, not { $points }.
problem-call-no-motive = A refusal has a motive.
problem-call-other-sum = { $granted } are granted, and the agreement says { $agreed }.
problem-call-beyond-requested = { $granted } are more than the { $requested } requested.
problem-call-no-budget = The call has no budget: nothing is granted of it.
problem-call-beyond-ceiling = { $granted } are more than what is left: { $left } of { $ceiling }, of which { $others } are granted to others.
problem-call-published-already = The results were published on { $on }.
problem-call-nothing-decided = No application is decided: there are no results to publish.
problem-call-nothing-granted = Nothing is granted to the application “{ $number }”.
problem-call-place-unreadable = “{ $place }” does not say what the budget is taken from: ENVELOPE/EARMARK/LINE/TERRITORY.
problem-call-budget-apart = The budget goes with what it is taken from: give both.
applications-imported = { $file }: { $received ->
    [0] no new application
    [one] { $received } application received
   *[other] { $received } applications received
} for { $call }, { $late ->
    [0] none late
    [one] { $late } late
   *[other] { $late } late
}, { $already ->
    [0] none known before
    [one] { $already } known before
   *[other] { $already } known before
}.
problem-applications-unreadable = { $file } is no table of applications: { $reason }
hint-applications-form = Columns: number, applicant, title, requested, received; kind and name where there is one. Another file may say what they are called.
problem-applications-refused = Rows of { $file } cannot be recorded
application-row-twice = the application “{ $number }” stands on line { $first } already
application-row-ahead = received on { $received }, after { $day }, the day of the table
application-why-applicant = neither a SIRET, a FINESS or an RNA number, nor person: and an opaque identifier
application-why-kind = health-establishment, medico-social, health-professional, association, public-body or other
application-why-sum = a sum in euros, more than nothing
said-call = Call
said-call-kind = Kind of call
said-call-title = Title
said-call-criteria = Criteria
said-call-body = Who decides
said-call-opens = Opens
said-call-deadline = Deadline
said-call-ceiling = Budget of the call
said-call-taken-from = Taken from
said-call-number = Application
said-call-line = Line of the table
said-call-published = Results published on
said-call-decided = Decided on
said-call-replaces = Takes the place of
said-call-outcome = Decision
said-call-granted = Granted
web-problem-call-kind = “{ $value }” is no kind of call: give projects or interest.
web-problem-call-standing = “{ $value }” is no standing of a call: give to-come, open, closed or published.
