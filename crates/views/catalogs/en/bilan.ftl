# The bilan
published-on = Published on { $date }
published-on-inferred = Published on { $date } (inferred date)
version = Version { $version-text }
version-corrects = Version { $version-text }, corrects { $act }
place = annex { $annex-text }, line { $line-text } of the text
place-section = annex { $annex-text }, { $section }, line { $line-text } of the text
gap-formula = { $target-text } (target) − { $current-text } (authorised) = { $gap }
note-no-bilan = { $line }: no supply statement. No table covers this activity or equipment; that is not a target of zero.
note-unread = Line { $line-text } of the document, zone { $zone }, left out: a number is missing or could not be read.
compared-none = No difference between { $from } and { $to }.
compared-some = { $count ->
    [one] 1 difference between { $from } and { $to }.
   *[other] { $count-text } differences between { $from } and { $to }.
    }
bilan-title = Statement of care supply (bilan)
bilan-summary = { $rows ->
    [0] No row matches these filters.
   *[other] { $open ->
        [0] Zone by zone, no activity is open to new applications
        [one] Zone by zone, 1 activity is open to new applications
       *[other] Zone by zone, { $open-text } activities are open to new applications
    }{ $places ->
        [0] .
       *[other] : { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 { $open ->
            [0] is
           *[other] other is
        } above its target.
       *[other] { " " }{ $above-text } { $open ->
            [0] are
           *[other] others are
        } above their target.
    }
    }
bilan-summary-closed = { $rows ->
    [0] No row matches these filters.
   *[other] { $open ->
        [0] Zone by zone, no activity was below its target in the last supply statement
        [one] Zone by zone, 1 activity was below its target in the last supply statement
       *[other] Zone by zone, { $open-text } activities were below their target in the last supply statement
    }{ $places ->
        [0] .
       *[other] : { $authorisable }.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 other was above its target.
       *[other] { " " }{ $above-text } others were above their target.
    }
    }
published-pack = { $files-text } files written to { $folder }: supply statement as at { $at }, window { $window }.
place-annex = annex { $annex-text }
gap-computed = { $formula } (computed: the document prints no gap)
gap-printed = { $gap } printed, whereas { $formula }
gap-printed-alone = { $gap } printed
gap-unknown = the document prints no gap, and none follows from its figures
note-printed = Line { $line } of the document: { $sentence }
note-printed-zone = Line { $line } of the document, zone { $zone }: { $sentence }
note-computed-gaps = { $count ->
    [one] The gap of one row is computed (target minus current): the document does not print it.
   *[other] The gaps of { $count-text } rows are computed (target minus current): the document does not print them.
    }
note-computed-answers = { $count ->
    [one] Whether one row is open follows from its gap: the document does not print it.
   *[other] Whether { $count-text } rows are open follows from their gaps: the document does not print it.
    }
printed-gap-mismatch = { $column }: { $printed } printed, whereas target minus current gives { $expected }.
printed-answer-mismatch = “{ $printed }” printed, whereas the gap gives “{ $expected }”.
printed-zone-repeated = zone printed twice, with different values ({ $pairs }).
printed-other = { $column }: “{ $printed }” printed, which the rest of the document contradicts.
printed-part-unread = part of the document could not be read ({ $kind }).
printed-doubt = could not be read with certainty: { $columns }.
authorisable-sites = { $sites ->
    [0] no more sites can be authorised
    [one] 1 more site can be authorised
   *[other] { $sites-text } more sites can be authorised
    }
authorisable-units = { $units ->
    [0] no more units can be authorised
    [one] 1 more unit can be authorised
   *[other] { $units-text } more units can be authorised
    }
authorisable-both = { $sites ->
    [one] { $sites-text } more site
   *[other] { $sites-text } more sites
    } and { $units ->
    [one] { $units-text } more unit
   *[other] { $units-text } more units
    } can be authorised
below-target-sites = { $sites ->
    [0] no sites below target
    [one] 1 site below target
   *[other] { $sites-text } sites below target
    }
below-target-units = { $units ->
    [0] no units below target
    [one] 1 unit below target
   *[other] { $units-text } units below target
    }
below-target-both = { $sites ->
    [one] { $sites-text } site
   *[other] { $sites-text } sites
    } and { $units ->
    [one] { $units-text } unit
   *[other] { $units-text } units
    } below target
