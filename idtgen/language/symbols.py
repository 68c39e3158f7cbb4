"""Names among names: each symbol once, no word that C, C++, an assembler or the preprocessor keeps for itself.

In: everything declared. Out: findings.
"""

from idtgen.language.entries import Declarations
from idtgen.language.ists import Ists
from idtgen.language.places import Places
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings
from idtgen.language.syntax import HookLine
from idtgen.model import Frame


def check(  # noqa: PLR0913 - everything that has a name
    scope: Scope,
    settings: Settings,
    frame: Frame,
    ists: Ists,
    places: Places,
    declared: Declarations,
    hooks: dict[str, HookLine],
) -> None:
    pass
