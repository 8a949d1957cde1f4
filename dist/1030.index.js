export const id = 1030;
export const ids = [1030];
export const modules = {

/***/ 68630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ hasSomethingToRun),
/* harmony export */   e4: () => (/* binding */ parseScripts),
/* harmony export */   kM: () => (/* binding */ chooseEntryPoint)
/* harmony export */ });
/* unused harmony export parseScript */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4581);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53669);
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
    const alike = names.filter(name => choices.name !== undefined && (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(name, choices.name));
    if (alike.length === 1 && alike[0] !== undefined)
        return scriptNamed(alike[0], choices) ?? { kind: 'none' };
    const main = choices.mains.find(name => choices.name !== undefined && (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(name, choices.name)) ??
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
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
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
    const near = asked === undefined ? undefined : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(asked, [...all, ...(choices.modules ?? [])]);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const fix = all.length === 0
        ? 'Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable.'
        : `Set the input "entry-point" to one of ${all.join(', ')}, to a module:function, or to "none".`;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', {
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

/***/ 65910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ parseWheelName),
/* harmony export */   K3: () => (/* binding */ parseSdistName),
/* harmony export */   Yo: () => (/* binding */ wheelRank),
/* harmony export */   ag: () => (/* binding */ wheelCovers)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53669);
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
    if (!isDistribution(distribution) || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(version) === null)
        return undefined;
    if (build !== undefined && !/^\d[\w.]*$/.test(build))
        return undefined;
    const sets = [pythons, abis, platforms].map(set => set.split('.'));
    if (sets.flat().some(tag => !/^\w+$/.test(tag)))
        return undefined;
    const [python = [], abi = [], platform = []] = sets;
    const tags = python.flatMap(p => abi.flatMap(a => platform.map(f => `${p}-${a}-${f}`)));
    return { distribution, name: (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(distribution), version, build, tags };
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
        if (!isDistribution(distribution.replaceAll('-', '_')) || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(version) === null)
            continue;
        return { distribution, name: (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(distribution), version, extension };
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


/***/ }),

/***/ 59301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseHeaders)
/* harmony export */ });
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


/***/ }),

/***/ 93374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ wheelContent),
/* harmony export */   PN: () => (/* binding */ decodeCoreMetadata),
/* harmony export */   ag: () => (/* binding */ readWheel)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _project_entry_point_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68630);
/* harmony import */ var _project_ini_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11647);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53669);
/* harmony import */ var _content_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77289);
/* harmony import */ var _filename_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65910);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59301);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24222);
/* harmony import */ var _zip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59418);
/** What a built wheel says about itself: the truth about a project, whatever pyproject.toml said before. */









/**
 * Reads a wheel's metadata without unpacking it.
 * @throws PackagingError `check/content` when it is no zip file, is unsafe, lacks its metadata, or is not what its name says
 */
function readWheel(file) {
    return (0,_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(file, zip => wheelContent(zip));
}
/** The same of a zip that is open. */
async function wheelContent(zip) {
    const wheelName = (0,_filename_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWheelName */ .CI)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(zip.file));
    if (wheelName === undefined)
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(zip.file, 'its name is not that of a wheel');
    const distInfo = findDistInfo(zip, wheelName);
    const [metadata, wheel, record, entryPoints] = await Promise.all([
        readText(zip, `${distInfo}/METADATA`),
        readText(zip, `${distInfo}/WHEEL`),
        readText(zip, `${distInfo}/RECORD`),
        zip.entry(`${distInfo}/entry_points.txt`) ? readText(zip, `${distInfo}/entry_points.txt`) : '',
    ]);
    const core = decodeCoreMetadata((0,_headers_js__WEBPACK_IMPORTED_MODULE_7__/* .parseHeaders */ .Q)(metadata), zip.file);
    if ((0,_project_names_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)(core.name) !== wheelName.name) {
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(zip.file, `its METADATA names the project "${core.name}"`);
    }
    const headers = (0,_headers_js__WEBPACK_IMPORTED_MODULE_7__/* .parseHeaders */ .Q)(wheel);
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
        record: (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRecord */ .Hh)(record, zip.file),
    };
}
/** @throws PackagingError `check/content` when the name or the version is missing */
function decodeCoreMetadata(headers, file) {
    const name = headers.one('Name');
    const version = headers.one('Version');
    if (!name || !version)
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, `its metadata has no ${name ? 'Version' : 'Name'}`);
    return {
        name,
        version,
        summary: headers.one('Summary'),
        requiresPython: headers.one('Requires-Python'),
        requiresDist: headers.all('Requires-Dist').map(line => line.replace(/\s*\n\s*/g, ' ')),
        extras: headers.all('Provides-Extra'),
        license: headers.one('License-Expression') ?? headers.one('License'),
        classifiers: headers.all('Classifier'),
    };
}
/** The one top-level dist-info of the wheel's own name: vendored packages bring theirs along, nested or not. */
function findDistInfo(zip, wheelName) {
    const folders = new Set(zip.entries.flatMap(({ name }) => /^([^/]+\.dist-info)(?:\/|$)/.exec(name)?.[1] ?? []));
    const own = [...folders].filter(folder => {
        const [distribution = ''] = folder.split('-');
        return (0,_project_names_js__WEBPACK_IMPORTED_MODULE_8__/* .normalizeName */ .P)(distribution) === wheelName.name;
    });
    const [only] = own;
    if (only === undefined)
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(zip.file, 'it has no .dist-info folder of its own');
    if (own.length > 1)
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(zip.file, `it has several .dist-info folders: ${own.join(', ')}`);
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
        const groups = (0,_project_ini_js__WEBPACK_IMPORTED_MODULE_2__/* .parseIni */ .A)(text, { caseSensitive: true, delimiters: '=' });
        const table = (group) => Object.fromEntries([...(groups.get(group)?.options ?? [])].map(([name, { value }]) => [name, value]));
        return (0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_1__/* .parseScripts */ .e4)(table('console_scripts'), table('gui_scripts'));
    }
    catch (error) {
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, `its entry_points.txt cannot be read: ${error.message}`, error);
    }
}
async function readText(zip, name) {
    return (await zip.read(name)).toString('utf8');
}


/***/ }),

/***/ 24222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   OG: () => (/* binding */ recordProblems)
/* harmony export */ });
/* harmony import */ var _content_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77289);
/** RECORD, a wheel's list of its own files (packaging.python.org/specifications/recording-installed-packages). */

const HASHES = ['sha256', 'sha384', 'sha512'];
/** @throws PackagingError `check/content` for a line that is not `path,hash,size` */
function parseRecord(text, file) {
    const lines = text.split(/\r\n|\n/).filter(line => line !== '');
    return lines.map(line => {
        // Only the path may be quoted, which it is when it holds a comma or a quote.
        const [, quoted, plain, hash, size] = /^(?:"((?:[^"]|"")*)"|([^,"]*)),([^,]*),(\d*)$/.exec(line) ?? [];
        const path = quoted?.replaceAll('""', '"') ?? plain;
        if (path === undefined)
            throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, `its RECORD has a line ${JSON.stringify(line)}`);
        return { path, hash: hash || undefined, size: size ? Number(size) : undefined };
    });
}
/** The hash algorithm a line is to be checked with; undefined when it names none, or a weak one. */
function algorithmOf(line) {
    return HASHES.find(name => line?.hash?.startsWith(`${name}=`));
}
/**
 * Everything in which a wheel and its RECORD differ, as sentences; empty when they agree. Installers believe one or the
 * other, so a wheel in which they differ is another wheel for each of them.
 * @param files of the wheel, without folders
 * @param distInfo the wheel's dist-info folder, whose RECORD and signatures are not listed with hashes
 */
function recordProblems(files, record, distInfo) {
    const unhashed = new Set(['RECORD', 'RECORD.jws', 'RECORD.p7s'].map(name => `${distInfo}/${name}`));
    const listed = new Map(record.map(line => [line.path, line]));
    const names = new Set(files.map(({ name }) => name));
    const problems = [];
    if (listed.size !== record.length)
        problems.push('RECORD lists a file twice.');
    for (const path of listed.keys()) {
        if (!names.has(path))
            problems.push(`RECORD lists "${path}", which is not in the wheel.`);
    }
    for (const file of files) {
        if (unhashed.has(file.name))
            continue;
        const line = listed.get(file.name);
        if (line === undefined)
            problems.push(`"${file.name}" is not listed in RECORD.`);
        else if (line.size !== undefined && line.size !== file.size)
            problems.push(`"${file.name}" is not as large as RECORD says.`);
        else if (algorithmOf(line) === undefined)
            problems.push(`"${file.name}" has no sha256 hash in RECORD.`);
        else if (line.hash !== file.digest)
            problems.push(`"${file.name}" is not the file that RECORD names.`);
    }
    return problems;
}


/***/ }),

/***/ 24888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isMetadata),
/* harmony export */   c: () => (/* binding */ eachMember)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var _archive_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18421);
/* harmony import */ var _content_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77289);
/* harmony import */ var _tar_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78572);
/** The members of an sdist, one by one, by the rules of tarfile's `data` filter (PEP 706) or stricter. */






/** 4 GiB unpacked: above it an archive is taken for a bomb. */
const UNPACKED_LIMIT = 4 * 1024 ** 3;
/**
 * Calls `visit` for every member that is safe to unpack, and gives the one top-level folder.
 * @throws PackagingError `check/content`
 */
async function eachMember(file, visit) {
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.createGunzip)();
    const source = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file);
    source.on('error', error => gunzip.destroy(error));
    const seen = new Map();
    let folder;
    let total = 0;
    try {
        for await (const entry of (0,_tar_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .s)(source.pipe(gunzip), file)) {
            const name = entry.name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
            if (name === '' || name === '.')
                continue;
            checkMember({ ...entry, name }, seen, file);
            seen.set(name, entry.kind);
            total += entry.size;
            if (total > UNPACKED_LIMIT)
                throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, `it unpacks to more than ${UNPACKED_LIMIT} bytes`);
            const [top = ''] = name.split('/');
            folder ??= top;
            if (top !== folder)
                throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, `it holds "${top}" beside the folder "${folder}"`);
            await visit({ ...entry, name });
        }
    }
    catch (error) {
        const { code } = error;
        if (code?.startsWith('Z_'))
            throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, 'it is not a gzip file, or is damaged', error);
        throw error;
    }
    finally {
        source.destroy();
        gunzip.destroy();
    }
    if (folder === undefined)
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, 'it is empty');
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
    const bad = (0,_archive_path_js__WEBPACK_IMPORTED_MODULE_5__/* .badPath */ .$)(name);
    if (bad)
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, `the name ${JSON.stringify(name)} in it ${bad}`);
    const before = seen.get(name);
    const again = (before === 'folder' && kind === 'folder') || (before === 'file' && isMetadata(entry));
    if (before !== undefined && !again) {
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, `"${name}" is in it twice`);
    }
    for (let parent = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(name); parent !== '.'; parent = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(parent)) {
        const above = seen.get(parent) ?? 'folder';
        if (above !== 'folder')
            throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, `"${name}" lies below a file or link`);
        // So that no link can take the place of a folder that is only named as part of a path.
        seen.set(parent, 'folder');
    }
    if (kind === 'device' || kind === 'hardlink') {
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, `"${name}" is a ${kind === 'device' ? 'device or pipe' : 'hard link'}`);
    }
    if (kind !== 'symlink')
        return;
    if (!staysInside(name, target))
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_3__/* .contentError */ .G)(file, `the link "${name}" leads out of it, to "${target}"`);
}
/**
 * True for a relative target below the top folder. `..` may only come first, where it leaves real folders: behind
 * another name, which may be a link, it could lead anywhere (CVE-2025-4517).
 */
function staysInside(name, target) {
    const [top = ''] = name.split('/');
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.posix.isAbsolute(target) ||
        /[\\\0]/.test(target) ||
        /(?:^|\/)(?!\.\.?\/)[^/]+\/(?:.*\/)?\.\.(?:\/|$)/.test(target)) {
        return false;
    }
    return `${node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(name), target))}/`.startsWith(`${top}/`);
}


/***/ }),

/***/ 71030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readSdist),
/* harmony export */   h: () => (/* binding */ extractSdist)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53669);
/* harmony import */ var _content_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77289);
/* harmony import */ var _filename_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65910);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59301);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93374);
/* harmony import */ var _sdist_members_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24888);
/** Reading and unpacking sdists (.tar.gz). */








/** 16 MiB: more than any PKG-INFO. */
const METADATA_LIMIT = 16 * 1024 * 1024;
/**
 * Reads an sdist's list and its PKG-INFO without unpacking it.
 * @throws PackagingError `check/content` when it is damaged, unsafe, or not what its name says
 */
async function readSdist(file) {
    const sdistName = (0,_filename_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSdistName */ .K3)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file));
    if (sdistName?.extension !== '.tar.gz')
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_2__/* .contentError */ .G)(file, 'its name is not that of an sdist (.tar.gz)');
    const files = [];
    let metadata;
    const folder = await (0,_sdist_members_js__WEBPACK_IMPORTED_MODULE_5__/* .eachMember */ .c)(file, async (entry) => {
        if (entry.kind !== 'folder' && !((0,_sdist_members_js__WEBPACK_IMPORTED_MODULE_5__/* .isMetadata */ .S)(entry) && metadata !== undefined))
            files.push(entry.name);
        if (!(0,_sdist_members_js__WEBPACK_IMPORTED_MODULE_5__/* .isMetadata */ .S)(entry))
            return;
        if (entry.size > METADATA_LIMIT)
            throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_2__/* .contentError */ .G)(file, 'its PKG-INFO is too large');
        const pieces = [];
        for await (const piece of entry.content())
            pieces.push(piece);
        metadata = Buffer.concat(pieces).toString('utf8');
    });
    if (metadata === undefined)
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_2__/* .contentError */ .G)(file, 'it has no PKG-INFO');
    const core = (0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeCoreMetadata */ .PN)((0,_headers_js__WEBPACK_IMPORTED_MODULE_6__/* .parseHeaders */ .Q)(metadata), file);
    if ((0,_project_names_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .P)(core.name) !== sdistName.name) {
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_2__/* .contentError */ .G)(file, `its PKG-INFO names the project "${core.name}"`);
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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(into, { recursive: true });
    // Links of an earlier run could lead what is written through them out of the folder.
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(into)).length > 0)
        throw new Error(`${into} is not empty`);
    const links = [];
    const folder = await (0,_sdist_members_js__WEBPACK_IMPORTED_MODULE_5__/* .eachMember */ .c)(file, async (entry) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, entry.name);
        if (entry.kind === 'folder') {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { recursive: true });
            return;
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        // Links are made last, so that no file is ever written through one.
        if (entry.kind === 'symlink')
            links.push({ path, target: entry.target });
        else {
            if ((0,_sdist_members_js__WEBPACK_IMPORTED_MODULE_5__/* .isMetadata */ .S)(entry))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
            await writeMember(entry, path);
        }
    });
    for (const { path, target } of links)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(target, path);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, folder);
}
async function writeMember(entry, path) {
    // `wx`: never over something that is there.
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'wx');
    try {
        for await (const piece of entry.content())
            await handle.write(piece);
    }
    finally {
        await handle.close();
    }
    // PEP 706: the owner can read and write, group and others never write, no set-id bits.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, entry.mode & 0o100 ? 0o755 : 0o644);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)(path, entry.mtime, entry.mtime);
}


/***/ }),

/***/ 86060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ utf8),
/* harmony export */   Bv: () => (/* binding */ headerName),
/* harmony export */   H8: () => (/* binding */ paxNumber),
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   IM: () => (/* binding */ checkSum),
/* harmony export */   Ms: () => (/* binding */ padding),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   dA: () => (/* binding */ parsePax)
/* harmony export */ });
/* harmony import */ var _content_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77289);
/**
 * The fields of a tar archive's headers (pure): ustar, pax and GNU's long numbers.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */

const BLOCK = 512;
/** Bytes that fill the last block of a content. */
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}
/** @throws PackagingError `check/content`, as all here for what is damaged */
function checkSum(header, file) {
    let sum = 8 * 0x20;
    for (const [index, byte] of header.entries())
        if (index < 148 || index >= 156)
            sum += byte;
    if (sum !== number(header.subarray(148, 156), file))
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, 'a header in it is damaged');
}
/** Octal digits, or for large values GNU's base 256. */
function number(field, file) {
    if (((field[0] ?? 0) & 0x80) !== 0) {
        if (field[0] !== 0x80)
            throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, 'a number in it is negative');
        const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
        if (!Number.isSafeInteger(value))
            throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, 'a number in it is too large');
        return value;
    }
    const digits = field
        .toString('latin1')
        .replace(/[\0 ]+$/, '')
        .trimStart();
    if (!/^[0-7]*$/.test(digits))
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, 'a number in it is damaged');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
}
/** @param otherwise for a key that is not there @throws PackagingError `check/content` for what is no number */
function paxNumber(pax, key, file, otherwise) {
    const value = pax.get(key);
    if (value === undefined)
        return otherwise;
    const pattern = key === 'size' ? /^\d{1,15}$/ : /^-?\d{1,15}(?:\.\d+)?$/;
    if (!pattern.test(value))
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, `a pax header in it says ${key}=${JSON.stringify(value)}`);
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
            throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, 'a pax header in it is damaged');
        }
        pax.set(utf8(record.subarray(0, equals), file), utf8(record.subarray(equals + 1, -1), file));
        at += length;
    }
    return pax;
}
/** The path, with ustar's prefix. @throws PackagingError `check/content` when it is not UTF-8 */
function headerName(header, file) {
    const name = text(header.subarray(0, 100), file);
    const ustar = header.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = ustar ? text(header.subarray(345, 500), file) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
/** `uid:gid user:group`, as they stand there: a strange owner is no reason to refuse an archive. */
function ownerOf(header, pax) {
    const plain = (key, from, to) => pax.get(key) ?? header.toString('latin1', from, to).split('\0', 1)[0].trim();
    const id = (key, from) => plain(key, from, from + 8).replace(/^0+(?=.)/, '');
    const octal = (key, from) => pax.has(key) || !/^[0-7]+$/.test(id(key, from)) ? id(key, from) : `${Number.parseInt(id(key, from), 8)}`;
    const numbers = `${octal('uid', 108)}:${octal('gid', 116)}`;
    return `${numbers} ${plain('uname', 265, 297)}:${plain('gname', 297, 329)}`;
}
/** Up to the first zero byte. @throws as `utf8` */
function text(field, file) {
    const end = field.indexOf(0);
    return utf8(end === -1 ? field : field.subarray(0, end), file);
}
/** @throws PackagingError `check/content` for what is not UTF-8 */
function utf8(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, 'a name in it is not UTF-8', error);
    }
}


/***/ }),

/***/ 78572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var _content_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77289);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86060);
/**
 * Reads tar archives as a stream (ustar, pax and GNU long names: all that Python's `tarfile` writes). Strict: what it
 * does not know for certain it refuses, since two readers that guess differently are how files are smuggled past a check.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */


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
        const header = await bytes.take(_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK */ .IE);
        if (header.every(byte => byte === 0))
            return bytes.end();
        (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .checkSum */ .IM)(header, file);
        const type = header.toString('latin1', 156, 157);
        const size = (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(header.subarray(124, 136), file);
        if (type === 'x' || type === 'g' || type === 'L' || type === 'K') {
            if (size > MAX_HEADER)
                throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, 'a header in it is too large');
            const body = await bytes.take(size);
            await bytes.skip((0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .padding */ .Ms)(size));
            if (type === 'g')
                global = new Map([...global, ...(0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePax */ .dA)(body, file)]);
            else if (type === 'x')
                next = new Map([...next, ...(0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePax */ .dA)(body, file)]);
            else
                next = new Map([...next, [type === 'L' ? 'path' : 'linkpath', (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .utf8 */ .As)(body, file).replace(/\0+$/, '')]]);
            continue;
        }
        const pax = new Map([...global, ...next]);
        next = new Map();
        yield* member(bytes, { header, type, pax, size }, file);
    }
}
async function* member(bytes, { header, type, pax, size: headerSize }, file) {
    const kind = KINDS[type];
    const name = pax.get('path') ?? (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .headerName */ .Bv)(header, file);
    if (kind === undefined)
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, `"${name}" is of an unknown kind (${JSON.stringify(type)})`);
    if ([...pax.keys()].some(key => key.startsWith('GNU.sparse')))
        throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(file, `"${name}" is sparse`);
    const size = kind === 'file' ? (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .paxNumber */ .H8)(pax, 'size', file, headerSize) : 0;
    let left = size;
    yield {
        // Before ustar, a folder was a file whose name ends in a slash.
        kind: kind === 'file' && name.endsWith('/') ? 'folder' : kind,
        name,
        size,
        mode: (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(header.subarray(100, 108), file) & 0o7777,
        mtime: (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .paxNumber */ .H8)(pax, 'mtime', file, (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(header.subarray(136, 148), file)),
        target: pax.get('linkpath') ?? (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(header.subarray(157, 257), file),
        owner: (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerOf */ .bf)(header, pax),
        async *content() {
            while (left > 0) {
                const piece = await bytes.takeSome(left);
                left -= piece.length;
                yield piece;
            }
        },
    };
    await bytes.skip(left + (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .padding */ .Ms)(size));
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
                throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(this.file, 'it is cut off');
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
    /** Some readers stop at the first empty block, some go on: behind it nothing may be hidden. */
    async end() {
        for (let piece = this.piece;;) {
            if (piece.some(byte => byte !== 0))
                throw (0,_content_error_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .G)(this.file, 'something is hidden behind its end');
            const { value, done } = await this.source.next();
            if (done)
                return;
            piece = value;
        }
    }
    async skip(length) {
        for (let left = length; left > 0;)
            left -= (await this.takeSome(left)).length;
    }
}


/***/ })

};
