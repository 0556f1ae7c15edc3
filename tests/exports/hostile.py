"""Two hundred texts that break programs which don't expect them."""

from __future__ import annotations

HAND_PICKED = [
    "Eis 🍦 und ⚽️", "Familie 👨‍👩‍👧‍👦 👍🏽 🇩🇪 🏳️‍🌈 1️⃣", "neu 🫩 🪾", "漢字 かな", "𓀀 \ue000 \ufdd0", "Привіт مرحبا Çağ łódź",
    "مرحبا بكم في المدرسة", "שלום", "ܫܠܡܐ ትግርኛ", "हिन्दी தமிழ்", "ภาษาไทย", "한국어",
    "a\u0301 zalgo z̷̢̛̦̈́̐a̸̧̛͓͝l̵̰̈́g̶̣̿o̴̙͘", "\u202everkehrt\u202c", "\u2066eingesperrt\u2069", "\u200b\u200bnull\u200bbreit\ufeff", "\u200f\u200erichtung",
    "NUL \x00 mittendrin", "\x1b[31mrot", "Zeile\r\nzwei\nZeilen", "\tTab\tTab", "\x07\x08\x0c", "\u2028\u2029", "\x85",
    "=HYPERLINK(\"http://x\";\"klick\")", "=1+1", "+49 2307 1", "-1", "@SUMME(A1)", "'=1", "|cmd' /C calc'!A0",
    "<b>fett</b>", "<script>alert(1)</script>", "&amp; & <", "]]>", "<!-- -->", "<?xml?>", "</w:t></w:r>", "&#0;", "&bogus;",
    "#set text(red) $x$ *fett* _kursiv_ @x <y> \\", "#panic(\"aus\")", "#read(\"/etc/passwd\")", "#import \"@preview/x:1.0.0\": *",
    "$ sum $", "`raw`", "```\nblock\n```", "= Überschrift", "- Liste", "+ Liste", "/ Begriff: Erklärung", "// Kommentar", "/* auf", "zu */", "~ nbsp",
    "[eckig] [[doppelt]]", "{geschweift} {{ 7*7 }} {% x %}", "${jndi:ldap://x}", "%s %n %d %(x)s", "{0} {n} {text}", "\\n \\u0000 \\x00",
    "„Zitat“ “englisch” «fr» 'einfach' \"gerade\"", "“", "„", "\"", "'", "''", "--", "---", "...", "…", "–", "·", "●",
    "'; DROP TABLE events; --", "1 OR 1=1", "../../etc/passwd", "C:\\Windows\\system32", "file:///etc/passwd", "https://beispiel.example/?a=1&b=2",
    "null", "None", "undefined", "NaN", "Infinity", "true", "0", "-0", "1e309", "0x41", "[]", "{}", "\"\"",
    "ß ẞ ſ ﬁ ﬂ Ĳ ŉ", "Å Å", "ﷺ", "꧅𒐫", "∰ ≠ ≈ ∞ √", "♥ ♠ ☃ ☂ ✓ ✗", "①②③", "½ ¼ ¾ ² ³", "€ £ ¥ ₿", "° ‰ №", "™ ® ©",
    "\U0001f1e9", "\u20e3", "\ufe0f", "\u200d", "\U000e0067", "\U0010ffff", "\u0345\u0345", "e" + "\u0301" * 40, "\u0300",
    "a" * 280, "ä" * 280, "W" * 280, "😀" * 140, "漢" * 280, " ".join(["ab"] * 93), "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 4,
    "x\u00adweich\u00adtrennung", "nicht\u00a0trennen", "dünn\u2009schmal\u202fdazwischen", "\u3000breit\u3000", "lang-" * 50, "/" * 200, "." * 280,
]  # fmt: skip

TWO_HUNDRED = [text for text in HAND_PICKED if text.strip()]
for _number in range(200 - len(TWO_HUNDRED)):
    _first = 0x00A1 + _number * 331
    TWO_HUNDRED.append(
        "".join(chr(_first + step * 7) for step in range(12) if not 0xD800 <= _first + step * 7 <= 0xDFFF)
    )
