//! Runs the program as nobody in particular: an empty environment, an own home folder, a fixed clock.

use std::ffi::OsString;
use std::fmt;
#[cfg(unix)]
use std::io::Read;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use hangup::questionnaire::Detail;
use hangup::{Answer, Case, Interview, Lang, Next, QuestionId, Questionnaire, Report, Verdict};
use tempfile::TempDir;

/// 2026-01-02, at noon.
const CLOCK: &str = "1767355200";

/// How long anything may take on a machine with other things to do: only what never comes to be takes that long.
pub(crate) const PATIENCE: Duration = Duration::from_secs(120);

/// Waits until something is so; else says what never came to be.
#[track_caller]
pub(crate) fn until(mut so: impl FnMut() -> bool, never: impl FnOnce() -> String) {
    let deadline = Instant::now() + PATIENCE;
    while !so() {
        if Instant::now() >= deadline {
            panic!("{}", never());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// What a tool of the machine says. `None` on a machine that has not got it, which is told whoever runs the tests; where
/// `.ci/run` installs all of them, it is a failure.
#[cfg(any(feature = "pdf", target_os = "linux"))]
pub(crate) fn looked_at(tool: &mut Command) -> Option<std::process::Output> {
    match tool.output() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let name = tool.get_program().display();
            let everything = cfg!(target_os = "linux") && std::env::var_os("CI").is_some();
            assert!(!everything, "`{name}` is missing: what it shows was not looked at");
            // Not by a macro, whose lines are kept from those who see that all is well.
            drop(writeln!(std::io::stderr(), "no `{name}`: what it shows was not looked at"));
            None
        }
        output => Some(output.expect("the tool starts")),
    }
}

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_hangup");

static QUESTIONNAIRE: LazyLock<Questionnaire> = LazyLock::new(Questionnaire::embedded);

/// The built-in questions, so that tests hold whatever their wording is.
pub(crate) fn questionnaire() -> &'static Questionnaire {
    &QUESTIONNAIRE
}

/// The text of a question.
pub(crate) fn question(id: &str, lang: Lang) -> &'static str {
    let id = questionnaire().find(id).unwrap_or_else(|| panic!("no question `{id}`"));
    questionnaire().question(id).text.get(lang)
}

/// The title of a verdict.
pub(crate) fn title(verdict: Verdict, lang: Lang) -> &'static str {
    questionnaire().band(verdict).title.get(lang)
}

/// A home folder of its own, where programs are started.
pub(crate) struct TestEnv {
    home: TempDir,
}

impl TestEnv {
    pub(crate) fn new() -> Self {
        Self { home: TempDir::with_prefix("hangup-test-").expect("a temporary folder") }
    }

    /// A path in the home folder.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file into the home folder.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        std::fs::write(self.path(name), content).expect("a file in the home folder");
        self
    }

    /// Reads a file of the home folder.
    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The case in a file of the home folder.
    pub(crate) fn case(&self, name: &str) -> Case {
        Case::parse(self.read(name).as_bytes()).unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// Names of the files in the home folder, in order.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.home.path()).expect("the home folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    }

    /// The variables every program gets. One that measures coverage is told where to write it down, too.
    pub(crate) fn variables(&self) -> Vec<(OsString, OsString)> {
        let home = self.home.path().as_os_str();
        let variables = [("HOME", home), ("TMPDIR", home), ("SOURCE_DATE_EPOCH", CLOCK.as_ref())];
        let coverage = std::env::var_os("LLVM_PROFILE_FILE").map(|file| ("LLVM_PROFILE_FILE".into(), file));
        variables.into_iter().map(|(name, value)| (name.into(), value.into())).chain(coverage).collect()
    }

    /// A run of the program, not started yet. The arguments are split at spaces.
    pub(crate) fn hangup(&self, args: &str) -> Run<'_> {
        let args = args.split_whitespace().map(OsString::from).collect();
        Run { env: self, args, variables: self.variables(), stdin: Vec::new() }
    }
}

/// A run of the program, not started yet.
#[must_use]
pub(crate) struct Run<'a> {
    env: &'a TestEnv,
    args: Vec<OsString>,
    variables: Vec<(OsString, OsString)>,
    stdin: Vec<u8>,
}

impl Run<'_> {
    /// One more argument, with spaces if it has any.
    pub(crate) fn arg(mut self, arg: impl Into<OsString>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// What comes in on standard input, before it ends.
    pub(crate) fn stdin(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.stdin = bytes.as_ref().to_vec();
        self
    }

    /// Lines on standard input.
    pub(crate) fn lines<L: AsRef<str>>(self, lines: &[L]) -> Self {
        let lines: Vec<_> = lines.iter().map(|line| format!("{}\n", line.as_ref())).collect();
        self.stdin(lines.concat())
    }

    /// A variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// The command, for tests that start it themselves.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(&self.args).env_clear().envs(self.variables.clone()).current_dir(self.env.home.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs it to its end.
    pub(crate) fn run(self) -> Output {
        let mut child = self.command().spawn().expect("the program starts");
        let mut pipe = child.stdin.take().expect("a pipe");
        let stdin = self.stdin;
        // A program that ends early closes the pipe, which is its right.
        let writer = std::thread::spawn(move || drop(pipe.write_all(&stdin)));
        let output = child.wait_with_output().expect("the program ends");
        writer.join().expect("the writer ends");
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Output { stdout: text(output.stdout), stderr: text(output.stderr), status: output.status }
    }
}

#[cfg(unix)]
impl Run<'_> {
    /// Runs it to its end on a screen, with lines from elsewhere: what is printed is meant for eyes, and a menu follows the
    /// result. Both streams have all that stands on the screen.
    pub(crate) fn on_a_screen(self) -> Output {
        let (mut screen, inner) = pty_process::blocking::open().expect("a terminal");
        screen.resize(pty_process::Size::new(40, 80)).expect("a size");
        let command = pty_process::blocking::Command::new(PROGRAM).args(&self.args).env_clear().envs(self.variables);
        let command = command.env("NO_COLOR", "1").current_dir(self.env.home.path()).stdin(Stdio::piped());
        let mut child = command.spawn(inner).expect("the program starts");
        let (mut pipe, stdin) = (child.stdin.take().expect("a pipe"), self.stdin);
        let writer = std::thread::spawn(move || drop(pipe.write_all(&stdin)));
        let mut bytes = Vec::new();
        // The end of a terminal is an error.
        drop(screen.read_to_end(&mut bytes));
        let status = child.wait().expect("the program ends");
        writer.join().expect("the writer ends");
        let text = String::from_utf8(bytes).expect("the program writes UTF-8").replace('\r', "");
        Output { stdout: text.clone(), stderr: text, status }
    }
}

/// What a run left behind.
#[must_use]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Output {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) status: ExitStatus,
}

impl Output {
    /// Demands an exit status.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.status.code(), Some(code), "{self}");
        self
    }

    /// Demands a text on standard output, however it is wrapped.
    #[track_caller]
    pub(crate) fn says(self, text: &str) -> Self {
        assert!(dense(&self.stdout).contains(&dense(text)), "no `{text}` on standard output\n{self}");
        self
    }

    /// Demands that a text is not on standard output.
    #[track_caller]
    pub(crate) fn says_nothing_of(self, text: &str) -> Self {
        assert!(!dense(&self.stdout).contains(&dense(text)), "`{text}` on standard output\n{self}");
        self
    }

    /// Demands a text on standard error, however it is wrapped.
    #[track_caller]
    pub(crate) fn tells(self, text: &str) -> Self {
        assert!(dense(&self.stderr).contains(&dense(text)), "no `{text}` on standard error\n{self}");
        self
    }

    /// Demands an empty standard output.
    #[track_caller]
    pub(crate) fn silent(self) -> Self {
        assert_eq!(self.stdout, "", "{self}");
        self
    }

    /// Demands an empty standard error.
    #[track_caller]
    pub(crate) fn tells_nothing(self) -> Self {
        assert_eq!(self.stderr, "", "{self}");
        self
    }

    /// How often a text stands on standard error.
    pub(crate) fn told(&self, text: &str) -> usize {
        dense(&self.stderr).matches(&dense(text)).count()
    }
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.stdout)?;
        if !self.stderr.is_empty() {
            write!(f, "------- stderr -------\n{}", self.stderr)?;
        }
        writeln!(f, "[EOF]")?;
        match self.status.code() {
            Some(0) => Ok(()),
            Some(code) => writeln!(f, "[exit status: {code}]"),
            None => writeln!(f, "[{}]", self.status),
        }
    }
}

/// A text without its spaces and line ends, so that it is found however it was wrapped.
pub(crate) fn dense(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// What is asked, and what the person types then.
pub(crate) type Typed = (Next, String);

/// A call: what a person answers; everything else is a no.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Call<'a> {
    pub(crate) answers: &'a [(&'a str, Answer)],
    pub(crate) place: Option<&'a str>,
    pub(crate) long_way: bool,
}

impl<'a> Call<'a> {
    pub(crate) const fn of(answers: &'a [(&'a str, Answer)]) -> Self {
        Self { answers, place: None, long_way: false }
    }

    pub(crate) const fn at(self, place: &'a str) -> Self {
        Self { place: Some(place), ..self }
    }

    pub(crate) const fn the_long_way(self) -> Self {
        Self { long_way: true, ..self }
    }

    fn answer(&self, id: &str) -> Answer {
        self.answers.iter().find(|(given, _)| *given == id).map_or(Answer::No, |(_, answer)| *answer)
    }

    /// What the person types in line mode, up to the result.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.steps().into_iter().map(|(_, line)| line).collect()
    }

    /// A case file with every answer of the call, and no choices.
    pub(crate) fn case(&self) -> String {
        let asked = self.asked().into_iter();
        let answers =
            asked.map(|(id, answer)| format!("  {}: \"{}\"\n", questionnaire().question(id).id, answer.word()));
        format!("format_version: 1\nanswers:\n{}", answers.collect::<String>())
    }

    /// Every question that is asked, and the answer to it.
    pub(crate) fn asked(&self) -> Vec<(QuestionId, Answer)> {
        self.held().1
    }

    /// The details of a report that are asked for after this call.
    pub(crate) fn details(&self) -> Vec<&'static Detail> {
        let mut answers = questionnaire().no_answers();
        self.asked().into_iter().for_each(|(id, answer)| answers.set(id, answer));
        let report = Report::new(questionnaire(), &answers, Lang::En);
        questionnaire().details.iter().filter(|detail| report.holds(&detail.ask_if)).collect()
    }

    /// What is asked, and what the person types then: rows of a page one by one.
    pub(crate) fn steps(&self) -> Vec<Typed> {
        self.held().0
    }

    fn held(&self) -> (Vec<Typed>, Vec<(QuestionId, Answer)>) {
        let mut interview = Interview::new(questionnaire(), questionnaire().no_answers());
        let (mut steps, mut asked) = (Vec::new(), Vec::new());
        loop {
            let step = interview.step();
            let line = match step {
                Next::Ask(id) => self.typed_answer(&mut interview, id, &mut asked),
                Next::Page(_) => {
                    let row = interview.next_question().expect("a page that is up has an open row");
                    self.typed_answer(&mut interview, row, &mut asked)
                }
                Next::Decided => {
                    interview.choose_short_way(!self.long_way);
                    if self.long_way { "n" } else { "y" }
                }
                Next::Review => {
                    interview.accept();
                    "y"
                }
                Next::Place => {
                    interview.set_place(self.place.map(|code| questionnaire().find_place(code).expect("a state")));
                    self.place.unwrap_or("skip")
                }
                Next::Done => return (steps, asked),
            };
            steps.push((step, line.to_owned()));
        }
    }

    fn typed_answer(
        &self,
        interview: &mut Interview<'_>,
        id: QuestionId,
        asked: &mut Vec<(QuestionId, Answer)>,
    ) -> &'static str {
        let answer = self.answer(&questionnaire().question(id).id);
        interview.answer(id, answer);
        asked.push((id, answer));
        &answer.word()[..1]
    }
}

/// A call that is nothing but a no to everything.
pub(crate) const QUIET: Call<'_> = Call::of(&[]);

/// A call that is decided by one answer.
pub(crate) const SCAM: Call<'_> =
    Call::of(&[("claimed_japanese_official", Answer::Yes), ("threatened_deportation_or_passport", Answer::Yes)]);

/// The same, and money was sent, so that every detail of a report is asked for.
pub(crate) const SENT: Call<'_> = Call {
    answers: &[SCAM.answers[0], SCAM.answers[1], ("sent_money", Answer::Yes), ("sent_by_gift_card", Answer::Yes)],
    ..SCAM
};
