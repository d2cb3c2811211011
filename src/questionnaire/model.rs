//! The valid types: what the engine works with. Every reference in them exists.

use serde::{Deserialize, Serialize};

use super::parts::{Contact, Screen, Sheet, Source, Wording};
pub use super::raw::{Kind, Phase, When};
use super::readers::Reader;
use crate::answer::{Answer, Answers, QuestionId};
use crate::condition::Condition;
use crate::mask::{Masked, TooLong, Whose, accept};
use crate::text::{Lang, Text};
use crate::verdict::{Class, Verdict};

/// A valid questionnaire. Only validation builds one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Name in files, stable for ever.
    pub id: String,
    /// Edition.
    pub version: u32,
    /// Day the facts were last checked.
    pub checked: String,
    /// Name for people.
    pub title: Text,
    /// One sentence shown before the first question.
    pub intro: Text,
    /// Not legal advice.
    pub disclaimer: Text,
    /// Points by class and the cap on "not sure".
    pub scoring: Scoring,
    /// Verdicts from the least to the most worrying.
    pub bands: [Band; 5],
    /// Questions of earlier editions.
    pub retired: Vec<Retired>,
    /// Named conditions that nothing uses, with their index in the file. The others are resolved where they are used.
    pub unused_conditions: Vec<(usize, String)>,
    /// Screens that interrupt the questions.
    pub screens: Vec<Screen>,
    /// Which of them says to hang up.
    pub hang_up_screen: usize,
    /// Steps shown by `hangup now`: indices in `plan`.
    pub now_steps: Vec<usize>,
    /// Parts of the interview.
    pub sections: Vec<Section>,
    /// The questions in order.
    pub questions: Vec<Question>,
    /// Free text that a report may carry.
    pub details: Vec<Detail>,
    /// Things to keep as evidence.
    pub evidence: Vec<Text>,
    /// People and offices to call.
    pub contacts: Vec<Contact>,
    /// All steps of advice, in the order they are printed.
    pub plan: Vec<Step>,
    /// Offices that serve people by where they live.
    pub offices: Vec<Office>,
    /// States and territories.
    pub places: Vec<Place>,
    /// The contact that tells which office is whose: an index in `contacts`.
    pub office_guide: Option<usize>,
    /// What the program says better with the names of this questionnaire.
    pub wording: Wording,
    /// Help for relatives inside Japan.
    pub family_in_japan: Option<FamilyInJapan>,
    /// Who is given a report or a letter.
    pub readers: Vec<Reader>,
    /// The guidance sheet.
    pub sheet: Sheet,
    /// Short text to paste into a message.
    pub message: Text,
    /// Notices the flags come from.
    pub sources: Vec<Source>,
}

/// Points of the classes, and the most that all answers "not sure" can bring together. In points.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Scoring {
    /// By class, lightest first.
    pub points: [u32; 4],
    /// Cap on "not sure".
    pub unsure_cap: u32,
}

impl Scoring {
    /// Points of a flag of this class that was answered with yes.
    #[must_use]
    pub const fn of(&self, class: Class) -> u32 {
        self.points[class as usize]
    }
}

/// A verdict with the score it begins at.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Band {
    /// The verdict.
    pub verdict: Verdict,
    /// Lowest score with it, in points; `None` for `Undecided`, which no score decides.
    pub from: Option<u32>,
    /// The verdict in words.
    pub title: Text,
    /// What it means.
    pub text: Text,
    /// A few words of comfort.
    pub comfort: Option<Text>,
}

/// A part of the interview.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Section {
    /// Its name in the file.
    pub id: String,
    /// When it is asked.
    pub phase: Phase,
    /// Heading.
    pub title: Text,
    /// Heading in reports, where nobody is spoken to.
    pub on_paper: Text,
    /// For a section whose questions are the rows of one page.
    pub page: Option<Page>,
}

/// A section on one page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Page {
    /// The question above the rows.
    pub question: Text,
    /// The line of comfort below it.
    pub comfort: Text,
    /// The question of the section that only files answer: a no stands for a no to all rows.
    pub gate: Option<QuestionId>,
}

/// A question of earlier editions, and what an answer to it is read as.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Retired {
    /// Its id.
    pub id: String,
    /// The question an answer to it is read as an answer to.
    pub read_as: QuestionId,
    /// Questions that a no to it was a no to as well.
    pub no_means: Vec<QuestionId>,
    /// What changed.
    pub note: Text,
}

impl Retired {
    /// Reads an answer to it: where the questions it is read as have no answer of their own, they get it. False if all
    /// of them have one already, so that it counts for nothing.
    pub fn read(&self, answer: Answer, answers: &mut Answers) -> bool {
        let also = self.no_means.iter().filter(|_| answer == Answer::No);
        let mut read = false;
        for &question in std::iter::once(&self.read_as).chain(also) {
            if answers.get(question).is_none() {
                answers.set(question, answer);
                read = true;
            }
        }
        read
    }
}

/// Something a report may say in the person's own words.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Detail {
    /// Its name in case files.
    pub id: String,
    /// What the person is asked.
    pub prompt: Text,
    /// What stands before it in a report.
    pub label: Text,
    /// When it is asked.
    pub ask_if: Condition,
    /// Whose numbers it holds.
    pub whose: Whose,
    /// Whether it has several lines.
    pub long: bool,
}

impl Detail {
    /// What was typed for it, as it may be stored and shown: the person's numbers are hidden where it may hold them,
    /// unless they want it kept as it is.
    ///
    /// # Errors
    /// If it is longer than [`MAX_DETAIL_CHARS`](crate::mask::MAX_DETAIL_CHARS): nothing is cut.
    pub fn accept(&self, typed: &str, keep: bool) -> Result<Masked, TooLong> {
        accept(typed, self.whose_if(keep), self.long)
    }

    /// The same with the lines it has, however long it is meant to be: for what stands in a file already.
    ///
    /// # Errors
    /// As above.
    pub fn accept_lines(&self, written: &str, keep: bool) -> Result<Masked, TooLong> {
        accept(written, self.whose_if(keep), true)
    }

    const fn whose_if(&self, keep: bool) -> Whose {
        if keep { Whose::Caller } else { self.whose }
    }
}

/// A question.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Question {
    /// Its name, stable for ever.
    pub id: String,
    /// Place of its section in `sections`.
    pub section: usize,
    /// When its section is asked.
    pub phase: Phase,
    /// What it is for.
    pub kind: Kind,
    /// When it is asked.
    pub ask_if: Condition,
    /// The question.
    pub text: Text,
    /// The question in a few words, for lists.
    pub short: Text,
    /// The same in reports, where nobody is spoken to.
    pub on_paper: Text,
    /// What counts and what does not: shown below the question always.
    pub hint: Option<Text>,
    /// More, shown when asked for.
    pub help: Option<Text>,
    /// What happened, if answered yes.
    pub statement: Text,
    /// Screen shown at once if answered yes: an index in `screens`.
    pub screen: Option<usize>,
    /// The red flag, for kind `Flag`.
    pub flag: Option<Flag>,
}

impl Question {
    /// Whether what happened is told by the time of the answer ("less than 30 minutes before").
    #[must_use]
    pub fn is_relative(&self) -> bool {
        Lang::ALL.iter().any(|lang| self.statement.get(*lang).contains(ANSWERED))
    }
}

/// What stands in a statement for the time of the answer.
pub(crate) const ANSWERED: &str = "{answered}";

/// The weight of a red flag and where it comes from.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flag {
    /// Its class.
    pub class: Class,
    /// A heavier class, and when it has it.
    pub raised: Option<(Class, Condition)>,
    /// What real officials do, or never do.
    pub officials: Text,
    /// Notices that say so: indices in `sources`.
    pub sources: Vec<usize>,
}

/// A step of advice.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Step {
    /// Its name, stable for ever.
    pub id: String,
    /// How soon.
    pub when: When,
    /// When it is planned.
    pub show_if: Condition,
    /// The action.
    pub title: Text,
    /// The action in a few words, for lists.
    pub short: Text,
    /// Instructions, one a line.
    pub instructions: Vec<Text>,
    /// What to say in English on the telephone, with what it means in Japanese.
    pub say: Vec<Text>,
    /// Why.
    pub why: Text,
    /// Time limit set by law or by a bank.
    pub window: Option<Text>,
    /// Whom to call: indices in `contacts`.
    pub contacts: Vec<usize>,
    /// Whether the person's office is printed with it.
    pub offices: bool,
    /// Where the advice comes from: indices in `sources`.
    pub sources: Vec<usize>,
}

/// An office that serves people by where they live. Numbers that are not sure enough to print are not in here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Its name in the file.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// The city it is in; its full name where the file tells none.
    pub short: Text,
    /// Telephone number, if it is sure enough.
    pub phone: Option<String>,
    /// The number of a section that has its own, if it is sure enough.
    pub second_phone: Option<SecondPhone>,
    /// Web address.
    pub website: String,
    /// Address of its own warning.
    pub notice: Option<String>,
    /// Addresses of the pages it was seen on.
    pub sources: Vec<String>,
}

/// Another number of an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondPhone {
    /// The section it reaches.
    pub name: Text,
    /// The number.
    pub number: String,
}

/// A state or territory.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Place {
    /// Postal code.
    pub code: String,
    /// Name.
    pub name: Text,
    /// Offices that may serve it.
    pub offices: Vec<PlaceOffice>,
    /// What there is to know about them.
    pub note: Option<Text>,
    /// Who may ask either of them.
    pub either: Option<Text>,
}

/// An office that may serve a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceOffice {
    /// Its index in `offices`.
    pub office: usize,
    /// What leaves it out.
    pub except_if: Option<Condition>,
    /// The part of the place that it serves, in a few words.
    pub serves: Option<Text>,
}

/// Help for relatives inside Japan.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FamilyInJapan {
    /// Heading.
    pub title: Text,
    /// What to do.
    pub text: Text,
    /// Whom they can call: places in `contacts`, and when each is printed.
    pub contacts: Vec<(usize, Condition)>,
}
