//! A span of time whose unit belongs to the value: ten days, six weeks, one month, three years.

use std::fmt;
use std::ops::RangeInclusive;

/// What a period is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// By the clock.
    Minutes,
    /// Calendar days.
    Days,
    /// Seven days each.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
}

impl Unit {
    /// All of them, the shortest first.
    pub const ALL: [Self; 5] = [Self::Minutes, Self::Days, Self::Weeks, Self::Months, Self::Years];

    /// The letters behind the number, as in `6w`.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        match self {
            Self::Minutes => "min",
            Self::Days => "d",
            Self::Weeks => "w",
            Self::Months => "m",
            Self::Years => "y",
        }
    }

    /// How many of it a period may have: at most a hundred years.
    #[must_use]
    pub fn bounds(self) -> RangeInclusive<u32> {
        if self == Self::Years { 1..=100 } else { 1..=1200 }
    }
}

/// A span of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: Unit,
}

impl Period {
    /// So many of that unit.
    #[must_use]
    pub const fn new(n: u32, unit: Unit) -> Self {
        Self { n, unit }
    }

    /// Reads `6w`, and a plain number in the unit that the name of the setting says.
    #[must_use]
    pub fn parse(typed: &str, own: Unit) -> Option<Self> {
        let letters = typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len());
        let (n, suffix) = typed.split_at(letters);
        let unit = match suffix.trim() {
            "" => own,
            suffix => Unit::ALL.into_iter().find(|unit| unit.suffix() == suffix)?,
        };
        Some(Self { n: n.parse().ok()?, unit })
    }

    /// The number alone where it counts in that unit, else with its own: what a script reads and what is stored.
    #[must_use]
    pub fn in_unit(self, own: Unit) -> String {
        if self.unit == own { self.n.to_string() } else { self.to_string() }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.n, self.unit.suffix())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_read_as_it_is_written() {
        for unit in Unit::ALL {
            let period = Period::new(6, unit);
            assert_eq!(Period::parse(&period.to_string(), Unit::Months), Some(period));
            assert_eq!(Period::parse(&period.in_unit(unit), unit), Some(period));
        }
        for wrong in ["", "w", "6x", "-1", "6.5w", "six", "99999999999d"] {
            assert_eq!(Period::parse(wrong, Unit::Days), None, "{wrong}");
        }
    }
}
