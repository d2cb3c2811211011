//! Scoring JSON Lines: one line of answers in, one line of JSON out, however many there are.
//!
//! Nothing is kept from one line to the next, and no line is longer than `MAX_LINE`, so memory stays the same.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, BufRead, Read};

use crate::answer::{Answer, Answers, PlaceId, QuestionId};
use crate::questionnaire::{Questionnaire, Retired};
use crate::render::{BriefForm, JsonRefusal, LineId, write_json};
use crate::report::Report;
use crate::text::{Lang, closest, shortened_to};
use crate::words::words;

mod fragments;
mod line;
mod refused;

use fragments::Fragments;
use line::Line;

/// Longest line, in bytes: a hundred times a full one.
const MAX_LINE: usize = 64 * 1024;

/// Whether a line could be scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Its report was written.
    Scored,
    /// An error was written in its place.
    Refused,
}

/// Scores lines of answers to one questionnaire.
#[derive(Debug)]
pub struct Scorer<'q> {
    questionnaire: &'q Questionnaire,
    lang: Lang,
    questions: HashMap<&'q str, Named<'q>>,
    /// As nearly every line writes them; other spellings are looked for.
    places: HashMap<&'q str, PlaceId>,
    form: Form,
}

/// How much is written for a line.
#[derive(Debug)]
enum Form {
    Whole(Fragments),
    Brief(BriefForm),
}

/// What an id stands for.
#[derive(Debug, Clone, Copy)]
enum Named<'q> {
    Question(QuestionId),
    Retired(&'q Retired),
}

/// A line that can be scored.
struct Given<'q> {
    id: Option<LineId>,
    answers: Answers,
    /// How answers to questions of an earlier edition are read.
    remarks: Vec<Cow<'q, str>>,
}

impl<'q> Scorer<'q> {
    /// A scorer that writes whole reports, and errors, in one language.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire, lang: Lang) -> Self {
        let retired = questionnaire.retired.iter().map(|old| (old.id.as_str(), Named::Retired(old)));
        let asked = questionnaire.numbered().map(|(id, question)| (question.id.as_str(), Named::Question(id)));
        let places = questionnaire.numbered_places().map(|(id, place)| (place.code.as_str(), id)).collect();
        let form = Form::Whole(Fragments::of(questionnaire, lang));
        Self { questionnaire, lang, questions: retired.chain(asked).collect(), places, form }
    }

    /// The same, writing no more than what the answers amount to.
    #[must_use]
    pub fn brief(self) -> Self {
        Self { form: Form::Brief(BriefForm::of(self.questionnaire)), ..self }
    }

    /// Adds to `out` one line of JSON for one line of answers, with its end: the report, or what is wrong with it.
    ///
    /// `number` is the number of the line, counted from 1.
    pub fn score(&self, number: u64, line: &[u8], out: &mut Vec<u8>) -> Outcome {
        let line = if number == 1 { line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line) } else { line };
        let outcome = match self.read(line) {
            Ok(read) => {
                self.write(out, read);
                Outcome::Scored
            }
            Err(error) => {
                let id = refused::id_of(line);
                write_json(out, &JsonRefusal { line: number, id, error });
                Outcome::Refused
            }
        };
        out.push(b'\n');
        outcome
    }

    fn write(&self, out: &mut Vec<u8>, Given { id, answers, remarks }: Given<'q>) {
        match &self.form {
            Form::Whole(fragments) => {
                let report = Report::new(self.questionnaire, &answers, self.lang).remarking(remarks);
                fragments.write(out, &report, id.as_ref());
            }
            Form::Brief(form) => write_json(out, &form.line(self.questionnaire, &answers, remarks.len(), id)),
        }
    }

    fn read(&self, line: &[u8]) -> Result<Given<'q>, String> {
        if line.len() > MAX_LINE {
            return Err((words(self.lang).score.too_long)(MAX_LINE));
        }
        let text = std::str::from_utf8(line).map_err(|_| words(self.lang).score.not_text.to_owned())?;
        if text.trim().is_empty() {
            return Err(words(self.lang).score.empty.to_owned());
        }
        let Line { id, state, answers: given } = self.parse(text)?;
        let mut answers = self.questionnaire.no_answers();
        let mut retired = Vec::new();
        for (id, word) in given.0 {
            self.set(&mut answers, &mut retired, &id.0, &word.0)?;
        }
        let remarks = retired.into_iter().map(|(old, answer)| self.remark(old, old.read(answer, &mut answers)));
        let remarks = remarks.collect();
        if let Some(code) = state {
            let known = self.places.get(&*code.0).copied();
            let place = known.or_else(|| self.questionnaire.find_place(&code.0));
            answers.place = Some(place.ok_or_else(|| words(self.lang).score.unknown_state.to_owned())?);
        }
        Ok(Given { id, answers, remarks })
    }

    /// What is told of an answer to a question of an earlier edition.
    fn remark(&self, old: &'q Retired, read: bool) -> Cow<'q, str> {
        let overruled = words(self.lang).document.overruled;
        if read { old.note.get(self.lang).into() } else { overruled(&old.id).into() }
    }

    /// The line as it is written. A list would be read field by field too: only an object says what is what.
    fn parse<'l>(&self, text: &'l str) -> Result<Line<'l>, String> {
        if text.trim_start().starts_with('[') {
            return Err(words(self.lang).score.not_an_object.to_owned());
        }
        serde_json::from_str(text).map_err(|error| refused::why(text, &error, self.lang))
    }

    /// Takes an answer. Those to questions of an earlier edition are kept until all of this one are known.
    fn set(
        &self,
        answers: &mut Answers,
        retired: &mut Vec<(&'q Retired, Answer)>,
        id: &str,
        word: &str,
    ) -> Result<(), String> {
        let Some(&named) = self.questions.get(id) else {
            let id = shortened_to(SHOWN, id);
            let known = closest(&id, self.questions.keys().copied());
            return Err((words(self.lang).score.unknown_question)(&id, known));
        };
        let Some(answer) = Answer::from_word(word) else {
            let known = closest(word, Answer::ALL.map(Answer::word));
            return Err((words(self.lang).score.unknown_answer)(id, known));
        };
        let before = match named {
            Named::Question(question) => answers.get(question).is_some(),
            Named::Retired(old) => retired.iter().any(|(known, _)| known.id == old.id),
        };
        if before {
            return Err((words(self.lang).score.answered_twice)(id));
        }
        match named {
            Named::Question(question) => answers.set(question, answer),
            Named::Retired(old) => retired.push((old, answer)),
        }
        Ok(())
    }
}

/// Most letters repeated from a line in an error about it.
const SHOWN: usize = 120;

/// Reads the next line into `line`, without its end; of one that is too long, only as much as shows that. False at the
/// end of the input.
///
/// # Errors
/// Whatever reading gives.
pub fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let read = input.by_ref().take(MAX_LINE as u64 + 1).read_until(b'\n', line)?;
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() > MAX_LINE {
        input.skip_until(b'\n')?;
    }
    Ok(read > 0)
}

#[cfg(test)]
mod tests;
