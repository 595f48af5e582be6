## The answer to keep, and whom to turn to.

sheet-title = May I file this application?
sheet-day = Filing planned for
ruling-sheet-until = File by
sheet-until-value = { $until }, inclusive
sheet-days-left = { $days ->
    [0] last day
    [one] 1 day left
   *[other] { $days-text } days left
    }
sheet-slots = How many
sheet-needs = Missing
sheet-needs-value = { $count ->
    [one] 1 piece of information
   *[other] { $count-text } pieces of information
    }
sheet-read = Read in
sheet-read-value = supply statement as at { $picture }
sheet-read-note = version { $version-text }, { $act }
sheet-digest = Digest
sheet-digest-note = SHA-256 of the answer in JSON
sheet-digest-whole = SHA-256 digest of the answer in JSON: { $digest }
sheet-declared = What you declared
sheet-figure = { $name }: { $current } { $of } { $target } planned, gap { $gap }. { $decides }
sheet-check = SHA-256 digest of the answer in JSON, at the address below for as long as no act is added to the journal. “sha256sum” works it out again.
filing-heading = Filing and contact
filing-agency = Applications are filed with { $agency }.
filing-no-agency = This store does not say how to reach the agency: contact the region’s health agency.
filing-contact = Contact
filing-zones-hint = The list offers only the zones of the activity chosen.
filing-choose-zone = Choose the zone
filing-choose-zone-text = The list of zones is now that of this activity. Choose one, then ask for the answer.
filing-answer-again = Update the answer
filing-print = Print
filing-pdf = PDF with its digest
filing-share = Link to this answer
filing-copied = Link copied
filing-keep = Keep this answer

## Windows: due days, lines, calendar, pack.

duty-done = done: published on { $on }
duty-over = over for { $days ->
    [one] 1 day
   *[other] { $days-text } days
    }
duty-unknown = overdue by { $days ->
    [one] 1 day
   *[other] { $days-text } days
    }; no publication is recorded
duty-heading = What the dates require
duty-what = Due
duty-last-day = Last day
duty-state = On the day shown
calendar-name = Filing windows, { $region }
calendar-opens = Filing window opens, { $region }
calendar-closes = Filing window closes, { $region }
calendar-publish-bilan = Last day to publish the supply statement, { $region }
calendar-keep-online = The supply statement stays online, { $region }
window-get = Download
window-ics = Calendar (ICS)
window-zip = Publication pack (ZIP)
window-zip-text = The same files as the command “bilan publish”: the supply statement of the window in every format, its maps, the act and its proof, and the digest of each file.
window-zip-make = { $name } is made on request: a few seconds to a minute. Leave the page open, the download starts as soon as it is ready. If other documents are waiting, try again a little later.
window-lines-open = Activities that lack sites or units
window-lines-open-text = Figures of the supply statement of the window. Each zone leads to the question “May I file here?”, on the day shown.
window-lines-other = Other activities of the window
window-lines-no-bilan = The supply statement of this window is not known on this date: what may be authorised is not said.
window-line = Activity or equipment
window-line-open = Missing
window-line-zones = Zones
window-line-check = { $zone }, { $line }: may I file?
duty-online-until = Supply statement online until { $until } ({ $state })
