"""The course of an evening: its steps, its questions, who takes part, and how it ends."""

from __future__ import annotations

from . import commands as ask
from . import events as did
from .animals import ADULT_ANIMALS, CHILDREN_ANIMALS, COLOURS
from .cause import Cause
from .errors import Rejected
from .fates import open_statements, undecided_one_offs
from .ids import must_be_new
from .model import CLASSES, PERSPECTIVES, PROMPT_KINDS, STEPS, StartCard, Workshop


def create(workshop: Workshop, command: ask.CreateWorkshop, cause: Cause) -> list[did.Event]:
    """A real workshop needs a contact for signs of distress before it may open."""
    if workshop.id:
        return []
    if not command.contact and not command.invented and not command.source:
        raise Rejected("contact_missing")
    if not command.title:
        raise Rejected("text_missing")
    made: list[did.Event] = [
        did.WorkshopCreated(
            workshop_id=command.workshop_id,
            mission_id=command.mission_id,
            title=command.title,
            invented=command.invented,
            source=command.source,
        )
    ]
    if command.contact:
        made.append(did.ContactSet(command.contact))
    for prompt in command.prompts:
        made.append(did.PromptAdded(prompt.prompt_id, prompt.kind, prompt.text, prompt.pictogram))
    return made


def rename(workshop: Workshop, command: ask.RenameWorkshop, cause: Cause) -> list[did.Event]:
    if not command.title:
        raise Rejected("text_missing")
    return [did.WorkshopRenamed(command.title)]


def set_contact(workshop: Workshop, command: ask.SetContact, cause: Cause) -> list[did.Event]:
    if not command.contact:
        raise Rejected("contact_missing")
    return [did.ContactSet(command.contact)]


def must_go_on(workshop: Workshop) -> None:
    """Refuse what can't happen once the evening is over."""
    if workshop.over:
        raise Rejected("evening_over")


def change_step(workshop: Workshop, command: ask.ChangeStep, cause: Cause) -> list[did.Event]:
    """Forward or back. Leaving a question or a ballot behind closes it, so that nothing runs unseen."""
    if command.step not in STEPS:
        raise Rejected("unknown_step")
    if workshop.closed:
        raise Rejected("workshop_closed")
    if command.step == workshop.step:
        return []
    if workshop.over and command.step in ("arrive", "collect", "vote"):
        raise Rejected("evening_over")
    made: list[did.Event] = []
    if workshop.open_prompt and command.step != "collect":
        made.append(did.PromptClosed(workshop.open_prompt))
    if workshop.open_ballot and command.step != "vote":
        made.append(did.BallotClosed(workshop.open_ballot))
    return [*made, did.StepChanged(command.step)]


def set_look_first(workshop: Workshop, command: ask.SetLookFirst, cause: Cause) -> list[did.Event]:
    return [] if workshop.look_first == command.on else [did.LookFirstSet(command.on)]


def set_start_card(workshop: Workshop, command: ask.SetStartCard, cause: Cause) -> list[did.Event]:
    """As long as somebody may still arrive."""
    must_go_on(workshop)
    said = StartCard(command.listens, command.decides, command.hear_back)
    return (
        [] if said == workshop.start_card else [did.StartCardSet(said.listens, said.decides, said.hear_back)]
    )


def set_suggestions(workshop: Workshop, command: ask.SetSuggestions, cause: Cause) -> list[did.Event]:
    """As long as cards can be moved at all. Which theme sets there are is not known here."""
    must_go_on(workshop)
    set_ids = tuple(dict.fromkeys(command.set_ids))
    if "" in set_ids:
        raise Rejected("unknown_theme_set")
    if (command.on, set_ids) == (workshop.suggests, workshop.theme_sets):
        return []
    return [did.SuggestionsSet(command.on, set_ids)]


def set_classes(workshop: Workshop, command: ask.SetClasses, cause: Cause) -> list[did.Event]:
    """It changes no ballot that was opened, only which way of voting is offered first."""
    if workshop.closed:
        raise Rejected("workshop_closed")
    if command.classes not in CLASSES:
        raise Rejected("unknown_classes")
    return [] if workshop.classes == command.classes else [did.ClassesSet(command.classes)]


def join(workshop: Workshop, command: ask.JoinWorkshop, cause: Cause) -> list[did.Event]:
    """At any step until the evening is over, as the next animal that nobody is yet."""
    if command.participant_id in workshop.participants:
        return []
    must_go_on(workshop)
    must_be_new(command.participant_id, workshop.participants)
    if command.perspective not in PERSPECTIVES:
        raise Rejected("unknown_perspective")
    animal, colour = next_animal(workshop, command.perspective)
    return [did.ParticipantJoined(command.participant_id, command.perspective, animal, colour)]


def next_animal(workshop: Workshop, perspective: str) -> tuple[str, str]:
    """Different animals first, then other colours of them; only when all are taken does one come twice."""
    animals = CHILDREN_ANIMALS if perspective == "children" else ADULT_ANIMALS
    taken = {(one.animal, one.colour) for one in workshop.participants.values()}
    count = sum(one.animal in animals for one in workshop.participants.values())
    tries = len(animals) * len(COLOURS)
    for offset in range(tries):
        turn = count + offset
        pair = animals[turn % len(animals)], COLOURS[(turn + turn // len(animals)) % len(COLOURS)]
        if pair not in taken:
            return pair
    return animals[count % len(animals)], COLOURS[count // len(animals) % len(COLOURS)]


def add_prompt(workshop: Workshop, command: ask.AddPrompt, cause: Cause) -> list[did.Event]:
    must_go_on(workshop)
    must_be_new(command.prompt_id, workshop.prompts)
    _must_be_a_question(command)
    return [did.PromptAdded(command.prompt_id, command.kind, command.text, command.pictogram)]


def edit_prompt(workshop: Workshop, command: ask.EditPrompt, cause: Cause) -> list[did.Event]:
    must_go_on(workshop)
    _must_be_known(workshop, command.prompt_id)
    _must_be_a_question(command)
    return [did.PromptEdited(command.prompt_id, command.kind, command.text, command.pictogram)]


def _must_be_a_question(command: ask.AddPrompt | ask.EditPrompt) -> None:
    if not command.text:
        raise Rejected("text_missing")
    if command.kind not in PROMPT_KINDS:
        raise Rejected("unknown_prompt_kind")


def _must_be_known(workshop: Workshop, prompt_id: str) -> None:
    if prompt_id not in workshop.prompts:
        raise Rejected("unknown_prompt")


def remove_prompt(workshop: Workshop, command: ask.RemovePrompt, cause: Cause) -> list[did.Event]:
    """Only while nobody has answered it: a statement never loses its question."""
    if command.prompt_id not in workshop.prompts:
        return []
    answered = workshop.prompts[command.prompt_id].answers
    if answered or any(one.prompt_id == command.prompt_id for one in workshop.statements.values()):
        raise Rejected("prompt_has_answers")
    made: list[did.Event] = []
    if workshop.open_prompt == command.prompt_id:
        made.append(did.PromptClosed(command.prompt_id))
    return [*made, did.PromptRemoved(command.prompt_id)]


def open_prompt(workshop: Workshop, command: ask.OpenPrompt, cause: Cause) -> list[did.Event]:
    """One question at a time; opening one leads everybody to the step of collecting."""
    must_go_on(workshop)
    _must_be_known(workshop, command.prompt_id)
    if workshop.open_prompt == command.prompt_id and workshop.step == "collect":
        return []
    made: list[did.Event] = []
    if workshop.open_prompt and workshop.open_prompt != command.prompt_id:
        made.append(did.PromptClosed(workshop.open_prompt))
    if workshop.step != "collect":
        made += change_step(workshop, ask.ChangeStep("collect"), cause)
    return [*made, did.PromptOpened(command.prompt_id)]


def close_prompt(workshop: Workshop, command: ask.ClosePrompt, cause: Cause) -> list[did.Event]:
    if workshop.open_prompt != command.prompt_id or not command.prompt_id:
        return []
    return [did.PromptClosed(command.prompt_id)]


def answer_prompt(workshop: Workshop, command: ask.AnswerPrompt, cause: Cause) -> list[did.Event]:
    """„Weiß nicht“ and „heute nicht“ are answers; a second one replaces the first."""
    must_go_on(workshop)
    _must_be_known(workshop, command.prompt_id)
    if command.answer not in ("dont_know", "not_today"):
        raise Rejected("unknown_answer")
    if workshop.prompts[command.prompt_id].answers.get(cause.id) == command.answer:
        return []
    return [did.PromptAnswered(command.prompt_id, cause.id, command.answer)]


def end(workshop: Workshop, command: ask.EndEvening, cause: Cause) -> list[did.Event]:
    """No new cards or votes from here on; an open question or ballot is closed with it."""
    if workshop.over:
        return []
    made: list[did.Event] = []
    if workshop.open_prompt:
        made.append(did.PromptClosed(workshop.open_prompt))
    if workshop.open_ballot:
        made.append(did.BallotClosed(workshop.open_ballot))
    return [*made, did.EveningEnded()]


def close(workshop: Workshop, command: ask.CloseWorkshop, cause: Cause) -> list[did.Event]:
    """Only when nothing stands open: every statement has a fate, was reported back, and distress was answered."""
    if workshop.closed:
        return []
    if any(one.is_distress and not one.care_note for one in workshop.statements.values()):
        raise Rejected("care_missing")
    one_offs = len(undecided_one_offs(workshop))
    if one_offs:
        raise Rejected("one_offs_open", n=one_offs)
    still_open = len(open_statements(workshop))
    if still_open:
        raise Rejected("fates_open", n=still_open)
    if "report_back" not in workshop.steps_seen:
        raise Rejected("not_reported_back")
    return [*end(workshop, ask.EndEvening(), cause), did.WorkshopClosed()]
