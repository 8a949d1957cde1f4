export const id = 4779;
export const ids = [4779];
export const modules = {

/***/ 24779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPolicy: () => (/* binding */ checkPolicy)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4581);
/** Whether what the user lists are licenses; needs SPDX's own list, which is loaded only when there is a list. */


/** @throws PackagingError `input/invalid` for the first text that SPDX does not know: a typing mistake must allow nothing */
async function checkPolicy({ allow, deny, clarified }) {
    if (allow.length + deny.length + Object.keys(clarified).length === 0)
        return;
    const [{ parseExpression }, { default: ids }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7792).then(__webpack_require__.bind(__webpack_require__, 7792)),
        __webpack_require__.e(/* import() */ 5204).then(__webpack_require__.t.bind(__webpack_require__, 75204, 17)),
    ]);
    const listed = [...allow, ...deny].find(text => {
        const expression = parseExpression(text);
        return expression === undefined || 'left' in expression;
    });
    const stated = Object.entries(clarified).find(([, text]) => parseExpression(text) === undefined);
    const wrong = listed ?? stated?.[1];
    if (wrong === undefined)
        return;
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(wrong, ids);
    const hint = near === undefined ? '' : `Did you mean ${near}? `;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: listed === undefined
            ? `Input licenses: '${wrong}', which it states for ${stated?.[0]}, is no SPDX expression.`
            : `Input licenses: '${wrong}' is no SPDX license identifier.`,
        fix: `${hint}The identifiers are at https://spdx.org/licenses/; one that is in no list is written LicenseRef-NAME.`,
    });
}


/***/ })

};
