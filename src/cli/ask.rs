//! Holding the interview: what is said and asked, over any face. The faces only show text and read replies.

#[cfg(unix)]
mod keys;
mod lines;
mod place;
#[cfg(unix)]
mod tty;

use hangup::questionnaire::{Question, Screen};
use hangup::words::words;
use hangup::{Answer, Interview, InterviewStep, Lang, QuestionId, Reply, TextStyle, wrap};

use super::context::Context;

/// Why an interview ended before its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The person wanted to, by `q` or Ctrl-C.
    Wanted,
    /// There is no more input.
    EndOfInput,
    /// The input is something else than answers.
    NotAnswers,
    /// A signal.
    Signal(u8),
}

/// What a face reads replies for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// One of the letters.
    Letter,
    /// A letter, or a number from a list.
    LetterOrNumber,
}

/// How the interview looks and listens. Every method that waits can be stopped.
pub(crate) trait Face {
    /// Shows lines of text.
    fn show(&mut self, text: &str);
    /// Reads one reply. Never takes silence for one.
    fn reply(&mut self, lang: Lang, wanted: Wanted) -> Result<Reply, Stop>;
    /// Lets the person read a screen.
    fn pause(&mut self, lang: Lang) -> Result<(), Stop>;
    /// Reads a line of free text.
    fn line(&mut self) -> Result<String, Stop>;
    /// Whether there can be a list of these entries.
    fn has_list(&self, entries: &[String]) -> bool;
    /// Lets the person choose from a list: the place of the entry. `None` if this face has no lists.
    fn choose(&mut self, lang: Lang, entries: &[String]) -> Option<Result<usize, Stop>>;
    /// The keys, in one line, shown under each question.
    fn keys(&self, lang: Lang) -> &'static str;
}

/// The signal that stops the interview, if one arrived. `suspend` is done for the one that only wants a pause.
fn stopped(suspend: impl FnOnce()) -> Option<Stop> {
    match super::signals::take()? {
        SIGINT => Some(Stop::Wanted),
        SIGTSTP => {
            suspend();
            None
        }
        signal => Some(Stop::Signal(signal)),
    }
}

/// Waits for input or a signal. Waking up four times a second costs nothing that can be measured, and no signal that
/// arrives between two looks is missed.
#[cfg(unix)]
fn wait_for_input(suspend: impl Fn()) -> Result<tty::Waited, Stop> {
    loop {
        if let Some(stop) = stopped(&suspend) {
            return Err(stop);
        }
        match tty::wait(250) {
            tty::Waited::Nothing => {}
            waited => return Ok(waited),
        }
    }
}

const SIGINT: u8 = 2;
/// 20 on Linux, 18 on the BSDs and macOS.
const SIGTSTP: u8 = if cfg!(target_os = "linux") { 20 } else { 18 };

/// The face for this run: keys in a terminal, lines elsewhere.
pub(crate) fn face(context: Context) -> Box<dyn Face> {
    #[cfg(unix)]
    if !context.plain
        && let Ok(keys) = keys::Keys::new(context)
    {
        return Box::new(keys);
    }
    Box::new(lines::Lines::new())
}

/// A conversation over a face.
pub(crate) struct Talk<'a> {
    pub(crate) face: &'a mut dyn Face,
    pub(crate) context: Context,
}

/// Called after every answer, to save it, with the language spoken.
pub(crate) type AfterAnswer<'a> = &'a mut dyn FnMut(&Interview<'_>, Lang);

impl Talk<'_> {
    fn lang(&self) -> Lang {
        self.context.lang
    }

    /// Shows a paragraph, wrapped to the screen as it is now.
    pub(crate) fn say(&mut self, text: &str) {
        self.say_styled(text, anstyle::Style::new());
    }

    fn say_styled(&mut self, text: &str, style: anstyle::Style) {
        let TextStyle { columns, color } = self.context.stderr_style();
        let lines = wrap(text, columns);
        let lines: Vec<_> =
            if color { lines.iter().map(|line| format!("{style}{line}{style:#}")).collect() } else { lines };
        self.face.show(&lines.join("\n"));
    }

    /// The keys, a key never parted from its word.
    fn legend(&mut self, keys: &str) {
        let columns = self.context.stderr_style().columns;
        let mut lines: Vec<String> = Vec::new();
        for key in keys.split("  ") {
            match lines.last_mut() {
                Some(line) if hangup::width(line) + 2 + hangup::width(key) <= columns => {
                    line.push_str(&format!("  {key}"));
                }
                _ => lines.push(key.to_owned()),
            }
        }
        lines.iter().for_each(|line| self.say_styled(line, DIM));
    }

    /// The first screen: what this is, and how to switch language, said in the other one.
    pub(crate) fn welcome(&mut self, interview: &Interview<'_>) {
        let lang = self.lang();
        self.say_styled(interview.questionnaire().title.get(lang), BOLD);
        self.say(interview.questionnaire().intro.get(lang));
        self.say(words(lang.other()).interview.switch);
        if self.context.plain {
            self.say(words(lang).interview.line_keys);
        }
    }

    /// Asks until nothing is left or somebody stops it. `told` is called when the verdict may be shown, before the
    /// question for the place.
    pub(crate) fn hold(&mut self, interview: &mut Interview<'_>, after: AfterAnswer<'_>) -> Result<(), Stop> {
        loop {
            match interview.step() {
                InterviewStep::Ask(question) => self.ask(interview, question, after)?,
                InterviewStep::Decided => self.decided(interview)?,
                InterviewStep::Review => self.review(interview)?,
                InterviewStep::Place => self.place(interview, after)?,
                InterviewStep::Done => return Ok(()),
            }
        }
    }

    fn ask(&mut self, interview: &mut Interview<'_>, id: QuestionId, after: AfterAnswer<'_>) -> Result<(), Stop> {
        let lang = self.lang();
        let question = interview.questionnaire().question(id);
        self.face.show("");
        if question.phase != hangup::questionnaire::Phase::Place {
            let progress = interview.progress(id);
            self.say_styled(&(words(lang).interview.progress)(progress.number, progress.about), DIM);
        }
        self.say_styled(question.text.get(lang), BOLD);
        if let Some(answer) = interview.answers().get(id) {
            self.say(&format!("{}{}", words(lang).interview.answer_so_far, (words(lang).document.answer)(answer)));
        }
        self.legend(self.face.keys(lang));
        match self.known_reply(Some(question), words(lang).interview.unknown_key)? {
            Reply::Answer(answer) => {
                let screen = interview.answer(answer);
                after(interview, self.lang());
                screen.map_or(Ok(()), |screen| self.screen(screen))
            }
            other => self.common(interview, other),
        }
    }

    /// The next reply that means something here. Help and hints are given on the way, and the question stands.
    fn known_reply(&mut self, question: Option<&Question>, hint: &'static str) -> Result<Reply, Stop> {
        let lang = self.lang();
        let wanted = if hint == words(lang).interview.review_hint { Wanted::LetterOrNumber } else { Wanted::Letter };
        loop {
            match (self.face.reply(lang, wanted)?, question) {
                (Reply::Why, Some(question)) => {
                    let help = question.help.as_ref().or(question.hint.as_ref());
                    let help = help.map_or("", |help| help.get(lang));
                    self.say(&format!("{}{help}", words(lang).interview.why_we_ask));
                }
                (Reply::Number(number), _) if wanted == Wanted::LetterOrNumber => return Ok(Reply::Number(number)),
                (Reply::Why | Reply::Number(_) | Reply::Unknown, _) => self.say(hint),
                (reply, _) => return Ok(reply),
            }
        }
    }

    /// The keys that mean the same everywhere. Answers that mean nothing here are passed over.
    fn common(&mut self, interview: &mut Interview<'_>, reply: Reply) -> Result<(), Stop> {
        match reply {
            Reply::Back => {
                if !interview.back() {
                    self.say(words(self.lang()).interview.no_back);
                }
                Ok(())
            }
            Reply::OnTheCall => self.hang_up(interview),
            Reply::Quit => self.really_stop(),
            Reply::Speak(lang) => {
                self.context.lang = lang;
                Ok(())
            }
            Reply::Answer(_) | Reply::Why | Reply::Number(_) | Reply::Unknown => Ok(()),
        }
    }

    fn hang_up(&mut self, interview: &Interview<'_>) -> Result<(), Stop> {
        let questionnaire = interview.questionnaire();
        self.screen(&questionnaire.screens[questionnaire.hang_up_screen])
    }

    /// A short screen that interrupts everything.
    fn screen(&mut self, screen: &Screen) -> Result<(), Stop> {
        let lang = self.lang();
        let columns = self.context.stderr_style().columns;
        let rule = "=".repeat(columns.min(76));
        self.face.show("");
        self.say_styled(&rule, ALARM);
        self.say_styled(screen.title.get(lang), ALARM);
        for line in &screen.lines {
            self.say(line.get(lang));
        }
        self.say_styled(&rule, ALARM);
        self.face.pause(lang)
    }

    fn really_stop(&mut self) -> Result<(), Stop> {
        loop {
            self.say(words(self.lang()).interview.really_stop);
            match self.face.reply(self.context.lang, Wanted::Letter)? {
                Reply::Answer(Answer::Yes) | Reply::Quit => return Err(Stop::Wanted),
                Reply::Answer(Answer::No) | Reply::Back => return Ok(()),
                _ => {}
            }
        }
    }

    fn decided(&mut self, interview: &mut Interview<'_>) -> Result<(), Stop> {
        let lang = self.lang();
        self.face.show("");
        self.verdict(interview);
        let text = interview.questionnaire().band(interview.verdict()).text.get(lang);
        self.say(text);
        self.face.show("");
        self.say(words(lang).interview.short_way);
        match self.known_reply(None, words(lang).interview.yes_or_no)? {
            Reply::Answer(Answer::Yes) => interview.choose_short_way(true),
            Reply::Answer(Answer::No) => interview.choose_short_way(false),
            Reply::Answer(Answer::Unsure) => self.say(words(lang).interview.yes_or_no),
            other => self.common(interview, other)?,
        }
        Ok(())
    }

    /// The verdict so far, in one line.
    pub(crate) fn verdict(&mut self, interview: &Interview<'_>) {
        let band = interview.questionnaire().band(interview.verdict());
        let alarming = interview.verdict() > hangup::Verdict::NoKnownSigns;
        self.say_styled(band.title.get(self.lang()), if alarming { ALARM } else { BOLD });
    }

    fn review(&mut self, interview: &mut Interview<'_>) -> Result<(), Stop> {
        let lang = self.lang();
        let answers = interview.review();
        self.face.show("");
        self.say_styled(words(lang).interview.review, BOLD);
        for (index, (id, answer)) in answers.iter().enumerate() {
            let text = interview.questionnaire().question(*id).text.get(lang);
            self.entry(index + 1, (words(lang).document.answer)(*answer), text);
        }
        self.say(words(lang).interview.review_keys);
        loop {
            match self.known_reply(None, words(lang).interview.review_hint)? {
                Reply::Answer(Answer::Yes) => {
                    interview.accept();
                    self.face.show("");
                    self.verdict(interview);
                    return Ok(());
                }
                Reply::Number(number) if (1..=answers.len()).contains(&number) => {
                    interview.ask_again(answers[number - 1].0);
                    return Ok(());
                }
                Reply::Answer(_) | Reply::Number(_) => self.say(words(lang).interview.review_hint),
                other => return self.common(interview, other),
            }
        }
    }

    /// A numbered line of the review, its text hanging under itself; on a narrow screen, under its number.
    fn entry(&mut self, number: usize, answer: &str, text: &str) {
        let columns = self.context.stderr_style().columns;
        let head = format!("{number:>3}  {answer}");
        let beside = 16.max(hangup::width(&head) + 2);
        let narrow = columns < beside + 20;
        let indent = if narrow { 5 } else { beside };
        let pad = format!("\n{}", " ".repeat(indent));
        let gap = if narrow { pad.clone() } else { " ".repeat(indent - hangup::width(&head)) };
        let lines = wrap(text, columns.saturating_sub(indent));
        self.face.show(&format!("{head}{gap}{}", lines.join(&pad)));
    }

    /// A yes or a no to an offer at the end.
    pub(crate) fn yes(&mut self, offer: &str) -> Result<bool, Stop> {
        loop {
            self.face.show("");
            self.say(offer);
            match self.face.reply(self.context.lang, Wanted::Letter)? {
                Reply::Answer(Answer::Yes) => return Ok(true),
                Reply::Answer(Answer::No) | Reply::Quit => return Ok(false),
                _ => self.say(words(self.lang()).interview.yes_or_no),
            }
        }
    }

    /// One line of free text, under its prompt. Empty if the person leaves it so.
    pub(crate) fn free_text(&mut self, prompt: &str) -> Result<String, Stop> {
        self.say(prompt);
        self.face.line()
    }
}

const BOLD: anstyle::Style = anstyle::Style::new().bold();
const DIM: anstyle::Style = anstyle::Style::new().dimmed();
const ALARM: anstyle::Style = anstyle::AnsiColor::Red.on_default().bold();
