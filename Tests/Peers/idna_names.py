"""Prints each line of a file as the idna package encodes it (IDNA 2008, UTS 46 mapping), or nothing where it refuses: idna_names.py FILE."""

import sys

import idna

with open(sys.argv[1], encoding="utf-8") as names:
    for name in names.read().split("\n"):
        try:
            print(idna.encode(name, uts46=True).decode())
        except (idna.IDNAError, UnicodeError):
            print()
