export const id = 2049;
export const ids = [2049];
export const modules = {

/***/ 25689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ publishFiles),
/* harmony export */   q: () => (/* binding */ createStaging)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14858);
/** Puts finished files into the output folder: all of them or none. */






/**
 * Puts `files` (absolute paths) into `outputDir` under their own names, mode included, and returns their new paths in the
 * same order. On one file system a file gets a second name, elsewhere it is copied whole: nothing may write into it
 * afterwards under the first. That happens in a hidden folder inside `outputDir`, then all are renamed into place; a file
 * of that name is replaced. When anything fails, `outputDir` is as it was before. Not flushed to the disk (fsync).
 * @param later takes over the removal of the replaced files, which for half a gigabyte lasts a tenth of a second
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`; `build/mismatch` for two files of one name
 */
async function publishFiles(files, outputDir, later) {
    refuseSameNames(files);
    const made = await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(outputDir);
    let published = false;
    try {
        const hidden = await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`write into ${outputDir}`, outputDir, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(outputDir, '.package-python-')));
        const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(hidden, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        const forget = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_5__/* .onInterrupt */ .nA)('files', remove);
        try {
            const moves = [];
            for (const [index, file] of files.entries()) {
                const copy = node_path__WEBPACK_IMPORTED_MODULE_2__.join(hidden, `new-${index}`);
                if (!(await linked(file, copy)))
                    await copyWhole(file, copy);
                moves.push({
                    copy,
                    final: node_path__WEBPACK_IMPORTED_MODULE_2__.join(outputDir, node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)),
                    earlier: node_path__WEBPACK_IMPORTED_MODULE_2__.join(hidden, `old-${index}`),
                });
            }
            moveAll(moves);
            published = true;
            return moves.map(move => move.final);
        }
        finally {
            const removal = (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`remove ${hidden}`, hidden, remove).finally(forget);
            if (published && later !== undefined)
                later(removal);
            else
                await removal;
        }
    }
    finally {
        if (!published && made !== undefined)
            await removeEmpty(outputDir, made);
    }
}
function refuseSameNames(files) {
    // Windows and macOS hold names equal that differ in case only, and what is made here goes everywhere.
    const names = files.map(file => node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file).toLowerCase());
    const twice = files.find((_, index) => names.indexOf(names[index]) !== index);
    if (twice === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/mismatch', {
        message: `Two finished files have the name ${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(twice)}.`,
        fix: 'Request one of them only, or give them different names.',
    });
}
/**
 * A PEX for many targets is half a gigabyte, and a copy of it takes longer than what made it. A file that has another name
 * already is copied: another program's may be the same file, as a wheel from uv's cache or the store.
 */
async function linked(file, name) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file);
        if (!found.isFile() || found.nlink !== 1)
            return false;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(file, name);
        return true;
    }
    catch {
        return false;
    }
}
/** Copies by reflink where the file system can, and checks that everything arrived: most build backends do not. */
async function copyWhole(file, copy) {
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`write ${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)}`, node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(copy)), async () => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(file, copy, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_EXCL);
        const [wanted, written] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(copy)]);
        if (wanted.size === written.size)
            return;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('host/disk-full', {
            message: `Only ${written.size} of ${wanted.size} bytes of ${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)} could be written.`,
            fix: 'Check the disk of the output folder, or choose another one.',
        });
    });
}
/** Without a pause between the renames, so that no signal handler runs while the folder holds a mix. */
function moveAll(moves) {
    const done = [];
    for (const move of moves) {
        try {
            const kept = keepEarlier(move);
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(move.copy, move.final);
            }
            catch (thrown) {
                if (kept === 'moved')
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(move.earlier, move.final);
                throw thrown;
            }
            done.push(move);
        }
        catch (thrown) {
            for (const before of done.reverse())
                putBack(before);
            throw (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .fsError */ .yi)(thrown, `write ${move.final}`, move.final);
        }
    }
}
/** A second link keeps the earlier file in its place until the rename replaces it; where links are not supported it is moved. */
function keepEarlier({ final, earlier }) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(final, { throwIfNoEntry: false })?.isDirectory() === true) {
        throw Object.assign(new Error(`${final} is a folder`), { code: 'EISDIR' });
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync)(final, earlier);
        return 'linked';
    }
    catch (thrown) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(thrown) === 'ENOENT')
            return 'none';
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(final, earlier);
        return 'moved';
    }
}
function putBack({ final, earlier }) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(earlier, final);
    }
    catch (thrown) {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(thrown) === 'ENOENT')
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(final, { force: true });
        else
            throw thrown;
    }
}
/** Removes `folder` and its parents up to `first`, as far as they are empty. */
async function removeEmpty(folder, first) {
    for (let next = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder); next.length >= node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(first).length; next = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(next)) {
        const failed = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(next).catch(() => true);
        if (failed)
            return;
    }
}
/** Makes a folder inside `parent` that only this user can read. @throws PackagingError `host/…` */
async function createStaging(parent) {
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(parent);
    // mkdtemp makes it 0700 (POSIX); on Windows it has the parent's access list.
    const root = await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`make a folder in ${parent}`, parent, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, 'package-python-')));
    const remove = () => (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`remove ${root}`, root, () => removeTree(root));
    const forget = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_5__/* .onInterrupt */ .nA)('files', remove);
    const elsewhere = [];
    return {
        root,
        async dir(name) {
            const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, name);
            if (!folder.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_2__.sep))
                throw new Error(`not inside staging: ${name}`);
            await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(folder);
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
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    try {
        await remove();
    }
    catch (thrown) {
        if (!['EACCES', 'EPERM'].includes((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(thrown) ?? ''))
            throw thrown;
        await openFolders(root);
        await remove();
    }
}
async function openFolders(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(folder, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true })) {
        if (entry.isDirectory())
            await openFolders(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, entry.name));
    }
}


/***/ }),

/***/ 15281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QG: () => (/* binding */ unshallow),
/* harmony export */   W1: () => (/* binding */ findRepository),
/* harmony export */   h5: () => (/* binding */ gitOptions),
/* harmony export */   lX: () => (/* binding */ readGit),
/* harmony export */   tL: () => (/* binding */ globToRegExp)
/* harmony export */ });
/* unused harmony export parseTags */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
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
function globToRegExp(glob) {
    const parts = glob.match(/\\.|\[!?(?:\[:\w+:\]|[^\]])+\]|[\s\S]/g) ?? [];
    const pattern = parts.map(part => {
        if (part === '*')
            return '.*';
        if (part === '?')
            return '.';
        if (part === '[[:digit:]]')
            return '[0-9]';
        if (part.length > 2 && part.startsWith('['))
            return part.replace(/^\[!/, '[^').replace(/\\/g, '\\\\');
        return (part.startsWith('\\') ? part.slice(1) : part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    });
    return new RegExp(`^${pattern.join('')}$`);
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
    const tags = parseTags(listed.stdout).filter(({ name }) => match.some(glob => globToRegExp(glob).test(name)));
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
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(commonDir, 'shallow'), 'utf8').catch(() => '');
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

/***/ 35493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ versionTool),
/* harmony export */   Wk: () => (/* binding */ EARLIEST),
/* harmony export */   aF: () => (/* binding */ releaseTag),
/* harmony export */   nP: () => (/* binding */ tagNames),
/* harmony export */   pA: () => (/* binding */ sourceDateEpoch)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _ini_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11647);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61565);
/**
 * What git's tags and commit times decide (pure): the date of every file we build, the tag of a run, and whether a project
 * takes its version from tags, and from which.
 */




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
/** @see TagNames */
function tagNames(project) {
    const folder = project.git === undefined ? project.path : (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .slashed */ .df)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(project.git.root, project.dir));
    const folders = folder === '.' || folder === '' ? [] : [...new Set([folder, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(folder)])];
    const tool = versionTool(project);
    // A glob that begins with a wildcard takes any project's tags.
    return { folders, match: tool?.match.filter(glob => /^[^*?[]/.test(glob)) ?? [], pattern: tool?.pattern };
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
        .map(text => (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(/^\s*([A-Za-z0-9._-]+)/.exec(text)?.[1] ?? ''))
        .flatMap(name => ALWAYS[name] ?? []);
    const name = required.at(0) ??
        ((0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)((0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(tool, 'pdm', 'version')) && (0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(tool, 'pdm', 'version', 'source') === 'scm'
            ? 'pdm-backend'
            : undefined) ??
        ((0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)(tool.setuptools_scm) ? 'setuptools-scm' : undefined) ??
        ((0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .isTable */ .bI)(tool.versioneer) || versioneerSection(project.setupCfgText) !== undefined ? 'versioneer' : undefined);
    if (name === undefined)
        return undefined;
    const own = matchOf(name, tool, project.setupCfgText);
    const pattern = patternOf(tool);
    return { name, match: own.length > 0 ? own : [ANY], ...(pattern && { pattern }) };
}
/** Where tools have a regular expression of Python's for their tags. */
const PATTERNS = [
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
function patternOf(tool) {
    for (const keys of PATTERNS) {
        const value = (0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(tool, ...keys);
        if (typeof value !== 'string')
            continue;
        const pattern = fromPython(value);
        if (pattern !== undefined)
            return pattern;
    }
    return undefined;
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
/** Globs from the tool's own settings. */
function matchOf(name, tool, setupCfg) {
    if (name === 'versioneer') {
        const prefix = (0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(tool, 'versioneer', 'tag_prefix') ?? versioneerSection(setupCfg)?.get('tag_prefix')?.value;
        return typeof prefix === 'string' ? [`${glob(prefix.replace(/^(["'])(.*)\1$/, '$2'))}[0-9]*`] : [];
    }
    const commands = [
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(tool, 'setuptools_scm', 'git_describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(tool, 'setuptools_scm', 'scm', 'git', 'describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(tool, 'hatch', 'version', 'raw-options', 'git_describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(tool, 'hatch', 'version', 'raw-options', 'scm', 'git', 'describe_command'),
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .fK)(tool, 'versioningit', 'vcs', 'match'),
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
        return (0,_ini_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIni */ .A)(setupCfg, { caseSensitive: false, delimiters: '=:' }).get('versioneer')?.options;
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

/***/ 28089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ checkBuilt),
/* harmony export */   ED: () => (/* binding */ parseTag),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   Xj: () => (/* binding */ hasVersion),
/* harmony export */   cv: () => (/* binding */ checkBefore),
/* harmony export */   iv: () => (/* binding */ versionlessTag),
/* harmony export */   og: () => (/* binding */ disagreements),
/* harmony export */   r1: () => (/* binding */ sameVersion),
/* harmony export */   y6: () => (/* binding */ taggedBy)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _project_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15281);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/* harmony import */ var _project_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35493);
/**
 * What a git tag says about a release (pure): `v1.2.3`, `1.2.3`, `name-v1.2.3`, `name/1.2.3`, `name@1.2.3`, where the name is
 * the project's or its folder's, and whatever the project's own tag pattern takes.
 */






/** Words before a version that name no project. */
const GENERIC = ['release', 'releases', 'rel', 'version', 'ver', 'v', 'tag', 'tags', 'py', 'python', 'pypi'];
/**
 * Takes a tag apart; undefined when it holds no version.
 * @param names the project's and its folders', which decide where a name that ends in digits stops: `py-3-1.0` of `py-3`
 */
function parseTag(tag, ...names) {
    const whole = versionIn(tag);
    if (whole !== undefined)
        return { tag, version: whole, prefix: undefined };
    const splits = [...tag.matchAll(/[-_/@]+/g)].flatMap(({ 0: separator, index }) => {
        const version = versionIn(tag.slice(index + separator.length));
        return version === undefined || index === 0 ? [] : [{ tag, version, prefix: tag.slice(0, index) }];
    });
    // The longest version, as in `app-1.0-1`, unless the project's own name ends later.
    return splits.find(({ prefix }) => names.some(name => name !== undefined && isOf(prefix, name))) ?? splits[0];
}
/** Reads a tag as a project's own settings, its name and its folder say; undefined when there is no version in it. */
function readTag({ tag, names = NO_NAMES }, name) {
    const { folders, match, pattern } = names;
    const own = pattern?.exec(tag) ?? undefined;
    // dunamai's group `base` is only a part of the version.
    const given = own && versionIn(own.groups?.version ?? (own.groups?.base === undefined ? (own[1] ?? '') : ''));
    const parsed = parseTag(tag, name, ...folders);
    const version = given ?? parsed?.version;
    if (version === undefined)
        return undefined;
    const { prefix } = parsed ?? {};
    const known = [name, ...folders].filter(one => one !== undefined);
    const ours = known.length === 0 ||
        known.some(one => isOf(prefix, one)) ||
        match.some(glob => (0,_project_git_js__WEBPACK_IMPORTED_MODULE_3__/* .globToRegExp */ .tL)(glob).test(tag)) ||
        (own !== undefined && pattern !== undefined && !takesAnyProject(pattern, version));
    return { tag, version, prefix, ours };
}
/** A pattern that takes the tags of any project, as setuptools-scm's own does, does not say whose tag one is. */
function takesAnyProject(pattern, version) {
    return ['-', '-v', '/', '/v', '@'].some(between => pattern.test(`any-other-project${between}${version}`));
}
const NO_NAMES = { folders: [], match: [] };
/** PEP 440 allows a leading v and upper case. */
function versionIn(text) {
    const version = text.replace(/^v/i, '');
    return /^\d/.test(version) && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(version) !== null ? version : undefined;
}
/** Whether a tag that begins with `prefix` may be one of the project `name`: by name, by folder, or by a word like `release`. */
function isOf(prefix, name) {
    if (prefix === undefined)
        return true;
    const last = prefix.split('/').at(-1) ?? prefix;
    return [prefix, last].some(part => dashed(part) === dashed(name)) || GENERIC.includes(prefix.toLowerCase());
}
/** A name or a path in one spelling. */
function dashed(name) {
    return (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(name.replaceAll('/', '-'));
}
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
                : `Make the version ${parsed.version} and move the tag to that commit, or tag this one as v${version.replace(/\+.*$/, '')}; version-check: none skips this.`,
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
/**
 * The tag that this run must agree with: the input's, or the one that started the workflow; undefined when there is none
 * or `version-check` is `none`. A tag that is only at HEAD does not count: a branch may be built there too.
 */
function taggedBy(options, env, project) {
    if (options.versionCheck === 'none')
        return undefined;
    const ref = env.GITHUB_REF;
    const tag = options.tag || (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : '');
    return tag === '' ? undefined : { tag, dirty: project.git?.dirty ?? [], names: (0,_project_version_js__WEBPACK_IMPORTED_MODULE_5__/* .tagNames */ .nP)(project) };
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


/***/ })

};
