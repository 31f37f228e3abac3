"""Golden figures of the sample workspace: 44 open items, their totals, ratings and best sets.

The items are the sample's; every figure is computed here a second way: totals in exact
decimals, sets by integer programming (SciPy's HiGHS) where the product uses dynamic
programming. All values are whole minutes, so the tolerance is 0.

    python sample.py > sample.json     (Python 3.11, numpy and scipy as printed in the file)
"""

import json
from decimal import Decimal
from math import floor, sqrt

import numpy as np
import scipy
from scipy.optimize import Bounds, LinearConstraint, milp

# number, kind, severity, due, principal in hours, interest in hours a month, measured
ITEMS = [
    (1, "compliance", "blocker", "2026-11-26", "2.00", "2.00", True),
    (2, "datasets", "critical", "2026-11-25", "1.00", "1.00", False),
    (3, "environments", "major", "2026-12-01", "1.00", "1.00", True),
    (4, "metrics", "major", "2026-12-02", "0.50", "0.50", False),
    (5, "connectors", "major", "2026-12-03", "0.50", "0.50", True),
    (6, "connectors", "minor", None, "0.50", "0.50", False),
    (7, "connectors", "minor", None, "0.25", "0.25", False),
    (8, "environments", "minor", None, "1.00", "1.00", True),
    (9, "metrics", "minor", None, "1.00", "1.00", True),
    (10, "metrics", "minor", None, "0.50", "0.50", False),
    (11, "connectors", "major", "2026-12-01", "3.00", "2.00", True),
    (12, "environments", "major", "2026-11-30", "2.50", "1.50", True),
    (13, "datasets", "critical", "2026-11-27", "4.00", "2.00", False),
    (14, "datasets", "critical", "2026-11-28", "4.00", "2.00", True),
    (15, "compliance", "critical", "2026-11-30", "2.00", "1.00", True),
    (16, "connectors", "critical", "2026-12-04", "4.00", "2.00", True),
    (17, "connectors", "critical", "2026-12-11", "4.00", "2.00", True),
    (18, "environments", "critical", "2027-01-15", "16.00", "8.00", True),
    (19, "environments", "critical", "2026-12-31", "8.00", "4.00", True),
    (20, "environments", "critical", "2026-12-12", "6.00", "3.00", True),
    (21, "datasets", "major", "2026-11-30", "1.00", "0.50", False),
    (22, "connectors", "major", "2026-12-18", "1.00", "0.50", False),
    (23, "datasets", "major", "2026-12-09", "4.00", "2.00", True),
    (24, "environments", "major", "2026-12-05", "2.50", "1.25", True),
    (25, "environments", "major", "2026-12-08", "2.00", "1.00", False),
    (26, "connectors", "minor", None, "1.00", "0.50", True),
    (27, "environments", "minor", None, "4.00", "2.00", True),
    (28, "metrics", "minor", None, "1.50", "0.75", True),
    (29, "compliance", "minor", None, "1.10", "0.55", False),
    (30, "datasets", "minor", None, "1.40", "0.70", True),
    (31, "metrics", "minor", None, "3.50", "1.70", True),
    (32, "datasets", "minor", None, "1.00", "0.40", False),
    (33, "metrics", "minor", None, "1.50", "0.60", True),
    (34, "metrics", "major", "2026-12-16", "3.00", "1.00", False),
    (35, "compliance", "minor", None, "0.75", "0.25", False),
    (36, "metrics", "major", "2026-12-11", "2.00", "0.50", False),
    (37, "compliance", "major", "2026-12-10", "1.00", "0.25", False),
    (38, "datasets", "minor", None, "3.00", "0.75", False),
    (39, "environments", "minor", None, "5.00", "1.25", False),
    (40, "compliance", "major", None, "6.00", "1.20", False),
    (41, "compliance", "critical", "2026-11-18", "6.00", "1.00", False),
    (42, "connectors", "major", "2026-12-18", "3.00", "0.50", False),
    (43, "compliance", "major", None, "46.00", "4.60", False),
    (44, "datasets", "minor", None, "1.50", "0.10", False),
]

# kind: [(count, hours each)]
BASE = {
    "connectors": [(9, 16)],
    "datasets": [(6, 8), (41, 1)],
    "environments": [(11, 12)],
    "metrics": [(3, 24), (52, 2)],
    "compliance": [(6, 40)],
}
BANDS = [("A", 5), ("B", 10), ("C", 20), ("D", 50)]
KINDS = list(BASE)
SEVERITIES = ["blocker", "critical", "major", "minor"]


def minutes(hours):
    exact = Decimal(hours) * 60
    assert exact == int(exact), hours
    return int(exact)


def rating(principal, base):
    return next((letter for letter, limit in BANDS if principal * 100 <= limit * base), "E")


def standing(rows, base):
    principal = sum(row["principal"] for row in rows)
    letter = rating(principal, base)
    better = {"B": 5, "C": 10, "D": 20, "E": 50}.get(letter)
    worst = min((SEVERITIES.index(row["severity"]) for row in rows), default=None)
    return {
        "principal": principal,
        "interest": sum(row["interest"] for row in rows),
        "items": len(rows),
        "base": base,
        "ratioPercent": principal * 100 / base,
        "rating": letter,
        "gap": 0 if better is None else principal - floor(better * base / 100),
        "worst": None if worst is None else SEVERITIES[worst],
        "worstCount": sum(SEVERITIES.index(row["severity"]) == worst for row in rows),
    }


def solve(objective, constraint):
    n = len(objective)
    found = milp(objective, constraints=constraint, integrality=np.ones(n), bounds=Bounds(0, 1),
                 options={"mip_rel_gap": 0})
    assert found.status == 0, found.message
    return [bool(round(x)) for x in found.x]


def best_set(rows, budget):
    """Most interest on a grid of 3 minutes, then least minutes, then fewest items."""
    weight = np.array([-(-row["principal"] // 3) for row in rows])
    worth = np.array([row["interest"] * 10**6 - row["principal"] * 100 - 1 for row in rows])
    return summary(rows, solve(-worth, LinearConstraint(weight, 0, budget // 3)))


def cheapest_set(rows, gap):
    """Least minutes that reach the gap, then most interest, then fewest items."""
    weight = np.array([row["principal"] for row in rows])
    cost = np.array([row["principal"] * 10**6 - row["interest"] * 100 + 1 for row in rows])
    return summary(rows, solve(cost, LinearConstraint(weight, gap, np.inf)))


def summary(rows, chosen):
    picked = [row for row, take in zip(rows, chosen) if take]
    return {
        "items": [row["n"] for row in picked],
        "principal": sum(row["principal"] for row in picked),
        "interest": sum(row["interest"] for row in picked),
    }


rows = [
    {"n": n, "kind": kind, "severity": severity, "due": due, "principal": minutes(p),
     "interest": minutes(i), "measured": measured}
    for n, kind, severity, due, p, i, measured in ITEMS
]
base = {kind: sum(count * hours * 60 for count, hours in parts) for kind, parts in BASE.items()}
total = standing(rows, sum(base.values()))
sds = np.array([row["principal"] * 1.5 / 6 for row in rows])
correlation = np.full((len(sds), len(sds)), 0.3) + 0.7 * np.eye(len(sds))

print(json.dumps({
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
    "tolerance": 0,
    "items": rows,
    "kinds": {k: standing([r for r in rows if r["kind"] == k], base[k]) for k in KINDS},
    "all": total,
    "measuredInterest": sum(row["interest"] for row in rows if row["measured"]),
    "sd": sqrt(sds @ correlation @ sds),
    "sdIndependent": sqrt(sds @ sds),
    "plans": {str(hours): best_set(rows, hours * 60) for hours in (4, 8, 16, 24, 40, 80)},
    "bandGap": cheapest_set(rows, total["gap"]),
    # By hand from the rule: twelve times interest over principal, then severity, due, kind, number.
    "rank": [*range(1, 18), 20, 19, 18, 21, 24, 25, 23, 22, 26, 30, 27, 28, 29,
             31, 32, 33, 34, 35, 37, 36, 38, 39, 40, 41, 42, 43, 44],
}, indent=1))
