//! Which card, campaign or box is meant by what was typed.

use super::failure::Failure;
use super::session::{Book, Session};
use crate::domain::campaign::{Campaign, CampaignId};
use crate::domain::category::Category;
use crate::domain::consent::ConsentFor;
use crate::domain::contact::ContactId;
use crate::domain::formats::text::{clean_line, fold};
use crate::store::{ListRow, LookUp};
use crate::tr;

/// The card that CONTACT means.
pub(crate) fn contact(session: &Session, book: &Book, typed: &str) -> Result<ContactId, Failure> {
    match book.store.look_up(typed)? {
        LookUp::Found(id) => Ok(id),
        LookUp::Nobody => {
            let text = tr!(session.texts, "cli-unknown-contact", contact = clean_line(typed));
            Err(Failure::Wrong(text))
        }
        LookUp::Several(rows) => Err(several_contacts(session, typed, &rows)),
    }
}

pub(crate) fn several_contacts(session: &Session, typed: &str, rows: &[ListRow]) -> Failure {
    let head = tr!(session.texts, "cli-several-contacts", contact = clean_line(typed));
    let line = |row: &ListRow| {
        let parts = [row.display_name.as_str(), row.city.as_str(), row.email.as_str()];
        let parts: Vec<String> =
            parts.iter().filter(|part| !part.is_empty()).map(|part| clean_line(part)).collect();
        format!("\n  {}  {}", row.id().0, parts.join(", "))
    };
    let lines: String = rows.iter().map(line).collect();
    Failure::Wrong(head + &lines)
}

/// The campaign that CAMPAIGN means: its name, else its number, else a name that only it begins with.
pub(crate) fn campaign<'b>(session: &Session, book: &'b Book, typed: &str) -> Result<&'b Campaign, Failure> {
    let campaigns = &book.shop.campaigns;
    let exact = campaigns.iter().find(|campaign| campaign.fields.name == typed.trim());
    let number = typed.trim().parse().ok().map(CampaignId);
    let by_number = || number.and_then(|id| book.shop.campaign(id));
    if let Some(found) = exact.or_else(by_number) {
        return Ok(found);
    }
    let folded = fold(typed.trim());
    let alike = |whole: bool| -> Vec<&Campaign> {
        let fits = |name: String| if whole { name == folded } else { name.starts_with(&folded) };
        campaigns.iter().filter(|campaign| !folded.is_empty() && fits(fold(&campaign.fields.name))).collect()
    };
    let candidates = Some(alike(true)).filter(|found| !found.is_empty()).unwrap_or_else(|| alike(false));
    match candidates.as_slice() {
        [one] => Ok(one),
        [] => {
            let text = tr!(session.texts, "cli-unknown-campaign", campaign = clean_line(typed));
            Err(Failure::Wrong(text))
        }
        several => {
            let head = tr!(session.texts, "cli-several-campaigns", campaign = clean_line(typed));
            let line = |found: &&Campaign| format!("\n  {}  {}", found.id.0, clean_line(&found.fields.name));
            Err(Failure::Wrong(head + &several.iter().map(line).collect::<String>()))
        }
    }
}

/// The box that BOX means: its slug, or the name that the owner gave it.
pub(crate) fn category<'b>(session: &Session, book: &'b Book, typed: &str) -> Result<&'b Category, Failure> {
    category_named(book, typed).ok_or_else(|| {
        let slugs: Vec<&str> = book.shop.categories.iter().map(|category| category.slug.as_str()).collect();
        let boxes = slugs.join(" ");
        Failure::Wrong(tr!(session.texts, "cli-unknown-box", name = clean_line(typed), boxes = boxes))
    })
}

fn category_named<'b>(book: &'b Book, typed: &str) -> Option<&'b Category> {
    let folded = fold(typed.trim());
    let is_named =
        |category: &&Category| category.own_name.as_deref().is_some_and(|name| fold(name) == folded);
    let by_name = || book.shop.categories.iter().find(is_named);
    book.shop.category_by_slug(typed.trim()).or_else(by_name)
}

/// What a consent is about: a box, or else a campaign.
pub(crate) fn consent_about(session: &Session, book: &Book, typed: &str) -> Result<ConsentFor, Failure> {
    if let Some(category) = category_named(book, typed) {
        return Ok(ConsentFor::Category(category.id));
    }
    match campaign(session, book, typed) {
        Ok(campaign) => Ok(ConsentFor::Campaign(campaign.id)),
        Err(_) => category(session, book, typed).map(|category| ConsentFor::Category(category.id)),
    }
}
