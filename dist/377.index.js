export const id = 377;
export const ids = [377,966];
export const modules = {

/***/ 21377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnce: () => (/* binding */ runOnce)
});

// UNUSED EXPORTS: runPackage

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/tail.js
var tail = __webpack_require__(61126);
;// CONCATENATED MODULE: ./lib/engine/graph.js
/**
 * Steps that start as soon as what they need is there. The order in which they are added is the order people see;
 * what may overlap does, with no schedule written down anywhere.
 */


/** Lines kept of one step: a backend may print a gigabyte, and whoever opens the log looks for the end. */
const MOST_LINES = 2000;
/** Thrown inside steps that could not start because one they need failed; never shown. */
class Blocked extends Error {
    name = 'Blocked';
}
class Graph {
    #steps = [];
    #observer;
    #now;
    /** @param now milliseconds since the run began */
    constructor(observer, now) {
        this.#observer = observer;
        this.#now = now;
    }
    /** Adds a step; it runs once all of `needs` have their values. */
    add(title, section, needs, work) {
        const step = { title, section, value: this.#start(title, section, needs, work) };
        // Nobody may be waiting yet: a failure is reported by `settled`, not as an unhandled rejection.
        step.value.catch(() => { });
        this.#steps.push(step);
        return step;
    }
    async #start(title, section, needs, work) {
        const values = await Promise.all(needs.map(need => need.value)).catch(() => {
            throw new Blocked(title);
        });
        const start = this.#now();
        const said = (0,tail/* createTail */.$)(MOST_LINES);
        let count = 0;
        const say = (line) => {
            said.add(line);
            count += 1;
        };
        this.#observer.started(title);
        let failed = true;
        try {
            const value = await work(values, say);
            failed = false;
            return value;
        }
        finally {
            const left = count - MOST_LINES;
            const lines = left > 0 ? [`… ${left} earlier lines are left out`, ...said.lines()] : said.lines();
            this.#observer.ended({ name: title, section, start, end: this.#now() }, lines, failed);
        }
    }
    /** A value that is there already, for what takes steps. */
    given(value) {
        return { title: '', section: 'set-up', value: Promise.resolve(value) };
    }
    /** A value made from a step's, without being a step people see; a failure to make it is one of the run. */
    map(step, make) {
        const mapped = { ...step, value: step.value.then(make) };
        mapped.value.catch(() => { });
        this.#steps.push(mapped);
        return mapped;
    }
    /** Done when all of `steps` have ended, well or not. */
    after(steps) {
        const value = Promise.allSettled(steps.map(step => step.value)).then(() => undefined);
        return { title: '', section: 'set-up', value };
    }
    /** The value of `step`, or undefined when it failed: for work that can do without. */
    whenever(step) {
        return { ...step, value: step.value.catch(() => undefined) };
    }
    /** Waits until every step has ended, also those added meanwhile. Gives all coded failures, each once; a bug is thrown. */
    async settled() {
        let seen = 0;
        const failures = [];
        while (seen < this.#steps.length) {
            const batch = this.#steps.slice(seen);
            seen = this.#steps.length;
            const results = await Promise.allSettled(batch.map(step => step.value));
            failures.push(...results.flatMap(result => (result.status === 'rejected' ? [result.reason] : [])));
        }
        const real = [...new Set(failures)].filter(failure => !(failure instanceof Blocked));
        const bug = real.find(failure => (0,errors/* problemsOf */.GW)(failure).length === 0);
        if (bug !== undefined)
            throw bug;
        // An index that refuses the build and the dependencies alike is one thing to mend.
        const told = real.flatMap(errors/* problemsOf */.GW).map(one => [`${one.code} ${one.message}`, one]);
        return [...new Map(told.toReversed()).values()].toReversed();
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/host/fs-errors.js
var fs_errors = __webpack_require__(87059);
// EXTERNAL MODULE: ./lib/host/redact.js
var redact = __webpack_require__(7693);
;// CONCATENATED MODULE: ./lib/host/http.js


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
    const made = __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 44942)).then(({ HttpClient }) => new HttpClient('package-python', [], { keepAlive: true, socketTimeout: CLIENT_TIMEOUT }));
    clients.set(protocol, made);
    return made;
}
/**
 * Requests `url` and returns the answer as soon as its head is there. `signal` ends the request and the body.
 * A user name and password in the address are sent as Basic authorization. On a redirect to another origin all of
 * `headers` but Accept are left behind: any of them may be a credential.
 * @throws RequestFault
 */
async function get(url, headers, signal) {
    let from = url;
    let sent = headers;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const message = await once(from, sent, signal);
        const status = message.statusCode ?? 0;
        if (status === 200)
            return { url: from, message };
        // Nothing of the body is wanted, and it may be endless.
        message.destroy();
        const location = message.headers.location;
        if (!REDIRECTS.has(status) || location === undefined) {
            throw new RequestFault({ kind: 'status', status, retryAfter: message.headers['retry-after'] });
        }
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
        why: `it redirects from ${base.protocol} to ${(0,redact/* redactUrl */.B)(to.href)}`,
    });
}
const onlyAccept = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() === 'accept'));
async function once(address, headers, signal) {
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
                method: 'GET',
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
        }, null);
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
    const code = (0,fs_errors/* errnoOf */.UQ)(thrown) ?? '';
    const why = thrown instanceof Error ? thrown.message || code : String(thrown);
    if (UNREACHABLE.has(code))
        return new RequestFault({ kind: 'unreachable', why }, thrown);
    if (/CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH/.test(code)) {
        return new RequestFault({ kind: 'refused', why: `its certificate is not trusted (${code})` }, thrown);
    }
    return new RequestFault({ kind: 'broken', why }, thrown);
}

;// CONCATENATED MODULE: ./lib/host/body.js
/** Takes in the body of an answer: into a file while hashing it, or as text. */




/** Bytes gathered before they are written. */
const WRITE_SIZE = 512 * 1024;
const corrupt = (why) => new RequestFault({ kind: 'corrupt', why });
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
        throw requestFault(thrown);
    }
    if (!message.complete || (announced !== undefined && received !== announced)) {
        throw new RequestFault({
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

;// CONCATENATED MODULE: ./lib/host/download-errors.js


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

// EXTERNAL MODULE: ./lib/host/interrupt.js
var interrupt = __webpack_require__(59213);
;// CONCATENATED MODULE: ./lib/host/retry.js
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

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/host/watch.js
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

;// CONCATENATED MODULE: ./lib/host/download.js
/**
 * The one downloader. (`tool-cache.downloadTool` takes a truncated body and a web page for the file, ignores Retry-After
 * and waits for ever on a silent server.)
 */








/** Bytes of a JSON answer: the largest index pages have a few MiB. */
const JSON_LIMIT = 64 * 1024 * 1024;
function createDownloader(options) {
    const { store, limiter, random = Math.random, wait = waitFor } = options;
    /** Makes the request until it succeeds or `retryDelay` gives up. */
    async function persist({ url, limits: some }, signal, request) {
        const limits = { ...LIMITS, ...some };
        const end = performance.now() + limits.total;
        for (let attempt = 1;; attempt += 1) {
            const watch = watchRequest(limits, end - performance.now(), signal);
            try {
                return await request(watch);
            }
            catch (thrown) {
                signal?.throwIfAborted();
                interrupt/* interruption */.YW.throwIfAborted();
                const fault = watch.fault() ?? (thrown instanceof RequestFault ? thrown.fault : undefined);
                if (fault === undefined)
                    throw thrown;
                const delay = retryDelay(fault, attempt, random(), Date.now());
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
        const { message } = await get(request.url, request.headers ?? {}, watch.signal);
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
            const { sha256, filename } = request;
            const stored = sha256 === undefined ? undefined : await store.find(sha256, filename);
            return stored ?? limiter(() => persist(request, signal, watch => download(request, watch)));
        },
        async fetchJson(request, signal) {
            return limiter(() => persist(request, signal, async (watch) => {
                const headers = { accept: 'application/json', ...request.headers };
                const { message } = await get(request.url, headers, watch.signal);
                watch.moved();
                const text = await readBody(message, JSON_LIMIT, watch.moved).finally(() => message.destroy());
                try {
                    return JSON.parse(text);
                }
                catch (thrown) {
                    throw new RequestFault({ kind: 'corrupt', why: 'the answer is not JSON' }, thrown);
                }
            }));
        },
    };
}
async function waitFor(milliseconds, signal) {
    await (0,external_node_timers_promises_.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => { });
    signal?.throwIfAborted();
}

;// CONCATENATED MODULE: ./lib/host/limit.js
/** Lets at most so many pieces of work run at once, in the order they were asked for. */
function createLimiter(atOnce) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= atOnce)
            await new Promise(resolve => waiting.push(resolve));
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            // The place is handed over, not freed and taken again: nobody who comes later can slip in between.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}

// EXTERNAL MODULE: ./lib/host/staging.js
var host_staging = __webpack_require__(51851);
// EXTERNAL MODULE: ./lib/host/store.js
var host_store = __webpack_require__(14615);
;// CONCATENATED MODULE: ./lib/project/source-date.js
/** 1980-01-01 00:00 UTC: a zip file cannot hold an earlier time, and backends fail on one. */
const EARLIEST = 315_532_800;
/**
 * SOURCE_DATE_EPOCH for the build, in seconds: the environment's own when it is a number, else the time of the commit
 * that is checked out, else 1980. HEAD's time, not that of the last commit to touch the project's folder: a shallow
 * clone cannot know the latter, and the same commit must give the same bytes however it was cloned.
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
function sourceDateEpoch(env, git) {
    const given = env.SOURCE_DATE_EPOCH?.trim();
    const seconds = given && /^\d{1,12}$/.test(given) ? Number(given) : git?.commitTime;
    return Math.max(seconds ?? EARLIEST, EARLIEST);
}
/**
 * The tag this run is for: the one that a workflow was started by (GITHUB_REF), else the only one at HEAD. Several tags
 * at HEAD (a monorepo's, or `v1` beside `v1.2.3`) leave it open.
 */
function releaseTag(env, git) {
    const ref = env.GITHUB_REF;
    if (ref?.startsWith('refs/tags/'))
        return ref.slice('refs/tags/'.length);
    return git?.tags.length === 1 ? git.tags[0] : undefined;
}

// EXTERNAL MODULE: ./lib/tools/open.js + 3 modules
var tools_open = __webpack_require__(74565);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/host/folders.js
var folders = __webpack_require__(51687);
;// CONCATENATED MODULE: ./lib/host/publish.js
/** Puts finished files into the output folder: all of them or none. */







/**
 * Copies `files` (absolute paths) into `outputDir` under their own names, mode included, and returns their new paths in the
 * same order. Each is copied whole to a hidden folder inside `outputDir` first, then all are renamed into place; a file of
 * that name is replaced. When anything fails, `outputDir` is as it was before. Not flushed to the disk (fsync).
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`; `build/mismatch` for two files of one name
 */
async function publishFiles(files, outputDir) {
    refuseSameNames(files);
    const made = await (0,folders/* makeFolder */.f)(outputDir);
    let published = false;
    try {
        const hidden = await (0,fs_errors/* orFsError */.HQ)(`write into ${outputDir}`, outputDir, () => (0,promises_.mkdtemp)(external_node_path_.join(outputDir, '.package-python-')));
        const remove = () => (0,promises_.rm)(hidden, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        const forget = (0,interrupt/* onInterrupt */.nA)('files', remove);
        try {
            const moves = [];
            for (const [index, file] of files.entries()) {
                const copy = external_node_path_.join(hidden, `new-${index}`);
                await copyWhole(file, copy);
                moves.push({
                    copy,
                    final: external_node_path_.join(outputDir, external_node_path_.basename(file)),
                    earlier: external_node_path_.join(hidden, `old-${index}`),
                });
            }
            moveAll(moves);
            published = true;
            return moves.map(move => move.final);
        }
        finally {
            await remove().finally(forget);
        }
    }
    finally {
        if (!published && made !== undefined)
            await removeEmpty(outputDir, made);
    }
}
function refuseSameNames(files) {
    // Windows and macOS hold names equal that differ in case only, and what is made here goes everywhere.
    const names = files.map(file => external_node_path_.basename(file).toLowerCase());
    const twice = files.find((_, index) => names.indexOf(names[index]) !== index);
    if (twice === undefined)
        return;
    throw new errors/* PackagingError */.yr('build/mismatch', {
        message: `Two finished files have the name ${external_node_path_.basename(twice)}.`,
        fix: 'Ask for one of them only, or give them different names.',
    });
}
/** Copies by reflink where the file system can, and looks whether everything arrived: most build backends do not. */
async function copyWhole(file, copy) {
    await (0,fs_errors/* orFsError */.HQ)(`write ${external_node_path_.basename(file)}`, external_node_path_.dirname(external_node_path_.dirname(copy)), async () => {
        await (0,promises_.copyFile)(file, copy, external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL);
        const [wanted, written] = await Promise.all([(0,promises_.stat)(file), (0,promises_.stat)(copy)]);
        if (wanted.size === written.size)
            return;
        throw new errors/* PackagingError */.yr('host/disk-full', {
            message: `Only ${written.size} of ${wanted.size} bytes of ${external_node_path_.basename(file)} could be written.`,
            fix: 'Check the disk of the output folder, or choose another one.',
        });
    });
}
/** Without a pause between the renames, so that no signal handler runs while the folder holds a mix. */
function moveAll(moves) {
    const done = [];
    for (const move of moves) {
        try {
            const kept = keepEarlier(move);
            try {
                (0,external_node_fs_.renameSync)(move.copy, move.final);
            }
            catch (thrown) {
                if (kept === 'moved')
                    (0,external_node_fs_.renameSync)(move.earlier, move.final);
                throw thrown;
            }
            done.push(move);
        }
        catch (thrown) {
            for (const before of done.reverse())
                putBack(before);
            throw (0,fs_errors/* fsError */.yi)(thrown, `write ${move.final}`, move.final);
        }
    }
}
/** A second link keeps the earlier file in its place until the rename replaces it; where links cannot be had it is moved. */
function keepEarlier({ final, earlier }) {
    if ((0,external_node_fs_.lstatSync)(final, { throwIfNoEntry: false })?.isDirectory() === true) {
        throw Object.assign(new Error(`${final} is a folder`), { code: 'EISDIR' });
    }
    try {
        (0,external_node_fs_.linkSync)(final, earlier);
        return 'linked';
    }
    catch (thrown) {
        if ((0,fs_errors/* errnoOf */.UQ)(thrown) === 'ENOENT')
            return 'none';
        (0,external_node_fs_.renameSync)(final, earlier);
        return 'moved';
    }
}
function putBack({ final, earlier }) {
    try {
        (0,external_node_fs_.renameSync)(earlier, final);
    }
    catch (thrown) {
        if ((0,fs_errors/* errnoOf */.UQ)(thrown) === 'ENOENT')
            (0,external_node_fs_.rmSync)(final, { force: true });
        else
            throw thrown;
    }
}
/** Removes `folder` and its parents up to `first`, as far as they are empty. */
async function removeEmpty(folder, first) {
    for (let next = external_node_path_.resolve(folder); next.length >= external_node_path_.resolve(first).length; next = external_node_path_.dirname(next)) {
        if (!(await (0,promises_.rmdir)(next).then(() => true, () => false)))
            return;
    }
}

// EXTERNAL MODULE: ./lib/inputs/parsers.js
var parsers = __webpack_require__(3593);
// EXTERNAL MODULE: ./lib/inputs/table.js
var table = __webpack_require__(34565);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/report/format.js
var format = __webpack_require__(87703);
;// CONCATENATED MODULE: ./lib/report/checksums.js
/** `SHA256SUMS`, as `sha256sum` writes and checks it. */

/**
 * One line a file, sorted by the bytes of the names, so that the same files give the same text everywhere.
 * A name with a backslash or a line break is escaped and its line starts with a backslash (GNU coreutils manual,
 * "cksum output modes").
 */
function checksums(files) {
    return [...files]
        .sort((a, b) => (0,format/* byBytes */.bg)(a.file, b.file))
        .map(({ file, sha256 }) => {
        const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
        return `${escaped === file ? '' : '\\'}${sha256}  ${escaped}\n`;
    })
        .join('');
}

;// CONCATENATED MODULE: ./lib/report/manifest.js

/** Grows when a reader of the old form would misread the new one. */
const MANIFEST_SCHEMA = 1;
/**
 * The manifest's text. The same files, checks and tools give the same bytes: it holds no times and no paths, lists are
 * sorted, and what a passed check saw (which may hold a path) is left out.
 */
function manifest(report) {
    const { project, commit, entryPoint, pythons, platforms } = report;
    const artifacts = report.artifacts
        .map(({ format, file, size, sha256, targets, pythons: claimed }) => ({
        format,
        file,
        size,
        sha256,
        targets: [...targets],
        pythons: [...claimed],
    }))
        .sort((a, b) => (0,format/* byBytes */.bg)(a.file, b.file));
    const tools = report.tools
        .map(({ name, version }) => ({ name, version }))
        .sort((a, b) => (0,format/* byBytes */.bg)(a.name, b.name) || (0,format/* byBytes */.bg)(a.version, b.version));
    const content = {
        schema: MANIFEST_SCHEMA,
        project: project ? { name: project.name, version: project.version } : null,
        ...(commit === undefined ? {} : { commit }),
        ...(entryPoint === undefined ? {} : { entryPoint }),
        pythons: [...pythons],
        platforms: [...platforms],
        machine: report.machine,
        artifacts,
        checks: sortedChecks(report.checks),
        skipped: report.skipped.map(({ format, reason }) => ({ format, reason })),
        ...(report.stripped?.length ? { stripped: sortedStripped(report.stripped) } : {}),
        tools,
    };
    return `${JSON.stringify(content, null, 2)}\n`;
}
function sortedStripped(stripped) {
    return [...stripped]
        .sort((a, b) => (0,format/* byBytes */.bg)(a.file, b.file) || (0,format/* byBytes */.bg)(a.originalSha256, b.originalSha256))
        .map(({ file, originalSha256, sha256, saved }) => ({ file, originalSha256, sha256, saved }));
}
function sortedChecks(checks) {
    const key = (check) => [check.artifact, check.python ?? '', check.name].join('\0');
    return [...checks]
        .sort((a, b) => (0,format/* byBytes */.bg)(key(a), key(b)))
        .map(({ name, artifact, python, result, reason }) => ({
        name,
        artifact,
        ...(python === undefined ? {} : { python }),
        result,
        ...(result === 'passed' ? {} : { reason }),
    }));
}

// EXTERNAL MODULE: ./lib/project/names.js
var project_names = __webpack_require__(53669);
;// CONCATENATED MODULE: ./lib/package/names.js
/** What workflow artifacts are called (pure). @see https://github.com/actions/upload-artifact#name */


/**
 * `dist-answer-1.0.0-pex-linux-x86_64-3.11`. A run holds one workflow artifact of a name: the platform and the Pythons
 * that were asked for keep the jobs of a matrix apart, and a job that runs again finds its own.
 */
function workflowArtifactName({ prefix, name, version, format, target, pythons, }) {
    const parts = [prefix, (0,project_names/* normalizeName */.P)(name), version, format, target];
    if (pythons.length > 0)
        parts.push(pythons.join('_'));
    // GitHub refuses these characters; a version may hold `!` and `+`, which it takes.
    const whole = parts.join('-').replaceAll(/["*/:<>?\\|\r\n]/g, '_');
    if (whole.length <= LONGEST)
        return whole;
    // What is cut off is often all that tells two jobs apart.
    const digest = (0,external_node_crypto_.createHash)('sha256').update(whole).digest('hex').slice(0, 16);
    return `${whole.slice(0, LONGEST - 17)}-${digest}`;
}
/** Characters; GitHub takes 255, and its server adds some of its own. */
const LONGEST = 250;

;// CONCATENATED MODULE: ./lib/package/deliver.js
/** Puts verified files where people find them: the output folder, then workflow artifacts. */









/**
 * Writes all files or none; the manifest and checksums only when `complete`. A run with nothing to show does not even
 * make the folder.
 * @throws PackagingError `host/…`
 */
async function publish(workshop, report, complete) {
    const { outputDir } = workshop.configuration;
    const { artifacts } = report;
    if (artifacts.length === 0)
        return { artifacts, manifest: '', checksums: '' };
    const described = complete ? await describe(workshop, report) : [];
    const placed = await publishFiles([...artifacts.map(({ path: file }) => file), ...described], outputDir);
    // Those of an earlier run would describe files that have just been replaced.
    if (!complete)
        await Promise.all(DESCRIPTIONS.map(name => (0,promises_.rm)(external_node_path_.join(outputDir, name), { force: true })));
    const moved = artifacts.map((artifact, index) => ({ ...artifact, path: placed[index] ?? artifact.path }));
    const [manifestFile = '', checksumsFile = ''] = placed.slice(artifacts.length);
    return { artifacts: moved, manifest: manifestFile, checksums: checksumsFile };
}
const DESCRIPTIONS = ['manifest.json', 'SHA256SUMS'];
async function describe(workshop, report) {
    const dir = await workshop.staging.dir('described');
    const [first, second] = DESCRIPTIONS;
    const files = [
        [external_node_path_.join(dir, first), manifest(report)],
        [external_node_path_.join(dir, second), checksums(report.artifacts)],
    ];
    await Promise.all(files.map(([file, text]) => (0,promises_.writeFile)(file, text)));
    return files.map(([file]) => file);
}
/** One workflow artifact for each format and platform, all at once. @throws PackagingError(s) `upload/…` */
function declareUploads(graph, workshop, report, delivered) {
    const { options, plan, outputDir } = workshop.configuration;
    const asked = (0,parsers/* words */.aL)(options.pythonVersions)[0] === 'auto' ? [] : plan.pythons.map(parse/* formatPython */.AR);
    const { name, version } = report.project ?? { name: '', version: '' };
    return bundles(delivered.artifacts, plan.runner.name).map(({ format, target, artifacts }) => {
        const title = workflowArtifactName({
            prefix: options.artifactPrefix,
            name,
            version,
            format,
            target,
            pythons: asked,
        });
        const files = artifacts.map(artifact => artifact.path);
        const { retentionDays, compressionLevel } = options;
        const bundle = {
            name: title,
            files,
            root: outputDir,
            compressionLevel,
            ...(retentionDays !== undefined && { retentionDays }),
        };
        const step = graph.add(`upload ${title}`, 'deliver', [], async (_, say) => {
            const stored = await workshop.host.upload(bundle);
            say(`${stored.url} (${stored.digest})`);
            return { ...stored, files: artifacts.map(({ file }) => file) };
        });
        return step.value;
    });
}
/** Files for anywhere go by the platform that made and proved them, so that no two jobs claim one name. */
function bundles(artifacts, runner) {
    return table/* FORMATS */.hR.flatMap(format => {
        const targets = new Map();
        for (const artifact of artifacts.filter(one => one.format === format)) {
            const [first = 'any', ...more] = artifact.targets;
            const target = first === 'any' ? runner : more.length > 0 ? 'universal' : first;
            targets.set(target, [...(targets.get(target) ?? []), artifact]);
        }
        return [...targets].map(([target, of]) => ({ format, target, artifacts: of }));
    });
}

// EXTERNAL MODULE: ./lib/dependencies/sizes.js
var sizes = __webpack_require__(64731);
// EXTERNAL MODULE: ./lib/plan/plan.js + 3 modules
var plan_plan = __webpack_require__(72979);
// EXTERNAL MODULE: ./lib/tools/versions.js
var versions = __webpack_require__(79522);
;// CONCATENATED MODULE: ./lib/package/result.js
/** What a run came to: the files there are to deliver, what was seen of them, and the report. */




/** What there is to deliver; of a run that failed, the files whose own proofs all passed. */
async function collect(steps, { plan }, complete, uploads) {
    const application = await outcomeOf(steps.application);
    const sdist = await outcomeOf(steps.sdist);
    const wheels = await outcomeOf(steps.wheels);
    const pex = await outcomeOf(steps.pex);
    const interpreters = await outcomeOf(steps.interpreters);
    const dependencies = await outcomeOf(steps.dependencies);
    const coverage = dependencies?.coverage ?? (await outcomeOf(steps.coverage));
    const checks = (await Promise.all(steps.proofs.map(outcomeOf))).flatMap(proof => proof ?? []);
    const asked = (artifact) => plan.formats.some(format => format === artifact.format);
    const all = [...(sdist ? [sdist] : []), ...(wheels ?? []), ...(pex?.artifacts ?? [])].filter(asked);
    const proved = (artifact) => artifact.pythons.every(python => checks.some(check => check.artifact === artifact.file && check.python === python));
    const starts = pex?.start?.entryPoint.kind === 'script' ? pex.start.entryPoint.file : pex?.start?.names;
    const nothingToRun = pex !== undefined && pex.start === undefined;
    const pythons = interpreters?.map(({ python }) => python) ?? plan.pythons;
    return {
        artifacts: complete ? all : all.filter(proved),
        checks,
        ...(application && { project: { name: application.name, version: application.version } }),
        ...(starts !== undefined && { entryPoint: starts }),
        pythons: pythons.map(parse/* formatPython */.AR),
        skipped: [...plan.skipped, ...(nothingToRun ? [{ format: 'pex', reason: plan_plan/* NOTHING_TO_RUN */.O }] : [])],
        warnings: [
            ...plan.warnings,
            ...(dependencies?.warnings ?? []),
            ...(coverage && plan.formats.includes('pex') ? (0,sizes/* sizeWarnings */.RW)(coverage.sizes, uploads) : []),
        ],
        ...(coverage && { coverage }),
        ...(pex?.stripped.length && { stripped: pex.stripped }),
    };
}
/** The value of a step; undefined when there is no such step or it failed, which the graph reports. */
function outcomeOf(step) {
    return step === undefined ? Promise.resolve(undefined) : step.value.catch(() => undefined);
}
function reportOf({ configuration, reporter, now, tools }, made, failures, uploads) {
    const { plan, project } = configuration;
    return {
        ...(made.project && { project: made.project }),
        ...(project.git?.head !== undefined && { commit: project.git.head }),
        ...(made.entryPoint !== undefined && { entryPoint: made.entryPoint }),
        pythons: made.pythons,
        platforms: [...plan.platforms.map(({ name }) => name), ...plan.platformFiles],
        machine: plan.runner.name,
        artifacts: made.artifacts,
        checks: made.checks,
        timings: reporter.timings,
        uploads,
        skipped: made.skipped,
        warnings: made.warnings,
        ...(made.coverage && { coverage: made.coverage }),
        ...(made.stripped && { stripped: made.stripped }),
        ...(failures.length > 0 && { failure: failures }),
        tools: (0,versions/* toolVersions */.E)(tools),
        totalSeconds: now() / 1000,
    };
}

// EXTERNAL MODULE: ./lib/build/uv.js
var build_uv = __webpack_require__(57445);
// EXTERNAL MODULE: ./lib/interpreter/interpreters.js + 3 modules
var interpreter_interpreters = __webpack_require__(21040);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(83231);
;// CONCATENATED MODULE: ./lib/project/entry-point.js
/** Which entry point a bundle starts with (pure): the rules of the input `entry-point`. */



const IDENTIFIER = '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*';
const DOTTED = new RegExp(`^${IDENTIFIER}(?:\\.${IDENTIFIER})*$`, 'u');
const FUNCTION = new RegExp(`^(${IDENTIFIER}(?:\\.${IDENTIFIER})*):(${IDENTIFIER}(?:\\.${IDENTIFIER})*)$`, 'u');
/**
 * The entry point that `asked` means. A script's name wins over a module of the same name, since people type the name
 * of the command.
 * @param asked `auto`, `none`, `module:function`, a module or a script's name
 * @throws PackagingError `project/entry-point` listing what there is
 */
function chooseEntryPoint(asked, choices) {
    if (asked === 'none')
        return { kind: 'none' };
    if (asked === 'auto')
        return automatic(choices);
    if (asked.includes(':'))
        return functionNamed(asked, choices);
    const script = scriptNamed(asked, choices);
    if (script !== undefined)
        return script;
    if (!DOTTED.test(asked))
        throw unknown(asked, choices, `There is no script "${asked}".`);
    checkModule(asked, asked, choices);
    return { kind: 'module', module: asked };
}
/** True when `auto` has something to choose from, so that a PEX is worth making. */
function hasSomethingToRun(choices) {
    return choices.scripts.length > 0 || choices.files.length > 0 || choices.mains.length > 0;
}
/** Reads `module:function [extra, …]`; undefined when it is not one. */
function parseScript(name, reference, gui) {
    const [, target, extras] = /^\s*([^[\]]+?)\s*(?:\[([^\]]*)\])?\s*$/.exec(reference) ?? [];
    const [, module, attribute] = FUNCTION.exec(target?.replace(/\s*:\s*/, ':') ?? '') ?? [];
    if (module === undefined || attribute === undefined)
        return undefined;
    const list = (extras ?? '').split(',').map(extra => extra.trim());
    return { name, module, attribute, gui, extras: list.filter(extra => extra !== '') };
}
/** Scripts out of tables of `name → reference`; a reference that is none is left out. */
function parseScripts(console, gui) {
    const read = (table, isGui) => Object.entries(table).flatMap(([name, reference]) => parseScript(name, reference, isGui) ?? []);
    return [...read(console, false), ...read(gui, true)];
}
function automatic(choices) {
    const names = [...choices.scripts.map(script => script.name), ...choices.files];
    const [only] = names;
    if (only !== undefined && names.length === 1)
        return scriptNamed(only, choices) ?? { kind: 'none' };
    const alike = names.filter(name => choices.name !== undefined && (0,project_names/* sameName */.q)(name, choices.name));
    if (alike.length === 1 && alike[0] !== undefined)
        return scriptNamed(alike[0], choices) ?? { kind: 'none' };
    const main = choices.mains.find(name => choices.name !== undefined && (0,project_names/* sameName */.q)(name, choices.name)) ??
        (choices.mains.length === 1 ? choices.mains[0] : undefined);
    if (main !== undefined)
        return { kind: 'module', module: main };
    const message = hasSomethingToRun(choices)
        ? 'There are several entry points, none of them named like the project.'
        : 'The project has no script and no package with a __main__, so there is nothing to start.';
    throw unknown(undefined, choices, message);
}
function scriptNamed(asked, choices) {
    const script = choices.scripts.find(({ name }) => name === asked);
    if (script !== undefined) {
        const { name, module, attribute, gui, extras } = script;
        return { kind: 'function', module, attribute, script: name, gui, extras };
    }
    const file = choices.files.find(name => name === asked);
    return file === undefined ? undefined : { kind: 'script', file };
}
function functionNamed(asked, choices) {
    const [, module, attribute] = FUNCTION.exec(asked) ?? [];
    if (module === undefined || attribute === undefined) {
        throw new errors/* PackagingError */.yr('input/invalid', {
            message: `The entry point "${asked}" is not a module:function.`,
            fix: 'Write the import path, a colon and the function, such as "package.cli:main".',
        });
    }
    checkModule(asked, module, choices);
    // The same function may be a script too, whose extras and kind then count.
    const script = choices.scripts.find(each => each.module === module && each.attribute === attribute);
    const { gui = false, extras = [] } = script ?? {};
    return { kind: 'function', module, attribute, script: undefined, gui, extras };
}
function checkModule(asked, module, choices) {
    const [top = ''] = module.split('.');
    if (choices.modules === undefined || choices.modules.includes(top))
        return;
    const message = `The entry point "${asked}" is neither a script nor in a module of the project: there is no "${top}".`;
    throw unknown(asked, choices, message);
}
function unknown(asked, choices, message) {
    const scripts = [...choices.scripts.map(script => script.name), ...choices.files];
    const all = [...scripts, ...choices.mains.filter(name => !scripts.includes(name))];
    const near = asked === undefined ? undefined : (0,nearest/* nearest */.p)(asked, [...all, ...(choices.modules ?? [])]);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const fix = all.length === 0
        ? 'Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable.'
        : `Set the input "entry-point" to one of ${all.join(', ')}, to a module:function, or to "none".`;
    return new errors/* PackagingError */.yr('project/entry-point', {
        message: message + hint,
        fix,
        ...(choices.place ? { place: choices.place } : {}),
        detail: [
            ...choices.scripts.map(each => `${each.name} = ${each.module}:${each.attribute}`),
            ...choices.files.map(file => `${file} (a script file)`),
            ...choices.mains.map(name => `${name} (python -m ${name})`),
        ],
    });
}

;// CONCATENATED MODULE: ./lib/wheel/filename.js
/** Names of distribution files (pure): wheels (PEP 427, PEP 491) and sdists (PEP 625 and the older forms still in use). */


/** Undefined when the file name is not a wheel's. */
function parseWheelName(file) {
    if (!file.endsWith('.whl') || /[/\\\s\0]/.test(file))
        return undefined;
    const parts = file.slice(0, -'.whl'.length).split('-');
    if (parts.length !== 5 && parts.length !== 6)
        return undefined;
    const [distribution = '', version = ''] = parts;
    const build = parts.length === 6 ? parts[2] : undefined;
    const [pythons = '', abis = '', platforms = ''] = parts.slice(-3);
    if (!isDistribution(distribution) || (0,pep440/* parse */.qg)(version) === null)
        return undefined;
    if (build !== undefined && !/^\d[\w.]*$/.test(build))
        return undefined;
    const sets = [pythons, abis, platforms].map(set => set.split('.'));
    if (sets.flat().some(tag => !/^\w+$/.test(tag)))
        return undefined;
    const [python = [], abi = [], platform = []] = sets;
    const tags = python.flatMap(p => abi.flatMap(a => platform.map(f => `${p}-${a}-${f}`)));
    return { distribution, name: (0,project_names/* normalizeName */.P)(distribution), version, build, tags };
}
/**
 * Undefined when the file name is not an sdist's.
 * The version begins at the last `-` that leaves a valid one behind it: `my-project-1.0` is an older form, without
 * PEP 625's underscore.
 */
function parseSdistName(file) {
    const extension = ['.tar.gz', '.zip'].find(each => file.endsWith(each));
    if (extension === undefined || /[/\\\s\0]/.test(file))
        return undefined;
    const stem = file.slice(0, -extension.length);
    for (let dash = stem.lastIndexOf('-'); dash > 0; dash = stem.lastIndexOf('-', dash - 1)) {
        const distribution = stem.slice(0, dash);
        const version = stem.slice(dash + 1);
        if (!isDistribution(distribution.replaceAll('-', '_')) || (0,pep440/* parse */.qg)(version) === null)
            continue;
        return { distribution, name: (0,project_names/* normalizeName */.P)(distribution), version, extension };
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
/** True when the wheel runs on a target with these compatibility tags. */
function wheelCovers(wheel, supported) {
    return wheelRank(wheel, supported) !== undefined;
}
function isDistribution(name) {
    return /^[A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?$/.test(name);
}

// EXTERNAL MODULE: ./lib/project/ini.js
var ini = __webpack_require__(11647);
// EXTERNAL MODULE: ./lib/wheel/content-error.js
var content_error = __webpack_require__(77289);
;// CONCATENATED MODULE: ./lib/wheel/headers.js
/** The header block of METADATA, PKG-INFO and WHEEL (pure): RFC 822 as Python's `email` reads it, the body left out. */
/** Lines that begin with white space go on with the header above; the first empty line ends the block. */
function parseHeaders(text) {
    const headers = [];
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
        if (line === '')
            break;
        const last = headers.at(-1);
        if (/^[ \t]/.test(line)) {
            if (last)
                last.value += `\n${line}`;
            continue;
        }
        const colon = line.indexOf(':');
        if (colon <= 0)
            break;
        headers.push({ name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() });
    }
    const all = (name) => headers.filter(header => header.name === name.toLowerCase()).map(header => header.value);
    return { all, one: name => all(name)[0] };
}

;// CONCATENATED MODULE: ./lib/wheel/record.js
/** RECORD, a wheel's list of its own files (packaging.python.org/specifications/recording-installed-packages). */


const HASHES = (/* unused pure expression or super */ null && (['sha256', 'sha384', 'sha512']));
/** @throws PackagingError `check/content` for a line that is not `path,hash,size` */
function parseRecord(text, file) {
    const lines = text.split(/\r\n|\n/).filter(line => line !== '');
    return lines.map(line => {
        // Only the path may be quoted, which it is when it holds a comma or a quote.
        const [, quoted, plain, hash, size] = /^(?:"((?:[^"]|"")*)"|([^,"]*)),([^,]*),(\d*)$/.exec(line) ?? [];
        const path = quoted?.replaceAll('""', '"') ?? plain;
        if (path === undefined)
            throw (0,content_error/* contentError */.G)(file, `its RECORD has a line ${JSON.stringify(line)}`);
        return { path, hash: hash || undefined, size: size ? Number(size) : undefined };
    });
}
/**
 * Everything in which a wheel and its RECORD differ, as sentences; empty when they agree. Installers believe one or the
 * other, so a wheel in which they differ is another wheel for each of them.
 * @param distInfo the wheel's dist-info folder, whose RECORD and signatures are not listed with hashes
 */
async function recordProblems(zip, record, distInfo) {
    const unhashed = new Set(['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`));
    const listed = new Map(record.map(line => [line.path, line]));
    const problems = [];
    if (listed.size !== record.length)
        problems.push('RECORD lists a file twice.');
    for (const path of listed.keys()) {
        if (zip.entry(path) === undefined)
            problems.push(`RECORD lists "${path}", which is not in the wheel.`);
    }
    for (const { name, folder, size } of zip.entries) {
        if (folder || unhashed.has(name))
            continue;
        const line = listed.get(name);
        if (line === undefined)
            problems.push(`"${name}" is not listed in RECORD.`);
        else if (line.size !== undefined && line.size !== size)
            problems.push(`"${name}" is not as large as RECORD says.`);
        else
            problems.push(...(await hashProblems(zip, line)));
    }
    return problems;
}
async function hashProblems(zip, line) {
    const [algorithm = '', expected] = line.hash?.split(/=(.*)/s) ?? [];
    if (!HASHES.includes(algorithm))
        return [`"${line.path}" has no sha256 hash in RECORD.`];
    const hash = createHash(algorithm);
    for await (const chunk of zip.stream(line.path))
        hash.update(chunk);
    return hash.digest('base64url') === expected ? [] : [`"${line.path}" is not the file that RECORD names.`];
}

// EXTERNAL MODULE: ./lib/wheel/zip.js + 1 modules
var zip = __webpack_require__(35972);
;// CONCATENATED MODULE: ./lib/wheel/metadata.js
/** What a built wheel says about itself: the truth about a project, whatever pyproject.toml said before. */









/**
 * Reads a wheel's metadata without unpacking it.
 * @throws PackagingError `check/content` when it is no zip file, is unsafe, lacks its metadata, or is not what its name says
 */
function readWheel(file) {
    return (0,zip/* withZip */.o)(file, zip => wheelContent(zip));
}
/** The same of a zip that is open. */
async function wheelContent(zip) {
    const wheelName = parseWheelName((0,external_node_path_.basename)(zip.file));
    if (wheelName === undefined)
        throw (0,content_error/* contentError */.G)(zip.file, 'its name is not that of a wheel');
    const distInfo = findDistInfo(zip, wheelName);
    const [metadata, wheel, record, entryPoints] = await Promise.all([
        readText(zip, `${distInfo}/METADATA`),
        readText(zip, `${distInfo}/WHEEL`),
        readText(zip, `${distInfo}/RECORD`),
        zip.entry(`${distInfo}/entry_points.txt`) ? readText(zip, `${distInfo}/entry_points.txt`) : '',
    ]);
    const core = decodeCoreMetadata(parseHeaders(metadata), zip.file);
    if ((0,project_names/* normalizeName */.P)(core.name) !== wheelName.name) {
        throw (0,content_error/* contentError */.G)(zip.file, `its METADATA names the project "${core.name}"`);
    }
    const headers = parseHeaders(wheel);
    const roots = importRoots(zip, distInfo);
    return {
        ...core,
        wheelName,
        distInfo,
        tags: headers.all('Tag'),
        purelib: headers.one('Root-Is-Purelib')?.toLowerCase() === 'true',
        scripts: readScripts(entryPoints, zip.file),
        scriptFiles: dataFiles(zip, distInfo, 'scripts'),
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
        throw (0,content_error/* contentError */.G)(file, `its metadata has no ${name ? 'Version' : 'Name'}`);
    return {
        name,
        version,
        summary: headers.one('Summary'),
        requiresPython: headers.one('Requires-Python'),
        requiresDist: headers.all('Requires-Dist').map(line => line.replace(/\s*\n\s*/g, ' ')),
        extras: headers.all('Provides-Extra'),
        license: headers.one('License-Expression') ?? headers.one('License'),
    };
}
/** The one top-level dist-info of the wheel's own name: vendored packages bring theirs along, nested or not. */
function findDistInfo(zip, wheelName) {
    const folders = new Set(zip.entries.flatMap(({ name }) => /^([^/]+\.dist-info)(?:\/|$)/.exec(name)?.[1] ?? []));
    const own = [...folders].filter(folder => {
        const [distribution = ''] = folder.split('-');
        return (0,project_names/* normalizeName */.P)(distribution) === wheelName.name;
    });
    const [only] = own;
    if (only === undefined)
        throw (0,content_error/* contentError */.G)(zip.file, 'it has no .dist-info folder of its own');
    if (own.length > 1)
        throw (0,content_error/* contentError */.G)(zip.file, `it has several .dist-info folders: ${own.join(', ')}`);
    return only;
}
function dataFiles(zip, distInfo, scheme) {
    const prefix = `${distInfo.slice(0, -'.dist-info'.length)}.data/${scheme}/`;
    const files = zip.entries.filter(entry => !entry.folder && entry.name.startsWith(prefix));
    return files.map(entry => entry.name.slice(prefix.length)).sort();
}
/** Paths as they will lie in site-packages: `.data/purelib` and `.data/platlib` are unpacked there too. */
function importRoots(zip, distInfo) {
    const data = `${distInfo.slice(0, -'.dist-info'.length)}.data/`;
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
        const groups = (0,ini/* parseIni */.A)(text, { caseSensitive: true, delimiters: '=' });
        const table = (group) => Object.fromEntries([...(groups.get(group)?.options ?? [])].map(([name, { value }]) => [name, value]));
        return parseScripts(table('console_scripts'), table('gui_scripts'));
    }
    catch (error) {
        throw (0,content_error/* contentError */.G)(file, `its entry_points.txt cannot be read: ${error.message}`, error);
    }
}
async function readText(zip, name) {
    return (await zip.read(name)).toString('utf8');
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/wheel/archive-path.js
var archive_path = __webpack_require__(18421);
;// CONCATENATED MODULE: ./lib/wheel/tar.js
/**
 * Reads tar archives as a stream (ustar, pax and GNU long names: all that Python's `tarfile` writes). Strict: what it
 * does not know for certain it refuses, since two readers that guess differently are how files are smuggled past a check.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */

const BLOCK = 512;
/** A pax header or long name above this is an attack, not a path. */
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
/**
 * The members one after the other.
 * @param file for errors
 * @throws PackagingError `check/content` for a damaged, cut off or ambiguous archive
 */
async function* readTar(source, file) {
    const bytes = new Bytes(source, file);
    let global = new Map();
    let next = new Map();
    for (;;) {
        const header = await bytes.take(BLOCK);
        if (header.every(byte => byte === 0))
            return;
        checkSum(header, file);
        const type = header.toString('latin1', 156, 157);
        const size = number(header.subarray(124, 136), file);
        if (type === 'x' || type === 'g' || type === 'L' || type === 'K') {
            if (size > MAX_HEADER)
                throw (0,content_error/* contentError */.G)(file, 'a header in it is too large');
            const body = await bytes.take(size);
            await bytes.skip(padding(size));
            if (type === 'g')
                global = new Map([...global, ...parsePax(body, file)]);
            else if (type === 'x')
                next = new Map([...next, ...parsePax(body, file)]);
            else
                next = new Map([...next, [type === 'L' ? 'path' : 'linkpath', utf8(body, file).replace(/\0+$/, '')]]);
            continue;
        }
        const pax = new Map([...global, ...next]);
        next = new Map();
        yield* member(bytes, header, type, pax, size, file);
    }
}
async function* member(bytes, header, type, pax, headerSize, file) {
    const kind = KINDS[type];
    const name = pax.get('path') ?? headerName(header, file);
    if (kind === undefined)
        throw (0,content_error/* contentError */.G)(file, `"${name}" is of an unknown kind (${JSON.stringify(type)})`);
    if ([...pax.keys()].some(key => key.startsWith('GNU.sparse')))
        throw (0,content_error/* contentError */.G)(file, `"${name}" is sparse`);
    const size = kind === 'file' ? paxNumber(pax, 'size', file, headerSize) : 0;
    let left = size;
    yield {
        // Before ustar, a folder was a file whose name ends in a slash.
        kind: kind === 'file' && name.endsWith('/') ? 'folder' : kind,
        name,
        size,
        mode: number(header.subarray(100, 108), file) & 0o7777,
        mtime: paxNumber(pax, 'mtime', file, number(header.subarray(136, 148), file)),
        target: pax.get('linkpath') ?? tar_text(header.subarray(157, 257), file),
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
/** Takes exact amounts out of a stream of pieces. */
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
                throw (0,content_error/* contentError */.G)(this.file, 'it is cut off');
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
    async skip(length) {
        for (let left = length; left > 0;)
            left -= (await this.takeSome(left)).length;
    }
}
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}
function checkSum(header, file) {
    let sum = 8 * 0x20;
    for (const [index, byte] of header.entries())
        if (index < 148 || index >= 156)
            sum += byte;
    if (sum !== number(header.subarray(148, 156), file))
        throw (0,content_error/* contentError */.G)(file, 'a header in it is damaged');
}
/** Octal digits, or for large values GNU's base 256. */
function number(field, file) {
    if (((field[0] ?? 0) & 0x80) !== 0) {
        if (field[0] !== 0x80)
            throw (0,content_error/* contentError */.G)(file, 'a number in it is negative');
        const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
        if (!Number.isSafeInteger(value))
            throw (0,content_error/* contentError */.G)(file, 'a number in it is too large');
        return value;
    }
    const digits = field
        .toString('latin1')
        .replace(/[\0 ]+$/, '')
        .trimStart();
    if (!/^[0-7]*$/.test(digits))
        throw (0,content_error/* contentError */.G)(file, 'a number in it is damaged');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
function paxNumber(pax, key, file, otherwise) {
    const value = pax.get(key);
    if (value === undefined)
        return otherwise;
    const pattern = key === 'size' ? /^\d{1,15}$/ : /^-?\d{1,15}(?:\.\d+)?$/;
    if (!pattern.test(value))
        throw (0,content_error/* contentError */.G)(file, `a pax header in it says ${key}=${JSON.stringify(value)}`);
    return Number(value);
}
/** `LENGTH KEY=VALUE\n`, the length counting itself. */
function parsePax(body, file) {
    const pax = new Map();
    let at = 0;
    while (at < body.length) {
        const space = body.indexOf(0x20, at);
        const length = Number(body.toString('latin1', at, space === -1 ? at : space));
        const record = body.subarray(space + 1, at + length);
        const equals = record.indexOf(0x3d);
        if (!Number.isInteger(length) || length < 5 || record.at(-1) !== 0x0a || equals < 1) {
            throw (0,content_error/* contentError */.G)(file, 'a pax header in it is damaged');
        }
        pax.set(utf8(record.subarray(0, equals), file), utf8(record.subarray(equals + 1, -1), file));
        at += length;
    }
    return pax;
}
function headerName(header, file) {
    const name = tar_text(header.subarray(0, 100), file);
    const ustar = header.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = ustar ? tar_text(header.subarray(345, 500), file) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function tar_text(field, file) {
    const end = field.indexOf(0);
    return utf8(end === -1 ? field : field.subarray(0, end), file);
}
function utf8(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw (0,content_error/* contentError */.G)(file, 'a name in it is not UTF-8', error);
    }
}

;// CONCATENATED MODULE: ./lib/wheel/sdist.js
/** Reading and unpacking sdists (.tar.gz), by the rules of tarfile's `data` filter (PEP 706) or stricter. */











/** 16 MiB: more than any PKG-INFO. */
const METADATA_LIMIT = 16 * 1024 * 1024;
/** 4 GiB unpacked: above it an archive is taken for a bomb. */
const UNPACKED_LIMIT = 4 * 1024 ** 3;
/**
 * Reads an sdist's list and its PKG-INFO without unpacking it.
 * @throws PackagingError `check/content` when it is damaged, unsafe, or not what its name says
 */
async function readSdist(file) {
    const sdistName = parseSdistName((0,external_node_path_.basename)(file));
    if (sdistName?.extension !== '.tar.gz')
        throw (0,content_error/* contentError */.G)(file, 'its name is not that of an sdist (.tar.gz)');
    const files = [];
    let metadata;
    const folder = await eachMember(file, async (entry) => {
        if (entry.kind !== 'folder' && !(isMetadata(entry) && metadata !== undefined))
            files.push(entry.name);
        if (!isMetadata(entry))
            return;
        if (entry.size > METADATA_LIMIT)
            throw (0,content_error/* contentError */.G)(file, 'its PKG-INFO is too large');
        const pieces = [];
        for await (const piece of entry.content())
            pieces.push(piece);
        metadata = Buffer.concat(pieces).toString('utf8');
    });
    if (metadata === undefined)
        throw (0,content_error/* contentError */.G)(file, 'it has no PKG-INFO');
    const core = decodeCoreMetadata(parseHeaders(metadata), file);
    if ((0,project_names/* normalizeName */.P)(core.name) !== sdistName.name) {
        throw (0,content_error/* contentError */.G)(file, `its PKG-INFO names the project "${core.name}"`);
    }
    return { ...core, sdistName, folder, files };
}
/**
 * Unpacks an sdist.
 * @param into absolute path of a folder that does not exist yet or is empty
 * @returns the absolute path of the one folder in it
 * @throws PackagingError `check/content` before anything outside of `into` could be written
 */
async function extractSdist(file, into) {
    await (0,promises_.mkdir)(into, { recursive: true });
    // Links of an earlier run could lead what is written through them out of the folder.
    if ((await (0,promises_.readdir)(into)).length > 0)
        throw new Error(`${into} is not empty`);
    const links = [];
    const folder = await eachMember(file, async (entry) => {
        const path = (0,external_node_path_.join)(into, entry.name);
        if (entry.kind === 'folder') {
            await (0,promises_.mkdir)(path, { recursive: true });
            return;
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        // Links are made last, so that no file is ever written through one.
        if (entry.kind === 'symlink')
            links.push({ path, target: entry.target });
        else {
            if (isMetadata(entry))
                await (0,promises_.rm)(path, { force: true });
            await writeMember(entry, path);
        }
    });
    for (const { path, target } of links)
        await (0,promises_.symlink)(target, path);
    return (0,external_node_path_.join)(into, folder);
}
async function writeMember(entry, path) {
    // `wx`: never over something that is there.
    const handle = await (0,promises_.open)(path, 'wx');
    try {
        for await (const piece of entry.content())
            await handle.write(piece);
    }
    finally {
        await handle.close();
    }
    // PEP 706: the owner can read and write, group and others never write, no set-id bits.
    await (0,promises_.chmod)(path, entry.mode & 0o100 ? 0o755 : 0o644);
    await (0,promises_.utimes)(path, entry.mtime, entry.mtime);
}
/** Calls `visit` for every member that is safe to unpack, and gives the one top-level folder. */
async function eachMember(file, visit) {
    const gunzip = (0,external_node_zlib_.createGunzip)();
    const source = (0,external_node_fs_.createReadStream)(file);
    source.on('error', error => gunzip.destroy(error));
    const seen = new Map();
    let folder;
    let total = 0;
    try {
        for await (const entry of readTar(source.pipe(gunzip), file)) {
            const name = entry.name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
            if (name === '' || name === '.')
                continue;
            checkMember({ ...entry, name }, seen, file);
            seen.set(name, entry.kind);
            total += entry.size;
            if (total > UNPACKED_LIMIT)
                throw (0,content_error/* contentError */.G)(file, `it unpacks to more than ${UNPACKED_LIMIT} bytes`);
            const [top = ''] = name.split('/');
            folder ??= top;
            if (top !== folder)
                throw (0,content_error/* contentError */.G)(file, `it holds "${top}" beside the folder "${folder}"`);
            await visit({ ...entry, name });
        }
    }
    catch (error) {
        const { code } = error;
        if (code?.startsWith('Z_'))
            throw (0,content_error/* contentError */.G)(file, 'it is not a gzip file, or is damaged', error);
        throw error;
    }
    finally {
        source.destroy();
        gunzip.destroy();
    }
    if (folder === undefined)
        throw (0,content_error/* contentError */.G)(file, 'it is empty');
    return folder;
}
/**
 * The sdist's own PKG-INFO. hatchling and scikit-build-core write it again behind the one that an unpacked sdist brings
 * along as a source file; for every installer the last one counts.
 */
function isMetadata(entry) {
    return entry.kind === 'file' && /^[^/]+\/PKG-INFO$/.test(entry.name);
}
function checkMember(entry, seen, file) {
    const { name, kind, target } = entry;
    const bad = (0,archive_path/* badPath */.$)(name);
    if (bad)
        throw (0,content_error/* contentError */.G)(file, `the name ${JSON.stringify(name)} in it ${bad}`);
    const before = seen.get(name);
    const again = (before === 'folder' && kind === 'folder') || (before === 'file' && isMetadata(entry));
    if (before !== undefined && !again) {
        throw (0,content_error/* contentError */.G)(file, `"${name}" is in it twice`);
    }
    for (let parent = external_node_path_.posix.dirname(name); parent !== '.'; parent = external_node_path_.posix.dirname(parent)) {
        const above = seen.get(parent) ?? 'folder';
        if (above !== 'folder')
            throw (0,content_error/* contentError */.G)(file, `"${name}" lies below a file or link`);
        // So that no link can take the place of a folder that is only named as part of a path.
        seen.set(parent, 'folder');
    }
    if (kind === 'device' || kind === 'hardlink') {
        throw (0,content_error/* contentError */.G)(file, `"${name}" is a ${kind === 'device' ? 'device or pipe' : 'hard link'}`);
    }
    if (kind !== 'symlink')
        return;
    if (!staysInside(name, target))
        throw (0,content_error/* contentError */.G)(file, `the link "${name}" leads out of it, to "${target}"`);
}
/**
 * True for a relative target below the top folder. `..` may only come first, where it leaves real folders: behind
 * another name, which may be a link, it could lead anywhere (CVE-2025-4517).
 */
function staysInside(name, target) {
    const [top = ''] = name.split('/');
    if (external_node_path_.posix.isAbsolute(target) ||
        /[\\\0]/.test(target) ||
        /(?:^|\/)(?!\.\.?\/)[^/]+\/(?:.*\/)?\.\.(?:\/|$)/.test(target)) {
        return false;
    }
    return `${external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(name), target))}/`.startsWith(`${top}/`);
}

;// CONCATENATED MODULE: ./lib/compile/missing-program.js
/** Recognises, in a build's output, that a program which native code needs is not on this machine (pure). */

/** What setuptools, CMake, meson, maturin and setuptools-rust say; on Linux seen with the program taken away. */
const missing_program_KINDS = [
    {
        what: 'Rust',
        fix: 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.',
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
/** `host/tool-missing` when that is why a build failed. @param tail the last lines of its output */
function missingProgram(tail, place) {
    const text = tail.join('\n');
    for (const { what, fix, patterns } of missing_program_KINDS) {
        const match = patterns.map(pattern => pattern.exec(text)).find(found => found !== null);
        if (match === undefined || match === null)
            continue;
        const program = match[1] === undefined ? '' : ` (${match[1]} was looked for)`;
        return new errors/* PackagingError */.yr('host/tool-missing', {
            message: `To build the project, ${what} is needed, and there is none on this machine${program}.`,
            fix,
            place,
            detail: tail,
        });
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/host/process-errors.js
var process_errors = __webpack_require__(63791);
// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
;// CONCATENATED MODULE: ./lib/build/waiting.js
/**
 * Starts it; it ends when it is told, or with `runner.endAll`.
 * @param command its standard input and output are set here
 */
function startWaiting(runner, backend, command) {
    let give = () => { };
    let listener = () => { };
    const input = new Promise(resolve => {
        give = resolve;
    });
    const finished = runner.finish({ ...command, input, onLine: line => listener(line) });
    // Told by whoever needs the result; when nobody does, there is nothing to tell.
    finished.catch(() => { });
    let told = false;
    return {
        backend,
        tell(request, onLine) {
            if (told)
                return undefined;
            told = true;
            listener = onLine;
            give(request);
            return finished;
        },
    };
}

;// CONCATENATED MODULE: ./lib/build/backend.js
/** One call of a project's build backend, through `python/backend.py`. @see https://peps.python.org/pep-0517/ */







/**
 * Builds, or gives the requirements that must be installed first (then call again).
 * @throws PackagingError `build/backend-missing`, `build/backend-failed`, `host/disk-full`, `host/tool-missing` for a compiler
 */
async function callBackend(runner, call) {
    const answers = external_node_path_.join(external_node_path_.dirname(call.output), `${external_node_path_.basename(call.output)}.answer`);
    // A backend may not find traces of the hook that ran before: fork where that is safe, a second process elsewhere.
    const phases = process.platform === 'linux' ? ['both'] : ['requirements', 'build'];
    for (const phase of phases) {
        const answerFile = `${answers}.${phase}.json`;
        const finished = await runBackend(runner, call, phase, answerFile);
        // No answer, or half of one: the process ended before it could give it.
        const answer = await (0,promises_.readFile)(answerFile, 'utf8')
            .then(text => JSON.parse(text))
            .catch(() => ended(finished.code, finished.signal));
        const full = 'failed' in answer ? (0,process_errors/* diskFullError */.vB)(`build the ${call.kind}`, finished.tail) : undefined;
        if (full !== undefined)
            throw full;
        if ('missing' in answer)
            throw missing(call, answer.missing, finished.tail);
        if ('failed' in answer)
            throw failed(call, answer.failed, finished.tail);
        if ('requires' in answer && answer.requires.length > 0)
            return answer.requires;
    }
    return [];
}
/** The requests that a waiting backend can do: those of its own module, made of the project as it is installed. */
function runBackend(runner, call, phase, answer) {
    const { environment, kind, source, output, backend, backendPath, settings, installed } = call;
    const request = JSON.stringify({
        phase,
        kind,
        source,
        output,
        backend,
        backend_path: backendPath,
        settings,
        installed,
        answer,
    });
    const waiting = kind === 'wheel' && backendPath.length === 0 && environment.waiting?.backend === backend
        ? environment.waiting
        : undefined;
    const told = waiting?.tell(request, call.onLine ?? (() => { }));
    if (told !== undefined)
        return told;
    const command = backendCommand(call, `build the ${kind}`, source);
    return runner.finish({ ...command, input: request, ...(call.onLine && { onLine: call.onLine }) });
}
/**
 * An environment whose backend waits for a wheel's request, where that is safe: a backend of the project's own folder has
 * to be imported there, and elsewhere than on Linux each hook needs a process of its own.
 */
function withWaitingBackend(runner, call) {
    const { environment, backend, backendPath } = call;
    if (process.platform !== 'linux' || backendPath.length > 0)
        return environment;
    const command = backendCommand(call, 'build the wheel', environment.dir);
    const args = [...command.args, backend.split(':', 1)[0] ?? ''];
    return { ...environment, waiting: startWaiting(runner, backend, { ...command, args }) };
}
function backendCommand({ environment, toolchain, epoch }, label, cwd) {
    return {
        label,
        tool: environment.python,
        args: [(0,lib_python/* pythonScript */.w)('backend.py')],
        cwd,
        env: {
            ...toolchain.env,
            SOURCE_DATE_EPOCH: String(epoch),
            PYTHONHASHSEED: '0',
            PYTHONNOUSERSITE: '1',
            PYTHONDONTWRITEBYTECODE: '1',
            VIRTUAL_ENV: environment.dir,
            // Version tools ask git about the user's repository through a link: they must never write to it.
            GIT_OPTIONAL_LOCKS: '0',
        },
        pathFirst: [environment.bin, ...toolchain.pathFirst],
        limits: { total: 3_600_000, idle: 1_200_000 },
    };
}
function ended(code, signal) {
    const how = signal === null ? `exit status ${code}` : signal;
    return { failed: { type: '', message: `the build backend ended its process (${how})` } };
}
function missing(call, failure, tail) {
    return new errors/* PackagingError */.yr('build/backend-missing', {
        message: `The build backend '${call.backend}' cannot be imported: ${failure.type}: ${failure.message}.`,
        fix: 'Check build-backend, and that build-system.requires names the package it comes from.',
        place: call.place,
        detail: tail,
    });
}
function failed(call, failure, tail) {
    const place = failure.file === undefined
        ? call.place
        : { file: call.original(failure.file), ...(failure.line && { line: failure.line }) };
    const program = missingProgram([...tail, failure.message], call.place);
    if (program !== undefined)
        return program;
    const first = failure.message.trim().split('\n')[0] ?? '';
    // `sys.exit(1)`, with the reason on standard error, or `sys.exit('the reason')`.
    const ended = /^\d+$/.test(first) ? `exit status ${first}` : first;
    const said = failure.type === 'SystemExit' ? ended : [failure.type, first].filter(Boolean).join(': ');
    return new errors/* PackagingError */.yr('build/backend-failed', {
        message: `The build backend '${call.backend}' failed to build the ${call.kind}: ${said}${/[.!?]$/.test(said) ? '' : '.'}`,
        fix: 'The last lines of its output are below; the same error comes from `python -m build` in a clean checkout.',
        place,
        detail: tail,
    });
}

// EXTERNAL MODULE: ./lib/dependencies/uv-failure.js
var uv_failure = __webpack_require__(93605);
;// CONCATENATED MODULE: ./lib/build/environment.js
/** Isolated virtual environments, made and filled by uv. @see https://docs.astral.sh/uv/pip/environments/ */


/** Where the pieces of a virtual environment are. */
function environmentAt(dir, windows = process.platform === 'win32') {
    const bin = external_node_path_.join(dir, windows ? 'Scripts' : 'bin');
    return { dir, bin, python: external_node_path_.join(bin, windows ? 'python.exe' : 'python') };
}
/** `uv venv`: an empty environment of one interpreter. */
function createCommand(uv, python, dir) {
    return {
        label: `create an environment for ${external_node_path_.basename(python)}`,
        tool: uv.tool,
        args: ['venv', '--quiet', '--no-project', '--no-config', '--python', python, '--', dir],
        cwd: external_node_path_.dirname(dir),
        env: uv.env,
        limits: { total: 120_000 },
    };
}
/** `uv pip install` into `environment`. Requirements come after `--`, so that none can pass for an option. */
function installCommand(uv, environment, options) {
    return {
        label: options.label,
        tool: uv.tool,
        args: [
            ...['pip', 'install', '--python', environment.python, '--no-progress'],
            ...(options.findLinks ?? []).flatMap(folder => ['--find-links', folder]),
            ...(options.index === false ? ['--no-index', '--offline'] : []),
            ...(options.dependencies === false ? ['--no-deps'] : []),
            ...settingOptions(options.settings),
            '--',
            ...options.requirements,
        ],
        cwd: environment.dir,
        env: uv.env,
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
    };
}
function settingOptions(settings) {
    if (settings === undefined)
        return [];
    return Object.entries(settings.values).flatMap(([key, values]) => [values].flat().flatMap(value => ['--config-settings-package', `${settings.package}:${key}=${value}`]));
}
/** Creates an environment and installs into it. @throws PackagingError as `runner.run` */
async function createEnvironment(runner, uv, python, dir) {
    // Whoever else works in that folder may not have made it yet.
    await (0,folders/* makeFolder */.f)(external_node_path_.dirname(dir));
    await runner.run(createCommand(uv, python, dir));
    return environmentAt(dir);
}

;// CONCATENATED MODULE: ./lib/build/build.js
/** Builds one sdist or wheel in isolation. @see https://peps.python.org/pep-0517/#build-environment */







/** A fresh environment with the requirements of the build system. @throws PackagingError `build/backend-missing`, `network/…`, `host/disk-full` */
async function buildEnvironment(tools, python, dir, buildSystem, place) {
    const environment = await createEnvironment(tools.runner, tools.uv, python, dir);
    await install(tools, environment, buildSystem.requires, place);
    return environment;
}
/** Calls the backend and gives the one file that it made. @throws PackagingError `build/…` */
async function build(tools, request) {
    await (0,promises_.mkdir)(request.output, { recursive: true });
    const { backend, backendPath, requires } = request.buildSystem;
    const installed = [...requires];
    const toolchain = await tools.toolchain();
    // Asked once, told what more the hook wants; a backend that keeps asking is broken.
    for (let round = 0; round < 3; round++) {
        const more = await callBackend(tools.runner, {
            ...request,
            backend,
            backendPath,
            installed,
            toolchain,
            onLine: request.say,
        });
        if (more.length === 0)
            return onlyFile(request);
        await install(tools, request.environment, more, request.place);
        installed.push(...more);
    }
    throw new errors/* PackagingError */.yr('build/backend-failed', {
        message: `The build backend '${backend}' asks for new requirements again and again.`,
        fix: 'Its hook get_requires_for_build must give the same answer once its requirements are installed.',
        place: request.place,
    });
}
async function install(tools, environment, requirements, place) {
    if (requirements.length === 0)
        return;
    const options = {
        label: 'install the build requirements',
        requirements,
        findLinks: tools.findLinks,
    };
    const finished = await tools.runner.finish(installCommand(tools.uv, environment, options));
    if (finished.code === 0)
        return;
    const full = (0,process_errors/* diskFullError */.vB)(options.label, finished.tail);
    if (full !== undefined)
        throw full;
    const network = (0,uv_failure/* uvFailure */.YL)(finished.tail);
    if (network.code.startsWith('network/'))
        throw network;
    throw new errors/* PackagingError */.yr('build/backend-missing', {
        message: `The build requirements cannot be installed: ${requirements.join(', ')}.`,
        fix: 'Check build-system.requires, and that the package index offers them for this Python and can be reached.',
        place,
        detail: finished.tail,
    });
}
/** What the backend says it made counts for nothing: the folder is looked at. */
async function onlyFile(request) {
    const ending = request.kind === 'wheel' ? '.whl' : '.tar.gz';
    const made = (await (0,promises_.readdir)(request.output)).filter(name => name.endsWith(ending));
    const [file] = made;
    if (file !== undefined && made.length === 1)
        return external_node_path_.join(request.output, file);
    const backend = request.buildSystem.backend;
    throw new errors/* PackagingError */.yr(made.length === 0 ? 'build/nothing' : 'build/several', {
        message: made.length === 0
            ? `The build backend '${backend}' reported success but made no ${request.kind}.`
            : `The build backend '${backend}' made ${made.length} files instead of one ${request.kind}: ${made.join(', ')}.`,
        fix: 'A backend makes exactly one file a call (PEP 517): check its configuration, or report it to its maintainers.',
        place: request.place,
    });
}

// EXTERNAL MODULE: ./lib/project/pyproject.js + 2 modules
var pyproject = __webpack_require__(95152);
// EXTERNAL MODULE: ./lib/project/source-files.js
var source_files = __webpack_require__(28382);
// EXTERNAL MODULE: ./lib/target/tags.js
var target_tags = __webpack_require__(46072);
;// CONCATENATED MODULE: ./lib/package/distributions.js
/** The sdist and the wheels of one project: the wheel comes from the sdist, as it does for whoever installs it. */










/** Where in the user's files the backend is chosen. */
function backendPlace(project) {
    const file = project.pyproject?.file ?? external_node_path_.posix.join(project.path, project.setupPy ? 'setup.py' : 'setup.cfg');
    return project.places.buildBackend ?? { file, line: 1 };
}
/** Builds the sdist from a private copy of the source. @throws PackagingError `build/…` */
async function buildSdist(bench, source, environment) {
    return build(bench.tools, {
        ...shared(bench),
        kind: 'sdist',
        buildSystem: bench.project.buildSystem,
        source,
        output: external_node_path_.join(bench.dir, 'sdist'),
        environment,
    });
}
/** A fresh build environment for one interpreter. @throws PackagingError `build/backend-missing` */
function environmentFor(bench, interpreter) {
    const dir = external_node_path_.join(bench.dir, `environment-${(0,parse/* formatPython */.AR)(interpreter.python)}`);
    const { tools, project } = bench;
    const requires = project.pyproject?.hasBuildSystem
        ? project.pyproject.place(['build-system', 'requires'])
        : backendPlace(project);
    return buildEnvironment(tools, interpreter.path, dir, project.buildSystem, requires);
}
/** The same, with a backend that is imported while the sdist is made. */
async function firstEnvironment(bench, interpreter) {
    const { tools, epoch, project } = bench;
    const [environment, toolchain] = await Promise.all([environmentFor(bench, interpreter), tools.toolchain()]);
    return withWaitingBackend(tools.runner, { ...project.buildSystem, environment, toolchain, epoch });
}
/** A copy of the sdist's content for one interpreter alone. @throws PackagingError `check/content` */
function unpackFor(bench, sdist, interpreter) {
    const into = external_node_path_.join(bench.dir, `unpacked-${(0,parse/* formatPython */.AR)(interpreter.python)}`);
    return blameBackend(bench.project, () => extractSdist(sdist, into));
}
/**
 * Builds the wheel for one interpreter from its copy.
 * @throws PackagingError `build/…`; `build/mismatch` for a wheel that does not serve that interpreter
 */
async function buildWheel(bench, source, interpreter, environment) {
    const name = (0,parse/* formatPython */.AR)(interpreter.python);
    const text = await (0,source_files/* readText */.y)(source, 'pyproject.toml');
    const inSdist = text === undefined ? pyproject/* LEGACY_BUILD_SYSTEM */.d : (0,pyproject/* decodePyproject */.L)(text, 'pyproject.toml').buildSystem;
    const wheel = await build(bench.tools, {
        ...shared(bench),
        kind: 'wheel',
        buildSystem: inSdist,
        source,
        output: external_node_path_.join(bench.dir, `wheel-${name}`),
        environment,
    });
    if (uncovered(wheel, [interpreter], bench.runner).length > 0)
        throw unfit(wheel, name, bench.project);
    return wheel;
}
function unfit(wheel, python, project) {
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `${external_node_path_.basename(wheel)} was built with Python ${python}, but its name says that it does not run there.`,
        fix: 'Check the tags that the build backend is told to give the wheel (python-tag, plat-name, py-limited-api).',
        place: backendPlace(project),
    });
}
/** What the backend just made lies in a folder that will be gone: the reader is sent to where the backend is chosen. */
async function blameBackend(project, read) {
    try {
        return await read();
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* PackagingError */.yr) || thrown.code !== 'check/content')
            throw thrown;
        throw new errors/* PackagingError */.yr('check/content', {
            message: thrown.message,
            fix: 'Check the configuration of the build backend; when it stays so, tell its maintainers.',
            place: backendPlace(project),
            detail: thrown.detail,
            cause: thrown,
        });
    }
}
function shared(bench) {
    const { project, settings, epoch, say } = bench;
    return {
        settings,
        epoch,
        say,
        place: backendPlace(project),
        original: relative => external_node_path_.posix.join(project.path, relative),
    };
}
/** Interpreters of this machine that a wheel of this name does not run on. */
function uncovered(wheel, interpreters, runner) {
    const name = parseWheelName(external_node_path_.basename(wheel));
    if (name === undefined)
        throw misnamed(wheel);
    return interpreters.filter(({ python, platform }) => {
        // A backend tags for the machine it is on, which is newer than the floor.
        const floor = runner.os === 'macos' ? NEWEST_MACOS : (platform.libcVersion ?? runner.floor);
        return !wheelCovers(name, (0,target_tags/* compatibilityTags */.Y)({ python, platform: { ...runner, floor } }));
    });
}
/** Later than any macOS there is, so that every wheel made here counts. */
const NEWEST_MACOS = '30.0';
function misnamed(wheel) {
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `The build backend made ${external_node_path_.basename(wheel)}, which is no wheel's name (PEP 427).`,
        fix: 'A wheel is called name-version-python-abi-platform.whl: check what the build backend is told to call it.',
    });
}

// EXTERNAL MODULE: ./lib/package/requirements.js + 1 modules
var package_requirements = __webpack_require__(24920);
;// CONCATENATED MODULE: ./lib/package/application.js
/** The application as its built wheel describes it: the truth about names, versions, scripts and requirements. */









/**
 * Reads the first wheel; sdist, wheels and static metadata must agree on name and version.
 * @throws PackagingError `build/mismatch`, `check/content`, `input/invalid` for extras that the project does not have
 */
async function describeApplication(workshop, sdist, wheels) {
    const { project, options } = workshop.configuration;
    const [source, ...contents] = await blameBackend(project, () => Promise.all([readSdist(sdist.path), ...wheels.map(wheel => readWheel(wheel.path))]));
    const [content] = contents;
    if (content === undefined)
        throw new Error('an application without a wheel');
    const { name, version } = content;
    checkVersion(project, version, wheels[0]?.file ?? '');
    for (const [index, other] of [source, ...contents].entries()) {
        agree(project, { name, version }, other, index === 0 ? sdist.file : (wheels[index - 1]?.file ?? ''));
    }
    (0,package_requirements/* checkExtras */.Af)(options.extras, content.extras, project);
    const { scripts, scriptFiles: files, mains, modules } = content;
    const place = project.places.scripts;
    return {
        name,
        version,
        content,
        wheel: wheels[0]?.path ?? '',
        choices: { name, scripts, files, mains, modules, ...(place && { place }) },
    };
}
/** What is stated in pyproject.toml no backend may change (PEP 621), and the file's name must say it too. */
function checkVersion(project, version, wheel) {
    const stated = project.pyproject?.project?.version;
    const named = parseWheelName(wheel)?.version;
    const wrong = stated !== undefined && !sameVersion(stated, version)
        ? `has version ${version}, but pyproject.toml says ${stated}`
        : named !== undefined && !sameVersion(named, version)
            ? `is named for version ${named}, but its metadata says ${version}`
            : undefined;
    if (wrong === undefined)
        return;
    throw new errors/* PackagingError */.yr('build/mismatch', {
        message: `${wheel} ${wrong}.`,
        fix: 'Make pyproject.toml and what the build backend computes agree, or declare the version as dynamic.',
        ...(project.places.version && { place: project.places.version }),
    });
}
/** `1.0-beta` is `1.0b0`. @see https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function sameVersion(one, other) {
    return (0,pep440/* valid */.rZ)(one) !== null && (0,pep440/* valid */.rZ)(other) !== null ? (0,pep440.eq)(one, other) : one === other;
}
function agree(project, first, other, file) {
    const stated = project.name ?? first.name;
    const wrong = (0,project_names/* normalizeName */.P)(other.name) !== (0,project_names/* normalizeName */.P)(stated)
        ? `is of '${other.name}', not of '${stated}'`
        : other.version !== first.version
            ? `has version ${other.version}, but the wheel has ${first.version}`
            : undefined;
    if (wrong === undefined)
        return;
    throw new errors/* PackagingError */.yr('build/mismatch', {
        message: `${file} ${wrong}.`,
        fix: 'Make pyproject.toml and what the build backend computes agree; a version from git needs its tags in the checkout.',
        ...(project.places.name && { place: project.places.name }),
    });
}
/** The entry point, or undefined when `auto` finds nothing to run. @throws PackagingError `project/entry-point` */
function chooseStart(workshop, application) {
    const { options, plan } = workshop.configuration;
    if (plan.pexIfRunnable && !hasSomethingToRun(application.choices))
        return undefined;
    const entryPoint = chooseEntryPoint(options.entryPoint, application.choices);
    switch (entryPoint.kind) {
        case 'function':
            return { entryPoint, names: `${entryPoint.module}:${entryPoint.attribute}` };
        case 'module':
            return { entryPoint, names: entryPoint.module };
        default:
            return { entryPoint, names: undefined };
    }
}
/** What the proofs run: the entry point where one can be chosen, else an import; a library is no failure. */
function subjectOf(workshop, application) {
    const { choices, content } = application;
    const { entryPoint: asked } = workshop.configuration.options;
    const subject = (entryPoint) => ({
        entryPoint,
        gui: entryPoint.kind === 'function' && entryPoint.gui,
        modules: content.modules,
    });
    if (!hasSomethingToRun(choices))
        return subject({ kind: 'none' });
    try {
        return subject(chooseEntryPoint(asked, choices));
    }
    catch (error) {
        // Several scripts and none to prefer: only a PEX has to choose one.
        if (error instanceof errors/* PackagingError */.yr)
            return subject({ kind: 'none' });
        throw error;
    }
}
/** `name[extra]==version`: the application for tools that install. */
function requirementOf(workshop, application, entryPoint) {
    const scriptExtras = entryPoint?.kind === 'function' ? entryPoint.extras : [];
    const extras = [...new Set([...workshop.configuration.options.extras, ...scriptExtras].map(project_names/* normalizeName */.P))];
    return `${application.name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}==${application.version}`;
}

// EXTERNAL MODULE: ./lib/package/dependencies.js + 1 modules
var package_dependencies = __webpack_require__(69600);
// EXTERNAL MODULE: ./lib/host/place.js
var place = __webpack_require__(32337);
// EXTERNAL MODULE: ./lib/host/query.js
var query = __webpack_require__(48190);
// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
;// CONCATENATED MODULE: ./lib/project/git-copy.js
/**
 * A repository of its own for the private copy, so that tools which ask git for the version or the files
 * (setuptools-scm, hatch-vcs, pbr, versioneer, …) get the answers they would get in the original, and nothing they do
 * can write to it: HEAD, refs and the index are copied, and the objects are borrowed through `objects/info/alternates`
 * (gitrepository-layout(5)). A `gitdir:` link or a linked working tree would share refs, objects and often the index.
 */




/** Makes `<root>/.git` in the copy of `git`'s working tree, and the same for the submodules that are checked out. */
async function copyRepository(git, root, query) {
    const to = (0,external_node_path_.join)(root, '.git');
    await (0,promises_.mkdir)((0,external_node_path_.join)(to, 'objects', 'info'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(to, 'refs'), { recursive: true });
    const own = (await (0,promises_.readdir)(git.gitDir)).filter(name => name === 'HEAD' || name === 'index' || name.startsWith('sharedindex.'));
    const shared = ['packed-refs', 'refs', 'shallow', 'reftable'];
    await Promise.all([
        ...own.map(name => (0,promises_.cp)((0,external_node_path_.join)(git.gitDir, name), (0,external_node_path_.join)(to, name))),
        ...shared.map(name => copyIfThere((0,external_node_path_.join)(git.commonDir, name), (0,external_node_path_.join)(to, name))),
        copyIfThere((0,external_node_path_.join)(git.commonDir, 'info'), (0,external_node_path_.join)(to, 'info')),
        (0,promises_.writeFile)((0,external_node_path_.join)(to, 'objects', 'info', 'alternates'), `${alternate((0,external_node_path_.join)(git.commonDir, 'objects'))}\n`),
        copySettings(git, (0,external_node_path_.join)(to, 'config'), query),
    ]);
    // Where HEAD, refs/bisect and sparse-checkout belong to a linked working tree, its own ones win over the main one's.
    if (git.gitDir !== git.commonDir) {
        await Promise.all(['refs', 'info', 'reftable'].map(name => copyIfThere((0,external_node_path_.join)(git.gitDir, name), (0,external_node_path_.join)(to, name))));
    }
    for (const path of git.submodules) {
        if (!(await (0,paths/* exists */.t2)((0,external_node_path_.join)(git.root, path, '.git'))) || !(await (0,paths/* exists */.t2)((0,external_node_path_.join)(root, path))))
            continue;
        const submodule = await (0,project_git/* readGit */.l)((0,external_node_path_.join)(git.root, path), git.tool, query);
        if (submodule)
            await copyRepository(submodule, (0,external_node_path_.join)(root, path), query);
    }
    // Inode numbers and change times differ in a copy. Without this, `git diff-index` calls every file changed.
    await query(git.tool, [...(0,project_git/* gitOptions */.h)(root), 'update-index', '-q', '--refresh'], root);
}
/** The absolute path of an object folder as a line of `alternates`; C-quoted where a plain line would be misread. */
function alternate(folder) {
    const path = folder.replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
    return /[\n"\\]|^#/.test(path) ? JSON.stringify(path) : path;
}
async function copyIfThere(from, to) {
    if (await (0,paths/* exists */.t2)(from))
        await (0,promises_.cp)(from, to, { recursive: true, force: true });
}
/**
 * Settings that carry credentials (actions/checkout leaves the job's token in `http.<host>.extraheader`), start programs
 * or point at the original. Filters stay: without them git cannot tell whether a Git LFS file was changed.
 */
const LEFT_OUT = /^(?:http|credential|include|includeif|url|alias|gc|maintenance|submodule|extensions\.worktreeconfig|core\.(?:worktree|bare|hookspath|fsmonitor|sshcommand|askpass|editor|pager))(?:\.|$)/i;
async function copySettings(git, to, query) {
    const args = [...(0,project_git/* gitOptions */.h)(git.root), 'config', '--list', '--null', '--show-scope'];
    const { code, stdout } = await query(git.tool, args, git.root);
    const words = code === 0 ? stdout.split('\0') : [];
    const lines = [];
    // The scope, then the setting; `worktree` is where sparse checkouts keep theirs.
    for (let at = 0; at + 1 < words.length; at += 2) {
        if (words[at] === 'local' || words[at] === 'worktree')
            lines.push(...settingLines(words[at + 1] ?? ''));
    }
    await (0,promises_.writeFile)(to, `${lines.join('\n')}\n`, { mode: 0o600 });
}
/** `key`, a line end and the value, as `git config --list --null` gives them; a key alone means true. */
function settingLines(setting) {
    const end = setting.indexOf('\n');
    const key = end === -1 ? setting : setting.slice(0, end);
    if (LEFT_OUT.test(key))
        return [];
    const value = end === -1 ? 'true' : setting.slice(end + 1);
    const first = key.indexOf('.');
    const last = key.lastIndexOf('.');
    const sub = first === last ? '' : ` ${quote(key.slice(first + 1, last))}`;
    return [`[${key.slice(0, first)}${sub}]`, `\t${key.slice(last + 1)} = ${quote(withoutPassword(value))}`];
}
/** https://user:password@host/… without the part before the @. */
function withoutPassword(value) {
    return value.replace(/^(https?:\/\/)[^/@\s]*@/i, '$1');
}
/** Git's own quoting: `"`, `\`, line end and tab escaped. */
function quote(value) {
    const escaped = value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
    return `"${escaped}"`;
}

;// CONCATENATED MODULE: ./lib/project/litter.js
/** Which folders and files beside the source are leavings of tools, and must not reach a build (pure). */
const FOLDERS = new Set([
    '__pycache__',
    '.eggs',
    '.tox',
    '.nox',
    '.mypy_cache',
    '.pytest_cache',
    '.ruff_cache',
    'node_modules',
]);
/**
 * True for a folder no build may see, judged by its name and what is directly in it. What git tracks inside of it is
 * copied all the same; that is the caller's to know.
 * @param unpackedSdist an sdist's `*.egg-info` is not litter: its SOURCES.txt says which data files belong to the
 * packages, which setuptools-scm and pbr cannot ask git for outside a repository
 */
function isLitterFolder(name, children, unpackedSdist) {
    if (FOLDERS.has(name) || children.includes('pyvenv.cfg'))
        return true;
    if (name.endsWith('.egg-info'))
        return !unpackedSdist && children.includes('PKG-INFO');
    return name === 'build' && isSetuptoolsOutput(children);
}
/** True for compiled bytecode outside `__pycache__`. */
function isLitterFile(name) {
    return name.endsWith('.pyc');
}
/** `build/lib`, `build/lib.linux-x86_64-…`, `build/bdist.…`, `build/temp.…`; a package called `build` is none. */
function isSetuptoolsOutput(children) {
    if (children.includes('__init__.py'))
        return false;
    return children.some(child => /^(?:lib|(?:lib|bdist|temp)\..+)$/.test(child));
}

;// CONCATENATED MODULE: ./lib/project/source-walk.js





/**
 * Walks `root` without following links.
 * @throws PackagingError `project/symlink`, naming every link that leaves the root (backends would pack what is there:
 * three of six were seen to)
 */
async function listSource(options) {
    const walk = new Walk(options);
    await walk.folder('', false);
    walk.throwEscapes();
    return {
        folders: walk.folders.sort(),
        files: walk.files.sort(),
        links: new Map([...walk.links].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
}
class Walk {
    folders = [];
    files = [];
    links = new Map();
    escapes = [];
    options;
    exclude;
    /** Folders with something tracked in them. */
    trackedFolders = new Set();
    constructor(options) {
        this.options = options;
        this.exclude = new Set(options.exclude.map(path => (0,paths/* slashed */.df)((0,external_node_path_.relative)(options.root, path))));
        for (const path of options.tracked) {
            for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
                const folder = path.slice(0, at);
                if (this.trackedFolders.has(folder))
                    break;
                this.trackedFolders.add(folder);
            }
        }
    }
    /** @param litter inside a folder of which only tracked files are source */
    async folder(path, litter) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(this.options.root, path), { withFileTypes: true });
        const name = path.slice(path.lastIndexOf('/') + 1);
        const names = entries.map(entry => entry.name);
        const isLitter = litter ||
            (path !== '' && (this.exclude.has(path) || isLitterFolder(name, names, this.options.unpackedSdist)));
        if (isLitter && !this.trackedFolders.has(path))
            return;
        if (path !== '')
            this.folders.push(path);
        await Promise.all(entries.map(entry => this.entry(path === '' ? '' : `${path}/`, entry, isLitter)));
    }
    async entry(prefix, entry, litter) {
        const path = prefix + entry.name;
        // A repository's own data; the copy gets its own (git-copy.ts).
        if (entry.name === '.git')
            return;
        if (entry.isDirectory())
            return this.folder(path, litter);
        if (!this.options.tracked.has(path) && (litter || isLitterFile(entry.name)))
            return;
        if (entry.isSymbolicLink())
            return this.link(path);
        // Sockets, pipes and devices are no source, and reading a pipe would wait for ever.
        if (entry.isFile())
            this.files.push(path);
    }
    async link(path) {
        const { root, tracked } = this.options;
        const at = (0,external_node_path_.join)(root, path);
        const target = await (0,promises_.readlink)(at);
        const lexical = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(at), target);
        // A broken link has no real path, and may stay as broken as it is.
        const real = await (0,promises_.realpath)(at).catch(() => lexical);
        if (!(0,paths/* isInside */.FK)(root, real) || !((0,external_node_path_.isAbsolute)(target) || source_walk_staysInside(path, target))) {
            if (!this.isForeign(path))
                this.escapes.push({ path, target });
            return;
        }
        // An absolute link would lead from the copy into the original; a tracked one stays, or git would call it changed.
        const inside = (0,external_node_path_.isAbsolute)(target) && !tracked.has(path);
        this.links.set(path, inside ? (0,external_node_path_.relative)((0,external_node_path_.dirname)(at), real) || '.' : target);
    }
    /** Outside the project and ignored by git (`bazel-out`, a Nix `result`): of no use to the build and no one's mistake. */
    isForeign(path) {
        const { root, project, ignored } = this.options;
        if ((0,paths/* isInside */.FK)(project, (0,external_node_path_.join)(root, path)))
            return false;
        return ignored.some(entry => entry === path || (entry.endsWith('/') && path.startsWith(entry)));
    }
    throwEscapes() {
        const [first] = this.escapes.sort((a, b) => (a.path < b.path ? -1 : 1));
        if (first === undefined)
            return;
        const lines = this.escapes.map(({ path, target }) => `${path} -> "${target}"`);
        const links = lines.length === 1 ? 'A symbolic link points' : `${lines.length} symbolic links point`;
        throw new errors/* PackagingError */.yr('project/symlink', {
            message: `${links} outside of ${this.options.root}: ${lines.join(', ')}.`,
            fix: 'Replace each by the file or folder itself, or remove it: what it points at is not part of the project.',
            place: { file: (0,external_node_path_.join)(this.options.root, first.path) },
            detail: lines,
        });
    }
}
/** True when following `target` from the link `path` never steps above the root, not even to come back by its name. */
function source_walk_staysInside(path, target) {
    let depth = path.split('/').length - 1;
    for (const part of target.split(external_node_path_.sep)) {
        if (part === '..')
            depth--;
        else if (part !== '' && part !== '.')
            depth++;
        if (depth < 0)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/project/copy.js
/** A private copy of the source for one build: backends litter their tree, and builds side by side break each other. */








/** Enough to keep the disk busy; libuv has four threads. */
const PARALLEL = 32;
/**
 * What a copy of `project` is made of, and the folder that its paths are relative to.
 * @throws PackagingError `project/symlink`, `host/…`
 */
async function sourceOf(project, git, exclude) {
    const root = git?.root ?? project;
    const list = await listSource({
        root,
        project,
        tracked: new Set(git?.tracked),
        ignored: git?.ignored ?? [],
        exclude,
        unpackedSdist: git === undefined && (await (0,paths/* isFile */.fo)((0,external_node_path_.join)(project, 'PKG-INFO'))),
    }).catch(error => {
        throw (0,fs_errors/* fsError */.yi)(error, 'read the source', root);
    });
    return { root, list };
}
/**
 * Copies tracked, untracked and ignored files, but no litter (see litter.ts); permissions and times are kept, links
 * stay links. With git, the copy is a repository too, in which git answers as in the original (see git-copy.ts).
 * @throws PackagingError `project/symlink`, `host/disk-full`, `host/permission`
 */
async function copySource(options) {
    const { project, git, into } = options;
    const { root: from, list } = await sourceOf(project, git, [...options.exclude, into]);
    try {
        await (0,promises_.mkdir)(into, { recursive: true });
        for (const folder of list.folders)
            await (0,promises_.mkdir)((0,external_node_path_.join)(into, folder));
        await inParallel(list.files, async (path) => {
            const file = (0,external_node_path_.join)(from, path);
            await copyOne(file, (0,external_node_path_.join)(into, path)).catch(error => {
                throw copyError(error, file);
            });
        });
        await inParallel([...list.links], async ([path, target]) => {
            await (0,promises_.symlink)(target, (0,external_node_path_.join)(into, path));
            const { atime, mtime } = await (0,promises_.lstat)((0,external_node_path_.join)(from, path));
            await (0,promises_.lutimes)((0,external_node_path_.join)(into, path), atime, mtime);
        });
        if (git)
            await copyRepository(git, into, options.query);
        // Last and innermost first: a folder's time changes whenever something is put into it.
        for (const folder of [...list.folders].reverse())
            await copyFolderMeta((0,external_node_path_.join)(from, folder), (0,external_node_path_.join)(into, folder));
    }
    catch (error) {
        throw (0,fs_errors/* fsError */.yi)(error, 'copy the source', into);
    }
    return {
        root: into,
        project: (0,external_node_path_.join)(into, (0,external_node_path_.relative)(from, project)),
        files: [...list.files, ...list.links.keys()].sort(),
    };
}
async function copyOne(from, to) {
    // A reflink where the file system has them (btrfs, xfs, APFS): nothing is copied until somebody writes.
    const [found] = await Promise.all([(0,promises_.stat)(from), (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_FICLONE)]);
    // A read-only source file must stay removable and writable in the copy: setup.cfg is rewritten by setuptools' sdist.
    if ((found.mode & 0o200) === 0)
        await (0,promises_.chmod)(to, found.mode | 0o200);
    await (0,promises_.utimes)(to, found.atime, found.mtime);
}
/** Node reads what is not UTF-8 in a name as U+FFFD, and then finds no file of that name. */
function copyError(error, file) {
    if ((0,fs_errors/* errnoOf */.UQ)(error) !== 'ENOENT' || !file.includes('\ufffd'))
        return (0,fs_errors/* fsError */.yi)(error, `copy ${file}`, file);
    return new errors/* PackagingError */.yr('host/unusable', {
        message: `Cannot copy ${file}: its name is not UTF-8.`,
        fix: 'Rename the file.',
        place: { file },
        cause: error,
    });
}
async function copyFolderMeta(from, to) {
    const { mode, atime, mtime } = await (0,promises_.stat)(from);
    await (0,promises_.chmod)(to, mode | 0o700);
    await (0,promises_.utimes)(to, atime, mtime);
}
async function inParallel(items, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await Promise.all(Array.from({ length: PARALLEL }, worker));
}

;// CONCATENATED MODULE: ./lib/package/sources.js
/** Private copies of the source, and the benches that build from them. */





/** A fresh copy of `project` for the builds that share `name`. @throws PackagingError `project/symlink`, `host/…` */
async function copyOf(workshop, project, name) {
    const dir = await workshop.staging.dir(name);
    const copy = await copySource({
        project: project.dir,
        git: project.git,
        into: external_node_path_.join(dir, 'source'),
        exclude: [workshop.configuration.outputDir],
        query: query/* query */.P,
    });
    // maturin refuses to write over the PKG-INFO of an unpacked sdist; other backends read their version from it.
    if (project.buildSystem.backend === 'maturin')
        await (0,promises_.rm)(external_node_path_.join(copy.project, 'PKG-INFO'), { force: true });
    return copy;
}
/** Settings go to the application's own backend only; a local project has its own ideas of them. */
function benchOf(workshop, project, uv, findLinks, name, say) {
    const { configuration, runner, staging, host } = workshop;
    return {
        tools: { runner, uv, findLinks, toolchain: workshop.toolchain },
        project,
        dir: external_node_path_.join(staging.root, name),
        runner: configuration.plan.runner,
        settings: project === configuration.project ? configuration.options.configSettings : {},
        epoch: sourceDateEpoch(host.env, project.git),
        say,
    };
}

;// CONCATENATED MODULE: ./lib/compile/signals.js
/**
 * Whether a source looks as if its wheels differ from Python to Python. It decides only how many builds begin at once,
 * never what is built: that is read from the wheels.
 */


const NATIVE = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu|m|mm)$|^(?:Cargo\.toml|meson\.build|CMakeLists\.txt)$/i;
const SETTINGS = /^(?:pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|meson\.build|CMakeLists\.txt)$/;
const BACKENDS = /\b(?:cffi|cython|maturin|setuptools[-_]rust|scikit[-_]build|meson-?python|pybind11|nanobind)\b/i;
const STABLE_ABI = /\babi3|limited[-_]api|py-api|stable[-_ ]abi|SABIModule/i;
/** @param settings the text of the files that `SETTINGS` names (pure) */
function outlook(names, settings) {
    if (!names.some(name => NATIVE.test(name)) && !BACKENDS.test(settings))
        return 'pure';
    return STABLE_ABI.test(settings) ? 'stable-abi' : 'per-python';
}
/** Reads an unpacked sdist. */
async function outlookOf(source) {
    const entries = await (0,promises_.readdir)(source, { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile());
    const settings = await Promise.all(files
        .filter(({ name }) => SETTINGS.test(name))
        .map(({ parentPath, name }) => (0,promises_.readFile)(external_node_path_.join(parentPath, name), 'utf8')));
    return outlook(files.map(({ name }) => name), settings.join('\n'));
}

// EXTERNAL MODULE: ./lib/target/floors.js
var floors = __webpack_require__(70);
;// CONCATENATED MODULE: ./lib/repair/commands.js

/** PEP 600 names any glibc, but auditwheel knows these, for which it has a list of what every such system offers. */
const MANYLINUX = [
    ...[
        '2.5',
        '2.12',
        '2.17',
        '2.24',
        '2.26',
        '2.27',
        '2.28',
        '2.31',
        '2.34',
        '2.35',
        '2.36',
        '2.37',
        '2.38',
        '2.39',
    ],
    ...['2.40', '2.41'],
];
const MUSLLINUX = ['1.1', '1.2'];
const LINUX_ARCH = { x86: 'i686' };
const APPLE_ARCH = { aarch64: 'arm64' };
/**
 * The newest platform tag of auditwheel's that does not exceed the floor, as `manylinux_2_28_x86_64`; undefined when
 * there is none. @see https://github.com/pypa/auditwheel
 */
function auditwheelPlatform({ libc, arch, floor }) {
    const known = libc === 'musl' ? MUSLLINUX : MANYLINUX;
    const version = known.filter(one => (0,floors/* compareVersions */.Zy)(one, floor) <= 0).at(-1);
    const family = libc === 'musl' ? 'musllinux' : 'manylinux';
    return version && `${family}_${version.replace('.', '_')}_${LINUX_ARCH[arch] ?? arch}`;
}
/** `auditwheel show`: which platform tag a wheel is fit for. */
function showCall(wheel) {
    return { tool: 'auditwheel', module: 'auditwheel', args: ['show', '--json', wheel], env: {} };
}
/**
 * Copies the libraries that a wheel needs into it and marks it for the floor.
 * @param output an empty folder
 * @param epoch seconds since 1970 for every time stamp in the new wheel; all three tools read SOURCE_DATE_EPOCH
 */
function repairCall(platform, wheel, output, epoch) {
    const dated = { SOURCE_DATE_EPOCH: String(epoch) };
    if (platform.os === 'windows')
        return {
            tool: 'delvewheel',
            module: 'delvewheel',
            args: ['repair', '--wheel-dir', output, wheel],
            env: dated,
        };
    if (platform.os === 'macos')
        return {
            tool: 'delocate',
            module: 'delocate.cmd.delocate_wheel',
            args: ['--require-archs', APPLE_ARCH[platform.arch] ?? platform.arch, '--wheel-dir', output, wheel],
            env: { ...dated, MACOSX_DEPLOYMENT_TARGET: platform.floor },
        };
    const plat = auditwheelPlatform(platform);
    return plat === undefined
        ? undefined
        : {
            tool: 'auditwheel',
            module: 'auditwheel',
            args: ['repair', '--plat', plat, '--wheel-dir', output, wheel],
            env: dated,
        };
}

;// CONCATENATED MODULE: ./lib/repair/findings.js
/** What a wheel needs of a system, and the one error when that is more than the floor offers (pure). */


const SHOWN = 20;
/** All unfit wheels of a project in one error: they are built from the same source and fail for the same reason. */
function floorError(unfit, context) {
    const { platform } = context;
    const [first] = unfit;
    const worst = first && hardest(first.tooNew);
    const others = unfit.length > 1 ? ` (and ${unfit.length - 1} more of its wheels)` : '';
    const why = worst === undefined ? '' : `: it needs ${symbolText(worst)}`;
    const detail = unfit.flatMap(({ wheel, tooNew }) => [wheel, ...tooNew.map(one => `  ${symbolText(one)}`)]);
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${first?.wheel}${others} does not run on ${systemName(platform)} ${platform.floor}${why}.`,
        fix: waysOut(unfit, context),
        detail: detail.length > SHOWN ? [...detail.slice(0, SHOWN), `… and ${detail.length - SHOWN} more`] : detail,
    });
}
/** `GLIBC_2.34 (pthread_create, dlopen) of libc.so.6 in answer/_core.so`. */
function symbolText({ file, library, version, symbols }) {
    const some = symbols.length > 3 ? [...symbols.slice(0, 3), '…'] : symbols;
    return `${version} (${some.join(', ')}) of ${library} in ${file}`;
}
/** glibc's own versions tell a reader the most; of those the newest. */
function hardest(tooNew) {
    const glibc = tooNew.filter(({ version }) => /^GLIBC_\d/.test(version));
    const number = ({ version }) => version.replace(/^\w+_/, '');
    return [...(glibc.length > 0 ? glibc : tooNew)].sort((a, b) => (0,floors/* compareVersions */.Zy)(number(b), number(a)))[0];
}
function systemName({ os, libc }) {
    return os === 'macos' ? 'macOS' : os === 'windows' ? 'Windows' : (libc ?? 'glibc');
}
function waysOut(unfit, { platform, compiler }) {
    const needed = unfit.map(({ fitFor }) => fitFor);
    const highest = needed.every(one => one !== undefined)
        ? [...needed].sort(floors/* compareVersions */.Zy).at(-1)
        : undefined;
    const input = platform.os === 'macos' ? 'macos' : platform.libc === 'musl' ? 'musl' : 'glibc';
    const brought = unfit.some(({ tooNew }) => tooNew.some(({ file }) => file.startsWith('/')));
    const ways = [
        ...(highest === undefined ? [] : [`set ${input} to ${highest}`]),
        ...(input === 'glibc' && compiler === 'system' && !brought
            ? [`set compiler to zig, which builds for glibc ${platform.floor} on any machine`]
            : []),
        ...(brought ? ['build the library it links to for the floor as well, or link it statically'] : []),
        platform.os === 'macos'
            ? 'build it with an older SDK'
            : 'build the wheels on an older system, as cibuildwheel does in its manylinux containers, and name their folder in find-links',
    ];
    const text = ways.length > 1 ? `${ways.slice(0, -1).join('; ')}; or ${ways.at(-1)}` : (ways[0] ?? '');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
/** Wheels that say they are for one platform but hold nothing compiled: their extension was left out silently. */
function nothingNative(wheels) {
    const one = wheels.length === 1;
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `${wheels.join(', ')} ${one ? 'is' : 'are'} marked for one platform but ${one ? 'holds' : 'hold'} no compiled file.`,
        fix: 'If there should be an extension module, its build failed without an error (an optional extension, a missing compiler): see the log of the build. If the project is pure Python, have its backend make a py3-none-any wheel.',
    });
}
/** A repair tool failed for another reason than the floor. */
function repairFailed(wheel, tool, tail) {
    const said = tail.findLast(line => /error|cannot|invalid|not found|could not/i.test(line)) ?? tail.at(-1) ?? '';
    return new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${tool} cannot make ${wheel} ready for other machines: ${said.trim()}`,
        fix: 'Its last lines say what it could not do: a library that the wheel needs must be found on this machine, for the same architecture.',
        detail: tail,
    });
}
/** A wheel's platform tag is newer than the floor after all. */
function notTaggedFor(wheel, platform) {
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${wheel} is not marked for ${systemName(platform)} ${platform.floor} (${platform.name}).`,
        fix: platform.os === 'macos'
            ? 'Raise macos to the version in its name, or have the build follow MACOSX_DEPLOYMENT_TARGET, which is set for it.'
            : 'Raise the floor to the version in its name, or let the backend choose the platform tag itself.',
    });
}

;// CONCATENATED MODULE: ./lib/repair/native-files.js
/** The compiled files inside a wheel, known by their first bytes: names may say anything. */

/** Never compiled code, and most of a wheel. */
const TEXT = /\.(?:py|pyi|pyx|pxd|txt|json|toml|md|rst|c|h|typed)$|\.dist-info\//;
/** @throws PackagingError `check/content` for a damaged wheel */
function nativeFiles(wheel) {
    return (0,zip/* withZip */.o)(wheel, async (zip) => {
        const found = [];
        for (const { name, folder, size } of zip.entries) {
            if (folder || size < 4 || TEXT.test(name))
                continue;
            const format = nativeFormat(await firstBytes(zip, name));
            if (format !== undefined)
                found.push({ name, format });
        }
        return found;
    });
}
async function firstBytes(zip, name) {
    for await (const chunk of zip.stream(name))
        return chunk.subarray(0, 8);
    return Buffer.alloc(0);
}
/** What a file that begins with these (at least 4) bytes is. */
function nativeFormat(bytes) {
    const view = Buffer.from(bytes);
    if (view.length < 4)
        return undefined;
    if (view.toString('latin1', 0, 4) === '\x7fELF')
        return 'elf';
    if (view.toString('latin1', 0, 2) === 'MZ')
        return 'pe';
    const magic = view.readUInt32BE(0);
    if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].includes(magic))
        return 'mach-o';
    // A universal binary and a Java class begin alike; the next number is a count of architectures or a class version (≥ 45).
    if (magic === 0xcafebabe && view.length >= 8 && view.readUInt32BE(4) < 45)
        return 'mach-o';
    return undefined;
}

;// CONCATENATED MODULE: ./lib/repair/repair.js
/**
 * Makes built wheels fit for machines other than this one: libraries they need are copied in, and they are marked for
 * the oldest system they run on. Pure wheels, and those that are fit already, stay as they are, byte for byte.
 */










/**
 * The wheels to ship, in the order of those that were built.
 * @throws PackagingError `build/floor`, one for all wheels, when they need a newer system; `build/mismatch` for a
 * platform wheel with nothing compiled inside; `build/tool-failed`
 */
async function repairWheels(shop, wheels) {
    const empty = await Promise.all(wheels.map(async (wheel) => ((await isHollow(shop, wheel)) ? [wheel] : [])));
    if (empty.flat().length > 0)
        throw nothingNative(empty.flat().map(wheel => external_node_path_.basename(wheel)));
    const results = await (0,errors/* allOrProblems */.Xd)(wheels.map(wheel => shop.limiter(() => repairWheel(shop, wheel))));
    const unfit = results.flatMap(result => (typeof result === 'string' ? [] : [result]));
    if (unfit.length > 0)
        throw floorError(unfit, shop);
    return results.flatMap(result => (typeof result === 'string' ? [result] : []));
}
const FORMAT = {
    linux: 'elf',
    macos: 'mach-o',
    windows: 'pe',
};
/** Whether a wheel is marked for a platform and holds nothing that is compiled for it. */
async function isHollow({ platform }, wheel) {
    if (platformsOf(wheel).every(tag => tag === 'any'))
        return false;
    return !(await nativeFiles(wheel)).some(({ format }) => format === FORMAT[platform.os]);
}
/** The path of the wheel to ship, or why there is none. */
async function repairWheel(shop, wheel) {
    const { platform, say } = shop;
    const file = external_node_path_.basename(wheel);
    const tags = platformsOf(wheel);
    if (tags.every(tag => tag === 'any'))
        return wheel;
    if (platform.os === 'linux' && (await fitAlready(shop, wheel, tags)))
        return wheel;
    const output = external_node_path_.join(shop.dir, file);
    await (0,promises_.mkdir)(output, { recursive: true });
    const call = repairCall(platform, wheel, output, shop.epoch);
    if (call === undefined)
        throw notTaggedFor(file, platform);
    const finished = await run(shop, call, `repair ${file}`);
    if (finished.code !== 0) {
        const unfit = platform.os === 'linux' ? await whyUnfit(shop, wheel) : undefined;
        if (unfit !== undefined)
            return unfit;
        throw repairFailed(file, call.tool, finished.tail);
    }
    const made = (await (0,promises_.readdir)(output)).filter(name => name.endsWith('.whl'));
    const [name] = made;
    if (name === undefined || made.length > 1)
        throw madeNotOne(call.tool, file, made);
    const allowed = new Set((0,target_tags/* platformTags */.$)(platform).filter(tag => !tag.startsWith('linux_')));
    if (!platformsOf(name).some(tag => allowed.has(tag)))
        throw notTaggedFor(name, platform);
    const repaired = external_node_path_.join(output, name);
    if (name === file && (await sameContent(wheel, repaired)))
        return wheel;
    say(name === file ? `${call.tool} repaired ${file}` : `${call.tool} made ${name} of ${file}`);
    return repaired;
}
/** The platform parts of a wheel's name. */
function platformsOf(wheel) {
    const tags = parseWheelName(external_node_path_.basename(wheel))?.tags ?? [];
    return [...new Set(tags.map(tag => tag.split('-').at(-1) ?? ''))];
}
/** Whether the backend marked the wheel for the floor itself (maturin does when told to), and rightly so. */
async function fitAlready(shop, wheel, tags) {
    const order = (0,target_tags/* platformTags */.$)(shop.platform);
    if (!tags.every(tag => order.includes(tag) && !tag.startsWith('linux_')))
        return false;
    const seen = await show(shop, wheel);
    const place = seen === undefined ? -1 : order.indexOf(seen.overall_tag);
    // Newest first: what the wheel is fit for must be as old as every tag it carries. `manylinux2014` stands right behind
    // `manylinux_2_17`, which it means.
    const age = (tag) => order.indexOf(tag) - (/^manylinux(?:1|20\d\d)_/.test(tag) ? 1 : 0);
    return place > 0 && tags.every(tag => age(tag) <= place);
}
async function show(shop, wheel) {
    const finished = await run(shop, showCall(wheel), `examine ${external_node_path_.basename(wheel)}`);
    if (finished.code !== 0)
        return undefined;
    const shown = JSON.parse(finished.stdout);
    const { overall_tag, sym_tag, external_libs } = shown;
    if (overall_tag === undefined || sym_tag === undefined)
        return undefined;
    return { overall_tag, sym_tag, external_libs: external_libs ?? {} };
}
/** The symbols that keep a wheel from its floor; undefined when it is not symbols that do. */
async function whyUnfit(shop, wheel) {
    const plat = auditwheelPlatform(shop.platform);
    const shown = await show(shop, wheel);
    if (plat === undefined || shown === undefined)
        return undefined;
    const libraries = Object.values(shown.external_libs).filter(library => library !== null);
    const finished = await shop.runner.run({
        label: `read the symbols of ${external_node_path_.basename(wheel)}`,
        tool: await shop.python(),
        args: [(0,lib_python/* pythonScript */.w)('too_new.py'), await shop.folder('auditwheel'), wheel, plat, ...libraries],
        cwd: shop.dir,
        capture: true,
        limits: { total: 300_000 },
    });
    const tooNew = JSON.parse(finished.stdout);
    const [, major, minor] = /linux_(\d+)_(\d+)_/.exec(shown.sym_tag) ?? [];
    if (tooNew.length === 0)
        return undefined;
    return {
        wheel: external_node_path_.basename(wheel),
        fitFor: major === undefined ? undefined : `${major}.${minor}`,
        tooNew,
    };
}
async function run(shop, call, label) {
    const folder = await shop.folder(call.tool);
    return shop.runner.finish({
        label,
        tool: await shop.python(),
        args: [(0,lib_python/* pythonScript */.w)('run_module.py'), folder, call.module, ...call.args],
        cwd: shop.dir,
        // Only ours: a setting of the machine's, such as AUDITWHEEL_PLAT, must not change the file.
        env: { PYTHONNOUSERSITE: '1', AUDITWHEEL_PLAT: undefined, AUDITWHEEL_PATCHER: undefined, ...call.env },
        pathFirst: [external_node_path_.join(folder, 'bin')],
        capture: true,
        limits: { total: 900_000 },
    });
}
/** Whether two wheels hold the same files, however they were zipped. */
async function sameContent(one, other) {
    const files = (wheel) => (0,zip/* withZip */.o)(wheel, async (zip) => zip.entries.flatMap(({ name, folder, crc, size }) => folder || name.endsWith('.dist-info/RECORD') ? [] : [`${name} ${crc} ${size}`]));
    const [left, right] = await Promise.all([files(one), files(other)]);
    return left.sort().join('\n') === right.sort().join('\n');
}
function madeNotOne(tool, wheel, made) {
    return new errors/* PackagingError */.yr(made.length === 0 ? 'build/nothing' : 'build/several', {
        message: `${tool} reported success for ${wheel} but made ${made.length === 0 ? 'no file' : made.join(', ')}.`,
        fix: 'Report this to the maintainers of the tool.',
    });
}

;// CONCATENATED MODULE: ./lib/package/wheels.js
/** The wheels of one project for all interpreters: how many there must be is found out by building. */









/**
 * Builds on the newest interpreter and on all that this wheel does not serve. Where one wheel for each is likely, all
 * begin at once; the wheels that turn out not to be needed are left behind.
 * @param isolated the newest interpreter's build environment
 * @returns absolute paths of wheels that are ready for other machines
 * @throws PackagingError `build/…`, `host/tool-missing`, `check/content`
 */
async function makeWheels(workshop, bench, sdist, interpreters, isolated) {
    const { runner } = workshop.configuration.plan;
    const first = (0,package_dependencies/* newest */.BP)(interpreters);
    const rest = interpreters.filter(one => one !== first);
    const source = await unpackFor(bench, sdist, first);
    const outlook = await outlookOf(source);
    if (outlook !== 'pure')
        prepareRepair(workshop);
    const firstWheel = workshop.limiter(() => buildWheel(bench, source, first, isolated));
    const others = new Map();
    const begin = (interpreter) => {
        const wheel = buildFor(workshop, bench, sdist, interpreter);
        // Waited for below, or not at all when the first one fails or serves it too.
        wheel.catch(() => { });
        others.set(interpreter, wheel);
    };
    if (outlook === 'per-python')
        rest.forEach(begin);
    const wheel = await firstWheel.catch(async (thrown) => {
        // What the others meet is the same; none may be left running.
        await Promise.allSettled(others.values());
        throw thrown;
    });
    const needed = uncovered(wheel, interpreters, runner);
    for (const interpreter of needed)
        if (!others.has(interpreter))
            begin(interpreter);
    const more = await (0,errors/* allOrProblems */.Xd)(needed.flatMap(interpreter => others.get(interpreter) ?? []));
    await Promise.allSettled(others.values());
    const distinct = new Map([wheel, ...more].map(file => [parseWheelName(external_node_path_.basename(file))?.tags.join(' '), file]));
    const dir = external_node_path_.join(bench.dir, 'repaired');
    return blameBackend(bench.project, () => repair(workshop, interpreters, [...distinct.values()], dir, bench.say));
}
function buildFor(workshop, bench, sdist, interpreter) {
    return workshop.limiter(async () => {
        const [source, environment] = await Promise.all([
            unpackFor(bench, sdist, interpreter),
            environmentFor(bench, interpreter),
        ]);
        return buildWheel(bench, source, interpreter, environment);
    });
}
/** Makes wheels ready for machines other than this one. @throws PackagingError `build/floor`, `build/mismatch`, `build/tool-failed` */
function repair(workshop, interpreters, wheels, dir, say) {
    const { configuration, runner, limiter, tools, epoch } = workshop;
    const shop = {
        runner,
        limiter,
        folder: tools.folder.bind(tools),
        python: () => toolPython(workshop, interpreters),
        platform: configuration.plan.runner,
        compiler: configuration.options.compiler,
        epoch,
        dir,
        say,
    };
    return repairWheels(shop, wheels);
}
/** What will be wanted is fetched while the compiler runs; a failure shows when it is used. */
function prepareRepair({ configuration, tools }) {
    const tool = { linux: 'auditwheel', macos: 'delocate', windows: 'delvewheel' };
    tools.folder(tool[configuration.plan.runner.os]).catch(() => { });
}
/** The repair tools want Python 3.10: one of the asked ones, else any on this machine, else a download. */
async function toolPython(workshop, interpreters) {
    const LEAST = 10;
    const here = (0,package_dependencies/* newest */.BP)(interpreters);
    if (here.python.minor >= LEAST)
        return here.path;
    const { host, runner, configuration, tools } = workshop;
    const python = (minor) => ({ implementation: 'cpython', major: 3, minor, freeThreaded: false });
    const setUp = {
        platform: configuration.plan.runner,
        runner,
        env: host.env,
        workspace: host.workspace,
        uv: () => tools.uv(),
        store: host.store,
        log: { info: () => { }, warning: () => { }, progress: () => { } },
    };
    const asked = [14, 13, 12, 11, LEAST].map(python);
    const [found] = await (0,interpreter_interpreters/* setUpInterpreters */.r)({ ...setUp, asked, optional: asked });
    if (found !== undefined)
        return found.path;
    const [downloaded] = await (0,interpreter_interpreters/* setUpInterpreters */.r)({ ...setUp, asked: [python(13)] });
    if (downloaded === undefined)
        throw new Error(`no ${(0,parse/* formatPython */.AR)(python(13))} after a download`);
    return downloaded.path;
}

;// CONCATENATED MODULE: ./lib/package/local-projects.js
/** Other projects of the repository that the application needs: built first, in the order given, offered to every resolve. */






/** A step that gives the folders to resolve from: the user's `find-links`, and one with the local projects' wheels. */
function declareLocalProjects(graph, workshop, uv, interpreters) {
    const { localProjects, findLinks } = workshop.configuration;
    let folders = graph.given(findLinks);
    for (const [index, project] of localProjects.entries()) {
        const title = `build ${project.name ?? project.path}`;
        folders = graph.add(title, 'build', [uv, interpreters, folders], async ([tool, found, offered], say) => {
            const name = `local-${index}`;
            const copy = await copyOf(workshop, project, name);
            const bench = benchOf(workshop, project, tool, offered, name, say);
            const shelf = external_node_path_.join(workshop.staging.root, 'local-wheels');
            const environment = await environmentFor(bench, (0,package_dependencies/* newest */.BP)(found));
            const sdist = await buildSdist(bench, copy.project, environment);
            const wheels = await makeWheels(workshop, bench, sdist, found, environment);
            await Promise.all(wheels.map(file => (0,place/* place */.i)(file, shelf)));
            return offered.includes(shelf) ? offered : [...offered, shelf];
        });
    }
    return folders;
}

// EXTERNAL MODULE: ./lib/host/hash.js
var host_hash = __webpack_require__(81228);
;// CONCATENATED MODULE: ./lib/package/measure.js
/** The only maker of artifacts: what a file is, is read from the file, never from what its maker said. */



async function measure(file, what) {
    const [{ size }, sha256] = await Promise.all([(0,promises_.stat)(file), (0,host_hash/* sha256Of */.B)(file)]);
    return { ...what, file: external_node_path_.basename(file), path: file, size, sha256 };
}

// EXTERNAL MODULE: ./lib/dependencies/coverage-report.js
var coverage_report = __webpack_require__(16262);
// EXTERNAL MODULE: ./lib/dependencies/gap-problems.js
var gap_problems = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/dependencies/resolve.js + 12 modules
var resolve = __webpack_require__(20635);
// EXTERNAL MODULE: ./lib/report/dependencies.js
var dependencies = __webpack_require__(69261);
;// CONCATENATED MODULE: ./lib/package/missing-wheels.js
/** `missing-wheels: build`: makes the wheels that no index has, from locked sources, for this machine. */









/** Builds each package once for every interpreter that needs it, or once for all where the wheel allows. @throws PackagingError `build/…` */
async function buildMissing(request, builds) {
    const byPackage = new Map();
    for (const wanted of builds) {
        const key = `${wanted.package.name} ${wanted.package.version}`;
        byPackage.set(key, [...(byPackage.get(key) ?? []), wanted]);
    }
    await Promise.all([...byPackage.values()].map(wanted => buildOne(request, wanted)));
}
async function buildOne(request, wanted) {
    const { workshop, runner, interpreters, folder, say } = request;
    const paths = wanted.map(({ interpreter }) => interpreter);
    let open = interpreters.filter(interpreter => paths.includes(interpreter.path));
    while (open[0] !== undefined) {
        const [first, ...rest] = open;
        const source = wanted[0]?.package;
        const wheel = await workshop.limiter(() => wheelOf(request, source, first));
        const dir = await workshop.staging.dir('missing/repaired');
        const repaired = await repair(workshop, interpreters, [wheel], dir, say);
        await Promise.all(repaired.map(file => (0,place/* place */.i)(file, folder)));
        open = uncovered(wheel, rest, runner);
    }
}
async function wheelOf(request, wanted, interpreter) {
    const { workshop, tools, say } = request;
    const { name, version, sdist } = wanted;
    if (sdist?.url === undefined || !sdist.filename.endsWith('.tar.gz'))
        throw noSource(wanted);
    const { url, filename, sha256 } = sdist;
    const file = await workshop.downloader.fetchFile({ url, filename, sha256 });
    const dir = await workshop.staging.dir(`missing/${name}-${version}-${external_node_path_.basename(interpreter.path)}`);
    const source = await extractSdist(file, external_node_path_.join(dir, 'source'));
    const text = await (0,source_files/* readText */.y)(source, 'pyproject.toml');
    const buildSystem = text === undefined ? pyproject/* LEGACY_BUILD_SYSTEM */.d : (0,pyproject/* decodePyproject */.L)(text, `${filename}/pyproject.toml`).buildSystem;
    const place = { file: filename };
    const environment = await buildEnvironment(tools, interpreter.path, external_node_path_.join(dir, 'environment'), buildSystem, place);
    return build(tools, {
        kind: 'wheel',
        buildSystem,
        source,
        output: external_node_path_.join(dir, 'wheel'),
        environment,
        settings: {},
        epoch: workshop.epoch,
        place,
        original: relative => `${filename}/${relative}`,
        say,
    });
}
function noSource({ name, version, source }) {
    return new errors/* PackagingError */.yr('dependency/no-wheel', {
        message: `${name} ${version} has no wheel, and ${source ?? 'its source is no .tar.gz that an index offers'}.`,
        fix: 'Build its wheel yourself and name the folder in find-links.',
    });
}

// EXTERNAL MODULE: ./lib/package/targets.js
var package_targets = __webpack_require__(58298);
;// CONCATENATED MODULE: ./lib/package/dependency-steps.js










/** Steps up to the wheels of every dependency on this machine. */
function declareDependencies(graph, workshop, needs) {
    const { uv, packaging, interpreters, findLinks, application } = needs;
    const early = earlyBasis(workshop);
    const kit = [uv, packaging, interpreters, findLinks];
    const work = async (basis, name, kit, say) => {
        const [uv, packaging, interpreters, findLinks] = kit;
        const targets = await (0,package_targets/* resolutionTargets */.V)(workshop, interpreters);
        return resolveOrBuild({ workshop, uv, packaging, interpreters, targets, findLinks, basis, name }, say);
    };
    const basis = early === undefined ? graph.map(application, app => basisOf(workshop, app)) : graph.given(early);
    const resolved = graph.add('resolve dependencies', 'build', [...kit, basis], ([...values], say) => {
        const [tool, library, found, folders, asked] = values;
        return work(asked, 'dependencies', [tool, library, found, folders], say);
    });
    const coverage = graph.map(resolved, ({ resolution }) => (0,coverage_report/* coverageReport */.T)((0,resolve/* coverageOf */._5)(resolution), workshop.configuration.options.pexScope, resolution.targets));
    const covered = graph.add('look for gaps', 'build', [resolved, coverage], async ([{ resolution }, report], say) => {
        for (const line of [(0,dependencies/* coverageWords */.gn)(report), ...(0,dependencies/* coverageLines */.Uo)(report, PLAIN), ...(0,dependencies/* sizeLines */.FP)(report.sizes)])
            say(line);
        (0,errors/* throwProblems */.Jh)(resolution.problems);
    });
    const fetched = graph.add('download dependencies', 'build', [resolved, covered], ([{ request, resolution }], say) => {
        say(`${resolution.all.length} wheels for ${resolution.targets.length} targets`);
        return (0,package_dependencies/* fetch */.hd)(request, resolution);
    });
    if (early === undefined)
        return { dependencies: fetched, coverage };
    // A backend may add requirements that the static metadata did not tell of: the wheel has the last word.
    const compared = graph.add('compare requirements', 'build', [...kit, application, fetched], async (values, say) => {
        const [tool, library, found, folders, app, first] = values;
        if (agrees(workshop, app, early))
            return first;
        say('the wheel asks for other requirements than pyproject.toml: resolving again');
        const again = await work(basisOf(workshop, app), 'dependencies-of-wheel', [tool, library, found, folders], say);
        (0,errors/* throwProblems */.Jh)(again.resolution.problems);
        return (0,package_dependencies/* fetch */.hd)(again.request, again.resolution);
    });
    return { dependencies: compared, coverage };
}
/** Steps speak to a log of any width. */
const PLAIN = { columns: 200, colour: false, unicode: true };
function earlyBasis(workshop) {
    const { options, project } = workshop.configuration;
    const requirements = (0,package_requirements/* staticRequirements */.tx)(project, options.extras);
    return requirements && { requirements, extras: [] };
}
function basisOf(workshop, application) {
    const start = chooseStart(workshop, application);
    const scriptExtras = start?.entryPoint.kind === 'function' ? start.entryPoint.extras : [];
    const extras = [...new Set([...workshop.configuration.options.extras, ...scriptExtras])];
    return { requirements: [], wheel: application.wheel, extras };
}
function agrees(workshop, application, early) {
    const { project, options } = workshop.configuration;
    const plain = application.content.requiresDist.filter(line => !/\bextra\s*==/.test(line));
    const start = chooseStart(workshop, application);
    const needsExtras = start?.entryPoint.kind === 'function' && start.entryPoint.extras.length > 0;
    const stated = options.extras.length === 0 ? early.requirements : (project.dependencies ?? []);
    return !needsExtras && (0,package_requirements/* sameRequirements */.p9)(plain, stated);
}
/**
 * With `missing-wheels: build`, what this machine can build for itself is built; where that gives a wheel of pure Python,
 * it serves the other platforms too. What is missing then stays missing.
 */
async function resolveOrBuild(request, say) {
    const resolution = await (0,package_dependencies/* resolve */.AA)(request);
    const { builds, gaps } = resolution;
    const hopeless = gaps.some(gap => !builds.some(build => build.package === gap.package));
    if (builds.length === 0 || hopeless)
        return { request, resolution };
    const { workshop, uv, interpreters, findLinks, name } = request;
    const folder = await workshop.staging.dir(`${name}/built`);
    for (const { package: { name: wanted, version }, target, } of builds)
        say(`no wheel of ${wanted} ${version} for ${target.name}: building it`);
    const tools = { runner: workshop.runner, uv, findLinks, toolchain: workshop.toolchain };
    await buildMissing({ workshop, tools, interpreters, runner: workshop.configuration.plan.runner, folder, say }, builds);
    const again = { ...request, findLinks: [...findLinks, folder], name: `${name}-with-built` };
    const second = await (0,package_dependencies/* resolve */.AA)(again);
    return {
        request: again,
        resolution: { ...second, builds: [], problems: (0,gap_problems/* gapProblems */.jo)(second.gaps, second.asked) },
    };
}

;// CONCATENATED MODULE: ./lib/wheel/zip-write.js
/**
 * Writes zip archives whose members are stored as they are (wheels are compressed already) or copied from another
 * archive as they lie there. What is written depends on
 * names and contents alone: times are 1980's, members are in order of their names.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
 */





const PIECE = 1 << 20;
/** More would take zip64, which no Python before 3.13 can start from (zipimport). */
const MAX_BYTES = 0xffffffff;
const MAX_MEMBERS = 0xffff;
const DATE_1980 = 0x21;
/**
 * Writes an executable file, unless told otherwise. What is there already is replaced.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
async function writeStoredZip({ output, prefix, members, executable = true }) {
    if (members.size >= MAX_MEMBERS)
        throw tooLarge(output, `${members.size} members`);
    const handle = await (0,promises_.open)(output, 'w', executable ? 0o755 : 0o644);
    try {
        await handle.write(prefix, 0, prefix.length, 0);
        let at = prefix.length;
        const written = [];
        for (const [text, source] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
            const name = Buffer.from(text);
            const start = at + 30 + name.length;
            const put = await putSource(handle, source, start);
            if (start + put.length > MAX_BYTES || put.size > MAX_BYTES)
                throw tooLarge(output, 'more than 4 GiB');
            const member = { name, folder: text.endsWith('/'), offset: at, put };
            const header = localHeader(member);
            await handle.write(header, 0, header.length, at);
            written.push(member);
            at = start + put.length;
        }
        const directory = Buffer.concat(written.map(directoryEntry));
        const end = endRecord(written.length, directory.length, at);
        if (at + directory.length > MAX_BYTES)
            throw tooLarge(output, 'more than 4 GiB');
        await handle.write(Buffer.concat([directory, end]), 0, undefined, at);
        // The process's umask does not decide whether a released file can be started.
        if (process.platform !== 'win32')
            await handle.chmod(executable ? 0o755 : 0o644);
    }
    finally {
        await handle.close();
    }
}
function putSource(handle, source, at) {
    if (Buffer.isBuffer(source))
        return putBytes(handle, source, at);
    return 'zip' in source ? putMember(handle, source, at) : putFile(handle, source, at);
}
async function putBytes(handle, bytes, at) {
    if (bytes.length > 0)
        await handle.write(bytes, 0, bytes.length, at);
    return { size: bytes.length, length: bytes.length, crc: (0,external_node_zlib_.crc32)(bytes), method: 0, mode: 0o644 };
}
async function putMember(handle, { zip, member }, at) {
    let length = 0;
    for await (const piece of zip.compressed(member.name)) {
        await handle.write(piece, 0, piece.length, at + length);
        length += piece.length;
    }
    const { size, crc, method } = member;
    return { size, length, crc, method, mode: (member.mode & 0o111) === 0 ? 0o644 : 0o755 };
}
async function putFile(handle, source, at) {
    const input = await (0,promises_.open)(source.path, 'r');
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const piece = Buffer.allocUnsafe(PIECE);
        let size = 0;
        let crc = 0;
        for (;;) {
            const { bytesRead } = await input.read(piece, 0, PIECE, size);
            if (bytesRead === 0)
                break;
            const bytes = piece.subarray(0, bytesRead);
            hash.update(bytes);
            crc = (0,external_node_zlib_.crc32)(bytes, crc);
            await handle.write(bytes, 0, bytesRead, at + size);
            size += bytesRead;
        }
        const found = hash.digest('hex');
        if (found !== source.sha256)
            throw changed(source, found);
        return { size, length: size, crc, method: 0, mode: 0o644 };
    }
    finally {
        await input.close();
    }
}
/** Fields that local header and directory entry share, from "version needed" to the sizes. */
function common({ name, put }) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(name.every(byte => byte < 0x80) ? 0 : 0x800, 2);
    fields.writeUInt16LE(put.method, 4);
    fields.writeUInt16LE(DATE_1980, 8);
    fields.writeUInt32LE(put.crc, 10);
    fields.writeUInt32LE(put.length, 14);
    fields.writeUInt32LE(put.size, 18);
    fields.writeUInt16LE(name.length, 22);
    return fields;
}
function localHeader(member) {
    return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(member), member.name]);
}
function directoryEntry(member) {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((member.folder ? 0o40755 : 0o100000 | member.put.mode) << 16) >>> 0, 6);
    rest.writeUInt32LE(member.offset, 10);
    const madeByUnix = Buffer.from([20, 3]);
    return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeByUnix, common(member), rest, member.name]);
}
function endRecord(count, length, offset) {
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 0, 'latin1');
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(length, 12);
    end.writeUInt32LE(offset, 16);
    return end;
}
function tooLarge(output, what) {
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `${external_node_path_.basename(output)} would hold ${what}, which no Python before 3.13 can start.`,
        fix: 'Make one file for each platform (pex-scope: platform), or ask for fewer Pythons.',
    });
}
function changed(source, found) {
    return new errors/* PackagingError */.yr('check/content', {
        message: `${external_node_path_.basename(source.path)} is not the file that was chosen: its sha256 is ${found}, not ${source.sha256}.`,
        fix: 'Something changed it while it was in use; run again with an empty cache.',
    });
}

;// CONCATENATED MODULE: ./lib/pex/held.js
/** What one PEX holds for whom: the wheels of each target, and how its interpreter recognises them (pure). */


/** What the application adds to PEX-INFO, in pex's own terms. @see https://docs.pex-tool.org/api/vars.html */
function applicationInfo(info, requirement, entryPoint) {
    return { ...info, requirements: [requirement], ...startInfo(entryPoint) };
}
function startInfo(entryPoint) {
    switch (entryPoint.kind) {
        case 'function':
            return { entry_point: `${entryPoint.module}:${entryPoint.attribute}` };
        case 'module':
            return { entry_point: entryPoint.module };
        case 'script':
            return { script: entryPoint.file };
        case 'none':
            return {};
    }
}
/**
 * @param info PEX-INFO that is the application's, whatever the target
 * @param wheels the wheels of each target, by target name
 * @returns PEX-INFO of the whole, and what each target needs of it
 */
function describeHeld(info, targets, wheels) {
    const contents = [];
    const indexes = new Map();
    const heldTargets = targets.map(target => {
        const digests = wheels.get(target.name) ?? new Map();
        const part = withDistributions(info, digests);
        const hash = String(part.pex_hash);
        const content = indexes.get(hash) ?? contents.length;
        if (content === contents.length) {
            contents.push({ pex_hash: hash, distributions: [...digests.keys()].sort() });
            indexes.set(hash, content);
        }
        return { ...recognised(target, [...digests.keys()]), content };
    });
    const all = new Map(targets.flatMap(target => [...(wheels.get(target.name) ?? [])]));
    const held = {
        pythons: pythonsText(targets.map(({ python }) => python)),
        platforms: [...new Set(targets.map(({ platform }) => platform))].join(', '),
        targets: heldTargets,
        contents,
    };
    return { info: withDistributions(info, all), held };
}
function withDistributions(info, digests) {
    const { pex_hash: _, ...rest } = info;
    const part = {
        ...rest,
        distributions: Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
    return { ...part, pex_hash: (0,external_node_crypto_.createHash)('sha1').update(sortedJson(part)).digest('hex') };
}
/** As pex writes it: keys in order. */
function sortedJson(value) {
    return JSON.stringify(value, (_, inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner);
}
function recognised(target, files) {
    const [, prefix, major, minor, t] = /^(pypy)?(\d+)\.(\d+)\S*?(t)?$/.exec(target.python) ?? [];
    const tags = files.map(file => (parseWheelName(file)?.tags ?? []).map(tag => tag.split('-')));
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

;// CONCATENATED MODULE: ./lib/pex/launcher.js
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
root=\${PEX_ROOT:-\${HOME:+$HOME/.cache/pex}}
usual=\${PEX_IGNORE_RCFILES:-}\${PEX_VENV:-}\${PEX_PYTHON:-}\${PEX_PYTHON_PATH:-}\${PEX_PATH:-}\${PEX_TOOLS:-}\${PEX_INHERIT_PATH:-}
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
if [ -z "$usual" ] && [ -n "$root" ]; then
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
echo ${quoted(`It holds ${pythons} for ${platforms}.`)} >&2
echo "Install one of these Pythons, or name one: PEX_PYTHON=/path/to/python \${0##*/}" >&2
exit 1
`;
}
/** Names that the held Pythons are installed under and that tell the version; the newest ordinary one first. */
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

;// CONCATENATED MODULE: ./lib/pex/pex-info.js
/** What a PEX says of itself, compared with what was meant (pure). */

/** @throws PackagingError `check/content` when the text is no PEX-INFO */
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
        // Falls through to the one error for anything that is no PEX-INFO.
    }
    throw new errors/* PackagingError */.yr('check/content', {
        message: `${file} has no readable PEX-INFO.`,
        fix: 'Report this as a bug of package-python, with the log.',
    });
}
/**
 * Every wheel that was chosen is inside under its own digest, and nothing else is. An index may offer a wheel of the
 * same name and version as the one just built, so names alone prove nothing.
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
    if (wrong.length === 0)
        return [];
    return [
        new errors/* PackagingError */.yr('check/content', {
            message: `${file} does not hold what was planned: ${wrong[0]}.`,
            fix: 'Run again with an empty cache; if it stays, report this as a bug of package-python.',
            detail: wrong,
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/pex/assemble.js
/** Makes a PEX for several targets: pex's beginning, every wheel once, and a start of its own for each target. */










/** Where pex keeps what it installs, unless PEX_ROOT says otherwise. */
const PEX_ROOT = '~/.cache/pex';
/** @throws PackagingError `check/content` */
async function readBeginning(file) {
    const members = new Map();
    await (0,zip/* withZip */.o)(file, async (zip) => {
        for (const { name, folder } of zip.entries)
            if (!name.startsWith('.deps/'))
                members.set(name, folder ? Buffer.alloc(0) : await zip.read(name));
    });
    const take = (name) => {
        const content = members.get(name);
        if (content === undefined)
            throw new Error(`${external_node_path_.basename(file)} has no ${name}`);
        members.delete(name);
        return content;
    };
    const main = take('__main__.py');
    // src/python/pex_main.py gives it the name of the part it starts.
    if (main.toString('utf8').split(/^ {4}pex_hash='[0-9a-f]+'/m).length !== 2)
        throw new Error("pex's __main__.py is not as it was: its pex_hash is not found");
    return {
        info: JSON.parse(take('PEX-INFO').toString('utf8')),
        main,
        start: await (0,promises_.readFile)((0,lib_python/* pythonScript */.w)('pex_main.py'), 'utf8'),
        members,
    };
}
/** @throws PackagingError `check/content` when the finished file does not hold what was planned, `host/…` */
async function assemblePex(file) {
    const { beginning, output, targets, windowsOnly, requirement, entryPoint } = file;
    const wheels = new Map([...file.wheels.values()].flat().map(wheel => [external_node_path_.basename(wheel.path), wheel]));
    const digests = [...file.wheels].map(([target, each]) => [target, new Map(each.map(wheel => [external_node_path_.basename(wheel.path), wheel.sha256]))]);
    const { info, held } = describeHeld(applicationInfo(beginning.info, requirement, entryPoint), targets, new Map(digests));
    const content = contentName(info, held, beginning);
    const start = beginning.start.replace('@CONTENT@', content).replace('@PEX_ROOT@', PEX_ROOT);
    const members = new Map([
        ...beginning.members,
        ['.deps/', Buffer.alloc(0)],
        ...[...wheels].map(([name, wheel]) => [`.deps/${name}`, wheel]),
        ['PEX-INFO', Buffer.from(sortedJson(info))],
        ['__main__.py', Buffer.from(start)],
        ['__pex__/boot.py', beginning.main],
        ['__pex__/targets.json', Buffer.from(sortedJson(held))],
    ]);
    const prefix = Buffer.from(launcherText({ content, ...held }, windowsOnly));
    await writeStoredZip({ output, prefix, members });
    await verify(file, new Map([...wheels].map(([name, { sha256 }]) => [name, sha256])));
}
/** Another name for anything that a start depends on. */
function contentName(info, held, { start, main }) {
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(sortedJson(info))
        .update(sortedJson(held))
        .update(start)
        .update(main);
    return hash.digest('hex').slice(0, 40);
}
async function verify({ output, starts }, expected) {
    const name = external_node_path_.basename(output);
    const text = await (0,zip/* withZip */.o)(output, zip => zip.read('PEX-INFO'));
    (0,errors/* throwProblems */.Jh)(comparePexInfo(parsePexInfo(text.toString('utf8'), name), expected, starts, name));
}

;// CONCATENATED MODULE: ./lib/pex/command.js
/** The arguments of `pex` for what every PEX begins with. @see https://docs.pex-tool.org/api/pex.html */
/**
 * A PEX without an application: pex's bootstrap, its `__main__.py` and PEX-INFO. Later starts run from an environment
 * that the first one makes, whose scripts are found by the application (`--venv prepend`). Nothing is deflated: it is
 * unpacked once, and read again by every build.
 */
function pexArguments({ output, pexRoot }) {
    return [
        ...['--no-compress', '--no-pre-install-wheels', '--venv', 'prepend'],
        ...['--python-shebang', '/usr/bin/env python3'],
        ...['--pex-root', pexRoot, '--output-file', output],
    ];
}

;// CONCATENATED MODULE: ./lib/pex/build.js
/** Has pex make what every PEX begins with: its bootstrap, its `__main__.py`, PEX-INFO. */




/** @returns absolute path of a PEX without an application. @throws PackagingError `build/tool-failed` */
async function buildBeginning(request) {
    const { runner, python, pex, pexRoot, dir, say } = request;
    const empty = external_node_path_.join(dir, 'empty');
    await (0,promises_.mkdir)(empty, { recursive: true });
    const output = external_node_path_.join(dir, 'beginning.pex');
    await runner.run({
        label: 'begin the PEX',
        tool: python,
        args: [(0,lib_python/* pythonScript */.w)('run_module.py'), pex, 'pex', ...pexArguments({ output, pexRoot })],
        cwd: empty,
        env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1' },
        limits: { total: 600_000, idle: 300_000 },
        onLine: say,
    });
    return output;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./lib/wheel/tar-write.js
/**
 * Writes a folder as a `.tar.gz` that depends on names and contents alone: members in order of their names, times 1980's,
 * owner 0, modes 644 or 755; ustar, with pax headers for names it has no room for.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */







const tar_write_BLOCK = 512;
/** 1980-01-01T00:00:00Z, the first time that zip knows too. */
const TIME = 315_532_800;
/** What eleven octal digits hold. */
const MAX_SIZE = 0o77777777777;
/** What is there already is replaced. */
async function writeTarGz({ output, folder, top, executable }) {
    const gzip = (0,external_node_zlib_.createGzip)({ level: 6 });
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(members(folder, top, executable)), gzip, anySystem, (0,external_node_fs_.createWriteStream)(output));
}
/** gzip's header names the system that it was made on; 255 is none (RFC 1952, 2.3.1). */
async function* anySystem(source) {
    let at = 0;
    for await (const piece of source) {
        if (at <= 9 && at + piece.length > 9)
            piece[9 - at] = 255;
        at += piece.length;
        yield piece;
    }
}
async function* members(folder, top, executable) {
    yield* header({ name: `${top}/`, size: 0, mode: 0o755 });
    for await (const { name, file } of walk(folder)) {
        if (file === undefined) {
            yield* header({ name: `${top}/${name}/`, size: 0, mode: 0o755 });
            continue;
        }
        const { size, mode } = await (0,promises_.stat)(file);
        const starts = executable(name) || (mode & 0o100) !== 0;
        yield* header({ name: `${top}/${name}`, size, mode: starts ? 0o755 : 0o644 });
        let read = 0;
        for await (const piece of (0,external_node_fs_.createReadStream)(file)) {
            read += piece.length;
            yield piece;
        }
        if (read !== size)
            throw new Error(`${file} changed while it was packed`);
        yield Buffer.alloc((tar_write_BLOCK - (size % tar_write_BLOCK)) % tar_write_BLOCK);
    }
    yield Buffer.alloc(2 * tar_write_BLOCK);
}
/** Files and folders (without a `file`) under `folder`, by name. */
async function* walk(folder, under = '') {
    const names = await (0,promises_.readdir)(external_node_path_.join(folder, under));
    for (const base of names.sort(format/* byBytes */.bg)) {
        const name = under === '' ? base : `${under}/${base}`;
        const file = external_node_path_.join(folder, name);
        if ((await (0,promises_.stat)(file)).isDirectory()) {
            yield { name };
            yield* walk(folder, name);
        }
        else
            yield { name, file };
    }
}
/** The blocks in front of a member's content. */
function header({ name, size, mode }) {
    const plain = Buffer.from(name);
    const type = name.endsWith('/') ? '5' : '0';
    // A name that does not fit, or is not ASCII, is told in front; the ustar field then holds what fits.
    if (plain.length <= 100 && plain.every(byte => byte < 0x80) && size <= MAX_SIZE)
        return [block(plain, size, mode, type)];
    const records = paxRecord('path', name) + (size > MAX_SIZE ? paxRecord('size', String(size)) : '');
    const body = Buffer.from(records);
    return [
        block(Buffer.from('PaxHeader'), body.length, 0o644, 'x'),
        body,
        Buffer.alloc((tar_write_BLOCK - (body.length % tar_write_BLOCK)) % tar_write_BLOCK),
        block(plain.subarray(0, 100), Math.min(size, MAX_SIZE), mode, type),
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
function block(name, size, mode, type) {
    const fields = Buffer.alloc(tar_write_BLOCK);
    name.copy(fields, 0);
    const octal = (value, at, length) => fields.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
    octal(mode, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(size, 124, 12);
    octal(TIME, 136, 12);
    fields.fill(' ', 148, 156);
    fields.write(type, 156, 'latin1');
    fields.write('ustar\x0000', 257, 'latin1');
    const sum = fields.reduce((total, byte) => total + byte, 0);
    fields.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return fields;
}

;// CONCATENATED MODULE: ./lib/pex/folder-content.js
/** Compares a PEX that is a folder with the wheels that were chosen for it. */








/**
 * `packed`: every wheel file has the digest that was chosen, in PEX-INFO and itself. `loose`: PEX-INFO has a digest of
 * pex's own for each installed wheel, so that every module and data file is compared with the wheel's, byte for byte;
 * what pex makes anew or leaves behind (bytecode, RECORD, scripts and `.data` schemes other than the libraries) is not.
 */
async function compareFolder(content) {
    const { folder, layout, wheels, starts } = content;
    const name = external_node_path_.basename(folder);
    const info = parsePexInfo(await (0,promises_.readFile)(external_node_path_.join(folder, 'PEX-INFO'), 'utf8'), name);
    const expected = new Map(wheels.map(({ path: file, sha256 }) => {
        const wheel = external_node_path_.basename(file);
        return [wheel, layout === 'packed' ? sha256 : (info.distributions[wheel] ?? sha256)];
    }));
    const problems = comparePexInfo(info, expected, starts, name);
    if (problems.length > 0)
        return problems;
    const compare = layout === 'packed' ? packedProblems : looseProblems;
    const wrong = [];
    for (const wheel of wheels)
        wrong.push(...(await compare(external_node_path_.join(folder, '.deps', external_node_path_.basename(wheel.path)), wheel)));
    return wrong.length === 0 ? [] : [unlike(name, wrong)];
}
async function packedProblems(placed, { sha256 }) {
    return (await (0,host_hash/* sha256Of */.B)(placed)) === sha256 ? [] : [`${external_node_path_.basename(placed)} is another file`];
}
async function looseProblems(placed, { path: file }) {
    return (0,zip/* withZip */.o)(file, async (zip) => {
        const expected = installedNames(zip.entries.filter(({ folder }) => !folder).map(({ name }) => name));
        const wrong = [];
        for (const [place, member] of expected)
            if (!(await sameFile(external_node_path_.join(placed, place), zip, member)))
                wrong.push(`${external_node_path_.basename(file)}: ${place} is missing, or another file`);
        for await (const { name, file: there } of walk(placed))
            if (there !== undefined && !expected.has(name) && !madeByPex(name))
                wrong.push(`${external_node_path_.basename(file)}: ${name} is not in the wheel`);
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
/** pex keeps scripts, headers and data in `.prefix`, and its own notes beside the modules. */
function madeByPex(name) {
    return (name === '.layout.json' ||
        name.startsWith('.prefix/') ||
        RECORD.test(name) ||
        /^[^/]+\.pex-info\/[^/]+$/.test(name));
}
async function sameFile(placed, zip, member) {
    const found = await (0,promises_.stat)(placed).catch(() => undefined);
    if (!found?.isFile() || found.size !== zip.entry(member)?.size)
        return false;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const piece of zip.stream(member))
        hash.update(piece);
    return (await (0,host_hash/* sha256Of */.B)(placed)) === hash.digest('hex');
}
function unlike(name, wrong) {
    return new errors/* PackagingError */.yr('check/content', {
        message: `${name} does not hold what was planned: ${wrong[0]}.`,
        fix: 'Run again with an empty cache; if it stays, report this as a bug of package-python.',
        detail: wrong.slice(0, 40),
    });
}

// EXTERNAL MODULE: ./lib/pex/layout.js
var pex_layout = __webpack_require__(34591);
;// CONCATENATED MODULE: ./lib/pex/folder.js
/** Has pex make a PEX that is a folder, compares it with what was planned, and packs it for delivery. */








/** @throws PackagingError `build/tool-failed`, `check/content` when the folder is not what was planned, `host/…` */
async function makePexFolder(request) {
    const { runner, python, pex, pexRoot, dir, layout, name, output, wheels, say } = request;
    // pex takes folders of the one it works in for local projects.
    const empty = external_node_path_.join(dir, 'empty');
    const chosen = external_node_path_.join(dir, 'wheels');
    const folder = external_node_path_.join(dir, name);
    await Promise.all([(0,promises_.mkdir)(empty, { recursive: true }), (0,promises_.mkdir)(chosen, { recursive: true })]);
    await Promise.all(wheels.map(wheel => (0,place/* place */.i)(wheel.path, chosen)));
    const platforms = await writePlatforms(dir, request.targets);
    const { requirement, entryPoint } = request;
    const args = { layout, requirement, entryPoint, wheels: chosen, platforms, pexRoot, output: folder };
    await runner.run({
        label: `build ${name}`,
        tool: python,
        args: [(0,lib_python/* pythonScript */.w)('run_module.py'), pex, 'pex', ...(0,pex_layout/* folderArguments */.Xw)(args)],
        cwd: empty,
        env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1' },
        limits: { total: 1_800_000, idle: 900_000 },
        onLine: say,
    });
    // pex makes a link of `pex`, which not every system can unpack; a file of the same content starts as well.
    const start = await (0,promises_.readFile)(external_node_path_.join(folder, '__main__.py'));
    await (0,promises_.rm)(external_node_path_.join(folder, 'pex'), { force: true });
    await (0,promises_.writeFile)(external_node_path_.join(folder, 'pex'), start, { mode: 0o755 });
    (0,errors/* throwProblems */.Jh)(await compareFolder({ folder, layout, wheels, starts: request.starts }));
    await writeTarGz({ output, folder, top: name, executable: startable });
}
/** Windows keeps no modes. */
function startable(name) {
    return name === '__main__.py' || name === 'pex' || name.includes('/.prefix/bin/');
}
async function writePlatforms(dir, targets) {
    const folder = external_node_path_.join(dir, 'platforms');
    await (0,promises_.mkdir)(folder, { recursive: true });
    return Promise.all(targets.map(async ({ compatibleTags, environment }, index) => {
        const file = external_node_path_.join(folder, `${index}.json`);
        const platform = { compatible_tags: compatibleTags, marker_environment: environment };
        await (0,promises_.writeFile)(file, JSON.stringify(platform));
        return file;
    }));
}

;// CONCATENATED MODULE: ./lib/package/own-wheels.js
/** The application's own wheels, and which target each serves. */








/** The wheels just built, and those of the same version that other machines built and `find-links` brings. */
async function ownWheels(workshop, application, wheels) {
    const built = wheels.map(({ path: file, sha256 }) => ({ path: file, sha256 }));
    const names = new Set(wheels.map(({ file }) => file));
    const { findLinks } = workshop.configuration;
    const listed = await Promise.all(findLinks.map(async (folder) => (await (0,promises_.readdir)(folder)).map(file => external_node_path_.join(folder, file))));
    const brought = listed.flat().filter(file => {
        const wheel = parseWheelName(external_node_path_.basename(file));
        // A file of the same name is not taken: what was built here is what is shipped.
        return (wheel !== undefined &&
            wheel.name === (0,project_names/* normalizeName */.P)(application.name) &&
            wheel.version === application.version &&
            !names.has(external_node_path_.basename(file)));
    });
    return [...built, ...(await (0,errors/* allOrProblems */.Xd)(brought.map(whole)))];
}
/** A brought wheel goes into a PEX as it is and may never run here: every member is read once, against its checksum. */
async function whole(file) {
    try {
        await wheelIsWhole(file);
    }
    catch (thrown) {
        const [problem] = (0,errors/* problemsOf */.GW)(thrown);
        if (problem === undefined)
            throw thrown;
        throw new errors/* PackagingError */.yr('input/invalid', {
            message: `find-links: ${file} is corrupt: ${problem.message}`,
            fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
            place: { file },
            cause: thrown,
        });
    }
    return { path: file, sha256: await (0,host_hash/* sha256Of */.B)(file) };
}
async function wheelIsWhole(file) {
    await (0,zip/* withZip */.o)(file, async (zip) => {
        await wheelContent(zip);
        // Reading to the end is what compares size and checksum.
        for (const { name } of zip.entries)
            for await (const _ of zip.stream(name))
                ;
    });
}
/** The wheel that suits each target best. @throws PackagingError `dependency/no-wheel` naming all targets without one */
function ownWheelsFor(application, targets, own) {
    const best = new Map(targets.flatMap(target => {
        const wheel = bestOf(target, own);
        return wheel === undefined ? [] : [[target.name, wheel]];
    }));
    const missing = targets.filter(({ name }) => !best.has(name));
    if (missing.length > 0)
        throw unserved(application, missing, own);
    return best;
}
function bestOf(target, own) {
    const ranked = own.flatMap(wheel => {
        const name = parseWheelName(external_node_path_.basename(wheel.path));
        const rank = name && wheelRank(name, target.compatibleTags);
        return rank === undefined ? [] : [{ wheel, rank }];
    });
    return ranked.sort((a, b) => a.rank - b.rank)[0]?.wheel;
}
function unserved(application, missing, own) {
    const names = own.map(wheel => external_node_path_.basename(wheel.path)).join(', ');
    return new errors/* PackagingError */.yr('dependency/no-wheel', {
        message: `No wheel of ${application.name} itself serves ${missing.map(({ name }) => name).join(', ')}; there is ${names}.`,
        fix: 'Build its wheels on those platforms and name their folder in find-links, or leave those targets out; on Linux a higher glibc floor may serve too.',
    });
}

;// CONCATENATED MODULE: ./lib/wheel/strip.js
/** Writes a wheel anew without the tests that are inside its packages. */




/** `NAME-VERSION.data/purelib/` and `platlib/` become site-packages too. */
const strip_LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//;
/** Signatures of a RECORD that is no longer the one that was signed. */
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/;
/** Members that no archive without zip64 can hold. */
const TOO_MANY = 0xffff;
/**
 * The members that lie in a folder `tests` or `test` right inside a package, which is a folder with an `__init__` module.
 * Top-level packages of that name are somebody's product, and folders of data are nobody's tests (pure).
 */
function testMembers(names) {
    const packages = new Set(names.flatMap(name => /^(.+)\/__init__\.(?:py|[^/]*(?:so|pyd))$/.exec(name)?.[1] ?? []));
    const inTests = (name) => {
        const library = strip_LIBRARY.exec(name)?.[0] ?? '';
        const parts = name.slice(library.length).split('/');
        return parts.slice(0, -1).some((part, index) => {
            const parent = library + parts.slice(0, index).join('/');
            return (part === 'tests' || part === 'test') && packages.has(parent);
        });
    };
    return new Set(names.filter(inTests));
}
/** RECORD without the lines of `gone`; every other line stays as it is. @throws PackagingError `check/content` */
function recordWithout(text, gone, file) {
    const lines = text.split(/(?<=\n)/);
    return lines.filter(line => !parseRecord(line, file).some(({ path }) => gone.has(path))).join('');
}
/**
 * Members that stay are copied as they lie in the wheel, deflated or not; what is written depends on the wheel alone.
 * @param output absolute path; nothing is written when there is nothing to leave out
 * @returns the number of files left out
 * @throws PackagingError `check/content` for a wheel without RECORD
 */
async function withoutTests(wheel, output) {
    return (0,zip/* withZip */.o)(wheel, async (zip) => {
        const names = zip.entries.map(({ name }) => name);
        const tests = testMembers(names);
        const files = [...tests].filter(name => !name.endsWith('/')).length;
        if (files === 0 || names.length - tests.size >= TOO_MANY)
            return 0;
        const record = names.find(name => /^[^/]+\.dist-info\/RECORD$/.test(name));
        if (record === undefined)
            throw (0,content_error/* contentError */.G)(wheel, 'it has no RECORD');
        const gone = new Set([...tests, ...names.filter(name => SIGNATURE.test(name))]);
        const kept = zip.entries.filter(({ name }) => !gone.has(name));
        const members = new Map(kept.map(member => [member.name, { zip, member }]));
        const text = (await zip.read(record)).toString('utf8');
        members.set(record, Buffer.from(recordWithout(text, gone, wheel)));
        await writeStoredZip({ output, prefix: Buffer.alloc(0), members, executable: false });
        return files;
    });
}

;// CONCATENATED MODULE: ./lib/package/strip.js
/** Takes what `pex-strip` names out of the dependencies' wheels before they go into a PEX. */





/** The dependencies as they are to be in the PEX; every wheel is written anew once. @throws PackagingError `check/content` */
async function stripDependencies(workshop, dependencies) {
    if (workshop.configuration.options.pexStrip === 'none')
        return { dependencies, stripped: [] };
    const key = (wheel) => `${wheel.sha256} ${wheel.filename}`;
    const results = await (0,errors/* allOrProblems */.Xd)(dependencies.all.map(wheel => workshop.limiter(async () => {
        const output = external_node_path_.join(await workshop.staging.dir(`stripped/${wheel.sha256}`), wheel.filename);
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
        stripped: results.flatMap(({ told }) => told ?? []),
    };
}
async function strip(wheel, output) {
    const files = await withoutTests(wheel.path, output);
    if (files === 0)
        return { now: wheel };
    const [before, after, sha256] = await Promise.all([(0,promises_.stat)(wheel.path), (0,promises_.stat)(output), (0,host_hash/* sha256Of */.B)(output)]);
    const told = {
        file: wheel.filename,
        originalSha256: wheel.sha256,
        sha256,
        files,
        saved: before.size - after.size,
    };
    return { now: { ...wheel, path: output, sha256 }, told };
}

;// CONCATENATED MODULE: ./lib/package/pex-files.js
/** The PEX files that were asked for, all made at once from wheels that lie ready. */














/**
 * What every PEX begins with; it needs neither the application nor a dependency, so that one made by the same pex with
 * the same Python serves again. @throws PackagingError `build/tool-failed`
 */
async function beginPex(workshop, interpreters, pex, say) {
    const interpreter = (0,package_dependencies/* newest */.BP)(interpreters);
    const kept = external_node_path_.join(workshop.host.store, 'tools', `${external_node_path_.basename(pex)}-begun-by-${interpreter.fullVersion}.pex`);
    const earlier = await readBeginning(kept).catch(() => undefined);
    if (earlier !== undefined)
        return earlier;
    const file = await buildBeginning({
        runner: workshop.runner,
        python: interpreter.path,
        pex,
        pexRoot: await workshop.staging.dir('pex-root'),
        dir: await workshop.staging.dir('pex/beginning'),
        say,
    });
    await keep(file, kept);
    return readBeginning(file);
}
/** A whole file appears under its name at once; that it could not be kept is no failure. */
async function keep(file, kept) {
    const unfinished = `${kept}.${process.pid}`;
    try {
        await (0,promises_.copyFile)(file, unfinished);
        await (0,promises_.rename)(unfinished, kept);
    }
    catch {
        await (0,promises_.rm)(unfinished, { force: true });
    }
}
/** @throws PackagingError `build/mismatch`, `check/content`, `dependency/no-wheel` */
async function makePexFiles(request) {
    const { workshop, application, wheels } = request;
    const { dependencies, stripped } = await stripDependencies(workshop, request.dependencies);
    const { pexScope } = workshop.configuration.options;
    const served = ownWheelsFor(application, dependencies.targets, await ownWheels(workshop, application, wheels));
    const stem = `${(0,project_names/* normalizeName */.P)(application.name)}-${application.version}`;
    const artifacts = await (0,errors/* allOrProblems */.Xd)(pexFiles(stem, dependencies.targets, pexScope).map(({ file, targets }) => workshop.limiter(() => makePex({ ...request, dependencies }, file, targets, served))));
    return { artifacts, stripped };
}
/** Which files there are to be, and what for (pure). */
function pexFiles(stem, targets, scopes) {
    const platforms = [...new Set(targets.map(({ platform }) => platform))];
    const all = { file: `${stem}.pex`, targets };
    if (platforms.length === 1)
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
async function makePex({ workshop, application, dependencies, start, maker, say }, file, targets, own) {
    const output = external_node_path_.join(await workshop.staging.dir('pex'), (0,pex_layout/* deliveredAs */.RP)(maker.layout, file));
    const wheels = targets.map(target => {
        const mine = own.get(target.name);
        return [target.name, [...(dependencies.wheels.get(target.name) ?? []), ...(mine ? [mine] : [])]];
    });
    const what = {
        output,
        requirement: requirementOf(workshop, application, start.entryPoint),
        entryPoint: start.entryPoint,
        targets,
        starts: start.names,
    };
    if (maker.layout === 'zipapp') {
        const windowsOnly = targets.every(target => (0,package_targets/* osOf */.m)(target) === 'windows');
        await assemblePex({ ...what, beginning: maker.beginning, wheels: new Map(wheels), windowsOnly });
    }
    else {
        const all = wheels.flatMap(([, each]) => each);
        await makePexFolder({
            ...what,
            runner: workshop.runner,
            python: (0,package_dependencies/* newest */.BP)(maker.interpreters).path,
            pex: maker.tool,
            pexRoot: await workshop.staging.dir('pex-root'),
            dir: await workshop.staging.dir(`pex/parts/${file}`),
            layout: maker.layout,
            name: file,
            wheels: [...new Map(all.map(wheel => [external_node_path_.basename(wheel.path), wheel])).values()],
            say,
        });
    }
    return measure(output, {
        format: 'pex',
        targets: [...new Set(targets.map(({ platform }) => platform))],
        pythons: [...new Set(targets.map(({ python }) => python))],
    });
}

;// CONCATENATED MODULE: ./lib/package/pex-steps.js



function declarePex(graph, workshop, needs) {
    const { interpreters, application, wheels } = needs;
    // Beside the build from the start: both are wanted as soon as the application's wheel is there.
    const pexTool = graph.add('get pex', 'set-up', [], () => workshop.tools.folder('pex'));
    const packaging = graph.add('get packaging', 'set-up', [], () => workshop.tools.folder('packaging'));
    const { dependencies, coverage } = declareDependencies(graph, workshop, { ...needs, packaging });
    const { pexLayout: layout } = workshop.configuration.options;
    const begun = layout === 'zipapp'
        ? graph.add('begin the PEX', 'build', [pexTool, interpreters], ([tool, found], say) => beginPex(workshop, found, tool, say))
        : graph.given(undefined);
    const pex = graph.add('build the PEX', 'build', [application, dependencies, wheels, begun, pexTool, interpreters], async ([app, locked, built, beginning, tool, found], say) => {
        const start = chooseStart(workshop, app);
        if (start === undefined)
            return { artifacts: [], stripped: [], start };
        const maker = layout !== 'zipapp' ? { layout, tool, interpreters: found } : beginning && { layout, beginning };
        if (maker === undefined)
            throw new Error('a PEX without a beginning');
        const request = { workshop, application: app, dependencies: locked, wheels: built, start, maker, say };
        return { ...(await makePexFiles(request)), start };
    });
    return { pex, dependencies, coverage };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./lib/prove/attempts.js
/** Decides what is run to prove one artifact on one interpreter (pure). */


/** What `auto` tries, from most to least telling. */
function automaticAttempts(subject, installed) {
    const { entryPoint, gui, modules } = subject;
    const attempts = [];
    if (!gui && entryPoint.kind !== 'none') {
        for (const flag of ['--version', '--help'])
            attempts.push(startAttempt(entryPoint, installed, [flag]));
    }
    attempts.push(importAttempt(importable(entryPoint, modules), installed, attributeOf(entryPoint)));
    return attempts;
}
/** A function that is not there would else go unseen: a module alone can be imported. */
function attributeOf(entryPoint) {
    return entryPoint.kind === 'function' ? `${entryPoint.module}.${entryPoint.attribute}` : undefined;
}
function importable(entryPoint, modules) {
    // Importing `package.__main__` would run it; the package itself shows as much.
    if (entryPoint.kind === 'function')
        return [entryPoint.module];
    if (entryPoint.kind === 'module' && !entryPoint.module.endsWith('__main__'))
        return [entryPoint.module.split('.')[0] ?? ''];
    return modules.slice(0, 1);
}
/** Imports `modules` one by one, then looks whether `attribute` (dotted, from its module on) is there. */
function importAttempt(modules, installed, attribute) {
    const imports = modules.length === 0 ? 'pass' : `import ${modules.join(', ')}`;
    const code = attribute === undefined ? imports : `${imports}; ${attribute}`;
    return pythonAttempt(installed, ['-c', code], `python -c '${code}'`);
}
/** Says which Python answers, so that a PEX that moved to another interpreter is found out. */
function identityAttempts(installed) {
    const args = ['-c', 'import sys; print(sys.version_info[:2], sys.implementation.name)'];
    const { pex } = installed;
    const started = pythonAttempt(installed, args, 'python -c …');
    if (pex?.path === undefined)
        return [started];
    const env = { PEX_INTERPRETER: '1', PATH: pex.path };
    return [{ shown: `${external_node_path_.basename(pex.file)} -c …`, tool: pex.launcher ?? pex.file, args, env }, started];
}
function startAttempt(entryPoint, installed, args) {
    if (installed.pex) {
        const shown = [external_node_path_.basename(installed.pex.file), ...args].join(' ');
        return pexAttempt(installed, installed.pex.file, args, {}, shown);
    }
    const script = entryPoint.kind === 'script'
        ? entryPoint.file
        : entryPoint.kind === 'function'
            ? entryPoint.script
            : undefined;
    const tool = script === undefined ? undefined : installed.script(script);
    if (tool !== undefined)
        return { shown: [script, ...args].join(' '), tool, args, env: {} };
    if (entryPoint.kind === 'module')
        return pythonAttempt(installed, ['-m', entryPoint.module, ...args], `python -m ${entryPoint.module} ${args.join(' ')}`);
    if (entryPoint.kind !== 'function')
        throw new Error(`a ${entryPoint.kind} entry point cannot be started`);
    const { module, attribute } = entryPoint;
    const call = `import sys, ${module}; sys.exit(${module}.${attribute}())`;
    return pythonAttempt(installed, ['-c', call, ...args], `${module}:${attribute} ${args.join(' ')}`);
}
/**
 * The user's own command. `{project}` is the project folder and `{artifact}` the file under test; `python` and the
 * project's scripts mean those of the artifact, everything else is looked up on PATH.
 * @throws PackagingError `input/invalid` when a PEX cannot run it
 */
function customAttempt(words, places, installed) {
    const [program = '', ...args] = words.map(word => word.replaceAll('{project}', places.project).replaceAll('{artifact}', places.artifact));
    const shown = words.join(' ');
    if (program === 'python' || program === 'python3')
        return pythonAttempt(installed, args, shown);
    const { pex } = installed;
    if (pex !== undefined) {
        if (program === pex.ownScript || program === places.artifact)
            return pexAttempt(installed, pex.file, args, {}, shown);
        if (installed.scripts.includes(program))
            return pexAttempt(installed, pex.file, args, { PEX_SCRIPT: program }, shown);
        throw unknownProgram(program, installed.scripts);
    }
    const tool = installed.script(program);
    if (tool === undefined)
        throw unknownProgram(program, installed.scripts);
    return { shown, tool, args, env: {} };
}
function pythonAttempt(installed, args, shown) {
    if (installed.pex)
        return pexAttempt(installed, installed.pex.file, args, { PEX_INTERPRETER: '1' }, shown);
    return { shown, tool: installed.python, args, env: {} };
}
function pexAttempt(installed, file, args, env, shown) {
    return { shown, tool: installed.python, args: [file, ...args], env };
}
function unknownProgram(program, scripts) {
    const choices = ['python', ...scripts];
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `test-command starts '${program}', which no artifact brings.`,
        fix: `Begin it with one of: ${choices.join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./lib/prove/remedy.js
/** What to do about a program that does not start, judged by what it printed (pure). */
/**
 * @param lines what all attempts printed
 * @param own top-level modules that the wheel brings
 */
function remedy(lines, own) {
    const missing = lines
        .map(line => /\bModuleNotFoundError: No module named '([^']+)'/.exec(line)?.[1])
        .find(name => name !== undefined);
    if (missing === undefined)
        return 'See its last lines below; set test-command when this program needs other arguments to show that it works.';
    const [top = ''] = missing.split('.');
    if (top === 'pkg_resources')
        return "'pkg_resources' went with setuptools 82: ask for setuptools<82 among the dependencies, or use importlib.metadata.";
    if (own.includes(top))
        return `The files lack the project's own module '${missing}': have the build backend include it; an sdist may lack what it is made from.`;
    return `Nothing brings the module '${missing}': add what provides it to the dependencies. When it is there already, the build lost it: see that the sdist holds every file that the dependencies are read from.`;
}

;// CONCATENATED MODULE: ./lib/prove/prove.js
/** Runs one artifact on one interpreter it claims, outside of the source tree, and says what was seen. */




// A program that waits for a person, or serves for ever, answers neither question: the next attempt gets its turn.
const PATIENCE = { total: 120_000, idle: 60_000 };
const USER_PATIENCE = { total: 3_600_000, idle: 1_200_000 };
/** @throws PackagingError `check/run-failed` with the last lines of what failed */
async function prove(trial) {
    const started = performance.now();
    await (0,promises_.mkdir)(trial.dir, { recursive: true });
    await confirmIdentity(trial);
    const seen = await proveRuns(trial);
    return {
        name: 'runs',
        artifact: trial.artifact.file,
        python: trial.python,
        result: 'passed',
        reason: seen,
        seconds: (performance.now() - started) / 1000,
    };
}
async function proveRuns(trial) {
    const { test, subject, installed, project, artifact } = trial;
    if (Array.isArray(test)) {
        const attempt = customAttempt(test, { project, artifact: artifact.path }, installed);
        const finished = await prove_run(trial, attempt, USER_PATIENCE);
        if (finished.code !== 0)
            throw failure(trial, [{ attempt, finished }]);
        return `ran \`${attempt.shown}\``;
    }
    const attempts = test === 'none'
        ? [importAttempt(subject.modules.slice(0, 1), installed)]
        : automaticAttempts(subject, installed);
    const tried = [];
    for (const attempt of attempts) {
        const finished = await prove_run(trial, attempt, PATIENCE);
        if (finished.code === 0)
            return `ran \`${attempt.shown}\`${said(finished)}`;
        tried.push({ attempt, finished });
    }
    throw failure(trial, tried);
}
/** A PEX moves to another interpreter without a word when the one that starts it does not fit. */
async function confirmIdentity(trial) {
    if (trial.installed.pex === undefined)
        return;
    for (const attempt of identityAttempts(trial.installed))
        await prove_confirm(trial, attempt);
}
async function prove_confirm(trial, attempt) {
    const finished = await prove_run(trial, attempt, PATIENCE, true);
    const { major, minor, implementation } = trial.interpreter.python;
    const answer = finished.stdout.trim();
    if (finished.code === 0 && answer === `(${major}, ${minor}) ${implementation}`)
        return;
    if (finished.code !== 0)
        throw failure(trial, [{ attempt, finished }]);
    throw new errors/* PackagingError */.yr('check/run-failed', {
        message: `${trial.artifact.file} was started with Python ${trial.python} but ran on ${answer}.`,
        fix: `It holds no fitting files for Python ${trial.python}; leave that version out or report this as a bug.`,
    });
}
function prove_run(trial, attempt, limits, capture = false) {
    const label = `run ${trial.artifact.file} on Python ${trial.python}`;
    const { env, pathFirst, dir, runner } = trial;
    return runner
        .finish({
        label,
        tool: attempt.tool,
        args: attempt.args,
        cwd: dir,
        env: { ...env, ...attempt.env },
        pathFirst,
        limits,
        capture,
    })
        .catch((error) => {
        // Falling silent or being killed is an answer too: this attempt did not succeed.
        if (error instanceof errors/* PackagingError */.yr && error.code.startsWith('host/')) {
            return { code: -1, signal: null, stdout: '', tail: [error.message, ...error.detail], milliseconds: 0 };
        }
        throw error;
    });
}
function said(finished) {
    // Not the first strokes of a banner.
    const line = finished.tail.find(text => /[\p{L}\p{N}]/u.test(text))?.trim() ?? '';
    return line === '' ? '' : `: ${line.length > 60 ? `${line.slice(0, 59)}…` : line}`;
}
function failure(trial, tried) {
    const detail = tried.flatMap(({ attempt, finished }) => [
        `$ ${attempt.shown}  (exit ${finished.signal ?? finished.code})`,
        ...finished.tail.slice(-12).map(line => `  ${line}`),
    ]);
    return new errors/* PackagingError */.yr('check/run-failed', {
        message: `${trial.artifact.file} does not run on Python ${trial.python}.`,
        fix: remedy(tried.flatMap(({ finished }) => finished.tail), trial.subject.modules),
        detail,
    });
}

;// CONCATENATED MODULE: ./lib/package/trials.js
/** Brings an artifact into a clean place on one interpreter and proves it there. */











/** Installs a wheel or an sdist into a clean environment and runs it there. @throws PackagingError `check/run-failed` */
async function proveInstalled(request) {
    const { workshop, artifact, interpreter, uv } = request;
    const python = (0,parse/* formatPython */.AR)(interpreter.python);
    const dir = await workshop.staging.dir(`trials/${artifact.format}-${python}`);
    const environment = await createEnvironment(workshop.runner, uv, interpreter.path, external_node_path_.join(dir, 'environment'));
    await trials_install(request, environment, python);
    const scripts = new Map();
    for (const name of request.scripts) {
        const file = external_node_path_.join(environment.bin, process.platform === 'win32' ? `${name}.exe` : name);
        if (await (0,promises_.access)(file).then(() => true, () => false))
            scripts.set(name, file);
    }
    return trial(request, python, dir, { python: environment.python, script: name => scripts.get(name), scripts: [...scripts.keys()] }, [environment.bin], {});
}
/**
 * Starts a PEX under one interpreter, with nothing else for it to move to: by its own launcher where the system has
 * one, then by that interpreter. @throws PackagingError `check/run-failed`
 */
async function provePex(request) {
    const { workshop, artifact, interpreter } = request;
    const python = (0,parse/* formatPython */.AR)(interpreter.python);
    const dir = await workshop.staging.dir(`trials/${artifact.file}-${python}`);
    // What the caller has set for other PEX files says nothing about this one.
    const unset = [
        'PEX_PYTHON',
        'PEX_PYTHON_PATH',
        'PEX_PATH',
        'PEX_VENV',
        'PEX_TOOLS',
        'PEX_MODULE',
        'PEX_SCRIPT',
    ];
    const env = {
        ...Object.fromEntries(unset.map(name => [name, undefined])),
        PEX_ROOT: await workshop.staging.dir('trials/pex-root'),
    };
    const { entryPoint } = request.subject;
    const ownScript = entryPoint.kind === 'function' ? entryPoint.script : undefined;
    const folder = (0,pex_layout/* folderIn */.CH)(artifact.file) && (await extractSdist(artifact.path, external_node_path_.join(dir, 'unpacked')));
    const pex = {
        file: folder ?? artifact.path,
        ...(folder !== undefined && { launcher: external_node_path_.join(folder, '__main__.py') }),
        ...(ownScript !== undefined && { ownScript }),
        ...(process.platform !== 'win32' && { path: await onlyOnPath(dir, interpreter, folder !== undefined) }),
    };
    const installed = { python: interpreter.path, script: () => undefined, scripts: request.scripts, pex };
    return trial(request, python, dir, installed, [], env);
}
/**
 * A folder for PATH that holds this interpreter alone, under the name that tells its version; and `ldd`, by which pex
 * tells a musl system.
 * @param plain also under `python3`, by which a folder's `__main__.py` looks for it
 */
async function onlyOnPath(dir, interpreter, plain) {
    const folder = external_node_path_.join(dir, 'bin');
    const { implementation, major, minor, freeThreaded } = interpreter.python;
    const name = `${implementation === 'pypy' ? 'pypy' : 'python'}${major}.${minor}${freeThreaded ? 't' : ''}`;
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.symlink)(interpreter.path, external_node_path_.join(folder, name));
    if (plain)
        await (0,promises_.symlink)(interpreter.path, external_node_path_.join(folder, 'python3'));
    const ldd = ['/usr/bin/ldd', '/bin/ldd'].find(external_node_fs_.existsSync);
    if (ldd !== undefined)
        await (0,promises_.symlink)(ldd, external_node_path_.join(folder, 'ldd'));
    return folder;
}
async function trial(request, python, dir, installed, pathFirst, env) {
    const { workshop, artifact, interpreter, subject } = request;
    const { plan, project } = workshop.configuration;
    const check = await prove({
        runner: workshop.runner,
        artifact,
        interpreter,
        python,
        subject,
        test: plan.test,
        project: project.dir,
        installed,
        dir: external_node_path_.join(dir, 'work'),
        env: { ...env, PYTHONNOUSERSITE: '1', PYTHONDONTWRITEBYTECODE: undefined },
        pathFirst,
    });
    request.say(check.reason);
    return check;
}
const NO_TOOLCHAIN = { env: {}, pathFirst: [] };
async function trials_install(request, environment, python) {
    const { workshop, uv, artifact, dependencies, requirement, findLinks, interpreter } = request;
    const locked = dependencies?.targets.some(target => target.python === (0,parse/* formatPython */.AR)(interpreter.python))
        ? dependencies
        : undefined;
    const label = `install ${artifact.file} on Python ${python}`;
    const extras = /\[.*?\]/.exec(requirement)?.[0] ?? '';
    // As it was built here, so it is built there.
    const settings = { package: nameOf(requirement), values: workshop.configuration.options.configSettings };
    const steps = locked === undefined
        ? [
            {
                label,
                requirements: [`${nameOf(requirement)}${extras} @ ${(0,external_node_url_.pathToFileURL)(artifact.path).href}`],
                findLinks,
                settings,
            },
        ]
        : [
            // Alone first: an sdist needs the index for its backend; what it depends on is locked and lies ready.
            { label, requirements: [artifact.path], findLinks, dependencies: false, settings },
            { label, requirements: [requirement], findLinks: [locked.folder], index: false },
        ];
    // Only an sdist is compiled, with what the wheels were compiled with.
    const { env, pathFirst } = artifact.format === 'sdist' ? await workshop.toolchain() : NO_TOOLCHAIN;
    for (const step of steps) {
        const command = installCommand(uv, environment, step);
        const finished = await workshop.runner.finish({ ...command, env: { ...command.env, ...env }, pathFirst });
        if (finished.code !== 0)
            throw (0,process_errors/* diskFullError */.vB)(label, finished.tail) ?? notInstallable(artifact, python, finished.tail);
    }
}
function nameOf(requirement) {
    return /^[A-Za-z0-9._-]+/.exec(requirement)?.[0] ?? requirement;
}
function notInstallable(artifact, python, tail) {
    return new errors/* PackagingError */.yr('check/run-failed', {
        message: `${artifact.file} cannot be installed on Python ${python}.`,
        fix: 'The last lines of uv say why; a user of this file would meet the same.',
        detail: tail,
    });
}

;// CONCATENATED MODULE: ./lib/package/proof-steps.js
/** Every artifact on every interpreter it claims: one step for each pair, begun when the builds have ended. */





/** Declares the proofs of the planned formats and gives their steps. A Python that was left out proves nothing. */
function declareProofs(graph, workshop, needs) {
    const { plan } = workshop.configuration;
    const { uv, interpreters, findLinks, application, sdist, wheels, pex, dependencies } = needs;
    // Proofs compete with builds for the same cores; and a PEX that fails to build takes nothing from a wheel's proof.
    const built = graph.after([sdist, wheels, ...(pex ? [pex] : [])]);
    const locked = dependencies === undefined ? graph.after([]) : graph.whenever(dependencies);
    const proof = (format, python, artifacts) => graph.add(`prove the ${format} on ${python}`, 'prove', [uv, interpreters, findLinks, application, artifacts, locked, built], async (values) => {
        const [tool, found, folders, app, made, lock] = values;
        const interpreter = found.find(one => (0,parse/* formatPython */.AR)(one.python) === python);
        if (interpreter === undefined)
            return [];
        const claimed = made.filter(artifact => artifact.pythons.includes(python) && runsHere(artifact, plan.runner.name));
        const subject = subjectOf(workshop, app);
        const request = (artifact) => ({
            workshop,
            uv: tool,
            artifact,
            interpreter,
            subject,
            requirement: requirementOf(workshop, app, subject.entryPoint),
            dependencies: lock ?? undefined,
            findLinks: folders,
            scripts: [...app.choices.scripts.map(({ name }) => name), ...app.choices.files],
            say: () => { },
        });
        const prove = format === 'pex' ? provePex : proveInstalled;
        return Promise.all(claimed.map(artifact => workshop.limiter(() => prove(request(artifact)))));
    });
    const formats = [
        ...(plan.formats.includes('sdist') ? [['sdist', graph.map(sdist, one => [one])]] : []),
        ...(plan.formats.includes('wheel') ? [['wheel', wheels]] : []),
        ...(pex ? [['pex', graph.map(pex, ({ artifacts }) => artifacts)]] : []),
    ];
    const proofs = formats.flatMap(([format, artifacts]) => plan.pythons.map(python => proof(format, (0,parse/* formatPython */.AR)(python), artifacts)));
    // Five environments with numpy are a gigabyte: gone while they are the proofs' own time, not at the end of everybody's.
    graph.add('remove what the proofs left', 'prove', [graph.after(proofs)], () => (0,promises_.rm)(external_node_path_.join(workshop.staging.root, 'trials'), { recursive: true, force: true }).catch(() => { }));
    return proofs;
}
function runsHere(artifact, platform) {
    return artifact.targets.some(target => target === 'any' || target === platform);
}

;// CONCATENATED MODULE: ./lib/package/steps.js
/** The visible order of a run: every step and what it needs; how each is done is told elsewhere. */












/** Declares everything; what can run begins at once. */
function declareSteps(graph, workshop) {
    const { host, configuration, tools } = workshop;
    const { plan, project } = configuration;
    const uv = graph.add('get uv', 'set-up', [], async () => (0,build_uv/* uvFor */.z)(await tools.uv(), host.store, host.env));
    const interpreters = declareInterpreters(graph, workshop, uv);
    const findLinks = declareLocalProjects(graph, workshop, uv, interpreters);
    const source = graph.add('copy the source', 'build', [], () => copyOf(workshop, project, 'own'));
    const environment = graph.add('prepare the build', 'build', [uv, interpreters, findLinks], ([tool, found, folders], say) => firstEnvironment(benchOf(workshop, project, tool, folders, 'own', say), (0,package_dependencies/* newest */.BP)(found)));
    const sdist = graph.add('build the sdist', 'build', [uv, interpreters, findLinks, source, environment], async ([tool, found, folders, copy, isolated], say) => {
        const file = await buildSdist(benchOf(workshop, project, tool, folders, 'own', say), copy.project, isolated);
        return measure(file, {
            format: 'sdist',
            targets: ['any'],
            pythons: found.map(({ python }) => (0,parse/* formatPython */.AR)(python)),
        });
    });
    const wheels = declareWheels(graph, workshop, { uv, interpreters, findLinks, sdist, environment });
    const application = graph.add('read the wheel', 'build', [sdist, wheels], ([archive, built]) => describeApplication(workshop, archive, built));
    const bundle = plan.formats.includes('pex')
        ? declarePex(graph, workshop, { uv, interpreters, findLinks, application, wheels })
        : { pex: undefined, dependencies: undefined, coverage: undefined };
    const proofs = declareProofs(graph, workshop, {
        uv,
        interpreters,
        findLinks,
        application,
        sdist,
        wheels,
        ...bundle,
    });
    return { interpreters, application, sdist, wheels, ...bundle, proofs };
}
function declareInterpreters(graph, workshop, uv) {
    const { host, runner, configuration } = workshop;
    const { plan, project } = configuration;
    return graph.add('find Pythons', 'set-up', [], async (_, say) => {
        const found = await (0,interpreter_interpreters/* setUpInterpreters */.r)({
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
        for (const { python, fullVersion, path: file, source } of found)
            say(`${(0,parse/* formatPython */.AR)(python)}: ${fullVersion} at ${file} (${source})`);
        return found;
    });
}
function declareWheels(graph, workshop, needs) {
    const { project } = workshop.configuration;
    const { uv, interpreters, findLinks, sdist, environment } = needs;
    return graph.add('build the wheel', 'build', [uv, interpreters, findLinks, sdist, environment], async ([tool, found, folders, archive, isolated], say) => {
        const bench = benchOf(workshop, project, tool, folders, 'own', say);
        const wheels = await makeWheels(workshop, bench, archive.path, found, isolated);
        return Promise.all(wheels.map(file => measureWheel(file, found, workshop)));
    });
}
function measureWheel(file, found, workshop) {
    const { runner } = workshop.configuration.plan;
    const anywhere = file.endsWith('-any.whl');
    const without = uncovered(file, found, runner);
    const pythons = found.filter(one => !without.includes(one)).map(({ python }) => (0,parse/* formatPython */.AR)(python));
    return measure(file, { format: 'wheel', targets: [anywhere ? 'any' : runner.name], pythons });
}

;// CONCATENATED MODULE: ./lib/compile/toolchain.js
/**
 * What a build of native code is told by its environment: the oldest system to serve, and with `compiler: zig` a C
 * compiler that builds for an older glibc than this machine's.
 * @see https://setuptools.pypa.io/en/latest/userguide/ext_modules.html, https://doc.rust-lang.org/cargo/reference/environment-variables.html
 */


/** No build may fetch a compiler that nobody pinned: maturin installs Rust by itself where cargo is missing. */
const NOTHING_FETCHED = { MATURIN_NO_INSTALL_RUST: '1' };
const toolchain_APPLE_ARCH = { aarch64: 'arm64' };
/** The machine's own compilers, told of the floor where they can be (pure). */
function systemToolchain(platform) {
    if (platform.os !== 'macos')
        return { env: NOTHING_FETCHED, pathFirst: [] };
    const arch = toolchain_APPLE_ARCH[platform.arch] ?? platform.arch;
    // A universal2 Python builds for both architectures unless all three say otherwise; cibuildwheel sets the same.
    return {
        env: {
            ...NOTHING_FETCHED,
            MACOSX_DEPLOYMENT_TARGET: platform.floor,
            ARCHFLAGS: `-arch ${arch}`,
            _PYTHON_HOST_PLATFORM: `macosx-${platform.floor}-${arch}`,
        },
        pathFirst: [],
    };
}
/**
 * The same, with a private folder left out of debug information, so that the same source gives the same bytes in another
 * folder (pure). CPPFLAGS and not CFLAGS: setuptools takes the latter in place of Python's own, `-O3` included.
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
    const zig = external_node_path_.join(parts.folder, 'ziglang', 'zig');
    await (0,promises_.mkdir)(bin, { recursive: true });
    for (const [name, command] of Object.entries(PROGRAMS)) {
        const file = external_node_path_.join(bin, name);
        await (0,promises_.writeFile)(file, standIn(zig, command, `${triple}.${platform.floor}`));
        await (0,promises_.chmod)(file, 0o755);
    }
    return {
        env: {
            ...NOTHING_FETCHED,
            // Names and not paths: backends split these at spaces.
            CC: 'zig-cc',
            CXX: 'zig-c++',
            AR: 'zig-ar',
            RANLIB: 'zig-ranlib',
            [`CARGO_TARGET_${rust.toUpperCase().replaceAll('-', '_')}_LINKER`]: external_node_path_.join(bin, 'zig-cc'),
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
    // rustc and cmake name the target in their own way, and rustc asks for its own linker; zig has the one it is called with.
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

;// CONCATENATED MODULE: ./lib/package/toolchain.js
/** The compilers of a run. */


/** @throws PackagingError `host/tool-missing`, `dependency/hash` when zig is asked for and cannot be had */
async function makeToolchain(host, { options, plan }, tools, staging) {
    const platform = plan.runner;
    const zig = options.compiler === 'zig' && zigServes(platform);
    const toolchain = zig
        ? await zigToolchain({
            folder: await tools.folder('ziglang'),
            bin: await staging.dir('zig'),
            // It outlives the run: libc++ alone takes a minute.
            cache: external_node_path_.join(host.store, 'zig'),
            platform,
        })
        : systemToolchain(platform);
    return platform.os === 'windows' ? toolchain : withoutFolder(toolchain, staging.root, host.env.CPPFLAGS);
}

// EXTERNAL MODULE: ./lib/plan/show.js + 1 modules
var plan_show = __webpack_require__(91544);
;// CONCATENATED MODULE: ./lib/project/digest.js
/** One number for a source tree: the same digest means the same build input. */




/** Files up to this are read at one go, 1 MiB. */
const WHOLE = 1024 * 1024;
/** Files after which other work gets its turn. */
const BATCH = 100;
/**
 * Sha256, lower-case hex, over the sorted paths with each file's kind (file, executable, link) and content. Times,
 * owners and other permissions do not count: no build may depend on them.
 * @param root absolute folder
 * @param files relative to `root`, with `/`, as `copySource` gives them
 */
async function treeDigest(root, files) {
    const tree = (0,external_node_crypto_.createHash)('sha256');
    for (const [index, path] of [...files].sort().entries()) {
        // NUL cannot be part of a name, so no two trees write the same bytes.
        tree.update(`${path}\0${await digestOne((0,external_node_path_.join)(root, path))}\0`);
        if (index % BATCH === BATCH - 1)
            await (0,external_node_timers_promises_.setImmediate)();
    }
    return tree.digest('hex');
}
/** Small files are read synchronously: four trips to the thread pool for each took six times as long. */
async function digestOne(path) {
    const found = (0,external_node_fs_.lstatSync)(path);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (found.isSymbolicLink())
        return `link ${hash.update((0,external_node_fs_.readlinkSync)(path)).digest('hex')}`;
    if (found.size <= WHOLE)
        hash.update((0,external_node_fs_.readFileSync)(path));
    else
        for await (const chunk of (0,external_node_fs_.createReadStream)(path))
            hash.update(chunk);
    return `${found.mode & 0o100 ? 'executable' : 'file'} ${hash.digest('hex')}`;
}

// EXTERNAL MODULE: ./lib/version.js + 1 modules
var version = __webpack_require__(97966);
;// CONCATENATED MODULE: ./lib/package/unchanged.js
/**
 * An unchanged second run does almost nothing: when everything that decides a result is as it was a short while ago, and
 * the files of then still lie in the output folder with their digests, they are the result.
 */









/**
 * Milliseconds. Indexes let their answers be kept for ten minutes, so that for as long a fresh resolve would be asked
 * nothing new; after that a release of a dependency may change the result.
 */
const FRESH = 10 * 60 * 1000;
/** Variables that decide what is found, or how native code is compiled. */
const DECIDING = /^(PIP|UV|CARGO|RUST)|^(SOURCE_DATE_EPOCH|CC|CXX|PATH|LD_LIBRARY_PATH)$|FLAGS$/;
/** Names everything that decides the result, but for the index and the interpreters, which have times of their own. */
async function inputsDigest(host, configuration) {
    const { plan, options, project, localProjects, findLinks, outputDir } = configuration;
    const trees = await Promise.all([project, ...localProjects].map(one => treeOf(one, outputDir)));
    const wheels = await Promise.all(findLinks.map(folder => treeOf({ dir: folder, git: undefined }, outputDir)));
    const lock = ['auto', 'none'].includes(options.lock)
        ? ''
        : await fileDigest(external_node_path_.resolve(project.dir, options.lock));
    const settings = Object.entries(host.env)
        .filter(([name]) => DECIDING.test(name))
        .sort();
    const { jobs: _, ...rest } = options;
    const parts = [
        (0,version.programVersion)(),
        (0,versions/* toolVersions */.E)(),
        (0,plan_show/* planDocument */.N)(plan),
        rest,
        trees,
        wheels,
        lock,
        settings,
        outputDir,
        project.git?.head,
        project.git?.tags,
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/** The earlier result when it still holds, else undefined; whatever is wrong with a record is as if there were none. */
async function recall(host, key) {
    try {
        const record = JSON.parse(await (0,promises_.readFile)(recordFile(host, key), 'utf8'));
        if (Date.now() - record.made > FRESH)
            return undefined;
        const { artifacts } = record.delivered;
        const digests = await Promise.all(artifacts.map(({ path: file }) => (0,host_hash/* sha256Of */.B)(file)));
        const stamps = await Promise.all(record.interpreters.map(stampOf));
        const same = artifacts.every(({ sha256 }, index) => sha256 === digests[index]) &&
            stamps.every((stamp, index) => stamp === record.stamps[index]);
        return same ? record : undefined;
    }
    catch {
        return undefined;
    }
}
/** Never fails: a run that cannot be remembered is only made again. */
async function remember(host, key, earlier) {
    try {
        const stamps = await Promise.all(earlier.interpreters.map(stampOf));
        const record = { ...earlier, made: Date.now(), stamps };
        const file = recordFile(host, key);
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        await (0,promises_.writeFile)(`${file}.${process.pid}`, JSON.stringify(record));
        await (0,promises_.rename)(`${file}.${process.pid}`, file);
    }
    catch {
        return;
    }
}
function recordFile(host, key) {
    return external_node_path_.join(host.store, 'results', `${key}.json`);
}
async function treeOf(project, outputDir) {
    const { root, list } = await sourceOf(project.dir, project.git, [outputDir]);
    return treeDigest(root, [...list.files, ...list.links.keys()]);
}
async function fileDigest(file) {
    return (0,host_hash/* sha256Of */.B)(file).catch(() => '');
}
async function stampOf(file) {
    const { size, mtimeMs, ino } = await (0,promises_.stat)(file);
    return `${size} ${mtimeMs} ${ino}`;
}

;// CONCATENATED MODULE: ./lib/package/run.js
/** One run of `package`: declares the steps, waits for them, delivers what is proved, and reports. */













/**
 * The earlier result when nothing has changed, else a new one. Only on a laptop: a workflow starts with nothing, and what
 * is released is made anew.
 */
async function runOnce(parts) {
    const { host, configuration, reporter, now } = parts;
    if (host.kind !== 'local' || configuration.options.cache === 'false')
        return runPackage(parts);
    const key = await inputsDigest(host, configuration);
    const earlier = await recall(host, key);
    if (earlier !== undefined) {
        reporter.stop();
        return {
            ...earlier,
            report: { ...earlier.report, timings: [], totalSeconds: now() / 1000, reusedUnchanged: true },
        };
    }
    const result = await runPackage(parts);
    if (result.report.failure === undefined)
        await remember(host, key, result);
    return result;
}
/** Makes, proves and delivers. Failures are in the report; a bug is thrown. */
async function runPackage(parts) {
    const { host, configuration, reporter, now } = parts;
    const staging = await (0,host_staging/* createStaging */.q)(host.temp);
    try {
        const workshop = openWorkshop(parts, staging);
        const graph = new Graph(reporter, now);
        const steps = declareSteps(graph, workshop);
        const failures = await graph.settled();
        const wanted = host.kind === 'github' && configuration.options.upload;
        const made = await collect(steps, configuration, failures.length === 0, wanted);
        const reported = { ...parts, tools: workshop.tools.used };
        const before = reportOf(reported, made, failures, []);
        const published = graph.add('publish', 'deliver', [], () => publish(workshop, before, failures.length === 0));
        const afterwards = await graph.settled();
        if (afterwards.length > failures.length)
            return {
                report: { ...before, artifacts: [], failure: afterwards },
                delivered: NOTHING,
                interpreters: [],
            };
        const delivered = await published.value;
        const uploads = failures.length === 0 && wanted ? declareUploads(graph, workshop, before, delivered) : [];
        const all = await graph.settled();
        const stored = (await Promise.allSettled(uploads)).flatMap(upload => upload.status === 'fulfilled' ? [upload.value] : []);
        const report = reportOf(reported, { ...made, artifacts: delivered.artifacts }, all, stored);
        const interpreters = (await steps.interpreters.value.catch(() => [])).map(one => one.path);
        return { report, delivered, interpreters };
    }
    finally {
        reporter.stop();
        // A backend may still wait for a request that will not come.
        await parts.runner.endAll();
        await staging.dispose();
    }
}
const NOTHING = { artifacts: [], manifest: '', checksums: '' };
function openWorkshop({ host, configuration, runner }, staging) {
    const jobs = configuration.options.jobs ?? (0,external_node_os_.cpus)().length;
    const store = (0,host_store/* createStore */.y)(host.store);
    const tools = (0,tools_open/* openTools */.a)({ host, runner, platform: configuration.plan.runner, staging, store });
    const downloader = createDownloader({ store, limiter: createLimiter(16) });
    const epoch = sourceDateEpoch(host.env, configuration.project.git);
    let toolchain;
    return {
        host,
        configuration,
        runner,
        downloader,
        tools,
        staging,
        toolchain: () => {
            toolchain ??= makeToolchain(host, configuration, tools, staging);
            return toolchain;
        },
        limiter: createLimiter(jobs),
        jobs,
        epoch,
    };
}


/***/ }),

/***/ 79522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toolVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32701);
/* harmony import */ var _locked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98149);
/** The versions that the tools are locked to. */



/** In the order of `TOOL_NAMES`. @param used leaves out the others; default all */
function toolVersions(used = _locked_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOL_NAMES */ .K2) {
    return _locked_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOL_NAMES */ .K2.filter(name => used.includes(name)).map(name => ({
        name,
        version: (0,_locked_js__WEBPACK_IMPORTED_MODULE_2__/* .lockedVersion */ .XX)(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_python_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementsFile */ .d)(name), 'utf8')),
    }));
}


/***/ }),

/***/ 97966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  programVersion: () => (/* binding */ programVersion)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./lib/version.js
/** This program's own name and version. */

function programVersion() {
    return `package-python ${package_namespaceObject.rE}`;
}


/***/ })

};
