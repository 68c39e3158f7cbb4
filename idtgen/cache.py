"""Small files in the user's cache folder: what can be computed again, kept to save time.

In: a path below `folder()`, and bytes. Out: the same bytes, or None. Every file begins with a digest of
the rest, so that a torn, stale or damaged one reads as None; a folder that cannot be written is no error.
Imported before anything else by a build that may have nothing to do: os and the digest, no more.
"""

import os
from _blake2 import blake2b  # hashlib would load OpenSSL first: 4 ms

DIGEST_BYTES = 16
_CROWDED = 1024  # files in one folder before the oldest half of them goes


def digest(*parts: bytes) -> bytes:
    """Of the parts in order, each with its length, so that no two different lists agree."""
    state = blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        state.update(len(part).to_bytes(8, "little"))
        state.update(part)
    return state.digest()


def folder(*path: str) -> str | None:
    """The folder, or one below it, by the XDG Base Directory Specification; None when there is no home."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):  # unset, or "must be ignored", as the specification says
        base = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "idtgen", *path) if os.path.isabs(base) else None


def read(path: str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as file:
            content = file.read()
    except OSError:
        return None
    data = content[DIGEST_BYTES:]
    return data if content[:DIGEST_BYTES] == digest(data) else None


def write(path: str, data: bytes) -> None:
    """Another process sees the old file or the whole new one; a failure leaves the cache as it was."""
    scratch = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(scratch, "wb") as file:
            file.write(digest(data) + data)
        os.replace(scratch, path)
        _thin_out(os.path.dirname(path))
    except OSError:
        _remove(scratch)


def _thin_out(path: str) -> None:
    with os.scandir(path) as entries:
        files = [entry for entry in entries if entry.is_file(follow_symlinks=False)]
    if len(files) > _CROWDED:
        for entry in sorted(files, key=lambda entry: entry.stat().st_mtime_ns)[: _CROWDED // 2]:
            _remove(entry.path)


def _remove(path: str) -> None:
    try:  # noqa: SIM105 - contextlib costs a millisecond at import
        os.unlink(path)
    except OSError:
        pass
