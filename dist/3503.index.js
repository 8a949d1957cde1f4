export const id = 3503;
export const ids = [3503];
export const modules = {

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


/***/ }),

/***/ 26868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ notices)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/* harmony import */ var _component_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8022);
/** `THIRD-PARTY-NOTICES.txt`: what is inside the released files, under which licenses, with their texts (pure). */




const LINE = '='.repeat(80);
/**
 * Every component except the application's own, by name; each text once, however many components include it. The result
 * does not depend on the order of the contents.
 */
function notices(project, bundles, clarified = {}) {
    const entries = new Map();
    const texts = new Map();
    // Parts of the application itself (vendored libraries, crates) count too.
    for (const { file, components } of bundles)
        for (const [component, container] of components.flatMap(one => (0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .withParts */ .dK)(one))) {
            if ((0,_component_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwn */ .NP)(component, project.name))
                continue;
            const { kind, name, version, licenseTexts = [] } = component;
            const covered = container === undefined ? 'unknown' : `that of ${container}, which contains it`;
            const license = line(clarified[(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name)] ?? component.license ?? covered);
            const title = line(version === undefined ? name : `${name} ${version}`);
            const key = [(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name), version ?? '', kind, license, title].join('\0');
            const entry = entries.get(key) ?? { title, license, files: new Set(), texts: new Map() };
            entries.set(key, entry);
            entry.files.add(line(file));
            for (const { path, text } of licenseTexts) {
                const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
                texts.set(digest, text);
                entry.texts.set(digest, [...(entry.texts.get(digest) ?? []), path]);
            }
        }
    const sorted = [...entries].sort(([a], [b]) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg)(a, b)).map(([, entry]) => entry);
    // Numbers and headings follow the list: the first component with a text is in its heading.
    const headings = new Map();
    for (const { title, texts: own } of sorted)
        for (const [digest, place] of byPlace(own))
            if (!headings.has(digest))
                headings.set(digest, `${line(place)} (${title})`);
    const order = [...headings.keys()];
    const number = (digest) => `[${order.indexOf(digest) + 1}]`;
    const head = [
        `Third-party notices for ${line(project.name)} ${line(project.version)}`,
        '',
        sorted.length === 0
            ? 'The released files contain no third-party components.'
            : 'The released files contain the components below, each under its own license. The texts follow by number.',
    ];
    const list = sorted.flatMap(({ title, license, files, texts: own }) => [
        '',
        title,
        `  License: ${license}`,
        `  In: ${[...files].sort(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg).join(', ')}`,
        `  Texts: ${own.size === 0
            ? 'none included'
            : byPlace(own)
                .map(([digest]) => number(digest))
                .join(' ')}`,
    ]);
    const bodies = order.flatMap(digest => [
        ...['', LINE, `${number(digest)} ${headings.get(digest)}`, LINE, ''],
        texts.get(digest) ?? '',
    ]);
    return `${[...head, ...list, ...bodies].join('\n')}\n`;
}
/** Digests with the first of their places, in the order of those. */
function byPlace(texts) {
    return [...texts]
        .map(([digest, locations]) => [digest, [...locations].sort(_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg)[0] ?? ''])
        .sort(([one, a], [other, b]) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg)(a, b) || (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .byBytes */ .bg)(one, other));
}
/** One line, whatever a package calls itself. */
function line(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}


/***/ }),

/***/ 40820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s0: () => (/* binding */ createTreeReader),
  vz: () => (/* binding */ ownDistribution),
  Zc: () => (/* binding */ readTree),
  Fb: () => (/* binding */ tarMembers),
  h$: () => (/* binding */ wheelComponent),
  J_: () => (/* binding */ wheelOf),
  hj: () => (/* binding */ zipMembers)
});

// UNUSED EXPORTS: isVendoredLibrary, libraryName

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/archives/sdist.js
var sdist = __webpack_require__(36790);
// EXTERNAL MODULE: ./lib/archives/trust.js
var trust = __webpack_require__(88525);
// EXTERNAL MODULE: ./lib/archives/wheel.js
var wheel = __webpack_require__(13748);
// EXTERNAL MODULE: ./lib/archives/wheel-name.js
var wheel_name = __webpack_require__(78758);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(195);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/sbom/component.js
var component = __webpack_require__(8022);
// EXTERNAL MODULE: ./lib/sbom/embedded.js
var embedded = __webpack_require__(49203);
;// CONCATENATED MODULE: ./lib/sbom/stated-license.js
/** The license that a distribution states in its metadata (pure). */
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

;// CONCATENATED MODULE: ./lib/sbom/wheel.js
/**
 * Distributions as components, read from a tree of files: a wheel, a site-packages folder or a frozen program. Metadata,
 * license texts, embedded SBOMs and native libraries; files come one by one and are read only where that is needed.
 */













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
/** Each library belongs to the distribution whose folder it is in, else to the only one. */
function withLibraries(distributions, libraries) {
    return distributions.map(one => {
        const own = libraries.filter(({ path = '' }) => {
            if (distributions.length === 1)
                return true;
            const folder = /(?:^|\/)([^/]+)\.libs\/[^/]+$/.exec(path)?.[1] ?? /(?:^|\/)([^/]+)\/\.dylibs\//.exec(path)?.[1];
            return folder !== undefined && (0,paths/* normalizeName */.Pc)(folder) === (0,paths/* normalizeName */.Pc)(one.name);
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
    const bare = (name) => (0,paths/* normalizeName */.Pc)(name.toLowerCase().replace(/^lib/, ''));
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
                of(inside).metadata = await wheel_text(member);
            else if (inside !== undefined && isOthersSbom(rest) && size <= TEXT_LIMIT)
                of(inside).sboms.push({ path, text: await wheel_text(member) });
            else if (isLicense(path, rest) && size <= LICENSE_LIMIT) {
                const list = inside === undefined ? texts : of(inside).texts;
                list.push({ path, text: tidy(await wheel_text(member)) });
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
    return /^sboms\/.+\.json$/.test(inDistInfo) && inDistInfo !== `sboms/${component/* EMBEDDED */.zw}`;
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
    const headers = (0,wheel/* parseHeaders */.QG)(metadata);
    const name = headers.one('Name');
    const version = headers.one('Version');
    if (!name || !version)
        return [];
    const license = statedLicense(headers);
    const requires = headers.all('Requires-Dist').map(core_text/* unfolded */.ai);
    return [
        {
            kind: 'wheel',
            name,
            version,
            ...(license !== undefined && { license }),
            ...(texts.length > 0 && { licenseTexts: texts }),
            path: folder,
            ...(requires.length > 0 && { requires }),
            parts: sboms.flatMap(({ path, text: sbom }) => (0,embedded/* embeddedComponents */.X)(sbom, path)),
        },
    ];
}
async function library({ path, content }, digests) {
    const sha256 = digests.get(path) ?? (await (0,files/* sha256OfPieces */.O)(content()));
    return { kind: 'library', ...libraryName(path), sha256, path, guessed: true };
}
async function wheel_text({ content }) {
    return (await (0,consumers_.buffer)(content())).toString('utf8');
}
/** Without a byte order mark and trailing white space, with LF line ends: the same text in two packages is then equal. */
function tidy(licenseText) {
    const lines = licenseText
        .replace(/^\uFEFF/, '')
        .replace(/\r\n?/g, '\n')
        .split('\n');
    return (0,core_text/* withoutEnds */.$b)(lines.map(line => (0,core_text/* withoutEnd */.Mx)(line, ' \t')).join('\n'), '\n');
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
    return (0,sdist/* eachMember */.cA)(file, async (entry) => {
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
    return (0,zip_reader/* withZip */.o)(file, zip => wheelOf(zip, sha256, inside));
}
/** The same of an archive that is open. */
async function wheelOf(zip, sha256, inside) {
    const name = (0,wheel_name/* parseWheelName */.CI)(external_node_path_.basename(zip.file))?.name;
    const tree = await readTree(zipMembers(zip), await recorded(zip));
    return ownDistribution(tree, zip.file, name, { ...(sha256 !== undefined && { sha256 }), path: inside });
}
/** RECORD's digests; files without one are hashed. A separate check verifies RECORD. */
async function recorded(zip) {
    const record = zip.entries.find(({ name }) => /^[^/]+\.dist-info\/RECORD$/.test(name));
    if (record === undefined)
        return new Map();
    const lines = (0,wheel/* parseRecord */.Hh)((await zip.read(record.name)).toString('utf8'), zip.file);
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
        .find(one => name === undefined || (0,paths/* normalizeName */.Pc)(one.name) === name);
    if (own === undefined)
        throw (0,trust/* contentError */.GQ)(file, 'it has no metadata of its own');
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
