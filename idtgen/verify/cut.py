"""A campaign cut into tasks.

In: a kernel, the vectors that are to be run. Out: tasks of about the same length. How they are cut does not
depend on who will carry them out. A task sees nothing of what another has seen, so the slots of an array,
which lead to one body, stay together as far as can be.
"""

from idtgen.model import Entry, Kernel, Kind
from idtgen.verify.calls import call_entries
from idtgen.verify.msrs import NUMBERS
from idtgen.verify.no_calls import undeclared
from idtgen.verify.plan import Plan, Shard
from idtgen.verify.scenario import selected
from idtgen.verify.work import Task
from idtgen.verify.worker import run_entries, run_labels

_PIECES = 16
# How long an entry takes, beside a slot of an array; measured, and no promise.
_WEIGHTS = {
    Kind.SYSENTER: 100.0,
    Kind.NMI: 80.0,
    Kind.SYSCALL32: 60.0,
    Kind.SYSCALL: 30.0,
    Kind.INTERRUPT: 1.0,
}
_OTHER = 16.0
_SLOT = 0.05  # of an array that was explored, beside another entry
_SIDE_BY_SIDE = 2  # what one part of the classes has seen the other has not
_EXPLORED = 1500.0  # all of depth 1, beside a slot at depth 0


def entries_of(kernel: Kernel, plan: Plan) -> dict[int, Entry]:
    """What the plan selects, by vector."""
    entries = kernel.gates | call_entries(kernel)
    return {vector: entry for vector, entry in entries.items() if selected(entry, plan.only)}


def cut(kernel: Kernel, plan: Plan) -> list[Task]:
    """All that is to be done, in the order in which what was found is told."""
    entries = entries_of(kernel, plan)
    weights = {vector: _WEIGHTS.get(entry.kind, _OTHER) for vector, entry in entries.items()}
    # A quick run would be over before another process had begun.
    pieces = _pieces(weights, 1 if plan.quick else _PIECES)
    return [
        Task(run_labels, size=0),
        *(Task(run_entries, (p,), len(p), sum(weights[v] for v in p)) for p in pieces),
        *(_explored(kernel, plan, entries) if plan.depth != 0 else ()),
    ]


def _explored(kernel: Kernel, plan: Plan, entries: dict[int, Entry]) -> list[Task]:
    """Events into these entries, and into SYSCALL from code for which none is declared."""
    from idtgen.verify.explore.tasks import run_classes, run_depth

    like = {kind: NUMBERS[kind] for kind in undeclared(kernel)} if plan.only is None else {}
    weights = dict.fromkeys((*entries, *like.values()), _SLOT if plan.depth is None else 1.0)
    weights |= {v: 1.0 for v, entry in entries.items() if entry.kind is not Kind.INTERRUPT}
    total = sum(weights.values())
    scale = _EXPLORED / total
    if plan.depth is None:
        pieces = _pieces(weights, _SIDE_BY_SIDE)
        return [Task(run_classes, (p,), len(p), scale * sum(weights[v] for v in p)) for p in pieces]
    pieces = _pieces(weights, 2 * _PIECES)
    # An entry takes a thousand times as long at each further depth: its boundaries are shared out.
    parts = 1 if plan.depth == 1 and len(pieces) >= _PIECES else _PIECES
    return [
        Task(run_depth, (p, Shard(n, parts)), len(p) * (n == 1), scale * sum(weights[v] for v in p) / parts)
        for p in pieces
        for n in range(1, parts + 1)
    ]


def _pieces(weights: dict[int, float], count: int) -> list[tuple[int, ...]]:
    """Contiguous, of about the same weight."""
    most = sum(weights.values()) / count
    pieces: list[list[int]] = []
    room = 0.0
    for vector, weight in weights.items():
        if not pieces or weight > room:
            pieces.append([])
            room = most
        pieces[-1].append(vector)
        room -= weight
    return [tuple(piece) for piece in pieces]
