-- The lists that left the book, and where the copies lie (R44).

-- One row for each file that was written. `path` is where it lay then, `sha256` and `size` tell whether it is still that
-- file: one that the owner put in its place is never deleted. `format` is also `excluded` (who was left out) or one of
-- the whole book; those have no channel.
CREATE TABLE export (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    on_day      TEXT NOT NULL CHECK (date(on_day) IS on_day),
    path        TEXT NOT NULL CHECK (length(path) > 0),
    format      TEXT NOT NULL CHECK (length(format) > 0),
    channel     TEXT CHECK (channel = 'email' OR channel = 'sms' OR channel = 'phone' OR channel = 'post'),
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE SET NULL,
    recipient   TEXT NOT NULL,
    written     INTEGER NOT NULL CHECK (written >= 0),
    size        INTEGER NOT NULL CHECK (size >= 0),
    sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
    deleted_on  TEXT CHECK (date(deleted_on) IS deleted_on)
) STRICT;
CREATE INDEX export_campaign ON export (campaign_id) WHERE campaign_id IS NOT NULL;

-- Which cards went into which file: goes with the card.
CREATE TABLE exported (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    export_id  INTEGER NOT NULL REFERENCES export (id) ON DELETE CASCADE,
    PRIMARY KEY (contact_id, export_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX exported_export ON exported (export_id);
