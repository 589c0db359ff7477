//! The names of columns: what each is read as, in the exports of the programs that shops have.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::field::{Field, Part, Place};
use super::plan::{Column, Program, Reads};
use crate::domain::formats::text::fold;
use crate::domain::formats::words::sensitive_word;

static TABLE: LazyLock<HashMap<&str, Reads>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/exchange/headers.tsv").lines();
    let entries = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    entries.filter_map(|(name, meaning)| Some((name, meaning_of(meaning)?))).collect()
});

pub(super) fn meaning_of(text: &str) -> Option<Reads> {
    Some(match text {
        "extra" => Reads::Extra { ticked: false },
        "extra+" => Reads::Extra { ticked: true },
        "never" => Reads::Never,
        "label" => Reads::Label,
        "nothing" => Reads::Nothing,
        slug => Reads::Field(Field::parse(slug)?),
    })
}

/// A column's name as it is compared: lower case, without accents, words of letters and digits between single spaces.
#[must_use]
pub(super) fn folded(header: &str) -> String {
    let plain: String = fold(header).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words = plain.split(' ').filter(|word| !word.is_empty());
    words.map(|word| if word == "email" { "e mail" } else { word }).collect::<Vec<_>>().join(" ")
}

/// The name with `#` for its numbers.
fn numbered(folded: &str) -> String {
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    folded.split(' ').map(|word| if is_number(word) { "#" } else { word }).collect::<Vec<_>>().join(" ")
}

/// The field of a name in the table; `None` where the name is unknown.
#[must_use]
pub(super) fn meaning(header: &str) -> Option<Reads> {
    let folded = folded(header);
    TABLE.get(folded.as_str()).or_else(|| TABLE.get(numbered(&folded).as_str())).copied()
}

/// Whether what stands under that name may never come in: a special category (R10) or a number of the state (R14).
#[must_use]
pub(super) fn is_never(header: &str) -> bool {
    match meaning(header) {
        Some(meaning) => meaning == Reads::Never,
        // Where a card comes from is not where a person comes from.
        None => {
            let name = folded(header);
            let is_named = sensitive_word(header).is_some() || has_never_stem(&name);
            !matches!(name.as_str(), "herkomst" | "herkunft") && is_named
        }
    }
}

/// How the names begin of what may never come in: belief, health, origin, sex life, politics (R10), convictions (R13)
/// and the numbers of the state (R14), in four languages, folded.
const NEVER_STEMS: &str = "religi,godsdienst,geloof,konfession,confession,glaube,levensbeschouw,weltanschau,philosophi,\
    filosofi,seksuel,seksuali,sexuel,sexual,geaardheid,medisch,medical,medizin,medicin,ziekte,maladie,krankheit,health,\
    gezondheid,sante,gesundheit,blood,bloed,blutgruppe,groupe sanguin,genetic,genetisch,genetique,genetik,dna,biometri,\
    vingerafdruk,fingerprint,empreinte,etnisch,ethni,ras of,huidskleur,politic,politiek,politiq,politisch,parti politique,\
    vakbond,gewerkschaft,trade union,strafblad,strafregister,strafrecht,vorstraf,veroordeling,criminal,conviction,\
    casier judiciaire,condamnation,rijksregister,rijksreg,nationaal nummer,nationaal nr,national number,national id,\
    national register,national registration,numero national,n national,no national,registre national,nationalregister,\
    nationalnummer,insz,niss,rrn,bsn,sozialversicherung,sociale zekerheid,social security,securite sociale,\
    burgerservice,identiteitskaart,id kaart,id card,identity card,carte d identite,personalausweis,ausweisnummer,\
    paspoort,passport,passeport,reisepass,steuer id";

fn has_never_stem(name: &str) -> bool {
    let spaced = format!(" {name}");
    let joined = name.replace(' ', "");
    let is_its = |stem: &str| {
        spaced.contains(&format!(" {stem}")) || stem.len() > 6 && joined.starts_with(&stem.replace(' ', ""))
    };
    NEVER_STEMS.split(',').any(is_its)
}

/// What becomes of the columns of a table.
#[must_use]
pub(super) fn columns(headers: &[String]) -> Vec<Column> {
    let names: Vec<String> = headers.iter().map(|header| folded(header)).collect();
    let program = program(headers);
    let mut columns = Vec::with_capacity(headers.len());
    for (at, (header, name)) in headers.iter().zip(&names).enumerate() {
        let earlier = names.iter().take(at).filter(|other| *other == name).count();
        let second = (earlier > 0).then(|| format!("{name}#{}", earlier + 1));
        let repeated = second.and_then(|name| TABLE.get(name.as_str()).copied());
        let known = own_of(program, name).or(repeated).or_else(|| meaning(header));
        let reads = match known {
            Some(reads) => reads,
            None if is_never(header) => Reads::Never,
            None if header.is_empty() => Reads::Nothing,
            None => Reads::Unknown,
        };
        columns.push(Column { header: header.clone(), reads });
    }
    read_together(&mut columns);
    columns
}

/// Names that one program uses otherwise than the others.
fn own_of(program: Program, name: &str) -> Option<Reads> {
    Some(match (program, name) {
        // The place where an appointment is.
        (Program::Outlook, "ort") => Reads::Extra { ticked: false },
        // Elsewhere the whole address.
        (Program::Thunderbird, "home address") => Reads::Field(Field::Address(Place::Home, Part::Street)),
        // A guess by the address of the computer.
        (Program::Mailchimp, "region") => Reads::Nothing,
        _ => return None,
    })
}

/// What a column is read as beside others.
fn read_together(columns: &mut [Column]) {
    let has = |columns: &[Column], field| columns.iter().any(|column| column.reads == Reads::Field(field));
    // Beside a given name, a name is the family's.
    if has(columns, Field::GivenName) && !has(columns, Field::FamilyName) {
        let names = ["name", "naam"];
        let whole = columns.iter_mut().find(|column| names.contains(&folded(&column.header).as_str()));
        if let Some(column) = whole.filter(|column| column.reads == Reads::Field(Field::FullName)) {
            column.reads = Reads::Field(Field::FamilyName);
        }
    }
    // A family name alone is the whole name.
    if has(columns, Field::FamilyName) && !has(columns, Field::GivenName) && !has(columns, Field::FullName) {
        let family = columns.iter_mut().find(|column| column.reads == Reads::Field(Field::FamilyName));
        if let Some(column) = family.filter(|column| folded(&column.header) == "nom") {
            column.reads = Reads::Field(Field::FullName);
        }
    }
}

/// Who wrote a table with that header.
#[must_use]
pub(super) fn program(headers: &[String]) -> Program {
    let names: Vec<String> = headers.iter().map(|header| folded(header)).collect();
    let any = |wanted: &[&str]| names.iter().any(|name| wanted.contains(&name.as_str()));
    let all = |wanted: &[&str]| wanted.iter().all(|one| names.iter().any(|name| name == one));
    let signs = [
        (Program::Mailchimp, any(&["member rating", "euid", "leid", "optin time"])),
        (Program::Brevo, any(&["e mail blacklisted"]) || all(&["e mail", "lastname", "firstname", "sms"])),
        (Program::Listmonk, all(&["e mail", "name", "attributes"])),
        (
            Program::Google,
            any(&["e mail 1 value", "phone 1 value", "phonetic first name", "given name yomi"]),
        ),
        (
            Program::Thunderbird,
            any(&[
                "primary e mail",
                "primare e mail adresse",
                "adresse electronique principale",
                "eerste e mail",
            ]),
        ),
        (
            Program::Outlook,
            any(&["business street", "strasse geschaftlich", "rue bureau", "werkadres straat"]),
        ),
    ];
    let sign = signs.iter().find(|(_, is_it)| *is_it).map(|(program, _)| *program);
    let is_known = || headers.iter().filter(|header| meaning(header).is_some()).count() * 2 > headers.len();
    sign.unwrap_or_else(|| if is_known() { Program::Own } else { Program::Other })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        let lines = include_str!("../../../assets/exchange/headers.tsv").lines();
        let mut count = 0;
        for line in lines.filter(|line| !line.starts_with('#')) {
            let (name, meaning) = line.split_once('\t').expect(line);
            assert!(meaning_of(meaning).is_some(), "{line}");
            let (plain, nth) =
                name.rsplit_once('#').filter(|(_, nth)| !nth.is_empty() && *nth != " ").unwrap_or((name, ""));
            let is_repeated = nth.bytes().all(|byte| byte.is_ascii_digit()) && !nth.is_empty();
            let plain = if is_repeated { plain } else { name };
            assert_eq!(folded(&plain.replace('#', "9")), plain.replace('#', "9"), "{line}");
            count += 1;
        }
        assert_eq!(TABLE.len(), count, "a name stands twice in the table");
    }

    #[test]
    fn names_are_alike_however_they_are_spelled() {
        for name in ["Given name", "GIVEN_NAME", "given-name", " Given  Name*", "given name:"] {
            assert_eq!(meaning(name), Some(Reads::Field(Field::GivenName)), "{name}");
        }
        for name in ["E-mail", "email", "EMAIL", "e mail", "E-mail 2 Address", "E-mail 14 - Value"] {
            assert_eq!(meaning(name), Some(Reads::Field(Field::Email)), "{name}");
        }
    }

    #[test]
    fn what_may_never_come_in_is_known_by_its_name() {
        for name in
            ["Religion", "RIJKSREGISTERNUMMER", "Vakbondslid", "Notenallergie", "Government ID Number"]
        {
            assert!(is_never(name), "{name}");
        }
        for name in [
            "Konfession",
            "Seksuele geaardheid",
            "Blood type",
            "BLOODTYPE",
            "Medische gegevens",
            "Genetic data",
            "Strafblad",
            "Criminal record",
            "Casier judiciaire",
            "Sozialversicherungsnummer",
            "Rijksregister nr",
            "Nationaal nummer",
        ] {
            assert!(is_never(name), "{name}");
        }
        for name in ["Herkomst", "Schoenmaat", "Birthday", ""] {
            assert!(!is_never(name), "{name}");
        }
    }
}
