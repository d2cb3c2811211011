//! Views as lines of text.

use hangup::conversation::{
    At, ContactView, FieldView, MenuView, PageView, PlacesView, QuestionView, ResultView, ReviewView, Said, Screen,
    View,
};
use hangup::document::Tone;
use hangup::words::words;
use hangup::{Lang, render::TextStyle, wrap};

const BOLD: anstyle::Style = anstyle::Style::new().bold();
const PLAIN: anstyle::Style = anstyle::Style::new();
const ALARM: anstyle::Style = anstyle::AnsiColor::Red.on_default().bold();

/// Text that is put together before it is written at once.
pub(super) struct Shown {
    style: TextStyle,
    lang: Lang,
    /// Whether nothing stands above it.
    first: bool,
    text: String,
}

impl Shown {
    pub(super) const fn new(style: TextStyle, lang: Lang, first: bool) -> Self {
        Self { style, lang, first, text: String::new() }
    }

    pub(super) fn text(self) -> String {
        self.text
    }

    fn line(&mut self, text: &str, style: anstyle::Style) {
        for part in text.lines() {
            for line in wrap(part, self.style.columns) {
                if self.style.color && style != PLAIN {
                    self.text.push_str(&format!("{style}{line}{style:#}\n"));
                } else {
                    self.text.push_str(&line);
                    self.text.push('\n');
                }
            }
        }
    }

    fn plain(&mut self, text: &str) {
        self.line(text, PLAIN);
    }

    fn toned(&mut self, tone: Tone, text: &str) {
        self.line(text, if tone == Tone::Calm { PLAIN } else { ALARM });
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// What a view has that the one before had not.
    pub(super) fn new_in(&mut self, view: &View, last: Option<&View>) {
        let same_language = last.filter(|last| last.lang == view.lang);
        match (&view.screen, same_language.map(|last| &last.screen)) {
            (screen, Some(last)) if screen == last => {}
            (Screen::Question(now), Some(Screen::Question(before)))
                if now.text == before.text && now.help.is_some() =>
            {
                now.help.iter().for_each(|help| self.plain(help));
            }
            (Screen::Page(now), Some(Screen::Page(before))) if now.question == before.question => self.row(now),
            (screen, _) => {
                if !self.first {
                    self.gap();
                }
                self.screen(screen);
            }
        }
        view.notice.iter().for_each(|notice| self.plain(notice));
    }

    fn screen(&mut self, screen: &Screen) {
        match screen {
            Screen::Question(view) => self.question(view),
            Screen::Page(view) => self.page(view),
            Screen::Alert(view) => {
                self.line(&view.title, ALARM);
                view.lines.iter().for_each(|line| self.plain(line));
            }
            Screen::Menu(view) => self.menu(view),
            Screen::Places(view) => self.places(view),
            Screen::Review(view) => self.review(view),
            Screen::Field(view) => self.field(view),
            Screen::Result(view) => {
                self.result(view);
                self.gap();
                self.menu(&view.menu);
            }
            Screen::Done => {}
        }
    }

    fn question(&mut self, view: &QuestionView) {
        if let Some(opening) = &view.opening {
            self.line(&opening.title, BOLD);
            self.plain(&opening.switch);
            opening.intro.iter().for_each(|line| self.plain(line));
            self.gap();
        }
        self.plain(&view.where_in_words);
        self.line(&view.text, BOLD);
        view.hint.iter().for_each(|hint| self.plain(hint));
        if let Some(answer) = view.given {
            let word = view.choices.iter().find(|(choice, _)| *choice == answer).map_or("", |(_, word)| word.as_str());
            self.plain(&format!("{}{word}", words(self.lang).interview.answer_so_far));
        }
        view.help.iter().for_each(|help| self.plain(help));
    }

    fn page(&mut self, view: &PageView) {
        self.plain(&view.section);
        self.line(&view.question, BOLD);
        if !view.comfort.is_empty() {
            self.plain(&view.comfort);
        }
        for (index, row) in view.rows.iter().enumerate() {
            let answer = if row.word.is_empty() { String::new() } else { format!(" - {}", row.word) };
            self.plain(&format!("{}. {}{answer}", index + 1, row.short));
        }
        self.plain(&view.by_numbers);
        self.row(view);
    }

    /// The row that is marked.
    fn row(&mut self, view: &PageView) {
        let Some(row) = view.rows.get(view.marked) else { return };
        self.gap();
        let place = (words(self.lang).interview.row_of)(view.marked + 1, view.rows.len());
        let colon = words(self.lang).signs.colon;
        self.line(&format!("{place}{colon}{}", row.short), BOLD);
        row.hint.iter().for_each(|hint| self.plain(hint));
        if !row.word.is_empty() {
            self.plain(&format!("{}{}", words(self.lang).interview.answer_so_far, row.word));
        }
    }

    fn menu(&mut self, view: &MenuView) {
        view.heading.iter().for_each(|(tone, line)| self.toned(*tone, line));
        self.line(&view.question, BOLD);
        for (index, entry) in view.entries.iter().enumerate() {
            self.plain(&format!("{}. {}", index + 1, entry.text));
        }
    }

    fn places(&mut self, view: &PlacesView) {
        self.line(&view.question, BOLD);
        self.plain(&view.note);
        if let Some(chosen) = view.chosen.and_then(|chosen| view.entries.get(chosen)) {
            self.plain(&format!("{}{}", words(self.lang).interview.answer_so_far, chosen.label));
        }
    }

    fn review(&mut self, view: &ReviewView) {
        self.line(&view.title, BOLD);
        for group in &view.groups {
            self.plain(&group.heading);
            for row in &group.rows {
                self.plain(&format!("{}. {} - {}", row.number, row.short, row.word));
            }
        }
        self.plain(&view.question);
    }

    fn field(&mut self, view: &FieldView) {
        view.heading.iter().for_each(|line| self.plain(line));
        if !view.progress.is_empty() {
            self.plain(&view.progress);
        }
        self.line(&view.prompt, BOLD);
        let words = &words(self.lang).interview;
        if view.long {
            self.plain(words.long_field);
        }
        match (view.value.is_empty(), view.of) {
            (true, _) => {}
            (false, 1) => self.plain(&(words.proposed)(&view.value)),
            (false, _) => self.plain(&format!("{}{}", words.answer_so_far, view.value)),
        }
    }

    /// The result without what to do next.
    pub(super) fn result(&mut self, view: &ResultView) {
        self.toned(view.tone, &view.title);
        for reason in &view.reasons {
            self.plain(&reason.text);
            self.plain(&reason.source);
        }
        self.plain(&view.meaning);
        self.plain(&view.comfort);
        self.gap();
        self.line(&view.steps_heading, BOLD);
        for (index, step) in view.steps.iter().enumerate() {
            self.plain(&format!("{}. {}", index + 1, step.short));
            step.contacts.iter().for_each(|contact| self.line(&reached(contact), BOLD));
            step.say.iter().for_each(|say| self.plain(say));
        }
        if !view.all_steps {
            self.plain(&view.more_steps);
        }
    }

    pub(super) fn keys(&mut self, keys: &str) {
        self.plain(keys);
    }

    /// Lines that others have not shown yet. What folds elsewhere has been read here already.
    pub(super) fn said(&mut self, said: &[Said]) {
        for line in said {
            if let Said::Line(tone, text) = line {
                self.toned(*tone, text);
            }
        }
    }
}

/// A number with whom it reaches.
fn reached(contact: &ContactView) -> String {
    let parts = [contact.phone.as_deref(), Some(contact.name.as_str()), contact.address.as_deref()];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What can be typed, in one line.
pub(super) fn keys(view: &View) -> String {
    let keys = view.keys.iter().filter(|key| key.at != At::Keys);
    keys.map(|key| format!("{} {}", key.key, key.word)).collect::<Vec<_>>().join(words(view.lang).signs.comma)
}
