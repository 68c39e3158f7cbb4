"""Syntax to model: what the statements of a file mean together.

In: the statements of the file and its includes. Out: the kernel that they declare, or None when something is
wrong with it; the diagnostics say what. This module knows the order of the passes, each of which checks its
own kind of mistake:

    settings, frames, places, ists, lines    one declaration by itself
    claims                                   which line has which vector
    entries                                  the model's entries
    rules                                    what the machine would do with them
    symbols                                  what the names would do to each other, to C and to an assembler
"""

from typing import TypeVar

from idtgen.diagnostics import Diagnostics
from idtgen.language import claims, entries, frames, hooks, lines, places, rules, settings, symbols
from idtgen.language.files import Gathered
from idtgen.language.ists import Ists
from idtgen.language.scope import Scope
from idtgen.language.syntax import (
    CallLine,
    Declaration,
    FrameBlock,
    GateLine,
    HookLine,
    IstLine,
    KernelBlock,
    PercpuBlock,
)
from idtgen.model import Kernel

Node = TypeVar("Node")


def analyze(gathered: Gathered, diagnostics: Diagnostics) -> Kernel | None:
    scope = Scope(diagnostics, gathered.main, gathered.whole, gathered.blocks_whole)
    statements = gathered.statements
    chosen = settings.read(scope, _of(KernelBlock, statements))
    frame = frames.choose(scope, chosen, _of(FrameBlock, statements))
    percpu = places.read(scope, chosen, _of(PercpuBlock, statements))
    ists = Ists(scope, chosen, _of(IstLine, statements))
    hooked = hooks.read(scope, chosen, _of(HookLine, statements))
    gates = [line for line in _of(GateLine, statements) if lines.check(scope, chosen, line)]
    calls = [line for line in _of(CallLine, statements) if lines.check(scope, chosen, line)]
    settled = claims.settle(scope, gates)
    declared = entries.declare(scope, chosen, ists, settled, claims.calls(scope, calls))
    ists.warn_unused()
    rules.check(scope, chosen, percpu, declared)
    symbols.check(scope, declared, ists, hooked, percpu, frame)
    symbols.check_reserved(scope, statements, chosen)
    if diagnostics.errors:
        return None
    return Kernel(
        name=chosen.name.text if chosen.name else "kernel",
        file=gathered.main.label,
        gs=chosen.gs,
        paranoid=chosen.paranoid,
        harden=chosen.harden,
        code=chosen.code,
        user_code32=chosen.user_code32,
        user_data=chosen.user_data,
        user_code=chosen.user_code,
        stack_align=chosen.stack_align,
        layout=chosen.layout,
        la57=chosen.la57,
        cpus=chosen.cpus,
        kernel_stack=percpu.kernel_stack,
        user_sp=percpu.user_sp,
        gs_base=percpu.gs_base,
        frame=frame,
        ists=ists.all(),
        entries=tuple(one.entry for one in declared.entries),
        arrays=tuple(one.array for one in declared.arrays),
        exit_to_user=hooked["exit_to_user"].hook.text if "exit_to_user" in hooked else None,
        exit_to_kernel=hooked["exit_to_kernel"].hook.text if "exit_to_kernel" in hooked else None,
    )


def _of(kind: type[Node], statements: tuple[Declaration, ...]) -> list[Node]:
    return [statement for statement in statements if isinstance(statement, kind)]
