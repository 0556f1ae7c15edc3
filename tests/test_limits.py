"""How much at once, by a clock that the test turns."""

from __future__ import annotations

from workshop.limits import WrongTries


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def wrong(tries: WrongTries, key: str = "w1") -> bool:
    return tries.begin(key) is not None


def test_twenty_wrong_tries_a_minute_and_no_more() -> None:
    clock = Clock()
    tries = WrongTries(clock=clock)
    assert all(wrong(tries) for _ in range(20))
    assert not wrong(tries)
    clock.now += 59.9
    assert not wrong(tries), "within any minute, not only within a full one"
    clock.now += 0.2
    assert wrong(tries)


def test_tries_that_are_spread_go_on_for_ever() -> None:
    clock = Clock()
    tries = WrongTries(clock=clock)
    for _ in range(200):
        assert wrong(tries)
        clock.now += 3.01


def test_a_right_one_counts_for_nothing() -> None:
    tries = WrongTries(clock=Clock())
    for _ in range(100):
        began = tries.begin("w1")
        assert began is not None
        tries.was_right("w1", began)
    assert wrong(tries)


def test_one_workshop_does_not_wait_for_another() -> None:
    tries = WrongTries(clock=Clock())
    assert [wrong(tries, "w1") for _ in range(21)][-1] is False
    assert wrong(tries, "w2")
