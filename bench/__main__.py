"""Run every benchmark: `python -m bench [SIZE]` (entries in the large journal, default 10,000).

Each prints ratios within one run, beside what it is compared to. Seconds differ between machines;
ratios much less.
"""

from __future__ import annotations

import sys

from bench import app, commands, index


def main() -> None:
    """Print the commands' ratios, then the index's, then the app's."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    commands.main(size)
    index.main(size)
    app.main(size)


if __name__ == "__main__":
    main()
