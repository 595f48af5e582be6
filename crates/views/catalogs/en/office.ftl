# The office
web-menu-office = Office
office-title = Office
office-title-count = { $tasks ->
    [0] Nothing waits this week.
    [one] One task this week.
   *[other] { $tasks-text } tasks this week.
    }
office-lead = What your roles have to do by { $end }: { $roles }. The list was made on { $day } from what is recorded, and from nothing else.
office-lead-each = What your roles have to do this week: { $roles }. Each region is seen on the day it is there, from what is recorded and nothing else.
office-lead-none = Your roles have no task in the office. The administrator of the agency gives roles.
office-regions = { $count ->
    [one] Region: { $regions }.
   *[other] Regions: { $regions }.
    }
office-demonstrations = Demonstration
office-demonstration = { $tasks ->
    [0] { $region }, on { $day }: nothing waits.
    [one] { $region }, on { $day }: one task within three months.
   *[other] { $region }, on { $day }: { $tasks-text } tasks within three months.
    }
office-demonstrations-lead = The documents of the demonstration are of another day: on that date, the desk stood so.
office-sign-about = { $draft }. { $by }.
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
office-publish-grant = Publish the essential data of a grant
office-publish-grant-about = { $amount }: { $object }
# The office: the fund
fund-preview-certified = Service certified on the commitment
fund-preview-due = Certified and not paid yet
fund-preview-rest = Left to pay on the commitment
fund-preview-ae = Commitment appropriations available in the year
fund-preview-cp = Payment appropriations available in the year
office-report = Ask for a financial report
office-report-about = Agreement { $agreement }, year { $year }
office-claim = Claim back what was not used
office-claim-about = Agreement { $agreement }, year { $year }: { $amount }
