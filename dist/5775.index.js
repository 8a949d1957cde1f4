export const id = 5775;
export const ids = [5775,1019];
export const modules = {

/***/ 63061:
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
// EXTERNAL MODULE: ./lib/host/http.js
var http = __webpack_require__(87564);
// EXTERNAL MODULE: ./lib/host/http-fault.js
var http_fault = __webpack_require__(67685);
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
                    if (!(thrown instanceof http_fault/* HttpFault */.F))
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
    return new http_fault/* HttpFault */.F('status', { ...response, message: message || 'no reason given', details });
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
    return fault instanceof http_fault/* HttpFault */.F && fault.status === status;
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
        if (thrown instanceof Error && thrown.cause instanceof http_fault/* HttpFault */.F && thrown.cause.status === 404)
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/release/tag.js
var release_tag = __webpack_require__(28089);
// EXTERNAL MODULE: ./lib/release/tag-claim.js
var tag_claim = __webpack_require__(89048);
;// CONCATENATED MODULE: ./lib/release/changelog.js
/** Finds the section of one version in a changelog (pure). */




/** Words that may stand before the version in a heading. */
const WORDS = ['version', 'release', 'released', 'changes', 'in', 'v', 'python'];
/**
 * The section of one version in a changelog (pure): keep-a-changelog, conventional-changelog, towncrier and their like.
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
/** Characters of a heading that are looked at for a version. */
const LONGEST_HEADING = 1000;
/** `## [1.2.3] - 2026-11-22`, `# v1.2.3`, `## [1.2.3](https://…) (2026-11-22)`, `Project 1.2.3 (2026-11-22)`. */
function isOfVersion(heading, version, name) {
    const plain = heading
        .slice(0, LONGEST_HEADING)
        .replace(/\[([^\][]{0,200})\](?:\([^)]{0,300}\)|\[[^\][]{0,200}\])?/g, '$1')
        .replace(/[*`]/g, '')
        .trim();
    const words = plain.split(/[\s:,;()–—]+/).filter(word => word !== '');
    const known = [...WORDS, ...(0,paths/* normalizeName */.Pc)(name).split('-'), (0,paths/* normalizeName */.Pc)(name)];
    for (const word of words) {
        const parsed = (0,tag_claim/* parseTag */.ED)(word, name);
        if (parsed !== undefined)
            return (0,release_tag/* sameVersion */.r1)(parsed.version, version);
        if (!known.includes((0,paths/* normalizeName */.Pc)(word)))
            return false;
    }
    return false;
}
function headings(lines) {
    const found = [];
    let fence;
    let comment = false;
    for (const [at, line] of lines.entries()) {
        const mark = /^ {0,3}(`{3,}|~{3,})(.*)/s.exec(line);
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
        const atx = /^ {0,3}(#{1,6})(?=[ \t]|$)(.*)/s.exec(line);
        if (atx !== null)
            found.push({ text: headingText(atx[2] ?? ''), level: atx[1]?.length ?? 1, from: at, to: at + 1 });
        else if (isTitle(lines, at))
            found.push(underlined(lines, at));
    }
    return found;
}
/** A heading's text without the marks that may close it: `Title ##`. @param rest begins with a blank where it has text */
function headingText(rest) {
    const text = (0,core_text/* withoutEnd */.Mx)(rest, ' \t');
    const open = (0,core_text/* withoutEnd */.Mx)(text, '#');
    return (open === '' || /[ \t]$/.test(open) ? open : text).trim();
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

;// CONCATENATED MODULE: ./lib/release/notes.js
/** The notes of a release: from a changelog, GitHub, git or a file, beside a section generated from the files. */








const BEGIN = '<!-- package-python: what follows is made from the files, and made again by every run -->';
const END = '<!-- package-python: end -->';
/** GitHub answers 422 to more. */
const MOST_CHARACTERS = 125_000;
const CUT = '\n\n_The rest is left out: it is longer than GitHub accepts._';
/** The whole text of a release. @param notes Markdown that people wrote @param files Markdown generated from the files */
function composeBody(notes, files) {
    const part = `${BEGIN}\n${files.trim()}\n${END}`;
    const room = MOST_CHARACTERS - part.length - 2;
    const shown = (0,format/* visibleMarkdown */.u6)(notes);
    const fitting = shown.length <= room ? shown : `${shown.slice(0, Math.max(0, room - CUT.length))}${CUT}`;
    return fitting.trim() === '' ? part : `${fitting.trim()}\n\n${part}`;
}
/** The text of a draft without the generated section; empty when there is no other text. */
function writtenIn(body) {
    const from = body.indexOf(BEGIN);
    if (from === -1)
        return body.trim();
    const end = body.indexOf(END, from);
    const after = end === -1 ? '' : body.slice(end + END.length);
    return [body.slice(0, from).trim(), after.trim()].filter(part => part !== '').join('\n\n');
}
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
        const section = changelogSection(await (0,regular/* readRegular */.V)(file, 'utf8'), version, request.name);
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
        return await (0,regular/* readRegular */.V)(file, 'utf8');
    }
    catch (thrown) {
        const fix = 'Give auto, changelog, github, git, none, or the path of a file.';
        throw noNotes(`notes is '${source}', and ${file} cannot be read`, fix, thrown);
    }
}
async function findChangelogs(folders) {
    const locations = [...new Set(folders.flatMap(folder => [folder, external_node_path_.join(folder, 'docs')]))];
    const found = await Promise.all(locations.map(async (folder) => {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
        const names = entries.filter(entry => entry.isFile() && CHANGELOG.test(entry.name));
        return names.map(({ name }) => external_node_path_.join(folder, name)).sort();
    }));
    return found.flat();
}
function noNotes(why, fix, cause) {
    return new errors/* PackagingError */.yr('release/notes', { message: `There are no notes: ${why}.`, fix, cause });
}
/** Commits listed at most. */
const MOST = 200;
/**
 * The commits since the previous tag: one line each, newest first, merges left out.
 * @param root absolute folder of the repository
 * @throws PackagingError `release/notes` when git does not know the tag, or its history is cut off
 */
async function commitNotes(root, tool, tag, query) {
    const ask = (...args) => query(tool, [...(0,project_git/* gitOptions */.h5)(root), ...args], root);
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
        return `- ${(0,format/* markdown */.wD)(subject).replace(/&#35;(?=\d)/g, '#')} (${hash})`;
    });
    const since = previous === undefined ? 'All changes' : `Changes since ${(0,format/* code */.aY)(previous)}`;
    return [`${since}:`, '', ...lines, ...(commits.length > MOST ? ['- …'] : [])].join('\n');
}
/** The nearest earlier tag of the same kind: `app-v1.0` before `app-v1.1`, whatever other projects were released between. */
async function tagBefore(tag, ask) {
    const parsed = (0,tag_claim/* parseTag */.ED)(tag);
    const lead = parsed === undefined ? '' : tag.slice(0, tag.length - parsed.version.length);
    const pattern = `${lead.replace(/[\\*?[\]]/g, '\\$&')}[0-9]*`;
    const commit = `refs/tags/${tag}^{commit}^`;
    const { code: status, stdout } = await ask('describe', '--tags', '--abbrev=0', `--match=${pattern}`, commit);
    return status === 0 ? stdout.trim() : undefined;
}

// EXTERNAL MODULE: ./lib/release/notes-of-files.js
var notes_of_files = __webpack_require__(31438);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
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
            throw new http_fault/* HttpFault */.F('status', { status: 502, message: `GitHub stored ${sent.size} bytes as ${sent.state}` });
        }
        catch (thrown) {
            if (!(thrown instanceof http_fault/* HttpFault */.F))
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
        stalled.abort(new http_fault/* HttpFault */.F('broken', { message: `it accepted nothing for ${STALLED / 1000} s` }));
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
            if (!(thrown instanceof http_fault/* HttpFault */.F))
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
            const body = composeBody(notes, (0,notes_of_files/* filesPart */.b)(manifest, files, attested));
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

/***/ 4134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HW: () => (/* binding */ cmd),
/* harmony export */   PP: () => (/* binding */ executableFolder),
/* harmony export */   SA: () => (/* binding */ posix),
/* harmony export */   Sn: () => (/* binding */ installHints),
/* harmony export */   Um: () => (/* binding */ installerLines)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);
/* harmony import */ var _pex_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52841);
/** Commands to install or run each file (pure). */



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


/***/ }),

/***/ 56228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   CQ: () => (/* binding */ originText),
/* harmony export */   RW: () => (/* binding */ sizeWarnings),
/* harmony export */   Td: () => (/* binding */ coverageReport),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   lP: () => (/* binding */ sizeText),
/* harmony export */   oS: () => (/* binding */ tableMarkdown),
/* harmony export */   qK: () => (/* binding */ tableText)
/* harmony export */ });
/* unused harmony exports coverageTable, sizesOf */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/** Which wheel of which dependency serves which target: the table that users read before a build, and the sizes. */


/** As people and programs read it: `git+https://host/kit.git@COMMIT`, `../core`, an address. */
function originText({ kind, place, commit }) {
    if (kind !== 'git')
        return place;
    const [address = '', fragment] = place.replace(/^git\+/, '').split('#');
    return `git+${address}${commit === undefined ? '' : `@${commit}`}${fragment === undefined ? '' : `#${fragment}`}`;
}
/** Short for what a wheel runs on: `any`, `abi3`, or `wheel` for one of a single Python. */
function kindOf(wheel) {
    const [platform, abi] = wheel.filename
        .replace(/\.whl$/, '')
        .split('-')
        .reverse();
    if (platform === 'any')
        return 'any';
    return abi?.split('.').some(part => part === 'abi3' || part === 'abi3t') ? 'abi3' : 'wheel';
}
function unique(values) {
    return [...new Set(values)];
}
/** The values by key, in their order. */
function groupBy(values, key) {
    const groups = new Map();
    for (const value of values) {
        const group = groups.get(key(value));
        if (group)
            group.push(value);
        else
            groups.set(key(value), [value]);
    }
    return groups;
}
function usesOf({ targets, wheels, gaps }) {
    const served = targets.flatMap(target => (wheels.get(target.name) ?? []).map(wheel => ({ ...wheel, target, kind: kindOf(wheel) })));
    const missing = gaps.map(gap => ({ name: gap.package.name, version: gap.package.version ?? '?', target: gap.target }));
    return [...served, ...missing].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true }));
}
function cell(uses) {
    const kinds = unique(uses.flatMap(({ kind }) => kind ?? [])).join('+');
    const missing = uses.filter(({ kind }) => kind === undefined).map(({ target }) => target.python);
    if (missing.length === 0)
        return kinds || '–';
    return [kinds, `MISSING ${missing.join(' ')}`].filter(Boolean).join(', ');
}
/**
 * Header and rows: dependency, version, the Pythons that use it, then a column per platform. A cell says how it is served
 * (`any`, `abi3`, `wheel`), for which Pythons a wheel is `MISSING`, or `–` where it is not needed.
 */
function coverageTable(coverage) {
    const platforms = unique(coverage.targets.map(target => target.platform));
    const pythons = unique(coverage.targets.map(target => target.python));
    const rows = groupBy(usesOf(coverage), ({ name, version }) => `${name} ${version}`);
    const body = [...rows.values()].map(uses => {
        const [{ name, version }] = uses;
        const used = new Set(uses.map(({ target }) => target.python));
        const usedBy = used.size === pythons.length ? 'all' : pythons.filter(python => used.has(python)).join(' ');
        const onPlatform = platforms.map(platform => cell(uses.filter(({ target }) => target.platform === platform)));
        return [name, version, usedBy, ...onPlatform];
    });
    return [['dependency', 'version', 'Pythons', ...platforms], ...body];
}
/** The table with aligned columns, for a terminal. */
function tableText(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
    return rows
        .map(row => row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
/** The table as GitHub-flavoured markdown. */
function tableMarkdown(rows) {
    const line = (cells) => `| ${cells.map(text => text.replaceAll('|', '\\|')).join(' | ')} |`;
    const [header = [], ...body] = rows;
    return [line(header), line(header.map(() => '---')), ...body.map(line)].join('\n');
}
/** @param scopes which PEX files there will be (`pex-scope`) */
function sizesOf({ targets, wheels }, scopes) {
    // For one platform there is one file, whatever was asked for.
    const kinds = new Set(targets.map(({ platform }) => platform)).size > 1 ? scopes : ['platform'];
    const used = targets.flatMap(({ name, platform }) => (wheels.get(name) ?? []).map(wheel => ({ platform, wheel })));
    const inFiles = used.flatMap(({ platform, wheel }) => kinds.map(kind => ({ file: kind === 'universal' ? kind : platform, wheel })));
    const files = groupBy(inFiles, ({ file }) => file);
    const dependencies = groupBy(used, ({ wheel }) => wheel.name);
    return { files: largestFirst(files), dependencies: largestFirst(dependencies) };
}
function largestFirst(groups) {
    return [...groups]
        .map(([name, all]) => {
        const wheels = distinct(all.map(({ wheel }) => wheel));
        return {
            name,
            bytes: wheels.reduce((sum, { size = 0 }) => sum + size, 0),
            wheels: wheels.length,
            unknown: wheels.filter(({ size }) => size === undefined).length,
        };
    })
        .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name, 'en'));
}
/** Every wheel once. */
function distinct(wheels) {
    return [...new Map(wheels.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()];
}
/** `95 MB`, or `at least 95 MB` where a wheel's size is unknown. */
function sizeText({ bytes: count, unknown, wheels }) {
    if (unknown === wheels)
        return 'size unknown';
    return unknown > 0 ? `at least ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count)}` : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count);
}
/**
 * The largest size of a zip file without zip64, which zipimport reads since CPython 3.13.
 * @see https://docs.python.org/3/library/zipimport.html
 */
const ZIP = 2 ** 32 - 1;
/** @see https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const RELEASE_FILE = 2 * 1024 ** 3;
/** Bytes of a private repository's workflow artifacts on GitHub's Free plan. @see https://docs.github.com/en/billing/concepts/product-billing/github-actions */
const FREE_STORAGE = 500 * 1000 ** 2;
const audience = ({ name }) => (name === 'universal' ? 'all platforms' : name);
/**
 * Warnings about sizes that exceed a limit, before the files are made.
 * @param uploads whether the files become workflow artifacts
 * @param zipapp whether a PEX is a single file
 */
function sizeWarnings({ files, dependencies }, uploads, zipapp) {
    const largest = dependencies
        .slice(0, 3)
        .map(size => `${size.name} (${sizeText(size)})`)
        .join(', ');
    const smaller = `Its largest dependencies are ${largest}: request fewer Pythons or platforms in one file, or replace one of them.`;
    const warnings = files.flatMap(size => [
        size.bytes > ZIP &&
            zipapp &&
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/large', {
                message: `The PEX for ${audience(size)} would be ${sizeText(size)}, and is refused: above 4 GiB no Python before 3.13 starts it.`,
                fix: `${smaller} A folder has no such limit (pex-layout: packed or loose).`,
            }),
        size.bytes >= RELEASE_FILE &&
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('upload/large', {
                message: `The PEX for ${audience(size)} will be ${sizeText(size)}, and a file of a GitHub release must be under 2 GiB.`,
                fix: smaller,
            }),
    ].filter(one => one !== false));
    const all = files.reduce((sum, size) => sum + size.bytes, 0);
    if (!uploads || all <= FREE_STORAGE)
        return warnings;
    const storage = new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('upload/large', {
        message: `The PEX files will be ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(all)} together. In a private repository they count as storage, of which GitHub's Free plan has 500 MB.`,
        fix: 'Set retention-days to a few, or upload to a release; in a public repository nothing needs doing.',
    });
    return [...warnings, storage];
}
/**
 * @param scopes which PEX files there will be (`pex-scope`)
 * @param kept targets to continue with: only their wheels have a size
 */
function coverageReport(coverage, scopes, kept = coverage.targets) {
    return {
        table: coverageTable(coverage),
        targets: coverage.targets.length,
        gaps: coverage.gaps.map(({ package: { name, version }, target, olderVersion }) => ({
            dependency: name,
            ...(version !== undefined && { version }),
            target: target.name,
            ...(olderVersion !== undefined && { olderVersion }),
        })),
        sizes: sizesOf({ targets: kept, wheels: coverage.wheels }, scopes),
    };
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
