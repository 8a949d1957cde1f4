export const id = 5747;
export const ids = [5747];
export const modules = {

/***/ 5747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ problemDocument),
/* harmony export */   c: () => (/* binding */ reportDocument)
/* harmony export */ });
// A report as `--json` prints it: plain data with stable names (docs/json.md).
/** Fields are only ever added; `schema` changes when one changes its meaning. */
function reportDocument(report) {
    // `pylock.NAME.toml` says it.
    const { warnings, failure = [], shipped: _, ...rest } = report;
    return {
        schema: 1,
        ...rest,
        warnings: warnings.map(problemDocument),
        failure: failure.map(problemDocument),
    };
}
/** JSON.stringify leaves out the message of an Error. */
function problemDocument({ code, message, fix, place, detail }) {
    return { code, message, fix, ...(place && { place }), detail };
}


/***/ })

};
