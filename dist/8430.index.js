export const id = 8430;
export const ids = [8430];
export const modules = {

/***/ 82129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ copyElsewhere),
/* harmony export */   z: () => (/* binding */ readElsewhere)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/**
 * Threads that read large files from end to end. Hashing half a gigabyte takes a third of a second, in which the thread
 * that everything else waits for would start no process and see none end.
 */


/** As text, as a thread has no other way to find its code in a bundle. One piece of memory for each thread. */
const CODE = `
const { parentPort } = require('node:worker_threads')
const { closeSync, openSync, readSync, writeSync } = require('node:fs')
const { createHash } = require('node:crypto')
const { crc32 } = require('node:zlib')
const piece = Buffer.allocUnsafe(1 << 20)

function read({ file, into }) {
  const input = openSync(file, 'r')
  let output
  try {
    output = into && openSync(into.file, 'r+')
    const hash = createHash('sha256')
    let size = 0
    let crc = 0
    for (;;) {
      const length = readSync(input, piece, 0, piece.length, size)
      if (length === 0) return { size, crc, sha256: hash.digest('hex') }
      const bytes = piece.subarray(0, length)
      hash.update(bytes)
      if (output !== undefined) {
        crc = crc32(bytes, crc)
        for (let done = 0; done < length; )
          done += writeSync(output, piece, done, length - done, into.at + size + done)
      }
      size += length
    }
  } finally {
    closeSync(input)
    if (output !== undefined) closeSync(output)
  }
}

parentPort.on('message', request => {
  try {
    parentPort.postMessage({ read: read(request) })
  } catch (error) {
    const { message, code, errno, syscall, path } = error
    parentPort.postMessage({ failed: { message, code, errno, syscall, path } })
  }
})
`;
/** More would only wait for the memory. */
const MOST = Math.max(1, Math.min(2, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.cpus)().length - 1));
const waiting = [];
const idle = [];
let threads = 0;
/** Size and sha256 of a file, read in another thread. @throws what the file system throws */
function readElsewhere(file) {
    return enqueue(file, undefined);
}
/** The same while it is copied into another file. @throws what the file system throws */
function copyElsewhere(file, into) {
    return enqueue(file, into);
}
function enqueue(file, into) {
    return new Promise((resolve, reject) => {
        waiting.push({ request: { file, into }, resolve, reject });
        next();
    });
}
function next() {
    if (waiting.length === 0)
        return;
    const worker = idle.pop() ?? (threads < MOST ? start() : undefined);
    const job = worker && waiting.shift();
    if (worker === undefined || job === undefined)
        return;
    const done = () => {
        worker.removeAllListeners('message').removeAllListeners('error');
        // An idle thread is no reason for the process to stay.
        worker.unref();
    };
    worker.ref();
    worker.once('message', (answer) => {
        done();
        idle.push(worker);
        if ('read' in answer)
            job.resolve(answer.read);
        else
            job.reject(Object.assign(new Error(answer.failed.message), answer.failed));
        next();
    });
    worker.once('error', error => {
        done();
        threads -= 1;
        job.reject(error);
        next();
    });
    worker.postMessage(job.request);
}
function start() {
    threads += 1;
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(CODE, { eval: true });
}


/***/ }),

/***/ 875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22111);
/** Makes folders, and says truly why when that fails. */



/**
 * Makes `folder` and its parents where they are missing. Returns the first one made; undefined when all were there.
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`
 */
async function makeFolder(folder) {
    return (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .orFsError */ .HQ)(`make the folder ${folder}`, folder, async () => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        }
        catch (thrown) {
            // Node's recursive mkdir reports a read-only file system, among others, as ENOENT: a plain one tells the reason.
            if ((0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(thrown) === 'ENOENT')
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(await firstMissing(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder)));
            throw thrown;
        }
    });
}
/** The outermost part of `folder` that does not exist. */
async function firstMissing(folder) {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(parent).then(() => true, () => false);
    return there || parent === folder ? folder : firstMissing(parent);
}


/***/ }),

/***/ 22111:
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

/***/ 85232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sha256Of)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82129);
/** Hashes files without holding them in memory. */



/** Bytes from which on another thread is worth its start. */
const LARGE = 4 * 1024 * 1024;
/** Lower-case hex SHA-256 of the file. @throws what the file system throws */
async function sha256Of(file) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).size >= LARGE)
        return (await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .readElsewhere */ .z)(file)).sha256;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file))
        .digest('hex');
}


/***/ }),

/***/ 43053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createLimiter)
/* harmony export */ });
/** Lets at most so many pieces of work run at once, in the order they were asked for. */
/** @param atOnce pieces of work */
function createLimiter(atOnce) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= atOnce)
            await new Promise(resolve => waiting.push(resolve));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            // The place is handed over, not freed and taken again: nobody who comes later can slip in between.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 88065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ pyprojectLayer)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/** `[tool.package-python]` as a layer of inputs: TOML values become the text that an input would hold. */

/** Where the project lies and what is to be done with it are decided before its file is read. */
const NOT_HERE = ['command', 'path'];
/** What belongs to one run, and a secret that must not be committed. */
const OF_ONE_RUN = ['github-token', 'tag', 'release-stage', 'checksums-digest', 'plan', 'cell', 'parts'];
/** Gives the layer, and `input/invalid` for each value that no input can be: to be told with what else is wrong. */
function pyprojectLayer(settings) {
    const values = new Map();
    const problems = [];
    for (const [key, value] of Object.entries(settings.table)) {
        const place = settings.place([key]);
        const text = [...NOT_HERE, ...OF_ONE_RUN].includes(key) ? undefined : textOf(value);
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
    const why = NOT_HERE.includes(key)
        ? 'it is decided before that file is read'
        : OF_ONE_RUN.includes(key)
            ? 'it belongs to one run alone'
            : undefined;
    const parts = why
        ? {
            message: `tool.package-python.${key} cannot be set in pyproject.toml: ${why}.`,
            fix: 'Remove it, and give it as an input or on the command line.',
        }
        : {
            message: `tool.package-python.${key} is neither text, a number, true or false, a list nor a table of them.`,
            fix: 'Write it as the input would be written, or as a list of texts.',
        };
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', { ...parts, place });
}


/***/ }),

/***/ 469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ firstText),
/* harmony export */   w: () => (/* binding */ optionsWithoutProject)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99220);
/* harmony import */ var _project_pyproject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95152);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32807);
/* harmony import */ var _pyproject_layer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88065);
/** Options for commands that need no project: the job that releases or audits may have checked nothing out. */






/**
 * As everywhere: input or option > environment > `[tool.package-python]`, where a project lies in `dir`.
 * @param dir absolute
 * @throws PackagingError `input/…`, `project/toml`
 */
async function optionsWithoutProject({ env, workspace }, given, dir) {
    const outer = [...given, (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentLayer */ .L)(env)];
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'pyproject.toml');
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => undefined);
    const settings = text === undefined ? undefined : (0,_project_pyproject_js__WEBPACK_IMPORTED_MODULE_3__/* .decodePyproject */ .L)(text, node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, file)).settings;
    const inFile = settings && (0,_pyproject_layer_js__WEBPACK_IMPORTED_MODULE_5__/* .pyprojectLayer */ .A)(settings);
    (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(inFile?.problems ?? []);
    return (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .readOptions */ .Tt)(inFile === undefined ? outer : [...outer, inFile.layer]);
}
/** The text that the strongest layer gives for an input. */
function firstText(layers, name) {
    return layers.map(layer => layer.values.get(name)?.text.trim()).find(text => text);
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

/***/ 18944:
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

/***/ 23808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   RR: () => (/* binding */ listing),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
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

/***/ 52845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** Looks into JSON that was made by others (pure). */
/** An object that is no list. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The list, or an empty one for anything else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The text; undefined for anything else. */
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ })

};
