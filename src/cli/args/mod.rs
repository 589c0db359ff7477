//! The verbs and their options. What `--help` says about them lies in the locale files: see [`super::help`].

mod contact;
mod values;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{ArgAction, Args, Parser, Subcommand};

use crate::domain::category::Channel;
use crate::domain::consent::How;
use crate::domain::contact::RelationKind;
use crate::domain::lang::Lang;
use crate::exchange::reading::Encoding;

pub(crate) use self::contact::{ContactFlags, ContactVerb, MergeFlags};
pub(crate) use self::values::{Change, Ground, Mapping, Taken, Wording};
use self::values::{change, day, encoding, mapping, number, own_slug, slugs, wording};

#[derive(Debug, Parser)]
#[command(name = "fichebak", version, propagate_version = false)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    /// Without a verb the screens open.
    #[command(subcommand)]
    pub(crate) verb: Option<Verb>,
}

/// Before or after the verb.
#[derive(Debug, Clone, Args)]
pub(crate) struct Global {
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) db: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LANG", value_parser = slugs::<Lang>())]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    pub(crate) today: Option<NaiveDate>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    Demo(DemoFlags),
    #[command(subcommand, subcommand_required = true, arg_required_else_help = true)]
    Contact(ContactVerb),
    #[command(subcommand, subcommand_required = true, arg_required_else_help = true)]
    Consent(ConsentVerb),
    #[command(subcommand, subcommand_required = true, arg_required_else_help = true)]
    Campaign(CampaignVerb),
    #[command(subcommand, subcommand_required = true, arg_required_else_help = true)]
    Box(BoxVerb),
    #[command(subcommand, subcommand_required = true, arg_required_else_help = true)]
    Detail(DetailVerb),
    Object(ObjectFlags),
    Basis(BasisFlags),
    #[command(subcommand, subcommand_required = true, arg_required_else_help = true)]
    Settings(SettingsVerb),
    Check,
    Purge(PurgeFlags),
    Export(ExportFlags),
    Import(ImportFlags),
    Backup(BackupFlags),
    Restore(RestoreFlags),
    #[command(subcommand, subcommand_required = true, arg_required_else_help = true)]
    Passphrase(PassphraseVerb),
    Completions {
        shell: clap_complete::Shell,
    },
    Help {
        #[arg(value_name = "VERB")]
        verb: Vec<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct DemoFlags {
    #[arg(long, value_name = "N", value_parser = number::<u64>)]
    pub(crate) contacts: Option<u64>,
    #[arg(long, value_name = "S", requires = "contacts", value_parser = number::<u64>)]
    pub(crate) seed: Option<u64>,
}

/// How, when, and where the proof lies.
#[derive(Debug, Clone, Args)]
pub(crate) struct Answer {
    #[arg(long, value_parser = slugs::<How>())]
    pub(crate) how: Option<How>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) on: Option<NaiveDate>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) evidence: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ConsentFlags {
    pub(crate) contact: String,
    #[arg(id = "box", value_name = "BOX")]
    pub(crate) about: String,
    #[command(flatten)]
    pub(crate) answer: Answer,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConsentVerb {
    Give(ConsentFlags),
    Refuse(ConsentFlags),
    Withdraw(ConsentFlags),
    Correct {
        contact: String,
        #[arg(id = "box", value_name = "BOX")]
        about: String,
    },
    List {
        contact: String,
        #[arg(id = "box", value_name = "BOX")]
        about: Option<String>,
    },
}

/// What is not given is missing for R26, not for the command line.
#[derive(Debug, Args)]
pub(crate) struct CampaignFlags {
    #[arg(long, value_name = "TEXT")]
    pub(crate) name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) product: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) purpose: Option<String>,
    #[arg(long, value_parser = slugs::<Channel>())]
    pub(crate) channel: Option<Channel>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) start: Option<NaiveDate>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) end: Option<NaiveDate>,
    #[arg(long, value_name = "N", value_parser = number::<u32>)]
    pub(crate) grace_days: Option<u32>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CampaignVerb {
    Add(CampaignFlags),
    Edit {
        campaign: String,
        #[command(flatten)]
        flags: CampaignFlags,
    },
    List,
    Show {
        campaign: String,
    },
    Join {
        campaign: String,
        contact: String,
        #[command(flatten)]
        answer: Answer,
    },
    Leave {
        campaign: String,
        contact: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct BoxFlags {
    #[arg(long, value_name = "TEXT")]
    pub(crate) name: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) purpose: Option<String>,
    #[arg(long, value_name = "N", value_parser = change(number::<u32>))]
    pub(crate) retention_months: Option<Change<u32>>,
    #[arg(long, value_name = "LANG=TEXT", value_parser = wording)]
    pub(crate) statement: Vec<Wording>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum BoxVerb {
    List,
    On {
        #[arg(id = "box", value_name = "BOX")]
        slug: String,
    },
    Off {
        #[arg(id = "box", value_name = "BOX")]
        slug: String,
    },
    Add {
        #[arg(value_name = "BOX", value_parser = own_slug)]
        slug: String,
        #[arg(long, value_parser = ["data", "general", "special"], default_value = "data")]
        kind: String,
        #[command(flatten)]
        flags: BoxFlags,
    },
    Edit {
        #[arg(id = "box", value_name = "BOX")]
        slug: String,
        #[command(flatten)]
        flags: BoxFlags,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum DetailVerb {
    Set {
        contact: String,
        #[arg(id = "box", value_name = "BOX")]
        slug: String,
        label: String,
        #[arg(allow_hyphen_values = true)]
        value: String,
        #[arg(long)]
        campaign: Option<String>,
    },
    Unset {
        contact: String,
        #[arg(id = "box", value_name = "BOX")]
        slug: String,
        label: String,
    },
    List {
        contact: String,
        #[arg(id = "box", value_name = "BOX")]
        slug: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ObjectFlags {
    pub(crate) contact: String,
    #[arg(long, value_parser = slugs::<Channel>())]
    pub(crate) channel: Option<Channel>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) on: Option<NaiveDate>,
}

/// A ground other than consent on which a prospect is kept.
#[derive(Debug, Args)]
pub(crate) struct BasisFlags {
    pub(crate) contact: String,
    #[arg(value_parser = slugs::<Ground>())]
    pub(crate) ground: Ground,
    #[arg(long, value_name = "DATE", value_parser = change(day))]
    pub(crate) on: Option<Change<NaiveDate>>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) interest: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) necessity: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) balance: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = change(day))]
    pub(crate) informed_on: Option<Change<NaiveDate>>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SettingsVerb {
    List,
    Get {
        key: String,
    },
    Set {
        key: String,
        #[arg(allow_hyphen_values = true)]
        value: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct PurgeFlags {
    #[arg(long)]
    pub(crate) campaign: Vec<String>,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ExportFlags {
    pub(crate) file: PathBuf,
    #[arg(long, required = true, value_parser = slugs::<Channel>())]
    pub(crate) channel: Channel,
    #[arg(long)]
    pub(crate) campaign: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) to: Option<String>,
    #[arg(long)]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct BackupFlags {
    pub(crate) file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct RestoreFlags {
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PassphraseVerb {
    Set,
    Change,
    Remove,
}

#[derive(Debug, Args)]
pub(crate) struct ImportFlags {
    #[arg(required_unless_present = "undo")]
    pub(crate) file: Vec<PathBuf>,
    #[arg(long, required_unless_present = "undo", value_name = "TEXT")]
    pub(crate) source: Option<String>,
    #[arg(long, value_parser = slugs::<RelationKind>())]
    pub(crate) relation: Option<RelationKind>,
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) collected_on: Option<NaiveDate>,
    #[arg(long)]
    pub(crate) campaign: Option<String>,
    #[arg(long, value_name = "HEADER=FIELD", value_parser = mapping)]
    pub(crate) map: Vec<Mapping>,
    #[arg(long, value_name = "HEADER")]
    pub(crate) extra: Vec<String>,
    #[arg(long, value_name = "ENCODING", value_parser = encoding)]
    pub(crate) encoding: Option<Encoding>,
    #[arg(long)]
    pub(crate) bought: bool,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long)]
    pub(crate) undo: bool,
}
