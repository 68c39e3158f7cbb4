"""The command `idtgen`.

In: the words behind it. Out: an exit status: 0 fine; 1 the file, a stub or a comparison is wrong; 2 the
call or the environment is. A build with nothing to do ends here, before anything large is imported.
"""

import sys


def main(argv: list[str] | None = None) -> int:
    arguments = sys.argv[1:] if argv is None else argv
    if arguments[:1] == ["build"]:
        from idtgen import stamp

        line = stamp.lookup(arguments)
        if line is not None:
            print(line)
            return 0
    from idtgen import commands

    return commands.run(arguments)
