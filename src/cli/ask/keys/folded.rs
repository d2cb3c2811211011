//! What stays in the scrollback: an answered question is one line, its answers one below the other.

use hangup::Answer;
use hangup::conversation::Said;

use super::measure::padded;
use super::picture::{BOLD, PLAIN, Row, Size, paragraph, style_of};

/// Columns before the answers, where there is room.
const ANSWERS_AT: usize = 40;
/// Columns for an answer.
const ANSWER: usize = 11;

/// What was left behind last.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// The size it was written for, if it is the line of an answer and right above.
    last: Option<Size>,
}

impl Folded {
    /// The rows of something said, and how many rows above it they stand for.
    pub(super) fn rows(&mut self, said: &Said, size: Size) -> (Vec<Row>, usize) {
        let last = self.last.take();
        match said {
            Said::Section(heading) => (paragraph(heading, PLAIN, size), 0),
            Said::Line(tone, text) | Said::Kept(tone, text) => (paragraph(text, style_of(*tone), size), 0),
            Said::TakenBack => (Vec::new(), usize::from(last == Some(size))),
            Said::Folded { number, short, answer, word, amends } => {
                self.last = Some(size);
                (vec![answered(*number, short, *answer, word, size)], usize::from(*amends && last == Some(size)))
            }
        }
    }

    /// Somebody else wrote below it.
    pub(super) fn forget(&mut self) {
        self.last = None;
    }
}

/// Number, short question, answer. A yes is not quiet.
fn answered(number: Option<usize>, short: &str, answer: Answer, word: &str, size: Size) -> Row {
    let head = match number {
        _ if size.narrow() => " ".to_owned(),
        Some(number) => format!("{number:>4}. "),
        None => " ".repeat(6),
    };
    let column = ANSWERS_AT.min(size.edge().saturating_sub(ANSWER));
    let short = padded(short, column.saturating_sub(head.len() + 2));
    Row::of(format!("{head}{short}  "), PLAIN).and(word, if answer == Answer::Yes { BOLD } else { PLAIN })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no(short: &str, amends: bool) -> Said {
        Said::Folded { number: Some(3), short: short.into(), answer: Answer::No, word: "No".into(), amends }
    }

    #[test]
    fn answers_stand_one_below_the_other() {
        let texts = |columns| {
            let size = Size { rows: 24, columns };
            ["Still on the call", "Said they were Japanese officials", "まだ電話中ですか"]
                .map(|short| Folded::default().rows(&no(short, false), size).0[0].text())
        };
        let column = |text: &String| super::super::measure::columns(&text[..text.rfind("No").expect("an answer")]);
        for columns in [30, 40, 80, 200] {
            let texts = texts(columns);
            assert!(texts.iter().all(|text| column(text) == column(&texts[0])), "{texts:?}");
            assert!(texts.iter().all(|text| super::super::measure::columns(text) < columns), "{texts:?}");
        }
    }

    #[test]
    fn an_amended_answer_stands_for_the_line_above_it() {
        let (size, mut folded) = (Size { rows: 24, columns: 80 }, Folded::default());
        assert_eq!(folded.rows(&no("a", false), size).1, 0);
        assert_eq!(folded.rows(&no("a", true), size).1, 1);
        folded.forget();
        assert_eq!(folded.rows(&no("a", true), size).1, 0, "something else stands there");
    }
}
