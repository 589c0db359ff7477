//! Text in lines of a given width, as a terminal counts it.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

/// Breaks a text at white space into lines of at most that many columns; a longer word is broken where it must be.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && line.width() + 1 + word.width() > columns {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            while line.width() > columns {
                let head = first_columns(&line, columns);
                if head.is_empty() {
                    break;
                }
                line = line.split_off(head.len());
                lines.push(head);
            }
        }
        lines.push(line);
    }
    lines
}

/// As much of the start of a text as fits into that many columns.
#[must_use]
pub fn first_columns(text: &str, columns: usize) -> String {
    let mut used = 0;
    text.graphemes(true)
        .take_while(|cluster| {
            used += cluster.width();
            used <= columns
        })
        .collect()
}
