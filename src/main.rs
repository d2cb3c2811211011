//! The `hangup` program: a thin shell around the engine in `lib.rs`.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main(std::env::args_os().collect()).into()
}
