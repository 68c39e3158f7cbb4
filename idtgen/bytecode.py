"""Compiled templates kept in a folder, one file each.

Jinja's own cache raises when the folder cannot be written, and unpickles what it finds there. Here a
cache that cannot be written or read back costs time and nothing else: each file carries a digest of its
whole content, and what does not match is compiled again.
"""

import hashlib
import marshal
import os
from contextlib import suppress

from jinja2.bccache import Bucket, BytecodeCache, bc_magic

_DIGEST = hashlib.sha256().digest_size


def _head(bucket: Bucket) -> bytes:
    """What a file must begin with to belong to this Jinja, this Python and this source text."""
    return bc_magic + bucket.checksum.encode()


class Bytecode(BytecodeCache):
    """A folder that is made when first written."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            with open(os.path.join(self.folder, bucket.key), "rb") as file:
                digest, text = file.read(_DIGEST), file.read()
        except OSError:
            return
        head = _head(bucket)
        if text.startswith(head) and hashlib.sha256(text).digest() == digest:
            # The digest and Python's own magic in the head say that this is what marshal wrote.
            bucket.code = marshal.loads(text[len(head) :])  # noqa: S302

    def dump_bytecode(self, bucket: Bucket) -> None:
        text = _head(bucket) + marshal.dumps(bucket.code)
        path = os.path.join(self.folder, bucket.key)
        scratch = f"{path}.{os.getpid()}"
        with suppress(OSError):
            os.makedirs(self.folder, exist_ok=True)
            with open(scratch, "wb") as file:
                file.write(hashlib.sha256(text).digest() + text)
            os.replace(scratch, path)  # another process sees the old file or the whole new one
