"""Unpacks a body as a client does: unpack.py CODING FILE. Prints the bytes."""

import gzip
import sys

import brotli

coding, path = sys.argv[1:]
with open(path, "rb") as file:
    packed = file.read()
sys.stdout.buffer.write({"gzip": gzip.decompress, "br": brotli.decompress}[coding](packed))
