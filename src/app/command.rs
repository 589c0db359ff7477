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
    run: Run,
    why_not: fn(&App) -> Option<&'static str>,
}

/// What a command does.
#[derive(Debug, Clone, Copy)]
enum Run {
    /// The same wherever it works.
    Own(fn(&mut App) -> StoreResult<()>),
    /// What the screen shown makes of it: moving, opening, leaving.
    OnScreen,
}

impl Binding {
    /// Why it cannot be run just now: the key of a text; `None` where it can.
    #[must_use]
    pub fn why_not(&self, app: &App) -> Option<&'static str> {
        (self.why_not)(app)
    }

    const fn unless(self, why_not: fn(&App) -> Option<&'static str>) -> Self {
        Self { why_not, ..self }
    }
}

const fn bind(
    command: Command,
    id: &'static str,
    keys: &'static [Key],
    place: Place,
    in_footer: bool,
    run: Run,
) -> Binding {
    Binding { command, id, keys, place, in_footer, run, why_not: |_| None }
}

use Command as C;
use Place::{Either, Everywhere, On};
use Run::{OnScreen, Own};
const CONTACTS: Place = On(Screen::Contacts);
const CARDS: Place = Either(Screen::Contacts, Screen::Today);

/// All commands. On an azerty keyboard the digits are typed with Shift, so the same keys unshifted work too.
pub const TABLE: &[Binding] = &[
    bind(C::Add, "add", &[Key::char('a')], CONTACTS, true, Own(App::open_new_contact)),
    bind(C::Edit, "edit", &[Key::char('e')], CARDS, true, Own(App::open_edit_contact)).unless(no_card),
    bind(C::Tick, "tick", &[Key::char(' ')], CONTACTS, true, Own(App::open_tick)).unless(no_card_or_held),
    bind(C::Search, "search", &[Key::char('/'), Key::ctrl('f')], CONTACTS, true, Own(App::search_open)),
    bind(C::Filter, "filter", &[Key::char('f')], CONTACTS, true, Own(App::open_filter)),
    bind(C::Basis, "basis", &[Key::char('b')], CARDS, false, Own(App::open_basis)).unless(no_prospect),
    bind(C::Object, "object", &[Key::char('s')], CARDS, false, Own(App::open_objection)).unless(no_card),
    bind(C::Tell, "tell", &[Key::char('i')], CARDS, false, Own(App::tell_card)).unless(nobody_to_tell),
    bind(C::Merge, "merge", &[Key::char('M')], CARDS, false, Own(App::open_merge)).unless(no_merge),
    bind(C::Different, "different", &[Key::char('D')], On(Screen::Today), false, Own(App::decide_different))
        .unless(no_double),
    bind(C::Members, "members", &[Key::char('m')], CONTACTS, false, Own(App::open_members))
        .unless(no_card_or_held),
    bind(C::Details, "details", &[Key::char('d')], CONTACTS, false, Own(App::open_details))
        .unless(no_card_or_held),
    bind(C::ObjectUnknown, "object-unknown", &[], Everywhere, false, Own(App::open_objection_of_unknown)),
    bind(C::EraseDetails, "erase-details", &[Key::char('X')], CONTACTS, false, Own(App::open_erase_details))
        .unless(no_card),
    bind(C::Pile, "pile", &[Key::char('p')], Everywhere, false, Own(App::open_pile)),
    bind(C::Export, "export", &[Key::char('E')], Everywhere, false, Own(App::open_export)),
    bind(C::Exports, "exports", &[], Everywhere, false, Own(App::open_exports)),
    bind(C::Import, "import", &[Key::char('I')], Everywhere, false, Own(App::open_import)),
    bind(
        C::Erase,
        "erase",
        &[Key::char('x'), Key::named(KeyCode::Delete)],
        CARDS,
        true,
        Own(App::open_erase),
    )
    .unless(no_card),
    bind(C::Fix, "fix", &[Key::char(' ')], On(Screen::Today), true, Own(App::findings_fix)),
    bind(C::FixGroup, "fix-group", &[Key::char('F')], On(Screen::Today), true, Own(App::findings_fix_group)),
    bind(
        C::AddCampaign,
        "add-campaign",
        &[Key::char('a')],
        On(Screen::Campaigns),
        true,
        Own(App::add_campaign),
    ),
    bind(
        C::EditCampaign,
        "edit-campaign",
        &[Key::char('e')],
        On(Screen::Campaigns),
        true,
        Own(App::edit_campaign),
    ),
    bind(C::Switch, "switch", &[Key::char(' ')], On(Screen::Settings), true, Own(App::settings_switch)),
    bind(C::AddBox, "add-box", &[Key::char('a')], On(Screen::Settings), true, Own(App::add_box)),
    bind(
        C::PurgePreview,
        "purge-preview",
        &[Key::char('P')],
        Everywhere,
        false,
        Own(App::open_purge_preview),
    ),
    bind(C::Undo, "undo", &[Key::char('u')], Everywhere, true, Own(App::undo)).unless(nothing_to_undo),
    bind(C::Redo, "redo", &[Key::ctrl('r')], Everywhere, false, Own(App::redo)).unless(nothing_to_redo),
    bind(
        C::Contacts,
        "go-contacts",
        &[Key::char('1'), Key::char('&')],
        Everywhere,
        false,
        Own(|app| app.go(Screen::Contacts)),
    ),
    bind(
        C::Today,
        "go-today",
        &[Key::char('2'), Key::char('é')],
        Everywhere,
        false,
        Own(|app| app.go(Screen::Today)),
    ),
    bind(
        C::Campaigns,
        "go-campaigns",
        &[Key::char('3'), Key::char('"')],
        Everywhere,
        false,
        Own(|app| app.go(Screen::Campaigns)),
    ),
    bind(
        C::Settings,
        "go-settings",
        &[Key::char('4'), Key::char('\'')],
        Everywhere,
        false,
        Own(|app| app.go(Screen::Settings)),
    ),
    bind(C::Up, "up", &[Key::named(KeyCode::Up), Key::char('k')], Everywhere, false, OnScreen),
    bind(C::Down, "down", &[Key::named(KeyCode::Down), Key::char('j')], Everywhere, false, OnScreen),
    bind(C::PageUp, "page-up", &[Key::named(KeyCode::PageUp)], Everywhere, false, OnScreen),
    bind(C::PageDown, "page-down", &[Key::named(KeyCode::PageDown)], Everywhere, false, OnScreen),
    bind(C::First, "first", &[Key::char('g'), Key::named(KeyCode::Home)], Everywhere, false, OnScreen),
    bind(C::Last, "last", &[Key::char('G'), Key::named(KeyCode::End)], Everywhere, false, OnScreen),
    bind(C::Open, "open", &[Key::named(KeyCode::Enter)], Everywhere, false, OnScreen),
    bind(C::NextPane, "next-pane", &[Key::named(KeyCode::Tab)], Everywhere, false, OnScreen),
    bind(C::Back, "back", &[Key::named(KeyCode::Esc)], Everywhere, false, OnScreen),
    bind(C::Palette, "palette", &[Key::char(':')], Everywhere, false, Own(App::open_palette)),
    bind(
        C::Help,
        "help",
        &[Key::char('?'), Key::named(KeyCode::F(1))],
        Everywhere,
        true,
        Own(App::open_help),
    ),
    bind(C::Quit, "quit", &[Key::char('q')], Everywhere, true, Own(App::quit)),
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
        .filter(|binding| binding.place.includes(app.desk.screen))
        .find(|binding| binding.keys.iter().any(|own| own.matches(key)))
        .map(|binding| binding.command)
}

/// Runs a command.
///
/// # Errors
/// Where the book cannot be read or written.
pub fn run(app: &mut App, binding: &Binding) -> StoreResult<()> {
    match binding.run {
        Own(act) => act(app),
        OnScreen => match app.desk.screen {
            Screen::Contacts => app.contacts_run(binding.command),
            Screen::Today => app.findings_run(binding.command),
            Screen::Campaigns => app.campaigns_run(binding.command),
            Screen::Settings => app.settings_run(binding.command),
        },
    }
}

fn no_card(app: &App) -> Option<&'static str> {
    app.card_under_cursor().is_none().then_some("why-no-card")
}

fn no_card_or_held(app: &App) -> Option<&'static str> {
    no_card(app).or_else(|| app.is_on_held().then_some("why-held"))
}

fn no_merge(app: &App) -> Option<&'static str> {
    if app.findings.selected_double(&app.desk).is_some() { None } else { no_card_or_held(app) }
}

fn no_double(app: &App) -> Option<&'static str> {
    app.findings.selected_double(&app.desk).is_none().then_some("why-no-double")
}

fn no_prospect(app: &App) -> Option<&'static str> {
    no_card_or_held(app).or_else(|| (!app.is_on_prospect()).then_some("why-not-a-prospect"))
}

fn nobody_to_tell(app: &App) -> Option<&'static str> {
    no_card(app).or_else(|| (!app.is_on_untold()).then_some("why-nobody-to-tell"))
}

fn nothing_to_undo(app: &App) -> Option<&'static str> {
    let history = &app.desk.history;
    let has_one =
        history.next_undo().is_some() || history.is_erasure_last() || app.desk.import_to_undo().is_some();
    (!has_one).then_some("why-nothing-to-undo")
}

fn nothing_to_redo(app: &App) -> Option<&'static str> {
    app.desk.history.next_redo().is_none().then_some("why-nothing-to-redo")
}
