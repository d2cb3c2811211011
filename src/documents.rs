//! The documents: result, guidance sheet, incident reports. They choose the words; `render` decides how they look.

mod incident;
mod page;
mod result;
mod sheet;
mod steps;

pub use incident::{Audience, IncidentFacts, incident};
pub(crate) use page::still;
pub use result::{Detail as ResultDetail, Then, result};
pub use sheet::{message, now, sheet};
