//! The program `fichebak`.

fn main() {}
