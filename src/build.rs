//! Checks `questions.yaml` and writes it down in the form that the program carries.
//!
//! Reading 200 kB of YAML and validating it takes about 10 ms, more than a whole start may cost. So the build reads and
//! validates them, with the engine's own rooms and as anybody's file, and fails if anything is wrong; what it writes is
//! the valid questionnaire itself. A test holds it against the file.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "of the engine's rooms only one door is used here")]
#![allow(clippy::enum_variant_names, reason = "the engine's names are public, where this is not asked of them")]

mod answer;
mod condition;
mod diagnostic;
mod mask;
mod questionnaire;
mod text;
mod verdict;
mod yaml;

use std::path::Path;
use std::{env, error::Error, fs};

use diagnostic::Diagnostic;
use questionnaire::{EMBEDDED_YAML, Questionnaire};

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script where to write in its environment")]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=questions.yaml");
    let questionnaire = Questionnaire::parse(EMBEDDED_YAML.as_bytes()).map_err(|found| told(&found))?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("questions.postcard"), postcard::to_allocvec(&questionnaire)?)?;
    // Named in the help: reading the whole questionnaire for that would cost every start.
    let readers: Vec<_> = questionnaire.readers.iter().map(|reader| &reader.id).collect();
    fs::write(Path::new(&out).join("readers.rs"), format!("&{readers:?}"))?;
    Ok(())
}

fn told(found: &[Diagnostic]) -> String {
    let line = |finding: &Diagnostic| {
        let place = finding.line.unwrap_or_default();
        format!("\nquestions.yaml:{place}: [{}] {} {}", finding.code, finding.path, finding.detail)
    };
    found.iter().map(line).collect()
}
