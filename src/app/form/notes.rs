//! Typing into several lines: one text with line feeds, so that the cursor moves by whole characters as people see
//! them, as in a single line.

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent};
use tui_input::backend::crossterm::EventHandler as _;
use tui_input::{Input as Line, InputRequest};

use crate::app::input::{Key, plain};

/// Takes a key; answers whether the text changed.
pub(super) fn key(text: &mut Line, key: KeyEvent, is_text: bool) -> bool {
    if is_text && let KeyCode::Char(char) = key.code {
        text.handle(InputRequest::InsertChar(char));
        return true;
    }
    let (start, end) = line_around(text);
    if Key::ctrl('u').matches(key) {
        return cut(text, start, text.cursor());
    }
    if Key::ctrl('k').matches(key) {
        return cut(text, text.cursor(), end);
    }
    let target = match plain(key) {
        Some(KeyCode::Enter) => {
            text.handle(InputRequest::InsertChar('\n'));
            return true;
        }
        Some(KeyCode::Home) => Some(start),
        Some(KeyCode::End) => Some(end),
        Some(KeyCode::Up) => above(text, start),
        Some(KeyCode::Down) => below(text, start, end),
        _ if Key::ctrl('a').matches(key) => Some(start),
        _ if Key::ctrl('e').matches(key) => Some(end),
        _ => return text.handle_event(&Event::Key(key)).is_some_and(|change| change.value),
    };
    if let Some(target) = target {
        text.handle(InputRequest::SetCursor(target));
    }
    false
}

/// Whether there is a line to go to.
pub(super) fn has_line(text: &Line, down: bool) -> bool {
    let (start, end) = line_around(text);
    if down { end < text.value().chars().count() } else { start > 0 }
}

/// First place and end of the cursor's line, counted in code points.
fn line_around(text: &Line) -> (usize, usize) {
    let (mut start, mut end) = (0, 0);
    for (place, char) in text.value().chars().enumerate() {
        if char == '\n' {
            if place >= text.cursor() {
                return (start, end);
            }
            start = place + 1;
        }
        end = place + 1;
    }
    (start, end.max(start))
}

fn above(text: &Line, start: usize) -> Option<usize> {
    let end = start.checked_sub(1)?;
    let (first, _) = line_around(&text.clone().with_cursor(end));
    Some((first + text.cursor() - start).min(end))
}

fn below(text: &Line, start: usize, end: usize) -> Option<usize> {
    if end >= text.value().chars().count() {
        return None;
    }
    let (first, last) = line_around(&text.clone().with_cursor(end + 1));
    Some((first + text.cursor() - start).min(last))
}

fn cut(text: &mut Line, from: usize, to: usize) -> bool {
    if from >= to {
        return false;
    }
    let places = text.value().chars().enumerate();
    let kept = places.filter(|(place, _)| !(from..to).contains(place)).map(|(_, char)| char).collect();
    *text = Line::new(kept).with_cursor(from);
    true
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::KeyModifiers;

    use super::*;

    fn press(text: &mut Line, code: KeyCode) {
        key(text, KeyEvent::new(code, KeyModifiers::NONE), matches!(code, KeyCode::Char(_)));
    }

    fn control(text: &mut Line, char: char) {
        key(text, KeyEvent::new(KeyCode::Char(char), KeyModifiers::CONTROL), false);
    }

    #[test]
    fn the_cursor_goes_up_and_down_between_lines() {
        let mut text = Line::new("one\ntwo three\nx".into());
        assert!(has_line(&text, false) && !has_line(&text, true));
        press(&mut text, KeyCode::Up);
        assert_eq!(text.cursor(), 5);
        press(&mut text, KeyCode::End);
        assert_eq!(text.cursor(), 13);
        press(&mut text, KeyCode::Up);
        assert_eq!(text.cursor(), 3);
        assert!(!has_line(&text, false) && has_line(&text, true));
        press(&mut text, KeyCode::Down);
        assert_eq!(text.cursor(), 7);
        press(&mut text, KeyCode::Down);
        assert_eq!(text.cursor(), 15);
    }

    #[test]
    fn lines_are_broken_and_cut() {
        let mut text = Line::new("one two".into());
        press(&mut text, KeyCode::Enter);
        press(&mut text, KeyCode::Char('3'));
        assert_eq!(text.value(), "one two\n3");
        control(&mut text, 'u');
        assert_eq!(text.value(), "one two\n");
        press(&mut text, KeyCode::Backspace);
        press(&mut text, KeyCode::Home);
        control(&mut text, 'k');
        assert_eq!(text.value(), "");
        control(&mut text, 'k');
        control(&mut text, 'u');
        press(&mut text, KeyCode::Up);
        press(&mut text, KeyCode::Down);
        assert_eq!(text.value(), "");
    }

    #[test]
    fn a_character_of_several_code_points_goes_at_once() {
        for cluster in ["🤦🏼\u{200D}♂\u{FE0F}", "e\u{301}", "👨\u{200D}👩\u{200D}👧"] {
            let mut text = Line::new(format!("a{cluster}"));
            press(&mut text, KeyCode::Left);
            assert_eq!(text.cursor(), 1, "{cluster}");
            press(&mut text, KeyCode::Right);
            press(&mut text, KeyCode::Backspace);
            assert_eq!(text.value(), "a", "{cluster}");
        }
    }
}
