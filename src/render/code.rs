//! QR codes, as bars to be drawn.

use qrcodegen::{QrCode, QrCodeEcc};

/// White modules around a code, without which a camera does not find it.
const QUIET: u16 = 4;

/// The QR code of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code {
    /// Modules along each side, with the quiet zone.
    pub(super) side: u16,
    /// The dark modules, row by row.
    pub(super) bars: Vec<Bar>,
}

/// Dark modules side by side: their place from the top left corner, and how many they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) length: u16,
}

impl Code {
    /// The code that survives a stain of 15 %; `None` for a text that is too long for any.
    pub(super) fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let size = u16::try_from(code.size()).ok()?;
        let bars = (0..size).flat_map(|y| row(&code, size, y)).collect();
        Some(Self { side: size + 2 * QUIET, bars })
    }
}

fn row(code: &QrCode, size: u16, y: u16) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for x in (0..size).filter(|&x| code.get_module(x.into(), y.into())) {
        let (at, row) = (x + QUIET, y + QUIET);
        match bars.last_mut().filter(|bar| bar.x + bar.length == at) {
            Some(bar) => bar.length += 1,
            None => bars.push(Bar { x: at, y: row, length: 1 }),
        }
    }
    bars
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_cover_the_dark_modules_and_nothing_else() {
        let address = "https://www.us.emb-japan.go.jp/";
        let (code, modules) = (Code::of(address).expect("a code"), QrCode::encode_text(address, QrCodeEcc::Medium));
        let modules = modules.expect("the same code");
        let dark = |x, y| code.bars.iter().any(|bar| bar.y == y && (bar.x..bar.x + bar.length).contains(&x));
        for y in 0..code.side {
            for x in 0..code.side {
                let [from, to] = [x, y].map(|at| i32::from(at) - i32::from(QUIET));
                assert_eq!(dark(x, y), modules.get_module(from, to), "{x} {y}");
            }
        }
        assert_eq!(Code::of(&"x".repeat(5000)), None);
    }
}
