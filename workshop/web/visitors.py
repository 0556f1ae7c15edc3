"""Who is asking: a device by its signed token, an account by its session; and what each may open."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Response, request, session
from itsdangerous import BadSignature, URLSafeSerializer

from ..house import House
from ..ids import new_id
from ..storage.directory import Account

DEVICE_COOKIE = "device"
DEVICE_SECONDS = 180 * 86_400


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser; either part may be missing."""

    device_id: str
    account: Account | None


def visitor(house: House) -> Visitor:
    """Who sent the current request. A session ends with its account's password."""
    return Visitor(_device_id(house), signed_in(house))


def signed_in(house: House) -> Account | None:
    account = house.directory.account(session.get("account_id", "")) if "account_id" in session else None
    if account is None or session.get("session_key") != account.session_key:
        return None
    return account


def sign_in(account: Account) -> None:
    session.clear()
    session["account_id"] = account.id
    session["session_key"] = account.session_key


def sign_out() -> None:
    session.clear()


def _device_id(house: House) -> str:
    try:
        return str(_signer(house).loads(request.cookies.get(DEVICE_COOKIE, "")))
    except BadSignature:
        return ""


def give_device(house: House, response: Response) -> Response:
    """Let the device come back as the same: its token holds nothing but a random id."""
    response.set_cookie(
        DEVICE_COOKIE,
        _signer(house).dumps(_device_id(house) or new_id()),
        max_age=DEVICE_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure,
    )
    return response


def _signer(house: House) -> URLSafeSerializer:
    return URLSafeSerializer(house.secret_key, salt="device")
