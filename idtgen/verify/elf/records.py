"""The records of call frame information that speak of some code, each with the record that it refers to.

In: .eh_frame or .debug_frame. Out: small sections of one CIE and one FDE. A kernel has tens of thousands of
functions, and a general reader takes a third of a millisecond for each; to see that a record is about none of
ours takes the address that it begins with, which compilers for x86-64 write in one way (LSB 5.0, 10.6.1;
DWARF 5, 6.4.1).
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from idtgen.verify.elf.container import Section
from idtgen.verify.elf.trouble import Trouble

_WORD = struct.Struct("<I")
_PLACE = struct.Struct("<iI")  # .eh_frame: distance of the code from this field, and its length
_ADDRESS = struct.Struct("<QQ")  # .debug_frame: address and length
_LONG = 0xFFFF_FFFF  # a 64-bit length follows; in place of a reference, a CIE of .debug_frame
_PCREL_SDATA4 = 0x1B
_ID, _FIELDS = 4, 8  # offsets in a record: the reference to the CIE, what follows
_NAME = 9  # offset in a CIE: the augmentation
_ONE_BYTE = 0x80  # numbers below it are one byte of LEB128


class Record(NamedTuple):
    start: int
    end: int
    cie: int  # where the CIE starts that an FDE refers to; its own start in a CIE


def about(section: Section, code: tuple[range, ...], *, eh: bool) -> Iterator[Section]:
    """A section for each FDE that may overlap one of the ranges."""
    data = section.data
    records = {record.start: record for record in _records(data, eh=eh)}
    cies = {start: record for start, record in records.items() if record.cie == start}
    usual = {start for start, record in cies.items() if not eh or _is_usual(data, record)}
    for record in records.values():
        if record.cie == record.start:
            continue
        if record.cie not in cies:
            raise Trouble("damaged call frame information (a record without its CIE): link it anew")
        if record.cie not in usual or _overlaps(section, record, code, eh=eh):
            yield _alone(section, record, cies[record.cie], eh=eh)


def _records(data: bytes, *, eh: bool) -> Iterator[Record]:
    start = 0
    while start + _FIELDS <= len(data):
        (length,) = _WORD.unpack_from(data, start)
        end = start + 4 + length
        if length == 0:  # linkers leave terminators in the middle
            start += 4
            continue
        if length == _LONG or length < _FIELDS or end > len(data):
            raise Trouble("damaged call frame information (the length of a record): link it anew")
        (reference,) = _WORD.unpack_from(data, start + _ID)
        if reference == (0 if eh else _LONG):
            yield Record(start, end, start)
        else:
            yield Record(start, end, start + _ID - reference if eh else reference)
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


def _overlaps(section: Section, fde: Record, code: tuple[range, ...], *, eh: bool) -> bool:
    field, form = fde.start + _FIELDS, _PLACE if eh else _ADDRESS
    if field + form.size > fde.end:
        raise Trouble("damaged call frame information (a record shorter than its fields): link it anew")
    start: int
    length: int
    start, length = form.unpack_from(section.data, field)
    if eh:
        start += section.address + field
    return any(start < part.stop and start + length > part.start for part in code)


def _alone(section: Section, fde: Record, cie: Record, *, eh: bool) -> Section:
    """The CIE right before the FDE, which stays at its address."""
    body = section.data[cie.start + _ID : cie.end]
    if not eh and body[_NAME - _ID :].startswith(b"S\0"):  # a signal frame: pyelftools knows "z" alone
        body = body[: _NAME - _ID] + body[_NAME - _ID + 1 :]
    head = _WORD.pack(len(body)) + body
    reference = _WORD.pack(len(head) + _ID if eh else 0)
    rest = section.data[fde.start + _FIELDS : fde.end]
    together = head + section.data[fde.start : fde.start + _ID] + reference + rest
    return Section(section.address + fde.start - len(head), together)
