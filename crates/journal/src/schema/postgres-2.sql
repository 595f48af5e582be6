-- The steps that the schema took since the first of its format; a store without this table is at the first.
CREATE TABLE step (number BIGINT PRIMARY KEY);
INSERT INTO step (number) VALUES (2);

-- Other servers hear of an append when it is durable. What it holds they read by number: one they did not hear of is not lost.
CREATE FUNCTION journal_tells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('maillage_journal', '');
    RETURN NULL;
END $$;

CREATE TRIGGER journal_tells AFTER INSERT ON journal FOR EACH STATEMENT EXECUTE FUNCTION journal_tells();
