"""What a facilitator should look at before all do. `flags.screen` gathers what the other files find, a kind each."""

from .flags import screen

__all__ = ["screen"]
