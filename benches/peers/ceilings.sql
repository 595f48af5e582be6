-- A fund as a stored procedure keeps it: the ceilings of a commitment that `maillage-benches ceilings` meets, each in one
-- transaction, and nothing of the rest (no chain, no tree, no state to answer from).

CREATE TABLE exercise (
  year int PRIMARY KEY,
  opened boolean NOT NULL
);

CREATE TABLE cell (
  year int NOT NULL REFERENCES exercise,
  mission int NOT NULL,
  available bigint NOT NULL CHECK (0 <= available),
  PRIMARY KEY (year, mission)
);

CREATE TABLE commitment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  key text NOT NULL UNIQUE,
  year int NOT NULL,
  mission int NOT NULL,
  cents bigint NOT NULL CHECK (0 < cents),
  siret text NOT NULL,
  object text NOT NULL,
  notified_on date NOT NULL,
  signed_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  FOREIGN KEY (year, mission) REFERENCES cell
);

INSERT INTO exercise VALUES (2026, true);
INSERT INTO cell SELECT 2026, mission, 10000000000000 FROM generate_series(1, 5) AS mission;

CREATE FUNCTION engage(asked_key text, asked_mission int, asked_cents bigint, asked_siret text, signatory uuid)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  made uuid;
BEGIN
  SELECT id INTO made FROM commitment WHERE key = asked_key;
  IF FOUND THEN
    RETURN made;
  END IF;
  PERFORM FROM exercise WHERE year = 2026 AND opened;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the exercise is not open';
  END IF;
  UPDATE cell SET available = available - asked_cents
    WHERE year = 2026 AND mission = asked_mission AND asked_cents <= available;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'more than is available';
  END IF;
  INSERT INTO commitment (key, year, mission, cents, siret, object, notified_on, signed_by)
    VALUES (asked_key, 2026, asked_mission, asked_cents, asked_siret, 'Convention de la mission ' || asked_mission, '2026-06-01', signatory)
    RETURNING id INTO made;
  RETURN made;
END
$$;
