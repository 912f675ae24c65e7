"""
Evidence as W3C Web Annotations, for tools that mark up text, such as Recogito and Hypothesis.

Each claim's words are one annotation: its target selects them twice, by position (Unicode code points of the text as
given) and by quotation with a little text on both sides, so that they can be found again on a page that has changed.
Claims without words cannot be annotated; a `Note` says so.
"""

from hashlib import blake2s
from typing import Any

from bilateral.codec.jsontext import write
from bilateral.export.contents import Contents, Exportable, Note, contents
from bilateral.model.claims import Claim, Evidence
from bilateral.model.records import Record

__all__ = ["annotations", "dumps", "notes"]

_AROUND = 32
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def dumps(what: Exportable) -> str:
    """Return one annotation page as JSON-LD."""
    page = {"@context": _CONTEXT, "id": "urn:bilateral:annotations", "type": "AnnotationPage"}
    return write(page | {"items": annotations(what)}) + "\n"


def annotations(what: Exportable) -> list[dict[str, Any]]:
    """Return every annotation, in the order of the records and their fields."""
    told = contents(what)
    return [
        _annotation(record, key, claim, evidence, told)
        for record in told.records
        for key in [record.id]
        for name in record.fields()
        for claim in record.why(name)
        for evidence in claim.evidence
    ]


def notes(what: Exportable) -> tuple[Note, ...]:
    """Say which values have no words to point at."""
    return tuple(
        Note(record.id, name, f"{claim.value}: {claim.basis} without words, so there is nothing to annotate")
        for record in contents(what).records
        for name in record.fields()
        for claim in record.why(name)
        if not claim.evidence
    )


def _annotation(record: Record, key: str, claim: Claim, evidence: Evidence, told: Contents) -> dict[str, Any]:
    kind = type(record).__name__.lower()
    parts = (key, claim.field, str(claim.value), claim.basis, claim.rule, evidence.source, str(evidence.start))
    digest = blake2s("\x1f".join((*parts, str(evidence.stop))).encode("utf-8", "surrogatepass"), digest_size=8)
    return {
        "id": f"urn:bilateral:annotation:{digest.hexdigest()}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "SpecificResource", "source": f"urn:bilateral:{kind}:{key}", "purpose": "identifying"},
            {
                "type": "TextualBody",
                "value": f"{claim.field}: {claim.value} ({claim.basis})",
                "format": "text/plain",
                "purpose": "describing",
            },
        ],
        "target": _target(evidence, told),
    }


def _target(evidence: Evidence, told: Contents) -> dict[str, Any]:
    source = told.sources.get(evidence.source)
    text = source.text if source else ""
    quote = {
        "type": "TextQuoteSelector",
        "exact": evidence.quote,
        "prefix": text[max(0, evidence.start - _AROUND) : evidence.start],
        "suffix": text[evidence.stop : evidence.stop + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": evidence.start, "end": evidence.stop}
    where = source.url if source and source.url else f"urn:bilateral:source:{evidence.source}"
    return {"source": where, "selector": [position, quote]}
