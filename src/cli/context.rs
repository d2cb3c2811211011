//! What the program learns from around it: the only reader of environment, clock and locale.
#![expect(clippy::disallowed_methods, reason = "everybody else asks here")]

use std::env;
use std::io::{IsTerminal, stderr, stdin, stdout};

use console::Term;
use hangup::{Lang, render::TextStyle};

use super::args::{ColorChoice, Common};

/// Widest text, in columns: longer lines are hard to read.
const MAX_COLUMNS: usize = 80;
/// Narrowest text, in columns.
const MIN_COLUMNS: usize = 20;

/// What is known of the screen in front of the person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Desktop {
    /// Whether the person sits at another machine.
    pub(crate) remote: bool,
    /// Whether there is an X server.
    pub(crate) x11: bool,
    /// Whether there is a Wayland compositor.
    pub(crate) wayland: bool,
}

/// Settings from flags and environment, decided once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context {
    /// Language of everything shown.
    pub(crate) lang: Lang,
    /// Whether the command line chose it.
    lang_chosen: bool,
    /// Whether the interview is held line by line.
    pub(crate) plain: bool,
    /// Whether signs set parts off from each other: not where plain text was asked for.
    rules: bool,
    /// Whether a line on standard error may tell how far a long work has come: nobody is asked or shown anything there.
    pub(crate) progress: bool,
    /// The screen in front of the person.
    pub(crate) desktop: Desktop,
    /// Whether standard output gets colour.
    pub(crate) stdout_color: bool,
    /// Whether standard error gets colour.
    pub(crate) stderr_color: bool,
}

impl Context {
    pub(crate) fn new(common: &Common, lang: Lang) -> Self {
        let color = |terminal: bool| match common.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => automatic_color(terminal),
        };
        let plain = common.plain || is_set("HANGUP_PLAIN") || is_set("ACCESSIBLE") || dumb();
        let no_terminal = !stdin().is_terminal() || !stderr().is_terminal();
        Self {
            lang,
            lang_chosen: common.lang.is_some(),
            plain: plain || no_terminal,
            rules: !plain,
            progress: !plain && stderr().is_terminal() && !stdin().is_terminal() && !stdout().is_terminal(),
            desktop: desktop(),
            stdout_color: color(stdout().is_terminal()),
            stderr_color: color(stderr().is_terminal()),
        }
    }

    /// Goes on in the language a case was answered in, unless the command line chose another.
    pub(crate) fn speaking(self, case: Option<Lang>) -> Self {
        Self { lang: case.filter(|_| !self.lang_chosen).unwrap_or(self.lang), ..self }
    }

    /// The same in the language spoken by now.
    pub(crate) const fn speaking_now(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// Whether the terminal is one that is known to show links. tmux and screen keep only the words of a link.
    pub(crate) fn links(self) -> bool {
        let set = is_there;
        let is = |name: &str, known: &[&str]| env::var(name).is_ok_and(|value| known.contains(&value.as_str()));
        let within_another = set("TMUX") || set("STY");
        let known = ["VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION", "KITTY_WINDOW_ID"].into_iter().any(set)
            || is("TERM_PROGRAM", &["iTerm.app", "WezTerm", "vscode", "ghostty"])
            || is("TERM", &["xterm-kitty", "foot", "alacritty", "xterm-ghostty"]);
        self.stderr_color && known && !within_another
    }

    /// How text looks on standard output.
    pub(crate) fn stdout_style(self) -> TextStyle {
        let columns = if stdout().is_terminal() { columns(&Term::stdout()) } else { MAX_COLUMNS };
        TextStyle { columns, color: self.stdout_color, rules: self.rules }
    }

    /// Rows of the screen that standard output goes to, if it does.
    pub(crate) fn stdout_rows(self) -> Option<usize> {
        let size = || Term::stdout().size_checked().map(|(rows, _)| usize::from(rows));
        stdout().is_terminal().then(size).flatten()
    }

    /// How text looks on standard error, now: a window may have changed its size.
    pub(crate) fn stderr_style(self) -> TextStyle {
        let columns = if stderr().is_terminal() { columns(&Term::stderr()) } else { MAX_COLUMNS };
        TextStyle { columns, color: self.stderr_color, rules: self.rules }
    }
}

fn columns(term: &Term) -> usize {
    let columns = term.size_checked().map_or(MAX_COLUMNS, |(_, columns)| usize::from(columns));
    columns.clamp(MIN_COLUMNS, MAX_COLUMNS)
}

fn desktop() -> Desktop {
    let [remote, x11, wayland] = ["SSH_CONNECTION", "DISPLAY", "WAYLAND_DISPLAY"].map(is_there);
    Desktop { remote, x11, wayland }
}

/// Set and not empty.
fn is_there(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

/// Set, not empty and not 0.
fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0")
}

fn dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// NO_COLOR counts only if it is not empty; CLICOLOR_FORCE wins over a missing terminal, NO_COLOR over both.
pub(crate) fn automatic_color(terminal: bool) -> bool {
    if is_there("NO_COLOR") {
        return false;
    }
    if is_set("CLICOLOR_FORCE") {
        return true;
    }
    terminal && !dumb() && env::var_os("CLICOLOR").is_none_or(|value| value != "0")
}

/// The language the environment asks for: HANGUP_LANG, then the locale, then the system's setting, then English.
pub(crate) fn language_around() -> Lang {
    let own = env::var("HANGUP_LANG").ok().and_then(|value| Lang::from_locale(&value));
    own.or_else(locale).unwrap_or(Lang::En)
}

/// The first of the three variables that says anything decides, as for every program.
fn locale() -> Option<Lang> {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names.into_iter().filter_map(|name| env::var(name).ok()).find(|value| !value.is_empty());
    match set {
        Some(locale) => Lang::from_locale(&locale),
        None => system_locale(),
    }
}

#[cfg(any(windows, target_os = "macos"))]
fn system_locale() -> Option<Lang> {
    sys_locale::get_locale().and_then(|locale| Lang::from_locale(&locale))
}

#[cfg(not(any(windows, target_os = "macos")))]
const fn system_locale() -> Option<Lang> {
    None
}

/// Today as YYYY-MM-DD.
pub(crate) fn today() -> String {
    clock().date().to_string()
}

/// This second as in RFC 3339, with the offset of the place: 2026-11-26T09:30:00-08:00.
pub(crate) fn now() -> String {
    clock().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// SOURCE_DATE_EPOCH if that is set (documents made twice are then the same), else the clock.
fn clock() -> jiff::Zoned {
    let fixed = env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let fixed = fixed.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    match fixed {
        Some(timestamp) => timestamp.to_zoned(jiff::tz::TimeZone::UTC),
        None if can_read_zone() => jiff::Zoned::now(),
        None => jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC),
    }
}

/// Whether TZ names no file, or a file that ends: jiff reads a device such as `/dev/zero` for ever.
fn can_read_zone() -> bool {
    let Some(zone) = env::var_os("TZ") else { return true };
    let zone = zone.to_string_lossy();
    let name = zone.trim_start_matches(':');
    let file = std::path::Path::new(name);
    let ends = |file: &std::path::Path| std::fs::metadata(file).is_ok_and(|found| found.is_file());
    if file.is_absolute() { ends(file) } else { !name.contains("..") }
}
