"""What a finished build leaves in the user's cache folder, so that the next one sees its work done.

In: a command line and the folder that it runs in. Out: what that command says when it has nothing to do,
provided that idtgen itself, each file that it read and each file that it wrote are as they were then.
Nothing here imports more than os and a digest: this is the whole of a build with nothing to do.
"""

import os

from idtgen import __version__, cache, resources


def lookup(arguments: list[str]) -> tuple[str, str] | None:
    """The warnings and the line that the command has to say, or None when it has to run."""
    path = _record(arguments)
    record = None if path is None else cache.read(path)
    if record is None:
        return None
    made_by, warnings, line, *files = record.split(b"\0")
    if made_by != fingerprint() or not all(map(_unchanged, files)):
        return None
    return _text(warnings), _text(line)


def keep(arguments: list[str], warnings: str, line: str, files: list[tuple[str, bytes]]) -> None:
    """Record that the command has nothing to do while each file, input or output, has this content."""
    path = _record(arguments)
    if path is not None:
        stated = [cache.digest(data).hex().encode() + os.fsencode(name) for name, data in files]
        cache.write(path, b"\0".join([fingerprint(), _bytes(warnings), _bytes(line), *stated]))


def verified(digest: bytes) -> bool:
    path = _verdict(digest)
    return path is not None and cache.read(path) is not None


def keep_verified(digest: bytes) -> None:
    path = _verdict(digest)
    if path is not None:
        cache.write(path, b"")


def fingerprint() -> bytes:
    """Of the program: its version, and the name, size and time of each of its files."""
    parts = [__version__.encode()]
    for folder in (resources.PACKAGE, resources.folder("grammar"), resources.folder("templates")):
        _walk(folder, parts)
    return cache.digest(*parts).hex().encode()


def _walk(folder: str, parts: list[bytes]) -> None:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    _walk(entry.path, parts)
            else:
                status = entry.stat()
                parts.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}".encode())


def _bytes(text: str) -> bytes:
    return text.encode(errors="surrogateescape")


def _text(data: bytes) -> str:
    return data.decode(errors="surrogateescape")


def _record(arguments: list[str]) -> str | None:
    """The same words in another folder name other files."""
    try:
        words = [os.fsencode(word) for word in (os.getcwd(), *arguments)]
    except OSError:  # the folder is gone
        return None
    return cache.folder("builds", cache.digest(*words).hex())


def _verdict(digest: bytes) -> str | None:
    return cache.folder("verified", digest.hex())


def _unchanged(stated: bytes) -> bool:
    try:
        with open(stated[2 * cache.DIGEST_BYTES :], "rb", buffering=0) as file:
            return cache.digest(file.read()).hex().encode() == stated[: 2 * cache.DIGEST_BYTES]
    except OSError:
        return False
