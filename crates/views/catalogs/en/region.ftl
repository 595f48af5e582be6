# The regions of a store
region-bilan = supply statement at { $date }
region-no-bilan = no supply statement
region-window-until = filing window open until { $date }
region-no-window = no window open
region-answering = Answered for the region { $region } ({ $code }), that of the store; for another one: --region CODE
region-default-done = { $region } ({ $code }) answers from now on where no region is asked; act { $number-text } of the journal.
region-default-already = { $region } ({ $code }) answers already where no region is asked; nothing to write.
region-set-done = { $region } ({ $code }): { $agency }, SIRET { $siret }, { $contact }; act { $number-text } of the journal.
region-set-already = { $region } ({ $code }): { $agency }, SIRET { $siret }, { $contact }, already recorded by act { $number-text }; nothing to write.
regions-lead = { $open ->
    [0] None of the { $regions-text } regions receives applications on that day.
    [one] One of the { $regions-text } regions receives applications.
   *[other] { $open-text } of the { $regions-text } regions receive applications.
    } Each has its own supply statement, zones and windows; nothing is added up across regions.
region-side-open = { $lines ->
    [0] No activity open
    [one] 1 activity open
   *[other] { $lines-text } activities open
    } to new applications, zone by zone, out of { $rows-text }
region-side-below = { $lines ->
    [0] No activity short of its target
    [one] 1 activity short of its target
   *[other] { $lines-text } activities short of target
    } at the last count, zone by zone, out of { $rows-text }
export-all-regions = Every region is written, whichever is asked for: each row bears its own.
