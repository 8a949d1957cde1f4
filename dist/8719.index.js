export const id = 8719;
export const ids = [8719];
export const modules = {

/***/ 71082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ fixWords),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Hz: () => (/* binding */ vulnerableProblems),
/* harmony export */   V4: () => (/* binding */ auditFinding),
/* harmony export */   dT: () => (/* binding */ unauditedProblem),
/* harmony export */   nM: () => (/* binding */ auditFailures),
/* harmony export */   ph: () => (/* binding */ inState)
/* harmony export */ });
/* unused harmony export longWords */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23808);
/** What an audit came to, in words (pure). */


/** Components named in a sentence. */
const MOST_NAMED = 3;
/** Components with this outcome, in the audit's order. */
function inState({ components }, state) {
    return components.filter(one => one.state === state);
}
/** `numpy 2.1.0`; the name alone where no version is known. */
function titleOf({ subject: { name, version } }) {
    return version === '' ? name : `${name} ${version}`;
}
/** One row of the verdict. What is known of vulnerabilities changes by the day, so it is kept out of the manifest. */
function auditFinding(report) {
    const vulnerable = inState(report, 'vulnerable');
    const unknown = inState(report, 'unknown');
    const clean = inState(report, 'clean').length;
    const asked = vulnerable.length + unknown.length + clean;
    const state = vulnerable.length > 0 ? 'warning' : unknown.length > 0 ? 'unknown' : 'passed';
    const count = vulnerable.reduce((sum, one) => sum + one.vulnerabilities.length, 0);
    const ignored = report.components.flatMap(one => one.ignored).length;
    const parts = [
        ...(count > 0 ? [`${count} known in ${named(vulnerable)}`] : clean > 0 ? ['none known'] : []),
        unknown.length > 0
            ? `not known for ${unknown.length} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(asked, 'component')}: ${unknown[0]?.reason ?? ''}`
            : `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(asked, 'component')} looked up`,
        ...uncoveredWords(report),
        ...(ignored > 0 ? [`${ignored} ignored`] : []),
        ...ruleWords(report),
        ...sourceWords(report),
    ];
    return { title: 'vulnerabilities', state, sentence: parts.join('; '), timely: true };
}
function named(components) {
    const first = components.slice(0, MOST_NAMED).map(one => {
        const to = one.raiseTo === undefined ? '' : `, mended in ${one.raiseTo}`;
        return `${titleOf(one)} (${one.vulnerabilities[0]?.level ?? 'unknown'}${to})`;
    });
    const more = components.length - first.length;
    return (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)([...first, ...(more > 0 ? [`${more} more`] : [])]);
}
function sourceWords({ sources, time }) {
    const answered = sources.filter(({ failed }) => failed === undefined).map(({ name }) => name);
    return answered.length > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(answered)} at ${time}`] : [];
}
function uncoveredWords(report) {
    const { length } = inState(report, 'uncovered');
    return length > 0 ? [`${length} that no database covers`] : [];
}
function ruleWords({ expired, unused }) {
    return [
        ...expired.map(({ id, until }) => `${id} is ignored no longer: that ended on ${until}`),
        ...unused.map(({ id }) => `audit-ignore names ${id}, which nothing has`),
    ];
}
/** One for each component with a known vulnerability. */
function vulnerableProblems(report) {
    return inState(report, 'vulnerable').map(one => {
        const { vulnerabilities, reason } = one;
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/vulnerable', {
            message: `${titleOf(one)} has ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(vulnerabilities.length, 'known vulnerability', 'known vulnerabilities')}: ${vulnerabilities.map(shortWords).join(', ')}.`,
            fix: fixWords(one),
            detail: [
                ...vulnerabilities.map(longWords),
                ...(one.subject.files.length > 0 ? [`in ${one.subject.files.join(', ')}`] : []),
                ...(reason === undefined ? [] : [reason]),
            ],
        });
    });
}
function shortWords({ id, level }) {
    return `${id} (${level})`;
}
/** `CVE-2024-1 (GHSA-…): high 7.5; summary; mended in 1.2; address`. */
function longWords({ id, aliases, level, score, summary, fixed, url }) {
    const also = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
    const parts = [
        `${id}${also}: severity ${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
        ...(summary === '' ? [] : [summary]),
        fixed.length > 0 ? `mended in ${fixed.join(', ')}` : 'mended in no version yet',
        ...(url === undefined ? [] : [url]),
    ];
    return parts.join('; ');
}
/** What to do about one component. */
function fixWords({ subject, raiseTo }) {
    const { name, purl, broughtBy } = subject;
    if (raiseTo === undefined)
        return `No version mends it: replace ${name}, or ignore it for a time and with a reason in audit-ignore.`;
    const by = broughtBy.length > 0 ? (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(broughtBy) : undefined;
    if (!purl.startsWith('pkg:pypi/'))
        return `${name} ${raiseTo} mends it, but it is compiled into ${by ?? 'a wheel'}: raise that once it holds the newer one.`;
    if (by !== undefined)
        return `Raise ${name} to ${raiseTo} or newer: make the lock anew, or require ${name}>=${raiseTo} in pyproject.toml, as ${by} brings it.`;
    return `Raise ${name} to ${raiseTo} or newer in pyproject.toml, or make the lock anew.`;
}
/** What ends a run that must not ship what is vulnerable: also that there was no answer, as a scan must not fail open. */
function auditFailures(report) {
    const unaudited = report.components.some(one => one.unanswered) ? unauditedProblem(report) : undefined;
    return [...vulnerableProblems(report), ...(unaudited ? [unaudited] : [])];
}
/** Undefined when everything that a database covers was answered for. */
function unauditedProblem(report) {
    const unknown = inState(report, 'unknown');
    const [first] = unknown;
    if (first === undefined)
        return undefined;
    const who = unknown.length === 1 ? titleOf(first) : `${titleOf(first)} and ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(unknown.length - 1, 'other')}`;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/unaudited', {
        message: `Whether ${who} ${unknown.length === 1 ? 'has' : 'have'} known vulnerabilities could not be found out: ${first.reason ?? 'there was no answer'}.`,
        fix: 'Run it again when the databases can be reached, or set audit to off where they never can.',
        // One reason for all needs no list.
        ...(new Set(unknown.map(one => one.reason)).size > 1 && {
            detail: unknown.map(one => `${titleOf(one)}: ${one.reason ?? 'no answer'}`),
        }),
    });
}


/***/ }),

/***/ 48625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ callBackend),
  e: () => (/* binding */ withWaitingBackend)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
;// CONCATENATED MODULE: ./lib/compile/missing-program.js
/** Recognises, in a build's output, that a program which native code needs is not on this machine (pure). */

/** What setuptools, CMake, meson, maturin and setuptools-rust say; on Linux seen with the program taken away. */
const KINDS = [
    {
        what: 'Rust',
        fix: 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.',
        patterns: [
            /can't find Rust compiler/,
            /Cargo, the Rust package manager, is not installed/,
            /Do you have (cargo) in your PATH/,
            /No such file or directory: '(?:[^'\n]*\/)?(cargo|rustc)'/,
            /\b(cargo|rustc): (?:command )?not found/,
        ],
    },
    {
        what: 'a C or C++ compiler',
        fix: 'Install one (Debian, Ubuntu: apt-get install gcc g++ libc6-dev; macOS: xcode-select --install; Windows: the Visual Studio Build Tools), or on Linux with glibc set compiler to zig, which needs nothing installed.',
        patterns: [
            /command '([^'\n]+)' failed: No such file or directory/,
            /unable to execute '([^'\n]+)': No such file or directory/,
            /No such file or directory: '((?:[^'\n]*\/)?(?:[\w.]+-)*(?:gcc|g\+\+|clang|clang\+\+|cc|c\+\+))'/,
            /Could not find (?:the )?compiler (?:specified|set) in (?:the )?environment variable \w+:\s+(\S+?)\.?$/m,
            /No CMAKE_C(?:XX)?_COMPILER could be found/,
            /Unknown compiler\(s\): \[\['([^']+)'/,
            /Microsoft Visual C\+\+ [\d.]+ or greater is required/,
        ],
    },
];
/** `host/tool-missing` when that is why a build failed. @param tail the last lines of its output */
function missingProgram(tail, place) {
    const text = tail.join('\n');
    for (const { what, fix, patterns } of KINDS) {
        const match = patterns.map(pattern => pattern.exec(text)).find(found => found !== null);
        if (match === undefined || match === null)
            continue;
        const program = match[1] === undefined ? '' : ` (${match[1]} was looked for)`;
        return new errors/* PackagingError */.yr('host/tool-missing', {
            message: `To build the project, ${what} is needed, and there is none on this machine${program}.`,
            fix,
            place,
            detail: tail,
        });
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/host/process/process-errors.js
var process_errors = __webpack_require__(15157);
// EXTERNAL MODULE: ./lib/python.js
var python = __webpack_require__(32701);
;// CONCATENATED MODULE: ./lib/build/waiting.js
/**
 * Starts it; it ends when it is told, or with `runner.endAll`.
 * @param command its standard input and output are set here
 */
function startWaiting(runner, backend, command) {
    let give = () => { };
    let listener = () => { };
    const input = new Promise(resolve => {
        give = resolve;
    });
    const finished = runner.finish({ ...command, input, onLine: line => listener(line) });
    // Told by whoever needs the result; when nobody does, there is nothing to tell.
    finished.catch(() => { });
    let told = false;
    return {
        backend,
        tell(request, onLine) {
            if (told)
                return undefined;
            told = true;
            listener = onLine;
            give(request);
            return finished;
        },
    };
}

;// CONCATENATED MODULE: ./lib/build/backend.js
/** One call of a project's build backend, through `python/backend.py`. @see https://peps.python.org/pep-0517/ */







/**
 * Builds, or gives the requirements that must be installed first (then call again).
 * @throws PackagingError `build/backend-missing`, `build/backend-failed`, `host/disk-full`, `host/tool-missing` for a compiler
 */
async function callBackend(runner, call) {
    const answers = external_node_path_.join(external_node_path_.dirname(call.output), `${external_node_path_.basename(call.output)}.answer`);
    // A backend may not find traces of the hook that ran before: fork where that is safe, a second process elsewhere.
    const phases = process.platform === 'linux' ? ['both'] : ['requirements', 'build'];
    for (const phase of phases) {
        const answerFile = `${answers}.${phase}.json`;
        const finished = await runBackend(runner, call, phase, answerFile);
        // No answer, or half of one: the process ended before it could give it.
        const answer = await (0,promises_.readFile)(answerFile, 'utf8')
            .then(text => JSON.parse(text))
            .catch(() => ended(finished.code, finished.signal));
        const full = 'failed' in answer ? (0,process_errors/* diskFullError */.vB)(`build the ${call.kind}`, finished.tail) : undefined;
        if (full !== undefined)
            throw full;
        if ('missing' in answer)
            throw missing(call, answer.missing, finished.tail);
        if ('failed' in answer)
            throw failed(call, answer.failed, finished.tail);
        if ('requires' in answer && answer.requires.length > 0)
            return answer.requires;
    }
    return [];
}
/** The requests that a waiting backend can do: those of its own module, made of the project as it is installed. */
function runBackend(runner, call, phase, answer) {
    const { environment, kind, source, output, backend, backendPath, settings, installed } = call;
    const request = JSON.stringify({
        phase,
        kind,
        source,
        output,
        backend,
        backend_path: backendPath,
        settings,
        installed,
        answer,
    });
    const waiting = kind === 'wheel' && backendPath.length === 0 && environment.waiting?.backend === backend
        ? environment.waiting
        : undefined;
    const told = waiting?.tell(request, call.onLine ?? (() => { }));
    if (told !== undefined)
        return told;
    const command = backendCommand(call, `build the ${kind}`, source);
    return runner.finish({ ...command, input: request, ...(call.onLine && { onLine: call.onLine }) });
}
/**
 * An environment whose backend waits for a wheel's request, where that is safe: a backend of the project's own folder has
 * to be imported there, and elsewhere than on Linux each hook needs a process of its own.
 */
function withWaitingBackend(runner, call) {
    const { environment, backend, backendPath } = call;
    if (process.platform !== 'linux' || backendPath.length > 0)
        return environment;
    const command = backendCommand(call, 'build the wheel', environment.dir);
    const args = [...command.args, backend.split(':', 1)[0] ?? ''];
    return { ...environment, waiting: startWaiting(runner, backend, { ...command, args }) };
}
function backendCommand({ environment, toolchain, epoch }, label, cwd) {
    return {
        label,
        tool: environment.python,
        args: [(0,python/* pythonScript */.w)('backend.py')],
        cwd,
        env: {
            ...toolchain.env,
            SOURCE_DATE_EPOCH: String(epoch),
            PYTHONHASHSEED: '0',
            PYTHONNOUSERSITE: '1',
            PYTHONDONTWRITEBYTECODE: '1',
            VIRTUAL_ENV: environment.dir,
            // Version tools ask git about the user's repository through a link: they must never write to it.
            GIT_OPTIONAL_LOCKS: '0',
        },
        pathFirst: [environment.bin, ...toolchain.pathFirst],
        limits: { total: 3_600_000, idle: 1_200_000 },
    };
}
function ended(code, signal) {
    const how = signal === null ? `exit status ${code}` : signal;
    return { failed: { type: '', message: `the build backend ended its process (${how})` } };
}
function missing(call, failure, tail) {
    return new errors/* PackagingError */.yr('build/backend-missing', {
        message: `The build backend '${call.backend}' cannot be imported: ${failure.type}: ${failure.message}.`,
        fix: 'Check build-backend, and that build-system.requires names the package it comes from.',
        place: call.place,
        detail: tail,
    });
}
function failed(call, failure, tail) {
    const place = failure.file === undefined
        ? call.place
        : { file: call.original(failure.file), ...(failure.line && { line: failure.line }) };
    const program = missingProgram([...tail, failure.message], call.place);
    if (program !== undefined)
        return program;
    const first = failure.message.trim().split('\n')[0] ?? '';
    // `sys.exit(1)`, with the reason on standard error, or `sys.exit('the reason')`.
    const ended = /^\d+$/.test(first) ? `exit status ${first}` : first;
    const said = failure.type === 'SystemExit' ? ended : [failure.type, first].filter(Boolean).join(': ');
    return new errors/* PackagingError */.yr('build/backend-failed', {
        message: `The build backend '${call.backend}' failed to build the ${call.kind}: ${said}${/[.!?]$/.test(said) ? '' : '.'}`,
        fix: 'The last lines of its output are below; the same error comes from `python -m build` in a clean checkout.',
        place,
        detail: tail,
    });
}


/***/ }),

/***/ 57144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ buildEnvironment),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   nv: () => (/* binding */ onlyFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _dependencies_uv_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93605);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _host_process_process_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15157);
/* harmony import */ var _backend_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48625);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29997);
/** Builds one sdist or wheel in isolation. @see https://peps.python.org/pep-0517/#build-environment */







/** A fresh environment with the requirements of the build system. @throws PackagingError `build/backend-missing`, `network/…`, `host/disk-full` */
async function buildEnvironment(tools, python, dir, buildSystem, place) {
    const { runner, uv, findLinks } = tools;
    const requirements = buildSystem.requires;
    // Folders of wheels may be filled anew at any time; Windows' launchers hold the path of their Python.
    const kept = findLinks.length === 0 && process.platform !== 'win32' ? tools.kept : undefined;
    const environment = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .createEnvironment */ .MO)(runner, uv, python, dir);
    const wanted = { uv, python, requirements };
    try {
        if ((await kept?.fill(environment, wanted)) === true)
            return environment;
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(dir, { recursive: true, force: true });
        await (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .createEnvironment */ .MO)(runner, uv, python, dir);
    }
    await install(tools, environment, requirements, place);
    await kept?.take(environment, wanted);
    return environment;
}
/** Calls the backend and gives the one file that it made. @throws PackagingError `build/…` */
async function build(tools, request) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(request.output, { recursive: true });
    const { backend, backendPath, requires } = request.buildSystem;
    const installed = [...requires];
    const toolchain = await tools.toolchain();
    // Asked once, told what more the hook wants; a backend that keeps asking is broken.
    for (let round = 0; round < 3; round++) {
        const more = await (0,_backend_js__WEBPACK_IMPORTED_MODULE_5__/* .callBackend */ .H)(tools.runner, {
            ...request,
            backend,
            backendPath,
            installed,
            toolchain,
            onLine: request.say,
        });
        if (more.length === 0)
            return onlyFile({ ...request, maker: `The build backend '${backend}'` });
        await install(tools, request.environment, more, request.place);
        installed.push(...more);
    }
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-failed', {
        message: `The build backend '${backend}' asks for new requirements again and again.`,
        fix: 'Its hook get_requires_for_build must give the same answer once its requirements are installed.',
        place: request.place,
    });
}
async function install(tools, environment, requirements, place) {
    if (requirements.length === 0)
        return;
    const options = {
        label: 'install the build requirements',
        requirements,
        findLinks: tools.findLinks,
    };
    const finished = await tools.runner.finish((0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .installCommand */ .Je)(tools.uv, environment, options));
    if (finished.code === 0)
        return;
    const full = (0,_host_process_process_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .diskFullError */ .vB)(options.label, finished.tail);
    if (full !== undefined)
        throw full;
    const network = (0,_dependencies_uv_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .uvFailure */ .YL)(finished.tail);
    if (network.code.startsWith('network/'))
        throw network;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-missing', {
        message: `The build requirements cannot be installed: ${requirements.join(', ')}.`,
        fix: 'Check build-system.requires, and that the package index offers them for this Python and can be reached.',
        place,
        detail: finished.tail,
    });
}
/**
 * What a tool says it made counts for nothing: the folder is looked at.
 * @param request `maker` begins a sentence
 * @throws PackagingError `build/nothing`, `build/several`
 */
async function onlyFile(request) {
    const ending = request.kind === 'wheel' ? '.whl' : '.tar.gz';
    const made = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(request.output)).filter(name => name.endsWith(ending));
    const [file] = made;
    if (file !== undefined && made.length === 1)
        return node_path__WEBPACK_IMPORTED_MODULE_1__.join(request.output, file);
    const { maker, kind, place } = request;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr(made.length === 0 ? 'build/nothing' : 'build/several', {
        message: made.length === 0
            ? `${maker} reported success but made no ${kind}.`
            : `${maker} made ${made.length} files instead of one ${kind}: ${made.join(', ')}.`,
        fix: 'A backend makes exactly one file a call (PEP 517): check its configuration, or report it to its maintainers.',
        place,
    });
}


/***/ }),

/***/ 29997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ environmentAt),
/* harmony export */   Je: () => (/* binding */ installCommand),
/* harmony export */   MO: () => (/* binding */ createEnvironment)
/* harmony export */ });
/* unused harmony export createCommand */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_files_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(875);
/** Isolated virtual environments, made and filled by uv. @see https://docs.astral.sh/uv/pip/environments/ */


/** Where the pieces of a virtual environment are. */
function environmentAt(dir, windows = process.platform === 'win32') {
    const bin = node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, windows ? 'Scripts' : 'bin');
    return { dir, bin, python: node_path__WEBPACK_IMPORTED_MODULE_0__.join(bin, windows ? 'python.exe' : 'python') };
}
/** `uv venv`: an empty environment of one interpreter. */
function createCommand(uv, python, dir) {
    return {
        label: `create an environment for ${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(python)}`,
        tool: uv.tool,
        args: ['venv', '--quiet', '--no-project', '--no-config', '--python', python, '--', dir],
        cwd: node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir),
        env: uv.env,
        limits: { total: 120_000 },
    };
}
/** `uv pip install` into `environment`. Requirements come after `--`, so that none can pass for an option. */
function installCommand(uv, environment, options) {
    return {
        label: options.label,
        tool: uv.tool,
        args: [
            ...['pip', 'install', '--python', environment.python, '--no-progress'],
            ...(options.findLinks ?? []).flatMap(folder => ['--find-links', folder]),
            ...(options.index === false ? ['--no-index', '--offline'] : []),
            ...(options.dependencies === false ? ['--no-deps'] : []),
            ...settingOptions(options.settings),
            '--',
            ...options.requirements,
        ],
        cwd: environment.dir,
        env: uv.env,
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
    };
}
function settingOptions(settings) {
    if (settings === undefined)
        return [];
    return Object.entries(settings.values).flatMap(([key, values]) => [values].flat().flatMap(value => ['--config-settings-package', `${settings.package}:${key}=${value}`]));
}
/** Creates an environment and installs into it. @throws PackagingError as `runner.run` */
async function createEnvironment(runner, uv, python, dir) {
    // Whoever else works in that folder may not have made it yet.
    await (0,_host_files_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir));
    await runner.run(createCommand(uv, python, dir));
    return environmentAt(dir);
}


/***/ }),

/***/ 81178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tarMembers),
/* harmony export */   h: () => (/* binding */ zipMembers)
/* harmony export */ });
/* harmony import */ var _wheel_sdist_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24888);
/** The members of archives, as `readTree` takes them. */

/** Files of a zip archive, those for which `wanted` holds. */
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
    return (0,_wheel_sdist_members_js__WEBPACK_IMPORTED_MODULE_0__/* .eachMember */ .c)(file, async (entry) => {
        if (entry.kind !== 'file')
            return;
        const path = entry.name.slice(entry.name.indexOf('/') + 1);
        await visit({ path, size: entry.size, content: () => entry.content() });
    });
}


/***/ }),

/***/ 36315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s0: () => (/* binding */ createTreeReader),
  Zc: () => (/* binding */ readTree),
  yQ: () => (/* binding */ sha256OfContent)
});

// UNUSED EXPORTS: tidy

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/wheel/headers.js
var wheel_headers = __webpack_require__(59301);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(52845);
// EXTERNAL MODULE: ./lib/describe/purl.js
var purl = __webpack_require__(77348);
;// CONCATENATED MODULE: ./lib/describe/embedded-sbom.js
/**
 * SBOMs that auditwheel, maturin and others put into a wheel's `.dist-info/sboms/` (PEP 770): CycloneDX JSON of any
 * version, decoded without trust. @see https://peps.python.org/pep-0770/
 */


/**
 * The components it names, without the one it is about; none for a text that is no CycloneDX. Components of components
 * are taken too, parts of one crate (its targets) are not.
 */
function embeddedComponents(text, path) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        return [];
    }
    if (!(0,json/* isRecord */.u4)(data) || data.bomFormat !== 'CycloneDX')
        return [];
    const about = (0,json/* isRecord */.u4)(data.metadata) ? data.metadata.component : undefined;
    const root = (0,json/* isRecord */.u4)(about) ? (0,json/* textOf */.b6)(about['bom-ref']) : undefined;
    const aboutPurl = plainPurl(about);
    const all = nested(data.components);
    const purls = new Map(all.map(entry => [(0,json/* textOf */.b6)(entry['bom-ref']) ?? '', plainPurl(entry)]));
    const needs = new Map((0,json/* listOf */.c3)(data.dependencies)
        .filter(json/* isRecord */.u4)
        .map(entry => [
        (0,json/* textOf */.b6)(entry.ref) ?? '',
        (0,json/* listOf */.c3)(entry.dependsOn).flatMap(ref => purls.get(String(ref)) ?? []),
    ]));
    // maturin names the crate that the wheel is made from as the subject; it is compiled in like any other.
    const crate = (0,json/* isRecord */.u4)(about) && (0,purl/* parsePurl */.$)((0,json/* textOf */.b6)(about.purl) ?? '')?.type === 'cargo' ? [about] : [];
    return [...crate, ...all].flatMap(entry => {
        const ref = (0,json/* textOf */.b6)(entry['bom-ref']);
        const same = plainPurl(entry) !== undefined && plainPurl(entry) === aboutPurl;
        if (!crate.includes(entry) && (same || (ref !== undefined && ref === root)))
            return [];
        const component = decode(entry, path, needs.get(ref ?? '') ?? []);
        return component === undefined ? [] : [component];
    });
}
function nested(components) {
    return (0,json/* listOf */.c3)(components)
        .filter(json/* isRecord */.u4)
        .flatMap(entry => [entry, ...nested(entry.components)]);
}
function plainPurl(entry) {
    return (0,json/* isRecord */.u4)(entry) ? (0,purl/* parsePurl */.$)((0,json/* textOf */.b6)(entry.purl) ?? '')?.plain : undefined;
}
function decode(entry, path, requires) {
    const name = (0,json/* textOf */.b6)(entry.name);
    if (name === undefined)
        return undefined;
    const version = (0,json/* textOf */.b6)(entry.version);
    const parsed = (0,purl/* parsePurl */.$)((0,json/* textOf */.b6)(entry.purl) ?? '');
    const type = parsed?.type;
    const sha256 = (0,json/* listOf */.c3)(entry.hashes)
        .filter(json/* isRecord */.u4)
        .find(hash => hash.alg === 'SHA-256')?.content;
    const license = licenseOf(entry.licenses);
    return {
        kind: type === 'cargo' ? 'crate' : type === 'pypi' ? 'wheel' : 'library',
        name,
        ...(version !== undefined && version !== '' && { version }),
        // Qualifiers hold paths of the machine that built it.
        ...(parsed !== undefined && { purl: parsed.plain }),
        ...(typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) && { sha256: sha256.toLowerCase() }),
        ...(license !== undefined && { license }),
        path,
        ...(requires.length > 0 && { requires }),
    };
}
/** Several licenses side by side all hold (CycloneDX 1.6, `licenses`). */
function licenseOf(licenses) {
    const texts = (0,json/* listOf */.c3)(licenses).flatMap(entry => {
        if (!(0,json/* isRecord */.u4)(entry))
            return [];
        const { license } = entry;
        const inner = (0,json/* isRecord */.u4)(license) ? ((0,json/* textOf */.b6)(license.id) ?? (0,json/* textOf */.b6)(license.name)) : undefined;
        return (0,json/* textOf */.b6)(entry.expression) ?? inner ?? [];
    });
    if (texts.length < 2)
        return texts[0];
    return texts.map(text => (/ (?:OR|AND) /.test(text) ? `(${text})` : text)).join(' AND ');
}

;// CONCATENATED MODULE: ./lib/describe/libraries.js
/** Native libraries that were copied into a wheel or a frozen program, by what their file names tell (pure). */
/** What auditwheel, delvewheel and delocate put beside a package: `numpy.libs/x.so`, `pkg/.dylibs/x.dylib`. */
const VENDORED = /(?:^|\/)(?:[^/]+\.libs|\.dylibs)\/[^/]+$/;
const LIBRARY = /\.so(?:\.\d+)*$|\.dylib$|\.dll$/i;
/** Whether a library was put into a wheel by a repair tool, judged by its path. */
function isVendoredLibrary(path) {
    return VENDORED.test(path) && LIBRARY.test(path);
}
/** True of any native library, wherever it lies; extension modules (`x.cpython-312-….so`) are none. */
function isLibrary(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return LIBRARY.test(name) && !/\.(?:cpython|pypy|abi3|cp\d)[^.]*\.so$/i.test(name);
}
/**
 * `libz-4ab0b4e5.so.1.3.1` is libz 1.3.1: repair tools put a part of a hash (8 hex digits, or 32) behind the name, twice
 * when two of them did.
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

;// CONCATENATED MODULE: ./lib/describe/license-metadata.js
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
/** What people write in `License:`, in lower case, where it can mean one license only. */
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

// EXTERNAL MODULE: ./lib/describe/names.js
var names = __webpack_require__(86569);
// EXTERNAL MODULE: ./lib/project/names.js
var project_names = __webpack_require__(53669);
;// CONCATENATED MODULE: ./lib/describe/own-libraries.js
/** Which distribution the native libraries in a tree belong to (pure). */

/** Each library belongs to the package whose folder it is in, else to the only one there is. */
function withLibraries(distributions, libraries) {
    return distributions.map(one => {
        const own = libraries.filter(({ path = '' }) => {
            if (distributions.length === 1)
                return true;
            const folder = /(?:^|\/)([^/]+)\.libs\/[^/]+$/.exec(path)?.[1] ?? /(?:^|\/)([^/]+)\/\.dylibs\//.exec(path)?.[1];
            return folder !== undefined && (0,project_names/* normalizeName */.P)(folder) === (0,project_names/* normalizeName */.P)(one.name);
        });
        const parts = merge(one.parts ?? [], own);
        const { parts: _, ...rest } = one;
        return parts.length > 0 ? { ...rest, parts } : rest;
    });
}
/** What an SBOM says of a library, and the file that lies there, are one: the name is the SBOM's, the digest the file's. */
function merge(told, files) {
    const left = [...told];
    const merged = files.map(file => {
        const at = left.findIndex(one => one.kind === 'library' && sameLibrary(one.name, file.name));
        const [one] = at < 0 ? [] : left.splice(at, 1);
        if (one === undefined)
            return file;
        const { guessed: _, version: __, ...seen } = file;
        return { ...seen, ...one, path: file.path, ...(file.sha256 && { sha256: file.sha256 }) };
    });
    return [...left, ...merged];
}
function sameLibrary(one, other) {
    const bare = (name) => (0,project_names/* normalizeName */.P)(name.toLowerCase().replace(/^lib/, ''));
    return bare(one) === bare(other);
}

;// CONCATENATED MODULE: ./lib/describe/distributions.js
/**
 * Finds the distributions in a tree of files, be it a wheel, a site-packages folder or a frozen program: their metadata,
 * license texts, embedded SBOMs and native libraries. Files come one by one and are read only where that is needed.
 */







/** Bytes above which a text is not read: no license, metadata or SBOM is as large. */
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
/** @param digests of files that need not be hashed again: a library may be many megabytes, deflated */
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
                of(inside).metadata = await distributions_text(member);
            else if (inside !== undefined && isOthersSbom(rest) && size <= TEXT_LIMIT)
                of(inside).sboms.push({ path, text: await distributions_text(member) });
            else if (isLicense(path, rest) && size <= LICENSE_LIMIT) {
                const list = inside === undefined ? texts : of(inside).texts;
                list.push({ path, text: tidy(await distributions_text(member)) });
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
/** Ours says nothing that is not read from the same wheel. */
function isOthersSbom(inDistInfo) {
    return /^sboms\/.+\.json$/.test(inDistInfo) && inDistInfo !== `sboms/${names/* EMBEDDED */.zw}`;
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
    const headers = (0,wheel_headers/* parseHeaders */.Q)(metadata);
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
    const sha256 = digests.get(path) ?? (await sha256OfContent(content()));
    return { kind: 'library', ...libraryName(path), sha256, path, guessed: true };
}
/** Lower-case hex. */
async function sha256OfContent(content) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of content)
        hash.update(piece);
    return hash.digest('hex');
}
async function distributions_text({ content }) {
    const pieces = [];
    for await (const piece of content())
        pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
}
/** The same text with whatever line ends, a byte order mark and white space at the ends. */
function tidy(licenseText) {
    return licenseText
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+$/gm, '')
        .replace(/^\n+|\n+$/g, '');
}


/***/ }),

/***/ 86569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HK: () => (/* binding */ sbomName),
/* harmony export */   ku: () => (/* binding */ NOTICES),
/* harmony export */   zw: () => (/* binding */ EMBEDDED)
/* harmony export */ });
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53669);
/** Names of the files that describe a release. */

const NOTICES = 'THIRD-PARTY-NOTICES.txt';
/** `answer-1.0.0.cdx.json` */
function sbomName({ name, version }) {
    return `${(0,_project_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .P)(name)}-${version}.cdx.json`;
}
/** In the folder `sboms` of a wheel (PEP 770). */
const EMBEDDED = 'package-python.cdx.json';


/***/ }),

/***/ 77348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parsePurl),
/* harmony export */   V: () => (/* binding */ purlOf)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);
/** Package URLs, by their specification's own library. @see https://github.com/package-url/purl-spec */

/** The package URL of a component; undefined where nothing names it for certain. */
function purlOf({ kind, name, version, purl }) {
    if (purl !== undefined)
        return purl;
    const type = TYPES[kind];
    // The type `pypi` stands for the package index's own names, normalised; no other part is needed.
    if (type === undefined)
        return undefined;
    return new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL(type, undefined, name, version, undefined, undefined).toString();
}
const TYPES = { wheel: 'pypi', crate: 'cargo' };
/** Undefined for a text that is no package URL. */
function parsePurl(text) {
    try {
        const { type, namespace, name, version } = packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL.fromString(text);
        if (!type || !name)
            return undefined;
        const plain = new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL(type, namespace, name, version, undefined, undefined).toString();
        return { type, namespace: namespace ?? '', name, version: version ?? undefined, plain };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 77690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ wheelOf),
/* harmony export */   v: () => (/* binding */ ownDistribution),
/* harmony export */   wheelComponent: () => (/* binding */ wheelComponent)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53669);
/* harmony import */ var _wheel_content_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77289);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65910);
/* harmony import */ var _wheel_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24222);
/* harmony import */ var _wheel_zip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59418);
/* harmony import */ var _archives_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81178);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36315);
/** A wheel as a component, read from the wheel. */








/**
 * A wheel file on this machine.
 * @param inside where it lies inside the file that holds it
 * @throws PackagingError `check/content` when it has no metadata of its own
 */
function wheelComponent(file, sha256, inside) {
    return (0,_wheel_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .withZip */ .o7)(file, zip => wheelOf(zip, sha256, inside));
}
/** The same of an archive that is open. */
async function wheelOf(zip, sha256, inside) {
    const name = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_0__.basename(zip.file))?.name;
    const tree = await (0,_distributions_js__WEBPACK_IMPORTED_MODULE_6__/* .readTree */ .Zc)((0,_archives_js__WEBPACK_IMPORTED_MODULE_5__/* .zipMembers */ .h)(zip), await recorded(zip));
    return ownDistribution(tree, zip.file, name, { ...(sha256 !== undefined && { sha256 }), path: inside });
}
/** RECORD's digests; what it does not tell is hashed. That it tells the truth is a check of its own. */
async function recorded(zip) {
    const record = zip.entries.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name));
    if (record === undefined)
        return new Map();
    const lines = (0,_wheel_record_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)((await zip.read(record.name)).toString('utf8'), zip.file);
    return new Map(lines.flatMap(({ path: file, hash }) => {
        const digest = /^sha256=([\w-]{43})$/.exec(hash ?? '')?.[1];
        return digest === undefined ? [] : [[file, Buffer.from(digest, 'base64url').toString('hex')]];
    }));
}
/**
 * The one distribution that a tree is about, with the vendored ones and the stray license texts as its own.
 * @param name normalised; undefined when the file name does not tell it
 * @throws PackagingError `check/content` when there is none
 */
function ownDistribution({ distributions, texts }, file, name, place) {
    const depth = (one) => one.path?.split('/').length ?? 0;
    const own = [...distributions]
        .sort((a, b) => depth(a) - depth(b))
        .find(one => name === undefined || (0,_project_names_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .P)(one.name) === name);
    if (own === undefined)
        throw (0,_wheel_content_error_js__WEBPACK_IMPORTED_MODULE_1__/* .contentError */ .G)(file, 'it has no metadata of its own');
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


/***/ }),

/***/ 62550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Graph)
/* harmony export */ });
/* unused harmony export Blocked */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _host_process_tail_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80412);
/**
 * Steps that start as soon as what they need is there. The order in which they are added is the order people see;
 * what may overlap does, with no schedule written down anywhere.
 */


/** Lines kept of one step: a backend may print a gigabyte, and whoever opens the log looks for the end. */
const MOST_LINES = 2000;
/** Thrown inside steps that could not start because one they need failed; never shown. */
class Blocked extends Error {
    name = 'Blocked';
}
class Graph {
    #steps = [];
    #observer;
    #now;
    /** @param now milliseconds since the run began */
    constructor(observer, now) {
        this.#observer = observer;
        this.#now = now;
    }
    /** Adds a step; it runs once all of `needs` have their values. */
    add(title, section, needs, work) {
        const step = { title, section, value: this.#start(title, section, needs, work) };
        // Nobody may be waiting yet: a failure is reported by `settled`, not as an unhandled rejection.
        step.value.catch(() => { });
        this.#steps.push(step);
        return step;
    }
    async #start(title, section, needs, work) {
        const values = await Promise.all(needs.map(need => need.value)).catch(() => {
            throw new Blocked(title);
        });
        const start = this.#now();
        const said = (0,_host_process_tail_js__WEBPACK_IMPORTED_MODULE_1__/* .createTail */ .$)(MOST_LINES);
        let count = 0;
        const say = (line) => {
            said.add(line);
            count += 1;
        };
        this.#observer.started(title);
        let failed = true;
        try {
            const value = await work(values, say);
            failed = false;
            return value;
        }
        finally {
            const left = count - MOST_LINES;
            const lines = left > 0 ? [`… ${left} earlier lines are left out`, ...said.lines()] : said.lines();
            this.#observer.ended({ name: title, section, start, end: this.#now() }, lines, failed);
        }
    }
    /** A value that is there already, for what takes steps. */
    given(value) {
        return { title: '', section: 'set-up', value: Promise.resolve(value) };
    }
    /** A value made from a step's, without being a step people see; a failure to make it is one of the run. */
    map(step, make) {
        const mapped = { ...step, value: step.value.then(make) };
        mapped.value.catch(() => { });
        this.#steps.push(mapped);
        return mapped;
    }
    /** Done when all of `steps` have ended, well or not. */
    after(steps) {
        const value = Promise.allSettled(steps.map(step => step.value)).then(() => undefined);
        return { title: '', section: 'set-up', value };
    }
    /** The value of `step`, or undefined when it failed: for work that can do without. */
    whenever(step) {
        return { ...step, value: step.value.catch(() => undefined) };
    }
    /** Waits until every step has ended, also those added meanwhile. Gives all coded failures, each once; a bug is thrown. */
    async settled() {
        let seen = 0;
        const failures = [];
        while (seen < this.#steps.length) {
            const batch = this.#steps.slice(seen);
            seen = this.#steps.length;
            const results = await Promise.allSettled(batch.map(step => step.value));
            failures.push(...results.flatMap(result => (result.status === 'rejected' ? [result.reason] : [])));
        }
        const real = [...new Set(failures)].filter(failure => !(failure instanceof Blocked));
        const bug = real.find(failure => (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOf */ .GW)(failure).length === 0);
        if (bug !== undefined)
            throw bug;
        // An index that refuses the build and the dependencies alike is one thing to mend.
        const told = real.flatMap(_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOf */ .GW).map(one => [`${one.code} ${one.message}`, one]);
        return [...new Map(told.toReversed()).values()].toReversed();
    }
}


/***/ }),

/***/ 69814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ createReporter)
});

// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(18944);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/text/style.js
var text_style = __webpack_require__(48110);
;// CONCATENATED MODULE: ./lib/report/progress.js
/** The live line while it works. */



/** `[3/8] build the wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first, cut to one line. */
function progressLine({ running, done, total }, now, style) {
    if (running.length === 0)
        return '';
    const steps = [...running]
        .sort((a, b) => a.since - b.since)
        .map(({ name, since, detail }) => {
        const words = `${(0,text_escape/* oneLine */.TN)(name)} ${(0,format/* duration */.p0)(Math.max(0, now - since) / 1000)}`;
        return detail ? `${words}: ${(0,text_escape/* oneLine */.TN)(detail)}` : words;
    });
    const line = `[${done}/${total}] ${steps.join(style.unicode ? ' · ' : ', ')}`;
    return (0,text_style/* cut */.Jj)((0,text_escape/* inert */.tJ)(line), style.columns - 1, style);
}

;// CONCATENATED MODULE: ./lib/engine/reporter.js


/** @param now milliseconds since the run began */
function createReporter(log, style, now) {
    const timings = [];
    const running = new Map();
    const draw = () => log.progress(progressLine({ running: [...running.values()], done: timings.length, total: timings.length + running.size }, now(), style));
    const timer = setInterval(draw, 1000);
    timer.unref();
    return {
        timings,
        started(title) {
            running.set(title, { name: title, since: now() });
            draw();
        },
        ended(timing, lines, failed) {
            running.delete(timing.name);
            timings.push(timing);
            const sign = failed ? '✗' : '✓';
            log.group(`${style.unicode ? sign : failed ? 'X' : 'OK'} ${timing.name} (${(0,format/* duration */.p0)((timing.end - timing.start) / 1000)})`, lines, failed);
            draw();
        },
        detail(title, text) {
            const step = running.get(title);
            if (step !== undefined)
                running.set(title, { ...step, detail: text });
        },
        stop() {
            clearInterval(timer);
            log.progress('');
        },
    };
}


/***/ }),

/***/ 97886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ floor),
/* harmony export */   g: () => (/* binding */ floorProblem)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _target_floors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73953);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75024);
/** The oldest system that a finished executable runs on, against the one that was asked for (pure). */




/** Problem: `build/floor`. */
function floor({ made, platform, file }) {
    if (platform.os === 'windows')
        return { name: 'floor', result: 'passed', reason: 'Windows has no floor to compare with' };
    const needs = platform.os === 'macos' ? macosNeeds(made.members) : glibcNeeds(made.members, platform.libc === 'musl');
    const name = platform.os === 'macos' ? 'macos' : (platform.libc ?? 'glibc');
    const over = needs.filter(({ version }) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, platform.floor) > 0);
    const worst = [...needs].sort((a, b) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(b.version, a.version))[0];
    if (worst === undefined)
        return { name, result: 'passed', reason: `nothing in it asks for a ${name}` };
    if (over.length === 0)
        return { name, result: 'passed', reason: `runs from ${name} ${worst.version} on (${worst.words})` };
    const input = platform.os === 'macos' ? 'macos' : platform.libc === 'musl' ? 'musl' : 'glibc';
    return {
        problem: new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/floor', {
            message: `${file} does not run on ${name} ${platform.floor}: ${worst.words}.`,
            fix: wayToFloor(input, worst.version, over),
            detail: over.map(({ words }) => words),
        }),
    };
}
/** What the check of the floor will say of these files (pure); undefined when they pass. */
function floorProblem(request) {
    const look = floor(request);
    return 'problem' in look ? look.problem : undefined;
}
function glibcNeeds(members, musl) {
    if (musl)
        return [];
    return (0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .nativeOf */ .V)(members.filter(({ fallback }) => !fallback)).flatMap(member => {
        const versions = member.native.versions.flatMap(({ library, version, symbols }) => {
            const number = /^GLIBC_(\d+\.\d+)/.exec(version)?.[1];
            return number === undefined ? [] : [{ library, number, symbols }];
        });
        const worst = versions.sort((a, b) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(b.number, a.number))[0];
        if (worst === undefined)
            return [];
        const some = worst.symbols.length > 0 ? ` (${worst.symbols.slice(0, 3).join(', ')})` : '';
        return [
            {
                version: worst.number,
                words: `${member.path} needs GLIBC_${worst.number}${some} of ${worst.library}; it is of ${(0,_member_js__WEBPACK_IMPORTED_MODULE_2__/* .originWords */ .u)(member.origin)}`,
                member,
            },
        ];
    });
}
function macosNeeds(members) {
    return (0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .nativeOf */ .V)(members).flatMap(member => {
        const version = member.native.macos;
        if (version === undefined)
            return [];
        return [
            {
                version,
                words: `${member.path} needs macOS ${version}; it is of ${(0,_member_js__WEBPACK_IMPORTED_MODULE_2__/* .originWords */ .u)(member.origin)}`,
                member,
            },
        ];
    });
}
function wayToFloor(input, version, over) {
    const kinds = new Set(over.map(({ member }) => member.origin.kind));
    const ways = [
        `set ${input} to ${version}, if no older system has to run it`,
        ...(kinds.has('interpreter') || kinds.has('system')
            ? [
                'use a Python that was built for older systems, such as the ones that `uv python install` brings, put first on PATH; or build in a container of an older system',
            ]
            : []),
        ...(kinds.has('wheel') ? ['take wheels of the dependencies for an older system'] : []),
    ];
    const text = ways.join('; or ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}


/***/ }),

/***/ 73953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ baseName),
/* harmony export */   V: () => (/* binding */ nativeOf)
/* harmony export */ });
/** Programs and libraries alone. */
function nativeOf(members) {
    return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []));
}
/** Name of a file, whichever slashes its path has. */
function baseName(file) {
    return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}


/***/ }),

/***/ 1939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ offeredBySystem)
/* harmony export */ });
/** The C library's own parts, which must not be brought along: they belong to the kernel's loader. */
const GLIBC = /^(?:ld-linux(?:-[\w-]+)?\.so\.\d|ld64\.so\.\d|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|BrokenLocale)\.so\.\d+)$/;
const MUSL = /^(?:libc\.musl-[\w]+\.so\.1|ld-musl-[\w]+\.so\.1|libc\.so)$/;
/** What Apple ships with every macOS lies in these folders, or has no file at all. */
const MACOS = /^(?:\/usr\/lib\/|\/System\/Library\/)/;
/** The API sets and the libraries of Windows 10 and later that programs of CPython and its wheels import. */
const WINDOWS = /^(?:api-ms-win-.*|ext-ms-.*|ucrtbase|msvcrt|kernel32|kernelbase|ntdll|user32|gdi32|gdiplus|advapi32|shell32|shlwapi|ole32|oleaut32|combase|rpcrt4|ws2_32|wsock32|mswsock|iphlpapi|dnsapi|crypt32|bcrypt|bcryptprimitives|ncrypt|secur32|winmm|version|comctl32|comdlg32|imm32|psapi|dbghelp|setupapi|cfgmgr32|userenv|netapi32|uxtheme|dwmapi|opengl32|winspool\.drv|winspool|pathcch|propsys|powrprof|cabinet|msi|wintrust|wininet|winhttp|normaliz|pdh|d3d\d+|d3dcompiler_47|dxgi|d2d1|dwrite|mfplat|mf|mfreadwrite|windowscodecs|wtsapi32|odbc32|mpr|hid|avrt|bluetoothapis)(?:\.dll|\.drv)?$/i;
/** @param library as the file that needs it names it: a soname, an install name or a DLL's name */
function offeredBySystem(library, { os, libc }) {
    if (os === 'windows')
        return WINDOWS.test(library);
    if (os === 'macos')
        return MACOS.test(library);
    return (libc === 'musl' ? MUSL : GLIBC).test(library);
}


/***/ }),

/***/ 57107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeAt)
/* harmony export */ });
/** All of it: one call may write less, as where a disk is full. */
async function writeAt(handle, bytes, at) {
    for (let done = 0; done < bytes.length;)
        done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}


/***/ }),

/***/ 63698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ declareBundles)
});

// EXTERNAL MODULE: ./lib/dependencies/coverage-report.js
var coverage_report = __webpack_require__(16262);
// EXTERNAL MODULE: ./lib/dependencies/gap-problems.js
var gap_problems = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/dependencies/resolve.js + 13 modules
var resolve = __webpack_require__(51123);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/report/dependencies.js
var dependencies = __webpack_require__(69261);
// EXTERNAL MODULE: ./lib/package/pex/pex-beginning.js + 2 modules
var pex_beginning = __webpack_require__(62576);
// EXTERNAL MODULE: ./lib/package/dependencies/application.js
var dependencies_application = __webpack_require__(85758);
// EXTERNAL MODULE: ./lib/package/dependencies/dependencies.js
var dependencies_dependencies = __webpack_require__(69503);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/build/build.js
var build = __webpack_require__(57144);
// EXTERNAL MODULE: ./lib/host/files/place.js
var place = __webpack_require__(50205);
// EXTERNAL MODULE: ./lib/project/pyproject.js + 2 modules
var pyproject = __webpack_require__(95152);
// EXTERNAL MODULE: ./lib/project/source-files.js
var source_files = __webpack_require__(28382);
// EXTERNAL MODULE: ./lib/wheel/sdist.js
var wheel_sdist = __webpack_require__(71030);
// EXTERNAL MODULE: ./lib/package/distributions/distributions.js
var distributions = __webpack_require__(73263);
// EXTERNAL MODULE: ./lib/package/distributions/wheels.js + 6 modules
var wheels = __webpack_require__(38631);
;// CONCATENATED MODULE: ./lib/package/dependencies/missing-wheels.js
/** `missing-wheels: build`: makes the wheels that no index has, from locked sources, for this machine. */









/** Builds each package once for every interpreter that needs it, or once for all where the wheel allows. @throws PackagingError `build/…` */
async function buildMissing(request, builds) {
    const byPackage = new Map();
    for (const wanted of builds) {
        const key = `${wanted.package.name} ${wanted.package.version}`;
        byPackage.set(key, [...(byPackage.get(key) ?? []), wanted]);
    }
    await Promise.all([...byPackage.values()].map(wanted => buildOne(request, wanted)));
}
async function buildOne(request, wanted) {
    const { workshop, runner, interpreters, folder, say } = request;
    const paths = wanted.map(({ interpreter }) => interpreter);
    let open = interpreters.filter(interpreter => paths.includes(interpreter.path));
    while (open[0] !== undefined) {
        const [first, ...rest] = open;
        const source = wanted[0]?.package;
        const wheel = await workshop.limiter(() => wheelOf(request, source, first));
        const dir = await workshop.staging.dir('missing/repaired');
        const repaired = await (0,wheels/* repair */.I)(workshop, interpreters, [wheel], dir, say);
        await Promise.all(repaired.map(file => (0,place/* place */.i)(file, folder)));
        open = (0,distributions/* uncovered */.KY)(wheel, rest, runner);
    }
}
async function wheelOf(request, wanted, interpreter) {
    const { workshop, tools, say } = request;
    const { name, version, sdist } = wanted;
    if (sdist?.url === undefined || !sdist.filename.endsWith('.tar.gz'))
        throw noSource(wanted);
    const { url, filename, sha256 } = sdist;
    const file = await workshop.downloader.fetchFile({ url, filename, sha256 });
    const dir = await workshop.staging.dir(`missing/${name}-${version}-${external_node_path_.basename(interpreter.path)}`);
    const source = await (0,wheel_sdist/* extractSdist */.h)(file, external_node_path_.join(dir, 'source'));
    const text = await (0,source_files/* readText */.y)(source, 'pyproject.toml');
    const buildSystem = text === undefined ? pyproject/* LEGACY_BUILD_SYSTEM */.d : (0,pyproject/* decodePyproject */.L)(text, `${filename}/pyproject.toml`).buildSystem;
    const place = { file: filename };
    const environment = await (0,build/* buildEnvironment */.AF)(tools, interpreter.path, external_node_path_.join(dir, 'environment'), buildSystem, place);
    return (0,build/* build */.jq)(tools, {
        kind: 'wheel',
        buildSystem,
        source,
        output: external_node_path_.join(dir, 'wheel'),
        environment,
        settings: {},
        epoch: workshop.epoch,
        place,
        original: relative => `${filename}/${relative}`,
        say,
    });
}
function noSource({ name, version, source }) {
    return new errors/* PackagingError */.yr('dependency/no-wheel', {
        message: `${name} ${version} has no wheel, and ${source ?? 'its source is no .tar.gz that an index offers'}.`,
        fix: 'Build its wheel yourself and name the folder in find-links.',
    });
}

// EXTERNAL MODULE: ./lib/package/dependencies/requirements.js + 1 modules
var dependencies_requirements = __webpack_require__(52731);
// EXTERNAL MODULE: ./lib/package/dependencies/targets.js
var dependencies_targets = __webpack_require__(37762);
;// CONCATENATED MODULE: ./lib/package/dependencies/dependency-steps.js











/**
 * Steps up to the wheels of every dependency on this machine.
 * @param withPex whether they go into PEX files as well
 */
function declareDependencies(graph, workshop, needs, withPex) {
    const { uv, interpreters, findLinks, application } = needs;
    const packaging = graph.add('get packaging', 'set-up', [], () => workshop.tools.folder('packaging'));
    const early = earlyBasis(workshop);
    const kit = [uv, packaging, interpreters, findLinks];
    const work = async (basis, name, kit, say) => {
        const [uv, packaging, interpreters, findLinks] = kit;
        const targets = await (0,dependencies_targets/* resolutionTargets */.V)(workshop, interpreters);
        return resolveOrBuild({ workshop, uv, packaging, interpreters, targets, findLinks, basis, name }, say);
    };
    const basis = early === undefined ? graph.map(application, app => basisOf(workshop, app)) : graph.given(early);
    const resolved = graph.add('resolve dependencies', 'build', [...kit, basis], ([...values], say) => {
        const [tool, library, found, folders, asked] = values;
        return work(asked, 'dependencies', [tool, library, found, folders], say);
    });
    const coverage = graph.map(resolved, ({ resolution }) => (0,coverage_report/* coverageReport */.T)((0,resolve/* coverageOf */._5)(resolution), workshop.configuration.options.pexScope, resolution.targets));
    const covered = graph.add('look for gaps', 'build', [resolved, coverage], async ([{ resolution }, report], say) => {
        for (const line of [(0,dependencies/* coverageWords */.gn)(report), ...(0,dependencies/* coverageLines */.Uo)(report, PLAIN), ...(0,dependencies/* sizeLines */.FP)(report.sizes)])
            say(line);
        (0,errors/* throwProblems */.Jh)(resolution.problems);
    });
    const laysDown = early !== undefined && withPex && workshop.configuration.options.pexLayout === 'zipapp';
    const unread = laysDown && (0,pex_beginning/* hashesWheels */.zj)(workshop);
    const found = graph.add('download dependencies', 'build', [resolved, covered], async ([{ request, resolution }], say) => {
        say(`${resolution.all.length} wheels for ${resolution.targets.length} targets`);
        const dependencies = await (0,dependencies_dependencies/* fetch */.hd)(request, resolution, unread);
        const read = async () => (unread ? (0,dependencies_dependencies/* fetch */.hd)(request, resolution) : dependencies);
        return { dependencies, read };
    });
    const laid = laysDown ? declareLayingDown(graph, workshop, found) : undefined;
    const fetched = laid?.read ?? graph.map(found, ({ dependencies }) => dependencies);
    if (early === undefined)
        return { dependencies: fetched, early: undefined, coverage };
    // A backend may add requirements that the static metadata did not tell of: the wheel has the last word.
    const compared = graph.add('compare requirements', 'build', [...kit, application, fetched], async (values, say) => {
        const [tool, library, found, folders, app, first] = values;
        if (agrees(workshop, app, early))
            return first;
        say('the wheel asks for other requirements than pyproject.toml: resolving again');
        const again = await work(basisOf(workshop, app), 'dependencies-of-wheel', [tool, library, found, folders], say);
        (0,errors/* throwProblems */.Jh)(again.resolution.problems);
        return (0,dependencies_dependencies/* fetch */.hd)(again.request, again.resolution);
    });
    return { dependencies: compared, early: laid?.pex, coverage };
}
/** Beside the build of the application's wheel; where no PEX can be made of them, others may still want the wheels. */
function declareLayingDown(graph, workshop, found) {
    const pex = graph.add('put dependencies into the PEX', 'build', [found], ([wheels], say) => (0,pex_beginning/* beginPexFiles */.sy)(workshop, wheels, say));
    const read = graph.map(graph.whenever(pex), async (early) => early?.from ?? (await found.value).read());
    return { pex, read };
}
/** Steps speak to a log of any width. */
const PLAIN = { columns: 200, colour: false, unicode: true };
function earlyBasis(workshop) {
    const { options, project } = workshop.configuration;
    const requirements = (0,dependencies_requirements/* staticRequirements */.tx)(project, options.extras);
    return requirements && { requirements, extras: [] };
}
function basisOf(workshop, application) {
    const start = (0,dependencies_application/* chooseStart */.Se)(workshop, application);
    const scriptExtras = start?.entryPoint.kind === 'function' ? start.entryPoint.extras : [];
    const extras = [...new Set([...workshop.configuration.options.extras, ...scriptExtras])];
    return { requirements: [], wheel: application.wheel, extras };
}
function agrees(workshop, application, early) {
    const { project, options } = workshop.configuration;
    const plain = application.content.requiresDist.filter(line => !/\bextra\s*==/.test(line));
    const start = (0,dependencies_application/* chooseStart */.Se)(workshop, application);
    const needsExtras = start?.entryPoint.kind === 'function' && start.entryPoint.extras.length > 0;
    const stated = options.extras.length === 0 ? early.requirements : (project.dependencies ?? []);
    return !needsExtras && (0,dependencies_requirements/* sameRequirements */.p9)(plain, stated);
}
/**
 * With `missing-wheels: build`, what this machine can build for itself is built; where that gives a wheel of pure Python,
 * it serves the other platforms too. What is missing then stays missing.
 */
async function resolveOrBuild(request, say) {
    const resolution = await (0,dependencies_dependencies/* resolve */.AA)(request);
    const { builds, gaps } = resolution;
    const hopeless = gaps.some(gap => !builds.some(build => build.package === gap.package));
    if (builds.length === 0 || hopeless)
        return { request, resolution };
    const { workshop, uv, interpreters, findLinks, name } = request;
    const folder = await workshop.staging.dir(`${name}/built`);
    for (const { package: { name: wanted, version }, target, } of builds)
        say(`no wheel of ${wanted} ${version} for ${target.name}: building it`);
    const tools = { runner: workshop.runner, uv, findLinks, toolchain: workshop.toolchain };
    await buildMissing({ workshop, tools, interpreters, runner: workshop.configuration.plan.runner, folder, say }, builds);
    const again = { ...request, findLinks: [...findLinks, folder], name: `${name}-with-built` };
    const second = await (0,dependencies_dependencies/* resolve */.AA)(again);
    return {
        request: again,
        resolution: { ...second, builds: [], problems: (0,gap_problems/* gapProblems */.jo)(second.gaps, second.asked) },
    };
}

// EXTERNAL MODULE: ./lib/package/executables/make-executable.js + 5 modules
var make_executable = __webpack_require__(28176);
;// CONCATENATED MODULE: ./lib/package/executables/executable-steps.js
/** The steps of native executables: one file for each format and platform, all made at once from wheels that lie ready. */


/** True when a PEX has to be made for one of them. */
function needsPex({ configuration }) {
    return configuration.plan.executables.some(planned => (0,make_executable/* formatOf */.be)(planned).fromPex);
}
/** One step for each executable: one that fails takes nothing from the others. */
function declareExecutables(graph, workshop, needs) {
    const { uv, interpreters, application, wheels, dependencies, pex } = needs;
    const none = graph.given(undefined);
    return workshop.configuration.plan.executables.map(planned => {
        const format = (0,make_executable/* formatOf */.be)(planned);
        const { target } = planned;
        const begun = format.begin &&
            graph.add(`prepare the ${format.name} executable for ${target.platform.name}`, 'build', [], async (_, say) => format.begin?.({ workshop, target, say }));
        const foreseen = format.foresee &&
            graph.add(`look at the Python of the ${format.name} executable`, 'set-up', [interpreters], async ([found]) => format.foresee?.({
                workshop,
                target,
                interpreter: (0,make_executable/* interpreterOf */.OS)(planned, found),
                dir: await workshop.staging.dir(external_node_path_.join('executables', format.name, target.platform.name, 'seen')),
            }));
        return graph.add(`build the ${format.name} executable for ${target.platform.name}`, 'build', [
            uv,
            interpreters,
            application,
            wheels,
            dependencies,
            format.fromPex && pex ? pex : none,
            begun ?? none,
            foreseen ?? none,
        ], ([tool, found, app, built, locked, fromPex], say) => (0,make_executable/* makeExecutable */.dF)(workshop, planned, 'executables', {
            tool,
            found,
            app,
            built,
            locked,
            fromPex,
            say,
        }));
    });
}

// EXTERNAL MODULE: ./lib/package/pex/pex-steps.js
var pex_steps = __webpack_require__(61405);
;// CONCATENATED MODULE: ./lib/package/bundle-steps.js



const noPex = { madePex: undefined, pex: undefined };
function declareBundles(graph, workshop, needs) {
    const { plan } = workshop.configuration;
    const withPex = plan.formats.includes('pex') || needsPex(workshop);
    if (!withPex && plan.executables.length === 0)
        return { ...noPex, executables: [], dependencies: undefined, coverage: undefined };
    const { dependencies, early, coverage } = declareDependencies(graph, workshop, needs, withPex);
    const files = withPex ? (0,pex_steps/* declarePex */.O)(graph, workshop, { ...needs, dependencies, early }) : noPex;
    const executables = declareExecutables(graph, workshop, { ...needs, dependencies, pex: files.pex });
    return { ...files, executables, dependencies, coverage };
}


/***/ }),

/***/ 64349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ef: () => (/* binding */ WHOLE),
  TV: () => (/* binding */ declareUploads),
  mk: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/describe/names.js
var names = __webpack_require__(86569);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/interrupt.js
var interrupt = __webpack_require__(59213);
// EXTERNAL MODULE: ./lib/host/files/folders.js
var folders = __webpack_require__(875);
// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
;// CONCATENATED MODULE: ./lib/host/files/publish.js
/** Puts finished files into the output folder: all of them or none. */







/**
 * Puts `files` (absolute paths) into `outputDir` under their own names, mode included, and returns their new paths in the
 * same order. On one file system a file gets a second name, elsewhere it is copied whole: nobody may write into it
 * afterwards under the first. That happens in a hidden folder inside `outputDir`, then all are renamed into place; a file
 * of that name is replaced. When anything fails, `outputDir` is as it was before. Not flushed to the disk (fsync).
 * @param later takes over the removal of the replaced files, which for half a gigabyte lasts a tenth of a second
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`; `build/mismatch` for two files of one name
 */
async function publishFiles(files, outputDir, later) {
    refuseSameNames(files);
    const made = await (0,folders/* makeFolder */.f)(outputDir);
    let published = false;
    try {
        const hidden = await (0,fs_errors/* orFsError */.HQ)(`write into ${outputDir}`, outputDir, () => (0,promises_.mkdtemp)(external_node_path_.join(outputDir, '.package-python-')));
        const remove = () => (0,promises_.rm)(hidden, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        const forget = (0,interrupt/* onInterrupt */.nA)('files', remove);
        try {
            const moves = [];
            for (const [index, file] of files.entries()) {
                const copy = external_node_path_.join(hidden, `new-${index}`);
                if (!(await linked(file, copy)))
                    await copyWhole(file, copy);
                moves.push({
                    copy,
                    final: external_node_path_.join(outputDir, external_node_path_.basename(file)),
                    earlier: external_node_path_.join(hidden, `old-${index}`),
                });
            }
            moveAll(moves);
            published = true;
            return moves.map(move => move.final);
        }
        finally {
            const removal = (0,fs_errors/* orFsError */.HQ)(`remove ${hidden}`, hidden, remove).finally(forget);
            if (published && later !== undefined)
                later(removal);
            else
                await removal;
        }
    }
    finally {
        if (!published && made !== undefined)
            await removeEmpty(outputDir, made);
    }
}
function refuseSameNames(files) {
    // Windows and macOS hold names equal that differ in case only, and what is made here goes everywhere.
    const names = files.map(file => external_node_path_.basename(file).toLowerCase());
    const twice = files.find((_, index) => names.indexOf(names[index]) !== index);
    if (twice === undefined)
        return;
    throw new errors/* PackagingError */.yr('build/mismatch', {
        message: `Two finished files have the name ${external_node_path_.basename(twice)}.`,
        fix: 'Ask for one of them only, or give them different names.',
    });
}
/**
 * A PEX for many targets is half a gigabyte, and a copy of it takes longer than what made it. A file that has another name
 * already is copied: somebody else's may be the same file, as a wheel from uv's cache or the store.
 */
async function linked(file, name) {
    try {
        const found = await (0,promises_.lstat)(file);
        if (!found.isFile() || found.nlink !== 1)
            return false;
        await (0,promises_.link)(file, name);
        return true;
    }
    catch {
        return false;
    }
}
/** Copies by reflink where the file system can, and looks whether everything arrived: most build backends do not. */
async function copyWhole(file, copy) {
    await (0,fs_errors/* orFsError */.HQ)(`write ${external_node_path_.basename(file)}`, external_node_path_.dirname(external_node_path_.dirname(copy)), async () => {
        await (0,promises_.copyFile)(file, copy, external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL);
        const [wanted, written] = await Promise.all([(0,promises_.stat)(file), (0,promises_.stat)(copy)]);
        if (wanted.size === written.size)
            return;
        throw new errors/* PackagingError */.yr('host/disk-full', {
            message: `Only ${written.size} of ${wanted.size} bytes of ${external_node_path_.basename(file)} could be written.`,
            fix: 'Check the disk of the output folder, or choose another one.',
        });
    });
}
/** Without a pause between the renames, so that no signal handler runs while the folder holds a mix. */
function moveAll(moves) {
    const done = [];
    for (const move of moves) {
        try {
            const kept = keepEarlier(move);
            try {
                (0,external_node_fs_.renameSync)(move.copy, move.final);
            }
            catch (thrown) {
                if (kept === 'moved')
                    (0,external_node_fs_.renameSync)(move.earlier, move.final);
                throw thrown;
            }
            done.push(move);
        }
        catch (thrown) {
            for (const before of done.reverse())
                putBack(before);
            throw (0,fs_errors/* fsError */.yi)(thrown, `write ${move.final}`, move.final);
        }
    }
}
/** A second link keeps the earlier file in its place until the rename replaces it; where links cannot be had it is moved. */
function keepEarlier({ final, earlier }) {
    if ((0,external_node_fs_.lstatSync)(final, { throwIfNoEntry: false })?.isDirectory() === true) {
        throw Object.assign(new Error(`${final} is a folder`), { code: 'EISDIR' });
    }
    try {
        (0,external_node_fs_.linkSync)(final, earlier);
        return 'linked';
    }
    catch (thrown) {
        if ((0,fs_errors/* errnoOf */.UQ)(thrown) === 'ENOENT')
            return 'none';
        (0,external_node_fs_.renameSync)(final, earlier);
        return 'moved';
    }
}
function putBack({ final, earlier }) {
    try {
        (0,external_node_fs_.renameSync)(earlier, final);
    }
    catch (thrown) {
        if ((0,fs_errors/* errnoOf */.UQ)(thrown) === 'ENOENT')
            (0,external_node_fs_.rmSync)(final, { force: true });
        else
            throw thrown;
    }
}
/** Removes `folder` and its parents up to `first`, as far as they are empty. */
async function removeEmpty(folder, first) {
    for (let next = external_node_path_.resolve(folder); next.length >= external_node_path_.resolve(first).length; next = external_node_path_.dirname(next)) {
        if (!(await (0,promises_.rmdir)(next).then(() => true, () => false)))
            return;
    }
}

// EXTERNAL MODULE: ./lib/report/checksums.js
var checksums = __webpack_require__(39134);
// EXTERNAL MODULE: ./lib/report/manifest.js
var manifest = __webpack_require__(78469);
// EXTERNAL MODULE: ./lib/version.js + 1 modules
var version = __webpack_require__(97966);
// EXTERNAL MODULE: ./lib/package/uploads.js
var uploads = __webpack_require__(85870);
;// CONCATENATED MODULE: ./lib/package/deliver.js
/** Puts verified files where people find them: the output folder, then workflow artifacts. */









/**
 * Writes all files or none. A run with nothing to show does not even make the folder.
 * @param described what is inside the files; undefined for a run that failed, whose files are not described
 * @throws PackagingError `host/…`
 */
async function publish(desk, report, described, delivery = WHOLE) {
    const { outputDir } = desk.configuration;
    const { artifacts } = report;
    if (artifacts.length === 0)
        return { artifacts, manifest: '', checksums: '', sbom: '', described: [] };
    const written = described === undefined ? [] : await delivery.describe(desk, report, described);
    const { staging } = desk;
    const files = [...artifacts.map(({ path: file }) => file), ...written];
    const placed = await publishFiles(files, outputDir, removal => staging.waitFor(removal));
    // Those of an earlier run would describe files that have just been replaced.
    await Promise.all(delivery
        .descriptions(report)
        .map(name => external_node_path_.join(outputDir, name))
        .filter(file => !placed.includes(file))
        .map(file => (0,promises_.rm)(file, { force: true })));
    const moved = artifacts.map((artifact, index) => ({ ...artifact, path: placed[index] ?? artifact.path }));
    const around = placed.slice(artifacts.length);
    const [manifestFile = '', checksumsFile = ''] = around;
    const sbom = around.find(file => file.endsWith('.cdx.json')) ?? '';
    return { artifacts: moved, manifest: manifestFile, checksums: checksumsFile, sbom, described: around };
}
const DESCRIPTIONS = ['manifest.json', 'SHA256SUMS'];
/** Absolute paths: the manifest, the checksums, and what else was asked for. */
async function describe(desk, report, described) {
    const dir = await desk.staging.dir('described');
    const [first, second] = DESCRIPTIONS;
    const more = await contentFiles(desk, report, described);
    const entries = more.map(({ kind, name, text }) => {
        const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
        return { kind, file: name, size: Buffer.byteLength(text), sha256 };
    });
    const files = [
        [external_node_path_.join(dir, first), (0,manifest/* manifest */.e)(report, entries)],
        [external_node_path_.join(dir, second), (0,checksums/* checksums */.v)([...report.artifacts, ...entries])],
        ...more.map(({ name, text }) => [external_node_path_.join(dir, name), text]),
    ];
    await Promise.all(files.map(([file, text]) => (0,promises_.writeFile)(file, text)));
    return files.map(([file]) => file);
}
async function contentFiles({ configuration, epoch }, { project, commit }, described) {
    const { sbom, licenses } = configuration.options;
    if (project === undefined || described.length === 0 || (sbom === 'none' && !licenses.wanted))
        return [];
    const { describeFiles } = await Promise.all(/* import() */[__webpack_require__.e(9045), __webpack_require__.e(2985)]).then(__webpack_require__.bind(__webpack_require__, 62985));
    const { clarified } = licenses.policy;
    const subject = { ...project, epoch, toolVersion: (0,version.toolVersion)(), ...(commit !== undefined && { commit }) };
    return describeFiles(subject, described, { sbom: sbom !== 'none', notices: licenses.wanted, clarified });
}
/** One step for each workflow artifact, all at once. @throws PackagingError(s) `upload/…` */
function declareUploads(graph, workshop, report, delivered, delivery = WHOLE) {
    const { options, outputDir } = workshop.configuration;
    const parcels = delivery.parcels(workshop, report, delivered);
    return (0,uploads/* uploadParcels */.G)(graph, workshop.host, parcels, outputDir, options);
}
/** A run that is a release of its own. */
const WHOLE = {
    descriptions: ({ project }) => [...DESCRIPTIONS, names/* NOTICES */.ku, ...(project ? [(0,names/* sbomName */.HK)(project)] : [])],
    describe,
    parcels: (workshop, report, { artifacts }) => (0,uploads/* wholeParcels */._)(workshop, report, artifacts),
};


/***/ }),

/***/ 85758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ chooseStart),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   h2: () => (/* binding */ requirementOf),
/* harmony export */   un: () => (/* binding */ describeApplication)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68630);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53669);
/* harmony import */ var _release_version_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38908);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65910);
/* harmony import */ var _wheel_metadata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93374);
/* harmony import */ var _wheel_sdist_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71030);
/* harmony import */ var _distributions_distributions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(73263);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52731);
/** The application as its built wheel describes it: the truth about names, versions, scripts and requirements. */










/**
 * Reads the first wheel; sdist (where there is one), wheels and static metadata must agree on name and version.
 * @throws PackagingError `build/mismatch`, `check/content`, `input/invalid` for extras that the project does not have
 */
async function describeApplication(workshop, sdist, wheels) {
    const { project, options } = workshop.configuration;
    const [source, contents] = await (0,_distributions_distributions_js__WEBPACK_IMPORTED_MODULE_7__/* .blameBackend */ .Mn)(project, () => Promise.all([
        sdist === undefined ? undefined : (0,_wheel_sdist_js__WEBPACK_IMPORTED_MODULE_6__/* .readSdist */ .M)(sdist.path),
        Promise.all(wheels.map(wheel => (0,_wheel_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .readWheel */ .ag)(wheel.path))),
    ]));
    const [content] = contents;
    if (content === undefined)
        throw new Error('an application without a wheel');
    const { name, version } = content;
    checkVersion(project, version, wheels[0]?.file ?? '');
    if (source !== undefined)
        agree(project, { name, version }, source, sdist?.file ?? '');
    for (const [index, other] of contents.entries())
        agree(project, { name, version }, other, wheels[index]?.file ?? '');
    (0,_release_version_check_js__WEBPACK_IMPORTED_MODULE_3__/* .checkBuilt */ .Dh)((0,_release_version_check_js__WEBPACK_IMPORTED_MODULE_3__/* .taggedBy */ .y6)(options, workshop.host.env, project), wheels[0]?.file ?? '', name, version);
    (0,_requirements_js__WEBPACK_IMPORTED_MODULE_8__/* .checkExtras */ .Af)(options.extras, content.extras, project);
    const { scripts, scriptFiles: files, mains, modules } = content;
    const place = project.places.scripts;
    return {
        name,
        version,
        content,
        wheel: wheels[0]?.path ?? '',
        choices: { name, scripts, files, mains, modules, ...(place && { place }) },
    };
}
/** What is stated in pyproject.toml no backend may change (PEP 621), and the file's name must say it too. */
function checkVersion(project, version, wheel) {
    const stated = project.pyproject?.project?.version;
    const named = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWheelName */ .CI)(wheel)?.version;
    const wrong = stated !== undefined && !sameVersion(stated, version)
        ? `has version ${version}, but pyproject.toml says ${stated}`
        : named !== undefined && !sameVersion(named, version)
            ? `is named for version ${named}, but its metadata says ${version}`
            : undefined;
    if (wrong === undefined)
        return;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/mismatch', {
        message: `${wheel} ${wrong}.`,
        fix: 'Make pyproject.toml and what the build backend computes agree, or declare the version as dynamic.',
        ...(project.places.version && { place: project.places.version }),
    });
}
/** `1.0-beta` is `1.0b0`. @see https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function sameVersion(one, other) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(one) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(other) !== null ? (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.eq)(one, other) : one === other;
}
function agree(project, first, other, file) {
    const stated = project.name ?? first.name;
    const wrong = (0,_project_names_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .P)(other.name) !== (0,_project_names_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .P)(stated)
        ? `is of '${other.name}', not of '${stated}'`
        : other.version !== first.version
            ? `has version ${other.version}, but the wheel has ${first.version}`
            : undefined;
    if (wrong === undefined)
        return;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/mismatch', {
        message: `${file} ${wrong}.`,
        fix: 'Make pyproject.toml and what the build backend computes agree; a version from git needs its tags in the checkout.',
        ...(project.places.name && { place: project.places.name }),
    });
}
/** The entry point, or undefined when `auto` finds nothing to run. @throws PackagingError `project/entry-point` */
function chooseStart(workshop, application) {
    const { options, plan } = workshop.configuration;
    if (plan.pexIfRunnable && !(0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSomethingToRun */ .R4)(application.choices))
        return undefined;
    const entryPoint = (0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseEntryPoint */ .kM)(options.entryPoint, application.choices);
    switch (entryPoint.kind) {
        case 'function':
            return { entryPoint, names: `${entryPoint.module}:${entryPoint.attribute}` };
        case 'module':
            return { entryPoint, names: entryPoint.module };
        default:
            return { entryPoint, names: undefined };
    }
}
/** What the proofs run: the entry point where one can be chosen, else an import; a library is no failure. */
function subjectOf(workshop, application) {
    const { choices, content } = application;
    const { entryPoint: asked } = workshop.configuration.options;
    const subject = (entryPoint) => ({
        entryPoint,
        gui: entryPoint.kind === 'function' && entryPoint.gui,
        modules: content.modules,
    });
    if (!(0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSomethingToRun */ .R4)(choices))
        return subject({ kind: 'none' });
    try {
        return subject((0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseEntryPoint */ .kM)(asked, choices));
    }
    catch (error) {
        // Several scripts and none to prefer: only a PEX has to choose one.
        if (error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr)
            return subject({ kind: 'none' });
        throw error;
    }
}
/** `name[extra]==version`: the application for tools that install. */
function requirementOf(workshop, application, entryPoint) {
    const scriptExtras = entryPoint?.kind === 'function' ? entryPoint.extras : [];
    const extras = [...new Set([...workshop.configuration.options.extras, ...scriptExtras].map(_project_names_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .P))];
    return `${application.name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}==${application.version}`;
}


/***/ }),

/***/ 90337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ containersOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/build/build.js
var build = __webpack_require__(57144);
// EXTERNAL MODULE: ./lib/compile/cibuildwheel.js
var cibuildwheel = __webpack_require__(55210);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
;// CONCATENATED MODULE: ./lib/compile/container-engine.js
/** The container engine of this machine: docker, else podman. */



const ENGINES = ['docker', 'podman'];
/**
 * The first that answers. A client on PATH proves nothing: its service may not run, or not be this user's to use.
 * @param env whose `CIBW_CONTAINER_ENGINE` decides, where the user has set it
 * @returns what cibuildwheel is told; the build sees nothing of this machine's files unless the user has said otherwise
 * @throws PackagingError `host/tool-missing` with what each of them said
 */
async function containerEngine(runner, env, cwd) {
    const asked = env.CIBW_CONTAINER_ENGINE;
    const wanted = asked === undefined ? ENGINES : [asked.split(/[;\s]/, 1)[0] ?? ''];
    const said = [];
    for (const name of wanted) {
        const tool = await onPath(name, env.PATH ?? '');
        if (tool === undefined) {
            said.push(`${name}: not on PATH`);
            continue;
        }
        const command = { label: `ask ${name} whether it runs`, tool, args: ['info'], cwd };
        const finished = await runner.finish({ ...command, limits: { total: 60_000 } });
        if (finished.code === 0)
            return asked ?? `${name}; disable_host_mount: yes`;
        said.push(`${name}: ${finished.tail.at(-1)?.trim() || `exit status ${finished.code}`}`);
    }
    throw new errors/* PackagingError */.yr('host/tool-missing', {
        message: `compiler: cibuildwheel builds in a container, and no container engine answers here (${wanted.join(', ')}).`,
        fix: 'Start docker or podman (GitHub’s Linux runners have docker), or set compiler to zig, which needs none.',
        detail: said,
    });
}
async function onPath(name, search) {
    if (!/^\w+$/.test(name))
        return undefined;
    for (const folder of search.split(external_node_path_.delimiter)) {
        const file = external_node_path_.join(folder, name);
        if (!external_node_path_.isAbsolute(file))
            continue;
        const there = await (0,promises_.access)(file, promises_.constants.X_OK).then(() => true, () => false);
        if (there)
            return file;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/host/process/process-errors.js
var process_errors = __webpack_require__(15157);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/project/source-files.js
var source_files = __webpack_require__(28382);
// EXTERNAL MODULE: ./lib/python.js
var python = __webpack_require__(32701);
// EXTERNAL MODULE: ./lib/package/tool-python.js
var tool_python = __webpack_require__(35687);
// EXTERNAL MODULE: ./lib/package/distributions/distributions.js
var distributions = __webpack_require__(73263);
;// CONCATENATED MODULE: ./lib/package/distributions/container-wheels.js
/** Wheels built by cibuildwheel, in a container of an older system, from the sdist. */












/** The locked cibuildwheel runs on Python 3.11 and newer. */
const LEAST_PYTHON = 11;
/** Undefined where compilers of this machine are to be used. */
function containersOf(workshop, bench, interpreters) {
    const { configuration, runner, tools, host, epoch } = workshop;
    if (configuration.options.compiler !== 'cibuildwheel' || !(0,cibuildwheel/* cibuildwheelServes */.uH)(bench.runner))
        return undefined;
    let engine;
    return {
        async build(sdist, source, interpreter) {
            const name = (0,parse/* formatPython */.AR)(interpreter.python);
            const identifier = (0,cibuildwheel/* identifierFor */.H9)(interpreter.python, bench.runner);
            if (identifier === undefined)
                throw new Error(`a plan with ${name} for cibuildwheel`);
            const output = external_node_path_.join(bench.dir, `container-wheel-${name}`);
            await (0,promises_.mkdir)(output, { recursive: true });
            engine ??= containerEngine(runner, host.env, output);
            const environment = (0,cibuildwheel/* cibuildwheelEnvironment */.B9)({
                platform: bench.runner,
                engine: await engine,
                settings: bench.settings,
                epoch,
                cache: external_node_path_.join(host.store, 'cibuildwheel'),
                pyproject: await (0,source_files/* readText */.y)(source, 'pyproject.toml'),
                env: host.env,
            });
            const call = (0,cibuildwheel/* cibuildwheelArguments */.ad)({ identifier, sdist, output });
            const finished = await runner.finish({
                label: `build the wheel for Python ${name} with cibuildwheel`,
                tool: (await (0,tool_python/* toolInterpreter */.R)(workshop, interpreters, LEAST_PYTHON)).path,
                args: [(0,python/* pythonScript */.w)('run_module.py'), await tools.folder('cibuildwheel'), 'cibuildwheel', ...call],
                cwd: output,
                env: { ...environment, PYTHONNOUSERSITE: '1' },
                onLine: bench.say,
                // The first use of an image downloads it, in silence.
                limits: { total: 10_800_000, idle: 3_600_000 },
            });
            if (finished.code !== 0)
                throw (0,process_errors/* diskFullError */.vB)('build the wheel', finished.tail) ?? failed(bench, identifier, finished.tail);
            const wheel = await (0,build/* onlyFile */.nv)({
                kind: 'wheel',
                output,
                maker: 'cibuildwheel',
                place: (0,distributions/* backendPlace */.IC)(bench.project),
            });
            (0,distributions/* refuseUnfit */.Pt)(wheel, interpreter, bench);
            return wheel;
        },
    };
}
/** @see https://cibuildwheel.pypa.io/en/stable/faq/ */
const PURE = /pure Python wheel was generated/;
function failed(bench, identifier, tail) {
    return new errors/* PackagingError */.yr('build/tool-failed', {
        message: `cibuildwheel could not build ${identifier}.`,
        fix: tail.some(line => PURE.test(line))
            ? 'The project makes a wheel of pure Python, which needs no container: set compiler to system.'
            : `Its last lines are below; the same error comes from \`cibuildwheel --only ${identifier}\` on the sdist.`,
        place: (0,distributions/* backendPlace */.IC)(bench.project),
        detail: tail,
    });
}


/***/ }),

/***/ 73263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ environmentFor),
/* harmony export */   IC: () => (/* binding */ backendPlace),
/* harmony export */   KY: () => (/* binding */ uncovered),
/* harmony export */   MF: () => (/* binding */ buildSdist),
/* harmony export */   Mn: () => (/* binding */ blameBackend),
/* harmony export */   Pt: () => (/* binding */ refuseUnfit),
/* harmony export */   "if": () => (/* binding */ buildWheel),
/* harmony export */   mj: () => (/* binding */ unpackFor),
/* harmony export */   xw: () => (/* binding */ waitingEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _build_backend_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48625);
/* harmony import */ var _build_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57144);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50409);
/* harmony import */ var _project_pyproject_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95152);
/* harmony import */ var _project_source_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28382);
/* harmony import */ var _target_tags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46072);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65910);
/* harmony import */ var _wheel_sdist_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71030);
/** The sdist and the wheels of one project: the wheel comes from the sdist, as it does for whoever installs it. */










/** Where in the user's files the backend is chosen. */
function backendPlace(project) {
    const file = project.pyproject?.file ?? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(project.path, project.setupPy ? 'setup.py' : 'setup.cfg');
    return project.places.buildBackend ?? { file, line: 1 };
}
/** Builds the sdist from a private copy of the source. @throws PackagingError `build/…` */
async function buildSdist(bench, source, environment) {
    return (0,_build_build_js__WEBPACK_IMPORTED_MODULE_2__/* .build */ .jq)(bench.tools, {
        ...shared(bench),
        kind: 'sdist',
        buildSystem: bench.project.buildSystem,
        source,
        output: node_path__WEBPACK_IMPORTED_MODULE_0__.join(bench.dir, 'sdist'),
        environment,
    });
}
/** A fresh build environment for one interpreter. @throws PackagingError `build/backend-missing` */
function environmentFor(bench, interpreter) {
    const dir = node_path__WEBPACK_IMPORTED_MODULE_0__.join(bench.dir, `environment-${(0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(interpreter.python)}`);
    const { tools, project } = bench;
    const requires = project.pyproject?.hasBuildSystem
        ? project.pyproject.place(['build-system', 'requires'])
        : backendPlace(project);
    return (0,_build_build_js__WEBPACK_IMPORTED_MODULE_2__/* .buildEnvironment */ .AF)(tools, interpreter.path, dir, project.buildSystem, requires);
}
/** The same, kept between runs where there is a place for it, with a backend that is imported while the sdist is made. */
async function waitingEnvironment(bench, interpreter, kept) {
    const { tools, epoch, project } = bench;
    const [environment, toolchain] = await Promise.all([
        environmentFor({ ...bench, tools: { ...tools, kept } }, interpreter),
        tools.toolchain(),
    ]);
    return (0,_build_backend_js__WEBPACK_IMPORTED_MODULE_1__/* .withWaitingBackend */ .e)(tools.runner, { ...project.buildSystem, environment, toolchain, epoch });
}
/** A copy of the sdist's content for one interpreter alone. @throws PackagingError `check/content` */
function unpackFor(bench, sdist, interpreter) {
    const into = node_path__WEBPACK_IMPORTED_MODULE_0__.join(bench.dir, `unpacked-${(0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(interpreter.python)}`);
    return blameBackend(bench.project, () => (0,_wheel_sdist_js__WEBPACK_IMPORTED_MODULE_9__/* .extractSdist */ .h)(sdist, into));
}
/**
 * Builds the wheel for one interpreter from its copy.
 * @throws PackagingError `build/…`; `build/mismatch` for a wheel that does not serve that interpreter
 */
async function buildWheel(bench, source, interpreter, environment) {
    const name = (0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(interpreter.python);
    const text = await (0,_project_source_files_js__WEBPACK_IMPORTED_MODULE_6__/* .readText */ .y)(source, 'pyproject.toml');
    const inSdist = text === undefined ? _project_pyproject_js__WEBPACK_IMPORTED_MODULE_5__/* .LEGACY_BUILD_SYSTEM */ .d : (0,_project_pyproject_js__WEBPACK_IMPORTED_MODULE_5__/* .decodePyproject */ .L)(text, 'pyproject.toml').buildSystem;
    const wheel = await (0,_build_build_js__WEBPACK_IMPORTED_MODULE_2__/* .build */ .jq)(bench.tools, {
        ...shared(bench),
        kind: 'wheel',
        buildSystem: inSdist,
        source,
        output: node_path__WEBPACK_IMPORTED_MODULE_0__.join(bench.dir, `wheel-${name}`),
        environment,
    });
    refuseUnfit(wheel, interpreter, bench);
    return wheel;
}
/** @throws PackagingError `build/mismatch` for a wheel that does not serve the interpreter it was built for */
function refuseUnfit(wheel, interpreter, bench) {
    if (uncovered(wheel, [interpreter], bench.runner).length > 0)
        throw unfit(wheel, (0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(interpreter.python), bench.project);
}
function unfit(wheel, python, project) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/mismatch', {
        message: `${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(wheel)} was built with Python ${python}, but its name says that it does not run there.`,
        fix: 'Check the tags that the build backend is told to give the wheel (python-tag, plat-name, py-limited-api).',
        place: backendPlace(project),
    });
}
/** What the backend just made lies in a folder that will be gone: the reader is sent to where the backend is chosen. */
async function blameBackend(project, read) {
    try {
        return await read();
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr) || thrown.code !== 'check/content')
            throw thrown;
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('check/content', {
            message: thrown.message,
            fix: 'Check the configuration of the build backend; when it stays so, tell its maintainers.',
            place: backendPlace(project),
            detail: thrown.detail,
            cause: thrown,
        });
    }
}
function shared(bench) {
    const { project, settings, epoch, say } = bench;
    return {
        settings,
        epoch,
        say,
        place: backendPlace(project),
        original: relative => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(project.path, relative),
    };
}
/** Interpreters of this machine that a wheel of this name does not run on. */
function uncovered(wheel, interpreters, runner) {
    const name = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_8__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_0__.basename(wheel));
    if (name === undefined)
        throw misnamed(wheel);
    return interpreters.filter(({ python, platform }) => {
        // A backend tags for the machine it is on, which is newer than the floor.
        const floor = runner.os === 'macos' ? NEWEST_MACOS : (platform.libcVersion ?? runner.floor);
        return !(0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_8__/* .wheelCovers */ .ag)(name, (0,_target_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .compatibilityTags */ .Y)({ python, platform: { ...runner, floor } }));
    });
}
/** Later than any macOS there is, so that every wheel made here counts. */
const NEWEST_MACOS = '30.0';
function misnamed(wheel) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/mismatch', {
        message: `The build backend made ${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(wheel)}, which is no wheel's name (PEP 427).`,
        fix: 'A wheel is called name-version-python-abi-platform.whl: check what the build backend is told to call it.',
    });
}


/***/ }),

/***/ 84671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ finishDistributions),
  V: () => (/* binding */ modeOf)
});

// EXTERNAL MODULE: ./lib/reproduce/mode.js
var mode = __webpack_require__(37540);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/version.js + 1 modules
var version = __webpack_require__(97966);
;// CONCATENATED MODULE: ./lib/package/distributions/embed.js
/** `sbom: embed`: every wheel that was made gets an SBOM inside, before anything is measured or proved. */



/** Absolute paths of the new wheels, under the names of the old ones. @throws PackagingError `check/content`, `host/…` */
async function embedSboms(workshop, wheels, folder) {
    const { embedSbom } = await Promise.all(/* import() */[__webpack_require__.e(9045), __webpack_require__.e(6648)]).then(__webpack_require__.bind(__webpack_require__, 16648));
    const dir = await workshop.staging.dir(`${folder}/embedded`);
    const commit = workshop.configuration.project.git?.head;
    const making = {
        epoch: workshop.epoch,
        toolVersion: (0,version.toolVersion)(),
        ...(commit !== undefined && { commit }),
    };
    return (0,errors/* allOrProblems */.Xd)(wheels.map(async (wheel) => {
        const output = external_node_path_.join(dir, external_node_path_.basename(wheel));
        await embedSbom(wheel, output, making);
        return output;
    }));
}

// EXTERNAL MODULE: ./lib/package/distributions/distributions.js
var distributions = __webpack_require__(73263);
;// CONCATENATED MODULE: ./lib/package/distributions/normalize.js
/** `reproducible: normalize`: sdists and wheels are written anew before anything is measured, proved or made from them. */



/**
 * Absolute paths of the new files, under the names of the old ones.
 * @param folder of the build they belong to, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
async function normalizeFiles(workshop, files, folder, say) {
    const { staging, epoch, configuration } = workshop;
    const dir = await staging.dir(`${folder}/normalized`);
    const [{ normalizeSdist }, { normalizeWheel }] = await Promise.all([
        __webpack_require__.e(/* import() */ 6996).then(__webpack_require__.bind(__webpack_require__, 6996)),
        __webpack_require__.e(/* import() */ 5538).then(__webpack_require__.bind(__webpack_require__, 35538)),
    ]);
    return (0,distributions/* blameBackend */.Mn)(configuration.project, () => (0,errors/* allOrProblems */.Xd)(files.map(async (file) => {
        const output = external_node_path_.join(dir, external_node_path_.basename(file));
        if (!file.endsWith('.whl'))
            await normalizeSdist(file, output, epoch);
        else
            for (const signature of await normalizeWheel(file, output, epoch))
                say(`${external_node_path_.basename(file)}: ${signature} still signs its RECORD, which has not changed`);
        return output;
    })));
}

;// CONCATENATED MODULE: ./lib/package/distributions/finish-distributions.js
/** What is done to every sdist and wheel before it is measured: an SBOM put inside, one way of writing it. */



/**
 * Absolute paths, the same ones where nothing is wanted.
 * @param folder of the build, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
async function finishDistributions(workshop, files, folder, say) {
    const { options } = workshop.configuration;
    const wheels = files.every(file => file.endsWith('.whl'));
    const whole = options.sbom === 'embed' && wheels ? await embedSboms(workshop, files, folder) : files;
    return modeOf(workshop).normalize ? normalizeFiles(workshop, whole, folder, say) : whole;
}
/** What `reproducible` comes to in this run. */
function modeOf({ host, configuration }) {
    const { reproducible, tag } = configuration.options;
    return (0,mode/* reproducibleMode */.A)(reproducible, host.env, tag);
}


/***/ }),

/***/ 53765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hH: () => (/* binding */ ownWheels),
/* harmony export */   oq: () => (/* binding */ ownWheelsFor)
/* harmony export */ });
/* unused harmony export shippedRank */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99220);
/* harmony import */ var _host_files_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85232);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53669);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65910);
/* harmony import */ var _wheel_metadata_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93374);
/* harmony import */ var _wheel_zip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59418);
/** The application's own wheels, and which target each serves. */








/** The wheels just built, and those of the same version that other machines built and `find-links` brings. */
async function ownWheels(workshop, application, wheels) {
    const built = wheels.map(({ path: file, sha256 }) => ({ path: file, sha256 }));
    const names = new Set(wheels.map(({ file }) => file));
    const { findLinks } = workshop.configuration;
    const listed = await Promise.all(findLinks.map(async (folder) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).map(file => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, file))));
    const brought = listed.flat().filter(file => {
        const wheel = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
        // A file of the same name is not taken: what was built here is what is shipped.
        return (wheel !== undefined &&
            wheel.name === (0,_project_names_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .P)(application.name) &&
            wheel.version === application.version &&
            !names.has(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)));
    });
    return [...built, ...(await (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .allOrProblems */ .Xd)(brought.map(whole)))];
}
/** A brought wheel goes into a PEX as it is and may never run here: every member is read once, against its checksum. */
async function whole(file) {
    try {
        await wheelIsWhole(file);
    }
    catch (thrown) {
        const [problem] = (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsOf */ .GW)(thrown);
        if (problem === undefined)
            throw thrown;
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/invalid', {
            message: `find-links: ${file} is corrupt: ${problem.message}`,
            fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
            place: { file },
            cause: thrown,
        });
    }
    return { path: file, sha256: await (0,_host_files_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .B)(file) };
}
async function wheelIsWhole(file) {
    await (0,_wheel_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(file, async (zip) => {
        await (0,_wheel_metadata_js__WEBPACK_IMPORTED_MODULE_5__/* .wheelContent */ .DT)(zip);
        // Reading to the end is what compares size and checksum.
        for (const { name } of zip.entries)
            for await (const _ of zip.stream(name))
                ;
    });
}
/** The wheel that suits each target best. @throws PackagingError `dependency/no-wheel` naming all targets without one */
function ownWheelsFor(application, targets, own) {
    const best = new Map(targets.flatMap(target => {
        const wheel = bestOf(target, own);
        return wheel === undefined ? [] : [[target.name, wheel]];
    }));
    const missing = targets.filter(({ name }) => !best.has(name));
    if (missing.length > 0)
        throw unserved(application, missing, own);
    return best;
}
function bestOf(target, own) {
    const ranked = own.flatMap(wheel => {
        const name = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path));
        const rank = name && shippedRank(name, target.compatibleTags);
        return rank === undefined ? [] : [{ wheel, rank }];
    });
    return ranked.sort((a, b) => a.rank - b.rank)[0]?.wheel;
}
/**
 * As `wheelRank`, but a wheel tagged plain `linux_ARCH` comes last: `packaging` puts it first, and nobody has made sure of
 * the oldest system that it runs on (the same as `src/python/select.py`).
 */
function shippedRank(wheel, supported) {
    const promised = supported.filter(tag => !/-linux_\w+$/.test(tag));
    const rank = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_4__/* .wheelRank */ .Yo)(wheel, promised);
    if (rank !== undefined)
        return rank;
    const unrepaired = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_4__/* .wheelRank */ .Yo)(wheel, supported);
    return unrepaired === undefined ? undefined : promised.length + unrepaired;
}
function unserved(application, missing, own) {
    const names = own.map(wheel => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path)).join(', ');
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('dependency/no-wheel', {
        message: `No wheel of ${application.name} itself serves ${missing.map(({ name }) => name).join(', ')}; there is ${names}.`,
        fix: 'Build its wheels on those platforms and name their folder in find-links, or leave those targets out; on Linux a higher glibc floor may serve too.',
    });
}


/***/ }),

/***/ 38631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ makeWheels),
  I: () => (/* binding */ repair)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/compile/signals.js
var signals = __webpack_require__(90908);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/binary/magic.js
var magic = __webpack_require__(66006);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/target/tags.js
var target_tags = __webpack_require__(46072);
// EXTERNAL MODULE: ./lib/wheel/filename.js
var filename = __webpack_require__(65910);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
// EXTERNAL MODULE: ./lib/python.js
var python = __webpack_require__(32701);
// EXTERNAL MODULE: ./lib/target/floors.js
var floors = __webpack_require__(70);
;// CONCATENATED MODULE: ./lib/repair/commands.js

/** PEP 600 names any glibc, but auditwheel knows these, for which it has a list of what every such system offers. */
const MANYLINUX = [
    ...[
        '2.5',
        '2.12',
        '2.17',
        '2.24',
        '2.26',
        '2.27',
        '2.28',
        '2.31',
        '2.34',
        '2.35',
        '2.36',
        '2.37',
        '2.38',
        '2.39',
    ],
    ...['2.40', '2.41'],
];
const MUSLLINUX = ['1.1', '1.2'];
const LINUX_ARCH = { x86: 'i686' };
const APPLE_ARCH = { aarch64: 'arm64' };
/**
 * The newest platform tag of auditwheel's that does not exceed the floor, as `manylinux_2_28_x86_64`; undefined when
 * there is none. @see https://github.com/pypa/auditwheel
 */
function auditwheelPlatform({ libc, arch, floor }) {
    const known = libc === 'musl' ? MUSLLINUX : MANYLINUX;
    const version = known.filter(one => (0,floors/* compareVersions */.Zy)(one, floor) <= 0).at(-1);
    const family = libc === 'musl' ? 'musllinux' : 'manylinux';
    return version && `${family}_${version.replace('.', '_')}_${LINUX_ARCH[arch] ?? arch}`;
}
/** `auditwheel show`: which platform tag a wheel is fit for. */
function showCall(wheel) {
    return { tool: 'auditwheel', module: 'auditwheel', args: ['show', '--json', wheel], env: {} };
}
/**
 * Copies the libraries that a wheel needs into it and marks it for the floor.
 * @param output an empty folder
 * @param epoch seconds since 1970 for every time stamp in the new wheel; all three tools read SOURCE_DATE_EPOCH
 */
function repairCall(platform, wheel, output, epoch) {
    const dated = { SOURCE_DATE_EPOCH: String(epoch) };
    if (platform.os === 'windows')
        return {
            tool: 'delvewheel',
            module: 'delvewheel',
            args: ['repair', '--wheel-dir', output, wheel],
            env: dated,
        };
    if (platform.os === 'macos')
        return {
            tool: 'delocate',
            module: 'delocate.cmd.delocate_wheel',
            args: ['--require-archs', APPLE_ARCH[platform.arch] ?? platform.arch, '--wheel-dir', output, wheel],
            env: { ...dated, MACOSX_DEPLOYMENT_TARGET: platform.floor },
        };
    const plat = auditwheelPlatform(platform);
    return plat === undefined
        ? undefined
        : {
            tool: 'auditwheel',
            module: 'auditwheel',
            args: ['repair', '--plat', plat, '--wheel-dir', output, wheel],
            env: dated,
        };
}

;// CONCATENATED MODULE: ./lib/repair/shop.js
/** What repairing works with, and how a repair tool is run. */


/** Runs a tool that may fail. @param label as `Command.label` */
async function runTool(shop, call, label) {
    const folder = await shop.folder(call.tool);
    return shop.runner.finish({
        label,
        tool: await shop.python(),
        args: [(0,python/* pythonScript */.w)('run_module.py'), folder, call.module, ...call.args],
        cwd: shop.dir,
        // Only ours: a setting of the machine's, such as AUDITWHEEL_PLAT, must not change the file.
        env: { PYTHONNOUSERSITE: '1', AUDITWHEEL_PLAT: undefined, AUDITWHEEL_PATCHER: undefined, ...call.env },
        pathFirst: [external_node_path_.join(folder, 'bin')],
        capture: true,
        limits: { total: 900_000 },
    });
}

;// CONCATENATED MODULE: ./lib/repair/auditwheel.js
/** What auditwheel says of a wheel for Linux: whether it is fit as it is, and what keeps it from its floor. */





/** Whether the backend marked the wheel for the floor itself (maturin does when told to), and rightly so. */
async function fitAlready(shop, wheel, tags) {
    const order = (0,target_tags/* platformTags */.$)(shop.platform);
    if (!tags.every(tag => order.includes(tag) && !tag.startsWith('linux_')))
        return false;
    const seen = await show(shop, wheel);
    const place = seen === undefined ? -1 : order.indexOf(seen.overall_tag);
    // Newest first: what the wheel is fit for must be as old as every tag it carries. `manylinux2014` stands right behind
    // `manylinux_2_17`, which it means.
    const age = (tag) => order.indexOf(tag) - (/^manylinux(?:1|20\d\d)_/.test(tag) ? 1 : 0);
    return place > 0 && tags.every(tag => age(tag) <= place);
}
async function show(shop, wheel) {
    const finished = await runTool(shop, showCall(wheel), `examine ${external_node_path_.basename(wheel)}`);
    if (finished.code !== 0)
        return undefined;
    const shown = JSON.parse(finished.stdout);
    const { overall_tag, sym_tag, external_libs } = shown;
    if (overall_tag === undefined || sym_tag === undefined)
        return undefined;
    return { overall_tag, sym_tag, external_libs: external_libs ?? {} };
}
/** The symbols that keep a wheel from its floor; undefined when it is not symbols that do. */
async function whyUnfit(shop, wheel) {
    const plat = auditwheelPlatform(shop.platform);
    const shown = await show(shop, wheel);
    if (plat === undefined || shown === undefined)
        return undefined;
    const libraries = Object.values(shown.external_libs).filter(library => library !== null);
    const finished = await shop.runner.run({
        label: `read the symbols of ${external_node_path_.basename(wheel)}`,
        tool: await shop.python(),
        args: [(0,python/* pythonScript */.w)('too_new.py'), await shop.folder('auditwheel'), wheel, plat, ...libraries],
        cwd: shop.dir,
        capture: true,
        limits: { total: 300_000 },
    });
    const tooNew = JSON.parse(finished.stdout);
    const [, major, minor] = /linux_(\d+)_(\d+)_/.exec(shown.sym_tag) ?? [];
    if (tooNew.length === 0)
        return undefined;
    return {
        wheel: external_node_path_.basename(wheel),
        fitFor: major === undefined ? undefined : `${major}.${minor}`,
        tooNew,
    };
}

;// CONCATENATED MODULE: ./lib/repair/findings.js
/** What a wheel needs of a system, and the one error when that is more than the floor offers (pure). */


const SHOWN = 20;
/** All unfit wheels of a project in one error: they are built from the same source and fail for the same reason. */
function floorError(unfit, context) {
    const { platform } = context;
    const [first] = unfit;
    const worst = first && hardest(first.tooNew);
    const others = unfit.length > 1 ? ` (and ${unfit.length - 1} more of its wheels)` : '';
    const why = worst === undefined ? '' : `: it needs ${symbolText(worst)}`;
    const detail = unfit.flatMap(({ wheel, tooNew }) => [wheel, ...tooNew.map(one => `  ${symbolText(one)}`)]);
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${first?.wheel}${others} does not run on ${systemName(platform)} ${platform.floor}${why}.`,
        fix: waysOut(unfit, context),
        detail: detail.length > SHOWN ? [...detail.slice(0, SHOWN), `… and ${detail.length - SHOWN} more`] : detail,
    });
}
/** `GLIBC_2.34 (pthread_create, dlopen) of libc.so.6 in answer/_core.so`. */
function symbolText({ file, library, version, symbols }) {
    const some = symbols.length > 3 ? [...symbols.slice(0, 3), '…'] : symbols;
    return `${version} (${some.join(', ')}) of ${library} in ${file}`;
}
/** glibc's own versions tell a reader the most; of those the newest. */
function hardest(tooNew) {
    const glibc = tooNew.filter(({ version }) => /^GLIBC_\d/.test(version));
    const number = ({ version }) => version.replace(/^\w+_/, '');
    return [...(glibc.length > 0 ? glibc : tooNew)].sort((a, b) => (0,floors/* compareVersions */.Zy)(number(b), number(a)))[0];
}
/** What a floor is a version of: `glibc`, `musl`, `macOS`. */
function systemName({ os, libc }) {
    return os === 'macos' ? 'macOS' : os === 'windows' ? 'Windows' : (libc ?? 'glibc');
}
function waysOut(unfit, { platform, compiler }) {
    const needed = unfit.map(({ fitFor }) => fitFor);
    const highest = needed.every(one => one !== undefined)
        ? [...needed].sort(floors/* compareVersions */.Zy).at(-1)
        : undefined;
    const input = platform.os === 'macos' ? 'macos' : platform.libc === 'musl' ? 'musl' : 'glibc';
    const brought = unfit.some(({ tooNew }) => tooNew.some(({ file }) => file.startsWith('/')));
    const ways = [
        ...(highest === undefined ? [] : [`set ${input} to ${highest}`]),
        ...(input === 'glibc' && compiler === 'system' && !brought
            ? [`set compiler to zig, which builds for glibc ${platform.floor} on any machine`]
            : []),
        ...(brought ? ['build the library it links to for the floor as well, or link it statically'] : []),
        platform.os === 'macos'
            ? 'build it with an older SDK'
            : 'build the wheels on an older system, as cibuildwheel does in its manylinux containers, and name their folder in find-links',
    ];
    const text = ways.length > 1 ? `${ways.slice(0, -1).join('; ')}; or ${ways.at(-1)}` : (ways[0] ?? '');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
/** Wheels that say they are for one platform but hold nothing compiled: their extension was left out silently. */
function nothingNative(wheels) {
    const one = wheels.length === 1;
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `${wheels.join(', ')} ${one ? 'is' : 'are'} marked for one platform but ${one ? 'holds' : 'hold'} no compiled file.`,
        fix: 'If there should be an extension module, its build failed without an error (an optional extension, a missing compiler): see the log of the build. If the project is pure Python, have its backend make a py3-none-any wheel.',
    });
}
/** A repair tool failed for another reason than the floor. */
function repairFailed(wheel, tool, tail) {
    const said = tail.findLast(line => /error|cannot|invalid|not found|could not/i.test(line)) ?? tail.at(-1) ?? '';
    return new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${tool} cannot make ${wheel} ready for other machines: ${said.trim()}`,
        fix: 'Its last lines say what it could not do: a library that the wheel needs must be found on this machine, for the same architecture.',
        detail: tail,
    });
}
/** A wheel's platform tag is newer than the floor after all. */
function notTaggedFor(wheel, platform) {
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${wheel} is not marked for ${systemName(platform)} ${platform.floor} (${platform.name}).`,
        fix: platform.os === 'macos'
            ? 'Raise macos to the version in its name, or have the build follow MACOSX_DEPLOYMENT_TARGET, which is set for it.'
            : 'Raise the floor to the version in its name, or let the backend choose the platform tag itself.',
    });
}

;// CONCATENATED MODULE: ./lib/repair/native-files.js
/** The compiled files inside a wheel, known by their first bytes: names may say anything. */


/** Never compiled code, and most of a wheel. */
const TEXT = /\.(?:py|pyi|pyx|pxd|txt|json|toml|md|rst|c|h|typed)$|\.dist-info\//;
/** @throws PackagingError `check/content` for a damaged wheel */
function nativeFiles(wheel) {
    return (0,zip/* withZip */.o7)(wheel, async (zip) => {
        const found = [];
        for (const { name, folder, size } of zip.entries) {
            if (folder || size < 4 || TEXT.test(name))
                continue;
            const format = (0,magic/* nativeFormat */.X)(await firstBytes(zip, name));
            if (format !== undefined)
                found.push({ name, format });
        }
        return found;
    });
}
async function firstBytes(zip, name) {
    for await (const chunk of zip.stream(name))
        return chunk.subarray(0, 8);
    return Buffer.alloc(0);
}

;// CONCATENATED MODULE: ./lib/repair/repair.js
/**
 * Makes built wheels fit for machines other than this one: libraries they need are copied in, and they are marked for
 * the oldest system they run on. Pure wheels, and those that are fit already, stay as they are, byte for byte.
 */












/**
 * The wheels to ship, in the order of those that were built. Each is repaired as soon as it is there.
 * @param wheels those still being built may turn out not to count, as undefined
 * @throws PackagingError `build/floor`, one for all wheels, when they need a newer system; `build/mismatch` for a
 * platform wheel with nothing compiled inside; `build/tool-failed`; what building them throws
 */
async function repairWheels(shop, wheels) {
    const hollow = [];
    const work = wheels.map(async (one) => {
        const wheel = await one;
        if (wheel === undefined)
            return undefined;
        if (!(await isHollow(shop, wheel)))
            return shop.limiter(() => repairWheel(shop, wheel));
        hollow.push(external_node_path_.basename(wheel));
        return undefined;
    });
    await Promise.allSettled(work);
    if (hollow.length > 0)
        throw nothingNative(hollow.sort());
    const results = await (0,errors/* allOrProblems */.Xd)(work);
    const unfit = results.flatMap(result => (typeof result === 'object' ? [result] : []));
    if (unfit.length > 0)
        throw floorError(unfit, shop);
    return results.flatMap(result => (typeof result === 'string' ? [result] : []));
}
/** Whether a wheel is marked for a platform and holds nothing that is compiled for it. */
async function isHollow({ platform }, wheel) {
    if (platformsOf(wheel).every(tag => tag === 'any'))
        return false;
    return !(await nativeFiles(wheel)).some(({ format }) => format === magic/* FORMAT_OF */.u[platform.os]);
}
/** The path of the wheel to ship, or why there is none. */
async function repairWheel(shop, wheel) {
    const { platform, say } = shop;
    const file = external_node_path_.basename(wheel);
    const tags = platformsOf(wheel);
    if (tags.every(tag => tag === 'any'))
        return wheel;
    if (platform.os === 'linux' && (await fitAlready(shop, wheel, tags)))
        return wheel;
    const output = external_node_path_.join(shop.dir, file);
    await (0,promises_.mkdir)(output, { recursive: true });
    const call = repairCall(platform, wheel, output, shop.epoch);
    if (call === undefined)
        throw notTaggedFor(file, platform);
    const finished = await runTool(shop, call, `repair ${file}`);
    if (finished.code !== 0) {
        const unfit = platform.os === 'linux' ? await whyUnfit(shop, wheel) : undefined;
        if (unfit !== undefined)
            return unfit;
        throw repairFailed(file, call.tool, finished.tail);
    }
    const made = (await (0,promises_.readdir)(output)).filter(name => name.endsWith('.whl'));
    const [name] = made;
    if (name === undefined || made.length > 1)
        throw madeNotOne(call.tool, file, made);
    const allowed = new Set((0,target_tags/* platformTags */.$)(platform).filter(tag => !tag.startsWith('linux_')));
    if (!platformsOf(name).some(tag => allowed.has(tag)))
        throw notTaggedFor(name, platform);
    const repaired = external_node_path_.join(output, name);
    if (name === file && (await sameContent(wheel, repaired)))
        return wheel;
    say(name === file ? `${call.tool} repaired ${file}` : `${call.tool} made ${name} of ${file}`);
    return repaired;
}
/** Whether two wheels hold the same files, however they were zipped. */
async function sameContent(one, other) {
    const files = (wheel) => (0,zip/* withZip */.o7)(wheel, async (zip) => zip.entries.flatMap(({ name, folder, crc, size }) => folder || name.endsWith('.dist-info/RECORD') ? [] : [`${name} ${crc} ${size}`]));
    const [left, right] = await Promise.all([files(one), files(other)]);
    return left.sort().join('\n') === right.sort().join('\n');
}
/** The platform parts of a wheel's name. */
function platformsOf(wheel) {
    const tags = (0,filename/* parseWheelName */.CI)(external_node_path_.basename(wheel))?.tags ?? [];
    return [...new Set(tags.map(tag => tag.split('-').at(-1) ?? ''))];
}
function madeNotOne(tool, wheel, made) {
    return new errors/* PackagingError */.yr(made.length === 0 ? 'build/nothing' : 'build/several', {
        message: `${tool} reported success for ${wheel} but made ${made.length === 0 ? 'no file' : made.join(', ')}.`,
        fix: 'Report this to the maintainers of the tool.',
    });
}

// EXTERNAL MODULE: ./lib/package/dependencies/dependencies.js
var dependencies = __webpack_require__(69503);
// EXTERNAL MODULE: ./lib/package/tool-python.js
var tool_python = __webpack_require__(35687);
// EXTERNAL MODULE: ./lib/package/distributions/container-wheels.js + 1 modules
var container_wheels = __webpack_require__(90337);
// EXTERNAL MODULE: ./lib/package/distributions/distributions.js
var distributions = __webpack_require__(73263);
;// CONCATENATED MODULE: ./lib/package/distributions/wheels.js
/** The wheels of one project for all interpreters: how many there must be is found out by building. */








/**
 * Builds on the newest interpreter and on all that this wheel does not serve. Where one wheel for each is likely, all
 * begin at once; the wheels that turn out not to be needed are left behind.
 * @returns absolute paths of wheels that are ready for other machines
 * @throws PackagingError `build/…`, `host/tool-missing`, `check/content`
 */
async function makeWheels(workshop, bench, sdist, interpreters, environments) {
    const { runner } = workshop.configuration.plan;
    const first = (0,dependencies/* newest */.BP)(interpreters);
    const rest = interpreters.filter(one => one !== first);
    const source = await (0,distributions/* unpackFor */.mj)(bench, sdist, first);
    const outlook = await (0,signals/* outlookOf */.j)(source);
    if (outlook !== 'pure')
        prepareRepair(workshop);
    const containers = (0,container_wheels/* containersOf */.M)(workshop, bench, interpreters);
    const firstWheel = workshop.limiter(async () => {
        if (containers !== undefined && outlook !== 'pure')
            return containers.build(sdist, source, first);
        const built = await (0,distributions/* buildWheel */["if"])(bench, source, first, environments.newest);
        // Whether it needs a container after all shows in its wheel.
        return containers === undefined || built.endsWith('-any.whl')
            ? built
            : containers.build(sdist, source, first);
    });
    const others = new Map();
    const begin = (interpreter) => {
        const wheel = containers === undefined
            ? buildFor(workshop, bench, sdist, interpreter, environments.others)
            : workshop.limiter(() => containers.build(sdist, source, interpreter));
        // Waited for below, or not at all when the first one fails or serves it too.
        wheel.catch(() => { });
        others.set(interpreter, wheel);
    };
    if (outlook === 'per-python')
        rest.forEach(begin);
    const wheel = await firstWheel.catch(async (thrown) => {
        // What the others meet is the same; none may be left running.
        await Promise.allSettled(others.values());
        throw thrown;
    });
    const needed = (0,distributions/* uncovered */.KY)(wheel, interpreters, runner);
    for (const interpreter of needed)
        if (!others.has(interpreter))
            begin(interpreter);
    const built = [wheel, ...needed.flatMap(interpreter => others.get(interpreter) ?? [])].map(one => Promise.resolve(one));
    const dir = external_node_path_.join(bench.dir, 'repaired');
    return (0,distributions/* blameBackend */.Mn)(bench.project, async () => {
        try {
            const distinct = eachOnce(built, file => (0,distributions/* uncovered */.KY)(file, interpreters, runner).length + 1 < interpreters.length);
            return await repair(workshop, interpreters, distinct, dir, bench.say);
        }
        finally {
            await Promise.allSettled(others.values());
        }
    });
}
/**
 * Of wheels with the same tags, which two Pythons can give (PEP 384), the last counts. One that serves a single Python
 * is alone with its tags, and need not wait for the others: its repair begins while they are still compiled.
 * @returns undefined for those that do not count
 */
function eachOnce(wheels, servesSeveral) {
    const all = Promise.allSettled(wheels);
    const tagsOf = (file) => (0,filename/* parseWheelName */.CI)(external_node_path_.basename(file))?.tags.join(' ');
    return wheels.map(async (wheel) => {
        const file = await wheel;
        if (!servesSeveral(file))
            return file;
        const files = (await all).flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
        return files.findLast(other => tagsOf(other) === tagsOf(file)) === file ? file : undefined;
    });
}
function buildFor(workshop, bench, sdist, interpreter, others) {
    return workshop.limiter(async () => {
        const [source, environment] = await Promise.all([
            (0,distributions/* unpackFor */.mj)(bench, sdist, interpreter),
            others?.().then(made => made.get(interpreter) ?? (0,distributions/* environmentFor */.DD)(bench, interpreter)) ??
                (0,distributions/* environmentFor */.DD)(bench, interpreter),
        ]);
        return (0,distributions/* buildWheel */["if"])(bench, source, interpreter, environment);
    });
}
/** Makes wheels ready for machines other than this one. @throws PackagingError `build/floor`, `build/mismatch`, `build/tool-failed` */
function repair(workshop, interpreters, wheels, dir, say) {
    const { configuration, runner, limiter, tools, epoch } = workshop;
    const shop = {
        runner,
        limiter,
        folder: tools.folder.bind(tools),
        python: async () => (await (0,tool_python/* toolInterpreter */.R)(workshop, interpreters)).path,
        platform: configuration.plan.runner,
        compiler: configuration.options.compiler,
        epoch,
        dir,
        say,
    };
    return repairWheels(shop, wheels);
}
/** What will be wanted is fetched while the compiler runs; a failure shows when it is used. */
function prepareRepair({ configuration, tools }) {
    const tool = { linux: 'auditwheel', macos: 'delocate', windows: 'delvewheel' };
    tools.folder(tool[configuration.plan.runner.os]).catch(() => { });
}


/***/ }),

/***/ 28176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  be: () => (/* binding */ formatOf),
  OS: () => (/* binding */ interpreterOf),
  dF: () => (/* binding */ makeExecutable)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/describe/wheel.js
var wheel = __webpack_require__(77690);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/wheel/filename.js
var filename = __webpack_require__(65910);
;// CONCATENATED MODULE: ./lib/executable/components.js




/**
 * Only what is inside: a wheel of which nothing was taken is no part of it, nor is a library of a wheel that was left out.
 * @throws PackagingError `check/content` for a wheel without metadata
 */
async function componentsOf({ members, texts = [], components = [] }, wheels) {
    const taken = new Set(members.flatMap(({ origin }) => (origin.kind === 'wheel' ? [(0,names/* normalizeName */.P)(origin.package)] : [])));
    const inside = new Set(members.map(({ path }) => base(path)));
    const ofWheels = await (0,errors/* allOrProblems */.Xd)(wheels
        .filter(({ path }) => taken.has((0,names/* normalizeName */.P)((0,filename/* parseWheelName */.CI)(base(path))?.name ?? '')))
        .map(async ({ path, sha256 }) => withoutLeftOut(await (0,wheel.wheelComponent)(path, sha256), inside)));
    const named = new Map(members.flatMap(member => componentOf(member)).map(one => [keyOf(one), one]));
    const rest = [...named.values()].map(component => withTexts(component, texts));
    return [...ofWheels, ...rest, ...components];
}
/** The wheel's own file does not lie inside, only what was unpacked of it. */
function withoutLeftOut({ sha256: _, parts, ...wheel }, inside) {
    const kept = (parts ?? []).filter(({ kind, path }) => kind !== 'library' || inside.has(base(path ?? '')));
    return { ...wheel, ...(kept.length > 0 && { parts: kept }) };
}
function componentOf({ path, origin, sha256, native }) {
    switch (origin.kind) {
        case 'interpreter':
            return [
                {
                    kind: 'interpreter',
                    name: 'CPython',
                    version: origin.version,
                    purl: `pkg:generic/cpython@${origin.version}`,
                    license: 'PSF-2.0',
                },
            ];
        case 'tool':
            return [{ kind: 'tool', name: origin.package, version: origin.version }];
        case 'system': {
            const { package: name, version, license, distribution } = origin;
            const purl = distribution && version !== undefined
                ? `pkg:deb/${distribution}/${encodeURIComponent(name)}@${encodeURIComponent(version)}`
                : undefined;
            return [
                {
                    kind: 'library',
                    name,
                    // Of a library's hundreds of data files, one entry tells all there is to know.
                    ...(native && { path, sha256 }),
                    license,
                    ...(version !== undefined && { version }),
                    ...(purl !== undefined && { purl }),
                },
            ];
        }
        default:
            return [];
    }
}
/** Files of one library stay apart: each has its own digest. */
function keyOf({ kind, name, version, path }) {
    return [kind, name, version ?? '', kind === 'library' ? (path ?? '') : ''].join('\0');
}
function withTexts(component, texts) {
    const own = texts
        .filter(({ component: name }) => name === component.name)
        .map(({ path, text }) => ({ path, text }));
    const license = texts.find(({ component: name }) => name === component.name)?.license ?? component.license;
    return {
        ...component,
        ...(license !== undefined && { license }),
        ...(own.length > 0 && { licenseTexts: own }),
    };
}
function base(file) {
    return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/wheel/tar-write.js
var tar_write = __webpack_require__(682);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/host/files/walk.js
var walk = __webpack_require__(37697);
// EXTERNAL MODULE: ./lib/wheel/zip-write.js + 1 modules
var zip_write = __webpack_require__(76913);
;// CONCATENATED MODULE: ./lib/wheel/zip-folder.js
/** Writes a folder as a compressed zip that depends on names and contents alone: for Windows, which opens no `.tar.gz` by itself. */








/** What is there already is replaced. @throws PackagingError `build/mismatch` above 4 GiB */
async function writeFolderZip({ output, folder, top }) {
    const deflated = await (0,promises_.mkdtemp)(`${output}.`);
    try {
        const members = new Map([[`${top}/`, Buffer.alloc(0)]]);
        for await (const { name, file } of (0,walk/* walk */.G)(folder)) {
            if (file === undefined)
                members.set(`${top}/${name}/`, Buffer.alloc(0));
            else
                members.set(`${top}/${name}`, await deflate(file, external_node_path_.join(deflated, `${members.size}`)));
        }
        await (0,zip_write/* writeStoredZip */.iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
    }
    finally {
        await (0,promises_.rm)(deflated, { recursive: true, force: true });
    }
}
/** Into a file first: where a member goes depends on how long those before it have become. */
async function deflate(file, target) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let [size, crc] = [0, 0];
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), async function* (chunks) {
        for await (const bytes of chunks) {
            crc = (0,external_node_zlib_.crc32)(bytes, crc);
            size += bytes.length;
            yield bytes;
        }
    }, (0,external_node_zlib_.createDeflateRaw)({ level: 6 }), async function* (chunks) {
        for await (const bytes of chunks) {
            hash.update(bytes);
            yield bytes;
        }
    }, (0,external_node_fs_.createWriteStream)(target));
    return { path: target, sha256: hash.digest('hex'), inflated: { size, crc } };
}

// EXTERNAL MODULE: ./lib/binary/magic.js
var magic = __webpack_require__(66006);
// EXTERNAL MODULE: ./lib/executable/floor.js
var floor = __webpack_require__(97886);
// EXTERNAL MODULE: ./lib/executable/look.js
var look = __webpack_require__(73953);
// EXTERNAL MODULE: ./lib/executable/member.js
var member = __webpack_require__(75024);
;// CONCATENATED MODULE: ./lib/executable/host-files.js
/** Files in a finished executable that came from the machine it was made on (pure). */



/** Problem: `check/host-files`, for what is of no known origin or looks for libraries in a folder of this machine. */
function hostFiles({ made, file }) {
    const name = 'host files';
    const unknown = made.members.filter(({ origin }) => origin.kind === 'unknown');
    // What a published wheel says of its own builder's machine does no harm, and is as its author made it.
    const ours = (0,look/* nativeOf */.V)(made.members).filter(({ origin }) => origin.kind !== 'wheel');
    const leading = ours.flatMap(({ path, native: { rpaths, format } }) => rpaths
        .filter(rpath => format !== 'pe' && rpath.startsWith('/'))
        .map(rpath => `${path} looks in ${rpath}`));
    const [first] = unknown;
    if (first !== undefined || leading.length > 0) {
        const from = first?.origin.kind === 'unknown' && first.origin.from ? `, from ${first.origin.from}` : '';
        const message = first === undefined
            ? `${file} looks for libraries on the machine that built it: ${leading[0]}.`
            : `${file} holds ${first.path}${from}: it is of no resolved wheel, not of Python, and no known system library.`;
        return {
            problem: new errors/* PackagingError */.yr('check/host-files', {
                message,
                fix: 'Add what brings it to the dependencies, or leave it out; a system library that is missing from our list can be reported as a bug.',
                detail: [...unknown.map(({ path, origin }) => `${path} (${(0,member/* originWords */.u)(origin)})`), ...leading].slice(0, 40),
            }),
        };
    }
    const system = made.members.flatMap(({ path, origin }) => origin.kind === 'system' ? [(0,look/* baseName */.F)(path)] : []);
    const words = system.length === 0 ? '' : `; of this machine: ${system.sort().join(', ')}`;
    return { name, result: 'passed', reason: `all ${made.members.length} files are accounted for${words}` };
}

// EXTERNAL MODULE: ./lib/executable/system-offers.js
var system_offers = __webpack_require__(1939);
;// CONCATENATED MODULE: ./lib/executable/inspect.js
/** What can be seen in a finished executable without running it (pure): architecture, floor, where every file came from. */







/**
 * One check for each of `architecture`, the floor, `needs` and `host files`, and the format's own warnings.
 * @throws PackagingError(s) `check/architecture`, `build/floor`, `check/host-files`, all together
 */
function inspect(request) {
    const { made, file } = request;
    const looks = [architecture(request), (0,floor/* floor */.R)(request), needs(request), hostFiles(request)];
    (0,errors/* throwProblems */.Jh)(looks.flatMap(look => ('problem' in look ? [look.problem] : [])));
    const check = (name, result, reason) => {
        return { name, artifact: file, result, reason, seconds: 0 };
    };
    return [
        ...looks.flatMap(look => ('problem' in look ? [] : [check(look.name, look.result, look.reason)])),
        ...(made.warnings ?? []).map(({ check: name, reason }) => check(name, 'warning', reason)),
    ];
}
function architecture({ made, platform, file }) {
    const name = 'architecture';
    const native = (0,look/* nativeOf */.V)(made.members);
    const own = native.filter(({ native: { format } }) => format === magic/* FORMAT_OF */.u[platform.os]);
    // A wheel may bring programs for other systems as data: setuptools does (cli.exe), and a loader never meets them.
    const wrong = own.filter(({ native: { arches } }) => !arches.includes(platform.arch));
    const [first] = wrong;
    if (first !== undefined)
        return {
            problem: new errors/* PackagingError */.yr('check/architecture', {
                message: `${file} is for ${platform.name}, but ${first.path} in it is for ${first.native.arches.join(', ')}.`,
                fix: 'See from which wheel it came: a wheel marked for this platform holds a file for another one; leave it out, or have the wheel mended.',
                detail: wrong.map(one => `${one.path}: ${one.native.arches.join(', ')} (${(0,member/* originWords */.u)(one.origin)})`),
            }),
        };
    if (own.length === 0)
        return {
            problem: new errors/* PackagingError */.yr('check/architecture', {
                message: `${file} is for ${platform.name}, but no program or library in it is.`,
                fix: 'The tool made something for another system; report this as a bug of package-python.',
                detail: native.map(one => `${one.path}: ${one.native.format} ${one.native.arches.join(', ')}`),
            }),
        };
    return { name, result: 'passed', reason: `all ${own.length} programs and libraries are ${platform.arch}` };
}
/** What the loader will look for has to be inside, or a part of every system. */
function needs({ made, platform }) {
    const inside = new Set(made.members.flatMap(({ path, native }) => [(0,look/* baseName */.F)(path), native?.soname ?? (0,look/* baseName */.F)(path)]));
    const lower = new Set([...inside].map(name => name.toLowerCase()));
    const missing = new Map();
    for (const { path, native } of (0,look/* nativeOf */.V)(made.members)) {
        if (native.format !== magic/* FORMAT_OF */.u[platform.os])
            continue;
        for (const library of native.needs)
            if (!lower.has((0,look/* baseName */.F)(library).toLowerCase()) && !(0,system_offers/* offeredBySystem */.U)(library, platform))
                missing.set(library, [...(missing.get(library) ?? []), path]);
    }
    const name = 'needs';
    if (missing.size === 0)
        return { name, result: 'passed', reason: 'needs no library but those of every such system' };
    const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ');
    return { name, result: 'warning', reason: `users need on their system: ${words}` };
}

// EXTERNAL MODULE: ./lib/executable/signing.js
var signing = __webpack_require__(90379);
;// CONCATENATED MODULE: ./lib/executable/finish.js
/** From what a format made to the file that is delivered: looked at, signed, named, packed when it is a folder. */







/**
 * Names: `STEM` or `STEM.exe` for one program; a folder `STEM` goes into `STEM.tar.gz`, for Windows into `STEM.zip`.
 * @throws PackagingError(s) `check/…`, `build/floor` when what was made is not fit to be delivered
 */
async function finishExecutable(request) {
    const { made, dir, stem, target, say, workshop } = request;
    const windows = target.platform.os === 'windows';
    const file = external_node_path_.join(dir, `${stem}${suffix(made, windows)}`);
    const checks = [...inspect({ made, platform: target.platform, file: external_node_path_.basename(file) })];
    for (const check of checks)
        say(`${check.name}: ${check.reason}`);
    const signed = await (0,signing/* sign */._)({
        signing: (0,signing/* decideSigning */.m)(workshop.configuration.options, workshop.host.env),
        runner: workshop.runner,
        env: workshop.host.env,
        workspace: workshop.host.workspace,
        file: toSign(made),
        dir,
        artifact: external_node_path_.basename(file),
        say,
    });
    if (signed !== undefined)
        checks.push(signed);
    if (made.program === undefined) {
        await (0,promises_.rename)(made.path, file);
        // A umask does not decide whether a released program can be started.
        if (process.platform !== 'win32')
            await (0,promises_.chmod)(file, 0o755);
        return { file, checks };
    }
    await mustHold(made.path, made.program);
    const { program } = made;
    if (windows)
        await writeFolderZip({ output: file, folder: made.path, top: stem });
    else
        await (0,tar_write/* writeTarGz */.S)({
            output: file,
            folder: made.path,
            top: stem,
            executable: name => name === program,
            links: true,
        });
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
async function mustHold(folder, program) {
    const names = await (0,promises_.readdir)(external_node_path_.dirname(external_node_path_.join(folder, program))).catch(() => []);
    if (names.includes(external_node_path_.basename(program)))
        return;
    throw new errors/* PackagingError */.yr('build/nothing', {
        message: `The folder that was made holds no program ${program}.`,
        fix: 'Look into the log of this step; when the tool reported no error, report this as a bug.',
    });
}

// EXTERNAL MODULE: ./lib/executable/formats.js + 5 modules
var formats = __webpack_require__(86535);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/package/dependencies/application.js
var application = __webpack_require__(85758);
// EXTERNAL MODULE: ./lib/package/distributions/own-wheels.js
var own_wheels = __webpack_require__(53765);
// EXTERNAL MODULE: ./lib/package/measure.js
var measure = __webpack_require__(1292);
;// CONCATENATED MODULE: ./lib/package/executables/make-executable.js
/** Makes one native executable from wheels that lie ready: made, looked at, named, packed and measured. */









/** This machine's own interpreter of the Python that goes inside. */
function interpreterOf({ target }, found) {
    const python = (0,parse/* formatPython */.AR)(target.python);
    return found.find(one => (0,parse/* formatPython */.AR)(one.python) === python);
}
/** @param folder inside the staging folder @throws PackagingError(s) as the format's `make`, and `finishExecutable` */
async function makeExecutable(workshop, planned, folder, { tool, found, app, built, locked, fromPex, say }) {
    const { target } = planned;
    const format = formatOf(planned);
    const start = (0,application/* chooseStart */.Se)(workshop, app);
    if (start === undefined)
        throw new Error('an executable of a project with nothing to start');
    const python = (0,parse/* formatPython */.AR)(target.python);
    const name = locked.targets.find(one => one.python === python && one.platform === target.platform.name)?.name;
    if (name === undefined)
        throw new Error('an executable for a target that was not resolved');
    const mine = (0,own_wheels/* ownWheelsFor */.oq)(app, locked.targets.filter(one => one.name === name), await (0,own_wheels/* ownWheels */.hH)(workshop, app, built)).get(name);
    const dir = external_node_path_.join(folder, format.name, target.platform.name);
    const request = {
        workshop,
        uv: tool,
        application: app,
        start,
        target,
        wheels: [...(locked.wheels.get(name) ?? []), ...(mine ? [mine] : [])],
        interpreter: interpreterOf(planned, found),
        pex: fromPex?.artifacts.find(one => one.targets.includes(target.platform.name))?.path,
        stem: stemOf(workshop, app, planned),
        program: programOf(app, start),
        dir: await workshop.staging.dir(external_node_path_.join(dir, 'work')),
        say,
    };
    const made = await workshop.limiter(() => format.make(request));
    const finished = await finishExecutable({
        ...request,
        made,
        dir: await workshop.staging.dir(external_node_path_.join(dir, 'finished')),
    });
    const artifact = await (0,measure/* measure */.xP)(finished.file, {
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
/** `answer-1.0.0-linux-x86_64`; with the format in it where several would have one name. */
function stemOf(workshop, { name, version }, planned) {
    const { executables, within } = workshop.configuration.plan;
    const several = within?.severalExecutables ?? new Set(executables.map(({ format }) => format)).size > 1;
    const parts = [
        (0,names/* normalizeName */.P)(name),
        version,
        ...(several ? [planned.format] : []),
        planned.target.platform.name,
    ];
    return parts.join('-');
}
/** The script's name, else the project's: nothing else may be said by metadata to a file system. */
function programOf({ name }, { entryPoint }) {
    const script = entryPoint.kind === 'function'
        ? entryPoint.script
        : entryPoint.kind === 'script'
            ? entryPoint.file
            : undefined;
    return (script ?? (0,names/* normalizeName */.P)(name)).replaceAll(/[^A-Za-z0-9._+-]/g, '_').replace(/^[-.]+/, '_');
}


/***/ }),

/***/ 28688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ declareInterpreters)
/* harmony export */ });
/* harmony import */ var _interpreter_interpreters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74173);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50409);


function declareInterpreters(graph, workshop, uv) {
    const { host, runner, configuration } = workshop;
    const { plan, project } = configuration;
    return graph.add('find Pythons', 'set-up', [], async (_, say) => {
        const found = await (0,_interpreter_interpreters_js__WEBPACK_IMPORTED_MODULE_0__/* .setUpInterpreters */ .r)({
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
            say(`${(0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPython */ .AR)(python)}: ${fullVersion} at ${file} (${source})`);
        return found;
    });
}


/***/ }),

/***/ 1292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Yr: () => (/* binding */ hashed),
/* harmony export */   dT: () => (/* binding */ refuseChanged),
/* harmony export */   t5: () => (/* binding */ lookAt),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99220);
/* harmony import */ var _host_files_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85232);
/** The only maker of artifacts: what a file is, is read from the file, never from what its maker said. */




async function measure(file, what) {
    return hashed(await lookAt(file, what));
}
/** Everything but the digest. */
async function lookAt(file, what) {
    const [size, stamp] = await stampOf(file);
    return { ...what, file: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file), path: file, size, stamp };
}
/**
 * Has the system write the file to the disk, as it would soon of itself. Else a file that replaces another is written in
 * the moment of the renaming (ext4 does so, that a crash may not leave an empty file), and everybody waits for that.
 */
async function settle({ path: file }) {
    try {
        // Never for writing: what is being written cannot be started. Windows then refuses, and does not need it.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r');
        await handle.datasync().finally(() => handle.close());
    }
    catch {
        return;
    }
}
async function hashed({ stamp: _, ...made }) {
    return { ...made, sha256: await (0,_host_files_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .B)(made.path) };
}
/**
 * A file that is hashed while it is tried must be the same afterwards, or the digest is of something else than what is
 * delivered. Whoever writes into a file moves its time of change; only a program that means to deceive moves it back, and
 * one that runs here as this user could as well change the file after any hash.
 * @throws PackagingError `check/content`
 */
async function refuseChanged(made) {
    const [, now] = await stampOf(made.path);
    if (now === made.stamp)
        return;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('check/content', {
        message: `${made.file} was changed while it was tried: it is not the file any more that was built.`,
        fix: 'The application or the test command writes into its own file; it must not.',
    });
}
async function stampOf(file) {
    const { size, mtimeNs, ino } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file, { bigint: true });
    return [Number(size), `${size} ${mtimeNs} ${ino}`];
}


/***/ }),

/***/ 62576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PU: () => (/* binding */ beginPex),
  sy: () => (/* binding */ beginPexFiles),
  zj: () => (/* binding */ hashesWheels)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/pex/assemble.js
var assemble = __webpack_require__(97701);
// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
;// CONCATENATED MODULE: ./lib/pex/command.js
/** The arguments of `pex` for what every PEX begins with. @see https://docs.pex-tool.org/api/pex.html */
/**
 * A PEX without an application: pex's bootstrap, its `__main__.py` and PEX-INFO. Later starts run from an environment
 * that the first one makes, whose scripts are found by the application (`--venv prepend`). Nothing is deflated: it is
 * unpacked once, and read again by every build.
 */
function pexArguments({ output, pexRoot }) {
    return [
        ...['--no-compress', '--no-pre-install-wheels', '--venv', 'prepend'],
        ...['--python-shebang', '/usr/bin/env python3'],
        ...['--pex-root', pexRoot, '--output-file', output],
    ];
}

;// CONCATENATED MODULE: ./lib/pex/build.js
/** Has pex make what every PEX begins with: its bootstrap, its `__main__.py`, PEX-INFO. */




/** @returns absolute path of a PEX without an application. @throws PackagingError `build/tool-failed` */
async function buildBeginning(request) {
    const { runner, python, pex, pexRoot, dir, say } = request;
    const empty = external_node_path_.join(dir, 'empty');
    await (0,promises_.mkdir)(empty, { recursive: true });
    const output = external_node_path_.join(dir, 'beginning.pex');
    await runner.run({
        label: 'begin the PEX',
        tool: python,
        args: [(0,lib_python/* pythonScript */.w)('run_module.py'), pex, 'pex', ...pexArguments({ output, pexRoot })],
        cwd: empty,
        env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1' },
        limits: { total: 600_000, idle: 300_000 },
        onLine: say,
    });
    return output;
}

// EXTERNAL MODULE: ./lib/package/dependencies/dependencies.js
var dependencies = __webpack_require__(69503);
// EXTERNAL MODULE: ./lib/package/dependencies/targets.js
var dependencies_targets = __webpack_require__(37762);
// EXTERNAL MODULE: ./lib/package/pex/pex-planned.js
var pex_planned = __webpack_require__(69680);
// EXTERNAL MODULE: ./lib/package/pex/strip.js + 1 modules
var strip = __webpack_require__(27708);
;// CONCATENATED MODULE: ./lib/package/pex/pex-beginning.js
/** What a PEX is made of before the application is there: pex's beginning, and the dependencies. */









/**
 * What every PEX begins with; it needs neither the application nor a dependency, so that one made by the same pex with
 * the same Python serves again. @throws PackagingError `build/tool-failed`
 */
async function beginPex(workshop, interpreters, pex, say) {
    const interpreter = (0,dependencies/* newest */.BP)(interpreters);
    const kept = external_node_path_.join(workshop.host.store, 'tools', `${external_node_path_.basename(pex)}-begun-by-${interpreter.fullVersion}.pex`);
    const earlier = await (0,assemble/* readBeginning */.i4)(kept).catch(() => undefined);
    if (earlier !== undefined)
        return earlier;
    const file = await buildBeginning({
        runner: workshop.runner,
        python: interpreter.path,
        pex,
        pexRoot: await workshop.staging.dir('pex-root'),
        dir: await workshop.staging.dir('pex/beginning'),
        say,
    });
    await keep(file, kept);
    return (0,assemble/* readBeginning */.i4)(file);
}
/** A whole file appears under its name at once; that it could not be kept is no failure. */
async function keep(file, kept) {
    const unfinished = `${kept}.${process.pid}`;
    try {
        await (0,promises_.copyFile)(file, unfinished);
        await (0,promises_.rename)(unfinished, kept);
    }
    catch {
        await (0,promises_.rm)(unfinished, { force: true });
    }
}
/** Whether laying down reads every wheel from end to end, as it lies there: then it need not be hashed before. */
function hashesWheels({ configuration }) {
    const { pexLayout, pexStrip } = configuration.options;
    return pexLayout === 'zipapp' && pexStrip === 'none';
}
/**
 * Writes all PEX files as far as they are known without the application, beside the build of its wheel. Half a gigabyte of
 * wheels is hashed once, while it is copied: what is laid down is what was hashed, so that a wheel of the store that is
 * wrong cannot get in; then all are had again.
 * @throws PackagingError `build/mismatch`, `check/content`, `network/…`
 */
async function beginPexFiles(workshop, { dependencies, read }, say) {
    if (!hashesWheels(workshop))
        return layAllDown(workshop, await read());
    const early = await layAllDown(workshop, dependencies).catch((thrown) => {
        if (!(0,errors/* problemsOf */.GW)(thrown).some(({ code }) => code === 'check/content'))
            throw thrown;
        say('a wheel of the store is not what it was: looking at all of them');
        return undefined;
    });
    const laid = new Set(early?.files.flatMap(({ wheels }) => [...wheels.values()]));
    // Of two files of one name only one is laid down.
    const whole = early !== undefined && dependencies.all.every(({ sha256 }) => laid.has(sha256));
    return whole ? early : layAllDown(workshop, await read());
}
async function layAllDown(workshop, from) {
    const { dependencies, stripped } = await (0,strip/* stripDependencies */.A)(workshop, from);
    const dir = await workshop.staging.dir('pex/begun');
    const { pexScope } = workshop.configuration.options;
    const { within } = workshop.configuration.plan;
    const files = await (0,errors/* allOrProblems */.Xd)((0,pex_planned/* pexFiles */.N)('', dependencies.targets, pexScope, within?.severalPlatforms).map(({ targets }, index) => (0,assemble/* layDown */.NK)({
        output: external_node_path_.join(dir, `${index}.pex`),
        targets,
        windowsOnly: targets.every(target => (0,dependencies_targets/* osOf */.m)(target) === 'windows'),
        dependencies: (0,pex_planned/* forTargets */.s)(dependencies, targets),
    })));
    return { from, dependencies, stripped, files };
}


/***/ }),

/***/ 23339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ makePexFiles),
  o: () => (/* binding */ putTogether)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/pex/assemble.js
var assemble = __webpack_require__(97701);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/host/files/place.js
var place = __webpack_require__(50205);
// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
// EXTERNAL MODULE: ./lib/wheel/tar-write.js
var tar_write = __webpack_require__(682);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var files_hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/host/files/walk.js
var walk = __webpack_require__(37697);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
// EXTERNAL MODULE: ./lib/pex/pex-info.js
var pex_info = __webpack_require__(50897);
;// CONCATENATED MODULE: ./lib/pex/folder-content.js
/** Compares a PEX that is a folder with the wheels that were chosen for it. */








/**
 * `packed`: every wheel file has the digest that was chosen, in PEX-INFO and itself. `loose`: PEX-INFO has a digest of
 * pex's own for each installed wheel, so that every module and data file is compared with the wheel's, byte for byte;
 * what pex makes anew or leaves behind (bytecode, RECORD, scripts and `.data` schemes other than the libraries) is not.
 */
async function compareFolder(content) {
    const { folder, layout, wheels, starts } = content;
    const name = external_node_path_.basename(folder);
    const info = (0,pex_info/* parsePexInfo */.r)(await (0,promises_.readFile)(external_node_path_.join(folder, 'PEX-INFO'), 'utf8'), name);
    const expected = new Map(wheels.map(({ path: file, sha256 }) => {
        const wheel = external_node_path_.basename(file);
        return [wheel, layout === 'packed' ? sha256 : (info.distributions[wheel] ?? sha256)];
    }));
    const problems = (0,pex_info/* comparePexInfo */.B)(info, expected, starts, name);
    if (problems.length > 0)
        return problems;
    const compare = layout === 'packed' ? packedProblems : looseProblems;
    const wrong = [];
    for (const wheel of wheels)
        wrong.push(...(await compare(external_node_path_.join(folder, '.deps', external_node_path_.basename(wheel.path)), wheel)));
    return wrong.length === 0 ? [] : [unlike(name, wrong)];
}
async function packedProblems(placed, { sha256 }) {
    return (await (0,files_hash/* sha256Of */.B)(placed)) === sha256 ? [] : [`${external_node_path_.basename(placed)} is another file`];
}
async function looseProblems(placed, { path: file }) {
    return (0,zip/* withZip */.o7)(file, async (zip) => {
        const expected = installedNames(zip.entries.filter(({ folder }) => !folder).map(({ name }) => name));
        const wrong = [];
        for (const [place, member] of expected)
            if (!(await sameFile(external_node_path_.join(placed, place), zip, member)))
                wrong.push(`${external_node_path_.basename(file)}: ${place} is missing, or another file`);
        for await (const { name, file: there } of (0,walk/* walk */.G)(placed))
            if (there !== undefined && !expected.has(name) && !madeByPex(name))
                wrong.push(`${external_node_path_.basename(file)}: ${name} is not in the wheel`);
        return wrong;
    });
}
const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//;
const SCHEME = /^[^/]+\.data\//;
/** Bytecode that a wheel brings (numpy's did) is left behind by pex: Python makes its own. */
const BYTECODE = /(?:^|\/)__pycache__\//;
const RECORD = /^[^/]+\.dist-info\/RECORD$/;
/** Where each member lies in a wheel that pex installed; what is changed by installing is left out. */
function installedNames(members) {
    const kept = members.filter(name => !RECORD.test(name) && !BYTECODE.test(name) && (LIBRARY.test(name) || !SCHEME.test(name)));
    return new Map(kept.map(name => [name.replace(LIBRARY, ''), name]));
}
/** pex keeps scripts, headers and data in `.prefix`, and its own notes beside the modules. */
function madeByPex(name) {
    return (name === '.layout.json' ||
        name.startsWith('.prefix/') ||
        RECORD.test(name) ||
        /^[^/]+\.pex-info\/[^/]+$/.test(name));
}
async function sameFile(placed, zip, member) {
    const found = await (0,promises_.stat)(placed).catch(() => undefined);
    if (!found?.isFile() || found.size !== zip.entry(member)?.size)
        return false;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of zip.stream(member))
        hash.update(piece);
    return (await (0,files_hash/* sha256Of */.B)(placed)) === hash.digest('hex');
}
function unlike(name, wrong) {
    return new errors/* PackagingError */.yr('check/content', {
        message: `${name} does not hold what was planned: ${wrong[0]}.`,
        fix: 'Run again with an empty cache; if it stays, report this as a bug of package-python.',
        detail: wrong.slice(0, 40),
    });
}

// EXTERNAL MODULE: ./lib/pex/layout.js
var pex_layout = __webpack_require__(34591);
;// CONCATENATED MODULE: ./lib/pex/folder.js
/** Has pex make a PEX that is a folder, compares it with what was planned, and packs it for delivery. */








/** @throws PackagingError `build/tool-failed`, `check/content` when the folder is not what was planned, `host/…` */
async function makePexFolder(request) {
    const { runner, python, pex, pexRoot, dir, layout, name, output, wheels, say } = request;
    // pex takes folders of the one it works in for local projects.
    const empty = external_node_path_.join(dir, 'empty');
    const chosen = external_node_path_.join(dir, 'wheels');
    const folder = external_node_path_.join(dir, name);
    await Promise.all([(0,promises_.mkdir)(empty, { recursive: true }), (0,promises_.mkdir)(chosen, { recursive: true })]);
    await Promise.all(wheels.map(wheel => (0,place/* place */.i)(wheel.path, chosen)));
    const platforms = await writePlatforms(dir, request.targets);
    const { requirement, entryPoint } = request;
    const args = { layout, requirement, entryPoint, wheels: chosen, platforms, pexRoot, output: folder };
    await runner.run({
        label: `build ${name}`,
        tool: python,
        args: [(0,lib_python/* pythonScript */.w)('run_module.py'), pex, 'pex', ...(0,pex_layout/* folderArguments */.Xw)(args)],
        cwd: empty,
        // Where this machine keeps its caches would go into the file, as where the user's machine keeps them.
        env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1', XDG_CACHE_HOME: undefined },
        limits: { total: 1_800_000, idle: 900_000 },
        onLine: say,
    });
    // pex makes a link of `pex`, which not every system can unpack; a file of the same content starts as well.
    const start = await (0,promises_.readFile)(external_node_path_.join(folder, '__main__.py'));
    await (0,promises_.rm)(external_node_path_.join(folder, 'pex'), { force: true });
    await (0,promises_.writeFile)(external_node_path_.join(folder, 'pex'), start, { mode: 0o755 });
    (0,errors/* throwProblems */.Jh)(await compareFolder({ folder, layout, wheels, starts: request.starts }));
    await (0,tar_write/* writeTarGz */.S)({ output, folder, top: name, executable: startable });
}
/** Windows keeps no modes. */
function startable(name) {
    return name === '__main__.py' || name === 'pex' || name.includes('/.prefix/bin/');
}
async function writePlatforms(dir, targets) {
    const folder = external_node_path_.join(dir, 'platforms');
    await (0,promises_.mkdir)(folder, { recursive: true });
    return Promise.all(targets.map(async ({ compatibleTags, environment }, index) => {
        const file = external_node_path_.join(folder, `${index}.json`);
        const platform = { compatible_tags: compatibleTags, marker_environment: environment };
        await (0,promises_.writeFile)(file, JSON.stringify(platform));
        return file;
    }));
}

// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/package/dependencies/application.js
var dependencies_application = __webpack_require__(85758);
// EXTERNAL MODULE: ./lib/package/dependencies/dependencies.js
var dependencies_dependencies = __webpack_require__(69503);
// EXTERNAL MODULE: ./lib/package/dependencies/targets.js
var dependencies_targets = __webpack_require__(37762);
// EXTERNAL MODULE: ./lib/package/distributions/own-wheels.js
var own_wheels = __webpack_require__(53765);
// EXTERNAL MODULE: ./lib/package/measure.js
var measure = __webpack_require__(1292);
// EXTERNAL MODULE: ./lib/package/pex/pex-planned.js
var pex_planned = __webpack_require__(69680);
// EXTERNAL MODULE: ./lib/package/pex/strip.js + 1 modules
var strip = __webpack_require__(27708);
;// CONCATENATED MODULE: ./lib/package/pex/pex-files.js
/** The PEX files that were asked for, all made at once from wheels that lie ready. */













/** @throws PackagingError `build/mismatch`, `check/content`, `dependency/no-wheel` */
async function makePexFiles(request) {
    const { workshop, maker } = request;
    const early = maker.layout === 'zipapp' ? maker.early : undefined;
    const { dependencies, stripped } = early?.from === request.dependencies ? early : await (0,strip/* stripDependencies */.A)(workshop, request.dependencies);
    return { files: await putTogether({ ...request, dependencies }), stripped, dependencies };
}
/** All files, with the dependencies as they are given. @throws as `makePexFiles` */
async function putTogether(request) {
    const { workshop, application, wheels, dependencies } = request;
    const { pexScope } = workshop.configuration.options;
    const { within } = workshop.configuration.plan;
    const served = (0,own_wheels/* ownWheelsFor */.oq)(application, dependencies.targets, await (0,own_wheels/* ownWheels */.hH)(workshop, application, wheels));
    const stem = `${(0,names/* normalizeName */.P)(application.name)}-${application.version}`;
    return (0,errors/* allOrProblems */.Xd)((0,pex_planned/* pexFiles */.N)(stem, dependencies.targets, pexScope, within?.severalPlatforms).map((file, index) => workshop.limiter(() => makePex(request, { ...file, index }, served))));
}
async function makePex({ workshop, application, dependencies: all, start, maker, say, folder = 'pex' }, { file, targets, index }, served) {
    const output = external_node_path_.join(await workshop.staging.dir(folder), (0,pex_layout/* deliveredAs */.RP)(maker.layout, file));
    const own = new Map(targets.flatMap(({ name }) => {
        const wheel = served.get(name);
        return wheel === undefined ? [] : [[name, wheel]];
    }));
    const dependencies = (0,pex_planned/* forTargets */.s)(all, targets);
    const what = {
        output,
        requirement: (0,dependencies_application/* requirementOf */.h2)(workshop, application, start.entryPoint),
        entryPoint: start.entryPoint,
        targets,
        starts: start.names,
    };
    if (maker.layout === 'zipapp') {
        const windowsOnly = targets.every(target => (0,dependencies_targets/* osOf */.m)(target) === 'windows');
        const { beginning, early } = maker;
        await (0,assemble/* assemblePex */.Gp)({ ...what, beginning, dependencies, own, windowsOnly, laid: early?.files[index] });
    }
    else {
        const wheels = [...[...dependencies.values()].flat(), ...own.values()];
        await makePexFolder({
            ...what,
            runner: workshop.runner,
            python: (0,dependencies_dependencies/* newest */.BP)(maker.interpreters).path,
            pex: maker.tool,
            pexRoot: await workshop.staging.dir('pex-root'),
            dir: await workshop.staging.dir(`${folder}/parts/${file}`),
            layout: maker.layout,
            name: file,
            wheels: [...new Map(wheels.map(wheel => [external_node_path_.basename(wheel.path), wheel])).values()],
            say,
        });
    }
    return (0,measure/* lookAt */.t5)(output, {
        format: 'pex',
        targets: [...new Set(targets.map(({ platform }) => platform))],
        pythons: [...new Set(targets.map(({ python }) => python))],
    });
}


/***/ }),

/***/ 69680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ pexFiles),
/* harmony export */   s: () => (/* binding */ forTargets)
/* harmony export */ });
/**
 * Which files there are to be, and what for (pure).
 * @param several whether there are files for other platforms, perhaps made elsewhere
 */
function pexFiles(stem, targets, scopes, several = new Set(targets.map(({ platform }) => platform)).size > 1) {
    const platforms = [...new Set(targets.map(({ platform }) => platform))];
    const all = { file: `${stem}.pex`, targets };
    if (!several)
        return [all];
    return scopes.flatMap(scope => {
        if (scope === 'universal')
            return [all];
        return platforms.map(platform => ({
            file: `${stem}-${platform}.pex`,
            targets: targets.filter(target => target.platform === platform),
        }));
    });
}
/** Of all dependencies, those of some targets (pure). */
function forTargets({ wheels }, targets) {
    return new Map(targets.map(({ name }) => [name, wheels.get(name) ?? []]));
}


/***/ }),

/***/ 61405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ unchanged),
/* harmony export */   O: () => (/* binding */ declarePex)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _dependencies_application_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85758);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1292);
/* harmony import */ var _pex_beginning_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62576);
/* harmony import */ var _pex_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23339);
/** The steps that only a PEX needs: its tools and the files. */






function declarePex(graph, workshop, needs) {
    const { interpreters, application, wheels, dependencies, early } = needs;
    // Beside the build from the start: both are wanted as soon as the application's wheel is there.
    const pexTool = graph.add('get pex', 'set-up', [], () => workshop.tools.folder('pex'));
    const { pexLayout: layout } = workshop.configuration.options;
    const begun = layout === 'zipapp'
        ? graph.add('begin the PEX', 'build', [pexTool, interpreters], ([tool, found], say) => (0,_pex_beginning_js__WEBPACK_IMPORTED_MODULE_4__/* .beginPex */ .PU)(workshop, found, tool, say))
        : graph.given(undefined);
    const laidDown = early ?? graph.given(undefined);
    const madePex = graph.add('build the PEX', 'build', [application, dependencies, wheels, begun, laidDown, pexTool, interpreters], async ([app, locked, built, beginning, laid, tool, found], say) => {
        const start = (0,_dependencies_application_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseStart */ .Se)(workshop, app);
        if (start === undefined)
            return { files: [], stripped: [], start };
        const maker = layout !== 'zipapp'
            ? { layout, tool, interpreters: found }
            : beginning && { layout, beginning, early: laid };
        if (maker === undefined)
            throw new Error('a PEX without a beginning');
        const request = { workshop, application: app, dependencies: locked, wheels: built, start, maker, say };
        const { files, stripped, dependencies: used } = await (0,_pex_files_js__WEBPACK_IMPORTED_MODULE_5__/* .makePexFiles */ .b)(request);
        return { files, stripped, start, made: { maker, dependencies: used } };
    });
    // A proof does not wait for the digest: `unchanged` sees to it that both are of the same bytes.
    const pex = graph.add('hash the PEX', 'prove', [madePex], async ([{ files, ...rest }]) => {
        const { outputDir } = workshop.configuration;
        const replacing = files.filter(({ file }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(outputDir, file)));
        const [artifacts] = await Promise.all([Promise.all(files.map(_measure_js__WEBPACK_IMPORTED_MODULE_3__/* .hashed */ .Yr)), ...replacing.map(_measure_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G9)]);
        return { ...rest, artifacts };
    });
    return { madePex, pex };
}
/** The PEX files once everything that runs them has ended, looked at once more. */
function unchanged(graph, { madePex, pex }, runs) {
    if (madePex === undefined || pex === undefined)
        return undefined;
    return graph.map(graph.after(runs), async () => {
        const [{ files }, whole] = await Promise.all([madePex.value, pex.value]);
        await Promise.all(files.map(_measure_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseChanged */ .dT));
        return whole;
    });
}


/***/ }),

/***/ 27708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ stripDependencies)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/wheel/content-error.js
var content_error = __webpack_require__(77289);
// EXTERNAL MODULE: ./lib/wheel/record.js
var record = __webpack_require__(24222);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
// EXTERNAL MODULE: ./lib/wheel/zip-write.js + 1 modules
var zip_write = __webpack_require__(76913);
;// CONCATENATED MODULE: ./lib/wheel/strip.js
/** Writes a wheel anew without the tests that are inside its packages. */




/** `NAME-VERSION.data/purelib/` and `platlib/` become site-packages too. */
const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//;
/** Signatures of a RECORD that is no longer the one that was signed. */
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/;
/** Members that no archive without zip64 can hold. */
const TOO_MANY = 0xffff;
/**
 * The members that lie in a folder `tests` or `test` right inside a package, which is a folder with an `__init__` module.
 * Top-level packages of that name are somebody's product, and folders of data are nobody's tests (pure).
 */
function testMembers(names) {
    const packages = new Set(names.flatMap(name => /^(.+)\/__init__\.(?:py|[^/]*(?:so|pyd))$/.exec(name)?.[1] ?? []));
    const inTests = (name) => {
        const library = LIBRARY.exec(name)?.[0] ?? '';
        const parts = name.slice(library.length).split('/');
        return parts.slice(0, -1).some((part, index) => {
            const parent = library + parts.slice(0, index).join('/');
            return (part === 'tests' || part === 'test') && packages.has(parent);
        });
    };
    return new Set(names.filter(inTests));
}
/** RECORD without the lines of `gone`; every other line stays as it is. @throws PackagingError `check/content` */
function recordWithout(text, gone, file) {
    const lines = text.split(/(?<=\n)/);
    return lines.filter(line => !(0,record/* parseRecord */.Hh)(line, file).some(({ path }) => gone.has(path))).join('');
}
/**
 * Members that stay are copied as they lie in the wheel, deflated or not; what is written depends on the wheel alone.
 * @param output absolute path; nothing is written when there is nothing to leave out
 * @returns the number of files left out
 * @throws PackagingError `check/content` for a wheel without RECORD
 */
async function withoutTests(wheel, output) {
    return (0,zip/* withZip */.o7)(wheel, async (zip) => {
        const names = zip.entries.map(({ name }) => name);
        const tests = testMembers(names);
        const files = [...tests].filter(name => !name.endsWith('/')).length;
        if (files === 0 || names.length - tests.size >= TOO_MANY)
            return 0;
        const record = names.find(name => /^[^/]+\.dist-info\/RECORD$/.test(name));
        if (record === undefined)
            throw (0,content_error/* contentError */.G)(wheel, 'it has no RECORD');
        const gone = new Set([...tests, ...names.filter(name => SIGNATURE.test(name))]);
        const kept = zip.entries.filter(({ name }) => !gone.has(name));
        const members = new Map(kept.map(member => [member.name, { zip, member }]));
        const text = (await zip.read(record)).toString('utf8');
        members.set(record, Buffer.from(recordWithout(text, gone, wheel)));
        await (0,zip_write/* writeStoredZip */.iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
        return files;
    });
}

;// CONCATENATED MODULE: ./lib/package/pex/strip.js
/** Takes what `pex-strip` names out of the dependencies' wheels before they go into a PEX. */





/** The dependencies as they are to be in the PEX; every wheel is written anew once. @throws PackagingError `check/content` */
async function stripDependencies(workshop, dependencies) {
    if (workshop.configuration.options.pexStrip === 'none')
        return { dependencies, stripped: [] };
    const key = (wheel) => `${wheel.sha256} ${wheel.filename}`;
    const results = await (0,errors/* allOrProblems */.Xd)(dependencies.all.map(wheel => workshop.limiter(async () => {
        const output = external_node_path_.join(await workshop.staging.dir(`stripped/${wheel.sha256}`), wheel.filename);
        return { wheel, ...(await strip(wheel, output)) };
    })));
    const byKey = new Map(results.map(({ wheel, now }) => [key(wheel), now]));
    const renewed = (wheels) => wheels.map(wheel => byKey.get(key(wheel)) ?? wheel);
    return {
        dependencies: {
            ...dependencies,
            wheels: new Map([...dependencies.wheels].map(([target, wheels]) => [target, renewed(wheels)])),
            all: renewed(dependencies.all),
        },
        stripped: results.flatMap(({ told }) => told ?? []),
    };
}
async function strip(wheel, output) {
    const files = await withoutTests(wheel.path, output);
    if (files === 0)
        return { now: wheel };
    const [before, after, sha256] = await Promise.all([(0,promises_.stat)(wheel.path), (0,promises_.stat)(output), (0,hash/* sha256Of */.B)(output)]);
    const told = {
        file: wheel.filename,
        originalSha256: wheel.sha256,
        sha256,
        files,
        saved: before.size - after.size,
    };
    return { now: { ...wheel, path: output, sha256 }, told };
}


/***/ }),

/***/ 54046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ declareChecks)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/host/files/folders.js
var folders = __webpack_require__(875);
// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
;// CONCATENATED MODULE: ./lib/check/install.js
/**
 * The Python tools that check files, from the hash-locked requirements. uv installs them, because some of their wheels
 * are for one Python only; the folder is kept between runs.
 */





/** Files of `src/tools/requirements` that are installed this way; `twine` brings check-wheel-contents along. */
const CHECKERS = (/* unused pure expression or super */ null && (['twine', 'abi3audit']));
/**
 * The folder that holds the tool's modules.
 * @throws PackagingError `build/tool-failed`, `host/…`
 */
async function installChecker(request, checker) {
    const { runner, uv, interpreter, kept } = request;
    const requirements = (0,lib_python/* requirementsFile */.d)(checker);
    const { implementation, minor, freeThreaded } = interpreter.python;
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update(await (0,promises_.readFile)(requirements))
        .digest('hex');
    const python = `${implementation}-3.${minor}${freeThreaded ? 't' : ''}`;
    const folder = external_node_path_.join(kept, `${checker}-${python}-${digest.slice(0, 16)}`);
    if ((await (0,promises_.readdir)(folder).catch(() => [])).length > 0)
        return folder;
    await (0,folders/* makeFolder */.f)(kept);
    const unfinished = `${folder}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await runner.run({
            label: `install ${checker}`,
            tool: uv.tool,
            args: [
                ...['pip', 'install', '--quiet', '--no-config', '--python', interpreter.path, '--target', unfinished],
                ...['--require-hashes', '--no-deps', '--only-binary', ':all:', '--requirements', requirements],
            ],
            cwd: kept,
            env: uv.env,
            index: true,
            limits: { total: 900_000, idle: 300_000 },
        });
        // Another run may have been quicker; then its copy is as good.
        await (0,promises_.rename)(unfinished, folder).catch(() => { });
    }
    finally {
        await (0,promises_.rm)(unfinished, { recursive: true, force: true });
    }
    return folder;
}

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/package/tool-python.js
var tool_python = __webpack_require__(35687);
// EXTERNAL MODULE: ./lib/wheel/filename.js
var filename = __webpack_require__(65910);
;// CONCATENATED MODULE: ./lib/check/ask.js
/** Asks the Python tools about all files at once, in one process. */



/** What there is to ask about these files (pure). @param checks those that are wanted */
function questionsAbout(files, checks, config) {
    const asked = (check, fits) => checks.includes(check) ? files.filter(fits).map(({ artifact }) => artifact.path) : [];
    const isWheel = ({ artifact }) => artifact.format === 'wheel';
    const tags = ({ artifact }) => (0,filename/* parseWheelName */.CI)(artifact.file)?.tags ?? [];
    const expressions = files.flatMap(({ artifact, metadata }) => {
        const expression = metadata?.one('License-Expression');
        return expression === undefined ? [] : [[artifact.path, expression]];
    });
    return {
        metadata: asked('metadata', ({ artifact }) => ['sdist', 'wheel'].includes(artifact.format)),
        contents: asked('contents', isWheel),
        config: config ?? null,
        license: checks.includes('license-metadata') ? Object.fromEntries(expressions) : {},
        abi3: asked('stable-abi', file => isWheel(file) && tags(file).some(tag => tag.includes('-abi3-'))),
        platform: asked('platform-tag', file => isWheel(file) && tags(file).some(tag => /-(many|musl)linux/.test(tag))),
    };
}
/** @throws PackagingError `build/tool-failed` when a tool breaks, `host/…` */
async function ask({ runner, python, folders, dir }, questions) {
    const finished = await runner.run({
        label: 'check the files',
        tool: python,
        args: [(0,lib_python/* pythonScript */.w)('check.py'), ...folders],
        cwd: dir,
        // What is said must not depend on the width of a terminal, nor on settings of this user's.
        env: {
            PYTHONNOUSERSITE: '1',
            PYTHONUTF8: '1',
            NO_COLOR: '1',
            COLUMNS: '1000',
            XDG_CACHE_HOME: dir,
            HOME: dir,
        },
        input: JSON.stringify(questions),
        capture: true,
        limits: { total: 600_000 },
    });
    const said = JSON.parse(finished.stdout);
    return new Map(Object.entries(said).map(([question, files]) => [
        question,
        new Map(Object.entries(files).map(([file, answer]) => [external_node_path_.basename(file), answer])),
    ]));
}

;// CONCATENATED MODULE: ./lib/check/archive.js
/** Names of devices on Windows, whatever their extension. @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;
/** MAX_PATH of Windows, which most programs there still keep to, less a usual site-packages folder. */
const LONGEST = 260;
const INSTALLED_BELOW = 80;
/** Bytes; of one part of a path, on every usual file system. */
const LONGEST_PART = 255;
function archive({ artifact, members, start }) {
    const paths = members.map(({ path }) => path);
    const hazards = [...clashes(paths), ...paths.flatMap(unkeepable)];
    const wheel = artifact.format === 'wheel';
    // An sdist is unpacked by people who build, mostly where it was made; a wheel by everyone it is for.
    const strict = wheel && artifact.targets.some(target => /^(any|windows|macos)/.test(target));
    return {
        failed: [
            ...(wheel ? links(members) : []),
            ...(wheel && start.toString('latin1', 0, 2) !== 'PK' ? [STARTS_WITH_OTHER] : []),
            ...paths.flatMap(tooLongAnywhere),
            ...(strict ? hazards : []),
        ],
        warnings: strict ? [] : hazards,
        seen: `${members.length} members, all of which can be unpacked anywhere`,
    };
}
const STARTS_WITH_OTHER = {
    what: 'something stands in front of the archive, which not every program that reads zip files accepts',
    fix: 'Have the build backend write the wheel, and change nothing in it afterwards.',
};
/** The wheel format has none; pip writes a text file instead, other installers a link to anywhere. */
function links(members) {
    return members
        .filter(({ kind }) => kind === 'symlink')
        .map(({ path }) => ({
        member: path,
        what: 'is a symbolic link, which wheels cannot hold',
        fix: 'Have the build put the file itself there.',
    }));
}
/** Names that are one on systems without case, or where accents are composed (macOS). */
function clashes(paths) {
    const seen = new Map();
    return paths.flatMap(path => {
        const key = path.normalize('NFC').toLowerCase();
        const before = seen.get(key);
        seen.set(key, before ?? path);
        return before === undefined || before === path
            ? []
            : [{ member: path, what: `is one with ${before} on Windows and macOS`, fix: 'Rename one of them.' }];
    });
}
function unkeepable(path) {
    const parts = path.split('/');
    const bad = parts.find(part => DEVICE.test(part) || /[. ]$|[<>:"|?*]/.test(part));
    const fix = 'Rename it, or leave it out of the package.';
    if (bad !== undefined)
        return [{ member: path, what: `cannot be unpacked on Windows (${JSON.stringify(bad)})`, fix }];
    return path.length > LONGEST - INSTALLED_BELOW
        ? [{ member: path, what: `is ${path.length} characters long, too long for Windows`, fix }]
        : [];
}
function tooLongAnywhere(path) {
    const long = path.split('/').find(part => Buffer.byteLength(part) > LONGEST_PART);
    return long === undefined
        ? []
        : [{ member: path, what: 'has a part that is too long for any file system', fix: 'Rename it.' }];
}

;// CONCATENATED MODULE: ./lib/check/launcher.js
function launcher({ artifact, start }) {
    // A folder in an archive has none.
    if (artifact.file.endsWith('.tar.gz'))
        return undefined;
    const [line = ''] = start.toString('latin1').split('\n', 1);
    if (line.startsWith('PK'))
        return { seen: 'none, as on Windows' };
    const neutral = /^#!(\/bin\/sh|\/usr\/bin\/env (?:-S )?(?:python|pypy)[\d.]*t?)( .*)?$/.test(line);
    const fix = 'Report this as a bug: its launcher must not name a place of the machine that built it.';
    return neutral
        ? { seen: line }
        : { failed: [{ what: `starts with ${JSON.stringify(line)}`, fix }], seen: line };
}

;// CONCATENATED MODULE: ./lib/check/tool-answers.js
/** What a tool said of one file; a tool that could not be asked is no reason to fail. */
function answerOf({ answers }, question, { file }) {
    return answers.get(question)?.get(file);
}
/** A check whose errors and warnings are those of a tool. */
function toldBy({ question, seen, fix }) {
    return ({ artifact }, context) => {
        const answer = answerOf(context, question, artifact);
        if (answer === undefined)
            return undefined;
        const found = (what) => ({ what, fix });
        return { failed: answer.errors.map(found), warnings: answer.warnings.map(found), seen };
    };
}

;// CONCATENATED MODULE: ./lib/check/licenses.js

const DOCS = 'see packaging.python.org/specifications/core-metadata';
function licenses(file, context) {
    const { metadata, artifact, members, distInfo } = file;
    const expression = metadata?.one('License-Expression');
    const files = metadata?.all('License-File') ?? [];
    const classifiers = (metadata?.all('Classifier') ?? []).filter(line => line.startsWith('License ::'));
    const version = metadata?.one('Metadata-Version') ?? '';
    const names = new Set(members.map(({ path }) => path));
    const folder = artifact.format === 'wheel' ? `${distInfo}/licenses/` : '';
    // Before 2.4 License-File was each backend's own, and lay anywhere.
    const absent = atLeast(version, 4) ? files.filter(name => !names.has(folder + name)) : [];
    const invalid = answerOf(context, 'license', artifact)?.errors ?? [];
    return {
        failed: [
            ...invalid.map(said => ({ what: said, fix: `Write a valid SPDX expression; ${DOCS}.` })),
            ...absent.map(missing),
            ...(expression !== undefined ? mixed(version, metadata?.one('License')) : []),
        ],
        // The specification deprecates it; setuptools refuses to build it, and an index still takes it.
        warnings: expression === undefined ? [] : classifiers.map(superfluous),
        seen: [
            expression ??
                (classifiers.length > 0 || metadata?.one('License') ? 'in the older form' : 'none is named'),
            files.length === 0 ? 'no license file' : `license files: ${files.join(', ')}`,
        ].join('; '),
    };
}
function atLeast(version, minor) {
    const [, first, second] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
    return Number(first) > 2 || (Number(first) === 2 && Number(second) >= minor);
}
function missing(name) {
    return {
        member: name,
        what: 'is named by License-File but is not there',
        fix: 'Name files that exist in license-files, and update the build backend.',
    };
}
const FIX = 'Keep project.license as an SPDX expression, and remove the license classifiers and any other license text.';
function superfluous(line) {
    return { what: `has a license expression and the classifier "${line}"`, fix: FIX };
}
function mixed(version, license) {
    const early = `has License-Expression in metadata of version ${version}, before 2.4`;
    return [
        ...(license ? [{ what: 'has both License-Expression and License', fix: FIX }] : []),
        ...(atLeast(version, 4) ? [] : [{ what: early, fix: 'Update the build backend.' }]),
    ];
}

// EXTERNAL MODULE: ./lib/interpreter/auto.js
var auto = __webpack_require__(95383);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
;// CONCATENATED MODULE: ./lib/check/pythons.js
/** What the metadata says about Pythons, against those that the file is proved on. */


const CLASSIFIER = /^Programming Language :: Python :: (3\.\d+)$/;
function pythons({ artifact, metadata }, { maintained }) {
    const proved = new Set(artifact.pythons.map(name => name.replace(/^pypy|t$/g, '')));
    const said = (metadata?.all('Classifier') ?? []).flatMap(line => CLASSIFIER.exec(line)?.[1] ?? []);
    const requires = metadata?.one('Requires-Python') ?? '';
    const minor = (python) => Number(python.slice(2));
    const excluded = said.filter(python => !(0,auto/* allows */.N)(requires, minor(python)));
    const unproved = said.filter(python => !excluded.includes(python) && !proved.has(python));
    const silent = maintained.filter(python => (0,auto/* allows */.N)(requires, minor(python)) && !proved.has(python));
    return {
        warnings: [
            ...(excluded.length > 0 ? [contradiction(excluded, requires)] : []),
            ...(unproved.length > 0 ? [untried(unproved)] : []),
        ],
        seen: [
            `runs on ${(0,format/* listing */.RR)(artifact.pythons) || 'none'}`,
            ...(silent.length > 0 ? [`requires-python also lets in ${(0,format/* listing */.RR)(silent)}, not run here`] : []),
        ].join('; '),
    };
}
function contradiction(pythons, requires) {
    return {
        what: `its classifiers name Python ${(0,format/* listing */.RR)(pythons)}, which requires-python (${requires}) does not let in`,
        fix: 'Remove the classifiers, or widen requires-python.',
    };
}
function untried(pythons) {
    return {
        what: `its classifiers name Python ${(0,format/* listing */.RR)(pythons)}, on which it was not run`,
        fix: 'Add them to python-versions, or remove the classifiers.',
    };
}

// EXTERNAL MODULE: ./lib/wheel/record.js
var record = __webpack_require__(24222);
;// CONCATENATED MODULE: ./lib/check/record.js
/** RECORD against the wheel: installers believe one or the other, so where they differ each installs another wheel. */

function record_record({ members, record: lines = [], distInfo = '' }) {
    const files = members.filter(({ kind }) => kind !== 'folder');
    const problems = (0,record/* recordProblems */.OG)(files.map(({ path, size, digest }) => ({ name: path, size, digest })), lines, distInfo);
    return {
        failed: problems.map(what => ({
            what: what.replace(/\.$/, ''),
            fix: 'Have the build backend write the wheel: whatever changes a wheel afterwards must write its RECORD anew.',
        })),
        seen: `${files.length} files with their hashes`,
    };
}

;// CONCATENATED MODULE: ./lib/check/glob.js
/** File patterns as people write them in settings (pure). */
/** `*` and `?` stay within one folder, `**` crosses folders; a pattern that names a folder is all that is in it. */
function matchesGlob(pattern, path) {
    const source = pattern
        .replace(/\/+$/, '')
        .split(/(\*\*\/|\*\*|\*|\?)/)
        .map(part => WILD[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
        .join('');
    return new RegExp(`^${source}(?:/.*)?$`, 's').test(path);
}
const WILD = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };

;// CONCATENATED MODULE: ./lib/check/secrets.js
/**
 * Secrets in what is shipped (facts: 5 of 6 backends were seen to ship `.env` and keys). A secret stops the release, for
 * an upload can never be taken back. In a folder of tests, examples or documentation it is a warning: keys made for tests
 * are meant to be read, sdists carry them so that distributions can run the tests, and every project with TLS has some.
 * A token whose own checksum is right is real wherever it lies.
 */

const FOR_SHOW = /(^|\/)(tests?|testing|testdata|test_?data|unittests?|fixtures?|mocks?|examples?|samples?|demos?|docs?|documentation|benchmarks?|__tests__|[^/]+_tests?)\/|(^|\/)(test_[^/]+|[^/]+_test|conftest)\.py$/i;
const secrets_FIX = 'Revoke it if it was ever real, then take it out of the package; a key that is meant to be public can be listed in allow-secrets with the reason.';
function secrets({ members }, { allowSecrets }) {
    const held = members.filter(({ suspicions }) => suspicions.length > 0);
    const allowed = held.flatMap(member => {
        const entry = allowSecrets.find(({ pattern }) => matchesGlob(pattern, member.path));
        return entry === undefined ? [] : [{ member, reason: entry.reason }];
    });
    const told = held.filter(member => !allowed.some(one => one.member === member));
    const found = told.flatMap(member => [...distinct(member)].map(suspicion => ({ member, suspicion })));
    const words = allowed.map(({ member, reason }) => `${member.path} is allowed: ${reason}`);
    const count = members.filter(({ kind }) => kind === 'file').length;
    return {
        failed: found.filter(one => !onlyWarned(one.member, one.suspicion)).map(foundOf),
        warnings: found.filter(one => onlyWarned(one.member, one.suspicion)).map(foundOf),
        seen: [`none in ${count} files`, ...words].join('; '),
    };
}
/** The first of each kind: a file of a hundred tokens is one thing to mend. */
function distinct({ suspicions }) {
    return new Map(suspicions.toReversed().map(one => [one.what, one])).values();
}
function onlyWarned({ path }, { proven, weak }) {
    return !proven && (weak === true || FOR_SHOW.test(path));
}
function foundOf({ member, suspicion }) {
    const at = suspicion.line === undefined ? '' : ` in line ${suspicion.line}`;
    const sure = suspicion.proven ? ', whose checksum is right' : '';
    return {
        member: member.path,
        what: `${suspicion.line === undefined ? 'is' : 'holds'} ${suspicion.what}${at}${sure}`,
        fix: secrets_FIX,
    };
}

;// CONCATENATED MODULE: ./lib/check/size.js
/** Sizes against the project's own budget, and against what the index takes. */

/** The Python package index's limit for one file, unless a project was given more. Bytes. */
const INDEX_LIMIT = 100 * 1024 ** 2;
function size({ artifact }, { budget }) {
    const most = budget[artifact.format];
    const seen = (0,format/* bytes */.ee)(artifact.size);
    if (most !== undefined && artifact.size > most) {
        const fix = 'Leave out what users do not need, or raise size-budget.';
        return { failed: [{ what: `is ${seen} large, more than its budget of ${(0,format/* bytes */.ee)(most)}`, fix }], seen };
    }
    if (!['sdist', 'wheel'].includes(artifact.format) || artifact.size <= INDEX_LIMIT)
        return { seen };
    const fix = 'Ask the index for a larger limit before the release, or leave out what users do not need.';
    return { warnings: [{ what: `is ${seen} large; the index takes 100 MiB by default`, fix }], seen };
}

;// CONCATENATED MODULE: ./lib/check/version-control.js
/**
 * The sdist against version control. What only lies in a working tree must not be released unseen, and what is part of a
 * package must not be left out; both happen silently. Files outside of packages (CI, documentation) are left out by many
 * on purpose and are only counted. check-manifest's own `ignore` list is honoured.
 */

/** Leavings of version control and of editors that no sdist needs. */
const NEVER = /(^|\/)(\.git[^/]*|\.hg[^/]*|\.editorconfig|\.keep|\.DS_Store)$/;
/** Made by builds into the working tree: version files, metadata, compiled translations, generated C. */
const MADE = /(^|\/)([^/]+\.egg-info\/.*|PKG-INFO|setup\.cfg|_?version(_info)?\.pyi?|__version__\.py|[^/]+\.mo|AUTHORS|ChangeLog)$/;
const COMPILED = /\.(c|cpp|cxx|html)$/;
function versionControl({ members }, context) {
    const { tracked, dirty, untracked, submodules, unlisted } = context;
    if (tracked === undefined)
        return { seen: '', skipped: 'the project is not in a git repository' };
    const ignored = (path) => unlisted.some(pattern => matchesGlob(pattern, path));
    const files = new Set(members.filter(({ kind }) => kind !== 'folder').map(({ path }) => path));
    const isMade = (path) => MADE.test(path) || (COMPILED.test(path) && files.has(path.replace(COMPILED, '.pyx')));
    const inSubmodule = (path) => submodules.some(folder => path.startsWith(`${folder}/`));
    const unexpected = [...files].filter(path => untracked.has(path) && !isMade(path) && !inSubmodule(path) && !ignored(path));
    const changed = [...files].filter(path => dirty.has(path));
    const packages = packageFolders(files);
    const left = [...tracked].filter(path => !files.has(path) && !NEVER.test(path) && !ignored(path));
    const missing = left.filter(path => packages.some(folder => path.startsWith(`${folder}/`)));
    const elsewhere = left.length - missing.length;
    return {
        warnings: [...unexpected.map(strange), ...changed.map(edited), ...missing.map(absent)],
        seen: `every file of the packages, nothing that git does not know${elsewhere > 0 ? `; ${elsewhere} tracked files outside of the packages are not in it` : ''}`,
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
function strange(member) {
    return {
        member,
        what: 'is in the sdist but not in git',
        fix: 'Add it to git, or leave it out of the sdist: what is released should be what is reviewed.',
    };
}
function edited(member) {
    return { member, what: 'differs from the commit', fix: 'Commit it, or take the change back.' };
}
function absent(member) {
    return {
        member,
        what: 'is in git, in a package, but not in the sdist',
        fix: 'Tell the build backend to include it, or list it under ignore in [tool.check-manifest].',
    };
}

;// CONCATENATED MODULE: ./lib/check/checks.js
/** Every check of a finished file: what it applies to, what stops a release and what is only a warning. */









const DISTRIBUTIONS = ['sdist', 'wheel'];
/** In the order people see them. Documentation (docs/checks.md) is made from this table. */
const CHECKS = {
    archive: {
        formats: DISTRIBUTIONS,
        fails: 'A damaged or unsafe archive: two members of one name, `..`, absolute names, links that lead out, devices, lists that differ, bombs. In a wheel for Windows or macOS also names that clash or cannot be kept there.',
        warns: 'Such names in an sdist or a wheel for Linux alone.',
        code: 'check/content',
        run: archive,
    },
    record: {
        formats: ['wheel'],
        fails: 'A file that RECORD does not list with its hash and size, or lists and is not there.',
        warns: '',
        code: 'check/content',
        run: record_record,
    },
    secrets: {
        formats: DISTRIBUTIONS,
        fails: 'Private keys, tokens of known services, `.env`, `.netrc`, `.pypirc` and the like.',
        warns: 'The same in a folder of tests, examples or documentation, unless its own checksum shows that it is real; encrypted keys.',
        code: 'check/secret',
        run: secrets,
    },
    metadata: {
        formats: DISTRIBUTIONS,
        fails: 'Metadata that an index refuses; a description that cannot be rendered (`twine check`).',
        warns: 'What `twine check --strict` refuses beyond that: no description, or one without a content type.',
        code: 'check/metadata',
        run: toldBy({
            question: 'metadata',
            seen: 'twine check --strict',
            fix: 'Correct it in the project metadata; twine check shows the same.',
        }),
    },
    'license-metadata': {
        formats: DISTRIBUTIONS,
        fails: 'PEP 639: an invalid SPDX expression, a License-File that is not there, both License and License-Expression.',
        warns: 'License classifiers beside an expression.',
        code: 'check/metadata',
        run: licenses,
    },
    contents: {
        formats: ['wheel'],
        fails: "What check-wheel-contents finds against the project's own settings (`package`, `src-dir`, `toplevel`).",
        warns: 'Everything else it finds: duplicate files, bytecode, several or usual top-level names.',
        code: 'check/content',
        run: toldBy({
            question: 'contents',
            seen: 'check-wheel-contents',
            fix: 'Change what the build backend includes, or list the finding under ignore in [tool.check-wheel-contents].',
        }),
    },
    'stable-abi': {
        formats: ['wheel'],
        fails: 'An abi3 wheel that uses what is not in the stable ABI of the Python it claims (abi3audit).',
        warns: '',
        code: 'check/content',
        run: toldBy({
            question: 'abi3',
            seen: 'abi3audit',
            fix: 'Build with Py_LIMITED_API (abi3 in PyO3) set to the oldest Python that the wheel claims.',
        }),
    },
    'platform-tag': {
        formats: ['wheel'],
        fails: 'A Linux wheel that needs a newer system than its tag says (auditwheel).',
        warns: '',
        code: 'check/content',
        run: toldBy({
            question: 'platform',
            seen: 'auditwheel show',
            fix: 'Build on an older system, or tag it for the newer one.',
        }),
    },
    'version-control': {
        formats: ['sdist'],
        fails: '',
        warns: 'Files that are not in git, that differ from the commit, or that are in git in a package and are left out.',
        code: 'check/content',
        run: versionControl,
    },
    size: {
        formats: [...DISTRIBUTIONS, 'pex', 'scie', 'pyinstaller', 'pyo3', 'pyoxidizer'],
        fails: 'A file above its `size-budget`.',
        warns: 'An sdist or wheel above 100 MiB, which an index takes only on request.',
        code: 'check/size',
        run: size,
    },
    pythons: {
        formats: DISTRIBUTIONS,
        fails: '',
        warns: 'Classifiers that name a Python on which the file was not run, or that requires-python excludes.',
        code: 'check/metadata',
        run: pythons,
    },
    launcher: {
        formats: ['pex'],
        fails: 'A first line that names a place of the machine that built it.',
        warns: '',
        code: 'check/content',
        run: launcher,
    },
};

// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/interpreter/supported.js
var supported = __webpack_require__(45236);
// EXTERNAL MODULE: ./lib/project/paths.js
var project_paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/toml.js + 1 modules
var toml = __webpack_require__(16619);
;// CONCATENATED MODULE: ./lib/check/context.js
/** What the checks of a run have in common, read from the project and from git. */






/** @param today for which Pythons still get fixes */
async function factsOf(project, files, today) {
    const { git } = project;
    const below = git === undefined ? () => [] : (paths) => belowProject(git, project.dir, paths);
    const tracked = new Set(below(git?.tracked ?? []));
    const inSdist = files
        .filter(({ artifact }) => artifact.format === 'sdist')
        .flatMap(({ members }) => members);
    const others = inSdist.filter(({ path: file }) => !tracked.has(file) && !belowTracked(file, tracked));
    const there = await Promise.all(others.map(member => (0,project_paths/* exists */.t2)(external_node_path_.join(project.dir, member.path))));
    return {
        ...(git && { tracked }),
        submodules: below(git?.submodules ?? []),
        dirty: new Set(below(git?.dirty ?? [])),
        untracked: new Set(others.filter((_, index) => there[index]).map(member => member.path)),
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
/** @see https://github.com/mgedmin/check-manifest#configuration */
function checkManifestIgnores({ pyproject }) {
    const table = pyproject?.tool['check-manifest'];
    const ignore = (0,toml/* isTable */.bI)(table) ? table.ignore : undefined;
    return Array.isArray(ignore) ? ignore.filter(pattern => typeof pattern === 'string') : [];
}
function maintained(today) {
    const day = today.toISOString().slice(0, 10);
    return supported/* SUPPORTED */.Fk.filter(row => row.implementation === 'cpython' &&
        !row.freeThreaded &&
        row.byName !== true &&
        (row.released ?? '9') <= day &&
        (row.securityUntil ?? '') >= day).map(row => (0,parse/* formatPython */.AR)((0,supported/* pythonOf */.we)(row)));
}
/** Files that check-wheel-contents reads its settings from, the first that has some. @see https://github.com/jwodder/check-wheel-contents#configuration */
const SETTINGS = [
    'pyproject.toml',
    'tox.ini',
    'setup.cfg',
    'check-wheel-contents.cfg',
    '.check-wheel-contents.cfg',
];
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

// EXTERNAL MODULE: ./lib/wheel/content-error.js
var content_error = __webpack_require__(77289);
// EXTERNAL MODULE: ./lib/wheel/headers.js
var headers = __webpack_require__(59301);
// EXTERNAL MODULE: ./lib/wheel/metadata.js
var wheel_metadata = __webpack_require__(93374);
// EXTERNAL MODULE: ./lib/wheel/sdist-members.js
var sdist_members = __webpack_require__(24888);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/check/secret-patterns.js
/**
 * What a secret looks like: by the name of its file, and by its text (pure). Only forms that are known by a prefix or a
 * frame of their own are looked for; guessing by randomness would find every test vector.
 */

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
const TEXTS = [
    {
        // The frame alone stands in every program that reads keys; a key has lines of base 64 behind it.
        pattern: /-----BEGIN (?!ENCRYPTED)(?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\r?\n|(?:\\r)?\\n)(?:[A-Za-z-]+: .*(?:\r?\n|\\n))*(?:\r?\n)?[ \t]*[A-Za-z0-9+/]{40}/g,
        what: 'a private key',
    },
    {
        pattern: /-----BEGIN ENCRYPTED PRIVATE KEY-----(?:\r?\n|(?:\\r)?\\n)[ \t]*[A-Za-z0-9+/]{40}/g,
        what: 'an encrypted private key',
        weak: true,
    },
    { pattern: /\bgh[pousr]_[A-Za-z0-9]{36}\b/g, what: 'a GitHub token', proves: hasChecksum },
    { pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g, what: 'a GitHub token' },
    { pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, what: 'an npm token' },
    { pattern: /\bpypi-AgE[A-Za-z0-9_-]{60,}/g, what: 'a token of the Python package index' },
    { pattern: /\bglpat-[A-Za-z0-9_-]{20,}/g, what: 'a GitLab token' },
    { pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g, what: 'an AWS access key' },
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
/** One expression that any of the above begins with: most files have none of it and are done with after one pass. */
const LIKELY = /-----BEGIN |\bgh[pousr]_|\bgithub_pat_|\bnpm_|\bpypi-AgE|\bglpat-|\bAKIA|\bASIA|\bxox[abeoprs]-|hooks\.slack|k_live_|\bSG\.|\bsk-|\bhf_|\bdckr_pat_|\bshp|\bAIza/;
/** Files larger than this are scanned up to here: no settings file or source is. */
const SCANNED = 2 * 1024 * 1024;
/** What a file's name says, its text having the last word on some. */
function byName(path, text) {
    const rule = NAMES.find(({ pattern }) => pattern.test(path));
    if (rule === undefined || (rule.text !== undefined && !rule.text.test(text())))
        return [];
    return [{ what: rule.what }];
}
/**
 * Everything in a file that looks like a secret.
 * @param path in the archive
 * @param content its first `SCANNED` bytes
 */
function suspicionsIn(path, content) {
    if (content.length === 0)
        return [];
    // UTF-8 or not: all that is looked for is ASCII.
    const text = () => content.toString('latin1');
    return [...byName(path, text), ...(content.subarray(0, 8000).includes(0) ? [] : inText(text()))];
}
function inText(text) {
    if (!LIKELY.test(text))
        return [];
    return TEXTS.flatMap(({ pattern, what, proves, weak }) => [...text.matchAll(pattern)]
        .filter(([token]) => !isPlaceholder(token))
        .map(({ 0: token, index }) => ({
        what,
        line: text.slice(0, index).split('\n').length,
        ...(proves?.(token) && { proven: true }),
        ...(weak && { weak }),
    })));
}
/** `ghp_xxxxxxxx…`, `AKIAIOSFODNN7EXAMPLE`, `sk_live_1234567890…`: written to be seen. */
function isPlaceholder(token) {
    if (token.startsWith('-----'))
        return false;
    const body = token.slice(token.search(/[_-]/) + 1);
    return (new Set(body).size < 8 || /EXAMPLE|example|xxxx|XXXX|0123456789|1234567890|abcdefgh|ABCDEFGH/.test(token));
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

;// CONCATENATED MODULE: ./lib/check/inspect.js
/** Reads an artifact once, from end to end, for all checks; nothing is unpacked to disk. */









/** Bytes unpacked above which an archive is taken for a bomb, when it is also this many times as large as its file. */
const BOMB = 1024 ** 3;
const RATIO = 100;
/** `S_IFMT` and what a link has there. */
const TYPE = 0o170000;
const LINK = 0o120000;
/** @throws PackagingError `check/content` naming the member for an archive that is damaged or unsafe */
async function inspect(artifact) {
    const start = await firstBytes(artifact.path);
    if (artifact.format === 'sdist')
        return { artifact, start, ...(await sdistParts(artifact.path)) };
    if (artifact.format === 'wheel')
        return { artifact, start, ...(await wheelParts(artifact)) };
    return { artifact, start, members: [] };
}
async function firstBytes(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(256), 0, 256, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
async function sdistParts(file) {
    const members = new Map();
    let metadata = '';
    await (0,sdist_members/* eachMember */.c)(file, async (entry) => {
        const path = entry.name.slice(entry.name.indexOf('/') + 1);
        if (path === entry.name)
            return;
        const { kind, size } = entry;
        if (kind !== 'file' && kind !== 'folder' && kind !== 'symlink')
            return;
        const content = kind === 'file' ? await beginning(entry.content()) : Buffer.alloc(0);
        if ((0,sdist_members/* isMetadata */.S)(entry))
            metadata = content.toString('utf8');
        members.set(path, { path, kind, size, suspicions: kind === 'file' ? suspicionsIn(path, content) : [] });
    });
    return { members: [...members.values()], metadata: (0,headers/* parseHeaders */.Q)(metadata) };
}
async function wheelParts({ path: file, size }) {
    return (0,zip/* withZip */.o7)(file, async (zip) => {
        const total = zip.entries.reduce((sum, entry) => sum + entry.size, 0);
        if (total > BOMB && total > RATIO * size)
            throw (0,content_error/* contentError */.G)(file, `it unpacks to ${total} bytes, ${Math.round(total / size)} times its size`);
        const { distInfo, record } = await (0,wheel_metadata/* wheelContent */.DT)(zip);
        const lines = new Map(record.map(line => [line.path, line]));
        const members = [];
        for (const entry of zip.entries)
            members.push(await zipMember(zip, entry, lines.get(entry.name)));
        const metadata = (0,headers/* parseHeaders */.Q)((await zip.read(`${distInfo}/METADATA`)).toString('utf8'));
        return { members, metadata, distInfo, record };
    });
}
async function zipMember(zip, entry, line) {
    const { name, folder, mode, size } = entry;
    if (folder)
        return { path: name.replace(/\/$/, ''), kind: 'folder', size: 0, suspicions: [] };
    const algorithm = (0,record/* algorithmOf */.Hy)(line);
    const hash = algorithm === undefined ? undefined : (0,external_node_crypto_.createHash)(algorithm);
    const head = await beginning(zip.stream(name), piece => hash?.update(piece));
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
async function beginning(pieces, each) {
    const kept = [];
    let length = 0;
    for await (const piece of pieces) {
        each?.(piece);
        if (length < SCANNED)
            kept.push(piece);
        length += piece.length;
    }
    const [only] = kept;
    const all = kept.length === 1 && only !== undefined ? only : Buffer.concat(kept);
    return all.subarray(0, SCANNED);
}

;// CONCATENATED MODULE: ./lib/check/judge.js
/** Makes of a check's outcome what people and programs read (pure). */

/** Findings told in one line; all are in the error's detail. */
const TOLD = 3;
/** @param seconds wall time that the check took */
function judge(name, kind, artifact, { failed = [], warnings = [], seen, skipped }, seconds, places = () => undefined) {
    const check = (result, reason) => {
        return { name, artifact: artifact.file, result, reason, seconds };
    };
    if (skipped !== undefined)
        return { check: check('skipped', skipped) };
    const [first] = failed;
    if (first === undefined)
        return { check: warnings.length > 0 ? check('warning', told(warnings)) : check('passed', seen) };
    const place = places(first.member);
    const problem = new errors/* PackagingError */.yr(kind.code, {
        message: `${artifact.file} (${name}): ${told(failed)}.`,
        fix: first.fix,
        ...(place && { place }),
        detail: [...failed, ...warnings].length > 1 ? [...failed, ...warnings].map(sentence) : [],
    });
    return { check: check('failed', told(failed)), problem };
}
function told(found) {
    const some = found.slice(0, TOLD).map(sentence);
    return found.length > TOLD ? `${some.join('; ')}; and ${found.length - TOLD} more` : some.join('; ');
}
function sentence({ member, what }) {
    return member === undefined ? what : `${member} ${what}`;
}
/** All checks of one file that apply to it. */
function judgeAll(kinds, file, context, places) {
    return Object.entries(kinds)
        .filter(([, { formats }]) => formats.includes(file.artifact.format))
        .flatMap(([name, kind]) => {
        const started = performance.now();
        const outcome = kind.run(file, context);
        if (outcome === undefined)
            return [];
        return judge(name, kind, file.artifact, outcome, (performance.now() - started) / 1000, places);
    });
}

// EXTERNAL MODULE: ./lib/package/distributions/distributions.js
var distributions = __webpack_require__(73263);
;// CONCATENATED MODULE: ./lib/package/proofs/check-files.js
/** Checks all finished files: reads each once, asks the Python tools about all of them together, and judges. */








/** The checks that only a tool can make. */
const TOOL_CHECKS = new Set([
    'metadata',
    'contents',
    'stable-abi',
    'platform-tag',
]);
/** @param tools or why there are none; undefined when no check wants them */
async function checkFiles(workshop, artifacts, tools, say) {
    const { project, options } = workshop.configuration;
    const read = await Promise.all(artifacts.map(artifact => inspectOrRefuse(artifact, (0,distributions/* backendPlace */.IC)(project))));
    const files = read.flatMap(one => ('members' in one ? [one] : []));
    const [facts, { answers, findings }] = await Promise.all([
        factsOf(project, files, new Date()),
        askAll(workshop, files, tools),
    ]);
    const context = {
        ...facts,
        answers,
        allowSecrets: options.allowSecrets,
        budget: options.sizeBudget,
    };
    const unknown = new Set(findings.map(({ title }) => title));
    const kinds = Object.entries(CHECKS).filter(([name]) => options.checks.some(asked => asked === name) && !unknown.has(name));
    const judged = [
        ...read.flatMap(one => ('check' in one ? [one] : [])),
        ...files.flatMap(file => judgeAll(Object.fromEntries(kinds), file, context, placeIn(workshop, context))),
    ];
    for (const { check } of judged)
        say(`${check.result}: ${check.artifact}: ${check.name}: ${check.reason}`);
    return {
        checks: judged.map(({ check }) => check),
        findings,
        problems: judged.flatMap(({ problem }) => (problem ? [problem] : [])),
    };
}
/** An archive that cannot be read in full is refused by the check of archives, and no other can say anything about it. */
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
        const outcome = { failed: [{ what, fix: reason.fix }], seen: '' };
        return judge('archive', CHECKS.archive, artifact, outcome, (performance.now() - started) / 1000, () => place);
    }
}
/** Where in the project a member comes from: its own file where that is known, else where the backend is chosen. */
function placeIn({ configuration }, { tracked, untracked }) {
    const { project } = configuration;
    return (member) => {
        const known = member !== undefined && (tracked?.has(member) === true || untracked.has(member));
        return known ? { file: external_node_path_.posix.join(project.path, member) } : (0,distributions/* backendPlace */.IC)(project);
    };
}
async function askAll(workshop, files, tools) {
    const { project, options } = workshop.configuration;
    const questions = questionsAbout(files, options.checks, await contentsSettings(project.dir));
    const nothing = Object.values(questions).every(each => each === null || Object.keys(each).length === 0);
    if (tools === undefined || nothing)
        return { answers: new Map(), findings: [] };
    if (tools instanceof errors/* PackagingError */.yr)
        return { answers: new Map(), findings: unknownFor(questions, tools) };
    try {
        return { answers: await askWith(workshop, tools, questions), findings: [] };
    }
    catch (thrown) {
        const [reason] = (0,errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        return { answers: new Map(), findings: unknownFor(questions, reason) };
    }
}
async function askWith(workshop, tools, questions) {
    const { runner, limiter, staging } = workshop;
    const folders = await Promise.all([
        tools.twine,
        ...(questions.abi3.length > 0 ? [tools.abi3audit()] : []),
        ...(questions.platform.length > 0 ? [workshop.tools.folder('auditwheel')] : []),
    ]);
    const dir = await staging.dir('checks');
    return limiter(() => ask({ runner, python: tools.python, folders, dir }, questions));
}
/** What a tool that cannot be had would have said is not known, which is never as good as passed. */
function unknownFor(questions, reason) {
    const asked = [
        ['metadata', questions.metadata],
        ['contents', questions.contents],
        ['stable-abi', questions.abi3],
        ['platform-tag', questions.platform],
    ];
    const last = reason.detail.at(-1)?.trim();
    const sentence = `not checked: ${reason.message}${last ? ` (${last})` : ''}`;
    return asked
        .filter(([, about]) => about.length > 0)
        .map(([title]) => ({ title, state: 'unknown', sentence }));
}

;// CONCATENATED MODULE: ./lib/package/proofs/check-steps.js




/** One step for all files, also of a run whose PEX failed; a failed check is a failure of the run. */
function declareChecks(graph, workshop, needs) {
    const { options } = workshop.configuration;
    if (options.checks.length === 0)
        return undefined;
    const { uv, interpreters } = needs;
    const tools = options.checks.some(check => TOOL_CHECKS.has(check))
        ? graph.add('get the checkers', 'prove', [uv, interpreters], ([tool, found]) => prepare(workshop, tool, found))
        : graph.given(undefined);
    const made = finishedFiles(graph, workshop, needs);
    const checked = graph.add('check the files', 'prove', [made, tools, needs.application], ([files, ready], say) => checkFiles(workshop, files, ready, say));
    graph.map(checked, ({ problems }) => (0,errors/* throwProblems */.Jh)(problems));
    return checked;
}
/** Had while the files are made; without them what they would find is unknown, and everything else still checked. */
async function prepare(workshop, uv, interpreters) {
    const { runner, host } = workshop;
    try {
        const interpreter = await (0,tool_python/* toolInterpreter */.R)(workshop, interpreters);
        const request = { runner, uv, interpreter, kept: `${host.store}/tools` };
        const twine = await installChecker(request, 'twine');
        return { python: interpreter.path, twine, abi3audit: () => installChecker(request, 'abi3audit') };
    }
    catch (thrown) {
        const [reason] = (0,errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        return reason;
    }
}
/** Every file that was asked for and could be made, when nothing more will come. */
function finishedFiles(graph, workshop, needs) {
    const { sdist, wheels, pex, executables } = needs;
    const one = graph.whenever(sdist);
    const several = [wheels, ...executables.map(step => graph.map(step, ({ artifact }) => [artifact]))].map(step => graph.whenever(step));
    const bundles = pex && graph.whenever(pex);
    return graph.map(graph.after([one, ...several, ...(bundles ? [bundles] : [])]), async () => {
        const [archive, bundle, ...lists] = await Promise.all([
            one.value,
            bundles?.value,
            ...several.map(({ value }) => value),
        ]);
        const all = [
            ...(archive ? [archive] : []),
            ...lists.flatMap(list => list ?? []),
            ...(bundle?.artifacts ?? []),
        ];
        return all.filter(({ format }) => workshop.configuration.plan.formats.some(asked => asked === format));
    });
}


/***/ }),

/***/ 84712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ declareDescriptions)
});

// EXTERNAL MODULE: ./lib/audit/words.js
var words = __webpack_require__(71082);
;// CONCATENATED MODULE: ./lib/describe/inventory.js
/**
 * What is inside a finished file; undefined for a kind that cannot be read back and came without a list.
 * @param components of an executable: what its maker read from it
 * @throws PackagingError `check/content` for a damaged file
 */
async function contentsOf(artifact, components) {
    const { format, file, path: place, sha256 } = artifact;
    switch (format) {
        case 'wheel': {
            const { wheelComponent } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 77690));
            return { file, components: [await wheelComponent(place, sha256)] };
        }
        case 'sdist': {
            const { sdistComponent } = await __webpack_require__.e(/* import() */ 4272).then(__webpack_require__.bind(__webpack_require__, 54272));
            return { file, components: [await sdistComponent(place, sha256)] };
        }
        case 'pex': {
            const { pexContents } = await __webpack_require__.e(/* import() */ 3592).then(__webpack_require__.bind(__webpack_require__, 33592));
            return { file, ...(await pexContents(place)) };
        }
        default:
            return components === undefined ? undefined : { file, components };
    }
}

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/report/licenses.js
var report_licenses = __webpack_require__(32540);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
;// CONCATENATED MODULE: ./lib/package/proofs/describe-steps.js







function declareDescriptions(graph, workshop, needs) {
    const { sbom, licenses: wanted, audit: mode } = workshop.configuration.options;
    if (sbom === 'none' && !wanted.wanted && mode === 'off')
        return { described: undefined, licenses: undefined, audit: undefined, findings: [] };
    const { application, dependencies } = needs;
    const described = declareLooking(graph, workshop, needs);
    const locked = dependencies ?? graph.given(undefined);
    const licenses = wanted.wanted ? declareLicenses(graph, workshop, described, application) : undefined;
    const audit = mode === 'off'
        ? undefined
        : graph.add('ask for known vulnerabilities', 'prove', [described, application, locked], async ([inside, app, lock], say) => {
            const { auditRun } = await Promise.all(/* import() */[__webpack_require__.e(6775), __webpack_require__.e(610)]).then(__webpack_require__.bind(__webpack_require__, 50610));
            const report = await auditRun(workshop, inside, app, lock);
            say((0,words/* auditFinding */.V4)(report).sentence);
            return report;
        });
    const findings = [
        ...(licenses
            ? [graph.map(licenses, ({ components }) => [(0,report_licenses/* licenseFinding */.H)(components, listed(workshop))])]
            : []),
        ...(audit ? [auditFindings(graph, workshop, audit)] : []),
    ];
    return { described, licenses, audit, findings };
}
function listed({ configuration }) {
    const { allow, deny } = configuration.options.licenses.policy;
    return allow.length + deny.length > 0;
}
function declareLooking(graph, workshop, { application, sdist, wheels, pex, executables, dependencies }) {
    const { plan, localProjects } = workshop.configuration;
    const made = [
        graph.map(sdist, artifact => [{ artifact }]),
        graph.map(wheels, all => all.map(artifact => ({ artifact }))),
        ...(pex ? [graph.map(pex, ({ artifacts }) => artifacts.map(artifact => ({ artifact })))] : []),
        ...executables.map(step => graph.map(step, ({ artifact, components }) => [{ artifact, components }])),
    ];
    const locked = dependencies ?? graph.given(undefined);
    // A wheel that cannot be read is told of once, by the step that reads it first.
    const needs = [application, locked, ...made];
    return graph.add('look inside the files', 'prove', needs, async ([, lock, ...each], say) => {
        const wanted = each
            .flat()
            .filter(({ artifact }) => plan.formats.some(format => format === artifact.format));
        const local = (lock?.all ?? []).filter(wheel => wheel.url === undefined && !(0,paths/* isInside */.FK)(workshop.staging.root, wheel.path));
        const origins = new Set(local.map(wheel => keyOf(wheel)));
        const projects = new Set(localProjects.flatMap(({ name }) => name ?? []).map(names/* normalizeName */.P));
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
function keyOf({ name, version }) {
    return `${(0,names/* normalizeName */.P)(name)} ${version ?? ''}`;
}
/** A file does not tell where its wheels came from; the choice of wheels does. */
function withOrigins(contents, local, projects) {
    const mark = (component) => {
        if (component.kind !== 'wheel')
            return component;
        if (projects.has((0,names/* normalizeName */.P)(component.name)))
            return { ...component, origin: 'project' };
        return local.has(keyOf(component)) ? { ...component, origin: 'local' } : component;
    };
    return { ...contents, components: contents.components.map(mark) };
}
function declareLicenses(graph, workshop, described, application) {
    const { policy } = workshop.configuration.options.licenses;
    return graph.add('read the licenses', 'prove', [described, application], async ([inside, app], say) => {
        const [{ licenseInventory }, { licenseProblems }] = await Promise.all([
            __webpack_require__.e(/* import() */ 2523).then(__webpack_require__.bind(__webpack_require__, 12523)),
            __webpack_require__.e(/* import() */ 366).then(__webpack_require__.bind(__webpack_require__, 90366)),
        ]);
        const bundles = inside.flatMap(({ contents }) => contents ?? []);
        const components = licenseInventory(bundles, app.name, policy);
        for (const { name, version, license } of components)
            say(`${name} ${version ?? ''}: ${license ?? 'unknown'}`);
        const { failures, warnings } = licenseProblems(components, policy);
        (0,errors/* throwProblems */.Jh)(failures);
        return { components, warnings };
    });
}
/** With `audit: fail` the gate that stops the run; a finding alone stops nothing. */
function auditFindings(graph, { configuration }, audit) {
    return graph.map(audit, report => {
        if (configuration.options.audit === 'fail')
            (0,errors/* throwProblems */.Jh)((0,words/* auditFailures */.nM)(report));
        return [(0,words/* auditFinding */.V4)(report)];
    });
}


/***/ }),

/***/ 34083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ declareProofs)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/package/dependencies/application.js
var dependencies_application = __webpack_require__(85758);
;// CONCATENATED MODULE: ./lib/prove/executable-attempts.js
/**
 * The user's own command when it starts the program, by its name, by a script's name that it stands for, or as
 * `{artifact}`; a command that starts `python` cannot be run with a program that offers none.
 */
function executableAttempts(test, subject, file, project) {
    if (typeof test !== 'string') {
        const [first = '', ...rest] = test;
        if (first === '{artifact}' || file.scripts.includes(first)) {
            const args = rest.map(word => word.replaceAll('{project}', project).replaceAll('{artifact}', file.program));
            const shown = test.join(' ');
            return { attempts: [{ shown, tool: file.program, args, env: {} }], patient: true, note: '' };
        }
    }
    if (test === 'none')
        return { attempts: [], reason: 'not started: test-command is none' };
    if (subject.gui)
        return {
            attempts: [],
            reason: 'not started: it opens a window; set test-command to a way to start it without one',
        };
    const attempts = ['--version', '--help'].map(flag => {
        return { shown: `${file.name} ${flag}`, tool: file.program, args: [flag], env: {} };
    });
    const note = typeof test === 'string' ? '' : ' (test-command starts what an executable does not offer)';
    return { attempts, patient: false, note };
}

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
;// CONCATENATED MODULE: ./lib/prove/remedy.js
/** What to do about a program that does not start, judged by what it printed (pure). */
/**
 * @param lines what all attempts printed
 * @param own top-level modules that the wheel brings
 */
function remedy(lines, own) {
    const missing = lines
        .map(line => /\bModuleNotFoundError: No module named '([^']+)'/.exec(line)?.[1])
        .find(name => name !== undefined);
    if (missing === undefined)
        return 'See its last lines below; set test-command when this program needs other arguments to show that it works.';
    const [top = ''] = missing.split('.');
    if (top === 'pkg_resources')
        return "'pkg_resources' went with setuptools 82: ask for setuptools<82 among the dependencies, or use importlib.metadata.";
    if (own.includes(top))
        return `The files lack the project's own module '${missing}': have the build backend include it; an sdist may lack what it is made from.`;
    return `Nothing brings the module '${missing}': add what provides it to the dependencies. When it is there already, the build lost it: see that the sdist holds every file that the dependencies are read from.`;
}

;// CONCATENATED MODULE: ./lib/prove/run-attempts.js
/** Runs what could show that an artifact works, one attempt after the other, and tells how they went. */


// A program that waits for a person, or serves for ever, answers neither question: the next attempt gets its turn.
const PATIENCE = { total: 120_000, idle: 60_000 };
const USER_PATIENCE = { total: 3_600_000, idle: 1_200_000 };
/** The first attempt that exits 0 is proof enough. @throws PackagingError `check/run-failed` */
async function firstThatRuns(place, attempts, patience) {
    const tried = [];
    for (const attempt of attempts) {
        const finished = await run(place, attempt, patience);
        if (finished.code === 0) {
            // One that could not even be started took no time.
            const started = [...tried.map(one => one.finished), finished].find(one => one.milliseconds > 0);
            const first = (started ?? finished).milliseconds;
            const printed = attempt.args.at(-1) === '--version' ? finished.tail : [];
            return { words: `ran \`${attempt.shown}\`${said(finished)}`, printed, attempt, first };
        }
        tried.push({ attempt, finished });
    }
    throw failure(place, tried);
}
/** Starts it once more. @param first milliseconds of the first start of all */
async function timed(place, attempt, first) {
    const { code, milliseconds } = await run(place, attempt, PATIENCE);
    return code === 0 ? { first: first / 1000, later: milliseconds / 1000 } : undefined;
}
/** One attempt; never throws for what the artifact does. */
function run(place, attempt, limits, capture = false) {
    const { env, pathFirst = [], dir, runner, artifact, what } = place;
    const label = `run ${artifact.file} ${what}`;
    return runner
        .finish({
        label,
        tool: attempt.tool,
        args: attempt.args,
        cwd: dir,
        env: { ...env, ...attempt.env },
        pathFirst,
        limits,
        capture,
    })
        .catch((error) => {
        // Falling silent or being killed is an answer too: this attempt did not succeed.
        if (error instanceof errors/* PackagingError */.yr && error.code.startsWith('host/')) {
            return { code: -1, signal: null, stdout: '', tail: [error.message, ...error.detail], milliseconds: 0 };
        }
        throw error;
    });
}
/** With the last lines of everything that was tried. */
function failure(place, tried) {
    const detail = tried.flatMap(({ attempt, finished }) => [
        `$ ${attempt.shown}  (exit ${finished.signal ?? finished.code})`,
        ...finished.tail.slice(-12).map(line => `  ${line}`),
    ]);
    return new errors/* PackagingError */.yr('check/run-failed', {
        message: `${place.artifact.file} does not run ${place.what}.`,
        fix: remedy(tried.flatMap(({ finished }) => finished.tail), place.modules),
        detail,
    });
}
function said(finished) {
    // Not the first strokes of a banner.
    const line = finished.tail.find(text => /[\p{L}\p{N}]/u.test(text))?.trim() ?? '';
    return line === '' ? '' : `: ${line.length > 60 ? `${line.slice(0, 59)}…` : line}`;
}

;// CONCATENATED MODULE: ./lib/prove/prove-executable.js
/** Starts an executable as somebody would who has nothing else. */


/** The first attempt that exits 0 is proof enough. @throws PackagingError `check/run-failed` */
async function proveAttempts(trial) {
    const { artifact, python, attempts, patient, note, dir } = trial;
    const started = performance.now();
    await (0,promises_.mkdir)(dir, { recursive: true });
    const place = { ...trial, what: 'in an empty environment' };
    const ran = await firstThatRuns(place, attempts, patient ? USER_PATIENCE : PATIENCE);
    const seconds = (performance.now() - started) / 1000;
    // A user's own command may do more than start, and may not be meant to be run twice.
    const starts = trial.timed && !patient ? await timed(place, ran.attempt, ran.first) : undefined;
    return {
        name: 'runs',
        artifact: artifact.file,
        python,
        result: 'passed',
        reason: ran.words + note,
        seconds,
        ...(starts && { starts }),
    };
}

// EXTERNAL MODULE: ./lib/report/comparison.js
var comparison = __webpack_require__(76281);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/wheel/sdist.js
var sdist = __webpack_require__(71030);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
;// CONCATENATED MODULE: ./lib/wheel/unpack-folder.js
/** Unpacks an archive of ours that holds one folder: `.tar.gz`, or `.zip` for Windows. */







/** Gives the absolute path of the folder. @throws PackagingError `check/content` for a damaged or unsafe archive */
async function unpackFolder(archive, into) {
    if (!archive.endsWith('.zip'))
        return (0,sdist/* extractSdist */.h)(archive, into);
    await (0,zip/* withZip */.o7)(archive, async (zip) => {
        for (const { name, folder } of zip.entries) {
            const file = external_node_path_.join(into, name);
            await (0,promises_.mkdir)(folder ? file : external_node_path_.dirname(file), { recursive: true });
            if (!folder)
                await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(zip.stream(name)), (0,external_node_fs_.createWriteStream)(file, { flags: 'wx', mode: 0o755 }));
        }
    });
    return external_node_path_.join(into, external_node_path_.basename(archive, '.zip'));
}

;// CONCATENATED MODULE: ./lib/package/executables/executable-trials.js
/** Runs each finished executable as a user would: another folder, an empty environment, no Python told of. */







/** A step for each executable; those for other machines are not run, which their table says. */
function declareExecutableProofs(graph, workshop, needs) {
    const { plan } = workshop.configuration;
    return plan.executables.flatMap(({ format, target }, index) => {
        const executable = needs.executables[index];
        if (executable === undefined || target.platform.name !== plan.runner.name)
            return [];
        const title = `prove the ${format} executable`;
        return graph.add(title, 'prove', [executable, needs.application, needs.built], async ([finished, app], say) => {
            const check = await workshop.limiter(() => proveExecutable(workshop, finished, app));
            say(check.reason);
            return [check];
        });
    });
}
/** @throws PackagingError `check/run-failed` */
async function proveExecutable(workshop, { artifact, program }, application) {
    const { plan, project } = workshop.configuration;
    const dir = await workshop.staging.dir(`trials/${artifact.file}`);
    const moved = external_node_path_.join(dir, 'moved');
    await (0,promises_.mkdir)(moved, { recursive: true });
    // What people get is what is run, and not where it was made.
    const file = program === undefined
        ? external_node_path_.join(moved, artifact.file)
        : external_node_path_.join(await unpackFolder(artifact.path, moved), ...program.split('/'));
    if (program === undefined)
        await (0,promises_.copyFile)(artifact.path, file);
    const subject = (0,dependencies_application/* subjectOf */.et)(workshop, application);
    const { entryPoint } = subject;
    const own = entryPoint.kind === 'function' ? entryPoint.script : undefined;
    const planned = executableAttempts(plan.test, subject, { program: file, name: external_node_path_.basename(file), scripts: [own ?? '', artifact.file] }, project.dir);
    const python = artifact.pythons[0] ?? '';
    if ('reason' in planned)
        return {
            name: 'runs',
            artifact: artifact.file,
            python,
            result: 'skipped',
            reason: planned.reason,
            seconds: 0,
        };
    const { attempts, patient, note } = planned;
    const work = external_node_path_.join(dir, 'work');
    return proveAttempts({
        runner: workshop.runner,
        artifact,
        python,
        attempts,
        patient,
        note,
        modules: subject.modules,
        timed: (0,comparison/* comparedFormats */.sn)(plan.formats).length > 1,
        dir: work,
        env: emptyEnvironment(workshop.host.env, work),
    });
}
/** Windows programs do not start without these. */
const WINDOWS = new Set(['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'NUMBER_OF_PROCESSORS']);
/** Nothing of this machine's but where to write: what a program unpacks, or keeps for its next start, goes when the run ends. */
function emptyEnvironment(env, folder, windows = process.platform === 'win32') {
    const names = Object.keys(env).filter(name => !(windows && WINDOWS.has(name.toUpperCase())));
    const places = windows
        ? ['TEMP', 'TMP', 'USERPROFILE', 'LOCALAPPDATA', 'APPDATA']
        : ['HOME', 'TMPDIR', 'XDG_CACHE_HOME'];
    return {
        ...Object.fromEntries(names.map(name => [name, undefined])),
        ...Object.fromEntries(places.map(name => [name, folder])),
    };
}

// EXTERNAL MODULE: ./lib/build/environment.js
var build_environment = __webpack_require__(29997);
// EXTERNAL MODULE: ./lib/pex/layout.js
var layout = __webpack_require__(34591);
;// CONCATENATED MODULE: ./lib/prove/attempts.js
/** Decides what is run to prove one artifact on one interpreter (pure). */


/** What `auto` tries, from most to least telling. */
function automaticAttempts(subject, installed) {
    const { entryPoint, gui, modules } = subject;
    const attempts = [];
    if (!gui && entryPoint.kind !== 'none') {
        for (const flag of ['--version', '--help'])
            attempts.push(startAttempt(entryPoint, installed, [flag]));
    }
    attempts.push(importAttempt(importable(entryPoint, modules), installed, attributeOf(entryPoint)));
    return attempts;
}
/** A function that is not there would else go unseen: a module alone can be imported. */
function attributeOf(entryPoint) {
    return entryPoint.kind === 'function' ? `${entryPoint.module}.${entryPoint.attribute}` : undefined;
}
function importable(entryPoint, modules) {
    // Importing `package.__main__` would run it; the package itself shows as much.
    if (entryPoint.kind === 'function')
        return [entryPoint.module];
    if (entryPoint.kind === 'module' && !entryPoint.module.endsWith('__main__'))
        return [entryPoint.module.split('.')[0] ?? ''];
    return modules.slice(0, 1);
}
/** Imports `modules` one by one, then looks whether `attribute` (dotted, from its module on) is there. */
function importAttempt(modules, installed, attribute) {
    const imports = modules.length === 0 ? 'pass' : `import ${modules.join(', ')}`;
    const code = attribute === undefined ? imports : `${imports}; ${attribute}`;
    return pythonAttempt(installed, ['-c', code], `python -c '${code}'`);
}
/** Says which Python answers, so that a PEX that moved to another interpreter is found out. */
function identityAttempts(installed) {
    const args = ['-c', 'import sys; print(sys.version_info[:2], sys.implementation.name)'];
    const { pex } = installed;
    const started = pythonAttempt(installed, args, 'python -c …');
    if (pex?.path === undefined)
        return [started];
    const env = { PEX_INTERPRETER: '1', PATH: pex.path };
    return [{ shown: `${external_node_path_.basename(pex.file)} -c …`, tool: pex.launcher ?? pex.file, args, env }, started];
}
function startAttempt(entryPoint, installed, args) {
    if (installed.pex) {
        const shown = [external_node_path_.basename(installed.pex.file), ...args].join(' ');
        return pexAttempt(installed, installed.pex.file, args, {}, shown);
    }
    const script = entryPoint.kind === 'script'
        ? entryPoint.file
        : entryPoint.kind === 'function'
            ? entryPoint.script
            : undefined;
    const tool = script === undefined ? undefined : installed.script(script);
    if (tool !== undefined)
        return { shown: [script, ...args].join(' '), tool, args, env: {} };
    if (entryPoint.kind === 'module')
        return pythonAttempt(installed, ['-m', entryPoint.module, ...args], `python -m ${entryPoint.module} ${args.join(' ')}`);
    if (entryPoint.kind !== 'function')
        throw new Error(`a ${entryPoint.kind} entry point cannot be started`);
    const { module, attribute } = entryPoint;
    const call = `import sys, ${module}; sys.exit(${module}.${attribute}())`;
    return pythonAttempt(installed, ['-c', call, ...args], `${module}:${attribute} ${args.join(' ')}`);
}
/**
 * The user's own command. `{project}` is the project folder and `{artifact}` the file under test; `python` and the
 * project's scripts mean those of the artifact, everything else is looked up on PATH.
 * @throws PackagingError `input/invalid` when a PEX cannot run it
 */
function customAttempt(words, places, installed) {
    const [program = '', ...args] = words.map(word => word.replaceAll('{project}', places.project).replaceAll('{artifact}', places.artifact));
    const shown = words.join(' ');
    if (program === 'python' || program === 'python3')
        return pythonAttempt(installed, args, shown);
    const { pex } = installed;
    if (pex !== undefined) {
        if (program === pex.ownScript || program === places.artifact)
            return pexAttempt(installed, pex.file, args, {}, shown);
        if (installed.scripts.includes(program))
            return pexAttempt(installed, pex.file, args, { PEX_SCRIPT: program }, shown);
        throw unknownProgram(program, installed.scripts);
    }
    const tool = installed.script(program);
    if (tool === undefined)
        throw unknownProgram(program, installed.scripts);
    return { shown, tool, args, env: {} };
}
function pythonAttempt(installed, args, shown) {
    if (installed.pex)
        return pexAttempt(installed, installed.pex.file, args, { PEX_INTERPRETER: '1' }, shown);
    return { shown, tool: installed.python, args, env: {} };
}
function pexAttempt(installed, file, args, env, shown) {
    return { shown, tool: installed.python, args: [file, ...args], env };
}
function unknownProgram(program, scripts) {
    const choices = ['python', ...scripts];
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `test-command starts '${program}', which no artifact brings.`,
        fix: `Begin it with one of: ${choices.join(', ')}.`,
    });
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
;// CONCATENATED MODULE: ./lib/prove/printed-version.js
/** The version that a program prints, against the one it is released as (pure). */

const VERSION = /(?<![\w.])v?(\d+(?:\.\d+)+(?:[a-z]+\d*|[.+-][\w.]+)*)/gi;
/**
 * The version that `lines` name instead of `version`; undefined when they name that one, none, or several, as programs do
 * that also tell the versions of what they stand on.
 * @param python of the interpreter that ran it, which some print too
 */
function otherVersion(lines, version, python) {
    const named = lines
        .flatMap(line => [...line.matchAll(VERSION)].map(([, one = '']) => one.replace(/\.$/, '')))
        .filter(one => one !== python && !python.startsWith(`${one}.`));
    const [only, ...more] = new Set(named);
    return only === undefined || more.length > 0 || same(only, version) ? undefined : only;
}
/** `1.0` is `1.0.0`, and what is behind a `+` may be left out. */
function same(one, other) {
    const [a, b] = [one, other].map(each => each.replace(/\+.*$/, ''));
    return a !== undefined && b !== undefined && (0,pep440/* valid */.rZ)(a) !== null && (0,pep440/* valid */.rZ)(b) !== null ? (0,pep440.eq)(a, b) : a === b;
}

;// CONCATENATED MODULE: ./lib/prove/prove.js
/** Runs one artifact on one interpreter it claims, outside of the source tree, and says what was seen. */





const placeOf = (trial) => ({
    ...trial,
    what: `on Python ${trial.python}`,
    modules: trial.subject.modules,
});
/** @throws PackagingError `check/run-failed` with the last lines of what failed */
async function prove(trial) {
    const started = performance.now();
    await (0,promises_.mkdir)(trial.dir, { recursive: true });
    const first = await confirmIdentity(trial);
    const { words, printed, attempt } = await proveRuns(trial);
    const other = otherVersion(printed ?? [], trial.version, trial.interpreter.fullVersion);
    const seconds = (performance.now() - started) / 1000;
    const starts = trial.timed && attempt && first ? await timed(placeOf(trial), attempt, first) : undefined;
    return {
        name: 'runs',
        artifact: trial.artifact.file,
        python: trial.python,
        result: other === undefined ? 'passed' : 'warning',
        reason: other === undefined ? words : `${words}, which is not ${trial.version}`,
        seconds,
        ...(starts && { starts }),
    };
}
async function proveRuns(trial) {
    const { test, subject, installed, project, artifact } = trial;
    if (Array.isArray(test)) {
        const attempt = customAttempt(test, { project, artifact: artifact.path }, installed);
        const finished = await run(placeOf(trial), attempt, USER_PATIENCE);
        if (finished.code !== 0)
            throw failure(placeOf(trial), [{ attempt, finished }]);
        return { words: `ran \`${attempt.shown}\`` };
    }
    const attempts = test === 'none'
        ? [importAttempt(subject.modules.slice(0, 1), installed)]
        : automaticAttempts(subject, installed);
    return firstThatRuns(placeOf(trial), attempts, PATIENCE);
}
/**
 * A PEX moves to another interpreter without a word when the one that starts it does not fit.
 * @returns milliseconds of its first start
 */
async function confirmIdentity(trial) {
    if (trial.installed.pex === undefined)
        return undefined;
    let first;
    for (const attempt of identityAttempts(trial.installed)) {
        const milliseconds = await prove_confirm(trial, attempt);
        first ??= milliseconds;
    }
    return first;
}
async function prove_confirm(trial, attempt) {
    const finished = await run(placeOf(trial), attempt, PATIENCE, true);
    const { major, minor, implementation } = trial.interpreter.python;
    const answer = finished.stdout.trim();
    if (finished.code === 0 && answer === `(${major}, ${minor}) ${implementation}`)
        return finished.milliseconds;
    if (finished.code !== 0)
        throw failure(placeOf(trial), [{ attempt, finished }]);
    throw new errors/* PackagingError */.yr('check/run-failed', {
        message: `${trial.artifact.file} was started with Python ${trial.python} but ran on ${answer}.`,
        fix: `It holds no fitting files for Python ${trial.python}; leave that version out or report this as a bug.`,
    });
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/host/process/process-errors.js
var process_errors = __webpack_require__(15157);
;// CONCATENATED MODULE: ./lib/package/proofs/install.js
/** Installs an artifact that is to be proved, with what it needs, as whoever downloads it would. */





const NO_TOOLCHAIN = { env: {}, pathFirst: [] };
/**
 * @param environment clean
 * @throws PackagingError `check/run-failed`, `host/disk-full`
 */
async function install(request, environment, python) {
    const { workshop, uv, artifact, dependencies, requirement, findLinks, interpreter } = request;
    const locked = dependencies?.targets.some(target => target.python === (0,parse/* formatPython */.AR)(interpreter.python))
        ? dependencies
        : undefined;
    const label = `install ${artifact.file} on Python ${python}`;
    const extras = /\[.*?\]/.exec(requirement)?.[0] ?? '';
    // As it was built here, so it is built there.
    const settings = { package: nameOf(requirement), values: workshop.configuration.options.configSettings };
    const steps = locked === undefined
        ? [
            {
                label,
                requirements: [`${nameOf(requirement)}${extras} @ ${(0,external_node_url_.pathToFileURL)(artifact.path).href}`],
                findLinks,
                settings,
            },
        ]
        : [
            // Alone first: an sdist needs the index for its backend; what it depends on is locked and lies ready.
            { label, requirements: [artifact.path], findLinks, dependencies: false, settings },
            { label, requirements: [requirement], findLinks: [locked.folder], index: false },
        ];
    // Only an sdist is compiled, with what the wheels were compiled with.
    const { env, pathFirst } = artifact.format === 'sdist' ? await workshop.toolchain() : NO_TOOLCHAIN;
    for (const step of steps) {
        const command = (0,build_environment/* installCommand */.Je)(uv, environment, step);
        const finished = await workshop.runner.finish({ ...command, env: { ...command.env, ...env }, pathFirst });
        if (finished.code !== 0)
            throw (0,process_errors/* diskFullError */.vB)(label, finished.tail) ?? notInstallable(artifact, python, finished.tail);
    }
}
function nameOf(requirement) {
    return /^[A-Za-z0-9._-]+/.exec(requirement)?.[0] ?? requirement;
}
function notInstallable(artifact, python, tail) {
    return new errors/* PackagingError */.yr('check/run-failed', {
        message: `${artifact.file} cannot be installed on Python ${python}.`,
        fix: 'The last lines of uv say why; a user of this file would meet the same.',
        detail: tail,
    });
}

;// CONCATENATED MODULE: ./lib/package/proofs/trials.js
/** Brings an artifact into a clean place on one interpreter and proves it there. */










/** Installs a wheel or an sdist into a clean environment and runs it there. @throws PackagingError `check/run-failed` */
async function proveInstalled(request) {
    const { workshop, artifact, interpreter, uv } = request;
    const python = (0,parse/* formatPython */.AR)(interpreter.python);
    const dir = await workshop.staging.dir(`trials/${artifact.format}-${python}`);
    const environment = await (0,build_environment/* createEnvironment */.MO)(workshop.runner, uv, interpreter.path, external_node_path_.join(dir, 'environment'));
    await install(request, environment, python);
    const scripts = new Map();
    for (const name of request.scripts) {
        const file = external_node_path_.join(environment.bin, process.platform === 'win32' ? `${name}.exe` : name);
        if (await (0,promises_.access)(file).then(() => true, () => false))
            scripts.set(name, file);
    }
    return trial(request, python, dir, { python: environment.python, script: name => scripts.get(name), scripts: [...scripts.keys()] }, [environment.bin], {});
}
/**
 * Starts a PEX under one interpreter, with nothing else for it to move to: by its own launcher where the system has
 * one, then by that interpreter. @throws PackagingError `check/run-failed`
 */
async function provePex(request) {
    const { workshop, artifact, interpreter } = request;
    const python = (0,parse/* formatPython */.AR)(interpreter.python);
    const dir = await workshop.staging.dir(`trials/${artifact.file}-${python}`);
    // What the caller has set for other PEX files says nothing about this one.
    const unset = [
        'PEX_PYTHON',
        'PEX_PYTHON_PATH',
        'PEX_PATH',
        'PEX_VENV',
        'PEX_TOOLS',
        'PEX_MODULE',
        'PEX_SCRIPT',
    ];
    const env = {
        ...Object.fromEntries(unset.map(name => [name, undefined])),
        PEX_ROOT: await workshop.staging.dir('trials/pex-root'),
    };
    const { entryPoint } = request.subject;
    const ownScript = entryPoint.kind === 'function' ? entryPoint.script : undefined;
    const folder = (0,layout/* folderIn */.CH)(artifact.file) && (await (0,sdist/* extractSdist */.h)(artifact.path, external_node_path_.join(dir, 'unpacked')));
    const pex = {
        file: folder ?? artifact.path,
        ...(folder !== undefined && { launcher: external_node_path_.join(folder, '__main__.py') }),
        ...(ownScript !== undefined && { ownScript }),
        ...(process.platform !== 'win32' && { path: await onlyOnPath(dir, interpreter, folder !== undefined) }),
    };
    const installed = { python: interpreter.path, script: () => undefined, scripts: request.scripts, pex };
    return trial(request, python, dir, installed, [], env);
}
/**
 * A folder for PATH that holds this interpreter alone, under the name that tells its version; and `ldd`, by which pex
 * tells a musl system.
 * @param plain also under `python3`, by which a folder's `__main__.py` looks for it
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
async function trial(request, python, dir, installed, pathFirst, env) {
    const { workshop, artifact, interpreter, subject } = request;
    const { plan, project } = workshop.configuration;
    const check = await prove({
        runner: workshop.runner,
        artifact,
        interpreter,
        python,
        subject,
        version: request.requirement.replace(/^.*==/, ''),
        test: plan.test,
        project: project.dir,
        installed,
        dir: external_node_path_.join(dir, 'work'),
        env: { ...env, PYTHONNOUSERSITE: '1', PYTHONDONTWRITEBYTECODE: undefined },
        pathFirst,
        timed: (0,comparison/* comparedFormats */.sn)(plan.formats).length > 1,
    });
    request.say(check.reason);
    return check;
}

;// CONCATENATED MODULE: ./lib/package/proofs/proof-steps.js
/** Every artifact on every interpreter it claims: one step for each pair, begun when the builds have ended. */






/** Declares the proofs of the planned formats and gives their steps. A Python that was left out proves nothing. */
function declareProofs(graph, workshop, needs) {
    const { plan } = workshop.configuration;
    const { uv, interpreters, findLinks, application, sdist, wheels, madePex, executables, dependencies } = needs;
    // Proofs compete with builds for the same cores; and a PEX that fails to build takes nothing from a wheel's proof.
    const built = graph.after([sdist, wheels, ...(madePex ? [madePex] : []), ...executables]);
    const locked = dependencies === undefined ? graph.after([]) : graph.whenever(dependencies);
    const proof = (format, python, artifacts) => graph.add(`prove the ${format} on ${python}`, 'prove', [uv, interpreters, findLinks, application, artifacts, locked, built], async (values) => {
        const [tool, found, folders, app, made, lock] = values;
        const interpreter = found.find(one => (0,parse/* formatPython */.AR)(one.python) === python);
        if (interpreter === undefined)
            return [];
        const claimed = made.filter(artifact => artifact.pythons.includes(python) && runsHere(artifact, plan.runner.name));
        const subject = (0,dependencies_application/* subjectOf */.et)(workshop, app);
        const request = (artifact) => ({
            workshop,
            uv: tool,
            artifact,
            interpreter,
            subject,
            requirement: (0,dependencies_application/* requirementOf */.h2)(workshop, app, subject.entryPoint),
            dependencies: lock ?? undefined,
            findLinks: folders,
            scripts: [...app.choices.scripts.map(({ name }) => name), ...app.choices.files],
            say: () => { },
        });
        const prove = format === 'pex' ? provePex : proveInstalled;
        return Promise.all(claimed.map(artifact => workshop.limiter(() => prove(request(artifact)))));
    });
    const formats = [
        ...(plan.formats.includes('sdist') ? [['sdist', graph.map(sdist, one => [one])]] : []),
        ...(plan.formats.includes('wheel') ? [['wheel', wheels]] : []),
        ...(madePex && plan.formats.includes('pex')
            ? [['pex', graph.map(madePex, ({ files }) => files)]]
            : []),
    ];
    const proofs = [
        ...formats.flatMap(([format, artifacts]) => plan.pythons.map(python => proof(format, (0,parse/* formatPython */.AR)(python), artifacts))),
        ...declareExecutableProofs(graph, workshop, { application, executables, built }),
    ];
    // Five environments with numpy are a gigabyte: gone while they are the proofs' own time, not at the end of everybody's.
    graph.add('remove what the proofs left', 'prove', [graph.after(proofs)], () => (0,promises_.rm)(external_node_path_.join(workshop.staging.root, 'trials'), { recursive: true, force: true }).catch(() => { }));
    return proofs;
}
function runsHere(artifact, platform) {
    return artifact.targets.some(target => target === 'any' || target === platform);
}


/***/ }),

/***/ 34010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ declareBundleReproduction),
  Z: () => (/* binding */ declareReproduction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/project/source-date.js
var source_date = __webpack_require__(5585);
;// CONCATENATED MODULE: ./lib/reproduce/variation.js
/**
 * What is made different for a second build (pure, but for the runner it wraps): everything that differs between two
 * people's machines and must not show in a file. The folder and the times of the sources are the copy's own.
 * @see https://reproducible-builds.org/docs/test/
 */


/** The second build's folder inside the staging folder: the first one's path is much shorter. */
const REBUILT_IN = 'built-a-second-time/in-a-folder-of-another-length';
/** Seconds by which the second build's clock is ahead and its sources are older: 400 days and a bit. */
const SHIFT = 34_567_891;
/** The usual umask is 022; many systems give each user a group and let it write. */
const UMASK = '002';
/** Variables of the second build's programs. */
function variedEnvironment({ env, platform, minutesBehind, home }) {
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
        // What is installed in the user's home is a tool, not a circumstance.
        CARGO_HOME: env.CARGO_HOME ?? external_node_path_.join(old, '.cargo'),
        RUSTUP_HOME: env.RUSTUP_HOME ?? external_node_path_.join(old, '.rustup'),
        XDG_CACHE_HOME: env.XDG_CACHE_HOME ?? external_node_path_.join(old, '.cache'),
    };
}
/** Time of a source file in the second build: earlier by the same for all, so that what is newer stays newer. */
function variedTime(seconds) {
    return Math.max(seconds - SHIFT, source_date/* EARLIEST */.Wk);
}
/** Mode of a source file as a checkout under the second build's umask gives it; git knows no difference. */
function variedMode(mode) {
    return mode | ((mode & 0o200) >> 3);
}
/** Gives its programs other circumstances; those that ask a package index keep theirs, as they only fetch tools. */
function variedRunner(runner, env) {
    const { PYTHONHASHSEED: seed } = env;
    // Everything else that a command sets for itself, it needs.
    const sets = seed === undefined ? {} : { PYTHONHASHSEED: seed };
    const vary = (command) => command.index ? command : { ...command, env: { ...env, ...command.env, ...sets } };
    return {
        finish: command => runner.finish(vary(command)),
        run: command => runner.run(vary(command)),
        endAll: () => runner.endAll(),
    };
}

// EXTERNAL MODULE: ./lib/package/distributions/distributions.js
var distributions = __webpack_require__(73263);
// EXTERNAL MODULE: ./lib/package/distributions/finish-distributions.js + 2 modules
var finish_distributions = __webpack_require__(84671);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/build/environment.js
var environment = __webpack_require__(29997);
// EXTERNAL MODULE: ./lib/package/dependencies/dependencies.js
var dependencies = __webpack_require__(69503);
// EXTERNAL MODULE: ./lib/package/distributions/wheels.js + 6 modules
var distributions_wheels = __webpack_require__(38631);
// EXTERNAL MODULE: ./lib/package/source/sources.js + 4 modules
var sources = __webpack_require__(30003);
;// CONCATENATED MODULE: ./lib/package/reproduce/second-build.js
/** The second build of sdist and wheels, beside the first: from another copy of the source, in other circumstances. */










/** A failure is a value: it tells something of the first build's files, which are finished and stay so. */
function declareSecondBuild(graph, workshop, { uv, interpreters, findLinks, environment }) {
    const { project } = workshop.configuration;
    const source = graph.add('copy the source once more', 'build', [], (_, say) => orFailure(() => (0,sources/* copyOf */.z)(workshop, project, REBUILT_IN, say, { time: variedTime, mode: variedMode }).then(copy => copy.project)));
    return graph.add('build a second time', 'build', [uv, interpreters, findLinks, environment, source], async ([tool, found, folders, first, copy], say) => {
        if (copy.failure !== undefined)
            return { failure: copy.failure };
        const other = await inOtherCircumstances(workshop);
        const bench = (0,sources/* benchOf */.u)(other, project, tool, folders, REBUILT_IN, say);
        const isolated = await fromElsewhere(first, external_node_path_.join(bench.dir, external_node_path_.basename(first.dir)));
        const made = await orFailure(async () => (0,finish_distributions/* finishDistributions */.h)(other, [await (0,distributions/* buildSdist */.MF)(bench, copy.value, isolated)], REBUILT_IN, say));
        if (made.failure !== undefined)
            return { failure: made.failure };
        const [sdist = ''] = made.value;
        const wheels = await orFailure(async () => (0,finish_distributions/* finishDistributions */.h)(other, await (0,distributions_wheels/* makeWheels */.v)(other, bench, sdist, found, { newest: isolated }), REBUILT_IN, say));
        if (wheels.failure !== undefined)
            return { sdist, failure: wheels.failure };
        say(`from ${external_node_path_.basename((0,dependencies/* newest */.BP)(found).path)}: ${wheels.value.map(file => external_node_path_.basename(file)).join(', ')}`);
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
 * The same workshop, whose programs find another home, time zone, locale, umask, clock and order of sets.
 * @param options.sets false leaves the order of sets to whoever starts a program
 */
async function inOtherCircumstances(workshop, { sets = true } = {}) {
    const { host, runner, staging } = workshop;
    const { PYTHONHASHSEED: seed, ...others } = variedEnvironment({
        env: host.env,
        platform: process.platform,
        minutesBehind: new Date().getTimezoneOffset(),
        home: await staging.dir('home-of-nobody'),
    });
    return {
        ...workshop,
        // Compilers write the first build's folder down as one below the staging folder: so they do with this one.
        toolchain: async () => {
            const toolchain = await workshop.toolchain();
            const told = (value) => value?.replaceAll(`${staging.root}=.`, `${external_node_path_.join(staging.root, REBUILT_IN)}=./own`);
            const entries = Object.entries(toolchain.env).map(([name, value]) => [name, told(value)]);
            return { ...toolchain, env: Object.fromEntries(entries) };
        },
        runner: variedRunner(runner, sets ? { ...others, PYTHONHASHSEED: seed } : others),
    };
}
/** The same environment under another path, where a link can give it one; no backend waits in it. */
async function fromElsewhere({ dir, python, bin }, other) {
    if (process.platform === 'win32')
        return { dir, python, bin };
    await (0,promises_.symlink)(dir, other);
    return (0,environment/* environmentAt */.Ff)(other);
}

// EXTERNAL MODULE: ./lib/executable/signing.js
var signing = __webpack_require__(90379);
;// CONCATENATED MODULE: ./lib/reproduce/executables.js
/** Why this one is made only once; undefined when it is made twice. */
function madeOnce({ format, mode, signed }) {
    if (signed)
        return 'not made twice: it is signed, and a signature holds its time';
    if (format === 'pyoxidizer')
        return 'not made twice: what PyOxidizer makes differs from run to run';
    if (format === 'pyo3')
        return 'not made twice: its programs are compiled, which takes as long again';
    if (format === 'pyinstaller' && !mode.fails)
        return 'made twice only with `reproducible: check`';
    return undefined;
}

// EXTERNAL MODULE: ./lib/package/executables/make-executable.js + 5 modules
var make_executable = __webpack_require__(28176);
// EXTERNAL MODULE: ./lib/package/pex/pex-files.js + 2 modules
var pex_files = __webpack_require__(23339);
;// CONCATENATED MODULE: ./lib/package/reproduce/second-bundles.js
/** The second build of what holds the application with its dependencies: from the same wheels, in other circumstances. */









/** Put together once more, without what was laid down early: the same wheels have to give the same bytes. */
function declareSecondPex(graph, workshop, { application, wheels, pex }) {
    return graph.add('put the PEX together again', 'prove', [application, wheels, pex], ([app, built, first], say) => filesOrFailure(async () => {
        const { start, made } = first;
        if (start === undefined || made === undefined)
            return [];
        const { maker, dependencies } = made;
        const again = await (0,pex_files/* putTogether */.o)({
            workshop: await inOtherCircumstances(workshop),
            application: app,
            wheels: built,
            dependencies,
            start,
            maker: maker.layout === 'zipapp' ? { ...maker, early: undefined } : maker,
            say,
            folder: `${REBUILT_IN}/pex`,
        });
        return again.map(({ path: file }) => file);
    }));
}
/** One for each planned executable, in their order, beside the first one. */
function declareSecondExecutables(graph, workshop, needs) {
    const { uv, interpreters, application, wheels, dependencies, pex } = needs;
    const { plan, options } = workshop.configuration;
    const signed = plan.executables.length > 0 && (0,signing/* decideSigning */.m)(options, workshop.host.env).kind === 'sign';
    return plan.executables.map(planned => {
        const skipped = madeOnce({ format: planned.format, mode: (0,finish_distributions/* modeOf */.V)(workshop), signed });
        if (skipped !== undefined)
            return graph.given({ files: [], skipped });
        return graph.add(`build the ${planned.format} executable for ${planned.target.platform.name} a second time`, 'build', [
            uv,
            interpreters,
            application,
            wheels,
            dependencies,
            (0,make_executable/* formatOf */.be)(planned).fromPex && pex ? pex : graph.given(undefined),
        ], ([tool, found, app, built, locked, fromPex], say) => filesOrFailure(async () => {
            // PyInstaller writes sets down in their order, and has its own fixed for that.
            const other = await inOtherCircumstances(workshop, { sets: false });
            const parts = { tool, found, app, built, locked, fromPex, say };
            const folder = external_node_path_.join(REBUILT_IN, 'executables');
            return [(await (0,make_executable/* makeExecutable */.dF)(other, planned, folder, parts)).artifact.path];
        }));
    });
}
async function filesOrFailure(work) {
    try {
        return { files: await work() };
    }
    catch (thrown) {
        const [failure] = (0,errors/* problemsOf */.GW)(thrown);
        if (failure === undefined)
            throw thrown;
        return { files: [], failure };
    }
}

;// CONCATENATED MODULE: ./lib/package/reproduce/reproduce-steps.js
/** The steps that compare two builds of every file. */







/** Of sdist and wheels; none when nothing is to be compared. */
function declareReproduction(graph, workshop, needs) {
    if (!(0,finish_distributions/* modeOf */.V)(workshop).compare)
        return [];
    const { sdist, wheels } = needs;
    const compare = comparer(graph, workshop, Date.now() / 1000);
    const again = declareSecondBuild(graph, workshop, needs);
    const sdists = graph.map(sdist, one => [one]);
    return [
        compare('compare two builds of the sdist', sdists, graph.map(again, of => filesOf(of.sdist === undefined ? undefined : [of.sdist], of.failure))),
        compare('compare two builds of the wheel', wheels, graph.map(again, of => filesOf(of.wheels, of.failure))),
    ];
}
/** Of PEX files and executables, each made twice from the same wheels; none when nothing is to be compared. */
function declareBundleReproduction(graph, workshop, needs) {
    if (!(0,finish_distributions/* modeOf */.V)(workshop).compare)
        return [];
    const { pex, dependencies, executables } = needs;
    const { plan } = workshop.configuration;
    const compare = comparer(graph, workshop, Date.now() / 1000);
    const compared = [];
    if (pex !== undefined && plan.formats.includes('pex'))
        compared.push(compare('compare two PEX files', graph.map(pex, ({ artifacts }) => artifacts), declareSecondPex(graph, workshop, { ...needs, pex })));
    if (dependencies === undefined)
        return compared;
    const seconds = declareSecondExecutables(graph, workshop, { ...needs, dependencies });
    for (const [index, executable] of executables.entries()) {
        const second = seconds[index];
        const planned = plan.executables[index];
        if (second === undefined || planned === undefined)
            throw new Error('an executable that was not planned');
        const name = `${planned.format} executables for ${planned.target.platform.name}`;
        const first = graph.map(executable, ({ artifact }) => [artifact]);
        compared.push(compare(`compare two ${name}`, first, second));
    }
    return compared;
}
function filesOf(files, failure) {
    return { files: files ?? [], ...(files === undefined && failure && { failure }) };
}
/** @param began seconds since 1970 */
function comparer(graph, workshop, began) {
    const { formats } = workshop.configuration.plan;
    return (title, first, second) => {
        const reproduced = graph.add(title, 'prove', [first, second], async ([artifacts, again], say) => {
            const asked = ({ format }) => formats.some(name => name === format);
            // A wheel that is not delivered is inside of what is.
            const looked = artifacts.filter(artifact => artifact.format === 'wheel' || asked(artifact));
            const judged = await Promise.all(looked.map(artifact => judgeOne(workshop, artifact, again, began)));
            for (const { check, problem } of judged) {
                say(`${check.result}: ${check.artifact}: ${check.reason}`);
                for (const line of problem?.detail ?? [])
                    say(`  ${line}`);
            }
            return {
                checks: judged.flatMap(({ check }, index) => looked.slice(index, index + 1).some(asked) ? [check] : []),
                problems: judged.flatMap(({ problem }) => problem ?? []),
            };
        });
        graph.map(reproduced, ({ problems }) => (0,errors/* throwProblems */.Jh)(problems));
        return reproduced;
    };
}
async function judgeOne(workshop, artifact, second, began) {
    const started = performance.now();
    const [{ compareFiles, otherNames }, { judgeComparison, judgeFailedBuild, judgeUnbuilt }] = await Promise.all([__webpack_require__.e(/* import() */ 7023).then(__webpack_require__.bind(__webpack_require__, 37023)), __webpack_require__.e(/* import() */ 5312).then(__webpack_require__.bind(__webpack_require__, 65312))]);
    const mode = (0,finish_distributions/* modeOf */.V)(workshop);
    const { files, failure, skipped } = second;
    if (skipped !== undefined)
        return judgeUnbuilt(artifact, skipped);
    if (failure !== undefined)
        return judgeFailedBuild(artifact, failure, mode);
    const { staging, epoch, configuration } = workshop;
    const other = files.find(file => external_node_path_.basename(file) === artifact.file);
    const folders = (names) => names.map(name => external_node_path_.join(staging.root, name));
    try {
        const comparison = other === undefined
            ? otherNames(files.map(file => external_node_path_.basename(file)))
            : await (0,distributions/* blameBackend */.Mn)(configuration.project, () => compareFiles({
                first: artifact.path,
                second: other,
                folders: [folders(['own', 'executables', 'pex']), folders([REBUILT_IN])],
                began,
                ended: Date.now() / 1000,
                epoch,
            }));
        const seconds = (performance.now() - started) / 1000;
        return judgeComparison(artifact, comparison, mode, (0,distributions/* backendPlace */.IC)(configuration.project), seconds);
    }
    catch (thrown) {
        // What the second build made is damaged.
        const [reason] = (0,errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        return judgeFailedBuild(artifact, reason, mode);
    }
}


/***/ }),

/***/ 50067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf),
/* harmony export */   F: () => (/* binding */ collect)
/* harmony export */ });
/* harmony import */ var _dependencies_sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64731);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50409);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54315);
/* harmony import */ var _tools_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79522);
/** What a run came to: the files there are to deliver, what was seen of them, and the report. */




/** What there is to deliver; of a run that failed, the files whose own proofs and checks all passed. */
async function collect(steps, { plan, options }, complete, uploads) {
    const application = await outcomeOf(steps.application);
    const sdist = await outcomeOf(steps.sdist);
    const wheels = await outcomeOf(steps.wheels);
    const pex = await outcomeOf(steps.pex);
    const executables = (await Promise.all(steps.executables.map(outcomeOf))).flatMap(made => made ?? []);
    const seen = executables.flatMap(({ checks: own }) => own);
    const interpreters = await outcomeOf(steps.interpreters);
    const dependencies = await outcomeOf(steps.dependencies);
    const coverage = dependencies?.coverage ?? (await outcomeOf(steps.coverage));
    const proofs = (await Promise.all(steps.proofs.map(outcomeOf))).flatMap(proof => proof ?? []);
    const checks = [
        ...seen,
        ...proofs,
        ...((await outcomeOf(steps.checked))?.checks ?? []),
        ...(await Promise.all(steps.reproduced.map(outcomeOf))).flatMap(told => told?.checks ?? []),
    ];
    const findings = (await Promise.all(steps.findings.map(outcomeOf))).flatMap(found => found ?? []);
    const licenses = await outcomeOf(steps.licenses);
    const audit = await outcomeOf(steps.audit);
    const described = await outcomeOf(steps.described);
    const asked = (artifact) => plan.formats.some(format => format === artifact.format);
    const all = [
        ...(sdist ? [sdist] : []),
        ...(wheels ?? []),
        ...(pex?.artifacts ?? []),
        ...executables.map(({ artifact }) => artifact),
    ].filter(asked);
    const proved = (artifact) => {
        const own = checks.filter(check => check.artifact === artifact.file);
        return (artifact.pythons.every(python => own.some(check => check.python === python)) &&
            own.every(({ result }) => result !== 'failed'));
    };
    const start = pex?.start ?? executables[0]?.start;
    const starts = start?.entryPoint.kind === 'script' ? start.entryPoint.file : start?.names;
    const nothingToRun = pex !== undefined && pex.start === undefined && plan.formats.includes('pex');
    const pythons = interpreters?.map(({ python }) => python) ?? plan.pythons;
    return {
        artifacts: complete ? all : all.filter(proved),
        checks,
        ...(findings.length > 0 && { findings }),
        ...(application && { project: { name: application.name, version: application.version } }),
        ...(starts !== undefined && { entryPoint: starts }),
        pythons: pythons.map(_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPython */ .AR),
        skipped: [...plan.skipped, ...(nothingToRun ? [{ format: 'pex', reason: _plan_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TO_RUN */ .O }] : [])],
        warnings: [
            ...plan.warnings,
            ...(dependencies?.warnings ?? []),
            ...(licenses?.warnings ?? []),
            ...(coverage && plan.formats.includes('pex')
                ? (0,_dependencies_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeWarnings */ .RW)(coverage.sizes, uploads, options.pexLayout === 'zipapp')
                : []),
        ],
        ...(coverage && { coverage }),
        ...(pex?.stripped.length && { stripped: pex.stripped }),
        ...(licenses && { licenses: licenses.components }),
        ...(audit && { audit }),
        ...(described && { described }),
    };
}
/** The value of a step; undefined when there is no such step or it failed, which the graph reports. */
function outcomeOf(step) {
    return step === undefined ? Promise.resolve(undefined) : step.value.catch(() => undefined);
}
function reportOf({ configuration, reporter, now, tools }, made, failures, uploads) {
    const { plan, project } = configuration;
    return {
        ...(made.project && { project: made.project }),
        ...(project.git?.head !== undefined && { commit: project.git.head }),
        ...(made.entryPoint !== undefined && { entryPoint: made.entryPoint }),
        pythons: made.pythons,
        platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles],
        machine: plan.runner.name,
        artifacts: made.artifacts,
        checks: made.checks,
        ...(made.findings && { findings: made.findings }),
        timings: reporter.timings,
        uploads,
        skipped: made.skipped,
        warnings: made.warnings,
        ...(made.coverage && { coverage: made.coverage }),
        ...(made.stripped && { stripped: made.stripped }),
        ...(made.licenses && { licenses: made.licenses }),
        ...(made.audit && { audit: made.audit }),
        ...(failures.length > 0 && { failure: failures }),
        tools: (0,_tools_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .toolVersions */ .E)(tools),
        totalSeconds: now() / 1000,
    };
}


/***/ }),

/***/ 61828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K$: () => (/* binding */ NOTHING),
  _M: () => (/* binding */ openWorkshop),
  Jh: () => (/* binding */ runOnce),
  oC: () => (/* binding */ runPackage)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/dependencies/question.js
var question = __webpack_require__(17953);
// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
;// CONCATENATED MODULE: ./lib/build/link-tree.js
/** The files of one virtual environment in another, without copying them where that can be helped. */



/** What `uv venv` writes for one place alone. */
const OF_THE_PLACE = new Set(['pyvenv.cfg', '.lock', '.gitignore', 'CACHEDIR.TAG']);
/** Bytes; scripts that begin with the path of their Python are smaller. */
const SCRIPT = 64 * 1024;
/**
 * Gives every file of `from` a second name in `to`, where it has none yet. Links to other files are left out: they are
 * `uv venv`'s own. Scripts that name the environment they lie in are written anew, with `moved.to` for `moved.from`.
 */
async function linkTree(from, to, moved) {
    await (0,promises_.mkdir)(to, { recursive: true });
    const entries = await (0,promises_.readdir)(from, { withFileTypes: true });
    const scripts = /^(bin|Scripts)$/.test(external_node_path_.basename(from));
    await Promise.all(entries.map(async (entry) => {
        const [source, target] = [external_node_path_.join(from, entry.name), external_node_path_.join(to, entry.name)];
        if (entry.isDirectory())
            return linkTree(source, target, moved);
        if (!entry.isFile() || OF_THE_PLACE.has(entry.name))
            return;
        if (scripts && moved !== undefined && (await rewritten(source, target, moved)))
            return;
        await linkOrCopy(source, target);
    }));
}
async function rewritten(source, target, moved) {
    const { size, mode } = await (0,promises_.stat)(source);
    if (size > SCRIPT)
        return false;
    // Latin-1 keeps every byte.
    const text = await (0,promises_.readFile)(source, 'latin1');
    const [from, to] = [moved.from, moved.to].map(dir => Buffer.from(dir).toString('latin1'));
    if (!text.includes(from))
        return false;
    const options = { encoding: 'latin1', mode, flag: 'wx' };
    await (0,promises_.writeFile)(target, text.replaceAll(from, to), options).catch(passIfThere);
    return true;
}
async function linkOrCopy(source, target) {
    try {
        await (0,promises_.link)(source, target);
    }
    catch (thrown) {
        if ((0,fs_errors/* errnoOf */.UQ)(thrown) === 'EEXIST')
            return;
        await (0,promises_.copyFile)(source, target);
        // Bytecode counts only for a source of the same time.
        const { atime, mtime } = await (0,promises_.stat)(source);
        await (0,promises_.utimes)(target, atime, mtime);
    }
}
function passIfThere(thrown) {
    if ((0,fs_errors/* errnoOf */.UQ)(thrown) !== 'EEXIST')
        throw thrown;
}

;// CONCATENATED MODULE: ./lib/build/kept-environments.js
/**
 * Build environments of a short while ago. Asking the index what `setuptools>=77` is, and compiling what was imported of it
 * (uv installs no bytecode, and a build may not write any), take longer than building a small project. Entries lie beside
 * the store's content, in a folder of their own that no cache carries to another machine.
 */





/** Milliseconds: as long as indexes let their answers be kept (the same as `src/dependencies/memory.ts`). */
const FRESH = 10 * 60 * 1000;
/** The environments kept in `folder`: nothing there is touched before it is asked for. */
function keptEnvironments({ folder, env, now = Date.now }) {
    const taken = [];
    return {
        async fill(environment, wanted) {
            const entry = external_node_path_.join(folder, await keyOf(wanted, environment.dir, env));
            const record = await (0,promises_.readFile)(external_node_path_.join(entry, RECORD), 'utf8').catch(() => undefined);
            if (record === undefined)
                return false;
            const { made, dir } = JSON.parse(record);
            const age = now() - made;
            if (!(age >= 0 && age <= FRESH))
                return false;
            await linkTree(external_node_path_.join(entry, TREE), environment.dir, { from: dir, to: environment.dir });
            return true;
        },
        async take(environment, wanted) {
            try {
                const key = await keyOf(wanted, environment.dir, env);
                const unfinished = external_node_path_.join(folder, `${key}.${(0,external_node_crypto_.randomUUID)()}`);
                await (0,promises_.mkdir)(unfinished, { recursive: true, mode: 0o700 });
                const record = { made: now(), dir: environment.dir };
                await linkTree(environment.dir, external_node_path_.join(unfinished, TREE));
                await (0,promises_.writeFile)(external_node_path_.join(unfinished, RECORD), JSON.stringify(record));
                taken.push({ key, unfinished, python: environment.python });
            }
            catch {
                return;
            }
        },
        async finish(runner) {
            await Promise.all(taken.splice(0).map(async ({ key, unfinished, python }) => {
                try {
                    await runner.run(compileCommand(python, external_node_path_.join(unfinished, TREE)));
                    await (0,promises_.rm)(external_node_path_.join(folder, key), { recursive: true, force: true });
                    await (0,promises_.rename)(unfinished, external_node_path_.join(folder, key));
                }
                catch {
                    await (0,promises_.rm)(unfinished, { recursive: true, force: true }).catch(() => { });
                }
            }));
            await forgetOld(folder, now()).catch(() => { });
        },
    };
}
const TREE = 'tree';
const RECORD = 'made.json';
/** Equal for environments that uv would fill alike while the index stands still. */
async function keyOf({ uv, python, requirements }, dir, env) {
    const file = await (0,promises_.realpath)(python);
    const { size, mtimeMs, ino } = await (0,promises_.stat)(file);
    const settings = await (0,question/* indexSettings */.i)({ env, projectDir: dir });
    const parts = [uv.tool, uv.env, python, file, size, mtimeMs, ino, requirements, settings];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/** Whatever else runs comes first. */
const COMPILE = `import compileall, os, py_compile, sys
if hasattr(os, "nice"):
    os.nice(19)
compileall.compile_dir(sys.argv[1], quiet=2, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)`;
function compileCommand(python, folder) {
    return {
        label: 'compile the build requirements',
        tool: python,
        args: ['-I', '-c', COMPILE, folder],
        cwd: folder,
        limits: { total: 60_000 },
    };
}
async function forgetOld(folder, now) {
    for (const name of await (0,promises_.readdir)(folder)) {
        const entry = external_node_path_.join(folder, name);
        const { mtimeMs } = await (0,promises_.stat)(entry);
        if (now - mtimeMs > FRESH)
            await (0,promises_.rm)(entry, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./lib/engine/graph.js
var engine_graph = __webpack_require__(62550);
// EXTERNAL MODULE: ./lib/host/files/staging.js
var files_staging = __webpack_require__(70375);
// EXTERNAL MODULE: ./lib/host/files/store.js
var files_store = __webpack_require__(69611);
// EXTERNAL MODULE: ./lib/host/http/download.js + 3 modules
var download = __webpack_require__(95627);
// EXTERNAL MODULE: ./lib/host/limit.js
var limit = __webpack_require__(43053);
// EXTERNAL MODULE: ./lib/project/source-date.js
var source_date = __webpack_require__(5585);
// EXTERNAL MODULE: ./lib/tools/open.js + 2 modules
var tools_open = __webpack_require__(54368);
// EXTERNAL MODULE: ./lib/package/deliver.js + 1 modules
var deliver = __webpack_require__(64349);
;// CONCATENATED MODULE: ./lib/compile/toolchain.js
/**
 * What a build of native code is told by its environment: the oldest system to serve, and with `compiler: zig` a C
 * compiler that builds for an older glibc than this machine's.
 * @see https://setuptools.pypa.io/en/latest/userguide/ext_modules.html, https://doc.rust-lang.org/cargo/reference/environment-variables.html
 */


/** No build may fetch a compiler that nobody pinned: maturin installs Rust by itself where cargo is missing. */
const NOTHING_FETCHED = { MATURIN_NO_INSTALL_RUST: '1' };
const APPLE_ARCH = { aarch64: 'arm64' };
/** The machine's own compilers, told of the floor where they can be (pure). */
function systemToolchain(platform) {
    if (platform.os !== 'macos')
        return { env: NOTHING_FETCHED, pathFirst: [] };
    const arch = APPLE_ARCH[platform.arch] ?? platform.arch;
    // A universal2 Python builds for both architectures unless all three say otherwise; cibuildwheel sets the same.
    return {
        env: {
            ...NOTHING_FETCHED,
            MACOSX_DEPLOYMENT_TARGET: platform.floor,
            ARCHFLAGS: `-arch ${arch}`,
            _PYTHON_HOST_PLATFORM: `macosx-${platform.floor}-${arch}`,
        },
        pathFirst: [],
    };
}
/**
 * The same, with a private folder left out of debug information, so that the same source gives the same bytes in another
 * folder (pure). CPPFLAGS and not CFLAGS: setuptools takes the latter in place of Python's own, `-O3` included.
 * @param flags CPPFLAGS as the user set them
 */
function withoutFolder(toolchain, folder, flags = '') {
    if (/\s/.test(folder))
        return toolchain;
    const map = `-fdebug-prefix-map=${folder}=.`;
    return { ...toolchain, env: { ...toolchain.env, CPPFLAGS: `${flags} ${map}`.trim() } };
}
/** Rust's and zig's names for Linux with glibc on each architecture. */
const TRIPLES = {
    x86_64: ['x86_64-unknown-linux-gnu', 'x86_64-linux-gnu'],
    aarch64: ['aarch64-unknown-linux-gnu', 'aarch64-linux-gnu'],
    x86: ['i686-unknown-linux-gnu', 'x86-linux-gnu'],
    armv7l: ['armv7-unknown-linux-gnueabihf', 'arm-linux-gnueabihf'],
    ppc64le: ['powerpc64le-unknown-linux-gnu', 'powerpc64le-linux-gnu'],
    s390x: ['s390x-unknown-linux-gnu', 's390x-linux-gnu'],
    riscv64: ['riscv64gc-unknown-linux-gnu', 'riscv64-linux-gnu'],
};
/** zig serves where a floor has to be reached: elsewhere the system's compiler needs no other way to it. */
function zigServes(platform) {
    return platform.os === 'linux' && platform.libc === 'glibc';
}
/** Programs that stand in for the system's, by name: even a build that knows only `gcc` gets zig. */
const PROGRAMS = {
    'zig-cc': 'cc',
    'zig-c++': 'c++',
    'zig-ar': 'ar',
    'zig-ranlib': 'ranlib',
    cc: 'cc',
    gcc: 'cc',
    'c++': 'c++',
    'g++': 'c++',
};
/** Writes the stand-ins and gives the environment that leads to them. */
async function zigToolchain(parts) {
    const { bin, cache, platform } = parts;
    const [rust, triple] = TRIPLES[platform.arch];
    const zig = external_node_path_.join(parts.folder, 'ziglang', 'zig');
    await (0,promises_.mkdir)(bin, { recursive: true });
    for (const [name, command] of Object.entries(PROGRAMS)) {
        const file = external_node_path_.join(bin, name);
        await (0,promises_.writeFile)(file, standIn(zig, command, `${triple}.${platform.floor}`));
        await (0,promises_.chmod)(file, 0o755);
    }
    return {
        env: {
            ...NOTHING_FETCHED,
            // Names and not paths: backends split these at spaces.
            CC: 'zig-cc',
            CXX: 'zig-c++',
            AR: 'zig-ar',
            RANLIB: 'zig-ranlib',
            [`CARGO_TARGET_${rust.toUpperCase().replaceAll('-', '_')}_LINKER`]: external_node_path_.join(bin, 'zig-cc'),
            ZIG_GLOBAL_CACHE_DIR: cache,
            ZIG_LOCAL_CACHE_DIR: cache,
        },
        pathFirst: [bin],
    };
}
/** A shell script that passes its arguments on as they are, but for what zig does not take (pure). */
function standIn(zig, command, target) {
    const quoted = `'${zig.replaceAll("'", "'\\''")}'`;
    if (command === 'ar' || command === 'ranlib')
        return `#!/bin/sh\nexec ${quoted} ${command} "$@"\n`;
    // rustc and cmake name the target in their own way, and rustc asks for its own linker; zig has the one it is called with.
    return `#!/bin/sh
for argument do
  shift
  case $argument in
    --target=* | -fuse-ld=*) ;;
    *) set -- "$@" "$argument" ;;
  esac
done
exec ${quoted} ${command} -target ${target} -fno-sanitize=undefined "$@"
`;
}

;// CONCATENATED MODULE: ./lib/package/distributions/toolchain.js
/** The compilers of a run. */


/** @throws PackagingError `host/tool-missing`, `dependency/hash` when zig is asked for and cannot be had */
async function makeToolchain(host, { options, plan }, tools, staging) {
    const platform = plan.runner;
    const zig = options.compiler === 'zig' && zigServes(platform);
    const toolchain = zig
        ? await zigToolchain({
            folder: await tools.folder('ziglang'),
            bin: await staging.dir('zig'),
            // It outlives the run: libc++ alone takes a minute.
            cache: external_node_path_.join(host.store, 'zig'),
            platform,
        })
        : systemToolchain(platform);
    return platform.os === 'windows' ? toolchain : withoutFolder(toolchain, staging.root, host.env.CPPFLAGS);
}

// EXTERNAL MODULE: ./lib/package/result.js
var result = __webpack_require__(50067);
// EXTERNAL MODULE: ./lib/build/uv.js
var build_uv = __webpack_require__(57445);
// EXTERNAL MODULE: ./lib/package/bundle-steps.js + 3 modules
var bundle_steps = __webpack_require__(63698);
// EXTERNAL MODULE: ./lib/package/dependencies/application.js
var dependencies_application = __webpack_require__(85758);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/package/dependencies/dependencies.js
var dependencies = __webpack_require__(69503);
// EXTERNAL MODULE: ./lib/package/measure.js
var measure = __webpack_require__(1292);
// EXTERNAL MODULE: ./lib/package/source/sources.js + 4 modules
var sources = __webpack_require__(30003);
// EXTERNAL MODULE: ./lib/package/distributions/distributions.js
var distributions = __webpack_require__(73263);
// EXTERNAL MODULE: ./lib/package/distributions/finish-distributions.js + 2 modules
var finish_distributions = __webpack_require__(84671);
// EXTERNAL MODULE: ./lib/compile/signals.js
var signals = __webpack_require__(90908);
// EXTERNAL MODULE: ./lib/package/distributions/container-wheels.js + 1 modules
var container_wheels = __webpack_require__(90337);
;// CONCATENATED MODULE: ./lib/package/distributions/other-environments.js




/**
 * Empty unless one wheel for each Python is likely.
 * @param source the project as the sdist is made of it
 */
async function otherEnvironments(workshop, bench, source, interpreters) {
    const rest = interpreters.filter(one => one !== (0,dependencies/* newest */.BP)(interpreters));
    if (rest.length === 0 || (await (0,signals/* outlookOf */.j)(source)) !== 'per-python')
        return new Map();
    if ((0,container_wheels/* containersOf */.M)(workshop, bench, interpreters) !== undefined)
        return new Map();
    const made = rest.map(one => {
        const environment = workshop.limiter(() => (0,distributions/* waitingEnvironment */.xw)(bench, one, workshop.kept));
        return [one, environment];
    });
    await Promise.allSettled(made.map(([, environment]) => environment));
    return new Map(made);
}

// EXTERNAL MODULE: ./lib/package/distributions/wheels.js + 6 modules
var distributions_wheels = __webpack_require__(38631);
;// CONCATENATED MODULE: ./lib/package/distributions/distribution-steps.js








function declareDistributions(graph, workshop, { uv, interpreters, findLinks }) {
    const { project } = workshop.configuration;
    const source = graph.add('copy the source', 'build', [], (_, say) => (0,sources/* copyOf */.z)(workshop, project, 'own', say));
    const environment = graph.add('prepare the build', 'build', [uv, interpreters, findLinks], ([tool, found, folders], say) => (0,distributions/* waitingEnvironment */.xw)((0,sources/* benchOf */.u)(workshop, project, tool, folders, 'own', say), (0,dependencies/* newest */.BP)(found), workshop.kept));
    const sdist = graph.add('build the sdist', 'build', [uv, interpreters, findLinks, source, environment], async ([tool, found, folders, copy, isolated], say) => {
        const bench = (0,sources/* benchOf */.u)(workshop, project, tool, folders, 'own', say);
        const made = await (0,distributions/* buildSdist */.MF)(bench, copy.project, isolated);
        const [file = made] = await (0,finish_distributions/* finishDistributions */.h)(workshop, [made], 'own', say);
        return (0,measure/* measure */.xP)(file, {
            format: 'sdist',
            targets: ['any'],
            pythons: found.map(({ python }) => (0,parse/* formatPython */.AR)(python)),
        });
    });
    const others = graph.map(environment, async () => {
        const values = [uv.value, interpreters.value, findLinks.value, source.value];
        const [tool, found, folders, copy] = await Promise.all(values);
        const bench = (0,sources/* benchOf */.u)(workshop, project, tool, folders, 'own', () => { });
        return otherEnvironments(workshop, bench, copy.project, found);
    });
    const wheels = declareWheels(graph, workshop, {
        ...{ uv, interpreters, findLinks, sdist, environment, others },
    });
    const { kept } = workshop;
    // The next run's time is won beside this run's proofs.
    if (kept !== undefined)
        graph.add('keep the build environment', 'prove', [graph.after([wheels])], () => kept.finish(workshop.runner));
    return { environment, sdist, wheels };
}
function declareWheels(graph, workshop, needs) {
    const { project } = workshop.configuration;
    const { uv, interpreters, findLinks, sdist, environment, others } = needs;
    return graph.add('build the wheel', 'build', [uv, interpreters, findLinks, sdist, environment], async ([tool, found, folders, archive, isolated], say) => {
        const bench = (0,sources/* benchOf */.u)(workshop, project, tool, folders, 'own', say);
        const environments = { newest: isolated, others: () => others.value };
        const made = await (0,distributions_wheels/* makeWheels */.v)(workshop, bench, archive.path, found, environments);
        const wheels = await (0,finish_distributions/* finishDistributions */.h)(workshop, made, 'own', say);
        return Promise.all(wheels.map(file => measureWheel(file, found, workshop)));
    });
}
function measureWheel(file, found, workshop) {
    const { runner } = workshop.configuration.plan;
    const anywhere = file.endsWith('-any.whl');
    const without = (0,distributions/* uncovered */.KY)(file, found, runner);
    const pythons = found.filter(one => !without.includes(one)).map(({ python }) => (0,parse/* formatPython */.AR)(python));
    return (0,measure/* measure */.xP)(file, { format: 'wheel', targets: [anywhere ? 'any' : runner.name], pythons });
}

// EXTERNAL MODULE: ./lib/package/interpreter-steps.js
var interpreter_steps = __webpack_require__(28688);
// EXTERNAL MODULE: ./lib/package/pex/pex-steps.js
var pex_steps = __webpack_require__(61405);
// EXTERNAL MODULE: ./lib/package/proofs/check-steps.js + 18 modules
var check_steps = __webpack_require__(54046);
// EXTERNAL MODULE: ./lib/package/proofs/describe-steps.js + 1 modules
var describe_steps = __webpack_require__(84712);
// EXTERNAL MODULE: ./lib/package/proofs/proof-steps.js + 11 modules
var proof_steps = __webpack_require__(34083);
// EXTERNAL MODULE: ./lib/package/reproduce/reproduce-steps.js + 4 modules
var reproduce_steps = __webpack_require__(34010);
// EXTERNAL MODULE: ./lib/package/source/local-projects.js
var local_projects = __webpack_require__(25878);
;// CONCATENATED MODULE: ./lib/package/steps.js
/** The visible order of a run: every step and what it needs; how each is done is told elsewhere. */











/** Declares everything; what can run begins at once. */
function declareSteps(graph, workshop) {
    const { host, tools } = workshop;
    const uv = graph.add('get uv', 'set-up', [], async () => (0,build_uv/* uvFor */.z)(await tools.uv(), host.store, host.env));
    const interpreters = (0,interpreter_steps/* declareInterpreters */._)(graph, workshop, uv);
    const findLinks = (0,local_projects/* declareLocalProjects */.u)(graph, workshop, uv, interpreters);
    const setUp = { uv, interpreters, findLinks };
    const { environment, sdist, wheels } = declareDistributions(graph, workshop, setUp);
    const application = graph.add('read the wheel', 'build', [sdist, wheels], ([archive, built]) => (0,dependencies_application/* describeApplication */.un)(workshop, archive, built));
    const bundles = (0,bundle_steps/* declareBundles */.i)(graph, workshop, { ...setUp, application, wheels });
    const proofs = (0,proof_steps/* declareProofs */.y)(graph, workshop, { ...setUp, application, sdist, wheels, ...bundles });
    const checked = (0,check_steps/* declareChecks */.Q)(graph, workshop, { uv, interpreters, application, sdist, wheels, ...bundles });
    const reproduced = [
        ...(0,reproduce_steps/* declareReproduction */.Z)(graph, workshop, { ...setUp, environment, sdist, wheels }),
        ...(0,reproduce_steps/* declareBundleReproduction */.F)(graph, workshop, { uv, interpreters, application, wheels, ...bundles }),
    ];
    const descriptions = (0,describe_steps/* declareDescriptions */.E)(graph, workshop, { application, sdist, wheels, ...bundles });
    const findings = [
        ...descriptions.findings,
        ...(checked ? [graph.map(checked, ({ findings: found }) => found)] : []),
    ];
    return {
        interpreters,
        application,
        sdist,
        wheels,
        ...bundles,
        pex: (0,pex_steps/* unchanged */.C)(graph, bundles, proofs),
        proofs,
        checked,
        reproduced,
        ...descriptions,
        findings,
    };
}

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/plan/document.js
var plan_document = __webpack_require__(47606);
// EXTERNAL MODULE: ./lib/project/copy.js + 3 modules
var copy = __webpack_require__(82374);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/project/digest.js
/** One number for a source tree: the same digest means the same build input. */




/** Files up to this are read at one go, 1 MiB. */
const WHOLE = 1024 * 1024;
/** Files after which other work gets its turn. */
const BATCH = 100;
/**
 * Sha256, lower-case hex, over the sorted paths with each file's kind (file, executable, link) and content. Times,
 * owners and other permissions do not count: no build may depend on them.
 * @param root absolute folder
 * @param files relative to `root`, with `/`, as `copySource` gives them
 */
async function treeDigest(root, files) {
    const tree = (0,external_node_crypto_.createHash)('sha256');
    for (const [index, path] of [...files].sort().entries()) {
        // NUL cannot be part of a name, so no two trees write the same bytes.
        tree.update(`${path}\0${await digestOne((0,external_node_path_.join)(root, path))}\0`);
        if (index % BATCH === BATCH - 1)
            await (0,external_node_timers_promises_.setImmediate)();
    }
    return tree.digest('hex');
}
/** Small files are read synchronously: four trips to the thread pool for each took six times as long. */
async function digestOne(path) {
    const found = (0,external_node_fs_.lstatSync)(path);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (found.isSymbolicLink())
        return `link ${hash.update((0,external_node_fs_.readlinkSync)(path)).digest('hex')}`;
    if (found.size <= WHOLE)
        hash.update((0,external_node_fs_.readFileSync)(path));
    else
        for await (const chunk of (0,external_node_fs_.createReadStream)(path))
            hash.update(chunk);
    return `${found.mode & 0o100 ? 'executable' : 'file'} ${hash.digest('hex')}`;
}

// EXTERNAL MODULE: ./lib/tools/versions.js
var versions = __webpack_require__(79522);
// EXTERNAL MODULE: ./lib/version.js + 1 modules
var version = __webpack_require__(97966);
;// CONCATENATED MODULE: ./lib/package/unchanged.js
/**
 * An unchanged second run does almost nothing: when everything that decides a result is as it was a short while ago, and
 * the files of then still lie in the output folder with their digests, they are the result.
 */










/**
 * Milliseconds. Indexes let their answers be kept for ten minutes, so that for as long a fresh resolve would be asked
 * nothing new; after that a release of a dependency may change the result.
 */
const unchanged_FRESH = 10 * 60 * 1000;
/** Variables that decide what is found, or how native code is compiled. */
const DECIDING = /^(PIP|UV|CARGO|RUST)|^(SOURCE_DATE_EPOCH|CC|CXX|PATH|LD_LIBRARY_PATH)$|FLAGS$/;
/** Names everything that decides the result, but for the index and the interpreters, which have times of their own. */
async function inputsDigest(host, configuration) {
    const { plan, options, project, localProjects, findLinks, outputDir, notSource } = configuration;
    const trees = await Promise.all([project, ...localProjects].map(one => treeOf(one, notSource)));
    const wheels = await Promise.all(findLinks.map(folder => treeOf({ dir: folder, git: undefined }, [outputDir])));
    const lock = ['auto', 'none'].includes(options.lock)
        ? ''
        : await fileDigest(external_node_path_.resolve(project.dir, options.lock));
    const settings = Object.entries(host.env)
        .filter(([name]) => DECIDING.test(name))
        .sort();
    const { jobs: _, ...rest } = options;
    const parts = [
        (0,version.programVersion)(),
        (0,versions/* toolVersions */.E)(),
        (0,plan_document/* planDocument */.N)(plan),
        rest,
        trees,
        wheels,
        lock,
        settings,
        // Whether a file is signed; a secret itself has no place in a digest that is kept.
        options.signEnv.map(name => Boolean(host.env[name])),
        outputDir,
        project.git?.head,
        project.git?.tags,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/** The earlier result when it still holds, else undefined; whatever is wrong with a record is as if there were none. */
async function recall(host, key) {
    try {
        const record = JSON.parse(await (0,promises_.readFile)(recordFile(host, key), 'utf8'));
        if (Date.now() - record.made > unchanged_FRESH)
            return undefined;
        const { artifacts, described } = record.delivered;
        await Promise.all(described.map(file => (0,promises_.stat)(file)));
        const digests = await Promise.all(artifacts.map(({ path: file }) => (0,hash/* sha256Of */.B)(file)));
        const stamps = await Promise.all(record.interpreters.map(stampOf));
        const same = artifacts.every(({ sha256 }, index) => sha256 === digests[index]) &&
            stamps.every((stamp, index) => stamp === record.stamps[index]);
        const warnings = record.report.warnings.map(({ code, message, fix, detail, place }) => {
            return new errors/* PackagingError */.yr(code, { message, fix, detail, ...(place && { place }) });
        });
        return same ? { ...record, report: { ...record.report, warnings } } : undefined;
    }
    catch {
        return undefined;
    }
}
/** Never fails: a run that cannot be remembered is only made again. */
async function remember(host, key, earlier) {
    try {
        const stamps = await Promise.all(earlier.interpreters.map(stampOf));
        // JSON leaves an error's message out.
        const warnings = earlier.report.warnings.map(one => ({ ...one, message: one.message }));
        const report = { ...earlier.report, warnings };
        const record = { ...earlier, report, made: Date.now(), stamps };
        const file = recordFile(host, key);
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        await (0,promises_.writeFile)(`${file}.${process.pid}`, JSON.stringify(record));
        await (0,promises_.rename)(`${file}.${process.pid}`, file);
    }
    catch {
        return;
    }
}
function recordFile(host, key) {
    return external_node_path_.join(host.store, 'results', `${key}.json`);
}
async function treeOf(project, exclude) {
    const { root, list } = await (0,copy/* sourceOf */.v)(project.dir, project.git, exclude);
    return treeDigest(root, [...list.files, ...list.links.keys()]);
}
async function fileDigest(file) {
    return (0,hash/* sha256Of */.B)(file).catch(() => '');
}
async function stampOf(file) {
    const { size, mtimeMs, ino } = await (0,promises_.stat)(file);
    return `${size} ${mtimeMs} ${ino}`;
}

;// CONCATENATED MODULE: ./lib/package/run.js
/** One run of `package`: declares the steps, waits for them, delivers what is proved, and reports. */















/**
 * The earlier result when nothing has changed, else a new one. Only on a laptop: a workflow starts with nothing, and what
 * is released is made anew.
 */
async function runOnce(parts) {
    const { host, configuration, reporter, now } = parts;
    if (host.kind !== 'local' || configuration.options.cache === 'false')
        return runPackage(parts);
    const key = await inputsDigest(host, configuration);
    const earlier = await recall(host, key);
    if (earlier !== undefined) {
        reporter.stop();
        return {
            ...earlier,
            report: { ...earlier.report, timings: [], totalSeconds: now() / 1000, reusedUnchanged: true },
        };
    }
    const result = await runPackage(parts);
    if (result.report.failure === undefined)
        await remember(host, key, result);
    return result;
}
/** Makes, proves and delivers. Failures are in the report; a bug is thrown. */
async function runPackage(parts) {
    const { host, configuration, reporter, now, delivery = deliver/* WHOLE */.Ef } = parts;
    const staging = await (0,files_staging/* createStaging */.q)(host.temp);
    try {
        const workshop = openWorkshop(parts, staging);
        const graph = new engine_graph/* Graph */.T(reporter, now);
        const steps = declareSteps(graph, workshop);
        const failures = await graph.settled();
        const wanted = host.kind === 'github' && configuration.options.upload;
        const made = await (0,result/* collect */.F)(steps, configuration, failures.length === 0, wanted);
        const reported = { ...parts, tools: workshop.tools.used };
        const before = (0,result/* reportOf */.E)(reported, made, failures, []);
        const published = graph.add('publish', 'deliver', [], () => (0,deliver/* publish */.mk)(workshop, before, failures.length === 0 ? (made.described ?? []) : undefined, delivery));
        const afterwards = await graph.settled();
        if (afterwards.length > failures.length)
            return {
                report: { ...before, artifacts: [], failure: afterwards },
                delivered: NOTHING,
                interpreters: [],
            };
        const delivered = await published.value;
        const uploads = failures.length === 0 && wanted ? (0,deliver/* declareUploads */.TV)(graph, workshop, before, delivered, delivery) : [];
        const all = await graph.settled();
        const stored = (await Promise.allSettled(uploads)).flatMap(upload => upload.status === 'fulfilled' ? [upload.value] : []);
        const report = (0,result/* reportOf */.E)(reported, { ...made, artifacts: delivered.artifacts }, all, stored);
        const interpreters = (await steps.interpreters.value.catch(() => [])).map(one => one.path);
        return { report, delivered, interpreters };
    }
    finally {
        reporter.stop();
        // A backend may still wait for a request that will not come.
        await parts.runner.endAll();
        await staging.dispose();
    }
}
/** Only on a laptop: what is released is built in an environment made anew. */
function keptFor(host, { options }) {
    if (host.kind !== 'local' || options.cache === 'false')
        return undefined;
    return keptEnvironments({ folder: external_node_path_.join(host.store, 'environments'), env: host.env });
}
const NOTHING = { artifacts: [], manifest: '', checksums: '', sbom: '', described: [] };
function openWorkshop({ host, configuration, runner }, staging) {
    const jobs = configuration.options.jobs ?? (0,external_node_os_.cpus)().length;
    const store = (0,files_store/* createStore */.y)(host.store);
    const tools = (0,tools_open/* openTools */.a)({ host, runner, platform: configuration.plan.runner, staging, store });
    const downloader = (0,download/* createDownloader */.m)({ store, limiter: (0,limit/* createLimiter */.z)(16) });
    const epoch = (0,source_date/* sourceDateEpoch */.pA)(host.env, configuration.project.git);
    let toolchain;
    return {
        host,
        configuration,
        runner,
        downloader,
        tools,
        staging,
        toolchain: () => {
            toolchain ??= makeToolchain(host, configuration, tools, staging);
            return toolchain;
        },
        kept: keptFor(host, configuration),
        limiter: (0,limit/* createLimiter */.z)(jobs),
        jobs,
        epoch,
    };
}


/***/ }),

/***/ 62301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ showResult)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/audit/words.js
var words = __webpack_require__(71082);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/report/document.js
var report_document = __webpack_require__(71509);
// EXTERNAL MODULE: ./lib/choices.js
var choices = __webpack_require__(14167);
;// CONCATENATED MODULE: ./lib/report/outputs.js
/** The Action's outputs: one table that sets them and that action.yml and the README are made from. */

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
        // Set by preview/show.ts, which has no report.
        value: () => '',
    },
    {
        name: 'plan-artifact',
        help: 'After `command: plan`, the name of the workflow artifact with `plan.json`; `build` and `assemble` find it by themselves when the run has no other plan.',
        value: () => '',
    },
    {
        name: 'matrix',
        help: 'After `command: plan`, the cells for `strategy.matrix` by `fromJson`: `include` with `cell`, `runner`, `platform`, `name` and `artifact` of each.',
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
    { name: 'dist', help: 'Absolute path of the folder that holds the files.', value: (_, { dist }) => dist },
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
            .filter(({ format }) => (0,choices/* isExecutable */.TV)(format))
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
        // Set by attest/show.ts, which has no report.
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
        // Set by release/command.ts, which has no report.
        value: () => '',
    },
];
/** Every output's value, by name, in the table's order. */
function outputs(report, places) {
    return Object.fromEntries(OUTPUTS.map(({ name, value }) => [name, value(report, places)]));
}

// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(18944);
// EXTERNAL MODULE: ./lib/text/format.js
var text_format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/report/audit.js
var audit = __webpack_require__(21489);
// EXTERNAL MODULE: ./lib/report/comparison.js
var comparison = __webpack_require__(76281);
// EXTERNAL MODULE: ./lib/report/dependencies.js
var report_dependencies = __webpack_require__(69261);
;// CONCATENATED MODULE: ./lib/report/findings.js

/** Worst first. */
const STATES = ['failed', 'warning', 'unknown', 'passed', 'skipped'];
/** Reasons told in a row; all are in the table of checks. */
const MOST_REASONS = 2;
/** Each kind of check as one row, in the order of the first of its kind; then the run's own findings. */
function findingsOf({ checks, findings = [] }) {
    const names = [...new Set(checks.map(({ name }) => name))];
    return [...names.map(name => together(name, ofName(checks, name))), ...findings];
}
function ofName(checks, name) {
    return checks.filter(check => check.name === name);
}
function together(title, checks) {
    const state = STATES.find(each => checks.some(({ result }) => result === each)) ?? 'skipped';
    const done = checks.filter(({ result }) => result !== 'skipped');
    const passed = done.filter(({ result }) => result === 'passed').length;
    const one = new Set(checks.map(({ artifact }) => artifact)).size === checks.length ? 'file' : 'check';
    const count = done.length === 0 ? `${(0,text_format/* plural */.LS)(checks.length, one)} skipped` : `${passed} of ${(0,text_format/* plural */.LS)(done.length, one)}`;
    const worst = checks.filter(({ result }) => result === state && state !== 'passed');
    const reasons = worst.slice(0, MOST_REASONS).map(({ artifact, reason }) => `${artifact}: ${reason}`);
    const more = worst.length > MOST_REASONS ? [`and ${worst.length - MOST_REASONS} more`] : [];
    return { title, state, sentence: [count, ...reasons, ...more].join('; ') };
}

;// CONCATENATED MODULE: ./lib/report/gantt.js

/** Mermaid refuses very long texts, and nobody reads more bars. */
const MOST_BARS = 60;
const TICKS = [
    [100, '100millisecond'],
    [500, '500millisecond'],
    [1000, '1second'],
    [5000, '5second'],
    [15_000, '15second'],
    [60_000, '1minute'],
    [300_000, '5minute'],
    [1_800_000, '30minute'],
    [7_200_000, '2hour'],
];
const DAY = 86_399_999;
/**
 * The chart's source, without the code fence; empty when nothing was timed.
 * Times are written as clock times and not as Unix milliseconds: Mermaid reads and labels both in the reader's time
 * zone, so only clock times show 00:00 at the start in every zone.
 */
function gantt(timings) {
    if (timings.length === 0)
        return '';
    const shown = new Set([...timings].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MOST_BARS));
    const bars = timings.filter(timing => shown.has(timing));
    const last = Math.max(...bars.map(bar => bar.end));
    const sections = [...new Set(bars.map(bar => bar.section))];
    const tick = TICKS.find(([length]) => last / length <= 10) ?? TICKS.at(-1);
    return [
        'gantt',
        '  dateFormat HH:mm:ss.SSS',
        `  axisFormat ${last <= 10_000 ? '%S.%L' : last < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        `  tickInterval ${tick?.[1]}`,
        '  todayMarker off',
        ...sections.flatMap(section => [
            `  section ${(0,text_escape/* mermaid */.a4)(section)}`,
            ...bars
                .filter(bar => bar.section === section)
                .sort((a, b) => a.start - b.start)
                .map(bar => `    ${(0,text_escape/* mermaid */.a4)(bar.name)} :${clock(bar.start)}, ${clock(Math.max(bar.end, bar.start + 1))}`),
        ]),
    ].join('\n');
}
/** Milliseconds as `HH:mm:ss.SSS`, held inside the one day that a clock can show. */
function clock(milliseconds) {
    const inside = Math.min(DAY, Math.max(0, Math.round(milliseconds)));
    return new Date(inside).toISOString().slice(11, 23);
}

// EXTERNAL MODULE: ./lib/report/install-hints.js
var install_hints = __webpack_require__(4134);
// EXTERNAL MODULE: ./lib/report/licenses.js
var licenses = __webpack_require__(32540);
;// CONCATENATED MODULE: ./lib/report/stripped.js
/** How much leaving out tests saved, in one line. */

/** Empty when nothing was left out. */
function strippedWords({ stripped = [] }) {
    if (stripped.length === 0)
        return '';
    const files = stripped.reduce((sum, wheel) => sum + wheel.files, 0);
    const saved = stripped.reduce((sum, wheel) => sum + wheel.saved, 0);
    return `Left out of ${(0,text_format/* plural */.LS)(stripped.length, 'wheel')} for the PEX: ${(0,text_format/* plural */.LS)(files, 'file')} of tests, ${(0,text_format/* bytes */.ee)(Math.max(0, saved))}.`;
}

// EXTERNAL MODULE: ./lib/report/coverage.js
var coverage = __webpack_require__(7130);
;// CONCATENATED MODULE: ./lib/report/tables.js





const PROOF_SIGN = { ran: '✅', warned: '⚠️', failed: '❌', 'not run': '➖' };
const RESULT = {
    passed: '✅ passed',
    warning: '⚠️ warning',
    failed: '❌ failed',
    unknown: '❔ unknown',
    skipped: '➖ skipped',
};
const WORST_FIRST = ['failed', 'warning', 'skipped', 'passed'];
/** A table from cells that are already Markdown; columns whose heading ends with `:` are aligned to the right. */
function table(headings, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(headings.map(heading => heading.replace(/:$/, ''))),
        line(headings.map(heading => (heading.endsWith(':') ? '---:' : '---'))),
        ...rows.map(line),
    ].join('\n');
}
/** Format, file, size, short hash, and where it was uploaded. */
function filesTable(report) {
    const uploaded = report.uploads.length > 0;
    return table(['Format', 'File', 'Size:', 'SHA-256', 'Runs on', ...(uploaded ? ['Workflow artifact'] : [])], report.artifacts.map(artifact => [
        (0,text_escape/* markdown */.wD)(artifact.format),
        (0,text_escape/* code */.aY)(artifact.file),
        (0,text_format/* bytes */.ee)(artifact.size),
        (0,text_escape/* code */.aY)(`${artifact.sha256.slice(0, 12)}…`),
        runsOn(artifact),
        ...(uploaded ? [uploadOf(report, artifact.file)] : []),
    ]));
}
/** What the same application costs in each kind of file. */
function comparisonTable(rows) {
    const headings = ['Format', 'Size:', 'First start:', 'Later:', 'Runs from', 'Inside', 'Choose it'];
    const cells = rows.map(({ format, size, first, later, needs, inside, choose }) => [
        (0,text_escape/* markdown */.wD)(format),
        (0,text_format/* bytes */.ee)(size),
        first || '–',
        later || '–',
        (0,text_escape/* markdown */.wD)(needs) || '–',
        inside,
        choose,
    ]);
    return `${table(headings, cells)}\n\n${comparison/* COMPARISON_NOTES */.ez.join(' ')}`;
}
function runsOn({ pythons, targets }) {
    const where = targets.includes('any') ? 'any platform' : targets.map(text_escape/* markdown */.wD).join(', ');
    return pythons.length > 0 ? `${pythons.map(text_escape/* markdown */.wD).join(', ')} on ${where}` : where;
}
function uploadOf({ uploads }, file) {
    const found = uploads.filter(upload => upload.files.includes(file));
    return found.map(upload => (0,text_escape/* link */.nf)(upload.name, upload.url)).join(', ') || 'not uploaded';
}
/** One row a Python, one column a platform: which formats claim the pair and whether they were run there. */
function coverageTable(report) {
    return table(['Python', ...report.platforms.map(text_escape/* markdown */.wD)], (0,coverage/* coverage */.v)(report).map(row => [(0,text_escape/* markdown */.wD)(row[0]?.python ?? ''), ...row.map(cellText)]));
}
function cellText({ proofs }) {
    if (proofs.length === 0)
        return 'not offered';
    return proofs
        .map(({ proof, formats }) => `${PROOF_SIGN[proof]} ${proof}: ${formats.map(text_escape/* markdown */.wD).join(', ')}`)
        .join('<br>');
}
/** Whether it can be released, a row for each thing that was looked at, the worst first. */
function findingsTable(findings) {
    const sorted = STATES.flatMap(state => findings.filter(finding => finding.state === state));
    return table(['', 'What', 'What was found'], sorted.map(({ title, state, sentence }) => [RESULT[state], (0,text_escape/* markdown */.wD)(title), (0,text_escape/* markdown */.wD)(sentence)]));
}
/** Every check, what went wrong first. */
function checksTable(checks) {
    const sorted = WORST_FIRST.flatMap(result => checks.filter(check => check.result === result));
    return table(['Check', 'File', 'Python', 'Result', 'What was seen', 'Time:'], sorted.map(check => [
        (0,text_escape/* markdown */.wD)(check.name),
        (0,text_escape/* code */.aY)(check.artifact),
        (0,text_escape/* markdown */.wD)(check.python ?? '–'),
        RESULT[check.result],
        (0,text_escape/* markdown */.wD)(check.reason),
        (0,text_format/* duration */.p0)(check.seconds),
    ]));
}

// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/summary.js












/** GitHub drops a step's whole summary above 1 MiB; some room is left for what else the step writes. */
const LIMIT = 1_000_000;
/** Only the first errors are told in full, each with its last lines. */
const MOST_ERRORS = 25;
const MOST_LINES = 40;
const MOST_CHARACTERS = 500;
/** The summary of one run. When it would be too large for GitHub, whole sections go, the least needed first, and it says so. */
function summary(report) {
    const { state, headline, facts } = (0,verdict/* verdict */.W)(report);
    const head = `## ${verdict/* SIGN */.A[state]} ${(0,text_escape/* markdown */.wD)(headline)}\n\n${facts.join(' · ')}`;
    const failures = section('What went wrong', (report.failure ?? []).slice(0, MOST_ERRORS).map(problem), moreErrors(report));
    const warnings = section('Warnings', report.warnings.slice(0, MOST_ERRORS).map(problem));
    const files = report.artifacts.length > 0
        ? section('Files', [filesTable(report), (0,text_escape/* markdown */.wD)(strippedWords(report)), hashes(report)])
        : '';
    const cells = report.pythons.length > 0 && report.artifacts.length > 0;
    const rows = cells ? section('Where they run', [coverageTable(report)]) : '';
    const dependencies = section('Dependencies', report.coverage ? [(0,report_dependencies/* coverageMarkdown */.w6)(report.coverage)] : []);
    const compared = (0,comparison/* comparison */.my)(report);
    const optional = [
        rows,
        section('Which to choose', compared.length > 0 ? [comparisonTable(compared)] : []),
        dependencies,
        checks(report),
        summary_licenses(report),
        install(report),
        notMade(report),
        timeline(report),
        tools(report),
    ];
    const seen = findingsOf(report);
    const looked = seen.length > 0 ? section('Can it be released?', [findingsTable(seen)]) : '';
    const vulnerable = report.audit ? section('Vulnerabilities', (0,audit/* auditMarkdown */.l)(report.audit)) : '';
    const fixed = [head, failures, looked, vulnerable, warnings, files];
    for (let kept = optional.length; kept >= 0; kept -= 1) {
        const left = kept < optional.length ? ['_The rest is left out: it is larger than GitHub shows._'] : [];
        const text = `${[...fixed, ...optional.slice(0, kept), ...left].filter(part => part !== '').join('\n\n')}\n`;
        if (Buffer.byteLength(text) <= LIMIT)
            return text;
    }
    return `${head}\n\n_The rest is left out: it is larger than GitHub shows._\n`;
}
function section(title, parts, note = '') {
    const filled = [...parts, note].filter(part => part !== '');
    return filled.length > 0 ? `### ${title}\n\n${filled.join('\n\n')}` : '';
}
/** `body` is Markdown; `title` too. */
function folded(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function problem({ code: name, message, fix, place, detail }) {
    const at = place ? [place.file, place.line, place.line === undefined ? undefined : place.column] : [];
    const where = place ? ` at ${(0,text_escape/* code */.aY)(at.filter(part => part !== undefined).join(':'))}` : '';
    const lines = detail.slice(-MOST_LINES).map(line => line.slice(0, MOST_CHARACTERS));
    return [
        `**${(0,text_escape/* code */.aY)(name)}**${where}: ${(0,text_escape/* markdown */.wD)(message)}`,
        `**Fix:** ${(0,text_escape/* markdown */.wD)(fix)}`,
        ...(lines.length > 0
            ? [folded(lines.length === 1 ? 'Detail' : `The last ${lines.length} lines`, (0,text_escape/* block */.om)(lines), true)]
            : []),
    ].join('\n\n');
}
function moreErrors({ failure = [] }) {
    return failure.length > MOST_ERRORS ? `… and ${failure.length - MOST_ERRORS} more errors, in the log.` : '';
}
function hashes({ artifacts, commit }) {
    const lines = artifacts.map(({ file, sha256 }) => `${sha256}  ${file}`);
    return folded('Full SHA-256', (0,text_escape/* block */.om)(lines)) + (commit ? `\n\nMade from commit ${(0,text_escape/* code */.aY)(commit)}.` : '');
}
function checks({ checks: made }) {
    if (made.length === 0)
        return '';
    const passed = made.filter(check => check.result === 'passed').length;
    const title = passed === made.length ? `All ${passed} passed` : `${passed} of ${made.length} passed`;
    return section('Checks', [folded(title, checksTable(made))]);
}
function summary_licenses({ licenses: found = [] }) {
    if (found.length === 0)
        return '';
    return section('Licenses', [folded(`Of ${(0,text_format/* plural */.LS)(found.length, 'component')}`, (0,licenses/* licensesTable */.f)(found))]);
}
function install({ artifacts, entryPoint }) {
    const parts = artifacts.map(artifact => {
        const lines = (0,install_hints/* installHints */.Sn)(artifact).map(({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`);
        return folded(`${(0,text_escape/* markdown */.wD)(artifact.format)}: ${(0,text_escape/* code */.aY)(artifact.file)}`, (0,text_escape/* block */.om)(lines, 'sh'));
    });
    const pex = artifacts.some(({ format }) => format === 'pex');
    const starts = entryPoint
        ? `The PEX starts ${(0,text_escape/* code */.aY)(entryPoint)}.`
        : 'The PEX starts Python with everything importable.';
    return section('Install', parts, pex ? starts : '');
}
function notMade({ skipped }) {
    return section('Not made', [
        skipped.map(({ format, reason }) => `- ${(0,text_escape/* code */.aY)(format)}: ${(0,text_escape/* markdown */.wD)(reason)}`).join('\n'),
    ]);
}
function timeline({ timings, totalSeconds }) {
    const chart = gantt(timings);
    return chart === '' ? '' : section(`Time: ${(0,text_format/* duration */.p0)(totalSeconds)}`, [(0,text_escape/* block */.om)(chart.split('\n'), 'mermaid')]);
}
function tools({ tools: used }) {
    if (used.length === 0)
        return '';
    return `Made with ${used.map(tool => `${(0,text_escape/* markdown */.wD)(tool.name)} ${(0,text_escape/* markdown */.wD)(tool.version)}`).join(', ')}.`;
}

// EXTERNAL MODULE: ./lib/text/box.js
var box = __webpack_require__(19674);
// EXTERNAL MODULE: ./lib/text/style.js
var text_style = __webpack_require__(48110);
// EXTERNAL MODULE: ./lib/pex/layout.js
var layout = __webpack_require__(34591);
;// CONCATENATED MODULE: ./lib/report/start-lines.js
/** How to start what was made, as a person would type it in this terminal. */






/**
 * Where the files are, and how the first that fits this machine is unpacked or started: the PEX, else an executable. Empty
 * when nothing was made.
 */
function startLines(report, style, folder) {
    if (report.artifacts.length === 0)
        return [];
    const windows = report.machine.startsWith('windows');
    const pexes = report.artifacts.filter(({ format }) => format === 'pex');
    const pex = pexes.find(({ targets }) => targets.includes('any') || targets.includes(report.machine)) ?? pexes[0];
    const inFolder = `${(0,text_format/* plural */.LS)(report.artifacts.length, 'file')} in ${(0,text_escape/* oneLine */.TN)(folder)}`;
    if (pex === undefined)
        return [inFolder, ...runExecutable(report, style, folder)];
    const unpacked = (0,layout/* folderIn */.CH)(pex.file);
    if (unpacked !== undefined) {
        const place = (0,text_escape/* oneLine */.TN)(folder.replace(/[/\\]$/, ''));
        const [archive, starts] = windows
            ? [`"${(0,text_escape/* oneLine */.TN)(`${place}\\${pex.file}`)}"`, `py "${(0,text_escape/* oneLine */.TN)(unpacked)}"`]
            : [(0,install_hints/* posix */.SA)((0,text_escape/* oneLine */.TN)(`${place}/${pex.file}`)), `python3 ${(0,install_hints/* posix */.SA)((0,text_escape/* oneLine */.TN)(unpacked))}`];
        return [
            inFolder,
            `Unpack it: tar -xzf ${archive}`,
            `Run it: ${(0,text_style/* paint */.nI)(style, 'bold', starts)}${entryNote(report)}`,
        ];
    }
    const unix = (0,install_hints/* posix */.SA)((0,text_escape/* oneLine */.TN)(`${folder.replace(/\/$/, '')}/${pex.file}`));
    const command = windows ? `py "${(0,text_escape/* oneLine */.TN)(`${folder}\\${pex.file}`)}"` : unix.replace(/^(?![./']|~)/, './');
    return [inFolder, `Run it: ${(0,text_style/* paint */.nI)(style, 'bold', command)}${entryNote(report)}`];
}
/** The first executable that this machine can run. */
function runExecutable(report, style, folder) {
    const found = report.artifacts.find(({ format, targets }) => (0,choices/* isExecutable */.TV)(format) && targets.includes(report.machine));
    if (found === undefined)
        return [];
    const windows = report.machine.startsWith('windows');
    const file = `${folder.replace(/[/\\]$/, '')}${windows ? '\\' : '/'}${found.file}`;
    const shown = windows ? `"${(0,text_escape/* oneLine */.TN)(file)}"` : (0,install_hints/* posix */.SA)((0,text_escape/* oneLine */.TN)(file)).replace(/^(?![./']|~)/, './');
    const unpack = windows ? 'tar -xf' : 'tar -xzf';
    return (0,install_hints/* executableFolder */.PP)(found.file) === undefined
        ? [`Run it: ${(0,text_style/* paint */.nI)(style, 'bold', shown)}`]
        : [`Unpack it: ${(0,text_style/* paint */.nI)(style, 'bold', `${unpack} ${shown}`)}`];
}
function entryNote({ entryPoint }) {
    return entryPoint ? '' : ' (starts Python with everything importable)';
}

;// CONCATENATED MODULE: ./lib/report/terminal.js
/** What a person sees at the end of a run in a terminal. */












const COLOUR = { ready: 'green', caution: 'yellow', failed: 'red' };
const SIGNS = { ready: '✓', caution: '!', failed: '✗' };
const PLAIN_SIGNS = { ready: 'OK', caution: '!', failed: 'X' };
/**
 * The same facts as the job summary, as lines of at most `style.columns` columns (names to copy are never cut).
 * The errors themselves are told by `errorsText`. `folder` is where the files are, as a person would type it.
 */
function terminal(report, style, folder) {
    const { state, headline, facts } = (0,verdict/* verdict */.W)(report);
    const sign = (style.unicode ? SIGNS : PLAIN_SIGNS)[state];
    const parts = [
        [(0,text_style/* paint */.nI)(style, COLOUR[state], `${sign} ${(0,text_escape/* oneLine */.TN)(headline)}`), ...flow(facts, style)],
        where(report, style),
        dependencies(report, style),
        looked(report, style),
        report.audit ? (0,audit/* auditLines */.L)(report.audit, style) : [],
        report.skipped.map(({ format, reason }) => `${(0,text_escape/* oneLine */.TN)(format)} not made: ${(0,text_escape/* oneLine */.TN)(reason)}`),
        times(report, style),
        files(report, style),
        compared(report, style),
        [strippedWords(report)].filter(words => words !== ''),
        startLines(report, style, folder),
    ];
    return parts
        .filter(lines => lines.length > 0)
        .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
        .map(text_escape/* inert */.tJ);
}
function where(report, style) {
    if (report.artifacts.length === 0 || report.pythons.length === 0 || report.platforms.length === 0)
        return [];
    const rows = (0,coverage/* coverage */.v)(report).map(row => [
        (0,text_escape/* oneLine */.TN)(row[0]?.python ?? ''),
        ...row.map(({ proofs }) => proofs.length === 0
            ? 'not offered'
            : proofs
                .map(({ proof, formats }) => proofText(proof, formats.map(text_escape/* oneLine */.TN).join(', '), style))
                .join('; ')),
    ]);
    return (0,box/* box */.a)([{ heading: 'Python' }, ...report.platforms.map(name => ({ heading: (0,text_escape/* oneLine */.TN)(name) }))], rows, style);
}
/** Where there is more to see than that everything is there for this one machine. */
function dependencies({ coverage: found, platforms }, style) {
    if (found === undefined || (found.gaps.length === 0 && platforms.length < 2))
        return [];
    return [(0,report_dependencies/* coverageWords */.gn)(found), ...(0,report_dependencies/* coverageLines */.Uo)(found, style), ...(0,report_dependencies/* sizeLines */.FP)(found.sizes)];
}
function proofText(proof, formats, style) {
    const colour = { ran: 'green', warned: 'yellow', failed: 'red', 'not run': 'dim' };
    return `${(0,text_style/* paint */.nI)(style, colour[proof], proof)}: ${formats}`;
}
const FOUND = {
    failed: 'red',
    warning: 'yellow',
    unknown: 'yellow',
    passed: 'green',
    skipped: 'dim',
};
/** Everything that was looked at: what passed by its name alone, each check and finding that did not with its reason. */
function looked(report, style) {
    const passed = findingsOf(report).filter(({ state }) => state === 'passed');
    const found = (report.findings ?? []).map(({ title, state, sentence }) => {
        return { result: state, name: title, artifact: '', python: undefined, reason: sentence };
    });
    const rows = [...report.checks, ...found]
        .filter(({ result }) => result !== 'passed')
        .map(({ result, name, artifact, python, reason }) => [
        (0,text_style/* paint */.nI)(style, FOUND[result], result),
        ...[name, artifact, python ?? '', reason].map(text_escape/* oneLine */.TN),
    ]);
    const columns = [
        { heading: 'Result' },
        { heading: 'Check' },
        { heading: 'File' },
        { heading: 'Python' },
        { heading: 'What was seen', shrinks: true },
    ];
    const [first = '', ...more] = passed.map(({ title }) => (0,text_escape/* oneLine */.TN)(title));
    return [
        ...(first === '' ? [] : flow([`Passed: ${first}`, ...more], style)),
        ...(rows.length === 0 ? [] : (0,box/* box */.a)(columns, rows, style)),
    ];
}
/** Seconds from a section's first start to its last end: steps inside run side by side. */
function times({ timings, totalSeconds }, style) {
    const sections = [...new Set(timings.map(timing => timing.section))].map(section => {
        const own = timings.filter(timing => timing.section === section);
        const span = Math.max(...own.map(({ end }) => end)) - Math.min(...own.map(({ start }) => start));
        return `${(0,text_escape/* oneLine */.TN)(section)} ${(0,text_format/* duration */.p0)(span / 1000)}`;
    });
    if (sections.length === 0)
        return [];
    const [first = '', ...rest] = [...sections, `in all ${(0,text_format/* duration */.p0)(totalSeconds)}`];
    return flow([`Time: ${first}`, ...rest], style);
}
/** Short facts side by side, on as many lines as they need. */
function flow(facts, style) {
    const mark = style.unicode ? ' · ' : ', ';
    const lines = [];
    for (const fact of facts) {
        const longer = lines.length > 0 ? `${lines.at(-1)}${mark}${fact}` : fact;
        if (lines.length > 0 && (0,text_style/* width */.VL)(longer) <= style.columns)
            lines[lines.length - 1] = longer;
        else
            lines.push(fact);
    }
    return lines.map(line => (0,text_style/* paint */.nI)(style, 'dim', line));
}
function files({ artifacts }, style) {
    if (artifacts.length === 0)
        return [];
    const rows = artifacts.map(({ format, file, size, sha256 }) => [
        (0,text_escape/* oneLine */.TN)(format),
        (0,text_escape/* oneLine */.TN)(file),
        (0,text_format/* bytes */.ee)(size),
        (0,text_style/* paint */.nI)(style, 'dim', sha256.slice(0, 12)),
    ]);
    const columns = [
        { heading: 'Format' },
        { heading: 'File' },
        { heading: 'Size', right: true },
        { heading: 'SHA-256' },
    ];
    return (0,box/* box */.a)(columns, rows, style);
}
function compared(report, style) {
    const rows = (0,comparison/* comparison */.my)(report);
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
        (0,text_escape/* oneLine */.TN)(format),
        first || '–',
        later || '–',
        (0,text_escape/* oneLine */.TN)(needs) || '–',
        choose,
    ]);
    return [...(0,box/* box */.a)(columns, cells, style), ...flow(comparison/* COMPARISON_NOTES */.ez, style)];
}

;// CONCATENATED MODULE: ./lib/package/show.js
/** Tells the outcome of a run: to the log, the summary page, the outputs, and standard output. */







function auditProblems(audit) {
    const unaudited = (0,words/* unauditedProblem */.dT)(audit);
    return [...(0,words/* vulnerableProblems */.Hz)(audit), ...(unaudited ? [unaudited] : [])];
}
async function showResult(request, result, configuration) {
    const { host, style, json, write } = request;
    const { report, delivered } = result;
    for (const warning of report.warnings)
        if (!configuration.plan.warnings.includes(warning))
            host.log.warning(warning);
    if (report.audit !== undefined && configuration.options.audit === 'warn')
        for (const problem of auditProblems(report.audit))
            host.log.warning(problem);
    for (const failure of report.failure ?? [])
        host.log.error(failure);
    const folder = external_node_path_.relative(process.cwd(), configuration.outputDir) || configuration.outputDir;
    const lines = terminal(report, style, folder);
    if (json) {
        write(`${JSON.stringify((0,report_document/* reportDocument */.c)(report), null, 2)}\n`);
        for (const line of lines)
            host.log.info(line);
    }
    else
        write(`${lines.join('\n')}\n`);
    await host.summary(summary(report));
    const { manifest, checksums, sbom } = delivered;
    const checksumsDigest = host.kind === 'github' && checksums !== '' ? await (0,hash/* sha256Of */.B)(checksums) : '';
    const places = { dist: configuration.outputDir, manifest, checksums, sbom, checksumsDigest };
    await host.setOutputs(outputs(report, places));
}


/***/ }),

/***/ 25878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ declareLocalProjects)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_files_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50205);
/* harmony import */ var _dependencies_dependencies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69503);
/* harmony import */ var _distributions_distributions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73263);
/* harmony import */ var _distributions_wheels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38631);
/* harmony import */ var _sources_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30003);
/** Other projects of the repository that the application needs: built first, in the order given, offered to every resolve. */






/** A step that gives the folders to resolve from: the user's `find-links`, and one with the local projects' wheels. */
function declareLocalProjects(graph, workshop, uv, interpreters) {
    const { localProjects, findLinks } = workshop.configuration;
    let folders = graph.given(findLinks);
    for (const [index, project] of localProjects.entries()) {
        const title = `build ${project.name ?? project.path}`;
        folders = graph.add(title, 'build', [uv, interpreters, folders], async ([tool, found, offered], say) => {
            const name = `local-${index}`;
            const copy = await (0,_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .copyOf */ .z)(workshop, project, name, say);
            const bench = (0,_sources_js__WEBPACK_IMPORTED_MODULE_5__/* .benchOf */ .u)(workshop, project, tool, offered, name, say);
            const shelf = node_path__WEBPACK_IMPORTED_MODULE_0__.join(workshop.staging.root, 'local-wheels');
            const environment = await (0,_distributions_distributions_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentFor */ .DD)(bench, (0,_dependencies_dependencies_js__WEBPACK_IMPORTED_MODULE_2__/* .newest */ .BP)(found));
            const sdist = await (0,_distributions_distributions_js__WEBPACK_IMPORTED_MODULE_3__/* .buildSdist */ .MF)(bench, copy.project, environment);
            const wheels = await (0,_distributions_wheels_js__WEBPACK_IMPORTED_MODULE_4__/* .makeWheels */ .v)(workshop, bench, sdist, found, { newest: environment });
            await Promise.all(wheels.map(file => (0,_host_files_place_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .i)(file, shelf)));
            return offered.includes(shelf) ? offered : [...offered, shelf];
        });
    }
    return folders;
}


/***/ }),

/***/ 30003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ benchOf),
  z: () => (/* binding */ copyOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/project/copy.js + 3 modules
var project_copy = __webpack_require__(82374);
// EXTERNAL MODULE: ./lib/project/source-date.js
var source_date = __webpack_require__(5585);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
;// CONCATENATED MODULE: ./lib/project/remote-tags.js
/** Tags as git lists those of a remote, and matches them (pure). */
/** What `git ls-remote --tags` prints: an annotated tag has a second line, ending in `^{}`, with its commit. */
function parseTags(text) {
    const commits = new Map();
    for (const line of text.split('\n')) {
        const [, commit = '', name = ''] = /^([0-9a-f]{40,64})\trefs\/tags\/(.+)$/.exec(line) ?? [];
        if (name !== '')
            commits.set(name.replace(/\^\{\}$/, ''), commit);
    }
    return [...commits].map(([name, commit]) => ({ name, commit }));
}
/** A glob as git matches tags with it: `*` goes over `/` too. */
function globToRegExp(glob) {
    const parts = glob.match(/\\.|\[!?(?:\[:\w+:\]|[^\]])+\]|[\s\S]/g) ?? [];
    const pattern = parts.map(part => {
        if (part === '*')
            return '.*';
        if (part === '?')
            return '.';
        if (part === '[[:digit:]]')
            return '[0-9]';
        if (part.length > 2 && part.startsWith('['))
            return part.replace(/^\[!/, '[^').replace(/\\/g, '\\\\');
        return (part.startsWith('\\') ? part.slice(1) : part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    });
    return new RegExp(`^${pattern.join('')}$`);
}

;// CONCATENATED MODULE: ./lib/project/deepen.js
/**
 * Fetches what a shallow clone lacks for a version that is counted from tags: commits in growing steps until the nearest
 * tag and every commit since it are there, and the tags that lie on the way. No file contents are fetched.
 */




/** Commits beyond the present boundary, for each step; after the last the whole history is fetched. */
const STEPS = [64, 256, 1024, 4096, 16_384];
/** Milliseconds that one fetch may take, and be silent. */
const LIMITS = { total: 10 * 60_000, idle: 3 * 60_000 };
/** Nothing is asked of the remote when the clone is whole, has no `origin`, or holds enough already. */
async function deepen(parts) {
    const { git, match, say } = parts;
    const { head } = git;
    if (!git.shallow || head === undefined)
        return { kind: 'unneeded' };
    const { ask, remote } = gits(parts);
    if ((await ask('config', '--get', 'remote.origin.url')).code !== 0)
        return { kind: 'unneeded' };
    if ((await nearestTag(parts)) !== undefined)
        return { kind: 'unneeded' };
    const listed = await remote('list the tags of the remote', ['ls-remote', '--tags', 'origin']);
    if (listed.code !== 0)
        return { kind: 'failed', why: listed.tail };
    const tags = parseTags(listed.stdout).filter(({ name }) => match.some(glob => globToRegExp(glob).test(name)));
    // Without a tag to look for, tools count all commits.
    const steps = tags.length === 0 ? [] : STEPS;
    for (let step = 0;; step += 1) {
        const failed = await fetchTags(parts, tags);
        if (failed !== undefined)
            return { kind: 'failed', why: failed };
        const tag = await nearestTag(parts);
        if (tag !== undefined || !(await isShallow(parts)))
            return { kind: 'enough', tag, steps: step };
        const by = steps[step];
        const how = by === undefined ? '--unshallow' : `--deepen=${by}`;
        say(by === undefined ? 'Fetches the whole history' : `Fetches ${by} more commits of the history`);
        const fetch = (...filter) => remote('deepen the history', [...FETCH, ...filter, how, 'origin', ...(by === undefined ? [] : [head])]);
        const filtered = await fetch('--filter=blob:none');
        // A server that knows no filter says so and goes on; one behind an old proxy may just fail.
        const fetched = filtered.code === 0 ? filtered : await fetch();
        if (fetched.code !== 0)
            return { kind: 'failed', why: fetched.tail };
        if (by === undefined) {
            const lost = await fetchTags(parts, tags);
            if (lost !== undefined)
                return { kind: 'failed', why: lost };
            return { kind: 'enough', tag: await describe(parts), steps: step + 1 };
        }
    }
}
const FETCH = ['fetch', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--quiet'];
function gits({ git, query, runner }) {
    const { tool, root } = git;
    return {
        ask: (...args) => query(tool, [...(0,project_git/* gitOptions */.h)(root), ...args], root),
        remote: (label, args) => runner.finish({
            label,
            tool,
            // No clean-up in the background that would outlive the step, and no setting that fetches more or deletes.
            args: [
                ...(0,project_git/* gitOptions */.h)(root),
                ...['gc.auto=0', 'maintenance.auto=false', 'fetch.prune=false', 'protocol.version=2'].flatMap(setting => ['-c', setting]),
                ...args,
            ],
            cwd: root,
            // Whoever checked out has left the credentials in git's own settings; nobody is there to be asked.
            env: { GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', LC_ALL: 'C' },
            index: true,
            limits: LIMITS,
            capture: true,
        }),
    };
}
async function isShallow(parts) {
    const { stdout } = await gits(parts).ask('rev-parse', '--is-shallow-repository');
    return stdout.trim() === 'true';
}
async function describe(parts) {
    const match = parts.match.map(glob => `--match=${glob}`);
    const { code, stdout } = await gits(parts).ask('describe', '--tags', '--abbrev=0', ...match, 'HEAD');
    return code === 0 ? stdout.trim() : undefined;
}
/** The nearest tag, when every commit since it is known for sure; else undefined. */
async function nearestTag(parts) {
    const tag = await describe(parts);
    if (tag === undefined)
        return undefined;
    const { ask } = gits(parts);
    const { code, stdout } = await ask('log', '--format=%H %ct %P', `refs/tags/${tag}..HEAD`, '--');
    if (code !== 0)
        return undefined;
    const since = stdout.split('\n').flatMap(line => {
        const [commit, time, ...parents] = line.split(' ');
        return commit ? [{ commit, time: Number(time), merge: parents.length > 1 }] : [];
    });
    const boundary = await boundaryOf(parts.git);
    if (since.some(({ commit }) => boundary.has(commit)))
        return undefined;
    if (boundary.size === 0 || !since.some(({ merge }) => merge))
        return tag;
    // A branch that was merged may have left the trunk before the tag, by a way that is still cut off; commits at the
    // boundary that are older than all since the tag cannot lead back to them.
    const oldest = Math.min(...since.map(({ time }) => time));
    const times = await ask('log', '--no-walk', '--format=%ct', ...boundary, '--');
    const newest = Math.max(...times.stdout.split('\n').filter(Boolean).map(Number));
    return newest < oldest ? tag : undefined;
}
/** Commits whose parents are cut off. */
async function boundaryOf({ commonDir }) {
    const text = await (0,promises_.readFile)(external_node_path_.join(commonDir, 'shallow'), 'utf8').catch(() => '');
    return new Set(text.split(/\r?\n/).filter(Boolean));
}
/** Fetches those tags of `tags` that lie in the known history and are not here yet; gives what git said when it fails. */
async function fetchTags(parts, tags) {
    const { ask, remote } = gits(parts);
    const [history, here] = await Promise.all([
        ask('rev-list', 'HEAD', '--'),
        ask('for-each-ref', '--format=%(refname:strip=2)', 'refs/tags'),
    ]);
    const commits = new Set(history.stdout.split('\n'));
    const known = new Set(here.stdout.split('\n'));
    const wanted = tags.filter(({ name, commit }) => commits.has(commit) && !known.has(name));
    if (wanted.length === 0)
        return undefined;
    const refs = wanted.map(({ name }) => `refs/tags/${name}:refs/tags/${name}`);
    const fetched = await remote('fetch the tags', [...FETCH, 'origin', ...refs]);
    return fetched.code === 0 ? undefined : fetched.tail;
}

// EXTERNAL MODULE: ./lib/project/source-files.js
var source_files = __webpack_require__(28382);
// EXTERNAL MODULE: ./lib/project/ini.js
var ini = __webpack_require__(11647);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/project/toml.js + 1 modules
var toml = __webpack_require__(16619);
;// CONCATENATED MODULE: ./lib/project/version-tool.js
/** Whether a project takes its version from git's tags, and which tags count: decided by what its files name (pure). */



/** Distributions of `build-system.requires` that ask git whenever they are there. */
const ALWAYS = {
    'setuptools-scm': 'setuptools-scm',
    'setuptools-git-versioning': 'setuptools-git-versioning',
    'hatch-vcs': 'hatch-vcs',
    versioneer: 'versioneer',
    dunamai: 'dunamai',
    'poetry-dynamic-versioning': 'poetry-dynamic-versioning',
    'poetry-dynamic-versioning-plugin': 'poetry-dynamic-versioning',
    'uv-dynamic-versioning': 'uv-dynamic-versioning',
    versioningit: 'versioningit',
    pbr: 'pbr',
    'vcs-versioning': 'vcs-versioning',
    'flit-scm': 'flit-scm',
    'setuptools-vcs-versioning': 'setuptools-vcs-versioning',
};
/** A tag with a digit: what nearly every tool asks for unless told otherwise. */
const ANY = '*[0-9]*';
/** Undefined for a project whose version git has no say in: nothing is fetched for it. */
function versionTool(project) {
    const { buildSystem, pyproject } = project;
    const tool = pyproject?.tool ?? {};
    const required = buildSystem.requires
        .map(text => (0,names/* normalizeName */.P)(/^\s*([A-Za-z0-9._-]+)/.exec(text)?.[1] ?? ''))
        .flatMap(name => ALWAYS[name] ?? []);
    const name = required.at(0) ??
        ((0,toml/* isTable */.bI)(at(tool, 'pdm', 'version')) && at(tool, 'pdm', 'version', 'source') === 'scm'
            ? 'pdm-backend'
            : undefined) ??
        ((0,toml/* isTable */.bI)(tool.setuptools_scm) ? 'setuptools-scm' : undefined) ??
        ((0,toml/* isTable */.bI)(tool.versioneer) || versioneerSection(project.setupCfgText) !== undefined
            ? 'versioneer'
            : undefined);
    if (name === undefined)
        return undefined;
    const own = matchOf(name, tool, project.setupCfgText);
    return { name, match: own.length > 0 ? own : [ANY] };
}
/** What the tool's own table says of the tags it counts from. */
function matchOf(name, tool, setupCfg) {
    if (name === 'versioneer') {
        const prefix = at(tool, 'versioneer', 'tag_prefix') ?? versioneerSection(setupCfg)?.get('tag_prefix')?.value;
        return typeof prefix === 'string' ? [`${glob(prefix.replace(/^(["'])(.*)\1$/, '$2'))}[0-9]*`] : [];
    }
    const commands = [
        at(tool, 'setuptools_scm', 'git_describe_command'),
        at(tool, 'setuptools_scm', 'scm', 'git', 'describe_command'),
        at(tool, 'hatch', 'version', 'raw-options', 'git_describe_command'),
        at(tool, 'hatch', 'version', 'raw-options', 'scm', 'git', 'describe_command'),
        at(tool, 'versioningit', 'vcs', 'match'),
    ];
    for (const command of commands) {
        const words = typeof command === 'string' ? command.split(/\s+/) : command;
        if (!Array.isArray(words) || !words.every(word => typeof word === 'string'))
            continue;
        if (command === commands.at(-1))
            return words;
        const globs = words.flatMap((word, index) => word === '--match' ? (words[index + 1] ?? []) : word.startsWith('--match=') ? word.slice(8) : []);
        if (globs.length > 0)
            return globs.map(one => one.replace(/^(["'])(.*)\1$/, '$2'));
    }
    return [];
}
function at(table, ...keys) {
    let value = table;
    for (const key of keys)
        value = (0,toml/* isTable */.bI)(value) ? value[key] : undefined;
    return value;
}
function versioneerSection(setupCfg) {
    if (setupCfg === undefined || !/^\[versioneer\]/m.test(setupCfg))
        return undefined;
    try {
        return (0,ini/* parseIni */.A)(setupCfg, { caseSensitive: false, delimiters: '=:' }).get('versioneer')?.options;
    }
    catch {
        // What is wrong with the file is told by whoever decodes it.
        return undefined;
    }
}
/** Text as a glob that matches only itself. */
function glob(text) {
    return text.replace(/[\\*?[\]]/g, '\\$&');
}

;// CONCATENATED MODULE: ./lib/package/source/history.js
/** A shallow clone is made deep enough before it is copied, when the project takes its version from git. */






/** One fetch for all projects of a repository. */
const underway = new WeakMap();
/** What git knows once the history is deep enough; a failure to fetch is a warning, as a version may be had without. */
async function withHistory(workshop, project, say) {
    const { git } = project;
    if (git === undefined || !git.shallow)
        return git;
    const setupCfgText = await (0,source_files/* readText */.y)(project.dir, 'setup.cfg');
    const tool = versionTool({ ...project, ...(setupCfgText !== undefined && { setupCfgText }) });
    if (tool === undefined)
        return git;
    const key = [git.commonDir, ...tool.match].join('\n');
    const known = underway.get(workshop) ?? new Map();
    underway.set(workshop, known);
    // Two fetches into one repository would wait for each other's locks, and fail.
    const before = Promise.allSettled(known.values());
    const work = known.get(key) ?? before.then(() => fetchHistory(workshop, git, tool.name, tool.match, say));
    known.set(key, work);
    return work;
}
async function fetchHistory({ host, runner }, git, tool, match, say) {
    const result = await deepen({ git, match, query: query/* query */.P, runner, say });
    if (result.kind === 'unneeded')
        return git;
    if (result.kind === 'enough') {
        say(result.tag === undefined
            ? `No tag matches ${match.join(' ')}: ${tool} counts from the first commit`
            : `The nearest tag is ${result.tag}`);
        return (await (0,project_git/* readGit */.l)(git.root, git.tool, query/* query */.P)) ?? git;
    }
    host.log.warning(new errors/* PackagingError */.yr('project/history', {
        message: `This clone is shallow, and the tags that ${tool} takes the version from could not be fetched.`,
        fix: 'Check out with `fetch-depth: 0`, or with `persist-credentials: true` so that they can be; the version may be wrong.',
        detail: result.why.slice(-5),
    }));
    return git;
}

;// CONCATENATED MODULE: ./lib/package/source/sources.js
/** Private copies of the source, and the benches that build from them. */






/** A fresh copy of `project` for the builds that share `name`. @throws PackagingError `project/symlink`, `host/…` */
async function copyOf(workshop, project, name, say, varied) {
    const [dir, git] = await Promise.all([workshop.staging.dir(name), withHistory(workshop, project, say)]);
    const copy = await (0,project_copy/* copySource */.X)({
        project: project.dir,
        git,
        into: external_node_path_.join(dir, 'source'),
        exclude: workshop.configuration.notSource,
        query: query/* query */.P,
        ...(varied && { varied }),
    });
    // maturin refuses to write over the PKG-INFO of an unpacked sdist; other backends read their version from it.
    if (project.buildSystem.backend === 'maturin')
        await (0,promises_.rm)(external_node_path_.join(copy.project, 'PKG-INFO'), { force: true });
    return copy;
}
/** Settings go to the application's own backend only; a local project has its own ideas of them. */
function benchOf(workshop, project, uv, findLinks, name, say) {
    const { configuration, runner, staging, host } = workshop;
    return {
        tools: { runner, uv, findLinks, toolchain: workshop.toolchain },
        project,
        dir: external_node_path_.join(staging.root, name),
        runner: configuration.plan.runner,
        settings: project === configuration.project ? configuration.options.configSettings : {},
        epoch: (0,source_date/* sourceDateEpoch */.pA)(host.env, project.git),
        say,
    };
}


/***/ }),

/***/ 35687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toolInterpreter)
/* harmony export */ });
/* harmony import */ var _interpreter_interpreters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74173);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50409);
/** The Python that tools run on, which need not be one that was asked for. */


/** What the locked tools support; those with compiled parts have wheels for these. */
const LEAST = 10;
const MOST = 14;
/**
 * The newest of the found ones that the tools have wheels for, else such a one on this machine, else any found one that
 * is new enough, else a download.
 * @param least the second number of the oldest version that will do, for a tool that wants more than the others
 * @throws PackagingError `interpreter/missing`
 */
async function toolInterpreter(workshop, interpreters, least = LEAST) {
    const [here] = interpreters
        .filter(({ python }) => python.implementation === 'cpython' && !python.freeThreaded)
        .filter(({ python }) => python.minor >= least && python.minor <= MOST)
        .sort((a, b) => b.python.minor - a.python.minor);
    if (here !== undefined)
        return here;
    const { host, runner, configuration, tools } = workshop;
    const python = (minor) => ({ implementation: 'cpython', major: 3, minor, freeThreaded: false });
    const setUp = {
        platform: configuration.plan.runner,
        runner,
        env: host.env,
        workspace: host.workspace,
        uv: () => tools.uv(),
        store: host.store,
        log: { info: () => { }, warning: () => { }, progress: () => { } },
    };
    const asked = [MOST, 13, 12, 11, LEAST].filter(minor => minor >= least).map(python);
    const [found] = await (0,_interpreter_interpreters_js__WEBPACK_IMPORTED_MODULE_0__/* .setUpInterpreters */ .r)({ ...setUp, asked, optional: asked });
    if (found !== undefined)
        return found;
    const odd = interpreters.find(one => one.python.minor >= least);
    if (odd !== undefined)
        return odd;
    const [downloaded] = await (0,_interpreter_interpreters_js__WEBPACK_IMPORTED_MODULE_0__/* .setUpInterpreters */ .r)({ ...setUp, asked: [python(13)] });
    if (downloaded === undefined)
        throw new Error(`no ${(0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPython */ .AR)(python(13))} after a download`);
    return downloaded;
}


/***/ }),

/***/ 85870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ uploadParcels),
/* harmony export */   _: () => (/* binding */ wholeParcels)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _choices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14167);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50409);
/* harmony import */ var _plan_artifact_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74600);
/* harmony import */ var _text_parsed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72786);
/** Workflow artifacts: what goes together into one, and the steps that upload them. */





/**
 * One step for each parcel, all at once.
 * @param root absolute folder that holds all of their files
 * @throws PackagingError(s) `upload/…`
 */
function uploadParcels(graph, host, parcels, root, { retentionDays, compressionLevel }) {
    return parcels.map(({ title, files }) => {
        const bundle = {
            name: title,
            files,
            root,
            compressionLevel,
            ...(retentionDays !== undefined && { retentionDays }),
        };
        const step = graph.add(`upload ${title}`, 'deliver', [], async (_, say) => {
            const stored = await host.upload(bundle);
            say(`${stored.url} (${stored.digest})`);
            return { ...stored, files: files.map(file => node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file)) };
        });
        return step.value;
    });
}
/** One workflow artifact for each format and platform. */
function wholeParcels({ configuration }, report, made) {
    const { options, plan } = configuration;
    const asked = (0,_text_parsed_js__WEBPACK_IMPORTED_MODULE_4__/* .words */ .a)(options.pythonVersions)[0] === 'auto' ? [] : plan.pythons.map(_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR);
    const { name, version } = report.project ?? { name: '', version: '' };
    return bundles(made, plan.runner.name).map(({ format, target, artifacts }) => ({
        title: (0,_plan_artifact_names_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowArtifactName */ .lm)({
            prefix: options.artifactPrefix,
            name,
            version,
            format,
            target,
            pythons: asked,
        }),
        files: artifacts.map(artifact => artifact.path),
    }));
}
/** Files for anywhere go by the platform that made and proved them, so that no two jobs claim one name. */
function bundles(artifacts, runner) {
    return _choices_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .hR.flatMap(format => {
        const targets = new Map();
        for (const artifact of artifacts.filter(one => one.format === format)) {
            const [first = 'any', ...more] = artifact.targets;
            const target = first === 'any' ? runner : more.length > 0 ? 'universal' : first;
            targets.set(target, [...(targets.get(target) ?? []), artifact]);
        }
        return [...targets].map(([target, of]) => ({ format, target, artifacts: of }));
    });
}


/***/ }),

/***/ 97701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ assemblePex),
/* harmony export */   NK: () => (/* binding */ layDown),
/* harmony export */   i4: () => (/* binding */ readBeginning)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32701);
/* harmony import */ var _wheel_zip_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59418);
/* harmony import */ var _wheel_zip_write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76913);
/* harmony import */ var _held_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93406);
/* harmony import */ var _launcher_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(50509);
/* harmony import */ var _pex_info_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(50897);
/** Makes a PEX for several targets: pex's beginning, every wheel once, and a start of its own for each target. */










/** What src/python/pex_main.py loads when it is needed, from beside pex's own module `__pex__`. */
const START_MODULES = ['pex_here.py', 'pex_first_start.py', 'pex_wheels.py'];
/** Where pex keeps what it installs, unless PEX_ROOT says otherwise. */
const PEX_ROOT = '~/.cache/pex';
/** @throws PackagingError `check/content` */
async function readBeginning(file) {
    const members = new Map();
    await (0,_wheel_zip_js__WEBPACK_IMPORTED_MODULE_5__/* .withZip */ .o7)(file, async (zip) => {
        const entries = zip.entries.filter(({ name }) => !name.startsWith('.deps/'));
        const read = entries.map(({ name, folder }) => (folder ? Buffer.alloc(0) : zip.read(name)));
        for (const [index, content] of (await Promise.all(read)).entries())
            members.set(entries[index]?.name ?? '', content);
    });
    const take = (name) => {
        const content = members.get(name);
        if (content === undefined)
            throw new Error(`${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)} has no ${name}`);
        members.delete(name);
        return content;
    };
    const main = take('__main__.py');
    // src/python/pex_first_start.py gives it the name of the part it starts.
    if (main.toString('utf8').split(/^ {4}pex_hash='[0-9a-f]+'/m).length !== 2)
        throw new Error("pex's __main__.py is not as it was: its pex_hash is not found");
    const startModules = START_MODULES.map(async (name) => [`__pex__/${name}`, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_python_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonScript */ .w)(name))]);
    return {
        info: JSON.parse(take('PEX-INFO').toString('utf8')),
        main,
        start: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_python_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonScript */ .w)('pex_main.py'), 'utf8'),
        startModules: new Map(await Promise.all(startModules)),
        members,
    };
}
/**
 * Writes the dependencies into a file of its own, from which `assemblePex` goes on.
 * @throws PackagingError `check/content` for a wheel that has changed, `build/mismatch` above 4 GiB, `host/…`
 */
async function layDown(file) {
    const wheels = byFileName(file.dependencies);
    const members = [...wheels].map(([name, wheel]) => [`.deps/${name}`, wheel]);
    const zip = await (0,_wheel_zip_write_js__WEBPACK_IMPORTED_MODULE_6__/* .beginStoredZip */ .cj)(file.output, prefixLength(file), new Map(members));
    return { zip, wheels: digestsOf(wheels) };
}
/**
 * The same bytes whether or not the dependencies were laid down before.
 * @throws PackagingError `check/content` when the finished file does not hold what was planned, `host/…`
 */
async function assemblePex(file) {
    const { beginning, output, targets, windowsOnly, requirement, entryPoint, own } = file;
    const mine = new Map([...own.values()].map(wheel => [node_path__WEBPACK_IMPORTED_MODULE_2__.basename(wheel.path), wheel]));
    // An index may offer a file of the name of the application's own wheel.
    const dependencies = new Map(targets.map(({ name }) => [
        name,
        (file.dependencies.get(name) ?? []).filter(wheel => !mine.has(node_path__WEBPACK_IMPORTED_MODULE_2__.basename(wheel.path))),
    ]));
    const digests = targets.map(({ name }) => {
        const each = [...(dependencies.get(name) ?? []), ...[own.get(name) ?? []].flat()];
        return [name, new Map(each.map(wheel => [node_path__WEBPACK_IMPORTED_MODULE_2__.basename(wheel.path), wheel.sha256]))];
    });
    const { info, held } = (0,_held_js__WEBPACK_IMPORTED_MODULE_7__/* .describeHeld */ .T0)((0,_held_js__WEBPACK_IMPORTED_MODULE_7__/* .applicationInfo */ .Bo)(beginning.info, requirement, entryPoint), targets, new Map(digests));
    const content = contentName(info, held, beginning);
    const start = beginning.start.replace('@CONTENT@', content).replace('@PEX_ROOT@', PEX_ROOT);
    const members = new Map([
        ...beginning.members,
        ['.deps/', Buffer.alloc(0)],
        ...[...mine].map(([name, wheel]) => [`.deps/${name}`, wheel]),
        ['PEX-INFO', Buffer.from((0,_held_js__WEBPACK_IMPORTED_MODULE_7__/* .sortedJson */ .Is)(info))],
        ['__main__.py', Buffer.from(start)],
        ['__pex__/boot.py', beginning.main],
        ...beginning.startModules,
        ['__pex__/targets.json', Buffer.from((0,_held_js__WEBPACK_IMPORTED_MODULE_7__/* .sortedJson */ .Is)(held))],
    ]);
    const prefix = Buffer.from((0,_launcher_js__WEBPACK_IMPORTED_MODULE_9__/* .launcherText */ .Q)({ content, ...held }, windowsOnly));
    const laid = stillRight(file, dependencies, prefix.length) ?? (await layDown({ ...file, dependencies }));
    await (0,_wheel_zip_write_js__WEBPACK_IMPORTED_MODULE_6__/* .finishStoredZip */ .gr)(laid.zip, { prefix, members });
    if (laid.zip.output !== output)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(laid.zip.output, output);
    await verify(file, new Map([...laid.wheels, ...digestsOf(mine)]));
}
/** What was laid down, unless the wheel of the application asked for other dependencies or targets than its source. */
function stillRight({ laid }, dependencies, prefix) {
    const wanted = digestsOf(byFileName(dependencies));
    const same = laid?.zip.prefix === prefix &&
        laid.wheels.size === wanted.size &&
        [...wanted].every(([name, sha256]) => laid.wheels.get(name) === sha256);
    return same ? laid : undefined;
}
function byFileName(wheels) {
    return new Map([...wheels.values()].flat().map(wheel => [node_path__WEBPACK_IMPORTED_MODULE_2__.basename(wheel.path), wheel]));
}
function digestsOf(wheels) {
    return new Map([...wheels].map(([name, { sha256 }]) => [name, sha256]));
}
/** The launcher's length does not depend on its content's name, which is known last. */
function prefixLength({ targets, windowsOnly }) {
    const { held } = (0,_held_js__WEBPACK_IMPORTED_MODULE_7__/* .describeHeld */ .T0)({}, targets, new Map());
    return Buffer.byteLength((0,_launcher_js__WEBPACK_IMPORTED_MODULE_9__/* .launcherText */ .Q)({ content: '0'.repeat(CONTENT_LENGTH), ...held }, windowsOnly));
}
/** Hexadecimal digits. */
const CONTENT_LENGTH = 40;
/** Another name for anything that a start depends on. */
function contentName(info, held, { start, startModules, main }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update((0,_held_js__WEBPACK_IMPORTED_MODULE_7__/* .sortedJson */ .Is)(info))
        .update((0,_held_js__WEBPACK_IMPORTED_MODULE_7__/* .sortedJson */ .Is)(held))
        .update(start)
        .update(main);
    for (const module of startModules.values())
        hash.update(module);
    return hash.digest('hex').slice(0, CONTENT_LENGTH);
}
async function verify({ output, starts }, expected) {
    const name = node_path__WEBPACK_IMPORTED_MODULE_2__.basename(output);
    const text = await (0,_wheel_zip_js__WEBPACK_IMPORTED_MODULE_5__/* .withZip */ .o7)(output, zip => zip.read('PEX-INFO'));
    (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .throwProblems */ .Jh)((0,_pex_info_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePexInfo */ .B)((0,_pex_info_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePexInfo */ .r)(text.toString('utf8'), name), expected, starts, name));
}


/***/ }),

/***/ 93406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ applicationInfo),
/* harmony export */   Is: () => (/* binding */ sortedJson),
/* harmony export */   T0: () => (/* binding */ describeHeld),
/* harmony export */   r4: () => (/* binding */ pythonsText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52845);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65910);
/** What one PEX holds for whom: the wheels of each target, and how its interpreter recognises them (pure). */



/** What the application adds to PEX-INFO, in pex's own terms. @see https://docs.pex-tool.org/api/vars.html */
function applicationInfo(info, requirement, entryPoint) {
    return { ...info, requirements: [requirement], ...startInfo(entryPoint) };
}
function startInfo(entryPoint) {
    switch (entryPoint.kind) {
        case 'function':
            return { entry_point: `${entryPoint.module}:${entryPoint.attribute}` };
        case 'module':
            return { entry_point: entryPoint.module };
        case 'script':
            return { script: entryPoint.file };
        case 'none':
            return {};
    }
}
/**
 * @param info PEX-INFO that is the application's, whatever the target
 * @param wheels the wheels of each target, by target name
 * @returns PEX-INFO of the whole, and what each target needs of it
 */
function describeHeld(info, targets, wheels) {
    const contents = [];
    const indexes = new Map();
    const heldTargets = targets.map(target => {
        const digests = wheels.get(target.name) ?? new Map();
        const part = withDistributions(info, digests);
        const hash = String(part.pex_hash);
        const content = indexes.get(hash) ?? contents.length;
        if (content === contents.length) {
            contents.push({ pex_hash: hash, distributions: [...digests.keys()].sort() });
            indexes.set(hash, content);
        }
        return { ...recognised(target, [...digests.keys()]), content };
    });
    const all = new Map(targets.flatMap(target => [...(wheels.get(target.name) ?? [])]));
    const held = {
        pythons: pythonsText(targets.map(({ python }) => python)),
        platforms: [...new Set(targets.map(({ platform }) => platform))].join(', '),
        targets: heldTargets,
        contents,
    };
    return { info: withDistributions(info, all), held };
}
function withDistributions(info, digests) {
    const { pex_hash: _, ...rest } = info;
    const part = {
        ...rest,
        distributions: Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
    return { ...part, pex_hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(sortedJson(part)).digest('hex') };
}
/** As pex writes it: keys in order. */
function sortedJson(value) {
    return JSON.stringify(value, (_, inner) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner);
}
function recognised(target, files) {
    const [, prefix, major, minor, t] = /^(pypy)?(\d+)\.(\d+)\S*?(t)?$/.exec(target.python) ?? [];
    const tags = files.map(file => ((0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWheelName */ .CI)(file)?.tags ?? []).map(tag => tag.split('-')));
    const bound = tags.map(each => [...new Set(each.map(([, , platform]) => platform ?? ''))]);
    const platforms = new Map(bound.filter(each => !each.includes('any')).map(each => [each.join(' '), each]));
    const pure = (each) => each.some(([python, abi]) => python?.startsWith('py') && abi === 'none');
    const stable = (each) => each.some(([, abi]) => abi === 'abi3');
    return {
        implementation: prefix === 'pypy' ? 'pypy' : 'cpython',
        version: [Number(major), Number(minor)],
        freeThreaded: t === 't',
        forward: tags.every(pure) ? 'pure' : tags.every(each => pure(each) || stable(each)) ? 'abi3' : '',
        platform: target.platform,
        platforms: [...platforms.values()],
    };
}
/** `CPython 3.9, 3.10, 3.14t and PyPy 3.11`. */
function pythonsText(pythons) {
    const unique = [...new Set(pythons)];
    const cpython = unique.filter(python => !python.startsWith('pypy'));
    const pypy = unique.filter(python => python.startsWith('pypy')).map(python => python.slice('pypy'.length));
    return [
        ...(cpython.length > 0 ? [`CPython ${cpython.join(', ')}`] : []),
        ...(pypy.length > 0 ? [`PyPy ${pypy.join(', ')}`] : []),
    ].join(' and ');
}


/***/ }),

/***/ 50509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ launcherText)
/* harmony export */ });
/* unused harmony export executableNames */
/**
 * A file for Windows alone begins with a line that the Windows launcher understands; it knows no `/bin/sh`.
 * @see https://docs.python.org/3/using/windows.html#shebang-lines
 */
function launcherText(launcher, windowsOnly) {
    if (windowsOnly)
        return '#!/usr/bin/env python3\n';
    const { content, pythons, platforms, targets } = launcher;
    return `#!/bin/sh
# ${pythons} for ${platforms}: a PEX file, which Python reads as a zip archive.
content=${content}
root=\${PEX_ROOT:-\${HOME:+$HOME/.cache/pex}}
usual=\${PEX_IGNORE_RCFILES:-}\${PEX_VENV:-}\${PEX_PYTHON:-}\${PEX_PYTHON_PATH:-}\${PEX_PATH:-}\${PEX_TOOLS:-}\${PEX_INHERIT_PATH:-}
isolated=-s
[ -n "\${PYTHONPATH:-}" ] && isolated=-I
versioned=${executableNames(targets).join(':')}
names=$versioned:python3:python:pypy3:pypy
places=\${PEX_PYTHON_PATH:-\${PATH:-/usr/local/bin:/usr/bin:/bin}}
first=
case \${PEX_PYTHON_PATH:+given}\${PEX_PYTHON:-} in
  given* | '') ;;
  */*) first=$PEX_PYTHON ;;
  *) names=$PEX_PYTHON ;;
esac
set -f
IFS=:
for place in \${PEX_PYTHON_PATH:-}; do
  [ -f "$place" ] && [ -x "$place" ] && first=\${first:-$place}
done
# What an earlier start has installed comes first: nothing has to be tried.
if [ -z "$usual" ] && [ -n "$root" ]; then
  for name in $versioned; do
    for place in $places; do
      start=$root/package-python/$content$place/$name/start
      [ -r "$start" ] && [ -x "$place/$name" ] && read -r venv <"$start" || continue
      [ -x "$venv/bin/python" ] && [ -f "$venv/pex" ] || continue
      PEX=$0
      export PEX
      [ -z "\${PEX_VERBOSE:-}" ] || echo "$0 goes on in $venv" >&2
      exec "$venv/bin/python" $isolated "$venv/pex" "$@"
    done
  done
fi
for name in "" $names; do
  for place in $places; do
    python=\${place:-.}/$name
    [ -n "$name" ] || python=$first
    [ -f "$python" ] && [ -x "$python" ] || continue
    # A pyenv shim is there even when the version behind it is not switched on.
    "$python" -sES -c "" </dev/null >/dev/null 2>&1 || continue
    [ -z "\${PEX_VERBOSE:-}" ] || echo "$0 starts with $python" >&2
    __PACKAGE_PYTHON_FOUND_AS__=$python
    export __PACKAGE_PYTHON_FOUND_AS__
    exec "$python" -sE "$0" "$@"
  done
done
echo "\${0##*/} found none of its Pythons in $places." >&2
echo ${quoted(`It holds ${pythons} for ${platforms}.`)} >&2
echo "Install one of these Pythons, or name one: PEX_PYTHON=/path/to/python \${0##*/}" >&2
exit 1
`;
}
/** Names that the held Pythons are installed under and that tell the version; the newest ordinary one first. */
function executableNames(targets) {
    const ordered = [...targets].sort((a, b) => preference(a) - preference(b) || b.version[1] - a.version[1]);
    return [...new Set(ordered.map(executableName))];
}
function preference({ implementation, freeThreaded }) {
    return implementation === 'pypy' ? 2 : freeThreaded ? 1 : 0;
}
function executableName({ implementation, version, freeThreaded }) {
    return `${implementation === 'pypy' ? 'pypy' : 'python'}${version.join('.')}${freeThreaded ? 't' : ''}`;
}
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 50897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ comparePexInfo),
/* harmony export */   r: () => (/* binding */ parsePexInfo)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/** What a PEX says of itself, compared with what was meant (pure). */

/** @throws PackagingError `check/content` when the text is no PEX-INFO */
function parsePexInfo(text, file) {
    try {
        const data = JSON.parse(text);
        const { distributions, entry_point: entryPoint, requirements } = data;
        if (typeof distributions === 'object' && distributions !== null && Array.isArray(requirements)) {
            return {
                distributions: distributions,
                requirements: requirements,
                ...(typeof entryPoint === 'string' && { entryPoint }),
            };
        }
    }
    catch {
        // Falls through to the one error for anything that is no PEX-INFO.
    }
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/content', {
        message: `${file} has no readable PEX-INFO.`,
        fix: 'Report this as a bug of package-python, with the log.',
    });
}
/**
 * Every wheel that was chosen is inside under its own digest, and nothing else is. An index may offer a wheel of the
 * same name and version as the one just built, so names alone prove nothing.
 */
function comparePexInfo(info, expected, entryPoint, file) {
    const wrong = [
        ...[...expected]
            .filter(([name, sha256]) => info.distributions[name] !== sha256)
            .map(([name]) => `${name} is not inside, or is another file`),
        ...Object.keys(info.distributions)
            .filter(name => !expected.has(name))
            .map(name => `${name} was not chosen but is inside`),
        ...(info.entryPoint === entryPoint
            ? []
            : [`it starts ${info.entryPoint ?? 'Python'} instead of ${entryPoint ?? 'Python'}`]),
    ];
    if (wrong.length === 0)
        return [];
    return [
        new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/content', {
            message: `${file} does not hold what was planned: ${wrong[0]}.`,
            fix: 'Run again with an empty cache; if it stays, report this as a bug of package-python.',
            detail: wrong,
        }),
    ];
}


/***/ }),

/***/ 21489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ auditLines),
/* harmony export */   l: () => (/* binding */ auditMarkdown)
/* harmony export */ });
/* harmony import */ var _audit_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71082);
/* harmony import */ var _text_box_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19674);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18944);



/** Rows that are shown; the rest are counted. */
const MOST = 50;
/** Empty when there is nothing to tell but what the verdict's row says. */
function auditMarkdown(report) {
    const rows = vulnerableRows(report).slice(0, MOST);
    const unknown = (0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .inState */ .ph)(report, 'unknown');
    const ignored = report.components.flatMap(({ subject, ignored: each }) => each.map(one => ({ subject, ...one })));
    return [
        ...(rows.length > 0
            ? [
                table(['Component', 'Vulnerability', 'Severity', 'What it is', 'What to do'], rows.map(({ audited, vulnerability: { id, url, level, score, summary } }) => [
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)((0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(audited)),
                    url === undefined ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id) : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .link */ .nf)(id, url),
                    `${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(summary),
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)((0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .fixWords */ .B0)(audited)),
                ])),
            ]
            : []),
        ...(unknown.length > 0
            ? [
                `Could not be found out for:\n\n${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .block */ .om)(unknown.slice(0, MOST).map(one => `${(0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(one)}: ${one.reason ?? ''}`))}`,
            ]
            : []),
        ...(ignored.length > 0
            ? [
                table(['Ignored', 'Component', 'Until', 'Reason'], ignored.map(({ subject, vulnerability, rule }) => [
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(vulnerability.id),
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)((0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)({ subject })),
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(rule.until),
                    (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(rule.reason),
                ])),
            ]
            : []),
    ];
}
/** The same table in a terminal. */
function auditLines(report, style) {
    const rows = vulnerableRows(report).map(({ audited, vulnerability }) => [
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(audited)),
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(vulnerability.id),
        vulnerability.level,
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(audited.raiseTo ?? 'no version'),
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(vulnerability.summary),
    ]);
    if (rows.length === 0)
        return [];
    const columns = [
        { heading: 'Component' },
        { heading: 'Vulnerability' },
        { heading: 'Severity' },
        { heading: 'Mended in' },
        { heading: 'What it is', shrinks: true },
    ];
    return (0,_text_box_js__WEBPACK_IMPORTED_MODULE_1__/* .box */ .a)(columns, rows, style);
}
function vulnerableRows(report) {
    return (0,_audit_words_js__WEBPACK_IMPORTED_MODULE_0__/* .inState */ .ph)(report, 'vulnerable').flatMap((audited) => audited.vulnerabilities.map(vulnerability => ({ audited, vulnerability })));
}
function table(heads, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 39134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ checksums),
/* harmony export */   y: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23808);
/** `SHA256SUMS`, as `sha256sum` writes and checks it. */

/**
 * One line a file, sorted by the bytes of the names, so that the same files give the same text everywhere.
 * A name with a backslash or a line break is escaped and its line starts with a backslash (GNU coreutils manual,
 * "cksum output modes").
 */
function checksums(files) {
    return [...files]
        .sort((a, b) => (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.file, b.file))
        .map(({ file, sha256 }) => {
        const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
        return `${escaped === file ? '' : '\\'}${sha256}  ${escaped}\n`;
    })
        .join('');
}
/** The hashes (lower-case hex) of such a text by file name; undefined when a line is not one of `sha256sum`, or comes twice. */
function parseChecksums(text) {
    const sums = new Map();
    for (const line of text.split('\n').filter(one => one.trim() !== '')) {
        const [, escaped, sha256 = '', name = ''] = /^(\\?)([0-9a-fA-F]{64}) [ *](.+?)\r?$/.exec(line) ?? [];
        const file = escaped ? name.replace(/\\([\\nr])/g, (_, one) => UNESCAPED[one] ?? one) : name;
        if (file === '' || sums.has(file))
            return undefined;
        sums.set(file, sha256.toLowerCase());
    }
    return sums;
}
const UNESCAPED = { n: '\n', r: '\r' };


/***/ }),

/***/ 76281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ez: () => (/* binding */ COMPARISON_NOTES),
/* harmony export */   my: () => (/* binding */ comparison),
/* harmony export */   sn: () => (/* binding */ comparedFormats)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23808);

/** What is inside, and when to choose it; formats that are made to be started, in the order they are shown. */
const KINDS = {
    pex: {
        inside: 'the application, its dependencies',
        choose: 'where Python is: the smallest, one file for several Pythons',
    },
    scie: {
        inside: 'the same PEX for one Python, and that CPython',
        choose: 'for every system from one machine; unpacks once, into the user’s cache',
    },
    pyinstaller: {
        inside: 'the imported modules, this machine’s Python and libraries',
        choose: 'for the widest choice of hooks for difficult packages; one file unpacks at every start',
    },
    pyo3: {
        inside: 'a Rust program with CPython, the application, its dependencies',
        choose: 'for the soonest start and the fewest needs of the system',
    },
    pyoxidizer: {
        inside: 'a Rust program with CPython 3.9 or 3.10 linked in, the wheels beside it',
        choose: 'only where it is in use already: its last release is of 2022',
    },
};
/** Those of `formats` that are compared with each other. */
function comparedFormats(formats) {
    return Object.keys(KINDS).filter(kind => formats.includes(kind));
}
/** One row a file for this machine; empty when there is nothing to compare. */
function comparison({ artifacts, checks, machine }) {
    const rows = artifacts
        .filter(({ format, targets }) => format in KINDS && targets.includes(machine))
        .map(artifact => rowOf(artifact, checks.filter(({ artifact: file }) => file === artifact.file)));
    const order = Object.keys(KINDS);
    return new Set(rows.map(({ format }) => format)).size < 2
        ? []
        : rows.sort((a, b) => order.indexOf(a.format) - order.indexOf(b.format));
}
function rowOf({ format, file, size, pythons }, checks) {
    // Of a file for several Pythons the newest one's, as a launcher would choose.
    const starts = checks.findLast(check => check.starts !== undefined)?.starts;
    const floor = checks.flatMap(({ reason }) => /^runs from (\S+ [\d.]+) on/.exec(reason)?.[1] ?? [])[0];
    return {
        format,
        file,
        size,
        first: starts ? startText(starts.first) : '',
        later: starts ? startText(starts.later) : '',
        needs: format === 'pex' ? `Python ${pythons.join(', ')}` : (floor ?? ''),
        inside: KINDS[format]?.inside ?? '',
        choose: KINDS[format]?.choose ?? '',
    };
}
/** Tenths of a second are what people feel and what these differ by. */
function startText(seconds) {
    return seconds < 0.95 ? `${Math.round(seconds * 100) * 10} ms` : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(seconds);
}
/** Sentences that are said with the table. */
const COMPARISON_NOTES = [
    'Measured once, beside other work, as each was proved.',
    'First: with nothing of it unpacked. Later: right after.',
];


/***/ }),

/***/ 7130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ coverage)
/* harmony export */ });
const ORDER = ['failed', 'warned', 'not run', 'ran'];
/** A row for each Python asked for, a cell for each platform asked for. */
function coverage(report) {
    return report.pythons.map(python => report.platforms.map(platform => cell(report, python, platform)));
}
function cell(report, python, platform) {
    const claiming = report.artifacts.filter(artifact => claims(artifact, python, platform));
    const proved = claiming.map(artifact => ({
        format: artifact.format,
        proof: proofOf(artifact, python, report.checks.filter(({ machine = report.machine }) => machine === platform)),
    }));
    const proofs = ORDER.map(proof => ({
        proof,
        formats: [...new Set(proved.filter(found => found.proof === proof).map(found => found.format))],
    })).filter(({ formats }) => formats.length > 0);
    return { python, platform, proofs };
}
function claims({ pythons, targets }, python, platform) {
    return pythons.includes(python) && (targets.includes('any') || targets.includes(platform));
}
/** The worst result of the checks made with that Python on machines of that platform; a check without a Python ran nothing. */
function proofOf(artifact, python, checks) {
    const results = checks
        .filter(check => check.artifact === artifact.file && check.python === python)
        .map(check => check.result);
    if (results.includes('failed'))
        return 'failed';
    if (results.includes('warning'))
        return 'warned';
    return results.includes('passed') ? 'ran' : 'not run';
}


/***/ }),

/***/ 4134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ executableFolder),
/* harmony export */   SA: () => (/* binding */ posix),
/* harmony export */   Sn: () => (/* binding */ installHints)
/* harmony export */ });
/* harmony import */ var _choices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14167);
/* harmony import */ var _pex_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34591);
/** The line a person copies to install or run each file. */


/** How to install a wheel or sdist, or start a PEX or an executable, on each kind of system the file claims. */
function installHints(artifact) {
    const { file, format } = artifact;
    const windows = artifact.targets.some(target => target === 'any' || target.startsWith('windows'));
    const unix = artifact.targets.some(target => !target.startsWith('windows'));
    const folder = (0,_pex_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .folderIn */ .CH)(file);
    if (folder !== undefined) {
        const note = `then also ./${folder}/__main__.py`;
        return [
            ...(unix
                ? [
                    {
                        shell: 'Linux, macOS',
                        command: `tar -xzf ${posix(file)} && python3 ${posix(folder)}`,
                        note,
                    },
                ]
                : []),
            ...(windows
                ? [
                    { shell: 'Windows', command: `tar -xzf ${cmd(file)}` },
                    { shell: 'Windows', command: `py ${cmd(folder)}` },
                ]
                : []),
        ];
    }
    if ((0,_choices_js__WEBPACK_IMPORTED_MODULE_0__/* .isExecutable */ .TV)(format))
        return executableHints(file, windows);
    if (format === 'pex') {
        const path = posix(`./${file}`);
        return [
            ...(unix
                ? [
                    { shell: 'Linux, macOS', command: path, note: `after a download: chmod +x ${path}` },
                    { shell: 'Linux, macOS', command: `python3 ${posix(file)}` },
                ]
                : []),
            ...(windows ? [{ shell: 'Windows', command: `py ${cmd(file)}` }] : []),
        ];
    }
    return [
        ...(unix
            ? [{ shell: 'Linux, macOS', command: `python3 -m pip install ${posix(`./${file}`)}` }]
            : []),
        ...(windows ? [{ shell: 'Windows', command: `py -m pip install ${cmd(`.\\${file}`)}` }] : []),
    ];
}
/** A download keeps no modes, so that what is one file needs its own; an archive keeps them. */
function executableHints(file, windows) {
    const folder = executableFolder(file);
    if (windows) {
        const command = folder === undefined ? cmd(`.\\${file}`) : `tar -xf ${cmd(file)}`;
        return [{ shell: 'Windows', command, ...(folder && { note: `then start the program in ${folder}` }) }];
    }
    if (folder !== undefined)
        return [
            {
                shell: 'Linux, macOS',
                command: `tar -xzf ${posix(file)}`,
                note: `then start the program in ${folder}`,
            },
        ];
    const path = posix(`./${file}`);
    return [{ shell: 'Linux, macOS', command: path, note: `after a download: chmod +x ${path}` }];
}
/** The folder inside an executable's archive; undefined when the executable is one file. */
function executableFolder(file) {
    return /^(.+)\.(?:tar\.gz|zip)$/.exec(file)?.[1];
}
/** One POSIX shell word. */
function posix(word) {
    return /^[\w./+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
/** One word for cmd and PowerShell; file names on Windows hold no double quote. */
function cmd(word) {
    return /^[\w.\\+-]+$/.test(word) ? word : `"${word}"`;
}


/***/ }),

/***/ 32540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ licenseFinding),
/* harmony export */   f: () => (/* binding */ licensesTable)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18944);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23808);


/** Names in a sentence. */
const MOST_NAMED = 3;
/** One row of the verdict. @param lists whether there is an allow or deny list */
function licenseFinding(components, lists) {
    const of = (...states) => components.filter(one => states.includes(one.state));
    const refused = of('denied', 'unlisted');
    const unknown = of('unknown');
    const state = refused.length > 0 ? 'failed' : unknown.length > 0 && lists ? 'unknown' : 'passed';
    const parts = [
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(components.length, 'component'),
        ...(refused.length > 0 ? [`${refused.length} not allowed: ${named(refused)}`] : []),
        ...(unknown.length > 0 ? [`${unknown.length} of unknown license: ${named(unknown)}`] : []),
        ...(lists && refused.length + unknown.length === 0 ? ['all allowed'] : []),
    ];
    return { title: 'licenses inside', state, sentence: parts.join('; ') };
}
function named(components) {
    const names = components.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`));
    const more = names.length - MOST_NAMED;
    return (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(more > 0 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names);
}
/** A row for each license, unknown ones first. */
function licensesTable(components) {
    const rows = new Map();
    for (const { name, version, license } of components) {
        const title = version === undefined ? name : `${name} ${version}`;
        rows.set(license ?? '', [...(rows.get(license ?? '') ?? []), title]);
    }
    const sorted = [...rows].sort(([a], [b]) => (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg)(a, b));
    return [
        '| License | Components |',
        '| --- | --- |',
        ...sorted.map(([license, names]) => `| ${license === '' ? 'unknown' : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(license)} | ${[...new Set(names)].map(_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD).join(', ')} |`),
    ].join('\n');
}


/***/ }),

/***/ 78469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   e: () => (/* binding */ manifest)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23808);

/** Grows when a reader of the old form would misread the new one. */
const MANIFEST_SCHEMA = 1;
/**
 * The manifest's text. The same files, checks and tools give the same bytes: it holds no times and no paths, lists are
 * sorted, and what a passed check saw (which may hold a path) is left out.
 * @param described files beside the artifacts that say what is inside them
 */
function manifest(report, described = []) {
    const { project, commit, entryPoint, pythons, platforms } = report;
    const artifacts = report.artifacts
        .map(({ format, file, size, sha256, targets, pythons: claimed }) => ({
        format,
        file,
        size,
        sha256,
        targets: [...targets],
        pythons: [...claimed],
    }))
        .sort((a, b) => (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.file, b.file));
    const tools = report.tools
        .map(({ name, version }) => ({ name, version }))
        .sort((a, b) => (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.name, b.name) || (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.version, b.version));
    const lasting = (report.findings ?? []).filter(({ timely }) => timely !== true);
    const content = {
        schema: MANIFEST_SCHEMA,
        project: project ? { name: project.name, version: project.version } : null,
        ...(commit === undefined ? {} : { commit }),
        ...(entryPoint === undefined ? {} : { entryPoint }),
        pythons: [...pythons],
        platforms: [...platforms],
        machine: report.machine,
        artifacts,
        checks: sortedChecks(report.checks),
        ...(lasting.length > 0 ? { findings: lasting.map(({ title, state }) => ({ title, state })) } : {}),
        ...(described.length > 0 ? { descriptions: sortedFiles(described) } : {}),
        skipped: report.skipped.map(({ format, reason }) => ({ format, reason })),
        ...(report.stripped?.length ? { stripped: sortedStripped(report.stripped) } : {}),
        tools,
    };
    return `${JSON.stringify(content, null, 2)}\n`;
}
function sortedFiles(files) {
    return [...files]
        .sort((a, b) => (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.file, b.file))
        .map(({ kind, file, size, sha256 }) => ({ kind, file, size, sha256 }));
}
function sortedStripped(stripped) {
    return [...stripped]
        .sort((a, b) => (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.file, b.file) || (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.originalSha256, b.originalSha256))
        .map(({ file, originalSha256, sha256, saved }) => ({ file, originalSha256, sha256, saved }));
}
function sortedChecks(checks) {
    const key = (check) => [check.artifact, check.python ?? '', check.name, check.machine ?? ''].join('\0');
    return [...checks]
        .sort((a, b) => (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(key(a), key(b)))
        .map(({ name, artifact, python, machine, result, reason }) => ({
        name,
        artifact,
        ...(python === undefined ? {} : { python }),
        ...(machine === undefined ? {} : { machine }),
        result,
        ...(result === 'passed' ? {} : { reason }),
    }));
}


/***/ }),

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ SIGN),
/* harmony export */   W: () => (/* binding */ verdict)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23808);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7130);


/** Signs for people who see colours and shapes; words always stand beside them. */
const SIGN = { ready: '✅', caution: '⚠️', failed: '❌' };
/**
 * `failed` when something failed or no file was made; `caution` when there are warnings, something could not be found
 * out, or a file was not run on a Python that it claims on this machine; `ready` when all were and nothing was found.
 */
function verdict(report) {
    const name = report.project ? `${report.project.name} ${report.project.version}` : 'The project';
    const count = (result) => report.checks.filter(check => check.result === result).length;
    const errors = report.failure?.length ?? 0;
    const found = (state) => (report.findings ?? []).filter(finding => finding.state === state);
    const failed = count('failed') + found('failed').length;
    const unknown = found('unknown').map(({ title }) => title);
    const untried = report.artifacts.filter(artifact => !proved(report, artifact)).length;
    const warnings = report.warnings.length + count('warning') + found('warning').length;
    const facts = [
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.artifacts.length, 'file'),
        ...(report.pythons.length > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.pythons.length, 'Python')] : []),
        ...(report.platforms.length > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(report.platforms.length, 'platform')] : []),
        checksFact(report),
        (0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(report.totalSeconds),
        ...(report.reusedUnchanged ? ['unchanged since the last run, whose verified files these are'] : []),
    ];
    if (errors + failed > 0 || report.artifacts.length === 0) {
        const why = [
            ...(errors > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(errors, 'error')] : []),
            ...(failed > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(failed, 'failed check')] : []),
        ];
        const reason = why.length > 0 ? why.join(', ') : 'no file was made';
        return { state: 'failed', headline: `${name} cannot be released: ${reason}`, facts };
    }
    if (untried + warnings + unknown.length > 0) {
        const why = [
            ...(warnings > 0 ? [(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(warnings, 'warning')] : []),
            ...(untried > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(untried, 'file')} not run on every Python claimed`] : []),
            ...(unknown.length > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .listing */ .RR)(unknown)} unknown`] : []),
        ];
        return {
            state: 'caution',
            headline: `${name} is built; read before you release: ${why.join(', ')}`,
            facts,
        };
    }
    return { state: 'ready', headline: `${name} is ready to release`, facts };
}
/** It was run, on each Python that it claims on this machine; others cannot be tried here. */
function proved(report, artifact) {
    const own = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .coverage */ .v)({ ...report, artifacts: [artifact], platforms: [report.machine] }).flat();
    return (report.checks.some(check => check.artifact === artifact.file && check.python !== undefined && check.result === 'passed') && own.every(({ proofs }) => proofs.every(({ proof }) => proof !== 'not run')));
}
function checksFact(report) {
    const passed = report.checks.filter(check => check.result === 'passed').length;
    const done = report.checks.filter(check => check.result !== 'skipped').length;
    if (report.checks.length === 0)
        return 'no checks';
    const skipped = report.checks.length - done;
    return `${passed} of ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(done, 'check')} passed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}


/***/ }),

/***/ 18591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ BLOCK),
/* harmony export */   w: () => (/* binding */ header)
/* harmony export */ });
/**
 * The records of a tar archive, as bytes (pure): ustar, with pax headers for names it has no room for.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
/** Bytes that every record is a multiple of. */
const BLOCK = 512;
/** 1980-01-01T00:00:00Z, the first time that zip knows too. */
const TIME = 315_532_800;
/** What eleven octal digits hold. */
const MAX_SIZE = 0o77777777777;
/** The blocks in front of a member's content. */
function header({ name, size, mode, link = '', time = TIME }) {
    const plain = Buffer.from(name);
    const target = Buffer.from(link);
    const type = name.endsWith('/') ? '5' : link === '' ? '0' : '2';
    // A name that does not fit, or is not ASCII, is told in front; the ustar field then holds what fits.
    const fits = (text) => text.length <= 100 && text.every(byte => byte < 0x80);
    if (fits(plain) && fits(target) && size <= MAX_SIZE)
        return [block({ name: plain, size, mode, time, type, link: target })];
    const records = (link === '' ? '' : paxRecord('linkpath', link)) +
        paxRecord('path', name) +
        (size > MAX_SIZE ? paxRecord('size', String(size)) : '');
    const body = Buffer.from(records);
    return [
        block({ name: Buffer.from('PaxHeader'), size: body.length, mode: 0o644, time, type: 'x' }),
        body,
        Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK),
        block({
            name: plain.subarray(0, 100),
            size: Math.min(size, MAX_SIZE),
            mode,
            time,
            type,
            link: target.subarray(0, 100),
        }),
    ];
}
/** `LENGTH KEY=VALUE\n`, whose length counts its own digits. */
function paxRecord(key, value) {
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes + String(bytes).length;
    length = bytes + String(length).length;
    return `${length}${rest}`;
}
function block({ name, size, mode, time, type, link = Buffer.alloc(0) }) {
    const fields = Buffer.alloc(BLOCK);
    name.copy(fields, 0);
    const octal = (value, at, length) => fields.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
    octal(mode, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(size, 124, 12);
    octal(Math.min(time, MAX_SIZE), 136, 12);
    fields.fill(' ', 148, 156);
    fields.write(type, 156, 'latin1');
    link.copy(fields, 157);
    fields.write('ustar\x0000', 257, 'latin1');
    const sum = fields.reduce((total, byte) => total + byte, 0);
    fields.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return fields;
}


/***/ }),

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeTarGz),
/* harmony export */   q: () => (/* binding */ anySystem)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var _host_files_walk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37697);
/* harmony import */ var _tar_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18591);
/**
 * Writes a folder as a `.tar.gz` that depends on names and contents alone: members in order of their names, times 1980's,
 * owner 0, modes 644 or 755; ustar, with pax headers for names it has no room for.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */







/** What is there already is replaced. */
async function writeTarGz({ output, folder, top, executable, links = false }) {
    const gzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGzip)({ level: 6 });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(members(folder, top, executable, links)), gzip, anySystem, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output));
}
/** gzip's header names the system that it was made on; 255 is none (RFC 1952, 2.3.1). */
async function* anySystem(source) {
    let at = 0;
    for await (const piece of source) {
        if (at <= 9 && at + piece.length > 9)
            piece[9 - at] = 255;
        at += piece.length;
        yield piece;
    }
}
async function* members(folder, top, executable, links) {
    yield* (0,_tar_records_js__WEBPACK_IMPORTED_MODULE_6__/* .header */ .w)({ name: `${top}/`, size: 0, mode: 0o755 });
    for await (const { name, file, link } of (0,_host_files_walk_js__WEBPACK_IMPORTED_MODULE_5__/* .walk */ .G)(folder, '', links)) {
        if (link !== undefined) {
            yield* (0,_tar_records_js__WEBPACK_IMPORTED_MODULE_6__/* .header */ .w)({ name: `${top}/${name}`, size: 0, mode: 0o777, link });
            continue;
        }
        if (file === undefined) {
            yield* (0,_tar_records_js__WEBPACK_IMPORTED_MODULE_6__/* .header */ .w)({ name: `${top}/${name}/`, size: 0, mode: 0o755 });
            continue;
        }
        const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        const starts = executable(name) || (mode & 0o100) !== 0;
        yield* (0,_tar_records_js__WEBPACK_IMPORTED_MODULE_6__/* .header */ .w)({ name: `${top}/${name}`, size, mode: starts ? 0o755 : 0o644 });
        let read = 0;
        for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file)) {
            read += piece.length;
            yield piece;
        }
        if (read !== size)
            throw new Error(`${file} changed while it was packed`);
        yield Buffer.alloc((_tar_records_js__WEBPACK_IMPORTED_MODULE_6__/* .BLOCK */ .I - (size % _tar_records_js__WEBPACK_IMPORTED_MODULE_6__/* .BLOCK */ .I)) % _tar_records_js__WEBPACK_IMPORTED_MODULE_6__/* .BLOCK */ .I);
    }
    yield Buffer.alloc(2 * _tar_records_js__WEBPACK_IMPORTED_MODULE_6__/* .BLOCK */ .I);
}


/***/ }),

/***/ 7063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ localHeader),
/* harmony export */   dw: () => (/* binding */ MAX_MEMBERS),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   qM: () => (/* binding */ directoryEntry),
/* harmony export */   rs: () => (/* binding */ endRecord),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/**
 * The records of a zip archive, as bytes (pure). Members have no time of their own: it is 1980's unless one is given.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
 */
/** More would take zip64, which no Python before 3.13 can start from (zipimport). */
const MAX_BYTES = 0xffffffff;
const MAX_MEMBERS = 0xffff;
const DATE_1980 = 0x21_0000;
/** Fields that local header and directory entry share, from "version needed" to the sizes. */
function common({ name, put }) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(name.every(byte => byte < 0x80) ? 0 : 0x800, 2);
    fields.writeUInt16LE(put.method, 4);
    fields.writeUInt32LE(put.time ?? DATE_1980, 6);
    fields.writeUInt32LE(put.crc, 10);
    fields.writeUInt32LE(put.length, 14);
    fields.writeUInt32LE(put.size, 18);
    fields.writeUInt16LE(name.length, 22);
    return fields;
}
/** What stands in front of a member's content (4.3.7). */
function localHeader(member) {
    return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(member), member.name]);
}
/** A member in the central directory (4.3.12). */
function directoryEntry(member) {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((member.text.endsWith('/') ? 0o40755 : 0o100000 | member.put.mode) << 16) >>> 0, 6);
    rest.writeUInt32LE(member.offset, 10);
    const madeByUnix = Buffer.from([20, 3]);
    return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeByUnix, common(member), rest, member.name]);
}
/** The end of an archive (4.3.16). @param length bytes of the directory @param offset where it begins */
function endRecord(count, length, offset) {
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 0, 'latin1');
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(length, 12);
    end.writeUInt32LE(offset, 16);
    return end;
}
/** The order in which a directory lists members. */
function byName(a, b) {
    return a.text < b.text ? -1 : 1;
}


/***/ }),

/***/ 76913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cj: () => (/* binding */ beginStoredZip),
  gr: () => (/* binding */ finishStoredZip),
  iP: () => (/* binding */ writeStoredZip)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/host/files/write-at.js
var write_at = __webpack_require__(57107);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/bytes.js
var bytes = __webpack_require__(82129);
// EXTERNAL MODULE: ./lib/wheel/zip-records.js
var zip_records = __webpack_require__(7063);
;// CONCATENATED MODULE: ./lib/wheel/zip-members.js
/** Puts members into an archive: where each goes is known beforehand, so that all are written side by side. */







/**
 * Writes `members` in order of their names behind what was written.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
async function putMembers({ handle, output }, begun, members) {
    const written = [...begun.written];
    if (written.length + members.size >= zip_records/* MAX_MEMBERS */.dw)
        throw tooLarge(output, `${written.length + members.size} members`);
    let { at } = begun;
    const places = [];
    for (const [text, source] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const name = Buffer.from(text);
        const start = at + 30 + name.length;
        const length = await lengthOf(source);
        if (start + length > zip_records/* MAX_BYTES */.zx || length > zip_records/* MAX_BYTES */.zx)
            throw tooLarge(output, 'more than 4 GiB');
        places.push({ text, name, offset: at, start, source });
        at = start + length;
    }
    const filled = await Promise.allSettled([
        putBytes(handle, places),
        // Each in a thread of its own; members of other archives one after another, as they may be thousands.
        ...places.map(place => putFile(handle, output, place)),
        copyMembers(handle, places),
    ]);
    const failed = filled.find(result => result.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
    written.push(...filled.flatMap(result => (result.status === 'fulfilled' ? result.value : [])));
    return { written, at };
}
async function lengthOf(source) {
    if (Buffer.isBuffer(source))
        return source.length;
    return 'zip' in source ? source.member.compressedSize : (await (0,promises_.stat)(source.path)).size;
}
/** Neighbours are written at once: a PEX has hundreds of small members. */
async function putBytes(handle, places) {
    const written = [];
    let run = [];
    let [from, to] = [0, 0];
    for (const place of places) {
        const { source, offset, start } = place;
        if (!Buffer.isBuffer(source))
            continue;
        const size = source.length;
        const put = { size, length: size, crc: (0,external_node_zlib_.crc32)(source), method: 0, mode: 0o644 };
        const member = { ...place, put };
        if (offset !== to) {
            await (0,write_at/* writeAt */.H)(handle, Buffer.concat(run), from);
            run = [];
            from = offset;
        }
        run.push((0,zip_records/* localHeader */.$B)(member), source);
        to = start + size;
        written.push(member);
    }
    await (0,write_at/* writeAt */.H)(handle, Buffer.concat(run), from);
    return written;
}
async function copyMembers(handle, places) {
    const written = [];
    for (const place of places) {
        const { source, start } = place;
        if (Buffer.isBuffer(source) || !('zip' in source))
            continue;
        const { zip, member } = source;
        let length = 0;
        for await (const piece of zip.compressed(member.name)) {
            await (0,write_at/* writeAt */.H)(handle, piece, start + length);
            length += piece.length;
        }
        const { size, crc, method } = member;
        const mode = (member.mode & 0o111) === 0 ? 0o644 : 0o755;
        const whole = { ...place, put: { size, length, crc, method, mode } };
        await (0,write_at/* writeAt */.H)(handle, (0,zip_records/* localHeader */.$B)(whole), place.offset);
        written.push(whole);
    }
    return written;
}
async function putFile(handle, output, place) {
    const { source, start } = place;
    if (Buffer.isBuffer(source) || !('path' in source))
        return [];
    const { size, crc, sha256 } = await (0,bytes/* copyElsewhere */.W)(source.path, { file: output, at: start });
    if (sha256 !== source.sha256)
        throw changed(source, sha256);
    const put = source.inflated
        ? { ...source.inflated, length: size, method: 8, mode: 0o644 }
        : { size, length: size, crc, method: 0, mode: 0o644 };
    const member = { ...place, put };
    await (0,write_at/* writeAt */.H)(handle, (0,zip_records/* localHeader */.$B)(member), place.offset);
    return [member];
}
/** @param what half a sentence behind "would hold" */
function tooLarge(output, what) {
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `${external_node_path_.basename(output)} would hold ${what}, which no Python before 3.13 can start.`,
        fix: 'Make one file for each platform (pex-scope: platform), ask for fewer Pythons, or make folders (pex-layout: packed or loose).',
    });
}
function changed(source, found) {
    return new errors/* PackagingError */.yr('check/content', {
        message: `${external_node_path_.basename(source.path)} is not the file that was chosen: its sha256 is ${found}, not ${source.sha256}.`,
        fix: 'Something changed it while it was in use; run again with an empty cache.',
    });
}

;// CONCATENATED MODULE: ./lib/wheel/zip-write.js
/**
 * Writes zip archives whose members are stored as they are (wheels are compressed already) or copied from another
 * archive as they lie there. What is written depends on names, contents and their order alone: times are 1980's.
 */




/**
 * Writes an executable file, unless told otherwise. What is there already is replaced.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
async function writeStoredZip({ output, prefix, members, executable }) {
    const begun = await beginStoredZip(output, prefix.length, new Map());
    await finishStoredZip(begun, { prefix, members, ...(executable !== undefined && { executable }) });
}
/** Writes the first members, in order of their names. What is there already is replaced. @throws as `writeStoredZip` */
async function beginStoredZip(output, prefix, members) {
    const handle = await (0,promises_.open)(output, 'w', 0o600);
    try {
        return { output, prefix, ...(await putMembers({ handle, output }, { written: [], at: prefix }, members)) };
    }
    finally {
        await handle.close();
    }
}
/**
 * Writes the other members behind the first, in order of their names, then the directory, which lists all by name.
 * @param rest `prefix` has the length that was kept free
 * @throws as `writeStoredZip`
 */
async function finishStoredZip(begun, { prefix, members, executable = true }) {
    const { output } = begun;
    if (prefix.length !== begun.prefix)
        throw new Error(`${begun.prefix} bytes were kept free, not ${prefix.length}`);
    const handle = await (0,promises_.open)(output, 'r+');
    try {
        await (0,write_at/* writeAt */.H)(handle, prefix, 0);
        const { written, at } = await putMembers({ handle, output }, begun, members);
        const directory = Buffer.concat([...written].sort(zip_records/* byName */.nG).map(zip_records/* directoryEntry */.qM));
        const end = (0,zip_records/* endRecord */.rs)(written.length, directory.length, at);
        if (at + directory.length > zip_records/* MAX_BYTES */.zx)
            throw tooLarge(output, 'more than 4 GiB');
        await (0,write_at/* writeAt */.H)(handle, Buffer.concat([directory, end]), at);
        // The process's umask does not decide whether a released file can be started.
        if (process.platform !== 'win32')
            await handle.chmod(executable ? 0o755 : 0o644);
    }
    finally {
        await handle.close();
    }
}


/***/ })

};
