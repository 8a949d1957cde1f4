export const id = 6790;
export const ids = [6790];
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/* harmony import */ var _path_tree_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10517);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(30720);
/* harmony import */ var _tar_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97498);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88525);
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13748);
/* harmony import */ var _wheel_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78758);
/** Reads and unpacks sdists (.tar.gz), by the rules of tarfile's `data` filter (PEP 706) or stricter ones. */











/** 4 GiB unpacked: above it an archive is taken for a bomb. */
const UNPACKED_LIMIT = 4 * 1024 ** 3;
/**
 * Calls `visit` for every member that is safe to unpack, and gives the one top-level folder.
 * @throws PackagingError `check/content`
 */
async function eachMember(file, visit) {
    const known = { tree: new _path_tree_js__WEBPACK_IMPORTED_MODULE_9__/* .PathTree */ .W(), kinds: [] };
    let folder;
    let total = 0;
    for await (const entry of (0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readTar */ .sB)((0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .gunzipped */ .lY)(file), file)) {
        const name = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEnd */ .Mx)(entry.name.replace(/^(?:\.\/)+/, ''), '/');
        if (name === '' || name === '.')
            continue;
        checkMember({ ...entry, name }, known, file);
        total += entry.size;
        if (total > UNPACKED_LIMIT)
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `it unpacks to more than ${UNPACKED_LIMIT} bytes`);
        const [top = ''] = name.split('/');
        folder ??= top;
        if (top !== folder)
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `it contains "${top}" beside the folder "${folder}"`);
        await visit({ ...entry, name });
    }
    if (folder === undefined)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, 'it is empty');
    return folder;
}
/**
 * The names of all members below the top folder, whether they are safe to unpack or not.
 * @throws PackagingError `check/content` when it is damaged
 */
async function memberNames(file) {
    const names = [];
    for await (const { name } of (0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readTar */ .sB)((0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .gunzipped */ .lY)(file), file))
        names.push((0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEnd */ .Mx)(name.replace(/^(?:\.\/)*[^/]*\/?/, ''), '/'));
    return names;
}
/**
 * The sdist's own PKG-INFO. hatchling and scikit-build-core write it again behind the one that an unpacked sdist brings
 * along as a source file; for every installer the last one counts.
 */
function isMetadata(entry) {
    return entry.kind === 'file' && /^[^/]+\/PKG-INFO$/.test(entry.name);
}
function checkMember(entry, { tree, kinds }, file) {
    const { name, kind, target } = entry;
    const bad = (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .badPath */ .$0)(name);
    if (bad)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `the name ${JSON.stringify(name)} in it ${bad}`);
    const own = tree.node(name, (node, end) => {
        if (end === name.length)
            return;
        // A link could replace a folder that is only named as part of a path.
        kinds[node] ??= 'folder';
        if (kinds[node] !== 'folder')
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `"${name}" is below a file or link`);
    });
    if (tree.size > _path_tree_js__WEBPACK_IMPORTED_MODULE_9__/* .MOST_PATHS */ .R)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `it names more than ${_path_tree_js__WEBPACK_IMPORTED_MODULE_9__/* .MOST_PATHS */ .R} files and folders`);
    const before = kinds[own];
    const again = (before === 'folder' && kind === 'folder') || (before === 'file' && isMetadata(entry));
    if (before !== undefined && !again)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `"${name}" is in it twice`);
    kinds[own] = kind;
    if (kind === 'device' || kind === 'hardlink')
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `"${name}" is a ${kind === 'device' ? 'device or pipe' : 'hard link'}`);
    if (kind !== 'symlink')
        return;
    if (!staysInside(name, target))
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `the link "${name}" leads out of it, to "${target}"`);
}
/**
 * True for a relative target below the top folder. `..` may only be at its start: behind another name, which may be a
 * link, it could lead anywhere (CVE-2025-4517).
 */
function staysInside(name, target) {
    const [top = ''] = name.split('/');
    if (node_path__WEBPACK_IMPORTED_MODULE_2__.posix.isAbsolute(target) || /[\\\0]/.test(target))
        return false;
    const parts = target.split('/');
    if (parts.slice(0, parts.lastIndexOf('..') + 1).some(part => !/^\.{0,2}$/.test(part)))
        return false;
    return `${node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(name), target))}/`.startsWith(`${top}/`);
}
/**
 * Reads an sdist's list and its PKG-INFO without unpacking it.
 * @returns `folder`: the one top-level folder, `NAME-VERSION`; `files`: paths of files and links, in the archive's order
 * @throws PackagingError `check/content` when it is damaged, unsafe, or not what its name says
 */
async function readSdist(file) {
    const sdistName = (0,_wheel_name_js__WEBPACK_IMPORTED_MODULE_8__/* .parseSdistName */ .K3)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file));
    if (sdistName?.extension !== '.tar.gz')
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, 'its name is not that of an sdist (.tar.gz)');
    const files = [];
    let metadata;
    const folder = await eachMember(file, async (entry) => {
        if (entry.kind !== 'folder' && !(isMetadata(entry) && metadata !== undefined))
            files.push(entry.name);
        if (!isMetadata(entry))
            return;
        if (entry.size > _wheel_js__WEBPACK_IMPORTED_MODULE_7__/* .METADATA_LIMIT */ .kF)
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, 'its PKG-INFO is too large');
        metadata = (await (0,_pieces_js__WEBPACK_IMPORTED_MODULE_10__/* .joined */ .oR)(entry.content())).toString('utf8');
    });
    if (metadata === undefined)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, 'it has no PKG-INFO');
    const core = (0,_wheel_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeCoreMetadata */ .PN)((0,_wheel_js__WEBPACK_IMPORTED_MODULE_7__/* .parseHeaders */ .QG)(metadata), file);
    if ((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(core.name) !== sdistName.name)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `its PKG-INFO names the project "${core.name}"`);
    return { ...core, sdistName, folder, files };
}
/**
 * Unpacks an sdist.
 * @param into absolute path of a folder that does not exist yet or is empty
 * @returns the absolute path of the one folder in it
 * @throws PackagingError `check/content` before anything outside of `into` could be written
 */
async function extractSdist(file, into) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(into, { recursive: true });
    // Links of an earlier run could lead what is written through them out of the folder.
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(into)).length > 0)
        throw new Error(`${into} is not empty`);
    const links = [];
    const made = new Set();
    const make = async (path) => {
        if (made.has(path))
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
        made.add(path);
    };
    const folder = await eachMember(file, async (entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, entry.name);
        if (entry.kind === 'folder')
            return make(path);
        await make((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        // Links are made last, so that no file is ever written through one.
        if (entry.kind === 'symlink')
            links.push({ path, target: entry.target });
        else {
            if (isMetadata(entry))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
            await writeMember(entry, path);
        }
    });
    for (const { path, target } of links)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(target, path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, folder);
}
/** Bytes up to which a member is written in this thread: five trips to another one take far longer. */
const SMALL = 256 * 1024;
async function writeMember(entry, path) {
    if (entry.size <= SMALL)
        return writeSmall(entry, await (0,_pieces_js__WEBPACK_IMPORTED_MODULE_10__/* .joined */ .oR)(entry.content()), path);
    // `wx`: never over something that is there.
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'wx');
    try {
        for await (const piece of entry.content())
            await handle.write(piece);
    }
    finally {
        await handle.close();
    }
    // PEP 706: the owner can read and write, group and others never write, no set-id bits.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(path, entry.mode & 0o100 ? 0o755 : 0o644);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(path, entry.mtime, entry.mtime);
}
/** As `writeMember`. */
function writeSmall({ mode, mtime }, content, path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx');
    try {
        for (let done = 0; done < content.length;)
            done += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, content, done);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(file, mode & 0o100 ? 0o755 : 0o644);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.futimesSync)(file, mtime, mtime);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
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
/* harmony export */   _6: () => (/* binding */ readMetadata),
/* harmony export */   ag: () => (/* binding */ readWheel),
/* harmony export */   kF: () => (/* binding */ METADATA_LIMIT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68630);
/* harmony import */ var _project_ini_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11647);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88525);
/* harmony import */ var _wheel_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78758);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(195);
/** Reads the metadata of a built wheel, which may differ from pyproject.toml, and compares RECORD with its files. */








/** Lines that begin with white space continue the header above; the first empty line ends the block (pure). */
function parseHeaders(text) {
    const headers = [];
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
        const last = headers.at(-1);
        if (/^[ \t]/.test(line)) {
            if (last)
                last.value += `\n${line}`;
            continue;
        }
        const colon = line.indexOf(':');
        // An empty line ends the block, and so does what is no header.
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
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, `its RECORD has a line ${JSON.stringify(line)}`);
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
 * @param hashes whether a line without any hash is a problem: pip and uv install such wheels, which hand-written tools make
 */
function recordProblems(files, record, distInfo, hashes = 'required') {
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
        else if (hashes === 'optional' && line.hash === undefined)
            continue;
        else if (algorithmOf(line) === undefined)
            problems.push(`"${file.name}" has no sha256 hash in RECORD.`);
        else if (line.hash !== file.digest)
            problems.push(`"${file.name}" is not the file that RECORD names.`);
    }
    return problems;
}
/** 1 MiB, with the longest description: everything in it is kept, and much of it shown. */
const METADATA_LIMIT = 1024 * 1024;
/** 64 MiB: some hundred thousand files. */
const RECORD_LIMIT = 64 * 1024 * 1024;
/**
 * Reads a wheel's metadata without unpacking it.
 * @throws PackagingError `check/content` when it is not a zip file, is unsafe, lacks its metadata, or does not match its name
 */
function readWheel(file) {
    return (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .withZip */ .o)(file, zip => wheelContent(zip));
}
/** The text of a wheel's METADATA. @throws as `readWheel`, for a file that cannot be read or is called wrongly */
function readMetadata(file) {
    return (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .withZip */ .o)(file, async (zip) => {
        const wheelName = (0,_wheel_name_js__WEBPACK_IMPORTED_MODULE_6__/* .parseWheelName */ .CI)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file));
        if (wheelName === undefined)
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, 'its name is not that of a wheel');
        return readText(zip, `${findDistInfo(zip, wheelName)}/METADATA`);
    });
}
/** The same of a zip that is open. */
async function wheelContent(zip) {
    const wheelName = (0,_wheel_name_js__WEBPACK_IMPORTED_MODULE_6__/* .parseWheelName */ .CI)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(zip.file));
    if (wheelName === undefined)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(zip.file, 'its name is not that of a wheel');
    const distInfo = findDistInfo(zip, wheelName);
    const [metadata, wheel, record, entryPoints] = await Promise.all([
        readText(zip, `${distInfo}/METADATA`),
        readText(zip, `${distInfo}/WHEEL`),
        readText(zip, `${distInfo}/RECORD`, RECORD_LIMIT),
        zip.entry(`${distInfo}/entry_points.txt`) ? readText(zip, `${distInfo}/entry_points.txt`) : '',
    ]);
    const core = decodeCoreMetadata(parseHeaders(metadata), zip.file);
    if ((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(core.name) !== wheelName.name)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(zip.file, `its METADATA names the project "${core.name}"`);
    const headers = parseHeaders(wheel);
    const form = headers.one('Wheel-Version') ?? '1.0';
    if (!/^1\.\d{1,9}$/.test(form))
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(zip.file, `its Wheel-Version is ${form}, and 1.x is the only one there is`);
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
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, `its metadata has no ${name ? 'Version' : 'Name'}`);
    return {
        name,
        version,
        summary: headers.one('Summary'),
        requiresPython: headers.one('Requires-Python'),
        requiresDist: headers.all('Requires-Dist').map(_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unfolded */ .ai),
        extras: headers.all('Provides-Extra'),
        license: headers.one('License-Expression') ?? headers.one('License'),
        homepage: homepageOf(headers),
        author: authorOf(headers),
        email: emailOf(headers),
        classifiers: headers.all('Classifier'),
        dynamic: saysDynamic(headers) ? headers.all('Dynamic').map(field => field.toLowerCase()) : undefined,
    };
}
/** @see https://packaging.python.org/en/latest/specifications/well-known-project-urls/ */
function homepageOf(headers) {
    const urls = new Map(headers.all('Project-URL').map((line) => {
        const comma = line.indexOf(',');
        const label = line
            .slice(0, comma)
            .toLowerCase()
            .replaceAll(/[^a-z0-9]/g, '');
        return [label, line.slice(comma + 1).trim()];
    }));
    const labels = ['homepage', 'source', 'repository', 'sourcecode', 'github', 'documentation', 'docs'];
    const found = [headers.one('Home-page'), ...labels.map(label => urls.get(label))];
    return found.find(url => url !== undefined && /^https?:\/\/\S+$/.test(url));
}
/** `Author` or, with an address as `Name <user@example.org>`, `Author-email`. */
function authorOf(headers) {
    const plain = [headers.one('Author'), headers.one('Maintainer')];
    const withAddress = [headers.one('Author-email'), headers.one('Maintainer-email')].map(line => 
    // Without an address, it is not known to be a name.
    line?.includes('<') ? /^"?([^"<@,]+)"?$/.exec((0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .before */ .gM)(line, '<').trim())?.[1]?.trim() : undefined);
    return [...plain, ...withAddress].find(name => name !== undefined && name !== '');
}
/** Of `Ann <ann@example.org>, bob@example.org` the first. */
function emailOf(headers) {
    const lines = [headers.one('Author-email'), headers.one('Maintainer-email')];
    return lines.flatMap(line => /[^\s<>,"@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/.exec(line ?? '')?.[0] ?? [])[0];
}
/** @see https://peps.python.org/pep-0643/ */
function saysDynamic(headers) {
    return /^(?:2\.(?:[2-9]|\d\d)|[3-9]|\d\d)/.test(headers.one('Metadata-Version') ?? '');
}
/** The one top-level dist-info of the wheel's own name: vendored packages bring theirs along, nested or not. */
function findDistInfo(zip, wheelName) {
    const folders = new Set(zip.entries.flatMap(({ name }) => /^([^/]+\.dist-info)(?:\/|$)/.exec(name)?.[1] ?? []));
    const own = [...folders].filter(folder => {
        const [distribution = ''] = folder.split('-');
        return (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(distribution) === wheelName.name;
    });
    const [only] = own;
    if (only === undefined)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(zip.file, 'it has no .dist-info folder of its own');
    if (own.length > 1)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(zip.file, `it has several .dist-info folders: ${own.join(', ')}`);
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
        const groups = (0,_project_ini_js__WEBPACK_IMPORTED_MODULE_3__/* .parseIni */ .A)(text, { caseSensitive: true, delimiters: '=' });
        const table = (group) => Object.fromEntries([...(groups.get(group)?.options ?? [])].map(([name, { value }]) => [name, value]));
        return (0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__/* .parseScripts */ .e4)(table('console_scripts'), table('gui_scripts'));
    }
    catch (error) {
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, `its entry_points.txt cannot be read: ${error.message}`, error);
    }
}
async function readText(zip, name, limit = METADATA_LIMIT) {
    return (await zip.read(name, limit)).toString('utf8');
}


/***/ })

};
