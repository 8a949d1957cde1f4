export const id = 931;
export const ids = [931];
export const modules = {

/***/ 10931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49433);
/* harmony import */ var _errors_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72829);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55067);
/** What `--help` prints, made from the input table. */



/** The whole help text for terminals of `width` columns. */
function helpText(width) {
    const options = _inputs_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_NAMES */ .Qh.filter(name => name !== 'command' && name !== 'path').map(name => {
        const { help, default: byDefault } = _inputs_table_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc[name];
        const ending = byDefault === '' ? '' : ` [${byDefault}]`;
        return `  --${name}\n${wrap(help.replaceAll('`', '') + ending, width - 8)
            .map(line => `        ${line}`)
            .join('\n')}`;
    });
    const statuses = Object.entries(_errors_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CATEGORIES */ .R6).map(([, { exit, about }]) => `  ${String(exit).padStart(3)}  ${about}`);
    return [
        'Turns a Python project into everything you would release.',
        '',
        'Usage: package-python COMMAND [PATH] [--option value ...]',
        '',
        'Commands:',
        ...Object.entries(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_TABLE */ .v).map(([name, { about }]) => `  ${name.padEnd(9)} ${about}`),
        '',
        'Options (also as PACKAGE_PYTHON_NAME in the environment and in [tool.package-python] of pyproject.toml):',
        ...options,
        '',
        '  --json      print the plan or the report as JSON on standard output',
        '  --verbose   print what every step said',
        '  --version   print the version of this program',
        '',
        'Exit status:',
        '    0  everything was made and proved',
        ...statuses,
        ` ${String(_errors_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.bug).padStart(4)}  a bug of this program`,
        ` ${String(_errors_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .dc.interrupted).padStart(4)}  interrupted`,
        '',
    ].join('\n');
}
function wrap(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + word.length < width)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}


/***/ })

};
