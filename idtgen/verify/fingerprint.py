"""Whether two reports are about the same thing.

In: a kernel, an image, a plan. Out: a digest of each. It is the same in every process and on every machine,
which pickled sets are not.
"""

from enum import Enum
from functools import cached_property
from hashlib import blake2b

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.plan import Plan


def fingerprint(kernel: Kernel, image: Image, plan: Plan) -> dict[str, str]:
    return {"kernel": _digest(kernel), "image": _digest(image), "plan": _digest(plan.matter)}


def _digest(value: object) -> str:
    return blake2b(_text(value).encode(errors="surrogatepass"), digest_size=8).hexdigest()


def _text(value: object) -> str:
    match value:
        case None | str() | bytes() | int():
            return repr(value)
        case set() | frozenset():
            return f"{{{','.join(sorted(map(_text, value)))}}}"
        case dict():
            return f"{{{','.join(f'{_text(k)}:{_text(v)}' for k, v in value.items())}}}"
        case tuple() | list():
            return f"({','.join(map(_text, value))})"
        case Enum():
            return value.name
        case _:
            return _text({name: getattr(value, name) for name in _attributes(value)})


def _attributes(value: object) -> list[str]:
    """But those that are worked out of others."""
    kind = type(value)
    names = getattr(kind, "__slots__", None) or vars(value)
    return [name for name in names if not isinstance(getattr(kind, name, None), cached_property)]
