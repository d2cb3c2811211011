//! The same documents through every text format, side by side.

use insta::assert_snapshot;
use proptest::prelude::*;

use super::spans::Kind;
use super::{Paper, TextStyle, fixture, html, markdown, text};
use crate::document::{Block, Document, Size};
use crate::text::Lang;

#[test]
fn markdown_of_the_fixture() {
    assert_snapshot!(markdown(&fixture::documents()), @r#"
    # After a \<suspicious\> call & what to do

    > **This was a scam**
    >
    > Real officers never ask for money by phone.\
    > Hang up now.

    | Date | Sum \| fee | To |
    | --- | --- | --- |
    | 2026-11-26 10:04 | \$4,900 \$5 | みらい銀行 \<1234567\> |
    |  |  |  |

    ## What to do # now \#

    - [ ] **Call your card issuer**\
      Use the number on the back of the card.\
      **Within 2 business days**\
      Consulate: **206-682-9107**\
      Office: **555-0100 ext. 4**\
      Report: <https://reportfraud.ftc.gov/>\
      Not a page: javascript:alert(1)\
      12 CFR 1005.6
    - × They never ask for card numbers.

    ### 1\. Details

    - **Caller's number:** \+1 (206) 555-0100 \| \<script\>alert('x')\</script\>
    - **Names used:** \*Officer\* \_Tanaka\_ 😀 𠮷田\
      \- of \`airport\` police
    - **Amount:** \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_

    \---\
    \> He sent me to www\.example.com, \[click\](https\://example.com) & "paid" \$5\$.

    Source: https\://example.com/notice, read 2026-01-05.

    ---

    # 詐欺電話を受けた方へ

    > **電話を切ってください**

    > **落ち着いて確かめる**
    >
    > 急ぐ必要はありません。

    「逮捕状が出ています」「あなたの口座が犯罪に使われました」などと電話で言う人は、警察官ではありません。本物の警察官（警察署、検察庁、税関、大使館、総領事館の職員も同じです）が、電話やビデオ通話でお金を払うように言うことは、決してありません。「誰にも話すな」「切るな」と言われたら、それこそが詐欺のしるしです。まず電話を切り、家族や友人に話し、公式サイト（検索して確かめた番号）から、「先ほどの電話は本当ですか」と聞いてください。

    ## 本物の職員は

    - × 「逮捕する」と電話で言いません。
    - 髙﨑と𠮷野家の「葛󠄀」
    - [ ] **総領事館に知らせる**\
      在シアトル総領事館：**206-682-9107**

    - **日時：** \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_
    - **名乗った名前：** 田中😀

    このちらしは政府が出したものではありません。
    "#);
}

#[test]
fn html_of_the_fixture() {
    let file = html(&fixture::documents(), Paper::Letter);
    let (_, body) = file.split_once("<body>").expect("a file has a body");
    assert_snapshot!(body.trim(), @r#"
    <main>
    <article lang="en" class="normal d0">
    <h1>After a &lt;suspicious&gt; call &amp; what to do</h1>
    <div class="callout alarm">
    <p class="lead">This was a scam</p>
    <p>Real officers never ask for money by phone.<br>
    Hang up now.</p>
    </div>
    <div class="wide"><table role="table">
    <thead role="rowgroup"><tr role="row"><th role="columnheader">Date</th><th role="columnheader">Sum | fee</th><th role="columnheader">To</th></tr></thead>
    <tbody role="rowgroup">
    <tr role="row"><td role="cell"><strong class="of" aria-hidden="true">Date</strong><span class="whole">2026-11-26 10:04</span></td><td role="cell"><strong class="of" aria-hidden="true">Sum | fee</strong><span class="whole">$4,900</span><br>
    <span class="whole">$5</span></td><td role="cell"><strong class="of" aria-hidden="true">To</strong><span lang="ja">みらい銀行</span> &lt;1234567&gt;</td></tr>
    <tr role="row"><td role="cell" class="empty"><strong class="of" aria-hidden="true">Date</strong></td><td role="cell" class="empty"><strong class="of" aria-hidden="true">Sum | fee</strong></td><td role="cell" class="empty"><strong class="of" aria-hidden="true">To</strong></td></tr>
    </tbody>
    </table></div>
    <div class="new-page"></div>
    <h2>What to do # now #</h2>
    <ul class="items" role="list">
    <li class="tick"><label><input type="checkbox"><span class="head strong">Call your card issuer</span></label>
    <div><p>Use the number on the back of the card.</p>
    <p class="strong">Within 2 business days</p>
    <p>Consulate: <a class="number" href="tel:2066829107">206-682-9107</a></p>
    <p>Office: <span class="number">555-0100 ext. 4</span></p>
    <p>Report: <a class="web" href="https://reportfraud.ftc.gov/">https://reportfraud.ftc.gov/</a></p>
    <p>Not a page: <span class="web">javascript:alert(1)</span></p>
    <p class="note">12 CFR <span class="whole">1005.6</span></p>
    </div></li>
    <li><svg class="mark cross" viewBox="0 0 10 10" role="img" aria-label="never"><path d="M1 1 9 9M9 1 1 9"/></svg><div>
    <p class="head">They never ask for card numbers.</p>
    </div></li>
    </ul>
    <h3>1. Details</h3>
    <dl>
    <div><dt>Caller&#39;s number</dt><dd><span class="whole">+1 (206) 555-0100</span> | &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</dd></div>
    <div><dt>Names used</dt><dd>*Officer* _Tanaka_ 😀 <span lang="ja">𠮷田</span><br>
    - of `airport` police</dd></div>
    <div><dt>Amount</dt><dd class="blank"><span>to fill in</span></dd></div>
    </dl>
    <p>---<br>
    &gt; He sent me to www.example.com, [click](https://example.com) &amp; &quot;paid&quot; <span class="whole">$5</span>$.</p>
    <p class="note">Source: https://example.com/notice, read <span class="whole">2026-01-05</span>.</p>
    </article>
    <article lang="ja" class="large">
    <h1>詐欺電話を受けた方へ</h1>
    <div class="callout warning">
    <p class="lead">電話を切ってください</p>
    </div>
    <div class="callout calm">
    <p class="lead">落ち着いて確かめる</p>
    <p>急ぐ必要はありません。</p>
    </div>
    <p>「逮捕状が出ています」「あなたの口座が犯罪に使われました」などと電話で言う人は、警察官ではありません。本物の警察官（警察署、検察庁、税関、大使館、総領事館の職員も同じです）が、電話やビデオ通話でお金を払うように言うことは、決してありません。「誰にも話すな」「切るな」と言われたら、それこそが詐欺のしるしです。まず電話を切り、家族や友人に話し、公式サイト（検索して確かめた番号）から、「先ほどの電話は本当ですか」と聞いてください。</p>
    <h2>本物の職員は</h2>
    <ul class="items" role="list">
    <li><svg class="mark cross" viewBox="0 0 10 10" role="img" aria-label="ありえないこと"><path d="M1 1 9 9M9 1 1 9"/></svg><div>
    <p class="head">「逮捕する」と電話で言いません。</p>
    </div></li>
    <li><span class="mark" aria-hidden="true">•</span><div>
    <p class="head">髙﨑と𠮷野家の「葛󠄀」</p>
    </div></li>
    <li class="tick"><label><input type="checkbox"><span class="head strong">総領事館に知らせる</span></label>
    <div><p>在シアトル総領事館：<a class="number" href="tel:2066829107">206-682-9107</a></p>
    </div></li>
    </ul>
    <dl>
    <div><dt>日時</dt><dd class="blank"><span>記入欄</span></dd></div>
    <div><dt>名乗った名前</dt><dd>田中😀</dd></div>
    </dl>
    <p class="note">このちらしは政府が出したものではありません。</p>
    </article>
    </main>
    </body>
    </html>
    "#);
}

#[test]
fn html_fetches_and_runs_nothing() {
    let file = html(&fixture::documents(), Paper::A4);
    for forbidden in
        ["<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "onload", "javascript:alert(1)\""]
    {
        assert!(!file.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn blank_texts_leave_no_empty_parts_in_html() {
    let document = fixture::single(
        Lang::Ja,
        Size::Normal,
        Block::Callout { tone: crate::document::Tone::Calm, title: "a".into(), text: Some(" \n".into()) },
    );
    assert!(!html(&[document], Paper::A4).contains("<p></p>"));
}

/// The text a reader of Markdown sees: without the backslashes.
fn read(escaped: &str) -> String {
    let mut chars = escaped.chars();
    let mut text = String::new();
    while let Some(char) = chars.next() {
        text.push(if char == '\\' { chars.next().unwrap_or(char) } else { char });
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_one_paragraph_of_markdown_and_reads_as_itself(text in "[ -~あ。]{1,40}") {
        let written = markdown(&[fixture::single(Lang::En, Size::Normal, Block::Paragraph(text.clone()))]);
        let body = written.strip_prefix("# Title").unwrap_or_default().trim();
        prop_assert_eq!(read(body), text.trim());
        prop_assert!(!body.starts_with(['#', '-', '+', '>', '=', '`', '|', '~', '*']));
    }

    #[test]
    fn no_text_adds_a_tag_to_html(text in "[ -~あ。]{1,40}") {
        let tags = |text: &str| html(&[fixture::single(Lang::En, Size::Normal, Block::Note(text.into()))], Paper::A4).matches('<').count();
        prop_assume!(!text.trim().is_empty());
        // The only elements are ours: words in the other language and numbers that stay on one line.
        let spans = super::spans::spans(&text, Lang::En).iter().filter(|span| span.kind != Kind::Plain).count();
        prop_assert!(tags(&text) <= tags("x") + 2 * spans);
        prop_assert!(tags(&text.replace(|letter: char| !letter.is_ascii_alphabetic() && letter != '<', "<")) == tags("x"));
    }
}

/// A band, columns and a code for a camera.
fn poster() -> Document {
    let told = |text: &str| Some(text.to_owned());
    let column =
        |title: &str| vec![Block::Heading { level: 1, text: title.into() }, Block::Paragraph("<a> | b".into())];
    Document {
        lang: Lang::En,
        title: "Sheet".into(),
        footer: None,
        size: Size::Large,
        blocks: vec![
            Block::Band { above: told("A call?"), order: "HANG UP.".into(), below: told("It is no <crime>.") },
            Block::Columns(vec![column("One"), column("Two")]),
            Block::Code("https://a.example/b-c/".into()),
        ],
    }
}

#[test]
fn a_poster_is_read_in_order_in_every_format() {
    let plain = text(&[poster()], TextStyle { columns: 40, color: false, rules: true });
    assert_snapshot!(plain, @r"
    Sheet
    ========================================
    A call?
    HANG UP.
    It is no <crime>.
    ========================================

    == One

    <a> | b

    == Two

    <a> | b
    https://a.example/b-c/
    ");
    assert_snapshot!(markdown(&[poster()]), @r"
    # Sheet

    > A call?
    >
    > **HANG UP.**
    >
    > It is no \<crime\>.

    ## One

    \<a\> \| b

    ## Two

    \<a\> \| b

    <https://a.example/b-c/>
    ");
    let html = html(&[poster()], Paper::A4);
    let at = |piece: &str| html.find(piece).unwrap_or_else(|| panic!("{piece}: {html}"));
    assert!(
        at("<p>A call?</p>\n<p class=\"order few\">HANG UP.</p>\n<p>It is no &lt;crime&gt;.</p>") < at("<h2>One</h2>")
    );
    assert!(
        at("<h2>One</h2>") < at("<h2>Two</h2>")
            && at("<h2>Two</h2>") < at("aria-label=\"QR code: https://a.example/b-c/\"")
    );
    at(
        "href=\"https://a.example/b-c/\"><span class=\"whole\">a.</span><wbr><span class=\"whole\">example/</span><wbr>\
        <span class=\"whole\">b-c</span><wbr></a>",
    );
}
