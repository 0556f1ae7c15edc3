"""`reset-password`: a link for somebody who forgot."""

from __future__ import annotations

import argparse

from ..house import open_house
from ..messages import say
from .files import Refused
from .serve import LANG, config_of


def reset_password(options: argparse.Namespace) -> int:
    """Print the path of a link that works once, for a day; the server may be running meanwhile."""
    from ..addresses import addresses

    house = open_house(config_of(options))
    account = house.directory.account_by_sign_in_name(options.name)
    if account is None:
        known = ", ".join(one.sign_in_name for one in house.directory.accounts()) or "–"
        raise Refused(say(LANG, "cli.unknown_account", name=options.name, known=known))
    token = house.directory.add_link("password", account_id=account.id, days=1)
    base = addresses(house.config.host, house.config.port)[0]
    print(say(LANG, "cli.password_link", name=account.name) + f"\n\n  {base}/passwort/{token}\n")
    return 0
