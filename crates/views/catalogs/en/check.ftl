# Check of a published annex
checked-none = { $file }: { $rows-text } rows, no difference from { $act }, version { $version-text }.
checked-some = { $file }: { $count ->
    [one] 1 difference
   *[other] { $count-text } differences
    } from { $act }, version { $version-text }.
check-row-not-recorded = row not recorded
check-row-not-published = row not published
check-line-not-published = activity absent from the document
check-recorded-act = line { $line } of act no. { $act }
check-line = line { $line } of the document
check-raa = Number in the register
check-picture-date = Authorisations counted on
check-window-opens = Opening of the window
check-window-closes = Closing of the window
check-zone-decision = Decision on zones
check-act = Number of the order
checked-without = Columns that the file does not have, and that were not compared: { $columns }.
checked-ignored = Columns of the file that were ignored: { $columns }.
check-line-not-read = line that cannot be read: its cells are not those of the header
check-cell-not-read = { $column } (cell that cannot be read)
check-table-not-read = table that could not be read: none of its figures was compared
