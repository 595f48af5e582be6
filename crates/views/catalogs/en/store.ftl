# What the system and the store say
system-not-found = there is nothing at that place
system-permission = access is refused
system-exists = there is something at that place already
system-folder = it is a folder
system-no-folder = it is not a folder
system-full = there is no room left
system-read-only = the medium cannot be written
system-address-taken = another program listens to it already
system-address-elsewhere = this machine has no such address
system-other = the system says: "{ $reason }"
store-folder = the folder { $folder } could not be made: { $reason }
store-open = the store in { $location } cannot be opened ("{ $reason }")
store-newer = the store in { $location } was written by a newer maillage (format { $found }, known to this maillage { $version }: { $known })
store-query = a query failed ("{ $reason }")
store-key-used = Something was written under this key before.
store-interrupted = an append was interrupted before it was known to be durable
store-act = act { $number } cannot be read: { $reason }
store-act-malformed = it is not an act
store-act-unknown = the type `{ $kind }` is unknown here, this journal was written by a newer maillage
store-act-newer = the type `{ $kind }` in version { $version } is unknown here, this journal was written by a newer maillage
store-act-shape = it does not have the shape of the type `{ $kind }`
store-damaged = the row of the journal that begins with act { $number } is damaged
clock-behind = The clock of this machine says { $now }, before the last act of the journal ({ $last }): while it is slow, acts bear the instant of that one. Set it right.
store-altered = the document { $digest } no longer has the content that its digest says
store-read-only = the database is open for reading only: its folder or file cannot be written
serving-fewer = At most { $connections } connections at once: the system allows the program only { $descriptors } descriptors (ulimit -n).
key-exposed = others than you may read or change { $path } (mode { $mode }), which holds a secret key. Type: chmod 600 { $path }. If it may have been read, change it: maillage journal key rotate, then retire
key-unreadable = { $path } cannot be read ({ $reason })
key-unwritable = { $path } cannot be written ({ $reason })
key-malformed = { $path } does not hold the keys of a journal
store-newer-schema = the tables of the store in { $location } are those of a newer maillage (step { $found }, known to this maillage { $version }: { $known })
journal-upgraded = { $count ->
    [0] The journal, which was empty, was carried into { $location }.
    [one] 1 act carried into { $location }, behind act 1, which names the last act of the former journal ({ $hash }). The former one stays as it was.
   *[other] { $count-text } acts carried into { $location }, behind act 1, which names the last act of the former journal ({ $hash }). The former one stays as it was.
    }
journal-upgraded-already = This journal was carried into { $location } before, which holds { $acts-text } acts: nothing to write.
journal-copied = { $count ->
    [0] The copy in { $location } is up to date: { $acts-text } acts verified, last hash { $hash }, root { $root }.
    [one] 1 act copied into { $location }: { $acts-text } acts verified, last hash { $hash }, root { $root }.
   *[other] { $count-text } acts copied into { $location }: { $acts-text } acts verified, last hash { $hash }, root { $root }.
    }
store-exposed = Others than you may read or change { $path } (mode { $mode }), which holds the data. Type: chmod 600 { $path }
store-uncopied = the store in { $location } can only be read here through a copy, which could not be made ({ $reason }). Copy maillage.sqlite and maillage.sqlite-wal into a directory where you may write, and name it with --data
