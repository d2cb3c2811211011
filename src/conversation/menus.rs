//! Choices among a few entries: the offer once it is certain, stopping, what to do next, and what follows from it.

use super::{Conversation, Deed, Entry, Layer, MenuView, Outcome, Paper, Reply, Said};
use crate::answer::Answer;
use crate::document::Tone;
use crate::documents::message;
use crate::interview::Next;
use crate::questionnaire::ReaderKind;
use crate::text::Text;

/// What an entry of a menu does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// The short way to what to do; or to go on describing.
    ShortWay(bool),
    /// Stop, or go on.
    Stop(bool),
    /// The result in full.
    Everything,
    /// Which report, or which letter?
    Readers(ReaderKind),
    /// A paper for this reader.
    Report(usize),
    /// What to do with the sheet?
    Sheet,
    /// A paper into a file.
    ToFile(Paper),
    /// A paper on the screen.
    ToScreen(Paper),
    /// The message for the family.
    Message,
    /// Put the message into the clipboard.
    Copy,
    /// The answers again, to be changed.
    Change,
    /// Save the answers.
    Save,
    /// The end.
    Quit,
    /// The number stays hidden, or is kept as it was typed.
    Hide(bool),
    /// Open the file just written.
    Open,
    /// Back to where this menu came from.
    Leave,
}

/// An entry: what it does, its words, and the answer that means the same.
type Offer = (Choice, String, Option<Answer>);

impl Conversation<'_> {
    pub(super) fn menu(&self) -> MenuView {
        let entries = self.offers().into_iter().map(|(_, text, answer)| Entry { text, answer }).collect();
        MenuView { heading: self.menu_heading(), question: self.menu_question(), entries }
    }

    fn menu_question(&self) -> String {
        let words = self.words();
        match self.layers.last() {
            None if self.interview.step() == Next::Decided => words.decided,
            None => words.what_next,
            Some(Layer::Stop) => words.really_stop,
            Some(Layer::Readers(ReaderKind::Letter)) => words.letter_for,
            Some(Layer::Readers(_)) => words.report_for,
            Some(Layer::Whose(..)) => words.whose_number,
            Some(Layer::OpenIt(_)) => words.open_now,
            Some(Layer::SaveFirst) => words.save_first,
            Some(Layer::Sheet | Layer::Message) => words.what_with_it,
            // These screens are no menus.
            Some(Layer::Alert(_) | Layer::Places | Layer::Detail(..) | Layer::FileName(_) | Layer::SaveName) => "",
        }
        .to_owned()
    }

    fn menu_heading(&self) -> Vec<(Tone, String)> {
        match self.layers.last() {
            None if self.interview.step() == Next::Decided => self.decided_heading(),
            Some(Layer::Message) => vec![(Tone::Calm, message(self.questionnaire(), self.answers(), self.lang, None))],
            Some(Layer::Sheet) => vec![(Tone::Calm, self.words().how_to_print.to_owned())],
            Some(Layer::Whose(reader, field, typed)) => self.hidden_in(*reader, *field, typed),
            _ => Vec::new(),
        }
    }

    /// The verdict, and the one reason that decides.
    fn decided_heading(&self) -> Vec<(Tone, String)> {
        let reason = self.reasons().into_iter().next();
        std::iter::once(self.verdict()).chain(reason.map(|reason| (Tone::Calm, reason.text))).collect()
    }

    fn offers(&self) -> Vec<Offer> {
        let words = self.words();
        let own = &self.questionnaire().wording;
        let (yes, no) = (Some(Answer::Yes), Some(Answer::No));
        let offer = |choice, text: &str, answer| (choice, text.to_owned(), answer);
        match self.layers.last() {
            None if self.interview.step() == Next::Decided => vec![
                offer(Choice::ShortWay(true), words.to_what_to_do, yes),
                offer(Choice::ShortWay(false), self.own(&own.report_offer, words.go_on_describing), no),
            ],
            None => self.what_next(),
            Some(Layer::Stop) => {
                vec![offer(Choice::Stop(true), words.stop_here, yes), offer(Choice::Stop(false), words.do_not_stop, no)]
            }
            Some(Layer::Readers(kind)) => self.readers(*kind),
            Some(Layer::Whose(..)) => vec![
                offer(Choice::Hide(true), words.keep_hidden, yes),
                offer(Choice::Hide(false), words.keep_as_typed, no),
            ],
            Some(Layer::OpenIt(_)) => {
                vec![offer(Choice::Open, words.open_it, yes), offer(Choice::Leave, words.not_now, no)]
            }
            Some(Layer::SaveFirst) => {
                vec![offer(Choice::Save, words.save, yes), offer(Choice::Quit, words.quit_unsaved, no)]
            }
            Some(Layer::Message) => {
                let copy = self.setting.can_copy.then(|| offer(Choice::Copy, words.copy, yes));
                copy.into_iter().chain([offer(Choice::Leave, words.leave, no)]).collect()
            }
            Some(Layer::Sheet) => vec![
                offer(Choice::ToFile(Paper::Sheet), words.sheet_to_file, None),
                offer(Choice::ToScreen(Paper::Sheet), words.sheet_to_screen, None),
                offer(Choice::Leave, words.leave, no),
            ],
            Some(Layer::Alert(_) | Layer::Places | Layer::Detail(..) | Layer::FileName(_) | Layer::SaveName) => {
                Vec::new()
            }
        }
    }

    /// What the questionnaire says in its own words, or else the program.
    fn own<'a>(&self, own: &'a Option<Text>, else_said: &'a str) -> &'a str {
        own.as_ref().map_or(else_said, |own| own.get(self.lang))
    }

    /// What can be done with the result.
    fn what_next(&self) -> Vec<Offer> {
        let words = self.words();
        let save = self.setting.saving.is_none();
        let letters = &self.questionnaire().wording.letters;
        let [report, letter] = [ReaderKind::Report, ReaderKind::Letter];
        let offered = |kind| self.readers_of(kind).next().is_some();
        let entries = [
            (Choice::Everything, words.everything, true),
            (Choice::Readers(report), words.report, offered(report)),
            (Choice::Readers(letter), self.own(letters, words.letter), offered(letter)),
            (Choice::Sheet, words.sheet, true),
            (Choice::Message, words.message, true),
            (Choice::Change, words.change, true),
            (Choice::Save, words.save, save),
            (Choice::Quit, words.quit, true),
        ];
        let wanted = entries.into_iter().filter(|(_, _, wanted)| *wanted);
        wanted.map(|(choice, text, _)| (choice, text.to_owned(), None)).collect()
    }

    /// Who can be given a report or a letter, given the answers: indices in `readers`. A report for the family is one too.
    fn readers_of(&self, kind: ReaderKind) -> impl Iterator<Item = usize> {
        let report = self.report();
        let of_kind = move |other: ReaderKind| match kind {
            ReaderKind::Letter => other == ReaderKind::Letter,
            _ => matches!(other, ReaderKind::Report | ReaderKind::Family),
        };
        let readers = self.questionnaire().readers.iter().enumerate();
        readers
            .filter(move |(_, reader)| of_kind(reader.kind) && report.holds(&reader.offer_if))
            .map(|(index, _)| index)
    }

    fn readers(&self, kind: ReaderKind) -> Vec<Offer> {
        let name = |reader: usize| capitalised(self.questionnaire().readers[reader].name.get(self.lang));
        let leave = (Choice::Leave, self.words().leave.to_owned(), Some(Answer::No));
        self.readers_of(kind).map(|reader| (Choice::Report(reader), name(reader), None)).chain([leave]).collect()
    }

    pub(super) fn reply_to_menu(&mut self, reply: &Reply, view: &MenuView, outcome: &mut Outcome) {
        let by_answer = |answer| view.entries.iter().position(|entry| entry.answer == Some(answer));
        let entry = match *reply {
            Reply::Choose(entry) => Some(entry),
            Reply::Number(number) => number.checked_sub(1),
            Reply::Answer(answer) => by_answer(answer),
            Reply::Back => return self.back_from_menu(outcome),
            _ => None,
        };
        match entry.and_then(|entry| self.offers().into_iter().nth(entry)) {
            Some((choice, ..)) => self.choose(choice, view, outcome),
            None => self.notice = Some(self.words().choose_one.to_owned()),
        }
    }

    fn back_from_menu(&mut self, outcome: &mut Outcome) {
        match self.layers.last() {
            None if self.interview.step() == Next::Decided => self.back(outcome),
            None => self.interview.review_again(),
            Some(Layer::Whose(reader, field, _)) => {
                let detail = Layer::Detail(*reader, *field);
                self.layers.pop();
                self.layers.push(detail);
            }
            Some(_) => {
                self.layers.pop();
            }
        }
    }

    fn choose(&mut self, choice: Choice, view: &MenuView, outcome: &mut Outcome) {
        match choice {
            Choice::ShortWay(short) => {
                // On the short way the result says it again, a few lines below.
                let kept = view.heading.iter().take(usize::from(!short));
                outcome.said.extend(kept.map(|(tone, line)| Said::Kept(*tone, line.clone())));
                self.interview.choose_short_way(short);
            }
            Choice::Stop(true) => self.stop_here(),
            Choice::Quit => self.quit(),
            Choice::Stop(false) | Choice::Leave => {
                self.layers.pop();
            }
            Choice::Everything => outcome.deeds.push(Deed::Print(Paper::Result)),
            Choice::Readers(kind) => self.layers.push(Layer::Readers(kind)),
            Choice::Sheet => self.layers.push(Layer::Sheet),
            Choice::Message => self.layers.push(Layer::Message),
            Choice::Change => self.interview.review_again(),
            Choice::Save => {
                self.free_name = None;
                self.layers.push(Layer::SaveName);
            }
            Choice::Report(reader) => {
                self.free_name = None;
                self.begin_report(reader);
            }
            Choice::ToFile(paper) => {
                self.free_name = None;
                self.layers.push(Layer::FileName(paper));
            }
            Choice::ToScreen(paper) => outcome.deeds.push(Deed::Print(paper)),
            Choice::Copy => {
                // It stays in sight: whether the clipboard took it is not always known.
                outcome.said.extend(view.heading.iter().map(|(tone, text)| Said::Kept(*tone, text.clone())));
                outcome.deeds.push(Deed::Copy(message(self.questionnaire(), self.answers(), self.lang, None)));
            }
            Choice::Hide(hide) => self.settle_hidden(hide, outcome),
            Choice::Open => {
                if let Some(Layer::OpenIt(file)) = self.layers.pop() {
                    outcome.deeds.push(Deed::Open(file));
                }
            }
        }
    }
}

/// A name that stands in the middle of sentences, as an entry of its own.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
