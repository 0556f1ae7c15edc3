"""Statements that say the same: pairs, and stacks to suggest."""

from .pairs import Pair, pairs, stacks

__all__ = ["Pair", "pairs", "stacks"]
