"""What the user did wrong: each becomes one line on standard error and exit code 2.

IqrefsError
├── InputError      a file that cannot be read, or is not what it is said to be
├── OutputError     a file that cannot be written
└── UsageError      options that do not fit together
"""


class IqrefsError(Exception):
    """A mistake that the user can mend; its text is one clear sentence."""


class InputError(IqrefsError):
    """An input that cannot be read: which file, where, and what to do about it."""


class OutputError(IqrefsError):
    """An output that cannot be written: which file and why."""


class UsageError(IqrefsError):
    """Options or arguments that contradict one another."""
