-- The payload of an act is not replaced either: the hidden delete of INSERT OR REPLACE and UPDATE OR REPLACE fires no trigger.
INSERT INTO step (number) VALUES (3);

CREATE TRIGGER payload_refuses_replace BEFORE INSERT ON file
WHEN EXISTS (SELECT 1 FROM file WHERE disposition = 'act' AND (sha256 = NEW.sha256 OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'the payload of an act is not replaced'); END;

CREATE TRIGGER payload_refuses_displacement BEFORE UPDATE ON file
WHEN EXISTS (SELECT 1 FROM file WHERE disposition = 'act' AND rowid <> OLD.rowid AND (sha256 = NEW.sha256 OR rowid = NEW.rowid))
BEGIN SELECT RAISE(ABORT, 'the payload of an act is not replaced'); END;

-- Which files were ever kept: one that is gone and was not erased is told.
CREATE TABLE kept (
    sha256 TEXT PRIMARY KEY,
    erased INTEGER NOT NULL CHECK (erased IN (0, 1))
) STRICT;
INSERT INTO kept (sha256, erased) SELECT sha256, 0 FROM file WHERE disposition <> 'act';

CREATE TRIGGER file_is_kept AFTER INSERT ON file WHEN NEW.disposition <> 'act'
BEGIN INSERT INTO kept (sha256, erased) VALUES (NEW.sha256, 0) ON CONFLICT (sha256) DO UPDATE SET erased = 0; END;

CREATE TRIGGER kept_refuses_delete BEFORE DELETE ON kept
BEGIN SELECT RAISE(ABORT, 'what was ever kept stays named'); END;

-- An erasure changes nothing but its mark.
CREATE TRIGGER kept_refuses_rename BEFORE UPDATE ON kept WHEN NEW.sha256 <> OLD.sha256
BEGIN SELECT RAISE(ABORT, 'what was ever kept stays named'); END;
