export const id = 366;
export const ids = [366];
export const modules = {

/***/ 90366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   licenseProblems: () => (/* binding */ licenseProblems)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23808);
/** What the license policy forbids, as problems that say what to do (pure). */


/** One problem for each kind of trouble. Unknown licenses are one only where a list decides what may ship. */
function licenseProblems(inventory, policy) {
    const lists = policy.allow.length + policy.deny.length > 0;
    const of = (state) => inventory.filter(one => one.state === state);
    const failures = [
        ...problem(of('denied'), 'under a license that licenses denies', 'Replace it, or take the license off the deny list.'),
        ...problem(of('unlisted'), 'under a license that licenses does not allow', 'Replace it, or add the license to the allow list once you have judged it.'),
    ];
    const unknown = !lists
        ? []
        : problem(of('unknown'), 'under a license that is not known', 'Find out which it is, and say so with a line package:NAME=LICENSE in licenses.');
    // A deny list alone says what must not ship: what is unknown may be it, and may be not.
    return policy.allow.length > 0
        ? { failures: [...failures, ...unknown], warnings: [] }
        : { failures, warnings: unknown };
}
function problem(components, what, fix) {
    const [first] = components;
    if (first === undefined)
        return [];
    const lines = components.map(one => `${title(one)}: ${one.license ?? 'nothing is stated'} (in ${one.files.join(', ')})`);
    const more = components.length > 1 ? ` and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(components.length - 1, 'other component')}` : '';
    return [
        new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/license', {
            message: `${title(first)}${more} ${components.length > 1 ? 'are' : 'is'} ${what}: ${first.license ?? 'nothing is stated'}.`,
            fix,
            ...(lines.length > 1 && { detail: lines }),
        }),
    ];
}
function title({ name, version }) {
    return version === undefined ? name : `${name} ${version}`;
}


/***/ })

};
