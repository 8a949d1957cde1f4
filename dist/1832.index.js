export const id = 1832;
export const ids = [1832];
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
// EXTERNAL MODULE: ./lib/sbom/embedded.js
var embedded = __webpack_require__(49203);
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
    const entries = (0,embedded/* nestedComponents */.W)(data.components);
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

/***/ 49203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ nestedComponents),
/* harmony export */   X: () => (/* binding */ embeddedComponents)
/* harmony export */ });
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3085);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8022);
/** SBOMs that wheels already contain (pure). */


/**
 * Components in an SBOM that auditwheel, maturin and others add to a wheel's `.dist-info/sboms/` (PEP 770): CycloneDX JSON
 * of any version, decoded without trust. Without the component that it is about; none for a text that is not CycloneDX.
 * Nested components are included, parts of one crate (its targets) are not. @see https://peps.python.org/pep-0770/
 */
function embeddedComponents(text, path) {
    const data = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) || data.bomFormat !== 'CycloneDX')
        return [];
    const about = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data.metadata) ? data.metadata.component : undefined;
    const root = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(about) ? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(about['bom-ref']) : undefined;
    const aboutPurl = plainPurl(about);
    const all = nestedComponents(data.components);
    const purls = new Map(all.map(entry => [(0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry['bom-ref']) ?? '', plainPurl(entry)]));
    const needs = new Map((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordsOf */ .M$)(data.dependencies).map(({ ref, dependsOn }) => [
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(ref) ?? '',
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(dependsOn).flatMap(to => purls.get(String(to)) ?? []),
    ]));
    // maturin names the wheel's own crate as the subject; it is compiled in like any other.
    const crate = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(about) && (0,_component_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(about.purl) ?? '')?.type === 'cargo' ? [about] : [];
    return [...crate, ...all].flatMap(entry => {
        const ref = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry['bom-ref']);
        const same = plainPurl(entry) !== undefined && plainPurl(entry) === aboutPurl;
        if (!crate.includes(entry) && (same || (ref !== undefined && ref === root)))
            return [];
        const component = decode(entry, path, needs.get(ref ?? '') ?? []);
        return component === undefined ? [] : [component];
    });
}
/** The components of a CycloneDX document, those inside others too. */
function nestedComponents(components) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordsOf */ .M$)(components).flatMap(entry => [entry, ...nestedComponents(entry.components)]);
}
function plainPurl(entry) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(entry) ? (0,_component_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.purl) ?? '')?.plain : undefined;
}
function decode(entry, path, requires) {
    const name = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.name);
    if (name === undefined)
        return undefined;
    const version = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.version);
    const parsed = (0,_component_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(entry.purl) ?? '');
    const type = parsed?.type;
    const sha256 = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordsOf */ .M$)(entry.hashes).find(({ alg }) => alg === 'SHA-256')?.content;
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
    const texts = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordsOf */ .M$)(licenses).flatMap(({ license, expression }) => {
        const inner = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(license) ? ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(license.id) ?? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(license.name)) : undefined;
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(expression) ?? inner ?? [];
    });
    if (texts.length < 2)
        return texts[0];
    return texts.map(text => (/ (?:OR|AND) /.test(text) ? `(${text})` : text)).join(' AND ');
}


/***/ })

};
