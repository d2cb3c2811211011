//! The questionnaire that is compiled in: valid already, in a form that needs no parsing (`build.rs` writes it).

use crate::questionnaire::Questionnaire;

/// The questionnaire as postcard has it.
const BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/questions.postcard"));

/// Ids of the readers it has papers for.
pub const READERS: &[&str] = include!(concat!(env!("OUT_DIR"), "/readers.rs"));

impl Questionnaire {
    /// The questionnaire that is compiled in.
    #[must_use]
    pub fn embedded() -> Self {
        postcard::from_bytes(BYTES).expect("written by the build from the same types")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::EMBEDDED_YAML;

    #[test]
    fn the_compiled_in_questions_are_valid_and_the_same_as_the_file() {
        let parsed = Questionnaire::parse(EMBEDDED_YAML.as_bytes()).expect("the shipped question file is valid");
        assert_eq!(format!("{:?}", Questionnaire::embedded()), format!("{parsed:?}"));
        assert_eq!(parsed.readers.iter().map(|reader| reader.id.as_str()).collect::<Vec<_>>(), READERS);
    }
}
