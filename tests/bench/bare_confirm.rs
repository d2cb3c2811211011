//! The least program that asks one dialoguer `Confirm`: what `tests/bench/startup.py` holds our start against.

fn main() {
    drop(dialoguer::Confirm::new().with_prompt("Question 1").interact());
}
