//! Asking where the person lives: from a list, or by typing.

use hangup::words::words;
use hangup::{Interview, PlaceId, Reply, closest, half_width, parse_reply, visible};

use super::{AfterAnswer, BOLD, Stop, Talk};

impl Talk<'_> {
    pub(super) fn place(&mut self, interview: &mut Interview<'_>, after: AfterAnswer<'_>) -> Result<(), Stop> {
        let lang = self.lang();
        self.face.show("");
        self.say_styled(words(lang).interview.state, BOLD);
        let places: Vec<_> = interview.questionnaire().numbered_places().collect();
        let named = places.iter().map(|(_, place)| format!("{} {}", place.code, place.name.get(lang)));
        let entries: Vec<_> = std::iter::once(words(lang).interview.skip_state.to_owned()).chain(named).collect();
        match self.place_by_line(interview, &entries)? {
            Named::Entry(entry) => {
                // Shown, so that a wrong one is noticed.
                self.face.show(&entries[entry]);
                interview.set_place(entry.checked_sub(1).map(|index| places[index].0));
                after(interview, lang);
                Ok(())
            }
            Named::Place(place) => {
                interview.set_place(place);
                after(interview, lang);
                Ok(())
            }
            Named::Other(reply) => self.common(interview, reply),
        }
    }

    /// What is typed: people type the name of their state even where a list is shown, and letters move in a list. So
    /// the list comes only if it is asked for.
    fn place_by_line(&mut self, interview: &Interview<'_>, entries: &[String]) -> Result<Named, Stop> {
        let lang = self.lang();
        self.say(words(lang).interview.state_line);
        if self.face.has_list(entries) {
            self.say(words(lang).interview.state_list);
        }
        loop {
            let line = self.face.line()?;
            let typed = half_width(line.trim());
            if typed.is_empty()
                && let Some(chosen) = self.face.choose(lang, entries)
            {
                return chosen.map(Named::Entry);
            }
            if ["skip", "s", "スキップ", "答えない"].contains(&typed.to_lowercase().as_str()) {
                return Ok(Named::Place(None));
            }
            if let Some(place) = find_place(interview, &typed) {
                return Ok(Named::Place(Some(place)));
            }
            if let reply @ (Reply::Back | Reply::OnTheCall | Reply::Quit | Reply::Speak(_)) = parse_reply(&typed) {
                return Ok(Named::Other(reply));
            }
            let codes = interview.questionnaire().places.iter().flat_map(|place| [place.code.as_str(), &place.name.en]);
            // "Washington DC" is not nearly "Washington": the office would be another.
            let near = closest(&typed, codes).filter(|near| !typed.to_lowercase().starts_with(&near.to_lowercase()));
            let hint = (words(lang).interview.unknown_state)(&visible(&typed), near);
            self.say(&hint);
        }
    }
}

/// What somebody types at the question for the place.
enum Named {
    /// An entry of the list.
    Entry(usize),
    /// A place, or none.
    Place(Option<PlaceId>),
    /// A word that means the same everywhere.
    Other(Reply),
}

/// The place somebody names: by its code, or by its name in either language, in Japanese also without the last letter
/// (州).
fn find_place(interview: &Interview<'_>, typed: &str) -> Option<PlaceId> {
    let questionnaire = interview.questionnaire();
    let short =
        |name: &str| name.strip_prefix(typed).is_some_and(|rest| !typed.is_empty() && rest.chars().count() <= 1);
    let called = |name: &hangup::Text| name.en.eq_ignore_ascii_case(typed) || short(&name.ja);
    let by_name = || questionnaire.numbered_places().find(|(_, place)| called(&place.name)).map(|(id, _)| id);
    questionnaire.find_place(typed).or_else(by_name)
}
