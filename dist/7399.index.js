export const id = 7399;
export const ids = [7399];
export const modules = {

/***/ 10517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ MOST_PATHS),
/* harmony export */   W: () => (/* binding */ PathTree)
/* harmony export */ });
/** Files and folders of an archive above which it is taken for an attack: a Python with all of its packages has some hundred thousand. */
const MOST_PATHS = 1_000_000;
/**
 * Paths as a tree of their parts (pure). A set of paths and of all folders above them takes as many steps, and as much memory,
 * as there are letters in the paths times their depth; this takes one step a part, so that no archive of a few hundred
 * kilobytes can keep a run busy for minutes.
 */
class PathTree {
    /** `PARENT/PART` → number of the node; 0 is the root. */
    nodes = new Map();
    /** Members of one folder mostly lie one after the other. */
    last = { folder: '', node: 0 };
    /** Parts that were gone through. */
    steps = 0;
    /** The number of different paths, with the folders above them. */
    get size() {
        return this.nodes.size;
    }
    /**
     * The number of a path's node, from 1 on in the order in which they are met: folders before what is in them.
     * @param path parts separated by `/`, without one at its start or end
     * @param met called for each folder above that differs from those above the path before, outermost first, and at last for
     * the path itself
     * @param part what a part is known as; paths whose parts are known as the same have one node
     */
    node(path, met = () => { }, part = (text) => text) {
        const slash = path.lastIndexOf('/');
        const folder = slash === -1 ? '' : path.slice(0, slash);
        let parent = this.last.node;
        if (folder !== this.last.folder) {
            parent = 0;
            for (let start = 0, end = 0; end < folder.length; start = end + 1) {
                end = path.indexOf('/', start);
                parent = this.child(parent, part(path.slice(start, end)));
                met(parent, end);
            }
            this.last = { folder, node: parent };
        }
        const own = this.child(parent, part(path.slice(slash + 1)));
        met(own, path.length);
        return own;
    }
    child(parent, part) {
        this.steps++;
        const key = `${parent}/${part}`;
        const known = this.nodes.get(key);
        if (known !== undefined)
            return known;
        this.nodes.set(key, this.nodes.size + 1);
        return this.nodes.size;
    }
}


/***/ }),

/***/ 30720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TJ: () => (/* binding */ PIECE),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   qi: () => (/* binding */ pieceFor),
/* harmony export */   xE: () => (/* binding */ inPieces)
/* harmony export */ });
/**
 * Pieces of archives. zlib's streams of Node cross to another thread and back for each piece that they take or give: with
 * the 16 KiB of its default, that costs more than the work itself.
 */
/** Bytes handled at once. */
const PIECE = 256 * 1024;
/** zlib's `chunkSize` for so many bytes: one piece, where that is not large. */
function pieceFor(bytes) {
    return Math.min(PIECE, Math.max(64, bytes));
}
/** The same bytes in pieces of at least 256 KiB, but for the last one. */
async function* inPieces(source) {
    let pieces = [];
    let length = 0;
    for await (const piece of source) {
        pieces.push(piece);
        length += piece.length;
        if (length < PIECE)
            continue;
        yield Buffer.concat(pieces);
        pieces = [];
        length = 0;
    }
    if (length > 0)
        yield Buffer.concat(pieces);
}
/** All pieces as one; unlike Node's own `buffer`, without a Blob and its thread, for thousands of small members. */
async function joined(pieces) {
    const all = [];
    for await (const piece of pieces)
        all.push(piece);
    return all.length === 1 ? all[0] : Buffer.concat(all);
}


/***/ }),

/***/ 97498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   Ms: () => (/* binding */ padding),
/* harmony export */   lY: () => (/* binding */ gunzipped),
/* harmony export */   sB: () => (/* binding */ readTar)
/* harmony export */ });
/* unused harmony exports number, text */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77642);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30720);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88525);
/**
 * Reads tar archives as a stream (ustar, pax and GNU long names: all that Python's `tarfile` writes). Refuses everything
 * ambiguous: files that two readers read differently are how content is smuggled past a check.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */





const BLOCK = 512;
/** Bytes that fill the last block of a content. */
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}
/** @throws PackagingError `check/content`, as all here for what is damaged */
function checkSum(header, file) {
    let sum = 8 * 0x20;
    for (let at = 0; at < BLOCK; at++)
        if (at < 148 || at >= 156)
            sum += header[at];
    if (sum !== number(header.subarray(148, 156), file))
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, 'a header in it is damaged');
}
/** Octal digits, or for large values GNU's base 256. */
function number(field, file) {
    if ((field[0] & 0x80) !== 0) {
        if (field[0] !== 0x80)
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, 'a number in it is negative');
        const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
        if (!Number.isSafeInteger(value))
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, 'a number in it is too large');
        return value;
    }
    const digits = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnd */ .Mx)(field.toString('latin1'), '\0 ').trimStart();
    if (!/^[0-7]*$/.test(digits))
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, 'a number in it is damaged');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
/** @param otherwise for a missing key @throws PackagingError `check/content` for a value that is not a number */
function paxNumber(pax, key, file, otherwise) {
    const value = pax.get(key);
    if (value === undefined)
        return otherwise;
    const pattern = key === 'size' ? /^\d{1,15}$/ : /^-?\d{1,15}(?:\.\d+)?$/;
    if (!pattern.test(value))
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, `a pax header in it says ${key}=${JSON.stringify(value)}`);
    return Number(value);
}
/** `LENGTH KEY=VALUE\n`, the length counting itself. */
function parsePax(body, file) {
    const pax = new Map();
    let at = 0;
    while (at < body.length) {
        const space = body.indexOf(0x20, at);
        const digits = body.toString('latin1', at, space);
        const length = Number(digits);
        const record = body.subarray(space + 1, at + length);
        const equals = record.indexOf(0x3d);
        if (!/^\d{1,9}$/.test(digits) || record.at(-1) !== 0x0a || equals < 1)
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, 'a pax header in it is damaged');
        pax.set((0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeName */ .e4)(record.subarray(0, equals), file), (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeName */ .e4)(record.subarray(equals + 1, -1), file));
        at += length;
    }
    return pax;
}
/** The path, with ustar's prefix. @throws PackagingError `check/content` when it is not UTF-8 */
function headerName(header, file) {
    const name = text(header.subarray(0, 100), file);
    const ustar = header.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = ustar ? text(header.subarray(345, 500), file) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
/** `uid:gid user:group`, as written: a strange owner does not make an archive invalid. */
function ownerOf(header, pax) {
    const plain = (key, from, to) => pax.get(key) ?? header.toString('latin1', from, to).split('\0')[0].trim();
    const id = (key, from) => plain(key, from, from + 8).replace(/^0+(?=.)/, '');
    const octal = (key, from) => pax.has(key) || !/^[0-7]+$/.test(id(key, from)) ? id(key, from) : `${Number.parseInt(id(key, from), 8)}`;
    const numbers = `${octal('uid', 108)}:${octal('gid', 116)}`;
    return `${numbers} ${plain('uname', 265, 297)}:${plain('gname', 297, 329)}`;
}
/** Up to the first zero byte. @throws as `decodeName` */
function text(field, file) {
    const end = field.indexOf(0);
    return (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeName */ .e4)(end === -1 ? field : field.subarray(0, end), file);
}
/** Bytes: a larger pax header or long name is an attack. */
const MAX_HEADER = 1024 * 1024;
const KINDS = {
    '0': 'file',
    '\0': 'file',
    '7': 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '3': 'device',
    '4': 'device',
    '5': 'folder',
    '6': 'device',
};
/** The content of a gzip file. @throws PackagingError `check/content` for what is not one, or is damaged */
async function* gunzipped(file) {
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createGunzip)({ chunkSize: _pieces_js__WEBPACK_IMPORTED_MODULE_4__/* .PIECE */ .TJ });
    const source = (await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_2__/* .openRegular */ .l)(file)).createReadStream({ highWaterMark: _pieces_js__WEBPACK_IMPORTED_MODULE_4__/* .PIECE */ .TJ });
    source.on('error', error => gunzip.destroy(error));
    try {
        yield* source.pipe(gunzip);
    }
    catch (error) {
        const { code } = error;
        if (code?.startsWith('Z_'))
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, 'it is not a gzip file, or is damaged', error);
        throw error;
    }
    finally {
        gunzip.destroy();
        source.destroy();
        if (!source.closed)
            await new Promise(resolve => source.once('close', () => resolve()));
    }
}
/**
 * The members one after the other.
 * @param file for errors
 * @throws PackagingError `check/content` for a damaged, cut off or ambiguous archive
 */
async function* readTar(source, file) {
    const bytes = new Bytes(source, file);
    try {
        yield* members(bytes, file);
    }
    finally {
        // A refused archive is not read to its end, and its file would stay open.
        await bytes.close();
    }
}
async function* members(bytes, file) {
    let global = new Map();
    let next = new Map();
    for (;;) {
        const header = await bytes.take(BLOCK);
        if (header.every(byte => byte === 0))
            return bytes.end();
        checkSum(header, file);
        const type = typeOf(header);
        const size = sizeOf(header, file);
        if (type === 'x' || type === 'g' || type === 'L' || type === 'K') {
            if (size > MAX_HEADER)
                throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, 'a header in it is too large');
            const body = await bytes.take(size);
            await bytes.skip(padding(size));
            if (type === 'g')
                global = new Map([...global, ...parsePax(body, file)]);
            else if (type === 'x')
                next = new Map([...next, ...parsePax(body, file)]);
            else
                next = new Map([...next, [type === 'L' ? 'path' : 'linkpath', (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutEnd */ .Mx)((0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeName */ .e4)(body, file), '\0')]]);
            continue;
        }
        const pax = new Map([...global, ...next]);
        next = new Map();
        yield* member(bytes, header, pax, file);
    }
}
const typeOf = (header) => header.toString('latin1', 156, 157);
/** Bytes; a pax header has precedence. */
const sizeOf = (header, file) => number(header.subarray(124, 136), file);
async function* member(bytes, header, pax, file) {
    const type = typeOf(header);
    const kind = KINDS[type];
    const name = pax.get('path') ?? headerName(header, file);
    if (kind === undefined)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, `"${name}" is of an unknown kind (${JSON.stringify(type)})`);
    if ([...pax.keys()].some(key => key.startsWith('GNU.sparse')))
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, `"${name}" is sparse`);
    const size = kind === 'file' ? paxNumber(pax, 'size', file, sizeOf(header, file)) : 0;
    let left = size;
    yield {
        // Before ustar, a folder was a file whose name ends in a slash.
        kind: kind === 'file' && name.endsWith('/') ? 'folder' : kind,
        name,
        size,
        mode: number(header.subarray(100, 108), file) & 0o7777,
        mtime: paxNumber(pax, 'mtime', file, number(header.subarray(136, 148), file)),
        target: pax.get('linkpath') ?? text(header.subarray(157, 257), file),
        owner: ownerOf(header, pax),
        async *content() {
            while (left > 0) {
                const piece = await bytes.takeSome(left);
                left -= piece.length;
                yield piece;
            }
        },
    };
    await bytes.skip(left + padding(size));
}
/** Reads exact amounts from a stream of pieces. */
class Bytes {
    source;
    file;
    piece = Buffer.alloc(0);
    constructor(source, file) {
        this.source = source[Symbol.asyncIterator]();
        this.file = file;
    }
    /** At least one byte, at most `most`. */
    async takeSome(most) {
        while (this.piece.length === 0) {
            const { value, done } = await this.source.next();
            if (done)
                throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(this.file, 'it is cut off');
            this.piece = value;
        }
        const taken = this.piece.subarray(0, most);
        this.piece = this.piece.subarray(taken.length);
        return taken;
    }
    async take(length) {
        const pieces = [];
        for (let left = length; left > 0;) {
            const piece = await this.takeSome(left);
            pieces.push(piece);
            left -= piece.length;
        }
        return Buffer.concat(pieces);
    }
    /** Some readers stop at the first empty block, some continue: all blocks behind it must be empty. */
    async end() {
        for (let piece = this.piece;;) {
            if (piece.some(byte => byte !== 0))
                throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(this.file, 'something is hidden behind its end');
            const { value, done } = await this.source.next();
            if (done)
                return;
            piece = value;
        }
    }
    async skip(length) {
        for (let left = length; left > 0;)
            left -= (await this.takeSome(left)).length;
    }
    /** Ends the source, read to its end or not. */
    async close() {
        await this.source.return?.();
    }
}


/***/ }),

/***/ 6890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ tarOf),
/* harmony export */   SB: () => (/* binding */ writeTarGz),
/* harmony export */   qs: () => (/* binding */ anySystem),
/* harmony export */   wx: () => (/* binding */ header)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30720);
/* harmony import */ var _tar_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97498);
/**
 * Writes a folder as a `.tar.gz` that depends on names and contents alone: members in order of their names, times of 1980,
 * owner 0, modes 644 or 755; ustar, with pax headers for names that do not fit.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */







/** 1980-01-01T00:00:00Z, the earliest time in a zip. */
const TIME = 315_532_800;
/** The largest number of eleven octal digits. */
const MAX_SIZE = 0o77777777777;
/** The blocks in front of a member's content (pure). */
function header({ name, size, mode, link = '', time = TIME, owner = 0 }) {
    const plain = Buffer.from(name);
    const target = Buffer.from(link);
    const type = name.endsWith('/') ? '5' : link === '' ? '0' : '2';
    // A name that does not fit, or is not ASCII, goes into a pax header; the ustar field then has the part that fits.
    const fits = (text) => text.length <= 100 && Buffer.byteLength(text) === text.length;
    if (fits(name) && fits(link) && size <= MAX_SIZE)
        return [block({ name: plain, size, mode, time, type, link: target, owner })];
    const records = (link === '' ? '' : paxRecord('linkpath', link)) +
        paxRecord('path', name) +
        (size > MAX_SIZE ? paxRecord('size', String(size)) : '');
    const body = Buffer.from(records);
    return [
        block({ name: Buffer.from('PaxHeader'), size: body.length, mode: 0o644, time, type: 'x' }),
        body,
        Buffer.alloc((0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .padding */ .Ms)(body.length)),
        block({
            name: plain.subarray(0, 100),
            size: Math.min(size, MAX_SIZE),
            mode,
            time,
            type,
            link: target.subarray(0, 100),
            owner,
        }),
    ];
}
/** `LENGTH KEY=VALUE\n`, whose length counts its own digits. */
function paxRecord(key, value) {
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes + String(bytes).length;
    length = bytes + String(length).length;
    return `${length}${rest}`;
}
function block({ name, size, mode, time, type, link, owner = 0 }) {
    const fields = Buffer.alloc(_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .BLOCK */ .IE);
    name.copy(fields, 0);
    const octal = (value, at, length) => fields.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
    octal(mode, 100, 8);
    octal(owner, 108, 8);
    octal(owner, 116, 8);
    octal(size, 124, 12);
    octal(Math.min(time, MAX_SIZE), 136, 12);
    fields.write(type, 156, 'latin1');
    link?.copy(fields, 157);
    fields.write('ustar\x0000', 257, 'latin1');
    // Its own field counts as eight blanks.
    const sum = fields.reduce((total, byte) => total + byte, 8 * 0x20);
    fields.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return fields;
}
/** What is there already is replaced. */
async function writeTarGz({ output, ...content }) {
    const gzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGzip)({ level: 6 });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)((0,_pieces_js__WEBPACK_IMPORTED_MODULE_6__/* .inPieces */ .xE)(members(content)), gzip, anySystem, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output));
}
/** gzip's header names the system that it was made on; 255 is none (RFC 1952, 2.3.1). */
async function* anySystem(source) {
    let at = 0;
    for await (const piece of source) {
        // Where that is not in the piece, nothing is written.
        piece[9 - at] = 255;
        at += piece.length;
        yield piece;
    }
}
async function* members({ folder, top, executable, links }) {
    yield* header({ name: `${top}/`, size: 0, mode: 0o755 });
    for await (const { name, file, link } of (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .walk */ .GG)(folder, '', links)) {
        if (link !== undefined) {
            yield* header({ name: `${top}/${name}`, size: 0, mode: 0o777, link });
            continue;
        }
        if (file === undefined) {
            yield* header({ name: `${top}/${name}/`, size: 0, mode: 0o755 });
            continue;
        }
        const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        const starts = executable(name) || (mode & 0o100) !== 0;
        yield* header({ name: `${top}/${name}`, size, mode: starts ? 0o755 : 0o644 });
        yield* contentOf(file, size);
    }
    yield Buffer.alloc(2 * _tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .BLOCK */ .IE);
}
/** The bytes of a tar with these members, in this order. @throws what the file system throws */
async function* tarOf(all) {
    for (const { content, ...member } of all) {
        if (typeof content !== 'string') {
            const bytes = content ?? Buffer.alloc(0);
            yield* header({ ...member, size: bytes.length });
            yield bytes;
            yield Buffer.alloc((0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .padding */ .Ms)(bytes.length));
            continue;
        }
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(content);
        yield* header({ ...member, size });
        yield* contentOf(content, size);
    }
    yield Buffer.alloc(2 * _tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .BLOCK */ .IE);
}
/** A file's bytes, and what fills their last block. */
async function* contentOf(file, size) {
    let read = 0;
    for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { highWaterMark: _pieces_js__WEBPACK_IMPORTED_MODULE_6__/* .PIECE */ .TJ })) {
        read += piece.length;
        yield piece;
    }
    if (read !== size)
        throw new Error(`${file} changed while it was packed`);
    yield Buffer.alloc((0,_tar_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .padding */ .Ms)(size));
}


/***/ }),

/***/ 88525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ badPath),
/* harmony export */   GQ: () => (/* binding */ contentError),
/* harmony export */   e4: () => (/* binding */ decodeName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/** What of an archive cannot be trusted: names of members, and the error that says so. */


/** Bytes: Linux opens no longer path. */
const LONGEST_PATH = 4095;
/**
 * Why a member's name cannot be trusted (pure); undefined when it is fine. Names are relative, `/`-separated and stay below
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
    if (Buffer.byteLength(name) > LONGEST_PATH)
        return `is longer than ${LONGEST_PATH} bytes`;
    const parts = name.replace(/\/$/, '').split('/');
    if (parts.includes('..'))
        return 'leaves the archive';
    if (parts.includes('') || parts.includes('.'))
        return 'has an empty part';
    return undefined;
}
/** The error of an archive that is damaged or unsafe. @param what a clause: `it is cut off`, `"METADATA" is missing` */
function contentError(file, what, cause) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('check/content', {
        message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)} cannot be trusted: ${what}.`,
        fix: 'Build or download the file again; if it stays, report it to its authors.',
        place: { file },
        cause,
    });
}
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** @throws PackagingError `check/content` for what is not UTF-8 */
function decodeName(bytes, file) {
    try {
        return UTF8.decode(bytes);
    }
    catch (error) {
        throw contentError(file, 'a name in it is not UTF-8', error);
    }
}


/***/ }),

/***/ 78758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ parseWheelName),
/* harmony export */   JZ: () => (/* binding */ expandTag),
/* harmony export */   K3: () => (/* binding */ parseSdistName),
/* harmony export */   V4: () => (/* binding */ compareBuilds),
/* harmony export */   Yo: () => (/* binding */ wheelRank),
/* harmony export */   ag: () => (/* binding */ wheelCovers)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/** Names of distribution files (pure): wheels (PEP 427, PEP 491) and sdists (PEP 625 and the older forms still in use). */


/** Characters: no file system has longer names of files. */
const LONGEST = 255;
/** Undefined when the file name is not a wheel's. */
function parseWheelName(file) {
    if (!file.endsWith('.whl') || file.length > LONGEST || /[/\\\s\0]/.test(file))
        return undefined;
    const parts = file.slice(0, -'.whl'.length).split('-');
    if (parts.length !== 5 && parts.length !== 6)
        return undefined;
    const [distribution = '', version = ''] = parts;
    const build = parts.length === 6 ? parts[2] : undefined;
    const [pythons = '', abis = '', platforms = ''] = parts.slice(-3);
    if (!isDistribution(distribution) || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(version) === null)
        return undefined;
    if (build !== undefined && !/^\d[\w.]*$/.test(build))
        return undefined;
    const sets = [pythons, abis, platforms].map(set => set.split('.'));
    if (sets.flat().some(tag => !/^\w+$/.test(tag)))
        return undefined;
    const [python = [], abi = [], platform = []] = sets;
    const tags = singleTags(python, abi, platform);
    return { distribution, name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(distribution), version, build, tags };
}
/**
 * Undefined when the file name is not an sdist's.
 * The version begins at the last `-` that leaves a valid one behind it: `my-project-1.0` is an older form, without
 * PEP 625's underscore.
 */
function parseSdistName(file) {
    const extension = ['.tar.gz', '.zip'].find(each => file.endsWith(each));
    if (extension === undefined || file.length > LONGEST || /[/\\\s\0]/.test(file))
        return undefined;
    const stem = file.slice(0, -extension.length);
    for (let dash = stem.lastIndexOf('-'); dash > 0; dash = stem.lastIndexOf('-', dash - 1)) {
        const distribution = stem.slice(0, dash);
        const version = stem.slice(dash + 1);
        if (!isDistribution(distribution.replaceAll('-', '_')) || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(version) === null)
            continue;
        return { distribution, name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(distribution), version, extension };
    }
    return undefined;
}
/**
 * How well a wheel suits a target: the index of the first of the target's tags that the wheel has, so that less is
 * better; undefined when it does not run there.
 * @param supported the target's compatibility tags, best first
 */
function wheelRank(wheel, supported) {
    const tags = new Set(wheel.tags);
    const index = supported.findIndex(tag => tags.has(tag));
    return index === -1 ? undefined : index;
}
/**
 * Orders build tags as PEP 427 does: none first, then by the number, then by the text behind it.
 * @returns less than 0 when `a` comes first
 */
function compareBuilds(a, b) {
    const [[first, firstText], [second, secondText]] = [buildKey(a), buildKey(b)];
    if (first < second)
        return -1;
    if (first > second)
        return 1;
    return firstText < secondText ? -1 : firstText > secondText ? 1 : 0;
}
/** A build tag may have more digits than a number holds. */
function buildKey(build) {
    const [, digits, text = ''] = /^(\d+)(.*)/s.exec(build ?? '') ?? [];
    return digits === undefined ? [-1n, ''] : [BigInt(digits), text];
}
function singleTags(python, abi, platform) {
    return python.flatMap(p => abi.flatMap(a => platform.map(f => `${p}-${a}-${f}`)));
}
/** The single tags of a compressed set, such as `py2.py3-none-any`; the text itself when it is none. */
function expandTag(tag) {
    const [python, abi, platform, ...more] = tag.split('-').map(set => set.split('.'));
    return python && abi && platform && more.length === 0 ? singleTags(python, abi, platform) : [tag];
}
/** True when the wheel runs on a target with these compatibility tags. */
function wheelCovers(wheel, supported) {
    return wheelRank(wheel, supported) !== undefined;
}
function isDistribution(name) {
    return /^[A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?$/.test(name);
}


/***/ }),

/***/ 195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ innerZip),
  o: () => (/* binding */ withZip)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
// EXTERNAL MODULE: ./lib/archives/pieces.js
var pieces = __webpack_require__(30720);
// EXTERNAL MODULE: ./lib/archives/trust.js
var trust = __webpack_require__(88525);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/archives/path-tree.js
var path_tree = __webpack_require__(10517);
;// CONCATENATED MODULE: ./lib/archives/zip-directory.js



/** 64 MiB: some hundred thousand members. */
const LONGEST_DIRECTORY = 64 * 1024 * 1024;
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
        throw (0,trust/* contentError */.GQ)(file, 'it is not a zip archive');
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
            throw (0,trust/* contentError */.GQ)(file, 'its zip64 record is damaged');
        await handle.read(record, 0, record.length, endOfDirectory);
        if (record.readUInt32LE(0) !== END64)
            throw (0,trust/* contentError */.GQ)(file, 'its zip64 record is damaged');
        count = Number(record.readBigUInt64LE(32));
        length = Number(record.readBigUInt64LE(40));
        offset = Number(record.readBigUInt64LE(48));
    }
    const start = endOfDirectory - length;
    const prefix = start - offset;
    if (length > LONGEST_DIRECTORY)
        throw (0,trust/* contentError */.GQ)(file, `its list of members is ${length} bytes long`);
    if (start < 0 || prefix < 0)
        throw (0,trust/* contentError */.GQ)(file, 'it is cut off');
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
        throw (0,trust/* contentError */.GQ)(file, 'it ends in two ways');
    return found[0];
}
/** Decodes the directory, and refuses everything unsafe or ambiguous in it. */
async function readDirectory(bytes, range, file) {
    const entries = [];
    const names = new Set();
    let at = 0;
    while (at < bytes.length) {
        if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
            throw (0,trust/* contentError */.GQ)(file, 'its list of members is damaged');
        const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
        const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
        const next = extraEnd + bytes.readUInt16LE(at + 32);
        if (next > bytes.length)
            throw (0,trust/* contentError */.GQ)(file, 'its list of members is damaged');
        const name = (0,trust/* decodeName */.e4)(bytes.subarray(at + 46, nameEnd), file);
        const bad = (0,trust/* badPath */.$0)(name);
        if (bad)
            throw (0,trust/* contentError */.GQ)(file, `the name ${JSON.stringify(name)} in it ${bad}`);
        const key = name.replace(/\/$/, '');
        if (names.has(key))
            throw (0,trust/* contentError */.GQ)(file, `"${name}" is in it twice`);
        names.add(key);
        // Signals are answered between.
        if (entries.length % 2000 === 1999)
            await (0,promises_.setImmediate)();
        if ((bytes.readUInt16LE(at + 8) & 1) !== 0)
            throw (0,trust/* contentError */.GQ)(file, `"${name}" is encrypted`);
        const method = bytes.readUInt16LE(at + 10);
        if (method !== 0 && method !== 8)
            throw (0,trust/* contentError */.GQ)(file, `"${name}" is compressed in a way (${method}) that Python cannot always read`);
        const { size, compressedSize, headerOffset } = readSizes(bytes, at, bytes.subarray(nameEnd, extraEnd));
        const host = bytes.readUInt8(at + 5);
        entries.push({
            name,
            folder: name.endsWith('/'),
            method,
            crc: bytes.readUInt32LE(at + 16),
            mode: host === 3 ? bytes.readUInt16LE(at + 40) : 0,
            time: bytes.readUInt32LE(at + 12),
            size,
            compressedSize,
            headerOffset: headerOffset + range.prefix,
        });
        at = next;
    }
    if (entries.length !== range.count)
        throw (0,trust/* contentError */.GQ)(file, 'its list of members is damaged');
    await checkFolders(entries, file);
    checkOverlaps(entries, range, file);
    return entries;
}
/** Refuses a name of a file and a folder: which of both it becomes differs between tools. */
async function checkFolders(entries, file) {
    const tree = new path_tree/* PathTree */.W();
    const above = new Set();
    const files = [];
    let answered = 0;
    for (const { name, folder, size } of entries) {
        if (folder && size > 0)
            throw (0,trust/* contentError */.GQ)(file, `"${name}" is a folder with content`);
        const path = folder ? name.slice(0, -1) : name;
        const node = tree.node(path, (met, end) => {
            if (end < path.length)
                above.add(met);
        });
        if (!folder)
            files.push({ node, name });
        if (tree.size > path_tree/* MOST_PATHS */.R)
            throw (0,trust/* contentError */.GQ)(file, `it names more than ${path_tree/* MOST_PATHS */.R} files and folders`);
        if (tree.steps < answered + 20_000)
            continue;
        // Signals are answered between.
        answered = tree.steps;
        await (0,promises_.setImmediate)();
    }
    const both = files.find(({ node }) => above.has(node))?.name;
    if (both === undefined)
        return;
    const below = entries.find(({ name }) => name.startsWith(`${both}/`))?.name;
    throw (0,trust/* contentError */.GQ)(file, `"${below}" is below the file "${both}"`);
}
/** Refuses members that overlap, with which 10 MB become 281 TB without any nesting. @see https://www.bamsoftware.com/hacks/zipbomb/ */
function checkOverlaps(entries, range, file) {
    const sorted = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
    for (const [index, entry] of sorted.entries()) {
        const next = sorted[index + 1];
        const least = entry.headerOffset + LOCAL_HEADER + Buffer.byteLength(entry.name) + entry.compressedSize;
        if (least <= (next?.headerOffset ?? range.offset))
            continue;
        const what = next === undefined ? 'its list of members' : `"${next.name}"`;
        throw (0,trust/* contentError */.GQ)(file, `"${entry.name}" overlaps ${what}`);
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

;// CONCATENATED MODULE: ./lib/archives/zip-reader.js
/**
 * Reads zip archives: the list of members in one read of the central directory, members one by one on demand. yauzl
 * reads the list an entry at a time by callbacks, and accepts what a wheel must not have: two members of one name, and
 * local headers that name another file than the directory does (a cause of differing installers: CVE-2025-54368).
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3.7.
 */






/** The stored bytes of a member, deflated or not, in pieces. @param start as `contentOffset` gives it */
async function* storedContent(bytes, start, { compressedSize: length }, file) {
    for (let at = 0; at < length; at += pieces/* PIECE */.TJ) {
        yield await readExactly(bytes, start + at, Math.min(pieces/* PIECE */.TJ, length - at), file);
    }
}
/**
 * The offset of the content; the local header in front of it must agree with the directory.
 * @throws PackagingError `check/content` when it does not
 */
async function contentOffset(bytes, entry, file) {
    const name = Buffer.from(entry.name);
    const header = await readExactly(bytes, entry.headerOffset, LOCAL_HEADER + name.length, file);
    const same = header.readUInt16LE(26) === name.length && header.subarray(LOCAL_HEADER).equals(name);
    if (header.readUInt32LE(0) !== 0x04034b50 || !same)
        throw (0,trust/* contentError */.GQ)(file, `the header of "${entry.name}" differs from the archive's list`);
    checkHeader(header, entry, file);
    return entry.headerOffset + header.length + header.readUInt16LE(28);
}
/** With a data descriptor (bit 3) the sizes are behind the content, and some writers leave them out of the header. */
function checkHeader(header, entry, file) {
    const [flags, method, size] = [header.readUInt16LE(6), header.readUInt16LE(8), header.readUInt32LE(22)];
    const known = (flags & 8) === 0 && size !== 0 && size !== 0xffffffff;
    const wrong = (flags & 1) !== 0
        ? 'that it is encrypted'
        : method !== entry.method
            ? 'another compression'
            : known && size !== entry.size
                ? 'another size'
                : undefined;
    if (wrong !== undefined)
        throw (0,trust/* contentError */.GQ)(file, `the header of "${entry.name}" says ${wrong}, unlike the archive's list`);
}
/** Unpacks deflated pieces; damage is an error whose code begins with `Z_`. */
async function* inflate(raw) {
    const stream = (0,external_node_zlib_.createInflateRaw)({ chunkSize: pieces/* PIECE */.TJ });
    const source = external_node_stream_.Readable.from(raw);
    source.on('error', error => stream.destroy(error));
    yield* source.pipe(stream);
}
/** Bytes up to which a member is read and unpacked at once: streams and threads take far longer than a small member. */
const SMALL = 256 * 1024;
/** @param stored all bytes of a deflated member @throws PackagingError `check/content` for one that is larger than its size */
function unpackSmall(stored, { name, size }, file) {
    try {
        // One byte more than it says is too much already. In one piece: zlib takes four times as long for many.
        return (0,external_node_zlib_.inflateRawSync)(stored, { maxOutputLength: Math.max(size, 1), chunkSize: (0,pieces/* pieceFor */.qi)(size + 1) });
    }
    catch (error) {
        if (error.code === 'ERR_BUFFER_TOO_LARGE')
            throw (0,trust/* contentError */.GQ)(file, `"${name}" is larger than the archive says`, error);
        throw error;
    }
}
/**
 * Reads ahead: members are mostly read in the order in which they lie, and two reads for each, through another thread,
 * take longer than their bytes.
 */
class ReadAhead {
    handle;
    window;
    constructor(handle) {
        this.handle = handle;
    }
    /** As `FileHandle.read`; fewer bytes than asked for only at the end of the file. */
    read = (async (buffer, offset, length, position) => {
        if (length > SMALL / 2)
            return this.handle.read(buffer, offset, length, position);
        let at = this.window;
        if (at === undefined || position < at.from || position + length > at.from + SMALL) {
            at = { from: position, bytes: this.fill(position) };
            this.window = at;
        }
        const bytes = await at.bytes;
        const start = position - at.from;
        // Behind the end of the file there is nothing, as in a file.
        const copied = start < bytes.length ? bytes.copy(buffer, offset, start, start + length) : 0;
        return { bytesRead: copied, buffer };
    });
    async fill(position) {
        const bytes = Buffer.allocUnsafe(SMALL);
        let done = 0;
        while (done < SMALL) {
            const { bytesRead } = await this.handle.read(bytes, done, SMALL - done, position + done);
            if (bytesRead === 0)
                break;
            done += bytesRead;
        }
        return bytes.subarray(0, done);
    }
    close() {
        return this.handle.close();
    }
}
/** Bytes of a range, all of them. @throws PackagingError `check/content` where the file ends before */
async function readExactly(handle, offset, length, file) {
    const bytes = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
        const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
        if (bytesRead === 0)
            throw (0,trust/* contentError */.GQ)(file, 'it is cut off');
        done += bytesRead;
    }
    return bytes;
}
/** 16 MiB: no METADATA or RECORD is larger; a bomb is. */
const READ_LIMIT = 16 * 1024 * 1024;
/**
 * Opens a zip file; close it, or use `withZip`.
 * @throws PackagingError `check/content` for what is not a zip file, is cut off, encrypted, or has unsafe or double names
 */
async function openZip(file) {
    const handle = await (0,regular/* openRegular */.l)(file);
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
async function readZip(file, source, size) {
    const bytes = new ReadAhead(source);
    const directory = await findDirectory(bytes, size, file);
    const records = await readExactly(bytes, directory.offset, directory.length, file);
    return new OpenZip(file, bytes, await readDirectory(records, directory, file));
}
const isSmall = ({ size, compressedSize }) => size <= SMALL && compressedSize <= SMALL;
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
    async locate(name) {
        const entry = this.byName.get(name);
        if (entry === undefined)
            throw (0,trust/* contentError */.GQ)(this.file, `"${name}" is missing`);
        return { entry, start: await contentOffset(this.handle, entry, this.file) };
    }
    async read(name, limit = READ_LIMIT) {
        const found = this.byName.get(name);
        const size = found?.size ?? 0;
        if (size > limit)
            throw (0,trust/* contentError */.GQ)(this.file, `"${name}" is ${size} bytes large, more than ${limit}`);
        return found !== undefined && isSmall(found) ? this.small(await this.locate(name)) : (0,pieces/* joined */.oR)(this.stream(name));
    }
    async *stream(name) {
        const { entry, start } = await this.locate(name);
        if (isSmall(entry))
            return yield this.small({ entry, start });
        const raw = storedContent(this.handle, start, entry, this.file);
        let size = 0;
        let crc = 0;
        try {
            for await (const chunk of entry.method === 0 ? raw : inflate(raw)) {
                size += chunk.length;
                // More than the directory says may be a bomb: stop at once.
                if (size > entry.size)
                    throw (0,trust/* contentError */.GQ)(this.file, `"${name}" is larger than the archive says`);
                crc = (0,external_node_zlib_.crc32)(chunk, crc);
                yield chunk;
            }
        }
        catch (error) {
            throw this.damaged(name, error);
        }
        if (size !== entry.size || crc !== entry.crc)
            throw (0,trust/* contentError */.GQ)(this.file, `"${name}" is damaged`);
    }
    /** The whole content of a small member. */
    async small({ entry, start }) {
        const { name, method, size, compressedSize, crc } = entry;
        const stored = await readExactly(this.handle, start, compressedSize, this.file);
        try {
            const content = method === 0 ? stored : unpackSmall(stored, entry, this.file);
            if (content.length > size)
                throw (0,trust/* contentError */.GQ)(this.file, `"${name}" is larger than the archive says`);
            if (content.length < size || (0,external_node_zlib_.crc32)(content) !== crc)
                throw (0,trust/* contentError */.GQ)(this.file, `"${name}" is damaged`);
            return content;
        }
        catch (error) {
            throw this.damaged(name, error);
        }
    }
    /** What zlib throws is damage. */
    damaged(name, error) {
        const fromZlib = error.code?.startsWith('Z_');
        return fromZlib ? (0,trust/* contentError */.GQ)(this.file, `"${name}" is damaged`, error) : error;
    }
    async *compressed(name) {
        const { entry, start } = await this.locate(name);
        yield* storedContent(this.handle, start, entry, this.file);
    }
    async part(name) {
        const { entry, start } = await this.locate(name);
        if (entry.method !== 0)
            throw (0,trust/* contentError */.GQ)(this.file, `"${name}" is not stored as it is`);
        const { handle } = this;
        const read = (buffer, offset, length, position) => handle.read(buffer, offset, Math.max(0, Math.min(length, entry.size - position)), start + position);
        return { bytes: { read, close: async () => { } }, size: entry.size };
    }
    close() {
        return this.handle.close();
    }
}


/***/ }),

/***/ 91858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ localHeader),
/* harmony export */   Ho: () => (/* binding */ writeFolderZip),
/* harmony export */   dw: () => (/* binding */ MAX_MEMBERS),
/* harmony export */   gr: () => (/* binding */ finishStoredZip),
/* harmony export */   hh: () => (/* binding */ startStoredZip),
/* harmony export */   iP: () => (/* binding */ writeStoredZip),
/* harmony export */   qM: () => (/* binding */ directoryEntry),
/* harmony export */   rs: () => (/* binding */ endRecord),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3828);
/* harmony import */ var _host_file_threads_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16278);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(657);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30720);
/**
 * Writes zip archives whose members are stored as they are (wheels are compressed already) or copied from another archive
 * as they are stored there. The offset of each member is known beforehand, so that all are written at once. The result
 * depends on names, contents and their order alone: members have no time, but 1980, unless one is given.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
 */










/** More would need zip64, which no Python before 3.13 can start from (zipimport). */
const MAX_BYTES = 0xffffffff;
const MAX_MEMBERS = 0xffff;
const DATE_1980 = 0x21_0000;
/** Fields that local header and directory entry share, from "version needed" to the sizes. */
function common({ text, name, put }) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    // Names beyond ASCII, which has one byte for each character, say that they are UTF-8.
    fields.writeUInt16LE(name.length === text.length ? 0 : 0x800, 2);
    fields.writeUInt16LE(put.method, 4);
    fields.writeUInt32LE(put.time ?? DATE_1980, 6);
    fields.writeUInt32LE(put.crc, 10);
    fields.writeUInt32LE(put.length, 14);
    fields.writeUInt32LE(put.size, 18);
    fields.writeUInt16LE(name.length, 22);
    return fields;
}
/** The header in front of a member's content (4.3.7; pure). */
function localHeader(member) {
    return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(member), member.name]);
}
/** A member in the central directory (4.3.12; pure). */
function directoryEntry(member) {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((member.text.endsWith('/') ? 0o40755 : 0o100000 | member.put.mode) << 16) >>> 0, 6);
    rest.writeUInt32LE(member.offset, 10);
    const madeByUnix = Buffer.from([20, 3]);
    return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeByUnix, common(member), rest, member.name]);
}
/** The end of an archive (4.3.16; pure). @param length bytes of the directory @param offset where it begins */
function endRecord(count, length, offset) {
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 0, 'latin1');
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(length, 12);
    end.writeUInt32LE(offset, 16);
    return end;
}
/**
 * Writes `members` in order of their names behind what was written.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
async function putMembers({ handle, output }, begun, members) {
    const written = [...begun.written];
    if (written.length + members.size >= MAX_MEMBERS)
        throw tooLarge(output, `${written.length + members.size} members`);
    let { at } = begun;
    const locations = [];
    for (const text of [...members.keys()].sort()) {
        const source = members.get(text);
        const name = Buffer.from(text);
        const start = at + 30 + name.length;
        const length = await lengthOf(source);
        if (start + length > MAX_BYTES)
            throw tooLarge(output, 'more than 4 GiB');
        locations.push({ text, name, offset: at, start, source });
        at = start + length;
    }
    const filled = [
        putBytes(handle, locations),
        // Each in a thread of its own; members of other archives one after another, as they may be thousands.
        ...locations.map(place => putFile(handle, output, place)),
        copyMembers(handle, locations),
    ];
    // The file is closed once nothing writes to it any more.
    await Promise.allSettled(filled);
    written.push(...(await Promise.all(filled)).flat());
    return { written, at };
}
async function lengthOf(source) {
    if (Buffer.isBuffer(source))
        return source.length;
    return 'zip' in source ? source.member.compressedSize : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(source.path)).size;
}
/** Neighbours are written at once: a PEX has hundreds of small members. */
async function putBytes(handle, locations) {
    const written = [];
    let run = [];
    let [from, to] = [0, 0];
    for (const place of locations) {
        const { source, offset, start } = place;
        if (!Buffer.isBuffer(source))
            continue;
        const size = source.length;
        const put = { size, length: size, crc: (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.crc32)(source), method: 0, mode: 0o644 };
        const member = { ...place, put };
        if (offset !== to) {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeAt */ .HN)(handle, Buffer.concat(run), from);
            run = [];
            from = offset;
        }
        run.push(localHeader(member), source);
        to = start + size;
        written.push(member);
    }
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeAt */ .HN)(handle, Buffer.concat(run), from);
    return written;
}
async function copyMembers(handle, locations) {
    const written = [];
    for (const place of locations) {
        const { source, start } = place;
        if (Buffer.isBuffer(source) || !('zip' in source))
            continue;
        const { zip, member } = source;
        let length = 0;
        for await (const piece of zip.compressed(member.name)) {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeAt */ .HN)(handle, piece, start + length);
            length += piece.length;
        }
        const { size, crc, method } = member;
        const mode = (member.mode & 0o111) === 0 ? 0o644 : 0o755;
        const whole = { ...place, put: { size, length, crc, method, mode } };
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeAt */ .HN)(handle, localHeader(whole), place.offset);
        written.push(whole);
    }
    return written;
}
async function putFile(handle, output, place) {
    const { source, start } = place;
    if (Buffer.isBuffer(source) || !('path' in source))
        return [];
    const { size, crc, sha256 } = await (0,_host_file_threads_js__WEBPACK_IMPORTED_MODULE_7__/* .inThread */ .u)({
        kind: 'read',
        file: source.path,
        into: { file: output, at: start },
    });
    if (sha256 !== source.sha256)
        throw changed(source, sha256);
    const put = source.inflated
        ? { ...source.inflated, length: size, method: 8, mode: 0o644 }
        : { size, length: size, crc, method: 0, mode: 0o644 };
    const member = { ...place, put };
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeAt */ .HN)(handle, localHeader(member), place.offset);
    return [member];
}
/** @param what half a sentence behind "would hold" */
function tooLarge(output, what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .PackagingError */ .yr('build/mismatch', {
        message: `${node_path__WEBPACK_IMPORTED_MODULE_3__.basename(output)} would hold ${what}, which no Python before 3.13 can start.`,
        fix: 'Make one file for each platform (pex-scope: platform), request fewer Pythons, or make folders (pex-layout: packed or loose).',
    });
}
function changed(source, found) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .PackagingError */ .yr('check/content', {
        message: `${node_path__WEBPACK_IMPORTED_MODULE_3__.basename(source.path)} is not the file that was chosen: its sha256 is ${found}, not ${source.sha256}.`,
        fix: 'It was modified while it was in use; run again with an empty cache.',
    });
}
/**
 * Writes an archive, executable by default, in place of an existing file.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
async function writeStoredZip({ output, prefix, members, executable }) {
    const begun = await startStoredZip(output, prefix.length, new Map());
    await finishStoredZip(begun, { prefix, members, ...(executable !== undefined && { executable }) });
}
/** Writes the first members, in order of their names, in place of an existing file. @throws as `writeStoredZip` */
async function startStoredZip(output, prefix, members) {
    return (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .withFile */ .D4)(output, 'w', 0o600, async (handle) => {
        return { output, prefix, ...(await putMembers({ handle, output }, { written: [], at: prefix }, members)) };
    });
}
/**
 * Writes the other members behind the first, in order of their names, then the directory, which lists all by name.
 * @param rest `prefix` has the reserved length
 * @throws as `writeStoredZip`
 */
async function finishStoredZip(begun, { prefix, members, executable = true }) {
    const { output } = begun;
    if (prefix.length !== begun.prefix)
        throw new Error(`${begun.prefix} bytes were reserved, not ${prefix.length}`);
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .withFile */ .D4)(output, 'r+', 0o600, async (handle) => {
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeAt */ .HN)(handle, prefix, 0);
        const { written, at } = await putMembers({ handle, output }, begun, members);
        const entryOf = new Map(written.map(member => [member.text, directoryEntry(member)]));
        const names = written.map(({ text }) => text).sort();
        const directory = Buffer.concat(names.map(name => entryOf.get(name)));
        const end = endRecord(written.length, directory.length, at);
        if (at + directory.length > MAX_BYTES)
            throw tooLarge(output, 'more than 4 GiB');
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeAt */ .HN)(handle, Buffer.concat([directory, end]), at);
        // The process's umask does not decide whether a released file can be started.
        if (process.platform !== 'win32')
            await handle.chmod(executable ? 0o755 : 0o644);
    });
}
/**
 * Writes a folder as a compressed zip, for Windows, which does not open `.tar.gz` itself. Replaces an existing file.
 * @param folder absolute path; links in it are followed @param top the one top folder of the archive
 * @throws PackagingError `build/mismatch` above 4 GiB
 */
async function writeFolderZip(output, folder, top) {
    const deflated = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdtemp)(`${output}.`);
    try {
        const members = new Map([[`${top}/`, Buffer.alloc(0)]]);
        for await (const { name, file } of (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .walk */ .GG)(folder)) {
            if (file === undefined)
                members.set(`${top}/${name}/`, Buffer.alloc(0));
            else
                members.set(`${top}/${name}`, await deflate(file, node_path__WEBPACK_IMPORTED_MODULE_3__.join(deflated, `${members.size}`)));
        }
        await writeStoredZip({ output, prefix: Buffer.alloc(0), members, executable: false });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(deflated, { recursive: true, force: true });
    }
}
/** Into a file first: where a member goes depends on how long those before it have become. */
async function deflate(file, target) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let [size, crc] = [0, 0];
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: _pieces_js__WEBPACK_IMPORTED_MODULE_9__/* .PIECE */ .TJ }), async function* (chunks) {
        for await (const bytes of chunks) {
            crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.crc32)(bytes, crc);
            size += bytes.length;
            yield bytes;
        }
    }, (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createDeflateRaw)({ level: 6 }), async function* (chunks) {
        for await (const bytes of chunks) {
            hash.update(bytes);
            yield bytes;
        }
    }, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target));
    return { path: target, sha256: hash.digest('hex'), inflated: { size, crc } };
}


/***/ }),

/***/ 90122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b0: () => (/* binding */ rustSources),
/* harmony export */   d7: () => (/* binding */ requirementsFile),
/* harmony export */   tc: () => (/* binding */ installerTemplate),
/* harmony export */   w$: () => (/* binding */ pythonScript)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/** Files that this program reads at run time, copied next to the bundle by the build. */


// Written so that the bundler leaves it alone: in `dist/` as in `lib/`, these folders are next to this module.
const here = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url));
/** Absolute path of one of our scripts. */
function pythonScript(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'python', name);
}
/** Absolute path of the hash-locked requirements of one of our tools. */
function requirementsFile(tool) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'tools', 'requirements', `${tool}.txt`);
}
/** Absolute path of one of our installer templates. */
function installerTemplate(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'installers', 'templates', name);
}
/** Absolute path of the Cargo workspace of our launchers. */
function rustSources() {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'rust');
}


/***/ }),

/***/ 59684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* reexport safe */ _core_model_js__WEBPACK_IMPORTED_MODULE_0__.cj)
/* harmony export */ });
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57206);



/***/ }),

/***/ 82738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand),
/* harmony export */   v: () => (/* binding */ COMMAND_TABLE)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46656);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61236);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57206);
/* harmony import */ var _host_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14858);
/* harmony import */ var _project_inline_script_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43714);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4813);
/* harmony import */ var _project_toml_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61565);
/* harmony import */ var _offline_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86245);
/** Every command: what it is for, and its code, loaded when it runs. */









const COMMAND_TABLE = {
    package: {
        about: 'plan, set up interpreters, build, test, and put the files into --output-dir',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2404), __webpack_require__.e(7820), __webpack_require__.e(4058), __webpack_require__.e(5682)]).then(__webpack_require__.bind(__webpack_require__, 35682))).packageCommand,
    },
    fetch: {
        about: 'run package once, and keep in --vendor all that it downloaded, for machines without a network',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(6790), __webpack_require__.e(8149), __webpack_require__.e(2404), __webpack_require__.e(7038), __webpack_require__.e(6742), __webpack_require__.e(5521), __webpack_require__.e(3136), __webpack_require__.e(7820), __webpack_require__.e(4058), __webpack_require__.e(2169), __webpack_require__.e(3503), __webpack_require__.e(8881), __webpack_require__.e(5207)]).then(__webpack_require__.bind(__webpack_require__, 35550))).fetchCommand,
    },
    plan: {
        about: 'decide everything and build nothing; --json prints the whole plan',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(6790), __webpack_require__.e(8149), __webpack_require__.e(2404), __webpack_require__.e(7038), __webpack_require__.e(3136), __webpack_require__.e(7820), __webpack_require__.e(4058), __webpack_require__.e(2169), __webpack_require__.e(8080), __webpack_require__.e(5462)]).then(__webpack_require__.bind(__webpack_require__, 76229))).planCommand,
    },
    build: {
        about: 'run one matrix job of a --plan, named by --cell',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(6790), __webpack_require__.e(8149), __webpack_require__.e(2404), __webpack_require__.e(7038), __webpack_require__.e(6742), __webpack_require__.e(5521), __webpack_require__.e(3136), __webpack_require__.e(7820), __webpack_require__.e(4058), __webpack_require__.e(2169), __webpack_require__.e(3503), __webpack_require__.e(8881), __webpack_require__.e(8080), __webpack_require__.e(2076), __webpack_require__.e(6866)]).then(__webpack_require__.bind(__webpack_require__, 56866))).buildCommand,
    },
    sign: {
        about: 'sign the executables of the matrix jobs of a --plan, in a job that builds nothing',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(6790), __webpack_require__.e(8149), __webpack_require__.e(2404), __webpack_require__.e(7038), __webpack_require__.e(6742), __webpack_require__.e(5521), __webpack_require__.e(3136), __webpack_require__.e(7820), __webpack_require__.e(4058), __webpack_require__.e(2169), __webpack_require__.e(3503), __webpack_require__.e(8881), __webpack_require__.e(8080), __webpack_require__.e(2076), __webpack_require__.e(9745), __webpack_require__.e(7305)]).then(__webpack_require__.bind(__webpack_require__, 27305))).signCommand,
    },
    assemble: {
        about: 'validate and join the results of all matrix jobs of a --plan, from --parts or from this workflow run',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(6790), __webpack_require__.e(8149), __webpack_require__.e(2404), __webpack_require__.e(7038), __webpack_require__.e(6742), __webpack_require__.e(5521), __webpack_require__.e(3136), __webpack_require__.e(7820), __webpack_require__.e(4058), __webpack_require__.e(2169), __webpack_require__.e(3503), __webpack_require__.e(8881), __webpack_require__.e(1161), __webpack_require__.e(8080), __webpack_require__.e(2076), __webpack_require__.e(9745), __webpack_require__.e(9994)]).then(__webpack_require__.bind(__webpack_require__, 49994))).assembleCommand,
    },
    attest: {
        about: 'sign the files of --output-dir with the identity of the workflow (in GitHub Actions)',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2404), __webpack_require__.e(6742), __webpack_require__.e(1161), __webpack_require__.e(165)]).then(__webpack_require__.bind(__webpack_require__, 41161))).attestCommand,
    },
    release: {
        about: 'put the files of --output-dir into a release on GitHub: draft, upload, read back, publish',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6790), __webpack_require__.e(2404), __webpack_require__.e(7038), __webpack_require__.e(6742), __webpack_require__.e(7820), __webpack_require__.e(4058), __webpack_require__.e(1161), __webpack_require__.e(5775)]).then(__webpack_require__.bind(__webpack_require__, 63061))).releaseCommand,
    },
    audit: {
        about: 'report which components of a released manifest, SBOM or tag have become vulnerable',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(7038), __webpack_require__.e(3136), __webpack_require__.e(7044), __webpack_require__.e(1832)]).then(__webpack_require__.bind(__webpack_require__, 60297))).auditCommand,
    },
    doctor: {
        about: 'report what is on this machine, what a build would need, and how to get what is missing',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6790), __webpack_require__.e(8149), __webpack_require__.e(2404), __webpack_require__.e(7038), __webpack_require__.e(7820), __webpack_require__.e(9231)]).then(__webpack_require__.bind(__webpack_require__, 89231))).doctorCommand,
    },
};
/** Runs the command that the inputs name. Gives the failures that have been reported already; other failures are thrown. */
async function runCommand(request) {
    const started = performance.now();
    (0,_host_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .listenForInterrupts */ .vD)(() => void (0,_host_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .endProcess */ .JZ)(_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .dc.interrupted));
    try {
        const name = commandOf(request);
        const command = (0,_offline_js__WEBPACK_IMPORTED_MODULE_8__/* .offlineWhenVendored */ .f)(name, await COMMAND_TABLE[name].load(), request);
        return await command(request, () => performance.now() - started);
    }
    catch (thrown) {
        const tomlOf = async (file) => {
            const text = await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .readText */ .yR)(request.host.workspace, file);
            return text !== undefined && file.endsWith('.py') ? (0,_project_inline_script_js__WEBPACK_IMPORTED_MODULE_5__/* .positionedToml */ .Z7)(text) : text;
        };
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(await (0,_project_toml_js__WEBPACK_IMPORTED_MODULE_7__/* .withPositions */ .Hg)((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsOf */ .GW)(thrown), tomlOf));
        throw thrown;
    }
}
/** `package` reports a command that does not exist, with everything else that is wrong. */
function commandOf({ layers }) {
    const asked = (0,_config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .givenText */ .xe)(layers, 'command') ?? _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.command.default;
    return _core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .Lo.find(name => name === asked) ?? 'package';
}


/***/ }),

/***/ 86245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ machineName),
/* harmony export */   f: () => (/* binding */ offlineWhenVendored)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46656);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61236);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85390);
/** Runs a command with a vendor folder, where the inputs name one: all downloads come from it. */




/** Name of this machine's platform, as `linux-x86_64`. */
function machineName() {
    const { os, arch, libc } = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .thisMachine */ .g8)();
    return `${libc === 'musl' ? 'musllinux' : os}-${arch}`;
}
/** Gives the command as it is when no vendor folder was given, or when the command reads none. */
function offlineWhenVendored(name, command, request) {
    const given = (0,_config_options_js__WEBPACK_IMPORTED_MODULE_2__/* .givenText */ .xe)(request.layers, 'vendor');
    if (!given || name === 'fetch' || !(0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputOf */ .wg)('vendor').commands.includes(name))
        return command;
    return async (asked, now) => {
        const { offlineHost } = await Promise.all(/* import() */[__webpack_require__.e(2404), __webpack_require__.e(334)]).then(__webpack_require__.bind(__webpack_require__, 60334));
        const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(asked.host.workspace, given);
        const { host, dispose } = await offlineHost(asked.host, folder, machineName());
        host.log.info(`No network: every download comes from ${folder}`);
        try {
            return await command({ ...asked, host }, now);
        }
        finally {
            await dispose();
        }
    };
}


/***/ }),

/***/ 74475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ pyinstallerOptions),
/* harmony export */   Mr: () => (/* binding */ pathsIn),
/* harmony export */   Ng: () => (/* binding */ namedPythons),
/* harmony export */   VR: () => (/* binding */ namedImage),
/* harmony export */   ZM: () => (/* binding */ namedFor),
/* harmony export */   d0: () => (/* binding */ imagePath),
/* harmony export */   f8: () => (/* binding */ iconFiles),
/* harmony export */   fS: () => (/* binding */ eachNamedPython)
/* harmony export */ });
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31204);
/** The parsers of what executables alone are given: options of PyInstaller, icons, a Python and a base image. Pure, and light: read at every start. */

const MODULE = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u;
const DISTRIBUTION = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const FILE = /^[^-\s][^\0\r\n]*$/;
const DATA = /^[^-:\s][^:\0]*:[^:\0]+$/;
const REVERSE_DOMAIN = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const PLIST = /^[A-Za-z][A-Za-z0-9]*=.+$/;
const KEYS = {
    spec: { value: FILE, means: 'the path of a spec file', once: true },
    icon: { value: FILE, means: 'the path of an icon', once: true },
    'hidden-import': { value: MODULE, means: 'a module' },
    'collect-all': { value: MODULE, means: 'a package' },
    'copy-metadata': { value: DISTRIBUTION, means: 'the name of a dependency' },
    'exclude-module': { value: MODULE, means: 'a module' },
    'add-data': { value: DATA, means: 'source:destination' },
    'osx-bundle-identifier': { value: REVERSE_DOMAIN, means: 'a name such as com.example.app', once: true },
    'info-plist': { value: PLIST, means: 'KEY=VALUE' },
};
/** At most one of each kind. */
const iconFiles = text => {
    const files = (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(text);
    const wrong = files.find(file => !/\.(?:ico|icns)$/i.test(file) || isAbroad(file));
    if (wrong !== undefined)
        return {
            wrong: `'${wrong}' is not an .ico or .icns file of the project`,
            fix: 'Give paths relative to the project, such as assets/app.ico; image programs write these forms.',
        };
    const ofKind = (kind) => files.filter(file => file.toLowerCase().endsWith(kind));
    const [ico, icns] = [ofKind('.ico'), ofKind('.icns')];
    if (ico.length > 1 || icns.length > 1)
        return { wrong: 'there are two icons of one kind', fix: 'Give one .ico, which contains every size, and one .icns.' };
    return { value: { ico: ico[0], icns: icns[0] } };
};
function isAbroad(file) {
    return /^(?:[/\\]|[A-Za-z]:)/.test(file) || file.split(/[/\\]/).includes('..');
}
const pyinstallerOptions = text => {
    const given = new Map();
    for (const line of (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(text)) {
        const equals = line.indexOf('=');
        const key = (equals < 0 ? line : line.slice(0, equals)).trim();
        const value = equals < 0 ? '' : line.slice(equals + 1).trim();
        const rule = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
        if (rule === undefined) {
            return {
                wrong: `'${key}' is not one of its keys`,
                fix: `${(0,_core_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .au)(key, Object.keys(KEYS))}Write one key=value a line, with a key of: ${Object.keys(KEYS).join(', ')}.`,
            };
        }
        if (!rule.value.test(value) || (key !== 'info-plist' && value.split(/[/\\:]/).includes('..')))
            return {
                wrong: `${key}='${value}' is not ${rule.means}`,
                fix: `Write ${key}= and ${rule.means}; paths are inside the project.`,
            };
        const before = given.get(key) ?? [];
        if (rule.once && before.length > 0)
            return { wrong: `${key} is given twice`, fix: 'Give it once.' };
        given.set(key, [...before, value]);
    }
    if (given.has('spec') && given.size > 1)
        return {
            wrong: `a spec file decides all of it, but ${[...given.keys()].filter(key => key !== 'spec').join(', ')} is given too`,
            fix: 'Put it into the spec file, or leave the spec file out.',
        };
    const all = (key) => [...new Set(given.get(key) ?? [])];
    return {
        value: {
            spec: given.get('spec')?.[0],
            icon: given.get('icon')?.[0],
            hiddenImport: all('hidden-import'),
            collectAll: all('collect-all'),
            copyMetadata: all('copy-metadata'),
            excludeModule: all('exclude-module'),
            addData: all('add-data'),
            osxBundleIdentifier: given.get('osx-bundle-identifier')?.[0],
            infoPlist: all('info-plist'),
        },
    };
};
/** Paths in it, relative to the project folder: they must be there before anything is built. */
function pathsIn({ spec, icon, addData }) {
    return [
        ...(spec === undefined ? [] : [spec]),
        ...(icon === undefined ? [] : [icon]),
        ...addData.map(value => value.slice(0, value.indexOf(':'))),
    ];
}
const NAMED_PYTHON = /^([a-z]+-[a-z0-9_]+=)?(.+?)(#sha256=[0-9a-fA-F]{64})?$/;
/** `[PLATFORM=]PATH[#sha256=HEX]`, one a line. */
function namedPythons(text) {
    const value = [];
    for (const line of (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(text)) {
        const [, key, path = '', hash] = NAMED_PYTHON.exec(line) ?? [];
        const platform = key?.slice(0, -1);
        if (path === '' || path.includes('#sha256='))
            return {
                wrong: `'${line}' is not a path, or its hash is not a sha256`,
                fix: 'Write PLATFORM=PATH, for an archive PLATFORM=PATH#sha256=HEX, one a line.',
            };
        if (value.some(one => one.platform === platform))
            return { wrong: `${platform ?? 'every platform'} has two Pythons`, fix: 'Name one for each platform.' };
        value.push({ platform, path, sha256: hash?.slice('#sha256='.length).toLowerCase() });
    }
    return { value };
}
/** The path in each line of `executable-python`. */
const eachNamedPython = (text, rewrite) => (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(text)
    .map(line => line.replace(NAMED_PYTHON, (_, key = '', path, hash = '') => `${key}${rewrite(path)}${hash}`))
    .join('\n');
/** The line for a target's platform, else the line for any. */
function namedFor(named, { platform }) {
    return named.find(one => one.platform === platform.name) ?? named.find(one => one.platform === undefined);
}
const NAMED_IMAGE = /^(.+)@(sha256:[0-9a-f]{64})$/;
/** `none`, which is undefined, or `PATH@sha256:HEX`. */
function namedImage(text) {
    if (text.trim() === 'none')
        return { value: undefined };
    const [, path, digest] = NAMED_IMAGE.exec(text.trim()) ?? [];
    if (path === undefined || digest === undefined)
        return {
            wrong: `'${text.trim()}' is not the path of an image with its digest`,
            fix: 'Write PATH@sha256:HEX with the path of an OCI layout (docs/containers.md), or none.',
        };
    return { value: { path, digest } };
}
/** The path of an image. */
const imagePath = (text, rewrite) => text.replace(NAMED_IMAGE, (_, path, digest) => `${rewrite(path)}@${digest}`);


/***/ }),

/***/ 46656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  ak: () => (/* binding */ INPUT_GROUPS),
  Qh: () => (/* binding */ INPUT_NAMES),
  B9: () => (/* binding */ PLANNED_INPUTS),
  xQ: () => (/* binding */ camelCase),
  wg: () => (/* binding */ inputOf),
  Xy: () => (/* binding */ isInput),
  H9: () => (/* binding */ isPlanned)
});

// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/pex/folder.js
var folder = __webpack_require__(52841);
;// CONCATENATED MODULE: ./lib/config/input.js
/** An input of the whole release. */
function plan(byDefault, parse, help, extra = {}) {
    return { default: byDefault, parse, help, scope: 'plan', commands: ['package', 'fetch', 'plan'], ...extra };
}
/** An input of one job. */
function job(byDefault, parse, commands, help, extra = {}) {
    return { default: byDefault, parse, help, scope: 'job', commands, ...extra };
}
/** The commands that build files. */
const BUILDERS = ['package', 'fetch', 'build', 'assemble'];
/** The commands that upload workflow artifacts. */
const UPLOADERS = ['package', 'plan', 'build', 'sign', 'assemble'];
/** The commands that run `sign-command`. */
const SIGNERS = [...BUILDERS, 'sign'];
/** For what decides where pyproject.toml is. */
const BEFORE = { notInFile: 'it is decided before that file is read' };
/** For what no project can say of every run. */
const ONE_RUN = { notInFile: 'it is for one run only' };

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/core/parse.js
var parse = __webpack_require__(31204);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/config/parsers.js
/**
 * The parsers behind the table of inputs: words, choices, numbers and paths. Each gives the value of a text, or what is wrong
 * with it. Pure, and light: read at every start.
 */

/** Any text, without the space around it. */
const anyText = text => ({ value: text.trim() });
/** Any words, each once. */
const anyWords = text => ({ value: unique((0,parse/* words */.aL)(text)) });
/** Paths may contain spaces and commas, so only line ends separate them. */
const pathLines = text => ({ value: unique((0,parse/* lines */.Mn)(text)) });
/** Platform names are words, but the path of a `.json` file on a line of its own may contain spaces. */
const platformWords = text => ({ value: unique(platformParts(text)) });
function platformParts(text) {
    const parts = text.split(/\r?\n/).flatMap(line => (isJson(line.trim()) ? [line.trim()] : line.split(/[\s,]+/)));
    return parts.filter(part => part !== '');
}
function isJson(text) {
    return text.endsWith('.json');
}
/** One entry a line. */
const lineList = text => ({ value: (0,parse/* lines */.Mn)(text) });
/** The text is one path. */
const onePath = (text, rewrite) => rewrite(text);
/** The text is a path unless it is one of `words`. */
function pathUnless(...reserved) {
    return (text, rewrite) => (reserved.includes(text) ? text : rewrite(text));
}
/** The text is the path of a project, or `auto`; a folder of that name keeps its `./`. */
const pathOrAuto = (text, rewrite) => {
    if (text === 'auto')
        return text;
    const path = rewrite(text);
    return path === 'auto' ? './auto' : path;
};
/** Each line is a path. */
const eachLine = (text, rewrite) => (0,parse/* lines */.Mn)(text).map(rewrite).join('\n');
/** Each name of a `.json` file is a path. */
const eachJsonFile = (text, rewrite) => platformParts(text)
    .map(part => (isJson(part) ? rewrite(part) : part))
    .join('\n');
// Words, flags, choices and numbers.
/** Exactly `true` or `false`: a typing mistake must never silently mean false. */
const trueOrFalse = withChoices(['true', 'false'], text => {
    if (text === 'true' || text === 'false')
        return { value: text === 'true' };
    return { wrong: `'${text}' is neither true nor false`, fix: 'Write exactly true or false.' };
});
/** `auto`, or exactly `true` or `false`. */
const autoOrBoolean = withChoices(['auto', 'true', 'false'], text => text === 'auto' ? { value: 'auto' } : trueOrFalse(text));
/** One of `choices`. */
function oneOf(choices) {
    return withChoices(choices, text => {
        const value = choices.find(choice => choice === text);
        return value === undefined ? notAChoice(text, choices) : { value };
    });
}
/** Any of `choices`, at least one, in the order of `choices`. */
function some(choices) {
    return withChoices(choices, text => {
        const asked = (0,parse/* words */.aL)(text);
        const unknown = asked.find(word => !choices.some(choice => choice === word));
        if (unknown !== undefined || asked.length === 0)
            return notAChoice(unknown ?? text, choices);
        return { value: choices.filter(choice => asked.includes(choice)) };
    });
}
/** `auto` alone, or any of `choices` in the order of `choices`. */
function autoOrSome(choices) {
    const all = ['auto', ...choices];
    return withChoices(all, text => {
        const asked = (0,parse/* words */.aL)(text);
        if (asked.length === 1 && asked[0] === 'auto')
            return { value: 'auto' };
        const unknown = asked.find(word => !choices.some(choice => choice === word));
        if (unknown !== undefined)
            return notAChoice(unknown, all);
        return { value: choices.filter(choice => asked.includes(choice)) };
    });
}
/** `all`, `none`, any of `choices`, or `no-NAME` for all but those; in the order of `choices`. */
function allBut(choices) {
    const all = ['all', 'none', ...choices];
    return withChoices(all, text => {
        const asked = (0,parse/* words */.aL)(text);
        const [first, ...more] = asked;
        if (more.length === 0 && (first === 'all' || first === 'none'))
            return { value: first === 'all' ? choices : [] };
        const valid = [...choices, ...choices.map(choice => `no-${choice}`)];
        const unknown = asked.find(word => !valid.includes(word));
        if (unknown !== undefined || first === undefined)
            return notAChoice(unknown ?? text, all);
        const named = choices.filter(choice => asked.includes(choice));
        return { value: (named.length > 0 ? named : choices).filter(choice => !asked.includes(`no-${choice}`)) };
    });
}
/** `auto`, `all`, `none`, or some of `choices` in their order. */
function autoAllOrSome(choices) {
    const every = ['auto', 'all', 'none', ...choices];
    return withChoices(every, text => {
        const asked = (0,parse/* words */.aL)(text);
        const [first, ...more] = asked;
        if (more.length === 0 && (first === 'auto' || first === 'all'))
            return { value: first };
        if (more.length === 0 && first === 'none')
            return { value: [] };
        const unknown = asked.find(word => !choices.some(choice => choice === word));
        if (unknown !== undefined || first === undefined)
            return notAChoice(unknown ?? text, every);
        return { value: choices.filter(choice => asked.includes(choice)) };
    });
}
function withChoices(choices, parse) {
    return Object.assign(parse, { choices });
}
/** A whole number within bounds, both included. */
function wholeNumber(low, high) {
    return text => {
        const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
        if (value >= low && value <= high)
            return { value };
        return {
            wrong: `'${text}' is not a whole number from ${low} to ${high}`,
            fix: `Give a number from ${low} to ${high}.`,
        };
    };
}
/** `parser`, or undefined for the word `word`. */
function orElse(word, parser) {
    return text => (text === word ? { value: undefined } : parser(text));
}
/** `major.minor`, as minimum versions of operating systems are written. */
const majorMinor = text => /^\d{1,3}\.\d{1,3}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a version like 2.28`, fix: 'Write major.minor, for example 2.28.' };
/** Names the nearest of `choices`, and all of them. */
function notAChoice(text, choices) {
    return {
        wrong: `'${text}' is not one of its values`,
        fix: `${(0,parse/* didYouMean */.au)(text, choices)}Choose from: ${choices.join(', ')}.`,
    };
}
/** In the order they first came. */
function unique(values) {
    return [...new Set(values)];
}
/**
 * PEP 517 config settings, one `key=value` a line; a key given twice becomes a list, as pip and build do.
 * @see https://peps.python.org/pep-0517/#config-settings
 */
const configSettings = text => {
    const settings = Object.create(null);
    const several = new Map();
    for (const line of (0,parse/* lines */.Mn)(text)) {
        const equals = line.indexOf('=');
        if (equals < 1)
            return { wrong: `'${line}' is not key=value`, fix: 'Write one key=value a line.' };
        const key = line.slice(0, equals).trim();
        const value = line.slice(equals + 1).trim();
        const before = settings[key];
        const known = several.get(key);
        if (known !== undefined)
            known.push(value);
        else if (typeof before === 'string') {
            const both = [before, value];
            several.set(key, both);
            settings[key] = both;
        }
        else
            settings[key] = value;
    }
    return { value: settings };
};
/** Lines of `PATH # reason`: an exception without a reason is never removed again. */
const reasonedPaths = text => {
    const entries = (0,parse/* lines */.Mn)(text).map(line => {
        const mark = line.search(/\s#/);
        return {
            line,
            pattern: line.slice(0, Math.max(0, mark)).trim(),
            reason: mark < 0 ? '' : line.slice(mark + 2).trim(),
        };
    });
    const wrong = entries.find(({ pattern, reason }) => pattern === '' || reason === '');
    const outside = entries.find(({ pattern }) => /^\/|\\|\/\/|(?:^|\/)\.\.(?:\/|$)/.test(pattern));
    if (outside !== undefined)
        return {
            wrong: `'${outside.pattern}' is not a path inside an archive`,
            fix: 'Write paths as the archive has them: relative, with /, without .. in them.',
        };
    if (wrong !== undefined)
        return {
            wrong: `'${wrong.line}' gives no reason`,
            fix: 'Write PATH # reason, one a line, for example tests/key.pem # made for the tests.',
        };
    return { value: entries.map(({ pattern, reason }) => ({ pattern, reason })) };
};
const UNITS = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    KIB: 1024,
    MIB: 1024 ** 2,
    GIB: 1024 ** 3,
};
/** `100MB` for each of `kinds`, or lines of `kind=100MB`. Bytes by kind. */
function sizes(kinds) {
    return text => {
        const budget = {};
        for (const word of (0,parse/* words */.aL)(text)) {
            const [, kind, number, unit = 'B'] = /^(?:([a-z0-9]+)=)?(\d{1,12}(?:\.\d{1,3})?)([KMG]i?B|B)?$/i.exec(word) ?? [];
            if (number === undefined)
                return { wrong: `'${word}' is not a size`, fix: 'Write 100MB, or wheel=100MB, one a line.' };
            if (kind !== undefined && !kinds.includes(kind))
                return notAChoice(kind, kinds);
            const most = Math.round(Number(number) * (UNITS[unit.toUpperCase()] ?? 1));
            const named = kind === undefined ? kinds.filter(one => budget[one] === undefined) : [kind];
            for (const each of named)
                budget[each] = most;
        }
        return { value: budget };
    };
}

;// CONCATENATED MODULE: ./lib/config/name-parsers.js
/** Parsers of names, addresses, digests and secrets (pure). */




/** Text that prints as stars wherever an object that contains it is written; only `reveal` gives it. */
class Secret {
    #text;
    constructor(text) {
        this.#text = text;
    }
    /** The text itself, empty when there is none. */
    reveal() {
        return this.#text;
    }
    toString() {
        return this.#text === '' ? '' : '***';
    }
    toJSON() {
        return this.toString();
    }
    [external_node_util_.inspect.custom]() {
        return this.toString();
    }
}
/** The address of a folder on a web server, without the last `/`; empty is none. */
const webFolder = text => {
    if (text === '')
        return { value: '' };
    const address = URL.canParse(text) ? new URL(text) : undefined;
    const usable = /^https?:$/.test(address?.protocol ?? '') && !address?.search && !address?.hash;
    return usable
        ? { value: (0,core_text/* withoutEnd */.Mx)(text, '/') }
        : { wrong: `'${text}' is not the address of a web folder`, fix: 'Write it like https://example.org/scie.' };
};
/** `owner/name` of a repository on GitHub, or nothing. @see https://docs.github.com/rest/repos/repos */
const repositoryName = text => text === '' || /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a repository`, fix: 'Write owner/name.' };
/** A workflow's file, with or without `@` and a ref behind it, or nothing; gives it without. @see https://cli.github.com/manual/gh_attestation_verify */
const workflowFile = text => text === '' || /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+\.ya?ml(?:@[^\s]+)?$/.test(text)
    ? { value: (0,core_text/* before */.gM)(text, '@') }
    : { wrong: `'${text}' is not the file of a workflow`, fix: 'Write OWNER/NAME/.github/workflows/FILE.yml.' };
/** A SHA-256 in hex, with or without `sha256:` before it, or nothing; gives lower-case hex. */
const sha256Text = text => text === '' || /^(?:sha256:)?[0-9a-f]{64}$/i.test(text)
    ? { value: text.toLowerCase().replace(/^sha256:/, '') }
    : { wrong: `'${text}' is not a SHA-256`, fix: 'Give its 64 hexadecimal digits.' };
/** Text that must not be shown or written anywhere. The message about a wrong one does not repeat it. */
const secretText = text => /^[\x21-\x7e]*$/.test(text)
    ? { value: new Secret(text) }
    : { wrong: 'it contains spaces or other characters that no token has', fix: 'Give the token alone.' };
/** Names of environment variables; a workflow's text must not contain their values. */
const variableNames = text => {
    const names = (0,parse/* words */.aL)(text);
    const wrong = names.find(name => !/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name));
    if (wrong === undefined)
        return { value: unique(names) };
    return {
        wrong: `'${wrong.split('=')[0]}' is not the name of an environment variable`,
        fix: 'Write names alone, such as SIGNING_PASSWORD, and set their values in the env of the step.',
    };
};
/** What belongs to the runner: its tokens, our inputs and state, and the files that it reads commands from. */
const OF_RUNNER = /^(ACTIONS|INPUT|STATE)_|^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i;
/** Names of environment variables that a build may see. */
const buildVariables = text => {
    const parsed = variableNames(text);
    if ('wrong' in parsed)
        return parsed;
    const wrong = parsed.value.find(name => OF_RUNNER.test(name));
    if (wrong === undefined)
        return parsed;
    return {
        wrong: `'${wrong}' belongs to the runner, and no build may see it`,
        fix: 'Set a variable of your own in the env of the step, and name that.',
    };
};
/** A name that is safe as the start of a workflow artifact's name. @see https://github.com/actions/upload-artifact#name */
const artifactPrefix = text => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)
    ? { value: text }
    : {
        wrong: `'${text}' cannot start an artifact's name`,
        fix: 'Use up to 64 letters, digits, dots, dashes and underscores.',
    };

;// CONCATENATED MODULE: ./lib/config/build-inputs.js
/** Rows of the table of inputs: what to build, from which dependencies, and what it starts. */





const BUILD_INPUTS = {
    formats: plan('auto', autoOrSome(model/* FORMATS */.hR), `What to build: ${model/* FORMATS */.hR.map(name => `\`${name}\``).join(', ')}; \`auto\` is sdist and wheel, plus PEX when the project has something to run.`, { common: true }),
    'python-versions': plan('auto', anyText, 'Pythons to support, like `3.10 3.13 3.14t pypy3.11`; `auto` is every released CPython that requires-python allows and that still gets security fixes; on the command line, one that can neither be found nor downloaded is left out with a warning.', { common: true }),
    platforms: plan('runner', platformWords, 'Platforms to support, by a PEX and in a plan by wheels with native code: `runner`, names like `linux-x86_64 musllinux-x86_64 macos-arm64 windows-x86_64`, `macos-universal2` (both kinds of Mac, with one wheel), or the path of a complete-platform JSON file.', { path: eachJsonFile, common: true }),
    glibc: plan('2.28', majorMinor, 'Minimum glibc: the oldest one that runs the result. When it is given and not reached, the build fails; the default is only a goal, and a file that needs a newer one is tagged for that, with a warning.', { common: true }),
    musl: plan('1.2', majorMinor, 'Minimum musl: the oldest one that runs the result; as `glibc`.'),
    macos: plan('11.0', majorMinor, 'Minimum macOS: the oldest one that runs the result; as `glibc`.'),
    compiler: plan('auto', oneOf(model/* COMPILERS */.T7), "What compiles C and C++ and links Rust: `auto` is `cibuildwheel` on Linux where docker or podman works, else `system`; `system`, this machine's own; on Linux with glibc `zig`, downloaded when used, which reaches an older `glibc` than this machine's; on Linux `cibuildwheel`, in a container of an older system with docker or podman."),
    'build-env': job('', buildVariables, BUILDERS, "Names of environment variables that only the project's build sees, also when they look like secrets; their values are hidden in its output."),
    'config-settings': plan('', configSettings, 'PEP 517 settings for the build backend, one `key=value` a line.'),
};
const DEPENDENCY_INPUTS = {
    extras: plan('', anyWords, 'Extras of the project to include.'),
    'local-projects': plan('', pathLines, 'Other project folders of the repository that this one needs, one a line: built first and available to every dependency resolution.', { path: eachLine }),
    'find-links': plan('', pathLines, 'Folders of wheels to resolve from in addition to the index, one a line.', {
        path: eachLine,
    }),
    lock: plan('auto', anyText, '`auto` uses pylock.toml, uv.lock (of a workspace too), poetry.lock or pdm.lock when there is one; `none` resolves again; or the path of one of these or of a hashed requirements file.', { path: pathUnless('auto', 'none'), common: true }),
    'missing-wheels': plan('auto', oneOf(['auto', 'fail', 'build', 'drop-target']), 'When a dependency has no wheel for a target: `auto` builds on this machine what is published as source only for its platform, and fails for the rest; `fail` builds nothing; `build` builds whatever this machine can; `drop-target` continues without that target.', { common: true }),
};
const PEX_INPUTS = {
    'entry-point': plan('auto', anyText, 'What is started: `module:function`, `module` or a script name; several, or `all`: one file or folder that starts each by its name; `auto` is the only script, else the one named like the project, else its `__main__`; `none` starts Python with everything importable.', { common: true }),
    'pex-scope': plan('platform', some(model/* PEX_SCOPES */.QQ), '`platform`: one PEX for each platform, with all its Pythons; `universal`: one for all of them; both are possible.'),
    'pex-layout': plan('zipapp', oneOf(folder/* PEX_LAYOUTS */.Mu), '`zipapp`: the PEX is one file; `packed`: a folder of wheels; `loose`: a folder with everything unpacked. A folder is delivered as `.pex.tar.gz`.'),
    'pex-strip': plan('none', oneOf(model/* PEX_STRIPS */.Cy), "What to leave out of the dependencies in a PEX: `none`, or `tests`, the folders `tests` and `test` inside their packages. The application's own wheel stays whole."),
};

// EXTERNAL MODULE: ./lib/config/executable-options.js
var executable_options = __webpack_require__(74475);
;// CONCATENATED MODULE: ./lib/config/executable-inputs.js
/** Rows of the table of inputs: native executables and container images, and who signs them. */





const EXECUTABLE_INPUTS = {
    'executable-layout': plan('file', oneOf(model/* EXECUTABLE_LAYOUTS */.Lz), '`file`: a native executable is one file; `folder`: a folder with a program in it, which starts faster, delivered as `.tar.gz`, for Windows as `.zip`.'),
    'executable-python': job('', executable_options/* namedPythons */.Ng, BUILDERS, 'CPython to put inside a pyo3 executable, one a line: `PLATFORM=PATH` of a standalone Python’s folder, or `PLATFORM=PATH#sha256=HEX` of its `.tar.gz`; by default one of this machine or of uv.', { path: executable_options/* eachNamedPython */.fS }),
    icon: plan('', executable_options/* iconFiles */.f8, 'Icon of programs, one file a line: an `.ico` for Windows (pyo3 and pyinstaller), an `.icns` for the `.app` that pyinstaller makes of a GUI script on macOS; relative to the project, like the paths of `pyinstaller-options`. A spec file of PyInstaller names its own.'),
    'image-base': plan('none', executable_options/* namedImage */.VR, "What a container image (`oci`) is built on: `PATH@sha256:HEX`, an OCI layout on this machine (a folder or a `.tar`) and the digest of the image in it; `none` is an image with this machine's C library and nothing else of a system.", { path: executable_options/* imagePath */.d0 }),
    'pyinstaller-options': plan('', executable_options/* pyinstallerOptions */.ED, "PyInstaller's own options, one `key=value` a line: `spec`, `icon`, `hidden-import`, `collect-all`, `copy-metadata`, `exclude-module`, `add-data` (`source:destination`), for an `.app` on macOS `osx-bundle-identifier` and `info-plist` (`KEY=VALUE`); paths are always relative to the project and stay inside it."),
    'pyoxidizer-distribution': job('', anyText, BUILDERS, "CPython for PyOxidizer to link: a `full` archive (`.tar.zst`) of python-build-standalone from 2022; empty makes one of this machine's own Python.", { path: onePath }),
    'scie-style': plan('eager', oneOf(model/* SCIE_STYLES */.YF), 'The Python of a scie: `eager`, inside the file; `lazy`, downloaded at its first run.'),
    'scie-lock': plan('', anyText, 'JSON file with the sha256 of the files that scies are built from (docs/scie.md); it replaces entries of the lock of this program.', { path: onePath }),
    'scie-assets': plan('', webFolder, 'Address of a mirror of these files, with the layout of `science download`; a lazy scie downloads its Python from there too. Empty is GitHub.'),
    'sign-command': job('', anyText, SIGNERS, 'Signs one finished executable, with `{file}` in place of its path; run without a shell, before the file is tested and hashed; with `sign`, by the command `sign` alone.'),
    'sign-env': job('', variableNames, SIGNERS, 'Names of the environment variables with secrets that `sign-command` needs; no other program gets them.'),
    sign: plan('', orElse('', some(model/* SIGN_SYSTEMS */.Vc)), 'Systems whose executables a job of its own signs, `windows`, `macos` or both: `build` leaves them unsigned, the command `sign` signs them, and `assemble` accepts no others (docs/signing.md).', { commands: ['plan'] }),
    'sign-system': job('', orElse('', oneOf(model/* SIGN_SYSTEMS */.Vc)), ['sign'], 'Which of the systems of `sign` this job signs for, where each has a job of its own; empty is all of them.', ONE_RUN),
    signing: job('auto', oneOf(['auto', 'required', 'off']), BUILDERS, '`auto` signs where the variables of `sign-env` are set; `required` fails where they are not; `off` never signs.'),
};

// EXTERNAL MODULE: ./lib/checks/model.js
var checks_model = __webpack_require__(59684);
// EXTERNAL MODULE: ./lib/config/policy-parsers.js
var policy_parsers = __webpack_require__(59315);
;// CONCATENATED MODULE: ./lib/config/release-inputs.js
/** Rows of the table of inputs: tests, checks and descriptions of files, and their release. */






const CHECK_INPUTS = {
    'test-command': plan('auto', anyText, 'Smoke test of every artifact on every interpreter it supports; `auto` is `--version`, else `--help`, and an import where nothing can be started; `none` installs and runs nothing.', { common: true }),
    checks: plan('all', allBut(checks_model/* CHECK_NAMES */.c), `Checks of every finished file: \`all\`, \`none\`, or some of ${checks_model/* CHECK_NAMES */.c.map(name => `\`${name}\``).join(', ')}; \`no-NAME\` leaves one out.`),
    'allow-secrets': plan('', reasonedPaths, 'Files in the archives that may contain what looks like a secret, one `PATH # reason` a line; `*` and `**` stand for any name and any folders.'),
    'size-budget': plan('', sizes(model/* FORMATS */.hR), 'Maximum size of each file, like `100MB`, or by format, like `wheel=20MB`, one a line.'),
    reproducible: plan('auto', oneOf(policy_parsers/* REPRODUCIBLE */.$5), 'Whether the same source gives the same files: `check` builds everything twice, in a different environment, and compares; `normalize` also rewrites sdists and wheels in one canonical form; `auto` checks on tags, where a difference is a warning; `off` does none of it.'),
    sbom: plan('cyclonedx', oneOf(['cyclonedx', 'embed', 'none']), 'The list of everything inside the files, CycloneDX 1.6 JSON: `cyclonedx` next to them, `embed` in the wheels too (PEP 770), or `none`.'),
    licenses: plan('report', policy_parsers/* licensesInput */.pB, '`report` lists the licenses of everything inside and writes `THIRD-PARTY-NOTICES.txt`; lines `allow=MIT, Apache-2.0` and `deny=AGPL-3.0-only` (SPDX) decide what may ship, `package:NAME=MIT` states what a package leaves out; `off` does none of it.'),
    audit: plan('warn', oneOf(['warn', 'fail', 'off']), 'Query OSV for known vulnerabilities of what is inside: `warn` reports them, `fail` also fails the run, as it does when OSV does not answer; `off` sends nothing.'),
    'audit-ignore': plan('', policy_parsers/* ignoreRules */.ep, 'Vulnerabilities that you have evaluated, one a line with a last day and a reason: `CVE-2024-1234 until=2026-12-31 we never call that parser`.', { commands: ['package', 'plan', 'audit'] }),
};
const RELEASE_INPUTS = {
    'version-check': plan('tag', oneOf(['tag', 'none']), "`tag`: in a workflow that a tag started, the built version must be the tag's, and no local or development version; `none` compares nothing.", { commands: ['package', 'plan', 'release'] }),
    tag: job('', anyText, ['package', 'plan', 'build', 'assemble', 'release'], 'Tag to build or release for; empty is the tag that started the workflow and, for `release` elsewhere, the only one at HEAD.', ONE_RUN),
    installers: plan('auto', autoAllOrSome(model/* INSTALLERS */.UP), 'Files that install a PEX or native executable: `sh` (`install.sh`), `powershell` (`install.ps1`), `homebrew`, `scoop` and `winget` (manifests for these package managers), `deb` and `rpm` (packages for Linux with glibc, which contain the program); `auto` is all but the packages, as far as there are files for their systems, in a workflow for a tag, else none; `all`; `none`.'),
    'installer-templates': plan('', anyText, 'Folder with templates that replace those of the installers, such as `formula.rb` (docs/installers.md).', { path: onePath }),
    'download-url': plan('', webFolder, 'Where installers download the release, as `URL/TAG/FILE`; empty is the releases of the repository of the workflow.'),
    repository: job('', repositoryName, ['release'], "Repository on GitHub to release in, as `owner/name`; empty is the workflow's own."),
    'github-token': job('', secretText, ['package', 'assemble', 'attest', 'release'], 'Token that `release` (`contents: write`) and `attest` (`attestations: write`) use; empty is GITHUB_TOKEN or GH_TOKEN of the environment.', { notInFile: 'it is a secret, which must not be committed' }),
    attest: job('false', trueOrFalse, ['package', 'assemble'], 'Attest build provenance and SBOM of every file after `package` or `assemble`, in the same job: it needs `id-token: write`, `attestations: write` and `github-token`. A separate job with `command: attest` keeps these permissions from the code that is built.', { common: true }),
    'signer-workflow': job('', workflowFile, ['package', 'assemble', 'attest', 'release'], 'Workflow that signs the files, as `OWNER/NAME/.github/workflows/FILE.yml`, also with `@` and a ref behind it: `attest` prints how to verify them, `release` adds that to its notes without checking that they are attested, and installers demand it where `gh` is logged in.'),
    'checksums-digest': job('', sha256Text, ['package', 'assemble', 'attest', 'release'], 'SHA-256 that `SHA256SUMS` must have in `attest` and `release`: the output of that name, from the job that wrote it, so that nothing between the two can change a file.', ONE_RUN),
    'release-stage': job('all', oneOf(model/* RELEASE_STAGES */.S4), ['release'], '`draft`: create or complete the draft and stop; `publish`: compare that draft with the files again and publish it; `all`: both; `check`: only report whether that would work, and change nothing.', ONE_RUN),
    notes: job('auto', anyText, ['release'], "Text of the release: `changelog` (the version's section), `github` (generated there), `git` (the commits), `none`, or the path of a file; `auto` is the changelog where it has the version, else `github`.", { path: pathUnless('auto', 'changelog', 'github', 'git', 'none') }),
    'index-check': job('fail', oneOf(['fail', 'warn', 'none']), ['release'], 'What `release` does when the package index already has other files of this name: `fail`, `warn`, or `none` to send no query.'),
};

;// CONCATENATED MODULE: ./lib/config/run-inputs.js
/** Rows of the table of inputs: the command, the machines of a plan, and workflow artifacts. */




const RUN_INPUTS = {
    command: job('package', oneOf(model/* COMMANDS */.Lo), model/* COMMANDS */.Lo, 'What to do: `package` builds, tests and uploads everything; `fetch` keeps everything that this downloads in a folder, for machines without a network; `plan` decides everything and builds nothing; `build` runs one matrix job of a plan; `sign` signs the executables of the matrix jobs in a job of its own; `assemble` validates and joins the results of all matrix jobs; `attest` signs finished files with the identity of the workflow; `release` puts finished files into a release on GitHub; `audit` reports which components of a release have become vulnerable.', BEFORE),
    path: job('.', anyText, ['package', 'fetch', 'plan', 'build', 'assemble', 'release', 'audit'], 'Project folder, or a single `.py` file with inline metadata (PEP 723); `auto` for a repository of several projects: the one that the tag names (`lib-v1.0`), without a tag all of them (docs/monorepos.md); for `audit`, a manifest.json, an SBOM, the tag of a release, `latest`, or `OWNER/NAME@TAG`.', { ...BEFORE, path: pathOrAuto, common: true }),
    'output-dir': job('dist', anyText, ['package', 'plan', 'build', 'sign', 'assemble', 'attest', 'release'], 'Folder for the finished files; `attest` and `release` read them from there.', { path: onePath }),
    jobs: job('auto', orElse('auto', wholeNumber(1, 256)), ['package', 'fetch', 'plan', 'build', 'assemble'], 'How many steps run at the same time; `auto` is the number of cores.'),
};
const MACHINE_INPUTS = {
    plan: job('', anyText, ['plan', 'build', 'sign', 'assemble'], 'Path of `plan.json`. `plan` writes it (empty: into `output-dir` in a workflow, and not at all on a laptop). `build`, `sign` and `assemble` read it; in a workflow it may be the name of the workflow artifact that `plan` uploaded, and empty takes the only one of the run.', { ...ONE_RUN, path: onePath }),
    cell: job('', anyText, ['build'], 'Which matrix job of the plan `build` runs: the `cell` of its matrix.', ONE_RUN),
    parts: job('', anyText, ['sign', 'assemble'], 'Folder with the results of all matrix jobs, for `sign` and `assemble`; empty downloads them from this workflow run.', { ...ONE_RUN, path: onePath }),
    vendor: job('', anyText, ['fetch', ...UPLOADERS], 'Folder of downloads. `fetch` makes it (empty: `vendor`); a run that is given it takes every download from it and uses no network (docs/companies.md).', { path: onePath, notInFile: 'a folder of downloads belongs to a machine, not to a project' }),
    native: plan('auto', oneOf(['auto', 'true', 'false']), 'Whether the project compiles native code, so that a plan builds its wheels on a machine of each platform; `auto` reads it from the build backend, its settings and the source.', { commands: ['plan'] }),
    runners: job('', lineList, ['plan'], 'Runners to use in a plan instead of the usual ones, one `platform=label` a line; several labels are those of a self-hosted runner.'),
    'pull-requests': job('build', oneOf(['build', 'plan']), ['plan'], 'What the output `build` of `plan` is for a pull request: `build` it like anything else, or only `plan` it.'),
};
const UPLOAD_INPUTS = {
    upload: job('true', autoOrBoolean, UPLOADERS, 'Upload the files as workflow artifacts; `auto` keeps them in the output folder, with a warning, where the server cannot store artifacts.'),
    'artifact-prefix': plan('dist', artifactPrefix, 'First part of every workflow artifact name.', {
        commands: ['package', 'plan', 'attest', 'release'],
    }),
    'retention-days': job('', orElse('', wholeNumber(1, 400)), UPLOADERS, "Days to keep workflow artifacts; empty is the repository's setting."),
    'compression-level': job('6', wholeNumber(0, 9), UPLOADERS, 'Compression of workflow artifacts, 0 to 9; already compressed files are stored as they are.'),
    cache: job('auto', oneOf(['auto', 'true', 'false']), ['package', 'build', 'assemble'], 'Keep downloads and tools between runs; `auto` is on, but off for tags and releases.'),
};

;// CONCATENATED MODULE: ./lib/config/inputs.js
/**
 * Every input once. The Action, the command line with its help and completion, `[tool.package-python]`, action.yml and the
 * documentation are all made from this table.
 */




/** The groups that people read the inputs in. */
const INPUT_GROUPS = [
    { title: 'What to do, and where', inputs: RUN_INPUTS },
    { title: 'What to build, and for which systems', inputs: BUILD_INPUTS },
    { title: 'Dependencies', inputs: DEPENDENCY_INPUTS },
    { title: 'PEX files, and what they start', inputs: PEX_INPUTS },
    { title: 'Native executables', inputs: EXECUTABLE_INPUTS },
    { title: 'Tests, checks and descriptions', inputs: CHECK_INPUTS },
    { title: 'Several machines', inputs: MACHINE_INPUTS },
    { title: 'Workflow artifacts and cache', inputs: UPLOAD_INPUTS },
    { title: 'Releases', inputs: RELEASE_INPUTS },
];
const INPUTS = {
    ...RUN_INPUTS,
    ...BUILD_INPUTS,
    ...DEPENDENCY_INPUTS,
    ...PEX_INPUTS,
    ...EXECUTABLE_INPUTS,
    ...CHECK_INPUTS,
    ...MACHINE_INPUTS,
    ...UPLOAD_INPUTS,
    ...RELEASE_INPUTS,
};
const INPUT_NAMES = Object.keys(INPUTS);
/** The row of an input, for code that treats all of them alike. */
function inputOf(name) {
    return INPUTS[name];
}
/** Whether there is an input of this name. */
function isInput(name) {
    return Object.hasOwn(INPUTS, name);
}
/** Inputs that a plan decides for every job. */
const PLANNED_INPUTS = INPUT_NAMES.filter(isPlanned);
/** Whether a plan decides the input of this name for every job. */
function isPlanned(name) {
    return isInput(name) && INPUTS[name].scope === 'plan';
}
/** `python-versions` → `pythonVersions`. */
function camelCase(name) {
    return name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 61236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ isEnvironment),
/* harmony export */   Ax: () => (/* binding */ pyprojectLayer),
/* harmony export */   IQ: () => (/* binding */ locatedLayer),
/* harmony export */   L: () => (/* binding */ environmentLayer),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   U0: () => (/* binding */ unknownName),
/* harmony export */   Z7: () => (/* binding */ withoutPlanned),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   mV: () => (/* binding */ givenTexts),
/* harmony export */   mj: () => (/* binding */ plannedLayer),
/* harmony export */   pA: () => (/* binding */ decideOptions),
/* harmony export */   wh: () => (/* binding */ optionsWithoutProject),
/* harmony export */   xe: () => (/* binding */ givenText)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57206);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(31204);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77642);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4813);
/* harmony import */ var _project_pyproject_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7293);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(46656);
/** From four layers of text to typed options: input or option > environment > pyproject.toml > default. */









/**
 * The first layer that has a non-empty value for an input decides it.
 * @returns also what is wrong, `input/unknown` and `input/invalid`; a wrong value is replaced by its default, so that the
 * caller can go on and find further errors
 */
function decideOptions(layers) {
    const problems = layers.flatMap(unknownNames);
    const options = {};
    for (const name of _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUT_NAMES */ .Qh) {
        const given = strongest(layers, name);
        const parsed = _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUTS */ .mc[name].parse(given?.text ?? _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUTS */ .mc[name].default);
        if (given !== undefined && 'wrong' in parsed)
            problems.push(name === 'command' && isCommandLine(given.layer) ? unknownCommand(given) : invalid(given, name, parsed));
        options[(0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .camelCase */ .xQ)(name)] = 'value' in parsed ? parsed.value : defaultOf(name);
    }
    return { options: options, problems };
}
function defaultOf(name) {
    const parsed = _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUTS */ .mc[name].parse(_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUTS */ .mc[name].default);
    if ('wrong' in parsed)
        throw new Error(`the default of ${name} is not valid: ${parsed.wrong}`);
    return parsed.value;
}
/**
 * The same when every value has to be right.
 * @throws PackagingError `input/unknown` and `input/invalid`, all together.
 */
function readOptions(layers) {
    const { options, problems } = decideOptions(layers);
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(problems);
    return options;
}
/** The first non-empty value for an input, without the space around it. */
function strongest(layers, name) {
    for (const layer of layers) {
        const value = layer.values.get(name);
        const text = value?.text.trim();
        if (text)
            return { layer, text, place: value?.place };
    }
    return undefined;
}
/** The text that the strongest layer gives for an input. */
function givenText(layers, name) {
    return strongest(layers, name)?.text;
}
/** The text that decides each input, for those that were given. */
function givenTexts(layers) {
    const given = _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUT_NAMES */ .Qh.map(name => [name, givenText(layers, name)]);
    return Object.fromEntries(given.filter(([, text]) => text !== undefined));
}
/**
 * The layer with each path as options hold it: relative to the workspace with `/` where it is inside, else absolute.
 * @param base absolute folder that relative paths of this layer start from
 * @param workspace absolute
 */
function locatedLayer(layer, base, workspace) {
    const rewrite = (given) => {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(base, given);
        return (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .isInside */ .FK)(workspace, absolute) ? (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .slashed */ .df)(node_path__WEBPACK_IMPORTED_MODULE_0__.relative(workspace, absolute)) || '.' : absolute;
    };
    const values = [...layer.values].map(([name, value]) => {
        const text = value.text.trim();
        const paths = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .isInput */ .Xy)(name) ? (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .inputOf */ .wg)(name).path : undefined;
        return [name, text === '' || paths === undefined ? value : { ...value, text: paths(text, rewrite) }];
    });
    return { ...layer, values: new Map(values) };
}
const ENVIRONMENT = 'environment variable';
/** `PACKAGE_PYTHON_PYTHON_VERSIONS` and others like it in `env`. */
function environmentLayer(env) {
    const spell = (name) => `PACKAGE_PYTHON_${name.toUpperCase().replaceAll('-', '_')}`;
    const values = _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUT_NAMES */ .Qh.flatMap(name => {
        const text = env[spell(name)];
        return text === undefined ? [] : [[name, { text }]];
    });
    return { kind: ENVIRONMENT, values: new Map(values), spell };
}
/** Whether the layer is the environment, which all jobs of a workflow may share. */
function isEnvironment({ kind }) {
    return kind === ENVIRONMENT;
}
/** What a plan decided, as the strongest layer of a job: also what it left at its default. */
function plannedLayer(inputs) {
    const values = _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .PLANNED_INPUTS */ .B9.map(name => [name, { text: inputs[name] ?? _inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUTS */ .mc[name].default }]);
    return { kind: 'planned input', values: new Map(values), spell: name => name };
}
/** A layer without what the plan has decided. */
function withoutPlanned(layer) {
    return { ...layer, values: new Map([...layer.values].filter(([name]) => !(0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .isPlanned */ .H9)(name))) };
}
function unknownNames(layer) {
    return [...layer.values].flatMap(([name, { place }]) => {
        if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .isInput */ .Xy)(name))
            return [];
        return unknownName(layer, name, place);
    });
}
/** The nearest names, and which help lists all: sixty names in a message would hide the one that was meant. */
function unknownName(layer, name, place) {
    const asked = layer.values.get('command')?.text;
    const help = `package-python ${_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .Lo.find(command => command === asked) ?? 'package'} --help lists`;
    const all = isCommandLine(layer) ? `${help} the options.` : `Keys have the names of options: ${help} them.`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/unknown', {
        message: `There is no ${layer.kind} '${layer.spell(name)}'.`,
        fix: `${(0,_core_parse_js__WEBPACK_IMPORTED_MODULE_8__/* .didYouMeanOneOf */ .zf)(name, [..._inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .INPUT_NAMES */ .Qh, ...(layer.flags ?? [])], layer.spell)}${all}`,
        ...(place && { place }),
    });
}
function isCommandLine({ kind }) {
    return kind === 'option';
}
/** Most often someone wrote the path alone. */
function unknownCommand({ layer, text }) {
    const near = (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_8__/* .didYouMean */ .au)(text, _core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .Lo);
    const pathAlone = layer.values.get('path') === undefined && near === '';
    const start = pathAlone ? `To package a project, write \`package-python package ${wordOf(text)}\`. ` : near;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
        message: `There is no command '${text}'.`,
        fix: `${start}The commands are ${_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMANDS */ .Lo.join(', ')}.`,
    });
}
/** A path as people write it on a command line. */
function wordOf(text) {
    return /^[\w./\\:@~-]+$/.test(text) ? text : `"${text}"`;
}
function invalid({ layer, place }, name, { wrong, fix }) {
    const message = `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)(layer.kind)} ${layer.spell(name)}: ${wrong}.`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', { message, fix, ...(place && { place }) });
}
/**
 * `[tool.package-python]` as a layer: TOML values become the text that an input would have.
 * @param dir absolute folder of the project, which paths are relative to
 * @returns also `input/invalid` for each value that no input can have
 */
function pyprojectLayer(settings, { dir, workspace }) {
    const values = new Map();
    const problems = [];
    for (const [key, value] of Object.entries(settings.table)) {
        const place = settings.place([key]);
        const why = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .isInput */ .Xy)(key) ? (0,_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .inputOf */ .wg)(key).notInFile : undefined;
        const text = why === undefined ? textOf(value) : undefined;
        if (text !== undefined)
            values.set(key, { text, place });
        else
            problems.push(unusable(key, why, place));
    }
    const layer = { kind: 'key', values, spell: name => `tool.package-python.${name}` };
    return { layer: locatedLayer(layer, dir, workspace), problems };
}
/** Strings, numbers and booleans as they are, lists as lines, tables as `key=value` lines. */
function textOf(value) {
    if (Array.isArray(value))
        return join(value.map(scalar));
    if (typeof value !== 'object' || value === null || value instanceof Date)
        return scalar(value);
    return join(Object.entries(value).map(([key, inner]) => {
        const texts = Array.isArray(inner) ? inner.map(scalar) : [scalar(inner)];
        return join(texts.map(text => (text === undefined ? undefined : `${key}=${text}`)));
    }));
}
function scalar(value) {
    return ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
function join(texts) {
    return texts.includes(undefined) ? undefined : texts.join('\n');
}
function unusable(key, why, place) {
    const parts = why
        ? {
            message: `tool.package-python.${key} cannot be set in pyproject.toml: ${why}.`,
            fix: 'Remove it, and give it as an input or on the command line.',
        }
        : {
            message: `tool.package-python.${key} is neither text, a number, true or false, a list nor a table of them.`,
            fix: 'Write it as the input would be written, or as a list of texts.',
        };
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', { ...parts, place });
}
/**
 * Options for commands that need no project, as the job that releases or audits may have checked nothing out. Where a
 * project is in `dir`, its `[tool.package-python]` is the weakest layer, as everywhere.
 * @param dir absolute
 * @throws PackagingError `input/…`, `project/toml`
 */
async function optionsWithoutProject(layers, dir, workspace) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, 'pyproject.toml');
    const text = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegular */ .V)(file, 'utf8').catch(() => undefined);
    const settings = text === undefined ? undefined : (0,_project_pyproject_js__WEBPACK_IMPORTED_MODULE_6__/* .decodePyproject */ .L)(text, node_path__WEBPACK_IMPORTED_MODULE_0__.relative(workspace, file)).settings;
    const inFile = settings && pyprojectLayer(settings, { dir, workspace });
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(inFile?.problems ?? []);
    return readOptions(inFile === undefined ? layers : [...layers, inFile.layer]);
}


/***/ }),

/***/ 59315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ REPRODUCIBLE),
/* harmony export */   AC: () => (/* binding */ reproducibleMode),
/* harmony export */   ep: () => (/* binding */ ignoreRules),
/* harmony export */   pB: () => (/* binding */ licensesInput)
/* harmony export */ });
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31204);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4813);
/** Parsers of what a project decides itself: accepted vulnerabilities, licenses, and whether files are built twice (pure). */


const SHAPE = /^(?<id>[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9.:-]+)\s+until=(?<until>\S+)\s+(?<reason>\S.*)$/;
/** Lines like `CVE-2024-1234 until=2026-12-31 we never parse untrusted input`. */
function ignoreRules(text) {
    const rules = [];
    for (const line of (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(text)) {
        const { id, until = '', reason } = SHAPE.exec(line)?.groups ?? {};
        if (id === undefined || reason === undefined)
            return {
                wrong: `'${line}' does not say which vulnerability is ignored until when and why`,
                fix: 'Write lines like: CVE-2024-1234 until=2026-12-31 the parser it is about is never called.',
            };
        if (!isDay(until))
            return { wrong: `'${until}' is not a day of the calendar`, fix: 'Write the last day as 2026-12-31.' };
        rules.push({ id, until, reason });
    }
    return { value: rules };
}
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
const LINE = /^(?<key>allow|deny|package:(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?))\s*=\s*(?<value>\S.*)$/;
/** `allow=MIT, Apache-2.0`, `deny=AGPL-3.0-only` and `package:NAME=EXPRESSION`, each any number of times, a line each. */
function licensesInput(text) {
    const allow = [];
    const deny = [];
    const clarified = Object.create(null);
    const policy = { allow, deny, clarified };
    const all = (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(text);
    if (all.length === 1 && all[0] === 'off')
        return { value: { wanted: false, policy } };
    for (const line of all) {
        if (line === 'report')
            continue;
        const { key, name, value = '' } = LINE.exec(line)?.groups ?? {};
        if (key === undefined)
            return {
                wrong: `'${line}' is neither report, off, nor a list`,
                fix: 'Write report, off, or lines like allow=MIT, Apache-2.0 and deny=AGPL-3.0-only and package:NAME=MIT.',
            };
        const values = value.split(',').map(one => one.trim());
        if (name !== undefined)
            clarified[(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(name)] = value.trim();
        else
            (key === 'allow' ? allow : deny).push(...values.filter(one => one !== ''));
    }
    const both = allow.find(one => deny.includes(one));
    if (both !== undefined)
        return { wrong: `${both} is both allowed and denied`, fix: 'Take it off one of the lists.' };
    return { value: { wanted: true, policy } };
}
const REPRODUCIBLE = ['auto', 'check', 'normalize', 'off'];
/**
 * `auto` compares where a release is made: in a workflow that a tag started, or with the input `tag`. A tag that only
 * is at HEAD is not a release (as for `version-check`).
 */
function reproducibleMode(asked, env, tag) {
    if (asked === 'off')
        return { compare: false, normalize: false, fails: false };
    if (asked !== 'auto')
        return { compare: true, normalize: asked === 'normalize', fails: true };
    const tagged = tag !== '' || (env.GITHUB_REF?.startsWith('refs/tags/') ?? false);
    return { compare: tagged, normalize: false, fails: false };
}


/***/ }),

/***/ 25888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   M_: () => (/* binding */ keepIndent),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   RR: () => (/* binding */ listing),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   TV: () => (/* binding */ shownLines),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bg: () => (/* binding */ byBytes),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   sb: () => (/* binding */ clause),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   u6: () => (/* binding */ visibleMarkdown),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/** Text for people and for GitHub: outside text made harmless, Markdown, sizes, times and counts. */

// Everything from outside (names, reasons, a tool's output) is made harmless here before a person or GitHub reads it.
// Markdown is escaped with character references, because those never take part in its syntax (CommonMark 6.2, 2.5).
/** Controls, line and paragraph separators, and the invisible marks that reorder text (Unicode TR 36, "Trojan Source"). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
/** Half of a surrogate pair cannot be written as UTF-8. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What Markdown, HTML, GitHub's math, mentions and issue links give a meaning to. */
const MARKUP = /[&<>|`[\]*_\\~@$#"]|:(?=:|\/\/)|(?<=:):|\.(?<=www\.)/gi;
/** Text that means the same inside a code span as outside of a table. */
const SAFE_CODE = /^[\w.+:/@= ,~-]*[\w.+/@=,~-]$/;
/** One line of plain text: colours, controls and line breaks become single spaces. */
function oneLine(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text).replace(LONE_SURROGATE, '\ufffd').replace(UNSEEN, ' ').trim();
}
/**
 * One line that GitHub's runner cannot take for a workflow command: `::name::` counts at the start of a line whatever
 * the indentation, the older `##[name]` anywhere in it (actions/runner, `ActionCommand.cs`).
 */
function inert(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replace(/##\[/g, '## [');
}
/** Text inside a Markdown line or table cell. */
function markdown(text) {
    return oneLine(text).replace(MARKUP, character => `&#${character.charCodeAt(0)};`);
}
/** Text in a fixed-width font, inside a Markdown line or table cell. */
function code(text) {
    const line = oneLine(text);
    if (line === '')
        return '';
    return SAFE_CODE.test(line) && !line.startsWith(' ') ? `\`${line}\`` : `<code>${markdown(line)}</code>`;
}
/** A link, or only its text when `url` is not a web address. */
function link(text, url) {
    const address = URL.canParse(url) ? new URL(url) : undefined;
    if (address?.protocol !== 'https:' && address?.protocol !== 'http:')
        return markdown(text);
    const href = address.href.replace(/[()<>|`'"\\*_[\]~$@\s]/g, found => `%${found.charCodeAt(0).toString(16)}`);
    return `[${markdown(text)}](${href})`;
}
/** A fenced block of literal lines; the fence is longer than any run of backticks inside. */
function block(lines, language = 'text') {
    const clean = lines.map(keepIndent);
    const longest = Math.max(2, ...clean.flatMap(line => (line.match(/`+/g) ?? []).map(run => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...clean, fence].join('\n');
}
/** Like `oneLine`, with the space at the start kept; a tab is four. */
function keepIndent(line) {
    const spaced = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line).replace(/\t/g, '    ');
    return (/^ */.exec(spaced)?.[0] ?? '') + oneLine(spaced);
}
/** Text of one or several lines for a log: each as `keepIndent`, the line ends stay. */
function shownLines(text) {
    return text.split(/\r?\n/).map(keepIndent);
}
/** Markdown that a person wrote, without what a reader cannot see: controls and marks that reorder text. */
function visibleMarkdown(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)
        .split(/\r?\n/)
        .map(line => line.replace(LONE_SURROGATE, '\ufffd').replace(/\t/g, '    ').replace(UNSEEN, ' '))
        .join('\n');
}
/**
 * A name inside a Mermaid Gantt chart: letters, digits and a few marks only. Mermaid's lexer takes some first words
 * (`title`, `section`, …) for statements, and a leading date for a date, so those get a word before them.
 */
function mermaid(text) {
    const plain = oneLine(text)
        .replace(/[^\p{L}\p{M}\p{N} ._+()/=-]+/gu, ' ')
        .replace(/ +/g, ' ')
        .trim()
        .slice(0, 60)
        .trim();
    if (plain === '')
        return 'step';
    return STATEMENT.test(plain) ? `step ${plain}` : plain;
}
/** First words that Mermaid's Gantt lexer reads as something else than a name (mermaid 11, `gantt.jison`). */
const STATEMENT = /^(?:gantt|title|section|dateFormat|axisFormat|tickInterval|todayMarker|excludes|includes|inclusiveEndDates|topAxis|weekday|weekend|click|call|href|accTitle|accDescr|accDescription|\d{4}-\d\d-\d\d)\b/i;
/** Decimal units with one digit, as pip prints them: `17.3 MB`, `48 kB`, `1.2 kB`, `912 bytes`. */
function bytes(count) {
    if (count >= 999.95e6)
        return `${(count / 1e9).toFixed(1)} GB`;
    if (count >= 999.5e3)
        return `${(count / 1e6).toFixed(1)} MB`;
    if (count >= 9950)
        return `${Math.round(count / 1e3)} kB`;
    if (count >= 1000)
        return `${(count / 1e3).toFixed(1)} kB`;
    return plural(count, 'byte');
}
/** `0.04 s`, `2.1 s`, `48 s`, `3 min 05 s`, `1 h 02 min`. */
function duration(seconds) {
    if (seconds < 0.095)
        return `${Math.max(0, seconds).toFixed(2)} s`;
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 59.5)
        return `${Math.round(seconds)} s`;
    const whole = Math.round(seconds);
    const two = (part) => String(part).padStart(2, '0');
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}
/** `1 file`, `3 files`; `many` for words that do not just take an s. */
function plural(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** The text with a capital first letter. */
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** The message of an error; anything else that was thrown as text. */
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}
/** A sentence as a clause: with a small first letter, and without a full stop. */
function clause(sentence) {
    return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
/** `a`, `a and b`, `a, b and c`. */
function listing(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** Order of UTF-8 bytes, the same on every machine and locale. */
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
/** Alternatives as one sentence: `Set glibc to 2.34; or link it statically.` */
function alternatives(ways) {
    return `${capital(ways.join('; or '))}.`;
}


/***/ }),

/***/ 3085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/** Reads JSON of unknown shape (pure). */
/** An object that is no list. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The list, or an empty one for anything else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The objects of a list. */
function recordsOf(value) {
    return listOf(value).filter(isRecord);
}
/** What the text is in JSON; undefined when it is not. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The text; undefined for anything else. */
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 57206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ PEX_STRIPS),
/* harmony export */   EO: () => (/* binding */ LIBCS),
/* harmony export */   K_: () => (/* binding */ PACKAGES),
/* harmony export */   Lo: () => (/* binding */ COMMANDS),
/* harmony export */   Lz: () => (/* binding */ EXECUTABLE_LAYOUTS),
/* harmony export */   PI: () => (/* binding */ OTHER_CHECKS),
/* harmony export */   Pr: () => (/* binding */ ARCHES),
/* harmony export */   QQ: () => (/* binding */ PEX_SCOPES),
/* harmony export */   S4: () => (/* binding */ RELEASE_STAGES),
/* harmony export */   T7: () => (/* binding */ COMPILERS),
/* harmony export */   TV: () => (/* binding */ isExecutable),
/* harmony export */   UP: () => (/* binding */ INSTALLERS),
/* harmony export */   Vc: () => (/* binding */ SIGN_SYSTEMS),
/* harmony export */   YF: () => (/* binding */ SCIE_STYLES),
/* harmony export */   bA: () => (/* binding */ OSES),
/* harmony export */   cj: () => (/* binding */ CHECK_NAMES),
/* harmony export */   dc: () => (/* binding */ AUTO_FORMATS),
/* harmony export */   dn: () => (/* binding */ isPackage),
/* harmony export */   hR: () => (/* binding */ FORMATS),
/* harmony export */   wu: () => (/* binding */ isImage)
/* harmony export */ });
/** The types at the centre: formats, platforms, Pythons, artifacts, checks, steps. All are readonly plain data. */
/** Programs with their own Python, for people without one, and the container image; each is a row of `EXECUTABLE_FORMATS`. */
const EXECUTABLES = ['scie', 'pyinstaller', 'pyo3', 'pyoxidizer', 'oci'];
/** What `formats: auto` stands for; the PEX only when there is something to run. */
const AUTO_FORMATS = ['sdist', 'wheel', 'pex'];
/** Formats in the order they are built. */
const FORMATS = [...AUTO_FORMATS, ...EXECUTABLES];
/** Whether `format` is a native executable. */
function isExecutable(format) {
    return EXECUTABLES.some(name => name === format);
}
/** Whether `format` is a container image, which is not started by its name but by a container engine. */
function isImage(format) {
    return format === 'oci';
}
/** What can install a release on a user's machine, in the order people see it; a row of `src/installers/installers.ts` each. */
const INSTALLERS = ['sh', 'powershell', 'homebrew', 'scoop', 'winget', 'deb', 'rpm'];
/** Installers that contain the program; the others download it. */
const PACKAGES = ['deb', 'rpm'];
/** Whether an installer is a package of a Linux distribution. */
function isPackage(kind) {
    return PACKAGES.some(name => name === kind);
}
/** How an executable is delivered. */
const EXECUTABLE_LAYOUTS = ['file', 'folder'];
/** How many platforms one PEX serves. */
const PEX_SCOPES = ['platform', 'universal'];
/** What compiles native code (`compiler`). */
const COMPILERS = ['auto', 'system', 'zig', 'cibuildwheel'];
/** Where a scie's Python is: inside, or downloaded at its first run. */
const SCIE_STYLES = ['eager', 'lazy'];
/** What can be left out of the dependencies of a PEX. */
const PEX_STRIPS = ['none', 'tests'];
/** How far `release` goes. */
const RELEASE_STAGES = ['all', 'draft', 'publish', 'check'];
/** What the Action's `command` input and the command line's first word may be; `doctor` is for people at a terminal. */
const COMMANDS = [
    'package',
    'fetch',
    'plan',
    'build',
    'sign',
    'assemble',
    'attest',
    'release',
    'audit',
    'doctor',
];
const OSES = ['linux', 'macos', 'windows'];
/** Systems whose programs have their signature inside (the input `sign`). */
const SIGN_SYSTEMS = ['windows', 'macos'];
const ARCHES = ['x86_64', 'aarch64', 'x86', 'armv7l', 'ppc64le', 's390x', 'riscv64'];
const LIBCS = ['glibc', 'musl'];
/** The checks of finished files (the input `checks`), in the order people see them; what each does is in `src/checks/`. */
const CHECK_NAMES = [
    'archive',
    'record',
    'secrets',
    'metadata',
    'license-metadata',
    'contents',
    'stable-abi',
    'platform-tag',
    'version-control',
    'size',
    'pythons',
    'launcher',
];
/** Further checks: smoke tests, two builds compared, and what is inspected in native executables. */
const OTHER_CHECKS = [
    'runs',
    'installs',
    'reproducible',
    'architecture',
    'floor',
    'glibc',
    'musl',
    'macos',
    'host files',
    'needs',
    'signature',
    'bootloader',
    'python',
    'wheels',
    'pyoxidizer',
    'first run',
    'icon',
    'window',
    'image',
];


/***/ }),

/***/ 31204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   qw: () => (/* binding */ nearestOf),
/* harmony export */   zf: () => (/* binding */ didYouMeanOneOf)
/* harmony export */ });
/** Text that people write: the known word they most likely meant, and how the items of a list are separated. */
/** The candidate most like `word`, when one is like enough to be a typing mistake. */
function nearest(word, candidates) {
    const [best] = ranked(word, candidates);
    return best !== undefined && best.edits <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : undefined;
}
/** `Did you mean NAME? `, the start of a fix; empty when no candidate is near. */
function didYouMean(word, candidates, spell = (name) => name) {
    const near = nearest(word, candidates);
    return near === undefined ? '' : `Did you mean ${spell(near)}? `;
}
/** More than these would be a list, and no answer. */
const MOST_LIKELY = 3;
/**
 * `Did you mean A, B or C? `: the nearest candidate, and others that share a part with `word` (`output` → `output-dir`)
 * unless it is one mistake away.
 */
function didYouMeanOneOf(word, candidates, spell = (name) => name) {
    const near = nearest(word, candidates);
    const parts = new Set(partsOf(word));
    const likely = ranked(word, candidates)
        .filter(({ candidate }) => candidate === near || partsOf(candidate).some(part => parts.has(part)))
        .filter((_, index, [first]) => index === 0 || (first?.edits ?? 0) > 1)
        .slice(0, MOST_LIKELY)
        .map(({ candidate }) => spell(candidate));
    const last = likely.pop();
    if (last === undefined)
        return '';
    return `Did you mean ${likely.length === 0 ? last : `${likely.join(', ')} or ${last}`}? `;
}
/** `Output-Dirs` → `output`, `dir`. */
function partsOf(name) {
    return name
        .toLowerCase()
        .split(/[-_.]/)
        .map(part => part.replace(/s$/, ''))
        .filter(part => part.length > 2);
}
/** The candidate most like `word`, however unlike. `candidates` must not be empty. */
function nearestOf(word, candidates) {
    return ranked(word, candidates)[0]?.candidate ?? '';
}
/** Fewest edits first; of equals the one that begins most like it: people mistype the end (`3.140` is 3.14, not 3.10). */
function ranked(word, candidates) {
    const wanted = word.toLowerCase();
    return candidates
        .map(candidate => {
        const lower = candidate.toLowerCase();
        return { candidate, edits: editDistance(wanted, lower), shared: sharedStart(wanted, lower) };
    })
        .sort((a, b) => a.edits - b.edits || b.shared - a.shared);
}
function sharedStart(a, b) {
    const different = [...b].findIndex((character, index) => character !== a[index]);
    return different === -1 ? b.length : different;
}
/** Levenshtein's distance, row by row. Words are short: what is longer than 40 characters is cut. */
function editDistance(a, b) {
    const left = a.slice(0, 40);
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 1; i <= left.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (row[j - 1] ?? 0) + (left[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}
/** Words split at spaces, commas and line ends; every list input takes all three. */
function words(text) {
    return text.split(/[\s,]+/).filter(word => word !== '');
}
/** Lines without surrounding space; empty lines and `#` comments are left out. */
function lines(text) {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
}


/***/ }),

/***/ 56023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   VL: () => (/* binding */ width),
/* harmony export */   aP: () => (/* binding */ box),
/* harmony export */   j9: () => (/* binding */ styleFor),
/* harmony export */   nI: () => (/* binding */ paint)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/** What a terminal can show, text measured and coloured for it, and tables. */

const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 };
/**
 * Decides from the stream and the environment. `FORCE_COLOR` (anything but `0` or `false`) wins over `NO_COLOR`, as in
 * Node itself; both win over the kind of stream. Old Windows consoles and `TERM=dumb` or `linux` get plain ASCII.
 */
function styleFor(stream, env, os) {
    const { FORCE_COLOR: force, NO_COLOR: no, TERM: term, WT_SESSION, TERM_PROGRAM, ConEmuTask } = env;
    const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || 'UTF-8';
    const colour = force !== undefined ? force !== '0' && force !== 'false' : !no && stream.isTTY === true && term !== 'dumb';
    const unicode = os === 'win32'
        ? Boolean(WT_SESSION || TERM_PROGRAM || ConEmuTask || env.GITHUB_ACTIONS)
        : term !== 'dumb' && term !== 'linux' && !/^(?:C|POSIX)$/.test(locale);
    return { columns: Math.max(40, stream.columns ?? 110), colour, unicode };
}
/** In colour, where the style has any. */
function paint(style, colour, text) {
    return style.colour && text !== '' ? `\u001b[${CODES[colour]}m${text}\u001b[0m` : text;
}
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Columns that `text` takes: wide East Asian characters and emoji two, combining marks none, colours none. */
function width(text) {
    let columns = 0;
    for (const character of (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)) {
        if (/[\p{M}\p{Cf}]/u.test(character))
            continue;
        columns += WIDE.test(character) ? 2 : 1;
    }
    return columns;
}
/** Plain text (no colours) cut to `columns`, with a mark where something is missing. */
function cut(text, columns, style) {
    if (width(text) <= columns)
        return text;
    const mark = style.unicode ? '…' : '...';
    let kept = '';
    for (const character of text) {
        if (width(kept + character) > columns - mark.length)
            break;
        kept += character;
    }
    return (kept + mark).slice(0, Math.max(columns, 0));
}
/** Fills up to `columns` columns; what is wider stays as it is. @param right text at the right edge */
function pad(text, columns, right = false) {
    const space = ' '.repeat(Math.max(0, columns - width(text)));
    return right ? space + text : text + space;
}
/** Lines of at most `columns` columns, broken at spaces, and inside a word only when it is longer than a line. */
function wrap(text, columns) {
    if (width(text) <= columns)
        return [text];
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const joined = line === '' ? word : `${line} ${word}`;
        if (width(joined) <= columns) {
            line = joined;
            continue;
        }
        if (line !== '')
            lines.push(line);
        line = '';
        for (const character of word) {
            if (line !== '' && width(line + character) > columns) {
                lines.push(line);
                line = '';
            }
            line += character;
        }
    }
    return [...lines, line];
}
const NARROWEST = 12;
const UNICODE = { top: '┌┬┐', middle: '├┼┤', bottom: '└┴┘', line: '─', side: '│' };
const ASCII = { top: '+++', middle: '+++', bottom: '+++', line: '-', side: '|' };
/**
 * Lines of a box as wide as its content, never wider than the terminal: columns that may shrink do, and when that is
 * not enough each row becomes a few `heading: value` lines. Cells are single lines and may hold colours.
 */
function box(columns, rows, style) {
    const natural = columns.map((column, index) => Math.max(width(column.heading), ...rows.map(row => width(row[index] ?? ''))));
    const widths = shrink(columns, natural, style.columns - 3 * columns.length - 1);
    if (widths === undefined)
        return stacked(columns, rows, style);
    const signs = style.unicode ? UNICODE : ASCII;
    const rule = ([left = '', cross = '', right = '']) => left + widths.map(size => signs.line.repeat(size + 2)).join(cross) + right;
    const line = (cells) => {
        const wrapped = widths.map((size, index) => wrap(cells[index] ?? '', size));
        return Array.from({ length: Math.max(...wrapped.map(lines => lines.length)) }, (_, row) => {
            const parts = wrapped.map((lines, index) => pad(lines[row] ?? '', widths[index] ?? 0, columns[index]?.right));
            return `${signs.side} ${parts.join(` ${signs.side} `)} ${signs.side}`;
        });
    };
    return [
        rule(signs.top),
        ...line(columns.map(column => column.heading)),
        rule(signs.middle),
        ...rows.flatMap(line),
        rule(signs.bottom),
    ];
}
/** Widths that fit in `room`, or undefined when no shrinking reaches that. */
function shrink(columns, natural, room) {
    const widths = [...natural];
    let over = widths.reduce((sum, size) => sum + size, 0) - room;
    while (over > 0) {
        const can = widths.map((size, index) => (columns[index]?.shrinks && size > NARROWEST ? size : 0));
        const widest = can.indexOf(Math.max(...can));
        if ((can[widest] ?? 0) === 0)
            return undefined;
        widths[widest] = (widths[widest] ?? 0) - 1;
        over -= 1;
    }
    return widths;
}
function stacked(columns, rows, style) {
    const label = Math.max(...columns.map(column => width(column.heading))) + 1;
    return rows.flatMap((row, position) => [
        ...(position > 0 ? [''] : []),
        ...columns.flatMap(({ heading, shrinks }, index) => {
            const value = row[index] ?? '';
            if (value === '')
                return [];
            const lines = shrinks ? wrap(value, Math.max(NARROWEST, style.columns - label - 1)) : [value];
            return lines.map((text, line) => `${pad(line === 0 ? `${heading}:` : '', label)} ${text}`);
        }),
    ]);
}


/***/ }),

/***/ 69716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ withoutEnds),
/* harmony export */   JV: () => (/* binding */ ANY_FOLDERS),
/* harmony export */   Mx: () => (/* binding */ withoutEnd),
/* harmony export */   Pv: () => (/* binding */ letter),
/* harmony export */   V2: () => (/* binding */ pair),
/* harmony export */   ai: () => (/* binding */ unfolded),
/* harmony export */   gM: () => (/* binding */ before),
/* harmony export */   hm: () => (/* binding */ ANY_TEXT),
/* harmony export */   m0: () => (/* binding */ matchesParts),
/* harmony export */   z8: () => (/* binding */ execWithin)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30714);
/**
 * Parts of a text, found in time that grows with its length alone (pure). A regular expression that ends in `+$`, or that
 * has two repetitions beside each other, tries every run again from each of its characters: a hundred thousand blanks from
 * outside would hold this process, its signals and its limits for minutes.
 */

/** Without the characters of `set` at its end: `withoutEnd('a//', '/')` is `a`. */
function withoutEnd(text, set) {
    let end = text.length;
    while (end > 0 && set.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
/** Without the characters of `set` at its start and its end. */
function withoutEnds(text, set) {
    const cut = withoutEnd(text, set);
    let start = 0;
    while (start < cut.length && set.includes(cut.charAt(start)))
        start += 1;
    return cut.slice(start);
}
/** What is in front of the first `mark`, or all of it. */
function before(text, mark) {
    const at = text.indexOf(mark);
    return at === -1 ? text : text.slice(0, at);
}
/** What is on both sides of the first character of `set`, without white space around; undefined when there is none. */
function pair(text, set) {
    for (let at = 0; at < text.length; at++) {
        if (set.includes(text.charAt(at)))
            return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    }
    return undefined;
}
/** Several lines as one: each trimmed, empty ones left out, a space between. */
function unfolded(text) {
    return text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
        .join(' ');
}
/** Milliseconds that a pattern from outside may take. */
const PATTERN_TIME = 100;
/**
 * The match of a pattern that the project brings along, which may take exponential time; undefined for no match and for
 * one that took longer than a tenth of a second.
 */
function execWithin(pattern, text) {
    try {
        const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.runInNewContext)('pattern.exec(text)', { pattern, text }, { timeout: PATTERN_TIME });
        return found ?? undefined;
    }
    catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            return undefined;
        throw error;
    }
}
/** A part that stands for itself. */
const letter = (character) => ({ takes: other => other === character });
/** Any text. */
const ANY_TEXT = { takes: () => true, many: true };
/** All of these parts or none of them; the part in front takes no text, so that no half of them can be left out. */
const optional = (...parts) => [
    { takes: () => false, many: true, skips: parts.length + 1 },
    ...parts,
];
/** What a double star and a slash stand for: any folders, or none at all. */
const ANY_FOLDERS = optional(ANY_TEXT, letter('/'));
/**
 * Whether the parts in their order stand for the whole text. The time is that of the text's length times the glob's: every
 * place of the glob that can be reached is followed at once, and none twice.
 */
function matchesParts(parts, text) {
    const seen = new Int32Array(parts.length + 1).fill(-1);
    let places = [];
    /** Adds a place and what is reached from it by taking nothing. */
    const reach = (start, round) => {
        const open = [start];
        for (let place = open.pop(); place !== undefined; place = open.pop()) {
            if (seen[place] === round)
                continue;
            seen[place] = round;
            places.push(place);
            const part = parts[place];
            if (part?.many)
                open.push(place + 1);
            if (part?.skips)
                open.push(place + part.skips);
        }
    };
    reach(0, 0);
    for (let at = 0; at < text.length && places.length > 0; at++) {
        const character = text.charAt(at);
        const from = places;
        places = [];
        for (const place of from) {
            const part = parts[place];
            if (part?.takes(character))
                reach(part.many ? place : place + 1, at + 1);
        }
    }
    return places.includes(parts.length);
}


/***/ }),

/***/ 16278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ inThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/**
 * Threads for large files and many files. Hashing half a gigabyte takes a third of a second, in which the main thread would
 * start no process and notice no end of one; and a thousand small files take a tenth of the time when no answer has to come
 * back for each.
 */

/** As text, as a thread has no other way to find its code in a bundle. One piece of memory for each thread. */
const CODE = `
const { parentPort } = require('node:worker_threads')
const fs = require('node:fs')
const path = require('node:path')
const { createHash } = require('node:crypto')
const { crc32 } = require('node:zlib')
const piece = Buffer.allocUnsafe(1 << 20)

function read({ file, into }) {
  // Without waiting for a writer of what has become a pipe.
  const input = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0))
  let output
  try {
    if (!fs.fstatSync(input).isFile()) throw Object.assign(new Error(file + ' is not a file'), { code: 'EISDIR' })
    output = into && fs.openSync(into.file, 'r+')
    const hash = createHash('sha256')
    let size = 0
    let crc = 0
    for (;;) {
      const length = fs.readSync(input, piece, 0, piece.length, size)
      if (length === 0) return { size, crc, sha256: hash.digest('hex') }
      const bytes = piece.subarray(0, length)
      hash.update(bytes)
      if (output !== undefined) {
        crc = crc32(bytes, crc)
        for (let done = 0; done < length; )
          done += fs.writeSync(output, piece, done, length - done, into.at + size + done)
      }
      size += length
    }
  } finally {
    fs.closeSync(input)
    if (output !== undefined) fs.closeSync(output)
  }
}

function stateOf(file, depth) {
  const { size, mtimeNs, ctimeNs, ino, mode } = fs.lstatSync(file, { bigint: true })
  return [...(depth === 'content' ? [] : [ino]), size, mtimeNs, mode, ...(depth === 'inode' ? [ctimeNs] : [])].join(' ')
}

function states({ files, trees, depth }) {
  const found = []
  const look = file => {
    try {
      found.push([file, stateOf(file, depth)])
    } catch {}
  }
  const waiting = [...trees]
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
        const file = path.join(folder, entry.name)
        if (entry.isDirectory()) waiting.push(file)
        else look(file)
      }
    } catch {}
  }
  files.forEach(look)
  return found
}

function digest({ tree, depth }) {
  const lines = states({ files: [], trees: [tree], depth }).map(([file, state]) => {
    return Buffer.from(file.slice(tree.length + 1) + '\\0' + state + '\\n')
  })
  if (lines.length === 0) return undefined
  const hash = createHash('sha256')
  for (const line of lines.sort(Buffer.compare)) hash.update(line)
  return hash.digest('hex')
}

function place({ from, to, how, except, apart, apartUpTo }) {
  const left = []
  const copy = (source, target) => {
    fs.copyFileSync(source, target, fs.constants.COPYFILE_EXCL | fs.constants.COPYFILE_FICLONE)
    // Bytecode counts only for a source of the same time.
    const { atimeMs, mtimeMs } = fs.lstatSync(source)
    fs.utimesSync(target, atimeMs / 1000, mtimeMs / 1000)
  }
  const put = (source, target) => {
    try {
      if (how === 'copy') return copy(source, target)
      try {
        fs.linkSync(source, target)
      } catch (error) {
        if (error.code === 'EEXIST') return
        copy(source, target)
      }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
  const waiting = ['']
  for (let under = waiting.pop(); under !== undefined; under = waiting.pop()) {
    const [folder, into] = [path.join(from, under), path.join(to, under)]
    fs.mkdirSync(into, { recursive: true })
    const set = apart.includes(path.basename(folder))
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const name = path.join(under, entry.name)
      const source = path.join(from, name)
      if (entry.isDirectory()) waiting.push(name)
      else if (!entry.isFile() || except.includes(entry.name)) continue
      else if (set && fs.lstatSync(source).size <= apartUpTo) left.push(name)
      else put(source, path.join(to, name))
    }
  }
  return left
}

function remove({ path }) {
  fs.rmSync(path, { recursive: true, force: true, maxRetries: 3 })
}

const work = { read, states, digest, place, remove }
parentPort.on('message', job => {
  try {
    parentPort.postMessage({ done: work[job.kind](job) })
  } catch (error) {
    const { message, code, errno, syscall, path } = error
    parentPort.postMessage({ failed: { message, code, errno, syscall, path } })
  }
})
`;
/** More would only wait for the memory. */
const MOST = 2;
const waiting = [];
const idle = [];
let threads = 0;
/** Does one piece of work in a thread, in the order in which it was asked for. @throws what the file system throws */
function inThread(job) {
    return new Promise((resolve, reject) => {
        waiting.push({ job, resolve: resolve, reject });
        next();
    });
}
function next() {
    if (waiting.length === 0)
        return;
    const worker = idle.pop() ?? (threads < MOST ? start() : undefined);
    const one = worker && waiting.shift();
    if (worker === undefined || one === undefined)
        return;
    const done = () => {
        worker.removeAllListeners('message').removeAllListeners('error');
        // An idle thread is no reason for the process to stay.
        worker.unref();
    };
    worker.ref();
    worker.once('message', (answer) => {
        done();
        idle.push(worker);
        if ('failed' in answer)
            one.reject(Object.assign(new Error(answer.failed.message), answer.failed));
        else
            one.resolve(answer.done);
        next();
    });
    worker.once('error', error => {
        done();
        threads -= 1;
        one.reject(error);
        next();
    });
    worker.postMessage(one.job);
}
function start() {
    threads += 1;
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(CODE, { eval: true });
}


/***/ }),

/***/ 657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   D4: () => (/* binding */ withFile),
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   HN: () => (/* binding */ writeAt),
/* harmony export */   HQ: () => (/* binding */ orFsError),
/* harmony export */   O: () => (/* binding */ sha256OfPieces),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   cl: () => (/* binding */ createWhole),
/* harmony export */   dM: () => (/* binding */ removeTree),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   yi: () => (/* binding */ fsError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25888);
/* harmony import */ var _file_threads_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16278);
/* harmony import */ var _regular_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(77642);
/** Files: errors of the file system that people can act on, folders and hashes. */







const MEANINGS = {
    ENOSPC: [
        'host/disk-full',
        'no space is left on the disk',
        'Free some space on that disk, or choose a folder on another one.',
    ],
    EDQUOT: ['host/disk-full', 'the disk quota is used up', 'Free some space, or choose a folder on another disk.'],
    EACCES: ['host/permission', 'permission denied', 'Give this user access to it, or choose another folder.'],
    EPERM: ['host/permission', 'operation not permitted', 'Give this user access to it, or choose another folder.'],
    EROFS: ['host/permission', 'the file system is read-only', 'Choose a folder that can be written to.'],
    EBUSY: ['host/permission', 'another program is using it', 'Close the program that uses it and run again.'],
    EFBIG: [
        'host/unusable',
        'the file is larger than this process or file system may write',
        'Raise the file-size limit (ulimit -f), or choose a folder on another file system.',
    ],
    EMFILE: ['host/unusable', 'too many files are open', 'Raise the limit of open files (ulimit -n).'],
    ENFILE: ['host/unusable', 'too many files are open on this machine', 'End other programs and run again.'],
    ENAMETOOLONG: ['host/unusable', 'the path is too long', 'Choose a folder with a shorter path.'],
    ENOTDIR: ['host/unusable', 'a part of the path is a file', 'Remove that file, or choose another folder.'],
    EEXIST: ['host/unusable', 'there is a file of that name', 'Remove that file, or choose another folder.'],
    EISDIR: ['host/unusable', 'there is a folder of that name', 'Remove that folder, or choose another one.'],
    ENOENT: ['host/unusable', 'it does not exist', 'Something else removed it during this run; run again.'],
    EIO: ['host/unusable', 'the disk reports an error', 'Check the disk, or choose a folder on another one.'],
};
/** The `code` of a Node error such as `ENOSPC`, or undefined. */
function errnoOf(thrown) {
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
    return typeof code === 'string' ? code : undefined;
}
/**
 * What to throw for a failed file operation: a PackagingError when the errno is one that a user can fix, else `thrown`
 * itself (a bug, or coded already).
 * @param doing what was tried, to go after "Cannot": `write dist/a.whl`
 * @param file the path at fault
 */
function fsError(thrown, doing, file) {
    const meaning = MEANINGS[errnoOf(thrown) ?? ''];
    if (meaning === undefined)
        return thrown;
    const [code, what, fix] = meaning;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr(code, {
        message: `Cannot ${doing}: ${what}.`,
        fix,
        place: { file },
        cause: thrown,
    });
}
/** Runs `work` and throws its failure through `fsError`. */
async function orFsError(doing, file, work) {
    try {
        return await work();
    }
    catch (thrown) {
        throw fsError(thrown, doing, file);
    }
}
/**
 * Makes `folder` and its parents where they are missing. Returns the first one made; undefined when all were there.
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`
 */
async function makeFolder(folder) {
    return orFsError(`make the folder ${folder}`, folder, async () => {
        // One after the other: Node's recursive mkdir never ends where the system says ENOENT for a new folder, as in /proc,
        // and reports a read-only file system as ENOENT.
        const first = await firstMissing(node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder));
        if (first === undefined)
            return undefined;
        const rest = node_path__WEBPACK_IMPORTED_MODULE_2__.relative(first, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder)).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep);
        let made = first;
        for (const name of ['', ...rest.filter(part => part !== '')]) {
            made = node_path__WEBPACK_IMPORTED_MODULE_2__.join(made, name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(made).catch(async (error) => {
                // Another run may have made it.
                if (errnoOf(error) !== 'EEXIST' || !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(made)).isDirectory())
                    throw error;
            });
        }
        return first;
    });
}
/** The outermost part of `folder` that does not exist; undefined when it is all there. @throws ENOTDIR, EEXIST for a file */
async function firstMissing(folder) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder).catch(error => {
        if (errnoOf(error) === 'ENOENT')
            return undefined;
        throw error;
    });
    if (there?.isDirectory())
        return undefined;
    if (there !== undefined)
        throw Object.assign(new Error(`${folder} is a file`), { code: 'EEXIST' });
    const parent = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder);
    return parent === folder ? folder : ((await firstMissing(parent)) ?? folder);
}
/** Bytes from which on another thread is worth its start. */
const LARGE = 4 * 1024 * 1024;
/** Lower-case hex SHA-256 of the file. @throws what the file system throws */
async function sha256Of(file) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).size >= LARGE)
        return (await (0,_file_threads_js__WEBPACK_IMPORTED_MODULE_5__/* .inThread */ .u)({ kind: 'read', file, into: undefined })).sha256;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(await (0,_regular_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegular */ .V)(file))
        .digest('hex');
}
/** Lower-case hex SHA-256 of what comes in pieces. */
async function sha256OfPieces(pieces) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const piece of pieces)
        hash.update(piece);
    return hash.digest('hex');
}
/** Removes a folder with everything in it; it need not be there. @throws what the file system throws */
function removeTree(folder) {
    return (0,_file_threads_js__WEBPACK_IMPORTED_MODULE_5__/* .inThread */ .u)({ kind: 'remove', path: folder });
}
/** The names in a folder; none where it cannot be read. */
function namesIn(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
}
/**
 * Creates a folder beside its final place and renames it once it is whole, so that a run that is ended leaves nothing that
 * looks finished. Another run may have been quicker; then its copy is as good. What is run from the folder later is to be
 * compared with what was made: `createSealed` (`seal.ts`) does that.
 * @param fill gets the path of a folder, which it creates
 */
async function createWhole(folder, fill) {
    const unfinished = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await fill(unfinished);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, folder).catch(() => { });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { recursive: true, force: true });
    }
}
/**
 * A copy, which shares its bytes where the file system can. Not a second name: that would change the time of the inode of
 * a file that may be the user's or in uv's cache, and lead what foreign code writes into the copy to the original.
 */
async function place(file, folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(file, node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
}
/** Files and folders (without a `file`) under `folder`, by name. @param links reports links instead of following them */
async function* walk(folder, under = '', links = false) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, under));
    for (const base of names.sort(_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .byBytes */ .bg)) {
        const name = under === '' ? base : `${under}/${base}`;
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
        if (links && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file)).isSymbolicLink())
            yield { name, link: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(file) };
        else if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isDirectory()) {
            yield { name };
            yield* walk(folder, name, links);
        }
        else
            yield { name, file };
    }
}
/** Opens a file and closes it when `use` is done. @throws what the file system throws, and `use` */
async function withFile(file, flags, mode, use) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, flags, mode);
    try {
        return await use(handle);
    }
    finally {
        await handle.close();
    }
}
/** All of it: one call may write less, as where a disk is full. */
async function writeAt(handle, bytes, at) {
    for (let done = 0; done < bytes.length;)
        done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}


/***/ }),

/***/ 67685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ HttpFault)
/* harmony export */ });
/** What went wrong with a request, and whether it is worth repeating. */
/** A request that failed. */
class HttpFault extends Error {
    name = 'HttpFault';
    kind;
    /** Not redacted. */
    url;
    status;
    /** Of the answer, in lower case; empty when there was none. */
    headers;
    details;
    constructor(kind, { url = '', status, headers = {}, message, details = [] }, cause) {
        super(message ?? `status ${status}`, { cause });
        this.kind = kind;
        this.url = url;
        this.status = status;
        this.headers = headers;
        this.details = details;
    }
    get retryAfter() {
        return this.headers['retry-after'];
    }
    /** True when the server may or may not have done what it was asked to. */
    get uncertain() {
        if (this.status !== undefined)
            return this.status >= 500;
        return this.kind === 'broken' || this.kind === 'timeout';
    }
}


/***/ }),

/***/ 28374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YY: () => (/* binding */ basicLogin),
  tR: () => (/* binding */ dispatcherFor),
  b3: () => (/* binding */ useHttpSettings)
});

// UNUSED EXPORTS: proxyFor

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/host/certificates.js
/** Certificates in PEM form (pure). */
/** @see https://www.rfc-editor.org/rfc/rfc7468, and the older labels that OpenSSL reads */
const CERTIFICATE = /-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----[^-]*-----END \1-----/g;
/**
 * The certificates of several texts, each once, however its lines are broken. The file of a system is mostly Node's own list
 * again, and parsing a certificate takes half a millisecond of every run.
 * @param texts each with any number of certificates, and anything between them
 */
function distinctCertificates(texts) {
    const all = texts.flatMap(text => [...text.matchAll(CERTIFICATE)].map(([certificate]) => certificate));
    const known = new Map(all.map(certificate => [certificate.replace(/\s/g, ''), certificate]));
    return [...known.values()];
}

// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/http-fault.js
var http_fault = __webpack_require__(67685);
;// CONCATENATED MODULE: ./lib/host/http-settings.js
/** Proxies and certificate authorities of requests, by the variables that uv and pip read. */






let settings = process.env;
/** Takes proxies and authorities from `env`, which also has what pip's configuration files say. Call it before the first request. */
function useHttpSettings(env) {
    settings = env;
    dispatchers.clear();
    trusted = undefined;
}
// Authorities, as uv and pip read their variables. Node itself reads NODE_EXTRA_CA_CERTS only.
const AUTHORITIES = ['SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE'];
let trusted;
/**
 * Node's own authorities and those of the files that are named; undefined when none is. Parsing them for each connection
 * would take longer than the connection.
 * @throws HttpFault `refused` when a file cannot be read or has no certificate
 */
async function readAuthorities(env) {
    const names = AUTHORITIES.filter(name => env[name]);
    if (names.length === 0)
        return undefined;
    const texts = [...external_node_tls_.rootCertificates];
    for (const name of ['NODE_EXTRA_CA_CERTS', ...names]) {
        const file = env[name];
        if (!file)
            continue;
        try {
            const pem = await (0,promises_.readFile)(file, 'utf8');
            // Throws when there is none, which a secure context passes over without a word.
            new external_node_crypto_.X509Certificate(pem);
            texts.push(pem);
        }
        catch (thrown) {
            // Node has warned of its own variable.
            if (name === 'NODE_EXTRA_CA_CERTS')
                continue;
            const code = (0,files/* errnoOf */.UQ)(thrown) ?? '';
            const why = /^E[A-Z]+$/.test(code) ? `cannot be read (${code})` : 'has no certificate in PEM form';
            throw new http_fault/* HttpFault */.F('refused', { message: `${name} names ${file}, which ${why}` }, thrown);
        }
    }
    return (0,external_node_tls_.createSecureContext)({ ca: distinctCertificates(texts) });
}
// Proxies, as @actions/http-client and with it every official action reads the variables.
/** The proxy for `url`, with its user and password; undefined for none. Loopback addresses never have one. */
function proxyFor(url, env = settings) {
    const secure = url.protocol === 'https:';
    const proxy = secure ? env.https_proxy || env.HTTPS_PROXY : env.http_proxy || env.HTTP_PROXY;
    if (!proxy || /^(localhost$|127\.|\[::1\])/i.test(url.hostname))
        return undefined;
    const host = url.hostname.toUpperCase();
    const names = [host, `${host}:${url.port || (secure ? 443 : 80)}`];
    const excluded = (env.no_proxy || env.NO_PROXY || '').split(',').flatMap(item => item.trim().toUpperCase() || []);
    const bypass = excluded.some(item => item === '*' || names.some(name => name === item || name.endsWith(`.${item.replace(/^\./, '')}`)));
    if (bypass)
        return undefined;
    return URL.canParse(proxy) && /^https?:/i.test(proxy) ? new URL(proxy) : new URL(`http://${proxy}`);
}
/** One connection pool for each proxy, and one without. */
const dispatchers = new Map();
function dispatcherFor(url) {
    const proxy = proxyFor(url);
    const key = proxy?.href ?? '';
    const made = dispatchers.get(key) ?? createDispatcher(proxy);
    dispatchers.set(key, made);
    return made;
}
async function createDispatcher(proxy) {
    const { Agent, ProxyAgent } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    trusted ??= readAuthorities(settings);
    const secureContext = await trusted;
    // Time limits are those of `watchRequest`.
    const options = { headersTimeout: 0, bodyTimeout: 0, connectTimeout: 30_000 };
    if (proxy === undefined)
        return new Agent({ ...options, ...(secureContext && { connect: { secureContext } }) });
    const login = basicLogin(proxy);
    return new ProxyAgent({
        ...options,
        uri: proxy.href,
        ...(login !== undefined && { token: login }),
        ...(secureContext && { requestTls: { secureContext }, proxyTls: { secureContext } }),
    });
}
/** The `Authorization` for a user name and password in an address. */
function basicLogin({ username, password }) {
    if (username === '' && password === '')
        return undefined;
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(login).toString('base64')}`;
}


/***/ }),

/***/ 44220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ redactUrl),
/* harmony export */   Rd: () => (/* binding */ redactText),
/* harmony export */   qD: () => (/* binding */ createGate)
/* harmony export */ });
/** For every log: the pace of progress lines, and addresses without their credentials. */
/** How often a log that only grows gets a progress line, in milliseconds. */
const PROGRESS_INTERVAL = 15_000;
/** A gate that lets a line through when `interval` milliseconds have passed since it was made or last did. */
function createGate(now, interval = PROGRESS_INTERVAL) {
    let last = now();
    return () => {
        if (now() - last < interval)
            return false;
        last = now();
        return true;
    };
}
/** `url` without user name, password, query and fragment (signed links carry their signature there). */
function redactUrl(url) {
    if (!URL.canParse(url))
        return redactText(url);
    const parsed = new URL(url);
    const secret = parsed.username !== '' || parsed.password !== '';
    const query = parsed.search === '' ? '' : '?…';
    // `origin` is "null" for schemes such as git+ssh: put the address together by hand.
    return `${parsed.protocol}//${secret ? '***@' : ''}${parsed.host}${parsed.pathname}${query}`;
}
/** `text` with the user name and password of every address in it replaced by `***`. */
function redactText(text) {
    if (!text.includes('@'))
        return text;
    return text.replace(/([a-z][a-z0-9+.-]{0,20}:\/\/)[^/\s?#'"<>]*@/gi, '$1***@');
}


/***/ }),

/***/ 77642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readRegular),
/* harmony export */   l: () => (/* binding */ openRegular)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/**
 * Opens only regular files. A named pipe waits for somebody who writes, for ever, in a thread of the pool that no signal
 * reaches; a device never ends. Whether the name is that of a file is asked of what was opened, not of the name.
 */




/** Does not wait for a writer; Windows has no such flag, and no such files. */
const FLAGS = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0);
/** 64 MiB: no text that is read whole is larger. */
const MOST = 64 * 1024 * 1024;
/**
 * @throws PackagingError `input/path` for a pipe, a socket or a device; what the file system throws, EISDIR for a folder too
 */
async function openRegular(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, FLAGS).catch((error) => {
        // A socket cannot even be opened.
        if (error.code === 'ENXIO')
            throw irregular(file);
        throw error;
    });
    try {
        const found = await handle.stat();
        if (found.isDirectory())
            throw Object.assign(new Error(`EISDIR: illegal operation on a directory, open '${file}'`), { code: 'EISDIR' });
        if (!found.isFile())
            throw irregular(file);
        return handle;
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function irregular(file) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${file} is a pipe, a socket or a device, and not a file.`,
        fix: 'Write its content into a regular file and name that.',
        place: { file },
    });
}
async function readRegular(file, encoding, limit = encoding === undefined ? 2 ** 31 - 1 : MOST) {
    const handle = await openRegular(file);
    try {
        const { size } = await handle.stat();
        if (size > limit)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
                message: `${file} is ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .bytes */ .ee)(size)} large, more than the ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .bytes */ .ee)(limit)} that are read of such a file.`,
                fix: 'Name another file; this one is not what it should be.',
                place: { file },
            });
        const content = await handle.readFile();
        return encoding === undefined ? content : content.toString(encoding);
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 62310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ formatPython),
/* harmony export */   B1: () => (/* binding */ supportedNames),
/* harmony export */   Fk: () => (/* binding */ SUPPORTED),
/* harmony export */   Ks: () => (/* binding */ allowsLatest),
/* harmony export */   N8: () => (/* binding */ allowsPython),
/* harmony export */   NB: () => (/* binding */ allows),
/* harmony export */   Rh: () => (/* binding */ parsePythons),
/* harmony export */   Ru: () => (/* binding */ allowedNames),
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   XF: () => (/* binding */ highestAllowed),
/* harmony export */   dT: () => (/* binding */ autoVersions),
/* harmony export */   fS: () => (/* binding */ comparePythons),
/* harmony export */   w_: () => (/* binding */ parsePython),
/* harmony export */   we: () => (/* binding */ pythonOf)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31204);
/** How people write Pythons, and back: `3.11`, `3.14t`, `pypy3.11`, `cp312`, `python3.12`, `3.12.1`, `3.15-dev`; which are supported, and what `auto` means. Pure. */



/**
 * Sources: PEP 569 (3.8), 596 (3.9), 619 (3.10), 664 (3.11), 693 (3.12), 719 (3.13), 745 (3.14), 790 (3.15);
 * PEP 703 and 779 for the free-threaded builds.
 */
const SUPPORTED = [
    cpython(8, '2019-10-14', '2024-10-07'),
    cpython(9, '2020-10-05', '2025-10-31'),
    cpython(10, '2021-10-04', '2026-10-31'),
    cpython(11, '2022-10-24', '2027-10-31'),
    cpython(12, '2023-10-02', '2028-10-31'),
    cpython(13, '2024-10-07', '2029-10-31'),
    cpython(14, '2025-10-07', '2030-10-31'),
    cpython(15, '2026-10-01', '2031-10-31'),
    { ...cpython(13, '2024-10-07', '2029-10-31'), freeThreaded: true },
    { ...cpython(14, '2025-10-07', '2030-10-31'), freeThreaded: true },
    { ...cpython(15, '2026-10-01', '2031-10-31'), freeThreaded: true },
    pypy(8),
    pypy(9),
    pypy(10),
    pypy(11),
];
function cpython(minor, released, securityUntil) {
    return { implementation: 'cpython', minor, freeThreaded: false, released, securityUntil };
}
function pypy(minor) {
    return { implementation: 'pypy', minor, freeThreaded: false };
}
/** The table's row for `python`, or nothing when it is not supported. */
function supportOf(python) {
    if (python.major !== 3)
        return undefined;
    return SUPPORTED.find(row => row.implementation === python.implementation &&
        row.minor === python.minor &&
        row.freeThreaded === python.freeThreaded);
}
/** A row as the version that people ask for. */
function pythonOf(row) {
    const { implementation, minor, freeThreaded } = row;
    return { implementation, major: 3, minor, freeThreaded };
}
/** The spellings, once in lower case. A `t` at the end, or before a patch's end (`3.14.0t`), is a free-threaded build. */
const DOTTED = /^(?<name>python|cpython|pypy|pp|py|cp)?[-@ ]?(?<major>\d)\.(?<minor>\d{1,2})(?:\.(?<patch>\d{1,3}(?:(?:a|b|rc)\d{1,2})?)|(?<dev>-dev))?(?<threads>t)?(?<dev2>-dev)?$/;
/** Compatibility tags and tox environments have no dot: `cp312`, `cp314t`, `pp311`, `py39`. */
const COMPACT = /^(?<name>pypy|pp|py|cp)(?<major>3)(?<minor>\d{1,2})(?<threads>t)?$/;
/**
 * One spelling of a Python, or nothing when it is none. Says nothing about support.
 * `patch` is what follows `3.12.`: `1` pins 3.12.1, `0b1` pins 3.15.0b1, and `dev` takes any 3.15, released or not.
 */
function parsePython(text) {
    const spelled = text.trim().toLowerCase();
    if (spelled.startsWith('-'))
        return undefined;
    const groups = (DOTTED.exec(spelled) ?? COMPACT.exec(spelled))?.groups;
    if (groups === undefined)
        return undefined;
    const { name, major, minor, threads } = groups;
    const dev = groups.dev ?? groups.dev2;
    if (dev !== undefined && groups.patch !== undefined)
        return undefined;
    const implementation = name === 'pypy' || name === 'pp' ? 'pypy' : 'cpython';
    const patch = dev === undefined ? normalPatch(groups.patch) : 'dev';
    const python = { implementation, major: Number(major), minor: Number(minor) };
    return { ...python, freeThreaded: threads !== undefined, ...(patch === undefined ? {} : { patch }) };
}
/** `01` is `1`; a pre-release keeps its letters. */
function normalPatch(patch) {
    return patch?.replace(/\d+/g, digits => String(Number(digits)));
}
/** The product's spelling: `3.12`, `3.14t`, `pypy3.11`, `3.12.1`, `3.15.0b1`, `3.15-dev`. `parsePython` reads it back. */
function formatPython(python) {
    const name = python.implementation === 'pypy' ? 'pypy' : '';
    const patch = python.patch === undefined ? '' : python.patch === 'dev' ? '-dev' : `.${python.patch}`;
    const threads = python.freeThreaded ? 't' : '';
    const version = `${name}${python.major}.${python.minor}`;
    return patch === '-dev' ? `${version}${threads}-dev` : `${version}${patch}${threads}`;
}
/** Whether only a pre-release can answer: `3.15.0b1` and `3.15-dev`, not `3.12.1`. */
function isPreRelease(python) {
    return python.patch !== undefined && /[a-z]/.test(python.patch);
}
/** Ascending: CPython, then free-threaded CPython of the same version, then all PyPy; unpinned before pinned. */
function comparePythons(a, b) {
    if (a.implementation !== b.implementation)
        return a.implementation === 'cpython' ? -1 : 1;
    return (a.major - b.major ||
        a.minor - b.minor ||
        Number(a.freeThreaded) - Number(b.freeThreaded) ||
        (a.patch ?? '').localeCompare(b.patch ?? '', 'en', { numeric: true }));
}
/**
 * Reads a whole list and reports everything that is wrong with it at once. `values` are already split.
 * @param requiresPython the project's: a fix offers only what it allows
 */
function parsePythons(values, requiresPython = '') {
    const names = allowedNames(requiresPython, supportedNames());
    const pythons = new Map();
    const problems = new Map();
    for (const value of values) {
        const python = parsePython(value);
        const problem = python === undefined ? malformed(value, names) : refusal(value, python, names);
        if (problem !== undefined)
            problems.set(value.trim(), problem);
        else if (python !== undefined)
            pythons.set(formatPython(python), python);
    }
    const kept = [...pythons.values()];
    return { pythons: kept, problems: [...problems.values(), ...conflicts(kept)] };
}
/** All that may be asked for without a patch, in ascending order. */
function supportedNames() {
    return SUPPORTED.map(pythonOf).sort(comparePythons).map(formatPython);
}
/** Those of `names` of which `requiresPython` allows some patch release; all of them where it is no specifier or allows none. */
function allowedNames(requiresPython, names) {
    const specifier = requiresPython.trim();
    if (specifier === '' || !(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .validRange */ .Im)(specifier))
        return names;
    const allowed = names.filter(name => {
        const python = parsePython(name);
        return python !== undefined && allowsPython(specifier, python);
    });
    return allowed.length > 0 ? allowed : names;
}
function malformed(value, names) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
        message: `python-versions: '${value}' is not a Python version.`,
        fix: `Did you mean ${(0,_core_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestOf */ .qw)(value, names)}? Choose from ${names.join(' ')}.`,
    });
}
/** A pre-release of a Python newer than the table is taken at its word: it was asked for by name. */
function refusal(value, python, names) {
    if (supportOf(python) !== undefined)
        return undefined;
    const newest = Math.max(...SUPPORTED.map(row => row.minor));
    const future = python.implementation === 'cpython' && python.major === 3 && python.minor > newest;
    if (future && isPreRelease(python))
        return undefined;
    const { patch: _, ...unpinned } = python;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('interpreter/unsupported', {
        message: `python-versions: Python ${value} is not supported.`,
        fix: `The nearest supported one is ${nearestIn(names, unpinned)}; choose from ${names.join(' ')}.`,
    });
}
function nearestIn(names, python) {
    const distance = (other) => Math.abs((other.major - python.major) * 100 + other.minor - python.minor) +
        (other.implementation === python.implementation ? 0 : 1000) +
        (other.freeThreaded === python.freeThreaded ? 0 : 1000);
    const pythons = names.map(parsePython).filter(one => one !== undefined);
    const [best] = pythons.sort((a, b) => distance(a) - distance(b));
    return best === undefined ? '' : formatPython(best);
}
/** Two patches of one Python take the same wheels and would overwrite each other's files. */
function conflicts(pythons) {
    const groups = new Map();
    for (const python of pythons) {
        const { patch: _, ...unpinned } = python;
        const key = formatPython(unpinned);
        groups.set(key, [...(groups.get(key) ?? []), python]);
    }
    return [...groups].flatMap(([key, same]) => {
        if (same.length < 2)
            return [];
        const names = same.map(formatPython);
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/conflict', {
            message: `python-versions: ${names.join(' and ')} are the same Python ${key} to every wheel.`,
            fix: `Keep one of them.`,
        });
    });
}
/**
 * Every released CPython that `requiresPython` (PEP 440; `undefined` or empty allows all) lets in and that gets
 * security fixes on `today` (UTC). Neither free-threaded builds nor PyPy: those are asked for by name.
 *
 * When it allows only Pythons at their end of life, the newest of them is taken, with a warning: the project says that
 * it runs there, and an empty result is of no use.
 * @throws PackagingError `project/metadata` when it is not a PEP 440 specifier, `interpreter/unsupported` when no
 * released Python that this product supports is allowed.
 */
function autoVersions(requiresPython, today) {
    const specifier = (requiresPython ?? '').trim();
    refuseLong(specifier);
    if (specifier !== '' && !(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .validRange */ .Im)(specifier))
        throw notASpecifier(specifier);
    const day = today.toISOString().slice(0, 10);
    const allowed = SUPPORTED.filter(row => row.released !== undefined && row.released <= day && !row.freeThreaded && allows(specifier, row.minor));
    const kept = allowed.filter(row => (row.securityUntil ?? '') >= day);
    const last = allowed.at(-1);
    if (last === undefined)
        throw noneAllowed(specifier);
    if (kept.length === 0)
        return { pythons: [pythonOf(last)], warnings: [endOfLife(specifier, last)] };
    return { pythons: kept.map(pythonOf), warnings: [] };
}
/** Whether any patch release of 3.`minor` satisfies the specifier; `>=3.9.7` and `>3.9` both let 3.9 in. */
function allows(specifier, minor) {
    refuseLong(specifier);
    return specifier === '' || PATCHES.some(patch => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .ib)(`3.${minor}.${patch}`, specifier));
}
/** Whether a pinned release satisfies the specifier, or any patch release of a Python that is not pinned. */
function allowsPython(specifier, python) {
    const { major, minor, patch } = python;
    if (patch === undefined || !/^\d+$/.test(patch))
        return allows(specifier, minor);
    refuseLong(specifier);
    return specifier === '' || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .ib)(`${major}.${minor}.${patch}`, specifier);
}
/** More than any minor version has had. */
const PATCHES = Array.from({ length: 60 }, (_, patch) => patch);
/** Whether the patch releases still to come are allowed too; `<=3.12` ends with 3.12.0. */
function allowsLatest(specifier, minor) {
    refuseLong(specifier);
    return specifier === '' || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .ib)(`3.${minor}.${PATCHES.length - 1}`, specifier);
}
/** The highest patch release of `python` that the specifier allows. @param offered names; those without a patch are ignored */
function highestAllowed(specifier, python, offered) {
    const { patch: _, ...wanted } = python;
    const fitting = offered.flatMap(name => {
        const { patch, ...kind } = parsePython(name) ?? {
            major: 0,
            minor: 0,
            implementation: 'cpython',
            freeThreaded: false,
        };
        const released = patch !== undefined && /^\d+$/.test(patch) && formatPython(kind) === formatPython(wanted);
        return released && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .ib)(`${kind.major}.${kind.minor}.${patch}`, specifier) ? [{ ...kind, patch }] : [];
    });
    return fitting.sort(comparePythons).at(-1);
}
/** Characters: what is longer is written to keep a reader busy. */
const LONGEST_SPECIFIER = 1000;
/** @throws PackagingError `project/metadata` */
function refuseLong(specifier) {
    if (specifier.length > LONGEST_SPECIFIER)
        throw notASpecifier(`${specifier.slice(0, 60)}…`);
}
function notASpecifier(specifier) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/metadata', {
        message: `requires-python '${specifier}' is not a version specifier.`,
        fix: "Write it as in PEP 440, for example requires-python = '>=3.10'.",
    });
}
function noneAllowed(specifier) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('interpreter/unsupported', {
        message: `requires-python '${specifier}' allows no released Python that can be packaged here.`,
        fix: `Widen it to one of ${supportedNames().join(' ')}.`,
    });
}
function endOfLife(specifier, row) {
    const name = formatPython(pythonOf(row));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('interpreter/unsupported', {
        message: `requires-python '${specifier}' allows only Pythons without security fixes; packaging for ${name}, whose security fixes ended on ${row.securityUntil}.`,
        fix: `Widen requires-python, or set python-versions to say that ${name} is meant.`,
    });
}


/***/ }),

/***/ 92771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ windowsLaunchers),
/* harmony export */   Bo: () => (/* binding */ applicationInfo),
/* harmony export */   Is: () => (/* binding */ sortedJson),
/* harmony export */   an: () => (/* binding */ describeContents),
/* harmony export */   fY: () => (/* binding */ commandStarts),
/* harmony export */   l4: () => (/* binding */ requirementChanges),
/* harmony export */   r4: () => (/* binding */ pythonsText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78758);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3085);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** The contents of a PEX: the wheels of each target, and how its interpreter recognises them (pure). */





/**
 * pex's own copies of uv's launchers, found by name (pure).
 * @param members names of the members of a PEX
 * @throws Error when they are no longer there: scripts would not start on Windows
 */
function windowsLaunchers(members) {
    const names = [...members];
    const of = (arch, kind) => {
        const name = names.find(member => member.endsWith(`/uv-trampoline-${arch}-${kind}.exe`));
        if (name === undefined)
            throw new Error(`pex has no ${kind} launcher for Windows ${arch}`);
        return name;
    };
    const both = (arch) => ({ console: of(arch, 'console'), gui: of(arch, 'gui') });
    return { x86_64: both('x86_64'), aarch64: both('aarch64') };
}
/**
 * uv's overrides and excludes in pex's terms (pure). uv drops a package of which no override applies; pex would then follow
 * the requirement as it was, so that such a package is excluded.
 * @param chosen normalised names of the packages inside
 */
function requirementChanges({ overrides, excludes }, chosen) {
    const nameOf = (line) => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(/^[A-Za-z0-9._-]+/.exec(line.trim())?.[0] ?? '');
    const dropped = overrides.map(nameOf).filter(name => !chosen.has(name));
    return {
        overridden: [...new Set(overrides.filter(line => chosen.has(nameOf(line))))].sort(),
        excluded: [...new Set([...excludes, ...dropped])].sort(),
    };
}
/** PEX-INFO with the application's requirement and start, in pex's own terms. @see https://docs.pex-tool.org/api/vars.html */
function applicationInfo(info, requirement, entryPoint, { overridden, excluded } = { overridden: [], excluded: [] }) {
    return {
        ...info,
        requirements: [requirement],
        ...startInfo(entryPoint),
        ...(overridden.length > 0 && { overridden }),
        ...(excluded.length > 0 && { excluded }),
    };
}
function startInfo(entryPoint) {
    switch (entryPoint.kind) {
        case 'function':
            return { entry_point: `${entryPoint.module}:${entryPoint.attribute}` };
        case 'module':
            return { entry_point: entryPoint.module };
        case 'script':
            return { script: entryPoint.file };
        // The start of the PEX chooses one of several (`commandStarts`); pex itself would start Python.
        case 'commands':
        case 'none':
            return {};
    }
}
/** What each command of a PEX starts, by its name, in the terms of PEX-INFO; undefined where there are not several. */
function commandStarts(entryPoint) {
    if (entryPoint.kind !== 'commands')
        return undefined;
    return Object.fromEntries(entryPoint.commands.map(({ name, entryPoint: program }) => [name, startInfo(program)]));
}
/**
 * @param info the application's PEX-INFO for all targets
 * @param wheels the wheels of each target, by target name, in the order in which they are installed
 * @returns PEX-INFO of the whole file, and the wheels of each target
 */
function describeContents(info, targets, wheels) {
    const shared = [];
    const indexes = new Map();
    const contentTargets = targets.map(target => {
        const digests = wheels.get(target.name) ?? new Map();
        const part = withDistributions(info, digests);
        const hash = String(part.pex_hash);
        const content = indexes.get(hash) ?? shared.length;
        if (content === shared.length) {
            shared.push({ pex_hash: hash, distributions: [...digests.keys()] });
            indexes.set(hash, content);
        }
        return { ...recognised(target, [...digests.keys()]), content };
    });
    const all = new Map(targets.flatMap(target => [...(wheels.get(target.name) ?? [])]));
    const contents = {
        pythons: pythonsText(targets.map(({ python }) => python)),
        platforms: [...new Set(targets.map(({ platform }) => platform))].join(', '),
        targets: contentTargets,
        contents: shared,
    };
    return { info: withDistributions(info, all), contents };
}
function withDistributions(info, digests) {
    const { pex_hash: _, ...rest } = info;
    const part = { ...rest, distributions: Object.fromEntries(digests) };
    return { ...part, pex_hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(sortedJson(part)).digest('hex') };
}
/** As pex writes it: keys in order. */
function sortedJson(value) {
    return JSON.stringify(value, (_, inner) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg)(a, b))) : inner);
}
function recognised(target, files) {
    const [, prefix, major, minor] = /^(pypy)?(\d+)\.(\d+)/.exec(target.python) ?? [];
    const t = target.python.endsWith('t') ? 't' : undefined;
    const tags = files.map(file => ((0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWheelName */ .CI)(file)?.tags ?? []).map(tag => tag.split('-')));
    const bound = tags.map(each => [...new Set(each.map(([, , platform]) => platform ?? ''))]);
    const platforms = new Map(bound.filter(each => !each.includes('any')).map(each => [each.join(' '), each]));
    const pure = (each) => each.some(([python, abi]) => python?.startsWith('py') && abi === 'none');
    const stable = (each) => each.some(([, abi]) => abi === 'abi3');
    return {
        implementation: prefix === 'pypy' ? 'pypy' : 'cpython',
        version: [Number(major), Number(minor)],
        freeThreaded: t === 't',
        forward: tags.every(pure) ? 'pure' : tags.every(each => pure(each) || stable(each)) ? 'abi3' : '',
        platform: target.platform,
        platforms: [...platforms.values()],
    };
}
/** `CPython 3.9, 3.10, 3.14t and PyPy 3.11`. */
function pythonsText(pythons) {
    const unique = [...new Set(pythons)];
    const cpython = unique.filter(python => !python.startsWith('pypy'));
    const pypy = unique.filter(python => python.startsWith('pypy')).map(python => python.slice('pypy'.length));
    return [
        ...(cpython.length > 0 ? [`CPython ${cpython.join(', ')}`] : []),
        ...(pypy.length > 0 ? [`PyPy ${pypy.join(', ')}`] : []),
    ].join(' and ');
}


/***/ }),

/***/ 52841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ makePexFolder),
/* harmony export */   CH: () => (/* binding */ folderIn),
/* harmony export */   Mu: () => (/* binding */ PEX_LAYOUTS),
/* harmony export */   RP: () => (/* binding */ deliveredAs)
/* harmony export */ });
/* unused harmony exports folderArguments, compareFolder, installedNames */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6890);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(195);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(617);
/* harmony import */ var _tool_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75119);
/** Makes a PEX that is a folder with pex, compares it with the chosen wheels, and packs it for delivery. */









/** @see https://docs.pex-tool.org/api/pex.html, `--layout` */
const PEX_LAYOUTS = ['zipapp', 'packed', 'loose'];
const ARCHIVE = '.tar.gz';
/** The delivered file: releases only have files, so that a folder is packed into an archive (pure). */
function deliveredAs(layout, file) {
    return layout === 'zipapp' ? file : `${file}${ARCHIVE}`;
}
/** The folder in a delivered archive; undefined for a PEX that is one file (pure). */
function folderIn(file) {
    return file.endsWith(`.pex${ARCHIVE}`) ? file.slice(0, -ARCHIVE.length) : undefined;
}
/**
 * The arguments of `pex` (pure). Packed wheels stay unchanged, so that their digests can be compared; loose ones are
 * installed now: with `--no-pre-install-wheels` pex would put wheel files into a loose folder too.
 */
function folderArguments(request) {
    const { layout, requirement, entryPoint, changes, wheels, platforms, pexRoot, output } = request;
    return [
        ...[requirement, '--layout', layout],
        ...['--pre-resolved-dists', wheels, ...platforms.flatMap(file => ['--complete-platform', file])],
        ...['--no-compress', layout === 'packed' ? '--no-pre-install-wheels' : '--pre-install-wheels'],
        ...['--venv', 'prepend', '--python-shebang', '/usr/bin/env python3'],
        ...startArguments(entryPoint),
        ...changes.overridden.flatMap(line => ['--override', line]),
        ...changes.excluded.flatMap(line => ['--exclude', line]),
        ...['--pex-root', pexRoot, '--output-file', output],
    ];
}
function startArguments(entryPoint) {
    switch (entryPoint.kind) {
        case 'function':
            return ['--entry-point', `${entryPoint.module}:${entryPoint.attribute}`];
        case 'module':
            return ['--entry-point', entryPoint.module];
        case 'script':
            return ['--script', entryPoint.file];
        case 'none':
            return [];
        case 'commands':
            // `refuseSeveral` has refused it before anything was built.
            throw new Error('a PEX that is a folder starts one program');
    }
}
/**
 * Compares a PEX that is a folder with its chosen wheels. `packed`: every wheel file has the chosen digest, in PEX-INFO and
 * itself. `loose`: PEX-INFO has pex's own digest of each installed wheel, so that every module and data file is compared
 * byte for byte; files that pex rewrites or leaves out (bytecode, RECORD, scripts and `.data` schemes other than the
 * libraries) are not.
 */
async function compareFolder(content) {
    const { folder, layout, wheels, starts } = content;
    const name = node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder);
    const info = (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .parsePexInfo */ .rN)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'PEX-INFO'), 'utf8'), name);
    const expected = new Map(wheels.map(({ path: file, sha256 }) => {
        const wheel = node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file);
        return [wheel, layout === 'packed' ? sha256 : (info.distributions[wheel] ?? sha256)];
    }));
    const problems = (0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePexInfo */ .B0)(info, expected, starts, name);
    if (problems.length > 0)
        return problems;
    const compare = layout === 'packed' ? packedProblems : looseProblems;
    const wrong = [];
    for (const wheel of wheels)
        wrong.push(...(await compare(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, '.deps', node_path__WEBPACK_IMPORTED_MODULE_2__.basename(wheel.path)), wheel)));
    return wrong.length === 0 ? [] : [(0,_read_js__WEBPACK_IMPORTED_MODULE_7__/* .contentMismatch */ .qx)(name, wrong.slice(0, 40))];
}
async function packedProblems(placed, { sha256 }) {
    return (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .Bj)(placed)) === sha256 ? [] : [`${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(placed)} is another file`];
}
async function looseProblems(placed, { path: file }) {
    return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .withZip */ .o)(file, async (zip) => {
        const expected = installedNames(zip.entries.filter(({ folder }) => !folder).map(({ name }) => name));
        const wrong = [];
        for (const [place, member] of expected)
            if (!(await sameFile(node_path__WEBPACK_IMPORTED_MODULE_2__.join(placed, place), zip, member)))
                wrong.push(`${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)}: ${place} is missing, or another file`);
        for await (const { name, file: there } of (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .walk */ .GG)(placed))
            if (there !== undefined && !expected.has(name) && !madeByPex(name))
                wrong.push(`${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)}: ${name} is not in the wheel`);
        return wrong;
    });
}
const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//;
const SCHEME = /^[^/]+\.data\//;
/** Bytecode that a wheel brings (numpy's did) is left behind by pex: Python makes its own. */
const BYTECODE = /(?:^|\/)__pycache__\//;
const RECORD = /^[^/]+\.dist-info\/RECORD$/;
/** Where each member lies in a wheel that pex installed; what is changed by installing is left out. */
function installedNames(members) {
    const kept = members.filter(name => !RECORD.test(name) && !BYTECODE.test(name) && (LIBRARY.test(name) || !SCHEME.test(name)));
    return new Map(kept.map(name => [name.replace(LIBRARY, ''), name]));
}
/** pex puts scripts, headers and data into `.prefix`, and its own notes beside the modules. */
function madeByPex(name) {
    return /^\.layout\.json$|^\.prefix\/|^[^/]+\.dist-info\/RECORD$|^[^/]+\.pex-info\/[^/]+$/.test(name);
}
async function sameFile(placed, zip, member) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(placed).catch(() => undefined);
    if (!found?.isFile() || found.size !== zip.entry(member)?.size)
        return false;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const piece of zip.stream(member))
        hash.update(piece);
    return (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .Bj)(placed)) === hash.digest('hex');
}
/** @throws PackagingError `build/tool-failed`, `check/content` when the folder is not what was planned, `host/…` */
async function makePexFolder(request) {
    const { dir, layout, name, output, wheels } = request;
    const chosen = node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, 'wheels');
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, name);
    await Promise.all(wheels.map(wheel => (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .place */ .ik)(wheel.path, chosen)));
    const platforms = await writePlatforms(dir, request.targets);
    await (0,_tool_js__WEBPACK_IMPORTED_MODULE_8__/* .runPex */ .je)(request, folderArguments({ ...request, wheels: chosen, platforms, output: folder }), {
        label: `build ${name}`,
        // pex would write this machine's cache folder into the file.
        env: { XDG_CACHE_HOME: undefined },
        limits: { total: 1_800_000, idle: 900_000 },
    });
    // pex makes `pex` a link, which not every system can unpack; a copy of the file works too.
    const start = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, '__main__.py'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'pex'), { force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'pex'), start, { mode: 0o755 });
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)(await compareFolder({ folder, layout, wheels, starts: request.starts }));
    await (0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_3__/* .writeTarGz */ .SB)({ output, folder, top: name, executable: startable });
}
/** Whether a file can be started: Windows has no modes. */
function startable(name) {
    return name === '__main__.py' || name === 'pex' || name.includes('/.prefix/bin/');
}
async function writePlatforms(dir, targets) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, 'platforms');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    return Promise.all(targets.map(async ({ compatibleTags, environment }, index) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `${index}.json`);
        const platform = { compatible_tags: compatibleTags, marker_environment: environment };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, JSON.stringify(platform));
        return file;
    }));
}


/***/ }),

/***/ 50509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ launcherText)
/* harmony export */ });
/* unused harmony export executableNames */
/** Settings that `src/python/pex_main.py` follows, or has pex follow. @see https://docs.pex-tool.org/api/vars.html */
const UNUSUAL = [
    ...['PEX_DISABLE_VARIABLES', 'PEX_VENV', 'PEX_PYTHON', 'PEX_PYTHON_PATH', 'PEX_PATH', 'PEX_TOOLS'],
    ...['PEX_INHERIT_PATH', 'PEX_INTERPRETER_HISTORY'],
];
/**
 * A file for Windows alone begins with a line that the Windows launcher understands; it knows no `/bin/sh`.
 * @see https://docs.python.org/3/using/windows.html#shebang-lines
 */
function launcherText(launcher, windowsOnly) {
    if (windowsOnly)
        return '#!/usr/bin/env python3\n';
    const { content, pythons, platforms, targets } = launcher;
    return `#!/bin/sh
# ${pythons} for ${platforms}: a PEX file, which Python reads as a zip archive.
content=${content}
case \${PEX_DISABLE_VARIABLES:-} in '' | 0 | [Ff]alse) ;; *) unset PEX_PYTHON PEX_PYTHON_PATH ;; esac
root=\${PEX_ROOT:-\${HOME:+$HOME/.cache/pex}}
# With any of these settings, the Python behind decides.
unusual=${UNUSUAL.map(name => `\${${name}:-}`).join('')}
for settings in /etc/pexrc "\${HOME:-}/.pexrc" "\${0%/*}/.pexrc"; do
  [ ! -f "$settings" ] || unusual=$settings
done
isolated=-s
[ -n "\${PYTHONPATH:-}" ] && isolated=-I
versioned=${executableNames(targets).join(':')}
names=$versioned:python3:python:pypy3:pypy
places=\${PEX_PYTHON_PATH:-\${PATH:-/usr/local/bin:/usr/bin:/bin}}
first=
case \${PEX_PYTHON_PATH:+given}\${PEX_PYTHON:-} in
  given* | '') ;;
  */*) first=$PEX_PYTHON ;;
  *) names=$PEX_PYTHON ;;
esac
set -f
IFS=:
for place in \${PEX_PYTHON_PATH:-}; do
  [ -f "$place" ] && [ -x "$place" ] && first=\${first:-$place}
done
# What an earlier start has installed comes first: nothing has to be tried.
if [ -z "$unusual" ] && [ -n "$root" ]; then
  for name in $versioned; do
    for place in $places; do
      start=$root/package-python/$content$place/$name/start
      [ -r "$start" ] && [ -x "$place/$name" ] && read -r venv <"$start" || continue
      [ -x "$venv/bin/python" ] && [ -f "$venv/pex" ] || continue
      PEX=$0
      export PEX
      [ -z "\${PEX_VERBOSE:-}" ] || echo "$0 goes on in $venv" >&2
      exec "$venv/bin/python" $isolated "$venv/pex" "$@"
    done
  done
fi
for name in "" $names; do
  for place in $places; do
    python=\${place:-.}/$name
    [ -n "$name" ] || python=$first
    [ -f "$python" ] && [ -x "$python" ] || continue
    # A pyenv shim is there even when the version behind it is not switched on.
    "$python" -sES -c "" </dev/null >/dev/null 2>&1 || continue
    [ -z "\${PEX_VERBOSE:-}" ] || echo "$0 starts with $python" >&2
    __PACKAGE_PYTHON_FOUND_AS__=$python
    export __PACKAGE_PYTHON_FOUND_AS__
    exec "$python" -sE "$0" "$@"
  done
done
echo "\${0##*/} found none of its Pythons in $places." >&2
echo ${quoted(`It contains ${pythons} for ${platforms}.`)} >&2
echo "Install one of these Pythons, or name one: PEX_PYTHON=/path/to/python \${0##*/}" >&2
exit 1
`;
}
/** The versioned program names of the supported Pythons; the newest ordinary one first. */
function executableNames(targets) {
    const ordered = [...targets].sort((a, b) => preference(a) - preference(b) || b.version[1] - a.version[1]);
    return [...new Set(ordered.map(executableName))];
}
function preference({ implementation, freeThreaded }) {
    return implementation === 'pypy' ? 2 : freeThreaded ? 1 : 0;
}
function executableName({ implementation, version, freeThreaded }) {
    return `${implementation === 'pypy' ? 'pypy' : 'python'}${version.join('.')}${freeThreaded ? 't' : ''}`;
}
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ extractTarget),
/* harmony export */   B0: () => (/* binding */ comparePexInfo),
/* harmony export */   qx: () => (/* binding */ contentMismatch),
/* harmony export */   rN: () => (/* binding */ parsePexInfo)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(195);
/* harmony import */ var _archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91858);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62310);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92771);
/* harmony import */ var _launcher_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50509);
/** Reads a PEX: extracts a PEX for one of its targets, and compares PEX-INFO with the plan. */








/**
 * Writes a PEX for one target of another, with the same bytes of the same wheels.
 * @param request `pex`: absolute path of a PEX that `assemblePex` made, `output`: absolute path of the PEX to write
 * @throws PackagingError `check/content` when the file was modified, `host/…`
 */
async function extractTarget({ pex, target, output, }) {
    await (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .withZip */ .o)(pex, async (zip) => {
        const contents = JSON.parse((await zip.read('__pex__/targets.json')).toString('utf8'));
        const part = contentsFor(contents, target, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(pex));
        const [content] = part.contents;
        const info = JSON.parse((await zip.read('PEX-INFO')).toString('utf8'));
        const digests = info.distributions;
        const names = new Set(content?.distributions);
        const mine = {
            ...info,
            distributions: Object.fromEntries(Object.entries(digests).filter(([name]) => names.has(name))),
            pex_hash: content?.pex_hash,
        };
        const main = (await zip.read('__main__.py')).toString('utf8');
        const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_contents_js__WEBPACK_IMPORTED_MODULE_6__/* .sortedJson */ .Is)(mine)).update(main).digest('hex').slice(0, 40);
        const start = main.replace(/^CONTENT = ".*"$/m, `CONTENT = "${name}"`);
        const members = new Map([
            ...copied(zip, names),
            ['PEX-INFO', Buffer.from((0,_contents_js__WEBPACK_IMPORTED_MODULE_6__/* .sortedJson */ .Is)(mine))],
            ['__main__.py', Buffer.from(start)],
            ['__pex__/targets.json', Buffer.from((0,_contents_js__WEBPACK_IMPORTED_MODULE_6__/* .sortedJson */ .Is)(part))],
        ]);
        const prefix = Buffer.from((0,_launcher_js__WEBPACK_IMPORTED_MODULE_7__/* .launcherText */ .Q)({ content: name, ...part }, target.platform.os === 'windows'));
        await (0,_archives_zip_writer_js__WEBPACK_IMPORTED_MODULE_3__/* .writeStoredZip */ .iP)({ output, prefix, members });
    });
}
/** All members but the wheels of other targets. */
function copied(zip, wheels) {
    return zip.entries
        .filter(({ name }) => !/^\.deps\/./.test(name) || wheels.has(name.slice('.deps/'.length)))
        .map(member => [member.name, { zip, member }]);
}
/** The contents for one target, as if the PEX had been made for it alone (pure). */
function contentsFor(contents, { python, platform }, file) {
    const found = contents.targets.find(one => one.platform === platform.name &&
        one.implementation === python.implementation &&
        one.version[0] === python.major &&
        one.version[1] === python.minor &&
        one.freeThreaded === python.freeThreaded);
    const content = found && contents.contents[found.content];
    if (found === undefined || content === undefined)
        throw new Error(`${file} does not serve that Python on ${platform.name}`);
    return {
        pythons: (0,_contents_js__WEBPACK_IMPORTED_MODULE_6__/* .pythonsText */ .r4)([(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPython */ .AR)(python)]),
        platforms: platform.name,
        targets: [{ ...found, content: 0 }],
        contents: [content],
        ...(contents.launchers && { launchers: contents.launchers }),
        ...(contents.commands && { commands: contents.commands }),
    };
}
/** @throws PackagingError `check/content` when the text is not a PEX-INFO */
function parsePexInfo(text, file) {
    try {
        const data = JSON.parse(text);
        const { distributions, entry_point: entryPoint, requirements } = data;
        if (typeof distributions === 'object' && distributions !== null && Array.isArray(requirements)) {
            return {
                distributions: distributions,
                requirements: requirements,
                ...(typeof entryPoint === 'string' && { entryPoint }),
            };
        }
    }
    catch {
        // Reported below.
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('check/content', {
        message: `${file} has no readable PEX-INFO.`,
        fix: 'Report this as a bug of package-python, with the log.',
    });
}
/**
 * Every chosen wheel is inside with its digest, and no other. An index may offer a wheel of the same name and version as
 * the one just built, so that comparing names is not enough (pure).
 */
function comparePexInfo(info, expected, entryPoint, file) {
    const wrong = [
        ...[...expected]
            .filter(([name, sha256]) => info.distributions[name] !== sha256)
            .map(([name]) => `${name} is not inside, or is another file`),
        ...Object.keys(info.distributions)
            .filter(name => !expected.has(name))
            .map(name => `${name} was not chosen but is inside`),
        ...(info.entryPoint === entryPoint
            ? []
            : [`it starts ${info.entryPoint ?? 'Python'} instead of ${entryPoint ?? 'Python'}`]),
    ];
    return wrong.length === 0 ? [] : [contentMismatch(file, wrong)];
}
/** @param wrong clauses, at least one */
function contentMismatch(file, wrong) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('check/content', {
        message: `${file} does not hold what was planned: ${wrong[0]}.`,
        fix: 'Run again with an empty cache; if it stays, report this as a bug of package-python.',
        detail: wrong,
    });
}


/***/ }),

/***/ 75119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TX: () => (/* binding */ buildPexBase),
/* harmony export */   je: () => (/* binding */ runPex)
/* harmony export */ });
/* unused harmony export pexArguments */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90122);
/** Runs pex, and has it create the base of every PEX: its bootstrap, its `__main__.py`, PEX-INFO. */



/** @throws PackagingError `build/tool-failed` */
async function runPex({ runner, python, pex, dir, say }, args, { label, env, limits }) {
    // pex treats subfolders of its working folder as local projects.
    const empty = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'empty');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(empty, { recursive: true });
    await runner.run({
        label,
        tool: python,
        // Not as a module: pex compares the path of one with each entry of PATH, which fails on another drive of Windows.
        args: [(0,_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonScript */ .w$)('run_module.py'), pex, 'pex.bin.pex:main', ...args],
        cwd: empty,
        env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1', ...env },
        limits,
        onLine: say,
    });
}
/**
 * The arguments of `pex` for a PEX without an application: pex's bootstrap, its `__main__.py` and PEX-INFO. Later starts
 * run from an environment that the first one creates, whose scripts the application finds (`--venv prepend`). Nothing is
 * deflated: it is unpacked once, and read again by every build. @see https://docs.pex-tool.org/api/pex.html
 */
function pexArguments(output, pexRoot) {
    return [
        ...['--no-compress', '--no-pre-install-wheels', '--venv', 'prepend'],
        ...['--python-shebang', '/usr/bin/env python3'],
        ...['--pex-root', pexRoot, '--output-file', output],
    ];
}
/** @returns absolute path of a PEX without an application. @throws PackagingError `build/tool-failed` */
async function buildPexBase(tool) {
    const output = node_path__WEBPACK_IMPORTED_MODULE_1__.join(tool.dir, 'base.pex');
    const args = pexArguments(output, tool.pexRoot);
    await runPex(tool, args, { label: 'create the PEX base', limits: { total: 600_000, idle: 300_000 } });
    return output;
}


/***/ }),

/***/ 11647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseIni),
/* harmony export */   J: () => (/* binding */ IniError)
/* harmony export */ });
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);
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
/**
 * @param rules entry_points.txt keeps the case of its keys, and has `=` only, since a reference contains a colon
 * @throws IniError for a line outside any section, without a delimiter, or naming something a second time
 */
function parseIni(text, rules = {}) {
    const delimiters = rules.delimiters ?? '=:';
    const sections = new Map();
    let section;
    let open;
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
        if (open !== undefined && depth > open.depth) {
            open.values.push(content);
            continue;
        }
        close();
        const header = /^\[(.+)\]/.exec(content)?.[1];
        if (header !== undefined) {
            if (sections.has(header))
                throw new IniError(`section [${header}] appears twice`, line);
            section = { name: header, line, options: new Map() };
            sections.set(header, section);
            continue;
        }
        if (section === undefined)
            throw new IniError(`"${content}" is before any [section]`, line);
        const [name, value] = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pair */ .V2)(content, delimiters) ?? [];
        if (!name || value === undefined)
            throw new IniError(`"${content}" is not a key = value line`, line);
        const key = rules.caseSensitive ? name : name.toLowerCase();
        if (section.options.has(key))
            throw new IniError(`"${key}" appears twice in [${section.name}]`, line);
        open = { key, line, depth, values: [value] };
    }
    close();
    return sections;
}


/***/ }),

/***/ 43714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ scriptWheel),
/* harmony export */   F1: () => (/* binding */ readInlineScript),
/* harmony export */   Z7: () => (/* binding */ positionedToml),
/* harmony export */   dG: () => (/* binding */ NO_VERSION),
/* harmony export */   tk: () => (/* binding */ scriptLock)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99687);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/* harmony import */ var _pyproject_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7293);
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61565);
/**
 * A single Python file with inline metadata (PEP 723) as a project of its own (pure): what its block says, and the wheel
 * that is made of it.
 * @see https://packaging.python.org/en/latest/specifications/inline-script-metadata/
 */







/** Without line ends, and without the byte order mark that Python passes over. */
function linesOf(text) {
    return text
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n')
        .split('\n');
}
/**
 * The comment blocks of the specification that are called `script`: from a line `# /// TYPE` to the last line `# ///` of
 * the comment lines behind it. The specification's expression finds none without a line in between; like uv, this takes
 * it for a block that says nothing, and a script without dependencies is what pipx makes of it too.
 * @param lines without their line ends
 */
function scriptBlocks(lines) {
    const blocks = [];
    for (let start = 0; start < lines.length; start++) {
        const [, type] = /^# \/\/\/ ([a-zA-Z0-9-]+)$/.exec(lines[start] ?? '') ?? [];
        if (type === undefined)
            continue;
        let end = start + 1;
        while (/^#(?: |$)/.test(lines[end] ?? ''))
            end += 1;
        const last = lines.slice(start + 1, end).lastIndexOf('# ///');
        // Without an end no other block of these comment lines has one.
        if (last === -1) {
            start = end - 1;
            continue;
        }
        const content = lines.slice(start + 1, start + 1 + last);
        if (type === 'script')
            blocks.push({ toml: content.map(line => `${line.replace(/^# ?/, '')}\n`).join(''), before: start + 1 });
        start += 1 + last;
    }
    return blocks;
}
/** @throws PackagingError `project/metadata` for two blocks, or one that does not begin and end as the specification says */
function blockIn(text, file) {
    const lines = linesOf(text);
    const [first, second] = scriptBlocks(lines);
    if (second !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/metadata', {
            message: `${file} has two blocks of inline metadata, and a script may have one.`,
            fix: 'Keep one `# /// script` block.',
            place: { file, line: second.before },
        });
    if (first !== undefined)
        return first;
    const opening = lines.findIndex(line => /^# \/\/\/ script[ \t]*$/.test(line));
    if (opening === -1)
        return undefined;
    const spaced = lines.findIndex((line, at) => at >= opening && /^# \/\/\/(?: script)?[ \t]+$/.test(line));
    if (spaced !== -1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/metadata', {
            message: `A line that opens or ends the inline metadata in ${file} has space at its end, so no tool recognizes it.`,
            fix: `Write exactly "${lines[spaced]?.trim()}".`,
            place: { file, line: spaced + 1 },
        });
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/metadata', {
        message: `The block of inline metadata in ${file} does not end: each line has to begin with #, the last one is "# ///".`,
        fix: 'End it with a line "# ///", and write # and a space before every line in it.',
        place: { file, line: opening + 1 },
    });
}
/** The block of a script as TOML whose lines and columns are those of the file, to find the place of a key. */
function positionedToml(text) {
    try {
        const block = blockIn(text, '');
        if (block === undefined)
            return '';
        const lines = linesOf(text).slice(block.before);
        const end = block.toml.split('\n').length - 1;
        return ('\n'.repeat(block.before) +
            lines
                .slice(0, end)
                .map(line => line.replace(/^#/, ' '))
                .join('\n'));
    }
    catch {
        return '';
    }
}
/**
 * Reads a script.
 * @param text of the file
 * @param base its name in its folder
 * @param file the path that errors name
 * @throws PackagingError `project/none` without a block, `project/metadata`, `project/toml`
 */
function readInlineScript(text, base, file) {
    const block = blockIn(text, file);
    if (block === undefined)
        throw noBlock(file);
    const document = { file, problems: [] };
    const root = new _toml_js__WEBPACK_IMPORTED_MODULE_6__/* .TableReader */ .kj(document, tableOf(block, text, file));
    const requiresPython = root.string('requires-python');
    if (requiresPython !== undefined && requiresPython.trim() !== '' && !(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .validRange */ .Im)(requiresPython))
        root.problem('requires-python', `requires-python "${requiresPython}" is not a valid version range.`, 'Write a PEP 440 specifier, such as ">=3.9".');
    const dependencies = root.strings('dependencies') ?? [];
    const tool = root.child('tool');
    const settings = tool?.child('package-python');
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(document.problems);
    const stem = base.replace(/\.\w+$/, '');
    return {
        name: projectName(stem),
        module: `${PACKAGE}.${moduleName(stem)}`,
        version: versionIn(text),
        requiresPython,
        dependencies,
        metadata: {
            file,
            text: block.toml,
            buildSystem: _pyproject_js__WEBPACK_IMPORTED_MODULE_5__/* .LEGACY_BUILD_SYSTEM */ .d,
            hasBuildSystem: false,
            project: undefined,
            settings: settings && { table: settings.table, place: path => ({ file, key: [...settings.path, ...path] }) },
            tool: (0,_toml_js__WEBPACK_IMPORTED_MODULE_6__/* .isTable */ .bI)(tool?.table) ? tool.table : {},
            place: path => ({ file, key: path }),
        },
    };
}
/** @throws PackagingError `project/toml`, with the place in the file */
function tableOf({ toml, before }, text, file) {
    try {
        return (0,_toml_js__WEBPACK_IMPORTED_MODULE_6__/* .parseToml */ .MT)('\n'.repeat(before) + toml, file);
    }
    catch (thrown) {
        (0,_toml_js__WEBPACK_IMPORTED_MODULE_6__/* .parseToml */ .MT)(positionedToml(text), file);
        throw thrown;
    }
}
/** A script without a block says nothing of its Pythons and dependencies: shows how to add one. */
function noBlock(file) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/none', {
        message: `${file} is a script without inline metadata, so its Pythons and dependencies are not known.`,
        fix: 'Add the lines below at its top, or use `uv add --script`; for a project, name its folder.',
        place: { file, line: 1 },
        detail: ['# /// script', '# requires-python = ">=3.10"', '# dependencies = ["requests>=2"]', '# ///'],
    });
}
/** `my tool` → `my-tool` (PEP 508). */
function projectName(stem) {
    const name = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutEnds */ .$b)(stem.replaceAll(/[^A-Za-z0-9._-]+/g, '-'), '._-');
    return name === '' ? 'script' : name;
}
/**
 * The package that holds the script. In a wheel, a script called like a module of the standard library or of a dependency
 * (`calendar.py`, `click.py`) would never be imported, or would take that module's place.
 */
const PACKAGE = '_inline_script';
const KEYWORDS = new Set('False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(' '));
/** `2-my tool` → `_2_my_tool`: what Python can import. */
function moduleName(stem) {
    // Python compares identifiers in this form.
    const name = stem.normalize('NFKC').replaceAll(/[^\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]/gu, '_');
    if (KEYWORDS.has(name) || name === '__init__' || name === '__main__')
        return `${name}_`;
    return /^[\p{L}\p{Nl}_]/u.test(name) ? name : `_${name}`;
}
function versionIn(text) {
    const [, , version = ''] = /^__version__(?:\s*:\s*\w+)?\s*=\s*(["'])([^"'\n]+)\1/m.exec(text) ?? [];
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(version) ?? undefined;
}
/** Where uv keeps the lock of a script (`uv lock --script`). */
function scriptLock(path) {
    return `${path}.lock`;
}
/** The version of a script that has none, and no tag. */
const NO_VERSION = '0.0.0';
/**
 * The wheel of a script: its file name, and its members in order. Only the script is in it, byte for byte.
 * @param content bytes of the script
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
function scriptWheel(script, version, content) {
    const name = (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(script.name).replaceAll('-', '_');
    const info = `${name}-${version}.dist-info`;
    const metadata = [
        'Metadata-Version: 2.1',
        `Name: ${script.name}`,
        `Version: ${version}`,
        ...(script.requiresPython?.trim() ? [`Requires-Python: ${script.requiresPython.trim()}`] : []),
        ...script.dependencies.map(line => `Requires-Dist: ${line.trim()}`),
    ];
    const wheel = ['Wheel-Version: 1.0', 'Generator: package-python', 'Root-Is-Purelib: true', 'Tag: py3-none-any'];
    const files = new Map([
        [`${PACKAGE}/__init__.py`, Buffer.alloc(0)],
        [`${script.module.replaceAll('.', '/')}.py`, content],
        [`${info}/METADATA`, Buffer.from(`${metadata.join('\n')}\n`)],
        [`${info}/WHEEL`, Buffer.from(`${wheel.join('\n')}\n`)],
    ]);
    const record = [...files].map(([path, bytes]) => {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('base64url');
        return `${path},sha256=${hash},${bytes.length}`;
    });
    const lines = [...record, `${info}/RECORD,,`].join('\n');
    return {
        file: `${name}-${version}-py3-none-any.whl`,
        members: new Map([...files, [`${info}/RECORD`, Buffer.from(`${lines}\n`)]]),
    };
}


/***/ }),

/***/ 4813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   Pc: () => (/* binding */ normalizeName),
/* harmony export */   _l: () => (/* binding */ byteOrderMarkError),
/* harmony export */   at: () => (/* binding */ findMainPackages),
/* harmony export */   df: () => (/* binding */ slashed),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   kf: () => (/* binding */ projectTitle),
/* harmony export */   lQ: () => (/* binding */ isFolder),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   sn: () => (/* binding */ BYTE_ORDER_MARK),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77642);
/** Questions about paths that every reader of a project asks. */




/** Runs of `-`, `_` and `.` are one `-`, and case does not count (PEP 503). */
function normalizeName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
/**
 * Whether two spellings name one project.
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
function sameName(one, other) {
    return normalizeName(one) === normalizeName(other);
}
/** A name for a project among others of its repository: its own, normalised, else one made of its folder's. */
function projectTitle({ name, path }) {
    if (name !== undefined)
        return normalizeName(name);
    return path.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'project';
}
/** True when `path` is `folder` or below it. Both are absolute real paths; no file is read. */
function isInside(folder, path) {
    const between = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return between === '' || (between !== '..' && !between.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(between));
}
/** A relative path with `/` on every system. */
function slashed(path) {
    return path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
}
/** Whether there is anything at `path` that this user can see. */
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}
/** Whether there is a file at `path`, links followed. */
async function isFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(found => found.isFile(), () => false);
}
/** Whether there is a folder at `path`, links followed. */
async function isFolder(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(found => found.isDirectory(), () => false);
}
/** Why a path cannot be read, as the end of a sentence about it. @param cause what the file system threw */
function unreachable(cause) {
    const { code = '', message } = cause;
    return UNREACHABLE[code] ?? `cannot be read: ${message}`;
}
const UNREACHABLE = {
    ENOENT: 'does not exist',
    ENOTDIR: 'does not exist: a part of it is a file',
    EISDIR: 'is a folder',
    EACCES: 'cannot be reached: permission denied',
    EPERM: 'cannot be reached: permission denied',
    EROFS: 'is on a disk that cannot be written',
    ELOOP: 'is a link that leads back to itself',
    ENAMETOOLONG: 'is longer than this system allows',
};
/**
 * The first program of that name on PATH, as an absolute path. Relative entries and those inside `workspace` are passed
 * over: a project must not bring its own `git`.
 */
async function findProgram(name, env, workspace) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    // Windows spells the variable Path, and a plain object made from its environment keeps that.
    const path = env.PATH ?? env.Path ?? '';
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder) || isInside(workspace, folder))
            continue;
        const found = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
        if (!(await isFile(found)))
            continue;
        if (!isInside(workspace, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(found)))
            return found;
    }
    return undefined;
}
/**
 * The text of a file of the project, undefined when it is not there. A byte order mark stays in it as U+FEFF.
 * @throws PackagingError `host/permission`; `project/toml` or `project/metadata` for bytes that are not UTF-8, which TOML must be
 */
async function readText(dir, file) {
    const bytes = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, file)).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR')
            return undefined;
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr)
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('host/permission', {
            message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, file)} cannot be read: ${error.message}.`,
            fix: 'Give this user the right to read it.',
            cause: error,
        });
    });
    if (bytes === undefined)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        const mark = bytes.toString('latin1', 0, 2);
        const utf16 = mark === '\xff\xfe' || mark === '\xfe\xff';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr(file.endsWith('.toml') ? 'project/toml' : 'project/metadata', {
            message: `${file} is not UTF-8 text${utf16 ? ' but UTF-16, by its byte order mark' : ''}.`,
            fix: 'Save the file as UTF-8.',
            place: { file },
            cause,
        });
    }
}
/** What programs that read UTF-8 take for a part of the text. */
const BYTE_ORDER_MARK = '\ufeff';
/** For a file that its readers refuse because of the mark. @param readers in the singular */
function byteOrderMarkError(code, file, readers) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr(code, {
        message: `${file} begins with a byte order mark (BOM), which ${readers} refuses.`,
        fix: 'Save it as UTF-8 without a byte order mark.',
        place: { file, line: 1, column: 1 },
    });
}
/** Top-level import packages with a `__main__.py` in the project's folder and its `src`, sorted. */
async function findMainPackages(dir) {
    const found = await Promise.all([dir, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'src')].map(async (parent) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent, { withFileTypes: true }).catch(() => []);
        const names = entries.filter(entry => entry.isDirectory() && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(entry.name));
        const mains = await Promise.all(names.map(async ({ name }) => ((await exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name, '__main__.py'))) ? [name] : [])));
        return mains.flat();
    }));
    return [...new Set(found.flat())].sort();
}


/***/ }),

/***/ 7293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decodePyproject),
/* harmony export */   d: () => (/* binding */ LEGACY_BUILD_SYSTEM)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _toml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61565);
/** pyproject.toml as its specifications define it (PEP 517, 518, 621; packaging.python.org/specifications/pyproject-toml). */



const DYNAMIC_FIELDS = [
    'version',
    'description',
    'readme',
    'requires-python',
    'license',
    'license-files',
    'authors',
    'maintainers',
    'keywords',
    'classifiers',
    'urls',
    'scripts',
    'gui-scripts',
    'entry-points',
    'dependencies',
    'optional-dependencies',
    // PEP 794.
    'import-names',
    'import-namespaces',
];
/** Decodes the table; everything wrong in it is noted in the reader's document. */
function decodeProjectTable(reader, backend) {
    const dynamic = decodeDynamic(reader);
    const unlessDynamic = (key, value, otherwise) => value ?? (dynamic.includes(key) ? undefined : otherwise);
    const scripts = reader.stringTable('scripts');
    const guiScripts = reader.stringTable('gui-scripts');
    checkReferences(reader, 'scripts', scripts);
    checkReferences(reader, 'gui-scripts', guiScripts);
    return {
        name: decodeName(reader),
        version: decodeVersion(reader, dynamic, backend),
        description: reader.string('description'),
        requiresPython: decodeRequiresPython(reader),
        dependencies: unlessDynamic('dependencies', reader.strings('dependencies'), []),
        optionalDependencies: unlessDynamic('optional-dependencies', reader.stringsTable('optional-dependencies'), {}),
        scripts: unlessDynamic('scripts', scripts, {}),
        guiScripts: unlessDynamic('gui-scripts', guiScripts, {}),
        entryPoints: unlessDynamic('entry-points', decodeEntryPoints(reader), {}),
        dynamic,
        readme: stringOrTable(reader, 'readme', ['file', 'text']),
        license: stringOrTable(reader, 'license', ['text', 'file']),
    };
}
function decodeDynamic(reader) {
    const dynamic = reader.strings('dynamic') ?? [];
    for (const [index, field] of dynamic.entries()) {
        const at = ['dynamic', index];
        if (field === 'name') {
            reader.problem(at, 'project.name cannot be dynamic.', 'Write the name itself in [project].');
        }
        else if (!DYNAMIC_FIELDS.includes(field)) {
            const fix = `The fields that may be dynamic are ${DYNAMIC_FIELDS.join(', ')}.`;
            reader.problem(at, `project.dynamic names "${field}", which is not a field.`, fix);
        }
        else if (reader.has(field)) {
            const fix = `Remove "${field}" from dynamic, or the field from [project].`;
            reader.problem(at, `project.${field} is given and is dynamic too.`, fix);
        }
    }
    return dynamic;
}
function decodeName(reader) {
    const name = reader.string('name');
    if (!reader.has('name')) {
        reader.problem([], '[project] lacks the required key "name".', 'Add name = "…".');
    }
    else if (name !== undefined && !/^(?:[A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$/i.test(name)) {
        reader.problem('name', `project.name "${name}" is not a valid project name.`, 'Use ASCII letters, digits, ".", "-" and "_", with a letter or digit at both ends.');
    }
    return name ?? '';
}
/**
 * Backends that hold to the specification, by which a version that is not given must be called dynamic. Others take it from
 * elsewhere without being told: maturin from Cargo.toml, poetry-core from its own table.
 */
const STRICT_ABOUT_VERSION = /^(?:setuptools\.|hatchling\.|flit_core\.|pdm\.|uv_build\b)/;
/** Characters of a version or a specifier: what is longer is written to keep a reader busy. */
const LONGEST = 1000;
function decodeVersion(reader, dynamic, backend) {
    const version = reader.string('version');
    if (!reader.has('version') && !dynamic.includes('version') && STRICT_ABOUT_VERSION.test(backend)) {
        reader.problem([], '[project] has no version, static or dynamic.', 'Add version = "…", or dynamic = ["version"] when the backend finds it.');
    }
    else if (version !== undefined && (version.length > LONGEST || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(version) === null)) {
        const fix = 'Write a PEP 440 version, such as "1.2.3" or "1.2.3rc1".';
        reader.problem('version', `project.version "${version}" is not a valid version.`, fix);
    }
    return version;
}
function decodeRequiresPython(reader) {
    const range = reader.string('requires-python');
    if (range !== undefined && range.trim() !== '' && (range.length > LONGEST || !(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .validRange */ .Im)(range))) {
        reader.problem('requires-python', `project.requires-python "${range}" is not a valid version range.`, 'Write a PEP 440 specifier, such as ">=3.9".');
    }
    return range;
}
/** `module`, `module:object`, either with `[extras]` (packaging.python.org/specifications/entry-points). */
const REFERENCE = /^\s*[\p{L}_][\p{L}\p{N}_.]*\s*(?::\s*[\p{L}_][\p{L}\p{N}_.]*\s*)?(?:\[[^\]]*\]\s*)?$/u;
function checkReferences(reader, key, scripts = {}) {
    for (const [name, reference] of Object.entries(scripts)) {
        if (REFERENCE.test(reference) && reference.includes(':'))
            continue;
        reader.problem([key, name], `${reader.name(key, name)} "${reference}" is not a module:function.`, 'Write the import path, a colon and the function, such as "package.cli:main".');
    }
}
function decodeEntryPoints(reader) {
    const groups = reader.child('entry-points');
    for (const [group, key] of [
        ['console_scripts', 'scripts'],
        ['gui_scripts', 'gui-scripts'],
    ]) {
        if (!groups?.has(group))
            continue;
        const message = `project.entry-points.${group} is not allowed there.`;
        groups.problem(group, message, `Put these scripts into [project.${key}].`);
    }
    return groups && Object.fromEntries(groups.entries((inner, name) => inner.stringTable(name)));
}
function stringOrTable(reader, key, keys) {
    const value = reader.value(key);
    if (value === undefined || typeof value === 'string')
        return value;
    const table = reader.child(key);
    const found = keys.flatMap(name => table?.string(name) ?? []);
    if (table !== undefined && found.length !== 1) {
        const choices = keys.map(name => `"${name}"`).join(' or ');
        const message = `project.${key} must hold exactly one of ${choices}.`;
        reader.problem(key, message, `Keep one of ${choices}.`);
    }
    return found[0];
}
/** What PEP 517 and 518 say a project without `[build-system]` is built with. */
const LEGACY_BUILD_SYSTEM = {
    requires: ['setuptools >= 40.8.0'],
    backend: 'setuptools.build_meta:__legacy__',
    backendPath: [],
    declared: false,
};
/**
 * Decodes the text of a pyproject.toml.
 * @param file the path that errors name
 * @throws PackagingError `project/toml` for a syntax error; `Problems` of `project/metadata`, one for each wrong value
 */
function decodePyproject(text, file) {
    const document = { file, problems: [] };
    const root = new _toml_js__WEBPACK_IMPORTED_MODULE_2__/* .TableReader */ .kj(document, (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .parseToml */ .MT)(text, file));
    const buildSystem = decodeBuildSystem(root);
    const projectReader = root.child('project');
    const project = projectReader && decodeProjectTable(projectReader, buildSystem.backend);
    const tool = root.child('tool');
    const settings = tool?.child('package-python');
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(document.problems);
    return {
        file,
        text,
        buildSystem,
        hasBuildSystem: root.has('build-system'),
        project,
        settings: settings && {
            table: settings.table,
            place: path => ({ file, key: [...settings.path, ...path] }),
        },
        tool: (0,_toml_js__WEBPACK_IMPORTED_MODULE_2__/* .isTable */ .bI)(tool?.table) ? tool.table : {},
        place: path => ({ file, key: path }),
    };
}
const BUILD_SYSTEM_KEYS = ['requires', 'build-backend', 'backend-path'];
function decodeBuildSystem(root) {
    const reader = root.child('build-system');
    if (reader === undefined)
        return LEGACY_BUILD_SYSTEM;
    for (const key of Object.keys(reader.table)) {
        // PEP 518 leaves no room for other keys, and pypa/build refuses them: a misspelt `build-backend` would else
        // quietly become setuptools.
        if (BUILD_SYSTEM_KEYS.includes(key))
            continue;
        const fix = `The keys of [build-system] are ${BUILD_SYSTEM_KEYS.join(', ')}.`;
        reader.problem(key, `${reader.name(key)} does not exist.`, fix);
    }
    if (!reader.has('requires')) {
        reader.problem([], '[build-system] lacks the required key "requires".', 'Add requires = ["…"] with the build backend in it.');
    }
    const requires = reader.strings('requires') ?? [];
    const backend = reader.string('build-backend');
    const backendPath = reader.strings('backend-path') ?? [];
    checkBackend(reader, backend, backendPath);
    return {
        requires,
        backend: backend ?? LEGACY_BUILD_SYSTEM.backend,
        backendPath,
        declared: backend !== undefined,
    };
}
/** PEP 517: `module[:object]`; in-tree backends only with a backend, from folders inside the project. */
function checkBackend(reader, backend, backendPath) {
    if (backend !== undefined && !/^[\w.]+(?::[\w.]+)?$/u.test(backend)) {
        reader.problem('build-backend', `build-system.build-backend "${backend}" is not a module or module:object.`, 'Write it as the documentation of the backend does, such as "hatchling.build".');
    }
    if (backendPath.length > 0 && backend === undefined && !reader.has('build-backend')) {
        reader.problem('backend-path', 'build-system.backend-path is given without a build-backend.', 'Name the backend in build-backend, or remove backend-path.');
    }
    for (const [index, folder] of backendPath.entries()) {
        if (!/^(?:[/\\]|[A-Za-z]:)/.test(folder) && !folder.split(/[/\\]/).includes('..'))
            continue;
        reader.problem(['backend-path', index], `build-system.backend-path names "${folder}", which is not inside the project.`, 'Name a folder relative to pyproject.toml, such as "." or "_build".');
    }
}


/***/ }),

/***/ 61565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hg: () => (/* binding */ withPositions),
/* harmony export */   MT: () => (/* binding */ parseToml),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   kj: () => (/* binding */ TableReader)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/**
 * TOML text → plain data → typed values, with every wrong value noted under its key. Where a key stands is found only for
 * an error about it, by a parser that keeps positions and is loaded then.
 */



/**
 * Parses TOML 1.0.
 * @param file for the error's place only
 * @throws PackagingError `project/toml` with line and column
 */
function parseToml(text, file) {
    // Our own parser passes over it; tomllib, with which pip and every backend read the file, does not.
    if (text.startsWith(_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .BYTE_ORDER_MARK */ .sn))
        throw (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .byteOrderMarkError */ ._l)('project/toml', file, 'every TOML reader of Python');
    const deep = text.split('\n').findIndex(line => line.split('.', DEEPEST + 1).length > DEEPEST && isDeep(line));
    if (deep !== -1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/toml', {
            message: `${file} nests tables deeper than ${DEEPEST} levels.`,
            fix: 'Write fewer names with dots between them.',
            place: { file, line: deep + 1 },
        });
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    }
    catch (error) {
        // Arrays and inline tables that nest without an end fill the stack.
        if (error instanceof RangeError)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/toml', {
                message: `${file} nests arrays or tables too deeply to be read.`,
                fix: 'Write it with fewer levels.',
                place: { file },
                cause: error,
            });
        if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .TomlError */ .zx))
            throw error;
        const [sentence] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/toml', {
            message: `${file} is not valid TOML: ${sentence} (line ${error.line}, column ${error.column})`,
            fix: 'Correct the line shown; the syntax is described at https://toml.io.',
            place: { file, line: error.line, column: error.column },
            detail: error.codeblock.trimEnd().split('\n'),
            cause: error,
        });
    }
}
/**
 * The problems with line and column in place of the key that they are about, those of one file in the order of its lines.
 * @param read gives the text of a place's file; undefined when it cannot be read
 */
async function withPositions(problems, read) {
    const files = [...new Set(problems.flatMap(({ place }) => (place?.key === undefined ? [] : [place.file])))].sort();
    if (files.length === 0)
        return problems;
    const { positionsIn } = await Promise.all(/* import() */[__webpack_require__.e(9605), __webpack_require__.e(9016)]).then(__webpack_require__.bind(__webpack_require__, 19016));
    const texts = await Promise.all(files.map(async (file) => [file, await read(file).catch(() => undefined)]));
    const positions = new Map(texts.map(([file, text]) => [file, positionsIn(text ?? '')]));
    const placed = problems.flatMap(problem => {
        const { file, key } = problem.place ?? {};
        if (file === undefined || key === undefined)
            return [];
        const { code, message, fix, detail, cause } = problem;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr(code, { message, fix, detail, cause, place: { file, ...positions.get(file)?.(key) } });
    });
    const inOrder = files.flatMap(file => placed
        .filter(({ place }) => place?.file === file)
        .sort((one, other) => (one.place?.line ?? 0) - (other.place?.line ?? 0)));
    return problems.map(problem => (problem.place?.key === undefined ? problem : (inOrder.shift() ?? problem)));
}
/** Levels of tables that a key can name. */
const DEEPEST = 100;
/** Whether the line is a header or a key with that many names; dots in a string do not count. */
function isDeep(line) {
    const key = line.trimStart().replace(/^\[{1,2}/, '');
    let names = 1;
    let quote = '';
    for (const character of key) {
        if (quote !== '')
            quote = character === quote ? '' : quote;
        else if (character === '"' || character === "'")
            quote = character;
        else if (character === '.')
            names += 1;
        else if (character === '=' || character === ']' || character === '#')
            break;
        else if (!/[\w \t-]/.test(character))
            return false;
    }
    return names > DEEPEST;
}
/** The value at a path of tables; undefined where there is none. */
function valueAt(table, ...keys) {
    return keys.reduce((inner, key) => (isTable(inner) ? inner[key] : undefined), table);
}
/** True for a table or inline table, false for arrays, dates and everything else. */
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
/** Reads the keys of one table. Each method gives undefined for an absent key, and for a wrong one after noting it. */
class TableReader {
    document;
    table;
    path;
    constructor(document, table, path = []) {
        this.document = document;
        this.table = table;
        this.path = path;
    }
    /** Notes a problem about `key` (or, as a path, about something inside it). */
    problem(key, message, fix) {
        const { file, problems } = this.document;
        const place = { file, key: [...this.path, ...(typeof key === 'string' ? [key] : key)] };
        problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/metadata', { message, fix, place }));
    }
    /** `project.name`, `tool.poetry."odd key"`: a key as a person writes it. */
    name(...keys) {
        let name = '';
        for (const key of [...this.path, ...keys]) {
            if (typeof key === 'number')
                name += `[${key}]`;
            else
                name += (name && '.') + (/^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key));
        }
        return name;
    }
    has(key) {
        return Object.hasOwn(this.table, key);
    }
    value(key) {
        return this.has(key) ? this.table[key] : undefined;
    }
    string(key) {
        const value = this.value(key);
        if (value === undefined || typeof value === 'string')
            return value;
        this.wrongType([key], value, 'a string', `Write ${key} = "…".`);
        return undefined;
    }
    strings(key) {
        const value = this.value(key);
        if (value === undefined)
            return undefined;
        if (!Array.isArray(value)) {
            this.wrongType([key], value, 'an array of strings', `Write ${key} = ["…"].`);
            return undefined;
        }
        const strings = [];
        for (const [index, item] of value.entries()) {
            if (typeof item === 'string')
                strings.push(item);
            else
                this.wrongType([key, index], item, 'a string', 'Put the value in quotes.');
        }
        return strings;
    }
    /** A table whose values are all strings. */
    stringTable(key) {
        const reader = this.child(key);
        return reader && Object.fromEntries(reader.entries((inner, name) => inner.string(name)));
    }
    /** A table whose values are all arrays of strings. */
    stringsTable(key) {
        const reader = this.child(key);
        return reader && Object.fromEntries(reader.entries((inner, name) => inner.strings(name)));
    }
    /** Reads every key of this table; those without a right value are left out. */
    entries(read) {
        return Object.keys(this.table).flatMap(name => {
            const value = read(this, name);
            return value === undefined ? [] : [[name, value]];
        });
    }
    child(key) {
        const value = this.value(key);
        if (value === undefined)
            return undefined;
        if (isTable(value))
            return new TableReader(this.document, value, [...this.path, key]);
        this.wrongType([key], value, 'a table', `Write a [${this.name(key)}] table.`);
        return undefined;
    }
    wrongType(keys, value, wanted, fix) {
        this.problem(keys, `${this.name(...keys)} must be ${wanted}, and is ${kindOf(value)}.`, fix);
    }
}
function kindOf(value) {
    if (Array.isArray(value))
        return 'an array';
    if (value instanceof Date)
        return 'a date or time';
    if (typeof value === 'object')
        return 'a table';
    if (typeof value === 'string')
        return 'a string';
    return `${String(value)}, a ${typeof value}`;
}


/***/ }),

/***/ 68930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mE: () => (/* binding */ withPipConfiguration)
/* harmony export */ });
/* unused harmony exports pipFiles, pipConfiguration */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25888);
/* harmony import */ var _project_ini_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11647);
/**
 * pip's configuration files, as the environment variables that say the same: a company's index is often set there, and
 * `python -m build` and pip follow it. @see https://pip.pypa.io/en/stable/topics/configuration/
 */






/** Options that say where packages come from; uv is given them. */
const FOLLOWED = ['index-url', 'extra-index-url', 'find-links', 'no-index', 'trusted-host', 'cert'];
/** Options that change what pip installs or from where, which nothing here does. All others are of no importance to a build. */
const IGNORED = [
    'build-constraint',
    'client-cert',
    'constraint',
    'keyring-provider',
    'no-binary',
    'only-binary',
    'pre',
    'proxy',
    'require-hashes',
];
/** In the order in which pip reads them: a later one has precedence. */
function pipFiles({ env, home, platform, read }) {
    const named = env.PIP_CONFIG_FILE;
    // pip's own way to read no file at all.
    if (named !== undefined && (named === '/dev/null' || named.toLowerCase() === 'nul'))
        return [];
    const { join } = platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_2__.win32 : node_path__WEBPACK_IMPORTED_MODULE_2__.posix;
    const name = platform === 'win32' ? 'pip.ini' : 'pip.conf';
    // A file that is named replaces the user's.
    const user = named && read(named) !== undefined ? [] : userFiles({ env, home, platform });
    return [
        ...systemFolders(env, platform).map(folder => join(folder, name)),
        ...user,
        ...(env.VIRTUAL_ENV ? [join(env.VIRTUAL_ENV, name)] : []),
        ...(named ? [named] : []),
    ];
}
function systemFolders(env, platform) {
    if (platform === 'win32')
        return [node_path__WEBPACK_IMPORTED_MODULE_2__.win32.join(env.ProgramData ?? env.PROGRAMDATA ?? 'C:\\ProgramData', 'pip')];
    if (platform === 'darwin')
        return ['/Library/Application Support/pip'];
    return [...(env.XDG_CONFIG_DIRS || '/etc/xdg').split(':').map(folder => node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(folder, 'pip')), '/etc'];
}
function userFiles({ env, home, platform }) {
    if (platform === 'win32') {
        const { join } = node_path__WEBPACK_IMPORTED_MODULE_2__.win32;
        return [join(home, 'pip', 'pip.ini'), join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'pip', 'pip.ini')];
    }
    const { join } = node_path__WEBPACK_IMPORTED_MODULE_2__.posix;
    return [
        join(home, '.pip', 'pip.conf'),
        ...(platform === 'darwin' ? [join(home, 'Library', 'Application Support', 'pip', 'pip.conf')] : []),
        join(env.XDG_CONFIG_HOME || join(home, '.config'), 'pip', 'pip.conf'),
    ];
}
function pipConfiguration(machine) {
    const { env, read } = machine;
    const options = new Map();
    const warnings = [];
    for (const file of pipFiles(machine)) {
        const text = read(file);
        if (text === undefined)
            continue;
        const parsed = parsePipFile(text);
        if ('wrong' in parsed)
            warnings.push(unreadable(file, parsed.line, parsed.wrong));
        else {
            for (const [key, value] of parsed.options)
                options.set(key, value);
            const ignored = IGNORED.filter(name => ['global', 'install'].some(part => parsed.options.get(`${part}.${name}`)));
            if (ignored.length > 0)
                warnings.push(notFollowed(file, ignored));
        }
    }
    // A command's own section has precedence over [global] of any file.
    const variables = FOLLOWED.flatMap(name => {
        const variable = `PIP_${name.toUpperCase().replaceAll('-', '_')}`;
        const value = options.get(`install.${name}`) || options.get(`global.${name}`);
        return value && !env[variable] ? [[variable, value.trim().split(/\s+/).join(' ')]] : [];
    });
    return { variables: Object.fromEntries(variables), warnings };
}
/** `section.option` → value, with the names of options as pip normalizes them. */
function parsePipFile(text) {
    try {
        const sections = [...(0,_project_ini_js__WEBPACK_IMPORTED_MODULE_5__/* .parseIni */ .A)(text)];
        const options = sections.flatMap(([section, { options: own }]) => [...own].map(([name, { value }]) => [`${section}.${name.replaceAll('_', '-').replace(/^--/, '')}`, value]));
        return { options: new Map(options) };
    }
    catch (thrown) {
        if (!(thrown instanceof _project_ini_js__WEBPACK_IMPORTED_MODULE_5__/* .IniError */ .J))
            throw thrown;
        return { wrong: thrown.message, line: thrown.line };
    }
}
function unreadable(file, line, wrong) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/invalid', {
        message: `pip's configuration is not followed: ${file} cannot be read: ${wrong}.`,
        fix: 'Correct it, pip refuses it too; or set PIP_CONFIG_FILE to another file.',
        place: { file, line },
    });
}
function notFollowed(file, names) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/invalid', {
        message: `pip's configuration sets ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .listing */ .RR)(names)} in ${file}, which is not followed here.`,
        fix: "Where a build needs it, set uv's own variable or setting (docs.astral.sh/uv/reference/environment).",
        place: { file },
    });
}
/** `env` with what pip's files on this machine set, for every host. */
function withPipConfiguration(env) {
    const read = (file) => {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8') : undefined;
        }
        catch {
            return undefined;
        }
    };
    const { variables, warnings } = pipConfiguration({ env, home: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), platform: process.platform, read });
    return { env: { ...env, ...variables }, warnings };
}


/***/ }),

/***/ 85390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   MJ: () => (/* binding */ UNIVERSAL2),
/* harmony export */   Mi: () => (/* binding */ isPromised),
/* harmony export */   Uf: () => (/* binding */ DEFAULT_FLOORS),
/* harmony export */   VJ: () => (/* binding */ versionParts),
/* harmony export */   Z6: () => (/* binding */ PLATFORM_NAMES),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _l: () => (/* binding */ canonicalPlatform),
/* harmony export */   g8: () => (/* binding */ thisMachine),
/* harmony export */   nV: () => (/* binding */ servedBy),
/* harmony export */   qA: () => (/* binding */ parsePlatforms),
/* harmony export */   s5: () => (/* binding */ UNIVERSAL2_OF),
/* harmony export */   vQ: () => (/* binding */ parseFloors),
/* harmony export */   vb: () => (/* binding */ oldestManylinux),
/* harmony export */   xS: () => (/* binding */ minimumInput)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31204);
/**
 * Platforms: the one table of their names and aliases (`KINDS`), the inputs `platforms` (`parsePlatforms`) and `glibc`,
 * `musl`, `macos` (`parseFloors`), and the machine that this process runs on (`thisMachine`).
 */



const DEFAULT_FLOORS = { glibc: '2.28', musl: '1.2', macos: '11.0' };
/** Valid minimum versions: PEP 600 (manylinux), PEP 656 (musllinux), and macOS versions that CPython 3.8+ runs on. */
const RULES = {
    glibc: { major: [2, 2], lowest: '2.5', about: 'a glibc version from 2.5, such as 2.17, 2.28 or 2.34' },
    musl: { major: [1, 1], lowest: '1.0', about: 'a musl version from 1.0, such as 1.1 or 1.2' },
    macos: { major: [10, 99], lowest: '10.4', about: 'a macOS version from 10.4, such as 10.13, 11.0 or 14.0' },
};
/** `major.minor` as numbers. */
function versionParts(version) {
    const [major = '0', minor = '0'] = version.split('.');
    return [Number(major), Number(minor)];
}
/** Negative when `a` is older than `b`, 0 when equal. */
function compareVersions(a, b) {
    const [left, right] = [versionParts(a), versionParts(b)];
    return left[0] - right[0] || left[1] - right[1];
}
/**
 * Reads the three inputs of minimum versions, each with a default. A major version alone gets `.0`.
 * Problems have code `input/invalid`; the default replaces an invalid value so that parsing can go on.
 */
function parseFloors(given) {
    const floors = { ...DEFAULT_FLOORS };
    const problems = [];
    for (const key of ['glibc', 'musl', 'macos']) {
        const value = given[key]?.trim();
        if (!value)
            continue;
        const { major, lowest, about } = RULES[key];
        const [, first = '', second = '0'] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(value) ?? [];
        const version = `${Number(first)}.${Number(second)}`;
        if (first && Number(first) >= major[0] && Number(first) <= major[1] && compareVersions(version, lowest) >= 0)
            floors[key] = version;
        else
            problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
                message: `${key}: '${value}' is not a valid minimum version for wheels.`,
                fix: `Give ${about}; the default is ${DEFAULT_FLOORS[key]}.`,
            }));
    }
    return { floors, problems };
}
/** The input for the minimum system of a platform; undefined on Windows, which has none. */
function minimumInput({ os, libc }) {
    if (os === 'windows')
        return undefined;
    return os === 'macos' ? 'macos' : libc === 'musl' ? 'musl' : 'glibc';
}
/**
 * Whether the minimum system of a platform is a promise: the user gave it, and a file that needs a newer one is an error.
 * The default is a goal, and such a file is a warning.
 * @param given the text of every input that was given
 */
function isPromised(given, platform) {
    const input = minimumInput(platform);
    return input !== undefined && given[input] !== undefined;
}
/** The oldest glibc that manylinux tags exist for (PEP 600): 2.5 on x86, 2.17 elsewhere. */
function oldestManylinux(arch) {
    return arch === 'x86_64' || arch === 'x86' ? '2.5' : '2.17';
}
/**
 * The minimum version of one platform.
 * @throws PackagingError `input/invalid` for a glibc older than any manylinux tag of that architecture.
 */
function floorFor(kind, floors) {
    if (kind.os === 'windows')
        return '';
    // The first macOS on arm64 is 11.0, so that every one satisfies an older minimum.
    if (kind.os === 'macos')
        return kind.arch === 'aarch64' && compareVersions(floors.macos, '11.0') < 0 ? '11.0' : floors.macos;
    if (kind.libc === 'musl')
        return floors.musl;
    const oldest = oldestManylinux(kind.arch);
    if (compareVersions(floors.glibc, oldest) < 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
            message: `glibc: ${floors.glibc} is older than the oldest manylinux tag for linux-${kind.arch}, ${oldest} (PEP 600).`,
            fix: `Set glibc to ${oldest} or newer, or leave linux-${kind.arch} out of platforms.`,
        });
    return floors.glibc;
}
const SYSTEM_OF_NODE = { linux: 'linux', darwin: 'macos', win32: 'windows' };
const ARCH_OF_NODE = {
    x64: 'x86_64',
    arm64: 'aarch64',
    ia32: 'x86',
    arm: 'armv7l',
    ppc64: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
};
/** The system and architecture of this Node; an unknown one counts as Linux on x86_64. */
function thisMachine() {
    const os = SYSTEM_OF_NODE[process.platform] ?? 'linux';
    const arch = ARCH_OF_NODE[process.arch] ?? 'x86_64';
    if (os !== 'linux')
        return { os, arch };
    known ??= { glibc: glibcVersion() };
    const { glibc } = known;
    return glibc === undefined ? { os, arch, libc: 'musl' } : { os, arch, libc: 'glibc', libcVersion: glibc };
}
/** A report takes 4 ms, and many times that while other threads work. */
let known;
/** Node's report contains the glibc version, and none with musl. */
function glibcVersion() {
    // The network section resolves host names, which may take seconds.
    if (process.report)
        Object.assign(process.report, { excludeNetwork: true });
    const report = process.report?.getReport();
    return report?.header?.glibcVersionRuntime;
}
/** Every platform by name, in the order of lists for people. */
const KINDS = new Map([
    ..._core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .ARCHES */ .Pr.map((arch) => [`linux-${arch}`, { os: 'linux', arch, libc: 'glibc' }]),
    ..._core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .ARCHES */ .Pr.map((arch) => [`musllinux-${arch}`, { os: 'linux', arch, libc: 'musl' }]),
    ['macos-arm64', { os: 'macos', arch: 'aarch64' }],
    ['macos-x86_64', { os: 'macos', arch: 'x86_64' }],
    ['windows-x86_64', { os: 'windows', arch: 'x86_64' }],
    ['windows-arm64', { os: 'windows', arch: 'aarch64' }],
    ['windows-x86', { os: 'windows', arch: 'x86' }],
]);
/** Every valid platform name. */
const PLATFORM_NAMES = [...KINDS.keys()];
/** Both kinds of Mac, served by one wheel: a name in `platforms`, and of the wheels, but of no machine. */
const UNIVERSAL2 = 'macos-universal2';
/** The platforms that a universal2 wheel serves. */
const UNIVERSAL2_OF = ['macos-arm64', 'macos-x86_64'];
/** `macos-universal2`, `osx_universal2`, `macosx_11_0_universal2`. */
function isUniversal2(word) {
    return /^(?:macosx?|osx|mac|darwin)(?:[-_]\d+[_.]\d+)?[-_]?universal2$/i.test(word);
}
/** The platforms that a wheel for `platform` serves. */
function servedBy({ name, universal2 }) {
    return universal2 ? UNIVERSAL2_OF : [name];
}
const SYSTEM_WORDS = {
    linux: 'linux',
    manylinux: 'linux',
    manylinux1: 'linux',
    manylinux2010: 'linux',
    manylinux2014: 'linux',
    gnu: 'linux',
    ubuntu: 'linux',
    musllinux: 'musllinux',
    musl: 'musllinux',
    alpine: 'musllinux',
    macos: 'macos',
    macosx: 'macos',
    osx: 'macos',
    mac: 'macos',
    darwin: 'macos',
    windows: 'windows',
    win: 'windows',
};
/** Other names of architectures. */
const ARCH_ALIASES = {
    x86_64: 'x86_64',
    amd64: 'x86_64',
    x64: 'x86_64',
    aarch64: 'aarch64',
    arm64: 'aarch64',
    x86: 'x86',
    i386: 'x86',
    i686: 'x86',
    '32': 'x86',
    '64': 'x86_64',
    armv7l: 'armv7l',
    armv7: 'armv7l',
    armhf: 'armv7l',
    ppc64le: 'ppc64le',
    powerpc64le: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
};
/**
 * The architecture of an operating system alone: that of GitHub's `…-latest` runner, on any machine, so that a plan does
 * not depend on where it is created. An architecture alone is refused, as it leaves the system open.
 */
const USUAL_ARCH = { linux: 'x86_64', musllinux: 'x86_64', macos: 'aarch64', windows: 'x86_64' };
/** `macos-arm64`, `linux-aarch64`: each system's own name of its architecture. */
function nameOf(system, arch) {
    const armName = system === 'macos' || system === 'windows' ? 'arm64' : 'aarch64';
    return `${system}-${arch === 'aarch64' ? armName : arch}`;
}
/**
 * The canonical name of a platform word: `win_amd64` → `windows-x86_64`, `manylinux_2_28_aarch64` → `linux-aarch64`,
 * `osx` → `macos-arm64`. Undefined for anything else.
 */
function canonicalPlatform(word) {
    if (/[-_]$/.test(word.trim()))
        return undefined;
    const [, stem = '', rest = ''] = /^([a-z]+(?:1|20\d\d)?)[-_]?(.*)/s.exec(word.trim().toLowerCase()) ?? [];
    const system = Object.hasOwn(SYSTEM_WORDS, stem) ? SYSTEM_WORDS[stem] : undefined;
    if (system === undefined)
        return undefined;
    // A wheel's platform tag contains a version (`manylinux_2_28_`, `macosx_11_0_`); minimum versions are separate inputs.
    const archWord = rest.replace(/^\d+[_.]\d+[-_]/, '');
    if (archWord === '')
        return nameOf(system, USUAL_ARCH[system]);
    const arch = Object.hasOwn(ARCH_ALIASES, archWord) ? ARCH_ALIASES[archWord] : undefined;
    const name = arch === undefined ? '' : nameOf(system, arch);
    return KINDS.has(name) ? name : undefined;
}
/** The platform of this machine, with the minimum versions asked for but not above its own. */
function runnerPlatform(machine, floors) {
    const system = machine.os === 'linux' && machine.libc === 'musl' ? 'musllinux' : machine.os;
    const name = nameOf(system, machine.arch);
    const kind = KINDS.get(name);
    if (kind === undefined)
        return undefined;
    const floor = floorFor(kind, floors);
    const own = kind.os === 'linux' ? machine.libcVersion : undefined;
    return { name, ...kind, floor: own && compareVersions(own, floor) < 0 ? own : floor };
}
function unknown(value) {
    const word = value.toLowerCase();
    const arch = Object.hasOwn(ARCH_ALIASES, word) ? ARCH_ALIASES[word] : undefined;
    const ofArch = [...KINDS].filter(([, kind]) => kind.arch === arch).map(([name]) => name);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: arch === undefined
            ? `platforms: '${value}' is not a platform.`
            : `platforms: '${value}' is an architecture without an operating system.`,
        fix: `Did you mean '${ofArch[0] ?? (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestOf */ .qw)(value, PLATFORM_NAMES)}'? Valid: runner, ${[...PLATFORM_NAMES, UNIVERSAL2].join(', ')}, or a path to a complete-platform .json file.`,
    });
}
/**
 * Reads the values of the `platforms` input; `runner` is this machine. Pure: files are named, not read
 * (`decodeCompletePlatform` does).
 * @param context `floors` come from `parseFloors`; one that a platform cannot have (manylinux of aarch64 starts at 2.17)
 * is a problem
 * @returns platforms without duplicates, in the order given; `files`: values that are paths to complete-platform JSON
 * files, as written; `universal2`: whether both kinds of Mac share their wheels; `problems`: all of them, with code
 * `input/invalid`
 */
function parsePlatforms(values, context) {
    const platforms = new Map();
    const files = new Set();
    const problems = [];
    const universal2 = values.some(isUniversal2);
    for (const value of values.flatMap(one => (isUniversal2(one) ? UNIVERSAL2_OF : [one]))) {
        if (/\.json$|[/\\]/i.test(value)) {
            files.add(value);
            continue;
        }
        try {
            const name = canonicalPlatform(value);
            const kind = name === undefined ? undefined : KINDS.get(name);
            const platform = value.toLowerCase() === 'runner'
                ? runnerPlatform(context.machine, context.floors)
                : name && kind && { name, ...kind, floor: floorFor(kind, context.floors) };
            if (!platform)
                problems.push(unknown(value));
            else if (!platforms.has(platform.name))
                platforms.set(platform.name, platform);
        }
        catch (thrown) {
            if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr))
                throw thrown;
            problems.push(thrown);
        }
    }
    return { platforms: [...platforms.values()], files: [...files], universal2, problems };
}


/***/ })

};
