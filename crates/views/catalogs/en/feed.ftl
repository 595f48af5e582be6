# Feeds of other registers: what an import made of them
feed-read = { $file }: { $source } of { $day }, register of the region { $region }; { $count ->
    [one] 1 row read
   *[other] { $count-text } rows read
    }.
feed-authorisations = Authorisations: { $new-text } new, { $changed-text } changed, { $unchanged-text } unchanged.
feed-legal-entities = Legal entities: { $new-text } new, { $changed-text } changed, { $unchanged-text } unchanged.
feed-sites = Sites: { $new-text } new, { $changed-text } changed, { $unchanged-text } unchanged.
feed-gone = { $count ->
    [one] 1 entity closed or merged in the register, left as it is.
   *[other] { $count-text } entities closed or merged in the register, left as they are.
    }
feed-to-place = { $count ->
    [one] 1 site to place in a zone.
   *[other] { $count-text } sites to place in a zone.
    }
feed-conflicts = { $count ->
    [one] 1 row contradicts an earlier one with its number.
   *[other] { $count-text } rows contradict an earlier one with their number.
    }
feed-not-recorded = { $count ->
    [one] 1 row not recorded: what it says is not certain here.
   *[other] { $count-text } rows not recorded: what they say is not certain here.
    }
feed-unreadable = { $count ->
    [one] 1 record unreadable, the rest is taken.
   *[other] { $count-text } records unreadable, the rest is taken.
    }
feed-nothing = All that this file says is recorded already: nothing to write.
feed-nothing-new = All that this file says was recorded already: only that it was read is noted.
feed-source-arhgos = ARHGOS feed
feed-source-finess = FINESS file
feed-source-authorisations = table of authorisations
feed-unread = unreadable: { $faults }
feed-unread-number = no. { $number } unreadable: { $faults }
feed-rows-differ = no. { $number }: says something else than line { $first } ({ $differs }); the first one stands
feed-differs-holder = holder
feed-differs-site = site
feed-differs-line = activity
feed-differs-days = days
feed-differs-units = equipment
feed-element = element “{ $name }” unknown to the format: passed over, { $count ->
    [one] once
   *[other] { $count-text } times
    }
feed-elements = other elements unknown to the format: passed over, { $count ->
    [one] once
   *[other] { $count-text } times
    }
feed-key-legal-entity = legal entity { $number }: wrong key, number taken as it is written, { $count ->
    [one] once
   *[other] { $count-text } times
    }
feed-key-site = site { $number }: wrong key, number taken as it is written, { $count ->
    [one] once
   *[other] { $count-text } times
    }
feed-unlisted-activity = activity { $activity }, modality { $modality }, form { $form }: not recorded, code of a list that is not known here, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-unlisted-other = other activity { $activity }, modality { $modality }, form { $form }: not recorded, code of a list that is not known here, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-unlisted-equipment = equipment { $code }: not recorded, code of a list that is not known here, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-unlisted-recognition = activities recognised by contract: not recorded, they are no authorisations, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-unlisted-unnumbered = no number of the register of authorisations: not recorded, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-unlisted-undated = no day of grant: not recorded, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-unlisted-taken-out = taken out by the register: not recorded, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-unlisted-lapsed = lapsed, without its day: not recorded, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-unlisted-replacing = replacement “{ $code }”: not recorded, meaning of the code not certain here, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-list = list of { $name } ({ $list }): { $count ->
    [one] 1 code, read and not kept
   *[other] { $count-text } codes, read and not kept
    }
feed-list-clienteles = clienteles
feed-list-categories = categories of sites
feed-list-statuses = statuses in law
feed-list-ends = kinds of ends
feed-ends-left = { $count ->
    [one] 1 closed entity that the register does not know: not entered
   *[other] { $count-text } closed entities that the register does not know: not entered
    }
feed-other-end = end “{ $kind }”, not for good or not explained: left as it is, { $count ->
    [one] 1 entity
   *[other] { $count-text } entities
    }
feed-end-of-no-kind = end of no kind: left as it is, { $count ->
    [one] 1 entity
   *[other] { $count-text } entities
    }
feed-unlisted-nature = activities of nature { $code }: not recorded, the feed does not say when they were granted, { $count ->
    [one] 1 row
   *[other] { $count-text } rows
    }
feed-line-unknown = { $code }: not in the nomenclature of that day, recorded as it is written, { $count ->
    [one] 1 authorisation, no. { $number }
   *[other] { $count-text } authorisations, the first no. { $number }
    }
feed-sites-to-place = to place, for nobody did and their commune does not tell: { $sites }
feed-commune-moved = { $text }: { $count ->
    [one] 1 site
   *[other] { $count-text } sites
    }
feed-commune-open = site { $site } to place: { $text }
feed-points = { $count ->
    [one] 1 row of coordinates, which the register does not keep
   *[other] { $count-text } rows of coordinates, which the register does not keep
    }
feed-fault-field = { $field } (line { $line }), { $why }
feed-fault-ill-formed = ill-formed marks (line { $line })
feed-fault-cut-short = it stops before its end
feed-fault-too-long = longer than any record
feed-fault-encoding = some signs are not of the encoding that the file declares
feed-fault-cell = { $column }, { $why }
feed-fault-cells = { $count ->
    [one] 1 cell, not as many as its section has
   *[other] { $count-text } cells, not as many as its section has
    }
feed-fault-section = section unknown to the format
feed-fault-row-too-long = longer than any row
feed-why-missing = missing, where there must be a value
feed-why-twice = stands twice
feed-why-identifier = not a { $register } number
feed-why-key = its key is wrong
feed-why-number-long = more than { $most } signs
feed-why-number-words = a number is one word
feed-why-day = not a date YYYY-MM-DD
feed-why-code = not a code of its list
feed-why-text = not a short text on one line
feed-why-count = not a whole number
feed-why-above = more than the { $most } allowed
feed-why-decimal = not a decimal number
problem-feed-arhgos = { $file }: not a feed of ARHGOS.
hint-feed-arhgos = Expected: the XML from ARHGOS to FINESS, fluxarhgos then horodatage.
problem-feed-encoding = { $file }: the encoding that this feed declares cannot be read.
problem-feed-finess = { $file }: not a FINESS file.
hint-feed-finess = Expected: the historical extract, whose first line is “finess;etalab;…”, the standard XML, mark fluxfiness (1400101 to 104, 1500105 to 108), or the public JSON, list pmej.
problem-feed-no-day = { $file }: the file does not say of which day it is.
hint-feed-no-day = Say it with --on YYYY-MM-DD.
page-hint-feed-no-day = Its day is to be given with it.
problem-feed-other-day = { $file }: the file says that it is of { $day }, not of the day that was given.
progress-bytes = { $file }: { $percent }% read, about { $seconds-text } s left
feed-columns = columns passed over: { $columns }
problem-authorisations-unreadable = { $file }: not a table of authorisations, { $reason }.
hint-authorisations-form = Table to fill in: maillage import template authorisations -o authorisations.xlsx; for the export of another program, say its columns with --mapping
page-hint-authorisations-form = The program has a table of authorisations to fill in, with these columns.
problem-authorisations-refused = { $file }: some rows cannot be recorded.
problem-mapping-unreadable = { $file }: not a mapping of columns, { $reason }.
hint-mapping-form = A line to each column, its name, then the header in your file: number = "Authorisation no.". Columns: { $columns }
authorisation-row-cell = { $column }: “{ $text }”, { $why }
authorisation-row-line = line: { $why }
authorisation-row-twice = number: “{ $number }”, said otherwise on line { $first } ({ $differs })
authorisation-why-units = this is no list of equipment: irm:2 scanner:1
authorisation-why-basis = neither ordinary, nor exceptional-need, derogation or crisis
template-authorisations = Authorisations to fill in
template-of-authorisations-number = Number of the authorisation (ARHGOS).
template-of-authorisations-holder = Holder: FINESS number of the legal entity.
template-of-authorisations-site = Site: its FINESS number; empty where it is not known.
template-of-authorisations-line = Activity or equipment: a code or a name.
template-of-authorisations-granted = Day of the decision.
template-of-authorisations-start-by = Last day to start.
template-of-authorisations-started = Day on which it started.
template-of-authorisations-renewed = Day of the last renewal.
template-of-authorisations-until = Last day of the authorisation.
template-of-authorisations-lapsed = Day on which it lapsed.
template-of-authorisations-units = Equipment authorised: tep, temp, irm, scanner, cyclotron, caissonhyperbare, each with how many.
template-of-authorisations-limited-to = What its decision limits it to.
template-of-authorisations-basis = On what ground: ordinary (by default), exceptional-need, derogation or crisis.
unit-of-date = date
