# Review of doubtful cells
review-none = { $file }: no doubtful cell.
review-some = { $file }: { $cells ->
    [one] 1 doubtful cell
   *[other] { $cells-text } doubtful cells
    }, in { $rows ->
    [one] 1 row
   *[other] { $rows-text } rows
    }.
review-settled = { $file }: { $cells ->
    [one] 1 doubtful cell
   *[other] { $cells-text } doubtful cells
    }, in { $rows ->
    [one] 1 row
   *[other] { $rows-text } rows
    }; { $settled ->
    [one] 1 answered already
   *[other] { $settled-text } answered already
    }.
review-read = { $seen } ({ $sure-text } in 100)
review-read-nothing = nothing was read
review-agrees-anything = any value
review-agrees-nothing = no value
review-agrees-between = { $from } to { $to }
review-agrees-from = { $from } or more
review-agrees-to = { $to } or less
review-written = { $folder }: review.csv to fill in (column "answer": a value, nothing or illegible){ $pictures ->
    [0] { "" }
    [one] , and 1 picture
   *[other] , and { $pictures-text } pictures
    }.
review-next = Then type: { $command }
problem-annex-doubtful = Refused: { $cells ->
    [one] one cell could not be read for certain
   *[other] { $cells-text } cells could not be read for certain
    }, in { $rows ->
    [one] one row
   *[other] { $rows-text } rows
    }. Nothing is recorded.
hint-review = To look at them one by one, type: { $command }
hint-left-empty = With --as-printed the document is recorded as it is: these cells stay empty and marked as doubtful, and each contradiction stays on show.
review-answer-nothing = nothing is printed there
review-answer-illegible = illegible
review-answered = { $answer }, read by a person ({ $place }; the machine read "{ $seen }"), act { $act-text }
review-answered-unread = { $answer }, read by a person ({ $place }; the machine read nothing there), act { $act-text }
page-hint-left-empty = Recorded as it is, the document keeps these cells empty and marked as doubtful.
page-hint-review = Look at these cells in the document.
