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
act-bilan-published = Supply statement published
act-window-ordered = Filing window ordered
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
