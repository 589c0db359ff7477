//! The export of the whole book leaves nothing of the owner's out, but for what is listed here with its reason.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::common::book::*;

/// Where the JSON has a column: a path from the top, where a list stands for each of its items.
const WRITTEN: &[(&str, &[(&str, &str)])] = &[
    ("setting", &[("key", "settings"), ("value", "settings")]),
    ("product", &[("position", "settings.products"), ("name", "settings.products")]),
    (
        "category",
        &[
            ("id", "boxes.slug"),
            ("slug", "boxes.slug"),
            ("kind", "boxes.kind"),
            ("channel", "boxes.channel"),
            ("own_name", "boxes.name"),
            ("own_purpose", "boxes.purpose"),
            ("is_on", "boxes.on"),
            ("retention_months", "boxes.retention_months"),
            ("position", "boxes"),
        ],
    ),
    (
        "campaign",
        &[
            ("id", "campaigns.id"),
            ("name", "campaigns.name"),
            ("product", "campaigns.product"),
            ("purpose", "campaigns.purpose"),
            ("channel", "campaigns.channel"),
            ("start_on", "campaigns.start"),
            ("end_on", "campaigns.end"),
            ("grace_days", "campaigns.grace_days"),
            ("purged_on", "campaigns.purged_on"),
        ],
    ),
    (
        "statement",
        &[
            ("category_id", "boxes.statements"),
            ("campaign_id", "campaigns.statements"),
            ("lang", "boxes.statements.language"),
            ("version", "boxes.statements.version"),
            ("text", "boxes.statements.text"),
        ],
    ),
    (
        "contact",
        &[
            ("id", "contacts.id"),
            ("uuid", "contacts.uuid"),
            ("kind", "contacts.kind"),
            ("relation", "contacts.relation"),
            ("given_name", "contacts.given_name"),
            ("family_name", "contacts.family_name"),
            ("organisation", "contacts.organisation"),
            ("organisation_id", "contacts.organisation_id"),
            ("street", "contacts.street"),
            ("postcode", "contacts.postcode"),
            ("city", "contacts.city"),
            ("country", "contacts.country"),
            ("address_collected_for", "contacts.address_collected_for"),
            ("enterprise_number", "contacts.enterprise_number"),
            ("language", "contacts.language"),
            ("notes", "contacts.notes"),
            ("source", "contacts.source"),
            ("collected_on", "contacts.collected_on"),
            ("collected_for", "contacts.collected_for"),
            ("last_contact_on", "contacts.last_contact_on"),
            ("last_sale_on", "contacts.last_sale_on"),
            ("quote_on", "contacts.quote_on"),
            ("invoiced_on", "contacts.invoiced_on"),
            ("free_refusal_offered_on", "contacts.free_refusal_offered_on"),
            ("do_not_call_checked_on", "contacts.do_not_call_checked_on"),
            ("do_not_call_listed", "contacts.do_not_call_listed"),
            ("interest", "contacts.interest.interest"),
            ("interest_necessity", "contacts.interest.necessity"),
            ("interest_balance", "contacts.interest.balance"),
            ("interest_informed_on", "contacts.interest.informed_on"),
            ("held_on", "contacts.held_on"),
            ("from_elsewhere", "contacts.from_elsewhere"),
            ("informed_on", "contacts.informed_on"),
        ],
    ),
    (
        "reach",
        &[
            ("id", "contacts.emails.id"),
            ("contact_id", "contacts.emails"),
            ("kind", "contacts.phones"),
            ("position", "contacts.emails"),
            ("text", "contacts.emails.text"),
            ("collected_for", "contacts.emails.collected_for"),
        ],
    ),
    ("tag", &[("contact_id", "contacts.tags"), ("tag", "contacts.tags"), ("position", "contacts.tags")]),
    (
        "membership",
        &[
            ("contact_id", "contacts.campaigns"),
            ("campaign_id", "contacts.campaigns.campaign"),
            ("since", "contacts.campaigns.since"),
        ],
    ),
    (
        "objection",
        &[
            ("contact_id", "contacts.objections"),
            ("channel", "contacts.objections.channel"),
            ("on_day", "contacts.objections.on"),
        ],
    ),
    (
        "consent_event",
        &[
            ("id", "contacts.ledger.id"),
            ("contact_id", "contacts.ledger"),
            ("category_id", "contacts.ledger.box"),
            ("campaign_id", "contacts.ledger.campaign"),
            ("act", "contacts.ledger.event"),
            ("corrects_id", "contacts.ledger.corrects"),
            ("on_day", "contacts.ledger.on"),
            ("entered_on", "contacts.ledger.entered_on"),
            ("how", "contacts.ledger.how"),
            ("evidence", "contacts.ledger.evidence"),
            ("statement_version", "contacts.ledger.statement_version"),
            ("statement_lang", "contacts.ledger.language"),
            ("reach_id", "contacts.ledger.address"),
        ],
    ),
    (
        "detail",
        &[
            ("contact_id", "contacts.details"),
            ("category_id", "contacts.details.box"),
            ("label", "contacts.details.label"),
            ("value", "contacts.details.value"),
            ("campaign_id", "contacts.details.campaign"),
            ("consent_id", "contacts.details.consent"),
        ],
    ),
    (
        "journal",
        &[
            ("id", "journal"),
            ("on_day", "journal.on"),
            ("act", "journal.act"),
            ("subject", "journal.subject"),
            ("count", "journal.count"),
        ],
    ),
];

/// Columns that are left out on purpose.
const COLUMNS_LEFT_OUT: &[(&str, &[&str], &str)] = &[
    ("category", &["built_in"], "the slug tells"),
    ("category", &["hidden"], "a box that was taken back; only events that were corrected name it"),
    ("campaign", &["folded"], "made of the name"),
    ("campaign", &["hidden"], "a campaign that was taken back"),
    ("campaign", &["total_joined", "total_collected", "total_erased", "total_stripped"], "totals of a purge"),
    ("statement", &["id"], "named by box, language and version"),
    ("statement", &["is_imported"], "a wording of somebody else's, kept as proof in this book"),
    ("contact", &["sort", "spoken", "organisation_key"], "made of the name"),
    ("reach", &["match_key"], "made of the text"),
    ("tag", &["folded", "sort"], "made of the tag and the name"),
    ("objection", &["id"], "nothing names it"),
    ("detail", &["id"], "nothing names it"),
];

/// Tables that are left out on purpose.
const TABLES_LEFT_OUT: &[(&[&str], &str)] = &[
    (&["answer", "finding", "box_state", "member"], "what the rules say: worked out again from the rest"),
    (&["search_text", "tally", "sqlite_sequence"], "made of the rest"),
    (&["suppression", "meta"], "hashes, and the key without which they say nothing"),
    (&["erasure_log"], "names nobody"),
    (&["export", "exported"], "which files left: of use beside this book only"),
    (
        &["source_uid", "import_batch", "import_change", "import_touched", "import_mapping"],
        "for the next import",
    ),
    (&["possible_double"], "two cards to compare, found again by the next import"),
];

/// Everything that stands at a path, through lists.
fn at<'v>(values: Vec<&'v Value>, key: &str) -> Vec<&'v Value> {
    let items = values.into_iter().flat_map(|value| match value {
        Value::Array(items) => items.iter().collect(),
        other => vec![other],
    });
    items.filter_map(|value| value.get(key)).collect()
}

#[test]
fn every_column_is_written_or_left_out_on_purpose() {
    let book = Book::new();
    let shell = book.shell();
    let sql = "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table'";
    let mut rows = shell.prepare(sql).unwrap();
    let columns: BTreeSet<(String, String)> =
        rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    let is_table_out = |table: &str| TABLES_LEFT_OUT.iter().any(|(tables, _)| tables.contains(&table));
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    for (table, written) in WRITTEN {
        known.extend(written.iter().map(|(column, _)| ((*table).to_owned(), (*column).to_owned())));
    }
    for (table, left_out, _) in COLUMNS_LEFT_OUT {
        known.extend(left_out.iter().map(|column| ((*table).to_owned(), (*column).to_owned())));
    }
    let asked: BTreeSet<(String, String)> =
        columns.into_iter().filter(|(table, _)| !is_table_out(table)).collect();
    let forgotten: Vec<_> = asked.difference(&known).collect();
    assert!(forgotten.is_empty(), "neither written nor left out on purpose: {forgotten:?}");
    let stale: Vec<_> = known.difference(&asked).collect();
    assert!(stale.is_empty(), "no such column: {stale:?}");
}

#[test]
fn what_is_said_to_be_written_is_written() {
    // The book of the golden file has every field of a card once.
    let golden = include_str!("../cli/snapshots/cli__golden__book_json.snap");
    let (_, text) = golden.split_once("\n---\n").unwrap();
    let json: Value = serde_json::from_str(text.trim()).unwrap();
    for (table, written) in WRITTEN {
        for (column, path) in *written {
            let found = path.split('.').fold(vec![&json], at);
            assert!(!found.is_empty(), "{table}.{column}: nothing at {path}");
        }
    }
    let settings = json["settings"].as_object().unwrap();
    for key in fichebak::domain::settings::SettingKey::ALL {
        assert!(settings.contains_key(&key.slug().replace('-', "_")), "{key:?}");
    }
    assert!(at(vec![&json["contacts"]], "held_on").iter().any(|day| day.is_string()));
}
