//! What a script reads, pinned to the letter: every verb that answers in JSON about the book, and the whole book as files.
//!
//! A change here is a change for scripts. Keys may be added; none changes its name, its place or its meaning.

use crate::common::cli::Cli;

/// The acts that make the book: one a line, with bars between the words. Every field of a card is filled once, and there
/// is a card of every kind and relation.
const ACTS: &str = r#"
settings|set|shop-name|Bakkerij Peeters
settings|set|products|bread,cake
settings|set|bought-sources|Lijstenhuis
box|on|health
box|add|birthday|--name|Birthday|--purpose|A treat on the day|--retention-months|24|--statement|nl=Ik ga akkoord
contact|add|--kind|organisation|--relation|client|--organisation|Zaal Apollo BV|--email|info@apollo.example|--phone|016 20 00 00|--street|Markt 1|--postcode|3000|--city|Leuven|--enterprise-number|0403.170.701|--invoiced-on|2026-01-15|--last-sale-on|2026-01-15
contact|add|--kind|contact-person|--given-name|Piet|--family-name|Van den Broeck|--organisation|Zaal Apollo BV|--email|piet@apollo.example|--language|fr|--from-elsewhere|yes|--informed-on|2026-02-20|--source|Lijstenhuis|--collected-on|2026-02-10
contact|add|--kind|person|--relation|client|--given-name|Els|--family-name|Janssens|--email|els@example.be|--email|els@werk.example|--phone|0470 12 34 56|--phone|016 21 00 00|--street|Kerkstraat 4 bus 2|--postcode|1012 AB|--city|Amsterdam|--country|NL|--language|nl|--tag|Vaste klant|--tag|taart|--note|Komt op vrijdag; "zonder zout"|--source|Toonbank|--collected-on|2025-11-03|--last-contact-on|2026-02-21|--last-sale-on|2026-02-20|--quote-on|2026-02-01|--invoiced-on|2026-02-15|--free-refusal-offered-on|2025-11-03|--do-not-call-checked-on|2026-02-28|--do-not-call-listed|yes
contact|add|--kind|sole-trader|--relation|former-client|--given-name|Jan|--family-name|Maes|--organisation|Maes Hout|--enterprise-number|0403.170.701|--email|jan@maes.example|--last-sale-on|2024-01-10|--last-contact-on|2024-01-10
contact|add|--given-name|An|--family-name|De Smet|--email|an@example.be|--phone|0470 65 43 21|--collected-for|Lentefeest|--source|Tombola
contact|add|--given-name|Zonder|--family-name|Grond|--collected-on|2025-01-01
basis|2|interest|--interest|Same trade|--necessity|No other way|--balance|A work address|--informed-on|2026-02-20
consent|give|3|email|--how|paper|--on|2026-01-02|--evidence|Map 3
consent|give|3|health|--how|paper|--on|2026-01-02|--evidence|Map 4
consent|give|3|birthday|--how|web|--on|2026-01-03
consent|refuse|3|sms|--how|counter|--on|2026-01-04
consent|give|3|preferences|--how|phone|--on|2026-01-05
consent|withdraw|3|preferences|--how|phone|--on|2026-01-06
detail|set|3|health|Allergie|noten
detail|set|3|birthday|Verjaardag|4 mei|--campaign|Lentefeest
object|3|--channel|post|--on|2026-02-02
campaign|join|Lentefeest|3|--how|web|--evidence|Form 12
object|4
settings|set|only-invoice-copy|yes
contact|add|--relation|client|--given-name|Rosa|--family-name|Claes|--street|Dorp 9|--postcode|9000|--city|Gent|--email|rosa@example.be|--invoiced-on|2025-06-01|--last-sale-on|2025-06-01
contact|erase|7|--yes"#;

fn rich() -> Cli {
    let cli = Cli::new();
    cli.campaign("Lentefeest");
    for act in ACTS.trim().lines() {
        cli.done(&act.split('|').collect::<Vec<_>>());
    }
    cli
}

/// The text with every random number called the same.
fn pinned(text: &str) -> String {
    let hex = |c: char| c.is_ascii_hexdigit() || c == '-';
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(hex) {
        out.push_str(&rest[..at]);
        let word: &str = &rest[at..rest[at..].find(|c| !hex(c)).map_or(rest.len(), |end| at + end)];
        let is_random = word.len() == 36 && word.matches('-').count() == 4;
        out.push_str(if is_random { "UUID" } else { word });
        rest = &rest[at + word.len()..];
    }
    out + rest
}

#[test]
fn the_json_of_every_verb_that_tells_of_the_book() {
    let cli = rich();
    for (name, args) in [
        ("show_organisation", &["contact", "show", "1"][..]),
        ("show_contact_person", &["contact", "show", "2"]),
        ("show_everything", &["contact", "show", "3"]),
        ("show_sole_trader", &["contact", "show", "4"]),
        ("show_campaign_card", &["contact", "show", "5"]),
        ("show_without_ground", &["contact", "show", "6"]),
        ("show_held", &["contact", "show", "7"]),
        ("contact_list", &["contact", "list"]),
        ("consent_list", &["consent", "list", "3"]),
        ("detail_list", &["detail", "list", "3"]),
        ("campaign_list", &["campaign", "list"]),
        ("campaign_show", &["campaign", "show", "1"]),
        ("box_list", &["box", "list"]),
        ("settings_list", &["settings", "list"]),
        ("check", &["check"]),
    ] {
        let answer = cli.run(&[args, &["--json"]].concat());
        assert_eq!((answer.code > 1, answer.err.as_str()), (false, ""), "{args:?}");
        insta::assert_snapshot!(name, pinned(&answer.out));
    }
}

#[test]
fn the_whole_book_as_files() {
    let cli = rich();
    for format in ["json", "csv", "vcard"] {
        cli.done(&["export", format, "--everything", "--format", format]);
        let text = std::fs::read_to_string(cli.folder().join(format)).unwrap();
        insta::assert_snapshot!(format!("book_{format}"), pinned(&text));
    }
}
