export const id = 6229;
export const ids = [6229];
export const modules = {

/***/ 76229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand),
  planText: () => (/* binding */ planText)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/terminal.js
var terminal = __webpack_require__(56023);
// EXTERNAL MODULE: ./lib/executables/formats.js + 4 modules
var executables_formats = __webpack_require__(29168);
// EXTERNAL MODULE: ./lib/host/process/process.js + 1 modules
var process = __webpack_require__(98222);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/distributions/uv.js
var distributions_uv = __webpack_require__(55772);
// EXTERNAL MODULE: ./lib/host/download.js
var download = __webpack_require__(30024);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: ./lib/host/publish.js
var publish = __webpack_require__(25689);
// EXTERNAL MODULE: ./lib/host/store.js
var host_store = __webpack_require__(14615);
// EXTERNAL MODULE: ./lib/interpreters/interpreters.js
var interpreters = __webpack_require__(90548);
// EXTERNAL MODULE: ./lib/resolve/coverage.js
var coverage = __webpack_require__(56228);
// EXTERNAL MODULE: ./lib/resolve/fetch.js
var fetch = __webpack_require__(69148);
// EXTERNAL MODULE: ./lib/resolve/index-settings.js
var index_settings = __webpack_require__(71000);
// EXTERNAL MODULE: ./lib/resolve/missing-wheels.js
var missing_wheels = __webpack_require__(14497);
// EXTERNAL MODULE: ./lib/resolve/resolve.js + 2 modules
var resolve = __webpack_require__(92623);
// EXTERNAL MODULE: ./lib/tools/tools.js
var tools_tools = __webpack_require__(63588);
// EXTERNAL MODULE: ./lib/pipeline/application.js
var application = __webpack_require__(85896);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 1 modules
var pipeline_context = __webpack_require__(41775);
// EXTERNAL MODULE: ./lib/pipeline/dependencies.js + 1 modules
var dependencies = __webpack_require__(76340);
;// CONCATENATED MODULE: ./lib/pipeline/coverage.js
/**
 * Resolves for a plan, in a temporary folder: which wheel will serve which target, what is missing and how large it is.
 * Nothing of the project is run or written.
 */


















/** @throws PackagingError(s) `dependency/…`, `project/…`, `input/…`, with which `package` would fail too */
async function planCoverage(host, configuration, runner) {
    const { plan, project, options, localProjects } = configuration;
    const unknown = (reason, warnings = []) => ({ kind: 'unknown', reason, warnings });
    if (!plan.formats.some(format => format !== 'sdist' && format !== 'wheel'))
        return unknown('Only a PEX or an executable contains dependencies, and none is planned.');
    const requirements = (0,application/* staticRequirements */.tx)(project, options.extras);
    if (requirements === undefined)
        return unknown('The required wheels are known only after the build: the metadata of the project is dynamic.');
    if (plan.platforms.length + plan.platformFiles.length === 0)
        return unknown('No platform is planned.');
    if (localProjects.length > 0)
        return unknown('The required wheels are known only after the local projects are built.');
    const staging = await (0,publish/* createStaging */.q)(host.temp);
    try {
        return await coverageIn(staging, host, configuration, runner, requirements);
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        // Without an index the plan is valid, and only less complete.
        if (problems.length === 0 || problems.some(({ code }) => !/^(network|host|interpreter)\//.test(code)))
            throw thrown;
        return unknown('The required wheels could not be determined on this machine.', problems);
    }
    finally {
        await staging.dispose();
    }
}
async function coverageIn(staging, host, configuration, runner, requirements) {
    const { plan, options, findLinks } = configuration;
    const store = (0,host_store/* createStore */.y)(host.store);
    const tools = (0,tools_tools/* openTools */.a0)({ host, runner, platform: plan.runner, staging, store });
    const [uv, packaging, interpreters] = await Promise.all([
        tools.uv(),
        tools.folder('packaging'),
        installed(host, configuration, runner),
    ]);
    const context = { host, runner, staging, configuration: withoutBuilds(configuration) };
    const resolved = await (0,dependencies/* resolve */.hd)(context, {
        uv: (0,distributions_uv/* uvFor */.z)(uv, host.store, host.env),
        packaging,
        interpreters: [(0,pipeline_context/* newest */.BP)(interpreters)],
        targets: await (0,dependencies/* resolutionTargets */.Vp)(context, plan.pythons.map(python => ({ python }))),
        findLinks,
        basis: { requirements, extras: [] },
        name: 'coverage',
        contentOf: publishedContent(host, store),
    });
    const { open, problems } = verdictOf(configuration, resolved);
    const report = (0,coverage/* coverageReport */.Td)((0,resolve/* coverageOf */._)(resolved), options.pexScope, resolved.targets);
    const large = (0,coverage/* sizeWarnings */.RW)(report.sizes, host.kind === 'github' && options.upload, options.pexLayout === 'zipapp');
    return {
        kind: 'known',
        report,
        problems,
        warnings: [
            ...resolved.warnings,
            ...unreadWarning(resolved.unread),
            ...(open.length > 0 ? [toBeBuilt(open)] : []),
            ...large,
        ],
    };
}
/** Missing wheels that this machine may build, and why `package` would fail. */
function verdictOf({ plan, options }, { gaps, asked, problems, conflicts }) {
    if (!mayBuild(options))
        return { open: [], problems };
    const { builds } = (0,missing_wheels/* decideMissing */.BT)(options.missingWheels, gaps, asked, ({ platform }) => platform === plan.runner.name ? 'this machine' : undefined);
    // A wheel that is built here may be of pure Python and serve the other platforms, which only the build shows.
    const open = gaps.filter(gap => builds.some(build => build.package.name === gap.package.name));
    const closed = gaps.filter(gap => !open.includes(gap));
    return { open, problems: [...(0,missing_wheels/* gapProblems */.jo)(closed, asked), ...conflicts] };
}
function mayBuild({ missingWheels }) {
    return missingWheels === 'auto' || missingWheels === 'build';
}
/**
 * What an index publishes beside a wheel (PEP 658), else the wheel where an earlier run has downloaded it: a plan downloads
 * none.
 */
function publishedContent(host, store) {
    const downloader = (0,download/* createDownloader */.m)({ store, limiter: (0,lifecycle/* createLimiter */.zm)(16) });
    const netrc = (0,fetch/* readNetrc */.f)(host.env);
    return async ({ url = '', filename, sha256 }) => {
        const path = await store.unread(sha256, filename);
        if (path !== undefined)
            return { path };
        const login = (0,index_settings/* authorization */.it)(url, host.env, await netrc);
        const headers = login === undefined ? {} : { headers: { authorization: login } };
        const metadata = { url: `${url.replace(/#.*$/, '')}.metadata`, filename: 'METADATA', limits: METADATA_LIMITS };
        try {
            return { metadata: await (0,promises_.readFile)(await downloader.fetchFile({ ...metadata, ...headers }), 'utf8') };
        }
        catch (thrown) {
            // It is optional, and not every index has it.
            if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
                throw thrown;
            return undefined;
        }
    };
}
/** Milliseconds. */
const METADATA_LIMITS = { answer: 10_000, idle: 10_000, total: 20_000 };
const MOST_UNREAD = 5;
/** A plan must not state that everything is there when it could not look. */
function unreadWarning(unread) {
    if (unread.length === 0)
        return [];
    const shown = unread.slice(0, MOST_UNREAD).map(({ filename }) => filename);
    const more = unread.length > MOST_UNREAD ? ` and ${unread.length - MOST_UNREAD} more` : '';
    return [
        new errors/* PackagingError */.yr('network/unreachable', {
            message: `The index does not publish the metadata of ${shown.join(', ')}${more}: what these wheels require on each target is not known.`,
            fix: 'Nothing needs doing: package downloads the wheels and compares.',
        }),
    ];
}
function toBeBuilt(gaps) {
    const names = [...new Set(gaps.map(gap => (0,missing_wheels/* titleOf */.Gg)(gap.package)))];
    return new errors/* PackagingError */.yr('dependency/no-wheel', {
        message: `${names.join(', ')} will be built on this machine; that serves other platforms only if it gives a wheel of pure Python.`,
        fix: 'Run package to check, or provide wheels for the other platforms with find-links.',
    });
}
/** A plan runs no build backend, not even for the metadata of an sdist: only wheels are resolved. */
function withoutBuilds(configuration) {
    const { options } = configuration;
    if (!mayBuild(options))
        return configuration;
    return { ...configuration, options: { ...options, missingWheels: 'fail' } };
}
/** Pythons that our own tools can run on, newest first; a plan downloads none. */
const OURS = [14, 13, 12, 11, 10, 9].map(minor => ({
    implementation: 'cpython',
    major: 3,
    minor,
    freeThreaded: false,
}));
async function installed(host, { plan }, runner) {
    const asked = [
        ...plan.pythons,
        ...OURS.filter(ours => !plan.pythons.some(python => (0,versions/* formatPython */.AR)(python) === (0,versions/* formatPython */.AR)(ours))),
    ];
    const silent = () => { };
    const found = await (0,interpreters/* setUpInterpreters */.rh)({
        asked,
        installedOnly: true,
        platform: plan.runner,
        runner,
        env: host.env,
        workspace: host.workspace,
        uv: () => Promise.reject(new Error('a plan downloads no Python')),
        store: host.store,
        log: { info: silent, warning: silent, progress: silent },
    });
    if (found.length > 0)
        return found;
    throw new errors/* PackagingError */.yr('interpreter/missing', {
        message: 'Resolving needs a Python, and there is none on this machine.',
        fix: 'Put a CPython 3.9 or newer on PATH.',
    });
}

// EXTERNAL MODULE: ./lib/plan/configure.js
var configure = __webpack_require__(29935);
// EXTERNAL MODULE: ./lib/plan/document.js
var plan_document = __webpack_require__(47606);
// EXTERNAL MODULE: ./lib/plan/release.js + 2 modules
var plan_release = __webpack_require__(79057);
// EXTERNAL MODULE: ./lib/plan/release-plan.js
var release_plan = __webpack_require__(72668);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/report/sections.js
var sections = __webpack_require__(13136);
;// CONCATENATED MODULE: ./lib/commands/plan.js
/** The command `plan`: prints a plan as text or JSON, and writes `plan.json` for the other jobs of a release. */














/** The plan as lines for a terminal. */
function planText(plan, style, planned) {
    const { project, formats, skipped, pexIfRunnable } = plan;
    const title = [
        project.name ?? 'the project',
        project.version ?? '(version known once built)',
        `in ${project.path}`,
    ].join(' ');
    const pex = pexIfRunnable && formats.includes('pex') ? ' (PEX only if the wheel has something to run)' : '';
    const rows = plan.pythons.map(python => [
        (0,versions/* formatPython */.AR)(python),
        ...plan.platforms.map(({ floor }) => (floor === '' ? 'yes' : `yes, from ${floor}`)),
    ]);
    return [
        title,
        `Builds: ${formats.join(', ')}${pex}`,
        ...plan.executables.map(({ format, target }) => `Executable: ${format} for ${target.platform.name}, with Python ${(0,versions/* formatPython */.AR)(target.python)} inside`),
        ...executables_formats/* EXECUTABLE_FORMATS */.M.filter(({ name }) => plan.executables.some(({ format }) => format === name)).flatMap(({ name, limits }) => (limits === undefined ? [] : [`Note: ${name}, ${limits}`])),
        ...skipped.map(({ format, reason }) => `Not built: ${format}, ${reason}`),
        `Smoke test: ${typeof plan.test === 'string' ? plan.test : plan.test.join(' ')}`,
        '',
        ...(0,terminal/* box */.aP)([{ heading: 'Python' }, ...plan.platforms.map(({ name }) => ({ heading: name }))], rows, style),
        ...(planned === undefined ? [] : ['', ...dependencyLines(planned, style)]),
    ];
}
function dependencyLines(planned, style) {
    if (planned.kind === 'unknown')
        return [`Dependencies: ${planned.reason}`];
    const { report } = planned;
    return [`Dependencies: ${(0,sections/* coverageWords */.gn)(report)}`, ...(0,sections/* coverageLines */.Uo)(report, style), ...(0,sections/* sizeLines */.FP)(report.sizes)];
}
/** The matrix jobs and their machines, as lines for a terminal. */
function releaseLines({ plan, problems }) {
    if (problems.length > 0)
        return ['', 'No runner available for this plan:', ...problems.map(one => `  ${one.message}`)];
    const { cells, assemble, native } = plan;
    const rows = cells.map(cell => `  ${[cell.runner].flat().join(' ')}: ${cell.name}`);
    const late = assemble.formats.length > 0 ? [`  then, from all job results: ${formatsOf(assemble)}`] : [];
    return ['', `Machines needed: ${cells.length}, because ${native.reason}.`, ...rows, ...late];
}
function formatsOf({ formats, platforms }) {
    return `${formats.join(', ')} for ${platforms.join(', ')}`;
}
/** Gives what would make `package` fail, after reporting it. */
async function showPlan(request, configuration, runner) {
    const { host, json, write, style } = request;
    const file = planFile(host, configuration);
    const release = await (0,plan_release/* planRelease */.F3)(host, configuration, new Date());
    const plan = { ...configuration.plan, executables: release.executables };
    // A plan that is only printed may be for machines that GitHub does not have.
    if (file !== undefined)
        (0,errors/* throwProblems */.Jh)(release.problems);
    const planned = await planCoverage(host, { ...configuration, plan }, runner);
    const problems = planned.kind === 'known' ? planned.problems : [];
    const shared = release.problems.length > 0 ? undefined : release.plan;
    const document = { ...(0,plan_document/* planDocument */.N)(plan, planned), ...(shared && { release: shared }) };
    const lines = [...planText(plan, style, planned), ...releaseLines(release)];
    write(json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`);
    for (const warning of [...planned.warnings, ...release.warnings])
        host.log.warning(warning);
    for (const problem of problems)
        host.log.error(problem);
    if (file !== undefined) {
        await writePlan(file, (0,release_plan/* planText */.Pt)(release.plan));
    }
    if (host.kind !== 'github' || file === undefined)
        return problems;
    await passOn(host, configuration, release, file);
    const dependencies = planned.kind === 'known' ? `\n${(0,sections/* coverageMarkdown */.w6)(planned.report)}\n` : '';
    const shown = planned.kind === 'known' ? undefined : planned;
    const text = [...planText(plan, PLAIN, shown), ...releaseLines(release)];
    await host.summary(`${['```text', ...text, '```'].join('\n')}\n${dependencies}`);
    return problems;
}
/** @throws PackagingError `input/path` when the file cannot be written */
async function writePlan(file, text) {
    try {
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        await (0,promises_.writeFile)(file, text);
    }
    catch (cause) {
        const { code } = cause;
        if (code === 'ENOSPC')
            throw cause;
        throw new errors/* PackagingError */.yr('input/path', {
            message: `The plan cannot be written: ${file} ${code === 'EEXIST' ? 'is below a file' : (0,paths/* unreachable */.HB)(cause)}.`,
            fix: 'Name another file with the input plan, such as plan.json.',
            cause,
        });
    }
}
/** For the other jobs of the release: the plan as a workflow artifact, and the outputs for `strategy.matrix`. */
async function passOn(host, configuration, release, file) {
    const { options, outputDir, plan } = configuration;
    const { upload, retentionDays, compressionLevel } = options;
    if (upload)
        await host.upload({
            name: release.artifact,
            files: [file],
            root: external_node_path_.dirname(file),
            compressionLevel,
            ...(retentionDays !== undefined && { retentionDays }),
        });
    await host.setOutputs({
        plan: file,
        'plan-artifact': upload ? release.artifact : '',
        matrix: JSON.stringify((0,release_plan/* matrixOf */.lQ)(release.plan)),
        build: String((0,release_plan/* builds */.GW)(options.pullRequests, host.env.GITHUB_EVENT_NAME)),
        dist: outputDir,
        name: plan.project.name ?? '',
        version: plan.project.version ?? '',
        'python-versions': JSON.stringify(plan.pythons.map(versions/* formatPython */.AR)),
    });
}
/** Where to write the plan; undefined when it is only printed. */
function planFile(host, { options, outputDir }) {
    if (options.plan !== '')
        return external_node_path_.resolve(host.workspace, options.plan);
    return host.kind === 'github' ? external_node_path_.join(outputDir, 'plan.json') : undefined;
}
/** A summary page cannot show the colours of a terminal. */
const PLAIN = { columns: 120, colour: false, unicode: true };
const planCommand = async (request) => {
    const { host, layers } = request;
    const configuration = await (0,configure/* configure */.j)(host, layers, new Date(), 'several');
    for (const warning of configuration.plan.warnings)
        host.log.warning(warning);
    return showPlan(request, configuration, (0,process/* createRunner */.ji)({ env: host.env }));
};


/***/ })

};
