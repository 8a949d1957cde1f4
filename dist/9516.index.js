export const id = 9516;
export const ids = [9516];
export const modules = {

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

/***/ 80412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTail)
/* harmony export */ });
/** Remembers the last lines of something endless. */
/** @param limit lines */
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

/***/ 36035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vM: () => (/* binding */ CHECKSUMS),
  e0: () => (/* binding */ MANIFEST),
  SL: () => (/* binding */ readReleaseFolder)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/host/limit.js
var limit = __webpack_require__(43053);
// EXTERNAL MODULE: ./lib/report/checksums.js
var checksums = __webpack_require__(39134);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/report/manifest.js
var manifest = __webpack_require__(78469);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(52845);
;// CONCATENATED MODULE: ./lib/release/manifest.js
/** What a release needs of `manifest.json`, decoded (docs/manifest.schema.json). */



/** @throws PackagingError `release/files` @param file for messages */
function decodeManifest(text, file) {
    const wrong = (what, cause) => new errors/* PackagingError */.yr('release/files', {
        message: `${file} ${what}.`,
        fix: 'Build again with this version of package-python.',
        place: { file },
        cause,
    });
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (thrown) {
        throw wrong('is not JSON', thrown);
    }
    const { schema, project, commit, entryPoint, artifacts } = (0,json/* isRecord */.u4)(data) ? data : {};
    if (schema !== manifest/* MANIFEST_SCHEMA */.K)
        throw wrong(`has schema ${String(schema)}, not ${manifest/* MANIFEST_SCHEMA */.K}`);
    if (!(0,json/* isRecord */.u4)(project) || typeof project.name !== 'string' || typeof project.version !== 'string')
        throw wrong('names no project and version');
    const decoded = Array.isArray(artifacts) ? artifacts.map(artifactOf) : [];
    if (decoded.length === 0)
        throw wrong('lists no files');
    const known = decoded.flatMap(one => (one === undefined ? [] : [one]));
    if (known.length < decoded.length)
        throw wrong('lists a file without its name, size or SHA-256');
    return {
        name: project.name,
        version: project.version,
        commit: typeof commit === 'string' ? commit : undefined,
        entryPoint: typeof entryPoint === 'string' ? entryPoint : undefined,
        artifacts: known,
    };
}
function artifactOf(one) {
    if (!(0,json/* isRecord */.u4)(one))
        return undefined;
    const { format, file, size, sha256, targets, pythons } = one;
    if (typeof format !== 'string' || typeof file !== 'string' || typeof size !== 'number')
        return undefined;
    if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
        return undefined;
    return { format, file, size, sha256, targets: texts(targets), pythons: texts(pythons) };
}
const texts = (value) => Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];

;// CONCATENATED MODULE: ./lib/release/folder.js
/** The folder of finished files, compared with its own SHA256SUMS and manifest before anything leaves this machine. */









const MANIFEST = 'manifest.json';
const CHECKSUMS = 'SHA256SUMS';
/** GitHub's own limits. @see https://docs.github.com/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const MOST_FILES = 1000;
const LARGEST_FILE = 2 * 1024 ** 3;
/** What GitHub keeps in the name of an asset; it would put a dot for anything else. */
const KEPT_NAME = /^[A-Za-z0-9_+-](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?$/;
/** Enough to keep a disk busy. */
const AT_ONCE = 4;
/**
 * Reads and hashes everything.
 * @param folder absolute
 * @param expected SHA-256 of SHA256SUMS as the job that wrote it told; empty when it is not known
 * @throws PackagingError(s) `release/files`, `release/limit`, all that is wrong together; `host/…`
 */
async function readReleaseFolder(folder, expected = '') {
    const [manifestText, sumsText] = await Promise.all([
        described(folder, MANIFEST),
        described(folder, CHECKSUMS),
    ]);
    const manifest = decodeManifest(manifestText, external_node_path_.join(folder, MANIFEST));
    const digest = (0,external_node_crypto_.createHash)('sha256').update(sumsText).digest('hex');
    if (expected !== '' && digest !== expected)
        throw wrongFiles(folder, [`${CHECKSUMS} has the SHA-256 ${digest}, but checksums-digest is ${expected}`]);
    const sums = (0,checksums/* parseChecksums */.y)(sumsText);
    if (sums === undefined)
        throw wrongFiles(folder, [`${CHECKSUMS} is not what sha256sum writes`]);
    const limiter = (0,limit/* createLimiter */.z)(AT_ONCE);
    const names = [...new Set([...sums.keys(), CHECKSUMS, MANIFEST])].sort(format/* byBytes */.bg);
    const read = await Promise.all(names.map(name => limiter(() => readOne(folder, name, sums.get(name)))));
    const wrong = read.flatMap(one => (typeof one === 'string' ? [one] : []));
    const files = read.flatMap(one => (typeof one === 'string' ? [] : [one]));
    wrong.push(...unlikeManifest(manifest, sums, files));
    (0,errors/* throwProblems */.Jh)([...(wrong.length > 0 ? [wrongFiles(folder, wrong)] : []), ...beyondLimits(files)]);
    const entries = await (0,promises_.readdir)(folder);
    return {
        manifest,
        files,
        others: entries.filter(name => !names.includes(name) && !name.startsWith('.')).sort(format/* byBytes */.bg),
    };
}
async function described(folder, name) {
    try {
        return await (0,promises_.readFile)(external_node_path_.join(folder, name), 'utf8');
    }
    catch (thrown) {
        throw new errors/* PackagingError */.yr('release/files', {
            message: `${folder} has no ${name} that can be read.`,
            fix: 'Name the folder that `package` or `assemble` filled, as output-dir; a run that failed writes no manifest.',
            cause: thrown,
        });
    }
}
/** The file, or what is wrong with it. @param expected its hash in SHA256SUMS, which does not list itself */
async function readOne(folder, name, expected) {
    if (name !== external_node_path_.basename(name) || /[\\/]/.test(name) || name.startsWith('.'))
        return `'${name}' is no plain name`;
    const file = external_node_path_.join(folder, name);
    const found = await (0,promises_.lstat)(file).catch(() => undefined);
    if (found === undefined)
        return `${name} is missing`;
    if (!found.isFile())
        return `${name} is not a file`;
    const sha256 = await (0,hash/* sha256Of */.B)(file);
    if (expected !== undefined && sha256 !== expected)
        return `${name} has the SHA-256 ${sha256}, but ${CHECKSUMS} says ${expected}`;
    return { name, path: file, size: found.size, sha256 };
}
function unlikeManifest(manifest, sums, files) {
    const byName = new Map(files.map(file => [file.name, file]));
    return manifest.artifacts.flatMap(({ file, sha256, size }) => {
        if (!sums.has(file))
            return [`${file} is in ${MANIFEST} but not in ${CHECKSUMS}`];
        const found = byName.get(file);
        if (found === undefined)
            return [];
        if (found.sha256 !== sha256)
            return [`${file} has the SHA-256 ${found.sha256}, but ${MANIFEST} says ${sha256}`];
        return found.size === size ? [] : [`${file} has ${found.size} bytes, but ${MANIFEST} says ${size}`];
    });
}
function wrongFiles(folder, wrong) {
    const [first, ...more] = wrong;
    return new errors/* PackagingError */.yr('release/files', {
        message: more.length === 0
            ? `The files in ${folder} are not those that were made: ${first}.`
            : `${wrong.length} files in ${folder} are not those that were made.`,
        fix: 'Build again, or fetch the files again; nothing was sent.',
        detail: more.length === 0 ? [] : wrong,
    });
}
function beyondLimits(files) {
    const large = files.filter(({ size }) => size >= LARGEST_FILE);
    const empty = files.filter(({ size }) => size === 0);
    const odd = files.filter(({ name }) => !KEPT_NAME.test(name));
    const limit = (message, fix) => [new errors/* PackagingError */.yr('release/limit', { message, fix })];
    return [
        ...(files.length > MOST_FILES
            ? limit(`${files.length} files are more than the ${MOST_FILES} that GitHub takes in one release.`, 'Build fewer formats or targets, or put some files into archives.')
            : []),
        ...(large.length > 0
            ? limit(`${(0,format/* listing */.RR)(large.map(({ name, size }) => `${name} (${(0,format/* bytes */.ee)(size)})`))}: GitHub takes files below 2 GiB.`, 'Leave dependencies out, or split what is in it.')
            : []),
        ...(empty.length > 0
            ? limit(`${(0,format/* listing */.RR)(empty.map(({ name }) => name))}: GitHub takes no empty files.`, 'Leave them out.')
            : []),
        ...(odd.length > 0
            ? limit(`GitHub would rename ${(0,format/* listing */.RR)(odd.map(({ name }) => `'${name}'`))}, and ${CHECKSUMS} would be wrong.`, 'Use names of letters, digits, dots, dashes, underscores and plus signs.')
            : []),
    ];
}


/***/ }),

/***/ 53787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ verifyLine)
/* harmony export */ });
/** How whoever downloads a file can tell that it was made here (pure). */
/**
 * The line that verifies a file, to be copied.
 * @param signer the workflow that signed; empty is any of `repository`
 * @see https://cli.github.com/manual/gh_attestation_verify
 */
function verifyLine(file, repository, signer = '') {
    const workflow = signer === '' ? '' : ` --signer-workflow ${signer}`;
    return `gh attestation verify ${quoted(file)} --repo ${repository}${workflow}`;
}
/** A shell's single quotes, where the name has anything in it that a shell would read. */
function quoted(file) {
    return /^[\w.+/-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 22442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qw: () => (/* binding */ finishedFiles)
/* harmony export */ });
/* unused harmony exports downloadReleaseFiles, downloadWith */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23808);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36035);
/** The finished files of this run, from the workflow artifact that an earlier job stored. */




/**
 * The folder that was named, or in a workflow the files of an earlier job, downloaded.
 * @param folder absolute; it need not exist
 * @throws PackagingError `release/files`
 */
async function finishedFiles(host, folder, prefix, staging) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    if (entries.includes(_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST */ .e0) || host.kind !== 'github')
        return folder;
    const into = await staging.dir('release-files');
    await downloadReleaseFiles(prefix, into);
    return into;
}
/**
 * Downloads the only workflow artifact of this run that is called `<prefix>-…-release` into `into`, its digest compared.
 * @param into absolute path of an empty folder
 * @throws PackagingError `release/files`
 */
async function downloadReleaseFiles(prefix, into) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(7561), __webpack_require__.e(8110), __webpack_require__.e(6995), __webpack_require__.e(6518)]).then(__webpack_require__.bind(__webpack_require__, 56518));
    await downloadWith(new DefaultArtifactClient(), prefix, into);
}
/**
 * Downloads the one assembled workflow artifact of this run, its digest checked.
 * @param prefix the input `artifact-prefix`
 * @param into absolute folder
 * @throws PackagingError `release/files` when there is none or several, or another one than was uploaded
 */
async function downloadWith(client, prefix, into) {
    const { artifacts } = await failing(prefix, () => client.listArtifacts({ latest: true }));
    const ours = artifacts.filter(({ name }) => name.startsWith(`${prefix}-`) && name.endsWith('-release'));
    const [artifact, ...more] = ours;
    if (artifact === undefined || more.length > 0)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/files', {
            message: artifact === undefined
                ? `This run has no workflow artifact ${prefix}-…-release, and output-dir holds no finished files.`
                : `This run has several workflow artifacts to release: ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .listing */ .RR)(ours.map(({ name }) => name))}.`,
            fix: 'Let `assemble` run before it in the same workflow, or download the files to release into output-dir.',
            detail: artifacts.map(({ name }) => name),
        });
    const { digestMismatch } = await failing(artifact.name, () => client.downloadArtifact(artifact.id, {
        path: into,
        ...(artifact.digest !== undefined && { expectedHash: artifact.digest }),
    }));
    if (digestMismatch)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/files', {
            message: `The workflow artifact ${artifact.name} is not what was uploaded: its digest differs.`,
            fix: 'Run the workflow again.',
        });
}
async function failing(what, work) {
    try {
        return await work();
    }
    catch (thrown) {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/files', {
            message: `The workflow artifact ${what} cannot be had: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
            fix: 'Run this job again, or download the files to release into output-dir.',
            cause: thrown,
        });
    }
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


/***/ })

};
