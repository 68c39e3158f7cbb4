"""The items of one routine as lines of GNU as.

In: a routine with its holes, the twins of its symbols, the directives before each item. Out: lines, each with
what stands beside the instruction: what changes behind it for an unwinder, and what the template says of it.
"""

from collections.abc import Sequence

from idtgen.assembly import att
from idtgen.assembly.directives import explain
from idtgen.assembly.flow import ENDS
from idtgen.assembly.program import (
    Align,
    Fill,
    Instruction,
    Item,
    Label,
    Long,
    Remark,
    Routine,
    Zero,
)

_TAB = 8
_BESIDE = 40  # the column of directives and comments
_WIDTH = 110
_LEAVES = ENDS | {"jmp", "ret"}


_LATER = "\0"  # tabs that wait until the holes before them are filled


class Line:
    """A line of code, with directives and a comment beside it."""

    __slots__ = ("beside", "code", "comment")

    def __init__(self, code: str, beside: Sequence[str] = (), comment: str = "") -> None:
        self.code = code
        self.beside = list(beside)
        self.comment = comment

    def text(self) -> str:
        text = self.code
        if self.beside:
            text = "\n".join(self._with_directives())
        comments = [*(explain(d) for d in self.beside if d.startswith("cfi_escape")), self.comment]
        if any(comments):
            text = f"{_pad(text)}/* {', '.join(comment for comment in comments if comment)} */"
        return f"{text}\n"

    def _with_directives(self) -> list[str]:
        """Directives behind the code, or from the first tab on; what does not fit goes below."""
        column = _BESIDE if self.code else _TAB
        rows: list[list[str]] = [[]]
        width = column
        for directive in self.beside:
            if width + len(directive) > _WIDTH:
                rows.append([])
                width = column
            rows[-1].append(f".{directive}")
            width += len(directive) + len(".; ")
        first, *more = ["; ".join(row) for row in rows]
        start = _pad(f"{self.code};") if self.code else "\t"
        return [start + first, *("\t" * (column // _TAB) + row for row in more)]


def lines(
    routine: Routine, twins: dict[str, str], directives: Sequence[Sequence[str]], start: Sequence[str]
) -> list[Line]:
    """All lines but a comment at the top; `start` opens the procedure before the first instruction.

    What changes behind an instruction stands beside it; where control comes from elsewhere, on its own line.
    """
    found: list[Line] = []
    last: Line | None = None  # the instruction before
    goes_on = False  # whether control goes on from it
    for index, (item, changed) in enumerate(zip(routine.items, directives, strict=True)):
        if type(item) is Instruction:
            if start:
                found.append(Line("", start))
                start = ()
            if changed and last and goes_on:
                last.beside += changed
            elif changed:
                found.append(Line("", changed))
            last, goes_on = Line(_instruction(item, twins), (), item.comment), item.mnemonic not in _LEAVES
            found.append(last)
        elif index or type(item) is not Remark:
            if last and last is found[-1] and not goes_on and type(item) is not Align:
                found.append(Line(""))
            _add(found, item, twins)
    return found


def _add(found: list[Line], item: Item, twins: dict[str, str]) -> None:
    """An item that is no instruction. The first label is the function's, and exported before it."""
    match item:
        case Label(name, exported):
            if exported and found:
                found += [Line("")] if found[-1].code else []
                found.append(Line(f"\t.globl\t{name}"))
            found.append(Line(f"{name}:"))
            if name in twins:
                found.append(Line(f"{twins[name]}:"))
        case Align():
            found.append(Line(f"\t.p2align\t{item.power}, 0xcc"))
        case Fill():
            found.append(Line(f"\t.fill\t{item.size}, 1, 0xcc"))
        case Zero():
            found.append(Line(f"\t.skip\t{item.size}"))
        case Remark(texts):
            found.append(Line("\t" + comment(texts, "\t").rstrip("\n")))
        case Long():
            _add_long(found, item)


def _add_long(found: list[Line], item: Long) -> None:
    """Words stand side by side up to one with a comment."""
    if found[-1].code.startswith("\t.long") and not found[-1].comment:
        found[-1].code += f", {_long(item)}"
        found[-1].comment = item.comment
    else:
        found.append(Line(f"\t.long\t{_long(item)}", (), item.comment))


def _long(item: Long) -> str:
    if not item.symbol:
        return hex(item.value) if item.value else "0"
    return f"{item.symbol}{f'{item.value:+}' if item.value else ''} - {item.minus}"


def _instruction(item: Instruction, twins: dict[str, str]) -> str:
    if not item.operands:
        return f"\t{item.mnemonic}"
    return "\t" + att.instruction(item, twins).replace(" ", "\t", 1)


def comment(texts: Sequence[str], indent: str = "") -> str:
    """A comment with lines of its own, as kernels write them."""
    if len(texts) == 1:
        return f"/* {texts[0]} */\n"
    return "/*\n" + "".join(f"{indent} * {text}\n" for text in texts) + f"{indent} */\n"


def _pad(text: str) -> str:
    """Put what stands beside at its column, once it is known how long the line is."""
    line = text.rpartition("\n")[2]
    return text + (_LATER if "@" in line else _tabs(line))


def _tabs(line: str) -> str:
    """Up to the column, at least one."""
    return "\t" * max(1, (_BESIDE - len(line.expandtabs(_TAB)) + _TAB - 1) // _TAB)


def settle(text: str) -> str:
    """Put in the tabs that had to wait."""
    *starts, rest = text.split(_LATER)
    settled, line = [], ""
    for start in starts:
        line = start.rpartition("\n")[2] if "\n" in start else line + start
        settled += [start, _tabs(line)]
        line += settled[-1]
    return "".join([*settled, rest])
