//! A test file that no module lists is never compiled, and nobody would notice.

use std::fs;
use std::path::{Path, PathBuf};

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let own = files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    own.chain(folders.iter().flat_map(|folder| rust_files(folder))).collect()
}

/// The file that has to list another one: `main.rs`, or `terminal.rs` for `terminal/keys.rs`.
fn parent(root: &Path, file: &Path) -> PathBuf {
    let folder = file.parent().expect("a folder");
    if folder == root { root.join("main.rs") } else { folder.with_extension("rs") }
}

#[test]
fn every_file_of_tests_is_listed_by_its_module() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/integration");
    let files: Vec<_> = rust_files(&root).into_iter().filter(|file| *file != root.join("main.rs")).collect();
    assert!(files.len() > 5);
    for file in files {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let list = fs::read_to_string(parent(&root, &file)).expect("the module that lists it");
        let listed = list.lines().any(|line| line.trim_start_matches("pub(crate) ") == format!("mod {name};"));
        assert!(listed, "{} is not listed in {}", file.display(), parent(&root, &file).display());
    }
}
