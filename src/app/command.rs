//! The one table of commands. The dispatcher, the footer, the help, the palette and the key list of the README all
//! read it.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use crate::app::input::Key;
use crate::app::{App, Screen};
use crate::store::StoreResult;

/// What the owner can ask for with one key. Its texts lie under `cmd-<id>` (a word or two for the footer) and
/// `cmd-<id>-help` (a sentence).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is explained by its texts in the locale files")]
pub enum Command {
    Contacts,
    Today,
    Campaigns,
    Settings,
    Add,
    Edit,
    Tick,
    Search,
    Filter,
    Basis,
    Object,
    Tell,
    Merge,
    Different,
    Members,
    Details,
    ObjectUnknown,
    EraseDetails,
    Erase,
    Pile,
    Export,
    Exports,
    Import,
    PurgePreview,
    AddCampaign,
    EditCampaign,
    AddBox,
    Switch,
    Fix,
    FixGroup,
    Undo,
    Redo,
    Help,
    Palette,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Open,
    NextPane,
    Back,
    Quit,
}

/// Where a command's keys work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// On every screen.
    Everywhere,
    /// On one screen.
    On(Screen),
    /// On two screens.
    Either(Screen, Screen),
}

impl Place {
    /// Whether it includes that screen.
    #[must_use]
    pub fn includes(self, screen: Screen) -> bool {
        match self {
            Self::Everywhere => true,
            Self::On(own) => own == screen,
            Self::Either(one, other) => one == screen || other == screen,
        }
    }
}

/// One line of the table.
#[derive(Debug)]
pub struct Binding {
    /// The command.
    pub command: Command,
    /// Its name in the locale files and in the palette.
    pub id: &'static str,
    /// Its keys, the one that is shown first.
    pub keys: &'static [Key],
    /// Where they work.
    pub place: Place,
    /// Whether the footer shows it.
    pub in_footer: bool,
}

const fn bind(
    command: Command,
    id: &'static str,
    keys: &'static [Key],
    place: Place,
    in_footer: bool,
) -> Binding {
    Binding { command, id, keys, place, in_footer }
}

use Command as C;
use Place::{Either, Everywhere, On};
const CONTACTS: Place = On(Screen::Contacts);
const CARDS: Place = Either(Screen::Contacts, Screen::Today);

/// All commands. On an azerty keyboard the digits are typed with Shift, so the same keys unshifted work too.
pub const TABLE: &[Binding] = &[
    bind(C::Add, "add", &[Key::char('a')], CONTACTS, true),
    bind(C::Edit, "edit", &[Key::char('e')], CARDS, true),
    bind(C::Tick, "tick", &[Key::char(' ')], CONTACTS, true),
    bind(C::Search, "search", &[Key::char('/'), Key::ctrl('f')], CONTACTS, true),
    bind(C::Filter, "filter", &[Key::char('f')], CONTACTS, true),
    bind(C::Basis, "basis", &[Key::char('b')], CARDS, false),
    bind(C::Object, "object", &[Key::char('s')], CARDS, false),
    bind(C::Tell, "tell", &[Key::char('i')], CARDS, false),
    bind(C::Merge, "merge", &[Key::char('M')], CARDS, false),
    bind(C::Different, "different", &[Key::char('D')], On(Screen::Today), false),
    bind(C::Members, "members", &[Key::char('m')], CONTACTS, false),
    bind(C::Details, "details", &[Key::char('d')], CONTACTS, false),
    bind(C::ObjectUnknown, "object-unknown", &[], Everywhere, false),
    bind(C::EraseDetails, "erase-details", &[Key::char('X')], CONTACTS, false),
    bind(C::Pile, "pile", &[Key::char('p')], Everywhere, false),
    bind(C::Export, "export", &[Key::char('E')], Everywhere, false),
    bind(C::Exports, "exports", &[], Everywhere, false),
    bind(C::Import, "import", &[Key::char('I')], Everywhere, false),
    bind(C::Erase, "erase", &[Key::char('x'), Key::named(KeyCode::Delete)], CARDS, true),
    bind(C::Fix, "fix", &[Key::char(' ')], On(Screen::Today), true),
    bind(C::FixGroup, "fix-group", &[Key::char('F')], On(Screen::Today), true),
    bind(C::AddCampaign, "add-campaign", &[Key::char('a')], On(Screen::Campaigns), true),
    bind(C::EditCampaign, "edit-campaign", &[Key::char('e')], On(Screen::Campaigns), true),
    bind(C::Switch, "switch", &[Key::char(' ')], On(Screen::Settings), true),
    bind(C::AddBox, "add-box", &[Key::char('a')], On(Screen::Settings), true),
    bind(C::PurgePreview, "purge-preview", &[Key::char('P')], Everywhere, false),
    bind(C::Undo, "undo", &[Key::char('u')], Everywhere, true),
    bind(C::Redo, "redo", &[Key::ctrl('r')], Everywhere, false),
    bind(C::Contacts, "go-contacts", &[Key::char('1'), Key::char('&')], Everywhere, false),
    bind(C::Today, "go-today", &[Key::char('2'), Key::char('é')], Everywhere, false),
    bind(C::Campaigns, "go-campaigns", &[Key::char('3'), Key::char('"')], Everywhere, false),
    bind(C::Settings, "go-settings", &[Key::char('4'), Key::char('\'')], Everywhere, false),
    bind(C::Up, "up", &[Key::named(KeyCode::Up), Key::char('k')], Everywhere, false),
    bind(C::Down, "down", &[Key::named(KeyCode::Down), Key::char('j')], Everywhere, false),
    bind(C::PageUp, "page-up", &[Key::named(KeyCode::PageUp)], Everywhere, false),
    bind(C::PageDown, "page-down", &[Key::named(KeyCode::PageDown)], Everywhere, false),
    bind(C::First, "first", &[Key::char('g'), Key::named(KeyCode::Home)], Everywhere, false),
    bind(C::Last, "last", &[Key::char('G'), Key::named(KeyCode::End)], Everywhere, false),
    bind(C::Open, "open", &[Key::named(KeyCode::Enter)], Everywhere, false),
    bind(C::NextPane, "next-pane", &[Key::named(KeyCode::Tab)], Everywhere, false),
    bind(C::Back, "back", &[Key::named(KeyCode::Esc)], Everywhere, false),
    bind(C::Palette, "palette", &[Key::char(':')], Everywhere, false),
    bind(C::Help, "help", &[Key::char('?'), Key::named(KeyCode::F(1))], Everywhere, true),
    bind(C::Quit, "quit", &[Key::char('q')], Everywhere, true),
];

/// The line of a command.
#[must_use]
pub fn binding(command: Command) -> Option<&'static Binding> {
    TABLE.iter().find(|binding| binding.command == command)
}

/// The command that a key means on the screen shown.
#[must_use]
pub fn find(app: &App, key: KeyEvent) -> Option<Command> {
    TABLE
        .iter()
        .filter(|binding| binding.place.includes(app.screen))
        .find(|binding| binding.keys.iter().any(|own| own.matches(key)))
        .map(|binding| binding.command)
}

/// Why a command cannot be run just now: the key of a text; `None` where it can.
#[must_use]
pub fn why_not(app: &App, command: Command) -> Option<&'static str> {
    let no_card = || app.card_under_cursor().is_none().then_some("why-no-card");
    let held = || app.is_on_held().then_some("why-held");
    match command {
        C::Edit | C::Object | C::Erase | C::EraseDetails => no_card(),
        C::Tick | C::Members | C::Details => no_card().or_else(held),
        C::Merge if app.selected_double().is_some() => None,
        C::Merge => no_card().or_else(held),
        C::Different => app.selected_double().is_none().then_some("why-no-double"),
        C::Basis => {
            no_card().or_else(held).or_else(|| (!app.is_on_prospect()).then_some("why-not-a-prospect"))
        }
        C::Tell => no_card().or_else(|| (!app.is_on_untold()).then_some("why-nobody-to-tell")),
        C::Undo => {
            let has_one = app.history.next_undo().is_some()
                || app.history.is_erasure_last()
                || app.import_to_undo().is_some();
            (!has_one).then_some("why-nothing-to-undo")
        }
        C::Redo => app.history.next_redo().is_none().then_some("why-nothing-to-redo"),
        _ => None,
    }
}

/// Runs a command.
///
/// # Errors
/// Where the book cannot be read or written.
pub fn run(app: &mut App, command: Command) -> StoreResult<()> {
    match command {
        C::Contacts => app.go(Screen::Contacts)?,
        C::Today => app.go(Screen::Today)?,
        C::Campaigns => app.go(Screen::Campaigns)?,
        C::Settings => app.go(Screen::Settings)?,
        C::Undo => app.undo()?,
        C::Redo => app.redo()?,
        C::Quit => app.quit(),
        C::Help => app.open_help()?,
        C::Palette => app.open_palette(),
        C::Pile => app.open_pile()?,
        C::Export => app.open_export(),
        C::Exports => app.open_exports()?,
        C::Import => app.open_import(),
        C::PurgePreview => app.open_purge_preview()?,
        C::Add => app.open_new_contact(),
        C::Edit => app.open_edit_contact()?,
        C::Basis => app.open_basis()?,
        C::Object => app.open_objection()?,
        C::Tell => app.tell_card()?,
        C::ObjectUnknown => app.open_objection_of_unknown(),
        C::Merge => app.open_merge()?,
        C::Different => app.decide_different()?,
        C::Erase => app.open_erase()?,
        C::EraseDetails => app.open_erase_details()?,
        other => return run_on_screen(app, other),
    }
    Ok(())
}

/// The commands that mean something else on each screen: moving, opening, and what only one screen has.
fn run_on_screen(app: &mut App, command: Command) -> StoreResult<()> {
    match app.screen {
        Screen::Contacts => app.contacts_run(command),
        Screen::Today => app.findings_run(command),
        Screen::Campaigns => app.campaigns_run(command),
        Screen::Settings => app.settings_run(command),
    }
}
