export const id = 7038;
export const ids = [7038];
export const modules = {

/***/ 30024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ FIX_OFFLINE),
/* harmony export */   _P: () => (/* binding */ offlineError),
/* harmony export */   aK: () => (/* binding */ isOffline),
/* harmony export */   md: () => (/* binding */ createDownloader)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87564);
/* harmony import */ var _http_fault_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67685);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14858);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(44220);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67460);
/**
 * The one downloader of files and JSON, which repeats what may be repeated. (`tool-cache.downloadTool` takes a truncated body and a web page for the file, ignores Retry-After
 * and waits forever on a silent server.)
 */










// Errors of downloads that failed for good. Pure.
const TRY_LATER = 'Try again later, or set a mirror or proxy if this network needs one.';
/** What helps where the network is switched off. */
const FIX_OFFLINE = 'Run package-python fetch again with the same inputs and a network, or unset vendor and UV_OFFLINE.';
/** Whether uv's own variable says that nothing may be downloaded; it holds for all of this program's downloads. */
function isOffline(env) {
    return /^(1|true|t|yes|y|on)$/i.test(env.UV_OFFLINE?.trim() ?? '');
}
/** @param what the file or address */
function offlineError(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('network/offline', {
        message: `The network is switched off (vendor, UV_OFFLINE), and this is needed: ${what}.`,
        fix: FIX_OFFLINE,
    });
}
/** @param attempts requests made */
function downloadError(url, fault, attempts) {
    const [code, why, fix] = meaningOf(fault);
    const times = attempts === 1 ? '' : ` (${attempts} requests)`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr(code, {
        message: `Cannot download ${(0,_log_js__WEBPACK_IMPORTED_MODULE_9__/* .redactUrl */ .BO)(url)}: ${why}${times}.`,
        fix,
        cause: fault,
    });
}
function meaningOf(fault) {
    const why = (0,_log_js__WEBPACK_IMPORTED_MODULE_9__/* .redactText */ .Rd)(fault.message);
    switch (fault.kind) {
        case 'status':
            return meaningOfStatus(fault.status ?? 0);
        case 'broken':
            return ['network/unreachable', `the connection breaks off repeatedly: ${why}`, TRY_LATER];
        case 'unreachable':
            return [
                'network/unreachable',
                `the server cannot be reached: ${why}`,
                'Check the network, the address and the proxy variables (HTTPS_PROXY, NO_PROXY).',
            ];
        case 'timeout':
            return ['network/timeout', why, TRY_LATER];
        case 'corrupt':
            return ['network/corrupt', why, 'Check what the address serves, and that no proxy or login page answers instead.'];
        case 'refused':
            return [
                'network/refused',
                why,
                'Check the address; for a private authority, name the file of its certificate in SSL_CERT_FILE (docs/companies.md).',
            ];
    }
}
function meaningOfStatus(status) {
    if (status === 401 || status === 403) {
        return [
            'network/refused',
            `the server refuses access (status ${status})`,
            'Check its rate limit, and the credentials for this server: in the address of the index, UV_INDEX_<NAME>_USERNAME and _PASSWORD, or netrc; a keyring is not read here.',
        ];
    }
    if (status === 407) {
        return ['network/refused', 'the proxy requires a password (status 407)', 'Put user and password into HTTPS_PROXY.'];
    }
    if (status === 404 || status === 410) {
        return ['network/refused', `it does not exist there (status ${status})`, 'Check the address, version and mirror.'];
    }
    if (status === 408 || status === 425 || status === 429 || status >= 500) {
        return ['network/unreachable', `the server repeatedly answers with status ${status}`, TRY_LATER];
    }
    return ['network/refused', `the server answers with status ${status}`, 'Check the address.'];
}
/** Bytes collected before they are written. */
const WRITE_SIZE = 512 * 1024;
/**
 * Writes the body into `file`, which must not exist, and returns its SHA-256.
 * @param onBytes called with the bytes received so far
 * @throws HttpFault `corrupt` for a web page, an empty body, a wrong size or hash, `broken` for a short one;
 * PackagingError `host/disk-full`, `host/permission`
 */
async function saveBody(response, file, { filename, size, sha256: expected }, onBytes) {
    const corrupt = (message) => new _http_fault_js__WEBPACK_IMPORTED_MODULE_6__/* .HttpFault */ .F('corrupt', { url: response.url, message });
    if (size !== undefined && response.size !== undefined && response.size !== size)
        throw corrupt(`${filename} must have ${size} bytes, the server announces ${response.size}`);
    const wantsPage = /\.html?$/i.test(filename);
    const webPage = () => corrupt('the server answers with a web page instead of the file');
    if (!wantsPage && /^\s*(text\/html|application\/xhtml)/i.test(response.headers['content-type'] ?? ''))
        throw webPage();
    // 'wx' never follows a planted link.
    const writing = (work) => (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`save ${filename}`, file, work);
    const handle = await writing(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'wx'));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let received = 0;
    let pending = [];
    let pendingSize = 0;
    const flush = async () => {
        const batch = Buffer.concat(pending, pendingSize);
        pending = [];
        pendingSize = 0;
        if (batch.length > 0)
            await writing(() => handle.writeFile(batch));
    };
    try {
        for await (const piece of response.pieces()) {
            if (received === 0 && !wantsPage && /^\s*<(!doctype\s+html|html)/i.test(piece.toString('latin1', 0, 256)))
                throw webPage();
            received += piece.length;
            if (size !== undefined && received > size)
                throw corrupt(`${filename} is longer than its ${size} bytes`);
            hash.update(piece);
            pending.push(piece);
            pendingSize += piece.length;
            if (pendingSize >= WRITE_SIZE)
                await flush();
            onBytes(received);
        }
        await flush();
    }
    finally {
        await writing(() => handle.close());
    }
    if (received === 0 && size !== 0)
        throw corrupt('the server answers with nothing');
    if (size !== undefined && received !== size)
        throw corrupt(`${filename} has ${received} bytes in place of ${size}`);
    const sha256 = hash.digest('hex');
    if (expected !== undefined && sha256 !== expected)
        throw corrupt(`${filename} has the SHA-256 ${sha256} in place of ${expected}`);
    return sha256;
}
/** By default; `total` includes repeated requests. */
const LIMITS = { answer: 30_000, idle: 30_000, total: 20 * 60_000 };
/** Bytes from which on a download takes long enough to show how far it is. */
const LARGE = 5_000_000;
/** What of several transfers is worth a word. */
function progressText(transfers) {
    const large = [...transfers].filter(({ received, all = received }) => all >= LARGE);
    const [first, ...more] = large;
    if (first === undefined)
        return '';
    const sum = (sizes) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .bytes */ .ee)(sizes.reduce((one, other) => one + other, 0));
    const received = sum(large.map(one => one.received));
    const sizes = large.flatMap(({ all }) => all ?? []);
    const all = sizes.length === large.length ? ` of ${sum(sizes)}` : '';
    return `${more.length === 0 ? first.filename : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(large.length, 'file')}: ${received}${all}`;
}
/** Bytes of a JSON answer: the largest index pages have a few MiB. */
const JSON_LIMIT = 64 * 1024 * 1024;
/** Downloads into `store`: a file that is there under the hash that is asked for is not downloaded again. */
function createDownloader(options) {
    const { store, limiter, offline = false, random = Math.random, wait = _lifecycle_js__WEBPACK_IMPORTED_MODULE_7__/* .pause */ .v7, onProgress = () => { } } = options;
    const transfers = new Map();
    /** Makes the request until it succeeds or `retryDelay` gives up. */
    async function persist({ url, headers = {}, limits: some, body }, signal, read) {
        if (offline)
            throw offlineError((0,_log_js__WEBPACK_IMPORTED_MODULE_9__/* .redactUrl */ .BO)(url));
        const limits = { ...LIMITS, ...some };
        const end = performance.now() + limits.total;
        const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
        for (let attempt = 1;; attempt += 1) {
            try {
                const remaining = end - performance.now();
                return await (0,_http_js__WEBPACK_IMPORTED_MODULE_5__/* .exchange */ .cv)({ url, headers, limits, remaining, signal, ...sent }, response => {
                    if (response.status === 200)
                        return read(response);
                    throw new _http_fault_js__WEBPACK_IMPORTED_MODULE_6__/* .HttpFault */ .F('status', response);
                });
            }
            catch (thrown) {
                if (!(thrown instanceof _http_fault_js__WEBPACK_IMPORTED_MODULE_6__/* .HttpFault */ .F))
                    throw thrown;
                const delay = (0,_retry_js__WEBPACK_IMPORTED_MODULE_8__/* .retryDelay */ .a)(thrown, attempt, random(), Date.now());
                if (delay === undefined || performance.now() + delay >= end)
                    throw downloadError(url, thrown, attempt);
                await wait(delay, signal);
            }
        }
    }
    async function save(request, response) {
        const temporary = await store.temporary();
        const forget = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_7__/* .onInterrupt */ .nA)('files', () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }));
        try {
            const all = request.size ?? response.size;
            const { filename } = request;
            const sha256 = await saveBody(response, temporary, request, received => {
                transfers.set(request, { filename, received, all });
                onProgress(progressText(transfers.values()));
            });
            return await store.add(temporary, sha256, filename);
        }
        catch (thrown) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
            throw thrown;
        }
        finally {
            forget();
            transfers.delete(request);
            onProgress(progressText(transfers.values()));
        }
    }
    return {
        async fetchFile(request, signal) {
            const { sha256, filename, unread = false } = request;
            const stored = sha256 && (await (unread ? store.unread : store.find)(sha256, filename));
            return stored || limiter(() => persist(request, signal, response => save(request, response)));
        },
        async fetchJson(request, signal) {
            const headers = {
                accept: 'application/json',
                ...(request.body !== undefined && { 'content-type': 'application/json' }),
                ...request.headers,
            };
            return limiter(() => persist({ ...request, headers }, signal, async (response) => {
                const text = await (0,_http_js__WEBPACK_IMPORTED_MODULE_5__/* .readText */ .yR)(response, JSON_LIMIT);
                try {
                    return JSON.parse(text);
                }
                catch (thrown) {
                    throw new _http_fault_js__WEBPACK_IMPORTED_MODULE_6__/* .HttpFault */ .F('corrupt', { url: response.url, message: 'the answer is not JSON' }, thrown);
                }
            }));
        },
    };
}


/***/ }),

/***/ 87564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export watchRequest */
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(657);
/* harmony import */ var _http_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67685);
/* harmony import */ var _http_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28374);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14858);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44220);
/**
 * The one HTTP transport, on undici: the proxy variables, limits of time, redirects, and one fault type for downloads,
 * GitHub, package indexes and OSV. undici's own redirects keep every header but Authorization, and its limits cannot tell a
 * slow answer from a silent one. Hence ours. Whether a request is repeated is decided by its caller (`retry.ts`).
 */






const seconds = (milliseconds) => `${milliseconds / 1000} s`;
/**
 * @param unwanted the caller's own signal
 * @param remaining milliseconds left of `limits.total`
 */
function watchRequest(url, limits, unwanted, remaining = limits.total) {
    const controller = new AbortController();
    let fault;
    const endAfter = (milliseconds, message) => setTimeout(() => {
        fault ??= new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('timeout', { url, message });
        controller.abort();
    }, milliseconds);
    const total = limits.total !== undefined && remaining !== undefined
        ? endAfter(Math.max(0, remaining), `it took longer than ${seconds(limits.total)}`)
        : undefined;
    const answer = endAfter(limits.answer, `it did not answer within ${seconds(limits.answer)}`);
    let idle;
    const signals = unwanted === undefined ? [_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .interruption */ .YW] : [_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .interruption */ .YW, unwanted];
    const abort = () => controller.abort();
    // One signal of a caller's may watch over many downloads; Node 20 would call eleven of them a leak.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, ...signals);
    for (const signal of signals) {
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
    }
    return {
        signal: controller.signal,
        moved() {
            clearTimeout(answer);
            if (idle === undefined)
                idle = endAfter(limits.idle, `it sent nothing for ${seconds(limits.idle)}`);
            else
                idle.refresh();
        },
        fault: () => fault,
        stop() {
            for (const timer of [total, answer, idle])
                clearTimeout(timer);
            for (const signal of signals)
                signal.removeEventListener('abort', abort);
        },
    };
}
/**
 * Makes one request, redirects followed, and gives what `read` makes of the answer, whatever its status. The connection of a
 * body that `read` leaves unread is closed.
 * @throws HttpFault `broken`, `unreachable`, `timeout`, `refused`; what `read`, the body that is sent, and an aborted signal
 * throw
 */
async function exchange(request, read) {
    const watch = watchRequest(request.url, request.limits, request.signal, request.remaining);
    let answer;
    try {
        const { url, ...last } = await follow(request, watch);
        answer = last.answer;
        watch.moved();
        return await read(responseOf(url, answer, watch));
    }
    catch (thrown) {
        request.signal?.throwIfAborted();
        _lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .interruption */ .YW.throwIfAborted();
        throw watch.fault() ?? thrown;
    }
    finally {
        watch.stop();
        if (answer !== undefined)
            discard(answer);
    }
}
/** Nothing more of the body is wanted, and it may be endless. */
function discard({ body }) {
    body.on('error', () => { }).destroy();
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 10;
async function follow(request, watch) {
    let { url, headers = {} } = request;
    const refused = (message) => new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('refused', { url, message });
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const answer = await once(url, headers, request, watch.signal);
        const { location } = answer.headers;
        if (!REDIRECTS.has(answer.statusCode) || typeof location !== 'string')
            return { url, answer };
        discard(answer);
        if (!URL.canParse(location, url))
            throw refused('it redirects to an invalid address');
        const [from, to] = [new URL(url), new URL(location, url)];
        if (to.protocol !== 'https:' && (to.protocol !== 'http:' || from.protocol !== 'http:'))
            throw refused(`it redirects from ${from.protocol} to ${(0,_log_js__WEBPACK_IMPORTED_MODULE_5__/* .redactUrl */ .BO)(to.href)}`);
        const same = to.origin === from.origin;
        const repeatable = typeof request.body === 'string' && same && answer.statusCode >= 307;
        if (request.body !== undefined && !repeatable)
            throw refused('it redirects what is sent to it');
        if (!same)
            headers = Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'));
        url = to.href;
    }
    throw refused(`it redirects more than ${MOST_REDIRECTS} times`);
}
async function once(address, headers, { method = 'GET', body }, signal) {
    const url = new URL(address);
    const login = (0,_http_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .basicLogin */ .YY)(url);
    url.username = '';
    url.password = '';
    try {
        const [{ request }, dispatcher] = await Promise.all([__webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19)), (0,_http_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .dispatcherFor */ .tR)(url)]);
        return await request(url, {
            dispatcher,
            method,
            signal,
            // undici takes any async iterable, which its types do not say.
            body: (body ?? null),
            headers: {
                'user-agent': 'package-python',
                // A body that arrives compressed has another hash.
                'accept-encoding': 'identity',
                ...(login !== undefined && { authorization: login }),
                ...headers,
            },
        });
    }
    catch (thrown) {
        throw faultOf(thrown, address);
    }
}
function responseOf(url, answer, watch) {
    const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));
    const length = headers['content-length'];
    const size = length === undefined ? undefined : Number(length);
    return {
        url,
        status: answer.statusCode,
        headers,
        size,
        async *pieces() {
            let received = 0;
            try {
                for await (const piece of answer.body) {
                    watch.moved();
                    received += piece.length;
                    yield piece;
                }
            }
            catch (thrown) {
                throw faultOf(thrown, url);
            }
            if (size !== undefined && received !== size)
                throw new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('broken', { url, message: `it ended after ${received} of ${size} bytes` });
        },
    };
}
const UNREACHABLE = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT)$/;
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/;
/** What a socket, TLS or undici threw, as a fault; a PackagingError of a body that was sent as it is. */
function faultOf(thrown, url) {
    if (thrown instanceof _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F)
        return thrown;
    const cause = rootOf(thrown);
    if (cause.name === 'PackagingError')
        return cause;
    const code = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(cause) ?? '';
    const message = cause.message || code;
    // undici says it in words only.
    const refusedByProxy = /^Proxy response \((\d{3})\)/.exec(message)?.[1];
    if (refusedByProxy !== undefined)
        return new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('status', { url, status: Number(refusedByProxy) }, thrown);
    if (UNREACHABLE.test(code))
        return new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('unreachable', { url, message }, thrown);
    if (UNTRUSTED.test(code))
        return new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('refused', { url, message: `its certificate is not trusted (${code})` }, thrown);
    return new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('broken', { url, message }, thrown);
}
/** The innermost cause; an AggregateError (all addresses of a host failed) stands for its first. */
function rootOf(thrown) {
    // Errors of Node's own are not always of this realm's class.
    if (typeof thrown !== 'object' || thrown === null || !('message' in thrown))
        return new Error(String(thrown));
    const error = thrown;
    const next = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : error.cause;
    return typeof next === 'object' && next !== null && 'message' in next ? rootOf(next) : error;
}
/** The body as text. @throws HttpFault, `corrupt` for one longer than `limit` bytes */
async function readText(response, limit) {
    const all = [];
    let received = 0;
    for await (const piece of response.pieces()) {
        received += piece.length;
        if (received > limit)
            throw new _http_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFault */ .F('corrupt', { url: response.url, message: `it is longer than ${limit / 1024 / 1024} MiB` });
        all.push(piece);
    }
    return Buffer.concat(all).toString('utf8');
}


/***/ }),

/***/ 67460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   a: () => (/* binding */ retryDelay)
/* harmony export */ });
/** Whether and when a failed request is made again. Pure. */
/** Requests made at most, counting the first. A corrupt answer may be a passing fault of a proxy, so it is requested once more. */
const ATTEMPTS = { status: 5, broken: 5, timeout: 3, unreachable: 3, corrupt: 2, refused: 1 };
/** Milliseconds; doubled with every attempt, of which there are few enough to need no other bound. */
const FIRST_WAIT = 500;
/** Milliseconds that a server's Retry-After can make us wait at most. */
const LONGEST_RETRY_AFTER = 60_000;
/** Statuses that another request may change (RFC 9110, RFC 6585). */
const isTransient = (status) => status === 408 || status === 425 || status === 429 || status >= 500;
/**
 * Milliseconds to wait before the next request, or undefined to give up.
 * @param attempt requests made so far, from 1
 * @param random from 0 to 1: spreads clients over the upper half of the wait, so that they do not all come back together
 * @param now milliseconds since 1970, for a Retry-After that is a date
 */
function retryDelay(fault, attempt, random, now) {
    if (attempt >= ATTEMPTS[fault.kind])
        return undefined;
    const backoff = FIRST_WAIT * 2 ** (attempt - 1);
    const wait = Math.round(backoff * (0.5 + random / 2));
    if (fault.status === undefined)
        return wait;
    if (!isTransient(fault.status))
        return undefined;
    return Math.max(wait, Math.min(retryAfter(fault.retryAfter, now) ?? 0, LONGEST_RETRY_AFTER));
}
/** Milliseconds that a Retry-After header asks for: seconds or an HTTP date (RFC 9110 §10.2.3); undefined when it is neither. */
function retryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d+$/.test(text))
        return Number(text) * 1000;
    // Only the form that the RFC has senders use: Date.parse takes nearly anything for a date.
    if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
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


/***/ })

};
