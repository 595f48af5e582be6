# Sheets, matrix and comparison
sheet-nothing-planned = none planned
sheet-sites-of = sites: { $current } of { $target }
sheet-units-of = units: { $current } of { $target }
sheet-cell = { $quantities }, gap { $gap }, new applications: { $admissible }
sheet-cell-closed = { $quantities }, gap { $gap }
matrix-title = The whole supply statement at a glance
matrix-short = Matrix
matrix-summary = { $open ->
    [0] No cell is open to new applications
    [one] 1 cell is open to new applications
   *[other] { $open-text } cells are open to new applications
    } and { $above ->
    [0] none is above target
    [one] 1 is above target
   *[other] { $above-text } are above target
    }, out of { $rows-text }. The sign alone tells them apart; texture and colour repeat it.
matrix-summary-closed = { $open ->
    [0] No cell is below target
    [one] 1 cell is below target
   *[other] { $open-text } cells are below target
    } and { $above ->
    [0] none is above it
    [one] 1 is above it
   *[other] { $above-text } are above it
    }, out of { $rows-text }. No filing window is open on that day.
matrix-by-set = { $zones }
matrix-by-zone = By zone
matrix-size = { $lines ->
    [one] 1 activity
   *[other] { $lines-text } activities
    }, { $zones ->
    [one] 1 zone
   *[other] { $zones-text } zones
    }
matrix-others = { $lines ->
    [one] 1 other activity: on target everywhere, or none planned
   *[other] { $lines-text } other activities: on target everywhere, or none planned
    }
matrix-legend-within = open, minimum reached
matrix-legend-below = open, below the minimum
matrix-legend-lacking = below target, closed by the act
matrix-legend-unknown = no certain figure
web-matrix-eyebrow = Supply statement: care planned and authorised
web-matrix-only = Open activities only
web-matrix-only-below = Activities below target only
web-matrix-dense = All on one screen
web-matrix-read = Point at a cell, or move through the grid with the arrow keys: its figures are read out here. Enter opens the row.
web-matrix-line = Activity or equipment
web-matrix-show = Activities to show
web-matrix-list = What is not on target, by activity
web-matrix-download = Download the matrix, one row per cell
web-matrix-nothing = No activity is counted on this date.
web-matrix-cell = { $text }, { $line }, zone { $zone }: see the row
web-matrix-notes = A cell with an asterisk bears a note of the act or a contradiction in print: open its row to read it.
web-matrix-table = Table
web-matrix-compare = Compare two dates
sheet-until = File until { $closes } inclusive, { $days ->
    [0] the last day.
    [one] 1 day left.
   *[other] { $days-text } days left.
    }
sheet-unchanged = Nothing since version { $version-text }. No recorded act changed these lines between { $picture } and { $day }.
sheet-changed = { $count ->
    [0] Nothing since version 1: later versions changed none of these lines.
    [one] 1 figure has changed since version 1.
   *[other] { $count-text } figures have changed since version 1.
    }
zone-summary-none = The supply statement counts no activity in this zone.
zone-summary = { $open ->
    [0] No activity is open to new applications.
    [one] 1 activity is open to new applications: { $authorisable }.
   *[other] { $open-text } activities are open to new applications: { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 activity is above its target.
       *[other] { " " }{ $above-text } activities are above their target.
    }
zone-summary-closed = { $open ->
    [0] No activity was below its target in the last supply statement.
    [one] 1 activity was below its target in the last supply statement: { $authorisable }.
   *[other] { $open-text } activities were below their target in the last supply statement: { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 activity was above it.
       *[other] { " " }{ $above-text } activities were above it.
    }
problem-zone-not-here = { $region } has no zone “{ $zone }”.
place-map = Where zone { $zone } lies { $count ->
    [0] among the zones of the region
    [one] and the zone next to it
   *[other] and the { $count-text } zones next to it
    }
place-approximate = Approximate outlines.
place-communes = { $communes ->
    [one] 1 commune
   *[other] { $communes-text } communes
    }{ $doubtful ->
        [0] .
        [one] , 1 of fair or poor confidence (marked ?).
       *[other] , { $doubtful-text } of fair or poor confidence (marked ?).
    }
place-share = ≈ { $percent-text }% of the zone’s population
place-share-communes = { $communes ->
    [one] 1 commune of the zone
   *[other] { $communes-text } communes of the zone
    }
place-lines = { $rows ->
    [0] no activity
    [one] 1 activity
   *[other] { $rows-text } activities
    }
history-window = Filing window opened
history-window-text = Until { $closes } inclusive.
history-bilan = Supply statement published, version { $version-text }
history-zones = Zones drawn: { $zones }
web-zone-title = Zone sheet
web-zone-elsewhere = This zone exists elsewhere
web-zone-elsewhere-none = No region of this store has a zone of that name.
web-zone-all = See every zone, in the matrix
web-zone-figures = Key figures of the zone
web-zone-open-count = { $count ->
    [one] open activity
   *[other] open activities
    }
web-zone-below-count = { $count ->
    [one] activity below target
   *[other] activities below target
    }
web-zone-above-count = above target
web-zone-met-count = { $void ->
    [0] on target
    [one] on target; 1 with none planned
   *[other] on target; { $void-text } with none planned
    }
web-zone-people = people
web-zone-people-approximate = people, approximate composition
web-zone-people-unknown = people: composition not known
web-zone-neighbours = Next to it:
web-zone-neighbours-unknown = Outlines and neighbours not known: no list of communes is recorded for these zones.
web-zone-open = Open to new applications
web-zone-below = Below target in the last supply statement
web-zone-above = Above target
web-zone-above-text = A negative gap rules out new sites. It takes no authorisation away: renewal, transfer and regrouping remain possible.
web-zone-none-open = No activity in this zone is open.
web-zone-go = Go to
web-zone-file = May I file?
web-zone-row = In the supply statement
web-zone-row-of = in the supply statement
web-zone-authorised = Authorised
web-zone-changes = What has changed
web-zone-compare = Compare with another date
web-zone-change = { $line }: { $figure }, { $before } then { $after }
web-zone-nothing = nothing
web-zone-all-lines = { $rows ->
    [one] The activity in this zone
   *[other] The { $rows-text } activities in this zone, by domain
    }
web-zone-progress = Authorised of target
web-zone-line = Activity
web-zone-download = Download the activities of zone { $zone }
web-zone-other-sets = What other zones count here
web-zone-other-sets-text = Some activities are counted by other zones, which hold all or some of the communes of this one. Only activities that are open or above target are shown.
web-zone-other-sets-closed = Some activities are counted by other zones, which hold all or some of the communes of this one. Only activities that are below or above target are shown.
web-zone-other-sets-approximate = By the approximate composition of the zones.
web-zone-all-of = All of zone { $zone }, { $size }
web-zone-on-target = Nothing open or above target.
web-zone-communes = Communes
web-zone-communes-approximate = Approximate composition. No official list was found: this one is our own reconstruction.
web-zone-communes-unknown = The list of communes of this zone is not known: it is neither guessed nor drawn.
web-zone-communes-unkept = The document of the list is not kept in this store: only its sums are.
web-zone-communes-all = The { $count } communes
web-zone-communes-doubt = confidence: { $confidence }
web-zone-communes-list = The list as kept
web-zone-year = The list does not say which year its populations date from.
web-zone-window = The window and its rules
web-zone-link = Sheet of zone { $zone }
activity-received-any-time = at any time
activity-received-in-window = yes, a window is open
activity-received-not-now = no, no window is open
activity-gap-decides = the gap of the zone decides
activity-gap-need = a stated exceptional need
activity-gap-other-form = the gap, unless another form is held
activity-gap-none = the gap does not decide
activity-everywhere-yes = Everywhere
activity-everywhere-subject-to = Subject to conditions
activity-everywhere-no = Nowhere
activity-everywhere-not-comparable = Not comparable
activity-in-zones = { $count ->
    [0] In no zone without conditions
    [one] 1 zone of { $all-text }: { $zones }
   *[other] { $count-text } zones of { $all-text }: { $zones }
    }{ $subject ->
        [0] { "" }
        [one] ; 1 subject to conditions
       *[other] ; { $subject-text } subject to conditions
    }
activity-rules = Rules applied to a new site in zone { $zone }
activity-quantity-units = Units: their gap decides.
activity-quantity-sites = Sites.
activity-summary-none = The supply statement on this date does not count this activity: no table has it, or it follows another list.
activity-summary = { $open ->
    [0] No zone is open to new applications.
    [one] 1 zone is open to new applications: { $zones }; { $authorisable }.
   *[other] { $open-text } zones are open to new applications: { $zones }; { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 zone is above its target.
       *[other] { " " }{ $above-text } zones are above their target.
    }
activity-summary-closed = { $open ->
    [0] No zone was below its target in the last supply statement.
    [one] 1 zone was below its target in the last supply statement: { $zones }; { $authorisable }.
   *[other] { $open-text } zones were below their target in the last supply statement: { $zones }; { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 zone was above it.
       *[other] { " " }{ $above-text } zones were above it.
    }
web-activity-title = Activity sheet
web-activity-code = Identifier
web-activity-where = Where
web-activity-zones = { $rows ->
    [0] No zone
    [one] The zone
   *[other] The { $rows-text } zones
    }
web-activity-download = Download the zones: { $line }
web-activity-operations = Each operation
web-activity-operations-text = What the rules say on that day, for guidance only; a full answer needs to know what the site holds.
web-activity-operation = Operation
web-activity-received = Received on that day?
web-activity-gap = Does the gap decide?
web-activity-answer = Admissible
web-activity-ask = Ask
web-activity-notes = Printed conditions and notes
web-activity-no-notes = Nothing is printed for this activity besides its figures.
web-activity-rules-all = All rules
web-activity-time = Over time
web-activity-passage = In the other list
web-activity-passage-none = The bridge between the two lists says nothing about this activity.
web-activity-candidate = { $kind }, { $confidence }
web-activity-bridge = The bridge between the two lists
web-activity-bilan = This activity in the supply statement
web-activity-objectives = Objectives of the plan
compare-title = Compare two dates
compare-changed = changed
compare-appeared = appeared
compare-gone = gone
compare-counted = { $changed ->
    [0] No row changed
    [one] 1 row changed
   *[other] { $changed-text } rows changed
    }, { $appeared ->
    [0] none appeared
    [one] 1 appeared
   *[other] { $appeared-text } appeared
    }, { $gone ->
    [0] none disappeared
    [one] 1 disappeared
   *[other] { $gone-text } disappeared
    }
web-compare-form = Choose the two dates
web-compare-from = From
web-compare-to = To
web-compare-from-known = First, as known on
web-compare-to-known = Second, as known on
web-compare-show = Compare
web-compare-before = First date
web-compare-after = Second date
web-compare-lists = The two supply statements do not follow the same list of activities: no figure of one is compared with the other.
web-compare-lines = What may be compared, activity by activity
web-compare-what = What changed
web-compare-acts = The acts that explain it
web-compare-download = Download the comparison
web-compare-versions = Start from a version
web-compare-versions-text = Each supply statement as it was known when recorded.
web-compare-changed-by = What this version changed
