//! Full disks and forbidden folders: what is written is whole, and what was there stays.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::{Command, Output, Stdio};

use super::env::{PROGRAM, SCAM, TestEnv};

const SCAM_SET: &str = "--set claimed_japanese_official=yes --set threatened_deportation_or_passport=yes";

/// The user and the group that own nothing.
const NOBODY: u32 = 65534;

/// Runs the program where no file may grow beyond so many blocks of 512 bytes, as on a disk that is full.
fn on_full_disk(env: &TestEnv, blocks: u32, args: &str, stdin: &str) -> Output {
    let run = env.hangup(args).command();
    env.write("stdin", stdin);
    let mut shell = Command::new("/bin/sh");
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    shell.args(["-c", &script]).arg(run.get_program()).args(run.get_args());
    shell.env_clear().envs(env.variables()).current_dir(env.path(""));
    shell.stdin(fs::File::open(env.path("stdin")).expect("a file")).stdout(Stdio::piped());
    let output = shell.output().expect("the program starts");
    fs::remove_file(env.path("stdin")).expect("the file");
    output
}

#[test]
fn a_document_that_does_not_fit_is_not_there_at_all() {
    for ending in ["txt", "md", "html", "json"] {
        let env = TestEnv::new();
        let output = on_full_disk(&env, 1, &format!("check {SCAM_SET} -o r.{ending}"), "");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(74), "{ending}: {said}");
        assert!(said.contains(&format!("r.{ending}")), "{said}");
        assert!(env.files().is_empty(), "{ending}: {:?}", env.files());
    }
}

#[test]
fn a_document_that_is_to_be_replaced_stays_as_it_was() {
    let env = TestEnv::new();
    env.write("r.txt", "before");
    let output = on_full_disk(&env, 1, &format!("check {SCAM_SET} -o r.txt --force"), "");
    assert_eq!((output.status.code(), env.read("r.txt").as_str()), (Some(74), "before"));
    assert_eq!(env.files(), ["r.txt"]);
}

#[test]
fn a_case_that_cannot_be_saved_any_more_keeps_what_was_saved_and_the_guidance_is_printed() {
    let env = TestEnv::new();
    let lines = SCAM.at("WA").the_long_way().lines().join("\n") + "\nn\n";
    let output = on_full_disk(&env, 1, "--save c.yaml", &lines);
    let (said, told) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(74), "{told}");
    assert!(!said.is_empty() && told.contains("c.yaml"), "{said}{told}");
    let case = env.case("c.yaml");
    assert!(!case.answers.is_empty() && fs::metadata(env.path("c.yaml")).expect("a file").len() <= 512, "{case:?}");
    assert_eq!(env.files(), ["c.yaml"]);
}

#[test]
fn a_full_disk_behind_standard_output_is_told() {
    let env = TestEnv::new();
    for args in ["sheet", "now", "questions list", "questions schema", "man", "--help", "--version", "sheet --help"] {
        let mut command = env.hangup(args).command();
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("/dev/full");
        let output = command.stdin(Stdio::null()).stdout(full).output().expect("the program starts");
        assert_eq!(output.status.code(), Some(74), "{args}: {output:?}");
        assert!(!output.stderr.is_empty(), "{args}");
    }
}

/// The program as somebody to whom a folder can be forbidden: for the superuser, who may do everything, nobody.
fn as_nobody(env: &TestEnv, args: &str) -> Command {
    // By another program: a file that is open for writing here, if only for a moment, cannot be started.
    let copied = Command::new("cp").arg(PROGRAM).arg(env.path("program")).status().expect("`cp` starts");
    assert!(copied.success());
    for (name, mode) in [("program", 0o755), ("", 0o755)] {
        fs::set_permissions(env.path(name), Permissions::from_mode(mode)).expect("permissions");
    }
    let mut command = Command::new(env.path("program"));
    command.args(args.split_whitespace()).env_clear().envs(env.variables()).current_dir(env.path(""));
    if rustix::process::geteuid().is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    command
}

#[test]
fn a_folder_that_may_not_be_written_to_is_told_before_the_first_question() {
    let env = TestEnv::new();
    fs::create_dir(env.path("locked")).expect("a folder");
    fs::set_permissions(env.path("locked"), Permissions::from_mode(0o555)).expect("permissions");
    for args in ["check --save locked/c.yaml", "check -o locked/r.html", "sheet -o locked/s.txt"] {
        let output = as_nobody(&env, args).stdin(Stdio::null()).output().expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(73), "{args}: {said}");
        assert!(said.contains("locked/") && !said.contains("Question 1"), "{args}: {said}");
    }
    assert_eq!(fs::read_dir(env.path("locked")).expect("the folder").count(), 0);
}

/// A time zone that is a device without an end: it is not read.
#[test]
fn a_time_zone_that_never_ends_takes_no_memory() {
    let env = TestEnv::new();
    env.write("c.yaml", "format_version: 1\nanswers: {asked_money: \"yes\"}\n");
    for zone in [":/dev/zero", "/dev/zero", "../../../../../dev/zero"] {
        let run = env.hangup("report c.yaml --for police").command();
        let mut shell = Command::new("/bin/sh");
        shell.args(["-c", "exec timeout 120 \"$0\" \"$@\""]).arg(run.get_program()).args(run.get_args());
        let variables = env.variables().into_iter().filter(|(name, _)| name != "SOURCE_DATE_EPOCH");
        shell.env_clear().envs(variables).env("TZ", zone).current_dir(env.path(""));
        let output = shell.output().expect("the program starts");
        assert!(output.status.success(), "{zone}: {output:?}");
    }
}

#[test]
fn where_no_thread_can_start_one_scores_all_lines() {
    let env = TestEnv::new();
    let line = "{\"answers\": {\"asked_money\": \"yes\"}}\n";
    env.write("lines", line.repeat(500));
    let program = as_nobody(&env, "score");
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", "ulimit -u 0; exec \"$0\" score < lines"]).arg(program.get_program());
    shell.env_clear().envs(env.variables()).current_dir(env.path(""));
    if rustix::process::geteuid().is_root() {
        shell.uid(NOBODY).gid(NOBODY);
    }
    let output = shell.output().expect("the program starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert_eq!(output.stdout.iter().filter(|&&byte| byte == b'\n').count(), 500, "{said}");
}

#[test]
fn a_file_that_may_not_be_read_is_told() {
    let env = TestEnv::new();
    env.write("c.yaml", "format_version: 1\nanswers: {}\n");
    fs::set_permissions(env.path("c.yaml"), Permissions::from_mode(0o000)).expect("permissions");
    for args in ["report c.yaml", "check --answers c.yaml", "questions lint c.yaml", "check --questions c.yaml"] {
        let output = as_nobody(&env, args).stdin(Stdio::null()).output().expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(66), "{args}: {said}");
        assert!(said.contains("c.yaml") && output.stdout.is_empty(), "{args}: {said}");
    }
}

#[test]
fn a_folder_of_the_system_refuses_also_the_superuser() {
    let env = TestEnv::new();
    for args in
        ["check --save /proc/c.yaml", "check -o /proc/r.html", "sheet -o /sys/s.txt", "check --save /dev/null/c.yaml"]
    {
        let run = env.hangup(args).run().exits(73);
        assert!(!run.stderr.is_empty() && !run.stderr.contains("Question 1"), "{run}");
    }
}

/// Whatever the umask allows, answers are for their owner only; a sheet to share follows the umask.
#[test]
fn what_holds_answers_is_for_its_owner_whatever_the_umask() {
    for (umask, sheet) in [("000", 0o666), ("022", 0o644), ("077", 0o600), ("027", 0o640)] {
        let env = TestEnv::new();
        let lines = SCAM.at("WA").lines().join("\n") + "\nn\n";
        env.write("stdin", &lines);
        let shell = |args: &str| {
            let run = env.hangup(args).command();
            let script = format!("umask {umask}; exec \"$0\" \"$@\" < stdin");
            let mut shell = Command::new("/bin/sh");
            shell.args(["-c", &script]).arg(run.get_program()).args(run.get_args());
            shell.env_clear().envs(env.variables()).current_dir(env.path(""));
            assert!(shell.output().expect("the program starts").status.success(), "{args}");
        };
        shell("--save c.yaml -o r.md");
        shell("sheet -o s.html");
        let mode = |name: &str| fs::metadata(env.path(name)).expect(name).permissions().mode() & 0o777;
        assert_eq!([mode("c.yaml"), mode("r.md"), mode("s.html")], [0o600, 0o600, sheet], "umask {umask}");
    }
}
