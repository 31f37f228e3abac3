"""Verifies an exported audit log from docs/audit-format.md alone: verify_audit.py audit.jsonl

Python 3 standard library. Exit 0: whole, prints count and head. Exit 1: broken, prints where.
Exit 2: no such export.
"""

import hashlib
import json
import sys


def no_twins(members):
    names = [name for name, _ in members]
    if len(set(names)) != len(names):
        raise ValueError("a member stands twice")
    return dict(members)


def canonical(value):
    """RFC 8785 for the values an entry may hold: texts, whole numbers, truth values, null, objects, lists."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(n) + ":" + canonical(value[n]) for n in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float):
        raise NotImplementedError("this script writes whole numbers only")
    return json.dumps(value, ensure_ascii=False)


def verify(data):
    if not data.endswith(b"\n"):
        raise ValueError("the last line has no end")
    first, *lines = data[:-1].split(b"\n")
    head_line = json.loads(first, object_pairs_hook=no_twins)
    if head_line["format"] != "paydown-audit/1":
        raise ValueError("another format")
    expected, log = "0" * 64, None
    for i, line in enumerate(lines):
        try:
            entry = json.loads(line, object_pairs_hook=no_twins)
        except ValueError as error:
            return f"broken at {i}: {error}"
        log = log or entry["log"]
        if entry["seq"] != i or entry["v"] != 1 or entry["log"] != log:
            return f"broken at {i}: another seq, version or log"
        if entry["prev"] != expected:
            return f"broken at {max(i - 1, 0)}: expected {entry['prev']}, found {expected}"
        if canonical(entry).encode() != line:
            return f"broken at {i}: not canonical"
        expected = hashlib.sha256(line).hexdigest()
    if expected != head_line["head"]:
        return f"broken at {len(lines) - 1}: expected {head_line['head']}, found {expected}"
    if len(lines) != head_line["entries"]:
        return f"broken at {len(lines)}: {head_line['entries']} entries expected"
    return None, len(lines), expected


if __name__ == "__main__":
    try:
        verdict = verify(open(sys.argv[1], "rb").read())
    except (ValueError, KeyError, IndexError) as error:
        print(f"no export: {error}")
        sys.exit(2)
    if isinstance(verdict, str):
        print(verdict)
        sys.exit(1)
    print(f"whole: {verdict[1]} entries, head {verdict[2]}")
