export const id = 282;
export const ids = [282];
export const modules = {

/***/ 282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BadAnswer: () => (/* binding */ BadAnswer),
/* harmony export */   askWithin: () => (/* binding */ askWithin)
/* harmony export */ });
/* harmony import */ var _resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71000);

/** An answer that is JSON but not what was asked for. */
class BadAnswer extends Error {
    name = 'BadAnswer';
}
/** Milliseconds for all queries of one audit. */
const ALL = 20_000;
/** For one query with its repetitions, so that there is time left for another source. */
const ONE = 8_000;
/**
 * @param env logins of package indexes, sent to their own origin only
 * @param limit milliseconds for everything that is asked, from now on
 */
function askWithin(downloader, env, limit = ALL) {
    const signal = AbortSignal.timeout(limit);
    const total = Math.min(ONE, limit);
    return async ({ url, body }) => {
        const login = body === undefined ? (0,_resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .authorization */ .it)(url, env) : undefined;
        const limits = { answer: total, idle: total, total };
        const headers = login === undefined ? {} : { authorization: login };
        try {
            return await downloader.fetchJson({ url, limits, headers, ...(body !== undefined && { body }) }, signal);
        }
        catch (thrown) {
            if (!signal.aborted)
                throw thrown;
            throw new Error(`there was no answer within ${limit / 1000} s`, { cause: thrown });
        }
    };
}


/***/ })

};
