"""Imports point one way: a module imports only from floors below its own, and never in a circle.

The floors follow the data: text, model, program, outputs; verification stands beside the compiler and
sees nothing of it but the model and the linked image, or it would believe what it is there to doubt.
"""

import ast
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parents[2]

FLOORS = (
    {"x86", "resources", "source", "cache"},
    {"diagnostics", "stamp", "bytecode"},
    {"templating"},
    {"model"},
    {"image"},
    {"language"},
    {"assembly"},
    {"lowering"},
    {"emit"},
    {"show"},
    {"verify"},
    {"driver", "files", "terminal", "arguments"},
    {"building"},
    {"commands"},
    {"cli"},
    {"__main__"},
)
RANK = {name: floor for floor, names in enumerate(FLOORS) for name in names}
VERIFY_MAY_SEE = {"x86", "model", "image", "diagnostics", "source", "resources", "verify"}


@cache
def modules() -> dict[str, Path]:
    """Dotted name to file; a package goes by its own name."""
    found = {}
    for path in sorted((ROOT / "idtgen").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def resolve(module: str, name: str) -> str:
    """`from idtgen import x86` imports a module, `from idtgen.x86 import NMI` a name of one."""
    whole = f"{module}.{name}"
    return whole if whole in modules() else module


def imported(path: Path) -> Iterator[str]:
    """What a file imports of idtgen, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names if alias.name.startswith("idtgen"))
            case ast.ImportFrom(module=str(module), names=names, level=level):
                assert level == 0, f"{path}: a relative import"
                if module.split(".")[0] == "idtgen":
                    yield from (resolve(module, alias.name) for alias in names)
            case _:
                pass


def floor_of(module: str) -> int:
    return RANK[module.split(".")[1]]


def graph() -> dict[str, set[str]]:
    """Without the package itself: it holds the version and, on demand, the door to everything."""
    return {
        name: {target for target in imported(path) if target not in {"idtgen", name}}
        for name, path in modules().items()
        if name != "idtgen"
    }


def test_every_module_has_a_floor() -> None:
    assert {name.split(".")[1] for name in graph()} <= set(RANK)


def test_imports_point_down() -> None:
    wrong = [
        f"{name} imports {target}"
        for name, targets in graph().items()
        for target in targets
        if target.split(".")[1] != name.split(".")[1] and floor_of(target) >= floor_of(name)
    ]
    assert wrong == []


def test_no_circle() -> None:
    order = list(TopologicalSorter(graph()).static_order())
    assert set(order) >= set(graph())


def test_the_verifier_sees_no_compiler() -> None:
    seen = {
        (name, target)
        for name, targets in graph().items()
        for target in targets
        if name.split(".")[1] == "verify" and target.split(".")[1] not in VERIFY_MAY_SEE
    }
    assert seen == set()


def test_the_package_imports_nothing_by_itself() -> None:
    tree = ast.parse((ROOT / "idtgen" / "__init__.py").read_text())
    eager = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert eager == []
