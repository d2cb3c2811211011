"""Tries the page in a browser. Called by tests/page.sh: try.py PAGE QUESTIONS [FOLDER FOR PICTURES]"""

import http.server
import json
import os
import re
import sys
import threading
import time
from pathlib import Path
from statistics import median

from browser import Browser, Tab

page, questions, pictures = sys.argv[1], Path(sys.argv[2]).read_text(encoding="utf-8"), sys.argv[3:]
address = Path(page).resolve().as_uri()
DEAD = 0.34
LONG_IN_COMING = int(re.search(r"LONG_IN_COMING = (\d+)", Path(page).read_text(encoding="utf-8"))[1])

# The seed's own call: a Japanese official, drugs in a parcel, deportation. Everything else is a no.
YES = ["claimed_japanese_official", "threatened_deportation_or_passport", "parcel_contraband", "out_of_the_blue"]


def texts(question):
    """A question in both languages, from the question file as it is written."""
    entry = re.search(rf"\n  - id: {question}\n(.*?)(?=\n  - id: |\n[a-z])", questions, re.S).group(1)
    text = re.search(r'\n    text:\n      en: "(.*)"\n      ja: "(.*)"', "\n" + entry)
    return [part.replace('\\"', '"') for part in text.groups()]


SAID_YES = {text for question in YES for text in texts(question)}
failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what)


SCREEN = """(() => {
    const has = (selector) => document.querySelector("#talk " + selector) !== null;
    return has(".answers") ? "question" : has("fieldset") ? "rows" : has("select") ? "place" : has(".result") ? "result"
        : has(".review") ? "review" : "other";
})()"""


def heading(tab):
    return tab.run("document.querySelector('h1').textContent")


def act(tab, script):
    """Does something that leads to another screen, and waits until that is there and alive."""
    before = state(tab)
    tab.run(script)
    settle(tab, before)


def state(tab):
    return tab.run("document.title + document.documentElement.lang + document.querySelectorAll('#talk *').length")


def settle(tab, before):
    for _ in range(200):
        if state(tab) != before:
            break
        time.sleep(0.02)
    time.sleep(DEAD)


def next_click(tab):
    """Answers the screen with the pointer. Gives its kind."""
    kind = tab.run(SCREEN)
    if kind == "question":
        which = 0 if heading(tab) in SAID_YES else 1
        act(tab, f"document.querySelectorAll('.answers button')[{which}].click()")
    elif kind == "rows":
        tab.run("document.querySelector('#talk input').click()")
        tab.run("document.querySelector('#talk .buttons button').click()")
        time.sleep(DEAD)
        act(tab, "document.getElementById('go').click()")
    elif kind == "place":
        tab.run("document.querySelector('select').value = '4'")
        act(tab, "document.querySelector('#talk .buttons button').click()")
    elif kind != "result":
        act(tab, "document.querySelector('#talk .go').click()")
    return kind


def sound(tab, where):
    """What must hold on every screen."""
    wide = tab.run("document.documentElement.scrollWidth")
    expect(wide <= tab.width, f"{where}: {wide} wide in {tab.width}")
    small = tab.run("""[...document.querySelectorAll("#talk button, #talk .button, #talk select, #talk .choices span")]
        .filter((one) => one.getBoundingClientRect().height < 48).map((one) => one.textContent)""")
    expect(small == [], f"{where}: too small to tap: {small}")
    expect(re.fullmatch(r"(#\d+)?", tab.run("location.hash")), f"{where}: the address holds more than a number")
    expect(tab.run("document.title").startswith(heading(tab)), f"{where}: the title is not the heading")


def whole_call(browser, language, width, dark, picture=False, text=1):
    tab = Tab(browser, width=width, dark=dark, language=language)
    tab.open(address)
    tab.run(f"document.documentElement.style.fontSize = '{112.5 * text}%'")
    time.sleep(DEAD)
    name = f"{language[:2]}-{width}{'-dark' if dark else ''}{'-large' if text != 1 else ''}"
    for number in range(60):
        where = f"{name}, screen {number} ({heading(tab)})"
        sound(tab, where)
        if picture and pictures:
            tab.picture(f"{pictures[0]}/{name}-{number:02}.png")
        if next_click(tab) == "result":
            break
    expect(tab.run(SCREEN) == "result", f"{name}: no result after {number} screens")
    expect(tab.run("document.querySelectorAll('.first a[href^=\"tel:\"]').length") > 0, f"{name}: no number to call")
    if picture and pictures:
        tab.media(dark=dark, media="print")
        tab.picture(f"{pictures[0]}/{name}-print.png")
        tab.media(dark=dark)
        tab.paper(f"{pictures[0]}/{name}.pdf")
    broken = tab.run("window.broken")
    expect(broken == [], f"{name}: {broken}")
    asked = [event["request"]["url"] for event in tab.happened("Network.requestWillBeSent")]
    expect([url for url in asked if url.split("#")[0] != address] == [], f"{name}: requests {asked}")
    kept = tab.run("[localStorage.length, sessionStorage.length, document.cookie]")
    expect(kept == [0, 0, ""], f"{name}: stored {kept}")
    return tab


def from_the_result(tab):
    """Another place, and back to the same result, with what was ticked off."""
    tab.run("document.querySelector('.tick input').click()")
    depth = tab.run("location.hash")
    act(tab, "document.querySelector('.menu button').click()")
    expect(tab.run(SCREEN) == "place", "the result leads to the place")
    tab.run("document.querySelector('select').value = '9'")
    act(tab, "document.querySelector('#talk .buttons button').click()")
    expect(tab.run(SCREEN) == "result", "the place leads back to the result")
    expect(becomes(tab, "location.hash", depth), "going back from the place is a screen of its own")
    expect(tab.run("document.querySelectorAll('.tick input:checked').length") == 1, "the ticks are lost")


def focused(tab):
    """Role and name of what has the focus, as a screen reader is told."""
    nodes = tab.do("Accessibility.getFullAXTree")["nodes"]
    has = [node for node in nodes if any(p["name"] == "focused" and p["value"]["value"] for p in node.get("properties", []))]
    has = [node for node in has if node.get("role", {}).get("value") != "RootWebArea"]
    return [(node["role"]["value"], node.get("name", {}).get("value")) for node in has]


def keyboard(browser, language):
    """The whole call with Tab, Enter and the space bar alone."""
    tab = Tab(browser, language=language)
    tab.open(address)
    keys = 0
    time.sleep(DEAD)
    for number in range(60):
        kind = tab.run(SCREEN)
        if number > 0:
            expect(focused(tab) == [("heading", heading(tab))], f"{language}: the focus is on {focused(tab)}, not {heading(tab)}")
        if kind == "result":
            break
        wanted = "#talk .answers button" if kind == "question" else "#talk input" if kind == "rows" else "#talk select" if kind == "place" else "#talk .go"
        which = (0 if heading(tab) in SAID_YES else 1) if kind == "question" else 0
        reach(tab, f"document.querySelectorAll('{wanted}')[{which}]")
        keys += 1
        if kind == "question":
            expect(focused(tab)[0][1] in ("Yes", "No", "はい", "いいえ"), f"a button called {focused(tab)}")
        if kind == "rows":
            tab.key(" ")
            reach(tab, "document.querySelector('#talk .buttons button')")
            tab.key(" ")
            time.sleep(DEAD)
            expect(tab.run("document.activeElement.id") == "go", "after `none of the rest` the focus is on `continue`")
        if kind == "place":
            for _ in range(5):
                tab.key("ArrowDown")
            reach(tab, "document.querySelector('#talk .buttons button')")
        before = state(tab)
        tab.key("Enter")
        settle(tab, before)
    expect(tab.run(SCREEN) == "result", f"{language}: by keyboard no result after {number} screens")
    print(f"{language}: a whole call by keyboard, {number + 1} screens")


def reach(tab, element):
    """Tab until an element has the focus."""
    for _ in range(60):
        if tab.run(f"document.activeElement === {element}"):
            return
        tab.key("Tab")
    expect(False, f"Tab never reaches {element}")


def taps_and_back(browser):
    tab = Tab(browser)
    tab.open(address)
    time.sleep(DEAD)
    first = heading(tab)
    tab.run("document.querySelectorAll('.answers button')[1].click(); document.querySelectorAll('.answers button')[1].click()")
    expect(tab.run("location.hash") == "#1", "a double tap answers one question")
    second = heading(tab)
    expect(tab.run("document.querySelectorAll('#talk [aria-pressed=true], #talk :checked').length") == 0, "nothing is chosen")
    time.sleep(DEAD)
    act(tab, "history.back()")
    expect(heading(tab) == first, "the browser's own back goes to the question before")
    act(tab, "document.querySelectorAll('.answers button')[1].click()")
    act(tab, "document.querySelector('.call').click()")
    expect(tab.run(SCREEN) == "other" and heading(tab) not in (first, second), "still on the call has a screen of its own")
    act(tab, "document.querySelector('#talk > .back').click()")
    expect(heading(tab) == second, "back leads from there to the question")
    act(tab, "document.querySelector('header button').click()")
    expect(tab.run("document.documentElement.lang") == "ja", "the other language is one tap away")
    act(tab, "document.querySelector('.quiet').click()")
    expect(tab.run(SCREEN) == "result", "stopping shows what to do")
    tab.do("Page.reload")
    tab.wait("Page.loadEventFired")
    expect(heading(tab) == first, "loaded again, the page begins anew")


def without_script(browser):
    for language in ("en-US", "ja-JP"):
        tab = Tab(browser, script=False, language=language)
        tab.do("Page.navigate", url=address)
        time.sleep(1)
        nodes = tab.do("Accessibility.getFullAXTree")["nodes"]
        names = " ".join(node.get("name", {}).get("value", "") for node in nodes if not node.get("ignored"))
        for text in screen_texts():
            expect(text in names, f"without script: {text}")
        links = [node for node in nodes if node.get("role", {}).get("value") == "link"]
        expect(len(links) > 10, f"without script: {len(links)} links")
        if pictures:
            tab.picture(f"{pictures[0]}/{language[:2]}-no-script.png")
            tab.paper(f"{pictures[0]}/{language[:2]}-no-script.pdf")


def screen_texts():
    screen = re.search(r'\nscreens:\n  - id: hang_up\n    title:\n      en: "(.*)"\n      ja: "(.*)"', questions)
    return screen.groups()


SHOWN = """(() => {
    const seen = (id) => document.getElementById(id)?.getClientRects().length > 0;
    return [seen("talk") && document.querySelector("#talk h1") !== null, seen("sheet")];
})()"""


def when_something_is_wrong(browser):
    """The guidance is there in a page that is cut off, in one that is long in coming, and when the script fails."""
    whole = Path(page).read_text(encoding="utf-8")
    cut = Path(page).with_name("cut.html")
    for language, before, question in (("en-US", "questionnaire", False), ("ja-JP", "said-ja", False), ("en-US", "said-ja", True)):
        cut.write_text(whole[: whole.index(f'id="{before}"') + 500], encoding="utf-8")
        tab = Tab(browser, language=language)
        tab.open(cut.resolve().as_uri())
        expect(tab.run(SHOWN) == [question, not question], f"{language}, cut off in {before}: {tab.run(SHOWN)}")
    # The page that has one language only: asked for the other, it shows the guidance, and back leads to the questions.
    time.sleep(DEAD)
    first = heading(tab)
    act(tab, "document.querySelectorAll('.answers button')[1].click()")
    tab.run("document.querySelector('header button').click()")
    parts = "[...document.querySelectorAll('#sheet > div')].every((part) => !part.hidden)"
    expect(tab.run(SHOWN) == [False, True] and tab.run(parts), f"a language that never came: {tab.run(SHOWN)}")
    tab.run("history.back()")
    expect(becomes(tab, SHOWN, [True, False]) and heading(tab) == first, "back does not lead to the questions again")
    late(browser, whole.encode())


def late(browser, whole):
    class Slow(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            half = whole.index(b'id="questionnaire"')
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(whole[:half])
            self.wfile.flush()
            arrives.wait()
            self.wfile.write(whole[half:])

        def log_message(self, *_):
            pass

    arrives = threading.Event()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    tab = Tab(browser)
    tab.do("Page.navigate", url=f"http://127.0.0.1:{server.server_port}/")
    expect(becomes(tab, SHOWN, [False, True]), "questions that are long in coming leave the guidance covered")
    tab.run("document.querySelector('.jump a:last-child').click(); scrollTo(0, 600)")
    arrives.set()
    expect(becomes(tab, SHOWN, [True, False]), "questions that come late do not cover the guidance")
    expect(becomes(tab, "scrollY", 0), "questions that come late are scrolled away")
    expect(tab.run("document.documentElement.lang") == "ja", "the language chosen in the guidance is forgotten")
    server.shutdown()


def becomes(tab, script, wanted):
    for _ in range(250):
        if tab.run(script) == wanted:
            return True
        time.sleep(0.02)
    return False


# Notes when the first question is in the page, and when it is on the screen.
WATCH = """(() => {
    const seen = () => {
        if (!document.querySelector("#talk h1, #empty")) return;
        watcher.disconnect();
        const drawn = performance.now();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { window.seen = [drawn, performance.now()]; };
        requestAnimationFrame(() => channel.port2.postMessage(0));
    };
    const watcher = new MutationObserver(seen);
    watcher.observe(document, { childList: true, subtree: true });
})()"""


def slow(browser):
    """How long the first question takes on a slow phone: six times the processor time until the page is laid out, and what
    passes until it is seen when the browser is slowed six times. Above an empty page, and above one that holds nothing but
    the same question, drawn already. The first is the thread's own time, since the machine may be busy with other things;
    even so they are felt, so that the limit only tells that something has gone wrong. Nothing else may be drawn before."""
    empty, alone = bare_pages(browser)
    spent, seen = {}, {}
    for _ in range(8):
        for url in (empty, alone, address):
            spent.setdefault(url, []).append(6 * processor_time(browser, url))
            seen.setdefault(url, []).append(time_to_question(browser, url))
    for name, url in (("an empty page", empty), ("the same question alone", alone)):
        own, waited = (of(times[address]) - of(times[url]) for of, times in ((min, spent), (median, seen)))
        print(f"first question above {name}: six times the processor time {own:.0f} ms, slowed six times {waited:.0f} ms")
    own = min(spent[address]) - min(spent[empty])
    # 100 ms on a quiet machine is what is wanted; a busy one is given more by whoever runs it there.
    limit = float(os.environ.get("FIRST_QUESTION_MS", "200"))
    expect(own < limit, f"the first question takes {own:.0f} ms")


def bare_pages(browser):
    """An empty page, and one with the first question as it is drawn, without script, data and guidance."""
    empty, alone = Path(page).with_name("empty.html"), Path(page).with_name("alone.html")
    empty.write_text('<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>x</title><p id="empty">x', encoding="utf-8")
    tab = Tab(browser)
    tab.open(address)
    head, question = tab.run("[document.querySelector('style').outerHTML, document.getElementById('talk').outerHTML]")
    tab.close()
    viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    start = f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{viewport}<title>x</title>'
    alone.write_text(f"{start}{head}</head><body>{question}</body></html>", encoding="utf-8")
    return empty.resolve().as_uri(), alone.resolve().as_uri()


def processor_time(browser, url):
    tab = Tab(browser, heard=False)
    tab.do("Performance.enable", timeDomain="threadTicks")
    before = spent_by(tab)
    tab.open(url)
    tab.run("document.body.offsetHeight")
    took = 1000 * (spent_by(tab) - before)
    tab.close()
    return took


def time_to_question(browser, url):
    tab = Tab(browser, slow=6, heard=False)
    tab.do("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
    tab.open(url)
    for _ in range(200):
        first, seen = tab.run("[performance.getEntriesByName('first-contentful-paint')[0]?.startTime, window.seen]") or [None, None]
        if first and seen:
            break
        time.sleep(0.02)
    tab.close()
    if not first or not seen:
        expect(False, f"no first question at {url}")
        return 9999
    # On a machine that is busy too, the questions are long in coming, and the guidance is rightly there before them.
    expect(first >= seen[0] or seen[0] > LONG_IN_COMING, f"drawn before the first question: {first} ms, {seen}")
    return seen[1]


def spent_by(tab):
    metrics = {metric["name"]: metric["value"] for metric in tab.do("Performance.getMetrics")["metrics"]}
    return metrics["TaskDuration"]


started = time.time()
browser = Browser()
try:
    slow(browser)
    taps_and_back(browser)
    when_something_is_wrong(browser)
    without_script(browser)
    for language in ("en-US", "ja-JP"):
        keyboard(browser, language)
        from_the_result(whole_call(browser, language, 320, False, picture=True))
        whole_call(browser, language, 360, False, text=2, picture=True)
        if pictures:
            whole_call(browser, language, 360, True, picture=True)
            whole_call(browser, language, 1024, False, picture=True)
    print("whole calls: no request, no policy violation, nothing stored")
finally:
    browser.close()
print(f"{len(failures)} failures in {time.time() - started:.0f} s")
sys.exit(bool(failures))
