"""What is wrong with a file that was to be verified."""


class BadElf(ValueError):
    """Not a kernel that can be verified; the message names the file, says why and what to do."""


class Trouble(ValueError):
    """The same before the file has its name."""
