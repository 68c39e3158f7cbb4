"""`frame NAME { }`: the registers in the order of the memory that a handler gets a pointer to.

In: the frame blocks and the setting that picks one. Out: the model's frame.
"""

from idtgen import x86
from idtgen.diagnostics import Note
from idtgen.language import codes
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings
from idtgen.language.suggest import did_you_mean, quoted
from idtgen.language.syntax import FrameBlock, Word
from idtgen.model import PT_REGS, Frame, Tail

# rax or, as Linux calls it, ax; the numbered ones have one name.
_REGISTERS = {name: name for name in x86.FRAME_REGISTERS}
_REGISTERS |= {name[1:]: name for name in x86.FRAME_REGISTERS if name[1].isalpha()}
_TAIL_WORDS = {word for tail in Tail for word in tail.value}
_OF_THE_CPU = {*x86.IRET_FRAME, "ip", "flags", "eflags", "sp"}
_TAILS = "`orig_ax`, `error_code`, `vector error_code` or `error_code vector`"


def choose(scope: Scope, settings: Settings, blocks: list[FrameBlock]) -> Frame:
    """The one that `kernel { frame NAME; }` names, or pt_regs."""
    known: dict[str, FrameBlock] = {}
    frames: dict[str, Frame | None] = {PT_REGS.name: PT_REGS}
    for block in blocks:
        name = block.name.text
        if name in frames:
            _declared_twice(scope, block, known.get(name))
            continue
        known[name] = block
        frames[name] = _read(scope, block)
    wanted = settings.frame
    chosen = PT_REGS.name if wanted is None else wanted.text
    if wanted is not None and chosen not in frames:
        advice = did_you_mean(chosen, frames, f"declare it: `frame {chosen} {{ rax ... error_code }}`")
        scope.missing(codes.NO_SUCH_FRAME, wanted.span, f"no frame is named `{chosen}`", advice)
    for name, block in known.items():
        if name != chosen:
            advice = f"`kernel` would use it with `frame {name};`"
            scope.missing(codes.FRAME_UNUSED, block.name.span, f"frame `{name}` is not used", advice)
    return frames.get(chosen) or PT_REGS


def _declared_twice(scope: Scope, block: FrameBlock, first: FrameBlock | None) -> None:
    name = block.name.text
    if first is None:
        advice = "it is built in, Linux's; give your frame another name"
        scope.error(codes.NAME_TWICE, block.name.span, f"`{name}` cannot be declared", advice)
    else:
        note = Note(first.name.span, "first here")
        scope.error(
            codes.NAME_TWICE, block.name.span, f"frame `{name}` is declared twice", "rename one", note
        )


def _read(scope: Scope, block: FrameBlock) -> Frame | None:
    """None when it is wrong."""
    before = len(scope.diagnostics)
    registers: dict[str, Word] = {}
    tail: list[Word] = []
    for word in block.slots:
        if word.text in _TAIL_WORDS:
            tail.append(word)
        elif word.text not in _REGISTERS:
            _no_register(scope, word)
        elif (first := registers.setdefault(_REGISTERS[word.text], word)) is not word:
            message = f"register `{_REGISTERS[word.text]}` is in the frame twice"
            note = Note(first.span, "first here")
            scope.error(codes.BAD_FRAME, word.span, message, "keep one of them", note)
        elif tail:
            advice = f"below the registers lies nothing, above them one of {_TAILS}"
            scope.error(codes.BAD_FRAME, word.span, f"`{word.text}` stands behind `{tail[-1].text}`", advice)
    kind = _tail(scope, block, tail)
    lacking = [name for name in x86.FRAME_REGISTERS if name not in registers]
    if lacking and scope.blocks_whole:
        advice = "all fifteen are saved, each once: the interrupted code must not notice"
        message = f"frame `{block.name.text}` lacks {quoted(lacking, 'and')}"
        scope.error(codes.BAD_FRAME, block.name.span, message, advice)
    if kind is None or len(scope.diagnostics) > before:
        return None
    fields = {register: word.text for register, word in registers.items() if register != word.text}
    return Frame(block.name.text, tuple(registers), kind, fields)


def _tail(scope: Scope, block: FrameBlock, words: list[Word]) -> Tail | None:
    said = tuple(word.text for word in words)
    for tail in Tail:
        if tail.value == said:
            return tail
    if words:
        message = f"a frame does not end in {quoted(said, 'and')}"
        scope.error(codes.BAD_FRAME, words[-1].span, message, f"behind the registers stands {_TAILS}")
    elif scope.blocks_whole:
        message = f"frame `{block.name.text}` has no word for the error code"
        scope.error(codes.BAD_FRAME, block.name.span, message, f"behind the registers stands {_TAILS}")
    return None


def _no_register(scope: Scope, word: Word) -> None:
    otherwise = "a frame has the 64-bit registers, under Intel's names or Linux's"
    advice = did_you_mean(word.text, {*_REGISTERS, *_TAIL_WORDS}, otherwise)
    if word.text in _OF_THE_CPU:
        advice = "the CPU's part (rip cs rflags rsp ss) follows by itself: leave it out"
    scope.error(codes.BAD_FRAME, word.span, f"`{word.text}` has no place in a frame", advice)
