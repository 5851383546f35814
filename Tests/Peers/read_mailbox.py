"""What Python's mailbox module finds in a file: read_mailbox.py FILE. Prints JSON."""

import json
import mailbox
import sys

messages = [
    {"from": message.get_from(), "subject": message["subject"], "length": str(len(message.get_payload()))}
    for message in mailbox.mbox(sys.argv[1], create=False)
]
print(json.dumps(messages))
