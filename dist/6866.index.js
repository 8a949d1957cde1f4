export const id = 6866;
export const ids = [6866];
export const modules = {

/***/ 56866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand),
/* harmony export */   configureJob: () => (/* binding */ configureJob),
/* harmony export */   layersFor: () => (/* binding */ layersFor),
/* harmony export */   narrowed: () => (/* binding */ narrowed),
/* harmony export */   openPlans: () => (/* binding */ openPlans)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(195);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46656);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61236);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57206);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(31204);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90482);
/* harmony import */ var _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83286);
/* harmony import */ var _host_host_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(77794);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98222);
/* harmony import */ var _host_publish_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39215);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(62310);
/* harmony import */ var _matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78786);
/* harmony import */ var _pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(57441);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(78881);
/* harmony import */ var _plan_configure_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(34913);
/* harmony import */ var _plan_expected_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(59101);
/* harmony import */ var _plan_members_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(72973);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(49164);
/* harmony import */ var _plan_release_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(89314);
/* harmony import */ var _plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(72668);
/* harmony import */ var _plan_split_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(83491);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(4813);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(12076);
/* harmony import */ var _projects_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(54058);
/** The command `build`: one matrix job of a plan, by the pipeline of `package`. */



























// The job result: one workflow artifact with the files of a matrix job and what is known of them.
function jobDelivery(plan, cell, job) {
    const name = (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__/* .jobResultFile */ .FV)(cell.id);
    return {
        descriptions: () => [name],
        async describe({ staging }, draft, described) {
            (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)(differences(plan, cell, draft));
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(await staging.dir('described'), name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__/* .jobResultText */ .Ye)((0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__/* .jobResultOf */ .K2)(plan, cell, job, draft, described)));
            return { files: [file] };
        },
        parcels: (_, { artifacts, manifest }) => [
            { title: cell.artifact, files: [...artifacts.map(artifact => artifact.path), manifest] },
        ],
    };
}
/** Reported by the job that built the files, and not first by `assemble`. */
function differences({ native }, cell, draft) {
    const { missing, unplanned } = (0,_plan_expected_files_js__WEBPACK_IMPORTED_MODULE_16__/* .reconcile */ .Lq)(cell.expects, draft.artifacts);
    if (missing.length + unplanned.length === 0)
        return [];
    const fix = unplanned.some(isForOnePlatform) && !native.native
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
/** Of a wheel: the last tag of its name. */
const isForOnePlatform = (file) => file.endsWith('.whl') && !file.endsWith('-any.whl');
// The plan: a file, or the workflow artifact that the command `plan` uploaded.
/**
 * @param given the input `plan`: a path, in a workflow also an artifact's name; undefined for the only plan of the run
 * @throws PackagingError `input/plan`, `upload/unread`
 */
async function findPlans(host, given) {
    const file = given === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(host.workspace, given);
    if (file !== undefined && (host.kind !== 'github' || (await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_22__/* .isFile */ .fo)(file))))
        return (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__/* .readPlans */ .xZ)(file);
    if (host.kind !== 'github')
        throw noPlan('the input plan is not set', []);
    const plans = (await host.listArtifacts()).filter(({ name }) => name.endsWith(_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__/* .PLAN_SUFFIX */ .US));
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
    return (0,_host_publish_js__WEBPACK_IMPORTED_MODULE_10__/* .withStaging */ .A6)(host.temp, async (folder) => {
        const zip = await host.downloadArtifact(artifact, node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'archive'));
        return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .withZip */ .o)(zip, async (archive) => {
            const [entry] = archive.entries;
            const text = entry === undefined ? '' : (await archive.read(entry.name)).toString('utf8');
            return (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__/* .parsePlans */ .WY)(text, artifact.name);
        });
    });
}
/**
 * Reads the plans of a job: one, or those of several projects.
 * @throws PackagingError(s) `input/plan`; `input/conflict` for inputs that differ from those of the plan
 */
async function openPlans(host, layers) {
    const given = (0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .givenTexts */ .mV)(layers);
    const plans = await findPlans(host, given.plan);
    const other = plans.find(plan => plan.tool !== (0,_core_version_js__WEBPACK_IMPORTED_MODULE_7__.programVersion)());
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)([...(other === undefined ? [] : [otherTool(other)]), ...conflicts(plans, layers)]);
    return plans.map(plan => ({ plan, given }));
}
/** Inputs of a job for one of several projects: its files go into a folder of its own. */
function layersFor(plans, { plan }, layers) {
    if (plans.length === 1)
        return layers;
    const name = 'output-dir';
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .givenText */ .xe)(layers, name) ?? _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUTS */ .mc[name].default, (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_22__/* .projectTitle */ .kf)(plan.project));
    const own = { kind: 'input', values: new Map([[name, { text: folder }]]), spell: one => one };
    return [own, ...layers];
}
/** @throws PackagingError `input/cell` */
function matrixJobOf(opened) {
    const plans = opened.map(({ plan }) => plan);
    const jobs = opened.flatMap(one => one.plan.cells.map(cell => ({ ...one, cell, name: (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__/* .jobName */ .dZ)(plans, one.plan, cell) })));
    const names = jobs.map(({ name }) => name);
    const asked = opened[0]?.given.cell ?? (names.length === 1 ? names[0] : undefined);
    const job = jobs.find(({ name }) => name === asked);
    if (job !== undefined)
        return job;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/cell', {
        message: asked === undefined
            ? 'build needs the input cell, because the plan has several matrix jobs.'
            : `The plan has no matrix job '${asked}'.`,
        fix: `${asked === undefined ? '' : (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_25__/* .didYouMean */ .au)(asked, names)}Its matrix jobs: ${names.join(', ')}.`,
    });
}
/**
 * The configuration of the whole release in this job, checked against the plan.
 * @throws PackagingError(s) `input/plan` for another commit or source
 */
async function configureJob(host, layers, { plan, given }, today, beside = []) {
    const where = {
        kind: 'planned input',
        values: new Map(given.path === undefined || given.path === _plan_members_js__WEBPACK_IMPORTED_MODULE_17__/* .AUTO */ .Q8 ? [['path', { text: plan.project.path }]] : []),
        spell: name => name,
    };
    const own = layers.map(_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutPlanned */ .Z7);
    const configuration = await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_15__/* .configure */ .jK)(host, [(0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .plannedLayer */ .mj)(plan.inputs), where, ...own], today, {
        machines: 'several',
        beside,
    });
    const { project, notSource } = configuration;
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)([...projectProblems(plan, project), ...sourceProblems(plan, await (0,_plan_release_js__WEBPACK_IMPORTED_MODULE_19__/* .sourceState */ .f7)(project, notSource))]);
    return configuration;
}
/** The files are named by the plan: of another project or version they would be released under the wrong name. */
function projectProblems({ project }, here) {
    const differing = ['name', 'version', 'requiresPython'].filter(key => project[key] !== here[key]);
    return differing.map(key => new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
        message: `The plan says that the ${WORDS[key]} of the project is ${project[key] ?? 'known once built'}, but here it is ${here[key] ?? 'known once built'}.`,
        fix: 'Give the plan of this project and version, unchanged, or plan again.',
    }));
}
const WORDS = { name: 'name', version: 'version', requiresPython: 'requires-python' };
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
    const { pythons } = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_11__/* .parsePythons */ .Rh)(job.pythons);
    const platforms = release.platforms.filter(({ name }) => job.platforms.includes(name));
    const { options } = configuration;
    const { runner } = configuration.plan;
    const executables = job.formats.filter(_core_model_js__WEBPACK_IMPORTED_MODULE_6__/* .isExecutable */ .TV).flatMap(format => {
        const here = platforms.filter(({ name }) => job.only[format]?.includes(name));
        const question = { formats: [format], options, pythons, optional: [], platforms: here, runner };
        return (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_18__/* .decideExecutables */ .K5)(question, _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .EXECUTABLE_FORMATS */ .M);
    });
    const plan = {
        ...configuration.plan,
        formats: job.formats,
        pexIfRunnable: release.pexIfRunnable && job.formats.includes('pex'),
        skipped: [],
        pythons,
        optional: [],
        platforms,
        wheelsFor: job.wheels,
        platformFiles: job.platformFiles,
        targets: platforms.flatMap(platform => pythons.map(python => ({ python, platform }))),
        executables,
        within: {
            severalPlatforms: release.platforms.length + release.platformFiles.length > 1,
            severalExecutables: (0,_plan_split_js__WEBPACK_IMPORTED_MODULE_21__/* .sharedNames */ .m)(release.formats, _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .EXECUTABLE_FORMATS */ .M),
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
function conflicts(plans, layers) {
    return layers
        .filter(layer => !(0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .isEnvironment */ .A_)(layer))
        .flatMap(layer => [...layer.values].flatMap(([name, { text }]) => {
        const given = text.trim();
        const other = plans.find(({ inputs }) => given !== inputs[name]);
        if (!(0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlanned */ .H9)(name) || given === '' || other === undefined)
            return [];
        const { inputs } = other;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/conflict', {
            message: `${layer.spell(name)} is '${given}', but the plan has ${inputs[name] === undefined ? 'its default' : `'${inputs[name]}'`}.`,
            fix: 'The command plan decides what a release contains: set the input there, and leave it out here.',
        });
    }));
}
const buildCommand = async (request, now) => {
    const { host, style } = request;
    const opened = await openPlans(host, request.layers);
    const job = matrixJobOf(opened);
    const { cell } = job;
    const layers = layersFor(opened, job, request.layers);
    const beside = opened.length > 1 ? [await (0,_projects_js__WEBPACK_IMPORTED_MODULE_24__/* .sharedFolder */ .AX)(host, request.layers)] : [];
    const whole = await configureJob(host, layers, job, new Date(), beside);
    refuseOtherMachine(cell, whole);
    const configuration = narrowed(whole, job.plan, cell);
    const { options, outputDir, plan } = configuration;
    if (plan.executables.length > 0)
        await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_15__/* .checkExecutables */ .ag)(host, configuration);
    (0,_host_host_js__WEBPACK_IMPORTED_MODULE_26__/* .checkUpload */ .G)(host, options.upload);
    await request.prepare?.(options);
    const reporter = (0,_pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_13__/* .createReporter */ .A)(host.log, style, now);
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_9__/* .createRunner */ .j)({ env: host.env });
    const delivery = jobDelivery(job.plan, cell, (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__/* .jobOf */ .Zw)(host.env));
    const result = await (0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_14__.runPipeline)({ host, configuration, runner, reporter, now }, delivery);
    // Attestations are of the assembled release.
    const unattested = { ...options, attest: false };
    const project = job.plan.project.path;
    return (0,_finish_js__WEBPACK_IMPORTED_MODULE_23__.finishCommand)(request, { result, outputDir, project, options: unattested, reported: plan.warnings, now });
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
        ...(report.about !== undefined && { about: report.about }),
        artifacts: report.artifacts.map(({ path: _, ...artifact }) => artifact),
        checks: report.checks,
        skipped: report.skipped,
        stripped: report.stripped ?? [],
        tools: report.tools,
        ...(report.shipped && { shipped: report.shipped }),
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
