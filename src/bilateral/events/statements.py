"""Read what was said: quotations, reported speech and turns, and whose they are."""

from bilateral.events.drafts import StatementDraft
from bilateral.events.owners import Owners
from bilateral.events.reported import read_reported
from bilateral.events.turns import read_turns
from bilateral.lang.pack import Language
from bilateral.refer.page import Page
from bilateral.text.quotations import find_quotations

__all__ = ["read_statements"]


def read_statements(page: Page, language: Language) -> list[StatementDraft]:
    """Return the statements of a page, in order of their words."""
    document = page.document
    text = document.source.text if document.offsets is None else document.plain
    owners = Owners(page, language, find_quotations(document.plain, text, document.paragraphs))
    drafts = [*owners.quoted(), *read_reported(owners), *read_turns(page, language, owners.room.people)]
    return sorted(drafts, key=lambda draft: (draft.start, -draft.stop))
