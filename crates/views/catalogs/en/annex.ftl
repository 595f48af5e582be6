# Published annexes
not-a-bilan-empty = the document is empty
not-a-bilan-binary = the document is not a text: its bytes belong to a binary format
not-a-bilan-no-table = the document holds no table of a supply statement: no header “ZONES” with rows of numbers below it
not-a-bilan-ranges = targets of units printed as a minimum and a maximum, for which rows have no column: none of its figures is used
not-a-bilan-cells-apart = cells separated from their row: this layout is not read yet, and none of its figures is used; extract the text again, with pdftotext -raw for example
not-a-bilan-no-header = rows of numbers without the header “ZONES” that names their columns: this layout is not read yet; none of its figures is used
not-a-bilan-header-unsettled = headers that do not say what each number counts: this layout is not read yet, and none of its figures is used; extract the text again, with pdftotext -raw for example
not-a-bilan-rows-contradict = rows that contradict the order of columns that their header gives: none of their figures is used; extract the text again, with pdftotext -raw for example
not-a-bilan-too-long = the document is longer than any supply statement, more than 16 MB or a million words: give the text of the annexes alone
not-a-bilan-blank = its pages hold no text: the PDF is probably a scan, whose text is to be recognised first (OCR)
answer-rule-sites-gap = Rule of the answers: “oui” exactly when the gap in sites is above zero ({ $agreeing-text } of { $rows-text }).
answer-rule-units-gap = Rule of the answers: “oui” exactly when the gap in units is above zero ({ $agreeing-text } of { $rows-text }).
answer-rule-below-maximum = Rule of the answers: “oui” exactly when fewer sites are authorised than the maximum ({ $agreeing-text } of { $rows-text }).
answer-rule-below-minimum = Rule of the answers: “oui” exactly when fewer sites are authorised than the minimum ({ $agreeing-text } of { $rows-text }).
not-a-bilan-no-zone = rows of which nothing says the zone: none of its figures is used; add the title of the zone above its table, or a column “Zone”
not-a-bilan-locked = the document opens with a password only: save it without protection
not-a-bilan-damaged = the document is damaged and cannot be opened: obtain it again
explain-table = Table “{ $title }”, { $place }: { $rows ->
        [one] 1 row
       *[other] { $rows-text } rows
    }
explain-table-refused = Table “{ $title }”, { $place }: left out
explain-column = { $column }: { $evidence }, { $confidence }
explain-by-header = by the header
explain-by-rows = by the rows, which the header leaves open
explain-certain = all rows bear it out
explain-likely = some rows contradict it, more bear it out
explain-unproven = no row bears it out or contradicts it
not-a-bilan-no-row = the table has the columns of the template, and no row: fill it in, then try again
not-a-bilan-untold = the columns do not tell the rows apart: there must be `zone`, with `code` or with `activity` and `modality`, each once
