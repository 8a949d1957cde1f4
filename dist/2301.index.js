export const id = 2301;
export const ids = [2301];
export const modules = {

/***/ 22301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseCommand: () => (/* binding */ releaseCommand)
});

// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/host/http.js
var http = __webpack_require__(87564);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: ./lib/host/retry.js
var retry = __webpack_require__(67460);
;// CONCATENATED MODULE: ./lib/github/client.js
/** Requests to GitHub's REST API: repeated where that is safe, after the time that GitHub asks for. */






// Whether a failed request is worth another (pure).
/** @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function isLimited({ status, headers, message }) {
    if (status !== 403)
        return status === 429;
    return (headers['x-ratelimit-remaining'] === '0' ||
        headers['retry-after'] !== undefined ||
        /rate limit|abuse detection/i.test(message));
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
    if (!isLimited(fault))
        return undefined;
    const asked = (0,retry/* retryAfter */.P)(fault.retryAfter, now);
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
    // Silence may be a lost answer, and a connection that breaks off is worth as many requests.
    return (0,retry/* retryDelay */.a)(fault.kind === 'timeout' ? { kind: 'broken' } : fault, attempt, random, now);
}
// The error when GitHub's API fails for good (pure).
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
    if (isLimited(fault)) {
        const wait = (0,format/* duration */.p0)((limitWait(fault, 1, now) ?? 0) / 1000);
        const why = `its rate limit is used up (status ${status}: ${said})`;
        return ['release/limited', why, `Run this again in ${wait}; it continues where it stopped.`];
    }
    switch (status) {
        case undefined:
            return [
                'release/unreachable',
                fault.uncertain ? `the connection breaks off repeatedly: ${said}` : `GitHub cannot be reached: ${said}`,
                'Check the network and the proxy variables (HTTPS_PROXY, NO_PROXY), and run this again; it continues where it stopped.',
            ];
        case 401:
            return ['release/token', `GitHub does not accept the token (${said})`, 'Give a token that has not expired.'];
        case 403: {
            const wanted = headers['x-accepted-github-permissions'];
            const needs = wanted ? `; it wants ${wanted.replaceAll('=', ': ')}` : '';
            return ['release/token', `the token may not do that (${said}${needs})`, PERMISSION];
        }
        case 404:
            return [
                'release/refused',
                `it does not exist, or this token may not read it (status 404: ${said})`,
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
                    `GitHub repeatedly answers with status ${status} (${said})`,
                    'Check githubstatus.com and run this again later; it continues where it stopped.',
                ]
                : ['release/refused', `GitHub answers with status ${status} (${said})`, 'Check the reason that GitHub gives.'];
    }
}
/** @see https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';
/** Milliseconds that GitHub may take to answer, and to be silent within a body. */
const ANSWER = 60_000;
/** Bytes of an answer in JSON. */
const ANSWER_SIZE = 64 * 1024 * 1024;
/** Milliseconds of waiting that are reported. */
const WORTH_REPORTING = 5_000;
function createGitHubClient(options) {
    const { apiUrl, repository, token, random = Math.random, wait = lifecycle/* pause */.v7 } = options;
    const base = `${apiUrl.replace(/\/+$/, '')}/repos/${repository}`;
    /** Milliseconds since 1970 before which no request is made: a limit met by one request is a limit for all. */
    let notBefore = 0;
    async function once(route, { json, body, headers, answer = ANSWER, signal }, read) {
        const ahead = notBefore - Date.now();
        if (ahead > 0)
            await wait(ahead);
        lifecycle/* interruption */.YW.throwIfAborted();
        const [method, target = ''] = route.split(' ', 2);
        const sent = body ?? (json && JSON.stringify(json));
        const request = {
            url: target.startsWith('/') ? `${base}${target}` : target,
            method,
            headers: {
                authorization: `Bearer ${token}`,
                accept: 'application/vnd.github+json',
                'x-github-api-version': API_VERSION,
                ...(json && { 'content-type': 'application/json; charset=utf-8' }),
                ...headers,
            },
            ...(sent !== undefined && { body: sent }),
            limits: { answer, idle: ANSWER },
            signal,
        };
        return (0,http/* exchange */.cv)(request, async (response) => {
            if (response.status >= 200 && response.status < 300)
                return read(response);
            throw await statusFault(response);
        });
    }
    async function before(doing, fault, attempt) {
        const now = Date.now();
        const delay = waitBefore(fault, attempt, random(), now);
        if (delay === undefined)
            throw githubError(fault, doing, repository, now);
        const limit = limitWait(fault, attempt, now);
        if (limit !== undefined)
            notBefore = Math.max(notBefore, now + limit);
        if (delay >= WORTH_REPORTING)
            options.waiting?.(delay);
        await wait(delay);
    }
    const client = {
        repository,
        before,
        call: (doing, route, callOptions = {}) => client.fetch(doing, route, callOptions, async (response) => parsed(await (0,http/* readText */.yR)(response, ANSWER_SIZE))),
        async fetch(doing, route, callOptions, read) {
            for (let attempt = 1;; attempt += 1) {
                try {
                    return await once(route, callOptions, read);
                }
                catch (thrown) {
                    if (!(thrown instanceof http/* HttpFault */.F9))
                        throw thrown;
                    const { once: only } = callOptions;
                    if (only === 'any' || (only === 'doubt' && thrown.uncertain))
                        throw thrown;
                    await before(doing, thrown, attempt);
                }
            }
        },
    };
    return client;
}
/** The text itself where it is not JSON: its reader names what it lacks. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
/** GitHub's reasons. @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
async function statusFault(response) {
    const answer = parsed(await (0,http/* readText */.yR)(response, ANSWER_SIZE));
    const fields = (0,json/* isRecord */.u4)(answer) ? answer : {};
    const message = typeof answer === 'string' ? answer.slice(0, 200) : (0,json/* textOf */.b6)(fields.message);
    const details = (0,json/* listOf */.c3)(fields.errors).map(error => {
        if (!(0,json/* isRecord */.u4)(error))
            return String(error);
        const where = [error.resource, error.field].flatMap(part => (0,json/* textOf */.b6)(part) ?? []).join('.');
        return [where, (0,json/* textOf */.b6)(error.code), (0,json/* textOf */.b6)(error.message)].filter(Boolean).join(': ');
    });
    return new http/* HttpFault */.F9('status', { ...response, message: message || 'no reason given', details });
}

// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
;// CONCATENATED MODULE: ./lib/github/releases.js
/** GitHub's releases: requests, and their answers decoded without trust. @see https://docs.github.com/rest/releases */




/** @throws PackagingError `release/refused`; so do all below */
function decodeRelease(data) {
    const { fields, text, number } = fieldsOf(data, 'read a release');
    return {
        id: number('id'),
        tag: text('tag_name'),
        title: (0,json/* textOf */.b6)(fields.name) ?? '',
        body: (0,json/* textOf */.b6)(fields.body) ?? '',
        draft: fields.draft === true,
        prerelease: fields.prerelease === true,
        immutable: fields.immutable === true,
        url: text('html_url'),
        uploadUrl: text('upload_url').replace(/\{.*$/, ''),
    };
}
function decodeAsset(data) {
    const { fields, text, number } = fieldsOf(data, 'read a file of the release');
    return {
        id: number('id'),
        name: text('name'),
        state: text('state'),
        size: number('size'),
        sha256: /^sha256:([0-9a-f]{64})$/i.exec((0,json/* textOf */.b6)(fields.digest) ?? '')?.[1]?.toLowerCase(),
    };
}
/** @param doing what it was asked for, to go after "Cannot" */
function listOf(data, doing) {
    if (!Array.isArray(data))
        throw strange(doing, 'a list');
    return data;
}
/** The fields of an object, and those that it must have. @param doing as `listOf` */
function fieldsOf(data, doing) {
    if (!(0,json/* isRecord */.u4)(data))
        throw strange(doing, 'an object');
    const text = (key) => {
        const value = data[key];
        if (typeof value === 'string')
            return value;
        throw strange(doing, `a text '${key}'`);
    };
    const number = (key) => {
        const value = data[key];
        if (typeof value === 'number')
            return value;
        throw strange(doing, `a number '${key}'`);
    };
    return { fields: data, text, number };
}
function strange(doing, wanted) {
    return new errors/* PackagingError */.yr('release/refused', {
        message: `Cannot ${doing}: the answer is not from GitHub, it lacks ${wanted}.`,
        fix: 'Check GITHUB_API_URL, and that no proxy or login page answers instead.',
    });
}
/** GitHub's greatest page. */
const PAGE = 100;
/** The API over a client, which repeats what may be repeated. */
function releasesApi(client) {
    const { call } = client;
    const list = async (doing, path, decode) => {
        const all = [];
        for (let page = 1;; page += 1) {
            const entries = listOf(await call(doing, `GET ${path}?per_page=${PAGE}&page=${page}`), doing);
            all.push(...entries.map(decode));
            if (entries.length < PAGE)
                return all;
        }
    };
    const edit = async (doing, id, json) => decodeRelease(await call(doing, `PATCH /releases/${id}`, { json }));
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
            const all = await list('list the releases', '/releases', decodeRelease);
            return all.filter(release => release.tag === tag);
        },
        get: async (id) => decodeRelease(await call('read the release', `GET /releases/${id}`)),
        async createDraft(tag, { title, body, prerelease }) {
            const json = { tag_name: tag, name: title, body, draft: true, prerelease };
            return decodeRelease(await call(`create a draft for ${tag}`, 'POST /releases', { json, once: 'doubt' }));
        },
        edit: (id, { title, body, prerelease }) => edit('change the draft', id, { name: title, body, prerelease }),
        publish: (id, prerelease, latest) => edit('publish the draft', id, { draft: false, prerelease, make_latest: latest }),
        latest: () => found(async () => decodeRelease(await call('read the latest release', 'GET /releases/latest')).tag),
        assets: id => list('list the files of the release', `/releases/${id}/assets`, decodeAsset),
        async upload({ uploadUrl }, { name, size }, body, options) {
            const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
            const route = `POST ${uploadUrl}?name=${encodeURIComponent(name)}`;
            return decodeAsset(await call(`upload ${name}`, route, { ...options, headers, body, once: 'any' }));
        },
        async deleteAsset({ id, name }) {
            await found(() => call(`remove ${name} from the draft`, `DELETE /releases/assets/${id}`));
        },
        hash({ id, name }) {
            const headers = { accept: 'application/octet-stream' };
            return client.fetch(`read back ${name}`, `GET /releases/assets/${id}`, { headers }, async (response) => {
                return (0,files/* sha256OfPieces */.O)(response.pieces());
            });
        },
        async commitOf(tag) {
            const doing = `look up the tag ${tag}`;
            const at = async (path) => fieldsOf(fieldsOf(await call(doing, `GET /git/${path}`), doing).fields.object, doing);
            return found(async () => {
                let object = await at(`ref/tags/${tag.split('/').map(encodeURIComponent).join('/')}`);
                // An annotated tag is an object of its own, which may even name another one.
                while (object.fields.type === 'tag')
                    object = await at(`tags/${encodeURIComponent(object.text('sha'))}`);
                return object.text('sha');
            });
        },
        async generateNotes(tag) {
            const doing = 'generate the release notes';
            const answer = await call(doing, 'POST /releases/generate-notes', { json: { tag_name: tag } });
            return fieldsOf(answer, doing).text('body');
        },
    };
}
/** Whether `thrown` comes from an answer with that status. */
function isStatus(thrown, status) {
    const fault = thrown instanceof errors/* PackagingError */.yr ? thrown.cause : thrown;
    return fault instanceof http/* HttpFault */.F9 && fault.status === status;
}

// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/host/publish.js
var publish = __webpack_require__(25689);
// EXTERNAL MODULE: ./lib/pipeline/graph.js
var pipeline_graph = __webpack_require__(53954);
// EXTERNAL MODULE: ./lib/pipeline/reporter.js
var pipeline_reporter = __webpack_require__(57441);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/options.js
var config_options = __webpack_require__(61236);
// EXTERNAL MODULE: ./lib/project/git.js
var git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/project.js + 1 modules
var project = __webpack_require__(90156);
// EXTERNAL MODULE: ./lib/project/version.js
var version = __webpack_require__(35493);
;// CONCATENATED MODULE: ./lib/release/configure.js
/** Everything that a release is decided by. No project is needed: the job that releases may have checked nothing out. */








/** @throws PackagingError `input/…`, `release/tag`, `release/repository`, `release/token`, all that is wrong together */
async function configureRelease(host, layers) {
    const dir = external_node_path_.resolve(host.workspace, (0,config_options/* givenText */.xe)(layers, 'path') ?? '.');
    const [options, git] = await Promise.all([(0,config_options/* optionsWithoutProject */.wh)(layers, dir, host.workspace), gitOf(dir, host)]);
    const names = await namesOf(dir, host, git);
    const { env } = host;
    const tag = options.tag || (0,version/* releaseTag */.aF)(env, git);
    const repository = options.repository || env.GITHUB_REPOSITORY || (git && (await originOf(git)));
    const token = options.githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN;
    (0,errors/* throwProblems */.Jh)([
        ...(tag ? [] : [noTag(git)]),
        ...(repository
            ? []
            : [
                new errors/* PackagingError */.yr('release/repository', {
                    message: 'The repository on GitHub to release in is not known.',
                    fix: 'Name it with the input repository, as owner/name.',
                }),
            ]),
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
        names,
    };
}
async function namesOf(dir, host, git) {
    try {
        return (0,version/* tagNames */.nP)(await (0,project/* readProject */.W)(dir, host.workspace, async () => git));
    }
    catch (thrown) {
        if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
            throw thrown;
        return { folders: [], match: ['*'] };
    }
}
async function gitOf(dir, host) {
    const tool = await (0,paths/* findProgram */.Kp)('git', host.env, host.workspace);
    return tool === undefined ? undefined : (0,git/* readGit */.lX)(dir, tool, query/* query */.P).catch(() => undefined);
}
/** The repository that `origin` leads to, when it is one of GitHub's. */
async function originOf({ root, tool }) {
    const { stdout } = await (0,query/* query */.P)(tool, [...(0,git/* gitOptions */.h5)(root), 'remote', 'get-url', 'origin'], root);
    return /(?:^|[/@.])github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(stdout.trim())?.[1];
}
function noTag(git) {
    const several = git !== undefined && git.tags.length > 1 ? ` (HEAD has several: ${git.tags.join(', ')})` : '';
    return new errors/* PackagingError */.yr('release/tag', {
        message: `There is no tag to release for${several}.`,
        fix: 'Start the workflow by pushing a tag such as v1.2.3, or name one with the input tag.',
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

// EXTERNAL MODULE: ./lib/release/files.js
var release_files = __webpack_require__(36210);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/host/download.js
var download = __webpack_require__(30024);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(44220);
// EXTERNAL MODULE: ./lib/host/store.js
var host_store = __webpack_require__(14615);
// EXTERNAL MODULE: ./lib/resolve/index-settings.js
var index_settings = __webpack_require__(71000);
;// CONCATENATED MODULE: ./lib/release/index.js
/**
 * What the package index will answer to the sdist and the wheels, asked before anything is released by the Simple API's
 * JSON. @see https://peps.python.org/pep-0691/
 */














/** Defaults of the Python Package Index, in bytes; both can be raised on request. */
const INDEX_LIMITS = { file: 100 * 1024 ** 2, project: 10 * 1000 ** 3 };
/** @param there undefined when the index has no such project */
function preflight(name, files, there) {
    const known = new Map(there?.files.map(file => [file.filename, file]));
    const existing = files.flatMap(file => {
        const found = known.get(file.name);
        return found === undefined ? [] : [{ file, found }];
    });
    const other = existing.filter(({ file, found }) => found.sha256 === undefined ? found.size !== undefined && found.size !== file.size : found.sha256 !== file.sha256);
    const same = existing.filter(({ file, found }) => found.sha256 === file.sha256).map(({ file }) => file.name);
    return {
        same,
        conflicts: other.length > 0 ? [conflict(name, (0,format/* listing */.RR)(other.map(({ file }) => file.name)))] : [],
        warnings: [...newProject(name, there), ...tooLarge(files), ...tooMuch(name, files, there)],
    };
}
function conflict(name, files) {
    return new errors/* PackagingError */.yr('release/exists', {
        message: `The index already has other files of these names for ${name}: ${files}.`,
        fix: 'Release a new version: an index never accepts a second file of one name, not even after it was deleted. If this project is not that one, set index-check to none.',
    });
}
function newProject(name, there) {
    if (there !== undefined)
        return [];
    const fix = `Before the first upload, set up a pending trusted publisher for ${name} in your account of the index (owner, repository, workflow file, environment): the first upload then creates the project, without a password.`;
    return [warn(`The index has no project ${name} yet.`, fix)];
}
function tooLarge(files) {
    const large = files.filter(({ size }) => size > INDEX_LIMITS.file);
    if (large.length === 0)
        return [];
    const message = `${(0,format/* listing */.RR)(large.map(({ name, size }) => `${name} (${(0,format/* bytes */.ee)(size)})`))}: above the ${(0,format/* bytes */.ee)(INDEX_LIMITS.file)} that the Python Package Index accepts for one file by default.`;
    return [warn(message, 'Request a higher limit, or make the file smaller.')];
}
function tooMuch(name, files, there) {
    const held = (there?.files ?? []).reduce((sum, { size }) => sum + (size ?? 0), 0);
    const all = files.reduce((sum, { size }) => sum + size, held);
    if (all <= INDEX_LIMITS.project)
        return [];
    const message = `All files of ${name} would be ${(0,format/* bytes */.ee)(all)}, above the ${(0,format/* bytes */.ee)(INDEX_LIMITS.project)} that the Python Package Index accepts for one project by default.`;
    return [warn(message, 'Request a higher limit, or delete old releases there.')];
}
/** An answer that cannot be understood is not the same as "fine". */
function unknownIndex(why) {
    const fix = 'Check by hand before publishing there, or set index-check to none.';
    return warn(`Whether the index already has this version is unknown: ${why}`, fix);
}
function warn(message, fix) {
    return new errors/* PackagingError */.yr('release/index', { message, fix });
}
/**
 * The index that files are looked up in: uv's or pip's variable, else what pip on this machine has in its settings or
 * was made with.
 * @param python absolute path of a Python with pip; undefined when there is none
 */
async function indexAddress(env, python, cwd) {
    const given = [env.UV_DEFAULT_INDEX, env.UV_INDEX_URL, env.PIP_INDEX_URL].find(text => text?.trim());
    const address = given?.trim().replace(/^[A-Za-z0-9._-]+=(?=https?:)/, '');
    if (address !== undefined)
        return isWeb(address) ? address : undefined;
    if (python === undefined)
        return undefined;
    const asked = await (0,query/* query */.P)(python, ['-I', '-c', ASK_PIP], cwd).catch(() => undefined);
    const reported = asked?.stdout.trim().split(/\s+/).at(-1) ?? '';
    return asked?.code === 0 && isWeb(reported) ? reported : undefined;
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
    const url = `${index.replace(/\/+$/, '')}/${(0,paths/* normalizeName */.Pc)(name)}/`;
    const login = (0,index_settings/* authorization */.it)(url, env, await netrc(env));
    try {
        const accept = 'application/vnd.pypi.simple.v1+json';
        const headers = { accept, ...(login !== undefined && { authorization: login }) };
        return decode(await downloader.fetchJson({ url, headers, limits: { total: 60_000 } }));
    }
    catch (thrown) {
        if (thrown instanceof Error && thrown.cause instanceof http/* HttpFault */.F9 && thrown.cause.status === 404)
            return undefined;
        throw thrown;
    }
}
async function netrc(env) {
    const file = env.NETRC || external_node_path_.join(env.HOME || (0,external_node_os_.homedir)(), process.platform === 'win32' ? '_netrc' : '.netrc');
    return (0,index_settings/* parseNetrc */.QZ)(await (0,promises_.readFile)(file, 'utf8').catch(() => ''));
}
function decode(answer) {
    const files = (0,json/* isRecord */.u4)(answer) ? answer.files : undefined;
    if (!Array.isArray(files))
        throw new Error('its answer is not that of the Simple API (PEP 691).');
    return {
        files: (0,json/* recordsOf */.M$)(files).flatMap(({ filename, hashes, size }) => {
            if (typeof filename !== 'string')
                return [];
            const sha256 = (0,json/* isRecord */.u4)(hashes) ? (0,json/* textOf */.b6)(hashes.sha256)?.toLowerCase() : undefined;
            return [{ filename, sha256, size: typeof size === 'number' ? size : undefined }];
        }),
    };
}
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
        say('Skipped: a classifier says that the project is private');
        return [];
    }
    const { env, workspace, store } = host;
    const python = (await (0,paths/* findProgram */.Kp)('python3', env, workspace)) ?? (await (0,paths/* findProgram */.Kp)('python', env, workspace));
    const index = await indexAddress(env, python, host.temp);
    if (index === undefined)
        return [unknownIndex('no index is configured (PIP_INDEX_URL, UV_DEFAULT_INDEX) and pip reports none.')];
    try {
        const downloader = (0,download/* createDownloader */.m)({ store: (0,host_store/* createStore */.y)(store), limiter: (0,lifecycle/* createLimiter */.zm)(1) });
        const there = await askIndex(index, manifest.name, downloader, env);
        const { conflicts, warnings, same } = preflight(manifest.name, ours, there);
        if (mode === 'fail')
            (0,errors/* throwProblems */.Jh)(conflicts);
        if (there !== undefined)
            say(`${(0,log/* redactUrl */.BO)(index)} has ${there.files.length} files of ${manifest.name}; of these, ${same.length} already`);
        return [...(mode === 'warn' ? conflicts : []), ...warnings];
    }
    catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'release/exists')
            throw thrown;
        return [unknownIndex((0,format/* messageOf */.bD)(thrown))];
    }
}

// EXTERNAL MODULE: ./lib/release/notes.js
var release_notes = __webpack_require__(83360);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
// EXTERNAL MODULE: ./lib/release/tag.js
var release_tag = __webpack_require__(28089);
;// CONCATENATED MODULE: ./lib/release/release.js
/**
 * Draft → upload → read back → publish. Every step checks first and does only what is still to be done, so a run that
 * died anywhere is finished by running it again; what is published is never touched.
 */









/**
 * What GitHub has, compared with what is to be released (pure).
 * @param digests by asset id, from downloading, of assets for which GitHub has no digest
 */
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
/** Assets that must be downloaded to know whether they are right. */
function undescribed(files, assets) {
    const sizes = new Map(files.map(({ name, size }) => [name, size]));
    return assets.filter(({ name, state, size, sha256 }) => sha256 === undefined && state === 'uploaded' && sizes.get(name) === size);
}
/** GitHub asks for few writes at once; more of them are no faster. */
const AT_ONCE = 6;
const CHUNK = 256 * 1024;
/** Milliseconds without a byte taken, after which an upload is given up. */
const STALLED = 3 * 60_000;
/** Milliseconds that sending and storing one file may take at most. */
const LONGEST = 60 * 60_000;
const MOST_ATTEMPTS = 5;
async function uploadOne(api, release, file, progress) {
    const doing = `upload ${file.name}`;
    for (let attempt = 1;; attempt += 1) {
        try {
            const sent = await send(api, release, file, progress);
            if (isWhole(sent, file))
                return progress.done(file);
            throw new http/* HttpFault */.F9('status', { status: 502, message: `GitHub stored ${sent.size} bytes as ${sent.state}` });
        }
        catch (thrown) {
            if (!(thrown instanceof http/* HttpFault */.F9))
                throw thrown;
            const exists = thrown.status === 422;
            // It may have arrived all the same; and half an upload keeps its name taken.
            const there = exists || thrown.uncertain ? (await api.assets(release.id)).find(({ name }) => name === file.name) : undefined;
            if (there !== undefined && isWhole(there, file))
                return progress.done(file);
            if (there !== undefined)
                await api.deleteAsset(there);
            if (exists && there !== undefined && attempt < MOST_ATTEMPTS)
                continue;
            await api.client.before(doing, thrown, attempt);
        }
    }
}
/** An asset without a digest is compared once all are uploaded. */
function isWhole({ state, size, sha256 }, file) {
    return state === 'uploaded' && size === file.size && (sha256 ?? file.sha256) === file.sha256;
}
async function send(api, release, file, progress) {
    const stalled = new AbortController();
    const watch = setTimeout(() => {
        stalled.abort(new http/* HttpFault */.F9('broken', { message: `it accepted nothing for ${STALLED / 1000} s` }));
    }, STALLED);
    const body = contentOf(file, sent => {
        watch.refresh();
        progress.moved(file, sent);
    });
    try {
        return await api.upload(release, file, body, { answer: LONGEST, signal: stalled.signal });
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
            const { value, done } = await (0,files/* orFsError */.HQ)(`read ${file.name}`, file.path, () => pieces.next());
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
/** The release or draft of a tag, if there is one. @throws PackagingError `release/several` */
async function findOne(api, tag) {
    const [first, ...more] = await api.of(tag);
    if (more.length === 0)
        return first;
    const all = [...(first ? [first] : []), ...more];
    throw new errors/* PackagingError */.yr('release/several', {
        message: `GitHub has ${all.length} releases for the tag ${tag}.`,
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
        message: `The files were built from commit ${commit}, but ${tag} of ${repository} is ${tagged}.`,
        fix: 'Build from the tag, or move the tag to that commit.',
    });
}
/** What a release holds, every digest known. @throws PackagingError `release/foreign` when a draft holds more */
async function compareAssets(api, release, { files }) {
    const assets = await api.assets(release.id);
    const digests = new Map();
    for (const asset of undescribed(files, assets))
        digests.set(asset.id, await api.hash(asset));
    const comparison = compare(files, assets, digests);
    if (!release.draft || comparison.foreign.length === 0)
        return comparison;
    const foreign = names(comparison.foreign);
    throw new errors/* PackagingError */.yr('release/foreign', {
        message: `The draft for ${release.tag} contains ${(0,format/* plural */.LS)(foreign.length, 'file')} that ${foreign.length === 1 ? 'is' : 'are'} not of this release: ${(0,format/* listing */.RR)(foreign.slice(0, 10))}.`,
        fix: 'Remove them from the draft (or delete the draft), and run this again; files of your own belong into the folder and its SHA256SUMS.',
        detail: [release.url],
    });
}
/** A draft that was created although the answer was lost is used. */
async function createDraft(api, request) {
    const { tag, say } = request;
    const text = await request.text(undefined);
    for (let attempt = 1;; attempt += 1) {
        try {
            const draft = await api.createDraft(tag, text);
            say(`Created the draft ${draft.url}`);
            return draft;
        }
        catch (thrown) {
            if (!(thrown instanceof http/* HttpFault */.F9))
                throw thrown;
            await api.client.before(`create a draft for ${tag}`, thrown, attempt);
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
/** Sends what the draft lacks, and reads back. @throws PackagingError(s) `release/…` */
async function fill(api, draft, request) {
    const { progress, say } = request;
    const before = await compareAssets(api, draft, request);
    for (const asset of before.stale) {
        say(`Replacing ${asset.name}: ${asset.state === 'uploaded' ? 'its content differs' : 'it is half uploaded'}`);
        await api.deleteAsset(asset);
    }
    const limiter = (0,lifecycle/* createLimiter */.zm)(AT_ONCE);
    // Every file is tried; those that arrived stay in the draft.
    await (0,errors/* allOrProblems */.Xd)(before.missing.map(file => limiter(() => uploadOne(api, draft, file, progress))));
    const after = await compareAssets(api, draft, request);
    if (after.missing.length > 0)
        throw new errors/* PackagingError */.yr('release/digest', {
            message: `What GitHub stored is not what was sent: ${(0,format/* listing */.RR)(names(after.missing))}.`,
            fix: 'Run this again: those files are then replaced. Nothing was published.',
        });
    return { sent: before.missing.length, kept: before.kept.length };
}
/**
 * `make_latest` of GitHub's API: whether the repository's page shows a release as its latest (pure). A pre-release never is; an older version than the present latest is not; where the two
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
/** @throws PackagingError(s) `release/…`; GitHub then has a draft that another run continues, or what it had before */
async function release(api, request) {
    const { tag, stage, say } = request;
    const found = await findOne(api, tag);
    if (found !== undefined && !found.draft)
        return confirmPublished(api, found, request);
    await checkTag(api, request);
    if (stage === 'publish') {
        if (found === undefined)
            throw missingDraft(request, `GitHub has no draft for ${tag}`);
        const { missing } = await compareAssets(api, found, request);
        if (missing.length > 0)
            throw missingDraft(request, `the draft lacks ${(0,format/* listing */.RR)(names(missing))} as built here`);
        return { ...(await release_publish(api, found, request)), sent: 0, kept: request.files.length };
    }
    if (stage === 'check')
        return previewRelease(api, found, request);
    const draft = found ?? (await createDraft(api, request));
    if (found !== undefined) {
        say(`Found the draft ${draft.url}`);
        await refresh(api, draft, request);
    }
    const counts = await fill(api, draft, request);
    if (stage === 'draft')
        return { release: draft, state: 'draft', ...counts };
    return { ...(await release_publish(api, draft, request)), ...counts };
}
/** Says what `all` would do. */
async function previewRelease(api, draft, request) {
    const { files, say } = request;
    const { kept, stale } = draft === undefined ? { kept: [], stale: [] } : await compareAssets(api, draft, request);
    say(draft === undefined ? 'Would create a draft.' : `Would continue the draft ${draft.url}`);
    for (const { name } of stale)
        say(`Would replace ${name}.`);
    return { release: draft, state: 'checked', sent: files.length - kept.length, kept: kept.length };
}
async function release_publish(api, draft, request) {
    const { tag, version } = request;
    const latest = makeLatest(tag, version, await api.latest());
    const published = await api.publish(draft.id, (0,release_tag/* isPrerelease */.V1)(version), latest);
    const current = published.draft ? await api.get(draft.id) : published;
    if (current.draft)
        throw new errors/* PackagingError */.yr('release/refused', {
            message: `GitHub did not publish the draft for ${tag}, and gave no reason.`,
            fix: `Run this again, or publish it by hand: ${draft.url}`,
        });
    const { missing } = await compareAssets(api, current, request);
    if (missing.length > 0)
        throw otherFiles(current, missing);
    if (current.immutable)
        request.say('The release is immutable now: its files and its tag cannot be changed.');
    return { release: current, state: 'published' };
}
/** The same files are a success; nothing of a published release is ever changed. @throws PackagingError `release/published` */
async function confirmPublished(api, published, request) {
    const { missing } = await compareAssets(api, published, request);
    if (missing.length > 0)
        throw otherFiles(published, missing);
    const { files, say } = request;
    say(`${published.url} is published already, with these files${published.immutable ? '; it is immutable' : ''}.`);
    return { release: published, state: 'published before', sent: 0, kept: files.length };
}
function otherFiles(published, missing) {
    const { tag, url, immutable } = published;
    return new errors/* PackagingError */.yr('release/published', {
        message: `The release ${tag} is published${immutable ? ' and immutable' : ''}, and these files differ from it or are not in it: ${(0,format/* listing */.RR)(names(missing).slice(0, 10))}.`,
        fix: immutable
            ? 'Release a new version: this one cannot be changed.'
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
const names = (files) => files.map(({ name }) => name);

// EXTERNAL MODULE: ./lib/archives/sdist.js
var sdist = __webpack_require__(36790);
// EXTERNAL MODULE: ./lib/archives/wheel.js
var wheel = __webpack_require__(13748);
;// CONCATENATED MODULE: ./lib/release/versions.js
/** Whether tag, manifest and the files' own metadata name one version. */






/** Enough to keep a disk busy. */
const versions_AT_ONCE = 4;
/** The metadata of the sdist and of every wheel. @throws PackagingError(s) `check/content` */
async function readMetadata({ manifest, files }) {
    const limiter = (0,lifecycle/* createLimiter */.zm)(versions_AT_ONCE);
    const formats = new Map(manifest.artifacts.map(({ file, format }) => [file, format]));
    const read = files.map(({ name, path: file }) => limiter(async () => {
        const format = formats.get(name);
        if (format !== 'sdist' && format !== 'wheel')
            return [];
        const core = format === 'sdist' ? await (0,sdist/* readSdist */.M6)(file) : await (0,wheel/* readWheel */.ag)(file);
        return [{ file: name, name: core.name, version: core.version, classifiers: core.classifiers }];
    }));
    return (await (0,errors/* allOrProblems */.Xd)(read)).flat();
}
/** @param tagged undefined when `version-check` is `none` @throws PackagingError(s) `release/version`, `release/files`, `release/tag` */
function checkVersions({ manifest: { name, version } }, metadata, tagged) {
    const unlike = metadata.filter(one => (0,paths/* normalizeName */.Pc)(one.name) !== (0,paths/* normalizeName */.Pc)(name) || !(0,release_tag/* sameVersion */.r1)(one.version, version));
    (0,errors/* throwProblems */.Jh)([
        ...unlike.map(one => new errors/* PackagingError */.yr('release/files', {
            message: `${one.file} is ${one.name} ${one.version}, but manifest.json says ${name} ${version}.`,
            fix: 'Build again.',
        })),
        ...(tagged === undefined
            ? []
            : !(0,release_tag/* hasVersion */.Xj)(tagged, name)
                ? [(0,release_tag/* versionlessTag */.iv)(tagged.tag)]
                : (0,release_tag/* disagreements */.og)({ what: 'manifest.json', name, version }, tagged)),
    ]);
}

// EXTERNAL MODULE: ./lib/commands/attest.js + 1 modules
var attest = __webpack_require__(41161);
;// CONCATENATED MODULE: ./lib/commands/release.js
/** The command `release`: checks the files, queries the package index, then draft → upload → read back → publish. */















/** What was done, in one sentence without the address. */
function outcome(tag, { state, sent, kept, release }) {
    const ready = kept > 0 ? `, ${kept} already there` : '';
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
/** Reports the release: on standard output, as JSON if requested, in the job summary and in the outputs. */
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
    const rows = files.map(({ name, size, sha256 }) => `| ${(0,format/* code */.aY)(name)} | ${(0,format/* bytes */.ee)(size)} | ${(0,format/* code */.aY)(sha256.slice(0, 12))} |`);
    await host.summary([
        `## ${state === 'checked' || state === 'draft' ? '📝' : '✅'} ${(0,format/* markdown */.wD)(line)}`,
        url === '' ? '' : (0,format/* link */.nf)(url, url),
        ['| File | Size | SHA-256 |', '| --- | --- | --- |', ...rows].join('\n'),
        '',
    ].join('\n\n'));
    await host.setOutputs({ 'release-url': url, name: manifest.name, version: manifest.version });
}
const releaseCommand = async (request, now) => {
    const { host, layers, style } = request;
    const configuration = await configureRelease(host, layers);
    const reporter = (0,pipeline_reporter/* createReporter */.A)(host.log, style, now);
    const staging = await (0,publish/* createStaging */.q)(host.temp);
    try {
        const graph = new pipeline_graph/* Graph */.T(reporter, now);
        const checked = graph.add({ id: 'check-files', title: 'check files', section: 'set-up' }, [], (_, say) => checkFiles(host, configuration, staging, say));
        const asked = graph.add({ id: 'check-index', title: 'query package index', section: 'set-up' }, [checked], ([{ folder, metadata }], say) => checkIndex(host, configuration.options.indexCheck, folder, metadata, say));
        const released = graph.add(STEP, [checked, asked], ([{ folder }], say) => onGitHub(host, configuration, folder, { reporter, say }));
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
const STEP = { id: 'release', title: 'release on GitHub', section: 'publish' };
async function checkFiles(host, configuration, staging, say) {
    const { options, tag, git, names } = configuration;
    const place = await (0,release_files/* finishedFiles */.Qw)(host, configuration.folder, options.artifactPrefix, staging);
    const folder = await (0,attest.checkedFolder)(place, options.checksumsDigest, say);
    for (const name of folder.others)
        say(`Left out, not in SHA256SUMS: ${name}`);
    const metadata = await readMetadata(folder);
    const dirty = git?.head === folder.manifest.commit ? (git?.dirty ?? []) : [];
    checkVersions(folder, metadata, options.versionCheck === 'none' ? undefined : { tag, dirty, names });
    return { folder, metadata };
}
async function onGitHub(host, configuration, folder, { reporter, say }) {
    const { options, tag, repository, token, apiUrl, dir, git } = configuration;
    const { manifest, files } = folder;
    const signer = options.signerWorkflow;
    const attested = signer === '' ? undefined : { repository, signer };
    const waiting = (milliseconds) => host.log.info(`Waiting ${(0,format/* duration */.p0)(milliseconds / 1000)}, as GitHub requests.`);
    const api = releasesApi(createGitHubClient({ apiUrl, repository, token, waiting }));
    return release(api, {
        tag,
        version: manifest.version,
        commit: manifest.commit,
        files,
        stage: options.releaseStage,
        progress: progressOf(folder, reporter),
        say,
        async text(earlier) {
            const written = earlier === undefined ? '' : (0,release_notes/* writtenIn */.Xs)(earlier);
            const notes = written ||
                (await (0,release_notes/* notesFrom */.CD)({
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
            const body = (0,release_notes/* composeBody */.h$)(notes, (0,release_notes/* filesPart */.bf)(manifest, files, attested));
            return { title: tag, body, prerelease: (0,release_tag/* isPrerelease */.V1)(manifest.version) };
        },
    });
}
function progressOf({ files }, reporter) {
    const sent = new Map();
    const all = files.reduce((sum, { size }) => sum + size, 0);
    const show = (name, count) => {
        sent.set(name, count);
        const now = [...sent.values()].reduce((sum, size) => sum + size, 0);
        reporter.detail(STEP.id, `${(0,format/* bytes */.ee)(now)} of ${(0,format/* bytes */.ee)(all)}`);
    };
    return { moved: ({ name }, count) => show(name, count), done: ({ name, size }) => show(name, size) };
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
        const [, name, reference] = /^([^=]+?)\s*=\s*(.+)$/.exec(line) ?? [];
        return name === undefined || reference === undefined || line.startsWith('#') ? [] : [[name, reference]];
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
            ? `Set the input "path" to a folder with a project: ${nearby.join(', ')}.`
            : 'Add a pyproject.toml, or set the input "path" to the folder of the project.',
        ...(pyproject ? { place: { file: pyproject.file, line: 1 } } : {}),
    });
}


/***/ })

};
