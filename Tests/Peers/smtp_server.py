"""A mail server: smtp_server.py FOLDER OPTIONS. OPTIONS are JSON, as below. Prints its port; each message becomes a JSON file in FOLDER.

tls: "none", "starttls" or "implicit", with the files certificate and key. login: [USER, SECRET], which is then required; mechanisms: those that
are offered, also without TLS if loginInPlaintext. size: the most bytes a message may have. utf8: whether SMTPUTF8 is offered.
"""

import asyncio
import base64
import itertools
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = pathlib.Path(sys.argv[1])
options = json.loads(sys.argv[2])
numbers = itertools.count()
login = options.get("login")


class Handler:
    async def handle_DATA(self, server, session, envelope):
        told = {
            "sender": envelope.mail_from,
            "recipients": envelope.rcpt_tos,
            "options": envelope.mail_options,
            "content": base64.b64encode(envelope.original_content).decode(),
            "encrypted": bool(session.ssl) or options["tls"] == "implicit",
            "mechanism": session.auth_data,
        }
        number = next(numbers)
        (folder / f"{number}.json").write_text(json.dumps(told), encoding="utf-8")
        return f"250 2.0.0 kept as {number}"

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        if session.ssl and options.get("loginOnlyInPlaintext"):
            return [line for line in responses if "AUTH" not in line]
        return responses

    async def auth_XOAUTH2(self, server, args):
        given = base64.b64decode(args[1]).decode()
        if login and given == f"user={login[0]}\x01auth=Bearer {login[1]}\x01\x01":
            return AuthResult(success=True, auth_data="XOAUTH2")
        # The refusal is explained first, and comes after an empty answer.
        await server.challenge_auth(json.dumps({"status": "401"}))
        return AuthResult(success=False, handled=False)


def authenticate(server, session, envelope, mechanism, data):
    is_right = login and [data.login.decode(), data.password.decode()] == login
    return AuthResult(success=bool(is_right), handled=False, auth_data=mechanism)


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(options["certificate"], options["key"])
    return made


def connection():
    plain = options.get("loginInPlaintext") or options.get("loginOnlyInPlaintext")
    known = {"LOGIN", "PLAIN", "XOAUTH2"}
    return SMTP(
        Handler(),
        hostname="peer.example",
        data_size_limit=options.get("size"),
        enable_SMTPUTF8=options.get("utf8", False),
        tls_context=context() if options["tls"] == "starttls" else None,
        auth_required=bool(login),
        auth_require_tls=options["tls"] != "implicit" and not plain,
        auth_exclude_mechanism=known - set(options.get("mechanisms", [])),
        authenticator=authenticate,
    )


async def main():
    loop = asyncio.get_running_loop()
    tls = context() if options["tls"] == "implicit" else None
    server = await loop.create_server(connection, "127.0.0.1", 0, ssl=tls)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
