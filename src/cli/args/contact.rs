//! The verbs about a card.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::values::{Change, Taken, change, day, number, slugs, slugs_or_none, taken, yes_or_no};
use crate::domain::contact::{CardField, ContactKind, RelationKind};
use crate::domain::lang::Lang;

#[derive(Debug, Subcommand)]
pub(crate) enum ContactVerb {
    Add(Box<ContactFlags>),
    Edit {
        contact: String,
        #[command(flatten)]
        flags: Box<ContactFlags>,
        #[arg(long)]
        slip_of_the_pen: bool,
    },
    Show {
        contact: String,
    },
    List {
        query: Vec<String>,
        #[arg(long, value_name = "N", value_parser = number::<usize>)]
        limit: Option<usize>,
    },
    Erase {
        contact: String,
        #[arg(long)]
        yes: bool,
        #[arg(long)]
        delete_exports: bool,
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
    },
    Merge(MergeFlags),
    Doubles {
        #[arg(long, num_args = 2, value_names = ["ONE", "OTHER"])]
        different: Vec<String>,
    },
}

/// Which card stays, which goes, and what is taken from which.
#[derive(Debug, Args)]
pub(crate) struct MergeFlags {
    pub(crate) keep: String,
    pub(crate) other: String,
    #[arg(long, value_name = "FIELD=keep|other", value_parser = taken)]
    pub(crate) take: Vec<Taken>,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long)]
    pub(crate) yes: bool,
}

/// What stands on a card. What is not given keeps its default, or stays as it is; an empty value clears.
#[derive(Debug, Args)]
pub(crate) struct ContactFlags {
    #[arg(long, value_parser = slugs::<ContactKind>())]
    pub(crate) kind: Option<ContactKind>,
    #[arg(long, value_parser = slugs::<RelationKind>())]
    pub(crate) relation: Option<RelationKind>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) given_name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) family_name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) organisation: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) email: Option<Vec<String>>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) phone: Option<Vec<String>>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) street: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) postcode: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) city: Option<String>,
    #[arg(long, value_name = "CODE")]
    pub(crate) country: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) enterprise_number: Option<String>,
    #[arg(long, value_name = "LANG", value_parser = slugs_or_none::<Lang>())]
    pub(crate) language: Option<Change<Lang>>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) tag: Option<Vec<String>>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(crate) note: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) source: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) collected_on: Option<NaiveDate>,
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no())]
    pub(crate) from_elsewhere: Option<bool>,
    #[arg(long, value_name = "DATE", value_parser = change(day))]
    pub(crate) informed_on: Option<Change<NaiveDate>>,
    #[arg(long, value_name = "CAMPAIGN")]
    pub(crate) collected_for: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = change(day))]
    pub(crate) last_contact_on: Option<Change<NaiveDate>>,
    #[arg(long, value_name = "DATE", value_parser = change(day))]
    pub(crate) last_sale_on: Option<Change<NaiveDate>>,
    #[arg(long, value_name = "DATE", value_parser = change(day))]
    pub(crate) quote_on: Option<Change<NaiveDate>>,
    #[arg(long, value_name = "DATE", value_parser = change(day))]
    pub(crate) invoiced_on: Option<Change<NaiveDate>>,
    #[arg(long, value_name = "DATE", value_parser = change(day))]
    pub(crate) free_refusal_offered_on: Option<Change<NaiveDate>>,
    #[arg(long, value_name = "DATE", value_parser = change(day))]
    pub(crate) do_not_call_checked_on: Option<Change<NaiveDate>>,
    #[arg(long, value_name = "yes|no", value_parser = yes_or_no())]
    pub(crate) do_not_call_listed: Option<bool>,
}

impl ContactFlags {
    /// The texts of one line, each by its field.
    pub(crate) fn texts(&self) -> [(CardField, Option<&str>); 8] {
        [
            (CardField::GivenName, &self.given_name),
            (CardField::FamilyName, &self.family_name),
            (CardField::Organisation, &self.organisation),
            (CardField::Street, &self.street),
            (CardField::Postcode, &self.postcode),
            (CardField::City, &self.city),
            (CardField::EnterpriseNumber, &self.enterprise_number),
            (CardField::Source, &self.source),
        ]
        .map(|(field, typed)| (field, typed.as_deref()))
    }

    /// The days, each by its field.
    pub(crate) fn days(&self) -> [(CardField, Option<Change<NaiveDate>>); 6] {
        [
            (CardField::LastContactOn, self.last_contact_on),
            (CardField::LastSaleOn, self.last_sale_on),
            (CardField::QuoteOn, self.quote_on),
            (CardField::InvoicedOn, self.invoiced_on),
            (CardField::InformedOn, self.informed_on),
            (CardField::FreeRefusalOfferedOn, self.free_refusal_offered_on),
        ]
    }
}
