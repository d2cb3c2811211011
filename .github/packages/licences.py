"""Prints the licences of the crates that are compiled into the program: their notices must go wherever it goes.

    cargo metadata --format-version 1 --locked --filter-platform TARGET | python3 licences.py

Equal texts are printed once. Of crates with a choice of licences the MIT one is printed, where there is one.
"""

import json
import pathlib
import re
import sys

NOTICES = re.compile(r"(?i)^(un)?licen[cs]e|^copying|^copyright|^notice")


def linked(metadata):
    """The packages the program is linked with: no tests, nothing that only builds."""
    nodes = {node["id"]: node for node in metadata["resolve"]["nodes"]}
    packages = {package["id"]: package for package in metadata["packages"]}
    found, waiting = {}, [metadata["resolve"]["root"]]
    while waiting:
        current = waiting.pop()
        is_macro = any("proc-macro" in target["kind"] for target in packages[current]["targets"])
        if current in found or is_macro:
            continue
        found[current] = packages[current]
        for dep in nodes[current]["deps"]:
            if any(kind["kind"] is None for kind in dep["dep_kinds"]):
                waiting.append(dep["pkg"])
    del found[metadata["resolve"]["root"]]
    return sorted(found.values(), key=lambda package: (package["name"], package["version"]))


def notices(package):
    """The texts a crate comes with."""
    folder = pathlib.Path(package["manifest_path"]).parent
    files = sorted(file for file in folder.iterdir() if file.is_file() and NOTICES.match(file.name))
    mit = [file for file in files if "mit" in file.name.lower()]
    if mit and re.search(r"MIT\b.*(\bOR\b|/)|(\bOR\b|/).*\bMIT", package["license"] or ""):
        files = mit
    return [file.read_text(encoding="utf-8", errors="replace").strip() for file in files]


def main():
    by_text = {}
    for package in linked(json.load(sys.stdin)):
        name = f"{package['name']} {package['version']} ({package['license']})"
        authors = ", ".join(re.sub(r" *<[^>]*>", "", author) for author in package["authors"])
        texts = notices(package) or ["The crate holds no text of its licence." + (authors and f" Authors: {authors}.")]
        for text in texts:
            by_text.setdefault(re.sub(r"\s+", " ", text), (text, []))[1].append(name)
    print("hangup is compiled together with the standard library of Rust (MIT OR Apache-2.0) and\nwith these crates, under these licences.")
    for text, names in sorted(by_text.values(), key=lambda entry: entry[1]):
        print("\n" + "=" * 80 + "\n" + "\n".join(names) + "\n" + "-" * 80 + "\n\n" + text)


main()
