"""Builds what `workshop/language` looks up, from packages locked in requirements-tables.txt; see NOTICE for sources."""
