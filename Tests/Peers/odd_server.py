"""A web server that does what servers on the web do, good and bad. Usage: odd_server.py FOLDER

Prints one line of JSON with its ports: "http" and "https". The certificate in FOLDER/cert.pem is for good.example and made here.
"""
import gzip
import json
import os
import socket
import ssl
import struct
import subprocess
import sys
import threading
import time

FOLDER = sys.argv[1]


def answer(status, headers=(), body=b"", length=True):
    lines = [f"HTTP/1.1 {status} X"] + [f"{name}: {value}" for name, value in headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\nConnection: close\r\n\r\n").encode("latin-1") + body


def serve(connection, port):
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65536)
        if not chunk:
            return
        data += chunk
    head, _, rest = data.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    method, target, _ = lines[0].split(" ", 2)
    fields = {}
    for line in lines[1:]:
        name, _, value = line.partition(":")
        fields[name.lower()] = value.strip()
    while len(rest) < int(fields.get("content-length", 0)):
        rest += connection.recv(65536)
    path = target.split("?")[0]
    handler = ROUTES.get(path)
    if handler:
        handler(connection, method, target, fields, rest, port)
    else:
        connection.sendall(answer(404, [("Content-Type", "text/plain")], b"nothing here"))


def fixed(status, headers=(), body=b""):
    def handler(connection, method, target, fields, rest, port):
        connection.sendall(answer(status, headers, b"" if method == "HEAD" else body))
    return handler


def echo(connection, method, target, fields, rest, port):
    body = json.dumps({"method": method, "target": target, "fields": fields, "body": rest.decode("latin-1")}).encode()
    connection.sendall(answer(200, [("Content-Type", "application/json")], body))


def tagged(connection, method, target, fields, rest, port):
    headers = [("ETag", '"v1"'), ("Last-Modified", "Fri, 20 Nov 2026 08:00:00 GMT")]
    if fields.get("if-none-match") == '"v1"' and fields.get("if-modified-since"):
        connection.sendall(answer(304, headers, length=False))
    else:
        connection.sendall(answer(200, headers, b"version one"))


def redirect(connection, method, target, fields, rest, port):
    connection.sendall(answer(302, [("Location", target.split("?", 1)[1])]))


def hang(connection, method, target, fields, rest, port):
    time.sleep(60)


def drip(connection, method, target, fields, rest, port):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n")
    for _ in range(600):
        connection.sendall(b".")
        time.sleep(0.1)


def endless(connection, method, target, fields, rest, port):
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
    for _ in range(100_000):
        connection.sendall(b"10000\r\n" + b"x" * 65536 + b"\r\n")


def endless_head(connection, method, target, fields, rest, port):
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in range(100_000):
        connection.sendall(b"X-%d: " % number + b"y" * 8000 + b"\r\n")


def reset(connection, method, target, fields, rest, port):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc")
    time.sleep(0.1)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def truncated(connection, method, target, fields, rest, port):
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc")


def junk(connection, method, target, fields, rest, port):
    connection.sendall(b"\x00\x01SSH-2.0-OpenSSH\r\n\r\n")


def closed(connection, method, target, fields, rest, port):
    pass


def bomb(connection, method, target, fields, rest, port):
    # Made only when it is asked for: many tests start a server, and one wants this.
    connection.sendall(answer(200, GZIP, gzip.compress(b"\0" * 50_000_000, 1)))


GZIP = [("Content-Encoding", "gzip")]
ROUTES = {
    "/ok": fixed(200, [("Content-Type", "text/html; charset=gb2312"), ("X-Twice", "a"), ("x-twice", "b")], b"fine"),
    "/echo": echo,
    "/tagged": tagged,
    "/to": redirect,
    "/loop": lambda connection, method, target, fields, rest, port: connection.sendall(answer(301, [("Location", "/loop2")])),
    "/loop2": lambda connection, method, target, fields, rest, port: connection.sendall(answer(301, [("Location", "/loop")])),
    "/hang": hang,
    "/drip": drip,
    "/endless": endless,
    "/endless-head": endless_head,
    "/large": fixed(200, [], b"x" * 300_000),
    "/gzip": fixed(200, GZIP, gzip.compress(b"unpacked " * 100)),
    "/bomb": bomb,
    "/bad-gzip": fixed(200, GZIP, b"this is not packed at all"),
    "/cut-gzip": fixed(200, GZIP, gzip.compress(os.urandom(5000))[:2000]),
    "/brotli": fixed(200, [("Content-Encoding", "br")], b"\x0b\x02\x80hello\x03"),
    "/410": fixed(410),
    "/429": fixed(429, [("Retry-After", "120")]),
    "/503": fixed(503, [("Retry-After", "Fri, 27 Nov 2026 08:00:00 GMT")]),
    "/reset": reset,
    "/truncated": truncated,
    "/junk": junk,
    "/closed": closed,
    "/robots.txt": fixed(200, [("Content-Type", "text/plain")], b"User-agent: *\nDisallow: /echo\n"),
}


def listen(host, context=None):
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind((host, 0))
    server.listen(64)
    port = server.getsockname()[1]

    def one(connection):
        try:
            if context:
                connection = context.wrap_socket(connection, server_side=True)
            serve(connection, port)
        except OSError:
            pass
        finally:
            connection.close()

    def all_of_them():
        while True:
            connection, _ = server.accept()
            threading.Thread(target=one, args=(connection,), daemon=True).start()

    threading.Thread(target=all_of_them, daemon=True).start()
    return port


certificate, key = os.path.join(FOLDER, "cert.pem"), os.path.join(FOLDER, "key.pem")
subprocess.run(
    ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", certificate,
     "-days", "2", "-subj", "/CN=good.example", "-addext", "subjectAltName=DNS:good.example"],
    check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
print(json.dumps({"http": listen("0.0.0.0"), "https": listen("0.0.0.0", context)}), flush=True)
# The test that started this ends it; if it cannot, this ends with it.
parent = os.getppid()
while os.getppid() == parent:
    time.sleep(1)
