//! The `hangup` program: a thin shell around the engine in `lib.rs`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    cli::main(&arguments).into()
}
