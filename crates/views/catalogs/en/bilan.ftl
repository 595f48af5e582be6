# The bilan
published-on = Published on { $date }
published-on-inferred = Published on { $date } (inferred date)
version = Version { $version-text }
version-corrects = Version { $version-text }, corrects { $act }
place = annex { $annex-text }, line { $line-text } of the text read
place-section = annex { $annex-text }, { $section }, line { $line-text } of the text read
gap-formula = { $target-text } targeted − { $current-text } authorised = { $gap }
note-no-bilan = { $line }: no bilan for this line. No table holds it; that is not a target of zero.
note-unread = Line { $line-text } of the document, zone { $zone }, left out: a number is missing or could not be read.
compared-none = No difference between { $from } and { $to }.
compared-some = { $count ->
    [one] 1 difference between { $from } and { $to }.
   *[other] { $count-text } differences between { $from } and { $to }.
    }
bilan-title = Quantified balance of care supply
bilan-summary = { $rows ->
    [0] No row answers to these filters.
   *[other] { $open ->
        [0] No row is open to new applications
        [one] 1 row is open to new applications
       *[other] { $open-text } rows are open to new applications
    }{ $places ->
        [0] .
        [one] , for 1 place.
       *[other] , for { $places-text } places.
    }{ $above ->
        [0] { "" }
        [one] { " " }1 row is above its target.
       *[other] { " " }{ $above-text } rows are above their target.
    }
    }
published-pack = { $files-text } files written to { $folder }: bilan at { $at }, window { $window }.
place-annex = annex { $annex-text }
gap-computed = { $formula } (computed: the document prints no gap)
gap-printed = { $gap } printed, whereas { $formula }
gap-printed-alone = { $gap } printed
gap-unknown = the document prints no gap, and its figures give none
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
printed-part-unread = a part of the document could not be read ({ $kind }).
printed-doubt = not read for certain: { $columns }.
