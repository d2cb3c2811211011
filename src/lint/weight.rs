//! Flags whose points can change no verdict, whatever else is answered.
//!
//! The sums that the other flags can reach are worked out up to the score of the highest verdict. The cap on "not sure"
//! is left aside, and answers that exclude each other too: both only make more sums possible, so that a flag is named
//! only if it is certain to decide nothing.

use super::reach::Reach;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::questionnaire::{Flag, Questionnaire};
use crate::verdict::Class;

/// Flags that bring the same points are alike: the class, and the heavier one it can have.
type Kind = (Class, Option<Class>);

pub(super) fn check(questionnaire: &Questionnaire, reach: &mut Reach<'_>, found: &mut Findings) {
    let mut flags = Vec::new();
    for (id, question) in questionnaire.numbered().filter(|(id, _)| reach.question(*id)).collect::<Vec<_>>() {
        if let Some(flag) = &question.flag {
            flags.push((id.0, kind(flag, &question.ask_if, reach)));
        }
    }
    let mut kinds: Vec<_> = flags.iter().map(|(_, kind)| *kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let weightless: Vec<_> =
        kinds.iter().copied().filter(|kind| decides_nothing(*kind, &flags, questionnaire)).collect();
    for (index, kind) in flags.iter().filter(|(_, kind)| weightless.contains(kind)) {
        let points = questionnaire.scoring.of(heaviest(*kind)).to_string();
        let path = format!("questions[{index}].flag");
        found.push(Diagnostic::new(Code::WeightlessFlag, path, points).in_entry(&questionnaire.questions[*index].id));
    }
}

fn kind(flag: &Flag, ask_if: &crate::condition::Condition, reach: &mut Reach<'_>) -> Kind {
    let raised = flag.raised.as_ref().filter(|(_, condition)| reach.condition(&[ask_if, condition]));
    (flag.class, raised.map(|(class, _)| *class))
}

fn heaviest((class, raised): Kind) -> Class {
    raised.unwrap_or(class)
}

fn decides_nothing(kind: Kind, flags: &[(usize, Kind)], questionnaire: &Questionnaire) -> bool {
    let points = questionnaire.scoring.of(heaviest(kind)) as usize;
    let full = questionnaire.full_score() as usize;
    let mut sums = Sums::up_to(full);
    let mut itself = true;
    for (_, other) in flags {
        // One of its kind is the flag in question.
        if !(*other == kind && std::mem::take(&mut itself)) {
            sums.add(&options(*other, questionnaire));
        }
    }
    let starts = questionnaire.bands.iter().map(|band| band.from as usize);
    let crosses = |sum: usize| starts.clone().any(|start| sum < start && start <= sum + points);
    points > 0 && !(0..=full).any(|sum| sums.reached(sum) && crosses(sum))
}

/// What an answer to a flag can bring: half or full points of each class it can have.
fn options((class, raised): Kind, questionnaire: &Questionnaire) -> Vec<usize> {
    let points = [Some(class), raised].into_iter().flatten().map(|class| questionnaire.scoring.of(class) as usize);
    points.flat_map(|points| [points / 2, points]).filter(|points| *points > 0).collect()
}

/// The sums that can be reached, up to a limit, one bit each; larger ones decide nothing.
struct Sums {
    reached: Vec<u64>,
    /// Kinds of flag that brought no new sum: another of the same kind brings none either, whatever came between.
    settled: Vec<Vec<usize>>,
}

impl Sums {
    fn up_to(limit: usize) -> Self {
        let mut reached = vec![0; limit / 64 + 1];
        reached[0] = 1;
        Self { reached, settled: Vec::new() }
    }

    fn reached(&self, sum: usize) -> bool {
        self.reached[sum / 64] >> (sum % 64) & 1 == 1
    }

    fn add(&mut self, options: &[usize]) {
        if self.settled.iter().any(|settled| settled == options) {
            return;
        }
        let before = self.reached.clone();
        for &points in options {
            self.merge_shifted(&before, points);
        }
        if self.reached == before {
            self.settled.push(options.to_vec());
        }
    }

    fn merge_shifted(&mut self, sums: &[u64], points: usize) {
        let (words, bits) = (points / 64, points % 64);
        for (index, word) in self.reached.iter_mut().enumerate().skip(words) {
            let carried = if bits > 0 && index > words { sums[index - words - 1] >> (64 - bits) } else { 0 };
            *word |= sums[index - words] << bits | carried;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(limit: usize, flags: &[&[usize]]) -> Vec<usize> {
        let mut sums = Sums::up_to(limit);
        flags.iter().for_each(|options| sums.add(options));
        (0..=limit).filter(|&sum| sums.reached(sum)).collect()
    }

    #[test]
    fn each_flag_counts_once() {
        assert_eq!(sums(100, &[]), [0]);
        assert_eq!(sums(100, &[&[20, 40]]), [0, 20, 40]);
        assert_eq!(sums(50, &[&[20, 40], &[7]]), [0, 7, 20, 27, 40, 47]);
        assert_eq!(sums(5, &[&[1], &[1], &[1]]), [0, 1, 2, 3]);
        assert_eq!(sums(300, &[&[63, 130], &[65]]), [0, 63, 65, 128, 130, 195]);
    }
}
