//! What a face shows, and what it hears back. Every text is in the language spoken: a face draws, it says nothing itself.

use crate::answer::Answer;
use crate::document::Tone;
use crate::text::Lang;

/// All there is to show at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The language spoken.
    pub lang: Lang,
    /// What is up.
    pub screen: Screen,
    /// One sentence about the reply before, shown until the next one: an unknown key, nothing chosen.
    pub notice: Option<String>,
    /// What can be done here, the most important first.
    pub keys: Vec<KeyWord>,
}

/// A key and what it does here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyWord {
    /// The key as it is printed: `y`, `?`, `Enter`.
    pub key: String,
    /// What it does, in a word or two; where it is a word that can be typed, the conversation knows that word.
    pub word: String,
    /// Where it can be used: arrows are no words.
    pub at: At,
}

/// Where a key can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// By keys and line by line.
    Everywhere,
    /// By keys.
    Keys,
    /// Line by line.
    Lines,
}

/// What is up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Screen {
    /// A question: yes, no or not sure.
    Question(QuestionView),
    /// Rows that are answered one by one on one screen.
    Page(PageView),
    /// A few lines that interrupt everything: read, then go on.
    Alert(AlertView),
    /// A choice among a few entries.
    Menu(MenuView),
    /// Where the person lives: typed, and the list narrows.
    Places(PlacesView),
    /// All answers, to be accepted or changed.
    Review(ReviewView),
    /// A line or some lines to type.
    Field(FieldView),
    /// The result in few rows, then what to do next.
    Result(ResultView),
    /// Nothing is left to say or to ask: `Conversation::ended` tells how it ended.
    Done,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionView {
    /// Its number on the way, from 1; `None` where questions are not counted (where home is).
    pub number: Option<usize>,
    /// How much is done, in hundredths. Never less than it was.
    pub share: usize,
    /// Heading of its section.
    pub section: String,
    /// How far it is, in words: `about 2 minutes`.
    pub progress: String,
    /// The same for those who hear it: `Question 4. Part 2 of 6: what they threatened.`
    pub where_in_words: String,
    /// Above the very first question.
    pub opening: Option<Opening>,
    /// The question.
    pub text: String,
    /// What counts and what does not.
    pub hint: Option<String>,
    /// More, once it was asked for.
    pub help: Option<String>,
    /// The answer it has already, where it is asked again.
    pub given: Option<Answer>,
    /// The three answers as words, in the order they stand.
    pub choices: [(Answer, String); 3],
}

/// What stands above the very first question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Name of the questionnaire.
    pub title: String,
    /// How to switch the language, said in the other one.
    pub switch: String,
    /// Whom it is for and where the answers go.
    pub intro: Vec<String>,
}

/// Rows that are answered one by one on one screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageView {
    /// Heading of the section.
    pub section: String,
    /// How much is done, in hundredths.
    pub share: usize,
    /// The question above the rows.
    pub question: String,
    /// The line of comfort below it.
    pub comfort: String,
    /// The rows in order.
    pub rows: Vec<PageRow>,
    /// The row that an answer goes to.
    pub marked: usize,
    /// How many rows have no answer.
    pub open: usize,
    /// The same in words: `11 left`.
    pub left: String,
    /// How rows are answered by numbers on one line.
    pub by_numbers: String,
}

/// A row of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRow {
    /// The question in a few words.
    pub short: String,
    /// What counts, shown for the marked row if there is room.
    pub hint: Option<String>,
    /// The answer, if it has one.
    pub answer: Option<Answer>,
    /// The answer as a word; empty if there is none.
    pub word: String,
}

/// A few lines that interrupt everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertView {
    /// The order it gives.
    pub title: String,
    /// A few short lines.
    pub lines: Vec<String>,
    /// How to go on.
    pub go_on: String,
}

/// A choice among a few entries. None is chosen beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuView {
    /// Lines above it, and how much they alarm: the verdict and why.
    pub heading: Vec<(Tone, String)>,
    /// The question.
    pub question: String,
    /// What can be chosen.
    pub entries: Vec<Entry>,
}

/// An entry of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it does.
    pub text: String,
    /// The answer that means the same, where the menu is a yes or a no.
    pub answer: Option<Answer>,
}

/// Where the person lives. `PlacesView::matching` narrows the list to what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacesView {
    /// The question.
    pub question: String,
    /// Why it is asked, and how to leave it out.
    pub note: String,
    /// All places, in order.
    pub entries: Vec<PlaceEntry>,
    /// The place that was chosen before, if one was: an index in `entries`.
    pub chosen: Option<usize>,
    /// What is said while nothing fits.
    pub nothing_fits: String,
}

/// A place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceEntry {
    /// Its names, as they are shown.
    pub label: String,
    /// Its postal code.
    pub code: String,
    /// Its names in both languages.
    pub names: [String; 2],
}

/// All answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewView {
    /// Heading.
    pub title: String,
    /// What can be done, in a sentence.
    pub question: String,
    /// By section, the yeses first.
    pub groups: Vec<ReviewGroup>,
}

impl ReviewView {
    /// The numbers of its rows as one word: `1-17`.
    #[must_use]
    pub fn numbers(&self) -> String {
        let rows: usize = self.groups.iter().map(|group| group.rows.len()).sum();
        if rows > 1 { format!("1-{rows}") } else { "1".to_owned() }
    }
}

/// The answers of one section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewGroup {
    /// Heading of the section.
    pub heading: String,
    /// Its answers.
    pub rows: Vec<ReviewRow>,
}

/// An answer in the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewRow {
    /// Its number in the list, from 1: what is typed to change it.
    pub number: usize,
    /// The question in a few words.
    pub short: String,
    /// The answer; `None` where there is none, or it is a place.
    pub answer: Option<Answer>,
    /// The answer as a word.
    pub word: String,
}

/// A line or some lines to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldView {
    /// Above the first field of a form: what it is for, one line each.
    pub heading: Vec<String>,
    /// What is asked.
    pub prompt: String,
    /// Its number in the form, from 1.
    pub number: usize,
    /// How many fields there are: 1 for a name of a file.
    pub of: usize,
    /// The same in words.
    pub progress: String,
    /// What it holds so far, or what is proposed: Enter alone keeps it.
    pub value: String,
    /// Whether it may have several lines.
    pub long: bool,
}

/// The result in few rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultView {
    /// How much the verdict alarms.
    pub tone: Tone,
    /// The verdict.
    pub title: String,
    /// The one or two reasons that decide, the most important first. None where there is no sign.
    pub reasons: Vec<Reason>,
    /// What the verdict means, and whose fault it is: shown whole if there is room, and always if there is no reason.
    pub meaning: String,
    /// A few words of comfort; empty if the verdict has none.
    pub comfort: String,
    /// Above the steps.
    pub steps_heading: String,
    /// The most urgent steps in the order they are done, at most five. Where fewer fit, the last by rank are left out.
    pub steps: Vec<StepView>,
    /// Whether these are all steps there are.
    pub all_steps: bool,
    /// That there are more, where not all are shown.
    pub more_steps: String,
    /// What to do next.
    pub menu: MenuView,
}

/// A reason: what happened, what officials do, and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What happened, and what real officials do.
    pub text: String,
    /// Who says so; empty if nobody has to.
    pub source: String,
}

/// A step of advice in one or two rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepView {
    /// How urgent it is: 0 is left out last.
    pub rank: usize,
    /// The step in a few words.
    pub short: String,
    /// Whom to call: two where two offices may serve the person.
    pub contacts: Vec<ContactView>,
    /// What to say in English, and in the language spoken what it means.
    pub say: Option<String>,
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactView {
    /// The number, if there is one: the most visible thing on the screen.
    pub phone: Option<String>,
    /// Whom that reaches, or where to find the number; empty where the address says it.
    pub name: String,
    /// Where there is no number: a web address.
    pub address: Option<String>,
}

/// What stays in the scrollback once a screen is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Heading of a section.
    Section(String),
    /// An answered question in one line.
    Folded {
        /// Its number on the way; `None` for rows of a page and where questions are not counted.
        number: Option<usize>,
        /// The question in a few words.
        short: String,
        /// The answer: a yes is not quiet.
        answer: Answer,
        /// The answer as a word.
        word: String,
        /// Whether it stands for the line before, because the rest of a word changed the answer.
        amends: bool,
    },
    /// As many things said last are withdrawn: what they told is asked again, or said again, or was no answer.
    Withdrawn(usize),
    /// A line that the screen before showed, worth keeping by a face that takes screens down.
    Kept(Tone, String),
    /// A new line, and how much it alarms.
    Line(Tone, String),
}
