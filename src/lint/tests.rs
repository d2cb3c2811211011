use super::*;
use crate::questionnaire::EMBEDDED_YAML;
#[test]
fn shipped() {
    let (q, found) = check_file(EMBEDDED_YAML.as_bytes());
    assert!(q.is_some());
    for f in &found {
        eprintln!("{}", crate::chrome::diagnostics::finding(crate::Lang::En, "q", f));
    }
    assert!(found.is_empty());
}
