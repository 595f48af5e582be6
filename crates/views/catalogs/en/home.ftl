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
web-home-map = Where places are left
web-home-map-text = Places open to new applications by zone, all lines together; a shortage here does not make up for an excess there.
