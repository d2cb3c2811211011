//! The places of an interview where somebody may stop it: every kind of screen there is.

use hangup::words::words;
use hangup::{Lang, Next};

use super::screen::Terminal;
use super::walk::{arrive, walk};
use crate::env::{SCAM, TestEnv, question, questionnaire};

/// Where an interview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    First,
    Later,
    Screen,
    Decided,
    Page,
    ReallyStop,
    Review,
    States,
    Menu,
    /// A menu in which an arrow key was pressed: dialoguer's list.
    List,
    Detail,
    FileName,
}

impl Place {
    pub(super) const ALL: [Self; 12] = [
        Self::First,
        Self::Later,
        Self::Screen,
        Self::Decided,
        Self::Page,
        Self::ReallyStop,
        Self::Review,
        Self::States,
        Self::Menu,
        Self::List,
        Self::Detail,
        Self::FileName,
    ];

    /// Whether the result is on the screen already.
    pub(super) const fn is_after_the_result(self) -> bool {
        matches!(self, Self::Menu | Self::List | Self::Detail | Self::FileName)
    }

    /// What stands on the screen there, and on no other.
    pub(super) fn text(self, lang: Lang) -> &'static str {
        let (words, questionnaire) = (&words(lang).interview, questionnaire());
        let page = || questionnaire.sections.iter().find_map(|section| section.page.as_ref()).expect("a page");
        match self {
            Self::First => question("still_on_call", lang),
            Self::Later => question("claimed_japanese_official", lang),
            Self::Screen => words.go_on,
            Self::Decided => words.decided,
            Self::Page => page().question.get(lang),
            Self::ReallyStop => words.really_stop,
            Self::Review => words.review_question,
            Self::States => words.state,
            Self::Menu | Self::List => words.what_next,
            Self::Detail => questionnaire.details[0].prompt.get(lang),
            Self::FileName => "report-police.pdf",
        }
    }

    /// A program that waits there, saving to `whole.yaml`.
    #[track_caller]
    pub(super) fn reach(self, env: &TestEnv, lang: Lang) -> Terminal {
        self.reach_on(env, lang, 40, 80)
    }

    /// The same on a screen of some size.
    #[track_caller]
    pub(super) fn reach_on(self, env: &TestEnv, lang: Lang, rows: u16, columns: u16) -> Terminal {
        let start = |args: &str| {
            let args = format!("--lang {} {args}", lang.tag());
            super::screen::Start::new(env, &args).size(rows, columns).go()
        };
        if self.comes_before_the_review() {
            let mut terminal = start("--save whole.yaml");
            self.reach_question(&mut terminal, lang);
            return terminal;
        }
        env.write("whole.yaml", SCAM.the_long_way().case());
        let mut terminal = start("--resume whole.yaml");
        arrive(&mut terminal, Next::Review, lang);
        self.reach_end(&mut terminal, lang);
        terminal
    }

    const fn comes_before_the_review(self) -> bool {
        matches!(self, Self::First | Self::Later | Self::Screen | Self::Decided | Self::Page | Self::ReallyStop)
    }

    fn reach_question(self, terminal: &mut Terminal, lang: Lang) {
        let later = questionnaire().find("claimed_japanese_official").map(Next::Ask);
        walk(terminal, &SCAM, lang, |step| match self {
            Self::Later => Some(step) == later,
            Self::Decided => step == Next::Decided,
            Self::Page => matches!(step, Next::Page(_)),
            _ => true,
        });
        match self {
            Self::Screen => terminal.type_until("h", words(lang).interview.go_on),
            Self::ReallyStop => terminal.type_until("q", words(lang).interview.really_stop),
            _ => {}
        }
    }

    fn reach_end(self, terminal: &mut Terminal, lang: Lang) {
        if self == Self::Review {
            return;
        }
        terminal.send("y");
        arrive(terminal, Next::Place, lang);
        if self == Self::States {
            return;
        }
        terminal.send("WA\r");
        arrive(terminal, Next::Done, lang);
        match self {
            Self::List => {
                terminal.send("\u{1b}[B");
                terminal.until_row(|row| row.starts_with("> 1"));
            }
            Self::Detail | Self::FileName => {
                terminal.type_until("2", words(lang).interview.report_for);
                terminal.type_until("1", questionnaire().details[0].prompt.get(lang));
            }
            _ => {}
        }
        if self == Self::FileName {
            terminal.type_until("\u{1b}[6~", "report-police.pdf");
        }
    }
}
