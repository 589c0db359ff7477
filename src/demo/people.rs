//! Made-up people and organisations: names, places, e-mail addresses, telephone and enterprise numbers.

use std::collections::HashMap;

use super::assets::{asset, broken, lines};
use super::dice::Dice;
use crate::domain::contact::PostalAddress;
use crate::domain::formats::text::squash;
use crate::domain::lang::Lang;
use crate::store::StoreResult;

/// The names that go together.
struct Names {
    lang: Lang,
    given: Vec<&'static str>,
    family: Vec<&'static str>,
    streets: Vec<&'static str>,
    trades: Vec<&'static str>,
    legal_forms: &'static [&'static str],
    box_word: &'static str,
    /// Municipalities of the language, by weight.
    places: Vec<(u32, Place)>,
}

#[derive(Clone, Copy)]
struct Place {
    postcode: &'static str,
    city: &'static str,
    area_code: &'static str,
}

/// A person with an address.
pub(super) struct Person {
    pub(super) given: &'static str,
    pub(super) family: &'static str,
    pub(super) home: Home,
}

/// Where somebody lives or is established.
pub(super) struct Home {
    /// The language of the place.
    pub(super) lang: Lang,
    pub(super) address: PostalAddress,
    area_code: &'static str,
}

/// A legal person.
pub(super) struct Company {
    pub(super) name: String,
    legal_form: &'static str,
    /// What its addresses end in, after the `@`.
    pub(super) domain: String,
    pub(super) home: Home,
}

/// The source of made-up people.
pub(super) struct People {
    belgian: [(u32, Names); 3],
    world_given: Vec<&'static str>,
    world_family: Vec<&'static str>,
    /// How often the part of an e-mail address before the `@` was given out. There are only so many names: it stops
    /// growing.
    mailboxes: HashMap<String, u32>,
}

impl People {
    pub(super) fn new() -> StoreResult<Self> {
        let dutch = Names {
            lang: Lang::Nl,
            given: lines(asset!("names/nl-given.txt")),
            family: lines(asset!("names/nl-family.txt")),
            streets: lines(asset!("streets/nl.txt")),
            trades: lines(asset!("names/nl-trades.txt")),
            legal_forms: &["BV", "BV", "NV", "VOF"],
            box_word: "bus",
            places: places(Lang::Nl)?,
        };
        let french = Names {
            lang: Lang::Fr,
            given: lines(asset!("names/fr-given.txt")),
            family: lines(asset!("names/fr-family.txt")),
            streets: lines(asset!("streets/fr.txt")),
            trades: lines(asset!("names/fr-trades.txt")),
            legal_forms: &["SRL", "SRL", "SA", "SNC"],
            box_word: "bte",
            places: places(Lang::Fr)?,
        };
        let german = Names {
            lang: Lang::De,
            given: lines(asset!("names/de-given.txt")),
            family: lines(asset!("names/de-family.txt")),
            streets: lines(asset!("streets/de.txt")),
            trades: lines(asset!("names/de-trades.txt")),
            legal_forms: &["GmbH", "GmbH", "AG"],
            box_word: "Bfk.",
            places: places(Lang::De)?,
        };
        Ok(Self {
            belgian: [(58, dutch), (37, french), (5, german)],
            world_given: lines(asset!("names/world-given.txt")),
            world_family: lines(asset!("names/world-family.txt")),
            mailboxes: HashMap::new(),
        })
    }

    /// Somebody. One in ten has names from elsewhere in the world, a few have names of two languages.
    pub(super) fn person(&self, dice: &mut Dice) -> Person {
        let names = self.names(dice);
        let is_from_afar = dice.percent(10);
        let given = if is_from_afar && dice.percent(75) { &self.world_given } else { &names.given };
        let family = if is_from_afar {
            &self.world_family
        } else if dice.percent(5) {
            &self.names(dice).family
        } else {
            &names.family
        };
        Person {
            given: dice.pick_front(given).copied().unwrap_or_default(),
            family: dice.pick_front(family).copied().unwrap_or_default(),
            home: home(names, dice),
        }
    }

    /// A legal person, named after its trade and its founder or its place.
    pub(super) fn company(&mut self, dice: &mut Dice) -> Company {
        let names = self.names(dice);
        let home = home(names, dice);
        let family = dice.pick_front(&names.family).copied().unwrap_or_default();
        let trade = dice.pick(&names.trades).copied().unwrap_or_default();
        let second = if dice.percent(30) { home.address.city.as_str() } else { family };
        let legal_form = dice.pick(names.legal_forms).copied().unwrap_or_default();
        let (name, domain) =
            (format!("{trade} {second} {legal_form}"), format!("{}-{}", plain(trade), plain(second)));
        Company { name, legal_form, domain: format!("{}.example.be", self.unique(domain, "-")), home }
    }

    /// A private person's e-mail address. Nobody else has it.
    pub(super) fn mailbox(&mut self, given: &str, family: &str, dice: &mut Dice) -> String {
        let (given, family) = (plain(given), plain(family));
        let initial: String = given.chars().take(1).collect();
        let local = match dice.between(1, 10) {
            1..=6 => format!("{given}.{family}"),
            7 | 8 => format!("{given}{}", dice.between(1950, 2008)),
            9 => format!("{family}.{given}"),
            _ => format!("{initial}.{family}"),
        };
        format!("{}@example.be", self.unique(local, "."))
    }

    fn unique(&mut self, text: String, separator: &str) -> String {
        let times = self.mailboxes.entry(text.clone()).or_default();
        *times += 1;
        if *times == 1 { text } else { format!("{text}{separator}{times}") }
    }

    fn names(&self, dice: &mut Dice) -> &Names {
        let [dutch, french, german] = &self.belgian;
        let weighted = [(dutch.0, &dutch.1), (french.0, &french.1), (german.0, &german.1)];
        dice.weighted(&weighted).unwrap_or(&dutch.1)
    }
}

impl Company {
    /// The name without its legal form: what a sole trader's shop is called.
    pub(super) fn trading_name(&self) -> String {
        self.name.trim_end_matches(self.legal_form).trim_end().to_owned()
    }
}

impl Home {
    /// A telephone number as the book keeps it: mostly a mobile, else a landline of the place.
    pub(super) fn phone(&self, dice: &mut Dice) -> String {
        if dice.percent(75) {
            return format!("+32470{:06}", dice.between(0, 999_999));
        }
        self.landline(dice)
    }

    pub(super) fn landline(&self, dice: &mut Dice) -> String {
        // A subscriber's first digit is 2 or 3 in every Belgian area; eight digits in all, the 0 left out.
        let area = self.area_code.trim_start_matches('0');
        let (first, rest) = (dice.between(2, 3), dice.between(0, 99_999));
        let more = if area.len() == 1 { dice.between(0, 9).to_string() } else { String::new() };
        format!("+32{area}{first}{more}{rest:05}")
    }
}

/// An enterprise number that passes its check. It belongs to nobody that we know of.
pub(super) fn enterprise_number(dice: &mut Dice) -> String {
    let first = dice.between(2_000_000, 9_999_999);
    format!("{first:08}{:02}", 97 - first % 97)
}

/// A named mailbox at a company.
pub(super) fn named_mailbox(person: &Person, domain: &str) -> String {
    format!("{}.{}@{domain}", plain(person.given), plain(person.family))
}

fn home(names: &Names, dice: &mut Dice) -> Home {
    let place = dice.weighted(&names.places);
    let place = place.unwrap_or(Place { postcode: "", city: "", area_code: "02" });
    let street = dice.pick(&names.streets).copied().unwrap_or_default();
    let number = dice.between(1, 180).min(dice.between(1, 180));
    let french_comma = if names.lang == Lang::Fr { "," } else { "" };
    let mut street = format!("{street}{french_comma} {number}");
    if dice.percent(15) {
        street = format!("{street} {} {}", names.box_word, dice.between(1, 24));
    }
    let address = PostalAddress {
        street,
        postcode: place.postcode.to_owned(),
        city: place.city.to_owned(),
        ..PostalAddress::default()
    };
    Home { lang: names.lang, address, area_code: place.area_code }
}

fn places(lang: Lang) -> StoreResult<Vec<(u32, Place)>> {
    let mut places = Vec::new();
    for line in lines(asset!("places.tsv")) {
        let parts: Vec<&'static str> = line.split('\t').collect();
        let [postcode, city, of_lang, area_code, weight] = parts.as_slice() else { return Err(broken(line)) };
        if *of_lang == lang.code() {
            let weight = weight.parse().map_err(|_| broken(line))?;
            places.push((weight, Place { postcode, city, area_code }));
        }
    }
    Ok(places)
}

/// Plain letters and digits, as they stand in an address.
fn plain(text: &str) -> String {
    squash(text).chars().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::formats::email::check_email;
    use crate::domain::formats::enterprise::check_enterprise_number;
    use crate::domain::formats::phone::check_phone;
    use crate::domain::formats::postcode::postcode_matches_place;
    use crate::domain::formats::text::clean_line;

    #[test]
    fn nobody_shares_a_mailbox() {
        let mut people = People::new().unwrap();
        let mut dice = Dice::new(7);
        let mut seen = std::collections::HashSet::new();
        for _ in 0..5_000 {
            let person = people.person(&mut dice);
            let mailbox = people.mailbox(person.given, person.family, &mut dice);
            assert_eq!(check_email(&mailbox).as_ref(), Ok(&mailbox));
            assert!(seen.insert(mailbox.clone()), "{mailbox}");
        }
    }

    #[test]
    fn telephone_numbers_are_valid_belgian_ones() {
        let people = People::new().unwrap();
        let mut dice = Dice::new(8);
        for _ in 0..500 {
            let home = people.person(&mut dice).home;
            for number in [home.phone(&mut dice), home.landline(&mut dice)] {
                let parsed = phonenumber::parse(None, &number).unwrap();
                assert!(phonenumber::is_valid(&parsed), "{number} in {}", home.address.city);
                assert_eq!(check_phone(&number, "BE").unwrap().e164, number);
            }
        }
    }

    #[test]
    fn enterprise_numbers_pass_their_check() {
        let mut dice = Dice::new(9);
        for _ in 0..500 {
            let number = enterprise_number(&mut dice);
            assert_eq!(check_enterprise_number(&number).unwrap().as_str(), number);
        }
    }

    #[test]
    fn postal_codes_go_with_their_places() {
        for lang in [Lang::Nl, Lang::Fr, Lang::De] {
            for (_, place) in places(lang).unwrap() {
                assert_ne!(postcode_matches_place(place.postcode, place.city), Some(false), "{}", place.city);
            }
        }
    }

    #[test]
    fn every_name_is_one_clean_line() {
        let people = People::new().unwrap();
        let mut texts = [people.world_given, people.world_family].concat();
        for (_, names) in people.belgian {
            texts.extend([names.given, names.family, names.streets, names.trades].concat());
        }
        for text in texts {
            assert_eq!(clean_line(text), text);
        }
    }
}
