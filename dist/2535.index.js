export const id = 2535;
export const ids = [2535];
export const modules = {

/***/ 69611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(875);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22111);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85232);
/**
 * Files by their content: `<root>/sha256/ab/abcdef…/<file name>`. Whatever is in a store, perhaps restored from a shared
 * cache, is hashed again before it is used (SECURITY.md), and many processes may share one.
 */







/** Milliseconds after which a temporary file belongs to a run that was killed. */
const STALE = 24 * 60 * 60 * 1000;
/** @param root absolute folder; made when needed */
function createStore(root) {
    const temp = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'tmp');
    /** What this run has hashed already, by path: `true` when it was right. */
    const verified = new Map();
    let prepared;
    const folderOf = (sha256) => {
        if (!/^[0-9a-f]{64}$/.test(sha256))
            throw new Error(`not a SHA-256: ${sha256}`);
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'sha256', sha256.slice(0, 2), sha256);
    };
    async function first(fits, sha256, filename) {
        const folder = folderOf(sha256);
        const names = filename === undefined ? (await namesIn(folder)).sort() : [assertFileName(filename)];
        for (const name of names) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
            if (await fits(file, sha256)) {
                await touch(folder);
                return file;
            }
        }
        return undefined;
    }
    /** The memo spares a second hash, not a look whether the file is still there. */
    async function isRight(file, sha256) {
        if (!(await isFile(file))) {
            verified.delete(file);
            return false;
        }
        const known = verified.get(file) ?? verify(file, sha256);
        verified.set(file, known);
        const right = await known;
        if (!right)
            verified.delete(file);
        return right;
    }
    async function verify(file, sha256) {
        // A wrong file is left where it is: `add` puts the right one over it at once, and nothing is taken from under a
        // process that has just done so.
        return (await (0,_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .B)(file).catch(() => undefined)) === sha256;
    }
    async function add(temporaryFile, sha256, filename) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folderOf(sha256), assertFileName(filename));
        await (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file));
        return (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .orFsError */ .HQ)(`store ${filename}`, file, async () => {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporaryFile, file);
            }
            catch (thrown) {
                // Windows refuses to replace a file that another process has open: then that one is as good, if it is right.
                if ((await (0,_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .B)(file).catch(() => undefined)) !== sha256)
                    throw thrown;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporaryFile, { force: true });
            }
            verified.set(file, Promise.resolve(true));
            return file;
        });
    }
    async function temporary() {
        prepared ??= prepare(temp);
        await prepared;
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    }
    return {
        find: (sha256, filename) => first(isRight, sha256, filename),
        unread: (sha256, filename) => first(isFile, sha256, filename),
        add,
        temporary,
    };
}
/** Makes the folder for unfinished files and removes what killed runs left there. */
async function prepare(temp) {
    await (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(temp);
    for (const name of await namesIn(temp)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
        if (found !== undefined && Date.now() - found.mtimeMs > STALE)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { recursive: true, force: true });
    }
}
/** A link does not count: what it leads to is not the store's. */
async function isFile(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined))?.isFile() === true;
}
/** A store that may only be read still serves. */
function touch(folder) {
    const now = new Date();
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(folder, now, now).catch(() => undefined);
}
const namesIn = (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
/** File names come from indexes and lock files: one that is a path, or that some system cannot hold, is refused. */
function assertFileName(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (name !== '' && !/^\.+$|[/\\:*?"<>|\u0000-\u001f]/.test(name))
        return name;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('network/refused', {
        message: `A file cannot be stored under the name ${JSON.stringify(name)}.`,
        fix: 'Check the lock file or index that names it.',
    });
}


/***/ }),

/***/ 49246:
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

/***/ 19953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ commandEnvironment),
/* harmony export */   Qc: () => (/* binding */ childEnvironment)
/* harmony export */ });
/* unused harmony export fateOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
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
/** `childEnvironment` as one command asks for it, with its `pathFirst` in front. */
function commandEnvironment(command, env, platform) {
    const cleaned = childEnvironment(env, { index: command.index ?? false, add: command.env ?? {}, platform });
    if (command.pathFirst === undefined || command.pathFirst.length === 0)
        return cleaned;
    // Windows spells the variable Path, and two spellings of one variable are one too many.
    const name = Object.keys(cleaned).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
    return { ...cleaned, [name]: [...command.pathFirst, cleaned[name]].filter(Boolean).join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
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
/** Whether there is anything at `path` that this user can see. */
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}
/** Whether there is a file at `path`, links followed. */
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

/***/ 46871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseCommand: () => (/* binding */ releaseCommand)
});

// EXTERNAL MODULE: ./lib/engine/graph.js
var engine_graph = __webpack_require__(62550);
// EXTERNAL MODULE: ./lib/engine/reporter.js + 1 modules
var engine_reporter = __webpack_require__(69814);
// EXTERNAL MODULE: ./lib/host/files/staging.js
var files_staging = __webpack_require__(70375);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/inputs/options.js
var inputs_options = __webpack_require__(32807);
// EXTERNAL MODULE: ./lib/inputs/without-project.js
var without_project = __webpack_require__(469);
// EXTERNAL MODULE: ./lib/project/git.js
var git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/source-date.js
var source_date = __webpack_require__(5585);
;// CONCATENATED MODULE: ./lib/release/configure.js
/** Everything that a release is decided by. No project is needed: the job that releases may have checked nothing out. */








/** @throws PackagingError `input/…`, `release/tag`, `release/repository`, `release/token`, all that is wrong together */
async function configureRelease(host, given) {
    const dir = external_node_path_.resolve(host.workspace, (0,without_project/* firstText */.o)([...given, (0,inputs_options/* environmentLayer */.L)(host.env)], 'path') ?? '.');
    const [options, git] = await Promise.all([(0,without_project/* optionsWithoutProject */.w)(host, given, dir), gitOf(dir, host)]);
    const { env } = host;
    const tag = options.tag || (0,source_date/* releaseTag */.aF)(env, git);
    const repository = options.repository || env.GITHUB_REPOSITORY || (git && (await originOf(git)));
    const token = options.githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN;
    (0,errors/* throwProblems */.Jh)([
        ...(tag ? [] : [noTag(git)]),
        ...(repository ? [] : [noRepository()]),
        ...(token ? [] : [noToken(host.kind)]),
    ]);
    return {
        options,
        tag: tag ?? '',
        repository: repository ?? '',
        token: token ?? '',
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        dir,
        folder: external_node_path_.resolve(host.workspace, options.outputDir),
        git,
    };
}
async function gitOf(dir, host) {
    const tool = await (0,paths/* findProgram */.Kp)('git', host.env, host.workspace);
    return tool === undefined ? undefined : (0,git/* readGit */.l)(dir, tool, query/* query */.P).catch(() => undefined);
}
/** The repository that `origin` leads to, when it is one of GitHub's. */
async function originOf({ root, tool }) {
    const { stdout } = await (0,query/* query */.P)(tool, [...(0,git/* gitOptions */.h)(root), 'remote', 'get-url', 'origin'], root);
    return /(?:^|[/@.])github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(stdout.trim())?.[1];
}
function noTag(git) {
    const several = git !== undefined && git.tags.length > 1 ? ` (HEAD has several: ${git.tags.join(', ')})` : '';
    return new errors/* PackagingError */.yr('release/tag', {
        message: `There is no tag to release for${several}.`,
        fix: 'Start the workflow by pushing a tag such as v1.2.3, or name one with the input tag.',
    });
}
function noRepository() {
    return new errors/* PackagingError */.yr('release/repository', {
        message: 'It is not known which repository on GitHub to release in.',
        fix: 'Name it with the input repository, as owner/name.',
    });
}
function noToken(kind) {
    return new errors/* PackagingError */.yr('release/token', {
        message: 'There is no token for GitHub.',
        fix: kind === 'github'
            ? `Write \`github-token: \${{ github.token }}\` under \`with:\`, and \`permissions: contents: write\` in the job.`
            : 'Set GH_TOKEN; `gh auth token` prints one that `gh auth login` has made.',
    });
}

// EXTERNAL MODULE: ./lib/release/folder.js + 1 modules
var release_folder = __webpack_require__(36035);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/release/github/decode.js
/** GitHub's answers about releases, decoded (pure): what is used of them, and nothing taken on trust. */

/** @throws PackagingError `release/refused`; so do all below */
function decodeRelease(data) {
    const doing = 'read a release';
    const one = fieldsOf(data, doing);
    return {
        id: numberIn(one, 'id', doing),
        tag: textIn(one, 'tag_name', doing),
        title: typeof one.name === 'string' ? one.name : '',
        body: typeof one.body === 'string' ? one.body : '',
        draft: one.draft === true,
        prerelease: one.prerelease === true,
        immutable: one.immutable === true,
        url: textIn(one, 'html_url', doing),
        uploadUrl: textIn(one, 'upload_url', doing).replace(/\{.*$/, ''),
    };
}
/** A file of a release. */
function decodeAsset(data) {
    const doing = 'read a file of the release';
    const one = fieldsOf(data, doing);
    const digest = typeof one.digest === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(one.digest) : null;
    return {
        id: numberIn(one, 'id', doing),
        name: textIn(one, 'name', doing),
        state: textIn(one, 'state', doing),
        size: numberIn(one, 'size', doing),
        sha256: digest?.[1]?.toLowerCase(),
    };
}
/** @param doing what it was asked for, to go after "Cannot" */
function listOf(data, doing) {
    if (!Array.isArray(data))
        throw strange(doing, 'a list');
    return data;
}
/** @param doing as `listOf` */
function fieldsOf(data, doing) {
    if (typeof data !== 'object' || data === null)
        throw strange(doing, 'an object');
    return data;
}
/** @param doing as `listOf` */
function textIn(data, key, doing) {
    const value = data[key];
    if (typeof value !== 'string')
        throw strange(doing, `a text '${key}'`);
    return value;
}
function numberIn(data, key, doing) {
    const value = data[key];
    if (typeof value !== 'number')
        throw strange(doing, `a number '${key}'`);
    return value;
}
function strange(doing, wanted) {
    return new errors/* PackagingError */.yr('release/refused', {
        message: `Cannot ${doing}: the answer is not GitHub's, it lacks ${wanted}.`,
        fix: 'Check GITHUB_API_URL, and that no proxy or login page answers in its place.',
    });
}

// EXTERNAL MODULE: ./lib/host/http/retry.js
var retry = __webpack_require__(79149);
;// CONCATENATED MODULE: ./lib/release/github/fault.js
/** What can go wrong with one request to GitHub, and whether it is worth another (pure). */

/** A request that failed. */
class GitHubFault extends Error {
    name = 'GitHubFault';
    status;
    headers;
    details;
    reached;
    constructor({ status, headers = {}, message, details = [], reached = true }, cause) {
        super(message, { cause });
        this.status = status;
        this.headers = headers;
        this.details = details;
        this.reached = reached;
    }
    /** True when GitHub may or may not have done what was asked: only looking tells. */
    get uncertain() {
        return this.status === undefined ? this.reached : this.status >= 500;
    }
    /** @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
    get limited() {
        if (this.status === 429)
            return true;
        if (this.status !== 403)
            return false;
        const { headers } = this;
        return (headers['x-ratelimit-remaining'] === '0' ||
            headers['retry-after'] !== undefined ||
            /rate limit|abuse detection/i.test(this.message));
    }
}
/** Milliseconds: a run that waits longer than this for a limit to end is better started again. */
const LONGEST_LIMIT = 10 * 60_000;
const MOST_LIMITS = 6;
/** Where GitHub says nothing of when: "wait for at least one minute", doubled each time. */
const LIMIT_WAIT = 60_000;
/**
 * Milliseconds that GitHub asks to wait, undefined when the fault is no limit.
 * @param attempt requests made so far, from 1
 * @param now milliseconds since 1970
 */
function limitWait(fault, attempt, now) {
    if (!fault.limited)
        return undefined;
    const asked = (0,retry/* retryAfter */.P)(fault.headers['retry-after'], now);
    if (asked !== undefined)
        return asked;
    const reset = Number(fault.headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
    if (fault.headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
        return Math.max(0, reset - now);
    return LIMIT_WAIT * 2 ** (attempt - 1);
}
/** Milliseconds to wait before the request is made again, or undefined to give up. @param random from 0 to 1 */
function waitBefore(fault, attempt, random, now) {
    const limit = limitWait(fault, attempt, now);
    if (limit !== undefined)
        // Parallel requests must not all come back in the same second.
        return limit > LONGEST_LIMIT || attempt >= MOST_LIMITS ? undefined : limit + Math.round(1000 * random);
    return (0,retry/* retryDelay */.a)(plain(fault), attempt, random, now);
}
function plain(fault) {
    if (fault.status !== undefined)
        return { kind: 'status', status: fault.status, retryAfter: fault.headers['retry-after'] };
    return { kind: fault.reached ? 'broken' : 'unreachable', why: fault.message };
}

;// CONCATENATED MODULE: ./lib/release/github/api.js
/** The few things that are asked of GitHub about releases, decoded. @see https://docs.github.com/rest/releases */




/** GitHub's greatest page. */
const PAGE = 100;
/** The API over a client, which repeats what may be repeated. */
function releasesApi(client) {
    const list = async (doing, route, parameters, decode) => {
        const all = [];
        for (let page = 1;; page += 1) {
            const { data } = await client.call(doing, route, { ...parameters, per_page: PAGE, page });
            const entries = listOf(data, doing);
            all.push(...entries.map(decode));
            if (entries.length < PAGE)
                return all;
        }
    };
    const found = async (work) => {
        try {
            return await work();
        }
        catch (thrown) {
            if (isStatus(thrown, 404))
                return undefined;
            throw thrown;
        }
    };
    return {
        client,
        async of(tag) {
            const doing = 'list the releases';
            const all = await list(doing, 'GET /repos/{owner}/{repo}/releases', {}, decodeRelease);
            return all.filter(release => release.tag === tag);
        },
        async get(release_id) {
            const route = 'GET /repos/{owner}/{repo}/releases/{release_id}';
            return decodeRelease((await client.call('read the release', route, { release_id })).data);
        },
        async createDraft(tag, { title, body, prerelease }) {
            const { data } = await client.call(`make a draft for ${tag}`, 'POST /repos/{owner}/{repo}/releases', { tag_name: tag, name: title, body, draft: true, prerelease }, { once: 'doubt' });
            return decodeRelease(data);
        },
        async edit(release_id, { title, body, prerelease }) {
            const { data } = await client.call('change the draft', 'PATCH /repos/{owner}/{repo}/releases/{release_id}', {
                release_id,
                ...(title !== undefined && { name: title }),
                ...(body !== undefined && { body }),
                ...(prerelease !== undefined && { prerelease }),
            });
            return decodeRelease(data);
        },
        async publish(release_id, prerelease, latest) {
            const { data } = await client.call('publish the draft', 'PATCH /repos/{owner}/{repo}/releases/{release_id}', { release_id, draft: false, prerelease, make_latest: latest });
            return decodeRelease(data);
        },
        latest: () => found(async () => {
            const route = 'GET /repos/{owner}/{repo}/releases/latest';
            return decodeRelease((await client.call('read the latest release', route)).data).tag;
        }),
        assets: release_id => list('list the files of the release', 'GET /repos/{owner}/{repo}/releases/{release_id}/assets', { release_id }, decodeAsset),
        async upload({ uploadUrl }, { name, size }, body, options) {
            const { data } = await client.call(`upload ${name}`, `POST ${uploadUrl}{?name}`, {
                name,
                data: body,
                headers: { 'content-type': 'application/octet-stream', 'content-length': size },
            }, { ...options, once: 'any' });
            return decodeAsset(data);
        },
        async deleteAsset({ id, name }) {
            const route = 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}';
            await found(() => client.call(`remove ${name} from the draft`, route, { asset_id: id }));
        },
        async hash({ id, name }) {
            const doing = `read back ${name}`;
            const route = 'GET /repos/{owner}/{repo}/releases/assets/{asset_id}';
            const headers = { accept: 'application/octet-stream' };
            for (let attempt = 1;; attempt += 1) {
                const { data } = await client.call(doing, route, { asset_id: id, headers }, { stream: true });
                try {
                    const hash = (0,external_node_crypto_.createHash)('sha256');
                    for await (const piece of data)
                        hash.update(piece);
                    return hash.digest('hex');
                }
                catch (thrown) {
                    const message = thrown instanceof Error ? thrown.message : String(thrown);
                    await client.before(doing, new GitHubFault({ message }, thrown), attempt);
                }
            }
        },
        async commitOf(tag) {
            const doing = `look up the tag ${tag}`;
            const at = async (route, parameters) => {
                const { data } = await client.call(doing, route, { ...parameters });
                return fieldsOf(fieldsOf(data, doing).object, doing);
            };
            return found(async () => {
                let object = await at('GET /repos/{owner}/{repo}/git/ref/{+ref}', {
                    ref: `tags/${tag.split('/').map(encodeURIComponent).join('/')}`,
                });
                // An annotated tag is an object of its own, which may even name another one.
                while (object.type === 'tag')
                    object = await at('GET /repos/{owner}/{repo}/git/tags/{tag_sha}', { tag_sha: object.sha });
                return textIn(object, 'sha', doing);
            });
        },
        async generateNotes(tag) {
            const doing = 'have GitHub write the notes';
            const route = 'POST /repos/{owner}/{repo}/releases/generate-notes';
            const { data } = await client.call(doing, route, { tag_name: tag });
            return textIn(fieldsOf(data, doing), 'body', doing);
        },
    };
}
/** Whether `thrown` comes from an answer with that status. */
function isStatus(thrown, status) {
    const fault = thrown instanceof errors/* PackagingError */.yr ? thrown.cause : thrown;
    return fault instanceof GitHubFault && fault.status === status;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/host/interrupt.js
var interrupt = __webpack_require__(59213);
;// CONCATENATED MODULE: ./lib/release/github/errors.js



const PERMISSION = 'Give the job `permissions: contents: write`, or use a token with write access to the contents of the repository.';
/**
 * @param doing what was tried, to go after "Cannot": `upload a.whl`
 * @param repository `owner/name`
 * @param now milliseconds since 1970
 */
function githubError(fault, doing, repository, now) {
    const [code, why, fix] = meaningOf(fault, repository, now);
    return new errors/* PackagingError */.yr(code, {
        message: `Cannot ${doing} in ${repository}: ${why}.`,
        fix,
        detail: fault.details,
        cause: fault,
    });
}
function meaningOf(fault, repository, now) {
    const { status, headers } = fault;
    const said = fault.message.trim().replace(/\.$/, '');
    if (fault.limited) {
        const wait = (0,format/* duration */.p0)((limitWait(fault, 1, now) ?? 0) / 1000);
        const why = `its rate limit is used up (status ${status}: ${said})`;
        return ['release/limited', why, `Run this again in ${wait}; what is done already is kept.`];
    }
    switch (status) {
        case undefined:
            return [
                'release/unreachable',
                fault.reached ? `the connection keeps breaking off: ${said}` : `GitHub cannot be reached: ${said}`,
                'Check the network and the proxy variables (HTTPS_PROXY, NO_PROXY), and run this again; what is done already is kept.',
            ];
        case 401:
            return [
                'release/token',
                `GitHub does not accept the token (${said})`,
                'Give a token that has not expired.',
            ];
        case 403: {
            const wanted = headers['x-accepted-github-permissions'];
            const needs = wanted ? `; it wants ${wanted.replaceAll('=', ': ')}` : '';
            return ['release/token', `the token may not do that (${said}${needs})`, PERMISSION];
        }
        case 404:
            return [
                'release/refused',
                `GitHub knows no such thing, or hides it from this token (status 404: ${said})`,
                `Check that ${repository} is the right repository. ${PERMISSION}`,
            ];
        case 409:
        case 422:
            return [
                'release/refused',
                `GitHub refuses it (status ${status}: ${said})`,
                'See the details below; rules of the repository or organization for tags and releases may forbid it.',
            ];
        default:
            return status >= 500 || status === 408
                ? [
                    'release/unreachable',
                    `GitHub keeps answering with status ${status} (${said})`,
                    'Look at githubstatus.com and run this again later; what is done already is kept.',
                ]
                : ['release/refused', `GitHub answers with status ${status} (${said})`, 'See what GitHub says.'];
    }
}

;// CONCATENATED MODULE: ./lib/release/github/send-file.js
/**
 * A streamed body through undici's `request`: its `fetch` takes in the whole of it whatever the connection can carry
 * (four files of 500 MB took 2.2 GB of memory, and 0.1 GB this way).
 */
async function sendFile({ request, Response }, dispatcher, url, { method, headers, body, signal }) {
    const answer = await request(url, {
        dispatcher,
        method,
        headers: { ...headers },
        body: body,
        ...(signal && { signal }),
    });
    const type = String(answer.headers['content-type'] ?? 'text/plain');
    const waits = ['retry-after', 'x-ratelimit-remaining', 'x-ratelimit-reset'].flatMap(name => {
        const value = answer.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
    });
    const text = await answer.body.text();
    return new Response(text, {
        status: answer.statusCode,
        headers: [['content-type', type], ...waits],
    });
}

// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
;// CONCATENATED MODULE: ./lib/release/github/thrown.js
/** What GitHub's client throws, as a fault. */


/** Codes of connections that never came to be: nothing has reached the server. */
const NOT_REACHED = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
/** What the library threw, as a fault; anything else (a bug, a PackagingError out of a body) as it is. */
function faultOf(thrown) {
    if (!isError(thrown) || !('status' in thrown))
        return thrown;
    if (!('response' in thrown) || thrown.response === undefined) {
        const cause = rootOf(thrown);
        if (cause !== thrown && cause.name === 'PackagingError')
            return cause;
        const code = (0,fs_errors/* errnoOf */.UQ)(cause) ?? '';
        return new GitHubFault({ message: cause.message || code, reached: !NOT_REACHED.test(code) }, thrown);
    }
    const { headers, data } = thrown.response;
    const answer = typeof data === 'object' && data !== null ? data : {};
    const message = 'message' in answer ? String(answer.message) : typeof data === 'string' ? data.slice(0, 200) : '';
    return new GitHubFault({
        status: Number(thrown.status),
        headers,
        message: message || 'no reason given',
        details: 'errors' in answer && Array.isArray(answer.errors) ? answer.errors.map(detailOf) : [],
    }, thrown);
}
/** The innermost cause; an AggregateError (all addresses of a host failed) stands for its first. */
function rootOf(error) {
    const next = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : error.cause;
    return isError(next) ? rootOf(next) : error;
}
/** Errors of Node's own are not always of this realm's class. */
function isError(value) {
    return typeof value === 'object' && value !== null && 'message' in value;
}
/** @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detailOf(error) {
    if (typeof error !== 'object' || error === null)
        return String(error);
    const { resource, field, code, message } = error;
    const where = [resource, field].filter(part => typeof part === 'string').join('.');
    return [where, code, message].filter(part => typeof part === 'string' && part !== '').join(': ');
}

;// CONCATENATED MODULE: ./lib/release/github/client.js
/** Requests to GitHub's REST API: the proxy respected, waited for when GitHub asks to, made again when that is safe. */






/** @see https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';
const ANSWER = 60_000;
/** Milliseconds of waiting that people are told of. */
const WORTH_TELLING = 5_000;
/** Loads GitHub's client. */
async function createGitHubClient(options) {
    const { apiUrl, repository, token, random = Math.random, wait = pause } = options;
    const [{ request: plain }, undici, { HttpClient }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7561).then(__webpack_require__.bind(__webpack_require__, 57561)),
        __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19)),
        Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(4942)]).then(__webpack_require__.bind(__webpack_require__, 44942)),
    ]);
    // Its own limits of time would end a long upload that moves; `signal` ends what does not.
    const dispatcher = new HttpClient('package-python').getAgentDispatcher(apiUrl) ??
        new undici.Agent({ headersTimeout: 0, bodyTimeout: ANSWER, connectTimeout: 30_000 });
    const [owner = '', repo = ''] = repository.split('/');
    const request = plain.defaults({
        baseUrl: apiUrl.replace(/\/+$/, ''),
        owner,
        repo,
        headers: {
            authorization: `Bearer ${token}`,
            accept: 'application/vnd.github+json',
            'user-agent': 'package-python',
            'x-github-api-version': API_VERSION,
        },
        request: {
            fetch: (url, init) => typeof init.body === 'object' && init.body !== null
                ? sendFile(undici, dispatcher, url, init)
                : undici.fetch(url, { ...init, dispatcher }),
            log: { warn: () => { } },
        },
    });
    /** Milliseconds since 1970 before which nothing is asked: a limit met by one request is a limit for all. */
    let notBefore = 0;
    async function once(route, parameters, { answer = ANSWER, signal, stream = false }) {
        const ahead = notBefore - Date.now();
        if (ahead > 0)
            await wait(ahead);
        interrupt/* interruption */.YW.throwIfAborted();
        const late = new AbortController();
        const timer = setTimeout(() => late.abort(), answer);
        const signals = [interrupt/* interruption */.YW, late.signal, ...(signal ? [signal] : [])];
        try {
            return await request(route, {
                ...parameters,
                request: { signal: AbortSignal.any(signals), parseSuccessResponseBody: !stream },
            });
        }
        catch (thrown) {
            interrupt/* interruption */.YW.throwIfAborted();
            if (late.signal.aborted)
                throw new GitHubFault({ message: `it did not answer within ${answer / 1000} s` }, thrown);
            if (signal?.aborted && signal.reason instanceof GitHubFault)
                throw signal.reason;
            throw faultOf(thrown);
        }
        finally {
            clearTimeout(timer);
        }
    }
    async function before(doing, fault, attempt) {
        const now = Date.now();
        const delay = waitBefore(fault, attempt, random(), now);
        if (delay === undefined)
            throw githubError(fault, doing, repository, now);
        const limit = limitWait(fault, attempt, now);
        if (limit !== undefined)
            notBefore = Math.max(notBefore, now + limit);
        if (delay >= WORTH_TELLING)
            options.waiting?.(delay);
        await wait(delay);
    }
    return {
        repository,
        before,
        async call(doing, route, parameters = {}, callOptions = {}) {
            for (let attempt = 1;; attempt += 1) {
                try {
                    return await once(route, parameters, callOptions);
                }
                catch (thrown) {
                    if (!(thrown instanceof GitHubFault) || mayNotRepeat(thrown, callOptions))
                        throw thrown;
                    await before(doing, thrown, attempt);
                }
            }
        },
        close: () => dispatcher.destroy(),
    };
}
function mayNotRepeat(fault, { once }) {
    return once === 'any' || (once === 'doubt' && fault.uncertain);
}
async function pause(milliseconds) {
    await (0,promises_.setTimeout)(milliseconds, undefined, { signal: interrupt/* interruption */.YW }).catch(() => { });
    interrupt/* interruption */.YW.throwIfAborted();
}

// EXTERNAL MODULE: ./lib/host/files/store.js
var files_store = __webpack_require__(69611);
// EXTERNAL MODULE: ./lib/host/http/download.js + 3 modules
var download = __webpack_require__(95627);
// EXTERNAL MODULE: ./lib/host/limit.js
var limit = __webpack_require__(43053);
// EXTERNAL MODULE: ./lib/host/log/redact.js
var redact = __webpack_require__(49246);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/dependencies/index-settings.js
var index_settings = __webpack_require__(48487);
// EXTERNAL MODULE: ./lib/host/http/http.js
var http = __webpack_require__(64511);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
;// CONCATENATED MODULE: ./lib/release/index/ask.js
/** Asks the package index about a project, by the Simple API's JSON. @see https://peps.python.org/pep-0691/ */






/**
 * The index that files are looked up in: uv's or pip's variable, else what pip on this machine has in its settings or
 * was made with.
 * @param python absolute path of a Python with pip; undefined when there is none
 */
async function indexAddress(env, python, query, cwd) {
    const given = [env.UV_DEFAULT_INDEX, env.UV_INDEX_URL, env.PIP_INDEX_URL].find(text => text?.trim());
    const address = given?.trim().replace(/^[A-Za-z0-9._-]+=(?=https?:)/, '');
    if (address !== undefined)
        return isWeb(address) ? address : undefined;
    if (python === undefined)
        return undefined;
    const asked = await query(python, ['-I', '-c', ASK_PIP], cwd).catch(() => undefined);
    const told = asked?.stdout.trim().split(/\s+/).at(-1) ?? '';
    return asked?.code === 0 && isWeb(told) ? told : undefined;
}
/** `--index-url` as pip's own command line would have it, its files of settings included. */
const ASK_PIP = `
from pip._internal.commands import create_command
options, _ = create_command("download").parse_args([])
print(options.index_url)
`;
const isWeb = (text) => /^https?:\/\//i.test(text) && URL.canParse(text);
/**
 * What the index holds of `name`; undefined when it has no such project.
 * @throws PackagingError `network/…`; Error when the answer is not the Simple API's JSON
 */
async function askIndex(index, name, downloader, env) {
    const url = `${index.replace(/\/+$/, '')}/${(0,names/* normalizeName */.P)(name)}/`;
    const login = (0,index_settings/* authorization */.it)(url, env, await netrc(env));
    try {
        const answer = await downloader.fetchJson({
            url,
            headers: {
                accept: 'application/vnd.pypi.simple.v1+json',
                ...(login !== undefined && { authorization: login }),
            },
            limits: { total: 60_000 },
        });
        return decode(answer);
    }
    catch (thrown) {
        const fault = thrown instanceof Error && thrown.cause instanceof http/* RequestFault */.ky ? thrown.cause.fault : undefined;
        if (fault?.kind === 'status' && fault.status === 404)
            return undefined;
        throw thrown;
    }
}
async function netrc(env) {
    const file = env.NETRC || external_node_path_.join(env.HOME || (0,external_node_os_.homedir)(), process.platform === 'win32' ? '_netrc' : '.netrc');
    return (0,index_settings/* parseNetrc */.QZ)(await (0,external_node_fs_promises_.readFile)(file, 'utf8').catch(() => ''));
}
function decode(answer) {
    const files = typeof answer === 'object' && answer !== null && 'files' in answer ? answer.files : undefined;
    if (!Array.isArray(files))
        throw new Error('its answer is not that of the Simple API (PEP 691).');
    return {
        files: files.flatMap(file => {
            if (typeof file !== 'object' || file === null || typeof file.filename !== 'string')
                return [];
            const sha256 = typeof file.hashes?.sha256 === 'string' ? file.hashes.sha256.toLowerCase() : undefined;
            return [
                { filename: file.filename, sha256, size: typeof file.size === 'number' ? file.size : undefined },
            ];
        }),
    };
}

;// CONCATENATED MODULE: ./lib/release/index/preflight.js
/** What the package index will say to the sdist and the wheels (pure). */


/** Defaults of the Python Package Index, in bytes; both can be raised on request. */
const INDEX_LIMITS = { file: 100 * 1024 ** 2, project: 10 * 1000 ** 3 };
/** @param there undefined when the index has no such project */
function preflight(name, files, there) {
    const known = new Map(there?.files.map(file => [file.filename, file]));
    const held = files.flatMap(file => {
        const found = known.get(file.name);
        return found === undefined ? [] : [{ file, found }];
    });
    const other = held.filter(({ file, found }) => found.sha256 === undefined
        ? found.size !== undefined && found.size !== file.size
        : found.sha256 !== file.sha256);
    const same = held.filter(({ file, found }) => found.sha256 === file.sha256).map(({ file }) => file.name);
    return {
        same,
        conflicts: other.length > 0
            ? [
                conflict(name, other.map(({ file }) => file.name)),
            ]
            : [],
        warnings: [
            ...(there === undefined ? [newProject(name)] : []),
            ...tooLarge(files),
            ...tooMuch(name, files, there),
        ],
    };
}
function conflict(name, names) {
    return new errors/* PackagingError */.yr('release/exists', {
        message: `The index already holds other files of these names for ${name}: ${(0,format/* listing */.RR)(names)}.`,
        fix: 'Release a new version: an index never takes a second file of one name, not even after it was deleted. If this project is not that one, set index-check to none.',
    });
}
function newProject(name) {
    return warn(`The index has no project ${name} yet.`, `Before the first upload, set up a pending trusted publisher for ${name} in your account of the index (owner, repository, workflow file, environment): the first upload then makes the project, without a password.`);
}
function tooLarge(files) {
    const large = files.filter(({ size }) => size > INDEX_LIMITS.file);
    if (large.length === 0)
        return [];
    return [
        warn(`${(0,format/* listing */.RR)(large.map(({ name, size }) => `${name} (${(0,format/* bytes */.ee)(size)})`))}: above the ${(0,format/* bytes */.ee)(INDEX_LIMITS.file)} that the Python Package Index takes for one file unless asked.`, 'Ask for a higher limit, or make the file smaller.'),
    ];
}
function tooMuch(name, files, there) {
    const held = (there?.files ?? []).reduce((sum, { size }) => sum + (size ?? 0), 0);
    const all = files.reduce((sum, { size }) => sum + size, held);
    if (all <= INDEX_LIMITS.project)
        return [];
    return [
        warn(`All files of ${name} would be ${(0,format/* bytes */.ee)(all)}, above the ${(0,format/* bytes */.ee)(INDEX_LIMITS.project)} that the Python Package Index takes for one project unless asked.`, 'Ask for a higher limit, or delete old releases there.'),
    ];
}
/** The index said nothing that can be understood: that is not the same as "fine". */
function unknownIndex(why) {
    return warn(`Whether the index already holds this version is unknown: ${why}`, 'Check by hand before publishing there, or set index-check to none.');
}
function warn(message, fix) {
    return new errors/* PackagingError */.yr('release/index', { message, fix });
}

;// CONCATENATED MODULE: ./lib/release/index/check.js
/** The step that asks the package index before anything is released. */









/**
 * Gives what to warn of.
 * @throws PackagingError `release/exists` when `mode` is `fail` and the index holds other files of these names
 */
async function checkIndex(host, mode, { manifest, files }, metadata, say) {
    const names = new Set(metadata.map(({ file }) => file));
    const ours = files.filter(({ name }) => names.has(name));
    if (mode === 'none' || ours.length === 0)
        return [];
    if (metadata.some(({ classifiers }) => classifiers.some(one => /^Private\s*::/i.test(one)))) {
        say('Not asked: a classifier says that the project is private');
        return [];
    }
    const { env, workspace, store } = host;
    const python = (await (0,paths/* findProgram */.Kp)('python3', env, workspace)) ?? (await (0,paths/* findProgram */.Kp)('python', env, workspace));
    const index = await indexAddress(env, python, query/* query */.P, host.temp);
    if (index === undefined)
        return [unknownIndex('no index is configured (PIP_INDEX_URL, UV_DEFAULT_INDEX) and no pip tells one.')];
    try {
        const downloader = (0,download/* createDownloader */.m)({ store: (0,files_store/* createStore */.y)(store), limiter: (0,limit/* createLimiter */.z)(1) });
        const there = await askIndex(index, manifest.name, downloader, env);
        const { conflicts, warnings, same } = preflight(manifest.name, ours, there);
        if (mode === 'fail')
            (0,errors/* throwProblems */.Jh)(conflicts);
        if (there !== undefined)
            say(`${(0,redact/* redactUrl */.B)(index)} has ${there.files.length} files of ${manifest.name}; of these, ${same.length} already`);
        return [...(mode === 'warn' ? conflicts : []), ...warnings];
    }
    catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'release/exists')
            throw thrown;
        return [unknownIndex(thrown instanceof Error ? thrown.message : String(thrown))];
    }
}

;// CONCATENATED MODULE: ./lib/release/notes/body.js
/** The whole text of a release: what people wrote, and below it what is made from the files, between marks (pure). */
const BEGIN = '<!-- package-python: what follows is made from the files, and made again by every run -->';
const END = '<!-- package-python: end -->';
/** GitHub answers 422 to more. */
const MOST_CHARACTERS = 125_000;
const CUT = '\n\n_The rest is left out: it is longer than GitHub takes._';
/** @param notes Markdown of people @param files Markdown made from the files */
function composeBody(notes, files) {
    const part = `${BEGIN}\n${files.trim()}\n${END}`;
    const room = MOST_CHARACTERS - part.length - 2;
    const fitting = notes.length <= room ? notes : `${notes.slice(0, Math.max(0, room - CUT.length))}${CUT}`;
    return fitting.trim() === '' ? part : `${fitting.trim()}\n\n${part}`;
}
/** What a draft's text holds beside the part made from the files; empty when nobody wrote anything. */
function writtenIn(body) {
    const from = body.indexOf(BEGIN);
    if (from === -1)
        return body.trim();
    const end = body.indexOf(END, from);
    const after = end === -1 ? '' : body.slice(end + END.length);
    return [body.slice(0, from).trim(), after.trim()].filter(part => part !== '').join('\n\n');
}

// EXTERNAL MODULE: ./lib/report/install-hints.js
var install_hints = __webpack_require__(4134);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(18944);
// EXTERNAL MODULE: ./lib/release/verify-line.js
var verify_line = __webpack_require__(53787);
;// CONCATENATED MODULE: ./lib/release/notes/files.js
/** The part of the notes that is made from the files: what each is for, how to install it, how to check it (pure). */





const FORMATS = {
    sdist: 'Source, for pip and for distributions',
    wheel: 'Wheel, for pip and uv',
    pex: 'The program in one file, for machines with Python',
    scie: 'The program with its own Python',
    pyinstaller: 'The program with its own Python',
    pyo3: 'The program with its own Python',
    pyoxidizer: 'The program with its own Python',
};
const OTHERS = {
    'manifest.json': 'What was made, for programs',
    SHA256SUMS: 'Checksums',
    'THIRD-PARTY-NOTICES.txt': 'Licenses of what is inside',
};
/** Rows and install lines beyond this are left out: nobody reads them, and GitHub takes 125,000 characters in all. */
const MOST_ROWS = 200;
const MOST_HINTS = 24;
/** Markdown: a table of the files, how to install, how to verify. */
function filesPart(manifest, files, attested) {
    const artifacts = new Map(manifest.artifacts.map(artifact => [artifact.file, artifact]));
    const rows = files.slice(0, MOST_ROWS).map(({ name, size }) => {
        return `| ${(0,text_escape/* code */.aY)(name)} | ${purpose(name, artifacts.get(name))} | ${(0,format/* bytes */.ee)(size)} |`;
    });
    const more = files.length - MOST_ROWS;
    return [
        '### Files',
        '',
        '| File | What it is | Size |',
        '| --- | --- | --- |',
        ...rows,
        ...(more > 0 ? ['', `… and ${more} more; all of them are in ${(0,text_escape/* code */.aY)('manifest.json')}.`] : []),
        '',
        ...install(manifest),
        '<details><summary>Verify</summary>',
        '',
        'Download the file and `SHA256SUMS` into one folder. On Linux:',
        '',
        (0,text_escape/* block */.om)(['sha256sum --check --strict --ignore-missing SHA256SUMS'], 'sh'),
        '',
        'On macOS:',
        '',
        (0,text_escape/* block */.om)(['shasum -a 256 --check --ignore-missing SHA256SUMS'], 'sh'),
        '',
        ...(attested === undefined ? [] : provenance(manifest, files, attested)),
        '</details>',
    ].join('\n');
}
/** A checksum says that a file is whole; this says who made it, and of what. */
function provenance({ artifacts }, files, { repository, signer }) {
    const file = artifacts[0]?.file ?? files[0]?.name ?? release_folder/* CHECKSUMS */.vM;
    return [
        'Which workflow made a file, and from which commit, with [GitHub’s command line](https://cli.github.com):',
        '',
        (0,text_escape/* block */.om)([(0,verify_line/* verifyLine */.m)(file, repository, signer)], 'sh'),
        '',
    ];
}
function purpose(name, artifact) {
    if (artifact === undefined) {
        if (name.endsWith('.cdx.json'))
            return 'Software bill of materials (CycloneDX)';
        return OTHERS[name] ?? 'Belongs to the release';
    }
    const { format, targets, pythons } = artifact;
    const where = targets.includes('any') ? 'any system' : targets.map(text_escape/* markdown */.wD).join(', ');
    const needs = pythons.length === 0 ? '' : `; Python ${pythons.map(text_escape/* markdown */.wD).join(', ')}`;
    return `${FORMATS[format] ?? (0,text_escape/* markdown */.wD)(format)}: ${where}${needs}`;
}
function install({ artifacts }) {
    const shown = artifacts.filter(({ format }) => format !== 'sdist').slice(0, MOST_HINTS);
    const lines = shown.flatMap(artifact => [
        (0,text_escape/* code */.aY)(artifact.file),
        '',
        (0,text_escape/* block */.om)((0,install_hints/* installHints */.Sn)({ ...artifact, path: artifact.file }).map(({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`), 'sh'),
        '',
    ]);
    return lines.length === 0 ? [] : ['<details><summary>Install</summary>', '', ...lines, '</details>', ''];
}

// EXTERNAL MODULE: ./lib/release/tag.js
var release_tag = __webpack_require__(28089);
;// CONCATENATED MODULE: ./lib/release/notes/changelog.js
/** The section of one version in a changelog (pure): keep-a-changelog, conventional-changelog, towncrier and their like. */


/** Words that may stand before the version in a heading. */
const WORDS = ['version', 'release', 'released', 'changes', 'in', 'v', 'python'];
/**
 * The text under the heading of `version`, with the link definitions it uses; undefined when there is no such heading.
 * Headings are Markdown's `#` and underlined ones, which reStructuredText has too; those inside code do not count.
 * @param name the project's, which may stand before the version
 */
function changelogSection(text, version, name) {
    const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
    const found = headings(lines);
    const matches = found.filter(heading => isOfVersion(heading.text, version, name));
    const highest = Math.min(...matches.map(({ level }) => level));
    const heading = matches.find(({ level }) => level === highest);
    if (heading === undefined)
        return undefined;
    const next = found.find(({ from, level }) => from >= heading.to && level <= heading.level);
    const end = next?.from ?? lines.length;
    const definitions = lines.filter(line => DEFINITION.test(line));
    const body = lines.slice(heading.to, end).filter(line => !DEFINITION.test(line));
    const section = trimmed(body).join('\n');
    const used = definitions.filter(line => section.includes(`[${DEFINITION.exec(line)?.[1]}]`));
    return used.length === 0 ? section : `${section}\n\n${used.join('\n')}`;
}
const DEFINITION = /^ {0,3}\[([^\]]+)\]:\s*\S/;
/** `## [1.2.3] - 2026-11-22`, `# v1.2.3`, `## [1.2.3](https://…) (2026-11-22)`, `Project 1.2.3 (2026-11-22)`. */
function isOfVersion(heading, version, name) {
    const plain = heading
        .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, '$1')
        .replace(/[*`]/g, '')
        .trim();
    const words = plain.split(/[\s:,;()–—]+/).filter(word => word !== '');
    const known = [...WORDS, ...(0,names/* normalizeName */.P)(name).split('-'), (0,names/* normalizeName */.P)(name)];
    for (const word of words) {
        const parsed = (0,release_tag/* parseTag */.ED)(word, name);
        if (parsed !== undefined)
            return (0,release_tag/* sameVersion */.r1)(parsed.version, version);
        if (!known.includes((0,names/* normalizeName */.P)(word)))
            return false;
    }
    return false;
}
function headings(lines) {
    const found = [];
    let fence;
    let comment = false;
    for (const [at, line] of lines.entries()) {
        const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
        if (fence !== undefined) {
            if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '')
                fence = undefined;
            continue;
        }
        if (comment || /^\s*<!--/.test(line)) {
            comment = !line.includes('-->');
            continue;
        }
        // A row of ~ under a line is a heading of reStructuredText, not the start of code.
        if (mark !== null && !isTitle(lines, at - 1)) {
            fence = mark[1];
            continue;
        }
        const atx = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(line);
        if (atx !== null)
            found.push({ text: atx[2] ?? '', level: atx[1]?.length ?? 1, from: at, to: at + 1 });
        else if (isTitle(lines, at))
            found.push(underlined(lines, at));
    }
    return found;
}
const RULE = /^([=\-~^"'*+#`.:_])\1{2,}\s*$/;
const LEVELS = '=-~^"\'*+#`.:_';
/** Whether the line at `at` is text with a row of marks under it, as long as it is (Markdown asks for less than reST). */
function isTitle(lines, at) {
    const [before, line, under] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? ''];
    if (line.trim() === '' || RULE.test(line) || !RULE.test(under) || /^\s*(?:[-*+>|]|#{1,6}\s)\s*/.test(line))
        return false;
    return before.trim() === '' || RULE.test(before);
}
function underlined(lines, at) {
    const [before, line, under] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? ''];
    const from = RULE.test(before) && before[0] === under[0] ? at - 1 : at;
    return { text: line.trim(), level: 1 + LEVELS.indexOf(under[0] ?? '='), from, to: at + 2 };
}
function trimmed(lines) {
    const filled = (line) => line.trim() !== '';
    const first = lines.findIndex(filled);
    return first === -1 ? [] : lines.slice(first, lines.findLastIndex(filled) + 1);
}

;// CONCATENATED MODULE: ./lib/release/notes/commits.js
/** Notes from git: the commits since the tag before. */




/** Commits listed at most. */
const MOST = 200;
/**
 * One line a commit, newest first, merges left out.
 * @param root absolute folder of the repository
 * @throws PackagingError `release/notes` when git does not know the tag, or its history is cut off
 */
async function commitNotes(root, tool, tag, query) {
    const ask = (...args) => query(tool, [...(0,git/* gitOptions */.h)(root), ...args], root);
    const ref = `refs/tags/${tag}`;
    const [known, shallow] = await Promise.all([
        ask('rev-parse', '--verify', '--quiet', `${ref}^{commit}`),
        ask('rev-parse', '--is-shallow-repository'),
    ]);
    if (known.code !== 0 || shallow.stdout.trim() === 'true')
        throw new errors/* PackagingError */.yr('release/notes', {
            message: `The commits since the tag before ${tag} are not known here: ${known.code !== 0 ? 'this repository has no such tag' : 'its history is cut off'}.`,
            fix: 'Check out with fetch-depth: 0, or set notes to github or changelog.',
        });
    const previous = await tagBefore(tag, ask);
    const range = previous === undefined ? ref : `refs/tags/${previous}..${ref}`;
    const log = await ask('log', '--no-merges', `--max-count=${MOST + 1}`, '--format=%h%x00%s', range, '--');
    const commits = log.stdout.split('\n').filter(line => line !== '');
    const lines = commits.slice(0, MOST).map(line => {
        const [hash = '', subject = ''] = line.split('\0');
        // Numbers of issues stay links; names of people do not become mentions.
        return `- ${(0,text_escape/* markdown */.wD)(subject).replace(/&#35;(?=\d)/g, '#')} (${hash})`;
    });
    const since = previous === undefined ? 'All changes' : `Changes since ${(0,text_escape/* code */.aY)(previous)}`;
    return [`${since}:`, '', ...lines, ...(commits.length > MOST ? ['- …'] : [])].join('\n');
}
/** The nearest earlier tag of the same kind: `app-v1.0` before `app-v1.1`, whatever other projects were released between. */
async function tagBefore(tag, ask) {
    const parsed = (0,release_tag/* parseTag */.ED)(tag);
    const lead = parsed === undefined ? '' : tag.slice(0, tag.length - parsed.version.length);
    const pattern = `${lead.replace(/[\\*?[\]]/g, '\\$&')}[0-9]*`;
    const { code: status, stdout } = await ask('describe', '--tags', '--abbrev=0', `--match=${pattern}`, `refs/tags/${tag}^{commit}^`);
    return status === 0 ? stdout.trim() : undefined;
}

;// CONCATENATED MODULE: ./lib/release/notes/notes.js
/** The notes of a release, from where they were asked for. */





const CHANGELOG = /^(?:change[-_]?log|changes|history|news|releases|release[-_]?notes)(?:\.(?:md|markdown|rst|txt))?$/i;
/** Markdown. @throws PackagingError `release/notes`; what GitHub's answer throws */
async function notesFrom(request) {
    const { source, tag, version, generate, git, query, say } = request;
    if (source === 'none')
        return '';
    if (source === 'github')
        return generate(tag);
    if (source === 'git') {
        if (git === undefined)
            throw noNotes('there is no git repository here', 'Check it out, or set notes to github.');
        return commitNotes(git.root, git.tool, tag, query);
    }
    if (source !== 'auto' && source !== 'changelog')
        return fromFile(request);
    const changelogs = await findChangelogs(request.folders);
    for (const file of changelogs) {
        const section = changelogSection(await (0,external_node_fs_promises_.readFile)(file, 'utf8'), version, request.name);
        if (section === undefined)
            continue;
        say(`Notes: ${version} in ${file}`);
        return section;
    }
    if (source === 'auto') {
        const why = changelogs.length === 0 ? 'there is no changelog' : `${changelogs[0]} has no section ${version}`;
        say(`Notes: ${why}, so GitHub writes them`);
        return generate(tag);
    }
    throw changelogs.length === 0
        ? noNotes(`there is no changelog in ${request.folders.join(' or ')}`, 'Add a CHANGELOG.md, or set notes to github.')
        : noNotes(`${changelogs.join(' and ')} has no section for ${version}`, `Add a heading such as ## ${version}, or set notes to github.`);
}
async function fromFile({ source, workspace }) {
    const file = external_node_path_.resolve(workspace, source);
    try {
        return await (0,external_node_fs_promises_.readFile)(file, 'utf8');
    }
    catch (thrown) {
        const parts = noNotes(`notes is '${source}', and ${file} cannot be read`, 'Give auto, changelog, github, git, none, or the path of a file.');
        throw new errors/* PackagingError */.yr(parts.code, { message: parts.message, fix: parts.fix, cause: thrown });
    }
}
async function findChangelogs(folders) {
    const places = [...new Set(folders.flatMap(folder => [folder, external_node_path_.join(folder, 'docs')]))];
    const found = await Promise.all(places.map(async (folder) => {
        const entries = await (0,external_node_fs_promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
        const names = entries.filter(entry => entry.isFile() && CHANGELOG.test(entry.name));
        return names.map(({ name }) => external_node_path_.join(folder, name)).sort();
    }));
    return found.flat();
}
function noNotes(why, fix) {
    return new errors/* PackagingError */.yr('release/notes', { message: `There are no notes: ${why}.`, fix });
}

;// CONCATENATED MODULE: ./lib/release/compare.js
/** @param digests what downloading told, by asset id, of assets for which GitHub tells no digest */
function compare(files, assets, digests = new Map()) {
    const byName = new Map(files.map(file => [file.name, file]));
    const isRight = (asset) => {
        const file = byName.get(asset.name);
        return (file !== undefined &&
            asset.state === 'uploaded' &&
            asset.size === file.size &&
            (asset.sha256 ?? digests.get(asset.id)) === file.sha256);
    };
    const right = new Set(assets.filter(isRight).map(({ name }) => name));
    return {
        kept: files.filter(({ name }) => right.has(name)),
        missing: files.filter(({ name }) => !right.has(name)),
        stale: assets.filter(asset => byName.has(asset.name) && !isRight(asset)),
        foreign: assets.filter(asset => !byName.has(asset.name)),
    };
}
/** Assets of which only their content can tell whether they are right. */
function undescribed(files, assets) {
    const sizes = new Map(files.map(({ name, size }) => [name, size]));
    return assets.filter(({ name, state, size, sha256 }) => sha256 === undefined && state === 'uploaded' && sizes.get(name) === size);
}

;// CONCATENATED MODULE: ./lib/release/state.js
/** What GitHub holds for a tag: the tag itself, its release or draft, and the files of that, compared with ours. */



/** The release or draft of a tag, if there is one. @throws PackagingError `release/several` */
async function findOne(api, tag) {
    const [first, ...more] = await api.of(tag);
    if (more.length === 0)
        return first;
    const all = [first, ...more].flatMap(one => (one === undefined ? [] : [one]));
    throw new errors/* PackagingError */.yr('release/several', {
        message: `GitHub holds ${all.length} releases for the tag ${tag}.`,
        fix: 'Delete all drafts among them on the page of releases (or all but one), and run this again.',
        detail: all.map(({ url, draft }) => `${draft ? 'draft' : 'published'}: ${url}`),
    });
}
/** What would be released must be what the tag holds. @throws PackagingError `release/tag` */
async function checkTag(api, { tag, commit }) {
    const { repository } = api.client;
    const tagged = await api.commitOf(tag);
    if (tagged === undefined)
        throw new errors/* PackagingError */.yr('release/tag', {
            message: `${repository} has no tag ${tag}.`,
            fix: `Push it first: git tag ${tag}${commit === undefined ? '' : ` ${commit}`} && git push origin ${tag}`,
        });
    if (commit === undefined || commit === tagged)
        return;
    throw new errors/* PackagingError */.yr('release/tag', {
        message: `The files were made from commit ${commit}, but ${tag} of ${repository} is ${tagged}.`,
        fix: 'Build from the tag, or move the tag to that commit.',
    });
}
/** What a release holds, every digest known. @throws PackagingError `release/foreign` when a draft holds more */
async function held(api, release, { files }) {
    const assets = await api.assets(release.id);
    const digests = new Map();
    for (const asset of undescribed(files, assets))
        digests.set(asset.id, await api.hash(asset));
    const comparison = compare(files, assets, digests);
    if (!release.draft || comparison.foreign.length === 0)
        return comparison;
    const foreign = comparison.foreign.map(({ name }) => name);
    throw new errors/* PackagingError */.yr('release/foreign', {
        message: `The draft for ${release.tag} holds ${(0,format/* plural */.LS)(foreign.length, 'file')} that ${foreign.length === 1 ? 'is' : 'are'} not of this release: ${(0,format/* listing */.RR)(foreign.slice(0, 10))}.`,
        fix: 'Remove them from the draft (or delete the draft), and run this again; files of your own belong into the folder and its SHA256SUMS.',
        detail: [release.url],
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/release/upload.js
/** Sends files into a draft: streamed, several at once, and looked at again after every doubt. */






/** GitHub asks for few writes at once; more of them are no faster. */
const AT_ONCE = 6;
const CHUNK = 256 * 1024;
/** Milliseconds without a byte taken, after which an upload is given up. */
const STALLED = 3 * 60_000;
/** Milliseconds that all of a file's bytes and GitHub's look at them may take at the very most. */
const LONGEST = 60 * 60_000;
const MOST_ATTEMPTS = 5;
/** @throws PackagingError(s) `release/…`, after every file was tried; those that arrived stay in the draft */
async function uploadAll(api, release, files, progress) {
    const limiter = (0,limit/* createLimiter */.z)(AT_ONCE);
    await (0,errors/* allOrProblems */.Xd)(files.map(file => limiter(async () => {
        await uploadOne(api, release, file, progress);
        progress.done(file);
    })));
}
async function uploadOne(api, release, file, progress) {
    const doing = `upload ${file.name}`;
    for (let attempt = 1;; attempt += 1) {
        try {
            const sent = await send(api, release, file, progress);
            if (isWhole(sent, file))
                return;
            throw new GitHubFault({ status: 502, message: `GitHub stored ${sent.size} bytes as ${sent.state}` });
        }
        catch (thrown) {
            if (!(thrown instanceof GitHubFault))
                throw thrown;
            const exists = thrown.status === 422;
            // It may have arrived all the same; and half an upload keeps its name taken.
            const there = exists || thrown.uncertain
                ? (await api.assets(release.id)).find(({ name }) => name === file.name)
                : undefined;
            if (there !== undefined && isWhole(there, file))
                return;
            if (there !== undefined)
                await api.deleteAsset(there);
            if (exists && there !== undefined && attempt < MOST_ATTEMPTS)
                continue;
            await api.client.before(doing, thrown, attempt);
        }
    }
}
/** What no digest is told of is looked at once all are there. */
function isWhole({ state, size, sha256 }, file) {
    return state === 'uploaded' && size === file.size && (sha256 ?? file.sha256) === file.sha256;
}
async function send(api, release, file, progress) {
    const stalled = new AbortController();
    const watch = setTimeout(() => {
        stalled.abort(new GitHubFault({ message: `it took nothing for ${STALLED / 1000} s` }));
    }, STALLED);
    const body = contentOf(file, sent => {
        watch.refresh();
        progress.moved(file, sent);
    });
    try {
        return await api.upload(release, file, body, {
            answer: LONGEST,
            signal: stalled.signal,
        });
    }
    finally {
        clearTimeout(watch);
    }
}
/** The bytes of a file that must still be what was checked. */
async function* contentOf(file, moved) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let sent = 0;
    const stream = (0,external_node_fs_.createReadStream)(file.path, { highWaterMark: CHUNK });
    const pieces = stream[Symbol.asyncIterator]();
    try {
        for (;;) {
            const { value, done } = await (0,fs_errors/* orFsError */.HQ)(`read ${file.name}`, file.path, () => pieces.next());
            if (done)
                break;
            hash.update(value);
            sent += value.length;
            if (sent > file.size)
                throw changed(file);
            // The last piece completes the upload, so the hash must be right before it goes.
            if (sent === file.size && hash.digest('hex') !== file.sha256)
                throw changed(file);
            yield value;
            moved(sent);
        }
        if (sent < file.size)
            throw changed(file);
    }
    finally {
        stream.destroy();
    }
}
function changed(file) {
    return new errors/* PackagingError */.yr('release/files', {
        message: `${file.name} was changed while it was uploaded.`,
        fix: 'Build again, and let nothing else write into that folder meanwhile.',
        place: { file: file.path },
    });
}

;// CONCATENATED MODULE: ./lib/release/draft.js
/** Makes a draft, or takes one up, and sends what it lacks. */





/** A draft that was made all the same, although the answer was lost, is taken up. */
async function createDraft(api, request) {
    const { tag, say } = request;
    const text = await request.text(undefined);
    for (let attempt = 1;; attempt += 1) {
        try {
            const draft = await api.createDraft(tag, text);
            say(`Made the draft ${draft.url}`);
            return draft;
        }
        catch (thrown) {
            if (!(thrown instanceof GitHubFault))
                throw thrown;
            await api.client.before(`make a draft for ${tag}`, thrown, attempt);
            const made = await findOne(api, tag);
            if (made !== undefined)
                return made;
        }
    }
}
/** Brings the text of a draft up to date; what a person wrote into it stays. */
async function refresh(api, draft, request) {
    const { title, body, prerelease } = await request.text(draft.body);
    if (draft.body === body && draft.prerelease === prerelease)
        return;
    await api.edit(draft.id, { body, prerelease, ...(draft.title === '' && { title }) });
}
/** Sends what the draft lacks, and reads back. @throws PackagingError `release/foreign`, `release/digest` */
async function fill(api, draft, request) {
    const { progress, say } = request;
    const before = await held(api, draft, request);
    for (const asset of before.stale) {
        say(`Replaces ${asset.name}: ${asset.state === 'uploaded' ? 'its content differs' : 'it is half uploaded'}`);
        await api.deleteAsset(asset);
    }
    await uploadAll(api, draft, before.missing, progress);
    const after = await held(api, draft, request);
    if (after.missing.length > 0)
        throw new errors/* PackagingError */.yr('release/digest', {
            message: `What GitHub stored is not what was sent: ${(0,format/* listing */.RR)(after.missing.map(({ name }) => name))}.`,
            fix: 'Run this again: those files are then replaced. Nothing was published.',
        });
    return { sent: before.missing.length, kept: before.kept.length };
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
;// CONCATENATED MODULE: ./lib/release/latest.js
/** Whether a release becomes the one that the repository's page shows as its latest (pure). */


/**
 * `make_latest` of GitHub's API. A pre-release never is; an older version than the present latest is not; where the two
 * cannot be compared (another project of the repository, a tag without a version) GitHub decides by date and version.
 * @param current the tag of the present latest release, undefined when there is none
 */
function makeLatest(tag, version, current) {
    if ((0,release_tag/* isPrerelease */.V1)(version))
        return 'false';
    if (current === undefined || current === tag)
        return 'true';
    const [ours, theirs] = [(0,release_tag/* parseTag */.ED)(tag), (0,release_tag/* parseTag */.ED)(current)];
    if (ours === undefined || theirs === undefined || ours.prefix !== theirs.prefix)
        return 'legacy';
    return (0,pep440.gt)(ours.version, theirs.version) ? 'true' : 'false';
}

;// CONCATENATED MODULE: ./lib/release/release.js
/**
 * Draft → upload → read back → publish. Every step looks first and does only what is still to be done, so a run that
 * died anywhere is finished by running it again; what is published is never touched.
 */






/** @throws PackagingError(s) `release/…`; GitHub then holds a draft that another run takes up, or what it held before */
async function release(api, request) {
    const { tag, stage, say } = request;
    const found = await findOne(api, tag);
    if (found !== undefined && !found.draft)
        return confirmPublished(api, found, request);
    await checkTag(api, request);
    if (stage === 'publish') {
        if (found === undefined)
            throw missingDraft(request, `GitHub has no draft for ${tag}`);
        const { missing } = await held(api, found, request);
        if (missing.length > 0)
            throw missingDraft(request, `the draft lacks ${(0,format/* listing */.RR)(release_names(missing))} as made here`);
        return { ...(await publish(api, found, request)), sent: 0, kept: request.files.length };
    }
    if (stage === 'check')
        return look(api, found, request);
    const draft = found ?? (await createDraft(api, request));
    if (found !== undefined) {
        say(`Found the draft ${draft.url}`);
        await refresh(api, draft, request);
    }
    const counts = await fill(api, draft, request);
    if (stage === 'draft')
        return { release: draft, state: 'draft', ...counts };
    return { ...(await publish(api, draft, request)), ...counts };
}
/** What `all` would do. */
async function look(api, draft, request) {
    const { files, say } = request;
    const { kept, stale } = draft === undefined ? { kept: [], stale: [] } : await held(api, draft, request);
    say(draft === undefined ? 'Would make a draft.' : `Would take up the draft ${draft.url}`);
    for (const { name } of stale)
        say(`Would replace ${name}.`);
    return { release: draft, state: 'checked', sent: files.length - kept.length, kept: kept.length };
}
async function publish(api, draft, request) {
    const { tag, version } = request;
    const latest = makeLatest(tag, version, await api.latest());
    const published = await api.publish(draft.id, (0,release_tag/* isPrerelease */.V1)(version), latest);
    const seen = published.draft ? await api.get(draft.id) : published;
    if (seen.draft)
        throw new errors/* PackagingError */.yr('release/refused', {
            message: `GitHub did not publish the draft for ${tag}, and gave no reason.`,
            fix: `Run this again, or publish it by hand: ${draft.url}`,
        });
    const { missing } = await held(api, seen, request);
    if (missing.length > 0)
        throw otherFiles(seen, missing);
    if (seen.immutable)
        request.say('The release is immutable now: nobody can change its files or move its tag.');
    return { release: seen, state: 'published' };
}
/** The same files are a success; nothing of a published release is ever changed. @throws PackagingError `release/published` */
async function confirmPublished(api, published, request) {
    const { missing } = await held(api, published, request);
    if (missing.length > 0)
        throw otherFiles(published, missing);
    const { files, say } = request;
    say(`${published.url} is published already, with these files${published.immutable ? '; it is immutable' : ''}.`);
    return { release: published, state: 'published before', sent: 0, kept: files.length };
}
function otherFiles(published, missing) {
    const { tag, url, immutable } = published;
    return new errors/* PackagingError */.yr('release/published', {
        message: `The release ${tag} is published${immutable ? ' and immutable' : ''}, and these files differ from it or are not in it: ${(0,format/* listing */.RR)(release_names(missing).slice(0, 10))}.`,
        fix: immutable
            ? 'Release a new version: GitHub lets nobody change this one.'
            : 'Release a new version; what people may have downloaded is not changed. (A build that is not reproducible gives other files every time.)',
        detail: [url],
    });
}
function missingDraft({ tag }, why) {
    return new errors/* PackagingError */.yr('release/missing', {
        message: `There is nothing to publish for ${tag}: ${why}.`,
        fix: 'Run this with release-stage: draft (or all) first, with the same files.',
    });
}
const release_names = (files) => files.map(({ name }) => name);

;// CONCATENATED MODULE: ./lib/release/show.js
/** Tells the outcome of a release: to standard output, the summary page and the outputs. */


/** What was done, in one sentence without the address. */
function outcome(tag, { state, sent, kept, release }) {
    const ready = kept > 0 ? `, ${kept} were there already` : '';
    switch (state) {
        case 'checked':
            return `${tag} can be released: ${(0,format/* plural */.LS)(sent, 'file')} would be sent${ready}. Nothing was changed.`;
        case 'draft':
            return `The draft for ${tag} is complete: ${(0,format/* plural */.LS)(sent, 'file')} sent${ready}; every digest was read back.`;
        case 'published':
            return `${tag} is published${release?.immutable ? ' and immutable' : ''}: ${(0,format/* plural */.LS)(sent, 'file')} sent${ready}; every digest was read back.`;
        case 'published before':
            return `${tag} was published before, with exactly these ${(0,format/* plural */.LS)(kept, 'file')}. Nothing was changed.`;
    }
}
/** Standard output gets JSON where the request asks for it. */
async function showRelease({ host, json, write }, { tag, repository }, { manifest, files }, released) {
    const { release, state, sent, kept } = released;
    const url = release?.url ?? '';
    const line = outcome(tag, released);
    const document = {
        schema: 1,
        repository,
        tag,
        project: { name: manifest.name, version: manifest.version },
        state,
        url,
        prerelease: release?.prerelease ?? false,
        immutable: release?.immutable ?? false,
        sent,
        kept,
        files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
    };
    write(json ? `${JSON.stringify(document, null, 2)}\n` : `${[line, url].filter(Boolean).join('\n')}\n`);
    const rows = files.map(({ name, size, sha256 }) => `| ${(0,text_escape/* code */.aY)(name)} | ${(0,format/* bytes */.ee)(size)} | ${(0,text_escape/* code */.aY)(sha256.slice(0, 12))} |`);
    await host.summary([
        `## ${state === 'checked' || state === 'draft' ? '📝' : '✅'} ${(0,text_escape/* markdown */.wD)(line)}`,
        url === '' ? '' : (0,text_escape/* link */.nf)(url, url),
        ['| File | Size | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n'),
        '',
    ].join('\n\n'));
    await host.setOutputs({
        'release-url': url,
        name: manifest.name,
        version: manifest.version,
    });
}

// EXTERNAL MODULE: ./lib/wheel/metadata.js
var metadata = __webpack_require__(93374);
// EXTERNAL MODULE: ./lib/wheel/sdist.js
var sdist = __webpack_require__(71030);
// EXTERNAL MODULE: ./lib/release/agreement.js
var agreement = __webpack_require__(54925);
;// CONCATENATED MODULE: ./lib/release/versions.js
/** Whether tag, manifest and the files' own metadata name one version. */







/** Enough to keep a disk busy. */
const versions_AT_ONCE = 4;
/** What the sdist and every wheel say of themselves. @throws PackagingError(s) `check/content` */
async function readMetadata({ manifest, files }) {
    const limiter = (0,limit/* createLimiter */.z)(versions_AT_ONCE);
    const formats = new Map(manifest.artifacts.map(({ file, format }) => [file, format]));
    const read = files.map(({ name, path: file }) => limiter(async () => {
        const format = formats.get(name);
        if (format !== 'sdist' && format !== 'wheel')
            return [];
        const core = format === 'sdist' ? await (0,sdist/* readSdist */.M)(file) : await (0,metadata/* readWheel */.ag)(file);
        return [{ file: name, name: core.name, version: core.version, classifiers: core.classifiers }];
    }));
    return (await (0,errors/* allOrProblems */.Xd)(read)).flat();
}
/** @param tagged undefined when `version-check` is `none` @throws PackagingError(s) `release/version`, `release/files`, `release/tag` */
function checkVersions({ manifest: { name, version } }, metadata, tagged) {
    const unlike = metadata.filter(one => (0,names/* normalizeName */.P)(one.name) !== (0,names/* normalizeName */.P)(name) || !(0,release_tag/* sameVersion */.r1)(one.version, version));
    (0,errors/* throwProblems */.Jh)([
        ...unlike.map(one => new errors/* PackagingError */.yr('release/files', {
            message: `${one.file} is ${one.name} ${one.version}, but manifest.json says ${name} ${version}.`,
            fix: 'Build again.',
        })),
        ...(tagged === undefined ? [] : withTag(name, version, tagged)),
    ]);
}
function withTag(name, version, tagged) {
    if ((0,release_tag/* parseTag */.ED)(tagged.tag, name) === undefined)
        return [(0,agreement/* versionlessTag */.iv)(tagged.tag)];
    return (0,agreement/* disagreements */.og)({ what: 'manifest.json', name, version }, tagged);
}

// EXTERNAL MODULE: ./lib/release/workflow-files.js
var workflow_files = __webpack_require__(22442);
;// CONCATENATED MODULE: ./lib/release/command.js
/** The command `release`: checks the files, asks the index, then draft → upload → read back → publish. */


















const releaseCommand = async (request, now) => {
    const { host, layers, style } = request;
    const configuration = await configureRelease(host, layers);
    const reporter = (0,engine_reporter/* createReporter */.A)(host.log, style, now);
    const staging = await (0,files_staging/* createStaging */.q)(host.temp);
    try {
        const graph = new engine_graph/* Graph */.T(reporter, now);
        const checked = graph.add('check the files', 'set-up', [], (_, say) => checkFiles(host, configuration, staging, say));
        const asked = graph.add('ask the package index', 'set-up', [checked], ([{ folder, metadata }], say) => checkIndex(host, configuration.options.indexCheck, folder, metadata, say));
        const released = graph.add(STEP, 'deliver', [checked, asked], ([{ folder }], say) => onGitHub(host, configuration, folder, { reporter, say }));
        const failures = await graph.settled();
        reporter.stop();
        for (const warning of await asked.value.catch(() => []))
            host.log.warning(warning);
        for (const failure of failures)
            host.log.error(failure);
        if (failures.length === 0) {
            const { folder } = await checked.value;
            await showRelease(request, configuration, folder, await released.value);
        }
        return failures;
    }
    finally {
        reporter.stop();
        await staging.dispose();
    }
};
const STEP = 'release on GitHub';
async function checkFiles(host, configuration, staging, say) {
    const { options, tag, git } = configuration;
    const place = await (0,workflow_files/* finishedFiles */.Qw)(host, configuration.folder, options.artifactPrefix, staging);
    const folder = await (0,release_folder/* readReleaseFolder */.SL)(place, options.checksumsDigest);
    const all = folder.files.reduce((sum, { size }) => sum + size, 0);
    say(`${(0,format/* plural */.LS)(folder.files.length, 'file')}, ${(0,format/* bytes */.ee)(all)}, are what their manifest and SHA256SUMS say`);
    for (const name of folder.others)
        say(`Left out, as it is not in SHA256SUMS: ${name}`);
    const metadata = await readMetadata(folder);
    const dirty = git?.head === folder.manifest.commit ? (git?.dirty ?? []) : [];
    checkVersions(folder, metadata, options.versionCheck === 'none' ? undefined : { tag, dirty });
    return { folder, metadata };
}
async function onGitHub(host, configuration, folder, { reporter, say }) {
    const { options, tag, repository, token, apiUrl, dir, git } = configuration;
    const { manifest, files } = folder;
    const signer = options.signerWorkflow;
    const attested = signer === '' ? undefined : { repository, signer };
    const client = await createGitHubClient({
        apiUrl,
        repository,
        token,
        waiting: milliseconds => host.log.info(`GitHub asks to wait ${(0,format/* duration */.p0)(milliseconds / 1000)}.`),
    });
    try {
        const api = releasesApi(client);
        return await release(api, {
            tag,
            version: manifest.version,
            commit: manifest.commit,
            files,
            stage: options.releaseStage,
            progress: progressOf(folder, reporter),
            say,
            async text(earlier) {
                const written = earlier === undefined ? '' : writtenIn(earlier);
                const notes = written ||
                    (await notesFrom({
                        source: options.notes,
                        tag,
                        version: manifest.version,
                        name: manifest.name,
                        folders: [...new Set([dir, ...(git ? [git.root] : [])])],
                        workspace: host.workspace,
                        generate: one => api.generateNotes(one),
                        git,
                        query: query/* query */.P,
                        say,
                    }));
                const body = composeBody(notes, filesPart(manifest, files, attested));
                return { title: tag, body, prerelease: (0,release_tag/* isPrerelease */.V1)(manifest.version) };
            },
        });
    }
    finally {
        await client.close();
    }
}
function progressOf({ files }, reporter) {
    const sent = new Map();
    const all = files.reduce((sum, { size }) => sum + size, 0);
    const draw = () => {
        const now = [...sent.values()].reduce((sum, size) => sum + size, 0);
        reporter.detail(STEP, `${(0,format/* bytes */.ee)(now)} of ${(0,format/* bytes */.ee)(all)}`);
    };
    return {
        moved({ name }, count) {
            sent.set(name, count);
            draw();
        },
        done({ name, size }) {
            sent.set(name, size);
            draw();
        },
    };
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


/***/ })

};
