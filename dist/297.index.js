export const id = 297;
export const ids = [297];
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
    const api = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
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
    const [name, url] = [(0,json/* textOf */.b6)(asset?.name), (0,json/* textOf */.b6)(asset?.url)];
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
    return { title: `${name} of ${repository} ${tag}`, text: await (0,promises_.readFile)(file, 'utf8') };
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
    const text = await (0,promises_.readFile)(file, 'utf8');
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
    const content = await (0,promises_.readFile)(beside, 'utf8').catch(cause => {
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
        const origin = property(entry, 'package-python:origin');
        found.set(key, {
            // A name of OSV is that of the package, which the URL tells without doubt.
            name: purl?.name ?? name,
            version: purl?.version ?? version,
            purl: plain,
            files,
            origin: origin === 'project' ? 'private' : origin === 'local' ? 'local' : 'index',
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
    const downloader = (0,download/* createDownloader */.m)({ store: (0,store/* createStore */.y)(host.store), limiter: (0,lifecycle/* createLimiter */.zm)(16) });
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
/* harmony import */ var _archives_wheel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13748);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78758);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18802);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3085);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4813);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8022);
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
    const data = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .qF)(text);
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(data) || data.bomFormat !== 'CycloneDX')
        return [];
    const about = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(data.metadata) ? data.metadata.component : undefined;
    const root = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(about) ? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(about['bom-ref']) : undefined;
    const aboutPurl = plainPurl(about);
    const all = nestedComponents(data.components);
    const purls = new Map(all.map(entry => [(0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry['bom-ref']) ?? '', plainPurl(entry)]));
    const needs = new Map((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOf */ .M$)(data.dependencies).map(({ ref, dependsOn }) => [
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(ref) ?? '',
        (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .listOf */ .c3)(dependsOn).flatMap(to => purls.get(String(to)) ?? []),
    ]));
    // maturin names the wheel's own crate as the subject; it is compiled in like any other.
    const crate = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(about) && (0,_component_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(about.purl) ?? '')?.type === 'cargo' ? [about] : [];
    return [...crate, ...all].flatMap(entry => {
        const ref = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry['bom-ref']);
        const same = plainPurl(entry) !== undefined && plainPurl(entry) === aboutPurl;
        if (!crate.includes(entry) && (same || (ref !== undefined && ref === root)))
            return [];
        const component = decode(entry, path, needs.get(ref ?? '') ?? []);
        return component === undefined ? [] : [component];
    });
}
/** The components of a CycloneDX document, those inside others too. */
function nestedComponents(components) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOf */ .M$)(components).flatMap(entry => [entry, ...nestedComponents(entry.components)]);
}
function plainPurl(entry) {
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(entry) ? (0,_component_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry.purl) ?? '')?.plain : undefined;
}
function decode(entry, path, requires) {
    const name = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry.name);
    if (name === undefined)
        return undefined;
    const version = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry.version);
    const parsed = (0,_component_js__WEBPACK_IMPORTED_MODULE_8__/* .parsePurl */ .$l)((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(entry.purl) ?? '');
    const type = parsed?.type;
    const sha256 = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOf */ .M$)(entry.hashes).find(({ alg }) => alg === 'SHA-256')?.content;
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
    const texts = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOf */ .M$)(licenses).flatMap(({ license, expression }) => {
        const inner = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(license) ? ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(license.id) ?? (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(license.name)) : undefined;
        return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6)(expression) ?? inner ?? [];
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
    const plain = stem.replace(/(?:-(?:[0-9a-f]{8}|[0-9a-f]{32}|[0-9a-f]{40}))+$/, '');
    // macOS has the version in front of the ending: libz.1.3.1.dylib.
    const [, name = plain, dotted] = /^(.+?)[.-](\d+(?:\.\d+)*)$/.exec(plain) ?? [];
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
            return folder !== undefined && (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(folder) === (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(one.name);
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
    const bare = (name) => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(name.toLowerCase().replace(/^lib/, ''));
    return bare(one) === bare(other);
}
/** Bytes above which a text is not read: no metadata, SBOM or license is as large. */
const TEXT_LIMIT = 16 * 1024 * 1024;
const LICENSE_LIMIT = 1024 * 1024;
const DIST_INFO = /^(?:(.*)\/)?([^/]+\.dist-info)\/(.+)$/;
const LICENSE_NAME = /^(?:[^/]*[-_.])?(?:licen[cs]es?|copying|copyright|notice)s?(?:[-_.][^/]*)?$/i;
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
    return /^sboms\/.+\.json$/.test(inDistInfo) && inDistInfo !== `sboms/${_component_js__WEBPACK_IMPORTED_MODULE_8__/* .EMBEDDED */ .zw}`;
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
    const headers = (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHeaders */ .QG)(metadata);
    const name = headers.one('Name');
    const version = headers.one('Version');
    if (!name || !version)
        return [];
    const license = statedLicense(headers);
    const requires = headers.all('Requires-Dist').map(line => line.replace(/\s*\n\s*/g, ' '));
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
    const sha256 = digests.get(path) ?? (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256OfPieces */ .O)(content()));
    return { kind: 'library', ...libraryName(path), sha256, path, guessed: true };
}
async function text({ content }) {
    return (await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(content())).toString('utf8');
}
/** Without a byte order mark and trailing white space, with LF line ends: the same text in two packages is then equal. */
function tidy(licenseText) {
    return licenseText
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+$/gm, '')
        .replace(/^\n+|\n+$/g, '');
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
    return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .withZip */ .o7)(file, zip => wheelOf(zip, sha256, inside));
}
/** The same of an archive that is open. */
async function wheelOf(zip, sha256, inside) {
    const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_0__.basename(zip.file))?.name;
    const tree = await readTree(zipMembers(zip), await recorded(zip));
    return ownDistribution(tree, zip.file, name, { ...(sha256 !== undefined && { sha256 }), path: inside });
}
/** RECORD's digests; files without one are hashed. A separate check verifies RECORD. */
async function recorded(zip) {
    const record = zip.entries.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name));
    if (record === undefined)
        return new Map();
    const lines = (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRecord */ .Hh)((await zip.read(record.name)).toString('utf8'), zip.file);
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
        .find(one => name === undefined || (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(one.name) === name);
    if (own === undefined)
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, 'it has no metadata of its own');
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
