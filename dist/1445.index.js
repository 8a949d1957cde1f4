export const id = 1445;
export const ids = [1445,5404];
export const modules = {

/***/ 70277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ finishCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/audit/model.js
var model = __webpack_require__(23142);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
// EXTERNAL MODULE: ./lib/report/model.js
var report_model = __webpack_require__(5747);
// EXTERNAL MODULE: ./lib/core/model.js
var core_model = __webpack_require__(57206);
;// CONCATENATED MODULE: ./lib/report/outputs.js
/** The Action's outputs: one table, which sets them and from which action.yml and the docs are generated. */

/** Absolute paths of the files of one format, one a line. */
const pathsOf = (format) => (report) => report.artifacts
    .filter(artifact => artifact.format === format)
    .map(artifact => artifact.path)
    .join('\n');
/** Only `assemble` gives its workflow artifacts such names; others end with a platform or a Python. */
const assembled = ({ uploads }, suffix) => uploads.find(({ name }) => name.endsWith(suffix))?.name ?? '';
const OUTPUTS = [
    {
        name: 'plan',
        help: 'Absolute path of `plan.json`, which `command: plan` writes; empty after any other command.',
        // Set by commands/plan.ts, which has no report.
        value: () => '',
    },
    {
        name: 'plan-artifact',
        help: 'After `command: plan`, the name of the workflow artifact with `plan.json`; `build` and `assemble` find it by themselves when the run has no other plan.',
        value: () => '',
    },
    {
        name: 'matrix',
        help: 'After `command: plan`, the matrix jobs for `strategy.matrix` by `fromJson`: `include` with `cell`, `runner`, `platform`, `name` and `artifact` of each.',
        value: () => '',
    },
    {
        name: 'build',
        help: 'After `command: plan`, `true`, or `false` when the input `pull-requests` says that a pull request is only planned.',
        value: () => '',
    },
    {
        name: 'artifacts',
        help: 'Everything that was made, as a JSON list of objects with `format`, `file`, `target` (a list of platform names, or of `any`), `pythons`, `sha256` and `size` (bytes).',
        value: ({ artifacts }) => JSON.stringify(artifacts.map(({ format, file, targets, pythons, sha256, size }) => {
            return { format, file, target: targets, pythons, sha256, size };
        })),
    },
    { name: 'dist', help: 'Absolute path of the folder that contains the files.', value: (_, { dist }) => dist },
    { name: 'name', help: 'Name of the project.', value: ({ project }) => project?.name ?? '' },
    { name: 'version', help: 'Version that was built.', value: ({ project }) => project?.version ?? '' },
    {
        name: 'python-versions',
        help: 'The Pythons that were built for, as a JSON list, for `fromJson` in a matrix.',
        value: ({ pythons }) => JSON.stringify(pythons),
    },
    { name: 'sdist', help: 'Absolute path of the sdist; empty when none was made.', value: pathsOf('sdist') },
    { name: 'wheels', help: 'Absolute paths of the wheels, one a line.', value: pathsOf('wheel') },
    { name: 'pex', help: 'Absolute paths of the PEX files, one a line.', value: pathsOf('pex') },
    {
        name: 'executables',
        help: 'Absolute paths of the native executables, one a line.',
        value: ({ artifacts }) => artifacts
            .filter(({ format }) => (0,core_model/* isExecutable */.TV)(format))
            .map(artifact => artifact.path)
            .join('\n'),
    },
    {
        name: 'checksums',
        help: 'Absolute path of `SHA256SUMS`, which `sha256sum -c` reads.',
        value: (_, { checksums }) => checksums,
    },
    {
        name: 'sbom',
        help: 'Absolute path of the SBOM, CycloneDX 1.6 JSON; empty when `sbom` is `none`.',
        value: (_, { sbom }) => sbom ?? '',
    },
    {
        name: 'vulnerabilities',
        help: 'Known vulnerabilities as a JSON object with `time`, `sources` and `components`, each of which is `clean`, `vulnerable`, `unknown` or `uncovered`; empty when `audit` is `off`.',
        value: ({ audit }) => (audit === undefined ? '' : JSON.stringify(audit)),
    },
    {
        name: 'checksums-digest',
        help: 'SHA-256 of `SHA256SUMS`, which `release` in another job takes as its input of that name.',
        value: (_, { checksumsDigest }) => checksumsDigest ?? '',
    },
    {
        name: 'manifest',
        help: 'Absolute path of `manifest.json` (its form: docs/manifest.schema.json).',
        value: (_, { manifest }) => manifest,
    },
    {
        name: 'artifact-id',
        help: 'Ids of the workflow artifacts, separated by commas: what `artifact-ids` of actions/download-artifact takes.',
        value: ({ uploads }) => uploads.map(({ id }) => id).join(','),
    },
    {
        name: 'artifact-url',
        help: 'Addresses of the workflow artifacts, one a line, in the order of `artifact-id`.',
        value: ({ uploads }) => uploads.map(({ url }) => url).join('\n'),
    },
    {
        name: 'artifact-digest',
        help: 'SHA-256 digests of the workflow artifacts, one a line, in the order of `artifact-id`.',
        value: ({ uploads }) => uploads.map(({ digest }) => digest).join('\n'),
    },
    {
        name: 'pypi-artifact',
        help: 'After `command: assemble`, the name of the workflow artifact with exactly the sdist and the wheels, for `pypa/gh-action-pypi-publish`.',
        value: report => assembled(report, '-pypi'),
    },
    {
        name: 'release-artifact',
        help: 'After `command: assemble`, the name of the workflow artifact with every file, from which `attest` and `release` take them by themselves.',
        value: report => assembled(report, '-release'),
    },
    {
        name: 'attestation-url',
        help: 'Addresses of the attestations, one a line, after `command: attest` or with `attest: true`.',
        // Set by commands/attest.ts, which has no report.
        value: () => '',
    },
    {
        name: 'attestation-bundles',
        help: 'Absolute path of a file with the Sigstore bundles of all attestations, one a line: they verify offline.',
        value: () => '',
    },
    {
        name: 'release-url',
        help: 'Address of the release or draft on GitHub, which `command: release` makes; empty after any other command.',
        // Set by commands/release.ts, which has no report.
        value: () => '',
    },
];
/** Every output's value, by name, in the table's order. */
function outputs(report, locations) {
    return Object.fromEntries(OUTPUTS.map(({ name, value }) => [name, value(report, locations)]));
}

// EXTERNAL MODULE: ./lib/report/summary.js
var summary = __webpack_require__(43394);
// EXTERNAL MODULE: ./lib/core/format.js
var core_format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/terminal.js
var terminal = __webpack_require__(56023);
// EXTERNAL MODULE: ./lib/pex/folder.js
var pex_folder = __webpack_require__(52841);
// EXTERNAL MODULE: ./lib/report/sections.js
var sections = __webpack_require__(13136);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/terminal.js
/** The report in a terminal: the facts of the job summary, as lines and boxes. */







/** Where the files are, and the command that unpacks or starts the first one for this machine; empty without files. */
function startLines(report, style, folder) {
    if (report.artifacts.length === 0)
        return [];
    const windows = report.machine.startsWith('windows');
    const pexes = report.artifacts.filter(({ format }) => format === 'pex');
    const pex = pexes.find(({ targets }) => targets.includes('any') || targets.includes(report.machine)) ?? pexes[0];
    const inFolder = `${(0,core_format/* plural */.LS)(report.artifacts.length, 'file')} in ${(0,core_format/* oneLine */.TN)(folder)}`;
    if (pex === undefined)
        return [inFolder, ...runExecutable(report, style, folder)];
    const unpacked = (0,pex_folder/* folderIn */.CH)(pex.file);
    if (unpacked !== undefined) {
        const place = (0,core_format/* oneLine */.TN)(folder.replace(/[/\\]$/, ''));
        const [archive, starts] = windows
            ? [`"${(0,core_format/* oneLine */.TN)(`${place}\\${pex.file}`)}"`, `py "${(0,core_format/* oneLine */.TN)(unpacked)}"`]
            : [(0,summary/* posix */.SA)((0,core_format/* oneLine */.TN)(`${place}/${pex.file}`)), `python3 ${(0,summary/* posix */.SA)((0,core_format/* oneLine */.TN)(unpacked))}`];
        return [inFolder, `Unpack it: tar -xzf ${archive}`, `Run it: ${(0,terminal/* paint */.nI)(style, 'bold', starts)}${entryNote(report)}`];
    }
    const unix = (0,summary/* posix */.SA)((0,core_format/* oneLine */.TN)(`${folder.replace(/\/$/, '')}/${pex.file}`));
    const command = windows ? `py "${(0,core_format/* oneLine */.TN)(`${folder}\\${pex.file}`)}"` : unix.replace(/^(?![./']|~)/, './');
    return [inFolder, `Run it: ${(0,terminal/* paint */.nI)(style, 'bold', command)}${entryNote(report)}`];
}
/** The first executable that this machine can run. */
function runExecutable(report, style, folder) {
    const found = report.artifacts.find(({ format, targets }) => (0,core_model/* isExecutable */.TV)(format) && targets.includes(report.machine));
    if (found === undefined)
        return [];
    const windows = report.machine.startsWith('windows');
    const file = `${folder.replace(/[/\\]$/, '')}${windows ? '\\' : '/'}${found.file}`;
    const shown = windows ? `"${(0,core_format/* oneLine */.TN)(file)}"` : (0,summary/* posix */.SA)((0,core_format/* oneLine */.TN)(file)).replace(/^(?![./']|~)/, './');
    const unpack = windows ? 'tar -xf' : 'tar -xzf';
    return (0,summary/* executableFolder */.PP)(found.file) === undefined
        ? [`Run it: ${(0,terminal/* paint */.nI)(style, 'bold', shown)}`]
        : [`Unpack it: ${(0,terminal/* paint */.nI)(style, 'bold', `${unpack} ${shown}`)}`];
}
function entryNote({ entryPoint }) {
    return entryPoint ? '' : ' (starts Python with everything importable)';
}
const COLOUR = { ready: 'green', caution: 'yellow', failed: 'red' };
const SIGNS = { ready: '✓', caution: '!', failed: '✗' };
const PLAIN_SIGNS = { ready: 'OK', caution: '!', failed: 'X' };
/**
 * Lines of at most `style.columns` columns, but for names to copy. The log has the errors themselves.
 * @param folder that holds the files, as a user would type it
 */
function terminal_terminal(report, style, folder) {
    const { state, headline, facts } = (0,verdict/* verdict */.WJ)(report);
    const sign = (style.unicode ? SIGNS : PLAIN_SIGNS)[state];
    const parts = [
        [(0,terminal/* paint */.nI)(style, COLOUR[state], `${sign} ${(0,core_format/* oneLine */.TN)(headline)}`), ...flow(facts, style)],
        where(report, style),
        dependencies(report, style),
        evaluated(report, style),
        report.audit ? (0,sections/* auditLines */.LU)(report.audit, style) : [],
        report.skipped.map(({ format, reason }) => `${(0,core_format/* oneLine */.TN)(format)} not built: ${(0,core_format/* oneLine */.TN)(reason)}`),
        times(report, style),
        terminal_files(report, style),
        compared(report, style),
        [(0,sections/* strippedWords */.Vn)(report)].filter(words => words !== ''),
        startLines(report, style, folder),
    ];
    return parts
        .filter(lines => lines.length > 0)
        .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
        .map(core_format/* inert */.tJ);
}
function where(report, style) {
    if (report.artifacts.length === 0 || report.pythons.length === 0 || report.platforms.length === 0)
        return [];
    const rows = (0,verdict/* coverage */.vk)(report).map(row => [
        (0,core_format/* oneLine */.TN)(row[0]?.python ?? ''),
        ...row.map(({ testResults }) => testResults.length === 0
            ? 'not offered'
            : testResults
                .map(({ testResult, formats }) => testResultText(testResult, formats.map(core_format/* oneLine */.TN).join(', '), style))
                .join('; ')),
    ]);
    return (0,terminal/* box */.aP)([{ heading: 'Python' }, ...report.platforms.map(name => ({ heading: (0,core_format/* oneLine */.TN)(name) }))], rows, style);
}
/** Empty when no wheel is missing for this one machine. */
function dependencies({ coverage: found, platforms }, style) {
    if (found === undefined || (found.gaps.length === 0 && platforms.length < 2))
        return [];
    return [(0,sections/* coverageWords */.gn)(found), ...(0,sections/* coverageLines */.Uo)(found, style), ...(0,sections/* sizeLines */.FP)(found.sizes)];
}
function testResultText(testResult, formats, style) {
    const colour = { ran: 'green', warned: 'yellow', failed: 'red', 'not run': 'dim' };
    return `${(0,terminal/* paint */.nI)(style, colour[testResult], testResult)}: ${formats}`;
}
const FOUND = {
    failed: 'red',
    warning: 'yellow',
    unknown: 'yellow',
    passed: 'green',
    skipped: 'dim',
};
/** All checks and findings: those that passed by name, the others with their details. */
function evaluated(report, style) {
    const passed = (0,verdict/* findingsOf */.WX)(report).filter(({ state }) => state === 'passed');
    const found = (report.findings ?? []).map(({ title, state, sentence }) => {
        return { result: state, name: title, artifact: '', python: undefined, reason: sentence };
    });
    const rows = [...report.checks, ...found]
        .filter(({ result }) => result !== 'passed')
        .map(({ result, name, artifact, python, reason }) => [
        (0,terminal/* paint */.nI)(style, FOUND[result], result),
        ...[name, artifact, python ?? '', reason].map(core_format/* oneLine */.TN),
    ]);
    const columns = [
        { heading: 'Result' },
        { heading: 'Check' },
        { heading: 'File' },
        { heading: 'Python' },
        { heading: 'Details', shrinks: true },
    ];
    const [first = '', ...more] = passed.map(({ title }) => (0,core_format/* oneLine */.TN)(title));
    return [
        ...(first === '' ? [] : flow([`Passed: ${first}`, ...more], style)),
        ...(rows.length === 0 ? [] : (0,terminal/* box */.aP)(columns, rows, style)),
    ];
}
/** Seconds from a section's first start to its last end: steps inside run side by side. */
function times({ timings, totalSeconds }, style) {
    const sections = [...new Set(timings.map(timing => timing.section))].map(section => {
        const own = timings.filter(timing => timing.section === section);
        const span = Math.max(...own.map(({ end }) => end)) - Math.min(...own.map(({ start }) => start));
        return `${(0,core_format/* oneLine */.TN)(section)} ${(0,core_format/* duration */.p0)(span / 1000)}`;
    });
    if (sections.length === 0)
        return [];
    const [first = '', ...rest] = [...sections, `total ${(0,core_format/* duration */.p0)(totalSeconds)}`];
    return flow([`Time: ${first}`, ...rest], style);
}
/** Short facts side by side, on as many lines as they need. */
function flow(facts, style) {
    const mark = style.unicode ? ' · ' : ', ';
    const lines = [];
    for (const fact of facts) {
        const longer = lines.length > 0 ? `${lines.at(-1)}${mark}${fact}` : fact;
        if (lines.length > 0 && (0,terminal/* width */.VL)(longer) <= style.columns)
            lines[lines.length - 1] = longer;
        else
            lines.push(fact);
    }
    return lines.map(line => (0,terminal/* paint */.nI)(style, 'dim', line));
}
function terminal_files({ artifacts }, style) {
    if (artifacts.length === 0)
        return [];
    const rows = artifacts.map(({ format, file, size, sha256 }) => [
        (0,core_format/* oneLine */.TN)(format),
        (0,core_format/* oneLine */.TN)(file),
        (0,core_format/* bytes */.ee)(size),
        (0,terminal/* paint */.nI)(style, 'dim', sha256.slice(0, 12)),
    ]);
    const columns = [{ heading: 'Format' }, { heading: 'File' }, { heading: 'Size', right: true }, { heading: 'SHA-256' }];
    return (0,terminal/* box */.aP)(columns, rows, style);
}
function compared(report, style) {
    const rows = (0,sections/* comparison */.my)(report);
    if (rows.length === 0)
        return [];
    const columns = [
        { heading: 'Format' },
        { heading: 'First start', right: true },
        { heading: 'Later', right: true },
        { heading: 'Runs from' },
        { heading: 'Choose it', shrinks: true },
    ];
    const cells = rows.map(({ format, first, later, needs, choose }) => [
        (0,core_format/* oneLine */.TN)(format),
        first || '–',
        later || '–',
        (0,core_format/* oneLine */.TN)(needs) || '–',
        choose,
    ]);
    return [...(0,terminal/* box */.aP)(columns, cells, style), ...flow(sections/* COMPARISON_NOTES */.ez, style)];
}

;// CONCATENATED MODULE: ./lib/commands/finish.js
/** Reports a run, and attests its files where the options say so: the same for `package`, `build` and `assemble`. */









/** @param reported warnings that the log has already */
async function reportRun({ host, style, json, write }, { report: run, published }, outputDir, options, reported) {
    const failure = await (0,toml/* withPositions */.Hg)(run.failure ?? [], file => (0,paths/* readText */.yR)(host.workspace, file));
    const report = failure.length === 0 ? run : { ...run, failure };
    for (const warning of report.warnings)
        if (!reported.includes(warning))
            host.log.warning(warning);
    if (report.audit !== undefined && options.audit === 'warn') {
        const unaudited = (0,model/* unauditedProblem */.dT)(report.audit);
        for (const problem of [...(0,model/* vulnerableProblems */.Hz)(report.audit), ...(unaudited ? [unaudited] : [])])
            host.log.warning(problem);
    }
    for (const failure of report.failure ?? [])
        host.log.error(failure);
    const lines = terminal_terminal(report, style, external_node_path_.relative(process.cwd(), outputDir) || outputDir);
    if (json) {
        write(`${JSON.stringify((0,report_model/* reportDocument */.c)(report), null, 2)}\n`);
        for (const line of lines)
            host.log.info(line);
    }
    else
        write(`${lines.join('\n')}\n`);
    await host.summary((0,summary/* summary */.z)(report));
    const { manifest, checksums, sbom } = published;
    const checksumsDigest = host.kind === 'github' && checksums !== '' ? await (0,files/* sha256Of */.Bj)(checksums) : '';
    await host.setOutputs(outputs(report, { dist: outputDir, manifest, checksums, sbom, checksumsDigest }));
}
/** @returns the failures, which decide the exit status and have been reported */
async function finishCommand(request, { result, outputDir, options, reported, now }) {
    await reportRun(request, result, outputDir, options, reported);
    const failures = result.report.failure ?? [];
    if (failures.length > 0 || !options.attest)
        return failures;
    const { attestFolder } = await __webpack_require__.e(/* import() */ 1161).then(__webpack_require__.bind(__webpack_require__, 41161));
    return attestFolder(request, { options, find: async () => outputDir, now });
}


/***/ }),

/***/ 81688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ occurrenceProblem),
/* harmony export */   n: () => (/* binding */ mergeProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/** One cause is one error: the same failure of several files on several Pythons becomes one problem (pure). */


/** A failure of one file, which `mergeProblems` may join with the same failure of others. */
function occurrenceProblem(code, occurrence, parts) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(code, { ...parts, message: sentence([occurrence]), occurrences: [occurrence] });
}
/** Joins problems of one cause, in the order of the first of each; the joined one has the details of the first. */
function mergeProblems(problems) {
    const groups = new Map();
    for (const problem of problems) {
        const key = causeOf(problem);
        groups.set(key, [...(groups.get(key) ?? []), problem]);
    }
    return [...groups.values()].map(group => joined(group));
}
/** Equal for problems of one cause. */
function causeOf(problem) {
    const [first] = problem.occurrences;
    if (first === undefined)
        return problem;
    return JSON.stringify([problem.code, first.failed, withoutPlaces(first), withoutVersions(problem.fix)]);
}
/** The reason without what differs between files and Pythons: folders, file names, versions of Python, process numbers. */
function withoutPlaces({ reason, file }) {
    const bare = reason.replaceAll(file, '').replace(/(?:[A-Za-z]:)?[\\/](?:[^\s\\/'"<>]+[\\/])*/g, '');
    return withoutVersions(bare).replace(/\b\d{3,}\b/g, '');
}
function withoutVersions(text) {
    return text.replace(/\b((?:python|pypy)\s*[<>=~!]*\s*)\d[\d.]*\w*/gi, '$1');
}
function joined(group) {
    const [first, ...others] = group;
    if (first === undefined)
        throw new Error('an empty group of problems');
    if (others.length === 0)
        return first;
    const occurrences = distinct(group.flatMap(problem => problem.occurrences));
    const { code, fix, place, detail, cause } = first;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(code, {
        message: sentence(occurrences),
        fix,
        ...(place && { place }),
        detail,
        cause,
        occurrences,
    });
}
function distinct(occurrences) {
    return [...new Map(occurrences.map(one => [JSON.stringify([one.file, one.where]), one])).values()];
}
/** `a.whl and a.pex do not run on Python 3.12 and 3.13: ModuleNotFoundError: No module named 'x'.` */
function sentence(occurrences) {
    const files = new Map();
    for (const { file, where } of occurrences)
        files.set(file, [...(files.get(file) ?? []), where]);
    const groups = new Map();
    for (const [file, places] of files) {
        const where = placesInWords(places);
        groups.set(where, [...(groups.get(where) ?? []), file]);
    }
    const [first] = occurrences;
    const failed = first?.failed[files.size === 1 ? 'one' : 'several'] ?? '';
    const [only] = groups;
    const claim = only !== undefined && groups.size === 1
        ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(only[1])} ${failed} ${only[0]}`
        : `${[...groups].map(([where, names]) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(names)} ${where}`).join('; ')}: they ${failed}`;
    const reason = first?.reason ?? '';
    const text = reason === '' ? claim : `${claim}: ${reason}`;
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
const PYTHON = /^on Python (.*)$/;
/** `on Python 3.12 and 3.13` */
function placesInWords(places) {
    const pythons = places.flatMap(place => PYTHON.exec(place)?.[1] ?? []);
    const others = places.filter(place => !PYTHON.test(place));
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)([...(pythons.length > 0 ? [`on Python ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(pythons)}`] : []), ...others]);
}


/***/ }),

/***/ 49945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   Ul: () => (/* binding */ offeredBySystem),
/* harmony export */   Y2: () => (/* binding */ reportEarly),
/* harmony export */   ap: () => (/* binding */ minimumProblem)
/* harmony export */ });
/* unused harmony export minimumWarning */
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88663);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85390);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66651);
/** Inspects a finished executable without running it (pure): architecture, minimum system, the origin of every file. */





/**
 * One check for each of `architecture`, the minimum system, `needs` and `host files`, and the format's own warnings.
 * @throws PackagingError(s) `check/architecture`, `build/floor`, `check/host-files`, all together
 */
function inspect(request) {
    const { made, file } = request;
    const findings = [architecture(request), minimumSystem(request), needs(request), hostFiles(request)];
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(findings.flatMap(finding => ('problem' in finding ? [finding.problem] : [])));
    const warnings = (made.warnings ?? []).map(({ check: name, reason }) => ({
        name,
        result: 'warning',
        reason,
    }));
    const found = [...findings.filter(finding => 'name' in finding), ...warnings];
    return found.map(finding => ({ ...finding, artifact: file, seconds: 0 }));
}
/** Programs and libraries alone. */
function nativeOf(members) {
    return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []));
}
/** Compares the oldest system it runs on with the requested one. Problem where that was promised: `build/floor`. */
function minimumSystem(request) {
    const found = compareMinimum(request);
    if (!('problem' in found) || request.promised)
        return found;
    return { name: found.name, result: 'warning', reason: minimumWarning(found.problem) };
}
/** The words of a warning: what it needs, and how it would need less. */
function minimumWarning({ message, fix }) {
    return `${message.replace(/\.$/, '')}. ${fix}`;
}
function compareMinimum({ made, platform, file }) {
    if (platform.os === 'windows')
        return { name: 'floor', result: 'passed', reason: 'Windows has no minimum version to compare with' };
    const needs = platform.libc === 'musl' ? [] : made.members.flatMap(member => needOf(member, platform.os));
    const name = platform.os === 'macos' ? 'macos' : (platform.libc ?? 'glibc');
    const over = needs.filter(({ version }) => (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(version, platform.floor) > 0);
    const worst = [...needs].sort((a, b) => (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(b.version, a.version))[0];
    if (worst === undefined)
        return { name, result: 'passed', reason: `nothing in it requests a ${name}` };
    if (over.length === 0)
        return { name, result: 'passed', reason: `runs from ${name} ${worst.version} on (${worst.text})` };
    const kinds = new Set(over.map(({ origin }) => origin));
    return {
        name,
        problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/floor', {
            message: `${file} does not run on ${name} ${platform.floor}: ${worst.text}.`,
            fix: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .alternatives */ .Vo)([
                `set ${name} to ${worst.version}, if no older system has to run it`,
                ...(kinds.has('interpreter') || kinds.has('system')
                    ? [
                        'use a Python that was built for older systems, such as the ones that `uv python install` brings, put first on PATH; or build in a container of an older system',
                    ]
                    : []),
                ...(kinds.has('wheel') ? ['take wheels of the dependencies for an older system'] : []),
            ]),
            detail: over.map(({ text }) => text),
        }),
    };
}
/** What is wrong with these files and the minimum system, promised or not (pure); undefined when they pass. */
function minimumProblem(request) {
    const finding = compareMinimum({ ...request, promised: true });
    return 'problem' in finding ? finding.problem : undefined;
}
/**
 * Reports before the build that the finished file will need a newer system: an error where the minimum is promised, else a
 * line in the log. The finished file has the warning.
 * @throws PackagingError `build/floor`
 */
function reportEarly({ context, target, say }, problem) {
    if ((0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .isPromised */ .Mi)(context.configuration.given, target.platform))
        throw problem;
    say(minimumWarning(problem));
}
/** The oldest glibc or macOS for a file; none where any will do. */
function needOf({ path, native, origin, fallback }, os) {
    if (native === undefined)
        return [];
    const need = (version, what) => [
        { version, text: `${path} needs ${what}; it is of ${(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .CQ)(origin)}`, origin: origin.kind },
    ];
    if (os === 'macos')
        return native.macos === undefined ? [] : need(native.macos, `macOS ${native.macos}`);
    const version = fallback ? undefined : (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .glibcOf */ .V3)(native);
    const worst = native.versions.find(one => /^GLIBC_(\d+\.\d+)/.exec(one.version)?.[1] === version);
    if (version === undefined || worst === undefined)
        return [];
    const some = worst.symbols.length > 0 ? ` (${worst.symbols.slice(0, 3).join(', ')})` : '';
    return need(version, `GLIBC_${version}${some} of ${worst.library}`);
}
/** Problem: `check/host-files`, for files of unknown origin and for search paths in folders of this machine. */
function hostFiles({ made, file }) {
    const name = 'host files';
    const unknown = made.members.filter(({ origin }) => origin.kind === 'unknown');
    // Search paths in a published wheel name its author's machine and are harmless.
    const ours = nativeOf(made.members).filter(({ origin }) => origin.kind !== 'wheel');
    const leading = ours.flatMap(({ path, native: { rpaths, format } }) => rpaths.filter(rpath => format !== 'pe' && rpath.startsWith('/')).map(rpath => `${path} looks in ${rpath}`));
    const [first] = unknown;
    if (first !== undefined || leading.length > 0) {
        const from = first?.origin.kind === 'unknown' && first.origin.from ? `, from ${first.origin.from}` : '';
        return {
            problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('check/host-files', {
                message: first === undefined
                    ? `${file} looks for libraries on the machine that built it: ${leading[0]}.`
                    : `${file} contains ${first.path}${from}: it is not from a resolved wheel, not part of Python, and not a known system library.`,
                fix: 'Add what brings it to the dependencies, or leave it out; a system library that is missing from our list can be reported as a bug.',
                detail: [...unknown.map(({ path, origin }) => `${path} (${(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .CQ)(origin)})`), ...leading].slice(0, 40),
            }),
        };
    }
    const system = made.members.flatMap(({ path, origin }) => (origin.kind === 'system' ? [(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(path)] : []));
    const words = system.length === 0 ? '' : `; of this machine: ${system.sort().join(', ')}`;
    return { name, result: 'passed', reason: `all ${made.members.length} files are accounted for${words}` };
}
/** The C library's own parts, which no executable may bring: they belong to the kernel's loader. */
const GLIBC = /^(?:ld-linux(?:-[\w-]+)?\.so\.\d|ld64\.so\.\d|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|BrokenLocale)\.so\.\d+)$/;
const MUSL = /^(?:libc\.musl-[\w]+\.so\.1|ld-musl-[\w]+\.so\.1|libc\.so)$/;
/** What Apple ships with every macOS lies in these folders, or has no file at all. */
const MACOS = /^(?:\/usr\/lib\/|\/System\/Library\/)/;
/** The API sets and the libraries of Windows 10 and later that programs of CPython and its wheels import. */
const WINDOWS = /^(?:api-ms-win-.*|ext-ms-.*|ucrtbase|msvcrt|kernel32|kernelbase|ntdll|user32|gdi32|gdiplus|advapi32|shell32|shlwapi|ole32|oleaut32|combase|rpcrt4|ws2_32|wsock32|mswsock|iphlpapi|dnsapi|crypt32|bcrypt|bcryptprimitives|ncrypt|secur32|winmm|version|comctl32|comdlg32|imm32|psapi|dbghelp|setupapi|cfgmgr32|userenv|netapi32|uxtheme|dwmapi|opengl32|winspool\.drv|winspool|pathcch|propsys|powrprof|cabinet|msi|wintrust|wininet|winhttp|normaliz|pdh|d3d\d+|d3dcompiler_47|dxgi|d2d1|dwrite|mfplat|mf|mfreadwrite|windowscodecs|wtsapi32|odbc32|mpr|hid|avrt|bluetoothapis)(?:\.dll|\.drv)?$/i;
/**
 * Whether every system of that kind has the library, so that no executable has to bring it (pure).
 * @param library as the file that needs it names it: a soname, an install name or a DLL's name
 */
function offeredBySystem(library, { os, libc }) {
    if (os === 'windows')
        return WINDOWS.test(library);
    if (os === 'macos')
        return MACOS.test(library);
    return (libc === 'musl' ? MUSL : GLIBC).test(library);
}
function architecture({ made, platform, file }) {
    const name = 'architecture';
    const native = nativeOf(made.members);
    const own = native.filter(({ native: { format } }) => format === _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMAT_OF */ .ux[platform.os]);
    // A wheel may bring programs for other systems as data: setuptools does (cli.exe), and a loader never meets them.
    const wrong = own.filter(({ native: { arches } }) => !arches.includes(platform.arch));
    const [first] = wrong;
    if (first !== undefined)
        return {
            problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('check/architecture', {
                message: `${file} is for ${platform.name}, but ${first.path} in it is for ${first.native.arches.join(', ')}.`,
                fix: 'See from which wheel it came: a wheel marked for this platform contains a file for another one; leave it out, or report it to the authors of that wheel.',
                detail: wrong.map(one => `${one.path}: ${one.native.arches.join(', ')} (${(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .CQ)(one.origin)})`),
            }),
        };
    if (own.length === 0)
        return {
            problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('check/architecture', {
                message: `${file} is for ${platform.name}, but no program or library in it is.`,
                fix: 'The tool made something for another system; report this as a bug of package-python.',
                detail: native.map(one => `${one.path}: ${one.native.format} ${one.native.arches.join(', ')}`),
            }),
        };
    return { name, result: 'passed', reason: `all ${own.length} programs and libraries are ${platform.arch}` };
}
/** Every library that the loader will look for is inside, or part of every system; a warning otherwise. */
function needs({ made, platform }) {
    const inside = new Set(made.members.flatMap(({ path, native }) => [(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(path), native?.soname ?? (0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(path)]));
    const lower = new Set([...inside].map(name => name.toLowerCase()));
    const missing = new Map();
    for (const { path, native } of nativeOf(made.members)) {
        if (native.format !== _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMAT_OF */ .ux[platform.os])
            continue;
        for (const library of native.needs)
            if (!lower.has((0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(library).toLowerCase()) && !offeredBySystem(library, platform))
                missing.set(library, [...(missing.get(library) ?? []), path]);
    }
    const name = 'needs';
    if (missing.size === 0)
        return { name, result: 'passed', reason: 'needs no library but those of every such system' };
    const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ');
    return { name, result: 'warning', reason: `users need on their system: ${words}` };
}


/***/ }),

/***/ 66651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   CQ: () => (/* binding */ originText),
/* harmony export */   Fl: () => (/* binding */ baseName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88663);
/** The files inside a finished executable and their origins: the input of checks, SBOM and notices. */





/** For messages: `numpy 2.1.0`, `Python 3.12.4`. */
function originText(origin) {
    switch (origin.kind) {
        case 'wheel':
        case 'tool':
            return `${origin.package} ${origin.version}`;
        case 'interpreter':
            return `Python ${origin.version}`;
        case 'system':
            return `this machine's ${[origin.package, origin.version].filter(Boolean).join(' ')}`;
        case 'unknown':
            return origin.from ?? 'nowhere known';
    }
}
/** @param content its bytes, or the absolute path of a file with them */
async function memberOf(path, content, origin) {
    if (typeof content !== 'string') {
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
        const native = (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .readNative */ .AE)(content);
        return { path, origin, sha256, size: content.length, ...(native && { native }) };
    }
    const first = await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.buffer)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content, { end: 7 }));
    // Only programs and libraries are read whole: data may be larger than memory.
    if ((0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .nativeFormat */ .XF)(first) !== undefined)
        return memberOf(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(content), origin);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content)) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { path, origin, sha256: hash.digest('hex'), size };
}
/** Name of a file, whichever slashes its path has. */
function baseName(file) {
    return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}


/***/ }),

/***/ 75079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ declarePipeline)
});

// EXTERNAL MODULE: ./lib/distributions/uv.js
var distributions_uv = __webpack_require__(55772);
// EXTERNAL MODULE: ./lib/interpreters/interpreters.js
var interpreters_interpreters = __webpack_require__(90548);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/pipeline/application.js
var pipeline_application = __webpack_require__(85896);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archives/wheel.js
var wheel = __webpack_require__(13748);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/checks/model.js
var checks_model = __webpack_require__(59684);
;// CONCATENATED MODULE: ./lib/checks/secrets.js
/** `*` and `?` stay within one folder, `**` crosses folders; a pattern that names a folder matches everything in it. */
function matchesGlob(pattern, path) {
    const source = pattern
        .replace(/\/+$/, '')
        .split(/(\*\*\/|\*\*|\*|\?)/)
        .map(part => WILD[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
        .join('');
    return new RegExp(`^${source}(?:/.*)?$`, 's').test(path);
}
const WILD = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
const NOT_FOR_USERS = /(^|\/)(tests?|testing|testdata|test_?data|unittests?|fixtures?|mocks?|examples?|samples?|demos?|docs?|documentation|benchmarks?|__tests__|[^/]+_tests?)\/|(^|\/)(test_[^/]+|[^/]+_test|conftest)\.py$/i;
const FIX = 'Revoke it if it was ever real, then remove it from the package; list a key that is meant to be public in allow-secrets with the reason.';
const PUBLISHED_FIX = 'Revoke it if it was ever real: everyone who can read the repository has it. List a key that is meant to be public in allow-secrets with the reason.';
function secrets({ members }, { allowSecrets, published }) {
    const failed = [];
    const warnings = [];
    const allowed = [];
    for (const { path, suspicions } of members) {
        const entry = suspicions.length > 0 && allowSecrets.find(({ pattern }) => matchesGlob(pattern, path));
        if (entry)
            allowed.push(`${path} is allowed: ${entry.reason}`);
        else
            for (const suspicion of distinct(suspicions, published)) {
                const found = { member: path, what: sentence(suspicion) };
                const { confirmed, weak } = suspicion;
                if (published.has(suspicion.digest))
                    warnings.push({ ...found, what: `${found.what}, which git tracks`, fix: PUBLISHED_FIX });
                else if (!confirmed && (weak === true || NOT_FOR_USERS.test(path)))
                    warnings.push({ ...found, fix: FIX });
                else
                    failed.push({ ...found, fix: FIX });
            }
    }
    const count = members.filter(({ kind }) => kind === 'file').length;
    return { failed, warnings, details: [`none in ${count} files`, ...allowed].join('; ') };
}
/** The first of each kind, of those that git tracks and of the others: a file of a hundred tokens needs one fix. */
function distinct(suspicions, published) {
    const kind = ({ what, digest }) => `${what} ${published.has(digest)}`;
    return new Map(suspicions.toReversed().map(one => [kind(one), one])).values();
}
function sentence({ what, line, confirmed }) {
    if (line === undefined)
        return `is ${what}`;
    return `contains ${what} in line ${line}${confirmed ? ', with a valid checksum' : ''}`;
}

;// CONCATENATED MODULE: ./lib/checks/checks.js
/**
 * Every check of a finished file: the table (`CHECKS`), what each check finds (pure), and how findings become results.
 */







/** Names of devices on Windows, whatever their extension. @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;
/** Characters: MAX_PATH of Windows (260), which most programs there still obey, less a usual site-packages folder. */
const LONGEST = 260 - 80;
/** Bytes; of one part of a path, on every usual file system. */
const LONGEST_PART = 255;
/**
 * Names that collide or are invalid on some system: such an archive unpacks to other files there. What no system should
 * unpack (`..`, absolute names, duplicate names, devices) is refused when the archive is read.
 */
function archive({ artifact, members, start }) {
    const paths = members.map(({ path }) => path);
    const hazards = [...clashes(paths), ...paths.flatMap(invalidOnWindows)];
    const wheel = artifact.format === 'wheel';
    // Only packagers unpack an sdist, mostly on the system it was made on; every user unpacks a wheel.
    const strict = wheel && artifact.targets.some(target => /^(any|windows|macos)/.test(target));
    return {
        failed: [
            ...(wheel ? links(members) : []),
            ...(wheel && start.toString('latin1', 0, 2) !== 'PK' ? [STARTS_WITH_OTHER] : []),
            ...paths.flatMap(tooLongAnywhere),
            ...(strict ? hazards : []),
        ],
        warnings: strict ? [] : hazards,
        details: `${members.length} members, all of which can be unpacked anywhere`,
    };
}
const STARTS_WITH_OTHER = {
    what: 'has bytes in front of the archive, which some zip readers reject',
    fix: 'Let the build backend write the wheel, and do not change it afterwards.',
};
/** Wheels have no links: pip writes a text file instead, other installers a link to anywhere. */
function links(members) {
    return members
        .filter(({ kind }) => kind === 'symlink')
        .map(({ path }) => ({
        member: path,
        what: 'is a symbolic link, which a wheel cannot contain',
        fix: 'Have the build include the file itself.',
    }));
}
/** Names that are equal on systems that ignore case, or that compose accents (macOS). */
function clashes(paths) {
    const firsts = new Map();
    return paths.flatMap(path => {
        const key = path.normalize('NFC').toLowerCase();
        const first = firsts.get(key) ?? path;
        firsts.set(key, first);
        if (first === path)
            return [];
        return first.normalize('NFC') === path.normalize('NFC')
            ? [
                {
                    member: path,
                    what: `looks the same as ${first} but is another name: one is ${spelling(path)}, the other ${spelling(first)}; macOS takes them for one file`,
                    fix: 'Rename one of them; NFC is what most systems write.',
                },
            ]
            : [{ member: path, what: `has the same name as ${first} on Windows and macOS`, fix: 'Rename one of them.' }];
    });
}
/** How its letters with accents are encoded. @see https://unicode.org/reports/tr15/ */
function spelling(path) {
    if (path === path.normalize('NFC'))
        return 'in NFC (each accent in one character with its letter)';
    if (path === path.normalize('NFD'))
        return 'in NFD (each accent a character after its letter)';
    return 'a mixture of NFC and NFD';
}
function invalidOnWindows(path) {
    const parts = path.split('/');
    const bad = parts.find(part => DEVICE.test(part) || /[. ]$|[<>:"|?*]/.test(part));
    const fix = 'Rename it, or leave it out of the package.';
    if (bad !== undefined)
        return [{ member: path, what: `cannot be unpacked on Windows (${JSON.stringify(bad)})`, fix }];
    return path.length > LONGEST
        ? [{ member: path, what: `is ${path.length} characters long, too long for Windows`, fix }]
        : [];
}
function tooLongAnywhere(path) {
    const long = path.split('/').find(part => Buffer.byteLength(part) > LONGEST_PART);
    return long === undefined
        ? []
        : [{ member: path, what: 'has a file or folder name that is too long for any file system', fix: 'Rename it.' }];
}
/** How a PEX starts: with a first line that means the same on every machine, not with the build machine's Python. */
function launcher({ artifact, start }) {
    // A packed folder has no such line.
    if (artifact.file.endsWith('.tar.gz'))
        return undefined;
    const [line = ''] = start.toString('latin1').split('\n', 1);
    if (line.startsWith('PK'))
        return { details: 'none, as on Windows' };
    const neutral = /^#!(\/bin\/sh|\/usr\/bin\/env (?:-S )?(?:python|pypy)[\d.]*t?)( .*)?$/.test(line);
    const fix = 'Report this as a bug: the launcher must not contain a path of the build machine.';
    return { ...(!neutral && { failed: [{ what: `starts with ${JSON.stringify(line)}`, fix }] }), details: line };
}
/**
 * A check whose errors and warnings are those of a Python tool, which ran once for all files (`python-tools.ts`). A file
 * that the tool did not check has no outcome.
 * @param details for a file without findings
 * @param intended whether a warning is about what the project does on purpose
 */
function reportedBy(tool, details, fix, intended = () => false) {
    return ({ artifact }, context) => {
        const answer = context.answers.get(tool)?.get(artifact.file);
        if (answer === undefined)
            return undefined;
        const found = (what) => ({ what, fix });
        const warnings = answer.warnings.filter(warning => !intended(warning, answer.warnings, context));
        return { failed: answer.errors.map(found), warnings: warnings.map(found), details };
    };
}
const NO_DESCRIPTION = /^`long_description` missing/;
/** A project without a readme has no description, and so no content type of one. */
function aboutNoReadme(warning, all, { readme }) {
    if (readme || !all.some(other => NO_DESCRIPTION.test(other)))
        return false;
    return NO_DESCRIPTION.test(warning) || warning.startsWith('`long_description_content_type` missing');
}
/** Top-level names that get into a wheel by mistake, beside those that check-wheel-contents reports by itself (W005). */
const STRAY = /^(test\w*|\w+_tests?|conftest|benchmarks?|setup|noxfile|fabfile|tasks|tools?|scripts?|utils?|ci|demos?|samples?|examples?|docs?|src|lib|build|dist|data|config)(\.py)?$/i;
/** Several top-level names (W009) are what the build backend was told to include, unless one of them is a stray. */
function severalPackages(warning) {
    const [, names] = /^W009: [^:]*: (.*)$/.exec(warning) ?? [];
    return names !== undefined && !names.split(/\s+/).some(name => STRAY.test(name.replace(/\/$/, '')));
}
const DOCS = 'see packaging.python.org/specifications/core-metadata';
/** How a file states its license (PEP 639): an index refuses contradictions. */
function licenses(file, context) {
    const { metadata, artifact, members, distInfo } = file;
    const expression = metadata?.one('License-Expression');
    const files = metadata?.all('License-File') ?? [];
    const classifiers = (metadata?.all('Classifier') ?? []).filter(line => line.startsWith('License ::'));
    const version = metadata?.one('Metadata-Version') ?? '';
    const names = new Set(members.map(({ path }) => path));
    const folder = artifact.format === 'wheel' ? `${distInfo}/licenses/` : '';
    // Before 2.4 each backend had its own License-File, and put the file anywhere.
    const absent = atLeast(version, 4) ? files.filter(name => !names.has(folder + name)) : [];
    const invalid = context.answers.get('license')?.get(artifact.file)?.errors ?? [];
    return {
        failed: [
            ...invalid.map(what => ({ what, fix: `Write a valid SPDX expression; ${DOCS}.` })),
            ...absent.map(missingLicense),
            ...(expression !== undefined ? mixedLicense(version, metadata?.one('License')) : []),
        ],
        // The specification deprecates it; setuptools refuses to build it, and an index still accepts it.
        warnings: expression === undefined
            ? []
            : classifiers.map(line => ({
                what: `has a license expression and the classifier "${line}"`,
                fix: ONE_LICENSE,
            })),
        details: [
            expression ??
                (classifiers.length > 0 || metadata?.one('License') ? 'stated in the older form' : 'none is stated'),
            files.length === 0 ? 'no license file' : `license files: ${files.join(', ')}`,
        ].join('; '),
    };
}
function atLeast(version, minor) {
    const [, first, second] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
    return Number(first) > 2 || (Number(first) === 2 && Number(second) >= minor);
}
function missingLicense(name) {
    return {
        member: name,
        what: 'is listed in License-File but missing',
        fix: 'List only files that exist in license-files, and update the build backend.',
    };
}
const ONE_LICENSE = 'Keep project.license as an SPDX expression, and remove the license classifiers and any other license text.';
function mixedLicense(version, license) {
    const early = `has License-Expression in metadata of version ${version}, before 2.4`;
    return [
        ...(license ? [{ what: 'has both License-Expression and License', fix: ONE_LICENSE }] : []),
        ...(atLeast(version, 4) ? [] : [{ what: early, fix: 'Update the build backend.' }]),
    ];
}
const CLASSIFIER = /^Programming Language :: Python :: (3\.\d+)$/;
/** The Pythons that the metadata names, against those that the file is tested on. */
function pythons({ artifact, metadata }, { maintained }) {
    const tested = new Set(artifact.pythons.map(name => name.replace(/^pypy|t$/g, '')));
    const named = (metadata?.all('Classifier') ?? []).flatMap(line => CLASSIFIER.exec(line)?.[1] ?? []);
    const requires = metadata?.one('Requires-Python') ?? '';
    const minor = (python) => Number(python.slice(2));
    const excluded = named.filter(python => !(0,versions/* allows */.NB)(requires, minor(python)));
    const untested = named.filter(python => !excluded.includes(python) && !tested.has(python));
    const alsoAllowed = maintained.filter(python => (0,versions/* allows */.NB)(requires, minor(python)) && !tested.has(python));
    const outdated = `its classifiers name Python ${(0,format/* listing */.RR)(excluded)}, which requires-python (${requires}) does not allow`;
    return {
        warnings: excluded.length > 0 ? [{ what: outdated, fix: 'Remove the classifiers, or widen requires-python.' }] : [],
        details: [
            `runs on ${(0,format/* listing */.RR)(artifact.pythons) || 'none'}`,
            ...(untested.length > 0 ? [`its classifiers also name ${(0,format/* listing */.RR)(untested)}, not tested here`] : []),
            ...(alsoAllowed.length > 0 ? [`requires-python also allows ${(0,format/* listing */.RR)(alsoAllowed)}, not tested here`] : []),
        ].join('; '),
    };
}
/** RECORD against the wheel: installers trust one or the other, so where they differ each installs different files. */
function record({ members, record: lines = [], distInfo = '' }) {
    const files = members.filter(({ kind }) => kind !== 'folder');
    const problems = (0,wheel/* recordProblems */.OG)(files.map(({ path, size, digest }) => ({ name: path, size, digest })), lines, distInfo);
    return {
        failed: problems.map(what => ({
            what: what.replace(/\.$/, ''),
            fix: 'Let the build backend write the wheel; a tool that changes it afterwards must also rewrite RECORD.',
        })),
        details: `${files.length} files with their hashes`,
    };
}
/** The Python package index's limit for one file, unless a project was given more. Bytes. */
const INDEX_LIMIT = 100 * 1024 ** 2;
/** The size against the project's own budget, and against what the index accepts. */
function size({ artifact }, { budget }) {
    const most = budget[artifact.format];
    const details = (0,format/* bytes */.ee)(artifact.size);
    if (most !== undefined && artifact.size > most) {
        const fix = 'Leave out what users do not need, or raise size-budget.';
        return { failed: [{ what: `is ${details} large, above its size-budget of ${(0,format/* bytes */.ee)(most)}`, fix }], details };
    }
    if (!DISTRIBUTIONS.some(format => format === artifact.format) || artifact.size <= INDEX_LIMIT)
        return { details };
    const fix = 'Ask the index for a larger limit before the release, or leave out what users do not need.';
    return { warnings: [{ what: `is ${details} large; the index accepts 100 MiB by default`, fix }], details };
}
/** Files of version control and of editors that no sdist needs. */
const NEVER = /(^|\/)(\.git[^/]*|\.hg[^/]*|\.editorconfig|\.keep|\.DS_Store)$/;
/** What builds write into the working tree: version files, metadata, compiled translations, generated C. */
const GENERATED = /(^|\/)([^/]+\.egg-info\/.*|PKG-INFO|setup\.cfg|_?version(_info)?\.pyi?|__version__\.py|[^/]+\.mo|AUTHORS|ChangeLog)$/;
const COMPILED = /\.(c|cpp|cxx|html)$/;
/**
 * The sdist against version control: an untracked file must not be released by accident, and a file of a package must not
 * be left out; both happen silently. Many projects leave out files outside of packages (CI, documentation) on purpose, so
 * that these are only counted. check-manifest's own `ignore` list is honoured.
 */
function versionControl({ members }, context) {
    const { tracked, dirty, untracked, submodules, unlisted, tagged } = context;
    if (tracked === undefined)
        return { details: '', skipped: 'the project is not in a git repository' };
    const ignored = (path) => unlisted.some(pattern => matchesGlob(pattern, path));
    const files = new Set(members.filter(({ kind }) => kind !== 'folder').map(({ path }) => path));
    const isGenerated = (path) => GENERATED.test(path) || (COMPILED.test(path) && files.has(path.replace(COMPILED, '.pyx')));
    const inSubmodule = (path) => submodules.some(folder => path.startsWith(`${folder}/`));
    const unexpected = [...files].filter(path => untracked.has(path) && !isGenerated(path) && !inSubmodule(path) && !ignored(path));
    // Between releases every working tree has changes.
    const changed = tagged ? [...files].filter(path => dirty.has(path)) : [];
    const packages = packageFolders(files);
    const left = [...tracked].filter(path => !files.has(path) && !NEVER.test(path) && !ignored(path));
    const missing = left.filter(path => packages.some(folder => path.startsWith(`${folder}/`)));
    const elsewhere = left.length - missing.length;
    return {
        warnings: [
            ...unexpected.map(member => ({
                member,
                what: 'is in the sdist but not in git',
                fix: 'Add it to git, or leave it out of the sdist: what is released should be what is reviewed.',
            })),
            ...changed.map(member => ({ member, what: 'differs from the commit', fix: 'Commit or revert the change.' })),
            ...missing.map(member => ({
                member,
                what: 'belongs to a package in git but is missing from the sdist',
                fix: 'Configure the build backend to include it, or list it under ignore in [tool.check-manifest].',
            })),
        ],
        details: `every package file, no untracked file${elsewhere > 0 ? `; ${elsewhere} tracked files outside of the packages are left out` : ''}`,
    };
}
/** The outermost folders with an `__init__.py` of the sdist's own. */
function packageFolders(files) {
    const folders = [...files]
        .filter(path => path.endsWith('/__init__.py'))
        .map(path => path.slice(0, -'/__init__.py'.length))
        .sort((a, b) => a.length - b.length);
    return folders.filter((folder, index) => !folders.slice(0, index).some(outer => folder.startsWith(`${outer}/`)));
}
const DISTRIBUTIONS = ['sdist', 'wheel'];
/** In the order of reports. docs/checks.md is generated from this table. */
const CHECKS = {
    archive: {
        formats: DISTRIBUTIONS,
        fails: 'A damaged or unsafe archive: two members of one name, `..`, absolute names, links that lead out, devices, contradictory file lists, archive bombs. In a wheel for Windows or macOS also names that clash or are invalid there.',
        warns: 'Such names in an sdist or a wheel for Linux alone.',
        code: 'check/content',
        run: archive,
    },
    record: {
        formats: ['wheel'],
        fails: 'A file that RECORD does not list with its hash and size; a listed file that is missing.',
        warns: '',
        code: 'check/content',
        run: record,
    },
    secrets: {
        formats: DISTRIBUTIONS,
        fails: 'Private keys, tokens of known services, `.env`, `.netrc`, `.pypirc` and the like, unless git tracks them.',
        warns: 'The same in git, or in a folder of tests, examples or documentation unless its own checksum shows that it is real; encrypted keys; keys that are public by design (a Google API key, the id of an AWS key alone).',
        code: 'check/secret',
        run: secrets,
    },
    metadata: {
        formats: DISTRIBUTIONS,
        fails: 'Metadata that an index refuses; a description that cannot be rendered (`twine check`).',
        warns: 'What `twine check --strict` refuses beyond that: a readme that is not in the metadata, or has no content type.',
        code: 'check/metadata',
        run: reportedBy('metadata', 'twine check --strict', 'Correct the project metadata; twine check reports the same.', aboutNoReadme),
    },
    'license-metadata': {
        formats: DISTRIBUTIONS,
        fails: 'PEP 639: an invalid SPDX expression, a License-File that is missing, both License and License-Expression.',
        warns: 'License classifiers beside an expression.',
        code: 'check/metadata',
        run: licenses,
    },
    contents: {
        formats: ['wheel'],
        fails: "What check-wheel-contents finds against the project's own settings (`package`, `src-dir`, `toplevel`).",
        warns: 'Everything else it finds: duplicate files, bytecode, generic top-level names.',
        code: 'check/content',
        run: reportedBy('contents', 'check-wheel-contents', 'Change what the build backend includes, or list the finding under ignore in [tool.check-wheel-contents].', severalPackages),
    },
    'stable-abi': {
        formats: ['wheel'],
        fails: 'An abi3 wheel that uses functions outside of the stable ABI of the Python it claims (abi3audit).',
        warns: '',
        code: 'check/content',
        run: reportedBy('abi3', 'abi3audit', 'Build with Py_LIMITED_API (abi3 in PyO3) set to the oldest Python that the wheel claims.'),
    },
    'platform-tag': {
        formats: ['wheel'],
        fails: 'A Linux wheel that needs a newer system than its tag says (auditwheel).',
        warns: '',
        code: 'check/content',
        run: reportedBy('platform', 'auditwheel show', 'Build on an older system, or tag it for the newer one.'),
    },
    'version-control': {
        formats: ['sdist'],
        fails: '',
        warns: 'Files that are not in git, or that are in git in a package and are left out; for a tagged commit, files that differ from it.',
        code: 'check/content',
        run: versionControl,
    },
    size: {
        formats: model/* FORMATS */.hR,
        fails: 'A file above its `size-budget`.',
        warns: 'An sdist or wheel above 100 MiB, which an index accepts only on request.',
        code: 'check/size',
        run: size,
    },
    pythons: {
        formats: DISTRIBUTIONS,
        fails: '',
        warns: 'Classifiers that name a Python that requires-python excludes.',
        code: 'check/metadata',
        run: pythons,
    },
    launcher: {
        formats: ['pex'],
        fails: 'A first line that contains a path of the build machine.',
        warns: '',
        code: 'check/content',
        run: launcher,
    },
};
/** Findings shown in one line; all are in the error's detail. */
const SHOWN = 3;
/** @param seconds wall time that the check took */
function evaluate(name, artifact, { failed = [], warnings = [], details, skipped }, seconds, locations = () => undefined) {
    const check = (result, reason) => {
        return { name, artifact: artifact.file, result, reason, seconds };
    };
    if (skipped !== undefined)
        return { check: check('skipped', skipped) };
    const [first] = failed;
    if (first === undefined)
        return { check: warnings.length > 0 ? check('warning', oneLine(warnings)) : check('passed', details) };
    const place = locations(first.member);
    const problem = new errors/* PackagingError */.yr(CHECKS[name].code, {
        message: `${artifact.file} (${name}): ${oneLine(failed)}.`,
        fix: first.fix,
        ...(place && { place }),
        detail: [...failed, ...warnings].length > 1 ? [...failed, ...warnings].map(checks_sentence) : [],
    });
    return { check: check('failed', oneLine(failed)), problem };
}
function oneLine(found) {
    const some = found.slice(0, SHOWN).map(checks_sentence);
    return found.length > SHOWN ? `${some.join('; ')}; and ${found.length - SHOWN} more` : some.join('; ');
}
function checks_sentence({ member, what }) {
    return member === undefined ? what : `${member} ${what}`;
}
/** The checks among `names` that apply to the file, in the order of the table. */
function evaluateAll(names, file, context, locations) {
    return checks_model/* CHECK_NAMES */.c.filter(name => names.includes(name)).flatMap(name => {
        const { formats, run } = CHECKS[name];
        if (!formats.some(format => format === file.artifact.format))
            return [];
        const started = performance.now();
        const outcome = run(file, context);
        if (outcome === undefined)
            return [];
        return evaluate(name, file.artifact, outcome, (performance.now() - started) / 1000, locations);
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/archives/sdist.js
var sdist = __webpack_require__(36790);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js
var zip_reader = __webpack_require__(18802);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/project/git.js
var git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var project_paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/checks/secret-patterns.js
/**
 * What a secret looks like: by the name of its file, and by its text (pure). Only formats with a prefix or a frame of
 * their own count; guessing by randomness would report every test vector.
 */


/** By the path of a file; with `text`, for files that usually contain no secret, only when the text matches too. */
const NAMES = [
    {
        pattern: /(^|\/)\.env(\.(?!example$|sample$|template$|dist$|defaults?$|schema$|test$)[^/]+)?$/,
        what: 'a file of environment settings',
    },
    { pattern: /(^|\/)[._]netrc$/, what: 'a file of logins' },
    { pattern: /(^|\/)\.pypirc$/, what: 'a file of package index logins' },
    { pattern: /(^|\/)\.git-credentials$/, what: 'a file of git logins' },
    { pattern: /(^|\/)\.pgpass$/, what: 'a file of database logins' },
    { pattern: /(^|\/)id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/, what: 'a private SSH key' },
    { pattern: /(^|\/)\.ssh\/(?!known_hosts$|config$|.*\.pub$)[^/]+$/, what: 'a private SSH key' },
    { pattern: /(^|\/)\.aws\/credentials$/, what: 'a file of AWS keys' },
    { pattern: /(^|\/)\.streamlit\/secrets\.toml$/, what: 'a file of secrets' },
    { pattern: /(^|\/)\.vault-token$/, what: 'a Vault token' },
    { pattern: /\.(kdbx|ppk)$/, what: 'a store of passwords or keys' },
    { pattern: /(^|\/)\.kube\/config$/, what: 'a login to a cluster', text: /(token|client-key-data):/ },
    {
        pattern: /(^|\/)\.npmrc$/,
        what: 'a login to a package index',
        text: /_(authToken|auth|password)\s*=\s*[^$\s{]/,
    },
    {
        pattern: /(^|\/)\.?docker(\/config\.json|cfg)$/,
        what: 'a login to a registry',
        text: /"auth"\s*:\s*"\S/,
    },
    {
        pattern: /\.tfstate$/,
        what: "Terraform's state with its passwords",
        text: /"(password|secret|private_key)\w*"\s*:\s*"\S/,
    },
    {
        pattern: /(^|\/)pip\.(conf|ini)$/,
        what: 'a login to a package index',
        text: /:\/\/[^/\s:@$]+:[^/\s@${]+@/,
    },
];
/** Characters on both sides of a match that `weak` gets. */
const AROUND = 300;
const TEXTS = [
    {
        // Every program that reads keys contains the frame; a key has lines of base 64 after it.
        pattern: /-----BEGIN (?!ENCRYPTED)(?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\r?\n|(?:\\r)?\\n)(?:[A-Za-z-]+: .*(?:\r?\n|\\n))*(?:\r?\n)?[ \t]*[A-Za-z0-9+/]{40}/g,
        what: 'a private key',
    },
    {
        pattern: /-----BEGIN ENCRYPTED PRIVATE KEY-----(?:\r?\n|(?:\\r)?\\n)[ \t]*[A-Za-z0-9+/]{40}/g,
        what: 'an encrypted private key',
        weak: true,
    },
    { pattern: /\bgh[pousr]_[A-Za-z0-9]{36}\b/g, what: 'a GitHub token', confirms: hasChecksum },
    { pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g, what: 'a GitHub token' },
    { pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, what: 'an npm token' },
    { pattern: /\bpypi-AgE[A-Za-z0-9_-]{60,}/g, what: 'a token of the Python package index' },
    { pattern: /\bglpat-[A-Za-z0-9_-]{20,}/g, what: 'a GitLab token' },
    {
        // Alone it is public: it names an account and opens nothing.
        pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g,
        what: 'an AWS access key',
        weak: around => !hasAwsSecret(around),
    },
    { pattern: /\bxox[abeoprs]-[0-9]{8,}-[A-Za-z0-9-]{20,}/g, what: 'a Slack token' },
    {
        pattern: /\bhttps:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/g,
        what: 'a Slack webhook',
    },
    { pattern: /\b[rs]k_live_[A-Za-z0-9]{24,}/g, what: 'a Stripe key' },
    { pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/g, what: 'a SendGrid key' },
    { pattern: /\bsk-ant-(?:api|admin)\d\d-[A-Za-z0-9_-]{80,}/g, what: 'an Anthropic key' },
    { pattern: /\bsk-(?:proj-)?[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,}/g, what: 'an OpenAI key' },
    { pattern: /\bhf_[A-Za-z]{34}\b/g, what: 'a Hugging Face token' },
    { pattern: /\bdckr_pat_[A-Za-z0-9_-]{27}/g, what: 'a Docker Hub token' },
    { pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g, what: 'a Shopify token' },
    { pattern: /\bAIza[A-Za-z0-9_-]{35}\b/g, what: 'a Google API key', weak: true },
];
/** Matches where any of the above begins: most files contain none, so that one pass is enough. */
const LIKELY = /-----BEGIN |\bgh[pousr]_|\bgithub_pat_|\bnpm_|\bpypi-AgE|\bglpat-|\bAKIA|\bASIA|\bxox[abeoprs]-|hooks\.slack|k_live_|\bSG\.|\bsk-|\bhf_|\bdckr_pat_|\bshp|\bAIza/;
/** Bytes of a file that are scanned: no settings file or source is larger. */
const SCANNED = 2 * 1024 * 1024;
/**
 * Everything in a file that looks like a secret.
 * @param path in the archive
 * @param content its first `SCANNED` bytes
 */
function suspicionsIn(path, content) {
    if (content.length === 0)
        return [];
    // UTF-8 or not: all patterns are ASCII.
    const text = () => content.toString('latin1');
    const named = NAMES.find(({ pattern }) => pattern.test(path));
    const byName = named !== undefined && (named.text === undefined || named.text.test(text()));
    return [
        ...(byName ? [{ what: named.what, digest: digestOf(content) }] : []),
        ...(content.subarray(0, 8000).includes(0) ? [] : inText(text())),
    ];
}
function inText(text) {
    if (!LIKELY.test(text))
        return [];
    return TEXTS.flatMap(({ pattern, what, confirms, weak }) => [...text.matchAll(pattern)]
        .filter(([token]) => !isPlaceholder(token))
        .map(({ 0: token, index }) => ({
        what,
        digest: digestOf(token),
        line: text.slice(0, index).split('\n').length,
        ...(confirms?.(token) && { confirmed: true }),
        ...((typeof weak === 'function'
            ? weak(text.slice(Math.max(0, index - AROUND), index + token.length + AROUND))
            : weak) && { weak: true }),
    })));
}
function digestOf(secret) {
    return (0,external_node_crypto_.createHash)('sha256').update(secret).digest('hex');
}
/** 40 characters of base 64; a commit's hash has no upper case. */
function hasAwsSecret(text) {
    const candidates = text.match(/(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g) ?? [];
    return candidates.some(one => /[a-z]/.test(one) && /[A-Z]/.test(one) && /\d/.test(one) && !isPlaceholder(one));
}
/** `ghp_xxxxxxxx…`, `AKIAIOSFODNN7EXAMPLE`, `sk_live_1234567890…`: examples. */
function isPlaceholder(token) {
    if (token.startsWith('-----'))
        return false;
    const body = token.slice(token.search(/[_-]/) + 1);
    return new Set(body).size < 8 || /EXAMPLE|example|xxxx|XXXX|0123456789|1234567890|abcdefgh|ABCDEFGH/.test(token);
}
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/**
 * The last six characters of GitHub's tokens are the CRC-32 of what is between the prefix and them, in base 62.
 * @see https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
function hasChecksum(token) {
    const body = token.slice(token.indexOf('_') + 1);
    let rest = (0,external_node_zlib_.crc32)(Buffer.from(body.slice(0, -6)));
    let digits = '';
    for (let digit = 0; digit < 6; digit++) {
        digits = (BASE62[rest % 62] ?? '') + digits;
        rest = Math.floor(rest / 62);
    }
    return body.slice(-6) === digits;
}

;// CONCATENATED MODULE: ./lib/checks/inspect.js
/**
 * What checks are given: an artifact, read once from end to end without unpacking it to disk (`inspect`), and facts of
 * the project and of git that all files of a run have in common (`factsOf`).
 */












/** @param today for which Pythons still get fixes */
async function factsOf(project, files, today) {
    const { git } = project;
    const below = git === undefined ? () => [] : (paths) => belowProject(git, project.dir, paths);
    const tracked = new Set(below(git?.tracked ?? []));
    const inSdist = files.filter(({ artifact }) => artifact.format === 'sdist').flatMap(({ members }) => members);
    const others = inSdist.filter(({ path: file }) => !tracked.has(file) && !belowTracked(file, tracked));
    const inProject = await Promise.all(others.map(member => (0,project_paths/* exists */.t2)(external_node_path_.join(project.dir, member.path))));
    return {
        ...(git && { tracked }),
        submodules: below(git?.submodules ?? []),
        dirty: new Set(below(git?.dirty ?? [])),
        untracked: new Set(others.filter((_, index) => inProject[index]).map(member => member.path)),
        published: git === undefined ? new Set() : await publishedSecrets(git, files),
        readme: declaresReadme(project),
        unlisted: checkManifestIgnores(project),
        maintained: maintained(today),
    };
}
function belowProject({ root }, dir, paths) {
    return paths
        .filter(file => (0,project_paths/* isInside */.FK)(dir, external_node_path_.join(root, file)))
        .map(file => (0,project_paths/* slashed */.df)(external_node_path_.relative(dir, external_node_path_.join(root, file))));
}
/** Behind a link that git tracks: its content is tracked elsewhere. */
function belowTracked(file, tracked) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1))
        if (tracked.has(file.slice(0, at)))
            return true;
    return false;
}
/**
 * Digests of the secrets that are in git's files too. They are looked for in files of the same name, as a build backend
 * may move a file (`src/`) but seldom renames it; and in what is committed, as what is not is not published.
 */
async function publishedSecrets(git, files) {
    const suspicious = files.flatMap(({ members }) => members.filter(({ suspicions }) => suspicions.length > 0));
    const names = new Set(suspicious.map(member => external_node_path_.posix.basename(member.path)));
    const candidates = git.tracked.filter(file => names.has(external_node_path_.posix.basename(file)));
    const dirty = new Set(git.dirty);
    const found = await Promise.all(candidates.map(async (file) => {
        const content = dirty.has(file)
            ? await committed(git, file)
            : await (0,promises_.readFile)(external_node_path_.join(git.root, file)).catch(() => Buffer.alloc(0));
        return suspicionsIn(file, content.subarray(0, SCANNED));
    }));
    return new Set(found.flat().map(({ digest }) => digest));
}
/** The content of a tracked file in the commit that is checked out; empty when it has none there. */
async function committed({ tool, root }, file) {
    const { code, stdout } = await (0,query/* query */.P)(tool, [...(0,git/* gitOptions */.h5)(root), 'show', `HEAD:${file}`], root);
    return Buffer.from(code === 0 ? stdout : '');
}
/** Where the usual build backends read it from; for others, a file without a description has none on purpose. */
function declaresReadme({ pyproject }) {
    if (pyproject === undefined)
        return false;
    const { project, tool } = pyproject;
    return (project?.readme !== undefined ||
        project?.dynamic.includes('readme') === true ||
        [(0,toml/* valueAt */.fK)(tool, 'poetry', 'readme'), (0,toml/* valueAt */.fK)(tool, 'flit', 'metadata', 'description-file')].some(Boolean));
}
/** @see https://github.com/mgedmin/check-manifest#configuration */
function checkManifestIgnores({ pyproject }) {
    const table = pyproject?.tool['check-manifest'];
    const ignore = (0,toml/* isTable */.bI)(table) ? table.ignore : undefined;
    return Array.isArray(ignore) ? ignore.filter(pattern => typeof pattern === 'string') : [];
}
function maintained(today) {
    const day = today.toISOString().slice(0, 10);
    return versions/* SUPPORTED */.Fk.filter(row => row.implementation === 'cpython' &&
        !row.freeThreaded &&
        (row.released ?? '9') <= day &&
        (row.securityUntil ?? '') >= day).map(row => (0,versions/* formatPython */.AR)((0,versions/* pythonOf */.we)(row)));
}
/** Files that check-wheel-contents reads its settings from, the first that has some. @see https://github.com/jwodder/check-wheel-contents#configuration */
const SETTINGS = ['pyproject.toml', 'tox.ini', 'setup.cfg', 'check-wheel-contents.cfg', '.check-wheel-contents.cfg'];
/** Absolute path of the project's file with settings for check-wheel-contents. */
async function contentsSettings(dir) {
    for (const name of SETTINGS) {
        const file = external_node_path_.join(dir, name);
        const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
        const section = name.endsWith('.toml')
            ? /^\s*\[\s*tool\.check-wheel-contents\s*\]/m
            : /^\[(tool:)?check-wheel-contents\]/m;
        if (section.test(text))
            return file;
    }
    return undefined;
}
/** Unpacked bytes above which an archive counts as a bomb, when it is also this many times as large as its file. */
const BOMB = 1024 ** 3;
const RATIO = 100;
/** `S_IFMT` and what a link has there. */
const TYPE = 0o170000;
const LINK = 0o120000;
/** @throws PackagingError `check/content` naming the member for an archive that is damaged or unsafe */
async function inspect(artifact) {
    const start = await headOf(artifact.path);
    if (artifact.format === 'sdist')
        return { artifact, start, ...(await inspectSdist(artifact.path)) };
    if (artifact.format === 'wheel')
        return { artifact, start, ...(await inspectWheel(artifact)) };
    return { artifact, start, members: [] };
}
async function headOf(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(256), 0, 256, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
async function inspectSdist(file) {
    const members = new Map();
    let metadata = '';
    await (0,sdist/* eachMember */.cA)(file, async (entry) => {
        const path = entry.name.slice(entry.name.indexOf('/') + 1);
        if (path === entry.name)
            return;
        const { kind, size } = entry;
        if (kind !== 'file' && kind !== 'folder' && kind !== 'symlink')
            return;
        const content = kind === 'file' ? await firstBytes(entry.content()) : Buffer.alloc(0);
        if ((0,sdist/* isMetadata */.SE)(entry))
            metadata = content.toString('utf8');
        members.set(path, { path, kind, size, suspicions: kind === 'file' ? suspicionsIn(path, content) : [] });
    });
    return { members: [...members.values()], metadata: (0,wheel/* parseHeaders */.QG)(metadata) };
}
async function inspectWheel({ path: file, size }) {
    return (0,zip_reader/* withZip */.o7)(file, async (zip) => {
        const total = zip.entries.reduce((sum, entry) => sum + entry.size, 0);
        if (total > BOMB && total > RATIO * size)
            throw (0,zip_reader/* contentError */.GQ)(file, `it unpacks to ${total} bytes, ${Math.round(total / size)} times its size`);
        const { distInfo, record } = await (0,wheel/* wheelContent */.DT)(zip);
        const lines = new Map(record.map(line => [line.path, line]));
        const members = [];
        for (const entry of zip.entries)
            members.push(await zipMember(zip, entry, lines.get(entry.name)));
        const metadata = (0,wheel/* parseHeaders */.QG)((await zip.read(`${distInfo}/METADATA`)).toString('utf8'));
        return { members, metadata, distInfo, record };
    });
}
async function zipMember(zip, entry, line) {
    const { name, folder, mode, size } = entry;
    if (folder)
        return { path: name.replace(/\/$/, ''), kind: 'folder', size: 0, suspicions: [] };
    const algorithm = (0,wheel/* algorithmOf */.Hy)(line);
    const hash = algorithm === undefined ? undefined : (0,external_node_crypto_.createHash)(algorithm);
    const head = await firstBytes(zip.stream(name), piece => hash?.update(piece));
    const suspicions = suspicionsIn(name, head);
    return {
        path: name,
        kind: (mode & TYPE) === LINK ? 'symlink' : 'file',
        size,
        suspicions,
        ...(hash && { digest: `${algorithm}=${hash.digest('base64url')}` }),
    };
}
/** The first `SCANNED` bytes, when all have been read. */
async function firstBytes(pieces, each) {
    const first = [];
    let length = 0;
    for await (const piece of pieces) {
        each?.(piece);
        if (length < SCANNED)
            first.push(piece);
        length += piece.length;
    }
    const [only] = first;
    const all = first.length === 1 && only !== undefined ? only : Buffer.concat(first);
    return all.subarray(0, SCANNED);
}

// EXTERNAL MODULE: ./lib/archives/wheel-name.js
var wheel_name = __webpack_require__(78758);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
;// CONCATENATED MODULE: ./lib/checks/python-tools.js
/**
 * The Python tools that check files: installed from the hash-locked requirements, run over all files in one process
 * (`src/python/check.py`), and what they report.
 */






/** Which tool has to check which of the files (pure). */
function toolQueries(files, checks, config) {
    const paths = (check, applies) => checks.includes(check) ? files.filter(applies).map(({ artifact }) => artifact.path) : [];
    const isWheel = ({ artifact }) => artifact.format === 'wheel';
    const tags = ({ artifact }) => (0,wheel_name/* parseWheelName */.CI)(artifact.file)?.tags ?? [];
    const expressions = files.flatMap(({ artifact, metadata }) => {
        const expression = metadata?.one('License-Expression');
        return expression === undefined ? [] : [[artifact.path, expression]];
    });
    return {
        metadata: paths('metadata', ({ artifact }) => ['sdist', 'wheel'].includes(artifact.format)),
        contents: paths('contents', isWheel),
        config: config ?? null,
        license: checks.includes('license-metadata') ? Object.fromEntries(expressions) : {},
        abi3: paths('stable-abi', file => isWheel(file) && tags(file).some(tag => tag.includes('-abi3-'))),
        platform: paths('platform-tag', file => isWheel(file) && tags(file).some(tag => /-(many|musl)linux/.test(tag))),
    };
}
/**
 * @param python absolute path of the Python that runs the tools
 * @param folders absolute folders of the tools' modules
 * @param dir an empty private folder
 * @throws PackagingError `build/tool-failed` when a tool breaks, `host/…`
 */
async function runTools(runner, python, folders, dir, queries) {
    const finished = await runner.run({
        label: 'check files',
        tool: python,
        args: [(0,assets/* pythonScript */.w$)('check.py'), ...folders],
        cwd: dir,
        // The output must not depend on the width of a terminal, nor on this user's settings.
        env: {
            PYTHONNOUSERSITE: '1',
            PYTHONUTF8: '1',
            NO_COLOR: '1',
            COLUMNS: '1000',
            XDG_CACHE_HOME: dir,
            HOME: dir,
        },
        input: JSON.stringify(queries),
        capture: true,
        limits: { total: 600_000 },
    });
    const answers = JSON.parse(finished.stdout);
    return new Map(Object.entries(answers).map(([check, files]) => [
        check,
        new Map(Object.entries(files).map(([file, answer]) => [external_node_path_.basename(file), answer])),
    ]));
}
/** Files of `src/tools/requirements` that are installed this way; `twine` includes check-wheel-contents. */
const CHECKERS = (/* unused pure expression or super */ null && (['twine', 'abi3audit']));
/**
 * The folder with the tool's modules. uv installs them, because some of their wheels are for one Python only.
 * @param cache absolute folder that stays between runs
 * @throws PackagingError `build/tool-failed`, `host/…`
 */
async function installChecker(runner, uv, interpreter, cache, checker) {
    const requirements = (0,assets/* requirementsFile */.d7)(checker);
    const { implementation, minor, freeThreaded } = interpreter.python;
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update(await (0,promises_.readFile)(requirements))
        .digest('hex');
    const python = `${implementation}-3.${minor}${freeThreaded ? 't' : ''}`;
    const folder = external_node_path_.join(cache, `${checker}-${python}-${digest.slice(0, 16)}`);
    if ((await (0,promises_.readdir)(folder).catch(() => [])).length > 0)
        return folder;
    await (0,files/* makeFolder */.fc)(cache);
    const unfinished = `${folder}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await runner.run({
            label: `install ${checker}`,
            tool: uv.tool,
            args: [
                ...['pip', 'install', '--quiet', '--no-config', '--python', interpreter.path, '--target', unfinished],
                ...['--require-hashes', '--no-deps', '--only-binary', ':all:', '--requirements', requirements],
            ],
            cwd: cache,
            env: uv.env,
            index: true,
            limits: { total: 900_000, idle: 300_000 },
        });
        // Another run may have been quicker; its copy is as good.
        await (0,promises_.rename)(unfinished, folder).catch(() => { });
    }
    finally {
        await (0,promises_.rm)(unfinished, { recursive: true, force: true });
    }
    return folder;
}

// EXTERNAL MODULE: ./lib/project/version.js
var version = __webpack_require__(35493);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 1 modules
var pipeline_context = __webpack_require__(41775);
// EXTERNAL MODULE: ./lib/pipeline/distributions.js
var distributions = __webpack_require__(43501);
// EXTERNAL MODULE: ./lib/pipeline/steps.js
var steps = __webpack_require__(85281);
;// CONCATENATED MODULE: ./lib/pipeline/checks.js
/** The stage that checks all finished files: reads each once, runs the Python tools on all of them, and evaluates. */









/** The checks that need a Python tool. */
const TOOL_CHECKS = new Set(['metadata', 'contents', 'stable-abi', 'platform-tag']);
/** @param tools or why they could not be installed; undefined when no check needs them */
async function checkFiles(context, artifacts, tools, say) {
    const { project, options } = context.configuration;
    const { git } = project;
    const read = await Promise.all(artifacts.map(artifact => inspectOrRefuse(artifact, (0,distributions/* backendPlace */.IC)(project))));
    const files = read.flatMap(one => ('members' in one ? [one] : []));
    const [facts, { answers, findings }] = await Promise.all([
        factsOf(project, files, new Date()),
        askAll(context, files, tools),
    ]);
    const checkContext = {
        ...facts,
        answers,
        tagged: options.tag !== '' || (0,version/* releaseTag */.aF)(context.host.env, git) !== undefined || (git?.tags.length ?? 0) > 0,
        allowSecrets: options.allowSecrets,
        budget: options.sizeBudget,
    };
    const unknown = new Set(findings.map(({ title }) => title));
    const names = options.checks.filter(name => !unknown.has(name));
    const evaluated = [
        ...read.flatMap(one => ('check' in one ? [one] : [])),
        ...files.flatMap(file => evaluateAll(names, file, checkContext, placeIn(context, checkContext))),
    ];
    for (const { check } of evaluated)
        say(`${check.result}: ${check.artifact}: ${check.name}: ${check.reason}`);
    return {
        checks: evaluated.map(({ check }) => check),
        findings,
        problems: evaluated.flatMap(({ problem }) => (problem ? [problem] : [])),
    };
}
/** An archive that cannot be read in full fails the check `archive`, and no other check can read it. */
async function inspectOrRefuse(artifact, place) {
    const started = performance.now();
    try {
        return await inspect(artifact);
    }
    catch (thrown) {
        const [reason] = (0,errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        const what = reason.message.replace(`${artifact.file} `, '').replace(/\.$/, '');
        const outcome = { failed: [{ what, fix: reason.fix }], details: '' };
        return evaluate('archive', artifact, outcome, (performance.now() - started) / 1000, () => place);
    }
}
/** Where in the project a member comes from: its own file where that is known, else the choice of the build backend. */
function placeIn({ configuration }, { tracked, untracked }) {
    const { project } = configuration;
    return (member) => {
        const known = member !== undefined && (tracked?.has(member) === true || untracked.has(member));
        return known ? { file: external_node_path_.posix.join(project.path, member) } : (0,distributions/* backendPlace */.IC)(project);
    };
}
async function askAll(context, files, tools) {
    const { project, options } = context.configuration;
    const queries = toolQueries(files, options.checks, await contentsSettings(project.dir));
    const nothing = Object.values(queries).every(each => each === null || Object.keys(each).length === 0);
    if (tools === undefined || nothing)
        return { answers: new Map(), findings: [] };
    if (tools instanceof errors/* PackagingError */.yr)
        return { answers: new Map(), findings: unknownFor(queries, tools) };
    try {
        return { answers: await askWith(context, tools, queries), findings: [] };
    }
    catch (thrown) {
        const [reason] = (0,errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        return { answers: new Map(), findings: unknownFor(queries, reason) };
    }
}
async function askWith(context, tools, queries) {
    const { runner, limiter, staging } = context;
    const folders = await Promise.all([
        tools.twine,
        ...(queries.abi3.length > 0 ? [tools.abi3audit()] : []),
        ...(queries.platform.length > 0 ? [context.tools.folder('auditwheel')] : []),
    ]);
    const dir = await staging.dir('checks');
    return limiter(() => runTools(runner, tools.python, folders, dir, queries));
}
/** The checks of a tool that could not be installed or run are `unknown`, which is never as good as passed. */
function unknownFor(queries, reason) {
    const asked = [
        ['metadata', queries.metadata],
        ['contents', queries.contents],
        ['stable-abi', queries.abi3],
        ['platform-tag', queries.platform],
    ];
    const last = reason.detail.at(-1)?.trim();
    const sentence = `not checked: ${reason.message}${last ? ` (${last})` : ''}`;
    return asked.filter(([, about]) => about.length > 0).map(([title]) => ({ title, state: 'unknown', sentence }));
}
/** One step for all files, also of a run whose PEX failed; a failed check fails the run. */
function declareChecks(graph, context, steps) {
    const { options } = context.configuration;
    if (options.checks.length === 0)
        return undefined;
    const installTools = { id: 'install-check-tools', title: 'install check tools', section: 'test' };
    const tools = options.checks.some(check => TOOL_CHECKS.has(check))
        ? graph.add(installTools, [steps.uv, steps.interpreters], ([tool, found]) => prepare(context, tool, found))
        : graph.given(undefined);
    // Without an application the archives were refused already.
    const checked = graph.add({ id: 'check-files', title: 'check files', section: 'test' }, [finishedFiles(graph, context, steps), tools, steps.application], ([files, ready], say) => checkFiles(context, files, ready, say));
    graph.map(checked, ({ problems }) => (0,errors/* throwProblems */.Jh)(problems));
    return checked;
}
/** Runs while the files are built; without the tools their checks are unknown, and all others still run. */
async function prepare(context, uv, interpreters) {
    const { runner, host } = context;
    try {
        const interpreter = await (0,pipeline_context/* toolInterpreter */.Rn)(context, interpreters);
        const install = (checker) => installChecker(runner, uv, interpreter, `${host.store}/tools`, checker);
        return { python: interpreter.path, twine: await install('twine'), abi3audit: () => install('abi3audit') };
    }
    catch (thrown) {
        const [reason] = (0,errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        return reason;
    }
}
/** Every planned file that could be built, when all builds have ended. */
function finishedFiles(graph, context, { sdist, wheels, pex, executables }) {
    const lists = [
        graph.map(sdist, one => (one ? [one] : [])),
        wheels,
        ...executables.map(step => graph.map(step, ({ artifact }) => [artifact])),
        ...(pex ? [graph.map(pex, ({ artifacts }) => artifacts)] : []),
    ];
    return graph.join(lists.map(list => graph.whenever(list)), all => all.flatMap(list => list ?? []).filter(artifact => (0,steps/* isPlanned */.H)(context, artifact)));
}

// EXTERNAL MODULE: ./lib/pipeline/dependencies.js + 1 modules
var pipeline_dependencies = __webpack_require__(76340);
// EXTERNAL MODULE: ./lib/archives/tar-writer.js
var tar_writer = __webpack_require__(6890);
// EXTERNAL MODULE: ./lib/archives/zip-writer.js
var zip_writer = __webpack_require__(91858);
// EXTERNAL MODULE: ./lib/sbom/wheel.js
var sbom_wheel = __webpack_require__(28670);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/executables/inspect.js
var executables_inspect = __webpack_require__(49945);
// EXTERNAL MODULE: ./lib/executables/member.js
var member = __webpack_require__(66651);
// EXTERNAL MODULE: ./lib/executables/signing.js
var executables_signing = __webpack_require__(77922);
;// CONCATENATED MODULE: ./lib/executables/finish.js
/** Turns what a format made into the delivered file: inspected, signed, named, packed when it is a folder. */













/**
 * The components of an executable for its SBOM and notices. Wheels of which nothing is inside are left out, and so are
 * bundled libraries of a wheel that are not inside.
 * @throws PackagingError `check/content` for a wheel without metadata
 */
async function componentsOf({ members, texts = [], components = [] }, wheels) {
    const taken = new Set(members.flatMap(({ origin }) => (origin.kind === 'wheel' ? [(0,project_paths/* normalizeName */.Pc)(origin.package)] : [])));
    const inside = new Set(members.map(({ path }) => (0,member/* baseName */.Fl)(path)));
    const ofWheels = await (0,errors/* allOrProblems */.Xd)(wheels
        .filter(({ path }) => taken.has((0,project_paths/* normalizeName */.Pc)((0,wheel_name/* parseWheelName */.CI)((0,member/* baseName */.Fl)(path))?.name ?? '')))
        .map(async ({ path, sha256 }) => withoutLeftOut(await (0,sbom_wheel/* wheelComponent */.h$)(path, sha256), inside)));
    const named = new Map(members.flatMap(componentOf).map(one => [keyOf(one), one]));
    const rest = [...named.values()].map(component => withTexts(component, texts));
    return [...ofWheels, ...rest, ...components];
}
/** The wheel file itself is not inside, only its contents: its sha256 would be wrong. */
function withoutLeftOut({ sha256: _, parts, ...wheel }, inside) {
    const kept = (parts ?? []).filter(({ kind, path }) => kind !== 'library' || inside.has((0,member/* baseName */.Fl)(path ?? '')));
    return { ...wheel, ...(kept.length > 0 && { parts: kept }) };
}
function componentOf({ path, origin, sha256, native }) {
    switch (origin.kind) {
        case 'interpreter': {
            const { version } = origin;
            const purl = `pkg:generic/cpython@${version}`;
            return [{ kind: 'interpreter', name: 'CPython', version, purl, license: 'PSF-2.0' }];
        }
        case 'tool':
            return [{ kind: 'tool', name: origin.package, version: origin.version }];
        case 'system': {
            const { package: name, version, license, distribution } = origin;
            const purl = distribution && version && `pkg:deb/${distribution}/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
            return [
                {
                    kind: 'library',
                    name,
                    // One entry without a path covers all of a library's data files.
                    ...(native && { path, sha256 }),
                    license,
                    ...(version !== undefined && { version }),
                    ...(purl && { purl }),
                },
            ];
        }
        default:
            return [];
    }
}
/** Each file of a library is a component of its own: it has its own digest. */
function keyOf({ kind, name, version, path }) {
    return [kind, name, version ?? '', kind === 'library' ? (path ?? '') : ''].join('\0');
}
function withTexts(component, texts) {
    const own = texts.filter(({ component: name }) => name === component.name);
    const license = own[0]?.license ?? component.license;
    return {
        ...component,
        ...(license !== undefined && { license }),
        ...(own.length > 0 && { licenseTexts: own.map(({ path, text }) => ({ path, text })) }),
    };
}
/**
 * Names: `STEM` or `STEM.exe` for one program; a folder `STEM` goes into `STEM.tar.gz`, for Windows into `STEM.zip`.
 * @param request `dir` is an empty folder for the finished file
 * @throws PackagingError(s) `check/…`, `build/floor` when what was made is not fit to be delivered
 */
async function finishExecutable(request) {
    const { made, dir, stem, target, say, context } = request;
    const windows = target.platform.os === 'windows';
    const file = external_node_path_.join(dir, `${stem}${suffix(made, windows)}`);
    const promised = (0,platforms/* isPromised */.Mi)(context.configuration.given, target.platform);
    const checks = [...(0,executables_inspect/* inspect */.Nn)({ made, platform: target.platform, file: external_node_path_.basename(file), promised })];
    for (const check of checks)
        say(`${check.name}: ${check.reason}`);
    const signing = (0,executables_signing/* decideSigning */.m)(context.configuration.options, context.host.env);
    const signed = await (0,executables_signing/* sign */._)({ ...context, signing, file: toSign(made), dir, artifact: external_node_path_.basename(file), say });
    if (signed !== undefined)
        checks.push(signed);
    if (made.program === undefined) {
        await (0,promises_.rename)(made.path, file);
        // A umask must not decide whether a released program can be started.
        if (process.platform !== 'win32')
            await (0,promises_.chmod)(file, 0o755);
        return { file, checks };
    }
    const { program } = made;
    await requireProgram(made.path, program);
    if (windows)
        await (0,zip_writer/* writeFolderZip */.Ho)(file, made.path, stem);
    else
        await (0,tar_writer/* writeTarGz */.SB)({ output: file, folder: made.path, top: stem, executable: name => name === program, links: true });
    return { file, checks };
}
/** The program; on macOS the whole .app, which is signed as one. */
function toSign({ path: file, program }) {
    if (program === undefined)
        return file;
    const app = /^[^/]+\.app(?=\/)/.exec(program)?.[0];
    return external_node_path_.join(file, ...(app ?? program).split('/'));
}
function suffix({ program }, windows) {
    if (program === undefined)
        return windows ? '.exe' : '';
    return windows ? '.zip' : '.tar.gz';
}
async function requireProgram(folder, program) {
    const names = await (0,files/* namesIn */.wX)(external_node_path_.dirname(external_node_path_.join(folder, program)));
    if (names.includes(external_node_path_.basename(program)))
        return;
    throw new errors/* PackagingError */.yr('build/nothing', {
        message: `The folder that was made does not contain the program ${program}.`,
        fix: 'See the log of this step; when the tool reported no error, report this as a bug.',
    });
}

// EXTERNAL MODULE: ./lib/executables/formats.js + 4 modules
var formats = __webpack_require__(29168);
// EXTERNAL MODULE: ./lib/pipeline/artifacts.js
var artifacts = __webpack_require__(43525);
// EXTERNAL MODULE: ./lib/pipeline/own-wheels.js
var own_wheels = __webpack_require__(4459);
;// CONCATENATED MODULE: ./lib/pipeline/executables.js
/** The stage of native executables: one step for each format and platform, from wheels on this machine. */








/** True when one of them is made from a PEX. */
function needsPex({ configuration }) {
    return configuration.plan.executables.some(planned => formatOf(planned).fromPex);
}
/** One step for each executable, so that a failed one does not stop the others. */
function declareExecutables(graph, context, steps) {
    const none = graph.given(undefined);
    return context.configuration.plan.executables.map(planned => {
        const format = formatOf(planned);
        const { target } = planned;
        const name = `${format.name}-${target.platform.name}`;
        const checkPython = {
            id: `check-python-${name}`,
            title: `check Python of ${format.name} executable`,
            section: 'set-up',
        };
        const preflighted = format.preflight &&
            graph.add(checkPython, [steps.uv, steps.interpreters], async ([uv, found], say) => format.preflight?.({
                context,
                uv,
                target,
                interpreter: interpreterFor(planned, found),
                dir: await context.staging.dir(external_node_path_.join('executables', format.name, target.platform.name, 'preflight')),
                say,
            }));
        const prepare = {
            id: `prepare-${name}`,
            title: `prepare ${format.name} executable for ${target.platform.name}`,
            section: 'build',
        };
        // Nothing is compiled for an executable that is known to be refused.
        const begun = format.prepare &&
            graph.add(prepare, [preflighted ?? none], async (_, say) => format.prepare?.({ context, target, say }));
        return graph.add({ id: `build-${name}`, title: executableTitle(planned), section: 'build' }, [inputsOf(graph, planned, steps), begun ?? none, preflighted ?? none], ([inputs], say) => makeExecutable(context, planned, 'executables', inputs, say));
    });
}
function executableTitle({ format, target }) {
    return `build ${format} executable for ${target.platform.name}`;
}
/** These inputs as one step; the PEX is waited for only where the format needs it. */
function inputsOf(graph, planned, { uv, interpreters, application, wheels, dependencies, pex }) {
    const source = formatOf(planned).fromPex && pex ? pex : graph.given(undefined);
    return graph.join([uv, interpreters, application, wheels, dependencies, source], ([tool, found, app, built, locked, fromPex]) => ({ tool, found, app, built, locked, fromPex }));
}
/** The interpreter on this machine of the Python that the executable contains. */
function interpreterFor({ target }, found) {
    const python = (0,versions/* formatPython */.AR)(target.python);
    return found.find(one => (0,versions/* formatPython */.AR)(one.python) === python);
}
/** @param folder inside the staging folder @throws PackagingError(s) as the format's `make`, and `finishExecutable` */
async function makeExecutable(context, planned, folder, { tool, found, app, built, locked, fromPex }, say) {
    const { target } = planned;
    const format = formatOf(planned);
    const start = (0,pipeline_application/* chooseStart */.Se)(context, app);
    if (start === undefined)
        throw new Error('an executable of a project with nothing to run');
    const python = (0,versions/* formatPython */.AR)(target.python);
    const name = locked.targets.find(one => one.python === python && one.platform === target.platform.name)?.name;
    if (name === undefined)
        throw new Error('an executable for a target that was not resolved');
    const own = (0,own_wheels/* ownWheelsFor */.oq)(context, app, locked.targets.filter(one => one.name === name), await (0,own_wheels/* ownWheels */.hH)(context, app, built)).get(name);
    const dir = external_node_path_.join(folder, format.name, target.platform.name);
    const request = {
        context,
        uv: tool,
        application: app,
        start,
        target,
        wheels: [...(locked.wheels.get(name) ?? []), ...(own ? [own] : [])],
        interpreter: interpreterFor(planned, found),
        pex: fromPex?.artifacts.find(one => one.targets.includes(target.platform.name))?.path,
        stem: stemOf(context, app, planned),
        program: programOf(app, start),
        dir: await context.staging.dir(external_node_path_.join(dir, 'work')),
        say,
    };
    const made = await context.limiter(() => format.make(request));
    const finished = await finishExecutable({
        ...request,
        made,
        dir: await context.staging.dir(external_node_path_.join(dir, 'finished')),
    });
    const artifact = await (0,artifacts/* measure */.xP)(finished.file, {
        format: format.name,
        targets: [target.platform.name],
        pythons: [python],
    });
    const { members, program } = made;
    return {
        artifact,
        ...(program !== undefined && { program }),
        start,
        members,
        components: await componentsOf(made, request.wheels),
        checks: finished.checks,
    };
}
function formatOf({ format }) {
    const found = formats/* EXECUTABLE_FORMATS */.M.find(({ name }) => name === format);
    if (found === undefined)
        throw new Error(`there is no format ${format}`);
    return found;
}
/** `answer-1.0.0-linux-x86_64`; with the format where several would have the same name. */
function stemOf(context, { name, version }, planned) {
    const { executables, within } = context.configuration.plan;
    const several = within?.severalExecutables ?? new Set(executables.map(({ format }) => format)).size > 1;
    const parts = [(0,project_paths/* normalizeName */.Pc)(name), version, ...(several ? [planned.format] : []), planned.target.platform.name];
    return parts.join('-');
}
/** The script's name, else the project's, without characters that a file system may treat as special. */
function programOf({ name }, { entryPoint }) {
    const script = entryPoint.kind === 'function' ? entryPoint.script : entryPoint.kind === 'script' ? entryPoint.file : undefined;
    return (script ?? (0,project_paths/* normalizeName */.Pc)(name)).replaceAll(/[^A-Za-z0-9._+-]/g, '_').replace(/^[-.]+/, '_');
}

// EXTERNAL MODULE: ./lib/audit/model.js
var audit_model = __webpack_require__(23142);
// EXTERNAL MODULE: ./lib/report/sections.js
var sections = __webpack_require__(13136);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/pex/folder.js
var pex_folder = __webpack_require__(52841);
;// CONCATENATED MODULE: ./lib/sbom/inventory.js
/** The components of finished files of every format (`contentsOf`). */












/**
 * What is inside a finished file; undefined for an executable without a list of components.
 * @param components of an executable: read from it when it was built
 * @throws PackagingError `check/content` for a damaged file, or a PEX with a wheel that has no metadata
 */
async function contentsOf(artifact, components) {
    const { format, file, path: place, sha256 } = artifact;
    switch (format) {
        case 'wheel':
            return { file, components: [await (0,sbom_wheel/* wheelComponent */.h$)(place, sha256)] };
        case 'sdist':
            return { file, components: [await sdistComponent(place, sha256)] };
        case 'pex':
            return { file, ...(await ((0,pex_folder/* folderIn */.CH)(file) === undefined ? (0,zip_reader/* withZip */.o7)(place, zipapp) : folder(place))) };
        default:
            return components === undefined ? undefined : { file, components };
    }
}
const WHEEL = /^\.deps\/([^/]+\.whl)$/;
const LOOSE = /^\.deps\/([^/]+\.whl)\/(.+)$/;
async function zipapp(zip) {
    const info = (await zip.read('PEX-INFO')).toString('utf8');
    const components = [];
    for (const { name } of zip.entries) {
        if (!WHEEL.test(name))
            continue;
        const sha256 = await (0,files/* sha256OfPieces */.O)(zip.stream(name));
        components.push(await (0,sbom_wheel/* wheelOf */.J_)(await (0,zip_reader/* innerZip */.ME)(zip, name), sha256, name));
    }
    const own = await (0,sbom_wheel/* readTree */.Zc)((0,sbom_wheel/* zipMembers */.hj)(zip, name => !name.startsWith('.deps/')));
    return contents(info, zip.file, components, own);
}
/** A packed folder, read once from start to end. */
async function folder(file) {
    const temp = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'package-python-describe-'));
    try {
        let info = '';
        const packed = [];
        const loose = new Map();
        const own = (0,sbom_wheel/* createTreeReader */.s0)();
        await (0,sbom_wheel/* tarMembers */.Fb)(file, async (member) => {
            const [, wheel = '', at = ''] = LOOSE.exec(member.path) ?? [];
            if (member.path === 'PEX-INFO')
                info = (await (0,consumers_.buffer)(member.content())).toString('utf8');
            else if (WHEEL.test(member.path))
                packed.push(await packedWheel(member, temp));
            else if (wheel === '')
                await own.take(member);
            else {
                const reader = loose.get(wheel) ?? (0,sbom_wheel/* createTreeReader */.s0)();
                loose.set(wheel, reader);
                await reader.take({ ...member, path: at });
            }
        });
        const unpacked = [...loose].map(([wheel, reader]) => (0,sbom_wheel/* ownDistribution */.vz)(reader.tree(), wheel, (0,wheel_name/* parseWheelName */.CI)(wheel)?.name, { path: `.deps/${wheel}` }));
        return contents(info, file, [...packed, ...unpacked], own.tree());
    }
    finally {
        await (0,promises_.rm)(temp, { recursive: true, force: true });
    }
}
/** A zip archive is read from its end, so that one inside a stream is written to disk first. */
async function packedWheel(member, temp) {
    const file = external_node_path_.join(temp, external_node_path_.posix.basename(member.path));
    await (0,external_node_stream_promises_.pipeline)(member.content(), (0,external_node_fs_.createWriteStream)(file));
    try {
        return await (0,sbom_wheel/* wheelComponent */.h$)(file, await (0,files/* sha256Of */.Bj)(file), member.path);
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
}
/** @param own what is outside of `.deps`: the runtime, with the packages that pex vendors */
function contents(info, file, wheels, own) {
    const data = parseInfo(info, file);
    const built = (0,json/* isRecord */.u4)(data.build_properties) ? data.build_properties : {};
    const version = (0,json/* textOf */.b6)(built.pex_version);
    const runtime = {
        kind: 'tool',
        name: 'pex',
        ...(version !== undefined && { version, purl: `pkg:pypi/pex@${encodeURIComponent(version)}` }),
        license: 'Apache-2.0',
        path: '.bootstrap',
        ...(own.texts.length > 0 && { licenseTexts: own.texts }),
        ...(own.distributions.length > 0 && { parts: own.distributions }),
    };
    const requires = (0,json/* listOf */.c3)(data.requirements).map(String);
    return { components: [...wheels, runtime], requires };
}
function parseInfo(info, file) {
    const data = (0,json/* parseJson */.qF)(info);
    if ((0,json/* isRecord */.u4)(data))
        return data;
    throw (0,zip_reader/* contentError */.GQ)(file, 'it has no readable PEX-INFO');
}
/** PKG-INFO of an sdist states what METADATA of a wheel does. */
async function sdistComponent(file, sha256) {
    const name = (0,wheel_name/* parseSdistName */.K3)(external_node_path_.basename(file))?.name;
    const reader = (0,sbom_wheel/* createTreeReader */.s0)();
    await (0,sbom_wheel/* tarMembers */.Fb)(file, member => reader.take(member.path === 'PKG-INFO' ? { ...member, path: 'sdist.dist-info/METADATA' } : member));
    return (0,sbom_wheel/* ownDistribution */.vz)(reader.tree(), file, name, { sha256 });
}

;// CONCATENATED MODULE: ./lib/pipeline/inventory.js
/** The stage that reads what is inside the finished files: for SBOM, notices, licenses and known vulnerabilities. */







function declareDescriptions(graph, context, steps) {
    const { sbom, licenses: wanted, audit: mode } = context.configuration.options;
    if (sbom === 'none' && !wanted.wanted && mode === 'off')
        return { described: undefined, licenses: undefined, audit: undefined, findings: [] };
    const described = declareInventory(graph, context, steps);
    const licenses = wanted.wanted ? declareLicenses(graph, context, described, steps.application) : undefined;
    const audit = mode === 'off' ? undefined : declareAudit(graph, context, described, steps);
    const { allow, deny } = wanted.policy;
    const restricted = allow.length + deny.length > 0;
    const findings = [
        ...(licenses ? [graph.map(licenses, ({ components }) => [(0,sections/* licenseFinding */.Hd)(components, restricted)])] : []),
        ...(audit ? [auditFindings(graph, mode === 'fail', audit)] : []),
    ];
    return { described, licenses, audit, findings };
}
function declareInventory(graph, context, { application, sdist, wheels, pex, executables, dependencies }) {
    const made = [
        graph.map(sdist, artifact => (artifact ? [{ artifact }] : [])),
        graph.map(wheels, all => all.map(artifact => ({ artifact }))),
        ...(pex ? [graph.map(pex, ({ artifacts }) => artifacts.map(artifact => ({ artifact })))] : []),
        ...executables.map(step => graph.map(step, ({ artifact, components }) => [{ artifact, components }])),
    ];
    const locked = dependencies ?? graph.given(undefined);
    const info = { id: 'inventory', title: 'build component inventory', section: 'test' };
    // A damaged wheel is reported once, by the step that reads it first: `application`.
    return graph.add(info, [application, locked, ...made], async ([, lock, ...each], say) => {
        const wanted = each.flat().filter(({ artifact }) => (0,steps/* isPlanned */.H)(context, artifact));
        const local = (lock?.all ?? []).filter(wheel => wheel.url === undefined && !(0,project_paths/* isInside */.FK)(context.staging.root, wheel.path));
        const origins = new Set(local.map(wheel => inventory_keyOf(wheel)));
        const { localProjects } = context.configuration;
        const projects = new Set(localProjects.flatMap(({ name }) => name ?? []).map(project_paths/* normalizeName */.Pc));
        if (origins.size > 0)
            say(`from no index: ${[...origins].join(', ')}`);
        const described = await (0,errors/* allOrProblems */.Xd)(wanted.map(async ({ artifact, components }) => {
            const contents = await contentsOf(artifact, components);
            return { artifact, ...(contents && { contents: withOrigins(contents, origins, projects) }) };
        }));
        for (const { artifact, contents } of described)
            say(`${artifact.file}: ${(0,format/* plural */.LS)(contents?.components.length ?? 0, 'component')}`);
        return described;
    });
}
function inventory_keyOf({ name, version }) {
    return `${(0,project_paths/* normalizeName */.Pc)(name)} ${version ?? ''}`;
}
/** Marks components that come from no index, which the files themselves do not say. */
function withOrigins(contents, local, projects) {
    const mark = (component) => {
        if (component.kind !== 'wheel')
            return component;
        if (projects.has((0,project_paths/* normalizeName */.Pc)(component.name)))
            return { ...component, origin: 'project' };
        return local.has(inventory_keyOf(component)) ? { ...component, origin: 'local' } : component;
    };
    return { ...contents, components: contents.components.map(mark) };
}
function declareLicenses(graph, context, described, application) {
    const { policy } = context.configuration.options.licenses;
    const info = { id: 'licenses', title: 'read licenses', section: 'test' };
    return graph.add(info, [described, application], async ([inside, app], say) => {
        const { licenseInventory, licenseProblems } = await __webpack_require__.e(/* import() */ 9305).then(__webpack_require__.bind(__webpack_require__, 29305));
        const bundles = inside.flatMap(({ contents }) => contents ?? []);
        const components = licenseInventory(bundles, app.name, policy);
        for (const { name, version, license } of components)
            say(`${name} ${version ?? ''}: ${license ?? 'unknown'}`);
        const { failures, warnings } = licenseProblems(components, policy);
        (0,errors/* throwProblems */.Jh)(failures);
        return { components, warnings };
    });
}
/** Limited in time, so that a laptop without a network loses little of it; what could not be found out is `unknown`. */
function declareAudit(graph, context, described, { application, dependencies }) {
    const { host, configuration, downloader } = context;
    const locked = dependencies ?? graph.given(undefined);
    const info = { id: 'audit', title: 'query known vulnerabilities', section: 'test' };
    return graph.add(info, [described, application, locked], async ([inside, { name }, lock], say) => {
        const [{ askWithin }, { audit }, { jsonBase, osvAddress }] = await Promise.all([
            __webpack_require__.e(/* import() */ 282).then(__webpack_require__.bind(__webpack_require__, 282)),
            __webpack_require__.e(/* import() */ 7044).then(__webpack_require__.bind(__webpack_require__, 77044)),
            __webpack_require__.e(/* import() */ 5355).then(__webpack_require__.bind(__webpack_require__, 75355)),
        ]);
        const contents = inside.flatMap(one => one.contents ?? []);
        const report = await audit({
            subjects: (0,audit_model/* subjectsOf */.Z6)(contents, name),
            osv: osvAddress(host.env),
            index: jsonBase(host.env, lock?.indexes),
            ignore: configuration.options.auditIgnore,
            ask: askWithin(downloader, host.env),
            now: new Date(),
        });
        say((0,audit_model/* auditFinding */.V4)(report).sentence);
        return report;
    });
}
/** @param fails with `audit: fail` a vulnerability fails the run; a finding alone does not */
function auditFindings(graph, fails, audit) {
    return graph.map(audit, report => {
        if (fails)
            (0,errors/* throwProblems */.Jh)((0,audit_model/* auditFailures */.nM)(report));
        return [(0,audit_model/* auditFinding */.V4)(report)];
    });
}

// EXTERNAL MODULE: ./lib/pipeline/pex.js + 2 modules
var pex = __webpack_require__(22212);
// EXTERNAL MODULE: ./lib/distributions/environment.js
var distributions_environment = __webpack_require__(98038);
// EXTERNAL MODULE: ./lib/reproduce/compare.js
var reproduce_compare = __webpack_require__(5736);
;// CONCATENATED MODULE: ./lib/reproduce/variation.js
/**
 * What differs in a second build (pure, except for the runner it wraps): everything that differs between two people's
 * machines and must not affect a file. The source copy has its own folder and times.
 * @see https://reproducible-builds.org/docs/test/
 */


/** The second build's folder inside the staging folder: the first one's path is much shorter. */
const REBUILT_IN = 'built-a-second-time/in-a-folder-of-another-length';
/** Seconds by which the second build's clock is ahead and its sources are older: 400 days and a bit. */
const SHIFT = 34_567_891;
/** The usual umask is 022; many systems have a group for each user, which may write. */
const UMASK = '002';
/**
 * Variables of the second build's programs.
 * @param here `env`: our own environment; `minutesBehind`: of this machine, from `Date.prototype.getTimezoneOffset`;
 * `home`: an empty folder
 */
function variedEnvironment(here) {
    const { env, platform, minutesBehind, home } = here;
    // Half a day away, so that hours and mostly dates differ; this form needs no list of zones.
    const zone = minutesBehind < -600 ? 'AAA+11' : 'AAA-14';
    const common = { TZ: zone, PYTHONHASHSEED: '4242', PACKAGE_PYTHON_VARY: `${UMASK} ${SHIFT}` };
    if (platform === 'win32')
        return common;
    const locale = env.LC_ALL ?? env.LC_CTYPE ?? env.LANG ?? 'C';
    const old = env.HOME ?? '/';
    return {
        ...common,
        LC_ALL: /^(?:C|POSIX)$/.test(locale) ? 'C.UTF-8' : 'C',
        LANGUAGE: 'et',
        HOME: home,
        // What is installed in the user's home is a tool, not part of the environment.
        CARGO_HOME: env.CARGO_HOME ?? external_node_path_.join(old, '.cargo'),
        RUSTUP_HOME: env.RUSTUP_HOME ?? external_node_path_.join(old, '.rustup'),
        XDG_CACHE_HOME: env.XDG_CACHE_HOME ?? external_node_path_.join(old, '.cache'),
    };
}
/** Time of a source file in the second build: earlier by the same amount for all, so that newer files stay newer. */
function variedTime(seconds) {
    return Math.max(seconds - SHIFT, version/* EARLIEST */.Wk);
}
/** Mode of a source file in a checkout under the second build's umask; git ignores the difference. */
function variedMode(mode) {
    return mode | ((mode & 0o200) >> 3);
}
/** Runs programs in the varied environment; those that use a package index keep theirs, as they only fetch tools. */
function variedRunner(runner, env) {
    const { PYTHONHASHSEED: seed } = env;
    // A command needs everything else that it sets.
    const sets = seed === undefined ? {} : { PYTHONHASHSEED: seed };
    const vary = (command) => command.index ? command : { ...command, env: { ...env, ...command.env, ...sets } };
    return {
        finish: command => runner.finish(vary(command)),
        run: command => runner.run(vary(command)),
        endAll: () => runner.endAll(),
    };
}

// EXTERNAL MODULE: ./lib/pipeline/source.js
var pipeline_source = __webpack_require__(54561);
// EXTERNAL MODULE: ./lib/pipeline/wheels.js + 1 modules
var pipeline_wheels = __webpack_require__(69903);
;// CONCATENATED MODULE: ./lib/pipeline/reproduce.js
/** The stage that builds every file a second time, in other circumstances, and compares both. */













/**
 * A failure is a value: the first build's files are finished and valid.
 * @param environment the first build's, which serves both
 */
function declareSecondBuild(graph, context, { uv, interpreters, findLinks }, environment) {
    const { project } = context.configuration;
    const copyAgain = { id: 'copy-source-again', title: 'copy source again', section: 'build' };
    const source = graph.add(copyAgain, [], (_, say) => orFailure(() => (0,pipeline_source/* copyOf */.z)(context, project, REBUILT_IN, say, { time: variedTime, mode: variedMode })));
    return graph.add({ id: 'build-again', title: 'build sdist and wheels again', section: 'build' }, [uv, interpreters, findLinks, environment, source], async ([tool, found, folders, first, copy], say) => {
        if (copy.failure !== undefined)
            return { failure: copy.failure };
        const other = await inOtherCircumstances(context);
        const buildContext = (0,pipeline_source/* buildContextOf */.N)(other, project, tool, folders, REBUILT_IN, say);
        const isolated = await fromElsewhere(first, external_node_path_.join(buildContext.dir, external_node_path_.basename(first.dir)));
        const made = await orFailure(async () => (0,distributions/* finishDistributions */.hk)(other, [await (0,distributions/* buildSdist */.MF)(buildContext, copy.value, isolated)], REBUILT_IN, say));
        if (made.failure !== undefined)
            return { failure: made.failure };
        const [sdist = ''] = made.value;
        const wheels = await orFailure(async () => (0,distributions/* finishDistributions */.hk)(other, await (0,pipeline_wheels/* makeWheels */.ve)(other, buildContext, sdist, found, { newest: isolated }), REBUILT_IN, say));
        if (wheels.failure !== undefined)
            return { sdist, failure: wheels.failure };
        say(`from ${external_node_path_.basename((0,pipeline_context/* newest */.BP)(found).path)}: ${wheels.value.map(file => external_node_path_.basename(file)).join(', ')}`);
        return { sdist, wheels: wheels.value };
    });
}
async function orFailure(work) {
    try {
        return { value: await work() };
    }
    catch (thrown) {
        const [failure] = (0,errors/* problemsOf */.GW)(thrown);
        if (failure === undefined)
            throw thrown;
        return { failure };
    }
}
/**
 * The same context, whose programs get another home, time zone, locale, umask, clock and order of sets.
 * @param options.sets false leaves the order of sets as it is
 */
async function inOtherCircumstances(context, { sets = true } = {}) {
    const { host, runner, staging } = context;
    const { PYTHONHASHSEED: seed, ...others } = variedEnvironment({
        env: host.env,
        platform: process.platform,
        minutesBehind: new Date().getTimezoneOffset(),
        home: await staging.dir('other-home'),
    });
    return {
        ...context,
        // Both builds must map their folders to the same path in debug information.
        toolchain: async () => {
            const toolchain = await context.toolchain();
            const mapped = (value) => value?.replaceAll(`${staging.root}=.`, `${external_node_path_.join(staging.root, REBUILT_IN)}=./own`);
            const entries = Object.entries(toolchain.env).map(([name, value]) => [name, mapped(value)]);
            return { ...toolchain, env: Object.fromEntries(entries) };
        },
        runner: variedRunner(runner, sets ? { ...others, PYTHONHASHSEED: seed } : others),
    };
}
/** The same environment under another path, where the system has symbolic links. */
async function fromElsewhere({ dir, python, bin }, other) {
    if (process.platform === 'win32')
        return { dir, python, bin };
    await (0,promises_.symlink)(dir, other);
    return (0,distributions_environment/* environmentAt */.Ff)(other);
}
/** Assembled without the files that were written early: the same wheels have to give the same bytes. */
function declareSecondPex(graph, context, pex) {
    const info = { id: 'build-pex-again', title: 'assemble PEX again', section: 'test' };
    return graph.add(info, [pex], ([{ again }], say) => filesOrFailure(async () => {
        if (again === undefined)
            return [];
        const files = await again(await inOtherCircumstances(context), `${REBUILT_IN}/pex`, say);
        return files.map(({ path: file }) => file);
    }));
}
async function filesOrFailure(work) {
    const outcome = await orFailure(work);
    return outcome.failure === undefined ? { files: outcome.value } : { files: [], failure: outcome.failure };
}
/** Of sdist and wheels. */
function declareReproduction(graph, context, steps, environment) {
    if (!(0,distributions/* modeOf */.VV)(context).compare)
        return [];
    const compare = comparer(graph, context);
    const again = declareSecondBuild(graph, context, steps, environment);
    const secondOf = (pick) => graph.map(again, (second) => {
        const files = pick(second);
        return { files: files ?? [], ...(files === undefined && second.failure && { failure: second.failure }) };
    });
    return [
        compare({ id: 'compare-sdists', title: 'compare sdist builds', section: 'test' }, graph.map(steps.sdist, one => (one ? [one] : [])), secondOf(({ sdist }) => (sdist === undefined ? undefined : [sdist]))),
        compare({ id: 'compare-wheels', title: 'compare wheel builds', section: 'test' }, steps.wheels, secondOf(({ wheels }) => wheels)),
    ];
}
/** Of PEX files and executables. */
function declareBundleReproduction(graph, context, steps) {
    const mode = (0,distributions/* modeOf */.VV)(context);
    if (!mode.compare)
        return [];
    const { pex, dependencies, executables } = steps;
    const { plan, options } = context.configuration;
    const compare = comparer(graph, context);
    const comparePex = { id: 'compare-pex', title: 'compare PEX builds', section: 'test' };
    const pexes = pex !== undefined && plan.formats.includes('pex')
        ? [
            compare(comparePex, graph.map(pex, ({ artifacts }) => artifacts), declareSecondPex(graph, context, pex)),
        ]
        : [];
    if (dependencies === undefined)
        return pexes;
    const signed = plan.executables.length > 0 && (0,executables_signing/* decideSigning */.m)(options, context.host.env).kind === 'sign';
    const compared = executables.map((executable, index) => {
        const planned = plan.executables[index];
        if (planned === undefined)
            throw new Error('an executable that was not planned');
        const { format, target } = planned;
        const name = `${format}-${target.platform.name}`;
        const skipped = (0,reproduce_compare/* builtOnce */.Kv)(format, mode, signed);
        const rebuild = { id: `build-${name}-again`, title: `${executableTitle(planned)} again`, section: 'build' };
        const second = skipped !== undefined
            ? graph.given({ files: [], skipped })
            : graph.add(rebuild, [inputsOf(graph, planned, { ...steps, dependencies })], ([inputs], say) => filesOrFailure(async () => {
                // PyInstaller writes sets in their own order, and fixes that order itself.
                const other = await inOtherCircumstances(context, { sets: false });
                const folder = external_node_path_.join(REBUILT_IN, 'executables');
                return [(await makeExecutable(other, planned, folder, inputs, say)).artifact.path];
            }));
        const first = graph.map(executable, ({ artifact }) => [artifact]);
        const title = `compare ${format} executables for ${target.platform.name}`;
        return compare({ id: `compare-${name}`, title, section: 'test' }, first, second);
    });
    return [...pexes, ...compared];
}
function comparer(graph, context) {
    const began = Date.now() / 1000;
    return (info, first, second) => {
        const reproduced = graph.add(info, [first, second], async ([artifacts, again], say) => {
            // A wheel that is not published is inside a file that is.
            const compared = artifacts.filter(artifact => artifact.format === 'wheel' || (0,steps/* isPlanned */.H)(context, artifact));
            const evaluated = await Promise.all(compared.map(async (artifact) => ({
                artifact,
                ...(await evaluateOne(context, artifact, again, began)),
            })));
            for (const { check, problem } of evaluated) {
                say(`${check.result}: ${check.artifact}: ${check.reason}`);
                for (const line of problem?.detail ?? [])
                    say(`  ${line}`);
            }
            return {
                checks: evaluated.flatMap(({ artifact, check }) => ((0,steps/* isPlanned */.H)(context, artifact) ? [check] : [])),
                problems: evaluated.flatMap(({ problem }) => problem ?? []),
            };
        });
        graph.map(reproduced, ({ problems }) => (0,errors/* throwProblems */.Jh)(problems));
        return reproduced;
    };
}
/** @param began seconds since 1970 */
async function evaluateOne(context, artifact, second, began) {
    const started = performance.now();
    const { compareFiles, otherNames, evaluateComparison, evaluateFailedBuild, evaluateUnbuilt } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5736));
    const mode = (0,distributions/* modeOf */.VV)(context);
    const { files, failure, skipped } = second;
    if (skipped !== undefined)
        return evaluateUnbuilt(artifact, skipped);
    if (failure !== undefined)
        return evaluateFailedBuild(artifact, failure, mode);
    const { staging, epoch, configuration } = context;
    const other = files.find(file => external_node_path_.basename(file) === artifact.file);
    const folders = (names) => names.map(name => external_node_path_.join(staging.root, name));
    try {
        const comparison = other === undefined
            ? otherNames(files.map(file => external_node_path_.basename(file)))
            : await (0,distributions/* blameBackend */.Mn)(configuration.project, () => compareFiles({
                first: artifact.path,
                second: other,
                folders: [folders(['own', 'executables', 'pex']), folders([REBUILT_IN])],
                started: began,
                ended: Date.now() / 1000,
                epoch,
            }));
        const seconds = (performance.now() - started) / 1000;
        return evaluateComparison(artifact, comparison, mode, (0,distributions/* backendPlace */.IC)(configuration.project), seconds);
    }
    catch (thrown) {
        // The second build's file is damaged.
        const [reason] = (0,errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        return evaluateFailedBuild(artifact, reason, mode);
    }
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/archives/extract.js
var extract = __webpack_require__(68298);
// EXTERNAL MODULE: ./lib/core/merge-problems.js
var merge_problems = __webpack_require__(81688);
// EXTERNAL MODULE: ./lib/distributions/backend.js
var backend = __webpack_require__(34083);
// EXTERNAL MODULE: ./lib/distributions/system-packages.js
var system_packages = __webpack_require__(30634);
// EXTERNAL MODULE: ./lib/host/process/errors.js
var process_errors = __webpack_require__(47685);
// EXTERNAL MODULE: ./lib/smoke-test/commands.js
var commands = __webpack_require__(24192);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
// EXTERNAL MODULE: ./lib/smoke-test/verdict.js
var smoke_test_verdict = __webpack_require__(92937);
;// CONCATENATED MODULE: ./lib/smoke-test/smoke-test.js
/**
 * Smoke tests: runs the commands of `commands.ts` outside of the source tree, and evaluates how they end (`verdict.ts`).
 * `runSmokeTest` for an artifact on one interpreter, `testByCommands` for a native executable.
 */







const VERSION = /(?<![\w.])v?(\d+(?:\.\d+)+(?:[a-z]+\d*|[.+-][\w.]+)*)/gi;
/**
 * The version that a program prints instead of `version`; undefined when it prints that one, none, or several (some
 * programs also print the versions of their dependencies).
 * @param python of the interpreter that ran it, which some print too
 */
function otherVersion(lines, version, python) {
    const named = lines
        .flatMap(line => [...line.matchAll(VERSION)].map(([, one = '']) => one.replace(/\.$/, '')))
        .filter(one => one !== python && !python.startsWith(`${one}.`));
    const [only, ...more] = new Set(named);
    return only === undefined || more.length > 0 || same(only, version) ? undefined : only;
}
/** `1.0` equals `1.0.0`, and the part after a `+` may be missing. */
function same(one, other) {
    const [a, b] = [one, other].map(each => each.replace(/\+.*$/, ''));
    return a !== undefined && b !== undefined && (0,pep440/* valid */.rZ)(a) !== null && (0,pep440/* valid */.rZ)(b) !== null ? (0,pep440.eq)(a, b) : a === b;
}
/**
 * The fix for a program that does not start.
 * @param lines the output of all commands
 * @param own top-level modules of the wheel
 */
function hint(lines, own) {
    if (lines.some(line => TOO_MANY_PROCESSES.test(line)))
        return 'A program that starts processes with multiprocessing calls multiprocessing.freeze_support() first, and starts only under `if __name__ == "__main__":`.';
    const missing = lines.map(line => /\bNo module named '?([\w.]+)/.exec(line)?.[1]).find(name => name !== undefined);
    if (missing === undefined)
        return 'See its last lines below; set test-command if the program needs other arguments for a smoke test.';
    const [top = ''] = missing.split('.');
    if (/^_?(?:tkinter|curses|sqlite3|lzma|bz2|ctypes|ssl)$/.test(top))
        return `The Python of this machine was built without '${top}': use one that has it, or set test-command to a command that does not need it.`;
    if (top === 'pkg_resources')
        return "setuptools 82 removed 'pkg_resources': require setuptools<82, or use importlib.metadata.";
    if (own.includes(top))
        return `The files lack the project's own module '${missing}': configure the build backend to include it; the sdist may lack the files that it is generated from.`;
    return `No dependency provides the module '${missing}': add the package that provides it to the dependencies. If it is listed already, the build lost it: check that the sdist contains every file that the dependencies are read from.`;
}
/** Limits of one command. A program may wait for input, or serve for ever: the next command then gets its turn. Milliseconds. */
const LIMITS = { total: 120_000, idle: 60_000, processes: 64 };
/** Of the user's own command, which may run a test suite on all cores. */
const USER_LIMITS = { total: 3_600_000, idle: 1_200_000, processes: 1024 };
/**
 * Runs the commands until one exits with 0. Its own usage text is an answer too, unless a later command does better or
 * shows that the program is broken; then nothing else is tried.
 * @throws PackagingError `check/run-failed` for a module or library that cannot be found
 */
async function runGroup(environment, { testCommands, reason, imports }, limits) {
    const tried = [];
    const usage = [];
    for (const testCommand of testCommands) {
        const one = { testCommand, ended: await run(environment, testCommand, limits) };
        tried.push(one);
        const verdict = imports && isIncomplete(one) ? 'broken' : (0,smoke_test_verdict/* verdictOf */.Vj)(one.ended, environment.names);
        if (verdict === 'broken')
            throw failure(environment, tried);
        if (verdict === 'answered')
            return ranWith(one, tried);
        if (verdict === 'usage')
            usage.push(one);
    }
    const [helped] = usage;
    if (helped !== undefined)
        return ranWith(helped, tried);
    // A program that hides what is missing may show it when it is imported; an import that succeeds does not count.
    for (const testCommand of reason) {
        const one = { testCommand, ended: await run(environment, testCommand, limits) };
        if ((0,smoke_test_verdict/* verdictOf */.Vj)(one.ended) === 'broken' || isIncomplete(one))
            throw failure(environment, [...tried, one]);
    }
    const [first] = tried;
    if (first === undefined)
        throw new Error('a smoke test without commands');
    const text = `it did not answer: ${tried.map(inWords).join('; ')}`;
    return { answered: false, text, printed: [], testCommand: first.testCommand, first: firstStart(tried) };
}
/** Whether what the import names is not in its module: an entry point of a function that does not exist. */
function isIncomplete({ testCommand, ended }) {
    const last = ended.tail.findLast(line => line.trim() !== '') ?? '';
    const [, name] = /^AttributeError: .* has no attribute '([^']+)'/.exec(last) ?? [];
    return ended.code !== 0 && name !== undefined && testCommand.args.some(argument => argument.includes(`.${name}`));
}
function ranWith(one, tried) {
    const { testCommand, ended } = one;
    const printed = ended.code === 0 && testCommand.args.at(-1) === '--version' ? ended.tail : [];
    return { answered: true, text: `ran ${inWords(one)}`, printed, testCommand, first: firstStart(tried) };
}
/** One that could not be started took no time. */
function firstStart(tried) {
    return tried.find(({ ended }) => ended.milliseconds > 0)?.ended.milliseconds ?? 0;
}
/** `` `app --version` (exit 0): app 1.0 `` */
function inWords({ testCommand, ended }) {
    const line = (0,smoke_test_verdict/* lineThatTells */.ki)(ended);
    return `\`${testCommand.shown}\` (${(0,smoke_test_verdict/* exitWords */.Ey)(ended)})${line === '' ? '' : `: ${line}`}`;
}
/** Runs all groups, of which each has to succeed. @throws PackagingError `check/run-failed` */
async function runGroups(environment, groups, limits) {
    const all = [];
    for (const group of groups)
        all.push(await runGroup(environment, group, limits));
    const [first] = all;
    if (first === undefined)
        throw new Error('a smoke test without commands');
    if (all.length === 1)
        return first;
    const silent = all.filter(({ answered }) => !answered);
    const text = silent.length === 0
        ? `${(0,format/* plural */.LS)(all.length, 'script')} answered: ${all.map(({ text: words }) => words.replace(/^ran /, '')).join('; ')}`
        : `${silent.length} of ${(0,format/* plural */.LS)(all.length, 'script')} did not answer: ${silent.map(({ text: words }) => words.replace(/^it did not answer: /, '')).join('; ')}`;
    // Each script may have a version of its own.
    return { ...first, answered: silent.length === 0, text, printed: [] };
}
/** Starts it once more. @param first milliseconds of the very first start */
async function timeStarts(environment, testCommand, first) {
    const { code, milliseconds } = await run(environment, testCommand, LIMITS);
    return code === 0 ? { first: first / 1000, later: milliseconds / 1000 } : undefined;
}
/** Lines kept of the beginning of an output; the runner keeps its last. */
const HEAD_LINES = 100;
/** Reasons of the runner that are the artifact's: the system refuses to start it, or it starts too many processes. */
const REFUSED = new Set(['host/tool-missing', 'host/permission', 'host/unusable', 'host/processes']);
const TOO_MANY_PROCESSES = /started more than \d+ processes/;
/** Runs one command; never throws for what the artifact does. */
async function run(environment, testCommand, limits, capture = false) {
    const { env, pathFirst = [], dir, runner, artifact, what } = environment;
    const label = `run ${artifact.file} ${what}`;
    const head = [];
    try {
        const finished = await runner.finish({
            label,
            tool: testCommand.tool,
            args: testCommand.args,
            cwd: dir,
            env: { ...env, ...testCommand.env },
            pathFirst,
            limits,
            capture,
            onLine: line => {
                if (head.length < HEAD_LINES)
                    head.push(line);
            },
        });
        return { ...finished, head };
    }
    catch (error) {
        // A command that reached a limit or was killed has failed.
        if (!(error instanceof errors/* PackagingError */.yr && error.code.startsWith('host/')))
            throw error;
        const tail = [error.message, ...error.detail];
        return { code: -1, signal: null, stdout: '', head: [], tail, milliseconds: 0, refused: REFUSED.has(error.code) };
    }
}
/** With the last lines of every command. */
function failure(environment, tried) {
    const detail = tried.flatMap(({ testCommand, ended }) => [
        `$ ${testCommand.shown}  (${(0,smoke_test_verdict/* exitWords */.Ey)(ended)})`,
        ...ended.tail.slice(-12).map(line => `  ${line}`),
    ]);
    const last = tried.at(-1)?.ended;
    return (0,merge_problems/* occurrenceProblem */.X)('check/run-failed', {
        file: environment.artifact.file,
        where: environment.what,
        failed: { one: 'does not run', several: 'do not run' },
        reason: last === undefined ? '' : (0,smoke_test_verdict/* lineThatTells */.ki)(last).replace(/^\S+[\\/](python[\w.]*): /i, '$1: '),
    }, {
        fix: hint(tried.flatMap(({ ended }) => ended.tail), environment.modules),
        detail,
    });
}
const environmentOf = (smokeTest) => ({
    ...smokeTest,
    what: `on Python ${smokeTest.python}`,
    modules: smokeTest.subject.modules,
    names: smokeTest.installed.scripts,
});
/** @throws PackagingError `check/run-failed` with the last lines of what failed */
async function runSmokeTest(smokeTest) {
    const started = performance.now();
    await (0,promises_.mkdir)(smokeTest.dir, { recursive: true });
    const first = await confirmIdentity(smokeTest);
    const { answered, text, printed, testCommand } = await runCommands(smokeTest);
    const other = otherVersion(printed, smokeTest.version, smokeTest.interpreter.fullVersion);
    const seconds = (performance.now() - started) / 1000;
    const starts = smokeTest.timed && answered && smokeTest.test === 'auto' && first
        ? await timeStarts(environmentOf(smokeTest), testCommand, first)
        : undefined;
    return {
        name: 'runs',
        artifact: smokeTest.artifact.file,
        python: smokeTest.python,
        result: answered && other === undefined ? 'passed' : 'warning',
        reason: other === undefined ? text : `${text}, which is not ${smokeTest.version}`,
        seconds,
        ...(starts && { starts }),
    };
}
async function runCommands(smokeTest) {
    const { test, subject, installed, project, artifact } = smokeTest;
    const environment = environmentOf(smokeTest);
    if (test === 'auto')
        return runGroups(environment, (0,commands/* automaticCommands */.ir)(subject, installed), LIMITS);
    const testCommand = (0,commands/* customCommand */.Vv)(test, { project, artifact: artifact.path }, installed);
    return runOwn(environment, testCommand);
}
/** The user's own command has to exit with 0. @throws PackagingError `check/run-failed` */
async function runOwn(environment, testCommand) {
    const ended = await run(environment, testCommand, USER_LIMITS);
    if (ended.code !== 0)
        throw failure(environment, [{ testCommand, ended }]);
    return {
        answered: true,
        text: `ran \`${testCommand.shown}\` (${(0,smoke_test_verdict/* exitWords */.Ey)(ended)})`,
        printed: [],
        testCommand,
        first: ended.milliseconds,
    };
}
/**
 * A PEX silently switches to another interpreter when the one that starts it does not fit.
 * @returns milliseconds of its first start
 */
async function confirmIdentity(smokeTest) {
    if (smokeTest.installed.pex === undefined)
        return undefined;
    let first;
    for (const testCommand of (0,commands/* identityCommands */.fL)(smokeTest.installed)) {
        const milliseconds = await smoke_test_confirm(smokeTest, testCommand);
        first ??= milliseconds;
    }
    return first;
}
async function smoke_test_confirm(smokeTest, testCommand) {
    const finished = await run(environmentOf(smokeTest), testCommand, LIMITS, true);
    const { major, minor, implementation } = smokeTest.interpreter.python;
    const answer = finished.stdout.trim();
    if (finished.code === 0 && answer === `(${major}, ${minor}) ${implementation}`)
        return finished.milliseconds;
    if (finished.code !== 0)
        throw failure(environmentOf(smokeTest), [{ testCommand, ended: finished }]);
    throw new errors/* PackagingError */.yr('check/run-failed', {
        message: `${smokeTest.artifact.file} was started with Python ${smokeTest.python} but ran on ${answer}.`,
        fix: `It contains no compatible files for Python ${smokeTest.python}; leave that version out or report this as a bug.`,
    });
}
/** @throws PackagingError `check/run-failed` */
async function testByCommands(smokeTest) {
    const { artifact, python, testCommands, patient, note, dir } = smokeTest;
    const started = performance.now();
    await (0,promises_.mkdir)(dir, { recursive: true });
    const environment = { ...smokeTest, what: 'in an empty environment', names: [artifact.file] };
    const [own] = testCommands;
    const ran = patient && own !== undefined
        ? await runOwn(environment, own)
        : await runGroup(environment, { testCommands, imports: false, reason: [] }, LIMITS);
    const seconds = (performance.now() - started) / 1000;
    // A user's own command may do more than start, and may have to run only once.
    const starts = smokeTest.timed && ran.answered && !patient ? await timeStarts(environment, ran.testCommand, ran.first) : undefined;
    return {
        name: 'runs',
        artifact: artifact.file,
        python,
        result: ran.answered ? 'passed' : 'warning',
        reason: ran.text + note,
        seconds,
        ...(starts && { starts }),
    };
}

;// CONCATENATED MODULE: ./lib/pipeline/smoke-tests.js
/** The stage of smoke tests: installs or starts each finished file on each Python that it claims, as a user would. */


















/** One step for each planned format and Python, begun when all builds have ended, and one for each executable. */
function declareSmokeTests(graph, context, steps) {
    const { plan } = context.configuration;
    const { uv, interpreters, findLinks, application, sdist, wheels, builtPex, executables, dependencies } = steps;
    // Tests compete with builds for the same cores; and a PEX that fails to build does not stop the test of a wheel.
    const built = graph.after([sdist, wheels, ...(builtPex ? [builtPex] : []), ...executables]);
    const locked = dependencies ? graph.whenever(dependencies) : graph.given(undefined);
    const lists = [
        ['sdist', graph.map(sdist, one => (one ? [one] : []))],
        ['wheel', wheels],
        ...(builtPex ? [['pex', graph.map(builtPex, ({ files }) => files)]] : []),
    ];
    const planned = lists.filter(([format]) => plan.formats.includes(format));
    const command = plan.test;
    if (command === 'none')
        return declareUntested(graph, context, planned, executables);
    const test = (format, python, files) => graph.add({
        id: `test-${format}-${python}`,
        title: `test ${format === 'pex' ? 'PEX' : format} on ${pythonTitle(python)}`,
        section: 'test',
    }, [uv, interpreters, findLinks, application, files, locked, built], async ([tool, found, folders, app, made, lock]) => {
        const interpreter = found.find(one => (0,versions/* formatPython */.AR)(one.python) === python);
        // An optional Python that was not found.
        if (interpreter === undefined)
            return [];
        const claiming = made.filter(file => file.pythons.includes(python) && isForMachine(context, file));
        // The index would fail for the reason that the resolve has reported.
        if (dependencies !== undefined && lock === undefined)
            return claiming.map(file => skipped(file, python, 'not tested: its dependencies could not be resolved'));
        const subject = (0,pipeline_application/* subjectOf */.et)(context, app);
        const runTest = format === 'pex' ? testPex : testInstalled;
        return Promise.all(claiming
            .map(artifact => ({
            context,
            command,
            uv: tool,
            artifact,
            interpreter,
            subject,
            requirement: (0,pipeline_application/* requirementOf */.h2)(context, app, subject.entryPoint),
            dependencies: lock,
            findLinks: folders,
            scripts: [...app.choices.scripts.map(({ name }) => name), ...app.choices.files],
        }))
            .map(request => context.limiter(() => runTest(request))));
    });
    const tests = [
        ...planned.flatMap(([format, files]) => plan.pythons.map(python => test(format, (0,versions/* formatPython */.AR)(python), files))),
        ...declareExecutableTests(graph, context, command, { application, executables, built }),
    ];
    // Five environments with numpy are a gigabyte, which is removed now and not when everybody waits for the end.
    const cleanUp = { id: 'clean-up-tests', title: 'clean up test environments', section: 'test' };
    graph.add(cleanUp, [graph.after(tests)], () => (0,promises_.rm)(external_node_path_.join(context.staging.root, 'tests'), { recursive: true, force: true }).catch(() => { }));
    return tests;
}
/** `test-command: none` installs and starts nothing: a dependency may need what this machine does not have. */
function declareUntested(graph, context, lists, executables) {
    const untested = (files) => files
        .filter(file => isForMachine(context, file))
        .flatMap(file => file.pythons.map(python => skipped(file, python, smoke_test_verdict/* NOT_TESTED */.sc)));
    return [
        ...lists.map(([, files]) => graph.map(files, untested)),
        ...executables.map(executable => graph.map(executable, ({ artifact }) => untested([artifact]))),
    ];
}
/** Smoke tests say nothing about other machines. */
function isForMachine({ configuration }, { targets }) {
    return targets.some(target => target === 'any' || target === configuration.plan.runner.name);
}
function skipped({ file }, python, reason) {
    return { name: 'runs', artifact: file, python, result: 'skipped', reason, seconds: 0 };
}
/** `Python 3.12`, `PyPy 3.11` */
function pythonTitle(python) {
    return python.startsWith('pypy') ? `PyPy ${python.slice(4)}` : `Python ${python}`;
}
// Native executables: in another folder, with an empty environment, without any Python in reach.
/** An executable for another machine has no test, which the coverage table of the report shows. */
function declareExecutableTests(graph, context, command, steps) {
    const { plan } = context.configuration;
    const { application, executables, built } = steps;
    return plan.executables.flatMap(({ format, target }, index) => {
        const executable = executables[index];
        if (executable === undefined || target.platform.name !== plan.runner.name)
            return [];
        const info = { id: `test-${format}`, title: `test ${format} executable`, section: 'test' };
        return graph.add(info, [executable, application, built], async ([finished, app], say) => {
            const check = await context.limiter(() => testExecutable(context, command, finished, app));
            say(check.reason);
            return [check];
        });
    });
}
/** @throws PackagingError `check/run-failed` */
async function testExecutable(context, command, { artifact, program }, application) {
    const { plan, project } = context.configuration;
    const dir = await context.staging.dir(`tests/${artifact.file}`);
    const moved = external_node_path_.join(dir, 'moved');
    await (0,promises_.mkdir)(moved, { recursive: true });
    // A copy of the published file, away from where it was built.
    const file = program === undefined
        ? external_node_path_.join(moved, artifact.file)
        : external_node_path_.join(await (0,extract/* unpackFolder */.HM)(artifact.path, moved), ...program.split('/'));
    if (program === undefined)
        await (0,promises_.copyFile)(artifact.path, file);
    const subject = (0,pipeline_application/* subjectOf */.et)(context, application);
    const { entryPoint } = subject;
    const own = entryPoint.kind === 'function' ? entryPoint.script : undefined;
    const planned = (0,commands/* executableCommands */.pt)(command, subject, { program: file, name: external_node_path_.basename(file), scripts: [own ?? '', artifact.file] }, project.dir);
    const python = artifact.pythons[0] ?? '';
    if ('reason' in planned)
        return skipped(artifact, python, planned.reason);
    const { testCommands, patient, note } = planned;
    const work = external_node_path_.join(dir, 'work');
    return testByCommands({
        runner: context.runner,
        artifact,
        python,
        testCommands,
        patient,
        note,
        modules: subject.modules,
        timed: (0,sections/* comparedFormats */.sn)(plan.formats).length > 1,
        dir: work,
        env: emptyEnvironment(context.host.env, work),
    });
}
/** Windows programs do not start without these. */
const WINDOWS = new Set(['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'NUMBER_OF_PROCESSORS']);
/** Unsets all variables but the folders to write to: what a program unpacks or caches is removed with `folder`. */
function emptyEnvironment(env, folder, windows = process.platform === 'win32') {
    const names = Object.keys(env).filter(name => !(windows && WINDOWS.has(name.toUpperCase())));
    const locations = windows
        ? ['TEMP', 'TMP', 'USERPROFILE', 'LOCALAPPDATA', 'APPDATA']
        : ['HOME', 'TMPDIR', 'XDG_CACHE_HOME'];
    return {
        ...Object.fromEntries(names.map(name => [name, undefined])),
        ...Object.fromEntries(locations.map(name => [name, folder])),
    };
}
const NO_TOOLCHAIN = { env: {}, pathFirst: [] };
/**
 * Installs an artifact with its dependencies, as they were resolved where they were.
 * @throws PackagingError `check/run-failed`, `host/disk-full`
 */
async function install(request, environment, python) {
    const { context, uv, artifact } = request;
    const label = `install ${artifact.file} on Python ${python}`;
    // Only an sdist is built, with what its first build had.
    const { env, pathFirst } = artifact.format === 'sdist' ? withBackendEnvironment(await context.toolchain(), context.epoch) : NO_TOOLCHAIN;
    const allow = artifact.format === 'sdist' ? context.configuration.options.buildEnv : [];
    for (const step of installSteps(request, lockedWheels(request))) {
        const command = (0,distributions_environment/* installCommand */.Je)(uv, environment, { label, ...step });
        const finished = await context.runner.finish({ ...command, env: { ...command.env, ...env }, pathFirst, allow });
        if (finished.code !== 0)
            throw (0,process_errors/* diskFullError */.vB)(label, finished.tail) ?? notInstallable(artifact, python, finished.tail);
    }
}
function withBackendEnvironment({ env, pathFirst }, epoch) {
    return { env: { ...env, ...(0,backend/* backendEnvironment */.qS)(epoch) }, pathFirst };
}
/** The chosen wheels for this interpreter and machine; undefined where nothing was resolved for them. */
function lockedWheels({ context, dependencies, interpreter }) {
    const python = (0,versions/* formatPython */.AR)(interpreter.python);
    const machine = context.configuration.plan.runner.name;
    const target = dependencies?.targets.find(one => one.python === python && one.platform === machine);
    return target && dependencies?.wheels.get(target.name);
}
/** What uv installs, one call after the other. */
function installSteps({ context, artifact, requirement, findLinks, }, locked) {
    const name = nameOf(requirement);
    const extras = /\[.*?\]/.exec(requirement)?.[0] ?? '';
    // An sdist is built with the settings of the first build.
    const settings = { package: name, values: context.configuration.options.configSettings };
    const own = { findLinks, settings };
    if (locked === undefined)
        return [{ ...own, requirements: [ofFile(`${name}${extras}`, artifact.path)] }];
    // Alone first: an sdist needs the index for its backend. Then exactly the wheels that a bundle contains: uv would resolve
    // again, and takes no wheel for a dependency that is given by the address of its source.
    const alone = { ...own, requirements: [ofFile(name, artifact.path)], dependencies: false };
    if (locked.length === 0)
        return [alone];
    const requirements = locked.map(wheel => ofFile(wheel.name, wheel.path));
    return [alone, { requirements, dependencies: false, index: false }];
}
/** A requirement of exactly this file, whatever its path contains. */
function ofFile(name, file) {
    return `${name} @ ${(0,external_node_url_.pathToFileURL)(file).href}`;
}
function nameOf(requirement) {
    return /^[A-Za-z0-9._-]+/.exec(requirement)?.[0] ?? requirement;
}
function notInstallable(artifact, python, tail) {
    const known = (0,system_packages/* installFailureText */.Bi)(tail);
    return (0,merge_problems/* occurrenceProblem */.X)('check/run-failed', {
        file: artifact.file,
        where: `on Python ${python}`,
        failed: { one: 'cannot be installed', several: 'cannot be installed' },
        reason: known?.cause ?? installFailure(tail),
    }, {
        fix: known?.fix ??
            'Read the last lines of uv; a user of this file would get the same error. `test-command: none` installs and tests nothing.',
        detail: tail,
    });
}
/** The first cause in uv's output, which begins with a cross or an arrow. */
function installFailure(tail) {
    const causes = tail.filter(line => /^\s*(?:×|├─▶|╰─▶|error:)/.test(line));
    const cause = causes.find(line => /[├╰]─▶/.test(line)) ?? causes[0] ?? '';
    return cause.replace(/^\s*(?:×|├─▶|╰─▶|error:)\s*/, '').trim();
}
/** Installs a wheel or an sdist into a new environment and runs it there. @throws PackagingError `check/run-failed` */
async function testInstalled(request) {
    const { context, artifact, interpreter, uv } = request;
    const python = (0,versions/* formatPython */.AR)(interpreter.python);
    const dir = await context.staging.dir(`tests/${artifact.format}-${python}`);
    const environment = await (0,distributions_environment/* createEnvironment */.MO)(context.runner, uv, interpreter.path, external_node_path_.join(dir, 'environment'));
    await install(request, environment, python);
    const scripts = new Map();
    for (const name of request.scripts) {
        const file = external_node_path_.join(environment.bin, process.platform === 'win32' ? `${name}.exe` : name);
        if (await (0,promises_.access)(file).then(() => true, () => false))
            scripts.set(name, file);
    }
    return smokeTest(request, python, dir, { python: environment.python, script: name => scripts.get(name), scripts: [...scripts.keys()] }, [environment.bin], {});
}
/**
 * Starts a PEX under one interpreter, the only one that it can find: by its own launcher where the system has one, then
 * by that interpreter. @throws PackagingError `check/run-failed`
 */
async function testPex(request) {
    const { context, artifact, interpreter } = request;
    const python = (0,versions/* formatPython */.AR)(interpreter.python);
    const dir = await context.staging.dir(`tests/${artifact.file}-${python}`);
    // Settings of the caller for other PEX files must not apply to this one.
    const unset = ['PEX_PYTHON', 'PEX_PYTHON_PATH', 'PEX_PATH', 'PEX_VENV', 'PEX_TOOLS', 'PEX_MODULE', 'PEX_SCRIPT'];
    const env = {
        ...Object.fromEntries(unset.map(name => [name, undefined])),
        PEX_ROOT: await context.staging.dir('tests/pex-root'),
    };
    const { entryPoint } = request.subject;
    const ownScript = entryPoint.kind === 'function' ? entryPoint.script : undefined;
    const folder = (0,pex_folder/* folderIn */.CH)(artifact.file) && (await (0,sdist/* extractSdist */.h1)(artifact.path, external_node_path_.join(dir, 'unpacked')));
    const pex = {
        file: folder ?? artifact.path,
        ...(folder !== undefined && { launcher: external_node_path_.join(folder, '__main__.py') }),
        ...(ownScript !== undefined && { ownScript }),
        ...(process.platform !== 'win32' && { path: await onlyOnPath(dir, interpreter, folder !== undefined) }),
    };
    const installed = { python: interpreter.path, script: () => undefined, scripts: request.scripts, pex };
    return smokeTest(request, python, dir, installed, [], env);
}
/**
 * A folder for PATH with this interpreter alone, under the name with its version; and `ldd`, by which pex recognizes a
 * musl system.
 * @param plain also under `python3`, which the `__main__.py` of a folder starts
 */
async function onlyOnPath(dir, interpreter, plain) {
    const folder = external_node_path_.join(dir, 'bin');
    const { implementation, major, minor, freeThreaded } = interpreter.python;
    const name = `${implementation === 'pypy' ? 'pypy' : 'python'}${major}.${minor}${freeThreaded ? 't' : ''}`;
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.symlink)(interpreter.path, external_node_path_.join(folder, name));
    if (plain)
        await (0,promises_.symlink)(interpreter.path, external_node_path_.join(folder, 'python3'));
    const ldd = ['/usr/bin/ldd', '/bin/ldd'].find(external_node_fs_.existsSync);
    if (ldd !== undefined)
        await (0,promises_.symlink)(ldd, external_node_path_.join(folder, 'ldd'));
    return folder;
}
async function smokeTest(request, python, dir, installed, pathFirst, env) {
    const { context, artifact, interpreter, subject } = request;
    const { plan, project } = context.configuration;
    return runSmokeTest({
        runner: context.runner,
        artifact,
        interpreter,
        python,
        subject,
        version: request.requirement.replace(/^.*==/, ''),
        test: request.command,
        project: project.dir,
        installed,
        dir: external_node_path_.join(dir, 'work'),
        env: { ...env, PYTHONNOUSERSITE: '1', PYTHONDONTWRITEBYTECODE: undefined },
        pathFirst,
        timed: (0,sections/* comparedFormats */.sn)(plan.formats).length > 1,
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/pipeline.js












/** Declares all steps; those that need nothing start at once. */
function declarePipeline(graph, context, source) {
    const setUp = declareSetUp(graph, context);
    const { project, environment } = declareProject(graph, context, setUp, source);
    const made = { ...project, ...declareBundles(graph, context, project) };
    const testResults = declareSmokeTests(graph, context, made);
    const checked = declareChecks(graph, context, made);
    const reproduced = [
        // Collected sdists and wheels were compared by the jobs that built them.
        ...(environment ? declareReproduction(graph, context, project, environment) : []),
        ...declareBundleReproduction(graph, context, made),
    ];
    const descriptions = declareDescriptions(graph, context, made);
    return {
        ...made,
        ...descriptions,
        pex: (0,pex/* unchangedPex */.x5)(graph, made.builtPex, made.pex, testResults),
        testResults,
        checked,
        reproduced,
        findings: [...descriptions.findings, ...(checked ? [graph.map(checked, ({ findings }) => findings)] : [])],
    };
}
function declareSetUp(graph, context) {
    const { host, runner, configuration, tools } = context;
    const { plan, project } = configuration;
    const getUv = { id: 'get-uv', title: 'get uv', section: 'set-up' };
    const uv = graph.add(getUv, [], async () => (0,distributions_uv/* uvFor */.z)(await tools.uv(), host.store, host.env));
    const findPythons = { id: 'find-pythons', title: 'find Pythons', section: 'set-up' };
    const interpreters = graph.add(findPythons, [], async (_, say) => {
        const found = await (0,interpreters_interpreters/* setUpInterpreters */.rh)({
            asked: plan.pythons,
            optional: plan.optional,
            platform: plan.runner,
            ...(project.requiresPython !== undefined && { requiresPython: project.requiresPython }),
            runner,
            env: host.env,
            workspace: host.workspace,
            uv: async () => (await uv.value).tool,
            store: host.store,
            log: host.log,
        });
        for (const { python, fullVersion, path: file, source } of found)
            say(`${(0,versions/* formatPython */.AR)(python)}: ${fullVersion} at ${file} (${source})`);
        return found;
    });
    return { uv, interpreters, findLinks: (0,pipeline_wheels/* declareLocalProjects */.uN)(graph, context, { uv, interpreters }) };
}
/** @returns `environment`, the build environment, only where sdist and wheels are built here */
function declareProject(graph, context, setUp, source) {
    const { sdist, wheels, environment } = ownDistributions(graph, context, setUp, source);
    const readMetadata = { id: 'read-wheel', title: 'read wheel metadata', section: 'build' };
    const application = graph.add(readMetadata, [sdist, wheels], ([archive, built]) => (0,pipeline_application/* describeApplication */.un)(context, archive, built));
    return { project: { ...setUp, sdist, wheels, application }, environment };
}
function ownDistributions(graph, context, setUp, source) {
    const none = { sdist: graph.given(undefined), environment: undefined };
    // A script's wheel is written in an instant, in every job that needs it.
    if (context.configuration.project.script !== undefined)
        return { ...none, wheels: (0,pipeline_wheels/* declareScriptWheel */.R0)(graph, context, setUp) };
    if (source.kind === 'build')
        return (0,pipeline_wheels/* declareDistributions */.c5)(graph, context, setUp);
    return {
        ...none,
        sdist: graph.given(source.files.find(file => file.format === 'sdist')),
        wheels: graph.given(source.files.filter(file => file.format === 'wheel')),
    };
}
/** Files that contain the application with its dependencies: PEX files and native executables. */
function declareBundles(graph, context, project) {
    const { plan } = context.configuration;
    const withPex = plan.formats.includes('pex') || needsPex(context);
    const none = { builtPex: undefined, pex: undefined };
    if (!withPex && plan.executables.length === 0)
        return { ...none, executables: [], dependencies: undefined, coverage: undefined };
    const { dependencies, early, coverage } = (0,pipeline_dependencies/* declareDependencies */.KI)(graph, context, project, withPex);
    const files = withPex ? (0,pex/* declarePex */.O9)(graph, context, project, dependencies, early) : none;
    const executables = declareExecutables(graph, context, { ...project, dependencies, pex: files.pex });
    return { ...files, executables, dependencies, coverage };
}


/***/ }),

/***/ 55461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ ownRelease),
/* harmony export */   JH: () => (/* binding */ finishRun),
/* harmony export */   g2: () => (/* binding */ RELEASE)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_merge_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81688);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57206);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(31204);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90482);
/* harmony import */ var _host_publish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25689);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62310);
/* harmony import */ var _plan_expected_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(59101);
/* harmony import */ var _report_manifest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(78469);
/* harmony import */ var _report_verdict_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(60975);
/* harmony import */ var _sbom_component_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8022);
/** The one end of a run: writes verified files to the output folder, uploads workflow artifacts, completes the report. */














const NOTHING = { artifacts: [], manifest: '', checksums: '', sbom: '', descriptions: [] };
/**
 * Ends a run. A failed run writes nothing, so that the output folder is as it was, and uploads nothing.
 * @param failures of the steps so far
 * @param described what is inside the files
 */
async function finishRun(run, draft, failures, described, delivery) {
    const { host, graph, options } = run;
    const problems = failures.length > 0 ? failures : unreleasable(run, draft);
    const published = problems.length > 0
        ? undefined
        : await graph
            .add({ id: 'publish', title: 'write output folder', section: 'publish' }, [], () => publish(run, draft, described, delivery))
            .value.catch(() => undefined);
    const wanted = published !== undefined && host.kind === 'github' && options.upload;
    const uploads = wanted ? declareUploads(run, delivery.parcels(draft, published)) : [];
    const all = (0,_core_merge_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeProblems */ .n)([...new Set([...problems, ...(await graph.settled())])]);
    const stored = await Promise.allSettled(uploads);
    return {
        report: {
            ...draft,
            artifacts: published?.artifacts ?? [],
            timings: run.reporter.timings,
            uploads: stored.flatMap(upload => (upload.status === 'fulfilled' ? [upload.value] : [])),
            totalSeconds: run.now() / 1000,
            ...(all.length > 0 && { failure: all }),
        },
        published: published ?? NOTHING,
    };
}
/** The verdict that people read and the exit status never differ. */
function unreleasable({ now, reporter }, draft) {
    const { state, headline } = (0,_report_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .verdict */ .WJ)({ ...draft, timings: reporter.timings, uploads: [], totalSeconds: now() / 1000 });
    if (state !== 'failed')
        return [];
    const problem = new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/nothing', {
        message: `${headline}.`,
        fix: 'Read the table of checks and the formats that were not made: both have the reasons.',
    });
    return [problem];
}
/** One step for each parcel, all at once. @throws PackagingError(s) `upload/…` */
function declareUploads({ graph, host, outputDir, options }, parcels) {
    const { retentionDays, compressionLevel } = options;
    return parcels.map(({ title, files }) => {
        const bundle = {
            name: title,
            files,
            root: outputDir,
            compressionLevel,
            ...(retentionDays !== undefined && { retentionDays }),
        };
        const info = { id: `upload-${title}`, title: `upload ${title}`, section: 'publish' };
        const step = graph.add(info, [], async (_, say) => {
            const stored = await host.upload(bundle);
            say(`${stored.url} (${stored.digest})`);
            return { ...stored, files: files.map(file => node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)) };
        });
        return step.value;
    });
}
/** Writes all files or none. @throws PackagingError `host/…`, and as `delivery.describe` */
async function publish(run, draft, described, delivery) {
    const { staging, outputDir } = run;
    const { artifacts } = draft;
    const written = await delivery.describe(run, draft, described);
    const files = [...artifacts.map(({ path: file }) => file), ...written];
    const placed = await (0,_host_publish_js__WEBPACK_IMPORTED_MODULE_7__/* .publishFiles */ .b)(files, outputDir, removal => staging.waitFor(removal));
    // Those of an earlier run would describe files that have just been replaced.
    await Promise.all(delivery
        .descriptions(draft)
        .map(name => node_path__WEBPACK_IMPORTED_MODULE_2__.join(outputDir, name))
        .filter(file => !placed.includes(file))
        .map(file => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true })));
    const descriptions = placed.slice(artifacts.length);
    const [manifestFile = '', checksumsFile = ''] = descriptions;
    return {
        artifacts: artifacts.map((artifact, index) => ({ ...artifact, path: placed[index] ?? artifact.path })),
        manifest: manifestFile,
        checksums: checksumsFile,
        sbom: descriptions.find(file => file.endsWith('.cdx.json')) ?? '',
        descriptions,
    };
}
// A release: manifest, checksums, SBOM and notices.
const DESCRIPTIONS = ['manifest.json', 'SHA256SUMS'];
/** How a release is described, whoever built its files. */
const RELEASE = {
    descriptions: ({ project }) => [...DESCRIPTIONS, _sbom_component_js__WEBPACK_IMPORTED_MODULE_12__/* .NOTICES */ .ku, ...(project ? [(0,_sbom_component_js__WEBPACK_IMPORTED_MODULE_12__/* .sbomName */ .HK)(project)] : [])],
    async describe(run, draft, described) {
        const dir = await run.staging.dir('described');
        const [first, second] = DESCRIPTIONS;
        const more = await contentFiles(run, draft, described);
        const entries = more.map(({ kind, name, text }) => {
            const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
            return { kind, file: name, size: Buffer.byteLength(text), sha256 };
        });
        const files = [
            [node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, first), (0,_report_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .manifest */ .eu)(draft, entries)],
            [node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, second), (0,_report_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .checksums */ .vw)([...draft.artifacts, ...entries])],
            ...more.map(({ name, text }) => [node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, name), text]),
        ];
        await Promise.all(files.map(([file, text]) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, text)));
        return files.map(([file]) => file);
    },
};
/** A run that is a release of its own: one workflow artifact for each format and platform. */
function ownRelease({ options, plan }) {
    const pythons = (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_13__/* .words */ .aL)(options.pythonVersions)[0] === 'auto' ? [] : plan.pythons.map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPython */ .AR);
    return {
        ...RELEASE,
        parcels: ({ project }, { artifacts }) => {
            const { name, version } = project ?? { name: '', version: '' };
            return groups(artifacts, plan.runner.name).map(({ format, target, files }) => ({
                title: (0,_plan_expected_files_js__WEBPACK_IMPORTED_MODULE_9__/* .workflowArtifactName */ .lm)({ prefix: options.artifactPrefix, name, version, format, target, pythons }),
                files,
            }));
        },
    };
}
/** Files for every platform are named after the platform that built and tested them, so that no two jobs use one name. */
function groups(artifacts, runner) {
    return _core_model_js__WEBPACK_IMPORTED_MODULE_5__/* .FORMATS */ .hR.flatMap((format) => {
        const targets = new Map();
        for (const artifact of artifacts.filter(one => one.format === format)) {
            const [first = 'any', ...more] = artifact.targets;
            const target = first === 'any' ? runner : more.length > 0 ? 'universal' : first;
            targets.set(target, [...(targets.get(target) ?? []), artifact.path]);
        }
        return [...targets].map(([target, files]) => ({ format, target, files }));
    });
}
async function contentFiles({ options, epoch }, { project, commit }, described) {
    const { sbom, licenses } = options;
    if (project === undefined || described.length === 0 || (sbom === 'none' && !licenses.wanted))
        return [];
    const { describeFiles } = await __webpack_require__.e(/* import() */ 342).then(__webpack_require__.bind(__webpack_require__, 7961));
    const { clarified } = licenses.policy;
    const subject = { ...project, epoch, toolVersion: (0,_core_version_js__WEBPACK_IMPORTED_MODULE_6__.toolVersion)(), ...(commit !== undefined && { commit }) };
    return describeFiles(subject, described, { sbom: sbom !== 'none', notices: licenses.wanted, clarified });
}


/***/ }),

/***/ 78881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sG: () => (/* binding */ outcomeOf),
  aI: () => (/* binding */ runPipeline),
  j1: () => (/* binding */ runUnlessUnchanged)
});

// EXTERNAL MODULE: ./lib/host/publish.js
var publish = __webpack_require__(25689);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/plan/plan.js + 1 modules
var plan_plan = __webpack_require__(54315);
// EXTERNAL MODULE: ./lib/resolve/coverage.js
var resolve_coverage = __webpack_require__(56228);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 1 modules
var pipeline_context = __webpack_require__(41775);
// EXTERNAL MODULE: ./lib/pipeline/graph.js
var pipeline_graph = __webpack_require__(53954);
// EXTERNAL MODULE: ./lib/pipeline/pipeline.js + 14 modules
var pipeline = __webpack_require__(75079);
// EXTERNAL MODULE: ./lib/pipeline/publish.js
var pipeline_publish = __webpack_require__(55461);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/version.js + 1 modules
var version = __webpack_require__(90482);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/timed-cache.js
var timed_cache = __webpack_require__(52954);
// EXTERNAL MODULE: ./lib/plan/document.js
var plan_document = __webpack_require__(47606);
// EXTERNAL MODULE: ./lib/project/inline-script.js
var inline_script = __webpack_require__(43714);
// EXTERNAL MODULE: ./lib/project/source.js
var source = __webpack_require__(58280);
// EXTERNAL MODULE: ./lib/project/source-list.js + 1 modules
var source_list = __webpack_require__(52997);
;// CONCATENATED MODULE: ./lib/pipeline/result-cache.js
/**
 * The cache of results: when nothing that decides a result has changed since a run of a short time ago, and its files are
 * still in the output folder with the same digests, they are the result of this run too.
 */












/** Variables that decide what is found, or how native code is compiled. */
const DECIDING = /^(PIP|UV|CARGO|RUST)|^(SOURCE_DATE_EPOCH|CC|CXX|PATH|LD_LIBRARY_PATH)$|FLAGS$/;
/** The cache key: a digest of all that decides the result but the index and the interpreters, which `recall` checks. */
async function inputsDigest(host, configuration) {
    const { plan, options, project, localProjects, findLinks, outputDir, notSource } = configuration;
    const trees = await Promise.all([project, ...localProjects].map(one => treeOf(one, notSource)));
    const wheels = await Promise.all(findLinks.map(folder => treeOf({ dir: folder, git: undefined }, [outputDir])));
    const lock = ['auto', 'none'].includes(options.lock) ? '' : await fileDigest(external_node_path_.resolve(project.dir, options.lock));
    const settings = Object.entries(host.env)
        .filter(([name]) => DECIDING.test(name))
        .sort();
    const { jobs: _, ...rest } = options;
    const parts = [
        (0,version.programVersion)(),
        (0,locked/* toolVersions */.Ek)(),
        (0,plan_document/* planDocument */.N)(plan),
        rest,
        trees,
        wheels,
        lock,
        settings,
        // Whether a file is signed; a secret itself must not go into a digest that is stored.
        [...options.signEnv, ...options.buildEnv].map(name => Boolean(host.env[name])),
        outputDir,
        project.git?.head,
        project.git?.tags,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/** The earlier result when it is still valid, else undefined; a damaged record counts as none. */
async function recall(host, key) {
    try {
        const record = await recordsOf(host).recall(key);
        if (record === undefined)
            return undefined;
        const { artifacts, descriptions } = record.published;
        await Promise.all(descriptions.map(file => (0,promises_.stat)(file)));
        const digests = await Promise.all(artifacts.map(({ path: file }) => (0,files/* sha256Of */.Bj)(file)));
        const fingerprints = await Promise.all(record.interpreters.map(fingerprintOf));
        const same = artifacts.every(({ sha256 }, index) => sha256 === digests[index]) &&
            fingerprints.every((fingerprint, index) => fingerprint === record.fingerprints[index]);
        const warnings = record.report.warnings.map(({ code, message, fix, detail, place }) => {
            return new errors/* PackagingError */.yr(code, { message, fix, detail, ...(place && { place }) });
        });
        return same ? { ...record, report: { ...record.report, warnings } } : undefined;
    }
    catch {
        return undefined;
    }
}
/** Never fails: a result that cannot be stored is only built again. */
async function remember(host, key, earlier) {
    try {
        const fingerprints = await Promise.all(earlier.interpreters.map(fingerprintOf));
        // JSON.stringify leaves out the message of an Error.
        const warnings = earlier.report.warnings.map(one => ({ ...one, message: one.message }));
        const report = { ...earlier.report, warnings };
        await recordsOf(host).remember(key, { ...earlier, report, fingerprints });
    }
    catch {
        return;
    }
}
function recordsOf(host) {
    return (0,timed_cache/* createTimedCache */.g)(external_node_path_.join(host.store, 'results'));
}
async function treeOf(project, exclude) {
    // Nothing beside it is packaged.
    if (project.script !== undefined)
        return scriptDigest(project.script.path);
    const { root, list } = await (0,source_list/* sourceOf */.v)(project.dir, project.git, exclude);
    return (0,source/* treeDigest */.f)(root, [...list.files, ...list.links.keys()]);
}
async function scriptDigest(file) {
    return [file, ...(await Promise.all([file, (0,inline_script/* scriptLock */.tk)(file)].map(fileDigest)))].join(' ');
}
async function fileDigest(file) {
    return (0,files/* sha256Of */.Bj)(file).catch(() => '');
}
async function fingerprintOf(file) {
    const { size, mtimeMs, ino } = await (0,promises_.stat)(file);
    return `${size} ${mtimeMs} ${ino}`;
}

// EXTERNAL MODULE: ./lib/pipeline/steps.js
var pipeline_steps = __webpack_require__(85281);
;// CONCATENATED MODULE: ./lib/pipeline/run.js











/** The result of an earlier run when nothing has changed since; only on a laptop, never for a release in a workflow. */
async function runUnlessUnchanged(request) {
    const { host, configuration, reporter, now } = request;
    const delivery = (0,pipeline_publish/* ownRelease */.IV)(configuration);
    if (host.kind !== 'local' || configuration.options.cache === 'false')
        return runPipeline(request, delivery);
    const key = await inputsDigest(host, configuration);
    const earlier = await recall(host, key);
    if (earlier !== undefined) {
        reporter.stop();
        const report = { ...earlier.report, timings: [], totalSeconds: now() / 1000, reusedUnchanged: true };
        return { ...earlier, report };
    }
    const result = await runPipeline(request, delivery);
    if (result.report.failure === undefined)
        await remember(host, key, result);
    return result;
}
/** @returns failures in the report @throws anything else, which is a bug */
async function runPipeline(request, delivery) {
    const { host, configuration, reporter, runner, now } = request;
    const staging = await (0,publish/* createStaging */.q)(host.temp);
    try {
        const context = (0,pipeline_context/* openContext */.eA)(request, staging);
        const graph = new pipeline_graph/* Graph */.T(reporter, now);
        const steps = (0,pipeline/* declarePipeline */.d)(graph, context, { kind: 'build' });
        const failures = await graph.settled();
        const { draft, described } = await outcomeOf(steps, request, failures, {
            used: context.tools.used,
            warned: context.warned,
        });
        const { options, outputDir } = configuration;
        const publishing = { host, staging, graph, reporter, now, epoch: context.epoch, outputDir, options };
        const result = await (0,pipeline_publish/* finishRun */.JH)(publishing, draft, failures, described, delivery);
        const interpreters = (await valueIfDone(steps.interpreters)) ?? [];
        return { ...result, interpreters: interpreters.map(one => one.path) };
    }
    finally {
        reporter.stop();
        // A build backend may still wait for a request.
        await runner.endAll();
        await staging.dispose();
    }
}
/**
 * The report of the steps; for a failed run without artifacts, since none is published.
 * @param run.used the tools with which the files were built @param run.warned warnings of the steps
 */
async function outcomeOf(steps, { host, configuration }, failures, run) {
    const { plan, options, project } = configuration;
    const [application, sdist, wheels, pex, interpreters, dependencies, licenses, audit, described, checked] = await Promise.all([
        valueIfDone(steps.application),
        valueIfDone(steps.sdist),
        valueIfDone(steps.wheels),
        valueIfDone(steps.pex),
        valueIfDone(steps.interpreters),
        valueIfDone(steps.dependencies),
        valueIfDone(steps.licenses),
        valueIfDone(steps.audit),
        valueIfDone(steps.described),
        valueIfDone(steps.checked),
    ]);
    const executables = (await Promise.all(steps.executables.map(valueIfDone))).flatMap(made => made ?? []);
    const coverage = dependencies?.coverage ?? (await valueIfDone(steps.coverage));
    const checks = [
        ...executables.flatMap(executable => executable.checks),
        ...(await Promise.all(steps.testResults.map(valueIfDone))).flatMap(results => results ?? []),
        ...(checked?.checks ?? []),
        ...(await Promise.all(steps.reproduced.map(valueIfDone))).flatMap(reproduced => reproduced?.checks ?? []),
    ];
    const findings = (await Promise.all(steps.findings.map(valueIfDone))).flatMap(found => found ?? []);
    const all = [
        ...(sdist ? [sdist] : []),
        ...(wheels ?? []),
        ...(pex?.artifacts ?? []),
        ...executables.map(({ artifact }) => artifact),
    ].filter(artifact => (0,pipeline_steps/* isPlanned */.H)({ configuration }, artifact));
    const start = pex?.start ?? executables[0]?.start;
    const entryPoint = start?.entryPoint.kind === 'script' ? start.entryPoint.file : start?.names;
    const nothingToRun = pex !== undefined && pex.start === undefined && plan.formats.includes('pex');
    const pythons = interpreters?.map(({ python }) => python) ?? plan.pythons;
    const uploads = host.kind === 'github' && options.upload;
    const draft = {
        ...(application && { project: { name: application.name, version: application.version } }),
        ...(project.git?.head !== undefined && { commit: project.git.head }),
        ...(entryPoint !== undefined && { entryPoint }),
        pythons: pythons.map(versions/* formatPython */.AR),
        platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles],
        machine: plan.runner.name,
        artifacts: failures.length === 0 ? all : [],
        checks,
        ...(findings.length > 0 && { findings }),
        skipped: [...plan.skipped, ...(nothingToRun ? [{ format: 'pex', reason: plan_plan/* NOTHING_TO_RUN */.OG }] : [])],
        warnings: [
            ...plan.warnings,
            ...run.warned,
            ...(dependencies?.warnings ?? []),
            ...(licenses?.warnings ?? []),
            ...(coverage && plan.formats.includes('pex')
                ? (0,resolve_coverage/* sizeWarnings */.RW)(coverage.sizes, uploads, options.pexLayout === 'zipapp')
                : []),
        ],
        ...(coverage && { coverage }),
        ...(pex?.stripped.length && { stripped: pex.stripped }),
        ...(licenses && { licenses: licenses.components }),
        ...(audit && { audit }),
        tools: (0,locked/* toolVersions */.Ek)(run.used),
    };
    return { draft, described: described ?? [] };
}
/** The value of a step; undefined when there is no such step or it failed, which the graph reports. */
function valueIfDone(step) {
    return step === undefined ? Promise.resolve(undefined) : step.value.catch(() => undefined);
}


/***/ }),

/***/ 85281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isPlanned)
/* harmony export */ });
/** Whether the plan wants the file itself, and not only what is built from it. */
function isPlanned({ configuration }, { format }) {
    return configuration.plan.formats.includes(format);
}


/***/ }),

/***/ 5736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ builtOnce),
/* harmony export */   compareFiles: () => (/* binding */ compareFiles),
/* harmony export */   evaluateComparison: () => (/* binding */ evaluateComparison),
/* harmony export */   evaluateFailedBuild: () => (/* binding */ evaluateFailedBuild),
/* harmony export */   evaluateUnbuilt: () => (/* binding */ evaluateUnbuilt),
/* harmony export */   otherNames: () => (/* binding */ otherNames)
/* harmony export */ });
/* unused harmony exports readArchive, compareContents */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38321);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36790);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18802);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25888);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(657);
/* harmony import */ var _normalize_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45404);
/**
 * Compares two builds of one file: by digest, then member by member (`compareFiles`), and turns the differences into the
 * result of the check `reproducible` (`evaluateComparison`).
 */









/** By the file name; undefined for a program, which has no members. */
function archiveKind(file) {
    if (/\.(?:whl|pex|zip)$/.test(file))
        return 'zip';
    return file.endsWith('.tar.gz') ? 'tar' : undefined;
}
/** @throws PackagingError `check/content` for what cannot be trusted */
function readArchive(file) {
    return archiveKind(file) === 'zip' ? readZipMembers(file) : readTarMembers(file);
}
async function readZipMembers(file) {
    return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .withZip */ .o7)(file, async (zip) => ({
        header: '',
        members: zip.entries.map(({ name, folder, size, crc, mode, time }) => ({
            name,
            kind: folder ? 'folder' : 'file',
            content: `${size} ${crc}`,
            mode: mode & 0o7777,
            time: (0,_normalize_js__WEBPACK_IMPORTED_MODULE_8__/* .dosTimeText */ .vg)(time),
            owner: '',
        })),
    }));
}
async function readTarMembers(file) {
    const members = [];
    const counts = new Map();
    await (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_3__/* .eachMember */ .cA)(file, async ({ name, kind, size, mode, mtime, owner, target, content }) => {
        let crc = 0;
        for await (const piece of content())
            crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.crc32)(piece, crc);
        // hatchling writes PKG-INFO twice.
        const times = (counts.get(name) ?? 0) + 1;
        counts.set(name, times);
        members.push({
            name: times === 1 ? name : `${name} (${times})`,
            kind,
            content: kind === 'symlink' ? target : `${size} ${crc}`,
            mode,
            time: new Date(mtime * 1000).toISOString(),
            seconds: mtime,
            owner,
        });
    });
    return { members, header: await gzipHeader(file) };
}
/** RFC 1952, 2.3: the time, whether there is a name, how it was compressed, and on which system. */
async function gzipHeader(file) {
    return (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .withFile */ .D4)(file, 'r', 0, async (handle) => {
        const { buffer: header } = await handle.read(Buffer.alloc(10), 0, 10, 0);
        const time = header.readUInt32LE(4);
        const name = (header.readUInt8(3) & 8) === 0 ? '' : ', a name';
        const timeText = time === 0 ? 'no time' : new Date(time * 1000).toISOString();
        return `${timeText}${name}, system ${header.readUInt8(9)}`;
    });
}
/** The contents of some members; those of more than `limit` bytes are left out. */
async function contentsOfMembers(file, names, limit) {
    const found = new Map();
    if (archiveKind(file) === 'zip')
        await (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .withZip */ .o7)(file, async (zip) => {
            for (const name of names)
                if ((zip.entry(name)?.size ?? limit + 1) <= limit)
                    found.set(name, await zip.read(name, limit));
        });
    else
        await (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_3__/* .eachMember */ .cA)(file, async ({ name, size, kind, content }) => {
            if (!names.has(name) || kind !== 'file' || size > limit)
                return;
            found.set(name, await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(content()));
        });
    return found;
}
/** None where no member differs. */
function difference(kind, members, what, example) {
    return members.length === 0 ? [] : [{ kind, members, what, example }];
}
/** Differences that `reproducible: normalize` removes, whatever the backend did. */
const REPAIRABLE = new Set(['order', 'time', 'mode', 'owner', 'header', 'compression']);
const isRepairable = ({ kind }) => REPAIRABLE.has(kind);
/** Worst first; never empty, as the files' bytes differ: without another difference it is how they are packed. */
function compareArchives(first, second) {
    const others = new Map(second.members.map(member => [member.name, member]));
    const names = new Set(namesOf(first.members));
    const both = first.members.flatMap(one => {
        const other = others.get(one.name);
        return other === undefined ? [] : [[one, other]];
    });
    const missing = namesOf(first.members).filter(name => !others.has(name));
    const extra = namesOf(second.members).filter(name => !names.has(name));
    const found = [
        ...only('missing', missing, 'the second build lacks'),
        ...only('extra', extra, 'only the second build has'),
        ...contents(both, missing.length + extra.length > 0),
        ...order(first, second, missing.length + extra.length > 0),
        ...values('time', both, 'times', ({ time }) => time),
        ...values('mode', both, 'modes', ({ mode }) => mode.toString(8)),
        ...values('owner', both, 'owners', ({ owner }) => owner.trim()),
    ];
    if (first.header !== second.header) {
        const example = `gzip header: ${first.header} / ${second.header}`;
        found.push({ kind: 'header', members: [], what: "the archive's own header", example });
    }
    if (found.length > 0)
        return found;
    const example = 'every member is the same, the bytes of the archive are not';
    return [{ kind: 'compression', members: [], what: 'how it is compressed', example }];
}
/**
 * Times within the builds themselves: two builds side by side can have the same by chance, and the next one differs.
 * @param started seconds since 1970 @param epoch the time that members should have
 */
function timesOfBuild({ members }, started, ended, epoch) {
    const fresh = members.filter(({ seconds = epoch }) => Math.floor(seconds) >= Math.floor(started) && seconds <= ended && seconds !== epoch);
    const what = `times of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(fresh.length, 'member')}, which are those of the build`;
    return difference('time', namesOf(fresh), what, `${fresh[0]?.name}: ${fresh[0]?.time}, while it was built`);
}
function only(kind, names, what) {
    const more = names.length > 1 ? ` and ${names.length - 1} more` : '';
    return difference(kind, names, `${what} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(names.length, 'member')}`, `${what} ${names[0]}${more}`);
}
/** RECORD differs wherever something else does: it is reported only when it is the only difference. */
function contents(both, others) {
    const all = namesOf(both.flatMap(([one, other]) => (one.content !== other.content || one.kind !== other.kind ? [one] : [])));
    const apart = all.filter(name => !/^[^/]+\.dist-info\/RECORD(?:\.jws|\.p7s)?$/.test(name));
    if (apart.length === 0 && others)
        return [];
    const reported = apart.length > 0 ? apart : all;
    const what = `contents of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(reported.length, 'member')}`;
    return difference('content', reported, what, `${reported[0]}: different contents`);
}
function order(first, second, others) {
    if (others)
        return [];
    const at = first.members.findIndex(({ name }, index) => name !== second.members[index]?.name);
    const [one, other] = [first.members[at]?.name, second.members[at]?.name];
    if (one === undefined)
        return [];
    return difference('order', [one], 'the order of members', `member ${at + 1} is ${one} / ${other}`);
}
function values(kind, both, what, value) {
    const differing = both.filter(([one, other]) => value(one) !== value(other));
    const [first] = differing;
    if (first === undefined)
        return [];
    const [one, other] = first;
    const members = namesOf(differing.map(([member]) => member));
    const example = `${one.name}: ${kind} ${value(one)} / ${value(other)}`;
    return difference(kind, members, `${what} of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(members.length, 'member')}`, example);
}
const namesOf = (members) => members.map(({ name }) => name);
/** Lines shown of each side. */
const MOST_LINES = 3;
/** Characters shown of a line. */
const MOST_CHARACTERS = 160;
/** Dates, times of day, seconds since 1970. */
const TIME = /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?|\d\d:\d\d:\d\d(?:\.\d+)?|(?<!\d)[12]\d{9}(?:\.\d+)?(?!\d)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{6,40}?\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},? \d{4}/g;
function compareContents(first, second, folders) {
    const [one, other] = [first, second].map(textOf);
    if (one === undefined || other === undefined)
        return compareBinary(first, second, folders);
    const lines = firstLines(one, other);
    const paths = [masked(one, folders[0]), masked(other, folders[1])];
    const hasPath = paths[0] !== one || paths[1] !== other;
    const times = paths.map(text => text.replace(TIME, '<time>'));
    const difference = (causes, what) => ({ causes, what, lines });
    if (hasPath && paths[0] === paths[1])
        return difference(['path'], 'contains the path of its build folder');
    if (times[0] === times[1])
        return hasPath
            ? difference(['path', 'time'], 'contains a time and the path of its build folder')
            : difference(['time'], 'contains a time');
    if (sortedWords(times[0]) === sortedWords(times[1]))
        return difference(['order'], 'has the same words in another order');
    const also = hasPath ? ', including the path of its build folder' : '';
    return difference(hasPath ? ['path', 'other'] : ['other'], `has different contents${also}`);
}
function compareBinary(first, second, folders) {
    const hasPath = [first, second].some((bytes, index) => folders[index]?.some(folder => bytes.includes(folder)));
    const at = first.findIndex((byte, index) => byte !== second[index]);
    const where = `differs from byte ${at === -1 ? first.length : at} on (${first.length} / ${second.length} bytes)`;
    return hasPath
        ? { causes: ['path'], what: `contains the path of its build folder, and ${where}`, lines: [] }
        : { causes: ['other'], what: where, lines: [] };
}
/** Longest first: one folder may be inside another. */
function masked(text, folders) {
    return [...folders]
        .sort((a, b) => b.length - a.length)
        .reduce((rest, folder) => rest.replaceAll(folder, '<folder>'), text);
}
function sortedWords(text) {
    return text
        .split(/[\s,;:'"()[\]{}]+/)
        .sort()
        .join(' ');
}
function textOf(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function firstLines(one, other) {
    const [a, b] = [one.split('\n'), other.split('\n')];
    const at = a.findIndex((line, index) => line !== b[index]);
    const start = at === -1 ? a.length : at;
    let same = 0;
    while (same < Math.min(a.length, b.length) - start && a.at(-1 - same) === b.at(-1 - same))
        same += 1;
    const shown = (lines, sign) => lines
        .slice(start, lines.length - same)
        .slice(0, MOST_LINES)
        .map(line => `${sign} ${short(line)}`);
    return [`@ line ${start + 1}`, ...shown(a, '-'), ...shown(b, '+')];
}
function short(line) {
    const characters = [...line.replace(/\r$/, '')];
    return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : characters.join('');
}
/** Members whose contents are compared, and bytes of each: more than people read. */
const MOST_MEMBERS = 5;
const MOST_BYTES = 1024 * 1024;
/** @throws PackagingError `check/content` for an archive that cannot be trusted */
async function compareFiles(builds) {
    const { first, second, started, ended, epoch } = builds;
    const digests = await Promise.all([first, second].map(_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .Bj));
    if (digests[0] === digests[1]) {
        // A zip archive has local times, and the two builds ran in different time zones: they are never equal by chance.
        const times = archiveKind(first) === 'tar' ? timesOfBuild(await readArchive(first), started, ended, epoch) : [];
        return { differences: times, causes: [], details: times.map(({ example }) => example) };
    }
    if (archiveKind(first) === undefined)
        return comparePrograms(builds);
    const [one, other] = await Promise.all([readArchive(first), readArchive(second)]);
    const differences = compareArchives(one, other);
    const contents = differences.find(({ kind }) => kind === 'content');
    const members = contents === undefined ? [] : await compareMembers(builds, one, contents.members);
    return {
        differences,
        causes: [...new Set(members.flatMap(({ causes }) => causes))],
        details: [
            ...differences.filter(({ kind }) => kind !== 'content').map(({ example }) => example),
            ...members.flatMap(({ lines }) => lines),
        ],
    };
}
/** A program has no members: only the first different byte can be reported. */
async function comparePrograms({ first, second, folders }) {
    const [one, other] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(first), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(second)]);
    const { causes, what } = compareContents(one, other, folders);
    const differences = [{ kind: 'content', members: [], what: 'their bytes', example: what }];
    return { differences, causes, details: [what] };
}
async function compareMembers({ first, second, folders }, archive, members) {
    const kinds = new Map(archive.members.map(({ name, kind }) => [name, kind]));
    const some = members.slice(0, MOST_MEMBERS);
    const wanted = new Set(some.filter(name => kinds.get(name) === 'file'));
    const [ones, others] = await Promise.all([first, second].map(file => contentsOfMembers(file, wanted, MOST_BYTES)));
    const compared = some.map((name) => {
        const [one, other] = [ones?.get(name), others?.get(name)];
        if (one === undefined || other === undefined)
            return { causes: ['other'], lines: [`${name} has different contents`] };
        const { causes, what, lines } = compareContents(one, other, folders);
        return { causes, lines: [`${name} ${what}`, ...lines.map(line => `  ${line}`)] };
    });
    const left = members.length - some.length;
    return left > 0 ? [...compared, { causes: [], lines: [`and the contents of ${left} more`] }] : compared;
}
/** The second build created files of other names, for example with a time in the version. @param names of these */
function otherNames(names) {
    const what = `file names: the second build created ${names.join(', ')}`;
    return {
        differences: [{ kind: 'missing', members: [], what, example: what }],
        causes: ['other'],
        details: [],
    };
}
/** Why a native executable is built only once; undefined when it is built twice. */
function builtOnce(format, mode, signed) {
    if (signed)
        return 'not rebuilt: it is signed, and a signature contains its time';
    if (format === 'pyoxidizer')
        return 'not rebuilt: the output of PyOxidizer differs from run to run';
    if (format === 'pyo3')
        return 'not rebuilt: compiling its programs again takes as long as the first time';
    if (format === 'pyinstaller' && !mode.fails)
        return 'rebuilt only with `reproducible: check`';
    return undefined;
}
const checkOf = (artifact, result, reason, seconds = 0) => {
    return { name: 'reproducible', artifact, result, reason, seconds };
};
/** @param seconds wall time of the comparison */
function evaluateComparison({ file, format }, { differences, causes, details }, { fails, normalize }, place, seconds) {
    const ofBackend = ['sdist', 'wheel'].includes(format);
    const same = ofBackend ? 'two builds produced the same bytes' : 'the same wheels produced the same bytes twice';
    if (differences.length === 0)
        return { check: checkOf(file, 'passed', same, seconds) };
    const reason = `two builds differ in ${differences.map(({ what }) => what).join(', ')}`;
    const repairs = !normalize && ofBackend;
    const fix = repairs && differences.every(isRepairable) ? NORMALIZE : hint(causes, repairs && differences.some(isRepairable));
    // When the check was not asked for, there is no error with a fix, so that the one line contains it.
    if (!fails)
        return { check: checkOf(file, 'warning', `${reason}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_6__/* .clause */ .sb)(fix)}`, seconds) };
    const problem = new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('check/reproducible', {
        message: `${file}: ${reason}.`,
        fix,
        place,
        detail: details,
    });
    return { check: checkOf(file, 'failed', reason, seconds), problem };
}
const NORMALIZE = 'Set `reproducible: normalize`, which writes these files in a fixed form.';
const HINTS = {
    path: 'keep the path of the build folder out of it (for compiled code, CFLAGS=-ffile-prefix-map=…, or no -g)',
    time: 'take times from SOURCE_DATE_EPOCH, or leave them out',
    order: 'sort what comes from a set, a folder or several threads',
    other: 'find the random number, time, order or machine name that its build uses',
};
function hint(causes, more) {
    const hints = (causes.length > 0 ? causes : ['other']).map(cause => HINTS[cause]);
    const also = more ? '; `reproducible: normalize` repairs the rest' : '';
    return `Change the build: ${hints.join('; ')}${also}.`;
}
/** A file that is built only once. */
function evaluateUnbuilt({ file }, reason) {
    return { check: checkOf(file, 'skipped', reason) };
}
/** A second build that failed after a first that did not: whether the file is reproducible is unknown. */
function evaluateFailedBuild({ file }, reason, { fails }) {
    const text = `the second build failed: ${reason.message.replace(/\.$/, '')}`;
    if (!fails)
        return { check: checkOf(file, 'warning', text) };
    // A full disk or an unavailable package index says nothing about the project.
    const problem = /^(?:build|check|project)\//.test(reason.code)
        ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('check/reproducible', {
            // Without the file's name: a failed build is reported once, however many files it would have created.
            message: `A second build failed, in another folder and with another locale, home, time and umask: ${reason.message}`,
            fix: 'Make the build independent of these, or set `reproducible: off`; what it printed is below.',
            ...(reason.place && { place: reason.place }),
            detail: reason.detail,
            cause: reason,
        })
        : reason;
    return { check: checkOf(file, 'failed', text), problem };
}


/***/ }),

/***/ 45404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   normalizeSdist: () => (/* binding */ normalizeSdist),
/* harmony export */   normalizeWheel: () => (/* binding */ normalizeWheel),
/* harmony export */   vg: () => (/* binding */ dosTimeText)
/* harmony export */ });
/* unused harmony exports dosTime, inOrder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38321);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38522);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36790);
/* harmony import */ var _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97498);
/* harmony import */ var _archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6890);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(18802);
/* harmony import */ var _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(91858);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25888);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(657);
/**
 * Rewrites sdists and wheels so that only names, contents and which files are executable decide their bytes
 * (`normalizeSdist`, `normalizeWheel`). Contents stay as they are.
 */
















/** Bytes up to which a member is compressed at once; a larger one goes through in pieces. */
const WHOLE = 1024 * 1024;
const deflate = (0,node_util__WEBPACK_IMPORTED_MODULE_6__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_7__.deflateRaw);
/** Members read and compressed ahead of time: waiting for the disk and for another thread takes longest. */
const AHEAD = 12;
/** Gives the members' contents in their order, compressed; undefined for those that go through in pieces. */
function packAhead(zip, entries) {
    const begun = new Map();
    let next = 0;
    return index => {
        for (; next < entries.length && next <= index + AHEAD; next++) {
            const work = packSmall(zip, entries[next]);
            // Thrown where it is awaited.
            work.catch(() => { });
            begun.set(next, work);
        }
        const work = begun.get(index);
        begun.delete(index);
        return work ?? Promise.resolve(undefined);
    };
}
/** Size and CRC are compared while it is read. */
async function packSmall(zip, { name, size }) {
    if (size > WHOLE)
        return undefined;
    const content = await zip.read(name);
    return size === 0 ? content : deflate(content, { level: 6 });
}
/** Writes a large member at `start`; returns the bytes written. */
async function putLarge(zip, { name }, handle, start) {
    const source = node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(zip.stream(name), { objectMode: false });
    const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createDeflateRaw)({ level: 6 });
    source.on('error', error => packed.destroy(error));
    let length = 0;
    for await (const piece of source.pipe(packed)) {
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_15__/* .writeAt */ .HN)(handle, piece, start + length);
        length += piece.length;
    }
    return length;
}
/**
 * A time in zip archives: without a zone, in steps of two seconds, 1980 to 2107 (APPNOTE 4.4.6). The date is in the upper
 * half, the time in the lower; UTC. @param seconds since 1970
 */
function dosTime(seconds) {
    const last = Date.UTC(2107, 11, 31, 23, 59, 58);
    const time = new Date(Math.min(Math.max(seconds * 1000, Date.UTC(1980, 0, 1)), last));
    const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
    const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
    return date * 0x1_0000 + clock;
}
/** `2026-11-22 22:04:30`, in the writer's zone. */
function dosTimeText(value) {
    const [date, clock] = [Math.floor(value / 0x1_0000), value % 0x1_0000];
    const two = (number) => String(number).padStart(2, '0');
    const day = [(date >> 9) + 1980, two((date >> 5) & 15), two(date & 31)].join('-');
    return `${day} ${[clock >> 11, (clock >> 5) & 63, (clock & 31) * 2].map(two).join(':')}`;
}
/** Bytes handled at once. */
const PIECE = 256 * 1024;
/** Bytes of contents kept in memory; most sdists are smaller as a whole. */
const IN_MEMORY = 32 * 1024 * 1024;
/**
 * Members by name, one time, owner 0 without a name, modes 644 and 755, no pax headers except for names that need one, a
 * gzip header without information.
 * @param output absolute path; an existing file is replaced, and removed after a failure
 * @param epoch seconds since 1970: the time of every member
 * @throws PackagingError `check/content` for a file that is not a trustworthy sdist, `host/disk-full`
 */
async function normalizeSdist(sdist, output, epoch) {
    // Sorting members needs all of them, and an sdist may be larger than memory.
    const unpacked = `${output}.unpacked`;
    try {
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_15__/* .orFsError */ .HQ)(`write ${output}`, output, async () => {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_15__/* .withFile */ .D4)(unpacked, 'w+', 0o600, async (handle) => {
                const pieces = inPieces(blocks(await unpack(sdist, handle), handle, epoch));
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(pieces, (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createGzip)({ level: 6 }), _archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__/* .anySystem */ .qs, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output, { mode: 0o644 }));
            });
        });
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(output, { force: true });
        throw thrown;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unpacked, { force: true });
    }
}
/** Of two PKG-INFO every installer uses the last one; sorted by name there can be only one. */
async function unpack(sdist, handle) {
    const members = new Map();
    let [inMemory, end] = [0, 0];
    await (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_8__/* .eachMember */ .cA)(sdist, async (entry) => {
        const { name, kind, mode, size, target } = entry;
        const member = { kind, mode, size, target };
        if (kind !== 'file')
            members.set(name, { ...member, content: Buffer.alloc(0) });
        else if (inMemory + size <= IN_MEMORY) {
            inMemory += size;
            members.set(name, { ...member, content: await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__.buffer)(entry.content()) });
        }
        else {
            members.set(name, { ...member, content: end });
            for await (const piece of entry.content()) {
                await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_15__/* .writeAt */ .HN)(handle, piece, end);
                end += piece.length;
            }
        }
    });
    return members;
}
/** In larger pieces: each goes to another thread and back. */
async function* inPieces(source) {
    let pieces = [];
    let length = 0;
    for await (const piece of source) {
        pieces.push(piece);
        length += piece.length;
        if (length < PIECE)
            continue;
        yield Buffer.concat(pieces);
        pieces = [];
        length = 0;
    }
    yield Buffer.concat(pieces);
}
async function* blocks(members, handle, time) {
    for (const [name, { kind, mode, size, target, content }] of [...members].sort(([a], [b]) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_14__/* .byBytes */ .bg)(a, b))) {
        if (kind === 'folder')
            yield* (0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__/* .header */ .wx)({ name: `${name}/`, size: 0, mode: 0o755, time });
        else if (kind === 'symlink')
            yield* (0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__/* .header */ .wx)({ name, size: 0, mode: 0o777, link: target, time });
        else {
            yield* (0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__/* .header */ .wx)({ name, size, mode: (mode & 0o100) === 0 ? 0o644 : 0o755, time });
            if (typeof content === 'number')
                yield* contentAt(handle, content, size, name);
            else
                yield content;
            yield Buffer.alloc((0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .padding */ .Ms)(size));
        }
    }
    yield Buffer.alloc(2 * _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .BLOCK */ .IE);
}
async function* contentAt(handle, at, size, name) {
    for (let done = 0; done < size;) {
        const piece = Buffer.alloc(Math.min(PIECE, size - done));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at + done);
        if (bytesRead === 0)
            throw new Error(`${name} was cut off while it was packed`);
        yield piece.subarray(0, bytesRead);
        done += bytesRead;
    }
}
const LINK = 0o120000;
/**
 * Members by name with `.dist-info` last (PEP 427 recommends it) and RECORD at the very end, one time, modes 644 and 755,
 * one compression level. As no content changes, RECORD stays valid, and so does a signature of it (RECORD.jws, RECORD.p7s).
 * @param output absolute path; an existing file is replaced, and removed after a failure
 * @param epoch seconds since 1970: the time of every member
 * @returns names of signatures of RECORD in it, which stay valid
 * @throws PackagingError `check/content` for a damaged wheel, `build/mismatch` for one of more than 4 GiB, `host/disk-full`
 */
async function normalizeWheel(wheel, output, epoch) {
    return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_11__/* .withZip */ .o7)(wheel, async (zip) => {
        const link = zip.entries.find(({ mode }) => (mode & 0o170000) === LINK);
        if (link !== undefined)
            throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_11__/* .contentError */ .GQ)(wheel, `"${link.name}" is a symbolic link`);
        if (zip.entries.length >= _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_12__/* .MAX_MEMBERS */ .dw)
            throw tooLarge(wheel, `${zip.entries.length} members`);
        try {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_15__/* .orFsError */ .HQ)(`write ${output}`, output, async () => {
                await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_15__/* .withFile */ .D4)(output, 'w', 0o644, async (handle) => {
                    await write(zip, handle, dosTime(epoch));
                    if (process.platform !== 'win32')
                        await handle.chmod(0o644);
                });
            });
        }
        catch (thrown) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(output, { force: true });
            throw thrown;
        }
        return zip.entries.map(({ name }) => name).filter(name => SIGNATURE.test(name));
    });
}
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/;
/** In the order of the normalized wheel (pure). */
function inOrder(entries) {
    const place = (name) => !/^[^/]+\.dist-info(?:\/|$)/.test(name) ? 0 : !/^[^/]+\/RECORD(?:\.(?:jws|p7s))?$/.test(name) ? 1 : 2;
    return [...entries].sort((a, b) => place(a.name) - place(b.name) || (0,_core_format_js__WEBPACK_IMPORTED_MODULE_14__/* .byBytes */ .bg)(a.name, b.name));
}
async function write(zip, handle, time) {
    const entries = inOrder(zip.entries);
    const packed = packAhead(zip, entries);
    const written = [];
    const run = { handle, pieces: [], from: 0, to: 0 };
    for (const [index, entry] of entries.entries()) {
        const { crc, size } = entry;
        const content = await packed(index);
        const name = Buffer.from(entry.name);
        const offset = run.to;
        const mode = (entry.mode & 0o111) === 0 ? 0o644 : 0o755;
        const method = size === 0 ? 0 : 8;
        const member = (length) => ({
            text: entry.name,
            name,
            offset,
            put: { crc, size, length, method, mode, time },
        });
        let whole;
        if (content === undefined) {
            await flush(run);
            const start = offset + 30 + name.length;
            whole = member(await putLarge(zip, entry, handle, start));
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_15__/* .writeAt */ .HN)(handle, (0,_archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_12__/* .localHeader */ .$B)(whole), offset);
            run.from = run.to = start + whole.put.length;
        }
        else {
            whole = member(content.length);
            await put(run, (0,_archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_12__/* .localHeader */ .$B)(whole), content);
        }
        if (run.to > _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_12__/* .MAX_BYTES */ .zx || size > _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_12__/* .MAX_BYTES */ .zx)
            throw tooLarge(zip.file, 'more than 4 GiB');
        written.push(whole);
    }
    const directory = Buffer.concat(written.map(_archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_12__/* .directoryEntry */ .qM));
    if (run.to + directory.length > _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_12__/* .MAX_BYTES */ .zx)
        throw tooLarge(zip.file, 'more than 4 GiB');
    await put(run, directory, (0,_archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_12__/* .endRecord */ .rs)(written.length, directory.length, run.to));
    await flush(run);
}
async function put(run, ...pieces) {
    run.pieces.push(...pieces);
    run.to += pieces.reduce((sum, { length }) => sum + length, 0);
    if (run.to - run.from > WHOLE)
        await flush(run);
}
async function flush(run) {
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_15__/* .writeAt */ .HN)(run.handle, Buffer.concat(run.pieces.splice(0)), run.from);
    run.from = run.to;
}
function tooLarge(wheel, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_13__/* .PackagingError */ .yr('build/mismatch', {
        message: `${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(wheel)} has ${what}, which a normalized wheel cannot have.`,
        fix: 'Use `reproducible: check`, which leaves the file as it is, or reduce the size of the wheel.',
    });
}


/***/ }),

/***/ 28670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ tarMembers),
/* harmony export */   J_: () => (/* binding */ wheelOf),
/* harmony export */   WV: () => (/* binding */ nestedComponents),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   h$: () => (/* binding */ wheelComponent),
/* harmony export */   hj: () => (/* binding */ zipMembers),
/* harmony export */   s0: () => (/* binding */ createTreeReader),
/* harmony export */   vz: () => (/* binding */ ownDistribution)
/* harmony export */ });
/* unused harmony exports embeddedComponents, isVendoredLibrary, libraryName, statedLicense */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38321);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36790);
/* harmony import */ var _archives_wheel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13748);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78758);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18802);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3085);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4813);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8022);
/**
 * Distributions as components, read from a tree of files: a wheel, a site-packages folder or a frozen program. Metadata,
 * license texts, embedded SBOMs and native libraries; files come one by one and are read only where that is needed.
 */










/**
 * Components in an SBOM that auditwheel, maturin and others add to a wheel's `.dist-info/sboms/` (PEP 770): CycloneDX JSON
 * of any version, decoded without trust. Without the component that it is about; none for a text that is not CycloneDX.
 * Nested components are included, parts of one crate (its targets) are not. @see https://peps.python.org/pep-0770/
 */
function embeddedComponents(text, path) {
    const data = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .qF)(text);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(data) || data.bomFormat !== 'CycloneDX')
        return [];
    const about = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(data.metadata) ? data.metadata.component : undefined;
    const root = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(about) ? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(about['bom-ref']) : undefined;
    const aboutPurl = plainPurl(about);
    const all = nestedComponents(data.components);
    const purls = new Map(all.map(entry => [(0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry['bom-ref']) ?? '', plainPurl(entry)]));
    const needs = new Map((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOf */ .M$)(data.dependencies).map(({ ref, dependsOn }) => [
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(ref) ?? '',
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .listOf */ .c3)(dependsOn).flatMap(to => purls.get(String(to)) ?? []),
    ]));
    // maturin names the wheel's own crate as the subject; it is compiled in like any other.
    const crate = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(about) && (0,_component_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(about.purl) ?? '')?.type === 'cargo' ? [about] : [];
    return [...crate, ...all].flatMap(entry => {
        const ref = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry['bom-ref']);
        const same = plainPurl(entry) !== undefined && plainPurl(entry) === aboutPurl;
        if (!crate.includes(entry) && (same || (ref !== undefined && ref === root)))
            return [];
        const component = decode(entry, path, needs.get(ref ?? '') ?? []);
        return component === undefined ? [] : [component];
    });
}
/** The components of a CycloneDX document, those inside others too. */
function nestedComponents(components) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOf */ .M$)(components).flatMap(entry => [entry, ...nestedComponents(entry.components)]);
}
function plainPurl(entry) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(entry) ? (0,_component_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry.purl) ?? '')?.plain : undefined;
}
function decode(entry, path, requires) {
    const name = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry.name);
    if (name === undefined)
        return undefined;
    const version = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry.version);
    const parsed = (0,_component_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry.purl) ?? '');
    const type = parsed?.type;
    const sha256 = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOf */ .M$)(entry.hashes).find(({ alg }) => alg === 'SHA-256')?.content;
    const license = licenseOf(entry.licenses);
    return {
        kind: type === 'cargo' ? 'crate' : type === 'pypi' ? 'wheel' : 'library',
        name,
        ...(version !== undefined && version !== '' && { version }),
        // Qualifiers contain paths of the build machine.
        ...(parsed !== undefined && { purl: parsed.plain }),
        ...(typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) && { sha256: sha256.toLowerCase() }),
        ...(license !== undefined && { license }),
        path,
        ...(requires.length > 0 && { requires }),
    };
}
/** Several licenses side by side all apply (CycloneDX 1.6, `licenses`). */
function licenseOf(licenses) {
    const texts = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOf */ .M$)(licenses).flatMap(({ license, expression }) => {
        const inner = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(license) ? ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(license.id) ?? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(license.name)) : undefined;
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(expression) ?? inner ?? [];
    });
    if (texts.length < 2)
        return texts[0];
    return texts.map(text => (/ (?:OR|AND) /.test(text) ? `(${text})` : text)).join(' AND ');
}
/** Where auditwheel, delvewheel and delocate copy libraries: `numpy.libs/x.so`, `pkg/.dylibs/x.dylib`. */
const VENDORED = /(?:^|\/)(?:[^/]+\.libs|\.dylibs)\/[^/]+$/;
const LIBRARY = /\.so(?:\.\d+)*$|\.dylib$|\.dll$/i;
/** Whether a repair tool added a library to a wheel, by its path. */
function isVendoredLibrary(path) {
    return VENDORED.test(path) && LIBRARY.test(path);
}
/**
 * The name without the hash that repair tools append (8 hex digits, or 32; twice for two tools), and the version of the
 * binary interface, which often is the library's own version and often is not: `libz-4ab0b4e5.so.1.3.1` is libz 1.3.1.
 */
function libraryName(path) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const [, stem = file, soVersion] = /^(.+?)\.(?:so|dylib|dll)(?:\.(\d[\d.]*))?$/i.exec(file) ?? [];
    const plain = stem.replace(/(?:-(?:[0-9a-f]{8}|[0-9a-f]{32}|[0-9a-f]{40}))+$/, '');
    // macOS has the version in front of the ending: libz.1.3.1.dylib.
    const [, name = plain, dotted] = /^(.+?)[.-](\d+(?:\.\d+)*)$/.exec(plain) ?? [];
    const version = soVersion ?? dotted;
    return { name, ...(version !== undefined && version !== '0' && { version }) };
}
/** Classifiers that mean exactly one license (trove-classifiers); `BSD License` and its like mean several. */
const CLASSIFIERS = {
    'Apache Software License': 'Apache-2.0',
    'Boost Software License 1.0 (BSL-1.0)': 'BSL-1.0',
    'CC0 1.0 Universal (CC0 1.0) Public Domain Dedication': 'CC0-1.0',
    'GNU Affero General Public License v3': 'AGPL-3.0-only',
    'GNU Affero General Public License v3 or later (AGPLv3+)': 'AGPL-3.0-or-later',
    'GNU General Public License v2 (GPLv2)': 'GPL-2.0-only',
    'GNU General Public License v2 or later (GPLv2+)': 'GPL-2.0-or-later',
    'GNU General Public License v3 (GPLv3)': 'GPL-3.0-only',
    'GNU General Public License v3 or later (GPLv3+)': 'GPL-3.0-or-later',
    'GNU Lesser General Public License v2 (LGPLv2)': 'LGPL-2.0-only',
    'GNU Lesser General Public License v2 or later (LGPLv2+)': 'LGPL-2.0-or-later',
    'GNU Lesser General Public License v3 (LGPLv3)': 'LGPL-3.0-only',
    'GNU Lesser General Public License v3 or later (LGPLv3+)': 'LGPL-3.0-or-later',
    'Historical Permission Notice and Disclaimer (HPND)': 'HPND',
    'ISC License (ISCL)': 'ISC',
    'MIT License': 'MIT',
    'MIT No Attribution License (MIT-0)': 'MIT-0',
    'Mozilla Public License 1.1 (MPL 1.1)': 'MPL-1.1',
    'Mozilla Public License 2.0 (MPL 2.0)': 'MPL-2.0',
    'Python Software Foundation License': 'PSF-2.0',
    'The Unlicense (Unlicense)': 'Unlicense',
    'Universal Permissive License (UPL)': 'UPL-1.0',
    'zlib/libpng License': 'Zlib',
};
/** Common texts of `License:`, in lower case, that mean exactly one license. */
const SPELLINGS = {
    '2-clause bsd': 'BSD-2-Clause',
    '3-clause bsd': 'BSD-3-Clause',
    '3-clause bsd license': 'BSD-3-Clause',
    'apache 2': 'Apache-2.0',
    'apache 2.0': 'Apache-2.0',
    'apache license 2.0': 'Apache-2.0',
    'apache license version 2.0': 'Apache-2.0',
    'apache license, version 2.0': 'Apache-2.0',
    'apache software license 2.0': 'Apache-2.0',
    'apache-2.0 license': 'Apache-2.0',
    'bsd 2-clause': 'BSD-2-Clause',
    'bsd 3-clause': 'BSD-3-Clause',
    'bsd 3-clause license': 'BSD-3-Clause',
    'bsd-3-clause license': 'BSD-3-Clause',
    'isc license': 'ISC',
    'mit license': 'MIT',
    'mozilla public license 2.0': 'MPL-2.0',
    'mpl 2.0': 'MPL-2.0',
    'new bsd license': 'BSD-3-Clause',
    'the mit license': 'MIT',
    'the mit license (mit)': 'MIT',
    unlicense: 'Unlicense',
};
/** `UNKNOWN` is what old setuptools wrote for nothing. */
const NOTHING = /^(?:unknown|none|n\/a|see license.*|license.*\.txt|dual license)?$/i;
/** Longer is the license itself, not its name. */
const LONGEST_NAME = 100;
/**
 * License-Expression, else License where it is a name, else the classifiers where each means one license; what only
 * a lawyer could tell is given as it stands. Undefined when nothing is stated.
 */
function statedLicense(headers) {
    const expression = headers.one('License-Expression')?.trim();
    if (expression)
        return expression;
    const stated = headers.one('License')?.trim() ?? '';
    const name = stated.includes('\n') || stated.length > LONGEST_NAME || NOTHING.test(stated) ? '' : stated;
    const spelt = SPELLINGS[name.toLowerCase().replace(/\.$/, '')];
    if (spelt !== undefined)
        return spelt;
    const classified = headers
        .all('Classifier')
        .flatMap(line => /^License :: (?:OSI Approved :: )?(.+)$/.exec(line)?.[1] ?? [])
        .filter(line => line !== 'OSI Approved');
    const known = classified.flatMap(line => CLASSIFIERS[line] ?? []);
    // A name such as `MIT` or `BSD-3-Clause` is more exact than a classifier; of several classifiers nobody says whether
    // all hold or one may be chosen.
    if (/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(name) && name.toLowerCase() !== 'bsd')
        return name;
    if (classified.length === 1 && known.length === 1)
        return known[0];
    return name || (classified.length > 0 ? classified.join('; ') : undefined);
}
/** Each library belongs to the distribution whose folder it is in, else to the only one. */
function withLibraries(distributions, libraries) {
    return distributions.map(one => {
        const own = libraries.filter(({ path = '' }) => {
            if (distributions.length === 1)
                return true;
            const folder = /(?:^|\/)([^/]+)\.libs\/[^/]+$/.exec(path)?.[1] ?? /(?:^|\/)([^/]+)\/\.dylibs\//.exec(path)?.[1];
            return folder !== undefined && (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(folder) === (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(one.name);
        });
        const parts = merge(one.parts ?? [], own);
        const { parts: _, ...rest } = one;
        return parts.length > 0 ? { ...rest, parts } : rest;
    });
}
/** A library in an SBOM and its file are one component: the name is the SBOM's, the digest the file's. */
function merge(listed, files) {
    const left = [...listed];
    const merged = files.map(file => {
        const at = left.findIndex(one => one.kind === 'library' && sameLibrary(one.name, file.name));
        const [one] = at < 0 ? [] : left.splice(at, 1);
        if (one === undefined)
            return file;
        const { guessed: _, version: __, ...rest } = file;
        return { ...rest, ...one, path: file.path, ...(file.sha256 && { sha256: file.sha256 }) };
    });
    return [...left, ...merged];
}
function sameLibrary(one, other) {
    const bare = (name) => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(name.toLowerCase().replace(/^lib/, ''));
    return bare(one) === bare(other);
}
/** Bytes above which a text is not read: no metadata, SBOM or license is as large. */
const TEXT_LIMIT = 16 * 1024 * 1024;
const LICENSE_LIMIT = 1024 * 1024;
const DIST_INFO = /^(?:(.*)\/)?([^/]+\.dist-info)\/(.+)$/;
const LICENSE_NAME = /^(?:[^/]*[-_.])?(?:licen[cs]es?|copying|copyright|notice)s?(?:[-_.][^/]*)?$/i;
const NOT_A_TEXT = /\.(?:py|pyc|pyi|pyd|so|js|json|html|xml|h|c|cpp|rs|png|svg|toml|yml|yaml)$/i;
/** @param digests as `createTreeReader` */
async function readTree(members, digests) {
    const reader = createTreeReader(digests);
    for await (const member of members)
        await reader.take(member);
    return reader.tree();
}
/** @param digests of files that need no hashing: a library may be many megabytes, deflated */
function createTreeReader(digests = new Map()) {
    const found = new Map();
    const texts = [];
    const libraries = [];
    const of = (folder) => {
        const known = found.get(folder) ?? { texts: [], sboms: [] };
        found.set(folder, known);
        return known;
    };
    return {
        async take(member) {
            const { path, size } = member;
            const [, parent, folder = '', rest = ''] = DIST_INFO.exec(path) ?? [];
            const inside = folder === '' ? undefined : parent === undefined ? folder : `${parent}/${folder}`;
            if (inside !== undefined && rest === 'METADATA' && size <= TEXT_LIMIT)
                of(inside).metadata = await text(member);
            else if (inside !== undefined && isOthersSbom(rest) && size <= TEXT_LIMIT)
                of(inside).sboms.push({ path, text: await text(member) });
            else if (isLicense(path, rest) && size <= LICENSE_LIMIT) {
                const list = inside === undefined ? texts : of(inside).texts;
                list.push({ path, text: tidy(await text(member)) });
            }
            else if (isVendoredLibrary(path))
                libraries.push(await library(member, digests));
        },
        tree() {
            const distributions = [...found].flatMap(([folder, each]) => distribution(folder, each));
            return { distributions: withLibraries(distributions, libraries), texts };
        },
    };
}
/** Our own SBOM adds nothing to what is read from the same wheel. */
function isOthersSbom(inDistInfo) {
    return /^sboms\/.+\.json$/.test(inDistInfo) && inDistInfo !== `sboms/${_component_js__WEBPACK_IMPORTED_MODULE_8__/* .EMBEDDED */ .zw}`;
}
function isLicense(path, inDistInfo) {
    if (NOT_A_TEXT.test(path))
        return false;
    if (/^licenses\/./.test(inDistInfo))
        return true;
    return LICENSE_NAME.test(path.slice(path.lastIndexOf('/') + 1));
}
function distribution(folder, { metadata, texts, sboms }) {
    if (metadata === undefined)
        return [];
    const headers = (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHeaders */ .QG)(metadata);
    const name = headers.one('Name');
    const version = headers.one('Version');
    if (!name || !version)
        return [];
    const license = statedLicense(headers);
    const requires = headers.all('Requires-Dist').map(line => line.replace(/\s*\n\s*/g, ' '));
    return [
        {
            kind: 'wheel',
            name,
            version,
            ...(license !== undefined && { license }),
            ...(texts.length > 0 && { licenseTexts: texts }),
            path: folder,
            ...(requires.length > 0 && { requires }),
            parts: sboms.flatMap(({ path, text: sbom }) => embeddedComponents(sbom, path)),
        },
    ];
}
async function library({ path, content }, digests) {
    const sha256 = digests.get(path) ?? (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256OfPieces */ .O)(content()));
    return { kind: 'library', ...libraryName(path), sha256, path, guessed: true };
}
async function text({ content }) {
    return (await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(content())).toString('utf8');
}
/** Without a byte order mark and trailing white space, with LF line ends: the same text in two packages is then equal. */
function tidy(licenseText) {
    return licenseText
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+$/gm, '')
        .replace(/^\n+|\n+$/g, '');
}
/** Files of a zip archive for which `wanted` is true. */
async function* zipMembers(zip, wanted = (_) => true) {
    for (const { name, folder, size } of zip.entries)
        if (!folder && wanted(name))
            yield { path: name, size, content: () => zip.stream(name) };
}
/**
 * Visits the files of a `.tar.gz`, with their paths inside its one folder. Links are left out.
 * @param visit has read what it needs when it is done
 * @returns the name of the folder
 * @throws PackagingError `check/content` for a damaged or unsafe archive
 */
function tarMembers(file, visit) {
    return (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__/* .eachMember */ .cA)(file, async (entry) => {
        if (entry.kind !== 'file')
            return;
        const path = entry.name.slice(entry.name.indexOf('/') + 1);
        await visit({ path, size: entry.size, content: () => entry.content() });
    });
}
/**
 * A wheel file on this machine.
 * @param inside its path in the file that contains it
 * @throws PackagingError `check/content` when it has no metadata of its own
 */
function wheelComponent(file, sha256, inside) {
    return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .withZip */ .o7)(file, zip => wheelOf(zip, sha256, inside));
}
/** The same of an archive that is open. */
async function wheelOf(zip, sha256, inside) {
    const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_0__.basename(zip.file))?.name;
    const tree = await readTree(zipMembers(zip), await recorded(zip));
    return ownDistribution(tree, zip.file, name, { ...(sha256 !== undefined && { sha256 }), path: inside });
}
/** RECORD's digests; files without one are hashed. A separate check verifies RECORD. */
async function recorded(zip) {
    const record = zip.entries.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name));
    if (record === undefined)
        return new Map();
    const lines = (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)((await zip.read(record.name)).toString('utf8'), zip.file);
    return new Map(lines.flatMap(({ path: file, hash }) => {
        const digest = /^sha256=([\w-]{43})$/.exec(hash ?? '')?.[1];
        return digest === undefined ? [] : [[file, Buffer.from(digest, 'base64url').toString('hex')]];
    }));
}
/**
 * The one distribution that a tree is about; vendored distributions and other license texts become its own.
 * @param name normalised; undefined when the file name does not contain it
 * @throws PackagingError `check/content` when there is none
 */
function ownDistribution({ distributions, texts }, file, name, place) {
    const depth = (one) => one.path?.split('/').length ?? 0;
    const own = [...distributions]
        .sort((a, b) => depth(a) - depth(b))
        .find(one => name === undefined || (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(one.name) === name);
    if (own === undefined)
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, 'it has no metadata of its own');
    const { path: _, ...rest } = own;
    const parts = [...(own.parts ?? []), ...distributions.filter(one => one !== own)];
    const all = [...(own.licenseTexts ?? []), ...texts];
    return {
        ...rest,
        ...(all.length > 0 && { licenseTexts: all }),
        ...(place.sha256 !== undefined && { sha256: place.sha256 }),
        ...(place.path !== undefined && { path: place.path }),
        ...(parts.length > 0 && { parts }),
    };
}


/***/ })

};
