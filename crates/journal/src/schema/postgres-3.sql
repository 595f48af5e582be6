-- TRUNCATE fires no trigger of a row: it would take the payloads of acts along.
INSERT INTO step (number) VALUES (3);

CREATE TRIGGER file_refuses_truncate BEFORE TRUNCATE ON file
FOR EACH STATEMENT EXECUTE FUNCTION payload_refuses();

-- Which files were ever kept: one that is gone and was not erased is told.
CREATE TABLE kept (
    sha256 TEXT PRIMARY KEY,
    erased BIGINT NOT NULL CHECK (erased IN (0, 1))
);
INSERT INTO kept (sha256, erased) SELECT sha256, 0 FROM file WHERE disposition <> 'act';

CREATE FUNCTION file_stays_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO kept (sha256, erased) VALUES (NEW.sha256, 0) ON CONFLICT (sha256) DO UPDATE SET erased = 0;
    RETURN NULL;
END $$;

CREATE TRIGGER file_is_kept AFTER INSERT ON file
FOR EACH ROW WHEN (NEW.disposition <> 'act') EXECUTE FUNCTION file_stays_named();

CREATE FUNCTION kept_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'what was ever kept stays named'; END $$;

CREATE TRIGGER kept_refuses_delete BEFORE DELETE OR TRUNCATE ON kept
FOR EACH STATEMENT EXECUTE FUNCTION kept_refuses();

-- An erasure changes nothing but its mark.
CREATE TRIGGER kept_refuses_rename BEFORE UPDATE ON kept
FOR EACH ROW WHEN (NEW.sha256 <> OLD.sha256) EXECUTE FUNCTION kept_refuses();
