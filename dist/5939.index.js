export const id = 5939;
export const ids = [5939];
export const modules = {

/***/ 15281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ unshallow),
/* harmony export */   W1: () => (/* binding */ findRepository),
/* harmony export */   h5: () => (/* binding */ gitOptions),
/* harmony export */   jr: () => (/* binding */ gitGlob),
/* harmony export */   lX: () => (/* binding */ readGit),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony export parseTags */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77642);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** What git knows about a project, read without writing anything. A project without git is as good as any other. */




/**
 * Reads the state of the repository that contains `dir`.
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
    if (dir !== root && !tracked.some(path => (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(dir, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, path))))
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
    for (let root = dir;; root = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root)) {
        const git = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.git');
        const link = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .V)(git, 'utf8').catch(() => '');
        const gitDir = link.startsWith('gitdir: ') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, withoutLineEnd(link.slice(8))) : git;
        if (await (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(gitDir, 'HEAD'))) {
            const common = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(gitDir, 'commondir'), 'utf8').catch(() => '.');
            return { root, gitDir, commonDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(gitDir, withoutLineEnd(common)) };
        }
        if (root === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(root))
            return undefined;
    }
}
function withoutLineEnd(line) {
    return line.replace(/\r?\n$/, '');
}
function split(list) {
    return list.split('\0').filter(Boolean);
}
/** What `git ls-remote --tags` prints: an annotated tag has a second line, ending in `^{}`, with its commit. */
function parseTags(text) {
    const commits = new Map();
    for (const line of text.split('\n')) {
        const [, commit = '', name = ''] = /^([0-9a-f]{40,64})\trefs\/tags\/(.+)$/.exec(line) ?? [];
        if (name !== '')
            commits.set(name.replace(/\^\{\}$/, ''), commit);
    }
    return [...commits].map(([name, commit]) => ({ name, commit }));
}
/** A glob as git matches tags with it: `*` goes over `/` too. */
function gitGlob(glob) {
    const parts = glob.match(/\\.|\[!?(?:\[:\w{1,9}:\]|[^\]]){1,99}\]|[\s\S]/g) ?? [];
    const taken = parts.map((part) => {
        if (part === '*')
            return _core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ANY_TEXT */ .hm;
        if (part === '?')
            return { takes: () => true };
        if (part.length > 2 && part.startsWith('['))
            return oneOf(part);
        return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .letter */ .Pv)(part.length === 2 && part.startsWith('\\') ? part.slice(1) : part);
    });
    return text => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesParts */ .m0)(taken, text);
}
/** `[a-z]`, `[!0-9]`, `[[:digit:]]`: the dialects differ in how they negate, and in what a backslash is. */
function oneOf(part) {
    const source = part.replace('[:digit:]', '0-9').replace(/^\[!/, '[^').replace(/\\/g, '\\\\');
    try {
        const one = new RegExp(`^${source}$`);
        return { takes: character => one.test(character) };
    }
    catch {
        // `[z-a]` takes nothing.
        return { takes: () => false };
    }
}
/** Commits beyond the present boundary, for each step; after the last the whole history is fetched. */
const STEPS = [64, 256, 1024, 4096, 16_384];
/** Milliseconds that one fetch may take, and be silent. */
const LIMITS = { total: 10 * 60_000, idle: 3 * 60_000 };
/**
 * Fetches what a shallow clone lacks for a version that is counted from tags: commits in growing steps until the nearest
 * tag and every commit since it are there, and the tags on the way. No file contents are fetched, and the remote is not
 * contacted when the clone is complete, has no `origin`, or contains enough already.
 */
async function unshallow(parts) {
    const { git, match, say } = parts;
    const { head } = git;
    if (!git.shallow || head === undefined)
        return { kind: 'unneeded' };
    const { ask, remote } = gits(parts);
    if ((await ask('config', '--get', 'remote.origin.url')).code !== 0)
        return { kind: 'unneeded' };
    if ((await nearestTag(parts)) !== undefined)
        return { kind: 'unneeded' };
    const listed = await remote('list the tags of the remote', ['ls-remote', '--tags', 'origin']);
    if (listed.code !== 0)
        return { kind: 'failed', why: listed.tail };
    const tags = parseTags(listed.stdout).filter(({ name }) => match.some(glob => gitGlob(glob)(name)));
    // Without a matching tag, tools count all commits.
    const steps = tags.length === 0 ? [] : STEPS;
    for (let step = 0;; step += 1) {
        const failed = await fetchTags(parts, tags);
        if (failed !== undefined)
            return { kind: 'failed', why: failed };
        const tag = await nearestTag(parts);
        if (tag !== undefined || !(await isShallow(parts)))
            return { kind: 'enough', tag, steps: step };
        const by = steps[step];
        const how = by === undefined ? '--unshallow' : `--deepen=${by}`;
        say(by === undefined ? 'Fetching the whole history' : `Fetching ${by} more commits of the history`);
        const fetch = (...filter) => remote('fetch more history', [...FETCH, ...filter, how, 'origin', ...(by === undefined ? [] : [head])]);
        const filtered = await fetch('--filter=blob:none');
        // A server that knows no filter says so and goes on; one behind an old proxy may just fail.
        const fetched = filtered.code === 0 ? filtered : await fetch();
        if (fetched.code !== 0)
            return { kind: 'failed', why: fetched.tail };
        if (by === undefined) {
            const lost = await fetchTags(parts, tags);
            if (lost !== undefined)
                return { kind: 'failed', why: lost };
            return { kind: 'enough', tag: await describe(parts), steps: step + 1 };
        }
    }
}
const FETCH = ['fetch', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head', '--quiet'];
function gits({ git, query, runner }) {
    const { tool, root } = git;
    return {
        ask: (...args) => query(tool, [...gitOptions(root), ...args], root),
        remote: (label, args) => runner.finish({
            label,
            tool,
            // No clean-up in the background that would outlive the step, and no setting that fetches more or deletes.
            args: [
                ...gitOptions(root),
                ...['gc.auto=0', 'maintenance.auto=false', 'fetch.prune=false', 'protocol.version=2'].flatMap(setting => [
                    '-c',
                    setting,
                ]),
                ...args,
            ],
            cwd: root,
            // The checkout has left the credentials in git's own settings; no one can answer a prompt.
            env: { GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', LC_ALL: 'C' },
            index: true,
            limits: LIMITS,
            capture: true,
        }),
    };
}
async function isShallow(parts) {
    const { stdout } = await gits(parts).ask('rev-parse', '--is-shallow-repository');
    return stdout.trim() === 'true';
}
async function describe(parts) {
    const match = parts.match.map(glob => `--match=${glob}`);
    const { code, stdout } = await gits(parts).ask('describe', '--tags', '--abbrev=0', ...match, 'HEAD');
    return code === 0 ? stdout.trim() : undefined;
}
/** The nearest tag, when every commit since it is known for sure; else undefined. */
async function nearestTag(parts) {
    const tag = await describe(parts);
    if (tag === undefined)
        return undefined;
    const { ask } = gits(parts);
    const { code, stdout } = await ask('log', '--format=%H %ct %P', `refs/tags/${tag}..HEAD`, '--');
    if (code !== 0)
        return undefined;
    const since = stdout.split('\n').flatMap(line => {
        const [commit, time, ...parents] = line.split(' ');
        return commit ? [{ commit, time: Number(time), merge: parents.length > 1 }] : [];
    });
    const boundary = await boundaryOf(parts.git);
    if (since.some(({ commit }) => boundary.has(commit)))
        return undefined;
    if (boundary.size === 0 || !since.some(({ merge }) => merge))
        return tag;
    // A branch that was merged may have left the trunk before the tag, by a way that is still cut off; commits at the
    // boundary that are older than all since the tag cannot lead back to them.
    const oldest = Math.min(...since.map(({ time }) => time));
    const times = await ask('log', '--no-walk', '--format=%ct', ...boundary, '--');
    const newest = Math.max(...times.stdout.split('\n').filter(Boolean).map(Number));
    return newest < oldest ? tag : undefined;
}
/** Commits whose parents are cut off. */
async function boundaryOf({ commonDir }) {
    const text = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .V)(node_path__WEBPACK_IMPORTED_MODULE_0__.join(commonDir, 'shallow'), 'utf8').catch(() => '');
    return new Set(text.split(/\r?\n/).filter(Boolean));
}
/** Fetches those of `tags` that are in the known history and not here yet; gives git's output when it fails. */
async function fetchTags(parts, tags) {
    const { ask, remote } = gits(parts);
    const [history, here] = await Promise.all([
        ask('rev-list', 'HEAD', '--'),
        ask('for-each-ref', '--format=%(refname:strip=2)', 'refs/tags'),
    ]);
    const commits = new Set(history.stdout.split('\n'));
    const known = new Set(here.stdout.split('\n'));
    const wanted = tags.filter(({ name, commit }) => commits.has(commit) && !known.has(name));
    if (wanted.length === 0)
        return undefined;
    const refs = wanted.map(({ name }) => `refs/tags/${name}:refs/tags/${name}`);
    const fetched = await remote('fetch the tags', [...FETCH, 'origin', ...refs]);
    return fetched.code === 0 ? undefined : fetched.tail;
}


/***/ }),

/***/ 45672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ tagNames)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61565);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35493);
/** What the tags of a project look like (pure): its folder in the repository, and the patterns of the tools that read or make them. */




/** @see TagNames */
function tagNames(project) {
    const folder = project.git === undefined ? project.path : (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .slashed */ .df)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(project.git.root, project.dir));
    const folders = folder === '.' || folder === '' ? [] : [...new Set([folder, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(folder)])];
    const tool = project.pyproject?.tool ?? {};
    return {
        folders,
        // A glob that begins with a wildcard takes any project's tags.
        match: (0,_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionTool */ .$1)(project)?.match.filter(glob => /^[^*?[]/.test(glob)) ?? [],
        patterns: [...expressions(tool), ...prefixes(tool), ...formats(tool)].flatMap(text => fromPython(text) ?? []),
    };
}
/** Where tools have a regular expression of Python's for their tags. */
const EXPRESSIONS = [
    ['setuptools_scm', 'tag_regex'],
    ['hatch', 'version', 'tag-pattern'],
    ['hatch', 'version', 'raw-options', 'tag_regex'],
    ['pdm', 'version', 'tag_regex'],
    ['poetry-dynamic-versioning', 'pattern'],
    ['uv-dynamic-versioning', 'pattern'],
    ['versioningit', 'tag2version', 'regex'],
    ['flit_scm', 'tag_regex'],
    ['vcs-versioning', 'tag_regex'],
];
function expressions(tool) {
    return EXPRESSIONS.flatMap(keys => textAt(tool, keys));
}
const VERSION = '(?P<version>\\d.*)$';
/** What dunamai puts between the `^` of its pattern and the rest. @see https://github.com/mtkennerly/dunamai */
function prefixes(tool) {
    const names = ['poetry-dynamic-versioning', 'uv-dynamic-versioning'];
    const given = names.flatMap(name => textAt(tool, [name, 'pattern-prefix']));
    const removed = textAt(tool, ['versioningit', 'tag2version', 'rmprefix']).map(escaped);
    return [...given, ...removed].map(prefix => `^${prefix}v?${VERSION}`);
}
/** Where the tools that make tags have their form. */
const FORMATS = [
    ['commitizen', 'tag_format'],
    ['semantic_release', 'tag_format'],
    ['bumpversion', 'tag_name'],
    ['tbump', 'git', 'tag_template'],
];
/** `lib-v$version`, `lib-v${version}`, `lib-v{version}`, `lib-v{new_version}` */
const PLACEHOLDER = /\$version\b|\$\{version\}|\{(?:new_)?version\}/;
function formats(tool) {
    return FORMATS.flatMap(keys => textAt(tool, keys)).flatMap(format => {
        const [before = '', after, ...more] = format.split(PLACEHOLDER);
        return after === undefined || more.length > 0 ? [] : [`^${escaped(before)}(?P<version>\\d.*)${escaped(after)}$`];
    });
}
function textAt(tool, keys) {
    const value = (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, ...keys);
    return typeof value === 'string' && value !== '' ? [value] : [];
}
function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
/** Undefined for what JavaScript cannot read, and for names of patterns (`default`). */
function fromPython(pattern) {
    const [, flags = ''] = /^\(\?([imsu]+)\)/.exec(pattern) ?? [];
    const body = pattern
        .replace(/^\(\?[imsu]+\)/, '')
        .replaceAll('(?P<', '(?<')
        .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
        .replaceAll('\\A', '^')
        .replaceAll('\\Z', '$');
    if (!body.includes('('))
        return undefined;
    try {
        // Python's tools use `re.match`, which begins at the start.
        return new RegExp(`^(?:${body})`, [...new Set([...flags].filter(flag => flag !== 'u'))].join(''));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 35493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ versionTool),
/* harmony export */   Wk: () => (/* binding */ EARLIEST),
/* harmony export */   aF: () => (/* binding */ releaseTag),
/* harmony export */   pA: () => (/* binding */ sourceDateEpoch)
/* harmony export */ });
/* harmony import */ var _ini_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11647);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61565);



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
/** Distributions of `build-system.requires` that always read the version from git. */
const ALWAYS = {
    'setuptools-scm': 'setuptools-scm',
    'setuptools-git-versioning': 'setuptools-git-versioning',
    'hatch-vcs': 'hatch-vcs',
    versioneer: 'versioneer',
    dunamai: 'dunamai',
    'poetry-dynamic-versioning': 'poetry-dynamic-versioning',
    'poetry-dynamic-versioning-plugin': 'poetry-dynamic-versioning',
    'uv-dynamic-versioning': 'uv-dynamic-versioning',
    versioningit: 'versioningit',
    pbr: 'pbr',
    'vcs-versioning': 'vcs-versioning',
    'flit-scm': 'flit-scm',
    'setuptools-vcs-versioning': 'setuptools-vcs-versioning',
};
/** A tag with a digit: what nearly every tool matches by default. */
const ANY = '*[0-9]*';
/** Undefined for a project whose version does not come from git: nothing is fetched for it. */
function versionTool(project) {
    const { buildSystem, pyproject } = project;
    const tool = pyproject?.tool ?? {};
    const required = buildSystem.requires
        .map(text => (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(/^\s*([A-Za-z0-9._-]+)/.exec(text)?.[1] ?? ''))
        .flatMap(name => ALWAYS[name] ?? []);
    const name = required.at(0) ??
        ((0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)((0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'pdm', 'version')) && (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'pdm', 'version', 'source') === 'scm'
            ? 'pdm-backend'
            : undefined) ??
        ((0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(tool.setuptools_scm) ? 'setuptools-scm' : undefined) ??
        ((0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(tool.versioneer) || versioneerSection(project.setupCfgText) !== undefined ? 'versioneer' : undefined);
    if (name === undefined)
        return undefined;
    const own = matchOf(name, tool, project.setupCfgText);
    return { name, match: own.length > 0 ? own : [ANY] };
}
/** Globs from the tool's own settings. */
function matchOf(name, tool, setupCfg) {
    if (name === 'versioneer') {
        const prefix = (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'versioneer', 'tag_prefix') ?? versioneerSection(setupCfg)?.get('tag_prefix')?.value;
        return typeof prefix === 'string' ? [`${glob(prefix.replace(/^(["'])(.*)\1$/, '$2'))}[0-9]*`] : [];
    }
    const commands = [
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'setuptools_scm', 'git_describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'setuptools_scm', 'scm', 'git', 'describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'hatch', 'version', 'raw-options', 'git_describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'hatch', 'version', 'raw-options', 'scm', 'git', 'describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .fK)(tool, 'versioningit', 'vcs', 'match'),
    ];
    for (const command of commands) {
        const words = typeof command === 'string' ? command.split(/\s+/) : command;
        if (!Array.isArray(words) || !words.every(word => typeof word === 'string'))
            continue;
        if (command === commands.at(-1))
            return words;
        const globs = words.flatMap((word, index) => word === '--match' ? (words[index + 1] ?? []) : word.startsWith('--match=') ? word.slice(8) : []);
        if (globs.length > 0)
            return globs.map(one => one.replace(/^(["'])(.*)\1$/, '$2'));
    }
    return [];
}
function versioneerSection(setupCfg) {
    if (setupCfg === undefined || !/^\[versioneer\]/m.test(setupCfg))
        return undefined;
    try {
        return (0,_ini_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIni */ .A)(setupCfg, { caseSensitive: false, delimiters: '=:' }).get('versioneer')?.options;
    }
    catch {
        // The decoder of the file reports what is wrong with it.
        return undefined;
    }
}
/** Text as a glob that matches only itself. */
function glob(text) {
    return text.replace(/[\\*?[\]]/g, '\\$&');
}


/***/ }),

/***/ 89048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   RK: () => (/* binding */ splitTag),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   cU: () => (/* binding */ versionBy),
/* harmony export */   l8: () => (/* binding */ namesNone)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _project_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15281);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** Whose tag it is, and of which version (pure): by the project's own pattern, by its name or by its folder. */




/** Words before a version that name no project. */
const GENERIC = ['release', 'releases', 'rel', 'version', 'ver', 'v', 'tag', 'tags', 'py', 'python', 'pypi'];
/** What may stand between a name and a version: `lib-1.0`, `lib_1.0`, `lib/1.0`, `lib@1.0`, `lib==1.0`. */
const SEPARATORS = /[-_/@=]+/g;
/** Every way to read a tag as a prefix and a version, the longest version first. */
function splitTag(tag) {
    const whole = versionIn(tag);
    if (whole !== undefined)
        return [{ tag, version: whole, prefix: undefined }];
    return [...tag.matchAll(SEPARATORS)].flatMap(({ 0: separator, index }) => {
        const version = versionIn(tag.slice(index + separator.length));
        return version === undefined || index === 0 ? [] : [{ tag, version, prefix: tag.slice(0, index) }];
    });
}
/**
 * Takes a tag apart; undefined when it holds no version.
 * @param names the project's and its folders', which decide where a name that ends in digits stops: `py-3-1.0` of `py-3`
 */
function parseTag(tag, ...names) {
    const splits = splitTag(tag);
    // The longest version, as in `app-1.0-1`, unless the project's own name ends later.
    return splits.find(({ prefix }) => names.some(name => name !== undefined && isOf(prefix, name))) ?? splits[0];
}
/** How well a tag names a project, best first. */
const STRENGTHS = ['pattern', 'name', 'folder', 'part of the name', 'part of the folder'];
/** Undefined when nothing in the tag names the project; `1.0` and `release-1.0` name none. */
function claimOf(tag, name, names) {
    const own = byPattern(tag, names);
    if (own !== undefined)
        return claim(own, 'pattern');
    const [folder, last] = names.folders;
    const splits = splitTag(tag);
    for (const [known, how, part] of [
        [name, 'name', exactly],
        [folder, 'folder', exactly],
        [name, 'part of the name', inParts],
        [last ?? folder, 'part of the folder', inParts],
    ]) {
        const found = known === undefined ? undefined : splits.find(({ prefix }) => prefix && part(prefix, known));
        if (found !== undefined)
            return claim(found.version, how);
    }
    return undefined;
}
function claim(version, how) {
    return { version, rank: STRENGTHS.indexOf(how) };
}
/** The version, where the project's own settings say that the tag is one of it. */
function byPattern(tag, { match, patterns }) {
    for (const pattern of patterns) {
        const version = versionBy(pattern, tag);
        if (version !== undefined && !takesAnyProject(pattern, version))
            return version;
    }
    for (const glob of match) {
        if (!(0,_project_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitGlob */ .jr)(glob)(tag))
            continue;
        // `lib-*` takes `lib-extra-1.0` too, which is another project's.
        const version = versionIn(tag.slice(nameIn(glob).length));
        if (version !== undefined)
            return version;
    }
    return undefined;
}
/** The version that a project's own pattern finds in a tag. */
function versionBy(pattern, tag) {
    const found = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .execWithin */ .z8)(pattern, tag);
    if (found === undefined)
        return undefined;
    const { version, base } = found.groups ?? {};
    // dunamai's group `base` is only the beginning of the version.
    const text = version ?? (base === undefined ? found[1] : tag.slice(tag.indexOf(base)));
    return versionIn(text ?? '');
}
/** A pattern that takes the tags of any project, as setuptools-scm's own does, does not say whose tag one is. */
function takesAnyProject(pattern, version) {
    return ['-', '-v', '/', '/v', '@'].some(between => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .execWithin */ .z8)(pattern, `any-other-project${between}${version}`) !== undefined);
}
/** What a glob begins with before its first wildcard, without the digits of a version, such as those of `lib-v2.*`. */
function nameIn(glob) {
    const start = /^(?:\\.|[^*?[\\])*/.exec(glob)?.[0] ?? '';
    const plain = start.replace(/\\(.)/g, '$1');
    // The digits and dots at the end, from the first digit.
    const rest = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnd */ .Mx)(plain, '0123456789.');
    const number = plain.slice(rest.length).replace(/^\.+/, '');
    return number === '' ? plain : plain.slice(0, -number.length).replace(/v$/i, '');
}
/** PEP 440 allows a leading v and upper case. */
function versionIn(text) {
    const version = text.replace(/^v/i, '');
    return /^\d/.test(version) && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(version) !== null ? version : undefined;
}
/** Whether a tag that begins with `prefix` may be one of the project `name`: by name, by folder, or by a word like `release`. */
function isOf(prefix, name) {
    return namesNone(prefix) || exactly(prefix, name) || inParts(prefix, name);
}
/** Whether a prefix names no project: there is none, or it is a word like `release`. */
function namesNone(prefix) {
    return prefix === undefined || GENERIC.includes(prefix.toLowerCase());
}
function exactly(prefix, name) {
    return dashed(prefix) === dashed(name);
}
const LEADING = new RegExp(`^(?:${GENERIC.join('|')})[-_/@]+`, 'i');
const TRAILING = new RegExp(`[-_/@]+(?:${GENERIC.join('|')})$`, 'i');
/** The name in `@scope/name`, `folder/name`, `release-name` or `name/release`. */
function inParts(prefix, name) {
    const last = prefix.split('/').at(-1) ?? prefix;
    return [last, prefix.replace(LEADING, ''), prefix.replace(TRAILING, '')].some(part => exactly(part, name));
}
/** A name or a path in one spelling. */
function dashed(name) {
    return (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(name.replaceAll('/', '-'));
}


/***/ }),

/***/ 28089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ checkBuilt),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Xj: () => (/* binding */ hasVersion),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   cv: () => (/* binding */ checkBefore),
/* harmony export */   iv: () => (/* binding */ versionlessTag),
/* harmony export */   og: () => (/* binding */ disagreements),
/* harmony export */   r1: () => (/* binding */ sameVersion),
/* harmony export */   y6: () => (/* binding */ taggedBy)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _project_tag_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45672);
/* harmony import */ var _tag_claim_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89048);
/**
 * What a git tag says about a release (pure): `v1.2.3`, `1.2.3`, `name-v1.2.3`, `name/1.2.3`, `name@1.2.3`, where the name is
 * the project's or its folder's, and whatever the project's own tag pattern takes (`tag-claim.ts`).
 */






/** Reads a tag as a project's own settings, its name and its folder say; undefined when there is no version in it. */
function readTag({ tag, names = NO_NAMES }, name) {
    const claim = (0,_tag_claim_js__WEBPACK_IMPORTED_MODULE_5__/* .claimOf */ ._B)(tag, name, names);
    const parsed = (0,_tag_claim_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTag */ .ED)(tag, name, ...names.folders);
    const { prefix } = parsed ?? {};
    const own = names.patterns.map(pattern => (0,_tag_claim_js__WEBPACK_IMPORTED_MODULE_5__/* .versionBy */ .cU)(pattern, tag)).find(found => found !== undefined);
    const version = claim?.version ?? own ?? parsed?.version;
    if (version === undefined)
        return undefined;
    const unknown = name === undefined && names.folders.length === 0;
    return { version, prefix, ours: unknown || claim !== undefined || (0,_tag_claim_js__WEBPACK_IMPORTED_MODULE_5__/* .namesNone */ .l8)(prefix) || names.match.includes('*') };
}
const NO_NAMES = { folders: [], match: [], patterns: [] };
/** `1.0-beta` is `1.0b0`. @see https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function sameVersion(one, other) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(one) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(other) !== null ? (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.eq)(one, other) : one === other;
}
/** Whether PEP 440 calls `version` a pre-release: `1.0rc1`, `1.0.dev3`. */
function isPrerelease(version) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(version)?.is_prerelease ?? false;
}
/** Files named at most; a checkout with other line ends has thousands. */
const MOST_FILES = 10;
/** What is wrong with one claim; empty when it agrees with the tag. For a tag without a version there is `versionlessTag`. */
function disagreements(claim, tagged) {
    const { what, name, version, place } = claim;
    const { tag, dirty } = tagged;
    const parsed = readTag(tagged, name);
    if (parsed === undefined)
        return [];
    const at = place && { place };
    if (name !== undefined && !parsed.ours)
        return [
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/version', {
                message: `The tag '${tag}' is for '${parsed.prefix}', but ${what} is for '${name}'.`,
                fix: `Release '${name}' with a tag such as ${name}-v${version}, or set version-check to none.`,
                ...at,
            }),
        ];
    const unfit = unreleasable(version);
    if (unfit === undefined && sameVersion(parsed.version, version))
        return [];
    const evidence = dirty.length === 0 ? [] : [`Changed since the commit: ${shown(dirty)}.`];
    const why = unfit === undefined
        ? `${what} has version ${version}, but the tag is '${tag}'.`
        : `${what} has version ${version}, ${unfit}; the tag is '${tag}'.`;
    return [
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/version', {
            message: [why, ...evidence].join(' '),
            fix: dirty.length > 0
                ? 'Commit or undo those changes (an earlier step of the job may have made them), and build again.'
                : `Make the version ${parsed.version} and move the tag to that commit, or tag this one as v${(0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .before */ .gM)(version, '+')}; version-check: none skips this.`,
            ...at,
        }),
    ];
}
/** Why PEP 440 keeps a version from being published as final or pre-release; undefined when nothing does. */
function unreleasable(version) {
    const parts = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(version);
    if (parts === null)
        return 'which is not a PEP 440 version';
    if (parts.local !== null)
        return /dirty|^d\d{8}|\.d\d{8}/.test(String(parts.local))
            ? 'a local version of changed files, which no index accepts'
            : 'a local version, which no index accepts';
    return parts.dev === null ? undefined : 'a development version';
}
function shown(files) {
    const more = files.length - MOST_FILES;
    return more > 0 ? `${files.slice(0, MOST_FILES).join(', ')} and ${more} more` : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .listing */ .RR)(files);
}
/** Whether there is a version in the tag to compare with. */
function hasVersion(tagged, name) {
    return readTag(tagged, name) !== undefined;
}
/** For a tag such as `nightly`, with which nothing can be compared. */
function versionlessTag(tag) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/tag', {
        message: `The tag '${tag}' contains no version, so no built version can be compared with it.`,
        fix: 'Tag releases as v1.2.3, 1.2.3, name-v1.2.3 or name/1.2.3; the name is that of the project or of its folder.',
    });
}
/** The tag of this run: the input's, or the one that started the workflow; empty when there is none. */
function tagOf({ tag }, env) {
    const ref = env.GITHUB_REF;
    return tag || (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : '');
}
/**
 * The tag that this run must agree with: the input's, or the one that started the workflow; undefined when there is none
 * or `version-check` is `none`. A tag that is only at HEAD does not count: a branch may be built there too.
 */
function taggedBy(options, env, project) {
    if (options.versionCheck === 'none')
        return undefined;
    const tag = tagOf(options, env);
    return tag === '' ? undefined : { tag, dirty: project.git?.dirty ?? [], names: (0,_project_tag_names_js__WEBPACK_IMPORTED_MODULE_4__/* .tagNames */ .n)(project) };
}
/** What can be said before anything is built: of a static version, and of the tag itself. */
function checkBefore(tagged, project) {
    if (tagged === undefined)
        return { problems: [], warnings: [] };
    if (!hasVersion(tagged, project.name))
        return { problems: [], warnings: [versionlessTag(tagged.tag)] };
    const { name, version, pyproject, locations } = project;
    const what = pyproject?.project?.version === undefined ? 'the project' : pyproject.file;
    const problems = version === undefined ? [] : disagreements({ what, name, version, place: locations.version }, tagged);
    if (problems.length > 0 || tagged.dirty.length === 0)
        return { problems, warnings: [] };
    const changed = new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('release/version', {
        message: `The packaged files differ from '${tagged.tag}'; changed since the commit: ${shown(tagged.dirty)}.`,
        fix: 'Commit the changes and move the tag, or find the step of the job that makes them.',
    });
    return { problems, warnings: [changed] };
}
/** What the built wheel says. @throws PackagingError `release/version` */
function checkBuilt(tagged, file, name, version) {
    if (tagged !== undefined)
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(disagreements({ what: file, name, version }, tagged));
}


/***/ }),

/***/ 89211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ requirementKey),
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/**
 * Requirements as text (PEP 508), parsed without evaluating markers or versions, which `packaging` and uv do.
 * Every line of a tool's requirements input is parsed here first, as a line there can also be an option.
 */



const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const START = new RegExp(`^${NAME}`);
const WHOLE = new RegExp(`^${NAME}$`);
/** The parts of a requirement, one after the other: a single pattern for all of them would try every run of blanks in each. */
function groupsOf(line) {
    const name = START.exec(line)?.[0];
    if (name === undefined)
        return undefined;
    let rest = line.slice(name.length).trimStart();
    let extras = '';
    if (rest.startsWith('[')) {
        const end = rest.indexOf(']');
        if (end === -1)
            return undefined;
        extras = rest.slice(1, end);
        rest = rest.slice(end + 1).trimStart();
    }
    const url = /^@\s*([^\s;]+)(?=\s|$)/.exec(rest);
    if (url !== null) {
        const behind = rest.slice(url[0].length).trim();
        const marker = /^;\s*(.+)/s.exec(behind)?.[1];
        if (behind !== '' && marker === undefined)
            return undefined;
        return { name, extras, url: url[1], specifier: '', marker: marker ?? '' };
    }
    const specifier = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .before */ .gM)(rest, ';').trim();
    const marker = rest.includes(';') ? rest.slice(rest.indexOf(';') + 1).trim() : undefined;
    if (marker === '' || !/^\(?(?:[<>=!~][A-Za-z0-9.*+!<>=~,_ -]*)?\)?$/.test(specifier))
        return undefined;
    return { name, extras, specifier: specifier.replace(/^\(/, '').replace(/\)$/, ''), marker: marker ?? '' };
}
/**
 * Parses one requirement.
 * @throws PackagingError `project/metadata` for anything that is not one requirement: options (`-r`, `--index-url`),
 * several lines, control characters.
 */
function parseRequirement(text, place) {
    const line = text.trim();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    const groups = /[\u0000-\u001f\u007f]/.test(line) ? undefined : groupsOf(line);
    const extras = (groups?.extras ?? '').split(',').map(extra => extra.trim());
    const named = extras.filter(extra => extra !== '');
    if (!groups || /\s-/.test(groups.specifier) || named.some(extra => !WHOLE.test(extra)))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/metadata', {
            message: `${JSON.stringify(text)} is not a requirement${line.startsWith('-') ? ' but an option' : ''}.`,
            fix: 'Write requirements as PEP 508 says, one each, such as: numpy>=2; python_version >= "3.10"',
            ...(place && { place }),
        });
    return {
        name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(groups.name),
        extras: named.map(_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc),
        specifier: groups.specifier.trim(),
        ...(groups.url && { url: groups.url }),
        marker: groups.marker,
    };
}
/**
 * One spelling for all spellings of a requirement (pure). Backends rewrite those of pyproject.toml: they sort specifiers,
 * change quotes and parentheses, and uv_build turns `python_version < "3.11"` into `python_full_version < "3.11"`.
 * Requirements with equal keys are equal; those with different ones may be, too.
 * @throws PackagingError `project/metadata` as `parseRequirement`
 */
function requirementKey(line) {
    const { name, extras, specifier, url, marker } = parseRequirement(line);
    const versions = specifier.split(',').map(part => part.replaceAll(/\s/g, ''));
    return JSON.stringify([
        name,
        [...new Set(extras)].sort(),
        url ?? '',
        versions.filter(part => part !== '').sort(),
        markerKey(marker),
    ]);
}
const COMPARISON = /((?<![\w.])[\w.]+|"[^"]*")(<=|>=|===|==|!=|~=|<|>|\bnotin\b|\bin\b)([\w.]+|"[^"]*")/g;
/** A marker in one spelling; the order of terms is normalised only where nothing but `and`, or nothing but `or`, joins them. */
function markerKey(marker) {
    const tokens = marker.match(/'[^']*'|"[^"]*"|[\w.]+|[<>=!~]+|[()]/g) ?? [];
    const quoted = tokens.map(token => (/^['"]/.test(token) ? `"${token.slice(1, -1)}"` : token));
    const joiners = new Set(quoted.filter(token => token === 'and' || token === 'or'));
    const levelled = joiners.size > 1 ? quoted : quoted.filter(token => !/^[()]$/.test(token));
    const terms = [''];
    for (const token of levelled) {
        if (joiners.size <= 1 && joiners.has(token))
            terms.push('');
        else
            terms[terms.length - 1] += token === 'and' || token === 'or' ? ` ${token} ` : token;
    }
    const [joiner = ''] = joiners;
    return terms
        .map(term => term.replaceAll(COMPARISON, (_, left, operator, right) => comparison(left, operator, right)))
        .sort()
        .join(` ${joiner} `);
}
/** `python_version` compares the first two numbers only, which `python_full_version` can say as well. */
function comparison(left, operator, right) {
    const [, major, minor] = /^"(\d+)\.(\d+)"$/.exec(right) ?? [];
    if (left !== 'python_version' || minor === undefined)
        return `${left} ${operator} ${right}`;
    const next = `"${major}.${Number(minor) + 1}"`;
    switch (operator) {
        case '<':
        case '>=':
            return `python_full_version ${operator} ${right}`;
        case '>':
            return `python_full_version >= ${next}`;
        case '<=':
            return `python_full_version < ${next}`;
        case '==':
        case '!=':
            return `python_full_version ${operator} "${major}.${minor}.*"`;
        default:
            return `${left} ${operator} ${right}`;
    }
}


/***/ })

};
