"""What a file has besides its bytes: owner, permissions, extended attributes."""

from __future__ import annotations

import errno
import os
import stat

from entries.errors import Refused

_NO_ATTRIBUTES = {errno.ENOTSUP, errno.ENOSYS}
_OURS_TO_KEEP = ("user.", "system.posix_acl")


def copy_attributes(old: int, new: int) -> None:
    """Give the open file `new` the owner, extended attributes and mode of the open file `old`.

    Raises Refused where something the writer set could not be kept, OSError for the rest.
    """
    status = os.fstat(old)
    _copy_owner(status, new)
    _copy_extended(old, new)
    # Last: changing the owner takes permission bits away.
    os.fchmod(new, stat.S_IMODE(status.st_mode))


def _copy_owner(status: os.stat_result, new: int) -> None:
    ours = os.fstat(new)
    if (ours.st_uid, ours.st_gid) == (status.st_uid, status.st_gid):
        return
    try:
        os.fchown(new, status.st_uid, status.st_gid)
    except PermissionError as error:
        raise Refused(
            "the file belongs to another user or group, which the edited file would lose",
            hint="Make the file yours (chown), then edit it again.",
        ) from error


def _copy_extended(old: int, new: int) -> None:
    for name in _extended_names(old):
        try:
            os.setxattr(new, name, os.getxattr(old, name))
        except OSError as error:
            # The system's own labels (security.*) are its business; the writer's are not.
            if name.startswith(_OURS_TO_KEEP):
                raise Refused(f"the edited file would lose its attribute {name}") from error


def _extended_names(fd: int) -> list[str]:
    if not hasattr(os, "listxattr"):
        return []
    try:
        return os.listxattr(fd)
    except OSError as error:
        if error.errno not in _NO_ATTRIBUTES:
            raise
        return []
