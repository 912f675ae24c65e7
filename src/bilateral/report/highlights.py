"""Cut an article's text where evidence begins and ends, so that each piece knows what it is evidence of."""

from collections.abc import Iterable, Iterator

from attrs import define, field, frozen

from bilateral.model.claims import Evidence

__all__ = ["Highlights", "Piece"]


@frozen
class Piece:
    """A piece of text and the keys of the evidence it belongs to."""

    text: str
    keys: tuple[str, ...] = ()


@define
class Highlights:
    """Gives each evidence a short key, and cuts texts by them."""

    _keys: dict[Evidence, str] = field(factory=dict)
    _of: dict[str, list[tuple[Evidence, str]]] = field(factory=dict)

    def key(self, evidence: Evidence) -> str:
        """Return the key of an evidence, a new one if it has none."""
        known = self._keys.get(evidence)
        if known is None:
            known = self._keys[evidence] = f"e{len(self._keys)}"
            self._of.setdefault(evidence.source, []).append((evidence, known))
        return known

    def keys(self, evidence: Iterable[Evidence]) -> str:
        """Return the keys of several, apart by a space."""
        return " ".join(self.key(one) for one in sorted(evidence))

    def pieces(self, source: str, text: str) -> Iterator[Piece]:
        """
        Return the text of a source in pieces, in order, nothing left out.

        >>> lights = Highlights()
        >>> key = lights.key(Evidence("s", 5, 8, "met"))
        >>> [(p.text, p.keys) for p in lights.pieces("s", "They met.")]
        [('They ', ()), ('met', ('e0',)), ('.', ())]
        """
        opens: dict[int, list[str]] = {}
        closes: dict[int, list[str]] = {}
        for evidence, key in self._of.get(source, ()):
            opens.setdefault(evidence.start, []).append(key)
            closes.setdefault(evidence.stop, []).append(key)
        active: dict[str, None] = {}
        last = 0
        for at in sorted(opens.keys() | closes.keys()):
            if at > last:
                yield Piece(text[last:at], tuple(active))
            last = at
            for key in closes.get(at, ()):
                active.pop(key, None)
            active |= dict.fromkeys(opens.get(at, ()))
        if last < len(text):
            yield Piece(text[last:], tuple(active))
