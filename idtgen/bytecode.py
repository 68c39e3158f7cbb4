"""Compiled templates kept in a folder, one file each.

Jinja's own cache raises when the folder cannot be written, and unpickles what it finds there. Here what
cannot be written or read back is compiled again, and nothing else happens.
"""

import marshal
import os

from jinja2.bccache import Bucket, BytecodeCache, bc_magic

from idtgen import cache


def _head(bucket: Bucket) -> bytes:
    """What a file must begin with to belong to this Jinja, this Python and this source text."""
    return bc_magic + bucket.checksum.encode()


class Bytecode(BytecodeCache):
    """A folder that is made when first written."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        head = _head(bucket)
        data = cache.read(os.path.join(self.folder, bucket.key))
        if data is not None and data.startswith(head):
            # The digest that `cache` tests and Python's magic in the head say that marshal wrote this.
            bucket.code = marshal.loads(data[len(head) :])  # noqa: S302

    def dump_bytecode(self, bucket: Bucket) -> None:
        cache.write(os.path.join(self.folder, bucket.key), _head(bucket) + marshal.dumps(bucket.code))
