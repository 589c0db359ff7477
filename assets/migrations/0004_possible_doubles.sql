-- Cards that may be the same person or organisation, and what the owner decided about them.
--
-- Two numbers and what is alike; no text of anybody. The lower number stands first, so that each pair has one row.
-- `different`: the owner said that they are two, so that nothing asks again. A pair goes with either of its cards.
CREATE TABLE possible_double (
    one_id    INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    other_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    why       TEXT NOT NULL CHECK (why = 'phone' OR why = 'name-at-address'),
    noted_on  TEXT NOT NULL CHECK (date(noted_on) IS noted_on),
    different INTEGER NOT NULL DEFAULT 0 CHECK (different IN (0, 1)),
    PRIMARY KEY (one_id, other_id),
    CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX possible_double_other ON possible_double (other_id);
CREATE INDEX possible_double_open ON possible_double (one_id, other_id) WHERE different = 0;

-- Also with foreign_keys off.
CREATE TRIGGER possible_double_goes AFTER DELETE ON contact
BEGIN
    DELETE FROM possible_double WHERE one_id = OLD.id OR other_id = OLD.id;
END;

-- How many are to be decided.
CREATE TRIGGER tally_double_in AFTER INSERT ON possible_double
WHEN NEW.different = 0
BEGIN
    INSERT INTO tally (key, n) VALUES ('doubles', 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_double_out AFTER DELETE ON possible_double
WHEN OLD.different = 0
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'doubles';
    DELETE FROM tally WHERE key = 'doubles' AND n <= 0;
END;

CREATE TRIGGER tally_double_left AFTER UPDATE OF different ON possible_double
WHEN OLD.different = 0 AND NEW.different = 1
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'doubles';
    DELETE FROM tally WHERE key = 'doubles' AND n <= 0;
END;

CREATE TRIGGER tally_double_entered AFTER UPDATE OF different ON possible_double
WHEN OLD.different = 1 AND NEW.different = 0
BEGIN
    INSERT INTO tally (key, n) VALUES ('doubles', 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;
