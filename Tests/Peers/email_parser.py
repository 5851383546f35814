"""Reads every .eml of a folder with Python's own mail library and prints what it found, one JSON object a line.

A message that the library finds a defect in, or reads differently from what `expected.json` beside it says, is listed in `faults`.
"""

import email
import email.header
import email.policy
import email.utils
import json
import pathlib
import sys

POLICY = email.policy.SMTP.clone(raise_on_defect=True)


def mailbox(raw, name):
    """Name and address by the older parser: the newer one leaves the space between two encoded-words of a name standing."""
    shown, address = email.utils.parseaddr(email.message_from_bytes(raw, policy=email.policy.compat32)[name].replace("\r\n", ""))
    return [str(email.header.make_header(email.header.decode_header(shown))), address]


def lines(part):
    return part.get_content().replace("\r\n", "\n")


def faults_of(path, expected):
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=POLICY)
    found = {
        "subject": str(message["subject"]),
        "from": mailbox(raw, "from"),
        "to": mailbox(raw, "to"),
        "text": lines(message.get_body(("plain",))),
        "html": lines(message.get_body(("html",))),
        "files": [part.get_filename() for part in message.iter_attachments()] if message.get_content_type() == "multipart/mixed" else [],
        "date": message["date"].datetime.isoformat(),
    }
    faults = [f"{key}: {found[key]!r} is not {value!r}" for key, value in expected.items() if found[key] != value]
    for part in message.walk():
        faults += [f"defect {defect!r}" for defect in part.defects]
        for name, value in part.items():
            faults += [f"{name}: defect {defect!r}" for defect in value.defects]
    return faults


def main(folder):
    for path in sorted(pathlib.Path(folder).glob("*.eml")):
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        try:
            faults = faults_of(path, expected)
        except Exception as error:  # a defect that the library raises is what this script is there to report
            faults = [repr(error)]
        print(json.dumps({"name": path.name, "faults": faults}))


main(sys.argv[1])
