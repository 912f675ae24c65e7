"""Pictures as text: an SVG that a notebook shows and a page takes in."""

from html import escape

from attrs import frozen

__all__ = ["Svg", "element", "picture", "plain", "plain_text"]

_CONTROLS = {n: "\ufffd" for n in (*range(32), *range(0x7F, 0xA0)) if n not in (9, 10, 13)} | dict.fromkeys(
    range(0xD800, 0xE000), "\ufffd"
)


@frozen
class Svg:
    """An SVG document; ``str`` gives its text, and a notebook shows the picture."""

    text: str

    def __str__(self) -> str:
        return self.text

    def _repr_svg_(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return self.text

    def __html__(self) -> str:
        return self.text


def element(name: str, *children: str, **attributes: object) -> str:
    """
    Return an element; attributes are escaped, ``_`` in their names is ``-``, and ``None`` leaves one out.

    Children are markup already: text goes through `plain`.

    >>> element("text", plain("a < b"), text_anchor="end")
    '<text text-anchor="end">a &lt; b</text>'
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(plain_text(str(value)))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{told}>{''.join(children)}</{name}>"


def picture(title: str, content: str, *, css: str, width: float, height: float) -> Svg:
    """Return a picture of markup, with its title for those who cannot see it."""
    return Svg(
        element(
            "svg",
            element("title", plain(title)),
            content,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {width:.0f} {height:.0f}",
            role="img",
            class_=css,
            font_family="system-ui, sans-serif",
            font_size="11.5",
        )
    )


def plain(text: str) -> str:
    """Return text as markup that shows just it."""
    return escape(plain_text(text))


def plain_text(text: str) -> str:
    """Return a text without the characters that no document may hold."""
    return text.translate(_CONTROLS)
