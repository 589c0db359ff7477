//! What a row says that the person answered about advertising.

use chrono::NaiveDate;

use super::field::Field;
use super::headers;
use super::words::{self, Reply};
use crate::domain::category::Channel;
use crate::domain::formats::text::clean_line;
use crate::domain::incoming::{Answer, Said};

/// A *no* or a *yes* that a cell holds.
#[derive(Debug, Clone)]
struct Stated {
    channel: Option<Channel>,
    said: Said,
    on: Option<NaiveDate>,
    /// The cell, with the name of its column: the other program's own record.
    record: String,
}

/// Collects the answers of one row.
#[derive(Debug, Clone, Default)]
pub(super) struct Answers {
    stated: Vec<Stated>,
    /// The channels that the answers without one of their own are about; none named, or `None`: all of them.
    channels: Vec<Option<Channel>>,
    on: Option<NaiveDate>,
    how: String,
    wording: String,
    evidence: String,
    /// When the person subscribed and confirmed it, by the mailing tool's record.
    subscribed: Vec<String>,
    subscribed_on: Option<NaiveDate>,
}

impl Answers {
    /// Reads a cell if it is about advertising. Returns whether it was.
    pub(super) fn put(&mut self, field: Field, text: &str, header: &str) -> bool {
        let value = clean_line(text);
        match field {
            Field::Consent(channel) => self.consent(channel, &value, header),
            Field::OptOut(channel) => self.state(channel, Said::Refused, &value, header),
            Field::Unsubscribed => self.state(Some(Channel::Email), Said::Withdrawn, &value, header),
            Field::Cleaned => self.state(Some(Channel::Email), Said::Refused, &value, header),
            Field::Objected => self.state(None, Said::Objected, &value, header),
            Field::Status => self.status(&value, header),
            Field::ConsentChannel => self.channels.extend(words::channels(&value)),
            Field::ConsentOn => self.on = words::day(&value).or(self.on),
            Field::ConsentHow => self.how = value,
            Field::ConsentWording => self.wording = value,
            Field::ConsentEvidence => self.evidence = value,
            Field::SubscribedOn | Field::ConfirmedOn => {
                self.subscribed_on = words::day(&value).or(self.subscribed_on);
                self.subscribed.push(record(header, &value));
            }
            _ => return false,
        }
        true
    }

    fn consent(&mut self, channel: Option<Channel>, value: &str, header: &str) {
        let record = record(header, value);
        // A mailing tool's word for no.
        let is_ended = ended(value).is_some();
        let (said, on) = match words::reply(value) {
            Some(Reply::Unclear) if is_ended => (Said::Refused, None),
            Some(Reply::Yes) => (Said::Yes, None),
            Some(Reply::On(day)) => (Said::Yes, Some(day)),
            Some(Reply::No) => (Said::Refused, None),
            // Any other word is ignored.
            Some(Reply::Unclear) | None => return,
        };
        self.stated.push(Stated { channel, said, on, record });
    }

    /// Anything but *no* counts: a doubt lowers permission.
    fn state(&mut self, channel: Option<Channel>, said: Said, value: &str, header: &str) {
        let on = match words::reply(value) {
            None | Some(Reply::No) => return,
            Some(Reply::On(day)) => Some(day),
            Some(Reply::Yes | Reply::Unclear) => None,
        };
        self.stated.push(Stated { channel, said, on, record: record(header, value) });
    }

    fn status(&mut self, value: &str, header: &str) {
        // Enabled, subscribed: nothing that the person could be held to.
        let Some(said) = ended(value) else { return };
        let channel = Some(Channel::Email);
        self.stated.push(Stated { channel, said, on: None, record: record(header, value) });
    }

    /// The answers, those that lower permission first.
    pub(super) fn finish(mut self) -> Vec<Answer> {
        let email = Some(Channel::Email);
        let says_no = |stated: &Stated| {
            stated.said != Said::Yes && (stated.channel == email || stated.channel.is_none())
        };
        let has_no = self.stated.iter().any(says_no);
        if !self.subscribed.is_empty() && !has_no {
            let record = self.subscribed.join("; ");
            self.stated.push(Stated { channel: email, said: Said::Yes, on: self.subscribed_on, record });
        }
        self.stated.sort_by_key(|stated| stated.said == Said::Yes);
        let stated = std::mem::take(&mut self.stated);
        self.channels.dedup();
        stated.iter().flat_map(|stated| self.answers(stated)).collect()
    }

    /// The answer for each of the channels that it is about.
    fn answers(&self, stated: &Stated) -> Vec<Answer> {
        let channels = match stated.channel {
            None if self.channels.is_empty() || self.channels.contains(&None) => vec![None],
            None => self.channels.clone(),
            own => vec![own],
        };
        channels.into_iter().map(|channel| self.answer(stated, channel)).collect()
    }

    fn answer(&self, stated: &Stated, channel: Option<Channel>) -> Answer {
        let Stated { said, on, record, .. } = stated.clone();
        let evidence = if self.evidence.is_empty() { record } else { format!("{}; {record}", self.evidence) };
        let is_yes = said == Said::Yes;
        Answer {
            channel,
            said,
            // The day of a consent is not the day of what ended it.
            on: on.or_else(|| self.on.filter(|_| is_yes)),
            how: words::way(&self.how).filter(|_| is_yes),
            wording: if is_yes { self.wording.clone() } else { String::new() },
            evidence,
        }
    }
}

/// The answer behind a mailing tool's status word; `None` for a word that closes no channel.
fn ended(value: &str) -> Option<Said> {
    match headers::folded(value).as_str() {
        "blocklisted" | "blacklisted" | "blocked" | "disabled" | "cleaned" | "bounced" | "inactive"
        | "non subscribed" | "not subscribed" | "nonsubscribed" | "inactief" | "inactif" | "inaktiv"
        | "geblokkeerd" | "bloque" | "gesperrt" => Some(Said::Refused),
        "unsubscribed" | "unsubscribe" | "archived" | "opted out" | "opt out" | "optout"
        | "uitgeschreven" | "afgemeld" | "desinscrit" | "desinscrite" | "desabonne" | "desabonnee"
        | "abgemeldet" | "ausgetragen" => Some(Said::Withdrawn),
        "complained" | "complaint" | "spam" | "abuse" => Some(Said::Objected),
        _ => None,
    }
}

fn record(header: &str, value: &str) -> String {
    format!("{header}: {value}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(cells: &[(Field, &str)]) -> Vec<Answer> {
        let mut answers = Answers::default();
        for (field, value) in cells {
            assert!(answers.put(*field, value, "H"));
        }
        answers.finish()
    }

    #[test]
    fn a_no_is_told_and_a_doubt_lowers_permission() {
        let day = NaiveDate::from_ymd_opt(2024, 3, 1);
        for (field, value, said, channel, on) in [
            (Field::Unsubscribed, "2024-03-01 10:00:00", Said::Withdrawn, Some(Channel::Email), day),
            (Field::Unsubscribed, "yes", Said::Withdrawn, Some(Channel::Email), None),
            (Field::Cleaned, "2024-03-01", Said::Refused, Some(Channel::Email), day),
            (Field::OptOut(Some(Channel::Sms)), "true", Said::Refused, Some(Channel::Sms), None),
            (Field::OptOut(None), "liever niet", Said::Refused, None, None),
            (Field::Objected, "x", Said::Objected, None, None),
            (Field::Consent(Some(Channel::Post)), "nee", Said::Refused, Some(Channel::Post), None),
            (Field::Status, "blocklisted", Said::Refused, Some(Channel::Email), None),
            (Field::Status, "Opted-out", Said::Withdrawn, Some(Channel::Email), None),
            (Field::Status, "Désinscrit", Said::Withdrawn, Some(Channel::Email), None),
            (Field::Status, "non-subscribed", Said::Refused, Some(Channel::Email), None),
            (Field::Status, "inactive", Said::Refused, Some(Channel::Email), None),
            (
                Field::Consent(Some(Channel::Email)),
                "not_subscribed",
                Said::Refused,
                Some(Channel::Email),
                None,
            ),
        ] {
            let found = answers(&[(field, value)]);
            assert_eq!(
                (found[0].said, found[0].channel, found[0].on),
                (said, channel, on),
                "{field:?} {value}"
            );
        }
        for (field, value) in [
            (Field::OptOut(None), "no"),
            (Field::OptOut(None), ""),
            (Field::Unsubscribed, "0"),
            (Field::Status, "enabled"),
            (Field::Consent(None), "maybe"),
        ] {
            assert_eq!(answers(&[(field, value)]), [], "{field:?} {value}");
        }
    }

    #[test]
    fn every_channel_that_is_named_is_answered() {
        let named = |said: &str, channels: &str| {
            let found = answers(&[(Field::Consent(None), said), (Field::ConsentChannel, channels)]);
            found.into_iter().map(|answer| (answer.said, answer.channel)).collect::<Vec<_>>()
        };
        let both = [Some(Channel::Sms), Some(Channel::Email)];
        assert_eq!(named("no", "email, sms"), both.map(|channel| (Said::Refused, channel)));
        assert_eq!(named("ja", "e-mail en sms"), both.map(|channel| (Said::Yes, channel)));
        assert_eq!(named("nee", "alle"), [(Said::Refused, None)]);
        assert_eq!(named("nee", "post"), [(Said::Refused, Some(Channel::Post))]);
    }

    #[test]
    fn a_yes_has_what_the_file_has_of_its_proof() {
        let consent = Field::Consent(Some(Channel::Email));
        let found = answers(&[
            (consent, "ja"),
            (Field::ConsentOn, "1/3/2024"),
            (Field::ConsentHow, "website"),
            (Field::ConsentWording, "Ja, mail mij."),
            (Field::ConsentEvidence, "form 7"),
        ]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].on, NaiveDate::from_ymd_opt(2024, 3, 1));
        assert_eq!(found[0].how, Some(crate::domain::consent::How::Web));
        assert_eq!(
            (found[0].wording.as_str(), found[0].evidence.as_str()),
            ("Ja, mail mij.", "form 7; H: ja")
        );
        // A mailing tool's own dates are no proof: there is no wording and no way.
        let found = answers(&[
            (Field::SubscribedOn, "2020-01-02 03:04:05"),
            (Field::ConfirmedOn, "2020-01-03 03:04:05"),
        ]);
        assert_eq!((found[0].said, found[0].how, found[0].wording.as_str()), (Said::Yes, None, ""));
        // Beside an end, the beginning is not told again.
        let found = answers(&[(Field::SubscribedOn, "2020-01-02"), (Field::Unsubscribed, "2021-01-01")]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].said, Said::Withdrawn);
    }
}
