"""The address in a QR code: what somebody types, tidied, or why it does not do."""

from __future__ import annotations

import pytest

from workshop.public_address import BadAddress, tidy_address


@pytest.mark.parametrize(
    ("typed", "tidied"),
    [
        ("", ""),
        ("  https://leitbild.musterstadt.de/ ", "https://leitbild.musterstadt.de"),
        ("leitbild.musterstadt.de", "https://leitbild.musterstadt.de"),
        ("leitbild.musterstadt.de:8443", "https://leitbild.musterstadt.de:8443"),
        ("http://192.168.0.7:8000", "http://192.168.0.7:8000"),
        ("https://www.musterstadt.de/leitbild/", "https://www.musterstadt.de/leitbild"),
        ("HTTPS://Leitbild.Musterstadt.DE", "https://leitbild.musterstadt.de"),
        ("https://leitbild.köln.de", "https://leitbild.xn--kln-sna.de"),
        ("https://[2001:db8::1]:8000", "https://[2001:db8::1]:8000"),
    ],
)
def test_what_does_is_tidied(typed: str, tidied: str) -> None:
    assert tidy_address(typed) == tidied


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("javascript://alert.de/x", "no_address"),
        ("ftp://musterstadt.de", "no_address"),
        ("https://", "no_address"),
        ("https://musterstadt", "no_address"),
        ("https://anna:geheim@musterstadt.de", "no_address"),
        ("https://muster stadt.de", "no_address"),
        ("https://musterstadt.de\\evil.de", "no_address"),
        ("https://musterstadt.de:99999", "no_address"),
        ("https://-musterstadt.de", "no_address"),
        ("https://musterstadt.de/../geheim", "strange_path"),
        ("https://musterstadt.de/a//b", "strange_path"),
        ("https://musterstadt.de/%2e%2e/", "strange_path"),
        ("https://musterstadt.de/?x=1", "strange_path"),
        ("https://musterstadt.de/?", "strange_path"),
        ("https://musterstadt.de/#oben", "strange_path"),
        ("http://localhost:8000", "only_this_machine"),
        ("http://127.0.0.1:8000", "only_this_machine"),
        ("http://[::1]/", "only_this_machine"),
        ("http://0.0.0.0", "only_this_machine"),
        ("https://" + "a" * 200 + ".de", "too_long"),
    ],
)
def test_what_does_not_do_says_why(typed: str, reason: str) -> None:
    with pytest.raises(BadAddress) as bad:
        tidy_address(typed)
    assert bad.value.reason == reason
