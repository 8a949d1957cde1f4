export const id = 4058;
export const ids = [4058];
export const modules = {

/***/ 54058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AX: () => (/* binding */ sharedFolder),
/* harmony export */   KN: () => (/* binding */ nothingToDo),
/* harmony export */   g: () => (/* binding */ forProjects),
/* harmony export */   jJ: () => (/* binding */ forEach)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46656);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61236);
/* harmony import */ var _config_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56446);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25888);
/* harmony import */ var _plan_members_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72973);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8568);
/** Runs a command for the projects of a repository: the one that was chosen, or each of several, or none. */









/**
 * A command that packages one project, for what `path` says. Of several projects, each that does not need a failed one is
 * still run, so that all failures are reported at once.
 */
function forProjects(one) {
    return async (request, now) => {
        const { host } = request;
        const chosen = await (0,_plan_members_js__WEBPACK_IMPORTED_MODULE_7__/* .chooseProjects */ .sw)(host, request.layers);
        if (chosen.kind === 'nothing')
            return nothingToDo(request, chosen.reason);
        for (const note of chosen.notes)
            host.log.info(note);
        if (chosen.kind === 'one')
            return one({ ...request, layers: chosen.layers }, now);
        const beside = [await sharedFolder(host, request.layers)];
        return forEach(request, chosen.projects, now, project => (part, begun) => one({ ...part, layers: project.layers, beside }, begun));
    };
}
/** The folder whose folders are those of each project. @throws PackagingError `input/path` */
function sharedFolder(host, layers) {
    return (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .outputFolder */ .qi)(host.workspace, (0,_config_options_js__WEBPACK_IMPORTED_MODULE_3__/* .givenText */ .xe)(layers, 'output-dir') ?? _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .mc['output-dir'].default, host.kind === 'github');
}
/** Runs a command for each project, one after the other; outputs and JSON of all are joined. */
async function forEach(request, projects, now, commandFor) {
    const { host, json } = request;
    const outputs = [];
    const texts = [];
    const reported = [];
    const thrown = [];
    const failed = new Set();
    let prepared;
    for (const project of projects) {
        const { title, path, needs = [] } = project;
        let own = { projects: JSON.stringify([(0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .projectOutput */ .tl)({ name: title }, path)]) };
        const missing = needs.filter(need => failed.has(need));
        if (missing.length > 0) {
            failed.add(title);
            outputs.push(own);
            host.log.info(`Not built: ${title}, which needs ${missing.join(', ')}.`);
            continue;
        }
        host.log.info(`Project ${title}, in ${path}`);
        const start = now();
        const part = {
            ...request,
            host: {
                ...host,
                // Files that an output names must not be replaced by those of the next project.
                temp: host.kind === 'github' ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temp, `package-python-${title}-`)) : host.temp,
                async setOutputs(values) {
                    own = { ...own, ...values };
                },
            },
            write: json ? text => void texts.push(text) : request.write,
            async prepare(options) {
                prepared ??= request.prepare?.(options);
                await prepared;
            },
        };
        const problems = await commandFor(project)(part, () => now() - start).then(failures => {
            reported.push(...failures);
            return failures;
        }, error => {
            const found = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .GW)(error);
            if (found.length === 0)
                throw error;
            thrown.push(...found);
            return found;
        });
        if (problems.length > 0)
            failed.add(title);
        outputs.push(own);
    }
    if (json)
        request.write(`${JSON.stringify({ schema: 1, projects: texts.map(text => JSON.parse(text)) }, null, 2)}\n`);
    await host.setOutputs((0,_report_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .joinedOutputs */ .cY)(outputs));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)(thrown);
    return reported;
}
/** Says why a run has nothing to do, in every place where a result would be. @param reason one sentence */
async function nothingToDo({ host, json, write }, reason) {
    const line = `Nothing to do: ${reason}`;
    write(json ? `${JSON.stringify({ schema: 1, projects: [], nothing: reason }, null, 2)}\n` : `${line}\n`);
    await host.summary(`## ⏭️ ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(line)}\n`);
    await host.setOutputs(_report_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_OUTPUTS */ .vM);
    return [];
}


/***/ }),

/***/ 56446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ existingFolders),
/* harmony export */   UV: () => (/* binding */ existingPaths),
/* harmony export */   pE: () => (/* binding */ refuseSources),
/* harmony export */   qi: () => (/* binding */ outputFolder)
/* harmony export */ });
/* unused harmony export partsOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** Folders that inputs name: an output folder must stay inside the workspace, what is read must exist. */




/**
 * Absolute path of a folder that need not exist yet; links in it are followed.
 * @param confined whether it must lie inside the workspace, as in a workflow, where only that outlives the step
 * @throws PackagingError `input/path` when it leaves `workspace`, or is the workspace itself
 */
async function outputFolder(workspace, folder, confined) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace);
    const asked = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, folder);
    const real = await realOfExisting(asked).catch(cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
            message: `output-dir '${asked}' ${(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .unreachable */ .HB)(cause)}.`,
            fix: 'Name another folder, such as dist.',
            cause,
        });
    });
    const wrong = (await isKernelsOwn(real))
        ? 'is in a file system of the kernel'
        : real === root
            ? 'is the workspace itself'
            : confined && !(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, real)
                ? `is outside the workspace ${root}`
                : undefined;
    if (wrong === undefined) {
        await refuseFile(root, real, asked);
        return real;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `output-dir '${asked}' ${wrong}.`,
        fix: 'Name a folder inside the workspace, such as dist.',
    });
}
/**
 * The build leaves out what is in the output folder, so a folder with sources in it would silently give an empty package,
 * and a project's own folder would fill with files that the next build packs.
 * @param output absolute real path; need not exist
 * @param projects absolute real paths
 * @throws PackagingError `input/path`
 */
async function refuseSources(output, projects, input) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(output).catch(() => []);
    const source = entries.find(name => name.endsWith('.py') || name === 'pyproject.toml');
    const holdsProject = projects.some(project => `${project}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(`${output}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
    if (source === undefined && !holdsProject)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${input} '${output}' contains source files${source === undefined ? '' : ` (${source})`}: finished files must not mix with them.`,
        fix: 'Name a folder for finished files alone, such as dist.',
    });
}
/**
 * `target` and its parents below `root`, the innermost first; where it is elsewhere, up to the root of its drive (pure).
 * That one need not exist: on Windows it may be a drive or a server that is not there.
 */
function partsOf(target, root, dirname = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname) {
    const parent = dirname(target);
    if (target === root)
        return [];
    return parent === target ? [target] : [target, ...partsOf(parent, root, dirname)];
}
/** Magic numbers of procfs and sysfs, where nobody can make a folder. @see https://man7.org/linux/man-pages/man2/statfs.2.html */
const KERNEL = [0x9fa0, 0x62656572];
async function isKernelsOwn(folder) {
    for (let part = folder;; part = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(part)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(part).catch(() => undefined);
        if (found !== undefined)
            return process.platform === 'linux' && KERNEL.includes(found.type);
        if (part === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(part))
            return false;
    }
}
/** @throws PackagingError `input/path` when a part of `real` below `root` is a file */
async function refuseFile(root, real, asked) {
    for (const part of partsOf(real, root)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(part).catch(() => undefined);
        if (found === undefined)
            continue;
        if (found.isDirectory())
            return;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
            message: `output-dir '${asked}' cannot be a folder: ${part} is a file.`,
            fix: 'Name another folder, or remove that file.',
        });
    }
}
/** Absolute paths of folders that must exist. @throws PackagingError `input/path` for each that does not */
async function existingFolders(workspace, folders, input) {
    const found = await Promise.all(folders.map(async (folder) => {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, folder);
        const isFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).then(entry => entry.isDirectory(), () => false);
        return { absolute, isFolder };
    }));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(found
        .filter(({ isFolder }) => !isFolder)
        .map(({ absolute }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${input}: ${absolute} is not a folder.`,
        fix: 'Check the spelling, one folder a line. On the command line, folders are relative to the current folder; in a workflow to the workspace; in pyproject.toml to the project.',
    })));
    return found.map(({ absolute }) => absolute);
}
/** Files or folders that must exist inside the project, links followed. @throws PackagingError `input/path` for each that does not */
async function existingPaths(project, paths, input) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(project);
    const found = await Promise.all(paths.map(async (file) => {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, file)).catch(() => undefined);
        return real !== undefined && (real === root || (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, real)) ? [] : [file];
    }));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(found.flat().map(file => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${input}: there is no '${file}' in the project folder ${root}.`,
        fix: 'Check the spelling; such paths are relative to the project folder and stay inside it.',
    })));
}
/** The real path of the longest part that exists, with the rest behind it. @throws what else the file system throws */
async function realOfExisting(target) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(target);
    }
    catch (thrown) {
        // A part that is a file is reported by the caller.
        if (!['ENOENT', 'ENOTDIR'].includes(thrown.code ?? ''))
            throw thrown;
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target);
        return parent === target ? target : node_path__WEBPACK_IMPORTED_MODULE_1__.join(await realOfExisting(parent), node_path__WEBPACK_IMPORTED_MODULE_1__.basename(target));
    }
}


/***/ }),

/***/ 19560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ cibuildwheelEnvironment),
/* harmony export */   H9: () => (/* binding */ identifierFor),
/* harmony export */   HS: () => (/* binding */ beginsTest),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   XE: () => (/* binding */ findContainerEngine),
/* harmony export */   ad: () => (/* binding */ cibuildwheelArguments),
/* harmony export */   mJ: () => (/* binding */ cibuildwheelProblems),
/* harmony export */   rn: () => (/* binding */ hasOwnTest),
/* harmony export */   uH: () => (/* binding */ cibuildwheelServes),
/* harmony export */   wC: () => (/* binding */ containerEngine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3085);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62310);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85390);
/* harmony import */ var _targets_tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63329);
/**
 * The arguments and environment of cibuildwheel, run for one interpreter at a time with `compiler: cibuildwheel` or `auto`
 * on Linux, and its container engine. It builds in PyPA's manylinux and musllinux images, with libraries and compilers of an old system.
 * @see https://cibuildwheel.pypa.io/en/stable/options/
 */








/** The images of the locked cibuildwheel, oldest first, with the minimum glibc or musl of each. */
const MANYLINUX = [
    ['2.17', 'manylinux2014'],
    ['2.28', 'manylinux_2_28'],
    ['2.34', 'manylinux_2_34'],
];
const MANYLINUX_OF = {
    armv7l: [
        ['2.31', 'manylinux_2_31'],
        ['2.35', 'manylinux_2_35'],
    ],
    riscv64: [['2.39', 'manylinux_2_39']],
};
const MUSLLINUX = [['1.2', 'musllinux_1_2']];
/** Only Linux: on other systems the system's compiler serves every minimum version, and there are no containers. */
function cibuildwheelServes(platform) {
    return platform.os === 'linux';
}
/** The newest image that serves the minimum glibc or musl; undefined when all are newer. */
function imageFor({ libc, arch, floor }) {
    const images = libc === 'musl' ? MUSLLINUX : (MANYLINUX_OF[arch] ?? MANYLINUX);
    return images.filter(([oldest]) => (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__/* .compareVersions */ .Zy)(oldest, floor) <= 0).at(-1)?.[1];
}
/** Its name for an interpreter on a platform, as `cp314t-manylinux_x86_64`; undefined for one that it does not support. */
function identifierFor(python, { libc, arch }) {
    const { implementation, minor, freeThreaded } = python;
    if (minor < 9 || (freeThreaded && minor < 14))
        return undefined;
    // PyPy has no image for musl or rare architectures.
    if (implementation === 'pypy' && (libc === 'musl' || !['x86_64', 'aarch64', 'x86'].includes(arch)))
        return undefined;
    const name = `${implementation === 'pypy' ? 'pp' : 'cp'}3${minor}${freeThreaded ? 't' : ''}`;
    return `${name}-${libc === 'musl' ? 'musllinux' : 'manylinux'}_${_targets_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .LINUX_ARCH */ .YK[arch] ?? arch}`;
}
/**
 * All reasons why it cannot build for these Pythons and this platform.
 * @param only what leads to a container where nothing else would do; else the user has chosen one
 */
function cibuildwheelProblems(pythons, platform, only) {
    const why = only === undefined ? 'compiler: cibuildwheel' : `${only}: cibuildwheel`;
    const other = (way) => (only === undefined ? `, or set compiler to ${way}` : '');
    const libc = platform.libc === 'musl' ? 'musl' : 'glibc';
    const noImage = imageFor(platform) === undefined &&
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/conflict', {
            message: `${why} has no image for ${platform.name} as old as ${libc} ${platform.floor}.`,
            fix: `Raise ${libc}${other(libc === 'glibc' ? 'zig, which reaches older ones' : 'system')}.`,
        });
    const unknown = pythons.filter(python => identifierFor(python, platform) === undefined).map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR);
    const versions = unknown.length > 0 &&
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/conflict', {
            message: `${why} does not build for Python ${unknown.join(', ')} on ${platform.name}.`,
            fix: `Leave these out of python-versions${other('zig or system')}.`,
        });
    return [noImage, versions].filter(problem => problem !== false);
}
/** Arguments behind the module's name. @param output absolute folder for the one wheel */
function cibuildwheelArguments(identifier, sdist, output) {
    return ['--only', identifier, '--output-dir', output, '--', sdist];
}
/** Whether the project or the user tests the wheels in the container by a command of their own; an empty one tests nothing. */
function hasOwnTest(pyproject, env) {
    const said = ownVariable(env, 'CIBW_TEST_COMMAND') ?? ownOptions(pyproject).get('test-command');
    return (typeof said === 'string' || Array.isArray(said)) && said.length > 0;
}
/** Whether a line of its output says that it begins to test: its other settings may leave a test out. */
function beginsTest(line) {
    return line.includes('Testing wheel...');
}
/** Of Linux, else of every system. */
function ownVariable(env, name) {
    return env[`${name}_LINUX`] ?? env[name];
}
/** Our inputs as its variables. Settings of the project or the user for cibuildwheel itself have precedence. */
function cibuildwheelEnvironment(request) {
    const { platform, engine, settings, epoch, cache, env, test, visible = [] } = request;
    const own = ownOptions(request.pyproject);
    const family = platform.libc === 'musl' ? 'musllinux' : 'manylinux';
    const arch = _targets_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .LINUX_ARCH */ .YK[platform.arch] ?? platform.arch;
    const image = `CIBW_${family}_${arch}_IMAGE`.toUpperCase();
    const words = Object.entries(settings).flatMap(([key, values]) => [values].flat().map(value => quoted(`${key}=${value}`)));
    const unlessSaid = (option, variable, value) => own.has(option) || env[variable] !== undefined || value === undefined ? {} : { [variable]: value };
    return {
        SOURCE_DATE_EPOCH: String(epoch),
        CIBW_CACHE_PATH: cache,
        CIBW_CONTAINER_ENGINE: engine,
        ...unlessSaid(`${family}-${arch}-image`, image, imageFor(platform)),
        ...unlessSaid('environment-pass', 'CIBW_ENVIRONMENT_PASS_LINUX', ['SOURCE_DATE_EPOCH', ...visible].join(' ')),
        ...(test === 'none' && { CIBW_TEST_SKIP: '*' }),
        ...(typeof test === 'object' && {
            CIBW_TEST_COMMAND_LINUX: test.command,
            // What the project leaves out are tests of its own.
            CIBW_TEST_SKIP: '',
            ...(test.extras.length > 0 && { CIBW_TEST_EXTRAS_LINUX: test.extras.join(',') }),
        }),
        ...(words.length > 0 && { CIBW_CONFIG_SETTINGS: words.join(' ') }),
    };
}
/** What `[tool.cibuildwheel]` and its table for Linux say, by key. */
function ownOptions(pyproject) {
    if (pyproject === undefined)
        return new Map();
    const { tool } = (0,smol_toml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(pyproject);
    const table = tool?.cibuildwheel ?? {};
    return new Map([...Object.entries(table), ...((0,_core_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isRecord */ .u4)(table.linux) ? Object.entries(table.linux) : [])]);
}
/** As `shlex.split` reads it back. */
function quoted(text) {
    return `'${text.replaceAll("'", `'"'"'`)}'`;
}
const ENGINES = ['docker', 'podman'];
/**
 * The container engine of this machine: docker, else podman. Its service must work, as a client may be installed without.
 * The build has no access to this machine's files unless the user allows it.
 * @param env whose `CIBW_CONTAINER_ENGINE` decides, where the user has set it
 * @param limit milliseconds for an engine to answer
 */
async function findContainerEngine(runner, env, cwd, limit = 60_000) {
    const chosen = env.CIBW_CONTAINER_ENGINE || undefined;
    const said = [];
    for (const name of wantedEngines(env)) {
        const tool = await onPath(name, env.PATH ?? '');
        if (tool === undefined) {
            said.push(`${name}: not on PATH`);
            continue;
        }
        const command = { label: `check that ${name} works`, tool, args: ['info'], cwd };
        const finished = await runner.finish({ ...command, limits: { total: limit } });
        if (finished.code === 0)
            return { engine: chosen ?? `${name}; disable_host_mount: yes` };
        said.push(`${name}: ${finished.tail.at(-1)?.trim() || `exit status ${finished.code}`}`);
    }
    return { said };
}
function wantedEngines({ CIBW_CONTAINER_ENGINE: chosen }) {
    return chosen ? [chosen.split(/[;\s]/, 1)[0] ?? ''] : ENGINES;
}
const COMPILER = 'compiler: cibuildwheel builds in a container';
/**
 * The same where one is needed.
 * @param why it is needed, as a clause; for a message
 * @throws PackagingError `host/tool-missing` with the output of each
 */
async function containerEngine(runner, env, cwd, why = COMPILER) {
    const answer = await findContainerEngine(runner, env, cwd);
    if ('engine' in answer)
        return answer.engine;
    const other = why === COMPILER ? ', or set compiler to zig, which needs none' : ', or build on a machine of that kind';
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('host/tool-missing', {
        message: `${why}, and no container engine answers here (${wantedEngines(env).join(', ')}).`,
        fix: `Start docker or podman (GitHub’s Linux runners have docker)${other}.`,
        detail: answer.said,
    });
}
async function onPath(name, search) {
    if (!/^\w+$/.test(name))
        return undefined;
    for (const folder of search.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (!node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(file))
            continue;
        const startable = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
        if (startable)
            return file;
    }
    return undefined;
}


/***/ }),

/***/ 91058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   Fm: () => (/* binding */ severalCommands),
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   oQ: () => (/* binding */ otherMachine),
/* harmony export */   pb: () => (/* binding */ makeThere),
/* harmony export */   um: () => (/* binding */ noEntryPoint),
/* harmony export */   vq: () => (/* binding */ formatNamed),
/* harmony export */   wO: () => (/* binding */ newestCPython)
/* harmony export */ });
/* harmony import */ var _project_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4747);

/** The newest; of equals the first. Undefined of none (pure). */
function newest(pythons) {
    return pythons.toSorted((a, b) => b.minor - a.minor)[0];
}
/** The newest ordinary CPython between two minor versions, both included (pure). */
function newestCPython(pythons, from, to) {
    return newest(pythons.filter(({ implementation, minor, freeThreaded, patch }) => implementation === 'cpython' && !freeThreaded && patch === undefined && minor >= from && minor <= to));
}
/** The refusals among conditional ones. */
function refusalsOf(...possible) {
    return possible.filter(one => one !== false);
}
/** Refuses to build with this machine's own Python for another machine (pure). */
function otherMachine({ target: { platform }, machine }) {
    const reason = `it can only be made on ${platform.name}, and this is ${machine.name}`;
    return platform.name !== machine.name && { reason, fix: makeThere(platform.name) };
}
/** The format of that name. */
function formatNamed(known, name) {
    return known.find(format => format.name === name);
}
/** The fix for a format that is only made on `platform`. */
function makeThere(platform) {
    return `Make it in a job on ${platform}; or take scie or pyo3, which are made for other machines too.`;
}
/** Refuses several commands where a format starts one program (pure). */
function severalCommands(format, options) {
    const reason = 'entry-point requests several commands, and it starts one program';
    return (0,_project_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .asksForSeveral */ .CN)(options.entryPoint) && { reason, fix: `Name one command, or leave ${format} out.` };
}
/** Refuses an executable that starts nothing (pure). */
function noEntryPoint(format, options) {
    const reason = 'entry-point is none, and it has to start something';
    return options.entryPoint === 'none' && { reason, fix: `Name an entry point, or leave ${format} out.` };
}


/***/ }),

/***/ 83286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ EXECUTABLE_FORMATS)
});

// EXTERNAL MODULE: ./lib/oci/documents.js
var documents = __webpack_require__(65091);
// EXTERNAL MODULE: ./lib/executables/format.js
var format = __webpack_require__(91058);
;// CONCATENATED MODULE: ./lib/executables/oci/format.js
/** The container image: CPython, dependencies and application as layers, for several platforms in one file, made without Docker. */


/** CPythons that standalone builds exist of. */
const OLDEST = 9;
const oci = {
    name: 'oci',
    limits: 'serves linux-x86_64 and linux-aarch64; other platforms have no image',
    fromPex: false,
    choose: pythons => (0,format/* newestCPython */.wO)(pythons, OLDEST, Number.POSITIVE_INFINITY),
    refusals: ({ target: { platform }, machine, options }) => (0,format/* refusalsOf */.he)((0,format/* noEntryPoint */.um)('oci', options), options.imageBase === undefined &&
        platform.name !== machine.name && {
        reason: `without image-base it contains the C library of the machine that builds it, and this is ${machine.name}`,
        fix: `Name an image to build on with image-base (docs/containers.md), or make the image in a run for the platform of this machine alone.`,
    }),
    together: {
        suffix: '-oci.tar',
        platforms: all => all.filter(platform => platform.os === 'linux' && platform.libc === 'glibc' && (0,documents/* architectureOf */.NJ)(platform)),
        make: async (requests) => (await Promise.all(/* import() */[__webpack_require__.e(6790), __webpack_require__.e(5521), __webpack_require__.e(3918), __webpack_require__.e(3346)]).then(__webpack_require__.bind(__webpack_require__, 43346))).makeImages(requests),
    },
};

// EXTERNAL MODULE: ./lib/project/commands.js
var commands = __webpack_require__(4747);
;// CONCATENATED MODULE: ./lib/executables/pyinstaller/format.js
/** PyInstaller: one file or folder with this machine's own Python and the modules that are imported. */


/** What PyInstaller 6.22 supports (its metadata says 3.8 to 3.15), without pre-releases. */
const [format_OLDEST, NEWEST] = [8, 14];
const pyinstaller = {
    name: 'pyinstaller',
    fromPex: false,
    choose: pythons => (0,format/* newestCPython */.wO)(pythons, format_OLDEST, NEWEST),
    refusals: query => (0,format/* refusalsOf */.he)((0,format/* otherMachine */.oQ)(query), query.options.pyinstallerOptions.spec === undefined && (0,format/* noEntryPoint */.um)('pyinstaller', query.options), query.options.pyinstallerOptions.spec !== undefined &&
        (0,commands/* asksForSeveral */.CN)(query.options.entryPoint) && {
        reason: 'entry-point requests several commands, but the spec file decides what is started',
        fix: 'Leave the spec file out of pyinstaller-options, or name one command as entry-point.',
    }),
    preflight: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(6790), __webpack_require__.e(5521), __webpack_require__.e(5804)]).then(__webpack_require__.bind(__webpack_require__, 35804))).checkMinimumEarly(request),
    make: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(6790), __webpack_require__.e(8149), __webpack_require__.e(9611)]).then(__webpack_require__.bind(__webpack_require__, 69611))).makePyinstaller(request),
};

// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/executables/pyo3/machine.js
var pyo3_machine = __webpack_require__(6598);
;// CONCATENATED MODULE: ./lib/executables/pyo3/format.js
/** PyO3: a Rust program that embeds CPython. */




/** What PyO3 0.30 embeds. */
const LEAST_MINOR = 9;
const MOST_MINOR = 14;
const pyo3 = {
    name: 'pyo3',
    fromPex: false,
    choose: pythons => pythons
        .filter(python => python.implementation === 'cpython' &&
        !python.freeThreaded &&
        !(0,versions/* isPreRelease */.Ty)(python) &&
        python.major === 3 &&
        python.minor >= LEAST_MINOR &&
        python.minor <= MOST_MINOR)
        .sort(versions/* comparePythons */.fS)
        .at(-1),
    refusals: ({ target: { platform, python }, machine }) => {
        const linux = machine.os === 'linux' && (0,pyo3_machine/* rustTarget */.qD)(machine) !== undefined;
        const mac = machine.os === 'macos' && (0,pyo3_machine/* rustTarget */.qD)(machine) !== undefined;
        const known = (0,pyo3_machine/* rustTarget */.qD)(platform);
        const here = linux || (mac && platform.os === 'macos');
        return (0,format/* refusalsOf */.he)(known === undefined && {
            reason: `no launcher is linked for it (${whyNot(platform.os, platform.libc)})`,
            fix: `Leave ${platform.name} out, or take another format for it; pyo3 serves linux-x86_64, linux-aarch64, macos-arm64, macos-x86_64 and windows-x86_64.`,
        }, !here &&
            (mac
                ? {
                    reason: `launchers for ${platform.os === 'windows' ? 'Windows' : 'Linux'} are linked on Linux with glibc, and this is ${machine.name}`,
                    fix: 'Make it in a job on Linux (x86_64 or aarch64), which makes those for all platforms.',
                }
                : {
                    reason: `launchers are linked on Linux with glibc, those for macOS on macOS too, and this is ${machine.name}`,
                    fix: 'Make it in a job on Linux (x86_64 or aarch64), which makes those for all platforms.',
                }), here &&
            platform.libc === 'glibc' &&
            (0,platforms/* compareVersions */.Zy)(platform.floor, pyo3_machine/* LEAST_GLIBC */.i0) < 0 && {
            reason: `Rust serves no glibc older than ${pyo3_machine/* LEAST_GLIBC */.i0}, and ${platform.floor} is requested with Python ${(0,versions/* formatPython */.AR)(python)}`,
            fix: `Set glibc to ${pyo3_machine/* LEAST_GLIBC */.i0} or higher.`,
        }, here &&
            known?.macos !== undefined &&
            (0,platforms/* compareVersions */.Zy)(platform.floor, known.macos) < 0 && {
            reason: `Rust serves no macOS older than ${known.macos} on ${platform.arch}, and ${platform.floor} is requested with Python ${(0,versions/* formatPython */.AR)(python)}`,
            fix: `Set macos to ${known.macos} or higher.`,
        });
    },
    preflight: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(6790), __webpack_require__.e(5521), __webpack_require__.e(3918), __webpack_require__.e(6840)]).then(__webpack_require__.bind(__webpack_require__, 46840))).checkPyo3Python(request),
    prepare: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(6790), __webpack_require__.e(5521), __webpack_require__.e(3918), __webpack_require__.e(6840)]).then(__webpack_require__.bind(__webpack_require__, 46840))).preparePyo3(request),
    make: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(6790), __webpack_require__.e(5521), __webpack_require__.e(3918), __webpack_require__.e(6840)]).then(__webpack_require__.bind(__webpack_require__, 46840))).makePyo3(request),
};
function whyNot(os, libc) {
    if (os === 'macos')
        return 'Rust serves arm64 and x86_64 there';
    return libc === 'musl' ? 'no CPython to move is built for musl' : 'not for this architecture';
}

// EXTERNAL MODULE: ./lib/executables/pyoxidizer/distribution.js
var distribution = __webpack_require__(19421);
;// CONCATENATED MODULE: ./lib/executables/pyoxidizer/format.js
/** PyOxidizer: a Rust program with CPython's library linked in and the standard library in memory; its last release is of 2022. */


/** With 3.11 it builds a program that crashes when it starts, 3.12 it cannot build at all. */
const [pyoxidizer_format_OLDEST, format_NEWEST] = [9, 10];
const ONLY = 'linux-x86_64';
const pyoxidizer = {
    name: 'pyoxidizer',
    fromPex: false,
    limits: distribution/* LIMITS */.b,
    choose: pythons => (0,format/* newestCPython */.wO)(pythons, pyoxidizer_format_OLDEST, format_NEWEST),
    refusals: query => (0,format/* refusalsOf */.he)(query.target.platform.name === ONLY
        ? (0,format/* otherMachine */.oQ)(query)
        : { reason: `PyOxidizer is driven here for ${ONLY} only`, fix: (0,format/* makeThere */.pb)(ONLY) }, (0,format/* noEntryPoint */.um)('pyoxidizer', query.options), (0,format/* severalCommands */.Fm)('pyoxidizer', query.options)),
    make: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(6790), __webpack_require__.e(8149), __webpack_require__.e(709)]).then(__webpack_require__.bind(__webpack_require__, 709))).makePyoxidizer(request),
};

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/format.js
var core_format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/executables/scie/assets.js + 1 modules
var assets = __webpack_require__(54589);
;// CONCATENATED MODULE: ./lib/executables/scie/format.js
/** The scie: a PEX with a CPython of its own, made for any platform on any machine. */




/** Rows of the table in docs/scie.md. */
function scieRefusals({ target, options }) {
    const { platform } = target;
    const known = assets/* SCIE_PLATFORMS */.eD.includes(platform.name);
    return (0,format/* refusalsOf */.he)(!known && {
        reason: 'scie-jump or python-build-standalone has no build for it',
        fix: `Leave ${platform.name} out, or make a PEX for it; scies are for ${assets/* SCIE_PLATFORMS */.eD.join(', ')}.`,
    }, ...(known ? notLocked({ target, options }) : []), options.pexLayout !== 'zipapp' && {
        reason: `it is made from a PEX that is one file, and pex-layout is ${options.pexLayout}`,
        fix: 'Set pex-layout to zipapp, or make the scie in a run of its own.',
    }, options.entryPoint === 'none' && {
        reason: 'entry-point is none',
        fix: 'Name an entry point, or make a PEX: that one starts Python itself.',
    });
}
/** A lock of the user's is read when the scie is made. */
function notLocked({ target, options }) {
    if (options.scieLock !== '')
        return [];
    try {
        (0,assets/* assetsFor */.RF)(target, options.scieStyle, (0,assets/* shippedLock */.RX)(), undefined);
        return [];
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0)
            throw thrown;
        return problems.map(({ message, fix }) => ({ reason: (0,core_format/* clause */.sb)(message), fix }));
    }
}
const scie = {
    name: 'scie',
    fromPex: true,
    choose: assets/* choosePython */.Ik,
    refusals: scieRefusals,
    make: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(8149), __webpack_require__.e(4655)]).then(__webpack_require__.bind(__webpack_require__, 64655))).makeScie(request),
};

;// CONCATENATED MODULE: ./lib/executables/formats.js
/** Every kind of native executable. A new one is a row here and a name in `EXECUTABLES` of `core/model.ts`. */





const EXECUTABLE_FORMATS = [scie, pyinstaller, pyo3, pyoxidizer, oci];


/***/ }),

/***/ 6598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   cA: () => (/* binding */ pyo3Config),
/* harmony export */   i0: () => (/* binding */ LEAST_GLIBC),
/* harmony export */   qD: () => (/* binding */ rustTarget),
/* harmony export */   yP: () => (/* binding */ libraryDescription)
/* harmony export */ });
/** Rust's standard library needs 2.17, so that one launcher serves every minimum glibc. @see https://doc.rust-lang.org/rustc/platform-support.html */
const LEAST_GLIBC = '2.17';
/**
 * By Rust's name of the processor. What is linked for these runs on every newer macOS.
 * @see https://doc.rust-lang.org/rustc/platform-support/apple-darwin.html
 */
const LEAST_MACOS = { aarch64: '11.0', x86_64: '10.12' };
/** Undefined for a platform without launchers. */
function rustTarget({ os, arch, libc }) {
    if (os === 'linux' && libc === 'glibc' && (arch === 'x86_64' || arch === 'aarch64')) {
        const triple = `${arch}-unknown-linux-gnu`;
        return { os, triple, zigbuild: `${triple}.${LEAST_GLIBC}`, zig: `${arch}-linux-gnu.${LEAST_GLIBC}` };
    }
    if (os === 'windows' && arch === 'x86_64') {
        const triple = 'x86_64-pc-windows-gnu';
        return { os, triple, zigbuild: triple };
    }
    const macos = os === 'macos' ? LEAST_MACOS[arch] : undefined;
    if (macos !== undefined) {
        const triple = `${arch}-apple-darwin`;
        return { os, triple, zigbuild: triple, macos };
    }
    return undefined;
}
/** As CPython itself lays out its installation on that system. */
function layoutOf(python, { os }) {
    const { major, minor } = python;
    if (os === 'windows') {
        const library = `python${major}${minor}.dll`;
        return {
            os,
            windows: true,
            interpreter: 'python.exe',
            stdlib: 'python/Lib',
            sitePackages: 'python/Lib/site-packages',
            scripts: 'python/Scripts',
            library,
            // Windows looks for it beside the program.
            libraryPath: library,
        };
    }
    const stdlib = `python/lib/python${major}.${minor}`;
    const library = `libpython${major}.${minor}.${os === 'macos' ? 'dylib' : 'so.1.0'}`;
    return {
        os,
        windows: false,
        interpreter: `python${major}.${minor}`,
        stdlib,
        sitePackages: `${stdlib}/site-packages`,
        scripts: 'python/bin',
        library,
        libraryPath: `python/lib/${library}`,
    };
}
/** A configuration for PyO3's build script, in place of an interpreter. @see https://pyo3.rs/latest/building-and-distribution#advanced-config-files */
function pyo3Config(python, os, libraries) {
    const { major, minor } = python;
    return [
        'implementation=CPython',
        `version=${major}.${minor}`,
        'shared=true',
        `lib_name=python${os === 'windows' ? `${major}${minor}` : `${major}.${minor}`}`,
        ...(libraries === undefined ? [] : [`lib_dir=${libraries}`]),
        'pointer_width=64',
        '',
    ].join('\n');
}
/**
 * What stands for libpython when a program of macOS is linked (pure): a description that linkers read in place of a library.
 * The program then asks for the library beside it, whatever name that has in itself.
 * @param functions of C, that the program calls
 */
function libraryDescription(python, functions) {
    const { library } = layoutOf(python, { os: 'macos' });
    const targets = 'targets: [ arm64-macos, x86_64-macos ]';
    return [
        '--- !tapi-tbd',
        'tbd-version: 4',
        targets,
        `install-name: '@rpath/${library}'`,
        'exports:',
        `  - ${targets}`,
        `    symbols: [ ${functions.map(name => `_${name}`).join(', ')} ]`,
        '...',
        '',
    ].join('\n');
}


/***/ }),

/***/ 19421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS),
/* harmony export */   o: () => (/* binding */ distributionFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62310);
/** The CPython that PyOxidizer links: the user's archive, or one made from this machine's own Python. */






const ARCHIVE = 'set pyoxidizer-distribution to an archive of python-build-standalone from 2022 (cpython-3.10.4+20220528-x86_64-unknown-linux-gnu-pgo-full.tar.zst)';
/** @throws PackagingError `input/path`, `interpreter/missing`, `interpreter/unsupported`, `build/tool-failed` */
async function distributionFor(request) {
    const { context, interpreter, target, dir } = request;
    const own = context.configuration.options.pyoxidizerDistribution;
    if (own !== '')
        return namedArchive(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(context.host.workspace, own));
    const python = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPython */ .AR)(target.python);
    if (interpreter === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('interpreter/missing', {
            message: `There is no CPython ${python} on this machine to put into a program.`,
            fix: `Install one that was built from source, as pyenv does, or ${ARCHIVE}.`,
        });
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'distribution.tar.zst');
    const finished = await context.runner.finish({
        label: 'make a distribution for PyOxidizer',
        tool: interpreter.path,
        // Isolated: other scripts in its folder have names of standard library modules.
        args: ['-I', (0,_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonScript */ .w$)('pyoxidizer_distribution.py'), file],
        cwd: dir,
        limits: { total: 600_000 },
        capture: true,
    });
    const missing = finished.tail.find(line => line.startsWith('missing: '))?.slice('missing: '.length);
    if (missing !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('interpreter/unsupported', {
            message: `CPython ${python} (${interpreter.path}) cannot be linked into a program: it was installed without ${missing}.`,
            fix: `Use one that was built from source, as pyenv does, or ${ARCHIVE}.`,
        });
    const sha256 = /^[0-9a-f]{64}$/m.exec(finished.stdout)?.[0];
    if (finished.code !== 0 || sha256 === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/tool-failed', {
            message: `${interpreter.path} could not be turned into a distribution for PyOxidizer.`,
            fix: `The last lines say why; or ${ARCHIVE}.`,
            detail: finished.tail,
        });
    return { file, sha256 };
}
async function namedArchive(file) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined);
    if (there?.isFile() && file.endsWith('.tar.zst'))
        return { file, sha256: await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(file) };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/path', {
        message: `pyoxidizer-distribution '${file}' is not a .tar.zst file.`,
        fix: 'Name a `full` archive of python-build-standalone in the workspace, or leave it out to use this machine’s own Python.',
    });
}
/** What users should know before choosing PyOxidizer, and about every file that it made. */
const LIMITS = "as far as PyOxidizer's last release (0.24, of 2022) goes: CPython 3.9 and 3.10 on linux-x86_64, a folder, no system library brought along, other bytes each time";


/***/ }),

/***/ 54589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eD: () => (/* binding */ SCIE_PLATFORMS),
  RF: () => (/* binding */ assetsFor),
  Ik: () => (/* binding */ choosePython),
  K5: () => (/* binding */ readScieLock),
  RX: () => (/* binding */ shippedLock)
});

// UNUSED EXPORTS: parseScieLock

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
;// CONCATENATED MODULE: ./lib/tools/scie/lock.json
const lock_namespaceObject = /*#__PURE__*/JSON.parse('{"schema":1,"scie-jump":{"version":"1.12.0","files":{}},"ptex":{"version":"1.7.0","files":{}},"python-build-standalone":{"files":{"cpython-3.8.20+20241002-aarch64-apple-darwin-install_only_stripped.tar.gz":"30ba44af64e599bde7307908393374bdcd99e185bf9b3c9de3f697f3fbe6bf8f","cpython-3.8.20+20241002-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"75a187ebfab81096e3f3d91d70c1349e64defbdfb0e8a067cb5233d017655e31","cpython-3.8.20+20241002-x86_64-apple-darwin-install_only_stripped.tar.gz":"375b6eead6c852cabbf3ccfd43dc4f6dd4c36381bf74c9a7910acb839fd5c57f","cpython-3.8.20+20241002-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"ec2f723dcfbf09581578a716c05cc67823a43d77111e6dd9e0d1557ccc6dcbf3","cpython-3.8.20+20241002-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"a3a75094545912d4e9413673441b3f0d2e58ce9b264477f910800148801ccf11","cpython-3.9.25+20251031-aarch64-apple-darwin-install_only_stripped.tar.gz":"1dca0e37d56b7da3ec6a7d2f75cc72a2df3bd05751606300934b2dc6fd7026ea","cpython-3.9.25+20251031-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"2f17406709afd0f07674dd3ce92a4b23c6adf8baac3f402555d192e0f3333bef","cpython-3.9.25+20251031-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"602e2bf8ddc335df82d09d64b0bddf722194af27db45503b98b9c163f8a22672","cpython-3.9.25+20251031-x86_64-apple-darwin-install_only_stripped.tar.gz":"ae1f63f9597a9c29c83a550bc34a6a0f6e1e4d380244557d803e6d3aace31069","cpython-3.9.25+20251031-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"6898722ab4242e304daf1490e2545bee7e7befacef82a9362f9496c0ee616ece","cpython-3.9.25+20251031-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"fe04e8b27bd69ca2144fc542428f8b9b5287b6a2e45516a4acfe2c2bc3102773","cpython-3.9.25+20251031-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"255581699cfbea492318e579cec93252410cfd30fba800fa6abdea8a2c239c5e","cpython-3.10.22+20261009-aarch64-apple-darwin-install_only_stripped.tar.gz":"056952e8ee266df0dc4e595a88a0d691efe0d6af7cd9e772b89e5efd276ead79","cpython-3.10.22+20261009-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"ecbe978a7ecbeb3a9aed67bb5d161180701513b4fa8101037b2a3f1ac11e96be","cpython-3.10.22+20261009-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"7e6c860e0f755f173d5e3e3ab139cdb2962d9273920423f322ef7ef8059b0c17","cpython-3.10.22+20261009-x86_64-apple-darwin-install_only_stripped.tar.gz":"7c579c3d9913a36b86a63772704cc08960de9b819b8915455218a536dbd4f3f2","cpython-3.10.22+20261009-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"f20288c45ff11e7fe026f40ddcfb2acfe695cec18860746639e289142a589745","cpython-3.10.22+20261009-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"caa66b308e10f35b8114054df7d927903f971f631cfa3237b84c40d5d5f35549","cpython-3.10.22+20261009-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"21b3ba59c9564f7e87d647a46d20ceca068979796e5dc5a70ef4009aad92efc0","cpython-3.11.18+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"3afb0567b2a2b30b3a7341bd143cb4e8a69f3d8e95d4641218eaa45f0fabbd07","cpython-3.11.18+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"6dbfec8ee90da5478132525cca8a78019c4e28774be71274ea4c74a0afcf6ec1","cpython-3.11.18+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"7e71f26a003949b57757e287f4f4b6689da07e7a229f5bbee7919c19ed77155d","cpython-3.11.18+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"d07fe01cf2aebf153022d8aa892bd3bc9cefffe5e45a0047772165ece4f63f2e","cpython-3.11.18+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"c2e4b51e535ead2e526b8974909a1b1e00fbc2ebe2281087b9b8b14dad0cad5d","cpython-3.11.18+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"f31751f4a8483f5ac7cd77ad83f8dfb80d9f2a7245bff1585e27516c777fb46f","cpython-3.11.18+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"3288c54cea3db350052019b3f8b558dd8a3da8afa6fda573f5fd2bcb37635b4a","cpython-3.11.18+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"f77d4123fc77976cc54a77bdf06f5ee764177021b5a3719c590ce7bb4b9eee0f","cpython-3.12.16+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"2f11b8aa3726bdbd87dd9eb76568412faddf4f47e26913fa45d6a2e424972acd","cpython-3.12.16+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"c1b334c7b1db8f962b37a333d8362cab0ba7ebda1a7cce917fae56a1e0c8cbe7","cpython-3.12.16+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"b6a41defec4975d94b4ff1950236e7383e5c02ba40ea48c9ec33c66087a35aab","cpython-3.12.16+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"64bb304e59d5d6ed5eaae24e95e743a2420a8897d2f6c854b1438ff9cb47e432","cpython-3.12.16+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"b78a4c479f1964ec484880bee567568266f68da102269fb93a05fe8716b45f91","cpython-3.12.16+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"355ee61b8207b91574491b1c6dc9b0ebb4408fc56bfafe498f3ef439314b52dc","cpython-3.12.16+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"6a9e62dad033790aef722dbd370e0ce76ce17b73627ba3ae679f537049350b39","cpython-3.12.16+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"e32685cf248d2f33b249816120774143b4b57578cb30de5b8dba3e54963765c3","cpython-3.13.18+20261110-aarch64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"8193b58d5eed6e3662c7a4908dff8ea2035e18aaa4f8e9c5e9729ea867ebca46","cpython-3.13.18+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"7a2384641584ab9984221fcb0fc9265df465922af71be71410529e2a9c3f0540","cpython-3.13.18+20261110-aarch64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"71c1eb9f46a1fc8f57030f607462f4e2eacb4c4dfa00505cb4b791b7751f9550","cpython-3.13.18+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"0a8840071810ddb8565256cd406b466d4e9dc6dc523395a5477880dbc4f67eb3","cpython-3.13.18+20261110-aarch64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"a6b076b8769b5fefd402819346a9d2d7b4be7da3e65090c8595176e3fbf5eeae","cpython-3.13.18+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"55c00325f7c1fddf325dfc621aabdfbbac4dc54adda224af88ec411dc12db239","cpython-3.13.18+20261110-aarch64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"7eeb1aacea797858cd4340512df3069016c56c28733666d93b800e27339bae30","cpython-3.13.18+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"5616ed1d426cb12cc135e5998b42bfd665cf2f9e3f3f9f6c77c73f0ae26f7d03","cpython-3.13.18+20261110-x86_64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"5cd7dc4014c7edbc6c886041bc769155ab5515726e7373fd3d0ad45829e666c6","cpython-3.13.18+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"d27d59a722db9f69926eb6d9564071247221f45a04da920ea7f3001c97e32f9b","cpython-3.13.18+20261110-x86_64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"1c22150681f3a9697afc43d77f8e36c9607313bed3d9b6e698a328aa160e3dc3","cpython-3.13.18+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"2e0fed09d48989f64c9305da9ff2d37a41c0d13ab2aa6283405b2b620dfbf805","cpython-3.13.18+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"5b696de9be0f2608f6df2969194d5056a2e412da09e7a0160dda03fd9aa4f59d","cpython-3.13.18+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"f2d2199eb25880e07863b391cf7124e7ffa1338b0d65600dfcec117c4223a7fb","cpython-3.13.18+20261110-x86_64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"4f11d88e5ce36befdd920d537b5ee723fcd0b8cc601275de1e0295b53295723f","cpython-3.13.18+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"a75bf409606303deed964d4769544f98b74e7b53d4efb44f4a95cb38e86ff403","cpython-3.14.10+20261110-aarch64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"b6dfe3c87eef0cc48b4c93ce2662a7323a35884872ec2ee8e88fe47eca1c8c5d","cpython-3.14.10+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"f15ec3d15460dd66c2eb88639b152cd9040e7d1ece11e38bf89e8f53f0171e02","cpython-3.14.10+20261110-aarch64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"f70c9bb2b89314fbe1004442eb30ade35dec1e2c982cae792c42e81e329315f0","cpython-3.14.10+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"0fc229d477a86e9797d4732b03a5bbc02c503cb81515c986b723038a12c520df","cpython-3.14.10+20261110-aarch64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"7fb5cc296cdde834cd985ea22499e4c31074bd4fb5a2b4cbd06899ae3a837a83","cpython-3.14.10+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"38fd50f07170adc29d481913d1c30b17ecb538fbe290315fe1f83d84fdd5b694","cpython-3.14.10+20261110-aarch64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"69f09ee749856575bdbf4460d05d61fd57a8a2a4ac59626fe2a4a9fb8e713590","cpython-3.14.10+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"75c04e5fa8105d95f8c84cca05a32b122d000dbbeb4cb4a81a1da5009636a42d","cpython-3.14.10+20261110-x86_64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"dd52a521022b4a1afec206a3a776fb26081bb5bb4eeb2ed2dbe36c6c41d4abe3","cpython-3.14.10+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"85f8e54798e8e6aa58d2253f013d815c5616343cc0d15cbea882fca78bdfeae2","cpython-3.14.10+20261110-x86_64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"77375670a76c8c859aa14d8e619917238832fef1e3ad130f13e7dc89a02a87ed","cpython-3.14.10+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"32b6cf90a03e2bc15fda8d2ab7ff78c4870f138887d612932650ce764efaab8f","cpython-3.14.10+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"ea91530440882edef4efd160b96e7d7213ee498ca8f9f63b2bb770b9fdf131fa","cpython-3.14.10+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"c2ff2e97422f5d3896a16e0317fd212ba977bbf2688d93a6f7a03d817506bd30","cpython-3.14.10+20261110-x86_64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"0d3d5614e0f3e3a03b7a92eeeec8e4afb23ca659cdde2e431c004f95c96693f5","cpython-3.14.10+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"eff469445ef67410c1bea2370c9d3032dcacb639e9711c891d92b846a7dc5ec3","cpython-3.15.2+20261110-aarch64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"4f3e5185c74f0862da94ed3412efea3438e1a8a8d5da4c1f8b714eeb941011c5","cpython-3.15.2+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"7e58607647b5b4832092a339ff1c55eeeccee128221232509b8fc8d27957065e","cpython-3.15.2+20261110-aarch64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"ff7661fbfa6b1655ae49ba6072cabb26466be78d6c38e69b1bc4fb59173eda59","cpython-3.15.2+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"f53641fd0bc1d0b0946069647a5c2c44b5acb33aed53be2855e9a674b8585b20","cpython-3.15.2+20261110-aarch64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"d2f35abad34a4e8a0e45da911e84df3b0078e4fe748b205e8188a3ea5b6003bf","cpython-3.15.2+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"d1367a6c3cd86a9e35712072841f1376859f3b47a2a54e224421a0f9fd169047","cpython-3.15.2+20261110-aarch64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"d372459abbf0a666ca08a7ea1dd0527763e3c0d72ead9da2357e491ff5c82063","cpython-3.15.2+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"27bb686eaf315c231a94e3056b1b0d51ba0f436e83e54605fdda63fa12bd4798","cpython-3.15.2+20261110-x86_64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"73879ed6597c96f2dd786780b1ce9a5e287e84cc8c2950dd1b3bfce74c8447f8","cpython-3.15.2+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"11143c2a2556b14619e8241d3f74bb43ad97181c0eb4909bab87d7aad1154e49","cpython-3.15.2+20261110-x86_64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"64089b73dcc6ae1d59456d5211a06d377b9743893a769da8df78b4905a84a230","cpython-3.15.2+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"ecd90d78accb906e3d47f6cdb409a610da10475f94d15ebdd8cb2e0561b71df6","cpython-3.15.2+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"9a3146de1c1e6d6700e75c806b3676c4523fc9e99d15e9dd95fc0634a3aa7ef1","cpython-3.15.2+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"ad23d1b73fac26440b0306ae06911031344c49a90ec19716c8362e7fa40cae43","cpython-3.15.2+20261110-x86_64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"eafc22c48c5cea8b9741f72d6e4b4636e153c78d1da5903315d5fb43cc153d22","cpython-3.15.2+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"8facdccdfd299cd691f6dc86ebb9836672fb273277d677eb255aa2f35109b421"}}}');
// EXTERNAL MODULE: ./lib/executables/format.js
var format = __webpack_require__(91058);
;// CONCATENATED MODULE: ./lib/executables/scie/assets.js
/** The files that the scie of a target consists of, and their addresses: every one is locked by its sha256. */







/** Sections of a lock; those with a version come from a release of that version. */
const VERSIONED = ['scie-jump', 'ptex'];
const PYTHONS = 'python-build-standalone';
/**
 * The lock that this program was released with; the sections of the user's own lock replace its sections.
 * @param own absolute path of the user's lock @throws PackagingError(s) `input/path`, `project/lock`
 */
async function readScieLock(own) {
    if (own === undefined)
        return shippedLock();
    const text = await (0,regular/* readRegular */.V)(own, 'utf8').catch(() => {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `scie-lock '${own}' cannot be read.`,
            fix: 'Name a file in the workspace; docs/scie.md says how to create one.',
        });
    });
    return { ...shippedLock(), ...parseScieLock(text, own) };
}
/** The lock that this program was released with. */
function shippedLock() {
    const { jump, ptex, pythons } = decodeScieLock(lock_namespaceObject, 'the lock of package-python');
    if (!jump || !ptex || !pythons)
        throw new Error('the shipped lock lacks a section');
    return { jump, ptex, pythons };
}
/** The sections of a lock file (pure). @throws PackagingError(s) `project/lock`, all problems together */
function parseScieLock(text, file) {
    return decodeScieLock((0,json/* parseJson */.qF)(text), file);
}
function decodeScieLock(value, file) {
    const lock = (0,json/* isRecord */.u4)(value) ? value : undefined;
    const problems = [];
    const wrong = (what) => {
        problems.push(new errors/* PackagingError */.yr('project/lock', {
            message: `${external_node_path_.basename(file)}: ${what}.`,
            fix: 'Write it again with scripts/lock-scie.mjs; docs/scie.md describes the format.',
            ...(external_node_path_.isAbsolute(file) && { place: { file } }),
        }));
    };
    if (lock === undefined)
        wrong('it is not a JSON object');
    else if (lock.schema !== 1)
        wrong('its "schema" is not 1');
    const known = ['schema', ...VERSIONED, PYTHONS];
    for (const name of Object.keys(lock ?? {}))
        if (!known.includes(name))
            wrong(`"${name}" is not known`);
    const versioned = (name) => {
        const section = lock?.[name];
        if (section === undefined)
            return undefined;
        const version = (0,json/* isRecord */.u4)(section) ? section.version : undefined;
        if (typeof version !== 'string' || !/^\d+(?:\.\d+){2}$/.test(version))
            wrong(`"${name}" has no version like 1.2.3`);
        return { version: String(version), files: digests(name, section) };
    };
    const digests = (name, section) => {
        const files = (0,json/* isRecord */.u4)(section) ? section.files : undefined;
        if (!(0,json/* isRecord */.u4)(files))
            wrong(`"${name}" has no "files"`);
        const entries = Object.entries((0,json/* isRecord */.u4)(files) ? files : {});
        for (const [entry, digest] of entries) {
            if (!/^[\w.+-]+$/.test(entry))
                wrong(`"${name}": '${entry}' is not a file name`);
            else if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
                wrong(`"${name}": ${entry} has no sha256 in lower-case hex`);
        }
        return new Map(entries.map(([entry, digest]) => [entry, String(digest)]));
    };
    const [jump, ptex] = VERSIONED.map(versioned);
    const pythons = lock?.[PYTHONS] === undefined ? undefined : digests(PYTHONS, lock[PYTHONS]);
    (0,errors/* throwProblems */.Jh)(problems);
    return { ...(jump && { jump }), ...(ptex && { ptex }), ...(pythons && { pythons }) };
}
/** What scie-jump and ptex call a machine; their Linux programs are static and serve both libcs. */
const MACHINES = new Map([
    ['linux-x86_64', 'linux-x86_64'],
    ['linux-aarch64', 'linux-aarch64'],
    ['musllinux-x86_64', 'linux-x86_64'],
    ['musllinux-aarch64', 'linux-aarch64'],
    ['macos-x86_64', 'macos-x86_64'],
    ['macos-arm64', 'macos-aarch64'],
    ['windows-x86_64', 'windows-x86_64.exe'],
    ['windows-arm64', 'windows-aarch64.exe'],
]);
/** Platforms that scies can be made for. */
const SCIE_PLATFORMS = [...MACHINES.keys()];
/** What python-build-standalone calls a platform. @see https://gregoryszorc.com/docs/python-build-standalone/main/running.html */
function tripleOf({ os, arch, libc }) {
    const vendor = {
        linux: `unknown-linux-${libc === 'musl' ? 'musl' : 'gnu'}`,
        macos: 'apple-darwin',
        windows: 'pc-windows-msvc',
    };
    return `${arch}-${vendor[os]}`;
}
/** The newest of the requested CPythons; free-threaded ones last, as most extensions are built for the others. */
function choosePython(pythons) {
    const freeThreaded = pythons.filter(python => python.implementation === 'cpython' && python.minor >= 9 && python.patch === undefined);
    return (0,format/* newestCPython */.wO)(pythons, 9, Number.POSITIVE_INFINITY) ?? (0,format/* newest */.BP)(freeThreaded);
}
/**
 * @param base address of a mirror as `science download` lays it out; undefined is GitHub
 * @throws PackagingError(s) `project/lock` when the lock has no such file
 */
function assetsFor(target, style, lock, base) {
    const machine = MACHINES.get(target.platform.name);
    if (machine === undefined)
        throw new Error('a scie for an unsupported platform');
    const tool = (project, stem) => {
        const { version, files } = lock[project];
        const name = `${stem}-${machine}`;
        const sha256 = files.get(name);
        if (sha256 === undefined)
            throw notLocked(`${name} of ${stem} ${version}`);
        const releases = base ? `${base}/${project}` : `https://github.com/a-scie/${project}/releases`;
        return { name, sha256, url: `${releases}/download/v${version}/${name}` };
    };
    const { release, version, ...python } = pythonOf(target, lock);
    const builds = base
        ? `${base}/providers/PythonBuildStandalone`
        : 'https://github.com/astral-sh/python-build-standalone/releases';
    return {
        jump: tool('jump', 'scie-jump'),
        ...(style === 'lazy' && { ptex: tool('ptex', 'ptex') }),
        python: { ...python, url: `${builds}/download/${release}/${encodeURIComponent(python.name)}` },
        pythonVersion: version,
    };
}
const ARCHIVE = /^cpython-((\d+)\.(\d+)\.(\d+))\+(\d+)-(.+?)(-freethreaded)?-install_only_stripped\.tar\.gz$/;
/** The newest patch release in the lock. */
function pythonOf({ python, platform }, lock) {
    const triple = tripleOf(platform);
    const found = [...lock.pythons].flatMap(([name, sha256]) => {
        const [, version = '', major, minor, patch, release = '', of, threads] = ARCHIVE.exec(name) ?? [];
        const fits = of === triple &&
            Number(major) === python.major &&
            Number(minor) === python.minor &&
            (threads !== undefined) === python.freeThreaded;
        return fits ? [{ name, sha256, version, release, rank: Number(patch) * 1e9 + Number(release) }] : [];
    });
    const [newest] = found.toSorted((a, b) => b.rank - a.rank);
    if (newest === undefined)
        throw notLocked(`a CPython ${(0,versions/* formatPython */.AR)(python)} for ${platform.name}`);
    const { rank: _, ...build } = newest;
    return build;
}
function notLocked(what) {
    return new errors/* PackagingError */.yr('project/lock', {
        message: `The lock of the files of scies has no sha256 of ${what}.`,
        fix: 'Create one with scripts/lock-scie.mjs where GitHub or a mirror can be reached, and name it with scie-lock (docs/scie.md).',
    });
}


/***/ }),

/***/ 77922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TZ: () => (/* binding */ toSign),
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   ms: () => (/* binding */ decideSigning),
/* harmony export */   wR: () => (/* binding */ leftToSign)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/* harmony import */ var _smoke_test_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24192);
/** Whether and how an executable is signed (inputs `sign-command`, `sign-env`, `signing`). */




/**
 * With `auto` a file is signed where the variables in `sign-env` are set, which they are in a release and not in a pull
 * request from a fork; with `required` they must be set (pure).
 * @throws PackagingError `input/conflict`, `input/invalid`, `build/signing`
 */
function decideSigning(options, env) {
    const { signCommand, signEnv, signing } = options;
    if (signing === 'off')
        return { kind: 'none' };
    if (signCommand === '') {
        if (signing === 'auto' && signEnv.length === 0)
            return { kind: 'none' };
        const given = signing === 'required' ? 'signing is required' : 'sign-env is set';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/conflict', {
            message: `${given}, but there is no sign-command.`,
            fix: 'Give the command that signs one file, with {file} where its path goes (docs/native.md has examples).',
        });
    }
    const words = (0,_smoke_test_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .splitCommand */ .GW)(signCommand, 'sign-command');
    if (!words.slice(1).some(word => word.includes('{file}')))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
            message: `sign-command '${signCommand}' does not say where the file goes.`,
            fix: 'Put {file} where the path of the executable belongs.',
        });
    const missing = signEnv.filter(name => !env[name]);
    if (missing.length > 0 && signing === 'required')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/signing', {
            message: `Executables must be signed (signing: required), but ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set.`,
            fix: 'Give this step those secrets in its env, or set signing to auto where they are not available.',
        });
    if (missing.length > 0)
        return { kind: 'skipped', reason: `not signed: ${missing.join(', ')} not set here` };
    return { kind: 'sign', words, env: Object.fromEntries(signEnv.map(name => [name, env[name] ?? ''])) };
}
/**
 * In a job of a plan with `sign`, executables of those systems stay as they are: the command `sign` signs them, in a job
 * that runs no code of the project (pure).
 */
function leftToSign({ options, plan }, { os }) {
    if (plan.within === undefined || !options.sign?.some(system => system === os))
        return undefined;
    return { kind: 'skipped', reason: 'not signed yet: the command sign does it, in a job of its own' };
}
/** What `sign-command` gets, one after the other: each program; on macOS the whole .app, which is signed as one (pure). */
function toSign({ path: file, program, others = [], }) {
    if (program === undefined)
        return [file];
    const app = /^[^/]+\.app(?=\/)/.exec(program)?.[0];
    return [app ?? program, ...others].map(one => node_path__WEBPACK_IMPORTED_MODULE_0__.join(file, ...one.split('/')));
}
/**
 * Runs `sign-command` for one file.
 * @returns the check of it; undefined when signing was not requested
 * @throws PackagingError `build/signing`, `host/tool-missing`
 */
async function sign(request) {
    const { signing, runner, host, file, dir, artifact, say } = request;
    const check = (result, reason) => {
        return { name: 'signature', artifact, result, reason, seconds: 0 };
    };
    if (signing.kind === 'none')
        return undefined;
    if (signing.kind === 'skipped')
        return check('skipped', signing.reason);
    const [program = '', ...rest] = signing.words;
    const tool = node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(program)
        ? program
        : await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)(program.replace(/\.exe$/i, ''), host.env, host.workspace);
    if (tool === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `sign-command starts ${program}, which is not on PATH.`,
            fix: 'Install it in an earlier step, or write its absolute path; programs inside the workspace are not used.',
        });
    const finished = await runner.finish({
        label: `sign ${artifact}`,
        tool,
        args: rest.map(word => word.replaceAll('{file}', file)),
        cwd: dir,
        // Variables named like secrets are not passed to child processes, except these.
        env: signing.env,
        limits: { total: 1_800_000, idle: 900_000 },
        onLine: say,
    });
    if (finished.code === 0)
        return { ...check('passed', `signed with ${program}`), seconds: finished.milliseconds / 1000 };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/signing', {
        message: `${artifact} could not be signed: ${program} ended with exit status ${finished.code}.`,
        fix: 'Its last lines say why: a missing or expired certificate, a wrong password, a time server that does not answer.',
        detail: finished.tail,
    });
}


/***/ }),

/***/ 65091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ documentBlob),
/* harmony export */   Bz: () => (/* binding */ imageManifest),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   NJ: () => (/* binding */ architectureOf),
/* harmony export */   Rn: () => (/* binding */ MEDIA),
/* harmony export */   gj: () => (/* binding */ imageConfig),
/* harmony export */   m3: () => (/* binding */ USER),
/* harmony export */   sS: () => (/* binding */ imageIndex),
/* harmony export */   tO: () => (/* binding */ imageName),
/* harmony export */   vh: () => (/* binding */ layoutIndex),
/* harmony export */   yZ: () => (/* binding */ HOME)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/**
 * The JSON documents of a container image (pure): configuration, manifest, index and layout.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/spec.md
 */

const MEDIA = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
};
/** User and group that the program runs as: the `nonroot` of other rootless images. */
const USER = 65532;
const HOME = '/home/nonroot';
const NO_BASE = { env: [], labels: {}, history: [] };
/** What Go calls an architecture. @see https://go.dev/doc/install/source#environment */
const ARCHITECTURES = { x86_64: 'amd64', aarch64: 'arm64' };
/** Undefined where no image is made. */
function architectureOf({ arch }) {
    return ARCHITECTURES[arch];
}
/** A date as the documents write it. */
function isoTime(epoch) {
    return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}
/** The configuration: what runs as which user, and the digests of the layers as they are unpacked. */
function imageConfig(settings, layers, base = NO_BASE) {
    const created = isoTime(settings.epoch);
    const named = new Map(base.env.map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
    for (const [name, value] of Object.entries(settings.env))
        named.set(name, value);
    return {
        created,
        architecture: architectureOf(settings.platform),
        os: 'linux',
        config: {
            User: `${USER}:${USER}`,
            Env: [...named].map(([name, value]) => `${name}=${value}`),
            Entrypoint: settings.entryPoint,
            WorkingDir: HOME,
            Labels: sorted({ ...base.labels, ...settings.labels }),
        },
        rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
        history: [
            ...base.history,
            ...layers.flatMap(({ title }) => (title === undefined ? [] : [{ created, created_by: title }])),
        ],
    };
}
function imageManifest(config, layers) {
    return {
        schemaVersion: 2,
        mediaType: MEDIA.manifest,
        config,
        layers: layers.map(({ descriptor: { mediaType, digest, size } }) => ({ mediaType, digest, size })),
    };
}
function imageIndex(manifests, annotations) {
    return { schemaVersion: 2, mediaType: MEDIA.index, manifests, annotations: sorted(annotations) };
}
/**
 * `index.json` of the layout: it refers to one index, so that readers need no platform to find the image.
 * @param name `answer:1.0.0`
 */
function layoutIndex(index, name) {
    const annotations = { 'org.opencontainers.image.ref.name': name };
    return { schemaVersion: 2, mediaType: MEDIA.index, manifests: [{ ...index, annotations }] };
}
/** `answer:1.0.0`, in the characters of a tag. @see https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
function imageName(name, version) {
    return `${name}:${version.replaceAll(/[^\w.-]/g, '-').slice(0, 128)}`;
}
/** A document as a blob. */
function documentBlob(document, mediaType) {
    const bytes = Buffer.from(JSON.stringify(document));
    const digest = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
    return { bytes, descriptor: { mediaType, digest, size: bytes.length } };
}
function sorted(record) {
    return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}


/***/ }),

/***/ 87703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ nativeBuilders),
/* harmony export */   Op: () => (/* binding */ universalWheels),
/* harmony export */   pL: () => (/* binding */ wheelPlatform),
/* harmony export */   xw: () => (/* binding */ needsContainer),
/* harmony export */   zp: () => (/* binding */ builderOf)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _distributions_cibuildwheel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19560);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85390);
/* harmony import */ var _runners_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95956);
/**
 * Which machine builds the wheels with native code of each platform (pure): one of that kind, a Linux runner whose
 * containers are of that kind, or one Mac for both kinds of Mac.
 */




/** The builder of a machine that builds for itself. */
function builderOf(machine) {
    return { id: machine.name, machine, serves: [machine] };
}
/** Never throws: what has no machine is in `problems`. */
function nativeBuilders(wanted) {
    const { platforms, universal2, labels, compiler, pythons } = wanted;
    const macs = universal2 ? platforms.filter(({ name }) => _targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .UNIVERSAL2_OF */ .s5.includes(name)) : [];
    const problems = [];
    const without = [];
    const builders = platforms.flatMap((platform) => {
        if (macs.includes(platform)) {
            if (platform !== macs[0])
                return [];
            const machine = macs.find(({ name }) => labels.runsOn(name) !== undefined);
            if (machine !== undefined)
                return [{ id: _targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .UNIVERSAL2 */ .MJ, machine, wheels: universal(machine, macs), serves: macs }];
        }
        else {
            if (labels.runsOn(platform.name) !== undefined)
                return [builderOf(platform)];
            const container = containerBuilder(platform, labels);
            if (container !== undefined) {
                problems.push(...containerProblems(platform, compiler, pythons));
                return [container];
            }
        }
        without.push(platform.name);
        return [];
    });
    if (without.length > 0)
        problems.unshift((0,_runners_js__WEBPACK_IMPORTED_MODULE_3__/* .noRunner */ .e0)(without, 'wheels with native code are built on such a machine'));
    return { builders, problems };
}
/** What a Mac builds its wheels for with `macos-universal2`; undefined on every other system. */
function universalWheels(runner, { universal2, platforms }) {
    if (!universal2 || runner.os !== 'macos')
        return undefined;
    return universal(runner, platforms.filter(({ name }) => _targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .UNIVERSAL2_OF */ .s5.includes(name)));
}
/** The minimum macOS is that of Intel: the first macOS on arm64 is 11.0, whatever the wheel's name says. */
function universal(machine, macs) {
    const [floor = machine.floor] = macs.map(one => one.floor).sort(_targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy);
    return { ...machine, name: _targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .UNIVERSAL2 */ .MJ, universal2: true, floor };
}
/** musllinux on a runner that has glibc and docker. */
function containerBuilder(platform, labels) {
    const host = Object.hasOwn(_runners_js__WEBPACK_IMPORTED_MODULE_3__/* .CONTAINERS */ .f1, platform.name) ? _runners_js__WEBPACK_IMPORTED_MODULE_3__/* .CONTAINERS */ .f1[platform.name] : undefined;
    if (host === undefined || labels.runsOn(host) === undefined)
        return undefined;
    // The minimum glibc decides nothing there: no file of such a job is for the machine itself.
    const machine = { name: host, os: 'linux', arch: platform.arch, libc: 'glibc', floor: _targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_FLOORS */ .Uf.glibc };
    return { id: platform.name, machine, wheels: platform, serves: [platform] };
}
function containerProblems(platform, compiler, pythons) {
    if (compiler === 'auto' || compiler === 'cibuildwheel')
        return (0,_distributions_cibuildwheel_js__WEBPACK_IMPORTED_MODULE_1__/* .cibuildwheelProblems */ .mJ)(pythons, platform, `Wheels for ${platform.name} are built in a container`);
    return [
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
            message: `compiler is ${compiler}, but wheels for ${platform.name} are built in a container of cibuildwheel: GitHub has no runner of that kind.`,
            fix: `Set compiler to auto or cibuildwheel, or name a runner of your own in the input runners, for example ${platform.name}=self-hosted.`,
        }),
    ];
}
/** The platform that a run builds wheels with native code for: that of its plan's job, else the machine's own. */
function wheelPlatform({ runner, wheelsFor, }) {
    return wheelsFor ?? runner;
}
/** Whether wheels for `platform` can only be built in a container on this machine (pure). */
function needsContainer(platform, machine) {
    return platform.os === 'linux' && platform.libc === 'musl' && machine.libc !== 'musl';
}


/***/ }),

/***/ 82621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ staticChoices),
/* harmony export */   V: () => (/* binding */ plannedCommands)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _project_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68630);
/* harmony import */ var _project_script_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65260);




/**
 * The names of the commands; empty for one program, and where only the built wheel shows them.
 * @throws PackagingError(s) `project/entry-point`, `input/invalid` as `chooseEntryPoint`, and `input/conflict` for a PEX that
 * is a folder, which pex itself starts
 */
function plannedCommands(options, project, formats, platforms) {
    // What is wrong with the list itself, `preflight` reports.
    if (!(0,_project_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .asksForSeveral */ .CN)(options.entryPoint) || !(0,_project_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .hasListForm */ .VQ)(options.entryPoint))
        return [];
    const choices = staticChoices(project);
    const entryPoint = choices && (0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseEntryPoint */ .kM)(options.entryPoint, choices);
    const names = entryPoint ? (0,_project_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandsOf */ .Kf)(entryPoint).map(({ name }) => name) : [];
    if (entryPoint)
        (0,_project_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .checkCommandCase */ .EF)(entryPoint, platforms.map(({ os }) => os), choices?.place);
    const one = entryPoint !== undefined && names.length === 0;
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(!one && formats.includes('pex') && options.pexLayout !== 'zipapp'
        ? [
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
                message: `entry-point requests several commands, but a PEX with pex-layout ${options.pexLayout} is started by pex itself, which starts one.`,
                fix: 'Set pex-layout to zipapp, or name one command as entry-point.',
            }),
        ]
        : []);
    return names;
}
/** What there is to start; undefined where the wheel may bring more than the project's own metadata says. */
function staticChoices(project) {
    const { name, scripts, guiScripts, mainPackages: mains, locations } = project;
    if (scripts === undefined || guiScripts === undefined || (0,_project_script_files_js__WEBPACK_IMPORTED_MODULE_3__/* .mayBringScriptFiles */ .G)(project))
        return undefined;
    const place = locations.scripts;
    return {
        name,
        scripts: (0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__/* .parseScripts */ .e4)(scripts, guiScripts),
        files: [],
        mains,
        modules: undefined,
        ...(place && { place }),
    };
}


/***/ }),

/***/ 34913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ag: () => (/* binding */ checkExecutables),
  jK: () => (/* binding */ configure),
  WO: () => (/* binding */ readProjectHere)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
// EXTERNAL MODULE: ./lib/config/executable-options.js
var executable_options = __webpack_require__(74475);
// EXTERNAL MODULE: ./lib/config/options.js
var config_options = __webpack_require__(61236);
// EXTERNAL MODULE: ./lib/config/paths.js
var paths = __webpack_require__(56446);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/executables/signing.js
var executables_signing = __webpack_require__(77922);
// EXTERNAL MODULE: ./lib/host/process/environment.js
var environment = __webpack_require__(19953);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
;// CONCATENATED MODULE: ./lib/installers/planned.js
/** Installers that a plan has no files for, known before anything is built (pure). */



const linux = ({ os, libc }) => os === 'linux' && libc !== 'musl';
const windows = ({ os }) => os === 'windows';
/** Whose files an installer takes; `programs`: native executables alone. */
const NEEDS = {
    sh: { serves: ({ os }) => os !== 'windows', what: 'a PEX or native executable for Linux or macOS' },
    powershell: { serves: windows, what: 'a PEX or native executable for Windows' },
    homebrew: {
        serves: one => one.os === 'macos' || linux(one),
        what: 'a PEX or native executable for macOS, or for Linux with glibc',
    },
    scoop: { serves: windows, what: 'a native executable for Windows', programs: true },
    winget: { serves: windows, what: 'a native executable for Windows', programs: true },
    deb: { serves: linux, what: 'a PEX or native executable for Linux with glibc' },
    rpm: { serves: linux, what: 'a PEX or native executable for Linux with glibc' },
};
/** One error for each named installer that no file of the plan can serve: `build/installer`. */
function unservedInstallers(wanted, { formats, platforms }) {
    if (wanted === 'auto' || wanted === 'all')
        return [];
    const programs = formats.filter(format => (0,model/* isExecutable */.TV)(format) && !(0,model/* isImage */.wu)(format));
    return wanted.flatMap(kind => {
        const { serves, what, programs: alone } = NEEDS[kind];
        const served = programs.length > 0 || (alone !== true && formats.includes('pex'));
        if (served && platforms.some(serves))
            return [];
        const planned = `the plan has ${formats.length === 0 ? 'no formats' : (0,format/* listing */.RR)(formats)}`;
        return new errors/* PackagingError */.yr('build/installer', {
            message: `The installer ${kind} needs ${what}, and ${planned} for ${platformsText(platforms)}.`,
            fix: `Build what it needs (formats, platforms), or leave ${kind} out of installers.`,
        });
    });
}
function platformsText(platforms) {
    const names = platforms.map(({ os, libc }) => (libc === 'musl' ? `${os} with musl` : os));
    return names.length === 0 ? 'no platform' : (0,format/* listing */.RR)([...new Set(names)]);
}

// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/inline-script.js
var inline_script = __webpack_require__(43714);
// EXTERNAL MODULE: ./lib/project/paths.js
var project_paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/project.js + 1 modules
var project = __webpack_require__(90156);
// EXTERNAL MODULE: ./lib/release/tag.js
var tag = __webpack_require__(28089);
// EXTERNAL MODULE: ./lib/release/tag-claim.js
var tag_claim = __webpack_require__(89048);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(49164);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
// EXTERNAL MODULE: ./lib/project/entry-point.js
var entry_point = __webpack_require__(68630);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
;// CONCATENATED MODULE: ./lib/project/possible-modules.js
/** Which import names a project can have, as far as its files tell before it is built: for entry points that name none of them. */





/** Backends that copy modules from the project's folder, under their own names or under names in their settings. */
const COPYING = new Set([
    'setuptools.build_meta',
    'setuptools.build_meta:__legacy__',
    'hatchling.build',
    'flit_core.buildapi',
    'poetry.core.masonry.api',
    'pdm.backend',
    'uv_build',
]);
/** Requirements of a build that generate no modules; the module that setuptools-scm writes is in its settings. */
const PLAIN = /^(?:setuptools|wheel|setuptools[-_.]scm|hatchling|hatch[-_.]vcs|flit[-_.]core|poetry[-_.]core|pdm[-_.]backend|uv[-_.]build)(?![\w.-])/i;
/** Settings by which code of the project decides what is in the wheel. */
const GENERATING = [
    ['setuptools', 'cmdclass'],
    ['poetry', 'build'],
    ['pdm', 'build', 'custom-hook'],
    ['hatch', 'build', 'hooks', 'custom'],
    ['hatch', 'build', 'targets', 'wheel', 'hooks'],
];
/** Files that do the same, and folders whose content is not here yet. */
const SIGNS = new Set(['setup.py', 'hatch_build.py', 'pdm_build.py', '.gitmodules']);
const PASSED = new Set(['.git', '.hg', '.svn', '.tox', '.nox', '.venv', 'node_modules', '__pycache__']);
/** Entries of a folder tree that are read at most. */
const MOST = 20_000;
const WORD = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/gu;
/**
 * Every name that a top-level module of the built wheel may have, and many that none has: names of files and folders without
 * their extensions, words in the settings of build tools, the project's name. Undefined where the build may make others:
 * with code of its own, from folders elsewhere, or by a backend that compiles.
 */
async function possibleModules(project) {
    if (project.script !== undefined)
        return [(0,core_text/* before */.gM)(project.script.module, '.')];
    const { dir, name, buildSystem, pyproject, setupPy } = project;
    const tool = pyproject?.tool ?? {};
    const copies = COPYING.has(buildSystem.backend) &&
        buildSystem.backendPath.length === 0 &&
        buildSystem.requires.every(requirement => PLAIN.test(requirement.trim()));
    if (!copies || setupPy || GENERATING.some(path => (0,toml/* valueAt */.fK)(tool, ...path) !== undefined))
        return undefined;
    const { 'package-python': _own, ...others } = tool;
    const settings = JSON.stringify(others) + ((await (0,project_paths/* readText */.yR)(dir, 'setup.cfg')) ?? '');
    // A folder beside this one, whose files have names of their own.
    if (/\.\.[/\\]/.test(settings))
        return undefined;
    const files = await namesBelow(dir);
    if (files === undefined)
        return undefined;
    const words = [...settings.matchAll(WORD)].map(([word]) => word);
    const own = name === undefined ? [] : [name.replaceAll(/[-.]/g, '_'), name.toLowerCase().replaceAll(/[-_.]+/g, '_')];
    return [...new Set([...own, ...files, ...words])];
}
/** Undefined for a tree that has links to folders, or too much in it. */
async function namesBelow(dir) {
    const names = new Set();
    const folders = [dir];
    let read = 0;
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => undefined);
        if (entries === undefined)
            return undefined;
        read += entries.length;
        if (read > MOST)
            return undefined;
        if (entries.some(entry => entry.name === 'pyvenv.cfg'))
            continue;
        if (folder === dir && entries.some(entry => SIGNS.has(entry.name)))
            return undefined;
        for (const entry of entries) {
            if (entry.isSymbolicLink())
                return undefined;
            if (PASSED.has(entry.name))
                continue;
            names.add(entry.name.replace(/\..*$/s, ''));
            if (entry.isDirectory())
                folders.push((0,external_node_path_.join)(folder, entry.name));
        }
    }
    return [...names];
}

// EXTERNAL MODULE: ./lib/resolve/lock.js
var resolve_lock = __webpack_require__(67417);
// EXTERNAL MODULE: ./lib/resolve/lock-files.js
var lock_files = __webpack_require__(41195);
// EXTERNAL MODULE: ./lib/resolve/requirement.js
var requirement = __webpack_require__(89211);
// EXTERNAL MODULE: ./lib/resolve/tool-lock.js
var tool_lock = __webpack_require__(58518);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
;// CONCATENATED MODULE: ./lib/resolve/uv-lock.js
/** What uv.lock must have to be followed; uv itself reads it (pure). */



/** Problems shown of one lock. */
const uv_lock_MOST = 5;
/**
 * Every file of an index has a sha256 in it: without one, nothing says that what is downloaded is what was locked.
 * @param file its path, for messages
 * @throws PackagingError(s) `project/toml`, `project/lock`
 */
function checkUvLock(text, file) {
    const data = (0,toml/* parseToml */.MT)(text, file);
    const wrong = (message) => new errors/* PackagingError */.yr('project/lock', {
        message: `${file}: ${message}.`,
        fix: 'Create it again with: uv lock; or set lock: none.',
        place: { file },
    });
    if (data.version !== 1)
        throw wrong(`its version is ${String(data.version ?? 'missing')}, and only 1 can be read`);
    if (data.package !== undefined && !Array.isArray(data.package))
        throw wrong("'package' is not a list");
    const problems = (0,json/* recordsOf */.M$)(data.package).flatMap(({ name, source, sdist, wheels }) => {
        if (typeof name !== 'string')
            return [wrong('a package has no name')];
        const registry = (0,json/* isRecord */.u4)(source) ? source.registry : undefined;
        // Files of folders on this machine are hashed when they are used.
        if (typeof registry !== 'string' || !/^https?:/i.test(registry))
            return [];
        const files = [...(0,json/* listOf */.c3)(wheels), sdist].filter(json/* isRecord */.u4);
        const bare = files.filter(({ hash }) => typeof hash !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(hash));
        return bare.length > 0 ? [wrong(`package ${name} has ${bare.length} files without a sha256 hash`)] : [];
    });
    (0,errors/* throwProblems */.Jh)(problems.slice(0, uv_lock_MOST));
}

// EXTERNAL MODULE: ./lib/targets/complete-platform.js
var complete_platform = __webpack_require__(87967);
// EXTERNAL MODULE: ./lib/plan/commands.js
var commands = __webpack_require__(82621);
// EXTERNAL MODULE: ./lib/plan/runners.js
var runners = __webpack_require__(95956);
;// CONCATENATED MODULE: ./lib/plan/preflight.js
/**
 * What can be known to be wrong before anything is built: files that inputs name, and entry points that no build can make
 * right. A build takes minutes, and its errors come one at a time; these come together with those of the inputs.
 */
















/** @throws PackagingError(s) `input/…`, `project/lock`, `project/toml`, `project/entry-point` */
async function preflight({ options, project, workspace, findLinks, today }, plan) {
    const checks = [
        async () => (0,errors/* throwProblems */.Jh)((0,runners/* runnerLabels */._Q)(options.runners, today).problems),
        async () => (0,entry_point/* checkEntryPointForm */.$m)(options.entryPoint, Object.keys({ ...project.scripts, ...project.guiScripts })),
        () => checkEntryPoint(options.entryPoint, project),
        async () => checkRequirements(project),
        async () => checkLock(options.lock, project),
        ...(plan?.platformFiles ?? []).map(file => () => checkPlatformFile(workspace, file)),
        ...findLinks.map(folder => () => checkFolder(folder)),
    ];
    const found = await Promise.all(checks.map(check => check().then(() => [], problemsOrBug)));
    (0,errors/* throwProblems */.Jh)(found.flat());
}
function problemsOrBug(thrown) {
    const problems = (0,errors/* problemsOf */.GW)(thrown);
    if (problems.length === 0)
        throw thrown;
    return problems;
}
/** That it names what there is, as far as it is known before building. @throws as `checkEntryPointExists` */
async function checkEntryPoint(asked, project) {
    const choices = (0,commands/* staticChoices */.T)(project);
    // Most name a script, and need no look at the project's files.
    if (choices === undefined || (0,entry_point/* namesScripts */.Lv)(asked, choices))
        return;
    const modules = await possibleModules(project);
    if (modules !== undefined)
        (0,entry_point/* checkEntryPointExists */.p4)(asked, choices, modules);
}
/** Those that are known before building. @throws PackagingError(s) `project/metadata` */
function checkRequirements({ dependencies = [], extras = {}, locations }) {
    const problems = [...dependencies, ...Object.values(extras).flat()].flatMap(line => {
        try {
            (0,requirement/* parseRequirement */.p)(line, locations.dependencies);
            return [];
        }
        catch (thrown) {
            return problemsOrBug(thrown);
        }
    });
    (0,errors/* throwProblems */.Jh)(problems);
}
async function checkPlatformFile(workspace, file) {
    const text = await (0,regular/* readRegular */.V)(external_node_path_.resolve(workspace, file), 'utf8').catch(cause => {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `platforms: the file '${file}' cannot be read.`,
            fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
            cause,
        });
    });
    (0,complete_platform/* decodeCompletePlatform */.Jh)(text, file);
}
/**
 * A lock that is named, or that lies in the project's folder and would be used, can be read; that of a workspace above is
 * found when dependencies are resolved. @throws as `decodeLock`, `parseHashedRequirements`, `checkUvLock`
 */
async function checkLock(lock, project) {
    const { dir, name, script } = project;
    // Anything of that name: a pipe is an error of its own, and not a lock that is missing.
    const source = (0,lock_files/* lockSource */.F9)(lock, { projectDir: dir, root: dir, name, script: script?.path, exists: external_node_fs_.existsSync });
    if (source.kind === 'none')
        return;
    const text = await (0,regular/* readRegular */.V)(source.file, 'utf8');
    if (source.kind === 'pylock')
        (0,resolve_lock/* decodeLock */.Cc)(text, source.file);
    else if (source.kind === 'requirements')
        (0,resolve_lock/* parseHashedRequirements */.zZ)(text, source.file);
    else if (source.kind === 'uv' || source.kind === 'script')
        checkUvLock(text, source.file);
    else {
        const pyproject = await (0,project_paths/* readText */.yR)(external_node_path_.dirname(source.file), 'pyproject.toml');
        (0,tool_lock/* decodeToolLock */.AC)(source.kind, { text, file: source.file, pyproject: pyproject ?? '' });
    }
}
/** A pipe that is called like a wheel would let the resolver wait for ever. */
async function checkFolder(folder) {
    const names = (await (0,promises_.readdir)(folder)).filter(name => /\.(?:whl|tar\.gz|zip)$/.test(name));
    const found = await Promise.all(names.map(async (name) => ({ name, entry: await (0,promises_.stat)(external_node_path_.join(folder, name)).catch(() => undefined) })));
    (0,errors/* throwProblems */.Jh)(found
        .filter(({ entry }) => !entry?.isFile())
        .map(({ name }) => new errors/* PackagingError */.yr('input/path', {
        message: `find-links: ${external_node_path_.join(folder, name)} is not a file.`,
        fix: 'Remove it from that folder, or name a folder of wheels alone.',
    })));
}

;// CONCATENATED MODULE: ./lib/plan/configure.js
/** Reads everything that decides a run, and reports everything that is wrong with it at once. */




















/**
 * @param outer what is stronger than the project's own settings, strongest layer first
 * @throws PackagingError or Problems with every mistake of the inputs, the project's files and their combination
 */
async function configure(host, outer, today, { machines = 'this', beside = [] } = {}) {
    const where = (0,config_options/* givenText */.xe)(outer, 'path') ?? '.';
    const project = await collectErrors(() => readProjectHere(where, host));
    const settings = project.value?.pyproject?.settings;
    const inFile = settings && (0,config_options/* pyprojectLayer */.Ax)(settings, { dir: project.value?.dir ?? '', workspace: await (0,promises_.realpath)(host.workspace) });
    const layers = inFile === undefined ? outer : [...outer, inFile.layer];
    const { options, problems } = (0,config_options/* decideOptions */.pA)(layers);
    (0,environment/* declareSecrets */.Q0)({ build: options.buildEnv, sign: options.signEnv });
    const wrong = [...problems, ...(inFile?.problems ?? []), ...project.problems];
    const here = project.value && withVersion(project.value, options, host);
    if (here === undefined) {
        (0,errors/* throwProblems */.Jh)(wrong);
        throw new Error('a problem was lost');
    }
    // Also with wrong values, to report what else is wrong at the same time.
    const completed = await collectErrors(() => complete(host, options, here, { today, machines, beside }));
    (0,errors/* throwProblems */.Jh)([...wrong, ...completed.problems]);
    return { ...completed.value, given: (0,config_options/* givenTexts */.mV)(layers) };
}
async function complete(host, options, project, { today, machines, beside, }) {
    const tagged = (0,tag/* taggedBy */.y6)(options, host.env, project);
    const plan = await collectErrors(async () => (0,plan_plan/* makePlan */.Cs)({
        ...{ options, project, machine: (0,platforms/* thisMachine */.g8)(), today, tagged, local: host.kind === 'local' },
        ...(machines === 'several' && { executables: [] }),
    }));
    const outputDir = await collectErrors(async () => {
        const folder = await (0,paths/* outputFolder */.qi)(host.workspace, options.outputDir, host.kind === 'github');
        await (0,paths/* refuseSources */.pE)(folder, [project.dir], 'output-dir');
        return folder;
    });
    const findLinks = await collectErrors(() => (0,paths/* existingFolders */.$1)(host.workspace, options.findLinks, 'find-links'));
    const locals = await Promise.all(options.localProjects.map(folder => collectErrors(() => readProjectHere(folder, host, 'local-projects'))));
    const licenses = await collectErrors(async () => {
        // Most have no list, and need not wait for SPDX's.
        const { policy } = options.licenses;
        if (policy.allow.length + policy.deny.length + Object.keys(policy.clarified).length === 0)
            return;
        await (await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(9305)]).then(__webpack_require__.bind(__webpack_require__, 29305))).checkPolicy(policy);
    });
    const native = await collectErrors(async () => {
        if (plan.value?.executables.length)
            await checkExecutables(host, { options, project });
    });
    const { lock } = options;
    const absoluteLock = ['auto', 'none'].includes(lock) ? lock : external_node_path_.resolve(host.workspace, lock);
    const early = await collectErrors(() => {
        const known = { options: { ...options, lock: absoluteLock }, findLinks: findLinks.value ?? [] };
        return preflight({ ...known, project, workspace: host.workspace, today }, plan.value);
    });
    const unserved = plan.value === undefined ? [] : unservedInstallers(options.installers, plan.value);
    // A run for no tag leaves out what it cannot make, and says so at its end.
    const release = host.kind === 'github' && (0,tag/* tagOf */.cO)(options, host.env) !== '';
    (0,errors/* throwProblems */.Jh)([
        ...[plan, outputDir, findLinks, licenses, ...locals, native, early].flatMap(({ problems }) => problems),
        ...(release ? unserved : []),
    ]);
    const workspace = await (0,promises_.realpath)(host.workspace);
    // What other commands wrote or downloaded.
    const ownFiles = [options.plan, options.parts, options.vendor]
        .filter(file => file !== '')
        .map(file => external_node_path_.resolve(workspace, file));
    return {
        // Absolute, as the code that reads a lock knows the project and not the workspace.
        options: { ...options, lock: absoluteLock },
        project,
        plan: withWarnings(plan.value, machines === 'several' ? unserved : []),
        outputDir: outputDir.value,
        notSource: [outputDir.value, ...ownFiles, ...beside],
        findLinks: findLinks.value,
        localProjects: locals.map(local => local.value),
    };
}
function withWarnings(plan, more) {
    return more.length === 0 ? plan : { ...plan, warnings: [...plan.warnings, ...more] };
}
/**
 * Checks what a machine needs to build executables.
 * @throws PackagingError(s) `input/…`, `build/signing`
 */
async function checkExecutables(host, { options, project, plan }) {
    // A job that leaves signing to another one needs neither its command nor its secrets.
    const left = plan?.executables.every(({ target }) => (0,executables_signing/* leftToSign */.wR)({ options, plan }, target.platform)) ?? false;
    const signing = await collectErrors(async () => (left ? undefined : (0,executables_signing/* decideSigning */.ms)(options, host.env)));
    const files = await collectErrors(() => (0,paths/* existingPaths */.UV)(project.dir, (0,executable_options/* pathsIn */.Mr)(options.pyinstallerOptions), 'pyinstaller-options'));
    const { ico, icns } = options.icon;
    const icons = await collectErrors(() => (0,paths/* existingPaths */.UV)(project.dir, [ico, icns].flatMap(file => file ?? []), 'icon'));
    (0,errors/* throwProblems */.Jh)([...signing.problems, ...files.problems, ...icons.problems]);
}
/** A script that does not say its version has that of the tag of this run. */
function withVersion(project, options, { env }) {
    if (project.script === undefined || project.version !== undefined)
        return project;
    const tagged = (0,tag/* taggedBy */.y6)(options, env, project);
    const version = tagged && (0,tag_claim/* parseTag */.ED)(tagged.tag, project.name)?.version;
    return { ...project, version: (version && (0,pep440/* clean */.uH)(version)) ?? inline_script/* NO_VERSION */.dG };
}
/** Reads a project of the workspace. @param input the input that named it @throws PackagingError as `readProject` */
async function readProjectHere(folder, host, input = 'path') {
    const git = await (0,project_paths/* findProgram */.Kp)('git', host.env, host.workspace);
    const readState = async (dir) => (git === undefined ? undefined : (0,project_git/* readGit */.lX)(dir, git, query/* query */.P));
    return (0,project/* readProject */.W)(folder, host.workspace, readState, input);
}
/** The value of `work`, or its coded failures; a bug is thrown. */
async function collectErrors(work) {
    try {
        return { value: await work(), problems: [] };
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0)
            throw thrown;
        return { problems };
    }
}


/***/ }),

/***/ 72973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q8: () => (/* binding */ AUTO),
  sw: () => (/* binding */ chooseProjects),
  r$: () => (/* binding */ choosingTag),
  md: () => (/* binding */ inRoot)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/options.js
var options = __webpack_require__(61236);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
;// CONCATENATED MODULE: ./lib/project/member-order.js
/** The order in which the projects of a repository need each other (pure). */

/** Projects that others of the repository take for their dependency: those that are packages and belong together. */
function offered(members) {
    return members.filter(({ leftOut }) => leftOut === undefined || leftOut.kind === 'private');
}
/**
 * The projects of the repository that `member` needs, those that they need included, each after what it needs itself.
 * In a circle, which only the time of use can resolve, the order is that of the folders.
 */
function siblingsOf(member, members) {
    const done = [];
    const seen = new Set([member]);
    const visit = (one) => {
        for (const other of offered(members)) {
            if (seen.has(other) || other.title === one.title || !one.needs(other.title))
                continue;
            seen.add(other);
            visit(other);
            done.push(other);
        }
    };
    visit(member);
    return done;
}
/** Those that have something to release, each after the ones that it needs. */
function releaseOrder(members) {
    const wanted = members.filter(({ leftOut }) => leftOut === undefined);
    const ordered = wanted.flatMap(member => [...siblingsOf(member, members), member]);
    return [...new Set(ordered)].filter(member => wanted.includes(member));
}
/** @throws PackagingError `project/members` for projects that one name cannot tell apart */
function refuseSameNames(members) {
    for (const { title } of members) {
        const same = members.filter(member => member.title === title);
        if (same.length > 1)
            throw new errors/* PackagingError */.yr('project/members', {
                message: `Several projects of this repository are called ${title}: ${same.map(({ project }) => project.path).join(', ')}.`,
                fix: 'Give each its own name, or name the folder of one with the input path.',
            });
    }
}

// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/tag-names.js
var tag_names = __webpack_require__(45672);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
// EXTERNAL MODULE: ./lib/project/project.js + 1 modules
var project_project = __webpack_require__(90156);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
;// CONCATENATED MODULE: ./lib/project/workspace.js
/**
 * Finds the projects of a repository: the members of uv's workspaces, and every other folder with a project file. What is
 * no package, is private or lies in a folder of tests is found too, with the reason for leaving it out.
 * @see https://docs.astral.sh/uv/concepts/projects/workspaces/
 */










/** The files by which a folder is known as a project. */
const FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'];
/**
 * Reads every project in `workspace`, sorted by folder.
 * @param workspace absolute real path of the folder that contains them
 * @param git absolute path of git; undefined without it
 * @throws PackagingError(s) as `readProject`, for a project that is not left out
 */
async function readMembers(workspace, git, query) {
    const stateOf = gitStates(git, query);
    const folders = await projectFolders(workspace, git, query);
    const tables = new Map(await Promise.all(folders.map(async (folder) => [folder, await tomlOf((0,external_node_path_.join)(workspace, folder))])));
    const read = folders.map(async (folder) => {
        const outside = elsewhere(folder, tables);
        try {
            const project = await (0,project_project/* readProject */.W)(folder, workspace, stateOf);
            return [await memberOf(project, tables.get(folder) ?? {}, outside, inWorkspace(folder, tables))];
        }
        catch (thrown) {
            const problems = (0,errors/* problemsOf */.GW)(thrown);
            if (problems.length === 0)
                throw thrown;
            // Settings of tools alone are no project, and what is wrong with a test's project is meant to be.
            if (outside !== undefined || problems.every(({ code }) => code === 'project/none'))
                return [];
            throw thrown;
        }
    });
    return (await (0,errors/* allOrProblems */.Xd)(read)).flat();
}
/** The state of the repository that holds a folder, each repository read once. */
function gitStates(tool, query) {
    const known = new Map();
    return async (dir) => {
        const repository = tool === undefined ? undefined : await (0,project_git/* findRepository */.W1)(dir);
        if (tool === undefined || repository === undefined)
            return undefined;
        const { root } = repository;
        const state = known.get(root) ?? (0,project_git/* readGit */.lX)(root, tool, query);
        known.set(root, state);
        const found = await state;
        const inside = `${external_node_path_.posix.normalize(dir.slice(root.length + 1).replaceAll('\\', '/'))}/`;
        return dir === root || found?.tracked.some(file => file.startsWith(inside)) ? found : undefined;
    };
}
// Folders with a project file.
/** Relative to `workspace` with `/`, `.` for itself, sorted. What git ignores is none of them. */
async function projectFolders(workspace, git, query) {
    const repository = git === undefined ? undefined : await (0,project_git/* findRepository */.W1)(workspace);
    if (git === undefined || repository === undefined)
        return (await walk(workspace, '', 0)).sort();
    const patterns = FILES.map(file => `:(glob)**/${file}`);
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns];
    const { code, stdout } = await query(git, [...(0,project_git/* gitOptions */.h5)(repository.root), ...args], workspace);
    if (code !== 0)
        return (await walk(workspace, '', 0)).sort();
    const files = stdout.split('\0').filter(Boolean);
    return [...new Set(files.map(file => external_node_path_.posix.dirname(file)))].sort();
}
/** Folders below which no project is looked for outside of git. */
const SKIPPED = /^(?:\.(?:git|hg|svn|venv|tox|nox|eggs|cache|.*_cache)|node_modules|__pycache__|site-packages|dist|build|.*\.egg-info)$/;
const DEEPEST = 8;
async function walk(root, folder, depth) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true }).catch(() => []);
    const names = entries.map(({ name }) => name);
    // A virtual environment.
    if (names.includes('pyvenv.cfg'))
        return [];
    const below = entries.filter(entry => entry.isDirectory() && !SKIPPED.test(entry.name) && depth < DEEPEST);
    const inner = await Promise.all(below.map(({ name }) => walk(root, external_node_path_.posix.join(folder, name), depth + 1)));
    return [...(FILES.some(file => names.includes(file)) ? [folder || '.'] : []), ...inner.flat()];
}
// Which of them belong together.
/** Undefined for a file that is absent or invalid; `readProject` reports the latter. */
async function tomlOf(dir) {
    const text = await (0,regular/* readRegular */.V)((0,external_node_path_.join)(dir, 'pyproject.toml'), 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    try {
        return (0,toml/* parseToml */.MT)(text, 'pyproject.toml');
    }
    catch {
        return undefined;
    }
}
/** Tools with workspaces that are declared in the same way. */
const WORKSPACES = ['uv', 'rye'];
/** The nearest folder, the same or above, that declares a workspace. */
function workspaceAround(folder, tables) {
    for (let at = folder;; at = external_node_path_.posix.dirname(at)) {
        const table = WORKSPACES.map(tool => (0,toml/* valueAt */.fK)(tables.get(at) ?? {}, 'tool', tool, 'workspace')).find(toml/* isTable */.bI);
        if (table !== undefined)
            return { root: at, table };
        if (at === '.')
            return undefined;
    }
}
/** Whether a workspace has this project as a member. */
function inWorkspace(folder, tables) {
    const around = workspaceAround(folder, tables);
    return around !== undefined && isMember(external_node_path_.posix.relative(around.root, folder), around.table);
}
/**
 * Whether a workspace declares a folder as a member, as uv does it.
 * @param folder relative to the workspace's root; empty for the root itself, which always is one
 */
function isMember(folder, workspace) {
    if (folder === '')
        return true;
    // For `members` a wildcard stays within one folder, for `exclude` it does not.
    const included = texts(workspace.members).some(glob => matchesPath(glob, { takes: IN_NAME, many: true }, folder));
    return included && !texts(workspace.exclude).some(glob => matchesPath(glob, core_text/* ANY_TEXT */.hm, folder));
}
function texts(value) {
    return Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];
}
const IN_NAME = (character) => character !== '/';
/** @param star what `*` takes */
function matchesPath(glob, star, folder) {
    const path = external_node_path_.posix.normalize(glob).replace(/\/$/, '');
    const parts = path.match(/\*\*\/|\*+|\?|\[!?[^\]]{1,99}\]|[\s\S]/g) ?? [];
    const taken = parts.flatMap((part) => {
        if (part === '**/')
            return core_text/* ANY_FOLDERS */.JV;
        if (part.startsWith('**'))
            return [core_text/* ANY_TEXT */.hm];
        if (part === '*')
            return [star];
        if (part === '?')
            return [{ takes: IN_NAME }];
        return [part.length > 2 && part.startsWith('[') ? (0,project_git/* oneOf */.yL)(part) : (0,core_text/* letter */.Pv)(part)];
    });
    return (0,core_text/* matchesParts */.m0)(taken, folder);
}
/** Folders whose projects are not meant for anyone, unless a workspace names them. */
const ASIDE = /^\.|\{\{|^(?:(?:tests?|testing|test[-_]?data|fixtures?|examples?|samples?|docs?|templates?|benchmarks?|vendor(?:ed)?|third[-_]?party)|__(?:tests|fixtures)__|node_modules|site-packages)$/i;
function elsewhere(folder, tables) {
    const around = workspaceAround(folder, tables);
    if (around !== undefined && inWorkspace(folder, tables))
        return undefined;
    if (around !== undefined)
        return { kind: 'elsewhere', reason: `is not a member of the workspace in ${around.root}/pyproject.toml` };
    const aside = folder.split('/').find(part => part !== '.' && ASIDE.test(part));
    return aside === undefined ? undefined : { kind: 'elsewhere', reason: `is below a folder called ${aside}` };
}
// What each of them is.
async function memberOf(project, table, outside, ofWorkspace) {
    const settings = await settingsOf(project);
    const leftOut = noPackage(project, table, ofWorkspace) ?? outside ?? privateBy(table, settings);
    return {
        project,
        title: (0,paths/* projectTitle */.kf)(project),
        names: (0,tag_names/* tagNames */.n)(project),
        ...(leftOut && { leftOut }),
        needs: needsOf(project, table, settings),
    };
}
/** Text of the files that may name requirements and classifiers without pyproject.toml. */
async function settingsOf({ dir, setupPy, setupCfg, dependencies, pyproject }) {
    if (dependencies !== undefined && !setupPy && setupCfg === undefined)
        return '';
    const names = await (0,promises_.readdir)(dir).catch(() => []);
    const files = names.filter(name => /^(?:setup\.(?:py|cfg)|requirements.*\.(?:txt|in))$/.test(name));
    const read = await Promise.all(files.map(name => (0,regular/* readRegular */.V)((0,external_node_path_.join)(dir, name), 'utf8').catch(() => '')));
    return [pyproject?.text ?? '', ...read].join('\n');
}
/** What its own tool says is none; in a workspace of uv, also what has no build system. */
function noPackage(project, table, ofWorkspace) {
    const stated = [
        ['uv', 'package'],
        ['poetry', 'package-mode'],
        ['pdm', 'distribution'],
        ['rye', 'virtual'],
    ].find(([tool = '', key = '']) => (0,toml/* valueAt */.fK)(table, 'tool', tool, key) === (key === 'virtual'));
    if (stated !== undefined)
        return { kind: 'no package', reason: `is not a package: tool.${stated.join('.')} is ${stated[1] === 'virtual'}` };
    const forced = (0,toml/* valueAt */.fK)(table, 'tool', 'uv', 'package') === true;
    if (!ofWorkspace || forced || project.pyproject === undefined || project.pyproject.hasBuildSystem)
        return undefined;
    return { kind: 'no package', reason: 'is not a package: it has no [build-system]' };
}
/** @see https://pypi.org/classifiers: an index refuses every classifier that begins with `Private ::` */
function privateBy(table, settings) {
    const classifiers = [(0,toml/* valueAt */.fK)(table, 'project', 'classifiers'), (0,toml/* valueAt */.fK)(table, 'tool', 'poetry', 'classifiers')];
    const found = classifiers.flatMap(texts).find(one => /^Private\s*::/.test(one)) ?? /\bPrivate :: [^\r\n'",]+/.exec(settings)?.[0];
    return found === undefined ? undefined : { kind: 'private', reason: `has the classifier ${found.trim()}` };
}
function needsOf(project, table, settings) {
    const poetry = (0,toml/* valueAt */.fK)(table, 'tool', 'poetry', 'dependencies');
    const lines = [...project.buildSystem.requires, ...(project.dependencies ?? [])];
    const extra = Object.values(project.extras ?? {}).flat();
    const named = [...lines, ...extra].map(line => /^\s*([A-Za-z0-9._-]+)/.exec(line)?.[1] ?? '');
    const known = new Set([...named, ...((0,toml/* isTable */.bI)(poetry) ? Object.keys(poetry) : [])].map(paths/* normalizeName */.Pc));
    const isStatic = project.dependencies !== undefined || (0,toml/* isTable */.bI)(poetry);
    const plain = isStatic ? '' : settings.toLowerCase().replaceAll(/[-_.]+/g, '-');
    const sources = (0,toml/* valueAt */.fK)(table, 'tool', 'uv', 'sources');
    const fromElsewhere = new Set(Object.entries((0,toml/* isTable */.bI)(sources) ? sources : {})
        .filter(([, source]) => (0,toml/* isTable */.bI)(source) && ['git', 'url', 'index'].some(key => key in source))
        .map(([name]) => (0,paths/* normalizeName */.Pc)(name)));
    return name => !fromElsewhere.has(name) && (known.has(name) || mentions(plain, name));
}
function mentions(plain, name) {
    return plain !== '' && new RegExp(`(?:^|[^a-z0-9-])${name}(?:$|[^a-z0-9-])`).test(plain);
}

// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/release/tag-claim.js
var tag_claim = __webpack_require__(89048);
;// CONCATENATED MODULE: ./lib/release/member-tag.js
/** Which project of a repository a tag is for (pure). */




/**
 * The project that a tag names best: by its own pattern, by its name, by its folder. What is private or a test's is only
 * found when no other project is. A tag without a name is for the project at the root, or for the only one.
 * @param hasFolder whether the repository has a folder of that path or name
 * @throws PackagingError `project/members` for a tag that names several equally well, or what is not a package
 */
function ownerOf(tag, members, hasFolder) {
    const regular = members.filter(({ leftOut }) => leftOut === undefined);
    const named = bestOf(tag, regular) ?? bestOf(tag, members);
    if (named !== undefined)
        return { kind: 'project', member: packaged(tag, named) };
    const splits = (0,tag_claim/* splitTag */.RK)(tag);
    const prefixes = splits.flatMap(({ prefix }) => ((0,tag_claim/* namesNone */.l8)(prefix) ? [] : [prefix]));
    if (prefixes.length === 0) {
        const [only, ...more] = regular;
        const sole = regular.find(({ project }) => project.path === '.') ?? (more.length === 0 ? only : undefined);
        return sole === undefined ? { kind: 'unnamed' } : { kind: 'project', member: sole };
    }
    const folder = prefixes.find(hasFolder);
    return folder === undefined ? { kind: 'unknown' } : { kind: 'folder', folder };
}
function bestOf(tag, members) {
    const claims = members.flatMap(member => {
        const claim = (0,tag_claim/* claimOf */._B)(tag, member.project.name, member.names);
        return claim === undefined ? [] : [{ member, rank: claim.rank }];
    });
    const best = Math.min(...claims.map(({ rank }) => rank));
    const [first, ...more] = claims.filter(({ rank }) => rank === best).map(({ member }) => member);
    if (first === undefined || more.length === 0)
        return first;
    throw new errors/* PackagingError */.yr('project/members', {
        message: `The tag '${tag}' names several projects: ${(0,format/* listing */.RR)([first, ...more].map(choice))}.`,
        fix: 'Tag with the whole name of one, such as NAME/v1.0, or name its folder with the input path.',
    });
}
function packaged(tag, member) {
    const { leftOut, project } = member;
    if (leftOut?.kind !== 'no package')
        return member;
    throw new errors/* PackagingError */.yr('project/members', {
        message: `The tag '${tag}' is for ${choice(member)}, which ${leftOut.reason}.`,
        fix: 'Give it a [build-system] and make it a package, or remove that tag.',
        place: { file: external_node_path_.posix.join(project.path, 'pyproject.toml'), line: 1 },
    });
}
/** For a tag with which no project can be chosen. */
function noOwner(tag, kind, members) {
    const choices = members.filter(({ leftOut }) => leftOut?.kind !== 'no package');
    const [first] = choices;
    return new errors/* PackagingError */.yr('project/members', {
        message: kind === 'unnamed'
            ? `The tag '${tag}' does not say which project it is for: there are ${(0,format/* listing */.RR)(choices.map(choice))}.`
            : `The tag '${tag}' names no project of this repository: there are ${(0,format/* listing */.RR)(choices.map(choice))}.`,
        fix: `Tag with the name of one, such as ${first?.title ?? 'NAME'}-v1.0, or name its folder with the input path.`,
    });
}
function choice({ title, project }) {
    return `${title} (${project.path})`;
}

// EXTERNAL MODULE: ./lib/release/tag.js
var release_tag = __webpack_require__(28089);
// EXTERNAL MODULE: ./lib/plan/configure.js + 4 modules
var configure = __webpack_require__(34913);
;// CONCATENATED MODULE: ./lib/plan/members.js
/** Which projects of a repository a run is for: the one that `path` names, or with `path: auto` what the tag says, else all. */














/** The value of `path` that lets the tag choose. */
const AUTO = 'auto';
/** The tag that chooses: the input's, or the one that started the workflow. One that is only at HEAD does not count. */
function choosingTag(layers, env) {
    const ref = env.GITHUB_REF;
    return (0,options/* givenText */.xe)(layers, 'tag') ?? (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined);
}
/**
 * @param layers inputs or options, strongest first
 * @throws PackagingError(s) `project/members`, and as `readMembers`
 */
async function chooseProjects(host, layers, tag = choosingTag(layers, host.env)) {
    const asked = (0,options/* givenText */.xe)(layers, 'path') ?? '.';
    if (asked !== AUTO)
        return tag === undefined ? unchanged(layers) : unlessForAnother(host, layers, asked, tag);
    const repository = await readRepository(host);
    const { members } = repository;
    const wanted = releaseOrder(members);
    const [first] = wanted;
    if (first === undefined && tag === undefined)
        return noneToRelease(layers, members);
    if (tag !== undefined && members.length > 0)
        return byTag(layers, tag, repository);
    if (first === undefined || wanted.length === 1)
        return {
            kind: 'one',
            layers: first ? chosenLayers(layers, first, members) : inRoot(layers),
            notes: leftOutOf(members),
        };
    refuseSameNames(wanted);
    const output = (0,options/* givenText */.xe)(layers, 'output-dir');
    const projects = wanted.map((member) => {
        const needs = siblingsOf(member, members).map(({ title }) => title);
        const own = member.project.pyproject?.settings?.table['output-dir'];
        // What a project says of its own files stays, where the run says nothing.
        const dir = output === undefined && own !== undefined ? undefined : external_node_path_.posix.join(output ?? 'dist', member.title);
        return {
            title: member.title,
            path: member.project.path,
            layers: chosenLayers(layers, member, members, dir),
            needs: needs.filter(title => wanted.some(one => one.title === title)),
        };
    });
    return { kind: 'several', projects, notes: leftOutOf(members) };
}
function unchanged(layers) {
    return { kind: 'one', layers, notes: [] };
}
async function readRepository(host) {
    const workspace = await (0,promises_.realpath)(host.workspace);
    const git = await (0,paths/* findProgram */.Kp)('git', host.env, host.workspace);
    const members = await readMembers(workspace, git, query/* query */.P);
    const state = git === undefined ? undefined : await (0,project_git/* readGit */.lX)(workspace, git, query/* query */.P).catch(() => undefined);
    return {
        members,
        hasFolder: name => name !== '' && (state?.tracked.some(file => `/${file}`.includes(`/${name}/`)) ?? false),
    };
}
/** Nothing that a run without a tag could release: what is there says why, and where nothing is, the root's error does. */
function noneToRelease(layers, members) {
    if (members.length === 0)
        return { kind: 'one', layers: inRoot(layers), notes: [] };
    return { kind: 'nothing', reason: `No project has something to release. ${leftOutOf(members).join(' ')}` };
}
/** The same inputs for the workspace's own folder. */
function inRoot(layers) {
    return [inputs({ path: '.' }), ...without(layers, ['path'])];
}
function byTag(layers, tag, { members, hasFolder }) {
    const owner = ownerOf(tag, members, hasFolder);
    switch (owner.kind) {
        case 'project': {
            const { member } = owner;
            const note = `The tag ${tag} is for ${member.title}, ${placeOf(member)}.`;
            return { kind: 'one', layers: chosenLayers(layers, member, members), notes: [note] };
        }
        case 'folder':
            return { kind: 'nothing', reason: `The tag ${tag} is for ${owner.folder}, which is not a Python project.` };
        default:
            throw noOwner(tag, owner.kind, members);
    }
}
/** A project that was named, unless the tag is that of another one. */
async function unlessForAnother(host, layers, asked, tag) {
    if ((0,tag_claim/* namesNone */.l8)((0,tag_claim/* parseTag */.ED)(tag)?.prefix) || (await (0,paths/* isFile */.fo)(external_node_path_.resolve(host.workspace, asked))))
        return unchanged(layers);
    const project = await (0,configure/* readProjectHere */.WO)(asked, host).catch(thrown => {
        // It is reported when the run reads it.
        if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
            throw thrown;
        return undefined;
    });
    if (project === undefined || versionCheck(layers, project, host) === 'none' || isOwn(tag, project))
        return unchanged(layers);
    const repository = await readRepository(host).catch(thrown => {
        if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
            throw thrown;
        return undefined;
    });
    if (repository === undefined)
        return unchanged(layers);
    const owner = ownerOf(tag, repository.members, repository.hasFolder);
    const title = project.name ?? project.path;
    if (owner.kind === 'folder')
        return { kind: 'nothing', reason: `The tag ${tag} is for ${owner.folder} and not for ${title}.` };
    // With a tag that names none, the run reports what does not agree.
    if (owner.kind !== 'project' || owner.member.project.dir === project.dir)
        return unchanged(layers);
    const { member } = owner;
    return {
        kind: 'nothing',
        reason: `The tag ${tag} is for ${member.title}, ${placeOf(member)}, and not for ${title}.`,
    };
}
function placeOf({ project }) {
    return project.path === '.' ? 'at the root of the repository' : `in ${project.path}`;
}
function versionCheck(layers, project, { workspace }) {
    const settings = project.pyproject?.settings;
    const inFile = settings && (0,options/* pyprojectLayer */.Ax)(settings, { dir: project.dir, workspace });
    return (0,options/* decideOptions */.pA)(inFile === undefined ? layers : [...layers, inFile.layer]).options.versionCheck;
}
function isOwn(tag, project) {
    const names = (0,tag_names/* tagNames */.n)(project);
    if ((0,tag_claim/* claimOf */._B)(tag, project.name, names) !== undefined)
        return true;
    return (0,tag_claim/* namesNone */.l8)((0,tag_claim/* parseTag */.ED)(tag, project.name)?.prefix) || !(0,release_tag/* hasVersion */.Xj)({ tag, dirty: [], names }, project.name);
}
/** Inputs for one project: its folder, the projects of the repository that it needs, where its files go. */
function chosenLayers(layers, member, members, outputDir) {
    const { project } = member;
    const settings = project.pyproject?.settings;
    const inFile = settings && (0,options/* pyprojectLayer */.Ax)(settings, { dir: project.dir, workspace: workspaceOf(project) }).layer;
    const own = (0,options/* givenText */.xe)(inFile === undefined ? layers : [...layers, inFile], 'local-projects')?.split('\n') ?? [];
    const siblings = siblingsOf(member, members).map(({ project }) => project.path);
    const locals = [...new Set([...own, ...siblings])];
    return [
        inputs({
            path: project.path,
            ...(siblings.length > 0 && { 'local-projects': locals.join('\n') }),
            ...(outputDir !== undefined && { 'output-dir': outputDir }),
        }),
        ...without(layers, [
            'path',
            ...(siblings.length > 0 ? ['local-projects'] : []),
            ...(outputDir === undefined ? [] : ['output-dir']),
        ]),
    ];
}
function workspaceOf({ dir, path: folder }) {
    return folder === '.' ? dir : dir.slice(0, dir.length - folder.length - 1);
}
function inputs(values) {
    return {
        kind: 'input',
        values: new Map(Object.entries(values).map(([name, text]) => [name, { text }])),
        spell: name => name,
    };
}
function without(layers, names) {
    return layers.map(layer => ({
        ...layer,
        values: new Map([...layer.values].filter(([name]) => !names.includes(name))),
    }));
}
/** What a run of all projects does not package, a sentence each. */
function leftOutOf(members) {
    return members.flatMap(({ title, project, leftOut }) => leftOut === undefined ? [] : [`Left out: ${title} (${project.path}) ${leftOut.reason}.`]);
}


/***/ }),

/***/ 49164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   G: () => (/* binding */ plannedFiles),
/* harmony export */   Gg: () => (/* binding */ noPython),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   K5: () => (/* binding */ decideExecutables),
/* harmony export */   L: () => (/* binding */ noUniversal2),
/* harmony export */   OG: () => (/* binding */ NOTHING_TO_RUN),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   Wd: () => (/* binding */ platformsFor),
/* harmony export */   gd: () => (/* binding */ collected)
/* harmony export */ });
/* unused harmony export noPlatform */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(31204);
/* harmony import */ var _distributions_cibuildwheel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19560);
/* harmony import */ var _executables_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83286);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62310);
/* harmony import */ var _project_script_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65260);
/* harmony import */ var _release_tag_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28089);
/* harmony import */ var _smoke_test_commands_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24192);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85390);
/* harmony import */ var _builders_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87703);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82621);












/** Everything that an executable is for. */
function targetsOf({ target, others = [] }) {
    return [target, ...others];
}
/** One file for each target, or one for all where the format joins them (pure). */
function plannedFiles(format, targets) {
    const { name, together } = format;
    if (together === undefined)
        return targets.map(target => ({ format: name, target }));
    const [target, ...others] = targets;
    return target === undefined ? [] : [{ format: name, target, ...(others.length > 0 && { others }) }];
}
/** The platforms that a format is made for. @throws PackagingError `input/conflict` when there is none */
function platformsFor(format, platforms) {
    if (platforms.length === 0)
        throw noPlatform(format);
    const served = format.together?.platforms(platforms) ?? platforms;
    if (served.length > 0)
        return served;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `formats requests ${format.name}, which none of the platforms ${platforms.map(({ name }) => name).join(', ')} has.`,
        fix: `Name a platform that it serves, such as linux-x86_64, or leave ${format.name} out.`,
    });
}
/**
 * The native executables that this machine builds.
 * @throws PackagingError(s) `input/conflict` for everything that it cannot build, all together
 */
function decideExecutables(query, known) {
    const { formats, options, pythons, optional, platforms, runner } = query;
    const asked = known.filter(({ name }) => formats.includes(name));
    const problems = [];
    // One that is certain to be there is preferred to those that may be left out.
    const certain = pythons.filter(python => !optional.includes(python));
    const planned = asked.flatMap(format => {
        const python = format.choose(certain) ?? format.choose(pythons);
        if (python === undefined) {
            problems.push(noPython(format, pythons));
            return [];
        }
        const served = collected(problems, () => platformsFor(format, platforms)) ?? [];
        if (query.universal2 && served.some(({ name }) => _targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .UNIVERSAL2_OF */ .s5.includes(name)))
            problems.push(noUniversal2(format));
        const targets = served.map(platform => {
            const target = { python, platform };
            for (const { reason, fix } of format.refusals({ target, machine: runner, options }))
                problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
                    message: `${kindOf(format.name)} for ${platform.name} cannot be built here: ${reason}.`,
                    fix,
                }));
            return target;
        });
        return plannedFiles(format, targets);
    });
    // What is wrong with a format on every platform is reported once.
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)([...new Map(problems.map(problem => [problem.message, problem])).values()]);
    return planned;
}
/** For messages: `A scie executable`. */
function kindOf(format) {
    return (0,_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isImage */ .wu)(format) ? 'A container image' : `A ${format} executable`;
}
/** A native executable is for one architecture. */
function noUniversal2(format) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `platforms names ${_targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .UNIVERSAL2 */ .MJ}, but ${kindOf(format.name).replace(/^A/, 'a')} is for one kind of Mac.`,
        fix: `Name ${_targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .UNIVERSAL2_OF */ .s5.join(' and ')} instead, or leave ${format.name} out: ${_targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .UNIVERSAL2 */ .MJ} is for wheels.`,
    });
}
/** The value, or undefined with what was thrown among the problems. */
function collected(problems, decide) {
    try {
        return decide();
    }
    catch (thrown) {
        const found = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOf */ .GW)(thrown);
        if (found.length === 0)
            throw thrown;
        problems.push(...found);
        return undefined;
    }
}
/** For a format that supports none of the requested Pythons. */
function noPython(format, pythons) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `formats requests ${format.name}, which supports none of ${pythons.map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR).join(', ')}.`,
        fix: 'Choose a Python that it supports (docs/native.md), or leave that format out.',
    });
}
/** For a format that is made for platforms by name, where none is named. */
function noPlatform(format) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `formats requests ${format.name}, but platforms names only complete-platform files.`,
        fix: 'Name a platform too, such as linux-x86_64: a file of compatibility tags does not say what to build a program for.',
    });
}
/** @throws PackagingError for everything that is wrong with the request, all together */
function makePlan(request) {
    const { options, project, machine } = request;
    const problems = [];
    const collect = (decide) => collected(problems, decide);
    const pythons = collect(() => decidePythons(options, project, request));
    const floors = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .parseFloors */ .vQ)(options);
    const context = { machine, floors: floors.floors };
    const platforms = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePlatforms */ .qA)(options.platforms, context);
    const runner = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePlatforms */ .qA)(['runner'], context).platforms[0];
    const version = (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_6__/* .checkBefore */ .cv)(request.tagged, project);
    problems.push(...floors.problems, ...platforms.problems, ...version.problems);
    if (options.compiler === 'cibuildwheel' && runner && pythons && (0,_distributions_cibuildwheel_js__WEBPACK_IMPORTED_MODULE_2__/* .cibuildwheelServes */ .uH)(runner))
        problems.push(...(0,_distributions_cibuildwheel_js__WEBPACK_IMPORTED_MODULE_2__/* .cibuildwheelProblems */ .mJ)(pythons.pythons, runner));
    const command = options.testCommand;
    const test = collect(() => (command === 'auto' || command === 'none' ? command : (0,_smoke_test_commands_js__WEBPACK_IMPORTED_MODULE_7__/* .splitCommand */ .GW)(command)));
    const formats = collect(() => decideFormats(options, project));
    const commands = formats && collect(() => (0,_commands_js__WEBPACK_IMPORTED_MODULE_10__/* .plannedCommands */ .V)(options, project, formats.formats, platforms.platforms));
    const executables = pythons && formats && runner
        ? collect(() => decideExecutables({
            ...formats,
            ...pythons,
            options,
            platforms: platforms.platforms,
            universal2: platforms.universal2,
            runner,
        }, request.executables ?? _executables_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .EXECUTABLE_FORMATS */ .M))
        : [];
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(problems);
    const wheelsFor = runner && (0,_builders_js__WEBPACK_IMPORTED_MODULE_9__/* .universalWheels */ .Op)(runner, platforms);
    if (!pythons || !test || !formats || !executables || !runner)
        throw new Error('a problem was lost');
    return {
        schema: 1,
        project: {
            path: project.path,
            ...(project.name !== undefined && { name: project.name }),
            ...(project.version !== undefined && { version: project.version }),
            ...(project.requiresPython !== undefined && { requiresPython: project.requiresPython }),
        },
        ...formats,
        ...(commands?.length && { commands }),
        pythons: pythons.pythons,
        optional: pythons.optional.filter(python => !embedsInstalled(executables, python)),
        runner,
        ...(wheelsFor && { wheelsFor }),
        platforms: platforms.platforms,
        ...(platforms.universal2 && { universal2: true }),
        platformFiles: platforms.files,
        targets: platforms.platforms.flatMap(platform => pythons.pythons.map(python => ({ python, platform }))),
        executables,
        test,
        warnings: [...pythons.warnings, ...version.warnings],
    };
}
/** Whether an executable contains the interpreter of this machine: without it there is no executable. */
function embedsInstalled(executables, python) {
    const name = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(python);
    return executables.some(({ format, target }) => format !== 'scie' && (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(target.python) === name);
}
function decidePythons(options, project, { today, local = false }) {
    const asked = (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_11__/* .words */ .aL)(options.pythonVersions);
    const requires = project.requiresPython;
    if (asked.length === 1 && asked[0] === 'auto') {
        const auto = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .autoVersions */ .dT)(requires, today);
        return { ...auto, optional: local ? auto.pythons : [] };
    }
    const { pythons, problems } = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePythons */ .Rh)(asked, requires);
    const excluded = requires === undefined ? [] : pythons.filter(python => !(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .allowsPython */ .N8)(requires.trim(), python));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)([...problems, ...excluded.map(python => contradiction((0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(python), project, pythons))]);
    return { pythons, optional: [], warnings: [] };
}
function contradiction(python, project, asked) {
    const place = project.locations.requiresPython;
    const { requiresPython = '' } = project;
    const allowed = (some) => some.filter(one => (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .allowsPython */ .N8)(requiresPython.trim(), one)).map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR);
    const left = allowed(asked);
    const others = allowed((0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePythons */ .Rh)((0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .supportedNames */ .B1)()).pythons).filter(name => /^3\.\d+$/.test(name));
    const choose = left.length > 0 || others.length === 0 ? '' : ` (it allows ${others.join(' ')})`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `python-versions requests ${python}, but the project's requires-python is '${requiresPython}'.`,
        fix: `Leave ${python} out of python-versions${choose}, or widen requires-python.`,
        ...(place && { place }),
    });
}
function decideFormats(options, project) {
    if (project.script !== undefined)
        return scriptFormats(options, project);
    if (options.formats !== 'auto')
        return {
            formats: options.formats,
            pexIfRunnable: false,
            skipped: skippedBut(options.formats, 'not requested'),
        };
    if (options.entryPoint !== 'auto')
        return { formats: _core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .AUTO_FORMATS */ .dc, pexIfRunnable: false, skipped: [] };
    const { scripts, guiScripts, mainPackages } = project;
    const some = Object.keys({ ...scripts, ...guiScripts }).length + mainPackages.length > 0;
    // Only the built wheel knows the scripts of a project whose metadata is made by code.
    const known = scripts !== undefined && !(0,_project_script_files_js__WEBPACK_IMPORTED_MODULE_5__/* .mayBringScriptFiles */ .G)(project);
    if (some || !known)
        return { formats: _core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .AUTO_FORMATS */ .dc, pexIfRunnable: true, skipped: [] };
    const formats = _core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .AUTO_FORMATS */ .dc.filter(format => format !== 'pex');
    return { formats, pexIfRunnable: false, skipped: skippedBut(formats, NOTHING_TO_RUN) };
}
/** A script is a program and no library: it has no sdist or wheel to publish. @throws PackagingError `input/conflict` */
function scriptFormats(options, { path }) {
    if (options.formats === 'auto')
        return { formats: ['pex'], pexIfRunnable: false, skipped: skippedBut(['pex'], 'the project is a single script') };
    const none = options.formats.filter(format => format === 'sdist' || format === 'wheel');
    if (none.length === 0)
        return { formats: options.formats, pexIfRunnable: false, skipped: skippedBut(options.formats, 'not requested') };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `formats requests ${none.join(' and ')}, but ${path} is a single script, which has none.`,
        fix: 'Leave formats out for a PEX, name native executables too, or put the script into a project with a pyproject.toml.',
    });
}
/** Why `auto` makes no PEX of a library. */
const NOTHING_TO_RUN = 'the project has no script and no __main__ to run; set entry-point to build one anyway';
function skippedBut(formats, reason) {
    return _core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .AUTO_FORMATS */ .dc.filter(format => !formats.includes(format)).map(format => ({ format, reason }));
}


/***/ }),

/***/ 95956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _Q: () => (/* binding */ runnerLabels),
/* harmony export */   e0: () => (/* binding */ noRunner),
/* harmony export */   f1: () => (/* binding */ CONTAINERS)
/* harmony export */ });
/* unused harmony exports RUNNERS, PLATFORM_OF_LABEL, ENDINGS */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85390);
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
/**
 * The platform of a runner with docker whose containers build wheels for these: GitHub has no machine of that kind.
 * @see https://github.com/pypa/manylinux#musllinux_1_2-alpine-linux-323-based-312-compatible
 */
const CONTAINERS = {
    'musllinux-x86_64': 'linux-x86_64',
    'musllinux-aarch64': 'linux-aarch64',
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
    const platform = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalPlatform */ ._l)(line.slice(0, Math.max(0, equals)));
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', { message, fix });
}
function retired(label, platform, { ends, source }) {
    const instead = RUNNERS[platform];
    return invalid(`runners: GitHub has retired ${label}; jobs with it fail or wait since ${ends} (${source}).`, instead === undefined ? 'Name another label.' : `Write ${platform}=${instead}, or leave the line out.`);
}
function foreign(label, of, platform) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `runners gives ${label} for ${platform}, but it is a machine for ${of}.`,
        fix: `Write ${of}=${label}, or another label for ${platform}.`,
    });
}
function ending(label, { ends, source }) {
    return invalid(`GitHub has announced the end of the runner ${label}: ${ends} (${source}).`, 'Choose another one with the input runners before that day.');
}
/** For platforms that get no job. */
function noRunner(platforms, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `GitHub has no runner for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(platforms)}, and ${why}.`,
        fix: `Leave ${platforms.length === 1 ? 'it' : 'them'} out of platforms, or name a runner of your own in the input runners, for example ${platforms[0]}=self-hosted.`,
    });
}


/***/ }),

/***/ 15281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ unshallow),
/* harmony export */   W1: () => (/* binding */ findRepository),
/* harmony export */   h5: () => (/* binding */ gitOptions),
/* harmony export */   jr: () => (/* binding */ gitGlob),
/* harmony export */   lX: () => (/* binding */ readGit),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony export parseTags */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77642);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** What git knows about a project, read without writing anything. A project without git is as good as any other. */




/**
 * Reads the state of the repository that contains `dir`.
 * @param dir absolute real path of a project
 * @param tool absolute path of git, from `findGit`
 * @returns undefined when `dir` is in no repository, or in one that tracks nothing of it (a home folder under git)
 */
async function readGit(dir, tool, query) {
    const repository = await findRepository(dir);
    if (repository === undefined)
        return undefined;
    const { root, gitDir, commonDir } = repository;
    const ask = async (...args) => query(tool, [...gitOptions(root), ...args], root);
    const [shallow, head, status, files, ignored] = await Promise.all([
        ask('rev-parse', '--is-shallow-repository'),
        ask('log', '-1', '--no-show-signature', '--format=%H %ct', '--end-of-options', 'HEAD'),
        ask('status', '--porcelain=v1', '-z', '--untracked-files=no', '--no-renames'),
        ask('ls-files', '-z', '--stage'),
        ask('ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'),
    ]);
    if (shallow.code !== 0 || files.code !== 0)
        return undefined;
    const staged = split(files.stdout).map(entry => {
        const tab = entry.indexOf('\t');
        return { submodule: entry.startsWith('160000 '), path: entry.slice(tab + 1) };
    });
    const tracked = staged.filter(entry => !entry.submodule).map(entry => entry.path);
    if (dir !== root && !tracked.some(path => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(dir, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path))))
        return undefined;
    const [sha, time] = head.code === 0 ? head.stdout.trim().split(' ') : [];
    const tags = sha ? await ask('tag', '--points-at', sha) : undefined;
    return {
        tool,
        root,
        gitDir,
        commonDir,
        head: sha,
        commitTime: time === undefined ? undefined : Number(time),
        tags: tags?.code === 0 ? tags.stdout.split(/\r?\n/).filter(Boolean).sort() : [],
        shallow: shallow.stdout.trim() === 'true',
        dirty: split(status.stdout).map(entry => entry.slice(3)),
        tracked: [...new Set(tracked)],
        submodules: staged.filter(entry => entry.submodule).map(entry => entry.path),
        ignored: split(ignored.stdout),
    };
}
/**
 * Options for every call. In a container the checkout belongs to another user and git refuses it as of "dubious
 * ownership" (CVE-2022-24765); this one folder was named by the user. No lock is taken, so that nothing is written, and
 * no file system monitor, a program that a repository's own settings may name, is started.
 */
function gitOptions(root) {
    return [
        '-c',
        `safe.directory=${root.replaceAll('\\', '/')}`,
        '-c',
        'core.fsmonitor=false',
        '-c',
        'core.quotePath=false',
        '--no-optional-locks',
        '--no-pager',
    ];
}
/**
 * The nearest folder upwards with a `.git` that is a repository or links to one (gitrepository-layout(5)). Git is not
 * asked: its answer ends at a line end, which a path may contain.
 */
async function findRepository(dir) {
    for (let root = dir;; root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root)) {
        const git = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.git');
        const link = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .V)(git, 'utf8').catch(() => '');
        const gitDir = link.startsWith('gitdir: ') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, withoutLineEnd(link.slice(8))) : git;
        if (await (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(gitDir, 'HEAD'))) {
            const common = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(gitDir, 'commondir'), 'utf8').catch(() => '.');
            return { root, gitDir, commonDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(gitDir, withoutLineEnd(common)) };
        }
        if (root === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root))
            return undefined;
    }
}
function withoutLineEnd(line) {
    return line.replace(/\r?\n$/, '');
}
function split(list) {
    return list.split('\0').filter(Boolean);
}
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
function gitGlob(glob) {
    const parts = glob.match(/\\.|\[!?(?:\[:\w{1,9}:\]|[^\]]){1,99}\]|[\s\S]/g) ?? [];
    const taken = parts.map((part) => {
        if (part === '*')
            return _core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ANY_TEXT */ .hm;
        if (part === '?')
            return { takes: () => true };
        if (part.length > 2 && part.startsWith('['))
            return oneOf(part);
        return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .letter */ .Pv)(part.length === 2 && part.startsWith('\\') ? part.slice(1) : part);
    });
    return text => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesParts */ .m0)(taken, text);
}
/** `[a-z]`, `[!0-9]`, `[[:digit:]]`: the dialects differ in how they negate, and in what a backslash is. */
function oneOf(part) {
    const source = part.replace('[:digit:]', '0-9').replace(/^\[!/, '[^').replace(/\\/g, '\\\\');
    try {
        const one = new RegExp(`^${source}$`);
        return { takes: character => one.test(character) };
    }
    catch {
        // `[z-a]` takes nothing.
        return { takes: () => false };
    }
}
/** Commits beyond the present boundary, for each step; after the last the whole history is fetched. */
const STEPS = [64, 256, 1024, 4096, 16_384];
/** Milliseconds that one fetch may take, and be silent. */
const LIMITS = { total: 10 * 60_000, idle: 3 * 60_000 };
/**
 * Fetches what a shallow clone lacks for a version that is counted from tags: commits in growing steps until the nearest
 * tag and every commit since it are there, and the tags on the way. No file contents are fetched, and the remote is not
 * contacted when the clone is complete, has no `origin`, or contains enough already.
 */
async function unshallow(parts) {
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
    const tags = parseTags(listed.stdout).filter(({ name }) => match.some(glob => gitGlob(glob)(name)));
    // Without a matching tag, tools count all commits.
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
        say(by === undefined ? 'Fetching the whole history' : `Fetching ${by} more commits of the history`);
        const fetch = (...filter) => remote('fetch more history', [...FETCH, ...filter, how, 'origin', ...(by === undefined ? [] : [head])]);
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
        ask: (...args) => query(tool, [...gitOptions(root), ...args], root),
        remote: (label, args) => runner.finish({
            label,
            tool,
            // No clean-up in the background that would outlive the step, and no setting that fetches more or deletes.
            args: [
                ...gitOptions(root),
                ...['gc.auto=0', 'maintenance.auto=false', 'fetch.prune=false', 'protocol.version=2'].flatMap(setting => [
                    '-c',
                    setting,
                ]),
                ...args,
            ],
            cwd: root,
            // The checkout has left the credentials in git's own settings; no one can answer a prompt.
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
    const text = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .V)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(commonDir, 'shallow'), 'utf8').catch(() => '');
    return new Set(text.split(/\r?\n/).filter(Boolean));
}
/** Fetches those of `tags` that are in the known history and not here yet; gives git's output when it fails. */
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


/***/ }),

/***/ 90156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/project/inline-script.js
var inline_script = __webpack_require__(43714);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/pyproject.js
var project_pyproject = __webpack_require__(7293);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/project/ini.js
var ini = __webpack_require__(11647);
;// CONCATENATED MODULE: ./lib/project/setup-cfg.js
/** What setup.cfg says about a project without running anything (setuptools' declarative configuration, and pbr's). */



/**
 * Decodes the text of a setup.cfg.
 * @throws PackagingError `project/metadata` with the line that setuptools would refuse as well
 */
function decodeSetupCfg(text, file) {
    const sections = parse(text, file);
    const metadata = sections.get('metadata');
    const options = sections.get('options');
    const name = setup_cfg_option(metadata, 'name');
    const version = setup_cfg_option(metadata, 'version');
    // setuptools still takes the dashed spelling of its older days, and pbr the metadata section.
    const requiresPython = setup_cfg_option(options, 'python_requires') ??
        setup_cfg_option(options, 'python-requires') ??
        setup_cfg_option(metadata, 'python-requires') ??
        setup_cfg_option(metadata, 'python_requires');
    const entryPoints = sections.get('options.entry_points') ?? sections.get('entry_points');
    const console = setup_cfg_option(entryPoints, 'console_scripts');
    const gui = setup_cfg_option(entryPoints, 'gui_scripts');
    const place = (found) => found && { file, line: found.line };
    const locations = {
        name: place(name),
        version: place(version),
        requiresPython: place(requiresPython),
        scripts: place(console ?? gui),
    };
    return {
        file,
        name: literal(name),
        version: literal(version),
        requiresPython: literal(requiresPython),
        scripts: entryPoints && references(console),
        guiScripts: entryPoints && references(gui),
        scriptFiles: [options, sections.get('files')].some(section => setup_cfg_option(section, 'scripts') !== undefined),
        locations: Object.fromEntries(Object.entries(locations).filter(([, found]) => found !== undefined)),
    };
}
function parse(text, file) {
    try {
        return (0,ini/* parseIni */.A)(text);
    }
    catch (error) {
        if (!(error instanceof ini/* IniError */.J))
            throw error;
        throw new errors/* PackagingError */.yr('project/metadata', {
            message: `${file} cannot be read: ${error.message} (line ${error.line}).`,
            fix: 'Correct the line shown; setuptools refuses it too.',
            place: { file, line: error.line },
            cause: error,
        });
    }
}
function setup_cfg_option(section, key) {
    return section?.options.get(key);
}
function literal(option) {
    const value = option?.value.trim();
    return value === undefined || value === '' || /^(?:attr|file)\s*:/.test(value) ? undefined : value;
}
/** A multi-line value of `name = module:function` lines. */
function references(option) {
    const lines = (option?.value ?? '').split('\n').map(line => line.trim());
    return Object.fromEntries(lines.flatMap(line => {
        const [name, reference] = (0,core_text/* pair */.V2)(line, '=') ?? [];
        return !name || !reference || line.startsWith('#') ? [] : [[name, reference]];
    }));
}

;// CONCATENATED MODULE: ./lib/project/project.js
/** Everything that can be known about a project before it is built. The built wheel decides all of it. */







/** The files by which a folder is known as a Python project, the usual one first. */
const PROJECT_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'];
const DEPTH = 3;
const MOST = 5;
/** Projects below a folder that is none, for a hint: at most five, three levels down, relative with `/`, nearest first. */
async function nearbyProjects(dir) {
    const found = [];
    let level = [''];
    for (let depth = 0; depth <= DEPTH && found.length < MOST; depth++) {
        const next = [];
        for (const path of level) {
            const entries = await (0,promises_.readdir)((0,external_node_path_.join)(dir, path), { withFileTypes: true }).catch(() => []);
            const project = entries.some(entry => PROJECT_FILES.some(file => file === entry.name));
            if (project && path !== '')
                found.push(path);
            if (project && path !== '')
                continue;
            for (const entry of entries) {
                if (!entry.isDirectory() || /^(?:\..*|node_modules|__pycache__)$/.test(entry.name))
                    continue;
                next.push(path === '' ? entry.name : `${path}/${entry.name}`);
            }
        }
        level = next.sort();
    }
    return found.slice(0, MOST);
}
/**
 * Reads the project in `dir`, or the script that it is.
 * @param dir absolute, or relative to `workspace`
 * @param workspace absolute folder that contains every project
 * @param git answers for the repository that holds an absolute folder (`readGit`)
 * @param input the input that named `dir`, for errors
 * @throws PackagingError `input/path` (missing, a file, outside), `project/none`, and as `decodePyproject`, `decodeSetupCfg`,
 * `readInlineScript`
 */
async function readProject(dir, workspace, git, input = 'path') {
    const root = await (0,promises_.realpath)(workspace).catch(cause => {
        throw notFound((0,external_node_path_.resolve)(workspace, dir), input, cause);
    });
    const folder = await resolveProjectDir(dir, root, input);
    if (folder.endsWith('.py'))
        return readScript(folder, root, git);
    const [pyprojectText, setupCfgText, setupPy, mainPackages, state] = await Promise.all([
        (0,paths/* readText */.yR)(folder, 'pyproject.toml'),
        (0,paths/* readText */.yR)(folder, 'setup.cfg'),
        (0,paths/* exists */.t2)((0,external_node_path_.join)(folder, 'setup.py')),
        (0,paths/* findMainPackages */.at)(folder),
        git(folder),
    ]);
    const name = (file) => (0,paths/* slashed */.df)((0,external_node_path_.relative)(root, (0,external_node_path_.join)(folder, file)));
    const pyproject = pyprojectText === undefined ? undefined : (0,project_pyproject/* decodePyproject */.L)(pyprojectText, name('pyproject.toml'));
    const setupCfg = setupCfgText === undefined ? undefined : decodeSetupCfg(setupCfgText, name('setup.cfg'));
    // configparser takes the mark for a part of the first section's name; with other backends nothing reads the file.
    const { backend } = pyproject?.buildSystem ?? project_pyproject/* LEGACY_BUILD_SYSTEM */.d;
    if (setupCfgText?.startsWith(paths/* BYTE_ORDER_MARK */.sn) && /^(?:setuptools|pbr)\b/.test(backend))
        throw (0,paths/* byteOrderMarkError */._l)('project/metadata', name('setup.cfg'), backend);
    await checkBuildable(folder, root, { pyproject, setupCfg, setupPy });
    return {
        dir: folder,
        path: (0,paths/* slashed */.df)((0,external_node_path_.relative)(root, folder)) || '.',
        ...staticMetadata(pyproject, setupCfg, setupPy),
        buildSystem: pyproject?.buildSystem ?? project_pyproject/* LEGACY_BUILD_SYSTEM */.d,
        mainPackages,
        pyproject,
        setupCfg,
        setupPy,
        git: state,
    };
}
/** `[project]` alone when there is one: PEP 621 lets nothing else define its fields. Else setup.cfg, where setup.py may add. */
function staticMetadata(pyproject, setupCfg, setupPy) {
    const table = pyproject?.project;
    const buildBackend = pyproject?.hasBuildSystem ? pyproject.place(['build-system', 'build-backend']) : undefined;
    if (pyproject && table) {
        const { name, version, requiresPython, dependencies, scripts } = table;
        const place = (key, value) => (value === undefined ? undefined : pyproject.place(['project', key]));
        return {
            ...{ name, version, requiresPython, dependencies, scripts },
            extras: table.optionalDependencies,
            guiScripts: table.guiScripts,
            locations: known({
                name: place('name', name),
                version: place('version', version),
                requiresPython: place('requires-python', requiresPython),
                dependencies: place('dependencies', dependencies),
                scripts: place('scripts', scripts),
                buildBackend,
            }),
        };
    }
    return {
        name: setupCfg?.name,
        version: setupCfg?.version,
        requiresPython: setupCfg?.requiresPython,
        dependencies: undefined,
        extras: undefined,
        scripts: setupPy ? undefined : setupCfg?.scripts,
        guiScripts: setupPy ? undefined : setupCfg?.guiScripts,
        locations: known({ ...setupCfg?.locations, buildBackend }),
    };
}
function known(locations) {
    return Object.fromEntries(Object.entries(locations).filter(([, place]) => place !== undefined));
}
async function readScript(file, root, git) {
    const dir = (0,external_node_path_.dirname)(file);
    const [text, state] = await Promise.all([(0,paths/* readText */.yR)(dir, (0,external_node_path_.basename)(file)), git(dir)]);
    const path = (0,paths/* slashed */.df)((0,external_node_path_.relative)(root, file));
    const script = (0,inline_script/* readInlineScript */.F1)(text ?? '', (0,external_node_path_.basename)(file), path);
    const { name, version, requiresPython, dependencies, metadata } = script;
    const place = (key, value) => (value === undefined ? undefined : metadata.place([key]));
    return {
        ...{ dir, path, name, version, requiresPython, dependencies },
        extras: {},
        scripts: {},
        guiScripts: {},
        buildSystem: metadata.buildSystem,
        mainPackages: [script.module],
        pyproject: metadata,
        setupCfg: undefined,
        setupPy: false,
        locations: known({
            requiresPython: place('requires-python', requiresPython),
            dependencies: dependencies.length > 0 ? metadata.place(['dependencies']) : undefined,
        }),
        git: state,
        script: { ...script, path: file },
    };
}
/** The absolute real path of a project's folder, or of a `.py` file where the input `path` names one. */
async function resolveProjectDir(dir, workspace, input) {
    const asked = (0,external_node_path_.resolve)(workspace, dir);
    const real = await (0,promises_.realpath)(asked).catch(cause => {
        throw notFound(asked, input, cause);
    });
    const wrong = (what, fix) => new errors/* PackagingError */.yr('input/path', { message: `The path ${asked} ${what}.`, fix });
    if (!(0,paths/* isInside */.FK)(workspace, real)) {
        const where = asked === real ? 'is' : `leads to ${real}, which is`;
        throw wrong(`${where} outside the workspace ${workspace}`, 'Name a folder inside the workspace.');
    }
    const found = await (0,promises_.stat)(real);
    if (found.isDirectory()) {
        if (real.endsWith('.py'))
            throw wrong('is a folder that is called like a script', 'Rename it without .py.');
        return real;
    }
    if (input === 'path' && found.isFile() && real.endsWith('.py'))
        return real;
    throw wrong('is not a folder', `Name the folder with pyproject.toml${input === 'path' ? ', or a .py file with inline metadata (PEP 723)' : ''}.`);
}
function notFound(path, input, cause) {
    return new errors/* PackagingError */.yr('input/path', {
        message: `The path ${path} ${(0,paths/* unreachable */.HB)(cause)}.`,
        fix: `Check the spelling of the input "${input}"; on GitHub, check out the repository in an earlier step.`,
        cause,
    });
}
/** A folder is a project when something says how to build it: a pyproject.toml with only a linter's settings does not. */
async function checkBuildable(dir, workspace, { pyproject, setupCfg, setupPy }) {
    if (pyproject?.project || pyproject?.hasBuildSystem || setupPy || setupCfg?.name)
        return;
    const shown = (0,paths/* slashed */.df)((0,external_node_path_.relative)(workspace, dir)) || '.';
    const nearby = (await nearbyProjects(dir)).map(path => (shown === '.' ? path : `${shown}/${path}`));
    throw new errors/* PackagingError */.yr('project/none', {
        message: pyproject
            ? `The folder "${shown}" contains no Python project: its pyproject.toml has neither [project] nor [build-system].`
            : `The folder "${shown}" contains no Python project: no ${PROJECT_FILES.join(' or ')}.`,
        fix: nearby.length > 0
            ? `Set the input "path" to a folder with a project: ${nearby.join(', ')}${nearby.length > 1 ? ', or to auto for the one that the tag names' : ''}.`
            : 'Add a pyproject.toml, or set the input "path" to the folder of the project.',
        ...(pyproject ? { place: { file: pyproject.file, line: 1 } } : {}),
    });
}


/***/ }),

/***/ 65260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ mayBringScriptFiles)
/* harmony export */ });
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61565);

/** Backends whose build files, in languages of their own, may install programs. */
const OWN_BUILD_FILES = new Set(['mesonpy', 'scikit_build_core.build', 'scikit_build_core.setuptools.build_meta']);
/** True when only the built wheel shows it: it may contain files in `.data/scripts` whatever `[project]` says. */
function mayBringScriptFiles(project) {
    const tool = project.pyproject?.tool ?? {};
    const at = (...path) => (0,_toml_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(tool, ...path);
    return (project.setupPy ||
        project.setupCfg?.scriptFiles === true ||
        OWN_BUILD_FILES.has(project.buildSystem.backend) ||
        at('setuptools', 'script-files') !== undefined ||
        at('maturin', 'bindings') === 'bin' ||
        at('hatch', 'build', 'targets', 'wheel', 'shared-scripts') !== undefined);
}


/***/ }),

/***/ 45672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ tagNames)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61565);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35493);
/** What the tags of a project look like (pure): its folder in the repository, and the patterns of the tools that read or make them. */




/** @see TagNames */
function tagNames(project) {
    const folder = project.git === undefined ? project.path : (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .df)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(project.git.root, project.dir));
    const folders = folder === '.' || folder === '' ? [] : [...new Set([folder, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(folder)])];
    const tool = project.pyproject?.tool ?? {};
    return {
        folders,
        // A glob that begins with a wildcard takes any project's tags.
        match: (0,_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionTool */ .$1)(project)?.match.filter(glob => /^[^*?[]/.test(glob)) ?? [],
        patterns: [...expressions(tool), ...prefixes(tool), ...formats(tool)].flatMap(text => fromPython(text) ?? []),
    };
}
/** Where tools have a regular expression of Python's for their tags. */
const EXPRESSIONS = [
    ['setuptools_scm', 'tag_regex'],
    ['hatch', 'version', 'tag-pattern'],
    ['hatch', 'version', 'raw-options', 'tag_regex'],
    ['pdm', 'version', 'tag_regex'],
    ['poetry-dynamic-versioning', 'pattern'],
    ['uv-dynamic-versioning', 'pattern'],
    ['versioningit', 'tag2version', 'regex'],
    ['flit_scm', 'tag_regex'],
    ['vcs-versioning', 'tag_regex'],
];
function expressions(tool) {
    return EXPRESSIONS.flatMap(keys => textAt(tool, keys));
}
const VERSION = '(?P<version>\\d.*)$';
/** What dunamai puts between the `^` of its pattern and the rest. @see https://github.com/mtkennerly/dunamai */
function prefixes(tool) {
    const names = ['poetry-dynamic-versioning', 'uv-dynamic-versioning'];
    const given = names.flatMap(name => textAt(tool, [name, 'pattern-prefix']));
    const removed = textAt(tool, ['versioningit', 'tag2version', 'rmprefix']).map(escaped);
    return [...given, ...removed].map(prefix => `^${prefix}v?${VERSION}`);
}
/** Where the tools that make tags have their form. */
const FORMATS = [
    ['commitizen', 'tag_format'],
    ['semantic_release', 'tag_format'],
    ['bumpversion', 'tag_name'],
    ['tbump', 'git', 'tag_template'],
];
/** `lib-v$version`, `lib-v${version}`, `lib-v{version}`, `lib-v{new_version}` */
const PLACEHOLDER = /\$version\b|\$\{version\}|\{(?:new_)?version\}/;
function formats(tool) {
    return FORMATS.flatMap(keys => textAt(tool, keys)).flatMap(format => {
        const [before = '', after, ...more] = format.split(PLACEHOLDER);
        return after === undefined || more.length > 0 ? [] : [`^${escaped(before)}(?P<version>\\d.*)${escaped(after)}$`];
    });
}
function textAt(tool, keys) {
    const value = (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, ...keys);
    return typeof value === 'string' && value !== '' ? [value] : [];
}
function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
/** Undefined for what JavaScript cannot read, and for names of patterns (`default`). */
function fromPython(pattern) {
    const [, flags = ''] = /^\(\?([imsu]+)\)/.exec(pattern) ?? [];
    const body = pattern
        .replace(/^\(\?[imsu]+\)/, '')
        .replaceAll('(?P<', '(?<')
        .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
        .replaceAll('\\A', '^')
        .replaceAll('\\Z', '$');
    if (!body.includes('('))
        return undefined;
    try {
        // Python's tools use `re.match`, which begins at the start.
        return new RegExp(`^(?:${body})`, [...new Set([...flags].filter(flag => flag !== 'u'))].join(''));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 35493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ versionTool),
/* harmony export */   Wk: () => (/* binding */ EARLIEST),
/* harmony export */   aF: () => (/* binding */ releaseTag),
/* harmony export */   pA: () => (/* binding */ sourceDateEpoch)
/* harmony export */ });
/* harmony import */ var _ini_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11647);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61565);



/** 1980-01-01 00:00 UTC: a zip file cannot hold an earlier time, and backends fail on one. */
const EARLIEST = 315_532_800;
/**
 * SOURCE_DATE_EPOCH for the build, in seconds: the environment's own when it is a number, else the time of the commit
 * that is checked out, else 1980. HEAD's time, not that of the last commit to touch the project's folder: a shallow
 * clone cannot know the latter, and the same commit must give the same bytes however it was cloned.
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
function sourceDateEpoch(env, git) {
    const given = env.SOURCE_DATE_EPOCH?.trim();
    const seconds = given && /^\d{1,12}$/.test(given) ? Number(given) : git?.commitTime;
    return Math.max(seconds ?? EARLIEST, EARLIEST);
}
/**
 * The tag this run is for: the one that a workflow was started by (GITHUB_REF), else the only one at HEAD. Several tags
 * at HEAD (a monorepo's, or `v1` beside `v1.2.3`) leave it open.
 */
function releaseTag(env, git) {
    const ref = env.GITHUB_REF;
    if (ref?.startsWith('refs/tags/'))
        return ref.slice('refs/tags/'.length);
    return git?.tags.length === 1 ? git.tags[0] : undefined;
}
/** Distributions of `build-system.requires` that always read the version from git. */
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
/** A tag with a digit: what nearly every tool matches by default. */
const ANY = '*[0-9]*';
/** Undefined for a project whose version does not come from git: nothing is fetched for it. */
function versionTool(project) {
    const { buildSystem, pyproject } = project;
    const tool = pyproject?.tool ?? {};
    const required = buildSystem.requires
        .map(text => (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(/^\s*([A-Za-z0-9._-]+)/.exec(text)?.[1] ?? ''))
        .flatMap(name => ALWAYS[name] ?? []);
    const name = required.at(0) ??
        ((0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)((0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'pdm', 'version')) && (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'pdm', 'version', 'source') === 'scm'
            ? 'pdm-backend'
            : undefined) ??
        ((0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(tool.setuptools_scm) ? 'setuptools-scm' : undefined) ??
        ((0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(tool.versioneer) || versioneerSection(project.setupCfgText) !== undefined ? 'versioneer' : undefined);
    if (name === undefined)
        return undefined;
    const own = matchOf(name, tool, project.setupCfgText);
    return { name, match: own.length > 0 ? own : [ANY] };
}
/** Globs from the tool's own settings. */
function matchOf(name, tool, setupCfg) {
    if (name === 'versioneer') {
        const prefix = (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'versioneer', 'tag_prefix') ?? versioneerSection(setupCfg)?.get('tag_prefix')?.value;
        return typeof prefix === 'string' ? [`${glob(prefix.replace(/^(["'])(.*)\1$/, '$2'))}[0-9]*`] : [];
    }
    const commands = [
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'setuptools_scm', 'git_describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'setuptools_scm', 'scm', 'git', 'describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'hatch', 'version', 'raw-options', 'git_describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'hatch', 'version', 'raw-options', 'scm', 'git', 'describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'versioningit', 'vcs', 'match'),
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
function versioneerSection(setupCfg) {
    if (setupCfg === undefined || !/^\[versioneer\]/m.test(setupCfg))
        return undefined;
    try {
        return (0,_ini_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIni */ .A)(setupCfg, { caseSensitive: false, delimiters: '=:' }).get('versioneer')?.options;
    }
    catch {
        // The decoder of the file reports what is wrong with it.
        return undefined;
    }
}
/** Text as a glob that matches only itself. */
function glob(text) {
    return text.replace(/[\\*?[\]]/g, '\\$&');
}


/***/ }),

/***/ 89048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   RK: () => (/* binding */ splitTag),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   cU: () => (/* binding */ versionBy),
/* harmony export */   l8: () => (/* binding */ namesNone)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _project_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15281);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** Whose tag it is, and of which version (pure): by the project's own pattern, by its name or by its folder. */




/** Words before a version that name no project. */
const GENERIC = ['release', 'releases', 'rel', 'version', 'ver', 'v', 'tag', 'tags', 'py', 'python', 'pypi'];
/** What may stand between a name and a version: `lib-1.0`, `lib_1.0`, `lib/1.0`, `lib@1.0`, `lib==1.0`. */
const SEPARATORS = /[-_/@=]+/g;
/** Every way to read a tag as a prefix and a version, the longest version first. */
function splitTag(tag) {
    const whole = versionIn(tag);
    if (whole !== undefined)
        return [{ tag, version: whole, prefix: undefined }];
    return [...tag.matchAll(SEPARATORS)].flatMap(({ 0: separator, index }) => {
        const version = versionIn(tag.slice(index + separator.length));
        return version === undefined || index === 0 ? [] : [{ tag, version, prefix: tag.slice(0, index) }];
    });
}
/**
 * Takes a tag apart; undefined when it holds no version.
 * @param names the project's and its folders', which decide where a name that ends in digits stops: `py-3-1.0` of `py-3`
 */
function parseTag(tag, ...names) {
    const splits = splitTag(tag);
    // The longest version, as in `app-1.0-1`, unless the project's own name ends later.
    return splits.find(({ prefix }) => names.some(name => name !== undefined && isOf(prefix, name))) ?? splits[0];
}
/** How well a tag names a project, best first. */
const STRENGTHS = ['pattern', 'name', 'folder', 'part of the name', 'part of the folder'];
/** Undefined when nothing in the tag names the project; `1.0` and `release-1.0` name none. */
function claimOf(tag, name, names) {
    const own = byPattern(tag, names);
    if (own !== undefined)
        return claim(own, 'pattern');
    const [folder, last] = names.folders;
    const splits = splitTag(tag);
    for (const [known, how, part] of [
        [name, 'name', exactly],
        [folder, 'folder', exactly],
        [name, 'part of the name', inParts],
        [last ?? folder, 'part of the folder', inParts],
    ]) {
        const found = known === undefined ? undefined : splits.find(({ prefix }) => prefix && part(prefix, known));
        if (found !== undefined)
            return claim(found.version, how);
    }
    return undefined;
}
function claim(version, how) {
    return { version, rank: STRENGTHS.indexOf(how) };
}
/** The version, where the project's own settings say that the tag is one of it. */
function byPattern(tag, { match, patterns }) {
    for (const pattern of patterns) {
        const version = versionBy(pattern, tag);
        if (version !== undefined && !takesAnyProject(pattern, version))
            return version;
    }
    for (const glob of match) {
        if (!(0,_project_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitGlob */ .jr)(glob)(tag))
            continue;
        // `lib-*` takes `lib-extra-1.0` too, which is another project's.
        const version = versionIn(tag.slice(nameIn(glob).length));
        if (version !== undefined)
            return version;
    }
    return undefined;
}
/** The version that a project's own pattern finds in a tag. */
function versionBy(pattern, tag) {
    const found = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .execWithin */ .z8)(pattern, tag);
    if (found === undefined)
        return undefined;
    const { version, base } = found.groups ?? {};
    // dunamai's group `base` is only the beginning of the version.
    const text = version ?? (base === undefined ? found[1] : tag.slice(tag.indexOf(base)));
    return versionIn(text ?? '');
}
/** A pattern that takes the tags of any project, as setuptools-scm's own does, does not say whose tag one is. */
function takesAnyProject(pattern, version) {
    return ['-', '-v', '/', '/v', '@'].some(between => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .execWithin */ .z8)(pattern, `any-other-project${between}${version}`) !== undefined);
}
/** What a glob begins with before its first wildcard, without the digits of a version, such as those of `lib-v2.*`. */
function nameIn(glob) {
    const start = /^(?:\\.|[^*?[\\])*/.exec(glob)?.[0] ?? '';
    const plain = start.replace(/\\(.)/g, '$1');
    // The digits and dots at the end, from the first digit.
    const rest = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnd */ .Mx)(plain, '0123456789.');
    const number = plain.slice(rest.length).replace(/^\.+/, '');
    return number === '' ? plain : plain.slice(0, -number.length).replace(/v$/i, '');
}
/** PEP 440 allows a leading v and upper case. */
function versionIn(text) {
    const version = text.replace(/^v/i, '');
    return /^\d/.test(version) && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(version) !== null ? version : undefined;
}
/** Whether a tag that begins with `prefix` may be one of the project `name`: by name, by folder, or by a word like `release`. */
function isOf(prefix, name) {
    return namesNone(prefix) || exactly(prefix, name) || inParts(prefix, name);
}
/** Whether a prefix names no project: there is none, or it is a word like `release`. */
function namesNone(prefix) {
    return prefix === undefined || GENERIC.includes(prefix.toLowerCase());
}
function exactly(prefix, name) {
    return dashed(prefix) === dashed(name);
}
const LEADING = new RegExp(`^(?:${GENERIC.join('|')})[-_/@]+`, 'i');
const TRAILING = new RegExp(`[-_/@]+(?:${GENERIC.join('|')})$`, 'i');
/** The name in `@scope/name`, `folder/name`, `release-name` or `name/release`. */
function inParts(prefix, name) {
    const last = prefix.split('/').at(-1) ?? prefix;
    return [last, prefix.replace(LEADING, ''), prefix.replace(TRAILING, '')].some(part => exactly(part, name));
}
/** A name or a path in one spelling. */
function dashed(name) {
    return (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(name.replaceAll('/', '-'));
}


/***/ }),

/***/ 28089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ checkBuilt),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Xj: () => (/* binding */ hasVersion),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   cv: () => (/* binding */ checkBefore),
/* harmony export */   iv: () => (/* binding */ versionlessTag),
/* harmony export */   og: () => (/* binding */ disagreements),
/* harmony export */   r1: () => (/* binding */ sameVersion),
/* harmony export */   y6: () => (/* binding */ taggedBy)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _project_tag_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45672);
/* harmony import */ var _tag_claim_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89048);
/**
 * What a git tag says about a release (pure): `v1.2.3`, `1.2.3`, `name-v1.2.3`, `name/1.2.3`, `name@1.2.3`, where the name is
 * the project's or its folder's, and whatever the project's own tag pattern takes (`tag-claim.ts`).
 */






/** Reads a tag as a project's own settings, its name and its folder say; undefined when there is no version in it. */
function readTag({ tag, names = NO_NAMES }, name) {
    const claim = (0,_tag_claim_js__WEBPACK_IMPORTED_MODULE_5__/* .claimOf */ ._B)(tag, name, names);
    const parsed = (0,_tag_claim_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTag */ .ED)(tag, name, ...names.folders);
    const { prefix } = parsed ?? {};
    const own = names.patterns.map(pattern => (0,_tag_claim_js__WEBPACK_IMPORTED_MODULE_5__/* .versionBy */ .cU)(pattern, tag)).find(found => found !== undefined);
    const version = claim?.version ?? own ?? parsed?.version;
    if (version === undefined)
        return undefined;
    const unknown = name === undefined && names.folders.length === 0;
    return { version, prefix, ours: unknown || claim !== undefined || (0,_tag_claim_js__WEBPACK_IMPORTED_MODULE_5__/* .namesNone */ .l8)(prefix) || names.match.includes('*') };
}
const NO_NAMES = { folders: [], match: [], patterns: [] };
/** `1.0-beta` is `1.0b0`. @see https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function sameVersion(one, other) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(one) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(other) !== null ? (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.eq)(one, other) : one === other;
}
/** Whether PEP 440 calls `version` a pre-release: `1.0rc1`, `1.0.dev3`. */
function isPrerelease(version) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(version)?.is_prerelease ?? false;
}
/** Files named at most; a checkout with other line ends has thousands. */
const MOST_FILES = 10;
/** What is wrong with one claim; empty when it agrees with the tag. For a tag without a version there is `versionlessTag`. */
function disagreements(claim, tagged) {
    const { what, name, version, place } = claim;
    const { tag, dirty } = tagged;
    const parsed = readTag(tagged, name);
    if (parsed === undefined)
        return [];
    const at = place && { place };
    if (name !== undefined && !parsed.ours)
        return [
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/version', {
                message: `The tag '${tag}' is for '${parsed.prefix}', but ${what} is for '${name}'.`,
                fix: `Release '${name}' with a tag such as ${name}-v${version}, or set version-check to none.`,
                ...at,
            }),
        ];
    const unfit = unreleasable(version);
    if (unfit === undefined && sameVersion(parsed.version, version))
        return [];
    const evidence = dirty.length === 0 ? [] : [`Changed since the commit: ${shown(dirty)}.`];
    const why = unfit === undefined
        ? `${what} has version ${version}, but the tag is '${tag}'.`
        : `${what} has version ${version}, ${unfit}; the tag is '${tag}'.`;
    return [
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/version', {
            message: [why, ...evidence].join(' '),
            fix: dirty.length > 0
                ? 'Commit or undo those changes (an earlier step of the job may have made them), and build again.'
                : `Make the version ${parsed.version} and move the tag to that commit, or tag this one as v${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .before */ .gM)(version, '+')}; version-check: none skips this.`,
            ...at,
        }),
    ];
}
/** Why PEP 440 keeps a version from being published as final or pre-release; undefined when nothing does. */
function unreleasable(version) {
    const parts = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(version);
    if (parts === null)
        return 'which is not a PEP 440 version';
    if (parts.local !== null)
        return /dirty|^d\d{8}|\.d\d{8}/.test(String(parts.local))
            ? 'a local version of changed files, which no index accepts'
            : 'a local version, which no index accepts';
    return parts.dev === null ? undefined : 'a development version';
}
function shown(files) {
    const more = files.length - MOST_FILES;
    return more > 0 ? `${files.slice(0, MOST_FILES).join(', ')} and ${more} more` : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .listing */ .RR)(files);
}
/** Whether there is a version in the tag to compare with. */
function hasVersion(tagged, name) {
    return readTag(tagged, name) !== undefined;
}
/** For a tag such as `nightly`, with which nothing can be compared. */
function versionlessTag(tag) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/tag', {
        message: `The tag '${tag}' contains no version, so no built version can be compared with it.`,
        fix: 'Tag releases as v1.2.3, 1.2.3, name-v1.2.3 or name/1.2.3; the name is that of the project or of its folder.',
    });
}
/** The tag of this run: the input's, or the one that started the workflow; empty when there is none. */
function tagOf({ tag }, env) {
    const ref = env.GITHUB_REF;
    return tag || (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : '');
}
/**
 * The tag that this run must agree with: the input's, or the one that started the workflow; undefined when there is none
 * or `version-check` is `none`. A tag that is only at HEAD does not count: a branch may be built there too.
 */
function taggedBy(options, env, project) {
    if (options.versionCheck === 'none')
        return undefined;
    const tag = tagOf(options, env);
    return tag === '' ? undefined : { tag, dirty: project.git?.dirty ?? [], names: (0,_project_tag_names_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .n)(project) };
}
/** What can be said before anything is built: of a static version, and of the tag itself. */
function checkBefore(tagged, project) {
    if (tagged === undefined)
        return { problems: [], warnings: [] };
    if (!hasVersion(tagged, project.name))
        return { problems: [], warnings: [versionlessTag(tagged.tag)] };
    const { name, version, pyproject, locations } = project;
    const what = pyproject?.project?.version === undefined ? 'the project' : pyproject.file;
    const problems = version === undefined ? [] : disagreements({ what, name, version, place: locations.version }, tagged);
    if (problems.length > 0 || tagged.dirty.length === 0)
        return { problems, warnings: [] };
    const changed = new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/version', {
        message: `The packaged files differ from '${tagged.tag}'; changed since the commit: ${shown(tagged.dirty)}.`,
        fix: 'Commit the changes and move the tag, or find the step of the job that makes them.',
    });
    return { problems, warnings: [changed] };
}
/** What the built wheel says. @throws PackagingError `release/version` */
function checkBuilt(tagged, file, name, version) {
    if (tagged !== undefined)
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(disagreements({ what: file, name, version }, tagged));
}


/***/ }),

/***/ 8568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V4: () => (/* binding */ outputs),
/* harmony export */   cY: () => (/* binding */ joinedOutputs),
/* harmony export */   tl: () => (/* binding */ projectOutput),
/* harmony export */   vM: () => (/* binding */ NO_OUTPUTS)
/* harmony export */ });
/* unused harmony export OUTPUTS */
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57206);
/** The Action's outputs: one table, which sets them and from which action.yml and the docs are generated. */

/** Absolute paths of the files of one format, one a line. */
const pathsOf = (format) => (report) => report.artifacts
    .filter(artifact => artifact.format === format)
    .map(artifact => artifact.path)
    .join('\n');
/** Only `assemble` gives its workflow artifacts such names; others end with a platform or a Python. */
const assembled = ({ uploads }, suffix) => uploads.find(({ name }) => name.endsWith(suffix))?.name ?? '';
/** One project of the output `projects`; what is not known is empty. */
function projectOutput(values, path = '') {
    const names = ['name', 'version', 'dist', 'checksums-digest', 'pypi-artifact', 'release-artifact'];
    return { path, ...Object.fromEntries(names.map(name => [name, values[name] ?? ''])) };
}
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
        help: 'After `command: plan`, `true`, or `false` when there is nothing to do: the tag is for another project, or the input `pull-requests` says that a pull request is only planned.',
        value: () => '',
    },
    {
        name: 'artifacts',
        help: 'Everything that was made, as a JSON list of objects with `format`, `file`, `target` (a list of platform names, or of `any`), `pythons`, `sha256` and `size` (bytes).',
        value: ({ artifacts }) => JSON.stringify(artifacts.map(({ format, file, targets, pythons, sha256, size }) => {
            return { format, file, target: targets, pythons, sha256, size };
        })),
    },
    {
        name: 'projects',
        help: 'The projects of the run, as a JSON list of objects with `path` (relative to the workspace), `name`, `version`, `dist`, `checksums-digest`, `pypi-artifact` and `release-artifact`; `[]` when there was nothing to do. With several projects (`path: auto` without a tag) every other output has the value of each on a line of its own, in this order, and a JSON list has the items of all.',
        value: (report, locations) => {
            if (report.project === undefined && locations.path === undefined)
                return '[]';
            const others = OUTPUTS.filter(({ name }) => name !== 'projects');
            const values = Object.fromEntries(others.map(({ name, value }) => [name, value(report, locations)]));
            return JSON.stringify([projectOutput(values, locations.path)]);
        },
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
            .filter(({ format }) => (0,_core_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isExecutable */ .TV)(format) && !(0,_core_model_js__WEBPACK_IMPORTED_MODULE_0__/* .isImage */ .wu)(format))
            .map(artifact => artifact.path)
            .join('\n'),
    },
    { name: 'images', help: 'Absolute paths of the container images, one a line.', value: pathsOf('oci') },
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
/** What every output is when there was nothing to do. */
const NO_OUTPUTS = {
    ...Object.fromEntries(OUTPUTS.map(({ name }) => [name, ''])),
    artifacts: '[]',
    projects: '[]',
    'python-versions': '[]',
    matrix: JSON.stringify({ include: [] }),
    build: 'false',
};
/** Outputs of several projects as one: JSON lists are joined, all else is one line for each project. */
function joinedOutputs(each) {
    const names = [...new Set(each.flatMap(values => Object.keys(values)))];
    return Object.fromEntries(names.map(name => [name, joined(each.map(values => values[name] ?? ''))]));
}
function joined(values) {
    if (values.every(value => value === ''))
        return '';
    const lists = values.filter(value => value !== '').map(listIn);
    const items = lists.flatMap(list => list ?? []);
    // Equal words once; objects that were parsed are never the same.
    if (lists.every(list => list !== undefined))
        return JSON.stringify([...new Set(items)]);
    return values.join('\n');
}
/** Undefined for what is no JSON list. */
function listIn(text) {
    if (!text.startsWith('['))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 41195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ lockSource),
/* harmony export */   Hz: () => (/* binding */ isFileHere),
/* harmony export */   tA: () => (/* binding */ unusedLocks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3085);
/* harmony import */ var _project_inline_script_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43714);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4813);
/* harmony import */ var _tool_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58518);
/** Which lock the input `lock` means, and which others lie there unused. */








/** PEP 751: `pylock.toml` or `pylock.<name>.toml`. */
const PYLOCK_NAME = /^pylock(\.[^.]+)?\.toml$/;
const KINDS = 'a pylock.toml (or pylock.<name>.toml), a uv.lock, poetry.lock or pdm.lock, or a hashed requirements file';
/** Locks that `auto` looks for, the first that is there. */
function candidates({ projectDir, root, name, }) {
    return [
        { kind: 'pylock', file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(projectDir, 'pylock.toml') },
        ...(name === undefined
            ? []
            : [{ kind: 'pylock', file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(projectDir, `pylock.${(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .Pc)(name)}.toml`) }]),
        // A member has no lock of its own that uv would read.
        { kind: 'uv', file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'uv.lock') },
        { kind: 'poetry', file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(projectDir, 'poetry.lock') },
        { kind: 'pdm', file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(projectDir, 'pdm.lock') },
    ];
}
/**
 * The lock that the input `lock` means: `none`; `auto`; or a path. For a script, `auto` means its own lock alone: those
 * beside it belong to another project.
 * @throws PackagingError `input/path` for a path that does not exist, `input/invalid` for a kind that cannot be read
 */
function lockSource(lock, place) {
    const { projectDir, script, exists } = place;
    if (lock === 'none')
        return { kind: 'none' };
    if (script !== undefined && (lock === 'auto' || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(projectDir, lock) === (0,_project_inline_script_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptLock */ .tk)(script))) {
        const file = (0,_project_inline_script_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptLock */ .tk)(script);
        if (exists(file))
            return { kind: 'script', file, script };
        if (lock === 'auto')
            return { kind: 'none' };
    }
    if (lock === 'auto')
        return candidates(place).find(({ kind, file }) => exists(file) && reasonAgainst(kind, file) === undefined) ?? NONE;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(projectDir, lock);
    if (!exists(file))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/path', {
            message: `lock: there is no file '${file}'.`,
            fix: `Give the path of ${KINDS}, or auto or none.`,
        });
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file);
    if (PYLOCK_NAME.test(name))
        return { kind: 'pylock', file };
    if (name === 'poetry.lock')
        return { kind: 'poetry', file };
    if (name === 'pdm.lock')
        return { kind: 'pdm', file };
    if (name === 'uv.lock') {
        if (!exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), 'pyproject.toml')))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/path', {
                message: `lock: there is no pyproject.toml beside '${lock}', and uv reads its lock only with it.`,
                fix: 'Keep uv.lock in its project’s folder, or export it with: uv export --format pylock.toml',
            });
        return { kind: 'uv', file };
    }
    if (/\.(txt|in|lock)$/.test(name))
        return { kind: 'requirements', file };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/invalid', {
        message: `lock: '${lock}' is not a lock file that can be read.`,
        fix: `Give ${KINDS} ending in .txt.`,
    });
}
const NONE = { kind: 'none' };
/** Why a lock of Poetry or PDM cannot be read as it stands: `auto` goes on without it, and says so. */
function reasonAgainst(kind, file) {
    if ((kind !== 'poetry' && kind !== 'pdm') || !isFileHere(file))
        return undefined;
    try {
        const { metadata } = (0,smol_toml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'));
        return (0,_tool_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .lacksMarkers */ .EP)(kind, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isRecord */ .u4)(metadata) ? metadata : {});
    }
    catch {
        // Reading it reports what is wrong.
        return undefined;
    }
}
/**
 * Warnings about locks in the project's folder that are not used, so that other versions may ship than they say.
 * @param strange absolute folder of a workspace around the project that it is not a member of
 */
function unusedLocks(source, place, strange) {
    const used = source.kind === 'none' ? undefined : source.file;
    const others = candidates(place).filter(({ file }) => file !== used && place.exists(file));
    const known = new Set([used, ...others.map(({ file }) => file)]);
    return [
        ...others.map(({ kind, file }) => unused(file, used, reasonAgainst(kind, file), fixOf(kind, file))),
        ...foreign(place)
            .filter(({ file }) => !known.has(file) && place.exists(file))
            .map(({ file, why, fix }) => unused(file, used, why, fix)),
        ...(strange !== undefined && place.exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(strange, 'uv.lock'))
            ? [
                new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('project/lock', {
                    message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(strange, 'uv.lock')} is not used: this project is not a member of that workspace.`,
                    fix: 'Add the project to the members of the workspace, or set lock: none to state that no lock is wanted.',
                    place: { file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(strange, 'uv.lock') },
                }),
            ]
            : []),
    ];
}
function fixOf(kind, file) {
    if (reasonAgainst(kind, file) === undefined)
        return `Set lock: ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)} to use it`;
    return `Write it again with ${_tool_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .LOCK_TOOLS */ .Yi[kind].refresh}`;
}
/** Locks that `auto` never takes by itself. */
function foreign({ projectDir, exists }) {
    const named = exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(projectDir, 'pyproject.toml')) ? namedLocks(projectDir) : [];
    return [
        ...named.map(name => ({
            file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(projectDir, name),
            why: 'auto takes pylock.toml, or the one with the name of the project',
            fix: `Set lock: ${name} to use it`,
        })),
        {
            file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(projectDir, 'Pipfile.lock'),
            why: 'its format cannot be read',
            fix: '`pipenv requirements --hash` writes its versions to a requirements file: name that with lock',
        },
    ];
}
function namedLocks(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).filter(name => /^pylock\.[^.]+\.toml$/.test(name));
    }
    catch {
        return [];
    }
}
function unused(file, used, why, fix) {
    const reason = why ?? `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(used ?? '')} is`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('project/lock', {
        message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)} is not used: ${reason}${used === undefined ? ', and the versions inside are resolved again' : ''}.`,
        fix: `${fix}; or remove it, or set lock: ${used === undefined ? 'none to state that no lock is wanted' : `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(used)} to state which one is wanted`}.`,
        place: { file },
    });
}
/** Whether there is a file of that path; a folder is no lock, whatever it is called. */
function isFileHere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 67417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ decodeLock),
/* harmony export */   YO: () => (/* binding */ onlyHashed),
/* harmony export */   zZ: () => (/* binding */ parseHashedRequirements)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3085);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89211);
/** Lock files: decodes PEP 751 (`pylock.toml`) and hashed requirements. */





/** The line of each `[[packages]]`: errors in its structure have no position of their own. */
function packageLines(text) {
    return text.split('\n').flatMap((line, index) => (/^\s*\[\[\s*packages\s*\]\]/.test(line) ? [index + 1] : []));
}
/** The file name of a source: its own `name`, else the last part of its path or URL, decoded. */
function fileName(table) {
    const named = typeof table.name === 'string' ? table.name : undefined;
    const last = lastPart(table);
    // uv writes the name in lower case, the index serves the file as it was uploaded: that spelling is the file's own.
    return named !== undefined && named.toLowerCase() !== last.toLowerCase() ? named : last;
}
function lastPart(table) {
    if (typeof table.path === 'string')
        return table.path.split(/[/\\]/).at(-1) ?? '';
    try {
        return decodeURIComponent(new URL(String(table.url)).pathname.split('/').at(-1) ?? '');
    }
    catch {
        // No address, or one with a % that escapes nothing.
        return '';
    }
}
/** @see https://packaging.python.org/specifications/pylock-toml/#packages-vcs */
function treeOf(entry) {
    const table = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(entry.directory) ? entry.directory : (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(entry.vcs) ? entry.vcs : undefined;
    if (table === undefined)
        return undefined;
    const { subdirectory, 'commit-id': commit } = table;
    return {
        kind: table === entry.directory ? 'directory' : 'git',
        place: String(table.path ?? table.url ?? 'a source tree'),
        ...(typeof commit === 'string' && { commit }),
        ...(typeof subdirectory === 'string' && { subdirectory }),
    };
}
/** Decodes one lock and collects all problems. */
class Decoder {
    problems = [];
    #file;
    #lines;
    constructor(file, text) {
        this.#file = file;
        this.#lines = packageLines(text);
    }
    wrong(message, index) {
        const line = index === undefined ? undefined : this.#lines[index];
        this.problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/lock', {
            message,
            fix: 'Create the lock file again with the tool that wrote it (for uv: uv lock, or uv export --format pylock.toml).',
            place: { file: this.#file, ...(line && { line }) },
        }));
    }
    text(table, key, about, index) {
        const value = table[key];
        if (value === undefined || typeof value === 'string')
            return value;
        this.wrong(`${about}: '${key}' is not a string.`, index);
        return undefined;
    }
    file(value, about, index) {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(value))
            return void this.wrong(`${about} is not a table.`, index);
        const url = this.text(value, 'url', about, index);
        const path = this.text(value, 'path', about, index);
        const filename = fileName(value);
        const sha256 = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(value.hashes) ? value.hashes.sha256 : undefined;
        if (url === undefined && path === undefined)
            return void this.wrong(`${about} has neither url nor path.`, index);
        if (url !== undefined && !/^(https?|file):\/\//i.test(url))
            return void this.wrong(`${about}: '${url}' is not an http, https or file address.`, index);
        // A name with a separator could be written outside of the download folder.
        if (!/^[^/\\]+\.(whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz)$/.test(filename))
            return void this.wrong(`${about}: '${filename}' is not the name of a wheel or sdist.`, index);
        if (typeof sha256 !== 'string' || !/^[0-9a-fA-F]{64}$/.test(sha256))
            return void this.wrong(`${about}: ${filename} has no sha256 hash.`, index);
        const size = typeof value.size === 'number' || typeof value.size === 'bigint' ? Number(value.size) : undefined;
        if (value.size !== undefined && (size === undefined || !Number.isSafeInteger(size) || size < 0))
            return void this.wrong(`${about}: the size of ${filename} is not a number of bytes.`, index);
        return {
            filename,
            ...(url !== undefined && { url }),
            ...(path !== undefined && { path }),
            ...(size !== undefined && { size }),
            ...(typeof value.subdirectory === 'string' && { subdirectory: value.subdirectory }),
            sha256: sha256.toLowerCase(),
        };
    }
    package(value, index) {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(value))
            return void this.wrong(`packages[${index}] is not a table.`, index);
        const rawName = this.text(value, 'name', `packages[${index}]`, index);
        if (!rawName)
            return void this.wrong(`packages[${index}] has no name.`, index);
        const about = `package ${rawName}`;
        const version = this.text(value, 'version', about, index);
        const marker = this.text(value, 'marker', about, index);
        const requiresPython = this.text(value, 'requires-python', about, index);
        if (value.wheels !== undefined && !Array.isArray(value.wheels))
            this.wrong(`${about}: 'wheels' is not a list.`, index);
        const list = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(value.wheels);
        const wheels = list.flatMap(entry => this.file(entry, `${about}: a wheel`, index) ?? []);
        const sdist = value.sdist === undefined ? undefined : this.file(value.sdist, `${about}: the sdist`, index);
        // A wheel or sdist with an address or path in the requirement.
        const archive = value.archive === undefined ? undefined : this.file(value.archive, `${about}: the archive`, index);
        const isWheel = archive?.filename.endsWith('.whl') === true;
        const tree = treeOf(value);
        const source = tree?.place;
        if (list.length === 0 && !value.sdist && !value.archive && source === undefined)
            this.wrong(`${about} has no file and no source.`, index);
        const built = sdist ?? (isWheel ? undefined : archive);
        return {
            name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(rawName),
            ...(version !== undefined && { version }),
            ...(marker !== undefined && { marker }),
            ...(requiresPython !== undefined && { requiresPython }),
            wheels: archive && isWheel ? [...wheels, archive] : wheels,
            ...(built && { sdist: built }),
            ...(typeof value.index === 'string' && { index: value.index }),
            ...(archive && { direct: true }),
            ...(source !== undefined && { source }),
            ...(tree && { tree }),
        };
    }
}
/**
 * Decodes a `pylock.toml`.
 * @param file its path, for messages
 * @throws PackagingError `project/toml` (not TOML: file, line, column) or `project/lock` (all problems together).
 */
function decodeLock(text, file) {
    let data;
    try {
        data = (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    }
    catch (cause) {
        if (!(cause instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/toml', {
            message: `${file} is not valid TOML: ${(cause.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')}.`,
            fix: 'Correct that line, or create the lock file again with the tool that wrote it.',
            place: { file, line: cause.line, column: cause.column },
            cause,
        });
    }
    const decoder = new Decoder(file, text);
    const version = data['lock-version'];
    if (typeof version !== 'string' || !/^1(\.\d+)*$/.test(version))
        decoder.wrong(`lock-version is ${JSON.stringify(version) ?? 'missing'}, and only 1.x (PEP 751) can be read.`);
    const creator = data['created-by'];
    if (typeof creator !== 'string' || creator === '')
        decoder.wrong("It does not say in 'created-by' what wrote it (PEP 751).");
    if (!Array.isArray(data.packages) && data.packages !== undefined)
        decoder.wrong("'packages' is not a list.");
    const packages = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(data.packages).flatMap((entry, index) => decoder.package(entry, index) ?? []);
    const requiresPython = decoder.text(data, 'requires-python', 'the lock');
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(decoder.problems);
    const environments = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)(data.environments).map(String);
    return {
        ...(requiresPython !== undefined && { requiresPython }),
        environments,
        packages,
        ...(Array.isArray(data.extras) && { extras: data.extras.map(extra => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(String(extra))) }),
    };
}
function withoutComment(line) {
    const at = line.search(/(?:^|\s)#/);
    return at === -1 ? line : line.slice(0, at);
}
/** Logical lines without comments, continuations joined; `line` is the first of each. */
function logicalLines(text) {
    const lines = [];
    let open;
    text.split(/\r?\n/).forEach((raw, index) => {
        const clean = withoutComment(raw);
        const continues = /\\\s*$/.test(clean);
        open = { text: `${open?.text ?? ''}${clean.replace(/\\\s*$/, ' ')}`, line: open?.line ?? index + 1 };
        if (continues)
            return;
        if (open.text.trim() !== '')
            lines.push({ ...open, text: open.text.trim() });
        open = undefined;
    });
    return lines;
}
/**
 * Reads every pin. Options in the file are refused: an `--index-url` there would change the index.
 * @throws PackagingError(s) `project/lock` with file and line: options, no exact version, no sha256.
 */
function parseHashedRequirements(text, file) {
    const problems = [];
    const pins = logicalLines(text).flatMap(({ text: line, line: number }) => {
        const place = { file, line: number };
        const wrong = (message, fix) => {
            problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/lock', { message, fix, place }));
            return [];
        };
        if (line.startsWith('-'))
            return wrong(`'${line.split(/[\s=]/)[0]}' in ${file} is an option, and options in a lock are not followed.`, 'Take the line out; indexes are set in uv’s or pip’s environment variables, folders with find-links.');
        const hashes = [...line.matchAll(/--hash[=\s]sha256:([0-9a-fA-F]{64})(?=\s|$)/g)].map(match => (match[1] ?? '').toLowerCase());
        const requirement = line.replace(/\s--hash[=\s]\S+/g, '').trim();
        try {
            const { name, specifier } = (0,_requirement_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRequirement */ .p)(requirement, place);
            const version = /^={2,3}\s*([^\s,*]+)$/.exec(specifier)?.[1];
            if (version === undefined)
                return wrong(`${name} in ${file} has no exact version.`, 'Pin it as name==version, or set lock: none.');
            if (hashes.length === 0)
                return wrong(`${name}==${version} in ${file} has no sha256 hash.`, 'Write the file with: uv pip compile --generate-hashes, or set lock: none.');
            return [{ name, version, requirement, hashes, line: number }];
        }
        catch (thrown) {
            if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr))
                throw thrown;
            return wrong(thrown.message, thrown.fix);
        }
    });
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(problems);
    return pins;
}
/**
 * Removes the files whose hash is not in the requirements file: uv resolves the pins but does not compare hashes.
 * @throws PackagingError(s) `dependency/hash` for each pin that none of the index's files matches.
 */
function onlyHashed(lock, pins, file) {
    const problems = [];
    const packages = lock.packages.map((locked) => {
        const ofPackage = pins.filter(pin => pin.name === locked.name);
        const allowed = new Set(ofPackage.flatMap(pin => pin.hashes));
        const { sdist, wheels, ...rest } = locked;
        const kept = wheels.filter(wheel => allowed.has(wheel.sha256));
        const previousSdist = sdist && allowed.has(sdist.sha256) ? sdist : undefined;
        if (kept.length === 0 && !previousSdist && (wheels.length > 0 || sdist))
            problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('dependency/hash', {
                message: `None of the hashes that ${file} lists for ${locked.name} ${locked.version ?? ''} is that of a file the index offers.`,
                fix: 'Create the file again with: uv pip compile --generate-hashes; if it was right before, find out why the index’s files changed.',
                place: { file, line: ofPackage[0]?.line ?? 1 },
            }));
        return { ...rest, wheels: kept, ...(previousSdist && { sdist: previousSdist }) };
    });
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(problems);
    return { ...lock, packages };
}


/***/ }),

/***/ 89211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ requirementKey),
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/**
 * Requirements as text (PEP 508), parsed without evaluating markers or versions, which `packaging` and uv do.
 * Every line of a tool's requirements input is parsed here first, as a line there can also be an option.
 */



const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const START = new RegExp(`^${NAME}`);
const WHOLE = new RegExp(`^${NAME}$`);
/** The parts of a requirement, one after the other: a single pattern for all of them would try every run of blanks in each. */
function groupsOf(line) {
    const name = START.exec(line)?.[0];
    if (name === undefined)
        return undefined;
    let rest = line.slice(name.length).trimStart();
    let extras = '';
    if (rest.startsWith('[')) {
        const end = rest.indexOf(']');
        if (end === -1)
            return undefined;
        extras = rest.slice(1, end);
        rest = rest.slice(end + 1).trimStart();
    }
    const url = /^@\s*([^\s;]+)(?=\s|$)/.exec(rest);
    if (url !== null) {
        const behind = rest.slice(url[0].length).trim();
        const marker = /^;\s*(.+)/s.exec(behind)?.[1];
        if (behind !== '' && marker === undefined)
            return undefined;
        return { name, extras, url: url[1], specifier: '', marker: marker ?? '' };
    }
    const specifier = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .before */ .gM)(rest, ';').trim();
    const marker = rest.includes(';') ? rest.slice(rest.indexOf(';') + 1).trim() : undefined;
    if (marker === '' || !/^\(?(?:[<>=!~][A-Za-z0-9.*+!<>=~,_ -]*)?\)?$/.test(specifier))
        return undefined;
    return { name, extras, specifier: specifier.replace(/^\(/, '').replace(/\)$/, ''), marker: marker ?? '' };
}
/**
 * Parses one requirement.
 * @throws PackagingError `project/metadata` for anything that is not one requirement: options (`-r`, `--index-url`),
 * several lines, control characters.
 */
function parseRequirement(text, place) {
    const line = text.trim();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    const groups = /[\u0000-\u001f\u007f]/.test(line) ? undefined : groupsOf(line);
    const extras = (groups?.extras ?? '').split(',').map(extra => extra.trim());
    const named = extras.filter(extra => extra !== '');
    if (!groups || /\s-/.test(groups.specifier) || named.some(extra => !WHOLE.test(extra)))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/metadata', {
            message: `${JSON.stringify(text)} is not a requirement${line.startsWith('-') ? ' but an option' : ''}.`,
            fix: 'Write requirements as PEP 508 says, one each, such as: numpy>=2; python_version >= "3.10"',
            ...(place && { place }),
        });
    return {
        name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(groups.name),
        extras: named.map(_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc),
        specifier: groups.specifier.trim(),
        ...(groups.url && { url: groups.url }),
        marker: groups.marker,
    };
}
/**
 * One spelling for all spellings of a requirement (pure). Backends rewrite those of pyproject.toml: they sort specifiers,
 * change quotes and parentheses, and uv_build turns `python_version < "3.11"` into `python_full_version < "3.11"`.
 * Requirements with equal keys are equal; those with different ones may be, too.
 * @throws PackagingError `project/metadata` as `parseRequirement`
 */
function requirementKey(line) {
    const { name, extras, specifier, url, marker } = parseRequirement(line);
    const versions = specifier.split(',').map(part => part.replaceAll(/\s/g, ''));
    return JSON.stringify([
        name,
        [...new Set(extras)].sort(),
        url ?? '',
        versions.filter(part => part !== '').sort(),
        markerKey(marker),
    ]);
}
const COMPARISON = /((?<![\w.])[\w.]+|"[^"]*")(<=|>=|===|==|!=|~=|<|>|\bnotin\b|\bin\b)([\w.]+|"[^"]*")/g;
/** A marker in one spelling; the order of terms is normalised only where nothing but `and`, or nothing but `or`, joins them. */
function markerKey(marker) {
    const tokens = marker.match(/'[^']*'|"[^"]*"|[\w.]+|[<>=!~]+|[()]/g) ?? [];
    const quoted = tokens.map(token => (/^['"]/.test(token) ? `"${token.slice(1, -1)}"` : token));
    const joiners = new Set(quoted.filter(token => token === 'and' || token === 'or'));
    const levelled = joiners.size > 1 ? quoted : quoted.filter(token => !/^[()]$/.test(token));
    const terms = [''];
    for (const token of levelled) {
        if (joiners.size <= 1 && joiners.has(token))
            terms.push('');
        else
            terms[terms.length - 1] += token === 'and' || token === 'or' ? ` ${token} ` : token;
    }
    const [joiner = ''] = joiners;
    return terms
        .map(term => term.replaceAll(COMPARISON, (_, left, operator, right) => comparison(left, operator, right)))
        .sort()
        .join(` ${joiner} `);
}
/** `python_version` compares the first two numbers only, which `python_full_version` can say as well. */
function comparison(left, operator, right) {
    const [, major, minor] = /^"(\d+)\.(\d+)"$/.exec(right) ?? [];
    if (left !== 'python_version' || minor === undefined)
        return `${left} ${operator} ${right}`;
    const next = `"${major}.${Number(minor) + 1}"`;
    switch (operator) {
        case '<':
        case '>=':
            return `python_full_version ${operator} ${right}`;
        case '>':
            return `python_full_version >= ${next}`;
        case '<=':
            return `python_full_version < ${next}`;
        case '==':
        case '!=':
            return `python_full_version ${operator} "${major}.${minor}.*"`;
        default:
            return `${left} ${operator} ${right}`;
    }
}


/***/ }),

/***/ 58518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ decodeToolLock),
/* harmony export */   EP: () => (/* binding */ lacksMarkers),
/* harmony export */   Yi: () => (/* binding */ LOCK_TOOLS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3085);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/**
 * The locks of Poetry and PDM, decoded (pure): versions, hashes, markers and groups as they stand. Neither says where an
 * index serves a file; `locked-files.ts` asks uv for that and accepts only files with a locked hash.
 * @see https://python-poetry.org/docs/libraries/#lock-file https://pdm-project.org/en/stable/usage/lockfile/
 */






/** Which tool writes a lock, and how it is written again. */
const LOCK_TOOLS = {
    poetry: { name: 'Poetry', refresh: 'poetry lock (Poetry 2)' },
    pdm: { name: 'PDM', refresh: 'pdm lock -G :all --strategy inherit_metadata' },
};
/** @throws PackagingError(s) `project/toml`, `project/lock` */
function decodeToolLock(tool, { text, file, pyproject }) {
    const data = toml(text, file);
    const project = toml(pyproject, 'pyproject.toml');
    const wrong = (message) => lockProblem(tool, file, message);
    const metadata = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(data.metadata) ? data.metadata : {};
    const old = lacksMarkers(tool, metadata);
    if (old !== undefined)
        throw wrong(old);
    const problems = [];
    const entries = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(data.package).flatMap((entry, index) => {
        const name = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(entry) && typeof entry.name === 'string' ? (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(entry.name) : '';
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(entry) && name !== '')
            return [{ entry, name }];
        problems.push(wrong(`package ${index + 1} has no name`));
        return [];
    });
    const read = tool === 'poetry' ? poetryPackage : pdmPackage;
    const packages = entries.flatMap(({ entry, name }) => {
        try {
            return read(entry, name, wrong) ?? [];
        }
        catch (thrown) {
            if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr))
                throw thrown;
            problems.push(thrown);
            return [];
        }
    });
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(problems);
    const requiresPython = tool === 'poetry' ? specifier(metadata['python-versions']) : undefined;
    return {
        ...(requiresPython !== undefined && { requiresPython }),
        extras: extrasIn(tool, data, metadata),
        indexed: packages.flatMap(one => ('hashes' in one ? one : [])),
        sourced: packages.flatMap(one => ('hashes' in one ? [] : one)),
        indexes: tool === 'pdm' ? pdmIndexes(project) : [],
        fresh: tool === 'poetry' ? poetryIsFresh(project, metadata) : pdmIsFresh(project, metadata),
    };
}
/** Why it cannot be read as it stands; undefined when it can. Older locks leave out which package is for which system. */
function lacksMarkers(tool, metadata) {
    if (tool === 'poetry') {
        const version = String(metadata['lock-version'] ?? '');
        const [major = 0, minor = 0] = version.split('.').map(Number);
        if (major > 2)
            return `its lock-version ${version} is newer than 2.1`;
        return major < 2 || minor < 1 ? `Poetry before 2.0 wrote it, without groups and markers` : undefined;
    }
    const strategy = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(metadata.strategy);
    const version = String(metadata.lock_version ?? '');
    if (!/^4\.[45]/.test(version))
        return `its lock_version ${version || '(none)'} is not 4.4 or 4.5`;
    return strategy.includes('inherit_metadata') ? undefined : 'it was written without the strategy inherit_metadata';
}
function extrasIn(tool, data, metadata) {
    const names = tool === 'poetry' ? Object.keys((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(data.extras) ? data.extras : {}) : (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(metadata.groups);
    return names.map(name => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(String(name)));
}
function poetryPackage(entry, name, wrong) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(entry.groups).includes('main'))
        return undefined;
    const { markers } = entry;
    const written = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(markers) ? markers.main : markers;
    const marker = typeof written === 'string' ? lockMarker(written, name, wrong) : undefined;
    const requiresPython = specifier(entry['python-versions']);
    const base = {
        name,
        version: String(entry.version),
        ...(marker !== undefined && { marker }),
        ...(requiresPython !== undefined && { requiresPython }),
    };
    const source = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(entry.source) ? entry.source : {};
    const url = String(source.url ?? '');
    const hashes = hashesIn(entry);
    switch (source.type) {
        case undefined:
        case 'legacy': {
            if (hashes.length === 0)
                throw wrong(`${name} ${base.version} has no sha256 hash`);
            return { ...base, hashes, ...(source.type && { from: { name: String(source.reference), url } }) };
        }
        case 'git':
            return {
                ...base,
                wheels: [],
                source: url,
                tree: {
                    kind: 'git',
                    place: url,
                    ...(typeof source.resolved_reference === 'string' && { commit: source.resolved_reference }),
                    ...(typeof source.subdirectory === 'string' && { subdirectory: source.subdirectory }),
                },
            };
        case 'directory':
            return { ...base, wheels: [], source: url, tree: { kind: 'directory', place: url } };
        case 'file':
        case 'url':
            return { ...base, ...oneFile(source.type === 'url' ? { url } : { path: url }, hashes, source, name, wrong) };
        default:
            throw wrong(`${name} comes from a source of the unknown type '${String(source.type)}'`);
    }
}
function pdmPackage(entry, name, wrong) {
    // The same package with extras: what they bring in is listed by itself.
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(entry.extras).length > 0)
        return undefined;
    const groups = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(entry.groups).map(group => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(String(group)));
    const extras = groups.includes('default') ? [] : groups.map(group => `'${group}' in extras`);
    if (groups.length === 0)
        throw wrong(`${name} is in no group`);
    const written = typeof entry.marker === 'string' ? [`(${entry.marker})`] : [];
    const parts = [...written, ...(extras.length > 0 ? [`(${extras.join(' or ')})`] : [])];
    const requiresPython = specifier(entry.requires_python);
    const base = {
        name,
        version: String(entry.version),
        ...(parts.length > 0 && { marker: parts.join(' and ') }),
        ...(requiresPython !== undefined && { requiresPython }),
    };
    const hashes = hashesIn(entry);
    const subdirectory = typeof entry.subdirectory === 'string' ? { subdirectory: entry.subdirectory } : {};
    if (typeof entry.git === 'string')
        return {
            ...base,
            wheels: [],
            source: entry.git,
            tree: {
                kind: 'git',
                place: entry.git,
                ...(typeof entry.revision === 'string' && { commit: entry.revision }),
                ...subdirectory,
            },
        };
    if (typeof entry.path === 'string') {
        if (!/\.(whl|zip|tar\.gz|tgz)$/.test(entry.path))
            return { ...base, wheels: [], source: entry.path, tree: { kind: 'directory', place: entry.path } };
        return { ...base, ...oneFile({ path: entry.path }, hashes, entry, name, wrong) };
    }
    if (typeof entry.url === 'string')
        return { ...base, ...oneFile({ url: entry.url }, hashes, entry, name, wrong) };
    if (hashes.length === 0)
        throw wrong(`${name} ${base.version} has no sha256 hash`);
    return { ...base, hashes };
}
/** A wheel or sdist that the project names by its address or path. */
function oneFile(where, [sha256], { subdirectory }, name, wrong) {
    const place = 'url' in where ? (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .before */ .gM)((0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .before */ .gM)(where.url, '?'), '#') : where.path;
    const filename = decodeURIComponent(place.split(/[/\\]/).at(-1) ?? '');
    if (sha256 === undefined)
        throw wrong(`${name} has no sha256 hash of ${filename}`);
    const file = {
        filename,
        ...where,
        sha256,
        ...(typeof subdirectory === 'string' && { subdirectory }),
    };
    return { direct: true, ...(filename.endsWith('.whl') ? { wheels: [file] } : { wheels: [], sdist: file }) };
}
function hashesIn(entry) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(entry.files).flatMap(file => {
        const [, sha256] = ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(file) && /^sha256:([0-9a-f]{64})$/i.exec(String(file.hash))) || [];
        return sha256 === undefined ? [] : [sha256.toLowerCase()];
    });
}
/** Poetry's `extra == "x"` is `'x' in extras` in a lock (PEP 751). */
function lockMarker(written, name, wrong) {
    const marker = written.replaceAll(/\bextra\s*==\s*(["'])(.+?)\1/g, (_, __, extra) => `'${(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(extra)}' in extras`);
    if (/\bextra\b/.test(marker.replaceAll(/'[^']*'|"[^"]*"/g, '')))
        throw wrong(`the marker of ${name} cannot be read: ${written}`);
    return marker;
}
/** Undefined where every Python is allowed, or alternatives are, which one specifier cannot say. */
function specifier(value) {
    if (typeof value !== 'string' || value === '*' || value === '' || value.includes('||'))
        return undefined;
    if (!/[\^~](?!=)/.test(value))
        return value;
    return undefined;
}
function pdmIndexes(project) {
    const tool = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(project.tool) ? project.tool : {};
    const sources = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(tool.pdm) ? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(tool.pdm.source) : [];
    return sources.flatMap(source => {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(source) || typeof source.url !== 'string' || (source.type ?? 'index') !== 'index')
            return [];
        const name = String(source.name ?? '');
        return [{ name, url: source.url, default: name === 'pypi' }];
    });
}
// Whether pyproject.toml is the one that was locked.
function poetryIsFresh(project, metadata) {
    const own = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(project.project) ? project.project : {};
    const groups = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(project['dependency-groups']) ? project['dependency-groups'] : {};
    const tool = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(project.tool) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(project.tool.poetry) ? project.tool.poetry : {};
    const static_ = pick(own, ['requires-python', 'dependencies', 'optional-dependencies']);
    const standard = Object.keys(static_).length > 0;
    const legacy = ['dependencies', 'source', 'extras', 'dev-dependencies'];
    const ofTool = {
        // Without [project], Poetry writes the keys that are missing as null.
        ...(standard ? {} : Object.fromEntries(legacy.map(key => [key, null]))),
        ...pick(tool, [...legacy, 'group']),
    };
    const named = Object.keys(groups).length > 0 ? { 'dependency-groups': groups } : {};
    // Older versions leave the groups out.
    const contents = standard
        ? [named, {}].map(some => ({ project: static_, ...some, tool: { poetry: ofTool } }))
        : [ofTool];
    return contents.some(content => sha256Of(pythonJson(content)) === metadata['content-hash']);
}
function pdmIsFresh(project, metadata) {
    const own = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(project.project) ? project.project : {};
    const tool = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(project.tool) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(project.tool.pdm) ? project.tool.pdm : {};
    const groups = new Map();
    for (const table of [project['dependency-groups'], tool['dev-dependencies']])
        for (const [group, lines] of Object.entries((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(table) ? table : {}))
            groups.set((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(group), [...(groups.get((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(group)) ?? []), ...(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(lines)]);
    const content = {
        sources: tool.source ?? [],
        dependencies: own.dependencies ?? [],
        'dev-dependencies': Object.fromEntries(groups),
        'optional-dependencies': own['optional-dependencies'] ?? {},
        'requires-python': own['requires-python'] ?? '',
        resolution: tool.resolution ?? {},
    };
    return `sha256:${sha256Of(pythonJson(content))}` === metadata.content_hash;
}
function pick(table, keys) {
    return Object.fromEntries(keys.flatMap(key => (table[key] === undefined ? [] : [[key, table[key]]])));
}
function sha256Of(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
/** As Python's `json.dumps(value, sort_keys=True)` writes it. */
function pythonJson(value) {
    if (Array.isArray(value))
        return `[${value.map(pythonJson).join(', ')}]`;
    if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(value)) {
        const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
        return `{${keys.map(key => `${pythonJson(key)}: ${pythonJson(value[key])}`).join(', ')}}`;
    }
    if (typeof value === 'string')
        return JSON.stringify(value).replaceAll(/[\u007f-\uffff]/g, one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return typeof value === 'bigint' ? String(value) : JSON.stringify(value ?? null);
}
function toml(text, file) {
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
    }
    catch (cause) {
        if (!(cause instanceof smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .TomlError */ .zx))
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/toml', {
            message: `${file} is not valid TOML: ${(cause.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')}.`,
            fix: 'Correct that line, or create the lock file again with the tool that wrote it.',
            place: { file, line: cause.line, column: cause.column },
            cause,
        });
    }
}
function lockProblem(tool, file, message) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/lock', {
        message: `${file} cannot be used: ${message}.`,
        fix: `Write it again with ${LOCK_TOOLS[tool].refresh}, or set lock: none to resolve without it.`,
        place: { file },
    });
}


/***/ }),

/***/ 24192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ splitCommand),
/* harmony export */   PI: () => (/* binding */ launchCommand),
/* harmony export */   Vv: () => (/* binding */ customCommand),
/* harmony export */   fL: () => (/* binding */ identityCommands),
/* harmony export */   ir: () => (/* binding */ automaticCommands),
/* harmony export */   pt: () => (/* binding */ executableCommands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/** Decides which commands test one artifact on one interpreter, or one native executable (pure). */


/** Scripts of one artifact that are started; some projects have hundreds that are one program. */
const MOST_SCRIPTS = 20;
/** What `auto` runs: each group has to succeed. Only what has nothing to start, or opens a window, is imported. */
function automaticCommands(subject, installed) {
    const { entryPoint, gui, modules, scripts = [] } = subject;
    const imported = (one) => importCommand(importable(one, modules), installed, attributeOf(one));
    if (entryPoint.kind === 'commands') {
        // Every command that was asked for, however many there are.
        return entryPoint.commands.map(command => gui
            ? { testCommands: [imported(command.entryPoint)], imports: true, reason: [], name: command.name }
            : { ...startGroup(command.entryPoint, flag => namedCommand(command, installed, [flag])), name: command.name });
    }
    const started = entryPoint.kind === 'none' || gui ? scripts.slice(0, MOST_SCRIPTS) : [entryPoint];
    if (started.length === 0)
        return [{ testCommands: [imported(entryPoint)], imports: true, reason: [] }];
    return started.map(start => startGroup(start, flag => start === entryPoint ? startCommand(start, installed, [flag]) : scriptCommand(start, installed, [flag])));
    function startGroup(start, commandWith) {
        const testCommands = ['--version', '--help'].map(commandWith);
        return { testCommands, imports: false, reason: start.kind === 'script' ? [] : [imported(start)] };
    }
}
/** One of several commands: of a PEX by its first argument, else by its own file. */
function namedCommand({ name, entryPoint }, installed, args) {
    const { pex } = installed;
    if (pex === undefined)
        return startCommand(entryPoint, installed, args);
    const words = [name, ...args];
    return pexCommand(installed, pex.file, words, {}, [node_path__WEBPACK_IMPORTED_MODULE_0__.basename(pex.file), ...words].join(' '));
}
/** A script or module that a PEX does not start by itself. */
function scriptCommand(start, installed, args) {
    if (start.kind === 'module')
        return pythonCommand(installed, ['-m', start.module, ...args], `python -m ${start.module} ${args.join(' ')}`);
    const script = start.kind === 'script' ? start.file : start.kind === 'function' ? start.script : undefined;
    if (installed.pex === undefined || script === undefined)
        return startCommand(start, installed, args);
    const shown = `PEX_SCRIPT=${script} ${[node_path__WEBPACK_IMPORTED_MODULE_0__.basename(installed.pex.file), ...args].join(' ')}`;
    return pexCommand(installed, installed.pex.file, args, { PEX_SCRIPT: script }, shown);
}
/** Importing a module alone would not find a missing function. */
function attributeOf(entryPoint) {
    return entryPoint.kind === 'function' ? `${entryPoint.module}.${entryPoint.attribute}` : undefined;
}
function importable(entryPoint, modules) {
    // Importing `package.__main__` would run it; the package itself is as good a test.
    if (entryPoint.kind === 'function')
        return [entryPoint.module];
    if (entryPoint.kind === 'module' && !entryPoint.module.endsWith('__main__'))
        return [entryPoint.module.split('.')[0] ?? ''];
    return modules.slice(0, 1);
}
/** Imports `modules` one by one, then checks that `attribute` (dotted, from its module on) exists. */
function importCommand(modules, installed, attribute) {
    const imports = modules.length === 0 ? 'pass' : `import ${modules.join(', ')}`;
    const code = attribute === undefined ? imports : `${imports}; ${attribute}`;
    return pythonCommand(installed, ['-c', code], `python -c '${code}'`);
}
/**
 * `--version` of a PEX that its own launcher starts, which finds no other Python: one start shows that the launcher finds
 * this one and that the program answers. Undefined where there is no launcher, or not one program.
 */
function launchCommand({ entryPoint, gui }, { pex }) {
    if (pex?.path === undefined || entryPoint.kind === 'none' || entryPoint.kind === 'commands' || gui)
        return undefined;
    const shown = `${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(pex.file)} --version`;
    return { shown, tool: pex.launcher ?? pex.file, args: ['--version'], env: { PATH: pex.path } };
}
/**
 * Print which Python runs, to detect a PEX that switched to another interpreter: started by its launcher where it has one,
 * then by the interpreter.
 */
function identityCommands(installed) {
    const args = ['-c', 'import sys; print(sys.version_info[:2], sys.implementation.name)'];
    const { pex } = installed;
    const started = pythonCommand(installed, args, 'python -c …');
    if (pex?.path === undefined)
        return [started];
    const env = { PEX_INTERPRETER: '1', PATH: pex.path };
    return [{ shown: `${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(pex.file)} -c …`, tool: pex.launcher ?? pex.file, args, env }, started];
}
function startCommand(entryPoint, installed, args) {
    if (installed.pex) {
        const shown = [node_path__WEBPACK_IMPORTED_MODULE_0__.basename(installed.pex.file), ...args].join(' ');
        return pexCommand(installed, installed.pex.file, args, {}, shown);
    }
    const script = entryPoint.kind === 'script' ? entryPoint.file : entryPoint.kind === 'function' ? entryPoint.script : undefined;
    const tool = script === undefined ? undefined : installed.script(script);
    if (tool !== undefined)
        return { shown: [script, ...args].join(' '), tool, args, env: {} };
    if (entryPoint.kind === 'module')
        return pythonCommand(installed, ['-m', entryPoint.module, ...args], `python -m ${entryPoint.module} ${args.join(' ')}`);
    if (entryPoint.kind !== 'function')
        throw new Error(`a ${entryPoint.kind} entry point cannot be started`);
    const { module, attribute } = entryPoint;
    const call = `import sys, ${module}; sys.exit(${module}.${attribute}())`;
    return pythonCommand(installed, ['-c', call, ...args], `${module}:${attribute} ${args.join(' ')}`);
}
/**
 * The user's own command. `{project}` is the project folder and `{artifact}` the file under test; `python` and the
 * project's scripts are those of the artifact.
 * @throws PackagingError `input/invalid` for any other program
 */
function customCommand(words, locations, installed) {
    const [program = '', ...args] = words.map(word => word.replaceAll('{project}', locations.project).replaceAll('{artifact}', locations.artifact));
    const shown = words.join(' ');
    if (program === 'python' || program === 'python3')
        return pythonCommand(installed, args, shown);
    const { pex } = installed;
    if (pex !== undefined) {
        if (program === pex.ownScript || program === locations.artifact)
            return pexCommand(installed, pex.file, args, {}, shown);
        if (installed.scripts.includes(program))
            return pexCommand(installed, pex.file, args, { PEX_SCRIPT: program }, shown);
        throw unknownProgram(program, installed.scripts);
    }
    const tool = installed.script(program);
    if (tool === undefined)
        throw unknownProgram(program, installed.scripts);
    return { shown, tool, args, env: {} };
}
function pythonCommand(installed, args, shown) {
    if (installed.pex)
        return pexCommand(installed, installed.pex.file, args, { PEX_INTERPRETER: '1' }, shown);
    return { shown, tool: installed.python, args, env: {} };
}
function pexCommand(installed, file, args, env, shown) {
    return { shown, tool: installed.python, args: [file, ...args], env };
}
function unknownProgram(program, scripts) {
    const choices = ['python', ...scripts];
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
        message: `test-command starts '${program}', which no artifact provides.`,
        fix: `Begin it with one of: ${choices.join(', ')}.`,
    });
}
/**
 * The commands that test a native executable, in this order, with a note for the report; or why there are none. The user's
 * own command when it starts the program, by one of its `scripts` names or as `{artifact}`; a command that starts `python`
 * cannot run with a program that provides none.
 * @param programs the program, or each of several commands
 */
function executableCommands(test, subject, programs, project) {
    const several = programs.length > 1;
    const group = (testCommands, name) => {
        return { testCommands, imports: false, reason: [], ...(several && name !== undefined && { name }) };
    };
    if (typeof test !== 'string') {
        const [first = '', ...rest] = test;
        const named = programs.find(({ scripts }) => scripts.includes(first));
        const file = named ?? (first === '{artifact}' ? programs[0] : undefined);
        if (file !== undefined) {
            const own = rest.map(word => word.replaceAll('{project}', project).replaceAll('{artifact}', file.program));
            // Who names the file names the command too.
            const args = named === undefined ? own : [...(file.before ?? []), ...own];
            return {
                groups: [group([{ shown: test.join(' '), tool: file.program, args, env: {} }])],
                patient: true,
                note: '',
            };
        }
    }
    if (subject.gui)
        return { reason: 'not started: it opens a window; set test-command to a way to start it without one' };
    const groups = programs.map(({ program, name, before = [], scripts }) => group(['--version', '--help'].map(flag => {
        const args = [...before, flag];
        return { shown: [name, ...args].join(' '), tool: program, args, env: {} };
    }), scripts[0]));
    const note = typeof test === 'string' ? '' : ' (test-command needs a program that an executable does not provide)';
    return { groups, patient: false, note };
}
/**
 * Splits a command into arguments with the quoting of a POSIX shell, and nothing else that a shell does. Space separates;
 * single quotes keep everything, double quotes keep everything except `\"` and `\\`; outside of quotes a backslash keeps
 * the next character (so Windows paths belong in single quotes).
 * @param input whose text it is, for errors
 * @throws PackagingError `input/invalid` for an open quote, or an operator that only a shell would understand
 */
function splitCommand(text, input = 'test-command') {
    const words = [];
    const token = /'([^']*)'|"((?:\\["\\]|\\(?!["\\])|[^"\\])*)"|\\(.)|([^\s'"\\]+)|(\s+)|(.)/gsy;
    let word;
    for (const [all, single, double, escaped, bare, space] of text.matchAll(token)) {
        if (space !== undefined) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
            continue;
        }
        if (bare !== undefined && /^(?:\|\|?|&&?|;|[<>]+)$/.test(bare))
            throw needsShell(text, bare, input);
        const part = single ?? double?.replaceAll(/\\(["\\])/g, '$1') ?? escaped ?? bare;
        if (part === undefined)
            throw openQuote(text, all, input);
        word = (word ?? '') + part;
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
function needsShell(text, operator, input) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
        message: `${input} '${text}' uses '${operator}', but it is run without a shell.`,
        fix: 'Put the commands into a script and name that, for example: python {project}/smoke_test.py',
    });
}
function openQuote(text, quote, input) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
        message: `${input} '${text}' has an unclosed ${quote}.`,
        fix: 'Close the quote.',
    });
}


/***/ }),

/***/ 87967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ decodeCompletePlatform),
/* harmony export */   XX: () => (/* binding */ resolutionTargetOfFile),
/* harmony export */   Yo: () => (/* binding */ resolutionTarget),
/* harmony export */   dm: () => (/* binding */ completePlatform)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3085);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62310);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63329);
/**
 * pex's complete-platform format: everything a resolver must know about another machine.
 * A file is what `pex3 interpreter inspect --markers --tags` prints (https://docs.pex-tool.org/buildingpex.html#complete-platform).
 */




/** The compatible tags and markers of a target, computed. */
function completePlatform(target) {
    return { compatible_tags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .compatibilityTags */ .Ye)(target), marker_environment: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .markerEnvironment */ .wp)(target) };
}
/**
 * The same with its names, for a resolve.
 * @param fullVersion of the interpreter that builds for this Python, `3.12.1`. A dependency may need a patch release: what
 * says `>=3.11.2` or `!=3.9.0` is not for the oldest one.
 */
function resolutionTarget(target, fullVersion) {
    const python = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPython */ .AR)(target.python);
    const platform = target.platform.name;
    const oldest = (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .markerEnvironment */ .wp)(target);
    const environment = (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .markerEnvironment */ .wp)(target, fullVersion);
    const later = target.python.patch === undefined && environment.python_full_version !== oldest.python_full_version;
    return {
        name: `${python} ${platform}`,
        python,
        platform,
        compatibleTags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .compatibilityTags */ .Ye)(target),
        environment,
        ...(later && { oldest }),
    };
}
const TAG = /^[a-z0-9_]+-[a-z0-9_]+-[a-z0-9_]+$/;
/** Neither uv's lock nor an ordinary requirement can be evaluated without these. */
const NEEDED_MARKERS = [
    'implementation_name',
    'implementation_version',
    'os_name',
    'platform_machine',
    'platform_python_implementation',
    'platform_system',
    'python_full_version',
    'python_version',
    'sys_platform',
];
/**
 * Reads a user's own complete-platform file. Other keys that pex writes (`path`, `$schema`, …) are ignored.
 * @param text the file's content
 * @param file where it came from, for messages
 * @throws PackagingError(s) `input/invalid` with the file as place: not JSON, no tags, malformed tags, missing markers.
 */
function decodeCompletePlatform(text, file) {
    const wrong = (message) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `platforms: ${file}: ${message}`,
        fix: 'Generate the file again on the target machine: pex3 interpreter inspect --markers --tags --indent 2',
        place: { file },
    });
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw wrong(`it is not JSON (${cause.message}).`);
    }
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data))
        throw wrong('it is not a JSON object.');
    const { compatible_tags: tags, marker_environment: markers } = data;
    const problems = [];
    if (!Array.isArray(tags) || tags.length === 0)
        problems.push(wrong("'compatible_tags' is not a list of tags."));
    else
        for (const tag of tags.filter(tag => typeof tag !== 'string' || !TAG.test(tag)).slice(0, 3))
            problems.push(wrong(`${JSON.stringify(tag)} in 'compatible_tags' is not a tag like cp312-cp312-win_amd64.`));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(markers))
        problems.push(wrong("'marker_environment' is not an object of strings."));
    else {
        const bad = Object.keys(markers).filter(name => typeof markers[name] !== 'string');
        const missing = NEEDED_MARKERS.filter(name => !Object.hasOwn(markers, name));
        if (bad.length > 0)
            problems.push(wrong(`'marker_environment' has values that are not strings: ${bad.join(', ')}.`));
        if (missing.length > 0)
            problems.push(wrong(`'marker_environment' lacks ${missing.join(', ')}.`));
        const version = markers.python_full_version;
        if (typeof version === 'string' && !/^\d+\.\d+(\.\d+)?([a-z]+\d+)?\+?$/.test(version))
            problems.push(wrong(`python_full_version '${version}' is not a Python version.`));
    }
    if (problems.length === 0)
        problems.push(...contradictions(tags, markers).map(wrong));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(problems);
    return {
        compatible_tags: tags,
        marker_environment: markers,
    };
}
/** What each system calls itself in markers. @see https://packaging.python.org/specifications/dependency-specifiers/#environment-markers */
const SYSTEMS = [
    { tag: /^win/, sys_platform: 'win32', platform_system: 'Windows', os_name: 'nt' },
    { tag: /^macosx_/, sys_platform: 'darwin', platform_system: 'Darwin', os_name: 'posix' },
    { tag: /^(?:many|musl)?linux/, sys_platform: 'linux', platform_system: 'Linux', os_name: 'posix' },
];
/** Clauses that go on from the file's name: dependencies would be chosen for one machine by its tags, for another by its markers. */
function contradictions(tags, markers) {
    const { python_version: version = '', python_full_version: full = '', implementation_name: implementation } = markers;
    const platforms = new Set(tags.map(tag => tag.split('-')[2] ?? '').filter(platform => platform !== 'any'));
    const systems = SYSTEMS.filter(({ tag }) => [...platforms].some(platform => tag.test(platform)));
    const [system] = systems;
    const differing = ['sys_platform', 'platform_system', 'os_name'].filter(name => system !== undefined && markers[name] !== system[name]);
    const exact = implementation === 'cpython' ? /^cp(\d)(\d+)$/.exec((tags[0] ?? '').split('-')[0] ?? '') : null;
    return [
        ...(/^\d+\.\d+/.exec(full)?.[0] === version
            ? []
            : [`python_version '${version}' is not that of python_full_version '${full}'.`]),
        ...(exact !== null && `${exact[1]}.${exact[2]}` !== version
            ? [`its first tag ${tags[0]} is not for python_version '${version}'.`]
            : []),
        ...(systems.length > 1 ? ["'compatible_tags' has tags of several systems."] : []),
        ...differing.map(name => `${name} '${markers[name]}' contradicts its tags, which are for ${system?.platform_system}.`),
    ];
}
/** The target a user's own complete-platform file describes; `file` names it. */
function resolutionTargetOfFile(platform, file) {
    const name = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '');
    const markers = platform.marker_environment;
    const freeThreaded = /^cp\d+-cp\d+t-/.test(platform.compatible_tags[0] ?? '');
    const prefix = markers.implementation_name === 'pypy' ? 'pypy' : '';
    return {
        name,
        python: `${prefix}${markers.python_version ?? ''}${freeThreaded ? 't' : ''}`,
        platform: name,
        compatibleTags: platform.compatible_tags,
        // A missing marker must be unknown, and not that of this machine.
        environment: { platform_release: '', platform_version: '', ...markers },
    };
}


/***/ }),

/***/ 63329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ platformTags),
/* harmony export */   YK: () => (/* binding */ LINUX_ARCH),
/* harmony export */   Ye: () => (/* binding */ compatibilityTags),
/* harmony export */   wp: () => (/* binding */ markerEnvironment)
/* harmony export */ });
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85390);

const SYSTEM = {
    linux: { os_name: 'posix', sys_platform: 'linux', platform_system: 'Linux' },
    macos: { os_name: 'posix', sys_platform: 'darwin', platform_system: 'Darwin' },
    windows: { os_name: 'nt', sys_platform: 'win32', platform_system: 'Windows' },
};
/** What `platform.machine()` returns, where it is not our own name. */
const MACHINE = {
    linux: { x86: 'i686' },
    macos: { aarch64: 'arm64' },
    windows: { x86_64: 'AMD64', aarch64: 'ARM64' },
};
/**
 * Marker values by their PEP 508 names; kernel release and version are unknown and empty. PyPy's own version is 7.3.0: all
 * of its Python 3.7–3.11 releases are 7.3.x.
 * @param full version with its patch release; without one it is 0, the oldest `3.12` (uv's `--python-version 3.12` means
 * the same)
 */
function markerEnvironment({ python, platform }, full = oldestOf(python)) {
    const { implementation, major, minor } = python;
    const cpython = implementation === 'cpython';
    return {
        implementation_name: implementation,
        implementation_version: cpython ? full : '7.3.0',
        ...SYSTEM[platform.os],
        platform_machine: MACHINE[platform.os][platform.arch] ?? platform.arch,
        platform_python_implementation: cpython ? 'CPython' : 'PyPy',
        platform_release: '',
        platform_version: '',
        python_full_version: full,
        python_version: `${major}.${minor}`,
    };
}
function oldestOf({ major, minor, patch }) {
    return `${major}.${minor}.0${patch ?? ''}`;
}
/** Linux's own name of an architecture, where it differs. */
const LINUX_ARCH = { x86: 'i686' };
const WINDOWS_TAG = {
    x86_64: 'win_amd64',
    aarch64: 'win_arm64',
    x86: 'win32',
};
/** PEP 513, 571 and 599: the names before PEP 600, each right after its version. */
const LEGACY_MANYLINUX = {
    17: 'manylinux2014',
    12: 'manylinux2010',
    5: 'manylinux1',
};
function countDown(from, to) {
    return Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);
}
function linuxPlatforms(platform) {
    const arch = LINUX_ARCH[platform.arch] ?? platform.arch;
    const [major, minor] = (0,_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .versionParts */ .VJ)(platform.floor);
    if (platform.libc === 'musl')
        return [`linux_${arch}`, ...countDown(minor, 0).map(version => `musllinux_${major}_${version}_${arch}`)];
    const oldest = (0,_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .versionParts */ .VJ)((0,_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .oldestManylinux */ .vb)(platform.arch))[1];
    const manylinux = countDown(minor, oldest).flatMap(version => {
        const legacy = LEGACY_MANYLINUX[version];
        return [`manylinux_${major}_${version}_${arch}`, ...(legacy ? [`${legacy}_${arch}`] : [])];
    });
    return [`linux_${arch}`, ...manylinux];
}
function macPlatforms(platform) {
    const [major, minor] = (0,_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .versionParts */ .VJ)(platform.floor);
    const intel = platform.arch === 'x86_64' && !platform.universal2;
    const formats = platform.universal2
        ? ['universal2']
        : intel
            ? ['x86_64', 'intel', 'fat64', 'fat3', 'universal2', 'universal']
            : ['arm64', 'universal2'];
    const tagged = (version, of) => of.map(format => `macosx_${version}_${format}`);
    if (major < 11)
        return countDown(minor, 4).flatMap(version => tagged(`10_${version}`, formats));
    return [
        ...countDown(major, 11).flatMap(version => tagged(`${version}_0`, formats)),
        // arm64 starts with macOS 11, but a universal2 wheel may have the older version of its Intel half.
        ...countDown(16, 4).flatMap(version => tagged(`10_${version}`, intel ? formats : ['universal2'])),
    ];
}
/** The platform part of the tags, best first. */
function platformTags(platform) {
    if (platform.os === 'linux')
        return linuxPlatforms(platform);
    if (platform.os === 'macos')
        return macPlatforms(platform);
    return [WINDOWS_TAG[platform.arch] ?? `win_${platform.arch}`];
}
/** `cp313t`, `cp312`; for PyPy `pypy311_pp73`, the only ABI of PyPy 3 since 2020. */
function abiOf({ implementation, major, minor, freeThreaded }) {
    const digits = `${major}${minor}`;
    return implementation === 'pypy' ? `pypy${digits}_pp73` : `cp${digits}${freeThreaded ? 't' : ''}`;
}
function cpythonTags(python, platforms) {
    const { major, minor, freeThreaded } = python;
    // PEP 803: the stable ABI of free-threaded builds is one of its own.
    const stable = freeThreaded ? 'abi3t' : 'abi3';
    const own = `cp${major}${minor}`;
    const prefixes = [`${own}-${abiOf(python)}`, `${own}-${stable}`, `${own}-none`];
    for (const older of countDown(minor - 1, 2))
        prefixes.push(`cp${major}${older}-${stable}`);
    return prefixes.flatMap(prefix => platforms.map(platform => `${prefix}-${platform}`));
}
function pypyTags(python, platforms) {
    const own = `pp${python.major}${python.minor}`;
    return [abiOf(python), 'none'].flatMap(abi => platforms.map(platform => `${own}-${abi}-${platform}`));
}
/** All tags a wheel may carry to run on `target`, best first. */
function compatibilityTags({ python, platform }) {
    const { major, minor, implementation } = python;
    const platforms = platformTags(platform);
    const cpython = implementation === 'cpython';
    const pures = [`py${major}${minor}`, `py${major}`, ...countDown(minor - 1, 0).map(older => `py${major}${older}`)];
    return [
        ...(cpython ? cpythonTags(python, platforms) : pypyTags(python, platforms)),
        ...pures.flatMap(pure => platforms.map(tag => `${pure}-none-${tag}`)),
        `${cpython ? `cp${major}${minor}` : 'pp3'}-none-any`,
        ...pures.map(pure => `${pure}-none-any`),
    ];
}


/***/ })

};
