"""Writes profile.json: numpy, pandas and exact fractions on columns of numbers. Run with python3."""
import hashlib, json, math, pathlib, sys
from fractions import Fraction
import numpy as np, pandas as pd

SEED = 20261124
BINS = 20
rng = np.random.default_rng(SEED)
here = pathlib.Path(__file__)


def exact_moments(values):
    exact = [Fraction(v) for v in values]
    n = len(exact)
    mean = sum(exact) / n
    if n == 1:
        return float(mean), None
    variance = sum((v - mean) ** 2 for v in exact) / (n - 1)
    scaled = int(variance * 10**60)
    return float(mean), float(Fraction(math.isqrt(scaled), 10**30))


def edges_of(low, high, step):
    if high == low:
        return None
    if step:
        width = math.ceil(((high - low) / step + 1) / BINS) * step
        bins = math.floor((high - low) / width) + 1
    else:
        width, bins = (high - low) / BINS, BINS
    return [low + k * width for k in range(bins + 1)]


def bins_of(values, edges):
    # As numpy.histogram, but the maximum belongs to the last bin even if low + 20 * width rounds below it.
    inner = np.searchsorted(np.array(edges[1:-1]), values, side="right")
    return np.bincount(inner, minlength=len(edges) - 1).tolist()


def case(name, values, sql_type, step=None):
    present = [v for v in values if v is not None]
    finite = np.array([v for v in present if math.isfinite(v)], float)
    entry = {"name": name, "type": sql_type, "values": [None if v is None else repr(v) if sql_type != "BIGINT" else str(v) for v in values]}
    if len(finite) == 0:
        return entry
    mean, sd = exact_moments([v for v in present if math.isfinite(v)])
    levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
    quantiles = np.quantile(finite, levels).tolist()
    assert np.allclose(quantiles, pd.Series(finite).quantile(levels).tolist(), rtol=1e-12)
    q1, q3 = quantiles[2], quantiles[4]
    low, high = q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)
    edges = edges_of(float(finite.min()), float(finite.max()), step)
    return entry | {
        "expected": {
            "missing": len(values) - len(present),
            "notFinite": len(present) - len(finite),
            "distinct": int(pd.Series(present, dtype=object).nunique(dropna=False)),
            "mean": mean,
            "sd": sd,
            "quantiles": quantiles,
            "fences": None if q1 == q3 else [low, high],
            "outliers": None if q1 == q3 else int(((finite < low) | (finite > high)).sum()),
            "edges": edges,
            "counts": None if edges is None else bins_of(finite, edges),
        }
    }


def around(low, high):
    edges = edges_of(low, high, None)
    below = np.nextafter(np.array(edges[1:]), -np.inf).tolist()
    return [v for v in edges + below if low <= v <= high] + [low, high]


normal = rng.normal(size=500).tolist()
gaps = [None if rng.random() < 0.2 else v for v in rng.exponential(size=400).tolist()]
cases = [
    case("no rows", [], "DOUBLE"),
    case("all missing", [None, None], "DOUBLE"),
    case("only not finite", [math.nan, math.inf, None], "DOUBLE"),
    case("one row", [4.25], "DOUBLE"),
    case("constant", [2.5] * 30, "DOUBLE"),
    case("quartiles coincide", [0.0] * 40 + [1.0, 2.0, 3.0], "DOUBLE"),
    case("normal", normal, "DOUBLE"),
    case("gaps", gaps, "DOUBLE"),
    case("not finite among finite", normal[:50] + [math.nan, math.inf, -math.inf, math.nan, None], "DOUBLE"),
    case("offset of 1e12", [1e12 + v for v in normal], "DOUBLE"),
    case("offset of -1e12, far value", [-1e12 + v for v in normal] + [1e6], "DOUBLE"),
    case("tenths on the edges of bins", [k / 10 for k in range(201)], "DOUBLE"),
    case("on and just below the edges of bins", around(-3.3, 8.8), "DOUBLE"),
    case("tiny", [v * 1e-300 for v in normal], "DOUBLE"),
    case("large", [v * 1e100 for v in normal], "DOUBLE"),
    case("small integers", [int(v) for v in rng.integers(0, 7, 300)], "BIGINT", 1),
    case("integers over many bins", [int(v) for v in rng.integers(-500, 1500, 700)], "BIGINT", 1),
    case("integers at 1e12", [10**12 + int(v) for v in rng.integers(0, 100, 300)], "BIGINT", 1),
]
made = {
    "by": "numpy.quantile, pandas.Series.quantile, numpy.searchsorted, fractions.Fraction",
    "versions": {"python": sys.version.split()[0], "numpy": np.__version__, "pandas": pd.__version__},
    "seed": SEED,
    "generator": hashlib.sha256(here.read_bytes()).hexdigest(),
}
tolerance = {"rel": 1e-9, "why": "moments about a mean that is right to the last digits; quantiles differ by one rounding"}
here.with_suffix(".json").write_text(json.dumps({"made": made, "tolerance": tolerance, "cases": cases}, indent=1) + "\n")
