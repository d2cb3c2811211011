//! English: the days after.

use crate::words::PlanWords;

pub(super) const WORDS: PlanWords = PlanWords {
    title: "Your steps",
    question: "Type the number of a step that is done, or Enter to end.",
    finish: "end",
    tick: "tick or change a step",
    choose_step: "Type the number of a step, or press Enter to end.",
    open: "to do",
    done: |day, reference| match reference {
        Some(reference) => format!("done {day}, number {reference}"),
        None => format!("done {day}"),
    },
    id: |id| format!("id: {id}"),
    not_in_plan: |step| format!("`{step}` is not among the steps of this case; nothing was written"),
    count: |done, all| format!("{done} of {all} done."),
    reference: "The number the office or company gave you, or a name (Enter for none)",
    what_now: "This step is done. What now?",
    other_reference: "Write down another number",
    undo: "It is not done after all",
    undone: |step| format!("To do again: {step}"),
    a_week_after: "A week has gone by. A few questions about what came of it:",
    questions_wait: |count| {
        let questions = if count == 1 { "1 question waits".to_owned() } else { format!("{count} questions wait") };
        format!("A week has gone by and {questions}: run `hangup plan` with this case in a terminal.")
    },
    reference_too_long: |characters, most| format!("the number has {characters} characters; {most} are the most"),
    one_step: "--reference goes with exactly one --done",
    step_hint: "`hangup plan CASE -o -` lists the steps with their ids.",
};
