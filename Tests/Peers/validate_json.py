"""Validates documents against a JSON schema: validate_json.py SCHEMA FILE... Prints the number of each file that is refused.

The schema of JSON Feed 1.1 refers to that of 1.0, which lies beside it; nothing is fetched.
"""

import json
import os
import sys

import jsonschema
from referencing import Registry
from referencing.jsonschema import DRAFT4


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


folder = os.path.dirname(sys.argv[1])
beside = [load(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if name.endswith(".json")]
registry = Registry().with_resources((schema["id"], DRAFT4.create_resource(schema)) for schema in beside)
validator = jsonschema.Draft4Validator(load(sys.argv[1]), registry=registry)
for number, path in enumerate(sys.argv[2:]):
    try:
        is_valid = validator.is_valid(load(path))
    except ValueError:
        is_valid = False
    if not is_valid:
        print(number)
