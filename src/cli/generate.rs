//! `hangup completions` and `hangup man`: made from the command line itself, when asked for.

use hangup::Lang;

use super::error::{CliError, Exit};
use super::output::print;

/// Completions for a shell.
pub(crate) fn completions(
    shell: clap_complete::Shell,
    mut command: clap::Command,
    lang: Lang,
) -> Result<Exit, CliError> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "hangup", &mut script);
    print(&script, lang)?;
    Ok(Exit::Done)
}

/// The manual page: the command line as a whole, its commands by name.
pub(crate) fn man(command: clap::Command, lang: Lang) -> Result<Exit, CliError> {
    let mut page = Vec::new();
    let render = clap_mangen::Man::new(command).render(&mut page);
    render.map_err(|error| CliError::output(&error, lang))?;
    print(&page, lang)?;
    Ok(Exit::Done)
}
