"""``python -m bilateral`` is the command line."""

import sys

from bilateral.cli import main

if __name__ == "__main__":
    sys.exit(main())
