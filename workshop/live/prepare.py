"""What a command needs before it is decided and only the server can say: the screening, and the wording of a draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ..domain.commands import (
    Command,
    CoverWords,
    RewordStatement,
    SendStatement,
    TranscribeStatement,
    UncoverWords,
)
from ..domain.commands.mission import AddPrinciple, DraftPrinciple, NewCommitment
from ..domain.covering import masked, must_lie_within, said_by_its_author
from ..domain.errors import Rejected
from ..domain.model import Evidence
from ..domain.words import Words
from ..drafting import ClusterWords, Said, draft
from ..ids import new_id
from ..language.screening import screen
from ..language.themes import Lexicon
from ..pictograms import german_name
from ..service import Service
from ..streams import workshop_stream


def prepared(
    service: Service, command: Command, themes: Callable[[str], Lexicon], workshop_id: str
) -> Command:
    """The same command, screened or worded by the themes that its workshop goes by."""
    if isinstance(command, (SendStatement, RewordStatement)):
        text = _named(command.pictograms) if command.pictograms else command.text
        return replace(command, text=text, flags=screen(text))
    if isinstance(command, TranscribeStatement):
        return replace(command, flags=screen(command.text))
    if isinstance(command, (CoverWords, UncoverWords)):
        return _covered(service, command, workshop_id)
    if isinstance(command, DraftPrinciple):
        return _worded(service, command, themes(command.workshop_id))
    return command


def _covered(service: Service, command: CoverWords | UncoverWords, workshop_id: str) -> Command:
    """The wording with strips is made here, where the original is; it is screened like any other."""
    stream = service.stream(workshop_stream(workshop_id))
    statement = stream.state.statements.get(command.statement_id)
    if statement is None:
        raise Rejected("unknown_statement")
    original = stream.texts.get(said_by_its_author(statement), "")
    if not original:
        raise Rejected("original_gone" if statement.own_words else "nothing_to_cover")
    if isinstance(command, UncoverWords):
        return replace(command, flags=screen(original))
    if command.seen != statement.wording:
        raise Rejected("reworded_meanwhile")
    must_lie_within(command.pieces, len(original))
    text = masked(original, command.pieces)
    return replace(command, covered=Words(text), flags=screen(text))


def _named(pictograms: tuple[str, ...]) -> Words:
    """A sentence of pictures in German words, so that it can be read, found and grouped like any other."""
    names = [german_name(one) for one in pictograms]
    if not all(names):
        raise Rejected("unknown_pictogram")
    return Words(" · ".join(str(name) for name in names))


def _worded(service: Service, command: DraftPrinciple, themes: Lexicon) -> AddPrinciple:
    """A draft from the words that lie in the clusters; each commitment keeps the threads to its statements."""
    stream = service.stream(workshop_stream(command.workshop_id))
    clusters = []
    for cluster_id in dict.fromkeys(command.cluster_ids):
        cluster = stream.state.clusters.get(cluster_id)
        if cluster is None or cluster.removed:
            raise Rejected("unknown_cluster")
        lying = stream.state.lying_in(cluster_id)
        prompts = stream.state.prompts
        said = [
            Said(one.id, stream.texts.get(one.text, ""), one.perspective, prompts[one.prompt_id].kind)
            for one in lying
            if one.text  # nobody can tell from strokes what a drawing says
        ]
        clusters.append(ClusterWords(cluster_id, stream.texts.get(cluster.title, ""), said))
    if not any(cluster.statements for cluster in clusters):
        raise Rejected("nothing_to_draft")
    wording = draft(clusters, themes)
    return AddPrinciple(
        principle_id=command.principle_id,
        first=Words(wording.first),
        second=Words(wording.second),
        commitments=tuple(
            NewCommitment(
                new_id(),
                Words(text),
                tuple(Evidence(command.workshop_id, "statement", sid) for sid in statement_ids),
            )
            for text, statement_ids in wording.commitments
        ),
        evidence=tuple(Evidence(command.workshop_id, "cluster", cluster.id) for cluster in clusters),
    )
