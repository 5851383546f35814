"""An SMTP server that stores what it gets, and kills the sender at a point of the dialogue.

usage: killing_sink.py CONTROL

CONTROL is a folder: `point` holds the number of the event at which to kill (0: never), `pid` the process to kill, `messages` is where a
line is added for each message that was received to its final dot: its recipient, a space, its Message-ID. Events are counted from the
moment at which `point` was written anew: each command, each piece of a message, the dot before it is answered, and the answer after it is
sent. Prints its port when it is ready.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path

control = Path(sys.argv[1])
state = {"stamp": None, "count": 0}


def event():
    """Counts an event; kills the sender if it is its point."""
    stamp = (control / "point").stat().st_mtime_ns
    if stamp != state["stamp"]:
        state.update(stamp=stamp, count=0)
    state["count"] += 1
    if state["count"] == int((control / "point").read_text() or 0):
        os.kill(int((control / "pid").read_text()), signal.SIGKILL)


def store(recipient, message):
    """Adds the message to those that were received, in one write."""
    name = next((line.split(b":", 1)[1].strip() for line in message.split(b"\r\n") if line.lower().startswith(b"message-id:")), b"none")
    with open(control / "messages", "ab", buffering=0) as file:
        file.write(recipient + b" " + name + b"\n")


async def converse(reader, writer):
    async def say(text):
        writer.write(text.encode() + b"\r\n")
        await writer.drain()

    recipient = b""
    try:
        await say("220 sink.example.edu ESMTP")
        while line := await reader.readline():
            event()
            verb = line.strip().upper()
            if verb.startswith(b"EHLO"):
                await say("250-sink.example.edu\r\n250-PIPELINING\r\n250 8BITMIME")
            elif verb.startswith(b"RCPT"):
                recipient = line.split(b"<", 1)[1].split(b">", 1)[0]
                await say("250 2.1.5 Ok")
            elif verb.startswith(b"DATA"):
                await say("354 go on")
                # The next command may stand right behind the dot.
                message, lines = b"", 0
                while (line := await reader.readline()) != b".\r\n":
                    if not line:
                        return
                    message += line
                    lines += 1
                    if lines % 200 == 0:
                        event()
                event()
                store(recipient, message)
                event()
                await say("250 2.0.0 Ok: queued as 4711")
                event()
            elif verb.startswith(b"QUIT"):
                await say("221 2.0.0 Bye")
                return
            else:
                await say("250 2.0.0 Ok")
    except (ConnectionError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(converse, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
