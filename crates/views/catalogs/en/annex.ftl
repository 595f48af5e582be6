# Published annexes
not-a-bilan-empty = the document is empty
not-a-bilan-binary = the document is not a text: its bytes belong to a binary format
not-a-bilan-pdf = the document is a PDF, which is not read yet: extract its text first, with pdftotext -layout for example
not-a-bilan-no-table = the document holds no table of a bilan: no header “ZONES” with rows of numbers below it
