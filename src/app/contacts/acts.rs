//! What is done to the card under the cursor: opening the dialogs, and erasing.

use crate::app::App;
use crate::app::job::{Rewritten, rewrite};
use crate::app::later::Later;
use crate::app::layer::Layer;
use crate::app::layer::basis::BasisDialog;
use crate::app::layer::choose::Choose;
use crate::app::layer::confirm::Confirm;
use crate::app::layer::detail::DetailDialog;
use crate::app::layer::objection::ObjectionDialog;
use crate::app::layer::tick::TickDialog;
use crate::app::layer::untick::UntickDialog;
use crate::domain::assessment::RuleId;
use crate::domain::assessment::Severity;
use crate::domain::campaign::Phase;
use crate::domain::category::{CategoryId, CategoryKind};
use crate::domain::consent::{BoxState, ConsentFor};
use crate::domain::contact::{ContactId, ContactKind, RelationKind};
use crate::domain::dossier::Dossier;
use crate::domain::rules::{
    r06_prospect_without_consent as r06, r22_objection as r22, r23_withdrawal as r23, r31_invoices as r31,
    r37_suppression_list as r37,
};
use crate::store::{Erased, Filter, Progress, Store, StoreResult};
use crate::tr;
use crate::words::hold;

impl App {
    /// The card under the cursor with all that hangs on it.
    fn dossier_under_cursor(&self) -> StoreResult<Option<Dossier>> {
        match self.card_under_cursor() {
            Some(id) => self.desk.book.dossier(id),
            None => Ok(None),
        }
    }

    /// Ticks or unticks: on the card, the box under its cursor; from a list, the box is chosen in the dialog.
    pub(crate) fn open_tick(&mut self) -> StoreResult<()> {
        let Some(dossier) = self.dossier_under_cursor()? else { return Ok(()) };
        let on_card = self.desk.screen == super::Screen::Contacts && self.contacts.pane == super::Pane::Card;
        let about = self.contacts.box_under_cursor().filter(|_| on_card);
        self.open_tick_of(&dossier, about)
    }

    /// Ticks a box or campaign of a card, or unticks it where it is ticked.
    pub(crate) fn open_tick_of(&mut self, dossier: &Dossier, about: Option<ConsentFor>) -> StoreResult<()> {
        let id = dossier.contact.id;
        let again = self.contacts.last_tick.filter(|(contact, _)| *contact == id).map(|(_, about)| about);
        if let Some(about) = about.or(again) {
            let answer = crate::domain::rules::assess(dossier, &self.desk.shop, self.desk.today.day);
            if answer.standing(about).is_some_and(|standing| standing.state == BoxState::Given) {
                let dialog = UntickDialog::new(self, dossier.clone(), about);
                self.open(dialog);
                return Ok(());
            }
        }
        let dialog = TickDialog::new(self, dossier, about)?;
        self.open(dialog);
        Ok(())
    }

    pub(crate) fn open_objection(&mut self) -> StoreResult<()> {
        let dossier = self.dossier_under_cursor()?;
        let dialog = ObjectionDialog::new(self, dossier.as_ref());
        self.open(dialog);
        Ok(())
    }

    /// The objection of somebody without a card.
    pub(crate) fn open_objection_of_unknown(&mut self) -> StoreResult<()> {
        let dialog = ObjectionDialog::new(self, None);
        self.open(dialog);
        Ok(())
    }

    pub(crate) fn open_basis(&mut self) -> StoreResult<()> {
        if let Some(dossier) = self.dossier_under_cursor()? {
            let dialog = BasisDialog::new(self, dossier.contact);
            self.open(dialog);
        }
        Ok(())
    }

    /// The campaigns that the card can join or leave.
    pub(crate) fn open_members(&mut self) -> StoreResult<()> {
        let Some(dossier) = self.dossier_under_cursor()? else { return Ok(()) };
        let today = self.desk.today.day;
        let is_member = |id| dossier.memberships.iter().any(|own| own.campaign == id);
        // One that is over can still be left, but nobody joins it any more.
        let open = self.desk.shop.campaigns.iter().filter(|campaign| match campaign.phase(today) {
            Phase::Purged => false,
            Phase::Over => is_member(campaign.id),
            Phase::Planned | Phase::Running => true,
        });
        let lines: Vec<(String, Later)> = open
            .map(|campaign| {
                let is_member = is_member(campaign.id);
                let mark = if is_member { "[x]" } else { "[ ]" };
                let phase = self.desk.texts.get(&format!("phase-{}", campaign.phase(today).slug()));
                let label = format!("{mark} {} · {phase}", campaign.fields.name);
                let (id, act) =
                    (campaign.id, if is_member { Self::leave_campaign } else { Self::join_campaign });
                (label, Later::new(move |app| act(app, id)))
            })
            .collect();
        if lines.is_empty() {
            self.desk.say(tr!(self.desk.texts, "members-none"));
            return Ok(());
        }
        let name = dossier.contact.fields.display_name();
        let title = tr!(self.desk.texts, "members-title", name = name);
        self.push(Layer::Choose(Box::new(Choose::new(title, tr!(self.desk.texts, "members-keys"), lines))));
        Ok(())
    }

    /// Puts the card under the cursor into a campaign: asks how it agreed, or whether it was only collected for it.
    pub(crate) fn join_campaign(&mut self, id: crate::domain::campaign::CampaignId) -> StoreResult<()> {
        let Some(dossier) = self.dossier_under_cursor()? else { return Ok(()) };
        let dialog = TickDialog::new(self, &dossier, Some(ConsentFor::Campaign(id)))?;
        self.open(dialog);
        Ok(())
    }

    /// Takes the card under the cursor out of a campaign.
    pub(crate) fn leave_campaign(&mut self, id: crate::domain::campaign::CampaignId) -> StoreResult<()> {
        let Some(contact) = self.card_under_cursor() else { return Ok(()) };
        if self.desk.is_busy() {
            return Ok(());
        }
        let done = self.desk.book.leave(contact, id, self.desk.today.day)?;
        let what = tr!(self.desk.texts, "members-left", campaign = self.desk.campaign_names(&[id]));
        self.finished(done, what)
    }

    /// The details of the card: one is changed or removed, or a new one added.
    pub(crate) fn open_details(&mut self) -> StoreResult<()> {
        let Some(dossier) = self.dossier_under_cursor()? else { return Ok(()) };
        let mut lines: Vec<(String, Later)> =
            vec![(tr!(self.desk.texts, "details-add"), Later::new(|app| app.open_detail(None)))];
        for detail in &dossier.details {
            let name = self
                .desk
                .shop
                .category(detail.category)
                .map(|own| self.desk.box_name(own))
                .unwrap_or_default();
            let label = format!("{name} · {}: {}", detail.label, detail.value);
            let id = Some(detail.id);
            lines.push((label, Later::new(move |app| app.open_detail(id))));
        }
        if lines.len() == 1 {
            let dialog = DetailDialog::new(self, &dossier, None);
            self.open(dialog);
            return Ok(());
        }
        let title = tr!(self.desk.texts, "details-title", name = dossier.contact.fields.display_name());
        self.push(Layer::Choose(Box::new(Choose::new(title, tr!(self.desk.texts, "details-keys"), lines))));
        Ok(())
    }

    pub(crate) fn open_detail(&mut self, id: Option<crate::domain::dossier::DetailId>) -> StoreResult<()> {
        let Some(dossier) = self.dossier_under_cursor()? else { return Ok(()) };
        let detail = id.and_then(|id| dossier.details.iter().find(|detail| detail.id == id).cloned());
        let dialog = DetailDialog::new(self, &dossier, detail);
        self.open(dialog);
        Ok(())
    }

    /// Which cards the list shows: all, by relation, by warning, by tag, by box.
    pub(crate) fn open_filter(&mut self) -> StoreResult<()> {
        let mut filters = vec![Filter::All];
        filters.extend(RelationKind::ALL.iter().map(|relation| Filter::Relation(*relation)));
        filters.push(Filter::Kind(ContactKind::Organisation));
        filters.push(Filter::Findings(Severity::Must));
        filters.push(Filter::Findings(Severity::Note));
        filters.extend(self.desk.counts.rules.iter().map(|count| Filter::Rule(count.rule)));
        for category in self.desk.shop.categories.iter().filter(|category| category.is_on) {
            for state in [BoxState::Given, BoxState::Refused, BoxState::Withdrawn, BoxState::NeverAsked] {
                filters.push(Filter::Box(category.id, state));
            }
        }
        filters.extend(self.desk.shop.campaigns.iter().map(|campaign| Filter::Campaign(campaign.id)));
        filters.extend(self.desk.book.tags()?.into_iter().map(|(tag, _)| Filter::Tag(tag)));
        filters.dedup();
        let (mut lines, mut selected) = (Vec::new(), 0);
        for filter in filters {
            let count = self.desk.book.count(&filter)?;
            if count > 0 || filter == Filter::All || filter == self.contacts.filter {
                let label = format!("{} · {}", self.desk.filter_name(&filter), self.desk.texts.number(count));
                if filter == self.contacts.filter {
                    selected = lines.len();
                }
                lines.push((label, Later::new(|app| app.contacts.set_filter(&app.desk, filter))));
            }
        }
        let title = tr!(self.desk.texts, "filter-title");
        let menu = Choose::new(title, tr!(self.desk.texts, "filter-keys"), lines);
        self.push(Layer::Choose(Box::new(Choose { selected, ..menu })));
        Ok(())
    }

    /// Asks whether to erase the card under the cursor, or only the details that a withdrawn consent leaves behind.
    pub(crate) fn open_erase(&mut self) -> StoreResult<()> {
        let Some(dossier) = self.dossier_under_cursor()? else { return Ok(()) };
        let id = dossier.contact.id;
        let name = dossier.contact.fields.display_name();
        let (texts, today) = (&self.desk.texts, self.desk.today.day);
        let held = r31::hold(&dossier, &self.desk.shop, today);
        let is_held = dossier.contact.fields.held_on.is_some();
        if let Some(until) = held.filter(|_| is_held) {
            self.desk.say(hold::nothing_more(until, texts));
            return Ok(());
        }
        let mut lines = match held {
            Some(until) => hold::lines(&dossier, until, texts),
            None => vec![tr!(texts, "erase-whole", count = dossier.details.len())],
        };
        lines.extend(r31::warning(&dossier, &self.desk.shop, today).map(|until| hold::warning(until, texts)));
        if self.leaves_trace(&dossier) {
            lines.push(texts.rule_sentence(r37::RULE));
        }
        lines.push(tr!(texts, "erase-for-good"));
        lines.extend(self.desk.borrowed_day_line());
        let rule = match self.has_objected(&dossier) {
            _ if is_held => r31::RULE,
            true => r22::RULE,
            false => r06::RULE,
        };
        let yes = if held.is_some() { tr!(texts, "hold-yes") } else { tr!(texts, "erase-yes") };
        let title = tr!(texts, "erase-title", name = name);
        let question = Confirm::new(title, lines, yes, tr!(texts, "confirm-no"), move |app| {
            app.erase_contacts(vec![id], rule)
        });
        self.ask(question);
        Ok(())
    }

    /// Asks whether to erase the details that a withdrawn consent leaves behind on the card (R23).
    pub(crate) fn open_erase_details(&mut self) -> StoreResult<()> {
        let Some((id, category)) = self.details_to_erase() else {
            self.desk.say(tr!(self.desk.texts, "erase-no-details"));
            return Ok(());
        };
        let name = self
            .desk
            .shop
            .category(category)
            .map(|category| self.desk.box_name(category))
            .unwrap_or_default();
        let mut lines =
            vec![self.desk.texts.rule_sentence(r23::RULE), tr!(self.desk.texts, "today-details-text")];
        lines.extend(self.desk.borrowed_day_line());
        self.ask(Confirm::new(
            tr!(self.desk.texts, "erase-details-title", name = name),
            lines,
            tr!(self.desk.texts, "today-details-yes"),
            tr!(self.desk.texts, "confirm-no"),
            move |app| app.erase_details(vec![(id, category)], Vec::new()),
        ));
        Ok(())
    }

    fn details_to_erase(&self) -> Option<(ContactId, CategoryId)> {
        let card = self.contacts.card.as_ref()?;
        Some((card.dossier.contact.id, card.has_details_to_erase()?))
    }

    fn has_objected(&self, dossier: &Dossier) -> bool {
        !dossier.objections.is_empty()
    }

    /// Whether an erasure leaves the keyed hash of an address, so that it is never written to by mistake (R37).
    fn leaves_trace(&self, dossier: &Dossier) -> bool {
        let answer = crate::domain::rules::assess(dossier, &self.desk.shop, self.desk.today.day);
        let said_no = answer.boxes.iter().any(|standing| {
            let is_channel = |id| {
                self.desk.shop.category(id).is_some_and(|own| matches!(own.kind, CategoryKind::Channel(_)))
            };
            let is_no = matches!(standing.state, BoxState::Refused | BoxState::Withdrawn);
            matches!(standing.about, ConsentFor::Category(id) if is_channel(id)) && is_no
        });
        self.has_objected(dossier) || said_no
    }

    /// Erases cards and rewrites the file, on a worker.
    pub(crate) fn erase_contacts(&mut self, ids: Vec<ContactId>, rule: RuleId) -> StoreResult<()> {
        let today = self.desk.today.day;
        self.erase(ids.len(), move |book, progress| {
            let erased = book.erase_contacts(&ids, rule.0, "", today, progress)?;
            Ok((erased, ids))
        });
        Ok(())
    }

    /// Erases the details that cards keep under a box, and the cards that nothing else keeps (R23), and rewrites the
    /// file, on a worker.
    pub(crate) fn erase_details(
        &mut self,
        cards: Vec<(ContactId, CategoryId)>,
        whole: Vec<ContactId>,
    ) -> StoreResult<()> {
        let today = self.desk.today.day;
        self.erase(cards.len() + whole.len(), move |book, progress| {
            let mut erased = book.erase_contacts(&whole, r23::RULE.0, "", today, progress)?;
            // Once the cards are gone, the rest is no longer stopped half way.
            let go_on = |done, total| progress(done, total) || !whole.is_empty();
            let details = book.erase_details(&cards, today, &go_on)?;
            erased.details += details.details;
            let known: Vec<_> = erased.copies.iter().map(|copy| copy.id).collect();
            erased.copies.extend(details.copies.into_iter().filter(|copy| !known.contains(&copy.id)));
            Ok((erased, whole.into_iter().chain(cards.into_iter().map(|(id, _)| id)).collect()))
        });
        Ok(())
    }

    fn erase<W>(&mut self, count: usize, work: W)
    where
        W: FnOnce(&mut Store, &Progress<'_>) -> StoreResult<(Erased, Vec<ContactId>)> + Send + 'static,
    {
        let what = tr!(self.desk.texts, "erase-running", count = count);
        let work = move |book: &mut Store, progress: &Progress<'_>| {
            let (erased, ids) = work(book, progress)?;
            Ok((erased, ids, rewrite(book, progress)))
        };
        self.desk.spawn(what, true, work, |app, done| {
            let (erased, ids, rewritten) = done?;
            app.erased(erased, &ids, rewritten)
        });
    }

    /// Cards or details were erased: says how many. Erased cards leave the history.
    fn erased(&mut self, erased: Erased, ids: &[ContactId], rewritten: Rewritten) -> StoreResult<()> {
        self.desk.history.erased(ids);
        self.reload(ids)?;
        rewritten?;
        if erased.contacts + erased.held + erased.details == 0 {
            self.desk.say(tr!(self.desk.texts, "status-erased-none"));
            return Ok(());
        }
        let key = if erased.held > 0 { "status-erased-held" } else { "status-erased" };
        let counts = [
            ("contacts", erased.contacts.into()),
            ("held", erased.held.into()),
            ("details", erased.details.into()),
            ("suppressed", erased.suppressed.into()),
        ];
        self.desk.say(self.desk.texts.get_args(key, &counts));
        self.show_copies(erased.copies);
        Ok(())
    }
}
