//! A moment as case files keep it: RFC 3339, to the second, with its distance from UTC.

/// A moment, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment<'a> {
    /// The day, as YYYY-MM-DD.
    pub day: &'a str,
    /// The time of the day, as HH:MM.
    pub time: &'a str,
    /// The distance from UTC in hours, and minutes if there are any: `-8`, `+5:30`; empty at UTC itself.
    offset: Offset<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Offset<'a> {
    sign: &'a str,
    hours: &'a str,
    minutes: &'a str,
}

impl<'a> Moment<'a> {
    /// The parts of `2026-11-26T09:30:00-08:00`; `None` of anything else.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let (day, rest) = text.split_once(['T', 't', ' '])?;
        let offset_at = rest.find(['Z', 'z', '+', '-'])?;
        let (clock, offset) = rest.split_at(offset_at);
        let time = clock.get(..5)?;
        let seconds = clock.get(5..)?;
        let whole = shaped(day, "0000-00-00") && shaped(time, "00:00");
        let seconds = shaped(seconds, ":00") || (shaped(seconds.get(..3)?, ":00") && fraction(seconds.get(3..)?));
        (whole && seconds).then_some(())?;
        Some(Self { day, time, offset: Offset::parse(offset)? })
    }

    /// `UTC-8`, `UTC+5:30` or `UTC`.
    #[must_use]
    pub fn zone(&self) -> String {
        let Offset { sign, hours, minutes } = self.offset;
        let hours = hours.trim_start_matches('0');
        match (hours, minutes) {
            ("", "00") => "UTC".to_owned(),
            (hours, "00") => format!("UTC{sign}{hours}"),
            (hours, minutes) => format!("UTC{sign}{}:{minutes}", if hours.is_empty() { "0" } else { hours }),
        }
    }
}

impl<'a> Offset<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        if matches!(text, "Z" | "z") {
            return Some(Self { sign: "", hours: "00", minutes: "00" });
        }
        let (sign, rest) = text.split_at_checked(1)?;
        shaped(rest, "00:00").then_some(())?;
        let (hours, minutes) = rest.split_once(':')?;
        Some(Self { sign, hours, minutes })
    }
}

/// Whether a text is a day of the calendar as YYYY-MM-DD.
pub(crate) fn is_day(text: &str) -> bool {
    let Some((year, month, day)) = parts_of(text) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// Whether a text is a moment as case files keep it: RFC 3339, to the second.
pub(crate) fn is_moment(text: &str) -> bool {
    let Some((day, rest)) = text.split_once('T') else { return false };
    let Some((clock, offset)) = rest.split_at_checked(8) else { return false };
    let within = |text: &str, hours: u8| {
        let mut parts = text.split(':').map(str::parse::<u8>);
        let mut below = |most: u8| parts.next().is_some_and(|part| part.is_ok_and(|part| part <= most));
        below(hours) && below(59)
    };
    let zone = || offset.get(1..).is_some_and(|zone| shaped(zone, "00:00") && within(zone, 23));
    let offset = offset == "Z" || (offset.starts_with(['+', '-']) && zone());
    // A leap second is one.
    is_day(day) && shaped(clock, "00:00:00") && within(clock, 23) && &clock[6..] <= "60" && offset
}

/// The days from one day to another, both as YYYY-MM-DD; `None` of anything else.
pub(crate) fn days_between(from: &str, to: &str) -> Option<i64> {
    Some(number_of(to)? - number_of(from)?)
}

/// The number of a day in the Gregorian calendar, counted from some day long ago. Years begin in March, so that the day
/// that not every year has is the last one.
fn number_of(day: &str) -> Option<i64> {
    let (year, month, day) = parts_of(day)?;
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
}

/// Year, month and day of YYYY-MM-DD.
fn parts_of(day: &str) -> Option<(i64, i64, i64)> {
    shaped(day, "0000-00-00").then_some(())?;
    let part = |range: std::ops::Range<usize>| day[range].parse::<i64>().ok();
    Some((part(0..4)?, part(5..7)?, part(8..10)?))
}

/// Digits where the model has noughts, and its signs elsewhere.
fn shaped(text: &str, model: &str) -> bool {
    let fits = |(have, want): (u8, u8)| if want == b'0' { have.is_ascii_digit() } else { have == want };
    text.len() == model.len() && text.bytes().zip(model.bytes()).all(fits)
}

fn fraction(text: &str) -> bool {
    text.strip_prefix('.').is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_taken_apart() {
        for (text, day, time, zone) in [
            ("2026-11-26T09:30:00-08:00", "2026-11-26", "09:30", "UTC-8"),
            ("2026-11-26T09:30:59.25+05:30", "2026-11-26", "09:30", "UTC+5:30"),
            ("2026-11-26 09:30:00Z", "2026-11-26", "09:30", "UTC"),
            ("2026-11-26T09:30:00+00:30", "2026-11-26", "09:30", "UTC+0:30"),
        ] {
            let moment = Moment::parse(text).expect(text);
            assert_eq!((moment.day, moment.time, moment.zone().as_str()), (day, time, zone), "{text}");
        }
    }

    #[test]
    fn days_and_moments_are_those_of_the_calendar() {
        for day in ["2026-11-26", "2028-02-29", "2000-02-29"] {
            assert!(is_day(day), "{day}");
        }
        for day in ["2026-13-45", "2026-02-29", "2100-02-29", "2026-04-31", "2026-00-01", "2026-01-00", "26-1-1"] {
            assert!(!is_day(day), "{day}");
        }
        for moment in ["2026-11-26T09:30:00-08:00", "2026-11-26T23:59:60Z", "2026-11-26T00:00:00+05:30"] {
            assert!(is_moment(moment), "{moment}");
        }
        for moment in ["2026-11-31T09:30:00Z", "2026-11-26T24:00:00Z", "2026-11-26T09:60:00Z", "2026-11-26T09:30:61Z"] {
            assert!(!is_moment(moment), "{moment}");
        }
        for moment in ["2026-11-26T09:30:00", "2026-11-26T09:30:00+24:00", "2026-11-26T09:30日00Z", "2026-11-26"] {
            assert!(!is_moment(moment), "{moment}");
        }
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        for (from, to, days) in [
            ("2026-11-26", "2026-12-03", 7),
            ("2028-02-28", "2028-03-01", 2),
            ("2027-02-28", "2027-03-01", 1),
            ("2026-12-31", "2027-01-01", 1),
            ("2000-01-01", "2100-01-01", 36_525),
            ("2026-11-26", "2026-11-25", -1),
        ] {
            assert_eq!(days_between(from, to), Some(days), "{from} {to}");
        }
        assert_eq!(days_between("2026-11-26", "soon"), None);
    }

    #[test]
    fn anything_else_is_no_moment() {
        for text in [
            "",
            "2026-11-26",
            "2026-11-26T09:30",
            "2026-11-26T09:30:00",
            "26-11-26T09:30:00Z",
            "2026-11-26T9:30:00Z",
            "2026-11-26T09:30:00.Z",
            "2026-11-26T09:30:00+8",
            "2026-11-26T日9:30:00Z",
            "yesterday",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
