"""Verifies the DKIM signatures of every .eml of a folder with dkimpy and with libopendkim, and prints one JSON object for each message.

The keys stand in `keys` in the folder, one a line: the name of the TXT record, a space, its text. For each message it says which of its
signatures each verifier takes, in the order in which they stand.
"""

import ctypes
import ctypes.util
import json
import pathlib
import sys

import dkim

# From <opendkim/dkim.h>.
OP_SETOPT = 1
OPTS_QUERYMETHOD, OPTS_QUERYINFO = 6, 7
QUERY_FILE = 1
SIGFLAG_PASSED = 0x04
SIGBH_MATCH = 0
STAT_OK = 0


class OpenDKIM:
    """libopendkim, with the keys of a file in the place of the DNS."""

    def __init__(self, keys):
        name = ctypes.util.find_library("opendkim")
        if not name:
            sys.exit("libopendkim is missing; `make peers` installs it")
        self.c = c = ctypes.CDLL(name)
        pointer, size = ctypes.c_void_p, ctypes.c_size_t
        c.dkim_init.restype, c.dkim_init.argtypes = pointer, [pointer, pointer]
        c.dkim_options.argtypes = [pointer, ctypes.c_int, ctypes.c_int, pointer, size]
        c.dkim_verify.restype, c.dkim_verify.argtypes = pointer, [pointer, ctypes.c_char_p, pointer, ctypes.POINTER(ctypes.c_int)]
        c.dkim_header.argtypes = c.dkim_body.argtypes = [pointer, ctypes.c_char_p, size]
        c.dkim_eoh.argtypes = c.dkim_free.argtypes = c.dkim_sig_getflags.argtypes = c.dkim_sig_getbh.argtypes = [pointer]
        c.dkim_eom.argtypes = [pointer, pointer]
        c.dkim_getsiglist.argtypes = [pointer, ctypes.POINTER(ctypes.POINTER(pointer)), ctypes.POINTER(ctypes.c_int)]
        self.library = c.dkim_init(None, None)
        method, path = ctypes.c_int(QUERY_FILE), ctypes.create_string_buffer(str(keys).encode())
        for option, value in ((OPTS_QUERYMETHOD, method), (OPTS_QUERYINFO, path)):
            length = ctypes.sizeof(value) if option == OPTS_QUERYMETHOD else len(path.value)
            if c.dkim_options(self.library, OP_SETOPT, option, ctypes.byref(value), length) != STAT_OK:
                sys.exit("libopendkim does not take its options")

    def verify(self, raw):
        """Which signatures it takes."""
        status = ctypes.c_int()
        message = self.c.dkim_verify(self.library, b"message", None, ctypes.byref(status))
        try:
            head, body = raw.split(b"\r\n\r\n", 1)
            for field in fields(head):
                self.c.dkim_header(message, field, len(field))
            if self.c.dkim_eoh(message) != STAT_OK:
                return []
            self.c.dkim_body(message, body, len(body))
            self.c.dkim_eom(message, None)
            signatures, count = ctypes.POINTER(ctypes.c_void_p)(), ctypes.c_int()
            self.c.dkim_getsiglist(message, ctypes.byref(signatures), ctypes.byref(count))
            return [
                bool(self.c.dkim_sig_getflags(signatures[index]) & SIGFLAG_PASSED)
                and self.c.dkim_sig_getbh(signatures[index]) == SIGBH_MATCH
                for index in range(count.value)
            ]
        finally:
            self.c.dkim_free(message)


def fields(head):
    """The fields of a header, each with the lines that continue it."""
    found = []
    for line in head.split(b"\r\n"):
        if line[:1] in (b" ", b"\t"):
            found[-1] += b"\r\n" + line
        else:
            found.append(line)
    return found


def verify_by_dkimpy(raw, keys):
    """Which signatures it takes; those that it finds malformed are not taken."""
    def text(name, timeout=5):
        return keys.get(name.decode().rstrip("."))

    count = sum(field.lower().startswith(b"dkim-signature:") for field in fields(raw.split(b"\r\n\r\n", 1)[0]))
    taken = []
    for index in range(count):
        try:
            taken.append(bool(dkim.DKIM(raw).verify(idx=index, dnsfunc=text)))
        except dkim.DKIMException:
            taken.append(False)
    return taken


def main(folder):
    folder = pathlib.Path(folder)
    lines = (folder / "keys").read_text(encoding="ascii").splitlines()
    keys = {name: text.encode() for name, text in (line.split(" ", 1) for line in lines)}
    opendkim = OpenDKIM(folder / "keys")
    for path in sorted(folder.glob("*.eml")):
        raw = path.read_bytes()
        print(json.dumps({"name": path.stem, "dkimpy": verify_by_dkimpy(raw, keys), "opendkim": opendkim.verify(raw)}))


main(sys.argv[1])
