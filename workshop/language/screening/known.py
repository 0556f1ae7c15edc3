"""The names that `tools/language_tables` put together, folded, by how surely a word is one; `names` says what for."""

from __future__ import annotations

from ..tables import words_of

_TABLE = words_of("built/names")
PLAIN, SHORT, WORDS_TOO = _TABLE["plain"], _TABLE["short"], _TABLE["words"]
HEARD, HEARD_WHERE_A_NAME_STANDS = _TABLE["heard"], _TABLE["heard where a name stands"]
SURNAMES, SURNAMES_TOO = _TABLE["surnames"], _TABLE["surnames too"]
KNOWN = PLAIN | SHORT | WORDS_TOO
