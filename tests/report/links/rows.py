"""Rows of a report: one of every status, Arabic and English, and some that mean harm."""

# ruff: noqa: E501 - addresses and citations are as long as they are

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import get_args

from iqrefs.model import (
    Advice,
    ArchivedCopy,
    Citing,
    LinkReason,
    LinkRow,
    Verdict,
)
from iqrefs.report.links.options import ReportOptions

NOW = datetime(2025, 11, 23, 9, 30, tzinfo=UTC)
AT = "2025-11-23T09:12:44+00:00"

ENGLISH = ReportOptions(now=NOW, version="0.1.0", sources=("khamees-2025.bib", "withdrawal-2025.txt"))
ARABIC = ReportOptions(
    now=NOW, version="0.1.0", sources=("khamees-2025.bib", "withdrawal-2025.txt"), lang="ar"
)

ROWS: tuple[LinkRow, ...] = (
    LinkRow(
        url="https://www.brookings.edu/articles/iraq-after-the-withdrawal/",
        verdict=Verdict(
            "ok", "page-fits", AT, http=(200,),
            chain=("https://www.brookings.edu/articles/iraq-after-the-withdrawal/",),
            final_url="https://www.brookings.edu/articles/iraq-after-the-withdrawal/",
            title_seen="Iraq after the Withdrawal | Brookings", title_score=0.98,
        ),
        state="alive", since="2025-06-01T08:00:00+00:00", fresh=True,
        archive=ArchivedCopy(
            "found", "https://web.archive.org/web/20250514101500/https://www.brookings.edu/articles/iraq-after-the-withdrawal/",
            "2025-05-14T10:15:00+00:00", 2, "web.archive.org",
        ),
        cited_in=(
            Citing(
                "withdrawal-2025.txt", "4#0", 31, "https://www.brookings.edu/articles/iraq-after-the-withdrawal/",
                text="Michael O’Hanlon, “Iraq after the Withdrawal,” Brookings, 2012, accessed 12 May 2025.",
                work="ohanlon2012", type="webpage", titles=("Iraq after the Withdrawal",),
                accessed={"date-parts": [[2025, 5, 12]]}, accessed_text="12 May 2025",
            ),
            Citing(
                "withdrawal-2025.txt", "17#0", 88, "https://www.brookings.edu/articles/iraq-after-the-withdrawal/",
                text="O’Hanlon, “Iraq after the Withdrawal.”", work="ohanlon2012", type="webpage",
                titles=("Iraq after the Withdrawal",),
            ),
        ),
    ),
    LinkRow(
        url="http://www.aljazeera.net/encyclopedia/2014/11/5/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82",
        verdict=Verdict(
            "moved", "moved-permanently", AT, http=(301, 200),
            chain=(
                "http://www.aljazeera.net/encyclopedia/2014/11/5/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82",
                "https://www.aljazeera.net/encyclopedia/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82",
            ),
            final_url="https://www.aljazeera.net/encyclopedia/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82",
            moved_to="https://www.aljazeera.net/encyclopedia/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82",
            title_seen="العراق | الموسوعة | الجزيرة نت", title_score=0.91, notes=("https-answers",),
        ),
        state="alive", since="2025-03-01T08:00:00+00:00", fresh=True,
        cited_in=(
            Citing(
                "khamees-2025.bib", "bibliography:aljazeera2014", 210,
                "http://www.aljazeera.net/encyclopedia/2014/11/5/%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82",
                text="الجزيرة نت، العراق، الموسوعة، 5 تشرين الثاني 2014، تاريخ الزيارة 12/5/2025.",
                work="aljazeera2014", type="webpage", titles=("العراق",),
                accessed={"date-parts": [[2025, 5, 12]]}, accessed_text="12/5/2025",
            ),
        ),
        advice=(
            Advice(
                "http-where-https-answers", "info", "khamees-2025.bib", "bibliography:aljazeera2014",
                {"clean": "https://www.aljazeera.net/encyclopedia/"},
            ),
        ),
    ),
    LinkRow(
        url="https://rawabetcenter.com/archives/12345?utm_source=twitter&utm_medium=social",
        verdict=Verdict(
            "drifted", "other-title", AT, http=(200,),
            chain=("https://rawabetcenter.com/archives/12345?utm_source=twitter&utm_medium=social",),
            final_url="https://rawabetcenter.com/archives/12345",
            title_seen="أفضل مواقع الألعاب لعام 2025", title_score=0.12,
        ),
        state="suspect", strikes=1, since="2025-11-23T09:12:44+00:00", fresh=True,
        archive=ArchivedCopy(
            "found", "https://web.archive.org/web/20190302000000/https://rawabetcenter.com/archives/12345",
            "2019-03-02T00:00:00+00:00", -11, "web.archive.org",
        ),
        cited_in=(
            Citing(
                "khamees-2025.bib", "bibliography:rawabet2018", 340,
                "https://rawabetcenter.com/archives/12345?utm_source=twitter&utm_medium=social",
                text="مركز الروابط للبحوث والدراسات الاستراتيجية، العلاقات العراقية–الأمريكية بعد عام 2011، 2018.",
                work="rawabet2018", type="webpage", titles=("العلاقات العراقية–الأمريكية بعد عام 2011",),
                accessed={"date-parts": [[2019, 3, 13]]}, accessed_text="13/3/2019",
            ),
        ),
        advice=(
            Advice(
                "tracking-parameters", "info", "khamees-2025.bib", "bibliography:rawabet2018",
                {"clean": "https://rawabetcenter.com/archives/12345"},
            ),
        ),
    ),
    LinkRow(
        url="https://www.mofa.gov.iq/documents/strategic-framework-agreement-2008.pdf",
        verdict=Verdict(
            "soft-dead", "redirected-home", AT, http=(302, 200),
            chain=(
                "https://www.mofa.gov.iq/documents/strategic-framework-agreement-2008.pdf",
                "https://www.mofa.gov.iq/ar",
            ),
            final_url="https://www.mofa.gov.iq/ar", title_seen="وزارة الخارجية العراقية", title_score=0.2,
        ),
        state="suspect", strikes=2, since="2025-11-16T09:00:00+00:00", fresh=True,
        archive=ArchivedCopy("none"),
        cited_in=(
            Citing(
                "withdrawal-2025.txt", "9#1", 52,
                "https://www.mofa.gov.iq/documents/strategic-framework-agreement-2008.pdf",
                text="جمهورية العراق، وزارة الخارجية، اتفاقية الإطار الاستراتيجي (Strategic Framework Agreement)، 2008.",
                work="mofa2008", type="report", titles=("اتفاقية الإطار الاستراتيجي",),
                accessed={"date-parts": [[2024, 12]]}, accessed_text="12/2024",
            ),
        ),
    ),
    LinkRow(
        url="http://www.gulfpolicies.com/index.php?option=com_content&view=article&id=1245:2012-11-04-09-12-33&catid=147",
        verdict=Verdict("dead", "name-unknown", AT, detail="gulfpolicies.com"),
        state="dead", strikes=3, since="2025-10-02T09:00:00+00:00", fresh=True,
        archive=ArchivedCopy(
            "found",
            "https://web.archive.org/web/20130218224011/http://www.gulfpolicies.com/index.php?option=com_content&view=article&id=1245:2012-11-04-09-12-33&catid=147",
            "2013-02-18T22:40:11+00:00", -1180, "web.archive.org",
        ),
        cited_in=(
            Citing(
                "khamees-2025.bib", "bibliography:gulf2012", 12, "http://www.gulfpolicies.com/index.php?option=com_content&view=article&id=1245:2012-11-04-09-12-33&catid=147",
                text="مركز الخليج لسياسات التنمية، الاقتصاد العراقي بعد الانسحاب، 2012، تاريخ الاطلاع 13/5/2016.",
                work="gulf2012", type="webpage", titles=("الاقتصاد العراقي بعد الانسحاب",),
                accessed={"date-parts": [[2016, 5, 13]]}, accessed_text="13/5/2016",
            ),
            Citing(
                "withdrawal-2025.txt", "28#0", 131, "http://www.gulfpolicies.com/index.php?option=com_content&view=article&id=1245:2012-11-04-09-12-33&catid=147",
                text="مركز الخليج لسياسات التنمية، الاقتصاد العراقي بعد الانسحاب.",
                work="gulf2012", type="webpage", titles=("الاقتصاد العراقي بعد الانسحاب",),
            ),
        ),
        advice=(Advice("access-date-missing", "warning", "withdrawal-2025.txt", "28#0"),),
    ),
    LinkRow(
        url="https://www.un.org/ga/search/view_doc.asp?symbol=S/RES/1483(2003)",
        verdict=Verdict(
            "dead", "not-found", AT, http=(404,),
            chain=("https://www.un.org/ga/search/view_doc.asp?symbol=S/RES/1483(2003)",),
            final_url="https://www.un.org/ga/search/view_doc.asp?symbol=S/RES/1483(2003)",
        ),
        state="suspect", strikes=1, since=AT, fresh=True, archive=ArchivedCopy("unavailable", detail="HTTP 503"),
        cited_in=(
            Citing(
                "withdrawal-2025.txt", "2#0", 14, "https://www.un.org/ga/search/view_doc.asp?symbol=S/RES/1483(2003)",
                text="United Nations Security Council, Resolution 1483 (2003), S/RES/1483, accessed 31 June 2025.",
                work="unsc2003", type="legislation", titles=("Resolution 1483 (2003)",), accessed_text="31 June 2025",
            ),
        ),
        advice=(
            Advice("access-date-impossible", "error", "withdrawal-2025.txt", "2#0", {"date": "31 June 2025"}),
        ),
    ),
    LinkRow(
        url="https://www.academia.edu/41526374/The_American_Withdrawal",
        verdict=Verdict(
            "blocked", "refuses-robots", AT, detail="403", http=(403,),
            chain=("https://www.academia.edu/41526374/The_American_Withdrawal",),
            final_url="https://www.academia.edu/41526374/The_American_Withdrawal",
        ),
        fresh=True,
        cited_in=(
            Citing(
                "withdrawal-2025.txt", "11#0", 60, "https://www.academia.edu/41526374/The_American_Withdrawal",
                text="Sara Haddad, The American Withdrawal, Academia.edu, accessed 3 March 2023.",
                work="haddad2020", type="article", titles=("The American Withdrawal",),
                accessed={"date-parts": [[2023, 3, 3]]}, accessed_text="3 March 2023",
            ),
        ),
    ),
    LinkRow(
        url="https://www.jstor.org/stable/26297739",
        verdict=Verdict(
            "restricted", "needs-login", AT, http=(302, 401),
            chain=("https://www.jstor.org/stable/26297739", "https://www.jstor.org/action/showLogin"),
            final_url="https://www.jstor.org/action/showLogin",
        ),
        fresh=True,
        cited_in=(
            Citing(
                "withdrawal-2025.txt", "12#0", 64, "https://www.jstor.org/stable/26297739",
                text="Toby Dodge, “Enemy Images, Coercive Socio-Engineering and Civil War in Iraq”, 2012.",
                work="dodge2012", type="article-journal",
                titles=("Enemy Images, Coercive Socio-Engineering and Civil War in Iraq",),
            ),
        ),
    ),
    LinkRow(
        url="https://www.iasj.net/iasj/article/178234",
        verdict=Verdict(
            "unstable", "timeout", AT, detail="20 s", chain=("https://www.iasj.net/iasj/article/178234",),
            not_before="2025-11-24T09:00:00+00:00",
        ),
        state="suspect", strikes=0.5, since=AT, fresh=True,
        cited_in=(
            Citing(
                "khamees-2025.bib", "bibliography:abbas2019", 77, "https://www.iasj.net/iasj/article/178234",
                text="عباس، علي حسين، السياسة الخارجية العراقية، مجلة العلوم السياسية، ع 57، 2019.",
                work="abbas2019", type="article-journal", titles=("السياسة الخارجية العراقية",),
                accessed={"date-parts": [[2024, 2, 9]]}, accessed_text="9/2/2024",
            ),
        ),
    ),
    LinkRow(
        url="http://192.168.1.20/library/thesis.pdf",
        verdict=Verdict("invalid", "forbidden-network", AT, detail="192.168.1.20"),
        fresh=True,
        cited_in=(
            Citing(
                "khamees-2025.bib", "bibliography:salim2017", 90, "http://192.168.1.20/library/thesis.pdf",
                text="سليم، نور، أثر الاحتلال الأمريكي في العراق، رسالة ماجستير، جامعة بغداد، 2017.",
                work="salim2017", type="thesis", titles=("أثر الاحتلال الأمريكي في العراق",),
            ),
        ),
    ),
    LinkRow(
        url="https://doi.org/10.1080/13530194.2013.878518",
        cited_in=(
            Citing(
                "khamees-2025.bib", "bibliography:dodge2013", 101, "https://doi.org/10.1080/13530194.2013.878518",
                text="Toby Dodge, “State and society in Iraq ten years after regime change”, 2013.",
                work="dodge2013", type="article-journal",
                titles=("State and society in Iraq ten years after regime change",),
                accessed={"date-parts": [[2025, 5, 13]]},
            ),
        ),
    ),
    LinkRow(
        url="",
        cited_in=(
            Citing("withdrawal-2025.txt", "30#0", 140, "", text="وزارة الدفاع، بيان صحفي، متاح على الرابط:", titles=("بيان صحفي",)),
        ),
        advice=(
            Advice(
                "link-text-without-address", "warning", "withdrawal-2025.txt", "30#0", {"text": "متاح على الرابط:"}
            ),
        ),
    ),
)  # fmt: skip
"""A row of every standing; the last is a citation that names no address."""

HOSTILE_URL = 'https://evil.test/"onmouseover="alert(1)\'<script>alert(2)</script>]]>'

HOSTILE: tuple[LinkRow, ...] = (
    LinkRow(
        url=HOSTILE_URL,
        verdict=Verdict(
            "drifted", "says-not-found", AT, detail="</script><img src=x onerror=alert(3)> \u202egnp.exe \x1b[31m {detail}",
            http=(200,), chain=(HOSTILE_URL, "javascript:alert(4)"), final_url="javascript:alert(5)",
            moved_to="data:text/html,<script>alert(6)</script>",
            title_seen="<blink>" + "title " * 2000 + "\x9b31m", title_score=0.1, notes=("title-unsure",),
        ),
        state="suspect", strikes=1, since=AT, fresh=True,
        archive=ArchivedCopy("found", "javascript:alert(7)", AT, -3, "<archive>", "<detail>"),
        cited_in=(
            Citing(
                '=cmd|"/c calc"!A1<script>.bib', "-1#0", 3, HOSTILE_URL,
                text="+1 <script>alert(8)</script> \u202e\u2066 ]]> \ud800", work="@SUM(A1)",
                titles=('=HYPERLINK("http://evil.test")\r\n\t=2',), accessed_text="\t=3",
            ),
        ),
        advice=(
            Advice("tracking-parameters", "info", '=cmd|"/c calc"!A1<script>.bib', "-1#0", {"clean": "<script>"}),
            Advice("<unknown>", "error", '=cmd|"/c calc"!A1<script>.bib', "-1#0"),
        ),
    ),
    LinkRow(
        url="javascript:alert(9)",
        verdict=Verdict("invalid", "other-scheme", AT, detail="javascript"),
        cited_in=(Citing("a.bib", "bibliography:<x>", 1, "javascript:alert(9)", titles=("{{ 7*7 }}",)),),
    ),
    LinkRow(url="http://[::1/x", verdict=Verdict("invalid", "malformed", AT)),
)  # fmt: skip
"""Rows that mean harm: markup, formulas, terminal escapes, reordering, addresses that run."""


def every_reason() -> Iterator[LinkRow]:
    """A row for every reason, each with a detail."""
    for number, reason in enumerate(get_args(LinkReason)):
        yield LinkRow(
            f"https://example.org/{number}",
            Verdict("unstable", reason, AT, detail="the detail"),
            cited_in=(Citing("a.bib", f"bibliography:e{number}", number, f"https://example.org/{number}"),),
        )


def many_rows(number: int) -> Iterator[LinkRow]:
    """Rows as they may come from a library's database, one in seven not found."""
    for index in range(number):
        url = f"https://site{index % 500}.example/{index}"
        verdict = Verdict("ok", "page-fits", AT, http=(200,), chain=(url,), final_url=url)
        if index % 7 == 0:
            verdict = Verdict("dead", "not-found", AT, http=(404,), chain=(url,), final_url=url)
        accessed = {"date-parts": [[2008 + index % 17, 5, 12]]}
        citing = Citing(f"paper{index // 40}.bib", f"bibliography:e{index}", index, url, accessed=accessed)  # type: ignore[arg-type]
        yield LinkRow(url, verdict, fresh=True, cited_in=(citing,))
