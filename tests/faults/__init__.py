"""Commands killed, and their system calls failed, at every point where they touch the disk."""
