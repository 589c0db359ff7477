//! What the schema holds by itself, whoever writes: tried as with the `sqlite3` shell, foreign keys off.

use crate::common::book::{Book, client, prospect, quietly, today};
use fichebak::domain::assessment::RuleId;
use fichebak::domain::category::CategoryId;
use fichebak::domain::consent::{ConsentAct, EventId, How, NewEvent};
use fichebak::domain::contact::ContactId;
use fichebak::store::{Filter, StoreError};
use rusqlite::{Connection, Params};

/// A book with two clients, and the health box switched on.
struct Case {
    book: Book,
    shell: Connection,
    health: CategoryId,
    els: ContactId,
    jan: ContactId,
}

fn case() -> Case {
    let mut book = Book::new();
    let health = book.switch_on("health");
    let els = book.add(client("Els", "Janssens"));
    let jan = book.add(client("Jan", "Peeters"));
    let shell = book.shell();
    Case { book, shell, health, els, jan }
}

const INSERT: &str = "INSERT INTO detail (contact_id, category_id, label, value, consent_id) VALUES (?1, ?2, 'Allergie', 'noten', ?3)";

impl Case {
    fn refuses(&self, sql: &str, values: impl Params) {
        let result = self.shell.execute(sql, values);
        let code = result.as_ref().err().and_then(rusqlite::Error::sqlite_error_code);
        assert_eq!(code, Some(rusqlite::ErrorCode::ConstraintViolation), "{sql}: {result:?}");
        let special = "SELECT count(*) FROM detail JOIN category ON category.id = category_id WHERE kind = 'special' \
            AND consent_id NOT IN (SELECT id FROM written_consent)";
        assert_eq!(self.book.number(special), 0, "{sql}");
    }

    fn allows(&self, sql: &str, values: impl Params) {
        self.shell.execute(sql, values).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    /// An event by hand-written SQL, which the domain would have refused.
    fn event(&self, contact: ContactId, act: &str, how: Option<&str>, evidence: &str, on: &str) -> i64 {
        self.shell
            .execute(
                "INSERT INTO consent_event (contact_id, category_id, act, on_day, entered_on, how, evidence) \
                 VALUES (?1, ?2, ?3, ?4, '2026-06-15', ?5, ?6)",
                (contact.0, self.health.0, act, on, how, evidence),
            )
            .unwrap();
        self.shell.last_insert_rowid()
    }
}

#[test]
fn a_special_detail_needs_a_written_consent_of_that_card_and_box() {
    let case = case();
    let (els, health) = (case.els.0, case.health.0);
    case.refuses(INSERT, (els, health, None::<i64>));
    case.refuses(INSERT, (els, health, 99));
    let spoken = case.event(case.els, "given", Some("counter"), "Folder 3", "2026-06-01");
    case.refuses(INSERT, (els, health, spoken));
    let unknown = case.event(case.els, "given", None, "Folder 3", "2026-06-01");
    case.refuses(INSERT, (els, health, unknown));
    for blank in ["", "  ", "\t\n", "\u{a0}"] {
        let unproven = case.event(case.els, "given", Some("paper"), blank, "2026-06-01");
        case.refuses(INSERT, (els, health, unproven));
    }
    let refused = case.event(case.els, "refused", Some("paper"), "Folder 3", "2026-06-01");
    case.refuses(INSERT, (els, health, refused));
    let of_jan = case.event(case.jan, "given", Some("paper"), "Folder 3", "2026-06-02");
    case.refuses(INSERT, (els, health, of_jan));
    case.allows(INSERT, (case.jan.0, health, of_jan));
    let good = case.event(case.els, "given", Some("web"), "form 12", "2026-06-02");
    case.refuses(INSERT, (els, case.book.box_id("beliefs").0, good));
    case.refuses(INSERT, (els, 999, good));
    case.allows(INSERT, (els, health, good));
}

#[test]
fn a_withdrawal_a_refusal_or_a_correction_ends_it() {
    for (act, on, ends) in [
        ("withdrawn", "2026-06-03", true),
        ("refused", "2026-06-02", true),
        // Events count by the day they happened: entered later, but it was before the consent.
        ("withdrawn", "2026-05-31", false),
    ] {
        let case = case();
        let given = case.event(case.els, "given", Some("paper"), "Folder 3", "2026-06-01");
        case.event(case.els, act, Some("phone"), "", on);
        if ends {
            case.refuses(INSERT, (case.els.0, case.health.0, given));
        } else {
            case.allows(INSERT, (case.els.0, case.health.0, given));
        }
    }
    let case = case();
    let given = case.event(case.els, "given", Some("paper"), "Folder 3", "2026-06-01");
    case.allows(
        "INSERT INTO consent_event (contact_id, category_id, act, corrects_id, on_day, entered_on, evidence) \
         VALUES (?1, ?2, 'corrected', ?3, '2026-06-02', '2026-06-02', '')",
        (case.els.0, case.health.0, given),
    );
    case.refuses(INSERT, (case.els.0, case.health.0, given));
    // A corrected withdrawal does not count.
    let given = case.event(case.els, "given", Some("paper"), "Folder 3", "2026-06-03");
    let withdrawn = case.event(case.els, "withdrawn", None, "", "2026-06-04");
    case.allows(
        "INSERT INTO consent_event (contact_id, category_id, act, corrects_id, on_day, entered_on, evidence) \
         VALUES (?1, ?2, 'corrected', ?3, '2026-06-05', '2026-06-05', '')",
        (case.els.0, case.health.0, withdrawn),
    );
    case.allows(INSERT, (case.els.0, case.health.0, given));
}

#[test]
fn no_detour_leads_around_it() {
    let case = case();
    let (els, jan, health) = (case.els.0, case.jan.0, case.health.0);
    let ordinary = case.book.box_id("preferences").0;
    let given = case.event(case.jan, "given", Some("paper"), "Folder 3", "2026-06-01");
    case.allows(INSERT, (jan, health, given));
    case.allows(INSERT, (els, ordinary, None::<i64>));
    let own = case.shell.last_insert_rowid();
    // By changing an ordinary detail, or by moving, replacing or copying a good one.
    case.refuses("UPDATE detail SET category_id = ?2 WHERE id = ?1", (own, health));
    case.refuses("UPDATE detail SET category_id = ?2, consent_id = ?3 WHERE id = ?1", (own, health, given));
    case.refuses("UPDATE detail SET contact_id = ?1 WHERE category_id = ?2", (els, health));
    case.refuses("UPDATE detail SET consent_id = NULL WHERE category_id = ?1", [health]);
    case.refuses("UPDATE OR REPLACE detail SET category_id = ?1 WHERE id = ?2", (health, own));
    case.refuses(&INSERT.replace("INSERT", "INSERT OR REPLACE"), (els, health, given));
    case.refuses(&INSERT.replace("INSERT", "REPLACE"), (els, health, None::<i64>));
    case.refuses(
        &format!("{INSERT} ON CONFLICT DO UPDATE SET category_id = {health}"),
        (els, ordinary, None::<i64>),
    );
    case.refuses("INSERT INTO detail SELECT id + 100, ?1, category_id, label, value, campaign_id, consent_id FROM detail WHERE category_id = ?2", (els, health));
    // By making the box ordinary for a moment.
    case.refuses("UPDATE category SET kind = 'data' WHERE id = ?1", [health]);
    case.refuses("UPDATE category SET slug = 'other' WHERE id = ?1", [health]);
    case.refuses("UPDATE category SET built_in = 0 WHERE id = ?1", [health]);
    case.refuses("DELETE FROM category WHERE id = ?1", [health]);
    case.refuses(
        "INSERT OR REPLACE INTO category (id, slug, kind, is_on, position, built_in) VALUES (?1, 'health', 'data', 1, 13, 1)",
        [health],
    );
    case.refuses(
        "INSERT OR REPLACE INTO category (slug, kind, is_on, position) VALUES ('health', 'data', 1, ?1)",
        [13],
    );
    // By lending an event to another card after the fact.
    case.refuses("UPDATE consent_event SET contact_id = ?1 WHERE id = ?2", (els, given));
    case.refuses("UPDATE consent_event SET evidence = 'x' WHERE id = ?1", [given]);
    case.refuses("DELETE FROM consent_event WHERE id = ?1", [given]);
    // What is there can always be erased.
    case.allows("DELETE FROM detail WHERE category_id = ?1", [health]);
}

#[test]
fn the_store_says_which_rule_refuses() {
    let Case { mut book, els, health, .. } = case();
    let refused = book.store.set_detail(els, health, "Allergie", "noten", None, today());
    assert!(matches!(refused, Err(StoreError::Refused(RuleId(10)))), "{refused:?}");
    let event = book.give(els, "health");
    let detail = book.store.set_detail(els, health, "Allergie", "noten", None, today()).unwrap().value;
    assert_eq!(book.dossier(els).details[0].consent, Some(event));
    let again = book.store.set_detail(els, health, "allergie", "pinda's", None, today()).unwrap().value;
    assert_eq!(again, detail);
    assert_eq!(book.dossier(els).details[0].value, "pinda's");
    book.store
        .correct_consent(els, book.event("health", ConsentAct::Given, How::Paper).about, today())
        .unwrap();
    let refused = book.store.set_detail(els, health, "Allergie", "noten", None, today());
    assert!(matches!(refused, Err(StoreError::Refused(RuleId(10)))), "{refused:?}");
    assert_eq!(book.store.count(&Filter::Rule(RuleId(10))).unwrap(), 1);
    let erased = book.store.erase_details(&[(els, health)], today(), &quietly).unwrap();
    assert_eq!((erased.details, book.store.count(&Filter::Rule(RuleId(10))).unwrap()), (1, 0));
}

#[test]
fn the_ledger_only_grows_while_the_card_lives() {
    let mut case = case();
    let event = case.book.give(case.els, "email").0;
    for sql in [
        "UPDATE consent_event SET act = 'refused' WHERE id = ?1",
        "UPDATE consent_event SET on_day = '2020-01-01' WHERE id = ?1",
        "UPDATE consent_event SET entered_on = '2020-01-01' WHERE id = ?1",
        "UPDATE consent_event SET how = 'web' WHERE id = ?1",
        "UPDATE consent_event SET id = 77 WHERE id = ?1",
        "UPDATE consent_event SET statement_version = 9 WHERE id = ?1",
        "UPDATE consent_event SET reach_id = 9 WHERE id = ?1",
        "UPDATE consent_event SET category_id = 3 WHERE id = ?1",
        "DELETE FROM consent_event WHERE id = ?1",
        "INSERT OR REPLACE INTO consent_event (id, contact_id, category_id, act, on_day, entered_on, evidence) \
         VALUES (?1, 1, 1, 'given', '2026-01-01', '2026-01-01', '')",
        "UPDATE contact SET id = 99 WHERE id = ?1",
    ] {
        case.refuses(sql, [event]);
    }
    // A correction names an event of the same card and box, and no correction.
    let correct = "INSERT INTO consent_event (contact_id, category_id, act, corrects_id, on_day, entered_on, evidence) \
        VALUES (?1, ?2, 'corrected', ?3, '2026-06-15', '2026-06-15', '')";
    let email = case.book.box_id("email").0;
    case.refuses(correct, (case.jan.0, email, event));
    case.refuses(correct, (case.els.0, email + 1, event));
    case.allows(correct, (case.els.0, email, event));
    case.refuses(correct, (case.els.0, email, case.shell.last_insert_rowid()));
    // A merge may say whose card it is.
    case.allows("UPDATE consent_event SET contact_id = ?1 WHERE contact_id = ?2", (case.jan.0, case.els.0));
    assert_eq!(case.book.store.ledger(case.jan).unwrap().len(), 2);
}

#[test]
fn a_card_erased_by_hand_goes_whole() {
    let mut case = case();
    let email = with_everything(&mut case);
    assert_eq!(email, EventId(2));
    case.allows("DELETE FROM contact WHERE id = ?1", [case.els.0]);
    let tables = [
        "reach",
        "tag",
        "membership",
        "objection",
        "consent_event",
        "detail",
        "answer",
        "finding",
        "box_state",
        "member",
        "search_text",
    ];
    for table in tables {
        let sql = format!("SELECT count(*) FROM {table} WHERE contact_id = {}", case.els.0);
        assert_eq!(case.book.number(&sql), 0, "{table}");
    }
    assert_eq!(case.book.store.count(&Filter::All).unwrap(), 1);
    assert_eq!(case.book.number("SELECT count(*) FROM tally WHERE key GLOB 'tag:*'"), 0);
    // Numbers are not used again.
    assert!(case.book.add(prospect("Nieuw", "Nieuw")) > case.jan);
}

fn with_everything(case: &mut Case) -> EventId {
    let campaign = case.book.campaign("Lentefeest", "2026-06-01", "2026-06-30");
    let mut card = case.book.dossier(case.els).contact.fields;
    card.tags = vec!["vaste klant".to_owned()];
    card.emails = vec![fichebak::domain::contact::Reach::new("els@example.be")];
    case.book.store.edit_contact(case.els, &card, &[], today()).unwrap();
    case.book.store.object(case.els, None, today(), today()).unwrap();
    case.book.give(case.els, "health");
    case.book.store.set_detail(case.els, case.health, "Allergie", "noten", None, today()).unwrap();
    case.book.store.join(case.els, campaign, None, today()).unwrap();
    let event = NewEvent { evidence: String::new(), ..case.book.event("email", ConsentAct::Given, How::Web) };
    case.book.store.record_consent(case.els, &event, today()).unwrap().value
}

#[test]
fn what_cannot_be_is_refused_by_the_tables() {
    let case = case();
    for sql in [
        "UPDATE contact SET kind = 'robot'",
        "UPDATE contact SET relation = ''",
        "UPDATE contact SET collected_on = '15/06/2026'",
        "UPDATE contact SET last_sale_on = '2026-02-30'",
        "UPDATE contact SET collected_on = NULL",
        "UPDATE contact SET do_not_call_listed = 1",
        "UPDATE contact SET language = 'it'",
        "UPDATE contact SET organisation_id = id",
        "UPDATE contact SET uuid = 'Els'",
        "INSERT INTO reach (contact_id, kind, position, text, match_key) VALUES (1, 'fax', 0, 'x', 'x')",
        "INSERT INTO reach (contact_id, kind, position, text, match_key) VALUES (1, 'email', 0, '', '')",
        "INSERT INTO tag (contact_id, folded, tag, position, sort) VALUES (1, '', '', 0, '')",
        "INSERT INTO suppression (hash, channel, on_day) VALUES ('els@example.be', 'all', '2026-01-01')",
        "INSERT INTO consent_event (contact_id, act, on_day, entered_on, evidence) VALUES (1, 'given', '2026-01-01', '2026-01-01', '')",
        "INSERT INTO campaign (name, folded, product, purpose, channel, start_on, end_on, grace_days) VALUES ('a', 'a', 'a', 'a', 'email', '2026-02-01', '2026-01-01', 0)",
        "INSERT INTO campaign (name, folded, product, purpose, channel, start_on, end_on, grace_days) VALUES ('a', 'a', 'a', 'a', 'email', '2026-01-01', '2026-02-01', 31)",
        "INSERT INTO campaign (name, folded, product, purpose, channel, start_on, end_on, grace_days) VALUES ('a', 'a', 'a', '', 'email', '2026-01-01', '2026-02-01', 0)",
        "INSERT INTO category (slug, kind, is_on, position) VALUES ('Nieuw!', 'data', 1, 99)",
    ] {
        case.refuses(sql, []);
    }
}

#[test]
fn the_day_of_a_hold_is_a_day() {
    let case = case();
    let hold = "UPDATE contact SET held_on = ?2 WHERE id = ?1";
    for wrong in ["2026-02-30", "vandaag", "2026-6-1", ""] {
        case.refuses(hold, (case.els.0, wrong));
    }
    case.allows(hold, (case.els.0, "2026-06-15"));
    case.allows(hold, (case.els.0, None::<String>));
}
