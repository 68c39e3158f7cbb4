"""The command `idtgen`.

In: the words behind it. Out: an exit status: 0 fine; 1 the file, a stub or a comparison is wrong; 2 the
call or the environment is. A build with nothing to do ends here, before anything large is imported.
"""

import io
import sys


def main(argv: list[str] | None = None) -> int:
    arguments = sys.argv[1:] if argv is None else argv
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a file may have a name that the terminal cannot show
    if arguments[:1] == ["build"]:
        from idtgen import stamp

        said = stamp.lookup(arguments)
        if said is not None:
            warnings, line = said
            sys.stderr.write(warnings)
            print(line)
            return 0
    from idtgen import commands

    return commands.run(arguments)
