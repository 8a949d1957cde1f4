export const id = 6996;
export const ids = [6996];
export const modules = {

/***/ 6996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   normalizeSdist: () => (/* binding */ normalizeSdist)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var _host_files_fs_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22111);
/* harmony import */ var _host_files_write_at_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57107);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(23808);
/* harmony import */ var _wheel_sdist_members_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24888);
/* harmony import */ var _wheel_tar_header_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86060);
/* harmony import */ var _wheel_tar_records_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(18591);
/* harmony import */ var _wheel_tar_write_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(682);
/**
 * Writes an sdist anew so that only names, contents and which files can be started decide its bytes: members by name,
 * one time, owner 0 without a name, modes 644 and 755, no pax headers but for names that need one, a gzip header that
 * tells nothing. Contents stay as they are.
 */













/** Bytes handled at once. */
const PIECE = 256 * 1024;
/** Bytes of contents that are held in memory; most sdists are smaller as a whole. */
const HELD = 32 * 1024 * 1024;
/**
 * @param output absolute path; what is there is replaced, and nothing is there after a failure
 * @param epoch seconds since 1970 that every member is dated with
 * @throws PackagingError `check/content` for what is no sdist that can be trusted, `host/disk-full`
 */
async function normalizeSdist(sdist, output, epoch) {
    // Members can be put in order only when all of them lie open; an sdist may be larger than memory.
    const unpacked = `${output}.unpacked`;
    try {
        await (0,_host_files_fs_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .orFsError */ .HQ)(`write ${output}`, output, async () => {
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(unpacked, 'w+', 0o600);
            try {
                const members = await unpack(sdist, handle);
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(gathered(blocks(members, handle, epoch))), (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGzip)({ level: 6 }), _wheel_tar_write_js__WEBPACK_IMPORTED_MODULE_9__/* .anySystem */ .q, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output, { mode: 0o644 }));
            }
            finally {
                await handle.close();
            }
        });
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(output, { force: true });
        throw thrown;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unpacked, { force: true });
    }
}
/** Of two PKG-INFO the last counts for every installer; in order of names there could be only one. */
async function unpack(sdist, handle) {
    const members = new Map();
    let [held, end] = [0, 0];
    await (0,_wheel_sdist_members_js__WEBPACK_IMPORTED_MODULE_7__/* .eachMember */ .c)(sdist, async (entry) => {
        const { name, kind, mode, size, target } = entry;
        const kept = { kind, mode, size, target };
        if (kind !== 'file')
            members.set(name, { ...kept, content: Buffer.alloc(0) });
        else if (held + size <= HELD) {
            held += size;
            members.set(name, { ...kept, content: await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.buffer)(entry.content()) });
        }
        else {
            members.set(name, { ...kept, content: end });
            for await (const piece of entry.content()) {
                await (0,_host_files_write_at_js__WEBPACK_IMPORTED_MODULE_10__/* .writeAt */ .H)(handle, piece, end);
                end += piece.length;
            }
        }
    });
    return members;
}
/** In pieces of some size: each goes to another thread and back. */
async function* gathered(source) {
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
    yield Buffer.concat(pieces);
}
async function* blocks(members, handle, time) {
    for (const [name, { kind, mode, size, target, content }] of [...members].sort(([a], [b]) => (0,_text_format_js__WEBPACK_IMPORTED_MODULE_11__/* .byBytes */ .bg)(a, b))) {
        if (kind === 'folder')
            yield* (0,_wheel_tar_records_js__WEBPACK_IMPORTED_MODULE_12__/* .header */ .w)({ name: `${name}/`, size: 0, mode: 0o755, time });
        else if (kind === 'symlink')
            yield* (0,_wheel_tar_records_js__WEBPACK_IMPORTED_MODULE_12__/* .header */ .w)({ name, size: 0, mode: 0o777, link: target, time });
        else {
            yield* (0,_wheel_tar_records_js__WEBPACK_IMPORTED_MODULE_12__/* .header */ .w)({ name, size, mode: (mode & 0o100) === 0 ? 0o644 : 0o755, time });
            if (typeof content === 'number')
                yield* contentAt(handle, content, size, name);
            else
                yield content;
            yield Buffer.alloc((0,_wheel_tar_header_js__WEBPACK_IMPORTED_MODULE_8__/* .padding */ .Ms)(size));
        }
    }
    yield Buffer.alloc(2 * _wheel_tar_header_js__WEBPACK_IMPORTED_MODULE_8__/* .BLOCK */ .IE);
}
async function* contentAt(handle, at, size, name) {
    for (let done = 0; done < size;) {
        const piece = Buffer.alloc(Math.min(PIECE, size - done));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at + done);
        if (bytesRead === 0)
            throw new Error(`${name} was cut off while it was packed`);
        yield piece.subarray(0, bytesRead);
        done += bytesRead;
    }
}


/***/ })

};
