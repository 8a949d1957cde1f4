export const id = 7305;
export const ids = [7305];
export const modules = {

/***/ 27305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signCommand: () => (/* binding */ signCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61236);
/* harmony import */ var _config_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56446);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25888);
/* harmony import */ var _executables_sign_delivered_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87227);
/* harmony import */ var _executables_signing_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77922);
/* harmony import */ var _host_host_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(77794);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98222);
/* harmony import */ var _host_publish_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(39215);
/* harmony import */ var _matrix_collect_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2515);
/* harmony import */ var _matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78786);
/* harmony import */ var _matrix_signing_result_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(45926);
/* harmony import */ var _matrix_validate_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(36371);
/* harmony import */ var _pipeline_graph_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(53954);
/* harmony import */ var _pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(57441);
/* harmony import */ var _plan_release_plan_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(72668);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(4813);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(85390);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(56866);
/* harmony import */ var _projects_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(54058);
/** The command `sign`: signs the executables of the matrix jobs, in a job that has the secrets and builds nothing. */






















/** The systems that this job signs for. @throws PackagingError `input/conflict` */
function systemsHere(plan, { signSystem }) {
    const planned = (0,_matrix_signing_result_js__WEBPACK_IMPORTED_MODULE_12__/* .signedSystems */ .Jg)(plan);
    if (planned.length === 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/conflict', {
            message: 'There is nothing to sign: the plan does not have the input sign.',
            fix: 'Set sign to windows, macos or both in the job that plans; without it, the build signs with sign-command.',
        });
    if (signSystem === undefined)
        return planned;
    if (planned.includes(signSystem))
        return [signSystem];
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/conflict', {
        message: `sign-system is ${signSystem}, but the plan has sign: ${planned.join(' ')}.`,
        fix: `Add ${signSystem} to sign in the job that plans, or leave this job out.`,
    });
}
/** @throws PackagingError(s) `input/conflict`, `input/invalid`, `build/signing` when something that signing needs is missing */
function signingHere(options, env) {
    if (options.signing === 'off')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/conflict', {
            message: 'signing is off, but this is the job that signs.',
            fix: 'Leave signing out of this job, or sign out of the plan.',
        });
    const signing = (0,_executables_signing_js__WEBPACK_IMPORTED_MODULE_7__/* .decideSigning */ .ms)({ ...options, signing: 'required' }, env);
    if (signing.kind !== 'sign')
        throw new Error('required signing was not decided');
    return signing;
}
/** The executables for these systems, of job results that are what their jobs built. @throws PackagingError(s) as `wrongFiles`, `input/parts` */
async function executables({ host, plan, systems, folder, staging }, say) {
    const jobs = (0,_matrix_signing_result_js__WEBPACK_IMPORTED_MODULE_12__/* .signingJobs */ .uW)(plan, systems);
    const cells = [...new Set(jobs.map(({ cell }) => cell))];
    const all = folder === undefined
        ? await (0,_matrix_collect_js__WEBPACK_IMPORTED_MODULE_10__/* .downloadJobResults */ .er)(host, { ...plan, cells }, await staging.dir('job-results'), say)
        : await (0,_matrix_collect_js__WEBPACK_IMPORTED_MODULE_10__/* .jobResultsIn */ .PD)(folder);
    const digest = (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_16__/* .planDigest */ .Gb)(plan);
    const collected = all.collected.filter(({ result }) => cells.some(({ id }) => id === result.cell) && (folder === undefined || result.plan === digest));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwProblems */ .Jh)([...(0,_matrix_validate_js__WEBPACK_IMPORTED_MODULE_13__/* .jobProblems */ .S)(plan, cells, collected, (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobOf */ .Zw)(host.env)), ...(await (0,_matrix_collect_js__WEBPACK_IMPORTED_MODULE_10__/* .wrongFiles */ .R)(collected))]);
    return jobs.flatMap(({ cell, system }) => collected
        .filter(({ result }) => result.cell === cell.id)
        .flatMap(({ result, dir }) => result.artifacts.map(one => ({
        ...one,
        path: node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, one.file),
        others: (0,_executables_sign_delivered_js__WEBPACK_IMPORTED_MODULE_6__/* .otherPrograms */ .SI)(one.program, result.about?.commands),
    })))
        .flatMap(one => ((0,_matrix_signing_result_js__WEBPACK_IMPORTED_MODULE_12__/* .isFor */ .Gi)(system, one) ? [{ cell, system, executable: one }] : [])));
}
async function signOne({ signing, runner, host, staging }, { executable }, index, say) {
    const dir = await staging.dir(node_path__WEBPACK_IMPORTED_MODULE_1__.join('signing', String(index)));
    const signed = await (0,_executables_sign_delivered_js__WEBPACK_IMPORTED_MODULE_6__/* .signDelivered */ .i6)({ executable, signing, runner, host, dir, say });
    const { size, sha256 } = await (0,_executables_sign_delivered_js__WEBPACK_IMPORTED_MODULE_6__/* .measured */ .jh)(signed.path);
    say(`${executable.file}: ${executable.sha256} → ${sha256}`);
    const { reason, seconds } = signed.check;
    return { file: executable.file, unsigned: executable.sha256, size, sha256, reason, seconds, path: signed.path };
}
async function parcelsOf({ plan, host, staging }, signed) {
    const [here] = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_18__/* .parsePlatforms */ .qA)(['runner'], { machine: (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_18__/* .thisMachine */ .g8)(), floors: _targets_platforms_js__WEBPACK_IMPORTED_MODULE_18__/* .DEFAULT_FLOORS */ .Uf }).platforms;
    const dir = await staging.dir('results');
    const jobs = [...new Map(signed.map(one => [`${one.cell.id} ${one.system}`, one])).values()];
    return Promise.all(jobs.map(async ({ cell, system }) => {
        const own = signed.filter(one => one.cell === cell && one.system === system);
        const result = {
            schema: 1,
            plan: (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_16__/* .planDigest */ .Gb)(plan),
            cell: cell.id,
            system,
            job: (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_11__/* .jobOf */ .Zw)(host.env),
            machine: here?.name ?? 'unknown',
            files: own.map(({ made: { path: _, ...file } }) => file),
        };
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, (0,_matrix_signing_result_js__WEBPACK_IMPORTED_MODULE_12__/* .signingResultFile */ .Bz)(cell.id, system));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, `${JSON.stringify(result, null, 2)}\n`);
        return { name: (0,_matrix_signing_result_js__WEBPACK_IMPORTED_MODULE_12__/* .signedName */ .qt)(cell, system), files: [...own.map(({ made }) => made.path), file] };
    }));
}
/** Signs, and writes and uploads what was signed: all of it or nothing. Gives the failures, which have been reported. */
async function signAll(run, request, { options, outputDir, now }) {
    const { host, style } = request;
    const reporter = (0,_pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_15__/* .createReporter */ .A)(host.log, style, now);
    try {
        const graph = new _pipeline_graph_js__WEBPACK_IMPORTED_MODULE_14__/* .Graph */ .T(reporter, now);
        const collect = { id: 'collect', title: 'collect executables', section: 'set-up' };
        const found = await graph.add(collect, [], (_, say) => executables(run, say)).value.catch(() => []);
        const signed = [];
        // One after the other: keychains and signing services are not made for several.
        for (const [index, one] of found.entries()) {
            const { file } = one.executable;
            const info = { id: `sign-${file}`, title: `sign ${file}`, section: 'build' };
            const made = await graph.add(info, [], (_, say) => signOne(run, one, index, say)).value.catch(() => undefined);
            if (made !== undefined)
                signed.push({ ...one, made });
        }
        const failed = await graph.settled();
        if (failed.length === 0)
            await deliver(run, graph, signed, { options, outputDir });
        const failures = failed.length > 0 ? failed : await graph.settled();
        reporter.stop();
        for (const failure of failures)
            host.log.error(failure);
        if (failures.length === 0)
            await show(request, run, signed);
        return failures;
    }
    finally {
        reporter.stop();
    }
}
async function deliver(run, graph, signed, { options, outputDir }) {
    const { host } = run;
    const { retentionDays, compressionLevel } = options;
    const write = { id: 'publish', title: 'write output folder', section: 'publish' };
    const written = graph.add(write, [], async () => {
        const parcels = await parcelsOf(run, signed);
        const files = parcels.flatMap(one => one.files);
        if (files.length > 0)
            await (0,_host_publish_js__WEBPACK_IMPORTED_MODULE_9__/* .publishFiles */ .bg)(files, outputDir);
        return parcels.map(({ name, files: own }) => ({
            name,
            files: own.map(file => node_path__WEBPACK_IMPORTED_MODULE_1__.join(outputDir, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file))),
        }));
    });
    const parcels = await written.value.catch(() => []);
    if (!(0,_host_host_js__WEBPACK_IMPORTED_MODULE_21__/* .uploadsFrom */ .x)(host, options.upload))
        return;
    for (const { name, files } of parcels)
        graph.add({ id: `upload-${name}`, title: `upload ${name}`, section: 'publish' }, [], async (_, say) => {
            const stored = await host.upload({
                name,
                files,
                root: outputDir,
                compressionLevel,
                ...(retentionDays !== undefined && { retentionDays }),
            });
            say(`${stored.url} (${stored.digest})`);
        });
}
async function show({ host, json, write }, { systems, plan }, signed) {
    const files = signed.map(({ made: { file, unsigned, sha256, reason } }) => ({ file, unsigned, sha256, reason }));
    const title = files.length === 0
        ? `Nothing to sign: the plan has no executable for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_5__/* .listing */ .RR)(systems)}`
        : `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(files.length, 'executable')} signed`;
    const lines = [title, ...files.map(({ file, sha256, reason }) => `  ${sha256}  ${file} (${reason})`)];
    write(json ? `${JSON.stringify({ schema: 1, signed: files }, null, 2)}\n` : `${lines.join('\n')}\n`);
    const rows = files.map(({ file, sha256, reason }) => `| ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(file)} | ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(reason)} | ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(sha256)} |`);
    const table = files.length === 0 ? [] : [['| File | Signature | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n')];
    await host.summary([`## ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_5__/* .markdown */ .wD)(title)}`, ...table, ''].join('\n\n'));
    const { name = '', version = '' } = plan.project;
    await host.setOutputs({ name, version });
}
function signPlan(opened) {
    return async (request, now) => {
        const { host, layers } = request;
        const { plan } = opened;
        const options = (0,_config_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .Tt)([(0,_config_options_js__WEBPACK_IMPORTED_MODULE_2__/* .plannedLayer */ .mj)(plan.inputs), ...layers.map(_config_options_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutPlanned */ .Z7)]);
        const systems = systemsHere(plan, options);
        const signing = signingHere(options, host.env);
        const outputDir = await (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .outputFolder */ .qi)(host.workspace, options.outputDir, host.kind === 'github');
        const folder = options.parts === '' ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(host.workspace, options.parts);
        if (folder === outputDir)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/conflict', {
                message: `parts and output-dir are the same folder, ${options.parts}: signed files would replace the built ones.`,
                fix: `Set output-dir to a folder in it, such as ${options.parts}/signed, where assemble finds it.`,
            });
        (0,_host_host_js__WEBPACK_IMPORTED_MODULE_21__/* .checkUpload */ .G)(host, options.upload);
        await request.prepare?.(options);
        const staging = await (0,_host_publish_js__WEBPACK_IMPORTED_MODULE_9__/* .createStaging */ .qp)(host.temp);
        const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_8__/* .createRunner */ .j)({ env: host.env });
        try {
            const run = { plan, host, systems, signing, folder, staging, runner };
            return await signAll(run, request, { options, outputDir, now });
        }
        finally {
            await runner.endAll();
            await staging.dispose();
        }
    };
}
const signCommand = async (request, now) => {
    const { host, layers } = request;
    const opened = await (0,_build_js__WEBPACK_IMPORTED_MODULE_19__.openPlans)(host, layers);
    const [only, ...more] = opened;
    if (only !== undefined && more.length === 0)
        return signPlan(only)(request, now);
    // A project of the repository may have nothing to sign.
    const projects = opened
        .filter(({ plan }) => (0,_matrix_signing_result_js__WEBPACK_IMPORTED_MODULE_12__/* .signedSystems */ .Jg)(plan).length > 0)
        .map(one => ({ ...one, title: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_17__/* .projectTitle */ .kf)(one.plan.project), path: one.plan.project.path }));
    if (projects.length === 0 && only !== undefined)
        return signPlan(only)(request, now);
    return (0,_projects_js__WEBPACK_IMPORTED_MODULE_20__/* .forEach */ .jJ)(request, projects, now, project => (part, begun) => signPlan(project)({ ...part, layers: (0,_build_js__WEBPACK_IMPORTED_MODULE_19__.layersFor)(opened, project, layers) }, begun));
};


/***/ })

};
