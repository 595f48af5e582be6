-- The steps that the schema took since the first of its format; a store without this table is at the first.
CREATE TABLE step (number INTEGER PRIMARY KEY) STRICT;
INSERT INTO step (number) VALUES (2);
