//! A server that follows what others append to the same PostgreSQL, so that its next question finds little left to read.
//!
//! It is a help and no promise: every question asks the journal by number (`App::current`), whatever was heard.

use std::sync::Arc;
use std::time::Duration;

use maillage_journal::{JournalError, News};

use crate::app::{App, Known};

/// How long a server waits before it asks again for a database that does not answer. Arbitrary: long enough not to press it.
const AGAIN: Duration = Duration::from_secs(1);

/// What a server knows, kept up with the journal.
#[derive(Debug)]
pub struct Follower {
    app: Arc<App>,
    news: News,
}

impl Follower {
    /// Follows the journal of an application; nothing where no other server can append to it unheard.
    pub async fn of(app: &Arc<App>) -> Result<Option<Self>, JournalError> {
        let news = News::of(app.location()).await?;
        Ok(news.map(|news| Self { app: Arc::clone(app), news }))
    }

    /// Waits for news, and returns what is known then; several appends may be one piece of news, and some bring nothing new.
    pub async fn next(&mut self) -> Result<Arc<Known>, JournalError> {
        self.news.heard().await?;
        self.app.current().await
    }

    /// Follows for as long as it is let; a database that went away is waited for.
    pub async fn follow(mut self) {
        loop {
            if self.next().await.is_err() {
                tokio::time::sleep(AGAIN).await;
            }
        }
    }
}
