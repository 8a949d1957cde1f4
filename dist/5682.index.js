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
/* harmony import */ var _host_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77794);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98222);
/* harmony import */ var _pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57441);
/* harmony import */ var _plan_configure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34913);
/* harmony import */ var _projects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54058);
/** The command `package`: everything that this one machine can build. */






const packageOne = async (request, now) => {
    const { host, layers, style } = request;
    const configuration = await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_3__/* .configure */ .jK)(host, layers, new Date(), { beside: request.beside });
    const { options, outputDir, plan } = configuration;
    if (options.attest)
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)((await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(3136), __webpack_require__.e(6742), __webpack_require__.e(1161), __webpack_require__.e(3394)]).then(__webpack_require__.bind(__webpack_require__, 41161))).attestProblems(options, host.env));
    for (const warning of plan.warnings)
        host.log.warning(warning);
    (0,_host_host_js__WEBPACK_IMPORTED_MODULE_5__/* .checkUpload */ .G)(host, options.upload);
    await request.prepare?.(options);
    const reporter = (0,_pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_2__/* .createReporter */ .A)(host.log, style, now);
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_1__/* .createRunner */ .ji)({ env: host.env });
    // A megabyte of code, which an input that is refused does not wait for, nor the first question to git.
    const [{ runUnlessUnchanged }, { finishCommand }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(6790), __webpack_require__.e(3136), __webpack_require__.e(8149), __webpack_require__.e(6742), __webpack_require__.e(5521), __webpack_require__.e(6450), __webpack_require__.e(7050), __webpack_require__.e(8251), __webpack_require__.e(8881)]).then(__webpack_require__.bind(__webpack_require__, 78881)),
        Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(3136), __webpack_require__.e(2153), __webpack_require__.e(5747)]).then(__webpack_require__.bind(__webpack_require__, 92153)),
    ]);
    const result = await runUnlessUnchanged({ host, configuration, runner, reporter, now });
    return finishCommand(request, {
        result,
        outputDir,
        project: plan.project.path,
        options,
        reported: plan.warnings,
        now,
    });
};
const packageCommand = (0,_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .forProjects */ .g)(packageOne);


/***/ }),

/***/ 77794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkUpload),
/* harmony export */   x: () => (/* binding */ uploadsFrom)
/* harmony export */ });
/** Whether files of this run are uploaded. */
function uploadsFrom(host, upload) {
    return host.kind === 'github' && upload !== false && host.uploadProblem === undefined;
}
/** Says before anything is built that nothing can be uploaded. @throws PackagingError `upload/unsupported` when the input insists */
function checkUpload({ kind, uploadProblem, log }, upload) {
    if (kind !== 'github' || upload === false || uploadProblem === undefined)
        return;
    if (upload === true)
        throw uploadProblem;
    log.warning(uploadProblem);
}


/***/ }),

/***/ 57441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createReporter)
/* harmony export */ });
/* unused harmony export progressLine */
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _core_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56023);
/** Shows the steps of a run: one log group for each finished step, and one live line for those that run. */


/**
 * `[3/8] build the wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first. What does not fit into one line is
 * left out as a whole: a log that is no terminal keeps what is printed.
 */
function progressLine({ running, done, total, note }, now, style) {
    const [first, ...others] = [...running].sort((a, b) => a.since - b.since);
    if (first === undefined)
        return '';
    const short = ({ name, since }) => `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(Math.max(0, now - since) / 1000)}`;
    const whole = (step) => (step.detail ? `${short(step)}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.detail)}` : short(step));
    const rest = [...(note ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(note)] : []), ...others.map(whole)];
    const columns = style.columns - 1;
    const line = (parts, left) => {
        const more = left > 0 ? [`${left} more`] : [];
        return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(`[${done}/${total}] ${[...parts, ...more].join(style.unicode ? ' · ' : ', ')}`);
    };
    const choices = [whole(first), short(first)].flatMap(start => Array.from({ length: rest.length + 1 }, (_, left) => line([start, ...rest.slice(0, rest.length - left)], left)));
    return choices.find(choice => (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .width */ .VL)(choice) <= columns) ?? (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(line([short(first)], rest.length), columns, style);
}
/** @param now milliseconds since the run began */
function createReporter(log, style, now) {
    const timings = [];
    const running = new Map();
    let note = '';
    const draw = () => log.progress(progressLine({ running: [...running.values()], done: timings.length, total: timings.length + running.size, note }, now(), style));
    const timer = setInterval(draw, 1000);
    timer.unref();
    return {
        timings,
        started({ id, title }) {
            running.set(id, { name: title, since: now() });
            draw();
        },
        ended(timing, lines, failed) {
            running.delete(timing.id);
            timings.push(timing);
            const sign = failed ? '✗' : '✓';
            log.group(`${style.unicode ? sign : failed ? 'X' : 'OK'} ${timing.name} (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)((timing.end - timing.start) / 1000)})`, lines, failed);
            draw();
        },
        detail(id, text) {
            const step = running.get(id);
            if (step !== undefined)
                running.set(id, { ...step, detail: text });
        },
        note(text) {
            note = text;
        },
        stop() {
            clearInterval(timer);
            log.progress('');
        },
    };
}


/***/ })

};
