//! Stands in for `domain::formats` until that lands.

pub(super) fn is_named_mailbox(address: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default().to_lowercase();
    let impersonal =
        ["info", "contact", "sales", "verkoop", "vente", "admin", "office", "support", "hello", "shop"];
    local.contains('.') && !impersonal.contains(&local.as_str())
}

pub(super) fn sensitive_word(text: &str) -> Option<String> {
    let folded = text.to_lowercase();
    ["ziek", "allerg", "diabet", "katholiek", "vakbond"]
        .into_iter()
        .find(|word| folded.contains(word))
        .map(str::to_owned)
}

pub(super) fn has_national_number(_text: &str, _is_phone_field: bool) -> bool {
    false
}
