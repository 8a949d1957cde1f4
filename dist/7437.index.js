export const id = 7437;
export const ids = [7437];
export const modules = {

/***/ 7437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bugText: () => (/* binding */ bugText),
/* harmony export */   errorsText: () => (/* binding */ errorsText),
/* harmony export */   k: () => (/* binding */ errorText)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56023);


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
    const { code, message, place, fix } = problem;
    const colour = severity === 'error' ? 'red' : 'yellow';
    const source = place && sourceOf(place.file);
    const detail = repeatsSource(problem, source) ? [] : problem.detail;
    return [
        `${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, colour, `${severity}[${code}]`)}: ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'bold', (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message))}`,
        ...(place ? placeLines(place, style, source) : []),
        `  ${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'cyan', 'fix')}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(fix)}`,
        ...detail.flatMap(line => line.split(/\r?\n/)).map(line => `  | ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(line)}`.trimEnd()),
    ].map(_format_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ);
}
/** Several failures, with a line between them and their count at the end. */
function errorsText(problems, style, sourceOf = () => undefined) {
    const texts = problems.flatMap((problem, index) => [
        ...(index > 0 ? [''] : []),
        ...errorText(problem, style, sourceOf),
    ]);
    return problems.length > 1 ? [...texts, '', (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'red', (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(problems.length, 'error'))] : texts;
}
/** Whether the detail is the parser's own excerpt, which a workflow's annotation needs: here the source is shown. */
function repeatsSource({ place, detail }, source) {
    const text = place?.line === undefined ? undefined : source?.split(/\r?\n/)[place.line - 1];
    return text !== undefined && detail.some(line => line === `${place?.line}:  ${text}`);
}
function placeLines({ file, line, column }, style, source) {
    const position = [file, line, line === undefined ? undefined : column].filter(part => part !== undefined);
    const at = `  at ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(position.join(':'))}`;
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
    const shown = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(tabless(text).slice(hidden)), room, style);
    const gutter = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'dim', `   ${line} |`);
    if (column === undefined)
        return [`${gutter} ${shown}`];
    const under = ' '.repeat((0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .width */ .VL)(before.slice(hidden)));
    const blank = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'dim', `   ${' '.repeat(line.length)} |`);
    return [`${gutter} ${shown}`, `${blank} ${under}${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .paint */ .nI)(style, 'red', '^')}`];
}
/** The text of a failure without a code, with the stack for a bug report. */
function bugText(thrown) {
    const stack = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return [
        'This is a bug of package-python, not of your project. Please report it with the lines below.',
        ...stack.split('\n').map(line => `  | ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .keepIndent */ .M_)(line)}`),
    ].map(_format_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ);
}


/***/ })

};
