//! What can be done on each screen, the most important first.

use super::view::{At, FieldView, KeyWord, Screen};
use super::{Conversation, Layer, Paper};
use crate::words::words;

impl Conversation<'_> {
    pub(super) fn keys(&self) -> Vec<KeyWord> {
        let screen = self.screen();
        let mut keys = self.own_keys(&screen);
        keys.extend(self.common_keys(&screen));
        keys
    }

    /// The keys that this kind of screen has.
    fn own_keys(&self, screen: &Screen) -> Vec<KeyWord> {
        let words = self.words();
        match screen {
            Screen::Question(_) => [vec![key("y n u", words.or_arrows, At::Keys)], self.answers_in_lines()].concat(),
            Screen::Page(_) => vec![
                key("y", words.yes, At::Everywhere),
                key("n", words.no, At::Everywhere),
                key("u", words.unsure, At::Everywhere),
                key("0", words.none_left, At::Everywhere),
                key(words.arrows, words.move_mark, At::Keys),
                key("Enter", words.done, At::Everywhere),
            ],
            Screen::Alert(_) => vec![key("Enter", words.read, At::Everywhere)],
            Screen::Menu(_) | Screen::Result(_) => {
                vec![key(words.arrows_or_numbers, words.choose, At::Keys), key("Enter", words.take, At::Keys)]
            }
            Screen::Places(_) => vec![
                key(words.letters, words.narrow, At::Keys),
                key(words.arrows, words.move_mark, At::Keys),
                key("Enter", words.take_or_skip, At::Everywhere),
            ],
            Screen::Review(review) => {
                vec![
                    key("Enter", words.accept, At::Everywhere),
                    key(&review.numbers(), words.change_one, At::Everywhere),
                    key("PgUp PgDn", words.turn_page, At::Keys),
                ]
            }
            Screen::Field(field) => self.field_keys(field),
            Screen::Done => Vec::new(),
        }
    }

    fn field_keys(&self, field: &FieldView) -> Vec<KeyWord> {
        let words = self.words();
        let report = matches!(self.layers.last(), Some(Layer::Detail(..) | Layer::FileName(Paper::Report(_))));
        let keys = [
            (true, key("Enter", words.keep_field, At::Everywhere)),
            (field.long, key("Ctrl-N", words.new_line, At::Keys)),
            (field.of > 1, key("PgDn", words.skip_fields, At::Keys)),
            (report && (field.number != 1 || field.of == 1), key("PgUp", words.first_field, At::Keys)),
            (true, key("q Enter", words.leave_form, At::Keys)),
        ];
        keys.into_iter().filter(|(wanted, _)| *wanted).map(|(_, key)| key).collect()
    }

    /// At the first question there is nothing to go back to.
    fn can_go_back(&self, screen: &Screen) -> bool {
        !matches!(screen, Screen::Question(_)) || self.interview.can_go_back()
    }

    fn answers_in_lines(&self) -> Vec<KeyWord> {
        let words = self.words();
        [("y", words.yes), ("n", words.no), ("u", words.unsure)].map(|(k, word)| key(k, word, At::Lines)).to_vec()
    }

    /// The keys that mean the same everywhere, where they mean anything.
    fn common_keys(&self, screen: &Screen) -> Vec<KeyWord> {
        let words = self.words();
        let stopping = matches!(self.layers.last(), Some(Layer::Stop | Layer::SaveFirst));
        let typing = matches!(screen, Screen::Field(_) | Screen::Places(_));
        let asking = matches!(screen, Screen::Question(_) | Screen::Page(_));
        let calm = !matches!(screen, Screen::Alert(_) | Screen::Done);
        let read = matches!(screen, Screen::Alert(_));
        let at = if typing {
            At::Lines
        } else if read {
            At::Keys
        } else {
            At::Everywhere
        };
        // There, q goes back to the result, as b does.
        let inside = self.delivered() && matches!(screen, Screen::Menu(_));
        let leaving = if self.delivered() { words.quit.to_lowercase() } else { words.stop.to_owned() };
        let keys = [
            (self.can_go_on_to_what_to_do(screen), key("s", words.what_to_do, at)),
            (calm && !stopping && self.can_go_back(screen), key("b", words.back, at)),
            (typing && calm, key("Esc", words.back, At::Keys)),
            (asking, key("?", words.more, at)),
            (calm && !self.delivered() && !stopping, key("h", words.on_the_call, at)),
            (calm || read, key("l", words_of_other(self.lang), at)),
            (matches!(screen, Screen::Places(_)), key("Ctrl-C", words.stop, At::Keys)),
            ((calm || read) && !stopping && !inside, key("q", &leaving, at)),
        ];
        keys.into_iter().filter(|(wanted, _)| *wanted).map(|(_, key)| key).collect()
    }
}

pub(super) fn words_of_other(lang: crate::text::Lang) -> &'static str {
    words(lang.other()).interview.language_name
}

pub(super) fn key(key: &str, word: &str, at: At) -> KeyWord {
    KeyWord { key: key.to_owned(), word: word.to_owned(), at }
}
