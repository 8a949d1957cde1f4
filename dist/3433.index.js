export const id = 3433;
export const ids = [3433];
export const modules = {

/***/ 68298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ unpackFolder),
/* harmony export */   Yg: () => (/* binding */ unpackZip),
/* harmony export */   hi: () => (/* binding */ extractWheel),
/* harmony export */   k$: () => (/* binding */ withoutTests)
/* harmony export */ });
/* unused harmony exports testMembers, recordWithout */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _sdist_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36790);
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13748);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18802);
/* harmony import */ var _zip_writer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91858);
/** Unpacks wheels and our own archives, and rewrites wheels without their tests. */








/** Folders of `NAME-VERSION.data` that an installation separates, and that are in one folder here. */
const DATA = /^[^/]+\.data\/(?:purelib|platlib|data)\//;
/** Its programs: apart from the modules, as a wheel may hold a program and a package of one name (uv's does). */
const SCRIPTS = /^[^/]+\.data\/scripts\//;
/**
 * Unpacks modules and data files into `into`, and scripts, executable, into its `bin`, as `pip install --target` does.
 * Nothing is compiled and no entry points are made.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe wheel, and for two files of one place
 */
async function extractWheel(file, into) {
    await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(file, async (zip) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(into, { recursive: true });
        for (const { name, folder, mode } of zip.entries) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, name.replace(DATA, '').replace(SCRIPTS, 'bin/'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
            if (folder)
                continue;
            const executable = (mode & 0o111) !== 0 || SCRIPTS.test(name);
            // `wx`: never over, nor through, something that is there.
            const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { flags: 'wx', mode: executable ? 0o755 : 0o644 });
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(zip.stream(name), target).catch((error) => {
                throw error.code === 'EEXIST' ? (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `two files in it have the place of "${name}"`, error) : error;
            });
        }
    });
}
/** `NAME-VERSION.data/purelib/` and `platlib/` become site-packages too. */
const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//;
/** Signatures of the RECORD, which are invalid for the new one. */
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/;
/** Members that no archive without zip64 can hold. */
const TOO_MANY = 0xffff;
/**
 * The members that lie in a folder `tests` or `test` right inside a package, which is a folder with an `__init__` module.
 * Top-level packages of that name are products, and folders of data are not tests (pure).
 */
function testMembers(names) {
    const packages = new Set(names.flatMap(name => /^(.+)\/__init__\.(?:py|[^/]*(?:so|pyd))$/.exec(name)?.[1] ?? []));
    const inTests = (name) => {
        const library = LIBRARY.exec(name)?.[0] ?? '';
        const parts = name.slice(library.length).split('/');
        return parts.slice(0, -1).some((part, index) => {
            const parent = library + parts.slice(0, index).join('/');
            return (part === 'tests' || part === 'test') && packages.has(parent);
        });
    };
    return new Set(names.filter(inTests));
}
/** RECORD without the lines of `gone`; other lines stay unchanged (pure). @throws PackagingError `check/content` */
function recordWithout(text, gone, file) {
    const lines = text.split(/(?<=\n)/);
    return lines.filter(line => !(0,_wheel_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRecord */ .Hh)(line, file).some(({ path }) => gone.has(path))).join('');
}
/**
 * Writes a wheel without its tests. Other members are copied as they are stored; the result depends on the wheel alone.
 * @param output absolute path; nothing is written when there is nothing to leave out
 * @returns the number of files left out
 * @throws PackagingError `check/content` for a wheel without RECORD
 */
async function withoutTests(wheel, output) {
    return (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(wheel, async (zip) => {
        const names = zip.entries.map(({ name }) => name);
        const tests = testMembers(names);
        const files = [...tests].filter(name => !name.endsWith('/')).length;
        if (files === 0 || names.length - tests.size >= TOO_MANY)
            return 0;
        const record = names.find(name => /^[^/]+\.dist-info\/RECORD$/.test(name));
        if (record === undefined)
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(wheel, 'it has no RECORD');
        const gone = new Set([...tests, ...names.filter(name => SIGNATURE.test(name))]);
        const kept = zip.entries.filter(({ name }) => !gone.has(name));
        const members = new Map(kept.map(member => [member.name, { zip, member }]));
        const text = (await zip.read(record)).toString('utf8');
        members.set(record, Buffer.from(recordWithout(text, gone, wheel)));
        await (0,_zip_writer_js__WEBPACK_IMPORTED_MODULE_7__/* .writeStoredZip */ .iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
        return files;
    });
}
/**
 * Unpacks a zip archive of sources.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe archive
 */
async function unpackZip(archive, into) {
    await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(archive, async (zip) => {
        for (const { name, folder } of zip.entries) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder ? file : node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true });
            if (!folder)
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(zip.stream(name), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(file, { flags: 'wx', mode: 0o755 }));
        }
    });
}
/** Unpacks our own archive of one folder: `.tar.gz`, or `.zip` for Windows. @returns its absolute path @throws PackagingError `check/content` for a damaged or unsafe archive */
async function unpackFolder(archive, into) {
    if (!archive.endsWith('.zip'))
        return (0,_sdist_js__WEBPACK_IMPORTED_MODULE_4__/* .extractSdist */ .h1)(archive, into);
    await unpackZip(archive, into);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, node_path__WEBPACK_IMPORTED_MODULE_2__.basename(archive, '.zip'));
}


/***/ }),

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
/* harmony import */ var _tar_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97498);
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13748);
/* harmony import */ var _wheel_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78758);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(18802);
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
    for await (const entry of (0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readTar */ .sB)((0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .gunzipped */ .lY)(file), file)) {
        const name = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEnd */ .Mx)(entry.name.replace(/^(?:\.\/)+/, ''), '/');
        if (name === '' || name === '.')
            continue;
        checkMember({ ...entry, name }, known, file);
        known.set(name, entry.kind);
        total += entry.size;
        if (total > UNPACKED_LIMIT)
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, `it unpacks to more than ${UNPACKED_LIMIT} bytes`);
        const [top = ''] = name.split('/');
        folder ??= top;
        if (top !== folder)
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, `it contains "${top}" beside the folder "${folder}"`);
        await visit({ ...entry, name });
    }
    if (folder === undefined)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, 'it is empty');
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
function checkMember(entry, known, file) {
    const { name, kind, target } = entry;
    const bad = (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .badPath */ .$0)(name);
    if (bad)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, `the name ${JSON.stringify(name)} in it ${bad}`);
    const before = known.get(name);
    const again = (before === 'folder' && kind === 'folder') || (before === 'file' && isMetadata(entry));
    if (before !== undefined && !again)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, `"${name}" is in it twice`);
    for (let parent = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(name); parent !== '.'; parent = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(parent)) {
        const above = known.get(parent) ?? 'folder';
        // What is above a known folder is known too.
        if (above === 'folder' && known.has(parent))
            break;
        if (above !== 'folder')
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, `"${name}" is below a file or link`);
        // Otherwise a link could replace a folder that is only named as part of a path.
        known.set(parent, 'folder');
    }
    if (kind === 'device' || kind === 'hardlink')
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, `"${name}" is a ${kind === 'device' ? 'device or pipe' : 'hard link'}`);
    if (kind !== 'symlink')
        return;
    if (!staysInside(name, target))
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, `the link "${name}" leads out of it, to "${target}"`);
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
    const named = parts.findIndex(part => part !== '' && part !== '.' && part !== '..');
    if (named !== -1 && parts.lastIndexOf('..') > named)
        return false;
    return `${node_path__WEBPACK_IMPORTED_MODULE_2__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(name), target))}/`.startsWith(`${top}/`);
}
/**
 * Reads an sdist's list and its PKG-INFO without unpacking it.
 * @returns `folder`: the one top-level folder, `NAME-VERSION`; `files`: paths of files and links, in the archive's order
 * @throws PackagingError `check/content` when it is damaged, unsafe, or not what its name says
 */
async function readSdist(file) {
    const sdistName = (0,_wheel_name_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSdistName */ .K3)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file));
    if (sdistName?.extension !== '.tar.gz')
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, 'its name is not that of an sdist (.tar.gz)');
    const files = [];
    let metadata;
    const folder = await eachMember(file, async (entry) => {
        if (entry.kind !== 'folder' && !(isMetadata(entry) && metadata !== undefined))
            files.push(entry.name);
        if (!isMetadata(entry))
            return;
        if (entry.size > _wheel_js__WEBPACK_IMPORTED_MODULE_6__/* .METADATA_LIMIT */ .kF)
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, 'its PKG-INFO is too large');
        metadata = (await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .joined */ .oR)(entry.content())).toString('utf8');
    });
    if (metadata === undefined)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, 'it has no PKG-INFO');
    const core = (0,_wheel_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeCoreMetadata */ .PN)((0,_wheel_js__WEBPACK_IMPORTED_MODULE_6__/* .parseHeaders */ .QG)(metadata), file);
    if ((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(core.name) !== sdistName.name)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .contentError */ .GQ)(file, `its PKG-INFO names the project "${core.name}"`);
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
        return writeSmall(entry, await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .joined */ .oR)(entry.content()), path);
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
/* harmony export */   ag: () => (/* binding */ readWheel),
/* harmony export */   kF: () => (/* binding */ METADATA_LIMIT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _project_entry_point_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68630);
/* harmony import */ var _project_ini_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11647);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/* harmony import */ var _wheel_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78758);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18802);
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
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `its RECORD has a line ${JSON.stringify(line)}`);
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
    return (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(file, zip => wheelContent(zip));
}
/** The same of a zip that is open. */
async function wheelContent(zip) {
    const wheelName = (0,_wheel_name_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWheelName */ .CI)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(zip.file));
    if (wheelName === undefined)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(zip.file, 'its name is not that of a wheel');
    const distInfo = findDistInfo(zip, wheelName);
    const [metadata, wheel, record, entryPoints] = await Promise.all([
        readText(zip, `${distInfo}/METADATA`),
        readText(zip, `${distInfo}/WHEEL`),
        readText(zip, `${distInfo}/RECORD`, RECORD_LIMIT),
        zip.entry(`${distInfo}/entry_points.txt`) ? readText(zip, `${distInfo}/entry_points.txt`) : '',
    ]);
    const core = decodeCoreMetadata(parseHeaders(metadata), zip.file);
    if ((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(core.name) !== wheelName.name)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(zip.file, `its METADATA names the project "${core.name}"`);
    const headers = parseHeaders(wheel);
    const form = headers.one('Wheel-Version') ?? '1.0';
    if (!/^1\.\d{1,9}$/.test(form))
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(zip.file, `its Wheel-Version is ${form}, and 1.x is the only one there is`);
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
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `its metadata has no ${name ? 'Version' : 'Name'}`);
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
    const urls = new Map(headers.all('Project-URL').flatMap((line) => {
        const comma = line.indexOf(',');
        const label = line
            .slice(0, comma)
            .toLowerCase()
            .replaceAll(/[^a-z0-9]/g, '');
        return comma === -1 ? [] : [[label, line.slice(comma + 1).trim()]];
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
    const [major = 0, minor = 0] = (headers.one('Metadata-Version') ?? '').split('.').map(Number);
    return major > 2 || (major === 2 && minor >= 2);
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
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(zip.file, 'it has no .dist-info folder of its own');
    if (own.length > 1)
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(zip.file, `it has several .dist-info folders: ${own.join(', ')}`);
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
        throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `its entry_points.txt cannot be read: ${error.message}`, error);
    }
}
async function readText(zip, name, limit = METADATA_LIMIT) {
    return (await zip.read(name, limit)).toString('utf8');
}


/***/ }),

/***/ 81760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ APPLE_ARCH),
/* harmony export */   HN: () => (/* binding */ missingProgram),
/* harmony export */   Ko: () => (/* binding */ zigToolchain),
/* harmony export */   bu: () => (/* binding */ systemToolchain),
/* harmony export */   hx: () => (/* binding */ detectNativeKind),
/* harmony export */   jw: () => (/* binding */ INSTALL_RUST),
/* harmony export */   lp: () => (/* binding */ withoutFolder),
/* harmony export */   nf: () => (/* binding */ zigServes),
/* harmony export */   qw: () => (/* binding */ nativeKind)
/* harmony export */ });
/* unused harmony export standIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/**
 * The environment for builds of native code: the minimum system, and with `compiler: zig` a C compiler that builds for an
 * older glibc than this machine's. Detects missing compilers in a build's output.
 * @see https://setuptools.pypa.io/en/latest/userguide/ext_modules.html, https://doc.rust-lang.org/cargo/reference/environment-variables.html
 */



const INSTALL_RUST = 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.';
/** Output of setuptools, CMake, meson, maturin and setuptools-rust without the program; observed on Linux. */
const MISSING_TOOLS = [
    {
        what: 'Rust',
        fix: INSTALL_RUST,
        patterns: [
            /can't find Rust compiler/,
            /Cargo, the Rust package manager, is not installed/,
            /Do you have (cargo) in your PATH/,
            /No such file or directory: '(?:[^'\n]*\/)?(cargo|rustc)'/,
            /\b(cargo|rustc): (?:command )?not found/,
        ],
    },
    {
        what: 'a C or C++ compiler',
        fix: 'Install one (Debian, Ubuntu: apt-get install gcc g++ libc6-dev; macOS: xcode-select --install; Windows: the Visual Studio Build Tools), or on Linux with glibc set compiler to zig, which needs nothing installed.',
        patterns: [
            /command '([^'\n]+)' failed: No such file or directory/,
            /unable to execute '([^'\n]+)': No such file or directory/,
            /No such file or directory: '((?:[^'\n]*\/)?(?:[\w.]+-)*(?:gcc|g\+\+|clang|clang\+\+|cc|c\+\+))'/,
            /Could not find (?:the )?compiler (?:specified|set) in (?:the )?environment variable \w+:\s+(\S+?)\.?$/m,
            /No CMAKE_C(?:XX)?_COMPILER could be found/,
            /Unknown compiler\(s\): \[\['([^']+)'/,
            /Microsoft Visual C\+\+ [\d.]+ or greater is required/,
        ],
    },
];
/** `host/tool-missing` when a missing program is why a build failed (pure). @param tail the last lines of its output */
function missingProgram(tail, place) {
    const text = tail.join('\n');
    for (const { what, fix, patterns } of MISSING_TOOLS) {
        const match = patterns.map(pattern => pattern.exec(text)).find(found => found !== null);
        if (match === undefined || match === null)
            continue;
        const program = match[1] === undefined ? '' : ` (${match[1]} was not found)`;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('host/tool-missing', {
            message: `To build the project, ${what} is needed, and there is none on this machine${program}.`,
            fix,
            place,
            detail: tail,
        });
    }
    return undefined;
}
const NATIVE = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu|m|mm)$|^(?:Cargo\.toml|meson\.build|CMakeLists\.txt)$/i;
const SETTINGS = /^(?:pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|meson\.build|CMakeLists\.txt)$/;
const BACKENDS = /\b(?:cffi|cython|maturin|setuptools[-_]rust|scikit[-_]build|meson-?python|pybind11|nanobind)\b/i;
const STABLE_ABI = /\babi3|limited[-_]api|py-api|stable[-_ ]abi|SABIModule/i;
/** @param settings the text of the files that `SETTINGS` names (pure) */
function nativeKind(names, settings) {
    if (!names.some(name => NATIVE.test(name)) && !BACKENDS.test(settings))
        return 'pure';
    return STABLE_ABI.test(settings) ? 'stable-abi' : 'per-python';
}
/** Reads an unpacked sdist. */
async function detectNativeKind(source) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(source, { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile());
    const settings = await Promise.all(files
        .filter(({ name }) => SETTINGS.test(name))
        .map(({ parentPath, name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(parentPath, name), 'utf8')));
    return nativeKind(files.map(({ name }) => name), settings.join('\n'));
}
/** No build may download an unpinned compiler: maturin installs Rust where cargo is missing. */
const NOTHING_FETCHED = { MATURIN_NO_INSTALL_RUST: '1' };
/** Apple's own name of an architecture, where it differs. */
const APPLE_ARCH = { aarch64: 'arm64' };
/** The machine's own compilers, set to the minimum system where they support that (pure). */
function systemToolchain(platform) {
    if (platform.os !== 'macos')
        return { env: NOTHING_FETCHED, pathFirst: [] };
    const own = APPLE_ARCH[platform.arch] ?? platform.arch;
    const [arch, flags] = platform.universal2 ? ['universal2', '-arch arm64 -arch x86_64'] : [own, `-arch ${own}`];
    // A universal2 Python builds for both architectures unless all three say otherwise; cibuildwheel sets the same.
    return {
        env: {
            ...NOTHING_FETCHED,
            MACOSX_DEPLOYMENT_TARGET: platform.floor,
            ARCHFLAGS: flags,
            _PYTHON_HOST_PLATFORM: `macosx-${platform.floor}-${arch}`,
        },
        pathFirst: [],
    };
}
/**
 * The same, with a private folder removed from debug information, so that the same source gives the same bytes in another
 * folder (pure). CPPFLAGS and not CFLAGS: for setuptools the latter replaces Python's own, `-O3` included.
 * @param flags CPPFLAGS as the user set them
 */
function withoutFolder(toolchain, folder, flags = '') {
    if (/\s/.test(folder))
        return toolchain;
    const map = `-fdebug-prefix-map=${folder}=.`;
    return { ...toolchain, env: { ...toolchain.env, CPPFLAGS: `${flags} ${map}`.trim() } };
}
/** Rust's and zig's names for Linux with glibc on each architecture. */
const TRIPLES = {
    x86_64: ['x86_64-unknown-linux-gnu', 'x86_64-linux-gnu'],
    aarch64: ['aarch64-unknown-linux-gnu', 'aarch64-linux-gnu'],
    x86: ['i686-unknown-linux-gnu', 'x86-linux-gnu'],
    armv7l: ['armv7-unknown-linux-gnueabihf', 'arm-linux-gnueabihf'],
    ppc64le: ['powerpc64le-unknown-linux-gnu', 'powerpc64le-linux-gnu'],
    s390x: ['s390x-unknown-linux-gnu', 's390x-linux-gnu'],
    riscv64: ['riscv64gc-unknown-linux-gnu', 'riscv64-linux-gnu'],
};
/** zig serves where a floor has to be reached: elsewhere the system's compiler needs no other way to it. */
function zigServes(platform) {
    return platform.os === 'linux' && platform.libc === 'glibc';
}
/** Programs that stand in for the system's, by name: even a build that knows only `gcc` gets zig. */
const PROGRAMS = {
    'zig-cc': 'cc',
    'zig-c++': 'c++',
    'zig-ar': 'ar',
    'zig-ranlib': 'ranlib',
    cc: 'cc',
    gcc: 'cc',
    'c++': 'c++',
    'g++': 'c++',
};
/** Writes the stand-ins and gives the environment that leads to them. */
async function zigToolchain(parts) {
    const { bin, cache, platform } = parts;
    const [rust, triple] = TRIPLES[platform.arch];
    const zig = node_path__WEBPACK_IMPORTED_MODULE_1__.join(parts.folder, 'ziglang', 'zig');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(bin, { recursive: true });
    for (const [name, command] of Object.entries(PROGRAMS)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(bin, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, standIn(zig, command, `${triple}.${platform.floor}`));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(file, 0o755);
    }
    return {
        env: {
            ...NOTHING_FETCHED,
            // Names and not paths: backends split these at spaces.
            CC: 'zig-cc',
            CXX: 'zig-c++',
            AR: 'zig-ar',
            RANLIB: 'zig-ranlib',
            [`CARGO_TARGET_${rust.toUpperCase().replaceAll('-', '_')}_LINKER`]: node_path__WEBPACK_IMPORTED_MODULE_1__.join(bin, 'zig-cc'),
            ZIG_GLOBAL_CACHE_DIR: cache,
            ZIG_LOCAL_CACHE_DIR: cache,
        },
        pathFirst: [bin],
    };
}
/** A shell script that passes its arguments on as they are, but for what zig does not take (pure). */
function standIn(zig, command, target) {
    const quoted = `'${zig.replaceAll("'", "'\\''")}'`;
    if (command === 'ar' || command === 'ranlib')
        return `#!/bin/sh\nexec ${quoted} ${command} "$@"\n`;
    // rustc and cmake name the target in their own way, and rustc its own linker: zig takes neither.
    return `#!/bin/sh
for argument do
  shift
  case $argument in
    --target=* | -fuse-ld=*) ;;
    *) set -- "$@" "$argument" ;;
  esac
done
exec ${quoted} ${command} -target ${target} -fno-sanitize=undefined "$@"
`;
}


/***/ })

};
