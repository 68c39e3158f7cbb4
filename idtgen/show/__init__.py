"""What `idtgen show` prints: the vector table of a file, or one entry explained.

In: the model, its program, its unwind tables. Out: text for a person.
"""

from idtgen.show.entry import entry
from idtgen.show.find import Unknown
from idtgen.show.table import table

__all__ = ["Unknown", "entry", "table"]
