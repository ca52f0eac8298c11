"""`iqrefs links` as users run it, over the lab on loopback."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from iqrefs.model import Item
from tests.links.lab.acts import after, never, redirect
from tests.links.lab.pages import HONEST_404, page, prose
from tests.links.lab.scene import Behaviour, Reply
from tests.links.lab.works import ARABIC, ENGLISH
from tests.links.lab.world import Lab, open_lab
from tests.links.probing import FINE, HOSTS, TITLE, stage
from tests.links.running import Done, cite, cite_items, manners, run_here
from tests.tracing import untraced_environment

NOW = ("--now", "2026-11-23T08:00:00Z")
JSON = ("--output-format", "json")
HERE, THERE = HOSTS[0], HOSTS[1]

DOES: dict[str, Behaviour] = {
    "ok": FINE,
    "moved": redirect("/new"),
    "dead": HONEST_404,
    "soft-dead": Reply(page("الصفحة غير موجودة", h1="الصفحة غير موجودة", lang="ar")),
    "drifted": Reply(page("Another", h1="A quite different matter", text=prose("en"))),
    "blocked": Reply("No", 403),
    "restricted": Reply("Who?", 401),
    "unstable": Reply("Error", 500),
}


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with open_lab(tmp_path_factory.mktemp("lab")) as lab:
        yield lab


@pytest.fixture
def lab(opened: Lab) -> Lab:
    opened.server.forget()
    return opened


def _stage_all(lab: Lab) -> dict[str, str]:
    """The address of a page for each verdict."""
    stage(lab, HERE, "/new")
    return {status: stage(lab, HERE, f"/{status}", does) for status, does in DOES.items()}


def _is_one_sentence(done: Done) -> bool:
    ends = done.err.startswith("iqrefs: ") and done.err.endswith(".\n") and done.err.count("\n") == 1
    return done.code == 2 and done.out == "" and ends


def _start(*args: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "iqrefs", "links", *map(str, args)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_a_bibliography_whose_addresses_answer_is_exit_code_0(lab: Lab, tmp_path: Path) -> None:
    done = run_here("links", cite(tmp_path / "refs.json", stage(lab, HERE, "/a")), *manners(lab))
    assert (done.code, done.err) == (0, "")
    assert "Summary: 1 address" in done.out


@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ("dead", {"dead", "soft-dead"}),
        ("drifted", {"dead", "soft-dead", "drifted"}),
        ("any", {"dead", "soft-dead", "drifted", "blocked", "restricted", "unstable"}),
        ("never", set()),
    ],
)
def test_exit_code_1_says_that_there_is_what_is_asked_about(
    lab: Lab, tmp_path: Path, fail_on: str, failing: set[str]
) -> None:
    urls = _stage_all(lab)
    kept = ("--db", tmp_path / "links.sqlite", *NOW, "--fail-on", fail_on)
    done = run_here("links", cite(tmp_path / "all.json", *urls.values()), *manners(lab), *JSON, *kept)
    assert done.statuses == list(urls)
    assert done.code == (1 if failing else 0)
    codes = {
        status: run_here("links", cite(tmp_path / "one.json", url), "--offline", *kept).code
        for status, url in urls.items()
    }
    assert codes == {status: int(status in failing) for status in urls}


@pytest.mark.parametrize(
    "options",
    [
        ("--offline", "--archive"),
        ("--save",),
        ("--to", "bibtex"),
        ("--to", "json", "-o", "new.json"),
        ("--max-age", "soon"),
        ("--apart", "-3d"),
        ("--now", "yesterday"),
        ("--timegate", "archive"),
        ("--wayback", "ftp://archive.example"),
        ("--contact", "المحرر"),
        ("--proxy", "none"),
        ("--allow-network", "10.0.0.0/40"),
        ("--ca-bundle", "missing.pem"),
        ("-o", "missing/report.html"),
        ("--db", "missing/links.sqlite"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    cite(tmp_path / "refs.json", "http://127.0.0.250:1/a")
    assert _is_one_sentence(run_here("links", "refs.json", "--include", "nothing", *options))
    assert [path.name for path in tmp_path.iterdir()] == ["refs.json"]


def test_a_ca_bundle_that_holds_no_certificates_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.pem").write_text("nothing\n")
    cited = cite(tmp_path / "refs.json", "http://127.0.0.250:1/a")
    assert _is_one_sentence(run_here("links", cited, "--ca-bundle", tmp_path / "empty.pem"))


def test_an_input_that_cannot_be_read_does_not_stop_the_others(lab: Lab, tmp_path: Path) -> None:
    good = cite(tmp_path / "good.json", stage(lab, HERE, "/a"))
    (tmp_path / "bad.json").write_text("[{", "utf-8")
    done = run_here("links", "missing.bib", good, tmp_path / "bad.json", *manners(lab), *JSON)
    assert (done.code, done.statuses) == (2, ["ok"])
    told = done.err.splitlines()
    assert [line.startswith("iqrefs: ") for line in told] == [True, True]
    assert ["missing.bib" in told[0], "bad.json" in told[1]] == [True, True]


def test_no_input_that_can_be_read_is_exit_code_2(tmp_path: Path) -> None:
    done = run_here("links", tmp_path / "missing.bib", tmp_path / "lost.txt")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 2)


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("report.json", "["),
        ("report.csv", "\ufeff"),
        ("report.html", "<!doctype html>"),
        ("report.htm", "<!doctype html>"),
        ("report.txt", "Summary: "),
        ("report.log", "Summary: "),
    ],
)
def test_the_suffix_of_the_output_tells_its_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, begins: str
) -> None:
    monkeypatch.chdir(tmp_path)
    cite(tmp_path / "refs.json", "http://127.0.0.250:1/a")
    done = run_here("links", "refs.json", "--offline", "-o", name, "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert Path(name).read_text("utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("name", "begins"), [("new.bib", "@"), ("new.ris", "TY  - "), ("new.yaml", "references:")]
)
def test_a_bibliography_in_a_file_leaves_the_report_on_standard_output(
    tmp_path: Path, name: str, begins: str
) -> None:
    cited = cite(tmp_path / "refs.json", "http://127.0.0.250:1/a")
    done = run_here("links", cited, "--offline", *JSON, "-o", tmp_path / name, "--quiet")
    assert (done.code, done.statuses, done.err) == (0, [None], "")
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


def test_the_form_that_is_named_goes_before_the_suffix(tmp_path: Path) -> None:
    cited = cite(tmp_path / "refs.json", "http://127.0.0.250:1/a")
    done = run_here("links", cited, "--offline", *JSON, "-o", tmp_path / "report.html", "--quiet")
    assert done.code == 0
    assert json.loads((tmp_path / "report.html").read_text("utf-8"))[0]["status"] is None


def test_a_report_in_a_file_is_summed_up_on_standard_error(lab: Lab, tmp_path: Path) -> None:
    urls, report = _stage_all(lab), tmp_path / "report.html"
    done = run_here("links", cite(tmp_path / "refs.json", *urls.values()), *manners(lab), "-o", report)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("8 addresses: ")
    assert done.err.endswith(f"written to {report}\n")
    assert "1 dead, " in done.err


def test_the_json_report_is_in_the_order_of_the_inputs(lab: Lab, tmp_path: Path) -> None:
    urls = list(_stage_all(lab).values())
    one = cite(tmp_path / "b.json", *urls[:5])
    other = cite(tmp_path / "a.json", *reversed(urls))
    done = run_here("links", one, other, one, *manners(lab), *JSON)
    assert [row["url"] for row in done.rows] == [*urls[:5], *reversed(urls[5:])]
    assert [citing["document"] for citing in done.rows[0]["cited_in"]] == [str(one), str(other)]
    assert max(Counter(visit.target for visit in lab.server.visits()).values()) <= 2  # /new: moved, and asked


def test_an_address_cited_in_several_inputs_is_asked_once(lab: Lab, tmp_path: Path) -> None:
    url = stage(lab, HERE, "/a")
    cited = [cite(tmp_path / f"{n}.json", f"{url}#{n}", url) for n in range(3)]
    (row,) = run_here("links", *cited, *manners(lab), *JSON).rows
    assert (row["status"], len(row["cited_in"])) == ("ok", 6)
    assert len(lab.server.visits(HERE, "/a")) == 1


def test_addresses_come_from_papers_bibliographies_and_lists(lab: Lab, tmp_path: Path) -> None:
    urls = [stage(lab, HERE, f"/{n}") for n in range(5)]
    (tmp_path / "notes.txt").write_text(
        f"1. محمد سالم الكواز، {TITLE}، متاح على: {urls[0]} (تاريخ الزيارة 4/5/2021).\n", "utf-8"
    )
    (tmp_path / "refs.bib").write_text(
        f"@online{{a,\n title = {{{TITLE}}},\n url = {{{urls[1]}}},\n urldate = {{2021-05-04}}\n}}\n", "utf-8"
    )
    (tmp_path / "refs.ris").write_text(f"TY  - ELEC\nTI  - {TITLE}\nUR  - {urls[2]}\nER  - \n", "utf-8")
    (tmp_path / "urls.txt").write_text(f"# a list\n{urls[3]}\n\n<{urls[4]}>\n", "utf-8")
    names = [tmp_path / name for name in ("notes.txt", "refs.bib", "refs.ris", "urls.txt")]
    done = run_here("links", *names, *manners(lab), *JSON)
    assert [row["url"] for row in done.rows] == urls
    assert set(done.statuses) == {"ok"}


def test_a_list_may_come_on_standard_input(lab: Lab) -> None:
    urls = [stage(lab, HERE, f"/{n}") for n in range(3)]
    given = "".join(f"{url}\r\n" for url in urls).encode()
    done = run_here("links", "-", "--from", "urls", *manners(lab), *JSON, stdin=given)
    assert (done.code, done.statuses) == (0, ["ok"] * 3)
    assert _is_one_sentence(run_here("links", "-", "-", "--from", "urls", stdin=given))


def test_formulas_from_pages_and_papers_are_harmless_in_a_spreadsheet(lab: Lab, tmp_path: Path) -> None:
    evil = '=HYPERLINK("http://x","y")'
    titled = Reply(page(evil, h1="+1", text=prose("en")))
    items: list[Item] = [{**ENGLISH, "id": "@a", "title": "-2+3", "URL": stage(lab, HERE, "/a", titled)}]
    done = run_here(
        "links", cite_items(tmp_path / "refs.json", items), *manners(lab), "--output-format", "csv"
    )
    cells = [cell for row in csv.reader(io.StringIO(done.out.lstrip("\ufeff"))) for cell in row]
    assert any(evil in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}] == []


def test_what_a_page_says_cannot_steer_a_terminal_nor_a_browser(lab: Lab, tmp_path: Path) -> None:
    evil = "\x1b[2J\x1b]0;owned\x07<script>alert(1)</script>\u202ereversed"
    titled = Reply(page(evil, h1=evil, text=prose("en")))
    items: list[Item] = [{**ENGLISH, "id": "a", "title": evil, "URL": stage(lab, HERE, "/a", titled)}]
    cited = cite_items(tmp_path / "refs.json", items)
    told = {
        form: run_here("links", cited, *manners(lab), "--output-format", form, "--verbose").out
        for form in ("text", "json", "csv", "html")
    }
    assert ["\x1b" in text for text in told.values()] == [False] * 4
    assert "\u202e" not in told["text"]
    assert "<script>alert" not in told["html"]


LISTENING = """
import sys
def watch(event, args):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.bind"):
        sys.stderr.write(f"{event} {args[1:]}\\n")
sys.addaudithook(watch)
from iqrefs.cli.app import main
main()
"""
"""The command, telling whom it asks through sockets (urllib3 binds one to ::1 to see whether it can)."""


def test_offline_nobody_is_connected_to_and_no_name_is_looked_up(lab: Lab, tmp_path: Path) -> None:
    cited = cite(tmp_path / "refs.json", stage(lab, HERE, "/a"), "http://no-such-name.invalid/")
    command = [sys.executable, "-c", LISTENING, "links", str(cited), "--offline", *JSON]
    done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [row["status"] for row in json.loads(done.stdout)] == [None, None]
    assert lab.server.visits() == []


def test_offline_tells_what_the_citations_and_the_history_tell(lab: Lab, tmp_path: Path) -> None:
    url = stage(lab, HERE, "/gone", HONEST_404)
    items: list[Item] = [
        {**ENGLISH, "id": "a", "URL": url, "accessed": {"date-parts": [[2031, 1, 1]]}},
        {"id": "b", "type": "webpage", "title": "Rivers", "URL": "http://127.0.0.250:1/?utm_source=x&id=7"},
    ]
    cited = cite_items(tmp_path / "refs.json", items)
    kept = ("--db", tmp_path / "links.sqlite", *NOW)
    run_here("links", cited, "--include", "/gone", *manners(lab), *kept)
    lab.server.forget()
    rows = run_here("links", cited, "--offline", *JSON, *kept).rows
    assert [(row["status"], row["state"], row["fresh"]) for row in rows] == [
        ("dead", "suspect", False),
        (None, None, False),
    ]
    advice = [[one["code"] for one in row["advice"]] for row in rows]
    assert "access-date-future" in advice[0]
    assert {"access-date-missing", "tracking-parameters"} <= set(advice[1])
    assert lab.server.visits() == []


def test_what_is_not_due_is_not_asked_again(lab: Lab, tmp_path: Path) -> None:
    urls = _stage_all(lab)
    cited = cite(tmp_path / "refs.json", *urls.values())
    kept = ("--db", tmp_path / "links.sqlite")
    asked = []
    for moment, *more in [
        ("2026-11-23",),
        ("2026-11-25",),
        ("2026-11-27",),
        ("2026-11-27T01:00", "--max-age", "2h"),
        ("2026-11-27T02:00", "--max-age", "2h"),
        ("2026-11-27T02:00", "--max-age", "0"),
    ]:
        before = len(lab.server.visits())
        done = run_here("links", cited, *manners(lab), *JSON, *kept, "--now", moment, *more)
        assert done.statuses == list(urls)
        fresh = {row["status"] for row in done.rows if row["fresh"]}
        asked.append((len(fresh), len(lab.server.visits()) > before))
    assert asked == [(8, True), (0, False), (4, True), (4, True), (4, True), (8, True)]


def test_addresses_are_chosen_by_patterns(lab: Lab, tmp_path: Path) -> None:
    urls = _stage_all(lab)
    cited = cite(tmp_path / "refs.json", *urls.values())
    chosen = ("--include", "/m*", "--include", "dead", "--exclude", "soft-*", "--include", "*/moved")
    done = run_here("links", cited, *manners(lab), *JSON, *chosen)
    told = {row["url"].rpartition("/")[2]: row["status"] for row in done.rows if row["status"]}
    assert told == {"moved": "moved", "dead": "dead", "soft-dead": "soft-dead"}


def test_two_runs_on_one_history_at_once_both_report_all(lab: Lab, tmp_path: Path) -> None:
    urls = [stage(lab, host, f"/{n}", after(0.05, FINE)) for host in HOSTS for n in range(6)]
    cited = cite(tmp_path / "refs.json", *urls)
    kept = ("--db", tmp_path / "links.sqlite", *JSON)
    told = [run.communicate(timeout=60) for run in [_start(cited, *manners(lab), *kept) for _ in range(2)]]
    for out, err in told:
        assert err == b""
        assert [(row["url"], row["status"]) for row in json.loads(out)] == [(url, "ok") for url in urls]
    assert max(Counter((visit.host, visit.path) for visit in lab.server.visits()).values()) <= 2
    with sqlite3.connect(tmp_path / "links.sqlite") as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_run_that_is_interrupted_says_how_to_go_on(lab: Lab, tmp_path: Path, *, is_kept: bool) -> None:
    urls = [stage(lab, HERE, f"/{n}", after(0.1, FINE)) for n in range(24)]
    cited = cite(tmp_path / "refs.json", *urls)
    kept = ("--db", tmp_path / "links.sqlite", *NOW) if is_kept else ()
    running = _start(cited, *manners(lab), *kept, *JSON)
    while len(lab.server.visits()) < 8 and running.poll() is None:
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out) == (130, b"")
    assert err.decode() == "iqrefs: interrupted; " + (
        "what was seen is kept, and the same command goes on from here.\n"
        if is_kept
        else "nothing is kept.\n"
    )
    if is_kept:
        done = run_here("links", cited, *manners(lab), *kept, *JSON)
        assert [(row["status"], row["fresh"]) for row in done.rows] == [("ok", True)] * 24
        assert 24 <= len(lab.server.visits()) <= 26


def test_an_archive_that_stalls_does_not_hold_up_an_interruption(lab: Lab, tmp_path: Path) -> None:
    cited = cite(tmp_path / "refs.json", *(stage(lab, HERE, f"/{n}") for n in range(6)))
    silent = f"http://{THERE}:{lab.port}"
    lab.server.stage(THERE, "/cdx/search/cdx", never)
    running = _start(cited, *manners(lab, seconds=30), "--archive", "--wayback", silent)
    while not lab.server.visits(THERE) and running.poll() is None:
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    began = time.monotonic()
    running.communicate(timeout=40)
    assert running.returncode == 130
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("content", [b"", b"not a database at all, but some text\n" * 40, b"\x00" * 4096])
def test_a_history_that_is_none_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    cited = cite(tmp_path / "refs.json", "http://127.0.0.250:1/a")
    (tmp_path / "links.sqlite").write_bytes(content)
    done = run_here("links", cited, "--offline", "--db", tmp_path / "links.sqlite", *JSON)
    if content:
        assert _is_one_sentence(done)
        assert (tmp_path / "links.sqlite").read_bytes() == content
    else:
        assert done.code == 0


def test_a_history_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    cited = cite(tmp_path / "refs.json", "http://127.0.0.250:1/a")
    with sqlite3.connect(tmp_path / "places.sqlite") as file:
        file.execute("CREATE TABLE moz_places (id INTEGER)")
    before = (tmp_path / "places.sqlite").read_bytes()
    assert _is_one_sentence(run_here("links", cited, "--db", tmp_path / "places.sqlite", "--offline"))
    assert (tmp_path / "places.sqlite").read_bytes() == before


@pytest.mark.parametrize("other", [("-o", "refs.json"), ("--db", "refs.json"), ("-o", "links.sqlite")])
def test_no_input_is_ever_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: tuple[str, str]
) -> None:
    monkeypatch.chdir(tmp_path)
    cite(tmp_path / "refs.json", "http://127.0.0.250:1/a")
    kept = [] if "--db" in other else ["--db", "links.sqlite"]
    run_here("links", "refs.json", "--offline", "--db", "links.sqlite")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert _is_one_sentence(run_here("links", "refs.json", "--offline", *kept, *other))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("form", ["text", "json", "csv", "html"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_two_runs_at_one_time_are_the_same_to_the_byte(
    lab: Lab, tmp_path: Path, form: str, lang: str
) -> None:
    cited = cite(tmp_path / "refs.json", *_stage_all(lab).values(), "http://[::1/x", work=ARABIC)
    kept = ("--db", tmp_path / "links.sqlite", *NOW)
    run_here("links", cited, *manners(lab), *kept)
    said = ("--offline", "--output-format", form, "--lang", lang)
    one, other = (run_here("links", cited, *kept, *said) for _ in range(2))
    assert one == other
    assert one.code == 1
    assert one.out


def test_the_report_speaks_arabic_where_it_is_asked_to(tmp_path: Path) -> None:
    cited = cite(tmp_path / "refs.json", "ftp://example.org/x", work=ARABIC)
    told = {
        form: run_here("links", cited, "--lang", "ar", "--output-format", form).out
        for form in ("text", "html")
    }
    assert '<html lang="ar" dir="rtl"' in told["html"]
    words = re.findall(r"[a-z]{3,}", told["text"].replace(str(cited), ""), re.IGNORECASE)
    assert set(words) <= {"http", "https", "ftp", "example", "org", "invalid"}


HOSTILE = {
    "empty.txt": b"",
    "nul.txt": b"http://127.0.0.250:1/a\x00b\n" * 3,
    "binary.bib": bytes(range(256)) * 20,
    "deep.json": b"[" * 200_000,
    "wide.txt": b"http://127.0.0.250:1/" + b"a" * 300_000 + b"\n",
    "marks.txt": "http://127.0.0.250:1/\u202e\u2066x\x1b[31m\n".encode(),
    "hosts.txt": b"http://[::1/x\nhttp://\xff\xfe.invalid/\nhttp://a..b/\nhttp://%zz/\nhttp://0x7f.1.1:99999999/\n",
    "schemes.txt": b"javascript:alert(1)\ndata:text/html,x\nfile:///etc/passwd\nhttp:\nhttps://\n//\n",
    "date.json": b'[{"id": "a", "type": "webpage", "URL": "http://127.0.0.250:1/", '
    b'"accessed": {"date-parts": [[99999999999, -1, "x"]]}, "title": ["a", {}], "author": 7}]',
    "twins.json": b'[{"id": "a", "URL": "http://[::1/"}, {"id": "a", "URL": 7}, {"URL": null}, 3]',
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("form", ["text", "html"])
def test_no_input_makes_the_command_fall_over(tmp_path: Path, name: str, form: str) -> None:
    (tmp_path / name).write_bytes(HOSTILE[name])
    done = run_here("links", tmp_path / name, "--exclude", "127.0.0.250", "--output-format", form)
    assert "fault of iqrefs" not in done.err
    assert (done.code in {0, 1, 2}, "\x1b" in done.out + done.err) == (True, False)


MEASURING = """
import sys
from iqrefs.cli.app import main
try:
    main()
finally:
    with open("/proc/self/status") as status:
        sys.stderr.write(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""
"""The command, telling how many kilobytes it took at most."""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_memory_stays_flat_over_a_long_list(tmp_path: Path) -> None:
    peaks = []
    for count in (500, 4_000):
        listed = tmp_path / f"{count}.txt"
        refused = (f"http://127.0.{n % 200}.1/{'path/' * 10}{n}\n" for n in range(0, count, 2))
        unaskable = (f"mailto:{'name.' * 10}{n}@example.org\n" for n in range(1, count, 2))
        listed.write_text("".join([*refused, *unaskable]), "utf-8")
        command = [sys.executable, "-c", MEASURING, "links", str(listed), "--from", "urls", "--quiet"]
        report = ["-o", str(tmp_path / f"{count}.json"), "--interval", "0", *NOW]
        done = subprocess.run(
            [*command, *report], capture_output=True, timeout=60, check=False, env=untraced_environment()
        )
        assert done.returncode == 0
        rows = json.loads((tmp_path / f"{count}.json").read_text("utf-8"))
        assert [row["status"] for row in rows] == ["invalid"] * count
        peaks.append(int(done.stderr) / 1024)
    assert peaks[1] < 100
    assert peaks[1] - peaks[0] < 15


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_gets_colours_isolates_and_a_bar_but_no_one_elses_escapes(
    lab: Lab, tmp_path: Path
) -> None:
    import pty  # noqa: PLC0415 - POSIX only

    evil = Reply(page("\x1b]0;owned\x07غير موجود", h1="الصفحة غير موجودة", lang="ar"), 404)
    urls = [stage(lab, HERE, "/a", evil), stage(lab, HERE, "/slow", after(1.2, FINE))]
    cited = cite(tmp_path / "refs.json", *urls, work=ARABIC)
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "iqrefs", "links", str(cited), *manners(lab)]
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    running = subprocess.Popen(
        command, stdout=follower, stderr=follower, env=environment | {"TERM": "xterm-256color"}
    )
    os.close(follower)
    told = b""
    while running.poll() is None or told[-1:] != b"\n":
        try:
            told += os.read(leader, 65536)
        except OSError:  # how Linux says that the other side is closed
            break
    os.close(leader)
    text = told.decode("utf-8", errors="replace")
    assert running.wait(60) == 1
    assert ["\x1b[" in text, "\u2068" in text, "asked http" in text] == [True, True, True]
    assert "owned\x07" not in text
