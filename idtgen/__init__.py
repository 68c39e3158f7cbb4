"""idtgen: declare the entry points of an x86-64 kernel, get the stubs, and see them run.

    build = idtgen.compile_file("vectors.idt")      # Build: outputs by file name, the model, the warnings
    report = idtgen.verify_file("vectors.idt")      # Report: what was run, what failed

A file that cannot be compiled raises `Rejected`, whose text is all that is wrong with it. The names below are
imported at first use: `idtgen --help` needs none of them.
"""

__version__ = "0.1.0"
__all__ = ["BadElf", "Build", "Rejected", "Report", "Unavailable", "compile_file", "verify_file"]

TYPE_CHECKING = False  # the one of `typing` would cost more than a build with nothing to do
if TYPE_CHECKING:
    from idtgen.driver import Build, Rejected, compile_file, verify_file
    from idtgen.verify import Report, Unavailable
    from idtgen.verify.elf import BadElf
else:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module 'idtgen' has no attribute {name!r}")
        from importlib import import_module

        home = {"Report": "verify", "Unavailable": "verify", "BadElf": "verify.elf"}.get(name, "driver")
        value = getattr(import_module(f"idtgen.{home}"), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
