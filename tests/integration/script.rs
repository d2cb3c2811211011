//! The script of the page against the engine it mirrors: the same judgement for any answers, the same interview.

use hangup::{Answer, Answers, Interview, InterviewStep, Lang, PageOptions, QuestionId, Questionnaire, Report, page};
use rquickjs::{Context, Function, Runtime};
use serde_json::{Value, json};

/// What the script is asked by the tests: whole lists at once, since every call costs more than a judgement.
const ASKED: &str = r#"
    const rule = engine(JSON.parse(questionnaire));
    function judged(list) {
        const q = JSON.parse(questionnaire);
        return JSON.stringify(JSON.parse(list).map((answers) => {
            const report = rule.report(answers);
            const flags = report.flags.map((flag) => [flag.question, flag.class, flag.answer, flag.points]);
            const offices = report.offices.map((entry) => q.offices[entry.office].name);
            const plan = report.plan.map((step) => [step.title, step.when]);
            return [report.verdict, report.score, flags, report.notes, report.exposures, report.unanswered, plan,
                offices, q.bands[report.verdict].title];
        }));
    }
    function held(list) {
        return JSON.stringify(JSON.parse(list).map(({script, short, back, doubt, regret, place}) => {
            const interview = new rule.Interview(rule.noAnswers());
            const heard = [];
            let changed = false;
            for (let turn = 0; turn < 400; turn += 1) {
                const [kind, id] = interview.step();
                if (back.includes(turn)) {
                    changed = interview.back();
                    heard.push(["back", changed]);
                } else if (kind === "ask") {
                    const {number, about} = interview.progress(id);
                    const screen = interview.answer(changed ? 0 : script[id]);
                    changed = false;
                    heard.push(["ask", id, number, about, screen, interview.verdict()]);
                } else {
                    heard.push([kind]);
                    if (kind === "decided") interview.chooseShortWay(short);
                    if (kind === "decided" && doubt) changed = interview.back();
                    if (kind === "review") interview.accept();
                    if (kind === "place") interview.setPlace(place);
                    if (kind === "done" && regret) heard.push(["regret", interview.back()]);
                    if (kind === "done" && !regret) break;
                    if (kind === "done") regret = false;
                }
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
        let script = change(between(page, "<script>", "</script>"));
        context.with(|js| {
            js.globals().set("questionnaire", data).expect("a text");
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
        let script = self.answers(questionnaire, false);
        let back = (0..self.below(4)).map(|_| self.below(60)).collect();
        Walk { script, short: self.below(2) == 0, back, doubt: self.below(3) == 0, regret: self.below(2) == 0 }
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

/// How somebody goes through an interview: what they answer, which way they take, and at which turns they go back, to
/// say no to that question then.
struct Walk {
    script: Answers,
    short: bool,
    back: Vec<usize>,
    /// Whether they go back at once when it is certain.
    doubt: bool,
    /// Whether they go back once more from the end.
    regret: bool,
}

impl Walk {
    fn json(&self, questionnaire: &Questionnaire) -> Value {
        let Self { script, short, back, doubt, regret } = self;
        let place = place(script, questionnaire);
        let script = given(script, questionnaire);
        json!({"script": script, "short": short, "back": back, "doubt": doubt, "regret": regret, "place": place})
    }
}

fn held(questionnaire: &Questionnaire, walk: &Walk) -> Value {
    let mut interview = Interview::new(questionnaire, questionnaire.no_answers());
    let (mut heard, mut regret, mut changed) = (Vec::new(), walk.regret, false);
    for turn in 0..400 {
        let step = interview.step();
        if walk.back.contains(&turn) {
            changed = interview.back();
            heard.push(json!(["back", changed]));
            continue;
        }
        match step {
            InterviewStep::Ask(id) => {
                let progress = interview.progress(id);
                let answer = walk.script.get(id).filter(|_| !std::mem::take(&mut changed));
                let screen = interview.answer(answer.unwrap_or(Answer::No));
                let screen = screen.and_then(|shown| questionnaire.screens.iter().position(|s| s.id == shown.id));
                let (number, verdict) = (number(id, questionnaire), interview.verdict() as usize);
                heard.push(json!(["ask", number, progress.number, progress.about, screen, verdict]));
            }
            InterviewStep::Decided => {
                heard.push(json!(["decided"]));
                interview.choose_short_way(walk.short);
                changed = walk.doubt && interview.back();
            }
            InterviewStep::Review => {
                heard.push(json!(["review"]));
                interview.accept();
            }
            InterviewStep::Place => {
                heard.push(json!(["place"]));
                interview.set_place(walk.script.place);
            }
            InterviewStep::Done => {
                heard.push(json!(["done"]));
                if !std::mem::take(&mut regret) {
                    break;
                }
                heard.push(json!(["regret", interview.back()]));
            }
        }
    }
    let review: Vec<_> = interview.review().iter().map(|(id, _)| number(*id, questionnaire)).collect();
    json!([heard, review, place(interview.answers(), questionnaire)])
}

/// Holds a script against the engine: the first difference in some answer sets and interviews, if any.
fn difference(
    script: &Script,
    questionnaire: &Questionnaire,
    languages: &[Lang],
    (sets, walks): (usize, usize),
) -> Option<String> {
    let mut chance = Chance(20_261_126);
    // In pieces, so that what differs everywhere is found at once.
    (0..10).find_map(|_| {
        let sets: Vec<_> = (0..sets.div_ceil(10)).map(|_| chance.answers(questionnaire, true)).collect();
        let walks: Vec<_> = (0..walks.div_ceil(10)).map(|_| chance.walk(questionnaire)).collect();
        let asked = |answers| json!({"given": given(answers, questionnaire), "place": place(answers, questionnaire)});
        let expected = sets.iter().map(|answers| judged(questionnaire, answers, languages));
        let told = script.ask("judged", &sets.iter().map(asked).collect());
        let expected_walks = walks.iter().map(|walk| held(questionnaire, walk));
        let heard = script.ask("held", &walks.iter().map(|walk| walk.json(questionnaire)).collect());
        first_difference(told, expected).or_else(|| first_difference(heard, expected_walks))
    })
}

fn first_difference(told: Result<Vec<Value>, String>, mut expected: impl Iterator<Item = Value>) -> Option<String> {
    let told = match told {
        Ok(told) => told,
        Err(error) => return Some(error),
    };
    told.into_iter().enumerate().find_map(|(at, told)| {
        let expected = expected.next().expect("as many as were asked");
        (told != expected).then(|| format!("case {at}:\n  script {told}\n  engine {expected}"))
    })
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
            let found = difference(&script, &questionnaire, languages, (sets / share, walks / share));
            assert_eq!(found, None, "{} {languages:?}", questionnaire.id);
        }
    }
}

/// Changes that a slip of the hand could make in the rule's half of the script. Each must be noticed.
const MUTATIONS: [(&str, &str); 24] = [
    ("is_no: (answer) => answer === NO", "is_no: (answer) => answer !== YES"),
    ("not_no: (answer) => answer !== NO", "not_no: (answer) => answer === YES"),
    ("not_yes: (answer) => answer !== YES", "not_yes: (answer) => answer === NO"),
    ("maybe: (answer) => answer === UNSURE || answer === YES", "maybe: (answer) => answer === YES"),
    ("case \"all\": return value.every(part)", "case \"all\": return value.some(part)"),
    ("verdict !== null && verdict >= value", "verdict !== null && verdict > value"),
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
    ("reached === NO_KNOWN_SIGNS && couldChange", "couldChange"),
    ("entry.except === null || !holds", "entry.except === null || holds"),
    ("this.verdict() === SCAM && this.shortWay === null", "this.verdict() === SCAM"),
    ("if (!this.placeAsked && this.wantsOffice())", "if (!this.placeAsked)"),
    ("reviewed: this.reviewed && ofPlace(previous)", "reviewed: this.reviewed"),
    ("Math.max(this.about(skips), number)", "this.about(skips) + 1"),
    ("rest.given[id] === null && !isGate(id)) rest", "rest.given[id] === null) rest"),
    ("return this.shortWay === true && this.verdict() === SCAM", "return this.shortWay === true"),
];

#[test]
fn a_slip_in_the_script_is_noticed() {
    let questionnaire = Questionnaire::embedded();
    let made = made(&questionnaire, &[Lang::En]);
    for (right, wrong) in MUTATIONS {
        let change = |script: &str| {
            assert_eq!(script.matches(right).count(), 1, "`{right}` stands once in the script");
            script.replace(right, wrong)
        };
        let noticed = match Script::new(&made, change) {
            Ok(script) => difference(&script, &questionnaire, &[Lang::En], (400, 80)).is_some(),
            Err(_) => true,
        };
        assert!(noticed, "`{wrong}` in place of `{right}`");
    }
}
