"""Papers with notes and a list of sources, made of lines."""

from __future__ import annotations

from collections.abc import Sequence


def make_paper(notes: Sequence[str], entries: Sequence[str], heading: str = "قائمة المصادر") -> str:
    """A paper whose notes are numbered from 1, and whose list has the entries, numbered too."""
    numbered = [f"({number}) {note}" for number, note in enumerate(notes, 1)]
    listed = [f"{number}. {entry}" for number, entry in enumerate(entries, 1)]
    return "\n".join(["نص البحث.(1)", "", "الهوامش", *numbered, "", heading, *listed, ""])


WATER = "سلمى ناجي، الماء والمدينة، بيروت، دار النهار، 2011"
MARSHES = "كريم جاسم العبودي، التداعيات الاقتصادية لجفاف الأهوار، بغداد، دار الرافدين، 2018"
DAMS = "Nora Whitfield, Dams of the Upper Tigris, London, Garnet Press, 2012"
RIVERS = "Omar Saleh, Rivers without Borders, Oxford, Isis Press, 2003"
PALMS = "هدى كاظم، زراعة النخيل في البصرة، مجلة الخليج العربي، العدد 4، 2010"
NEWS = (
    "Laura Finch, Basra Port Reopens after Repairs, Gulf Courier, March 4, 2021, accessed on May 2, 2021, "
    "<https://gulfcourier.example/2021/basra-port>"
)
