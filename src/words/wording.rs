//! The three answers and the findings, in a sentence each: for the card on the screen and for the command line.

use crate::domain::assessment::{About, Finding, Keep, Part, RuleId, Use};
use crate::domain::campaign::CampaignId;
use crate::domain::category::{Category, CategoryId};
use crate::domain::consent::ConsentFor;
use crate::domain::period::{Period, Unit};
use crate::domain::shop::Shop;
use crate::i18n::Texts;
use crate::tr;

/// What a box is called: the owner's name for it, or the built-in one in the owner's language.
#[must_use]
pub fn box_name(category: &Category, texts: &Texts) -> String {
    let built_in = || texts.find(&format!("box-{}", category.slug));
    category.own_name.clone().or_else(built_in).unwrap_or_else(|| category.slug.clone())
}

/// What a box is for (S5).
#[must_use]
pub fn box_purpose(category: &Category, texts: &Texts) -> String {
    let built_in = || texts.find(&format!("box-{}-purpose", category.slug));
    category.own_purpose.clone().or_else(built_in).unwrap_or_default()
}

/// Names of cards in one line: eight of them, and how many more.
#[must_use]
pub fn some_names(names: &[&str], texts: &Texts) -> String {
    const SHOWN: usize = 8;
    let mut shown: Vec<String> = names.iter().take(SHOWN).map(|name| (*name).to_owned()).collect();
    if names.len() > SHOWN {
        let more = names.len() - SHOWN;
        shown.push(tr!(texts, "hold-more", count = more));
    }
    shown.join(" · ")
}

/// What a consent is about: a box's name, or a campaign's between quotation marks.
#[must_use]
pub fn consent_about(about: ConsentFor, shop: &Shop, texts: &Texts) -> String {
    match about {
        ConsentFor::Category(id) => category(id, shop, texts),
        ConsentFor::Campaign(id) => campaign(id, shop, texts),
    }
}

/// A finding: the rule's sentence, what on the card it is about, and the last day to act.
#[must_use]
pub fn finding(finding: &Finding, shop: &Shop, texts: &Texts) -> String {
    let about = finding_about(&finding.about, shop, texts);
    let due = finding.due.map(|day| tr!(texts, "wording-due", day = texts.short_date(day)));
    with_specifics(&finding_sentence(finding.rule, texts), about.into_iter().chain(due))
}

/// What a rule's findings are called as a group.
#[must_use]
pub fn finding_title(rule: RuleId, texts: &Texts) -> String {
    texts.get(&format!("finding-{}", rule.0))
}

/// What a rule's findings say: its own sentence, or, where that tells why a card stays, one of their own.
#[must_use]
pub fn finding_sentence(rule: RuleId, texts: &Texts) -> String {
    texts.find(&format!("rule-{}-finding", rule.0)).unwrap_or_else(|| texts.rule_sentence(rule))
}

/// The part of the card that a finding is about; `None` for the card as a whole.
#[must_use]
pub fn finding_about(about: &About, shop: &Shop, texts: &Texts) -> Option<String> {
    Some(match about {
        About::Card => return None,
        About::Category(id) => category(*id, shop, texts),
        About::Campaign(id) => campaign(*id, shop, texts),
        About::Channel(channel) => texts.get(&format!("channel-{}", channel.slug())),
        About::UncoveredParts(parts) => tr!(texts, "wording-uncovered", parts = part_names(parts, texts)),
        About::Word(word) => tr!(texts, "wording-word", word = word.clone()),
        About::NamedMailbox => tr!(texts, "wording-named-mailbox"),
    })
}

/// May it be kept? Yes or no, with the ground.
#[must_use]
pub fn keep(keep: &Keep, texts: &Texts) -> String {
    yes_or_no(keep.allowed, keep_why(keep, texts), texts)
}

/// Why it may be kept and until when, or the last day by which the card must be gone.
#[must_use]
pub fn keep_why(keep: &Keep, texts: &Texts) -> String {
    let basis = texts.get(&format!("basis-{}", keep.basis.slug()));
    match (keep.allowed, keep.until, keep.erase_by) {
        (true, Some(day), _) => until(basis, day, texts),
        (false, _, Some(day)) => {
            tr!(texts, "wording-erase-by", basis = basis, day = texts.short_date(day))
        }
        _ => basis,
    }
}

/// May it be used on that channel? Yes or no, and why.
#[must_use]
pub fn use_of(answer: &Use, texts: &Texts) -> String {
    yes_or_no(answer.allowed, use_why(answer, texts), texts)
}

/// Why it may or may not be used, and until when, in a few words.
#[must_use]
pub fn use_why(answer: &Use, texts: &Texts) -> String {
    let reason = texts.get(&format!("use-{}", answer.reason.slug()));
    match answer.until {
        Some(day) if answer.allowed => until(reason, day, texts),
        _ => reason,
    }
}

fn until(what: String, day: chrono::NaiveDate, texts: &Texts) -> String {
    tr!(texts, "wording-until", what = what, day = texts.short_date(day))
}

fn yes_or_no(is_yes: bool, why: String, texts: &Texts) -> String {
    if is_yes { tr!(texts, "wording-yes", why = why) } else { tr!(texts, "wording-no", why = why) }
}

fn category(id: CategoryId, shop: &Shop, texts: &Texts) -> String {
    shop.category(id).map(|category| box_name(category, texts)).unwrap_or_default()
}

fn campaign(id: CampaignId, shop: &Shop, texts: &Texts) -> String {
    let name = shop.campaign(id).map(|campaign| campaign.fields.name.clone()).unwrap_or_default();
    tr!(texts, "wording-campaign", name = name)
}

fn part_names(parts: &[Part], texts: &Texts) -> String {
    let names: Vec<String> = parts.iter().map(|part| texts.get(&format!("part-{}", part.slug()))).collect();
    names.join(", ")
}

/// A sentence with what it is about between brackets, before its full stop.
#[must_use]
pub fn with_specifics(sentence: &str, specifics: impl Iterator<Item = String>) -> String {
    let specifics: Vec<String> = specifics.collect();
    if specifics.is_empty() {
        return sentence.to_owned();
    }
    let stop = if sentence.ends_with('.') { "." } else { "" };
    format!("{} ({}){stop}", sentence.trim_end_matches('.'), specifics.join("; "))
}

/// "6 weeks".
#[must_use]
pub fn period(period: Period, texts: &Texts) -> String {
    let n = period.n;
    match period.unit {
        Unit::Minutes => tr!(texts, "settings-minutes", count = n),
        Unit::Days => tr!(texts, "settings-days", count = n),
        Unit::Weeks => tr!(texts, "settings-weeks", count = n),
        Unit::Months => tr!(texts, "settings-months", count = n),
        Unit::Years => tr!(texts, "settings-years", count = n),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::assessment::{Basis, RuleId, Severity, UseReason};
    use crate::domain::category::Channel;
    use crate::domain::lang::Lang;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_finding_tells_what_it_is_about_and_until_when() {
        let texts = Texts::new(Lang::En);
        let mut found = Finding {
            rule: RuleId(6),
            severity: Severity::Must,
            due: Some(day(2026, 12, 23)),
            about: About::Card,
        };
        let text = finding(&found, &Shop::default(), &texts);
        assert!(text.ends_with("erase the data (by 23 Dec 2026 at the latest)."), "{text}");
        found.about = About::UncoveredParts(vec![Part::Email, Part::Phone]);
        found.due = None;
        let text = finding(&found, &Shop::default(), &texts);
        assert!(text.ends_with("(not covered by a consent: e-mail addresses, telephone numbers)."), "{text}");
    }

    #[test]
    fn no_basis_never_says_until() {
        let keep_nothing = Keep {
            allowed: false,
            basis: Basis::None,
            rule: RuleId(6),
            until: None,
            erase_by: Some(day(2026, 12, 23)),
        };
        let text = keep(&keep_nothing, &Texts::new(Lang::En));
        assert_eq!(text, "no: no basis; erase by 23 Dec 2026 at the latest");
        let quote =
            Keep { allowed: true, basis: Basis::Precontract, until: Some(day(2026, 3, 1)), ..keep_nothing };
        assert_eq!(keep(&quote, &Texts::new(Lang::Nl)), "ja: offerte gevraagd, tot en met 1 mrt 2026");
    }

    #[test]
    fn an_answer_for_a_channel_gives_its_reason() {
        let answer = Use {
            channel: Channel::Sms,
            allowed: false,
            rule: RuleId(16),
            reason: UseReason::NeverAsked,
            until: None,
        };
        assert_eq!(use_of(&answer, &Texts::new(Lang::En)), "no: never asked");
    }
}
