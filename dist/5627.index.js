export const id = 5627;
export const ids = [5627];
export const modules = {

/***/ 95627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ createDownloader)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/host/interrupt.js
var interrupt = __webpack_require__(59213);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
// EXTERNAL MODULE: ./lib/host/http/http.js
var http = __webpack_require__(64511);
;// CONCATENATED MODULE: ./lib/host/http/body.js
/** Takes in the body of an answer: into a file while hashing it, or as text. */




/** Bytes gathered before they are written. */
const WRITE_SIZE = 512 * 1024;
const corrupt = (why) => new http/* RequestFault */.ky({ kind: 'corrupt', why });
/** Bytes that the answer announces, or undefined. */
function announcedSize(message) {
    const header = message.headers['content-length'];
    return header === undefined ? undefined : Number(header);
}
/**
 * The pieces of the body; ends with an error when it is cut short.
 * @throws RequestFault
 */
async function* pieces(message) {
    const announced = announcedSize(message);
    let received = 0;
    try {
        for await (const piece of message) {
            received += piece.length;
            yield piece;
        }
    }
    catch (thrown) {
        throw (0,http/* requestFault */.UY)(thrown);
    }
    if (!message.complete || (announced !== undefined && received !== announced)) {
        throw new http/* RequestFault */.ky({
            kind: 'broken',
            why: `it ended after ${received} of ${announced ?? 'unknown'} bytes`,
        });
    }
}
/**
 * Writes the body into `file`, which must not exist, and returns its SHA-256.
 * @param onBytes told of the bytes received so far
 * @throws RequestFault `corrupt` for a web page, an empty body, a wrong size or hash, `broken` for a short one;
 * PackagingError `host/disk-full`, `host/permission`
 */
async function saveBody(message, file, expected, onBytes) {
    const { filename, size } = expected;
    const announced = announcedSize(message);
    if (size !== undefined && announced !== undefined && announced !== size) {
        throw corrupt(`${filename} must have ${size} bytes, the server announces ${announced}`);
    }
    const wantsPage = /\.html?$/i.test(filename);
    if (!wantsPage && /^\s*(text\/html|application\/xhtml)/i.test(message.headers['content-type'] ?? '')) {
        throw corrupt('the server answers with a web page in place of the file');
    }
    // 'wx' never follows a planted link.
    const writing = (work) => (0,fs_errors/* orFsError */.HQ)(`save ${filename}`, file, work);
    const handle = await writing(() => (0,promises_.open)(file, 'wx'));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let received = 0;
    let pending = [];
    let pendingSize = 0;
    const flush = async () => {
        const [batch, batchSize] = [Buffer.concat(pending, pendingSize), pendingSize];
        pending = [];
        pendingSize = 0;
        if (batchSize > 0)
            await writing(() => handle.writeFile(batch));
    };
    try {
        for await (const piece of pieces(message)) {
            if (received === 0 &&
                !wantsPage &&
                /^\s*<(!doctype\s+html|html)/i.test(piece.toString('latin1', 0, 256))) {
                throw corrupt('the server answers with a web page in place of the file');
            }
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
    if (expected.sha256 !== undefined && sha256 !== expected.sha256) {
        throw corrupt(`${filename} has the SHA-256 ${sha256} in place of ${expected.sha256}`);
    }
    return sha256;
}
/** The body as text. @throws RequestFault, also for one longer than `limit` bytes */
async function readBody(message, limit, onBytes) {
    const all = [];
    let received = 0;
    for await (const piece of pieces(message)) {
        received += piece.length;
        if (received > limit)
            throw corrupt(`it is longer than ${limit / 1024 / 1024} MiB`);
        all.push(piece);
        onBytes();
    }
    return Buffer.concat(all).toString('utf8');
}

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/log/redact.js
var redact = __webpack_require__(49246);
;// CONCATENATED MODULE: ./lib/host/http/download-errors.js


const TRY_LATER = 'Try again later, or set a mirror or proxy if this network needs one.';
/** @param attempts requests made */
function downloadError(url, fault, attempts, cause) {
    const [code, why, fix] = meaningOf(fault);
    const times = attempts === 1 ? '' : ` (${attempts} requests)`;
    return new errors/* PackagingError */.yr(code, {
        message: `Cannot download ${(0,redact/* redactUrl */.B)(url)}: ${why}${times}.`,
        fix,
        cause,
    });
}
function meaningOf(fault) {
    if (fault.kind === 'status')
        return meaningOfStatus(fault.status);
    const why = (0,redact/* redactText */.R)(fault.why);
    switch (fault.kind) {
        case 'broken':
            return ['network/unreachable', `the connection keeps breaking off: ${why}`, TRY_LATER];
        case 'unreachable':
            return [
                'network/unreachable',
                `the server cannot be reached: ${why}`,
                'Check the network, the address and the proxy variables (HTTPS_PROXY, NO_PROXY).',
            ];
        case 'timeout':
            return ['network/timeout', why, TRY_LATER];
        case 'corrupt':
            return [
                'network/corrupt',
                why,
                'Check what the address serves, and that no proxy or login page answers in its place.',
            ];
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
        return [
            'network/refused',
            'the proxy wants a password (status 407)',
            'Put user and password into HTTPS_PROXY.',
        ];
    }
    if (status === 404 || status === 410) {
        return [
            'network/refused',
            `it does not exist there (status ${status})`,
            'Check the address, version and mirror.',
        ];
    }
    if (status === 408 || status === 425 || status === 429 || status >= 500) {
        return ['network/unreachable', `the server keeps answering with status ${status}`, TRY_LATER];
    }
    return ['network/refused', `the server answers with status ${status}`, 'Check the address.'];
}

// EXTERNAL MODULE: ./lib/host/http/retry.js
var retry = __webpack_require__(79149);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/host/http/watch.js
/** Ends a request that takes too long, goes silent or is no longer wanted, and remembers which it was. */


/**
 * @param remaining milliseconds left of `limits.total`
 * @param unwanted the caller's own signal
 */
function watchRequest(limits, remaining, unwanted) {
    const controller = new AbortController();
    let fault;
    const endAfter = (milliseconds, why) => setTimeout(() => {
        fault ??= { kind: 'timeout', why };
        controller.abort();
    }, milliseconds);
    const seconds = (milliseconds) => `${milliseconds / 1000} s`;
    const total = endAfter(Math.max(0, remaining), `it took longer than ${seconds(limits.total)}`);
    const answer = endAfter(limits.answer, `it did not answer within ${seconds(limits.answer)}`);
    let idle;
    const signals = unwanted === undefined ? [interrupt/* interruption */.YW] : [interrupt/* interruption */.YW, unwanted];
    const abort = () => controller.abort();
    // One signal of a caller's may watch over many downloads; Node 20 would call eleven of them a leak.
    (0,external_node_events_.setMaxListeners)(0, ...signals);
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
            clearTimeout(total);
            clearTimeout(answer);
            clearTimeout(idle);
            for (const signal of signals)
                signal.removeEventListener('abort', abort);
        },
    };
}

;// CONCATENATED MODULE: ./lib/host/http/download.js
/**
 * The one downloader. (`tool-cache.downloadTool` takes a truncated body and a web page for the file, ignores Retry-After
 * and waits for ever on a silent server.)
 */








/** Bytes of a JSON answer: the largest index pages have a few MiB. */
const JSON_LIMIT = 64 * 1024 * 1024;
/** Downloads into `store`: a file that is there under the hash that is asked for is not downloaded again. */
function createDownloader(options) {
    const { store, limiter, random = Math.random, wait = waitFor } = options;
    /** Makes the request until it succeeds or `retryDelay` gives up. */
    async function persist({ url, limits: some }, signal, request) {
        const limits = { ...http/* LIMITS */.b1, ...some };
        const end = performance.now() + limits.total;
        for (let attempt = 1;; attempt += 1) {
            const watch = watchRequest(limits, end - performance.now(), signal);
            try {
                return await request(watch);
            }
            catch (thrown) {
                signal?.throwIfAborted();
                interrupt/* interruption */.YW.throwIfAborted();
                const fault = watch.fault() ?? (thrown instanceof http/* RequestFault */.ky ? thrown.fault : undefined);
                if (fault === undefined)
                    throw thrown;
                const delay = (0,retry/* retryDelay */.a)(fault, attempt, random(), Date.now());
                const inTime = delay !== undefined && performance.now() + delay < end;
                if (!inTime)
                    throw downloadError(url, fault, attempt, thrown);
                watch.stop();
                await wait(delay, signal);
            }
            finally {
                watch.stop();
            }
        }
    }
    async function download(request, watch) {
        const { message } = await (0,http/* get */.Jt)(request.url, request.headers ?? {}, watch.signal);
        watch.moved();
        const temporary = await store.temporary();
        const forget = (0,interrupt/* onInterrupt */.nA)('files', () => (0,promises_.rm)(temporary, { force: true }));
        try {
            const all = request.size ?? announcedSize(message);
            const sha256 = await saveBody(message, temporary, request, received => {
                watch.moved();
                request.onBytes?.(received, all);
            });
            return await store.add(temporary, sha256, request.filename);
        }
        catch (thrown) {
            message.destroy();
            await (0,promises_.rm)(temporary, { force: true });
            throw thrown;
        }
        finally {
            forget();
        }
    }
    return {
        async fetchFile(request, signal) {
            const { sha256, filename, unread = false } = request;
            const stored = sha256 && (await (unread ? store.unread : store.find)(sha256, filename));
            return stored || limiter(() => persist(request, signal, watch => download(request, watch)));
        },
        async fetchJson(request, signal) {
            return limiter(() => persist(request, signal, async (watch) => {
                const body = request.body === undefined ? undefined : JSON.stringify(request.body);
                const headers = {
                    accept: 'application/json',
                    ...(body !== undefined && { 'content-type': 'application/json' }),
                    ...request.headers,
                };
                const { message } = await (0,http/* get */.Jt)(request.url, headers, watch.signal, body);
                watch.moved();
                const text = await readBody(message, JSON_LIMIT, watch.moved).finally(() => message.destroy());
                try {
                    return JSON.parse(text);
                }
                catch (thrown) {
                    throw new http/* RequestFault */.ky({ kind: 'corrupt', why: 'the answer is not JSON' }, thrown);
                }
            }));
        },
    };
}
async function waitFor(milliseconds, signal) {
    await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => { });
    signal?.throwIfAborted();
}


/***/ }),

/***/ 64511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   UY: () => (/* binding */ requestFault),
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   ky: () => (/* binding */ RequestFault)
/* harmony export */ });
/* harmony import */ var _files_fs_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22111);
/* harmony import */ var _log_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49246);


const LIMITS = { answer: 30_000, idle: 30_000, total: 20 * 60_000 };
/** A request that failed, with what the retry decision needs. */
class RequestFault extends Error {
    fault;
    constructor(fault, cause) {
        super('why' in fault ? fault.why : `status ${fault.status}`, { cause });
        this.fault = fault;
    }
}
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 10;
/** The client's own time-out must never be the first one. */
const CLIENT_TIMEOUT = 60 * 60_000;
/** One client per protocol: a client's agent is made for the protocol of its first request. */
const clients = new Map();
function clientFor(protocol) {
    const known = clients.get(protocol);
    if (known !== undefined)
        return known;
    const made = Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(4942)]).then(__webpack_require__.bind(__webpack_require__, 44942)).then(({ HttpClient }) => new HttpClient('package-python', [], { keepAlive: true, socketTimeout: CLIENT_TIMEOUT }));
    clients.set(protocol, made);
    return made;
}
/**
 * Requests `url` and returns the answer as soon as its head is there. `signal` ends the request and the body.
 * A user name and password in the address are sent as Basic authorization. On a redirect to another origin all of
 * `headers` but Accept are left behind: any of them may be a credential.
 * @param body sent with POST, and never to where a redirect leads
 * @throws RequestFault
 */
async function get(url, headers, signal, body) {
    let from = url;
    let sent = headers;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const message = await once(from, sent, signal, body);
        const status = message.statusCode ?? 0;
        if (status === 200)
            return { url: from, message };
        // Nothing of the body is wanted, and it may be endless.
        message.destroy();
        const location = message.headers.location;
        if (!REDIRECTS.has(status) || location === undefined) {
            throw new RequestFault({ kind: 'status', status, retryAfter: message.headers['retry-after'] });
        }
        if (body !== undefined)
            throw new RequestFault({ kind: 'refused', why: 'it redirects what is sent to it' });
        const to = redirectTarget(from, location);
        if (to.origin !== new URL(from).origin)
            sent = onlyAccept(sent);
        from = to.href;
    }
    throw new RequestFault({ kind: 'refused', why: `it redirects more than ${MOST_REDIRECTS} times` });
}
function redirectTarget(from, location) {
    if (!URL.canParse(location, from)) {
        throw new RequestFault({ kind: 'refused', why: 'it redirects to something that is no address' });
    }
    const to = new URL(location, from);
    const base = new URL(from);
    const secure = to.protocol === 'https:' || (to.protocol === 'http:' && base.protocol === 'http:');
    if (secure)
        return to;
    throw new RequestFault({
        kind: 'refused',
        why: `it redirects from ${base.protocol} to ${(0,_log_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .B)(to.href)}`,
    });
}
const onlyAccept = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'));
async function once(address, headers, signal, body) {
    const url = new URL(address);
    const client = await clientFor(url.protocol);
    const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    try {
        const { message } = await client.requestRaw({
            parsedUrl: url,
            // Loaded here: TLS takes 10 ms that a run without a download need not spend.
            httpModule: await (url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19))),
            options: {
                host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
                port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
                path: url.pathname + url.search,
                method: body === undefined ? 'GET' : 'POST',
                agent: client.getAgent(address),
                signal,
                headers: {
                    'user-agent': 'package-python',
                    // A body that arrives compressed has another hash.
                    'accept-encoding': 'identity',
                    ...(login === ':' ? {} : { authorization: `Basic ${Buffer.from(login).toString('base64')}` }),
                    ...headers,
                },
            },
        }, body ?? null);
        return message;
    }
    catch (thrown) {
        throw requestFault(thrown);
    }
}
const UNREACHABLE = new Set([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENETDOWN',
]);
/** What kind of fault a thrown error of a socket or of TLS is. */
function requestFault(thrown) {
    if (thrown instanceof RequestFault)
        return thrown;
    const code = (0,_files_fs_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errnoOf */ .UQ)(thrown) ?? '';
    const why = thrown instanceof Error ? thrown.message || code : String(thrown);
    if (UNREACHABLE.has(code))
        return new RequestFault({ kind: 'unreachable', why }, thrown);
    if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/.test(code)) {
        return new RequestFault({ kind: 'refused', why: `its certificate is not trusted (${code})` }, thrown);
    }
    return new RequestFault({ kind: 'broken', why }, thrown);
}


/***/ }),

/***/ 79149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   a: () => (/* binding */ retryDelay)
/* harmony export */ });
/** Whether and when a failed request is made again. Pure. */
/** Requests made at most, counting the first. A corrupt answer may be a proxy's passing trouble, so it is asked for once more. */
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
    if (fault.kind !== 'status')
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


/***/ })

};
