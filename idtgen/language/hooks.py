"""`on EVENT -> HOOK;`: the functions that run before a return.

In: the hook lines. Out: one function for each event, or none.
"""

from idtgen.diagnostics import Note
from idtgen.language import codes
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings
from idtgen.language.syntax import HookLine


def read(scope: Scope, settings: Settings, lines: list[HookLine]) -> dict[str, HookLine]:
    """By event."""
    found: dict[str, HookLine] = {}
    for line in lines:
        name = line.event.text
        if (first := found.setdefault(name, line)) is not line:
            note = Note(first.event.span, "first here")
            advice = "let one hook call the other"
            if first.span.source is not line.span.source:
                advice = "to have it instead of the included line, write `replace` before it"
            scope.error(codes.HOOK_TWICE, line.event.span, f"`on {name}` is declared twice", advice, note)
    if "exit_to_user" in found and settings.sure and settings.user_code is None:
        advice = "nothing returns to user mode here: set `user_code`, or take the line out"
        event = found["exit_to_user"].event
        scope.error(codes.NEEDS_USER_MODE, event.span, "`on exit_to_user` without user mode", advice)
    return found
