"""Reads every .eml of a folder with Python's own mail library and prints what it found, one JSON object a line.

A message that the library finds a defect in, or reads differently from what the .json beside it says, is listed in `faults`; so is one
that is not of short lines with CR LF, or not of ASCII although it does not need SMTPUTF8.
"""

import base64
import email
import email.errors
import email.header
import email.policy
import email.utils
import json
import pathlib
import sys

STRICT = email.policy.strict + email.policy.SMTP


def name_of(text, header):
    """A name by the older parser: the newer one leaves the space between two encoded-words of a name standing."""
    raw = email.message_from_string(text, policy=email.policy.compat32)[header].replace("\r\n", "")
    return str(email.header.make_header(email.header.decode_header(email.utils.parseaddr(raw)[0])))


def shape(part):
    """The tree of a message: what each part is, and what it says or holds."""
    kind = part.get_content_type()
    if part.is_multipart():
        root = part.get_param("type")
        return [kind, root if isinstance(root, str) else None, [shape(child) for child in part.iter_parts()]]
    if part.get_content_disposition() is None:
        return [kind, part.get_content().replace("\r\n", "\n")]
    return [kind, part.get_content_disposition(), part.get_filename(), part["content-id"],
            base64.b64encode(part.get_payload(decode=True)).decode()]


def faults_of_lines(raw, is_utf8):
    """What RFC 5322 says of lines, and RFC 2047 of encoded-words."""
    faults = []
    lines = raw.split(b"\r\n")
    if any(b"\r" in line or b"\n" in line for line in lines):
        faults.append("a bare CR or LF")
    if any(len(line) > 998 for line in lines):
        faults.append("a line of more than 998 octets")
    if not is_utf8 and not raw.isascii():
        faults.append("not ASCII")
    head, body = raw.split(b"\r\n\r\n", 1)
    for line in head.split(b"\r\n"):
        if len(line) > 78 and b" " in line.strip():
            faults.append(f"a line of the header could be folded: {line!r}")
        for word in line.split():
            if word.startswith(b"=?") and len(word.rstrip(b",;")) > 75:
                faults.append(f"an encoded-word of {len(word)} characters")
    if any(len(line) > 78 for line in body.split(b"\r\n")):
        faults.append("a line of the body of more than 78 octets")
    return faults


def faults_of(raw, expected):
    is_utf8 = expected.pop("needsSMTPUTF8")
    policy = STRICT.clone(utf8=is_utf8)
    text = raw.decode("utf-8" if is_utf8 else "ascii")
    message = email.message_from_string(text, policy=policy)
    found = {
        "subject": str(message["subject"]),
        "from": [name_of(text, "from"), message["from"].addresses[0].addr_spec],
        "to": [name_of(text, "to"), message["to"].addresses[0].addr_spec],
        "replyTo": [address.addr_spec for address in message["reply-to"].addresses] if message["reply-to"] else [],
        "date": message["date"].datetime.isoformat(),
        "messageID": message["message-id"],
        "language": message["content-language"],
        "listUnsubscribe": message["list-unsubscribe"].strip(),
        "body": shape(message),
    }
    faults = [f"{key}: {found[key]!r} is not {value!r}" for key, value in expected.items() if found[key] != value]
    for part in message.walk():
        faults += [f"defect {defect!r}" for defect in part.defects]
        for name, value in part.items():
            # RFC 6531 allows what the library calls a defect in an address of any message.
            allowed = email.errors.NonASCIILocalPartDefect if is_utf8 else ()
            faults += [f"{name}: defect {defect!r}" for defect in value.defects if not isinstance(defect, allowed)]
    names = [name.lower() for name in message.keys()]
    faults += [f"{name} stands {names.count(name)} times" for name in set(names) if names.count(name) > 1]
    return faults + faults_of_lines(raw, is_utf8)


def main(folder):
    for path in sorted(pathlib.Path(folder).glob("*.eml")):
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        try:
            faults = faults_of(path.read_bytes(), expected)
        except Exception as error:  # a defect that the library raises is what this script is there to report
            faults = [repr(error)]
        print(json.dumps({"name": path.name, "faults": faults}))


main(sys.argv[1])
