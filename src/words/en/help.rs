//! English: the help of the command line.

use crate::words::HelpWords;

pub(super) const WORDS: HelpWords = HelpWords {
    about,
    argument,
    examples: "Examples:
  hangup                          walk through the questions
  hangup now                      still on the call? how to end it, and what comes first
  hangup --lang ja                日本語で質問に答える
  hangup sheet --state WA -o sheet.pdf     a page to print for the family
  hangup page -o check.html       the same questions as one file for a browser
  hangup --save call.yaml         keep the answers
  hangup report call.yaml --for READER     a report or letter for whoever reads it

It opens no network connection and saves nothing unless asked.
Exit status: 0 done, 1 page differs, 2 wrong usage, 65 wrong data, 66 no such file, 73 or 74 cannot
write, 130 stopped by you.",
};

fn about(command: &str) -> Option<&'static str> {
    Some(match command {
        "hangup" => "Find out whether a call was a scam, and what to do now",
        "check" => "Walk through the questions (the same as `hangup` alone)",
        "now" => "Show how to end the call and the first three steps, without a question",
        "sheet" => "Print the guidance sheet to share with the family",
        "page" => "Make the questionnaire as one file for a browser, or check a copy of it",
        "report" => "Print a saved case again, for the reader it is for",
        "plan" => "Show the steps of a saved case and tick off what is done",
        "score" => "Score JSON Lines of answers from standard input, one line each",
        "questions" => "Review, check or describe a question file",
        "list" => "List every question in both languages, as Markdown",
        "lint" => "Report everything that is wrong or doubtful in a question file",
        "schema" => "Print the JSON Schema of question files",
        "completions" => "Print completions for a shell",
        "man" => "Print the manual page",
        _ => return None,
    })
}

fn argument(name: &str) -> Option<&'static str> {
    Some(match name {
        "lang" => "Language: en, ja, or (for the sheet and the page) both",
        "color" => "When to use color",
        "questions" => "Use this question file instead of the built-in one",
        "plain" => "Ask line by line, without redrawing, for screen readers and pipes",
        "state" => "State or territory you live in, in two letters, to name your office",
        "url" => "Web address where the page for a browser is: printed with a QR code, and sent with the message",
        "save" => "Save the answers to this file after each answer",
        "resume" => "Go on from a saved case, and go on saving to it",
        "answers" => "Take the answers from this file and ask nothing",
        "set" => "Give one answer, for example asked_money=yes, and ask nothing (can be repeated)",
        "format" => "Format of the output; without it the ending of FILE decides",
        "output" => "Write to this file instead of the screen",
        "force" => "Replace a file that exists",
        "paper" => "Paper size of PDF and HTML",
        "exit_code" => "Exit with 10 for caution, 11 for likely_scam, 12 for scam, 13 for undecided",
        "case" => "Saved case",
        "reader" => "Who it is for, in the language they need; listed are the readers of the built-in questions",
        "done" => "This step is done (can be repeated)",
        "reference" => "The number that was given for it, of a report or a case",
        "undone" => "This step is not done after all (can be repeated)",
        "rescore" => "Judge the answers again and show both judgements",
        "brief" => "Write only verdict, score, ids of the red flags and how many questions are open",
        "file" => "Question file; without it the built-in one",
        "graph" => "Print a Mermaid graph of the paths instead",
        "report" => "Describe the JSON of results instead",
        "verify" => "Say whether this copy is the page that this program makes; exit with 1 if it is not",
        "dir" => "Write a page for every command into this folder instead",
        "shell" => "Shell to complete for",
        "help" => "Print help",
        "version" => "Print the version",
        _ => return None,
    })
}
