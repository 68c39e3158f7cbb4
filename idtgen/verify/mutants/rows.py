"""Whether two readings of call frame information say the same at every instruction.

In: a changed procedure. Out: true if each instruction of it has the row that it had. A directive that says
what is so already, or that nothing stands behind, changes none.
"""

from idtgen.image import Image
from idtgen.verify.code import Decoded, decode_bytes
from idtgen.verify.dwarf import BadUnwind
from idtgen.verify.mutants.change import bytes_of
from idtgen.verify.mutants.mutant import Rows
from idtgen.verify.unwind import Row, Table


def same_rows(image: Image, code: dict[int, Decoded], change: Rows) -> bool:
    new = change.procedure
    old = next(p for p in image.procedures if p.start == new.start)
    addresses = [a for a in range(new.start, new.end) if a in code and not code[a].fill]
    if not addresses:
        data = bytes_of(image, new.start, new.end)
        addresses = [a for a, one in decode_bytes(data, new.start).items() if not one.fill]
    try:
        return _rows(old, addresses) == _rows(new, addresses)
    except BadUnwind:
        return False


def _rows(procedure: object, addresses: list[int]) -> list[Row]:
    start, _, directives = procedure  # type: ignore[misc]
    table = Table(tuple((address - start, text) for address, text in directives))
    return [table.row(address - start) for address in addresses]
