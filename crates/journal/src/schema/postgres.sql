-- The journal only grows. A row holds acts of one append, one line of JSON each: their hashes in the chain, the hashes of the
-- tree that became final with them, and the digest of the payload of its one act where that is kept apart, as a file.
CREATE TABLE IF NOT EXISTS journal (
    first BIGINT PRIMARY KEY CHECK (first >= 1),
    last BIGINT NOT NULL CHECK (last >= first),
    recorded_at TEXT NOT NULL,
    tree BYTEA NOT NULL,
    payload TEXT,
    hashes TEXT NOT NULL,
    acts TEXT NOT NULL
);

CREATE OR REPLACE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the journal only grows: nothing in it is updated or deleted'; END $$;

CREATE OR REPLACE FUNCTION journal_is_dense() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.first <> COALESCE((SELECT last FROM journal ORDER BY first DESC LIMIT 1), 0) + 1 THEN
        RAISE EXCEPTION 'the journal is dense: an append begins after the last act';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER journal_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses();

CREATE OR REPLACE TRIGGER journal_dense BEFORE INSERT ON journal
FOR EACH ROW EXECUTE FUNCTION journal_is_dense();

-- Erasable rows: what may have to be forgotten never enters the chain.
CREATE TABLE IF NOT EXISTS person (
    id TEXT PRIMARY KEY,
    salt BYTEA NOT NULL,
    record TEXT NOT NULL,
    retained_until TEXT
);

CREATE TABLE IF NOT EXISTS file (
    sha256 TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    content BYTEA NOT NULL,
    retained_until TEXT,
    disposition TEXT NOT NULL CHECK (disposition IN ('keep', 'destroy', 'act'))
);

-- The payload of an act is not erasable.
CREATE OR REPLACE FUNCTION payload_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the payload of an act is neither changed nor erased'; END $$;

CREATE OR REPLACE TRIGGER payload_refuses_change BEFORE UPDATE OR DELETE ON file
FOR EACH ROW WHEN (OLD.disposition = 'act') EXECUTE FUNCTION payload_refuses();

-- The seal of the cache of the state that was written last (HMAC-SHA-256): another one is not believed.
CREATE TABLE IF NOT EXISTS cache (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    sha256 TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS format (version BIGINT PRIMARY KEY);
INSERT INTO format (version) VALUES (2) ON CONFLICT (version) DO NOTHING;
