//! The parts of the README that are made from the program: the list of keys, and the picture of the screen.
//!
//! `FICHEBAK_UPDATE=1 cargo test --test house readme` writes them; without it the list is compared.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use fichebak::app::command::{Place, TABLE};
use fichebak::app::input::Key;
use fichebak::app::job::Executor;
use fichebak::app::{App, Screen, Today};
use fichebak::demo::{Recipe, write_book};
use fichebak::domain::assessment::RuleId;
use fichebak::domain::lang::Lang;
use fichebak::i18n::Texts;
use fichebak::ui::frame::{key_label, screen_key};
use fichebak::ui::theme::Theme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

const BEGIN: &str = "<!-- keys: begin -->\n";
const END: &str = "<!-- keys: end -->";

fn in_repository(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn is_update() -> bool {
    std::env::var_os("FICHEBAK_UPDATE").is_some()
}

fn key_list() -> String {
    let texts = Texts::new(Lang::En);
    let mut list = String::from("| key | what it does | where |\n|---|---|---|\n");
    for binding in TABLE.iter().filter(|binding| !binding.keys.is_empty()) {
        let keys: Vec<String> =
            binding.keys.iter().map(|key| format!("`{}`", key_label(*key, &texts))).collect();
        let screens: Vec<String> = match binding.place {
            Place::Everywhere => vec!["everywhere".to_owned()],
            place => Screen::ALL
                .into_iter()
                .filter(|screen| place.includes(*screen))
                .map(|screen| texts.get(screen_key(screen)))
                .collect(),
        };
        let help = texts.get(&format!("cmd-{}-help", binding.id)).replace('|', "\\|");
        writeln!(list, "| {} | {help} | {} |", keys.join(" "), screens.join(", ")).unwrap();
    }
    list
}

#[test]
fn the_list_of_keys_is_fresh() {
    let path = in_repository("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the README has a place for the keys");
    let (now, after) = rest.split_once(END).expect("the README has an end of the keys");
    let fresh = key_list();
    if is_update() {
        std::fs::write(&path, format!("{before}{BEGIN}{fresh}{END}{after}")).unwrap();
    } else {
        assert_eq!(now, fresh, "run: FICHEBAK_UPDATE=1 cargo test --test house readme");
    }
}

#[test]
fn no_key_is_bound_twice_on_a_screen() {
    for screen in Screen::ALL {
        let mut taken: HashMap<Key, &str> = HashMap::new();
        for binding in TABLE.iter().filter(|binding| binding.place.includes(screen)) {
            for key in binding.keys {
                let other = taken.insert(*key, binding.id);
                assert!(other.is_none(), "{key:?} means {} and {other:?} on {screen:?}", binding.id);
            }
        }
    }
}

#[test]
fn every_command_has_its_texts_and_its_name_once() {
    let mut names: Vec<&str> = TABLE.iter().map(|binding| binding.id).collect();
    for lang in Texts::shipped() {
        let texts = Texts::new(lang);
        for name in &names {
            for key in [format!("cmd-{name}"), format!("cmd-{name}-help")] {
                assert!(texts.find(&key).is_some(), "{key} is missing in {}", lang.code());
            }
        }
    }
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(count, names.len());
}

#[test]
fn the_picture_can_be_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let store =
        write_book(&folder.path().join("book.db"), &Recipe::example(today, Lang::En), &|_, _| true).unwrap();
    let today = Today { day: today, is_borrowed: false };
    let mut app = App::new(store, Texts::new(Lang::En), today, Executor::Inline).unwrap();
    let mut terminal = Terminal::new(TestBackend::new(100, 30)).unwrap();
    let draw = |terminal: &mut Terminal<TestBackend>, app: &mut App| {
        let mut viewport = app.desk.viewport;
        terminal.draw(|frame| viewport = fichebak::ui::draw(frame, app, Theme::default())).unwrap();
        app.has_room(viewport);
    };
    draw(&mut terminal, &mut app);
    // A prospect without consent, because that is what the program is for.
    let row = app.desk.book.findings_page(RuleId(6), None, 1).unwrap();
    app.contacts_show(row.first().expect("the example book has a prospect without consent").key.id).unwrap();
    draw(&mut terminal, &mut app);
    let svg = svg_of(terminal.backend().buffer());
    assert!(svg.contains("Prospect") || svg.contains("prospect"));
    if is_update() {
        std::fs::write(in_repository("assets/screen.svg"), svg).unwrap();
    }
}

const CELL: (f32, f32) = (8.4, 18.0);
const PAPER: &str = "#1d1f21";
const INK: &str = "#e0e0e0";

fn svg_of(buffer: &Buffer) -> String {
    let area = buffer.area;
    let (width, height) = (f32::from(area.width) * CELL.0, f32::from(area.height) * CELL.1);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.1} {height:.1}\" \
         font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"14\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{PAPER}\"/>\n"
    );
    for y in 0..area.height {
        let mut x = 0;
        while x < area.width {
            let first = &buffer[(x, y)];
            let mut text = String::new();
            let from = x;
            while x < area.width && looks_like(&buffer[(x, y)], first) {
                text.push_str(buffer[(x, y)].symbol());
                x += 1;
            }
            write_run(&mut svg, first, (from, x, y), &text);
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn looks_like(one: &Cell, other: &Cell) -> bool {
    one.fg == other.fg && one.bg == other.bg && one.modifier == other.modifier
}

fn write_run(svg: &mut String, cell: &Cell, (from, to, y): (u16, u16, u16), text: &str) {
    let (mut ink, mut paper) = (colour(cell.fg, INK), colour(cell.bg, PAPER));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut paper);
    }
    let (left, top) = (f32::from(from) * CELL.0, f32::from(y) * CELL.1);
    let width = f32::from(to - from) * CELL.0;
    if paper != PAPER {
        writeln!(
            svg,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"18\" fill=\"{paper}\"/>"
        )
        .unwrap();
    }
    if text.trim().is_empty() {
        return;
    }
    let weight = if cell.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    writeln!(
        svg,
        "<text x=\"{left:.1}\" y=\"{:.1}\" textLength=\"{width:.1}\" fill=\"{ink}\"{weight} xml:space=\"preserve\">{text}</text>",
        top + 13.5
    )
    .unwrap();
}

fn colour(color: Color, default: &'static str) -> &'static str {
    match color {
        Color::Red => "#cc6666",
        Color::Green => "#b5bd68",
        Color::Yellow => "#f0c674",
        Color::Cyan => "#8abeb7",
        Color::DarkGray => "#8a8f94",
        _ => default,
    }
}
