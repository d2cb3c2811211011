//! `hangup check`: the interview, or the answers of a file, and the result.

use std::path::Path;

use hangup::questionnaire::{Detail, ReaderKind};
use hangup::words::words;
use hangup::{
    Answer, Answers, Case, CaseErrorKind, IncidentFacts, Interview, Lang, PlaceId, Questionnaire, Report, Resolved,
    ResultDetail, Verdict, assess, closest, incident, line_of_key, result, unknown_id,
};

use super::args::{Check, Format};
use super::ask::{Stop, Talk, face};
use super::context::{Context, now, today};
use super::error::{CliError, Exit};
use super::files::{Loaded, Target, case};
use super::output::{DOCUMENTS, Output, only};
use super::warn;

/// Runs the command.
pub(crate) fn run(args: &Check, loaded: &Loaded, mut context: Context) -> Result<Exit, CliError> {
    let questionnaire = &loaded.questionnaire;
    only(args.output.format, &DOCUMENTS, context.lang)?;
    let mut output = Output::new(&args.output, true, context)?;
    let mut answers = questionnaire.no_answers();
    if let Some(code) = &args.state {
        answers.place = Some(place(questionnaire, code, context)?);
    }
    let scripted = args.answers.is_some() || !args.set.is_empty();
    if scripted {
        let target = save_target(args, context)?;
        not_twice(&output, target.as_ref(), context)?;
        let case = scripted_answers(args, loaded, &mut answers, context)?;
        context = context.speaking(case.language);
        Saver::new(target, loaded, case).save_or_fail(&answers, context.lang)?;
        let report = Report::new(questionnaire, &answers, context.lang);
        print(&report, &mut output, context)?;
        return Ok(exit(args, &report));
    }
    interactive(args, loaded, answers, output, context)
}

/// The place of `--state`.
pub(crate) fn place(questionnaire: &Questionnaire, code: &str, context: Context) -> Result<PlaceId, CliError> {
    questionnaire.find_place(code).ok_or_else(|| {
        let near = closest(&code.to_uppercase(), questionnaire.places.iter().map(|place| place.code.as_str()));
        let message = (words(context.lang).errors.unknown)(words(context.lang).errors.unknown_state, code, near);
        CliError::new(Exit::Usage, message).with_hint(words(context.lang).errors.state_hint)
    })
}

fn exit(args: &Check, report: &Report<'_>) -> Exit {
    match report.assessment.verdict {
        _ if !args.exit_code => Exit::Done,
        Verdict::NoKnownSigns => Exit::Done,
        Verdict::Caution => Exit::Verdict(10),
        Verdict::LikelyScam => Exit::Verdict(11),
        Verdict::Scam => Exit::Verdict(12),
        Verdict::Undecided => Exit::Verdict(13),
    }
}

fn print(report: &Report<'_>, output: &mut Output, context: Context) -> Result<(), CliError> {
    for id in report.ids(&report.left_out) {
        warn(&(words(context.lang).document.off_route)(id), context);
    }
    let detail = if output.brief() { ResultDetail::Brief } else { ResultDetail::Full };
    if output.format == Format::Json {
        return output.report(report, None);
    }
    output.documents(&[result(report, detail, None)])
}

/// Prints the result. If its file cannot be written after all, it is shown, so that nobody is left without guidance.
fn print_or_show(report: &Report<'_>, output: &mut Output, context: Context) -> Result<(), CliError> {
    print(report, output, context).inspect_err(|_| {
        if output.file().is_some() {
            let text = hangup::render_text(&[result(report, ResultDetail::Brief, None)], context.stdout_style());
            // The first error is the one to be told.
            drop(super::output::print(text.as_bytes(), context.lang));
        }
    })
}

/// Refuses one file for the answers and for the result.
fn not_twice(output: &Output, save: Option<&Target>, context: Context) -> Result<(), CliError> {
    match save.filter(|save| output.goes_to(save)) {
        Some(save) => Err(CliError::new(Exit::Usage, (words(context.lang).errors.same_file)(&save.name()))),
        None => Ok(()),
    }
}

/// Takes the answers of a file and of the command line. Gives the file's case.
fn scripted_answers(args: &Check, loaded: &Loaded, answers: &mut Answers, context: Context) -> Result<Case, CliError> {
    let mut case = Case::default();
    if let Some(file) = &args.answers {
        let place = answers.place;
        (case, *answers) = answers_of(file, loaded, context, false)?;
        answers.place = place.or(answers.place);
    }
    for setting in &args.set {
        set(setting, &loaded.questionnaire, answers, context)?;
    }
    Ok(case)
}

/// The answers of a case file. In one that was `saved` with another edition of the questionnaire, ids may be there that
/// this one no longer has: they are left out, with a warning. Anywhere else such an id is a mistake.
pub(crate) fn answers_of(
    file: &Path,
    loaded: &Loaded,
    context: Context,
    saved: bool,
) -> Result<(Case, Answers), CliError> {
    let (lang, questionnaire) = (context.lang, &loaded.questionnaire);
    let (mut case, bytes) = case(file, lang)?;
    let edition = case.questionnaire.as_ref().map(|entry| entry.sha256.as_str()).filter(|sha256| !sha256.is_empty());
    let changed = saved && edition.is_some_and(|sha256| sha256 != loaded.sha256());
    let fail = |kind: &CaseErrorKind, key: Option<&str>| {
        let line = key.and_then(|key| line_of_key(&bytes, key));
        let message = words(lang).errors.case(&file.display().to_string(), line, kind);
        CliError::new(Exit::Data, message).with_hint(words(context.lang).errors.case_hint)
    };
    let Resolved { answers, unknown, notes } = case.resolve(questionnaire).map_err(|kind| {
        let key = match &kind {
            CaseErrorKind::UnknownState(..) => "state",
            CaseErrorKind::DetailTooLong(id, _) => id,
            _ => "questionnaire",
        };
        fail(&kind, Some(key))
    })?;
    if let (Some(id), false) = (unknown.first(), changed) {
        return Err(fail(&unknown_id(questionnaire, &case, id), Some(id)));
    }
    if !unknown.is_empty() {
        warn(&(words(lang).errors.dropped)(&unknown), context);
    }
    notes.iter().for_each(|note| warn(note.get(lang), context));
    Ok((case, answers))
}

fn set(setting: &str, questionnaire: &Questionnaire, answers: &mut Answers, context: Context) -> Result<(), CliError> {
    let wrong = |what, given: &str, near: Option<&str>| {
        let message = (words(context.lang).errors.unknown)(what, given, near);
        CliError::new(Exit::Usage, message).with_hint(words(context.lang).errors.set_hint)
    };
    let (id, word) =
        setting.split_once('=').ok_or_else(|| wrong(words(context.lang).errors.unknown_answer, setting, None))?;
    let known = || questionnaire.questions.iter().map(|question| question.id.as_str());
    let question = questionnaire.find(id);
    let question =
        question.ok_or_else(|| wrong(words(context.lang).errors.unknown_question, id, closest(id, known())))?;
    let known_words = Answer::ALL.map(Answer::word);
    let answer = Answer::from_word(word)
        .ok_or_else(|| wrong(words(context.lang).errors.unknown_answer, word, closest(word, known_words)))?;
    answers.set(question, answer);
    Ok(())
}

/// Where the answers are saved, if they are.
struct Saver<'a> {
    target: Option<Target>,
    loaded: &'a Loaded,
    sha256: String,
    /// What is kept of a case besides its answers.
    case: Case,
    failed: Option<CliError>,
}

impl<'a> Saver<'a> {
    fn new(target: Option<Target>, loaded: &'a Loaded, case: Case) -> Self {
        let sha256 = if target.is_some() { loaded.sha256() } else { String::new() };
        Self { target, loaded, sha256, case, failed: None }
    }

    /// Takes a detail, as it was typed or with the person's numbers hidden.
    fn keep(&mut self, detail: &Detail, text: String, as_typed: bool) {
        self.case.details.retain(|(id, _)| *id != detail.id);
        self.case.as_typed.retain(|id| *id != detail.id);
        self.case.details.push((detail.id.clone(), text));
        if as_typed {
            self.case.as_typed.push(detail.id.clone());
        }
    }

    fn save_or_fail(&mut self, answers: &Answers, lang: Lang) -> Result<(), CliError> {
        let Some(target) = &mut self.target else { return Ok(()) };
        let questionnaire = &self.loaded.questionnaire;
        let given = assess(questionnaire, answers);
        let mut case = Case::of(questionnaire, &self.sha256, lang, answers, &given);
        case.details.clone_from(&self.case.details);
        case.as_typed.clone_from(&self.case.as_typed);
        target.write(case.to_yaml().as_bytes())
    }

    fn save(&mut self, answers: &Answers, lang: Lang) {
        if let Err(error) = self.save_or_fail(answers, lang)
            && self.failed.is_none()
        {
            // Said at once, and again at the end with its exit status; the interview goes on.
            error.print(lang);
            self.failed = Some(error);
        }
    }
}

fn interactive(
    args: &Check,
    loaded: &Loaded,
    mut answers: Answers,
    mut output: Output,
    mut context: Context,
) -> Result<Exit, CliError> {
    let questionnaire = &loaded.questionnaire;
    let mut case = Case::default();
    if let Some(file) = &args.resume {
        let (read, resumed) = answers_of(file, loaded, context, true)?;
        let place = answers.place.or(resumed.place);
        answers = resumed;
        answers.place = place;
        context = context.speaking(read.language);
        case = read;
    }
    let target = save_target(args, context)?;
    not_twice(&output, target.as_ref(), context)?;
    let mut saver = Saver::new(target, loaded, case);
    let mut interview = Interview::new(questionnaire, answers);
    let mut face = face(context);
    let mut talk = Talk { face: &mut *face, context };
    talk.welcome(&interview);
    saver.save(interview.answers(), context.lang);
    let held = talk.hold(&mut interview, &mut |interview, lang| saver.save(interview.answers(), lang));
    let context = talk.context;
    let report = Report::new(questionnaire, interview.answers(), context.lang);
    if let Err(stop) = held {
        stopped_words(&mut talk, &interview);
        drop(face);
        print_or_show(&report, &mut output, context)?;
        return saver.failed.map_or_else(|| stop_exit(stop, context), Err);
    }
    print_or_show(&report, &mut output, context)?;
    if let Some(file) = output.file() {
        talk.say(&(words(context.lang).interview.written)(&file));
    } else if output.has_scrolled() {
        talk.face.show("");
        talk.say(words(context.lang).interview.scroll_up);
    }
    let stop = offer_report(&mut talk, &report, &mut saver)?;
    drop(face);
    match (saver.failed, stop) {
        (Some(error), _) => Err(error),
        (None, Some(stop)) => stop_exit(stop, context),
        (None, None) => Ok(exit(args, &report)),
    }
}

/// `--resume` goes on saving to the same file, unless `--save` names another.
fn save_target(args: &Check, context: Context) -> Result<Option<Target>, CliError> {
    let resumed = args.resume.as_ref();
    let Some(file) = args.save.as_ref().or(resumed) else { return Ok(None) };
    let replace = args.output.force || resumed == Some(file);
    let target = Target::new(file, true, replace, context.lang);
    let hint = |mut error: CliError| {
        if error.exit == Exit::CannotCreate && file.is_file() && !replace {
            error = error.with_hint(words(context.lang).errors.resume_hint);
        }
        error
    };
    target.map(Some).map_err(hint)
}

fn stopped_words(talk: &mut Talk<'_>, interview: &Interview<'_>) {
    let empty = interview.answers().iter().next().is_none();
    let text = if empty {
        words(talk.context.lang).interview.stopped_empty
    } else {
        words(talk.context.lang).interview.stopped
    };
    talk.face.show("");
    talk.say(text);
    talk.face.show("");
}

fn stop_exit(stop: Stop, context: Context) -> Result<Exit, CliError> {
    match stop {
        Stop::Wanted | Stop::EndOfInput => Ok(Exit::Stopped),
        Stop::Signal(signal) => Ok(Exit::Signal(signal)),
        Stop::NotAnswers => Err(CliError::new(Exit::Data, words(context.lang).errors.not_answers)),
    }
}

/// The report for the police and the consulate, if the person wants one. The end of the input is a no here; what else
/// stops the offer is given back.
fn offer_report(talk: &mut Talk<'_>, report: &Report<'_>, saver: &mut Saver<'_>) -> Result<Option<Stop>, CliError> {
    if report.assessment.verdict == Verdict::NoKnownSigns && report.exposures.is_empty() {
        return Ok(None);
    }
    match ask_report(talk, report, saver) {
        Err(Stop::EndOfInput) | Ok(None) => Ok(None),
        Err(stop) => Ok(Some(stop)),
        Ok(Some(file)) => write_report(talk, report, saver, file.trim()),
    }
}

/// Whether a report is wanted, the details for it, and the name of its file: empty for the screen.
fn ask_report(talk: &mut Talk<'_>, report: &Report<'_>, saver: &mut Saver<'_>) -> Result<Option<String>, Stop> {
    let lang = talk.context.lang;
    if !talk.yes(words(lang).interview.want_report)? {
        return Ok(None);
    }
    let file = ask_details(talk, report, saver).and_then(|()| talk.free_text(words(lang).interview.report_file));
    match file {
        // They wanted one: it is made from what there is.
        Err(Stop::EndOfInput) => Ok(Some(String::new())),
        file => file.map(Some),
    }
}

/// Writes the report to the file, or shows it. A name that cannot be used is asked for again.
fn write_report(
    talk: &mut Talk<'_>,
    report: &Report<'_>,
    saver: &Saver<'_>,
    file: &str,
) -> Result<Option<Stop>, CliError> {
    let lang = talk.context.lang;
    let (answered, details) = (Some(now()), saver.case.details.clone());
    let facts = IncidentFacts { date: today(), answered, details, references: Vec::new() };
    let readers = report.questionnaire.readers.iter().filter(|reader| reader.kind == ReaderKind::Report);
    let documents: Vec<_> = readers.map(|reader| incident(report, &facts, reader)).collect();
    let mut file = file.to_owned();
    while !file.is_empty() {
        let written =
            Output::to_file(Path::new(&file), talk.context).and_then(|mut output| output.documents(&documents));
        let Err(error) = written else {
            talk.say(&(words(lang).interview.written)(&file));
            return Ok(None);
        };
        error.print(lang);
        match talk.free_text(words(lang).interview.report_file) {
            Ok(again) => file = again.trim().to_owned(),
            Err(Stop::EndOfInput) => file.clear(),
            Err(stop) => return Ok(Some(stop)),
        }
    }
    let text = hangup::render_text(&documents, talk.context.stdout_style());
    super::output::print(format!("\n{text}").as_bytes(), lang)?;
    Ok(None)
}

fn ask_details(talk: &mut Talk<'_>, report: &Report<'_>, saver: &mut Saver<'_>) -> Result<(), Stop> {
    talk.say(words(talk.context.lang).interview.details);
    for detail in &report.questionnaire.details {
        ask_detail(talk, report, detail, saver)?;
    }
    Ok(())
}

/// Asks for one detail until it is short enough, and whether what was hidden in it shall stay so.
fn ask_detail(talk: &mut Talk<'_>, report: &Report<'_>, detail: &Detail, saver: &mut Saver<'_>) -> Result<(), Stop> {
    let lang = talk.context.lang;
    let words = &words(lang).interview;
    loop {
        let typed = talk.free_text(detail.prompt.get(lang))?;
        let masked = match detail.accept(&typed, false) {
            Ok(masked) => masked,
            Err(error) => {
                talk.say(&(words.too_long)(error.chars));
                continue;
            }
        };
        if masked.text.is_empty() {
            return Ok(());
        }
        saver.keep(detail, masked.text, false);
        saver.save(&report.answers, lang);
        masked.hidden.iter().for_each(|hidden| talk.say(&(words.hidden)(hidden)));
        if !masked.hidden.is_empty()
            && !talk.yes(words.whose_number)?
            && let Ok(kept) = detail.accept(&typed, true)
        {
            saver.keep(detail, kept.text, true);
            saver.save(&report.answers, lang);
        }
        return Ok(());
    }
}
