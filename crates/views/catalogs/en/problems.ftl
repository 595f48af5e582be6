# Refusals and errors, and what can be done
problem-no-bilan = No supply statement is recorded as known on that date.
problem-before-first-bilan = That date is earlier than the first known supply statement, which counts authorisations on { $first }.
problem-unknown-zone = No recorded zone set of the region has a zone { $zone }.
problem-wrong-zone-set = { $line } is counted on the { $expected } zones; zone { $zone } belongs to { $found }.
problem-line-unknown = “{ $name }” is not an activity or equipment of the nomenclature.
problem-line-several = “{ $name }” could be several activities or equipment; say which:
problem-line-bare-number = “{ $name }” is a number without its list; write { $candidates }.
problem-no-picture-date = The document does not say on which day authorisations are counted (“BILAN AU …”).
problem-no-row = No row of this document could be taken.
problem-contradicts = { $count ->
    [one] Refused: one cell contradicts what is recorded.
   *[other] Refused: { $count-text } cells contradict what is recorded.
    }
problem-nothing-to-correct = No recorded supply statement bears the number { $act }.
problem-other-picture = This document counts authorisations on { $proposed }, the one it would correct on { $recorded }: it is not an erratum.
problem-row-wrong-zone-set = Line { $line }: { $subject } is counted on the { $expected } zones, and zone { $zone } is not one of them.
problem-missing-store = There are no data yet in { $location }.
problem-store = The database could not be used.
problem-journal-broken = The journal no longer verifies: nothing is read from it.
problem-holds-other-acts = Refused: this store already holds acts other than the demonstration.
problem-not-a-bilan = { $file }: { $reason }
problem-unreadable-file = { $file } cannot be read.
problem-unwritable-file = { $file } cannot be written.
problem-region-unknown = The region “{ $region }” of the document is not registered.
problem-region-unsaid = The document does not name its region.
problem-bad-date = “{ $value }” is not a date (YYYY-MM-DD).
problem-bad-instant = “{ $value }” is neither a date (YYYY-MM-DD) nor an instant (RFC 3339).
problem-no-cell = Nothing in the statement matches { $subject } in zone { $zone }.
problem-cannot-listen = The server cannot listen on { $address }.
problem-not-found = This page does not exist.
problem-internal = An internal error occurred.
hint-import-demo = Type: maillage import demo
hint-import-annex = Import a published supply statement: maillage import annex FILE
hint-at-first = Try --at { $date }
hint-nearest = Nearest names: { $names }
hint-picture-date = Give it with --picture-date YYYY-MM-DD
hint-recorded-bilans = Recorded supply statements: { $bilans }
hint-erratum = If it is a published erratum, import it with --erratum-of { $act }
hint-verify = Type: maillage journal verify
hint-other-store = Choose another folder with --data FOLDER
hint-region = Give the code of the region with --region CODE
hint-journal-newer = Update maillage, or restore elsewhere the backup that was made before
contradiction = { $subject }, zone { $zone }: { $recorded } in { $recorded-act } (document { $recorded-document }, line { $recorded-line }), { $proposed } in { $proposed-act } (document { $proposed-document }, line { $proposed-line })
contradictions-more = … and { $count-text } more
problem-usage = This command cannot be understood this way.
problem-usage-unknown = “{ $what }” is not known here.
problem-usage-missing = { $what } is missing.
problem-usage-value = “{ $value }” does not fit { $what }.
problem-usage-command = A command is missing.
problem-region-unregistered = Region { $region } is not registered in this store.
hint-usage = Type: { $command } --help
hint-usage-values = Values: { $values }
hint-form-date = A date: 2024-02-01
hint-form-uuid = An opaque identifier: 00000000-0000-0000-0000-00000000000a
hint-form-euros = An amount in euros, two decimals at most: 1234.56
hint-form-year-euros = A budget year and its sum: 2024=100000.00
hint-form-earmark-euros = An earmark and its sum: prevention=1000.00
hint-form-place = Envelope, earmark, line and territory: intervention/free/MI2-3-5/80
hint-form-place-credits = Envelope and earmark, then AE and CP: intervention/free=1000.00/500.00
hint-form-issuer-id = siret: and 14 digits, finess: and 9 digits, rna: and W then 9 digits, or person: and an opaque identifier
hint-form-region-share = Region, share in per cent and director general: 32=60/00000000-0000-0000-0000-00000000000a
hint-usage-near = Did you mean { $near }?
problem-not-equipment = { $line } is not equipment: this operation concerns units only.
problem-operation-unknown = “{ $name }” is not an operation; choose one of: { $names }.
problem-window-unknown = No window has the identifier { $id }.
problem-window-exists = Window { $id } is already recorded, with other dates or another list.
problem-window-unreadable = { $file }: { $reason }
problem-window-line-unknown = { $file }: { $lines } are not in the nomenclature.
hint-window-replaces = If an order modifies it, give the new one another identifier and “replaces = "{ $id }"”
hint-windows = Recorded windows: { $ids }
problem-no-register = No register of authorisations is recorded: the holder { $holder } could not be looked up.
hint-holds = Say what the site holds with --holds CODE
problem-territory-unreadable = { $file } is neither a list of communes nor outlines of zones that could be read.
problem-territory-refused = { $file } contradicts the recorded zones: nothing was written.
hint-territory-form = Expected: a CSV `commune,zone`, or a GeoJSON of polygons with the property `zone`, in longitude and latitude.
problem-no-map = No map for the zones “{ $zones }”.
hint-maps = Maps of this answer: zones { $zones }
problem-check-without-date = { $file } does not say on which date authorisations are counted.
hint-check-at = Give it with --at YYYY-MM-DD
problem-publish-nowhere = Say where to write the files.
hint-publish-folder = Add -o DIR
problem-format-of-list = This command does not write { $format }.
hint-format-of-list = Formats accepted here: table, csv, json
problem-binary-to-terminal = A { $format } file cannot be read in a terminal.
hint-binary-to-terminal = Add -o FILE
problem-template = The template of the document cannot be set.
hint-template = Correct the template, or start again from the shipped one: maillage bilan template -o FILE
problem-not-a-report = { $file }: { $reason }
problem-no-fund = The fund has no year to answer for.
problem-bilans-of-window = Several supply statements are said to be that of window { $id }: { $bilans }. None is read until it is known which one counts.
hint-bilans-of-window = Name the right supply statement in the window’s act (bilan = "…"), or correct the window that the other one announces.
problem-form-unknown = Unknown form: “{ $name }”. Forms: { $names } (inpatient, part-time).
hint-key-of-number = The key is wrong: this { $register } number should end in { $expected }, not { $found }. Check each digit
hint-key-of-siren = The key is wrong: the first nine digits, the { $register }, should end with { $expected }, not { $found }. Check each digit
hint-key-of-la-poste = The key is wrong: the digits of a SIRET of La Poste add up to a multiple of 5, and these to { $sum }. Check each digit
problem-faulty = { $count ->
    [one] Refused: one place in the document contradicts itself or could not be read, and touches a figure or an answer. Nothing is recorded.
   *[other] Refused: { $count-text } places in the document contradict themselves or could not be read, and touch a figure or an answer. Nothing is recorded.
    }
fault-at = { $place } [{ $code }] { $message }
hint-as-printed = Check these places in the document; if that is what it prints, record it as it stands with --as-printed: each contradiction stays shown beside the figures.
hint-known-since = The first was recorded on { $since }: choose a later date of knowledge.
suggest-every-zone = { $line }, in all its zones
suggest-known-now = What is known today
page-hint-import-annex = No supply statement is published on this site yet: come back later, or write to the agency.
page-hint-import-demo = Come back later, or write to the agency.
page-hint-at-first = Choose that date or a later one.
page-hint-verify = Tell the agency: these pages cannot answer until the journal is restored.
page-hint-region = This site answers for one region at a time: write to the agency.
page-hint-journal-newer = Come back in a moment: the site is being updated.
page-hint-journal-upgrade = Come back in a moment: the site is being updated.
page-hint-holds = Say above what the site holds.
page-problem-bad-instant = “{ $value }” is neither a date (dd/mm/yyyy or yyyy-mm-dd) nor an instant (2026-03-02T10:00:00+01:00).
page-problem-operation-unknown = “{ $name }” is not an operation: choose one from the list.
page-problem-missing-store = This site has no data yet.
problem-format-of-spread = This command does not write { $format }.
hint-format-of-spread = Formats accepted here: table, csv, json, xlsx, ods
problem-altered = A document of the database was altered: nothing is drawn from it.
page-hint-as-printed = Check these places in the document.
problem-key = The keys of the journal are of no use:
problem-key-there = A key signs already: { $path }.
hint-key-rotate = To put another one first, type: maillage journal key rotate
problem-key-alone = One key alone signs: retiring it would leave nothing signed.
problem-key-name = “{ $name }” cannot name a key: no space, no plus sign, no control character, 255 bytes at most.
problem-no-key = This journal has no key.
hint-key-make = Type: maillage journal key make
problem-bad-verifier-key = “{ $value }” is not a key that verifies (name+id+key).
problem-witness-of-nothing = A signature is checked on the file of a checkpoint, and --expect gives none.
hint-checkpoint = A checkpoint is written by: maillage journal checkpoint -o FILE
problem-no-checkpoint = { $file } is no checkpoint.
problem-other-journal = The journal does not go through { $file }: its first { $size-text } acts are others.
problem-beyond-journal = { $last ->
    [0] The journal is empty: nothing of { $asked } is proven in it.
    [one] The journal has 1 act: nothing of { $asked } is proven in it.
   *[other] There are { $last-text } acts: nothing of { $asked } is proven in them.
    }
problem-no-witness-key = “{ $value }” is not the key of a witness (cosignature/v1).
problem-older-store = The data in { $location } are of an older format.
hint-journal-upgrade = Type, with the same --data or --database: maillage journal upgrade --to DIRECTORY
problem-not-former = The data in { $location } are not of an older format: there is nothing to carry forward.
hint-journal-copy = For a copy, type: maillage journal copy --from STORE --to STORE
problem-another-journal = The store in { $location } holds another journal: nothing was written there.
hint-fresh-store = Name an empty directory or schema.
problem-journal-moved = The journal received acts while it was read: nothing was written.
hint-again-alone = Stop the program that writes to it, then try again.
problem-unverified = The store in { $location } was filled, but does not verify.
hint-verify-there = Type, for that store: maillage journal verify
problem-export-taken = The folder { $folder } holds something other than an export: nothing is written.
hint-export-taken = Give a new folder, an empty one, or that of an earlier export.
hint-key-make-there = To make it, type, with the same --key or MAILLAGE_KEY: maillage journal key make
page-hint-key-make-there = Write to the agency.
hint-key-of-this = Name the key of this journal with --key, or make one in another file: maillage journal key make --key FILE
page-hint-key-of-this = Write to the agency.
problem-key-name-of-another = “{ $name }” names another journal: one key never signs two.
hint-key-name = Give a name of your own (--origin journal.example/32), or leave --origin out.
page-hint-key-name = Write to the agency.
problem-other-origin = { $file } is a checkpoint of { $origin }; this journal is { $own }.
problem-act-after = Act { $act-text } is not among the first { $to-text }.
problem-growth-backwards = Nothing grows from { $from-text } acts to { $to-text }: a journal goes on from a shorter one only.
hint-prove-to = Give --to a larger number of acts, or leave it out: all acts
page-hint-prove-to = Ask for a larger number of acts.
problem-expect-form = “{ $value }” is neither an act (NUMBER:HASH, the hash in 64 hexadecimal digits) nor a file that can be read ({ $reason }).
problem-from-form = “{ $value }” is neither a number of acts nor a file that can be read ({ $reason }).
problem-key-absent = The file of keys { $path } does not exist.
problem-key-foreign = The key { $path } is that of the journal { $name }, and this one is { $own }: it does not sign it.
problem-key-full = Eight keys sign already: no more sign at once.
hint-key-retire = To let the first sign alone, type: maillage journal key retire
page-hint-key-retire = Write to the agency.
problem-journal-ahead = { $count ->
    [one] The store in { $location } is 1 act ahead of the journal to copy: nothing to copy.
   *[other] The store in { $location } is { $count-text } acts ahead of the journal to copy: nothing to copy.
    }
hint-copy-back = To copy the other way, exchange --from and --to.
page-hint-copy-back = Tell the agency.
problem-swallowed = Nothing is recorded: the database did not keep in the table { $table } what was written to it. A foreign trigger, or a rule, swallowed or changed it: remove it from the database, then try again.
problem-journal-busy = Nothing is recorded: another program has held the journal for writing for more than ten seconds.
hint-again-soon = Try again in a moment; if it lasts, find which program holds the database and stop it.
page-hint-journal-copy = Write to the agency.
page-hint-verify-there = Write to the agency.
problem-scan-unreadable = { $file } cannot be read as a scan: it is no PDF, or it is damaged or protected.
hint-scan-unreadable = Give the PDF as it was published, without a password.
problem-scan-too-large = { $file }: page { $page } is too large to be read.
hint-scan-too-large = Scan it again at 300 dots per inch, on A4 or A3 paper.
problem-scan-too-long = { $file } has { $pages } pages; a scan is read up to { $most } pages.
hint-scan-too-long = Give the pages of the annexes only.
problem-scan-no-page = { $file } has no page { $page }: it has { $pages }.
problem-scan-nothing-there = { $file }: nothing of page { $page } stands there.
problem-engine-absent = { $file } is a scan, and the program that recognises its text (tesseract, with French) is not installed.
hint-engine-absent = Type: sudo apt-get install tesseract-ocr tesseract-ocr-fra
problem-engine-too-slow = { $file }: the program that recognises text took more than { $seconds } s for a few pages; it was stopped.
hint-engine-too-slow = Try again when the machine is less busy.
problem-engine-too-long = { $file }: the program that recognises text answered more than any page holds; it was stopped.
problem-engine-failed = { $file }: the program that recognises text failed.
problem-hiding-sheet = { $file }: the sheet "{ $sheet }" hides rows or columns that say something; show or delete them, then try again
problem-template-unknown = "{ $name }" is no table to fill in. Templates: { $kinds }.
problem-second-sheet = { $file }: the sheet "{ $sheet }" holds a table of these columns too; put all rows on one sheet, or each sheet in a file of its own, then try again
problem-review-there = { $file } exists already and says something else than what would be written: perhaps your answers. Choose another folder (-o), or move that file, then try again.
problem-units-of-site = { $line }: the authorisation is granted for a site since 1 June 2023, and its units are no longer counted one by one.
problem-operation-of-another-line = { $operation }: this operation concerns { $activity }, not { $line }.
hint-operation-instead = Ask for “{ $name }” (operation { $code }).
problem-units-unreadable = “{ $text }” does not say how many units the site has.
hint-units = A type and a number with a colon between them, as in scanner:2, irm:1. Types: { $names }.
problem-unit-kind-unknown = Unknown type of unit: { $name }.
hint-unit-kinds = Types: { $names }.
problem-agency-name = The name of an agency stands on one line and cannot be empty.
problem-agency-contact = "{ $contact }" is no contact of an agency.
problem-agency-contact-person = "{ $contact }" looks like the mailbox of a person; the journal keeps for ever what is written into it.
hint-agency-contact = Give the mailbox of a service (ars-contact@ars.sante.fr) or an address of your site (https://…)
hint-regions = Regions recorded: { $regions }
hint-form-siret = A SIRET number: 14 digits
problem-region-of-another = { $file } is a document of the region { $region } ({ $code }), not of { $asked }.
hint-region-of-another = Leave out --region, or type --region { $code }
problem-line-bare-part = “{ $name }” is a modality or a mention without its activity, which means nothing alone; write the whole code:
problem-window-replaced-already = Window { $id } is replaced by { $by } already: nobody could tell which of them holds.
problem-row-of-several-regions = { $count ->
    [0] { $line }: zone { $zone } is of none of the regions that the supply statement is common to. Record their zones first.
   *[other] { $line }: zone { $zone } may be of several regions ({ $regions }); print its name as their zones give it.
    }
problem-window-operation-unknown = { $file }: “{ $name }” is not an operation. Operations: { $names }.
problem-window-regions-unknown = { $file }: regions not recorded: { $regions }.
problem-window-own-region = { $file }: the window is common to { $regions }, not to region { $region }.
problem-needs-of-no-bilan = No supply statement that is recorded bears the number { $bilan }.
problem-needs-elsewhere = { $file }: rows of the table do not hold for this supply statement of region { $region }.
problem-table-unreadable = { $file }: { $reason }
window-refused-elsewhere = In region { $region }, which the order is common to.
problem-window-reversed = The window would open on { $opens } and close before that, on { $closes }.
problem-window-too-long = From { $opens } to { $closes }: a window lasts { $longest } days at most. Is a year mistyped?
problem-window-line-twice = Line { $line } stands twice: nobody could say for which operations it is received.
problem-need-places = An exceptional need opens { $places } authorisations: it takes one at least, and { $most } at most.
problem-need-twice = The exceptional need for { $line }, zone { $zone }, stands twice: its authorisations would be counted twice.
problem-operation-named-otherwise = { $operation }: since 1 June 2023 a change of place is a modification of the authorisation, received at any time.
problem-unit-of-another-line = { $kind }: this type of unit belongs to { $activity }, not to { $line }.
problem-units-repeated = The units “{ $name }” are given twice.
problem-objectives-act-missing = The number of the order is empty.
hint-objectives-act-missing = Give the number by which the act is cited, such as 2023-5463.
problem-objectives-published-before = Publication on { $published } comes before signature on { $signed }.
hint-objectives-published-before = Check both dates: an act is published on the day of its signature or after.
