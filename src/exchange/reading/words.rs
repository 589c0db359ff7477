//! Words for languages, countries, kinds, channels, ways and *yes* or *no*, in the four languages and as codes.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::domain::category::Channel;
use crate::domain::consent::How;
use crate::domain::contact::ContactKind;
use crate::domain::formats::text::{clean_line, fold};
use crate::domain::lang::Lang;

const LANGUAGES: &[(Lang, &str)] = &[
    (Lang::Nl, "dutch nederlands neerlandais niederlandisch flemish vlaams flamand flamisch n nld dut ned"),
    (Lang::Fr, "french frans francais franzosisch f fra fre"),
    (Lang::De, "german duits allemand deutsch d ger deu"),
    (Lang::En, "english engels anglais englisch e eng"),
];

/// A language by its name, its code or the name of a locale.
pub(super) fn language(text: &str) -> Option<Lang> {
    if text.is_empty() {
        return None;
    }
    let text = fold(&clean_line(text));
    let word = text.split(['(', ',', ';', ' ', '-', '_', '.']).find(|word| !word.is_empty())?;
    let named = LANGUAGES.iter().find(|(_, names)| names.split(' ').any(|name| name == word));
    named.map(|(lang, _)| *lang).or_else(|| Lang::parse(word))
}

/// Codes (ISO 3166), and names in English, Dutch, French and German, folded.
const COUNTRIES: &[(&str, &str)] = &[
    ("BE", "belgium,belgie,belgique,belgien,bel,b,kingdom of belgium"),
    ("NL", "netherlands,the netherlands,nederland,pays-bas,niederlande,holland,nld"),
    ("LU", "luxembourg,luxemburg,groothertogdom luxemburg,grand-duche de luxembourg,lux,l"),
    ("FR", "france,frankrijk,frankreich,fra,f"),
    ("DE", "germany,duitsland,allemagne,deutschland,deu,d"),
    (
        "GB",
        "united kingdom,verenigd koninkrijk,royaume-uni,vereinigtes konigreich,great britain,groot-brittannie,\
         grande-bretagne,grossbritannien,england,engeland,angleterre,uk,gbr",
    ),
    ("IE", "ireland,ierland,irlande,irland,irl"),
    ("CH", "switzerland,zwitserland,suisse,schweiz,che"),
    ("AT", "austria,oostenrijk,autriche,osterreich,aut"),
    ("ES", "spain,spanje,espagne,spanien,esp"),
    ("PT", "portugal,prt"),
    ("IT", "italy,italie,italien,italia,ita"),
    ("DK", "denmark,denemarken,danemark,danemark,dnk"),
    ("SE", "sweden,zweden,suede,schweden,swe"),
    ("NO", "norway,noorwegen,norvege,norwegen,nor"),
    ("FI", "finland,finlande,finnland,fin"),
    ("PL", "poland,polen,pologne,pol"),
    ("CZ", "czech republic,czechia,tsjechie,tchequie,republique tcheque,tschechien,cze"),
    ("SK", "slovakia,slowakije,slovaquie,slowakei,svk"),
    ("HU", "hungary,hongarije,hongrie,ungarn,hun"),
    ("RO", "romania,roemenie,roumanie,rumanien,rou"),
    ("BG", "bulgaria,bulgarije,bulgarie,bulgarien,bgr"),
    ("GR", "greece,griekenland,grece,griechenland,grc"),
    ("TR", "turkey,turkije,turquie,turkei,tur"),
    ("MA", "morocco,marokko,maroc,mar"),
    ("US", "united states,united states of america,verenigde staten,etats-unis,vereinigte staaten,usa"),
    ("CA", "canada,kanada,can"),
];

/// The code of a country, as a card keeps it: empty for Belgium; a text that is no known country as it is, in capitals,
/// so that it is neither lost nor taken for Belgium.
pub(super) fn country(text: &str) -> String {
    let text = clean_line(text);
    if text.is_empty() {
        return text;
    }
    match COUNTRY_OF.get(fold(&text).replace('.', "").as_str()) {
        Some(&"BE") => String::new(),
        Some(code) => (*code).to_owned(),
        None => text.to_uppercase(),
    }
}

/// The code of each name, and of each code in lower case.
static COUNTRY_OF: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    let mut codes = HashMap::new();
    for (code, names) in COUNTRIES {
        codes.insert(code.to_ascii_lowercase(), *code);
        codes.extend(names.split(',').map(|name| (name.to_owned(), *code)));
    }
    codes
});

/// What a cell says to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    Yes,
    No,
    /// *Yes*, on that day.
    On(NaiveDate),
    /// Something else.
    Unclear,
}

const YES: &str = "yes,y,ja,j,oui,o,true,waar,vrai,wahr,1,x,✓,✔,on,ok,subscribed,ingeschreven,inscrit,abonne";
const NO: &str = "no,n,nee,neen,non,nein,false,onwaar,faux,falsch,0,-,off,none,geen";

/// Reads a reply; `None` where nothing is said.
pub(super) fn reply(text: &str) -> Option<Reply> {
    let word = fold(&clean_line(text));
    let is_among = |words: &str| words.split(',').any(|own| own == word);
    if word.is_empty() {
        return None;
    }
    Some(match () {
        () if is_among(YES) => Reply::Yes,
        () if is_among(NO) => Reply::No,
        () => day(text).map_or(Reply::Unclear, Reply::On),
    })
}

/// A day, as programs and people here write it: `2024-03-01`, with or without a time, `1/3/2024`, `01.03.2024`. The day
/// stands before the month; where it cannot, it stands after it.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let text = clean_line(text);
    let date = text.split([' ', 'T']).next()?;
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(is_number) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    let year = |part: &str| part.parse::<i32>().ok();
    if first.len() == 4 {
        return NaiveDate::from_ymd_opt(year(first)?, number(second)?, number(third)?);
    }
    if third.len() != 4 {
        return None;
    }
    let (day, month, year) = (number(first)?, number(second)?, year(third)?);
    NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, day, month))
}

const WAYS: &[(How, &str)] = &[
    (How::DoubleOptIn, "double opt,doi,dubbele"),
    (How::Paper, "paper,papier,slip,bon,strook"),
    (How::Web, "web,site,online,form,internet"),
    (How::Email, "mail,courriel"),
    (How::Counter, "counter,toonbank,balie,winkel,comptoir,magasin,theke,laden,shop,mondeling,oral"),
    (How::Phone, "phone,telefo"),
];

/// A way of consenting, by its fixed name or a word for it.
pub(super) fn way(text: &str) -> Option<How> {
    let text = fold(&clean_line(text));
    let named = || {
        let spaced = text.replace('-', " ");
        WAYS.iter().find(|(_, words)| words.split(',').any(|word| spaced.contains(word)))
    };
    How::parse(&text).or_else(|| named().map(|(how, _)| *how))
}

/// Every channel that a text names, by its fixed name or a word for it; `None` among them means all of them.
pub(super) fn channels(text: &str) -> Vec<Option<Channel>> {
    let text = fold(&clean_line(text));
    let words: &[(Channel, &str)] = &[
        (Channel::Sms, "sms,text,whatsapp"),
        (Channel::Email, "mail,courriel,nieuwsbrief,newsletter"),
        (Channel::Phone, "phone,telefo"),
        (Channel::Post, "post,brief,courrier,lettre"),
    ];
    let mut all = text.split(|c: char| !c.is_alphanumeric());
    if all.any(|word| matches!(word, "all" | "alle" | "alles" | "tous" | "tout" | "toutes" | "every")) {
        return vec![None];
    }
    let named = |words: &str| words.split(',').any(|word| text.contains(word));
    words.iter().filter(|(_, words)| named(words)).map(|(channel, _)| Some(*channel)).collect()
}

/// A kind of contact, by its fixed name or a word for it.
pub(super) fn kind(text: &str) -> Option<ContactKind> {
    let text = fold(&clean_line(text));
    let words: &[(ContactKind, &str)] = &[
        (
            ContactKind::ContactPerson,
            "contact person,contactpersoon,personne de contact,ansprechpartner,kontaktperson",
        ),
        (
            ContactKind::SoleTrader,
            "sole trader,eenmanszaak,zelfstandige,independant,einzelunternehmen,einzelunternehmer",
        ),
        (
            ContactKind::Organisation,
            "organisation,organization,organisatie,org,company,bedrijf,societe,firma,unternehmen,legal person,rechtspersoon",
        ),
        (ContactKind::Person, "person,persoon,individual,particulier,privat,personne,natuurlijke persoon"),
    ];
    let named = || words.iter().find(|(_, words)| words.split(',').any(|word| word == text));
    ContactKind::parse(&text).or_else(|| named().map(|(kind, _)| *kind))
}

/// The forms of companies in law that stand behind a name.
const FORMS: &str = "nv,bv,bvba,vof,cv,cvba,vzw,commv,gcv,sa,srl,sprl,sc,scrl,asbl,snc,sas,sarl,gmbh,ag,ug,kg,ohg,\
    ltd,inc,llc,plc,ivzw,aisbl,eood,se";

/// Whether a name ends with a company's form in law, or starts with one in capitals.
pub(super) fn is_company(name: &str) -> bool {
    let name = name.replace('.', "");
    let words: Vec<&str> = name.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let is_form = |word: &&str| FORMS.split(',').any(|form| form == fold(word));
    let starts = words.first().is_some_and(|word| is_form(word) && *word == word.to_uppercase());
    words.len() > 1 && (starts || words.last().is_some_and(is_form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_however_they_are_written() {
        for (text, lang) in [
            ("nl", Lang::Nl),
            ("NL-BE", Lang::Nl),
            ("nl_BE.UTF-8", Lang::Nl),
            ("Dutch", Lang::Nl),
            ("Nederlands (België)", Lang::Nl),
            ("néerlandais", Lang::Nl),
            ("Français", Lang::Fr),
            ("Französisch", Lang::Fr),
            ("Deutsch", Lang::De),
            ("engels", Lang::En),
        ] {
            assert_eq!(language(text), Some(lang), "{text}");
        }
        assert_eq!(language("Klingon"), None);
        assert_eq!(language(""), None);
    }

    #[test]
    fn a_country_is_a_code_and_an_unknown_one_is_not_lost() {
        for (text, code) in [
            ("België", ""),
            ("BE", ""),
            ("Belgium", ""),
            ("Pays-Bas", "NL"),
            ("the Netherlands", "NL"),
            ("Deutschland", "DE"),
            ("U.K.", "GB"),
            ("lu", "LU"),
            ("Atlantis", "ATLANTIS"),
            ("jp", "JP"),
            ("", ""),
        ] {
            assert_eq!(country(text), code, "{text}");
        }
    }

    #[test]
    fn a_day_is_read_as_it_is_written_here() {
        let march = NaiveDate::from_ymd_opt(2024, 3, 1);
        for text in [
            "2024-03-01",
            "2024-03-01 10:22:33",
            "2024-03-01T10:22:33Z",
            "1/3/2024",
            "01.03.2024",
            "01-03-2024 8:00",
        ] {
            assert_eq!(day(text), march, "{text}");
        }
        assert_eq!(day("12/31/2024"), NaiveDate::from_ymd_opt(2024, 12, 31));
        for text in ["", "31/02/2024", "1/3/24", "soon", "--", "2024-3", "1/3/20244"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn replies_ways_channels_and_kinds() {
        assert_eq!(reply("Ja"), Some(Reply::Yes));
        assert_eq!(reply("FAUX"), Some(Reply::No));
        assert_eq!(reply(" "), None);
        assert_eq!(reply("maybe"), Some(Reply::Unclear));
        assert_eq!(reply("2024-03-01"), NaiveDate::from_ymd_opt(2024, 3, 1).map(Reply::On));
        assert_eq!(way("Inschrijvingsformulier op de website"), Some(How::Web));
        assert_eq!(way("double opt-in"), Some(How::DoubleOptIn));
        assert_eq!(way("téléphone"), Some(How::Phone));
        assert_eq!(way("?"), None);
        let (email, sms) = (Some(Channel::Email), Some(Channel::Sms));
        assert_eq!(channels("E-mail"), [email]);
        assert_eq!(channels("SMS"), [sms]);
        for text in ["email, sms", "e-mail en sms", "E-mail et SMS", "sms/mail", "mail; sms", "mail+sms"] {
            assert_eq!(channels(text), [sms, email], "{text}");
        }
        for text in ["all", "Alle", "tous les canaux", "alle kanalen"] {
            assert_eq!(channels(text), [None], "{text}");
        }
        assert_eq!(channels("?"), []);
        assert_eq!(kind("Eenmanszaak"), Some(ContactKind::SoleTrader));
        assert_eq!(kind("contact-person"), Some(ContactKind::ContactPerson));
    }

    #[test]
    fn a_company_is_known_by_its_form() {
        for name in ["Bakkerij De Krol BV", "S.A. Dupont", "Müller GmbH", "Dupont & Fils, s.r.l."] {
            assert!(is_company(name), "{name}");
        }
        for name in ["Els Janssens", "NV", "Ag Nes"] {
            assert!(!is_company(name), "{name}");
        }
    }
}
