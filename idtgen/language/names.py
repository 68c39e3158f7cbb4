"""The one place that makes names: symbols and handlers, as Linux calls them.

In: a line of the file. Out: what its stub is called, and what it calls.
"""

from idtgen.language.syntax import GateLine
from idtgen.model import Origin
from idtgen.source import Span

# kind -> the stub's name; these have no NAME of their own
FIXED = {
    "syscall": "entry_SYSCALL_64",
    "syscall32": "entry_SYSCALL_compat",
    "sysenter": "entry_SYSENTER_compat",
    "int80": "entry_INT80_compat",
}


def origin(span: Span) -> Origin:
    return Origin(span.source.label, span.line)


def stem(line: GateLine, vector: int) -> str:
    """What a line's own handler is called; its stub is asm_ and that."""
    if line.name is None:
        return f"vector_{vector}"
    return f"sysvec_{line.name.text}" if line.kind == "sysvec" else f"exc_{line.name.text}"


def stub(line: GateLine, vector: int) -> str:
    if line.kind in FIXED:
        return FIXED[line.kind]
    return line.symbol.text if line.symbol else f"asm_{stem(line, vector)}"


def stack(ist: str) -> str:
    """The memory of an IST stack with a size."""
    return f"ist_stack_{ist}"


def body(handler: str) -> str:
    """The stub that all slots of device vectors with one handler share."""
    return f"asm_{handler}"


def array(line: GateLine, handler: str) -> str:
    return line.symbol.text if line.symbol else f"{handler}_entries"
