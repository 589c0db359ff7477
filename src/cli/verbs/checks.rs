//! Input that is checked: what passes is kept in its normal form, what does not is kept as typed, with a warning.

use crate::cli::args::ContactFlags;
use crate::cli::session::Session;
use crate::domain::contact::ContactFields;
use crate::domain::formats::email::check_email;
use crate::domain::formats::enterprise::check_enterprise_number;
use crate::domain::formats::phone::{PhoneKind, check_phone};
use crate::domain::formats::postcode::check_postcode;
use crate::domain::formats::text::clean_line;
use crate::tr;

/// E-mail addresses as they are kept. An empty one is none.
pub(super) fn emails(session: &Session, typed: &[String]) -> Vec<String> {
    let typed = typed.iter().map(|typed| clean_line(typed)).filter(|typed| !typed.is_empty());
    let kept = typed.map(|typed| {
        check_email(&typed).unwrap_or_else(|_| {
            session.warn(&tr!(session.texts, "cli-warn-email", value = typed.clone()));
            typed
        })
    });
    kept.collect()
}

/// Telephone numbers as they are kept. An empty one is none.
pub(super) fn phones(session: &Session, typed: &[String], country: &str) -> Vec<String> {
    let typed = typed.iter().map(|typed| clean_line(typed)).filter(|typed| !typed.is_empty());
    let kept = typed.map(|typed| match check_phone(&typed, country) {
        Ok(phone) => {
            if phone.kind == PhoneKind::Paid {
                session.warn(&tr!(session.texts, "cli-warn-paid-number", value = typed));
            }
            phone.e164
        }
        Err(_) => {
            session.warn(&tr!(session.texts, "cli-warn-phone", value = typed.clone()));
            typed
        }
    });
    kept.collect()
}

/// The enterprise number and the postal code that were given, as they are kept.
pub(super) fn address(session: &Session, flags: &ContactFlags, card: &mut ContactFields) {
    if flags.enterprise_number.is_some() && !card.enterprise_number.is_empty() {
        match check_enterprise_number(&card.enterprise_number) {
            Ok(number) => number.as_str().clone_into(&mut card.enterprise_number),
            Err(_) => {
                let value = card.enterprise_number.clone();
                session.warn(&tr!(session.texts, "cli-warn-enterprise-number", value = value));
            }
        }
    }
    if flags.postcode.is_some() && !card.address.postcode.is_empty() {
        match check_postcode(&card.address.country, &card.address.postcode) {
            Ok(code) => card.address.postcode = code,
            Err(_) => {
                let value = card.address.postcode.clone();
                session.warn(&tr!(session.texts, "cli-warn-postcode", value = value));
            }
        }
    }
}
