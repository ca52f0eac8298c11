"""Words that hard pairs are made of: invented titles, names and houses in both scripts."""

from __future__ import annotations

# Names as groups of spellings: all of a group are one name.
GIVEN_LATIN = [
    ["Mohammed", "Muhammad", "Mohamed", "Mohammad"], ["Khamees", "Khamis"], ["Hussein", "Husayn", "Hussain"],
    ["Ahmed", "Ahmad"], ["Yousef", "Yusuf", "Youssef"], ["Khalid", "Khaled"], ["Nasser", "Nasir"],
    ["Mustafa", "Mostafa", "Moustafa"], ["Faisal", "Faysal"], ["Jaafar", "Jafar", "Ja'far"],
    ["Abd al-Rahman", "Abdul Rahman", "Abdulrahman", "Abdel Rahman", "Abdelrahman"], ["Qasim", "Kassem",
    "Qassem"],
    ["Abdullah", "Abdallah", "Abdulla"], ["Layla", "Leila", "Laila"], ["Fatima", "Fatimah"], ["Zaynab",
    "Zainab"],
    ["Saeed", "Said", "Sa'id"], ["Othman", "Uthman"], ["Ibrahim", "Ebrahim"], ["Salah al-Din", "Salahuddin"],
    ["Charles"], ["Peter"], ["Marion"], ["Judith"], ["Fiona"], ["Robert"], ["Susan"], ["Eric"], ["Helen"],
    ["Toby"], ["Joseph"], ["Rachel"], ["Derek"], ["Louise"], ["Hannah"], ["Simon"], ["Nora"], ["Walter"],
]  # fmt: skip
FAMILY_LATIN = [
    ["Al-Issa", "Alissa", "Al Issa", "al-Issa"], ["Al-Jabiri", "Al Jabri", "al-Jabri", "Aljabiri"],
    ["Haddad", "Hadad"], ["Al-Khafaji", "al-Khafagi", "Alkhafaji"], ["Shabibi", "Al-Shabibi", "al-Shabibi"],
    ["Makiya", "Makkiya"], ["Al-Tikriti", "al-Takriti", "Tikriti"], ["Qaddouri", "Kaddouri", "Qadduri"],
    ["Al-Wardi", "al-Wardi", "Alwardi"], ["Sharqawi", "El-Sharqawi", "Sharkawi"], ["Mansour", "Mansur"],
    ["Dabbagh", "Al-Dabbagh"], ["Zubaidi", "Al-Zubaydi", "al-Zubaidi"], ["Naqqash", "Naqash"],
    ["Harte"], ["Dunmore"], ["Ellery"], ["Whitcombe"], ["Brandt"], ["Okafor"], ["Larkin"], ["Pemberton"],
    ["Vasseur"], ["Ostrander"], ["Keating"], ["Mulholland"], ["Fairweather"], ["Lindqvist"], ["Garrido"],
    ["Thackeray"], ["Rowntree"], ["Selwyn"], ["Castellan"], ["Burke"], ["Novak"], ["Ferris"], ["Hollis"],
]  # fmt: skip
GIVEN_ARABIC = [
    "محمد", "أحمد", "علي", "حسين", "حسن", "خالد", "إبراهيم", "عبد الرحمن", "عبد الله", "عبد الكريم",
    "يوسف", "سعد",
    "فؤاد", "هدى", "ليلى", "سناء", "مصطفى", "ياسين", "رائد", "عماد", "نوري", "كاظم", "جاسم", "منى", "إسماعيل",
    "أسماء", "زينب", "رؤوف", "هيثم", "باسل", "أنور", "لمى", "طه", "نور الدين", "صلاح الدين",
]  # fmt: skip
MIDDLE_ARABIC = [
    "سالم", "جاسم", "عبد الأمير", "كامل", "هاشم", "ناجي", "صالح", "حميد", "مهدي", "طارق", "رشيد",
    "عبد الحسين",
]  # fmt: skip
FAMILY_ARABIC = [
    "الكواز", "العيسى", "الوردي", "الجبوري", "الدوري", "الخفاجي", "السامرائي", "العاني", "الربيعي",
    "الأنصاري",
    "الحديثي", "القيسي", "المؤمن", "الموسوي", "الشيخلي", "الطائي", "الهاشمي", "النقيب", "الآلوسي", "البزاز",
    "العزاوي", "الحسني", "الفتلاوي", "المياحي", "الساعدي", "الرفاعي", "الدليمي", "الزهاوي", "الرصافي",
    "الكرملي",
]  # fmt: skip

THEMES = [
    "Irrigation", "Land Tenure", "Customs Revenue", "River Trade", "Electoral Reform", "Water Policy",
    "Tribal Settlement", "Oil Concessions", "Public Health", "Urban Growth", "Rural Credit", "School Reform",
    "Press Freedom", "Border Markets", "Pilgrim Traffic", "Labour Migration", "Grain Storage",
    "Railway Finance",
    "Judicial Review", "Municipal Housing", "Minority Rights", "Archive Keeping", "Wheat Pricing",
    "Port Labour",
    "Marsh Ecology", "Telegraph Lines", "Tax Farming", "Waqf Property", "Date Cultivation", "Cotton Export",
    "Caravan Transport", "Military Conscription", "Village Councils", "Currency Boards", "Sugar Refining",
    "Textile Weaving", "Coffee Houses", "Women's Education", "Census Taking", "Flood Control",
]  # fmt: skip
ANGLES = [
    "Politics", "Economy", "Memory", "Society", "Violence", "Law", "Identity", "Power", "Reform", "Crisis",
    "Diplomacy", "Resistance", "Planning", "Development", "Governance", "Authority", "Labour", "Faith",
    "Nationhood", "Empire",
]  # fmt: skip
PLACES = [
    "Iraq", "Basra", "Mosul", "Baghdad", "Kuwait", "Jordan", "Syria", "Lebanon", "Egypt", "Yemen", "Oman",
    "Najaf",
    "Karbala", "Kirkuk", "Sulaymaniyah", "Bahrain", "Aleppo", "Damascus", "Cairo", "Alexandria", "Tunis",
    "Morocco",
    "the Gulf", "Upper Mesopotamia", "the Euphrates Valley", "the Jazira", "Hijaz", "Palestine", "Sudan",
    "Libya",
]  # fmt: skip
SUBTITLES = [
    "A Study of Local Sources", "Notes from the Provincial Archives", "Evidence and Argument",
    "Between Custom and Statute", "An Unfinished Debate", "Lessons from Three Districts", "The Long View",
    "Actors and Interests", "A Documentary History", "Continuity and Change",
]  # fmt: skip
JOURNALS = [
    ("Journal of Mesopotamian History", "J. Mesopot. Hist."),
    ("International Journal of Gulf Studies", "Int. J. Gulf Stud."),
    ("Middle Eastern Law Review", "Middle East. Law Rev."),
    ("Annals of Rural Economy", "Ann. Rural Econ."),
    ("Quarterly Review of Water Policy", "Q. Rev. Water Policy"),
    ("Studies in Arab Politics", "Stud. Arab Polit."),
    ("Archives of Levantine Society", "Arch. Levant. Soc."),
    ("Bulletin of Historical Geography", "Bull. Hist. Geogr."),
]
JOURNALS_ARABIC = [
    "مجلة العلوم السياسية", "مجلة دراسات تاريخية", "مجلة كلية الآداب", "مجلة الخليج للاقتصاد",
    "مجلة القانون المقارن",
    "المجلة العربية للإدارة", "مجلة المورد", "مجلة جامعة ميسان", "مجلة آداب الرافدين", "مجلة أبحاث البصرة",
]  # fmt: skip
PRESSES = [
    ("Harbour Press", "London"), ("Riverside University Press", "Oxford"), ("Two Rivers Books", "New York"),
    ("Meridian House", "Leiden"), ("Cedar & Sons", "Beirut"), ("Northgate Academic", "Cambridge"),
]  # fmt: skip
PRESSES_ARABIC = [
    ("دار الرافدين", "بيروت"), ("مطبعة الزهراء", "بغداد"), ("دار الضفاف للنشر", "عمان"), ("مكتبة النهرين",
    "بغداد"),
    ("مؤسسة المنارة", "القاهرة"), ("دار الفرات", "دمشق"),
]  # fmt: skip
PAPERS = [
    ("Tigris Daily", "https://tigrisdaily.example"),
    ("The Basra Observer", "https://basraobserver.example"),
]
PAPERS_ARABIC = [
    ("صحيفة الصباح الجديد", "https://alsabahjadeed.example"),
    ("جريدة الفيحاء", "https://fayhaa.example"),
]
BODIES = ["Ministry of Water Resources", "Gulf Research Bureau", "Office of Rural Statistics"]
BODIES_ARABIC = ["وزارة التخطيط", "مركز الفرات للدراسات", "الجهاز المركزي للإحصاء"]
UNIVERSITIES = ["University of Northgate", "Riverside University", "Meridian University"]
UNIVERSITIES_ARABIC = ["جامعة بغداد", "جامعة البصرة", "جامعة الموصل", "جامعة الكوفة"]

HEADS_ARABIC = [
    "تاريخ", "تطور", "إدارة", "سياسة", "واقع", "مستقبل", "اقتصاديات", "تنظيم", "أزمة", "إشكالية",
    "جغرافية", "أحكام",
    "وظيفة", "تمويل", "إصلاح", "هيكلة", "معوقات", "آفاق", "نشأة", "دور",
]  # fmt: skip
THEMES_ARABIC = [
    "الري", "الملكية الزراعية", "الضرائب", "التجارة النهرية", "القضاء", "المياه", "الصحافة",
    "التعليم الابتدائي",
    "الهجرة الداخلية", "العشائر", "النفط", "الأوقاف", "المدن", "الأهوار", "السكك الحديدية", "الإسكان",
    "الأسواق الحدودية", "الأرشيف", "النقل البري", "المصارف", "القمح", "التمور", "الموانئ", "البرلمان",
    "البلديات",
    "الأحزاب", "النقابات", "الحوالات", "المطابع", "المتاحف",
]  # fmt: skip
PLACES_ARABIC = [
    "العراق", "البصرة", "الموصل", "بغداد", "الكويت", "الأردن", "سورية", "لبنان", "مصر", "اليمن", "النجف",
    "كربلاء",
    "كركوك", "السليمانية", "البحرين", "حلب", "دمشق", "تونس", "المغرب", "الخليج العربي", "الفرات الأوسط",
    "ميسان",
    "الحجاز", "السودان", "ليبيا",
]  # fmt: skip
TAILS_ARABIC = [
    "في العهد العثماني", "بعد الحرب", "في ضوء الوثائق", "خلال القرن التاسع عشر", "منذ الاستقلال",
    "في القانون المقارن",
    "بين النظرية والتطبيق", "قبل الاحتلال", "في العهد الملكي", "وأثرها في المجتمع",
]  # fmt: skip
SUBTITLES_ARABIC = [
    "دراسة تاريخية", "دراسة مقارنة", "دراسة ميدانية", "قراءة في المصادر", "دراسة تحليلية", "رؤية جديدة",
    "المفهوم والممارسة", "الأسباب والنتائج",
]  # fmt: skip

APART = [
    ("Iraq", "Iran"), ("rejects", "approves"), ("2019", "2020"), ("Northern", "Southern"), ("rise", "fall"),
    ("Imports", "Exports"), ("Urban", "Rural"), ("Internal", "External"), ("before", "after"),
    ("Inclusion", "Exclusion"), ("Austria", "Australia"), ("First", "Second"), ("Legal", "Illegal"),
]  # fmt: skip
APART_TITLES = [
    "{} and the Question of {theme}", "Parliament {} the Bill on {theme}", "{theme} in {place}: The {} Case",
    "{theme} {} the War in {place}",
]  # fmt: skip
APART_ARABIC = [
    ("العراق", "إيران"), ("يرفض", "يقر"), ("2019", "2020"), ("شمال", "جنوب"), ("الداخلية", "الخارجية"),
    ("قبل", "بعد"),
    ("الحديث", "القديم"), ("المدني", "الجنائي"), ("العرب", "الغرب"), ("الأول", "الثاني"), ("ارتفاع",
    "انخفاض"),
]  # fmt: skip
APART_TITLES_ARABIC = [
    "{theme} في {place} {}", "مجلس النواب {} قانون {theme}", "{} وقضايا {theme} في {place}",
    "تقرير {theme} {}",
]  # fmt: skip

# Letters that scans take for each other.
MISREAD = [("m", "rn"), ("l", "1"), ("o", "0"), ("e", "c"), ("h", "b"), ("cl", "d"), ("li", "h")]
MISREAD_ARABIC = [
    ("ف", "غ"),
    ("ب", "ت"),
    ("ن", "ت"),
    ("ج", "ح"),
    ("خ", "ح"),
    ("س", "ش"),
    ("ق", "ف"),
    ("ذ", "د"),
]
