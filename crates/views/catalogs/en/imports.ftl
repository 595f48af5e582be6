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
