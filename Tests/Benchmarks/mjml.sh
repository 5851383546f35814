#!/bin/sh
# Our MJML renderer beside mjml-python, on a newsletter of 24 articles: times and their ratio, no pass or fail. `make bench-mjml` calls it.
# RUNS=n runs each contender n times in turn (5); the fastest counts. TIMES=n renders n times a run (500).
set -eu
cd "$(dirname "$0")/../.."

work=.build/bench-mjml
design=$work/weekly.mjml

[ -n "${SKIP_BUILD:-}" ] || ${SWIFT:-swift} build --configuration release --product benchmarks >&2

mkdir -p "$work"
{
  cat <<MJML
<mjml lang="en">
  <mj-head>
    <mj-title>Weekly</mj-title>
    <mj-preview>Twenty-four articles</mj-preview>
    <mj-attributes>
      <mj-all font-family="Helvetica, Arial, sans-serif" />
      <mj-text padding="4px 0" font-size="16px" line-height="1.5" color="#29323d" />
      <mj-section padding="16px 24px" background-color="#ffffff" />
      <mj-class name="title" font-size="19px" font-weight="bold" />
    </mj-attributes>
    <mj-style>@media only screen and (max-width: 479px) { .beside { padding-top: 14px !important; } }</mj-style>
  </mj-head>
  <mj-body background-color="#eef1f5">
    <mj-section><mj-column><mj-text font-size="28px" line-height="34px">News of the week</mj-text></mj-column></mj-section>
MJML
  article=0
  while [ "$article" -lt 24 ]; do
    article=$((article + 1))
    cat <<MJML
    <mj-section border-top="1px solid #dfe4ea">
      <mj-column width="184px"><mj-image src="https://a.example/$article.jpg" alt="Picture $article" width="164px" padding="4px 0 0" href="https://a.example/$article" /></mj-column>
      <mj-column width="368px" css-class="beside">
        <mj-text mj-class="title"><a href="https://a.example/$article">Article $article of the week</a></mj-text>
        <mj-text><p>What the group learnt on the way may matter more than the saving, and the library stays open until midnight.</p></mj-text>
        <mj-button href="https://a.example/$article" align="left" background-color="#0b4f8a">Read on</mj-button>
      </mj-column>
    </mj-section>
MJML
  done
  cat <<MJML
    <mj-section>
      <mj-column>
        <mj-divider border-width="1px" border-color="#dfe4ea" />
        <mj-social><mj-social-element name="github" href="https://a.example/g">GitHub</mj-social-element></mj-social>
        <mj-text font-size="13px"><a href="https://a.example/u">Unsubscribe</a></mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
MJML
} >"$design"

run=0
while [ "$run" -lt "${RUNS:-5}" ]; do
  run=$((run + 1))
  .build/release/benchmarks mjml "$design" "${TIMES:-500}"
  .venv/bin/python Tests/Benchmarks/mjml_contender.py "$design" "${TIMES:-500}"
done | .venv/bin/python Tests/Benchmarks/mjml_report.py
