export const id = 4414;
export const ids = [4414,5202,3394];
export const modules = {

/***/ 22301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseCommand: () => (/* binding */ releaseCommand)
});

// EXTERNAL MODULE: ./lib/config/options.js
var config_options = __webpack_require__(61236);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/host/http.js + 1 modules
var http = __webpack_require__(69545);
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
    const base = `${(0,core_text/* withoutEnd */.Mx)(apiUrl, '/')}/repos/${repository}`;
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
        uploadUrl: (0,core_text/* before */.gM)(text('upload_url'), '{'),
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
// EXTERNAL MODULE: ./lib/host/publish.js + 1 modules
var publish = __webpack_require__(39215);
// EXTERNAL MODULE: ./lib/pipeline/graph.js
var pipeline_graph = __webpack_require__(53954);
// EXTERNAL MODULE: ./lib/pipeline/reporter.js
var pipeline_reporter = __webpack_require__(57441);
// EXTERNAL MODULE: ./lib/plan/members.js + 3 modules
var members = __webpack_require__(72973);
// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/version.js
var version = __webpack_require__(35493);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/project/project.js + 1 modules
var project_project = __webpack_require__(90156);
// EXTERNAL MODULE: ./lib/project/tag-names.js
var tag_names = __webpack_require__(45672);
;// CONCATENATED MODULE: ./lib/release/configure.js
/** Everything that a release is decided by. No project is needed: the job that releases may have checked nothing out. */









/** @throws PackagingError `input/…`, `release/tag`, `release/repository`, `release/token`, `release/unsupported`, all that is wrong together */
async function configureRelease(host, layers) {
    const dir = external_node_path_.resolve(host.workspace, (0,config_options/* givenText */.xe)(layers, 'path') ?? '.');
    const [options, git] = await Promise.all([(0,config_options/* optionsWithoutProject */.wh)(layers, dir, host.workspace), gitOf(dir, host)]);
    const known = await namesOf(dir, host, git);
    const { env } = host;
    const tag = options.tag || (0,version/* releaseTag */.aF)(env, git);
    const repository = options.repository || env.GITHUB_REPOSITORY || (git && (await originOf(git)));
    const token = options.githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN;
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
    (0,errors/* throwProblems */.Jh)([
        ...notGitHub(apiUrl),
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
        apiUrl,
        dir,
        folder: external_node_path_.resolve(host.workspace, options.outputDir),
        git,
        ...known,
    };
}
async function namesOf(dir, host, git) {
    try {
        const project = await (0,project_project/* readProject */.W)(dir, host.workspace, async () => git);
        return { names: (0,tag_names/* tagNames */.n)(project), title: (0,paths/* projectTitle */.kf)(project) };
    }
    catch (thrown) {
        if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
            throw thrown;
        return { names: { folders: [], match: ['*'], patterns: [] } };
    }
}
async function gitOf(dir, host) {
    const tool = await (0,paths/* findProgram */.Kp)('git', host.env, host.workspace);
    return tool === undefined ? undefined : (0,project_git/* readGit */.lX)(dir, tool, query/* query */.P).catch(() => undefined);
}
/** Gitea's and Forgejo's API ends in `/api/v1`, GitHub Enterprise Server's in `/api/v3`; their releases differ in each request. */
function notGitHub(apiUrl) {
    if (!/\/api\/v1\/?$/.test(apiUrl))
        return [];
    return [
        new errors/* PackagingError */.yr('release/unsupported', {
            message: `${apiUrl} is the API of Gitea or Forgejo: release creates releases on GitHub and GitHub Enterprise Server only.`,
            fix: "Upload the files that SHA256SUMS lists with the server's own API, as docs/companies.md shows. Nothing was changed.",
        }),
    ];
}
/** The repository that `origin` leads to, when it is one of GitHub's. */
async function originOf({ root, tool }) {
    const { stdout } = await (0,query/* query */.P)(tool, [...(0,project_git/* gitOptions */.h5)(root), 'remote', 'get-url', 'origin'], root);
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
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/host/download.js
var download = __webpack_require__(30024);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(44220);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
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
    const url = `${(0,core_text/* withoutEnd */.Mx)(index, '/')}/${(0,paths/* normalizeName */.Pc)(name)}/`;
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
    return (0,index_settings/* parseNetrc */.QZ)(await (0,regular/* readRegular */.V)(file, 'utf8').catch(() => ''));
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
        const downloader = (0,download/* createDownloader */.md)({ store: (0,host_store/* createStore */.y)(store), limiter: (0,lifecycle/* createLimiter */.zm)(1) });
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
// EXTERNAL MODULE: ./lib/release/tag-claim.js
var tag_claim = __webpack_require__(89048);
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
    const [ours, theirs] = [(0,tag_claim/* parseTag */.ED)(tag), (0,tag_claim/* parseTag */.ED)(current)];
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
// EXTERNAL MODULE: ./lib/commands/projects.js
var projects = __webpack_require__(54058);
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
    const { host, style } = request;
    const chosen = await chooseRelease(host, request.layers);
    if (chosen.kind === 'nothing')
        return (0,projects/* nothingToDo */.KN)(request, chosen.reason);
    const configuration = await configureRelease(host, chosen.layers);
    const reporter = (0,pipeline_reporter/* createReporter */.A)(host.log, style, now);
    const staging = await (0,publish/* createStaging */.qp)(host.temp);
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
/** The project whose release it is, as inputs. */
async function chooseRelease(host, layers) {
    const auto = (0,config_options/* givenText */.xe)(layers, 'path') === members/* AUTO */.Q8;
    const tag = (0,members/* choosingTag */.r$)(layers, host.env) ?? (auto ? await tagAtHead(host) : undefined);
    const chosen = await (0,members/* chooseProjects */.sw)(host, layers, tag);
    if (chosen.kind !== 'several')
        return chosen;
    // Without a tag there is no release, which is reported with what else is wrong.
    return { kind: 'one', layers: (0,members/* inRoot */.md)(layers) };
}
async function tagAtHead(host) {
    const git = await (0,paths/* findProgram */.Kp)('git', host.env, host.workspace);
    return (0,version/* releaseTag */.aF)(host.env, git === undefined ? undefined : await (0,project_git/* readGit */.lX)(host.workspace, git, query/* query */.P).catch(() => undefined));
}
const STEP = { id: 'release', title: 'release on GitHub', section: 'publish' };
async function checkFiles(host, configuration, staging, say) {
    const { options, tag, git, names } = configuration;
    const { title } = configuration;
    const place = await (0,release_files/* finishedFiles */.Qw)(host, configuration.folder, options.artifactPrefix, staging, title);
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

/***/ 30024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ FIX_OFFLINE),
/* harmony export */   _P: () => (/* binding */ offlineError),
/* harmony export */   aK: () => (/* binding */ isOffline),
/* harmony export */   md: () => (/* binding */ createDownloader)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69545);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14858);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44220);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67460);
/**
 * The one downloader of files and JSON, which repeats what may be repeated. (`tool-cache.downloadTool` takes a truncated body and a web page for the file, ignores Retry-After
 * and waits forever on a silent server.)
 */









// Errors of downloads that failed for good. Pure.
const TRY_LATER = 'Try again later, or set a mirror or proxy if this network needs one.';
/** What helps where the network is switched off. */
const FIX_OFFLINE = 'Run package-python fetch again with the same inputs and a network, or unset vendor and UV_OFFLINE.';
/** Whether uv's own variable says that nothing may be downloaded; it holds for all of this program's downloads. */
function isOffline(env) {
    return /^(1|true|t|yes|y|on)$/i.test(env.UV_OFFLINE?.trim() ?? '');
}
/** @param what the file or address */
function offlineError(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('network/offline', {
        message: `The network is switched off (vendor, UV_OFFLINE), and this is needed: ${what}.`,
        fix: FIX_OFFLINE,
    });
}
/** @param attempts requests made */
function downloadError(url, fault, attempts) {
    const [code, why, fix] = meaningOf(fault);
    const times = attempts === 1 ? '' : ` (${attempts} requests)`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr(code, {
        message: `Cannot download ${(0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .redactUrl */ .BO)(url)}: ${why}${times}.`,
        fix,
        cause: fault,
    });
}
function meaningOf(fault) {
    const why = (0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .redactText */ .Rd)(fault.message);
    switch (fault.kind) {
        case 'status':
            return meaningOfStatus(fault.status ?? 0);
        case 'broken':
            return ['network/unreachable', `the connection breaks off repeatedly: ${why}`, TRY_LATER];
        case 'unreachable':
            return [
                'network/unreachable',
                `the server cannot be reached: ${why}`,
                'Check the network, the address and the proxy variables (HTTPS_PROXY, NO_PROXY).',
            ];
        case 'timeout':
            return ['network/timeout', why, TRY_LATER];
        case 'corrupt':
            return ['network/corrupt', why, 'Check what the address serves, and that no proxy or login page answers instead.'];
        case 'refused':
            return [
                'network/refused',
                why,
                'Check the address; for a private authority, name the file of its certificate in SSL_CERT_FILE (docs/companies.md).',
            ];
    }
}
function meaningOfStatus(status) {
    if (status === 401 || status === 403) {
        return [
            'network/refused',
            `the server refuses access (status ${status})`,
            'Check its rate limit, and the credentials for this server: in the address of the index, UV_INDEX_<NAME>_USERNAME and _PASSWORD, or netrc; a keyring is not read here.',
        ];
    }
    if (status === 407) {
        return ['network/refused', 'the proxy requires a password (status 407)', 'Put user and password into HTTPS_PROXY.'];
    }
    if (status === 404 || status === 410) {
        return ['network/refused', `it does not exist there (status ${status})`, 'Check the address, version and mirror.'];
    }
    if (status === 408 || status === 425 || status === 429 || status >= 500) {
        return ['network/unreachable', `the server repeatedly answers with status ${status}`, TRY_LATER];
    }
    return ['network/refused', `the server answers with status ${status}`, 'Check the address.'];
}
/** Bytes collected before they are written. */
const WRITE_SIZE = 512 * 1024;
/**
 * Writes the body into `file`, which must not exist, and returns its SHA-256.
 * @param onBytes called with the bytes received so far
 * @throws HttpFault `corrupt` for a web page, an empty body, a wrong size or hash, `broken` for a short one;
 * PackagingError `host/disk-full`, `host/permission`
 */
async function saveBody(response, file, { filename, size, sha256: expected }, onBytes) {
    const corrupt = (message) => new _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9('corrupt', { url: response.url, message });
    if (size !== undefined && response.size !== undefined && response.size !== size)
        throw corrupt(`${filename} must have ${size} bytes, the server announces ${response.size}`);
    const wantsPage = /\.html?$/i.test(filename);
    const webPage = () => corrupt('the server answers with a web page instead of the file');
    if (!wantsPage && /^\s*(text\/html|application\/xhtml)/i.test(response.headers['content-type'] ?? ''))
        throw webPage();
    // 'wx' never follows a planted link.
    const writing = (work) => (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`save ${filename}`, file, work);
    const handle = await writing(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'wx'));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let received = 0;
    let pending = [];
    let pendingSize = 0;
    const flush = async () => {
        const batch = Buffer.concat(pending, pendingSize);
        pending = [];
        pendingSize = 0;
        if (batch.length > 0)
            await writing(() => handle.writeFile(batch));
    };
    try {
        for await (const piece of response.pieces()) {
            if (received === 0 && !wantsPage && /^\s*<(!doctype\s+html|html)/i.test(piece.toString('latin1', 0, 256)))
                throw webPage();
            received += piece.length;
            if (size !== undefined && received > size)
                throw corrupt(`${filename} is longer than its ${size} bytes`);
            hash.update(piece);
            pending.push(piece);
            pendingSize += piece.length;
            if (pendingSize >= WRITE_SIZE)
                await flush();
            onBytes(received);
        }
        await flush();
    }
    finally {
        await writing(() => handle.close());
    }
    if (received === 0 && size !== 0)
        throw corrupt('the server answers with nothing');
    if (size !== undefined && received !== size)
        throw corrupt(`${filename} has ${received} bytes in place of ${size}`);
    const sha256 = hash.digest('hex');
    if (expected !== undefined && sha256 !== expected)
        throw corrupt(`${filename} has the SHA-256 ${sha256} in place of ${expected}`);
    return sha256;
}
/** By default; `total` includes repeated requests. */
const LIMITS = { answer: 30_000, idle: 30_000, total: 20 * 60_000 };
/** Bytes from which on a download takes long enough to show how far it is. */
const LARGE = 5_000_000;
/** What of several transfers is worth a word. */
function progressText(transfers) {
    const large = [...transfers].filter(({ received, all = received }) => all >= LARGE);
    const [first, ...more] = large;
    if (first === undefined)
        return '';
    const sum = (sizes) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .bytes */ .ee)(sizes.reduce((one, other) => one + other, 0));
    const received = sum(large.map(one => one.received));
    const sizes = large.flatMap(({ all }) => all ?? []);
    const all = sizes.length === large.length ? ` of ${sum(sizes)}` : '';
    return `${more.length === 0 ? first.filename : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(large.length, 'file')}: ${received}${all}`;
}
/** Bytes of a JSON answer: the largest index pages have a few MiB. */
const JSON_LIMIT = 64 * 1024 * 1024;
/** Downloads into `store`: a file that is there under the hash that is asked for is not downloaded again. */
function createDownloader(options) {
    const { store, limiter, offline = false, random = Math.random, wait = _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .pause */ .v7, onProgress = () => { } } = options;
    const transfers = new Map();
    /** Makes the request until it succeeds or `retryDelay` gives up. */
    async function persist({ url, headers = {}, limits: some, body }, signal, read) {
        if (offline)
            throw offlineError((0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .redactUrl */ .BO)(url));
        const limits = { ...LIMITS, ...some };
        const end = performance.now() + limits.total;
        const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
        for (let attempt = 1;; attempt += 1) {
            try {
                const remaining = end - performance.now();
                return await (0,_http_js__WEBPACK_IMPORTED_MODULE_5__/* .exchange */ .cv)({ url, headers, limits, remaining, signal, ...sent }, response => {
                    if (response.status === 200)
                        return read(response);
                    throw new _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9('status', response);
                });
            }
            catch (thrown) {
                if (!(thrown instanceof _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9))
                    throw thrown;
                const delay = (0,_retry_js__WEBPACK_IMPORTED_MODULE_7__/* .retryDelay */ .a)(thrown, attempt, random(), Date.now());
                if (delay === undefined || performance.now() + delay >= end)
                    throw downloadError(url, thrown, attempt);
                await wait(delay, signal);
            }
        }
    }
    async function save(request, response) {
        const temporary = await store.temporary();
        const forget = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .onInterrupt */ .nA)('files', () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }));
        try {
            const all = request.size ?? response.size;
            const { filename } = request;
            const sha256 = await saveBody(response, temporary, request, received => {
                transfers.set(request, { filename, received, all });
                onProgress(progressText(transfers.values()));
            });
            return await store.add(temporary, sha256, filename);
        }
        catch (thrown) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
            throw thrown;
        }
        finally {
            forget();
            transfers.delete(request);
            onProgress(progressText(transfers.values()));
        }
    }
    return {
        async fetchFile(request, signal) {
            const { sha256, filename, unread = false } = request;
            const stored = sha256 && (await (unread ? store.unread : store.find)(sha256, filename));
            return stored || limiter(() => persist(request, signal, response => save(request, response)));
        },
        async fetchJson(request, signal) {
            const headers = {
                accept: 'application/json',
                ...(request.body !== undefined && { 'content-type': 'application/json' }),
                ...request.headers,
            };
            return limiter(() => persist({ ...request, headers }, signal, async (response) => {
                const text = await (0,_http_js__WEBPACK_IMPORTED_MODULE_5__/* .readText */ .yR)(response, JSON_LIMIT);
                try {
                    return JSON.parse(text);
                }
                catch (thrown) {
                    throw new _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9('corrupt', { url: response.url, message: 'the answer is not JSON' }, thrown);
                }
            }));
        },
    };
}


/***/ }),

/***/ 67460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   a: () => (/* binding */ retryDelay)
/* harmony export */ });
/** Whether and when a failed request is made again. Pure. */
/** Requests made at most, counting the first. A corrupt answer may be a passing fault of a proxy, so it is requested once more. */
const ATTEMPTS = { status: 5, broken: 5, timeout: 3, unreachable: 3, corrupt: 2, refused: 1 };
/** Milliseconds; doubled with every attempt, of which there are few enough to need no other bound. */
const FIRST_WAIT = 500;
/** Milliseconds that a server's Retry-After can make us wait at most. */
const LONGEST_RETRY_AFTER = 60_000;
/** Statuses that another request may change (RFC 9110, RFC 6585). */
const isTransient = (status) => status === 408 || status === 425 || status === 429 || status >= 500;
/**
 * Milliseconds to wait before the next request, or undefined to give up.
 * @param attempt requests made so far, from 1
 * @param random from 0 to 1: spreads clients over the upper half of the wait, so that they do not all come back together
 * @param now milliseconds since 1970, for a Retry-After that is a date
 */
function retryDelay(fault, attempt, random, now) {
    if (attempt >= ATTEMPTS[fault.kind])
        return undefined;
    const backoff = FIRST_WAIT * 2 ** (attempt - 1);
    const wait = Math.round(backoff * (0.5 + random / 2));
    if (fault.status === undefined)
        return wait;
    if (!isTransient(fault.status))
        return undefined;
    return Math.max(wait, Math.min(retryAfter(fault.retryAfter, now) ?? 0, LONGEST_RETRY_AFTER));
}
/** Milliseconds that a Retry-After header asks for: seconds or an HTTP date (RFC 9110 §10.2.3); undefined when it is neither. */
function retryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d+$/.test(text))
        return Number(text) * 1000;
    // Only the form that the RFC has senders use: Date.parse takes nearly anything for a date.
    if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 14615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
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
        const names = filename === undefined ? (await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(folder)).sort() : [assertFileName(filename)];
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
        return (await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(file).catch(() => undefined)) === sha256;
    }
    async function add(temporaryFile, sha256, filename) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folderOf(sha256), assertFileName(filename));
        await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file));
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`store ${filename}`, file, async () => {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporaryFile, file);
            }
            catch (thrown) {
                // Windows refuses to replace a file that another process has open: then that one is as good, if it is right.
                if ((await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(file).catch(() => undefined)) !== sha256)
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
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(temp);
    for (const name of await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(temp)) {
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
/** File names come from indexes and lock files: one that is a path, or that some system cannot hold, is refused. */
function assertFileName(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (name !== '' && !/^\.+$|[/\\:*?"<>|\u0000-\u001f]/.test(name))
        return name;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('network/refused', {
        message: `A file cannot be stored under the name ${JSON.stringify(name)}.`,
        fix: 'Check the lock file or index that names it.',
    });
}


/***/ }),

/***/ 57441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createReporter)
/* harmony export */ });
/* unused harmony export progressLine */
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _core_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56023);
/** Shows the steps of a run: one log group for each finished step, and one live line for those that run. */


/**
 * `[3/8] build the wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first. What does not fit into one line is
 * left out as a whole: a log that is no terminal keeps what is printed.
 */
function progressLine({ running, done, total, note }, now, style) {
    const [first, ...others] = [...running].sort((a, b) => a.since - b.since);
    if (first === undefined)
        return '';
    const short = ({ name, since }) => `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(Math.max(0, now - since) / 1000)}`;
    const whole = (step) => (step.detail ? `${short(step)}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.detail)}` : short(step));
    const rest = [...(note ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(note)] : []), ...others.map(whole)];
    const columns = style.columns - 1;
    const line = (parts, left) => {
        const more = left > 0 ? [`${left} more`] : [];
        return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(`[${done}/${total}] ${[...parts, ...more].join(style.unicode ? ' · ' : ', ')}`);
    };
    const choices = [whole(first), short(first)].flatMap(start => Array.from({ length: rest.length + 1 }, (_, left) => line([start, ...rest.slice(0, rest.length - left)], left)));
    return choices.find(choice => (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .width */ .VL)(choice) <= columns) ?? (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(line([short(first)], rest.length), columns, style);
}
/** @param now milliseconds since the run began */
function createReporter(log, style, now) {
    const timings = [];
    const running = new Map();
    let note = '';
    const draw = () => log.progress(progressLine({ running: [...running.values()], done: timings.length, total: timings.length + running.size, note }, now(), style));
    const timer = setInterval(draw, 1000);
    timer.unref();
    return {
        timings,
        started({ id, title }) {
            running.set(id, { name: title, since: now() });
            draw();
        },
        ended(timing, lines, failed) {
            running.delete(timing.id);
            timings.push(timing);
            const sign = failed ? '✗' : '✓';
            log.group(`${style.unicode ? sign : failed ? 'X' : 'OK'} ${timing.name} (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)((timing.end - timing.start) / 1000)})`, lines, failed);
            draw();
        },
        detail(id, text) {
            const step = running.get(id);
            if (step !== undefined)
                running.set(id, { ...step, detail: text });
        },
        note(text) {
            note = text;
        },
        stop() {
            clearInterval(timer);
            log.progress('');
        },
    };
}


/***/ }),

/***/ 43394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ cmd),
/* harmony export */   PP: () => (/* binding */ executableFolder),
/* harmony export */   SA: () => (/* binding */ posix),
/* harmony export */   Sn: () => (/* binding */ installHints),
/* harmony export */   Um: () => (/* binding */ installerLines),
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* unused harmony exports gantt, coverageTable, checksTable */
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);
/* harmony import */ var _pex_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52841);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13136);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60975);
/** The job summary: what a person sees on the run's page, in GitHub's Markdown. */





// The timeline: a Mermaid Gantt chart, which GitHub draws in job summaries.
/** Mermaid refuses very long texts. */
const MOST_BARS = 60;
const TICKS = [
    [100, '100millisecond'],
    [500, '500millisecond'],
    [1000, '1second'],
    [5000, '5second'],
    [15_000, '15second'],
    [60_000, '1minute'],
    [300_000, '5minute'],
    [1_800_000, '30minute'],
];
const DAY = 86_399_999;
/**
 * The chart's source, without the code fence; empty when nothing was timed.
 * Times are written as clock times and not as Unix milliseconds: Mermaid reads and labels both in the reader's time
 * zone, so only clock times show 00:00 at the start in every zone.
 */
function gantt(timings) {
    if (timings.length === 0)
        return '';
    const shown = new Set([...timings].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, MOST_BARS));
    const bars = timings.filter(timing => shown.has(timing));
    const last = Math.max(...bars.map(bar => bar.end));
    const sections = [...new Set(bars.map(bar => bar.section))];
    const tick = TICKS.find(([length]) => last / length <= 10)?.[1] ?? '2hour';
    return [
        'gantt',
        '  dateFormat HH:mm:ss.SSS',
        `  axisFormat ${last <= 10_000 ? '%S.%L' : last < 3_600_000 ? '%M:%S' : '%H:%M:%S'}`,
        `  tickInterval ${tick}`,
        '  todayMarker off',
        ...sections.flatMap(section => [
            `  section ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaid */ .a4)(section)}`,
            ...bars
                .filter(bar => bar.section === section)
                .sort((a, b) => a.start - b.start)
                .map(bar => `    ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .mermaid */ .a4)(bar.name)} :${clock(bar.start)}, ${clock(Math.max(bar.end, bar.start + 1))}`),
        ]),
    ].join('\n');
}
/** Milliseconds as `HH:mm:ss.SSS`, limited to the one day that a clock can show. */
function clock(milliseconds) {
    const inside = Math.min(DAY, Math.max(0, Math.round(milliseconds)));
    return new Date(inside).toISOString().slice(11, 23);
}
/** How to install a wheel or sdist, or start a PEX or an executable, on each kind of system that the file claims. */
function installHints({ file, format, targets }) {
    const windows = targets.some(target => target === 'any' || target.startsWith('windows'));
    const unix = targets.some(target => !target.startsWith('windows'));
    const hints = (onUnix, onWindows) => [
        ...(unix ? onUnix.map(hint => ({ shell: 'Linux, macOS', ...hint })) : []),
        ...(windows ? onWindows.map(command => ({ shell: 'Windows', command })) : []),
    ];
    const folder = (0,_pex_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .folderIn */ .CH)(file);
    if (folder !== undefined) {
        const command = `tar -xzf ${posix(file)} && python3 ${posix(folder)}`;
        return hints([{ command, note: `then also ./${folder}/__main__.py` }], [`tar -xzf ${cmd(file)}`, `py ${cmd(folder)}`]);
    }
    if ((0,_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isImage */ .wu)(format))
        return imageHints(file);
    if ((0,_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isExecutable */ .TV)(format))
        return executableHints(file, windows);
    const path = posix(`./${file}`);
    if (format !== 'pex')
        return hints([{ command: `python3 -m pip install ${path}` }], [`py -m pip install ${cmd(`.\\${file}`)}`]);
    const started = { command: path, note: `after a download: chmod +x ${path}` };
    return hints([started, { command: `python3 ${posix(file)}` }], [`py ${cmd(file)}`]);
}
/** Markdown: the lines that install a release, and what the other files are for. */
function installerLines(installers) {
    // A manifest is sorted by name.
    const order = _core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .INSTALLERS */ .UP;
    const rank = ({ kind }) => order.indexOf(kind);
    const sorted = installers.toSorted((a, b) => rank(a) - rank(b));
    const commands = sorted.flatMap(installer => installer.commands);
    const shells = [...new Set(commands.map(({ shell }) => shell))];
    const lines = shells.flatMap(shell => {
        const own = commands.filter(one => one.shell === shell);
        return [
            `On ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(shell)}${own.length > 1 ? ', one of these' : ''}:`,
            '',
            (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(own.map(({ command }) => command), 'sh'),
            '',
        ];
    });
    const others = sorted.filter(({ kind, commands: own }) => own.length === 0 && kind in FOR_MANAGERS);
    const managers = [...new Set(others.map(({ kind }) => kind))].map(kind => {
        const files = others.filter(one => one.kind === kind).map(({ file }) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(file));
        return `${FOR_MANAGERS[kind]}: ${files.join(', ')}.`;
    });
    return [...lines, ...(managers.length > 0 ? [managers.join(' '), ''] : [])].slice(0, -1);
}
/** What a person does with the files of package managers that have no one line. */
const FOR_MANAGERS = {
    homebrew: 'For a Homebrew tap',
    winget: 'For winget',
};
/** A download loses the mode of a file, and an archive keeps those of its members. */
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
/** With tools that need no Docker; the words in capitals are for people to replace. */
function imageHints(file) {
    const archive = posix(`oci-archive:${file}`);
    return [
        {
            shell: 'Linux, macOS',
            command: `skopeo copy --all ${archive} docker://REGISTRY/NAME:TAG`,
            note: 'into a registry',
        },
        { shell: 'Linux, macOS', command: `podman load --input ${posix(file)}`, note: 'onto this machine' },
    ];
}
/** The folder inside an executable's archive; undefined when the executable is one file. */
function executableFolder(file) {
    return /^(.+)\.(?:tar\.gz|zip)$/.exec(file)?.[1];
}
/** One POSIX shell word. */
function posix(word) {
    return /^[\w./+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
/** One word for cmd and PowerShell, which takes a quoted program for text; file names on Windows hold no double quote. */
function cmd(word) {
    return /^[\w.:\\+-]+$/.test(word) ? word : `"${word}"`;
}
// Tables.
const TEST_SIGN = { ran: '✅', warned: '⚠️', failed: '❌', 'not run': '➖' };
const RESULT = {
    passed: '✅ passed',
    warning: '⚠️ warning',
    failed: '❌ failed',
    unknown: '❔ unknown',
    skipped: '➖ skipped',
};
const WORST_FIRST = ['failed', 'warning', 'skipped', 'passed'];
/** Format, file, size, short hash, and where it was uploaded. */
function filesTable(report) {
    const uploaded = report.uploads.length > 0;
    return (0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Format', 'File', 'Size:', 'SHA-256', 'Runs on', ...(uploaded ? ['Workflow artifact'] : [])], report.artifacts.map(artifact => [
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(artifact.format),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(artifact.file),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(artifact.size),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${artifact.sha256.slice(0, 12)}…`),
        runsOn(artifact),
        ...(uploaded ? [uploadOf(report, artifact.file)] : []),
    ]));
}
function comparisonTable(rows) {
    const headings = ['Format', 'Size:', 'First start:', 'Later:', 'Runs from', 'Inside', 'Choose it'];
    const cells = rows.map(({ format, size, first, later, needs, inside, choose }) => [
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(format),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .bytes */ .ee)(size),
        first || '–',
        later || '–',
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(needs) || '–',
        inside,
        choose,
    ]);
    return `${(0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(headings, cells)}\n\n${_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .COMPARISON_NOTES */ .ez.join(' ')}`;
}
function runsOn({ pythons, targets }) {
    const where = targets.includes('any') ? 'any platform' : targets.map(_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD).join(', ');
    return pythons.length > 0 ? `${pythons.map(_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD).join(', ')} on ${where}` : where;
}
function uploadOf({ uploads }, file) {
    const found = uploads.filter(upload => upload.files.includes(file));
    return found.map(upload => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(upload.name, upload.url)).join(', ') || 'not uploaded';
}
/** One row a Python, one column a platform: which formats claim the pair and whether they were run there. */
function coverageTable(report) {
    return (0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Python', ...report.platforms.map(_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)], (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .coverage */ .vk)(report).map(row => [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(row[0]?.python ?? ''), ...row.map(cellText)]));
}
function cellText({ testResults }) {
    if (testResults.length === 0)
        return 'not offered';
    return testResults
        .map(({ testResult, formats }) => `${TEST_SIGN[testResult]} ${testResult}: ${formats.map(_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD).join(', ')}`)
        .join('<br>');
}
/** A row for each finding, the worst first. */
function findingsTable(findings) {
    const sorted = _verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .STATES */ .xj.flatMap(state => findings.filter(finding => finding.state === state));
    return (0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['', 'Check', 'Details'], sorted.map(({ title, state, sentence }) => [RESULT[state], (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(title), (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(sentence)]));
}
/** Every check, the worst first. */
function checksTable(checks) {
    const sorted = WORST_FIRST.flatMap(result => checks.filter(check => check.result === result));
    return (0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .table */ .tp)(['Check', 'File', 'Python', 'Result', 'Details', 'Time:'], sorted.map(check => [
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(check.name),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(check.artifact),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(check.python ?? '–'),
        RESULT[check.result],
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(check.reason),
        (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(check.seconds),
    ]));
}
/** GitHub drops the whole summary of a step above 1 MiB; the rest is for what else the step writes. */
const LIMIT = 1_000_000;
/** Only the first errors are shown in full, each with its last lines. */
const MOST_ERRORS = 25;
const MOST_LINES = 40;
const MOST_CHARACTERS = 500;
/** The summary of one run. A summary that is too large for GitHub loses whole sections, the least important first. */
function summary(report) {
    const { state, headline, facts } = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .verdict */ .WJ)(report);
    const head = `## ${_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .SIGN */ .AJ[state]} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(headline)}\n\n${facts.join(' · ')}`;
    const failures = section('Errors', (report.failure ?? []).slice(0, MOST_ERRORS).map(problem), moreErrors(report));
    const warnings = section('Warnings', report.warnings.slice(0, MOST_ERRORS).map(problem));
    const files = report.artifacts.length > 0
        ? section('Files', [filesTable(report), (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)((0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .strippedWords */ .Vn)(report)), hashes(report)])
        : '';
    const cells = report.pythons.length > 0 && report.artifacts.length > 0;
    const rows = cells ? section('Where they run', [coverageTable(report)]) : '';
    const dependencies = section('Dependencies', report.coverage ? [(0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .coverageMarkdown */ .w6)(report.coverage)] : []);
    const compared = (0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .comparison */ .my)(report);
    const optional = [
        rows,
        section('Which to choose', compared.length > 0 ? [comparisonTable(compared)] : []),
        dependencies,
        checks(report),
        licenses(report),
        install(report),
        notBuilt(report),
        timeline(report),
        tools(report),
    ];
    const findings = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsOf */ .WX)(report);
    const evaluated = findings.length > 0 ? section('Can it be released?', [findingsTable(findings)]) : '';
    const vulnerable = report.audit ? section('Vulnerabilities', (0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .auditMarkdown */ .lG)(report.audit)) : '';
    const fixed = [head, failures, evaluated, vulnerable, warnings, files];
    for (let kept = optional.length; kept >= 0; kept -= 1) {
        const left = kept < optional.length ? ['_The rest is left out: it is larger than GitHub shows._'] : [];
        const text = `${[...fixed, ...optional.slice(0, kept), ...left].filter(part => part !== '').join('\n\n')}\n`;
        if (Buffer.byteLength(text) <= LIMIT)
            return text;
    }
    return `${head}\n\n_The rest is left out: it is larger than GitHub shows._\n`;
}
function section(title, parts, note = '') {
    const filled = [...parts, note].filter(part => part !== '');
    return filled.length > 0 ? `### ${title}\n\n${filled.join('\n\n')}` : '';
}
/** `body` is Markdown; `title` too. */
function folded(title, body, open = false) {
    return `<details${open ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
function problem({ code: name, message, fix, place, detail }) {
    const at = place ? [place.file, place.line, place.line === undefined ? undefined : place.column] : [];
    const where = place ? ` at ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(at.filter(part => part !== undefined).join(':'))}` : '';
    const lines = detail.slice(-MOST_LINES).map(line => line.slice(0, MOST_CHARACTERS));
    return [
        `**${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}**${where}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(message)}`,
        `**Fix:** ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(fix)}`,
        ...(lines.length > 0
            ? [folded(lines.length === 1 ? 'Detail' : `The last ${lines.length} lines`, (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(lines), true)]
            : []),
    ].join('\n\n');
}
function moreErrors({ failure = [] }) {
    return failure.length > MOST_ERRORS ? `… and ${failure.length - MOST_ERRORS} more errors, in the log.` : '';
}
function hashes({ artifacts, commit }) {
    const lines = artifacts.map(({ file, sha256 }) => `${sha256}  ${file}`);
    return folded('Full SHA-256', (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(lines)) + (commit ? `\n\nBuilt from commit ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit)}.` : '');
}
function checks({ checks: made }) {
    if (made.length === 0)
        return '';
    const passed = made.filter(check => check.result === 'passed').length;
    const title = passed === made.length ? `All ${passed} passed` : `${passed} of ${made.length} passed`;
    return section('Checks', [folded(title, checksTable(made))]);
}
function licenses({ licenses: found = [] }) {
    if (found.length === 0)
        return '';
    return section('Licenses', [folded(`Of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(found.length, 'component')}`, (0,_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .licensesTable */ .f8)(found))]);
}
function install({ artifacts, entryPoint, about, installers = [] }) {
    const parts = artifacts.map(artifact => {
        const lines = installHints(artifact).map(({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`);
        return folded(`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(artifact.format)}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(artifact.file)}`, (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(lines, 'sh'));
    });
    const pex = artifacts.some(({ format }) => format === 'pex');
    const starts = about?.commands
        ? `The PEX starts each of these commands, by the name of a link to it or by its first argument: ${about.commands.map(_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', ')}.`
        : entryPoint
            ? `The PEX starts ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(entryPoint)}.`
            : 'The PEX starts Python with everything importable.';
    const lines = installerLines(installers).join('\n');
    return section('Install', [lines, ...parts], pex ? starts : '');
}
function notBuilt({ skipped }) {
    return section('Not built', [
        skipped.map(({ format, reason }) => `- ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(format)}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(reason)}`).join('\n'),
    ]);
}
function timeline({ timings, totalSeconds }) {
    const chart = gantt(timings);
    return chart === '' ? '' : section(`Time: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(totalSeconds)}`, [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(chart.split('\n'), 'mermaid')]);
}
function tools({ tools: used }) {
    if (used.length === 0)
        return '';
    return `Built with ${used.map(tool => `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(tool.name)} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .markdown */ .wD)(tool.version)}`).join(', ')}.`;
}


/***/ }),

/***/ 71000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ uvIndexEnvironment),
/* harmony export */   Lz: () => (/* binding */ withoutIndex),
/* harmony export */   QZ: () => (/* binding */ parseNetrc),
/* harmony export */   it: () => (/* binding */ authorization),
/* harmony export */   po: () => (/* binding */ findLinksAddress)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/**
 * Package indexes as pip's and uv's environment variables configure them, and the credentials that go with each.
 * uv reads its own variables and uv.toml itself; pip's are translated for it.
 */



/** Which uv variable means what a pip variable means (https://docs.astral.sh/uv/reference/environment/). */
const PIP_TO_UV = [
    ['PIP_INDEX_URL', 'UV_DEFAULT_INDEX', ['UV_INDEX_URL']],
    ['PIP_EXTRA_INDEX_URL', 'UV_EXTRA_INDEX_URL', ['UV_INDEX']],
    ['PIP_FIND_LINKS', 'UV_FIND_LINKS', []],
    ['PIP_TRUSTED_HOST', 'UV_INSECURE_HOST', []],
    ['PIP_CERT', 'SSL_CERT_FILE', []],
];
/** Variables to add to uv's environment so that pip's settings apply too; uv's own variables have precedence. */
function uvIndexEnvironment(env) {
    const added = {};
    for (const [pip, uv, others] of PIP_TO_UV) {
        const value = env[pip]?.trim();
        if (!value || [uv, ...others].some(name => env[name]))
            continue;
        // pip separates with spaces; uv takes commas in this one variable.
        added[uv] =
            uv === 'UV_FIND_LINKS'
                ? value
                    .split(/\s+/)
                    .map(place => findLinksAddress(place).replaceAll(',', '%2C'))
                    .join(',')
                : value;
    }
    return added;
}
/**
 * A find-links place as uv reads it without doubt. uv takes a plain path for an address, which ends at `#` or `?` and in
 * which `%20` is a space; and it resolves a relative one from its own working folder.
 * @param place an address, or a folder, absolute or relative to the working folder of this program, or in `~`
 */
function findLinksAddress(place) {
    if (/^([a-z][a-z0-9+.-]*:\/\/|file:)/i.test(place))
        return place;
    return (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(/^~[/\\]/.test(place) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), place.slice(2)) : place).href;
}
/** Whether pip is set to use no index; uv has an option for it and no variable. */
function withoutIndex(env) {
    return /^(1|true|yes|on|y|t)$/i.test(env.PIP_NO_INDEX?.trim() ?? '');
}
/** `name=https://…` → both parts; a plain address has no name. */
function named(entry) {
    const [, name, address] = /^([A-Za-z0-9._-]+)=(.+)$/.exec(entry) ?? [];
    return name && address ? { name, address } : { address: entry };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Every index in the environment, with the credentials in its address or in `UV_INDEX_<NAME>_USERNAME`/`_PASSWORD`. */
function indexes(env) {
    const variables = [
        'UV_INDEX',
        'UV_DEFAULT_INDEX',
        'UV_INDEX_URL',
        'UV_EXTRA_INDEX_URL',
        'PIP_INDEX_URL',
        'PIP_EXTRA_INDEX_URL',
    ];
    return variables
        .flatMap(variable => (env[variable] ?? '').split(/\s+/))
        .filter(entry => entry !== '')
        .flatMap(entry => {
        const { name, address } = named(entry);
        if (!URL.canParse(address))
            return [];
        const url = new URL(address);
        const key = name?.toUpperCase().replace(/[^A-Z0-9]/g, '_');
        const username = (key && env[`UV_INDEX_${key}_USERNAME`]) ?? decoded(url.username);
        const password = (key && env[`UV_INDEX_${key}_PASSWORD`]) ?? decoded(url.password);
        const known = username !== '' || password !== '';
        return [{ origin: url.origin, ...(known && { credentials: { username, password } }) }];
    });
}
/** Logins of a `.netrc` by host; `default` and macros are ignored, as a default would go to every index. */
function parseNetrc(text) {
    const logins = new Map();
    let macro = false;
    const words = text.split('\n').flatMap(line => {
        // A macro ends with the first empty line.
        macro = (macro && line.trim() !== '') || /^\s*macdef/.test(line);
        return macro || /^\s*#/.test(line) ? [] : line.split(/\s+/).filter(word => word !== '');
    });
    let host;
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (word === 'default')
            host = undefined;
        else if (word === 'machine') {
            host = words[++at];
        }
        else if (word === 'login' || word === 'password' || word === 'account') {
            const value = words[++at] ?? '';
            if (host === undefined || word === 'account')
                continue;
            const login = logins.get(host) ?? { username: '', password: '' };
            logins.set(host, word === 'login' ? { ...login, username: value } : { ...login, password: value });
        }
    }
    return logins;
}
/**
 * The `Authorization` header for a download, or undefined for none. Credentials of an index go to that index's own
 * origin (scheme, host and port) only, never to where its files happen to be hosted.
 */
function authorization(url, env, netrc = new Map()) {
    if (!/^https?:/i.test(url) || !URL.canParse(url))
        return undefined;
    const { origin, hostname } = new URL(url);
    const ofOrigin = indexes(env).filter(index => index.origin === origin);
    if (ofOrigin.length === 0)
        return undefined;
    const login = ofOrigin.find(index => index.credentials)?.credentials ?? netrc.get(hostname);
    return login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
}


/***/ })

};
