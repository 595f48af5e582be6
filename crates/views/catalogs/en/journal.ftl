# The journal and types of act
act-order-and-register = Order no. { $order }, act { $register }
act-order = Order no. { $order }
act-register = Act { $register }
act-document = Document { $digest }
act-region-registered = Region registered
act-nomenclature-adopted = Nomenclature adopted
act-zones-delimited = Zones delimited
act-zones-composed = Communes of the zones listed
act-zones-outlined = Outlines of the zones recorded
act-document-read = Document read
act-journal-continued = Journal carried on from an older format
act-agency-described = Agency described
act-home-region-chosen = Default region chosen
act-demonstration-day-set = Day of the demonstration set
act-bilan-published = Supply statement published
act-cells-answered = Cells read by a person
act-objectives-adopted = Objectives adopted or revised
act-legal-entity-told = Legal entity described, merged or closed
act-site-told = Site described, merged or closed
act-site-placed = Site placed in its zones
act-authorisation-told = Authorisation: what happens to it, or what a register says
act-structure-told = Structure outside authorisation: what is said of it
act-structures-counted = Structures outside authorisation counted by a document
act-indicator-defined = Indicator of the FIR: its definition
act-indicator-targeted = Indicator of the FIR: a target
act-indicator-recorded = Indicator of the FIR: a value found
act-call-opened = Call of the fund: opened
act-call-amended = Call of the fund: amended
act-call-application-received = Call of the fund: an application received
act-call-application-decided = Call of the fund: an application decided
act-call-results-published = Call of the fund: results published
act-call-grant-concluded = Call of the fund: agreement and commitment of a grant
act-aids-listed = Published aids, read in a file
act-hapi-listed = Sums notified, read in an export of HAPI
act-payments-returned = Payment returns, read in a file
act-window-ordered = Filing window ordered
act-signature-delegated = Signature delegated by the director general
act-act-signed = Draft signed
act-parameter-set = Parameter set by the region
act-fund-destinations-adopted = Destinations of the fund adopted
act-fund-year-opened = Budget year of the fund opened
act-fund-budget-adopted = Budget of the fund enforceable
act-fund-revenue-delegated = Revenue of the fund notified
act-fund-endowment-transferred = Transfer between the fund and the DAF
act-fund-transferred = Appropriations moved between lines
act-fund-committed = Sum committed
act-fund-year-decided = Sum of the budget year decided
act-fund-service-certified = Service done certified
act-fund-paid = Sum paid
act-fund-released = Commitment withdrawn
act-fund-recovery-ordered = Recovery order issued
act-fund-recovered = Sum recovered
act-fund-year-closed = Budget year of the fund closed
act-fund-reported = Annual report of the fund recorded
act-fund-resources-notified = Endowment order of the fund recorded
act-fund-agreement-concluded = Agreement concluded, or drafted
act-fund-agreement-amended = Agreement amended
act-fund-agreement-ended = Agreement ended
act-fund-report-received = Financial report received
act-fund-agreement-evaluated = Agreement evaluated
journal-holds = { $acts ->
    [0] The journal is empty.
    [one] 1 act, the chain holds. Last hash: { $hash }
   *[other] { $acts-text } acts, the chain holds. Last hash: { $hash }
    }
journal-broken = The chain is broken at act { $number-text }: { $reason }
chain-number = its number does not follow the one before it
chain-hash = its hash is not that of its bytes and of the act before it
chain-instant = the instant of its recording cannot be read, or is not the one the act says
journal-altered = { $count ->
    [0] The document { $digest } was altered: its content no longer has that digest.
    [one] The document { $digest }, named by act { $acts }, was altered: its content no longer has that digest.
   *[other] The document { $digest }, named by acts { $acts }, was altered: its content no longer has that digest.
    }
journal-unguarded = The trigger “{ $name }” is missing, switched off or was changed: nothing keeps the journal in this database from being modified.
journal-more = { $count ->
    [one] One more act does not verify.
   *[other] { $count-text } more acts do not verify.
    }
journal-set-aside = Act { $number-text } ({ $title }, { $subject }) does not agree with the acts before it: it is in no figure.
chain-row = its row does not hold together: numbers, hashes and acts do not tally
chain-tree = the tree of hashes stored with it is not that of the acts
chain-payload = its content is no longer kept under the digest that it names
journal-root = { $acts ->
    [one] Root of the tree over 1 act: { $root }
   *[other] Root of the tree over { $acts-text } acts: { $root }
    }
journal-signed-by = Signed by { $key }
journal-signed = Checkpoints are signed in the name of { $origin } (key: { $keys }).
journal-ends-before = The journal ends before act { $number-text }, of which { $expected } was kept: acts are missing at its end.
journal-other-act = Act { $number-text } is not the one that was kept: hash expected { $expected }, found { $found }.
journal-other-tree = { $number ->
    [one] The first act is not the one that was kept: root expected { $expected }, found { $found }.
   *[other] The first { $number-text } acts are not those that were kept: root expected { $expected }, found { $found }.
    }
expected-unchecked = { $file }: its signature is not checked for want of a key (--signer gives one); its root is.
expected-unsigned = { $file }: none of the keys that are known signed it.
expected-forged = { $file }: bears a signature that is not by the key it names.
expected-unwitnessed = { $file }: the witness { $name } did not cosign it.
expected-witness-forged = { $file }: bears a cosignature that is not by the witness { $name }.
unsigned-empty = the journal is empty
unsigned-nowhere = no file of keys is given (--key FILE or MAILLAGE_KEY)
unsigned-unwritable = the key { $path } cannot be read here, or not be made there
proof-unsigned = Not signed: { $reason }.
head-made = Made at act no. { $act } of the journal, root { $root }
unsigned-keyless = no key was made yet ({ $path }); type: maillage journal key make
page-unsigned-keyless = the agency has made no key yet
unsigned-absent = the file of keys { $path } does not exist
page-unsigned-absent = the file of keys is missing
page-unsigned-nowhere = no file of keys is given
page-unsigned-unwritable = the key cannot be read
unsigned-foreign = the key { $path } is that of the journal { $name }, and this one is { $own }
page-unsigned-foreign = the key is that of another journal, { $name }
page-key-exposed = others than their owner may read the keys, so that they are not used
page-key-unreadable = the keys cannot be read
page-key-unwritable = the keys cannot be written
page-key-malformed = the file of keys holds no key
key-made = A key was made: { $path }, verifier key { $key }
expected-other-origin = { $file }: a checkpoint of { $origin }, and this journal is { $own }; without a key (--signer) nothing says that they are the same.
payloads-written = { $count ->
    [0] No act has its payload apart: nothing is written to { $folder }.
    [one] 1 payload written to { $folder }.
   *[other] { $count-text } payloads written to { $folder }.
    }
journal-foreign = The trigger or rule “{ $name }” is not of maillage: what is written may be swallowed or changed by it. Remove it from the database (DROP TRIGGER or DROP RULE), then verify again.
journal-gone = { $count ->
    [0] The document { $digest } is gone from the database, and was not erased by maillage.
    [one] The document { $digest }, named by act { $acts }, is gone from the database, and was not erased by maillage.
   *[other] The document { $digest }, named by acts { $acts }, is gone from the database, and was not erased by maillage.
    }
journal-erased = { $count ->
    [0] The document { $digest } was erased.
    [one] The document { $digest }, named by act { $acts }, was erased.
   *[other] The document { $digest }, named by acts { $acts }, was erased.
    }
journal-snapshot = The cached state (maillage.snapshot, at act { $number-text }) is not that of the acts. Delete maillage.snapshot and maillage.snapshot-key, and look again at what was answered and decided since.
act-needs-stated = Exceptional needs stated
