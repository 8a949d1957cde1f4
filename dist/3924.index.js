export const id = 3924;
export const ids = [3924];
export const modules = {

/***/ 36790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M6: () => (/* binding */ readSdist),
/* harmony export */   SE: () => (/* binding */ isMetadata),
/* harmony export */   cA: () => (/* binding */ eachMember),
/* harmony export */   h1: () => (/* binding */ extractSdist),
/* harmony export */   hQ: () => (/* binding */ memberNames)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/* harmony import */ var _tar_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97498);
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13748);
/* harmony import */ var _wheel_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78758);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18802);
/** Reads and unpacks sdists (.tar.gz), by the rules of tarfile's `data` filter (PEP 706) or stricter ones. */








/** 4 GiB unpacked: above it an archive is taken for a bomb. */
const UNPACKED_LIMIT = 4 * 1024 ** 3;
/**
 * Calls `visit` for every member that is safe to unpack, and gives the one top-level folder.
 * @throws PackagingError `check/content`
 */
async function eachMember(file, visit) {
    const known = new Map();
    let folder;
    let total = 0;
    for await (const entry of (0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .sB)((0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .gunzipped */ .lY)(file), file)) {
        const name = entry.name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
        if (name === '' || name === '.')
            continue;
        checkMember({ ...entry, name }, known, file);
        known.set(name, entry.kind);
        total += entry.size;
        if (total > UNPACKED_LIMIT)
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, `it unpacks to more than ${UNPACKED_LIMIT} bytes`);
        const [top = ''] = name.split('/');
        folder ??= top;
        if (top !== folder)
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, `it contains "${top}" beside the folder "${folder}"`);
        await visit({ ...entry, name });
    }
    if (folder === undefined)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, 'it is empty');
    return folder;
}
/**
 * The names of all members below the top folder, whether they are safe to unpack or not.
 * @throws PackagingError `check/content` when it is damaged
 */
async function memberNames(file) {
    const names = [];
    for await (const { name } of (0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .sB)((0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .gunzipped */ .lY)(file), file))
        names.push(name.replace(/^(?:\.\/)*[^/]*\/?/, '').replace(/\/+$/, ''));
    return names;
}
/**
 * The sdist's own PKG-INFO. hatchling and scikit-build-core write it again behind the one that an unpacked sdist brings
 * along as a source file; for every installer the last one counts.
 */
function isMetadata(entry) {
    return entry.kind === 'file' && /^[^/]+\/PKG-INFO$/.test(entry.name);
}
function checkMember(entry, known, file) {
    const { name, kind, target } = entry;
    const bad = (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .badPath */ .$0)(name);
    if (bad)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, `the name ${JSON.stringify(name)} in it ${bad}`);
    const before = known.get(name);
    const again = (before === 'folder' && kind === 'folder') || (before === 'file' && isMetadata(entry));
    if (before !== undefined && !again)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, `"${name}" is in it twice`);
    for (let parent = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(name); parent !== '.'; parent = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(parent)) {
        const above = known.get(parent) ?? 'folder';
        if (above !== 'folder')
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, `"${name}" is below a file or link`);
        // Otherwise a link could replace a folder that is only named as part of a path.
        known.set(parent, 'folder');
    }
    if (kind === 'device' || kind === 'hardlink')
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, `"${name}" is a ${kind === 'device' ? 'device or pipe' : 'hard link'}`);
    if (kind !== 'symlink')
        return;
    if (!staysInside(name, target))
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, `the link "${name}" leads out of it, to "${target}"`);
}
/**
 * True for a relative target below the top folder. `..` may only be at its start: behind another name, which may be a
 * link, it could lead anywhere (CVE-2025-4517).
 */
function staysInside(name, target) {
    const [top = ''] = name.split('/');
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(target) ||
        /[\\\0]/.test(target) ||
        /(?:^|\/)(?!\.\.?\/)[^/]+\/(?:.*\/)?\.\.(?:\/|$)/.test(target)) {
        return false;
    }
    return `${node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(name), target))}/`.startsWith(`${top}/`);
}
/** 16 MiB: more than any PKG-INFO. */
const METADATA_LIMIT = 16 * 1024 * 1024;
/**
 * Reads an sdist's list and its PKG-INFO without unpacking it.
 * @returns `folder`: the one top-level folder, `NAME-VERSION`; `files`: paths of files and links, in the archive's order
 * @throws PackagingError `check/content` when it is damaged, unsafe, or not what its name says
 */
async function readSdist(file) {
    const sdistName = (0,_wheel_name_js__WEBPACK_IMPORTED_MODULE_6__/* .parseSdistName */ .K3)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file));
    if (sdistName?.extension !== '.tar.gz')
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, 'its name is not that of an sdist (.tar.gz)');
    const files = [];
    let metadata;
    const folder = await eachMember(file, async (entry) => {
        if (entry.kind !== 'folder' && !(isMetadata(entry) && metadata !== undefined))
            files.push(entry.name);
        if (!isMetadata(entry))
            return;
        if (entry.size > METADATA_LIMIT)
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, 'its PKG-INFO is too large');
        metadata = (await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.buffer)(entry.content())).toString('utf8');
    });
    if (metadata === undefined)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, 'it has no PKG-INFO');
    const core = (0,_wheel_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeCoreMetadata */ .PN)((0,_wheel_js__WEBPACK_IMPORTED_MODULE_5__/* .parseHeaders */ .QG)(metadata), file);
    if ((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(core.name) !== sdistName.name)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .contentError */ .GQ)(file, `its PKG-INFO names the project "${core.name}"`);
    return { ...core, sdistName, folder, files };
}
/**
 * Unpacks an sdist.
 * @param into absolute path of a folder that does not exist yet or is empty
 * @returns the absolute path of the one folder in it
 * @throws PackagingError `check/content` before anything outside of `into` could be written
 */
async function extractSdist(file, into) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(into, { recursive: true });
    // Links of an earlier run could lead what is written through them out of the folder.
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(into)).length > 0)
        throw new Error(`${into} is not empty`);
    const links = [];
    const folder = await eachMember(file, async (entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, entry.name);
        if (entry.kind === 'folder') {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
            return;
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        // Links are made last, so that no file is ever written through one.
        if (entry.kind === 'symlink')
            links.push({ path, target: entry.target });
        else {
            if (isMetadata(entry))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
            await writeMember(entry, path);
        }
    });
    for (const { path, target } of links)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, folder);
}
async function writeMember(entry, path) {
    // `wx`: never over something that is there.
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx');
    try {
        for await (const piece of entry.content())
            await handle.write(piece);
    }
    finally {
        await handle.close();
    }
    // PEP 706: the owner can read and write, group and others never write, no set-id bits.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, entry.mode & 0o100 ? 0o755 : 0o644);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(path, entry.mtime, entry.mtime);
}


/***/ }),

/***/ 13748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ wheelContent),
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   OG: () => (/* binding */ recordProblems),
/* harmony export */   PN: () => (/* binding */ decodeCoreMetadata),
/* harmony export */   QG: () => (/* binding */ parseHeaders),
/* harmony export */   ag: () => (/* binding */ readWheel)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _project_entry_point_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68630);
/* harmony import */ var _project_ini_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11647);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/* harmony import */ var _wheel_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78758);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18802);
/** Reads the metadata of a built wheel, which may differ from pyproject.toml, and compares RECORD with its files. */






/** Lines that begin with white space continue the header above; the first empty line ends the block (pure). */
function parseHeaders(text) {
    const headers = [];
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
        if (line === '')
            break;
        const last = headers.at(-1);
        if (/^[ \t]/.test(line)) {
            if (last)
                last.value += `\n${line}`;
            continue;
        }
        const colon = line.indexOf(':');
        if (colon <= 0)
            break;
        headers.push({ name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() });
    }
    const all = (name) => headers.filter(header => header.name === name.toLowerCase()).map(header => header.value);
    return { all, one: name => all(name)[0] };
}
const HASHES = ['sha256', 'sha384', 'sha512'];
/** @throws PackagingError `check/content` for a line that is not `path,hash,size` */
function parseRecord(text, file) {
    const lines = text.split(/\r\n|\n/).filter(line => line !== '');
    return lines.map(line => {
        // Only the path may be quoted, which it is when it holds a comma or a quote.
        const [, quoted, plain, hash, size] = /^(?:"((?:[^"]|"")*)"|([^,"]*)),([^,]*),(\d*)$/.exec(line) ?? [];
        const path = quoted?.replaceAll('""', '"') ?? plain;
        if (path === undefined)
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, `its RECORD has a line ${JSON.stringify(line)}`);
        return { path, hash: hash || undefined, size: size ? Number(size) : undefined };
    });
}
/** The hash algorithm a line is to be checked with; undefined when it names none, or a weak one. */
function algorithmOf(line) {
    return HASHES.find(name => line?.hash?.startsWith(`${name}=`));
}
/**
 * All differences between a wheel and its RECORD, as sentences; empty when they agree. Some installers use one, some the
 * other, so that a wheel in which they differ installs differently.
 * @param files of the wheel, without folders
 * @param distInfo the wheel's dist-info folder, whose RECORD and signatures are not listed with hashes
 */
function recordProblems(files, record, distInfo) {
    const unhashed = new Set(['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`));
    const listed = new Map(record.map(line => [line.path, line]));
    const names = new Set(files.map(({ name }) => name));
    const problems = [];
    if (listed.size !== record.length)
        problems.push('RECORD lists a file twice.');
    for (const path of listed.keys()) {
        if (!names.has(path))
            problems.push(`RECORD lists "${path}", which is not in the wheel.`);
    }
    for (const file of files) {
        if (unhashed.has(file.name))
            continue;
        const line = listed.get(file.name);
        if (line === undefined)
            problems.push(`"${file.name}" is not listed in RECORD.`);
        else if (line.size !== undefined && line.size !== file.size)
            problems.push(`"${file.name}" is not as large as RECORD says.`);
        else if (algorithmOf(line) === undefined)
            problems.push(`"${file.name}" has no sha256 hash in RECORD.`);
        else if (line.hash !== file.digest)
            problems.push(`"${file.name}" is not the file that RECORD names.`);
    }
    return problems;
}
/**
 * Reads a wheel's metadata without unpacking it.
 * @throws PackagingError `check/content` when it is not a zip file, is unsafe, lacks its metadata, or does not match its name
 */
function readWheel(file) {
    return (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .withZip */ .o7)(file, zip => wheelContent(zip));
}
/** The same of a zip that is open. */
async function wheelContent(zip) {
    const wheelName = (0,_wheel_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWheelName */ .CI)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(zip.file));
    if (wheelName === undefined)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(zip.file, 'its name is not that of a wheel');
    const distInfo = findDistInfo(zip, wheelName);
    const [metadata, wheel, record, entryPoints] = await Promise.all([
        readText(zip, `${distInfo}/METADATA`),
        readText(zip, `${distInfo}/WHEEL`),
        readText(zip, `${distInfo}/RECORD`),
        zip.entry(`${distInfo}/entry_points.txt`) ? readText(zip, `${distInfo}/entry_points.txt`) : '',
    ]);
    const core = decodeCoreMetadata(parseHeaders(metadata), zip.file);
    if ((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(core.name) !== wheelName.name)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(zip.file, `its METADATA names the project "${core.name}"`);
    const headers = parseHeaders(wheel);
    const data = `${distInfo.slice(0, -'.dist-info'.length)}.data/`;
    const roots = importRoots(zip, data);
    const scriptFiles = zip.entries.filter(({ folder, name }) => !folder && name.startsWith(`${data}scripts/`));
    return {
        ...core,
        wheelName,
        distInfo,
        tags: headers.all('Tag'),
        purelib: headers.one('Root-Is-Purelib')?.toLowerCase() === 'true',
        scripts: readScripts(entryPoints, zip.file),
        scriptFiles: scriptFiles.map(({ name }) => name.slice(`${data}scripts/`.length)).sort(),
        modules: topLevel(roots),
        mains: roots
            .flatMap(path => /^([^/]+)\/__main__\.(?:py|pyc)$/.exec(path)?.[1] ?? [])
            .filter(isIdentifier)
            .sort(),
        record: parseRecord(record, zip.file),
    };
}
/** @throws PackagingError `check/content` when the name or the version is missing */
function decodeCoreMetadata(headers, file) {
    const name = headers.one('Name');
    const version = headers.one('Version');
    if (!name || !version)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, `its metadata has no ${name ? 'Version' : 'Name'}`);
    return {
        name,
        version,
        summary: headers.one('Summary'),
        requiresPython: headers.one('Requires-Python'),
        requiresDist: headers.all('Requires-Dist').map(line => line.replace(/\s*\n\s*/g, ' ')),
        extras: headers.all('Provides-Extra'),
        license: headers.one('License-Expression') ?? headers.one('License'),
        classifiers: headers.all('Classifier'),
        dynamic: saysDynamic(headers) ? headers.all('Dynamic').map(field => field.toLowerCase()) : undefined,
    };
}
/** @see https://peps.python.org/pep-0643/ */
function saysDynamic(headers) {
    const [major = 0, minor = 0] = (headers.one('Metadata-Version') ?? '').split('.').map(Number);
    return major > 2 || (major === 2 && minor >= 2);
}
/** The one top-level dist-info of the wheel's own name: vendored packages bring theirs along, nested or not. */
function findDistInfo(zip, wheelName) {
    const folders = new Set(zip.entries.flatMap(({ name }) => /^([^/]+\.dist-info)(?:\/|$)/.exec(name)?.[1] ?? []));
    const own = [...folders].filter(folder => {
        const [distribution = ''] = folder.split('-');
        return (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(distribution) === wheelName.name;
    });
    const [only] = own;
    if (only === undefined)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(zip.file, 'it has no .dist-info folder of its own');
    if (own.length > 1)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(zip.file, `it has several .dist-info folders: ${own.join(', ')}`);
    return only;
}
/** Paths in site-packages: `.data/purelib` and `.data/platlib` are unpacked there too. */
function importRoots(zip, data) {
    return zip.entries.flatMap(({ name, folder }) => {
        if (folder)
            return [];
        if (!name.startsWith(data))
            return [name];
        return /^(?:purelib|platlib)\/(.+)$/.exec(name.slice(data.length))?.[1] ?? [];
    });
}
function topLevel(paths) {
    const modules = paths.flatMap(path => {
        const [first = '', ...rest] = path.split('/');
        // `name.py`, `name.so`, `name.cpython-312-x86_64-linux-gnu.so`, `name.cp312-win_amd64.pyd`.
        if (rest.length === 0)
            return /^([^.]+)(?:\.[^.]+)?\.(?:py|pyc|so|pyd)$/.exec(first)?.[1] ?? [];
        // A folder counts when it has code somewhere; namespace packages have no __init__.py.
        return rest.some(part => /\.(?:py|pyc|so|pyd)$/.test(part)) ? [first] : [];
    });
    return [...new Set(modules)].filter(isIdentifier).sort();
}
function isIdentifier(name) {
    return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
}
function readScripts(text, file) {
    try {
        const groups = (0,_project_ini_js__WEBPACK_IMPORTED_MODULE_2__/* .parseIni */ .A)(text, { caseSensitive: true, delimiters: '=' });
        const table = (group) => Object.fromEntries([...(groups.get(group)?.options ?? [])].map(([name, { value }]) => [name, value]));
        return (0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_1__/* .parseScripts */ .e4)(table('console_scripts'), table('gui_scripts'));
    }
    catch (error) {
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, `its entry_points.txt cannot be read: ${error.message}`, error);
    }
}
async function readText(zip, name) {
    return (await zip.read(name)).toString('utf8');
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

/***/ 68630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ hasSomethingToRun),
/* harmony export */   e4: () => (/* binding */ parseScripts),
/* harmony export */   kM: () => (/* binding */ chooseEntryPoint)
/* harmony export */ });
/* unused harmony export parseScript */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31204);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/** Which entry point a bundle starts with (pure): the rules of the input `entry-point`. */



const IDENTIFIER = '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*';
const DOTTED = new RegExp(`^${IDENTIFIER}(?:\\.${IDENTIFIER})*$`, 'u');
const FUNCTION = new RegExp(`^(${IDENTIFIER}(?:\\.${IDENTIFIER})*):(${IDENTIFIER}(?:\\.${IDENTIFIER})*)$`, 'u');
/**
 * The entry point that `asked` means. A script's name wins over a module of the same name, since people type the name
 * of the command.
 * @param asked `auto`, `none`, `module:function`, a module or a script's name
 * @throws PackagingError `project/entry-point` listing what there is
 */
function chooseEntryPoint(asked, choices) {
    if (asked === 'none')
        return { kind: 'none' };
    if (asked === 'auto')
        return automatic(choices);
    if (asked.includes(':'))
        return functionNamed(asked, choices);
    const script = scriptNamed(asked, choices);
    if (script !== undefined)
        return script;
    if (!DOTTED.test(asked))
        throw unknown(asked, choices, `There is no script "${asked}".`);
    checkModule(asked, asked, choices);
    return { kind: 'module', module: asked };
}
/** True when `auto` has something to choose from, so that a PEX is worth making. */
function hasSomethingToRun(choices) {
    return choices.scripts.length > 0 || choices.files.length > 0 || choices.mains.length > 0;
}
/** Reads `module:function [extra, …]`; undefined when it is not one. */
function parseScript(name, reference, gui) {
    const [, target, extras] = /^\s*([^[\]]+?)\s*(?:\[([^\]]*)\])?\s*$/.exec(reference) ?? [];
    const [, module, attribute] = FUNCTION.exec(target?.replace(/\s*:\s*/, ':') ?? '') ?? [];
    if (module === undefined || attribute === undefined)
        return undefined;
    const list = (extras ?? '').split(',').map(extra => extra.trim());
    return { name, module, attribute, gui, extras: list.filter(extra => extra !== '') };
}
/** Scripts out of tables of `name → reference`; a reference that is none is left out. */
function parseScripts(console, gui) {
    const read = (table, isGui) => Object.entries(table).flatMap(([name, reference]) => parseScript(name, reference, isGui) ?? []);
    return [...read(console, false), ...read(gui, true)];
}
function automatic(choices) {
    const names = [...choices.scripts.map(script => script.name), ...choices.files];
    const [only] = names;
    if (only !== undefined && names.length === 1)
        return scriptNamed(only, choices) ?? { kind: 'none' };
    const alike = names.filter(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(name, choices.name));
    if (alike.length === 1 && alike[0] !== undefined)
        return scriptNamed(alike[0], choices) ?? { kind: 'none' };
    const main = choices.mains.find(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(name, choices.name)) ??
        (choices.mains.length === 1 ? choices.mains[0] : undefined);
    if (main !== undefined)
        return { kind: 'module', module: main };
    const message = hasSomethingToRun(choices)
        ? 'There are several entry points, none of them named like the project.'
        : 'The project has no script and no package with a __main__, so there is nothing to start.';
    throw unknown(undefined, choices, message);
}
function scriptNamed(asked, choices) {
    const script = choices.scripts.find(({ name }) => name === asked);
    if (script !== undefined) {
        const { name, module, attribute, gui, extras } = script;
        return { kind: 'function', module, attribute, script: name, gui, extras };
    }
    const file = choices.files.find(name => name === asked);
    return file === undefined ? undefined : { kind: 'script', file };
}
function functionNamed(asked, choices) {
    const [, module, attribute] = FUNCTION.exec(asked) ?? [];
    if (module === undefined || attribute === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
            message: `The entry point "${asked}" is not a module:function.`,
            fix: 'Write the import path, a colon and the function, such as "package.cli:main".',
        });
    }
    checkModule(asked, module, choices);
    // The same function may be a script too, whose extras and kind then count.
    const script = choices.scripts.find(each => each.module === module && each.attribute === attribute);
    const { gui = false, extras = [] } = script ?? {};
    return { kind: 'function', module, attribute, script: undefined, gui, extras };
}
function checkModule(asked, module, choices) {
    const [top = ''] = module.split('.');
    if (choices.modules === undefined || choices.modules.includes(top))
        return;
    const message = `The entry point "${asked}" is neither a script nor in a module of the project: there is no "${top}".`;
    throw unknown(asked, choices, message);
}
function unknown(asked, choices, message) {
    const scripts = [...choices.scripts.map(script => script.name), ...choices.files];
    const all = [...scripts, ...choices.mains.filter(name => !scripts.includes(name))];
    const near = asked === undefined ? undefined : (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(asked, [...all, ...(choices.modules ?? [])]);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const fix = all.length === 0
        ? 'Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable.'
        : `Set the input "entry-point" to one of ${all.join(', ')}, to a module:function, or to "none".`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', {
        message: message + hint,
        fix,
        ...(choices.place ? { place: choices.place } : {}),
        detail: [
            ...choices.scripts.map(each => `${each.name} = ${each.module}:${each.attribute}`),
            ...choices.files.map(file => `${file} (a script file)`),
            ...choices.mains.map(name => `${name} (python -m ${name})`),
        ],
    });
}


/***/ })

};
