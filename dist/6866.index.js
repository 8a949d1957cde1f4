export const id = 6866;
export const ids = [6866];
export const modules = {

/***/ 56866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand),
/* harmony export */   configureJob: () => (/* binding */ configureJob),
/* harmony export */   narrowed: () => (/* binding */ narrowed),
/* harmony export */   openPlan: () => (/* binding */ openPlan)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18802);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66097);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61236);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57206);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(31204);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90482);
/* harmony import */ var _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29168);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98222);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62310);
/* harmony import */ var _matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78786);
/* harmony import */ var _pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(57441);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(78881);
/* harmony import */ var _plan_configure_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(29935);
/* harmony import */ var _plan_expected_files_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(59101);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(54315);
/* harmony import */ var _plan_release_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(79057);
/* harmony import */ var _plan_release_plan_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(72668);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(4813);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(70277);
/** The command `build`: one matrix job of a plan, by the pipeline of `package`. */






















// The job result: one workflow artifact with the files of a matrix job and what is known of them.
function jobDelivery(plan, cell, job) {
    const name = (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobResultFile */ .FV)(cell.id);
    return {
        descriptions: () => [name],
        async describe({ staging }, draft, described) {
            (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)(differences(plan, cell, draft));
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(await staging.dir('described'), name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobResultText */ .Ye)((0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobResultOf */ .K2)(plan, cell, job, draft, described)));
            return [file];
        },
        parcels: (_, { artifacts, manifest }) => [
            { title: cell.artifact, files: [...artifacts.map(artifact => artifact.path), manifest] },
        ],
    };
}
/** Reported by the job that built the files, and not first by `assemble`. */
function differences({ native }, cell, draft) {
    const { missing, unplanned } = (0,_plan_expected_files_js__WEBPACK_IMPORTED_MODULE_15__/* .reconcile */ .Lq)(cell.expects, draft.artifacts);
    if (missing.length + unplanned.length === 0)
        return [];
    const wheels = unplanned.filter(file => file.endsWith('.whl'));
    const fix = wheels.length > 0 && !native.native
        ? `The plan expects pure Python (${native.reason}), but the wheel is for one platform: plan with native: true.`
        : 'Use the same project and the same inputs in every job, and plan again.';
    const found = [...missing, ...unplanned.map(file => `unexpected file: ${file}`)];
    return [
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('build/mismatch', {
            message: `The files of matrix job ${cell.id} are not the planned ones: ${found.join('; ')}.`,
            fix,
        }),
    ];
}
// The plan: a file, or the workflow artifact that the command `plan` uploaded.
/**
 * @param given the input `plan`: a path, in a workflow also an artifact's name; undefined for the only plan of the run
 * @throws PackagingError `input/plan`, `upload/unread`
 */
async function findPlan(host, given) {
    const file = given === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(host.workspace, given);
    if (file !== undefined && (host.kind !== 'github' || (await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_19__/* .isFile */ .fo)(file))))
        return (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_18__/* .readPlan */ .m3)(file);
    if (host.kind !== 'github')
        throw noPlan('the input plan is not set', []);
    const plans = (await host.listArtifacts()).filter(({ name }) => name.endsWith(_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_18__/* .PLAN_SUFFIX */ .US));
    const found = given === undefined ? plans : plans.filter(({ name }) => name === given);
    const [only, ...more] = found;
    if (only !== undefined && more.length === 0)
        return downloaded(host, only);
    const names = plans.map(({ name }) => name);
    if (only !== undefined)
        throw noPlan('this run has several', names);
    throw noPlan(given === undefined ? 'this run has none' : `${given} is neither a file nor a plan of this run`, names);
}
function noPlan(why, names) {
    const choose = names.length > 0 ? `Name one of them in the input plan: ${names.join(', ')}. ` : '';
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
        message: `This command needs a plan, and ${why}.`,
        fix: `${choose}The command plan creates one: a workflow uploads it, and on a laptop --plan plan.json writes it.`,
    });
}
async function downloaded(host, artifact) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(host.temp, 'package-python-plan-'));
    try {
        const zip = await host.downloadArtifact(artifact, node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'archive'));
        return await (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .withZip */ .o7)(zip, async (archive) => {
            const [entry] = archive.entries;
            const text = entry === undefined ? '' : (await archive.read(entry.name)).toString('utf8');
            return (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_18__/* .parsePlan */ .vS)(text, artifact.name);
        });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/**
 * Reads the plan of a job.
 * @throws PackagingError(s) `input/plan`; `input/conflict` for inputs that differ from those of the plan
 */
async function openPlan(host, layers) {
    const given = (0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .givenTexts */ .mV)(layers);
    const plan = await findPlan(host, given.plan);
    const problems = plan.tool === (0,_core_version_js__WEBPACK_IMPORTED_MODULE_7__.programVersion)() ? [] : [otherTool(plan)];
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)([...problems, ...conflicts(plan, layers)]);
    return { plan, given };
}
/** @throws PackagingError `input/cell` */
function matrixJobOf({ plan, given }) {
    const ids = plan.cells.map(({ id }) => id);
    const asked = given.cell ?? (ids.length === 1 ? ids[0] : undefined);
    const cell = plan.cells.find(({ id }) => id === asked);
    if (cell !== undefined)
        return cell;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/cell', {
        message: asked === undefined
            ? 'build needs the input cell, because the plan has several matrix jobs.'
            : `The plan has no matrix job '${asked}'.`,
        fix: `${asked === undefined ? '' : (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_21__/* .didYouMean */ .au)(asked, ids)}Its matrix jobs: ${ids.join(', ')}.`,
    });
}
/**
 * The configuration of the whole release in this job, checked against the plan.
 * @throws PackagingError(s) `input/plan` for another commit or source
 */
async function configureJob(host, layers, opened, today) {
    const { plan, given } = opened;
    const where = {
        kind: 'planned input',
        values: new Map(given.path === undefined ? [['path', { text: plan.project.path }]] : []),
        spell: name => name,
    };
    const own = layers.map(_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutPlanned */ .Z7);
    const configuration = await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_14__/* .configure */ .j)(host, [(0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .plannedLayer */ .mj)(plan.inputs), where, ...own], today, 'several');
    const { project, notSource } = configuration;
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)(sourceProblems(plan, await (0,_plan_release_js__WEBPACK_IMPORTED_MODULE_17__/* .sourceState */ .f7)(project, notSource)));
    return configuration;
}
function sourceProblems({ source }, here) {
    if (source.commit !== here.commit) {
        const found = here.commit === undefined ? 'git reports no commit here' : `this checkout is of ${here.commit}`;
        return [
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
                message: `The plan is of commit ${source.commit ?? '(none, outside git)'}, but ${found}.`,
                fix: 'Check out the same commit in every job of the release, with git on PATH, or plan again.',
            }),
        ];
    }
    if (source.digest === here.digest)
        return [];
    return [
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
            message: 'The source is not the planned one: files differ from those of the job that planned.',
            fix: 'Change no tracked file between checkout and build, or make the same changes in every job; then plan again.',
        }),
    ];
}
/** @throws PackagingError `input/cell` when the matrix job is for another platform */
function refuseOtherMachine(cell, { plan }) {
    if (cell.machine.name === plan.runner.name)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/cell', {
        message: `The matrix job ${cell.id} is for ${cell.machine.name}, but this machine is ${plan.runner.name}.`,
        fix: `Run it on ${[cell.runner].flat().join(', ')}: runs-on is \${{ matrix.runner }} of the plan's matrix.`,
    });
}
/** The configuration with only the content of one job in its plan. @throws PackagingError(s) `input/conflict` for executables that cannot be built here */
function narrowed(configuration, release, job) {
    const { pythons } = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_10__/* .parsePythons */ .Rh)(job.pythons);
    const platforms = release.platforms.filter(({ name }) => job.platforms.includes(name));
    const { options } = configuration;
    const { runner } = configuration.plan;
    const executables = job.formats.filter(_core_model_js__WEBPACK_IMPORTED_MODULE_6__/* .isExecutable */ .TV).flatMap(format => {
        const here = platforms.filter(({ name }) => job.only[format]?.includes(name));
        const question = { formats: [format], options, pythons, optional: [], platforms: here, runner };
        return (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_16__/* .decideExecutables */ .K5)(question, _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .EXECUTABLE_FORMATS */ .M);
    });
    const plan = {
        ...configuration.plan,
        formats: job.formats,
        pexIfRunnable: release.pexIfRunnable && job.formats.includes('pex'),
        skipped: [],
        pythons,
        optional: [],
        platforms,
        platformFiles: job.platformFiles,
        targets: platforms.flatMap(platform => pythons.map(python => ({ python, platform }))),
        executables,
        within: {
            severalPlatforms: release.platforms.length + release.platformFiles.length > 1,
            severalExecutables: release.formats.filter(_core_model_js__WEBPACK_IMPORTED_MODULE_6__/* .isExecutable */ .TV).length > 1,
        },
        warnings: [],
    };
    return { ...configuration, plan, options: { ...options, pexScope: job.pexScope } };
}
function otherTool({ tool }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
        message: `The plan was written by ${tool}, but this is ${(0,_core_version_js__WEBPACK_IMPORTED_MODULE_7__.programVersion)()}.`,
        fix: 'Use the same version of package-python in every job of the release.',
    });
}
/** Inputs of a job that differ from the plan's; environment and pyproject.toml are the same in every job. */
function conflicts({ inputs }, layers) {
    return layers
        .filter(layer => !(0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .isEnvironment */ .A_)(layer))
        .flatMap(layer => [...layer.values].flatMap(([name, { text }]) => {
        if (!(0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlanned */ .H9)(name) || text.trim() === '' || text.trim() === inputs[name])
            return [];
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/conflict', {
            message: `${layer.spell(name)} is '${text.trim()}', but the plan has ${inputs[name] === undefined ? 'its default' : `'${inputs[name]}'`}.`,
            fix: 'The command plan decides what a release contains: set the input there, and leave it out here.',
        });
    }));
}
const buildCommand = async (request, now) => {
    const { host, layers, style } = request;
    const opened = await openPlan(host, layers);
    const cell = matrixJobOf(opened);
    const whole = await configureJob(host, layers, opened, new Date());
    refuseOtherMachine(cell, whole);
    const configuration = narrowed(whole, opened.plan, cell);
    const { options, outputDir, plan } = configuration;
    if (plan.executables.length > 0)
        await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_14__/* .checkExecutables */ .a)(host, configuration);
    await request.prepare?.(options);
    const reporter = (0,_pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_12__/* .createReporter */ .A)(host.log, style, now);
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_9__/* .createRunner */ .ji)({ env: host.env });
    const delivery = jobDelivery(opened.plan, cell, (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobOf */ .Zw)(host.env));
    const result = await (0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_13__/* .runPipeline */ .aI)({ host, configuration, runner, reporter, now }, delivery);
    // Attestations are of the assembled release.
    const unattested = { ...options, attest: false };
    return (0,_finish_js__WEBPACK_IMPORTED_MODULE_20__/* .finishCommand */ .p)(request, { result, outputDir, options: unattested, reported: plan.warnings, now });
};


/***/ }),

/***/ 78786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ jobResultFile),
/* harmony export */   K2: () => (/* binding */ jobResultOf),
/* harmony export */   WB: () => (/* binding */ parseJobResult),
/* harmony export */   Ye: () => (/* binding */ jobResultText),
/* harmony export */   Zw: () => (/* binding */ jobOf)
/* harmony export */ });
/* harmony import */ var _plan_release_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72668);
/** `part-CELL.json`, the job result: what one matrix job made of a plan, written beside its files for `assemble`. */

const jobResultFile = (cell) => `part-${cell}.json`;
function jobOf(env) {
    const attempt = Number(env.GITHUB_RUN_ATTEMPT);
    return {
        ...(env.GITHUB_RUN_ID && { run: env.GITHUB_RUN_ID }),
        ...(attempt > 0 && { attempt }),
        ...(env.GITHUB_JOB && { job: env.GITHUB_JOB }),
        ...(env.RUNNER_NAME && { runner: env.RUNNER_NAME }),
    };
}
/** @param report of a run that succeeded */
function jobResultOf(plan, cell, job, report, described) {
    if (report.project === undefined)
        throw new Error('a job result without a project');
    return {
        schema: 1,
        plan: (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDigest */ .Gb)(plan),
        cell: cell.id,
        job,
        machine: report.machine,
        ...(report.commit !== undefined && { commit: report.commit }),
        project: report.project,
        ...(report.entryPoint !== undefined && { entryPoint: report.entryPoint }),
        artifacts: report.artifacts.map(({ path: _, ...artifact }) => artifact),
        checks: report.checks,
        skipped: report.skipped,
        stripped: report.stripped ?? [],
        tools: report.tools,
        contents: described.flatMap(({ contents }) => contents ?? []),
    };
}
function jobResultText(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
}
/**
 * @param file for messages
 * @throws PackagingError `input/parts` with every problem of it
 */
async function parseJobResult(text, file) {
    return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9700)]).then(__webpack_require__.bind(__webpack_require__, 29700))).decodeJobResult(text, file);
}


/***/ })

};
