"""From the model to assembly: which template each entry takes, with which options, in which order.

In: a `Kernel`. Out: a `Program`. Templates hold the instructions; this package only decides.
"""

from idtgen.lowering.lower import lower

__all__ = ["lower"]
