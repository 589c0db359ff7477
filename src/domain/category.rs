//! The boxes that can be ticked.

use super::slug::slugs;

/// The number of a box in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryId(pub i64);

/// A way to reach somebody with advertising.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// E-mail (R16 to R18).
    Email,
    /// Text message (R16).
    Sms,
    /// A telephone call by a person (R20).
    Phone,
    /// Addressed post (R21).
    Post,
}
slugs!(Channel { Email => "email", Sms => "sms", Phone => "phone", Post => "post" });

/// What kind of data or use a box is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CategoryKind {
    /// Name, address, contact data: what a client's card may hold without consent (R7).
    General,
    /// Advertising on one channel.
    Channel(Channel),
    /// Ordinary data beyond the general (R15).
    Data,
    /// A special category: only with explicit consent in writing (R10, R11).
    Special,
}

impl CategoryKind {
    /// The fixed English name used on the command line, in JSON and in the file.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Channel(_) => "channel",
            Self::Data => "data",
            Self::Special => "special",
        }
    }
}

/// A box: a category of data or a channel that a contact can consent to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its number in this book.
    pub id: CategoryId,
    /// The fixed name on the command line.
    pub slug: String,
    /// What it is about.
    pub kind: CategoryKind,
    /// The name that the owner gave it; `None` for a built-in box, whose name comes from the locale files.
    pub own_name: Option<String>,
    /// What the data is for, in the owner's words; `None` for a built-in box left as it was (S5).
    pub own_purpose: Option<String>,
    /// Whether the shop uses it. Special categories are off at first.
    pub is_on: bool,
    /// After how many months a consent for it expires; `None` for never.
    pub retention_months: Option<u32>,
    /// Where it stands among the others.
    pub position: i64,
}

/// A box that every book has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltIn {
    /// The fixed name on the command line.
    pub slug: &'static str,
    /// What it is about.
    pub kind: CategoryKind,
    /// Whether a new book has it switched on.
    pub is_on: bool,
}

const fn built_in(slug: &'static str, kind: CategoryKind, is_on: bool) -> BuiltIn {
    BuiltIn { slug, kind, is_on }
}

/// The boxes that every book has. The source names five special categories (S4); the GDPR adds genetic, biometric
/// and health data and sexual orientation (R10).
pub const BUILT_IN: [BuiltIn; 15] = [
    built_in("contact-details", CategoryKind::General, true),
    built_in("email", CategoryKind::Channel(Channel::Email), true),
    built_in("sms", CategoryKind::Channel(Channel::Sms), true),
    built_in("phone", CategoryKind::Channel(Channel::Phone), true),
    built_in("post", CategoryKind::Channel(Channel::Post), true),
    built_in("preferences", CategoryKind::Data, true),
    built_in("ethnic-origin", CategoryKind::Special, false),
    built_in("political-opinions", CategoryKind::Special, false),
    built_in("beliefs", CategoryKind::Special, false),
    built_in("trade-union", CategoryKind::Special, false),
    built_in("genetic", CategoryKind::Special, false),
    built_in("biometric", CategoryKind::Special, false),
    built_in("health", CategoryKind::Special, false),
    built_in("sex-life", CategoryKind::Special, false),
    built_in("sexual-orientation", CategoryKind::Special, false),
];
