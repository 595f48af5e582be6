-- Who may come in: accounts, what they were granted, what they come in with, and what is noted of it. None of it enters the
-- chain, and all of it can be erased. Instants are milliseconds since 1970; a secret is kept as its digest, or sealed.
INSERT INTO step (number) VALUES (4);

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'blocked')),
    created_at INTEGER NOT NULL,
    password TEXT,
    password_at INTEGER,
    totp BLOB,
    totp_at INTEGER,
    totp_step INTEGER NOT NULL
) STRICT;

CREATE TABLE recovery_code (
    account TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (account, hash)
) STRICT;

-- A region or a legal entity that is not named is empty: a key holds no NULL.
CREATE TABLE account_grant (
    account TEXT NOT NULL,
    role TEXT NOT NULL,
    region TEXT NOT NULL,
    legal_entity TEXT NOT NULL,
    granted_at INTEGER NOT NULL,
    granted_by TEXT,
    PRIMARY KEY (account, role, region, legal_entity)
) STRICT;

CREATE TABLE web_session (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('code', 'factor', 'whole')),
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    proposal BLOB
) STRICT;
CREATE INDEX web_session_of_account ON web_session (account);

CREATE TABLE account_link (
    hash TEXT PRIMARY KEY,
    account TEXT,
    purpose TEXT NOT NULL CHECK (purpose IN ('first', 'invitation', 'recovery')),
    created_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL
) STRICT;

CREATE TABLE login_audit (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    account TEXT,
    event TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
CREATE INDEX login_audit_by_time ON login_audit (at);

CREATE TABLE login_failure (
    key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT;
