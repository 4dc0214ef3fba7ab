"""Benchmarks, run by hand: `make bench`. They print ratios; no test is timed."""
