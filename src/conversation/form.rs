//! What is typed: the details of a report, and names of files.

use super::{Conversation, Deed, FieldView, Layer, Outcome, Paper, Reply, Said};
use crate::document::Tone;
use crate::mask::Masked;
use crate::questionnaire::{Detail, ReaderKind};
use crate::route::Route;
use crate::text::Lang;
use crate::words::words;

impl<'q> Conversation<'q> {
    /// The details of a paper for this reader that apply, given the answers.
    fn fields(&self, reader: usize) -> Vec<&'q Detail> {
        let reader = &self.questionnaire().readers[reader];
        let route = Route::of(self.questionnaire(), self.answers());
        let verdict = Some(self.interview.verdict());
        let details = self.questionnaire().details.iter().enumerate();
        let in_paper = details.filter(|(place, detail)| reader.holds(*place, &detail.id)).map(|(_, detail)| detail);
        in_paper.filter(|detail| route.holds(&detail.ask_if, self.answers(), verdict)).collect()
    }

    pub(super) fn field(&self) -> FieldView {
        let words = self.words();
        match self.layers.last() {
            Some(Layer::Detail(reader, number)) => self.detail_field(*reader, *number),
            Some(Layer::FileName(paper)) => {
                name_field((words.file_for)(&self.paper_name(*paper)), self.proposed(*paper))
            }
            _ => {
                let usual = || format!("call-{}.yaml", self.setting.today);
                name_field(words.save_as.to_owned(), self.free_name.clone().unwrap_or_else(usual))
            }
        }
    }

    fn detail_field(&self, reader: usize, number: usize) -> FieldView {
        let fields = self.fields(reader);
        let detail = fields.get(number);
        // A line break in a field of one line is the person's own, from the file, and stays there.
        let shown = |detail: &Detail, text: &str| if detail.long { text.to_owned() } else { text.replace('\n', " ") };
        let kept = |detail: &&Detail| shown(detail, self.detail(&detail.id).unwrap_or_default());
        FieldView {
            heading: if number == 0 { vec![self.words().details.to_owned()] } else { Vec::new() },
            prompt: detail.map_or(String::new(), |detail| detail.prompt.get(self.lang).to_owned()),
            number: number + 1,
            of: fields.len(),
            progress: (self.words().field_of)(number + 1, fields.len()),
            value: detail.map(kept).unwrap_or_default(),
            long: detail.is_some_and(|detail| detail.long),
        }
    }

    fn detail(&self, id: &str) -> Option<&str> {
        self.case.details.iter().find(|(kept, _)| kept == id).map(|(_, text)| text.as_str())
    }

    /// The details first that no report has asked for yet.
    pub(super) fn begin_report(&mut self, reader: usize) {
        let open = self.fields(reader).iter().position(|detail| !self.asked.contains(&detail.id));
        let to_name = Layer::FileName(Paper::Report(reader));
        self.layers.push(open.map_or(to_name, |first| Layer::Detail(reader, first)));
    }

    pub(super) fn reply_to_field(&mut self, reply: Reply, view: &FieldView, outcome: &mut Outcome) {
        match (reply, self.layers.last().cloned()) {
            (Reply::Back, layer) => self.back_from_field(layer.as_ref()),
            (Reply::Enter, Some(Layer::Detail(reader, number))) => self.next_field(reader, number),
            (Reply::Text(typed), Some(Layer::Detail(reader, number))) => {
                self.take_detail(reader, number, &typed, outcome);
            }
            (Reply::LastText(typed), Some(Layer::Detail(reader, number))) => {
                self.take_detail(reader, number, &typed, outcome);
                if matches!(self.layers.last(), Some(Layer::Detail(_, now)) if *now != number) {
                    self.last_field(reader);
                }
            }
            (Reply::Mark(0), Some(Layer::Detail(reader, _) | Layer::FileName(Paper::Report(reader))))
                if !self.fields(reader).is_empty() =>
            {
                self.layers.pop();
                self.layers.push(Layer::Detail(reader, 0));
            }
            (Reply::Enter, Some(layer)) => self.take_name(&layer, &view.value, outcome),
            (Reply::Text(typed), Some(layer)) => self.take_name(&layer, typed.trim(), outcome),
            _ => self.notice = Some(self.words().type_something.to_owned()),
        }
    }

    fn back_from_field(&mut self, layer: Option<&Layer>) {
        self.layers.pop();
        match layer.cloned() {
            Some(Layer::Detail(reader, number)) if number > 0 => self.layers.push(Layer::Detail(reader, number - 1)),
            Some(Layer::FileName(Paper::Report(reader))) => {
                let fields = self.fields(reader).len();
                self.layers.extend(fields.checked_sub(1).map(|last| Layer::Detail(reader, last)));
            }
            _ => {}
        }
    }

    fn next_field(&mut self, reader: usize, number: usize) {
        if number + 1 < self.fields(reader).len() {
            self.layers.pop();
            self.layers.push(Layer::Detail(reader, number + 1));
        } else {
            self.last_field(reader);
        }
    }

    /// The details are done, or the rest of them stays as it is.
    fn last_field(&mut self, reader: usize) {
        let fields = self.fields(reader);
        self.asked.extend(fields.iter().map(|detail| detail.id.clone()));
        self.layers.pop();
        self.layers.push(Layer::FileName(Paper::Report(reader)));
    }

    /// Takes a detail, and tells what was hidden in it. An empty one takes back what was there.
    fn take_detail(&mut self, reader: usize, number: usize, typed: &str, outcome: &mut Outcome) {
        let Some(&detail) = self.fields(reader).get(number) else { return };
        match detail.accept(typed, false) {
            Err(error) => self.notice = Some((self.words().too_long)(error.chars)),
            Ok(Masked { text, hidden }) => {
                outcome.said.extend(folded(detail, &text, self.lang));
                self.keep(detail, text, false);
                outcome.deeds.push(Deed::Save);
                if hidden.is_empty() {
                    self.next_field(reader, number);
                } else {
                    self.layers.pop();
                    self.layers.push(Layer::Whose(reader, number, typed.to_owned()));
                }
            }
        }
    }

    fn keep(&mut self, detail: &Detail, text: String, as_typed: bool) {
        self.case.details.retain(|(id, _)| *id != detail.id);
        self.case.as_written.retain(|own| own.id != detail.id);
        self.case.as_typed.retain(|id| *id != detail.id);
        if text.is_empty() {
            return;
        }
        self.case.details.push((detail.id.clone(), text));
        let order = &self.interview.questionnaire().details;
        self.case.details.sort_by_key(|(id, _)| order.iter().position(|detail| detail.id == *id));
        if as_typed {
            self.case.as_typed.push(detail.id.clone());
        }
    }

    /// What was hidden in a detail.
    pub(super) fn hidden_in(&self, reader: usize, number: usize, typed: &str) -> Vec<(Tone, String)> {
        let fields = self.fields(reader);
        let masked = fields.get(number).and_then(|detail| detail.accept(typed, false).ok());
        let hidden = masked.map(|masked| masked.hidden).unwrap_or_default();
        hidden.iter().map(|hidden| (Tone::Warning, (self.words().hidden)(hidden))).collect()
    }

    /// Whether what was hidden stays so, or is kept as it was typed.
    pub(super) fn settle_hidden(&mut self, hide: bool, outcome: &mut Outcome) {
        let Some(Layer::Whose(reader, number, typed)) = self.layers.last().cloned() else { return };
        if let (Some(&detail), false) = (self.fields(reader).get(number), hide)
            && let Ok(kept) = detail.accept(&typed, true)
        {
            self.keep(detail, kept.text, true);
            outcome.deeds.push(Deed::Save);
        }
        self.next_field(reader, number);
    }

    /// Takes the name of a file. The layer stays until the file is written.
    fn take_name(&mut self, layer: &Layer, name: &str, outcome: &mut Outcome) {
        if name.is_empty() {
            self.notice = Some(self.words().type_something.to_owned());
            return;
        }
        outcome.deeds.push(match layer {
            Layer::FileName(paper) => Deed::Write(*paper, name.to_owned()),
            _ => Deed::SaveTo(name.to_owned()),
        });
    }

    /// The name proposed for a paper.
    fn proposed(&self, paper: Paper) -> String {
        self.free_name.clone().unwrap_or_else(|| format!("{}.pdf", self.paper_name(paper)))
    }

    /// What a paper is called in names of files, in every language.
    fn paper_name(&self, paper: Paper) -> String {
        match paper {
            Paper::Result => "result".to_owned(),
            Paper::Report(reader) => {
                let reader = &self.questionnaire().readers[reader];
                let kind = if reader.kind == ReaderKind::Letter { "letter" } else { "report" };
                format!("{kind}-{}", reader.id)
            }
            Paper::Sheet => "sheet".to_owned(),
        }
    }
}

/// A detail that was typed, in one line.
fn folded(detail: &Detail, text: &str, lang: Lang) -> Option<Said> {
    let line = || words(lang).signs.labelled(detail.prompt.get(lang), &text.replace('\n', " / "));
    (!text.is_empty()).then(|| Said::Kept(Tone::Calm, line()))
}

/// A field for the name of a file.
const fn name_field(prompt: String, value: String) -> FieldView {
    FieldView { heading: Vec::new(), prompt, number: 1, of: 1, progress: String::new(), value, long: false }
}
