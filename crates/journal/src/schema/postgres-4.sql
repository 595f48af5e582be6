-- Who may come in: accounts, what they were granted, what they come in with, and what is noted of it. None of it enters the
-- chain, and all of it can be erased. Instants are milliseconds since 1970; a secret is kept as its digest, or sealed.
INSERT INTO step (number) VALUES (4);

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'blocked')),
    created_at BIGINT NOT NULL,
    password TEXT,
    password_at BIGINT,
    totp BYTEA,
    totp_at BIGINT,
    totp_step BIGINT NOT NULL
);

CREATE TABLE recovery_code (
    account TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (account, hash)
);

-- A region or a legal entity that is not named is empty: a key holds no NULL.
CREATE TABLE account_grant (
    account TEXT NOT NULL,
    role TEXT NOT NULL,
    region TEXT NOT NULL,
    legal_entity TEXT NOT NULL,
    granted_at BIGINT NOT NULL,
    granted_by TEXT,
    PRIMARY KEY (account, role, region, legal_entity)
);

CREATE TABLE web_session (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('code', 'factor', 'whole')),
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    proposal BYTEA
);
CREATE INDEX web_session_of_account ON web_session (account);

CREATE TABLE account_link (
    hash TEXT PRIMARY KEY,
    account TEXT,
    purpose TEXT NOT NULL CHECK (purpose IN ('first', 'invitation', 'recovery')),
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);

CREATE TABLE login_audit (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    account TEXT,
    event TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX login_audit_by_time ON login_audit (at);

CREATE TABLE login_failure (
    key TEXT PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
