-- The journal only grows. A row holds acts of one append, one line of JSON each: their hashes in the chain, the hashes of the
-- tree that became final with them, and the digest of the payload of its one act where that is kept apart, as a file.
CREATE TABLE IF NOT EXISTS journal (
    first INTEGER PRIMARY KEY CHECK (first >= 1),
    last INTEGER NOT NULL CHECK (last >= first),
    recorded_at TEXT NOT NULL,
    tree BLOB NOT NULL,
    payload TEXT,
    hashes TEXT NOT NULL,
    acts TEXT NOT NULL
) STRICT;

CREATE TRIGGER IF NOT EXISTS journal_refuses_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows: nothing in it is updated'); END;

CREATE TRIGGER IF NOT EXISTS journal_refuses_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows: nothing in it is deleted'); END;

-- Also refuses INSERT OR REPLACE, whose hidden delete fires no trigger.
CREATE TRIGGER IF NOT EXISTS journal_is_dense BEFORE INSERT ON journal
WHEN NEW.first <> COALESCE((SELECT last FROM journal ORDER BY first DESC LIMIT 1), 0) + 1
BEGIN SELECT RAISE(ABORT, 'the journal is dense: an append begins after the last act'); END;

-- Erasable rows: what may have to be forgotten never enters the chain.
CREATE TABLE IF NOT EXISTS person (
    id TEXT PRIMARY KEY,
    salt BLOB NOT NULL,
    record TEXT NOT NULL,
    retained_until TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS file (
    sha256 TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    retained_until TEXT,
    disposition TEXT NOT NULL CHECK (disposition IN ('keep', 'destroy', 'act'))
) STRICT;

-- The payload of an act is not erasable.
CREATE TRIGGER IF NOT EXISTS payload_refuses_update BEFORE UPDATE ON file WHEN OLD.disposition = 'act'
BEGIN SELECT RAISE(ABORT, 'the payload of an act is not changed'); END;

CREATE TRIGGER IF NOT EXISTS payload_refuses_delete BEFORE DELETE ON file WHEN OLD.disposition = 'act'
BEGIN SELECT RAISE(ABORT, 'the payload of an act is not erased'); END;

-- The seal of the cache of the state that was written last (HMAC-SHA-256): another one is not believed.
CREATE TABLE IF NOT EXISTS cache (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS format (version INTEGER PRIMARY KEY) STRICT;
INSERT OR IGNORE INTO format (version) VALUES (2);
