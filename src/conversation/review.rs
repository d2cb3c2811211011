//! The answers, grouped, to be accepted or changed; and the way straight to what to do.

use super::{Conversation, Layer, Outcome, Reply, ReviewGroup, ReviewRow, ReviewView, Screen};
use crate::answer::{Answer, QuestionId};
use crate::interview::Next;
use crate::questionnaire::Phase;

/// What a row of the review stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Question(QuestionId, Answer),
    /// A row of a page that was left open.
    Open(QuestionId),
    Place,
}

impl Conversation<'_> {
    /// The rows by section: the yeses first, then the doubts, then the noes, then what was left open; the place at the end.
    fn review_rows(&self) -> Vec<(String, Vec<Row>)> {
        let questionnaire = self.questionnaire();
        let answers = self.interview.review();
        let mut groups = Vec::new();
        for (index, section) in questionnaire.sections.iter().enumerate() {
            let own = |(id, _): &&(QuestionId, Answer)| questionnaire.question(*id).section == index;
            let mut rows: Vec<_> = answers.iter().filter(own).copied().collect();
            rows.sort_by_key(|(_, answer)| std::cmp::Reverse(*answer));
            let mut rows: Vec<_> = rows.into_iter().map(|(id, answer)| Row::Question(id, answer)).collect();
            if section.page.is_some() {
                let open = self.interview.rows(index).into_iter().filter(|&id| self.answers().get(id).is_none());
                rows.extend(open.map(Row::Open));
            }
            if section.phase == Phase::Place && self.has_place_row() {
                rows.insert(0, Row::Place);
            }
            if !rows.is_empty() {
                groups.push((section.title.get(self.lang).to_owned(), rows));
            }
        }
        groups
    }

    fn has_place_row(&self) -> bool {
        self.answers().place.is_some() || (self.delivered() && self.interview.wants_office())
    }

    pub(super) fn review(&self) -> ReviewView {
        let mut number = 0;
        let mut groups = Vec::new();
        for (heading, rows) in self.review_rows() {
            let mut view = |row: Row| {
                number += 1;
                self.review_row(number, row)
            };
            groups.push(ReviewGroup { heading, rows: rows.into_iter().map(&mut view).collect() });
        }
        ReviewView { title: self.words().review.to_owned(), question: self.words().review_question.to_owned(), groups }
    }

    fn review_row(&self, number: usize, row: Row) -> ReviewRow {
        match row {
            Row::Question(id, answer) => ReviewRow {
                number,
                short: self.questionnaire().question(id).short.get(self.lang).to_owned(),
                answer: Some(answer),
                word: self.answer_word(answer),
            },
            Row::Open(id) => ReviewRow {
                number,
                short: self.questionnaire().question(id).short.get(self.lang).to_owned(),
                answer: None,
                word: self.words().not_given.to_owned(),
            },
            Row::Place => {
                let name = |place| self.questionnaire().place(place).name.get(self.lang).to_owned();
                let word = self.answers().place.map_or_else(|| self.words().not_given.to_owned(), name);
                ReviewRow { number, short: self.words().state_short.to_owned(), answer: None, word }
            }
        }
    }

    pub(super) fn reply_to_review(&mut self, reply: &Reply, outcome: &mut Outcome) {
        let row = match *reply {
            Reply::Enter | Reply::Answer(Answer::Yes) => {
                self.interview.accept();
                // Where they live is never asked before the verdict; the result has it anyway.
                if self.interview.step() == Next::Place {
                    let (tone, title) = self.verdict();
                    outcome.said.push(super::Said::Kept(tone, title));
                }
                return;
            }
            Reply::Back => return self.back(outcome),
            Reply::Number(number) => number.checked_sub(1),
            Reply::Choose(row) => Some(row),
            _ => None,
        };
        let rows: Vec<_> = self.review_rows().into_iter().flat_map(|(_, rows)| rows).collect();
        match row.and_then(|row| rows.get(row).copied()) {
            Some(Row::Question(id, _) | Row::Open(id)) => self.interview.ask_again(id),
            Some(Row::Place) => self.layers.push(Layer::Places),
            None => self.notice = Some(self.words().review_hint.to_owned()),
        }
    }

    /// From the moment it is certain, every question has a way straight to what to do.
    pub(super) fn can_go_on_to_what_to_do(&self, screen: &Screen) -> bool {
        let asking = match screen {
            Screen::Question(_) | Screen::Page(_) | Screen::Review(_) => true,
            Screen::Places(_) => self.layers.is_empty(),
            Screen::Menu(_) => self.layers.is_empty() && self.interview.step() == Next::Decided,
            _ => false,
        };
        asking && self.interview.is_certain()
    }
}
