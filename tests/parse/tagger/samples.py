"""Tagged citations for a small labeller, and citations to be read with it."""

from __future__ import annotations

CORPUS = """\
@ iraq-notes
= علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999، ص 45.
type: book
author: علي ناصر
title: نهر دجلة
publisher-place: بغداد
publisher: دار الحكمة
issued: 1999
locator: 45

= هادي حسن عليوي، الأحزاب السياسية في العراق، رياض الريس للكتب، بيروت، 2001.
type: book
author: هادي حسن عليوي
title: الأحزاب السياسية في العراق
publisher: رياض الريس للكتب
publisher-place: بيروت
issued: 2001

= السنهوري: الوسيط في شرح القانون المدني، ج 2، القاهرة، 1952، ص 40.
type: book
author: السنهوري
title: الوسيط في شرح القانون المدني
volume: 2
publisher-place: القاهرة
issued: 1952
locator: 40

= عامر فياض، «الديمقراطية في العراق»، مجلة المستقبل العربي، العدد 3، 2004، ص 12.
type: article-journal
author: عامر فياض
title: الديمقراطية في العراق
container-title: مجلة المستقبل العربي
issue: 3
issued: 2004
locator: 12

@ english-notes
= Karen Doyle, The Rivers (London: Verso, 1999), 15.
type: book
author: Karen Doyle
title: The Rivers
publisher-place: London
publisher: Verso
issued: 1999
locator: 15

= Charles Tripp, A History of Iraq (Cambridge: Cambridge University Press, 2007), p. 5.
type: book
author: Charles Tripp
title: A History of Iraq
publisher-place: Cambridge
publisher: Cambridge University Press
issued: 2007
locator: 5

= Karen Doyle and Omar Hadi, “Water in the Valley,” Middle East Journal 12, no. 3 (1990): 15-20.
type: article-journal
author: Karen Doyle
author: Omar Hadi
title: Water in the Valley
container-title: Middle East Journal
volume: 12
issue: 3
issued: 1990
page: 15-20
"""
"""Seven citations in two habits, in the form of `iqrefs.learn.corpus`."""

CITATIONS = [
    "علي ناصر، نهر دجلة، بغداد، دار الحكمة، 1999، ص 45",
    "ديوان البحتري تحقيق وشرح حسن كامل الصيرفي, دار المعارف ( ذخائر العرب٣٤ ) ١٩٦٣ م١ ص٧٨",
    "ابن حوقل (ت بعد 367هـ/977م): صورة الأرض، منشورات دار مكتبة الحياة، بيروت، د.ت.",
    "1952 - قانون الإصلاح الزراعي - رقم 178 - الوقائع المصرية - العدد 159 مكرر أ - 9 سبتمبر - القاهرة.",
    "بدائع الصنائع للكاساني، ج 2، ص 15",
    "عبيدات، ذوقان، وعدس، عبد الرحمن. (2015). البحث العلمي. عمّان: دار الفكر، نسخة مهداة من المؤلف",
    "الديمقراطية في العراق، عامر حسن فياض، رسالة ماجستير، كلية العلوم السياسية، جامعة بغداد 2004",
    "بيان مجلس الوزراء، صحيفة الصباح، 12/5/2008، https://a.org/b-c.pdf",
    "المومياء، إخراج: شادي عبد السلام، المؤسسة المصرية العامة للسينما، ١٩٦٩",
    "Al-Skeini and Others v United Kingdom (2011) 53 EHRR 18, paras 130–142.",
    "Karen Doyle, “The U.S. in the Valley,” Middle East Journal 12, no. 3 (May 1990): 15-20, doi:10.1234/ab",
    "GARCIA-MOLINA, H., AND SALEM, K. Sagas. In Proceedings of the ACM (San Francisco, May 27-29), 1987, 249",
    "Claire Dumont, « Les fleuves », dans Omar Hadi (dir.), Le Proche-Orient, Paris, La Découverte, 1999",
    "E. Said, Orientalism, 25th anniv. ed. (New York: Vintage, 1994), xii, library copy, stamped",
]
"""Of many habits, some with words that no variable takes."""
