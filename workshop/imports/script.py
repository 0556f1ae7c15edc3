"""Commands written down in order, each with its cause, for an evening that took place elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from ..domain.cause import Cause, Role
from ..domain.commands import AddPrompt, Command, CreateWorkshop
from ..domain.commands.mission import CreateMissionStatement, LinkWorkshop
from ..domain.words import MISSING, Words
from .plan import Step


@dataclass(slots=True)
class Script:
    """One workshop and its mission statement; the clock goes on by `pace` seconds with every command."""

    workshop_id: str
    mission_id: str
    new_id: Callable[[], str]
    at: float
    pace: float = 0.0
    steps: list[Step] = field(default_factory=list)

    def begin(
        self,
        *,
        mission_title: str,
        title: str,
        prompts: Iterable[AddPrompt],
        source: str = MISSING,
        invented: bool = False,
    ) -> None:
        """The mission statement, the workshop with its questions, and the link between them."""
        self.write(CreateMissionStatement(self.mission_id, Words(mission_title)))
        self.lead(
            CreateWorkshop(
                self.workshop_id,
                self.mission_id,
                Words(title),
                prompts=tuple(prompts),
                invented=invented,
                source=Words(source),
            )
        )
        self.write(LinkWorkshop(self.workshop_id))

    def lead(self, command: Command) -> None:
        """What a facilitator would do."""
        self._add(f"workshop:{self.workshop_id}", command, "system", "house")

    def say(self, participant_id: str, command: Command) -> None:
        """What a participant does on a tablet."""
        self._add(f"workshop:{self.workshop_id}", command, "participant", participant_id)

    def write(self, command: Command) -> None:
        """What is written on the mission statement."""
        self._add(f"mission:{self.mission_id}", command, "system", "house")

    def _add(self, stream: str, command: Command, role: Role, actor_id: str) -> None:
        self.steps.append(Step(stream, command, Cause(role, actor_id, self.new_id(), self.at)))
        self.at += self.pace
