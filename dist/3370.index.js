export const id = 3370;
export const ids = [3370];
export const modules = {

/***/ 73370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildCommand: () => (/* binding */ buildCommand)
});

// EXTERNAL MODULE: ./lib/engine/reporter.js + 1 modules
var engine_reporter = __webpack_require__(69814);
// EXTERNAL MODULE: ./lib/host/process/process.js + 4 modules
var process = __webpack_require__(80837);
// EXTERNAL MODULE: ./lib/package/run.js + 9 modules
var run = __webpack_require__(61828);
// EXTERNAL MODULE: ./lib/package/show.js + 8 modules
var show = __webpack_require__(62301);
// EXTERNAL MODULE: ./lib/plan/configure.js + 3 modules
var configure = __webpack_require__(3643);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/plan/reconcile.js
var reconcile = __webpack_require__(43023);
// EXTERNAL MODULE: ./lib/share/part.js
var part = __webpack_require__(75298);
;// CONCATENATED MODULE: ./lib/share/delivery.js
/** Hands over what a job made as its part of a release: one workflow artifact with the files and what is known of them. */





function shareDelivery(plan, cell, job) {
    const name = (0,part/* partFile */.AQ)(cell.id);
    return {
        descriptions: () => [name],
        async describe({ staging }, report, described) {
            (0,errors/* throwProblems */.Jh)(differences(plan, cell, report));
            const file = external_node_path_.join(await staging.dir('described'), name);
            await (0,promises_.writeFile)(file, (0,part/* partText */.Rn)((0,part/* partOf */.BU)(plan, cell, job, report, described)));
            return [file];
        },
        parcels: (_, __, { artifacts, manifest }) => [
            { title: cell.artifact, files: [...artifacts.map(artifact => artifact.path), manifest] },
        ],
    };
}
/** Told here, where it can be mended, and not first when everything is assembled. */
function differences({ native }, cell, report) {
    const { missing, unplanned } = (0,reconcile/* reconcile */.L)(cell.expects, report.artifacts);
    if (missing.length + unplanned.length === 0)
        return [];
    const wheels = unplanned.filter(file => file.endsWith('.whl'));
    const fix = wheels.length > 0 && !native.native
        ? `The plan holds the project for pure Python (${native.reason}), but its wheel is for one platform: plan with native: true.`
        : 'Make the project and the inputs say the same in every job, and plan again.';
    const told = [...missing, ...unplanned.map(file => `nobody planned ${file}`)];
    return [
        new errors/* PackagingError */.yr('build/mismatch', {
            message: `The cell ${cell.id} made other files than were planned: ${told.join('; ')}.`,
            fix,
        }),
    ];
}

// EXTERNAL MODULE: ./lib/share/share.js + 1 modules
var share = __webpack_require__(97436);
;// CONCATENATED MODULE: ./lib/share/command.js
/** The command `build`: one cell of a plan, with the engine of `package`. */








const buildCommand = async (request, now) => {
    const { host, layers, style } = request;
    const opened = await (0,share/* openPlan */.uD)(host, layers);
    const cell = (0,share/* cellOf */.WC)(opened);
    const whole = await (0,share/* configureShare */.E0)(host, layers, opened, new Date());
    (0,share/* refuseOtherMachine */.Qi)(cell, whole);
    const configuration = (0,share/* narrowed */.fQ)(whole, opened.plan, cell);
    if (configuration.plan.executables.length > 0)
        await (0,configure/* checkExecutables */.ag)(host, configuration);
    await request.prepare?.(configuration.options);
    const reporter = (0,engine_reporter/* createReporter */.A)(host.log, style, now);
    const runner = (0,process/* createRunner */.j)({ env: host.env });
    const delivery = shareDelivery(opened.plan, cell, (0,part/* jobOf */.Zw)(host.env));
    const result = await (0,run/* runPackage */.oC)({ host, configuration, runner, reporter, now, delivery });
    await (0,show/* showResult */.L)(request, result, configuration);
    return result.report.failure ?? [];
};


/***/ })

};
