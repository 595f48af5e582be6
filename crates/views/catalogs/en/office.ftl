# The office
web-menu-office = Office
office-title = Office
office-title-count = { $tasks ->
    [0] Nothing waits this week.
    [one] One task this week.
   *[other] { $tasks-text } tasks this week.
    }
office-lead = What your roles have to do by { $end }: { $roles }. The list was made on { $day } from what is recorded, and from nothing else.
office-lead-each = What your roles have to do this week: { $roles }. Each region is seen on the day its pages open on, from what is recorded and from nothing else.
office-lead-none = Your roles have no task in the office. The administrator of the agency gives roles.
office-roles = Work of each role
office-to-do = , to do:
office-week = To do this week
office-week-none = Nothing waits this week.
office-later = After that
office-none = Nothing waits, neither this week nor in the next three months.
office-more = { $tasks ->
    [one] One more task is in the register of the fund.
   *[other] { $tasks-text } more tasks are in the register of the fund.
    }
office-see = Open
office-in-region = { $region }. { $about }
office-today = today
office-in = { $days ->
    [one] tomorrow
   *[other] in { $days-text } days
    }
office-late = { $days ->
    [one] 1 day late
   *[other] { $days-text } days late
    }
office-since = { $days ->
    [0] since today
    [one] since yesterday
   *[other] for { $days-text } days
    }
office-publish-bilan = Publish the supply statement of the window
office-keep-online = Keep the supply statement online
office-close-window = Close the window
office-check-window = Mend the window
office-certify = Certify that service was done
office-certify-about = { $amount } decided and not certified yet. { $object }
office-pay = Pay certified service
office-pay-about = { $amount } certified and not paid yet. { $object }
office-lose = Pay before time runs out
office-lose-about = { $amount } can no longer be paid after this day. { $object }
office-collect = Collect a revenue order
office-collect-about = { $amount } are still to come back. { $object }
office-close-year = Close the year { $year }
office-close-year-about = The year is over; closing it fixes what is carried over.
# The office: the fund
fund-preview-certified = Service certified on the commitment
fund-preview-due = Certified and not paid yet
fund-preview-rest = Left to pay on the commitment
fund-preview-ae = Commitment appropriations available in the year
fund-preview-cp = Payment appropriations available in the year
office-fund-open-year = Open a year
office-fund-certify = Certify that a service was done
office-fund-close-year = Close a year
office-fund-lead = Nothing is written before you agree: you see first what the act changes.
office-fund-year = Year
office-fund-year-hint = Four digits
office-fund-close-hint = Four digits. All that the ceiling allows is carried over; a choice of what is carried over is made on the command line.
office-fund-commitment = Commitment
office-fund-commitment-hint = Its identifier, as in the register of the fund
office-fund-amount = Amount certified, in euros
office-fund-amount-hint = For example 12500.00
office-fund-day = Day of the act
office-fund-day-hint = yyyy-mm-dd; today if nothing is typed
office-fund-look = See what this changes
office-fund-preview = Before and after
office-fund-figure = Figure
office-fund-before = Before
office-fund-after = After
office-fund-same = unchanged
office-fund-confirm = Confirm and write to the journal
office-fund-change = Change
office-fund-already = This act is in the journal already: confirming does not write it again.
office-fund-refused = This act is refused
office-fund-receipt = Receipt
office-fund-receipt-none = No act was written under this key. Go back to the form and confirm.
office-fund-receipt-see = See the act
office-fund-back = Back to the office
office-fund-verbs = Do
office-fault-year = “{ $value }” is no year of the fund: four digits.
office-fault-commitment = “{ $value }” is not the identifier of a commitment. Take it from the register of the fund.
office-fault-amount = “{ $value }” is not an amount above zero, in euros.
office-fault-day = “{ $value }” is not a day: yyyy-mm-dd.
