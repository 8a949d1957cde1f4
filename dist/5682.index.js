export const id = 5682;
export const ids = [5682];
export const modules = {

/***/ 35682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageCommand: () => (/* binding */ packageCommand)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98222);
/* harmony import */ var _pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57441);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78881);
/* harmony import */ var _plan_configure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29935);
/* harmony import */ var _attest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41161);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70277);
/** The command `package`: everything that this one machine can build. */







const packageCommand = async (request, now) => {
    const { host, layers, style } = request;
    const configuration = await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_4__/* .configure */ .j)(host, layers, new Date());
    const { options, outputDir, plan } = configuration;
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(options.attest ? (0,_attest_js__WEBPACK_IMPORTED_MODULE_5__.attestProblems)(options, host.env) : []);
    for (const warning of plan.warnings)
        host.log.warning(warning);
    await request.prepare?.(options);
    const reporter = (0,_pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_2__/* .createReporter */ .A)(host.log, style, now);
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_1__/* .createRunner */ .ji)({ env: host.env });
    const result = await (0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runUnlessUnchanged */ .j1)({ host, configuration, runner, reporter, now });
    return (0,_finish_js__WEBPACK_IMPORTED_MODULE_6__/* .finishCommand */ .p)(request, { result, outputDir, options, reported: plan.warnings, now });
};


/***/ })

};
