//! A copy of a journal in another store, on the same engine or the other: line for line the same, so that chain and tree are.
//!
//! Acts are appended in parts, each durable by itself, and the files and persons after them. A copy that was cut off is the
//! beginning of the journal, from which another run goes on.

use futures_util::TryStreamExt as _;

use crate::chain::{Break, Fault};
use crate::erasable::File;
use crate::error::JournalError;
use crate::location::Location;
use crate::row::{Row, rows};
use crate::sheet::Sheet;
use crate::store::{Journal, Mode};
use crate::tip::Tip;
use crate::verification::Expected;
use crate::writer::Writer;

/// How many rows are appended at once: enough for the disk not to be what is waited for, few enough to begin little anew.
const PART: usize = 64;

/// What a copy did.
#[derive(Debug, Clone, PartialEq)]
pub struct Copied {
    /// How many acts were there already.
    pub before: u64,
    /// The last act of both journals, and the tree over them.
    pub tip: Tip,
}

/// Copies the journal at `from`, with the persons and files beside it, into the store at `to`, and verifies the copy.
///
/// # Errors
///
/// [`JournalError::Ahead`] where the store at `to` goes on from where this journal ends; [`JournalError::Another`] where it holds
/// acts that do not begin this journal; what is broken in either.
pub async fn copy(from: &Location, to: &Location) -> Result<Copied, JournalError> {
    let source = Journal::open(from, Mode::Existing).await?;
    let target = Journal::open(to, Mode::CreateIfMissing).await?;
    let copied = source.copy_into(&target, to).await?;
    target.close().await;
    source.close().await;
    Ok(copied)
}

impl Journal {
    /// Copies this journal, with the persons and files beside it, into another store, and verifies the copy.
    pub(crate) async fn copy_into(&self, target: &Self, to: &Location) -> Result<Copied, JournalError> {
        let held = target.fold(&Tip::EMPTY, drop).await?;
        let before = held.head.number.get();
        let Some(held) = self.tip_at(held.head, held.root()).await? else {
            return Err(self.parted(target, before, to).await?);
        };
        let tip = self.acts_into(target, held).await?;
        self.beside_into(target).await?;
        let expected = [Expected::Act(tip.head), Expected::Tree { size: tip.tree.size(), root: tip.root() }];
        target.must_hold(&expected, to).await?;
        Ok(Copied { before, tip })
    }

    /// Why a store that holds so many acts takes no copy of this journal: it goes on from its end, or holds another one.
    async fn parted(&self, target: &Self, acts: u64, to: &Location) -> Result<JournalError, JournalError> {
        let location = to.to_string();
        let own = self.fold(&Tip::EMPTY, drop).await?;
        let by = acts.saturating_sub(own.head.number.get());
        let follows = target.tip_at(own.head, own.root()).await?.is_some();
        Ok(if follows { JournalError::Ahead { location, by } } else { JournalError::Another { location } })
    }

    /// Appends the acts after `tip` to another journal that ends there, part by part.
    async fn acts_into(&self, target: &Self, mut tip: Tip) -> Result<Tip, JournalError> {
        let mut part = rows(&self.pool, tip.head.number).try_chunks(PART);
        while let Some(rows) = part.try_next().await.map_err(|cut| cut.1)? {
            let mut writer = target.writer().await?;
            for row in rows {
                tip = writer.take(tip, &row.tallied()?).await?;
            }
            writer.keep().await?;
        }
        Ok(tip)
    }

    /// Keeps beside another journal what stands beside this one; each file is durable by itself.
    async fn beside_into(&self, target: &Self) -> Result<(), JournalError> {
        let mut writer = target.writer().await?;
        writer.take_persons(self).await?;
        for digest in self.erased().await? {
            writer.put_erased(digest).await?;
        }
        writer.keep().await?;
        self.accounts_into(target).await?;
        let held = target.files().await?;
        for digest in self.files().await?.difference(&held) {
            let Some(file) = self.file(*digest).await? else { continue };
            let mut writer = target.writer().await?;
            writer.put_file(&file).await?;
            writer.keep().await?;
        }
        Ok(())
    }
}

impl Writer {
    /// Appends the acts of a row of another journal after `tip`, as they are written there.
    async fn take(&mut self, mut tip: Tip, row: &Row) -> Result<Tip, JournalError> {
        let known = tip.head.number;
        let mut sheet = Sheet::after(&tip, row.instant());
        for link in row.links().filter(|link| known < link.number) {
            match row.payload(&link)? {
                Some(payload) => {
                    sheet.take_apart(&mut tip, link.act.to_owned(), File::payload(payload));
                }
                None => sheet.take(&mut tip, link.act.to_owned()),
            }
            if tip.head.hash.to_string() != link.hash {
                return Err(Break { number: link.number, reason: Fault::Hash }.into());
            }
        }
        if sheet.tree != row.finished_from(sheet.first) {
            return Err(Break { number: sheet.first, reason: Fault::Tree }.into());
        }
        self.insert(sheet).await?;
        Ok(tip)
    }
}
