"""How free text travels through the core: as the id of a row in the contents table, never as itself."""

from __future__ import annotations

from typing import NewType

Words = NewType("Words", str)
"""In a command as it comes in: what somebody wrote. In the rules, in events and in states: the id of that text.

The service swaps one for the other before deciding, so rules and the log never hold what a person said,
and erasing is deleting one row. An empty string stays an empty string: nothing was written.
"""

MISSING = Words("")
