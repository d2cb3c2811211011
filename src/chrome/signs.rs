//! What signs are called, where a drawn one has to be spoken or written.

use crate::text::Lang;

/// What a reader hears where others see a sign.
pub(crate) struct Words {
    /// An empty box to tick.
    pub(crate) tick: &'static str,
    /// A cross.
    pub(crate) cross: &'static str,
    /// A line to write on.
    pub(crate) blank: &'static str,
    /// What stands between a label and its value on one line.
    pub(crate) colon: &'static str,
}

/// The words of a language.
pub(crate) const fn words(lang: Lang) -> Words {
    match lang {
        Lang::En => Words { tick: "box to tick", cross: "never", blank: "to fill in", colon: ": " },
        Lang::Ja => Words { tick: "チェック欄", cross: "ありえないこと", blank: "記入欄", colon: "：" },
    }
}
