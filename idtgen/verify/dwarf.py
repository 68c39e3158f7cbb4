"""The little of DWARF that entry code needs: register numbers and expressions (DWARF 5, 2.5, 6.4; ABI 3.6.2).

In: the text of a directive's operands. Out: numbers, parsed escapes, the value of an expression.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from idtgen.verify.registers import FLAGS, GS, INDEX, MASK, RIP, State

# System V ABI, figure 3.36. 16 is the return address, 49 RFLAGS, 59 the GS base.
NUMBERS: dict[str, int] = {
    **{name: n for n, name in enumerate(("rax", "rdx", "rcx", "rbx", "rsi", "rdi", "rbp", "rsp"))},
    **{f"r{n}": n for n in range(8, 16)},
    "rip": 16,
    "rflags": 49,
    "gs.base": 59,
}
PLACES: dict[int, int] = {
    **{number: INDEX[name] for name, number in NUMBERS.items() if name in INDEX},
    16: RIP,
    49: FLAGS,
    59: GS,
}

_DEF_CFA_EXPRESSION, _EXPRESSION, _VAL_EXPRESSION = 0x0F, 0x10, 0x16
_DEREF, _PLUS, _PLUS_UCONST, _BREGX = 0x06, 0x22, 0x23, 0x92
_BREG, _LIT = range(0x70, 0x90), range(0x30, 0x50)


class BadUnwind(ValueError):
    """Call frame information that does not mean anything."""


class Escape(NamedTuple):
    """An expression in place of an offset: for a register (None: the CFA), its address or itself."""

    register: int | None
    code: bytes
    is_value: bool


def register_number(text: str) -> int:
    text = text.strip().lstrip("%")
    if text in NUMBERS:
        return NUMBERS[text]
    if text.isdigit():
        return int(text)
    raise BadUnwind(f"no register {text!r}")


def parse_escape(data: bytes) -> Escape:
    """One instruction of `.cfi_escape`."""
    if not data or data[0] not in {_DEF_CFA_EXPRESSION, _EXPRESSION, _VAL_EXPRESSION}:
        raise BadUnwind(f"cfi_escape {data.hex()}")
    rest = iter(data[1:])
    register = None if data[0] == _DEF_CFA_EXPRESSION else _uleb(rest)
    length = _uleb(rest)
    code = bytes(rest)
    if len(code) != length:
        raise BadUnwind(f"cfi_escape of {len(code)} bytes says {length}")
    return Escape(register, code, data[0] == _VAL_EXPRESSION)


def evaluate(code: bytes, state: State, read: Callable[[int], int], initial: tuple[int, ...]) -> int:
    """The top of the expression's stack at its end."""
    stack, rest = list(initial), iter(code)
    for op in rest:
        if op in _BREG:
            stack.append(state[PLACES[op - _BREG.start]] + _sleb(rest) & MASK)
        elif op == _BREGX:
            number = _uleb(rest)
            stack.append(state[PLACES[number]] + _sleb(rest) & MASK)
        elif op in _LIT:
            stack.append(op - _LIT.start)
        elif op == _PLUS_UCONST:
            stack.append(stack.pop() + _uleb(rest) & MASK)
        elif op == _PLUS:
            stack.append(stack.pop() + stack.pop() & MASK)
        elif op == _DEREF:
            stack.append(read(stack.pop()))
        else:
            raise BadUnwind(f"operation {op:#x} in {code.hex()}")
    return stack[-1]


def _uleb(data: Iterator[int]) -> int:
    value = shift = 0
    for byte in data:
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            return value
    raise BadUnwind("a number without an end")


def _sleb(data: Iterator[int]) -> int:
    value = shift = 0
    for byte in data:
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            return value - (1 << shift) if byte & 0x40 else value
    raise BadUnwind("a number without an end")
