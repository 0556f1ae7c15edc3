"""German as children write it. Pure functions; no I/O but their own small tables in `data/`."""
