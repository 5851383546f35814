"""Prints what Python's email package reads from a message, as JSON: read_mail.py FILE."""

import email
import email.policy
import json
import sys

with open(sys.argv[1], "rb") as file:
    message = email.message_from_binary_file(file, policy=email.policy.SMTP)

print(json.dumps({
    "defects": [str(defect) for part in message.walk() for defect in part.defects]
    + [f"{name}: {defect}" for name, value in message.items() for defect in value.defects],
    "headers": [[name, str(value)] for name, value in message.items()],
    "parts": [[part.get_content_type(), part.get_content()] for part in message.walk() if not part.is_multipart()],
}, ensure_ascii=False))
