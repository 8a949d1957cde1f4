export const id = 4869;
export const ids = [4869];
export const modules = {

/***/ 60297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditCommand: () => (/* binding */ auditCommand)
});

// EXTERNAL MODULE: ./lib/audit/ask.js
var ask = __webpack_require__(282);
// EXTERNAL MODULE: ./lib/audit/audit.js
var audit = __webpack_require__(77044);
// EXTERNAL MODULE: ./lib/audit/model.js
var model = __webpack_require__(23142);
// EXTERNAL MODULE: ./lib/audit/osv.js
var osv = __webpack_require__(75355);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
// EXTERNAL MODULE: ./lib/sbom/component.js
var component = __webpack_require__(8022);
// EXTERNAL MODULE: ./lib/sbom/wheel.js
var wheel = __webpack_require__(28670);
;// CONCATENATED MODULE: ./lib/audit/sbom.js
/** The SBOM that `audit` is asked about, found and read: a file, the one that a manifest names, or an asset of a release. */











/**
 * The SBOM among the assets of a release on GitHub. @see https://docs.github.com/rest/releases/releases
 * @param asked a tag, `latest`, or `OWNER/NAME@` with one of them; without it, the repository of this job
 * @throws PackagingError `input/path` when there is no such file, repository or release, `network/…`
 */
async function releaseSbom(asked, downloader, env) {
    const [, named, tag = asked] = /^([\w.-]+\/[\w.-]+)@(.+)$/.exec(asked) ?? [];
    const repository = named ?? env.GITHUB_REPOSITORY;
    if (repository === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository))
        throw new errors/* PackagingError */.yr('input/path', {
            message: `There is no file ${asked}, and no repository is known whose release it could name.`,
            fix: 'Give a manifest.json, an SBOM, or a release as OWNER/NAME@TAG.',
        });
    const api = (0,core_text/* withoutEnd */.Mx)(env.GITHUB_API_URL ?? 'https://api.github.com', '/');
    const which = tag === 'latest' ? 'latest' : `tags/${encodeURIComponent(tag)}`;
    const token = env.GITHUB_TOKEN ?? env.GH_TOKEN;
    const login = token ? { authorization: `Bearer ${token}` } : {};
    const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...login };
    const release = await downloader
        .fetchJson({ url: `${api}/repos/${repository}/releases/${which}`, headers })
        .catch(thrown => {
        if (!(thrown instanceof errors/* PackagingError */.yr) || thrown.code !== 'network/refused')
            throw thrown;
        throw new errors/* PackagingError */.yr('input/path', {
            message: `There is no file ${asked}, and ${repository} has no release ${tag} that can be read.`,
            fix: 'Check the name; for a private repository GITHUB_TOKEN has to be set and may need contents: read.',
            cause: thrown,
        });
    });
    const assets = (0,json/* recordsOf */.M$)((0,json/* isRecord */.u4)(release) ? release.assets : undefined);
    const [asset, ...more] = assets.filter(({ name }) => (0,json/* textOf */.b6)(name)?.endsWith('.cdx.json'));
    // Gitea and Forgejo have only the address for people.
    const [name, url] = [(0,json/* textOf */.b6)(asset?.name), (0,json/* textOf */.b6)(asset?.url) ?? (0,json/* textOf */.b6)(asset?.browser_download_url)];
    if (name === undefined || url === undefined || more.length > 0)
        throw new errors/* PackagingError */.yr('input/path', {
            message: `Release ${tag} of ${repository} has ${more.length > 0 ? 'several SBOMs' : 'no SBOM (NAME.cdx.json)'}.`,
            fix: 'Download the SBOM that is meant and name the file; releases made with sbom: cyclonedx have one.',
        });
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec((0,json/* textOf */.b6)(asset?.digest) ?? '')?.[1];
    const file = await downloader.fetchFile({
        url,
        filename: name,
        headers: { accept: 'application/octet-stream', ...login },
        ...(sha256 !== undefined && { sha256 }),
    });
    return { title: `${name} of ${repository} ${tag}`, text: await (0,regular/* readRegular */.V)(file, 'utf8') };
}
/**
 * What lies on this machine comes before a release of that name. Paths start from the host's workspace.
 * @param asked a path, a tag, `latest`, or `OWNER/NAME@TAG`
 * @throws PackagingError `input/path`, `input/invalid`, `check/content` for an SBOM that is not the manifest's, `network/…`
 */
async function findSbom(asked, downloader, { workspace, env }) {
    const file = external_node_path_.resolve(workspace, asked);
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    if (found?.isDirectory())
        return inFolder(file);
    if (found?.isFile())
        return inFile(file);
    return releaseSbom(asked, downloader, env);
}
async function inFolder(folder) {
    const names = await (0,promises_.readdir)(folder);
    if (names.includes('manifest.json'))
        return inFile(external_node_path_.join(folder, 'manifest.json'));
    const [first, ...more] = names.filter(name => name.endsWith('.cdx.json')).sort();
    if (first !== undefined && more.length === 0)
        return inFile(external_node_path_.join(folder, first));
    throw new errors/* PackagingError */.yr('input/path', {
        message: `${folder} contains ${first === undefined ? 'neither a manifest.json nor an SBOM' : `several SBOMs: ${[first, ...more].join(', ')}`}.`,
        fix: 'Name the file itself, or the tag of a release.',
        place: { file: folder },
    });
}
async function inFile(file) {
    const text = await (0,regular/* readRegular */.V)(file, 'utf8');
    const named = sbomOfManifest(text);
    if (named === undefined)
        return { title: external_node_path_.basename(file), text };
    if (named === 'none')
        throw new errors/* PackagingError */.yr('input/invalid', {
            message: `${file} names no SBOM: it was made with sbom: none, or by an older version.`,
            fix: 'Give the SBOM itself, or build the files again.',
            place: { file },
        });
    const beside = external_node_path_.join(external_node_path_.dirname(file), external_node_path_.basename(named.file));
    const content = await (0,regular/* readRegular */.V)(beside, 'utf8').catch(cause => {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `${beside}, the SBOM that ${external_node_path_.basename(file)} names, cannot be read.`,
            fix: 'Put it beside the manifest, as it is in the release.',
            cause,
        });
    });
    if ((0,external_node_crypto_.createHash)('sha256').update(content).digest('hex') === named.sha256)
        return { title: named.file, text: content };
    throw new errors/* PackagingError */.yr('check/content', {
        message: `${beside} is not the SBOM that ${external_node_path_.basename(file)} names: its sha256 differs.`,
        fix: 'Take both from the same release.',
        place: { file: beside },
    });
}
/** Undefined for what is not one of our manifests. */
function sbomOfManifest(text) {
    const data = (0,json/* parseJson */.qF)(text);
    if (!(0,json/* isRecord */.u4)(data) || data.bomFormat !== undefined || !Array.isArray(data.artifacts))
        return undefined;
    const sbom = (0,json/* recordsOf */.M$)(data.descriptions).find(({ kind }) => kind === 'sbom');
    const [file, sha256] = [(0,json/* textOf */.b6)(sbom?.file), (0,json/* textOf */.b6)(sbom?.sha256)];
    return file === undefined || sha256 === undefined ? 'none' : { file, sha256 };
}
/**
 * Any version of CycloneDX, as JSON. What the SBOM is about is not asked for itself, nor are files.
 * @param file for messages
 * @throws PackagingError `input/invalid` for anything else, and for one that names nothing: silence is not good news
 */
function subjectsOfSbom(text, file) {
    const data = (0,json/* parseJson */.qF)(text.replace(/^\uFEFF/, ''));
    if (!(0,json/* isRecord */.u4)(data) || data.bomFormat !== 'CycloneDX')
        throw notSbom(file, 'is not a CycloneDX SBOM in JSON');
    const metadata = (0,json/* isRecord */.u4)(data.metadata) ? data.metadata : {};
    const about = (0,json/* isRecord */.u4)(metadata.component) ? metadata.component : {};
    const own = (0,component/* parsePurl */.$l)((0,json/* textOf */.b6)(about.purl) ?? '')?.plain;
    const entries = (0,wheel/* nestedComponents */.WV)(data.components);
    const brought = broughtBy(entries, (0,json/* recordsOf */.M$)(data.dependencies), (0,json/* textOf */.b6)(about['bom-ref']), own);
    const found = new Map();
    for (const entry of entries) {
        const name = (0,json/* textOf */.b6)(entry.name);
        const version = (0,json/* textOf */.b6)(entry.version) ?? '';
        const purl = (0,component/* parsePurl */.$l)((0,json/* textOf */.b6)(entry.purl) ?? '');
        if (name === undefined || entry.type === 'file' || (own !== undefined && purl?.plain === own))
            continue;
        // The files of a release are components too; without a package URL they are only what holds the others.
        if (purl === undefined && entry.type === 'application')
            continue;
        const plain = purl?.version === undefined ? `pkg:generic/${encodeURIComponent(name)}` : purl.plain;
        const key = `${plain} ${version}`;
        const files = [...new Set([...(found.get(key)?.files ?? []), ...filesOf(entry)])].sort(format/* byBytes */.bg);
        const archive = (0,json/* recordsOf */.M$)(entry.externalReferences).some(({ type }) => type === 'source-distribution');
        found.set(key, {
            // A name of OSV is that of the package, which the URL tells without doubt.
            name: purl?.name ?? name,
            version: purl?.version ?? version,
            purl: plain,
            files,
            origin: (0,model/* auditedOrigin */.Zn)(property(entry, 'package-python:origin'), archive),
            broughtBy: brought.get((0,json/* textOf */.b6)(entry['bom-ref']) ?? '') ?? [],
        });
    }
    if (found.size === 0)
        throw notSbom(file, 'names no component');
    return {
        name: (0,json/* textOf */.b6)(about.name) ?? file,
        version: (0,json/* textOf */.b6)(about.version) ?? '',
        subjects: [...found].sort(([a], [b]) => (0,format/* byBytes */.bg)(a, b)).map(([, subject]) => subject),
    };
}
/**
 * Names of what needs each component, by reference; what the application or a file of the release needs, needs no name.
 * Of what is compiled in it is the wheels that hold it, however many crates lie between.
 */
function broughtBy(entries, dependencies, root, own) {
    const purls = new Map(entries.map(entry => [(0,json/* textOf */.b6)(entry['bom-ref']) ?? '', (0,component/* parsePurl */.$l)((0,json/* textOf */.b6)(entry.purl) ?? '')]));
    const names = new Map(entries.map(entry => [(0,json/* textOf */.b6)(entry['bom-ref']) ?? '', (0,json/* textOf */.b6)(entry.name) ?? '']));
    const holders = new Map();
    for (const { ref, dependsOn } of dependencies)
        for (const to of (0,json/* listOf */.c3)(dependsOn).flatMap(one => (0,json/* textOf */.b6)(one) ?? []))
            holders.set(to, [...(holders.get(to) ?? []), (0,json/* textOf */.b6)(ref) ?? '']);
    const isApp = (ref) => ref === root || (own !== undefined && purls.get(ref)?.plain === own);
    const wheelsAbove = (ref, seen) => (holders.get(ref) ?? []).flatMap(holder => {
        if (seen.has(holder))
            return [];
        seen.add(holder);
        const type = purls.get(holder)?.type;
        if (isApp(holder) || type === 'pypi')
            return [holder];
        return type === undefined ? [] : wheelsAbove(holder, seen);
    });
    return new Map([...names.keys()].map(ref => {
        const compiled = purls.get(ref)?.type !== 'pypi';
        const above = compiled
            ? wheelsAbove(ref, new Set([ref]))
            : (holders.get(ref) ?? []).filter(holder => isApp(holder) || purls.get(holder) !== undefined);
        const direct = !compiled && above.some(isApp);
        const by = direct ? [] : above.filter(holder => compiled || !isApp(holder)).map(holder => names.get(holder) ?? '');
        return [ref, [...new Set(by)].filter(name => name !== '').sort(format/* byBytes */.bg)];
    }));
}
function filesOf({ evidence }) {
    const occurrences = (0,json/* isRecord */.u4)(evidence) ? (0,json/* recordsOf */.M$)(evidence.occurrences) : [];
    return occurrences.flatMap(({ location }) => /^(.+?)!\//.exec((0,json/* textOf */.b6)(location) ?? '')?.[1] ?? []);
}
function property({ properties }, name) {
    return (0,json/* textOf */.b6)((0,json/* recordsOf */.M$)(properties).find(entry => entry.name === name)?.value);
}
function notSbom(file, what) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `${file} ${what}.`,
        fix: 'Give a manifest.json with its files beside it, a CycloneDX SBOM as JSON, or the tag of a release that has one.',
        place: { file },
    });
}

// EXTERNAL MODULE: ./lib/config/options.js
var config_options = __webpack_require__(61236);
// EXTERNAL MODULE: ./lib/host/download.js
var download = __webpack_require__(30024);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: ./lib/host/store.js
var store = __webpack_require__(14615);
// EXTERNAL MODULE: ./lib/report/sections.js
var sections = __webpack_require__(13136);
;// CONCATENATED MODULE: ./lib/commands/audit.js
/** The command `audit`: which of the released components have become vulnerable. */










/** Milliseconds: nothing else waits here, so a slow database gets more time than during a build. */
const LIMIT = 60_000;
const auditCommand = async ({ host, layers, style, json, write }) => {
    const options = await (0,config_options/* optionsWithoutProject */.wh)(layers, host.workspace, host.workspace);
    const downloader = (0,download/* createDownloader */.md)({ store: (0,store/* createStore */.y)(host.store), limiter: (0,lifecycle/* createLimiter */.zm)(16) });
    const found = await findSbom(options.path, downloader, host);
    const { subjects, ...about } = subjectsOfSbom(found.text, found.title);
    const report = await (0,audit.audit)({
        subjects,
        osv: (0,osv.osvAddress)(host.env),
        index: (0,osv.jsonBase)(host.env),
        ignore: options.auditIgnore,
        ask: (0,ask.askWithin)(downloader, host.env, LIMIT),
        now: new Date(),
    });
    const subject = { ...about, title: found.title };
    const failures = (0,model/* auditFailures */.nM)(report);
    const unsure = (0,model/* unauditedProblem */.dT)(report);
    if (unsure !== undefined && !failures.some(({ code }) => code === unsure.code))
        host.log.warning(unsure);
    for (const failure of failures)
        host.log.error(failure);
    write(json ? JSON.stringify({ schema: 1, ...subject, ...report }, null, 2) : (0,sections/* auditText */.$u)(subject, report, style).join('\n'));
    await host.summary((0,sections/* auditSummary */.qq)(subject, report));
    await host.setOutputs({ name: about.name, version: about.version, vulnerabilities: JSON.stringify(report) });
    return failures;
};


/***/ }),

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
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69545);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14858);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44220);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67460);
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
    const { store, limiter, offline = false, random = Math.random, wait = _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .pause */ .v7, onProgress = () => { } } = options;
    const transfers = new Map();
    /** Makes the request until it succeeds or `retryDelay` gives up. */
    async function persist({ url, headers = {}, limits: some, body }, signal, read) {
        if (offline)
            throw offlineError((0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .redactUrl */ .BO)(url));
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


/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ asksForSeveral),
/* harmony export */   EF: () => (/* binding */ checkCommandCase),
/* harmony export */   HV: () => (/* binding */ mainOf),
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   N0: () => (/* binding */ checkListForm),
/* harmony export */   Qy: () => (/* binding */ askedEntryPoints),
/* harmony export */   Rl: () => (/* binding */ extrasNeeded),
/* harmony export */   UB: () => (/* binding */ isGui),
/* harmony export */   VQ: () => (/* binding */ hasListForm),
/* harmony export */   tV: () => (/* binding */ joinCommands)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/**
 * Several entry points of one application, each started by its name: the lists that the input `entry-point` takes, and the
 * rules of their names (pure). `entry-point.ts` finds what each name means.
 */



/** Words that mean something else than a name, so that they stand alone. */
const WORDS = ['auto', 'none', 'all'];
/** The entries of the input `entry-point`, separated by spaces, commas or lines. */
function askedEntryPoints(asked) {
    return asked.split(/[\s,]+/).filter(word => word !== '');
}
/** Whether `asked` may mean several commands; `all` of an application with one is that one. */
function asksForSeveral(asked) {
    return asked === 'all' || askedEntryPoints(asked).length > 1;
}
/** What is wrong with the list: a word that stands alone beside others, or an entry twice; `input/invalid`. */
function listProblem(asked) {
    const entries = askedEntryPoints(asked);
    if (entries.length < 2)
        return undefined;
    const word = entries.find(entry => WORDS.includes(entry));
    if (word !== undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
            message: `entry-point lists '${word}' beside others.`,
            fix: `Write ${word} alone, or only names of commands.`,
        });
    const twice = entries.find((entry, index) => entries.indexOf(entry) !== index);
    if (twice === undefined)
        return undefined;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `entry-point lists '${twice}' twice.`,
        fix: 'Leave one of them out.',
    });
}
/** @throws PackagingError `input/invalid` for a list with a word that stands alone, or with an entry twice */
function checkListForm(asked) {
    const problem = listProblem(asked);
    if (problem !== undefined)
        throw problem;
}
/** Whether `checkListForm` accepts it. */
function hasListForm(asked) {
    return listProblem(asked) === undefined;
}
/** A file name on every system, and no option: `-x`. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._+-]*$/;
/**
 * One entry point out of several; the main command is the one named like the project, else the first.
 * @param project the project's name
 * @param place where the scripts are declared
 * @throws PackagingError(s) `project/entry-point` for names that cannot be those of files, the same name twice, and programs
 * with and without a window
 */
function joinCommands(commands, project, place) {
    const [first] = commands;
    if (first === undefined)
        throw new Error('no command');
    if (commands.length === 1)
        return first.entryPoint;
    const problem = (message, fix) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', { message, fix, ...(place && { place }) });
    const names = commands.map(({ name }) => name);
    const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
    const unusable = names.filter(name => !NAME.test(name));
    const windows = commands.filter(({ entryPoint }) => isGui(entryPoint)).map(({ name }) => name);
    const consoles = names.filter(name => !windows.includes(name));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)([
        ...twice.map(name => problem(`Two commands are called ${name}, and each is started by its name.`, 'Rename one of them, or list in entry-point the commands that you want.')),
        ...unusable.map(name => problem(`The command '${name}' cannot be the name of a file on every system, by which it would be started.`, 'Rename it to letters, digits, dots, dashes and underscores, or list in entry-point the others.')),
        ...(windows.length > 0 && consoles.length > 0
            ? [
                problem(`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(windows)} ${windows.length === 1 ? 'opens a window and is a GUI script' : 'open windows and are GUI scripts'}, but ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(consoles)} ${consoles.length === 1 ? 'is a console script' : 'are console scripts'}: one program cannot be both.`, `Set entry-point to ${consoles.join(', ')}, or to ${windows.join(', ')}, and make two releases of it.`),
            ]
            : []),
    ]);
    const main = commands.find(({ name }) => project !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, project)) ?? first;
    return { kind: 'commands', commands, main };
}
/** Systems whose file names do not distinguish upper and lower case, as people know them. */
const CASELESS = { windows: 'Windows', macos: 'macOS' };
/**
 * Two commands whose names differ only by case are one file on some systems.
 * @param systems those that are built for
 * @throws PackagingError `project/entry-point`
 */
function checkCommandCase(entryPoint, systems, place) {
    const system = systems.map(os => CASELESS[os]).find(name => name !== undefined);
    if (system === undefined || entryPoint.kind !== 'commands')
        return;
    const names = entryPoint.commands.map(({ name }) => name);
    const alike = names.filter(name => names.filter(other => other.toLowerCase() === name.toLowerCase()).length > 1);
    if (alike.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', {
        message: `The commands ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(alike)} differ only by case, and would be one file on ${system}.`,
        fix: 'Rename one of them, list one of them in entry-point, or leave that system out of platforms.',
        ...(place && { place }),
    });
}
/** The commands of an entry point that has several; none of any other. */
function commandsOf(entryPoint) {
    return entryPoint.kind === 'commands' ? entryPoint.commands : [];
}
/** What it starts when no name is given: the main one of several commands. */
function mainOf(entryPoint) {
    return entryPoint.kind === 'commands' ? entryPoint.main.entryPoint : entryPoint;
}
/** Whether it opens a window: a GUI script, or several of them. */
function isGui(entryPoint) {
    const program = mainOf(entryPoint);
    return program.kind === 'function' && program.gui;
}
/** The extras that what it starts needs. */
function extrasNeeded(entryPoint) {
    const programs = entryPoint.kind === 'commands' ? entryPoint.commands.map(one => one.entryPoint) : [entryPoint];
    return [...new Set(programs.flatMap(program => (program.kind === 'function' ? program.extras : [])))];
}


/***/ }),

/***/ 68630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ checkEntryPointForm),
/* harmony export */   Lv: () => (/* binding */ namesScripts),
/* harmony export */   R4: () => (/* binding */ hasSomethingToRun),
/* harmony export */   e4: () => (/* binding */ parseScripts),
/* harmony export */   kM: () => (/* binding */ chooseEntryPoint),
/* harmony export */   p4: () => (/* binding */ checkEntryPointExists)
/* harmony export */ });
/* unused harmony export parseScript */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31204);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/** Which entry point a bundle starts with (pure): the rules of the input `entry-point`. */




const IDENTIFIER = '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*';
const DOTTED = new RegExp(`^${IDENTIFIER}(?:\\.${IDENTIFIER})*$`, 'u');
const FUNCTION = new RegExp(`^(${IDENTIFIER}(?:\\.${IDENTIFIER})*):(${IDENTIFIER}(?:\\.${IDENTIFIER})*)$`, 'u');
/**
 * The entry point that `asked` means. A script's name wins over a module of the same name, since people type the name
 * of the command.
 * @param asked `auto`, `none`, `module:function`, a module or a script's name; several of the last three; or `all`
 * @throws PackagingError(s) `project/entry-point` listing what there is; `input/invalid` for what is none of these
 */
function chooseEntryPoint(asked, choices) {
    if (asked === 'none')
        return { kind: 'none' };
    if (asked === 'auto')
        return automatic(choices);
    if (asked === 'all')
        return (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .joinCommands */ .tV)(everyCommand(choices), choices.name, choices.place);
    const known = isScript(asked, choices);
    const entries = known ? [asked] : (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked);
    const [only, ...more] = entries;
    if (only === undefined || more.length === 0)
        return programNamed(only ?? asked, choices);
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .checkListForm */ .N0)(asked);
    const found = [];
    const problems = [];
    for (const entry of entries) {
        try {
            found.push(commandNamed(entry, choices));
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr))
                throw error;
            problems.push(error);
        }
    }
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(problems);
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .joinCommands */ .tV)(found, choices.name, choices.place);
}
function isScript(name, { scripts, files }) {
    return scripts.some(script => script.name === name) || files.includes(name);
}
/** Every script, or where there is none, every package that can be started. */
function everyCommand(choices) {
    const names = [...choices.scripts.map(({ name }) => name), ...choices.files];
    const scripts = names.flatMap(name => {
        const entryPoint = scriptNamed(name, choices);
        return entryPoint === undefined ? [] : [{ name, entryPoint }];
    });
    const modules = choices.mains.map(module => ({ name: module, entryPoint: { kind: 'module', module } }));
    const all = scripts.length > 0 ? scripts : modules;
    if (all.length === 0)
        throw unknown(undefined, choices, NOTHING_TO_START);
    return all;
}
/** @throws PackagingError as `programNamed`, and `project/entry-point` for a function that no script names */
function commandNamed(asked, choices) {
    const entryPoint = programNamed(asked, choices);
    if (entryPoint.kind !== 'function')
        return { name: asked, entryPoint };
    if (entryPoint.script !== undefined)
        return { name: entryPoint.script, entryPoint };
    const { module, attribute } = entryPoint;
    const script = choices.scripts.find(each => each.module === module && each.attribute === attribute);
    if (script !== undefined)
        return { name: script.name, entryPoint: { ...entryPoint, script: script.name } };
    throw unknown(asked, choices, `${asked} has no name to start it by, as one of several commands needs.`);
}
function programNamed(asked, choices) {
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
/**
 * Refuses what no build can make right: neither a script's name nor an import path.
 * @param scripts names of scripts that are known before building
 * @throws PackagingError `input/invalid`
 */
function checkEntryPointForm(asked, scripts) {
    if (scripts.includes(asked))
        return;
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .checkListForm */ .N0)(asked);
    for (const entry of (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked))
        checkForm(entry, scripts);
}
/** Whether it is a word of its own (`auto`, `none`, `all`), or nothing but names of scripts. */
function namesScripts(asked, choices) {
    if (['auto', 'none', 'all'].includes(asked) || isScript(asked, choices))
        return true;
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked).every(entry => isScript(entry, choices));
}
/**
 * Refuses, before anything is built, a name that is no script and cannot be that of a module either. Lists of commands that are
 * wrong otherwise are not looked at here.
 * @param choices from static metadata
 * @param modules every top-level module that there can be, and maybe others
 * @throws PackagingError(s) `project/entry-point`, one for each entry
 */
function checkEntryPointExists(asked, choices, modules) {
    if (namesScripts(asked, choices))
        return;
    const entries = (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked);
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(entries.flatMap(entry => {
        if (isScript(entry, choices))
            return [];
        const module = FUNCTION.exec(entry)?.[1] ?? (DOTTED.test(entry) ? entry : undefined);
        try {
            if (module !== undefined)
                checkModule(entry, module, choices, modules);
            // Of several, `chooseEntryPoint` reports it: the plan names them all.
            else if (entries.length === 1 && !entry.includes(':'))
                programNamed(entry, choices);
            return [];
        }
        catch (thrown) {
            if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr))
                throw thrown;
            return [thrown];
        }
    }));
}
function checkForm(asked, scripts) {
    const right = asked.includes(':') ? FUNCTION.test(asked) : /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(asked);
    if (right || scripts.includes(asked))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `entry-point '${asked}' is neither the name of a script nor a module or module:function.`,
        fix: 'Write the name of a script, an import path such as package.cli, or package.cli:main; several of them, auto, all and none are possible too.',
    });
}
/** True when `auto` has something to choose from, so that a PEX is worth making. */
function hasSomethingToRun(choices) {
    return choices.scripts.length > 0 || choices.files.length > 0 || choices.mains.length > 0;
}
/** Reads `module:function [extra, …]`; undefined when it is not one. */
function parseScript(name, reference, gui) {
    const [, target = '', extras] = /^([^[\]]+)(?:\[([^\]]*)\])?$/.exec(reference.trim()) ?? [];
    const parts = target.split(':').map(part => part.trim());
    const [, module, attribute] = FUNCTION.exec(parts.join(':')) ?? [];
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
const NOTHING_TO_START = 'The project has no script and no package with a __main__, so there is nothing to start.';
function automatic(choices) {
    const names = [...choices.scripts.map(script => script.name), ...choices.files];
    const [only] = names;
    if (only !== undefined && names.length === 1)
        return scriptNamed(only, choices) ?? { kind: 'none' };
    const alike = names.filter(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, choices.name));
    if (alike.length === 1 && alike[0] !== undefined)
        return scriptNamed(alike[0], choices) ?? { kind: 'none' };
    const main = choices.mains.find(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, choices.name)) ??
        (choices.mains.length === 1 ? choices.mains[0] : undefined);
    if (main !== undefined)
        return { kind: 'module', module: main };
    const message = hasSomethingToRun(choices)
        ? 'There are several entry points, none of them named like the project.'
        : NOTHING_TO_START;
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
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
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
function checkModule(asked, module, choices, modules = choices.modules) {
    const [top = ''] = module.split('.');
    if (modules === undefined || modules.includes(top))
        return;
    const message = `The entry point "${asked}" is neither a script nor in a module of the project: there is no "${top}".`;
    throw unknown(asked, choices, message);
}
function unknown(asked, choices, message) {
    const scripts = [...choices.scripts.map(script => script.name), ...choices.files];
    const all = [...scripts, ...choices.mains.filter(name => !scripts.includes(name))];
    const near = asked === undefined ? undefined : (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(asked, [...all, ...(choices.modules ?? [])]);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const fix = all.length === 0
        ? 'Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable.'
        : `Set the input "entry-point" to one of ${all.join(', ')}, to several of them, to "all", to a module:function, or to "none".`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', {
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
    let macro = false;
    const words = text.split('\n').flatMap(line => {
        // A macro ends with the first empty line.
        macro = (macro && line.trim() !== '') || /^\s*macdef/.test(line);
        return macro || /^\s*#/.test(line) ? [] : line.split(/\s+/).filter(word => word !== '');
    });
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


/***/ }),

/***/ 89211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ requirementKey),
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69716);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/**
 * Requirements as text (PEP 508), parsed without evaluating markers or versions, which `packaging` and uv do.
 * Every line of a tool's requirements input is parsed here first, as a line there can also be an option.
 */



const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const START = new RegExp(`^${NAME}`);
const WHOLE = new RegExp(`^${NAME}$`);
/** The parts of a requirement, one after the other: a single pattern for all of them would try every run of blanks in each. */
function groupsOf(line) {
    const name = START.exec(line)?.[0];
    if (name === undefined)
        return undefined;
    let rest = line.slice(name.length).trimStart();
    let extras = '';
    if (rest.startsWith('[')) {
        const end = rest.indexOf(']');
        if (end === -1)
            return undefined;
        extras = rest.slice(1, end);
        rest = rest.slice(end + 1).trimStart();
    }
    const url = /^@\s*([^\s;]+)(?=\s|$)/.exec(rest);
    if (url !== null) {
        const behind = rest.slice(url[0].length).trim();
        const marker = /^;\s*(.+)/s.exec(behind)?.[1];
        if (behind !== '' && marker === undefined)
            return undefined;
        return { name, extras, url: url[1], specifier: '', marker: marker ?? '' };
    }
    const specifier = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_1__/* .before */ .gM)(rest, ';').trim();
    const marker = rest.includes(';') ? rest.slice(rest.indexOf(';') + 1).trim() : undefined;
    if (marker === '' || !/^\(?(?:[<>=!~][A-Za-z0-9.*+!<>=~,_ -]*)?\)?$/.test(specifier))
        return undefined;
    return { name, extras, specifier: specifier.replace(/^\(/, '').replace(/\)$/, ''), marker: marker ?? '' };
}
/**
 * Parses one requirement.
 * @throws PackagingError `project/metadata` for anything that is not one requirement: options (`-r`, `--index-url`),
 * several lines, control characters.
 */
function parseRequirement(text, place) {
    const line = text.trim();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    const groups = /[\u0000-\u001f\u007f]/.test(line) ? undefined : groupsOf(line);
    const extras = (groups?.extras ?? '').split(',').map(extra => extra.trim());
    const named = extras.filter(extra => extra !== '');
    if (!groups || /\s-/.test(groups.specifier) || named.some(extra => !WHOLE.test(extra)))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/metadata', {
            message: `${JSON.stringify(text)} is not a requirement${line.startsWith('-') ? ' but an option' : ''}.`,
            fix: 'Write requirements as PEP 508 says, one each, such as: numpy>=2; python_version >= "3.10"',
            ...(place && { place }),
        });
    return {
        name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(groups.name),
        extras: named.map(_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc),
        specifier: groups.specifier.trim(),
        ...(groups.url && { url: groups.url }),
        marker: groups.marker,
    };
}
/**
 * One spelling for all spellings of a requirement (pure). Backends rewrite those of pyproject.toml: they sort specifiers,
 * change quotes and parentheses, and uv_build turns `python_version < "3.11"` into `python_full_version < "3.11"`.
 * Requirements with equal keys are equal; those with different ones may be, too.
 * @throws PackagingError `project/metadata` as `parseRequirement`
 */
function requirementKey(line) {
    const { name, extras, specifier, url, marker } = parseRequirement(line);
    const versions = specifier.split(',').map(part => part.replaceAll(/\s/g, ''));
    return JSON.stringify([
        name,
        [...new Set(extras)].sort(),
        url ?? '',
        versions.filter(part => part !== '').sort(),
        markerKey(marker),
    ]);
}
const COMPARISON = /((?<![\w.])[\w.]+|"[^"]*")(<=|>=|===|==|!=|~=|<|>|\bnotin\b|\bin\b)([\w.]+|"[^"]*")/g;
/** A marker in one spelling; the order of terms is normalised only where nothing but `and`, or nothing but `or`, joins them. */
function markerKey(marker) {
    const tokens = marker.match(/'[^']*'|"[^"]*"|[\w.]+|[<>=!~]+|[()]/g) ?? [];
    const quoted = tokens.map(token => (/^['"]/.test(token) ? `"${token.slice(1, -1)}"` : token));
    const joiners = new Set(quoted.filter(token => token === 'and' || token === 'or'));
    const levelled = joiners.size > 1 ? quoted : quoted.filter(token => !/^[()]$/.test(token));
    const terms = [''];
    for (const token of levelled) {
        if (joiners.size <= 1 && joiners.has(token))
            terms.push('');
        else
            terms[terms.length - 1] += token === 'and' || token === 'or' ? ` ${token} ` : token;
    }
    const [joiner = ''] = joiners;
    return terms
        .map(term => term.replaceAll(COMPARISON, (_, left, operator, right) => comparison(left, operator, right)))
        .sort()
        .join(` ${joiner} `);
}
/** `python_version` compares the first two numbers only, which `python_full_version` can say as well. */
function comparison(left, operator, right) {
    const [, major, minor] = /^"(\d+)\.(\d+)"$/.exec(right) ?? [];
    if (left !== 'python_version' || minor === undefined)
        return `${left} ${operator} ${right}`;
    const next = `"${major}.${Number(minor) + 1}"`;
    switch (operator) {
        case '<':
        case '>=':
            return `python_full_version ${operator} ${right}`;
        case '>':
            return `python_full_version >= ${next}`;
        case '<=':
            return `python_full_version < ${next}`;
        case '==':
        case '!=':
            return `python_full_version ${operator} "${major}.${minor}.*"`;
        default:
            return `${left} ${operator} ${right}`;
    }
}


/***/ }),

/***/ 28670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ tarMembers),
/* harmony export */   J_: () => (/* binding */ wheelOf),
/* harmony export */   WV: () => (/* binding */ nestedComponents),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   h$: () => (/* binding */ wheelComponent),
/* harmony export */   hj: () => (/* binding */ zipMembers),
/* harmony export */   s0: () => (/* binding */ createTreeReader),
/* harmony export */   vz: () => (/* binding */ ownDistribution)
/* harmony export */ });
/* unused harmony exports embeddedComponents, isVendoredLibrary, libraryName, statedLicense */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38321);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36790);
/* harmony import */ var _archives_trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88525);
/* harmony import */ var _archives_wheel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13748);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78758);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(195);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3085);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69716);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(657);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4813);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8022);
/**
 * Distributions as components, read from a tree of files: a wheel, a site-packages folder or a frozen program. Metadata,
 * license texts, embedded SBOMs and native libraries; files come one by one and are read only where that is needed.
 */












/**
 * Components in an SBOM that auditwheel, maturin and others add to a wheel's `.dist-info/sboms/` (PEP 770): CycloneDX JSON
 * of any version, decoded without trust. Without the component that it is about; none for a text that is not CycloneDX.
 * Nested components are included, parts of one crate (its targets) are not. @see https://peps.python.org/pep-0770/
 */
function embeddedComponents(text, path) {
    const data = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .parseJson */ .qF)(text);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecord */ .u4)(data) || data.bomFormat !== 'CycloneDX')
        return [];
    const about = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecord */ .u4)(data.metadata) ? data.metadata.component : undefined;
    const root = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecord */ .u4)(about) ? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(about['bom-ref']) : undefined;
    const aboutPurl = plainPurl(about);
    const all = nestedComponents(data.components);
    const purls = new Map(all.map(entry => [(0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(entry['bom-ref']) ?? '', plainPurl(entry)]));
    const needs = new Map((0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .recordsOf */ .M$)(data.dependencies).map(({ ref, dependsOn }) => [
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(ref) ?? '',
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .listOf */ .c3)(dependsOn).flatMap(to => purls.get(String(to)) ?? []),
    ]));
    // maturin names the wheel's own crate as the subject; it is compiled in like any other.
    const crate = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecord */ .u4)(about) && (0,_component_js__WEBPACK_IMPORTED_MODULE_10__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(about.purl) ?? '')?.type === 'cargo' ? [about] : [];
    return [...crate, ...all].flatMap(entry => {
        const ref = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(entry['bom-ref']);
        const same = plainPurl(entry) !== undefined && plainPurl(entry) === aboutPurl;
        if (!crate.includes(entry) && (same || (ref !== undefined && ref === root)))
            return [];
        const component = decode(entry, path, needs.get(ref ?? '') ?? []);
        return component === undefined ? [] : [component];
    });
}
/** The components of a CycloneDX document, those inside others too. */
function nestedComponents(components) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .recordsOf */ .M$)(components).flatMap(entry => [entry, ...nestedComponents(entry.components)]);
}
function plainPurl(entry) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecord */ .u4)(entry) ? (0,_component_js__WEBPACK_IMPORTED_MODULE_10__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(entry.purl) ?? '')?.plain : undefined;
}
function decode(entry, path, requires) {
    const name = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(entry.name);
    if (name === undefined)
        return undefined;
    const version = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(entry.version);
    const parsed = (0,_component_js__WEBPACK_IMPORTED_MODULE_10__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(entry.purl) ?? '');
    const type = parsed?.type;
    const sha256 = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .recordsOf */ .M$)(entry.hashes).find(({ alg }) => alg === 'SHA-256')?.content;
    const license = licenseOf(entry.licenses);
    return {
        kind: type === 'cargo' ? 'crate' : type === 'pypi' ? 'wheel' : 'library',
        name,
        ...(version !== undefined && version !== '' && { version }),
        // Qualifiers contain paths of the build machine.
        ...(parsed !== undefined && { purl: parsed.plain }),
        ...(typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) && { sha256: sha256.toLowerCase() }),
        ...(license !== undefined && { license }),
        path,
        ...(requires.length > 0 && { requires }),
    };
}
/** Several licenses side by side all apply (CycloneDX 1.6, `licenses`). */
function licenseOf(licenses) {
    const texts = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .recordsOf */ .M$)(licenses).flatMap(({ license, expression }) => {
        const inner = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .isRecord */ .u4)(license) ? ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(license.id) ?? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(license.name)) : undefined;
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_11__/* .textOf */ .b6)(expression) ?? inner ?? [];
    });
    if (texts.length < 2)
        return texts[0];
    return texts.map(text => (/ (?:OR|AND) /.test(text) ? `(${text})` : text)).join(' AND ');
}
/** Where auditwheel, delvewheel and delocate copy libraries: `numpy.libs/x.so`, `pkg/.dylibs/x.dylib`. */
const VENDORED = /(?:^|\/)(?:[^/]+\.libs|\.dylibs)\/[^/]+$/;
const LIBRARY = /\.so(?:\.\d+)*$|\.dylib$|\.dll$/i;
/** Whether a repair tool added a library to a wheel, by its path. */
function isVendoredLibrary(path) {
    return VENDORED.test(path) && LIBRARY.test(path);
}
/**
 * The name without the hash that repair tools append (8 hex digits, or 32; twice for two tools), and the version of the
 * binary interface, which often is the library's own version and often is not: `libz-4ab0b4e5.so.1.3.1` is libz 1.3.1.
 */
function libraryName(path) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const [, stem = file, soVersion] = /^(.+?)\.(?:so|dylib|dll)(?:\.(\d[\d.]*))?$/i.exec(file) ?? [];
    const plain = stem.replace(/(?:-(?:[0-9a-f]{8}|[0-9a-f]{32}|[0-9a-f]{40})){1,2}$/, '');
    // macOS has the version in front of the ending: libz.1.3.1.dylib.
    const found = /(?<=.)[.-](\d{1,9}(?:\.\d{1,9}){0,5})$/.exec(plain);
    const name = found === null ? plain : plain.slice(0, found.index);
    const dotted = found?.[1];
    const version = soVersion ?? dotted;
    return { name, ...(version !== undefined && version !== '0' && { version }) };
}
/** Classifiers that mean exactly one license (trove-classifiers); `BSD License` and its like mean several. */
const CLASSIFIERS = {
    'Apache Software License': 'Apache-2.0',
    'Boost Software License 1.0 (BSL-1.0)': 'BSL-1.0',
    'CC0 1.0 Universal (CC0 1.0) Public Domain Dedication': 'CC0-1.0',
    'GNU Affero General Public License v3': 'AGPL-3.0-only',
    'GNU Affero General Public License v3 or later (AGPLv3+)': 'AGPL-3.0-or-later',
    'GNU General Public License v2 (GPLv2)': 'GPL-2.0-only',
    'GNU General Public License v2 or later (GPLv2+)': 'GPL-2.0-or-later',
    'GNU General Public License v3 (GPLv3)': 'GPL-3.0-only',
    'GNU General Public License v3 or later (GPLv3+)': 'GPL-3.0-or-later',
    'GNU Lesser General Public License v2 (LGPLv2)': 'LGPL-2.0-only',
    'GNU Lesser General Public License v2 or later (LGPLv2+)': 'LGPL-2.0-or-later',
    'GNU Lesser General Public License v3 (LGPLv3)': 'LGPL-3.0-only',
    'GNU Lesser General Public License v3 or later (LGPLv3+)': 'LGPL-3.0-or-later',
    'Historical Permission Notice and Disclaimer (HPND)': 'HPND',
    'ISC License (ISCL)': 'ISC',
    'MIT License': 'MIT',
    'MIT No Attribution License (MIT-0)': 'MIT-0',
    'Mozilla Public License 1.1 (MPL 1.1)': 'MPL-1.1',
    'Mozilla Public License 2.0 (MPL 2.0)': 'MPL-2.0',
    'Python Software Foundation License': 'PSF-2.0',
    'The Unlicense (Unlicense)': 'Unlicense',
    'Universal Permissive License (UPL)': 'UPL-1.0',
    'zlib/libpng License': 'Zlib',
};
/** Common texts of `License:`, in lower case, that mean exactly one license. */
const SPELLINGS = {
    '2-clause bsd': 'BSD-2-Clause',
    '3-clause bsd': 'BSD-3-Clause',
    '3-clause bsd license': 'BSD-3-Clause',
    'apache 2': 'Apache-2.0',
    'apache 2.0': 'Apache-2.0',
    'apache license 2.0': 'Apache-2.0',
    'apache license version 2.0': 'Apache-2.0',
    'apache license, version 2.0': 'Apache-2.0',
    'apache software license 2.0': 'Apache-2.0',
    'apache-2.0 license': 'Apache-2.0',
    'bsd 2-clause': 'BSD-2-Clause',
    'bsd 3-clause': 'BSD-3-Clause',
    'bsd 3-clause license': 'BSD-3-Clause',
    'bsd-3-clause license': 'BSD-3-Clause',
    'isc license': 'ISC',
    'mit license': 'MIT',
    'mozilla public license 2.0': 'MPL-2.0',
    'mpl 2.0': 'MPL-2.0',
    'new bsd license': 'BSD-3-Clause',
    'the mit license': 'MIT',
    'the mit license (mit)': 'MIT',
    unlicense: 'Unlicense',
};
/** `UNKNOWN` is what old setuptools wrote for nothing. */
const NOTHING = /^(?:unknown|none|n\/a|see license.*|license.*\.txt|dual license)?$/i;
/** Longer is the license itself, not its name. */
const LONGEST_NAME = 100;
/**
 * License-Expression, else License where it is a name, else the classifiers where each means one license; what only
 * a lawyer could tell is given as it stands. Undefined when nothing is stated.
 */
function statedLicense(headers) {
    const expression = headers.one('License-Expression')?.trim();
    if (expression)
        return expression;
    const stated = headers.one('License')?.trim() ?? '';
    const name = stated.includes('\n') || stated.length > LONGEST_NAME || NOTHING.test(stated) ? '' : stated;
    const spelt = SPELLINGS[name.toLowerCase().replace(/\.$/, '')];
    if (spelt !== undefined)
        return spelt;
    const classified = headers
        .all('Classifier')
        .flatMap(line => /^License :: (?:OSI Approved :: )?(.+)$/.exec(line)?.[1] ?? [])
        .filter(line => line !== 'OSI Approved');
    const known = classified.flatMap(line => CLASSIFIERS[line] ?? []);
    // A name such as `MIT` or `BSD-3-Clause` is more exact than a classifier; of several classifiers nobody says whether
    // all hold or one may be chosen.
    if (/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(name) && name.toLowerCase() !== 'bsd')
        return name;
    if (classified.length === 1 && known.length === 1)
        return known[0];
    return name || (classified.length > 0 ? classified.join('; ') : undefined);
}
/** Each library belongs to the distribution whose folder it is in, else to the only one. */
function withLibraries(distributions, libraries) {
    return distributions.map(one => {
        const own = libraries.filter(({ path = '' }) => {
            if (distributions.length === 1)
                return true;
            const folder = /(?:^|\/)([^/]+)\.libs\/[^/]+$/.exec(path)?.[1] ?? /(?:^|\/)([^/]+)\/\.dylibs\//.exec(path)?.[1];
            return folder !== undefined && (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .Pc)(folder) === (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .Pc)(one.name);
        });
        const parts = merge(one.parts ?? [], own);
        const { parts: _, ...rest } = one;
        return parts.length > 0 ? { ...rest, parts } : rest;
    });
}
/** A library in an SBOM and its file are one component: the name is the SBOM's, the digest the file's. */
function merge(listed, files) {
    const left = [...listed];
    const merged = files.map(file => {
        const at = left.findIndex(one => one.kind === 'library' && sameLibrary(one.name, file.name));
        const [one] = at < 0 ? [] : left.splice(at, 1);
        if (one === undefined)
            return file;
        const { guessed: _, version: __, ...rest } = file;
        return { ...rest, ...one, path: file.path, ...(file.sha256 && { sha256: file.sha256 }) };
    });
    return [...left, ...merged];
}
function sameLibrary(one, other) {
    const bare = (name) => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .Pc)(name.toLowerCase().replace(/^lib/, ''));
    return bare(one) === bare(other);
}
/** Bytes above which a text is not read: no metadata, SBOM or license is as large. */
const TEXT_LIMIT = 16 * 1024 * 1024;
const LICENSE_LIMIT = 1024 * 1024;
const DIST_INFO = /^(?:(.*)\/)?([^/]+\.dist-info)\/(.+)$/s;
const LICENSE_NAME = /^(?:[^/]*[-_.])?(?:licen[cs]es?|copying|copyright|notice)s?(?=[-_.]|$)/i;
const NOT_A_TEXT = /\.(?:py|pyc|pyi|pyd|so|js|json|html|xml|h|c|cpp|rs|png|svg|toml|yml|yaml)$/i;
/** @param digests as `createTreeReader` */
async function readTree(members, digests) {
    const reader = createTreeReader(digests);
    for await (const member of members)
        await reader.take(member);
    return reader.tree();
}
/** @param digests of files that need no hashing: a library may be many megabytes, deflated */
function createTreeReader(digests = new Map()) {
    const found = new Map();
    const texts = [];
    const libraries = [];
    const of = (folder) => {
        const known = found.get(folder) ?? { texts: [], sboms: [] };
        found.set(folder, known);
        return known;
    };
    return {
        async take(member) {
            const { path, size } = member;
            const [, parent, folder = '', rest = ''] = DIST_INFO.exec(path) ?? [];
            const inside = folder === '' ? undefined : parent === undefined ? folder : `${parent}/${folder}`;
            if (inside !== undefined && rest === 'METADATA' && size <= TEXT_LIMIT)
                of(inside).metadata = await text(member);
            else if (inside !== undefined && isOthersSbom(rest) && size <= TEXT_LIMIT)
                of(inside).sboms.push({ path, text: await text(member) });
            else if (isLicense(path, rest) && size <= LICENSE_LIMIT) {
                const list = inside === undefined ? texts : of(inside).texts;
                list.push({ path, text: tidy(await text(member)) });
            }
            else if (isVendoredLibrary(path))
                libraries.push(await library(member, digests));
        },
        tree() {
            const distributions = [...found].flatMap(([folder, each]) => distribution(folder, each));
            return { distributions: withLibraries(distributions, libraries), texts };
        },
    };
}
/** Our own SBOM adds nothing to what is read from the same wheel. */
function isOthersSbom(inDistInfo) {
    return /^sboms\/.+\.json$/.test(inDistInfo) && inDistInfo !== `sboms/${_component_js__WEBPACK_IMPORTED_MODULE_10__/* .EMBEDDED */ .zw}`;
}
function isLicense(path, inDistInfo) {
    if (NOT_A_TEXT.test(path))
        return false;
    if (/^licenses\/./.test(inDistInfo))
        return true;
    return LICENSE_NAME.test(path.slice(path.lastIndexOf('/') + 1));
}
function distribution(folder, { metadata, texts, sboms }) {
    if (metadata === undefined)
        return [];
    const headers = (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_4__/* .parseHeaders */ .QG)(metadata);
    const name = headers.one('Name');
    const version = headers.one('Version');
    if (!name || !version)
        return [];
    const license = statedLicense(headers);
    const requires = headers.all('Requires-Dist').map(_core_text_js__WEBPACK_IMPORTED_MODULE_7__/* .unfolded */ .ai);
    return [
        {
            kind: 'wheel',
            name,
            version,
            ...(license !== undefined && { license }),
            ...(texts.length > 0 && { licenseTexts: texts }),
            path: folder,
            ...(requires.length > 0 && { requires }),
            parts: sboms.flatMap(({ path, text: sbom }) => embeddedComponents(sbom, path)),
        },
    ];
}
async function library({ path, content }, digests) {
    const sha256 = digests.get(path) ?? (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .sha256OfPieces */ .O)(content()));
    return { kind: 'library', ...libraryName(path), sha256, path, guessed: true };
}
async function text({ content }) {
    return (await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(content())).toString('utf8');
}
/** Without a byte order mark and trailing white space, with LF line ends: the same text in two packages is then equal. */
function tidy(licenseText) {
    const lines = licenseText
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .split('\n');
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutEnds */ .$b)(lines.map(line => (0,_core_text_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutEnd */ .Mx)(line, ' \t')).join('\n'), '\n');
}
/** Files of a zip archive for which `wanted` is true. */
async function* zipMembers(zip, wanted = (_) => true) {
    for (const { name, folder, size } of zip.entries)
        if (!folder && wanted(name))
            yield { path: name, size, content: () => zip.stream(name) };
}
/**
 * Visits the files of a `.tar.gz`, with their paths inside its one folder. Links are left out.
 * @param visit has read what it needs when it is done
 * @returns the name of the folder
 * @throws PackagingError `check/content` for a damaged or unsafe archive
 */
function tarMembers(file, visit) {
    return (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__/* .eachMember */ .cA)(file, async (entry) => {
        if (entry.kind !== 'file')
            return;
        const path = entry.name.slice(entry.name.indexOf('/') + 1);
        await visit({ path, size: entry.size, content: () => entry.content() });
    });
}
/**
 * A wheel file on this machine.
 * @param inside its path in the file that contains it
 * @throws PackagingError `check/content` when it has no metadata of its own
 */
function wheelComponent(file, sha256, inside) {
    return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o)(file, zip => wheelOf(zip, sha256, inside));
}
/** The same of an archive that is open. */
async function wheelOf(zip, sha256, inside) {
    const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_0__.basename(zip.file))?.name;
    const tree = await readTree(zipMembers(zip), await recorded(zip));
    return ownDistribution(tree, zip.file, name, { ...(sha256 !== undefined && { sha256 }), path: inside });
}
/** RECORD's digests; files without one are hashed. A separate check verifies RECORD. */
async function recorded(zip) {
    const record = zip.entries.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name));
    if (record === undefined)
        return new Map();
    const lines = (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRecord */ .Hh)((await zip.read(record.name)).toString('utf8'), zip.file);
    return new Map(lines.flatMap(({ path: file, hash }) => {
        const digest = /^sha256=([\w-]{43})$/.exec(hash ?? '')?.[1];
        return digest === undefined ? [] : [[file, Buffer.from(digest, 'base64url').toString('hex')]];
    }));
}
/**
 * The one distribution that a tree is about; vendored distributions and other license texts become its own.
 * @param name normalised; undefined when the file name does not contain it
 * @throws PackagingError `check/content` when there is none
 */
function ownDistribution({ distributions, texts }, file, name, place) {
    const depth = (one) => one.path?.split('/').length ?? 0;
    const own = [...distributions]
        .sort((a, b) => depth(a) - depth(b))
        .find(one => name === undefined || (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .normalizeName */ .Pc)(one.name) === name);
    if (own === undefined)
        throw (0,_archives_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .GQ)(file, 'it has no metadata of its own');
    const { path: _, ...rest } = own;
    const parts = [...(own.parts ?? []), ...distributions.filter(one => one !== own)];
    const all = [...(own.licenseTexts ?? []), ...texts];
    return {
        ...rest,
        ...(all.length > 0 && { licenseTexts: all }),
        ...(place.sha256 !== undefined && { sha256: place.sha256 }),
        ...(place.path !== undefined && { path: place.path }),
        ...(parts.length > 0 && { parts }),
    };
}


/***/ })

};
