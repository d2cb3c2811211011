"""Packs a folder: a .zip for Windows, a .tar.gz for everybody else, with the same bytes for the same content.

    SOURCE_DATE_EPOCH=SECONDS python3 archive.py FOLDER NAME-VERSION-TARGET
"""

import gzip
import os
import pathlib
import sys
import tarfile
import time
import zipfile


def mode(file):
    return 0o755 if file.stem == "hangup" and file.suffix in ("", ".exe") else 0o644


def tar(files, name, seconds, path):
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=seconds) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive:
            for inside, file in files:
                entry = tarfile.TarInfo(f"{name}/{inside}")
                entry.size, entry.mtime, entry.mode = file.stat().st_size, seconds, mode(file)
                with file.open("rb") as content:
                    archive.addfile(entry, content)


def zipped(files, name, seconds, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for inside, file in files:
            entry = zipfile.ZipInfo(f"{name}/{inside}", time.gmtime(seconds)[:6])
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, (0o100000 | mode(file)) << 16
            archive.writestr(entry, file.read_bytes())


def main():
    folder, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    seconds = int(os.environ["SOURCE_DATE_EPOCH"])
    files = sorted((file.relative_to(folder).as_posix(), file) for file in folder.rglob("*") if file.is_file())
    windows = "windows" in target.name
    path = target.with_name(target.name + (".zip" if windows else ".tar.gz"))
    (zipped if windows else tar)(files, target.name, seconds, path)
    print(path.as_posix())


main()
