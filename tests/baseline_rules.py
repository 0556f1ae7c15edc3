"""What the oldest browsers we promise don't know (Safari 15.4, Chrome 94), and what our security policy forbids.

Each rule: a pattern, the reason, and a sample that it must find. What such a browser merely ignores without harm
(text-wrap, content-visibility, accent-color) is no rule: it may be used as an extra.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rule:
    pattern: str
    reason: str
    sample: str


JAVASCRIPT = (
    Rule(r"\bstructuredClone\(", "Chrome 98", "const copy = structuredClone(card)"),
    Rule(r"\brandomUUID\b", "only on https, and schools have http", "crypto.randomUUID()"),
    Rule(r"\.findLast(?:Index)?\(", "Chrome 97", "cards.findLast((card) => card.mine)"),
    Rule(r"\.to(?:Sorted|Reversed|Spliced)\(", "Safari 16, Chrome 110", "ranks.toSorted()"),
    Rule(r"\b(?:Object|Map)\.groupBy\(", "Safari 17.4, Chrome 117", "Object.groupBy(cards, who)"),
    Rule(r"\bPromise\.(?:withResolvers|try)\(", "Safari 17.4, Chrome 119", "Promise.withResolvers()"),
    Rule(r"\bArray\.fromAsync\(", "Safari 16.4, Chrome 121", "Array.fromAsync(source)"),
    Rule(r"\bAbortSignal\.(?:timeout|any)\(", "Safari 16, Chrome 103", "AbortSignal.timeout(5000)"),
    Rule(r"\bURL\.canParse\(", "Safari 17, Chrome 120", "URL.canParse(text)"),
    Rule(r"\.is(?:SubsetOf|SupersetOf|DisjointFrom)\(", "Safari 17, Chrome 122", "mine.isSubsetOf(all)"),
    Rule(r"\.(?:is|to)WellFormed\(", "Safari 16.4, Chrome 111", "text.toWellFormed()"),
    Rule(r"\brequestIdleCallback\(", "no Safari", "requestIdleCallback(draw)"),
    Rule(r"\bOffscreenCanvas\b", "Safari 16.4", "new OffscreenCanvas(9, 9)"),
    Rule(r"\b(?:show|hide|toggle)Popover\(", "Safari 17, Chrome 114", "menu.showPopover()"),
    Rule(
        r"\bstartViewTransition\(",
        "Safari 18, Chrome 111; as an extra: startViewTransition?.(",
        "document.startViewTransition(draw)",
    ),
    Rule(r"\.inert\b|[\"']inert[\"']", "Safari 15.5, Chrome 102; a dialog does it", "page.inert = true"),
    Rule(r"\.checkVisibility\(", "Safari 17.4, Chrome 105", "card.checkVisibility()"),
    Rule(r"\(\?<[=!]", "Safari 16.4 can't read the whole file", "text.split(/(?<=[.!?]) /)"),
    Rule(r"\bstatic\s*\{", "Safari 16.4 can't read the whole file", "class A { static { start() } }"),
    Rule(
        r"(?m)^(?:export )?(?:await\b|(?:const|let|var)\b[^\n]*=\s*await\b|for await\b)",
        "waiting at the top stops the page in Safari 15",
        "const { io } = await load()",
    ),
    Rule(
        r"\bimport\b[^\n;]*[\"'][^\"'\n]*[\"']\s*(?:assert|with)\s*\{",
        "Safari 17.2, Chrome 123",
        'import names from "./names.json" with { type: "json" }',
    ),
    Rule(
        r"\bfrom\s*[\"'](?!\.{1,2}/)|\bimport\s*\(?\s*[\"'](?!\.{1,2}/)",
        "imports are relative: no import maps before Safari 16.4",
        'import { io } from "socket.io-client"',
    ),
    Rule(
        r"\.(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write|\bparseFromString\(|\.srcdoc\b",
        "Trusted Types: text goes in as textContent",
        "card.innerHTML = text",
    ),
    Rule(
        r"\beval\(|\bnew Function\(|\bset(?:Timeout|Interval)\(\s*[\"'`]",
        "the policy allows no code from text",
        'setTimeout("draw()", 10)',
    ),
    Rule(
        r"setAttribute\(\s*[\"'](?:style|on\w+)[\"']",
        "the policy allows no inline styles and handlers",
        'card.setAttribute("style", "left: 0")',
    ),
    Rule(r"\bcreatePolicy\(", "a policy of our own would be a hole", 'trustedTypes.createPolicy("ours", {})'),
)

CSS = (
    Rule(r":has\(", "Chrome 105", ".card:has(:focus) { color: red }"),
    Rule(
        r"@container\b|\b\d+cq(?:w|h|i|b|min|max)\b",
        "Safari 16, Chrome 105",
        "@container (min-width: 9em) { }",
    ),
    Rule(r"@layer\b", "Chrome 99 drops everything in it", "@layer base { a { color: red } }"),
    Rule(r"@property\b", "Safari 16.4", "@property --x { syntax: '*' }"),
    Rule(r"@scope\b|@starting-style\b|@position-try\b", "Safari 17.4, Chrome 117", "@scope (.card) { }"),
    Rule(
        r"\bcolor-mix\(|\blight-dark\(|\bok(?:lch|lab)\(|(?<![\w-])(?:lch|lab|color)\(",
        "Chrome 111",
        "a { color: oklch(60% 0.1 40) }",
    ),
    Rule(
        r"(?<![\w-])(?:rgb|hsl)a?\(\s*from\b", "Safari 16.4, Chrome 119", "a { color: rgb(from red r g b) }"
    ),
    Rule(r"(?<![\w-])\d*\.?\d+[dsl]v(?:h|w|b|i|min|max)\b", "Chrome 108", "a { height: 100dvh }"),
    Rule(
        r"\binset-area\b|\bposition-area\b|\banchor-name\b|(?<![\w-])anchor\(",
        "Safari 26, Chrome 125",
        "a { anchor-name: --x }",
    ),
    Rule(r"(?<![\w-])(?:translate|rotate|scale)\s*:", "Chrome 104: use transform", "a { rotate: 4deg }"),
    Rule(r"\boverflow(?:-\w+)?\s*:\s*clip\b", "Safari 16", "a { overflow: clip }"),
    Rule(
        r":user-(?:in)?valid\b|:popover-open\b|:dir\(",
        "Safari 16.4, Chrome 119",
        "input:user-invalid { color: red }",
    ),
    Rule(r":nth-(?:last-)?child\([^)]*\bof\b", "Chrome 111", "li:nth-child(2 of .mine) { }"),
    Rule(r"@media[^{]*[<>]", "Safari 16.4, Chrome 104: use min-width", "@media (width >= 40em) { }"),
    Rule(r"\bsubgrid\b|\bmasonry\b", "Safari 16, Chrome 117", "a { grid-template-rows: subgrid }"),
    Rule(
        r"(?<![\w-])(?:animation|view|scroll)-timeline\b",
        "no Safari before 26",
        "a { animation-timeline: scroll() }",
    ),
    Rule(r"(?<![\w-])mask(?:-\w+)?\s*:", "Chrome 120: use clip-path", "a { mask-image: url(a.svg) }"),
    Rule(
        r"(?<![\w-])(?:round|mod|rem|sin|cos|tan|pow|sqrt|hypot|exp|abs|sign)\(",
        "Chrome 111",
        "a { width: sin(1rad) }",
    ),
    Rule(r"(?<![\w-])linear\(", "Safari 17.2, Chrome 113", "a { transition: all 1s linear(0, 1) }"),
    Rule(
        r"(?<!-webkit-user-select: none; )(?<![\w-])user-select\b",
        "Safari needs -webkit-user-select before it",
        "a { user-select: none }",
    ),
    Rule(
        r"https?://|(?<![\w-])url\(\s*[\"']?//",
        "no request to any third party",
        'a { background: url("https://example.org/a.png") }',
    ),
)

HTML = (
    Rule(r"<[^>]*\sstyle\s*=", "the policy allows no inline styles", '<p style="color: red">'),
    Rule(r"<style\b", "the policy allows no inline styles", "<style>a { color: red }</style>"),
    Rule(
        r"<script\b(?![^>]*(?:\bsrc\s*=|type=\"application/json\"))",
        "the policy allows no inline scripts",
        "<script>start()</script>",
    ),
    Rule(r"<[^>]*\son[a-z]+\s*=", "the policy allows no inline handlers", '<button onclick="go()">'),
    Rule(r"javascript:", "the policy allows no code in addresses", '<a href="javascript:go()">'),
    Rule(r"importmap", "Safari 16.4", '<script type="importmap" src="map.json">'),
    Rule(r"<[^>]*\s(?:popover|inert)\b(?!-)", "Safari 17, Chrome 114", '<div popover id="menu">'),
    Rule(
        r"<(?:script|link|img|iframe|source|use)\b[^>]*(?:src|href)\s*=\s*[\"'](?:https?:)?//",
        "no request to any third party",
        '<img src="//example.org/a.png">',
    ),
    Rule(
        r"\|\s*safe\b|autoescape\s+false",
        "what people wrote is text, never markup",
        "{{ statement.text|safe }}",
    ),
)
