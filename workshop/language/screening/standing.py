"""Where in a sentence only a name stands: „mit … spielen“, „… hat mich“, „… aus der 2b“, „… und ich“.

A name that a misspelt word may look like is believed at a place where names often stand (`loosely`); a name that is a
word too only where hardly anything else can stand (`strictly`).
"""

from __future__ import annotations

from collections.abc import Callable

from ..folding import fold
from ..tokens import Token
from .introductions import ends_sentence


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


_HURTS = _folded(
    "ärgert ärgerte haut schlägt schlug schubst schupst nervt stört beleidigt mobbt tritt klaut lügt beißt kneift "
    "hänselt spuckt boxt kratzt petzt prügelt schreit lacht ärgat gemein blöd doof böse frech dumm fies bestimmt "
    "verpetzt würgt meckert schummelt heult"
)
_DOES_TO = _folded(
    "hat nimmt nahm nimt lässt läst gibt macht will wollte hatte sagt zeigt wirft schmeißt hilft guckt zieht lest macht "
    "fragt tut klaut"
)
_ACTS = _folded(
    "darf will nimmt nimt sagt lässt läst spielt hilft gewinnt weint bestimmt isst soll muss kann möchte durfte wollte "
    "kommt malt wohnt redet sitzt spukt lügt"
)
_DOES = (
    _HURTS
    | _ACTS
    | _DOES_TO
    | _folded("ist war mag sollte hatte wollte bekommt kriegt geht und oder wird hat is isst mit sein seine")
)
_ME = _folded("mich mir mein meine meinen meinem uns unsere unser")
_BEFORE_NAMES = _folded("mit von bei neben gegen für wie und ohne zu wegen fon")
_TOGETHER = _folded("mit neben bei wegen ohne gegen")
_SOCIAL = _folded(
    "spielen spiln spielt sitzen sitzt reden streiten streit gestritten arbeiten befreundet zusammen gruppe klasse treffen "
    "gehen essen verabredet freunde freund ärger wohnen lernen keiner niemand"
)
_CALLED = _folded("heiße heiß heisse heißt hieß heist namens")
_IS_MY = _folded(
    "freund freundin bruder schwester cousin cousine lehrer lehrerin erzieher erzieherin betreuer betreuerin kumpel "
    "praktikant praktikantin trainer köchin"
)
_ARTICLES = _folded("der die den dem")
_DEFINERS = _ARTICLES | _folded(
    "das ein eine einen einem einer im am zum vom beim ins kein keine keinen mein meine meinen dein deine unser unsere jeder "
    "jede jeden diese dieser dieses alle viele bis ab seit max mehr"
)
_GREETED = _folded("hallo hi hey lieber liebe dein deine grüße gruß bins danke")
_THINK = _folded("finde find fand mag vermisse liebe hasse hase kenne")
_LIKE_PEOPLE = _folded("nett net gemein lieb lib frech fies doof blöd cool nervig böse")
_OF_A_CLASS = _folded(
    "klasse gruppe küche ersten zweiten dritten vierten straße nachbarklasse parallelklasse"
)
_AND = _folded("und unt un mit")
_I = _folded("ich ik")
_SUBJECTS = _folded("ich wir ihr du man")
# These stand bare where nouns do („rosa ist schön“, „im Mai“) or are told of like a person („der Wolf hat mich gejagt“).
_NOUNS = _folded(
    "rosa mai juli ramadan silvester nikolaus heide ski dino hai fee wolf rose falk sultan iris linde kaiser peter maria"
)
_CALENDAR = _folded("rosa mai juli ramadan silvester nikolaus heide dino can per max rem said sam fine")


def loosely(
    index: int, text: str, words: list[Token], folded: list[str], known: Callable[[int], bool]
) -> bool:
    """For „Ben“ and „lea“, which other words turn into when a child writes them."""
    before, after = _neighbours(index, folded)
    token = words[index]
    if after in _DOES or before in _CALLED or before in _IS_MY or before in _BEFORE_NAMES:
        return True
    if _gives_its_name(index, folded) or _is_my_friend(index, folded):
        return True
    if (
        len(words) == 1
        or after_i_am(index, folded)
        or before in _GREETED
        or _of_a_class(index, words, folded)
    ):
        return True
    if before in _THINK and (token.is_capitalised or after in _LIKE_PEOPLE or not after):
        return True
    if before in ("das", "dass", "weil", "wen") and token.is_capitalised and after in _AFTER_A_SUBJECT:
        return True
    return _joined_to_a_name(index, text, words, folded, known) or _is_full_name(index, words)


def strictly(
    index: int, text: str, words: list[Token], folded: list[str], known: Callable[[int], bool]
) -> bool:
    """For „Rosa“, „Till“ and „Wolf“, which are words too."""
    before, after = _neighbours(index, folded)
    name, token = folded[index], words[index]
    later = folded[index + 2 : index + 6]
    if before in _CALLED or before in _IS_MY or after in _HURTS or _of_a_class(index, words, folded):
        return True
    if before in _ARTICLES and (
        _HURTS.intersection(folded[index + 1 : index + 4])
        or (after in _DOES_TO | _ACTS and bool(_ME.intersection(later[:3])) and name not in _NOUNS)
    ):
        return True
    if _gives_its_name(index, folded) or (_is_my_friend(index, folded) and token.is_capitalised):
        return True
    if _is_said_to_be(index, folded) or _joined_to_a_name(index, text, words, folded, known):
        return True
    if before not in _DEFINERS and after:
        if after in _DOES_TO and _ME.intersection(later[:3]):
            return True
        if after in _ACTS and not _SUBJECTS.intersection(later[:1]) and name not in _CALENDAR:
            return True
    if len(words) == 1 or after_i_am(index, folded) or before in _GREETED:
        ends = index > 0 and (ends_sentence(index, words) or after == "und")
        return (token.is_capitalised and len(words) > 1) or ends
    if before in _THINK and after in _LIKE_PEOPLE:
        return True
    if before in _TOGETHER and (_SOCIAL.intersection(later[:4]) or after in _SOCIAL):
        return True
    if before == "wegen" and name not in _CALENDAR:
        return True
    if before not in _BEFORE_NAMES or name in _CALENDAR:
        return False
    return token.is_capitalised and not (index + 1 < len(words) and words[index + 1].is_capitalised)


def is_said_of_a_person(
    index: int, text: str, words: list[Token], folded: list[str], known: Callable[[int], bool]
) -> bool:
    """For a word that nobody knows: it stands where people are told of, and no game or brand."""
    before, after = _neighbours(index, folded)
    later = folded[index + 2 : index + 6]
    if before in _CALLED or before in _IS_MY or before in _GREETED or _of_a_class(index, words, folded):
        return not (before in _CALLED and _ANIMALS.intersection(folded))
    if _gives_its_name(index, folded) or _is_my_friend(index, folded) or _is_said_to_be(index, folded):
        return True
    if before not in _DEFINERS - _ARTICLES and (
        after in _HURTS - _LIKE_PEOPLE or (after in _DOES_TO and _ME.intersection(later[:3]))
    ):
        return True
    if before in _TOGETHER and (after in _MEET or _MEET.intersection(later[:2])):
        return True
    if before == "hat" and (_ME.intersection((after, *later[:1])) or folded[-1].startswith("ge")):
        return True
    return _joined_to_a_name(index, text, words, folded, known)


_MEET = _folded("sitzen sitzt reden streiten streit gestritten befreundet treffen arbeiten verabredet sizen")
_ANIMALS = _folded(
    "hund katze hase hamster pferd pony tier fisch vogel meerschweinchen kaninchen puppe teddy kuscheltier"
)
_PEOPLE = _folded("junge mädchen kind lehrer lehrerin erzieher erzieherin betreuer betreuerin neue")


def _gives_its_name(index: int, folded: list[str]) -> bool:
    """„Kaan heißt mein Freund“."""
    after = folded[index + 1 : index + 5]
    return bool(
        len(after) > 2
        and after[0] in _CALLED
        and after[1] in _ME | _ARTICLES
        and (_IS_MY | _PEOPLE).intersection(after[2:])
    )


def _is_my_friend(index: int, folded: list[str]) -> bool:
    """„Meine beste Freundin ist die …“."""
    before = folded[max(0, index - 4) : index]
    if before and before[-1] in _ARTICLES:
        before = before[:-1]
    return len(before) > 1 and before[-1] in (*_CALLED, "ist", "is") and before[-2] in _IS_MY


_AFTER_A_SUBJECT = _folded(
    "immer nie mich mir nicht nich auch uns so hat ist war will darf soll wieder aufhört kommt gewinnt bleibt mit"
)


def _neighbours(index: int, folded: list[str]) -> tuple[str, str]:
    return folded[index - 1] if index else "", folded[index + 1] if index + 1 < len(folded) else ""


def after_i_am(index: int, folded: list[str]) -> bool:
    """„Ich bin …“, „ich bin der …“, „hier ist …“, „das ist die …“."""
    before = folded[max(0, index - 3) : index]
    if before and before[-1] in ("der", "die"):
        before = before[:-1]
    return before[-2:] in (["ik", "bin"], ["ich", "bin"], ["hier", "bin"], ["hier", "ist"], ["das", "ist"])


def _of_a_class(index: int, words: list[Token], folded: list[str]) -> bool:
    """„… aus der 2b“, „… aus meiner Klasse“, „… 3a“ at the end."""
    after = folded[index + 1 : index + 5]
    if not after:
        return False
    if after[0] == "aus" and len(after) > 2 and (after[2].isdigit() or _OF_A_CLASS.intersection(after[2:])):
        return True
    if (
        index + 1 < len(words)
        and words[index].is_capitalised
        and words[index + 1].is_capitalised
        and after[1:2] == ["aus"]
    ):
        return True
    if after[0] == "klase" and index == 0 and after[1:2] and after[1].isdigit():
        return True
    return after[0].isdigit() and len(after) == 2 and len(after[1]) == 1 and after[1] in "abcde"


def _is_said_to_be(index: int, folded: list[str]) -> bool:
    """„… ist meine beste Freundin“, „… ist gemein“."""
    after = folded[index + 1 : index + 5]
    if not after or after[0] not in ("ist", "is", "war", "isst"):
        return False
    mine = len(after) > 2 and after[1] in _ME and bool(_IS_MY.intersection(after[2:]))
    return mine or (len(after) > 1 and after[-1] in _LIKE_PEOPLE and after[1] != "so")


def _joined_to_a_name(
    index: int, text: str, words: list[Token], folded: list[str], known: Callable[[int], bool]
) -> bool:
    """„Ali und …“, „…, Radu und ich“, „… und ich“."""
    for other, between in ((index + 2, index + 1), (index - 2, index - 1)):
        if not 0 <= min(other, between) <= max(other, between) < len(words) or folded[between] not in _AND:
            continue
        if known(other) or (folded[other] in _I and words[index].is_capitalised):
            return True
    for other in (index - 1, index + 1):
        if 0 <= other < len(words) and known(other):
            first, second = sorted((index, other))
            if text[words[first].end : words[second].start].strip() == ",":
                return True
    return False


def _is_full_name(index: int, words: list[Token]) -> bool:
    return (
        index == 0
        and len(words) == 2
        and words[1].word.isalpha()
        and (words[0].is_capitalised == words[1].is_capitalised)
    )
