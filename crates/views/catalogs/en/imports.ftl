# Imports
imported-demo = Demonstration loaded: { $acts-text } acts.
imported-demo-already = Demonstration already loaded: nothing to write.
imported-annex = { $file }: { $rows-text } rows recorded, act { $number-text } of the journal.
imported-annex-already = { $file }: already recorded (act { $number-text } of the journal), nothing to write.
imported-annex-same = { $file }: same figures as act { $number-text } of the journal, nothing to write.
imported-window-draft = { $file }: draft window { $id } recorded by act { $number-text } of the journal; it opens nothing until it is signed.
imported-window = { $file }: window { $id } recorded, act { $number-text } of the journal.
imported-window-already = { $file }: window { $id } already recorded, nothing to write.
imported-territory = { $file }: recorded for { $sets ->
    [one] 1 zone set
   *[other] { $sets-text } zone sets
    }.
imported-territory-already = { $file }: already in use, nothing was written.
imported-demo-completed = Demonstration completed: { $acts-text } acts.
imported-annex-as-printed = { $file }: { $rows-text } rows recorded as printed, with { $count ->
    [one] 1 contradiction
   *[other] { $count-text } contradictions
    }, act { $number-text } of the journal.
imported-report = { $file }: report of the fund recorded, { $actions-text } actions, act { $number-text } of the journal.
imported-report-already = { $file }: already recorded (act { $number-text } of the journal), nothing to write.
imported-kept = { $file }: already recorded (act { $number-text } of the journal). The document itself was not kept: it is now.
imported-territory-kept = { $file }: already in use. The document itself was not kept: it is now.
imported-digest = More than { $megabytes-text } MB: only its digest is kept, not the document.
imported-digest-outlines = So the map cannot be drawn from it. To keep it: the same command with --keep-source.
imported-digest-communes = So the inhabitants of each commune cannot serve a later list that does not give them. To keep it: the same command with --keep-source.
imported-annex-answered = { $count ->
    [one] 1 cell was read by a person.
   *[other] { $count-text } cells were read by a person.
    }
imported-annex-doubtful = { $count ->
    [one] 1 cell stays in doubt.
   *[other] { $count-text } cells stay in doubt.
    }
template-annex = Supply statement to fill in
template-territory = Communes of the zones
template-budget = Budget of the fund
template-destinations = Destinations of the fund
template-legend = Columns
template-column = Column
template-meaning = What it holds
template-unit = Unit
template-required = Required
template-example = Example
template-yes = yes
template-no = no
template-of-commune = Official code of the commune, five signs.
template-of-zone = Code of the zone; several zonings in several columns: zone_a, zone_b.
template-of-population = Municipal population of the commune.
template-of-envelope = Envelope: intervention (the default) or another of the year.
template-of-earmark = Code of the earmark; empty where the appropriations are free.
template-of-mission = Number of the mission, 1 to 5; empty where the code of the destination tells it.
template-of-code = Code of the destination, in the shape of the nomenclature of the year.
template-of-territory = Code of the territory; empty for the whole region.
template-of-ae = Commitment appropriations opened, in euros.
template-of-cp = Payment appropriations opened, in euros.
template-of-label = Title of the destination.
imported-needs = { $file }: exceptional needs of supply statement { $bilan } recorded (act no. { $number-text }).
imported-needs-already = { $file }: these exceptional needs of supply statement { $bilan } are recorded already; nothing was written.
template-window = Filing window
template-needs = Exceptional needs
unreadable-table-cell = line { $line }, column “{ $column }”: “{ $value }” cannot be read.
unreadable-table-row = line { $line }: this line has more cells than the header, a quote that is not closed, or a character that cannot be read.
unreadable-table-column = unknown column “{ $column }”. Known columns: { $known }.
unreadable-table-empty = no line below the header; fill in the table and try again.
template-of-window-line = Activity or equipment: a code, a name, or several lines under the name of their activity.
template-of-window-operations = Names of the operations received for this line, separated by spaces (creation, renewal…); empty if all are.
template-of-window-opens = First day of the window, yyyy-mm-dd; once is enough.
template-of-window-closes = Last day of the window, included, yyyy-mm-dd; once is enough.
template-of-window-id = Identifier of the window; without it, its first day.
template-of-window-bilan = Number of the act that publishes its supply statement.
template-of-window-order = Number of the order that fixes it.
template-of-window-published = Day on which that order was published, yyyy-mm-dd: what it amends holds until the day before.
template-of-window-replaces = Identifier of the window that the order amends.
template-of-window-regions = Codes of the regions that the order is common to, separated by spaces; empty for one alone.
template-of-window-source = Where the window was read.
template-of-needs-line = Activity or equipment: a code or a name.
template-of-needs-zone = Code of the zone.
template-of-needs-places = How many authorisations the need opens, at least 1.
template-of-needs-nature = Nature of the need, as the supply statement finds it.
template-of-needs-extent = Extent and objectives.
template-of-needs-wished = Where an answer is wished, separated by semicolons.
unreadable-table-binary = the file is neither a text nor a workbook (XLSX, ODS)
unreadable-table-locked = this workbook opens with a password only
unreadable-table-damaged = this workbook is damaged and cannot be read
