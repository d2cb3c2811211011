"""Drives a headless Chromium over its own debugging pipe: no driver, no library, no network."""

import base64
import json
import os
import shutil
import subprocess
import tempfile

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--no-default-browser-check",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    "--remote-debugging-pipe",
]


class Browser:
    def __init__(self, program="chromium"):
        self.profile = tempfile.mkdtemp(prefix="hangup-page-")
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()

        def pipes():
            # The browser reads from 3 and writes to 4.
            read, write = os.dup(to_browser), os.dup(from_browser)
            os.dup2(read, 3)
            os.dup2(write, 4)

        command = [program, *FLAGS, f"--user-data-dir={self.profile}", "about:blank"]
        self.process = subprocess.Popen(
            command, preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.number = 0
        self.events = []

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def receive(self):
        while b"\0" not in self.buffer:
            chunk = os.read(self.into, 1 << 16)
            if not chunk:
                raise SystemExit("the browser has gone")
            self.buffer += chunk
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)


class Tab:
    """One page in a browser context of its own."""

    def __init__(self, browser, width=360, height=740, dark=False, scale=1, script=True, slow=1, language="en-US", heard=True):
        self.browser, self.width = browser, width
        self.context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call("Target.createTarget", url="about:blank", browserContextId=self.context)["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.requests, self.violations = [], []
        # Without a screen reader a browser does not do its work.
        for domain in ("Page", "Runtime", "Network", "Log", "Accessibility", "DOM") if heard else ("Page", "Runtime"):
            self.do(domain + ".enable")
        self.do("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 800)
        self.do("Emulation.setLocaleOverride", locale=language)
        self.do("Emulation.setUserAgentOverride", userAgent="hangup test", acceptLanguage=language)
        self.media(dark=dark)
        if not script:
            self.do("Emulation.setScriptExecutionDisabled", value=True)
        if slow > 1:
            self.do("Emulation.setCPUThrottlingRate", rate=slow)
        self.do("Page.addScriptToEvaluateOnNewDocument", source="""
            window.broken = [];
            document.addEventListener("securitypolicyviolation", (event) => window.broken.push(event.violatedDirective));
            window.addEventListener("error", (event) => window.broken.push(event.message));
        """)

    def do(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def close(self):
        self.browser.call("Target.disposeBrowserContext", browserContextId=self.context)

    def media(self, dark=False, media=""):
        feature = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.do("Emulation.setEmulatedMedia", media=media, features=[feature])

    def open(self, address):
        self.do("Page.navigate", url=address)
        self.wait("Page.loadEventFired")

    def wait(self, method):
        while not any(event.get("method") == method and event.get("sessionId") == self.session for event in self.browser.events):
            self.browser.events.append(self.browser.receive())
        self.browser.events = [event for event in self.browser.events if event.get("method") != method]

    def run(self, script):
        result = self.do("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise SystemExit(f"{script}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def key(self, name, code=None, text=None):
        code = code or name
        number = {"Tab": 9, "Enter": 13, " ": 32, "ArrowRight": 39, "ArrowDown": 40, "ArrowLeft": 37}[name]
        text = text or {"Enter": "\r", " ": " "}.get(name)
        down = {"type": "keyDown", "key": name, "code": code, "windowsVirtualKeyCode": number}
        if text:
            down["text"] = text
        self.do("Input.dispatchKeyEvent", **down)
        self.do("Input.dispatchKeyEvent", type="keyUp", key=name, code=code, windowsVirtualKeyCode=number)

    def picture(self, file, whole=True):
        if whole:
            size = self.do("Page.getLayoutMetrics")["cssContentSize"]
            clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 12000), "scale": 1}
            image = self.do("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
        else:
            image = self.do("Page.captureScreenshot", format="png")
        with open(file, "wb") as out:
            out.write(base64.b64decode(image["data"]))

    def paper(self, file):
        with open(file, "wb") as out:
            out.write(base64.b64decode(self.do("Page.printToPDF", preferCSSPageSize=True)["data"]))

    def happened(self, method):
        return [event["params"] for event in self.browser.events if event.get("method") == method and event.get("sessionId") == self.session]
