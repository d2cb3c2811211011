//! The documents: result, guidance sheet, incident reports. They choose the words; `render` decides how they look.

mod facts;
mod fill;
mod hidden;
mod incident;
mod message;
mod page;
mod parts;
mod plan;
mod result;
mod sheet;
mod steps;

pub use facts::IncidentFacts;
pub use hidden::hidden_numbers;
pub use incident::{case_result, incident};
pub use message::{case_message, message};
pub use plan::case_plan;
pub use result::{Detail as ResultDetail, Then, result};
pub use sheet::{now, now_brief, sheet};

pub(crate) use page::still;
pub(crate) use result::{meaning, told, tone};
pub(crate) use steps::{serves, spoken};
