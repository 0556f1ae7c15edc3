"""All tables. Events, contents and receipts are the record of what happened; the others are plain look-up tables."""

from __future__ import annotations

import sqlalchemy as sa

SCHEMA_VERSION = 2
"""Raised with every change of a table; an older program refuses a data folder with a higher one.
`upgrades.py` leads from each version to the next."""

metadata = sa.MetaData()

about = sa.Table(
    "about",
    metadata,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("value", sa.String, nullable=False),
)

events = sa.Table(
    "events",
    metadata,
    sa.Column("stream_id", sa.String, primary_key=True),
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", sa.Float, nullable=False),
    sa.Column("role", sa.String, nullable=False),
    sa.Column("actor_id", sa.String, nullable=False),
    sa.Column("command_id", sa.String, nullable=False),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("data", sa.JSON, nullable=False),
)

receipts = sa.Table(
    "receipts",
    metadata,
    sa.Column("stream_id", sa.String, primary_key=True),
    sa.Column("actor", sa.String, primary_key=True),
    sa.Column("command_id", sa.String, primary_key=True),
)

contents = sa.Table(
    "contents",
    metadata,
    sa.Column("text_id", sa.String, primary_key=True),
    sa.Column("stream_id", sa.String, nullable=False, index=True),
    sa.Column("body", sa.String, nullable=False),
)

tombstones = sa.Table(
    "tombstones",
    metadata,
    sa.Column("text_id", sa.String, primary_key=True),
    sa.Column("at", sa.Float, nullable=False),
)

devices = sa.Table(
    "devices",
    metadata,
    sa.Column("device_id", sa.String, primary_key=True),
    sa.Column("workshop_id", sa.String, primary_key=True),
    sa.Column("participant_id", sa.String, primary_key=True),
    sa.Column("number", sa.Integer, nullable=False),
)

cards = sa.Table(
    "cards",
    metadata,
    sa.Column("workshop_id", sa.String, primary_key=True),
    sa.Column("participant_id", sa.String, primary_key=True),
    sa.Column("key", sa.String, primary_key=True, index=True),
    sa.Column("symbols_hash", sa.String, nullable=False),
    sa.Column("token_hash", sa.String, nullable=False, index=True),
)

card_codes = sa.Table(
    "card_codes",
    metadata,
    sa.Column("code", sa.String, primary_key=True),
    sa.Column("workshop_id", sa.String, primary_key=True),
)

card_secrets = sa.Table(
    "card_secrets",
    metadata,
    sa.Column("workshop_id", sa.String, primary_key=True),
    sa.Column("participant_id", sa.String, primary_key=True),
    sa.Column("symbols", sa.String, nullable=False),
    sa.Column("token", sa.String, nullable=False),
)

municipalities = sa.Table(
    "municipalities",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("demo", sa.Boolean, nullable=False, default=False),
)

schools = sa.Table(
    "schools",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("municipality_id", sa.ForeignKey("municipalities.id"), nullable=False, index=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("contact", sa.String, nullable=False, default=""),
)

workshops = sa.Table(
    "workshops",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("municipality_id", sa.ForeignKey("municipalities.id"), nullable=False, index=True),
    sa.Column("school_id", sa.ForeignKey("schools.id")),
    sa.Column("mission_id", sa.String, nullable=False, index=True),
    sa.Column("children_code", sa.String, nullable=False, unique=True),
    sa.Column("staff_code", sa.String, nullable=False, unique=True),
    sa.Column("created_at", sa.Float, nullable=False),
    sa.Column("door", sa.String),
)

one_door = sa.Index("one_door", workshops.c.door, unique=True)
"""The pictures of a door lead to one workshop; when its evening is over it has none."""

accounts = sa.Table(
    "accounts",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("sign_in_name", sa.String, nullable=False, unique=True),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("password_hash", sa.String, nullable=False),
    sa.Column("owner", sa.Boolean, nullable=False, default=False),
    sa.Column("session_key", sa.String, nullable=False),
    sa.Column("created_at", sa.Float, nullable=False),
)

memberships = sa.Table(
    "memberships",
    metadata,
    sa.Column("account_id", sa.ForeignKey("accounts.id"), primary_key=True),
    sa.Column("municipality_id", sa.ForeignKey("municipalities.id"), primary_key=True),
    sa.Column("role", sa.String, primary_key=True),
    sa.Column("function", sa.String, nullable=False, default=""),
)

links = sa.Table(
    "links",
    metadata,
    sa.Column("token_hash", sa.String, primary_key=True),
    sa.Column("purpose", sa.String, nullable=False),
    sa.Column("municipality_id", sa.String, nullable=False, default=""),
    sa.Column("role", sa.String, nullable=False, default=""),
    sa.Column("function", sa.String, nullable=False, default=""),
    sa.Column("account_id", sa.String, nullable=False, default=""),
    sa.Column("expires_at", sa.Float, nullable=False),
)
