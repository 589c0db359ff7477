//! Fixed English names for enums: on the command line, in JSON and in the file.

/// Gives an enum its slugs: `slug()`, `parse()`, `ALL` and its form in JSON, from one list.
macro_rules! slugs {
    ($type:ty { $($variant:ident => $slug:literal),+ $(,)? }) => {
        impl $type {
            /// Every value, in the order in which the screens list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The fixed English name used on the command line, in JSON and in the file.
            #[must_use]
            pub fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug),+ }
            }

            /// Reads a slug; `None` for anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($slug => Some(Self::$variant),)+ _ => None }
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.slug())
            }
        }
    };
}
pub(crate) use slugs;
