"""The command `idtgen`.

In: the words behind it. Out: an exit status: 0 fine; 1 the file, a stub or a comparison is wrong; 2 the
call or the environment is. A build with nothing to do ends here, before anything large is imported.
"""

import gc
import io
import os
import sys

from idtgen import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

OVERVIEW = """\
usage: idtgen COMMAND FILE.idt [OPTION]...

Declare the entry points of an x86-64 kernel, get the stubs, and see every one of them run.

  build FILE.idt          write the assembly, the C header and the manifest, once every stub has run well
  verify FILE.idt         run every stub from every origin, with many register values
  merge REPORT.json...    one report out of those of all shards of a verification
  check FILE.idt          errors and warnings of the file, nothing else
  fmt FILE.idt            put the file into the one layout of the language
  show FILE.idt [NAME]    the vector table, or one entry with its stack and its instructions

idtgen COMMAND --help lists the options of a command; idtgen --version prints the version.
Exit status: 0 fine; 1 the file, a stub or a comparison is wrong; 2 the call or the environment is.
"""


def process() -> "NoReturn":
    """The whole of a process. Its memory is the system's to free: that saves a tenth of a build."""
    gc.disable()
    status = main()
    sys.stderr.flush()
    os._exit(status)


def main(argv: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # file names may hold anything
    try:
        status = _main(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.stderr.write("idtgen: interrupted\n")
        return 130  # 128 + SIGINT, as a shell says it
    except BrokenPipeError:
        return 0  # the reader has seen enough: `idtgen show x.idt | head`
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"idtgen: error: {where}{error.strerror or error}\n")
        return 2
    return status


def _main(words: list[str]) -> int:
    match words[0] if words else "":
        case "-h" | "--help":
            print(OVERVIEW, end="")
            return 0
        case "--version":
            print(f"idtgen {__version__}")
            return 0
        case "build" if _nothing_to_do(words):
            return 0
        case "build" | "verify" | "merge" | "check" | "fmt" | "show":
            from idtgen import commands

            return commands.run(words)
        case unknown:
            why = f"there is no command {unknown!r}" if unknown else "which command?"
            sys.stderr.write(f"idtgen: error: {why}\n\n{OVERVIEW}")
            return 2


def _nothing_to_do(words: list[str]) -> bool:
    from idtgen import stamp

    said = stamp.lookup(words)
    if said is None:
        return False
    warnings, line = said
    sys.stderr.write(warnings)
    print(line)
    return True
