-- Address books in: what cards are called elsewhere, wordings that others showed, and the way back from the last import.

-- A wording that came in as the proof of a consent: kept beside the shop's own, and never its current one (R24).
ALTER TABLE statement ADD COLUMN is_imported INTEGER NOT NULL DEFAULT 0 CHECK (is_imported IN (0, 1));

-- The lasting name of a card in another program, such as a vCard's UID: the same name is the same card.
CREATE TABLE source_uid (
    uid        TEXT PRIMARY KEY NOT NULL CHECK (length(uid) > 0),
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX source_uid_contact ON source_uid (contact_id);

-- The last import, as long as it can be taken back: the cards that it added have the numbers from first_id to last_id.
CREATE TABLE import_batch (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    on_day   TEXT NOT NULL CHECK (date(on_day) IS on_day),
    first_id INTEGER NOT NULL,
    last_id  INTEGER NOT NULL,
    added    INTEGER NOT NULL CHECK (added >= 0),
    updated  INTEGER NOT NULL CHECK (updated >= 0)
) STRICT;

-- What it did to cards that were there before. No second copy of anything: the number of a row that was made, or for
-- a field that was empty a keyed digest of what was filled in, which tells whether it was changed since.
CREATE TABLE import_change (
    id         INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    what       TEXT NOT NULL CHECK (length(what) > 0),
    made_id    INTEGER,
    digest     BLOB
) STRICT;
CREATE INDEX import_change_contact ON import_change (contact_id);

-- Cards of that import that the owner worked on since, with a keyed digest of what they looked like before: they stay
-- when the import is taken back, unless that work was taken back too.
CREATE TABLE import_touched (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    digest     BLOB NOT NULL
) STRICT;

-- A card takes all of this along, also with foreign_keys off.
CREATE TRIGGER contact_goes_whole_imports AFTER DELETE ON contact
BEGIN
    DELETE FROM source_uid WHERE contact_id = OLD.id;
    DELETE FROM import_change WHERE contact_id = OLD.id;
    DELETE FROM import_touched WHERE contact_id = OLD.id;
END;

-- How the columns of a file were read, by a keyed digest of its header: where a file has none, that is somebody's row.
CREATE TABLE import_mapping (
    header BLOB PRIMARY KEY NOT NULL CHECK (length(header) = 32),
    reads  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
