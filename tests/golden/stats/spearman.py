"""Writes spearman.json: scipy.stats.spearmanr on samples with ties, gaps and infinities. Run with python3."""
import hashlib, json, math, pathlib, sys
import numpy as np, scipy
from scipy.stats import spearmanr

SEED = 20261124
rng = np.random.default_rng(SEED)
here = pathlib.Path(__file__)
nan = math.nan


def text(values):
    return [None if math.isnan(v) else ("Infinity" if v == math.inf else "-Infinity" if v == -math.inf else v) for v in values]


def case(name, a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    both = ~(np.isnan(a) | np.isnan(b))
    n = int(both.sum())
    entry = {"name": name, "a": text(a), "b": text(b)}
    if n < 3:
        return entry | {"notDefined": "too-few"}
    if len(set(a[both])) == 1 or len(set(b[both])) == 1:
        return entry | {"notDefined": "zero-variance"}
    return entry | {"rho": float(spearmanr(a[both], b[both]).statistic), "n": n}


x = rng.normal(size=200)
tied = np.round(rng.normal(size=300), 1)
gaps = rng.normal(size=150)
gaps[rng.random(150) < 0.3] = nan
other = gaps + rng.normal(scale=0.2, size=150)
other[rng.random(150) < 0.2] = nan
cases = [
    case("no rows", [], []),
    case("two rows", [1, 2], [2, 1]),
    case("one side constant", [1, 1, 1, 1], [1, 2, 3, 4]),
    case("constant where both are present", [1, 1, 1, 9], [1, 2, 3, nan]),
    case("the same", [1, 2, 3, 4], [1, 2, 3, 4]),
    case("reversed", [1, 2, 3, 4], [9, 8, 7, 1]),
    case("ties on both sides", [1, 2, 2, 3, 3, 3, 4], [7, 7, 5, 5, 5, 1, 2]),
    case("infinities", [-math.inf, 0, 1, 2, math.inf], [1, 3, 2, 5, 4]),
    case("noise", x, x + rng.normal(size=200)),
    case("rounded values", tied, np.round(tied**2 + rng.normal(size=300), 0)),
    case("gaps on both sides", gaps, other),
]
made = {
    "by": "scipy.stats.spearmanr",
    "versions": {"python": sys.version.split()[0], "numpy": np.__version__, "scipy": scipy.__version__},
    "seed": SEED,
    "generator": hashlib.sha256(here.read_bytes()).hexdigest(),
}
tolerance = {"rel": 1e-9, "why": "sums of 300 products of half-integer ranks"}
here.with_suffix(".json").write_text(json.dumps({"made": made, "tolerance": tolerance, "cases": cases}, indent=1) + "\n")
