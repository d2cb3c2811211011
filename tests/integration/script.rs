//! The script of the page against the engine it mirrors: the same judgement for any answers, the same interview.

use hangup::{
    Answer, Answers, Interview, Lang, Next, QuestionId, Questionnaire, Report,
    render::{PageOptions, page},
};
use rquickjs::{Context, Function, Runtime};
use serde_json::{Value, json};

/// What the script is asked by the tests: whole lists at once, since every call costs more than a judgement.
const ASKED: &str = r#"
    const rule = engine(JSON.parse(questionnaire));
    const q = JSON.parse(questionnaire);
    const texts = said.map((language) => JSON.parse(language).texts);
    const t = (text) => texts.map((language) => language[text]);
    function judged(list) {
        return JSON.stringify(JSON.parse(list).map((answers) => {
            const report = rule.report(answers);
            const flags = report.flags.map((flag) => [flag.question, flag.class, flag.answer, flag.points]);
            const offices = report.offices.map((entry) => t(q.offices[entry.office].name));
            const plan = report.plan.map((step) => [t(step.title), step.when]);
            return [report.verdict, report.score, flags, report.notes, report.exposures, report.unanswered, plan,
                offices, t(q.bands[report.verdict].title)];
        }));
    }
    function held(list) {
        return JSON.stringify(JSON.parse(list).map((walk) => {
            const interview = new rule.Interview(rule.noAnswers());
            const heard = [];
            let changed = false;
            const answer = (id) => {
                interview.answer(id, changed ? 0 : walk.script[id]);
                changed = false;
            };
            for (let turn = 0; turn < 200; turn += 1) {
                const [kind, at] = interview.step();
                if (walk.back.includes(turn)) {
                    changed = interview.back();
                    heard.push(["back", changed]);
                    continue;
                }
                const {number, about} = interview.progress([kind, at]);
                heard.push([kind, at === undefined ? null : at, number > 0 ? [number, about] : null, interview.verdict()]);
                if (kind === "ask") answer(at);
                if (kind === "page") {
                    const open = interview.rows(at).filter((id) => interview.answers.given[id] === null);
                    if (open.length === 0 || walk.leave === turn % 9) interview.leavePage();
                    else answer(open[0]);
                }
                if (kind === "decided") interview.chooseShortWay(walk.short);
                if (kind === "decided" && walk.doubt) changed = interview.back() || changed;
                if (kind === "review" && walk.change !== null) {
                    const all = interview.review();
                    interview.askAgain(all[walk.change % all.length]);
                    [walk.change, changed] = [null, true];
                } else if (kind === "review") {
                    interview.accept();
                }
                if (kind === "place") interview.setPlace(walk.place);
                if (kind === "done" && walk.regret) interview.back();
                else if (kind === "done") break;
                if (kind === "done") walk.regret = false;
            }
            return [heard, interview.review(), interview.answers.place];
        }));
    }
"#;

/// A script engine with the script of a page in it, or with another text in the place of the script.
struct Script {
    context: Context,
}

impl Script {
    fn new(page: &str, change: impl FnOnce(&str) -> String) -> Result<Self, String> {
        let context = Context::full(&Runtime::new().expect("a script engine")).expect("a context");
        let data = between(page, "id=\"questionnaire\">", "</script>");
        let said: Vec<_> = page.split("id=\"said-").skip(1).map(|rest| between(rest, ">", "</script>")).collect();
        let script = change(between(page, "<script>", "</script>"));
        context.with(|js| {
            js.globals().set("questionnaire", data).expect("a text");
            js.globals().set("said", said).expect("texts");
            js.eval::<(), _>(format!("{script}\n{ASKED}")).map_err(|error| error.to_string())
        })?;
        Ok(Self { context })
    }

    fn ask(&self, function: &str, list: &Value) -> Result<Vec<Value>, String> {
        self.context.with(|js| {
            let asked: Function<'_> = js.globals().get(function).map_err(|error| error.to_string())?;
            let told: String = asked.call((list.to_string(),)).map_err(|error| error.to_string())?;
            serde_json::from_str(&told).map_err(|error| error.to_string())
        })
    }
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).expect("the page has this part").0
}

/// Numbers that look as if they came by chance, always the same (xorshift64*, Marsaglia and Vigna).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33;
        usize::try_from(number).expect("31 bits") % limit
    }

    /// Answers of one temper: each set has its own shares of silence, no, not sure and yes, so that sets that are nearly
    /// all silent, all not sure or all no are as frequent as mixed ones. One in three is all no but for a few.
    fn answers(&mut self, questionnaire: &Questionnaire, silence: bool) -> Answers {
        let mut answers = questionnaire.no_answers();
        let few = self.below(3) == 0;
        let no = if few { questionnaire.questions.len() } else { self.below(9) + 1 };
        let silence = silence && self.below(3) > 0;
        let shares = [if silence { self.below(9) } else { 0 }, no, self.below(5), self.below(5)];
        let all: usize = shares.iter().sum();
        for (id, _) in questionnaire.numbered() {
            let drawn = self.below(all);
            let reached = |upto: usize| drawn < shares[..=upto].iter().sum();
            if let Some(kind) = (0..4).find(|&kind| reached(kind)).filter(|&kind| kind > 0) {
                answers.set(id, Answer::ALL[kind - 1]);
            }
        }
        if !questionnaire.places.is_empty() && self.below(4) > 0 {
            let place = self.below(questionnaire.places.len());
            answers.place = questionnaire.numbered_places().nth(place).map(|(id, _)| id);
        }
        answers
    }

    fn walk(&mut self, questionnaire: &Questionnaire) -> Walk {
        Walk {
            script: self.answers(questionnaire, false),
            short: self.below(2) == 0,
            back: (0..self.below(4)).map(|_| self.below(40)).collect(),
            leave: self.below(18),
            doubt: self.below(3) == 0,
            change: (self.below(2) == 0).then(|| self.below(60)),
            regret: self.below(2) == 0,
        }
    }
}

fn number(id: QuestionId, questionnaire: &Questionnaire) -> usize {
    questionnaire.numbered().position(|(other, _)| other == id).expect("a question of it")
}

fn place(answers: &Answers, questionnaire: &Questionnaire) -> Option<usize> {
    questionnaire.numbered_places().position(|(id, _)| Some(id) == answers.place)
}

fn given(answers: &Answers, questionnaire: &Questionnaire) -> Vec<Option<usize>> {
    questionnaire.numbered().map(|(id, _)| answers.get(id).map(|answer| answer as usize)).collect()
}

fn judged(questionnaire: &Questionnaire, answers: &Answers, languages: &[Lang]) -> Value {
    let report = Report::new(questionnaire, answers, Lang::En);
    let numbers = |ids: &[QuestionId]| ids.iter().map(|&id| number(id, questionnaire)).collect::<Vec<_>>();
    let texts = |text: &hangup::Text| languages.iter().map(|&lang| text.get(lang).to_owned()).collect::<Vec<_>>();
    let flags = report.assessment.flags.iter();
    let flags = flags.map(|flag| {
        json!([number(flag.question, questionnaire), flag.class as usize, flag.answer as usize, flag.points])
    });
    let exposures: Vec<_> = report.exposures.iter().map(|(id, _)| *id).collect();
    json!([
        report.assessment.verdict as usize,
        report.assessment.score,
        flags.collect::<Vec<_>>(),
        numbers(&report.assessment.notes),
        numbers(&exposures),
        numbers(&report.unanswered),
        report.plan.iter().map(|step| json!([texts(&step.title), step.when as usize])).collect::<Vec<_>>(),
        report.offices.iter().map(|office| texts(&office.name)).collect::<Vec<_>>(),
        texts(&questionnaire.band(report.assessment.verdict).title),
    ])
}

/// How somebody goes through an interview. Whatever they go back to they say no to then.
struct Walk {
    /// What they answer.
    script: Answers,
    /// Which way they take when it is certain.
    short: bool,
    /// At which turns they go back.
    back: Vec<usize>,
    /// At which turns of nine they leave a page as it is.
    leave: usize,
    /// Whether they go back at once when it is certain.
    doubt: bool,
    /// Which answer they change at the review, the first time.
    change: Option<usize>,
    /// Whether they go back once more from the end.
    regret: bool,
}

impl Walk {
    fn json(&self, questionnaire: &Questionnaire) -> Value {
        json!({
            "script": given(&self.script, questionnaire),
            "short": self.short,
            "back": self.back,
            "leave": self.leave,
            "doubt": self.doubt,
            "change": self.change,
            "regret": self.regret,
            "place": place(&self.script, questionnaire),
        })
    }
}

/// A step as the script names it.
fn step(step: Next, questionnaire: &Questionnaire) -> (&'static str, Option<usize>) {
    match step {
        Next::Ask(id) => ("ask", Some(number(id, questionnaire))),
        Next::Page(section) => ("page", Some(section)),
        Next::Decided => ("decided", None),
        Next::Review => ("review", None),
        Next::Place => ("place", None),
        Next::Done => ("done", None),
    }
}

fn held(questionnaire: &Questionnaire, walk: &Walk) -> Value {
    let mut interview = Interview::new(questionnaire, questionnaire.no_answers());
    let (mut heard, mut changed) = (Vec::new(), false);
    let (mut change, mut regret) = (walk.change, walk.regret);
    let script =
        |id, changed: &mut bool| walk.script.get(id).filter(|_| !std::mem::take(changed)).unwrap_or(Answer::No);
    for turn in 0..200 {
        let now = interview.step();
        if walk.back.contains(&turn) {
            changed = interview.back();
            heard.push(json!(["back", changed]));
            continue;
        }
        let (kind, at) = step(now, questionnaire);
        let progress = interview.progress(now);
        let far = progress.map(|far| [far.number, far.about]);
        heard.push(json!([kind, at, far, interview.verdict() as usize]));
        match now {
            Next::Ask(id) => interview.answer(id, script(id, &mut changed)),
            Next::Page(_) => match interview.next_question() {
                Some(row) if walk.leave != turn % 9 => interview.answer(row, script(row, &mut changed)),
                _ => interview.leave_page(),
            },
            Next::Decided => {
                interview.choose_short_way(walk.short);
                changed |= walk.doubt && interview.back();
            }
            Next::Review => match change.take() {
                Some(which) => {
                    let all = interview.review();
                    interview.ask_again(all[which % all.len()].0);
                    changed = true;
                }
                None => interview.accept(),
            },
            Next::Place => interview.set_place(walk.script.place),
            Next::Done if std::mem::take(&mut regret) => drop(interview.back()),
            Next::Done => break,
        }
    }
    let review: Vec<_> = interview.review().iter().map(|(id, _)| number(*id, questionnaire)).collect();
    json!([heard, review, place(interview.answers(), questionnaire)])
}

/// Some answer sets and interviews, and what the engine says of them.
struct Piece {
    sets: Value,
    judged: Vec<Value>,
    walks: Value,
    held: Vec<Value>,
}

/// How many pieces: what differs everywhere is found in the first, and the rest is not looked at.
const PIECES: usize = 40;

fn pieces(questionnaire: &Questionnaire, languages: &[Lang], (sets, walks): (usize, usize)) -> Vec<Piece> {
    let mut chance = Chance(20_261_126);
    let piece = |_| {
        let sets: Vec<_> = (0..sets.div_ceil(PIECES)).map(|_| chance.answers(questionnaire, true)).collect();
        let walks: Vec<_> = (0..walks.div_ceil(PIECES)).map(|_| chance.walk(questionnaire)).collect();
        let asked = |answers| json!({"given": given(answers, questionnaire), "place": place(answers, questionnaire)});
        Piece {
            sets: sets.iter().map(asked).collect(),
            judged: sets.iter().map(|answers| judged(questionnaire, answers, languages)).collect(),
            walks: walks.iter().map(|walk| walk.json(questionnaire)).collect(),
            held: walks.iter().map(|walk| held(questionnaire, walk)).collect(),
        }
    };
    (0..PIECES).map(piece).collect()
}

/// Holds a script against what the engine said: the first difference, if any.
fn difference(script: &Script, pieces: &[Piece]) -> Option<String> {
    pieces.iter().find_map(|piece| {
        let found = first_difference(script.ask("judged", &piece.sets), &piece.judged);
        found.or_else(|| first_difference(script.ask("held", &piece.walks), &piece.held))
    })
}

fn first_difference(told: Result<Vec<Value>, String>, expected: &[Value]) -> Option<String> {
    match told {
        Ok(told) => {
            let (at, (told, expected)) =
                told.iter().zip(expected).enumerate().find(|(_, (told, right))| told != right)?;
            Some(format!("case {at}:\n  script {told}\n  engine {expected}"))
        }
        Err(error) => Some(error),
    }
}

fn made(questionnaire: &Questionnaire, languages: &[Lang]) -> String {
    page(questionnaire, &PageOptions { languages: languages.to_vec(), place: None, url: None })
}

fn file(name: &str) -> Questionnaire {
    let path = format!("{}/tests/questions/{name}", env!("CARGO_MANIFEST_DIR"));
    Questionnaire::parse(&std::fs::read(path).expect(name)).expect(name)
}

/// How many answer sets and interviews: a twentieth of the full numbers, unless the environment wants them all.
fn numbers() -> (usize, usize) {
    if std::env::var_os("HANGUP_TEST_ALL").is_some() { (10_000, 1_000) } else { (500, 50) }
}

#[test]
fn the_script_judges_and_asks_as_the_engine_does() {
    let (sets, walks) = numbers();
    for questionnaire in [Questionnaire::embedded(), file("chinese-authority.yaml"), file("small.yaml")] {
        for (languages, share) in [(&Lang::ALL[..], 1), (&[Lang::Ja], 10)] {
            let script = Script::new(&made(&questionnaire, languages), str::to_owned).expect("it runs");
            let found = difference(&script, &pieces(&questionnaire, languages, (sets / share, walks / share)));
            assert_eq!(found, None, "{} {languages:?}", questionnaire.id);
        }
    }
}

/// Changes that a slip of the hand could make in the rule's half of the script. Each must be noticed.
const MUTATIONS: [(&str, &str); 29] = [
    ("is_no: (answer) => answer === NO", "is_no: (answer) => answer !== YES"),
    ("not_no: (answer) => answer !== NO", "not_no: (answer) => answer === YES"),
    ("not_yes: (answer) => answer !== YES", "not_yes: (answer) => answer === NO"),
    ("maybe: (answer) => answer === UNSURE || answer === YES", "maybe: (answer) => answer === YES"),
    ("case \"all\": return value.every(part)", "case \"all\": return value.some(part)"),
    ("verdict !== null && verdict >= value", "verdict !== null && verdict > value"),
    ("verdict !== null && verdict <= value", "verdict !== null && verdict < value"),
    ("path[id] === true && fits", "fits"),
    ("(path[id] ? answers.given[id] : null)", "answers.given[id]"),
    ("&& answers.given[id] === null && !isGate(id)", "&& answers.given[id] === null"),
    ("Math.floor(full / 2)", "Math.ceil(full / 2)"),
    ("its > NOTE", "its >= NOTE"),
    ("else if (answer === YES) notes", "else notes"),
    ("Math.min(sum(UNSURE), q.unsureCap)", "sum(UNSURE)"),
    ("score >= band.from", "score > band.from"),
    ("worst.given[id] = YES", "worst.given[id] = UNSURE"),
    ("b.answer - a.answer || b.class", "b.class"),
    ("reached === NO_KNOWN_SIGNS && (", "("),
    ("mayBeInDanger(answers, path) || ", ""),
    ("entry.except === null || !holds", "entry.except === null || holds"),
    ("const offer = this.shortWay === null && ", "const offer = "),
    ("if (!this.placeAsked && this.wantsOffice())", "if (!this.placeAsked)"),
    ("&& !this.left.includes(q.questions[id].section);", ";"),
    ("this.again = this.stepOf(id)", "this.again = [\"ask\", id]"),
    ("this.reviewed = this.reviewed && ofPlace(previous)", "void 0"),
    ("path[id] && seen(id) && !isGate(id)", "path[id] && !isGate(id)"),
    ("rest.given[id] === null && !isGate(id)) rest", "rest.given[id] === null) rest"),
    ("? then[id] && asks(id)", "? then[id]"),
    ("return this.shortWay === true && this.isCertain()", "return this.shortWay === true"),
];

#[test]
fn a_slip_in_the_script_is_noticed() {
    let questionnaire = Questionnaire::embedded();
    let made = made(&questionnaire, &[Lang::En]);
    let pieces = pieces(&questionnaire, &[Lang::En], (400, 80));
    for (right, wrong) in MUTATIONS {
        let change = |script: &str| {
            assert_eq!(script.matches(right).count(), 1, "`{right}` stands once in the script");
            script.replace(right, wrong)
        };
        let noticed = match Script::new(&made, change) {
            Ok(script) => difference(&script, &pieces).is_some(),
            Err(_) => true,
        };
        assert!(noticed, "`{wrong}` in place of `{right}`");
    }
}
