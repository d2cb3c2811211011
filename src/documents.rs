//! The documents: result, guidance sheet, incident reports. They choose the words; `render` decides how they look.

mod fill;
mod incident;
mod parts;
mod result;
mod sheet;
mod steps;

pub use incident::{IncidentFacts, incident};
pub use result::{Detail as ResultDetail, Then, result};
pub use sheet::{message, now, sheet};

pub(crate) use result::tone;
