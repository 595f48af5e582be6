# The page of the fund
fund-page-eyebrow = Regional intervention fund
fund-page-title = The fund in { $year }
fund-page-title-report = In { $year } the fund paid { $paid } and its report itemises about { $share } of it
fund-page-title-register = In { $year } the fund committed { $committed } and paid { $paid }
fund-page-title-paid = In { $year } the fund paid { $paid }
fund-page-lead-report = Amounts as printed in the report, which rounds them.
fund-page-lead-register = Amounts of the register, to the cent, act by act.
fund-page-lead-actions = The report cites { $count ->
    [one] one action of the year
   *[other] { $count-text } actions of the year
 }, for { $sum }. The rest is printed by mission, without saying what it was for.
fund-page-register = Register of commitments and payments
fund-page-year = Budget year
fund-page-read-in = Source
fund-page-rounded = Amounts as printed, rounded by the source
fund-page-years = Budget years
fund-page-unsaid = an amount that the source does not state
fund-page-qualifier-about = about
fund-page-qualifier-more-than = more than
fund-page-qualifier-less-than = less than
fund-page-figure-revenue = received
fund-page-figure-restated = received, restated
fund-page-figure-committed = committed (AE)
fund-page-figure-paid = paid (CP)
fund-page-figure-outstanding = committed, not yet paid
fund-page-figure-outstanding-formula = not yet paid from the year before + committed − paid − withdrawn − time-barred
fund-page-figure-carry-over = carried over to the next year
fund-page-figure-carry-over-formula = sum of the AE carried over at closing
fund-page-figure-to-recover = to recover
fund-page-figure-to-recover-formula = recovery orders − sums recovered, all years
fund-page-source-report = Report
fund-page-source-line = { $title }, line { $line-text }
fund-page-source-act = Act
fund-page-source-acts = Acts
fund-page-source-more-acts = { $acts } and { $others-text } more
fund-page-source-printed = Printed
fund-page-source-formula = Formula
fund-page-source-corrected = Taken differently: { $reason }
fund-page-quoted = “{ $text }”
fund-page-source-see = see the source
fund-page-alert = { $count ->
    [one] One published figure is impossible or surprising
   *[other] { $count-text } published figures are impossible or surprising
 }.
fund-page-flow = From revenue to actions
fund-page-flow-title = Flow of the fund in { $year }, from revenue to actions
fund-page-flow-text = Revenue: { $revenue }. Paid: { $paid }, in { $missions ->
    [one] one mission
   *[other] { $missions-text } missions
 }. The same amounts are in the tables below.
fund-page-flow-head-revenue = Revenue
fund-page-flow-head-fund = Fund
fund-page-flow-head-missions = Missions
fund-page-flow-head-actions = Actions cited
fund-page-flow-head-lines = Lines
fund-page-flow-national = Delegated nationally
fund-page-flow-own = Other revenue
fund-page-flow-revenue = Revenue
fund-page-flow-unsaid = Origin not stated
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
fund-page-flow-hatched = Hatched: an amount that the report does not explain. It does not say what makes up the gap between revenue and payments (carry-overs, cash).
fund-page-flow-unattributed = Of the hatched parts, { $amount } go to actions cited in the report that nothing ties to a mission: they are in the table of actions.
fund-page-missions = Intervention spending by mission, in payment appropriations
fund-page-missions-hint = The figures of the diagram. The “remainder” is not itemised, or not attributed to a mission.
fund-page-untitled = title not recorded
fund-page-mission = Mission { $mission-text }
fund-page-column-paid = Paid
fund-page-column-share = Share
fund-page-column-itemised = Itemised by action
fund-page-column-rest = Remainder
fund-page-rest-formula = paid − itemised by action
fund-page-missions-sum = Sum of the missions
fund-page-execution = Budget outturn
fund-page-gauge-ae = Commitment appropriations (AE)
fund-page-gauge-cp = Payment appropriations (CP)
fund-page-gauge-ae-used = Committed
fund-page-gauge-cp-used = Paid
fund-page-gauge-opened = Opened
fund-page-gauge-left = Left
fund-page-gauge-opened-computed = Opened (computed)
fund-page-gauge-left-computed = Left (computed)
fund-page-gauge-opened-formula = { $used } ÷ { $rate }
fund-page-gauge-left-formula = { $used } ÷ { $rate } − { $used }
fund-page-gauge-note = The report prints the share used of the latest budget, not the amount opened. What was opened and what is left are derived from it.
fund-page-gauge-bar = { $title }: { $rate } of what was opened
fund-page-balance-envelope = By envelope
fund-page-balance-earmark = By earmark
fund-page-balance-territory = By territory
fund-page-balance-no-territory = No territory
fund-page-balance-line = By line
fund-page-balance-no-line = no line
fund-page-balance-formula = left = opened − used
fund-page-balance-ae-opened = AE opened
fund-page-balance-ae-committed = AE committed
fund-page-balance-ae-left = AE left
fund-page-balance-cp-opened = CP opened
fund-page-balance-cp-paid = CP paid
fund-page-balance-cp-left = CP left
fund-page-findings = Findings on published figures
fund-page-findings-lead = These amounts are shown as printed; nothing is corrected silently.
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
fund-page-remarks = Not in the totals
fund-page-lines = { $count ->
    [one] Line { $lines }
   *[other] Lines { $lines }
 }
fund-page-actions = Actions cited
fund-page-actions-lead = Each attribution to a mission says whether it is printed or inferred, and opens to show why. “Of which” marks a part of the action above, not counted twice.
fund-page-actions-none = Mission not stated in the report
fund-page-actions-detail = { $count ->
    [0] no action counted
    [one] one action, { $amount }
   *[other] { $count-text } actions, { $amount }
 }
fund-page-actions-part = of which
fund-page-column-action = Action
fund-page-column-attribution = Attribution
fund-page-column-printed = Printed
fund-page-column-amount = Amount used
fund-page-column-line = Line
fund-page-attribution-printed = printed
fund-page-attribution-inferred = inferred
fund-page-attribution-none = none
fund-page-corrected = impossible
fund-page-aside-years = { $first } to { $last }: not in the totals
fund-page-aside-forecast = planned: not in the totals
fund-page-aside-committed = committed: not in the totals
fund-page-earmarked = Earmarked revenue
fund-page-earmarked-lead = Received for a purpose: it may be used for no other.
fund-page-earmarked-object = Purpose
fund-page-finding-badge-aside = No effect
fund-page-finding-aside = Acts set aside
fund-page-alert-register = { $count ->
    [one] One finding on the register at that time.
   *[other] { $count-text } findings on the register at that time.
}
fund-page-findings-register = Findings on the register
fund-page-findings-register-lead = These acts stay in the journal: nothing is left out silently.
fund-page-acts = Full trace
fund-page-aside-within = of which { $amount } not in the totals
fund-page-aside-within-foreseen = of which { $amount } planned: not in the totals
fund-page-finding-not-carried = Amounts printed and not carried
fund-page-finding-badge-not-carried = Not carried
