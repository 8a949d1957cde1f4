export const id = 8881;
export const ids = [8881];
export const modules = {

/***/ 264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ saveStore),
/* harmony export */   MS: () => (/* binding */ CACHE_LIMITS),
/* harmony export */   Xr: () => (/* binding */ cacheKeys),
/* harmony export */   _A: () => (/* binding */ rememberCache),
/* harmony export */   p3: () => (/* binding */ cacheDecision),
/* harmony export */   tv: () => (/* binding */ recallCache),
/* harmony export */   yH: () => (/* binding */ restoreStore)
/* harmony export */ });
/* unused harmony exports KEEP, pruneEntries, contentKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25888);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(657);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14858);
/**
 * Carries the store's content-addressed files from run to run with GitHub's cache, and nothing else of the store: they are
 * hashed again before each use, so that a cache someone else wrote can only be slow. Nothing here can fail a build: what
 * goes wrong is a warning, and what hangs is given up. GitHub's client is loaded only when it is used: it costs 100 ms or more.
 */







// Whether the cache is used, under which keys, and what is worth keeping in it (pure).
/**
 * `auto` is on, except where what is built gets published: a cache can be written by any workflow on the default branch
 * and is restored unseen, which is how a release was poisoned (ultralytics, December 2024).
 * `ref` is GITHUB_REF and `event` GITHUB_EVENT_NAME.
 * @returns `reason` is one line for the log
 */
function cacheDecision(parts) {
    if (parts.input === 'false')
        return { use: false, reason: 'switched off' };
    if (parts.input === 'true')
        return { use: true, reason: 'switched on' };
    if (parts.ref?.startsWith('refs/tags/'))
        return { use: false, reason: 'off on tags' };
    if (parts.event === 'release')
        return { use: false, reason: 'off on releases' };
    return { use: true, reason: 'on' };
}
const short = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
/**
 * Keys from the widest to the narrowest: machine and place, locked tools, job. Entries never change at GitHub, so the digest of the
 * content ends the key, and the newest with the longest prefix is what comes back.
 * @returns `prefix`: what a saved entry's key starts with; `fallback`: what may be restored instead, best first
 */
function cacheKeys(scope) {
    const machine = `package-python-2-${scope.os}-${scope.arch}-${short(scope.place)}-`;
    const tools = `${machine}${short(scope.tools)}-`;
    const prefix = `${tools}${short(scope.job)}-`;
    return { prefix, fallback: [prefix, tools, machine] };
}
/** Keeps what was used in the last 30 days, and of that the most recent up to 2 GiB. */
const KEEP = { milliseconds: 30 * 24 * 3_600_000, bytes: 2 * 1024 ** 3 };
/** Splits the store into what to keep and what to drop. What was used since `runStart` is kept whatever its size. */
function pruneEntries(entries, times) {
    const newestFirst = entries.toSorted((a, b) => b.usedAt - a.usedAt || (a.name < b.name ? -1 : 1));
    const keep = [];
    const drop = [];
    let bytes = 0;
    for (const entry of newestFirst) {
        const now = entry.usedAt >= times.runStart;
        const fits = times.now - entry.usedAt <= KEEP.milliseconds && bytes + entry.bytes <= KEEP.bytes;
        if (now || fits) {
            keep.push(entry);
            bytes += entry.bytes;
        }
        else {
            drop.push(entry);
        }
    }
    return { keep, drop };
}
/** The key of exactly these entries; undefined when there are none. */
function contentKey(prefix, entries) {
    if (entries.length === 0)
        return undefined;
    const names = entries.map(entry => `${entry.name}\0${entry.bytes}\n`).toSorted();
    return `${prefix}${short(names.join(''))}`;
}
// The store's files as the cache sees them: `<content>/ab/abcdef…/<file name>`, one entry for each digest.
async function entryAt(content, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(content, name);
    const files = await Promise.all((await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)(folder)).map(file => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file))));
    const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder);
    return { name, bytes: files.reduce((sum, file) => sum + file.size, 0), usedAt: mtimeMs };
}
/** Every entry, used last when its folder was modified: an addition does that, and a use that sets its times. */
async function listEntries(content) {
    const shards = await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)(content);
    const names = await Promise.all(shards.map(async (shard) => (await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .namesIn */ .wX)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(content, shard))).map(digest => `${shard}/${digest}`)));
    return Promise.all(names.flat().map(name => entryAt(content, name)));
}
/** Milliseconds before a restore and a save are given up. */
const CACHE_LIMITS = { restore: 60_000, save: 300_000 };
const STATE = 'cache';
const CONTENT = 'sha256';
/** The part of the store that is cached. */
const contentOf = (store) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(store, CONTENT);
/**
 * The same as seen from the folder that has the store. The service gives back only what was saved under the very same path,
 * and some runners (Gitea's on a host) have a folder of another name for each job.
 */
const pathOf = (store) => `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(store)}/${CONTENT}`;
/** What `work` gives; empty, with a warning, when it fails or takes too long. */
async function orWarn({ log, limit }, what, work) {
    try {
        return await (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .withinTime */ .dn)(work(), limit);
    }
    catch (cause) {
        log.warning(new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('upload/cache', {
            message: `The cache was not ${what}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`,
            fix: 'No action is needed: the build continues without it, only slower. `cache: false` disables it.',
            cause,
        }));
        return '';
    }
}
/**
 * Fills `store` from the best entry there is. Never throws.
 * @returns the key of what was restored, empty when nothing was.
 */
async function restoreStore(store, keys, parts) {
    return orWarn(parts, 'restored', async () => {
        const client = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(8110), __webpack_require__.e(2088), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        if (!client.isFeatureAvailable()) {
            parts.log.info('This runner offers no cache: tools and dependencies are downloaded again in each job.');
            return '';
        }
        return (await client.restoreCache([pathOf(store)], keys.prefix, [...keys.fallback])) ?? '';
    });
}
/**
 * Drops what was not used for long, then saves the store unless it holds just what was restored. Never throws. While it
 * saves, the process works in the folder of the store: for the post step, which does nothing else.
 * @returns the key of what was saved, empty when nothing was.
 */
async function saveStore(state, parts) {
    return orWarn(parts, 'saved', async () => {
        const content = contentOf(state.store);
        const { keep, drop } = pruneEntries(await listEntries(content), { now: Date.now(), runStart: state.runStart });
        const key = contentKey(state.prefix, keep);
        if (key === undefined || key === state.restored)
            return '';
        // One that cannot be removed stays.
        await Promise.allSettled(drop.map(({ name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(content, name), { recursive: true, force: true })));
        const client = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1955), __webpack_require__.e(3838), __webpack_require__.e(3878), __webpack_require__.e(8110), __webpack_require__.e(2088), __webpack_require__.e(8091)]).then(__webpack_require__.bind(__webpack_require__, 18091));
        if (!client.isFeatureAvailable())
            return '';
        const before = process.cwd();
        process.chdir((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(state.store));
        try {
            return (await client.saveCache([pathOf(state.store)], key)) === -1 ? '' : key;
        }
        finally {
            process.chdir(before);
        }
    });
}
/** Hands the state to the post step. */
function rememberCache(host, state) {
    host.saveState(STATE, JSON.stringify(state));
}
/** What the main step left for the post step; undefined when it used no cache or ended before it could say. */
function recallCache(env) {
    try {
        const { store, prefix, restored, runStart } = JSON.parse(env[`STATE_${STATE}`] ?? '');
        return typeof store === 'string' &&
            typeof prefix === 'string' &&
            typeof restored === 'string' &&
            typeof runStart === 'number'
            ? { store, prefix, restored, runStart }
            : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ imagesOf),
/* harmony export */   U: () => (/* binding */ descriptorWith)
/* harmony export */ });
/* harmony import */ var _archives_trust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88525);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3085);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78859);
/** Finds the images of a layout, by digest and platform, and reads their documents. */



const INDEXES = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'];
const MANIFESTS = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'];
/** What an index may hold below an index. */
const DEPTH = 4;
/** Every image below these descriptors. @throws PackagingError `check/content` */
async function imagesOf(layout, from, depth = 0) {
    if (depth > DEPTH)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .GQ)(layout.source, 'its indexes are nested too deep');
    const found = [];
    for (const descriptor of from) {
        if (INDEXES.includes(descriptor.mediaType)) {
            const below = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z)(layout, await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, descriptor), 'manifests');
            // What BuildKit attests of an image is listed beside it, for a platform `unknown`.
            const images = below.filter(({ platform }) => platform?.os !== 'unknown');
            found.push(...(await imagesOf(layout, images, depth + 1)));
        }
        else if (MANIFESTS.includes(descriptor.mediaType))
            found.push(await readImage(layout, descriptor));
    }
    return found;
}
/** The descriptor with this digest: of `index.json`, or in an index below. Undefined when there is none. @throws PackagingError `check/content` */
async function descriptorWith(layout, digest) {
    let level = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .rootDescriptors */ .nf)(layout);
    for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
        const found = level.find(one => one.digest === digest);
        if (found !== undefined)
            return found;
        const next = [];
        for (const one of level)
            if (INDEXES.includes(one.mediaType))
                next.push(...(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z)(layout, await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, one), 'manifests'));
        level = next;
    }
    return undefined;
}
async function readImage(layout, manifest) {
    const document = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, manifest);
    const config = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .nb)(layout.source, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(document) ? document.config : undefined);
    const layers = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z)(layout, document, 'layers');
    const content = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, config);
    const { architecture, os, rootfs, history } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(content) ? content : {};
    const diffIds = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(rootfs) && Array.isArray(rootfs.diff_ids) ? rootfs.diff_ids.map(String) : [];
    if (typeof architecture !== 'string' || typeof os !== 'string')
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .GQ)(layout.source, `the configuration ${config.digest} names no platform`);
    if (diffIds.length !== layers.length)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .GQ)(layout.source, `the image ${manifest.digest} has ${layers.length} layers and ${diffIds.length} digests of them`);
    const settings = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(content) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(content.config) ? content.config : {};
    const texts = (value) => (Array.isArray(value) ? value.map(String) : []);
    const text = (value) => (typeof value === 'string' ? value : '');
    const labels = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(settings.Labels) ? settings.Labels : {};
    return {
        manifest,
        config,
        architecture,
        os,
        layers,
        diffIds,
        settings: {
            user: text(settings.User),
            entryPoint: texts(settings.Entrypoint),
            env: texts(settings.Env),
            workingDir: text(settings.WorkingDir),
        },
        base: {
            env: texts(settings.Env),
            labels: Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)])),
            history: Array.isArray(history) ? history : [],
        },
    };
}


/***/ }),

/***/ 78859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ descriptors),
/* harmony export */   B9: () => (/* binding */ openLayout),
/* harmony export */   MC: () => (/* binding */ verifiedBlob),
/* harmony export */   Zh: () => (/* binding */ writeBlob),
/* harmony export */   nb: () => (/* binding */ descriptorOf),
/* harmony export */   nf: () => (/* binding */ rootDescriptors),
/* harmony export */   u0: () => (/* binding */ readDocument),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* unused harmony export blobPath */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _archives_pieces_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30720);
/* harmony import */ var _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97498);
/* harmony import */ var _archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6890);
/* harmony import */ var _archives_trust_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88525);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25888);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3085);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(657);
/**
 * An OCI layout: a folder of blobs by digest, or a tar of one. Every blob that is read is compared with its digest.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */











const BLOB = /^(?:\.\/)?(blobs\/sha256\/[0-9a-f]{64}|index\.json|oci-layout)$/;
/** Bytes: no document of an image is larger. */
const MOST = 4 * 1024 * 1024;
/**
 * Opens a layout; a tar is unpacked.
 * @param file absolute path of a folder or a `.tar` @param into absolute path of an empty folder, for a tar
 * @throws PackagingError `check/content` for what is not a layout
 */
async function openLayout(file, into) {
    let folder = file;
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isDirectory()) {
        folder = into;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, 'blobs', 'sha256'), { recursive: true });
        for await (const entry of (0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .sB)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { highWaterMark: _archives_pieces_js__WEBPACK_IMPORTED_MODULE_9__/* .PIECE */ .TJ }), file)) {
            const [, name] = BLOB.exec(entry.name) ?? [];
            // Other members, such as those of `docker save`, are not part of the layout.
            if (entry.kind !== 'file' || name === undefined)
                continue;
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(entry.content(), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, name)));
        }
    }
    const marker = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'oci-layout'), 'utf8').catch(() => ''));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(marker) || marker.imageLayoutVersion !== '1.0.0')
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, 'it is not an OCI layout of version 1.0.0');
    return { source: file, folder };
}
/** The descriptors in `index.json`. @throws PackagingError `check/content` */
async function rootDescriptors(layout) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(layout.folder, 'index.json'), 'utf8').catch(() => '');
    return descriptors(layout, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .parseJson */ .qF)(text), 'manifests');
}
/** The descriptors in the list `key` of a document. @throws PackagingError `check/content` */
function descriptors({ source }, document, key) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(document) || !Array.isArray(document[key]))
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(source, `a document in it has no ${key}`);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .recordsOf */ .M$)(document[key]).map(one => descriptorOf(source, one));
}
/** @throws PackagingError `check/content` */
function descriptorOf(source, value) {
    const { mediaType, digest, size, platform } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(value) ? value : {};
    if (typeof mediaType !== 'string' || typeof digest !== 'string' || typeof size !== 'number')
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(source, 'a descriptor in it has no media type, digest and size');
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(source, `${digest} is not a sha256 digest`);
    const { architecture, os, variant } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(platform) ? platform : {};
    return {
        mediaType,
        digest,
        size,
        ...(typeof architecture === 'string' &&
            typeof os === 'string' && {
            platform: { architecture, os, ...(typeof variant === 'string' && { variant }) },
        }),
    };
}
/** Absolute path of a blob. */
function blobPath({ folder }, { digest }) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length));
}
/** Absolute path of a blob whose bytes are what the descriptor says. @throws PackagingError `check/content` */
async function verifiedBlob(layout, descriptor) {
    const file = blobPath(layout, descriptor);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
    if (found === undefined)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the blob ${descriptor.digest} is missing`);
    if (found.size !== descriptor.size || `sha256:${await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .sha256Of */ .Bj)(file)}` !== descriptor.digest)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the blob ${descriptor.digest} has other bytes`);
    return file;
}
/** A document that is a blob. @throws PackagingError `check/content` */
async function readDocument(layout, descriptor) {
    const file = await verifiedBlob(layout, descriptor);
    if (descriptor.size > MOST)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the document ${descriptor.digest} is too large`);
    const document = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'));
    if (document === undefined)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the blob ${descriptor.digest} is not JSON`);
    return document;
}
/**
 * Writes a folder of blobs as the `.tar` of a layout, by name.
 * @param output absolute path @param blobs absolute path of the folder of blobs
 * @param index the content of `index.json`
 */
async function writeLayout(output, blobs, index) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(blobs)).sort(_core_format_js__WEBPACK_IMPORTED_MODULE_7__/* .byBytes */ .bg);
    const document = (content) => Buffer.from(JSON.stringify(content));
    const members = [
        { name: 'blobs/', mode: 0o755 },
        { name: 'blobs/sha256/', mode: 0o755 },
        ...names.map(name => ({ name: `blobs/sha256/${name}`, mode: 0o644, content: node_path__WEBPACK_IMPORTED_MODULE_2__.join(blobs, name) })),
        { name: 'index.json', mode: 0o644, content: document(index) },
        { name: 'oci-layout', mode: 0o644, content: document({ imageLayoutVersion: '1.0.0' }) },
    ];
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_5__/* .tarOf */ .$t)(members), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output));
}
/** Adds a document to the blobs. */
async function writeBlob(blobs, bytes, { digest }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(blobs, digest.slice('sha256:'.length)), bytes);
}


/***/ }),

/***/ 71339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m6: () => (/* binding */ unpackImage),
/* harmony export */   uv: () => (/* binding */ isReadLayer),
/* harmony export */   vF: () => (/* binding */ layerTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97498);
/* harmony import */ var _archives_trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88525);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78859);
/** Reads the layers of an image, and applies them one on top of the other to a folder, as a container engine does. */







/** Whether a layer of this media type can be read: a plain tar, or one compressed with gzip (pure). */
function isReadLayer({ mediaType }) {
    return GZIP.test(mediaType) || PLAIN.test(mediaType);
}
/** The names of OCI end in `tar+gzip`, those of Docker in `tar.gzip`. */
const GZIP = /[.+]gzip$/;
const PLAIN = /\.tar$/;
/** The pieces of a layer's tar. @throws PackagingError `check/content` for a compression that is not read */
async function layerTar(layout, layer) {
    const file = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .verifiedBlob */ .MC)(layout, layer);
    const { mediaType } = layer;
    if (GZIP.test(mediaType))
        return (0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .gunzipped */ .lY)(file);
    if (PLAIN.test(mediaType))
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file);
    throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(layout.source, `a layer is of type ${mediaType}, and only tar and gzip are read`);
}
/** A layer's name for a file that an earlier layer has and the image has no more. @see https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts */
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/**
 * Applies all layers to `root`. Links are resolved inside of it, and devices are left out: a container gets its own.
 * @param root absolute path of an empty folder @throws PackagingError `check/content`
 */
async function unpackImage(layout, { layers }, root) {
    for (const layer of layers)
        for await (const entry of (0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .sB)(await layerTar(layout, layer), layout.source))
            await apply(root, entry, layout.source);
}
async function apply(root, entry, source) {
    const parts = partsOf(entry.name, source);
    const base = parts.pop();
    if (base === undefined || entry.kind === 'device')
        return;
    const folder = await folderIn(root, parts, source);
    if (base === OPAQUE) {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name), { recursive: true, force: true });
        return;
    }
    if (base.startsWith(WHITEOUT)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, base.slice(WHITEOUT.length)), { recursive: true, force: true });
        return;
    }
    const target = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, base);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(target).catch(() => undefined);
    if (there !== undefined && !(entry.kind === 'folder' && there.isDirectory()))
        if (!(entry.kind === 'folder' && there.isSymbolicLink()))
            // A folder of this layer may be a link of an earlier one: it stays, as with a container engine.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { recursive: true, force: true });
    switch (entry.kind) {
        case 'folder':
            if (there?.isSymbolicLink())
                return;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(target, { recursive: true });
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, (entry.mode & 0o777) | 0o700);
        case 'symlink':
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(entry.target, target);
        case 'hardlink': {
            const from = partsOf(entry.target, source);
            const name = from.pop() ?? '';
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(await folderIn(root, from, source), name), target);
        }
        default:
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(entry.content(), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { flags: 'wx' }));
            // Without set-user-ID: nothing of an image is started with more rights than its user has.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, (entry.mode & 0o777) | 0o400);
    }
}
function partsOf(name, source) {
    const parts = name.split('/').filter(part => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(source, `a layer has a file outside of the image, "${name}"`);
    return parts;
}
/** Links followed on the way to one folder. */
const MOST_LINKS = 40;
/** Absolute path of a folder of the image, created where it is missing; a link never leads out of the image. */
async function folderIn(root, parts, source) {
    const waiting = [...parts];
    let at = [];
    let links = 0;
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            at.pop();
            continue;
        }
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, ...at, part);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined);
        if (found?.isSymbolicLink()) {
            links += 1;
            if (links > MOST_LINKS)
                throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(source, `links in it lead in a circle, at ${part}`);
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(file);
            if (target.startsWith('/'))
                at = [];
            waiting.unshift(...target.split('/'));
            continue;
        }
        if (found === undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(file);
        else if (!found.isDirectory())
            throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(source, `/${[...at, part].join('/')} is a file and a folder`);
        at.push(part);
    }
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, ...at);
}


/***/ }),

/***/ 19192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ openGuard)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/host/file-threads.js
var file_threads = __webpack_require__(16278);
;// CONCATENATED MODULE: ./lib/host/watch.js
/**
 * The state of files before and after foreign code runs: it tells what has changed, and not what changed it. Tens of
 * thousands of files are read in another thread, where a look at each takes 5 µs.
 */



/** The states now. */
async function statesOf({ files = [], trees = [], inode }) {
    return new Map(await (0,file_threads/* inThread */.u)({ kind: 'states', files, trees, depth: inode ? 'inode' : 'file' }));
}
/** Whether it is the same file, changed in its place, and not another one of that name. */
function sameFile(before, after) {
    return before?.split(' ', 1)[0] === after?.split(' ', 1)[0];
}
/** Pure. */
function changesOf(before, after) {
    const sorted = (files) => [...files].sort(format/* byBytes */.bg);
    return {
        changed: sorted([...before].flatMap(([file, state]) => (after.has(file) && after.get(file) !== state ? [file] : []))),
        removed: sorted([...before.keys()].filter(file => !after.has(file))),
        added: sorted([...after.keys()].filter(file => !before.has(file))),
    };
}
// The files from which the runner reads commands: small, and what is written there acts on the steps that follow.
/** The variables that name them. */
const COMMAND_FILES = [
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
function bytesOf(file) {
    try {
        // A link would lead what is written later elsewhere.
        return (0,external_node_fs_.lstatSync)(file).isFile() ? (0,external_node_fs_.readFileSync)(file) : undefined;
    }
    catch {
        return undefined;
    }
}
/** @param env the runner's; without these variables nothing is kept */
function keepCommandFiles(env) {
    const kept = COMMAND_FILES.flatMap((name) => {
        const file = env[name];
        return file ? [{ name, file, bytes: bytesOf(file) }] : [];
    });
    return {
        restore: () => kept.flatMap(({ name, file, bytes }) => {
            const now = bytesOf(file);
            if (now === undefined ? bytes === undefined : bytes !== undefined && now.equals(bytes))
                return [];
            // In its place, as the runner may have it open; but never through a link.
            if (now === undefined || bytes === undefined)
                (0,external_node_fs_.rmSync)(file, { force: true, recursive: true });
            if (bytes !== undefined)
                (0,external_node_fs_.writeFileSync)(file, bytes);
            const start = bytes !== undefined && now?.subarray(0, bytes.length).equals(bytes) ? bytes.length : 0;
            return [{ name, text: now?.subarray(start).toString('utf8') ?? '' }];
        }),
    };
}

// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/source-list.js + 1 modules
var source_list = __webpack_require__(52997);
;// CONCATENATED MODULE: ./lib/pipeline/guard.js
/**
 * Notices what foreign code (the build, its dependencies, the application in its smoke tests) writes outside of the
 * folders of this run: it runs as this user, and nothing can keep it from that. In the runner's command files it is an
 * error in any run, elsewhere in a release; else a warning.
 */









/** Begins to watch; call it before foreign code runs. */
async function openGuard({ host, outputDir, configuration, ask = query/* query */.P }) {
    const commandFiles = keepCommandFiles(host.kind === 'github' ? host.env : {});
    const forget = (0,lifecycle/* onInterrupt */.nA)('files', () => void commandFiles.restore());
    const tag = configuration?.options.tag ?? '';
    const release = tag !== '' || host.env.GITHUB_REF?.startsWith('refs/tags/') === true;
    const root = await realOfExisting(outputDir);
    const projects = configuration === undefined ? [] : [configuration.project, ...configuration.localProjects];
    const places = await Promise.all([
        ...projects.map(project => source(project, configuration?.notSource ?? [], ask)),
        watch('the output folder', { files: await entriesOf(outputDir), inode: true }, async () => ({
            files: await entriesOf(outputDir),
            inode: true,
        })),
        ...(host.kind === 'github' ? [storeOf(host.store)] : []),
    ]);
    return {
        async watchPythons(interpreters) {
            if (host.kind !== 'github')
                return;
            const trees = await Promise.all(interpreters.map(one => libraryOf(one)));
            const place = await watch('a Python on this machine', { trees: [...new Set(trees)], inode: true });
            places.push({ ...place, matters: async (changes) => ({ ...changes, added: changes.added.filter(isNoBytecode) }) });
        },
        async check() {
            const written = commandFiles.restore().map(commandFileProblem);
            const found = (await Promise.all(places.map(async (place) => problemOf(place, await changesIn(place))))).flat();
            const now = await realOfExisting(outputDir);
            const moved = now === root ? [] : [movedProblem(outputDir, now)];
            const errors = [...written, ...moved];
            return release ? { errors: [...errors, ...found], warnings: [] } : { errors, warnings: found };
        },
        end() {
            commandFiles.restore();
            forget();
        },
    };
}
async function watch(what, look, again = async () => look) {
    return { what, before: await statesOf(look), now: async () => statesOf(await again()) };
}
async function changesIn({ before, now, matters = async (changes) => changes }) {
    const after = await now();
    return matters(changesOf(before, after), after);
}
/** The files of a project, and what of its repository git runs or follows. */
async function source(project, exclude, ask) {
    const look = async () => ({ files: await sourceFiles(project, exclude), inode: true });
    const place = await watch('the source', await look(), look);
    return { ...place, matters: changes => withoutIgnored(project, changes, ask) };
}
async function sourceFiles({ dir, git, script }, exclude) {
    if (script !== undefined)
        return [script.path];
    // What cannot be listed fails the run when it is copied.
    const found = await (0,source_list/* sourceOf */.v)(dir, git, exclude).catch(() => undefined);
    if (found === undefined)
        return [];
    const { root, list } = found;
    const own = [...list.files, ...list.links.keys()].map(file => external_node_path_.join(root, file));
    if (git === undefined)
        return own;
    const hooks = external_node_path_.join(git.commonDir, 'hooks');
    return [...own, external_node_path_.join(git.commonDir, 'config'), ...(await entriesOf(hooks))];
}
/** A new file that git ignores is output of a tool, such as a report of coverage. */
async function withoutIgnored({ git }, changes, ask) {
    if (git === undefined || changes.added.length === 0)
        return changes;
    const some = changes.added.slice(0, MOST_QUERIED);
    const args = [...(0,project_git/* gitOptions */.h5)(git.root), 'check-ignore', '-z', '--', ...some];
    const answer = await ask(git.tool, args, git.root).catch(() => undefined);
    const ignored = new Set((answer?.stdout ?? '').split('\0').map(file => external_node_path_.resolve(git.root, file)));
    return { ...changes, added: changes.added.filter(file => !ignored.has(file)) };
}
/** Windows has 32767 characters for a command line. */
const MOST_QUERIED = 50;
/** Our own tools add files and replace damaged ones; they write into none. */
async function storeOf(store) {
    const trees = ['sha256', 'tools'].map(name => external_node_path_.join(store, name));
    const place = await watch('the store of this program', { trees, inode: false });
    return {
        ...place,
        matters: async ({ changed }, after) => ({
            changed: changed.filter(file => sameFile(place.before.get(file), after.get(file))),
            removed: [],
            added: [],
        }),
    };
}
/** The folder of the standard library and of what is installed. */
async function libraryOf({ path: file, python }) {
    const prefix = external_node_path_.dirname(external_node_path_.dirname(await (0,promises_.realpath)(file).catch(() => file)));
    if (process.platform === 'win32')
        return external_node_path_.join(external_node_path_.dirname(file), 'Lib');
    const name = python.implementation === 'pypy' ? 'pypy' : 'python';
    return external_node_path_.join(prefix, 'lib', `${name}${python.major}.${python.minor}${python.freeThreaded ? 't' : ''}`);
}
/**
 * Python writes bytecode beside the modules that it imports, first under a name with a number: of two that write at once,
 * Windows lets one rename its file, and the other one stays.
 */
const isNoBytecode = (file) => !/\.pyc(?:\.\d+)?$/.test(file);
/** The files directly in a folder; ours are hidden. */
async function entriesOf(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    return entries
        .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.package-python-'))
        .map(({ name }) => external_node_path_.join(folder, name));
}
/** The real path of the part that exists, with the rest behind it. */
async function realOfExisting(folder) {
    const parent = external_node_path_.dirname(folder);
    return (0,promises_.realpath)(folder).catch(async () => parent === folder ? folder : external_node_path_.join(await realOfExisting(parent), external_node_path_.basename(folder)));
}
/** Lines shown of a list, and characters of what was written. */
const MOST = { files: 20, text: 500 };
function problemOf({ what }, { changed, removed, added }) {
    const lines = [
        ...changed.map(file => `changed: ${file}`),
        ...removed.map(file => `removed: ${file}`),
        ...added.map(file => `new: ${file}`),
    ];
    if (lines.length === 0)
        return [];
    const first = (0,format/* listing */.RR)(lines.slice(0, 2).map(line => line.replace(/^\w+: /, '')));
    const more = lines.length > 2 ? ` and ${lines.length - 2} more` : '';
    return [
        new errors/* PackagingError */.yr('host/changed', {
            message: `Files in ${what} were changed while the project was built and tested: ${first}${more}.`,
            fix: 'A build, a smoke test or another program on this machine did that: find out which before you trust the files of this run.',
            detail: lines.slice(0, MOST.files),
        }),
    ];
}
function commandFileProblem({ name, text }) {
    return new errors/* PackagingError */.yr('host/changed', {
        message: `The build or a smoke test wrote into the runner's file ${name}, which acts on the steps that follow; it was put back.`,
        fix: 'No build needs that: find out what does it (below is what was written) before you run it again.',
        detail: text.slice(0, MOST.text).split('\n'),
    });
}
function movedProblem(outputDir, now) {
    return new errors/* PackagingError */.yr('host/changed', {
        message: `The output folder ${outputDir} has become a link to ${now} while the project was built and tested.`,
        fix: 'Remove the link, and find out what made it; nothing was written.',
    });
}


/***/ }),

/***/ 30937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ declarePipeline)
});

// EXTERNAL MODULE: ./lib/distributions/uv.js
var distributions_uv = __webpack_require__(55772);
// EXTERNAL MODULE: ./lib/host/cache.js
var host_cache = __webpack_require__(264);
// EXTERNAL MODULE: ./lib/interpreters/interpreters.js + 2 modules
var interpreters_interpreters = __webpack_require__(37531);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/pipeline/application.js
var pipeline_application = __webpack_require__(85896);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var core_errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/format.js
var core_format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/archives/path-tree.js
var path_tree = __webpack_require__(10517);
// EXTERNAL MODULE: ./lib/archives/verify-wheel.js
var verify_wheel = __webpack_require__(73148);
// EXTERNAL MODULE: ./lib/archives/wheel.js
var wheel = __webpack_require__(13748);
;// CONCATENATED MODULE: ./lib/checks/archive.js
/** What the members of an archive, its RECORD and its first line must be (pure). */



/** Names of devices on Windows, whatever their extension. @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i;
/** Characters: MAX_PATH of Windows (260), which most programs there still obey, less a usual site-packages folder. */
const LONGEST = 260 - 80;
/** Bytes; of one part of a path, on every usual file system. */
const LONGEST_PART = 255;
/**
 * Names that collide or are invalid on some system: such an archive unpacks to other files there. What no system should
 * unpack (`..`, absolute names, duplicate names, devices) is refused when the archive is read.
 */
function archive({ artifact, members, start }) {
    const paths = members.map(({ path }) => path);
    const hazards = [...clashes(paths), ...paths.flatMap(invalidOnWindows)];
    const wheel = artifact.format === 'wheel';
    // Only packagers unpack an sdist, mostly on the system it was made on; every user unpacks a wheel.
    const strict = wheel && artifact.targets.some(target => /^(any|windows|macos)/.test(target));
    return {
        failed: [
            ...(wheel ? links(members) : []),
            ...(wheel && start.toString('latin1', 0, 2) !== 'PK' ? [STARTS_WITH_OTHER] : []),
            ...paths.flatMap(tooLongAnywhere),
            ...(strict ? hazards : []),
        ],
        warnings: [...(strict ? [] : hazards), ...members.flatMap(setId), ...(wheel ? paths.flatMap(startFile) : [])],
        details: `${members.length} members, all of which can be unpacked anywhere`,
    };
}
const STARTS_WITH_OTHER = {
    what: 'has bytes in front of the archive, which some zip readers reject',
    fix: 'Let the build backend write the wheel, and do not change it afterwards.',
};
/** Wheels have no links: pip writes a text file instead, other installers a link to anywhere. */
function links(members) {
    return members
        .filter(({ kind }) => kind === 'symlink')
        .map(({ path }) => ({
        member: path,
        what: 'is a symbolic link, which a wheel cannot contain',
        fix: 'Have the build include the file itself.',
    }));
}
/** Installers drop such a mode, and whoever unpacks the archive as root does not expect it. */
function setId({ path, setId: is }) {
    if (is === undefined)
        return [];
    return [{ member: path, what: 'has a set-user-ID or set-group-ID mode', fix: 'Remove it: chmod ug-s FILE.' }];
}
/** @see https://docs.python.org/3/library/site.html */
function startFile(path) {
    if (!/^(?:[^/]+\.data\/(?:purelib|platlib)\/)?[^/]+\.pth$/.test(path))
        return [];
    const what = 'is run by every start of Python where the wheel is installed';
    return [
        { member: path, what, fix: 'Leave it out where the package works without it; else say so in its documentation.' },
    ];
}
/** Names of files, and of the folders above them, that are equal on systems that ignore case or compose accents (macOS). */
function clashes(paths) {
    const [exact, folded] = [new path_tree/* PathTree */.W(), new path_tree/* PathTree */.W()];
    const firsts = new Map();
    const seen = new Set();
    const parts = new Map();
    const fold = (part) => {
        const known = parts.get(part) ?? (0,verify_wheel/* foldedName */.mw)(part);
        parts.set(part, known);
        return known;
    };
    const found = [];
    for (const path of paths) {
        const met = [];
        exact.node(path, node => met.push(node));
        const ends = [];
        folded.node(path, (node, end) => ends.push({ node, end }), fold);
        // Both trees go down the same parts of the path: they leave out the folder of the path before, which is the same for both.
        for (const [index, { node: alike, end }] of ends.entries()) {
            const node = met[index];
            if (seen.has(node))
                continue;
            seen.add(node);
            const first = firsts.get(alike);
            if (first === undefined)
                firsts.set(alike, path.slice(0, end));
            else
                found.push(clash(path.slice(0, end), first));
        }
    }
    return found;
}
function clash(path, first) {
    return first.normalize('NFC') === path.normalize('NFC')
        ? {
            member: path,
            what: `looks the same as ${first} but is another name: one is ${spelling(path)}, the other ${spelling(first)}; macOS takes them for one file`,
            fix: 'Rename one of them; NFC is what most systems write.',
        }
        : { member: path, what: `has the same name as ${first} on Windows and macOS`, fix: 'Rename one of them.' };
}
/** How its letters with accents are encoded. @see https://unicode.org/reports/tr15/ */
function spelling(path) {
    if (path === path.normalize('NFC'))
        return 'in NFC (each accent in one character with its letter)';
    if (path === path.normalize('NFD'))
        return 'in NFD (each accent a character after its letter)';
    return 'a mixture of NFC and NFD';
}
function invalidOnWindows(path) {
    const parts = path.split('/');
    const bad = parts.find(part => DEVICE.test(part) || /[. ]$|[<>:"|?*]/.test(part));
    const fix = 'Rename it, or leave it out of the package.';
    if (bad !== undefined)
        return [{ member: path, what: `cannot be unpacked on Windows (${JSON.stringify(bad)})`, fix }];
    return path.length > LONGEST
        ? [{ member: path, what: `is ${path.length} characters long, too long for Windows`, fix }]
        : [];
}
function tooLongAnywhere(path) {
    const long = path.split('/').find(part => Buffer.byteLength(part) > LONGEST_PART);
    return long === undefined
        ? []
        : [{ member: path, what: 'has a file or folder name that is too long for any file system', fix: 'Rename it.' }];
}
/** RECORD against the wheel: installers trust one or the other, so where they differ each installs different files. */
function record({ members, record: lines = [], distInfo = '' }) {
    const files = members.filter(({ kind }) => kind !== 'folder');
    const problems = (0,wheel/* recordProblems */.OG)(files.map(({ path, size, digest }) => ({ name: path, size, digest })), lines, distInfo);
    return {
        failed: problems.map(what => ({
            what: what.replace(/\.$/, ''),
            fix: 'Let the build backend write the wheel; a tool that changes it afterwards must also rewrite RECORD.',
        })),
        details: `${files.length} files with their hashes`,
    };
}
/** How a PEX starts: with a first line that means the same on every machine, not with the build machine's Python. */
function launcher({ artifact, start }) {
    // A packed folder has no such line.
    if (artifact.file.endsWith('.tar.gz'))
        return undefined;
    const [line = ''] = start.toString('latin1').split('\n', 1);
    if (line.startsWith('PK'))
        return { details: 'none, as on Windows' };
    const neutral = /^#!(\/bin\/sh|\/usr\/bin\/env (?:-S )?(?:python|pypy)[\d.]*t?)( .*)?$/.test(line);
    const fix = 'Report this as a bug: the launcher must not contain a path of the build machine.';
    return { ...(!neutral && { failed: [{ what: `starts with ${JSON.stringify(line)}`, fix }] }), details: line };
}

;// CONCATENATED MODULE: ./lib/checks/metadata.js
/** What the metadata of a distribution says of its license and its Pythons (pure). */


const DOCS = 'see packaging.python.org/specifications/core-metadata';
/** How a file states its license (PEP 639): an index refuses contradictions. */
function licenses(file, context) {
    const { metadata, artifact, members, distInfo } = file;
    const expression = metadata?.one('License-Expression');
    const files = metadata?.all('License-File') ?? [];
    const classifiers = (metadata?.all('Classifier') ?? []).filter(line => line.startsWith('License ::'));
    const version = metadata?.one('Metadata-Version') ?? '';
    const names = new Set(members.map(({ path }) => path));
    const folder = artifact.format === 'wheel' ? `${distInfo}/licenses/` : '';
    // Before 2.4 each backend had its own License-File, and put the file anywhere.
    const absent = atLeast(version, 4) ? files.filter(name => !names.has(folder + name)) : [];
    const invalid = context.answers.get('license')?.get(artifact.file)?.errors ?? [];
    return {
        failed: [
            ...invalid.map(what => ({ what, fix: `Write a valid SPDX expression; ${DOCS}.` })),
            ...absent.map(missingLicense),
            ...(expression !== undefined ? mixedLicense(version, metadata?.one('License')) : []),
        ],
        // The specification deprecates it; setuptools refuses to build it, and an index still accepts it.
        warnings: expression === undefined
            ? []
            : classifiers.map(line => ({
                what: `has a license expression and the classifier "${line}"`,
                fix: ONE_LICENSE,
            })),
        details: [
            expression ??
                (classifiers.length > 0 || metadata?.one('License') ? 'stated in the older form' : 'none is stated'),
            files.length === 0 ? 'no license file' : `license files: ${files.join(', ')}`,
        ].join('; '),
    };
}
function atLeast(version, minor) {
    const [, first, second] = /^(\d+)\.(\d+)$/.exec(version) ?? [];
    return Number(first) > 2 || (Number(first) === 2 && Number(second) >= minor);
}
function missingLicense(name) {
    return {
        member: name,
        what: 'is listed in License-File but missing',
        fix: 'List only files that exist in license-files, and update the build backend.',
    };
}
const ONE_LICENSE = 'Keep project.license as an SPDX expression, and remove the license classifiers and any other license text.';
function mixedLicense(version, license) {
    const early = `has License-Expression in metadata of version ${version}, before 2.4`;
    return [
        ...(license ? [{ what: 'has both License-Expression and License', fix: ONE_LICENSE }] : []),
        ...(atLeast(version, 4) ? [] : [{ what: early, fix: 'Update the build backend.' }]),
    ];
}
const CLASSIFIER = /^Programming Language :: Python :: (3\.\d+)$/;
/** The Pythons that the metadata names, against those that the file is tested on. */
function pythons({ artifact, metadata }, { maintained }) {
    const tested = new Set(artifact.pythons.map(name => name.replace(/^pypy|t$/g, '')));
    const named = (metadata?.all('Classifier') ?? []).flatMap(line => CLASSIFIER.exec(line)?.[1] ?? []);
    const requires = metadata?.one('Requires-Python') ?? '';
    const minor = (python) => Number(python.slice(2));
    const excluded = named.filter(python => !(0,versions/* allows */.NB)(requires, minor(python)));
    const untested = named.filter(python => !excluded.includes(python) && !tested.has(python));
    const alsoAllowed = maintained.filter(python => (0,versions/* allows */.NB)(requires, minor(python)) && !tested.has(python));
    const outdated = `its classifiers name Python ${(0,core_format/* listing */.RR)(excluded)}, which requires-python (${requires}) does not allow`;
    return {
        warnings: excluded.length > 0 ? [{ what: outdated, fix: 'Remove the classifiers, or widen requires-python.' }] : [],
        details: [
            `runs on ${(0,core_format/* listing */.RR)(artifact.pythons) || 'none'}`,
            ...(untested.length > 0 ? [`its classifiers also name ${(0,core_format/* listing */.RR)(untested)}, not tested here`] : []),
            ...(alsoAllowed.length > 0 ? [`requires-python also allows ${(0,core_format/* listing */.RR)(alsoAllowed)}, not tested here`] : []),
        ].join('; '),
    };
}

// EXTERNAL MODULE: ./lib/checks/model.js
var checks_model = __webpack_require__(59684);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
;// CONCATENATED MODULE: ./lib/checks/secrets.js
/**
 * Secrets in released files (5 of 6 build backends ship `.env` and keys). A secret stops the release, because an upload
 * cannot be undone. It is only a warning where that would prevent nothing: a secret that git tracks is published with the
 * repository, and a token in the code of an unpacked sdist with that sdist; some keys are public by design; and keys in a folder of tests, examples or documentation are made for them,
 * unless a valid checksum shows that one is real.
 */

const IN_NAME = (character) => character !== '/';
const WILD = {
    '**/': core_text/* ANY_FOLDERS */.JV,
    '**': [core_text/* ANY_TEXT */.hm],
    '*': [{ takes: IN_NAME, many: true }],
    '?': [{ takes: IN_NAME }],
};
/** `*` and `?` stay within one folder, `**` crosses folders; a pattern that names a folder matches everything in it. */
function matchesGlob(pattern, path) {
    const parts = (0,core_text/* withoutEnd */.Mx)(pattern, '/')
        .split(/(\*\*\/|\*\*|\*|\?)/)
        .flatMap(part => WILD[part] ?? part.split('').map(core_text/* letter */.Pv));
    const below = [...parts, (0,core_text/* letter */.Pv)('/'), core_text/* ANY_TEXT */.hm];
    return (0,core_text/* matchesParts */.m0)(parts, path) || (0,core_text/* matchesParts */.m0)(below, path);
}
const NOT_FOR_USERS = /(^|\/)(tests?|testing|testdata|test_?data|unittests?|fixtures?|mocks?|examples?|samples?|demos?|docs?|documentation|benchmarks?|__tests__|[^/]+_tests?)\/|(^|\/)(test_[^/]+|[^/]+_test|conftest)\.py$/i;
const FIX = 'Revoke it if it was ever real, then remove it from the package; list a key that is meant to be public in allow-secrets with the reason.';
const publishedFix = (whole) => `Revoke it if it was ever real: everyone who can read the ${whole} has it. List a key that is meant to be public in allow-secrets with the reason.`;
function secrets({ members }, { allowSecrets, published, unpacked }) {
    const failed = [];
    const warnings = [];
    const allowed = [];
    for (const { path, suspicions } of members) {
        const entry = suspicions.length > 0 && allowSecrets.find(({ pattern }) => matchesGlob(pattern, path));
        if (entry)
            allowed.push(`${path} is allowed: ${entry.reason}`);
        else
            for (const suspicion of distinct(suspicions, published)) {
                const found = { member: path, what: sentence(suspicion) };
                const { confirmed, weak } = suspicion;
                if (published.has(suspicion.digest))
                    warnings.push({
                        ...found,
                        what: `${found.what}, which ${unpacked ? 'is in the sdist of this folder' : 'git tracks'}`,
                        fix: publishedFix(unpacked ? 'sdist' : 'repository'),
                    });
                else if (!confirmed && (weak === true || NOT_FOR_USERS.test(path)))
                    warnings.push({ ...found, fix: FIX });
                else
                    failed.push({ ...found, fix: FIX });
            }
    }
    const count = members.filter(({ kind }) => kind === 'file').length;
    return { failed, warnings, details: [`none in ${count} files`, ...allowed].join('; ') };
}
/** The first of each kind, of those that git tracks and of the others: a file of a hundred tokens needs one fix. */
function distinct(suspicions, published) {
    const kind = ({ what, digest }) => `${what} ${published.has(digest)}`;
    return new Map(suspicions.toReversed().map(one => [kind(one), one])).values();
}
function sentence({ what, line, confirmed }) {
    if (line === undefined)
        return `is ${what}`;
    return `contains ${what} in line ${line}${confirmed ? ', with a valid checksum' : ''}`;
}

;// CONCATENATED MODULE: ./lib/checks/version-control.js
/** The files of an sdist against those of the repository (pure). */


/** Files of version control and of editors that no sdist needs. */
const NEVER = /(^|\/)(\.git[^/]*|\.hg[^/]*|\.editorconfig|\.keep|\.DS_Store)$/;
/** What builds write into the working tree: version files, metadata, compiled translations, generated C. */
const GENERATED = /(^|\/)([^/]+\.egg-info\/.*|PKG-INFO|setup\.cfg|_?version(_info)?\.pyi?|__version__\.py|[^/]+\.mo|AUTHORS|ChangeLog)$/s;
const COMPILED = /\.(c|cpp|cxx|html)$/;
/**
 * The sdist against version control: an untracked file must not be released by accident, and a file of a package must not
 * be left out; both happen silently. Many projects leave out files outside of packages (CI, documentation) on purpose, so
 * that these are only counted. check-manifest's own `ignore` list is honoured.
 */
function versionControl({ members }, context) {
    const { tracked, dirty, untracked, submodules, unlisted, tagged } = context;
    if (tracked === undefined)
        return { details: '', skipped: 'the project is not in a git repository' };
    const ignored = (path) => unlisted.some(pattern => matchesGlob(pattern, path));
    const files = new Set(members.filter(({ kind }) => kind !== 'folder').map(({ path }) => path));
    const isGenerated = (path) => GENERATED.test(path) || (COMPILED.test(path) && files.has(path.replace(COMPILED, '.pyx')));
    const modules = new Set(submodules);
    const unexpected = [...files].filter(path => untracked.has(path) && !isGenerated(path) && !isBelow(path, modules) && !ignored(path));
    // Between releases every working tree has changes.
    const changed = tagged ? [...files].filter(path => dirty.has(path)) : [];
    const packages = packageFolders(files);
    const left = [...tracked].filter(path => !files.has(path) && !NEVER.test(path) && !ignored(path));
    const missing = left.filter(path => isBelow(path, packages));
    const elsewhere = left.length - missing.length;
    return {
        warnings: [
            ...unexpected.map(member => ({
                member,
                what: 'is in the sdist but not in git',
                fix: 'Add it to git, or leave it out of the sdist: what is released should be what is reviewed.',
            })),
            ...changed.map(member => ({ member, what: 'differs from the commit', fix: 'Commit or revert the change.' })),
            ...missing.map(member => ({
                member,
                what: 'belongs to a package in git but is missing from the sdist',
                fix: 'Configure the build backend to include it, or list it under ignore in [tool.check-manifest].',
            })),
        ],
        details: `every package file, no untracked file${elsewhere > 0 ? `; ${(0,core_format/* plural */.LS)(elsewhere, 'tracked file')} outside of the packages ${elsewhere === 1 ? 'is' : 'are'} left out` : ''}`,
    };
}
/** The folders with an `__init__.py` of the sdist's own. */
function packageFolders(files) {
    const packages = [...files].filter(path => path.endsWith('/__init__.py'));
    return new Set(packages.map(path => path.slice(0, -'/__init__.py'.length)));
}
/** Whether one of the folders contains the path, at any depth. As many steps as the path has parts, however many folders there are. */
function isBelow(path, folders) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        if (folders.has(path.slice(0, at)))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/checks/checks.js
/** Every check of a finished file: the table (`CHECKS`), and how findings become results. */








/**
 * A check whose errors and warnings are those of a Python tool, which ran once for all files (`python-tools.ts`). A file
 * that the tool did not check has no outcome.
 * @param details for a file without findings
 * @param intended whether a warning is about what the project does on purpose
 */
function reportedBy(tool, details, fix, intended = () => false) {
    return ({ artifact }, context) => {
        const answer = context.answers.get(tool)?.get(artifact.file);
        if (answer === undefined)
            return undefined;
        const found = (what) => ({ what, fix });
        const warnings = answer.warnings.filter(warning => !intended(warning, answer.warnings, context));
        return { failed: answer.errors.map(found), warnings: warnings.map(found), details };
    };
}
const NO_DESCRIPTION = /^`long_description` missing/;
/** A project without a readme has no description, and so no content type of one. */
function aboutNoReadme(warning, all, { readme }) {
    if (readme || !all.some(other => NO_DESCRIPTION.test(other)))
        return false;
    return NO_DESCRIPTION.test(warning) || warning.startsWith('`long_description_content_type` missing');
}
/** Top-level names that get into a wheel by mistake, beside those that check-wheel-contents reports by itself (W005). */
const STRAY = /^(test\w*|\w+_tests?|conftest|benchmarks?|setup|noxfile|fabfile|tasks|tools?|scripts?|utils?|ci|demos?|samples?|examples?|docs?|src|lib|build|dist|data|config)(\.py)?$/i;
/** Several top-level names (W009) are what the build backend was told to include, unless one of them is a stray. */
function severalPackages(warning) {
    const [, names] = /^W009: [^:]*: (.*)$/.exec(warning) ?? [];
    return names !== undefined && !names.split(/\s+/).some(name => STRAY.test(name.replace(/\/$/, '')));
}
/**
 * What check-wheel-contents finds in many good wheels: data that is there twice (an icon in two themes), the type stub of a
 * top-level module, and modules that are not imported by their name: hooks of PyInstaller, templates of projects. A Python
 * module that is there twice may be a copy by mistake, and stays a warning.
 */
function deliberateContents(warning) {
    const [, code, paths = ''] = /^(W\d+): [^:]*: (.*)$/.exec(warning) ?? [];
    if (code === 'W002')
        return !/\.(?:py|pyi|pyx|so|pyd|dll|dylib)(?:\s|$)/i.test(paths);
    if (code === 'W003')
        return /^\S+\.pyi$/.test(paths);
    if (code === 'W004')
        return /(?:^|\/)hook-[^/\s]+\.py$/.test(paths) || paths.includes('{{');
    return severalPackages(warning);
}
/** The Python package index's limit for one file, unless a project was given more. Bytes. */
const INDEX_LIMIT = 100 * 1024 ** 2;
/** The size against the project's own budget, and against what the index accepts. */
function size({ artifact }, { budget }) {
    const most = budget[artifact.format];
    const details = (0,core_format/* bytes */.ee)(artifact.size);
    if (most !== undefined && artifact.size > most) {
        const fix = 'Leave out what users do not need, or raise size-budget.';
        return { failed: [{ what: `is ${details} large, above its size-budget of ${(0,core_format/* bytes */.ee)(most)}`, fix }], details };
    }
    if (!DISTRIBUTIONS.some(format => format === artifact.format) || artifact.size <= INDEX_LIMIT)
        return { details };
    const fix = 'Ask the index for a larger limit before the release, or leave out what users do not need.';
    return { warnings: [{ what: `is ${details} large; the index accepts 100 MiB by default`, fix }], details };
}
const DISTRIBUTIONS = ['sdist', 'wheel'];
/** In the order of reports. docs/checks.md is generated from this table. */
const CHECKS = {
    archive: {
        formats: DISTRIBUTIONS,
        fails: 'A damaged or unsafe archive: two members of one name, `..`, absolute names, links that lead out, devices, contradictory file lists, archive bombs. In a wheel for Windows or macOS also names that clash or are invalid there.',
        warns: 'Such names in an sdist or a wheel for Linux alone; setuid and setgid modes; a `.pth` file in a wheel, which every start of Python reads.',
        code: 'check/content',
        run: archive,
    },
    record: {
        formats: ['wheel'],
        fails: 'A file that RECORD does not list with its hash and size; a listed file that is missing.',
        warns: '',
        code: 'check/content',
        run: record,
    },
    secrets: {
        formats: DISTRIBUTIONS,
        fails: 'Private keys, tokens of known services, `.env`, `.netrc`, `.pypirc` and the like, unless they are published with git or an unpacked sdist.',
        warns: 'The same in git, or in a folder of tests, examples or documentation unless its own checksum shows that it is real; encrypted keys; keys that are public by design (a Google API key, the id of an AWS key alone).',
        code: 'check/secret',
        run: secrets,
    },
    metadata: {
        formats: DISTRIBUTIONS,
        fails: 'Metadata that an index refuses; a description that cannot be rendered (`twine check`).',
        warns: 'What `twine check --strict` refuses beyond that: a readme that is not in the metadata, or has no content type.',
        code: 'check/metadata',
        run: reportedBy('metadata', 'twine check --strict', 'Correct the project metadata; twine check reports the same.', aboutNoReadme),
    },
    'license-metadata': {
        formats: DISTRIBUTIONS,
        fails: 'PEP 639: an invalid SPDX expression, a License-File that is missing, both License and License-Expression.',
        warns: 'License classifiers beside an expression.',
        code: 'check/metadata',
        run: licenses,
    },
    contents: {
        formats: ['wheel'],
        fails: "What check-wheel-contents finds against the project's own settings (`package`, `src-dir`, `toplevel`).",
        warns: 'Everything else it finds: duplicate modules, bytecode, generic top-level names.',
        code: 'check/content',
        run: reportedBy('contents', 'check-wheel-contents', 'Change what the build backend includes, or list the finding under ignore in [tool.check-wheel-contents].', deliberateContents),
    },
    'stable-abi': {
        formats: ['wheel'],
        fails: 'An abi3 wheel that uses functions outside of the stable ABI of the Python it claims (abi3audit).',
        warns: '',
        code: 'check/content',
        run: reportedBy('abi3', 'abi3audit', 'Build with Py_LIMITED_API (abi3 in PyO3) set to the oldest Python that the wheel claims.'),
    },
    'platform-tag': {
        formats: ['wheel'],
        fails: 'A Linux wheel that needs a newer system than its tag says (auditwheel).',
        warns: '',
        code: 'check/content',
        run: reportedBy('platform', 'auditwheel show', 'Build on an older system, or tag it for the newer one.'),
    },
    'version-control': {
        formats: ['sdist'],
        fails: '',
        warns: 'Files that are not in git, or that are in git in a package and are left out; for a tagged commit, files that differ from it.',
        code: 'check/content',
        run: versionControl,
    },
    size: {
        formats: model/* FORMATS */.hR,
        fails: 'A file above its `size-budget`.',
        warns: 'An sdist or wheel above 100 MiB, which an index accepts only on request.',
        code: 'check/size',
        run: size,
    },
    pythons: {
        formats: DISTRIBUTIONS,
        fails: '',
        warns: 'Classifiers that name a Python that requires-python excludes.',
        code: 'check/metadata',
        run: pythons,
    },
    launcher: {
        formats: ['pex'],
        fails: 'A first line that contains a path of the build machine.',
        warns: '',
        code: 'check/content',
        run: launcher,
    },
};
/** Findings shown in one line; all are in the error's detail. */
const SHOWN = 3;
/** @param seconds wall time that the check took */
function evaluate(name, artifact, { failed = [], warnings = [], details, skipped }, seconds, locations = () => undefined) {
    const check = (result, reason) => {
        return { name, artifact: artifact.file, result, reason, seconds };
    };
    if (skipped !== undefined)
        return { check: check('skipped', skipped) };
    const [first] = failed;
    if (first === undefined)
        return { check: warnings.length > 0 ? check('warning', oneLine(warnings)) : check('passed', details) };
    const place = locations(first.member);
    const problem = new core_errors/* PackagingError */.yr(CHECKS[name].code, {
        message: `${artifact.file} (${name}): ${oneLine(failed)}.`,
        fix: first.fix,
        ...(place && { place }),
        detail: [...failed, ...warnings].length > 1 ? [...failed, ...warnings].map(checks_sentence) : [],
    });
    return { check: check('failed', oneLine(failed)), problem };
}
function oneLine(found) {
    const some = found.slice(0, SHOWN).map(checks_sentence);
    return found.length > SHOWN ? `${some.join('; ')}; and ${found.length - SHOWN} more` : some.join('; ');
}
function checks_sentence({ member, what }) {
    return member === undefined ? what : `${member} ${what}`;
}
/** The checks among `names` that apply to the file, in the order of the table. */
function evaluateAll(names, file, context, locations) {
    return checks_model/* CHECK_NAMES */.c.filter(name => names.includes(name)).flatMap(name => {
        const { formats, run } = CHECKS[name];
        if (!formats.some(format => format === file.artifact.format))
            return [];
        const started = performance.now();
        const outcome = run(file, context);
        if (outcome === undefined)
            return [];
        return evaluate(name, file.artifact, outcome, (performance.now() - started) / 1000, locations);
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/archives/sdist.js
var sdist = __webpack_require__(36790);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(195);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
// EXTERNAL MODULE: ./lib/project/git.js
var git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var project_paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/checks/secret-patterns.js
/**
 * What a secret looks like: by the name of its file, and by its text (pure). Only formats with a prefix or a frame of
 * their own count; guessing by randomness would report every test vector.
 */


/** By the path of a file; with `text`, for files that usually contain no secret, only when the text matches too. */
const NAMES = [
    {
        pattern: /(^|\/)\.env(\.(?!example$|sample$|template$|dist$|defaults?$|schema$|test$)[^/]+)?$/,
        what: 'a file of environment settings',
    },
    { pattern: /(^|\/)[._]netrc$/, what: 'a file of logins' },
    { pattern: /(^|\/)\.pypirc$/, what: 'a file of package index logins' },
    { pattern: /(^|\/)\.git-credentials$/, what: 'a file of git logins' },
    { pattern: /(^|\/)\.pgpass$/, what: 'a file of database logins' },
    { pattern: /(^|\/)id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/, what: 'a private SSH key' },
    { pattern: /(^|\/)\.ssh\/(?!known_hosts$|config$|[^/]*\.pub$)[^/]+$/, what: 'a private SSH key' },
    { pattern: /(^|\/)\.aws\/credentials$/, what: 'a file of AWS keys' },
    { pattern: /(^|\/)\.streamlit\/secrets\.toml$/, what: 'a file of secrets' },
    { pattern: /(^|\/)\.vault-token$/, what: 'a Vault token' },
    { pattern: /\.(kdbx|ppk)$/, what: 'a store of passwords or keys' },
    { pattern: /(^|\/)\.kube\/config$/, what: 'a login to a cluster', text: /(token|client-key-data):/ },
    {
        pattern: /(^|\/)\.npmrc$/,
        what: 'a login to a package index',
        text: /_(authToken|auth|password)\s*=\s*[^$\s{]/,
    },
    {
        pattern: /(^|\/)\.?docker(\/config\.json|cfg)$/,
        what: 'a login to a registry',
        text: /"auth"\s*:\s*"\S/,
    },
    {
        pattern: /\.tfstate$/,
        what: "Terraform's state with its passwords",
        text: /"(password|secret|private_key)\w*"\s*:\s*"\S/,
    },
    {
        pattern: /(^|\/)pip\.(conf|ini)$/,
        what: 'a login to a package index',
        text: /:\/\/[^/\s:@$]+:[^/\s@${]+@/,
    },
];
/** Characters on both sides of a match that `weak` gets. */
const AROUND = 300;
const TEXTS = [
    {
        // Every program that reads keys contains the frame; a key has lines of base 64 after it.
        pattern: /-----BEGIN (?!ENCRYPTED)(?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:\r?\n|(?:\\r)?\\n)(?:[A-Za-z-]{1,40}: (?:[^\\\r\n]|\\(?!n)){0,200}(?:\r?\n|\\n)){0,8}(?:\r?\n)?[ \t]{0,80}[A-Za-z0-9+/]{40}/g,
        what: 'a private key',
    },
    {
        pattern: /-----BEGIN ENCRYPTED PRIVATE KEY-----(?:\r?\n|(?:\\r)?\\n)[ \t]{0,80}[A-Za-z0-9+/]{40}/g,
        what: 'an encrypted private key',
        weak: true,
    },
    { pattern: /\bgh[pousr]_[A-Za-z0-9]{36}\b/g, what: 'a GitHub token', confirms: hasChecksum },
    { pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g, what: 'a GitHub token' },
    { pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, what: 'an npm token' },
    { pattern: /\bpypi-AgE[A-Za-z0-9_-]{60,}/g, what: 'a token of the Python package index' },
    { pattern: /\bglpat-[A-Za-z0-9_-]{20,}/g, what: 'a GitLab token' },
    {
        // Alone it is public: it names an account and opens nothing.
        pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g,
        what: 'an AWS access key',
        weak: around => !hasAwsSecret(around),
    },
    { pattern: /\bxox[abeoprs]-[0-9]{8,}-[A-Za-z0-9-]{20,}/g, what: 'a Slack token' },
    {
        pattern: /\bhttps:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/g,
        what: 'a Slack webhook',
    },
    { pattern: /\b[rs]k_live_[A-Za-z0-9]{24,}/g, what: 'a Stripe key' },
    { pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/g, what: 'a SendGrid key' },
    { pattern: /\bsk-ant-(?:api|admin)\d\d-[A-Za-z0-9_-]{80,}/g, what: 'an Anthropic key' },
    { pattern: /\bsk-(?:proj-)?[A-Za-z0-9_-]{20,200}?T3BlbkFJ[A-Za-z0-9_-]{20,}/g, what: 'an OpenAI key' },
    { pattern: /\bhf_[A-Za-z]{34}\b/g, what: 'a Hugging Face token' },
    { pattern: /\bdckr_pat_[A-Za-z0-9_-]{27}/g, what: 'a Docker Hub token' },
    { pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g, what: 'a Shopify token' },
    { pattern: /\bAIza[A-Za-z0-9_-]{35}\b/g, what: 'a Google API key', weak: true },
];
/** Matches where any of the above begins: most files contain none, so that one pass is enough. */
const LIKELY = /-----BEGIN |\bgh[pousr]_|\bgithub_pat_|\bnpm_|\bpypi-AgE|\bglpat-|\bAKIA|\bASIA|\bxox[abeoprs]-|hooks\.slack|k_live_|\bSG\.|\bsk-|\bhf_|\bdckr_pat_|\bshp|\bAIza/;
/** Bytes of a file that are scanned: no settings file or source is larger. */
const SCANNED = 2 * 1024 * 1024;
/**
 * Everything in a file that looks like a secret.
 * @param path in the archive
 * @param content its first `SCANNED` bytes
 */
function suspicionsIn(path, content) {
    if (content.length === 0)
        return [];
    // UTF-8 or not: all patterns are ASCII.
    const text = () => content.toString('latin1');
    const named = NAMES.find(({ pattern }) => pattern.test(path));
    const byName = named !== undefined && (named.text === undefined || named.text.test(text()));
    return [
        ...(byName ? [{ what: named.what, digest: digestOf(content) }] : []),
        ...(content.subarray(0, 8000).includes(0) ? [] : inText(text())),
    ];
}
function inText(text) {
    if (!LIKELY.test(text))
        return [];
    return TEXTS.flatMap(({ pattern, what, confirms, weak }) => [...text.matchAll(pattern)]
        .filter(([token]) => !isPlaceholder(token))
        .map(({ 0: token, index }) => ({
        what,
        digest: digestOf(token),
        line: text.slice(0, index).split('\n').length,
        ...(confirms?.(token) && { confirmed: true }),
        ...((typeof weak === 'function'
            ? weak(text.slice(Math.max(0, index - AROUND), index + token.length + AROUND))
            : weak) && { weak: true }),
    })));
}
function digestOf(secret) {
    return (0,external_node_crypto_.createHash)('sha256').update(secret).digest('hex');
}
/** 40 characters of base 64; a commit's hash has no upper case. */
function hasAwsSecret(text) {
    const candidates = text.match(/(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g) ?? [];
    return candidates.some(one => /[a-z]/.test(one) && /[A-Z]/.test(one) && /\d/.test(one) && !isPlaceholder(one));
}
/** `ghp_xxxxxxxx…`, `AKIAIOSFODNN7EXAMPLE`, `sk_live_1234567890…`: examples. */
function isPlaceholder(token) {
    if (token.startsWith('-----'))
        return false;
    const body = token.slice(token.search(/[_-]/) + 1);
    return new Set(body).size < 8 || /EXAMPLE|example|xxxx|XXXX|0123456789|1234567890|abcdefgh|ABCDEFGH/.test(token);
}
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/**
 * The last six characters of GitHub's tokens are the CRC-32 of what is between the prefix and them, in base 62.
 * @see https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
function hasChecksum(token) {
    const body = token.slice(token.indexOf('_') + 1);
    let rest = (0,external_node_zlib_.crc32)(Buffer.from(body.slice(0, -6)));
    let digits = '';
    for (let digit = 0; digit < 6; digit++) {
        digits = (BASE62[rest % 62] ?? '') + digits;
        rest = Math.floor(rest / 62);
    }
    return body.slice(-6) === digits;
}

;// CONCATENATED MODULE: ./lib/checks/inspect.js
/**
 * What checks are given: an artifact, read once from end to end without unpacking it to disk (`inspect`), and facts of
 * the project and of git that all files of a run have in common (`factsOf`).
 */













/** @param today for which Pythons still get fixes */
async function factsOf(project, files, today) {
    const { git } = project;
    const below = git === undefined ? () => [] : (paths) => belowProject(git, project.dir, paths);
    const tracked = new Set(below(git?.tracked ?? []));
    const inSdist = files.filter(({ artifact }) => artifact.format === 'sdist').flatMap(({ members }) => members);
    const others = inSdist.filter(({ path: file }) => !tracked.has(file) && !belowTracked(file, tracked));
    const inProject = await Promise.all(others.map(member => (0,project_paths/* exists */.t2)(external_node_path_.join(project.dir, member.path))));
    const unpacked = git === undefined && (await isUnpackedSdist(project));
    return {
        ...(git && { tracked }),
        submodules: below(git?.submodules ?? []),
        dirty: new Set(below(git?.dirty ?? [])),
        untracked: new Set(others.filter((_, index) => inProject[index]).map(member => member.path)),
        published: git
            ? await publishedSecrets(git, files)
            : unpacked
                ? await releasedSecrets(project.dir, inSdist)
                : new Set(),
        unpacked,
        readme: declaresReadme(project),
        unlisted: checkManifestIgnores(project),
        maintained: maintained(today),
    };
}
function belowProject({ root }, dir, paths) {
    return paths
        .filter(file => (0,project_paths/* isInside */.FK)(dir, external_node_path_.join(root, file)))
        .map(file => (0,project_paths/* slashed */.df)(external_node_path_.relative(dir, external_node_path_.join(root, file))));
}
/** Behind a link that git tracks: its content is tracked elsewhere. */
function belowTracked(file, tracked) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1))
        if (tracked.has(file.slice(0, at)))
            return true;
    return false;
}
/**
 * Digests of the secrets that are in git's files too. They are looked for in files of the same name, as a build backend
 * may move a file (`src/`) but seldom renames it; and in what is committed, as what is not is not published.
 */
async function publishedSecrets(git, files) {
    const suspicious = files.flatMap(({ members }) => members.filter(({ suspicions }) => suspicions.length > 0));
    const names = new Set(suspicious.map(member => external_node_path_.posix.basename(member.path)));
    const candidates = git.tracked.filter(file => names.has(external_node_path_.posix.basename(file)));
    const dirty = new Set(git.dirty);
    const found = await Promise.all(candidates.map(async (file) => {
        const content = dirty.has(file)
            ? await committed(git, file)
            : await (0,regular/* readRegular */.V)(external_node_path_.join(git.root, file)).catch(() => Buffer.alloc(0));
        return suspicionsIn(file, content.subarray(0, SCANNED));
    }));
    return new Set(found.flat().map(({ digest }) => digest));
}
/** An sdist has a PKG-INFO beside its pyproject.toml or setup.py; a backend that writes one during development does not. */
async function isUnpackedSdist({ dir, name }) {
    const text = await (0,project_paths/* readText */.yR)(dir, 'PKG-INFO');
    const known = text === undefined ? undefined : (0,wheel/* parseHeaders */.QG)(text).one('name');
    return known !== undefined && (name === undefined || (0,project_paths/* sameName */.q)(known, name));
}
/**
 * Digests of the tokens in the code of an unpacked sdist. Its files cannot be told from later ones, so that private keys,
 * and files that are made to hold a secret, still stop a release.
 */
async function releasedSecrets(dir, members) {
    const suspicious = members.filter(({ suspicions }) => suspicions.length > 0);
    const found = await Promise.all(suspicious.map(async (member) => {
        const content = await (0,regular/* readRegular */.V)(external_node_path_.join(dir, member.path)).catch(() => Buffer.alloc(0));
        return suspicionsIn(member.path, content.subarray(0, SCANNED));
    }));
    const tokens = found.flat().filter(({ line, what }) => line !== undefined && what !== 'a private key');
    return new Set(tokens.map(({ digest }) => digest));
}
/** The content of a tracked file in the commit that is checked out; empty when it has none there. */
async function committed({ tool, root }, file) {
    const { code, stdout } = await (0,query/* query */.P)(tool, [...(0,git/* gitOptions */.h5)(root), 'show', `HEAD:${file}`], root);
    return Buffer.from(code === 0 ? stdout : '');
}
/** Where the usual build backends read it from; for others, a file without a description has none on purpose. */
function declaresReadme({ pyproject }) {
    if (pyproject === undefined)
        return false;
    const { project, tool } = pyproject;
    return (project?.readme !== undefined ||
        project?.dynamic.includes('readme') === true ||
        [(0,toml/* valueAt */.fK)(tool, 'poetry', 'readme'), (0,toml/* valueAt */.fK)(tool, 'flit', 'metadata', 'description-file')].some(Boolean));
}
/** @see https://github.com/mgedmin/check-manifest#configuration */
function checkManifestIgnores({ pyproject }) {
    const table = pyproject?.tool['check-manifest'];
    const ignore = (0,toml/* isTable */.bI)(table) ? table.ignore : undefined;
    return Array.isArray(ignore) ? ignore.filter(pattern => typeof pattern === 'string') : [];
}
function maintained(today) {
    const day = today.toISOString().slice(0, 10);
    return versions/* SUPPORTED */.Fk.filter(row => row.implementation === 'cpython' &&
        !row.freeThreaded &&
        (row.released ?? '9') <= day &&
        (row.securityUntil ?? '') >= day).map(row => (0,versions/* formatPython */.AR)((0,versions/* pythonOf */.we)(row)));
}
/** Files that check-wheel-contents reads its settings from, the first that has some. @see https://github.com/jwodder/check-wheel-contents#configuration */
const SETTINGS = ['pyproject.toml', 'tox.ini', 'setup.cfg', 'check-wheel-contents.cfg', '.check-wheel-contents.cfg'];
/** Absolute path of the project's file with settings for check-wheel-contents. */
async function contentsSettings(dir) {
    for (const name of SETTINGS) {
        const file = external_node_path_.join(dir, name);
        const text = await (0,regular/* readRegular */.V)(file, 'utf8').catch(() => '');
        const section = name.endsWith('.toml')
            ? /^[ \t]*\[[ \t]*tool\.check-wheel-contents[ \t]*\]/m
            : /^\[(tool:)?check-wheel-contents\]/m;
        if (section.test(text))
            return file;
    }
    return undefined;
}
/** `S_IFMT` and what a link has there. */
const TYPE = 0o170000;
const LINK = 0o120000;
/** @throws PackagingError `check/content` naming the member for an archive that is damaged or unsafe */
async function inspect(artifact) {
    const start = await headOf(artifact.path);
    if (artifact.format === 'sdist')
        return { artifact, start, ...(await inspectSdist(artifact.path)) };
    if (artifact.format === 'wheel')
        return { artifact, start, ...(await inspectWheel(artifact)) };
    return { artifact, start, members: [] };
}
async function headOf(file) {
    const handle = await (0,regular/* openRegular */.l)(file);
    try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(256), 0, 256, 0);
        return buffer.subarray(0, bytesRead);
    }
    finally {
        await handle.close();
    }
}
async function inspectSdist(file) {
    const members = new Map();
    let metadata = '';
    await (0,sdist/* eachMember */.cA)(file, async (entry) => {
        const path = entry.name.slice(entry.name.indexOf('/') + 1);
        if (path === entry.name)
            return;
        const { kind, size, mode } = entry;
        if (kind !== 'file' && kind !== 'folder' && kind !== 'symlink')
            return;
        const content = kind === 'file' ? await firstBytes(entry.content()) : Buffer.alloc(0);
        if ((0,sdist/* isMetadata */.SE)(entry))
            metadata = content.toString('utf8');
        members.set(path, {
            path,
            kind,
            size,
            ...inspect_setId(mode),
            suspicions: kind === 'file' ? suspicionsIn(path, content) : [],
        });
    });
    return { members: [...members.values()], metadata: (0,wheel/* parseHeaders */.QG)(metadata) };
}
async function inspectWheel({ path: file, size }) {
    return (0,zip_reader/* withZip */.o)(file, async (zip) => {
        const total = zip.entries.reduce((sum, entry) => sum + entry.size, 0);
        (0,verify_wheel/* refuseBomb */.N6)(file, total, size);
        const { distInfo, record } = await (0,wheel/* wheelContent */.DT)(zip);
        const lines = new Map(record.map(line => [line.path, line]));
        const members = [];
        for (const entry of zip.entries)
            members.push(await zipMember(zip, entry, lines.get(entry.name)));
        const metadata = (0,wheel/* parseHeaders */.QG)((await zip.read(`${distInfo}/METADATA`)).toString('utf8'));
        return { members, metadata, distInfo, record };
    });
}
async function zipMember(zip, entry, line) {
    const { name, folder, mode, size } = entry;
    if (folder)
        return { path: name.replace(/\/$/, ''), kind: 'folder', size: 0, suspicions: [] };
    const algorithm = (0,wheel/* algorithmOf */.Hy)(line);
    const hash = algorithm === undefined ? undefined : (0,external_node_crypto_.createHash)(algorithm);
    const head = await firstBytes(zip.stream(name), piece => hash?.update(piece));
    const suspicions = suspicionsIn(name, head);
    return {
        path: name,
        kind: (mode & TYPE) === LINK ? 'symlink' : 'file',
        size,
        ...inspect_setId(mode),
        suspicions,
        ...(hash && { digest: `${algorithm}=${hash.digest('base64url')}` }),
    };
}
/** Set-user-ID and set-group-ID. */
const SET_ID = 0o6000;
function inspect_setId(mode) {
    return (mode & SET_ID) === 0 ? {} : { setId: true };
}
/** The first `SCANNED` bytes, when all have been read. */
async function firstBytes(pieces, each) {
    const first = [];
    let length = 0;
    for await (const piece of pieces) {
        each?.(piece);
        if (length < SCANNED)
            first.push(piece);
        length += piece.length;
    }
    const [only] = first;
    const all = first.length === 1 && only !== undefined ? only : Buffer.concat(first);
    return all.subarray(0, SCANNED);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/archives/wheel-name.js
var wheel_name = __webpack_require__(78758);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/seal.js
var seal = __webpack_require__(5273);
;// CONCATENATED MODULE: ./lib/checks/python-tools.js
/**
 * The Python tools that check files: installed from the hash-locked requirements, run over all files in one process
 * (`src/python/check.py`), and what they report.
 */







/** Which tool has to check which of the files (pure). */
function toolQueries(files, checks, config) {
    const paths = (check, applies) => checks.includes(check) ? files.filter(applies).map(({ artifact }) => artifact.path) : [];
    const isWheel = ({ artifact }) => artifact.format === 'wheel';
    const tags = ({ artifact }) => (0,wheel_name/* parseWheelName */.CI)(artifact.file)?.tags ?? [];
    const expressions = files.flatMap(({ artifact, metadata }) => {
        const expression = metadata?.one('License-Expression');
        return expression === undefined ? [] : [[artifact.path, expression]];
    });
    return {
        metadata: paths('metadata', ({ artifact }) => ['sdist', 'wheel'].includes(artifact.format)),
        contents: paths('contents', isWheel),
        config: config ?? null,
        license: checks.includes('license-metadata') ? Object.fromEntries(expressions) : {},
        abi3: paths('stable-abi', file => isWheel(file) && tags(file).some(tag => tag.includes('-abi3-'))),
        platform: paths('platform-tag', file => isWheel(file) && tags(file).some(tag => /-(many|musl)linux/.test(tag))),
    };
}
/**
 * @param python absolute path of the Python that runs the tools
 * @param folders absolute folders of the tools' modules
 * @param dir an empty private folder
 * @throws PackagingError `build/tool-failed` when a tool breaks, `host/…`
 */
async function runTools(runner, python, folders, dir, queries) {
    const finished = await runner.run({
        label: 'check files',
        tool: python,
        args: [(0,assets/* pythonScript */.w$)('check.py'), ...folders],
        cwd: dir,
        // The output must not depend on the width of a terminal, nor on this user's settings.
        env: {
            PYTHONNOUSERSITE: '1',
            PYTHONUTF8: '1',
            NO_COLOR: '1',
            COLUMNS: '1000',
            XDG_CACHE_HOME: dir,
            HOME: dir,
        },
        input: JSON.stringify(queries),
        capture: true,
        limits: { total: 600_000 },
    });
    const answers = JSON.parse(finished.stdout);
    return new Map(Object.entries(answers).map(([check, files]) => [
        check,
        new Map(Object.entries(files).map(([file, answer]) => [external_node_path_.basename(file), answer])),
    ]));
}
/** Files of `src/tools/requirements` that are installed this way; `twine` includes check-wheel-contents. */
const CHECKERS = (/* unused pure expression or super */ null && (['twine', 'abi3audit']));
/**
 * The folder with the tool's modules. uv installs them, because some of their wheels are for one Python only.
 * @param cache absolute folder that stays between runs
 * @throws PackagingError `build/tool-failed`, `host/…`
 */
async function installChecker(runner, uv, interpreter, cache, checker) {
    const requirements = (0,assets/* requirementsFile */.d7)(checker);
    const { implementation, minor, freeThreaded } = interpreter.python;
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update(await (0,promises_.readFile)(requirements))
        .digest('hex');
    const python = `${implementation}-3.${minor}${freeThreaded ? 't' : ''}`;
    const folder = external_node_path_.join(cache, `${checker}-${python}-${digest.slice(0, 16)}`);
    if (await (0,seal/* isSealed */.dy)(folder))
        return folder;
    await (0,host_files/* makeFolder */.fc)(cache);
    await (0,seal/* createSealed */.NU)(folder, async (unfinished) => {
        await runner.run({
            label: `install ${checker}`,
            tool: uv.tool,
            args: [
                ...['pip', 'install', '--quiet', '--no-config', '--python', interpreter.path, '--target', unfinished],
                // What Python would compile and keep later is not of the sealed folder.
                '--compile-bytecode',
                ...['--require-hashes', '--no-deps', '--only-binary', ':all:', '--requirements', requirements],
            ],
            cwd: cache,
            env: uv.env,
            index: true,
            limits: { total: 900_000, idle: 300_000 },
        });
    });
    return folder;
}

// EXTERNAL MODULE: ./lib/project/version.js
var version = __webpack_require__(35493);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 5 modules
var pipeline_context = __webpack_require__(89453);
// EXTERNAL MODULE: ./lib/pipeline/distributions.js
var distributions = __webpack_require__(43501);
// EXTERNAL MODULE: ./lib/pipeline/steps.js
var steps = __webpack_require__(85281);
;// CONCATENATED MODULE: ./lib/pipeline/checks.js
/** The stage that checks all finished files: reads each once, runs the Python tools on all of them, and evaluates. */









/** The checks that need a Python tool. */
const TOOL_CHECKS = new Set(['metadata', 'contents', 'stable-abi', 'platform-tag']);
/** @param tools or why they could not be installed; undefined when no check needs them */
async function checkFiles(context, artifacts, tools, say) {
    const { project, options } = context.configuration;
    const { git } = project;
    const read = await Promise.all(artifacts.map(artifact => inspectOrRefuse(artifact, (0,distributions/* backendPlace */.IC)(project))));
    const files = read.flatMap(one => ('members' in one ? [one] : []));
    const [facts, { answers, findings }] = await Promise.all([
        factsOf(project, files, new Date()),
        askAll(context, files, tools),
    ]);
    const checkContext = {
        ...facts,
        answers,
        tagged: options.tag !== '' || (0,version/* releaseTag */.aF)(context.host.env, git) !== undefined || (git?.tags.length ?? 0) > 0,
        allowSecrets: options.allowSecrets,
        budget: options.sizeBudget,
    };
    const unknown = new Set(findings.map(({ title }) => title));
    const names = options.checks.filter(name => !unknown.has(name));
    const evaluated = [
        ...read.flatMap(one => ('check' in one ? [one] : [])),
        ...files.flatMap(file => evaluateAll(names, file, checkContext, placeIn(context, checkContext))),
    ];
    for (const { check } of evaluated)
        say(`${check.result}: ${check.artifact}: ${check.name}: ${check.reason}`);
    return {
        checks: evaluated.map(({ check }) => check),
        findings,
        problems: evaluated.flatMap(({ problem }) => (problem ? [problem] : [])),
    };
}
/** An archive that cannot be read in full fails the check `archive`, and no other check can read it. */
async function inspectOrRefuse(artifact, place) {
    const started = performance.now();
    try {
        return await inspect(artifact);
    }
    catch (thrown) {
        const [reason] = (0,core_errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        const what = reason.message.replace(`${artifact.file} `, '').replace(/\.$/, '');
        const outcome = { failed: [{ what, fix: reason.fix }], details: '' };
        return evaluate('archive', artifact, outcome, (performance.now() - started) / 1000, () => place);
    }
}
/** Where in the project a member comes from: its own file where that is known, else the choice of the build backend. */
function placeIn({ configuration }, { tracked, untracked }) {
    const { project } = configuration;
    return (member) => {
        const known = member !== undefined && (tracked?.has(member) === true || untracked.has(member));
        return known ? { file: external_node_path_.posix.join(project.path, member) } : (0,distributions/* backendPlace */.IC)(project);
    };
}
async function askAll(context, files, tools) {
    const { project, options } = context.configuration;
    const queries = toolQueries(files, options.checks, await contentsSettings(project.dir));
    const nothing = Object.values(queries).every(each => each === null || Object.keys(each).length === 0);
    if (tools === undefined || nothing)
        return { answers: new Map(), findings: [] };
    if (tools instanceof core_errors/* PackagingError */.yr)
        return { answers: new Map(), findings: unknownFor(queries, tools) };
    try {
        return { answers: await askWith(context, tools, queries), findings: [] };
    }
    catch (thrown) {
        const [reason] = (0,core_errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        return { answers: new Map(), findings: unknownFor(queries, reason) };
    }
}
async function askWith(context, tools, queries) {
    const { runner, limiter, staging } = context;
    const folders = await Promise.all([
        tools.twine,
        ...(queries.abi3.length > 0 ? [tools.abi3audit()] : []),
        ...(queries.platform.length > 0 ? [context.tools.folder('auditwheel')] : []),
    ]);
    const dir = await staging.dir('checks');
    return limiter(() => runTools(runner, tools.python, folders, dir, queries));
}
/** The checks of a tool that could not be installed or run are `unknown`, which is never as good as passed. */
function unknownFor(queries, reason) {
    const asked = [
        ['metadata', queries.metadata],
        ['contents', queries.contents],
        ['stable-abi', queries.abi3],
        ['platform-tag', queries.platform],
    ];
    const last = reason.detail.at(-1)?.trim();
    const sentence = `not checked: ${reason.message}${last ? ` (${last})` : ''}`;
    return asked.filter(([, about]) => about.length > 0).map(([title]) => ({ title, state: 'unknown', sentence }));
}
/** One step for all files, also of a run whose PEX failed; a failed check fails the run. */
function declareChecks(graph, context, steps) {
    const { options } = context.configuration;
    if (options.checks.length === 0)
        return undefined;
    const installTools = { id: 'install-check-tools', title: 'install check tools', section: 'test' };
    const tools = options.checks.some(check => TOOL_CHECKS.has(check))
        ? graph.add(installTools, [steps.uv, steps.interpreters], ([tool, found]) => prepare(context, tool, found))
        : graph.given(undefined);
    // Without an application the archives were refused already.
    const checked = graph.add({ id: 'check-files', title: 'check files', section: 'test' }, [finishedFiles(graph, context, steps), tools, steps.application], ([files, ready], say) => checkFiles(context, files, ready, say));
    graph.map(checked, ({ problems }) => (0,core_errors/* throwProblems */.Jh)(problems));
    return checked;
}
/** Runs while the files are built; without the tools their checks are unknown, and all others still run. */
async function prepare(context, uv, interpreters) {
    const { runner, host } = context;
    try {
        const interpreter = await (0,pipeline_context/* toolInterpreter */.Rn)(context, interpreters);
        const install = (checker) => installChecker(runner, uv, interpreter, `${host.store}/tools`, checker);
        return { python: interpreter.path, twine: await install('twine'), abi3audit: () => install('abi3audit') };
    }
    catch (thrown) {
        const [reason] = (0,core_errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        return reason;
    }
}
/** Every planned file that could be built, when all builds have ended. */
function finishedFiles(graph, context, { sdist, wheels, pex, executables }) {
    const lists = [
        graph.map(sdist, one => (one ? [one] : [])),
        wheels,
        ...executables.map(step => graph.map(step, ({ artifact }) => [artifact])),
        ...(pex ? [graph.map(pex, ({ artifacts }) => artifacts)] : []),
    ];
    return graph.join(lists.map(list => graph.whenever(list)), all => all.flatMap(list => list ?? []).filter(artifact => (0,steps/* isPlanned */.H)(context, artifact)));
}

// EXTERNAL MODULE: ./lib/report/sections.js
var sections = __webpack_require__(13136);
// EXTERNAL MODULE: ./lib/resolve/coverage.js
var resolve_coverage = __webpack_require__(56228);
// EXTERNAL MODULE: ./lib/resolve/resolution.js
var resolve_resolution = __webpack_require__(88320);
// EXTERNAL MODULE: ./lib/pipeline/fetch-dependencies.js
var fetch_dependencies = __webpack_require__(78198);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/archives/extract.js
var extract = __webpack_require__(68298);
// EXTERNAL MODULE: ./lib/archives/zip-writer.js
var zip_writer = __webpack_require__(91858);
// EXTERNAL MODULE: ./lib/pex/contents.js
var pex_contents = __webpack_require__(92771);
// EXTERNAL MODULE: ./lib/pex/launcher.js
var pex_launcher = __webpack_require__(50509);
// EXTERNAL MODULE: ./lib/pex/read.js
var read = __webpack_require__(617);
;// CONCATENATED MODULE: ./lib/pex/assemble.js
/** Makes a PEX for several targets: the base made by pex, every wheel once, and a start for each target. */











/** Modules that src/python/pex_main.py loads from `__pex__` when they are needed. */
const START_MODULES = [
    'pex_application.py',
    'pex_choose.py',
    'pex_environment.py',
    'pex_here.py',
    'pex_install.py',
    'pex_plain.py',
    'pex_python.py',
    'pex_scripts.py',
    'pex_share.py',
    'pex_wheels.py',
];
/** The folder of pex's installations where PEX_ROOT is not set. */
const PEX_ROOT = '~/.cache/pex';
/** @throws PackagingError `check/content` */
async function readPexBase(file) {
    const members = new Map();
    await (0,zip_reader/* withZip */.o)(file, async (zip) => {
        const entries = zip.entries.filter(({ name }) => !name.startsWith('.deps/'));
        const read = entries.map(({ name, folder }) => (folder ? Buffer.alloc(0) : zip.read(name)));
        for (const [index, content] of (await Promise.all(read)).entries())
            members.set(entries[index]?.name ?? '', content);
    });
    const take = (name) => {
        const content = members.get(name);
        if (content === undefined)
            throw new Error(`${external_node_path_.basename(file)} has no ${name}`);
        members.delete(name);
        return content;
    };
    const main = take('__main__.py');
    // src/python/pex_plain.py replaces the hash.
    if (main.toString('utf8').split(/^ {4}pex_hash='[0-9a-f]+'/m).length !== 2)
        throw new Error("pex's __main__.py has changed: its pex_hash is not found");
    const startModules = START_MODULES.map(async (name) => [`__pex__/${name}`, await (0,promises_.readFile)((0,assets/* pythonScript */.w$)(name))]);
    return {
        info: JSON.parse(take('PEX-INFO').toString('utf8')),
        main,
        start: await (0,promises_.readFile)((0,assets/* pythonScript */.w$)('pex_main.py'), 'utf8'),
        startModules: new Map(await Promise.all(startModules)),
        launchers: (0,pex_contents/* windowsLaunchers */.BV)(members.keys()),
        members,
    };
}
/**
 * Writes the dependencies into a file that `assemblePex` completes.
 * @throws PackagingError `check/content` for a wheel that has changed, `build/mismatch` above 4 GiB, `host/…`
 */
async function writeWheels(file) {
    const wheels = byFileName(file.dependencies);
    const members = [...wheels].map(([name, wheel]) => [`.deps/${name}`, wheel]);
    const zip = await (0,zip_writer/* startStoredZip */.hh)(file.output, prefixLength(file), new Map(members));
    return { zip, wheels: digestsOf(wheels) };
}
/**
 * The result has the same bytes whether or not the dependencies were written beforehand.
 * @throws PackagingError `check/content` when the finished file does not contain what was planned, `host/…`
 */
async function assemblePex(file) {
    const { base, output, targets, windowsOnly, requirement, entryPoint, changes, own } = file;
    const mine = new Map([...own.values()].map(wheel => [external_node_path_.basename(wheel.path), wheel]));
    // An index may offer a file with the name of the application's own wheel.
    const dependencies = new Map(targets.map(({ name }) => [
        name,
        (file.dependencies.get(name) ?? []).filter(wheel => !mine.has(external_node_path_.basename(wheel.path))),
    ]));
    const digests = targets.map(({ name }) => {
        const byName = [...(dependencies.get(name) ?? [])].sort((a, b) => (0,core_format/* byBytes */.bg)(external_node_path_.basename(a.path), external_node_path_.basename(b.path)));
        // In the order in which they are installed.
        const each = [...byName, ...[own.get(name) ?? []].flat()];
        return [name, new Map(each.map(wheel => [external_node_path_.basename(wheel.path), wheel.sha256]))];
    });
    const application = (0,pex_contents/* applicationInfo */.Bo)(base.info, requirement, entryPoint, changes);
    const described = (0,pex_contents/* describeContents */.an)(application, targets, new Map(digests));
    const { info } = described;
    const commands = (0,pex_contents/* commandStarts */.fY)(entryPoint);
    const contents = { ...described.contents, launchers: base.launchers, ...(commands && { commands }) };
    const content = contentName(info, contents, base);
    const start = base.start.replace('@CONTENT@', content).replace('@PEX_ROOT@', PEX_ROOT);
    const members = new Map([
        ...base.members,
        ['.deps/', Buffer.alloc(0)],
        ...[...mine].map(([name, wheel]) => [`.deps/${name}`, wheel]),
        ['PEX-INFO', Buffer.from((0,pex_contents/* sortedJson */.Is)(info))],
        ['__main__.py', Buffer.from(start)],
        ['__pex__/boot.py', base.main],
        ...base.startModules,
        ['__pex__/targets.json', Buffer.from((0,pex_contents/* sortedJson */.Is)(contents))],
    ]);
    const prefix = Buffer.from((0,pex_launcher/* launcherText */.Q)({ content, ...contents }, windowsOnly));
    const written = stillRight(file, dependencies, prefix.length) ?? (await writeWheels({ ...file, dependencies }));
    await (0,zip_writer/* finishStoredZip */.gr)(written.zip, { prefix, members });
    if (written.zip.output !== output)
        await (0,promises_.rename)(written.zip.output, output);
    await verify(file, new Map([...written.wheels, ...digestsOf(mine)]));
}
/** The dependencies written beforehand, unless the application's wheel needs others or other targets than its source did. */
function stillRight({ written }, dependencies, prefix) {
    const wanted = digestsOf(byFileName(dependencies));
    const same = written?.zip.prefix === prefix &&
        written.wheels.size === wanted.size &&
        [...wanted].every(([name, sha256]) => written.wheels.get(name) === sha256);
    return same ? written : undefined;
}
function byFileName(wheels) {
    return new Map([...wheels.values()].flat().map(wheel => [external_node_path_.basename(wheel.path), wheel]));
}
function digestsOf(wheels) {
    return new Map([...wheels].map(([name, { sha256 }]) => [name, sha256]));
}
/** The length of the launcher, which does not depend on the name of its content, known last. */
function prefixLength({ targets, windowsOnly }) {
    const { contents } = (0,pex_contents/* describeContents */.an)({}, targets, new Map());
    return Buffer.byteLength((0,pex_launcher/* launcherText */.Q)({ content: '0'.repeat(CONTENT_LENGTH), ...contents }, windowsOnly));
}
/** Hexadecimal digits. */
const CONTENT_LENGTH = 40;
/** A name that changes with everything that a start depends on. */
function contentName(info, contents, { start, startModules, main }) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update((0,pex_contents/* sortedJson */.Is)(info)).update((0,pex_contents/* sortedJson */.Is)(contents)).update(start).update(main);
    for (const module of startModules.values())
        hash.update(module);
    return hash.digest('hex').slice(0, CONTENT_LENGTH);
}
async function verify({ output, starts }, expected) {
    const name = external_node_path_.basename(output);
    const text = await (0,zip_reader/* withZip */.o)(output, zip => zip.read('PEX-INFO'));
    (0,core_errors/* throwProblems */.Jh)((0,read/* comparePexInfo */.B0)((0,read/* parsePexInfo */.rN)(text.toString('utf8'), name), expected, starts, name));
}

// EXTERNAL MODULE: ./lib/pex/folder.js
var pex_folder = __webpack_require__(52841);
// EXTERNAL MODULE: ./lib/pex/tool.js
var tool = __webpack_require__(75119);
// EXTERNAL MODULE: ./lib/pipeline/artifacts.js
var pipeline_artifacts = __webpack_require__(43525);
// EXTERNAL MODULE: ./lib/resolve/closure.js
var closure = __webpack_require__(92665);
;// CONCATENATED MODULE: ./lib/pipeline/closure.js
/** The last comparison before a PEX or an executable is made: whether its very wheels are all that they require. */




/**
 * The application's own wheels may differ between platforms, and in `assemble` other machines built them.
 * @param title for the error: `The PEX`
 * @throws PackagingError(s) `check/content`
 */
async function refuseIncomplete(context, { title, dependencies: { targets, wheels, changes }, own, extras, python, }) {
    // Their metadata is often that of a short while ago, and their place never.
    const metadata = new Map(await Promise.all([...new Map([...own.values()].map(wheel => [wheel.sha256, wheel])).values()].map(async ({ sha256, path }) => [sha256, await (0,wheel/* readMetadata */._6)(path)])));
    const readable = ({ sha256 }) => ({ name: '', sha256, metadata: metadata.get(sha256) });
    const request = {
        requirements: [],
        extras,
        ...changes,
        targets,
        wheels,
        own: new Map([...own].map(([target, wheel]) => [target, readable(wheel)])),
    };
    const tools = {
        python,
        closureScript: (0,assets/* pythonScript */.w$)('closure.py'),
        packagingPath: await context.tools.compiled('packaging', python),
        workDir: await context.staging.dir('closure'),
    };
    const { stdout } = await context.runner.run((0,closure/* closureCommand */.f2)(tools, request));
    const problems = (0,closure/* closureProblems */.Cr)((0,closure/* decodeClosure */.ID)(stdout, request).holes);
    const errors = problems.map(({ message, fix }) => new core_errors/* PackagingError */.yr('check/content', { message: `${title} is incomplete. ${message}`, fix }));
    (0,core_errors/* throwProblems */.Jh)(errors);
}

// EXTERNAL MODULE: ./lib/pipeline/own-wheels.js
var own_wheels = __webpack_require__(4459);
;// CONCATENATED MODULE: ./lib/pipeline/pex.js
/** The stage that builds PEX files: their base, their dependencies while the wheel is built, then the application. */

















/**
 * The steps of the PEX files.
 * @param early PEX files with the dependencies that the project's static metadata names
 */
function declarePex(graph, context, { interpreters, application, wheels }, dependencies, early) {
    // Tool and base are ready before the application's wheel is.
    const getPex = { id: 'get-pex', title: 'get pex', section: 'set-up' };
    const tool = graph.add(getPex, [interpreters], ([found]) => context.tools.folderFor('pex', (0,pipeline_context/* newest */.BP)(found).python.minor));
    const { pexLayout: layout } = context.configuration.options;
    const createBase = { id: 'create-pex-base', title: 'create base PEX', section: 'build' };
    const base = layout === 'zipapp'
        ? graph.add(createBase, [tool, interpreters], ([pex, found], say) => createPexBase(context, found, pex, say))
        : graph.given(undefined);
    const written = early ?? graph.given(undefined);
    const builtPex = graph.add({ id: 'build-pex', title: 'build PEX', section: 'build' }, [application, dependencies, wheels, base, written, tool, interpreters], async ([app, locked, built, pexBase, earlyPex, pex, found], say) => {
        const start = (0,pipeline_application/* chooseStart */.Se)(context, app);
        if (start === undefined)
            return { files: [], stripped: [], start };
        const maker = layout !== 'zipapp'
            ? { layout, tool: pex, interpreters: found }
            : pexBase && { layout, base: pexBase, early: earlyPex };
        if (maker === undefined)
            throw new Error('a PEX without a base');
        const usable = earlyPex?.from === locked ? earlyPex : undefined;
        const { dependencies: used, stripped } = usable ?? (await stripDependencies(context, locked));
        const content = { application: app, wheels: built, dependencies: used, start, python: (0,pipeline_context/* newest */.BP)(found).path };
        const files = await buildPexFiles(context, content, maker, 'pex', say);
        const fresh = maker.layout === 'zipapp' ? { ...maker, early: undefined } : maker;
        return {
            files,
            stripped,
            start,
            again: (other, folder, log) => buildPexFiles(other, content, fresh, folder, log),
        };
    });
    // Smoke tests do not wait for the digest: `unchangedPex` makes sure that both are of the same bytes.
    const hashPex = { id: 'hash-pex', title: 'hash PEX', section: 'test' };
    const pex = graph.add(hashPex, [builtPex], async ([{ files, ...rest }]) => {
        const replacing = files.filter(({ file }) => (0,external_node_fs_.existsSync)(external_node_path_.join(context.configuration.outputDir, file)));
        const [artifacts] = await Promise.all([
            Promise.all(files.map(file => (0,pipeline_artifacts/* hashed */.Yr)(file))),
            ...replacing.map(file => (0,pipeline_artifacts/* flush */.bX)(file)),
        ]);
        return { ...rest, artifacts };
    });
    return { builtPex, pex };
}
/** The PEX files when all of `runs`, the steps that start them, have ended; a file that was modified fails the run. */
function unchangedPex(graph, builtPex, pex, runs) {
    if (builtPex === undefined || pex === undefined)
        return undefined;
    return graph.map(graph.after(runs), async () => {
        const [{ files }, hashedFiles] = await Promise.all([builtPex.value, pex.value]);
        await Promise.all(files.map(file => (0,pipeline_artifacts/* refuseChanged */.dT)(file)));
        return hashedFiles;
    });
}
/** @param several whether the release has files for other platforms, perhaps built by other jobs */
function pexFiles(stem, targets, scopes, several = new Set(targets.map(({ platform }) => platform)).size > 1) {
    const platforms = [...new Set(targets.map(({ platform }) => platform))];
    const all = { file: `${stem}.pex`, targets };
    if (!several)
        return [all];
    return scopes.flatMap(scope => {
        if (scope === 'universal')
            return [all];
        return platforms.map(platform => ({
            file: `${stem}-${platform}.pex`,
            targets: targets.filter(target => target.platform === platform),
        }));
    });
}
function forTargets({ wheels }, targets) {
    return new Map(targets.map(({ name }) => [name, wheels.get(name) ?? []]));
}
/** @throws PackagingError `check/content` */
async function stripDependencies(context, dependencies) {
    if (context.configuration.options.pexStrip === 'none')
        return { dependencies, stripped: [] };
    const key = (wheel) => `${wheel.sha256} ${wheel.filename}`;
    const results = await (0,core_errors/* allOrProblems */.Xd)(dependencies.all.map(wheel => context.limiter(async () => {
        const output = external_node_path_.join(await context.staging.dir(`stripped/${wheel.sha256}`), wheel.filename);
        return { wheel, ...(await strip(wheel, output)) };
    })));
    const byKey = new Map(results.map(({ wheel, now }) => [key(wheel), now]));
    const renewed = (wheels) => wheels.map(wheel => byKey.get(key(wheel)) ?? wheel);
    return {
        dependencies: {
            ...dependencies,
            wheels: new Map([...dependencies.wheels].map(([target, wheels]) => [target, renewed(wheels)])),
            all: renewed(dependencies.all),
        },
        stripped: results.flatMap(({ report }) => report ?? []),
    };
}
async function strip(wheel, output) {
    const files = await (0,extract/* withoutTests */.k$)(wheel.path, output);
    if (files === 0)
        return { now: wheel };
    const [before, after, sha256] = await Promise.all([(0,promises_.stat)(wheel.path), (0,promises_.stat)(output), (0,host_files/* sha256Of */.Bj)(output)]);
    const report = {
        file: wheel.filename,
        originalSha256: wheel.sha256,
        sha256,
        files,
        saved: before.size - after.size,
    };
    return { now: { ...wheel, path: output, sha256 }, report };
}
// What is written before the application's wheel is built: the base, and the dependencies.
/**
 * The part that all PEX files have in common. It depends on nothing but pex and the Python that runs it, so that it is
 * kept in the store. @throws PackagingError `build/tool-failed`
 */
async function createPexBase(context, interpreters, pex, say) {
    const interpreter = (0,pipeline_context/* newest */.BP)(interpreters);
    const stored = external_node_path_.join(context.host.store, 'tools', `${external_node_path_.basename(pex)}-base-${interpreter.fullVersion}`);
    const base = external_node_path_.join(stored, 'base.pex');
    const earlier = (await (0,seal/* isSealed */.dy)(stored)) ? await readPexBase(base).catch(() => undefined) : undefined;
    if (earlier !== undefined)
        return earlier;
    const file = await (0,tool/* buildPexBase */.TX)({
        runner: context.runner,
        python: interpreter.path,
        pex,
        pexRoot: await context.staging.dir('pex-root'),
        dir: await context.staging.dir('pex/base'),
        say,
    });
    // A failure costs the next run its time.
    await (0,seal/* createSealed */.NU)(stored, async (unfinished) => {
        await (0,promises_.mkdir)(unfinished);
        await (0,promises_.copyFile)(file, external_node_path_.join(unfinished, 'base.pex'));
    }).catch(() => { });
    return readPexBase(file);
}
/** Whether writing a PEX hashes every wheel while it is copied, so that it need not be hashed before. */
function hashesWheels({ configuration }) {
    const { pexLayout, pexStrip } = configuration.options;
    return pexLayout === 'zipapp' && pexStrip === 'none';
}
/**
 * Writes the dependencies into all PEX files while the application's wheel is built. Half a gigabyte of wheels is hashed
 * only once, while it is copied; when a wheel of the store is damaged, all are read and written again.
 * @throws PackagingError `build/mismatch`, `check/content`, `network/…`
 */
async function createEarlyPex(context, { dependencies, read }, say) {
    if (!hashesWheels(context))
        return writeDependencies(context, await read());
    const early = await writeDependencies(context, dependencies).catch((thrown) => {
        if (!(0,core_errors/* problemsOf */.GW)(thrown).some(({ code }) => code === 'check/content'))
            throw thrown;
        say('a wheel in the store is damaged: reading all of them');
        return undefined;
    });
    const written = new Set(early?.files.flatMap(({ wheels }) => [...wheels.values()]));
    // Of two wheels with one file name only one is written.
    const complete = early !== undefined && dependencies.all.every(({ sha256 }) => written.has(sha256));
    return complete ? early : writeDependencies(context, await read());
}
async function writeDependencies(context, from) {
    const { dependencies, stripped } = await stripDependencies(context, from);
    const dir = await context.staging.dir('pex/early');
    const { pexScope } = context.configuration.options;
    const { within } = context.configuration.plan;
    const files = await (0,core_errors/* allOrProblems */.Xd)(pexFiles('', dependencies.targets, pexScope, within?.severalPlatforms).map(({ targets }, index) => writeWheels({
        output: external_node_path_.join(dir, `${index}.pex`),
        targets,
        windowsOnly: targets.every(isWindows),
        dependencies: forTargets(dependencies, targets),
    })));
    return { from, dependencies, stripped, files };
}
/**
 * @param folder inside the staging folder
 * @throws PackagingError `build/mismatch`, `check/content`, `dependency/no-wheel`
 */
async function buildPexFiles(context, { application, wheels, dependencies, start, python }, maker, folder, say) {
    const { options, plan } = context.configuration;
    const own = (0,own_wheels/* ownWheelsFor */.oq)(context, application, dependencies.targets, await (0,own_wheels/* ownWheels */.hH)(context, application, wheels));
    const stem = `${(0,project_paths/* normalizeName */.Pc)(application.name)}-${application.version}`;
    const extras = (0,pipeline_application/* extrasOf */.bI)(context, start.entryPoint);
    // Beside the writing: it reads other files.
    const complete = refuseIncomplete(context, { title: 'The PEX', dependencies, own, extras, python });
    complete.catch(() => { });
    const changes = (0,pex_contents/* requirementChanges */.l4)(dependencies.changes, new Set(dependencies.all.map(({ name }) => name)));
    const dir = await context.staging.dir(folder);
    const planned = pexFiles(stem, dependencies.targets, options.pexScope, plan.within?.severalPlatforms);
    const files = await (0,core_errors/* allOrProblems */.Xd)(planned.map(({ file, targets }, index) => context.limiter(async () => {
        const output = external_node_path_.join(dir, (0,pex_folder/* deliveredAs */.RP)(maker.layout, file));
        const ownOfTargets = new Map(targets.flatMap(({ name }) => {
            const wheel = own.get(name);
            return wheel === undefined ? [] : [[name, wheel]];
        }));
        const perTarget = forTargets(dependencies, targets);
        const what = {
            output,
            requirement: (0,pipeline_application/* requirementOf */.h2)(context, application, start.entryPoint),
            entryPoint: start.entryPoint,
            changes,
            targets,
            starts: start.names,
        };
        if (maker.layout === 'zipapp') {
            const { base, early } = maker;
            const windowsOnly = targets.every(isWindows);
            // `assemblePex` uses what was written early only where it is still right.
            const written = early?.files[index];
            await assemblePex({ ...what, base, dependencies: perTarget, own: ownOfTargets, windowsOnly, written });
        }
        else {
            const all = [...[...perTarget.values()].flat(), ...ownOfTargets.values()];
            await (0,pex_folder/* makePexFolder */.CG)({
                ...what,
                targets: (0,own_wheels/* acceptingNewer */.QV)(context.configuration, targets, all),
                runner: context.runner,
                python: (0,pipeline_context/* newest */.BP)(maker.interpreters).path,
                pex: maker.tool,
                pexRoot: await context.staging.dir('pex-root'),
                dir: await context.staging.dir(`${folder}/parts/${file}`),
                layout: maker.layout,
                name: file,
                wheels: [...new Map(all.map(wheel => [external_node_path_.basename(wheel.path), wheel])).values()],
                say,
            });
        }
        return (0,pipeline_artifacts/* measureWithoutHash */.nd)(output, {
            format: 'pex',
            targets: [...new Set(targets.map(({ platform }) => platform))],
            pythons: [...new Set(targets.map(({ python }) => python))],
        });
    })));
    await complete;
    return files;
}
/** On Windows the launcher is another. */
function isWindows({ environment }) {
    return environment.platform_system === 'Windows';
}

// EXTERNAL MODULE: ./lib/pipeline/resolution-basis.js
var resolution_basis = __webpack_require__(39829);
// EXTERNAL MODULE: ./lib/pipeline/resolve-dependencies.js + 10 modules
var resolve_dependencies = __webpack_require__(4899);
;// CONCATENATED MODULE: ./lib/pipeline/dependencies.js
/**
 * The stage that resolves the application's dependencies for every target and downloads them, as early as the project's
 * metadata allows: beside the build of its own wheel.
 */









/**
 * Steps up to the wheels of every dependency on this machine.
 * @param withPex whether they go into PEX files as well
 */
function declareDependencies(graph, context, { uv, interpreters, findLinks, application }, withPex) {
    const { options } = context.configuration;
    const getPackaging = { id: 'get-packaging', title: 'get packaging', section: 'set-up' };
    const packaging = graph.add(getPackaging, [interpreters], ([found]) => context.tools.compiled('packaging', (0,pipeline_context/* newest */.BP)(found).path));
    const early = (0,resolution_basis/* earlyBasis */.IA)(context);
    const resolver = graph.join([uv, packaging, interpreters, findLinks], ([tool, library, found, folders]) => ({
        uv: tool,
        packaging: library,
        interpreters: found,
        findLinks: folders,
    }));
    const basis = early === undefined ? graph.map(application, app => (0,resolution_basis/* basisOf */.gp)(context, app)) : graph.given(early);
    const resolved = graph.add({ id: 'resolve', title: 'resolve dependencies', section: 'build' }, [resolver, basis], ([given, wanted], say) => (0,resolve_dependencies/* resolveOrBuild */.OX)(context, { ...given, basis: wanted, name: 'dependencies' }, say));
    const coverage = graph.map(resolved, ({ resolution }) => (0,resolve_coverage/* coverageReport */.Td)((0,resolve_resolution/* coverageOf */._5)(resolution), options.pexScope, resolution.targets));
    const covered = graph.add({ id: 'check-availability', title: 'check wheel availability', section: 'build' }, [resolved, coverage], async ([{ resolution }, report], say) => {
        for (const line of [(0,sections/* coverageWords */.gn)(report), ...(0,sections/* coverageLines */.Uo)(report, PLAIN), ...(0,sections/* sizeLines */.FP)(report.sizes)])
            say(line);
        (0,core_errors/* throwProblems */.Jh)(resolution.problems);
    });
    const writesEarly = early !== undefined && withPex && options.pexLayout === 'zipapp';
    const unread = writesEarly && hashesWheels(context);
    const found = graph.add({ id: 'download', title: 'download dependencies', section: 'build' }, [resolved, covered], async ([here], say) => {
        const { resolution } = here;
        say(`${resolution.all.length} wheels for ${resolution.targets.length} targets`);
        const dependencies = await (0,fetch_dependencies/* fetchResolved */.p)(context, here, unread);
        const read = async () => (unread ? (0,fetch_dependencies/* fetchResolved */.p)(context, here) : dependencies);
        return { dependencies, read };
    });
    const writeEarly = { id: 'write-dependencies', title: 'write dependencies into PEX', section: 'build' };
    const earlyPex = writesEarly
        ? graph.add(writeEarly, [found], ([wheels], say) => createEarlyPex(context, wheels, say))
        : undefined;
    // When no PEX can be made of the wheels, executables may still want them.
    const fetched = earlyPex
        ? graph.map(graph.whenever(earlyPex), async (written) => written?.from ?? (await found.value).read())
        : graph.map(found, ({ dependencies }) => dependencies);
    if (early === undefined)
        return { dependencies: fetched, stated: fetched, early: undefined, coverage };
    // A backend may add requirements that the static metadata does not have: the wheel decides.
    const compared = graph.add({ id: 'compare-requirements', title: 'compare requirements', section: 'build' }, [resolver, application, fetched], async ([given, app, first], say) => {
        if ((0,resolution_basis/* agrees */.ie)(context, app, early))
            return first;
        say('the wheel has other requirements than pyproject.toml: resolving again');
        const request = { ...given, basis: (0,resolution_basis/* basisOf */.gp)(context, app), name: 'dependencies-of-wheel' };
        const again = await (0,resolve_dependencies/* resolveOrBuild */.OX)(context, request, say);
        (0,core_errors/* throwProblems */.Jh)(again.resolution.problems);
        return (0,fetch_dependencies/* fetchResolved */.p)(context, again);
    });
    return { dependencies: compared, stated: fetched, early: earlyPex, coverage };
}
/** The log of a step has no terminal's width. */
const PLAIN = { columns: 200, colour: false, unicode: true };

// EXTERNAL MODULE: ./lib/project/commands.js
var commands = __webpack_require__(4747);
;// CONCATENATED MODULE: ./lib/project/entry-module.js
/** Whether a wheel has what an entry point names (pure, but for the reading it is given): known before a PEX or executable is made. */

const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//;
/** `name.py`, `name.so`, `name.cpython-312-x86_64-linux-gnu.so`, `name.cp312-win_amd64.pyd`. */
const MODULE = /^((?:[^/]+\/)*[^/.]+)(?:\.[^/.]+)?\.(py|pyc|so|pyd)$/;
/** What a package does to have modules that are no files of its own, or in other distributions. */
const DYNAMIC = /__path__|sys\s*\.\s*modules|from\s+sys\s+import|declare_namespace|extend_path|meta_path/;
/** What a module does to have names that it does not spell out. */
const INDIRECT = /import\s*\*|__getattr__|globals\s*\(|\bexec\s*\(|setattr|vars\s*\(|sys\s*\.\s*modules/;
/** Import paths with `/` for `.`, by the member that is the module; sources come before compiled ones. */
function modulesOf(paths) {
    const modules = new Map();
    for (const path of paths) {
        const [, stem, extension] = MODULE.exec(path.replace(LIBRARY, '')) ?? [];
        if (stem !== undefined && (extension === 'py' || !modules.has(stem)))
            modules.set(stem, path);
    }
    return modules;
}
/**
 * What is wrong with an entry point: an error where its module surely cannot be imported, a warning where its function seems
 * to be missing, undefined otherwise. Modules of other distributions, of namespace packages and of packages that make modules
 * themselves are not known here: the smoke test starts them.
 * @param place where the scripts are declared
 */
async function entryPointProblem(entryPoint, wheel, place) {
    if (entryPoint.kind !== 'function' && entryPoint.kind !== 'module')
        return undefined;
    const modules = modulesOf(wheel.paths);
    const { module } = entryPoint;
    const asked = entryPoint.kind === 'function' ? `${module}:${entryPoint.attribute}` : module;
    const problem = (what, fix) => new core_errors/* PackagingError */.yr('project/entry-point', {
        message: `The entry point "${asked}" ${what}.`,
        fix,
        ...(place && { place }),
    });
    const path = module.replaceAll('.', '/');
    const source = modules.get(`${path}/__init__`) ?? modules.get(path);
    if (source === undefined) {
        const parent = await closedParent(path, modules, wheel.read);
        if (parent === undefined)
            return undefined;
        const what = `cannot be imported: ${wheel.file} contains ${parent.replaceAll('/', '.')}, but no module ${module}`;
        return { error: problem(what, 'Correct the entry point, or have the build backend include that module.') };
    }
    if (entryPoint.kind === 'module') {
        const isPackage = modules.has(`${path}/__init__`);
        if (!isPackage || modules.has(`${path}/__main__`))
            return undefined;
        if (isDynamic(await wheel.read(source)))
            return undefined;
        const fix = `Add ${path}/__main__.py, or name a function as ${module}:main.`;
        return { error: problem(`cannot be started: ${module} is a package without a __main__ module`, fix) };
    }
    const [name = ''] = entryPoint.attribute.split('.');
    const text = await wheel.read(source);
    // Python compares names in normal form NFKC, which the text need not be in.
    const known = text === undefined || text.includes(name) || INDIRECT.test(text) || /[^\0-\x7f]/.test(name);
    if (known || modules.has(`${path}/${name}`))
        return undefined;
    const fix = 'Check the name of the function; the smoke test starts it.';
    return { warning: problem(`may not start: ${source} does not contain the name ${name}`, fix) };
}
/** The nearest package or module above that is of this wheel alone; undefined where others could have the module. */
async function closedParent(path, modules, read) {
    let closed;
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const parent = path.slice(0, end);
        const source = modules.get(`${parent}/__init__`) ?? modules.get(parent);
        if (source === undefined)
            continue;
        if (isDynamic(await read(source)))
            return undefined;
        closed ??= parent;
    }
    return closed;
}
const isDynamic = (source) => source === undefined || DYNAMIC.test(source);

// EXTERNAL MODULE: ./lib/archives/tar-writer.js
var tar_writer = __webpack_require__(6890);
// EXTERNAL MODULE: ./lib/sbom/wheel.js + 1 modules
var sbom_wheel = __webpack_require__(40820);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/executables/inspect.js
var executables_inspect = __webpack_require__(49945);
// EXTERNAL MODULE: ./lib/executables/member.js
var member = __webpack_require__(66651);
// EXTERNAL MODULE: ./lib/executables/signing.js
var executables_signing = __webpack_require__(77922);
;// CONCATENATED MODULE: ./lib/executables/finish.js
/** Turns what a format made into the delivered file: inspected, signed, named, packed when it is a folder. */













/**
 * The components of an executable for its SBOM and notices. Wheels of which nothing is inside are left out, and so are
 * bundled libraries of a wheel that are not inside.
 * @throws PackagingError `check/content` for a wheel without metadata
 */
async function componentsOf({ members, texts = [], components = [] }, wheels) {
    const taken = new Set(members.flatMap(({ origin }) => (origin.kind === 'wheel' ? [(0,project_paths/* normalizeName */.Pc)(origin.package)] : [])));
    const inside = new Set(members.map(({ path }) => (0,member/* baseName */.Fl)(path)));
    const ofWheels = await (0,core_errors/* allOrProblems */.Xd)(wheels
        .filter(({ path }) => taken.has((0,project_paths/* normalizeName */.Pc)((0,wheel_name/* parseWheelName */.CI)((0,member/* baseName */.Fl)(path))?.name ?? '')))
        .map(async ({ path, sha256 }) => withoutLeftOut(await (0,sbom_wheel/* wheelComponent */.h$)(path, sha256), inside)));
    const named = new Map(members.flatMap(componentOf).map(one => [keyOf(one), one]));
    const rest = [...named.values()].map(component => withTexts(component, texts));
    return [...ofWheels, ...rest, ...components];
}
/** The wheel file itself is not inside, only its contents: its sha256 would be wrong. */
function withoutLeftOut({ sha256: _, parts, ...wheel }, inside) {
    const kept = (parts ?? []).filter(({ kind, path }) => kind !== 'library' || inside.has((0,member/* baseName */.Fl)(path ?? '')));
    return { ...wheel, ...(kept.length > 0 && { parts: kept }) };
}
function componentOf({ path, origin, sha256, native }) {
    switch (origin.kind) {
        case 'interpreter': {
            const { version } = origin;
            const purl = `pkg:generic/cpython@${version}`;
            return [{ kind: 'interpreter', name: 'CPython', version, purl, license: 'PSF-2.0' }];
        }
        case 'tool':
            return [{ kind: 'tool', name: origin.package, version: origin.version }];
        case 'system': {
            const { package: name, version, license, distribution } = origin;
            const purl = distribution && version && `pkg:deb/${distribution}/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
            return [
                {
                    kind: 'library',
                    name,
                    // One entry without a path covers all of a library's data files.
                    ...(native && { path, sha256 }),
                    ...(license !== undefined && { license }),
                    ...(version !== undefined && { version }),
                    ...(purl && { purl }),
                },
            ];
        }
        default:
            return [];
    }
}
/** Each file of a library is a component of its own: it has its own digest. */
function keyOf({ kind, name, version, path }) {
    return [kind, name, version ?? '', kind === 'library' ? (path ?? '') : ''].join('\0');
}
function withTexts(component, texts) {
    const own = texts.filter(({ component: name }) => name === component.name);
    const license = own[0]?.license ?? component.license;
    return {
        ...component,
        ...(license !== undefined && { license }),
        ...(own.length > 0 && { licenseTexts: own.map(({ path, text }) => ({ path, text })) }),
    };
}
/**
 * Names: `STEM` or `STEM.exe` for one program; a folder `STEM` goes into `STEM.tar.gz`, for Windows into `STEM.zip`.
 * @param request `dir` is an empty folder for the finished file
 * @throws PackagingError(s) `check/…`, `build/floor` when what was made is not fit to be delivered
 */
async function finishExecutable(request) {
    const { made, dir, stem, target, say, context } = request;
    const windows = target.platform.os === 'windows';
    const file = external_node_path_.join(dir, `${stem}${suffix(made, windows)}`);
    const promised = (0,platforms/* isPromised */.Mi)(context.configuration.given, target.platform);
    const checks = [...(0,executables_inspect/* inspect */.Nn)({ made, platform: target.platform, file: external_node_path_.basename(file), promised })];
    for (const check of checks)
        say(`${check.name}: ${check.reason}`);
    const signing = (0,executables_signing/* leftToSign */.wR)(context.configuration, target.platform) ?? (0,executables_signing/* decideSigning */.ms)(context.configuration.options, context.host.env);
    for (const [index, one] of (0,executables_signing/* toSign */.TZ)(made).entries()) {
        const signed = await (0,executables_signing/* sign */._S)({ ...context, signing, file: one, dir, artifact: external_node_path_.basename(file), say });
        // One check for the file, which holds all of them.
        if (signed !== undefined && index === 0)
            checks.push(signed);
    }
    if (made.program === undefined) {
        await (0,promises_.rename)(made.path, file);
        // A umask must not decide whether a released program can be started.
        if (process.platform !== 'win32')
            await (0,promises_.chmod)(file, 0o755);
        return { file, checks };
    }
    const { program } = made;
    const programs = [program, ...(made.others ?? [])];
    for (const one of programs)
        await requireProgram(made.path, one);
    if (windows)
        await (0,zip_writer/* writeFolderZip */.Ho)(file, made.path, stem);
    else
        await (0,tar_writer/* writeTarGz */.SB)({
            output: file,
            folder: made.path,
            top: stem,
            executable: name => programs.includes(name),
            links: true,
        });
    return { file, checks };
}
function suffix({ program }, windows) {
    if (program === undefined)
        return windows ? '.exe' : '';
    return windows ? '.zip' : '.tar.gz';
}
async function requireProgram(folder, program) {
    const names = await (0,host_files/* namesIn */.wX)(external_node_path_.dirname(external_node_path_.join(folder, program)));
    if (names.includes(external_node_path_.basename(program)))
        return;
    throw new core_errors/* PackagingError */.yr('build/nothing', {
        message: `The folder that was made does not contain the program ${program}.`,
        fix: 'See the log of this step; when the tool reported no error, report this as a bug.',
    });
}

// EXTERNAL MODULE: ./lib/executables/format.js
var executables_format = __webpack_require__(91058);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(49164);
// EXTERNAL MODULE: ./lib/plan/split.js
var split = __webpack_require__(83491);
;// CONCATENATED MODULE: ./lib/pipeline/executables.js
/** The stage of native executables: one step for each format and platform, from wheels on this machine. */














/** True when one of them is made from a PEX. */
function needsPex(context) {
    return context.configuration.plan.executables.some(planned => formatOf(context, planned).fromPex);
}
/** One step for each executable, so that a failed one does not stop the others. */
function declareExecutables(graph, context, steps) {
    const none = graph.given(undefined);
    return context.configuration.plan.executables.map(planned => {
        const format = formatOf(context, planned);
        const { target } = planned;
        const name = stepName(planned);
        const checkPython = {
            id: `check-python-${name}`,
            title: `check Python of ${format.name} executable`,
            section: 'set-up',
        };
        const preflighted = format.preflight &&
            graph.add(checkPython, [steps.uv, steps.interpreters], async ([uv, found], say) => format.preflight?.({
                context,
                uv,
                target,
                interpreter: interpreterFor(target, found),
                dir: await context.staging.dir(external_node_path_.join('executables', format.name, target.platform.name, 'preflight')),
                say,
            }));
        const prepare = {
            id: `prepare-${name}`,
            title: `prepare ${format.name} executable for ${target.platform.name}`,
            section: 'build',
        };
        // Nothing is compiled for an executable that is known to be refused.
        const begun = format.prepare &&
            graph.add(prepare, [preflighted ?? none], async (_, say) => format.prepare?.({ context, target, say }));
        return graph.add({ id: `build-${name}`, title: executableTitle(planned), section: 'build' }, [inputsOf(graph, context, planned, steps), begun ?? none, preflighted ?? none], ([inputs], say) => makeExecutable(context, planned, 'executables', inputs, say));
    });
}
/** The part of a step's id that names the executable: `scie-linux-x86_64`; one for several platforms is alone. */
function stepName({ format, target, others }) {
    return others === undefined ? `${format}-${target.platform.name}` : format;
}
function executableTitle(planned) {
    const kind = (0,model/* isImage */.wu)(planned.format) ? 'container image' : `${planned.format} executable`;
    return `build ${kind} for ${(0,plan_plan/* targetsOf */.QR)(planned)
        .map(({ platform }) => platform.name)
        .join(', ')}`;
}
/** These inputs as one step; the PEX is waited for only where the format needs it. */
function inputsOf(graph, context, planned, { uv, interpreters, application, wheels, dependencies, pex }) {
    const source = formatOf(context, planned).fromPex && pex ? pex : graph.given(undefined);
    return graph.join([uv, interpreters, application, wheels, dependencies, source], ([tool, found, app, built, locked, fromPex]) => ({ tool, found, app, built, locked, fromPex }));
}
/** The interpreter on this machine of the Python that the executable contains. */
function interpreterFor({ python: wanted }, found) {
    const python = (0,versions/* formatPython */.AR)(wanted);
    return found.find(one => (0,versions/* formatPython */.AR)(one.python) === python);
}
/** @param folder inside the staging folder @throws PackagingError(s) `check/content`, as the format's `make`, and `finishExecutable` */
async function makeExecutable(context, planned, folder, inputs, say) {
    const format = formatOf(context, planned);
    const start = (0,pipeline_application/* chooseStart */.Se)(context, inputs.app);
    if (start === undefined)
        throw new Error('an executable of a project with nothing to run');
    const requests = [];
    for (const target of (0,plan_plan/* targetsOf */.QR)(planned))
        requests.push(await requestFor(context, planned, target, folder, inputs, say));
    const { file, program, made, checks } = await context.limiter(() => makeFile(context, format, requests, folder));
    const { platform } = planned.target;
    const [only] = made;
    // An image brings its own C library.
    const minimum = format.together === undefined && only ? (0,executables_inspect/* neededMinimum */.qi)(only, platform) : undefined;
    const artifact = await (0,pipeline_artifacts/* measure */.xP)(file, {
        format: format.name,
        targets: (0,plan_plan/* targetsOf */.QR)(planned).map(({ platform }) => platform.name),
        pythons: [(0,versions/* formatPython */.AR)(planned.target.python)],
        ...(minimum !== undefined && { minimum }),
        ...(program !== undefined && { program }),
    });
    const components = await Promise.all(made.map((one, index) => componentsOf(one, requests[index]?.wheels ?? [])));
    return {
        artifact,
        ...(program !== undefined && { program }),
        start,
        members: made.flatMap(({ members }) => members),
        components: onlyOnce(components.flat()),
        checks,
    };
}
/** What several platforms have in common is one component. */
function onlyOnce(components) {
    return [...new Map(components.map(component => [JSON.stringify(component), component])).values()];
}
/** One file from one request, or from those for all its platforms. */
async function makeFile(context, format, requests, folder) {
    if (format.together !== undefined) {
        const { file, parts, checks } = await format.together.make(requests);
        return { file, program: undefined, made: parts, checks };
    }
    const [request] = requests;
    if (request === undefined || format.make === undefined)
        throw new Error(`${format.name} makes nothing`);
    const made = await format.make(request);
    const dir = await context.staging.dir(external_node_path_.join(folder, format.name, request.target.platform.name, 'finished'));
    return { ...(await finishExecutable({ ...request, made, dir })), program: made.program, made: [made] };
}
/** @throws PackagingError(s) `check/content`, `dependency/…` for wheels that do not fit together */
async function requestFor(context, planned, target, folder, { tool, found, app, built, locked, fromPex }, say) {
    const format = formatOf(context, planned);
    const start = (0,pipeline_application/* chooseStart */.Se)(context, app);
    if (start === undefined)
        throw new Error('an executable of a project with nothing to run');
    const python = (0,versions/* formatPython */.AR)(target.python);
    const name = locked.targets.find(one => one.python === python && one.platform === target.platform.name)?.name;
    if (name === undefined)
        throw new Error('an executable for a target that was not resolved');
    const own = (0,own_wheels/* ownWheelsFor */.oq)(context, app, locked.targets.filter(one => one.name === name), await (0,own_wheels/* ownWheels */.hH)(context, app, built)).get(name);
    // A PEX has been compared; and nothing is compiled for what would not start.
    if (!format.fromPex)
        await refuseIncomplete(context, {
            title: (0,model/* isImage */.wu)(format.name) ? 'The container image' : `The ${format.name} executable`,
            dependencies: { ...locked, targets: locked.targets.filter(one => one.name === name) },
            own: new Map(own === undefined ? [] : [[name, own]]),
            extras: (0,pipeline_application/* extrasOf */.bI)(context, start.entryPoint),
            python: (0,pipeline_context/* newest */.BP)(found).path,
        });
    return {
        context,
        uv: tool,
        application: app,
        about: (0,pipeline_application/* aboutOf */.rI)(app, start),
        start,
        target,
        wheels: [...(locked.wheels.get(name) ?? []), ...(own ? [own] : [])],
        interpreter: interpreterFor(target, found),
        pex: fromPex?.artifacts.find(one => one.targets.includes(target.platform.name))?.path,
        stem: stemOf(context, app, planned),
        program: (0,pipeline_application/* programOf */.oQ)(app, start),
        dir: await context.staging.dir(external_node_path_.join(folder, format.name, target.platform.name, 'work')),
        say,
    };
}
function formatOf({ executableFormats }, { format }) {
    const found = (0,executables_format/* formatNamed */.vq)(executableFormats, format);
    if (found === undefined)
        throw new Error(`there is no format ${format}`);
    return found;
}
/** `answer-1.0.0-linux-x86_64`; with the format where several would have the same name. */
function stemOf(context, { name, version }, planned) {
    const { formats, within } = context.configuration.plan;
    // One for several platforms has a name of its own.
    if (formatOf(context, planned).together !== undefined)
        return `${(0,project_paths/* normalizeName */.Pc)(name)}-${version}`;
    const several = within?.severalExecutables ?? (0,split/* sharedNames */.m)(formats, context.executableFormats);
    const parts = [(0,project_paths/* normalizeName */.Pc)(name), version, ...(several ? [planned.format] : []), planned.target.platform.name];
    return parts.join('-');
}

;// CONCATENATED MODULE: ./lib/pipeline/entry-check.js
/** Finds an entry point that names nothing before a PEX or an executable is made of it. */







/** Bytes up to which a module is looked at. */
const LONGEST_MODULE = 1024 * 1024;
/**
 * Does nothing where no PEX and no executable is planned, or where none can be chosen: that is an error of its own.
 * @throws PackagingError `project/entry-point` when its module is surely not there
 */
async function checkEntryPoint(context, application) {
    const { plan } = context.configuration;
    if (!plan.formats.includes('pex') && !needsPex(context) && plan.executables.length === 0)
        return;
    const start = startOf(context, application);
    if (start === undefined)
        return;
    const { place } = application.choices;
    const several = (0,commands/* commandsOf */.Kf)(start.entryPoint).map(({ entryPoint }) => entryPoint);
    const programs = several.length > 0 ? several : [start.entryPoint];
    const found = await (0,zip_reader/* withZip */.o)(application.wheel, zip => {
        const paths = zip.entries.filter(({ folder }) => !folder).map(({ name }) => name);
        const read = async (path) => {
            const size = zip.entry(path)?.size ?? 0;
            return path.endsWith('.py') && size <= LONGEST_MODULE ? (await zip.read(path)).toString('utf8') : undefined;
        };
        const wheel = { file: (0,external_node_path_.basename)(application.wheel), paths, read };
        return Promise.all(programs.map(program => entryPointProblem(program, wheel, place)));
    });
    (0,core_errors/* throwProblems */.Jh)(found.flatMap(one => one?.error ?? []));
    for (const one of found)
        if (one?.warning !== undefined)
            context.warn(one.warning);
}
function startOf(context, application) {
    try {
        return (0,pipeline_application/* chooseStart */.Se)(context, application);
    }
    catch (thrown) {
        if ((0,core_errors/* problemsOf */.GW)(thrown).length > 0)
            return undefined;
        throw thrown;
    }
}

// EXTERNAL MODULE: ./lib/audit/model.js
var audit_model = __webpack_require__(23142);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/archives/trust.js
var trust = __webpack_require__(88525);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/host/publish.js + 1 modules
var publish = __webpack_require__(39215);
;// CONCATENATED MODULE: ./lib/sbom/inventory.js
/** The components of finished files of every format (`contentsOf`). */














/**
 * What is inside a finished file; undefined for an executable without a list of components.
 * @param components of an executable: read from it when it was built
 * @throws PackagingError `check/content` for a damaged file, or a PEX with a wheel that has no metadata
 */
async function contentsOf(artifact, components) {
    const { format, file, path: place, sha256 } = artifact;
    switch (format) {
        case 'wheel':
            return { file, components: [await (0,sbom_wheel/* wheelComponent */.h$)(place, sha256)] };
        case 'sdist':
            return { file, components: [await sdistComponent(place, sha256)] };
        case 'pex':
            return { file, ...(await ((0,pex_folder/* folderIn */.CH)(file) === undefined ? (0,zip_reader/* withZip */.o)(place, zipapp) : folder(place))) };
        default:
            return components === undefined ? undefined : { file, components };
    }
}
const WHEEL = /^\.deps\/([^/]+\.whl)$/;
const LOOSE = /^\.deps\/([^/]+\.whl)\/(.+)$/;
async function zipapp(zip) {
    const info = (await zip.read('PEX-INFO')).toString('utf8');
    const components = [];
    for (const { name } of zip.entries) {
        if (!WHEEL.test(name))
            continue;
        const sha256 = await (0,host_files/* sha256OfPieces */.O)(zip.stream(name));
        components.push(await (0,sbom_wheel/* wheelOf */.J_)(await (0,zip_reader/* innerZip */.M)(zip, name), sha256, name));
    }
    const own = await (0,sbom_wheel/* readTree */.Zc)((0,sbom_wheel/* zipMembers */.hj)(zip, name => !name.startsWith('.deps/')));
    return contents(info, zip.file, components, own);
}
/** A packed folder, read once from start to end. */
async function folder(file) {
    return (0,publish/* withStaging */.A6)((0,external_node_os_.tmpdir)(), async (temp) => {
        let info = '';
        const packed = [];
        const loose = new Map();
        const own = (0,sbom_wheel/* createTreeReader */.s0)();
        await (0,sbom_wheel/* tarMembers */.Fb)(file, async (member) => {
            const [, wheel = '', at = ''] = LOOSE.exec(member.path) ?? [];
            if (member.path === 'PEX-INFO')
                info = (await (0,consumers_.buffer)(member.content())).toString('utf8');
            else if (WHEEL.test(member.path))
                packed.push(await packedWheel(member, temp));
            else if (wheel === '')
                await own.take(member);
            else {
                const reader = loose.get(wheel) ?? (0,sbom_wheel/* createTreeReader */.s0)();
                loose.set(wheel, reader);
                await reader.take({ ...member, path: at });
            }
        });
        const unpacked = [...loose].map(([wheel, reader]) => (0,sbom_wheel/* ownDistribution */.vz)(reader.tree(), wheel, (0,wheel_name/* parseWheelName */.CI)(wheel)?.name, { path: `.deps/${wheel}` }));
        return contents(info, file, [...packed, ...unpacked], own.tree());
    });
}
/** A zip archive is read from its end, so that one inside a stream is written to disk first. */
async function packedWheel(member, temp) {
    const file = external_node_path_.join(temp, external_node_path_.posix.basename(member.path));
    await (0,external_node_stream_promises_.pipeline)(member.content(), (0,external_node_fs_.createWriteStream)(file));
    try {
        return await (0,sbom_wheel/* wheelComponent */.h$)(file, await (0,host_files/* sha256Of */.Bj)(file), member.path);
    }
    finally {
        await (0,promises_.rm)(file, { force: true });
    }
}
/** @param own what is outside of `.deps`: the runtime, with the packages that pex vendors */
function contents(info, file, wheels, own) {
    const data = parseInfo(info, file);
    const built = (0,json/* isRecord */.u4)(data.build_properties) ? data.build_properties : {};
    const version = (0,json/* textOf */.b6)(built.pex_version);
    const runtime = {
        kind: 'tool',
        name: 'pex',
        ...(version !== undefined && { version, purl: `pkg:pypi/pex@${encodeURIComponent(version)}` }),
        license: 'Apache-2.0',
        path: '.bootstrap',
        ...(own.texts.length > 0 && { licenseTexts: own.texts }),
        ...(own.distributions.length > 0 && { parts: own.distributions }),
    };
    const requires = (0,json/* listOf */.c3)(data.requirements).map(String);
    return { components: [...wheels, runtime], requires };
}
function parseInfo(info, file) {
    const data = (0,json/* parseJson */.qF)(info);
    if ((0,json/* isRecord */.u4)(data))
        return data;
    throw (0,trust/* contentError */.GQ)(file, 'it has no readable PEX-INFO');
}
/** PKG-INFO of an sdist states what METADATA of a wheel does. */
async function sdistComponent(file, sha256) {
    const name = (0,wheel_name/* parseSdistName */.K3)(external_node_path_.basename(file))?.name;
    const reader = (0,sbom_wheel/* createTreeReader */.s0)();
    await (0,sbom_wheel/* tarMembers */.Fb)(file, member => reader.take(member.path === 'PKG-INFO' ? { ...member, path: 'sdist.dist-info/METADATA' } : member));
    return (0,sbom_wheel/* ownDistribution */.vz)(reader.tree(), file, name, { sha256 });
}

// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
;// CONCATENATED MODULE: ./lib/pipeline/inventory.js









function declareDescriptions(graph, context, steps) {
    const { sbom, licenses: wanted, audit: mode } = context.configuration.options;
    if (sbom === 'none' && !wanted.wanted && mode === 'off')
        return { described: undefined, licenses: undefined, audit: undefined, findings: [] };
    const described = declareInventory(graph, context, steps);
    const licenses = wanted.wanted ? declareLicenses(graph, context, described, steps.application) : undefined;
    const audit = mode === 'off' ? undefined : declareAudit(graph, context, described, steps);
    const { allow, deny } = wanted.policy;
    const restricted = allow.length + deny.length > 0;
    const findings = [
        ...(licenses ? [graph.map(licenses, ({ components }) => [(0,sections/* licenseFinding */.Hd)(components, restricted)])] : []),
        ...(audit ? [auditFindings(graph, mode === 'fail', audit)] : []),
    ];
    return { described, licenses, audit, findings };
}
function declareInventory(graph, context, { application, sdist, wheels, pex, executables, dependencies }) {
    const made = [
        graph.map(sdist, artifact => (artifact ? [{ artifact }] : [])),
        graph.map(wheels, all => all.map(artifact => ({ artifact }))),
        ...(pex ? [graph.map(pex, ({ artifacts }) => artifacts.map(artifact => ({ artifact })))] : []),
        ...executables.map(step => graph.map(step, ({ artifact, components }) => [{ artifact, components }])),
    ];
    const locked = dependencies ?? graph.given(undefined);
    const info = { id: 'inventory', title: 'build component inventory', section: 'test' };
    // A damaged wheel is reported once, by the step that reads it first: `application`.
    return graph.add(info, [application, locked, ...made], async ([, lock, ...each], say) => {
        const wanted = each.flat().filter(({ artifact }) => (0,steps/* isPlanned */.H)(context, artifact));
        const ours = (lock?.all ?? []).filter(wheel => wheel.url === undefined);
        const isBuilt = (wheel) => (0,project_paths/* isInside */.FK)(context.staging.root, wheel.path);
        const origins = new Map((lock?.all ?? []).flatMap(wheel => (wheel.origin ? [[inventory_keyOf(wheel), wheel.origin]] : [])));
        const built = {
            keys: builtKeys(lock?.all ?? [], isBuilt),
            hashes: new Set(ours.filter(isBuilt).map(({ sha256 }) => sha256)),
            sources: new Map((lock?.built ?? []).map(({ name, source }) => [name, source])),
        };
        for (const [name, origin] of origins)
            say(`${name} from ${(0,resolve_coverage/* originText */.CQ)(origin)}`);
        const described = await (0,core_errors/* allOrProblems */.Xd)(wanted.map(async ({ artifact, components }) => {
            const contents = await contentsOf(artifact, components);
            return { artifact, ...(contents && { contents: withOrigins(contents, origins, built) }) };
        }));
        for (const { artifact, contents } of described)
            say(`${artifact.file}: ${(0,core_format/* plural */.LS)(contents?.components.length ?? 0, 'component')}`);
        return described;
    });
}
function inventory_keyOf({ name, version }) {
    return `${(0,project_paths/* normalizeName */.Pc)(name)} ${version ?? ''}`;
}
function builtKeys(all, isBuilt) {
    const others = new Set(all.filter(wheel => wheel.url !== undefined || !isBuilt(wheel)).map(inventory_keyOf));
    return new Set(all.map(inventory_keyOf).filter(key => !others.has(key)));
}
/** Marks components that come from no index, which the files themselves do not say. */
function withOrigins(contents, origins, built) {
    const mark = (component) => {
        if (component.kind !== 'wheel')
            return component;
        const name = (0,project_paths/* normalizeName */.Pc)(component.name);
        const origin = origins.get(inventory_keyOf(component));
        const from = origin === undefined ? {} : { from: (0,resolve_coverage/* originText */.CQ)(origin) };
        if (origin?.kind === 'folder')
            return { ...component, origin: 'project', ...from };
        if (built.sources.has(name) && (built.keys.has(inventory_keyOf(component)) || built.hashes.has(component.sha256 ?? ''))) {
            const source = built.sources.get(name);
            return { ...component, origin: 'built', ...(source && { source }), ...from };
        }
        return origin === undefined ? component : { ...component, origin: 'local', ...from };
    };
    return { ...contents, components: contents.components.map(mark) };
}
function declareLicenses(graph, context, described, application) {
    const { policy } = context.configuration.options.licenses;
    const info = { id: 'licenses', title: 'read licenses', section: 'test' };
    return graph.add(info, [described, application], async ([inside, app], say) => {
        const { licenseInventory, licenseProblems } = await __webpack_require__.e(/* import() */ 1686).then(__webpack_require__.bind(__webpack_require__, 29305));
        const bundles = inside.flatMap(({ contents }) => contents ?? []);
        const components = licenseInventory(bundles, app.name, policy);
        for (const { name, version, license } of components)
            say(`${name} ${version ?? ''}: ${license ?? 'unknown'}`);
        const { failures, warnings } = licenseProblems(components, policy);
        (0,core_errors/* throwProblems */.Jh)(failures);
        return { components, warnings };
    });
}
/** Limited in time, so that a laptop without a network loses little of it; what could not be found out is `unknown`. */
function declareAudit(graph, context, described, { application, dependencies, stated }) {
    const { host, configuration, downloader } = context;
    const locked = dependencies ?? graph.given(undefined);
    const known = stated ?? dependencies;
    const early = known ? declareEarlyAudit(graph, context, known) : graph.given(undefined);
    const info = { id: 'audit', title: 'query known vulnerabilities', section: 'test' };
    return graph.add(info, [described, application, locked, early], async ([inside, { name }, lock, answers], say) => {
        const { askWithin, audit, jsonBase, osvAddress } = await auditModules();
        const contents = inside.flatMap(one => one.contents ?? []);
        const report = await audit({
            subjects: (0,audit_model/* subjectsOf */.Z6)(contents, name),
            osv: osvAddress(host.env),
            index: jsonBase(host.env, lock?.indexes),
            ignore: configuration.options.auditIgnore,
            ask: askWithin(downloader, host.env),
            now: new Date(),
            early: answers,
        });
        say((0,audit_model/* auditFinding */.V4)(report).sentence);
        return report;
    });
}
/** Only what came from an index: nothing else is known to have a public name before the files are read. */
function declareEarlyAudit(graph, context, dependencies) {
    const { host, configuration, downloader } = context;
    const info = { id: 'audit-early', title: 'query known vulnerabilities of dependencies', section: 'test' };
    return graph.add(info, [dependencies], async ([{ all }], say) => {
        const { askEarly, askWithin, osvAddress } = await auditModules();
        const wheels = all.filter(({ url, origin }) => url !== undefined && origin === undefined);
        // A PEX contains pex too.
        const tools = configuration.plan.formats.includes('pex') ? (0,locked/* toolVersions */.Ek)(['pex']) : [];
        const early = await askEarly([...wheels, ...tools], osvAddress(host.env), limit => askWithin(downloader, host.env, limit));
        say(early === undefined ? 'no answer yet' : `${(0,core_format/* plural */.LS)(early.learned.size, 'package')} asked about`);
        return early;
    });
}
async function auditModules() {
    const [{ askWithin }, { askEarly, audit }, { jsonBase, osvAddress }] = await Promise.all([
        __webpack_require__.e(/* import() */ 282).then(__webpack_require__.bind(__webpack_require__, 282)),
        __webpack_require__.e(/* import() */ 7044).then(__webpack_require__.bind(__webpack_require__, 77044)),
        __webpack_require__.e(/* import() */ 5355).then(__webpack_require__.bind(__webpack_require__, 75355)),
    ]);
    return { askEarly, askWithin, audit, jsonBase, osvAddress };
}
/** @param fails with `audit: fail` a vulnerability fails the run; a finding alone does not */
function auditFindings(graph, fails, audit) {
    return graph.map(audit, report => {
        if (fails)
            (0,core_errors/* throwProblems */.Jh)((0,audit_model/* auditFailures */.nM)(report));
        return [(0,audit_model/* auditFinding */.V4)(report)];
    });
}

// EXTERNAL MODULE: ./lib/distributions/environment.js
var distributions_environment = __webpack_require__(98038);
// EXTERNAL MODULE: ./lib/reproduce/archive-differences.js
var archive_differences = __webpack_require__(46576);
;// CONCATENATED MODULE: ./lib/reproduce/evaluate.js



/** Why a native executable is built only once; undefined when it is built twice. */
function builtOnce(format, mode, signed) {
    if (signed)
        return 'not rebuilt: it is signed, and a signature contains its time';
    if (format === 'pyoxidizer')
        return 'not rebuilt: the output of PyOxidizer differs from run to run';
    if (format === 'pyo3')
        return 'not rebuilt: compiling its programs again takes as long as the first time';
    if (format === 'pyinstaller' && !mode.fails)
        return 'rebuilt only with `reproducible: check`';
    return undefined;
}
const checkOf = (artifact, result, reason, seconds = 0) => {
    return { name: 'reproducible', artifact, result, reason, seconds };
};
/** @param seconds wall time of the comparison */
function evaluateComparison({ file, format }, { differences, causes, details }, { fails, normalize }, place, seconds) {
    const ofBackend = ['sdist', 'wheel'].includes(format);
    const same = ofBackend ? 'two builds produced the same bytes' : 'the same wheels produced the same bytes twice';
    if (differences.length === 0)
        return { check: checkOf(file, 'passed', same, seconds) };
    const reason = `two builds differ in ${differences.map(({ what }) => what).join(', ')}`;
    const repairs = !normalize && ofBackend;
    const fix = repairs && differences.every(archive_differences/* isRepairable */.gT) ? NORMALIZE : hint(causes, repairs && differences.some(archive_differences/* isRepairable */.gT));
    // When the check was not asked for, there is no error with a fix, so that the one line contains it.
    if (!fails)
        return { check: checkOf(file, 'warning', `${reason}: ${(0,core_format/* clause */.sb)(fix)}`, seconds) };
    const problem = new core_errors/* PackagingError */.yr('check/reproducible', {
        message: `${file}: ${reason}.`,
        fix,
        place,
        detail: details,
    });
    return { check: checkOf(file, 'failed', reason, seconds), problem };
}
const NORMALIZE = 'Set `reproducible: normalize`, which writes these files in a fixed form.';
const HINTS = {
    path: 'keep the path of the build folder out of it (for compiled code, CFLAGS=-ffile-prefix-map=…, or no -g)',
    time: 'take times from SOURCE_DATE_EPOCH, or leave them out',
    order: 'sort what comes from a set, a folder or several threads',
    other: 'find the random number, time, order or machine name that its build uses',
};
function hint(causes, more) {
    const hints = (causes.length > 0 ? causes : ['other']).map(cause => HINTS[cause]);
    const also = more ? '; `reproducible: normalize` repairs the rest' : '';
    return `Change the build: ${hints.join('; ')}${also}.`;
}
/** A file that is built only once. */
function evaluateUnbuilt({ file }, reason) {
    return { check: checkOf(file, 'skipped', reason) };
}
/** A second build that failed after a first that did not: whether the file is reproducible is unknown. */
function evaluateFailedBuild({ file }, reason, { fails }) {
    const text = `the second build failed: ${reason.message.replace(/\.$/, '')}`;
    if (!fails)
        return { check: checkOf(file, 'warning', text) };
    // A full disk or an unavailable package index says nothing about the project.
    const problem = /^(?:build|check|project)\//.test(reason.code)
        ? new core_errors/* PackagingError */.yr('check/reproducible', {
            // Without the file's name: a failed build is reported once, however many files it would have created.
            message: `A second build failed, in another folder and with another locale, home, time and umask: ${reason.message}`,
            fix: 'Make the build independent of these, or set `reproducible: off`; what it printed is below.',
            ...(reason.place && { place: reason.place }),
            detail: reason.detail,
            cause: reason,
        })
        : reason;
    return { check: checkOf(file, 'failed', text), problem };
}

;// CONCATENATED MODULE: ./lib/reproduce/variation.js
/**
 * What differs in a second build (pure, except for the runner it wraps): everything that differs between two people's
 * machines and must not affect a file. The source copy has its own folder and times.
 * @see https://reproducible-builds.org/docs/test/
 */


/** The second build's folder inside the staging folder: the first one's path is much shorter. */
const REBUILT_IN = 'built-a-second-time/in-a-folder-of-another-length';
/** Seconds by which the second build's clock is ahead and its sources are older: 400 days and a bit. */
const SHIFT = 34_567_891;
/** The usual umask is 022; many systems have a group for each user, which may write. */
const UMASK = '002';
/**
 * Variables of the second build's programs.
 * @param here `env`: our own environment; `minutesBehind`: of this machine, from `Date.prototype.getTimezoneOffset`;
 * `home`: an empty folder
 */
function variedEnvironment(here) {
    const { env, platform, minutesBehind, home } = here;
    // Half a day away, so that hours and mostly dates differ; this form needs no list of zones.
    const zone = minutesBehind < -600 ? 'AAA+11' : 'AAA-14';
    const common = { TZ: zone, PYTHONHASHSEED: '4242', PACKAGE_PYTHON_VARY: `${UMASK} ${SHIFT}` };
    if (platform === 'win32')
        return common;
    const locale = env.LC_ALL ?? env.LC_CTYPE ?? env.LANG ?? 'C';
    const old = env.HOME ?? '/';
    return {
        ...common,
        LC_ALL: /^(?:C|POSIX)$/.test(locale) ? 'C.UTF-8' : 'C',
        LANGUAGE: 'et',
        HOME: home,
        // What is installed in the user's home is a tool, not part of the environment.
        CARGO_HOME: env.CARGO_HOME ?? external_node_path_.join(old, '.cargo'),
        RUSTUP_HOME: env.RUSTUP_HOME ?? external_node_path_.join(old, '.rustup'),
        XDG_CACHE_HOME: env.XDG_CACHE_HOME ?? external_node_path_.join(old, '.cache'),
    };
}
/** Time of a source file in the second build: earlier by the same amount for all, so that newer files stay newer. */
function variedTime(seconds) {
    return Math.max(seconds - SHIFT, version/* EARLIEST */.Wk);
}
/** Mode of a source file in a checkout under the second build's umask; git ignores the difference. */
function variedMode(mode) {
    return mode | ((mode & 0o200) >> 3);
}
/** Runs programs in the varied environment; those that use a package index keep theirs, as they only fetch tools. */
function variedRunner(runner, env) {
    const { PYTHONHASHSEED: seed } = env;
    // A command needs everything else that it sets.
    const sets = seed === undefined ? {} : { PYTHONHASHSEED: seed };
    const vary = (command) => command.index ? command : { ...command, env: { ...env, ...command.env, ...sets } };
    return {
        finish: command => runner.finish(vary(command)),
        run: command => runner.run(vary(command)),
        endAll: () => runner.endAll(),
    };
}

// EXTERNAL MODULE: ./lib/pipeline/source.js
var pipeline_source = __webpack_require__(54561);
// EXTERNAL MODULE: ./lib/pipeline/wheels.js + 3 modules
var pipeline_wheels = __webpack_require__(15163);
;// CONCATENATED MODULE: ./lib/pipeline/reproduce.js
/** The stage that builds every file a second time, in other circumstances, and compares both. */














/** Ends when the step does; a failure is reported by the step. */
async function settled(first) {
    await Promise.allSettled([first?.value]);
}
/**
 * A failure is a value: the first build's files are finished and valid.
 * @param environment the first build's, which serves both
 */
function declareSecondBuild(graph, context, { uv, interpreters, findLinks, sdist: firstSdist, wheels: firstWheels }, environment) {
    const { project } = context.configuration;
    const copyAgain = { id: 'copy-source-again', title: 'copy source again', section: 'build' };
    const source = graph.add(copyAgain, [], (_, say) => orFailure(() => (0,pipeline_source/* copyOf */.z)(context, project, REBUILT_IN, say, { time: variedTime, mode: variedMode })));
    return graph.add({ id: 'build-again', title: 'build sdist and wheels again', section: 'build' }, [uv, interpreters, findLinks, environment, source], async ([tool, found, folders, first, copy], say) => {
        if (copy.failure !== undefined)
            return { failure: copy.failure };
        const other = await inOtherCircumstances(context);
        const buildContext = (0,pipeline_source/* buildContextOf */.N)(other, project, tool, folders, REBUILT_IN, say);
        const isolated = await fromElsewhere(first, external_node_path_.join(buildContext.dir, external_node_path_.basename(first.dir)));
        const made = await orFailure(async () => {
            const file = await (0,distributions/* buildSdist */.MF)(buildContext, copy.value, isolated);
            await settled(firstSdist);
            return (0,distributions/* finishDistributions */.hk)(other, [file], REBUILT_IN, say);
        });
        if (made.failure !== undefined)
            return { failure: made.failure };
        const [sdist = ''] = made.value;
        const wheels = await orFailure(async () => {
            const files = await (0,pipeline_wheels/* makeWheels */.ve)(other, buildContext, sdist, found, { newest: isolated });
            await settled(firstWheels);
            return (0,distributions/* finishDistributions */.hk)(other, files, REBUILT_IN, say);
        });
        if (wheels.failure !== undefined)
            return { sdist, failure: wheels.failure };
        say(`from ${external_node_path_.basename((0,pipeline_context/* newest */.BP)(found).path)}: ${wheels.value.map(file => external_node_path_.basename(file)).join(', ')}`);
        return { sdist, wheels: wheels.value };
    });
}
async function orFailure(work) {
    try {
        return { value: await work() };
    }
    catch (thrown) {
        const [failure] = (0,core_errors/* problemsOf */.GW)(thrown);
        if (failure === undefined)
            throw thrown;
        return { failure };
    }
}
/**
 * The same context, whose programs get another home, time zone, locale, umask, clock and order of sets.
 * @param options.sets false leaves the order of sets as it is
 */
async function inOtherCircumstances(context, { sets = true } = {}) {
    const { host, runner, staging } = context;
    const { PYTHONHASHSEED: seed, ...others } = variedEnvironment({
        env: host.env,
        platform: process.platform,
        minutesBehind: new Date().getTimezoneOffset(),
        home: await staging.dir('other-home'),
    });
    return {
        ...context,
        // Both builds must map their folders to the same path in debug information.
        toolchain: async () => {
            const toolchain = await context.toolchain();
            const mapped = (value) => value?.replaceAll(`${staging.root}=.`, `${external_node_path_.join(staging.root, REBUILT_IN)}=./own`);
            const entries = Object.entries(toolchain.env).map(([name, value]) => [name, mapped(value)]);
            return { ...toolchain, env: Object.fromEntries(entries) };
        },
        runner: variedRunner(runner, sets ? { ...others, PYTHONHASHSEED: seed } : others),
    };
}
/** The same environment under another path, where the system has symbolic links. */
async function fromElsewhere({ dir, python, bin }, other) {
    if (process.platform === 'win32')
        return { dir, python, bin };
    await (0,promises_.symlink)(dir, other);
    return (0,distributions_environment/* environmentAt */.Ff)(other);
}
/** Assembled without the files that were written early: the same wheels have to give the same bytes. */
function declareSecondPex(graph, context, pex) {
    const info = { id: 'build-pex-again', title: 'assemble PEX again', section: 'test' };
    return graph.add(info, [pex], ([{ again }], say) => filesOrFailure(async () => {
        if (again === undefined)
            return [];
        const files = await again(await inOtherCircumstances(context), `${REBUILT_IN}/pex`, say);
        return files.map(({ path: file }) => file);
    }));
}
async function filesOrFailure(work) {
    const outcome = await orFailure(work);
    return outcome.failure === undefined ? { files: outcome.value } : { files: [], failure: outcome.failure };
}
/** Of sdist and wheels. */
function declareReproduction(graph, context, steps, environment) {
    if (!(0,distributions/* modeOf */.VV)(context).compare)
        return [];
    const compare = comparer(graph, context);
    const again = declareSecondBuild(graph, context, steps, environment);
    const secondOf = (pick) => graph.map(again, (second) => {
        const files = pick(second);
        return { files: files ?? [], ...(files === undefined && second.failure && { failure: second.failure }) };
    });
    return [
        compare({ id: 'compare-sdists', title: 'compare sdist builds', section: 'test' }, graph.map(steps.sdist, one => (one ? [one] : [])), secondOf(({ sdist }) => (sdist === undefined ? undefined : [sdist]))),
        compare({ id: 'compare-wheels', title: 'compare wheel builds', section: 'test' }, steps.wheels, secondOf(({ wheels }) => wheels)),
    ];
}
/** Of PEX files and executables. */
function declareBundleReproduction(graph, context, steps) {
    const mode = (0,distributions/* modeOf */.VV)(context);
    if (!mode.compare)
        return [];
    const { pex, dependencies, executables } = steps;
    const { plan, options } = context.configuration;
    const compare = comparer(graph, context);
    const comparePex = { id: 'compare-pex', title: 'compare PEX builds', section: 'test' };
    const pexes = pex !== undefined && plan.formats.includes('pex')
        ? [
            compare(comparePex, graph.map(pex, ({ artifacts }) => artifacts), declareSecondPex(graph, context, pex)),
        ]
        : [];
    if (dependencies === undefined)
        return pexes;
    const signed = plan.executables.length > 0 && (0,executables_signing/* decideSigning */.ms)(options, context.host.env).kind === 'sign';
    const compared = executables.map((executable, index) => {
        const planned = plan.executables[index];
        if (planned === undefined)
            throw new Error('an executable that was not planned');
        const { format } = planned;
        const name = stepName(planned);
        const skipped = builtOnce(format, mode, signed && !(0,model/* isImage */.wu)(format));
        const rebuild = { id: `build-${name}-again`, title: `${executableTitle(planned)} again`, section: 'build' };
        const second = skipped !== undefined
            ? graph.given({ files: [], skipped })
            : graph.add(rebuild, [inputsOf(graph, context, planned, { ...steps, dependencies })], ([inputs], say) => filesOrFailure(async () => {
                // PyInstaller writes sets in their own order, and fixes that order itself.
                const other = await inOtherCircumstances(context, { sets: false });
                const folder = external_node_path_.join(REBUILT_IN, 'executables');
                return [(await makeExecutable(other, planned, folder, inputs, say)).artifact.path];
            }));
        const first = graph.map(executable, ({ artifact }) => [artifact]);
        const title = executableTitle(planned).replace(/^build (.+?) for/, 'compare $1s for');
        return compare({ id: `compare-${name}`, title, section: 'test' }, first, second);
    });
    return [...pexes, ...compared];
}
function comparer(graph, context) {
    const began = Date.now() / 1000;
    return (info, first, second) => {
        const reproduced = graph.add(info, [first, second], async ([artifacts, again], say) => {
            // A wheel that is not published is inside a file that is.
            const compared = artifacts.filter(artifact => artifact.format === 'wheel' || (0,steps/* isPlanned */.H)(context, artifact));
            const evaluated = await Promise.all(compared.map(async (artifact) => ({
                artifact,
                ...(await evaluateOne(context, artifact, again, began)),
            })));
            for (const { check, problem } of evaluated) {
                say(`${check.result}: ${check.artifact}: ${check.reason}`);
                for (const line of problem?.detail ?? [])
                    say(`  ${line}`);
            }
            return {
                checks: evaluated.flatMap(({ artifact, check }) => ((0,steps/* isPlanned */.H)(context, artifact) ? [check] : [])),
                problems: evaluated.flatMap(({ problem }) => problem ?? []),
            };
        });
        graph.map(reproduced, ({ problems }) => (0,core_errors/* throwProblems */.Jh)(problems));
        return reproduced;
    };
}
/** @param began seconds since 1970 */
async function evaluateOne(context, artifact, second, began) {
    const started = performance.now();
    const { compareFiles, otherNames } = await __webpack_require__.e(/* import() */ 8018).then(__webpack_require__.bind(__webpack_require__, 48018));
    const mode = (0,distributions/* modeOf */.VV)(context);
    const { files, failure, skipped } = second;
    if (skipped !== undefined)
        return evaluateUnbuilt(artifact, skipped);
    if (failure !== undefined)
        return evaluateFailedBuild(artifact, failure, mode);
    const { staging, epoch, configuration } = context;
    const other = files.find(file => external_node_path_.basename(file) === artifact.file);
    const folders = (names) => names.map(name => external_node_path_.join(staging.root, name));
    try {
        const comparison = other === undefined
            ? otherNames(files.map(file => external_node_path_.basename(file)))
            : await (0,distributions/* blameBackend */.Mn)(configuration.project, () => compareFiles({
                first: artifact.path,
                second: other,
                folders: [folders(['own', 'executables', 'pex']), folders([REBUILT_IN])],
                started: began,
                ended: Date.now() / 1000,
                epoch,
            }));
        const seconds = (performance.now() - started) / 1000;
        return evaluateComparison(artifact, comparison, mode, (0,distributions/* backendPlace */.IC)(configuration.project), seconds);
    }
    catch (thrown) {
        // The second build's file is damaged.
        const [reason] = (0,core_errors/* problemsOf */.GW)(thrown);
        if (reason === undefined)
            throw thrown;
        return evaluateFailedBuild(artifact, reason, mode);
    }
}

// EXTERNAL MODULE: ./lib/resolve/release-lock.js
var release_lock = __webpack_require__(30885);
;// CONCATENATED MODULE: ./lib/pipeline/shipped.js
/** The stage that lists every wheel inside the PEX files and executables, for the lock of the release. */







function declareShipped(graph, context, { application, wheels, dependencies, }) {
    const inside = graph.join([application, wheels, dependencies], ([app, built, locked]) => ({ app, built, locked }));
    return graph.map(inside, async ({ app, built, locked }) => {
        if ((0,pipeline_application/* chooseStart */.Se)(context, app) === undefined)
            return undefined;
        const own = (0,own_wheels/* ownWheelsFor */.oq)(context, app, locked.targets, await (0,own_wheels/* ownWheels */.hH)(context, app, built));
        const sizes = new Map(await Promise.all([...own.values()].map(async (wheel) => [wheel.path, (await (0,promises_.stat)(wheel.path)).size])));
        return (0,release_lock/* shippedWheels */.kT)(locked.targets, ({ name }) => {
            const application = own.get(name);
            const filename = application === undefined ? '' : external_node_path_.basename(application.path);
            const mine = application && {
                name: (0,project_paths/* normalizeName */.Pc)(app.name),
                version: (0,wheel_name/* parseWheelName */.CI)(filename)?.version ?? app.version,
                filename,
                sha256: application.sha256,
                size: sizes.get(application.path) ?? 0,
            };
            return [...(locked.wheels.get(name) ?? []), ...(mine ? [mine] : [])];
        });
    });
}

// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: ./lib/core/merge-problems.js
var merge_problems = __webpack_require__(81688);
;// CONCATENATED MODULE: ./lib/smoke-test/sharing.js

/**
 * Ranks of the limiter, below the builds' own: what others wait for, then the longest. A PEX unpacks all its dependencies
 * at its first start. Nothing waits for bytecode.
 */
const TURN = { sdist: 1, executable: 2, pex: 2, wheel: 3, bytecode: 4 };
/**
 * Variables for a start that runs beside others. Libraries for calculations start a thread for each processor when they are
 * imported: several at once then wait for each other.
 * @param jobs how many starts there may be at once
 * @returns none where the caller has decided, or starts run alone
 * @see https://www.openmp.org/spec-html/5.0/openmpse50.html, which OpenBLAS, MKL and NumExpr follow too
 */
function calculationThreads(env, processors, jobs) {
    if (env.OMP_NUM_THREADS !== undefined || jobs < 2)
        return {};
    return { OMP_NUM_THREADS: String(Math.max(1, Math.floor(processors / jobs))) };
}
/** Whether two wheels install the same files: the order in the archive, its dates and compression install nothing. */
function sameMembers(one, other) {
    const lines = (members) => members.map(({ name, mode, sha256 }) => `${sha256} ${isExecutable(mode)} ${name}`).sort();
    const [first, second] = [lines(one), lines(other)];
    return first.length === second.length && first.every((line, index) => line === second[index]);
}
/** Installers take nothing else from a mode. */
function isExecutable(mode) {
    return (mode & 0o111) !== 0;
}
/**
 * The part of a wheel's own lists that installs something: `WHEEL` without the name and version of the build backend, which
 * may be another on an older Python, and `RECORD` in any order without the line of `WHEEL`.
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
function installedText(list, text) {
    const lines = text.split(/\r?\n/);
    return list === 'WHEEL'
        ? lines.filter(line => !/^Generator:/i.test(line)).join('\n')
        : lines
            .filter(line => !/^[^/]+\.dist-info\/WHEEL,/.test(line))
            .sort()
            .join('\n');
}
/** A command that gets the file itself may answer differently for each file, also where they install the same. */
function isAboutTheFile(command) {
    return command !== 'auto' && command.some(word => word.includes('{artifact}'));
}
/**
 * The result of an sdist whose wheel has the files of `wheel`, which was tested.
 * @param seconds that building and comparing took
 */
function sharedResult(wheel, sdist, seconds) {
    const { starts: _, ...check } = wheel;
    const tested = `its wheel has the same files as ${wheel.artifact}, tested there`;
    const reason = wheel.result === 'passed' ? tested : `${tested}: ${wheel.reason}`;
    return { ...check, artifact: sdist, reason, seconds };
}
/** The same failure, of an sdist whose wheel has the files of the one that failed. */
function sharedFailure(failure, sdist) {
    const [occurrence] = failure.occurrences;
    if (occurrence === undefined)
        return failure;
    const { code, fix, detail } = failure;
    return (0,merge_problems/* occurrenceProblem */.X)(code, { ...occurrence, file: sdist }, { fix, detail });
}

// EXTERNAL MODULE: ./lib/smoke-test/verdict.js
var smoke_test_verdict = __webpack_require__(92937);
// EXTERNAL MODULE: ./lib/plan/builders.js
var builders = __webpack_require__(87703);
;// CONCATENATED MODULE: ./lib/pipeline/container-checks.js

/** Whether no Python of this machine runs the file, and a container of the plan's does. */
function isForContainer({ configuration }, { targets }) {
    const { plan } = configuration;
    const platform = (0,builders/* wheelPlatform */.pL)(plan);
    return (0,builders/* needsContainer */.xw)(platform, plan.runner) && targets.includes(platform.name);
}
/** One check for each Python that the wheel claims; none for a wheel that this machine tests (pure). */
function containerChecks(context, { file, sha256, targets, pythons }) {
    if (!isForContainer(context, { targets }))
        return [];
    const platform = (0,builders/* wheelPlatform */.pL)(context.configuration.plan);
    return pythons.map((python) => {
        const check = { name: 'runs', artifact: file, python, machine: platform.name, seconds: 0 };
        const tested = context.containerTests.find(one => one.python === python);
        if (tested === undefined) {
            const reason = `not tested: no Python of ${platform.name} is on this machine, and the container that built it serves another one`;
            return { ...check, result: 'skipped', reason };
        }
        const where = ` in the container of ${platform.name} that built it`;
        const before = tested.sha256 === sha256 ? '' : ', before the file was changed here (reproducible, sbom)';
        const { outcome } = tested;
        if (outcome === undefined)
            return {
                ...check,
                result: 'passed',
                reason: `the project's own test-command of cibuildwheel passed${where}${before}`,
            };
        const { result, reason, commands = [] } = outcome;
        return { ...check, result, reason: `${reason}${where}${before}`, commands };
    });
}

// EXTERNAL MODULE: ./lib/distributions/backend.js
var backend = __webpack_require__(34083);
// EXTERNAL MODULE: ./lib/host/process/errors.js
var errors = __webpack_require__(47685);
// EXTERNAL MODULE: ./lib/pipeline/local-wheels.js
var local_wheels = __webpack_require__(71390);
;// CONCATENATED MODULE: ./lib/pipeline/installer-wheels.js
/**
 * The wheel of an sdist, built as an installer does it: by uv, with what the sdist itself asks for, in an environment of its
 * own. Installing and importing setuptools takes four times as long as building a small wheel, so that a later run on a
 * laptop begins from what uv installed a few minutes ago; whatever then is not as it should be is built again from nothing.
 */










/** The Pythons that build, in their order: another one than that which built the wheel under test goes first. */
function installerPythons(claimed) {
    if (claimed.length < 2)
        return claimed;
    const last = (0,pipeline_context/* newest */.BP)(claimed);
    return [...claimed.filter(one => one !== last), last];
}
function wantedOf({ context, uv }, { path: python }) {
    return { uv, python, requirements: context.configuration.project.buildSystem.requires };
}
/**
 * Fills an environment for the first Python that builds, beside the builds.
 * @throws PackagingError `host/…`
 */
async function prepareInstaller(request, interpreters) {
    const { context, uv, findLinks } = request;
    const [interpreter] = installerPythons(interpreters);
    const cache = (0,backend/* cachedFor */.Eo)({ findLinks, environments: context.environments });
    if (interpreter === undefined || cache === undefined)
        return undefined;
    const wanted = wantedOf(request, interpreter);
    const dir = external_node_path_.join(await context.staging.dir('tests/installer'), 'environment');
    if (!(await cache.knows(wanted, dir))) {
        const own = (0,pipeline_context/* newest */.BP)(interpreters);
        return { interpreter, keep: own !== interpreter && (await cache.knows(wantedOf(request, own), dir)) };
    }
    const environment = await (0,distributions_environment/* createEnvironment */.MO)(context.runner, uv, interpreter.path, dir);
    const filled = await cache.fill(environment, wanted).catch(() => false);
    return filled ? { interpreter, environment, keep: false } : { interpreter, keep: false };
}
/** Makes what a later run begins from. Never fails: that run makes its own. */
async function keepInstaller(request, { path: python }) {
    const { context, uv, findLinks } = request;
    const { runner, environments, configuration } = context;
    const { project } = configuration;
    const dir = external_node_path_.join(await context.staging.dir('tests/installer'), 'kept');
    const tools = { runner, uv, findLinks, environments, toolchain: context.toolchain };
    try {
        await (0,backend/* buildEnvironment */.AF)(tools, python, dir, project.buildSystem, (0,distributions/* backendPlace */.IC)(project));
        await environments?.finish();
    }
    catch {
        return;
    }
}
/**
 * Builds the wheel of an sdist as an installer does: on the first Python, and on each further one that this wheel does not
 * serve, as uv and pip use the wheel that they have built. The key is the Python's name.
 * @throws PackagingError `host/…`, `build/mismatch` for a wheel whose name says nothing
 */
async function buildInstallerWheels(request) {
    const { context, interpreters } = request;
    const built = new Map();
    const build = (interpreter) => buildOn(request, interpreter);
    let rest = interpreters;
    let [first] = rest;
    while (first !== undefined) {
        const made = await build(first);
        built.set((0,versions/* formatPython */.AR)(first.python), made);
        rest = rest.filter(one => one !== first);
        first = made.wheel === undefined ? rest[0] : undefined;
        const { wheel } = made;
        if (wheel === undefined)
            continue;
        const others = (0,distributions/* uncovered */.KY)(wheel, rest, context.configuration.plan.runner);
        const shared = { wheel, seconds: 0, ...(made.again && { again: made.again }) };
        for (const one of rest)
            if (!others.includes(one))
                built.set((0,versions/* formatPython */.AR)(one.python), shared);
        const more = await Promise.all(others.map(async (one) => [(0,versions/* formatPython */.AR)(one.python), await build(one)]));
        for (const [python, own] of more)
            built.set(python, own);
    }
    return built;
}
/** On what was prepared for it, and from nothing where that fails. */
async function buildOn(request, interpreter) {
    const { prepared } = request;
    const run = (environment) => request.context.limiter(() => runBuild(request, interpreter, environment), TURN.sdist);
    if (prepared?.environment === undefined || prepared.interpreter !== interpreter)
        return run();
    const made = await run(prepared.environment);
    if (made.wheel === undefined)
        return run();
    // Code that a compiler made seldom is the same twice; what no compiler made is.
    if (!made.wheel.endsWith('-any.whl'))
        return made;
    let again;
    return {
        ...made,
        again: () => {
            again ??= run();
            return again;
        },
    };
}
/** @param environment that has what the sdist asks for; uv makes one without it */
async function runBuild({ context, uv, findLinks, sdist }, interpreter, environment) {
    const { options } = context.configuration;
    const name = (0,versions/* formatPython */.AR)(interpreter.python);
    const output = await context.staging.dir(`tests/sdist-${name}-wheel${environment === undefined ? '' : '-prepared'}`);
    const label = `build the wheel of ${sdist.file} on Python ${name}`;
    const settings = options.configSettings;
    // A build requirement that is a project of this repository is never one of the index.
    const constraints = await (0,local_wheels/* localConstraintsFor */.r)(context, interpreter);
    const python = environment?.python ?? interpreter.path;
    const prepared = environment !== undefined;
    const command = (0,distributions_environment/* buildSdistCommand */.d0)(uv, {
        ...{ label, sdist: sdist.path, python, prepared, output, findLinks, settings, constraints },
    });
    // With what its first build had.
    const { env, pathFirst } = await context.toolchain();
    const started = performance.now();
    const finished = await context.runner.finish({
        ...command,
        env: { ...command.env, ...env, ...(0,backend/* backendEnvironment */.qS)(context.epoch) },
        // Programs of build requirements, as in an environment that uv makes.
        pathFirst: environment === undefined ? pathFirst : [environment.bin, ...pathFirst],
        allow: options.buildEnv,
    });
    const seconds = (performance.now() - started) / 1000;
    const full = finished.code === 0 ? undefined : (0,errors/* diskFullError */.vB)(label, finished.tail);
    if (full !== undefined)
        throw full;
    const wheel = (await (0,promises_.readdir)(output)).find(file => file.endsWith('.whl'));
    if (finished.code !== 0 || wheel === undefined)
        return { failed: finished.tail, seconds };
    return { wheel: external_node_path_.join(output, wheel), seconds };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/distributions/system-packages.js
var system_packages = __webpack_require__(30634);
// EXTERNAL MODULE: ./lib/smoke-test/commands.js
var smoke_test_commands = __webpack_require__(24192);
;// CONCATENATED MODULE: ./lib/smoke-test/failure-hint.js
/** What to do about a program that does not start, by what it printed (pure). */
const TOO_MANY_PROCESSES = /started more than \d+ processes/;
/**
 * The fix for a program that does not start.
 * @param lines the output of all commands
 * @param own top-level modules of the wheel
 */
function failure_hint_hint(lines, own) {
    if (lines.some(line => TOO_MANY_PROCESSES.test(line)))
        return 'A program that starts processes with multiprocessing calls multiprocessing.freeze_support() first, and starts only under `if __name__ == "__main__":`.';
    const missing = lines.map(line => /\bNo module named '?([\w.]+)/.exec(line)?.[1]).find(name => name !== undefined);
    if (missing === undefined)
        return 'See its last lines below; set test-command if the program needs other arguments for a smoke test.';
    const [top = ''] = missing.split('.');
    if (/^_?(?:tkinter|curses|sqlite3|lzma|bz2|ctypes|ssl)$/.test(top))
        return `The Python of this machine was built without '${top}': use one that has it, or set test-command to a command that does not need it.`;
    if (top === 'pkg_resources')
        return "setuptools 82 removed 'pkg_resources': require setuptools<82, or use importlib.metadata.";
    if (own.includes(top))
        return `The files lack the project's own module '${missing}': configure the build backend to include it; the sdist may lack the files that it is generated from.`;
    return `No dependency provides the module '${missing}': add the package that provides it to the dependencies. If it is listed already, the build lost it: check that the sdist contains every file that the dependencies are read from.`;
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
;// CONCATENATED MODULE: ./lib/smoke-test/printed-version.js
/** The version that a program prints, compared with that of the application (pure). */



const VERSION = /(?<![\w.])v?(\d+(?:\.\d+)+(?:[a-z]+\d*|[.+-][\w.]+)*)/gi;
/**
 * The version that a program prints instead of `version`; undefined when it prints that one, none, or several (some
 * programs also print the versions of their dependencies), or that of a dependency which it names.
 * @param python of the interpreter that ran it, which some print too
 */
function otherVersion(lines, version, python, dependencies = []) {
    const named = lines
        .flatMap(line => [...line.matchAll(VERSION)].map(([, one = '']) => one.replace(/\.$/, '')))
        .filter(one => one !== python && !python.startsWith(`${one}.`));
    const [only, ...more] = new Set(named);
    if (only === undefined || more.length > 0 || same(only, version))
        return undefined;
    const words = new Set(lines.flatMap(line => line.match(/[\w.-]+/g) ?? []).map(project_paths/* normalizeName */.Pc));
    return dependencies.some(one => words.has((0,project_paths/* normalizeName */.Pc)(one.name)) && same(only, one.version)) ? undefined : only;
}
/** `1.0` equals `1.0.0`, and the part after a `+` may be missing. */
function same(one, other) {
    const [a, b] = [one, other].map(each => (0,core_text/* before */.gM)(each, '+'));
    return a !== undefined && b !== undefined && (0,pep440/* valid */.rZ)(a) !== null && (0,pep440/* valid */.rZ)(b) !== null ? (0,pep440.eq)(a, b) : a === b;
}

;// CONCATENATED MODULE: ./lib/smoke-test/smoke-test.js
/**
 * Smoke tests: runs the commands of `commands.ts` outside of the source tree, and evaluates how they end (`verdict.ts`).
 * `runSmokeTest` for an artifact on one interpreter, `testByCommands` for a native executable.
 */








/** Limits of one command. A program may wait for input, or serve for ever: the next command then gets its turn. Milliseconds. */
const LIMITS = { total: 120_000, idle: 60_000, processes: 64 };
/** Of the user's own command, which may run a test suite on all cores. */
const USER_LIMITS = { total: 3_600_000, idle: 1_200_000, processes: 1024 };
/**
 * Runs the commands until one exits with 0. Its own usage text is an answer too, unless a later command does better or
 * shows that the program is broken; then nothing else is tried.
 * @param launched what came of the first command when the PEX's launcher ran it
 * @throws PackagingError `check/run-failed` for a module or library that cannot be found
 */
async function runGroup(environment, { testCommands, reason, imports }, limits, launched) {
    const tried = [];
    const usage = [];
    for (const [index, testCommand] of testCommands.entries()) {
        const known = index === 0 ? launched : undefined;
        const one = known ?? { testCommand, ended: await run(environment, testCommand, limits) };
        tried.push(one);
        const verdict = imports && isIncomplete(one) ? 'broken' : (0,smoke_test_verdict/* verdictOf */.Vj)(one.ended, environment.names);
        if (verdict === 'broken')
            throw failure(environment, tried);
        if (verdict === 'answered')
            return ranWith(one, tried);
        if (verdict === 'usage')
            usage.push(one);
    }
    const [helped] = usage;
    if (helped !== undefined)
        return ranWith(helped, tried);
    // A program that hides what is missing may show it when it is imported; an import that succeeds does not count.
    for (const testCommand of reason) {
        const one = { testCommand, ended: await run(environment, testCommand, limits) };
        if ((0,smoke_test_verdict/* verdictOf */.Vj)(one.ended) === 'broken' || isIncomplete(one))
            throw failure(environment, [...tried, one]);
    }
    const [first] = tried;
    if (first === undefined)
        throw new Error('a smoke test without commands');
    const text = `it did not answer: ${tried.map(inWords).join('; ')}`;
    const commands = tried.map(resultOf);
    return { answered: false, text, printed: [], commands, testCommand: first.testCommand, first: firstStart(tried) };
}
/** Whether what the import names is not in its module: an entry point of a function that does not exist. */
function isIncomplete({ testCommand, ended }) {
    const last = ended.tail.findLast(line => line.trim() !== '') ?? '';
    const [, name] = /^AttributeError: .* has no attribute '([^']+)'/.exec(last) ?? [];
    return ended.code !== 0 && name !== undefined && testCommand.args.some(argument => argument.includes(`.${name}`));
}
function ranWith(one, tried) {
    const { testCommand, ended } = one;
    const printed = ended.code === 0 && testCommand.args.at(-1) === '--version' ? ended.tail : [];
    const commands = tried.map(resultOf);
    return { answered: true, text: `ran ${inWords(one)}`, printed, commands, testCommand, first: firstStart(tried) };
}
/** One that could not be started took no time. */
function firstStart(tried) {
    return tried.find(({ ended }) => ended.milliseconds > 0)?.ended.milliseconds ?? 0;
}
/** The same for programs that read the report. */
function resultOf({ testCommand, ended }) {
    const line = (0,smoke_test_verdict/* lineThatTells */.ki)(ended);
    const { code, signal, refused } = ended;
    return {
        command: testCommand.shown,
        ...(code >= 0 && !signal && !refused && { exit: code }),
        ...(signal && { signal }),
        ...(line !== '' && { line }),
    };
}
/** `` `app --version` (exit 0): app 1.0 `` */
function inWords({ testCommand, ended }) {
    const line = (0,smoke_test_verdict/* lineThatTells */.ki)(ended);
    return `\`${testCommand.shown}\` (${(0,smoke_test_verdict/* exitWords */.Ey)(ended)})${line === '' ? '' : `: ${line}`}`;
}
/** Runs all groups, of which each has to succeed. @throws PackagingError `check/run-failed` */
async function runGroups(environment, groups, limits) {
    const all = [];
    for (const group of groups)
        all.push(await runGroup(environment, group, limits));
    const [first] = all;
    if (first === undefined)
        throw new Error('a smoke test without commands');
    if (all.length === 1)
        return first;
    const silent = all.filter(({ answered }) => !answered);
    const what = groups.some(({ name }) => name !== undefined) ? 'command' : 'script';
    const text = silent.length === 0
        ? `${(0,core_format/* plural */.LS)(all.length, what)} answered: ${all.map(({ text: words }) => words.replace(/^ran /, '')).join('; ')}`
        : `${silent.length} of ${(0,core_format/* plural */.LS)(all.length, what)} did not answer: ${silent.map(({ text: words }) => words.replace(/^it did not answer: /, '')).join('; ')}`;
    // Each script may have a version of its own.
    const commands = all.flatMap(one => one.commands);
    return { ...first, answered: silent.length === 0, text, printed: [], commands };
}
/** Starts it once more. @param first milliseconds of the very first start */
async function timeStarts(environment, testCommand, first) {
    const { code, milliseconds } = await run(environment, testCommand, LIMITS);
    return code === 0 ? { first: first / 1000, later: milliseconds / 1000 } : undefined;
}
/** Lines kept of the beginning of an output; the runner keeps its last. */
const HEAD_LINES = 100;
/** Reasons of the runner that are the artifact's: the system refuses to start it, or it starts too many processes. */
const REFUSED = new Set(['host/tool-missing', 'host/permission', 'host/unusable', 'host/processes']);
/** Runs one command; never throws for what the artifact does. */
async function run(environment, testCommand, limits, capture = false) {
    const { env, pathFirst = [], dir, runner, artifact, what } = environment;
    const label = `run ${artifact.file} ${what}`;
    const head = [];
    try {
        const finished = await runner.finish({
            label,
            tool: testCommand.tool,
            args: testCommand.args,
            cwd: dir,
            env: { ...env, ...testCommand.env },
            pathFirst,
            limits,
            capture,
            onLine: line => {
                if (head.length < HEAD_LINES)
                    head.push(line);
            },
        });
        return { ...finished, head };
    }
    catch (error) {
        // A command that reached a limit or was killed has failed.
        if (!(error instanceof core_errors/* PackagingError */.yr && error.code.startsWith('host/')))
            throw error;
        const tail = [error.message, ...error.detail];
        return { code: -1, signal: null, stdout: '', head: [], tail, milliseconds: 0, refused: REFUSED.has(error.code) };
    }
}
/** With the last lines of every command. */
function failure(environment, tried) {
    const detail = tried.flatMap(({ testCommand, ended }) => [
        `$ ${testCommand.shown}  (${(0,smoke_test_verdict/* exitWords */.Ey)(ended)})`,
        ...ended.tail.slice(-12).map(line => `  ${line}`),
    ]);
    const last = tried.at(-1)?.ended;
    return (0,merge_problems/* occurrenceProblem */.X)('check/run-failed', {
        file: environment.artifact.file,
        where: environment.what,
        failed: { one: 'does not run', several: 'do not run' },
        reason: last === undefined ? '' : (0,smoke_test_verdict/* lineThatTells */.ki)(last).replace(/^\S+[\\/](python[\w.]*): /i, '$1: '),
    }, {
        fix: failure_hint_hint(tried.flatMap(({ ended }) => ended.tail), environment.modules),
        detail,
    });
}
const environmentOf = (smokeTest) => ({
    ...smokeTest,
    what: `on Python ${smokeTest.python}`,
    modules: smokeTest.subject.modules,
    names: smokeTest.installed.scripts,
});
/** @throws PackagingError `check/run-failed` with the last lines of what failed */
async function runSmokeTest(smokeTest) {
    const started = performance.now();
    await (0,promises_.mkdir)(smokeTest.dir, { recursive: true });
    const launch = await runLaunched(smokeTest);
    const confirmed = await confirmIdentity(smokeTest, launch?.answered === true);
    const { answered, text, printed, commands, testCommand } = await runCommands(smokeTest, launch);
    const first = launch?.tried.ended.milliseconds || confirmed;
    const { version, interpreter, dependencies } = smokeTest;
    const other = otherVersion(printed, version, interpreter.fullVersion, dependencies);
    const seconds = (performance.now() - started) / 1000;
    const starts = smokeTest.timed && answered && smokeTest.test === 'auto' && first
        ? await timeStarts(environmentOf(smokeTest), testCommand, first)
        : undefined;
    return {
        name: 'runs',
        artifact: smokeTest.artifact.file,
        python: smokeTest.python,
        result: answered && other === undefined ? 'passed' : 'warning',
        reason: other === undefined ? text : `${text}, which is not ${version}`,
        seconds,
        commands,
        ...(starts && { starts }),
    };
}
/** Undefined where there is no launcher, or the user's own command is run. Never throws for what the artifact does. */
async function runLaunched(smokeTest) {
    const { test, subject, installed } = smokeTest;
    const testCommand = test === 'auto' ? (0,smoke_test_commands/* launchCommand */.PI)(subject, installed) : undefined;
    if (testCommand === undefined)
        return undefined;
    const environment = environmentOf(smokeTest);
    const ended = await run(environment, testCommand, LIMITS);
    const verdict = (0,smoke_test_verdict/* verdictOf */.Vj)(ended, environment.names);
    return { tried: { testCommand, ended }, answered: verdict === 'answered' || verdict === 'usage' };
}
/** A program that failed may have missed another program on PATH, and is started again; one that hangs is not. */
function counts({ tried: { ended }, answered }) {
    return answered || (ended.code < 0 && ended.refused !== true);
}
async function runCommands(smokeTest, launch) {
    const { test, subject, installed, project, artifact } = smokeTest;
    const environment = environmentOf(smokeTest);
    if (test === 'auto') {
        const groups = (0,smoke_test_commands/* automaticCommands */.ir)(subject, installed);
        const [only, ...more] = groups;
        if (only !== undefined && more.length === 0 && launch !== undefined && counts(launch))
            return runGroup(environment, only, LIMITS, launch.tried);
        return runGroups(environment, groups, LIMITS);
    }
    const testCommand = (0,smoke_test_commands/* customCommand */.Vv)(test, { project, artifact: artifact.path }, installed);
    return runOwn(environment, testCommand);
}
/** The user's own command has to exit with 0. @throws PackagingError `check/run-failed` */
async function runOwn(environment, testCommand) {
    const ended = await run(environment, testCommand, USER_LIMITS);
    if (ended.code !== 0)
        throw failure(environment, [{ testCommand, ended }]);
    return {
        answered: true,
        text: `ran \`${testCommand.shown}\` (${(0,smoke_test_verdict/* exitWords */.Ey)(ended)})`,
        printed: [],
        commands: [resultOf({ testCommand, ended })],
        testCommand,
        first: ended.milliseconds,
    };
}
/**
 * A PEX silently switches to another interpreter when the one that starts it does not fit.
 * @param launched whether its launcher has started the program already, with no other interpreter on PATH
 * @returns milliseconds of the first start
 */
async function confirmIdentity(smokeTest, launched) {
    if (smokeTest.installed.pex === undefined)
        return undefined;
    let first;
    for (const testCommand of (0,smoke_test_commands/* identityCommands */.fL)(smokeTest.installed).slice(launched ? -1 : 0)) {
        const milliseconds = await smoke_test_confirm(smokeTest, testCommand);
        first ??= milliseconds;
    }
    return first;
}
async function smoke_test_confirm(smokeTest, testCommand) {
    const finished = await run(environmentOf(smokeTest), testCommand, LIMITS, true);
    const { major, minor, implementation } = smokeTest.interpreter.python;
    const answer = finished.stdout.trim();
    if (finished.code === 0 && answer === `(${major}, ${minor}) ${implementation}`)
        return finished.milliseconds;
    if (finished.code !== 0)
        throw failure(environmentOf(smokeTest), [{ testCommand, ended: finished }]);
    throw new core_errors/* PackagingError */.yr('check/run-failed', {
        message: `${smokeTest.artifact.file} was started with Python ${smokeTest.python} but ran on ${answer}.`,
        fix: `It contains no compatible files for Python ${smokeTest.python}; leave that version out or report this as a bug.`,
    });
}
/** @throws PackagingError `check/run-failed` */
async function testByCommands(smokeTest) {
    const { artifact, python, groups, patient, note, dir } = smokeTest;
    const started = performance.now();
    await (0,promises_.mkdir)(dir, { recursive: true });
    const environment = { ...smokeTest, what: 'in an empty environment', names: [artifact.file] };
    const own = groups[0]?.testCommands[0];
    const ran = patient && own !== undefined ? await runOwn(environment, own) : await runGroups(environment, groups, LIMITS);
    const seconds = (performance.now() - started) / 1000;
    // A user's own command may do more than start, and may have to run only once.
    const starts = smokeTest.timed && ran.answered && !patient ? await timeStarts(environment, ran.testCommand, ran.first) : undefined;
    return {
        name: 'runs',
        artifact: artifact.file,
        python,
        result: ran.answered ? 'passed' : 'warning',
        reason: ran.text + note,
        seconds,
        commands: ran.commands,
        ...(starts && { starts }),
    };
}

;// CONCATENATED MODULE: ./lib/pipeline/test-environments.js
/**
 * Environments of smoke tests: the dependencies of each Python, laid out once, and the file under test on top. What a
 * program under test writes into its environment must not reach another test: files that are shared with later runs are
 * compared afterwards, and a test whose shared files changed is repeated in an environment that shares nothing.
 */














/** The chosen wheels for this interpreter and machine; undefined where nothing was resolved for them. */
function lockedWheels({ context, dependencies, interpreter, }) {
    const python = (0,versions/* formatPython */.AR)(interpreter.python);
    const machine = context.configuration.plan.runner.name;
    const target = dependencies?.targets.find(one => one.python === python && one.platform === machine);
    return target && dependencies?.wheels.get(target.name);
}
/** What is installed before the file under test; undefined where uv decides that, or where it is nothing. */
function layerContents(request) {
    const wheels = lockedWheels(request);
    if (wheels === undefined || wheels.length === 0)
        return undefined;
    return { tool: request.uv.tool, python: request.interpreter.path, wheels };
}
/**
 * @param name of a new folder among those of the tests
 * @param share whether it may have its files in common with environments of other runs
 * @throws PackagingError `host/…`
 */
async function prepareEnvironment(request, name, share) {
    const { context, interpreter, uv } = request;
    const dir = await context.staging.dir(`tests/${name}`);
    const environment = await (0,distributions_environment/* createEnvironment */.MO)(context.runner, uv, interpreter.path, external_node_path_.join(dir, 'environment'));
    const cacheDir = external_node_path_.join(dir, 'uv');
    const prepared = {
        environment,
        dependencies: request.dependencies,
        uv: { ...uv, cacheDir, env: { ...uv.env, UV_CACHE_DIR: cacheDir } },
    };
    const contents = layerContents(request);
    if (contents === undefined)
        return prepared;
    const layers = share ? context.layers : undefined;
    const known = await layers?.fill(environment, contents);
    if (known !== undefined)
        return { ...prepared, layer: known, reused: true };
    const label = `install the dependencies on Python ${(0,versions/* formatPython */.AR)(interpreter.python)}`;
    const failed = await install(context, prepared, [{ ...ofWheels(contents.wheels), label }]);
    if (failed !== undefined)
        return { ...prepared, failed };
    const layer = await layers?.take(environment, contents);
    return layer === undefined ? prepared : { ...prepared, layer };
}
/** @returns the last lines of the call that failed @throws PackagingError `host/disk-full` */
async function install({ runner }, { uv, environment }, steps) {
    for (const step of steps) {
        const finished = await runner.finish((0,distributions_environment/* installCommand */.Je)(uv, environment, step));
        if (finished.code !== 0) {
            const full = (0,errors/* diskFullError */.vB)(step.label, finished.tail);
            if (full !== undefined)
                throw full;
            return finished.tail;
        }
    }
    return undefined;
}
/**
 * What uv installs on top of the dependencies: a wheel.
 * @param locked whether exactly those wheels were chosen that a bundle contains: uv would resolve again, and takes no wheel
 *   for a dependency that is given by the address of its source
 * @param constraints absolute path of a file with the wheels of local projects
 */
function installOptions({ requirement, findLinks }, wheel, locked, constraints) {
    const name = nameOf(requirement);
    if (locked)
        return { requirements: [ofFile(name, wheel)], dependencies: false, index: false };
    const extras = /\[[^\][]*\]/.exec(requirement)?.[0] ?? '';
    const own = constraints === undefined ? {} : { constraints };
    return { requirements: [ofFile(`${name}${extras}`, wheel)], findLinks, ...own, copy: true };
}
/**
 * Keeps the bytecode of modules that this environment's tests imported, for later runs. The first run has enough to do.
 * Never fails.
 */
async function keepBytecode({ runner }, { path: python }, { environment, layer, reused }) {
    if (layer === undefined || layer.compiled || !reused)
        return;
    await layer.compile(async (tree) => {
        await runner.run({
            label: 'compile the modules that a test imported',
            tool: python,
            args: ['-I', '-S', '-B', (0,assets/* pythonScript */.w$)('compile_imported.py'), tree, environment.dir],
            cwd: external_node_path_.dirname(environment.dir),
        });
    });
}
function ofWheels(wheels) {
    return { requirements: wheels.map(wheel => ofFile(wheel.name, wheel.path)), dependencies: false, index: false };
}
/** A requirement of exactly this file, whatever its path contains. */
function ofFile(name, file) {
    return `${name} @ ${(0,external_node_url_.pathToFileURL)(file).href}`;
}
function nameOf(requirement) {
    return /^[A-Za-z0-9._-]+/.exec(requirement)?.[0] ?? requirement;
}
/** An artifact that uv does not install. @param tail the last lines of uv */
function notInstallable(artifact, python, tail) {
    const known = (0,system_packages/* installFailureText */.Bi)(tail);
    return (0,merge_problems/* occurrenceProblem */.X)('check/run-failed', {
        file: artifact.file,
        where: `on Python ${python}`,
        failed: { one: 'cannot be installed', several: 'cannot be installed' },
        reason: known?.cause ?? installFailure(tail),
    }, {
        fix: known?.fix ??
            'Read the last lines of uv; a user of this file would get the same error. `test-command: none` installs and tests nothing.',
        detail: tail,
    });
}
/** The first cause in uv's output, which begins with a cross or an arrow. */
function installFailure(tail) {
    const causes = tail.filter(line => /^\s*(?:×|├─▶|╰─▶|error:)/.test(line));
    const cause = causes.find(line => /[├╰]─▶/.test(line)) ?? causes[0] ?? '';
    return cause.replace(/^\s*(?:×|├─▶|╰─▶|error:)\s*/, '').trim();
}
/**
 * Installs a wheel into the prepared environment and runs it there.
 * @param wheel absolute path: of the artifact, or of the wheel that an installer builds of it
 * @throws PackagingError `check/run-failed`, `host/disk-full`
 */
async function testInstalled(request, wheel, prepared) {
    const { layer } = prepared;
    const outcome = await runInstalled(request, wheel, prepared).then(check => ({ check }), (thrown) => ({ thrown }));
    if (layer !== undefined && !(await layer.intact())) {
        // The program, or that of another run, changed files that both use: what this test saw may be the other's doing.
        await layer.discard();
        return testApart(request, wheel);
    }
    if ('thrown' in outcome)
        throw outcome.thrown;
    return outcome.check;
}
/** As `testInstalled`, in an environment that shares nothing. */
async function testApart(request, wheel) {
    const { artifact, interpreter } = request;
    const name = `${artifact.format}-${(0,versions/* formatPython */.AR)(interpreter.python)}-apart`;
    return runInstalled(request, wheel, await prepareEnvironment(request, name, false));
}
async function runInstalled(request, wheel, prepared) {
    const { context, artifact, interpreter, uv } = request;
    const { environment } = prepared;
    const python = (0,versions/* formatPython */.AR)(interpreter.python);
    const locked = lockedWheels(request) !== undefined;
    const constraints = locked ? undefined : await (0,local_wheels/* localConstraintsFor */.r)(context, interpreter, nameOf(request.requirement));
    const step = {
        ...installOptions(request, wheel, locked, constraints),
        label: `install ${artifact.file} on Python ${python}`,
    };
    // The index is asked through the cache of all runs.
    const failed = prepared.failed ?? (await install(context, locked ? prepared : { ...prepared, uv }, [step]));
    if (failed !== undefined)
        throw notInstallable(artifact, python, failed);
    const scripts = new Map();
    for (const name of request.scripts) {
        const file = external_node_path_.join(environment.bin, process.platform === 'win32' ? `${name}.exe` : name);
        if (await (0,promises_.access)(file).then(() => true, () => false))
            scripts.set(name, file);
    }
    return runTest(request, external_node_path_.dirname(environment.dir), { python: environment.python, script: name => scripts.get(name), scripts: [...scripts.keys()] }, [environment.bin], {});
}
/**
 * @param dir private folder of the test
 * @param pathFirst folders in front of PATH
 * @throws PackagingError `check/run-failed`
 */
async function runTest(request, dir, installed, pathFirst, env) {
    const { context, artifact, interpreter, subject } = request;
    const { plan, project } = context.configuration;
    const timed = (0,sections/* comparedFormats */.sn)(plan.formats).length > 1;
    // The user's own command may be a test suite, and a start that is timed is to be a user's.
    const beside = request.command === 'auto' && !timed;
    return runSmokeTest({
        runner: context.runner,
        artifact,
        interpreter,
        python: (0,versions/* formatPython */.AR)(interpreter.python),
        subject,
        version: request.requirement.replace(/^.*==/, ''),
        dependencies: request.dependencies?.all ?? [],
        test: request.command,
        project: project.dir,
        installed,
        dir: external_node_path_.join(dir, 'work'),
        env: {
            ...env,
            ...(beside && calculationThreads(context.host.env, (0,external_node_os_.cpus)().length, context.jobs)),
            PYTHONNOUSERSITE: '1',
            PYTHONDONTWRITEBYTECODE: undefined,
        },
        pathFirst,
        timed,
    });
}

;// CONCATENATED MODULE: ./lib/smoke-test/tested-programs.js
/** The programs of a native executable that are tested: one, or each of several commands (pure). */

/**
 * The programs of an executable (pure): of several commands, each is a file of its own beside the main one in a folder, and
 * has the one file start it by its name.
 * @param file absolute path of the program that is started
 * @param artifact name of the delivered file
 */
function testedPrograms(entryPoint, file, artifact, isFolder) {
    const name = external_node_path_.basename(file);
    if (entryPoint.kind !== 'commands') {
        const own = entryPoint.kind === 'function' && entryPoint.script !== undefined ? [entryPoint.script] : [];
        return [{ program: file, name, scripts: [...own, artifact] }];
    }
    const suffix = name.endsWith('.exe') ? '.exe' : '';
    return entryPoint.commands.map(command => isFolder
        ? {
            program: external_node_path_.join(external_node_path_.dirname(file), command.name + suffix),
            name: command.name + suffix,
            scripts: [command.name],
        }
        : { program: file, name, before: [command.name], scripts: [command.name] });
}

// EXTERNAL MODULE: ./lib/oci/documents.js
var documents = __webpack_require__(65091);
// EXTERNAL MODULE: ./lib/oci/image.js
var oci_image = __webpack_require__(5148);
;// CONCATENATED MODULE: ./lib/oci/isolate.js
/** Starts a program inside an unpacked image, as the image's user and without the files of this machine. */



/**
 * Arguments of bubblewrap in front of the command: namespaces of its own, the image as a root that cannot be written, and
 * what a container engine mounts too.
 * @param root absolute path of the unpacked image, or `/` for a try
 */
function isolationArguments(root) {
    return [
        ...['--unshare-all', '--die-with-parent', '--uid', String(documents/* USER */.m3), '--gid', String(documents/* USER */.m3)],
        ...['--ro-bind', root, '/', '--dev', '/dev', '--proc', '/proc', '--tmpfs', '/tmp'],
        ...(root === '/' ? [] : ['--bind', external_node_path_.join(root, documents/* HOME */.yZ), documents/* HOME */.yZ, '--chdir', documents/* HOME */.yZ]),
        '--',
    ];
}
/**
 * Undefined where bubblewrap is not installed, or the system allows no namespaces: Ubuntu 24.04 forbids them to its users,
 * a container to everyone. `unshare` alone would not do: a Python may need /dev and /proc to start.
 */
async function isolationFor(runner, { env, workspace }, cwd) {
    const [tool, nothing] = await Promise.all(['bwrap', 'true'].map(name => (0,project_paths/* findProgram */.Kp)(name, env, workspace)));
    if (tool === undefined || nothing === undefined)
        return undefined;
    const args = [...isolationArguments('/'), nothing];
    const tried = await runner
        .finish({ label: 'try bwrap', tool, args, cwd, capture: true, limits: { total: 60_000 } })
        .catch(() => undefined);
    return tried?.code === 0 ? root => ({ tool, args: isolationArguments(root) }) : undefined;
}

// EXTERNAL MODULE: ./lib/oci/layout.js
var oci_layout = __webpack_require__(78859);
// EXTERNAL MODULE: ./lib/oci/unpack.js
var unpack = __webpack_require__(71339);
;// CONCATENATED MODULE: ./lib/pipeline/image-tests.js
/** The smoke test of a container image: its program, started in the unpacked layers as the image's own user. */











/** The words of a test that needs what this machine does not allow. */
const NO_ISOLATION = 'not started: this machine has no bwrap (bubblewrap) that may create namespaces, which starting an image without Docker needs (docs/containers.md)';
/** @throws PackagingError `check/run-failed` */
async function testImage(context, test, { artifact }, application) {
    const { plan, project } = context.configuration;
    const { host, runner } = context;
    const dir = await context.staging.dir(`tests/${artifact.file}`);
    const python = artifact.pythons[0] ?? '';
    const skipped = (reason) => ({
        name: 'runs',
        artifact: artifact.file,
        python,
        result: 'skipped',
        reason,
        seconds: 0,
    });
    const isolate = await isolationFor(runner, host, dir);
    if (isolate === undefined)
        return skipped(NO_ISOLATION);
    const layout = await (0,oci_layout/* openLayout */.B9)(artifact.path, external_node_path_.join(dir, 'layout'));
    const images = await (0,oci_image/* imagesOf */.I)(layout, await (0,oci_layout/* rootDescriptors */.nf)(layout));
    const image = images.find(({ architecture }) => architecture === (0,documents/* architectureOf */.NJ)(plan.runner));
    if (image === undefined)
        throw new Error('an image that is not for this machine');
    const root = external_node_path_.join(dir, 'root');
    // A container engine mounts these into every container.
    for (const name of ['dev', 'proc', 'tmp'])
        await (0,promises_.mkdir)(external_node_path_.join(root, name), { recursive: true });
    await (0,unpack/* unpackImage */.m6)(layout, image, root);
    await (0,promises_.rm)(external_node_path_.join(dir, 'layout'), { recursive: true, force: true });
    const subject = (0,pipeline_application/* subjectOf */.et)(context, application);
    const starts = image.settings.entryPoint;
    const name = external_node_path_.posix.basename(starts.at(-1) ?? artifact.file);
    const planned = (0,smoke_test_commands/* executableCommands */.pt)(test, subject, testedPrograms(subject.entryPoint, name, artifact.file, true), project.dir);
    if ('reason' in planned)
        return skipped(planned.reason);
    const { tool, args } = isolate(root);
    // Another of several commands is in the folder of the one that a container starts.
    const other = (program) => external_node_path_.posix.join(external_node_path_.posix.dirname(starts[0] ?? ''), program);
    const inside = (command) => ({
        ...command,
        tool,
        args: [...args, ...(command.tool === name ? starts : [other(command.tool)]), ...command.args],
    });
    return testByCommands({
        runner,
        artifact,
        python,
        groups: planned.groups.map(group => ({ ...group, testCommands: group.testCommands.map(inside) })),
        patient: planned.patient,
        note: planned.note,
        modules: subject.modules,
        timed: false,
        dir: external_node_path_.join(dir, 'work'),
        env: {
            ...Object.fromEntries(Object.keys(host.env).map(variable => [variable, undefined])),
            ...Object.fromEntries(image.settings.env.map(line => [line.replace(/=.*$/s, ''), line.replace(/^[^=]*=/, '')])),
        },
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/test-stage.js



const UNRESOLVED = 'not tested: its dependencies were not resolved';
/** What is done beside the tests that still run: environments are removed, and what later runs begin from is made. */
class CleanUps {
    #running = [];
    /** @param folder absolute; what cannot be removed now is left for the end @param before what still reads it */
    begin(folder, before = Promise.resolve()) {
        this.#running.push(before.then(() => (0,host_files/* removeTree */.dM)(folder)).catch(() => { }));
    }
    /** For what is done beside the tests, in their folder, and never fails. */
    wait(work) {
        this.#running.push(work);
    }
    async ended() {
        await Promise.all(this.#running);
    }
}
/** The steps of these values. */
function needsOf({ steps, locked }, files) {
    return [steps.uv, steps.interpreters, steps.findLinks, steps.application, files, locked];
}
/** The request of each file that claims `python` and is for this machine; none for an optional Python that was not found. */
function requestsFor({ context, command }, python, [uv, interpreters, findLinks, application, files, { dependencies }]) {
    const interpreter = interpreters.find(one => (0,versions/* formatPython */.AR)(one.python) === python);
    if (interpreter === undefined)
        return [];
    const subject = (0,pipeline_application/* subjectOf */.et)(context, application);
    const requirement = (0,pipeline_application/* requirementOf */.h2)(context, application, subject.entryPoint);
    const scripts = [...application.choices.scripts.map(({ name }) => name), ...application.choices.files];
    return files
        .filter(file => isTestedOn(context, file, python))
        .map(artifact => ({
        ...{ context, command, uv, artifact, interpreter, subject, requirement },
        ...{ dependencies, findLinks, scripts },
    }));
}
/** Whether a file claims this Python on this machine. */
function isTestedOn(context, file, python) {
    return file.pythons.includes(python) && isForMachine(context, file);
}
/** Smoke tests say nothing about other machines. */
function isForMachine({ configuration }, { targets }) {
    return targets.some(target => target === 'any' || target === configuration.plan.runner.name);
}
function skipped({ file }, python, reason) {
    return { name: 'runs', artifact: file, python, result: 'skipped', reason, seconds: 0 };
}
/** `Python 3.12`, `PyPy 3.11` */
function pythonTitle(python) {
    return python.startsWith('pypy') ? `PyPy ${python.slice(4)}` : `Python ${python}`;
}

;// CONCATENATED MODULE: ./lib/pipeline/test-executables.js













// In another folder, with an empty environment, without any Python in reach.
/** An executable for another machine has no test, which the coverage table of the report shows. */
function declareExecutableTests({ graph, context, command, steps, ready, }) {
    const { plan } = context.configuration;
    const { application, executables } = steps;
    return plan.executables.flatMap((planned, index) => {
        const executable = executables[index];
        const here = (0,plan_plan/* targetsOf */.QR)(planned).some(({ platform }) => platform.name === plan.runner.name);
        if (executable === undefined || !here)
            return [];
        const { format } = planned;
        const kind = (0,model/* isImage */.wu)(format) ? 'container image' : `${format} executable`;
        const info = { id: `test-${format}`, title: `test ${kind}`, section: 'test' };
        const test = (0,model/* isImage */.wu)(format) ? testImage : testExecutable;
        return graph.add(info, [executable, application, ready], async ([finished, app], say) => {
            const check = await context.limiter(() => test(context, command, finished, app), TURN.executable);
            say(check.reason);
            return [check];
        });
    });
}
/** @throws PackagingError `check/run-failed` */
async function testExecutable(context, command, { artifact, program }, application) {
    const { plan, project } = context.configuration;
    const dir = await context.staging.dir(`tests/${artifact.file}`);
    const moved = external_node_path_.join(dir, 'moved');
    await (0,promises_.mkdir)(moved, { recursive: true });
    // A copy of the published file, away from where it was built.
    const file = program === undefined
        ? external_node_path_.join(moved, artifact.file)
        : external_node_path_.join(await (0,extract/* unpackFolder */.HM)(artifact.path, moved), ...program.split('/'));
    if (program === undefined)
        await (0,promises_.copyFile)(artifact.path, file);
    const subject = (0,pipeline_application/* subjectOf */.et)(context, application);
    const tested = testedPrograms(subject.entryPoint, file, artifact.file, program !== undefined);
    const planned = (0,smoke_test_commands/* executableCommands */.pt)(command, subject, tested, project.dir);
    const python = artifact.pythons[0] ?? '';
    if ('reason' in planned)
        return skipped(artifact, python, planned.reason);
    const { groups, patient, note } = planned;
    const work = external_node_path_.join(dir, 'work');
    return testByCommands({
        runner: context.runner,
        artifact,
        python,
        groups,
        patient,
        note,
        modules: subject.modules,
        timed: (0,sections/* comparedFormats */.sn)(plan.formats).length > 1,
        dir: work,
        env: emptyEnvironment(context.host.env, work),
    });
}
/** Windows programs do not start without these. */
const WINDOWS = new Set(['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'NUMBER_OF_PROCESSORS']);
/** Unsets all variables but the folders to write to: what a program unpacks or caches is removed with `folder`. */
function emptyEnvironment(env, folder, windows = process.platform === 'win32') {
    const names = Object.keys(env).filter(name => !(windows && WINDOWS.has(name.toUpperCase())));
    const locations = windows
        ? ['TEMP', 'TMP', 'USERPROFILE', 'LOCALAPPDATA', 'APPDATA']
        : ['HOME', 'TMPDIR', 'XDG_CACHE_HOME'];
    return {
        ...Object.fromEntries(names.map(name => [name, undefined])),
        ...Object.fromEntries(locations.map(name => [name, folder])),
    };
}

;// CONCATENATED MODULE: ./lib/pex/earlier.js
/**
 * PEX_ROOT as an earlier start would have left it: a PEX links the files of wheels that another environment there has
 * (`src/python/pex_share.py`) instead of unpacking them, as it does for the next version of an application.
 */





/** @param file absolute path of a PEX that `assemblePex` made @throws PackagingError `check/content` */
function readPexStart(file) {
    return (0,zip_reader/* withZip */.o)(file, async (zip) => {
        const own = ['PEX-INFO', '__main__.py', '__pex__/targets.json'];
        const members = zip.entries.filter(({ name }) => !name.startsWith('.deps/') && !own.includes(name));
        const main = (await zip.read('__main__.py')).toString('utf8').replace(/^CONTENT = ".*"$/m, '');
        const info = (0,read/* parsePexInfo */.rN)((await zip.read('PEX-INFO')).toString('utf8'), external_node_path_.basename(file));
        const described = [main, ...members.map(({ name, size, crc }) => `${name} ${size} ${crc}`).sort()];
        return {
            digest: (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(described)).digest('hex'),
            wheels: new Set(Object.values(info.distributions)),
        };
    });
}
/** Python's own name for its bytecode (`sys.implementation.cache_tag`); undefined where a PEX may use another. */
function cacheTag({ implementation, major, minor, freeThreaded }) {
    return implementation === 'cpython' ? `cpython-${major}${minor}${freeThreaded ? 't' : ''}` : undefined;
}
/**
 * Lets the first start of a PEX find installed wheels. Links only: nothing is copied.
 * @param root absolute path of an empty PEX_ROOT
 * @param tree absolute path of the installed files, laid out as in an environment
 * @param folder absolute path of a new folder, which stands for the earlier environment
 * @param wheels lower-case hex SHA-256 of what is installed in `tree`
 * @param tag of the Python that installed them
 */
async function offerWheels(root, tree, folder, wheels, tag) {
    const known = external_node_path_.join(root, 'package-python', 'wheels');
    await Promise.all([(0,promises_.mkdir)(folder, { recursive: true }), (0,promises_.mkdir)(known, { recursive: true })]);
    const names = await (0,promises_.readdir)(tree);
    await Promise.all([
        // By this file a start recognizes an environment.
        (0,promises_.writeFile)(external_node_path_.join(folder, 'pex'), ''),
        ...names.filter(name => name !== 'pex').map(name => (0,promises_.symlink)(external_node_path_.join(tree, name), external_node_path_.join(folder, name))),
        ...wheels.map(sha256 => (0,promises_.writeFile)(external_node_path_.join(known, `${sha256}-${tag}`), `${folder}\n`)),
    ]);
}

;// CONCATENATED MODULE: ./lib/pipeline/test-pex.js
/** The smoke test of a PEX on each Python. */












/** @param python name of one of the plan's */
function declarePexTest(stage, python, files) {
    const { graph, context, ready, cleanUps } = stage;
    const info = { id: `test-pex-${python}`, title: `test PEX on ${pythonTitle(python)}`, section: 'test' };
    return graph.add(info, [...needsOf(stage, files), ready], ([...values]) => {
        const [uv, found, folders, app, made, locked] = values;
        const requests = requestsFor(stage, python, [uv, found, folders, app, made, locked]);
        return Promise.all(requests.map(request => {
            if (locked.failed)
                return skipped(request.artifact, python, UNRESOLVED);
            const dir = external_node_path_.join(context.staging.root, 'tests', `${request.artifact.file}-${python}`);
            return context.limiter(() => testPex(request), TURN.pex).finally(() => cleanUps.begin(dir));
        }));
    });
}
/**
 * From an empty PEX_ROOT; or, where that has been shown of this start, these dependencies and this Python, with the
 * dependencies installed already: the PEX then links them, and unpacks its own wheel.
 * @throws PackagingError `check/run-failed`
 */
async function testPex(request) {
    const { context, artifact, interpreter } = request;
    const dir = `tests/${artifact.file}-${(0,versions/* formatPython */.AR)(interpreter.python)}`;
    const start = await test_pex_startOf(request);
    if (start !== undefined && (await start.layers.hasShown(start.contents, start.name))) {
        const layer = await start.layers.find(start.contents);
        const check = layer && (await startAgain(request, await context.staging.dir(`${dir}/again`), start, layer));
        if (check !== undefined)
            return check;
    }
    const check = await startPex(request, await context.staging.dir(dir));
    await start?.layers.show(start.contents, start.name);
    return check;
}
/** Undefined where nothing is kept; where start times are compared; for a folder, which another program starts. */
async function test_pex_startOf(request) {
    const { context, artifact, interpreter } = request;
    const { layers } = context;
    const { formats } = context.configuration.plan;
    const tag = cacheTag(interpreter.python);
    const contents = layerContents(request);
    if (layers === undefined || contents === undefined || tag === undefined || process.platform === 'win32')
        return undefined;
    if ((0,pex_folder/* folderIn */.CH)(artifact.file) !== undefined || (0,sections/* comparedFormats */.sn)(formats).length > 1)
        return undefined;
    const { digest, wheels } = await readPexStart(artifact.path);
    const inside = contents.wheels.map(({ sha256 }) => sha256).filter(sha256 => wheels.has(sha256));
    return { layers, contents, name: `pex-${digest}`, wheels: inside, tag };
}
/** Undefined where it failed or changed what it shares: a first start from nothing then decides. */
async function startAgain(request, dir, { wheels, tag }, layer) {
    await offerWheels(rootIn(dir), layer.tree, external_node_path_.join(dir, 'earlier'), wheels, tag);
    const check = await startPex(request, dir).catch(passFailure);
    if (await layer.intact())
        return check;
    await layer.discard();
    return undefined;
}
function passFailure(thrown) {
    if (!(thrown instanceof core_errors/* PackagingError */.yr && thrown.code === 'check/run-failed'))
        throw thrown;
}
const rootIn = (dir) => external_node_path_.join(dir, 'pex-root');
/**
 * Starts a PEX under one interpreter, the only one that it can find: by its own launcher where the system has one, and
 * by that interpreter. What it unpacks is for this test alone: a program may write into it.
 * @param dir private folder of the test
 * @throws PackagingError `check/run-failed`
 */
async function startPex(request, dir) {
    const { artifact, interpreter } = request;
    // Settings of the caller for other PEX files must not apply to this one.
    const unset = ['PEX_PYTHON', 'PEX_PYTHON_PATH', 'PEX_PATH', 'PEX_VENV', 'PEX_TOOLS', 'PEX_MODULE', 'PEX_SCRIPT'];
    const env = {
        ...Object.fromEntries(unset.map(name => [name, undefined])),
        PEX_ROOT: rootIn(dir),
    };
    const { entryPoint } = request.subject;
    const ownScript = entryPoint.kind === 'function' ? entryPoint.script : undefined;
    const folder = (0,pex_folder/* folderIn */.CH)(artifact.file) && (await (0,sdist/* extractSdist */.h1)(artifact.path, external_node_path_.join(dir, 'unpacked')));
    const only = process.platform === 'win32' ? undefined : await onlyOnPath(dir, interpreter, folder !== undefined);
    const pex = {
        file: folder ?? artifact.path,
        ...(folder !== undefined && { launcher: external_node_path_.join(folder, '__main__.py') }),
        ...(ownScript !== undefined && { ownScript }),
        ...(only !== undefined && { path: only.folder }),
    };
    // One name for both starts: a PEX installs its files once for each name of an interpreter.
    const python = only?.python ?? interpreter.path;
    const installed = { python, script: () => undefined, scripts: request.scripts, pex };
    return runTest(request, dir, installed, [], env);
}
/**
 * A folder for PATH with this interpreter alone, under the name with its version; and `ldd`, by which pex recognizes a
 * musl system.
 * @param plain also under `python3`, which the `__main__.py` of a folder starts
 */
async function onlyOnPath(dir, interpreter, plain) {
    const folder = external_node_path_.join(dir, 'bin');
    const { implementation, major, minor, freeThreaded } = interpreter.python;
    const name = `${implementation === 'pypy' ? 'pypy' : 'python'}${major}.${minor}${freeThreaded ? 't' : ''}`;
    await (0,promises_.mkdir)(folder, { recursive: true });
    const python = external_node_path_.join(folder, name);
    await (0,promises_.symlink)(interpreter.path, python);
    if (plain)
        await (0,promises_.symlink)(interpreter.path, external_node_path_.join(folder, 'python3'));
    const ldd = ['/usr/bin/ldd', '/bin/ldd'].find(external_node_fs_.existsSync);
    if (ldd !== undefined)
        await (0,promises_.symlink)(ldd, external_node_path_.join(folder, 'ldd'));
    return { folder, python };
}

;// CONCATENATED MODULE: ./lib/pipeline/test-sdist.js
/**
 * The smoke test of an sdist: its wheel is built as an installer does it, and compared with the wheel under test. Only where
 * that is another wheel, or none is tested, is it installed and started itself.
 */






/**
 * @param made of this Python
 * @param wheels of this Python and machine that are tested
 * @param ofWheel what came of their test; called only where it counts for the sdist as well
 * @param testItself installs and starts this wheel
 * @throws PackagingError `check/run-failed`, `check/content` for a wheel that cannot be read
 */
async function testSdist(request, made, wheels, ofWheel, testItself) {
    const { artifact, command, interpreter } = request;
    if (made.wheel === undefined)
        throw notInstallable(artifact, (0,versions/* formatPython */.AR)(interpreter.python), made.failed ?? []);
    const [tested, ...more] = wheels;
    const compared = tested !== undefined && more.length === 0 && !isAboutTheFile(command) ? tested : undefined;
    const started = performance.now();
    if (compared === undefined || !(await sameFiles(made.wheel, compared.path)))
        return made.again === undefined
            ? testItself(made.wheel)
            : testSdist(request, await made.again(), wheels, ofWheel, testItself);
    const seconds = made.seconds + (performance.now() - started) / 1000;
    const outcome = await ofWheel();
    if (outcome === undefined)
        return testItself(made.wheel);
    if ('check' in outcome)
        return sharedResult(outcome.check, artifact.file, seconds);
    const [failure] = (0,core_errors/* problemsOf */.GW)(outcome.thrown);
    throw failure === undefined ? outcome.thrown : sharedFailure(failure, artifact.file);
}
/** Whether two wheels install the same files, by content. @throws PackagingError `check/content` */
async function sameFiles(one, other) {
    const [first, second] = await Promise.all([membersOf(one), membersOf(other)]);
    return sameMembers(first, second);
}
function membersOf(wheel) {
    return (0,zip_reader/* withZip */.o)(wheel, async (zip) => {
        const members = [];
        for (const { name, mode, folder } of zip.entries)
            if (!folder)
                members.push({ name, mode, sha256: await contentOf(zip, name) });
        return members;
    });
}
/** Lower-case hex SHA-256 of what installers take from the file. */
async function contentOf(zip, name) {
    const [, own] = /^[^/]+\.dist-info\/(RECORD|WHEEL)$/.exec(name) ?? [];
    if (own === undefined)
        return (0,host_files/* sha256OfPieces */.O)(zip.stream(name));
    return (0,host_files/* sha256OfPieces */.O)([Buffer.from(installedText(own, (await zip.read(name)).toString('utf8')))]);
}

;// CONCATENATED MODULE: ./lib/pipeline/smoke-tests.js
/**
 * The stage of smoke tests: installs or starts each finished file on each Python that it claims, as a user would. What
 * several tests need is done once: the dependencies of a Python are laid out in one environment, and an sdist whose wheel
 * has the files of the wheel under test is not started a second time.
 */














/**
 * One step for each planned format and Python, and one for each executable. A test begins when its file is there; builds
 * go first where both wait for a core.
 */
function declareSmokeTests(graph, context, steps) {
    const { plan } = context.configuration;
    const { sdist, wheels, builtPex, executables } = steps;
    const lists = [
        ['sdist', graph.map(sdist, one => (one ? [one] : []))],
        ['wheel', wheels],
        ...(builtPex ? [['pex', graph.map(builtPex, ({ files }) => files)]] : []),
    ];
    const planned = lists.filter(([format]) => plan.formats.includes(format));
    const command = plan.test;
    if (command === 'none')
        return declareUntested(graph, context, planned, executables);
    const filesOf = (wanted) => planned.find(([format]) => format === wanted)?.[1];
    const stage = {
        ...{ graph, context, command, steps },
        ready: whenQuiet(graph, context, steps),
        locked: lockedOf(graph, steps.dependencies),
        stated: lockedOf(graph, steps.stated),
        cleanUps: new CleanUps(),
        preparing: (0,lifecycle/* createLimiter */.zm)(1),
        writing: [],
    };
    const pex = filesOf('pex');
    const own = filesOf('wheel');
    const tests = [
        ...declareInstalledTests(stage, filesOf('sdist'), own),
        ...(own ? [graph.map(wheels, made => made.flatMap(wheel => containerChecks(context, wheel)))] : []),
        ...(pex ? plan.pythons.map(python => declarePexTest(stage, (0,versions/* formatPython */.AR)(python), pex)) : []),
        ...declareExecutableTests(stage),
    ];
    // Five environments with numpy are a gigabyte, which is removed now and not when everybody waits for the end.
    const cleanUp = { id: 'clean-up-tests', title: 'clean up test environments', section: 'test' };
    graph.add(cleanUp, [graph.after([...tests, ...stage.writing])], async () => {
        await stage.cleanUps.ended();
        await (0,host_files/* removeTree */.dM)(external_node_path_.join(context.staging.root, 'tests')).catch(() => { });
    });
    return tests;
}
/** Start times that the report compares are taken when all builds have ended, as these compete for the same cores. */
function whenQuiet(graph, { configuration }, { sdist, wheels, builtPex, executables }) {
    if ((0,sections/* comparedFormats */.sn)(configuration.plan.formats).length <= 1)
        return graph.given(undefined);
    return graph.after([sdist, wheels, ...(builtPex ? [builtPex] : []), ...executables]);
}
function lockedOf(graph, dependencies) {
    if (dependencies === undefined)
        return graph.given({ dependencies: undefined, failed: false });
    return graph.map(graph.whenever(dependencies), one => ({ dependencies: one, failed: one === undefined }));
}
/** `test-command: none` installs and starts nothing: a dependency may need what this machine does not have. */
function declareUntested(graph, context, lists, executables) {
    const untested = (files) => files
        .filter(file => isForMachine(context, file) || isForContainer(context, file))
        .flatMap(file => file.pythons.map(python => skipped(file, python, smoke_test_verdict/* NOT_TESTED */.sc)));
    return [
        ...lists.map(([, files]) => graph.map(files, untested)),
        ...executables.map(executable => graph.map(executable, ({ artifact }) => untested([artifact]))),
    ];
}
/** One environment for each Python, in which the wheel is tested, or the sdist where no wheel is published. */
function declareInstalledTests(stage, sdists, wheels) {
    if (sdists === undefined && wheels === undefined)
        return [];
    const pythons = stage.context.configuration.plan.pythons.map(versions/* formatPython */.AR);
    const made = sdists && declareInstallerWheels(stage, sdists);
    const prepared = pythons.map(python => [python, declareEnvironment(stage, python)]);
    stage.writing.push(...(made ? [made] : []), ...prepared.map(([, environment]) => environment));
    // People see the sdist first, as everywhere; its tests ask for those of the wheel when all steps exist.
    const ofWheels = new Map();
    const ofSdists = sdists && made
        ? prepared.map(([python, environment]) => {
            const own = wheels === undefined ? environment : stage.graph.given(undefined);
            return declareSdistTest(stage, python, sdists, made, { own, wheels, ofWheel: () => ofWheels.get(python) });
        })
        : [];
    if (wheels)
        for (const [python, environment] of prepared)
            ofWheels.set(python, declareWheelTest(stage, python, wheels, environment));
    return [...ofSdists, ...ofWheels.values()];
}
/** Begins when the dependencies are there, beside the builds: the wheel seldom says more than the project's files. */
function declareEnvironment({ graph, context, steps, stated, preparing }, python) {
    const title = `create test environment for ${pythonTitle(python)}`;
    return graph.add({ id: `test-environment-${python}`, title, section: 'test' }, [steps.uv, steps.interpreters, stated], async ([uv, found, { dependencies, failed }]) => {
        const interpreter = found.find(one => (0,versions/* formatPython */.AR)(one.python) === python);
        if (interpreter === undefined || failed)
            return undefined;
        const request = { context, uv, interpreter, dependencies };
        return preparing(() => prepareEnvironment(request, `environment-${python}`, true));
    });
}
/** What the build of an installer begins from, on a laptop where there was a run before. */
function declareInstallerEnvironment({ graph, context, steps, preparing, writing, }) {
    if (context.environments === undefined)
        return graph.given(undefined);
    const info = {
        id: 'installer-environment',
        title: 'create build environment of an installer',
        section: 'test',
    };
    const prepared = graph.add(info, [steps.uv, steps.interpreters, steps.findLinks], ([uv, found, findLinks]) => preparing(() => prepareInstaller({ context, uv, findLinks }, found)));
    writing.push(prepared);
    return prepared;
}
function declareInstallerWheels(stage, sdists) {
    const { graph, context, steps, stated, ready, cleanUps } = stage;
    const environment = declareInstallerEnvironment(stage);
    return graph.add({ id: 'build-as-installer', title: 'build wheel from sdist as an installer does', section: 'test' }, [steps.uv, steps.interpreters, steps.findLinks, sdists, stated, environment, ready], async ([uv, found, findLinks, [sdist], { failed }, prepared]) => {
        if (sdist === undefined || failed)
            return new Map();
        const interpreters = installerPythons(found.filter(one => isTestedOn(context, sdist, (0,versions/* formatPython */.AR)(one.python))));
        if (interpreters.length === 0)
            return new Map();
        const request = { context, uv, findLinks };
        const built = await buildInstallerWheels({ ...request, sdist, interpreters, prepared });
        if (prepared?.keep === true)
            cleanUps.wait(context.limiter(() => keepInstaller(request, prepared.interpreter), TURN.bytecode));
        return built;
    });
}
function declareWheelTest(stage, python, wheels, environment) {
    const { graph, context, ready, cleanUps } = stage;
    const info = { id: `test-wheel-${python}`, title: `test wheel on ${pythonTitle(python)}`, section: 'test' };
    return graph.add(info, [...needsOf(stage, wheels), environment, ready], async ([...values]) => {
        const [uv, found, folders, app, made, locked, prepared] = values;
        const requests = requestsFor(stage, python, [uv, found, folders, app, made, locked]);
        if (prepared === undefined || locked.failed)
            return requests.map(({ artifact }) => skipped(artifact, python, UNRESOLVED));
        const checks = requests.map((request, index) => {
            // A second wheel for the same Python gets an environment of its own, and one that says more than was prepared for.
            const test = index === 0 && prepared.dependencies === locked.dependencies ? testInstalled : testApart;
            return context.limiter(() => test(request, request.artifact.path, prepared), TURN.wheel);
        });
        const interpreter = requests[0]?.interpreter;
        return Promise.all(checks).finally(() => {
            const kept = interpreter && context.limiter(() => keepBytecode(context, interpreter, prepared), TURN.bytecode);
            cleanUps.begin(external_node_path_.dirname(prepared.environment.dir), kept);
        });
    });
}
function declareSdistTest(stage, python, sdists, made, { own, wheels, ofWheel }) {
    const { graph, context, ready } = stage;
    const info = { id: `test-sdist-${python}`, title: `test sdist on ${pythonTitle(python)}`, section: 'test' };
    const others = graph.whenever(wheels ?? graph.given([]));
    return graph.add(info, [...needsOf(stage, sdists), made, others, own, ready], async ([...values]) => {
        const [uv, found, folders, app, files, locked, builds, tested = [], prepared] = values;
        const here = tested.filter(file => isTestedOn(context, file, python));
        const outcome = async () => ofWheel()?.value.then(([check]) => check && { check }, (thrown) => ({ thrown }));
        return Promise.all(requestsFor(stage, python, [uv, found, folders, app, files, locked]).map(request => {
            const built = builds.get(python);
            if (built === undefined || locked.failed)
                return skipped(request.artifact, python, UNRESOLVED);
            const itself = (wheel) => prepared === undefined || prepared.dependencies !== locked.dependencies
                ? testApart(request, wheel)
                : testInstalled(request, wheel, prepared);
            return testSdist(request, built, here, outcome, wheel => context.limiter(() => itself(wheel), TURN.wheel));
        }));
    });
}

// EXTERNAL MODULE: ./lib/resolve/requirement.js
var requirement = __webpack_require__(89211);
// EXTERNAL MODULE: ./lib/resolve/uv.js
var resolve_uv = __webpack_require__(24217);
// EXTERNAL MODULE: ./lib/resolve/uv-failure.js
var uv_failure = __webpack_require__(69750);
// EXTERNAL MODULE: ./lib/resolve/uv-project.js
var uv_project = __webpack_require__(79925);
;// CONCATENATED MODULE: ./lib/pipeline/strangers.js
/**
 * The stage that asks whether users of the wheel get from an index what this run took from a source: `[tool.uv.sources]` and
 * `local-projects` are of this repository, and the metadata of a wheel has only the names.
 */






function declareStrangers(graph, context, { uv, application, interpreters }, dependencies) {
    const { plan, project } = context.configuration;
    if (!plan.formats.includes('wheel') && !plan.formats.includes('sdist'))
        return;
    if (project.script !== undefined)
        return;
    const locked = dependencies ? graph.whenever(dependencies) : graph.given(undefined);
    const info = { id: 'check-index', title: 'check requirements of wheel on index', section: 'test' };
    graph.add(info, [uv, application, interpreters, locked], async ([tool, app, found, lock], say) => {
        const wanted = await sourcedRequirements(context, app.content.requiresDist);
        const used = new Map((lock?.all ?? []).map(({ name, version }) => [name, version]));
        const [interpreter] = found;
        if (wanted.length === 0 || interpreter === undefined)
            return;
        const workDir = await context.staging.dir('strangers');
        const settings = {
            uv: tool.tool,
            python: interpreter.path,
            cacheDir: tool.cacheDir,
            workDir,
            env: context.host.env,
        };
        const answers = await Promise.all(wanted.map(async (one, index) => {
            const answer = await (0,resolve_uv/* runResolver */.wd)(context.runner, settings, {
                requirements: [`${one.name}${one.specifier}`],
                pythonVersion: `3.${interpreter.python.minor}`,
                mode: 'listed',
                output: `${workDir}/pylock.${index}.toml`,
                findLinks: [],
            });
            return answerOf(one.name, answer);
        }));
        for (const [index, { name, specifier }] of wanted.entries()) {
            const answer = answers[index] ?? { kind: 'unknown' };
            say(`${name}${specifier}: ${answer.kind === 'found' ? `${answer.version} on the index` : answer.kind}`);
            const text = strangerText({ wheel: app.name, name, specifier, used: used.get(name) }, answer);
            if (text === undefined)
                continue;
            const place = project.locations.dependencies;
            context.warn(new core_errors/* PackagingError */.yr('dependency/source', { ...text, ...(place && { place }) }));
        }
    });
}
/** The requirements of the wheel that sources or local projects supply here. */
async function sourcedRequirements({ configuration }, lines) {
    const { project, localProjects } = configuration;
    const local = localProjects.flatMap(({ name }) => (name === undefined ? [] : (0,project_paths/* normalizeName */.Pc)(name)));
    const names = new Set([...(await (0,uv_project/* sourcesOf */.u0)(project.dir)), ...local]);
    const found = lines
        .map(line => (0,requirement/* parseRequirement */.p)(line))
        .filter(({ name, url }) => names.has(name) && url === undefined);
    return [...new Map(found.map(one => [one.name, one])).values()];
}
function answerOf(name, answer) {
    if ('lock' in answer) {
        const version = answer.lock.packages.find(one => one.name === name)?.version;
        return version === undefined ? { kind: 'missing' } : { kind: 'found', version };
    }
    return (0,core_errors/* problemsOf */.GW)((0,uv_failure/* uvFailure */.YL)(answer.output)).some(({ code }) => code.startsWith('dependency/'))
        ? { kind: 'missing' }
        : { kind: 'unknown' };
}
/**
 * What is wrong for a user of the wheel; undefined when an index has the very version (pure).
 * @param about `used` is the version that this run took, where it is known
 */
function strangerText(about, answer) {
    const { wheel, name, specifier, used } = about;
    const needs = `The wheel of ${wheel} requires ${name}${specifier}, which comes from a source of this repository here`;
    const publish = `Publish ${name}${used === undefined ? '' : ` ${used}`} on the index before ${wheel}`;
    if (answer.kind === 'missing')
        return {
            message: `${needs}; no index has it, so the wheel cannot be installed from an index.`,
            fix: `${publish}, or give users the PEX, which contains it.`,
        };
    if (answer.kind === 'unknown')
        return {
            message: `${needs}; whether an index has it could not be asked.`,
            fix: `Nothing needs doing when ${name} is published there.`,
        };
    if (used === undefined || used === answer.version)
        return undefined;
    return {
        message: `${needs} as ${used}; users who install the wheel get ${name} ${answer.version} from the index.`,
        fix: `${publish}; if the one on the index is another project, rename yours: its users would install the other.`,
    };
}

;// CONCATENATED MODULE: ./lib/pipeline/pipeline.js
















/** Declares all steps; those that need nothing start at once. */
function declarePipeline(graph, context, source) {
    const setUp = declareSetUp(graph, context);
    const { project, environment } = declareProject(graph, context, setUp, source);
    const made = { ...project, ...declareBundles(graph, context, project) };
    declareStrangers(graph, context, project, made.dependencies);
    const testResults = declareSmokeTests(graph, context, made);
    const checked = declareChecks(graph, context, made);
    const reproduced = [
        // Collected sdists and wheels were compared by the jobs that built them.
        ...(environment ? declareReproduction(graph, context, project, environment) : []),
        ...declareBundleReproduction(graph, context, made),
    ];
    const descriptions = declareDescriptions(graph, context, made);
    return {
        ...made,
        ...descriptions,
        pex: unchangedPex(graph, made.builtPex, made.pex, testResults),
        testResults,
        checked,
        reproduced,
        findings: [...descriptions.findings, ...(checked ? [graph.map(checked, ({ findings }) => findings)] : [])],
    };
}
function declareSetUp(graph, context) {
    const { host, runner, configuration, tools } = context;
    const { plan, project } = configuration;
    const getUv = { id: 'get-uv', title: 'get uv', section: 'set-up' };
    const uv = graph.add(getUv, [], async () => (0,distributions_uv/* uvFor */.z)(await tools.uv(), uvCacheRoot(context), host.env));
    const findPythons = { id: 'find-pythons', title: 'find Pythons', section: 'set-up' };
    const interpreters = graph.add(findPythons, [], async (_, say) => {
        const found = await (0,interpreters_interpreters/* setUpInterpreters */.r)({
            asked: plan.pythons,
            optional: plan.optional,
            platform: plan.runner,
            ...(project.requiresPython !== undefined && { requiresPython: project.requiresPython }),
            runner,
            env: host.env,
            workspace: host.workspace,
            uv: async () => (await uv.value).tool,
            store: host.store,
            log: host.log,
        });
        await context.guard.watchPythons(found);
        for (const { python, fullVersion, path: file, source } of found)
            say(`${(0,versions/* formatPython */.AR)(python)}: ${fullVersion} at ${file} (${source})`);
        return found;
    });
    return { uv, interpreters, findLinks: (0,pipeline_wheels/* declareLocalProjects */.uN)(graph, context, { uv, interpreters }) };
}
/**
 * Without the cache, and in a release, uv starts with an empty one, which is removed with the run: it does not compare what
 * it unpacked earlier with any hash.
 */
function uvCacheRoot({ host, configuration, staging }) {
    const { cache } = configuration.options;
    const shared = host.kind === 'local'
        ? cache !== 'false'
        : (0,host_cache/* cacheDecision */.p3)({ input: cache, ref: host.env.GITHUB_REF, event: host.env.GITHUB_EVENT_NAME }).use;
    return shared ? host.store : staging.root;
}
/** @returns `environment`, the build environment, only where sdist and wheels are built here */
function declareProject(graph, context, setUp, source) {
    const { sdist, wheels, environment } = ownDistributions(graph, context, setUp, source);
    const readMetadata = { id: 'read-wheel', title: 'read wheel metadata', section: 'build' };
    const application = graph.add(readMetadata, [sdist, wheels], async ([archive, built]) => {
        const described = await (0,pipeline_application/* describeApplication */.un)(context, archive, built);
        await checkEntryPoint(context, described);
        return described;
    });
    return { project: { ...setUp, sdist, wheels, application }, environment };
}
function ownDistributions(graph, context, setUp, source) {
    const none = { sdist: graph.given(undefined), environment: undefined };
    // A script's wheel is written in an instant, in every job that needs it.
    if (context.configuration.project.script !== undefined)
        return { ...none, wheels: (0,pipeline_wheels/* declareScriptWheel */.R0)(graph, context, setUp) };
    if (source.kind === 'build')
        return (0,pipeline_wheels/* declareDistributions */.c5)(graph, context, setUp);
    return {
        ...none,
        sdist: graph.given(source.files.find(file => file.format === 'sdist')),
        wheels: graph.given(source.files.filter(file => file.format === 'wheel')),
    };
}
/** Files that contain the application with its dependencies: PEX files and native executables. */
function declareBundles(graph, context, project) {
    const { plan } = context.configuration;
    const withPex = plan.formats.includes('pex') || needsPex(context);
    const none = { builtPex: undefined, pex: undefined };
    if (!withPex && plan.executables.length === 0)
        return {
            ...none,
            executables: [],
            dependencies: undefined,
            stated: undefined,
            coverage: undefined,
            shipped: undefined,
        };
    const { dependencies, stated, early, coverage } = declareDependencies(graph, context, project, withPex);
    const files = withPex ? declarePex(graph, context, project, dependencies, early) : none;
    const executables = declareExecutables(graph, context, { ...project, dependencies, pex: files.pex });
    const shipped = declareShipped(graph, context, { ...project, dependencies });
    return { ...files, executables, dependencies, stated, shipped, coverage };
}


/***/ }),

/***/ 93450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g2: () => (/* binding */ publish_RELEASE),
  JH: () => (/* binding */ finishRun),
  IV: () => (/* binding */ ownRelease)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/core/merge-problems.js
var merge_problems = __webpack_require__(81688);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/core/parse.js
var parse = __webpack_require__(31204);
// EXTERNAL MODULE: ./lib/core/version.js + 1 modules
var core_version = __webpack_require__(90482);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/host.js
var host_host = __webpack_require__(77794);
// EXTERNAL MODULE: ./lib/host/publish.js + 1 modules
var publish = __webpack_require__(39215);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/plan/expected-files.js
var expected_files = __webpack_require__(59101);
// EXTERNAL MODULE: ./lib/report/manifest.js
var manifest = __webpack_require__(78469);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/resolve/release-lock.js
var release_lock = __webpack_require__(30885);
// EXTERNAL MODULE: ./lib/sbom/component.js
var sbom_component = __webpack_require__(8022);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/pex/folder.js
var pex_folder = __webpack_require__(52841);
// EXTERNAL MODULE: ./lib/release/tag-claim.js
var tag_claim = __webpack_require__(89048);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
;// CONCATENATED MODULE: ./lib/installers/installable.js
/** Which files of a release can be installed, and from where (pure). */






/**
 * What an installer takes first: programs with their own Python, then the PEX. A scie has the complete CPython of its
 * makers inside, and no part of it depends on the machine that built it.
 */
const PREFERENCE = ['scie', 'pyinstaller', 'pyo3', 'pyoxidizer', 'pex'];
/** Whether GitHub leaves the name as it is, so that the address of the file is known before it is uploaded. */
function hasAddress({ file }) {
    return /^[A-Za-z0-9_+-][A-Za-z0-9._+-]*$/.test(file);
}
/** One entry for each file and platform, those to prefer first; the table of platforms decides the order otherwise. */
function installableFiles(artifacts) {
    const files = artifacts.flatMap(entries);
    const rank = (file) => PREFERENCE.indexOf(file.format);
    // Of two PEX files, the one for fewer platforms is smaller.
    return files
        .sort((a, b) => rank(a.entry) - rank(b.entry) || a.platforms - b.platforms || a.place - b.place)
        .map(({ entry }) => entry);
}
const PLATFORMS = [...platforms/* KINDS */.GW.keys()];
function entries(artifact) {
    const { format, file, path, sha256, size, targets, minimum, program } = artifact;
    if ((format !== 'pex' && !(0,model/* isExecutable */.TV)(format)) || (0,model/* isImage */.wu)(format))
        return [];
    const folder = format === 'pex' ? (0,pex_folder/* folderIn */.CH)(file) : archiveFolder(file);
    return targets.flatMap(name => {
        // A complete-platform file has a name of its own, by which no machine is found.
        const kind = platforms/* KINDS */.GW.get(name);
        if (kind === undefined)
            return [];
        const inside = folder === undefined ? undefined : format === 'pex' ? '__main__.py' : program;
        if (folder !== undefined && inside === undefined)
            return [];
        const entry = {
            format,
            file,
            path,
            sha256,
            size,
            ...kind,
            ...(minimum !== undefined && { minimum }),
            pythons: format === 'pex' ? newestFirst(artifact.pythons) : [],
            ...(folder !== undefined && { folder }),
            ...(inside !== undefined && { inside }),
        };
        return [{ entry, platforms: targets.length, place: PLATFORMS.indexOf(name) }];
    });
}
function archiveFolder(file) {
    return /^(.+)\.(?:tar\.gz|zip)$/.exec(file)?.[1];
}
/** Ordinary CPythons before free-threaded ones and PyPy. */
function newestFirst(pythons) {
    const known = pythons.flatMap(name => (0,versions/* parsePython */.w_)(name) ?? []);
    const rank = (python) => (python.implementation === 'pypy' ? 2 : 0) + (python.freeThreaded ? 1 : 0);
    return known.sort((a, b) => rank(a) - rank(b) || b.minor - a.minor).map(versions/* formatPython */.AR);
}
/**
 * Where the release will be: the input, else the release of the tag in the repository of the workflow. Undefined when that
 * is not known.
 * @param given the input `download-url`
 * @param tag the tag of the run; empty for a run that is for none, which is as if it were for the usual one
 */
function downloadOf(given, tag, version, env) {
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository = '' } = env;
    const known = tag || `v${version}`;
    if (given !== '')
        return { base: given, tag: known, repository };
    if (repository === '')
        return undefined;
    return { base: `${(0,core_text/* withoutEnd */.Mx)(server, '/')}/${repository}/releases/download`, tag: known, repository };
}
/**
 * What stands in a tag before and behind its version, by which the tag of another version is known; of a tag without a
 * version, everything is another version.
 * @param name the project's, which a tag may contain
 */
function aroundVersion(tag, name) {
    const version = (0,tag_claim/* parseTag */.ED)(tag, name)?.version;
    const at = version === undefined ? -1 : tag.lastIndexOf(version);
    return version === undefined || at === -1 ? ['', ''] : [tag.slice(0, at), tag.slice(at + version.length)];
}
/** A tag in an address: it may contain slashes, which are part of its name. */
function inAddress(tag) {
    return encodeURIComponent(tag);
}
/** The address of one file. */
function addressOf({ base, tag }, file) {
    return `${base}/${inAddress(tag)}/${file}`;
}

// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
;// CONCATENATED MODULE: ./lib/installers/model.js
/** What the installers of a release are made from: plain data, the same for every kind of installer. */

/** The path of another command's program: in the folder of the main one, with its suffix (pure). */
function beside(inside, command) {
    return external_node_path_.posix.join(external_node_path_.posix.dirname(inside), command + (inside.endsWith('.exe') ? '.exe' : ''));
}
/** The names of the commands beside the main one; none where there is one (pure). */
function otherCommands({ about }) {
    return (about.commands ?? []).filter(name => name !== about.program);
}

;// CONCATENATED MODULE: ./lib/installers/package-managers.js


/** What every template of a package manager may use. */
function commonValues({ name, version, about, download }) {
    const { summary, homepage, license, author, program } = about;
    const repository = download.repository === '' ? '' : `https://github.com/${download.repository}`;
    return {
        name,
        version,
        program,
        tag: download.tag,
        base: download.base,
        repository: download.repository,
        summary: summary ?? name,
        homepage: homepage ?? (repository || addressOf(download, '').replace(/\/$/, '')),
        license: license ?? '',
        publisher: author ?? publisherOf(download.repository),
    };
}
function publisherOf(repository) {
    return repository.split('/')[0] ?? '';
}
/** The first file of each key: files are sorted by preference. */
function firstOf(files, key) {
    const found = new Map();
    for (const file of files) {
        const name = key(file);
        if (name !== undefined && !found.has(name))
            found.set(name, file);
    }
    return found;
}
// Homebrew. @see https://docs.brew.sh/Formula-Cookbook
const BREW_CPU = { aarch64: 'arm', x86_64: 'intel' };
function homebrewFormula(installable) {
    const usable = installable.files.filter(({ os, libc, format, folder }) => {
        // Homebrew on Linux needs glibc; a PEX that is a folder has no program that it could link.
        return os !== 'windows' && libc !== 'musl' && !(format === 'pex' && folder !== undefined);
    });
    const all = firstOf(usable, ({ os, arch }) => (BREW_CPU[arch] === undefined ? undefined : `${os} ${BREW_CPU[arch]}`));
    if (all.size === 0)
        return { reason: 'no file for macOS, or for Linux with glibc, is built', noFile: true };
    // One `install` serves all: files of one program are as good as a folder of it, but not both in one formula.
    const [first] = all.values();
    const inside = [...all.values()].find(file => file.inside !== undefined)?.inside;
    const systems = ['macos', 'linux'].flatMap(system => {
        const files = [...all].filter(([key]) => key.startsWith(`${system} `));
        if (files.length === 0)
            return [];
        return [{ system, files: files.map(([key, file]) => brewFile(installable, key.split(' ')[1] ?? '', file)) }];
    });
    const [only, ...more] = systems;
    const python = [...all.values()].flatMap(({ pythons }) => pythons.filter(name => /^3\.\d+$/.test(name)))[0];
    const license = installable.about.license ?? '';
    return {
        values: {
            ...commonValues(installable),
            // An expression is a structure of its own in Ruby; one identifier is the same everywhere.
            license: /^[\w.+-]+$/.test(license) ? license : '',
            class: brewClass(installable.name),
            systems,
            only: more.length === 0 && only !== undefined ? only.system : '',
            python: python ?? '',
            inside: inside ?? first?.file ?? '',
            others: otherCommands(installable).map(command => ({ command, otherInside: beside(inside ?? '', command) })),
        },
        commands: [],
    };
}
function brewFile({ download }, cpu, { file, sha256 }) {
    return { cpu, url: addressOf(download, file), sha256 };
}
/** As `Formulary.class_s` of Homebrew names the class of a file. */
function brewClass(name) {
    const capital = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
    return capital.replaceAll(/[-_.\s]([a-zA-Z0-9])/g, (_, letter) => letter.toUpperCase());
}
// Scoop. @see https://github.com/ScoopInstaller/Scoop/wiki/App-Manifests
const SCOOP_ARCH = { x86_64: '64bit', aarch64: 'arm64', x86: '32bit' };
function scoopManifest(installable) {
    const found = windowsFiles(installable, SCOOP_ARCH);
    if (found.length === 0)
        return NO_PROGRAM;
    const { download, about } = installable;
    const others = otherCommands(installable);
    // One file is told by its first argument what to start, where it is called like no command.
    const stored = others.length === 0 ? `${about.program}.exe` : '.commands.exe';
    const files = found.map(([architecture, file], index) => ({
        architecture,
        url: addressOf(download, file.file),
        // What follows #/ is the name under which Scoop stores the download.
        rename: file.folder === undefined ? `#/${stored}` : '',
        sha256: file.sha256,
        folder: file.folder ?? '',
        binary: file.inside?.replaceAll('/', '\\') ?? stored,
        bins: scoopBins(file, about.program, stored, others),
        last: index === found.length - 1,
    }));
    const values = commonValues(installable);
    const address = addressOf(download, `${installable.name}.json`);
    return {
        // Scoop requires a license, and has this word for one that is not known.
        values: { ...values, license: about.license ?? 'Unknown', files },
        commands: [{ shell: 'Windows', command: `scoop install ${address}` }],
    };
}
/** The entries of `bin`: program, alias, and the argument in front of the user's. */
function scoopBins({ inside }, program, stored, others) {
    const all = [program, ...others];
    return all.map((command, index) => ({
        binary: inside === undefined ? stored : index === 0 ? windowsPath(inside) : windowsPath(beside(inside, command)),
        command,
        argument: inside === undefined && others.length > 0 ? command : '',
        last: index === all.length - 1,
    }));
}
function windowsPath(name) {
    return name.replaceAll('/', '\\');
}
// winget. @see https://github.com/microsoft/winget-pkgs/tree/master/doc/manifest/schema
const WINGET_ARCH = { x86_64: 'x64', aarch64: 'arm64', x86: 'x86' };
function wingetManifests(installable) {
    const found = windowsFiles(installable, WINGET_ARCH);
    if (found.length === 0)
        return NO_PROGRAM;
    const { about, download } = installable;
    const missing = [
        ...(about.license === undefined ? ['a license'] : []),
        // The schema wants three characters.
        ...(about.summary === undefined || about.summary.length < 3 ? ['a description'] : []),
    ];
    if (missing.length > 0)
        return { reason: `winget requires ${missing.join(' and ')}, which [project] does not have` };
    const identifier = wingetIdentifier(installable);
    if (identifier === undefined)
        return {
            reason: `${publisherOf(download.repository) || 'an unknown publisher'}.${installable.name} is not an identifier of winget`,
        };
    const others = otherCommands(installable);
    if (others.length > 0 && found.some(([, { inside }]) => inside === undefined))
        return {
            reason: 'winget gives one file one command, and this one has several; executable-layout: folder has a program for each',
        };
    const files = found.map(([architecture, file]) => ({
        architecture,
        url: addressOf(download, file.file),
        sha256Upper: file.sha256.toUpperCase(),
        sha256: file.sha256,
        folder: file.folder ?? '',
        binary: file.inside === undefined ? '' : windowsPath(`${file.folder}/${file.inside}`),
        others: others.map(command => ({
            command,
            otherBinary: windowsPath(`${file.folder ?? ''}/${beside(file.inside ?? '', command)}`),
        })),
    }));
    const summary = (about.summary ?? '').slice(0, 256);
    return { values: { ...commonValues(installable), summary, identifier, files }, commands: [] };
}
/** `PUBLISHER.NAME`: the owner of the repository, and the project; undefined when the schema does not accept it. */
function wingetIdentifier({ name, download }) {
    const identifier = `${publisherOf(download.repository)}.${name}`;
    return /^[\w-]{1,32}\.[\w-]{1,32}$/.test(identifier) ? identifier : undefined;
}
const NO_PROGRAM = { reason: 'no native executable for Windows is built', noFile: true };
/** Native executables alone: these package managers start programs, and a PEX is none on Windows. */
function windowsFiles({ files }, names) {
    const programs = files.filter(({ os, format }) => os === 'windows' && format !== 'pex');
    return [...firstOf(programs, ({ arch }) => names[arch])];
}

;// CONCATENATED MODULE: ./lib/installers/scripts.js


const SHELL_SCRIPT = 'install.sh';
const POWERSHELL_SCRIPT = 'install.ps1';
function shellScript(installable) {
    const files = installable.files.filter(({ os }) => os !== 'windows');
    if (files.length === 0)
        return { reason: 'no PEX or executable for Linux or macOS is built', noFile: true };
    const address = addressOf(installable.download, SHELL_SCRIPT);
    return {
        values: scriptValues(installable, files),
        commands: [
            { shell: 'Linux, macOS', command: `curl -fsSL ${address} | sh` },
            { shell: 'Linux, macOS', command: `wget -qO- ${address} | sh` },
        ],
    };
}
function powershellScript(installable) {
    const files = installable.files.filter(({ os }) => os === 'windows');
    if (files.length === 0)
        return { reason: 'no PEX or executable for Windows is built', noFile: true };
    const address = addressOf(installable.download, POWERSHELL_SCRIPT);
    const command = `powershell -ExecutionPolicy Bypass -c "irm ${address} | iex"`;
    return { values: scriptValues(installable, files), commands: [{ shell: 'Windows', command }] };
}
function scriptValues(installable, files) {
    const { name, version, about, download, attested, signer } = installable;
    const [before, after] = aroundVersion(download.tag, name);
    return {
        name,
        version,
        program: about.program,
        others: otherCommands(installable).map((command, index, all) => ({ command, last: index === all.length - 1 })),
        env: variablePrefix(name),
        base: download.base,
        repository: download.repository,
        tag: inAddress(download.tag),
        tagBefore: inAddress(before),
        tagAfter: inAddress(after),
        attested,
        signer,
        rows: files.map(file => ({
            system: file.os,
            arch: file.arch,
            libc: file.libc ?? '-',
            minimum: file.minimum ?? '-',
            format: file.format,
            kind: kindOf(file),
            pythons: file.pythons.join(',') || '-',
            size: String(file.size),
            sha256: file.sha256,
            file: withoutVersion(file.file, installable),
            inside: file.inside ?? '-',
        })),
    };
}
/** `ANSWER_INSTALL_DIR` and its like begin with this. */
function variablePrefix(name) {
    const upper = name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
    return /^\d/.test(upper) ? `_${upper}` : upper;
}
function kindOf({ format, folder }) {
    return [...(format === 'pex' ? ['pex'] : []), folder === undefined ? 'file' : 'folder'].join('-');
}
/** `answer-@-linux-x86_64`: by this, the file of another version is found in its SHA256SUMS. */
function withoutVersion(file, { name, version }) {
    const stem = `${name}-${version}`;
    return file.startsWith(stem) ? `${name}-@${file.slice(stem.length)}` : file;
}

;// CONCATENATED MODULE: ./lib/installers/template.js
/**
 * Fills in a template (pure): a small part of Mustache. `{{name}}` is a value, `{{#name}}…{{/name}}` is repeated for each item
 * of a list or kept when the value is not empty, `{{^name}}…{{/name}}` is kept when it is. A section's mark alone on its line
 * takes that line with it. @see https://mustache.github.io/mustache.5.html
 */


const MARK = /\{\{([#^/]?)([A-Za-z]\w*)\}\}/g;
/**
 * @param file name of the template, for messages; its ending decides how a value is escaped
 * @throws PackagingError `build/installer` for a variable that there is not, or a section that does not end
 */
function fill(template, values, file) {
    return write(template_parse(template, file), [values], quotingFor(file), file);
}
function template_parse(template, file) {
    const open = [{ name: '', inverted: false, parts: [] }];
    const last = () => open.at(-1);
    let at = 0;
    for (const { 0: mark, 1: sign, 2: name = '', index } of template.matchAll(MARK)) {
        const behind = index + mark.length;
        const indent = /(?:^|\n)([ \t]*)$/.exec(template.slice(0, index))?.[1];
        const end = /^[ \t]*(?:\r?\n|$)/.exec(template.slice(behind))?.[0];
        const alone = sign !== '' && indent !== undefined && end !== undefined;
        last().parts.push({ kind: 'text', text: template.slice(at, alone ? index - indent.length : index) });
        at = alone ? behind + end.length : behind;
        if (sign === '')
            last().parts.push({ kind: 'value', name });
        else if (sign === '/') {
            const { name: opened, inverted, parts } = last();
            if (open.length === 1 || opened !== name)
                throw wrong(file, `{{/${name}}} ends no section`);
            open.pop();
            last().parts.push({ kind: 'section', name, inverted, parts });
        }
        else
            open.push({ name, inverted: sign === '^', parts: [] });
    }
    if (open.length > 1)
        throw wrong(file, `{{#${last().name}}} has no end`);
    last().parts.push({ kind: 'text', text: template.slice(at) });
    return last().parts;
}
function write(parts, scopes, quote, file) {
    const find = (name) => {
        const scope = scopes.find(values => Object.hasOwn(values, name));
        if (scope !== undefined)
            return scope[name] ?? '';
        const names = scopes.flatMap(values => Object.keys(values));
        throw wrong(file, `there is no variable ${name}`, `Did you mean ${(0,parse/* nearestOf */.qw)(name, names)}? `);
    };
    return parts
        .map(part => {
        if (part.kind === 'text')
            return part.text;
        const value = find(part.name);
        if (part.kind === 'value') {
            if (typeof value === 'string')
                return quote(value);
            throw wrong(file, `${part.name} is a section, not a text`);
        }
        const items = typeof value === 'object' ? value : value ? [{}] : [];
        if (part.inverted)
            return items.length > 0 ? '' : write(part.parts, scopes, quote, file);
        return items.map(item => write(part.parts, [item, ...scopes], quote, file)).join('');
    })
        .join('');
}
/**
 * Values are written inside quotes of the language: single ones in a shell and PowerShell, double ones in Ruby, JSON and
 * YAML, whose double-quoted texts hold every JSON text. Control characters become spaces, as no language agrees on them.
 */
function quotingFor(file) {
    const plain = (text) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
    if (file.endsWith('.sh'))
        return text => plain(text).replaceAll("'", "'\\''");
    // PowerShell takes typographic quotes for plain ones.
    if (file.endsWith('.ps1'))
        return text => plain(text).replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&');
    if (file.endsWith('.rb'))
        return text => plain(text).replaceAll(/[\\"#]/g, '\\$&');
    return text => JSON.stringify(plain(text)).slice(1, -1);
}
function wrong(file, what, hint = '') {
    return new errors/* PackagingError */.yr('build/installer', {
        message: `The installer template ${file} is wrong: ${what}.`,
        fix: `${hint}docs/installers.md lists the variables of each template.`,
    });
}

;// CONCATENATED MODULE: ./lib/installers/installers.js
/** Makes the installers of a release: decides which, fills in the templates. */









/** What `auto` makes of a release: small texts. A package contains the whole program once more, and is made when it is named. */
const AUTO = model/* INSTALLERS */.UP.filter(name => !(0,model/* isPackage */.dn)(name));
/**
 * The kinds that a run makes.
 * @param tagged whether the run is for a tag
 */
function installersOf(wanted, tagged) {
    if (wanted === 'all')
        return model/* INSTALLERS */.UP;
    if (wanted !== 'auto')
        return wanted;
    return tagged ? AUTO : [];
}
const KINDS = {
    sh: { make: shellScript, templates: () => ({ [SHELL_SCRIPT]: SHELL_SCRIPT }) },
    powershell: { make: powershellScript, templates: () => ({ [POWERSHELL_SCRIPT]: POWERSHELL_SCRIPT }) },
    homebrew: { make: homebrewFormula, templates: ({ name }) => ({ 'formula.rb': `${name}.rb` }) },
    scoop: { make: scoopManifest, templates: ({ name }) => ({ 'scoop.json': `${name}.json` }) },
    winget: {
        make: wingetManifests,
        templates: installable => {
            const identifier = wingetIdentifier(installable) ?? '';
            return {
                'winget.yaml': `${identifier}.yaml`,
                'winget.installer.yaml': `${identifier}.installer.yaml`,
                'winget.locale.yaml': `${identifier}.locale.en-US.yaml`,
            };
        },
    },
};
/** Names of all templates. */
const TEMPLATES = Object.values(KINDS).flatMap(({ templates }) => Object.keys(templates({ name: '', download: { base: '', tag: '', repository: '' } })));
/**
 * Every kind but packages, which `makePackages` makes.
 * @param folder absolute folder with templates of the user's own, which replace ours of the same name; empty for none
 * @param taken names of the release's other files
 * @throws PackagingError `build/installer`, `input/path`
 */
async function makeInstallers(installable, kinds, folder, taken) {
    await checkTemplates(folder);
    const files = [];
    const notMade = [];
    for (const kind of model/* INSTALLERS */.UP.filter(name => kinds.includes(name))) {
        if ((0,model/* isPackage */.dn)(kind))
            continue;
        const { make, templates } = KINDS[kind];
        const made = make(installable);
        if ('reason' in made) {
            notMade.push({ kind, ...made });
            continue;
        }
        const all = Object.entries(templates(installable));
        const occupied = all.find(([, file]) => taken.includes(file));
        if (occupied !== undefined) {
            notMade.push({ kind, reason: `it would be called ${occupied[1]}, as another file of the release is` });
            continue;
        }
        for (const [template, file] of all) {
            const text = fill(await readTemplate(folder, template), made.values, template);
            // Each kind's lines once, with its first file.
            const first = !files.some(one => one.kind === kind);
            files.push({ kind, file, text, commands: first ? made.commands : [] });
        }
    }
    return { files, notMade };
}
/** A template of another name would replace nothing. */
async function checkTemplates(folder) {
    if (folder === '')
        return;
    const found = await (0,promises_.readdir)(folder).catch((cause) => {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `installer-templates: the folder ${folder} cannot be read.`,
            fix: 'Check the spelling; the job that assembles a release has to check out the repository first.',
            cause,
        });
    });
    const unknown = found.filter(name => !name.startsWith('.') && !TEMPLATES.includes(name));
    (0,errors/* throwProblems */.Jh)(unknown.map(name => new errors/* PackagingError */.yr('build/installer', {
        message: `installer-templates contains ${name}, but no installer has a template of that name.`,
        fix: `${(0,parse/* didYouMean */.au)(name, TEMPLATES)}The templates are ${TEMPLATES.join(', ')}.`,
    })));
}
async function readTemplate(folder, name) {
    const own = folder === '' ? undefined : await (0,promises_.readFile)(external_node_path_.join(folder, name), 'utf8').catch(absent);
    return own ?? (0,promises_.readFile)((0,assets/* installerTemplate */.tc)(name), 'utf8');
}
/** A folder may replace only some of the templates. */
function absent(thrown) {
    if (thrown.code !== 'ENOENT')
        throw thrown;
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
;// CONCATENATED MODULE: ./lib/installers/package-version.js
/** Versions of Python projects as dpkg and rpm order them (pure). */

/**
 * `1.0rc1` → `1.0~rc1`, `1.0.post1` → `1.0+post1`, `1.0.dev1` → `1.0~~dev1`. Of two versions, dpkg and rpm both find the one
 * newer that PEP 440 finds newer: `~` sorts before the end of a version, and `+` between its end and a further `.1`. The
 * numbers of a release stay as they are written, so that `1.0` is older than `1.0.0`, which are equal in PEP 440.
 * @returns undefined for a local version (`1.0+cu121`), which no other file of that version may replace, and for what is no version
 * @see https://peps.python.org/pep-0440/
 * @see https://www.debian.org/doc/debian-policy/ch-controlfields.html#version
 * @see https://rpm-software-management.github.io/rpm/manual/spec.html#version
 */
function packageVersion(text) {
    const parsed = (0,pep440/* parse */.qg)(text);
    if (parsed === null || parsed.local !== null)
        return undefined;
    const { epoch, release, pre, post, dev } = parsed;
    const development = dev === null ? '' : `~${label(dev)}`;
    const before = pre === null ? '' : `~${label(pre)}`;
    const after = post === null ? '' : `+${label(post)}`;
    // Before any a1, where that is what a development version precedes: a second ~ sorts before every letter.
    const early = pre === null && post === null && dev !== null ? '~' : '';
    return {
        epoch: epoch === 0 ? '' : String(epoch),
        version: `${release.join('.')}${before}${after}${early}${development}`,
    };
}
function label([name, number]) {
    return `${name}${number}`;
}

;// CONCATENATED MODULE: ./lib/installers/linux-packages.js


const SYSTEMS = {
    /** @see https://www.debian.org/ports/ for the names of architectures */
    deb: {
        arches: {
            x86_64: 'amd64',
            aarch64: 'arm64',
            x86: 'i386',
            armv7l: 'armhf',
            ppc64le: 'ppc64el',
            s390x: 's390x',
            riscv64: 'riscv64',
        },
        fileName: (name, version, arch) => `${name}_${version}_${arch}.deb`,
        needs: file => needs(file, 'libc6', (name, operator, version) => `${name} (${operator === '<' ? '<<' : operator} ${version})`),
        systems: 'Debian, Ubuntu',
        // apt takes no address.
        command: (file, address) => address === undefined ? `sudo apt install ./${file}` : `curl -fsSLO ${address} && sudo apt install ./${file}`,
    },
    rpm: {
        arches: {
            x86_64: 'x86_64',
            aarch64: 'aarch64',
            x86: 'i686',
            armv7l: 'armv7hl',
            ppc64le: 'ppc64le',
            s390x: 's390x',
            riscv64: 'riscv64',
        },
        fileName: (name, version, arch) => `${name}-${version}-${RELEASE}.${arch}.rpm`,
        needs: file => needs(file, 'glibc', (name, operator, version) => `${name} ${operator} ${version}`),
        systems: 'Fedora, RHEL',
        command: (file, address) => `sudo dnf install ${address ?? `./${file}`}`,
    },
};
/** Of the package, where a version of the program is packaged once. */
const RELEASE = '1';
/** One package for each architecture, of the file that an installer would take. */
function linuxPackages(kind, packable) {
    const { name, version, files, download } = packable;
    const own = packageVersion(version);
    if (own === undefined)
        return { reason: `package managers cannot order the local version ${version}` };
    if (kind === 'deb' && !/^[a-z0-9][a-z0-9.+-]+$/.test(name))
        return { reason: `${name} is not a package name of Debian, which has at least two characters` };
    const maintainer = maintainerOf(packable);
    if (maintainer === undefined && kind === 'deb')
        return {
            reason: 'Debian requires the email address of a maintainer, and authors and maintainers in [project] have none',
        };
    const { arches, fileName, needs: needsOf, systems, command } = SYSTEMS[kind];
    const linux = files.filter(({ os }) => os === 'linux');
    const usable = linux.filter(isPackaged);
    if (usable.length === 0)
        return { reason: noFile(linux), noFile: true };
    const chosen = [...new Map(usable.toReversed().map(file => [file.arch, file])).values()];
    const packages = chosen
        .sort((a, b) => usable.indexOf(a) - usable.indexOf(b))
        .map((source) => {
        const arch = arches[source.arch];
        const file = fileName(name, version.replace(/^\d+!/, ''), arch);
        const address = download && addressOf(download, file);
        return {
            kind,
            file,
            source,
            settings: {
                ...commonSettings(packable, source, maintainer),
                arch,
                ...(own.epoch !== '' && { epoch: own.epoch }),
                version: own.version,
                depends: needsOf(source),
                // A program that was linked cannot be stripped without breaking what is behind it.
                ...(kind === 'rpm' && { release: RELEASE, rpm: { ...rpmSettings(packable, maintainer), arch } }),
            },
            commands: [{ shell: `${systems} (${arch})`, command: command(file, address) }],
        };
    });
    return { packages, left: leftOut(linux, packages) };
}
/** Those for musl need a C library that no distribution with these packages has for its programs. */
function isPackaged({ format, libc, pythons }) {
    return libc !== 'musl' && (format !== 'pex' || pythonRange(pythons) !== undefined);
}
function noFile(linux) {
    if (linux.length === 0)
        return 'no PEX or native executable for Linux is built';
    if (linux.every(({ libc }) => libc === 'musl'))
        return 'its files for Linux need musl, and distributions with these packages have glibc';
    return 'its PEX for Linux with glibc supports no ordinary CPython, which alone is named python3 there';
}
function leftOut(linux, packages) {
    const served = new Set(packages.map(({ source }) => source.arch));
    const others = linux.filter(({ arch }) => !served.has(arch));
    return [...new Set(others.map(({ arch }) => arch))].map(arch => {
        const [one] = others.filter(file => file.arch === arch);
        return `no package for ${arch}: ${one?.libc === 'musl' ? `${one.file} needs musl` : `${one?.file} supports no ordinary CPython`}`;
    });
}
function needs({ format, minimum, pythons }, libc, relation) {
    const glibc = minimum === undefined ? libc : relation(libc, '>=', minimum);
    if (format !== 'pex')
        return [glibc];
    const range = pythonRange(pythons);
    if (range === undefined)
        return [];
    // A Python before its release is older than the release: a PEX for 3.14 supports no 3.15 of that kind either.
    return [relation('python3', '>=', `3.${range.oldest}`), relation('python3', '<', `3.${range.newest + 1}~`)];
}
/**
 * The ordinary CPythons of a PEX as one range, as packages of `python3` are compared: where one in the middle is missing,
 * the newest ones without a gap. Undefined where there are none.
 */
function pythonRange(pythons) {
    const minors = pythons.flatMap(python => /^3\.(\d+)$/.exec(python)?.[1] ?? []).map(Number);
    const newest = Math.max(...minors);
    if (minors.length === 0)
        return undefined;
    let oldest = newest;
    while (minors.includes(oldest - 1))
        oldest -= 1;
    return { oldest, newest };
}
// What a package says of itself.
function commonSettings(packable, source, maintainer) {
    const { name, about, download } = packable;
    const repository = download?.repository ? `https://github.com/${download.repository}` : undefined;
    const homepage = about.homepage ?? repository;
    return {
        name,
        platform: 'linux',
        // Versions are converted already; nfpm knows semantic versions alone.
        version_schema: 'none',
        section: 'utils',
        priority: 'optional',
        description: [synopsis(packable), ...extended(packable, source)].join('\n'),
        disable_globbing: true,
        ...(maintainer !== undefined && { maintainer }),
        ...(homepage !== undefined && { homepage: oneLine(homepage) }),
        ...(about.license !== undefined && { license: oneLine(about.license) }),
    };
}
function rpmSettings(packable, maintainer) {
    return {
        summary: synopsis(packable),
        // Otherwise that of the machine, by which two builds would differ.
        buildhost: 'localhost',
        ...(maintainer !== undefined && { packager: maintainer }),
    };
}
/** `Name <address>`: from `[project]`, else the owner of the repository, whom GitHub gives this address. */
function maintainerOf({ name, about, download, }) {
    const { author, email } = about;
    const [owner = ''] = download?.repository.split('/') ?? [];
    const person = oneLine((author ?? '').replaceAll(/[<>,"()]/g, ' ')) || owner || name;
    if (email !== undefined)
        return `${person} <${email}>`;
    const onGithub = download?.base.startsWith('https://github.com/') === true;
    return owner !== '' && onGithub ? `${person} <${owner}@users.noreply.github.com>` : undefined;
}
/** Characters of a line, by Debian's policy. */
const WIDTH = 79;
/** @see https://www.debian.org/doc/debian-policy/ch-binary.html#the-single-line-synopsis */
function synopsis({ name, about }) {
    const summary = summaryOf(about);
    if (summary.length <= WIDTH)
        return summary || `${name} application`;
    return `${wrapped(summary, WIDTH - ' ...'.length)[0]} ...`;
}
function summaryOf({ summary = '' }) {
    return oneLine(summary).replace(/\.$/, '');
}
/** The lines below the synopsis, which must not begin as it does. */
function extended({ name, about }, { format }) {
    const contains = `This package contains ${about.program} of the project ${name}`;
    const inside = format === 'pex'
        ? `${contains} as a PEX file, which runs on the Python of the system.`
        : `${contains} with a Python of its own.`;
    const summary = summaryOf(about);
    return [...wrapped(inside, WIDTH), ...(summary.length > WIDTH ? ['', ...wrapped(`${summary}.`, WIDTH)] : [])];
}
/** Lines of at most `width` characters; a longer word is cut. */
function wrapped(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ').map(one => one.slice(0, width))) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = '';
        }
        line = line === '' ? word : `${line} ${word}`;
    }
    return line === '' ? lines : [...lines, line];
}
/** Without line ends and other control characters, which would begin a field of their own. */
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/archives/extract.js
var extract = __webpack_require__(68298);
// EXTERNAL MODULE: ./lib/sbom/notices.js
var notices = __webpack_require__(26868);
;// CONCATENATED MODULE: ./lib/installers/package-texts.js
/** The texts inside packages that Debian's policy and RPM's users look for (pure). */




/** The license files of the project itself, each text once, in the order of their paths. */
function ownLicenses({ project, contents }) {
    const own = contents?.components.filter(component => (0,sbom_component/* isOwn */.NP)(component, project.name)) ?? [];
    const texts = own.flatMap(({ licenseTexts = [] }) => licenseTexts);
    const once = [...new Map(texts.toReversed().map(one => [one.text, one])).values()];
    return once.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/**
 * Licenses whose text every Debian system has: a package names the file and does not repeat it. The first pattern that is
 * found decides.
 * @see https://www.debian.org/doc/debian-policy/ch-docs.html#copyright-information
 */
const COMMON = [
    [/GNU AFFERO GENERAL PUBLIC LICENSE/i, ''],
    [/Apache License\s+Version 2\.0/i, 'Apache-2.0'],
    [/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/i, 'LGPL-3'],
    [/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 2\.1/i, 'LGPL-2.1'],
    [/GNU LIBRARY GENERAL PUBLIC LICENSE\s+Version 2/i, 'LGPL-2'],
    [/GNU GENERAL PUBLIC LICENSE\s+Version 3/i, 'GPL-3'],
    [/GNU GENERAL PUBLIC LICENSE\s+Version 2/i, 'GPL-2'],
    [/GNU Free Documentation License\s+Version 1\.3/i, 'GFDL-1.3'],
];
function commonLicense(text) {
    // The title is at the beginning; further down, a license may name another one.
    const title = text.slice(0, 600);
    return COMMON.find(([pattern]) => pattern.test(title))?.[1] || undefined;
}
/** `/usr/share/doc/NAME/copyright`. @param place folder in which the notices are */
function copyrightText(source, place) {
    const { project, about, contents } = source;
    const owner = about.author === undefined ? `the authors of ${project.name}` : oneLine(about.author);
    const bodies = ownLicenses(source).map(({ path: file, text }) => {
        const common = commonLicense(text);
        const shown = common === undefined ? text.trim() : `The text is in /usr/share/common-licenses/${common}.`;
        return `${external_node_path_.posix.basename(file)}:\n\n${shown}\n`;
    });
    return [
        `${project.name} ${project.version}`,
        ...(about.homepage === undefined ? [] : [`Source: ${oneLine(about.homepage)}`]),
        '',
        `Copyright: ${owner}`,
        `License: ${about.license === undefined ? 'not stated by the project' : oneLine(about.license)}`,
        ...(contents === undefined
            ? []
            : ['', 'The package contains other software, under the licenses that are in', `${place}/${NOTICES_FILE}.`]),
        ...bodies.flatMap(body => ['', body.trimEnd()]),
        '',
    ].join('\n');
}
const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';
/** The license files of the project by name, as a package of RPM marks them. */
function licenseFiles(source) {
    const files = new Map();
    for (const { path: file, text } of ownLicenses(source)) {
        const base = external_node_path_.posix.basename(file);
        files.set(files.has(base) ? `${files.size}-${base}` : base, text);
    }
    return files;
}
/** Licenses of what is inside beside the project itself; undefined where that is not known. */
function noticesText({ project, contents, clarified }) {
    return contents && (0,notices/* notices */.o)(project, [contents], clarified);
}
/**
 * Debian's changelog with this version alone: what has changed is in the notes of the release.
 * @param epoch seconds since 1970
 * @see https://www.debian.org/doc/debian-policy/ch-source.html#debian-changelog-debian-changelog
 */
function changelogText({ name, maintainer, version, }, epoch) {
    const full = version.epoch === '' ? version.version : `${version.epoch}:${version.version}`;
    const date = new Date(epoch * 1000).toUTCString().replace('GMT', '+0000');
    return `${name} (${full}) stable; urgency=medium\n\n  * Release ${full}.\n\n -- ${maintainer}  ${date}\n`;
}
/** Rules of Debian for what it builds itself, and which a program with a Python of its own cannot follow. */
const NOT_OURS = [
    'embedded-library',
    'library-not-linked-against-libc',
    'statically-linked-binary',
    'unstripped-binary-or-object',
];
/** @param name of the package @see https://lintian.debian.org/manual/index.html */
function lintianOverrides(name) {
    return [
        '# The program contains the Python and the libraries with which it was tested, as those who made them published them.',
        ...NOT_OURS.map(tag => `${name}: ${tag} *`),
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/installers/make-package.js
/** Builds one `.deb` or `.rpm` with nfpm. @see https://nfpm.goreleaser.com */











/** The same program and date give the same bytes. @throws PackagingError `build/tool-failed`, `build/installer`; as `tools.nfpm` */
async function makePackage(request, tools) {
    const { made, output } = request;
    const scratch = await tools.scratch(`package-${made.file}`);
    const contents = [...(await programEntries(request, scratch, tools)), ...(await textEntries(request, scratch, tools))];
    const settings = external_node_path_.join(scratch, 'nfpm.json');
    const mtime = isoTime(tools.epoch);
    const document = escaped({ ...made.settings, mtime, contents });
    await (0,promises_.writeFile)(settings, JSON.stringify(document, undefined, 1));
    await tools.runner.run({
        label: `build ${made.file}`,
        tool: await tools.nfpm(),
        args: ['package', '--config', settings, '--packager', made.kind, '--target', output],
        cwd: scratch,
        env: { ...LITERAL, SOURCE_DATE_EPOCH: String(tools.epoch) },
        limits: { total: 900_000 },
    });
}
/**
 * nfpm replaces `$NAME` and `${NAME}` in many texts by the environment of the build; `$$` is the variable `$`, which gives a
 * text from `[project]` its own character back.
 */
const LITERAL = { $: '$' };
function escaped(settings) {
    const texts = ['description', 'homepage', 'license', 'maintainer', 'name', 'version', 'depends', 'rpm'];
    const inside = (value) => {
        if (typeof value === 'string')
            return value.replaceAll('$', '$$$$');
        if (Array.isArray(value))
            return value.map(inside);
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inside(one)]));
    };
    return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, texts.includes(name) ? inside(value) : value]));
}
// The program.
async function programEntries({ packable, made }, scratch, { epoch }) {
    const { source } = made;
    const { program } = packable.about;
    const others = otherCommands(packable);
    const command = `/usr/bin/${program}`;
    if (source.folder === undefined || source.inside === undefined)
        return [
            { src: source.path, dst: command, file_info: info(0o755, epoch) },
            // By the name of the link, one file knows what to start.
            ...others.map(name => ({
                src: packable.about.program,
                dst: `/usr/bin/${name}`,
                type: 'symlink',
                file_info: info(0o777, epoch),
            })),
        ];
    const place = `/usr/lib/${packable.name}`;
    const folder = await (0,extract/* unpackFolder */.HM)(source.path, external_node_path_.join(scratch, 'program'));
    const entries = [directory(place, epoch)];
    for await (const { name, file, link } of (0,host_files/* walk */.GG)(folder, '', true)) {
        const dst = `${place}/${name}`;
        if (link !== undefined)
            entries.push({ src: link, dst, type: 'symlink', file_info: info(0o777, epoch) });
        else if (file === undefined)
            entries.push(directory(dst, epoch));
        else
            entries.push({ src: file, dst, file_info: info(await modeOf(file, name === source.inside), epoch) });
    }
    for (const [name, inside] of [
        [program, source.inside],
        ...others.map(other => [other, beside(source.inside ?? '', other)]),
    ]) {
        const start = `${place}/${inside}`;
        if (!entries.some(({ dst }) => dst === start))
            throw new errors/* PackagingError */.yr('build/installer', {
                message: `${source.file} does not contain ${inside}, which starts the program.`,
                fix: 'Report it: that file is damaged.',
            });
        // Not a link: some programs look for their files beside the path by which they were started.
        const wrapper = external_node_path_.join(scratch, name === program ? 'start' : `start-${name}`);
        await (0,promises_.writeFile)(wrapper, `#!/bin/sh\nexec '${start.replaceAll("'", "'\\''")}' "$@"\n`);
        entries.push({ src: wrapper, dst: name === program ? command : `/usr/bin/${name}`, file_info: info(0o755, epoch) });
    }
    return entries;
}
/** Debian's policy (10.2): libraries are loaded, not started. */
async function modeOf(file, started) {
    if (!started && /\.so(?:\.\d+){0,4}$/.test(file))
        return 0o644;
    return (await (0,promises_.stat)(file)).mode & 0o100 ? 0o755 : 0o644;
}
function info(mode, epoch) {
    return { mode, owner: 'root', group: 'root', mtime: isoTime(epoch) };
}
/** Named, so that it is removed with the package: RPM leaves what it does not own. */
function directory(dst, epoch) {
    return { dst, type: 'dir', file_info: info(0o755, epoch) };
}
function isoTime(epoch) {
    return new Date(epoch * 1000).toISOString();
}
// The texts.
async function textEntries(request, scratch, { epoch }) {
    const { packable, made } = request;
    const docs = made.kind === 'deb' ? `/usr/share/doc/${packable.name}` : `/usr/share/licenses/${packable.name}`;
    const type = made.kind === 'deb' ? {} : { type: 'license' };
    const files = [];
    if (made.kind === 'deb') {
        const version = packageVersion(packable.version);
        const maintainer = maintainerOf(packable);
        if (version === undefined || maintainer === undefined)
            throw new Error('a package that was refused is built');
        files.push(['copyright', copyrightText(request, docs)]);
        files.push(['changelog.gz', await zipped(changelogText({ name: packable.name, maintainer, version }, epoch))]);
    }
    else
        files.push(...licenseFiles(request));
    const notices = noticesText(request);
    if (notices !== undefined)
        files.push([NOTICES_FILE, notices]);
    if (files.length === 0)
        return [];
    await (0,promises_.mkdir)(external_node_path_.join(scratch, 'texts'));
    const entries = files.map(async ([name, content]) => {
        const src = external_node_path_.join(scratch, 'texts', name);
        await (0,promises_.writeFile)(src, content);
        return { src, dst: `${docs}/${name}`, ...type, file_info: info(0o644, epoch) };
    });
    return [...(await overrideEntries(request, scratch, epoch)), directory(docs, epoch), ...(await Promise.all(entries))];
}
/** For Debian's checker, where the program has a Python inside. */
async function overrideEntries({ packable, made }, scratch, epoch) {
    if (made.kind !== 'deb' || made.source.format === 'pex')
        return [];
    const src = external_node_path_.join(scratch, 'overrides');
    await (0,promises_.writeFile)(src, lintianOverrides(packable.name));
    return [{ src, dst: `/usr/share/lintian/overrides/${packable.name}`, file_info: info(0o644, epoch) }];
}
/** As `gzip -9n`: without a name and a time, and without the system that made it. */
async function zipped(text) {
    const bytes = await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(text, { level: 9 });
    // RFC 1952, byte 9: 3 is Unix; zlib writes that of the machine.
    bytes[9] = 3;
    return bytes;
}

;// CONCATENATED MODULE: ./lib/installers/make-packages.js
/** Makes the packages of a release: decides which, and builds them one after the other. */




/**
 * @param taken names of the release's other files
 * @throws as `makePackage`
 */
async function makePackages(packable, kinds, packaging, taken) {
    const { name, version, about } = packable;
    const files = [];
    const notMade = [];
    const left = [];
    for (const kind of model/* PACKAGES */.K_.filter(one => kinds.includes(one))) {
        const planned = linuxPackages(kind, packable);
        if ('reason' in planned) {
            notMade.push({ kind, ...planned });
            continue;
        }
        const occupied = planned.packages.find(({ file }) => taken.includes(file));
        if (occupied !== undefined) {
            notMade.push({ kind, reason: `it would be called ${occupied.file}, as another file of the release is` });
            continue;
        }
        for (const made of planned.packages) {
            const { file, source, commands } = made;
            const output = external_node_path_.join(packaging.folder, file);
            const contents = packaging.contents.get(source.file);
            const text = { project: { name, version }, about, contents, clarified: packaging.clarified };
            await makePackage({ packable, made, output, ...text }, packaging);
            files.push({ kind, file, path: output, commands });
        }
        left.push(...planned.left.map(sentence => `${kind}: ${sentence}`));
    }
    return { files, notMade, left };
}

// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/release/tag.js
var release_tag = __webpack_require__(28089);
;// CONCATENATED MODULE: ./lib/pipeline/installers.js
/** The installers of a run's release: whether there are any, from where they download, and what is said of them. */









const NONE = { files: [], packages: [], findings: [] };
/**
 * @param taken names of the release's other files
 * @param openPackaging called when a package is wanted
 * @throws PackagingError `build/installer`, `input/path`, and as building a package throws
 */
async function releaseInstallers({ host, options }, { project, about, artifacts }, taken, openPackaging) {
    const { env } = host;
    const tag = (0,release_tag/* tagOf */.cO)(options, env);
    const kinds = installersOf(options.installers, host.kind === 'github' && tag !== '');
    if (kinds.length === 0 || project === undefined)
        return NONE;
    const release = host.kind === 'github' && tag !== '';
    const named = options.installers !== 'auto' && options.installers !== 'all';
    const all = installableFiles(artifacts);
    if (about === undefined || all.length === 0) {
        if (options.installers === 'auto')
            return NONE;
        const notMade = kinds.map(kind => ({ kind, reason: 'the release has no PEX or native executable' }));
        if (release && named)
            throw missing(notMade);
        return { ...NONE, findings: notMadeFinding(notMade) };
    }
    const download = downloadOf(options.downloadUrl, tag, project.version, env);
    const known = { name: (0,paths/* normalizeName */.Pc)(project.name), version: project.version, about };
    const downloaded = kinds.filter(kind => !(0,model/* isPackage */.dn)(kind));
    const withAddress = all.filter(hasAddress);
    const made = downloaded.length === 0
        ? NOTHING
        : download === undefined || withAddress.length === 0
            ? withoutAddress(downloaded, download)
            : await makeInstallers({
                ...{ ...known, download, files: withAddress },
                attested: attestedBy(options, env, download.repository),
                signer: options.signerWorkflow,
            }, downloaded, options.installerTemplates === '' ? '' : external_node_path_.resolve(host.workspace, options.installerTemplates), taken);
    const others = [...taken, ...made.files.map(({ file }) => file)];
    const packed = downloaded.length === kinds.length
        ? { ...NOTHING, left: [] }
        : await makePackages({ ...known, download, files: all }, kinds, await openPackaging(), others);
    const notMade = [...made.notMade, ...packed.notMade];
    // A platform that is built elsewhere is missing on a laptop, and not in a release.
    if (release && named && notMade.length > 0)
        throw missing(notMade);
    const presumed = tag === '' && made.files.length > 0 ? download?.tag : undefined;
    // For whom nothing is built, `auto` writes nothing.
    const unmet = options.installers === 'auto' ? notMade.filter(({ noFile }) => noFile !== true) : notMade;
    return {
        files: made.files,
        packages: packed.files,
        findings: [...madeFinding([...made.files, ...packed.files], presumed), ...notMadeFinding(unmet, packed.left)],
    };
}
const NOTHING = { files: [], notMade: [] };
/** Without an address nothing can be downloaded. */
function withoutAddress(kinds, download) {
    const reason = download === undefined
        ? 'the repository is not known, from which they would download; set download-url'
        : 'the names of its files have characters that GitHub replaces';
    return { files: [], notMade: kinds.map(kind => ({ kind, reason })) };
}
/** Attestations are looked up on github.com. */
function attestedBy({ attest, signerWorkflow }, { GITHUB_SERVER_URL: server = 'https://github.com' }, repository) {
    if (repository === '' || server !== 'https://github.com')
        return 'no';
    return attest || signerWorkflow !== '' ? 'required' : 'optional';
}
/** @param presumed the tag that they download from, which this run is not for */
function madeFinding(made, presumed) {
    if (made.length === 0)
        return [];
    const from = presumed === undefined ? '' : ` for the tag ${presumed}, as this run is for none`;
    return [{ title: 'installers', state: 'passed', sentence: `${(0,format/* listing */.RR)(made.map(({ file }) => file))}${from}` }];
}
/** @param left sentences about what a kind that is made does not serve */
function notMadeFinding(notMade, left = []) {
    if (notMade.length + left.length === 0)
        return [];
    const sentence = [...notMade.map(({ kind, reason }) => `${kind}: ${reason}`), ...left].join('; ');
    return [{ title: 'installers', state: 'skipped', sentence }];
}
function missing(notMade) {
    const [first] = notMade;
    return new errors/* PackagingError */.yr('build/installer', {
        message: `The installer ${first?.kind} cannot be made: ${first?.reason}.`,
        fix: `Build what it needs (formats, platforms), or leave ${(0,format/* listing */.RR)(notMade.map(({ kind }) => kind))} out of installers.`,
        detail: notMade.map(({ kind, reason }) => `${kind}: ${reason}`),
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/publish.js
/** The one end of a run: writes verified files to the output folder, uploads workflow artifacts, completes the report. */




















const publish_NOTHING = {
    artifacts: [],
    manifest: '',
    checksums: '',
    sbom: '',
    descriptions: [],
    installers: [],
    findings: [],
    tools: [],
};
/**
 * Ends a run. A failed run writes nothing, so that the output folder is as it was, and uploads nothing.
 * @param failed failures of the steps so far
 * @param described what is inside the files
 */
async function finishRun(run, unguarded, failed, described, delivery) {
    const { host, graph, options } = run;
    // Nothing foreign runs from here on.
    await run.endProcesses();
    const { errors, warnings } = await run.guard.check();
    const draft = { ...unguarded, warnings: [...unguarded.warnings, ...warnings] };
    const failures = [...failed, ...errors];
    const problems = failures.length > 0 ? failures : unreleasable(run, draft);
    const published = problems.length > 0
        ? undefined
        : await graph
            .add({ id: 'publish', title: 'write output folder', section: 'publish' }, [], () => publish_publish(run, draft, described, delivery))
            .value.catch(() => undefined);
    const wanted = published !== undefined && (0,host_host/* uploadsFrom */.x)(host, options.upload);
    const uploads = wanted ? declareUploads(run, delivery.parcels(draft, published), published) : [];
    const findings = [...(draft.findings ?? []), ...(published?.findings ?? [])];
    const all = (0,merge_problems/* mergeProblems */.n)([...problems, ...(await graph.settled())]);
    const stored = await Promise.allSettled(uploads);
    return {
        report: {
            ...draft,
            artifacts: published?.artifacts ?? [],
            ...(findings.length > 0 && { findings }),
            tools: [...draft.tools, ...(published?.tools ?? [])],
            ...(published !== undefined && published.installers.length > 0 && { installers: published.installers }),
            timings: run.reporter.timings,
            uploads: stored.flatMap(upload => (upload.status === 'fulfilled' ? [upload.value] : [])),
            totalSeconds: run.now() / 1000,
            ...(all.length > 0 && { failure: all }),
        },
        published: published ?? publish_NOTHING,
    };
}
/** The verdict that people read and the exit status never differ. */
function unreleasable({ now, reporter }, draft) {
    const { state, headline } = (0,verdict/* verdict */.WJ)({ ...draft, timings: reporter.timings, uploads: [], totalSeconds: now() / 1000 });
    if (state !== 'failed')
        return [];
    const problem = new errors/* PackagingError */.yr('build/nothing', {
        message: `${headline}.`,
        fix: 'Read the table of checks and the formats that were not made: both have the reasons.',
    });
    return [problem];
}
/** One step for each parcel, all at once. @throws PackagingError(s) `upload/…` */
function declareUploads({ graph, host, outputDir, options }, parcels, { artifacts }) {
    const digests = new Map(artifacts.map(artifact => [artifact.path, artifact.sha256]));
    const { retentionDays, compressionLevel } = options;
    return parcels.map(({ title, files }) => {
        const bundle = {
            name: title,
            files,
            root: outputDir,
            compressionLevel,
            ...(retentionDays !== undefined && { retentionDays }),
        };
        const info = { id: `upload-${title}`, title: `upload ${title}`, section: 'publish' };
        const step = graph.add(info, [], async (_, say) => {
            for (const file of files)
                await (0,publish/* refuseOther */.hC)(file, external_node_path_.basename(file), digests.get(file));
            const stored = await host.upload(bundle);
            say(`${stored.url} (${stored.digest})`);
            return { ...stored, files: files.map(file => external_node_path_.basename(file)) };
        });
        return step.value;
    });
}
/** Writes all files or none. @throws PackagingError `host/…`, and as `delivery.describe` */
async function publish_publish(run, draft, described, delivery) {
    const { staging, outputDir } = run;
    const { artifacts } = draft;
    const written = await delivery.describe(run, draft, described);
    const files = [...artifacts.map(({ path: file }) => file), ...written.files];
    const earlier = await earlierInstallers(outputDir);
    const placed = await (0,publish/* publishFiles */.bg)(files, outputDir, {
        later: removal => staging.waitFor(removal),
        digests: new Map(artifacts.map(artifact => [artifact.path, artifact.sha256])),
    });
    // Those of an earlier run would describe files that have just been replaced.
    await Promise.all([...delivery.descriptions(draft), ...earlier]
        .map(name => external_node_path_.join(outputDir, name))
        .filter(file => !placed.includes(file))
        .map(file => (0,promises_.rm)(file, { force: true })));
    const descriptions = placed.slice(artifacts.length);
    const [manifestFile = '', checksumsFile = ''] = descriptions;
    return {
        artifacts: artifacts.map((artifact, index) => ({ ...artifact, path: placed[index] ?? artifact.path })),
        manifest: manifestFile,
        checksums: checksumsFile,
        sbom: descriptions.find(file => file.endsWith('.cdx.json')) ?? '',
        descriptions,
        installers: written.installers ?? [],
        findings: written.findings ?? [],
        tools: written.tools ?? [],
    };
}
/** Names of the installers that the manifest in the folder lists, if there is one. */
async function earlierInstallers(folder) {
    const text = await (0,promises_.readFile)(external_node_path_.join(folder, DESCRIPTIONS[0]), 'utf8').catch(() => '{}');
    try {
        const document = JSON.parse(text);
        const files = (0,json/* recordsOf */.M$)((0,json/* isRecord */.u4)(document) ? document.installers : []).map(({ file }) => (0,json/* textOf */.b6)(file));
        return files.filter(file => file !== undefined && file !== '' && external_node_path_.basename(file) === file);
    }
    catch {
        return [];
    }
}
// A release: manifest, checksums, SBOM and notices.
const DESCRIPTIONS = ['manifest.json', 'SHA256SUMS'];
/** How a release is described, whoever built its files. */
const publish_RELEASE = {
    descriptions: ({ project }) => [
        ...DESCRIPTIONS,
        sbom_component/* NOTICES */.ku,
        ...(project ? [(0,sbom_component/* sbomName */.HK)(project), (0,release_lock/* releaseLockName */.WH)(project.name)] : []),
    ],
    async describe(run, draft, described) {
        const dir = await run.staging.dir('described');
        const [first, second] = DESCRIPTIONS;
        const more = [...(await contentFiles(run, draft, described)), ...lockFile(draft)];
        const names = [...draft.artifacts.map(({ file }) => file), ...DESCRIPTIONS, ...more.map(({ name }) => name)];
        const packaging = async () => ({
            ...run.packaging,
            folder: dir,
            contents: new Map(described.flatMap(({ artifact, contents }) => (contents ? [[artifact.file, contents]] : []))),
            clarified: run.options.licenses.policy.clarified,
            scratch: (name) => run.staging.dir(name),
            epoch: run.epoch,
        });
        const { files: installers, packages, findings } = await releaseInstallers(run, draft, names, packaging);
        const tools = packages.length > 0 ? (0,locked/* toolVersions */.Ek)(['nfpm']) : [];
        const whole = {
            ...draft,
            findings: [...(draft.findings ?? []), ...findings],
            tools: [...draft.tools, ...tools],
        };
        const listed = [
            ...installers.map(({ text, ...installer }) => ({ ...installer, ...sumOf(text) })),
            ...(await Promise.all(packages.map(async ({ path: file, ...one }) => {
                return { ...one, size: (await (0,promises_.stat)(file)).size, sha256: await (0,host_files/* sha256Of */.Bj)(file) };
            }))),
        ];
        const entries = more.map(({ kind, name, text }) => {
            return { kind, file: name, ...sumOf(text) };
        });
        const files = [
            [external_node_path_.join(dir, first), (0,manifest/* manifest */.eu)(whole, entries, listed)],
            [external_node_path_.join(dir, second), (0,manifest/* checksums */.vw)([...draft.artifacts, ...entries, ...listed])],
            ...installers.map(({ file, text }) => [external_node_path_.join(dir, file), text]),
            ...more.map(({ name, text }) => [external_node_path_.join(dir, name), text]),
        ];
        await Promise.all(files.map(([file, text]) => (0,promises_.writeFile)(file, text)));
        const all = [...files.map(([file]) => file), ...packages.map(({ path: file }) => file)];
        return { files: all, installers: listed, findings, tools };
    },
};
function sumOf(text) {
    return { size: Buffer.byteLength(text), sha256: (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex') };
}
/** A run that is a release of its own: one workflow artifact for each format and platform. */
function ownRelease({ options, plan }) {
    const pythons = (0,parse/* words */.aL)(options.pythonVersions)[0] === 'auto' ? [] : plan.pythons.map(versions/* formatPython */.AR);
    return {
        ...publish_RELEASE,
        parcels: ({ project }, { artifacts }) => {
            const { name, version } = project ?? { name: '', version: '' };
            return groups(artifacts, plan.runner.name).map(({ format, target, files }) => ({
                title: (0,expected_files/* workflowArtifactName */.lm)({ prefix: options.artifactPrefix, name, version, format, target, pythons }),
                files,
            }));
        },
    };
}
/** Files for every platform are named after the platform that built and tested them, so that no two jobs use one name. */
function groups(artifacts, runner) {
    return model/* FORMATS */.hR.flatMap((format) => {
        const targets = new Map();
        for (const artifact of artifacts.filter(one => one.format === format)) {
            const [first = 'any', ...more] = artifact.targets;
            const target = first === 'any' ? runner : more.length > 0 ? 'universal' : first;
            targets.set(target, [...(targets.get(target) ?? []), artifact.path]);
        }
        return [...targets].map(([target, files]) => ({ format, target, files }));
    });
}
/** The lock of what is inside. */
function lockFile({ project, shipped, artifacts }) {
    if (project === undefined || shipped === undefined)
        return [];
    const { name, version } = project;
    const text = (0,release_lock/* releaseLockText */.I6)(shipped, new Set(artifacts.map(({ file }) => file)), {
        application: `${name} ${version}`,
        bundles: artifacts
            .filter(({ format }) => format === 'pex')
            .map(({ file, targets }) => ({ file, platforms: targets })),
        tool: `package-python ${(0,core_version.toolVersion)()}`,
    });
    return [{ kind: 'lock', name: (0,release_lock/* releaseLockName */.WH)(name), text }];
}
async function contentFiles({ options, epoch }, { project, commit }, described) {
    const { sbom, licenses } = options;
    if (project === undefined || described.length === 0 || (sbom === 'none' && !licenses.wanted))
        return [];
    const { describeFiles } = await __webpack_require__.e(/* import() */ 560).then(__webpack_require__.bind(__webpack_require__, 80560));
    const { clarified } = licenses.policy;
    const subject = { ...project, epoch, toolVersion: (0,core_version.toolVersion)(), ...(commit !== undefined && { commit }) };
    return describeFiles(subject, described, { sbom: sbom !== 'none', notices: licenses.wanted, clarified });
}


/***/ }),

/***/ 78881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outcomeOf: () => (/* binding */ outcomeOf),
  runPipeline: () => (/* binding */ runPipeline),
  runUnlessUnchanged: () => (/* binding */ runUnlessUnchanged)
});

// EXTERNAL MODULE: ./lib/host/host.js
var host_host = __webpack_require__(77794);
// EXTERNAL MODULE: ./lib/host/publish.js + 1 modules
var publish = __webpack_require__(39215);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(49164);
// EXTERNAL MODULE: ./lib/resolve/coverage.js
var resolve_coverage = __webpack_require__(56228);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
// EXTERNAL MODULE: ./lib/pipeline/application.js
var pipeline_application = __webpack_require__(85896);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 5 modules
var pipeline_context = __webpack_require__(89453);
// EXTERNAL MODULE: ./lib/pipeline/graph.js
var pipeline_graph = __webpack_require__(53954);
// EXTERNAL MODULE: ./lib/pipeline/guard.js + 1 modules
var pipeline_guard = __webpack_require__(19192);
// EXTERNAL MODULE: ./lib/pipeline/pipeline.js + 40 modules
var pipeline = __webpack_require__(30937);
// EXTERNAL MODULE: ./lib/pipeline/publish.js + 12 modules
var pipeline_publish = __webpack_require__(93450);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/version.js + 1 modules
var version = __webpack_require__(90482);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/timed-cache.js
var timed_cache = __webpack_require__(52954);
// EXTERNAL MODULE: ./lib/plan/document.js
var plan_document = __webpack_require__(47606);
// EXTERNAL MODULE: ./lib/project/inline-script.js
var inline_script = __webpack_require__(43714);
// EXTERNAL MODULE: ./lib/project/source.js
var source = __webpack_require__(58280);
// EXTERNAL MODULE: ./lib/project/source-list.js + 1 modules
var source_list = __webpack_require__(52997);
;// CONCATENATED MODULE: ./lib/pipeline/result-cache.js
/**
 * The cache of results: when nothing that decides a result has changed since a run of a short time ago, and its files are
 * still in the output folder with the same digests, they are the result of this run too.
 */












/** Variables that decide what is found, or how native code is compiled. */
const DECIDING = /^(PIP|UV|CARGO|RUST)|^(SOURCE_DATE_EPOCH|CC|CXX|PATH|LD_LIBRARY_PATH)$|FLAGS$/;
/** The cache key: a digest of all that decides the result but the index and the interpreters, which `recall` checks. */
async function inputsDigest(host, configuration) {
    const { plan, options, project, localProjects, findLinks, outputDir, notSource } = configuration;
    const trees = await Promise.all([project, ...localProjects].map(one => treeOf(one, notSource)));
    const wheels = await Promise.all(findLinks.map(folder => treeOf({ dir: folder, git: undefined }, [outputDir])));
    const lock = ['auto', 'none'].includes(options.lock) ? '' : await fileDigest(external_node_path_.resolve(project.dir, options.lock));
    const settings = Object.entries(host.env)
        .filter(([name]) => DECIDING.test(name))
        .sort();
    const { jobs: _, ...rest } = options;
    const parts = [
        (0,version.programVersion)(),
        (0,locked/* toolVersions */.Ek)(),
        (0,plan_document/* planDocument */.N)(plan),
        rest,
        trees,
        wheels,
        lock,
        settings,
        // Whether a file is signed; a secret itself must not go into a digest that is stored.
        [...options.signEnv, ...options.buildEnv].map(name => Boolean(host.env[name])),
        outputDir,
        project.git?.head,
        project.git?.tags,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/** The earlier result when it is still valid, else undefined; a damaged record counts as none. */
async function recall(host, key) {
    try {
        const record = await recordsOf(host).recall(key);
        if (record === undefined)
            return undefined;
        const { artifacts, descriptions } = record.published;
        await Promise.all(descriptions.map(file => (0,promises_.stat)(file)));
        const digests = await Promise.all(artifacts.map(({ path: file }) => (0,files/* sha256Of */.Bj)(file)));
        const fingerprints = await Promise.all(record.interpreters.map(fingerprintOf));
        const same = artifacts.every(({ sha256 }, index) => sha256 === digests[index]) &&
            fingerprints.every((fingerprint, index) => fingerprint === record.fingerprints[index]);
        const warnings = record.report.warnings.map(({ code, message, fix, detail, place }) => {
            return new errors/* PackagingError */.yr(code, { message, fix, detail, ...(place && { place }) });
        });
        return same ? { ...record, report: { ...record.report, warnings } } : undefined;
    }
    catch {
        return undefined;
    }
}
/** Never fails: a result that cannot be stored is only built again. */
async function remember(host, key, earlier) {
    try {
        const fingerprints = await Promise.all(earlier.interpreters.map(fingerprintOf));
        // JSON.stringify leaves out the message of an Error.
        const warnings = earlier.report.warnings.map(one => ({ ...one, message: one.message }));
        const report = { ...earlier.report, warnings };
        await recordsOf(host).remember(key, { ...earlier, report, fingerprints });
    }
    catch {
        return;
    }
}
function recordsOf(host) {
    return (0,timed_cache/* createTimedCache */.g)(external_node_path_.join(host.store, 'results'));
}
async function treeOf(project, exclude) {
    // Nothing beside it is packaged.
    if (project.script !== undefined)
        return scriptDigest(project.script.path);
    const { root, list } = await (0,source_list/* sourceOf */.v)(project.dir, project.git, exclude);
    return (0,source/* treeDigest */.f)(root, [...list.files, ...list.links.keys()]);
}
async function scriptDigest(file) {
    return [file, ...(await Promise.all([file, (0,inline_script/* scriptLock */.tk)(file)].map(fileDigest)))].join(' ');
}
async function fileDigest(file) {
    return (0,files/* sha256Of */.Bj)(file).catch(() => '');
}
async function fingerprintOf(file) {
    const { size, mtimeMs, ino } = await (0,promises_.stat)(file);
    return `${size} ${mtimeMs} ${ino}`;
}

// EXTERNAL MODULE: ./lib/pipeline/steps.js
var pipeline_steps = __webpack_require__(85281);
;// CONCATENATED MODULE: ./lib/pipeline/run.js














/** The result of an earlier run when nothing has changed since; only on a laptop, never for a release in a workflow. */
async function runUnlessUnchanged(request) {
    const { host, configuration, reporter, now } = request;
    const delivery = (0,pipeline_publish/* ownRelease */.IV)(configuration);
    if (host.kind !== 'local' || configuration.options.cache === 'false')
        return runPipeline(request, delivery);
    const key = await inputsDigest(host, configuration);
    const earlier = await recall(host, key);
    if (earlier !== undefined) {
        reporter.stop();
        const report = { ...earlier.report, timings: [], totalSeconds: now() / 1000, reusedUnchanged: true };
        return { ...earlier, report };
    }
    const result = await runPipeline(request, delivery);
    if (result.report.failure === undefined)
        await remember(host, key, result);
    return result;
}
/** @returns failures in the report @throws anything else, which is a bug */
async function runPipeline(request, delivery) {
    const { host, configuration, reporter, runner, now } = request;
    const { options, outputDir } = configuration;
    const guard = await (0,pipeline_guard/* openGuard */.E)({ host, outputDir, configuration });
    const staging = await (0,publish/* createStaging */.qp)(host.temp);
    try {
        const context = (0,pipeline_context/* openContext */.eA)(request, staging, guard);
        const graph = new pipeline_graph/* Graph */.T(reporter, now);
        const steps = (0,pipeline/* declarePipeline */.d)(graph, context, { kind: 'build' });
        const failures = await graph.settled();
        const { draft, described } = await outcomeOf(steps, request, failures, {
            used: context.tools.used,
            warned: context.warned,
        });
        const endProcesses = () => runner.endAll();
        const own = { host, staging, graph, reporter, now, epoch: context.epoch, outputDir, options };
        const packaging = { runner: context.runner, nfpm: () => context.tools.nfpm() };
        const publishing = { ...own, endProcesses, guard, packaging };
        const result = await (0,pipeline_publish/* finishRun */.JH)(publishing, draft, failures, described, delivery);
        const interpreters = (await valueIfDone(steps.interpreters)) ?? [];
        return { ...result, interpreters: interpreters.map(one => one.path) };
    }
    finally {
        reporter.stop();
        // A build backend may still wait for a request.
        await runner.endAll();
        guard.end();
        await staging.dispose();
    }
}
/**
 * The report of the steps; for a failed run without artifacts, since none is published.
 * @param run.used the tools with which the files were built @param run.warned warnings of the steps
 */
async function outcomeOf(steps, { host, configuration }, failures, run) {
    const { plan, options, project } = configuration;
    const [application, sdist, wheels, pex, interpreters, dependencies, licenses, audit, described, checked, shipped] = await Promise.all([
        valueIfDone(steps.application),
        valueIfDone(steps.sdist),
        valueIfDone(steps.wheels),
        valueIfDone(steps.pex),
        valueIfDone(steps.interpreters),
        valueIfDone(steps.dependencies),
        valueIfDone(steps.licenses),
        valueIfDone(steps.audit),
        valueIfDone(steps.described),
        valueIfDone(steps.checked),
        valueIfDone(steps.shipped),
    ]);
    const executables = (await Promise.all(steps.executables.map(valueIfDone))).flatMap(made => made ?? []);
    const coverage = dependencies?.coverage ?? (await valueIfDone(steps.coverage));
    const checks = [
        ...executables.flatMap(executable => executable.checks),
        ...(await Promise.all(steps.testResults.map(valueIfDone))).flatMap(results => results ?? []),
        ...(checked?.checks ?? []),
        ...(await Promise.all(steps.reproduced.map(valueIfDone))).flatMap(reproduced => reproduced?.checks ?? []),
    ];
    const findings = (await Promise.all(steps.findings.map(valueIfDone))).flatMap(found => found ?? []);
    const all = [
        ...(sdist ? [sdist] : []),
        ...(wheels ?? []),
        ...(pex?.artifacts ?? []),
        ...executables.map(({ artifact }) => artifact),
    ].filter(artifact => (0,pipeline_steps/* isPlanned */.H)({ configuration }, artifact));
    const start = pex?.start ?? executables[0]?.start;
    const entryPoint = start && startsInWords(start);
    const nothingToRun = pex !== undefined && pex.start === undefined && plan.formats.includes('pex');
    const pythons = interpreters?.map(({ python }) => python) ?? plan.pythons;
    const uploads = (0,host_host/* uploadsFrom */.x)(host, options.upload);
    const draft = {
        ...(application && { project: { name: application.name, version: application.version } }),
        ...(project.git?.head !== undefined && { commit: project.git.head }),
        ...(entryPoint !== undefined && { entryPoint }),
        ...(application && start && { about: (0,pipeline_application/* aboutOf */.rI)(application, start) }),
        pythons: pythons.map(versions/* formatPython */.AR),
        platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles],
        machine: plan.runner.name,
        artifacts: failures.length === 0 ? all : [],
        checks,
        ...(findings.length > 0 && { findings }),
        skipped: [...plan.skipped, ...(nothingToRun ? [{ format: 'pex', reason: plan_plan/* NOTHING_TO_RUN */.OG }] : [])],
        warnings: [
            ...plan.warnings,
            ...run.warned,
            ...(dependencies?.warnings ?? []),
            ...(licenses?.warnings ?? []),
            ...(coverage && plan.formats.includes('pex')
                ? (0,resolve_coverage/* sizeWarnings */.RW)(coverage.sizes, uploads, options.pexLayout === 'zipapp')
                : []),
        ],
        ...(coverage && { coverage }),
        ...(shipped && { shipped }),
        ...(pex?.stripped.length && { stripped: pex.stripped }),
        ...(licenses && { licenses: licenses.components }),
        ...(audit && { audit }),
        tools: (0,locked/* toolVersions */.Ek)(run.used),
    };
    return { draft, described: described ?? [] };
}
/** What a report says that a PEX starts: `answer:main`, a script's name, or all commands; undefined for Python itself. */
function startsInWords({ entryPoint, names }) {
    if (entryPoint.kind === 'commands')
        return entryPoint.commands.map(({ name }) => name).join(', ');
    return entryPoint.kind === 'script' ? entryPoint.file : names;
}
/** The value of a step; undefined when there is no such step or it failed, which the graph reports. */
function valueIfDone(step) {
    return step === undefined ? Promise.resolve(undefined) : step.value.catch(() => undefined);
}


/***/ }),

/***/ 85281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isPlanned)
/* harmony export */ });
/** Whether the plan wants the file itself, and not only what is built from it. */
function isPlanned({ configuration }, { format }) {
    return configuration.plan.formats.includes(format);
}


/***/ }),

/***/ 46576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XG: () => (/* binding */ compareArchives),
/* harmony export */   gT: () => (/* binding */ isRepairable),
/* harmony export */   qu: () => (/* binding */ timesOfBuild)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/** How two archives differ, member by member (pure). */

/** None where no member differs. */
function difference(kind, members, what, example) {
    return members.length === 0 ? [] : [{ kind, members, what, example }];
}
/** Differences that `reproducible: normalize` removes, whatever the backend did. */
const REPAIRABLE = new Set(['order', 'time', 'mode', 'owner', 'header', 'compression']);
const isRepairable = ({ kind }) => REPAIRABLE.has(kind);
/** Worst first; never empty, as the files' bytes differ: without another difference it is how they are packed. */
function compareArchives(first, second) {
    const others = new Map(second.members.map(member => [member.name, member]));
    const names = new Set(namesOf(first.members));
    const both = first.members.flatMap(one => {
        const other = others.get(one.name);
        return other === undefined ? [] : [[one, other]];
    });
    const missing = namesOf(first.members).filter(name => !others.has(name));
    const extra = namesOf(second.members).filter(name => !names.has(name));
    const found = [
        ...only('missing', missing, 'the second build lacks'),
        ...only('extra', extra, 'only the second build has'),
        ...contents(both, missing.length + extra.length > 0),
        ...order(first, second, missing.length + extra.length > 0),
        ...values('time', both, 'times', ({ time }) => time),
        ...values('mode', both, 'modes', ({ mode }) => mode.toString(8)),
        ...values('owner', both, 'owners', ({ owner }) => owner.trim()),
    ];
    if (first.header !== second.header) {
        const example = `gzip header: ${first.header} / ${second.header}`;
        found.push({ kind: 'header', members: [], what: "the archive's own header", example });
    }
    if (found.length > 0)
        return found;
    const example = 'every member is the same, the bytes of the archive are not';
    return [{ kind: 'compression', members: [], what: 'how it is compressed', example }];
}
/**
 * Times within the builds themselves: two builds side by side can have the same by chance, and the next one differs.
 * @param started seconds since 1970 @param epoch the time that members should have
 */
function timesOfBuild({ members }, started, ended, epoch) {
    const fresh = members.filter(({ seconds = epoch }) => Math.floor(seconds) >= Math.floor(started) && seconds <= ended && seconds !== epoch);
    const what = `times of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(fresh.length, 'member')}, which are those of the build`;
    return difference('time', namesOf(fresh), what, `${fresh[0]?.name}: ${fresh[0]?.time}, while it was built`);
}
function only(kind, names, what) {
    const more = names.length > 1 ? ` and ${names.length - 1} more` : '';
    return difference(kind, names, `${what} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(names.length, 'member')}`, `${what} ${names[0]}${more}`);
}
/** RECORD differs wherever something else does: it is reported only when it is the only difference. */
function contents(both, others) {
    const all = namesOf(both.flatMap(([one, other]) => (one.content !== other.content || one.kind !== other.kind ? [one] : [])));
    const apart = all.filter(name => !/^[^/]+\.dist-info\/RECORD(?:\.jws|\.p7s)?$/.test(name));
    if (apart.length === 0 && others)
        return [];
    const reported = apart.length > 0 ? apart : all;
    const what = `contents of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(reported.length, 'member')}`;
    return difference('content', reported, what, `${reported[0]}: different contents`);
}
function order(first, second, others) {
    if (others)
        return [];
    const at = first.members.findIndex(({ name }, index) => name !== second.members[index]?.name);
    const [one, other] = [first.members[at]?.name, second.members[at]?.name];
    if (one === undefined)
        return [];
    return difference('order', [one], 'the order of members', `member ${at + 1} is ${one} / ${other}`);
}
function values(kind, both, what, value) {
    const differing = both.filter(([one, other]) => value(one) !== value(other));
    const [first] = differing;
    if (first === undefined)
        return [];
    const [one, other] = first;
    const members = namesOf(differing.map(([member]) => member));
    const example = `${one.name}: ${kind} ${value(one)} / ${value(other)}`;
    return difference(kind, members, `${what} of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(members.length, 'member')}`, example);
}
const namesOf = (members) => members.map(({ name }) => name);


/***/ }),

/***/ 30885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I6: () => (/* binding */ releaseLockText),
/* harmony export */   WH: () => (/* binding */ releaseLockName),
/* harmony export */   kT: () => (/* binding */ shippedWheels),
/* harmony export */   s1: () => (/* binding */ joinShipped)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56228);
/**
 * The lock that ships: `pylock.NAME.toml`, with exactly the wheels inside the PEX or the executables, for every target
 * (pure). The same contents give the same bytes. @see https://packaging.python.org/en/latest/specifications/pylock-toml/
 */



/** The variables of a target that markers of the lock use. */
const VARIABLES = ['python_version', 'platform_python_implementation', 'sys_platform', 'platform_machine'];
/** File name: `pylock.answer.toml`. */
function releaseLockName(name) {
    return `pylock.${(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(name)}.toml`;
}
/** @param wheelsOf all wheels of a target, the application's own included; `url` is left out for those of this machine */
function shippedWheels(targets, wheelsOf) {
    return collect(targets.map(target => ({
        name: target.name,
        environment: environmentOf(target),
        wheels: wheelsOf(target).map(({ name, version, filename, sha256, size, url, index, origin }) => {
            const address = url === undefined || !/^https?:/i.test(url) ? undefined : withoutLogin(url);
            return {
                ...{ name, version, filename, sha256 },
                ...(size !== undefined && { size }),
                ...(address !== undefined && { url: address }),
                ...(origin !== undefined && { origin }),
                ...(address !== undefined && index !== undefined && { index: withoutLogin(index) }),
            };
        }),
    })));
}
/** What several jobs shipped, as one. */
function joinShipped(all) {
    const known = all.flatMap(one => one ?? []);
    if (known.length === 0)
        return undefined;
    const targets = known.flatMap(one => one.targets.map(target => ({ ...target, wheels: target.wheels.flatMap(index => one.wheels[index] ?? []) })));
    // One target may be inside several files: a PEX and an executable.
    return collect([...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(targets, ({ name }) => name).values()].map(same => ({
        ...same[0],
        wheels: same.flatMap(({ wheels }) => wheels),
    })));
}
function collect(targets) {
    const keyOf = ({ filename, sha256 }) => `${filename} ${sha256}`;
    const all = new Map(targets.flatMap(({ wheels }) => wheels.map(wheel => [keyOf(wheel), wheel])));
    const sorted = [...all].sort(([a], [b]) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a, b));
    const place = new Map(sorted.map(([key], index) => [key, index]));
    const indexes = (wheels) => wheels.flatMap(wheel => place.get(keyOf(wheel)) ?? []);
    return {
        targets: [...targets]
            .sort((a, b) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.name, b.name))
            .map(({ name, environment, wheels }) => ({
            name,
            environment,
            wheels: [...new Set(indexes(wheels))].sort((a, b) => a - b),
        })),
        wheels: sorted.map(([, wheel]) => wheel),
    };
}
function environmentOf({ environment }) {
    const value = (name) => environment[name] ?? '';
    return {
        python_version: value('python_version'),
        platform_python_implementation: value('platform_python_implementation'),
        sys_platform: value('sys_platform'),
        platform_machine: value('platform_machine'),
    };
}
function withoutLogin(address) {
    if (!URL.canParse(address))
        return address;
    const url = new URL(address);
    if (url.username === '' && url.password === '')
        return address;
    url.username = '';
    url.password = '';
    return url.href;
}
// The text.
/**
 * @param beside file names in the folder of the lock: a wheel among them is found there, any other one that has no address
 * has to be taken out of one of `bundles`
 * @param about `application` is its name and version; `bundles` are the PEX files and the platforms they are for
 */
function releaseLockText(shipped, beside, about) {
    const { application, bundles, tool } = about;
    const { targets, wheels } = shipped;
    const minors = targets.map(({ environment }) => Number(environment.python_version.split('.')[1] ?? 0));
    const lowest = Math.min(...minors);
    const packages = [...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(wheels, ({ name, version }) => `${name}\0${version}`).values()]
        .map(group => packageText(group, shipped))
        .sort((a, b) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.name, b.name) || (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.version, b.version));
    return [
        ...header(application, shipped, beside, bundles),
        'lock-version = "1.0"',
        `environments = [${environmentMarkers(targets).map(quoted).join(', ')}]`,
        `requires-python = ">=3.${lowest}"`,
        `created-by = ${quoted(tool)}`,
        ...packages.map(({ text }) => `\n${text}`),
        '',
    ].join('\n');
}
/** Wheels that no server has lie beside the lock; the others of them are inside a PEX, from which people take them. */
function header(application, { targets, wheels }, beside, bundles) {
    const local = wheels.filter(({ url }) => url === undefined);
    const away = local.filter(({ filename }) => !beside.has(filename));
    const holding = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$z)(away, wheel => {
        const index = wheels.indexOf(wheel);
        const names = targets.filter(target => target.wheels.includes(index)).map(({ name }) => name);
        return bundles.find(({ platforms }) => platforms.some(one => names.some(name => name.endsWith(one))))?.file ?? '';
    });
    const near = local.filter(wheel => !away.includes(wheel)).map(({ filename }) => filename);
    return [
        `# Exactly the wheels inside the files of ${application}, for every Python and platform that they support.`,
        ...(near.length > 0 ? [`# Download into the same folder: ${near.join(', ')}`] : []),
        ...[...holding].map(([file, all]) => {
            const names = all.map(({ filename }) => filename);
            return file === ''
                ? `# On no index; to be put into the same folder: ${names.join(', ')}`
                : `# On no index, but inside ${file}: unzip -j ${file} ${names.map(name => `'.deps/${name}'`).join(' ')}`;
        }),
        '',
    ];
}
function packageText(group, { targets, wheels }) {
    const { name, version } = group[0];
    const places = new Set(group.map(wheel => wheels.indexOf(wheel)));
    const serving = targets.filter(target => target.wheels.some(index => places.has(index)));
    const marker = markerOf(serving, targets);
    const indexes = new Set(group.map(({ index }) => index));
    const [index] = indexes;
    const lines = [
        '[[packages]]',
        `name = ${quoted(name)}`,
        `version = ${quoted(version)}`,
        ...(marker === undefined ? [] : [`marker = ${quoted(marker)}`]),
        ...(indexes.size === 1 && index !== undefined ? [`index = ${quoted(index)}`] : []),
        'wheels = [',
        ...group.map(wheel => `    ${wheelText(wheel)},`),
        ']',
    ];
    return { name, version, text: lines.join('\n') };
}
function wheelText({ filename, url, size, sha256 }) {
    return `{ ${[
        `name = ${quoted(filename)}`,
        url === undefined ? `path = ${quoted(filename)}` : `url = ${quoted(url)}`,
        ...(size === undefined ? [] : [`size = ${size}`]),
        `hashes = { sha256 = ${quoted(sha256)} }`,
    ].join(', ')} }`;
}
/** A TOML basic string: the same escapes as in JSON. */
function quoted(text) {
    return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}
function environmentMarkers(targets) {
    return [...new Set(targets.map(({ environment }) => conjunction(environment, VARIABLES)))].sort(_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg);
}
function conjunction(environment, variables) {
    return variables.map(name => `${name} == '${environment[name].replaceAll("'", '')}'`).join(' and ');
}
/** The fewest variables first: most packages are for all targets, or for one system. */
const CHOICES = [
    ['sys_platform'],
    ['python_version'],
    ['platform_python_implementation'],
    ['sys_platform', 'platform_machine'],
    ['python_version', 'sys_platform'],
    ['python_version', 'platform_python_implementation'],
    VARIABLES,
];
/** A marker that holds for the targets `some` and for no other of `all`; undefined when that is all of them. */
function markerOf(some, all) {
    const of = (targets, variables) => new Set(targets.map(({ environment }) => conjunction(environment, variables)));
    const others = all.filter(target => !some.includes(target));
    if (others.length === 0)
        return undefined;
    for (const variables of CHOICES) {
        const inside = of(some, variables);
        const outside = of(others, variables);
        // Targets that no marker tells apart, such as glibc and musl, differ in the tags of their wheels alone.
        if (variables !== VARIABLES && [...inside].some(one => outside.has(one)))
            continue;
        const terms = [...inside].sort(_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg);
        return terms.length === 1 || variables.length === 1
            ? terms.join(' or ')
            : terms.map(term => `(${term})`).join(' or ');
    }
    return undefined;
}


/***/ })

};
