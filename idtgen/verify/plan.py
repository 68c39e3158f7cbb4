"""How much to verify."""

from typing import NamedTuple


class Plan(NamedTuple):
    """`quick` runs every stub from each origin with one seed; else with all behaviours and `seeds` seeds."""

    depth: int | None = 0  # how deep events nest; None: to any depth
    only: str | None = None  # a glob: symbol, name, handler or vector of the entries to run
    jobs: int = 1  # processes
    seed: int = 0  # the first one
    seeds: int = 8
    quick: bool = False
    file: str = "FILE.idt"  # as the user names it, for the command that a failure prints
    elf: str | None = None  # the linked kernel that is run instead of the compiler's own bytes

    @property
    def command(self) -> str:
        """The call that carries this out, but for what it selects."""
        return f"idtgen verify {self.file}" + (f" --elf {self.elf}" if self.elf else "")


class Unsupported(ValueError):
    """A plan that this version cannot carry out."""
