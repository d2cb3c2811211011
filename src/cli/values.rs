//! Values of options whose lists depend on the command or on the questions.

use std::ffi::OsStr;

use clap::builder::{EnumValueParser, PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error, ValueEnum};

use super::args::Format;

type Values<'a> = Box<dyn Iterator<Item = PossibleValue> + 'a>;

/// The formats of a command. The others are told of by the command itself, which knows why.
#[derive(Debug, Clone, Copy)]
pub(super) struct Formats(pub(super) &'static [Format]);

impl Formats {
    fn names(self) -> impl Iterator<Item = PossibleValue> {
        self.0.iter().filter_map(ValueEnum::to_possible_value)
    }
}

impl TypedValueParser for Formats {
    type Value = Format;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<Format, Error> {
        EnumValueParser::<Format>::new().parse_ref(command, argument, value).or_else(|error| {
            PossibleValuesParser::new(self.names()).parse_ref(command, argument, value).and(Err(error))
        })
    }

    fn possible_values(&self) -> Option<Values<'_>> {
        Some(Box::new(self.names()))
    }
}

/// The readers of the built-in questions; a question file may have others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Readers;

impl TypedValueParser for Readers {
    type Value = String;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Values<'_>> {
        Some(Box::new(hangup::READERS.iter().map(PossibleValue::new)))
    }
}
