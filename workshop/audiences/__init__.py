"""Who sees what. A view is a set of records keyed `kind:id`, computed from states by pure functions.

Browsers never get events. What an audience may not see is not in its view: held-back statements, other
participants' identities behind a card, and votes before the reveal leave the server for nobody else.
"""
