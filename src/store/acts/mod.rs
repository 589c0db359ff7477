//! The acts: what a shop does with its book. One act is one transaction ([`act`]); each has its way back beside it.

pub(super) mod act;
pub(super) mod backup;
pub(super) mod boxes;
pub(super) mod bulk;
pub(super) mod campaigns;
pub(super) mod card_back;
pub(super) mod cards;
pub(super) mod carry;
pub(super) mod clean;
pub(super) mod compact;
pub(super) mod consent;
pub(super) mod create;
pub(super) mod details;
pub(super) mod doubles;
pub(super) mod erase;
pub(super) mod exports;
pub(super) mod import;
pub(super) mod merge;
pub(super) mod objections;
pub(super) mod purge;
pub(super) mod refresh;
pub(super) mod restore;
pub(super) mod settings;
pub(super) mod tidy;
pub(super) mod undo;
