# Faults of a document that was read
diagnostics-count = { $file }: { $rows ->
        [one] 1 row
       *[other] { $rows-text } rows
    }, { $tables ->
        [one] 1 table
       *[other] { $tables-text } tables
    }, { $count ->
        [0] no fault found
        [one] 1 fault found
       *[other] { $count-text } faults found
    }
severity-error = error
severity-warning = warning
severity-info = information
diagnostic-encoding-repaired = { $repairs ->
    [one] at { $place }, 1 character belongs to no known encoding and was replaced
   *[other] { $repairs } characters belong to no known encoding and were replaced, the first at { $place }
    }
diagnostic-picture-date-missing = no line says on which day authorisations are counted
diagnostic-heading-number-repeated = the number { $number } of "{ $second }" already appears before "{ $first }"
diagnostic-line-unknown = nothing in the nomenclature matches "{ $title }"
diagnostic-line-unknown-modalities = nothing in the nomenclature matches "{ $title }" ({ $modalities })
diagnostic-legend-mismatch = the rows use { $used } but the legend at { $legend } lists only { $announced }
diagnostic-header-answer-repeated = the header prints "Demandes nouvelles recevables" { $times } times and names { $named } { $named ->
    [one] column
   *[other] columns
    } of numbers, but the rows have { $numbers }
diagnostic-table-without-heading = the table at { $place } begins without a heading of its own above it
diagnostic-header-without-rows = the header at { $place } is followed by no row
diagnostic-stray-line = "{ $text }" is inside a table and is neither a row, a header nor page furniture
diagnostic-row = zone { $zone }
diagnostic-row-modality = zone { $zone }, { $modality }
diagnostic-cell-too-many = { $row }: the row has more cells than its header has columns
diagnostic-cell-misplaced = { $row }: "{ $text }" appears where { $expected } should be
diagnostic-cell-impossible = { $row }: { $printed } cannot be { $column }
diagnostic-cells-missing = { $row }: { $expected } cells were expected and { $found } found
diagnostic-expected-answer = oui or non
diagnostic-expected-sites-current = the number of sites authorised
diagnostic-expected-sites-target = the number of target sites
diagnostic-expected-sites-gap = the gap in sites
diagnostic-expected-units-current = the number of units authorised
diagnostic-expected-units-target = the number of target units
diagnostic-expected-units-gap = the gap in units
diagnostic-gap-mismatch-sites = { $row }: the printed gap in sites is { $gap }, but target { $target } minus current { $current } is { $computed }
diagnostic-gap-mismatch-units = { $row }: the printed gap in units is { $gap }, but target { $target } minus current { $current } is { $computed }
diagnostic-answer-yes-mismatch = { $row }: new applications are printed as "oui", but a gap of { $gap } means "non"
diagnostic-answer-no-mismatch = { $row }: new applications are printed as "non", but a gap of { $gap } means "oui"
diagnostic-zone-repeated = { $row } appears a second time in this table; it first appears at { $first }
diagnostic-zone-unknown = zone { $zone } ({ $name }) is not among the recorded zones of the region
diagnostic-zone-unknown-in-set = zone { $zone } ({ $name }) is not among the recorded zones "{ $set }"
diagnostic-zone-missing = the table has no row for zone { $zone }, which tables of its kind have
diagnostic-zone-missing-named = the table has no row for zone { $zone } ({ $name }), which tables of its kind have
diagnostic-modality-missing = the table has no row { $modality } for zone { $zone }, which its other zones have
diagnostic-cut-in-header = the document ends in the header of a table
diagnostic-cut-in-row = the document ends in the middle of a row
diagnostic-cut-before-zones = the document ends inside a table: rows of its kind are still to come
diagnostic-cut-after-heading = the document ends after the heading "{ $heading }", before its table
diagnostic-hint-encoding = Save the text as UTF-8 again from its source.
diagnostic-hint-picture-date = Give the day when importing; a title such as "Bilan au 21 juin 2019" has it.
diagnostic-hint-heading-number = Both headings are kept; cite them by their titles.
diagnostic-hint-line = The rows are kept without a code; add the spelling to the nomenclature if it has that activity or equipment.
diagnostic-hint-legend = The modalities are kept as printed; the legend probably means the same by other letters.
diagnostic-hint-header = The column without a title is the only one that the header does not name, and the rows show where it is; compare them with the header.
diagnostic-hint-heading = Its rows bear the last heading above; check what they count.
diagnostic-hint-rows = Check that the table's rows are not lost.
diagnostic-hint-stray-line = Check that no row is lost here.
diagnostic-hint-cell-too-many = Nothing tells which number is one too many: all are left empty; complete the row from the document.
diagnostic-hint-cell = What could not be read is left empty; complete it from the document.
diagnostic-hint-gap = The printed figures are kept; ask the agency which of them is right.
diagnostic-hint-answer = The printed answer is kept; ask the agency which of the two is right.
diagnostic-hint-zone-repeated = Both rows are kept; ask the agency which one holds.
diagnostic-hint-zone-unknown = Check the printed code, or record the decision that draws this zone.
diagnostic-hint-zone-missing = Check whether the row is lost; an absent zone is not a zero.
diagnostic-hint-cut = Get the whole document; what is read so far is kept.
diagnostic-table-refused = the table at { $place }, "{ $title }", is left out: { $doubt }
diagnostic-table-refused-untitled = the table at { $place }, without a heading, is left out: { $doubt }
diagnostic-doubt-header-absent = its rows of { $numbers } { $numbers ->
    [one] number
   *[other] numbers
    } have no header above them
diagnostic-doubt-header-unsettled = the header does not tell what each number counts: it names { $named } { $named ->
    [one] column
   *[other] columns
    }, and the rows have { $numbers } { $numbers ->
    [one] number
   *[other] numbers
    }
diagnostic-doubt-range = its target of units is printed as a minimum and a maximum, for which rows have no column
diagnostic-doubt-rows-contradict = in the order of columns that the header tells, { $against } { $against ->
    [one] gap or answer contradicts its row
   *[other] gaps or answers contradict their rows
    } and { $agreeing } { $agreeing ->
    [one] agrees
   *[other] agree
    }
diagnostic-doubt-other-order = in the order of columns that the header tells, { $agreeing } { $agreeing ->
    [one] gap is
   *[other] gaps are
    } the target minus what is authorised, against { $other } in another order
diagnostic-doubt-cells-lost = { $broken } { $broken ->
    [one] row lacks
   *[other] rows lack
    } cells, out of { $rows }
diagnostic-hint-table-refused = The other tables are kept; extract the text again, with pdftotext -raw for example, or mend the header from the document.
diagnostic-expected-sites-min = the minimum of sites
diagnostic-expected-sites-max = the maximum of sites
diagnostic-answer-yes-at-maximum = { $row }: “oui” is printed for new applications, but { $current } authorised for a maximum of { $bound } means “non” by the rule that the rest of the document keeps
diagnostic-answer-no-below-maximum = { $row }: “non” is printed for new applications, but { $current } authorised for a maximum of { $bound } means “oui” by the rule that the rest of the document keeps
diagnostic-answer-yes-above-minimum = { $row }: “oui” is printed for new applications, but { $current } authorised for a minimum of { $bound } means “non” by the rule that the rest of the document keeps
diagnostic-answer-no-below-minimum = { $row }: “non” is printed for new applications, but { $current } authorised for a minimum of { $bound } means “oui” by the rule that the rest of the document keeps
diagnostic-above-maximum = { $row }: { $current } authorised are above the printed maximum of { $max }
diagnostic-bounds-reversed = { $row }: the printed minimum { $min } is above the maximum { $max }
diagnostic-cell-doubtful = { $row }: “{ $seen }” was read where { $expected } is expected, not for certain
diagnostic-cell-blurred = { $row }: nothing could be read where { $expected } is expected
diagnostic-hint-above-maximum = The printed figures are kept; ask the agency whether they are right.
diagnostic-hint-cell-doubtful = The cell is left empty; look at it on the page and fill it in.
spot-line = line { $line }
spot-page = page { $page }
spot-page-line = page { $page }, line { $line }
spot-document = the document
diagnostic-cell-empty = { $row }: nothing is printed where { $expected } is expected
diagnostic-doubt-zone-absent = nothing says which zone its rows are of
spot-cell = sheet "{ $sheet }", cell { $cell }
diagnostic-cell-unsaid = { $place }, column `{ $column }`: nothing stands there, and every row has to say it
diagnostic-cell-unread = { $place }, column `{ $column }`: "{ $text }" cannot be read there
diagnostic-line-torn = { $place }: "{ $text }" has not the cells of the header; no row is made of it
diagnostic-columns-ignored = columns that mean nothing here, not read: { $columns }
diagnostic-hidden-sheet = the sheet "{ $sheet }" is hidden: it is not read
diagnostic-hidden-rows = { $count ->
    [one] the sheet "{ $sheet }" hides 1 row that says something: it is not read
   *[other] the sheet "{ $sheet }" hides { $count } rows that say something: they are not read
}
diagnostic-hidden-columns = { $count ->
    [one] the sheet "{ $sheet }" hides 1 column that says something: it is not read
   *[other] the sheet "{ $sheet }" hides { $count } columns that say something: they are not read
}
diagnostic-hint-cell-unread = Mend the cell; the rest of its row is read.
diagnostic-hint-line-torn = Look at the quotes and separators of this line, then try again.
diagnostic-hint-columns-ignored = Name the column as the template does (maillage import template annex), or leave it.
diagnostic-hint-hidden = Show what is to count, or delete it, then try again.
diagnostic-answer-unplaced = { $row }: a recorded answer (“{ $answer }”, for { $expected }) is of no cell of the document as it is read
diagnostic-answer-preferred = { $row }: “{ $answer }”, answered by a person, counts for { $expected }, although “{ $read }” is read there for certain
diagnostic-answer-preferred-blank = { $row }: “{ $answer }”, answered by a person, counts for { $expected }, although nothing is read there
diagnostic-hint-answer-unplaced = This answer does not count; look at the cell on the page and, where it is in doubt, answer it again (--review).
diagnostic-hint-answer-preferred = The answer counts; look at the cell on the page and, where the answer is wrong, correct what is recorded by an erratum.
