export const id = 5538;
export const ids = [5538];
export const modules = {

/***/ 36779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ dosTime),
/* harmony export */   v: () => (/* binding */ dosTimeText)
/* harmony export */ });
/** Times as zip archives hold them (pure): no zone, steps of two seconds, 1980 to 2107. APPNOTE 4.4.6. */
/** The date in the upper half, the time in the lower; UTC. @param seconds since 1970 */
function dosTime(seconds) {
    const last = Date.UTC(2107, 11, 31, 23, 59, 58);
    const time = new Date(Math.min(Math.max(seconds * 1000, Date.UTC(1980, 0, 1)), last));
    const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
    const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
    return date * 0x1_0000 + clock;
}
/** `2026-11-22 22:04:30`, in whatever zone the writer was. */
function dosTimeText(value) {
    const [date, clock] = [Math.floor(value / 0x1_0000), value % 0x1_0000];
    const two = (number) => String(number).padStart(2, '0');
    const day = [(date >> 9) + 1980, two((date >> 5) & 15), two(date & 31)].join('-');
    return `${day} ${[clock >> 11, (clock >> 5) & 63, (clock & 31) * 2].map(two).join(':')}`;
}


/***/ }),

/***/ 35538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inOrder: () => (/* binding */ inOrder),
  normalizeWheel: () => (/* binding */ normalizeWheel)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
// EXTERNAL MODULE: ./lib/host/files/write-at.js
var write_at = __webpack_require__(57107);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/wheel/content-error.js
var content_error = __webpack_require__(77289);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
// EXTERNAL MODULE: ./lib/wheel/zip-records.js
var zip_records = __webpack_require__(7063);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/reproduce/compress.js




/** Bytes up to which a member is compressed at once; a larger one goes through in pieces. */
const WHOLE = 1024 * 1024;
const deflate = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/** Members read and compressed before they are asked for: waiting for the disk and for another thread takes longest. */
const AHEAD = 12;
/** Gives the members' contents in their order, compressed; undefined for those that go through in pieces. */
function packAhead(zip, entries) {
    const begun = new Map();
    let next = 0;
    return index => {
        for (; next < entries.length && next <= index + AHEAD; next++) {
            const work = packSmall(zip, entries[next]);
            // Told when it is asked for.
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
    return size === 0 ? content : deflate(content, { level: 6 });
}
/** Writes a large member at `start`; gives the bytes that it takes there. */
async function putLarge(zip, { name }, handle, start) {
    const source = external_node_stream_.Readable.from(zip.stream(name), { objectMode: false });
    const packed = (0,external_node_zlib_.createDeflateRaw)({ level: 6 });
    source.on('error', error => packed.destroy(error));
    let length = 0;
    for await (const piece of source.pipe(packed)) {
        await (0,write_at/* writeAt */.H)(handle, piece, start + length);
        length += piece.length;
    }
    return length;
}

// EXTERNAL MODULE: ./lib/reproduce/dos-time.js
var dos_time = __webpack_require__(36779);
;// CONCATENATED MODULE: ./lib/reproduce/normalize-wheel.js
/**
 * Writes a wheel anew so that only names, contents and which files can be started decide its bytes: members by name with
 * `.dist-info` last (PEP 427 recommends it) and RECORD at the very end, one time, modes 644 and 755, one way to compress.
 * No content changes, so RECORD stays right as it is, and so does a signature of it (RECORD.jws, RECORD.p7s).
 */











const LINK = 0o120000;
/**
 * @param output absolute path; what is there is replaced, and nothing is there after a failure
 * @param epoch seconds since 1970 that every member is dated with
 * @returns names of signatures of RECORD in it, which stay right
 * @throws PackagingError `check/content` for a damaged wheel, `build/mismatch` for one of more than 4 GiB, `host/disk-full`
 */
async function normalizeWheel(wheel, output, epoch) {
    return (0,zip/* withZip */.o7)(wheel, async (zip) => {
        const link = zip.entries.find(({ mode }) => (mode & 0o170000) === LINK);
        if (link !== undefined)
            throw (0,content_error/* contentError */.G)(wheel, `"${link.name}" is a symbolic link`);
        if (zip.entries.length >= zip_records/* MAX_MEMBERS */.dw)
            throw tooLarge(wheel, `${zip.entries.length} members`);
        try {
            await (0,fs_errors/* orFsError */.HQ)(`write ${output}`, output, async () => {
                const handle = await (0,promises_.open)(output, 'w', 0o644);
                try {
                    await write(zip, handle, (0,dos_time/* dosTime */.u)(epoch));
                    if (process.platform !== 'win32')
                        await handle.chmod(0o644);
                }
                finally {
                    await handle.close();
                }
            });
        }
        catch (thrown) {
            await (0,promises_.rm)(output, { force: true });
            throw thrown;
        }
        return zip.entries.map(({ name }) => name).filter(name => SIGNATURE.test(name));
    });
}
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/;
/** In the order that they are written and listed in (pure). */
function inOrder(entries) {
    const place = (name) => !/^[^/]+\.dist-info(?:\/|$)/.test(name) ? 0 : !/^[^/]+\/RECORD(?:\.(?:jws|p7s))?$/.test(name) ? 1 : 2;
    return [...entries].sort((a, b) => place(a.name) - place(b.name) || (0,format/* byBytes */.bg)(a.name, b.name));
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
            await (0,write_at/* writeAt */.H)(handle, (0,zip_records/* localHeader */.$B)(whole), offset);
            run.from = run.to = start + whole.put.length;
        }
        else {
            whole = member(content.length);
            await put(run, (0,zip_records/* localHeader */.$B)(whole), content);
        }
        if (run.to > zip_records/* MAX_BYTES */.zx || size > zip_records/* MAX_BYTES */.zx)
            throw tooLarge(zip.file, 'more than 4 GiB');
        written.push(whole);
    }
    const directory = Buffer.concat(written.map(zip_records/* directoryEntry */.qM));
    if (run.to + directory.length > zip_records/* MAX_BYTES */.zx)
        throw tooLarge(zip.file, 'more than 4 GiB');
    await put(run, directory, (0,zip_records/* endRecord */.rs)(written.length, directory.length, run.to));
    await flush(run);
}
async function put(run, ...pieces) {
    run.pieces.push(...pieces);
    run.to += pieces.reduce((sum, { length }) => sum + length, 0);
    if (run.to - run.from > WHOLE)
        await flush(run);
}
async function flush(run) {
    await (0,write_at/* writeAt */.H)(run.handle, Buffer.concat(run.pieces.splice(0)), run.from);
    run.from = run.to;
}
function tooLarge(wheel, what) {
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `${external_node_path_.basename(wheel)} has ${what}, which a normalized wheel cannot have.`,
        fix: 'Use `reproducible: check`, which leaves the file as it is, or make the wheel smaller.',
    });
}


/***/ })

};
