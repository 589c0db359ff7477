//! The book in safety: copies, an import taken back, the passphrase, the lock and work under way.

use super::overview::prospect;
use crate::common::screen::{Screen, TODAY, day};
use fichebak::domain::contact::ContactFields;
use fichebak::domain::incoming::Incoming;
use fichebak::domain::lang::Lang;
use fichebak::store::{Filter, ImportOptions, Store, StoreError};

#[test]
fn a_copy_is_made_and_restored_in_the_settings() {
    let mut screen = Screen::new((100, 30), |store| {
        let fields = ContactFields { given_name: "Els".into(), ..ContactFields::new(day("2026-11-20")) };
        store.add_contact(&fields, &[], day(TODAY)).unwrap();
    });
    let folder = screen.app.desk.book.path().parent().unwrap().to_owned();
    let file = folder.join("stick.db");
    screen.keys("4<End><Up><Up><Up><Enter>").paste(file.to_str().unwrap()).keys("<Enter>");
    assert!(screen.text().contains("Copied to"), "{}", screen.text());
    assert!(!screen.text().contains("none taken yet"), "{}", screen.text());
    assert!(file.exists());
    screen.keys("1x<Right><Enter>").settle();
    assert_eq!(screen.app.desk.book.count(&Filter::All).unwrap(), 0, "{}", screen.text());
    screen.keys("4<End><Up><Up><Enter>").paste(folder.join("none.db").to_str().unwrap()).keys("<Enter>");
    assert!(screen.text().contains("none.db"), "what was typed stays: {}", screen.text());
    screen.keys("<Esc><Esc><End><Up><Up><Enter>").paste(file.to_str().unwrap()).keys("<Enter>");
    insta::assert_snapshot!("restore", redacted(&screen.text(), &folder));
    screen.keys("<Enter>");
    assert!(!screen.text().contains("Restored"), "it starts on no");
    screen.keys("<Enter>").paste(file.to_str().unwrap()).keys("<Enter><Right><Enter>").settle();
    assert!(screen.text().contains("Restored"), "{}", screen.text());
    // The erased card does not come back.
    assert_eq!(screen.app.desk.book.count(&Filter::All).unwrap(), 0);
    screen.keys("<Enter>u");
    assert!(
        screen.text().contains("nothing to undo") || screen.text().contains("Nothing to undo"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_copy_that_the_program_keeps_is_chosen_from_a_list() {
    let mut screen = Screen::new((80, 24), |store| prospect(store, "Janssens", "2026-11-20"));
    screen.app.desk.book.back_up_now(day("2026-11-20")).unwrap();
    prospect(&mut screen.app.desk.book, "Peeters", "2026-11-20");
    screen.keys("4<End><Up><Up><Enter>");
    let text = screen.text();
    assert!(text.contains("20 Nov 2026") && text.contains("kB"), "{text}");
    assert!(text.contains("Another file…"), "{text}");
    screen.keys("<Enter>");
    assert!(screen.text().contains("as it is now has 2 cards"), "{}", screen.text());
    screen.keys("<Right><Enter>").settle();
    assert_eq!(screen.app.desk.book.count(&Filter::All).unwrap(), 1, "{}", screen.text());
    // All of what happened stands in a window, also where the book lies that was there.
    let text = screen.text();
    assert!(text.contains("Restored") && text.contains("-backups"), "{text}");
    screen.keys("<Right><Enter>");
    assert!(!screen.text().contains("-backups"), "{}", screen.text());
    // The path of any other file is asked for, and an empty one is marked.
    screen.keys("<Enter><End><Enter><Enter>");
    assert!(screen.text().contains("Type a file first"), "{}", screen.text());
}

#[test]
fn what_is_erased_is_not_called_gone_while_a_copy_still_has_it() {
    let mut screen = Screen::new((100, 30), |store| {
        let fields = ContactFields { given_name: "Els".into(), ..ContactFields::new(day("2026-11-20")) };
        store.add_contact(&fields, &[], day(TODAY)).unwrap();
    });
    // Stands for a copy that cannot be written just now.
    let mut copy = screen.app.desk.book.path().as_os_str().to_owned();
    copy.push("-backups/2026-11-01.db");
    std::fs::create_dir_all(&copy).unwrap();
    screen.keys("x<Right><Enter>").settle();
    let text = screen.text();
    assert!(text.contains("traces of it are still"), "{text}");
    assert!(!text.contains("Nothing of it is left"), "{text}");
    assert_eq!(screen.app.desk.book.count(&Filter::All).unwrap(), 0);
    assert!(screen.app.desk.book.needs_compacting().unwrap());
    screen.keys("u");
    assert!(screen.app.desk.book.count(&Filter::All).unwrap() == 0, "{}", screen.text());
    std::fs::remove_dir(&copy).unwrap();
    screen.app.start_work();
    screen.settle();
    assert!(!screen.app.desk.book.needs_compacting().unwrap());
}

#[test]
fn an_import_is_taken_back_as_a_whole_with_u() {
    let card = |given: &str, email: &str| ContactFields {
        given_name: given.into(),
        source: "Beurs".into(),
        emails: vec![fichebak::domain::contact::Reach::new(email)],
        ..ContactFields::new(day("2026-11-20"))
    };
    let options = ImportOptions { is_dry: false, is_bought: false, today: day(TODAY), day: day(TODAY) };
    let import = |store: &mut Store, names: &[&str]| {
        let rows = names.iter().map(|name| Ok(Incoming::new(2, card(name, &format!("{name}@example.be")))));
        store.import(&mut rows.collect::<Vec<_>>().into_iter(), options, &mut |_| {}, &|_, _| true).unwrap();
    };
    // One of the day before, on the command line.
    let mut screen = Screen::new((100, 30), |store| {
        store.add_contact(&card("Els", "els@example.be"), &[], day(TODAY)).unwrap();
        import(store, &["Jan", "An"]);
    });
    screen.keys("u");
    insta::assert_snapshot!("undo_import", screen.text());
    screen.keys("<Enter>");
    assert_eq!(screen.app.desk.book.count(&Filter::All).unwrap(), 3, "it starts on no");
    screen.keys("u<Right><Enter>").settle();
    assert!(screen.text().contains("2 cards are gone"), "{}", screen.text());
    assert_eq!(screen.app.desk.book.count(&Filter::All).unwrap(), 1);
    assert!(!screen.app.desk.book.needs_compacting().unwrap());
    // One of this session, between two other acts: each is taken back in its turn.
    screen.keys("e<C-s>s<Enter>").settle();
    let acts = usize::from(screen.app.desk.history.next_undo().is_some());
    import(&mut screen.app.desk.book, &["Bo"]);
    screen.app.imported().unwrap();
    screen.keys("s<Enter>").settle();
    assert_eq!(acts, 1, "{}", screen.text());
    screen.keys("u");
    assert!(
        !screen.text().contains("Take the import back"),
        "the act after it comes first: {}",
        screen.text()
    );
    screen.keys("u<Right><Enter>").settle();
    assert_eq!(screen.app.desk.book.count(&Filter::All).unwrap(), 1, "{}", screen.text());
    screen.keys("u");
    assert!(screen.text().contains("Undone:"), "{}", screen.text());
    assert!(screen.app.desk.history.next_undo().is_none());
}

#[test]
fn the_days_copy_is_made_when_nobody_types() {
    let mut screen = Screen::new((80, 24), |_| {});
    assert!(screen.app.patience().is_some());
    screen.app.idle(screen.app.patience().unwrap());
    screen.settle();
    assert_eq!(screen.app.desk.book.backups().unwrap().len(), 1);
    assert!(screen.app.patience().is_none());
    screen.app.start_work();
    assert!(screen.app.patience().is_none());
}

/// Without what differs from one run to the next.
fn redacted(text: &str, folder: &std::path::Path) -> String {
    let today = chrono::Local::now().date_naive();
    // A day of one digit leaves a blank more behind it.
    let short = format!("{:<11}", fichebak::i18n::Texts::new(Lang::En).short_date(today));
    let text = text.replace(folder.to_str().unwrap(), "FOLDER").replace(&short, "DD Mon YYYY");
    text.replace(&today.format("%d/%m/%Y").to_string(), "DD/MM/YYYY")
}

#[cfg(feature = "encryption")]
#[test]
fn a_locked_book_shows_nothing_until_its_passphrase_is_typed() {
    let mut screen = Screen::new((80, 24), |store| {
        let fields = ContactFields { given_name: "Els".into(), ..ContactFields::new(day("2026-11-20")) };
        store.add_contact(&fields, &[], day(TODAY)).unwrap();
    });
    // Enter goes on to the next field; only after the last one it sets the passphrase.
    screen.keys("4<End><Up><Enter>broodje<Enter>");
    assert!(!screen.text().contains("not the same"), "{}", screen.text());
    screen.keys("brodje<Enter>");
    assert!(screen.text().contains("not the same"), "{}", screen.text());
    assert!(!screen.text().contains("broodje"), "{}", screen.text());
    screen.keys("<Esc><Esc><Right><Enter><End><Up><Enter>");
    screen.keys("broodje<Tab>broodje<Enter>");
    assert!(screen.text().contains("Writing the book"), "{}", screen.text());
    screen.settle();
    assert!(screen.app.desk.book.has_passphrase(), "{}", screen.text());
    screen.keys("1");
    assert!(screen.text().contains("Els"), "{}", screen.text());
    screen.app.is_copy_due = false;
    screen.app.idle(screen.app.patience().unwrap());
    screen.resize(80, 24);
    insta::assert_snapshot!("locked", screen.text());
    screen.keys("q<Esc>x<Enter>");
    assert!(
        screen.text().contains("not the passphrase") && !screen.text().contains("Els"),
        "{}",
        screen.text()
    );
    screen.keys("broodje<Enter>");
    assert!(screen.app.lock.is_some(), "tries are slowed");
    screen.app.lock.as_mut().unwrap().closed_until = None;
    screen.keys("broodje<Enter>");
    assert!(screen.text().contains("Els"), "{}", screen.text());
}

#[cfg(feature = "encryption")]
#[test]
fn enter_after_the_present_passphrase_takes_nothing_away() {
    let mut screen = Screen::new((80, 24), |_| {});
    screen.app.desk.book.set_passphrase(fichebak::store::Passphrase::new("broodje")).unwrap();
    screen.keys("4<End><Up><Enter>broodje<Enter>").settle();
    assert!(screen.app.desk.book.has_passphrase(), "{}", screen.text());
    screen.keys("<Enter><Enter>").settle();
    assert!(screen.app.desk.book.has_passphrase(), "an empty new one is none:\n{}", screen.text());
    assert!(screen.text().contains("at least one character"), "{}", screen.text());
    // Taking it away is a line of its own, and its question starts on no.
    screen.keys("<@Take the passphrase away><Enter>");
    assert!(screen.text().contains("Take the passphrase away?"), "{}", screen.text());
    screen.keys("<Enter>").settle();
    assert!(screen.app.desk.book.has_passphrase(), "{}", screen.text());
    screen.keys("<Enter>brodje<Enter><@Take the passphrase away><Enter>");
    assert!(!screen.text().contains("away?"), "the present one must be right:\n{}", screen.text());
    screen
        .keys("<Esc><Right><Enter><End><Up><Enter>broodje<@Take the passphrase away><Enter><Right><Enter>")
        .settle();
    assert!(!screen.app.desk.book.has_passphrase(), "{}", screen.text());
}

#[cfg(feature = "encryption")]
#[test]
fn the_screen_locks_after_the_minutes_that_were_set() {
    use std::time::Duration;
    let mut screen = Screen::new((80, 24), |_| {});
    screen.app.desk.book.set_passphrase(fichebak::store::Passphrase::new("broodje")).unwrap();
    screen.keys("4<End><Enter><BS>2<Enter>");
    assert_eq!(screen.app.desk.shop.settings.lock.n, 2, "{}", screen.text());
    screen.app.idle(Duration::from_secs(119));
    assert!(screen.app.lock.is_none());
    screen.app.idle(Duration::from_secs(1));
    assert!(screen.app.lock.is_some());
}

#[test]
fn a_job_that_can_be_stopped_is_stopped_with_esc() {
    let mut screen = Screen::new((100, 30), |_| {});
    screen.settle();
    let (go, wait) = std::sync::mpsc::channel::<()>();
    screen.app.desk.spawn(
        "Erasing 1 card".into(),
        true,
        move |_, progress| {
            let _ = wait.recv();
            if progress(1, 2) { Ok(()) } else { Err(StoreError::Cancelled) }
        },
        |_, done| done,
    );
    screen.keys("j");
    assert!(screen.text().contains("Esc stop"), "{}", screen.text());
    screen.keys("<Esc>");
    assert!(screen.text().contains("Stopping"), "{}", screen.text());
    go.send(()).unwrap();
    screen.settle();
    assert!(screen.text().contains("Nothing of it was kept"), "{}", screen.text());
}
