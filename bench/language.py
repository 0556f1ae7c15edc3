"""The language engine against sets with known answers, and what it costs.

    python bench/language.py PATH… [--costs [--rival-python PYTHON] [--rounds 5]] [--json]

A path is a set or a folder of sets. Shapes of a set (`.tsv` and `.txt` without headings, `.csv` with):

    theme <tab> as typed <tab> rightly spelt      statements: V, AMI, B-cubed F1 (who was put nowhere counts as a group
                                                  of one), number of groups and of themes, the gap between right
                                                  and typed, the share that moves when one is added
    text <tab> text <tab> 1 or 0                  pairs that say the same or not: F1, precision, recall
    kind or - <tab> text                          what to screen (name, contact, insult, distress): recall, precision
    misspelt <tab> meant                          words: the meant one first, or among the first five
    word                                          (.txt) correct words: the share left alone
    group,text,category                           (.csv) statements in several groups, the mean of all groups
    misspelling,target,count                      (.csv) words, and how often each was written so

--costs takes the statements of the given sets, varied until there are 1,000 and 10,000, and measures commands in fresh
processes. --rival-python names a Python with requirements-bench.txt; scikit-learn then runs turn and turn about with us.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.language_costs import costs
from bench.language_quality import Figures, quality
from bench.language_sets import WrongSet, read_sets


def main() -> int:
    """Status 2 and one line where a set is none."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    options.add_argument("--costs", action="store_true")
    options.add_argument("--rival-python", metavar="PYTHON")
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    chosen = options.parse_args()
    try:
        sets = read_sets(chosen.paths)
    except WrongSet as wrong:
        print(wrong, file=sys.stderr)
        return 2
    statements = [said.typed for one in sets for said in one.said]
    if chosen.costs and not statements:
        print("--costs needs a set of statements", file=sys.stderr)
        return 2
    found: dict[str, Figures] = {}

    def tell(name: str, figures: Figures) -> None:
        found[name] = figures
        if not chosen.json:
            print(
                f"{name}\n    " + "  ".join(f"{key} {_shown(value)}" for key, value in figures.items()),
                flush=True,
            )

    for one in sets:
        tell(str(one.path), quality(one))
    if chosen.costs:
        for name, figures in costs(statements, chosen.rival_python, chosen.rounds):
            tell(name, figures)
    if chosen.json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
    return 0


def _shown(value: float) -> str:
    return str(value) if isinstance(value, int) else f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}"


if __name__ == "__main__":
    sys.exit(main())
