//! The places of an interview where somebody may stop it.

use hangup::words::words;
use hangup::{InterviewStep, Lang};

use super::screen::Terminal;
use super::walk::{arrive, walk};
use crate::env::{SCAM, TestEnv, questionnaire};

/// Where an interview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    First,
    Later,
    Screen,
    Decided,
    Review,
    List,
    Offer,
    Detail,
}

impl Place {
    pub(super) const ALL: [Self; 8] =
        [Self::First, Self::Later, Self::Screen, Self::Decided, Self::Review, Self::List, Self::Offer, Self::Detail];

    /// Whether the result is on the screen already.
    pub(super) const fn is_after_the_result(self) -> bool {
        matches!(self, Self::Offer | Self::Detail)
    }

    /// A program that waits there.
    #[track_caller]
    pub(super) fn reach(self, env: &TestEnv, lang: Lang) -> Terminal {
        let args = format!("--lang {}", lang.tag());
        if matches!(self, Self::First | Self::Later | Self::Screen | Self::Decided) {
            let mut terminal = Terminal::start(env, &args);
            self.reach_question(&mut terminal, lang);
            return terminal;
        }
        env.write("whole.yaml", SCAM.the_long_way().case());
        let mut terminal = Terminal::start(env, &format!("{args} --resume whole.yaml"));
        arrive(&mut terminal, InterviewStep::Review, lang);
        self.reach_end(&mut terminal, lang);
        terminal
    }

    fn reach_question(self, terminal: &mut Terminal, lang: Lang) {
        let later = questionnaire().find("claimed_japanese_official").map(InterviewStep::Ask);
        walk(terminal, &SCAM, lang, |step| match self {
            Self::Later => Some(step) == later,
            Self::Decided => step == InterviewStep::Decided,
            _ => true,
        });
        if self == Self::Screen {
            terminal.type_until("h", words(lang).interview.any_key);
        }
    }

    fn reach_end(self, terminal: &mut Terminal, lang: Lang) {
        if self == Self::Review {
            return;
        }
        terminal.send("y");
        arrive(terminal, InterviewStep::Place, lang);
        if self == Self::List {
            return terminal.type_until("\r", "AK ");
        }
        terminal.type_until("skip\r", words(lang).interview.want_report);
        terminal.until(words(lang).interview.prompt);
        if self == Self::Detail {
            terminal.type_until("Y", questionnaire().details[0].prompt.get(lang));
            terminal.until(">");
        }
    }
}
