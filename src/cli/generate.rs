//! `hangup completions` and `hangup man`: made from the command line itself, when asked for.

use std::path::Path;

use clap_mangen::Man;
use hangup::Lang;

use super::error::{CliError, Exit};
use super::output::print;
use super::target::Target;

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

/// The manual page: the command line as a whole, its commands by name. With a folder, a page for every command in it.
pub(crate) fn man(dir: Option<&Path>, mut command: clap::Command, lang: Lang) -> Result<Exit, CliError> {
    if let Some(dir) = dir {
        // Tells every command the name it is called by, `hangup-questions-lint`.
        command.build();
        write_pages(&command, dir, lang)?;
    } else {
        print(&page(&Man::new(command), lang)?, lang)?;
    }
    Ok(Exit::Done)
}

/// The page of a command and those below it. Pages that exist are replaced: they are generated, and named after commands.
fn write_pages(command: &clap::Command, dir: &Path, lang: Lang) -> Result<(), CliError> {
    let source = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).source(source);
    Target::new(&dir.join(man.get_filename()), false, true, lang)?.write(&page(&man, lang)?, lang)?;
    command.get_subcommands().try_for_each(|sub| write_pages(sub, dir, lang))
}

fn page(man: &Man, lang: Lang) -> Result<Vec<u8>, CliError> {
    let mut page = Vec::new();
    man.render(&mut page).map_err(|error| CliError::output(&error, lang))?;
    Ok(page)
}
