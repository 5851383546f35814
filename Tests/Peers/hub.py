"""A hub that writes down what it is told: hub.py FILE. Prints its port; each form that it is sent becomes a line of the file."""

import http.server
import sys
import urllib.parse


class Hub(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = urllib.parse.parse_qs(body)
        with open(sys.argv[1], "a", encoding="utf-8") as file:
            file.write(f"{self.headers['Content-Type']} {form['hub.mode'][0]} {form['hub.url'][0]}\n")
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hub)
print(server.server_port, flush=True)
server.serve_forever()
