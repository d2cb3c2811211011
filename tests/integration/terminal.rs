//! The interview by keys, in a terminal with a real screen.

mod color;
mod counted;
mod each_question;
mod forms;
mod keys;
mod layout;
mod list;
mod pace;
mod places;
mod plain;
#[cfg(target_os = "linux")]
mod privacy;
mod screen;
mod stops;
mod streams;
mod walk;
mod words;
