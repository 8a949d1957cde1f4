export const id = 4720;
export const ids = [4720];
export const modules = {

/***/ 79341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ep: () => (/* binding */ ignoreRules),
/* harmony export */   wI: () => (/* binding */ applyIgnores)
/* harmony export */ });
/* unused harmony exports holds, ruleFor */
/* harmony import */ var _text_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72786);

const SHAPE = /^(?<id>[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9.:-]+)\s+until=(?<until>\S+)\s+(?<reason>\S.*)$/;
/** Lines like `CVE-2024-1234 until=2026-12-31 we never parse untrusted input`. */
function ignoreRules(text) {
    const rules = [];
    for (const line of (0,_text_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(text)) {
        const { id, until = '', reason } = SHAPE.exec(line)?.groups ?? {};
        if (id === undefined || reason === undefined)
            return {
                wrong: `'${line}' does not say which vulnerability is ignored until when and why`,
                fix: 'Write lines like: CVE-2024-1234 until=2026-12-31 the parser it is about is never called.',
            };
        if (!isDay(until))
            return { wrong: `'${until}' is not a day of the calendar`, fix: 'Write the last day as 2026-12-31.' };
        rules.push({ id, until, reason });
    }
    return { value: rules };
}
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
/** True until the end of its last day in UTC. */
function holds({ until }, now) {
    return now.toISOString().slice(0, 10) <= until;
}
/** The first rule that holds, else the first one that once did; a rule may use any name of the vulnerability. */
function ruleFor({ id, aliases }, rules, now) {
    const names = [id, ...aliases].map(name => name.toLowerCase());
    const own = rules.filter(rule => names.includes(rule.id.toLowerCase()));
    return own.find(rule => holds(rule, now)) ?? own[0];
}
/** What counts and what does not; an expired rule ignores nothing. */
function applyIgnores(vulnerabilities, rules, now) {
    const judged = vulnerabilities.map(vulnerability => ({
        vulnerability,
        rule: ruleFor(vulnerability, rules, now),
    }));
    const ignored = judged.flatMap(({ vulnerability, rule }) => rule !== undefined && holds(rule, now) ? [{ vulnerability, rule }] : []);
    const expired = judged.flatMap(({ rule }) => (rule !== undefined && !holds(rule, now) ? [rule] : []));
    const left = new Set(ignored.map(({ vulnerability }) => vulnerability));
    return { counting: vulnerabilities.filter(one => !left.has(one)), ignored, expired };
}


/***/ }),

/***/ 14167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ PEX_STRIPS),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   Lz: () => (/* binding */ EXECUTABLE_LAYOUTS),
/* harmony export */   QQ: () => (/* binding */ PEX_SCOPES),
/* harmony export */   S4: () => (/* binding */ RELEASE_STAGES),
/* harmony export */   T7: () => (/* binding */ COMPILERS),
/* harmony export */   TV: () => (/* binding */ isExecutable),
/* harmony export */   YF: () => (/* binding */ SCIE_STYLES),
/* harmony export */   dc: () => (/* binding */ AUTO_FORMATS),
/* harmony export */   hR: () => (/* binding */ FORMATS)
/* harmony export */ });
/* unused harmony export EXECUTABLES */
/** What inputs choose from: the names of formats, commands and ways to make them. */
/** Native executables, for people without Python; each is a row of `EXECUTABLE_FORMATS`. */
const EXECUTABLES = ['scie', 'pyinstaller', 'pyo3', 'pyoxidizer'];
/** What `formats: auto` stands for; the PEX only when there is something to run. */
const AUTO_FORMATS = ['sdist', 'wheel', 'pex'];
/** Formats in the order they are made. */
const FORMATS = [...AUTO_FORMATS, ...EXECUTABLES];
/** Whether `format` is a native executable. */
function isExecutable(format) {
    return EXECUTABLES.some(name => name === format);
}
/** How an executable is delivered. */
const EXECUTABLE_LAYOUTS = ['file', 'folder'];
/** How many platforms one PEX serves. */
const PEX_SCOPES = ['platform', 'universal'];
/** What compiles native code (`compiler`). */
const COMPILERS = ['system', 'zig', 'cibuildwheel'];
/** Where a scie's Python is: inside, or fetched at its first run. */
const SCIE_STYLES = ['eager', 'lazy'];
/** What may be left out of the dependencies of a PEX. */
const PEX_STRIPS = ['none', 'tests'];
/** How far `release` goes. */
const RELEASE_STAGES = ['all', 'draft', 'publish', 'check'];
/** What the Action's `command` input and the command line's first word may be; `doctor` is for people at a terminal. */
const COMMANDS = [
    'package',
    'plan',
    'build',
    'assemble',
    'attest',
    'release',
    'audit',
    'doctor',
];


/***/ }),

/***/ 31978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _choices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14167);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49433);
/* harmony import */ var _errors_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72829);
/* harmony import */ var _host_end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8051);
/* harmony import */ var _host_interrupt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59213);
/* harmony import */ var _inputs_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32807);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55067);
/** What the Action and the command line share: find the command that was asked for, and do it. */







/** Gives the failures that have been told already; other failures are thrown. */
async function runCommand(request) {
    const started = performance.now();
    (0,_host_interrupt_js__WEBPACK_IMPORTED_MODULE_3__/* .listenForInterrupts */ .vD)(() => void (0,_host_end_js__WEBPACK_IMPORTED_MODULE_6__/* .endProcess */ .J)(_errors_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.interrupted));
    const command = await _commands_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_TABLE */ .v[commandOf(request)].load();
    return command(request, () => performance.now() - started);
}
/** A command that does not exist is told of by `package`, with everything else that is wrong. */
function commandOf({ host, layers }) {
    const texts = [...layers, (0,_inputs_options_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentLayer */ .L)(host.env)].map(layer => layer.values.get('command')?.text.trim());
    const asked = texts.find(text => text) ?? _inputs_table_js__WEBPACK_IMPORTED_MODULE_5__/* .INPUTS */ .mc.command.default;
    return _choices_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.find(name => name === asked) ?? 'package';
}


/***/ }),

/***/ 49433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ COMMAND_TABLE)
/* harmony export */ });
const COMMAND_TABLE = {
    package: {
        about: 'plan, set up interpreters, build, prove, and put the files into --output-dir',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2554), __webpack_require__.e(7091), __webpack_require__.e(8430), __webpack_require__.e(1030), __webpack_require__.e(1978), __webpack_require__.e(8873), __webpack_require__.e(5627), __webpack_require__.e(6041), __webpack_require__.e(8166), __webpack_require__.e(8719), __webpack_require__.e(461)]).then(__webpack_require__.bind(__webpack_require__, 461))).packageCommand,
    },
    plan: {
        about: 'decide everything and make nothing; --json prints the whole plan',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2554), __webpack_require__.e(8430), __webpack_require__.e(1978), __webpack_require__.e(8873), __webpack_require__.e(8166), __webpack_require__.e(4651)]).then(__webpack_require__.bind(__webpack_require__, 44651))).planCommand,
    },
    build: {
        about: "make one --cell of a --plan: this machine's share of a release",
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2554), __webpack_require__.e(7091), __webpack_require__.e(8430), __webpack_require__.e(1030), __webpack_require__.e(1978), __webpack_require__.e(8873), __webpack_require__.e(5627), __webpack_require__.e(6041), __webpack_require__.e(8166), __webpack_require__.e(8719), __webpack_require__.e(4985), __webpack_require__.e(3370)]).then(__webpack_require__.bind(__webpack_require__, 73370))).buildCommand,
    },
    assemble: {
        about: 'check and join what all cells of a --plan made, from --parts or from this workflow run',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2554), __webpack_require__.e(7091), __webpack_require__.e(8430), __webpack_require__.e(1030), __webpack_require__.e(1978), __webpack_require__.e(8873), __webpack_require__.e(5627), __webpack_require__.e(6041), __webpack_require__.e(8166), __webpack_require__.e(8719), __webpack_require__.e(4985), __webpack_require__.e(1942)]).then(__webpack_require__.bind(__webpack_require__, 91942))).assembleCommand,
    },
    attest: {
        about: 'sign the files of --output-dir with the identity of the workflow (in GitHub Actions)',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2554), __webpack_require__.e(8430), __webpack_require__.e(9516), __webpack_require__.e(3204)]).then(__webpack_require__.bind(__webpack_require__, 43204))).attestCommand,
    },
    release: {
        about: 'put the files of --output-dir into a release on GitHub: draft, upload, read back, publish',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2554), __webpack_require__.e(8430), __webpack_require__.e(1030), __webpack_require__.e(8873), __webpack_require__.e(5627), __webpack_require__.e(9516), __webpack_require__.e(2535)]).then(__webpack_require__.bind(__webpack_require__, 46871))).releaseCommand,
    },
    audit: {
        about: 'which components of a released manifest, SBOM or tag have become vulnerable since',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2554), __webpack_require__.e(7091), __webpack_require__.e(8430), __webpack_require__.e(5627), __webpack_require__.e(6775), __webpack_require__.e(4231)]).then(__webpack_require__.bind(__webpack_require__, 57822))).auditCommand,
    },
    doctor: {
        about: 'what is on this machine, what a build would need, and how to get what is missing',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(1978), __webpack_require__.e(231)]).then(__webpack_require__.bind(__webpack_require__, 530))).doctorCommand,
    },
};


/***/ }),

/***/ 72829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   R6: () => (/* binding */ CATEGORIES),
/* harmony export */   dc: () => (/* binding */ EXIT)
/* harmony export */ });
/* unused harmony export CODES */
/** The list of everything that can go wrong, and the exit status each kind ends the command with. */
/** What each kind of failure is about, and the command line's exit status for it (the Action always exits 1). */
const CATEGORIES = {
    input: { exit: 2, about: 'an input, option or configuration value' },
    project: { exit: 3, about: 'the project being packaged' },
    interpreter: { exit: 4, about: 'a Python interpreter that was asked for' },
    dependency: { exit: 5, about: 'a dependency that cannot be resolved or had' },
    build: { exit: 6, about: 'the build of a file' },
    check: { exit: 7, about: 'a finished file that failed its proof' },
    network: { exit: 8, about: 'a download' },
    host: { exit: 9, about: 'this machine: disk, memory, processes, permissions' },
    upload: { exit: 10, about: 'a workflow artifact or another GitHub service' },
    release: { exit: 11, about: 'a release: its tag, version, files, or what GitHub answers' },
    attest: { exit: 12, about: 'an attestation of what was built' },
};
/** One line per code; documentation is made from it, so each says what it means to a user. */
const CODES = {
    'input/unknown': 'An input, option or key that does not exist.',
    'input/invalid': 'A value that an input does not accept.',
    'input/conflict': 'Two inputs that contradict each other.',
    'input/path': 'A path that does not exist or leaves the workspace.',
    'input/plan': 'A plan that cannot be read, or is of another form, version, commit or source.',
    'input/cell': 'A cell that the plan does not have, or that this machine cannot make.',
    'input/parts': 'What the cells of a plan made is incomplete, or is not what was planned.',
    'project/none': 'The folder holds no Python project.',
    'project/toml': 'pyproject.toml, pylock.toml or uv.lock is not valid TOML, or not what its specification says.',
    'project/metadata': 'The project metadata contradicts itself or a specification.',
    'project/entry-point': 'There is no entry point, or several and no way to choose.',
    'project/symlink': 'A symbolic link in the project points outside of it.',
    'project/history': 'The history of a shallow clone could not be fetched; only ever a warning.',
    'project/lock': 'A lock file is malformed, is stale or does not cover what was asked.',
    'interpreter/missing': 'A Python that was asked for cannot be found or downloaded.',
    'interpreter/lies': 'A Python is not the version, implementation or architecture it claims to be.',
    'interpreter/not-embeddable': 'A Python that cannot be put inside a program: it has no shared libpython, or is not for the platform.',
    'interpreter/unsupported': 'A Python version this program does not support.',
    'dependency/conflict': 'The requirements contradict each other.',
    'dependency/missing': 'A requirement that no index or folder offers.',
    'dependency/no-wheel': 'A dependency has no wheel for a target.',
    'dependency/floor': 'A wheel does not say which systems it runs on; only ever a warning.',
    'dependency/hash': 'A file differs from its locked hash.',
    'build/backend-missing': 'The build backend cannot be installed or imported.',
    'build/backend-failed': 'The build backend raised an error.',
    'build/nothing': 'A tool reported success but made no file.',
    'build/several': 'A tool made more files than one.',
    'build/mismatch': 'A file is not what was planned: another name, version or target.',
    'build/large': 'A file will be too large for some that have to read it; only ever a warning.',
    'build/floor': 'A wheel or an executable needs a newer system than the oldest one asked for.',
    'build/signing': 'An executable could not be signed, or must be signed and cannot.',
    'build/tool-failed': 'A packaging tool ended with an error.',
    'check/run-failed': 'An artifact does not install or run on an interpreter it claims.',
    'check/architecture': 'A program or library in an executable is for another kind of machine.',
    'check/host-files': 'A file in an executable comes from no resolved wheel and no known part of the system, or looks for libraries on the machine that built it.',
    'check/content': 'The content of an artifact is not what it must be.',
    'check/license': 'A component is under a license that is not allowed, or not known.',
    'check/vulnerable': 'A component has a known vulnerability.',
    'check/unaudited': 'Nobody could be asked for known vulnerabilities.',
    'check/secret': 'An artifact holds a key, a token or a file of logins.',
    'check/metadata': 'The metadata of an artifact is not what an index takes.',
    'check/reproducible': 'Two builds of the same source gave different files.',
    'check/size': 'An artifact is larger than its size-budget.',
    'check/digest': 'A file is not the one that its job made.',
    'check/collision': 'Two jobs made different files of one name.',
    'network/unreachable': 'A server cannot be reached or keeps failing.',
    'network/refused': 'A server refused the request.',
    'network/corrupt': 'What was downloaded is not what was asked for.',
    'network/timeout': 'A download stalled or took too long.',
    'host/disk-full': 'No space is left on a disk.',
    'host/permission': 'A file or folder may not be read or written.',
    'host/tool-missing': 'A program that is needed is not on this machine.',
    'host/killed': 'A child process was killed.',
    'host/timeout': 'A child process took too long or fell silent.',
    'host/unusable': 'This machine cannot do what is asked.',
    'upload/failed': 'A workflow artifact could not be uploaded.',
    'upload/unread': 'The workflow artifacts of this run could not be listed or downloaded.',
    'upload/exists': 'A workflow artifact of that name exists with other content.',
    'upload/large': 'Files will be larger than GitHub takes or stores for nothing; only ever a warning.',
    'upload/cache': 'The cache of tools and downloads could not be read or written; only ever a warning.',
    'release/tag': 'There is no tag to release for, it holds no version, or it is not the commit that was packaged.',
    'release/version': 'The version that was built is not the one of the tag, or is not one to be released.',
    'release/repository': 'It is not known which repository on GitHub to release in.',
    'release/token': 'There is no token for GitHub, or it lacks a permission.',
    'release/files': 'The files to release are not what their manifest and SHA256SUMS say.',
    'release/limit': 'More or larger files than GitHub takes in one release.',
    'release/notes': 'The notes of the release cannot be had from where they were asked for.',
    'release/several': 'GitHub holds more than one release or draft for the tag.',
    'release/foreign': 'The draft holds files that are not of this release.',
    'release/published': 'The release is published already, with other files.',
    'release/missing': 'There is no complete draft to publish.',
    'release/digest': 'What GitHub stored is not what was uploaded.',
    'release/exists': 'The package index holds a file of that name with other content.',
    'release/index': 'What a package index will say to the files; only ever a warning.',
    'release/refused': 'GitHub refused a request.',
    'release/limited': 'GitHub asks to wait longer than this program does.',
    'release/unreachable': 'GitHub cannot be reached or keeps failing.',
    'attest/permission': 'The job lacks a permission that attesting needs.',
    'attest/unavailable': 'There can be no attestations here.',
    'attest/failed': 'An attestation could not be signed or stored.',
};
/** Exit statuses that no error code has. */
const EXIT = { ok: 0, bug: 70, interrupted: 130 };
/** The exit status of the command line for `code`. */
function exitStatus(code) {
    const category = code.slice(0, code.indexOf('/'));
    return CATEGORIES[category].exit;
}


/***/ }),

/***/ 59004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createGate)
/* harmony export */ });
/* unused harmony export PROGRESS_INTERVAL */
/** Progress where a line cannot be replaced: nothing for quick work, then at most one line in so many seconds. */
/** How often a log that only grows gets a progress line, in milliseconds. */
const PROGRESS_INTERVAL = 15_000;
/** A gate that lets a line through when `interval` milliseconds have passed since it was made or last did. */
function createGate(now, interval = PROGRESS_INTERVAL) {
    let last = now();
    return () => {
        if (now() - last < interval)
            return false;
        last = now();
        return true;
    };
}


/***/ }),

/***/ 57408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ namedPythons),
/* harmony export */   Z: () => (/* binding */ namedFor)
/* harmony export */ });
/* harmony import */ var _text_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72786);
/** The input `executable-python` (pure): a standalone CPython for each platform, one a line. */

/** `[PLATFORM=]PATH[#sha256=HEX]`, one a line. */
function namedPythons(text) {
    const value = [];
    for (const line of (0,_text_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(text)) {
        const [, platform, path = '', sha256] = /^(?:([a-z]+-[a-z0-9_]+)=)?(.+?)(?:#sha256=([0-9a-fA-F]{64}))?$/.exec(line) ?? [];
        if (path === '' || path.includes('#sha256='))
            return {
                wrong: `'${line}' is not a path, or its hash is not a sha256`,
                fix: 'Write PLATFORM=PATH, for an archive PLATFORM=PATH#sha256=HEX, one a line.',
            };
        if (value.some(one => one.platform === platform))
            return { wrong: `${platform ?? 'every platform'} has two Pythons`, fix: 'Name one for each platform.' };
        value.push({ platform, path, sha256: sha256?.toLowerCase() });
    }
    return { value };
}
/** The line for a target's platform, else the line for any. */
function namedFor(named, { platform }) {
    return named.find(one => one.platform === platform.name) ?? named.find(one => one.platform === undefined);
}


/***/ }),

/***/ 32807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ environmentLayer),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   mV: () => (/* binding */ givenTexts),
/* harmony export */   pA: () => (/* binding */ decideOptions)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4581);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55067);
/** From four layers of text to typed options: input or option > environment > pyproject.toml > default. */



/**
 * The first layer that has a non-empty value for an input decides it.
 * @returns also what is wrong, `input/unknown` and `input/invalid`; a wrong value is replaced by its default, so that
 * whoever goes on only to find what else is wrong has something to go on with
 */
function decideOptions(layers) {
    const problems = layers.flatMap(unknownNames);
    const options = {};
    for (const name of _table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh) {
        const given = layers.flatMap(layer => {
            const value = layer.values.get(name);
            return value === undefined || value.text.trim() === '' ? [] : [{ layer, ...value }];
        })[0];
        const parsed = _table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc[name].parse(given?.text.trim() ?? _table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc[name].default);
        if (given !== undefined && 'wrong' in parsed)
            problems.push(invalid(given, name, parsed));
        options[(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .camelCase */ .xQ)(name)] = 'value' in parsed ? parsed.value : defaultOf(name);
    }
    return { options: options, problems };
}
function defaultOf(name) {
    const parsed = _table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc[name].parse(_table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc[name].default);
    if ('wrong' in parsed)
        throw new Error(`the default of ${name} is not valid: ${parsed.wrong}`);
    return parsed.value;
}
/**
 * The same for who needs every value.
 * @throws PackagingError `input/unknown` and `input/invalid`, all together.
 */
function readOptions(layers) {
    const { options, problems } = decideOptions(layers);
    (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(problems);
    return options;
}
/** The text that decides each input, for those that were given. */
function givenTexts(layers) {
    const given = _table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.flatMap(name => {
        const text = layers.map(layer => layer.values.get(name)?.text.trim()).find(text => text);
        return text === undefined ? [] : [[name, text]];
    });
    return Object.fromEntries(given);
}
/** `PACKAGE_PYTHON_PYTHON_VERSIONS` and its like in `env`. */
function environmentLayer(env) {
    const spell = (name) => `PACKAGE_PYTHON_${name.toUpperCase().replaceAll('-', '_')}`;
    const values = _table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.flatMap(name => {
        const text = env[spell(name)];
        return text === undefined ? [] : [[name, { text }]];
    });
    return { kind: 'environment variable', values: new Map(values), spell };
}
function unknownNames(layer) {
    return [...layer.values].flatMap(([name, { place }]) => {
        if (Object.hasOwn(_table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUTS */ .mc, name))
            return [];
        const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, _table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh);
        const hint = near === undefined ? '' : `Did you mean ${layer.spell(near)}? `;
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/unknown', {
            message: `There is no ${layer.kind} '${layer.spell(name)}'.`,
            fix: `${hint}Valid names: ${_table_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.join(', ')}.`,
            ...(place && { place }),
        });
    });
}
function invalid({ layer, place }, name, { wrong, fix }) {
    const message = `${capital(layer.kind)} ${layer.spell(name)}: ${wrong}.`;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', { message, fix, ...(place && { place }) });
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 17019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pyinstallerOptions),
/* harmony export */   M: () => (/* binding */ pathsIn)
/* harmony export */ });
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4581);
/* harmony import */ var _text_parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72786);
/** What `pyinstaller-options` may hold (pure): one `key=value` a line, the keys named like PyInstaller's own options. */


const MODULE = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;
const DISTRIBUTION = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const FILE = /^[^-\s][^\0\r\n]*$/;
const DATA = /^[^-:\s][^:\0]*:[^:\0]+$/;
const KEYS = {
    spec: { value: FILE, means: 'the path of a spec file', once: true },
    icon: { value: FILE, means: 'the path of an icon', once: true },
    'hidden-import': { value: MODULE, means: 'a module' },
    'collect-all': { value: MODULE, means: 'a package' },
    'copy-metadata': { value: DISTRIBUTION, means: 'the name of a dependency' },
    'exclude-module': { value: MODULE, means: 'a module' },
    'add-data': { value: DATA, means: 'source:destination' },
};
const pyinstallerOptions = text => {
    const given = new Map();
    for (const line of (0,_text_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .M)(text)) {
        const equals = line.indexOf('=');
        const key = (equals < 0 ? line : line.slice(0, equals)).trim();
        const value = equals < 0 ? '' : line.slice(equals + 1).trim();
        const rule = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
        if (rule === undefined) {
            const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(key, Object.keys(KEYS));
            return {
                wrong: `'${key}' is none of its keys`,
                fix: `${near === undefined ? '' : `Did you mean ${near}? `}Write one key=value a line, with a key of: ${Object.keys(KEYS).join(', ')}.`,
            };
        }
        if (!rule.value.test(value) || value.split(/[/\\:]/).includes('..'))
            return {
                wrong: `${key}='${value}' is not ${rule.means}`,
                fix: `Write ${key}= and ${rule.means}; paths lie inside the project.`,
            };
        const before = given.get(key) ?? [];
        if (rule.once && before.length > 0)
            return { wrong: `${key} is given twice`, fix: 'Give it once.' };
        given.set(key, [...before, value]);
    }
    if (given.has('spec') && given.size > 1)
        return {
            wrong: `a spec file decides all of it, but ${[...given.keys()].filter(key => key !== 'spec').join(', ')} is given too`,
            fix: 'Put it into the spec file, or leave the spec file out.',
        };
    const all = (key) => [...new Set(given.get(key) ?? [])];
    return {
        value: {
            spec: given.get('spec')?.[0],
            icon: given.get('icon')?.[0],
            hiddenImport: all('hidden-import'),
            collectAll: all('collect-all'),
            copyMetadata: all('copy-metadata'),
            excludeModule: all('exclude-module'),
            addData: all('add-data'),
        },
    };
};
/** Paths in it, relative to the project folder: they must be there before anything is built. */
function pathsIn({ spec, icon, addData }) {
    return [
        ...(spec === undefined ? [] : [spec]),
        ...(icon === undefined ? [] : [icon]),
        ...addData.map(value => value.slice(0, value.indexOf(':'))),
    ];
}


/***/ }),

/***/ 55067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  Qh: () => (/* binding */ INPUT_NAMES),
  xQ: () => (/* binding */ camelCase)
});

// UNUSED EXPORTS: INPUT_GROUPS

// EXTERNAL MODULE: ./lib/audit/ignore.js
var ignore = __webpack_require__(79341);
;// CONCATENATED MODULE: ./lib/check/names.js
/** The names of the checks, in the order people see them; what each does is in `checks.ts`. */
const CHECK_NAMES = [
    'archive',
    'record',
    'secrets',
    'metadata',
    'license-metadata',
    'contents',
    'stable-abi',
    'platform-tag',
    'version-control',
    'size',
    'pythons',
    'launcher',
];

// EXTERNAL MODULE: ./lib/choices.js
var choices = __webpack_require__(14167);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/text/parsed.js
var parsed = __webpack_require__(72786);
;// CONCATENATED MODULE: ./lib/licenses/input.js
/** The input `licenses`: `off`, `report`, or lists of what may ship (pure, and light: it is read at every start). */


const LINE = /^(?<key>allow|deny|package:(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?))\s*=\s*(?<value>\S.*)$/;
/** `allow=MIT, Apache-2.0`, `deny=AGPL-3.0-only` and `package:NAME=EXPRESSION`, each as often as wanted, a line each. */
function licensesInput(text) {
    const allow = [];
    const deny = [];
    const clarified = Object.create(null);
    const policy = { allow, deny, clarified };
    const all = (0,parsed/* lines */.M)(text);
    if (all.length === 1 && all[0] === 'off')
        return { value: { wanted: false, policy } };
    for (const line of all) {
        if (line === 'report')
            continue;
        const { key, name, value = '' } = LINE.exec(line)?.groups ?? {};
        if (key === undefined)
            return {
                wrong: `'${line}' is neither report, off, nor a list`,
                fix: 'Write report, off, or lines like allow=MIT, Apache-2.0 and deny=AGPL-3.0-only and package:NAME=MIT.',
            };
        const values = value.split(',').map(one => one.trim());
        if (name !== undefined)
            clarified[(0,names/* normalizeName */.P)(name)] = value.trim();
        else
            (key === 'allow' ? allow : deny).push(...values.filter(one => one !== ''));
    }
    const both = allow.find(one => deny.includes(one));
    if (both !== undefined)
        return { wrong: `${both} is both allowed and denied`, fix: 'Take it off one of the lists.' };
    return { value: { wanted: true, policy } };
}

// EXTERNAL MODULE: ./lib/reproduce/mode.js
var mode = __webpack_require__(37540);
// EXTERNAL MODULE: ./lib/text/nearest.js
var nearest = __webpack_require__(4581);
;// CONCATENATED MODULE: ./lib/inputs/parsers.js
/** What the text of an input may be: words, flags, choices, numbers. */


/** Any text, without the space around it. */
const anyText = text => ({ value: text.trim() });
/** Any words, each once. */
const anyWords = text => ({ value: unique((0,parsed/* words */.a)(text)) });
/** Paths may contain spaces and commas, so only line ends separate them. */
const pathLines = text => ({ value: unique((0,parsed/* lines */.M)(text)) });
/** One entry a line. */
const lineList = text => ({ value: (0,parsed/* lines */.M)(text) });
/** Exactly `true` or `false`: a typing mistake must never silently mean false. */
const trueOrFalse = text => {
    if (text === 'true' || text === 'false')
        return { value: text === 'true' };
    return { wrong: `'${text}' is neither true nor false`, fix: 'Write exactly true or false.' };
};
/** One of `choices`. */
function oneOf(choices) {
    return text => {
        const value = choices.find(choice => choice === text);
        return value === undefined ? notAChoice(text, choices) : { value };
    };
}
/** Any of `choices`, at least one, in the order of `choices`. */
function some(choices) {
    return text => {
        const asked = (0,parsed/* words */.a)(text);
        const unknown = asked.find(word => !choices.some(choice => choice === word));
        if (unknown !== undefined || asked.length === 0)
            return notAChoice(unknown ?? text, choices);
        return { value: choices.filter(choice => asked.includes(choice)) };
    };
}
/** `auto` alone, or any of `choices` in the order of `choices`. */
function autoOrSome(choices) {
    return text => {
        const asked = (0,parsed/* words */.a)(text);
        if (asked.length === 1 && asked[0] === 'auto')
            return { value: 'auto' };
        const unknown = asked.find(word => !choices.some(choice => choice === word));
        if (unknown !== undefined)
            return notAChoice(unknown, ['auto', ...choices]);
        return { value: choices.filter(choice => asked.includes(choice)) };
    };
}
/** `all`, `none`, any of `choices`, or `no-NAME` for all but those; in the order of `choices`. */
function allBut(choices) {
    return text => {
        const asked = (0,parsed/* words */.a)(text);
        const [first, ...more] = asked;
        if (more.length === 0 && (first === 'all' || first === 'none'))
            return { value: first === 'all' ? choices : [] };
        const valid = [...choices, ...choices.map(choice => `no-${choice}`)];
        const unknown = asked.find(word => !valid.includes(word));
        if (unknown !== undefined || first === undefined)
            return notAChoice(unknown ?? text, ['all', 'none', ...choices]);
        const named = choices.filter(choice => asked.includes(choice));
        return { value: (named.length > 0 ? named : choices).filter(choice => !asked.includes(`no-${choice}`)) };
    };
}
/** A whole number within bounds, both included. */
function wholeNumber(low, high) {
    return text => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
        if (value >= low && value <= high)
            return { value };
        return {
            wrong: `'${text}' is not a whole number from ${low} to ${high}`,
            fix: `Give a number from ${low} to ${high}.`,
        };
    };
}
/** `parser`, or undefined for the word `word`. */
function orElse(word, parser) {
    return text => (text === word ? { value: undefined } : parser(text));
}
/** `major.minor`, as floors of operating systems are written. */
const majorMinor = text => /^\d{1,3}\.\d{1,3}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a version like 2.28`, fix: 'Write major.minor, for example 2.28.' };
/** Names the nearest of `choices`, and all of them. */
function notAChoice(text, choices) {
    const near = (0,nearest/* nearest */.p)(text, choices);
    const hint = near === undefined ? '' : `Did you mean ${near}? `;
    return { wrong: `'${text}' is not one of its values`, fix: `${hint}Choose from: ${choices.join(', ')}.` };
}
/** In the order they first came. */
function unique(values) {
    return [...new Set(values)];
}

;// CONCATENATED MODULE: ./lib/inputs/entries.js
/** Inputs whose entries have two parts: a key and its value, a path and its reason, a kind and its size. */


/**
 * PEP 517 config settings, one `key=value` a line; a key given twice becomes a list, as pip and build do.
 * @see https://peps.python.org/pep-0517/#config-settings
 */
const configSettings = text => {
    const settings = Object.create(null);
    for (const line of (0,parsed/* lines */.M)(text)) {
        const equals = line.indexOf('=');
        if (equals < 1)
            return { wrong: `'${line}' is not key=value`, fix: 'Write one key=value a line.' };
        const key = line.slice(0, equals).trim();
        const value = line.slice(equals + 1).trim();
        const before = settings[key];
        settings[key] = before === undefined ? value : [before, value].flat();
    }
    return { value: settings };
};
/** Lines of `PATH # reason`: what is let pass without a reason, nobody dares to remove again. */
const reasonedPaths = text => {
    const entries = (0,parsed/* lines */.M)(text).map(line => {
        const [, pattern = '', reason = ''] = /^(.*?)\s+#\s*(.*)$/.exec(line) ?? [];
        return { line, pattern, reason };
    });
    const wrong = entries.find(({ pattern, reason }) => pattern === '' || reason === '');
    if (wrong !== undefined)
        return {
            wrong: `'${wrong.line}' gives no reason`,
            fix: 'Write PATH # reason, one a line, for example tests/key.pem # made for the tests.',
        };
    return { value: entries.map(({ pattern, reason }) => ({ pattern, reason })) };
};
const UNITS = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KIB: 1024,
    MIB: 1024 ** 2,
    GIB: 1024 ** 3,
};
/** `100MB` for each of `kinds`, or lines of `kind=100MB`. Bytes by kind. */
function sizes(kinds) {
    return text => {
        const budget = {};
        for (const word of (0,parsed/* words */.a)(text)) {
            const [, kind, number, unit = 'B'] = /^(?:([a-z0-9]+)=)?(\d{1,12}(?:\.\d{1,3})?)([KMG]i?B|B)?$/i.exec(word) ?? [];
            if (number === undefined)
                return { wrong: `'${word}' is not a size`, fix: 'Write 100MB, or wheel=100MB, one a line.' };
            if (kind !== undefined && !kinds.includes(kind))
                return notAChoice(kind, kinds);
            const most = Math.round(Number(number) * (UNITS[unit.toUpperCase()] ?? 1));
            const named = kind === undefined ? kinds.filter(one => budget[one] === undefined) : [kind];
            for (const each of named)
                budget[each] = most;
        }
        return { value: budget };
    };
}

;// CONCATENATED MODULE: ./lib/inputs/input.js
/** A row of the table. */
function input(defaultText, parse, help) {
    return { default: defaultText, parse, help };
}

;// CONCATENATED MODULE: ./lib/inputs/groups/checks.js
/** What finished files are held against, and how they are described. */








const CHECK_INPUTS = {
    'test-command': input('auto', anyText, 'Run against every artifact on every interpreter it claims; `auto` is `--version`, else `--help`, else an import; `none` only installs and imports.'),
    checks: input('all', allBut(CHECK_NAMES), `What is looked at in every finished file: \`all\`, \`none\`, or some of ${CHECK_NAMES.map(name => `\`${name}\``).join(', ')}; \`no-NAME\` leaves one out.`),
    'allow-secrets': input('', reasonedPaths, 'Files in the archives that may hold what looks like a secret, one `PATH # reason` a line; `*` and `**` stand for any name and any folders.'),
    'size-budget': input('', sizes(choices/* FORMATS */.hR), 'Largest size of each file, like `100MB`, or by format, like `wheel=20MB`, one a line.'),
    reproducible: input('auto', oneOf(mode/* REPRODUCIBLE */.$), 'Whether the same source gives the same files: `check` builds everything twice, in other circumstances, and compares; `normalize` also writes sdists and wheels in one way, whatever the backend leaves variable; `auto` checks on tags, where a difference is a warning; `off` does none of it.'),
    sbom: input('cyclonedx', oneOf(['cyclonedx', 'embed', 'none']), 'The list of everything inside the files, CycloneDX 1.6 JSON: `cyclonedx` beside them, `embed` in the wheels too (PEP 770), or `none`.'),
    licenses: input('report', licensesInput, '`report` tells the licenses of everything inside and writes `THIRD-PARTY-NOTICES.txt`; lines `allow=MIT, Apache-2.0` and `deny=AGPL-3.0-only` (SPDX) decide what may ship, `package:NAME=MIT` says what a package does not say itself; `off` does none of it.'),
    audit: input('warn', oneOf(['warn', 'fail', 'off']), 'Ask OSV for known vulnerabilities of what is inside: `warn` tells them, `fail` also ends the run, as it does when nobody could be asked; `off` sends nothing.'),
    'audit-ignore': input('', ignore/* ignoreRules */.ep, 'Vulnerabilities that you have judged, one a line with a last day and a reason: `CVE-2024-1234 until=2026-12-31 we never call that parser`.'),
};

;// CONCATENATED MODULE: ./lib/inputs/groups/dependencies.js
/** What goes in beside the project itself. */


const DEPENDENCY_INPUTS = {
    extras: input('', anyWords, 'Extras of the project to include.'),
    'local-projects': input('', pathLines, 'Other project folders of the repository that this one needs, one a line: built first and offered to every resolve.'),
    'find-links': input('', pathLines, 'Folders of wheels to resolve from beside the index, one a line.'),
    lock: input('auto', anyText, '`auto` uses pylock.toml or uv.lock when there is one; `none` resolves anew; or the path of a pylock.toml, uv.lock or hashed requirements file.'),
    'missing-wheels': input('fail', oneOf(['fail', 'build', 'drop-target']), 'When a dependency has no wheel for a target: `fail`, `build` it on this machine, or `drop-target`.'),
};

// EXTERNAL MODULE: ./lib/inputs/executable-python.js
var executable_python = __webpack_require__(57408);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/inputs/secret.js
/** Text that prints as stars wherever an object that holds it is written, so that options can be kept and compared. */

/** Only `reveal` gives the text. */
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    /** The text itself, empty when there is none. */
    reveal() {
        return this.#text;
    }
    toString() {
        return this.#text === '' ? '' : '***';
    }
    toJSON() {
        return this.toString();
    }
    [external_node_util_.inspect.custom]() {
        return this.toString();
    }
}

;// CONCATENATED MODULE: ./lib/inputs/names.js
/** Inputs that name something elsewhere, by the rules of those who gave it the name. */



/** The address of a folder on a web server, without the last `/`; empty is none. */
const webFolder = text => {
    if (text === '')
        return { value: '' };
    const address = URL.canParse(text) ? new URL(text) : undefined;
    const usable = /^https?:$/.test(address?.protocol ?? '') && !address?.search && !address?.hash;
    return usable
        ? { value: text.replace(/\/+$/, '') }
        : { wrong: `'${text}' is no address of a web folder`, fix: 'Write it like https://example.org/scie.' };
};
/** `owner/name` of a repository on GitHub, or nothing. @see https://docs.github.com/rest/repos/repos */
const repositoryName = text => text === '' || /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a repository`, fix: 'Write owner/name.' };
/** A workflow's file, with or without `@` and a ref behind it, or nothing; gives it without. @see https://cli.github.com/manual/gh_attestation_verify */
const workflowFile = text => text === '' || /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+\.ya?ml(?:@[^\s]+)?$/.test(text)
    ? { value: text.replace(/@.*$/, '') }
    : { wrong: `'${text}' is no workflow`, fix: 'Write OWNER/NAME/.github/workflows/FILE.yml.' };
/** A SHA-256 in hex, with or without `sha256:` before it, or nothing; gives lower-case hex. */
const sha256Text = text => text === '' || /^(?:sha256:)?[0-9a-f]{64}$/i.test(text)
    ? { value: text.toLowerCase().replace(/^sha256:/, '') }
    : { wrong: `'${text}' is not a SHA-256`, fix: 'Give its 64 hexadecimal digits.' };
/** Text that must not be shown or written anywhere. The message about a wrong one does not repeat it. */
const secretText = text => /^[\x21-\x7e]*$/.test(text)
    ? { value: new Secret(text) }
    : { wrong: 'it holds spaces or other characters that no token has', fix: 'Give the token alone.' };
/** Names of environment variables; values have no place in a workflow's text. */
const variableNames = text => {
    const names = (0,parsed/* words */.a)(text);
    const wrong = names.find(name => !/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name));
    if (wrong === undefined)
        return { value: unique(names) };
    return {
        wrong: `'${wrong.split('=')[0]}' is no name of an environment variable`,
        fix: 'Write names alone, such as SIGNING_PASSWORD, and set their values in the env of the step.',
    };
};
/** A name that is safe as the start of a workflow artifact's name. @see https://github.com/actions/upload-artifact#name */
const artifactPrefix = text => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)
    ? { value: text }
    : {
        wrong: `'${text}' cannot start an artifact's name`,
        fix: 'Use up to 64 letters, digits, dots, dashes and underscores.',
    };

// EXTERNAL MODULE: ./lib/inputs/pyinstaller-options.js
var pyinstaller_options = __webpack_require__(17019);
;// CONCATENATED MODULE: ./lib/inputs/groups/executables.js
/** Native executables and their signatures. */






const EXECUTABLE_INPUTS = {
    'executable-layout': input('file', oneOf(choices/* EXECUTABLE_LAYOUTS */.Lz), '`file`: a native executable is one file; `folder`: a folder with a program in it, which starts sooner, delivered as `.tar.gz`, for Windows as `.zip`.'),
    'executable-python': input('', executable_python/* namedPythons */.N, 'CPython to put inside a pyo3 executable, one a line: `PLATFORM=PATH` of a standalone Python’s folder, or `PLATFORM=PATH#sha256=HEX` of its `.tar.gz`; by default one of this machine or of uv.'),
    'pyinstaller-options': input('', pyinstaller_options/* pyinstallerOptions */.E, "PyInstaller's own options, one `key=value` a line: `spec`, `icon`, `hidden-import`, `collect-all`, `copy-metadata`, `exclude-module`, `add-data` (`source:destination`); paths are relative to the project."),
    'pyoxidizer-distribution': input('', anyText, "CPython for PyOxidizer to link: a `full` archive (`.tar.zst`) of python-build-standalone from 2022; empty makes one of this machine's own Python."),
    'scie-style': input('eager', oneOf(choices/* SCIE_STYLES */.YF), 'The Python of a scie: `eager`, inside the file; `lazy`, fetched at its first run.'),
    'scie-lock': input('', anyText, 'JSON file with the sha256 of the files that scies are made of (docs/scie.md); what it leaves out is as in the lock of this program.'),
    'scie-assets': input('', webFolder, 'Address of a mirror of these files, as `science download` lays it out; a lazy scie fetches its Python from there too. Empty is GitHub.'),
    'sign-command': input('', anyText, 'Signs one finished executable, with `{file}` in place of its path; run without a shell, before the file is tried and hashed.'),
    'sign-env': input('', variableNames, 'Names of the environment variables with secrets that `sign-command` needs; they reach nothing else.'),
    signing: input('auto', oneOf(['auto', 'required', 'off']), '`auto` signs where the variables of `sign-env` are set; `required` fails where they are not; `off` never signs.'),
};

;// CONCATENATED MODULE: ./lib/inputs/groups/machines.js
/** One release from many machines. */


const MACHINE_INPUTS = {
    plan: input('', anyText, 'Path of `plan.json`. `plan` writes it (empty: into `output-dir` in a workflow, and not at all on a laptop). `build` and `assemble` read it; in a workflow it may be the name of the workflow artifact that `plan` uploaded, and empty takes the only one of the run.'),
    cell: input('', anyText, 'What `build` makes of the plan: the `cell` of its matrix.'),
    parts: input('', anyText, 'Folder with what all cells made, for `assemble`; empty downloads it from this workflow run.'),
    native: input('auto', oneOf(['auto', 'true', 'false']), 'Whether the project compiles native code, so that a plan builds its wheels on a machine of each platform; `auto` reads it from the build backend, its settings and the source.'),
    runners: input('', lineList, 'Runners to use in a plan instead of the usual ones, one `platform=label` a line; several labels are those of a self-hosted runner.'),
    'pull-requests': input('build', oneOf(['build', 'plan']), 'What `plan` says of a pull request in its output `build`: `build` it like anything else, or only `plan` it.'),
};

;// CONCATENATED MODULE: ./lib/inputs/groups/make.js
/** What is made, and for which Pythons and systems. */




const MAKE_INPUTS = {
    formats: input('auto', autoOrSome(choices/* FORMATS */.hR), `What to make: ${choices/* FORMATS */.hR.map(name => `\`${name}\``).join(', ')}; \`auto\` is sdist and wheel, plus PEX when the project has something to run.`),
    'python-versions': input('auto', anyText, 'Pythons to serve, like `3.10 3.13 3.14t pypy3.11`; `auto` is every released CPython that requires-python allows and that still gets security fixes.'),
    platforms: input('runner', pathLinesOrWords, 'Platforms to serve, by a PEX and in a plan by wheels with native code: `runner`, names like `linux-x86_64 macos-arm64 windows-x86_64`, or the path of a complete-platform JSON file.'),
    glibc: input('2.28', majorMinor, 'Oldest glibc that must still run the result.'),
    musl: input('1.2', majorMinor, 'Oldest musl that must still run the result.'),
    macos: input('11.0', majorMinor, 'Oldest macOS that must still run the result.'),
    compiler: input('system', oneOf(choices/* COMPILERS */.T7), "What compiles C and C++ and links Rust: `system`, this machine's own; on Linux with glibc `zig`, downloaded when used, which reaches an older `glibc` than this machine's; on Linux `cibuildwheel`, in a container of an older system with docker or podman."),
    'config-settings': input('', configSettings, 'PEP 517 settings for the build backend, one `key=value` a line.'),
};
/** Platform names are words, but a path to a file may hold spaces when it stands on a line of its own. */
function pathLinesOrWords(text) {
    const values = text
        .split(/\r?\n/)
        .flatMap(line => (line.trim().endsWith('.json') ? [line.trim()] : line.split(/[\s,]+/)));
    return { value: [...new Set(values.filter(value => value !== ''))] };
}

// EXTERNAL MODULE: ./lib/pex/layout.js
var layout = __webpack_require__(34591);
;// CONCATENATED MODULE: ./lib/inputs/groups/pex.js
/** PEX files, and what they and executables start. */




const PEX_INPUTS = {
    'entry-point': input('auto', anyText, 'What the PEX runs: `module:function`, `module` or a script name; `auto` is the only script, else the one named like the project, else its `__main__`; `none` starts Python with everything importable.'),
    'pex-scope': input('platform', some(choices/* PEX_SCOPES */.QQ), '`platform`: one PEX for each platform, with all its Pythons; `universal`: one for all of them; both may be asked for.'),
    'pex-layout': input('zipapp', oneOf(layout/* PEX_LAYOUTS */.Mu), '`zipapp`: the PEX is one file; `packed`: a folder of wheels; `loose`: a folder in which everything lies unpacked. A folder is delivered as `.pex.tar.gz`.'),
    'pex-strip': input('none', oneOf(choices/* PEX_STRIPS */.Cy), "What to leave out of the dependencies in a PEX: `none`, or `tests`, the folders `tests` and `test` inside their packages. The application's own wheel stays whole."),
};

;// CONCATENATED MODULE: ./lib/inputs/groups/release.js
/** Tags, releases and attestations. */




const RELEASE_INPUTS = {
    'version-check': input('tag', oneOf(['tag', 'none']), "`tag`: in a workflow that a tag started, the built version must be the tag's, and no local or development version; `none` compares nothing."),
    tag: input('', anyText, 'Tag to build or release for; empty is the tag that started the workflow and, for `release` elsewhere, the only one at HEAD.'),
    repository: input('', repositoryName, "Repository on GitHub to release in, as `owner/name`; empty is the workflow's own."),
    'github-token': input('', secretText, 'Token that `release` (`contents: write`) and `attest` (`attestations: write`) use; empty is GITHUB_TOKEN or GH_TOKEN of the environment.'),
    attest: input('false', trueOrFalse, 'Attest build provenance and SBOM of every file after `package` or `assemble`, in the same job: it needs `id-token: write`, `attestations: write` and `github-token`. A job of its own with `command: attest` keeps them from what is built.'),
    'signer-workflow': input('', workflowFile, 'Workflow that signs the files, as `OWNER/NAME/.github/workflows/FILE.yml`, also with `@` and a ref behind it: `attest` tells how to verify them, and so does `release` in its notes, which takes it as said that they are attested.'),
    'checksums-digest': input('', sha256Text, 'SHA-256 that `attest` and `release` demand of `SHA256SUMS`: the output of that name, from the job that wrote it, so that nothing between the two can change a file.'),
    'release-stage': input('all', oneOf(choices/* RELEASE_STAGES */.S4), '`draft`: make or finish the draft and stop; `publish`: publish that draft once more compared with the files; `all`: both; `check`: only look whether that would work, and change nothing.'),
    notes: input('auto', anyText, "Text of the release: `changelog` (the version's section), `github` (generated there), `git` (the commits), `none`, or the path of a file; `auto` is the changelog where it has the version, else `github`."),
    'index-check': input('fail', oneOf(['fail', 'warn', 'none']), 'What `release` does when the package index already holds other files of this name: `fail`, `warn`, or `none` to not ask.'),
};

;// CONCATENATED MODULE: ./lib/inputs/groups/run.js
/** What to do, and where. */



const RUN_INPUTS = {
    command: input('package', oneOf(choices/* COMMANDS */.Lo), 'What to do: `package` makes, proves and uploads everything; `plan` decides everything and makes nothing; `build` makes one cell of a plan; `assemble` checks and joins what all cells made; `attest` signs finished files with the identity of the workflow; `release` puts finished files into a release on GitHub; `audit` tells which components of a release have become vulnerable.'),
    path: input('.', anyText, 'Project folder, relative to the workspace; for `audit`, a manifest.json, an SBOM, the tag of a release, `latest`, or `OWNER/NAME@TAG`.'),
    'output-dir': input('dist', anyText, 'Folder for the finished files, relative to the workspace; `release` takes them from there.'),
    jobs: input('auto', orElse('auto', wholeNumber(1, 256)), 'How many pieces of work at once; `auto` is the number of cores.'),
};

;// CONCATENATED MODULE: ./lib/inputs/groups/uploads.js
/** What GitHub keeps of a run. */



const UPLOAD_INPUTS = {
    upload: input('true', trueOrFalse, 'Upload the files as workflow artifacts.'),
    'artifact-prefix': input('dist', artifactPrefix, 'First part of every workflow artifact name.'),
    'retention-days': input('', orElse('', wholeNumber(1, 400)), "Days to keep workflow artifacts; empty is the repository's setting."),
    'compression-level': input('6', wholeNumber(0, 9), 'Compression of workflow artifacts, 0 to 9; already compressed files are stored as they are.'),
    cache: input('auto', oneOf(['auto', 'true', 'false']), 'Keep downloads and tools between runs; `auto` is on, but off for tags and releases.'),
};

;// CONCATENATED MODULE: ./lib/inputs/table.js
/** Every input once: the Action, the command line, `[tool.package-python]`, action.yml and the README are all made from this table. */









/** The groups that people read the inputs in. */
const INPUT_GROUPS = [
    { title: 'What to do, and where', inputs: RUN_INPUTS },
    { title: 'What to make, and for whom', inputs: MAKE_INPUTS },
    { title: 'Dependencies', inputs: DEPENDENCY_INPUTS },
    { title: 'PEX files, and what they start', inputs: PEX_INPUTS },
    { title: 'Native executables', inputs: EXECUTABLE_INPUTS },
    { title: 'Proofs, checks and descriptions', inputs: CHECK_INPUTS },
    { title: 'Many machines', inputs: MACHINE_INPUTS },
    { title: 'Workflow artifacts and cache', inputs: UPLOAD_INPUTS },
    { title: 'Releases', inputs: RELEASE_INPUTS },
];
const INPUTS = {
    ...RUN_INPUTS,
    ...MAKE_INPUTS,
    ...DEPENDENCY_INPUTS,
    ...PEX_INPUTS,
    ...EXECUTABLE_INPUTS,
    ...CHECK_INPUTS,
    ...MACHINE_INPUTS,
    ...UPLOAD_INPUTS,
    ...RELEASE_INPUTS,
};
const INPUT_NAMES = Object.keys(INPUTS);
/** `python-versions` → `pythonVersions`. */
function camelCase(name) {
    return name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 34591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ folderIn),
/* harmony export */   Mu: () => (/* binding */ PEX_LAYOUTS),
/* harmony export */   RP: () => (/* binding */ deliveredAs),
/* harmony export */   Xw: () => (/* binding */ folderArguments)
/* harmony export */ });
/** @see https://docs.pex-tool.org/api/pex.html, `--layout` */
const PEX_LAYOUTS = ['zipapp', 'packed', 'loose'];
const ARCHIVE = '.tar.gz';
/** A release holds files only: a folder goes as an archive with that one folder in it. */
function deliveredAs(layout, file) {
    return layout === 'zipapp' ? file : `${file}${ARCHIVE}`;
}
/** The folder in the archive that a PEX is delivered as; undefined for a PEX that is one file. */
function folderIn(file) {
    return file.endsWith(`.pex${ARCHIVE}`) ? file.slice(0, -ARCHIVE.length) : undefined;
}
/**
 * The arguments of `pex`. Packed wheels stay as they are, so that their digests can be compared; loose ones are
 * installed now: with `--no-pre-install-wheels` pex would put wheel files into a loose folder too.
 */
function folderArguments(asked) {
    const { layout, requirement, entryPoint, wheels, platforms, pexRoot, output } = asked;
    return [
        ...[requirement, '--layout', layout],
        ...['--pre-resolved-dists', wheels, ...platforms.flatMap(file => ['--complete-platform', file])],
        ...['--no-compress', layout === 'packed' ? '--no-pre-install-wheels' : '--pre-install-wheels'],
        ...['--venv', 'prepend', '--python-shebang', '/usr/bin/env python3'],
        ...startArguments(entryPoint),
        ...['--pex-root', pexRoot, '--output-file', output],
    ];
}
function startArguments(entryPoint) {
    switch (entryPoint.kind) {
        case 'function':
            return ['--entry-point', `${entryPoint.module}:${entryPoint.attribute}`];
        case 'module':
            return ['--entry-point', entryPoint.module];
        case 'script':
            return ['--script', entryPoint.file];
        case 'none':
            return [];
    }
}


/***/ }),

/***/ 53669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ normalizeName),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/** Project names as indexes compare them. */
/** Runs of `-`, `_` and `.` are one `-`, and case does not count (PEP 503). */
function normalizeName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
/**
 * Whether two spellings name one project.
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
function sameName(one, other) {
    return normalizeName(one) === normalizeName(other);
}


/***/ }),

/***/ 37540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ REPRODUCIBLE),
/* harmony export */   A: () => (/* binding */ reproducibleMode)
/* harmony export */ });
/** What the input `reproducible` comes to in one run (pure). */
const REPRODUCIBLE = ['auto', 'check', 'normalize', 'off'];
/**
 * `auto` compares where a release is made: in a workflow that a tag started, or with the input `tag`. A tag that merely
 * lies at HEAD is no release (as for `version-check`).
 */
function reproducibleMode(asked, env, tag) {
    if (asked === 'off')
        return { compare: false, normalize: false, fails: false };
    if (asked !== 'auto')
        return { compare: true, normalize: asked === 'normalize', fails: true };
    const tagged = tag !== '' || (env.GITHUB_REF?.startsWith('refs/tags/') ?? false);
    return { compare: tagged, normalize: false, fails: false };
}


/***/ }),

/***/ 4581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest),
/* harmony export */   q: () => (/* binding */ nearestOf)
/* harmony export */ });
/** The known word that a person most likely meant. */
/** The candidate most like `word`, when one is like enough to be a typing mistake. */
function nearest(word, candidates) {
    const [best] = ranked(word, candidates);
    return best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 3))
        ? best.candidate
        : undefined;
}
/** The candidate most like `word`, however unlike. `candidates` must not be empty. */
function nearestOf(word, candidates) {
    return ranked(word, candidates)[0]?.candidate ?? '';
}
/** Fewest edits first; of equals the one that begins most like it: people mistype the end (`3.140` is 3.14, not 3.10). */
function ranked(word, candidates) {
    const wanted = word.toLowerCase();
    return candidates
        .map(candidate => {
        const lower = candidate.toLowerCase();
        return { candidate, edits: editDistance(wanted, lower), shared: sharedStart(wanted, lower) };
    })
        .sort((a, b) => a.edits - b.edits || b.shared - a.shared);
}
function sharedStart(a, b) {
    const different = [...b].findIndex((character, index) => character !== a[index]);
    return different === -1 ? b.length : different;
}
/** Levenshtein's distance, row by row. Words are short: what is longer than 40 characters is cut. */
function editDistance(a, b) {
    const left = a.slice(0, 40);
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 1; i <= left.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (row[j - 1] ?? 0) + (left[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 72786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lines),
/* harmony export */   a: () => (/* binding */ words)
/* harmony export */ });
/** What is made of text that people write, and how they separate the items of a list. */
/** Words split at spaces, commas and line ends; every list input takes all three. */
function words(text) {
    return text.split(/[\s,]+/).filter(word => word !== '');
}
/** Lines without surrounding space; empty lines and `#` comments are left out. */
function lines(text) {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
}


/***/ }),

/***/ 48110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   VL: () => (/* binding */ width),
/* harmony export */   eV: () => (/* binding */ pad),
/* harmony export */   j9: () => (/* binding */ styleFor),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/** What a terminal can show, and text measured and coloured for it. */

const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 };
/**
 * Decides from the stream and the environment. `FORCE_COLOR` (anything but `0` or `false`) wins over `NO_COLOR`, as in
 * Node itself; both win over the kind of stream. Old Windows consoles and `TERM=dumb` or `linux` get plain ASCII.
 */
function styleFor(stream, env, os) {
    const { FORCE_COLOR: force, NO_COLOR: no, TERM: term, WT_SESSION, TERM_PROGRAM, ConEmuTask } = env;
    const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || 'UTF-8';
    const colour = force !== undefined ? force !== '0' && force !== 'false' : !no && stream.isTTY === true && term !== 'dumb';
    const unicode = os === 'win32'
        ? Boolean(WT_SESSION || TERM_PROGRAM || ConEmuTask || env.GITHUB_ACTIONS)
        : term !== 'dumb' && term !== 'linux' && !/^(?:C|POSIX)$/.test(locale);
    return { columns: Math.max(40, stream.columns ?? 110), colour, unicode };
}
/** In colour, where the style has any. */
function paint(style, colour, text) {
    return style.colour && text !== '' ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
}
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Columns that `text` takes: wide East Asian characters and emoji two, combining marks none, colours none. */
function width(text) {
    let columns = 0;
    for (const character of (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)) {
        if (/[\p{M}\p{Cf}]/u.test(character))
            continue;
        columns += WIDE.test(character) ? 2 : 1;
    }
    return columns;
}
/** Plain text (no colours) cut to `columns`, with a mark where something is missing. */
function cut(text, columns, style) {
    if (width(text) <= columns)
        return text;
    const mark = style.unicode ? '…' : '...';
    let kept = '';
    for (const character of text) {
        if (width(kept + character) > columns - mark.length)
            break;
        kept += character;
    }
    return (kept + mark).slice(0, Math.max(columns, 0));
}
/** Fills up to `columns` columns; what is wider stays as it is. @param right text at the right edge */
function pad(text, columns, right = false) {
    const space = ' '.repeat(Math.max(0, columns - width(text)));
    return right ? space + text : text + space;
}


/***/ })

};
