//! The program `fichebak`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(fichebak::cli::run(std::env::args_os()))
}
