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
clock-before = On { $today }: opens on { $opens }, closes on { $closes } inclusive.
clock-open = On { $today }: window open, closes on { $closes } inclusive.
clock-after = No window is open on { $today }. The last one took applications from { $opens } to { $closes } inclusive.
home-title-open = { $lines ->
    [0] No activity open to new applications
    [one] 1 activity open to new applications, zone by zone
   *[other] { $lines-text } activities open to new applications, zone by zone
    }
home-title-closed = { $lines ->
    [0] No activity short of its target at the last count
    [one] 1 activity short of its target at the last count, zone by zone
   *[other] { $lines-text } activities short of target at the last count, zone by zone
    }
home-lead = { $lines ->
    [0] Nowhere does supply fall short of the regional health plan. Renewals, transfers and regroupings remain possible everywhere.
    [one] In one zone, one activity falls short of the regional health plan. Renewals, transfers and regroupings remain possible everywhere.
   *[other] Counted zone by zone, { $lines-text } activities fall short of the regional health plan. Renewals, transfers and regroupings remain possible everywhere.
    }
home-open = { $lines ->
    [one] 1 activity, zone by zone
   *[other] { $lines-text } activities, zone by zone
    }: { $authorisable }
figure-rows = { $tables ->
    [one] activities, zone by zone, in 1 table
   *[other] activities, zone by zone, in { $tables-text } tables
    }
figure-rows-formula = One table row per zone, and per modality in psychiatry.
figure-places = { $lines ->
    [one] more sites and units can be authorised, for 1 activity
   *[other] more sites and units can be authorised, for { $lines-text } activities
    }
figure-places-formula = Sum of the positive gaps; for equipment, the gap in units.
figure-above = activities above their target, closed to new applications
figure-above-formula = Gap = target − current, below zero.
web-home-window-open = Filing window open
web-home-window-closed = No filing window open
web-home-see-open = { $lines ->
    [one] See the activity
   *[other] See the { $lines-text } activities
    }
web-home-see-bilan = The full supply statement
web-home-clock = Filing window
web-home-bar = Window from { $opens } to { $closes }
web-home-opens = opens
web-home-closes = closes
web-home-example = See this page as it stood on { $date }
web-home-figures = Key figures
web-home-supply = Care supply
web-home-picture = as at { $date }
web-home-fund = Intervention fund
web-home-fund-year = budget year { $year }
web-home-open-title = What is open
web-home-places-left = What was below target at the last count
web-home-bilan-at = Supply statement of { $picture },
web-home-read-on = read on { $date }.
web-home-family = Domain
web-home-line = Activity or equipment
web-home-authorised = Authorised
web-home-places = Can be authorised
web-home-place = { $places ->
    [one] can be authorised
   *[other] can be authorised
    }
web-home-action = Action
web-home-see = See
web-home-acts = Latest acts
web-home-all-acts = The whole journal
web-home-right-title = A gap is not a right
web-home-right = A positive gap makes an application admissible. The agency then compares all the applications filed in the window, whatever the order in which they arrived.
web-home-further = Learn more
web-home-further-bilan = The supply statement
web-home-further-bilan-text = Every activity and every zone, on one date, as known on another.
web-home-further-fund = The fund, from revenue to actions
web-home-further-fund-text = Budget outturn, missions and findings on the published figures.
web-home-further-journal = The journal
web-home-further-journal-text = Each act is chained to the one before, for anyone to verify.
web-home-further-data = Open data
web-home-further-data-text = The same figures as { $formats }, with their dictionary.
web-home-map = Where more can be authorised
web-home-map-text = By zone, all activities together, one quantity to a map: sites of care activities or units of equipment. A shortage in one does not make up for an excess in another.
figure-below = { $lines ->
    [one] sites and units below target, for 1 activity
   *[other] sites and units below target, for { $lines-text } activities
    }
web-home-below = below target
web-home-map-below = Where supply is below target
web-home-map-below-text = By zone, all activities together, one quantity to a map: sites of care activities or units of equipment; no filing window opens on this day what is below target.
web-search = Search the supply statement
web-search-region = Search the supply statement: { $region }
web-search-example = For example: { $example }
