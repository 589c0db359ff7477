//! `object`: "stop writing to me" (R22), also from somebody without a card.

use super::{card, copies};
use crate::cli::args::ObjectFlags;
use crate::cli::failure::Failure;
use crate::cli::find;
use crate::cli::session::Session;
use crate::domain::category::Channel;
use crate::domain::formats::text::clean_line;
use crate::store::{LookUp, StoreError};
use crate::tr;

pub(super) fn run(session: &mut Session, flags: &ObjectFlags) -> Result<(), Failure> {
    let mut book = session.write()?;
    let on = session.past_day("--on", flags.on)?;
    let channel = match flags.channel {
        Some(channel) => session.texts.get(&format!("channel-{}", channel.slug())),
        None => tr!(session.texts, "cli-all-channels"),
    };
    match book.store.look_up(&flags.contact)? {
        LookUp::Found(id) => {
            book.store.object(id, flags.channel, on, session.today)?;
            let contact = book.dossier(id)?.contact.fields.display_name();
            let sentence = tr!(session.texts, "cli-objected", contact = contact, channel = channel);
            let rows = book.store.lists_holding(&[id], flags.channel)?;
            let told = copies::settle(session, &mut book, rows, flags.delete_exports)?;
            card::answer_with_copies(session, &book, id, &sentence, &told)
        }
        LookUp::Nobody => {
            let recorded = book.store.object_unknown(&flags.contact, flags.channel, on, session.today);
            recorded.map_err(|error| unknown(session, &flags.contact, error))?;
            let channel_slug = flags.channel.map(Channel::slug);
            session.answer(
                |_| Ok(serde_json::json!({ "contact": null, "channel": channel_slug, "on": on })),
                |session| session.say(&tr!(session.texts, "cli-objected-unknown", channel = channel)),
            )
        }
        LookUp::Several(rows) => Err(find::several_contacts(session, &flags.contact, &rows)),
    }
}

fn unknown(session: &Session, typed: &str, error: StoreError) -> Failure {
    match error {
        StoreError::NotAnAddress => {
            Failure::Wrong(tr!(session.texts, "cli-object-unknown-contact", contact = clean_line(typed)))
        }
        other => other.into(),
    }
}
