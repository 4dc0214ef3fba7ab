"""Locks on open files and folders, which end with the program that holds them."""

from __future__ import annotations


def lock(fd: int) -> bool | None:
    """Lock an open file or folder without waiting; False where somebody else has it locked.

    None where it can't be locked at all, as on some network folders. Closing it unlocks it.
    """
    try:
        import fcntl  # here: not every system has it
    except ImportError:
        return None
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
