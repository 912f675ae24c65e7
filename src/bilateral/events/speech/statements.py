"""Read what was said: quotations, reported speech and turns, and whose they are."""

from bisect import bisect_right

from bilateral.events.speech.drafts import StatementDraft
from bilateral.events.speech.owners import Owners
from bilateral.events.speech.reported import read_reported
from bilateral.events.speech.turns import read_turns
from bilateral.lang.pack import Language
from bilateral.refer.page import Page

__all__ = ["read_statements"]


def read_statements(page: Page, language: Language, *, reported: bool = True) -> list[StatementDraft]:
    """
    Return the statements of a page, in order of their words.

    Without ``reported``, speech without marks is read only in sentences that quote, undertake or deny something.
    """
    document = page.document
    owners = Owners(page, language, document.quoted[0])
    turns = list(read_turns(page, language, owners.room.people))
    wanted = None if reported else _telling(page, owners)
    quoted = [draft for draft in owners.quoted() if not _in_turn(draft, turns)]
    return sorted([*quoted, *read_reported(owners, wanted), *turns], key=lambda draft: (draft.start, -draft.stop))


def _telling(page: Page, owners: Owners) -> list[int]:
    """Return where something is quoted, undertaken or denied, in order."""
    told = [hit.start for hit in page.hits.of("commit", "absence")]
    return sorted([*told, *(quotation.outer_start for quotation in owners.quotations)])


def _in_turn(draft: StatementDraft, turns: list[StatementDraft]) -> bool:
    """Say whether a quotation is part of somebody's turn, and whoever is quoted there is not named."""
    index = bisect_right(turns, draft.start, key=lambda turn: turn.start) - 1
    within = index >= 0 and draft.stop <= turns[index].stop
    return within and (draft.told not in ("name", "office") or draft.rule != "before")
