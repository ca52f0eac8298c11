"""What LaTeX's commands are to a reader: which arguments are no text, what changes the look, signs."""

from __future__ import annotations

from typing import Literal

Switch = Literal["italic", "upright", "toggle"]

ITALIC_COMMANDS: dict[str, Switch] = {
    "emph": "toggle", "textit": "italic", "textsl": "italic", "mkbibemph": "italic", "mkbibitalic": "italic",
    "textup": "upright", "textnormal": "upright", "textrm": "upright", "mkbibquote": "toggle",
}  # fmt: skip
ITALIC_SWITCHES: dict[str, Switch] = {
    "it": "italic", "itshape": "italic", "sl": "italic", "slshape": "italic", "em": "toggle",
    "rm": "upright", "upshape": "upright", "normalfont": "upright",
}  # fmt: skip
RAISING = frozenset(("textsuperscript", "up", "fup"))
QUOTES: dict[str, tuple[str, str]] = {
    "enquote": ("“", "”"), "mkbibquote": ("“", "”"), "textquote": ("“", "”"), "say": ("“", "”"),
    "enquote*": ("‘", "’"), "og": ("«\u00a0", ""), "fg": ("\u00a0»", ""),
}  # fmt: skip

LEVELS = {
    "part": 1, "chapter": 1, "section": 1, "subsection": 2, "subsubsection": 3, "paragraph": 4,
    "subparagraph": 5, "addchap": 1, "addsec": 1, "addpart": 1, "title": 1,
}  # fmt: skip
"""Commands whose argument is a heading, with its level where sections are the highest."""

FOOTNOTES = frozenset((
    "footnote", "LTRfootnote", "RTLfootnote", "tablefootnote", "footnoteA", "footnoteB", "Afootnote",
    "Bfootnote", "footnoteRL", "footnoteLR", "sidenote", "ledfootnote",
))  # fmt: skip
TEXTS_OF_NOTES = frozenset(("footnotetext", "LTRfootnotetext", "RTLfootnotetext", "sidenotetext"))
ENDNOTES = frozenset(("endnote", "pagenote", "endnotetext", "LTRendnote", "RTLendnote", "Aendnote"))

PARAGRAPH_ENDS = frozenset((
    "par", "newpage", "clearpage", "cleardoublepage", "maketitle", "bigskip", "medskip", "smallskip",
    "pagebreak", "endgraf", "tableofcontents", "printindex", "theendnotes",
    "printendnotes",
))  # fmt: skip
LINE_ENDS = frozenset(("newline", "linebreak", "tabularnewline", "cr"))

UNPRINTED: dict[str, str] = {
    "vspace": "m", "hspace": "m", "vskip": "l", "hskip": "l", "kern": "l", "index": "om", "glossary": "m",
    "includegraphics": "oom", "bibliographystyle": "m", "pagestyle": "m", "thispagestyle": "m",
    "setlength": "mm", "addtolength": "mm", "fontsize": "mm", "color": "om", "selectlanguage": "om",
    "usepackage": "om", "RequirePackage": "om", "hypersetup": "m", "addcontentsline": "mmm", "markboth": "mm",
    "markright": "m", "pagenumbering": "om", "graphicspath": "m", "hyphenation": "m", "captionsetup": "om",
    "rule": "omm", "setstretch": "m", "linespread": "m", "cline": "m", "cmidrule": "pom", "textcolor": "om",
    "colorbox": "om", "foreignlanguage": "om", "parbox": "ooom", "makebox": "oo", "framebox": "oo",
    "raisebox": "moo", "multicolumn": "mm", "multirow": "omom", "resizebox": "mm", "scalebox": "mo",
    "hyperref": "o", "hyperlink": "m", "hypertarget": "m", "fontspec": "om", "phantomsection": "",
    "newcounter": "mo", "newlength": "m", "newtheorem": "", "setmainfont": "omo", "setmainlanguage": "om",
    "setotherlanguage": "om", "setotherlanguages": "om", "newfontfamily": "mom", "documentclass": "om",
    "bookmark": "om", "pdfbookmark": "omm", "phantom": "m", "hphantom": "m", "vphantom": "m",
    "cellcolor": "om",
    "rowcolor": "om", "columncolor": "om", "enlargethispage": "m", "definecolor": "mmm", "penalty": "n",
    "numberwithin": "mm", "counterwithin": "omm", "counterwithout": "omm", "newenvironment": "moomm",
    "renewenvironment": "moomm", "providecommand": "", "theoremstyle": "m", "sisetup": "m",
    "ExplSyntaxOn": "", "tolerance": "n", "baselineskip": "l", "parindent": "l", "parskip": "l",
    "pagecolor": "m", "nocite": "m", "date": "m",
    "setRTL": "", "setLTR": "", "lhead": "om", "rhead": "om", "chead": "om", "lfoot": "om", "cfoot": "om",
    "rfoot": "om", "fancyhead": "om", "fancyfoot": "om", "fancyhf": "om", "setcaptionfont": "m",
    "phantomcaption": "", "printbibliography": "o", "printbibheading": "o", "defbibheading": "mom",
    "DeclareBibliographyCategory": "m", "ExecuteBibliographyOptions": "om", "endnotemark": "o",
}  # fmt: skip
"""The arguments that are no text: `m` in braces, `o` in brackets, `p` in parentheses, `l` a length, `n` a
number. What follows them is text."""

ENVIRONMENT_ARGUMENTS: dict[str, str] = {
    "tabular": "om", "tabular*": "mom", "tabularx": "mom", "tabulary": "mom", "longtable": "om",
    "supertabular": "om", "tblr": "om", "minipage": "ooom", "figure": "o", "figure*": "o", "table": "o",
    "table*": "o", "wrapfigure": "omom", "otherlanguage": "om", "otherlanguage*": "om", "multicols": "mo",
    "thebibliography": "m", "enumerate": "o", "itemize": "o", "description": "o", "list": "mm",
    "adjustwidth": "mm", "spacing": "m", "adjustbox": "m", "longtabu": "om", "tabu": "om", "Arabic": "o",
    "arabic": "o", "english": "o", "labeling": "om", "subfigure": "om",
}  # fmt: skip
TABLES = frozenset((
    "tabular", "tabular*", "tabularx", "tabulary", "longtable", "supertabular", "tblr", "tabu", "longtabu",
))  # fmt: skip
LISTS = frozenset((
    "itemize", "enumerate", "description", "compactitem", "compactenum", "inparaenum", "labeling",
))  # fmt: skip
MATH = frozenset((
    "equation", "equation*", "align", "align*", "gather", "gather*", "multline", "multline*", "eqnarray",
    "eqnarray*", "math", "displaymath", "alignat", "alignat*", "flalign", "flalign*",
))  # fmt: skip
INLINE_ENVIRONMENTS = frozenset((
    "small", "footnotesize", "scriptsize", "em", "it", "itshape", "bfseries", "LTR", "RTL", "LR", "RL",
))  # fmt: skip
"""Environments that may stand inside a paragraph."""

SYMBOLS = {
    "textbar": "|", "textless": "<", "textgreater": ">", "textasteriskcentered": "*", "dag": "†", "ddag": "‡",
    "textdagger": "†", "textdaggerdbl": "‡", "textbullet": "•", "textperiodcentered": "·", "XeLaTeX":
    "XeLaTeX",
    "XeTeX": "XeTeX", "LuaLaTeX": "LuaLaTeX", "BibTeX": "BibTeX", "nobreakspace": "\u00a0", "enspace": " ",
    "thinspace": "\u2009", "textsection": "§", "textparagraph": "¶", "No": "№",
    "textnumero": "№",
    "textasciigrave": "`", "textemdash": "—", "textellipsis": "…", "degree": "°", "textregistered": "®",
    "dotfill": " … ", "textayn": "ʿ", "textamza": "ʾ", "ayn": "ʿ", "hamza": "ʾ",
    "LRM": "\u200e", "RLM": "\u200f", "zwnj": "\u200c", "lq": "‘", "rq": "’", "og": "« ", "fg": " »",
}  # fmt: skip
SPACES = frozenset(("newblock", "quad", "qquad", "enspace", "hfill", "hfil", "space"))
"""Commands that print a blank."""
CITES: dict[str, Literal["bracket", "text", "bare", "note"]] = {
    "cite": "bracket", "parencite": "bracket", "citep": "bracket", "autocite": "bracket",
    "citealp": "bare", "citealt": "bare", "fullcite": "bare", "citeauthor": "bare", "citeyear": "bare",
    "citetitle": "bare", "cites": "bracket", "parencites": "bracket", "autocites": "bracket",
    "supercite": "bracket", "textcite": "text", "citet": "text", "textcites": "text", "footcite": "note",
    "footcites": "note", "footfullcite": "note", "footcitetext": "note", "smartcite": "note",
    "Cite": "bracket", "Parencite": "bracket", "Autocite": "bracket", "Textcite": "text", "Footcite": "note",
    "citeA": "bracket", "shortcite": "bracket", "Citet": "text", "Citep": "bracket", "notecite": "bare",
}  # fmt: skip
"""Commands that cite, and how their citation stands in the text."""
TRANSPARENT = (
    "textbf", "textsc", "texttt", "textsf", "textmd", "text", "mbox", "hbox", "fbox", "underline", "uline",
    "MakeUppercase", "MakeLowercase", "textarabic", "textenglish", "textfrench", "textgerman", "textpersian",
    "textfarsi", "textlatin", "textRL", "textLR", "RL", "LR", "RLE", "LRE", "ar", "bf", "sc", "tt", "sf",
    "bfseries",
    "scshape", "ttfamily", "sffamily", "rmfamily", "mdseries", "tiny", "scriptsize", "footnotesize", "small",
    "normalsize", "large", "Large", "LARGE", "huge", "Huge", "centering", "raggedright", "raggedleft",
    "noindent", "indent", "leavevmode", "relax", "protect", "hline", "toprule", "midrule", "bottomrule",
    "frontmatter", "mainmatter", "backmatter", "appendix", "onehalfspacing", "doublespacing", "singlespacing",
    "selectfont", "unskip", "ignorespaces", "allowbreak", "nobreak", "sloppy", "fussy", "null", "fi",
    "else", "iftrue", "strut",
    "flushleft", "flushright", "begingroup", "endgroup", "bgroup", "egroup", "and",
    "unsetRL", "setLR", "arabic", "english", "resetlatinfont", "arabicfont", "arabicfonttt", "textdir",
    "pardir",
    "hangindent", "textlang", "foreignquote", "makeatletter",
    "makeatother", "left", "right", "limits", "endhead", "endfirsthead",
    "endfoot", "endlastfoot", "smash", "nolinebreak", "nopagebreak", "raggedbottom",
    "flushbottom",
    "addfontfeature", "textnormalfont", "boldmath", "unboldmath", "sffamily", "listoffigures", "listoftables",
    "textarab", "arabicdigits", "bidi", "beginL", "endL", "beginR", "endR", "ltr", "rtl", "novocalize",
    "vocalize",
    "fullvocalize", "aemph", "textfa", "textar", "texten", "lettrine",
)  # fmt: skip
"""Commands that print nothing and have no arguments of their own: what follows in braces is text."""
