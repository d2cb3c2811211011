// The questionnaire in a browser: the same questions, the same verdict and the same plan as the program, offline.
//
// The first half is the rule. It mirrors the engine, function by function and under the same names (route.rs,
// condition.rs, score.rs, plan.rs, interview.rs); a test holds the two against each other. The second half is the
// conversation: it draws one screen at a time and keeps nothing. Every word comes from the data in the page.
// A classic script in ES2017, so that it runs on old telephones. It asks for nothing, sends nothing and stores nothing.
"use strict";
const NO = 0, UNSURE = 1, YES = 2;
const NO_KNOWN_SIGNS = 0, UNDECIDED = 1, SCAM = 4, NOTE = 0;

// Everything that follows from the answers. `q` is the questionnaire; questions, places and offices are numbers in it.
// Answers are {given: [NO, UNSURE, YES or null for each question], place: a number or null}.
function engine(q) {
  const isInterview = (id) => q.questions[id].phase === "call" || q.questions[id].phase === "aftermath";
  const numbered = q.questions.map((_, id) => id);
  const copyOf = (answers) => ({ given: answers.given.slice(), place: answers.place });
  const noAnswers = () => ({ given: q.questions.map(() => null), place: null });
  // The gate of a page stands for all its rows; only files answer it.
  const pageOf = (id) => q.sections[q.questions[id].section].page;
  const isGate = (id) => pageOf(id) !== null && pageOf(id).gate === id;
  const fits = {
    is_yes: (answer) => answer === YES, is_no: (answer) => answer === NO,
    maybe: (answer) => answer === UNSURE || answer === YES,
    not_no: (answer) => answer !== NO, not_yes: (answer) => answer !== YES,
  };

  // A condition is null (always) or [kind, value]. A question off the path fits nothing.
  function holds(condition, answers, path, verdict) {
    if (condition === null) return true;
    const kind = condition[0], value = condition[1];
    const part = (its) => holds(its, answers, path, verdict);
    switch (kind) {
      case "all": return value.every(part);
      case "any": return value.some(part);
      case "state": return answers.place !== null && value.includes(answers.place);
      case "verdict": return verdict !== null && verdict >= value;
      case "verdict_up_to": return verdict !== null && verdict <= value;
      default: return value.some((id) => path[id] === true && fits[kind](answers.given[id]));
    }
  }

  // Which questions are asked. Conditions look at earlier questions only, so one pass is enough.
  function route(answers) {
    const path = [];
    for (const question of q.questions) path.push(holds(question.ask, answers, path, null));
    return path;
  }

  const answerOn = (path, answers, id) => (path[id] ? answers.given[id] : null);
  const unanswered = (path, answers) =>
    numbered.filter((id) => isInterview(id) && path[id] && answers.given[id] === null && !isGate(id));
  const classOf = (flag, path, answers) =>
    (flag.raised !== null && holds(flag.raised[1], answers, path, null) ? flag.raised[0] : flag.class);
  // Not sure counts half, rounded down.
  const points = (full, answer) => (answer === YES ? full : Math.floor(full / 2));

  // The flags that brought points and the notes, in the order of the questions.
  function raised(answers, path) {
    const flags = [], notes = [];
    for (const id of numbered) {
      const flag = q.questions[id].flag;
      const answer = answerOn(path, answers, id);
      if (flag === null || answer === null || answer === NO) continue;
      const its = classOf(flag, path, answers);
      if (its > NOTE) flags.push({ question: id, class: its, answer, points: points(q.points[its], answer) });
      else if (answer === YES) notes.push(id);
    }
    return { flags, notes };
  }

  // Not knowing alone must never say "scam", so all the answers "not sure" together bring at most the cap.
  function total(flags) {
    const sum = (answer) => flags.filter((flag) => flag.answer === answer).reduce((all, flag) => all + flag.points, 0);
    return sum(YES) + Math.min(sum(UNSURE), q.unsureCap);
  }

  const verdictAt = (score) =>
    q.bands.reduce((most, band, verdict) => (band.from !== null && score >= band.from ? verdict : most), 0);

  // Whether the open questions could still bring a verdict: the worst that can come of them is a yes to each.
  function couldChange(answers, path) {
    if (unanswered(path, answers).length === 0) return false;
    const worst = copyOf(answers);
    for (const id of numbered) if (isInterview(id) && worst.given[id] === null) worst.given[id] = YES;
    return verdictAt(total(raised(worst, route(worst)).flags)) > NO_KNOWN_SIGNS;
  }

  // A yes or not sure where a yes interrupts with a screen of its own: nobody who may be in danger reads of no sign.
  const mayBeInDanger = (answers, path) => numbered.some((id) => q.questions[id].screen !== null
    && q.questions[id].screen !== q.hangUp && answerOn(path, answers, id) > NO);

  function assess(answers, path) {
    const { flags, notes } = raised(answers, path);
    const score = total(flags);
    // Heaviest first, then in the order of the questions: old browsers do not sort stably.
    flags.sort((a, b) => b.answer - a.answer || b.class - a.class || a.question - b.question);
    const reached = verdictAt(score);
    const unclear = reached === NO_KNOWN_SIGNS && (mayBeInDanger(answers, path) || couldChange(answers, path));
    return { verdict: unclear ? UNDECIDED : reached, score, flags, notes };
  }

  // The offices of the person's place: more than one where the answers leave it open or official sources disagree.
  function offices(answers, path) {
    const candidates = answers.place === null ? [] : q.places[answers.place].offices;
    return candidates.filter((entry) => entry.except === null || !holds(entry.except[0], answers, path, null));
  }

  function report(answers) {
    const path = route(answers);
    const assessment = assess(answers, path);
    const shown = (its) => holds(its.show, answers, path, assessment.verdict);
    return Object.assign(assessment, {
      plan: q.plan.filter(shown), relatives: q.family === null ? [] : q.family.contacts.filter(shown),
      exposures: numbered.filter((id) => q.questions[id].kind === "exposure" && answerOn(path, answers, id) > NO),
      offices: offices(answers, path), unanswered: unanswered(path, answers),
    });
  }

  // The interview. Its only state is the answers and a few marks; the current step is worked out anew. A step is
  // ["ask", question], ["page", section], ["decided"], ["review"], ["place"] or ["done"].
  class Interview {
    constructor(answers) {
      const placeGiven = answers.place !== null;
      const marks = { again: null, left: [], shortWay: null, reviewed: false, placeAsked: placeGiven, placeGiven };
      Object.assign(this, { answers }, marks);
    }
    verdict() { return assess(this.answers, route(this.answers)).verdict; }
    // No answer that is still to come can change it.
    isCertain(path = route(this.answers)) { return verdictAt(total(raised(this.answers, path).flags)) === SCAM; }
    skipsCall() { return this.shortWay === true && this.isCertain(); }
    step() {
      const path = route(this.answers);
      if (this.again !== null && this.stands(this.again, path)) return this.again;
      const open = this.open(path);
      const offer = this.shortWay === null && this.isCertain(path);
      if (offer && open.some((id) => q.questions[id].phase === "call")) return ["decided"];
      const next = open.find(this.asking());
      if (next !== undefined) return this.stepOf(next);
      if (!this.reviewed) return ["review"];
      if (!this.placeAsked && this.wantsOffice()) return ["place"];
      const placeQuestion = this.openPlaceQuestion(path);
      return placeQuestion === undefined ? ["done"] : ["ask", placeQuestion];
    }
    // What is still open; what was left open on a page opens nothing behind it.
    open(path) {
      const rest = copyOf(this.answers);
      const rows = this.left.reduce((all, section) => all.concat(this.rows(section)), []);
      for (const row of rows) if (rest.given[row] === null) rest.given[row] = NO;
      const narrow = route(rest);
      return unanswered(path, this.answers).filter((id) => narrow[id]);
    }
    stands([kind, at], path) { return kind === "ask" ? path[at] : this.rows(at).length > 0; }
    // Whether an open question is asked, as far as the person's own choices go.
    asking() {
      const skips = this.skipsCall();
      return (id) => !(skips && q.questions[id].phase === "call") && !this.left.includes(q.questions[id].section);
    }
    stepOf(id) { return pageOf(id) === null ? ["ask", id] : ["page", q.questions[id].section]; }
    // The rows of a page that are on the path.
    rows(section) {
      const path = route(this.answers);
      return numbered.filter((id) => q.questions[id].section === section && !isGate(id) && path[id]);
    }
    wantsOffice() {
      const [path, verdict] = [route(this.answers), this.verdict()];
      const wants = (step) => step.offices && holds(step.show, this.answers, path, verdict);
      return q.places.length > 0 && q.plan.some(wants);
    }
    openPlaceQuestion(path) {
      const open = (id) => q.questions[id].phase === "place" && path[id] && this.answers.given[id] === null;
      return this.wantsOffice() ? numbered.find(open) : undefined;
    }
    answer(id, answer) {
      this.answers.given[id] = answer;
      if (String(this.again) === String(["ask", id])) this.again = null;
    }
    // Leaves the page, whatever is still open there.
    leavePage() {
      const [kind, section] = this.step();
      if (kind === "page") this.again = null;
      if (kind === "page" && this.rows(section).some((id) => this.answers.given[id] === null)) this.left.push(section);
    }
    // Goes back to the question or page before the current step. False if there is none.
    back() {
      const [kind, at] = this.step();
      const previous = this.answeredBefore(kind, at);
      if (previous === undefined) return false;
      const ofPlace = (id) => q.questions[id].phase === "place";
      if (kind === "ask" && ofPlace(at) && !this.placeGiven && !ofPlace(previous)) {
        this.placeAsked = false;
        this.answers.place = null;
      } else {
        this.reviewed = this.reviewed && ofPlace(previous);
        this.askAgain(previous);
      }
      return true;
    }
    // The last question before a step that has an answer, or was left open on a page.
    answeredBefore(kind, at) {
      const path = route(this.answers);
      const position = { ask: at, page: this.rows(at)[0], decided: unanswered(path, this.answers)[0] }[kind];
      const seen = (id) => this.answers.given[id] !== null || this.left.includes(q.questions[id].section);
      return numbered.slice(0, position).filter((id) => path[id] && seen(id) && !isGate(id)).pop();
    }
    chooseShortWay(short) { this.shortWay = short; }
    accept() { this.reviewed = true; }
    reviewAgain() { this.reviewed = false; }
    setPlace(place) { this.answers.place = place; this.placeAsked = true; }
    // Asks a question again, or the page it stands on.
    askAgain(id) {
      if (pageOf(id) !== null) this.left = this.left.filter((section) => section !== q.questions[id].section);
      this.again = this.stepOf(id);
    }
    review() {
      const path = route(this.answers);
      return numbered.filter((id) => answerOn(path, this.answers, id) !== null && !isGate(id));
    }
    // How far it is; a page counts as one question.
    progress(step) {
      const stops = this.stops().map(String);
      return { number: stops.indexOf(String(step)) + 1, about: stops.length };
    }
    // What was asked, and what is asked if the rest is answered with no.
    stops() {
      const rest = copyOf(this.answers);
      for (const id of numbered) if (rest.given[id] === null && !isGate(id)) rest.given[id] = NO;
      const [now, then, asks] = [route(this.answers), route(rest), this.asking()];
      const comes = (id) => (this.answers.given[id] === null ? then[id] && asks(id) : now[id] || then[id]);
      const steps = numbered.filter((id) => isInterview(id) && !isGate(id) && comes(id)).map((id) => this.stepOf(id));
      return steps.filter((step, at) => at === 0 || String(step) !== String(steps[at - 1]));
    }
  }

  return { noAnswers, report, Interview };
}

// In milliseconds: how long a screen is dead after it appears, so that a double tap answers one question; when the
// questions are long in coming; when the facts are old, about six months. And how many steps stand above all others.
const DEAD_FOR = 300, LONG_IN_COMING = 600, OLD_AFTER = 183 * 24 * 60 * 60 * 1000, MOST = 4;

// Adds children: nodes and texts, lists of them, and null for none.
function put(node, ...children) {
  for (const child of children) {
    if (Array.isArray(child)) put(node, ...child);
    else if (child !== null) node.append(child);
  }
  return node;
}

// An element. An attribute that is null is left out; one that is a function listens.
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== null) node.setAttribute(name, value);
  }
  return put(node, ...children);
}

// The conversation. `q` is the questionnaire, `rule` what follows from answers, `read` gives the words of a language.
function talk(q, rule, read) {
  const [main, status] = ["talk", "status"].map((id) => document.getElementById(id));
  let lang = null;
  const interview = new rule.Interview(Object.assign(rule.noAnswers(), { place: q.place }));
  // What lies over the current step: {screen, asked}, {place: true} or {sheet: true}.
  let over = null;
  // Whether the person ended the questions, how many screens there are to go back, when this one was shown, and which
  // steps are ticked off.
  let [stopped, depth, shownAt] = [false, 0, 0];
  const ticked = new Set();

  // A language is read when it is first spoken. Texts are numbers in it.
  const spoken = {};
  const speak = (which) => { spoken[which] = spoken[which] || read(q.languages[which]); lang = which; };
  const t = (text) => spoken[lang].texts[text];
  const words = () => spoken[lang].words;
  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const labelled = (label, text) => label + words().colon + text;

  // ---- On and back. The address counts screens, so that the browser's own back works; it holds no answer.
  // Taps right after a screen has appeared are not meant for it.
  const alive = (action) => (event) => { if (event.timeStamp - shownAt >= DEAD_FOR) action(event); };
  const then = (action) => alive(() => { action(); location.hash = String(depth += 1); show(); });
  const goBack = alive(() => { retreat(); history.back(); show(); });
  function retreat() {
    depth -= 1;
    if (over === null ? !stopped : over.asked) interview.back();
    [stopped, over] = [stopped && over !== null, null];
  }
  window.addEventListener("hashchange", () => {
    const count = Number(location.hash.slice(1)) || 0;
    if (count >= depth) return;
    while (depth > count) retreat();
    show();
  });

  // ---- Pieces of screens.
  const plainButton = (label, kind, click) => el("button", { type: "button", class: kind, click }, label);
  const button = (label, kind, action) => plainButton(label, kind, then(action));
  const heading = (text, kind) => el("h1", { tabindex: "-1", id: "heading", class: kind || null }, text);
  const paragraph = (text, kind) => el("p", { class: kind || null }, text);
  const note = (text) => (text === null ? null : paragraph(t(text), "note"));
  const link = (label, href, kind) =>
    el("a", { href, class: kind || null, target: "_blank", rel: "noopener noreferrer" }, label);
  const site = (name, url) => (url === null ? null : el("p", {}, name, link(url, url)));
  function telephone(name, its) {
    if (its === null || its.phone === null) return null;
    const number = el(its.dial === null ? "span" : "a", { class: "number", href: its.dial }, its.phone);
    return el("p", {}, name === null ? null : name + words().colon, number);
  }
  // Numbers short enough to stand in a text (911), as something to tap where a text names them.
  function numbersIn(texts) {
    const named = ({ phone }) => /^\d{3,4}$/.test(phone) && texts.some((text) => text.split(/\D+/).includes(phone));
    return q.contacts.filter(named).map((contact) => telephone(null, contact));
  }

  // ---- Screens: each gives what stands below the line with "back".
  function question(id) {
    const asked = q.questions[id];
    const before = interview.answers.given[id];
    const isPlace = asked.phase === "place";
    const first = depth === 0;
    const far = fill(words().progress, interview.progress(["ask", id]));
    const respond = (answer) => button(words().answers[answer], "answer", () => {
      interview.answer(id, answer);
      if (answer === YES && asked.screen !== null) over = { screen: asked.screen, asked: true };
    });
    const canSkip = interview.shortWay === false && asked.phase === "call" && interview.isCertain();
    return [first ? paragraph(t(q.intro)) : null,
      isPlace ? null : paragraph(t(q.sections[asked.section].title) + words().dot + far, "progress"),
      heading(t(asked.text)), asked.hint === null ? null : el("p", { id: "hint" }, t(asked.hint)),
      before === null ? null : paragraph(labelled(words().answerSoFar, words().answers[before]), "before"),
      el("div", { class: "answers", role: "group", "aria-labelledby": "heading", "aria-describedby": "hint" },
        [YES, NO, UNSURE].map(respond)),
      asked.help === null ? null : el("details", {}, el("summary", {}, words().more), paragraph(t(asked.help))),
      canSkip ? button(words().skip, "go", () => interview.chooseShortWay(true)) : null,
      first || isPlace ? null : button(words().stop, "quiet", () => { stopped = true; })];
  }
  function rows(section) {
    const page = q.sections[section].page;
    const given = interview.answers.given;
    const shown = interview.rows(section);
    const far = fill(words().progress, interview.progress(["page", section]));
    // The page stays until somebody goes on, also when its last row is answered.
    interview.askAgain(shown[0]);
    let told = false;
    const open = () => shown.filter((at) => given[at] === null);
    const left = paragraph("", "progress");
    const count = () => { left.textContent = open().length === 0 ? "" : fill(words().rowsLeft, { n: open().length }); };
    const choose = (at, answer) => () => {
      given[at] = answer;
      // An answer may add rows or take them away; then the page is drawn again, and the focus stays.
      if (interview.rows(section).join() === shown.join()) count(); else show("r" + at + "-" + answer);
    };
    const choice = (at, answer) => {
      const checked = given[at] === answer ? "" : null;
      const box = { type: "radio", name: "r" + at, id: "r" + at + "-" + answer, checked, change: choose(at, answer) };
      return el("label", {}, el("input", box), el("span", {}, words().answers[answer]));
    };
    const row = (at) => el("fieldset", {}, el("legend", {}, t(q.questions[at].short)), note(q.questions[at].hint),
      el("div", { class: "choices" }, [YES, NO, UNSURE].map((answer) => choice(at, answer))));
    const goOn = (event) => {
      if (told || open().length === 0) return then(() => interview.leavePage())(event);
      told = true;
      status.textContent = fill(words().rowsOpen, { n: open().length });
      return document.getElementById("r" + open()[0] + "-" + YES).focus();
    };
    const rest = () => { for (const at of open()) given[at] = NO; show("go"); };
    const next = Object.assign(plainButton(words().goOn, "go", goOn), { id: "go" });
    count();
    return [paragraph(far, "progress"), heading(t(page.question)), paragraph(t(page.comfort)), shown.map(row), left,
      el("div", { class: "buttons" }, plainButton(words().noneOfTheRest, null, rest), next)];
  }
  // A screen that interrupts everything.
  function interruption({ title, lines }) {
    const first = numbersIn([t(title)]);
    return [heading(t(title), "alarm"), first, el("ul", { class: "large" }, lines.map((line) => el("li", {}, t(line)))),
      first.length > 0 ? null : numbersIn(lines.map(t)), button(words().goOn, "go", () => { over = null; })];
  }
  function decided() {
    const { verdict, flags } = rule.report(interview.answers);
    const choose = (label, kind, short) => button(label, kind, () => interview.chooseShortWay(short));
    return [heading(t(q.bands[verdict].title), "alarm"), paragraph(t(q.bands[verdict].text)),
      el("ul", { class: "items" }, flags.slice(0, 1).map(reason)),
      el("div", { class: "buttons" }, choose(words().whatToDo, "go", true), choose(words().describeOn, null, false))];
  }
  function review() {
    const entry = (id) => {
      const change = button(words().change, null, () => interview.askAgain(id));
      change.setAttribute("aria-label", labelled(words().change, t(q.questions[id].short)));
      return el("li", {}, el("span", {}, t(q.questions[id].short)), change);
    };
    const group = (answer) => {
      const entries = interview.review().filter((id) => interview.answers.given[id] === answer);
      const title = words().answers[answer] + " (" + entries.length + ")";
      const list = el("ul", { class: "review" }, entries.map(entry));
      if (entries.length === 0) return null;
      return answer === NO ? el("details", {}, el("summary", {}, title), list) : [el("h2", {}, title), list];
    };
    return [heading(words().review), paragraph(words().reviewHint),
      button(words().showResult, "go", () => interview.accept()), group(YES), group(UNSURE), group(NO)];
  }
  function place() {
    const option = (at, number) => el("option", { value: number }, t(at.name) + " (" + at.code + ")");
    const list = el("select", { id: "place", "aria-labelledby": "heading" },
      el("option", { value: "" }, words().choose), q.places.map(option));
    list.value = interview.answers.place === null ? "" : String(interview.answers.place);
    // Where the result asked for it, it leads back there.
    const settle = (at) => (over === null ? then(() => interview.setPlace(at))
      : alive((event) => { interview.setPlace(at); goBack(event); }));
    const goOn = (event) =>
      (list.value === "" ? show("place", words().chooseFirst) : settle(Number(list.value))(event));
    return [heading(words().place), paragraph(words().placeHint), list, el("div", { class: "buttons" },
      plainButton(words().goOn, "go", goOn), plainButton(words().skipPlace, null, settle(null)))];
  }

  // ---- The result.
  function reason({ question: id, answer }) {
    const flag = q.questions[id].flag;
    const told = answer === UNSURE ? labelled(words().notCertain, t(flag.statement)) : t(flag.statement);
    const cited = flag.sources.slice(0, 2).map((at) => t(q.sources[at].cited)).join(words().comma);
    return el("li", {}, paragraph(told, "strong"), paragraph(t(flag.officials)),
      paragraph(labelled(words().source, cited), "note"));
  }
  function contact(at) {
    const its = q.contacts[at];
    return [paragraph(t(its.name), "who"), telephone(null, its), site("", its.website), note(its.note)];
  }
  const office = (several) => (entry) => {
    const its = q.offices[entry.office];
    return [paragraph(t(its.name), "who"), several ? note(entry.serves) : null, telephone(null, its),
      its.second === null ? null : telephone(t(its.second.name), its.second), site("", its.website)];
  };
  // The person's own offices, or where to find them if the place is not known.
  function ownOffices(report) {
    if (report.offices.length === 0) return q.guide === null ? null : contact(q.guide);
    const at = q.places[interview.answers.place];
    const several = report.offices.length > 1;
    const settled = at.offices.length > 1 && !several;
    return [report.offices.map(office(several)), settled ? null : note(at.note), paragraph(words().checkSite, "note")];
  }
  const stepOf = (report) => (advice) => {
    const toggle = () => ticked.delete(advice) || ticked.add(advice);
    const box = el("input", { type: "checkbox", checked: ticked.has(advice) ? "" : null, change: toggle });
    const tick = el("label", { class: "tick strong" }, box, el("b", {}, t(advice.title)));
    // What is said on the telephone is English in every language.
    const say = ({ en, ja }) => el("blockquote", {}, el("p", { lang: "en" }, "“" + en + "”"),
      q.languages[lang] === "ja" ? paragraph(ja, "note") : null);
    return el("li", {}, tick, advice.do.map((line) => paragraph(t(line))), advice.say.map(say),
      advice.window === null ? null : paragraph(labelled(words().timeLimit, t(advice.window)), "strong"),
      note(advice.why), advice.contacts.map(contact), advice.offices ? ownOffices(report) : null);
  };
  // The most urgent steps with whom to call, the one with the person's office among them.
  function urgent(report) {
    const withOffice = report.plan.findIndex((advice) => advice.offices);
    const chosen = report.plan.filter((_, at) => at < (withOffice < MOST ? MOST : MOST - 1) || at === withOffice);
    const whom = (its) => (its.phone === null ? paragraph(t(its.name)) : telephone(t(its.name), its));
    return chosen.map((advice) => {
      const own = advice.offices ? report.offices.map((entry) => q.offices[entry.office]) : [];
      const listed = own.length > 0 ? own : advice.contacts.slice(0, 1).map((at) => q.contacts[at]);
      return el("li", {}, paragraph(t(advice.title), "strong"), listed.map(whom));
    });
  }
  function everything(report) {
    const part = (tag, title, entries) =>
      (entries.length === 0 ? null : [el(tag, {}, title), el("ul", { class: "items" }, entries)]);
    const due = (when) => report.plan.filter((step) => step.when === when);
    const group = (title, when) => part("h3", title, due(when).map(stepOf(report)));
    const harmless = ({ flag }) => el("li", {}, paragraph(t(flag.statement), "strong"), paragraph(t(flag.officials)));
    const cited = (_, at) => report.flags.some((flag) => q.questions[flag.question].flag.sources.includes(at));
    const source = (its) => el("li", {}, paragraph(t(its.cited)), site("", its.url));
    const inJapan = () => part("h2", t(q.family.title),
      [el("li", {}, paragraph(t(q.family.text))),  report.relatives.map((its) => el("li", {}, contact(its.contact)))]);
    return [report.plan.length === 0 ? null : el("h2", {}, words().whatToDo), words().when.map(group),
      part("h2", words().why, report.flags.map(reason)),
      part("h2", words().notProof, report.notes.map((id) => harmless(q.questions[id]))),
      q.family === null || report.verdict === NO_KNOWN_SIGNS ? null : inJapan(),
      part("h2", words().sources, q.sources.filter(cited).map(source)),
      report.unanswered.length === 0 ? null : paragraph(words().unanswered, "note")];
  }
  function result() {
    const report = rule.report(interview.answers);
    const tone = ["calm", "calm", "warning", "alarm", "alarm"][report.verdict];
    const first = urgent(report);
    const top = [heading(t(q.bands[report.verdict].title), tone), stopped ? paragraph(words().stopped, "note") : null,
      paragraph(t(q.bands[report.verdict].text)),
      first.length === 0 ? null : [el("h2", {}, words().firstSteps), el("ol", { class: "first" }, first)]];
    return [el("div", { class: "result" }, top), menu(report), el("div", { class: "result" }, everything(report))];
  }
  // What can be done with the result. The warning for others is the general one and holds no answer.
  function menu(report) {
    const wantsOffice = q.places.length > 0 && report.plan.some((advice) => advice.offices);
    const find = interview.answers.place === null ? words().findOffice : words().changePlace;
    return el("div", { class: "buttons menu" },
      wantsOffice ? button(find, null, () => { over = { place: true }; }) : null,
      plainButton(words().copy, null, copy),
      window.print ? plainButton(words().print, null, () => window.print()) : null,
      share(),
      button(words().changeAnswer, null, () => { stopped = false; interview.reviewAgain(); }),
      button(words().sheet, null, () => { over = { sheet: true }; }));
  }
  function share() {
    const text = t(q.message) + (q.url === null ? "" : "\n" + q.url);
    if (navigator.share) return plainButton(words().share, null, () => navigator.share({ text }).catch(() => null));
    // LINE opens an address with this mark in the telephone's own browser.
    const outside = q.url === null ? "" : (q.url.includes("?") ? "&" : "?") + "openExternalBrowser=1";
    return link(words().shareLine, "https://line.me/R/share?text=" + encodeURIComponent(text + outside), "button");
  }
  function copy() {
    const text = Array.from(document.querySelectorAll(".result"), (part) => part.innerText).join("\n\n") + "\n";
    const tell = (done) => { status.textContent = done ? words().copied : words().notCopied; };
    if (!navigator.clipboard) return tell(oldCopy(text));
    return navigator.clipboard.writeText(text).then(() => tell(true), () => tell(oldCopy(text)));
  }
  // For browsers without a clipboard, and pages that may not use it.
  function oldCopy(text) {
    const area = put(main, el("textarea", { readonly: "", class: "away" }, text)).lastChild;
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }

  // ---- Drawing.
  function current() {
    if (over !== null && over.place) return place();
    if (over !== null && over.sheet) return heading(words().sheet);
    if (over !== null) return interruption(q.screens[over.screen]);
    if (stopped) return result();
    const [kind, id] = interview.step();
    return { ask: question, page: rows, decided, review, place, done: result }[kind](id);
  }

  function foot() {
    const old = Date.now() - Date.parse(q.checked) > OLD_AFTER;
    const about = [words().stored, words().neverAsks, words().edition, t(q.disclaimer)].map((line) => paragraph(line));
    return el("footer", {}, old ? paragraph(words().old, "warning") : null, about,
      site(words().address + words().colon, q.url));
  }

  // Draws the current screen. The heading gets the focus, so that it is read out and the next key begins there; on a
  // screen drawn again, the element `at` gets it, under a `notice`.
  function show(at, notice) {
    const first = main.hidden;
    document.documentElement.lang = q.languages[lang];
    const other = (lang + 1) % q.languages.length;
    const change = plainButton(q.names[other], "back", () => { speak(other); show(); });
    change.lang = q.languages[other];
    const isHangUp = over !== null && over.screen === q.hangUp;
    // Whole before anything is taken away: if something goes wrong, the screen before stays.
    const screen = [el("header", {}, paragraph(t(q.title), "name"), other === lang ? null : change),
      depth === 0 ? null : plainButton(words().back, "back", goBack), current(),
      isHangUp ? null : button(words().stillOnCall, "call", () => { over = { screen: q.hangUp, asked: false }; }),
      foot()];
    main.textContent = "";
    put(main, screen);
    main.hidden = false;
    cover(!(over !== null && over.sheet));
    for (const part of document.querySelectorAll("#sheet > div")) part.hidden = part.id !== q.languages[lang];
    status.textContent = notice || "";
    const title = document.getElementById("heading");
    document.title = title.textContent + " – " + t(q.title);
    if (at) document.getElementById(at).focus();
    else if (!first) title.focus();
    if (!at) window.scrollTo(0, 0);
    shownAt = performance.now();
  }

  // The language that was chosen in the guidance, or the browser's.
  const chosen = q.languages.indexOf(location.hash.slice(1));
  history.scrollRestoration = "manual";
  if (location.hash.length > 1) location.replace("#0");
  speak(chosen >= 0 ? chosen : Math.max(0, q.languages.indexOf(/^ja/i.test(navigator.language || "") ? "ja" : "en")));
  show();
}

// Covers the guidance that stands in the page, or uncovers it.
const cover = (covered) => document.documentElement.classList.toggle("talking", covered);
// Only the guidance, in every language. The browser's back leads to the questions again, if there were any.
function leave() {
  cover(false);
  for (const part of document.querySelectorAll("#talk, #sheet > div")) part.hidden = part.id === "talk";
  window.scrollTo(0, 0);
}

// The guidance is covered before it is drawn, so that a slow browser draws the first question and nothing before it. It
// is uncovered whatever goes wrong, also when the questions are long in coming.
if (typeof document !== "undefined") {
  const late = setTimeout(leave, LONG_IN_COMING);
  cover(true);
  window.addEventListener("error", leave);
  document.addEventListener("DOMContentLoaded", () => {
    clearTimeout(late);
    const read = (id) => JSON.parse(document.getElementById(id).textContent);
    const questionnaire = read("questionnaire");
    talk(questionnaire, engine(questionnaire), (tag) => read("said-" + tag));
  });
}
