//! Whatever the program writes is for its owner's eyes, also where the shell would let everybody read.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs the program where every new file would be open to all.
fn run(home: &Path, args: &str) {
    let script = format!("umask 0; exec {} --lang en {args}", env!("CARGO_BIN_EXE_fichebak"));
    let mut command = Command::new("sh");
    command.env_clear().env("HOME", home).env("FICHEBAK_PASSPHRASE", "broodje");
    command.env("FICHEBAK_NEW_PASSPHRASE", "broodje").current_dir(home.join("desk"));
    let output = command.stdin(Stdio::null()).args(["-c", &script]).output().unwrap();
    assert!(output.status.success(), "{args}: {output:?}");
}

fn assert_private(folder: &Path, seen: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mode = path.metadata().unwrap().permissions().mode() & 0o777;
        if path.is_dir() {
            // The folders that other programs use as well are made by the first one that needs them.
            let is_shared = path.ends_with(".local") || path.ends_with("share") || path.ends_with("desk");
            assert!(is_shared || mode == 0o700, "{}: {mode:o}", path.display());
            assert_private(&path, seen);
        } else {
            assert_eq!(mode, 0o600, "{}: {mode:o}", path.display());
            seen.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
}

#[test]
fn no_file_and_no_folder_is_open_to_others() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("desk")).unwrap();
    let home = home.path();
    run(home, "contact add --given-name Els --family-name Zwymbrak --email els@example.be");
    run(home, "consent give 1 email --how paper");
    run(home, "export list.csv --channel email");
    run(home, "backup own.db");
    run(home, "backup");
    run(home, "contact add --given-name Jan");
    run(home, "contact erase 2 --yes");
    run(home, "restore own.db --yes");
    run(home, "demo --contacts 20 --db made-up.db");
    if cfg!(feature = "encryption") {
        run(home, "passphrase set");
    }
    let mut seen = Vec::new();
    assert_private(home, &mut seen);
    for name in ["fichebak.db", "fichebak.db.lock", "list.csv", "own.db", "made-up.db"] {
        assert!(seen.iter().any(|own| own == name), "{name} in {seen:?}");
    }
    assert!(seen.iter().all(|name| !name.to_lowercase().contains("zwymbrak")), "{seen:?}");
}
