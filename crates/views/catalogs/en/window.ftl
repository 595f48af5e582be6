# Filing windows
window-dates = from { $from } to { $until } inclusive
web-window-heading = Window { $dates }
web-windows-title = Filing windows
web-windows-lead = A filing window is the time, first and last days included, when the agency accepts applications for authorisations.
web-windows-download = Download the list of windows
web-windows-standing = Status
web-windows-checks = Checks
web-windows-remarks = { $count ->
    [0] nothing to note
    [one] 1 point to look at
   *[other] { $count-text } points to look at
    }
web-windows-all = all
web-window-title = Filing window
web-window-replaced = Replaced by { $id }
web-window-replaces = Replaces { $id }
web-window-needs = Exceptional needs
web-window-lines = { $lines ->
    [one] 1 activity or equipment
   *[other] { $lines-text } activities and equipment
    }
window-verdict-allows = Compliant
window-verdict-forbids = Not compliant
window-verdict-warns = To be checked
window-verdict-informs = Information
source-window = First and last days: titles of annexes 1 and 2 of order DOS-SDES-AUT no. 2019-121 of ARS Hauts-de-France (R32-2019-06-26-014), lines 7 and 3677 of their text, “inclus” (inclusive). Activities and equipment: all those that have a table in these annexes, whose titles say that they cover the activities and equipment of the window, and day surgery, a form that the preamble of annex 1 takes as an example (line 35). Operations: the annexes do not list them; all are accepted here (inferred).
window-draft = Draft, not signed: opens nothing
window-signed = Draft signed on { $on } ({ $function })
window-restricted = { $lines }: { $operations } only
window-amends-dates = The days change; they went from { $from } to { $until }.
window-amends-bilan = The supply statement is another act.
window-amends-added = Added to the list: { $lines }.
window-amends-withdrawn = Withdrawn from the list: { $lines }.
window-amends-otherwise = Other operations are received for: { $lines }.
window-need = { $line }, zone { $zone }: { $places ->
    [one] 1 authorisation.
   *[other] { $places-text } authorisations.
    } { $stated }
window-common = Common to { $regions }.
web-window-published = Order published on
web-window-order = Order
web-window-amendment = What the order changed
web-window-restricted = Some operations only
web-windows-restricted = { $count ->
    [one] 1 of them for some operations only
   *[other] { $count-text } of them for some operations only
    }
