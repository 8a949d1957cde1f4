export const id = 461;
export const ids = [461];
export const modules = {

/***/ 52441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ attestToken),
/* harmony export */   w: () => (/* binding */ attestProblems)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39885);
/** What attesting needs of a job, known before anything is made (pure). */


/** Empty when there is none. */
function attestToken({ githubToken }, env) {
    return githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN || '';
}
/** Everything that stands in the way, all together. */
function attestProblems(options, env) {
    const missing = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .missingForAttesting */ .B)(env);
    // Where there is no job, no token would help.
    if (missing?.code === 'attest/unavailable')
        return [missing];
    return [...(missing ? [missing] : []), ...(attestToken(options, env) === '' ? [noToken()] : [])];
}
function noToken() {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('attest/permission', {
        message: 'There is no token to store an attestation with.',
        fix: `Write \`github-token: \${{ github.token }}\` under \`with:\`.`,
    });
}


/***/ }),

/***/ 39885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ missingForAttesting),
/* harmony export */   w: () => (/* binding */ attestFailure)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/** Why an attestation could not be made, in words that say what to change (pure). */

const PERMISSIONS = '`permissions: { id-token: write, attestations: write, contents: read }`';
/** What stands in the way before anything is tried; undefined when nothing does. */
function missingForAttesting(env) {
    if (env.GITHUB_ACTIONS !== 'true') {
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('attest/unavailable', {
            message: 'Only a GitHub Actions job can attest: the identity that signs is the workflow.',
            fix: 'Leave `attest` out here, and set it in the workflow that releases.',
        });
    }
    if (env.ACTIONS_ID_TOKEN_REQUEST_URL && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)
        return undefined;
    const fork = env.GITHUB_EVENT_NAME === 'pull_request' ? ' A pull request from a fork never gets it.' : '';
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('attest/permission', {
        message: `This job may not ask GitHub for an identity, which signs an attestation.${fork}`,
        fix: `Give the job ${PERMISSIONS}; a reusable workflow needs them from its caller too.`,
    });
}
/** The client tells causes by their texts alone; what none of them fits is told as it came. */
function attestFailure(thrown) {
    const text = causes(thrown);
    const known = KNOWN.find(({ tells }) => tells.test(text));
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(known?.code ?? 'attest/failed', {
        message: known?.message ?? 'The attestation could not be made.',
        fix: known?.fix ?? 'Run the job again; nothing has been released yet.',
        detail: text.split('\n'),
        cause: thrown,
    });
}
const KNOWN = [
    {
        tells: /persist attestation: .*(resource not accessible|must have|permission|forbidden)/i,
        code: 'attest/permission',
        message: 'GitHub does not let this job store an attestation.',
        fix: `Give the job ${PERMISSIONS}.`,
    },
    {
        tells: /persist attestation: .*(not available|upgrade|not found)/i,
        code: 'attest/unavailable',
        message: 'GitHub keeps no attestations for this repository.',
        fix: 'Private repositories have them with GitHub Enterprise Cloud only; else set `attest` to false.',
    },
    {
        tells: /persist attestation/i,
        code: 'attest/failed',
        message: 'The attestation was signed, but GitHub could not store it.',
        fix: 'Run the job again; a second attestation of the same files does no harm.',
    },
    {
        tells: /ID token|IDENTITY_TOKEN|Missing claims/i,
        code: 'attest/failed',
        message: 'GitHub gave no usable identity to sign with.',
        fix: `See that the job has ${PERMISSIONS}, then run it again.`,
    },
    {
        tells: /CA_CREATE|TLOG_|TSA_|fulcio|rekor|timestamp/i,
        code: 'attest/failed',
        message: 'The signing service (Sigstore) did not answer as it should.',
        fix: 'Run the job again later; its state is told at https://status.sigstore.dev. Nothing has been released yet.',
    },
];
/** The message of an error and of every cause behind it, one a line. */
function causes(thrown) {
    const lines = [];
    for (let next = thrown; next instanceof Error && lines.length < 8; next = next.cause) {
        const code = 'code' in next && typeof next.code === 'string' ? `${next.code}: ` : '';
        lines.push(`${code}${next.message}`);
    }
    return lines.length > 0 ? lines.join('\n') : String(thrown);
}


/***/ }),

/***/ 461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageCommand: () => (/* binding */ packageCommand)
/* harmony export */ });
/* harmony import */ var _attest_configure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52441);
/* harmony import */ var _engine_reporter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69814);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99220);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80837);
/* harmony import */ var _plan_configure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3643);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61828);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62301);
/** The command `package`: everything that this one machine can do. */







const packageCommand = async (request, now) => {
    const { host, layers, style } = request;
    const configuration = await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_4__/* .configure */ .jK)(host, layers, new Date());
    const { options } = configuration;
    (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(options.attest ? (0,_attest_configure_js__WEBPACK_IMPORTED_MODULE_0__/* .attestProblems */ .w)(options, host.env) : []);
    for (const warning of configuration.plan.warnings)
        host.log.warning(warning);
    await request.prepare?.(options);
    const reporter = (0,_engine_reporter_js__WEBPACK_IMPORTED_MODULE_1__/* .createReporter */ .A)(host.log, style, now);
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_3__/* .createRunner */ .j)({ env: host.env });
    const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .runOnce */ .Jh)({ host, configuration, runner, reporter, now });
    await (0,_show_js__WEBPACK_IMPORTED_MODULE_6__/* .showResult */ .L)(request, result, configuration);
    const failures = result.report.failure ?? [];
    if (failures.length > 0 || !options.attest)
        return failures;
    const { attestFolder } = await __webpack_require__.e(/* import() */ 6954).then(__webpack_require__.bind(__webpack_require__, 16954));
    return attestFolder(request, { options, find: async () => configuration.outputDir, now });
};


/***/ })

};
