"""Many small files for people, few for a slow network: sheets and modules of one page joined into one answer.

The files stay what they are, and are served one by one as well. Joining happens when the house starts, and refuses
loudly what it does not understand.
"""

from __future__ import annotations


class CannotJoin(ValueError):
    """A file is written in a way that joining does not know; says which, where and what."""
