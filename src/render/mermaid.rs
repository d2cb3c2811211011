//! The paths through a questionnaire as a Mermaid flowchart, for reviewers.

use std::fmt::Write;

use super::condition::in_words;
use crate::answer::QuestionId;
use crate::condition::Condition;
use crate::questionnaire::{Kind, Question, Questionnaire};
use crate::text::Lang;
use crate::words::words;

/// The flowchart: the questions in order, before each that is not always asked a diamond with its condition, and what
/// a red flag weighs. Nodes are named by number, so no id can be taken for a word of Mermaid.
#[must_use]
pub fn mermaid(questionnaire: &Questionnaire, lang: Lang) -> String {
    let mut out = "flowchart TD\n".to_owned();
    line(&mut out, &format!("  begin([{}])", label(&[words(lang).catalogue.begin])));
    for (index, section) in questionnaire.sections.iter().enumerate() {
        line(&mut out, &format!("  subgraph s{index} [{}]", label(&[section.title.get(lang)])));
        for (id, question) in questionnaire.numbered().filter(|(_, question)| question.section == index) {
            nodes(&mut out, questionnaire, id, question, lang);
        }
        line(&mut out, "  end");
    }
    line(&mut out, &format!("  result([{}])", label(&[words(lang).catalogue.result])));
    edges(&mut out, questionnaire, lang);
    out
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn nodes(out: &mut String, questionnaire: &Questionnaire, id: QuestionId, question: &Question, lang: Lang) {
    let number = id.0;
    if question.ask_if != Condition::Always {
        let condition = in_words(questionnaire, &question.ask_if, lang, &str::to_owned);
        line(out, &format!("    c{number}{{{}}}", label(&[&condition])));
    }
    let weight = weight(questionnaire, question, lang);
    let mut texts = vec![question.id.as_str(), question.text.get(lang)];
    texts.extend(weight.as_deref());
    let label = label(&texts);
    let (open, close) = match question.kind {
        Kind::Flag => ("[", "]"),
        Kind::Context | Kind::Place | Kind::Followup => ("(", ")"),
        Kind::Exposure => ("[/", "/]"),
    };
    line(out, &format!("    q{number}{open}{label}{close}"));
}

/// Points and class of a red flag.
fn weight(questionnaire: &Questionnaire, question: &Question, lang: Lang) -> Option<String> {
    weight_named(questionnaire, question, lang, &str::to_owned)
}

/// The same, with ids written by `name`.
pub(super) fn weight_named(
    questionnaire: &Questionnaire,
    question: &Question,
    lang: Lang,
    name: &dyn Fn(&str) -> String,
) -> Option<String> {
    let flag = question.flag.as_ref()?;
    let points =
        |class: crate::verdict::Class| (words(lang).catalogue.points_of)(questionnaire.scoring.of(class), class.word());
    Some(match &flag.raised {
        Some((class, condition)) => {
            let condition = in_words(questionnaire, condition, lang, name);
            (words(lang).catalogue.raised)(&points(flag.class), &points(*class), &condition)
        }
        None => points(flag.class),
    })
}

/// From each question to the next; a condition that does not hold goes past its question.
fn edges(out: &mut String, questionnaire: &Questionnaire, lang: Lang) {
    let conditional = |index: usize| questionnaire.questions[index].ask_if != Condition::Always;
    let count = questionnaire.questions.len();
    let entry = |index: usize| match index {
        index if index == count => "result".to_owned(),
        index if conditional(index) => format!("c{index}"),
        index => format!("q{index}"),
    };
    line(out, &format!("  begin --> {}", entry(0)));
    for index in 0..count {
        let next = entry(index + 1);
        if conditional(index) {
            let (holds, fails) = (words(lang).catalogue.holds, words(lang).catalogue.fails);
            line(out, &format!("  c{index} -->|{holds}| q{index}\n  c{index} -->|{fails}| {next}"));
        }
        line(out, &format!("  q{index} --> {next}"));
    }
}

/// A quoted label of one or more lines. Every sign that could mean something to Mermaid or HTML becomes an entity.
fn label(lines: &[&str]) -> String {
    let escaped: Vec<_> = lines.iter().map(|line| escape(line)).collect();
    format!("\"{}\"", escaped.join("<br/>"))
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_punctuation()
            && !matches!(letter, '.' | ',' | '?' | '!' | '\'' | '(' | ')' | '-' | '_' | '/' | ':')
        {
            let _ = write!(out, "#{};", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::EMBEDDED_YAML;

    #[test]
    fn labels_cannot_end_early_or_become_markup() {
        assert_eq!(
            label(&["a \"b\" <c> #d; `e` [f]", "g"]),
            "\"a #34;b#34; #60;c#62; #35;d#59; #96;e#96; #91;f#93;<br/>g\""
        );
    }

    #[test]
    fn every_question_has_a_node_and_every_way_on_leads_to_one() {
        for lang in Lang::ALL {
            let questionnaire = Questionnaire::embedded();
            let chart = mermaid(&questionnaire, lang);
            let names = |line: &str| {
                line.trim().split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_owned()
            };
            let nodes: std::collections::HashSet<_> =
                chart.lines().filter(|line| line.contains('"')).map(names).collect();
            let edges: Vec<_> = chart.lines().filter(|line| line.contains("-->")).collect();
            for edge in &edges {
                let target = edge.rsplit(' ').next().unwrap_or_default();
                assert!(nodes.contains(&names(edge)) && nodes.contains(target), "{edge}");
            }
            let conditional =
                questionnaire.questions.iter().filter(|question| question.ask_if != Condition::Always).count();
            assert_eq!(edges.len(), 1 + questionnaire.questions.len() + 2 * conditional);
            assert!(chart.lines().filter(|line| line.contains('"')).all(|line| line.matches('"').count() == 2));
        }
    }

    #[test]
    fn a_condition_stands_before_its_question() {
        let mut questionnaire = Questionnaire::parse(EMBEDDED_YAML.as_bytes()).expect("the shipped file");
        questionnaire.questions.truncate(4);
        let chart = mermaid(&questionnaire, Lang::En);
        assert!(chart.contains("c3{\"claimed_japanese_official is asked and not yes\"}"), "{chart}");
        assert!(chart.ends_with("  q2 --> c3\n  c3 -->|holds| q3\n  c3 -->|otherwise| result\n  q3 --> result\n"));
    }
}
