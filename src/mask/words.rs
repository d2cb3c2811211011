//! What the words around a number say it is.

use super::number::Scene;

/// What a label says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// Social Security number, or the number taxpayers have instead.
    SocialSecurity,
    /// My Number, Japan's individual number.
    MyNumber,
    /// Some other number: a case, an account, a parcel.
    Other,
}

const SOCIAL_SECURITY: [&str; 12] = [
    "ssn",
    "ss#",
    "s.s.n",
    "social security",
    "social-security",
    "soc sec",
    "social",
    "itin",
    "taxpayer",
    "ソーシャル",
    "社会保障",
    "納税者番号",
];
const MY_NUMBER: [&str; 7] =
    ["my number", "mynumber", "my-number", "individual number", "マイナンバー", "個人番号", "マイナ"];

/// Numbers that have a name when `number`, `no.`, `#` or a colon follows.
const NAMED: [&str; 47] = [
    "case",
    "report",
    "reference",
    "ref",
    "file",
    "incident",
    "ticket",
    "confirmation",
    "receipt",
    "reception",
    "invoice",
    "order",
    "claim",
    "badge",
    "warrant",
    "complaint",
    "docket",
    "booking",
    "parcel",
    "package",
    "shipment",
    "routing",
    "aba",
    "telephone",
    "phone",
    "tel",
    "mobile",
    "fax",
    "extension",
    "事件",
    "受付",
    "受理",
    "整理",
    "照会",
    "伝票",
    "管理",
    "報告書",
    "報告",
    "予約",
    "注文",
    "許可",
    "職員",
    "バッジ",
    "電話",
    "携帯",
    "送り状",
    "お問い合わせ",
];
/// Those that need no more.
const CARRIERS: [&str; 15] = [
    "tracking",
    "fedex",
    "ups",
    "usps",
    "dhl",
    "ems",
    "case no",
    "追跡",
    "問い合わせ番号",
    "お問合せ番号",
    "ヤマト",
    "佐川",
    "ゆうパック",
    "フェデックス",
    "国際郵便",
];
/// Those that count only where nine digits need a name.
const LOOSE: [&str; 13] = [
    "account",
    "acct",
    "zip",
    "postal code",
    "passport",
    "license",
    "social media",
    "swift",
    "口座",
    "支店",
    "郵便番号",
    "旅券",
    "免許",
];

/// Words and signs between a name and its number. Only some say that one is named.
const NAMING: [&str; 14] =
    ["number", "numbers", "no", "nr", "num", "id", "#", ":", "=", "№", "番号", "ナンバー", "コード", "code"];
const FILLING: [&str; 24] = [
    "is", "was", "are", "were", "the", "の", "は", "が", "を", "、", ",", ".", "-", "(", "[", "「", "『", "（", "\"",
    "“", "'", "・", "―", "ー",
];

/// Most words between a name and its number.
const MAX_FILLING: usize = 6;
/// How far around a number its name is looked for.
const BEFORE: usize = 40;
const BEHIND: usize = 32;

/// Whether the words right before a group say that it is some other number: a case, a parcel, a telephone.
pub(super) fn is_named_otherwise(scene: &Scene<'_>, group: usize) -> bool {
    named_otherwise(&scene.folded[..scene.groups[group].start()])
}

fn named_otherwise(before: &[char]) -> bool {
    let mut rest = trimmed(&before[before.len().saturating_sub(BEFORE)..]);
    let mut named = false;
    for _ in 0..MAX_FILLING {
        if ends_with_any(rest, &CARRIERS) || (named && ends_with_any(rest, &NAMED)) {
            return true;
        }
        if let Some(shorter) = without_any(rest, &NAMING) {
            named = true;
            rest = trimmed(shorter);
        } else if let Some(shorter) = without_any(rest, &FILLING) {
            rest = trimmed(shorter);
        } else {
            return false;
        }
    }
    false
}

/// What the nearest label says, before the number or behind it, in the same sentence.
pub(super) fn label(scene: &Scene<'_>, first: usize, last: usize) -> Option<Label> {
    let (start, end) = (scene.groups[first].start(), scene.groups[last].end());
    let from = start.saturating_sub(BEFORE);
    let to = scene.folded.len().min(end + BEHIND);
    label_before(&scene.folded[from..start]).or_else(|| label_behind(&scene.folded[end..to]))
}

fn label_before(before: &[char]) -> Option<Label> {
    let closing = trimmed(before);
    let begin = (0..closing.len()).rev().find(|&at| ends_sentence_at(closing, at) || closing[at].is_numeric());
    let sentence = begin.map_or(closing, |begin| &closing[begin + 1..]);
    (1..=sentence.len()).rev().find_map(|end| label_at_end(&sentence[..end], sentence.get(end)))
}

fn label_behind(behind: &[char]) -> Option<Label> {
    let end = behind.iter().position(|&letter| ends_sentence(letter) || letter.is_numeric());
    let sentence = &behind[..end.unwrap_or(behind.len())];
    (1..=sentence.len()).find_map(|end| label_at_end(&sentence[..end], sentence.get(end)))
}

fn label_at_end(text: &[char], next: Option<&char>) -> Option<Label> {
    if text.last()?.is_ascii_alphabetic() && next.is_some_and(char::is_ascii_alphabetic) {
        return None;
    }
    // The longer name first: a social media account is no Social Security number.
    if [NAMED.as_slice(), &CARRIERS, &LOOSE].iter().any(|names| ends_with_any(text, names)) {
        Some(Label::Other)
    } else if ends_with_any(text, &SOCIAL_SECURITY) {
        Some(Label::SocialSecurity)
    } else {
        ends_with_any(text, &MY_NUMBER).then_some(Label::MyNumber)
    }
}

/// A full stop behind a single letter belongs to an abbreviation.
fn ends_sentence_at(text: &[char], at: usize) -> bool {
    let single = at > 0 && text[at - 1].is_ascii_alphabetic() && (at < 2 || !text[at - 2].is_ascii_alphabetic());
    ends_sentence(text[at]) && !(text[at] == '.' && single)
}

fn ends_sentence(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | ';' | '。' | '｡' | '\n')
}

/// Without spaces and the ends of lines and sentences behind the last word.
fn trimmed(text: &[char]) -> &[char] {
    let end = text.iter().rposition(|&letter| !letter.is_whitespace() && !ends_sentence(letter));
    &text[..end.map_or(0, |end| end + 1)]
}

fn ends_with_any(text: &[char], names: &[&str]) -> bool {
    without_any(text, names).is_some()
}

/// The text before one of these words, if it ends with one.
fn without_any<'t>(text: &'t [char], names: &[&str]) -> Option<&'t [char]> {
    names.iter().find_map(|name| without(text, name))
}

fn without<'t>(text: &'t [char], name: &str) -> Option<&'t [char]> {
    let mut start = text.len();
    for letter in name.chars().rev() {
        start = start.checked_sub(1).filter(|&at| text[at] == letter)?;
    }
    let whole = !name.starts_with(|letter: char| letter.is_ascii_alphabetic())
        || start.checked_sub(1).is_none_or(|before| !text[before].is_ascii_alphanumeric());
    whole.then_some(&text[..start])
}

/// What stands before an amount, and what stands behind one.
const BEFORE_AMOUNT: [&str; 7] = ["$", "¥", "€", "£", "usd", "jpy", "us$"];
const BEHIND_AMOUNT: [&str; 12] = ["円", "ドル", "万", "億", "兆", "$", "¥", "yen", "dollar", "usd", "jpy", "euro"];

/// Whether a number has the sign or the name of a currency, or a fraction: one or two digits after a point or a comma.
pub(super) fn is_amount(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let (start, end) = (scene.groups[first].start(), scene.groups[last].end());
    let before = trimmed(&scene.folded[start.saturating_sub(8)..start]);
    let behind: String = scene.folded[end..].iter().take(12).collect();
    let next = scene.groups.get(last + 1).filter(|next| next.start() == end + 1 && next.len() < 3);
    let fraction = next.is_some() && matches!(scene.folded[end], '.' | ',');
    fraction
        || BEFORE_AMOUNT.iter().any(|sign| without(before, sign).is_some() || ends_yen(before))
        || BEHIND_AMOUNT.iter().any(|name| behind.trim_start().starts_with(name))
}

/// The wide yen sign has no narrow form in the same block.
fn ends_yen(before: &[char]) -> bool {
    before.last() == Some(&'￥')
}
