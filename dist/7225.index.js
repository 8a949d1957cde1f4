export const id = 7225;
export const ids = [7225];
export const modules = {

/***/ 7225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/commands/index.js
var commands = __webpack_require__(82738);
// EXTERNAL MODULE: ./lib/config/inputs.js + 7 modules
var inputs = __webpack_require__(46656);
// EXTERNAL MODULE: ./lib/config/options.js
var options = __webpack_require__(61236);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/terminal.js
var terminal = __webpack_require__(56023);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/host/http.js
var http = __webpack_require__(87564);
;// CONCATENATED MODULE: ./lib/host/artifact-service.js
/**
 * Whether the server behind the runner stores workflow artifacts, which is known before anything is built. GitHub's client
 * refuses every server that is not GitHub by its name; Gitea and Forgejo have a service that answers to it all the same.
 */




/** GitHub's own servers, as its client knows them: it refuses every other one. */
const GITHUB = /(?:^github\.com|\.ghe\.com|\.localhost)$/i;
/** Gitea or Forgejo, by what their runners set for each step; Forgejo's sets both variables. Undefined elsewhere. */
function forgeOf(env) {
    if (env.FORGEJO_ACTIONS === 'true')
        return 'Forgejo';
    return env.GITEA_ACTIONS === 'true' ? 'Gitea' : undefined;
}
const OTHER_WAYS = "Set `upload: auto` or `upload: false`: the files stay in the output folder. Store them in a next step with the server's own upload action, such as actions/upload-artifact@v3.";
/** What the runner tells actions, and nothing else, about the service. */
const SERVICE_VARIABLES = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'];
/**
 * Why workflow artifacts cannot be stored, by the environment alone: GitHub Enterprise Server lacks the service that the
 * client speaks to, or this is no step of an action. Undefined where nothing speaks against it.
 * @see https://docs.github.com/enterprise-server/admin/release-notes for artifacts v4 on servers
 */
function uploadProblem(env) {
    const server = env.GITHUB_SERVER_URL ?? '';
    if (forgeOf(env) === undefined && URL.canParse(server) && !GITHUB.test(new URL(server).hostname))
        return unsupported(`${new URL(server).hostname} does not store workflow artifacts in the way of GitHub's client (version 4 and later).`);
    const missing = SERVICE_VARIABLES.find(name => !env[name]);
    if (missing === undefined)
        return undefined;
    return new errors/* PackagingError */.yr('upload/unsupported', {
        message: `Workflow artifacts cannot be uploaded: ${missing} is not set.`,
        fix: 'GitHub sets it for actions only: call this one with `uses:` and not from a `run:` step, or set `upload: false`.',
    });
}
function unsupported(message, cause) {
    const detail = cause === undefined ? {} : { detail: [(0,format/* messageOf */.bD)(cause)], cause };
    return new errors/* PackagingError */.yr('upload/unsupported', { message, fix: OTHER_WAYS, ...detail });
}
/** Milliseconds: the server runs this job, so that one which is silent for longer has no such service. */
const LIMITS = { answer: 20_000, idle: 20_000, total: 30_000 };
const MOST_BYTES = 16 * 1024 * 1024;
/**
 * As `uploadProblem`; Gitea and Forgejo, whose versions differ in what they store, are also asked for the artifacts of this
 * run. Nothing is sent to any other server.
 */
async function askUploadProblem(env, limits = LIMITS) {
    const known = uploadProblem(env);
    const forge = forgeOf(env);
    if (known !== undefined || forge === undefined)
        return known;
    const service = env.ACTIONS_RESULTS_URL ?? '';
    const name = URL.canParse(service) ? new URL(service).hostname : service;
    try {
        const [, run = '', job = ''] = scopeOf(env.ACTIONS_RUNTIME_TOKEN ?? '');
        await listAt(new URL('/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts', service).href, {
            token: env.ACTIONS_RUNTIME_TOKEN ?? '',
            body: { workflow_run_backend_id: run, workflow_job_run_backend_id: job },
            limits,
        });
        return undefined;
    }
    catch (cause) {
        return unsupported(`${forge} at ${name} does not answer as a server that stores workflow artifacts in the way of GitHub's client (version 4 and later).`, cause);
    }
}
/** Run and job as the runtime token names them, which is how GitHub's client knows them. @throws Error without them */
function scopeOf(token) {
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || 'null');
    const scopes = (0,json/* isRecord */.u4)(payload) ? ((0,json/* textOf */.b6)(payload.scp) ?? '').split(' ') : [];
    const scope = scopes
        .map(one => one.split(':'))
        .find(([kind, ...ids]) => kind === 'Actions.Results' && ids.length === 2);
    if (scope === undefined)
        throw new Error('The runtime token of this job names no run and job');
    return scope;
}
async function listAt(url, { token, body, limits }) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const request = { url, method: 'POST', headers, body: JSON.stringify(body), limits };
    await (0,http/* exchange */.cv)(request, async (response) => {
        if (response.status !== 200)
            throw new Error(`It answers with status ${response.status}`);
        if (!(0,json/* isRecord */.u4)(JSON.parse(await (0,http/* readText */.yR)(response, MOST_BYTES))))
            throw new Error('Its answer is not a JSON object');
    });
}
/**
 * Starts a call of GitHub's client, which reads GITHUB_SERVER_URL before anything else and never again. On Gitea and Forgejo
 * it reads GitHub's name there, and the service's address in ACTIONS_RESULTS_URL, as elsewhere.
 */
function startCall(env, call) {
    if (forgeOf(env) === undefined)
        return call();
    const before = process.env.GITHUB_SERVER_URL;
    process.env.GITHUB_SERVER_URL = 'https://github.com';
    try {
        return call();
    }
    finally {
        if (before === undefined)
            delete process.env.GITHUB_SERVER_URL;
        else
            process.env.GITHUB_SERVER_URL = before;
    }
}

// EXTERNAL MODULE: ./lib/host/cache.js
var cache = __webpack_require__(264);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
;// CONCATENATED MODULE: ./lib/host/artifacts.js
/**
 * Workflow artifacts, stored and downloaded with GitHub's own client. It is loaded only where it is used: that costs 150 ms
 * or more.
 */






/**
 * Beyond the client's own repetitions (five downloads with half a minute for a silent server, ten minutes of uploads),
 * 100 kB a second is the slowest line.
 */
const artifacts_LIMITS = {
    download: (bytes) => 5 * 60_000 + bytes / 100,
    upload: (bytes) => 10 * 60_000 + bytes / 100,
};
/** A body that was cut off or changed on its way is requested once more. */
const ATTEMPTS = 2;
/** @throws PackagingError of this `code` where GitHub's service is not reachable, as in a `run:` step */
async function clientFor(env, code, what, otherwise) {
    const missing = SERVICE_VARIABLES.find(name => !env[name]);
    if (missing !== undefined)
        throw new errors/* PackagingError */.yr(code, {
            message: `${what}: ${missing} is not set.`,
            fix: `GitHub sets it for actions only: call this one with \`uses:\` and not from a \`run:\` step, or ${otherwise}.`,
        });
    return new (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(8110), __webpack_require__.e(6995), __webpack_require__.e(6518)]).then(__webpack_require__.bind(__webpack_require__, 56518))).DefaultArtifactClient();
}
const readingClient = (env) => clientFor(env, 'upload/unread', 'Workflow artifacts cannot be downloaded', 'give the input parts');
/** The workflow artifacts of this run; of several with one name, the newest. @throws PackagingError `upload/unread` */
async function listArtifacts({ env, limit = artifacts_LIMITS.download }) {
    const client = await readingClient(env);
    const { artifacts } = await (0,lifecycle/* withinTime */.dn)(startCall(env, () => client.listArtifacts({ latest: true })), limit(0)).catch(cause => {
        throw unread('The workflow artifacts of this run could not be listed', cause, env);
    });
    return artifacts.map(({ name, id, size, digest }) => ({ name, id, size, ...(digest && { digest }) }));
}
/**
 * Stores the archive in the new folder `into` and gives its path. What arrives is compared with the digest that GitHub
 * keeps, where it keeps one.
 * @throws PackagingError `upload/unread`
 */
async function downloadArtifact({ name, id, size, digest }, into, { env, limit = artifacts_LIMITS.download }) {
    const client = await readingClient(env);
    const what = `The workflow artifact ${name} could not be downloaded`;
    for (let attempt = 1;; attempt += 1) {
        await (0,promises_.rm)(into, { recursive: true, force: true });
        await (0,promises_.mkdir)(into, { recursive: true });
        const options = { path: into, skipDecompress: true, ...(digest !== undefined && { expectedHash: digest }) };
        const { digestMismatch } = await (0,lifecycle/* withinTime */.dn)(startCall(env, () => client.downloadArtifact(id, options)), limit(size)).catch(cause => {
            throw unread(what, cause, env);
        });
        const [file, ...more] = await (0,promises_.readdir)(into);
        if (digestMismatch !== true && file !== undefined && more.length === 0)
            return external_node_path_.join(into, file);
        if (attempt >= ATTEMPTS)
            throw unread(what, `what arrived is not ${digest ?? 'one file'}`, env);
    }
}
/** Where to look when it fails repeatedly. */
const elsewhere = (env) => {
    const forge = forgeOf(env);
    return forge === undefined ? 'check githubstatus.com for an incident' : `check the log of the ${forge} server`;
};
function unread(what, cause, env) {
    return new errors/* PackagingError */.yr('upload/unread', {
        message: `${what}: ${(0,format/* messageOf */.bD)(cause).split('\n')[0]}`,
        fix: `Run this job again; if it fails again, ${elsewhere(env)}. Nothing was published.`,
        cause,
    });
}
function failed(bundle, cause, env) {
    const [first, ...detail] = (0,format/* messageOf */.bD)(cause).split('\n');
    return new errors/* PackagingError */.yr('upload/failed', {
        message: `The workflow artifact ${bundle.name} could not be uploaded: ${first}`,
        fix: `Run the job again; if it fails again, ${elsewhere(env)}. The files are in the output folder.`,
        detail,
        cause,
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
async function uploadBundle(bundle, { env, limit = artifacts_LIMITS.upload }) {
    const what = `The workflow artifact ${bundle.name} cannot be uploaded`;
    const client = await clientFor(env, 'upload/failed', what, 'set `upload: false`');
    const sizes = await Promise.all(bundle.files.map(async (file) => (await (0,promises_.stat)(file)).size));
    const time = limit(sizes.reduce((sum, size) => sum + size, 0));
    const { compressionLevel, retentionDays } = bundle;
    const options = { compressionLevel, ...(retentionDays !== undefined && { retentionDays }) };
    const upload = () => startCall(env, () => client.uploadArtifact(bundle.name, [...bundle.files], bundle.root, options));
    const forge = forgeOf(env);
    const rerun = Number(env.GITHUB_RUN_ATTEMPT) > 1;
    const store = async () => {
        // Gitea and Forgejo store over an artifact of the same name without a word.
        if (forge !== undefined && !rerun) {
            const { artifacts } = await startCall(env, () => client.listArtifacts({ latest: true }));
            if (artifacts.some(({ name }) => name === bundle.name))
                throw nameTaken(bundle);
        }
        try {
            return await upload();
        }
        catch (error) {
            if (!isConflict(error))
                throw error;
            if (!rerun)
                throw nameTaken(bundle, error);
            await startCall(env, () => client.deleteArtifact(bundle.name));
            return upload();
        }
    };
    const stored = await (0,lifecycle/* withinTime */.dn)(store(), time).catch((error) => {
        throw error instanceof errors/* PackagingError */.yr ? error : failed(bundle, error, env);
    });
    if (stored.id === undefined || stored.digest === undefined)
        throw failed(bundle, 'the server did not confirm it', env);
    return {
        name: bundle.name,
        id: stored.id,
        url: artifactUrl(bundle.name, stored.id, env),
        digest: `sha256:${stored.digest}`,
        size: stored.size ?? 0,
    };
}
/** Where people find it: Gitea's and Forgejo's pages know it by its name, and Forgejo's know the run by its number. */
function artifactUrl(name, id, env) {
    const runs = `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${env.GITHUB_REPOSITORY}/actions/runs`;
    switch (forgeOf(env)) {
        case undefined:
            return `${runs}/${env.GITHUB_RUN_ID}/artifacts/${id}`;
        case 'Gitea':
            return `${runs}/${env.GITHUB_RUN_ID}/artifacts/${encodeURIComponent(name)}`;
        case 'Forgejo':
            return `${runs}/${env.GITHUB_RUN_NUMBER}/artifacts/${encodeURIComponent(name)}`;
    }
}

// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(44220);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/host/workflow-command.js
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
 * and for `##[` anywhere, so text with either is put between `stop-commands` and a random token.
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

;// CONCATENATED MODULE: ./lib/host/github.js
/** The host inside a workflow job. */










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
/** Writes workflow commands. @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function createGitHubLog({ write, roots, now }) {
    const due = (0,log/* createGate */.qD)(now);
    const print = (lines) => write(lines.map(line => `${line}\n`).join(''));
    const annotate = (level, problem) => {
        const { place } = problem;
        const inside = place === undefined ? undefined : fileInWorkspace(place, roots);
        const file = inside === undefined ? undefined : (0,format/* oneLine */.TN)(inside);
        const lines = [(0,format/* oneLine */.TN)(problem.message), (0,format/* oneLine */.TN)(problem.fix)];
        // GitHub shows no annotation on a file outside the workspace, so there the message names it.
        if (place !== undefined && file === undefined)
            lines.push((0,format/* oneLine */.TN)(`At ${[place.file, place.line, place.column].filter(part => part !== undefined).join(':')}`));
        const spot = file === undefined ? {} : { file, line: place?.line, col: place?.column };
        print([
            ...inertLines(problem.detail.flatMap(format/* shownLines */.TV)),
            workflowCommand(level, { title: problem.code, ...spot }, lines.join('\n')),
        ]);
    };
    return {
        info: line => print(inertLines((0,format/* shownLines */.TV)(line))),
        warning: problem => annotate('warning', problem),
        error: problem => annotate('error', problem),
        group(title, lines, failed) {
            // A failure is not hidden in a fold.
            const shown = lines.flatMap(format/* shownLines */.TV);
            const heading = (0,format/* oneLine */.TN)(title);
            if (failed)
                return print(inertLines([heading, ...shown]));
            print([workflowCommand('group', {}, heading), ...inertLines(shown), '::endgroup::']);
        },
        progress(line) {
            if (line !== '' && due())
                print(inertLines((0,format/* shownLines */.TV)(line)));
        },
    };
}
/**
 * The files that the runner gives a step, checked before anything is built: what is written to them at the end would be
 * lost, when the files are published already.
 * @throws PackagingError(s) `host/unusable`
 */
function checkRunnerFiles(env) {
    const problem = (name, what) => new errors/* PackagingError */.yr('host/unusable', {
        message: `${name} is ${JSON.stringify(env[name])}, ${what}.`,
        fix: 'The runner sets this variable and makes the file: leave both as they are.',
    });
    const kindOf = (file) => (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].flatMap(name => {
        const file = env[name];
        if (!file)
            return [];
        try {
            if (!kindOf(file)?.isFile())
                return [problem(name, 'which is not a file')];
            (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.R_OK | external_node_fs_.constants.W_OK);
            return [];
        }
        catch {
            return [problem(name, 'which cannot be read and written')];
        }
    });
    const temp = env.RUNNER_TEMP;
    const folder = temp && !kindOf(temp)?.isDirectory() ? [problem('RUNNER_TEMP', 'which is not a folder')] : [];
    (0,errors/* throwProblems */.Jh)([...files, ...folder]);
}
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
 * @param problem why nothing can be uploaded; what the environment says by default
 */
function createGitHubHost(env, problem = uploadProblem(env)) {
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
        ...(problem !== undefined && { uploadProblem: problem }),
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
            const { setOutput } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(3838)]).then(__webpack_require__.bind(__webpack_require__, 33838));
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
            const { summary } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(3838)]).then(__webpack_require__.bind(__webpack_require__, 33838));
            const used = (await (0,promises_.stat)(file).catch(() => undefined))?.size ?? 0;
            await summary.addRaw(fitSummary(markdown, used)).write();
        },
    };
}

// EXTERNAL MODULE: ./lib/host/http-settings.js + 1 modules
var http_settings = __webpack_require__(28374);
// EXTERNAL MODULE: ./lib/resolve/pip-configuration.js
var pip_configuration = __webpack_require__(68930);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
;// CONCATENATED MODULE: ./lib/action.js
/** A step of a workflow: the main part runs the command, the post part saves the cache. The only place that fails the step. */












/** Gives the exit status. */
async function main() {
    const { env, warnings } = (0,pip_configuration/* withPipConfiguration */.mE)(process.env);
    (0,http_settings/* useHttpSettings */.b3)(env);
    if (env.STATE_isPost === 'true')
        return post(createGitHubHost(env));
    const host = createGitHubHost(env, await askUploadProblem(env));
    for (const warning of warnings)
        host.log.warning(warning);
    try {
        checkRunnerFiles(env);
        host.saveState('isPost', 'true');
        const { workspace } = host;
        const failures = await (0,commands/* runCommand */.d)({
            host,
            layers: [inputLayer(env), (0,options/* environmentLayer */.L)(env)].map(layer => (0,options/* locatedLayer */.IQ)(layer, workspace, workspace)),
            style: { ...(0,terminal/* styleFor */.j9)(process.stdout, env, process.platform), columns: 120 },
            json: false,
            write: text => void process.stdout.write(text),
            prepare: options => restore(host, options.cache),
        });
        return failures.length > 0 ? 1 : 0;
    }
    catch (thrown) {
        return report(host, thrown);
    }
}
async function post(host) {
    const state = (0,cache/* recallCache */.tv)(host.env);
    if (state !== undefined)
        await (0,cache/* saveStore */.Ju)(state, { log: host.log, limit: cache/* CACHE_LIMITS */.MS.save });
    return 0;
}
/** The runner passes inputs as INPUT_NAME with the name's dashes kept. @see https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
function inputLayer(env) {
    const values = inputs/* INPUT_NAMES */.Qh.flatMap(name => {
        const text = env[`INPUT_${name.toUpperCase()}`];
        return text === undefined ? [] : [[name, { text }]];
    });
    return { kind: 'input', values: new Map(values), spell: name => name };
}
async function restore(host, input) {
    const { env, log, store } = host;
    const { use, reason } = (0,cache/* cacheDecision */.p3)({ input, ref: env.GITHUB_REF, event: env.GITHUB_EVENT_NAME });
    log.info(`Cache: ${reason}`);
    if (!use)
        return;
    const tools = (0,locked/* toolVersions */.Ek)()
        .map(({ name, version }) => `${name} ${version}`)
        .join('\n');
    const job = [env.GITHUB_WORKFLOW, env.GITHUB_JOB, env.INPUT_PATH].join('\n');
    const place = (0,external_node_path_.relative)(host.workspace, store);
    const keys = (0,cache/* cacheKeys */.Xr)({ os: process.platform, arch: process.arch, place, tools, job });
    const runStart = Date.now();
    const restored = await (0,cache/* restoreStore */.yH)(store, keys, { log, limit: cache/* CACHE_LIMITS */.MS.restore });
    (0,cache/* rememberCache */._A)(host, { store, prefix: keys.prefix, restored, runStart });
}
async function report(host, thrown) {
    const problems = (0,errors/* problemsOf */.GW)(thrown);
    for (const problem of problems)
        host.log.error(problem);
    if (problems.length === 0) {
        const { bugText } = await __webpack_require__.e(/* import() */ 7437).then(__webpack_require__.bind(__webpack_require__, 7437));
        for (const line of bugText(thrown))
            host.log.info(line);
    }
    return 1;
}


/***/ }),

/***/ 264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ saveStore),
/* harmony export */   MS: () => (/* binding */ CACHE_LIMITS),
/* harmony export */   Xr: () => (/* binding */ cacheKeys),
/* harmony export */   _A: () => (/* binding */ rememberCache),
/* harmony export */   p3: () => (/* binding */ cacheDecision),
/* harmony export */   tv: () => (/* binding */ recallCache),
/* harmony export */   yH: () => (/* binding */ restoreStore)
/* harmony export */ });
/* unused harmony exports KEEP, pruneEntries, contentKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25888);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(657);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14858);
/**
 * Carries the store's content-addressed files from run to run with GitHub's cache, and nothing else of the store: they are
 * hashed again before each use, so that a cache someone else wrote can only be slow. Nothing here can fail a build: what
 * goes wrong is a warning, and what hangs is given up. GitHub's client is loaded only when it is used: it costs 100 ms or more.
 */







// Whether the cache is used, under which keys, and what is worth keeping in it (pure).
/**
 * `auto` is on, except where what is built gets published: a cache can be written by any workflow on the default branch
 * and is restored unseen, which is how a release was poisoned (ultralytics, December 2024).
 * `ref` is GITHUB_REF and `event` GITHUB_EVENT_NAME.
 * @returns `reason` is one line for the log
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
const short = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
/**
 * Keys from the widest to the narrowest: machine and place, locked tools, job. Entries never change at GitHub, so the digest of the
 * content ends the key, and the newest with the longest prefix is what comes back.
 * @returns `prefix`: what a saved entry's key starts with; `fallback`: what may be restored instead, best first
 */
function cacheKeys(scope) {
    const machine = `package-python-2-${scope.os}-${scope.arch}-${short(scope.place)}-`;
    const tools = `${machine}${short(scope.tools)}-`;
    const prefix = `${tools}${short(scope.job)}-`;
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
    return `${prefix}${short(names.join(''))}`;
}
// The store's files as the cache sees them: `<content>/ab/abcdef…/<file name>`, one entry for each digest.
async function entryAt(content, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(content, name);
    const files = await Promise.all((await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)(folder)).map(file => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file))));
    const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder);
    return { name, bytes: files.reduce((sum, file) => sum + file.size, 0), usedAt: mtimeMs };
}
/** Every entry, used last when its folder was modified: an addition does that, and a use that sets its times. */
async function listEntries(content) {
    const shards = await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)(content);
    const names = await Promise.all(shards.map(async (shard) => (await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(content, shard))).map(digest => `${shard}/${digest}`)));
    return Promise.all(names.flat().map(name => entryAt(content, name)));
}
/** Milliseconds before a restore and a save are given up. */
const CACHE_LIMITS = { restore: 60_000, save: 300_000 };
const STATE = 'cache';
const CONTENT = 'sha256';
/** The part of the store that is cached. */
const contentOf = (store) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(store, CONTENT);
/**
 * The same as seen from the folder that has the store. The service gives back only what was saved under the very same path,
 * and some runners (Gitea's on a host) have a folder of another name for each job.
 */
const pathOf = (store) => `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(store)}/${CONTENT}`;
/** What `work` gives; empty, with a warning, when it fails or takes too long. */
async function orWarn({ log, limit }, what, work) {
    try {
        return await (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .withinTime */ .dn)(work(), limit);
    }
    catch (cause) {
        log.warning(new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('upload/cache', {
            message: `The cache was not ${what}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`,
            fix: 'No action is needed: the build continues without it, only slower. `cache: false` disables it.',
            cause,
        }));
        return '';
    }
}
/**
 * Fills `store` from the best entry there is. Never throws.
 * @returns the key of what was restored, empty when nothing was.
 */
async function restoreStore(store, keys, parts) {
    return orWarn(parts, 'restored', async () => {
        const client = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(8110), __webpack_require__.e(2088), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        if (!client.isFeatureAvailable()) {
            parts.log.info('This runner offers no cache: tools and dependencies are downloaded again in each job.');
            return '';
        }
        return (await client.restoreCache([pathOf(store)], keys.prefix, [...keys.fallback])) ?? '';
    });
}
/**
 * Drops what was not used for long, then saves the store unless it holds just what was restored. Never throws. While it
 * saves, the process works in the folder of the store: for the post step, which does nothing else.
 * @returns the key of what was saved, empty when nothing was.
 */
async function saveStore(state, parts) {
    return orWarn(parts, 'saved', async () => {
        const content = contentOf(state.store);
        const { keep, drop } = pruneEntries(await listEntries(content), { now: Date.now(), runStart: state.runStart });
        const key = contentKey(state.prefix, keep);
        if (key === undefined || key === state.restored)
            return '';
        // One that cannot be removed stays.
        await Promise.allSettled(drop.map(({ name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(content, name), { recursive: true, force: true })));
        const client = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(8110), __webpack_require__.e(2088), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        if (!client.isFeatureAvailable())
            return '';
        const before = process.cwd();
        process.chdir((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(state.store));
        try {
            return (await client.saveCache([pathOf(state.store)], key)) === -1 ? '' : key;
        }
        finally {
            process.chdir(before);
        }
    });
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


/***/ }),

/***/ 87564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export watchRequest */
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(657);
/* harmony import */ var _http_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67685);
/* harmony import */ var _http_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28374);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14858);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44220);
/**
 * The one HTTP transport, on undici: the proxy variables, limits of time, redirects, and one fault type for downloads,
 * GitHub, package indexes and OSV. undici's own redirects keep every header but Authorization, and its limits cannot tell a
 * slow answer from a silent one. Hence ours. Whether a request is repeated is decided by its caller (`retry.ts`).
 */






const seconds = (milliseconds) => `${milliseconds / 1000} s`;
/**
 * @param unwanted the caller's own signal
 * @param remaining milliseconds left of `limits.total`
 */
function watchRequest(url, limits, unwanted, remaining = limits.total) {
    const controller = new AbortController();
    let fault;
    const endAfter = (milliseconds, message) => setTimeout(() => {
        fault ??= new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('timeout', { url, message });
        controller.abort();
    }, milliseconds);
    const total = limits.total !== undefined && remaining !== undefined
        ? endAfter(Math.max(0, remaining), `it took longer than ${seconds(limits.total)}`)
        : undefined;
    const answer = endAfter(limits.answer, `it did not answer within ${seconds(limits.answer)}`);
    let idle;
    const signals = unwanted === undefined ? [_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .interruption */ .YW] : [_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .interruption */ .YW, unwanted];
    const abort = () => controller.abort();
    // One signal of a caller's may watch over many downloads; Node 20 would call eleven of them a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, ...signals);
    for (const signal of signals) {
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
    }
    return {
        signal: controller.signal,
        moved() {
            clearTimeout(answer);
            if (idle === undefined)
                idle = endAfter(limits.idle, `it sent nothing for ${seconds(limits.idle)}`);
            else
                idle.refresh();
        },
        fault: () => fault,
        stop() {
            for (const timer of [total, answer, idle])
                clearTimeout(timer);
            for (const signal of signals)
                signal.removeEventListener('abort', abort);
        },
    };
}
/**
 * Makes one request, redirects followed, and gives what `read` makes of the answer, whatever its status. The connection of a
 * body that `read` leaves unread is closed.
 * @throws HttpFault `broken`, `unreachable`, `timeout`, `refused`; what `read`, the body that is sent, and an aborted signal
 * throw
 */
async function exchange(request, read) {
    const watch = watchRequest(request.url, request.limits, request.signal, request.remaining);
    let answer;
    try {
        const { url, ...last } = await follow(request, watch);
        answer = last.answer;
        watch.moved();
        return await read(responseOf(url, answer, watch));
    }
    catch (thrown) {
        request.signal?.throwIfAborted();
        _lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .interruption */ .YW.throwIfAborted();
        throw watch.fault() ?? thrown;
    }
    finally {
        watch.stop();
        if (answer !== undefined)
            discard(answer);
    }
}
/** Nothing more of the body is wanted, and it may be endless. */
function discard({ body }) {
    body.on('error', () => { }).destroy();
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 10;
async function follow(request, watch) {
    let { url, headers = {} } = request;
    const refused = (message) => new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('refused', { url, message });
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const answer = await once(url, headers, request, watch.signal);
        const { location } = answer.headers;
        if (!REDIRECTS.has(answer.statusCode) || typeof location !== 'string')
            return { url, answer };
        discard(answer);
        if (!URL.canParse(location, url))
            throw refused('it redirects to an invalid address');
        const [from, to] = [new URL(url), new URL(location, url)];
        if (to.protocol !== 'https:' && (to.protocol !== 'http:' || from.protocol !== 'http:'))
            throw refused(`it redirects from ${from.protocol} to ${(0,_log_js__WEBPACK_IMPORTED_MODULE_5__/* .redactUrl */ .BO)(to.href)}`);
        const same = to.origin === from.origin;
        const repeatable = typeof request.body === 'string' && same && answer.statusCode >= 307;
        if (request.body !== undefined && !repeatable)
            throw refused('it redirects what is sent to it');
        if (!same)
            headers = Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'));
        url = to.href;
    }
    throw refused(`it redirects more than ${MOST_REDIRECTS} times`);
}
async function once(address, headers, { method = 'GET', body }, signal) {
    const url = new URL(address);
    const login = (0,_http_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .basicLogin */ .YY)(url);
    url.username = '';
    url.password = '';
    try {
        const [{ request }, dispatcher] = await Promise.all([__webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19)), (0,_http_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .dispatcherFor */ .tR)(url)]);
        return await request(url, {
            dispatcher,
            method,
            signal,
            // undici takes any async iterable, which its types do not say.
            body: (body ?? null),
            headers: {
                'user-agent': 'package-python',
                // A body that arrives compressed has another hash.
                'accept-encoding': 'identity',
                ...(login !== undefined && { authorization: login }),
                ...headers,
            },
        });
    }
    catch (thrown) {
        throw faultOf(thrown, address);
    }
}
function responseOf(url, answer, watch) {
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
    const length = headers['content-length'];
    const size = length === undefined ? undefined : Number(length);
    return {
        url,
        status: answer.statusCode,
        headers,
        size,
        async *pieces() {
            let received = 0;
            try {
                for await (const piece of answer.body) {
                    watch.moved();
                    received += piece.length;
                    yield piece;
                }
            }
            catch (thrown) {
                throw faultOf(thrown, url);
            }
            if (size !== undefined && received !== size)
                throw new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('broken', { url, message: `it ended after ${received} of ${size} bytes` });
        },
    };
}
const UNREACHABLE = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT)$/;
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/;
/** What a socket, TLS or undici threw, as a fault; a PackagingError of a body that was sent as it is. */
function faultOf(thrown, url) {
    if (thrown instanceof _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F)
        return thrown;
    const cause = rootOf(thrown);
    if (cause.name === 'PackagingError')
        return cause;
    const code = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(cause) ?? '';
    const message = cause.message || code;
    // undici says it in words only.
    const refusedByProxy = /^Proxy response \((\d{3})\)/.exec(message)?.[1];
    if (refusedByProxy !== undefined)
        return new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('status', { url, status: Number(refusedByProxy) }, thrown);
    if (UNREACHABLE.test(code))
        return new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('unreachable', { url, message }, thrown);
    if (UNTRUSTED.test(code))
        return new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('refused', { url, message: `its certificate is not trusted (${code})` }, thrown);
    return new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('broken', { url, message }, thrown);
}
/** The innermost cause; an AggregateError (all addresses of a host failed) stands for its first. */
function rootOf(thrown) {
    // Errors of Node's own are not always of this realm's class.
    if (typeof thrown !== 'object' || thrown === null || !('message' in thrown))
        return new Error(String(thrown));
    const error = thrown;
    const next = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : error.cause;
    return typeof next === 'object' && next !== null && 'message' in next ? rootOf(next) : error;
}
/** The body as text. @throws HttpFault, `corrupt` for one longer than `limit` bytes */
async function readText(response, limit) {
    const all = [];
    let received = 0;
    for await (const piece of response.pieces()) {
        received += piece.length;
        if (received > limit)
            throw new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('corrupt', { url: response.url, message: `it is longer than ${limit / 1024 / 1024} MiB` });
        all.push(piece);
    }
    return Buffer.concat(all).toString('utf8');
}


/***/ })

};
