"""Writes a newsletter of 80 KB in nested tables with a style sheet of 100 rules, as the generators of such mail do: newsletter.py FILE."""

import sys

BASE = """
body{margin:0;padding:0;background-color:#f4f4f4;font-family:Arial,Helvetica,sans-serif;color:#222222}
table{border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt}
td{padding:0;vertical-align:top}
img{border:0;line-height:100%;outline:none;text-decoration:none}
p{margin:0 0 12px;font-size:16px;line-height:1.5}
a{color:#0a58ca;text-decoration:underline}
h1{margin:0 0 16px;font-size:28px;line-height:1.2}
h2,h3{margin:0 0 8px;font-weight:bold}
h2{font-size:22px}
h3{font-size:18px}
.wrapper{width:100%;background-color:#f4f4f4}
.container{width:600px;background-color:#ffffff}
.article td.picture{width:180px;padding-right:16px}
.article .text > p{color:#333333}
.article .text > p + p{color:#555555}
.article h2 a{color:#111111;text-decoration:none}
.button{display:inline-block;padding:10px 18px;background:#0a58ca;border-radius:4px}
.button a{color:#ffffff;font-weight:bold}
a[href^="https://"]{word-break:normal}
.meta{font-size:13px !important;color:#777777}
tr:first-child > td{border-top:0}
.footer p,.footer a{font-size:12px;color:#999999}
#top .logo{width:120px;height:40px}
@media only screen and (max-width:600px){.container{width:100% !important}.article td{display:block !important}}
a:hover{color:#083f91}
"""


def rules():
    lines = BASE.strip().split("\n")
    for number in range(100 - len(lines)):
        lines.append(f".topic-{number}{{color:#{(number * 111) % 4096:03x};padding-left:{number % 20}px;border-left:{number % 4}px solid #ddd}}")
    return "\n".join(lines)


def article(number):
    sentence = "The laboratory reports on what it measured, and says how. 研究组公布了数据与方法。 "
    return f"""
<table class="article topic-{number % 75}" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tbody><tr>
<td class="picture"><img class="thumb" src="https://news.example.edu/images/{number}.jpg" alt="Picture {number}" width="164" height="110"></td>
<td class="text"><p class="meta topic-{(number * 7) % 75}">Research &middot; {number % 28 + 1} November</p>
<h2><a href="https://news.example.edu/articles/{number}">Article {number}: rare earths, found &amp; counted</a></h2>
<p>{sentence * 2}</p><p>{sentence}<a href="https://news.example.edu/articles/{number}?from=weekly">Read more</a></p>
<!--[if mso]><table width="180"><tr><td bgcolor="#0a58ca"><![endif]-->
<span class="button"><a href="https://news.example.edu/articles/{number}#comments">Discuss</a></span>
<!--[if mso]></td></tr></table><![endif]--></td></tr></tbody></table>"""


def page(count):
    articles = "".join(article(number) for number in range(count))
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Weekly</title><style>
{rules()}
</style></head><body><table class="wrapper" id="top"><tbody><tr><td><table class="container" align="center"><tbody><tr><td>
<img class="logo" src="https://news.example.edu/logo.png" alt="Example University"><h1>This week</h1>{articles}
<div class="footer"><p>Example University, 1 Street, City. <a href="https://news.example.edu/leave">Unsubscribe</a></p></div>
</td></tr></tbody></table></td></tr></tbody></table></body></html>
"""


count = 1
while len(page(count).encode()) < 80_000:
    count += 1
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(page(count))
