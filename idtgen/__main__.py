"""`python -m idtgen`, for a checkout that is not installed."""

import sys

from idtgen.cli import process

if __name__ == "__main__":
    sys.exit(process())
