"""Packed corpora: `.zst` as a stream that says so when the file is cut short or damaged."""

import io
from typing import Any

__all__ = ["Damaged", "unpacked"]

_CHUNK = 1 << 17


class Damaged(Exception):
    """A packed file that cannot be unpacked to its end."""


class _Frames(io.RawIOBase):
    """What a `.zst` file unpacks to, frame after frame."""

    def __init__(self, path: str, zstandard: Any) -> None:  # noqa: ANN401  an extra without types
        self._file = open(path, "rb")  # noqa: PTH123, SIM115  closed with the stream
        self._zstandard = zstandard
        self._frame: Any = None  # the one that is open
        self._packed = self._told = b""

    def readable(self) -> bool:
        """Say that it is to be read."""
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401  as io calls it
        """Unpack what fits."""
        while not self._told and self._more():
            pass
        size = min(len(buffer), len(self._told))
        buffer[:size], self._told = self._told[:size], self._told[size:]
        return size

    def _more(self) -> bool:
        """Unpack a little; say whether there was any."""
        self._packed = self._packed or self._file.read(_CHUNK)
        if not self._packed:
            if self._frame is not None:
                msg = "not a whole zstd file: it ends within a frame"
                raise Damaged(msg)
            return False
        self._frame = self._frame or self._zstandard.ZstdDecompressor().decompressobj()
        try:
            self._told = self._frame.decompress(self._packed)
        except self._zstandard.ZstdError as error:
            msg = f"not a whole zstd file: {error}"
            raise Damaged(msg) from None
        self._packed = self._frame.unused_data
        if self._frame.eof:
            self._frame = None
        return True

    def close(self) -> None:
        """Close the file too."""
        self._file.close()
        super().close()


def unpacked(path: str) -> io.BufferedReader:
    """
    Open a `.zst` file for reading what is in it.

    Raises:
        ImportError: the extra ``zstd`` is not installed.

    """
    import zstandard  # noqa: PLC0415  an extra

    return io.BufferedReader(_Frames(path, zstandard), _CHUNK)
