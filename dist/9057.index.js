export const id = 9057;
export const ids = [9057];
export const modules = {

/***/ 72668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ builds),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   Pt: () => (/* binding */ planText),
/* harmony export */   US: () => (/* binding */ PLAN_SUFFIX),
/* harmony export */   lQ: () => (/* binding */ matrixOf),
/* harmony export */   m3: () => (/* binding */ readPlan),
/* harmony export */   vS: () => (/* binding */ parsePlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/**
 * The plan of a whole release, `plan.json`: the same bytes for the same project, inputs and day, valid on every machine of
 * the release. `plan-schema.ts` says what is in it; this file writes it, reads it, and makes the matrix of it.
 */



/** How the names of workflow artifacts with a plan end. */
const PLAN_SUFFIX = '-plan';
/** @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations */
function matrixOf({ cells }) {
    return {
        include: cells.map(({ id, runner, machine, name, artifact }) => ({
            cell: id,
            runner,
            platform: machine.name,
            name,
            artifact,
        })),
    };
}
/** Whether the jobs are to run: with `pull-requests: plan` a pull request only gets a plan. */
function builds(pullRequests, event) {
    return pullRequests === 'build' || !/^pull_request(_target)?$/.test(event ?? '');
}
/** The text of `plan.json`. */
function planText(plan) {
    return `${JSON.stringify(plan, null, 2)}\n`;
}
/** Names a plan: two plans of one digest ask for the same. Lower-case hex. */
function planDigest(plan) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(planText(plan)).digest('hex');
}
/** @throws PackagingError `input/plan` */
async function readPlan(file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8').catch(cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/plan', {
            message: `The plan ${file} cannot be read.`,
            fix: 'Give the path of the plan.json that the command plan wrote; in another job, download it first.',
            cause,
        });
    });
    return parsePlan(text, file);
}
/**
 * @param file for messages
 * @throws PackagingError `input/plan` with every problem of it
 */
async function parsePlan(text, file) {
    return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(4266)]).then(__webpack_require__.bind(__webpack_require__, 84266))).decodePlan(text, file);
}


/***/ }),

/***/ 79057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F3: () => (/* binding */ planRelease),
  f7: () => (/* binding */ sourceState)
});

// UNUSED EXPORTS: decideNative

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/inputs.js
var config_inputs = __webpack_require__(66097);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/version.js + 1 modules
var core_version = __webpack_require__(90482);
// EXTERNAL MODULE: ./lib/distributions/toolchain.js
var toolchain = __webpack_require__(81760);
// EXTERNAL MODULE: ./lib/executables/formats.js + 4 modules
var formats = __webpack_require__(29168);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/source-list.js + 1 modules
var source_list = __webpack_require__(52997);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
// EXTERNAL MODULE: ./lib/project/version.js
var project_version = __webpack_require__(35493);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/plan/expected-files.js
var expected_files = __webpack_require__(59101);
// EXTERNAL MODULE: ./lib/plan/release-plan.js
var release_plan = __webpack_require__(72668);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
;// CONCATENATED MODULE: ./lib/plan/runners.js
/**
 * GitHub's runner labels: which one builds for a platform, and which ones go away. The one place to edit when GitHub
 * changes them. Data, read on 2026-11-22 from the sources named in each row; the labels of all images are at
 * https://github.com/actions/runner-images#available-images (as of 2026-08-21).
 */



/** The label that `plan` chooses for each platform. A platform that is not here has no runner of GitHub's. */
const RUNNERS = {
    'linux-x86_64': 'ubuntu-24.04',
    'linux-aarch64': 'ubuntu-24.04-arm',
    'macos-arm64': 'macos-15',
    'macos-x86_64': 'macos-15-intel',
    'windows-x86_64': 'windows-2025',
    'windows-arm64': 'windows-11-arm',
};
/** Every standard label, with what it is: one that is given for another platform would build the wrong files. */
const PLATFORM_OF_LABEL = {
    'ubuntu-latest': 'linux-x86_64',
    'ubuntu-26.04': 'linux-x86_64',
    'ubuntu-24.04': 'linux-x86_64',
    'ubuntu-22.04': 'linux-x86_64',
    'ubuntu-slim': 'linux-x86_64',
    'ubuntu-26.04-arm': 'linux-aarch64',
    'ubuntu-24.04-arm': 'linux-aarch64',
    'ubuntu-22.04-arm': 'linux-aarch64',
    'macos-latest': 'macos-arm64',
    'macos-26': 'macos-arm64',
    'macos-26-xlarge': 'macos-arm64',
    'macos-15': 'macos-arm64',
    'macos-15-xlarge': 'macos-arm64',
    'macos-latest-large': 'macos-x86_64',
    'macos-26-intel': 'macos-x86_64',
    'macos-26-large': 'macos-x86_64',
    'macos-15-intel': 'macos-x86_64',
    'macos-15-large': 'macos-x86_64',
    'windows-latest': 'windows-x86_64',
    'windows-2025': 'windows-x86_64',
    'windows-2025-vs2026': 'windows-x86_64',
    'windows-2022': 'windows-x86_64',
    'windows-11-arm': 'windows-arm64',
    'windows-11-vs2026-arm': 'windows-arm64',
};
const announcement = (number) => `https://github.com/actions/runner-images/issues/${number}`;
const ENDINGS = [
    {
        labels: ['macos-12', 'macos-12-large', 'macos-12-xlarge'],
        ends: '2024-12-03',
        source: announcement(10721),
    },
    { labels: ['ubuntu-20.04'], ends: '2025-04-15', source: announcement(11101) },
    { labels: ['windows-2019'], ends: '2025-06-30', source: announcement(12045) },
    {
        labels: ['macos-13', 'macos-13-large', 'macos-13-xlarge'],
        ends: '2025-12-08',
        source: announcement(13046),
    },
    {
        labels: ['macos-14', 'macos-14-large', 'macos-14-xlarge'],
        ends: '2026-11-02',
        source: announcement(13518),
    },
    { labels: ['ubuntu-22.04', 'ubuntu-22.04-arm'], ends: '2027-04-17', source: announcement(14254) },
    // "available from now until August 2027"; no label for Intel is to follow.
    { labels: ['macos-15-intel'], ends: '2027-08-01', source: announcement(13045) },
];
/** Days before the end of one of our own choices from which on there is a warning; for a label that the user chose there always is one. */
const NOTICE = 180;
/**
 * @param overrides lines of the input `runners`, `platform=label [label …]`
 * @returns every mistake in them as `input/invalid` or `input/conflict`
 */
function runnerLabels(overrides, today) {
    const day = today.toISOString().slice(0, 10);
    const chosen = new Map();
    const problems = [];
    for (const line of overrides) {
        const read = readLine(line, day);
        if ('problems' in read)
            problems.push(...read.problems);
        else if (chosen.has(read.platform))
            problems.push(invalid(`runners names ${read.platform} twice.`, 'Give each platform one line; several labels go on one line.'));
        else
            chosen.set(read.platform, read.runsOn);
    }
    const runsOn = (platform) => {
        const own = RUNNERS[platform];
        const gone = own !== undefined && (endingOf(own)?.ends ?? '9999') <= day;
        return chosen.get(platform) ?? (gone ? undefined : own);
    };
    const warnings = (platforms) => platforms.flatMap(platform => [runsOn(platform) ?? []].flat().flatMap(label => {
        const end = endingOf(label);
        if (end === undefined || end.ends <= day)
            return [];
        const days = (Date.parse(end.ends) - Date.parse(day)) / 86_400_000;
        return chosen.has(platform) || days <= NOTICE ? [ending(label, end)] : [];
    }));
    return { labels: { runsOn, warnings }, problems };
}
function readLine(line, day) {
    const equals = line.indexOf('=');
    const words = line
        .slice(equals + 1)
        .split(/[\s,]+/)
        .filter(word => word !== '');
    const platform = (0,platforms/* canonicalPlatform */._l)(line.slice(0, Math.max(0, equals)));
    const [first, ...more] = words;
    if (platform === undefined || first === undefined || words.some(word => !/^[\w.-]{1,256}$/.test(word)))
        return {
            problems: [
                invalid(`runners: '${line}' is not platform=label.`, 'Write one a line, for example macos-x86_64=macos-26-intel, or linux-aarch64=self-hosted linux arm64.'),
            ],
        };
    const problems = words.flatMap(label => wrongLabel(label, platform, day));
    if (problems.length > 0)
        return { problems };
    return { platform, runsOn: more.length === 0 ? first : words };
}
const endingOf = (label) => ENDINGS.find(({ labels }) => labels.includes(label));
function wrongLabel(label, platform, day) {
    const ending = endingOf(label);
    if (ending !== undefined && ending.ends <= day)
        return [retired(label, platform, ending)];
    const of = Object.hasOwn(PLATFORM_OF_LABEL, label) ? PLATFORM_OF_LABEL[label] : undefined;
    // An Alpine container runs on a Linux machine of the same processor.
    const same = of === platform || of === platform.replace(/^musllinux-/, 'linux-');
    return of === undefined || same ? [] : [foreign(label, of, platform)];
}
function invalid(message, fix) {
    return new errors/* PackagingError */.yr('input/invalid', { message, fix });
}
function retired(label, platform, { ends, source }) {
    const instead = RUNNERS[platform];
    return invalid(`runners: GitHub has retired ${label}; jobs with it fail or wait since ${ends} (${source}).`, instead === undefined ? 'Name another label.' : `Write ${platform}=${instead}, or leave the line out.`);
}
function foreign(label, of, platform) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `runners gives ${label} for ${platform}, but it is a machine for ${of}.`,
        fix: `Write ${of}=${label}, or another label for ${platform}.`,
    });
}
function ending(label, { ends, source }) {
    return invalid(`GitHub has announced the end of the runner ${label}: ${ends} (${source}).`, 'Choose another one with the input runners before that day.');
}
/** For platforms that get no job. */
function noRunner(platforms, why) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `GitHub has no runner for ${(0,format/* listing */.RR)(platforms)}, and ${why}.`,
        fix: `Leave ${platforms.length === 1 ? 'it' : 'them'} out of platforms, or name a runner of your own in the input runners, for example ${platforms[0]}=self-hosted.`,
    });
}

// EXTERNAL MODULE: ./lib/plan/plan.js + 1 modules
var plan = __webpack_require__(54315);
;// CONCATENATED MODULE: ./lib/plan/split.js






const ASSEMBLE = 'assemble';
/** Never throws: what is wrong is in `problems`. */
function split(request) {
    const { formats, platforms, platformFiles, expected, labels } = request;
    const problems = [];
    const several = platforms.length + platformFiles.length > 1;
    const home = homeOf(request);
    // What contains native code of the project is built on a machine of that kind.
    const perPlatform = expected.native && formats.some(format => format !== 'sdist');
    if (perPlatform) {
        const without = platforms.map(({ name }) => name).filter(name => labels.runsOn(name) === undefined);
        if (without.length > 0)
            problems.push(noRunner(without, 'wheels with native code are built on such a machine'));
        if (platformFiles.length > 0)
            problems.push(noMachineOf(platformFiles));
    }
    const { placed, executables, problems: unplaced } = placeExecutables(request, home);
    problems.push(...unplaced);
    const placedIn = (job) => placed.filter(one => one.job === job);
    const machines = [home, ...platforms.filter(({ name }) => name !== home.name)].filter(machine => perPlatform
        ? platforms.includes(machine) && labels.runsOn(machine.name) !== undefined
        : machine === home || placedIn(machine.name).length > 0);
    const parts = {
        ...expected,
        severalPlatforms: several,
        severalExecutables: formats.filter(isExecutable(request)).length > 1,
    };
    const late = placedIn(ASSEMBLE);
    const universal = perPlatform && several && formats.includes('pex') && request.pexScope.includes('universal');
    // What is built from all wheels needs them, even when wheels were not requested.
    const inBetween = (universal || late.length > 0) && !formats.includes('wheel');
    const wanted = inBetween ? ['wheel', ...formats] : formats;
    const cells = machines.flatMap(machine => {
        const first = machines[0] === machine;
        const own = wanted.filter(format => isBuiltOn(machine, first, several, request, format));
        const pexFor = perPlatform ? [machine] : platforms;
        const content = jobContentOf(request, own, placedIn(machine.name), {
            pex: own.includes('pex') ? pexFor.map(({ name }) => name) : [],
            platformFiles: own.includes('pex') && !perPlatform ? platformFiles : [],
            pexScope: perPlatform && several ? ['platform'] : request.pexScope,
        });
        if (content.formats.length === 0)
            return [];
        const runner = labels.runsOn(machine.name) ?? 'self-hosted';
        return {
            id: machine.name,
            name: `${machine.name}: ${content.formats.join(', ')}`,
            runner,
            machine,
            artifact: request.artifact(machine.name),
            ...content,
            expects: (0,expected_files/* expectedOf */.EX)(content, machine.name, parts),
        };
    });
    const last = jobContentOf(request, universal ? ['pex'] : [], late, {
        pex: universal ? platforms.map(({ name }) => name) : [],
        platformFiles: [],
        pexScope: ['universal'],
    });
    const assemble = { ...last, expects: (0,expected_files/* expectedOf */.EX)(last, request.anyMachine.name, parts) };
    return { cells, assemble, executables, problems };
}
/** Decides on which machine each native executable is built. */
function placeExecutables(request, home) {
    const { formats, platforms, pythons, labels, expected, anyMachine } = request;
    const problems = [];
    const asked = request.executables.filter(({ name }) => formats.some(format => format === name));
    const found = asked.flatMap(format => {
        const python = format.choose(pythons);
        if (python === undefined) {
            problems.push((0,plan/* noPython */.Gg)(format, pythons));
            return [];
        }
        if (platforms.length === 0)
            problems.push((0,plan/* noPlatform */.R0)(format));
        return platforms.map(platform => {
            const target = { python, platform };
            const refusals = (machine) => format.refusals({ target, machine, options: request.options });
            const own = labels.runsOn(platform.name) !== undefined && refusals(platform).length === 0;
            const elsewhere = refusals(expected.native ? anyMachine : home).length === 0;
            if (!own && !elsewhere)
                problems.push(...nowhere(format, platform, refusals(platform)));
            return { format: format.name, platform: platform.name, own, elsewhere, target };
        });
    });
    // A machine that is needed anyway builds what is for itself, because only there can it be run.
    const needed = new Set(found.filter(({ own, elsewhere }) => own && !elsewhere).map(({ platform }) => platform));
    const placed = found.flatMap(({ format, platform, own, elsewhere }) => {
        if (!own && !elsewhere)
            return [];
        const here = own && (expected.native || needed.has(platform) || platform === home.name);
        return [{ format, platform, job: here ? platform : expected.native ? ASSEMBLE : home.name }];
    });
    const executables = found.map(({ format, target }) => ({ format: format, target }));
    return { placed, executables, problems };
}
function nowhere(format, platform, refusals) {
    const what = `No runner can build a ${format.name} executable for ${platform.name}`;
    const none = {
        reason: `there is no runner for ${platform.name}`,
        fix: `Leave ${platform.name} or ${format.name} out, or name a runner of your own in the input runners.`,
    };
    return (refusals.length > 0 ? refusals : [none]).map(({ reason, fix }) => new errors/* PackagingError */.yr('input/conflict', { message: `${what}: ${reason}.`, fix }));
}
const isExecutable = (request) => (format) => request.executables.some(({ name }) => name === format);
/**
 * What one machine builds.
 * @param own formats built here that are not executables
 * @param placed executables built here
 * @param pex the platforms and complete-platform files of its PEX files
 */
function jobContentOf(request, own, placed, { pex, ...files }) {
    const more = own.filter(format => !request.formats.includes(format));
    const formats = [...more, ...request.formats].filter(format => own.includes(format) || placed.some(one => one.format === format));
    const wanted = new Set([...pex, ...placed.map(({ platform }) => platform)]);
    const platforms = request.platforms.map(({ name }) => name).filter(name => wanted.has(name));
    const only = Object.fromEntries(formats
        .filter(isExecutable(request))
        .map(format => [format, placed.filter(one => one.format === format).map(({ platform }) => platform)]));
    const pythons = pythonsOf(request, formats, own.length > 0);
    return { formats, pythons, platforms, platformFiles: files.platformFiles, only, pexScope: files.pexScope };
}
/** A machine that only builds executables needs no other Pythons than theirs. */
function pythonsOf({ pythons, executables }, formats, all) {
    const inside = executables
        .filter(({ name }) => formats.some(format => format === name))
        .flatMap(format => format.choose(pythons) ?? []);
    const names = [...new Set(inside.map(versions/* formatPython */.AR))];
    return pythons.map(versions/* formatPython */.AR).filter(name => all || names.includes(name));
}
/** The cheapest machine that is needed anyway, because it can test what it builds for itself. */
function homeOf({ platforms, anyMachine, labels }) {
    const usable = platforms.filter(({ name }) => labels.runsOn(name) !== undefined);
    return usable.find(({ name }) => name === anyMachine.name) ?? usable[0] ?? anyMachine;
}
/**
 * Whether a format is built on this machine.
 * @param first whether the machine builds what any machine can build
 * @param several whether it is one of several that PEX files are for
 */
function isBuiltOn(machine, first, several, request, format) {
    if (isExecutable(request)(format))
        return false;
    if (format === 'sdist')
        return first;
    if (!request.expected.native)
        return first;
    if (format === 'wheel')
        return true;
    return request.platforms.includes(machine) && (!several || request.pexScope.includes('platform'));
}
function noMachineOf(files) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `platforms names ${(0,format/* listing */.RR)(files)}, but the project has native code, and a complete-platform file names no machine that builds its wheels.`,
        fix: 'Name the platform itself, such as linux-x86_64, or give native: false if the project compiles nothing.',
    });
}

;// CONCATENATED MODULE: ./lib/plan/release.js
/** Makes the plan of a release from a configuration: reads the source's names and settings; all else is decided without IO. */




















/** Backends that compile nothing by themselves; `extension` finds what would. */
const PURE = [
    { backend: /^flit(_core)?\.buildapi$/, name: 'flit' },
    { backend: /^uv_build$/, name: 'uv_build' },
    { backend: /^hatchling\.(build|ouroboros)$/, name: 'hatchling', extension: hatchHook },
    {
        backend: /^poetry\.(core\.)?masonry\.api$/,
        name: 'poetry',
        extension: tool => ((0,toml/* valueAt */.fK)(tool, 'poetry', 'build') === undefined ? undefined : 'tool.poetry.build'),
    },
    {
        backend: /^pdm\.backend$/,
        name: 'pdm-backend',
        extension: (tool, names) => {
            if (names.includes('pdm_build.py'))
                return 'pdm_build.py';
            const build = (0,toml/* valueAt */.fK)(tool, 'pdm', 'build');
            const keys = (0,toml/* isTable */.bI)(build) ? Object.keys(build) : [];
            const hook = keys.find(key => ['run-setuptools', 'custom-hook'].includes(key));
            return hook && `tool.pdm.build.${hook}`;
        },
    },
];
/** These exist to compile. */
const NATIVE = /^(maturin|scikit_build_core\.|mesonpy|py_build_cmake\.|sipbuild\.|enscons\.|setuptools_rust|cmeel)/;
/** Words of a setup.py that declare extensions. */
const EXTENSIONS = /\b(ext_modules|cffi_modules|rust_extensions|cythonize|mypycify|Extension|has_ext_modules)\b|\bext-modules\b/;
/**
 * Whether a project's wheels contain compiled code, by its files (pure): it decides on how many machines a plan builds.
 * Nothing of the project is run, so it may be unknown, which counts as native: an unneeded job costs minutes, a missing
 * wheel a release. The built wheels are compared with it.
 * @param asked the input `native`, which decides unless it is `auto`
 */
function decideNative(asked, facts) {
    if (asked !== 'auto')
        return { native: asked === 'true', reason: `the input native is ${asked}` };
    const { backend } = facts.project.buildSystem;
    const module = backend.split(':')[0] ?? backend;
    const known = PURE.find(one => one.backend.test(module));
    if (known !== undefined) {
        const by = known.extension?.(facts.project.pyproject?.tool ?? {}, facts.names);
        if (by === undefined)
            return { native: false, reason: `${known.name} compiles nothing` };
        return { native: true, reason: `${by} may compile something, which is known only once it is built` };
    }
    if (NATIVE.test(module))
        return { native: true, reason: `${module} builds native code` };
    if (/^setuptools\./.test(module))
        return setuptools(facts);
    return {
        native: true,
        reason: `what the build backend ${module} makes is known only once it is built; set native: false if it compiles nothing`,
    };
}
function setuptools({ names, settings }) {
    const word = EXTENSIONS.exec(settings)?.[0];
    if (word !== undefined)
        return { native: true, reason: `the settings of setuptools mention ${word}` };
    if ((0,toolchain/* nativeKind */.qw)(names, settings) === 'pure')
        return { native: false, reason: 'setuptools finds no extension module and no source of one' };
    return { native: true, reason: 'there are sources of native code, which setuptools may compile' };
}
/** hatchling's own hooks write a version file; any other may compile. */
function hatchHook(tool) {
    const tables = [(0,toml/* valueAt */.fK)(tool, 'hatch', 'build', 'hooks'), (0,toml/* valueAt */.fK)(tool, 'hatch', 'build', 'targets', 'wheel', 'hooks')];
    const names = tables.flatMap(table => ((0,toml/* isTable */.bI)(table) ? Object.keys(table) : []));
    const hook = names.find(name => !['vcs', 'version'].includes(name));
    return hook && `the build hook ${hook} of hatchling`;
}
/**
 * Identifies the source on every machine of a release. In git, the changed files; the commit stands for all others. Outside, every file of the project but those in
 * `exclude`. Carriage returns and permissions do not count: git writes both differently on Windows.
 * @param exclude absolute paths of files and folders that are not source
 * @throws what the file system throws; PackagingError `project/symlink`
 */
async function sourceState(project, exclude) {
    const { git } = project;
    if (git?.head !== undefined)
        return { commit: git.head, digest: await digestOf(git.root, [...git.dirty].sort()) };
    // Nothing beside a script is packaged.
    if (project.script !== undefined)
        return { digest: await digestOf(project.dir, [external_node_path_.basename(project.script.path)]) };
    const { root, list } = await (0,source_list/* sourceOf */.v)(project.dir, git, exclude);
    return { digest: await digestOf(root, list.files) };
}
async function digestOf(root, files) {
    const tree = (0,external_node_crypto_.createHash)('sha256');
    for (const file of files) {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        try {
            for await (const chunk of (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(root, file)))
                hash.update(withoutReturns(chunk));
            tree.update(`${file}\0${hash.digest('hex')}\0`);
        }
        catch (thrown) {
            // A tracked file that was removed, or a submodule at another commit, is a change too.
            const code = (0,host_files/* errnoOf */.UQ)(thrown) ?? '';
            if (code !== 'ENOENT' && code !== 'EISDIR')
                throw thrown;
            tree.update(`${file}\0${code}\0`);
        }
    }
    return tree.digest('hex');
}
const CARRIAGE_RETURN = 0x0d;
function withoutReturns(chunk) {
    return chunk.includes(CARRIAGE_RETURN) ? Buffer.from(chunk.filter(byte => byte !== CARRIAGE_RETURN)) : chunk;
}
/** Whatever GitHub's runners cannot build is in `problems`: it may be built elsewhere. */
async function planRelease(host, configuration, today) {
    const { options, project, plan } = configuration;
    const [native, source] = await Promise.all([
        nativenessOf(configuration),
        sourceState(project, configuration.notSource),
    ]);
    const { labels, problems: badLabels } = runnerLabels(options.runners, today);
    const { inputs, problems: badPaths } = plannedInputs(host, configuration);
    const { pythons } = plan;
    const { floors } = (0,platforms/* parseFloors */.vQ)(options);
    const [anyMachine] = (0,platforms/* parsePlatforms */.qA)(['linux-x86_64'], {
        machine: { os: 'linux', arch: 'x86_64', libc: 'glibc' },
        floors,
    }).platforms;
    if (anyMachine === undefined)
        throw new Error('no platform for any machine');
    const name = project.name === undefined ? slug(project.path) : (0,paths/* normalizeName */.Pc)(project.name);
    const version = project.version ?? source.commit?.slice(0, 12) ?? source.digest.slice(0, 12);
    const jobContents = split({
        formats: plan.formats,
        pythons,
        platforms: plan.platforms,
        platformFiles: plan.platformFiles,
        pexScope: options.pexScope,
        labels,
        anyMachine,
        executables: formats/* EXECUTABLE_FORMATS */.M,
        options,
        expected: {
            name: project.name,
            version: project.version,
            native: native.native,
            pexIfRunnable: plan.pexIfRunnable,
            layout: options.pexLayout,
        },
        artifact: cell => (0,expected_files/* fittingName */.Rn)(`${options.artifactPrefix}-${name}-${version}-part-${cell}`),
    });
    const release = {
        schema: 1,
        tool: (0,core_version.programVersion)(),
        project: plan.project,
        source: { ...source, epoch: (0,project_version/* sourceDateEpoch */.pA)(host.env, project.git) },
        inputs,
        native,
        formats: plan.formats,
        pexIfRunnable: plan.pexIfRunnable,
        skipped: plan.skipped,
        pythons: pythons.map(versions/* formatPython */.AR),
        platforms: plan.platforms,
        platformFiles: plan.platformFiles,
        prefix: options.artifactPrefix,
        cells: jobContents.cells,
        assemble: jobContents.assemble,
    };
    return {
        plan: release,
        artifact: (0,expected_files/* fittingName */.Rn)(`${options.artifactPrefix}-${name}-${version}${release_plan/* PLAN_SUFFIX */.US}`),
        executables: jobContents.executables,
        problems: [...badLabels, ...badPaths, ...jobContents.problems],
        warnings: labels.warnings(jobContents.cells.map(({ id }) => id)),
    };
}
const slug = (folder) => folder.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'project';
const SETTINGS = ['pyproject.toml', 'setup.py', 'setup.cfg'];
async function nativenessOf({ options, project, notSource }) {
    if (project.script !== undefined)
        return { native: false, reason: 'a single script compiles nothing' };
    if (options.native !== 'auto')
        return decideNative(options.native, { project, names: [], settings: '' });
    const { root, list } = await (0,source_list/* sourceOf */.v)(project.dir, project.git, notSource);
    const own = list.files.filter(file => (0,paths/* isInside */.FK)(project.dir, external_node_path_.join(root, file)));
    const settings = await Promise.all(SETTINGS.map(file => (0,promises_.readFile)(external_node_path_.join(project.dir, file), 'utf8').catch(() => '')));
    return decideNative('auto', {
        project,
        names: own.map(file => external_node_path_.posix.basename(file)),
        settings: settings.join('\n'),
    });
}
/** The inputs for other machines, which have the same workspace at another place. */
function plannedInputs({ workspace }, { given, options }) {
    const problems = [];
    // plan.json is uploaded, and readable for everyone who can see the run.
    if (options.scieAssets !== '' && new URL(options.scieAssets).username !== '')
        problems.push(new errors/* PackagingError */.yr('input/invalid', {
            message: 'scie-assets contains a login, which plan.json would show to everyone who can see the run.',
            fix: 'Give an address without a user name and password.',
        }));
    const inputs = config_inputs/* PLANNED_INPUTS */.B9.flatMap(name => {
        const text = given[name];
        if (text === undefined)
            return [];
        (0,config_inputs/* inputOf */.wg)(name).path?.(text, file => {
            if (!(0,paths/* isInside */.FK)(workspace, external_node_path_.resolve(workspace, file)))
                problems.push(outside(name, file));
            return file;
        });
        return [[name, text]];
    });
    return { inputs: Object.fromEntries(inputs), problems };
}
function outside(input, folder) {
    return new errors/* PackagingError */.yr('input/path', {
        message: `${input} '${folder}' is outside the workspace, where other machines cannot find it.`,
        fix: 'Put it into the repository, or build on this machine alone with the command package.',
    });
}


/***/ })

};
