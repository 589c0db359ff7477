//! E-mail addresses: the check, the form that is hashed, and whether a mailbox carries a person's name (R2).

use std::collections::HashSet;
use std::sync::LazyLock;

use email_address::{EmailAddress, Error, Options};

use super::text::{clean_line, fold};

/// Why a text is not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailProblem {
    /// Nothing was typed.
    #[error("empty")]
    Empty,
    /// There is a space in it: a name beside the address, or two addresses.
    #[error("holds a space")]
    Space,
    /// There is no @.
    #[error("no @")]
    NoAt,
    /// There is more than one @.
    #[error("more than one @")]
    SeveralAts,
    /// Nothing stands before the @.
    #[error("nothing before the @")]
    NoLocalPart,
    /// Nothing stands after the @.
    #[error("nothing after the @")]
    NoDomain,
    /// What stands after the @ is not a whole domain: `example`, `example.`, `example..be`, `example.b`.
    #[error("incomplete domain")]
    IncompleteDomain,
    /// A character or a place of a dot that no address has.
    #[error("character that cannot stand there")]
    Character,
    /// One of the parts is longer than the standard allows.
    #[error("too long")]
    TooLong,
}

/// Checks an address and gives it as it is kept: trimmed, with a lower-case domain. The part before the @ stays as
/// typed, since only the receiving end knows whether its case counts. Whether the mailbox exists is not checked.
///
/// # Errors
/// What is wrong with it.
pub fn check_email(typed: &str) -> Result<String, EmailProblem> {
    let text = clean_line(typed);
    if text.is_empty() {
        return Err(EmailProblem::Empty);
    }
    if text.contains(char::is_whitespace) {
        return Err(EmailProblem::Space);
    }
    let (local, domain) = text.split_once('@').ok_or(EmailProblem::NoAt)?;
    if domain.contains('@') {
        return Err(EmailProblem::SeveralAts);
    }
    if local.is_empty() {
        return Err(EmailProblem::NoLocalPart);
    }
    if domain.is_empty() {
        return Err(EmailProblem::NoDomain);
    }
    // The standard allows quoted names; among people they are slips of the pen.
    if text.contains('"') {
        return Err(EmailProblem::Character);
    }
    let normalised = format!("{local}@{}", domain.to_lowercase());
    let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
    EmailAddress::parse_with_options(&normalised, options).map_err(|error| problem(&error))?;
    if !has_top_level(domain) {
        return Err(EmailProblem::IncompleteDomain);
    }
    Ok(normalised)
}

fn problem(error: &Error) -> EmailProblem {
    match error {
        Error::MissingSeparator => EmailProblem::NoAt,
        Error::LocalPartEmpty => EmailProblem::NoLocalPart,
        Error::DomainEmpty => EmailProblem::NoDomain,
        Error::LocalPartTooLong | Error::DomainTooLong | Error::SubDomainTooLong => EmailProblem::TooLong,
        Error::SubDomainEmpty | Error::DomainTooFew | Error::DomainInvalidSeparator => {
            EmailProblem::IncompleteDomain
        }
        _ => EmailProblem::Character,
    }
}

/// There is no top-level domain of one letter or of digits.
fn has_top_level(domain: &str) -> bool {
    let last = domain.rsplit('.').next().unwrap_or_default();
    last.chars().nth(1).is_some() && !last.chars().all(|c| c.is_ascii_digit())
}

/// The form of an address that goes into the suppression list's hash (R37): trimmed, all in lower case.
#[must_use]
pub fn hash_form_email(address: &str) -> String {
    clean_line(address).to_lowercase()
}

/// Names of mailboxes that belong to a function and not to a person, folded: international, Dutch, French, German,
/// English.
const IMPERSONAL: [&str; 5] = [
    "info contact mail email post web webmaster webshop shop online admin administratie administration office team \
     service services support help helpdesk marketing communicatie communication news newsletter noreply reply privacy \
     gdpr dpo hr jobs job pers press presse event events export import stock it",
    "verkoop aankoop bestelling bestellingen boekhouding facturatie facturen factuur hallo welkom klanten \
     klantendienst klantenservice dienst directie onthaal balie receptie secretariaat reservatie reservaties \
     reservering winkel zaak kantoor atelier magazijn planning technisch vacature vacatures offerte offertes",
    "vente ventes achat achats commande commandes compta comptabilite facture factures facturation bonjour accueil \
     client clients direction secretariat reservation reservations magasin boutique bureau emploi devis technique",
    "verkauf einkauf bestellung bestellungen buchhaltung rechnung rechnungen kontakt kunden kundendienst leitung \
     empfang sekretariat reservierung laden buro buero zentrale",
    "sales purchase order orders accounting accounts billing invoice invoices hello welcome customer customers \
     management reception booking bookings store quotes",
];

static FUNCTIONS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| IMPERSONAL.iter().flat_map(|names| names.split(' ')).collect());

fn is_function(word: &str) -> bool {
    FUNCTIONS.contains(word)
}

/// Where private persons have their mailboxes: whoever has an address there speaks for himself until the name of a
/// function says otherwise.
const PRIVATE_PROVIDERS: &str = "gmail.com googlemail.com hotmail.com hotmail.be hotmail.fr hotmail.nl hotmail.de \
    outlook.com outlook.be outlook.fr outlook.de live.com live.be live.fr live.nl msn.com yahoo.com yahoo.fr yahoo.de \
    yahoo.co.uk icloud.com me.com mac.com proton.me protonmail.com aol.com telenet.be skynet.be proximus.be \
    belgacom.net scarlet.be pandora.be voo.be ziggo.nl kpnmail.nl planet.nl orange.fr wanadoo.fr free.fr laposte.net \
    gmx.net gmx.de gmx.com web.de t-online.de";

/// Whether the mailbox looks like a person's own (R2): `firstname.lastname@`, two or more words of letters with `.`, `_`
/// or `-` between them; or any at a provider of private mailboxes. Never where one of the words is the name of a
/// function. A heuristic: a first name alone at a domain of one's own is not seen.
#[must_use]
pub fn is_named_mailbox(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let domain = domain.trim().to_ascii_lowercase();
    let is_private = PRIVATE_PROVIDERS.split(' ').any(|own| own == domain);
    let local = fold(local.split('+').next().unwrap_or_default()).replace('\'', "");
    let words: Vec<&str> = local
        .split(['.', '_', '-'])
        .map(|word| word.trim().trim_end_matches(|c: char| c.is_ascii_digit()))
        .filter(|word| !word.is_empty())
        .collect();
    let are_names = words.iter().all(|word| word.chars().all(char::is_alphabetic));
    (is_private || (words.len() >= 2 && are_names)) && !words.iter().any(|word| is_function(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_kept_in_one_form() {
        let table = [
            ("els@example.be", "els@example.be"),
            ("  Els.Janssens@EXAMPLE.Be ", "Els.Janssens@example.be"),
            ("els+news@mail.example.com", "els+news@mail.example.com"),
            ("d'hondt@example.be", "d'hondt@example.be"),
            ("andré@exämple.be", "andré@exämple.be"),
            ("\u{202a}els@example.be\u{202c}", "els@example.be"),
        ];
        for (typed, kept) in table {
            assert_eq!(check_email(typed).as_deref(), Ok(kept), "{typed}");
        }
    }

    #[test]
    fn every_problem_has_its_name() {
        let long = format!("{}@example.be", "x".repeat(65));
        let table = [
            (" ", EmailProblem::Empty),
            ("Els Janssens <els@example.be>", EmailProblem::Space),
            ("els@example.be jan@example.be", EmailProblem::Space),
            ("els.example.be", EmailProblem::NoAt),
            ("els@home@example.be", EmailProblem::SeveralAts),
            ("@example.be", EmailProblem::NoLocalPart),
            ("els@", EmailProblem::NoDomain),
            ("els@example", EmailProblem::IncompleteDomain),
            ("els@example.", EmailProblem::IncompleteDomain),
            ("els@example..be", EmailProblem::IncompleteDomain),
            ("els@example.b", EmailProblem::IncompleteDomain),
            ("els@192.0.2.1", EmailProblem::IncompleteDomain),
            ("els@[192.0.2.1]", EmailProblem::Character),
            ("els..j@example.be", EmailProblem::Character),
            ("els,j@example.be", EmailProblem::Character),
            ("\"els\"@example.be", EmailProblem::Character),
            ("<els@example.be>", EmailProblem::Character),
            (long.as_str(), EmailProblem::TooLong),
        ];
        for (typed, problem) in table {
            assert_eq!(check_email(typed), Err(problem), "{typed}");
        }
    }

    #[test]
    fn a_person_s_mailbox_is_told_from_a_function_s() {
        let table = [
            ("els.janssens@example.be", true),
            ("e.janssens@example.be", true),
            ("Jean-Luc_Dupont@example.be", true),
            ("jan.van.den.broeck2@example.be", true),
            ("an.d'hondt+shop@example.be", true),
            ("rené.müller@example.be", true),
            ("els@example.be", false),
            ("info@example.be", false),
            ("Info.Gent@example.be", false),
            ("no-reply@example.be", false),
            ("dienst-na-verkoop@example.be", false),
            ("Comptabilité.Liège@example.be", false),
            ("verkauf_eupen@example.be", false),
            ("winkel2.gent@example.be", false),
            ("2026.1@example.be", false),
            ("els.janssens", false),
            ("", false),
        ];
        for (address, is_named) in table {
            assert_eq!(is_named_mailbox(address), is_named, "{address}");
        }
    }

    #[test]
    fn a_mailbox_at_a_private_provider_is_a_person_s_but_for_a_function() {
        let providers: Vec<&str> = PRIVATE_PROVIDERS.split(' ').collect();
        assert!(providers.iter().all(|domain| domain.contains('.') && *domain == domain.trim()));
        for domain in providers {
            for (local, is_named) in
                [("els", true), ("ejanssens7", true), ("info", false), ("winkel.gent", false)]
            {
                let address = format!("{local}@{}", domain.to_uppercase());
                assert_eq!(is_named_mailbox(&address), is_named, "{address}");
            }
            assert!(!is_named_mailbox(&format!("els@mail.{domain}.example.be")));
        }
    }

    #[test]
    fn the_names_of_functions_are_folded() {
        for names in IMPERSONAL {
            assert_eq!(fold(names), names);
        }
    }

    #[test]
    fn the_hash_does_not_depend_on_case_or_spaces() {
        assert_eq!(hash_form_email(" Els.Janssens@Example.BE "), "els.janssens@example.be");
        assert_ne!(hash_form_email("els@example.be"), hash_form_email("an@example.be"));
    }

    proptest! {
        #[test]
        fn a_kept_address_stays_as_it_is(typed in "\\PC{0,6}[a-zA-Z.+@ ]{0,20}@[a-zA-Z.-]{0,12}\\PC{0,3}") {
            if let Ok(kept) = check_email(&typed) {
                prop_assert_eq!(check_email(&kept), Ok(kept));
            }
        }

        #[test]
        fn any_text_has_an_answer(text in any::<String>()) {
            let _ = (check_email(&text), is_named_mailbox(&text), hash_form_email(&text));
        }
    }
}
