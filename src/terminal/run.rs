//! The loop of the screens: draw, wait, take everything that came in, draw again. Nothing ticks when idle; once a day it waits with a term, for the copy that is made when nobody types.

use std::io;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::Backend;

use crate::app::first_start::{FirstChoice, FirstStart};
use crate::app::input::Input;
use crate::app::{App, Flow};
use crate::terminal::{Events, clear_screen};
use crate::ui::theme::Theme;
use crate::ui::{self, first_start};

/// Runs the screens until the owner quits or the program is told to end.
///
/// # Errors
/// Where the terminal cannot be read or written any more. The book is sound: every act was saved when it was made.
pub fn run_loop<B, E>(screen: &mut Terminal<B>, events: &mut E, app: &mut App, theme: Theme) -> io::Result<()>
where
    B: Backend,
    B::Error: Send + Sync + 'static,
    E: Events + ?Sized,
{
    let mut is_first = true;
    loop {
        let mut viewport = app.desk.viewport;
        screen.draw(|frame| viewport = ui::draw(frame, app, theme)).map_err(io::Error::other)?;
        if app.has_room(viewport) {
            // The list can show more than was loaded: before the owner presses a key.
            continue;
        }
        if std::mem::take(&mut is_first) {
            app.start_work();
            continue;
        }
        let patience = app.patience();
        let mut next = events.next(patience)?;
        if let (None, Some(waited)) = (&next, patience) {
            app.idle(waited);
        }
        while let Some(input) = next {
            if matches!(input, Input::Resize(..)) {
                // Also after a suspension: the screen is empty then.
                clear_screen(screen).map_err(io::Error::other)?;
            }
            match app.handle(&input) {
                Flow::Continue => {}
                Flow::Suspend => events.suspend()?,
                Flow::Quit => return Ok(()),
            }
            next = events.next(Some(Duration::ZERO))?;
        }
    }
}

/// Asks the questions of the first start until they are answered.
///
/// # Errors
/// Where the terminal cannot be read or written any more.
pub fn ask<B, E>(
    screen: &mut Terminal<B>,
    events: &mut E,
    first: &mut FirstStart,
    theme: Theme,
) -> io::Result<FirstChoice>
where
    B: Backend,
    B::Error: Send + Sync + 'static,
    E: Events + ?Sized,
{
    loop {
        screen.draw(|frame| first_start::draw(frame, first, theme)).map_err(io::Error::other)?;
        let Some(input) = events.next(None)? else { continue };
        if matches!(input, Input::Resize(..)) {
            clear_screen(screen).map_err(io::Error::other)?;
        }
        if let Some(choice) = first.handle(&input) {
            return Ok(choice);
        }
    }
}
