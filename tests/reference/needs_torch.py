"""Imported first by the scripts beside it: without torch they exit 77, which CTest shows as skipped."""
import sys

try:
    import torch  # noqa: F401
except ImportError:
    print("skipped: this Python has no torch (Debian: apt install python3-torch)")
    sys.exit(77)
