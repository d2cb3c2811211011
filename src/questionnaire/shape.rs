//! Checks on a file that need no looking up: numbers, dates, addresses, lists that must not be empty.

use super::parts::{SheetKind, SheetSection};
use super::raw::RawQuestionnaire;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::verdict::Verdict;

/// The format this program reads.
pub(crate) const FORMAT_VERSION: u32 = 2;

/// Highest number of points anywhere: far above any use, low enough that no sum overflows.
const MAX_POINTS: u32 = 10_000;

pub(crate) fn check(raw: &RawQuestionnaire, found: &mut Findings) {
    if raw.format_version != FORMAT_VERSION {
        found.push(Diagnostic::new(Code::OlderFormat, "format_version", raw.format_version.to_string()));
    }
    bands(raw, found);
    points(raw, found);
    dates(raw, found);
    addresses(raw, found);
    lists(raw, found);
}

fn bands(raw: &RawQuestionnaire, found: &mut Findings) {
    let mut bands: Vec<_> = raw.verdicts.iter().map(|band| (band.id, band.from)).collect();
    bands.sort_unstable();
    let complete = bands.iter().map(|(verdict, _)| *verdict).eq(Verdict::ALL);
    let undecided = bands.iter().all(|(verdict, from)| from.is_none() == (*verdict == Verdict::Undecided));
    let starts: Vec<_> = bands.iter().filter_map(|(_, from)| *from).collect();
    let rising = starts.windows(2).all(|pair| pair[0] < pair[1]);
    let from_zero = starts.first() == Some(&0);
    let small = starts.iter().all(|from| *from <= MAX_POINTS);
    if !(complete && undecided && rising && from_zero && small) {
        let from = |from: Option<u32>| from.map(|from| format!(" {from}")).unwrap_or_default();
        let listed: Vec<_> = bands.iter().map(|(verdict, start)| verdict.word().to_owned() + &from(*start)).collect();
        found.push(Diagnostic::new(Code::BadBands, "verdicts", listed.join(", ")));
    }
}

fn points(raw: &RawQuestionnaire, found: &mut Findings) {
    let points = &raw.scoring.points;
    let rising = points.note == 0 && points.note < points.supporting && points.supporting < points.strong;
    if !rising || points.strong >= points.decisive || points.decisive > MAX_POINTS {
        let detail = format!("{}, {}, {}, {}", points.note, points.supporting, points.strong, points.decisive);
        found.push(Diagnostic::new(Code::BadPoints, "scoring.points", detail));
    }
    if raw.scoring.unsure_cap > MAX_POINTS {
        found.push(Diagnostic::new(Code::BadPoints, "scoring.unsure_cap", raw.scoring.unsure_cap.to_string()));
    }
}

fn dates(raw: &RawQuestionnaire, found: &mut Findings) {
    if !is_date(&raw.checked) {
        found.push(Diagnostic::new(Code::BadDate, "checked", &raw.checked));
    }
    for (index, source) in raw.sources.iter().enumerate() {
        if let Some(date) = source.date.as_ref().filter(|date| !is_date(date)) {
            found.push(Diagnostic::new(Code::BadDate, format!("sources[{index}].date"), date).in_entry(&source.id));
        }
    }
}

/// YYYY, YYYY-MM or YYYY-MM-DD.
fn is_date(date: &str) -> bool {
    let number = |part: &str, low: u32, high: u32| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        digits && part.parse().is_ok_and(|number: u32| (low..=high).contains(&number))
    };
    let parts: Vec<_> = date.split('-').collect();
    let lengths = parts.iter().zip([4, 2, 2]).all(|(part, length)| part.len() == length);
    let ranges = [(1900, 2999), (1, 12), (1, 31)];
    let numbers = parts.iter().zip(ranges).all(|(part, (low, high))| number(part, low, high));
    parts.len() <= 3 && lengths && numbers
}

fn addresses(raw: &RawQuestionnaire, found: &mut Findings) {
    let mut check = |path: String, id: &str, address: Option<&String>| {
        if let Some(address) = address.filter(|address| !is_address(address)) {
            found.push(Diagnostic::new(Code::BadAddress, path, address).in_entry(id));
        }
    };
    for (index, contact) in raw.contacts.iter().enumerate() {
        check(format!("contacts[{index}].website"), &contact.id, contact.website.as_ref());
    }
    for (index, office) in raw.offices.iter().enumerate() {
        check(format!("offices[{index}].website"), &office.id, Some(&office.website));
    }
    for (index, source) in raw.sources.iter().enumerate() {
        check(format!("sources[{index}].url"), &source.id, source.url.as_ref());
    }
}

fn is_address(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

fn lists(raw: &RawQuestionnaire, found: &mut Findings) {
    let mut empty = |path: String, id: Option<&str>| {
        let finding = Diagnostic::new(Code::EmptyList, path, "");
        found.push(match id {
            Some(id) => finding.in_entry(id),
            None => finding,
        });
    };
    for (path, is_empty) in [
        ("questions", raw.questions.is_empty()),
        ("plan", raw.plan.is_empty()),
        ("sections", raw.sections.is_empty()),
        ("screens", raw.screens.is_empty()),
        ("now.steps", raw.now.steps.is_empty()),
        ("sheet.sections", raw.sheet.sections.is_empty()),
    ] {
        if is_empty {
            empty(path.to_owned(), None);
        }
    }
    for (index, step) in raw.plan.iter().enumerate().filter(|(_, step)| step.instructions.is_empty()) {
        empty(format!("plan[{index}].do"), Some(&step.id));
    }
    let offices = |section: &SheetSection| section.kind == SheetKind::Offices;
    for (index, section) in raw.sheet.sections.iter().enumerate() {
        if section.items.is_empty() != offices(section) {
            empty(format!("sheet.sections[{index}].items"), None);
        }
    }
    for (index, screen) in raw.screens.iter().enumerate().filter(|(_, screen)| screen.lines.is_empty()) {
        empty(format!("screens[{index}].lines"), Some(&screen.id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_a_year_a_month_or_a_day() {
        for good in ["2025", "2025-12", "2025-12-31"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["", "25", "2025-13", "2025-1", "2025-12-32", "2025-12-01-01", "+025", "yesterday"] {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn addresses_are_web_addresses() {
        assert!(is_address("https://www.ic3.gov") && is_address("http://example.org/?p=1"));
        assert!(!is_address("javascript:alert(1)") && !is_address("https://") && !is_address("https://a b"));
    }
}
