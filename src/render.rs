//! Documents turned into the formats people read.

mod address;
mod html;
mod markdown;
mod paper;
mod plain;
mod rank;
mod words;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

pub use html::html;
pub use markdown::markdown;
pub use paper::Paper;
