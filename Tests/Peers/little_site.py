"""A little site as a university's CMS makes it: lists of articles over four pages, thirty articles. Usage: little_site.py LOG

It also has a feed with a picture of 2000 by 1000 points, and one whose type is a lie. Prints its port. Writes a line to LOG for every request: path, status, "if" when it was conditional, and the program's name.
Every third article is in GBK; article 7 is gone, article 8 fails, and the last page of the list leads back to the first.
"""
import hashlib
import http.server
import struct
import sys
import urllib.parse
import zlib

LOG = open(sys.argv[1], "a", buffering=1)
PAGES = {0: "/xw.htm", 1: "/xw/3.htm", 2: "/xw/2.htm", 3: "/xw/1.htm"}
STATE = {"robots": 404}


def item(number):
    return (f'<li id="line_u8_{number}"><span>2026-11-{30 - number % 28:02d}</span>'
            f'<a href="/info/1035/{2000 + number}.htm">学校举行第{number}届稀土科技创新成果交流会</a></li>')


def list_page(index):
    items = "".join(item(number) for number in range(30 - index * 8, max(0, 22 - index * 8), -1))
    following = PAGES[(index + 1) % 4]
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>学校新闻-示例大学</title></head><body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xxgk.htm">学校概况</a></li></ul></div>
<div class="list"><ul>{items}</ul></div>
<div class="pb_sys_common"><span class="p_no_d">{index + 1}</span><span class="p_next"><a href="{following}">下页</a></span></div>
</body></html>""".encode()


def article_page(number):
    paragraph = f"第{number}届交流会在学校礼堂举行，来自各地的研究人员介绍了稀土永磁材料回收利用的最新进展，并与师生座谈。"
    text = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>学校举行第{number}届稀土科技创新成果交流会-示例大学</title></head><body>
<form name="_newscontent_fromname"><h1>学校举行第{number}届稀土科技创新成果交流会</h1>
<p>2026年11月{30 - number % 28:02d}日 10:32 点击:[<span id="dynclicks_wbnews"></span>]</p>
<div id="vsb_content"><div class="v_news_content"><p>{paragraph}</p><p>{paragraph}</p></div></div></form></body></html>"""
    # The declaration stays wrong, as it does on real sites: what the server says counts.
    return text.encode("gbk") if number % 3 == 0 else text.encode()


def picture(width, height):
    """A PNG of one colour."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x1d\x57\x8c" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def feed(host):
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Partner</title><link>http://{host}/</link><description>News of a partner</description>
<item><title>Magnets from old motors</title><link>http://{host}/a</link><guid isPermaLink="false">partner-1</guid>
<pubDate>Fri, 20 Nov 2026 10:32:00 +0800</pubDate>
<description>&lt;p&gt;See &lt;img src="/wide.png" alt="A motor"&gt; and &lt;img src="/lie.png" alt="A lie"&gt;&lt;/p&gt;</description></item>
</channel></rss>""".encode()


class Site(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        status, body, charset = self.page(urllib.parse.urlsplit(self.path).path)
        tag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
        condition = self.headers.get("If-None-Match")
        if status == 200 and condition == tag:
            status, body = 304, b""
        LOG.write(f"{self.path} {status} {'if' if condition else '-'} {self.headers.get('User-Agent')}\n")
        self.send_response(status)
        if status in (200, 304):
            self.send_header("ETag", tag)
        if status != 304:
            self.send_header("Content-Type", f"text/html; charset={charset}" if charset else "image/png")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page(self, path):
        if path == "/robots.txt":
            return 200, b"User-agent: *\nDisallow: /info/1035/2009.htm\n", "utf-8"
        if path == "/feed.xml":
            return 200, feed(self.headers["Host"]), "utf-8"
        if path == "/wide.png":
            return 200, picture(2000, 1000), None
        if path == "/lie.png":
            return 200, b"<svg onload='x()'/>", None
        for index, name in PAGES.items():
            if path == name:
                return 200, list_page(index), "utf-8"
        if path.startswith("/info/1035/") and path.endswith(".htm"):
            number = int(path[len("/info/1035/"):-len(".htm")]) - 2000
            if number == 7:
                return 404, b"gone", "utf-8"
            if number == 8:
                return 500, b"broken", "utf-8"
            return 200, article_page(number), "gbk" if number % 3 == 0 else "utf-8"
        return 404, b"nothing here", "utf-8"

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
print(server.server_port, flush=True)
server.serve_forever()
