#!/bin/sh
# Prints debian/copyright, put together from the licence files of this repository.
set -eu
cd "$(dirname "$0")/../../.."

# A text as the value of a field: indented, empty lines as dots, tabs as spaces.
indent() { tr '\t' ' ' | sed 's/^$/./; s/^/ /; s/ *$//'; }
holder() { sed -n 's/^Copyright \((c) \)*//p' "$1" | sed 's/ *(http.*//' | head -n 1; }

cat << END
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: hangup
Comment: The crates compiled into the program and their licences are listed in
 /usr/share/doc/hangup/LICENSES-CRATES.txt.

Files: *
Copyright: $(holder LICENSE-MIT)
License: Expat or Apache-2.0

Files: src/fonts/*
Copyright: $(holder src/fonts/OFL.txt)
License: OFL-1.1

License: Expat
$(sed '1,/^Copyright/d' LICENSE-MIT | sed '1{/^$/d;}' | indent)

License: Apache-2.0
 On Debian systems, the full text of the Apache License, Version 2.0, can be
 found in /usr/share/common-licenses/Apache-2.0.

License: OFL-1.1
$(sed '1,/^---/d' src/fonts/OFL.txt | indent)
END
