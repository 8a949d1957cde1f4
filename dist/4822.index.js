export const id = 4822;
export const ids = [4822];
export const modules = {

/***/ 4822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _configure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70518);
/* harmony import */ var _host_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79629);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44009);



const planCommand = async (request) => {
    const { host, layers } = request;
    const configuration = await (0,_configure_js__WEBPACK_IMPORTED_MODULE_0__/* .configure */ .jK)(host, layers, new Date(), 'several');
    for (const warning of configuration.plan.warnings)
        host.log.warning(warning);
    return (0,_show_js__WEBPACK_IMPORTED_MODULE_2__/* .showPlan */ .tN)(request, configuration, (0,_host_process_js__WEBPACK_IMPORTED_MODULE_1__/* .createRunner */ .j)({ env: host.env }));
};


/***/ })

};
