//! What a person types, turned into what they mean.

use crate::answer::Answer;
use crate::text::Lang;

/// What somebody means. Faces take it from keys, lines from words; what it comes to depends on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// An answer: to the question, to the marked row of a page, to a menu that is a yes or a no.
    Answer(Answer),
    /// The answer before was not whole ("no" was the beginning of "not sure"): this is what was meant.
    Amend(Answer),
    /// The key before was the beginning of a word that means nothing: what it did is taken back.
    TakeBack,
    /// A yes to these rows of a page, counted from 0, and whether the rest is a no.
    Rows(Vec<usize>, bool),
    /// Another row of a page is marked, counted from 0.
    Mark(usize),
    /// None of the rows of a page that are still open.
    NoneLeft,
    /// An entry of a menu, a place, a row of the review: counted from 0, in the order shown.
    Choose(usize),
    /// Go on: the alert is read, the page is done, the review is right.
    Enter,
    /// Text for a field or a place, or a whole line: what it means depends on the screen.
    Text(String),
    /// Text for a field; the fields behind it stay as they are.
    LastText(String),
    /// Go back.
    Back,
    /// Tell more about this question.
    More,
    /// The caller is still on the line.
    OnTheCall,
    /// Go straight to what to do.
    WhatToDo,
    /// Go on in this language; `None` for the other one.
    Speak(Option<Lang>),
    /// Stop here.
    Quit,
    /// A number.
    Number(usize),
    /// Nothing this program knows: shown a notice, never taken for an answer.
    Unknown,
}
