//! Questions, one by one and as rows of a page.

use super::{Conversation, Deed, Layer, Opening, Outcome, PageRow, PageView, QuestionView, Reply, Said};
use crate::answer::{Answer, QuestionId};
use crate::interview::Next;
use crate::words::words;

/// The answers in the order they stand.
pub(super) const CHOICES: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unsure];

impl Conversation<'_> {
    pub(super) fn question(&self, id: QuestionId) -> QuestionView {
        let (lang, words) = (self.lang, self.words());
        let question = self.questionnaire().question(id);
        let progress = self.interview.progress(Next::Ask(id));
        let section = self.questionnaire().sections[question.section].title.get(lang).to_owned();
        let hint = question.hint.as_ref().map(|hint| hint.get(lang).to_owned());
        let help = question.help.as_ref().map(|help| help.get(lang).to_owned());
        let help = help.or_else(|| hint.is_none().then(|| words.no_more.to_owned()).or_else(|| hint.clone()));
        QuestionView {
            number: progress.map(|progress| progress.number),
            share: self.share,
            progress: progress.map_or(String::new(), |progress| (words.minutes)(progress.minutes.min(self.minutes))),
            // How many there will be depends on the answers to come: a number would grow.
            where_in_words: progress.map_or(section.clone(), |progress| {
                (words.where_in_words)(progress.number, 0, progress.part, progress.parts, &section)
            }),
            section,
            opening: self.opening.then(|| self.opening()),
            text: question.text.get(lang).to_owned(),
            hint,
            help: help.filter(|_| self.help == Some(id)),
            given: self.answers().get(id),
            choices: CHOICES.map(|answer| (answer, self.answer_word(answer))),
        }
    }

    /// What there is to say about a question, if there is more than its hint.
    fn help_of(&self, id: QuestionId) -> String {
        let question = self.questionnaire().question(id);
        let help = question.help.as_ref().map(|help| help.get(self.lang));
        help.unwrap_or(self.words().no_more).to_owned()
    }

    pub(super) fn opening(&self) -> Opening {
        let questionnaire = self.questionnaire();
        Opening {
            title: questionnaire.title.get(self.lang).to_owned(),
            switch: words(self.lang.other()).interview.switch.to_owned(),
            intro: vec![questionnaire.intro.get(self.lang).to_owned()],
        }
    }

    /// An answer as a word, to be chosen.
    pub(super) fn answer_word(&self, answer: Answer) -> String {
        (self.words().answer)(answer).to_owned()
    }

    pub(super) fn reply_to_question(&mut self, reply: &Reply, outcome: &mut Outcome) {
        let Next::Ask(id) = self.interview.step() else { return };
        match *reply {
            Reply::Answer(answer) => self.answer(id, answer, outcome),
            Reply::Number(number @ 1..=3) => self.answer(id, CHOICES[number - 1], outcome),
            // The second time it goes again, and the question is there whole.
            Reply::More => self.help = Some(id).filter(|_| self.help != Some(id)),
            Reply::Back => self.back(outcome),
            _ => self.notice = Some(self.words().unknown_key.to_owned()),
        }
    }

    /// Records an answer to a question of its own: it folds to one line, under the heading of its section.
    pub(super) fn answer(&mut self, id: QuestionId, answer: Answer, outcome: &mut Outcome) {
        let before = outcome.said.len();
        if self.changes(Next::Ask(id)) {
            outcome.said.push(Said::Section(self.words().changed.to_owned()));
            self.section = None;
        } else {
            self.say_section(id, outcome);
        }
        let number = self.interview.progress(Next::Ask(id)).map(|progress| progress.number);
        outcome.said.push(self.folded(number, id, answer, false));
        self.leave_trail(Next::Ask(id), before, outcome);
        self.record(id, answer, outcome);
    }

    fn record(&mut self, id: QuestionId, answer: Answer, outcome: &mut Outcome) {
        self.give(id, answer);
        self.opening = false;
        self.help = None;
        self.last = Some(id);
        outcome.deeds.push(Deed::Save);
        let screen = self.questionnaire().question(id).screen.filter(|_| answer == Answer::Yes);
        self.layers.extend(screen.map(Layer::Alert));
    }

    /// Gives an answer, now.
    fn give(&mut self, id: QuestionId, answer: Answer) {
        let first = self.answers().iter().next().is_none();
        self.case.date(self.interview.questionnaire().question(id), first, &self.now);
        self.interview.answer(id, answer);
    }

    fn say_section(&mut self, id: QuestionId, outcome: &mut Outcome) {
        let section = self.questionnaire().question(id).section;
        if self.section != Some(section) {
            self.section = Some(section);
            let title = self.questionnaire().sections[section].title.get(self.lang);
            outcome.said.push(Said::Section(title.to_owned()));
        }
    }

    fn folded(&self, number: Option<usize>, id: QuestionId, answer: Answer, amends: bool) -> Said {
        let short = self.questionnaire().question(id).short.get(self.lang).to_owned();
        Said::Folded { number, short, answer, word: self.answer_word(answer), amends }
    }

    /// The rest of a word changed the answer before: that question, and no other, has another answer.
    pub(super) fn amend_answer(&mut self, answer: Answer, outcome: &mut Outcome) {
        let Some(id) = self.last.filter(|&id| self.answers().get(id).is_some()) else { return };
        self.give(id, answer);
        let on_page =
            matches!(self.interview.step(), Next::Page(section) if self.interview.rows(section).contains(&id));
        if !on_page {
            let number = self.interview.progress(Next::Ask(id)).map(|progress| progress.number);
            outcome.said.push(self.folded(number, id, answer, true));
        }
        outcome.deeds.push(Deed::Save);
    }

    /// Goes back. From a question about the place to the one where the place is asked, it takes the place back, and has
    /// that saved.
    pub(super) fn back(&mut self, outcome: &mut Outcome) {
        self.last = None;
        let place = self.answers().place;
        if !self.interview.back() {
            self.notice = Some(self.words().no_back.to_owned());
        } else if self.answers().place != place {
            outcome.deeds.push(Deed::Save);
        }
    }

    pub(super) fn page(&self, section: usize) -> PageView {
        let (lang, words) = (self.lang, self.words());
        let entry = &self.questionnaire().sections[section];
        let text = |text: Option<&crate::text::Text>| text.map_or(String::new(), |text| text.get(lang).to_owned());
        let rows: Vec<_> = self.interview.rows(section).into_iter().map(|id| self.page_row(id)).collect();
        let open = rows.iter().filter(|row| row.answer.is_none()).count();
        PageView {
            section: entry.title.get(lang).to_owned(),
            share: self.share,
            question: text(entry.page.as_ref().map(|page| &page.question)),
            comfort: text(entry.page.as_ref().map(|page| &page.comfort)),
            marked: self.marked,
            left: (words.rows_left)(open),
            by_numbers: words.by_numbers.to_owned(),
            open,
            rows,
        }
    }

    fn page_row(&self, id: QuestionId) -> PageRow {
        let question = self.questionnaire().question(id);
        let answer = self.answers().get(id);
        PageRow {
            short: question.short.get(self.lang).to_owned(),
            hint: question.hint.as_ref().map(|hint| hint.get(self.lang).to_owned()),
            answer,
            word: answer.map_or(String::new(), |answer| self.answer_word(answer)),
        }
    }

    pub(super) fn reply_to_page(&mut self, reply: Reply, view: &PageView, outcome: &mut Outcome) {
        let Next::Page(section) = self.interview.step() else { return };
        let rows = self.interview.rows(section);
        let leaving = std::mem::take(&mut self.leaving);
        let back = reply == Reply::Back;
        match reply {
            Reply::Answer(answer) => {
                self.answer_row(&rows, self.marked, answer, outcome);
                self.marked = self.next_row(&rows);
            }
            Reply::Rows(yes, rest) => {
                yes.into_iter().for_each(|row| self.answer_row(&rows, row, Answer::Yes, outcome));
                if rest {
                    self.none_left(&rows, outcome);
                }
                self.marked = self.next_row(&rows);
            }
            Reply::NoneLeft | Reply::Number(0) => self.none_left(&rows, outcome),
            Reply::Mark(row) if row < rows.len() => self.marked = row,
            Reply::Enter if view.open == 0 || leaving => self.interview.leave_page(),
            Reply::Enter => {
                self.leaving = true;
                self.notice = Some((self.words().rows_open)(view.open));
            }
            Reply::Back => self.back(outcome),
            Reply::More => self.notice = rows.get(self.marked).map(|&id| self.help_of(id)),
            _ => self.notice = Some(self.words().unknown_row.to_owned()),
        }
        if self.interview.step() != Next::Page(section) && !back {
            self.fold_page(section, &rows, outcome);
        }
    }

    fn answer_row(&mut self, rows: &[QuestionId], row: usize, answer: Answer, outcome: &mut Outcome) {
        let Some(&id) = rows.get(row) else { return };
        self.marked = row;
        self.record(id, answer, outcome);
    }

    /// No to every row that is still open. On a page that is asked again, that is the end of it.
    fn none_left(&mut self, rows: &[QuestionId], outcome: &mut Outcome) {
        let open: Vec<_> = rows.iter().copied().filter(|&id| self.answers().get(id).is_none()).collect();
        open.into_iter().for_each(|id| self.record(id, Answer::No, outcome));
        self.last = None;
        self.interview.leave_page();
    }

    /// The row an answer goes to next: the one below that is open; if none is open, the one below.
    fn next_row(&self, rows: &[QuestionId]) -> usize {
        let open = |row: &usize| rows.get(*row).is_some_and(|&id| self.answers().get(id).is_none());
        let below = (self.marked + 1..rows.len()).find(open).or_else(|| (0..rows.len()).find(open));
        below.unwrap_or((self.marked + 1).min(rows.len().saturating_sub(1)))
    }

    /// When a page comes up, its first open row is marked.
    pub(super) fn mark_an_open_row(&mut self, section: usize) {
        let rows = self.interview.rows(section);
        if self.page_up != Some(section) {
            let open = rows.iter().position(|&id| self.answers().get(id).is_none());
            self.marked = open.unwrap_or(0);
        }
        self.marked = self.marked.min(rows.len().saturating_sub(1));
        self.page_up = Some(section);
    }

    /// What stays of a page: its yeses and doubts, and in one line that the rest was a no.
    fn fold_page(&mut self, section: usize, rows: &[QuestionId], outcome: &mut Outcome) {
        self.section = Some(section);
        let before = outcome.said.len();
        outcome.said.push(Said::Section(self.questionnaire().sections[section].title.get(self.lang).to_owned()));
        let told = |id: &&QuestionId| self.answers().get(**id) > Some(Answer::No);
        for &id in rows.iter().filter(told) {
            let answer = self.answers().get(id).unwrap_or(Answer::Unsure);
            outcome.said.push(self.folded(None, id, answer, false));
        }
        let open = rows.iter().any(|&id| self.answers().get(id).is_none());
        if rows.iter().any(|&id| self.answers().get(id) == Some(Answer::No)) && !open {
            let (short, word) = (self.words().the_rest.to_owned(), self.answer_word(Answer::No));
            outcome.said.push(Said::Folded { number: None, short, answer: Answer::No, word, amends: false });
        }
        self.leave_trail(Next::Page(section), before, outcome);
    }
}
