-- With what programs come in: a token of an account, kept as its digest, with what it may at the most. Permissions and regions are
-- names parted by blanks; no region is every one of its account.
INSERT INTO step (number) VALUES (5);

CREATE TABLE api_token (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    scope TEXT NOT NULL,
    regions TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX api_token_of_account ON api_token (account);
