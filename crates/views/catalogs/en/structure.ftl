# Structures outside the regime of authorisation.

structure-kind-msp = health home of several professions (MSP)
structure-kind-cds = health centre (CDS)
structure-kind-cpts = territorial community of health professions (CPTS)
structure-kind-esp = primary care team (ESP)
structure-kind-ess = team of specialised care (ESS)
structure-kind-csnp = centre of unscheduled care (CSNP)
structure-kind-pass = permanent access to health care (PASS)
structure-kind-uaped = paediatric unit for children in danger (UAPED)
structure-kind-erc = cancer resource centre (ERC)
structure-kind-empp = mobile team of psychiatry for people in precarity (EMPP)
structure-kind-emh = mobile hygiene team (EMH)
structure-kind-clsm = local council of mental health (CLSM)
structure-kind-mda = home for adolescents (MDA)
structure-kind-dac = support for the coordination of complex pathways (DAC)
structure-kind-dsr = specific regional network (DSR)
structure-kind-prerac = regional platform of expertise, resources, support and coordination (PRERAC)
structure-status-drafting = project being drawn up
structure-status-in-progress = being set up
structure-status-open = at work
structure-status-recognised = recognised
structure-status-labelled = labelled
structure-status-closed = closed
structure-status-unsaid = status not said
structure-or = or
structure-in-region = region
structure-in-department = { $name } ({ $code })
structure-in-zone = zone { $code }
structure-beside-same = { $listed ->
    [one] { $listed } structure named: as many as printed
   *[other] { $listed } structures named: as many as printed
}
structure-beside-fewer = { $listed ->
    [0] no structure named
    [one] { $listed } structure named
   *[other] { $listed } structures named
}: { $apart } fewer than printed
structure-beside-more = { $listed ->
    [one] { $listed } structure named
   *[other] { $listed } structures named
}: { $apart } more than printed
structure-beside-doubtful = { $count ->
    [one] { $count } more whose status or place is not said
   *[other] { $count } more whose status or place is not said
}
structure-beside-only = no such thing is said of the structures named
structure-beside-none = no structure is named
structure-none = No structure is recorded for { $region }: none named, none counted by a published document.
structures-imported = { $file }: structures of { $region }, on { $day }: { $new } new, { $changed } changed, { $unchanged } unchanged.
structures-ignored = Columns that say nothing here: { $columns }.
structures-nothing-new = Nothing to write.
structures-shown = { $count ->
    [one] { $count } structure named
   *[other] { $count } structures named
}, { $printed ->
    [one] { $printed } printed figure
   *[other] { $printed } printed figures
}.
structures-title = Structures outside authorisation
structures-heading = { $count ->
    [0] No structure named
    [one] { $count } structure named
   *[other] { $count } structures named
} outside authorisation
structures-eyebrow = Homes, centres and teams that nothing authorises, and that the agency recognises or pays for
structures-leads = Health homes, health centres, CPTS, PASS…: the structures outside authorisation
structures-printed-title = What published documents count
structures-printed-note = A printed figure is no list of places: it is never added to the structures named. The difference is that of the day of the figure.
structures-listed-title = Structures named
structures-kinds-label = Structures named by kind
structures-statuses-label = Structures named by status
structures-filter-label = Choose structures
structures-kind = Kind
structures-every-kind = Every kind
structures-status = Status
structures-every-status = Every status
structures-commune = Commune
structures-territory = Territory
structures-counted = Printed
structures-beside = Named on the same day
structures-printed-in = Where it is printed
structures-since = Since
structures-source = Source
structures-line = line { $line }
structures-document = document
structures-place-unknown = commune not said
structures-find = Name, code, commune
structures-no-match = No structure named answers this choice.
said-structure = Structure
said-structure-kind = Kind
said-structure-status = Status
said-structure-since = Since
said-structure-place = Where the document says it
said-tallies = Printed figures
template-structures = Structures outside authorisation
template-of-structures-code = the FINESS number, or else a code of the agency: letters, digits, hyphens, a letter first
template-of-structures-kind = the kind: msp, cds, cpts, esp, ess, csnp, pass, uaped, erc, empp, emh, clsm, mda, dac, dsr, prerac
template-of-structures-name = the name
template-of-structures-town = the town, as it is written
template-of-structures-commune = the official code of the commune: without it the structure lies in no zone
template-of-structures-status = the status: drafting, in-progress, open, recognised, labelled, closed
template-of-structures-since = since when this status holds, and the day from which the row has effect; else the day of the table
template-of-structures-source = who says so
structure-why-key = neither a FINESS number nor a code of an agency
structure-why-kind = no kind of structure is called so; known: { $known }
structure-why-status = no status is called so; known: { $known }
structure-why-commune = not the code of a commune
structure-row-twice = “{ $code }” is said on line { $first } already
problem-structures-unreadable = “{ $file }” is no table of structures: { $reason }
problem-structures-refused = The table “{ $file }” cannot be recorded.
hint-structures-form = A template to fill in: maillage import template structures -o structures.xlsx
page-hint-structures-form = The program has a table of structures to fill in, with these columns.
problem-no-structure-kind = No kind of structure is called “{ $word }”.
problem-no-structure-status = No status of a structure is called “{ $word }”.
hint-structure-kinds = Kinds: { $known }.
hint-structure-statuses = Statuses: { $known }.
structure-why-territory = neither the region, nor a department that is named (59 Nord), nor a zone
structure-counts-imported = { $file }: { $count ->
    [one] { $count } printed figure recorded
   *[other] { $count } printed figures recorded
} for { $region }.
structure-counts-already = { $file }: these figures are recorded for { $region } already; nothing to write.
template-structure-counts = Structures counted by a published document
template-of-structure-counts-kind = the kind counted: msp, cds, cpts, esp, ess, csnp, pass, uaped, erc, empp, emh, clsm, mda, dac, dsr, prerac
template-of-structure-counts-status = the statuses counted together, with commas between: drafting, in-progress, open, recognised, labelled, closed; empty where the document says none
template-of-structure-counts-only = what else the figure asks, as printed
template-of-structure-counts-territory = where: empty or région, a department (59 Nord), a zone (15A)
template-of-structure-counts-count = the number printed
template-of-structure-counts-printed = the words that print it
template-of-structure-counts-dated = the words that date it
template-of-structure-counts-document-page = the page of the document
template-of-structure-counts-document-line = the line of the document
problem-structure-counts-title = The title of the document is no short text on one line.
hint-structure-counts-form = A template to fill in: maillage import template structure-counts -o figures.xlsx
page-hint-structure-counts-form = The program has a table of printed figures to fill in, with these columns.
column-town = Town
column-since = Since
list-structures-code = FINESS number of the structure, or the code that the agency gives.
list-structures-kind = Kind, by its word in data.
list-structures-name = Name of the structure.
list-structures-town = Town that says where it is, as it is written.
list-structures-status = Status, by its word in data; empty where nothing says it.
list-structures-since = Since when it is in that status, yyyy-mm-dd; empty where nothing says it.
list-structures-source = Who says so, where the document has it from another.
list-structures-act = Number of the act in the journal.
list-column-kind-text = Kind, in words.
list-column-commune = Official code of the commune; empty where nothing says it.
list-column-zones = Codes of the zones that it lies in, with a space between.
list-column-said-on = First day for which this is said, yyyy-mm-dd.
list-column-document = SHA-256 digest of the document that says it.
list-column-document-line = Line of that document.
structure-none-yet = Nothing is said on that day of the structures of { $region } outside authorisation: the first mention is of { $day }.
structures-see-on = See on { $day }
said-counted-by = Document that counts them
structures-map = Where they are
structures-map-outside = { $count ->
    [one] 1 structure lies in no zone that is known: its commune is not said, or belongs to no zone.
   *[other] { $count-text } structures lie in no zone that is known: their commune is not said, or belongs to no zone.
    }
