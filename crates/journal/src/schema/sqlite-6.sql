-- Who signs in through a provider of identities: by which name the provider knows the person of an account. A session keeps the
-- answer of the provider, sealed, so that its person can sign out there too.
INSERT INTO step (number) VALUES (6);

CREATE TABLE account_identity (
    account TEXT PRIMARY KEY,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    linked_at INTEGER NOT NULL,
    UNIQUE (issuer, subject)
) STRICT;

ALTER TABLE web_session ADD COLUMN provider_answer BLOB;
