# Kept documents
kept-kind-pdf = PDF{ $count ->
    [0] { "" }
    [one] , 1 page
   *[other] , { $count-text } pages
 }
kept-kind-text = Text, { $count ->
    [one] 1 line
   *[other] { $count-text } lines
 }
kept-kind-csv = Separated values (CSV), { $count ->
    [one] 1 line
   *[other] { $count-text } lines
 }
kept-kind-xlsx = XLSX workbook{ $count ->
    [0] { "" }
    [one] , 1 sheet
   *[other] , { $count-text } sheets
 }
kept-kind-ods = ODS workbook{ $count ->
    [0] { "" }
    [one] , 1 sheet
   *[other] , { $count-text } sheets
 }
kept-kind-docx = Word processor document (DOCX){ $count ->
    [0] { "" }
    [one] , 1 page
   *[other] , { $count-text } pages
 }
kept-size-bytes = { $count-text } bytes
kept-size-kilobytes = { $count-text } kB
kept-size-megabytes = { $count-text } MB
kept-not-held = The document itself is not kept in this store: only its digest is. Who has a copy can check that it is the one (sha256sum), and import it: it will then be kept and open here.
kept-altered = The bytes that are kept are no longer those of the digest: the document was altered in the store, and is not shown. The verification of the journal tells so.
kept-undrawn = This document cannot be drawn: it is damaged or locked by a password. It can still be downloaded as it is.
kept-unread = This document cannot be opened here: it is damaged or locked by a password. It can still be downloaded as it is.
problem-kept-no-page = No page { $asked-text }: the document has { $count-text }.
problem-kept-no-line = No line { $asked-text }: the document has { $count-text }.
problem-kept-no-row = No line { $asked-text } in this document.
problem-kept-page-undrawn = This page cannot be drawn: the document is damaged or locked, or the page is too large. It can still be downloaded as it is.
web-document-title = Kept document
web-document-open = Open the document
web-document-shown = What is printed
web-document-about = This document
web-document-kind = Kind
web-document-size = Size
web-document-digest = SHA-256 digest
web-document-download = Download the document
web-document-acts = The acts that rest on it
web-document-act = Act { $number } of the journal
web-document-lines = Text of { $count ->
    [one] 1 line
   *[other] { $count-text } lines
 }
web-document-text = Text
web-document-cells = Cells
web-document-parts = More of the document
web-document-lines-before = ← Lines before
web-document-lines-after = Lines after →
web-document-picture = Page { $page } of “{ $title }”
web-document-page-of = Page { $page } of { $pages }
web-document-framed = the line asked for is framed
web-document-outside = The frame asked for is outside the page: nothing is framed.
web-document-pages = Pages of the document
web-document-page-before = ← Page { $page }
web-document-page-after = Page { $page } →
web-document-sheets = Sheets of the document
web-document-sheet-before = ← Sheet before
web-document-sheet-after = Sheet after →
web-document-read = What was read
web-document-cell = Cell
web-document-said = Read
web-document-doubt = in doubt
web-document-bilan = Its row in the supply statement
web-document-fund = The FIR { $year } of this region
web-document-others = The other rows read on this page
web-problem-area = “{ $value }” is no frame: four numbers of points with commas between them (left, top, right, bottom).
web-problem-place = “{ $value }” is not the number of a page or a line.
page-spot-line = line { $line-text }
page-spot-page = page { $page-text }
page-spot-page-line = page { $page-text }, line { $line-text } of that page
