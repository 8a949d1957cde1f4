export const id = 8873;
export const ids = [8873];
export const modules = {

/***/ 48487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ uvIndexEnvironment),
/* harmony export */   Lz: () => (/* binding */ withoutIndex),
/* harmony export */   QZ: () => (/* binding */ parseNetrc),
/* harmony export */   it: () => (/* binding */ authorization)
/* harmony export */ });
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
/** What to add to uv's environment so that pip's settings hold too; uv's own variables win. */
function uvIndexEnvironment(env) {
    const added = {};
    for (const [pip, uv, others] of PIP_TO_UV) {
        const value = env[pip]?.trim();
        if (!value || [uv, ...others].some(name => env[name]))
            continue;
        // pip separates with blanks; uv takes commas in this one variable.
        added[uv] = uv === 'UV_FIND_LINKS' ? value.split(/\s+/).join(',') : value;
    }
    return added;
}
/** Whether pip is told to use no index; uv has an option for it and no variable. */
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
    const lines = text.replace(/^\s*macdef[^\n]*\n(?:[^\n]*\S[^\n]*(?:\n|$))*/gm, '').replace(/^\s*#.*$/gm, '');
    const words = lines.split(/\s+/).filter(word => word !== '');
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


/***/ }),

/***/ 70375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createStaging)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _interrupt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59213);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(875);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22111);
/** A private folder for everything that is not finished. */





/** Makes a folder inside `parent` that only this user can look into. @throws PackagingError `host/…` */
async function createStaging(parent) {
    await (0,_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(parent);
    // mkdtemp makes it 0700 (POSIX); on Windows it has the parent's access list.
    const root = await (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`make a folder in ${parent}`, parent, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(parent, 'package-python-')));
    const remove = () => (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`remove ${root}`, root, () => removeTree(root));
    const forget = (0,_interrupt_js__WEBPACK_IMPORTED_MODULE_2__/* .onInterrupt */ .nA)('files', remove);
    const elsewhere = [];
    return {
        root,
        async dir(name) {
            const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, name);
            if (!folder.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
                throw new Error(`not inside staging: ${name}`);
            await (0,_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(folder);
            return folder;
        },
        waitFor(clearing) {
            // Told of by `dispose`, which may come later than the failure.
            clearing.catch(() => { });
            elsewhere.push(clearing);
        },
        async dispose() {
            await Promise.all([remove().then(forget), ...elsewhere]);
        },
    };
}
/** Build tools leave folders without write permission (Go's module cache, read-only sources): those are opened first. */
async function removeTree(root) {
    // Windows: a virus scanner may still have a file open.
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    try {
        await remove();
    }
    catch (thrown) {
        if (!['EACCES', 'EPERM'].includes((0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(thrown) ?? ''))
            throw thrown;
        await openFolders(root);
        await remove();
    }
}
async function openFolders(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true })) {
        if (entry.isDirectory())
            await openFolders(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, entry.name));
    }
}


/***/ }),

/***/ 61020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ query)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _files_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22111);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19953);
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
        if ((0,_files_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(thrown) !== 'ENOENT')
            throw (0,_files_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .fsError */ .yi)(thrown, `run ${tool}`, tool);
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `Cannot run ${tool}: it does not exist.`,
            fix: 'Install it, or name another one.',
        });
    });
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955));
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
            env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .childEnvironment */ .Qc)(env, { add: READ_ONLY, platform: process.platform }),
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

/***/ 5585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wk: () => (/* binding */ EARLIEST),
/* harmony export */   aF: () => (/* binding */ releaseTag),
/* harmony export */   pA: () => (/* binding */ sourceDateEpoch)
/* harmony export */ });
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


/***/ }),

/***/ 54925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iv: () => (/* binding */ versionlessTag),
/* harmony export */   og: () => (/* binding */ disagreements),
/* harmony export */   y1: () => (/* binding */ dirtyFiles)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23808);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28089);
/** Whether what is being released is what the tag says (pure). */




/** Files named at most; a checkout with other line ends has thousands. */
const MOST_FILES = 10;
/** What is wrong with one claim; empty when it agrees with the tag. A tag without a version is judged by `versionlessTag`. */
function disagreements(claim, { tag, dirty }) {
    const { what, name, version, place } = claim;
    const parsed = (0,_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTag */ .ED)(tag, name);
    if (parsed === undefined)
        return [];
    const at = place && { place };
    if (name !== undefined && !(0,_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .isOf */ .yW)(parsed.prefix, name))
        return [
            new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/version', {
                message: `The tag '${tag}' is of '${parsed.prefix}', but ${what} is of '${name}'.`,
                fix: `Release '${name}' with a tag such as ${name}-v${version}, or set version-check to none.`,
                ...at,
            }),
        ];
    const unfit = unreleasable(version);
    if (unfit === undefined && (0,_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .sameVersion */ .r1)(parsed.version, version))
        return [];
    const evidence = dirty.length === 0 ? [] : [`Changed since the commit: ${shown(dirty)}.`];
    const why = unfit === undefined
        ? `${what} has version ${version}, but the tag is '${tag}'.`
        : `${what} has version ${version}, ${unfit}; the tag is '${tag}'.`;
    return [
        new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/version', {
            message: [why, ...evidence].join(' '),
            fix: dirty.length > 0
                ? 'Commit or undo those changes (an earlier step of the job may have made them), and build again.'
                : `Make the version ${parsed.version} and move the tag to that commit, or tag this one as v${version.replace(/\+.*$/, '')}; version-check: none skips this.`,
            ...at,
        }),
    ];
}
/** Why PEP 440 keeps a version from being published as final or pre-release; undefined when nothing does. */
function unreleasable(version) {
    const parts = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(version);
    if (parts === null)
        return 'which is no PEP 440 version';
    if (parts.local !== null)
        return /dirty|^d\d{8}|\.d\d{8}/.test(String(parts.local))
            ? 'a local version of changed files, which no index takes'
            : 'a local version, which no index takes';
    return parts.dev === null ? undefined : 'a development version';
}
function shown(files) {
    const more = files.length - MOST_FILES;
    return more > 0 ? `${files.slice(0, MOST_FILES).join(', ')} and ${more} more` : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .listing */ .RR)(files);
}
/** For a tag such as `nightly`, with which nothing can be compared. */
function versionlessTag(tag) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/tag', {
        message: `The tag '${tag}' holds no version, so no built version can be compared with it.`,
        fix: 'Tag releases as v1.2.3, 1.2.3, name-v1.2.3 or name/1.2.3.',
    });
}
/** For files that differ from the tagged commit although the version is right. */
function dirtyFiles({ tag, dirty }) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/version', {
        message: `What is packaged is not what '${tag}' holds; changed since the commit: ${shown(dirty)}.`,
        fix: 'Commit the changes and move the tag, or find the step of the job that makes them.',
    });
}


/***/ }),

/***/ 28089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   r1: () => (/* binding */ sameVersion),
/* harmony export */   yW: () => (/* binding */ isOf)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53669);
/** What a git tag says about a release (pure): `v1.2.3`, `1.2.3`, `name-v1.2.3`, `name/1.2.3`, `name@1.2.3`. */


/** Words before a version that name no project. */
const GENERIC = ['release', 'releases', 'rel', 'version', 'ver', 'v', 'tag', 'tags', 'py', 'python', 'pypi'];
/**
 * Takes a tag apart; undefined when it holds no version.
 * @param name the project's, which decides where a name that ends in digits stops: `py-3-1.0` of `py-3`
 */
function parseTag(tag, name) {
    const whole = versionIn(tag);
    if (whole !== undefined)
        return { tag, version: whole, prefix: undefined };
    const splits = [...tag.matchAll(/[-_/@]+/g)].flatMap(({ 0: separator, index }) => {
        const version = versionIn(tag.slice(index + separator.length));
        return version === undefined || index === 0 ? [] : [{ tag, version, prefix: tag.slice(0, index) }];
    });
    // The longest version, as in `app-1.0-1`, unless the project's own name ends later.
    return splits.find(({ prefix }) => name !== undefined && isOf(prefix, name)) ?? splits[0];
}
/** PEP 440 leaves a leading v and upper case to whoever writes it. */
function versionIn(text) {
    const version = text.replace(/^v/i, '');
    return /^\d/.test(version) && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(version) !== null ? version : undefined;
}
/** Whether a tag that begins with `prefix` may be one of the project `name`: by name, by folder, or by a word like `release`. */
function isOf(prefix, name) {
    if (prefix === undefined)
        return true;
    const last = prefix.split('/').at(-1) ?? prefix;
    return ([prefix, prefix.replaceAll('/', '-'), last].some(part => (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(part) === (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(name)) ||
        GENERIC.includes(prefix.toLowerCase()));
}
/** `1.0-beta` is `1.0b0`. @see https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function sameVersion(one, other) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(one) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(other) !== null ? (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.eq)(one, other) : one === other;
}
/** Whether PEP 440 calls `version` a pre-release: `1.0rc1`, `1.0.dev3`. */
function isPrerelease(version) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(version)?.is_prerelease ?? false;
}


/***/ }),

/***/ 18421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ badPath)
/* harmony export */ });
/** Names inside archives: which may be believed (pure). */
/**
 * Why a member's name is not to be trusted; undefined when it is fine. Names are relative, `/`-separated and stay below
 * the folder they are unpacked into, on Windows too (CVE-2024-42471, CVE-2025-54368, PEP 706).
 */
function badPath(name) {
    if (name === '')
        return 'is empty';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\0-\x1f\x7f]/.test(name))
        return 'has a control character';
    if (name.includes('\\'))
        return 'has a backslash';
    if (name.startsWith('/') || /^[A-Za-z]:/.test(name))
        return 'is absolute';
    const parts = name.replace(/\/$/, '').split('/');
    if (parts.includes('..'))
        return 'leaves the archive';
    if (parts.includes('') || parts.includes('.'))
        return 'has an empty part';
    return undefined;
}


/***/ }),

/***/ 77289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ contentError)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/** An archive that is not what its kind must be. */


/** @param what a clause: `it is cut off`, `"METADATA" is missing` */
function contentError(file, what, cause) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('check/content', {
        message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)} cannot be trusted: ${what}.`,
        fix: 'Build or download the file again; when it stays so, tell whoever makes it.',
        place: { file },
        cause,
    });
}


/***/ }),

/***/ 59418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ME: () => (/* binding */ innerZip),
  o7: () => (/* binding */ withZip)
});

// UNUSED EXPORTS: openZip

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/wheel/content-error.js
var content_error = __webpack_require__(77289);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/wheel/zip-content.js



/** What is stored of a member, still deflated where it is, in pieces. @param start as `contentOffset` gives it */
async function* storedContent(bytes, start, { compressedSize: length }, file) {
    const piece = 256 * 1024;
    for (let at = 0; at < length; at += piece) {
        const range = { offset: start + at, length: Math.min(piece, length - at) };
        yield await readExactly(bytes, range, file);
    }
}
/**
 * Where the content begins; the local header in front of it must tell the same as the directory.
 * @throws PackagingError `check/content` when it does not
 */
async function contentOffset(bytes, entry, file) {
    const header = await readExactly(bytes, { offset: entry.headerOffset, length: 30 }, file);
    const nameLength = header.readUInt16LE(26);
    const offset = entry.headerOffset + 30;
    const name = await readExactly(bytes, { offset, length: nameLength }, file);
    if (header.readUInt32LE(0) !== 0x04034b50 || name.toString('utf8') !== entry.name) {
        throw (0,content_error/* contentError */.G)(file, `the header of "${entry.name}" differs from the archive's list`);
    }
    checkHeader(header, entry, file);
    return offset + nameLength + header.readUInt16LE(28);
}
/** With a data descriptor (bit 3) the sizes come behind the content, and some writers leave them out. */
function checkHeader(header, entry, file) {
    const [flags, method, size] = [header.readUInt16LE(6), header.readUInt16LE(8), header.readUInt32LE(22)];
    const told = (flags & 8) === 0 && size !== 0 && size !== 0xffffffff;
    const wrong = (flags & 1) !== 0
        ? 'that it is encrypted'
        : method !== entry.method
            ? 'another compression'
            : told && size !== entry.size
                ? 'another size'
                : undefined;
    if (wrong !== undefined)
        throw (0,content_error/* contentError */.G)(file, `the header of "${entry.name}" says ${wrong}, unlike the archive's list`);
}
/** Unpacks deflated pieces; damage is an error whose code begins with `Z_`. */
async function* inflate(raw) {
    const stream = (0,external_node_zlib_.createInflateRaw)();
    const source = external_node_stream_.Readable.from(raw, { objectMode: false });
    source.on('error', error => stream.destroy(error));
    yield* source.pipe(stream);
}
/** Bytes of a range, all of them. @throws PackagingError `check/content` where the file ends before */
async function readExactly(handle, range, file) {
    const bytes = Buffer.alloc(range.length);
    let done = 0;
    while (done < range.length) {
        const { bytesRead } = await handle.read(bytes, done, range.length - done, range.offset + done);
        if (bytesRead === 0)
            throw (0,content_error/* contentError */.G)(file, 'it is cut off');
        done += bytesRead;
    }
    return bytes;
}

// EXTERNAL MODULE: ./lib/wheel/archive-path.js
var archive_path = __webpack_require__(18421);
;// CONCATENATED MODULE: ./lib/wheel/zip-directory.js


const MAX_COMMENT = 0xffff;
/** Bytes, without the name. */
const LOCAL_HEADER = 30;
const SIGNATURE = Buffer.from('PK\x05\x06', 'latin1');
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
/** Finds the directory through the record at the end of the file. */
async function findDirectory(handle, size, file) {
    const tailLength = Math.min(size, 22 + 20 + MAX_COMMENT);
    const tail = Buffer.alloc(tailLength);
    await handle.read(tail, 0, tailLength, size - tailLength);
    const end = findEnd(tail, file);
    if (end === undefined)
        throw (0,content_error/* contentError */.G)(file, 'it is not a zip archive');
    const at = size - tailLength + end;
    let count = tail.readUInt16LE(end + 10);
    let length = tail.readUInt32LE(end + 12);
    let offset = tail.readUInt32LE(end + 16);
    let endOfDirectory = at;
    if (end >= 20 && tail.readUInt32LE(end - 20) === LOCATOR64) {
        // The record is right in front of its locator; the offset in there does not know of a prefix.
        const record = Buffer.alloc(56);
        endOfDirectory = at - 20 - 56;
        if (endOfDirectory < 0)
            throw (0,content_error/* contentError */.G)(file, 'its zip64 record is damaged');
        await handle.read(record, 0, 56, endOfDirectory);
        if (record.readUInt32LE(0) !== END64)
            throw (0,content_error/* contentError */.G)(file, 'its zip64 record is damaged');
        count = Number(record.readBigUInt64LE(32));
        length = Number(record.readBigUInt64LE(40));
        offset = Number(record.readBigUInt64LE(48));
    }
    const start = endOfDirectory - length;
    const prefix = start - offset;
    if (start < 0 || prefix < 0)
        throw (0,content_error/* contentError */.G)(file, 'it is cut off');
    return { offset: start, length, count, prefix };
}
/**
 * The end record whose comment reaches exactly to the end of the file. Where two do, readers differ in which they take,
 * and with it in what the archive holds.
 */
function findEnd(tail, file) {
    const found = [];
    for (let at = tail.lastIndexOf(SIGNATURE); at !== -1; at = at === 0 ? -1 : tail.lastIndexOf(SIGNATURE, at - 1)) {
        if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length)
            found.push(at);
    }
    if (found.length > 1)
        throw (0,content_error/* contentError */.G)(file, 'it ends in two ways');
    return found[0];
}
/** Decodes the directory. All that is unsafe or ambiguous in it is refused. */
function readDirectory(bytes, range, file) {
    const entries = [];
    const names = new Set();
    let at = 0;
    while (at < bytes.length) {
        if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) {
            throw (0,content_error/* contentError */.G)(file, 'its list of members is damaged');
        }
        const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
        const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
        const next = extraEnd + bytes.readUInt16LE(at + 32);
        if (next > bytes.length)
            throw (0,content_error/* contentError */.G)(file, 'its list of members is damaged');
        const name = decodeName(bytes.subarray(at + 46, nameEnd), file);
        const bad = (0,archive_path/* badPath */.$)(name);
        if (bad)
            throw (0,content_error/* contentError */.G)(file, `the name ${JSON.stringify(name)} in it ${bad}`);
        const key = name.replace(/\/$/, '');
        if (names.has(key))
            throw (0,content_error/* contentError */.G)(file, `"${name}" is in it twice`);
        names.add(key);
        if ((bytes.readUInt16LE(at + 8) & 1) !== 0)
            throw (0,content_error/* contentError */.G)(file, `"${name}" is encrypted`);
        const method = bytes.readUInt16LE(at + 10);
        if (method !== 0 && method !== 8) {
            throw (0,content_error/* contentError */.G)(file, `"${name}" is compressed in a way (${method}) that Python cannot always read`);
        }
        const sizes = readSizes(bytes, at, bytes.subarray(nameEnd, extraEnd));
        const host = bytes.readUInt8(at + 5);
        entries.push({
            name,
            folder: name.endsWith('/'),
            method,
            crc: bytes.readUInt32LE(at + 16),
            mode: host === 3 ? bytes.readUInt16LE(at + 40) : 0,
            time: bytes.readUInt32LE(at + 12),
            size: sizes.size,
            compressedSize: sizes.compressedSize,
            headerOffset: sizes.headerOffset + range.prefix,
        });
        at = next;
    }
    if (entries.length !== range.count)
        throw (0,content_error/* contentError */.G)(file, 'its list of members is damaged');
    checkFolders(entries, file);
    checkOverlaps(entries, range, file);
    return entries;
}
/** A name cannot be a file's and a folder's: which of both it becomes depends on who unpacks it. */
function checkFolders(entries, file) {
    const files = new Set(entries.filter(({ folder }) => !folder).map(({ name }) => name));
    for (const { name, folder, size } of entries) {
        if (folder && size > 0)
            throw (0,content_error/* contentError */.G)(file, `"${name}" is a folder with content`);
        for (let end = name.indexOf('/'); end !== -1; end = name.indexOf('/', end + 1)) {
            if (files.has(name.slice(0, end)))
                throw (0,content_error/* contentError */.G)(file, `"${name}" lies below the file "${name.slice(0, end)}"`);
        }
    }
}
/** Members that share bytes: how 10 MB become 281 TB without any nesting. @see https://www.bamsoftware.com/hacks/zipbomb/ */
function checkOverlaps(entries, range, file) {
    const sorted = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
    for (const [index, entry] of sorted.entries()) {
        const next = sorted[index + 1];
        const least = entry.headerOffset + LOCAL_HEADER + Buffer.byteLength(entry.name) + entry.compressedSize;
        if (least <= (next?.headerOffset ?? range.offset))
            continue;
        const what = next === undefined ? 'its list of members' : `"${next.name}"`;
        throw (0,content_error/* contentError */.G)(file, `"${entry.name}" overlaps ${what}`);
    }
}
/** The sizes and the offset, from the zip64 field (id 1) where the 32-bit ones are all ones. */
function readSizes(bytes, at, extra) {
    const wide = [];
    for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
        if (extra.readUInt16LE(field) !== 1)
            continue;
        const end = Math.min(field + 4 + extra.readUInt16LE(field + 2), extra.length);
        for (let value = field + 4; value + 8 <= end; value += 8)
            wide.push(Number(extra.readBigUInt64LE(value)));
    }
    const take = (offset) => {
        const narrow = bytes.readUInt32LE(at + offset);
        return narrow === 0xffffffff ? (wide.shift() ?? narrow) : narrow;
    };
    const size = take(24);
    const compressedSize = take(20);
    return { size, compressedSize, headerOffset: take(42) };
}
function decodeName(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw (0,content_error/* contentError */.G)(file, 'a name in it is not UTF-8', error);
    }
}

;// CONCATENATED MODULE: ./lib/wheel/zip.js
/**
 * Reads zip archives: the list of members in one read of the central directory, members one by one on demand. yauzl
 * reads the list an entry at a time by callbacks, and lets pass what a wheel must not have: two members of one name,
 * and local headers that name another file than the directory does (how installers came to disagree: CVE-2025-54368).
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12–4.3.16.
 */






/** 16 MiB: no METADATA or RECORD is larger; a bomb is. */
const READ_LIMIT = 16 * 1024 * 1024;
/**
 * Opens a zip file; close it, or use `withZip`.
 * @throws PackagingError `check/content` for what is not a zip file, is cut off, encrypted, or has unsafe or double names
 */
async function openZip(file) {
    const handle = await (0,promises_.open)(file, 'r');
    try {
        return await readZip(file, handle, (await handle.stat()).size);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
/** Opens a zip file and closes it when `use` is done. @throws as `openZip`, and what `use` throws */
async function withZip(file, use) {
    const zip = await openZip(file);
    try {
        return await use(zip);
    }
    finally {
        await zip.close();
    }
}
/**
 * A zip archive that is a stored (not deflated) member of another, such as a wheel in a PEX, read where it lies. It is
 * closed with the other. @throws PackagingError `check/content` as `openZip`, and for a member that is deflated
 */
async function innerZip(outer, member) {
    const part = await outer.part(member);
    return readZip(member.split('/').at(-1), part.bytes, part.size);
}
async function readZip(file, bytes, size) {
    const directory = await findDirectory(bytes, size, file);
    return new OpenZip(file, bytes, readDirectory(await readExactly(bytes, directory, file), directory, file));
}
class OpenZip {
    file;
    entries;
    handle;
    byName;
    constructor(file, handle, entries) {
        this.file = file;
        this.handle = handle;
        this.entries = entries;
        this.byName = new Map(entries.map(entry => [entry.name, entry]));
    }
    entry(name) {
        return this.byName.get(name);
    }
    async read(name, limit = READ_LIMIT) {
        const size = this.byName.get(name)?.size ?? 0;
        if (size > limit)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is ${size} bytes large, more than ${limit}`);
        return (0,consumers_.buffer)(this.stream(name));
    }
    async *stream(name) {
        const entry = this.byName.get(name);
        if (entry === undefined)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is missing`);
        const start = await contentOffset(this.handle, entry, this.file);
        const raw = storedContent(this.handle, start, entry, this.file);
        const source = entry.method === 0 ? raw : inflate(raw);
        let size = 0;
        let crc = 0;
        try {
            for await (const chunk of source) {
                size += chunk.length;
                // More than the directory says is a bomb or a lie: stop at once.
                if (size > entry.size)
                    throw (0,content_error/* contentError */.G)(this.file, `"${name}" is larger than the archive says`);
                crc = (0,external_node_zlib_.crc32)(chunk, crc);
                yield chunk;
            }
        }
        catch (error) {
            if (error.code?.startsWith('Z_')) {
                throw (0,content_error/* contentError */.G)(this.file, `"${name}" is damaged`, error);
            }
            throw error;
        }
        if (size !== entry.size || crc !== entry.crc)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is damaged`);
    }
    async *compressed(name) {
        const entry = this.byName.get(name);
        if (entry === undefined)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is missing`);
        const start = await contentOffset(this.handle, entry, this.file);
        yield* storedContent(this.handle, start, entry, this.file);
    }
    async part(name) {
        const entry = this.byName.get(name);
        if (entry === undefined)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is missing`);
        if (entry.method !== 0)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is not stored as it is`);
        const start = await contentOffset(this.handle, entry, this.file);
        const { handle } = this;
        const read = (buffer, offset, length, position) => handle.read(buffer, offset, Math.max(0, Math.min(length, entry.size - position)), start + position);
        return { bytes: { read, close: async () => { } }, size: entry.size };
    }
    close() {
        return this.handle.close();
    }
}


/***/ })

};
