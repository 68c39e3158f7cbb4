"""The records of .eh_frame that speak of a range of addresses, each with the one that it refers to.

In: the section. Out: small sections of one CIE and one FDE. A kernel has tens of thousands of functions, and
a general reader takes a third of a millisecond for each; to see that a record is about none of ours takes the
address it begins with, which compilers for x86-64 write in one way (LSB 5.0, 10.6.1).
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from idtgen.verify.elf.container import Section
from idtgen.verify.elf.trouble import Trouble

_WORD = struct.Struct("<I")
_PLACE = struct.Struct("<iI")  # distance of the code from this field, and its length
_LONG = 0xFFFF_FFFF  # a 64-bit length follows
_PCREL_SDATA4 = 0x1B
_ID, _FIELDS = 4, 8  # offsets in a record: the reference to the CIE (0 in a CIE), what follows
_ONE_BYTE = 0x80  # numbers below it are one byte of LEB128


class Record(NamedTuple):
    start: int
    end: int
    cie: int  # where the CIE starts that an FDE refers to; its own start in a CIE


def about(section: Section, text: range) -> Iterator[Section]:
    """A section for each FDE that may overlap the range."""
    data = section.data
    records = {record.start: record for record in _records(data)}
    usual = {start for start, record in records.items() if record.cie == start and _is_usual(data, record)}
    for record in records.values():
        if record.cie == record.start:
            continue
        if record.cie not in records:
            raise Trouble("a damaged .eh_frame (a record without its CIE): link it anew")
        if record.cie not in usual or _overlaps(section, record, text):
            yield _alone(section, record, records[record.cie])


def _records(data: bytes) -> Iterator[Record]:
    start = 0
    while start + _FIELDS <= len(data):
        (length,) = _WORD.unpack_from(data, start)
        end = start + 4 + length
        if length == 0:  # linkers leave terminators in the middle
            start += 4
            continue
        if length == _LONG or end > len(data):
            raise Trouble("a damaged .eh_frame (a record longer than the section): link it anew")
        (back,) = _WORD.unpack_from(data, start + _ID)
        yield Record(start, end, start + _ID - back if back else start)
        start = end


def _is_usual(data: bytes, cie: Record) -> bool:
    """Augmentation "zR" or "zRS", small factors, addresses relative to their own place."""
    version, (name, _, rest) = (
        data[cie.start + _FIELDS],
        data[cie.start + _FIELDS + 1 : cie.end].partition(b"\0"),
    )
    return (
        version == 1
        and name in {b"zR", b"zRS"}
        and len(rest) > 4  # noqa: PLR2004 - two factors, a register, a length, the encoding
        and max(rest[:4]) < _ONE_BYTE
        and rest[4] == _PCREL_SDATA4
    )


def _overlaps(section: Section, fde: Record, text: range) -> bool:
    field = fde.start + _FIELDS
    if field + _PLACE.size > fde.end:
        raise Trouble("a damaged .eh_frame (a record shorter than its fields): link it anew")
    distance: int
    length: int
    distance, length = _PLACE.unpack_from(section.data, field)
    start = section.address + field + distance
    return start < text.stop and start + length > text.start


def _alone(section: Section, fde: Record, cie: Record) -> Section:
    """The CIE right before the FDE, which stays at its address."""
    data, size = section.data, cie.end - cie.start
    reference = _WORD.pack(size + _ID)
    together = data[cie.start : cie.end] + data[fde.start : fde.start + _ID] + reference
    return Section(section.address + fde.start - size, together + data[fde.start + _FIELDS : fde.end])
