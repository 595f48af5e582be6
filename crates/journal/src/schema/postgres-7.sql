-- Writes of programs, each done once under a key: what was asked and which act did it. Whose key it was stands in a digest alone, and
-- a row is of no use once its time is over.
INSERT INTO step (number) VALUES (7);

CREATE TABLE write_key (
    hash TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    act BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);
CREATE INDEX write_key_by_end ON write_key (ends_at);
