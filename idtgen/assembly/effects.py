"""What each instruction does to a context: the transfer functions of the abstract interpretation.

One entry for each mnemonic of the table of forms that does not move control elsewhere. An instruction that
would make RSP or a store untraceable raises `Lost`.
"""

from collections.abc import Callable

from idtgen.assembly.program import Immediate, Instruction, Memory, Operand, Register
from idtgen.assembly.registers import RAX, RCX, RDI, RDX, RSI, RSP
from idtgen.assembly.values import Address, Constant, Context, Lost, Outside, Saved, Value
from idtgen.x86 import REGISTERS, WORD

Effect = Callable[[Context, Instruction], None]

_SIZE = {"b": 1, "w": 2, "l": 4, "q": 8}  # the suffix of an AT&T mnemonic


def _nothing(context: Context, instruction: Instruction) -> None:
    """Changes neither a register nor memory: flags, fences, GS, MSRs."""


def _value(context: Context, operand: Operand) -> Value:
    match operand:
        case Register():
            return context.registers[operand.number]
        case Memory():
            return context.load(operand)
    return None


def _write(context: Context, instruction: Instruction, value: Value) -> None:
    """Put a value into the last operand, as AT&T has it."""
    target = instruction.operands[-1]
    if type(target) is Memory:
        context.store(target, _SIZE[instruction.mnemonic[-1]], value)
    elif type(target) is Register:
        context.set(target.number, value)


def _compute(context: Context, instruction: Instruction) -> None:
    _write(context, instruction, None)


def _clear_or_compute(context: Context, instruction: Instruction) -> None:
    source, target = instruction.operands
    _write(context, instruction, Constant(0) if source == target else None)


def _add(context: Context, instruction: Instruction, sign: int = 1) -> None:
    amount, target = instruction.operands
    before = _value(context, target)
    after: Value = None
    if type(before) is Address and type(amount) is Immediate:
        after = before.region.at(before.offset + sign * amount.value)
    elif before is Outside.OUTSIDE or (type(before) is Saved and type(target) is Memory):
        after = before  # a saved word that a stub changes is what the interrupted code goes on with
    _write(context, instruction, after)


def _subtract(context: Context, instruction: Instruction) -> None:
    _add(context, instruction, -1)


def _load_address(context: Context, instruction: Instruction) -> None:
    source = instruction.operands[0]
    value: Value = None
    if type(source) is Memory:
        value = Outside.OUTSIDE if source.base == "rip" else context.address(source)
    _write(context, instruction, value)


def _move(context: Context, instruction: Instruction) -> None:
    source, target = instruction.operands
    value = _value(context, source)
    if type(target) is Register and type(source) is Memory:
        value = _home(value, target.number)
    _write(context, instruction, value)


def _home(value: Value, register: int) -> Value:
    """A saved value that has come back into its own register."""
    if type(value) is Saved and REGISTERS[register] in value.names:
        return Saved(value.names, restored=True)
    return value


def _move_low(context: Context, instruction: Instruction) -> None:
    source, target = instruction.operands
    known = type(source) is Immediate and type(target) is Register
    _write(context, instruction, Constant(source.value) if known and type(source) is Immediate else None)


def _push(context: Context, instruction: Instruction) -> None:
    push(context, _value(context, instruction.operands[0]))


def push(context: Context, value: Value) -> None:
    top = context.stack()
    pointer = top.region.at(top.offset - WORD)
    context.registers[RSP] = pointer
    context.put(pointer, WORD, value)


def _push_unknown(context: Context, _: Instruction) -> None:
    push(context, None)


def _pop(context: Context, instruction: Instruction) -> None:
    value = pop(context)
    target = instruction.operands[0]
    if type(target) is Register:
        context.set(target.number, _home(value, target.number))
    elif type(target) is Memory:
        context.store(target, WORD, value)


def pop(context: Context) -> Value:
    pointer = context.stack()
    value = context.memory.pop(pointer, None)
    context.registers[RSP] = pointer.region.at(pointer.offset + WORD)
    return value


def _pop_away(context: Context, _: Instruction) -> None:
    pop(context)


def equal(context: Context, compare: Instruction) -> None:
    """The operands have turned out to be equal: of interrupted values each is found where the other is."""
    one, other = (_value(context, operand) for operand in compare.operands)
    if type(one) is Saved and type(other) is Saved:
        context.unite(one.names | other.names)


def _exchange(context: Context, instruction: Instruction) -> None:
    register, memory = instruction.operands
    mine, its = _value(context, register), _value(context, memory)
    _write(context, instruction, mine)
    if type(register) is Register:
        context.set(register.number, _home(its, register.number))


def _clear_direction(context: Context, _: Instruction) -> None:
    context.direction = 1


def _set_direction(context: Context, _: Instruction) -> None:
    context.direction = -1


def _string(context: Context, *, copies: bool) -> None:
    """REP MOVSQ or REP STOSQ of a constant count: word by word, as the CPU does it (SDM 2: REP)."""
    source, target, count = (context.registers[n] for n in (RSI, RDI, RCX))
    if type(target) is not Address or type(count) is not Constant or context.direction is None:
        raise Lost("its target, count or direction is not known")
    step = WORD * context.direction
    for word in range(count.value):
        value = context.registers[RAX]
        if copies:
            value = None
            if type(source) is Address:
                value = context.memory.get(source.region.at(source.offset + step * word))
        context.put(target.region.at(target.offset + step * word), WORD, value)
    context.registers[RDI] = target.region.at(target.offset + step * count.value)
    context.registers[RCX] = Constant(0)
    if copies and type(source) is Address:
        context.registers[RSI] = source.region.at(source.offset + step * count.value)


def _copy_string(context: Context, _: Instruction) -> None:
    _string(context, copies=True)


def _store_string(context: Context, _: Instruction) -> None:
    _string(context, copies=False)


def _read_msr(context: Context, _: Instruction) -> None:
    context.registers[RAX] = context.registers[RDX] = None


def _table() -> dict[str, Effect]:
    groups: tuple[tuple[str, Effect], ...] = (
        ("btl btq cmpb cmpw cmpl cmpq testb testl testq", _nothing),
        ("clac cli endbr64 int3 lfence lidt sti swapgs wrgsbase wrmsr", _nothing),
        ("andb andl andq decl decq imull imulq incl incq lsl negl negq notl notq orb orl orq", _compute),
        ("sarl sarq shll shlq shrl shrq addl subl rdgsbase", _compute),
        ("movb movw movslq movzbl movzwl", _compute),
        ("xorl xorq", _clear_or_compute),
        ("addq", _add),
        ("subq", _subtract),
        ("leaq", _load_address),
        ("movq", _move),
        ("movl", _move_low),
        ("pushq", _push),
        ("pushfq", _push_unknown),
        ("popq", _pop),
        ("popfq", _pop_away),
        ("xchgq", _exchange),
        ("cld", _clear_direction),
        ("std", _set_direction),
        ("rep movsq", _copy_string),
        ("rep stosq", _store_string),
        ("rdmsr", _read_msr),
    )
    return {mnemonic: effect for mnemonics, effect in groups for mnemonic in _split(mnemonics)}


def _split(mnemonics: str) -> list[str]:
    return [mnemonics] if mnemonics.startswith("rep ") else mnemonics.split()


EFFECTS: dict[str, Effect] = _table()
