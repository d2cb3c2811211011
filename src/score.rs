//! The judgement: red flags raised by the answers, the score, and the verdict.
//!
//! A score is a sum of points, not a probability. It says how much of what was described is on record as something
//! real officials never do; a low one does not say that a call was real. Points, cap and bands stand in the question
//! file with the notices they come from.

use crate::answer::{Answer, Answers, QuestionId};
use crate::questionnaire::{Band, Flag, Questionnaire};
use crate::route::Route;
use crate::verdict::{Class, Verdict};

/// What some answers amount to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The verdict the score falls into.
    pub verdict: Verdict,
    /// Sum of the points, in points; the ones of answers "not sure" count up to a cap.
    pub score: u32,
    /// The red flags that brought points, heaviest first, then in the order of the questions.
    pub flags: Vec<RaisedFlag>,
    /// Things that happened and prove nothing either way.
    pub notes: Vec<QuestionId>,
}

/// A red flag raised by an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RaisedFlag {
    /// The question that raised it.
    pub question: QuestionId,
    /// Its class, given the other answers.
    pub class: Class,
    /// Yes or not sure.
    pub answer: Answer,
    /// Points it brings, before the cap on "not sure".
    pub points: u32,
}

/// Judges the answers. Total: any answers have a verdict. Answers off the route count for nothing.
#[must_use]
pub fn assess(questionnaire: &Questionnaire, answers: &Answers) -> Assessment {
    assess_on(questionnaire, answers, &Route::of(questionnaire, answers))
}

pub(crate) fn assess_on(questionnaire: &Questionnaire, answers: &Answers, route: &Route) -> Assessment {
    let (mut flags, notes) = raised(questionnaire, answers, route);
    let score = total(&flags, questionnaire.scoring.unsure_cap);
    flags.sort_by_key(|flag| std::cmp::Reverse((flag.answer, flag.class)));
    let verdict = match verdict_at(&questionnaire.bands, score) {
        Verdict::NoKnownSigns
            if may_be_in_danger(questionnaire, answers, route) || could_change(questionnaire, answers, route) =>
        {
            Verdict::Undecided
        }
        verdict => verdict,
    };
    Assessment { verdict, score, flags, notes }
}

/// Room for the flags of most calls, so that it need not be found again and again.
const USUAL_FLAGS: usize = 12;

/// The flags that brought points and the notes, in the order of the questions.
fn raised(questionnaire: &Questionnaire, answers: &Answers, route: &Route) -> (Vec<RaisedFlag>, Vec<QuestionId>) {
    let mut flags = Vec::with_capacity(USUAL_FLAGS);
    let mut notes = Vec::new();
    for (id, question) in questionnaire.numbered() {
        let Some(flag) = &question.flag else { continue };
        let Some(answer) = route.answer(answers, id).filter(|answer| *answer > Answer::No) else { continue };
        let class = class_of(flag, route, answers);
        let points = points(questionnaire.scoring.of(class), answer);
        if class > Class::Note {
            flags.push(RaisedFlag { question: id, class, answer, points });
        } else if answer == Answer::Yes {
            notes.push(id);
        }
    }
    (flags, notes)
}

/// Whether a yes or not sure was given where a yes interrupts with a screen of its own: nobody who may be in danger reads
/// that there is no sign.
fn may_be_in_danger(questionnaire: &Questionnaire, answers: &Answers, route: &Route) -> bool {
    let alarming = |screen: usize| screen != questionnaire.hang_up_screen;
    let mut alarms = questionnaire.numbered().filter(|(_, question)| question.screen.is_some_and(alarming));
    alarms.any(|(id, _)| route.answer(answers, id) >= Some(Answer::Unsure))
}

/// Whether the open questions could still bring a verdict: a more worrying answer never lowers a score, so the worst that
/// can come of them is a yes to each.
fn could_change(questionnaire: &Questionnaire, answers: &Answers, route: &Route) -> bool {
    if route.open(questionnaire, answers).next().is_none() {
        return false;
    }
    let mut worst = answers.clone();
    for (id, _) in questionnaire.numbered().filter(|(_, question)| question.phase.is_interview()) {
        if worst.get(id).is_none() {
            worst.set(id, Answer::Yes);
        }
    }
    let (flags, _) = raised(questionnaire, &worst, &Route::of(questionnaire, &worst));
    verdict_at(&questionnaire.bands, total(&flags, questionnaire.scoring.unsure_cap)) > Verdict::NoKnownSigns
}

fn class_of(flag: &Flag, route: &Route, answers: &Answers) -> Class {
    match &flag.raised {
        Some((class, condition)) if route.holds(condition, answers, None) => *class,
        _ => flag.class,
    }
}

/// Not sure counts half, rounded down.
const fn points(full: u32, answer: Answer) -> u32 {
    match answer {
        Answer::No => 0,
        Answer::Unsure => full / 2,
        Answer::Yes => full,
    }
}

/// Not knowing alone must never say "scam", so all the answers "not sure" together bring at most `unsure_cap`.
fn total(flags: &[RaisedFlag], unsure_cap: u32) -> u32 {
    let sum = |answer: Answer| flags.iter().filter(|flag| flag.answer == answer).map(|flag| flag.points).sum::<u32>();
    sum(Answer::Yes) + sum(Answer::Unsure).min(unsure_cap)
}

fn verdict_at(bands: &[Band; 5], score: u32) -> Verdict {
    let reached = bands.iter().filter(|band| band.from.is_some_and(|from| score >= from));
    reached.map(|band| band.verdict).max().unwrap_or(Verdict::NoKnownSigns)
}

impl Questionnaire {
    /// The wording of a verdict.
    #[must_use]
    pub fn band(&self, verdict: Verdict) -> &Band {
        &self.bands[verdict as usize]
    }

    /// The highest score that any answers can have, in points.
    #[must_use]
    pub fn highest_score(&self) -> u32 {
        let flags = self.questions.iter().filter_map(|question| question.flag.as_ref());
        flags.map(|flag| self.scoring.of(flag.raised.as_ref().map_or(flag.class, |(class, _)| *class))).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Judges a call in which everything was a no but this.
    fn judged(questionnaire: &Questionnaire, but: &[(QuestionId, Answer)]) -> Assessment {
        let mut answers = questionnaire.no_answers();
        questionnaire.numbered().for_each(|(id, _)| answers.set(id, Answer::No));
        but.iter().for_each(|(id, answer)| answers.set(*id, *answer));
        assess(questionnaire, &answers)
    }

    #[test]
    fn nobody_who_may_be_in_danger_reads_of_no_signs_and_who_is_still_on_the_call_does() {
        let questionnaire = Questionnaire::embedded();
        let alarming =
            questionnaire.numbered().filter(|(_, question)| question.screen.is_some() && question.flag.is_none());
        for (id, question) in alarming {
            let hang_up = question.screen == Some(questionnaire.hang_up_screen);
            let expected = if hang_up { Verdict::NoKnownSigns } else { Verdict::Undecided };
            for answer in [Answer::Unsure, Answer::Yes] {
                assert_eq!(judged(&questionnaire, &[(id, answer)]).verdict, expected, "{} {answer:?}", question.id);
            }
        }
        assert_eq!(judged(&questionnaire, &[]).verdict, Verdict::NoKnownSigns);
    }

    #[test]
    fn flags_stand_surest_first_then_heaviest_and_not_sure_notes_nothing() {
        let questionnaire = Questionnaire::embedded();
        let flagged = questionnaire.numbered().filter(|(_, question)| question.flag.is_some());
        let both =
            flagged.enumerate().map(|(at, (id, _))| (id, if at % 2 == 0 { Answer::Unsure } else { Answer::Yes }));
        let both: Vec<_> = both.collect();
        let found = judged(&questionnaire, &both);
        let order: Vec<_> = found.flags.iter().map(|flag| std::cmp::Reverse((flag.answer, flag.class))).collect();
        assert!(order.is_sorted() && order.first() != order.last(), "{order:?}");
        assert!(found.notes.iter().all(|note| both.contains(&(*note, Answer::Yes))), "{:?}", found.notes);
        let unsure: Vec<_> = both.iter().map(|(id, _)| (*id, Answer::Unsure)).collect();
        assert!(judged(&questionnaire, &unsure).notes.is_empty());
    }
}
