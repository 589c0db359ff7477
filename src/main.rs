//! The program `fichebak`.

use std::process::ExitCode;

fn main() -> ExitCode {
    fichebak::terminal::outlive_limits();
    ExitCode::from(fichebak::cli::run(std::env::args_os()))
}
