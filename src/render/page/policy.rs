//! The content security policy: this script and this style, and nothing from anywhere.

use sha2::{Digest, Sha256};

use crate::text::base64;

/// The policy for a page with one script and one style.
pub(super) fn policy(script: &str, style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        base64(&Sha256::digest(script)),
        base64(&Sha256::digest(style))
    )
}
