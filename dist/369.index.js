export const id = 369;
export const ids = [369];
export const modules = {

/***/ 22605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/query.js
var query = __webpack_require__(48190);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(83231);
// EXTERNAL MODULE: ./lib/inputs/table.js
var table = __webpack_require__(34565);
;// CONCATENATED MODULE: ./lib/inputs/options.js
/** From four layers of text to typed options: input or option > environment > pyproject.toml > default. */



/**
 * The first layer that has a non-empty value for an input decides it.
 * @throws PackagingError `input/unknown` and `input/invalid`, all together.
 */
function readOptions(layers) {
    const problems = layers.flatMap(unknownNames);
    const options = {};
    for (const name of table/* INPUT_NAMES */.Qh) {
        const given = layers.flatMap(layer => {
            const value = layer.values.get(name);
            return value === undefined || value.text.trim() === '' ? [] : [{ layer, ...value }];
        })[0];
        const parsed = table/* INPUTS */.mc[name].parse(given?.text.trim() ?? table/* INPUTS */.mc[name].default);
        if ('value' in parsed)
            options[(0,table/* camelCase */.xQ)(name)] = parsed.value;
        else if (given !== undefined)
            problems.push(invalid(given.layer, name, parsed.wrong, parsed.fix, given.place));
        else
            throw new Error(`the default of ${name} is not valid: ${parsed.wrong}`);
    }
    (0,errors/* throwProblems */.Jh)(problems);
    return options;
}
/** `PACKAGE_PYTHON_PYTHON_VERSIONS` and its like in `env`. */
function environmentLayer(env) {
    const spell = (name) => `PACKAGE_PYTHON_${name.toUpperCase().replaceAll('-', '_')}`;
    const values = table/* INPUT_NAMES */.Qh.flatMap(name => {
        const text = env[spell(name)];
        return text === undefined ? [] : [[name, { text }]];
    });
    return { kind: 'environment variable', values: new Map(values), spell };
}
function unknownNames(layer) {
    return [...layer.values].flatMap(([name, { place }]) => {
        if (Object.hasOwn(table/* INPUTS */.mc, name))
            return [];
        const near = (0,nearest/* nearest */.p)(name, table/* INPUT_NAMES */.Qh);
        const hint = near === undefined ? '' : `Did you mean ${layer.spell(near)}? `;
        return new errors/* PackagingError */.yr('input/unknown', {
            message: `There is no ${layer.kind} '${layer.spell(name)}'.`,
            fix: `${hint}Valid names: ${table/* INPUT_NAMES */.Qh.join(', ')}.`,
            ...(place && { place }),
        });
    });
}
function invalid(layer, name, wrong, fix, place) {
    const message = `${capital(layer.kind)} ${layer.spell(name)}: ${wrong}.`;
    return new errors/* PackagingError */.yr('input/invalid', { message, fix, ...(place && { place }) });
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
;// CONCATENATED MODULE: ./lib/inputs/paths.js
/** Inputs that name folders: what is written must stay inside the workspace, what is read must be there. */




/**
 * Absolute path of a folder that need not exist yet; links on the way are followed.
 * @param confined whether it must lie inside the workspace, as in a job, where nothing else outlives the step
 * @throws PackagingError `input/path` when it leaves `workspace`, or is the workspace itself
 */
async function outputFolder(workspace, folder, confined) {
    const root = await (0,promises_.realpath)(workspace);
    const real = await realOfExisting(external_node_path_.resolve(root, folder));
    const wrong = real === root
        ? 'is the workspace itself'
        : confined && !(0,paths/* isInside */.FK)(root, real)
            ? `is outside of the workspace ${root}`
            : undefined;
    if (wrong === undefined) {
        await refuseFile(root, real, 'output-dir', folder);
        return real;
    }
    throw new errors/* PackagingError */.yr('input/path', {
        message: `output-dir '${folder}' ${wrong}.`,
        fix: 'Name a folder inside the workspace, such as dist.',
    });
}
/**
 * What lies in the output folder is left out of the build, so a folder with sources in it would quietly make an empty
 * package, and a project's own folder would fill with files that the next build packs.
 * @param output absolute real path; need not exist
 * @param projects absolute real paths
 * @throws PackagingError `input/path`
 */
async function refuseSources(output, projects, input) {
    const entries = await (0,promises_.readdir)(output).catch(() => []);
    const source = entries.find(name => name.endsWith('.py') || name === 'pyproject.toml');
    const holdsProject = projects.some(project => `${project}${external_node_path_.sep}`.startsWith(`${output}${external_node_path_.sep}`));
    if (source === undefined && !holdsProject)
        return;
    throw new errors/* PackagingError */.yr('input/path', {
        message: `${input} '${output}' holds source files${source === undefined ? '' : ` (${source})`}: finished files must not mix with them.`,
        fix: 'Name a folder for finished files alone, such as dist.',
    });
}
/** @throws PackagingError `input/path` when a part of `real` below `root` is a file */
async function refuseFile(root, real, input, folder) {
    for (let part = real; part !== root; part = external_node_path_.dirname(part)) {
        const found = await (0,promises_.stat)(part).catch(() => undefined);
        if (found === undefined)
            continue;
        if (found.isDirectory())
            return;
        throw new errors/* PackagingError */.yr('input/path', {
            message: `${input} '${folder}' cannot be a folder: ${part} is a file.`,
            fix: 'Name another folder, or remove that file.',
        });
    }
}
/** Absolute paths of folders that must exist. @throws PackagingError `input/path`, all together */
async function existingFolders(workspace, folders, input) {
    const found = await Promise.all(folders.map(async (folder) => {
        const absolute = external_node_path_.resolve(workspace, folder);
        const isFolder = await (0,promises_.stat)(absolute).then(entry => entry.isDirectory(), () => false);
        return { folder, absolute, isFolder };
    }));
    const missing = found.filter(({ isFolder }) => !isFolder);
    (0,errors/* throwProblems */.Jh)(missing.map(({ folder }) => noFolder(input, folder, workspace)));
    return found.map(({ absolute }) => absolute);
}
function noFolder(input, folder, workspace) {
    return new errors/* PackagingError */.yr('input/path', {
        message: `${input} '${folder}' is not a folder in ${workspace}.`,
        fix: 'Check the spelling; folders are named relative to the workspace, one a line.',
    });
}
/** The real path of the longest part that exists, with the rest behind it. */
async function realOfExisting(target) {
    try {
        return await (0,promises_.realpath)(target);
    }
    catch {
        const parent = external_node_path_.dirname(target);
        return parent === target ? target : external_node_path_.join(await realOfExisting(parent), external_node_path_.basename(target));
    }
}

;// CONCATENATED MODULE: ./lib/inputs/pyproject-layer.js
/** `[tool.package-python]` as a layer of inputs: TOML values become the text that an input would hold. */

/** Where the project lies and what is to be done with it are decided before its file is read. */
const NOT_HERE = ['command', 'path'];
/** Gives the layer, and `input/invalid` for each value that no input can be: to be told with what else is wrong. */
function pyprojectLayer(settings) {
    const values = new Map();
    const problems = [];
    for (const [key, value] of Object.entries(settings.table)) {
        const place = settings.place([key]);
        const text = NOT_HERE.includes(key) ? undefined : textOf(value);
        if (text !== undefined)
            values.set(key, { text, place });
        else
            problems.push(unusable(key, place));
    }
    return { layer: { kind: 'key', values, spell: name => `tool.package-python.${name}` }, problems };
}
/** Strings, numbers and booleans as they are, lists as lines, tables as `key=value` lines. */
function textOf(value) {
    if (Array.isArray(value))
        return join(value.map(scalar));
    if (typeof value !== 'object' || value === null || value instanceof Date)
        return scalar(value);
    return join(Object.entries(value).map(([key, inner]) => {
        const texts = Array.isArray(inner) ? inner.map(scalar) : [scalar(inner)];
        return join(texts.map(text => (text === undefined ? undefined : `${key}=${text}`)));
    }));
}
function scalar(value) {
    return ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
function join(texts) {
    return texts.includes(undefined) ? undefined : texts.join('\n');
}
function unusable(key, place) {
    const parts = NOT_HERE.includes(key)
        ? {
            message: `tool.package-python.${key} cannot be set in pyproject.toml: it is decided before that file is read.`,
            fix: 'Remove it, and give it as an input or on the command line.',
        }
        : {
            message: `tool.package-python.${key} is neither text, a number, true or false, a list nor a table of them.`,
            fix: 'Write it as the input would be written, or as a list of texts.',
        };
    return new errors/* PackagingError */.yr('input/invalid', { ...parts, place });
}

// EXTERNAL MODULE: ./lib/plan/plan.js + 3 modules
var plan_plan = __webpack_require__(72979);
// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
;// CONCATENATED MODULE: ./lib/project/find-projects.js
/** Where projects are to be found below a folder that holds none: a hint for people whose project is in a sub-folder. */


/** The files by which a folder is known as a Python project, the usual one first. */
const PROJECT_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'];
const DEPTH = 3;
const MOST = 5;
/** The nearest projects below `dir` (at most five, three levels down), relative with `/`, nearest first. */
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

// EXTERNAL MODULE: ./lib/project/pyproject.js + 2 modules
var project_pyproject = __webpack_require__(95152);
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
    const places = {
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
        places: Object.fromEntries(Object.entries(places).filter(([, found]) => found !== undefined)),
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
        const [, name, reference] = /^([^=]+?)\s*=\s*(.+)$/.exec(line) ?? [];
        return name === undefined || reference === undefined || line.startsWith('#') ? [] : [[name, reference]];
    }));
}

// EXTERNAL MODULE: ./lib/project/source-files.js
var source_files = __webpack_require__(28382);
;// CONCATENATED MODULE: ./lib/project/project.js
/** Everything that can be known about a project before it is built. The built wheel has the last word on all of it. */








/**
 * Reads the project in `dir`.
 * @param dir absolute, or relative to `workspace`
 * @param workspace absolute folder that projects may not lie outside of
 * @param git answers for the repository that holds an absolute folder (`readGit`)
 * @param input the input that named `dir`, for errors
 * @throws PackagingError `input/path` (missing, a file, outside), `project/none`, and as `decodePyproject`, `decodeSetupCfg`
 */
async function readProject(dir, workspace, git, input = 'path') {
    const root = await (0,promises_.realpath)(workspace);
    const folder = await resolveProjectDir(dir, root, input);
    const [pyprojectText, setupCfgText, setupPy, mainPackages, state] = await Promise.all([
        (0,source_files/* readText */.y)(folder, 'pyproject.toml'),
        (0,source_files/* readText */.y)(folder, 'setup.cfg'),
        (0,paths/* exists */.t2)((0,external_node_path_.join)(folder, 'setup.py')),
        (0,source_files/* findMainPackages */.a)(folder),
        git(folder),
    ]);
    const name = (file) => (0,paths/* slashed */.df)((0,external_node_path_.relative)(root, (0,external_node_path_.join)(folder, file)));
    const pyproject = pyprojectText === undefined ? undefined : (0,project_pyproject/* decodePyproject */.L)(pyprojectText, name('pyproject.toml'));
    const setupCfg = setupCfgText === undefined ? undefined : decodeSetupCfg(setupCfgText, name('setup.cfg'));
    await checkBuildable(folder, root, pyproject, setupCfg, setupPy);
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
    if (pyproject && table) {
        const place = (key, value) => value === undefined ? undefined : pyproject.place(['project', key]);
        const places = {
            name: place('name', table.name),
            version: place('version', table.version),
            requiresPython: place('requires-python', table.requiresPython),
            dependencies: place('dependencies', table.dependencies),
            scripts: place('scripts', table.scripts),
            buildBackend: pyproject.hasBuildSystem ? pyproject.place(['build-system', 'build-backend']) : undefined,
        };
        return {
            name: table.name,
            version: table.version,
            requiresPython: table.requiresPython,
            dependencies: table.dependencies,
            extras: table.optionalDependencies,
            scripts: table.scripts,
            guiScripts: table.guiScripts,
            places: known(places),
        };
    }
    const buildBackend = pyproject?.hasBuildSystem
        ? pyproject.place(['build-system', 'build-backend'])
        : undefined;
    return {
        name: setupCfg?.name,
        version: setupCfg?.version,
        requiresPython: setupCfg?.requiresPython,
        dependencies: undefined,
        extras: undefined,
        scripts: setupPy ? undefined : setupCfg?.scripts,
        guiScripts: setupPy ? undefined : setupCfg?.guiScripts,
        places: known({ ...setupCfg?.places, buildBackend }),
    };
}
function known(places) {
    return Object.fromEntries(Object.entries(places).filter(([, place]) => place !== undefined));
}
async function resolveProjectDir(dir, workspace, input) {
    const asked = (0,external_node_path_.resolve)(workspace, dir);
    const real = await (0,promises_.realpath)(asked).catch(() => undefined);
    if (real === undefined) {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `The path "${dir}" does not exist in ${workspace}.`,
            fix: `Check the spelling of the input "${input}"; on GitHub, check out the repository in an earlier step.`,
        });
    }
    if (!(0,paths/* isInside */.FK)(workspace, real)) {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `The path "${dir}" leads to ${real}, which is outside the workspace ${workspace}.`,
            fix: 'Name a folder inside the workspace.',
        });
    }
    if (!(await (0,promises_.stat)(real)).isDirectory()) {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `The path "${dir}" is not a folder.`,
            fix: 'Name the folder that holds pyproject.toml.',
        });
    }
    return real;
}
/** A folder is a project when something says how to build it: a pyproject.toml with only a linter's settings does not. */
async function checkBuildable(dir, workspace, pyproject, setupCfg, setupPy) {
    if (pyproject?.project || pyproject?.hasBuildSystem || setupPy || setupCfg?.name)
        return;
    const shown = (0,paths/* slashed */.df)((0,external_node_path_.relative)(workspace, dir)) || '.';
    const nearby = (await nearbyProjects(dir)).map(path => (shown === '.' ? path : `${shown}/${path}`));
    throw new errors/* PackagingError */.yr('project/none', {
        message: pyproject
            ? `The folder "${shown}" holds no Python project: its pyproject.toml has neither [project] nor [build-system].`
            : `The folder "${shown}" holds no Python project: no ${PROJECT_FILES.join(' or ')}.`,
        fix: nearby.length > 0
            ? `Set the input "path" to a folder that holds one: ${nearby.join(', ')}.`
            : 'Add a pyproject.toml, or set the input "path" to the folder that holds one.',
        ...(pyproject ? { place: { file: pyproject.file, line: 1 } } : {}),
    });
}

// EXTERNAL MODULE: ./lib/target/machine.js
var machine = __webpack_require__(53784);
;// CONCATENATED MODULE: ./lib/configure.js
/** Reads everything that a run is decided by, and tells everything that is wrong with it at once. */










/**
 * @param given what the host was told, strongest layer first
 * @throws PackagingError or Problems with every mistake of the inputs, the project's files and their combination
 */
async function configure(host, given, today) {
    const outer = [...given, environmentLayer(host.env)];
    const where = firstText(outer, 'path') ?? '.';
    const project = await settle(() => readProjectHere(where, host));
    const settings = project.value?.pyproject?.settings;
    const inFile = settings && pyprojectLayer(settings);
    const layers = inFile === undefined ? outer : [...outer, inFile.layer];
    const options = await settle(async () => readOptions(layers));
    (0,errors/* throwProblems */.Jh)([...options.problems, ...(inFile?.problems ?? []), ...project.problems]);
    if (options.value === undefined || project.value === undefined)
        throw new Error('a problem was lost');
    return complete(host, options.value, project.value, today);
}
async function complete(host, options, project, today) {
    const plan = await settle(async () => (0,plan_plan/* makePlan */.C)({ options, project, machine: (0,machine/* thisMachine */.g)(), today }));
    const outputDir = await settle(async () => {
        const folder = await outputFolder(host.workspace, options.outputDir, host.kind === 'github');
        await refuseSources(folder, [project.dir], 'output-dir');
        return folder;
    });
    const findLinks = await settle(() => existingFolders(host.workspace, options.findLinks, 'find-links'));
    const locals = await Promise.all(options.localProjects.map(folder => settle(() => readProjectHere(folder, host, 'local-projects'))));
    const parts = [plan, outputDir, findLinks, ...locals];
    (0,errors/* throwProblems */.Jh)(parts.flatMap(part => part.problems));
    return {
        options,
        project,
        plan: plan.value,
        outputDir: outputDir.value,
        findLinks: findLinks.value,
        localProjects: locals.map(local => local.value),
    };
}
async function readProjectHere(folder, host, input = 'path') {
    const git = await (0,paths/* findProgram */.Kp)('git', host.env, host.workspace);
    const readState = async (dir) => (git === undefined ? undefined : (0,project_git/* readGit */.l)(dir, git, query/* query */.P));
    return readProject(folder, host.workspace, readState, input);
}
function firstText(layers, name) {
    return layers.map(layer => layer.values.get(name)?.text.trim()).find(text => text);
}
/** The value of `work`, or its coded failures; a bug is thrown. */
async function settle(work) {
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

// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(87703);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/style.js
var report_style = __webpack_require__(11983);
;// CONCATENATED MODULE: ./lib/report/progress.js
/** The live line while it works. */



/** `[3/8] build the wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first, cut to one line. */
function progressLine({ running, done, total }, now, style) {
    if (running.length === 0)
        return '';
    const steps = [...running]
        .sort((a, b) => a.since - b.since)
        .map(({ name, since, detail }) => {
        const words = `${(0,report_escape/* oneLine */.TN)(name)} ${(0,format/* duration */.p0)(Math.max(0, now - since) / 1000)}`;
        return detail ? `${words}: ${(0,report_escape/* oneLine */.TN)(detail)}` : words;
    });
    const line = `[${done}/${total}] ${steps.join(style.unicode ? ' · ' : ', ')}`;
    return (0,report_style/* cut */.Jj)((0,report_escape/* inert */.tJ)(line), style.columns - 1, style);
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

// EXTERNAL MODULE: ./lib/errors/codes.js
var codes = __webpack_require__(72829);
// EXTERNAL MODULE: ./lib/host/end.js
var end = __webpack_require__(8051);
// EXTERNAL MODULE: ./lib/host/interrupt.js
var interrupt = __webpack_require__(59213);
// EXTERNAL MODULE: ./lib/host/process.js + 3 modules
var process = __webpack_require__(79629);
;// CONCATENATED MODULE: ./lib/command.js
/** What the Action and the command line share: configure, do, report. They differ in where inputs come from and in their host. */






/** Gives the failures that have been told already; other failures are thrown. */
async function runCommand(request) {
    const { host, layers } = request;
    const started = performance.now();
    (0,interrupt/* listenForInterrupts */.vD)(() => void (0,end/* endProcess */.J)(codes/* EXIT */.dc.interrupted));
    if (layers.some(layer => layer.values.get('command')?.text === 'doctor')) {
        const { doctor } = await Promise.all(/* import() */[__webpack_require__.e(379), __webpack_require__.e(256)]).then(__webpack_require__.bind(__webpack_require__, 63256));
        request.write(await doctor(host, request.style));
        return [];
    }
    const configuration = await configure(host, layers, new Date());
    for (const warning of configuration.plan.warnings)
        host.log.warning(warning);
    if (configuration.options.command === 'plan') {
        const { showPlan } = await Promise.all(/* import() */[__webpack_require__.e(379), __webpack_require__.e(544)]).then(__webpack_require__.bind(__webpack_require__, 91544));
        return showPlan(request, configuration, (0,process/* createRunner */.j)({ env: host.env }));
    }
    await request.prepare?.(configuration.options);
    const { runOnce } = await Promise.all(/* import() */[__webpack_require__.e(379), __webpack_require__.e(544), __webpack_require__.e(377)]).then(__webpack_require__.bind(__webpack_require__, 21377));
    const now = () => performance.now() - started;
    const reporter = createReporter(host.log, request.style, now);
    const runner = (0,process/* createRunner */.j)({ env: host.env });
    const result = await runOnce({ host, configuration, runner, reporter, now });
    await (await __webpack_require__.e(/* import() */ 284).then(__webpack_require__.bind(__webpack_require__, 32284))).showResult(request, result, configuration);
    return result.report.failure ?? [];
}


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
};
/** One line per code; documentation is made from it, so each says what it means to a user. */
const CODES = {
    'input/unknown': 'An input, option or key that does not exist.',
    'input/invalid': 'A value that an input does not accept.',
    'input/conflict': 'Two inputs that contradict each other.',
    'input/path': 'A path that does not exist or leaves the workspace.',
    'project/none': 'The folder holds no Python project.',
    'project/toml': 'pyproject.toml, pylock.toml or uv.lock is not valid TOML, or not what its specification says.',
    'project/metadata': 'The project metadata contradicts itself or a specification.',
    'project/entry-point': 'There is no entry point, or several and no way to choose.',
    'project/symlink': 'A symbolic link in the project points outside of it.',
    'project/lock': 'A lock file is malformed, is stale or does not cover what was asked.',
    'interpreter/missing': 'A Python that was asked for cannot be found or downloaded.',
    'interpreter/lies': 'A Python is not the version, implementation or architecture it claims to be.',
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
    'build/floor': 'A wheel needs a newer system than the oldest one asked for.',
    'build/tool-failed': 'A packaging tool ended with an error.',
    'check/run-failed': 'An artifact does not install or run on an interpreter it claims.',
    'check/content': 'The content of an artifact is not what it must be.',
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
    'upload/exists': 'A workflow artifact of that name exists with other content.',
    'upload/large': 'Files will be larger than GitHub takes or stores for nothing; only ever a warning.',
    'upload/cache': 'The cache of tools and downloads could not be read or written; only ever a warning.',
};
/** Exit statuses that no error code has. */
const EXIT = { ok: 0, bug: 70, interrupted: 130 };
/** The exit status of the command line for `code`. */
function exitStatus(code) {
    const category = code.slice(0, code.indexOf('/'));
    return CATEGORIES[category].exit;
}


/***/ }),

/***/ 99220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Jh: () => (/* binding */ throwProblems),
/* harmony export */   Xd: () => (/* binding */ allOrProblems),
/* harmony export */   yr: () => (/* binding */ PackagingError)
/* harmony export */ });
/* unused harmony export Problems */
/** A failure with a code, a cause, a place and a fix. */
class PackagingError extends Error {
    name = 'PackagingError';
    code;
    fix;
    place;
    detail;
    constructor(code, parts) {
        super(parts.message, { cause: parts.cause });
        this.code = code;
        this.fix = parts.fix;
        this.place = parts.place;
        this.detail = parts.detail ?? [];
    }
}
/** Several independent failures told at once, so that a user mends them in one go. Never empty, never nested. */
class Problems extends Error {
    name = 'Problems';
    problems;
    constructor(problems) {
        super(problems.map(problem => `${problem.code}: ${problem.message}`).join('\n'));
        this.problems = problems;
    }
}
/** All coded failures inside `thrown`, or none when it is a bug. */
function problemsOf(thrown) {
    if (thrown instanceof PackagingError)
        return [thrown];
    if (thrown instanceof Problems)
        return thrown.problems;
    if (thrown instanceof AggregateError)
        return thrown.errors.flatMap(problemsOf);
    return [];
}
/** Throws what was collected: nothing, the one problem itself, or all of them together. */
function throwProblems(problems) {
    const [first, ...rest] = problems;
    if (first === undefined)
        return;
    throw rest.length === 0 ? first : new Problems(problems);
}
/** Waits for all, then throws every coded failure together; a bug among them is thrown alone. */
async function allOrProblems(work) {
    const settled = await Promise.allSettled(work);
    const failures = settled.flatMap(result => (result.status === 'rejected' ? [result.reason] : []));
    const bug = failures.find(failure => problemsOf(failure).length === 0);
    if (bug !== undefined)
        throw bug;
    throwProblems(failures.flatMap(problemsOf));
    return settled.map(result => result.value);
}


/***/ }),

/***/ 48647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
/* unused harmony export fateOf */
/**
 * Which of our environment variables a child process may see. A build backend is the project's own code, so it gets no
 * credential and nothing that talks to the runner (SECURITY.md), and
 * no tool gets a variable that would make Python, pip, PEX or git act differently on one machine than on another.
 */
/** Matched against the upper-cased name from top to bottom; the first match decides, and what matches none is kept. */
const RULES = [
    // Without these nothing behind a company's proxy works, for any tool.
    [/^((HTTPS?|ALL|NO|FTP)_PROXY)$/, 'keep'],
    [
        /^(SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|NODE_EXTRA_CA_CERTS|PIP_CERT|GIT_SSL_CAINFO|AWS_CA_BUNDLE|CARGO_HTTP_CAINFO|UV_(NATIVE_TLS|SYSTEM_CERTS))$/,
        'keep',
    ],
    // The runner's own: tokens of the job's services, our inputs and state, and the files it reads commands from.
    [/^(ACTIONS|INPUT|STATE)_/, 'drop'],
    [/^(GITHUB|GH)_TOKEN$/, 'drop'],
    [/^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/, 'drop'],
    // What publishes; nothing here does.
    [/^(TWINE|UV_PUBLISH|FLIT|HATCH_INDEX|POETRY_PYPI_TOKEN|PDM_PUBLISH)_/, 'drop'],
    // Where pip and uv install to and which Python they use: told to them by us, for every call.
    [
        /^PIP_(TARGET|PREFIX|ROOT|USER|PYTHON|SRC|REQUIRE_VIRTUALENV|DRY_RUN|REPORT|REQUIREMENT|EDITABLE|LOG|NO_DEPS|NO_INPUT|BREAK_SYSTEM_PACKAGES)$/,
        'drop',
    ],
    [
        /^UV_(PYTHON|SYSTEM_PYTHON|MANAGED_PYTHON|NO_MANAGED_PYTHON|PYTHON_PREFERENCE|BREAK_SYSTEM_PACKAGES|PROJECT|PROJECT_.*|WORKING_DIR|WORKING_DIRECTORY|ENV_FILE|FROZEN|LOCKED|OUTPUT_FORMAT)$/,
        'drop',
    ],
    // Index addresses, their credentials, and what finds those.
    [/^(PIP|UV)_/, 'index'],
    [/^(NETRC|CURL_HOME|KEYRING_.*|PYTHON_KEYRING_BACKEND|POETRY_HTTP_BASIC_.*)$/, 'index'],
    [/^(SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_CONFIG_.*)$/, 'index'],
    // What changes Python, PEX or git from outside.
    [/^PYTHON/, 'drop'],
    [/^(VIRTUAL_ENV|CONDA|PEX|SCIE)(_|$)/, 'drop'],
    [/^(__PYVENV_LAUNCHER__|PYENV_VERSION|PIPENV_ACTIVE)$/, 'drop'],
    [/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ASKPASS)$/, 'drop'],
    // Whatever else is named like a secret.
    [/^(AWS|AZURE)_/, 'drop'],
    [
        /(^|_)(TOKEN|TOKENS|SECRET|SECRETS|PASSWORD|PASSWORDS|PASSWD|PASSPHRASE|PASS|CREDENTIAL|CREDENTIALS|APIKEY|AUTH|PAT|DSN|WEBHOOK|COOKIE)(_|$)/,
        'drop',
    ],
    [/_(KEY|KEYS|ASKPASS)$|(^|_)(ACCESS|PRIVATE|API)_?KEY(_|$)|(^|_)(DATABASE_URL|CONNECTION_STRING)$/, 'drop'],
];
/** `scheme://user:password@host`, whatever the variable is called. */
const URL_WITH_PASSWORD = /[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;
/** What happens to a variable of this name and value. Names are compared without case on every system: it only drops more. */
function fateOf(name, value) {
    const upper = name.toUpperCase();
    const rule = RULES.find(([pattern]) => pattern.test(upper));
    if (rule !== undefined)
        return rule[1];
    return URL_WITH_PASSWORD.test(value) ? 'drop' : 'keep';
}
/**
 * The environment of a child: `parent` without secrets and outside influence, then `add` on top (`undefined` removes).
 * @param options.index true for a tool that talks to package indexes.
 * @param options.platform `win32` makes names equal without regard to case, as Windows does.
 */
function childEnvironment(parent, options = {}) {
    const key = (name) => (options.platform === 'win32' ? name.toUpperCase() : name);
    const kept = new Map();
    for (const [name, value] of Object.entries(parent)) {
        if (value === undefined)
            continue;
        const fate = fateOf(name, value);
        if (fate === 'keep' || (fate === 'index' && options.index === true))
            kept.set(key(name), [name, value]);
    }
    for (const [name, value] of Object.entries(options.add ?? {})) {
        if (value === undefined)
            kept.delete(key(name));
        else
            kept.set(key(name), [kept.get(key(name))?.[0] ?? name, value]);
    }
    return Object.fromEntries(kept.values());
}


/***/ }),

/***/ 87059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ orFsError),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   yi: () => (/* binding */ fsError)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);

const MEANINGS = {
    ENOSPC: [
        'host/disk-full',
        'no space is left on the disk',
        'Free some space on that disk, or choose a folder on another one.',
    ],
    EDQUOT: [
        'host/disk-full',
        'the disk quota is used up',
        'Free some space, or choose a folder on another disk.',
    ],
    EACCES: ['host/permission', 'permission denied', 'Give this user access to it, or choose another folder.'],
    EPERM: [
        'host/permission',
        'operation not permitted',
        'Give this user access to it, or choose another folder.',
    ],
    EROFS: ['host/permission', 'the file system is read-only', 'Choose a folder that can be written to.'],
    EBUSY: ['host/permission', 'another program is using it', 'Close the program that uses it and run again.'],
    EFBIG: [
        'host/unusable',
        'the file is larger than this process or file system may write',
        'Raise the file-size limit (ulimit -f), or choose a folder on another file system.',
    ],
    EMFILE: ['host/unusable', 'too many files are open', 'Raise the limit of open files (ulimit -n).'],
    ENFILE: ['host/unusable', 'too many files are open on this machine', 'End other programs and run again.'],
    ENAMETOOLONG: ['host/unusable', 'the path is too long', 'Choose a folder with a shorter path.'],
    ENOTDIR: ['host/unusable', 'a part of the path is a file', 'Remove that file, or choose another folder.'],
    EEXIST: ['host/unusable', 'there is a file of that name', 'Remove that file, or choose another folder.'],
    EISDIR: ['host/unusable', 'there is a folder of that name', 'Remove that folder, or choose another one.'],
    ENOENT: ['host/unusable', 'it is gone', 'Something else removed it while this ran; run again.'],
    EIO: ['host/unusable', 'the disk reports an error', 'Check the disk, or choose a folder on another one.'],
};
/** The `code` of a Node error such as `ENOSPC`, or undefined. */
function errnoOf(thrown) {
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
    return typeof code === 'string' ? code : undefined;
}
/**
 * What to throw for a failed file operation: a PackagingError when the errno is one that a user can mend, else `thrown`
 * itself (a bug, or coded already).
 * @param doing what was tried, to go after "Cannot": `write dist/a.whl`
 * @param file the path at fault
 */
function fsError(thrown, doing, file) {
    const meaning = MEANINGS[errnoOf(thrown) ?? ''];
    if (meaning === undefined)
        return thrown;
    const [code, what, fix] = meaning;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(code, {
        message: `Cannot ${doing}: ${what}.`,
        fix,
        place: { file },
        cause: thrown,
    });
}
/** Runs `work` and throws its failure through `fsError`. */
async function orFsError(doing, file, work) {
    try {
        return await work();
    }
    catch (thrown) {
        throw fsError(thrown, doing, file);
    }
}


/***/ }),

/***/ 59213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YW: () => (/* binding */ interruption),
/* harmony export */   nA: () => (/* binding */ onInterrupt),
/* harmony export */   vD: () => (/* binding */ listenForInterrupts)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/**
 * What happens when this process is told to stop. GitHub's runner sends SIGINT on cancel, SIGTERM 7.5 s later, and
 * kills the tree 2.5 s after that, so everything here must be over within 7 s.
 */

/** Milliseconds that all clean-ups together may take before the process is left to end anyway. */
const PATIENCE = 6_500;
const cleanups = { children: new Set(), files: new Set() };
const controller = new AbortController();
/** Aborted, with a PackagingError `host/killed`, as soon as this process was told to stop; nothing new may be begun then. */
const interruption = controller.signal;
/** Has `cleanup` run when this process is told to stop. Returns the function that takes it back. */
function onInterrupt(phase, cleanup) {
    cleanups[phase].add(cleanup);
    return () => {
        cleanups[phase].delete(cleanup);
    };
}
/**
 * Listens for SIGINT, SIGTERM and SIGHUP. The first one runs all clean-ups (their failures do not stop the others) and
 * then calls `done`, which ends the process with status 130; later ones change nothing. Called once, by the entry file.
 */
function listenForInterrupts(done) {
    const stop = (signal) => {
        if (controller.signal.aborted)
            return;
        controller.abort(new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('host/killed', {
            message: `This run was told to stop (${signal}).`,
            fix: 'Run again.',
        }));
        const patience = new Promise(resolve => setTimeout(resolve, PATIENCE));
        void Promise.race([cleanUp(), patience]).then(() => done(signal));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, stop);
}
async function cleanUp() {
    for (const phase of ['children', 'files']) {
        await Promise.allSettled([...cleanups[phase]].map(async (cleanup) => cleanup()));
    }
}


/***/ }),

/***/ 84581:
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

/***/ 63791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ failedError),
/* harmony export */   QC: () => (/* binding */ killedError),
/* harmony export */   Tc: () => (/* binding */ overflowError),
/* harmony export */   h5: () => (/* binding */ startError),
/* harmony export */   n7: () => (/* binding */ interruptedError),
/* harmony export */   vB: () => (/* binding */ diskFullError),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   yT: () => (/* binding */ limitError)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87059);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7693);
/** What is told to people when a child cannot be started, is ended, or fails. Pure. */




/** Lines of a tool's output that go with an error. */
const DETAIL_LINES = 20;
/** What a shell, make or cargo reports when its own child died of SIGKILL: 128 + 9. */
const EXIT_OF_KILLED_GRANDCHILD = 137;
const OUT_OF_MEMORY = 'likely out of memory';
const MEMORY_FIX = 'Use a machine with more memory, or lower `jobs`.';
const lastLines = (tail) => tail.slice(-DETAIL_LINES).map(_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactText */ .R);
/** `90 s`, `10 min`, `250 ms`. */
function inWords(milliseconds) {
    if (milliseconds < 1_000)
        return `${milliseconds} ms`;
    if (milliseconds < 120_000)
        return `${Math.round(milliseconds / 100) / 10} s`;
    return `${Math.round(milliseconds / 6_000) / 10} min`;
}
/** Why `command` must not be started at all, if so. */
function refusal(command, platform) {
    const { label, tool } = command;
    const { isAbsolute, extname } = platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    if (!isAbsolute(tool)) {
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
            message: `Will not ${label} with "${tool}": a tool is only started by its absolute path.`,
            fix: 'Name the program with its full path, so that nothing in the project can stand in for it.',
        });
    }
    if (platform === 'win32' && ['.cmd', '.bat'].includes(extname(tool).toLowerCase())) {
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
            message: `Will not ${label} with "${tool}": arguments cannot be passed to a batch file safely.`,
            fix: 'Name the program (.exe) that the batch file starts.',
        });
    }
    return undefined;
}
/** @param cwdExists whether the working folder is there: a missing one looks like a missing tool. */
function startError(command, thrown, cwdExists) {
    const { label, tool, cwd } = command;
    const error = (code, why, fix) => new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr(code, { message: `Cannot ${label}: ${why}.`, fix, cause: thrown });
    if (!cwdExists)
        return error('host/unusable', `the folder ${cwd} does not exist`, 'Run again from the start.');
    switch ((0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(thrown)) {
        case 'ENOENT':
            return error('host/tool-missing', `${tool} does not exist, or what its first line says should run it does not`, 'Install it, or name another one.');
        case 'EACCES':
        case 'EPERM':
            return error('host/permission', `${tool} may not be executed`, 'Make it executable for this user.');
        case 'E2BIG':
        case 'ENAMETOOLONG':
            return error('host/unusable', 'its arguments are longer than this system allows', 'Use shorter paths or fewer files.');
        case 'ENOEXEC':
        case 'UNKNOWN':
            return error('host/unusable', `${tool} is not a program for this machine`, 'Install the one made for this system.');
        case 'EAGAIN':
        case 'ENOMEM':
        case 'EMFILE':
        case 'ENFILE':
            return error('host/unusable', 'this machine has no room for another process', 'End other programs, or lower `jobs`.');
        default:
            return error('host/unusable', (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactText */ .R)(String(thrown)), 'Check the program and its arguments.');
    }
}
function limitError(command, kind, limit, tail) {
    const what = kind === 'total' ? `took longer than ${inWords(limit)}` : `printed nothing for ${inWords(limit)}`;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/timeout', {
        message: `"${command.label}" ${what} and was ended.`,
        fix: tail.length === 0
            ? 'It printed nothing at all: check whether it waits for something, such as a lock or the network.'
            : 'Its last lines of output say what it was doing: check whether it waits for something.',
        detail: lastLines(tail),
    });
}
function overflowError(command, limit, tail) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
        message: `"${command.label}" answered with more than ${limit / 1024 / 1024} MiB and was ended.`,
        fix: 'Check the program: its answer should be short.',
        detail: lastLines(tail),
    });
}
function interruptedError(command) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
        message: `"${command.label}" was ended because this run was told to stop.`,
        fix: 'Run again.',
    });
}
/** For a child that something outside of it ended, or a limit of the system; undefined for one that crashed by itself. */
function killedError(command, signal, tail) {
    const { label } = command;
    const detail = lastLines(tail);
    switch (signal) {
        case 'SIGKILL':
            return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
                message: `"${label}" was killed (SIGKILL), ${OUT_OF_MEMORY}.`,
                fix: MEMORY_FIX,
                detail,
            });
        case 'SIGTERM':
        case 'SIGINT':
        case 'SIGHUP':
            return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
                message: `"${label}" was ended from outside (${signal}).`,
                fix: 'Find out what ended it, and run again.',
                detail,
            });
        case 'SIGXFSZ':
        case 'SIGXCPU':
            return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
                message: `"${label}" was ended by a limit of this system (${signal}).`,
                fix: signal === 'SIGXFSZ'
                    ? 'Raise the file-size limit (ulimit -f).'
                    : 'Raise the CPU-time limit (ulimit -t).',
                detail,
            });
        default:
            return undefined;
    }
}
/** For a child whose output says that it met a full disk: then nothing else that it says matters. */
function diskFullError(label, tail) {
    if (!tail.some(line => /No space left on device|os error 28\b|Disk quota exceeded/.test(line)))
        return undefined;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/disk-full', {
        message: `"${label}" failed because no space is left on the disk.`,
        fix: 'Free some space, or put the temporary folder (TMPDIR, RUNNER_TEMP) on a larger disk.',
        detail: lastLines(tail),
    });
}
/** For a child that ended by itself with something other than 0. */
function failedError(command, finished) {
    const { code, signal, tail } = finished;
    const full = diskFullError(command.label, tail);
    if (full !== undefined)
        return full;
    const memory = code === EXIT_OF_KILLED_GRANDCHILD;
    const how = signal === null
        ? `ended with exit status ${code}${memory ? `, ${OUT_OF_MEMORY}` : ''}`
        : `crashed (${signal})`;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/tool-failed', {
        message: `"${command.label}" ${how}.`,
        fix: memory ? MEMORY_FIX : 'Its last lines of output say why.',
        detail: lastLines(tail),
    });
}


/***/ }),

/***/ 79629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ createRunner)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/host/environment.js
var environment = __webpack_require__(48647);
// EXTERNAL MODULE: ./lib/host/interrupt.js
var interrupt = __webpack_require__(59213);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/host/fs-errors.js
var fs_errors = __webpack_require__(87059);
;// CONCATENATED MODULE: ./lib/host/kill.js
/** Ends a child process together with its children. */




/** Milliseconds between asking a process group to end (TERM) and ending it (KILL). */
const GRACE = 3_000;
/** Milliseconds to wait after KILL, which nothing survives; a process inside a system call may take a moment. */
const LAST_WAIT = 1_000;
const POLL = 40;
/**
 * On POSIX the child leads a process group of its own, so a signal to the negative pid reaches its children too. Windows has
 * no such thing: `taskkill /T` walks the tree, and without `/F` it only asks windows, which console programs have not.
 */
function killingOf(pid, platform, env) {
    if (platform !== 'win32')
        return { kind: 'group', group: pid };
    const root = Object.entries(env).find(([name]) => name.toUpperCase() === 'SYSTEMROOT')?.[1] ?? 'C:\\Windows';
    const tool = external_node_path_.win32.join(root, 'System32', 'taskkill.exe');
    return { kind: 'taskkill', tool, args: ['/PID', String(pid), '/T', '/F'] };
}
/** Sends `signal` to a process group; false when nobody is left in it. `0` only asks. */
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch (thrown) {
        // EPERM: somebody is there who is not ours to signal (a setuid program); only ESRCH means nobody.
        return (0,fs_errors/* errnoOf */.UQ)(thrown) === 'EPERM';
    }
}
/** TERM to the group, KILL to what is left after `GRACE`. Resolves when the group is empty. */
async function endGroup(group) {
    if (!signalGroup(group, 'SIGTERM'))
        return;
    if (await emptiesWithin(group, GRACE))
        return;
    signalGroup(group, 'SIGKILL');
    await emptiesWithin(group, LAST_WAIT);
}
async function emptiesWithin(group, milliseconds) {
    const end = performance.now() + milliseconds;
    while (signalGroup(group, 0) && !(await onlyZombies(group))) {
        if (performance.now() >= end)
            return false;
        await (0,external_node_timers_promises_.setTimeout)(POLL);
    }
    return true;
}
/**
 * Whether all that is left of a group has ended already and only waits to be reaped, which a container's first process may
 * never do (a job container on GitHub runs `tail`). Known on Linux only; elsewhere the first process reaps.
 */
async function onlyZombies(group) {
    const pids = (await (0,promises_.readdir)('/proc').catch(() => [])).filter(name => /^\d+$/.test(name));
    const stats = await Promise.all(pids.map(pid => (0,promises_.readFile)(`/proc/${pid}/stat`, 'latin1').catch(() => '')));
    // proc(5): `pid (name) state parent group …`, and the name may hold anything.
    const fields = stats.map(stat => stat.slice(stat.lastIndexOf(')') + 2).split(' '));
    const states = fields.filter(([, , pgrp]) => Number(pgrp) === group).map(([state]) => state);
    return states.length > 0 && states.every(state => state === 'Z' || state === 'X');
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/host/lines.js
/** Cuts a byte stream into lines with bounded memory, whatever a child writes. */


/** Characters kept of one line; the rest of a longer one is dropped. */
const LINE_LIMIT = 4096;
/**
 * Calls `onLine` for each line: ended by LF, CRLF or a lone CR (a progress bar's rewrite), without colours, at most
 * `LINE_LIMIT` characters.
 */
function createLineSplitter(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let partial = '';
    /** Whether anything of the current line was seen: a dropped rest is still the same line. */
    let open = false;
    let afterCarriageReturn = false;
    const append = (text) => {
        if (partial.length < LINE_LIMIT)
            partial += text.slice(0, LINE_LIMIT - partial.length);
        open = true;
    };
    const flush = () => {
        onLine(partial.includes('\u001b') ? (0,external_node_util_.stripVTControlCharacters)(partial) : partial);
        partial = '';
        open = false;
    };
    const take = (text) => {
        let from = 0;
        if (afterCarriageReturn && text.length > 0) {
            if (text.startsWith('\n'))
                from = 1;
            afterCarriageReturn = false;
        }
        // Two searches a line, each remembered until it is passed, so that a long line is not searched again and again.
        let lineFeed = text.indexOf('\n', from);
        let carriageReturn = text.indexOf('\r', from);
        while (lineFeed >= 0 || carriageReturn >= 0) {
            const isCr = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed);
            const at = isCr ? carriageReturn : lineFeed;
            append(text.slice(from, Math.min(at, from + LINE_LIMIT)));
            flush();
            from = at + 1;
            if (isCr && from === text.length)
                afterCarriageReturn = true;
            if (isCr && text[from] === '\n')
                from += 1;
            if (lineFeed >= 0 && lineFeed < from)
                lineFeed = text.indexOf('\n', from);
            if (carriageReturn >= 0 && carriageReturn < from)
                carriageReturn = text.indexOf('\r', from);
        }
        if (from < text.length)
            append(text.slice(from, from + LINE_LIMIT));
    };
    return {
        push: bytes => take(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
        end: () => {
            take(decoder.end());
            if (open)
                flush();
        },
    };
}

// EXTERNAL MODULE: ./lib/host/tail.js
var host_tail = __webpack_require__(61126);
;// CONCATENATED MODULE: ./lib/host/output.js


/** Lines kept of both streams together. */
const TAIL_LINES = 40;
/** Bytes of standard output that `capture` may keep. */
const CAPTURE_LIMIT = 64 * 1024 * 1024;
/** @param onOverflow called once, when captured output exceeds `CAPTURE_LIMIT`; nothing is captured from then on. */
function collectOutput(command, onOverflow) {
    const tail = (0,host_tail/* createTail */.$)(TAIL_LINES);
    const splitterOf = (stream) => createLineSplitter(line => {
        tail.add(line);
        command.onLine?.(line, stream);
    });
    const splitters = { stdout: splitterOf('stdout'), stderr: splitterOf('stderr') };
    let captured = [];
    let size = 0;
    return {
        take(stream, bytes) {
            splitters[stream].push(bytes);
            if (stream !== 'stdout' || command.capture !== true || size > CAPTURE_LIMIT)
                return;
            size += bytes.length;
            if (size <= CAPTURE_LIMIT)
                captured.push(bytes);
            else {
                captured = [];
                onOverflow();
            }
        },
        end() {
            splitters.stdout.end();
            splitters.stderr.end();
        },
        tail: () => tail.lines(),
        stdout: () => Buffer.concat(captured).toString('utf8'),
    };
}

// EXTERNAL MODULE: ./lib/host/process-errors.js
var process_errors = __webpack_require__(63791);
;// CONCATENATED MODULE: ./lib/host/process.js
/**
 * The one place that starts processes. Each child leads a process group of its own, gets a cleaned environment and no
 * standard input, is watched by limits, and leaves nothing running behind. (`@actions/exec` leaves its child alive on
 * SIGINT and knows no limits.)
 */








/** Milliseconds that a grandchild may hold the pipes of a child that has ended, before it is ended too. */
const DRAIN = 500;
function environmentOf(command, env, platform) {
    const cleaned = (0,environment/* childEnvironment */.Q)(env, { index: command.index ?? false, add: command.env ?? {}, platform });
    if (command.pathFirst === undefined || command.pathFirst.length === 0)
        return cleaned;
    // Windows spells the variable Path, and two spellings of one variable are one too many.
    const name = Object.keys(cleaned).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
    return { ...cleaned, [name]: [...command.pathFirst, cleaned[name]].filter(Boolean).join(external_node_path_.delimiter) };
}
/** Starts processes, and ends all of them when this process is told to stop or exits. */
function createRunner(options) {
    const { env, platform = process.platform } = options;
    /** How to end each child that runs. */
    const running = new Map();
    const endAll = async () => {
        await Promise.all([...running.values()].map(end => end()));
    };
    (0,interrupt/* onInterrupt */.nA)('children', endAll);
    // The last resort, when this process ends for another reason: nothing can be waited for then.
    process.on('exit', () => {
        for (const child of running.keys()) {
            if (child.pid !== undefined && platform !== 'win32')
                signalGroup(child.pid, 'SIGKILL');
        }
    });
    const endTree = async (pid) => {
        const killing = killingOf(pid, platform, env);
        if (killing.kind === 'group')
            return endGroup(killing.group);
        await new Promise(resolve => {
            const taskkill = (0,external_node_child_process_.spawn)(killing.tool, killing.args, { stdio: 'ignore', windowsHide: true });
            taskkill.on('error', () => resolve()).on('exit', () => resolve());
        });
    };
    async function finish(command) {
        if (interrupt/* interruption */.YW.aborted)
            throw (0,process_errors/* interruptedError */.n7)(command);
        const refused = (0,process_errors/* refusal */.x5)(command, platform);
        if (refused !== undefined)
            throw refused;
        const began = performance.now();
        const child = await start(command);
        const pid = child.pid;
        options.onStart?.(command, pid);
        /** Why we ended it ourselves; the first reason is the one that counts. */
        let reason;
        let ending;
        const end = (why) => {
            reason ??= why;
            ending ??= endTree(pid);
            return ending;
        };
        running.set(child, () => end((0,process_errors/* interruptedError */.n7)(command)));
        const output = collectOutput(command, () => void end((0,process_errors/* overflowError */.Tc)(command, CAPTURE_LIMIT, output.tail())));
        const timer = (kind) => {
            const limit = command.limits?.[kind];
            if (limit === undefined)
                return undefined;
            return setTimeout(() => void end((0,process_errors/* limitError */.yT)(command, kind, limit, output.tail())), limit);
        };
        const [total, idle] = [timer('total'), timer('idle')];
        for (const stream of ['stdout', 'stderr']) {
            child[stream]?.on('data', (bytes) => {
                idle?.refresh();
                output.take(stream, bytes);
            });
        }
        // A child that does not read its input to the end closes the pipe; its exit status says whether that matters.
        child.stdin?.on('error', () => { });
        void Promise.resolve(command.input).then(text => child.stdin?.end(text), () => child.stdin?.end());
        const [code, signal] = await exited(child);
        clearTimeout(total);
        clearTimeout(idle);
        await ending;
        await drained(child, platform);
        running.delete(child);
        output.end();
        if (reason !== undefined)
            throw reason;
        const tail = output.tail();
        const killed = signal === null ? undefined : (0,process_errors/* killedError */.QC)(command, signal, tail);
        if (killed !== undefined)
            throw killed;
        return {
            code: code ?? -1,
            signal,
            stdout: output.stdout(),
            tail,
            milliseconds: performance.now() - began,
        };
    }
    async function start(command) {
        try {
            const child = (0,external_node_child_process_.spawn)(command.tool, command.args, {
                cwd: command.cwd,
                env: environmentOf(command, env, platform),
                detached: platform !== 'win32',
                stdio: [command.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
                windowsHide: true,
            });
            if (child.pid === undefined)
                await new Promise((_, reject) => child.once('error', reject));
            // Later errors are failed kills, which show in the exit.
            child.on('error', () => { });
            return child;
        }
        catch (thrown) {
            throw (0,process_errors/* startError */.h5)(command, thrown, await exists(command.cwd));
        }
    }
    return {
        finish,
        endAll,
        async run(command) {
            const finished = await finish(command);
            if (finished.code !== 0)
                throw (0,process_errors/* failedError */.Ov)(command, finished);
            return finished;
        },
    };
}
const exists = (path) => (0,promises_.access)(path).then(() => true, () => false);
/** Waits for the child itself, not for its pipes, which its own children may hold open. */
const exited = (child) => new Promise(resolve => {
    child.once('exit', (code, signal) => resolve([code, signal]));
});
/** Reads what is still in the pipes of an ended child, then kills what is left of its group and lets go of the pipes. */
async function drained(child, platform) {
    const open = [child.stdout, child.stderr].filter(stream => stream !== null && !stream.closed);
    if (open.length > 0) {
        let patience;
        await Promise.race([
            new Promise(resolve => child.once('close', resolve)),
            new Promise(resolve => {
                patience = setTimeout(resolve, DRAIN);
            }),
        ]);
        clearTimeout(patience);
    }
    if (platform !== 'win32')
        signalGroup(child.pid, 'SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
}


/***/ }),

/***/ 48190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ query)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48647);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87059);
/** Short questions to programs that only read: `git rev-parse`, `ldd --version`. Work that takes time goes to `process.ts`. */




/** Milliseconds that a question may take. */
const LIMIT = 30_000;
/** git must not refresh its index (others may be reading it), ask for a password, or answer in another language. */
const READ_ONLY = {
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    LC_ALL: 'C',
};
/**
 * Asks `tool` (absolute path) something, in the folder `cwd`, whatever the exit status of the answer.
 * @throws PackagingError `host/tool-missing`, `host/permission`, `host/unusable` (no such folder, cannot be run) or
 * `host/timeout` after 30 s.
 */
async function query(tool, args, cwd, env = process.env) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(tool, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).catch((thrown) => {
        if ((0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(thrown) !== 'ENOENT')
            throw (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fsError */ .yi)(thrown, `run ${tool}`, tool);
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `Cannot run ${tool}: it does not exist.`,
            fix: 'Install it, or name another one.',
        });
    });
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 955).then(__webpack_require__.bind(__webpack_require__, 41955));
    let timer;
    const tooLong = new Promise((_, reject) => {
        timer = setTimeout(() => {
            const message = `"${tool} ${args.join(' ')}" did not answer within ${LIMIT / 1000} s.`;
            reject(new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/timeout', {
                message,
                fix: 'Check whether it waits for something, such as a lock.',
            }));
        }, LIMIT);
    });
    try {
        // The quotes: @actions/exec splits its first argument at spaces.
        const asked = getExecOutput(`"${tool}"`, [...args], {
            cwd,
            env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Q)(env, { add: READ_ONLY, platform: process.platform }),
            silent: true,
            ignoreReturnCode: true,
        });
        const { exitCode, stdout, stderr } = await Promise.race([asked, tooLong]);
        return { code: exitCode, stdout, stderr };
    }
    catch (thrown) {
        if (thrown instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr)
            throw thrown;
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
            message: `Cannot run ${tool}: ${why}`,
            fix: 'Check that it is a program for this machine.',
            cause: thrown,
        });
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 7693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   R: () => (/* binding */ redactText)
/* harmony export */ });
/** Keeps credentials that travel inside addresses out of everything people read. */
/** `url` without user name, password, query and fragment (signed links carry their signature there). */
function redactUrl(url) {
    if (!URL.canParse(url))
        return redactText(url);
    const parsed = new URL(url);
    const secret = parsed.username !== '' || parsed.password !== '';
    const query = parsed.search === '' ? '' : '?…';
    // `origin` is "null" for schemes such as git+ssh: put the address together by hand.
    return `${parsed.protocol}//${secret ? '***@' : ''}${parsed.host}${parsed.pathname}${query}`;
}
/** `text` with the user name and password of every address in it replaced by `***`. */
function redactText(text) {
    if (!text.includes('@'))
        return text;
    return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/\s?#'"<>]*@/gi, '$1***@');
}


/***/ }),

/***/ 61126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTail)
/* harmony export */ });
/** Remembers the last lines of something endless. */
function createTail(limit) {
    const ring = [];
    let next = 0;
    return {
        add(line) {
            ring[next] = line;
            next = (next + 1) % limit;
        },
        lines: () => (ring.length < limit ? [...ring] : [...ring.slice(next), ...ring.slice(0, next)]),
    };
}


/***/ }),

/***/ 83231:
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

/***/ 3593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ anyText),
/* harmony export */   DS: () => (/* binding */ artifactPrefix),
/* harmony export */   Fb: () => (/* binding */ autoOrSome),
/* harmony export */   NW: () => (/* binding */ orElse),
/* harmony export */   VS: () => (/* binding */ pathLines),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   dt: () => (/* binding */ trueOrFalse),
/* harmony export */   mx: () => (/* binding */ anyWords),
/* harmony export */   oi: () => (/* binding */ configSettings),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   vI: () => (/* binding */ majorMinor),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zN: () => (/* binding */ some)
/* harmony export */ });
/* unused harmony export lines */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83231);
/** What the text of an input may be. A parser never throws: it gives the value, or says what is wrong and what would be right. */

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
const anyText = text => ({ value: text.trim() });
const anyWords = text => ({ value: unique(words(text)) });
/** Paths may contain spaces and commas, so only line ends separate them. */
const pathLines = text => ({ value: unique(lines(text)) });
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
        const asked = words(text);
        const unknown = asked.find(word => !choices.some(choice => choice === word));
        if (unknown !== undefined || asked.length === 0)
            return notAChoice(unknown ?? text, choices);
        return { value: choices.filter(choice => asked.includes(choice)) };
    };
}
/** `auto` alone, or any of `choices` in the order of `choices`. */
function autoOrSome(choices) {
    return text => {
        const asked = words(text);
        if (asked.length === 1 && asked[0] === 'auto')
            return { value: 'auto' };
        const unknown = asked.find(word => !choices.some(choice => choice === word));
        if (unknown !== undefined)
            return notAChoice(unknown, ['auto', ...choices]);
        return { value: choices.filter(choice => asked.includes(choice)) };
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
/**
 * PEP 517 config settings, one `key=value` a line; a key given twice becomes a list, as pip and build do.
 * @see https://peps.python.org/pep-0517/#config-settings
 */
const configSettings = text => {
    const settings = Object.create(null);
    for (const line of lines(text)) {
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
/** A name that is safe as the start of a workflow artifact's name. @see https://github.com/actions/upload-artifact#name */
const artifactPrefix = text => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)
    ? { value: text }
    : {
        wrong: `'${text}' cannot start an artifact's name`,
        fix: 'Use up to 64 letters, digits, dots, dashes and underscores.',
    };
function notAChoice(text, choices) {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(text, choices);
    const hint = near === undefined ? '' : `Did you mean ${near}? `;
    return { wrong: `'${text}' is not one of its values`, fix: `${hint}Choose from: ${choices.join(', ')}.` };
}
function unique(values) {
    return [...new Set(values)];
}


/***/ }),

/***/ 34565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ INPUT_NAMES),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/* unused harmony exports PEX_SCOPES, PEX_STRIPS, COMMANDS */
/* harmony import */ var _pex_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34591);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3593);
/** Every input once: the Action, the command line, `[tool.package-python]`, action.yml and the README are all made from this table. */


/** Formats in the order they are made. */
const FORMATS = ['sdist', 'wheel', 'pex'];
/** How many platforms one PEX serves. */
const PEX_SCOPES = ['platform', 'universal'];
/** What may be left out of the dependencies of a PEX. */
const PEX_STRIPS = ['none', 'tests'];
/** What the Action's `command` input and the command line's first word may be; `doctor` is for people at a terminal. */
const COMMANDS = ['package', 'plan', 'doctor'];
function input(defaultText, parse, help) {
    return { default: defaultText, parse, help };
}
const INPUTS = {
    command: input('package', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(COMMANDS), 'What to do: `package` makes, proves and uploads everything; `plan` decides everything and makes nothing.'),
    path: input('.', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, 'Project folder, relative to the workspace.'),
    formats: input('auto', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .autoOrSome */ .Fb)(FORMATS), `What to make: ${FORMATS.map(name => `\`${name}\``).join(', ')}; \`auto\` is sdist and wheel, plus PEX when the project has something to run.`),
    'python-versions': input('auto', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, 'Pythons to serve, like `3.10 3.13 3.14t pypy3.11`; `auto` is every released CPython that requires-python allows and that still gets security fixes.'),
    platforms: input('runner', pathLinesOrWords, 'Platforms the PEX files are for: `runner`, names like `linux-x86_64 macos-arm64 windows-x86_64`, or the path of a complete-platform JSON file.'),
    glibc: input('2.28', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .majorMinor */ .vI, 'Oldest glibc that must still run the result.'),
    musl: input('1.2', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .majorMinor */ .vI, 'Oldest musl that must still run the result.'),
    macos: input('11.0', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .majorMinor */ .vI, 'Oldest macOS that must still run the result.'),
    compiler: input('system', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['system', 'zig']), "What compiles C and C++ and links Rust: `system`, this machine's own; or on Linux with glibc `zig`, downloaded when used, which reaches an older `glibc` than this machine's."),
    'entry-point': input('auto', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, 'What the PEX runs: `module:function`, `module` or a script name; `auto` is the only script, else the one named like the project, else its `__main__`; `none` starts Python with everything importable.'),
    extras: input('', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .anyWords */ .mx, 'Extras of the project to include.'),
    'config-settings': input('', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .configSettings */ .oi, 'PEP 517 settings for the build backend, one `key=value` a line.'),
    'local-projects': input('', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .pathLines */ .VS, 'Other project folders of the repository that this one needs, one a line: built first and offered to every resolve.'),
    'find-links': input('', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .pathLines */ .VS, 'Folders of wheels to resolve from beside the index, one a line.'),
    lock: input('auto', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, '`auto` uses pylock.toml or uv.lock when there is one; `none` resolves anew; or the path of a pylock.toml, uv.lock or hashed requirements file.'),
    'pex-scope': input('platform', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .zN)(PEX_SCOPES), '`platform`: one PEX for each platform, with all its Pythons; `universal`: one for all of them; both may be asked for.'),
    'pex-layout': input('zipapp', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(_pex_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .PEX_LAYOUTS */ .Mu), '`zipapp`: the PEX is one file; `packed`: a folder of wheels; `loose`: a folder in which everything lies unpacked. A folder is delivered as `.pex.tar.gz`.'),
    'pex-strip': input('none', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(PEX_STRIPS), "What to leave out of the dependencies in a PEX: `none`, or `tests`, the folders `tests` and `test` inside their packages. The application's own wheel stays whole."),
    'missing-wheels': input('fail', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['fail', 'build', 'drop-target']), 'When a dependency has no wheel for a target: `fail`, `build` it on this machine, or `drop-target`.'),
    'test-command': input('auto', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, 'Run against every artifact on every interpreter it claims; `auto` is `--version`, else `--help`, else an import; `none` only installs and imports.'),
    upload: input('true', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .trueOrFalse */ .dt, 'Upload the files as workflow artifacts.'),
    'artifact-prefix': input('dist', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactPrefix */ .DS, 'First part of every workflow artifact name.'),
    'retention-days': input('', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .orElse */ .NW)('', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1, 400)), "Days to keep workflow artifacts; empty is the repository's setting."),
    'compression-level': input('6', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(0, 9), 'Compression of workflow artifacts, 0 to 9; already compressed files are stored as they are.'),
    cache: input('auto', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['auto', 'true', 'false']), 'Keep downloads and tools between runs; `auto` is on, but off for tags and releases.'),
    'output-dir': input('dist', _parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .anyText */ .Ae, 'Folder for the finished files, relative to the workspace.'),
    jobs: input('auto', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .orElse */ .NW)('auto', (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .wholeNumber */ .rD)(1, 256)), 'How much to do at once; `auto` is the number of cores.'),
};
/** Platform names are words, but a path to a file may hold spaces when it stands on a line of its own. */
function pathLinesOrWords(text) {
    const values = text
        .split(/\r?\n/)
        .flatMap(line => (line.trim().endsWith('.json') ? [line.trim()] : line.split(/[\s,]+/)));
    return { value: [...new Set(values.filter(value => value !== ''))] };
}
const INPUT_NAMES = Object.keys(INPUTS);
/** `python-versions` → `pythonVersions`. */
function camelCase(name) {
    return name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 95383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ allows),
/* harmony export */   d: () => (/* binding */ autoVersions)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50409);
/* harmony import */ var _supported_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45236);
/** What `python-versions: auto` means. Pure. */




/**
 * Every released CPython that `requiresPython` (PEP 440; `undefined` or empty allows all) lets in and that gets
 * security fixes on `today` (UTC). Neither free-threaded builds nor PyPy: those are asked for by name.
 *
 * When it allows only Pythons at their end of life, the newest of them is taken, with a warning: the project says that
 * it runs there, and an empty result would help nobody.
 * @throws PackagingError `project/metadata` when it is not a PEP 440 specifier, `interpreter/unsupported` when no
 * released Python that this product supports is allowed.
 */
function autoVersions(requiresPython, today) {
    const specifier = (requiresPython ?? '').trim();
    if (specifier !== '' && !(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .validRange */ .Im)(specifier))
        throw notASpecifier(specifier);
    const day = today.toISOString().slice(0, 10);
    const allowed = _supported_js__WEBPACK_IMPORTED_MODULE_3__/* .SUPPORTED */ .Fk.filter(row => row.released !== undefined && row.released <= day && !row.freeThreaded && allows(specifier, row.minor));
    const kept = allowed.filter(row => (row.securityUntil ?? '') >= day);
    const proven = kept.filter(row => row.byName !== true);
    const last = allowed.at(-1);
    if (last === undefined)
        throw noneAllowed(specifier);
    if (kept.length === 0)
        return { pythons: [(0,_supported_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonOf */ .we)(last)], optional: [], warnings: [endOfLife(specifier, last)] };
    const optional = proven.length === 0 ? [] : kept.filter(row => row.byName === true);
    return { pythons: kept.map(_supported_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonOf */ .we), optional: optional.map(_supported_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonOf */ .we), warnings: [] };
}
/** Whether any patch release of 3.`minor` satisfies the specifier; `>=3.9.7` and `>3.9` both let 3.9 in. */
function allows(specifier, minor) {
    if (specifier === '')
        return true;
    return Array.from({ length: 60 }, (_, patch) => `3.${minor}.${patch}`).some(version => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .ib)(version, specifier));
}
function notASpecifier(specifier) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/metadata', {
        message: `requires-python '${specifier}' is not a version specifier.`,
        fix: "Write it as in PEP 440, for example requires-python = '>=3.10'.",
    });
}
function noneAllowed(specifier) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('interpreter/unsupported', {
        message: `requires-python '${specifier}' allows no released Python that can be packaged here.`,
        fix: `Widen it to one of ${(0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .supportedNames */ .B1)().join(' ')}.`,
    });
}
function endOfLife(specifier, row) {
    const name = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR)((0,_supported_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonOf */ .we)(row));
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('interpreter/unsupported', {
        message: `requires-python '${specifier}' allows only Pythons without security fixes; packaging for ${name}, which had its last ones by ${row.securityUntil}.`,
        fix: `Widen requires-python, or set python-versions to say that ${name} is meant.`,
    });
}


/***/ }),

/***/ 50409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ formatPython),
/* harmony export */   B1: () => (/* binding */ supportedNames),
/* harmony export */   Rh: () => (/* binding */ parsePythons),
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   fS: () => (/* binding */ comparePythons),
/* harmony export */   w_: () => (/* binding */ parsePython)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _inputs_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83231);
/* harmony import */ var _supported_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45236);
/** How people write Pythons, and back: `3.11`, `3.14t`, `pypy3.11`, `cp312`, `python3.12`, `3.12.1`, `3.15-dev`. Pure. */



/** The spellings, once in lower case. A `t` at the end, or before a patch's end (`3.14.0t`), is a free-threaded build. */
const DOTTED = /^(?<name>python|cpython|pypy|pp|py|cp)?[-@ ]?(?<major>\d)\.(?<minor>\d{1,2})(?:\.(?<patch>\d{1,3}(?:(?:a|b|rc)\d{1,2})?)|(?<dev>-dev))?(?<threads>t)?(?<dev2>-dev)?$/;
/** Compatibility tags and tox environments have no dot: `cp312`, `cp314t`, `pp311`, `py39`. */
const COMPACT = /^(?<name>pypy|pp|py|cp)(?<major>3)(?<minor>\d{1,2})(?<threads>t)?$/;
/**
 * One spelling of a Python, or nothing when it is none. Says nothing about support.
 * `patch` is what follows `3.12.`: `1` pins 3.12.1, `0b1` pins 3.15.0b1, and `dev` takes any 3.15, released or not.
 */
function parsePython(text) {
    const spelled = text.trim().toLowerCase();
    const groups = (DOTTED.exec(spelled) ?? COMPACT.exec(spelled))?.groups;
    if (groups === undefined)
        return undefined;
    const { name, major, minor, threads } = groups;
    const dev = groups.dev ?? groups.dev2;
    if (dev !== undefined && groups.patch !== undefined)
        return undefined;
    const implementation = name === 'pypy' || name === 'pp' ? 'pypy' : 'cpython';
    const patch = dev === undefined ? normalPatch(groups.patch) : 'dev';
    const python = { implementation, major: Number(major), minor: Number(minor) };
    return { ...python, freeThreaded: threads !== undefined, ...(patch === undefined ? {} : { patch }) };
}
/** `01` is `1`; a pre-release keeps its letters. */
function normalPatch(patch) {
    return patch?.replace(/\d+/g, digits => String(Number(digits)));
}
/** The product's spelling: `3.12`, `3.14t`, `pypy3.11`, `3.12.1`, `3.15.0b1`, `3.15-dev`. `parsePython` reads it back. */
function formatPython(python) {
    const name = python.implementation === 'pypy' ? 'pypy' : '';
    const patch = python.patch === undefined ? '' : python.patch === 'dev' ? '-dev' : `.${python.patch}`;
    const threads = python.freeThreaded ? 't' : '';
    const version = `${name}${python.major}.${python.minor}`;
    return patch === '-dev' ? `${version}${threads}-dev` : `${version}${patch}${threads}`;
}
/** Whether only a pre-release can answer: `3.15.0b1` and `3.15-dev`, not `3.12.1`. */
function isPreRelease(python) {
    return python.patch !== undefined && /[a-z]/.test(python.patch);
}
/** Ascending: CPython, then free-threaded CPython of the same version, then all PyPy; unpinned before pinned. */
function comparePythons(a, b) {
    if (a.implementation !== b.implementation)
        return a.implementation === 'cpython' ? -1 : 1;
    return (a.major - b.major ||
        a.minor - b.minor ||
        Number(a.freeThreaded) - Number(b.freeThreaded) ||
        (a.patch ?? '').localeCompare(b.patch ?? '', 'en', { numeric: true }));
}
/** Reads a whole list and tells everything that is wrong with it at once. `values` are already split. */
function parsePythons(values) {
    const pythons = new Map();
    const problems = new Map();
    for (const value of values) {
        const python = parsePython(value);
        const problem = python === undefined ? malformed(value) : refusal(value, python);
        if (problem !== undefined)
            problems.set(value.trim(), problem);
        else if (python !== undefined)
            pythons.set(formatPython(python), python);
    }
    const kept = [...pythons.values()];
    return { pythons: kept, problems: [...problems.values(), ...conflicts(kept)] };
}
/** All that may be asked for without a patch, in ascending order. */
function supportedNames() {
    return _supported_js__WEBPACK_IMPORTED_MODULE_1__/* .SUPPORTED */ .Fk.map(_supported_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonOf */ .we).sort(comparePythons).map(formatPython);
}
function malformed(value) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `python-versions: '${value}' is not a Python version.`,
        fix: `Did you mean ${(0,_inputs_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestOf */ .q)(value, supportedNames())}? Known are ${supportedNames().join(' ')}.`,
    });
}
/** A pre-release of a Python newer than the table is taken at its word: it was asked for by name. */
function refusal(value, python) {
    if ((0,_supported_js__WEBPACK_IMPORTED_MODULE_1__/* .supportOf */ .Df)(python) !== undefined)
        return undefined;
    const newest = Math.max(..._supported_js__WEBPACK_IMPORTED_MODULE_1__/* .SUPPORTED */ .Fk.map(row => row.minor));
    const future = python.implementation === 'cpython' && python.major === 3 && python.minor > newest;
    if (future && isPreRelease(python))
        return undefined;
    const { patch: _, ...unpinned } = python;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('interpreter/unsupported', {
        message: `python-versions: Python ${value} is not supported.`,
        fix: `The nearest supported one is ${nearestSupported(unpinned)}; supported are ${supportedNames().join(' ')}.`,
    });
}
function nearestSupported(python) {
    const distance = (other) => Math.abs((other.major - python.major) * 100 + other.minor - python.minor) +
        (other.implementation === python.implementation ? 0 : 1000) +
        (other.freeThreaded === python.freeThreaded ? 0 : 1000);
    const [best] = _supported_js__WEBPACK_IMPORTED_MODULE_1__/* .SUPPORTED */ .Fk.map(_supported_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonOf */ .we).sort((a, b) => distance(a) - distance(b));
    return best === undefined ? '' : formatPython(best);
}
/** Two patches of one Python take the same wheels and would overwrite each other's files. */
function conflicts(pythons) {
    const groups = new Map();
    for (const python of pythons) {
        const { patch: _, ...unpinned } = python;
        const key = formatPython(unpinned);
        groups.set(key, [...(groups.get(key) ?? []), python]);
    }
    return [...groups].flatMap(([key, same]) => {
        if (same.length < 2)
            return [];
        const names = same.map(formatPython);
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
            message: `python-versions: ${names.join(' and ')} are the same Python ${key} to every wheel.`,
            fix: `Keep one of them.`,
        });
    });
}


/***/ }),

/***/ 45236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ supportOf),
/* harmony export */   Fk: () => (/* binding */ SUPPORTED),
/* harmony export */   we: () => (/* binding */ pythonOf)
/* harmony export */ });
/**
 * Sources: PEP 569 (3.8), 596 (3.9), 619 (3.10), 664 (3.11), 693 (3.12), 719 (3.13), 745 (3.14), 790 (3.15);
 * PEP 703 and 779 for the free-threaded builds. 3.15 is out since October 2026 but wheels for it are still few, so it
 * is taken by name.
 */
const SUPPORTED = [
    cpython(8, '2019-10-14', '2024-10-07'),
    cpython(9, '2020-10-05', '2025-10-31'),
    cpython(10, '2021-10-04', '2026-10-31'),
    cpython(11, '2022-10-24', '2027-10-31'),
    cpython(12, '2023-10-02', '2028-10-31'),
    cpython(13, '2024-10-07', '2029-10-31'),
    cpython(14, '2025-10-07', '2030-10-31'),
    { ...cpython(15, '2026-10-01', '2031-10-31'), byName: true },
    { ...cpython(13, '2024-10-07', '2029-10-31'), freeThreaded: true },
    { ...cpython(14, '2025-10-07', '2030-10-31'), freeThreaded: true },
    { ...cpython(15, '2026-10-01', '2031-10-31'), freeThreaded: true, byName: true },
    pypy(8),
    pypy(9),
    pypy(10),
    pypy(11),
];
function cpython(minor, released, securityUntil) {
    return { implementation: 'cpython', minor, freeThreaded: false, released, securityUntil };
}
function pypy(minor) {
    return { implementation: 'pypy', minor, freeThreaded: false };
}
/** The table's row for `python`, or nothing when it is not supported. */
function supportOf(python) {
    if (python.major !== 3)
        return undefined;
    return SUPPORTED.find(row => row.implementation === python.implementation &&
        row.minor === python.minor &&
        row.freeThreaded === python.freeThreaded);
}
/** A row as the version that people ask for. */
function pythonOf(row) {
    const { implementation, minor, freeThreaded } = row;
    return { implementation, major: 3, minor, freeThreaded };
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

/***/ 72979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ NOTHING_TO_RUN),
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/inputs/parsers.js
var parsers = __webpack_require__(3593);
// EXTERNAL MODULE: ./lib/inputs/table.js
var table = __webpack_require__(34565);
// EXTERNAL MODULE: ./lib/interpreter/auto.js
var auto = __webpack_require__(95383);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/project/toml.js + 1 modules
var toml = __webpack_require__(16619);
;// CONCATENATED MODULE: ./lib/project/script-files.js

/** Backends whose build files, in languages of their own, may install programs. */
const OWN_BUILD_FILES = new Set([
    'mesonpy',
    'scikit_build_core.build',
    'scikit_build_core.setuptools.build_meta',
]);
/** True when only the built wheel can tell: it may hold files in `.data/scripts` whatever `[project]` says. */
function mayBringScriptFiles(project) {
    const tool = project.pyproject?.tool ?? {};
    const at = (...path) => path.reduce((table, key) => ((0,toml/* isTable */.bI)(table) ? table[key] : undefined), tool);
    return (project.setupPy ||
        OWN_BUILD_FILES.has(project.buildSystem.backend) ||
        at('setuptools', 'script-files') !== undefined ||
        at('maturin', 'bindings') === 'bin' ||
        at('hatch', 'build', 'targets', 'wheel', 'shared-scripts') !== undefined);
}

;// CONCATENATED MODULE: ./lib/prove/words.js
/** Splits a test command into arguments as a POSIX shell would quote them, and does nothing else that a shell does. */

/**
 * Space separates; single quotes keep everything, double quotes keep everything but `\"` and `\\`; outside of quotes a
 * backslash keeps the next character (so Windows paths belong in single quotes).
 * @throws PackagingError `input/invalid` for an open quote, or an operator that only a shell would understand
 */
function splitCommand(text) {
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
            throw needsShell(text, bare);
        const part = single ?? double?.replaceAll(/\\(["\\])/g, '$1') ?? escaped ?? bare;
        if (part === undefined)
            throw openQuote(text, all);
        word = (word ?? '') + part;
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
function needsShell(text, operator) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `test-command '${text}' uses '${operator}', but it is run without a shell.`,
        fix: 'Put the commands into a script and name that, for example: python {project}/smoke_test.py',
    });
}
function openQuote(text, quote) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `test-command '${text}' has a ${quote} that is never closed.`,
        fix: 'Close the quote.',
    });
}

// EXTERNAL MODULE: ./lib/target/floors.js
var target_floors = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(83231);
;// CONCATENATED MODULE: ./lib/target/platforms.js
/**
 * Platform names: the one table of what can be asked for, its aliases, and the parsing of the `platforms` input.
 *
 * An operating system alone means what GitHub's `…-latest` runner of that system is (Linux and Windows on x86_64,
 * macOS on arm64), whatever machine the plan is made on: a plan must not change with its planner. `runner` is the one
 * word that means "this machine". An architecture alone is refused, as it leaves the system open.
 */



const LINUX_ARCHES = ['x86_64', 'aarch64', 'x86', 'armv7l', 'ppc64le', 's390x', 'riscv64'];
/** Every platform that can be named, in the order it is listed to people. */
const KINDS = new Map([
    ...LINUX_ARCHES.map((arch) => [`linux-${arch}`, { os: 'linux', arch, libc: 'glibc' }]),
    ...LINUX_ARCHES.map((arch) => [`musllinux-${arch}`, { os: 'linux', arch, libc: 'musl' }]),
    ['macos-arm64', { os: 'macos', arch: 'aarch64' }],
    ['macos-x86_64', { os: 'macos', arch: 'x86_64' }],
    ['windows-x86_64', { os: 'windows', arch: 'x86_64' }],
    ['windows-arm64', { os: 'windows', arch: 'aarch64' }],
    ['windows-x86', { os: 'windows', arch: 'x86' }],
]);
/** Every valid platform name. */
const PLATFORM_NAMES = [...KINDS.keys()];
const SYSTEMS = {
    linux: 'linux',
    manylinux: 'linux',
    manylinux1: 'linux',
    manylinux2010: 'linux',
    manylinux2014: 'linux',
    gnu: 'linux',
    ubuntu: 'linux',
    musllinux: 'musllinux',
    musl: 'musllinux',
    alpine: 'musllinux',
    macos: 'macos',
    macosx: 'macos',
    osx: 'macos',
    mac: 'macos',
    darwin: 'macos',
    windows: 'windows',
    win: 'windows',
};
const ARCHES = {
    x86_64: 'x86_64',
    amd64: 'x86_64',
    x64: 'x86_64',
    aarch64: 'aarch64',
    arm64: 'aarch64',
    x86: 'x86',
    i386: 'x86',
    i686: 'x86',
    '32': 'x86',
    '64': 'x86_64',
    armv7l: 'armv7l',
    armv7: 'armv7l',
    armhf: 'armv7l',
    ppc64le: 'ppc64le',
    powerpc64le: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
};
/** What an operating system alone stands for: GitHub's `…-latest` runner of it. */
const USUAL_ARCH = { linux: 'x86_64', musllinux: 'x86_64', macos: 'aarch64', windows: 'x86_64' };
function nameOf(system, arch) {
    const armName = system === 'macos' || system === 'windows' ? 'arm64' : 'aarch64';
    return `${system}-${arch === 'aarch64' ? armName : arch}`;
}
/**
 * The canonical name of a platform word: `win_amd64` → `windows-x86_64`, `manylinux_2_28_aarch64` → `linux-aarch64`,
 * `osx` → `macos-arm64`. Undefined when it is none.
 */
function canonicalPlatform(word) {
    const [, stem = '', rest = ''] = /^([a-z]+(?:1|20\d\d)?)[-_]?(.*)$/.exec(word.trim().toLowerCase()) ?? [];
    const system = Object.hasOwn(SYSTEMS, stem) ? SYSTEMS[stem] : undefined;
    if (system === undefined)
        return undefined;
    // A wheel's platform tag carries a version (`manylinux_2_28_`, `macosx_11_0_`); floors are inputs of their own.
    const archWord = rest.replace(/^\d+[_.]\d+[-_]/, '');
    if (archWord === '')
        return nameOf(system, USUAL_ARCH[system]);
    const arch = Object.hasOwn(ARCHES, archWord) ? ARCHES[archWord] : undefined;
    const name = arch === undefined ? '' : nameOf(system, arch);
    return KINDS.has(name) ? name : undefined;
}
/** The platform this machine is, with the floors asked for but none above what it has itself. */
function runnerPlatform(machine, floors) {
    const system = machine.os === 'linux' && machine.libc === 'musl' ? 'musllinux' : machine.os;
    const name = nameOf(system, machine.arch);
    const kind = KINDS.get(name);
    if (kind === undefined)
        return undefined;
    const floor = (0,target_floors/* floorFor */.gJ)(kind, floors);
    return {
        name,
        ...kind,
        floor: kind.os === 'linux' && machine.libcVersion ? (0,target_floors/* lowerFloor */.eu)(floor, machine.libcVersion) : floor,
    };
}
function unknown(value) {
    const word = value.toLowerCase();
    const arch = Object.hasOwn(ARCHES, word) ? ARCHES[word] : undefined;
    const ofArch = [...KINDS].filter(([, kind]) => kind.arch === arch).map(([name]) => name);
    return new errors/* PackagingError */.yr('input/invalid', {
        message: arch === undefined
            ? `platforms: “${value}” is not a platform.`
            : `platforms: “${value}” is an architecture without an operating system.`,
        fix: `Did you mean “${ofArch[0] ?? (0,nearest/* nearestOf */.q)(value, PLATFORM_NAMES)}”? Valid: runner, ${PLATFORM_NAMES.join(', ')}, or a path to a complete-platform .json file.`,
    });
}
/** Whether a `platforms` value is a path to a complete-platform file and not a name. */
function isPlatformFile(value) {
    return /\.json$/i.test(value) || /[/\\]/.test(value);
}
/**
 * Reads the values of the `platforms` input. Pure: files are named, not read (`decodeCompletePlatform` does).
 * `floors` come from `parseFloors`; one that a platform cannot have (manylinux of aarch64 begins at 2.17) is a problem.
 */
function parsePlatforms(values, context) {
    const platforms = new Map();
    const files = new Set();
    const problems = [];
    for (const value of values) {
        if (isPlatformFile(value)) {
            files.add(value);
            continue;
        }
        try {
            const name = canonicalPlatform(value);
            const kind = name === undefined ? undefined : KINDS.get(name);
            const platform = value.toLowerCase() === 'runner'
                ? runnerPlatform(context.machine, context.floors)
                : name && kind && { name, ...kind, floor: (0,target_floors/* floorFor */.gJ)(kind, context.floors) };
            if (!platform)
                problems.push(unknown(value));
            else if (!platforms.has(platform.name))
                platforms.set(platform.name, platform);
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* PackagingError */.yr))
                throw thrown;
            problems.push(thrown);
        }
    }
    return { platforms: [...platforms.values()], files: [...files], problems };
}

;// CONCATENATED MODULE: ./lib/plan/plan.js
/** Decides everything before anything is touched (pure). A plan is plain data: it can be printed, stored and compared. */









/** @throws PackagingError for everything that is wrong with the request, all together */
function makePlan(request) {
    const { options, project, machine } = request;
    const problems = [];
    const collect = (decide) => {
        try {
            return decide();
        }
        catch (thrown) {
            const found = (0,errors/* problemsOf */.GW)(thrown);
            if (found.length === 0)
                throw thrown;
            problems.push(...found);
            return undefined;
        }
    };
    const pythons = collect(() => decidePythons(options, project, request.today));
    const floors = (0,target_floors/* parseFloors */.vQ)(options);
    const context = { machine, floors: floors.floors };
    const platforms = parsePlatforms(options.platforms, context);
    const runner = parsePlatforms(['runner'], context).platforms[0];
    problems.push(...floors.problems, ...platforms.problems);
    const test = collect(() => decideTest(options.testCommand));
    const formats = collect(() => decideFormats(options, project));
    (0,errors/* throwProblems */.Jh)(problems);
    if (pythons === undefined || test === undefined || formats === undefined || runner === undefined)
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
        pythons: pythons.pythons,
        optional: pythons.optional,
        runner,
        platforms: platforms.platforms,
        platformFiles: platforms.files,
        targets: platforms.platforms.flatMap(platform => pythons.pythons.map(python => ({ python, platform }))),
        test,
        warnings: pythons.warnings,
    };
}
function decidePythons(options, project, today) {
    const asked = (0,parsers/* words */.aL)(options.pythonVersions);
    if (asked.length === 1 && asked[0] === 'auto')
        return (0,auto/* autoVersions */.d)(project.requiresPython, today);
    const { pythons, problems } = (0,parse/* parsePythons */.Rh)(asked);
    const requires = project.requiresPython;
    const excluded = requires === undefined ? [] : pythons.filter(python => !(0,auto/* allows */.N)(requires, python.minor));
    (0,errors/* throwProblems */.Jh)([...problems, ...excluded.map(python => contradiction((0,parse/* formatPython */.AR)(python), project))]);
    return { pythons, optional: [], warnings: [] };
}
function contradiction(python, project) {
    const place = project.places.requiresPython;
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `python-versions asks for ${python}, but the project's requires-python is '${project.requiresPython}'.`,
        fix: `Leave ${python} out of python-versions, or widen requires-python.`,
        ...(place && { place }),
    });
}
function decideTest(command) {
    if (command === 'auto' || command === 'none')
        return command;
    return splitCommand(command);
}
function decideFormats(options, project) {
    if (options.formats !== 'auto')
        return {
            formats: options.formats,
            pexIfRunnable: false,
            skipped: skippedBut(options.formats, 'not asked for'),
        };
    if (options.entryPoint !== 'auto')
        return { formats: table/* FORMATS */.hR, pexIfRunnable: false, skipped: [] };
    const { scripts, guiScripts, mainPackages } = project;
    const some = Object.keys({ ...scripts, ...guiScripts }).length + mainPackages.length > 0;
    // Only the built wheel knows the scripts of a project whose metadata is made by code.
    const known = scripts !== undefined && !mayBringScriptFiles(project);
    if (some || !known)
        return { formats: table/* FORMATS */.hR, pexIfRunnable: true, skipped: [] };
    const formats = table/* FORMATS */.hR.filter(format => format !== 'pex');
    return { formats, pexIfRunnable: false, skipped: skippedBut(formats, NOTHING_TO_RUN) };
}
/** Why `auto` makes no PEX of a library. */
const NOTHING_TO_RUN = 'the project has no script and no __main__ to run; set entry-point to make one all the same';
function skippedBut(formats, reason) {
    return table/* FORMATS */.hR.filter(format => !formats.includes(format)).map(format => ({ format, reason }));
}


/***/ }),

/***/ 15281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ gitOptions),
/* harmony export */   l: () => (/* binding */ readGit)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/** What git knows about a project, read without writing anything. A project without git is as good as any other. */



/**
 * Asks git about the repository that holds `dir`.
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
    if (dir !== root && !tracked.some(path => (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .isInside */ .FK)(dir, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path))))
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
    for (let root = dir;; root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root)) {
        const git = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.git');
        const link = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(git, 'utf8').catch(() => '');
        const gitDir = link.startsWith('gitdir: ') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, withoutLineEnd(link.slice(8))) : git;
        if (await (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'HEAD'))) {
            const common = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'commondir'), 'utf8').catch(() => '.');
            return { root, gitDir, commonDir: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitDir, withoutLineEnd(common)) };
        }
        if (root === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root))
            return undefined;
    }
}
function withoutLineEnd(line) {
    return line.replace(/\r?\n$/, '');
}
function split(list) {
    return list.split('\0').filter(Boolean);
}


/***/ }),

/***/ 11647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseIni),
/* harmony export */   J: () => (/* binding */ IniError)
/* harmony export */ });
/**
 * Reads INI text as Python's `configparser.RawConfigParser` does for setup.cfg and entry_points.txt: values go on over
 * indented lines, keys are lower-cased, `#` and `;` comment out whole lines only. The `ini` packages on npm follow other
 * dialects and lose those values. https://docs.python.org/3/library/configparser.html#supported-ini-file-structure
 */
/** A line that configparser refuses. */
class IniError extends Error {
    line;
    constructor(message, line) {
        super(message);
        this.line = line;
    }
}
/** @throws IniError for a line outside any section, without a delimiter, or naming something a second time */
function parseIni(text, rules = {}) {
    const delimiter = rules.delimiters === '=' ? /^(.*?)\s*=\s*(.*)$/ : /^(.*?)\s*[=:]\s*(.*)$/;
    const sections = new Map();
    let section;
    let open;
    let indent = 0;
    const close = () => {
        if (section && open) {
            const value = open.values.join('\n').trimEnd();
            section.options.set(open.key, { value, line: open.line });
        }
        open = undefined;
    };
    for (const [index, raw] of text
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\r|\n/)
        .entries()) {
        const line = index + 1;
        const content = raw.trim();
        if (content.startsWith('#') || content.startsWith(';'))
            continue;
        if (content === '') {
            // An empty line inside a value belongs to it; the ones at its end fall away when it is closed.
            open?.values.push('');
            continue;
        }
        const depth = raw.length - raw.trimStart().length;
        if (open !== undefined && depth > indent) {
            open.values.push(content);
            continue;
        }
        close();
        indent = depth;
        const header = /^\[(.+)\]/.exec(content)?.[1];
        if (header !== undefined) {
            if (sections.has(header))
                throw new IniError(`section [${header}] is there twice`, line);
            section = { name: header, line, options: new Map() };
            sections.set(header, section);
            continue;
        }
        if (section === undefined)
            throw new IniError(`"${content}" stands before any [section]`, line);
        const [, name, value] = delimiter.exec(content) ?? [];
        if (!name || value === undefined)
            throw new IniError(`"${content}" is not a key = value line`, line);
        const key = rules.caseSensitive ? name : name.toLowerCase();
        if (section.options.has(key))
            throw new IniError(`"${key}" is there twice in [${section.name}]`, line);
        open = { key, line, values: [value] };
    }
    close();
    return sections;
}


/***/ }),

/***/ 4813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   df: () => (/* binding */ slashed),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Questions about paths that every reader of a project asks. */


/** True when `path` is `folder` or below it. Both are absolute real paths; nothing is looked up. */
function isInside(folder, path) {
    const between = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return between === '' || (between !== '..' && !between.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(between));
}
/** A relative path with `/` on every system. */
function slashed(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '/' ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
}
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}
async function isFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(found => found.isFile(), () => false);
}
/**
 * The first program of that name on PATH, as an absolute path. Relative entries and those inside `workspace` are passed
 * over: a project must not bring its own `git`.
 */
async function findProgram(name, env, workspace) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    // Windows spells the variable Path, and a plain object made from its environment keeps that.
    const path = env.PATH ?? env.Path ?? '';
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder) || isInside(workspace, folder))
            continue;
        const found = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
        if (!(await isFile(found)))
            continue;
        if (!isInside(workspace, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(found)))
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 95152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ LEGACY_BUILD_SYSTEM),
  L: () => (/* binding */ decodePyproject)
});

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
;// CONCATENATED MODULE: ./lib/project/project-table.js
/** The `[project]` table (PEP 621 and the living specification): what is used of it, and its rules, all checked at once. */

const DYNAMIC_FIELDS = [
    'version',
    'description',
    'readme',
    'requires-python',
    'license',
    'license-files',
    'authors',
    'maintainers',
    'keywords',
    'classifiers',
    'urls',
    'scripts',
    'gui-scripts',
    'entry-points',
    'dependencies',
    'optional-dependencies',
    // PEP 794.
    'import-names',
    'import-namespaces',
];
/** Decodes the table; everything wrong in it is noted in the reader's document. */
function decodeProjectTable(reader) {
    const dynamic = decodeDynamic(reader);
    const unlessDynamic = (key, value, otherwise) => value ?? (dynamic.includes(key) ? undefined : otherwise);
    const scripts = reader.stringTable('scripts');
    const guiScripts = reader.stringTable('gui-scripts');
    checkReferences(reader, 'scripts', scripts);
    checkReferences(reader, 'gui-scripts', guiScripts);
    return {
        name: decodeName(reader),
        version: decodeVersion(reader, dynamic),
        description: reader.string('description'),
        requiresPython: decodeRequiresPython(reader),
        dependencies: unlessDynamic('dependencies', reader.strings('dependencies'), []),
        optionalDependencies: unlessDynamic('optional-dependencies', reader.stringsTable('optional-dependencies'), {}),
        scripts: unlessDynamic('scripts', scripts, {}),
        guiScripts: unlessDynamic('gui-scripts', guiScripts, {}),
        entryPoints: unlessDynamic('entry-points', decodeEntryPoints(reader), {}),
        dynamic,
        readme: stringOrTable(reader, 'readme', ['file', 'text']),
        license: stringOrTable(reader, 'license', ['text', 'file']),
    };
}
function decodeDynamic(reader) {
    const dynamic = reader.strings('dynamic') ?? [];
    for (const [index, field] of dynamic.entries()) {
        const at = ['dynamic', index];
        if (field === 'name') {
            reader.problem(at, 'project.name cannot be dynamic.', 'Write the name itself in [project].');
        }
        else if (!DYNAMIC_FIELDS.includes(field)) {
            const fix = `The fields that may be dynamic are ${DYNAMIC_FIELDS.join(', ')}.`;
            reader.problem(at, `project.dynamic names "${field}", which is not a field.`, fix);
        }
        else if (reader.has(field)) {
            const fix = `Remove "${field}" from dynamic, or the field from [project].`;
            reader.problem(at, `project.${field} is given and is called dynamic too.`, fix);
        }
    }
    return dynamic;
}
function decodeName(reader) {
    const name = reader.string('name');
    if (!reader.has('name')) {
        reader.problem([], '[project] lacks the required key "name".', 'Add name = "…".');
    }
    else if (name !== undefined && !/^(?:[A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$/i.test(name)) {
        reader.problem('name', `project.name "${name}" is not a valid project name.`, 'Use ASCII letters, digits, ".", "-" and "_", with a letter or digit at both ends.');
    }
    return name ?? '';
}
function decodeVersion(reader, dynamic) {
    const version = reader.string('version');
    if (!reader.has('version') && !dynamic.includes('version')) {
        reader.problem([], '[project] has no version, static or dynamic.', 'Add version = "…", or dynamic = ["version"] when the backend finds it.');
    }
    else if (version !== undefined && (0,pep440/* parse */.qg)(version) === null) {
        const fix = 'Write a PEP 440 version, such as "1.2.3" or "1.2.3rc1".';
        reader.problem('version', `project.version "${version}" is not a valid version.`, fix);
    }
    return version;
}
function decodeRequiresPython(reader) {
    const range = reader.string('requires-python');
    if (range !== undefined && range.trim() !== '' && !(0,pep440/* validRange */.Im)(range)) {
        reader.problem('requires-python', `project.requires-python "${range}" is not a valid version range.`, 'Write a PEP 440 specifier, such as ">=3.9".');
    }
    return range;
}
/** `module`, `module:object`, either with `[extras]` (packaging.python.org/specifications/entry-points). */
const REFERENCE = /^\s*[\p{L}_][\p{L}\p{N}_.]*\s*(?::\s*[\p{L}_][\p{L}\p{N}_.]*\s*)?(?:\[[^\]]*\]\s*)?$/u;
function checkReferences(reader, key, scripts = {}) {
    for (const [name, reference] of Object.entries(scripts)) {
        if (REFERENCE.test(reference) && reference.includes(':'))
            continue;
        reader.problem([key, name], `${reader.name(key, name)} "${reference}" is not a module:function.`, 'Write the import path, a colon and the function, such as "package.cli:main".');
    }
}
function decodeEntryPoints(reader) {
    const groups = reader.child('entry-points');
    for (const [group, key] of [
        ['console_scripts', 'scripts'],
        ['gui_scripts', 'gui-scripts'],
    ]) {
        if (!groups?.has(group))
            continue;
        const message = `project.entry-points.${group} is not allowed there.`;
        groups.problem(group, message, `Put these scripts into [project.${key}].`);
    }
    return groups && Object.fromEntries(groups.entries((inner, name) => inner.stringTable(name)));
}
function stringOrTable(reader, key, keys) {
    const value = reader.value(key);
    if (value === undefined || typeof value === 'string')
        return value;
    const table = reader.child(key);
    const found = keys.flatMap(name => table?.string(name) ?? []);
    if (table !== undefined && found.length !== 1) {
        const choices = keys.map(name => `"${name}"`).join(' or ');
        const message = `project.${key} must hold exactly one of ${choices}.`;
        reader.problem(key, message, `Keep one of ${choices}.`);
    }
    return found[0];
}

// EXTERNAL MODULE: ./lib/project/toml.js + 1 modules
var toml = __webpack_require__(16619);
;// CONCATENATED MODULE: ./lib/project/table-reader.js
/** Decodes a TOML table into typed values, collecting every wrong type with its line instead of stopping at the first. */


/** Reads the keys of one table. Each method gives undefined for an absent key, and for a wrong one after noting it. */
class TableReader {
    document;
    table;
    path;
    constructor(document, table, path = []) {
        this.document = document;
        this.table = table;
        this.path = path;
    }
    /** Notes a problem about `key` (or, as a path, about something inside it). */
    problem(key, message, fix) {
        const { file, text, problems } = this.document;
        const place = (0,toml/* placeOf */.$t)(file, text, [...this.path, ...(typeof key === 'string' ? [key] : key)]);
        problems.push(new errors/* PackagingError */.yr('project/metadata', { message, fix, place }));
    }
    /** `project.name`, `tool.poetry."odd key"`: a key as a person writes it. */
    name(...keys) {
        let name = '';
        for (const key of [...this.path, ...keys]) {
            if (typeof key === 'number')
                name += `[${key}]`;
            else
                name += (name && '.') + (/^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key));
        }
        return name;
    }
    has(key) {
        return Object.hasOwn(this.table, key);
    }
    value(key) {
        return this.has(key) ? this.table[key] : undefined;
    }
    string(key) {
        const value = this.value(key);
        if (value === undefined || typeof value === 'string')
            return value;
        this.wrongType([key], value, 'a string', `Write ${key} = "…".`);
        return undefined;
    }
    strings(key) {
        const value = this.value(key);
        if (value === undefined)
            return undefined;
        if (!Array.isArray(value)) {
            this.wrongType([key], value, 'an array of strings', `Write ${key} = ["…"].`);
            return undefined;
        }
        const strings = [];
        for (const [index, item] of value.entries()) {
            if (typeof item === 'string')
                strings.push(item);
            else
                this.wrongType([key, index], item, 'a string', 'Put the value in quotes.');
        }
        return strings;
    }
    /** A table whose values are all strings. */
    stringTable(key) {
        const reader = this.child(key);
        return reader && Object.fromEntries(reader.entries((inner, name) => inner.string(name)));
    }
    /** A table whose values are all arrays of strings. */
    stringsTable(key) {
        const reader = this.child(key);
        return reader && Object.fromEntries(reader.entries((inner, name) => inner.strings(name)));
    }
    /** Reads every key of this table; those without a right value are left out. */
    entries(read) {
        return Object.keys(this.table).flatMap(name => {
            const value = read(this, name);
            return value === undefined ? [] : [[name, value]];
        });
    }
    child(key) {
        const value = this.value(key);
        if (value === undefined)
            return undefined;
        if ((0,toml/* isTable */.bI)(value))
            return new TableReader(this.document, value, [...this.path, key]);
        this.wrongType([key], value, 'a table', `Write a [${this.name(key)}] table.`);
        return undefined;
    }
    wrongType(keys, value, wanted, fix) {
        this.problem(keys, `${this.name(...keys)} must be ${wanted}, and is ${kindOf(value)}.`, fix);
    }
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'an array';
    if (value instanceof Date)
        return 'a date or time';
    if (typeof value === 'object')
        return 'a table';
    if (typeof value === 'string')
        return 'a string';
    return `${String(value)}, a ${typeof value}`;
}

;// CONCATENATED MODULE: ./lib/project/pyproject.js
/** pyproject.toml as its specifications define it (PEP 517, 518, 621; packaging.python.org/specifications/pyproject-toml). */




/** What PEP 517 and 518 say a project without `[build-system]` is built with. */
const LEGACY_BUILD_SYSTEM = {
    requires: ['setuptools >= 40.8.0'],
    backend: 'setuptools.build_meta:__legacy__',
    backendPath: [],
    declared: false,
};
/**
 * Decodes the text of a pyproject.toml.
 * @param file the path that errors name
 * @throws PackagingError `project/toml` for a syntax error; `Problems` of `project/metadata`, one for each wrong value
 */
function decodePyproject(text, file) {
    const document = { file, text, problems: [] };
    const root = new TableReader(document, (0,toml/* parseToml */.MT)(text, file));
    const buildSystem = decodeBuildSystem(root);
    const projectReader = root.child('project');
    const project = projectReader && decodeProjectTable(projectReader);
    const tool = root.child('tool');
    const settings = tool?.child('package-python');
    (0,errors/* throwProblems */.Jh)(document.problems.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0)));
    return {
        file,
        text,
        buildSystem,
        hasBuildSystem: root.has('build-system'),
        project,
        settings: settings && {
            table: settings.table,
            place: path => (0,toml/* placeOf */.$t)(file, text, [...settings.path, ...path]),
        },
        tool: (0,toml/* isTable */.bI)(tool?.table) ? tool.table : {},
        place: path => (0,toml/* placeOf */.$t)(file, text, path),
    };
}
const BUILD_SYSTEM_KEYS = ['requires', 'build-backend', 'backend-path'];
function decodeBuildSystem(root) {
    const reader = root.child('build-system');
    if (reader === undefined)
        return LEGACY_BUILD_SYSTEM;
    for (const key of Object.keys(reader.table)) {
        // PEP 518 leaves no room for other keys, and pypa/build refuses them: a misspelt `build-backend` would else
        // quietly become setuptools.
        if (BUILD_SYSTEM_KEYS.includes(key))
            continue;
        const fix = `The keys of [build-system] are ${BUILD_SYSTEM_KEYS.join(', ')}.`;
        reader.problem(key, `${reader.name(key)} does not exist.`, fix);
    }
    if (!reader.has('requires')) {
        reader.problem([], '[build-system] lacks the required key "requires".', 'Add requires = ["…"] with the build backend in it.');
    }
    const requires = reader.strings('requires') ?? [];
    const backend = reader.string('build-backend');
    const backendPath = reader.strings('backend-path') ?? [];
    checkBackend(reader, backend, backendPath);
    return {
        requires,
        backend: backend ?? LEGACY_BUILD_SYSTEM.backend,
        backendPath,
        declared: backend !== undefined,
    };
}
/** PEP 517: `module[:object]`; in-tree backends only with a backend, from folders inside the project. */
function checkBackend(reader, backend, backendPath) {
    if (backend !== undefined && !/^[\w.]+(?::[\w.]+)?$/u.test(backend)) {
        reader.problem('build-backend', `build-system.build-backend "${backend}" is not a module or module:object.`, 'Write it as the documentation of the backend does, such as "hatchling.build".');
    }
    if (backendPath.length > 0 && backend === undefined && !reader.has('build-backend')) {
        reader.problem('backend-path', 'build-system.backend-path is given without a build-backend.', 'Name the backend in build-backend, or remove backend-path.');
    }
    for (const [index, folder] of backendPath.entries()) {
        if (!/^(?:[/\\]|[A-Za-z]:)/.test(folder) && !folder.split(/[/\\]/).includes('..'))
            continue;
        reader.problem(['backend-path', index], `build-system.backend-path names "${folder}", which is not inside the project.`, 'Name a folder relative to pyproject.toml, such as "." or "_build".');
    }
}


/***/ }),

/***/ 28382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findMainPackages),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99220);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** The few files of a project that are looked at before it is built. */




/**
 * The text of a file of the project, undefined when it is not there.
 * @throws PackagingError `host/permission`; `project/toml` or `project/metadata` for bytes that are not UTF-8, which TOML must be
 */
async function readText(dir, file) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, file)).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR')
            return undefined;
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('host/permission', {
            message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, file)} cannot be read: ${error.message}.`,
            fix: 'Give this user the right to read it.',
            cause: error,
        });
    });
    if (bytes === undefined)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr(file.endsWith('.toml') ? 'project/toml' : 'project/metadata', {
            message: `${file} is not UTF-8 text.`,
            fix: 'Save the file as UTF-8.',
            place: { file },
            cause,
        });
    }
}
/** Top-level import packages with a `__main__.py` in the project's folder and its `src`, sorted. */
async function findMainPackages(dir) {
    const found = await Promise.all([dir, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'src')].map(async (parent) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent, { withFileTypes: true }).catch(() => []);
        const names = entries.filter(entry => entry.isDirectory() && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(entry.name));
        const mains = await Promise.all(names.map(async ({ name }) => ((await (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name, '__main__.py'))) ? [name] : [])));
        return mains.flat();
    }));
    return [...new Set(found.flat())].sort();
}


/***/ }),

/***/ 16619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bI: () => (/* binding */ isTable),
  MT: () => (/* binding */ parseToml),
  $t: () => (/* binding */ placeOf)
});

// UNUSED EXPORTS: locate

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
;// CONCATENATED MODULE: ./lib/project/toml-positions.js
/**
 * Finds where every key, table and array element of a TOML text begins. No parser we know keeps positions, and all that
 * is needed is to step over values correctly: strings, comments, arrays and inline tables. Values themselves are
 * `parseToml`'s affair, which has accepted the text before anybody asks for a position.
 */
/** Positions as offsets into the text; keys are paths written as JSON arrays. */
function scanPositions(text) {
    return new Scanner(text).scan();
}
class Scanner {
    text;
    positions = new Map();
    /** How many `[[tables]]` each path has had so far. */
    counts = new Map();
    at = 0;
    constructor(text) {
        this.text = text;
    }
    scan() {
        let table = [];
        for (this.blank(); this.at < this.text.length; this.blank()) {
            const start = this.at;
            if (this.text[this.at] === '[')
                table = this.header();
            else
                this.keyValue(table);
            // A text that is not TOML must not keep us here for ever.
            if (this.at === start)
                break;
        }
        return this.positions;
    }
    note(path, offset) {
        const key = JSON.stringify(path);
        if (!this.positions.has(key))
            this.positions.set(key, offset);
    }
    /** White space, line ends, comments and a byte order mark. */
    blank() {
        this.match(/(?:[ \t\r\n\uFEFF]|#[^\n]*)*/y);
    }
    match(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text)?.[0];
        if (found !== undefined)
            this.at += found.length;
        return found;
    }
    /** `[a.b]` or `[[a.b]]`; below an array of tables a path means its latest element. */
    header() {
        const array = this.text.startsWith('[[', this.at);
        this.at += array ? 2 : 1;
        const keys = this.keys();
        this.match(/\s*\]{1,2}/y);
        let path = [];
        for (const [index, { name, offset }] of keys.entries()) {
            path = [...path, name];
            this.note(path, offset);
            const key = JSON.stringify(path);
            const last = array && index === keys.length - 1;
            if (last)
                this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
            const count = this.counts.get(key);
            if (count !== undefined) {
                path = [...path, count - 1];
                this.note(path, offset);
            }
        }
        return path;
    }
    keyValue(table) {
        let path = table;
        for (const { name, offset } of this.keys()) {
            path = [...path, name];
            this.note(path, offset);
        }
        if (this.match(/[ \t]*=[ \t]*/y) !== undefined)
            this.value(path);
    }
    /** A dotted key: bare, "basic" and 'literal' parts. */
    keys() {
        const keys = [];
        do {
            this.match(/[ \t]*/y);
            const offset = this.at;
            const part = this.match(/[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y);
            if (part === undefined)
                break;
            keys.push({ name: unquote(part), offset });
        } while (this.match(/[ \t]*\./y) !== undefined);
        return keys;
    }
    value(path) {
        if (this.match(/\[/y) !== undefined) {
            this.array(path);
            return;
        }
        if (this.match(/\{/y) !== undefined) {
            this.inlineTable(path);
            return;
        }
        const string = this.match(/"""(?:\\[\s\S]|[^\\])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y);
        if (string === undefined)
            this.match(/[^,\]}#\n]*/y);
    }
    array(path) {
        for (let index = 0; this.at < this.text.length; index++) {
            this.blank();
            if (this.match(/\]/y) !== undefined)
                return;
            const start = this.at;
            this.note([...path, index], start);
            this.value([...path, index]);
            this.blank();
            this.match(/,/y);
            if (this.at === start)
                return;
        }
    }
    inlineTable(path) {
        while (this.at < this.text.length) {
            this.blank();
            if (this.match(/\}/y) !== undefined)
                return;
            const start = this.at;
            this.keyValue(path);
            this.blank();
            this.match(/,/y);
            if (this.at === start)
                return;
        }
    }
}
/** The name a quoted key means; JSON's escapes are TOML's but for `\UXXXXXXXX` and `\e`, which then keep the raw text. */
function unquote(part) {
    if (part.startsWith("'"))
        return part.slice(1, -1);
    if (!part.startsWith('"'))
        return part;
    try {
        return JSON.parse(part);
    }
    catch {
        return part.slice(1, -1);
    }
}

;// CONCATENATED MODULE: ./lib/project/toml.js
/** TOML text → plain data, and where in the text a key stands, so that an error about a value points at its line. */



/**
 * Parses TOML 1.0.
 * @param file for the error's place only
 * @throws PackagingError `project/toml` with line and column
 */
function parseToml(text, file) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        const [sentence] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
        throw new errors/* PackagingError */.yr('project/toml', {
            message: `${file} is not valid TOML: ${sentence} (line ${error.line}, column ${error.column})`,
            fix: 'Correct the line shown; the syntax is described at https://toml.io.',
            place: { file, line: error.line, column: error.column },
            detail: error.codeblock.trimEnd().split('\n'),
            cause: error,
        });
    }
}
/**
 * Where the key, table or array element named by `path` stands in `text`: a key's first character, an element's first
 * character. When the path is not there, where its longest existing prefix stands; undefined when not even that is.
 * Meant for text that `parseToml` accepts; for other text it finds what stands before the first error.
 */
function locate(text, path) {
    const positions = scanPositions(text);
    for (let length = path.length; length > 0; length--) {
        const offset = positions.get(JSON.stringify(path.slice(0, length)));
        if (offset !== undefined)
            return positionAt(text, offset);
    }
    return undefined;
}
/** The place of `path` in a file, for an error: the file alone when the path cannot be found in it. */
function placeOf(file, text, path) {
    return { file, ...locate(text, path) };
}
function positionAt(text, offset) {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
/** True for a table or inline table, false for arrays, dates and everything else. */
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}


/***/ }),

/***/ 72527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M_: () => (/* binding */ keepIndent),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/**
 * Everything from outside (names, reasons, a tool's output) is made harmless here before a person or GitHub reads it.
 * Markdown is escaped with character references, because those never take part in its syntax (CommonMark 6.2, 2.5).
 */

/** Controls, line and paragraph separators, and the invisible marks that reorder text (Unicode TR 36, "Trojan Source"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
/** Half of a surrogate pair cannot be written as UTF-8. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What Markdown, HTML, GitHub's math, mentions and issue links give a meaning to. */
const MARKUP = /[&<>|`[\]*_\\~@$#"]|:(?=:|\/\/)|(?<=:):|\.(?<=www\.)/gi;
/** Text that means the same inside a code span as outside of a table. */
const SAFE_CODE = /^[\w.+:/@= ,~-]*[\w.+/@=,~-]$/;
/** One line of plain text: colours, controls and line breaks become single spaces. */
function oneLine(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replace(LONE_SURROGATE, '\ufffd').replace(UNSEEN, ' ').trim();
}
/**
 * One line that GitHub's runner cannot take for a workflow command: `::name::` counts at the start of a line whatever
 * the indentation, the older `##[name]` anywhere in it (actions/runner, `ActionCommand.cs`).
 */
function inert(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replace(/##\[/g, '## [');
}
/** Text inside a Markdown line or table cell. */
function markdown(text) {
    return oneLine(text).replace(MARKUP, character => `&#${character.charCodeAt(0)};`);
}
/** Text in a fixed-width font, inside a Markdown line or table cell. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    return SAFE_CODE.test(line) && !line.startsWith(' ') ? `\`${line}\`` : `<code>${markdown(line)}</code>`;
}
/** A link, or only its text when `url` is not a web address. */
function link(text, url) {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (address?.protocol !== 'https:' && address?.protocol !== 'http:')
        return markdown(text);
    const href = address.href.replace(/[()<>|`'"\\*_[\]~$@\s]/g, found => `%${found.charCodeAt(0).toString(16)}`);
    return `[${markdown(text)}](${href})`;
}
/** A fenced block of literal lines; the fence is longer than any run of backticks inside. */
function block(lines, language = 'text') {
    const clean = lines.map(keepIndent);
    const longest = Math.max(2, ...clean.flatMap(line => (line.match(/`+/g) ?? []).map(run => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...clean, fence].join('\n');
}
/** Like `oneLine`, with the space at the start kept; a tab is four. */
function keepIndent(line) {
    const spaced = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line).replace(/\t/g, '    ');
    return (/^ */.exec(spaced)?.[0] ?? '') + oneLine(spaced);
}
/**
 * A name inside a Mermaid Gantt chart: letters, digits and a few marks only. Mermaid's lexer takes some first words
 * (`title`, `section`, …) for statements, and a leading date for a date, so those get a word before them.
 */
function mermaid(text) {
    const plain = oneLine(text)
        .replace(/[^\p{L}\p{M}\p{N} ._+()/=-]+/gu, ' ')
        .replace(/ +/g, ' ')
        .trim()
        .slice(0, 60)
        .trim();
    if (plain === '')
        return 'step';
    return STATEMENT.test(plain) ? `step ${plain}` : plain;
}
/** First words that Mermaid's Gantt lexer reads as something else than a name (mermaid 11, `gantt.jison`). */
const STATEMENT = /^(?:gantt|title|section|dateFormat|axisFormat|tickInterval|todayMarker|excludes|includes|inclusiveEndDates|topAxis|weekday|weekend|click|call|href|accTitle|accDescr|accDescription|\d{4}-\d\d-\d\d)\b/i;


/***/ }),

/***/ 87703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* unused harmony export listing */
/** Sizes, times and counts in the words people read. */
/** Decimal units with one digit, as pip prints them: `17.3 MB`, `48 kB`, `1.2 kB`, `912 bytes`. */
function bytes(count) {
    if (count >= 999.95e6)
        return `${(count / 1e9).toFixed(1)} GB`;
    if (count >= 999.5e3)
        return `${(count / 1e6).toFixed(1)} MB`;
    if (count >= 9950)
        return `${Math.round(count / 1e3)} kB`;
    if (count >= 1000)
        return `${(count / 1e3).toFixed(1)} kB`;
    return plural(count, 'byte');
}
/** `0.04 s`, `2.1 s`, `48 s`, `3 min 05 s`, `1 h 02 min`. */
function duration(seconds) {
    if (seconds < 0.095)
        return `${Math.max(0, seconds).toFixed(2)} s`;
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 59.5)
        return `${Math.round(seconds)} s`;
    const whole = Math.round(seconds);
    const two = (part) => String(part).padStart(2, '0');
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}
/** `1 file`, `3 files`; `many` for words that do not just take an s. */
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listing(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** Order of UTF-8 bytes, the same on every machine and locale. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}


/***/ }),

/***/ 11983:
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
function pad(text, columns, right = false) {
    const space = ' '.repeat(Math.max(0, columns - width(text)));
    return right ? space + text : text + space;
}


/***/ }),

/***/ 70:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ versionParts),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   eu: () => (/* binding */ lowerFloor),
/* harmony export */   gJ: () => (/* binding */ floorFor),
/* harmony export */   vQ: () => (/* binding */ parseFloors),
/* harmony export */   vb: () => (/* binding */ oldestManylinux)
/* harmony export */ });
/* unused harmony export DEFAULT_FLOORS */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/** Floors: the oldest libc or macOS that must still run the result (inputs `glibc`, `musl`, `macos`). */

const DEFAULT_FLOORS = { glibc: '2.28', musl: '1.2', macos: '11.0' };
/** What each floor may be: PEP 600 (manylinux), PEP 656 (musllinux), and macOS versions that CPython 3.8+ runs on. */
const RULES = {
    glibc: { major: [2, 2], lowest: '2.5', about: 'a glibc version from 2.5, such as 2.17, 2.28 or 2.34' },
    musl: { major: [1, 1], lowest: '1.0', about: 'a musl version from 1.0, such as 1.1 or 1.2' },
    macos: { major: [10, 99], lowest: '10.4', about: 'a macOS version from 10.4, such as 10.13, 11.0 or 14.0' },
};
/** `major.minor` as numbers. */
function versionParts(version) {
    const [major = '0', minor = '0'] = version.split('.');
    return [Number(major), Number(minor)];
}
/** Negative when `a` is older than `b`, 0 when equal. */
function compareVersions(a, b) {
    const [left, right] = [versionParts(a), versionParts(b)];
    return left[0] - right[0] || left[1] - right[1];
}
/** The older one of two versions. */
function lowerFloor(a, b) {
    return compareVersions(a, b) <= 0 ? a : b;
}
/**
 * Reads the three floor inputs; what is not given is the default. A major version alone gets `.0`.
 * Problems have code `input/invalid`; the default stands in for a wrong value so that parsing can go on.
 */
function parseFloors(given) {
    const floors = { ...DEFAULT_FLOORS };
    const problems = [];
    for (const key of ['glibc', 'musl', 'macos']) {
        const value = given[key]?.trim();
        if (!value)
            continue;
        const { major, lowest, about } = RULES[key];
        const [, first = '', second = '0'] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(value) ?? [];
        const version = `${Number(first)}.${Number(second)}`;
        if (first &&
            Number(first) >= major[0] &&
            Number(first) <= major[1] &&
            compareVersions(version, lowest) >= 0)
            floors[key] = version;
        else
            problems.push(new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
                message: `${key}: “${value}” is not a floor that wheels can be made for.`,
                fix: `Give ${about}; the default is ${DEFAULT_FLOORS[key]}.`,
            }));
    }
    return { floors, problems };
}
/** The oldest glibc that manylinux tags exist for (PEP 600): 2.5 on x86, 2.17 elsewhere. */
function oldestManylinux(arch) {
    return arch === 'x86_64' || arch === 'x86' ? '2.5' : '2.17';
}
/**
 * The floor of one platform.
 * @throws PackagingError `input/invalid` for a glibc older than any manylinux tag of that architecture.
 */
function floorFor(kind, floors) {
    if (kind.os === 'windows')
        return '';
    // The first macOS on arm64 is 11.0, so an older floor is met there by definition.
    if (kind.os === 'macos')
        return kind.arch === 'aarch64' && compareVersions(floors.macos, '11.0') < 0 ? '11.0' : floors.macos;
    if (kind.libc === 'musl')
        return floors.musl;
    const oldest = oldestManylinux(kind.arch);
    if (compareVersions(floors.glibc, oldest) < 0)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
            message: `glibc: ${floors.glibc} is older than any wheel for linux-${kind.arch} can be tagged (PEP 600 begins at ${oldest}).`,
            fix: `Set glibc to ${oldest} or newer, or leave linux-${kind.arch} out of platforms.`,
        });
    return floors.glibc;
}


/***/ }),

/***/ 53784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ thisMachine)
/* harmony export */ });
const SYSTEMS = { linux: 'linux', darwin: 'macos', win32: 'windows' };
const ARCHES = {
    x64: 'x86_64',
    arm64: 'aarch64',
    ia32: 'x86',
    arm: 'armv7l',
    ppc64: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
};
/** What Node was built for; a system or architecture it is not known for is is treated as Linux on x86_64. */
function thisMachine() {
    const os = SYSTEMS[process.platform] ?? 'linux';
    const arch = ARCHES[process.arch] ?? 'x86_64';
    if (os !== 'linux')
        return { os, arch };
    const glibc = glibcVersion();
    return glibc === undefined ? { os, arch, libc: 'musl' } : { os, arch, libc: 'glibc', libcVersion: glibc };
}
/** Node's report names the glibc it runs with, and none where it runs with musl. */
function glibcVersion() {
    // The network section looks up host names, which may take seconds.
    if (process.report)
        Object.assign(process.report, { excludeNetwork: true });
    const report = process.report?.getReport();
    return report?.header?.glibcVersionRuntime;
}


/***/ })

};
