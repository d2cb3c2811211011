//! Turns `questions.yaml` into JSON for the program to carry.
//!
//! Reading 200 kB of YAML takes about 8 ms, the JSON of the same file under 1 ms: the difference is most of what a
//! start may cost. Nothing is judged here; `Questionnaire::embedded` validates what this writes, and a test holds it
//! against the YAML read through the same door as anybody's file.

use std::path::Path;
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=questions.yaml");
    let yaml = fs::read_to_string("questions.yaml")?;
    let value: serde_json::Value = serde_yaml::from_str(&yaml).map_err(|error| format!("questions.yaml: {error}"))?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("questions.json"), serde_json::to_vec(&value)?)?;
    Ok(())
}
