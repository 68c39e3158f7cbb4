"""idtgen: declare the entry points of an x86-64 kernel, get the stubs, and see them run."""

__version__ = "0.1.0"
