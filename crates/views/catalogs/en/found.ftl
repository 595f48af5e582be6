# Tables of a document, as they are.
found-count = { $file }: { $tables ->
    [0] no table
    [one] { $tables-text } table
   *[other] { $tables-text } tables
}, { $pages ->
    [one] { $pages-text } page
   *[other] { $pages-text } pages
}
found-on-page = Page { $page }
found-in-sheet = Sheet “{ $sheet }”
found-size = { $rows ->
    [one] { $rows-text } row
   *[other] { $rows-text } rows
}, { $columns ->
    [one] { $columns-text } column
   *[other] { $columns-text } columns
}
found-sheet = Page { $page }
problem-no-document = { $file }: { $reason }
no-document-unknown = this file is neither a PDF, nor a spreadsheet, nor a text
no-document-encrypted = this document opens with a password only: save it without one first
no-document-broken = this document is damaged: it cannot be read as what it says to be
no-document-scan = the pages of this document are pictures without characters: their text is to be recognised
no-document-bytes = this file is larger than { $most-text } MB
no-document-unpacked = this document, once unpacked, is larger than { $most-text } MB
no-document-pages = this document has more than { $most-text } pages
no-document-characters = a page of this document has more than { $most-text } characters
no-document-cells = a sheet of this document has more than { $most-text } cells
progress-pages = { $file }: page { $done-text } of { $pages-text }, about { $seconds-text } s left
