//! What every face is: something that shows a view and hears a reply.

use hangup::conversation::{Reply, Said, View};

use super::Stop;

/// How the conversation looks and listens.
pub(crate) trait Face {
    /// Shows the view, in place of the one before, and waits for one reply. Never takes silence for one.
    ///
    /// # Errors
    /// What ended the input.
    fn ask(&mut self, view: &View) -> Result<Reply, Stop>;

    /// Takes down what is shown, and leaves these lines behind.
    fn say(&mut self, said: &[Said]);
}
