export const id = 257;
export const ids = [257];
export const modules = {

/***/ 30024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ createDownloader)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87564);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14858);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44220);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67460);
/**
 * The one downloader of files and JSON, which repeats what may be repeated. (`tool-cache.downloadTool` takes a truncated body and a web page for the file, ignores Retry-After
 * and waits forever on a silent server.)
 */









// Errors of downloads that failed for good. Pure.
const TRY_LATER = 'Try again later, or set a mirror or proxy if this network needs one.';
/** @param attempts requests made */
function downloadError(url, fault, attempts) {
    const [code, why, fix] = meaningOf(fault);
    const times = attempts === 1 ? '' : ` (${attempts} requests)`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr(code, {
        message: `Cannot download ${(0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .redactUrl */ .BO)(url)}: ${why}${times}.`,
        fix,
        cause: fault,
    });
}
function meaningOf(fault) {
    const why = (0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .redactText */ .Rd)(fault.message);
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
            return ['network/refused', why, 'Check the address; for a private authority, set NODE_EXTRA_CA_CERTS.'];
    }
}
function meaningOfStatus(status) {
    if (status === 401 || status === 403) {
        return [
            'network/refused',
            `the server refuses access (status ${status})`,
            'Check the credentials for this server, and its rate limit.',
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
    const corrupt = (message) => new _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9('corrupt', { url: response.url, message });
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
    const { store, limiter, random = Math.random, wait = _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .pause */ .v7, onProgress = () => { } } = options;
    const transfers = new Map();
    /** Makes the request until it succeeds or `retryDelay` gives up. */
    async function persist({ url, headers = {}, limits: some, body }, signal, read) {
        const limits = { ...LIMITS, ...some };
        const end = performance.now() + limits.total;
        const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
        for (let attempt = 1;; attempt += 1) {
            try {
                const remaining = end - performance.now();
                return await (0,_http_js__WEBPACK_IMPORTED_MODULE_5__/* .exchange */ .cv)({ url, headers, limits, remaining, signal, ...sent }, response => {
                    if (response.status === 200)
                        return read(response);
                    throw new _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9('status', response);
                });
            }
            catch (thrown) {
                if (!(thrown instanceof _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9))
                    throw thrown;
                const delay = (0,_retry_js__WEBPACK_IMPORTED_MODULE_7__/* .retryDelay */ .a)(thrown, attempt, random(), Date.now());
                if (delay === undefined || performance.now() + delay >= end)
                    throw downloadError(url, thrown, attempt);
                await wait(delay, signal);
            }
        }
    }
    async function save(request, response) {
        const temporary = await store.temporary();
        const forget = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .onInterrupt */ .nA)('files', () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }));
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
                    throw new _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9('corrupt', { url: response.url, message: 'the answer is not JSON' }, thrown);
                }
            }));
        },
    };
}


/***/ }),

/***/ 87564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ HttpFault),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony exports proxyFor, watchRequest */
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(657);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14858);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44220);
/**
 * The one HTTP transport, on undici: the proxy variables, limits of time, redirects, and one fault type for downloads,
 * GitHub, package indexes and OSV. undici's own redirects keep every header but Authorization, and its limits cannot tell a
 * slow answer from a silent one. Hence ours. Whether a request is repeated is decided by its caller (`retry.ts`).
 */




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
// Proxies, as @actions/http-client and with it every official action reads the variables.
/** The proxy for `url`, with its user and password; undefined for none. Loopback addresses never have one. */
function proxyFor(url, env = process.env) {
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
    // Time limits are those of `watchRequest`.
    const options = { headersTimeout: 0, bodyTimeout: 0, connectTimeout: 30_000 };
    if (proxy === undefined)
        return new Agent(options);
    const login = basicLogin(proxy);
    return new ProxyAgent({ ...options, uri: proxy.href, ...(login !== undefined && { token: login }) });
}
/** The `Authorization` for a user name and password in an address. */
function basicLogin({ username, password }) {
    if (username === '' && password === '')
        return undefined;
    const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(login).toString('base64')}`;
}
const seconds = (milliseconds) => `${milliseconds / 1000} s`;
/**
 * @param unwanted the caller's own signal
 * @param remaining milliseconds left of `limits.total`
 */
function watchRequest(url, limits, unwanted, remaining = limits.total) {
    const controller = new AbortController();
    let fault;
    const endAfter = (milliseconds, message) => setTimeout(() => {
        fault ??= new HttpFault('timeout', { url, message });
        controller.abort();
    }, milliseconds);
    const total = limits.total !== undefined && remaining !== undefined
        ? endAfter(Math.max(0, remaining), `it took longer than ${seconds(limits.total)}`)
        : undefined;
    const answer = endAfter(limits.answer, `it did not answer within ${seconds(limits.answer)}`);
    let idle;
    const signals = unwanted === undefined ? [_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__/* .interruption */ .YW] : [_lifecycle_js__WEBPACK_IMPORTED_MODULE_2__/* .interruption */ .YW, unwanted];
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
        _lifecycle_js__WEBPACK_IMPORTED_MODULE_2__/* .interruption */ .YW.throwIfAborted();
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
    const refused = (message) => new HttpFault('refused', { url, message });
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
            throw refused(`it redirects from ${from.protocol} to ${(0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .BO)(to.href)}`);
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
    const login = basicLogin(url);
    url.username = '';
    url.password = '';
    try {
        const [{ request }, dispatcher] = await Promise.all([__webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19)), dispatcherFor(url)]);
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
                throw new HttpFault('broken', { url, message: `it ended after ${received} of ${size} bytes` });
        },
    };
}
const UNREACHABLE = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT)$/;
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/;
/** What a socket, TLS or undici threw, as a fault; a PackagingError of a body that was sent as it is. */
function faultOf(thrown, url) {
    const cause = rootOf(thrown);
    if (cause.name === 'PackagingError')
        return cause;
    const code = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .UQ)(cause) ?? '';
    const message = cause.message || code;
    // undici says it in words only.
    const refusedByProxy = /^Proxy response \((\d{3})\)/.exec(message)?.[1];
    if (refusedByProxy !== undefined)
        return new HttpFault('status', { url, status: Number(refusedByProxy) }, thrown);
    if (UNREACHABLE.test(code))
        return new HttpFault('unreachable', { url, message }, thrown);
    if (UNTRUSTED.test(code))
        return new HttpFault('refused', { url, message: `its certificate is not trusted (${code})` }, thrown);
    return new HttpFault('broken', { url, message }, thrown);
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
            throw new HttpFault('corrupt', { url: response.url, message: `it is longer than ${limit / 1024 / 1024} MiB` });
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
/** Milliseconds; doubled with every attempt, up to the cap. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
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
    const backoff = Math.min(FIRST_WAIT * 2 ** (attempt - 1), LONGEST_WAIT);
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

/***/ 71000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ uvIndexEnvironment),
/* harmony export */   Lz: () => (/* binding */ withoutIndex),
/* harmony export */   QZ: () => (/* binding */ parseNetrc),
/* harmony export */   it: () => (/* binding */ authorization),
/* harmony export */   po: () => (/* binding */ findLinksAddress)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/**
 * Package indexes as pip's and uv's environment variables configure them, and the credentials that go with each.
 * uv reads its own variables and uv.toml itself; pip's are translated for it.
 */



/** Which uv variable means what a pip variable means (https://docs.astral.sh/uv/reference/environment/). */
const PIP_TO_UV = [
    ['PIP_INDEX_URL', 'UV_DEFAULT_INDEX', ['UV_INDEX_URL']],
    ['PIP_EXTRA_INDEX_URL', 'UV_EXTRA_INDEX_URL', ['UV_INDEX']],
    ['PIP_FIND_LINKS', 'UV_FIND_LINKS', []],
    ['PIP_TRUSTED_HOST', 'UV_INSECURE_HOST', []],
    ['PIP_CERT', 'SSL_CERT_FILE', []],
];
/** Variables to add to uv's environment so that pip's settings apply too; uv's own variables have precedence. */
function uvIndexEnvironment(env) {
    const added = {};
    for (const [pip, uv, others] of PIP_TO_UV) {
        const value = env[pip]?.trim();
        if (!value || [uv, ...others].some(name => env[name]))
            continue;
        // pip separates with spaces; uv takes commas in this one variable.
        added[uv] =
            uv === 'UV_FIND_LINKS'
                ? value
                    .split(/\s+/)
                    .map(place => findLinksAddress(place).replaceAll(',', '%2C'))
                    .join(',')
                : value;
    }
    return added;
}
/**
 * A find-links place as uv reads it without doubt. uv takes a plain path for an address, which ends at `#` or `?` and in
 * which `%20` is a space; and it resolves a relative one from its own working folder.
 * @param place an address, or a folder, absolute or relative to the working folder of this program, or in `~`
 */
function findLinksAddress(place) {
    if (/^([a-z][a-z0-9+.-]*:\/\/|file:)/i.test(place))
        return place;
    return (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(/^~[/\\]/.test(place) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), place.slice(2)) : place).href;
}
/** Whether pip is set to use no index; uv has an option for it and no variable. */
function withoutIndex(env) {
    return /^(1|true|yes|on|y|t)$/i.test(env.PIP_NO_INDEX?.trim() ?? '');
}
/** `name=https://…` → both parts; a plain address has no name. */
function named(entry) {
    const [, name, address] = /^([A-Za-z0-9._-]+)=(.+)$/.exec(entry) ?? [];
    return name && address ? { name, address } : { address: entry };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Every index in the environment, with the credentials in its address or in `UV_INDEX_<NAME>_USERNAME`/`_PASSWORD`. */
function indexes(env) {
    const variables = [
        'UV_INDEX',
        'UV_DEFAULT_INDEX',
        'UV_INDEX_URL',
        'UV_EXTRA_INDEX_URL',
        'PIP_INDEX_URL',
        'PIP_EXTRA_INDEX_URL',
    ];
    return variables
        .flatMap(variable => (env[variable] ?? '').split(/\s+/))
        .filter(entry => entry !== '')
        .flatMap(entry => {
        const { name, address } = named(entry);
        if (!URL.canParse(address))
            return [];
        const url = new URL(address);
        const key = name?.toUpperCase().replace(/[^A-Z0-9]/g, '_');
        const username = (key && env[`UV_INDEX_${key}_USERNAME`]) ?? decoded(url.username);
        const password = (key && env[`UV_INDEX_${key}_PASSWORD`]) ?? decoded(url.password);
        const known = username !== '' || password !== '';
        return [{ origin: url.origin, ...(known && { credentials: { username, password } }) }];
    });
}
/** Logins of a `.netrc` by host; `default` and macros are ignored, as a default would go to every index. */
function parseNetrc(text) {
    const logins = new Map();
    const lines = text.replace(/^\s*macdef[^\n]*\n(?:[^\n]*\S[^\n]*(?:\n|$))*/gm, '').replace(/^\s*#.*$/gm, '');
    const words = lines.split(/\s+/).filter(word => word !== '');
    let host;
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (word === 'default')
            host = undefined;
        else if (word === 'machine') {
            host = words[++at];
        }
        else if (word === 'login' || word === 'password' || word === 'account') {
            const value = words[++at] ?? '';
            if (host === undefined || word === 'account')
                continue;
            const login = logins.get(host) ?? { username: '', password: '' };
            logins.set(host, word === 'login' ? { ...login, username: value } : { ...login, password: value });
        }
    }
    return logins;
}
/**
 * The `Authorization` header for a download, or undefined for none. Credentials of an index go to that index's own
 * origin (scheme, host and port) only, never to where its files happen to be hosted.
 */
function authorization(url, env, netrc = new Map()) {
    if (!/^https?:/i.test(url) || !URL.canParse(url))
        return undefined;
    const { origin, hostname } = new URL(url);
    const ofOrigin = indexes(env).filter(index => index.origin === origin);
    if (ofOrigin.length === 0)
        return undefined;
    const login = ofOrigin.find(index => index.credentials)?.credentials ?? netrc.get(hostname);
    return login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
}


/***/ })

};
