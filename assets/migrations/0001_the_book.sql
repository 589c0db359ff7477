-- The book, version 1.
--
-- Readable and writable with the plain sqlite3 shell: no functions and no collations of our own. What must hold
-- whoever writes stands here as checks and triggers, also with foreign_keys off, as in the shell. Days are ISO 8601
-- text, slugs are those of the command line. ON DELETE and CHECK cannot be added to a table later without rebuilding
-- it: both are here from the start. Lists of three or more stand as OR: for an IN, SQLite builds a temporary table each
-- time that it checks a row, which made writing many cards a quarter slower.
--
-- Three groups: what the owner wrote (1-3), what follows from it (4, never typed: drop it and the program makes it
-- again), and triggers (5-8).

-- 1. The book and the shop ------------------------------------------------------------------------------------------

-- book_uuid; suppression_key (32 random bytes); compact_pending (an erasure waits for its compaction, R32).
CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL CHECK (length(key) > 0),
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL CHECK (length(key) > 0),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The shop's own products, in their order (R17).
CREATE TABLE product (
    position INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE CHECK (length(name) > 0)
) STRICT;

-- Boxes. `hidden`: taken back by undo, but named by a ledger.
CREATE TABLE category (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    slug             TEXT NOT NULL UNIQUE CHECK (length(slug) > 0 AND slug NOT GLOB '*[^a-z0-9-]*'),
    kind             TEXT NOT NULL CHECK (kind = 'general' OR kind = 'channel' OR kind = 'data' OR kind = 'special'),
    channel          TEXT CHECK (channel = 'email' OR channel = 'sms' OR channel = 'phone' OR channel = 'post'),
    own_name         TEXT CHECK (length(own_name) > 0),
    own_purpose      TEXT,
    is_on            INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    retention_months INTEGER CHECK (retention_months >= 0),
    position         INTEGER NOT NULL,
    built_in         INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1)),
    hidden           INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    CHECK ((kind = 'channel') = (channel IS NOT NULL))
) STRICT;

-- Campaigns; the totals are those of its purge and name nobody (R46).
CREATE TABLE campaign (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    name            TEXT NOT NULL CHECK (length(name) > 0),
    folded          TEXT NOT NULL,
    product         TEXT NOT NULL CHECK (length(product) > 0),
    purpose         TEXT NOT NULL CHECK (length(purpose) > 0),
    channel         TEXT NOT NULL CHECK (channel = 'email' OR channel = 'sms' OR channel = 'phone' OR channel = 'post'),
    start_on        TEXT NOT NULL CHECK (date(start_on) IS start_on),
    end_on          TEXT NOT NULL CHECK (date(end_on) IS end_on),
    grace_days      INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 30),
    purged_on       TEXT CHECK (date(purged_on) IS purged_on),
    total_joined    INTEGER CHECK (total_joined >= 0),
    total_collected INTEGER CHECK (total_collected >= 0),
    total_erased    INTEGER CHECK (total_erased >= 0),
    total_stripped  INTEGER CHECK (total_stripped >= 0),
    hidden          INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    CHECK (start_on <= end_on)
) STRICT;
CREATE UNIQUE INDEX campaign_name ON campaign (folded) WHERE hidden = 0;

-- Wordings of boxes and campaigns. A new wording is a new version: the ledger names the one that was shown.
CREATE TABLE statement (
    id          INTEGER PRIMARY KEY,
    category_id INTEGER REFERENCES category (id) ON DELETE CASCADE,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE CASCADE,
    lang        TEXT NOT NULL CHECK (lang = 'nl' OR lang = 'fr' OR lang = 'de' OR lang = 'en'),
    version     INTEGER NOT NULL CHECK (version > 0),
    text        TEXT NOT NULL CHECK (length(text) > 0),
    CHECK ((category_id IS NULL) <> (campaign_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX statement_category ON statement (category_id, lang, version) WHERE category_id IS NOT NULL;
CREATE UNIQUE INDEX statement_campaign ON statement (campaign_id, lang, version) WHERE campaign_id IS NOT NULL;

-- 2. The cards ------------------------------------------------------------------------------------------------------

-- `sort` is the folded list name and `spoken` the folded name as spoken; both are written by the program, so that
-- the order needs no collation. `organisation_key` folds the organisation a contact person works for.
CREATE TABLE contact (
    id                      INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid                    TEXT NOT NULL UNIQUE
                            CHECK (uuid GLOB '????????-????-????-????-????????????'
                                   AND replace(uuid, '-', '') NOT GLOB '*[^0-9a-f]*'),
    kind                    TEXT NOT NULL
                            CHECK (kind = 'person' OR kind = 'sole-trader' OR kind = 'contact-person'
                                   OR kind = 'organisation'),
    relation                TEXT NOT NULL
                            CHECK (relation = 'prospect' OR relation = 'client' OR relation = 'former-client'),
    given_name              TEXT NOT NULL,
    family_name             TEXT NOT NULL,
    organisation            TEXT NOT NULL,
    organisation_id         INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    street                  TEXT NOT NULL,
    postcode                TEXT NOT NULL,
    city                    TEXT NOT NULL,
    country                 TEXT NOT NULL,
    address_collected_for   INTEGER REFERENCES campaign (id) ON DELETE SET NULL,
    enterprise_number       TEXT NOT NULL,
    language                TEXT CHECK (language = 'nl' OR language = 'fr' OR language = 'de' OR language = 'en'),
    notes                   TEXT NOT NULL,
    source                  TEXT NOT NULL,
    collected_on            TEXT NOT NULL CHECK (date(collected_on) IS collected_on),
    collected_for           INTEGER REFERENCES campaign (id) ON DELETE SET NULL,
    last_contact_on         TEXT CHECK (date(last_contact_on) IS last_contact_on),
    last_sale_on            TEXT CHECK (date(last_sale_on) IS last_sale_on),
    quote_on                TEXT CHECK (date(quote_on) IS quote_on),
    invoiced_on             TEXT CHECK (date(invoiced_on) IS invoiced_on),
    free_refusal_offered_on TEXT CHECK (date(free_refusal_offered_on) IS free_refusal_offered_on),
    do_not_call_checked_on  TEXT CHECK (date(do_not_call_checked_on) IS do_not_call_checked_on),
    do_not_call_listed      INTEGER CHECK (do_not_call_listed IN (0, 1)),
    interest                TEXT,
    interest_necessity      TEXT,
    interest_balance        TEXT,
    interest_informed_on    TEXT CHECK (date(interest_informed_on) IS interest_informed_on),
    sort                    TEXT NOT NULL,
    spoken                  TEXT NOT NULL,
    organisation_key        TEXT NOT NULL DEFAULT '',
    CHECK (organisation_id IS NULL OR organisation_id <> id),
    CHECK ((do_not_call_checked_on IS NULL) = (do_not_call_listed IS NULL)),
    CHECK ((interest IS NULL) = (interest_necessity IS NULL) AND (interest IS NULL) = (interest_balance IS NULL)),
    CHECK (interest IS NOT NULL OR interest_informed_on IS NULL)
) STRICT;
CREATE INDEX contact_sort ON contact (sort, id);
CREATE INDEX contact_spoken ON contact (spoken);
CREATE INDEX contact_kind ON contact (kind, sort, id);
CREATE INDEX contact_relation ON contact (relation, sort, id) WHERE kind <> 'organisation';
CREATE INDEX contact_person_of ON contact (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX contact_person_waiting ON contact (organisation_key)
    WHERE organisation_id IS NULL AND kind = 'contact-person';
CREATE INDEX contact_collected_for ON contact (collected_for) WHERE collected_for IS NOT NULL;
CREATE INDEX contact_address_collected_for ON contact (address_collected_for)
    WHERE address_collected_for IS NOT NULL;

-- E-mail addresses and telephone numbers. `match_key` is the form in which two of them are the same.
CREATE TABLE reach (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id    INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind          TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
    position      INTEGER NOT NULL,
    text          TEXT NOT NULL CHECK (length(text) > 0),
    match_key     TEXT NOT NULL,
    collected_for INTEGER REFERENCES campaign (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX reach_contact ON reach (contact_id, kind, position);
CREATE INDEX reach_match ON reach (match_key) WHERE match_key <> '';
CREATE INDEX reach_collected_for ON reach (collected_for) WHERE collected_for IS NOT NULL;

CREATE TABLE tag (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    folded     TEXT NOT NULL CHECK (length(folded) > 0),
    tag        TEXT NOT NULL CHECK (length(tag) > 0),
    position   INTEGER NOT NULL,
    sort       TEXT NOT NULL,
    PRIMARY KEY (contact_id, folded)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_list ON tag (folded, sort, contact_id);

-- Which campaigns a card belongs to. Whether the person agreed stands in the ledger.
CREATE TABLE membership (
    contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    since       TEXT NOT NULL CHECK (date(since) IS since),
    PRIMARY KEY (contact_id, campaign_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_campaign ON membership (campaign_id, contact_id);

-- Objections against advertising (R22); no channel means all of them.
CREATE TABLE objection (
    id         INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    channel    TEXT CHECK (channel = 'email' OR channel = 'sms' OR channel = 'phone' OR channel = 'post'),
    on_day     TEXT NOT NULL CHECK (date(on_day) IS on_day)
) STRICT;
CREATE INDEX objection_contact ON objection (contact_id);

-- 3. The ledger, what hangs on it, and what remains -----------------------------------------------------------------

-- The consent ledger. `reach_id` and `statement_*` have no foreign key: they stay as proof when what they name goes.
CREATE TABLE consent_event (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id        INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    category_id       INTEGER REFERENCES category (id),
    campaign_id       INTEGER REFERENCES campaign (id),
    act               TEXT NOT NULL CHECK (act = 'given' OR act = 'refused' OR act = 'withdrawn' OR act = 'corrected'),
    corrects_id       INTEGER REFERENCES consent_event (id),
    on_day            TEXT NOT NULL CHECK (date(on_day) IS on_day),
    entered_on        TEXT NOT NULL CHECK (date(entered_on) IS entered_on),
    how               TEXT
                      CHECK (how = 'paper' OR how = 'web' OR how = 'email' OR how = 'double-opt-in'
                             OR how = 'counter' OR how = 'phone'),
    evidence          TEXT NOT NULL,
    statement_lang    TEXT
                      CHECK (statement_lang = 'nl' OR statement_lang = 'fr' OR statement_lang = 'de'
                             OR statement_lang = 'en'),
    statement_version INTEGER CHECK (statement_version > 0),
    reach_id          INTEGER,
    CHECK ((category_id IS NULL) <> (campaign_id IS NULL)),
    CHECK ((act = 'corrected') = (corrects_id IS NOT NULL)),
    CHECK ((statement_lang IS NULL) = (statement_version IS NULL))
) STRICT;
CREATE INDEX consent_event_contact ON consent_event (contact_id, id);
CREATE INDEX consent_event_corrects ON consent_event (corrects_id) WHERE corrects_id IS NOT NULL;
CREATE INDEX consent_event_category ON consent_event (category_id, contact_id) WHERE category_id IS NOT NULL;
CREATE INDEX consent_event_campaign ON consent_event (campaign_id, contact_id) WHERE campaign_id IS NOT NULL;

-- Details. `consent_id`: the written consent that a special category's detail stands on (R10, R11).
CREATE TABLE detail (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    category_id INTEGER NOT NULL REFERENCES category (id),
    label       TEXT NOT NULL CHECK (length(label) > 0),
    value       TEXT NOT NULL,
    campaign_id INTEGER REFERENCES campaign (id) ON DELETE SET NULL,
    consent_id  INTEGER REFERENCES consent_event (id),
    UNIQUE (contact_id, category_id, label)
) STRICT;
CREATE INDEX detail_category ON detail (category_id, contact_id);
CREATE INDEX detail_campaign ON detail (campaign_id) WHERE campaign_id IS NOT NULL;
CREATE INDEX detail_consent ON detail (consent_id) WHERE consent_id IS NOT NULL;

-- The suppression list (R37): a keyed hash of an address, never the address. Channel 'all' for every channel.
CREATE TABLE suppression (
    hash    BLOB NOT NULL CHECK (length(hash) = 32),
    channel TEXT NOT NULL
            CHECK (channel = 'all' OR channel = 'email' OR channel = 'sms' OR channel = 'phone' OR channel = 'post'),
    on_day  TEXT NOT NULL CHECK (date(on_day) IS on_day),
    PRIMARY KEY (hash, channel, on_day)
) STRICT, WITHOUT ROWID;

-- What was erased, by which rule. Names nobody.
CREATE TABLE erasure_log (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid   TEXT NOT NULL,
    rule   INTEGER,
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    scope  TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX erasure_log_uuid ON erasure_log (uuid, id);

-- What happened when, without personal values.
CREATE TABLE journal (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    on_day  TEXT NOT NULL CHECK (date(on_day) IS on_day),
    act     TEXT NOT NULL CHECK (length(act) > 0),
    subject TEXT NOT NULL,
    count   INTEGER NOT NULL CHECK (count >= 0)
) STRICT;

-- 4. What follows from it: the stored answers, kept in step by the program in the transaction of every act ----------

-- The days [from_day, until_day) for which the answer holds; NULL where it has no end on that side.
CREATE TABLE answer (
    contact_id    INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    sort          TEXT NOT NULL,
    from_day      TEXT,
    until_day     TEXT,
    gravest       INTEGER NOT NULL CHECK (gravest BETWEEN 0 AND 3),
    without_basis INTEGER NOT NULL CHECK (without_basis IN (0, 1))
) STRICT;
CREATE INDEX answer_from ON answer (from_day) WHERE from_day IS NOT NULL;
CREATE INDEX answer_until ON answer (until_day) WHERE until_day IS NOT NULL;
CREATE INDEX answer_note ON answer (sort, contact_id) WHERE gravest >= 1;
CREATE INDEX answer_should ON answer (sort, contact_id) WHERE gravest >= 2;
CREATE INDEX answer_must ON answer (sort, contact_id) WHERE gravest >= 3;

-- `seq` is the finding's place on its card; `is_first` marks the first of its rule; `due` is 'never' for none.
CREATE TABLE finding (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    seq        INTEGER NOT NULL,
    rule       INTEGER NOT NULL,
    severity   INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
    due        TEXT NOT NULL CHECK (due = 'never' OR date(due) IS due),
    about      TEXT NOT NULL,
    is_first   INTEGER NOT NULL CHECK (is_first IN (0, 1)),
    sort       TEXT NOT NULL,
    PRIMARY KEY (contact_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_due ON finding (rule, due, sort, contact_id, about);
CREATE INDEX finding_list ON finding (rule, sort, contact_id) WHERE is_first = 1;

-- The boxes that an event decides; where there is no row, the card was never asked.
CREATE TABLE box_state (
    contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    category_id INTEGER NOT NULL REFERENCES category (id) ON DELETE CASCADE,
    state       TEXT NOT NULL CHECK (state = 'given' OR state = 'refused' OR state = 'withdrawn' OR state = 'expired'),
    sort        TEXT NOT NULL,
    PRIMARY KEY (contact_id, category_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX box_state_list ON box_state (category_id, state, sort, contact_id);

-- The cards that belong to a campaign as a whole: joined it, or were collected for it.
CREATE TABLE member (
    contact_id  INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    campaign_id INTEGER NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
    state       TEXT NOT NULL
                CHECK (state = 'never-asked' OR state = 'given' OR state = 'refused' OR state = 'withdrawn'
                       OR state = 'expired'),
    since       TEXT NOT NULL,
    sort        TEXT NOT NULL,
    PRIMARY KEY (contact_id, campaign_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_list ON member (campaign_id, sort, contact_id);

-- What a search reads, in the order of names, so that a scan reads it in one sweep.
CREATE TABLE search_text (
    sort       TEXT NOT NULL,
    contact_id INTEGER NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (sort, contact_id)
) STRICT, WITHOUT ROWID;

-- The counts on the screens.
CREATE TABLE tally (
    key TEXT PRIMARY KEY NOT NULL,
    n   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- 5. A special category only with written consent (R10, R11) --------------------------------------------------------

-- The event must be of that card and box, given, in one of the four written ways, with evidence, and neither
-- corrected nor followed by a withdrawal or a refusal. Expiry is the rules' business.
CREATE VIEW written_consent AS
SELECT given.id, given.contact_id, given.category_id
FROM consent_event AS given
WHERE given.act = 'given'
  AND given.category_id IS NOT NULL
  AND given.how IN ('paper', 'web', 'email', 'double-opt-in')
  AND trim(given.evidence, char(9, 10, 11, 12, 13, 32, 160, 8203)) <> ''
  AND NOT EXISTS (SELECT 1 FROM consent_event WHERE corrects_id = given.id)
  AND NOT EXISTS (
      SELECT 1 FROM consent_event AS later
      WHERE later.contact_id = given.contact_id
        AND later.category_id = given.category_id
        AND later.act IN ('withdrawn', 'refused')
        AND (later.on_day, later.id) > (given.on_day, given.id)
        AND NOT EXISTS (SELECT 1 FROM consent_event WHERE corrects_id = later.id));

CREATE TRIGGER detail_needs_consent_on_insert BEFORE INSERT ON detail
WHEN (SELECT kind FROM category WHERE id = NEW.category_id) IS NOT 'general'
 AND (SELECT kind FROM category WHERE id = NEW.category_id) IS NOT 'channel'
 AND (SELECT kind FROM category WHERE id = NEW.category_id) IS NOT 'data'
 AND NOT EXISTS (SELECT 1 FROM written_consent WHERE id = NEW.consent_id
                 AND contact_id = NEW.contact_id AND category_id = NEW.category_id)
BEGIN
    SELECT RAISE (ABORT, 'R10: a special category needs a written consent of this card and box');
END;

CREATE TRIGGER detail_needs_consent_on_update BEFORE UPDATE ON detail
WHEN (SELECT kind FROM category WHERE id = NEW.category_id) IS NOT 'general'
 AND (SELECT kind FROM category WHERE id = NEW.category_id) IS NOT 'channel'
 AND (SELECT kind FROM category WHERE id = NEW.category_id) IS NOT 'data'
 AND NOT EXISTS (SELECT 1 FROM written_consent WHERE id = NEW.consent_id
                 AND contact_id = NEW.contact_id AND category_id = NEW.category_id)
BEGIN
    SELECT RAISE (ABORT, 'R10: a special category needs a written consent of this card and box');
END;

-- What a box is about never changes, or a special one could be made ordinary for a moment.
CREATE TRIGGER category_stays_what_it_is BEFORE UPDATE OF id, slug, kind, channel, built_in ON category
WHEN NEW.id IS NOT OLD.id OR NEW.slug IS NOT OLD.slug OR NEW.kind IS NOT OLD.kind
  OR NEW.channel IS NOT OLD.channel OR NEW.built_in IS NOT OLD.built_in
BEGIN
    SELECT RAISE (ABORT, 'a box keeps its kind');
END;

CREATE TRIGGER category_is_not_replaced BEFORE INSERT ON category
WHEN EXISTS (SELECT 1 FROM category WHERE id = NEW.id OR slug = NEW.slug)
BEGIN
    SELECT RAISE (ABORT, 'that box exists');
END;

CREATE TRIGGER category_is_not_deleted BEFORE DELETE ON category
WHEN OLD.built_in = 1 OR EXISTS (SELECT 1 FROM detail WHERE category_id = OLD.id)
  OR EXISTS (SELECT 1 FROM consent_event WHERE category_id = OLD.id)
BEGIN
    SELECT RAISE (ABORT, 'that box is needed');
END;

-- 6. The ledger is append-only while the card lives -----------------------------------------------------------------

-- A merge of two cards may change whose card it is; a special detail that stands on the event must have gone first.
CREATE TRIGGER consent_event_is_not_changed BEFORE UPDATE ON consent_event
WHEN NEW.id IS NOT OLD.id OR NEW.category_id IS NOT OLD.category_id OR NEW.campaign_id IS NOT OLD.campaign_id
  OR NEW.act IS NOT OLD.act OR NEW.corrects_id IS NOT OLD.corrects_id OR NEW.on_day IS NOT OLD.on_day
  OR NEW.entered_on IS NOT OLD.entered_on OR NEW.how IS NOT OLD.how OR NEW.evidence IS NOT OLD.evidence
  OR NEW.statement_lang IS NOT OLD.statement_lang OR NEW.statement_version IS NOT OLD.statement_version
  OR NEW.reach_id IS NOT OLD.reach_id
  OR EXISTS (SELECT 1 FROM detail WHERE consent_id = OLD.id AND contact_id IS NOT NEW.contact_id)
BEGIN
    SELECT RAISE (ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER consent_event_is_not_replaced BEFORE INSERT ON consent_event
WHEN EXISTS (SELECT 1 FROM consent_event WHERE id = NEW.id)
BEGIN
    SELECT RAISE (ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER consent_event_is_not_deleted BEFORE DELETE ON consent_event
WHEN EXISTS (SELECT 1 FROM contact WHERE id = OLD.contact_id)
BEGIN
    SELECT RAISE (ABORT, 'the ledger is append-only');
END;

-- A correction names an event of the same card and box that is not itself a correction.
CREATE TRIGGER correction_names_an_event BEFORE INSERT ON consent_event
WHEN NEW.act = 'corrected'
 AND NOT EXISTS (SELECT 1 FROM consent_event AS named
                 WHERE named.id = NEW.corrects_id AND named.contact_id = NEW.contact_id
                   AND named.category_id IS NEW.category_id AND named.campaign_id IS NEW.campaign_id
                   AND named.act <> 'corrected')
BEGIN
    SELECT RAISE (ABORT, 'a correction names an event of the same card and box');
END;

-- 7. A card and all that hangs on it --------------------------------------------------------------------------------

-- Erasing a card by hand erases it whole, also with foreign_keys off. Not `erasure_log`, which names nobody.
CREATE TRIGGER contact_goes_whole AFTER DELETE ON contact
BEGIN
    UPDATE contact SET organisation_id = NULL WHERE organisation_id = OLD.id;
    DELETE FROM detail WHERE contact_id = OLD.id;
    DELETE FROM consent_event WHERE contact_id = OLD.id;
    DELETE FROM reach WHERE contact_id = OLD.id;
    DELETE FROM tag WHERE contact_id = OLD.id;
    DELETE FROM membership WHERE contact_id = OLD.id;
    DELETE FROM objection WHERE contact_id = OLD.id;
    DELETE FROM answer WHERE contact_id = OLD.id;
    DELETE FROM finding WHERE contact_id = OLD.id;
    DELETE FROM box_state WHERE contact_id = OLD.id;
    DELETE FROM member WHERE contact_id = OLD.id;
    DELETE FROM search_text WHERE sort = OLD.sort AND contact_id = OLD.id;
END;

-- A new name moves the card in every list.
CREATE TRIGGER contact_moves AFTER UPDATE OF sort ON contact
WHEN NEW.sort IS NOT OLD.sort
BEGIN
    UPDATE tag SET sort = NEW.sort WHERE contact_id = NEW.id;
    UPDATE answer SET sort = NEW.sort WHERE contact_id = NEW.id;
    UPDATE finding SET sort = NEW.sort WHERE contact_id = NEW.id;
    UPDATE box_state SET sort = NEW.sort WHERE contact_id = NEW.id;
    UPDATE member SET sort = NEW.sort WHERE contact_id = NEW.id;
    UPDATE search_text SET sort = NEW.sort WHERE sort = OLD.sort AND contact_id = NEW.id;
END;

CREATE TRIGGER contact_keeps_its_number BEFORE UPDATE OF id, uuid ON contact
WHEN NEW.id IS NOT OLD.id OR NEW.uuid IS NOT OLD.uuid
BEGIN
    SELECT RAISE (ABORT, 'a card keeps its number');
END;

-- 8. The counts -----------------------------------------------------------------------------------------------------

CREATE TRIGGER tally_contact_in AFTER INSERT ON contact
BEGIN
    INSERT INTO tally (key, n) VALUES ('contacts', 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
    INSERT INTO tally (key, n) VALUES ('kind:' || NEW.kind, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_contact_out AFTER DELETE ON contact
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'contacts';
    DELETE FROM tally WHERE key = 'contacts' AND n <= 0;
    UPDATE tally SET n = n - 1 WHERE key = 'kind:' || OLD.kind;
    DELETE FROM tally WHERE key = 'kind:' || OLD.kind AND n <= 0;
END;

CREATE TRIGGER tally_contact_kind AFTER UPDATE OF kind ON contact
WHEN NEW.kind IS NOT OLD.kind
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'kind:' || OLD.kind;
    DELETE FROM tally WHERE key = 'kind:' || OLD.kind AND n <= 0;
    INSERT INTO tally (key, n) VALUES ('kind:' || NEW.kind, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_relation_in AFTER INSERT ON contact
WHEN NEW.kind <> 'organisation'
BEGIN
    INSERT INTO tally (key, n) VALUES ('relation:' || NEW.relation, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_relation_out AFTER DELETE ON contact
WHEN OLD.kind <> 'organisation'
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'relation:' || OLD.relation;
    DELETE FROM tally WHERE key = 'relation:' || OLD.relation AND n <= 0;
END;

CREATE TRIGGER tally_relation_left AFTER UPDATE OF kind, relation ON contact
WHEN OLD.kind <> 'organisation'
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'relation:' || OLD.relation;
    DELETE FROM tally WHERE key = 'relation:' || OLD.relation AND n <= 0;
END;

CREATE TRIGGER tally_relation_entered AFTER UPDATE OF kind, relation ON contact
WHEN NEW.kind <> 'organisation'
BEGIN
    INSERT INTO tally (key, n) VALUES ('relation:' || NEW.relation, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_tag_in AFTER INSERT ON tag
BEGIN
    INSERT INTO tally (key, n) VALUES ('tag:' || NEW.folded, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_tag_out AFTER DELETE ON tag
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'tag:' || OLD.folded;
    DELETE FROM tally WHERE key = 'tag:' || OLD.folded AND n <= 0;
END;

CREATE TRIGGER tally_answer_in AFTER INSERT ON answer
WHEN NEW.gravest > 0
BEGIN
    INSERT INTO tally (key, n) VALUES ('gravest:' || NEW.gravest, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_answer_out AFTER DELETE ON answer
WHEN OLD.gravest > 0
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'gravest:' || OLD.gravest;
    DELETE FROM tally WHERE key = 'gravest:' || OLD.gravest AND n <= 0;
END;

CREATE TRIGGER tally_answer_left AFTER UPDATE OF gravest ON answer
WHEN OLD.gravest > 0
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'gravest:' || OLD.gravest;
    DELETE FROM tally WHERE key = 'gravest:' || OLD.gravest AND n <= 0;
END;

CREATE TRIGGER tally_answer_entered AFTER UPDATE OF gravest ON answer
WHEN NEW.gravest > 0
BEGIN
    INSERT INTO tally (key, n) VALUES ('gravest:' || NEW.gravest, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_finding_in AFTER INSERT ON finding
BEGIN
    INSERT INTO tally (key, n) VALUES ('rule:' || NEW.rule || ':' || NEW.severity, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_finding_out AFTER DELETE ON finding
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'rule:' || OLD.rule || ':' || OLD.severity;
    DELETE FROM tally WHERE key = 'rule:' || OLD.rule || ':' || OLD.severity AND n <= 0;
END;

CREATE TRIGGER tally_rule_in AFTER INSERT ON finding
WHEN NEW.is_first = 1
BEGIN
    INSERT INTO tally (key, n) VALUES ('rule-cards:' || NEW.rule, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_rule_out AFTER DELETE ON finding
WHEN OLD.is_first = 1
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'rule-cards:' || OLD.rule;
    DELETE FROM tally WHERE key = 'rule-cards:' || OLD.rule AND n <= 0;
END;

CREATE TRIGGER tally_box_in AFTER INSERT ON box_state
BEGIN
    INSERT INTO tally (key, n) VALUES ('box:' || NEW.category_id || ':' || NEW.state, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_box_out AFTER DELETE ON box_state
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'box:' || OLD.category_id || ':' || OLD.state;
    DELETE FROM tally WHERE key = 'box:' || OLD.category_id || ':' || OLD.state AND n <= 0;
END;

CREATE TRIGGER tally_member_in AFTER INSERT ON member
BEGIN
    INSERT INTO tally (key, n) VALUES ('member:' || NEW.campaign_id, 1) ON CONFLICT (key) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tally_member_out AFTER DELETE ON member
BEGIN
    UPDATE tally SET n = n - 1 WHERE key = 'member:' || OLD.campaign_id;
    DELETE FROM tally WHERE key = 'member:' || OLD.campaign_id AND n <= 0;
END;

