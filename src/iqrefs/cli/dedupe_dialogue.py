"""Asking about near misses on a terminal: the pair, one key, the next pair."""

from __future__ import annotations

import codecs
import contextlib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

from iqrefs.cli.dedupe_interview import Interview, Reply
from iqrefs.cli.link_options import has_colours
from iqrefs.errors import UsageError
from iqrefs.report.merge.as_question import QuestionStyle, render_question
from iqrefs.report.merge.outcome import Doubt, Pair
from iqrefs.sentences import Words

_END = "\x04"
_ESCAPE = "\x1b"
_ENTER = ("\r", "\n")
_READ = 64
_REPLIES: Mapping[str, Reply] = {"yes": "yes", "no": "no", "skip": "skip"}


def require_terminal() -> None:
    """Refuse to ask where nobody can answer."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(
            "--interactive asks on a terminal, and this is none; leave it out, or run it in one."
        )


def ask_user(questions: Sequence[Doubt], words: Words) -> Mapping[Pair, bool]:
    """The answers, until all are given or the user has enough; those given until then hold.

    Ctrl-C leaves the program as ever, so that nothing is written.
    """
    style = QuestionStyle(shutil.get_terminal_size().columns, has_colours(), isolate=True)
    if not questions:
        _say(words.say("ask", "none"), style)
        return {}
    with _open_keys() as keys:
        interview = _converse(Interview(questions), words, style, keys)
    left = interview.count_open()
    numbers = {"answered": f"{len(questions) - left:,}", "open": f"{left:,}"}
    _say(words.say("ask", "done", numbers), style)
    return interview.list_answers()


def _converse(interview: Interview, words: Words, style: QuestionStyle, keys: Iterable[str]) -> Interview:
    """Ask until the user goes on; after the last question there is still time to undo."""
    actions = {key: action for action, known in words.tables["keys"].items() for key in known}
    _ask(interview, words, style)
    for key in keys:
        is_done = interview.find_open() is None
        action = actions.get(key, "")
        if action == "quit" or (is_done and key in _ENTER):
            break
        if action == "undo" and interview.replies:
            interview = interview.undo()
        elif not is_done and (reply := _REPLIES.get(action)):
            interview = interview.reply(reply)
        else:
            _say(words.say("ask", "nothing-to-undo" if action == "undo" else "unknown"), style)
            continue
        _say(words.say("ask", action), style)
        _ask(interview, words, style)
    return interview


def _ask(interview: Interview, words: Words, style: QuestionStyle) -> None:
    """Show the open question and the keys that answer it; where none is open, how to go on."""
    number = interview.find_open()
    if number is not None:
        total = len(interview.questions)
        _write(render_question(interview.questions[number], number + 1, total, words, style))
    keys = {action: style.mark(known[0]) for action, known in words.tables["keys"].items()}
    _say(words.say("ask", "last" if number is None else "choices", keys), style)


@contextlib.contextmanager
def _open_keys() -> Iterator[Iterator[str]]:
    """Every key that is pressed, without Enter, until Ctrl-D; a key that is no letter is empty.

    The terminal waits for no Enter and shows no key as long as this lasts.
    """
    if sys.platform == "win32":
        import click  # noqa: PLC0415 - reads single keys there

        yield iter(click.getchar, _END)
        return
    import termios  # noqa: PLC0415 - not on Windows
    import tty  # noqa: PLC0415

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSADRAIN)
    try:
        yield _read_keys(terminal)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _read_keys(terminal: int) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    while data := os.read(terminal, _READ):
        for key in _part_keys(decoder.decode(data)):
            if key == _END:
                return
            yield key


def _part_keys(typed: str) -> Sequence[str]:
    """The letters typed; an arrow or a function key comes as several characters and is one key."""
    return ("",) if typed.startswith(_ESCAPE) else typed


def _say(sentence: str, style: QuestionStyle) -> None:
    _write(f"{style.mark_line(sentence)}\n")


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
