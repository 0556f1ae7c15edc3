"""How it is kept: an append-only log of events, the texts they name, receipts, and plain tables beside them."""
