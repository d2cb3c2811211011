//! What `score` says in the place of a line that it cannot score.

/// What `score` says in the place of a line that it cannot score.
#[derive(Debug)]
pub struct ScoreWords {
    /// An empty line.
    pub empty: &'static str,
    /// A line that is not UTF-8.
    pub not_text: &'static str,
    /// A line longer than is read.
    pub too_long: fn(limit: usize) -> String,
    /// A line that is no JSON from a column on.
    pub not_json: fn(column: usize) -> String,
    /// A line that is not the JSON object that is wanted.
    pub not_an_object: &'static str,
    /// A key that a line does not have.
    pub unknown_key: fn(key: &str, known: Option<&str>) -> String,
    /// A key that is written twice.
    pub written_twice: fn(key: &str) -> String,
    /// `answers` that are no object.
    pub needs_answers: &'static str,
    /// An `id` that is neither text nor number.
    pub needs_id: &'static str,
    /// An answer to a question that does not exist.
    pub unknown_question: fn(id: &str, known: Option<&str>) -> String,
    /// A state that does not exist.
    pub unknown_state: &'static str,
    /// An answer that is none of the words, by the id of the question.
    pub unknown_answer: fn(id: &str, known: Option<&str>) -> String,
    /// How far it has come: lines that are done, hundredths of the file, seconds that are left.
    pub progress: fn(lines: u64, share: Option<u64>, left: Option<u64>) -> String,
    /// Two answers to one question.
    pub answered_twice: fn(id: &str) -> String,
}
