export const id = 8018;
export const ids = [8018,5404];
export const modules = {

/***/ 48018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareFiles: () => (/* binding */ compareFiles),
  otherNames: () => (/* binding */ otherNames)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/reproduce/archive-differences.js
var archive_differences = __webpack_require__(46576);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/archives/sdist.js
var sdist = __webpack_require__(36790);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(195);
// EXTERNAL MODULE: ./lib/reproduce/normalize.js
var normalize = __webpack_require__(45404);
;// CONCATENATED MODULE: ./lib/reproduce/archive-members.js
/** Reads what two archives are compared by: members with their times, modes and owners, and the gzip header. */






/** By the file name; undefined for a program, which has no members. */
function archiveKind(file) {
    if (/\.(?:whl|pex|zip)$/.test(file))
        return 'zip';
    return file.endsWith('.tar.gz') ? 'tar' : undefined;
}
/** @throws PackagingError `check/content` for what cannot be trusted */
function readArchive(file) {
    return archiveKind(file) === 'zip' ? readZipMembers(file) : readTarMembers(file);
}
async function readZipMembers(file) {
    return (0,zip_reader/* withZip */.o)(file, async (zip) => ({
        header: '',
        members: zip.entries.map(({ name, folder, size, crc, mode, time }) => ({
            name,
            kind: folder ? 'folder' : 'file',
            content: `${size} ${crc}`,
            mode: mode & 0o7777,
            time: (0,normalize/* dosTimeText */.vg)(time),
            owner: '',
        })),
    }));
}
async function readTarMembers(file) {
    const members = [];
    const counts = new Map();
    await (0,sdist/* eachMember */.cA)(file, async ({ name, kind, size, mode, mtime, owner, target, content }) => {
        let crc = 0;
        for await (const piece of content())
            crc = (0,external_node_zlib_.crc32)(piece, crc);
        // hatchling writes PKG-INFO twice.
        const times = (counts.get(name) ?? 0) + 1;
        counts.set(name, times);
        members.push({
            name: times === 1 ? name : `${name} (${times})`,
            kind,
            content: kind === 'symlink' ? target : `${size} ${crc}`,
            mode,
            time: new Date(mtime * 1000).toISOString(),
            seconds: mtime,
            owner,
        });
    });
    return { members, header: await gzipHeader(file) };
}
/** RFC 1952, 2.3: the time, whether there is a name, how it was compressed, and on which system. */
async function gzipHeader(file) {
    return (0,files/* withFile */.D4)(file, 'r', 0, async (handle) => {
        const { buffer: header } = await handle.read(Buffer.alloc(10), 0, 10, 0);
        const time = header.readUInt32LE(4);
        const name = (header.readUInt8(3) & 8) === 0 ? '' : ', a name';
        const timeText = time === 0 ? 'no time' : new Date(time * 1000).toISOString();
        return `${timeText}${name}, system ${header.readUInt8(9)}`;
    });
}
/** The contents of some members; those of more than `limit` bytes are left out. */
async function contentsOfMembers(file, names, limit) {
    const found = new Map();
    if (archiveKind(file) === 'zip')
        await (0,zip_reader/* withZip */.o)(file, async (zip) => {
            for (const name of names)
                if ((zip.entry(name)?.size ?? limit + 1) <= limit)
                    found.set(name, await zip.read(name, limit));
        });
    else
        await (0,sdist/* eachMember */.cA)(file, async ({ name, size, kind, content }) => {
            if (!names.has(name) || kind !== 'file' || size > limit)
                return;
            found.set(name, await (0,consumers_.buffer)(content()));
        });
    return found;
}

;// CONCATENATED MODULE: ./lib/reproduce/content-differences.js
/** How two contents differ, and the likely causes: a path, a time, an order (pure). */
/** Lines shown of each side. */
const MOST_LINES = 3;
/** Characters shown of a line. */
const MOST_CHARACTERS = 160;
/** Dates, times of day, seconds since 1970. */
const TIME = /\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?|\d\d:\d\d:\d\d(?:\.\d+)?|(?<!\d)[12]\d{9}(?:\.\d+)?(?!\d)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{6,40}?\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2},? \d{4}/g;
function compareContents(first, second, folders) {
    const [one, other] = [first, second].map(textOf);
    if (one === undefined || other === undefined)
        return compareBinary(first, second, folders);
    const lines = firstLines(one, other);
    const paths = [masked(one, folders[0]), masked(other, folders[1])];
    const hasPath = paths[0] !== one || paths[1] !== other;
    const times = paths.map(text => text.replace(TIME, '<time>'));
    const difference = (causes, what) => ({ causes, what, lines });
    if (hasPath && paths[0] === paths[1])
        return difference(['path'], 'contains the path of its build folder');
    if (times[0] === times[1])
        return hasPath
            ? difference(['path', 'time'], 'contains a time and the path of its build folder')
            : difference(['time'], 'contains a time');
    if (sortedWords(times[0]) === sortedWords(times[1]))
        return difference(['order'], 'has the same words in another order');
    const also = hasPath ? ', including the path of its build folder' : '';
    return difference(hasPath ? ['path', 'other'] : ['other'], `has different contents${also}`);
}
function compareBinary(first, second, folders) {
    const hasPath = [first, second].some((bytes, index) => folders[index]?.some(folder => bytes.includes(folder)));
    const at = first.findIndex((byte, index) => byte !== second[index]);
    const where = `differs from byte ${at === -1 ? first.length : at} on (${first.length} / ${second.length} bytes)`;
    return hasPath
        ? { causes: ['path'], what: `contains the path of its build folder, and ${where}`, lines: [] }
        : { causes: ['other'], what: where, lines: [] };
}
/** Longest first: one folder may be inside another. */
function masked(text, folders) {
    return [...folders]
        .sort((a, b) => b.length - a.length)
        .reduce((rest, folder) => rest.replaceAll(folder, '<folder>'), text);
}
function sortedWords(text) {
    return text
        .split(/[\s,;:'"()[\]{}]+/)
        .sort()
        .join(' ');
}
function textOf(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function firstLines(one, other) {
    const [a, b] = [one.split('\n'), other.split('\n')];
    const at = a.findIndex((line, index) => line !== b[index]);
    const start = at === -1 ? a.length : at;
    let same = 0;
    while (same < Math.min(a.length, b.length) - start && a.at(-1 - same) === b.at(-1 - same))
        same += 1;
    const shown = (lines, sign) => lines
        .slice(start, lines.length - same)
        .slice(0, MOST_LINES)
        .map(line => `${sign} ${content_differences_short(line)}`);
    return [`@ line ${start + 1}`, ...shown(a, '-'), ...shown(b, '+')];
}
function content_differences_short(line) {
    const characters = [...line.replace(/\r$/, '')];
    return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('')}…` : characters.join('');
}

;// CONCATENATED MODULE: ./lib/reproduce/compare.js
/** Compares two builds of one file: by digest, then member by member (`compareFiles`). */





/** Members whose contents are compared, and bytes of each: more than people read. */
const MOST_MEMBERS = 5;
const MOST_BYTES = 1024 * 1024;
/** @throws PackagingError `check/content` for an archive that cannot be trusted */
async function compareFiles(builds) {
    const { first, second, started, ended, epoch } = builds;
    // A normalized file of the second build may be the first one's, after their members were compared.
    const digests = first === second ? [] : await Promise.all([first, second].map(files/* sha256Of */.Bj));
    if (digests[0] === digests[1]) {
        // A zip archive has local times, and the two builds ran in different time zones: they are never equal by chance.
        const times = archiveKind(first) === 'tar' ? (0,archive_differences/* timesOfBuild */.qu)(await readArchive(first), started, ended, epoch) : [];
        return { differences: times, causes: [], details: times.map(({ example }) => example) };
    }
    if (archiveKind(first) === undefined)
        return comparePrograms(builds);
    const [one, other] = await Promise.all([readArchive(first), readArchive(second)]);
    const differences = (0,archive_differences/* compareArchives */.XG)(one, other);
    const contents = differences.find(({ kind }) => kind === 'content');
    const members = contents === undefined ? [] : await compareMembers(builds, one, contents.members);
    return {
        differences,
        causes: [...new Set(members.flatMap(({ causes }) => causes))],
        details: [
            ...differences.filter(({ kind }) => kind !== 'content').map(({ example }) => example),
            ...members.flatMap(({ lines }) => lines),
        ],
    };
}
/** A program has no members: only the first different byte can be reported. */
async function comparePrograms({ first, second, folders }) {
    const [one, other] = await Promise.all([(0,promises_.readFile)(first), (0,promises_.readFile)(second)]);
    const { causes, what } = compareContents(one, other, folders);
    const differences = [{ kind: 'content', members: [], what: 'their bytes', example: what }];
    return { differences, causes, details: [what] };
}
async function compareMembers({ first, second, folders }, archive, members) {
    const kinds = new Map(archive.members.map(({ name, kind }) => [name, kind]));
    const some = members.slice(0, MOST_MEMBERS);
    const wanted = new Set(some.filter(name => kinds.get(name) === 'file'));
    const [ones, others] = await Promise.all([first, second].map(file => contentsOfMembers(file, wanted, MOST_BYTES)));
    const compared = some.map((name) => {
        const [one, other] = [ones?.get(name), others?.get(name)];
        if (one === undefined || other === undefined)
            return { causes: ['other'], lines: [`${name} has different contents`] };
        const { causes, what, lines } = compareContents(one, other, folders);
        return { causes, lines: [`${name} ${what}`, ...lines.map(line => `  ${line}`)] };
    });
    const left = members.length - some.length;
    return left > 0 ? [...compared, { causes: [], lines: [`and the contents of ${left} more`] }] : compared;
}
/** The second build created files of other names, for example with a time in the version. @param names of these */
function otherNames(names) {
    const what = `file names: the second build created ${names.join(', ')}`;
    return {
        differences: [{ kind: 'missing', members: [], what, example: what }],
        causes: ['other'],
        details: [],
    };
}


/***/ }),

/***/ 45404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   normalizeAlike: () => (/* binding */ normalizeAlike),
/* harmony export */   normalizeSdist: () => (/* binding */ normalizeSdist),
/* harmony export */   normalizeWheel: () => (/* binding */ normalizeWheel),
/* harmony export */   vg: () => (/* binding */ dosTimeText)
/* harmony export */ });
/* unused harmony exports dosTime, inOrder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(38522);
/* harmony import */ var _archives_pieces_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(30720);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36790);
/* harmony import */ var _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97498);
/* harmony import */ var _archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6890);
/* harmony import */ var _archives_trust_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(88525);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(195);
/* harmony import */ var _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(91858);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(25888);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(657);
/**
 * Rewrites sdists and wheels so that only names, contents and which files are executable decide their bytes
 * (`normalizeSdist`, `normalizeWheel`). Contents stay as they are.
 */


















/** Bytes up to which a member is compressed at once; a larger one goes through in pieces. */
const WHOLE = 1024 * 1024;
/** Bytes up to which the way to another thread and back takes longer than compressing. */
const TINY = 32 * 1024;
const deflate = (0,node_util__WEBPACK_IMPORTED_MODULE_6__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_7__.deflateRaw);
/** Members read and compressed ahead of time: waiting for the disk and for another thread takes longest. */
const AHEAD = 12;
/** Gives the members' contents in their order, compressed; undefined for those that go through in pieces. */
function packAhead(zip, entries) {
    const begun = new Map();
    let next = 0;
    return index => {
        for (; next < entries.length && next <= index + AHEAD; next++) {
            const work = packSmall(zip, entries[next]);
            // Thrown where it is awaited.
            work.catch(() => { });
            begun.set(next, work);
        }
        const work = begun.get(index);
        begun.delete(index);
        return work ?? Promise.resolve(undefined);
    };
}
/** Size and CRC are compared while it is read. */
async function packSmall(zip, { name, size }) {
    if (size > WHOLE)
        return undefined;
    const content = await zip.read(name);
    if (size === 0)
        return content;
    const options = { level: 6, chunkSize: (0,_archives_pieces_js__WEBPACK_IMPORTED_MODULE_17__/* .pieceFor */ .qi)(size) };
    return size <= TINY ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.deflateRawSync)(content, options) : deflate(content, options);
}
/** Writes a large member at `start`; returns the bytes written. */
async function putLarge(zip, { name }, handle, start) {
    const source = node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from(zip.stream(name), { objectMode: false });
    const packed = (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createDeflateRaw)({ level: 6 });
    source.on('error', error => packed.destroy(error));
    let length = 0;
    for await (const piece of source.pipe(packed)) {
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_16__/* .writeAt */ .HN)(handle, piece, start + length);
        length += piece.length;
    }
    return length;
}
/**
 * A time in zip archives: without a zone, in steps of two seconds, 1980 to 2107 (APPNOTE 4.4.6). The date is in the upper
 * half, the time in the lower; UTC. @param seconds since 1970
 */
function dosTime(seconds) {
    const last = Date.UTC(2107, 11, 31, 23, 59, 58);
    const time = new Date(Math.min(Math.max(seconds * 1000, Date.UTC(1980, 0, 1)), last));
    const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
    const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
    return date * 0x1_0000 + clock;
}
/** `2026-11-22 22:04:30`, in the writer's zone. */
function dosTimeText(value) {
    const [date, clock] = [Math.floor(value / 0x1_0000), value % 0x1_0000];
    const two = (number) => String(number).padStart(2, '0');
    const day = [(date >> 9) + 1980, two((date >> 5) & 15), two(date & 31)].join('-');
    return `${day} ${[clock >> 11, (clock >> 5) & 63, (clock & 31) * 2].map(two).join(':')}`;
}
/** Bytes of contents kept in memory; most sdists are smaller as a whole. */
const IN_MEMORY = 32 * 1024 * 1024;
/**
 * Members by name, one time, owner 0 without a name, modes 644 and 755, no pax headers except for names that need one, a
 * gzip header without information.
 * @param output absolute path; an existing file is replaced, and removed after a failure
 * @param epoch seconds since 1970: the time of every member
 * @throws PackagingError `check/content` for a file that is not a trustworthy sdist, `host/disk-full`
 */
async function normalizeSdist(sdist, output, epoch) {
    // Sorting members needs all of them, and an sdist may be larger than memory.
    const unpacked = `${output}.unpacked`;
    try {
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_16__/* .orFsError */ .HQ)(`write ${output}`, output, async () => {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_16__/* .withFile */ .D4)(unpacked, 'w+', 0o600, async (handle) => {
                const pieces = (0,_archives_pieces_js__WEBPACK_IMPORTED_MODULE_17__/* .inPieces */ .xE)(blocks(await unpack(sdist, handle), handle, epoch));
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(pieces, (0,node_zlib__WEBPACK_IMPORTED_MODULE_7__.createGzip)({ level: 6 }), _archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__/* .anySystem */ .qs, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(output, { mode: 0o644 }));
            });
        });
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(output, { force: true });
        throw thrown;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(unpacked, { force: true });
    }
}
/** Of two PKG-INFO every installer uses the last one; sorted by name there can be only one. */
async function unpack(sdist, handle) {
    const members = new Map();
    let [inMemory, end] = [0, 0];
    await (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_8__/* .eachMember */ .cA)(sdist, async (entry) => {
        const { name, kind, mode, size, target } = entry;
        const member = { kind, mode, size, target };
        if (kind !== 'file')
            members.set(name, { ...member, content: Buffer.alloc(0) });
        else if (inMemory + size <= IN_MEMORY) {
            inMemory += size;
            members.set(name, { ...member, content: await (0,_archives_pieces_js__WEBPACK_IMPORTED_MODULE_17__/* .joined */ .oR)(entry.content()) });
        }
        else {
            members.set(name, { ...member, content: end });
            for await (const piece of entry.content()) {
                await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_16__/* .writeAt */ .HN)(handle, piece, end);
                end += piece.length;
            }
        }
    });
    return members;
}
/** In larger pieces: each goes to another thread and back. */
async function* blocks(members, handle, time) {
    for (const [name, { kind, mode, size, target, content }] of [...members].sort(([a], [b]) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_15__/* .byBytes */ .bg)(a, b))) {
        if (kind === 'folder')
            yield* (0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__/* .header */ .wx)({ name: `${name}/`, size: 0, mode: 0o755, time });
        else if (kind === 'symlink')
            yield* (0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__/* .header */ .wx)({ name, size: 0, mode: 0o777, link: target, time });
        else {
            yield* (0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_10__/* .header */ .wx)({ name, size, mode: (mode & 0o100) === 0 ? 0o644 : 0o755, time });
            if (typeof content === 'number')
                yield* contentAt(handle, content, size, name);
            else
                yield content;
            yield Buffer.alloc((0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .padding */ .Ms)(size));
        }
    }
    yield Buffer.alloc(2 * _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_9__/* .BLOCK */ .IE);
}
async function* contentAt(handle, at, size, name) {
    for (let done = 0; done < size;) {
        const piece = Buffer.alloc(Math.min(_archives_pieces_js__WEBPACK_IMPORTED_MODULE_17__/* .PIECE */ .TJ, size - done));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at + done);
        if (bytesRead === 0)
            throw new Error(`${name} was cut off while it was packed`);
        yield piece.subarray(0, bytesRead);
        done += bytesRead;
    }
}
const LINK = 0o120000;
/**
 * Members by name with `.dist-info` last (as PEP 427 encourages) and RECORD at the very end, one time, modes 644 and 755,
 * one compression level. As no content changes, RECORD stays valid, and so does a signature of it (RECORD.jws, RECORD.p7s).
 * @param output absolute path; an existing file is replaced, and removed after a failure
 * @param epoch seconds since 1970: the time of every member
 * @returns names of signatures of RECORD in it, which stay valid
 * @throws PackagingError `check/content` for a damaged wheel, `build/mismatch` for one of more than 4 GiB, `host/disk-full`
 */
async function normalizeWheel(wheel, output, epoch) {
    return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_12__/* .withZip */ .o)(wheel, async (zip) => {
        const link = zip.entries.find(({ mode }) => (mode & 0o170000) === LINK);
        if (link !== undefined)
            throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_11__/* .contentError */ .GQ)(wheel, `"${link.name}" is a symbolic link`);
        if (zip.entries.length >= _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_13__/* .MAX_MEMBERS */ .dw)
            throw tooLarge(wheel, `${zip.entries.length} members`);
        try {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_16__/* .orFsError */ .HQ)(`write ${output}`, output, async () => {
                await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_16__/* .withFile */ .D4)(output, 'w', 0o644, async (handle) => {
                    await write(zip, handle, dosTime(epoch));
                    if (process.platform !== 'win32')
                        await handle.chmod(0o644);
                });
            });
        }
        catch (thrown) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(output, { force: true });
            throw thrown;
        }
        return zip.entries.map(({ name }) => name).filter(name => SIGNATURE.test(name));
    });
}
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/;
/** In the order of the normalized wheel (pure). */
function inOrder(entries) {
    const place = (name) => !/^[^/]+\.dist-info(?:\/|$)/.test(name) ? 0 : !/^[^/]+\/RECORD(?:\.(?:jws|p7s))?$/.test(name) ? 1 : 2;
    return [...entries].sort((a, b) => place(a.name) - place(b.name) || (0,_core_format_js__WEBPACK_IMPORTED_MODULE_15__/* .byBytes */ .bg)(a.name, b.name));
}
async function write(zip, handle, time) {
    const entries = inOrder(zip.entries);
    const packed = packAhead(zip, entries);
    const written = [];
    const run = { handle, pieces: [], from: 0, to: 0 };
    for (const [index, entry] of entries.entries()) {
        const { crc, size } = entry;
        const content = await packed(index);
        const name = Buffer.from(entry.name);
        const offset = run.to;
        const mode = (entry.mode & 0o111) === 0 ? 0o644 : 0o755;
        const method = size === 0 ? 0 : 8;
        const member = (length) => ({
            text: entry.name,
            name,
            offset,
            put: { crc, size, length, method, mode, time },
        });
        let whole;
        if (content === undefined) {
            await flush(run);
            const start = offset + 30 + name.length;
            whole = member(await putLarge(zip, entry, handle, start));
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_16__/* .writeAt */ .HN)(handle, (0,_archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_13__/* .localHeader */ .$B)(whole), offset);
            run.from = run.to = start + whole.put.length;
        }
        else {
            whole = member(content.length);
            await put(run, (0,_archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_13__/* .localHeader */ .$B)(whole), content);
        }
        if (run.to > _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_13__/* .MAX_BYTES */ .zx || size > _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_13__/* .MAX_BYTES */ .zx)
            throw tooLarge(zip.file, 'more than 4 GiB');
        written.push(whole);
    }
    const directory = Buffer.concat(written.map(_archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_13__/* .directoryEntry */ .qM));
    if (run.to + directory.length > _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_13__/* .MAX_BYTES */ .zx)
        throw tooLarge(zip.file, 'more than 4 GiB');
    await put(run, directory, (0,_archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_13__/* .endRecord */ .rs)(written.length, directory.length, run.to));
    await flush(run);
}
async function put(run, ...pieces) {
    run.pieces.push(...pieces);
    run.to += pieces.reduce((sum, { length }) => sum + length, 0);
    if (run.to - run.from > WHOLE)
        await flush(run);
}
async function flush(run) {
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_16__/* .writeAt */ .HN)(run.handle, Buffer.concat(run.pieces.splice(0)), run.from);
    run.from = run.to;
}
function tooLarge(wheel, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_14__/* .PackagingError */ .yr('build/mismatch', {
        message: `${node_path__WEBPACK_IMPORTED_MODULE_3__.basename(wheel)} has ${what}, which a normalized wheel cannot have.`,
        fix: 'Use `reproducible: check`, which leaves the file as it is, or reduce the size of the wheel.',
    });
}
/**
 * Whether both files give the same bytes when they are normalized, without doing that: compressing takes longest of all.
 * @param first absolute path of an sdist or wheel that was normalized, which checked its contents
 * @param second absolute path of a file of the same kind
 * @returns false also for wheels whose members are the same but compressed in another way: normalize them, and compare
 * @throws PackagingError `check/content` for a file that cannot be trusted
 */
async function normalizeAlike(first, second) {
    const [one, other] = await Promise.all([first, second].map(_host_files_js__WEBPACK_IMPORTED_MODULE_16__/* .sha256Of */ .Bj));
    if (one === other)
        return true;
    return first.endsWith('.whl') ? wheelsAlike(first, second) : sdistsAlike(first, second);
}
/** Everything of a member that its normalized form is made of, but its compressed bytes. */
function formOf({ name, mode, method, size, compressedSize, crc }) {
    const kind = (mode & 0o170000) === LINK ? 'link' : (mode & 0o111) === 0 ? 'file' : 'executable';
    return JSON.stringify([name, kind, method, size, compressedSize, crc]);
}
function wheelsAlike(first, second) {
    return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_12__/* .withZip */ .o)(first, one => (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_12__/* .withZip */ .o)(second, async (other) => {
        const forms = new Set(one.entries.map(formOf));
        if (one.entries.length !== other.entries.length || !other.entries.every(entry => forms.has(formOf(entry))))
            return false;
        for (const { name } of one.entries)
            if ((await digestOf(one.compressed(name))) !== (await digestOf(other.compressed(name))))
                return false;
        return true;
    }));
}
async function sdistsAlike(first, second) {
    const [one, other] = await Promise.all([first, second].map(formsOf));
    if (one?.size !== other?.size)
        return false;
    return [...(one ?? [])].every(([name, form]) => other?.get(name) === form);
}
/** By name; of two PKG-INFO the last one, as in `unpack`. */
async function formsOf(sdist) {
    const forms = new Map();
    await (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_8__/* .eachMember */ .cA)(sdist, async ({ name, kind, mode, target, content }) => {
        const form = kind === 'file'
            ? [kind, (mode & 0o100) !== 0, await digestOf(content())]
            : kind === 'symlink'
                ? [kind, target]
                : [kind];
        forms.set(name, JSON.stringify(form));
    });
    return forms;
}
async function digestOf(pieces) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const piece of pieces)
        hash.update(piece);
    return hash.digest('hex');
}


/***/ })

};
