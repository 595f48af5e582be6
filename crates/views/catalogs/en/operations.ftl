# Backups, and tables that are brought forward
store-backed-up = Verified backup of { $location }: { $acts-text } acts, last hash { $hash }, root { $root }; SHA-256 of the file: { $digest }.
store-restored = Store restored in { $location } and verified: { $acts-text } acts, last hash { $hash }, root { $root }.
store-key-apart = { $count ->
    [one] The second factor of one account is sealed in it
   *[other] The second factors of { $count-text } accounts are sealed in it
    }; their key is not in it: keep { $path } apart, or these accounts will need a link.
store-key-asked = { $count ->
    [one] The second factor of one account does not open
   *[other] The second factors of { $count-text } accounts do not open
    } here: put back the key that went with this store ({ $path }), or give these accounts a link (maillage user link).
store-forward = The tables of the store went from step { $from } to step { $to }; the store as it was is in { $file }.
store-forward-alone = The tables of the store went from step { $from } to step { $to }, without a backup: no folder is named for it.
store-no-backup = { $file } is no backup of maillage.
store-damaged-backup = The backup { $file } is damaged: { $damage }.
backup-damage-pages = its pages do not make a whole database, it was cut short or overwritten
backup-damage-act = the chain is broken at act { $number-text }: { $reason }
backup-damage-beside = a document or a guard of the store is not what it was
store-standing = There is a store in { $location } already: nothing is restored over it.
store-backup-file = { $file } could not be used: { $reason }.
store-not-put-aside = The tables of the store in { $location } stay as they are, for want of a backup: { $reason }.
problem-backup-unread = The backup could not be read again.
hint-name-a-backup = Name a file that the backup command wrote.
hint-earlier-backup = Take an earlier backup; this one restores nothing.
hint-backups-elsewhere = Name with the setting store.backups a folder with room, where the program may write.
config-file = Settings of maillage. A flag of the command line goes before a variable of the environment, a variable before this file, and this file before the defaults, which are these. An empty value sets nothing.
config-of-environment = environment
config-of-file = file
config-of-default = default
config-no-file = it is no file of settings
problem-config-unread = The file of settings { $file } cannot be read: { $reason }.
problem-config-syntax = { $file }:{ $line }: it is not TOML ("{ $reason }").
problem-config-key = { $file }:{ $line }: "{ $key }" is no setting.
problem-config-value = { $file }:{ $line }: { $value } is no value of { $key }.
hint-config-keys = Settings: { $keys }
hint-config-form = The file of default settings shows the form of each value.
