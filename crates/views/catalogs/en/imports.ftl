# Imports
imported-demo = Demonstration loaded: { $acts-text } acts.
imported-demo-already = Demonstration already loaded: nothing to write.
imported-annex = { $file }: { $rows-text } rows recorded, act { $number-text } of the journal.
imported-annex-already = { $file }: already recorded (act { $number-text } of the journal), nothing to write.
imported-annex-same = { $file }: same figures as act { $number-text } of the journal, nothing to write.
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
