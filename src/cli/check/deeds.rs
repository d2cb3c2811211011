//! What a conversation asks the shell to do: files, printing, other programs.

use std::path::Path;

use hangup::conversation::{Conversation, Deed, Did, Paper};
use hangup::words::words;
use hangup::{Lang, Questionnaire, Report, render};

use super::super::case_file::CaseFile;
use super::super::context::Context;
use super::super::desktop;
use super::super::error::{CliError, Exit};
use super::super::output::{Output, print as print_bytes};
use super::super::target::{Target, whole_path};
use super::print_or_show;
use super::saver::Saver;

/// The shell around a conversation.
pub(super) struct Shell<'a> {
    saver: Saver<'a>,
    pub(super) output: Output,
    pub(super) context: Context,
    /// What went wrong with the result.
    pub(super) failed: Option<CliError>,
}

impl<'a> Shell<'a> {
    pub(super) const fn new(saver: Saver<'a>, output: Output, context: Context) -> Self {
        Self { saver, output, context, failed: None }
    }

    pub(super) const fn questionnaire(&self) -> &'a Questionnaire {
        self.saver.questionnaire()
    }

    /// What went wrong, to be told at the end with its exit status.
    pub(super) fn failure(self) -> Option<CliError> {
        self.saver.failed.or(self.failed)
    }

    /// Saves before the first answer, so that a file that cannot be written is known at once. What a resumed case holds
    /// is written as it was: until the person goes on, nothing in it is judged anew.
    pub(super) fn save_at_first(&mut self, talk: &Conversation<'_>, resumed: Option<&[u8]>) {
        if !self.saver.is_saving() {
            return;
        }
        let content = resumed.map_or_else(|| self.saver.content(talk), <[u8]>::to_vec);
        if let Some(why) = self.saver.save(&content, talk.lang()) {
            drop(std::io::Write::write_all(&mut std::io::stderr(), format!("{why}\n").as_bytes()));
        }
    }

    /// Does what a conversation asks for, and tells how it went.
    pub(super) fn carry_out(&mut self, deed: &Deed, talk: &Conversation<'_>) -> Did {
        self.context = self.context.speaking_now(talk.lang());
        self.output.speak(self.context);
        let lang = talk.lang();
        let done = match deed {
            Deed::Save if !self.saver.is_saving() => return Did::Done,
            Deed::Save => {
                let failed = self.saver.save(&self.saver.content(talk), lang);
                return failed.map_or(Did::Done, Did::Failed);
            }
            Deed::SaveTo(name) => self.save_to(name, talk),
            Deed::Write(paper, name) => self.write(*paper, name, talk),
            Deed::Print(paper) => self.print(*paper, talk),
            Deed::Deliver => self.deliver(talk),
            Deed::Open(file) => return desktop::open(file, lang),
            Deed::Copy(text) => return desktop::copy(text, self.context.desktop, lang),
        };
        done.unwrap_or_else(|error| failed(deed, &error, lang))
    }

    fn save_to(&mut self, name: &str, talk: &Conversation<'_>) -> Result<Did, CliError> {
        let target = Target::new(Path::new(name), true, false, talk.lang())?;
        let file = target.whole_path();
        let mut case_file = CaseFile::open(target, None, talk.lang())?;
        case_file.write(&self.saver.content(talk), talk.lang())?;
        self.saver.go_to(case_file);
        Ok(Did::Wrote { file, can_open: false })
    }

    fn write(&self, paper: Paper, name: &str, talk: &Conversation<'_>) -> Result<Did, CliError> {
        let private = paper != Paper::Sheet;
        Output::to_file(Path::new(name), private, self.context)?.documents(&[talk.document(paper)])?;
        Ok(Did::Wrote { file: whole_path(Path::new(name)), can_open: desktop::can_open(self.context.desktop) })
    }

    fn print(&self, paper: Paper, talk: &Conversation<'_>) -> Result<Did, CliError> {
        let text = render::text(&[talk.document(paper)], self.context.stdout_style());
        print_bytes(format!("\n{text}\n").as_bytes(), talk.lang())?;
        Ok(Did::Done)
    }

    /// The result as the command line asks for it. On a screen with a menu it is there already.
    fn deliver(&mut self, talk: &Conversation<'_>) -> Result<Did, CliError> {
        if talk.setting().menu && self.output.file().is_none() {
            return Ok(Did::Done);
        }
        let report = Report::new(self.questionnaire(), talk.answers(), talk.lang());
        let given = print_or_show(&report, &mut self.output, self.context);
        let file = self.output.whole_path();
        match (given, file) {
            // It is told once, at the end, which is now.
            (Err(error), _) if !talk.setting().menu => {
                self.failed.get_or_insert(error);
                Ok(Did::Done)
            }
            (Err(error), _) => {
                let told = Did::Failed(error.told(talk.lang()));
                self.failed.get_or_insert(error);
                Ok(told)
            }
            (Ok(()), Some(file)) => Ok(Did::Wrote { file, can_open: false }),
            (Ok(()), None) => Ok(Did::Done),
        }
    }
}

/// What went wrong, as somebody is told who sits in front of a form: there they can choose another name, and no option.
fn failed(deed: &Deed, error: &CliError, lang: Lang) -> Did {
    let (Deed::Write(_, name) | Deed::SaveTo(name)) = deed else { return Did::Failed(error.told(lang)) };
    if error.hint == Some(words(lang).errors.force_hint) {
        return Did::Taken { name: name.clone(), free: free_name(name) };
    }
    // Nothing else can be wrong with a name itself.
    let told = if error.exit == Exit::Usage { words(lang).interview.other_ending.to_owned() } else { error.told(lang) };
    Did::Failed(told)
}

/// A name like this one that no file has: `report-2.pdf`.
fn free_name(name: &str) -> String {
    let path = Path::new(name);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let numbered = |number: usize| path.with_file_name(format!("{stem}-{number}{ending}"));
    let free = (2..1000).map(numbered).find(|path| path.symlink_metadata().is_err());
    free.map_or_else(|| name.to_owned(), |path| path.display().to_string())
}
