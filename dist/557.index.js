export const id = 557;
export const ids = [557];
export const modules = {

/***/ 60557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bugText: () => (/* binding */ bugText),
/* harmony export */   errorsText: () => (/* binding */ errorsText),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18944);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23808);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48110);



/**
 * ```text
 * error[project/toml]: pyproject.toml: expected a value
 *   at pyproject.toml:12:3
 *    12 | name =
 *       |   ^
 *   fix: Give `name` a value.
 *   | last lines of a tool
 * ```
 * Evidence stands behind a bar, so that no line of it can start a workflow command.
 */
function errorText(problem, style, sourceOf = () => undefined, severity = 'error') {
    const { code, message, place, fix, detail } = problem;
    const colour = severity === 'error' ? 'red' : 'yellow';
    return [
        `${(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, colour, `${severity}[${code}]`)}: ${(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'bold', (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message))}`,
        ...(place ? placeLines(place, style, sourceOf(place.file)) : []),
        `  ${(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'cyan', 'fix')}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fix)}`,
        ...detail.flatMap(line => line.split(/\r?\n/)).map(line => `  | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(line)}`.trimEnd()),
    ].map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ);
}
/** Several failures, with a line between them and their count at the end. */
function errorsText(problems, style, sourceOf = () => undefined) {
    const texts = problems.flatMap((problem, index) => [
        ...(index > 0 ? [''] : []),
        ...errorText(problem, style, sourceOf),
    ]);
    return problems.length > 1 ? [...texts, '', (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'red', (0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(problems.length, 'error'))] : texts;
}
function placeLines({ file, line, column }, style, source) {
    const position = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined);
    const at = `  at ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(position.join(':'))}`;
    const text = line === undefined ? undefined : source?.split(/\r?\n/)[line - 1];
    if (text === undefined || text.trim() === '')
        return [at];
    return [at, ...excerpt(text, String(line), column, style)];
}
/** The source line with a caret under the column; a long line is shown from shortly before it. */
function excerpt(text, line, column, style) {
    const tabless = (part) => part.replace(/\t/g, '    ');
    const room = style.columns - line.length - 6;
    const before = tabless(text.slice(0, (column ?? 1) - 1));
    const hidden = before.length > room - 10 ? before.length - Math.floor(room / 2) : 0;
    const shown = (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(tabless(text).slice(hidden)), room, style);
    const gutter = (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'dim', `   ${line} |`);
    if (column === undefined)
        return [`${gutter} ${shown}`];
    const under = ' '.repeat((0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .width */ .VL)(before.slice(hidden)));
    const blank = (0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'dim', `   ${' '.repeat(line.length)} |`);
    return [`${gutter} ${shown}`, `${blank} ${under}${(0,_style_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'red', '^')}`];
}
/** What is said of a failure that has no code: the stack is for whoever mends it. */
function bugText(thrown) {
    const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return [
        'This is a bug of package-python, not of your project. Please report it with the lines below.',
        ...stack.split('\n').map(line => `  | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(line)}`),
    ].map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ);
}


/***/ }),

/***/ 18944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M_: () => (/* binding */ keepIndent),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/**
 * Everything from outside (names, reasons, a tool's output) is made harmless here before a person or GitHub reads it.
 * Markdown is escaped with character references, because those never take part in its syntax (CommonMark 6.2, 2.5).
 */

/** Controls, line and paragraph separators, and the invisible marks that reorder text (Unicode TR 36, "Trojan Source"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
/** Half of a surrogate pair cannot be written as UTF-8. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What Markdown, HTML, GitHub's math, mentions and issue links give a meaning to. */
const MARKUP = /[&<>|`[\]*_\\~@$#"]|:(?=:|\/\/)|(?<=:):|\.(?<=www\.)/gi;
/** Text that means the same inside a code span as outside of a table. */
const SAFE_CODE = /^[\w.+:/@= ,~-]*[\w.+/@=,~-]$/;
/** One line of plain text: colours, controls and line breaks become single spaces. */
function oneLine(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replace(LONE_SURROGATE, '\ufffd').replace(UNSEEN, ' ').trim();
}
/**
 * One line that GitHub's runner cannot take for a workflow command: `::name::` counts at the start of a line whatever
 * the indentation, the older `##[name]` anywhere in it (actions/runner, `ActionCommand.cs`).
 */
function inert(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replace(/##\[/g, '## [');
}
/** Text inside a Markdown line or table cell. */
function markdown(text) {
    return oneLine(text).replace(MARKUP, character => `&#${character.charCodeAt(0)};`);
}
/** Text in a fixed-width font, inside a Markdown line or table cell. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    return SAFE_CODE.test(line) && !line.startsWith(' ') ? `\`${line}\`` : `<code>${markdown(line)}</code>`;
}
/** A link, or only its text when `url` is not a web address. */
function link(text, url) {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (address?.protocol !== 'https:' && address?.protocol !== 'http:')
        return markdown(text);
    const href = address.href.replace(/[()<>|`'"\\*_[\]~$@\s]/g, found => `%${found.charCodeAt(0).toString(16)}`);
    return `[${markdown(text)}](${href})`;
}
/** A fenced block of literal lines; the fence is longer than any run of backticks inside. */
function block(lines, language = 'text') {
    const clean = lines.map(keepIndent);
    const longest = Math.max(2, ...clean.flatMap(line => (line.match(/`+/g) ?? []).map(run => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...clean, fence].join('\n');
}
/** Like `oneLine`, with the space at the start kept; a tab is four. */
function keepIndent(line) {
    const spaced = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line).replace(/\t/g, '    ');
    return (/^ */.exec(spaced)?.[0] ?? '') + oneLine(spaced);
}
/**
 * A name inside a Mermaid Gantt chart: letters, digits and a few marks only. Mermaid's lexer takes some first words
 * (`title`, `section`, …) for statements, and a leading date for a date, so those get a word before them.
 */
function mermaid(text) {
    const plain = oneLine(text)
        .replace(/[^\p{L}\p{M}\p{N} ._+()/=-]+/gu, ' ')
        .replace(/ +/g, ' ')
        .trim()
        .slice(0, 60)
        .trim();
    if (plain === '')
        return 'step';
    return STATEMENT.test(plain) ? `step ${plain}` : plain;
}
/** First words that Mermaid's Gantt lexer reads as something else than a name (mermaid 11, `gantt.jison`). */
const STATEMENT = /^(?:gantt|title|section|dateFormat|axisFormat|tickInterval|todayMarker|excludes|includes|inclusiveEndDates|topAxis|weekday|weekend|click|call|href|accTitle|accDescr|accDescription|\d{4}-\d\d-\d\d)\b/i;


/***/ }),

/***/ 23808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   RR: () => (/* binding */ listing),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** Sizes, times and counts in the words people read. */
/** Decimal units with one digit, as pip prints them: `17.3 MB`, `48 kB`, `1.2 kB`, `912 bytes`. */
function bytes(count) {
    if (count >= 999.95e6)
        return `${(count / 1e9).toFixed(1)} GB`;
    if (count >= 999.5e3)
        return `${(count / 1e6).toFixed(1)} MB`;
    if (count >= 9950)
        return `${Math.round(count / 1e3)} kB`;
    if (count >= 1000)
        return `${(count / 1e3).toFixed(1)} kB`;
    return plural(count, 'byte');
}
/** `0.04 s`, `2.1 s`, `48 s`, `3 min 05 s`, `1 h 02 min`. */
function duration(seconds) {
    if (seconds < 0.095)
        return `${Math.max(0, seconds).toFixed(2)} s`;
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 59.5)
        return `${Math.round(seconds)} s`;
    const whole = Math.round(seconds);
    const two = (part) => String(part).padStart(2, '0');
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}
/** `1 file`, `3 files`; `many` for words that do not just take an s. */
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listing(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** Order of UTF-8 bytes, the same on every machine and locale. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}


/***/ })

};
