export const id = 9522;
export const ids = [9522,482];
export const modules = {

/***/ 88663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AE: () => (/* binding */ readNative),
/* harmony export */   V3: () => (/* binding */ glibcOf),
/* harmony export */   XF: () => (/* binding */ nativeFormat),
/* harmony export */   oU: () => (/* binding */ readElf),
/* harmony export */   ux: () => (/* binding */ FORMAT_OF),
/* harmony export */   zh: () => (/* binding */ dynamicSection)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85390);
/** Reads the headers of programs and libraries: ELF (Linux), Mach-O (macOS) and PE (Windows). */


/** The format of each system's loader. */
const FORMAT_OF = { linux: 'elf', macos: 'mach-o', windows: 'pe' };
/** The format of a file by its first bytes (at least 4), as names are not reliable. */
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
/** Reads untrusted bytes at offsets from their start. Every method throws PackagingError `check/content` outside of them. */
class Reader {
    #view;
    #bytes;
    little;
    constructor(bytes, little) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.little = little;
    }
    u8(at) {
        return this.#view.getUint8(this.#within(at, 1));
    }
    u16(at) {
        return this.#view.getUint16(this.#within(at, 2), this.little);
    }
    u32(at) {
        return this.#view.getUint32(this.#within(at, 4), this.little);
    }
    /** A number larger than any file is damage. */
    u64(at) {
        const value = Number(this.#view.getBigUint64(this.#within(at, 8), this.little));
        if (!Number.isSafeInteger(value))
            throw damaged(`a number at ${at} is larger than any file`);
        return value;
    }
    /** Up to the next zero byte. */
    text(at, limit = 4096) {
        this.#within(at, 1);
        const end = this.#bytes.subarray(at, at + limit).indexOf(0);
        if (end < 0)
            throw damaged(`the text at ${at} has no end`);
        return Buffer.from(this.#bytes.subarray(at, at + end)).toString('utf8');
    }
    part(at, length) {
        this.#within(at, length);
        return this.#bytes.subarray(at, at + length);
    }
    #within(at, length) {
        if (!Number.isSafeInteger(at) || at < 0 || at + length > this.#bytes.length)
            throw damaged(`it should have ${length} bytes at ${at}, but ends at ${this.#bytes.length}`);
        return at;
    }
}
/** Numbers of addresses have the width of the file: 64 bits or 32. */
class ElfReader extends Reader {
    wide;
    constructor(bytes, little, wide) {
        super(bytes, little);
        this.wide = wide;
    }
    word(at) {
        return this.wide ? this.u64(at) : this.u32(at);
    }
}
/** @param what half a sentence behind "are damaged: " */
function damaged(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/content', {
        message: `The headers of a program or library are damaged: ${what}.`,
        fix: 'Build or download that file again.',
    });
}
/** No real file has more of anything that is counted here: a damaged count must not take minutes. */
const MOST = 1 << 20;
/** @throws PackagingError `check/content` */
function atMost(count, what) {
    if (count > MOST)
        throw damaged(`it claims ${count} ${what}`);
    return count;
}
/** Tags of ELF's dynamic section. */
const DT = {
    needed: 1,
    hash: 4,
    strtab: 5,
    symtab: 6,
    strsz: 10,
    soname: 14,
    rpath: 15,
    runpath: 29,
    gnuHash: 0x6ffffef5,
    versym: 0x6ffffff0,
    verneed: 0x6ffffffe,
    verneednum: 0x6fffffff,
};
const SYMBOLS_SHOWN = 5;
/** The table of needed versions, with the names of symbols of each. @see the LSB's symbol versioning */
function readVersions(tables) {
    const { reader, one, offsetOf, text } = tables;
    const table = one(DT.verneed);
    if (table === undefined)
        return [];
    const versions = [];
    let at = offsetOf(table);
    const count = atMost(one(DT.verneednum) ?? 0, 'libraries with versions');
    for (let file = 0; file < count; file += 1) {
        const library = text(reader.u32(at + 4));
        let aux = at + reader.u32(at + 8);
        for (let left = reader.u16(at + 2); left > 0; left -= 1) {
            versions.push({ library, version: text(reader.u32(aux + 8)), index: reader.u16(aux + 6) & 0x7fff });
            if (versions.length > 65_536)
                throw damaged('it needs more versions than there can be');
            const next = reader.u32(aux + 12);
            if (next === 0)
                break;
            aux += next;
        }
        const next = reader.u32(at + 12);
        if (next === 0)
            break;
        at += next;
    }
    const symbols = symbolsOf(tables, new Set(versions.map(({ index }) => index)));
    return versions.map(({ index, ...need }) => ({ ...need, symbols: symbols.get(index) ?? [] }));
}
/** DT_VERSYM runs beside DT_SYMTAB. */
function symbolsOf(tables, wanted) {
    const { reader, one, offsetOf, text } = tables;
    const found = new Map();
    const [versym, symtab] = [one(DT.versym), one(DT.symtab)];
    if (versym === undefined || symtab === undefined)
        return found;
    const each = reader.wide ? 24 : 16;
    const count = symbolCount(tables);
    const [versions, names] = [offsetOf(versym), offsetOf(symtab)];
    for (let index = 1; index < count; index += 1) {
        const version = reader.u16(versions + index * 2) & 0x7fff;
        if (!wanted.has(version))
            continue;
        const list = found.get(version) ?? [];
        if (list.length < SYMBOLS_SHOWN)
            list.push(text(reader.u32(names + index * each)));
        found.set(version, list);
    }
    return found;
}
/** Only the hash tables say it: DT_HASH counts all symbols; in DT_GNU_HASH the last chain's end is the last symbol. */
function symbolCount({ reader, one, offsetOf }) {
    const plain = one(DT.hash);
    if (plain !== undefined)
        return atMost(reader.u32(offsetOf(plain) + 4), 'symbols');
    const gnu = one(DT.gnuHash);
    if (gnu === undefined)
        return 0;
    const table = offsetOf(gnu);
    const [buckets, first, bloom] = [reader.u32(table), reader.u32(table + 4), reader.u32(table + 8)];
    const bucketsAt = table + 16 + atMost(bloom, 'words of a filter') * (reader.wide ? 8 : 4);
    const chainsAt = bucketsAt + atMost(buckets, 'hash buckets') * 4;
    let last = 0;
    for (let index = 0; index < buckets; index += 1)
        last = Math.max(last, reader.u32(bucketsAt + index * 4));
    // Without exported symbols, all symbols are needed ones, which are not hashed.
    if (last < first)
        return first;
    while ((reader.u32(chainsAt + (last - first) * 4) & 1) === 0)
        last += 1;
    return atMost(last + 1, 'symbols');
}
const ELF_MACHINES = {
    3: 'x86',
    21: 'ppc64le',
    22: 's390x',
    40: 'armv7l',
    62: 'x86_64',
    183: 'aarch64',
    243: 'riscv64',
};
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
/** Where the dynamic section of an ELF file lies; undefined when it has none, or its headers are damaged. */
function dynamicSection(bytes) {
    try {
        return readSegments(elfReader(bytes)).find(({ type }) => type === PT_DYNAMIC);
    }
    catch {
        return undefined;
    }
}
function elfReader(bytes) {
    const start = new Reader(bytes, true);
    return new ElfReader(bytes, start.u8(5) !== 2, start.u8(4) === 2);
}
/** @throws PackagingError `check/content` for damaged headers */
function readElf(bytes) {
    const reader = elfReader(bytes);
    const machine = reader.u16(18);
    const segments = readSegments(reader);
    const interp = segments.find(({ type }) => type === PT_INTERP);
    const dynamic = segments.find(({ type }) => type === PT_DYNAMIC);
    const facts = dynamic ? readDynamic(reader, segments, dynamic) : { needs: [], rpaths: [], versions: [] };
    return {
        format: 'elf',
        arches: [ELF_MACHINES[machine] ?? `unknown:${machine}`],
        ...(interp && { interpreter: reader.text(interp.offset) }),
        ...facts,
    };
}
function readSegments(reader) {
    const { wide } = reader;
    const table = reader.word(wide ? 32 : 28);
    const each = reader.u16(wide ? 54 : 42);
    const count = reader.u16(wide ? 56 : 44);
    if (count > 0 && each < (wide ? 56 : 32))
        throw damaged(`its segments have ${each} bytes each`);
    return Array.from({ length: count }, (_, index) => {
        const at = table + index * each;
        const [offset, address, size] = wide ? [8, 16, 32] : [4, 8, 16];
        return {
            type: reader.u32(at),
            offset: reader.word(at + offset),
            address: reader.word(at + address),
            size: reader.word(at + size),
        };
    });
}
function readDynamic(reader, segments, dynamic) {
    const { wide } = reader;
    const word = wide ? 8 : 4;
    // Some system tags have numbers larger than a file: only known tags are read.
    const tagAt = (at) => {
        const [low, high] = reader.little || !wide ? [reader.u32(at), 0] : [reader.u32(at + 4), reader.u32(at)];
        return high === 0 ? low : -1;
    };
    const found = new Map();
    const known = new Set(Object.values(DT));
    const count = atMost(Math.floor(dynamic.size / (2 * word)), 'dynamic entries');
    for (let index = 0; index < count; index += 1) {
        const at = dynamic.offset + index * 2 * word;
        const tag = tagAt(at);
        if (tag === 0)
            break;
        if (known.has(tag))
            found.set(tag, [...(found.get(tag) ?? []), reader.word(at + word)]);
    }
    const one = (tag) => found.get(tag)?.[0];
    const offsetOf = (address) => {
        const segment = segments.find(({ type, address: from, size }) => type === PT_LOAD && address >= from && address < from + size);
        if (segment === undefined)
            throw damaged(`nothing is loaded at address ${address}`);
        return address - segment.address + segment.offset;
    };
    const names = one(DT.strtab);
    const strings = names === undefined ? undefined : offsetOf(names);
    const text = (offset) => {
        if (strings === undefined)
            throw damaged('it has names but no table of them');
        return reader.text(strings + offset);
    };
    const texts = (tag) => (found.get(tag) ?? []).map(text);
    const [soname] = texts(DT.soname);
    return {
        needs: texts(DT.needed),
        ...(soname !== undefined && { soname }),
        rpaths: [...texts(DT.rpath), ...texts(DT.runpath)].flatMap(paths => paths.split(':')),
        versions: readVersions({ reader, one, offsetOf, text }),
    };
}
/** The oldest glibc that a program or library runs on (pure): `2.34`; undefined when it needs none. */
function glibcOf({ versions }) {
    const numbers = versions.flatMap(({ version }) => /^GLIBC_(\d+\.\d+)/.exec(version)?.[1] ?? []);
    return numbers.sort(_targets_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy).at(-1);
}
// Mach-O, as on macOS; also universal ("fat") ones. @see <mach-o/loader.h>, <mach-o/fat.h>
const MACH_O_MACHINES = {
    7: 'x86',
    16777223: 'x86_64',
    12: 'armv7l',
    16777228: 'aarch64',
};
const FAT = 0xcafebabe;
const WIDE = 0xfeedfacf;
const NARROW = 0xfeedface;
const MOST_ARCHES = 44;
const LC = {
    loadDylib: 0xc,
    idDylib: 0xd,
    loadWeak: 0x80000018,
    reexport: 0x8000001f,
    rpath: 0x8000001c,
    versionMin: 0x24,
    buildVersion: 0x32,
};
/** @throws PackagingError `check/content` for damaged headers */
function readMachO(bytes) {
    const big = new Reader(bytes, false);
    if (big.u32(0) !== FAT)
        return readOne(bytes);
    const count = big.u32(4);
    if (count === 0 || count > MOST_ARCHES)
        throw damaged(`it claims ${count} architectures`);
    const slices = Array.from({ length: count }, (_, index) => {
        const at = 8 + index * 20;
        return readOne(big.part(big.u32(at + 8), big.u32(at + 12)));
    });
    const all = (facts) => [...new Set(slices.flatMap(facts))];
    const floors = slices.flatMap(({ macos }) => macos ?? []).sort(_targets_platforms_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy);
    const newest = floors.at(-1);
    const soname = slices[0]?.soname;
    return {
        format: 'mach-o',
        arches: [...new Set(slices.flatMap(({ arches }) => arches))],
        needs: all(({ needs }) => needs),
        rpaths: all(({ rpaths }) => rpaths),
        versions: [],
        ...(soname !== undefined && { soname }),
        ...(newest !== undefined && { macos: newest }),
    };
}
function readOne(bytes) {
    const magic = new Reader(bytes, true).u32(0);
    const little = magic === WIDE || magic === NARROW;
    const reader = new Reader(bytes, little);
    const own = reader.u32(0);
    if (own !== WIDE && own !== NARROW)
        throw damaged('it begins like a library of macOS and is not one');
    const machine = reader.u32(4);
    const needs = [];
    const rpaths = [];
    let soname;
    let macos;
    let at = own === WIDE ? 32 : 28;
    const count = atMost(reader.u32(16), 'load commands');
    for (let index = 0; index < count; index += 1) {
        const [command, size] = [reader.u32(at), reader.u32(at + 4)];
        if (size < 8)
            throw damaged(`a load command has ${size} bytes`);
        const text = () => reader.text(at + reader.u32(at + 8));
        if (command === LC.loadDylib || command === LC.loadWeak || command === LC.reexport)
            needs.push(text());
        else if (command === LC.idDylib)
            soname = text();
        else if (command === LC.rpath)
            rpaths.push(text());
        else if (command === LC.versionMin)
            macos = version(reader.u32(at + 8));
        else if (command === LC.buildVersion)
            macos = version(reader.u32(at + 12));
        at += size;
    }
    return {
        format: 'mach-o',
        arches: [MACH_O_MACHINES[machine] ?? `unknown:${machine}`],
        needs,
        rpaths,
        versions: [],
        ...(soname !== undefined && { soname }),
        ...(macos !== undefined && { macos }),
    };
}
/** `xxxx.yy.zz` in nibbles: https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h */
function version(packed) {
    return `${packed >>> 16}.${(packed >>> 8) & 0xff}`;
}
// PE, as on Windows. @see https://learn.microsoft.com/windows/win32/debug/pe-format
const PE_MACHINES = { 332: 'x86', 34404: 'x86_64', 43620: 'aarch64' };
const GUI = 2;
const CONSOLE = 3;
const PE32_PLUS = 0x20b;
const IMPORTS = 1;
const MOST_IMPORTS = 4096;
/** @throws PackagingError `check/content` for damaged headers */
function readPe(bytes) {
    const reader = new Reader(bytes, true);
    const header = reader.u32(0x3c);
    if (reader.u32(header) !== 0x4550)
        throw damaged('it begins like a Windows program and is not one');
    const machine = reader.u16(header + 4);
    const optional = header + 24;
    const wide = reader.u16(optional) === PE32_PLUS;
    const subsystem = reader.u16(optional + 68);
    return {
        format: 'pe',
        arches: [PE_MACHINES[machine] ?? `unknown:${machine}`],
        needs: readImports(reader, header, optional + (wide ? 112 : 96)),
        rpaths: [],
        versions: [],
        subsystem: subsystem === GUI ? 'gui' : subsystem === CONSOLE ? 'console' : 'other',
    };
}
/** @param directories where the data directories begin */
function readImports(reader, header, directories) {
    const count = reader.u32(directories - 4);
    if (count <= IMPORTS)
        return [];
    const address = reader.u32(directories + IMPORTS * 8);
    if (address === 0)
        return [];
    const sections = header + 24 + reader.u16(header + 20);
    const number = atMost(reader.u16(header + 6), 'sections');
    const offsetOf = (wanted) => {
        for (let index = 0; index < number; index += 1) {
            const at = sections + index * 40;
            const [size, from, raw, offset] = [8, 12, 16, 20].map(field => reader.u32(at + field));
            if (from === undefined || size === undefined || raw === undefined || offset === undefined)
                break;
            if (wanted >= from && wanted < from + Math.max(size, raw))
                return wanted - from + offset;
        }
        throw damaged(`no section contains address ${wanted}`);
    };
    const names = [];
    for (let at = offsetOf(address); reader.u32(at + 12) !== 0; at += 20) {
        names.push(reader.text(offsetOf(reader.u32(at + 12))));
        if (names.length > MOST_IMPORTS)
            throw damaged('it imports more libraries than there can be');
    }
    return names;
}
/**
 * The facts of a program or library of any system; undefined for other files.
 * @throws PackagingError `check/content` for one whose headers are damaged
 */
function readNative(bytes) {
    switch (nativeFormat(bytes)) {
        case 'elf':
            return readElf(bytes);
        case 'mach-o':
            return readMachO(bytes);
        case 'pe':
            return readPe(bytes);
        default:
            return undefined;
    }
}


/***/ }),

/***/ 56446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ existingFolders),
/* harmony export */   UV: () => (/* binding */ existingPaths),
/* harmony export */   pE: () => (/* binding */ refuseSources),
/* harmony export */   qi: () => (/* binding */ outputFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** Folders that inputs name: an output folder must stay inside the workspace, what is read must exist. */




/**
 * Absolute path of a folder that need not exist yet; links in it are followed.
 * @param confined whether it must lie inside the workspace, as in a workflow, where only that outlives the step
 * @throws PackagingError `input/path` when it leaves `workspace`, or is the workspace itself
 */
async function outputFolder(workspace, folder, confined) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace);
    const asked = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, folder);
    const real = await realOfExisting(asked).catch(cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
            message: `output-dir '${asked}' ${(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .unreachable */ .HB)(cause)}.`,
            fix: 'Name another folder, such as dist.',
            cause,
        });
    });
    const wrong = real === root
        ? 'is the workspace itself'
        : confined && !(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, real)
            ? `is outside the workspace ${root}`
            : undefined;
    if (wrong === undefined) {
        await refuseFile(root, real, asked);
        return real;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `output-dir '${asked}' ${wrong}.`,
        fix: 'Name a folder inside the workspace, such as dist.',
    });
}
/**
 * The build leaves out what is in the output folder, so a folder with sources in it would silently give an empty package,
 * and a project's own folder would fill with files that the next build packs.
 * @param output absolute real path; need not exist
 * @param projects absolute real paths
 * @throws PackagingError `input/path`
 */
async function refuseSources(output, projects, input) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(output).catch(() => []);
    const source = entries.find(name => name.endsWith('.py') || name === 'pyproject.toml');
    const holdsProject = projects.some(project => `${project}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(`${output}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
    if (source === undefined && !holdsProject)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${input} '${output}' contains source files${source === undefined ? '' : ` (${source})`}: finished files must not mix with them.`,
        fix: 'Name a folder for finished files alone, such as dist.',
    });
}
/** @throws PackagingError `input/path` when a part of `real` below `root` is a file */
async function refuseFile(root, real, asked) {
    for (let part = real; part !== root; part = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(part)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(part).catch(() => undefined);
        if (found === undefined)
            continue;
        if (found.isDirectory())
            return;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
            message: `output-dir '${asked}' cannot be a folder: ${part} is a file.`,
            fix: 'Name another folder, or remove that file.',
        });
    }
}
/** Absolute paths of folders that must exist. @throws PackagingError `input/path` for each that does not */
async function existingFolders(workspace, folders, input) {
    const found = await Promise.all(folders.map(async (folder) => {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, folder);
        const isFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).then(entry => entry.isDirectory(), () => false);
        return { absolute, isFolder };
    }));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(found
        .filter(({ isFolder }) => !isFolder)
        .map(({ absolute }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${input}: ${absolute} is not a folder.`,
        fix: 'Check the spelling, one folder a line. On the command line, folders are relative to the current folder; in a workflow to the workspace; in pyproject.toml to the project.',
    })));
    return found.map(({ absolute }) => absolute);
}
/** Files or folders that must exist inside the project, links followed. @throws PackagingError `input/path` for each that does not */
async function existingPaths(project, paths, input) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(project);
    const found = await Promise.all(paths.map(async (file) => {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, file)).catch(() => undefined);
        return real !== undefined && (real === root || (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, real)) ? [] : [file];
    }));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(found.flat().map(file => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${input}: there is no '${file}' in the project folder ${root}.`,
        fix: 'Check the spelling; such paths are relative to the project folder and stay inside it.',
    })));
}
/** The real path of the longest part that exists, with the rest behind it. @throws what else the file system throws */
async function realOfExisting(target) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(target);
    }
    catch (thrown) {
        // A part that is a file is reported by the caller.
        if (!['ENOENT', 'ENOTDIR'].includes(thrown.code ?? ''))
            throw thrown;
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target);
        return parent === target ? target : node_path__WEBPACK_IMPORTED_MODULE_1__.join(await realOfExisting(parent), node_path__WEBPACK_IMPORTED_MODULE_1__.basename(target));
    }
}


/***/ }),

/***/ 90482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  programVersion: () => (/* binding */ programVersion),
  toolVersion: () => (/* binding */ toolVersion)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./lib/core/version.js
/** This program's own name and version. */

/** `1.2.3`. */
function toolVersion() {
    return package_namespaceObject.rE;
}
/** `package-python 1.2.3`, as it names itself to others. */
function programVersion() {
    return `package-python ${package_namespaceObject.rE}`;
}


/***/ }),

/***/ 34083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ buildEnvironment),
/* harmony export */   ei: () => (/* binding */ withWaitingBackend),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   nv: () => (/* binding */ onlyFile),
/* harmony export */   qS: () => (/* binding */ backendEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _host_process_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47685);
/* harmony import */ var _resolve_uv_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69750);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98038);
/* harmony import */ var _toolchain_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81760);
/** Builds an sdist or wheel in isolation, with the project's build backend. @see https://peps.python.org/pep-0517/ */








/**
 * Builds and returns the name that the hook returned, or the requirements that must be installed before the next call.
 * @throws PackagingError `build/backend-missing`, `build/backend-failed`, `host/disk-full`, `host/tool-missing` for a compiler
 */
async function callBackend(runner, call) {
    const results = node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(call.output), `${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(call.output)}.answer`);
    // Each hook needs a process without traces of the one before: forked where that is safe, a second process elsewhere.
    const phases = process.platform === 'linux' ? ['both'] : ['requirements', 'build'];
    for (const phase of phases) {
        const resultFile = `${results}.${phase}.json`;
        const finished = await runBackend(runner, call, phase, resultFile);
        // Without a complete result, the process ended early.
        const result = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(resultFile, 'utf8')
            .then(text => JSON.parse(text))
            .catch(() => ended(finished.code, finished.signal));
        const full = 'failed' in result ? (0,_host_process_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .diskFullError */ .vB)(`build the ${call.kind}`, finished.tail) : undefined;
        if (full !== undefined)
            throw full;
        if ('missing' in result)
            throw missing(call, hidden(call, result.missing), finished.tail);
        if ('failed' in result)
            throw failed(call, hidden(call, result.failed), finished.tail);
        if ('file' in result)
            return { returned: result.file };
        if (result.requires.length > 0)
            return result;
    }
    throw new Error('a build backend that gave no result');
}
function hidden({ visible }, failure) {
    return visible === undefined ? failure : { ...failure, message: visible.hide(failure.message) };
}
/** A waiting backend is used for a wheel of its own module, when the backend is not in the project's folder. */
function runBackend(runner, call, phase, answer) {
    const { environment, kind, source, output, settings, installed, say: onLine } = call;
    const { backend, backendPath } = call.buildSystem;
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
    const running = waiting?.send(request, onLine);
    if (running !== undefined)
        return running;
    return runner.finish({ ...backendCommand(call, `build the ${kind}`, source), input: request, onLine });
}
/**
 * An environment whose backend waits for the request of a wheel, where that is safe: a backend in the project's folder
 * has to be imported there, and on other systems than Linux each hook needs its own process.
 */
function withWaitingBackend(runner, call) {
    const { environment } = call;
    const { backend, backendPath } = call.buildSystem;
    if (process.platform !== 'linux' || backendPath.length > 0)
        return environment;
    const command = backendCommand(call, 'build the wheel', environment.dir);
    const args = [...command.args, backend.split(':', 1)[0] ?? ''];
    return { ...environment, waiting: (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .startWaiting */ .eF)(runner, backend, { ...command, args }) };
}
/**
 * What every build of a run is given, also one of an installer that builds an sdist again: other values give other files
 * and versions.
 * @param epoch seconds since 1970
 */
function backendEnvironment(epoch) {
    return {
        SOURCE_DATE_EPOCH: String(epoch),
        PYTHONHASHSEED: '0',
        PYTHONNOUSERSITE: '1',
        PYTHONDONTWRITEBYTECODE: '1',
        // Version tools run git in the user's repository through a link: they must never write to it.
        GIT_OPTIONAL_LOCKS: '0',
    };
}
function backendCommand({ environment, toolchain, epoch, visible }, label, cwd) {
    return {
        label,
        tool: environment.python,
        args: [(0,_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonScript */ .w$)('backend.py')],
        cwd,
        env: {
            ...toolchain.env,
            ...backendEnvironment(epoch),
            VIRTUAL_ENV: environment.dir,
        },
        pathFirst: [environment.bin, ...toolchain.pathFirst],
        allow: visible?.names ?? [],
        limits: { total: 3_600_000, idle: 1_200_000 },
    };
}
function ended(code, signal) {
    const how = signal === null ? `exit status ${code}` : signal;
    return { failed: { type: '', message: `the build backend ended its process (${how})` } };
}
function missing(call, failure, tail) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-missing', {
        message: `The build backend '${call.buildSystem.backend}' cannot be imported: ${failure.type}: ${failure.message}.`,
        fix: 'Check build-backend, and that build-system.requires names the package it comes from.',
        place: call.place,
        detail: tail,
    });
}
function failed(call, failure, tail) {
    const place = failure.file === undefined
        ? call.place
        : { file: call.original(failure.file), ...(failure.line && { line: failure.line }) };
    const program = (0,_toolchain_js__WEBPACK_IMPORTED_MODULE_7__/* .missingProgram */ .HN)([...tail, failure.message], call.place);
    if (program !== undefined)
        return program;
    const first = failure.message.trim().split('\n')[0] ?? '';
    // `sys.exit(1)`, with the reason on standard error, or `sys.exit('the reason')`.
    const ended = /^\d+$/.test(first) ? `exit status ${first}` : first;
    const said = failure.type === 'SystemExit' ? ended : [failure.type, first].filter(Boolean).join(': ');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-failed', {
        message: `The build backend '${call.buildSystem.backend}' failed to build the ${call.kind}: ${said}${/[.!?]$/.test(said) ? '' : '.'}`,
        fix: 'The last lines of its output are below; the same error comes from `python -m build` in a clean checkout.',
        place,
        detail: tail,
    });
}
/** A fresh environment with the requirements of the build system. @throws PackagingError `build/backend-missing`, `network/…`, `host/disk-full` */
async function buildEnvironment(tools, python, dir, buildSystem, place) {
    const { runner, uv, findLinks } = tools;
    const requirements = buildSystem.requires;
    // Folders of wheels may change at any time; Windows launchers contain the path of their Python.
    const environments = findLinks.length === 0 && process.platform !== 'win32' ? tools.environments : undefined;
    const environment = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .createEnvironment */ .MO)(runner, uv, python, dir);
    const wanted = { uv, python, requirements };
    try {
        if ((await environments?.fill(environment, wanted)) === true)
            return environment;
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(dir, { recursive: true, force: true });
        await (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .createEnvironment */ .MO)(runner, uv, python, dir);
    }
    await install(tools, environment, requirements, place);
    await environments?.take(environment, wanted);
    return environment;
}
/** Calls the backend. @returns the absolute path of the one file that it made @throws PackagingError `build/…` */
async function build(tools, request) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(request.output, { recursive: true });
    const { backend, requires } = request.buildSystem;
    const installed = [...requires];
    const toolchain = await tools.toolchain();
    // A backend that requires more and more is broken.
    for (let round = 0; round < 3; round++) {
        const answer = await callBackend(tools.runner, { ...request, installed, toolchain, visible: tools.visible });
        if ('returned' in answer)
            return onlyFile({ ...request, maker: `The build backend '${backend}'`, returned: answer.returned });
        await install(tools, request.environment, answer.requires, request.place);
        installed.push(...answer.requires);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-failed', {
        message: `The build backend '${backend}' keeps requiring new packages.`,
        fix: 'Its hook get_requires_for_build must give the same answer once its requirements are installed.',
        place: request.place,
    });
}
async function install(tools, environment, requirements, place) {
    if (requirements.length === 0)
        return;
    const options = { label: 'install the build requirements', requirements, findLinks: tools.findLinks };
    const finished = await tools.runner.finish((0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .installCommand */ .Je)(tools.uv, environment, options));
    if (finished.code === 0)
        return;
    const full = (0,_host_process_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .diskFullError */ .vB)(options.label, finished.tail);
    if (full !== undefined)
        throw full;
    const network = (0,_resolve_uv_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .uvFailure */ .Y)(finished.tail);
    if (network.code.startsWith('network/'))
        throw network;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-missing', {
        message: `The build requirements cannot be installed: ${requirements.join(', ')}.`,
        fix: 'Check build-system.requires, and that the package index offers them for this Python and can be reached.',
        place,
        detail: finished.tail,
    });
}
/**
 * The one file in the output folder of a build.
 * @param request `maker` begins a sentence; `returned` is the name that it gave, where it gives one
 * @throws PackagingError `build/nothing`, `build/several`, `build/mismatch` for a file of another name
 */
async function onlyFile(request) {
    const ending = request.kind === 'wheel' ? '.whl' : '.tar.gz';
    const made = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(request.output)).filter(name => name.endsWith(ending));
    const [file] = made;
    const { maker, kind, place, returned = file } = request;
    if (file !== undefined && made.length === 1) {
        if (returned === file)
            return node_path__WEBPACK_IMPORTED_MODULE_1__.join(request.output, file);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/mismatch', {
            message: `${maker} returned the name ${returned}, but wrote ${file}.`,
            fix: 'A backend returns the name of the file that it wrote (PEP 517): report this to its maintainers.',
            place,
        });
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr(made.length === 0 ? 'build/nothing' : 'build/several', {
        message: made.length === 0
            ? `${maker} reported success but made no ${kind}${returned === undefined ? '' : `; it returned the name ${returned}`}.`
            : `${maker} made ${made.length} files instead of one ${kind}: ${made.join(', ')}.`,
        fix: 'A backend makes exactly one file a call (PEP 517): check its configuration, or report it to its maintainers.',
        place,
    });
}


/***/ }),

/***/ 19560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ cibuildwheelEnvironment),
/* harmony export */   H9: () => (/* binding */ identifierFor),
/* harmony export */   XE: () => (/* binding */ findContainerEngine),
/* harmony export */   ad: () => (/* binding */ cibuildwheelArguments),
/* harmony export */   mJ: () => (/* binding */ cibuildwheelProblems),
/* harmony export */   uH: () => (/* binding */ cibuildwheelServes),
/* harmony export */   wC: () => (/* binding */ containerEngine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62310);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85390);
/* harmony import */ var _targets_tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63329);
/**
 * The arguments and environment of cibuildwheel, run for one interpreter at a time with `compiler: cibuildwheel` or `auto`
 * on Linux, and its container engine. It builds in PyPA's manylinux and musllinux images, with libraries and compilers of an old system.
 * @see https://cibuildwheel.pypa.io/en/stable/options/
 */







/** The images of the locked cibuildwheel, oldest first, with the minimum glibc or musl of each. */
const MANYLINUX = [
    ['2.17', 'manylinux2014'],
    ['2.28', 'manylinux_2_28'],
    ['2.34', 'manylinux_2_34'],
];
const MANYLINUX_OF = {
    armv7l: [
        ['2.31', 'manylinux_2_31'],
        ['2.35', 'manylinux_2_35'],
    ],
    riscv64: [['2.39', 'manylinux_2_39']],
};
const MUSLLINUX = [['1.2', 'musllinux_1_2']];
/** Only Linux: on other systems the system's compiler serves every minimum version, and there are no containers. */
function cibuildwheelServes(platform) {
    return platform.os === 'linux';
}
/** The newest image that serves the minimum glibc or musl; undefined when all are newer. */
function imageFor({ libc, arch, floor }) {
    const images = libc === 'musl' ? MUSLLINUX : (MANYLINUX_OF[arch] ?? MANYLINUX);
    return images.filter(([oldest]) => (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__/* .compareVersions */ .Zy)(oldest, floor) <= 0).at(-1)?.[1];
}
/** Its name for an interpreter on a platform, as `cp314t-manylinux_x86_64`; undefined for one that it does not support. */
function identifierFor(python, { libc, arch }) {
    const { implementation, minor, freeThreaded } = python;
    if (minor < 9 || (freeThreaded && minor < 14))
        return undefined;
    // PyPy has no image for musl or rare architectures.
    if (implementation === 'pypy' && (libc === 'musl' || !['x86_64', 'aarch64', 'x86'].includes(arch)))
        return undefined;
    const name = `${implementation === 'pypy' ? 'pp' : 'cp'}3${minor}${freeThreaded ? 't' : ''}`;
    return `${name}-${libc === 'musl' ? 'musllinux' : 'manylinux'}_${_targets_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .LINUX_ARCH */ .YK[arch] ?? arch}`;
}
/** All reasons why it cannot build for these Pythons and this platform. */
function cibuildwheelProblems(pythons, platform) {
    const libc = platform.libc === 'musl' ? 'musl' : 'glibc';
    const noImage = imageFor(platform) === undefined &&
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/conflict', {
            message: `compiler: cibuildwheel has no image for ${platform.name} as old as ${libc} ${platform.floor}.`,
            fix: `Raise ${libc}, or set compiler to ${libc === 'glibc' ? 'zig, which reaches older ones' : 'system'}.`,
        });
    const unknown = pythons.filter(python => identifierFor(python, platform) === undefined).map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR);
    const versions = unknown.length > 0 &&
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/conflict', {
            message: `compiler: cibuildwheel does not build for Python ${unknown.join(', ')} on ${platform.name}.`,
            fix: 'Leave these out of python-versions, or set compiler to zig or system.',
        });
    return [noImage, versions].filter(problem => problem !== false);
}
/** Arguments behind the module's name. @param output absolute folder for the one wheel */
function cibuildwheelArguments(identifier, sdist, output) {
    return ['--only', identifier, '--output-dir', output, '--', sdist];
}
/** Our inputs as its variables. Settings of the project or the user for cibuildwheel itself have precedence. */
function cibuildwheelEnvironment(request) {
    const { platform, engine, settings, epoch, cache, env, visible = [] } = request;
    const own = ownOptions(request.pyproject);
    const family = platform.libc === 'musl' ? 'musllinux' : 'manylinux';
    const arch = _targets_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .LINUX_ARCH */ .YK[platform.arch] ?? platform.arch;
    const image = `CIBW_${family}_${arch}_IMAGE`.toUpperCase();
    const words = Object.entries(settings).flatMap(([key, values]) => [values].flat().map(value => quoted(`${key}=${value}`)));
    const unlessSaid = (option, variable, value) => own.has(option) || env[variable] !== undefined || value === undefined ? {} : { [variable]: value };
    return {
        SOURCE_DATE_EPOCH: String(epoch),
        CIBW_CACHE_PATH: cache,
        CIBW_CONTAINER_ENGINE: engine,
        ...unlessSaid(`${family}-${arch}-image`, image, imageFor(platform)),
        ...unlessSaid('environment-pass', 'CIBW_ENVIRONMENT_PASS_LINUX', ['SOURCE_DATE_EPOCH', ...visible].join(' ')),
        ...(request.withoutTests && { CIBW_TEST_SKIP: '*' }),
        ...(words.length > 0 && { CIBW_CONFIG_SETTINGS: words.join(' ') }),
    };
}
/** Keys of `[tool.cibuildwheel]` and of its table for Linux. */
function ownOptions(pyproject) {
    if (pyproject === undefined)
        return new Set();
    const { tool } = (0,smol_toml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(pyproject);
    const table = tool?.cibuildwheel ?? {};
    const linux = table.linux;
    return new Set([...Object.keys(table), ...(typeof linux === 'object' && linux ? Object.keys(linux) : [])]);
}
/** As `shlex.split` reads it back. */
function quoted(text) {
    return `'${text.replaceAll("'", `'"'"'`)}'`;
}
const ENGINES = ['docker', 'podman'];
/**
 * The container engine of this machine: docker, else podman. Its service must work, as a client may be installed without.
 * The build has no access to this machine's files unless the user allows it.
 * @param env whose `CIBW_CONTAINER_ENGINE` decides, where the user has set it
 * @param limit milliseconds for an engine to answer
 */
async function findContainerEngine(runner, env, cwd, limit = 60_000) {
    const chosen = env.CIBW_CONTAINER_ENGINE;
    const said = [];
    for (const name of wantedEngines(env)) {
        const tool = await onPath(name, env.PATH ?? '');
        if (tool === undefined) {
            said.push(`${name}: not on PATH`);
            continue;
        }
        const command = { label: `check that ${name} works`, tool, args: ['info'], cwd };
        const finished = await runner.finish({ ...command, limits: { total: limit } });
        if (finished.code === 0)
            return { engine: chosen ?? `${name}; disable_host_mount: yes` };
        said.push(`${name}: ${finished.tail.at(-1)?.trim() || `exit status ${finished.code}`}`);
    }
    return { said };
}
function wantedEngines({ CIBW_CONTAINER_ENGINE: chosen }) {
    return chosen === undefined ? ENGINES : [chosen.split(/[;\s]/, 1)[0] ?? ''];
}
/**
 * The same for `compiler: cibuildwheel`, which needs one.
 * @throws PackagingError `host/tool-missing` with the output of each
 */
async function containerEngine(runner, env, cwd) {
    const answer = await findContainerEngine(runner, env, cwd);
    if ('engine' in answer)
        return answer.engine;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('host/tool-missing', {
        message: `compiler: cibuildwheel builds in a container, and no container engine answers here (${wantedEngines(env).join(', ')}).`,
        fix: 'Start docker or podman (GitHub’s Linux runners have docker), or set compiler to zig, which needs none.',
        detail: answer.said,
    });
}
async function onPath(name, search) {
    if (!/^\w+$/.test(name))
        return undefined;
    for (const folder of search.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (!node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(file))
            continue;
        const startable = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false);
        if (startable)
            return file;
    }
    return undefined;
}


/***/ }),

/***/ 98038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ environmentAt),
/* harmony export */   Je: () => (/* binding */ installCommand),
/* harmony export */   MO: () => (/* binding */ createEnvironment),
/* harmony export */   eF: () => (/* binding */ startWaiting)
/* harmony export */ });
/* unused harmony export createCommand */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(657);
/* harmony import */ var _resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71000);
/** Isolated virtual environments, created and filled by uv, and build backends that wait in them. @see https://docs.astral.sh/uv/pip/environments/ */




/**
 * Starts it; it ends after its request, or with `runner.endAll`.
 * @param command its standard input and output are set here
 */
function startWaiting(runner, backend, command) {
    let give = () => { };
    const input = new Promise(resolve => {
        give = resolve;
    });
    let listener;
    const finished = runner.finish({ ...command, input, onLine: line => listener?.(line) });
    // A failure is only reported with the result of a request.
    finished.catch(() => { });
    return {
        backend,
        send(request, onLine) {
            if (listener !== undefined)
                return undefined;
            listener = onLine;
            give(request);
            return finished;
        },
    };
}
/** The paths of a virtual environment. */
function environmentAt(dir, windows = process.platform === 'win32') {
    const bin = node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, windows ? 'Scripts' : 'bin');
    return { dir, bin, python: node_path__WEBPACK_IMPORTED_MODULE_0__.join(bin, windows ? 'python.exe' : 'python') };
}
/** `uv venv`: an empty environment of one interpreter. */
function createCommand(uv, python, dir) {
    return {
        label: `create an environment for ${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(python)}`,
        tool: uv.tool,
        args: ['venv', '--quiet', '--no-project', '--no-config', '--python', python, '--', dir],
        cwd: node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir),
        env: uv.env,
        limits: { total: 120_000 },
    };
}
/** `uv pip install` into `environment`. Requirements come after `--`, so that none is read as an option. */
function installCommand(uv, environment, options) {
    return {
        label: options.label,
        tool: uv.tool,
        args: [
            // `[tool.uv.sources]` of an sdist names places of the project's own machine.
            ...['pip', 'install', '--python', environment.python, '--no-progress', '--no-sources'],
            ...(options.findLinks ?? []).flatMap(folder => ['--find-links', (0,_resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .findLinksAddress */ .po)(folder)]),
            ...(options.index === false ? ['--no-index', '--offline'] : []),
            ...(options.dependencies === false ? ['--no-deps'] : []),
            ...settingOptions(options.settings),
            '--',
            // uv takes a path for an address too, which ends at `#`.
            ...options.requirements.map(one => (node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(one) ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(one).href : one)),
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
    // Other users of that folder may not have created it yet.
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir));
    await runner.run(createCommand(uv, python, dir));
    return environmentAt(dir);
}


/***/ }),

/***/ 30634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ installFailureText),
/* harmony export */   eD: () => (/* binding */ missingSystemPackage),
/* harmony export */   qq: () => (/* binding */ missingText)
/* harmony export */ });
/* unused harmony export explainInstall */
/**
 * System packages that a build lacked, found in its output: headers, libraries and programs, with the package that has each
 * on Debian and Ubuntu, Fedora, and Homebrew.
 */
function library(name, names, debian, fedora, brew) {
    return { what: `the development files of ${name}`, names, debian, fedora, ...(brew && { brew }) };
}
function program(name, names, debian, fedora, brew) {
    return { what: name, names, debian, fedora, ...(brew && { brew }) };
}
const PACKAGES = [
    library('Python', ['python.h', 'pyconfig.h'], 'python3-dev', 'python3-devel', 'python'),
    library('cairo', ['cairo', 'cairo.h', '-lcairo'], 'libcairo2-dev', 'cairo-devel', 'cairo'),
    library('GObject introspection 2', ['girepository-2.0'], 'libgirepository-2.0-dev', 'glib2-devel', 'glib'),
    library('GObject introspection', ['gobject-introspection-1.0', 'girepository-1.0', 'girepository.h'], 'libgirepository1.0-dev', 'gobject-introspection-devel', 'gobject-introspection'),
    library('GLib', ['glib-2.0', 'gobject-2.0', 'gio-2.0', 'glib.h', '-lglib-2.0'], 'libglib2.0-dev', 'glib2-devel', 'glib'),
    library('GTK 3', ['gtk+-3.0'], 'libgtk-3-dev', 'gtk3-devel', 'gtk+3'),
    library('GTK 4', ['gtk4'], 'libgtk-4-dev', 'gtk4-devel', 'gtk4'),
    library('Pango', ['pango', 'pangocairo', 'pango/pango.h'], 'libpango1.0-dev', 'pango-devel', 'pango'),
    library('libffi', ['libffi', 'ffi.h', '-lffi'], 'libffi-dev', 'libffi-devel', 'libffi'),
    library('OpenSSL', [
        'openssl',
        'libssl',
        'libcrypto',
        'openssl/ssl.h',
        'openssl/opensslv.h',
        'openssl/evp.h',
        'openssl/err.h',
        'openssl/aes.h',
        '-lssl',
        '-lcrypto',
    ], 'libssl-dev', 'openssl-devel', 'openssl'),
    library('PostgreSQL', ['libpq', 'postgresql', 'pg_config', 'libpq-fe.h', '-lpq'], 'libpq-dev', 'libpq-devel', 'libpq'),
    library('MySQL or MariaDB', ['mysqlclient', 'libmariadb', 'mariadb', 'mysql', 'mysql_config', 'mariadb_config', 'mysql.h', '-lmysqlclient'], 'default-libmysqlclient-dev', 'mariadb-connector-c-devel', 'mysql-client'),
    library('SQLite', ['sqlite3', 'sqlite3.h', '-lsqlite3'], 'libsqlite3-dev', 'sqlite-devel', 'sqlite'),
    library('ODBC', ['odbc', 'sql.h', 'sqlext.h', '-lodbc'], 'unixodbc-dev', 'unixODBC-devel', 'unixodbc'),
    library('FreeTDS', ['sybdb.h', 'sqlfront.h', '-lsybdb'], 'freetds-dev', 'freetds-devel', 'freetds'),
    library('libxml2', ['libxml-2.0', 'xml2-config', 'libxml/xmlversion.h', 'libxml/xpath.h', '-lxml2'], 'libxml2-dev', 'libxml2-devel', 'libxml2'),
    library('libxslt', ['libxslt', 'xslt-config', 'libxslt/xslt.h', '-lxslt'], 'libxslt1-dev', 'libxslt-devel', 'libxslt'),
    library('XML Security Library', ['xmlsec1', 'xmlsec/xmlsec.h'], 'libxmlsec1-dev', 'xmlsec1-devel', 'libxmlsec1'),
    library('Kerberos', ['krb5-config', 'krb5', 'krb5-gssapi', 'mit-krb5', 'krb5.h', 'gssapi/gssapi.h', 'gssapi.h'], 'libkrb5-dev', 'krb5-devel', 'krb5'),
    library('OpenLDAP', ['ldap', 'lber.h', 'ldap.h', '-lldap', '-lldap_r', '-llber'], 'libldap2-dev', 'openldap-devel', 'openldap'),
    library('Cyrus SASL', ['sasl/sasl.h', 'sasl.h', 'libsasl2', '-lsasl2'], 'libsasl2-dev', 'cyrus-sasl-devel', 'cyrus-sasl'),
    library('D-Bus', ['dbus-1', 'dbus/dbus.h'], 'libdbus-1-dev', 'dbus-devel', 'dbus'),
    library('systemd', ['libsystemd', 'libsystemd-daemon', 'libsystemd-journal', 'systemd/sd-daemon.h', 'systemd/sd-journal.h'], 'libsystemd-dev', 'systemd-devel'),
    library('libudev', ['libudev', 'udev', 'libudev.h'], 'libudev-dev', 'systemd-devel'),
    library('ALSA', ['alsa', 'alsa/asoundlib.h', '-lasound'], 'libasound2-dev', 'alsa-lib-devel'),
    library('PulseAudio', ['libpulse', 'pulse/pulseaudio.h'], 'libpulse-dev', 'pulseaudio-libs-devel', 'pulseaudio'),
    library('PortAudio', ['portaudio-2.0', 'portaudio.h', '-lportaudio'], 'portaudio19-dev', 'portaudio-devel', 'portaudio'),
    library('libsndfile', ['sndfile', 'sndfile.h'], 'libsndfile1-dev', 'libsndfile-devel', 'libsndfile'),
    library('FFmpeg', ['libavformat', 'libavcodec', 'libavdevice', 'libavutil', 'libavformat/avformat.h', 'libavcodec/avcodec.h'], 'libavformat-dev libavcodec-dev libavdevice-dev libavfilter-dev libswscale-dev', 'ffmpeg-free-devel', 'ffmpeg'),
    library('SDL 2', ['sdl2', 'sdl2-config', 'sdl.h', 'sdl2/sdl.h'], 'libsdl2-dev', 'SDL2-devel', 'sdl2'),
    library('zlib', ['zlib', 'zlib.h', '-lz'], 'zlib1g-dev', 'zlib-devel', 'zlib'),
    library('bzip2', ['bzip2', 'bzlib.h', '-lbz2'], 'libbz2-dev', 'bzip2-devel', 'bzip2'),
    library('xz', ['liblzma', 'lzma.h', '-llzma'], 'liblzma-dev', 'xz-devel', 'xz'),
    library('zstd', ['libzstd', 'zstd.h', '-lzstd'], 'libzstd-dev', 'libzstd-devel', 'zstd'),
    library('lz4', ['liblz4', 'lz4.h', '-llz4'], 'liblz4-dev', 'lz4-devel', 'lz4'),
    library('Snappy', ['snappy-c.h', 'snappy.h', '-lsnappy'], 'libsnappy-dev', 'snappy-devel', 'snappy'),
    library('LevelDB', ['leveldb/db.h', '-lleveldb'], 'libleveldb-dev', 'leveldb-devel', 'leveldb'),
    library('Berkeley DB', ['db.h', '-ldb'], 'libdb-dev', 'libdb-devel', 'berkeley-db'),
    library('JPEG', ['libjpeg', 'jpeg', 'jpeglib.h', '-ljpeg'], 'libjpeg-dev', 'libjpeg-turbo-devel', 'jpeg-turbo'),
    library('libpng', ['libpng', 'png.h', '-lpng'], 'libpng-dev', 'libpng-devel', 'libpng'),
    library('FreeType', ['freetype2', 'freetype', 'ft2build.h', '-lfreetype'], 'libfreetype-dev', 'freetype-devel', 'freetype'),
    library('fontconfig', ['fontconfig', 'fontconfig/fontconfig.h'], 'libfontconfig1-dev', 'fontconfig-devel', 'fontconfig'),
    library('ImageMagick', ['magickwand', 'wand/magickwand.h', 'magickwand/magickwand.h'], 'libmagickwand-dev', 'ImageMagick-devel', 'imagemagick'),
    library('GEOS', ['geos', 'geos-config', 'geos_c.h', '-lgeos_c'], 'libgeos-dev', 'geos-devel', 'geos'),
    library('GDAL', ['gdal', 'gdal-config', 'gdal.h', '-lgdal'], 'libgdal-dev', 'gdal-devel', 'gdal'),
    library('PROJ', ['proj', 'proj.h', 'proj_api.h'], 'libproj-dev', 'proj-devel', 'proj'),
    library('HDF5', ['hdf5', 'hdf5.h', '-lhdf5'], 'libhdf5-dev', 'hdf5-devel', 'hdf5'),
    library('NetCDF', ['netcdf', 'nc-config', 'netcdf.h'], 'libnetcdf-dev', 'netcdf-devel', 'netcdf'),
    library('OpenBLAS', ['openblas', 'blas', 'lapack', 'cblas.h', '-lopenblas', '-lblas', '-llapack'], 'libopenblas-dev', 'openblas-devel', 'openblas'),
    library('GMP', ['gmp', 'gmp.h', '-lgmp'], 'libgmp-dev', 'gmp-devel', 'gmp'),
    library('MPFR', ['mpfr', 'mpfr.h', '-lmpfr'], 'libmpfr-dev', 'mpfr-devel', 'mpfr'),
    library('curl', ['libcurl', 'curl-config', 'curl/curl.h', '-lcurl'], 'libcurl4-openssl-dev', 'libcurl-devel', 'curl'),
    library('libgit2', ['libgit2', 'git2.h'], 'libgit2-dev', 'libgit2-devel', 'libgit2'),
    library('libusb', ['libusb-1.0', 'libusb.h', 'usb.h', 'libusb-1.0/libusb.h'], 'libusb-1.0-0-dev', 'libusb1-devel', 'libusb'),
    library('hidapi', ['hidapi-libusb', 'hidapi.h', 'hidapi/hidapi.h'], 'libhidapi-dev', 'hidapi-devel', 'hidapi'),
    library('Bluetooth', ['bluez', 'bluetooth/bluetooth.h'], 'libbluetooth-dev', 'bluez-libs-devel'),
    library('CUPS', ['cups', 'cups-config', 'cups/http.h', 'cups/cups.h'], 'libcups2-dev', 'cups-devel', 'cups'),
    library('libvirt', ['libvirt', 'libvirt/libvirt.h'], 'libvirt-dev', 'libvirt-devel', 'libvirt'),
    library('readline', ['readline', 'readline/readline.h', '-lreadline'], 'libreadline-dev', 'readline-devel', 'readline'),
    library('ncurses', ['ncurses', 'curses.h', 'ncurses.h', '-lncurses'], 'libncurses-dev', 'ncurses-devel', 'ncurses'),
    library('X11', ['x11', 'x11/xlib.h', '-lx11'], 'libx11-dev', 'libX11-devel', 'libx11'),
    library('PCRE', ['libpcre', 'pcre.h'], 'libpcre3-dev', 'pcre-devel', 'pcre'),
    library('libsodium', ['libsodium', 'sodium.h', '-lsodium'], 'libsodium-dev', 'libsodium-devel', 'libsodium'),
    library('ZeroMQ', ['libzmq', 'zmq.h', '-lzmq'], 'libzmq3-dev', 'zeromq-devel', 'zeromq'),
    library('librdkafka', ['rdkafka', 'librdkafka/rdkafka.h'], 'librdkafka-dev', 'librdkafka-devel', 'librdkafka'),
    library('Graphviz', ['libcgraph', 'libgvc', 'graphviz/cgraph.h'], 'libgraphviz-dev', 'graphviz-devel', 'graphviz'),
    library('MPI', ['mpi.h', 'mpicc'], 'libopenmpi-dev', 'openmpi-devel', 'open-mpi'),
    library('libcap', ['libcap', 'sys/capability.h'], 'libcap-dev', 'libcap-devel'),
    library('SELinux', ['libselinux', 'selinux/selinux.h'], 'libselinux1-dev', 'libselinux-devel'),
    library('ACL', ['sys/acl.h', '-lacl'], 'libacl1-dev', 'libacl-devel'),
    program('CMake', ['cmake'], 'cmake', 'cmake', 'cmake'),
    program('Ninja', ['ninja'], 'ninja-build', 'ninja-build', 'ninja'),
    program('pkg-config', ['pkg-config', 'pkgconf'], 'pkg-config', 'pkgconf-pkg-config', 'pkgconf'),
    program('SWIG', ['swig'], 'swig', 'swig', 'swig'),
    program('a Fortran compiler', ['gfortran', 'fortran'], 'gfortran', 'gcc-gfortran', 'gcc'),
    program('Bison', ['bison', 'yacc'], 'bison', 'bison', 'bison'),
    program('flex', ['flex', 'lex'], 'flex', 'flex', 'flex'),
    program('make', ['make'], 'make', 'make', 'make'),
    program('Autoconf', ['autoconf', 'autoreconf', 'aclocal'], 'autoconf automake libtool', 'autoconf automake libtool', 'autoconf automake libtool'),
    program('Go', ['go'], 'golang', 'golang', 'go'),
    program('Node.js', ['node', 'npm'], 'nodejs npm', 'nodejs npm', 'node'),
];
/** In output of compilers, linkers, meson, CMake, pkg-config and setup.py; the first group is the missing name. */
const PATTERNS = [
    /fatal error: '?([\w./+-]+\.h(?:pp)?)'?(?:: No such file or directory| file not found)/,
    /Cannot open include file: '([\w./+-]+\.h(?:pp)?)'/,
    /Dependency "([\w.+-]+)" not found/,
    /Dependency lookup for ([\w.+-]+) with method '[\w-]+' failed/,
    /Package '?([\w.+-]+?)'?,? (?:required by '[^']*', )?(?:was )?not found/,
    /No package '([\w.+-]+)' found/,
    /Could NOT find (\w+)\b/,
    /Could not find (?:directory of )?(OpenSSL) installation/,
    /The system library `([\w.+-]+)` required by crate/,
    /\bcannot find (-l[\w.+-]+)/,
    /library '?(-?[\w.+-]+)'? not found/,
    /Error: ([\w-]+[-_]config) executable not found/,
    /\b([\w-]+[-_]config): (?:command )?not found/,
    /No such file or directory: '(?:[^'\n]*\/)?([\w+-]+)'/,
    /\b(cmake|ninja|swig|gfortran|pkg-config|pkgconf|bison|flex|autoreconf|autoconf|make|go|npm|node): (?:command )?not found/,
    /(?:Program|Unknown compiler\(s\): \[\[)'?(cmake|ninja|swig|gfortran|pkg-config|bison|flex)'? (?:found: NO|not found)/,
    /Could not find (pg_config|mysql_config|krb5-config|CMake|pkg-config)/i,
    /Can not find valid pkg-config name.*?\(?['"]?(mysqlclient|mariadb)/s,
    /(pg_config|mysql_config|krb5-config|pkg-config) (?:executable|is required|not found)/,
];
/**
 * The system package that a build lacked; undefined when its output names none (pure).
 * @param output its last lines
 */
function missingSystemPackage(output) {
    const text = output.join('\n');
    const names = PATTERNS.flatMap(pattern => pattern.exec(text)?.[1] ?? []);
    for (const name of names) {
        const found = packageOf(name);
        if (found !== undefined)
            return { what: found.what, fix: installing(found) };
    }
    // Of a name that is not in the table, only these say for certain that the machine lacks it.
    const certain = PATTERNS.slice(0, 6).flatMap(pattern => pattern.exec(text)?.[1] ?? [])[0];
    if (certain === undefined)
        return undefined;
    const header = /\.h(?:pp)?$/.test(certain);
    return {
        what: header ? `the header ${certain}` : `the library ${certain}`,
        fix: `Install the system package that has ${header ? certain : `${certain}.pc`} (Debian, Ubuntu: apt-file search ${header ? certain : `${certain}.pc`}).`,
    };
}
function packageOf(name) {
    const wanted = name.toLowerCase();
    return PACKAGES.find(({ names }) => names.includes(wanted));
}
function installing({ what, debian, fedora, brew }) {
    const ways = [`Debian, Ubuntu: apt-get install ${debian}`, `Fedora: dnf install ${fedora}`];
    return `Install ${what} (${[...ways, ...(brew ? [`macOS: brew install ${brew}`] : [])].join('; ')}).`;
}
/** `the development files of cairo are missing on this machine` */
function missingText({ what }) {
    return `${what} ${what.startsWith('the development files') ? 'are' : 'is'} missing on this machine`;
}
/** What uv's output after a failed installation says about the cause (pure). @param output its last lines */
function explainInstall(output) {
    const text = output.join('\n');
    const [, built = ''] = /Failed to (?:download and )?build `([^`]+)`/.exec(text) ?? [];
    const dependency = built.replace(/ @ .*$/, '').replace('==', ' ');
    const [, chain = ''] = /was included because (.+?)\s*(?:\n\s*\n|$)/s.exec(text) ?? [];
    const because = chain
        .replaceAll('`', '')
        .replace(/\s+/g, ' ')
        .replace(/(?<!,) which depends/g, ', which depends');
    const system = missingSystemPackage(output);
    return { ...(dependency && { dependency }), ...(because && { because }), ...(system && { system }) };
}
/**
 * Cause and fix of an artifact that could not be installed because a dependency could not be built, for the error of the
 * smoke test (pure); undefined when the output says nothing of that kind.
 */
function installFailureText(output) {
    const { dependency, because, system } = explainInstall(output);
    if (dependency === undefined && system === undefined)
        return undefined;
    const subject = dependency ?? 'a dependency';
    const why = because === undefined ? '' : ` (${because})`;
    const missing = system === undefined ? '' : `: ${missingText(system)}`;
    const untested = 'or set test-command to none, which delivers sdist and wheel untested';
    return {
        cause: `${subject}${why} has no wheel for this machine and could not be built${missing}`,
        fix: system === undefined
            ? `Install what ${subject} needs to be built (the last lines say what), give a wheel of it with find-links, ${untested}.`
            : `${system.fix.replace(/\.$/, '')}; give a wheel of ${subject.split(' ')[0]} with find-links; ${untested}.`,
    };
}


/***/ }),

/***/ 55772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ uvFor)
/* harmony export */ });
/* harmony import */ var _resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71000);
/** uv as this run uses it: one executable, one cache, and the index settings that pip would follow. */

/** @param store the host's store, where uv's cache goes unless UV_CACHE_DIR says otherwise */
function uvFor(tool, store, env) {
    const cacheDir = env.UV_CACHE_DIR || `${store}/uv`;
    // Interpreters are this program's affair: uv may not fetch one of its own in the middle of a build.
    return {
        tool,
        cacheDir,
        env: { ...(0,_resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .uvIndexEnvironment */ .HS)(env), UV_CACHE_DIR: cacheDir, UV_PYTHON_DOWNLOADS: 'never' },
    };
}


/***/ }),

/***/ 91058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   he: () => (/* binding */ refusalsOf),
/* harmony export */   oQ: () => (/* binding */ otherMachine),
/* harmony export */   pb: () => (/* binding */ makeThere),
/* harmony export */   um: () => (/* binding */ noEntryPoint),
/* harmony export */   wO: () => (/* binding */ newestCPython)
/* harmony export */ });
/** The newest; of equals the first. Undefined of none (pure). */
function newest(pythons) {
    return pythons.toSorted((a, b) => b.minor - a.minor)[0];
}
/** The newest ordinary CPython between two minor versions, both included (pure). */
function newestCPython(pythons, from, to) {
    return newest(pythons.filter(({ implementation, minor, freeThreaded, patch }) => implementation === 'cpython' && !freeThreaded && patch === undefined && minor >= from && minor <= to));
}
/** The refusals among conditional ones. */
function refusalsOf(...possible) {
    return possible.filter(one => one !== false);
}
/** Refuses to build with this machine's own Python for another machine (pure). */
function otherMachine({ target: { platform }, machine }) {
    const reason = `it can only be made on ${platform.name}, and this is ${machine.name}`;
    return platform.name !== machine.name && { reason, fix: makeThere(platform.name) };
}
/** The fix for a format that is only made on `platform`. */
function makeThere(platform) {
    return `Make it in a job on ${platform}; or take scie or pyo3, which are made for other machines too.`;
}
/** Refuses an executable that starts nothing (pure). */
function noEntryPoint(format, options) {
    const reason = 'entry-point is none, and it has to start something';
    return options.entryPoint === 'none' && { reason, fix: `Name an entry point, or leave ${format} out.` };
}


/***/ }),

/***/ 29168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ EXECUTABLE_FORMATS)
});

// EXTERNAL MODULE: ./lib/executables/format.js
var format = __webpack_require__(91058);
;// CONCATENATED MODULE: ./lib/executables/pyinstaller/format.js
/** PyInstaller: one file or folder with this machine's own Python and the modules that are imported. */

/** What PyInstaller 6.22 supports (its metadata says 3.8 to 3.15), without pre-releases. */
const [OLDEST, NEWEST] = [8, 14];
const pyinstaller = {
    name: 'pyinstaller',
    fromPex: false,
    choose: pythons => (0,format/* newestCPython */.wO)(pythons, OLDEST, NEWEST),
    refusals: query => (0,format/* refusalsOf */.he)((0,format/* otherMachine */.oQ)(query), query.options.pyinstallerOptions.spec === undefined && (0,format/* noEntryPoint */.um)('pyinstaller', query.options)),
    preflight: async (request) => (await __webpack_require__.e(/* import() */ 5804).then(__webpack_require__.bind(__webpack_require__, 35804))).checkMinimumEarly(request),
    make: async (request) => (await __webpack_require__.e(/* import() */ 9121).then(__webpack_require__.bind(__webpack_require__, 29121))).makePyinstaller(request),
};

// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/executables/pyo3/machine.js
var pyo3_machine = __webpack_require__(6598);
;// CONCATENATED MODULE: ./lib/executables/pyo3/format.js
/** PyO3: a Rust program that embeds CPython. */




/** What PyO3 0.30 embeds. */
const LEAST_MINOR = 9;
const MOST_MINOR = 14;
const pyo3 = {
    name: 'pyo3',
    fromPex: false,
    choose: pythons => pythons
        .filter(python => python.implementation === 'cpython' &&
        !python.freeThreaded &&
        !(0,versions/* isPreRelease */.Ty)(python) &&
        python.major === 3 &&
        python.minor >= LEAST_MINOR &&
        python.minor <= MOST_MINOR)
        .sort(versions/* comparePythons */.fS)
        .at(-1),
    refusals: ({ target: { platform, python }, machine }) => {
        const linux = machine.os === 'linux' && (0,pyo3_machine/* rustTarget */.qD)(machine) !== undefined;
        return (0,format/* refusalsOf */.he)((0,pyo3_machine/* rustTarget */.qD)(platform) === undefined && {
            reason: `no launcher is linked for it (${whyNot(platform.os, platform.libc)})`,
            fix: `Leave ${platform.name} out, or take another format for it; pyo3 serves linux-x86_64, linux-aarch64 and windows-x86_64.`,
        }, !linux && {
            reason: `launchers are linked on Linux with glibc, and this is ${machine.name}`,
            fix: 'Make it in a job on Linux (x86_64 or aarch64), which makes those for all platforms.',
        }, linux &&
            platform.libc === 'glibc' &&
            (0,platforms/* compareVersions */.Zy)(platform.floor, pyo3_machine/* LEAST_GLIBC */.i0) < 0 && {
            reason: `Rust serves no glibc older than ${pyo3_machine/* LEAST_GLIBC */.i0}, and ${platform.floor} is requested with Python ${(0,versions/* formatPython */.AR)(python)}`,
            fix: `Set glibc to ${pyo3_machine/* LEAST_GLIBC */.i0} or higher.`,
        });
    },
    preflight: async (request) => (await __webpack_require__.e(/* import() */ 1196).then(__webpack_require__.bind(__webpack_require__, 21196))).checkPyo3Python(request),
    prepare: async (request) => (await __webpack_require__.e(/* import() */ 1196).then(__webpack_require__.bind(__webpack_require__, 21196))).preparePyo3(request),
    make: async (request) => (await __webpack_require__.e(/* import() */ 1196).then(__webpack_require__.bind(__webpack_require__, 21196))).makePyo3(request),
};
function whyNot(os, libc) {
    if (os === 'macos')
        return "that needs Apple's SDK";
    return libc === 'musl' ? 'no CPython to move is built for musl' : 'not for this architecture';
}

// EXTERNAL MODULE: ./lib/executables/pyoxidizer/distribution.js
var distribution = __webpack_require__(19421);
;// CONCATENATED MODULE: ./lib/executables/pyoxidizer/format.js
/** PyOxidizer: a Rust program with CPython's library linked in and the standard library in memory; its last release is of 2022. */


/** With 3.11 it builds a program that crashes when it starts, 3.12 it cannot build at all. */
const [format_OLDEST, format_NEWEST] = [9, 10];
const ONLY = 'linux-x86_64';
const pyoxidizer = {
    name: 'pyoxidizer',
    fromPex: false,
    limits: distribution/* LIMITS */.b,
    choose: pythons => (0,format/* newestCPython */.wO)(pythons, format_OLDEST, format_NEWEST),
    refusals: query => (0,format/* refusalsOf */.he)(query.target.platform.name === ONLY
        ? (0,format/* otherMachine */.oQ)(query)
        : { reason: `PyOxidizer is driven here for ${ONLY} only`, fix: (0,format/* makeThere */.pb)(ONLY) }, (0,format/* noEntryPoint */.um)('pyoxidizer', query.options)),
    make: async (request) => (await __webpack_require__.e(/* import() */ 709).then(__webpack_require__.bind(__webpack_require__, 709))).makePyoxidizer(request),
};

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/format.js
var core_format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/executables/scie/assets.js + 1 modules
var assets = __webpack_require__(54589);
;// CONCATENATED MODULE: ./lib/executables/scie/format.js
/** The scie: a PEX with a CPython of its own, made for any platform on any machine. */




/** Rows of the table in docs/scie.md. */
function scieRefusals({ target, options }) {
    const { platform } = target;
    const known = assets/* SCIE_PLATFORMS */.eD.includes(platform.name);
    return (0,format/* refusalsOf */.he)(!known && {
        reason: 'scie-jump or python-build-standalone has no build for it',
        fix: `Leave ${platform.name} out, or make a PEX for it; scies are for ${assets/* SCIE_PLATFORMS */.eD.join(', ')}.`,
    }, ...(known ? notLocked({ target, options }) : []), options.pexLayout !== 'zipapp' && {
        reason: `it is made from a PEX that is one file, and pex-layout is ${options.pexLayout}`,
        fix: 'Set pex-layout to zipapp, or make the scie in a run of its own.',
    }, options.entryPoint === 'none' && {
        reason: 'entry-point is none',
        fix: 'Name an entry point, or make a PEX: that one starts Python itself.',
    });
}
/** A lock of the user's is read when the scie is made. */
function notLocked({ target, options }) {
    if (options.scieLock !== '')
        return [];
    try {
        (0,assets/* assetsFor */.RF)(target, options.scieStyle, (0,assets/* shippedLock */.RX)(), undefined);
        return [];
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0)
            throw thrown;
        return problems.map(({ message, fix }) => ({ reason: (0,core_format/* clause */.sb)(message), fix }));
    }
}
const scie = {
    name: 'scie',
    fromPex: true,
    choose: assets/* choosePython */.Ik,
    refusals: scieRefusals,
    make: async (request) => (await __webpack_require__.e(/* import() */ 4655).then(__webpack_require__.bind(__webpack_require__, 64655))).makeScie(request),
};

;// CONCATENATED MODULE: ./lib/executables/formats.js
/** Every kind of native executable. A new one is a row here and a name in `EXECUTABLES` of `core/model.ts`. */




const EXECUTABLE_FORMATS = [scie, pyinstaller, pyo3, pyoxidizer];


/***/ }),

/***/ 19421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS),
/* harmony export */   o: () => (/* binding */ distributionFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62310);
/** The CPython that PyOxidizer links: the user's archive, or one made from this machine's own Python. */






const ARCHIVE = 'set pyoxidizer-distribution to an archive of python-build-standalone from 2022 (cpython-3.10.4+20220528-x86_64-unknown-linux-gnu-pgo-full.tar.zst)';
/** @throws PackagingError `input/path`, `interpreter/missing`, `interpreter/unsupported`, `build/tool-failed` */
async function distributionFor(request) {
    const { context, interpreter, target, dir } = request;
    const own = context.configuration.options.pyoxidizerDistribution;
    if (own !== '')
        return namedArchive(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(context.host.workspace, own));
    const python = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPython */ .AR)(target.python);
    if (interpreter === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('interpreter/missing', {
            message: `There is no CPython ${python} on this machine to put into a program.`,
            fix: `Install one that was built from source, as pyenv does, or ${ARCHIVE}.`,
        });
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'distribution.tar.zst');
    const finished = await context.runner.finish({
        label: 'make a distribution for PyOxidizer',
        tool: interpreter.path,
        // Isolated: other scripts in its folder have names of standard library modules.
        args: ['-I', (0,_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonScript */ .w$)('pyoxidizer_distribution.py'), file],
        cwd: dir,
        limits: { total: 600_000 },
        capture: true,
    });
    const missing = finished.tail.find(line => line.startsWith('missing: '))?.slice('missing: '.length);
    if (missing !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('interpreter/unsupported', {
            message: `CPython ${python} (${interpreter.path}) cannot be linked into a program: it was installed without ${missing}.`,
            fix: `Use one that was built from source, as pyenv does, or ${ARCHIVE}.`,
        });
    const sha256 = /^[0-9a-f]{64}$/m.exec(finished.stdout)?.[0];
    if (finished.code !== 0 || sha256 === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/tool-failed', {
            message: `${interpreter.path} could not be turned into a distribution for PyOxidizer.`,
            fix: `The last lines say why; or ${ARCHIVE}.`,
            detail: finished.tail,
        });
    return { file, sha256 };
}
async function namedArchive(file) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined);
    if (there?.isFile() && file.endsWith('.tar.zst'))
        return { file, sha256: await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(file) };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/path', {
        message: `pyoxidizer-distribution '${file}' is not a .tar.zst file.`,
        fix: 'Name a `full` archive of python-build-standalone in the workspace, or leave it out to use this machine’s own Python.',
    });
}
/** What users should know before choosing PyOxidizer, and about every file that it made. */
const LIMITS = "as far as PyOxidizer's last release (0.24, of 2022) goes: CPython 3.9 and 3.10 on linux-x86_64, a folder, no system library brought along, other bytes each time";


/***/ }),

/***/ 54589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eD: () => (/* binding */ SCIE_PLATFORMS),
  RF: () => (/* binding */ assetsFor),
  Ik: () => (/* binding */ choosePython),
  K5: () => (/* binding */ readScieLock),
  RX: () => (/* binding */ shippedLock)
});

// UNUSED EXPORTS: parseScieLock

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
;// CONCATENATED MODULE: ./lib/tools/scie/lock.json
const lock_namespaceObject = /*#__PURE__*/JSON.parse('{"schema":1,"scie-jump":{"version":"1.12.0","files":{}},"ptex":{"version":"1.7.0","files":{}},"python-build-standalone":{"files":{"cpython-3.8.20+20241002-aarch64-apple-darwin-install_only_stripped.tar.gz":"30ba44af64e599bde7307908393374bdcd99e185bf9b3c9de3f697f3fbe6bf8f","cpython-3.8.20+20241002-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"75a187ebfab81096e3f3d91d70c1349e64defbdfb0e8a067cb5233d017655e31","cpython-3.8.20+20241002-x86_64-apple-darwin-install_only_stripped.tar.gz":"375b6eead6c852cabbf3ccfd43dc4f6dd4c36381bf74c9a7910acb839fd5c57f","cpython-3.8.20+20241002-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"ec2f723dcfbf09581578a716c05cc67823a43d77111e6dd9e0d1557ccc6dcbf3","cpython-3.8.20+20241002-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"a3a75094545912d4e9413673441b3f0d2e58ce9b264477f910800148801ccf11","cpython-3.9.25+20251031-aarch64-apple-darwin-install_only_stripped.tar.gz":"1dca0e37d56b7da3ec6a7d2f75cc72a2df3bd05751606300934b2dc6fd7026ea","cpython-3.9.25+20251031-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"2f17406709afd0f07674dd3ce92a4b23c6adf8baac3f402555d192e0f3333bef","cpython-3.9.25+20251031-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"602e2bf8ddc335df82d09d64b0bddf722194af27db45503b98b9c163f8a22672","cpython-3.9.25+20251031-x86_64-apple-darwin-install_only_stripped.tar.gz":"ae1f63f9597a9c29c83a550bc34a6a0f6e1e4d380244557d803e6d3aace31069","cpython-3.9.25+20251031-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"6898722ab4242e304daf1490e2545bee7e7befacef82a9362f9496c0ee616ece","cpython-3.9.25+20251031-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"fe04e8b27bd69ca2144fc542428f8b9b5287b6a2e45516a4acfe2c2bc3102773","cpython-3.9.25+20251031-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"255581699cfbea492318e579cec93252410cfd30fba800fa6abdea8a2c239c5e","cpython-3.10.22+20261009-aarch64-apple-darwin-install_only_stripped.tar.gz":"056952e8ee266df0dc4e595a88a0d691efe0d6af7cd9e772b89e5efd276ead79","cpython-3.10.22+20261009-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"ecbe978a7ecbeb3a9aed67bb5d161180701513b4fa8101037b2a3f1ac11e96be","cpython-3.10.22+20261009-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"7e6c860e0f755f173d5e3e3ab139cdb2962d9273920423f322ef7ef8059b0c17","cpython-3.10.22+20261009-x86_64-apple-darwin-install_only_stripped.tar.gz":"7c579c3d9913a36b86a63772704cc08960de9b819b8915455218a536dbd4f3f2","cpython-3.10.22+20261009-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"f20288c45ff11e7fe026f40ddcfb2acfe695cec18860746639e289142a589745","cpython-3.10.22+20261009-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"caa66b308e10f35b8114054df7d927903f971f631cfa3237b84c40d5d5f35549","cpython-3.10.22+20261009-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"21b3ba59c9564f7e87d647a46d20ceca068979796e5dc5a70ef4009aad92efc0","cpython-3.11.18+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"3afb0567b2a2b30b3a7341bd143cb4e8a69f3d8e95d4641218eaa45f0fabbd07","cpython-3.11.18+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"6dbfec8ee90da5478132525cca8a78019c4e28774be71274ea4c74a0afcf6ec1","cpython-3.11.18+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"7e71f26a003949b57757e287f4f4b6689da07e7a229f5bbee7919c19ed77155d","cpython-3.11.18+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"d07fe01cf2aebf153022d8aa892bd3bc9cefffe5e45a0047772165ece4f63f2e","cpython-3.11.18+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"c2e4b51e535ead2e526b8974909a1b1e00fbc2ebe2281087b9b8b14dad0cad5d","cpython-3.11.18+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"f31751f4a8483f5ac7cd77ad83f8dfb80d9f2a7245bff1585e27516c777fb46f","cpython-3.11.18+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"3288c54cea3db350052019b3f8b558dd8a3da8afa6fda573f5fd2bcb37635b4a","cpython-3.11.18+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"f77d4123fc77976cc54a77bdf06f5ee764177021b5a3719c590ce7bb4b9eee0f","cpython-3.12.16+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"2f11b8aa3726bdbd87dd9eb76568412faddf4f47e26913fa45d6a2e424972acd","cpython-3.12.16+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"c1b334c7b1db8f962b37a333d8362cab0ba7ebda1a7cce917fae56a1e0c8cbe7","cpython-3.12.16+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"b6a41defec4975d94b4ff1950236e7383e5c02ba40ea48c9ec33c66087a35aab","cpython-3.12.16+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"64bb304e59d5d6ed5eaae24e95e743a2420a8897d2f6c854b1438ff9cb47e432","cpython-3.12.16+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"b78a4c479f1964ec484880bee567568266f68da102269fb93a05fe8716b45f91","cpython-3.12.16+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"355ee61b8207b91574491b1c6dc9b0ebb4408fc56bfafe498f3ef439314b52dc","cpython-3.12.16+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"6a9e62dad033790aef722dbd370e0ce76ce17b73627ba3ae679f537049350b39","cpython-3.12.16+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"e32685cf248d2f33b249816120774143b4b57578cb30de5b8dba3e54963765c3","cpython-3.13.18+20261110-aarch64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"8193b58d5eed6e3662c7a4908dff8ea2035e18aaa4f8e9c5e9729ea867ebca46","cpython-3.13.18+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"7a2384641584ab9984221fcb0fc9265df465922af71be71410529e2a9c3f0540","cpython-3.13.18+20261110-aarch64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"71c1eb9f46a1fc8f57030f607462f4e2eacb4c4dfa00505cb4b791b7751f9550","cpython-3.13.18+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"0a8840071810ddb8565256cd406b466d4e9dc6dc523395a5477880dbc4f67eb3","cpython-3.13.18+20261110-aarch64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"a6b076b8769b5fefd402819346a9d2d7b4be7da3e65090c8595176e3fbf5eeae","cpython-3.13.18+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"55c00325f7c1fddf325dfc621aabdfbbac4dc54adda224af88ec411dc12db239","cpython-3.13.18+20261110-aarch64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"7eeb1aacea797858cd4340512df3069016c56c28733666d93b800e27339bae30","cpython-3.13.18+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"5616ed1d426cb12cc135e5998b42bfd665cf2f9e3f3f9f6c77c73f0ae26f7d03","cpython-3.13.18+20261110-x86_64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"5cd7dc4014c7edbc6c886041bc769155ab5515726e7373fd3d0ad45829e666c6","cpython-3.13.18+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"d27d59a722db9f69926eb6d9564071247221f45a04da920ea7f3001c97e32f9b","cpython-3.13.18+20261110-x86_64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"1c22150681f3a9697afc43d77f8e36c9607313bed3d9b6e698a328aa160e3dc3","cpython-3.13.18+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"2e0fed09d48989f64c9305da9ff2d37a41c0d13ab2aa6283405b2b620dfbf805","cpython-3.13.18+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"5b696de9be0f2608f6df2969194d5056a2e412da09e7a0160dda03fd9aa4f59d","cpython-3.13.18+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"f2d2199eb25880e07863b391cf7124e7ffa1338b0d65600dfcec117c4223a7fb","cpython-3.13.18+20261110-x86_64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"4f11d88e5ce36befdd920d537b5ee723fcd0b8cc601275de1e0295b53295723f","cpython-3.13.18+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"a75bf409606303deed964d4769544f98b74e7b53d4efb44f4a95cb38e86ff403","cpython-3.14.10+20261110-aarch64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"b6dfe3c87eef0cc48b4c93ce2662a7323a35884872ec2ee8e88fe47eca1c8c5d","cpython-3.14.10+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"f15ec3d15460dd66c2eb88639b152cd9040e7d1ece11e38bf89e8f53f0171e02","cpython-3.14.10+20261110-aarch64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"f70c9bb2b89314fbe1004442eb30ade35dec1e2c982cae792c42e81e329315f0","cpython-3.14.10+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"0fc229d477a86e9797d4732b03a5bbc02c503cb81515c986b723038a12c520df","cpython-3.14.10+20261110-aarch64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"7fb5cc296cdde834cd985ea22499e4c31074bd4fb5a2b4cbd06899ae3a837a83","cpython-3.14.10+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"38fd50f07170adc29d481913d1c30b17ecb538fbe290315fe1f83d84fdd5b694","cpython-3.14.10+20261110-aarch64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"69f09ee749856575bdbf4460d05d61fd57a8a2a4ac59626fe2a4a9fb8e713590","cpython-3.14.10+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"75c04e5fa8105d95f8c84cca05a32b122d000dbbeb4cb4a81a1da5009636a42d","cpython-3.14.10+20261110-x86_64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"dd52a521022b4a1afec206a3a776fb26081bb5bb4eeb2ed2dbe36c6c41d4abe3","cpython-3.14.10+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"85f8e54798e8e6aa58d2253f013d815c5616343cc0d15cbea882fca78bdfeae2","cpython-3.14.10+20261110-x86_64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"77375670a76c8c859aa14d8e619917238832fef1e3ad130f13e7dc89a02a87ed","cpython-3.14.10+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"32b6cf90a03e2bc15fda8d2ab7ff78c4870f138887d612932650ce764efaab8f","cpython-3.14.10+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"ea91530440882edef4efd160b96e7d7213ee498ca8f9f63b2bb770b9fdf131fa","cpython-3.14.10+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"c2ff2e97422f5d3896a16e0317fd212ba977bbf2688d93a6f7a03d817506bd30","cpython-3.14.10+20261110-x86_64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"0d3d5614e0f3e3a03b7a92eeeec8e4afb23ca659cdde2e431c004f95c96693f5","cpython-3.14.10+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"eff469445ef67410c1bea2370c9d3032dcacb639e9711c891d92b846a7dc5ec3","cpython-3.15.2+20261110-aarch64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"4f3e5185c74f0862da94ed3412efea3438e1a8a8d5da4c1f8b714eeb941011c5","cpython-3.15.2+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"7e58607647b5b4832092a339ff1c55eeeccee128221232509b8fc8d27957065e","cpython-3.15.2+20261110-aarch64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"ff7661fbfa6b1655ae49ba6072cabb26466be78d6c38e69b1bc4fb59173eda59","cpython-3.15.2+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"f53641fd0bc1d0b0946069647a5c2c44b5acb33aed53be2855e9a674b8585b20","cpython-3.15.2+20261110-aarch64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"d2f35abad34a4e8a0e45da911e84df3b0078e4fe748b205e8188a3ea5b6003bf","cpython-3.15.2+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"d1367a6c3cd86a9e35712072841f1376859f3b47a2a54e224421a0f9fd169047","cpython-3.15.2+20261110-aarch64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"d372459abbf0a666ca08a7ea1dd0527763e3c0d72ead9da2357e491ff5c82063","cpython-3.15.2+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"27bb686eaf315c231a94e3056b1b0d51ba0f436e83e54605fdda63fa12bd4798","cpython-3.15.2+20261110-x86_64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"73879ed6597c96f2dd786780b1ce9a5e287e84cc8c2950dd1b3bfce74c8447f8","cpython-3.15.2+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"11143c2a2556b14619e8241d3f74bb43ad97181c0eb4909bab87d7aad1154e49","cpython-3.15.2+20261110-x86_64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"64089b73dcc6ae1d59456d5211a06d377b9743893a769da8df78b4905a84a230","cpython-3.15.2+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"ecd90d78accb906e3d47f6cdb409a610da10475f94d15ebdd8cb2e0561b71df6","cpython-3.15.2+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"9a3146de1c1e6d6700e75c806b3676c4523fc9e99d15e9dd95fc0634a3aa7ef1","cpython-3.15.2+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"ad23d1b73fac26440b0306ae06911031344c49a90ec19716c8362e7fa40cae43","cpython-3.15.2+20261110-x86_64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"eafc22c48c5cea8b9741f72d6e4b4636e153c78d1da5903315d5fb43cc153d22","cpython-3.15.2+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"8facdccdfd299cd691f6dc86ebb9836672fb273277d677eb255aa2f35109b421"}}}');
// EXTERNAL MODULE: ./lib/executables/format.js
var format = __webpack_require__(91058);
;// CONCATENATED MODULE: ./lib/executables/scie/assets.js
/** The files that the scie of a target consists of, and their addresses: every one is locked by its sha256. */







/** Sections of a lock; those with a version come from a release of that version. */
const VERSIONED = ['scie-jump', 'ptex'];
const PYTHONS = 'python-build-standalone';
/**
 * The lock that this program was released with; the sections of the user's own lock replace its sections.
 * @param own absolute path of the user's lock @throws PackagingError(s) `input/path`, `project/lock`
 */
async function readScieLock(own) {
    if (own === undefined)
        return shippedLock();
    const text = await (0,promises_.readFile)(own, 'utf8').catch(() => {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `scie-lock '${own}' cannot be read.`,
            fix: 'Name a file in the workspace; docs/scie.md says how to create one.',
        });
    });
    return { ...shippedLock(), ...parseScieLock(text, own) };
}
/** The lock that this program was released with. */
function shippedLock() {
    const { jump, ptex, pythons } = decodeScieLock(lock_namespaceObject, 'the lock of package-python');
    if (!jump || !ptex || !pythons)
        throw new Error('the shipped lock lacks a section');
    return { jump, ptex, pythons };
}
/** The sections of a lock file (pure). @throws PackagingError(s) `project/lock`, all problems together */
function parseScieLock(text, file) {
    return decodeScieLock((0,json/* parseJson */.qF)(text), file);
}
function decodeScieLock(value, file) {
    const lock = (0,json/* isRecord */.u4)(value) ? value : undefined;
    const problems = [];
    const wrong = (what) => {
        problems.push(new errors/* PackagingError */.yr('project/lock', {
            message: `${external_node_path_.basename(file)}: ${what}.`,
            fix: 'Write it again with scripts/lock-scie.mjs; docs/scie.md describes the format.',
            ...(external_node_path_.isAbsolute(file) && { place: { file } }),
        }));
    };
    if (lock === undefined)
        wrong('it is not a JSON object');
    else if (lock.schema !== 1)
        wrong('its "schema" is not 1');
    const known = ['schema', ...VERSIONED, PYTHONS];
    for (const name of Object.keys(lock ?? {}))
        if (!known.includes(name))
            wrong(`"${name}" is not known`);
    const versioned = (name) => {
        const section = lock?.[name];
        if (section === undefined)
            return undefined;
        const version = (0,json/* isRecord */.u4)(section) ? section.version : undefined;
        if (typeof version !== 'string' || !/^\d+(?:\.\d+){2}$/.test(version))
            wrong(`"${name}" has no version like 1.2.3`);
        return { version: String(version), files: digests(name, section) };
    };
    const digests = (name, section) => {
        const files = (0,json/* isRecord */.u4)(section) ? section.files : undefined;
        if (!(0,json/* isRecord */.u4)(files))
            wrong(`"${name}" has no "files"`);
        const entries = Object.entries((0,json/* isRecord */.u4)(files) ? files : {});
        for (const [entry, digest] of entries) {
            if (!/^[\w.+-]+$/.test(entry))
                wrong(`"${name}": '${entry}' is not a file name`);
            else if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
                wrong(`"${name}": ${entry} has no sha256 in lower-case hex`);
        }
        return new Map(entries.map(([entry, digest]) => [entry, String(digest)]));
    };
    const [jump, ptex] = VERSIONED.map(versioned);
    const pythons = lock?.[PYTHONS] === undefined ? undefined : digests(PYTHONS, lock[PYTHONS]);
    (0,errors/* throwProblems */.Jh)(problems);
    return { ...(jump && { jump }), ...(ptex && { ptex }), ...(pythons && { pythons }) };
}
/** What scie-jump and ptex call a machine; their Linux programs are static and serve both libcs. */
const MACHINES = new Map([
    ['linux-x86_64', 'linux-x86_64'],
    ['linux-aarch64', 'linux-aarch64'],
    ['musllinux-x86_64', 'linux-x86_64'],
    ['musllinux-aarch64', 'linux-aarch64'],
    ['macos-x86_64', 'macos-x86_64'],
    ['macos-arm64', 'macos-aarch64'],
    ['windows-x86_64', 'windows-x86_64.exe'],
    ['windows-arm64', 'windows-aarch64.exe'],
]);
/** Platforms that scies can be made for. */
const SCIE_PLATFORMS = [...MACHINES.keys()];
/** What python-build-standalone calls a platform. @see https://gregoryszorc.com/docs/python-build-standalone/main/running.html */
function tripleOf({ os, arch, libc }) {
    const vendor = {
        linux: `unknown-linux-${libc === 'musl' ? 'musl' : 'gnu'}`,
        macos: 'apple-darwin',
        windows: 'pc-windows-msvc',
    };
    return `${arch}-${vendor[os]}`;
}
/** The newest of the requested CPythons; free-threaded ones last, as most extensions are built for the others. */
function choosePython(pythons) {
    const freeThreaded = pythons.filter(python => python.implementation === 'cpython' && python.minor >= 9 && python.patch === undefined);
    return (0,format/* newestCPython */.wO)(pythons, 9, Number.POSITIVE_INFINITY) ?? (0,format/* newest */.BP)(freeThreaded);
}
/**
 * @param base address of a mirror as `science download` lays it out; undefined is GitHub
 * @throws PackagingError(s) `project/lock` when the lock has no such file
 */
function assetsFor(target, style, lock, base) {
    const machine = MACHINES.get(target.platform.name);
    if (machine === undefined)
        throw new Error('a scie for an unsupported platform');
    const tool = (project, stem) => {
        const { version, files } = lock[project];
        const name = `${stem}-${machine}`;
        const sha256 = files.get(name);
        if (sha256 === undefined)
            throw notLocked(`${name} of ${stem} ${version}`);
        const releases = base ? `${base}/${project}` : `https://github.com/a-scie/${project}/releases`;
        return { name, sha256, url: `${releases}/download/v${version}/${name}` };
    };
    const { release, version, ...python } = pythonOf(target, lock);
    const builds = base
        ? `${base}/providers/PythonBuildStandalone`
        : 'https://github.com/astral-sh/python-build-standalone/releases';
    return {
        jump: tool('jump', 'scie-jump'),
        ...(style === 'lazy' && { ptex: tool('ptex', 'ptex') }),
        python: { ...python, url: `${builds}/download/${release}/${encodeURIComponent(python.name)}` },
        pythonVersion: version,
    };
}
const ARCHIVE = /^cpython-((\d+)\.(\d+)\.(\d+))\+(\d+)-(.+?)(-freethreaded)?-install_only_stripped\.tar\.gz$/;
/** The newest patch release in the lock. */
function pythonOf({ python, platform }, lock) {
    const triple = tripleOf(platform);
    const found = [...lock.pythons].flatMap(([name, sha256]) => {
        const [, version = '', major, minor, patch, release = '', of, threads] = ARCHIVE.exec(name) ?? [];
        const fits = of === triple &&
            Number(major) === python.major &&
            Number(minor) === python.minor &&
            (threads !== undefined) === python.freeThreaded;
        return fits ? [{ name, sha256, version, release, rank: Number(patch) * 1e9 + Number(release) }] : [];
    });
    const [newest] = found.toSorted((a, b) => b.rank - a.rank);
    if (newest === undefined)
        throw notLocked(`a CPython ${(0,versions/* formatPython */.AR)(python)} for ${platform.name}`);
    const { rank: _, ...build } = newest;
    return build;
}
function notLocked(what) {
    return new errors/* PackagingError */.yr('project/lock', {
        message: `The lock of the files of scies has no sha256 of ${what}.`,
        fix: 'Create one with scripts/lock-scie.mjs where GitHub or a mirror can be reached, and name it with scie-lock (docs/scie.md).',
    });
}


/***/ }),

/***/ 77922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sign),
/* harmony export */   m: () => (/* binding */ decideSigning)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/* harmony import */ var _smoke_test_commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24192);
/** Whether and how an executable is signed (inputs `sign-command`, `sign-env`, `signing`). */




/**
 * With `auto` a file is signed where the variables in `sign-env` are set, which they are in a release and not in a pull
 * request from a fork; with `required` they must be set (pure).
 * @throws PackagingError `input/conflict`, `input/invalid`, `build/signing`
 */
function decideSigning(options, env) {
    const { signCommand, signEnv, signing } = options;
    if (signing === 'off')
        return { kind: 'none' };
    if (signCommand === '') {
        if (signing === 'auto' && signEnv.length === 0)
            return { kind: 'none' };
        const given = signing === 'required' ? 'signing is required' : 'sign-env is set';
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/conflict', {
            message: `${given}, but there is no sign-command.`,
            fix: 'Give the command that signs one file, with {file} where its path goes (docs/native.md has examples).',
        });
    }
    const words = (0,_smoke_test_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .splitCommand */ .GW)(signCommand, 'sign-command');
    if (!words.slice(1).some(word => word.includes('{file}')))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
            message: `sign-command '${signCommand}' does not say where the file goes.`,
            fix: 'Put {file} where the path of the executable belongs.',
        });
    const missing = signEnv.filter(name => !env[name]);
    if (missing.length > 0 && signing === 'required')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/signing', {
            message: `Executables must be signed (signing: required), but ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set.`,
            fix: 'Give this step those secrets in its env, or set signing to auto where they are not available.',
        });
    if (missing.length > 0)
        return { kind: 'skipped', reason: `not signed: ${missing.join(', ')} not set here` };
    return { kind: 'sign', words, env: Object.fromEntries(signEnv.map(name => [name, env[name] ?? ''])) };
}
/**
 * Runs `sign-command` for one file.
 * @returns the check of it; undefined when signing was not requested
 * @throws PackagingError `build/signing`, `host/tool-missing`
 */
async function sign(request) {
    const { signing, runner, host, file, dir, artifact, say } = request;
    const check = (result, reason) => {
        return { name: 'signature', artifact, result, reason, seconds: 0 };
    };
    if (signing.kind === 'none')
        return undefined;
    if (signing.kind === 'skipped')
        return check('skipped', signing.reason);
    const [program = '', ...rest] = signing.words;
    const tool = node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(program)
        ? program
        : await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)(program.replace(/\.exe$/i, ''), host.env, host.workspace);
    if (tool === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `sign-command starts ${program}, which is not on PATH.`,
            fix: 'Install it in an earlier step, or write its absolute path; programs inside the workspace are not used.',
        });
    const finished = await runner.finish({
        label: `sign ${artifact}`,
        tool,
        args: rest.map(word => word.replaceAll('{file}', file)),
        cwd: dir,
        // Variables named like secrets are not passed to child processes, except these.
        env: signing.env,
        limits: { total: 1_800_000, idle: 900_000 },
        onLine: say,
    });
    if (finished.code === 0)
        return { ...check('passed', `signed with ${program}`), seconds: finished.milliseconds / 1000 };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/signing', {
        message: `${artifact} could not be signed: ${program} ended with exit status ${finished.code}.`,
        fix: 'Its last lines say why: a missing or expired certificate, a wrong password, a time server that does not answer.',
        detail: finished.tail,
    });
}


/***/ }),

/***/ 52954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createTimedCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(657);
/**
 * Keeps answers for ten minutes, each in a file of one folder. Indexes let their pages be kept that long, so that until then
 * a new question would have the same answer. Entries lie beside the store's content, in folders that no cache carries to
 * another machine: they decide what is shipped, and only this user may have written them.
 */




/** Milliseconds. */
const FRESH = 10 * 60 * 1000;
/**
 * @param folder absolute; created when needed
 * @param now milliseconds since 1970
 */
function createTimedCache(folder, now = Date.now) {
    const fileOf = (key) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex')}.json`);
    async function forgetOld() {
        for (const name of await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(folder)) {
            const entry = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(entry).catch(() => undefined);
            if (found !== undefined && now() - found.mtimeMs > FRESH)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(entry, { recursive: true, force: true }).catch(() => { });
        }
    }
    return {
        forgetOld,
        async recall(key) {
            try {
                const entry = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(fileOf(key), 'utf8'));
                const age = now() - entry.made;
                return age >= 0 && age <= FRESH ? entry.value : undefined;
            }
            catch {
                return undefined;
            }
        },
        async remember(key, value, made = now()) {
            const unfinished = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
                // An address in a value may hold a login.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, JSON.stringify({ made, value }), { mode: 0o600 });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, fileOf(key));
                await forgetOld();
            }
            catch {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true }).catch(() => { });
            }
        },
    };
}


/***/ }),

/***/ 8632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ downloadable),
/* harmony export */   Z$: () => (/* binding */ uvRequest),
/* harmony export */   ai: () => (/* binding */ install),
/* harmony export */   pT: () => (/* binding */ downloadsForbidden)
/* harmony export */ });
/* unused harmony exports installArguments, parseUvList */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62310);
/** Downloads Pythons with `uv python install`, which checks each archive's sha256 against the list inside uv. */



/** Milliseconds for all downloads together; uv is silent while it downloads, so there is no idle limit. */
const INSTALL_LIMIT = 15 * 60_000;
const LIST_LIMIT = 60_000;
/** Settings of uv's about where Pythons come from: passed on as they are, and they may contain credentials. */
const PASSED_ON = [
    'UV_PYTHON_INSTALL_MIRROR',
    'UV_PYPY_INSTALL_MIRROR',
    'UV_PYTHON_DOWNLOADS_JSON_URL',
    'UV_PYTHON_CACHE_DIR',
    'UV_OFFLINE',
];
const UV_ARCH = {
    x86_64: 'x86_64',
    aarch64: 'aarch64',
    x86: 'x86',
    armv7l: 'armv7',
    ppc64le: 'powerpc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
};
/** Whether the user forbids downloads with uv's own setting. */
function downloadsForbidden(env) {
    return env.UV_PYTHON_DOWNLOADS?.toLowerCase() === 'never';
}
/**
 * uv's full name of a request, so that nothing is left to its guess: `cpython-3.14+freethreaded-linux-x86_64-gnu`.
 * `3.15-dev` takes what uv has, a pre-release only while there is no release.
 */
function uvRequest(python, platform) {
    const patch = python.patch === undefined || python.patch === 'dev' ? '' : `.${python.patch}`;
    const variant = python.freeThreaded ? '+freethreaded' : '';
    const version = `${python.implementation}-${python.major}.${python.minor}${patch}${variant}`;
    return `${version}-${platform.os}-${UV_ARCH[platform.arch]}-${uvLibc(platform)}`;
}
function uvLibc(platform) {
    if (platform.os !== 'linux')
        return 'none';
    if (platform.libc === 'musl')
        return 'musl';
    return platform.arch === 'armv7l' ? 'gnueabihf' : 'gnu';
}
/** One call for all, which downloads in parallel; nothing is put on PATH or into the registry. */
function installArguments(pythons, platform, folder) {
    const requests = pythons.map(python => uvRequest(python, platform));
    return ['python', 'install', '--install-dir', folder, '--no-bin', '--no-registry', '--no-progress', ...requests];
}
/**
 * Downloads `pythons` into `machine.downloads`, where later runs find them too.
 * @returns nothing, or uv's words on why it could not: some may have been installed all the same.
 */
async function install(machine, uv, pythons, platform) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(machine.downloads, { recursive: true }).catch(cannotWrite(machine.downloads));
    try {
        const finished = await machine.runner.finish({
            label: `download Python ${pythons.map(_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR).join(', ')}`,
            tool: uv,
            args: installArguments(pythons, platform, machine.downloads),
            // Not the project's folder: its uv.toml has no say in where interpreters come from.
            cwd: machine.downloads,
            env: environment(machine.env),
            index: true,
            limits: { total: INSTALL_LIMIT },
        });
        return finished.code === 0 ? [] : finished.tail;
    }
    catch (thrown) {
        const problems = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW)(thrown);
        if (problems.length === 0)
            throw thrown;
        return problems.map(problem => problem.message);
    }
}
/** Names of the Pythons that this uv could download for this machine, ascending; none when it cannot say. */
async function downloadable(machine, uv) {
    try {
        const { code, stdout } = await machine.runner.finish({
            label: 'list the Pythons that uv can download',
            tool: uv,
            args: ['python', 'list', '--only-downloads', '--all-versions', '--output-format', 'json'],
            cwd: machine.downloads,
            env: environment(machine.env),
            index: true,
            limits: { total: LIST_LIMIT },
            capture: true,
        });
        return code === 0 ? parseUvList(stdout) : [];
    }
    catch (thrown) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW)(thrown).length === 0)
            throw thrown;
        return [];
    }
}
/**
 * Reads `uv python list --output-format json`: every full version (`3.12.4`, `3.14.0t`, `3.16.0a2`), and for those that
 * are released also the name without patch (`3.12`, `3.14t`).
 */
function parseUvList(json) {
    const entries = parseJson(json);
    if (!Array.isArray(entries))
        return [];
    const pythons = entries.flatMap((entry) => {
        const implementation = entry?.implementation;
        if (implementation !== 'cpython' && implementation !== 'pypy')
            return [];
        if (entry?.variant !== 'default' && entry?.variant !== 'freethreaded')
            return [];
        const parsed = (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePython */ .w_)(String(entry.version));
        if (parsed?.patch === undefined)
            return [];
        const { major, minor, patch } = parsed;
        const python = { implementation, major, minor, freeThreaded: entry.variant === 'freethreaded' };
        const exact = { ...python, patch };
        return (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .isPreRelease */ .Ty)(exact) ? [exact] : [python, exact];
    });
    return [...new Set(pythons.sort(_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePythons */ .fS).map(_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR))];
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** `UV_PYTHON` would add a request, `UV_PROJECT` and `UV_WORKING_DIR` another configuration. */
function environment(env) {
    const passedOn = PASSED_ON.filter(name => env[name] !== undefined).map(name => [name, env[name]]);
    return {
        ...Object.fromEntries(passedOn),
        UV_PYTHON: undefined,
        UV_PROJECT: undefined,
        UV_WORKING_DIR: undefined,
    };
}
function cannotWrite(folder) {
    return cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr(cause.code === 'ENOSPC' ? 'host/disk-full' : 'host/permission', {
            message: `The folder for downloaded Pythons, ${folder}, could not be created (${cause.code ?? cause.message})`,
            fix: 'Free some space, or make the folder writable.',
            cause,
        });
    };
}


/***/ }),

/***/ 90548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rh: () => (/* binding */ setUpInterpreters)
/* harmony export */ });
/* unused harmony exports missingError, select, waves */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99687);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/* harmony import */ var _discover_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83460);
/* harmony import */ var _install_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8632);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24237);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62310);
/** Sets up the Pythons that were asked for: finds them on this machine, asks each what it is, downloads what is missing. */








/**
 * One error for the missing Pythons: what is available instead, what was refused and why. uv downloads all or
 * nothing, so those it does not offer are to blame for the others; when it offers all of them, the network is.
 */
function missingError(lack) {
    const unknown = lack.missing.filter(python => !isOffered(python, lack.offered));
    const toBlame = unknown.length > 0 ? unknown : lack.missing;
    const names = toBlame.map(_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR);
    const here = namesOf(lack);
    const excluded = excludedHere(lack, toBlame);
    if (excluded.length > 0)
        return excludedError(lack, names, excluded);
    const reachable = unknown.length > 0 ? lack.offered : [];
    const known = choicesFor(toBlame, [...here, ...reachable]).filter(name => !names.includes(name));
    const choices = known.length === 0 ? [] : (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .allowedNames */ .Ru)(lack.requiresPython ?? '', known);
    const choose = choices.length > 0 ? `, or choose from ${choices.join(' ')}` : '';
    const network = unknown.length > 0 ? '' : ` uv offers ${names.join(', ')} for download: check the network and mirror settings.`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('interpreter/missing', {
        message: `Python ${names.join(', ')} can neither be found nor downloaded for ${lack.platform.name}.`,
        fix: `Install it before this step (on GitHub: actions/setup-python with python-version ${names.join(', ')})${choose}.${network}`,
        detail: [
            `found here: ${here.join(' ') || 'none'}`,
            ...new Set(lack.probed.flatMap(refused)),
            ...lack.because.map(line => `uv: ${line}`),
        ],
    });
}
/** Full versions of the wanted Pythons that are here, but not allowed by requires-python. */
function excludedHere({ probed, requiresPython = '' }, wanted) {
    const accepts = acceptance({ requiresPython });
    const here = probed.flatMap(one => (one.kind === 'usable' ? [one.interpreter] : []));
    const versions = here
        .filter(({ python }) => wanted.some(one => sameKind(one, python)))
        .map(({ fullVersion }) => fullVersion)
        .filter(version => !accepts(version));
    return [...new Set(versions)];
}
function excludedError({ requiresPython = '', platform, because }, names, excluded) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('interpreter/missing', {
        message: `requires-python '${requiresPython}' does not allow ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .listing */ .RR)(excluded)}, and no other Python ${names.join(', ')} can be found or downloaded for ${platform.name}.`,
        fix: `Widen requires-python (\`<=3.12\` allows 3.12.0 alone, \`<3.13\` every 3.12), or leave ${names.join(', ')} out of python-versions.`,
        detail: because.map(line => `uv: ${line}`),
    });
}
function isOffered(python, offered) {
    const name = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR)(python);
    if (python.patch !== 'dev')
        return offered.includes(name);
    const { patch: _, ...unpinned } = python;
    return offered.some(other => sameButPatch(other, unpinned));
}
/** Supported names, and where a patch was pinned the other patches of it. */
function choicesFor(missing, names) {
    const supported = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .supportedNames */ .B1)();
    const pinned = missing.filter(python => python.patch !== undefined);
    const choices = names.filter(name => supported.includes(name) || pinned.some(({ patch: _, ...unpinned }) => sameButPatch(name, unpinned)));
    return inOrder(choices);
}
function sameButPatch(name, unpinned) {
    const python = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .parsePython */ .w_)(name);
    if (python === undefined)
        return false;
    const { patch: _, ...rest } = python;
    return (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR)(rest) === (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR)(unpinned);
}
function inOrder(names) {
    const pythons = names.map(_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .parsePython */ .w_).filter(python => python !== undefined);
    return [...new Set(pythons.sort(_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePythons */ .fS).map(_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR))];
}
function refused(probed) {
    if (probed.kind === 'usable')
        return [];
    const reason = probed.kind === 'mismatched' ? probed.contradiction : probed.reason;
    return [`refused: ${probed.candidate.path}: ${reason}`];
}
/** One error, or warning, for an interpreter that is not what its name says. */
function mismatchError(probed) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('interpreter/mismatch', {
        message: `${probed.candidate.path} is refused: ${probed.contradiction}.`,
        fix: 'Remove or reinstall it; other places are searched too.',
    });
}
/** What could be chosen here: answers where there are any, names otherwise; unsupported platforms left out. */
function namesOf({ candidates, probed, platform }) {
    const refusedPaths = new Set(probed.filter(one => one.kind !== 'usable').map(one => one.candidate.path));
    const claimed = candidates.flatMap(({ path, claim }) => {
        const { implementation, minor, freeThreaded = false, fullVersion = '', arch = platform.arch } = claim;
        const elsewhere = arch !== platform.arch || refusedPaths.has(path) || /[a-z]/.test(fullVersion);
        if (implementation === undefined || minor === undefined || minor < 8 || elsewhere)
            return [];
        return [{ implementation, major: 3, minor, freeThreaded }];
    });
    const answered = probed.flatMap((one) => one.kind === 'usable' && one.interpreter.platform.arch === platform.arch ? [one.interpreter.python] : []);
    return [...new Set([...claimed, ...answered].sort(_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePythons */ .fS).map(_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR))];
}
/**
 * The interpreter for each of `asked` (`undefined`: none): the highest patch, or exactly the pinned one; of equals the
 * one whose source comes first. Pre-releases answer only to `3.15.0b1` and `3.15-dev`.
 */
function select(asked, found, platform, accepts) {
    const usable = found.filter(({ platform: { os, arch, libc } }) => {
        const sameLibc = platform.libc === undefined || libc === platform.libc;
        return os === platform.os && arch === platform.arch && sameLibc;
    });
    return asked.map(python => {
        const fitting = usable.filter(one => sameKind(python, one.python) && fitsPatch(python, one.fullVersion) && accepts(one.fullVersion));
        const [best] = fitting.sort((a, b) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(b.fullVersion, a.fullVersion) || rank(a.source) - rank(b.source));
        return best;
    });
}
/** Sorts out what need not be started at all, or not at first, for these requests. */
function waves(candidates, asked, platform) {
    const here = candidates.filter(({ claim }) => onPlatform(claim, platform));
    const plausible = here.filter(({ claim }) => asked.some(python => couldBe(claim, python)));
    const first = new Set(asked.flatMap(python => promising(plausible, python)));
    return {
        first: plausible.filter(candidate => first.has(candidate)),
        second: plausible.filter(candidate => !first.has(candidate)),
    };
}
function promising(candidates, python) {
    const named = candidates.filter(({ claim }) => claim.minor !== undefined && couldBe(claim, python) && (claim.freeThreaded ?? false) === python.freeThreaded);
    return _discover_js__WEBPACK_IMPORTED_MODULE_4__/* .SOURCES */ .Hl.flatMap(source => {
        const mine = named.filter(candidate => candidate.source === source);
        const exact = mine.filter(({ claim }) => claim.fullVersion !== undefined);
        exact.sort((a, b) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD)(b.claim.fullVersion ?? '', a.claim.fullVersion ?? ''));
        return [...exact.slice(0, 1), ...mine.filter(({ claim }) => claim.fullVersion === undefined)];
    });
}
function onPlatform(claim, platform) {
    const sameArch = claim.arch === undefined || claim.arch === platform.arch;
    return sameArch && (claim.libc === undefined || platform.libc === undefined || claim.libc === platform.libc);
}
function couldBe(claim, python) {
    if (claim.implementation !== undefined && claim.implementation !== python.implementation)
        return false;
    if (claim.minor !== undefined && claim.minor !== python.minor)
        return false;
    if (claim.freeThreaded !== undefined && claim.freeThreaded !== python.freeThreaded)
        return false;
    return claim.fullVersion === undefined || fitsPatch(python, claim.fullVersion);
}
function sameKind(a, b) {
    const sameVersion = a.major === b.major && a.minor === b.minor;
    return sameVersion && a.implementation === b.implementation && a.freeThreaded === b.freeThreaded;
}
function fitsPatch(python, fullVersion) {
    if (python.patch === 'dev')
        return true;
    if (python.patch === undefined)
        return !/[a-z]/.test(fullVersion);
    return fullVersion === `${python.major}.${python.minor}.${python.patch}`;
}
function rank(source) {
    return _discover_js__WEBPACK_IMPORTED_MODULE_4__/* .SOURCES */ .Hl.indexOf(source);
}
/**
 * The interpreters in the order of `asked`, without those that are left out.
 * An interpreter that is not what its name says is passed over with a warning.
 * @throws PackagingError `interpreter/missing`, one for all that are missing, and with it `interpreter/mismatch` for each
 * interpreter that should have been one of them; `host/…` when the store cannot be written.
 */
async function setUpInterpreters(setUp) {
    const { asked, platform, log } = setUp;
    const machine = machineOf(setUp);
    const probe = (0,_probe_js__WEBPACK_IMPORTED_MODULE_6__/* .createProber */ .X7)(machine, setUp.probeLimit ?? _probe_js__WEBPACK_IMPORTED_MODULE_6__/* .PROBE_LIMIT */ .jZ);
    const pick = (probed) => select(asked, usable(probed), platform, acceptance(setUp));
    const lacking = (probed) => asked.filter((_, index) => pick(probed)[index] === undefined);
    const candidates = await (0,_discover_js__WEBPACK_IMPORTED_MODULE_4__/* .discover */ .k4)(machine);
    let probed = await probeInWaves({ probe, platform }, candidates, asked, lacking);
    const missing = setUp.installedOnly === true ? [] : lacking(probed);
    if (missing.length > 0) {
        const download = await fetchMissing(machine, setUp, missing, log);
        const fresh = await probeInWaves({ probe, platform }, await (0,_discover_js__WEBPACK_IMPORTED_MODULE_4__/* .findDownloaded */ .dv)(machine), missing, lacking);
        probed = [...probed, ...fresh];
        const still = missing.filter(python => lacking(probed).includes(python));
        if (still.length > 0) {
            const optional = new Set((setUp.optional ?? []).map(_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR));
            const required = still.filter(python => !optional.has((0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR)(python)));
            const remain = lacking(probed).length < asked.length;
            const wrong = required.length > 0 ? required : remain ? [] : still;
            const { requiresPython } = setUp;
            const offered = await download.offered();
            const lack = (some) => missingError({
                missing: some,
                platform,
                candidates,
                probed,
                offered,
                because: download.because,
                requiresPython,
            });
            if (wrong.length > 0)
                (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)([lack(wrong), ...mismatched(probed).filter(wanted(wrong)).map(mismatchError)]);
            for (const python of still)
                log.warning(leftOut(python, lack([python])));
        }
    }
    for (const mismatch of mismatched(probed))
        log.warning(mismatchError(mismatch));
    return pick(probed).filter(one => one !== undefined);
}
/** For a Python that `auto` chose, and that this machine neither has nor can download. */
function leftOut(python, reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('interpreter/missing', {
        message: `Python ${(0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR)(python)} is left out: ${reason.message}`,
        fix: `${reason.fix} To require it, name it in python-versions.`,
        detail: reason.detail,
    });
}
function machineOf(setUp) {
    const { env, workspace, runner, platform, store, home = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), files = _discover_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .Jd } = setUp;
    const separator = platform.os === 'windows' ? '\\' : '/';
    return { os: platform.os, env, home, workspace, downloads: `${store}${separator}pythons`, files, runner };
}
/** Starts as few as possible: the less promising only when the promising ones left something open. */
async function probeInWaves({ probe, platform }, candidates, asked, lacking) {
    const { first } = waves(candidates, asked, platform);
    const probed = await probe(first);
    const open = lacking(probed).filter(python => asked.includes(python));
    if (open.length === 0)
        return probed;
    const rest = waves(candidates, open, platform);
    const others = [...rest.first, ...rest.second].filter(candidate => !first.includes(candidate));
    return [...probed, ...(await probe(others))];
}
async function fetchMissing(machine, setUp, missing, log) {
    const nothing = () => Promise.resolve([]);
    if ((0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .downloadsForbidden */ .pT)(setUp.env))
        return { because: ['UV_PYTHON_DOWNLOADS=never forbids downloads'], offered: nothing };
    try {
        log.progress(`downloading Python ${missing.map(_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR).join(', ')}`);
        const uv = await setUp.uv();
        let list;
        const offered = () => {
            list ??= (0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .downloadable */ .LH)(machine, uv);
            return list;
        };
        const wanted = await exactly(missing, setUp.requiresPython ?? '', offered);
        if (wanted.length === 0)
            return { because: [], offered };
        const because = await (0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .install */ .ai)(machine, uv, wanted, setUp.platform);
        if (because.length === 0)
            return { because, offered };
        // One that uv does not offer stops all the others.
        const names = await offered();
        const known = wanted.filter(python => isOffered(python, names));
        if (known.length > 0 && known.length < wanted.length)
            await (0,_install_js__WEBPACK_IMPORTED_MODULE_5__/* .install */ .ai)(machine, uv, known, setUp.platform);
        return { because, offered };
    }
    catch (thrown) {
        const problems = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsOf */ .GW)(thrown);
        if (problems.length === 0 || problems.some(problem => problem.code.startsWith('host/')))
            throw thrown;
        return { because: problems.map(problem => problem.message), offered: nothing };
    }
    finally {
        log.progress('');
    }
}
/** Where requires-python ends within a minor version, the highest patch release that it allows, if there is one. */
async function exactly(missing, requiresPython, offered) {
    const specifier = requiresPython.trim();
    const found = missing.map(async (python) => {
        const { minor, patch } = python;
        if (patch !== undefined || (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .allowsLatest */ .Ks)(specifier, minor) || !(0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .allows */ .NB)(specifier, minor))
            return [python];
        const names = await offered();
        // A uv that cannot say what it offers may have it all the same.
        if (names.length === 0)
            return [python];
        const best = (0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .highestAllowed */ .XF)(specifier, python, names);
        return best === undefined ? [] : [best];
    });
    return (await Promise.all(found)).flat();
}
/** A minor version that requires-python excludes altogether was asked for on purpose: not checked here. */
function acceptance({ requiresPython = '' }) {
    const specifier = requiresPython.trim();
    return fullVersion => {
        const release = fullVersion.replace(/(a|b|rc)\d+$/, '');
        const excluded = !(0,_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .allows */ .NB)(specifier, Number(release.split('.')[1]));
        return specifier === '' || excluded || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .satisfies */ .ib)(release, specifier);
    };
}
function usable(probed) {
    return probed.flatMap(one => (one.kind === 'usable' ? [one.interpreter] : []));
}
/** Each once: a folder may have been searched before and after a download. */
function mismatched(probed) {
    const all = probed.filter((one) => one.kind === 'mismatched');
    return [...new Map(all.map(mismatch => [mismatch.candidate.path, mismatch])).values()];
}
function wanted(missing) {
    return ({ candidate: { claim } }) => missing.some(python => claim.minor === undefined || claim.minor === python.minor);
}


/***/ }),

/***/ 85896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ chooseStart),
/* harmony export */   bI: () => (/* binding */ extrasOf),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   h2: () => (/* binding */ requirementOf),
/* harmony export */   p9: () => (/* binding */ sameRequirements),
/* harmony export */   tx: () => (/* binding */ staticRequirements),
/* harmony export */   un: () => (/* binding */ describeApplication)
/* harmony export */ });
/* unused harmony export metadataDiffers */
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36790);
/* harmony import */ var _archives_wheel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13748);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78758);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _project_entry_point_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68630);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4813);
/* harmony import */ var _release_tag_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28089);
/* harmony import */ var _resolve_requirement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(89211);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43501);
/** The application as its built wheel describes it: name, version, scripts, requirements, and what it starts. */










// Requirements (pure): of the static metadata when it is complete, else of the wheel.
/**
 * The requirements of the project with `extras`, or undefined when only its wheel can tell: dynamic metadata, or extras
 * that name the project itself (an index may hold another project of that name).
 * @throws PackagingError `input/invalid` for extras that the project does not have
 */
function staticRequirements(project, extras) {
    const { name, dependencies, extras: table, scripts } = project;
    if (name === undefined || dependencies === undefined || table === undefined || scripts === undefined)
        return undefined;
    const known = new Map(Object.entries(table).map(([extra, lines]) => [(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc)(extra), lines]));
    checkExtras(extras, [...known.keys()], project);
    const lines = [...dependencies, ...extras.flatMap(extra => known.get((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc)(extra)) ?? [])];
    const own = lines.some(line => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc)((0,_resolve_requirement_js__WEBPACK_IMPORTED_MODULE_8__/* .parseRequirement */ .p)(line).name) === (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc)(name));
    return own ? undefined : lines;
}
/** @throws PackagingError `input/invalid` */
function checkExtras(asked, known, project) {
    const unknown = asked.filter(extra => !known.map(_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc).includes((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc)(extra)));
    if (unknown.length === 0)
        return;
    const place = project.locations.dependencies;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/invalid', {
        message: `The project has no extra ${unknown.map(extra => `'${extra}'`).join(', ')}.`,
        fix: known.length > 0 ? `Choose from: ${known.join(', ')}.` : 'It has no extras: leave the input empty.',
        ...(place && { place }),
    });
}
/** Whether two lists name the same requirements, in any order and spelling; false when that cannot be decided. */
function sameRequirements(one, other) {
    const [first, second] = [new Set(one.map(_resolve_requirement_js__WEBPACK_IMPORTED_MODULE_8__/* .requirementKey */ .D)), new Set(other.map(_resolve_requirement_js__WEBPACK_IMPORTED_MODULE_8__/* .requirementKey */ .D))];
    return first.size === second.size && [...first].every(key => second.has(key));
}
/**
 * Reads the first wheel; sdist (where there is one), wheels and static metadata must agree on name and version.
 * @throws PackagingError `build/mismatch`, `check/content`, `input/invalid` for extras that the project does not have
 */
async function describeApplication(context, sdist, wheels) {
    const { project, options } = context.configuration;
    const [source, contents] = await (0,_distributions_js__WEBPACK_IMPORTED_MODULE_9__/* .blameBackend */ .Mn)(project, () => Promise.all([
        sdist === undefined ? undefined : (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_1__/* .readSdist */ .M6)(sdist.path),
        Promise.all(wheels.map(wheel => (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_2__/* .readWheel */ .ag)(wheel.path))),
    ]));
    const [content] = contents;
    if (content === undefined)
        throw new Error('an application without a wheel');
    const { name, version } = content;
    checkVersion(project, version, wheels[0]?.file ?? '');
    if (source !== undefined)
        agree(project, { name, version }, source, sdist?.file ?? '');
    for (const [index, other] of contents.entries())
        agree(project, { name, version }, other, wheels[index]?.file ?? '');
    if (source !== undefined && sdist !== undefined) {
        const of = { file: sdist.file, metadata: source };
        const wrong = contents.flatMap((other, index) => metadataDiffers(of, { file: wheels[index]?.file ?? '', metadata: other }));
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwProblems */ .Jh)(wrong.map(message => differs(project, message)));
    }
    (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .checkBuilt */ .Dh)((0,_release_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .taggedBy */ .y6)(options, context.host.env, project), wheels[0]?.file ?? '', name, version);
    checkExtras(options.extras, content.extras, project);
    const { scripts, scriptFiles: files, modules } = content;
    const mains = project.script === undefined ? content.mains : [project.script.module];
    const place = project.locations.scripts;
    return {
        name,
        version,
        content,
        wheel: wheels[0]?.path ?? '',
        choices: { name, scripts, files, mains, modules, ...(place && { place }) },
    };
}
/** A backend may not change the version of pyproject.toml (PEP 621), and the file's name must have it too. */
function checkVersion(project, version, wheel) {
    const stated = project.pyproject?.project?.version;
    const named = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(wheel)?.version;
    const wrong = stated !== undefined && !sameVersion(stated, version)
        ? `has version ${version}, but pyproject.toml says ${stated}`
        : named !== undefined && !sameVersion(named, version)
            ? `is named for version ${named}, but its metadata says ${version}`
            : undefined;
    if (wrong === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('build/mismatch', {
        message: `${wheel} ${wrong}.`,
        fix: 'Make pyproject.toml and what the build backend computes agree, or declare the version as dynamic.',
        ...(project.locations.version && { place: project.locations.version }),
    });
}
/** `1.0-beta` is `1.0b0`. @see https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function sameVersion(one, other) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(one) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(other) !== null ? (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.eq)(one, other) : one === other;
}
function agree(project, first, other, file) {
    const stated = project.name ?? first.name;
    const wrong = (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc)(other.name) !== (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc)(stated)
        ? `is of '${other.name}', not of '${stated}'`
        : other.version !== first.version
            ? `has version ${other.version}, but the wheel has ${first.version}`
            : undefined;
    if (wrong === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('build/mismatch', {
        message: `${file} ${wrong}.`,
        fix: 'Make pyproject.toml and what the build backend computes agree; a version from git needs its tags in the checkout.',
        ...(project.locations.name && { place: project.locations.name }),
    });
}
/**
 * What the metadata of an sdist promises and a wheel from it does not keep, one sentence a field: since metadata 2.2 a field
 * must be the same in both unless the sdist calls it dynamic. A backend that reads a file which the sdist does not contain
 * loses requirements this way, and reports no error.
 * @see https://peps.python.org/pep-0643/
 */
function metadataDiffers(sdist, wheel) {
    const { dynamic, ...promised } = sdist.metadata;
    if (dynamic === undefined)
        return [];
    const fields = [
        ['Requires-Dist', promised.requiresDist, wheel.metadata.requiresDist, _resolve_requirement_js__WEBPACK_IMPORTED_MODULE_8__/* .requirementKey */ .D],
        ['Requires-Python', asList(promised.requiresPython), asList(wheel.metadata.requiresPython), specifierKey],
        ['Provides-Extra', promised.extras, wheel.metadata.extras, _project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc],
    ];
    return fields.flatMap(([field, inSdist, inWheel, key]) => {
        if (dynamic.includes(field.toLowerCase()))
            return [];
        const without = (some, others) => {
            const known = new Set(others.map(key));
            return some.filter(one => !known.has(key(one)));
        };
        const lost = without(inSdist, inWheel);
        const added = without(inWheel, inSdist);
        if (lost.length + added.length === 0)
            return [];
        const parts = [
            lost.length > 0 ? `${lost.join(', ')} only in the sdist` : '',
            added.length > 0 ? `${added.join(', ')} only in the wheel` : '',
        ];
        const which = parts.filter(part => part !== '').join(', ');
        return [`${sdist.file} and ${wheel.file}, which was built from it, differ in ${field}: ${which}.`];
    });
}
function asList(value) {
    return value === undefined || value.trim() === '' ? [] : [value];
}
/** Specifiers in any order and spacing. */
function specifierKey(range) {
    return range
        .split(',')
        .map(part => part.replace(/\s+/g, ''))
        .filter(part => part !== '')
        .sort()
        .join(',');
}
function differs(project, message) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('build/mismatch', {
        message,
        fix: 'The build reads something that the sdist does not contain, such as a file above the project or git: add it to the sdist, or write the field into [project].',
        place: (0,_distributions_js__WEBPACK_IMPORTED_MODULE_9__/* .backendPlace */ .IC)(project),
    });
}
/** The entry point, or undefined when `auto` finds nothing to run. @throws PackagingError `project/entry-point` */
function chooseStart(context, application) {
    const { options, plan } = context.configuration;
    if (plan.pexIfRunnable && !(0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_5__/* .hasSomethingToRun */ .R4)(application.choices))
        return undefined;
    const entryPoint = (0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseEntryPoint */ .kM)(options.entryPoint, application.choices);
    switch (entryPoint.kind) {
        case 'function':
            return { entryPoint, names: `${entryPoint.module}:${entryPoint.attribute}` };
        case 'module':
            return { entryPoint, names: entryPoint.module };
        default:
            return { entryPoint, names: undefined };
    }
}
/** What smoke tests run: the entry point where one can be chosen, else every script; a library is valid too. */
function subjectOf(context, application) {
    const { choices, content } = application;
    const { entryPoint: asked } = context.configuration.options;
    const subject = (entryPoint) => ({
        entryPoint,
        gui: entryPoint.kind === 'function' && entryPoint.gui,
        modules: content.modules,
        ...(entryPoint.kind === 'none' && { scripts: everyScript(choices) }),
    });
    if (!(0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_5__/* .hasSomethingToRun */ .R4)(choices))
        return subject({ kind: 'none' });
    try {
        return subject((0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseEntryPoint */ .kM)(asked, choices));
    }
    catch (error) {
        // Several scripts and none to prefer: only a PEX has to choose one.
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr)
            return subject({ kind: 'none' });
        throw error;
    }
}
/** Extras that the user chose, and those that the entry point needs; normalised. */
function extrasOf({ configuration }, entryPoint) {
    const scriptExtras = entryPoint?.kind === 'function' ? entryPoint.extras : [];
    return [...new Set([...configuration.options.extras, ...scriptExtras].map(_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc))];
}
/** The scripts that start with what is installed in any case, and without a display. */
function everyScript({ scripts, files, mains }) {
    if (scripts.length + files.length === 0)
        return mains.map(module => ({ kind: 'module', module }));
    return [
        ...scripts
            .filter(({ gui, extras }) => !gui && extras.length === 0)
            .map(({ name, ...script }) => ({ kind: 'function', script: name, ...script })),
        ...files.map(file => ({ kind: 'script', file })),
    ];
}
/** `name[extra]==version`, for installers. */
function requirementOf(context, application, entryPoint) {
    const extras = extrasOf(context, entryPoint);
    return `${application.name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}==${application.version}`;
}


/***/ }),

/***/ 43525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yr: () => (/* binding */ hashed),
/* harmony export */   bX: () => (/* binding */ flush),
/* harmony export */   dT: () => (/* binding */ refuseChanged),
/* harmony export */   nd: () => (/* binding */ measureWithoutHash),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(657);
/** The only way to an artifact: what a file is, is read from the file, never taken from the tool that wrote it. */




async function measure(file, what) {
    return hashed(await measureWithoutHash(file, what));
}
async function measureWithoutHash(file, what) {
    const [size, fingerprint] = await fingerprintOf(file);
    return { ...what, file: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file), path: file, size, fingerprint };
}
/**
 * Makes the system write the file to the disk now. Else a file that replaces another is written at the moment of its
 * renaming (ext4 does this so that a crash leaves no empty file), and the whole run waits for that.
 */
async function flush({ path: file }) {
    try {
        // Never opened for writing: a file that is being written cannot be started. Windows refuses this, and needs no flush.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r');
        await handle.datasync().finally(() => handle.close());
    }
    catch {
        return;
    }
}
async function hashed({ fingerprint: _, ...made }) {
    return { ...made, sha256: await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .Bj)(made.path) };
}
/**
 * A file that is hashed while it is tested must be the same afterwards, or the digest belongs to something else than what
 * is published. Writing into a file changes its time; only a malicious program would change that back, and one that runs
 * here as this user could as well change the file after any hash.
 * @throws PackagingError `check/content`
 */
async function refuseChanged(made) {
    const [, now] = await fingerprintOf(made.path);
    if (now === made.fingerprint)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('check/content', {
        message: `${made.file} was modified during testing.`,
        fix: 'The application or the test command writes into its own file; it must not.',
    });
}
async function fingerprintOf(file) {
    const { size, mtimeNs, ino } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file, { bigint: true });
    return [Number(size), `${size} ${mtimeNs} ${ino}`];
}


/***/ }),

/***/ 41775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BP: () => (/* binding */ newest),
  eA: () => (/* binding */ openContext),
  Rn: () => (/* binding */ toolInterpreter)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/distributions/cibuildwheel.js
var cibuildwheel = __webpack_require__(19560);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/timed-cache.js
var timed_cache = __webpack_require__(52954);
// EXTERNAL MODULE: ./lib/resolve/uv.js
var resolve_uv = __webpack_require__(24217);
;// CONCATENATED MODULE: ./lib/distributions/environment-cache.js
/**
 * Build environments of a short while ago. Asking the index what `setuptools>=77` is, and compiling what was imported of it
 * (uv installs no bytecode, and a build may not write any), take longer than building a small project.
 */






// The files of one virtual environment in another, without copying them where that can be helped.
/** What `uv venv` writes for one place alone. */
const OF_THE_PLACE = new Set(['pyvenv.cfg', '.lock', '.gitignore', 'CACHEDIR.TAG']);
/** Bytes; scripts that begin with the path of their Python are smaller. */
const SCRIPT = 64 * 1024;
/**
 * Gives every file of `from` a second name in `to`, where it has none yet. Links to other files are left out: they are
 * `uv venv`'s own. Scripts that name the environment they lie in are rewritten, with `moved.to` for `moved.from`.
 */
async function linkTree(from, to, moved) {
    await (0,promises_.mkdir)(to, { recursive: true });
    const entries = await (0,promises_.readdir)(from, { withFileTypes: true });
    const scripts = /^(bin|Scripts)$/.test(external_node_path_.basename(from));
    await Promise.all(entries.map(async (entry) => {
        const [source, target] = [external_node_path_.join(from, entry.name), external_node_path_.join(to, entry.name)];
        if (entry.isDirectory())
            return linkTree(source, target, moved);
        if (!entry.isFile() || OF_THE_PLACE.has(entry.name))
            return;
        if (scripts && moved !== undefined && (await rewritten(source, target, moved)))
            return;
        await linkOrCopy(source, target);
    }));
}
async function rewritten(source, target, moved) {
    const { size, mode } = await (0,promises_.stat)(source);
    if (size > SCRIPT)
        return false;
    // Latin-1 keeps every byte.
    const text = await (0,promises_.readFile)(source, 'latin1');
    const [from, to] = [moved.from, moved.to].map(dir => Buffer.from(dir).toString('latin1'));
    if (!text.includes(from))
        return false;
    const options = { encoding: 'latin1', mode, flag: 'wx' };
    await (0,promises_.writeFile)(target, text.replaceAll(from, to), options).catch(passIfThere);
    return true;
}
async function linkOrCopy(source, target) {
    try {
        await (0,promises_.link)(source, target);
    }
    catch (thrown) {
        if ((0,files/* errnoOf */.UQ)(thrown) === 'EEXIST')
            return;
        await (0,promises_.copyFile)(source, target);
        // Bytecode counts only for a source of the same time.
        const { atime, mtime } = await (0,promises_.stat)(source);
        await (0,promises_.utimes)(target, atime, mtime);
    }
}
function passIfThere(thrown) {
    if ((0,files/* errnoOf */.UQ)(thrown) !== 'EEXIST')
        throw thrown;
}
/** The environments kept in `folder`: nothing there is touched before it is asked for. */
function createEnvironmentCache({ folder, env, now = Date.now }) {
    const cache = (0,timed_cache/* createTimedCache */.g)(folder, now);
    const taken = [];
    return {
        async fill(environment, wanted) {
            const known = await cache.recall(await keyOf(wanted, environment.dir, env));
            if (known === undefined)
                return false;
            await linkTree(external_node_path_.join(folder, known.tree), environment.dir, { from: known.dir, to: environment.dir });
            return true;
        },
        async take(environment, wanted) {
            try {
                const key = await keyOf(wanted, environment.dir, env);
                const value = { tree: (0,external_node_crypto_.randomUUID)(), dir: environment.dir };
                const made = now();
                await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
                await linkTree(environment.dir, external_node_path_.join(folder, value.tree));
                taken.push({ key, made, python: environment.python, value });
            }
            catch {
                return;
            }
        },
        async finish(runner) {
            await Promise.all(taken.splice(0).map(async ({ key, made, python, value }) => {
                const tree = external_node_path_.join(folder, value.tree);
                try {
                    await runner.run(compileCommand(python, tree));
                    await cache.remember(key, value, made);
                }
                catch {
                    await (0,promises_.rm)(tree, { recursive: true, force: true }).catch(() => { });
                }
            }));
            await cache.forgetOld();
        },
    };
}
/** Equal for environments that uv would fill alike while the index stands still. */
async function keyOf({ uv, python, requirements }, dir, env) {
    const file = await (0,promises_.realpath)(python);
    const { size, mtimeMs, ino } = await (0,promises_.stat)(file);
    const settings = await (0,resolve_uv/* indexSettings */.ip)({ env, projectDir: dir });
    const parts = [uv.tool, uv.env, python, file, size, mtimeMs, ino, requirements, settings];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/** Whatever else runs comes first. */
const COMPILE = `import compileall, os, py_compile, sys
if hasattr(os, "nice"):
    os.nice(19)
compileall.compile_dir(sys.argv[1], quiet=2, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)`;
function compileCommand(python, folder) {
    return {
        label: 'compile the build requirements',
        tool: python,
        args: ['-I', '-c', COMPILE, folder],
        cwd: folder,
        limits: { total: 60_000 },
    };
}

// EXTERNAL MODULE: ./lib/distributions/toolchain.js
var distributions_toolchain = __webpack_require__(81760);
// EXTERNAL MODULE: ./lib/host/download.js
var download = __webpack_require__(30024);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: ./lib/host/store.js
var host_store = __webpack_require__(14615);
// EXTERNAL MODULE: ./lib/interpreters/interpreters.js
var interpreters_interpreters = __webpack_require__(90548);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/project/version.js
var version = __webpack_require__(35493);
// EXTERNAL MODULE: ./lib/tools/tools.js
var tools_tools = __webpack_require__(63588);
;// CONCATENATED MODULE: ./lib/pipeline/context.js
/** The context of a run: what every stage works with, and the choice of the Python that tools run on. */












function openContext({ host, configuration, runner }, staging) {
    const jobs = configuration.options.jobs ?? (0,external_node_os_.cpus)().length;
    const store = (0,host_store/* createStore */.y)(host.store);
    const tools = (0,tools_tools/* openTools */.a0)({ host, runner, platform: configuration.plan.runner, staging, store });
    let toolchain;
    let engine;
    const warned = [];
    return {
        host,
        configuration,
        runner,
        downloader: (0,download/* createDownloader */.m)({ store, limiter: (0,lifecycle/* createLimiter */.zm)(16) }),
        tools,
        staging,
        toolchain: () => {
            toolchain ??= setUpToolchain(host, configuration, tools, staging);
            return toolchain;
        },
        containerEngine: () => {
            engine ??= (0,cibuildwheel/* findContainerEngine */.XE)(runner, host.env, staging.root, ENGINE_LIMIT).then(answer => 'engine' in answer ? answer.engine : undefined);
            return engine;
        },
        withoutContainer: new Set(),
        warn: warning => {
            if (!warned.some(({ message }) => message === warning.message))
                warned.push(warning);
        },
        warned,
        // A release is always built in a new environment.
        environments: host.kind === 'local' && configuration.options.cache !== 'false'
            ? createEnvironmentCache({ folder: external_node_path_.join(host.store, 'environments'), env: host.env })
            : undefined,
        limiter: (0,lifecycle/* createLimiter */.zm)(jobs),
        jobs,
        epoch: (0,version/* sourceDateEpoch */.pA)(host.env, configuration.project.git),
    };
}
/** Milliseconds. A container engine that works answers at once. */
const ENGINE_LIMIT = 20_000;
/** @throws PackagingError `host/tool-missing`, `dependency/hash` when zig is asked for and could not be downloaded */
async function setUpToolchain(host, { options, plan }, tools, staging) {
    const platform = plan.runner;
    const toolchain = options.compiler === 'zig' && (0,distributions_toolchain/* zigServes */.nf)(platform)
        ? await (0,distributions_toolchain/* zigToolchain */.Ko)({
            folder: await tools.folder('ziglang'),
            bin: await staging.dir('zig'),
            // It outlives the run: libc++ alone takes a minute.
            cache: external_node_path_.join(host.store, 'zig'),
            platform,
        })
        : (0,distributions_toolchain/* systemToolchain */.bu)(platform);
    return platform.os === 'windows' ? toolchain : (0,distributions_toolchain/* withoutFolder */.lp)(toolchain, staging.root, host.env.CPPFLAGS);
}
/** Pythons that the locked tools support; tools with compiled code have wheels for these. */
const OLDEST = 10;
const NEWEST = 14;
/**
 * The Python that runs our tools, which need not be one of the plan's: the newest found one that the tools have wheels
 * for, else such a one on this machine, else any found one that is new enough, else a download.
 * @param oldest minor version of the oldest Python that is accepted
 * @throws PackagingError `interpreter/missing`
 */
async function toolInterpreter(context, interpreters, oldest = OLDEST) {
    const [here] = interpreters
        .filter(({ python }) => python.implementation === 'cpython' && !python.freeThreaded)
        .filter(({ python }) => python.minor >= oldest && python.minor <= NEWEST)
        .sort((a, b) => b.python.minor - a.python.minor);
    if (here !== undefined)
        return here;
    const { host, runner, configuration, tools } = context;
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
    const asked = [NEWEST, 13, 12, 11, OLDEST].filter(minor => minor >= oldest).map(python);
    const [found] = await (0,interpreters_interpreters/* setUpInterpreters */.rh)({ ...setUp, asked, installedOnly: true });
    if (found !== undefined)
        return found;
    const other = interpreters.find(one => one.python.minor >= oldest);
    if (other !== undefined)
        return other;
    const [downloaded] = await (0,interpreters_interpreters/* setUpInterpreters */.rh)({ ...setUp, asked: [python(13)] });
    if (downloaded === undefined)
        throw new Error(`no ${(0,versions/* formatPython */.AR)(python(13))} after a download`);
    return downloaded;
}
/** The interpreter that builds first and runs our scripts: any will do, and the newest ordinary CPython is the fastest. */
function newest(interpreters) {
    const ordinary = interpreters.filter(({ python }) => python.implementation === 'cpython' && !python.freeThreaded && !/[a-z]/.test(python.patch ?? ''));
    const candidates = ordinary.length > 0 ? ordinary : interpreters;
    const [first] = [...candidates].sort((a, b) => b.python.minor - a.python.minor);
    if (first === undefined)
        throw new Error('a run without interpreters');
    return first;
}


/***/ }),

/***/ 76340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KI: () => (/* binding */ declareDependencies),
  Vp: () => (/* binding */ resolutionTargets),
  hd: () => (/* binding */ dependencies_resolve)
});

// UNUSED EXPORTS: builtHere

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/executables/formats.js + 4 modules
var formats = __webpack_require__(29168);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/report/sections.js
var sections = __webpack_require__(13136);
// EXTERNAL MODULE: ./lib/resolve/coverage.js
var resolve_coverage = __webpack_require__(56228);
// EXTERNAL MODULE: ./lib/resolve/fetch.js
var fetch = __webpack_require__(69148);
// EXTERNAL MODULE: ./lib/resolve/index-settings.js
var index_settings = __webpack_require__(71000);
// EXTERNAL MODULE: ./lib/resolve/missing-wheels.js
var missing_wheels = __webpack_require__(14497);
// EXTERNAL MODULE: ./lib/resolve/resolve.js + 2 modules
var resolve = __webpack_require__(92623);
// EXTERNAL MODULE: ./lib/resolve/uv.js
var uv = __webpack_require__(24217);
// EXTERNAL MODULE: ./lib/targets/complete-platform.js
var complete_platform = __webpack_require__(87967);
// EXTERNAL MODULE: ./lib/pipeline/application.js
var pipeline_application = __webpack_require__(85896);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 1 modules
var pipeline_context = __webpack_require__(41775);
// EXTERNAL MODULE: ./lib/archives/extract.js
var extract = __webpack_require__(68298);
// EXTERNAL MODULE: ./lib/archives/sdist.js
var archives_sdist = __webpack_require__(36790);
// EXTERNAL MODULE: ./lib/distributions/system-packages.js
var system_packages = __webpack_require__(30634);
// EXTERNAL MODULE: ./lib/host/log.js
var log = __webpack_require__(44220);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/project.js + 1 modules
var project = __webpack_require__(90156);
// EXTERNAL MODULE: ./lib/project/pyproject.js
var project_pyproject = __webpack_require__(7293);
// EXTERNAL MODULE: ./lib/pipeline/distributions.js
var distributions = __webpack_require__(43501);
// EXTERNAL MODULE: ./lib/pipeline/source.js
var source = __webpack_require__(54561);
// EXTERNAL MODULE: ./lib/pipeline/wheels.js + 1 modules
var pipeline_wheels = __webpack_require__(69903);
;// CONCATENATED MODULE: ./lib/pipeline/missing-wheels.js
/**
 * Builds wheels that no index has, from locked sources, in isolation (`missing-wheels: auto` and `build`): sdists, archives,
 * git repositories and folders.
 */


















/**
 * Builds each package for every interpreter that needs it; one wheel may serve several.
 * @throws PackagingError(s) that name the dependency: `build/…`, `host/…`, `network/…`, `dependency/…`
 */
async function buildMissing(request, builds) {
    const byPackage = new Map();
    for (const wanted of builds) {
        const key = (0,missing_wheels/* titleOf */.Gg)(wanted.package);
        byPackage.set(key, [...(byPackage.get(key) ?? []), wanted]);
    }
    // One after another: each build uses all cores of its own, and few packages have no wheel.
    const built = [];
    for (const wanted of byPackage.values()) {
        const paths = wanted.map(({ interpreter }) => interpreter);
        const found = request.interpreters.filter(interpreter => paths.includes(interpreter.path));
        const { package: source } = wanted[0];
        built.push({ package: source, wheels: await buildPackage(request, source, found) });
    }
    return built;
}
/** File names of its wheels, which lie in the folder of the request. */
async function buildPackage(request, wanted, interpreters) {
    const { context, uv, findLinks, folder, say } = request;
    const name = external_node_path_.join('missing', safeName((0,missing_wheels/* titleOf */.Gg)(wanted)));
    try {
        const dir = await context.staging.dir(name);
        const project = wanted.tree
            ? await projectOfTree(request, wanted, wanted.tree, dir)
            : await projectOfArchive(request, wanted, external_node_path_.join(dir, 'archive'));
        const buildContext = (0,source/* buildContextOf */.N)(context, project, uv, findLinks, name, say);
        const environment = await (0,distributions/* environmentFor */.DD)(buildContext, (0,pipeline_context/* newest */.BP)(interpreters));
        // An sdist is unpacked already; a tree becomes one, as files outside of its folder and its history may belong to it.
        const content = wanted.tree
            ? await (0,distributions/* buildSdist */.MF)(buildContext, await (0,source/* copyOf */.z)(context, project, name, say), environment)
            : project.dir;
        const wheels = await (0,pipeline_wheels/* makeWheels */.ve)(context, buildContext, content, interpreters, { newest: environment });
        await Promise.all(wheels.map(file => (0,files/* place */.ik)(file, folder)));
        return wheels.map(file => external_node_path_.basename(file));
    }
    catch (thrown) {
        const [problem] = (0,errors/* problemsOf */.GW)(thrown);
        if (problem === undefined)
            throw thrown;
        throw notBuilt(wanted, problem, request.requirements);
    }
}
function safeName(text) {
    return text.replaceAll(/[^A-Za-z0-9._-]/g, '-');
}
/**
 * A failed build of a dependency (pure). Its place is in files that are not the user's, and is left out.
 * @param requirements of the application itself, where known
 */
function notBuilt(wanted, problem, requirements) {
    const { code, message, fix, detail } = problem;
    // These have nothing to do with the dependency.
    if (/^(?:network|interpreter)\//.test(code) || code === 'host/disk-full')
        return problem;
    const title = (0,missing_wheels/* titleOf */.Gg)(wanted);
    const asking = requirements?.some(line => nameIn(line) === wanted.name)
        ? ', which the project requires,'
        : requirements === undefined
            ? ''
            : ', which a dependency requires,';
    const from = wanted.source === undefined ? 'is published as source only' : `comes from ${(0,log/* redactUrl */.BO)(wanted.source)}`;
    const system = (0,system_packages/* missingSystemPackage */.eD)([message, ...detail]);
    const instead = `give a wheel of ${wanted.name} with find-links, or require a version that has one`;
    const why = system ? `: ${(0,system_packages/* missingText */.qq)(system)}.` : `: ${message}`;
    const first = system?.fix ?? (code === 'host/tool-missing' ? fix : undefined);
    return new errors/* PackagingError */.yr(code, {
        message: `${title}${asking} ${from}, and its wheel could not be built here${why}`,
        fix: first === undefined ? `${capital(instead)}. ${fix}` : `${first} Or ${instead}.`,
        detail,
    });
}
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** The normalised name at the start of a requirement line. */
function nameIn(line) {
    return (/^\s*([A-Za-z0-9._-]+)/.exec(line)?.[1] ?? '').toLowerCase().replace(/[-_.]+/g, '-');
}
// Sources.
/** A repository or a folder, with what git knows of it. @throws PackagingError `dependency/no-wheel`, `network/unreachable`, `project/…`, `host/tool-missing` */
async function projectOfTree(request, wanted, tree, dir) {
    const { host } = request.context;
    const place = tree.kind === 'git' ? await checkOut(request, tree, dir) : tree.place;
    const root = await (0,promises_.realpath)(place).catch(() => undefined);
    if (root === undefined)
        throw noSource(wanted, `its source ${place} does not exist`);
    const git = await (0,paths/* findProgram */.Kp)('git', host.env, host.workspace);
    const readState = async (where) => (git === undefined ? undefined : (0,project_git/* readGit */.lX)(where, git, query/* query */.P));
    return (0,project/* readProject */.W)(inside(root, tree.subdirectory, wanted), root, readState);
}
/** An unpacked sdist or archive; nothing of its metadata is read but the build system. @throws PackagingError `dependency/no-wheel`, `check/content`, `project/toml` */
async function projectOfArchive(request, wanted, into) {
    const { sdist } = wanted;
    const dir = inside(await unpackArchive(request, wanted, into), sdist?.subdirectory, wanted);
    const [text, setupPy] = await Promise.all([(0,paths/* readText */.yR)(dir, 'pyproject.toml'), (0,paths/* exists */.t2)(external_node_path_.join(dir, 'setup.py'))]);
    const pyproject = text === undefined ? undefined : (0,project_pyproject/* decodePyproject */.L)(text, `${sdist?.filename}/pyproject.toml`);
    return {
        ...{ dir, path: sdist?.filename ?? wanted.name, name: wanted.name, version: wanted.version },
        buildSystem: pyproject?.buildSystem ?? project_pyproject/* LEGACY_BUILD_SYSTEM */.d,
        ...{ pyproject, setupCfg: undefined, setupPy, git: undefined, mainPackages: [], locations: {} },
        ...{ requiresPython: undefined, dependencies: undefined, extras: undefined },
        ...{ scripts: undefined, guiScripts: undefined },
    };
}
function inside(root, subdirectory, wanted) {
    const dir = external_node_path_.join(root, ...(subdirectory ?? '').split('/'));
    if (!(0,paths/* isInside */.FK)(root, dir))
        throw noSource(wanted, `its folder ${subdirectory} is outside of its source`);
    return dir;
}
/** The top folder of an unpacked sdist or archive. */
async function unpackArchive({ context }, wanted, into) {
    const { sdist } = wanted;
    if (sdist === undefined)
        throw noSource(wanted, 'no index offers its source');
    const { url, path: local, filename, sha256 } = sdist;
    const file = local ?? (url === undefined ? undefined : await context.downloader.fetchFile({ url, filename, sha256 }));
    if (file === undefined)
        throw noSource(wanted, 'no index offers its source');
    if (/\.(?:tar\.gz|tgz)$/.test(filename))
        return (0,archives_sdist/* extractSdist */.h1)(file, into);
    if (!filename.endsWith('.zip'))
        throw noSource(wanted, `its source ${filename} is neither a .tar.gz nor a .zip`);
    await (0,extract/* unpackZip */.Yg)(file, into);
    const [top, ...more] = await (0,promises_.readdir)(into);
    return top === undefined || more.length > 0 ? into : external_node_path_.join(into, top);
}
/** Half an hour: large repositories over slow networks. */
const CLONE_LIMIT = 1_800_000;
/** A clone at the locked commit, with the credentials that git itself finds; with its history, for versions from tags. */
async function checkOut({ context, say }, tree, dir) {
    const { host, runner } = context;
    const git = await (0,paths/* findProgram */.Kp)('git', host.env, host.workspace);
    const shown = (0,log/* redactUrl */.BO)(tree.place);
    if (git === undefined)
        throw new errors/* PackagingError */.yr('host/tool-missing', {
            message: `To fetch ${shown}, git is needed, and there is none on PATH.`,
            fix: 'Install git.',
        });
    say(`fetching ${shown}${tree.commit === undefined ? '' : ` at ${tree.commit.slice(0, 12)}`}`);
    const source = external_node_path_.join(dir, 'repository');
    const steps = [
        { cwd: dir, args: ['clone', '--quiet', '--no-checkout', '--', tree.place, source] },
        { cwd: source, args: ['checkout', '--quiet', '--detach', tree.commit ?? 'HEAD', '--'] },
        { cwd: source, args: ['submodule', 'update', '--quiet', '--init', '--recursive'] },
    ];
    for (const step of steps) {
        const call = { label: `fetch ${shown}`, tool: git, index: true, env: NO_PROMPT, limits: { total: CLONE_LIMIT } };
        const { code, tail } = await runner.finish({ ...call, ...step });
        if (code !== 0)
            throw new errors/* PackagingError */.yr('network/unreachable', {
                message: `git could not fetch ${shown}: ${tail.at(-1)?.trim() || `exit status ${code}`}`,
                fix: 'Check the address, and that git on this machine can read it (for a private repository, an SSH key or a credential helper).',
                detail: tail,
            });
    }
    return source;
}
/** A question for a password would wait for ever. */
const NO_PROMPT = { GIT_TERMINAL_PROMPT: '0' };
function noSource(wanted, why) {
    return new errors/* PackagingError */.yr('dependency/no-wheel', {
        message: `${(0,missing_wheels/* titleOf */.Gg)(wanted)} has no wheel, and ${why}.`,
        fix: 'Build its wheel yourself and name its folder in find-links.',
    });
}

// EXTERNAL MODULE: ./lib/pipeline/own-wheels.js
var own_wheels = __webpack_require__(4459);
// EXTERNAL MODULE: ./lib/pipeline/pex.js + 2 modules
var pex = __webpack_require__(22212);
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
    const packaging = graph.add(getPackaging, [], () => context.tools.folder('packaging'));
    const early = earlyBasis(context);
    const resolver = graph.join([uv, packaging, interpreters, findLinks], ([tool, library, found, folders]) => ({
        uv: tool,
        packaging: library,
        interpreters: found,
        findLinks: folders,
    }));
    const basis = early === undefined ? graph.map(application, app => basisOf(context, app)) : graph.given(early);
    const resolved = graph.add({ id: 'resolve', title: 'resolve dependencies', section: 'build' }, [resolver, basis], ([given, wanted], say) => resolveOrBuild(context, { ...given, basis: wanted, name: 'dependencies' }, say));
    const coverage = graph.map(resolved, ({ resolution }) => (0,resolve_coverage/* coverageReport */.Td)((0,resolve/* coverageOf */._)(resolution), options.pexScope, resolution.targets));
    const covered = graph.add({ id: 'check-availability', title: 'check wheel availability', section: 'build' }, [resolved, coverage], async ([{ resolution }, report], say) => {
        for (const line of [(0,sections/* coverageWords */.gn)(report), ...(0,sections/* coverageLines */.Uo)(report, PLAIN), ...(0,sections/* sizeLines */.FP)(report.sizes)])
            say(line);
        (0,errors/* throwProblems */.Jh)(resolution.problems);
    });
    const writesEarly = early !== undefined && withPex && options.pexLayout === 'zipapp';
    const unread = writesEarly && (0,pex/* hashesWheels */.zj)(context);
    const found = graph.add({ id: 'download', title: 'download dependencies', section: 'build' }, [resolved, covered], async ([{ name, resolution }], say) => {
        say(`${resolution.all.length} wheels for ${resolution.targets.length} targets`);
        const dependencies = await dependencies_fetch(context, name, resolution, unread);
        const read = async () => (unread ? dependencies_fetch(context, name, resolution) : dependencies);
        return { dependencies, read };
    });
    const writeEarly = { id: 'write-dependencies', title: 'write dependencies into PEX', section: 'build' };
    const earlyPex = writesEarly
        ? graph.add(writeEarly, [found], ([wheels], say) => (0,pex/* createEarlyPex */.Xh)(context, wheels, say))
        : undefined;
    // When no PEX can be made of the wheels, executables may still want them.
    const fetched = earlyPex
        ? graph.map(graph.whenever(earlyPex), async (written) => written?.from ?? (await found.value).read())
        : graph.map(found, ({ dependencies }) => dependencies);
    if (early === undefined)
        return { dependencies: fetched, early: undefined, coverage };
    // A backend may add requirements that the static metadata does not have: the wheel decides.
    const compared = graph.add({ id: 'compare-requirements', title: 'compare requirements', section: 'build' }, [resolver, application, fetched], async ([given, app, first], say) => {
        if (agrees(context, app, early))
            return first;
        say('the wheel has other requirements than pyproject.toml: resolving again');
        const request = { ...given, basis: basisOf(context, app), name: 'dependencies-of-wheel' };
        const again = await resolveOrBuild(context, request, say);
        (0,errors/* throwProblems */.Jh)(again.resolution.problems);
        return dependencies_fetch(context, again.name, again.resolution);
    });
    return { dependencies: compared, early: earlyPex, coverage };
}
/** The log of a step has no terminal's width. */
const PLAIN = { columns: 200, colour: false, unicode: true };
function earlyBasis(context) {
    const { options, project } = context.configuration;
    const requirements = (0,pipeline_application/* staticRequirements */.tx)(project, options.extras);
    return requirements && { requirements, extras: [] };
}
function basisOf(context, application) {
    const start = (0,pipeline_application/* chooseStart */.Se)(context, application);
    const scriptExtras = start?.entryPoint.kind === 'function' ? start.entryPoint.extras : [];
    const extras = [...new Set([...context.configuration.options.extras, ...scriptExtras])];
    return { requirements: [], wheel: application.wheel, extras, ofWheel: application.content.requiresDist };
}
function agrees(context, application, early) {
    const { project, options } = context.configuration;
    const plain = application.content.requiresDist.filter(line => !/\bextra\s*==/.test(line));
    const start = (0,pipeline_application/* chooseStart */.Se)(context, application);
    const needsExtras = start?.entryPoint.kind === 'function' && start.entryPoint.extras.length > 0;
    const stated = options.extras.length === 0 ? early.requirements : (project.dependencies ?? []);
    return !needsExtras && (0,pipeline_application/* sameRequirements */.p9)(plain, stated);
}
/**
 * What wheels are chosen for: every Python of the run on every planned platform.
 * @throws PackagingError `input/path`, `input/invalid` for the user's own complete-platform files
 */
async function resolutionTargets(context, interpreters) {
    const { platforms, platformFiles, formats, executables } = context.configuration.plan;
    const withPex = formats.includes('pex') || holdsPex(executables);
    // An executable contains one Python; the others need no wheels.
    if (!withPex)
        return dependencies_inside(executables).map(complete_platform/* resolutionTarget */.Yo);
    const named = platforms.flatMap(platform => interpreters.map(({ python }) => (0,complete_platform/* resolutionTarget */.Yo)({ python, platform })));
    const own = await Promise.all(platformFiles.map(file => ownTarget(context.host.workspace, file)));
    return [...named, ...own];
}
function holdsPex(executables) {
    return formats/* EXECUTABLE_FORMATS */.M.some(({ name, fromPex }) => fromPex && executables.some(one => one.format === name));
}
/** Their targets, each once. */
function dependencies_inside(executables) {
    const name = ({ python, platform }) => `${(0,versions/* formatPython */.AR)(python)} ${platform.name}`;
    return [...new Map(executables.map(({ target }) => [name(target), target])).values()];
}
async function ownTarget(workspace, file) {
    const text = await (0,promises_.readFile)(external_node_path_.resolve(workspace, file), 'utf8').catch(cause => {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `platforms: the file '${file}' cannot be read.`,
            fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
            cause,
        });
    });
    return (0,complete_platform/* resolutionTargetOfFile */.XX)((0,complete_platform/* decodeCompletePlatform */.Jh)(text, file), file);
}
/**
 * Missing wheels are values here, in `problems`, so that the table of all of them can be shown first.
 * @throws PackagingError(s) `dependency/…`, `project/lock`, `network/…`
 */
async function dependencies_resolve(context, { uv, packaging, interpreters, targets, findLinks, basis, name, contentOf }) {
    const { host, runner, staging } = context;
    const { options, project, plan } = context.configuration;
    return (0,resolve/* resolveDependencies */.H)({
        ...basis,
        // Without [project], uv would have to run the backend.
        ...(project.pyproject?.project && {
            project: { file: external_node_path_.join(project.dir, 'pyproject.toml'), extras: options.extras },
        }),
        targets,
        lock: options.lock,
        findLinks,
        missingWheels: options.missingWheels,
        interpreterFor: target => target.platform === plan.runner.name
            ? interpreters.find(({ python }) => (0,versions/* formatPython */.AR)(python) === target.python)?.path
            : undefined,
    }, {
        runner,
        uv: uv.tool,
        python: (0,pipeline_context/* newest */.BP)(interpreters).path,
        selectScript: (0,assets/* pythonScript */.w$)('select.py'),
        closureScript: (0,assets/* pythonScript */.w$)('closure.py'),
        contentOf,
        packagingPath: packaging,
        uvCacheDir: uv.cacheDir,
        workDir: await staging.dir(name),
        projectDir: project.dir,
        script: project.script?.path,
        env: host.env,
        cache: resolveCacheOf(context),
    });
}
/** On a laptop only: a release is always resolved, and the jobs of a self-hosted runner share its store. */
function resolveCacheOf({ host, configuration }) {
    if (host.kind !== 'local' || configuration.options.cache === 'false')
        return undefined;
    return (0,uv/* createResolveCache */.Ty)(external_node_path_.join(host.store, 'locks'));
}
/**
 * Downloads the chosen wheels, all at once, into one folder.
 * @param unread takes wheels from the store without hashing them: the caller must do that
 * @throws PackagingError `network/…`, `dependency/hash`
 */
async function dependencies_fetch(context, name, resolved, unread = false) {
    const fetched = await (0,fetch/* fetchWheels */.d)(resolved.all, ({ authorization, ...file }) => context.downloader.fetchFile({
        ...file,
        unread,
        ...(authorization && { headers: { authorization } }),
    }), context.host.env);
    const folder = await context.staging.dir(`${name}/wheels`);
    await Promise.all(fetched.map(wheel => (0,files/* place */.ik)(wheel.path, folder)));
    const byFile = new Map(fetched.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel]));
    const wheels = [...resolved.wheels].map(([target, chosen]) => {
        const here = chosen.flatMap(wheel => byFile.get(`${wheel.sha256} ${wheel.filename}`) ?? []);
        return [target, here];
    });
    return {
        targets: resolved.targets,
        wheels: new Map(wheels),
        all: fetched,
        folder,
        warnings: resolved.warnings,
        coverage: (0,resolve_coverage/* coverageReport */.Td)((0,resolve/* coverageOf */._)(resolved), context.configuration.options.pexScope, resolved.targets),
        indexes: await indexesOf(resolved.pylock),
        changes: resolved.changes,
    };
}
/**
 * Downloads each wheel to read what it requires: the run needs it anyway. It is hashed when it is used, and a damaged one
 * is not read here.
 */
function downloadedContent({ downloader, host }) {
    const netrc = (0,fetch/* readNetrc */.f)(host.env);
    return async ({ url = '', filename, sha256, size }) => {
        const login = (0,index_settings/* authorization */.it)(url, host.env, await netrc);
        const headers = login === undefined ? {} : { headers: { authorization: login } };
        return { path: await downloader.fetchFile({ url, filename, sha256, size, unread: true, ...headers }) };
    };
}
/** @see https://packaging.python.org/specifications/pylock-toml/#packages-index */
async function indexesOf(lock) {
    const text = await (0,promises_.readFile)(lock, 'utf8').catch(() => '');
    return [...new Set([...text.matchAll(/^index = "(https?:[^"\\]+)"$/gm)].map(match => match[1] ?? ''))];
}
// Wheels that no index has.
/** Rounds of building: a source-only package may require others, which is known only when it is built. */
const MOST_ROUNDS = 10;
/**
 * Builds what this machine can build, and resolves again, until nothing is left to build: a wheel of pure Python serves
 * the other platforms too. What is missing after that is a problem.
 */
async function resolveOrBuild(context, given, say) {
    const { uv, interpreters, findLinks, name, basis } = given;
    const { configuration } = context;
    const folder = await context.staging.dir(`${name}/built`);
    const targets = await resolutionTargets(context, interpreters);
    const done = [];
    const isDone = (one) => done.some(built => (0,missing_wheels/* titleOf */.Gg)(built.package) === (0,missing_wheels/* titleOf */.Gg)(one));
    let request = { ...given, targets, contentOf: downloadedContent(context) };
    let resolution = await dependencies_resolve(context, request);
    for (let round = 1; round <= MOST_ROUNDS; round++) {
        const { builds, gaps } = resolution;
        const hopeless = gaps.some(gap => !builds.some(wanted => wanted.package === gap.package));
        const wanted = builds.filter(({ package: one }) => !isDone(one));
        if (hopeless || wanted.length === 0)
            break;
        for (const title of new Set(wanted.map(build => (0,missing_wheels/* titleOf */.Gg)(build.package))))
            say(`${title} has no wheel: building it from source`);
        const requirements = basis.wheel === undefined ? basis.requirements : undefined;
        const building = { context, uv, findLinks: request.findLinks, interpreters, folder, requirements, say };
        done.push(...(await buildMissing(building, wanted)));
        const wheels = done.flatMap(built => built.wheels.map(file => ({ path: external_node_path_.join(folder, file) })));
        request = {
            ...request,
            targets: (0,own_wheels/* acceptingNewer */.QV)(configuration, targets, wheels),
            findLinks: [...findLinks, folder],
            name: `${name}-with-built-${round}`,
        };
        resolution = await dependencies_resolve(context, request);
    }
    const { builds, gaps, asked, warnings, problems } = resolution;
    return {
        name: request.name,
        resolution: {
            ...resolution,
            builds: [],
            // What was built and is still missing will not be built again.
            problems: builds.some(({ package: one }) => isDone(one))
                ? [...(0,missing_wheels/* gapProblems */.jo)(gaps, asked, resolution.pinned), ...resolution.conflicts]
                : problems,
            warnings: [...warnings, ...done.flatMap(built => builtHere(built, configuration.plan.runner.name) ?? [])],
        },
    };
}
/** A compiled wheel is of this machine's making, and nobody else has tested it; of pure Python it is the same everywhere. */
function builtHere({ package: built, wheels }, runner) {
    if (wheels.every(file => file.endsWith('-any.whl')))
        return undefined;
    return new errors/* PackagingError */.yr('dependency/no-wheel', {
        message: `${(0,missing_wheels/* titleOf */.Gg)(built)} has no wheel and was compiled on this machine, for ${runner} only.`,
        fix: `Give its wheels with find-links, or set missing-wheels to fail where compiling it here is not wanted.`,
    });
}


/***/ }),

/***/ 43501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ environmentFor),
/* harmony export */   IC: () => (/* binding */ backendPlace),
/* harmony export */   KY: () => (/* binding */ uncovered),
/* harmony export */   MF: () => (/* binding */ buildSdist),
/* harmony export */   Mn: () => (/* binding */ blameBackend),
/* harmony export */   Pt: () => (/* binding */ refuseUnfit),
/* harmony export */   VV: () => (/* binding */ modeOf),
/* harmony export */   hk: () => (/* binding */ finishDistributions),
/* harmony export */   "if": () => (/* binding */ buildWheel),
/* harmony export */   mj: () => (/* binding */ unpackFor),
/* harmony export */   xw: () => (/* binding */ waitingEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36790);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78758);
/* harmony import */ var _config_parsers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17206);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90482);
/* harmony import */ var _distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34083);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62310);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4813);
/* harmony import */ var _project_pyproject_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7293);
/* harmony import */ var _project_source_list_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52997);
/* harmony import */ var _targets_tags_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(63329);
/** Builds the sdist and the wheels of one project, each wheel from the sdist, and finishes them. */













/** Where in the user's files the backend is chosen. */
function backendPlace(project) {
    const file = project.pyproject?.file ?? node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(project.path, project.setupPy ? 'setup.py' : 'setup.cfg');
    return project.locations.buildBackend ?? { file, line: 1 };
}
/**
 * Builds the sdist from a private copy of the source.
 * @throws PackagingError `build/…`, `project/symlink` for what leads out of the source and is in the sdist
 */
async function buildSdist(buildContext, source, environment) {
    const { project } = buildContext;
    const sdist = await (0,_distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .build */ .jq)(buildContext.tools, {
        ...shared(buildContext),
        kind: 'sdist',
        buildSystem: project.buildSystem,
        source: source.project,
        output: node_path__WEBPACK_IMPORTED_MODULE_1__.join(buildContext.dir, 'sdist'),
        environment,
    });
    if (source.escapes.size > 0) {
        const members = await blameBackend(project, () => (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__/* .memberNames */ .hQ)(sdist));
        (0,_project_source_list_js__WEBPACK_IMPORTED_MODULE_11__/* .refuseEscapes */ .L)({ root: source.original, project: project.dir, escapes: source.escapes }, members);
    }
    return sdist;
}
/** A fresh build environment for one interpreter. @throws PackagingError `build/backend-missing` */
function environmentFor(buildContext, interpreter) {
    const dir = node_path__WEBPACK_IMPORTED_MODULE_1__.join(buildContext.dir, `environment-${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPython */ .AR)(interpreter.python)}`);
    const { tools, project } = buildContext;
    const requires = project.pyproject?.hasBuildSystem
        ? project.pyproject.place(['build-system', 'requires'])
        : backendPlace(project);
    return (0,_distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .buildEnvironment */ .AF)(tools, interpreter.path, dir, project.buildSystem, requires);
}
/** The same, from the cache of environments where there is one; the backend is imported while the sdist is built. */
async function waitingEnvironment(buildContext, interpreter, environments) {
    const { tools, epoch, project } = buildContext;
    const [environment, toolchain] = await Promise.all([
        environmentFor({ ...buildContext, tools: { ...tools, environments } }, interpreter),
        tools.toolchain(),
    ]);
    return (0,_distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .withWaitingBackend */ .ei)(tools.runner, {
        ...{ buildSystem: project.buildSystem, environment, toolchain, epoch },
        visible: tools.visible,
    });
}
/**
 * A copy of the sdist's content for one interpreter alone.
 * @param sdist absolute path of an sdist, or of a folder with its content
 * @throws PackagingError `check/content`
 */
async function unpackFor(buildContext, sdist, interpreter) {
    const into = node_path__WEBPACK_IMPORTED_MODULE_1__.join(buildContext.dir, `unpacked-${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPython */ .AR)(interpreter.python)}`);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(sdist)).isDirectory()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)(sdist, into, { recursive: true, verbatimSymlinks: true });
        return into;
    }
    return blameBackend(buildContext.project, () => (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__/* .extractSdist */ .h1)(sdist, into));
}
/**
 * Builds the wheel for one interpreter from its copy.
 * @throws PackagingError `build/…`; `build/mismatch` for a wheel that does not serve that interpreter
 */
async function buildWheel(buildContext, source, interpreter, environment) {
    const name = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPython */ .AR)(interpreter.python);
    const text = await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .readText */ .yR)(source, 'pyproject.toml');
    const inSdist = text === undefined ? _project_pyproject_js__WEBPACK_IMPORTED_MODULE_10__/* .LEGACY_BUILD_SYSTEM */ .d : (0,_project_pyproject_js__WEBPACK_IMPORTED_MODULE_10__/* .decodePyproject */ .L)(text, 'pyproject.toml').buildSystem;
    const wheel = await (0,_distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .build */ .jq)(buildContext.tools, {
        ...shared(buildContext),
        kind: 'wheel',
        buildSystem: inSdist,
        source,
        output: node_path__WEBPACK_IMPORTED_MODULE_1__.join(buildContext.dir, `wheel-${name}`),
        environment,
    });
    refuseUnfit(wheel, interpreter, buildContext);
    return wheel;
}
/** @throws PackagingError `build/mismatch` for a wheel that does not serve the interpreter it was built for */
function refuseUnfit(wheel, interpreter, buildContext) {
    if (uncovered(wheel, [interpreter], buildContext.runner).length > 0)
        throw unfit(wheel, (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPython */ .AR)(interpreter.python), buildContext.project);
}
function unfit(wheel, python, project) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('build/mismatch', {
        message: `${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel)} was built with Python ${python}, but its name says that it does not run there.`,
        fix: 'Check the settings of the build backend for tags (python-tag, plat-name, py-limited-api).',
        place: backendPlace(project),
    });
}
/** A file of the backend lies in a folder that will be removed: an error names where the backend is chosen instead. */
async function blameBackend(project, read) {
    try {
        return await read();
    }
    catch (thrown) {
        if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr) || thrown.code !== 'check/content')
            throw thrown;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('check/content', {
            message: thrown.message,
            fix: 'Check the configuration of the build backend; if it is correct, report this to the maintainers of the backend.',
            place: backendPlace(project),
            detail: thrown.detail,
            cause: thrown,
        });
    }
}
function shared(buildContext) {
    const { project, settings, epoch, say } = buildContext;
    return {
        settings,
        epoch,
        say,
        place: backendPlace(project),
        original: relative => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(project.path, relative),
    };
}
/** Interpreters of this machine that a wheel of this name does not run on. */
function uncovered(wheel, interpreters, runner) {
    const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel));
    if (name === undefined)
        throw misnamed(wheel);
    return interpreters.filter(({ python, platform }) => {
        // A backend writes the tag of this machine, which is newer than the minimum.
        const floor = runner.os === 'macos' ? NEWEST_MACOS : (platform.libcVersion ?? runner.floor);
        return !(0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelCovers */ .ag)(name, (0,_targets_tags_js__WEBPACK_IMPORTED_MODULE_12__/* .compatibilityTags */ .Ye)({ python, platform: { ...runner, floor } }));
    });
}
/** Later than any macOS, so that every wheel built here is accepted. */
const NEWEST_MACOS = '30.0';
function misnamed(wheel) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('build/mismatch', {
        message: `The build backend wrote ${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel)}, which is not a valid wheel name (PEP 427).`,
        fix: 'A wheel is called name-version-python-abi-platform.whl: check the configuration of the build backend.',
    });
}
// `sbom: embed` puts an SBOM into every wheel, and `reproducible: normalize` rewrites sdists and wheels, before they are
// hashed, tested or used.
/** Absolute paths of the new wheels, under the names of the old ones. @throws PackagingError `check/content`, `host/…` */
async function embedSboms(context, wheels, folder) {
    const { embedSbom } = await __webpack_require__.e(/* import() */ 7961).then(__webpack_require__.bind(__webpack_require__, 7961));
    const dir = await context.staging.dir(`${folder}/embedded`);
    const commit = context.configuration.project.git?.head;
    const making = {
        epoch: context.epoch,
        toolVersion: (0,_core_version_js__WEBPACK_IMPORTED_MODULE_6__.toolVersion)(),
        ...(commit !== undefined && { commit }),
    };
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .allOrProblems */ .Xd)(wheels.map(async (wheel) => {
        const output = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel));
        await embedSbom(wheel, output, making);
        return output;
    }));
}
/**
 * Absolute paths of the new files, under the names of the old ones.
 * @param folder of the build they belong to, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
async function normalizeFiles(context, files, folder, say) {
    const { staging, epoch, configuration } = context;
    const dir = await staging.dir(`${folder}/normalized`);
    const { normalizeSdist, normalizeWheel } = await __webpack_require__.e(/* import() */ 5404).then(__webpack_require__.bind(__webpack_require__, 45404));
    return blameBackend(configuration.project, () => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .allOrProblems */ .Xd)(files.map(async (file) => {
        const output = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
        if (!file.endsWith('.whl'))
            await normalizeSdist(file, output, epoch);
        else
            for (const signature of await normalizeWheel(file, output, epoch))
                say(`${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)}: ${signature} still signs its RECORD, which has not changed`);
        return output;
    })));
}
/**
 * Absolute paths; the given ones when no option changes the files.
 * @param folder of the build, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
async function finishDistributions(context, files, folder, say) {
    const { options } = context.configuration;
    const wheels = files.every(file => file.endsWith('.whl'));
    const embedded = options.sbom === 'embed' && wheels ? await embedSboms(context, files, folder) : files;
    return modeOf(context).normalize ? normalizeFiles(context, embedded, folder, say) : embedded;
}
/** What `reproducible` means in this run. */
function modeOf({ host, configuration }) {
    const { reproducible, tag } = configuration.options;
    return (0,_config_parsers_js__WEBPACK_IMPORTED_MODULE_4__/* .reproducibleMode */ .AC)(reproducible, host.env, tag);
}


/***/ }),

/***/ 4459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QV: () => (/* binding */ acceptingNewer),
/* harmony export */   hH: () => (/* binding */ ownWheels),
/* harmony export */   oq: () => (/* binding */ ownWheelsFor)
/* harmony export */ });
/* unused harmony export shippedRank */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_wheel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13748);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78758);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18802);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4813);
/* harmony import */ var _resolve_minimum_tags_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7960);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85390);
/** The application's own wheels, and which target each serves. */










/** The wheels of this run, and those of the same version in the folders of `find-links`, which other machines built. */
async function ownWheels(context, application, wheels) {
    const names = new Set(wheels.map(wheel => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path)));
    const { findLinks } = context.configuration;
    const listed = await Promise.all(findLinks.map(async (folder) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).map(file => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, file))));
    const provided = listed.flat().filter(file => {
        const wheel = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
        // Of two files with one name, the one that this run built is published.
        return (wheel !== undefined &&
            wheel.name === (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(application.name) &&
            wheel.version === application.version &&
            !names.has(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)));
    });
    return [...wheels, ...(await (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .allOrProblems */ .Xd)(provided.map(verified)))];
}
/** Such a wheel goes into a PEX as it is and may never run here: each member is read and compared with its checksum. */
async function verified(file) {
    try {
        await (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .withZip */ .o7)(file, async (zip) => {
            await (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_2__/* .wheelContent */ .DT)(zip);
            // Reading to the end compares size and checksum.
            for (const { name } of zip.entries)
                for await (const _ of zip.stream(name))
                    ;
        });
    }
    catch (thrown) {
        const [problem] = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .GW)(thrown);
        if (problem === undefined)
            throw thrown;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/invalid', {
            message: `find-links: ${file} is corrupt: ${problem.message}`,
            fix: 'Build or copy that wheel again, or remove it from the find-links folder.',
            place: { file },
            cause: thrown,
        });
    }
    return { path: file, sha256: await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .Bj)(file) };
}
/**
 * The best wheel for each target. Where the minimum system is only the default, a wheel for a newer one serves too.
 * @throws PackagingError `dependency/no-wheel` that names all targets without one
 */
function ownWheelsFor({ configuration }, application, targets, own) {
    const accepting = acceptingNewer(configuration, targets, own);
    const best = new Map(accepting.flatMap(target => {
        const wheel = bestOf(target, own);
        return wheel === undefined ? [] : [[target.name, wheel]];
    }));
    const missing = targets.filter(({ name }) => !best.has(name));
    if (missing.length > 0)
        throw unserved(application, missing, own);
    return best;
}
/** The same targets, which accept these wheels for a newer system where the user did not give the minimum. */
function acceptingNewer({ plan, given }, targets, wheels) {
    const names = wheels.map(wheel => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path));
    return targets.map(target => {
        const platform = plan.platforms.find(({ name }) => name === target.platform);
        // Of a user's own file, the tags are what the machine has.
        if (platform === undefined || (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_9__/* .isPromised */ .Mi)(given, platform))
            return target;
        return (0,_resolve_minimum_tags_js__WEBPACK_IMPORTED_MODULE_8__/* .withNewerTags */ .FD)(target, names);
    });
}
function bestOf(target, own) {
    const ranked = own.flatMap(wheel => {
        const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path));
        const rank = name && shippedRank(name, target.compatibleTags);
        return rank === undefined ? [] : [{ wheel, rank, build: name?.build }];
    });
    return ranked.sort((a, b) => a.rank - b.rank || (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .compareBuilds */ .V4)(b.build, a.build))[0]?.wheel;
}
/**
 * As `wheelRank`, but a wheel tagged plain `linux_ARCH` comes last: `packaging` puts it first, and its tag does not
 * promise a minimum glibc (the same as `src/python/select.py`).
 */
function shippedRank(wheel, supported) {
    const promised = supported.filter(tag => !/-linux_\w+$/.test(tag));
    const rank = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelRank */ .Yo)(wheel, promised);
    if (rank !== undefined)
        return rank;
    const unrepaired = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelRank */ .Yo)(wheel, supported);
    return unrepaired === undefined ? undefined : promised.length + unrepaired;
}
function unserved(application, missing, own) {
    const names = own.map(wheel => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path)).join(', ');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('dependency/no-wheel', {
        message: `No wheel of ${application.name} itself serves ${missing.map(({ name }) => name).join(', ')}; there is ${names}.`,
        fix: 'Build its wheels on those platforms and name their folder in find-links, or leave those targets out; on Linux a higher minimum glibc may serve too.',
    });
}


/***/ }),

/***/ 22212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Xh: () => (/* binding */ createEarlyPex),
  O9: () => (/* binding */ declarePex),
  zj: () => (/* binding */ hashesWheels),
  x5: () => (/* binding */ unchangedPex)
});

// UNUSED EXPORTS: pexFiles

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archives/extract.js
var extract = __webpack_require__(68298);
// EXTERNAL MODULE: ./lib/core/errors.js
var core_errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js
var zip_reader = __webpack_require__(18802);
// EXTERNAL MODULE: ./lib/archives/zip-writer.js
var zip_writer = __webpack_require__(91858);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/pex/contents.js
var pex_contents = __webpack_require__(92771);
// EXTERNAL MODULE: ./lib/pex/launcher.js
var launcher = __webpack_require__(50509);
// EXTERNAL MODULE: ./lib/pex/read.js
var read = __webpack_require__(617);
;// CONCATENATED MODULE: ./lib/pex/assemble.js
/** Makes a PEX for several targets: the base made by pex, every wheel once, and a start for each target. */










/** Modules that src/python/pex_main.py loads from `__pex__` when they are needed. */
const START_MODULES = ['pex_here.py', 'pex_first_start.py', 'pex_wheels.py'];
/** The folder of pex's installations where PEX_ROOT is not set. */
const PEX_ROOT = '~/.cache/pex';
/** @throws PackagingError `check/content` */
async function readPexBase(file) {
    const members = new Map();
    await (0,zip_reader/* withZip */.o7)(file, async (zip) => {
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
    // src/python/pex_first_start.py replaces the hash.
    if (main.toString('utf8').split(/^ {4}pex_hash='[0-9a-f]+'/m).length !== 2)
        throw new Error("pex's __main__.py has changed: its pex_hash is not found");
    const startModules = START_MODULES.map(async (name) => [`__pex__/${name}`, await (0,promises_.readFile)((0,assets/* pythonScript */.w$)(name))]);
    return {
        info: JSON.parse(take('PEX-INFO').toString('utf8')),
        main,
        start: await (0,promises_.readFile)((0,assets/* pythonScript */.w$)('pex_main.py'), 'utf8'),
        startModules: new Map(await Promise.all(startModules)),
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
        const each = [...(dependencies.get(name) ?? []), ...[own.get(name) ?? []].flat()];
        return [name, new Map(each.map(wheel => [external_node_path_.basename(wheel.path), wheel.sha256]))];
    });
    const application = (0,pex_contents/* applicationInfo */.Bo)(base.info, requirement, entryPoint, changes);
    const { info, contents } = (0,pex_contents/* describeContents */.an)(application, targets, new Map(digests));
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
    const prefix = Buffer.from((0,launcher/* launcherText */.Q)({ content, ...contents }, windowsOnly));
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
    return Buffer.byteLength((0,launcher/* launcherText */.Q)({ content: '0'.repeat(CONTENT_LENGTH), ...contents }, windowsOnly));
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
    const text = await (0,zip_reader/* withZip */.o7)(output, zip => zip.read('PEX-INFO'));
    (0,core_errors/* throwProblems */.Jh)((0,read/* comparePexInfo */.B0)((0,read/* parsePexInfo */.rN)(text.toString('utf8'), name), expected, starts, name));
}

// EXTERNAL MODULE: ./lib/pex/folder.js
var pex_folder = __webpack_require__(52841);
// EXTERNAL MODULE: ./lib/pex/tool.js
var tool = __webpack_require__(75119);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/pipeline/application.js
var pipeline_application = __webpack_require__(85896);
// EXTERNAL MODULE: ./lib/pipeline/artifacts.js
var pipeline_artifacts = __webpack_require__(43525);
// EXTERNAL MODULE: ./lib/resolve/closure.js
var closure = __webpack_require__(92665);
;// CONCATENATED MODULE: ./lib/pipeline/closure.js
/** The last comparison before a PEX is finished: whether its very wheels are all that they require, on every target. */



/**
 * The application's own wheels may differ between platforms, and in `assemble` other machines built them.
 * @throws PackagingError(s) `check/content`
 */
async function refuseIncomplete(context, { dependencies: { targets, wheels, changes }, own, extras, python, }) {
    const request = {
        requirements: [],
        extras,
        ...changes,
        targets,
        wheels,
        own: new Map([...own].map(([target, wheel]) => [target, { name: '', ...wheel }])),
    };
    const tools = {
        python,
        closureScript: (0,assets/* pythonScript */.w$)('closure.py'),
        packagingPath: await context.tools.folder('packaging'),
        workDir: await context.staging.dir('closure'),
    };
    const { stdout } = await context.runner.run((0,closure/* closureCommand */.f2)(tools, request));
    const problems = (0,closure/* closureProblems */.Cr)((0,closure/* decodeClosure */.ID)(stdout, request).holes);
    const errors = problems.map(({ message, fix }) => new core_errors/* PackagingError */.yr('check/content', { message: `The PEX is incomplete. ${message}`, fix }));
    (0,core_errors/* throwProblems */.Jh)(errors);
}

// EXTERNAL MODULE: ./lib/pipeline/context.js + 1 modules
var pipeline_context = __webpack_require__(41775);
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
    const tool = graph.add(getPex, [], () => context.tools.folder('pex'));
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
    const stored = external_node_path_.join(context.host.store, 'tools', `${external_node_path_.basename(pex)}-base-${interpreter.fullVersion}.pex`);
    const earlier = await readPexBase(stored).catch(() => undefined);
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
    await store(file, stored);
    return readPexBase(file);
}
/** The file appears under its name only when it is complete; a failure is ignored. */
async function store(file, stored) {
    const unfinished = `${stored}.${process.pid}`;
    try {
        await (0,promises_.copyFile)(file, unfinished);
        await (0,promises_.rename)(unfinished, stored);
    }
    catch {
        await (0,promises_.rm)(unfinished, { force: true });
    }
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
    const stem = `${(0,paths/* normalizeName */.Pc)(application.name)}-${application.version}`;
    const extras = (0,pipeline_application/* extrasOf */.bI)(context, start.entryPoint);
    // Beside the writing: it reads other files.
    const complete = refuseIncomplete(context, { dependencies, own, extras, python });
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


/***/ }),

/***/ 54561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ buildContextOf),
/* harmony export */   z: () => (/* binding */ copyOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _host_process_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19953);
/* harmony import */ var _host_process_query_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61020);
/* harmony import */ var _project_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15281);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4813);
/* harmony import */ var _project_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58280);
/* harmony import */ var _project_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35493);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43501);
/** Private copies of a project's source; a shallow clone gets the history that the version needs first. */










/** One fetch for all projects of a repository. */
const fetches = new WeakMap();
/** The state of git with enough history; a failed fetch is a warning, because the version may not need it. */
async function withHistory(context, project, say) {
    const { git } = project;
    if (git !== undefined && !git.shallow)
        return git;
    const setupCfgText = await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .readText */ .yR)(project.dir, 'setup.cfg');
    const tool = (0,_project_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionTool */ .$1)({ ...project, ...(setupCfgText !== undefined && { setupCfgText }) });
    if (tool === undefined)
        return git;
    if (git === undefined) {
        await warnWithoutGit(context, project, tool.name);
        return undefined;
    }
    const key = [git.commonDir, ...tool.match].join('\n');
    const known = fetches.get(context) ?? new Map();
    fetches.set(context, known);
    // Two fetches into one repository would wait for each other's locks, and fail.
    const before = Promise.allSettled(known.values());
    const work = known.get(key) ?? before.then(() => fetchHistory(context, git, tool.name, tool.match, say));
    known.set(key, work);
    return work;
}
/** Some tools then write a version such as `0+unknown`, and pack fewer files, without an error. */
async function warnWithoutGit({ host }, project, tool) {
    const [repository, program] = await Promise.all([
        (0,_project_git_js__WEBPACK_IMPORTED_MODULE_5__/* .findRepository */ .W1)(project.dir),
        (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .findProgram */ .Kp)('git', host.env, host.workspace),
    ]);
    if (repository === undefined || program !== undefined || host.env.SETUPTOOLS_SCM_PRETEND_VERSION)
        return;
    host.log.warning(new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('host/tool-missing', {
        message: `${tool} reads the version from git, and there is no git on PATH, although ${repository.root} is a repository: the version may be wrong and files may be missing.`,
        fix: 'Install git, or put it on PATH, outside of the workspace.',
        place: (0,_distributions_js__WEBPACK_IMPORTED_MODULE_9__/* .backendPlace */ .IC)(project),
    }));
}
async function fetchHistory({ host, runner }, git, tool, match, say) {
    const result = await (0,_project_git_js__WEBPACK_IMPORTED_MODULE_5__/* .unshallow */ .QG)({ git, match, query: _host_process_query_js__WEBPACK_IMPORTED_MODULE_4__/* .query */ .P, runner, say });
    if (result.kind === 'unneeded')
        return git;
    if (result.kind === 'enough') {
        say(result.tag === undefined
            ? `No tag matches ${match.join(' ')}: ${tool} counts from the first commit`
            : `The nearest tag is ${result.tag}`);
        return (await (0,_project_git_js__WEBPACK_IMPORTED_MODULE_5__/* .readGit */ .lX)(git.root, git.tool, _host_process_query_js__WEBPACK_IMPORTED_MODULE_4__/* .query */ .P)) ?? git;
    }
    host.log.warning(new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/history', {
        message: `This clone is shallow, and the tags from which ${tool} computes the version could not be fetched.`,
        fix: 'Check out with `fetch-depth: 0`, or with `persist-credentials: true` so that they can be fetched; the version may be wrong.',
        detail: result.why.slice(-5),
    }));
    return git;
}
/** A new copy of `project` for the builds that share the folder `name`. @throws PackagingError `project/symlink`, `host/…` */
async function copyOf(context, project, name, say, varied) {
    const [dir, git] = await Promise.all([context.staging.dir(name), withHistory(context, project, say)]);
    const copy = await (0,_project_source_js__WEBPACK_IMPORTED_MODULE_7__/* .copySource */ .X)({
        project: project.dir,
        git,
        into: node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'source'),
        exclude: context.configuration.notSource,
        query: _host_process_query_js__WEBPACK_IMPORTED_MODULE_4__/* .query */ .P,
        ...(varied && { varied }),
    });
    // maturin refuses to write over the PKG-INFO of an unpacked sdist; other backends read their version from it.
    if (project.buildSystem.backend === 'maturin')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(copy.project, 'PKG-INFO'), { force: true });
    return copy;
}
/** `config-settings` are for the application's own backend only, not for those of local projects. */
function buildContextOf(context, project, uv, findLinks, name, say) {
    const { configuration, runner, staging, host } = context;
    return {
        tools: {
            ...{ runner, uv, findLinks, toolchain: context.toolchain },
            visible: { names: configuration.options.buildEnv, hide: (0,_host_process_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .hiderOf */ .S2)(host.env, configuration.options.buildEnv) },
        },
        project,
        dir: node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging.root, name),
        runner: configuration.plan.runner,
        settings: project === configuration.project ? configuration.options.configSettings : {},
        epoch: (0,_project_version_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceDateEpoch */ .pA)(host.env, project.git),
        say,
    };
}


/***/ }),

/***/ 69903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c5: () => (/* binding */ declareDistributions),
  uN: () => (/* binding */ declareLocalProjects),
  R0: () => (/* binding */ declareScriptWheel),
  ve: () => (/* binding */ makeWheels)
});

// UNUSED EXPORTS: otherEnvironments, repair

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archives/wheel-name.js
var wheel_name = __webpack_require__(78758);
// EXTERNAL MODULE: ./lib/archives/zip-writer.js
var zip_writer = __webpack_require__(91858);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/distributions/backend.js
var backend = __webpack_require__(34083);
// EXTERNAL MODULE: ./lib/distributions/cibuildwheel.js
var cibuildwheel = __webpack_require__(19560);
// EXTERNAL MODULE: ./lib/archives/native-headers.js
var native_headers = __webpack_require__(88663);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js
var zip_reader = __webpack_require__(18802);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/targets/tags.js
var targets_tags = __webpack_require__(63329);
// EXTERNAL MODULE: ./lib/distributions/toolchain.js
var toolchain = __webpack_require__(81760);
;// CONCATENATED MODULE: ./lib/distributions/repair.js
/**
 * Repairs built wheels for other machines: the libraries that they need are copied in, and they are tagged for the oldest
 * system that they run on. Pure wheels, and those that need no repair, stay unchanged, byte for byte.
 */











/** PEP 600 allows any glibc, but auditwheel only knows these, with the libraries of every such system. */
const MANYLINUX = [
    ...['2.5', '2.12', '2.17', '2.24', '2.26', '2.27', '2.28', '2.31', '2.34', '2.35', '2.36', '2.37', '2.38', '2.39'],
    ...['2.40', '2.41'],
];
const MUSLLINUX = ['1.1', '1.2'];
/**
 * The newest platform tag of auditwheel that serves the minimum system, as `manylinux_2_28_x86_64`; undefined when there
 * is none (pure). @see https://github.com/pypa/auditwheel
 */
function auditwheelPlatform({ libc, arch, floor }) {
    const known = libc === 'musl' ? MUSLLINUX : MANYLINUX;
    const version = known.filter(one => (0,platforms/* compareVersions */.Zy)(one, floor) <= 0).at(-1);
    const family = libc === 'musl' ? 'musllinux' : 'manylinux';
    return version && `${family}_${version.replace('.', '_')}_${targets_tags/* LINUX_ARCH */.YK[arch] ?? arch}`;
}
/**
 * The call that copies the libraries of a wheel into it and tags it for the minimum system (pure).
 * @param output an empty folder
 * @param promised whether a wheel for a newer system is an error; else delocate tags it for what it needs
 * @param epoch seconds since 1970 for every time stamp in the new wheel; all three tools read SOURCE_DATE_EPOCH
 */
function repairCall(platform, wheel, output, epoch, promised = true) {
    const env = { SOURCE_DATE_EPOCH: String(epoch) };
    const files = ['--wheel-dir', output, wheel];
    if (platform.os === 'windows')
        return { tool: 'delvewheel', module: 'delvewheel', args: ['repair', ...files], env };
    if (platform.os === 'macos')
        return {
            tool: 'delocate',
            module: 'delocate.cmd.delocate_wheel',
            args: ['--require-archs', toolchain/* APPLE_ARCH */.A1[platform.arch] ?? platform.arch, ...files],
            // delocate refuses a wheel that needs a newer macOS than this.
            env: { ...env, MACOSX_DEPLOYMENT_TARGET: promised ? platform.floor : undefined },
        };
    const plat = auditwheelPlatform(platform);
    if (plat === undefined)
        return undefined;
    return { tool: 'auditwheel', module: 'auditwheel', args: ['repair', '--plat', plat, ...files], env };
}
const SHOWN = 20;
/** One error for all wheels of a project: they are built from the same source and fail for the same reason (pure). */
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
/** One warning for all wheels of a project that need a newer system than the default minimum (pure). */
function newerWarning(newer, context) {
    const { platform } = context;
    const [first] = newer;
    const worst = first && hardest(first.tooNew);
    const others = newer.length > 1 ? ` (and ${newer.length - 1} more ${newer.length === 2 ? 'wheel' : 'wheels'})` : '';
    const why = worst === undefined ? '' : `: it needs ${symbolText(worst)}`;
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${first?.shipped}${others} is tagged for a newer system than ${systemName(platform)} ${platform.floor}, the default minimum${why}.`,
        fix: `To serve older systems, ${waysDown(newer, context).join('; or ')}. To accept it without this warning, set ${(0,platforms/* minimumInput */.xS)(platform)} to ${highestOf(newer) ?? 'the version in its name'}.`,
    });
}
/** `GLIBC_2.34 (pthread_create, dlopen) of libc.so.6 in answer/_core.so`. */
function symbolText({ file, library, version, symbols }) {
    const some = symbols.length > 3 ? [...symbols.slice(0, 3), '…'] : symbols;
    return `${version} (${some.join(', ')}) of ${library} in ${file}`;
}
/** The newest of glibc's own versions, which are the most useful to readers, else of all. */
function hardest(tooNew) {
    const glibc = tooNew.filter(({ version }) => /^GLIBC_\d/.test(version));
    const number = ({ version }) => version.replace(/^\w+_/, '');
    return [...(glibc.length > 0 ? glibc : tooNew)].sort((a, b) => (0,platforms/* compareVersions */.Zy)(number(b), number(a)))[0];
}
/** What the minimum version refers to: `glibc`, `musl`, `macOS`. */
function systemName({ os, libc }) {
    return os === 'macos' ? 'macOS' : os === 'windows' ? 'Windows' : (libc ?? 'glibc');
}
function waysOut(unfit, context) {
    const highest = highestOf(unfit);
    return (0,format/* alternatives */.Vo)([
        ...(highest === undefined ? [] : [`set ${(0,platforms/* minimumInput */.xS)(context.platform)} to ${highest}`]),
        ...waysDown(unfit, context),
    ]);
}
/** The oldest system that all of them run on; undefined when one has none. */
function highestOf(unfit) {
    const needed = unfit.map(({ fitFor }) => fitFor);
    return needed.every(one => one !== undefined) ? [...needed].sort(platforms/* compareVersions */.Zy).at(-1) : undefined;
}
/** How the same source gives wheels for the minimum system. */
function waysDown(unfit, { platform, compiler }) {
    const input = (0,platforms/* minimumInput */.xS)(platform);
    const fromMachine = unfit.some(({ tooNew }) => tooNew.some(({ file }) => file.startsWith('/')));
    return [
        ...(input === 'glibc' && compiler !== 'zig' && !fromMachine
            ? [`set compiler to zig, which builds for glibc ${platform.floor} on any machine`]
            : []),
        ...(fromMachine
            ? [`build the library that it links to for ${input} ${platform.floor} as well, or link it statically`]
            : []),
        ...(platform.os === 'linux' && compiler === 'auto'
            ? ['start docker or podman, with which compiler: auto builds in a container of an older system']
            : []),
        platform.os === 'macos'
            ? 'build it with an older SDK'
            : 'build the wheels on an older system, as cibuildwheel does in its manylinux containers, and name their folder in find-links',
    ];
}
/** Wheels for one platform without any compiled file: their extension was left out silently (pure). */
function nothingNative(wheels) {
    const one = wheels.length === 1;
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `${wheels.join(', ')} ${one ? 'is' : 'are'} tagged for one platform but ${one ? 'has' : 'have'} no compiled file.`,
        fix: 'If there should be an extension module, its build failed without an error (an optional extension, a missing compiler): see the log of the build. If the project is pure Python, have its backend make a py3-none-any wheel.',
    });
}
/** A repair tool failed for another reason than the minimum system. */
function repairFailed(wheel, tool, tail) {
    const said = tail.findLast(line => /error|cannot|invalid|not found|could not/i.test(line)) ?? tail.at(-1) ?? '';
    return new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${tool} cannot repair ${wheel} for other machines: ${said.trim()}`,
        fix: 'Its last lines say what it could not do: a library that the wheel needs must be found on this machine, for the same architecture.',
        detail: tail,
    });
}
/** A wheel's platform tag is newer than the minimum system. */
function notTaggedFor(wheel, platform) {
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${wheel} is not tagged for ${systemName(platform)} ${platform.floor} (${platform.name}).`,
        fix: platform.os === 'macos'
            ? 'Raise macos to the version in its name, or have the build follow MACOSX_DEPLOYMENT_TARGET, which is set for it.'
            : 'Raise the minimum version to the one in its name, or let the backend choose the platform tag itself.',
    });
}
/** Runs a tool that may fail. @param label as `Command.label` */
async function runTool(repairTools, call, label) {
    const folder = await repairTools.folder(call.tool);
    return repairTools.runner.finish({
        label,
        tool: await repairTools.python(),
        args: [(0,assets/* pythonScript */.w$)('run_module.py'), folder, call.module, ...call.args],
        cwd: repairTools.dir,
        // A variable of the machine, such as AUDITWHEEL_PLAT, must not change the file.
        env: { PYTHONNOUSERSITE: '1', AUDITWHEEL_PLAT: undefined, AUDITWHEEL_PATCHER: undefined, ...call.env },
        pathFirst: [external_node_path_.join(folder, 'bin')],
        capture: true,
        limits: { total: 900_000 },
    });
}
/** Whether the backend has tagged a wheel for the minimum system itself (maturin can), and auditwheel agrees. */
async function needsNoRepair(repairTools, wheel, tags) {
    const order = (0,targets_tags/* platformTags */.$A)(repairTools.platform);
    if (!tags.every(tag => order.includes(tag) && !tag.startsWith('linux_')))
        return false;
    const shown = await show(repairTools, wheel);
    const place = shown === undefined ? -1 : order.indexOf(shown.overall_tag);
    // Newest first: the wheel must run on systems as old as each of its tags. `manylinux2014` is right behind its equivalent
    // `manylinux_2_17`.
    const age = (tag) => order.indexOf(tag) - (/^manylinux(?:1|20\d\d)_/.test(tag) ? 1 : 0);
    return place > 0 && tags.every(tag => age(tag) <= place);
}
async function show(repairTools, wheel) {
    const finished = await runTool(repairTools, { tool: 'auditwheel', module: 'auditwheel', args: ['show', '--json', wheel], env: {} }, `inspect ${external_node_path_.basename(wheel)}`);
    if (finished.code !== 0)
        return undefined;
    const shown = JSON.parse(finished.stdout);
    const { overall_tag, sym_tag, external_libs } = shown;
    if (overall_tag === undefined || sym_tag === undefined)
        return undefined;
    return { overall_tag, sym_tag, external_libs: external_libs ?? {} };
}
/** The symbols that the minimum system does not have; undefined when symbols are not the reason. */
async function whyUnfit(repairTools, wheel) {
    const plat = auditwheelPlatform(repairTools.platform);
    const shown = await show(repairTools, wheel);
    if (plat === undefined || shown === undefined)
        return undefined;
    const libraries = Object.values(shown.external_libs).filter(library => library !== null);
    const finished = await repairTools.runner.run({
        label: `read the symbols of ${external_node_path_.basename(wheel)}`,
        tool: await repairTools.python(),
        args: [(0,assets/* pythonScript */.w$)('too_new.py'), await repairTools.folder('auditwheel'), wheel, plat, ...libraries],
        cwd: repairTools.dir,
        capture: true,
        limits: { total: 300_000 },
    });
    const tooNew = JSON.parse(finished.stdout);
    const [, major, minor] = /linux_(\d+)_(\d+)_/.exec(shown.sym_tag) ?? [];
    if (tooNew.length === 0)
        return undefined;
    return { wheel: external_node_path_.basename(wheel), fitFor: major && `${major}.${minor}`, tooNew };
}
/** Never compiled code, and most of a wheel. */
const TEXT = /\.(?:py|pyi|pyx|pxd|txt|json|toml|md|rst|c|h|typed)$|\.dist-info\//;
/**
 * Whether a wheel is tagged for a platform and has no file that is compiled for it, by the first bytes of its files.
 * @throws PackagingError `check/content` for a damaged wheel
 */
async function isHollow({ platform }, wheel) {
    if (platformsOf(wheel).every(tag => tag === 'any'))
        return false;
    return (0,zip_reader/* withZip */.o7)(wheel, async (zip) => {
        for (const { name, folder, size } of zip.entries) {
            if (folder || size < 4 || TEXT.test(name))
                continue;
            if ((0,native_headers/* nativeFormat */.XF)(await firstBytes(zip, name)) === native_headers/* FORMAT_OF */.ux[platform.os])
                return false;
        }
        return true;
    });
}
async function firstBytes(zip, name) {
    for await (const chunk of zip.stream(name))
        return chunk.subarray(0, 8);
    return Buffer.alloc(0);
}
/**
 * The wheels to ship, in the order of those that were built. Each is repaired as soon as it is built.
 * @param wheels undefined for one that is not needed
 * @throws PackagingError `build/floor`, one for all wheels, when they need a newer system than was promised; `build/mismatch` for a
 * platform wheel with nothing compiled inside; `build/tool-failed`; what building them throws
 */
async function repairWheels(repairTools, wheels) {
    const hollow = [];
    const work = wheels.map(async (one) => {
        const wheel = await one;
        if (wheel === undefined)
            return undefined;
        if (!(await isHollow(repairTools, wheel)))
            return repairTools.limiter(() => repairWheel(repairTools, wheel));
        hollow.push(external_node_path_.basename(wheel));
        return undefined;
    });
    await Promise.allSettled(work);
    if (hollow.length > 0)
        throw nothingNative(hollow.sort());
    const results = (await (0,errors/* allOrProblems */.Xd)(work)).filter(result => result !== undefined);
    const unfit = results.flatMap(result => ('unfit' in result ? [result.unfit] : []));
    if (unfit.length > 0)
        throw floorError(unfit, repairTools);
    const repaired = results.flatMap(result => ('file' in result ? [result] : []));
    const newer = repaired.flatMap(({ newer }) => newer ?? []);
    if (newer.length > 0)
        repairTools.warn(newerWarning(newer, repairTools));
    return repaired.map(({ file }) => file);
}
async function repairWheel(repairTools, wheel) {
    const { platform, promised } = repairTools;
    const tags = platformsOf(wheel);
    if (tags.every(tag => tag === 'any'))
        return { file: wheel };
    if (platform.os === 'linux' && (await needsNoRepair(repairTools, wheel, tags)))
        return { file: wheel };
    const first = await repairFor(repairTools, wheel, platform);
    if (typeof first === 'string')
        return { file: first, ...newerOnMacos(first, repairTools) };
    if (promised)
        return { unfit: first };
    let unfit = first;
    for (const floor of newerFloors(first)) {
        const next = await repairFor(repairTools, wheel, { ...platform, floor });
        if (typeof next !== 'string') {
            unfit = { ...next, tooNew: first.tooNew };
            continue;
        }
        return { file: next, newer: { ...first, fitFor: floor, shipped: external_node_path_.basename(next) } };
    }
    return { unfit };
}
/**
 * The systems to repair an unfit wheel for, oldest first: what its own symbols need, then what those of a library of this
 * machine that goes into it need (pure).
 */
function newerFloors({ fitFor, tooNew }) {
    const asked = [fitFor, ...tooNew.map(({ version }) => /^GLIBC_(\d+\.\d+)/.exec(version)?.[1])];
    const known = asked.flatMap(one => {
        const list = one?.startsWith('1.') ? MUSLLINUX : MANYLINUX;
        const serving = one && list.find(version => (0,platforms/* compareVersions */.Zy)(version, one) >= 0);
        return serving ? [serving] : [];
    });
    return [...new Set(known)]
        .sort(platforms/* compareVersions */.Zy)
        .filter(one => fitFor === undefined || (0,platforms/* compareVersions */.Zy)(one, fitFor) >= 0);
}
/** delocate has tagged the wheel for the macOS that it needs. */
function newerOnMacos(wheel, { platform }) {
    if (platform.os !== 'macos' || servesPlatform(wheel, platform))
        return {};
    const shipped = external_node_path_.basename(wheel);
    const [, major, minor] = /macosx_(\d+)_(\d+)_/.exec(shipped) ?? [];
    return { newer: { wheel: shipped, shipped, fitFor: major && `${major}.${minor}`, tooNew: [] } };
}
function servesPlatform(wheel, platform) {
    const allowed = new Set((0,targets_tags/* platformTags */.$A)(platform).filter(tag => !tag.startsWith('linux_')));
    return platformsOf(wheel).some(tag => allowed.has(tag));
}
/** The path of the wheel that serves `platform`, or why there is none. */
async function repairFor(repairTools, wheel, platform) {
    const { say, promised } = repairTools;
    const file = external_node_path_.basename(wheel);
    const output = external_node_path_.join(repairTools.dir, `${file}-${platform.floor}`);
    await (0,promises_.mkdir)(output, { recursive: true });
    const call = repairCall(platform, wheel, output, repairTools.epoch, promised);
    if (call === undefined)
        throw notTaggedFor(file, platform);
    const finished = await runTool(repairTools, call, `repair ${file}`);
    if (finished.code !== 0) {
        const unfit = platform.os === 'linux' ? await whyUnfit({ ...repairTools, platform }, wheel) : undefined;
        if (unfit !== undefined)
            return unfit;
        throw repairFailed(file, call.tool, finished.tail);
    }
    const made = (await (0,promises_.readdir)(output)).filter(name => name.endsWith('.whl'));
    const [name] = made;
    if (name === undefined || made.length > 1)
        throw new errors/* PackagingError */.yr(name === undefined ? 'build/nothing' : 'build/several', {
            message: `${call.tool} reported success for ${file} but made ${name === undefined ? 'no file' : made.join(', ')}.`,
            fix: 'Report this to the maintainers of the tool.',
        });
    const mayBeNewer = platform.os === 'macos' && !promised && /-macosx_\d+_\d+_\w+\.whl$/.test(name);
    if (!mayBeNewer && !servesPlatform(name, platform))
        throw notTaggedFor(name, platform);
    const repaired = external_node_path_.join(output, name);
    if (name === file && (await sameContent(wheel, repaired)))
        return wheel;
    say(name === file ? `${call.tool} repaired ${file}` : `${call.tool} made ${name} of ${file}`);
    return repaired;
}
/** Whether two wheels have the same files, whatever their compression. */
async function sameContent(one, other) {
    const files = (wheel) => (0,zip_reader/* withZip */.o7)(wheel, async (zip) => zip.entries.flatMap(({ name, folder, crc, size }) => folder || name.endsWith('.dist-info/RECORD') ? [] : [`${name} ${crc} ${size}`]));
    const [left, right] = await Promise.all([files(one), files(other)]);
    return left.sort().join('\n') === right.sort().join('\n');
}
/** The platform parts of a wheel's name. */
function platformsOf(wheel) {
    const tags = (0,wheel_name/* parseWheelName */.CI)(external_node_path_.basename(wheel))?.tags ?? [];
    return [...new Set(tags.map(tag => tag.split('-').at(-1) ?? ''))];
}

// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/process/errors.js
var process_errors = __webpack_require__(47685);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/project/inline-script.js
var inline_script = __webpack_require__(43714);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/pipeline/artifacts.js
var artifacts = __webpack_require__(43525);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 1 modules
var pipeline_context = __webpack_require__(41775);
// EXTERNAL MODULE: ./lib/pipeline/distributions.js
var distributions = __webpack_require__(43501);
// EXTERNAL MODULE: ./lib/pipeline/source.js
var pipeline_source = __webpack_require__(54561);
;// CONCATENATED MODULE: ./lib/pipeline/wheels.js
/** The stage that builds local projects, the sdist and the wheels, each wheel from the sdist as a user's pip would. */




















/**
 * Builds other projects of the repository that the application needs, in the given order.
 * @returns the folders to resolve from: the user's `find-links`, and one with the wheels of the local projects
 */
function declareLocalProjects(graph, context, { uv, interpreters }) {
    const { localProjects, findLinks } = context.configuration;
    let folders = graph.given(findLinks);
    for (const [index, project] of localProjects.entries()) {
        const name = `local-${index}`;
        const info = { id: `build-${name}`, title: `build ${project.name ?? project.path}`, section: 'build' };
        folders = graph.add(info, [uv, interpreters, folders], async ([tool, found, offered], say) => {
            const copy = await (0,pipeline_source/* copyOf */.z)(context, project, name, say);
            const buildContext = (0,pipeline_source/* buildContextOf */.N)(context, project, tool, offered, name, say);
            const folder = external_node_path_.join(context.staging.root, 'local-wheels');
            const environment = await (0,distributions/* environmentFor */.DD)(buildContext, (0,pipeline_context/* newest */.BP)(found));
            const sdist = await (0,distributions/* buildSdist */.MF)(buildContext, copy, environment);
            const wheels = await makeWheels(context, buildContext, sdist, found, { newest: environment });
            await Promise.all(wheels.map(file => (0,files/* place */.ik)(file, folder)));
            return offered.includes(folder) ? offered : [...offered, folder];
        });
    }
    return folders;
}
function declareDistributions(graph, context, { uv, interpreters, findLinks }) {
    const { project, plan } = context.configuration;
    const copySource = { id: 'copy-source', title: 'copy source', section: 'build' };
    const source = graph.add(copySource, [], (_, say) => (0,pipeline_source/* copyOf */.z)(context, project, 'own', say));
    const environment = graph.add({ id: 'build-environment', title: 'create build environment', section: 'build' }, [uv, interpreters, findLinks], ([tool, found, folders], say) => (0,distributions/* waitingEnvironment */.xw)((0,pipeline_source/* buildContextOf */.N)(context, project, tool, folders, 'own', say), (0,pipeline_context/* newest */.BP)(found), context.environments));
    const sdist = graph.add({ id: 'build-sdist', title: 'build sdist', section: 'build' }, [uv, interpreters, findLinks, source, environment], async ([tool, found, folders, copy, isolated], say) => {
        const buildContext = (0,pipeline_source/* buildContextOf */.N)(context, project, tool, folders, 'own', say);
        const made = await (0,distributions/* buildSdist */.MF)(buildContext, copy, isolated);
        const [file = made] = await (0,distributions/* finishDistributions */.hk)(context, [made], 'own', say);
        const pythons = found.map(({ python }) => (0,versions/* formatPython */.AR)(python));
        return (0,artifacts/* measure */.xP)(file, { format: 'sdist', targets: ['any'], pythons });
    });
    const others = graph.join([uv, interpreters, findLinks, source, environment], ([tool, found, folders, copy]) => {
        const buildContext = (0,pipeline_source/* buildContextOf */.N)(context, project, tool, folders, 'own', () => { });
        return otherEnvironments(context, buildContext, copy.project, found);
    });
    const wheels = graph.add({ id: 'build-wheel', title: 'build wheel', section: 'build' }, [uv, interpreters, findLinks, sdist, environment], async ([tool, found, folders, archive, isolated], say) => {
        const buildContext = (0,pipeline_source/* buildContextOf */.N)(context, project, tool, folders, 'own', say);
        const environments = { newest: isolated, others: () => others.value };
        const made = await makeWheels(context, buildContext, archive.path, found, environments);
        const files = await (0,distributions/* finishDistributions */.hk)(context, made, 'own', say);
        return Promise.all(files.map(file => {
            const without = (0,distributions/* uncovered */.KY)(file, found, plan.runner);
            const served = found.filter(one => !without.includes(one));
            return (0,artifacts/* measure */.xP)(file, {
                format: 'wheel',
                targets: [file.endsWith('-any.whl') ? 'any' : plan.runner.name],
                pythons: served.map(({ python }) => (0,versions/* formatPython */.AR)(python)),
            });
        }));
    });
    const { environments } = context;
    if (environments !== undefined) {
        const save = { id: 'save-build-environment', title: 'save build environment', section: 'test' };
        graph.add(save, [graph.after([wheels])], () => environments.finish(context.runner));
    }
    return { environment, sdist, wheels };
}
/** The wheel of a single script, which nothing has to build; there is no sdist. */
function declareScriptWheel(graph, context, { interpreters }) {
    const info = { id: 'build-wheel', title: 'write wheel of script', section: 'build' };
    return graph.add(info, [interpreters], async ([found], say) => {
        const { script, version } = context.configuration.project;
        if (script === undefined || version === undefined)
            throw new Error('the wheel of a script that is none');
        const { file, members } = (0,inline_script/* scriptWheel */.Dj)(script, version, await (0,promises_.readFile)(script.path));
        const output = external_node_path_.join(await context.staging.dir('own/script'), file);
        await (0,zip_writer/* writeStoredZip */.iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
        const finished = await (0,distributions/* finishDistributions */.hk)(context, [output], 'own', say);
        const pythons = found.map(({ python }) => (0,versions/* formatPython */.AR)(python));
        return Promise.all(finished.map(one => (0,artifacts/* measure */.xP)(one, { format: 'wheel', targets: ['any'], pythons })));
    });
}
/** The locked cibuildwheel runs on Python 3.11 and newer. */
const OLDEST_PYTHON = 11;
/**
 * Undefined when the compilers of this machine are used: always for `compiler: system` and `zig`, and for `auto` where no
 * container engine works or cibuildwheel does not serve all interpreters.
 */
async function containersOf(context, buildContext, interpreters) {
    const { compiler } = context.configuration.options;
    if (!(0,cibuildwheel/* cibuildwheelServes */.uH)(buildContext.runner))
        return undefined;
    if (compiler === 'cibuildwheel')
        return strictContainers(context, buildContext, interpreters, undefined);
    const pythons = interpreters.map(({ python }) => python);
    if (compiler !== 'auto' || (0,cibuildwheel/* cibuildwheelProblems */.mJ)(pythons, buildContext.runner).length > 0)
        return undefined;
    const engine = await context.containerEngine();
    if (engine === undefined)
        return undefined;
    const strict = strictContainers(context, buildContext, interpreters, engine);
    return {
        ...strict,
        async build(sdist, source, interpreter, otherwise) {
            const key = `${buildContext.project.dir} ${(0,versions/* formatPython */.AR)(interpreter.python)}`;
            if (context.withoutContainer.has(key))
                return otherwise();
            try {
                return await strict.build(sdist, source, interpreter, otherwise);
            }
            catch (thrown) {
                if (!(thrown instanceof errors/* PackagingError */.yr))
                    throw thrown;
                context.withoutContainer.add(key);
                context.warn(containerFailed(buildContext.project, thrown));
                buildContext.say(`${thrown.message} Building with this machine's own compiler instead.`);
                return otherwise();
            }
        },
    };
}
/** Of `compiler: auto`: what this machine has, such as the headers of a library, a container may lack. */
function containerFailed(project, { message, detail }) {
    const name = project.name ?? external_node_path_.basename(project.dir);
    return new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${name} could not be built in a container and was built with this machine's own compiler: ${message}`,
        fix: 'Install what it needs in the container (`before-all` of [tool.cibuildwheel]), or set compiler to system or zig.',
        detail,
    });
}
/** @param found the engine; undefined to look for it, and fail without one */
function strictContainers(context, buildContext, interpreters, found) {
    const { runner, tools, host, epoch } = context;
    let engine = found === undefined ? undefined : Promise.resolve(found);
    return {
        title: `a container of an older system${found === undefined ? '' : ` (${found.split(';', 1)[0]})`}`,
        async build(sdist, source, interpreter) {
            const name = (0,versions/* formatPython */.AR)(interpreter.python);
            const identifier = (0,cibuildwheel/* identifierFor */.H9)(interpreter.python, buildContext.runner);
            if (identifier === undefined)
                throw new Error(`a plan with ${name} for cibuildwheel`);
            const output = external_node_path_.join(buildContext.dir, `container-wheel-${name}`);
            await (0,promises_.mkdir)(output, { recursive: true });
            engine ??= (0,cibuildwheel/* containerEngine */.wC)(runner, host.env, output);
            const environment = (0,cibuildwheel/* cibuildwheelEnvironment */.B9)({
                platform: buildContext.runner,
                engine: await engine,
                settings: buildContext.settings,
                epoch,
                cache: external_node_path_.join(host.store, 'cibuildwheel'),
                withoutTests: found !== undefined,
                pyproject: await (0,paths/* readText */.yR)(source, 'pyproject.toml'),
                visible: context.configuration.options.buildEnv,
                env: host.env,
            });
            const call = (0,cibuildwheel/* cibuildwheelArguments */.ad)(identifier, sdist, output);
            const finished = await runner.finish({
                label: `build the wheel for Python ${name} with cibuildwheel`,
                tool: (await (0,pipeline_context/* toolInterpreter */.Rn)(context, interpreters, OLDEST_PYTHON)).path,
                args: [(0,assets/* pythonScript */.w$)('run_module.py'), await tools.folder('cibuildwheel'), 'cibuildwheel', ...call],
                cwd: output,
                env: { ...environment, PYTHONNOUSERSITE: '1' },
                allow: context.configuration.options.buildEnv,
                onLine: buildContext.say,
                // The first use of an image downloads it, without output.
                limits: { total: 10_800_000, idle: 3_600_000 },
            });
            if (finished.code !== 0)
                throw (0,process_errors/* diskFullError */.vB)('build the wheel', finished.tail) ?? failed(buildContext, identifier, finished.tail);
            const wheel = await (0,backend/* onlyFile */.nv)({
                kind: 'wheel',
                output,
                maker: 'cibuildwheel',
                place: (0,distributions/* backendPlace */.IC)(buildContext.project),
            });
            (0,distributions/* refuseUnfit */.Pt)(wheel, interpreter, buildContext);
            return wheel;
        },
    };
}
/** @see https://cibuildwheel.pypa.io/en/stable/faq/ */
const PURE = /pure Python wheel was generated/;
function failed(buildContext, identifier, tail) {
    return new errors/* PackagingError */.yr('build/tool-failed', {
        message: `cibuildwheel could not build ${identifier}.`,
        fix: tail.some(line => PURE.test(line))
            ? 'The project builds a wheel of pure Python, which needs no container: set compiler to system.'
            : `Its last lines are below; the same error comes from \`cibuildwheel --only ${identifier}\` on the sdist.`,
        place: (0,distributions/* backendPlace */.IC)(buildContext.project),
        detail: tail,
    });
}
/**
 * Empty unless one wheel for each Python is likely.
 * @param source the copy from which the sdist is built
 */
async function otherEnvironments(context, buildContext, source, interpreters) {
    const rest = interpreters.filter(one => one !== (0,pipeline_context/* newest */.BP)(interpreters));
    if (rest.length === 0 || (await (0,toolchain/* detectNativeKind */.hx)(source)) !== 'per-python')
        return new Map();
    if ((await containersOf(context, buildContext, interpreters)) !== undefined)
        return new Map();
    const made = rest.map(one => {
        const environment = context.limiter(() => (0,distributions/* waitingEnvironment */.xw)(buildContext, one, context.environments));
        return [one, environment];
    });
    await Promise.allSettled(made.map(([, environment]) => environment));
    return new Map(made);
}
/**
 * Builds on the newest interpreter and on all that its wheel does not serve. When one wheel for each is likely, all builds
 * start at once, and superfluous wheels are ignored.
 * @param sdist absolute path of an sdist, or of a folder with its content
 * @returns absolute paths of wheels that are ready for other machines
 * @throws PackagingError `build/…`, `host/tool-missing`, `check/content`
 */
async function makeWheels(context, buildContext, sdist, interpreters, environments) {
    const { runner } = context.configuration.plan;
    const first = (0,pipeline_context/* newest */.BP)(interpreters);
    const rest = interpreters.filter(one => one !== first);
    const source = await (0,distributions/* unpackFor */.mj)(buildContext, sdist, first);
    const nativeKind = await (0,toolchain/* detectNativeKind */.hx)(source);
    const chooseCompiler = async () => {
        prepareRepair(context);
        const found = await containersOf(context, buildContext, interpreters);
        buildContext.say(compilerText(context, interpreters, found));
        return found;
    };
    let containers = nativeKind === 'pure' ? undefined : await chooseCompiler();
    const firstWheel = context.limiter(async () => {
        const here = () => (0,distributions/* buildWheel */["if"])(buildContext, source, first, environments.newest);
        if (containers !== undefined)
            return containers.build(sdist, source, first, here);
        const built = await here();
        if (nativeKind !== 'pure' || built.endsWith('-any.whl'))
            return built;
        // The wheel shows that it needs a compiler after all.
        const late = await chooseCompiler();
        containers = late;
        return late?.build(sdist, source, first, () => Promise.resolve(built)) ?? built;
    });
    const others = new Map();
    const begin = (interpreter) => {
        const here = () => buildHere(buildContext, sdist, interpreter, environments.others);
        const wheel = context.limiter(() => containers?.build(sdist, source, interpreter, here) ?? here());
        // Awaited below, or never when the first build fails or its wheel serves this interpreter too.
        wheel.catch(() => { });
        others.set(interpreter, wheel);
    };
    if (nativeKind === 'per-python')
        rest.forEach(begin);
    const wheel = await firstWheel.catch(async (thrown) => {
        // The others fail in the same way; none may be left running.
        await Promise.allSettled(others.values());
        throw thrown;
    });
    const needed = (0,distributions/* uncovered */.KY)(wheel, interpreters, runner);
    for (const interpreter of needed)
        if (!others.has(interpreter))
            begin(interpreter);
    const built = [wheel, ...needed.flatMap(interpreter => others.get(interpreter) ?? [])].map(one => Promise.resolve(one));
    const dir = external_node_path_.join(buildContext.dir, 'repaired');
    return (0,distributions/* blameBackend */.Mn)(buildContext.project, async () => {
        try {
            const distinct = eachOnce(built, file => (0,distributions/* uncovered */.KY)(file, interpreters, runner).length + 1 < interpreters.length);
            return await repair(context, interpreters, distinct, dir, buildContext.say);
        }
        finally {
            await Promise.allSettled(others.values());
        }
    });
}
/**
 * Of wheels with the same tags, which two Pythons can give (PEP 384), the last counts. One that serves a single Python
 * is alone with its tags and does not wait for the others: its repair starts while they are still compiled.
 * @returns undefined for those that do not count
 */
function eachOnce(wheels, servesSeveral) {
    const all = Promise.allSettled(wheels);
    const tagsOf = (file) => (0,wheel_name/* parseWheelName */.CI)(external_node_path_.basename(file))?.tags.join(' ');
    return wheels.map(async (wheel) => {
        const file = await wheel;
        if (!servesSeveral(file))
            return file;
        const files = (await all).flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
        return files.findLast(other => tagsOf(other) === tagsOf(file)) === file ? file : undefined;
    });
}
/** With this machine's own compiler, from a copy of its own. */
async function buildHere(buildContext, sdist, interpreter, others) {
    const [source, environment] = await Promise.all([
        (0,distributions/* unpackFor */.mj)(buildContext, sdist, interpreter),
        others?.().then(made => made.get(interpreter) ?? (0,distributions/* environmentFor */.DD)(buildContext, interpreter)) ??
            (0,distributions/* environmentFor */.DD)(buildContext, interpreter),
    ]);
    return (0,distributions/* buildWheel */["if"])(buildContext, source, interpreter, environment);
}
/** What compiles native code, said before it does: on a newer system than the minimum, the wheel may need that system. */
function compilerText({ configuration }, interpreters, containers) {
    const { options, plan } = configuration;
    if (containers !== undefined)
        return `native code is compiled in ${containers.title}`;
    if (options.compiler === 'zig' && (0,toolchain/* zigServes */.nf)(plan.runner))
        return `native code is compiled by zig, for glibc ${plan.runner.floor}`;
    const version = interpreters.map(({ platform }) => platform.libcVersion).find(one => one !== undefined);
    const by = "native code is compiled by this machine's own compiler";
    if (version === undefined || (0,platforms/* compareVersions */.Zy)(version, plan.runner.floor) <= 0)
        return by;
    return `${by}, with glibc ${version}: the wheels may need a newer system than glibc ${plan.runner.floor}`;
}
/** Repairs wheels, so that they run on other machines. @throws PackagingError `build/floor`, `build/mismatch`, `build/tool-failed` */
function repair(context, interpreters, wheels, dir, say) {
    const { configuration, runner, limiter, tools, epoch } = context;
    const repairTools = {
        runner,
        limiter,
        folder: tools.folder.bind(tools),
        python: async () => (await (0,pipeline_context/* toolInterpreter */.Rn)(context, interpreters)).path,
        platform: configuration.plan.runner,
        compiler: configuration.options.compiler,
        promised: (0,platforms/* isPromised */.Mi)(configuration.given, configuration.plan.runner),
        warn: context.warn,
        epoch,
        dir,
        say,
    };
    return repairWheels(repairTools, wheels);
}
/** Downloads the repair tool while the compiler runs; a failure is reported when the tool is used. */
function prepareRepair({ configuration, tools }) {
    const tool = { linux: 'auditwheel', macos: 'delocate', windows: 'delvewheel' };
    tools.folder(tool[configuration.plan.runner.os]).catch(() => { });
}


/***/ }),

/***/ 29935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ checkExecutables),
/* harmony export */   j: () => (/* binding */ configure)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99687);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61236);
/* harmony import */ var _config_parsers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17206);
/* harmony import */ var _config_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56446);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3828);
/* harmony import */ var _executables_signing_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77922);
/* harmony import */ var _host_process_query_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61020);
/* harmony import */ var _project_git_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15281);
/* harmony import */ var _project_inline_script_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(43714);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4813);
/* harmony import */ var _project_project_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(90156);
/* harmony import */ var _release_tag_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(28089);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(85390);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(54315);
/** Reads everything that decides a run, and reports everything that is wrong with it at once. */
















/**
 * @param outer what is stronger than the project's own settings, strongest layer first
 * @throws PackagingError or Problems with every mistake of the inputs, the project's files and their combination
 */
async function configure(host, outer, today, machines = 'this') {
    const where = (0,_config_options_js__WEBPACK_IMPORTED_MODULE_3__/* .givenText */ .xe)(outer, 'path') ?? '.';
    const project = await collectErrors(() => readProjectHere(where, host));
    const settings = project.value?.pyproject?.settings;
    const inFile = settings && (0,_config_options_js__WEBPACK_IMPORTED_MODULE_3__/* .pyprojectLayer */ .Ax)(settings, { dir: project.value?.dir ?? '', workspace: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(host.workspace) });
    const layers = inFile === undefined ? outer : [...outer, inFile.layer];
    const { options, problems } = (0,_config_options_js__WEBPACK_IMPORTED_MODULE_3__/* .decideOptions */ .pA)(layers);
    const wrong = [...problems, ...(inFile?.problems ?? []), ...project.problems];
    const here = project.value && withVersion(project.value, options, host);
    if (here === undefined) {
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .throwProblems */ .Jh)(wrong);
        throw new Error('a problem was lost');
    }
    // Also with wrong values, to report what else is wrong at the same time.
    const completed = await collectErrors(() => complete(host, options, here, { today, machines }));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .throwProblems */ .Jh)([...wrong, ...completed.problems]);
    if (completed.value === undefined)
        throw new Error('a problem was lost');
    return { ...completed.value, given: (0,_config_options_js__WEBPACK_IMPORTED_MODULE_3__/* .givenTexts */ .mV)(layers) };
}
async function complete(host, options, project, { today, machines }) {
    const tagged = (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_13__/* .taggedBy */ .y6)(options, host.env, project);
    const plan = await collectErrors(async () => (0,_plan_js__WEBPACK_IMPORTED_MODULE_15__/* .makePlan */ .Cs)({
        ...{ options, project, machine: (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_14__/* .thisMachine */ .g8)(), today, tagged, local: host.kind === 'local' },
        ...(machines === 'several' && { executables: [] }),
    }));
    const outputDir = await collectErrors(async () => {
        const folder = await (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .outputFolder */ .qi)(host.workspace, options.outputDir, host.kind === 'github');
        await (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseSources */ .pE)(folder, [project.dir], 'output-dir');
        return folder;
    });
    const findLinks = await collectErrors(() => (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .existingFolders */ .$1)(host.workspace, options.findLinks, 'find-links'));
    const locals = await Promise.all(options.localProjects.map(folder => collectErrors(() => readProjectHere(folder, host, 'local-projects'))));
    const licenses = await collectErrors(async () => {
        // Most have no list, and need not wait for SPDX's.
        const { policy } = options.licenses;
        if (policy.allow.length + policy.deny.length + Object.keys(policy.clarified).length === 0)
            return;
        await (await __webpack_require__.e(/* import() */ 9305).then(__webpack_require__.bind(__webpack_require__, 29305))).checkPolicy(policy);
    });
    const native = await collectErrors(async () => {
        if (plan.value?.executables.length)
            await checkExecutables(host, { options, project });
    });
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .throwProblems */ .Jh)([plan, outputDir, findLinks, licenses, ...locals, native].flatMap(({ problems }) => problems));
    const { lock } = options;
    const workspace = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(host.workspace);
    // What other commands wrote or downloaded.
    const ownFiles = [options.plan, options.parts].filter(file => file !== '').map(file => node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, file));
    return {
        // Absolute, as the code that reads a lock knows the project and not the workspace.
        options: { ...options, lock: ['auto', 'none'].includes(lock) ? lock : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(host.workspace, lock) },
        project,
        plan: plan.value,
        outputDir: outputDir.value,
        notSource: [outputDir.value, ...ownFiles],
        findLinks: findLinks.value,
        localProjects: locals.map(local => local.value),
    };
}
/**
 * Checks what a machine needs to build executables.
 * @throws PackagingError(s) `input/…`, `build/signing`
 */
async function checkExecutables(host, { options, project }) {
    const signing = await collectErrors(async () => (0,_executables_signing_js__WEBPACK_IMPORTED_MODULE_7__/* .decideSigning */ .m)(options, host.env));
    const files = await collectErrors(() => (0,_config_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .existingPaths */ .UV)(project.dir, (0,_config_parsers_js__WEBPACK_IMPORTED_MODULE_4__/* .pathsIn */ .Mr)(options.pyinstallerOptions), 'pyinstaller-options'));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .throwProblems */ .Jh)([...signing.problems, ...files.problems]);
}
/** A script that does not say its version has that of the tag of this run. */
function withVersion(project, options, { env }) {
    if (project.script === undefined || project.version !== undefined)
        return project;
    const tagged = (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_13__/* .taggedBy */ .y6)(options, env, project);
    const version = tagged && (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_13__/* .parseTag */ .ED)(tagged.tag, project.name)?.version;
    return { ...project, version: (version && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_2__/* .clean */ .uH)(version)) ?? _project_inline_script_js__WEBPACK_IMPORTED_MODULE_10__/* .NO_VERSION */ .dG };
}
async function readProjectHere(folder, host, input = 'path') {
    const git = await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .findProgram */ .Kp)('git', host.env, host.workspace);
    const readState = async (dir) => (git === undefined ? undefined : (0,_project_git_js__WEBPACK_IMPORTED_MODULE_9__/* .readGit */ .lX)(dir, git, _host_process_query_js__WEBPACK_IMPORTED_MODULE_8__/* .query */ .P));
    return (0,_project_project_js__WEBPACK_IMPORTED_MODULE_12__/* .readProject */ .W)(folder, host.workspace, readState, input);
}
/** The value of `work`, or its coded failures; a bug is thrown. */
async function collectErrors(work) {
    try {
        return { value: await work(), problems: [] };
    }
    catch (thrown) {
        const problems = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .problemsOf */ .GW)(thrown);
        if (problems.length === 0)
            throw thrown;
        return { problems };
    }
}


/***/ }),

/***/ 47606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planDocument)
/* harmony export */ });
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62310);
/* harmony import */ var _report_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5747);
/* harmony import */ var _targets_complete_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87967);
/** A plan as other programs read it (pure). */



/** Pythons by name, every target with its compatible tags and markers, and its dependencies. */
function planDocument(plan, planned) {
    const { warnings, pythons, optional, targets, executables, ...rest } = plan;
    return {
        ...rest,
        pythons: pythons.map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR),
        optional: optional.map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR),
        targets: targets.map(target => ({
            python: (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR)(target.python),
            platform: target.platform.name,
            ...(0,_targets_complete_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .completePlatform */ .dm)(target),
        })),
        executables: executables.map(({ format, target }) => ({
            format,
            python: (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR)(target.python),
            platform: target.platform.name,
        })),
        ...(planned && { coverage: coverageDocument(planned) }),
        warnings: [...warnings, ...(planned?.warnings ?? [])].map(_report_model_js__WEBPACK_IMPORTED_MODULE_2__/* .problemDocument */ .F),
    };
}
function coverageDocument(planned) {
    if (planned.kind === 'unknown')
        return { known: false, reason: planned.reason };
    return { known: true, ...planned.report, problems: planned.problems.map(_report_model_js__WEBPACK_IMPORTED_MODULE_2__/* .problemDocument */ .F) };
}


/***/ }),

/***/ 59101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ expectedOf),
/* harmony export */   Lq: () => (/* binding */ reconcile),
/* harmony export */   Qh: () => (/* binding */ assembledName),
/* harmony export */   Rn: () => (/* binding */ fittingName),
/* harmony export */   ZE: () => (/* binding */ platformOfFile),
/* harmony export */   lm: () => (/* binding */ workflowArtifactName)
/* harmony export */ });
/* unused harmony export matchesPattern */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99687);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _pex_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52841);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/**
 * Names of files and workflow artifacts, as far as they are known before building, and what was built compared with them
 * (pure). @see https://github.com/actions/upload-artifact#name
 */





/**
 * `dist-answer-1.0.0-pex-linux-x86_64-3.11`. A run holds one workflow artifact of a name: the platform and the Pythons
 * that were asked for keep the jobs of a matrix apart, and a job that runs again finds its own.
 */
function workflowArtifactName({ prefix, name, version, format, target, pythons }) {
    const parts = [prefix, (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(name), version, format, target];
    if (pythons.length > 0)
        parts.push(pythons.join('_'));
    return fittingName(parts.join('-'));
}
/** What a release is made of once it is assembled: `dist-answer-1.0.0-pypi`, `dist-answer-1.0.0-release`. */
function assembledName(prefix, name, version, what) {
    return fittingName([prefix, (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(name), version, what].join('-'));
}
/** A name that GitHub takes. */
function fittingName(name) {
    // GitHub refuses these characters; a version may hold `!` and `+`, which it takes.
    const whole = name.replaceAll(/["*/:<>?\\|\r\n]/g, '_');
    if (whole.length <= LONGEST)
        return whole;
    // What is cut off is often the only difference between two jobs.
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(whole).digest('hex').slice(0, 16);
    return `${whole.slice(0, LONGEST - 17)}-${digest}`;
}
/** Characters; GitHub takes 255, and its server adds some of its own. */
const LONGEST = 250;
/** The platform that a complete-platform file stands for. */
function platformOfFile(file) {
    return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '');
}
/** @param machine name of the platform that builds, which is what its wheels are for */
function expectedOf(content, machine, parts) {
    const name = parts.name === undefined ? '*' : (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(parts.name);
    const version = parts.version === undefined ? '*' : ((0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(parts.version) ?? parts.version);
    const stem = `${name}-${version}`;
    return content.formats.flatMap((format) => {
        switch (format) {
            case 'sdist':
                return [{ format, pattern: `${stem}.tar.gz`, count: 1, targets: ['any'] }];
            case 'wheel':
                return [
                    parts.native
                        ? { format, pattern: `${stem}-*.whl`, count: 'some', targets: [machine] }
                        : { format, pattern: `${stem}-*-none-any.whl`, count: 'some', targets: ['any'] },
                ];
            case 'pex':
                return pexOf(content, stem, parts);
            default:
                return executablesOf(format, content, stem, parts);
        }
    });
}
function pexOf(content, stem, parts) {
    const platforms = [...content.platforms, ...content.platformFiles.map(platformOfFile)];
    const one = (file, targets) => ({
        format: 'pex',
        pattern: (0,_pex_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .deliveredAs */ .RP)(parts.layout, file),
        count: parts.pexIfRunnable ? 'maybe' : 1,
        targets,
    });
    if (!parts.severalPlatforms)
        return [one(`${stem}.pex`, platforms)];
    return content.pexScope.flatMap(scope => scope === 'universal'
        ? [one(`${stem}.pex`, platforms)]
        : platforms.map(platform => one(`${stem}-${platform}.pex`, [platform])));
}
function executablesOf(format, content, stem, parts) {
    const platforms = content.only[format] ?? content.platforms;
    const middle = parts.severalExecutables ? `-${format}` : '';
    return platforms.map(platform => ({
        format,
        pattern: `${stem}${middle}-${platform}*`,
        count: 1,
        targets: [platform],
    }));
}
/** Whether a file's name is what `pattern` says. */
function matchesPattern(pattern, file) {
    const plain = (text) => text.toLowerCase().replaceAll(/[-_.]+/g, '-');
    const parts = pattern.split('*').map(part => plain(part).replaceAll(/[^a-z0-9-]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(plain(file));
}
/**
 * Compares the files that were built with those that were planned: a file matches the first expectation of its format
 * that has its name.
 * @returns `missing`, a sentence each without a full stop, and the names of unexpected files
 */
function reconcile(expects, made) {
    const answers = expects.map(() => 0);
    const unplanned = [];
    for (const { format, file } of made) {
        const open = expects.findIndex((one, index) => one.format === format && matchesPattern(one.pattern, file) && (answers[index] ?? 0) < most(one));
        if (open < 0)
            unplanned.push(file);
        else
            answers[open] = (answers[open] ?? 0) + 1;
    }
    const missing = expects.flatMap((one, index) => {
        const found = answers[index] ?? 0;
        const least = one.count === 'some' ? 1 : one.count === 'maybe' ? 0 : one.count;
        if (found >= least)
            return [];
        return [`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(least, one.format)} like ${one.pattern} ${least === 1 ? 'is' : 'are'} missing`];
    });
    return { missing, unplanned };
}
const most = ({ count }) => (count === 'some' ? Infinity : count === 'maybe' ? 1 : count);


/***/ }),

/***/ 54315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OG: () => (/* binding */ NOTHING_TO_RUN),
  K5: () => (/* binding */ decideExecutables),
  Cs: () => (/* binding */ makePlan),
  R0: () => (/* binding */ noPlatform),
  Gg: () => (/* binding */ noPython)
});

// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/core/parse.js
var parse = __webpack_require__(31204);
// EXTERNAL MODULE: ./lib/distributions/cibuildwheel.js
var cibuildwheel = __webpack_require__(19560);
// EXTERNAL MODULE: ./lib/executables/formats.js + 4 modules
var executables_formats = __webpack_require__(29168);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
;// CONCATENATED MODULE: ./lib/project/script-files.js

/** Backends whose build files, in languages of their own, may install programs. */
const OWN_BUILD_FILES = new Set(['mesonpy', 'scikit_build_core.build', 'scikit_build_core.setuptools.build_meta']);
/** True when only the built wheel shows it: it may contain files in `.data/scripts` whatever `[project]` says. */
function mayBringScriptFiles(project) {
    const tool = project.pyproject?.tool ?? {};
    const at = (...path) => (0,toml/* valueAt */.fK)(tool, ...path);
    return (project.setupPy ||
        OWN_BUILD_FILES.has(project.buildSystem.backend) ||
        at('setuptools', 'script-files') !== undefined ||
        at('maturin', 'bindings') === 'bin' ||
        at('hatch', 'build', 'targets', 'wheel', 'shared-scripts') !== undefined);
}

// EXTERNAL MODULE: ./lib/release/tag.js
var tag = __webpack_require__(28089);
// EXTERNAL MODULE: ./lib/smoke-test/commands.js
var commands = __webpack_require__(24192);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var targets_platforms = __webpack_require__(85390);
;// CONCATENATED MODULE: ./lib/plan/plan.js










/**
 * The native executables that this machine builds.
 * @throws PackagingError(s) `input/conflict` for everything that it cannot build, all together
 */
function decideExecutables(query, known) {
    const { formats, options, pythons, optional, platforms, runner } = query;
    const asked = known.filter(({ name }) => formats.includes(name));
    const problems = [];
    // One that is certain to be there is preferred to those that may be left out.
    const certain = pythons.filter(python => !optional.includes(python));
    const planned = asked.flatMap(format => {
        const python = format.choose(certain) ?? format.choose(pythons);
        if (python === undefined) {
            problems.push(noPython(format, pythons));
            return [];
        }
        if (platforms.length === 0)
            problems.push(noPlatform(format));
        return platforms.map(platform => {
            const target = { python, platform };
            for (const { reason, fix } of format.refusals({ target, machine: runner, options }))
                problems.push(new errors/* PackagingError */.yr('input/conflict', {
                    message: `A ${format.name} executable for ${platform.name} cannot be built here: ${reason}.`,
                    fix,
                }));
            return { format: format.name, target };
        });
    });
    // What is wrong with a format on every platform is reported once.
    (0,errors/* throwProblems */.Jh)([...new Map(problems.map(problem => [problem.message, problem])).values()]);
    return planned;
}
/** For a format that supports none of the requested Pythons. */
function noPython(format, pythons) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `formats requests ${format.name}, which supports none of ${pythons.map(versions/* formatPython */.AR).join(', ')}.`,
        fix: 'Choose a Python that it supports (docs/native.md), or leave that format out.',
    });
}
/** For a format that is made for platforms by name, where none is named. */
function noPlatform(format) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `formats requests ${format.name}, but platforms names only complete-platform files.`,
        fix: 'Name a platform too, such as linux-x86_64: a file of compatibility tags does not say what to build a program for.',
    });
}
/** @throws PackagingError for everything that is wrong with the request, all together */
function makePlan(request) {
    const { options, project, machine } = request;
    const problems = [];
    const collect = (decide) => {
        try {
            return decide();
        }
        catch (thrown) {
            const found = (0,errors/* problemsOf */.GW)(thrown);
            if (found.length === 0)
                throw thrown;
            problems.push(...found);
            return undefined;
        }
    };
    const pythons = collect(() => decidePythons(options, project, request));
    const floors = (0,targets_platforms/* parseFloors */.vQ)(options);
    const context = { machine, floors: floors.floors };
    const platforms = (0,targets_platforms/* parsePlatforms */.qA)(options.platforms, context);
    const runner = (0,targets_platforms/* parsePlatforms */.qA)(['runner'], context).platforms[0];
    const version = (0,tag/* checkBefore */.cv)(request.tagged, project);
    problems.push(...floors.problems, ...platforms.problems, ...version.problems);
    if (options.compiler === 'cibuildwheel' && runner && pythons && (0,cibuildwheel/* cibuildwheelServes */.uH)(runner))
        problems.push(...(0,cibuildwheel/* cibuildwheelProblems */.mJ)(pythons.pythons, runner));
    const command = options.testCommand;
    const test = collect(() => (command === 'auto' || command === 'none' ? command : (0,commands/* splitCommand */.GW)(command)));
    const formats = collect(() => decideFormats(options, project));
    const executables = pythons && formats && runner
        ? collect(() => decideExecutables({ ...formats, ...pythons, options, platforms: platforms.platforms, runner }, request.executables ?? executables_formats/* EXECUTABLE_FORMATS */.M))
        : [];
    (0,errors/* throwProblems */.Jh)(problems);
    if (!pythons || !test || !formats || !executables || !runner)
        throw new Error('a problem was lost');
    return {
        schema: 1,
        project: {
            path: project.path,
            ...(project.name !== undefined && { name: project.name }),
            ...(project.version !== undefined && { version: project.version }),
            ...(project.requiresPython !== undefined && { requiresPython: project.requiresPython }),
        },
        ...formats,
        pythons: pythons.pythons,
        optional: pythons.optional.filter(python => !embedsInstalled(executables, python)),
        runner,
        platforms: platforms.platforms,
        platformFiles: platforms.files,
        targets: platforms.platforms.flatMap(platform => pythons.pythons.map(python => ({ python, platform }))),
        executables,
        test,
        warnings: [...pythons.warnings, ...version.warnings],
    };
}
/** Whether an executable contains the interpreter of this machine: without it there is no executable. */
function embedsInstalled(executables, python) {
    const name = (0,versions/* formatPython */.AR)(python);
    return executables.some(({ format, target }) => format !== 'scie' && (0,versions/* formatPython */.AR)(target.python) === name);
}
function decidePythons(options, project, { today, local = false }) {
    const asked = (0,parse/* words */.aL)(options.pythonVersions);
    const requires = project.requiresPython;
    if (asked.length === 1 && asked[0] === 'auto') {
        const auto = (0,versions/* autoVersions */.dT)(requires, today);
        return { ...auto, optional: local ? auto.pythons : [] };
    }
    const { pythons, problems } = (0,versions/* parsePythons */.Rh)(asked, requires);
    const excluded = requires === undefined ? [] : pythons.filter(python => !(0,versions/* allowsPython */.N8)(requires.trim(), python));
    (0,errors/* throwProblems */.Jh)([...problems, ...excluded.map(python => contradiction((0,versions/* formatPython */.AR)(python), project, pythons))]);
    return { pythons, optional: [], warnings: [] };
}
function contradiction(python, project, asked) {
    const place = project.locations.requiresPython;
    const { requiresPython = '' } = project;
    const left = asked.filter(one => (0,versions/* allowsPython */.N8)(requiresPython.trim(), one)).map(versions/* formatPython */.AR);
    const others = (0,versions/* allowedNames */.Ru)(requiresPython, (0,versions/* supportedNames */.B1)()).filter(name => /^3\.\d+$/.test(name));
    const choose = left.length > 0 || others.length === 0 ? '' : ` (it allows ${others.join(' ')})`;
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `python-versions requests ${python}, but the project's requires-python is '${requiresPython}'.`,
        fix: `Leave ${python} out of python-versions${choose}, or widen requires-python.`,
        ...(place && { place }),
    });
}
function decideFormats(options, project) {
    if (project.script !== undefined)
        return scriptFormats(options, project);
    if (options.formats !== 'auto')
        return {
            formats: options.formats,
            pexIfRunnable: false,
            skipped: skippedBut(options.formats, 'not requested'),
        };
    if (options.entryPoint !== 'auto')
        return { formats: model/* AUTO_FORMATS */.dc, pexIfRunnable: false, skipped: [] };
    const { scripts, guiScripts, mainPackages } = project;
    const some = Object.keys({ ...scripts, ...guiScripts }).length + mainPackages.length > 0;
    // Only the built wheel knows the scripts of a project whose metadata is made by code.
    const known = scripts !== undefined && !mayBringScriptFiles(project);
    if (some || !known)
        return { formats: model/* AUTO_FORMATS */.dc, pexIfRunnable: true, skipped: [] };
    const formats = model/* AUTO_FORMATS */.dc.filter(format => format !== 'pex');
    return { formats, pexIfRunnable: false, skipped: skippedBut(formats, NOTHING_TO_RUN) };
}
/** A script is a program and no library: it has no sdist or wheel to publish. @throws PackagingError `input/conflict` */
function scriptFormats(options, { path }) {
    if (options.formats === 'auto')
        return { formats: ['pex'], pexIfRunnable: false, skipped: skippedBut(['pex'], 'the project is a single script') };
    const none = options.formats.filter(format => format === 'sdist' || format === 'wheel');
    if (none.length === 0)
        return { formats: options.formats, pexIfRunnable: false, skipped: skippedBut(options.formats, 'not requested') };
    throw new errors/* PackagingError */.yr('input/conflict', {
        message: `formats requests ${none.join(' and ')}, but ${path} is a single script, which has none.`,
        fix: 'Leave formats out for a PEX, name native executables too, or put the script into a project with a pyproject.toml.',
    });
}
/** Why `auto` makes no PEX of a library. */
const NOTHING_TO_RUN = 'the project has no script and no __main__ to run; set entry-point to build one anyway';
function skippedBut(formats, reason) {
    return model/* AUTO_FORMATS */.dc.filter(format => !formats.includes(format)).map(format => ({ format, reason }));
}


/***/ }),

/***/ 90156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/project/inline-script.js
var inline_script = __webpack_require__(43714);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/pyproject.js
var project_pyproject = __webpack_require__(7293);
// EXTERNAL MODULE: ./lib/project/ini.js
var ini = __webpack_require__(11647);
;// CONCATENATED MODULE: ./lib/project/setup-cfg.js
/** What setup.cfg says about a project without running anything (setuptools' declarative configuration, and pbr's). */


/**
 * Decodes the text of a setup.cfg.
 * @throws PackagingError `project/metadata` with the line that setuptools would refuse as well
 */
function decodeSetupCfg(text, file) {
    const sections = parse(text, file);
    const metadata = sections.get('metadata');
    const options = sections.get('options');
    const name = setup_cfg_option(metadata, 'name');
    const version = setup_cfg_option(metadata, 'version');
    // setuptools still takes the dashed spelling of its older days, and pbr the metadata section.
    const requiresPython = setup_cfg_option(options, 'python_requires') ??
        setup_cfg_option(options, 'python-requires') ??
        setup_cfg_option(metadata, 'python-requires') ??
        setup_cfg_option(metadata, 'python_requires');
    const entryPoints = sections.get('options.entry_points') ?? sections.get('entry_points');
    const console = setup_cfg_option(entryPoints, 'console_scripts');
    const gui = setup_cfg_option(entryPoints, 'gui_scripts');
    const place = (found) => found && { file, line: found.line };
    const locations = {
        name: place(name),
        version: place(version),
        requiresPython: place(requiresPython),
        scripts: place(console ?? gui),
    };
    return {
        file,
        name: literal(name),
        version: literal(version),
        requiresPython: literal(requiresPython),
        scripts: entryPoints && references(console),
        guiScripts: entryPoints && references(gui),
        locations: Object.fromEntries(Object.entries(locations).filter(([, found]) => found !== undefined)),
    };
}
function parse(text, file) {
    try {
        return (0,ini/* parseIni */.A)(text);
    }
    catch (error) {
        if (!(error instanceof ini/* IniError */.J))
            throw error;
        throw new errors/* PackagingError */.yr('project/metadata', {
            message: `${file} cannot be read: ${error.message} (line ${error.line}).`,
            fix: 'Correct the line shown; setuptools refuses it too.',
            place: { file, line: error.line },
            cause: error,
        });
    }
}
function setup_cfg_option(section, key) {
    return section?.options.get(key);
}
function literal(option) {
    const value = option?.value.trim();
    return value === undefined || value === '' || /^(?:attr|file)\s*:/.test(value) ? undefined : value;
}
/** A multi-line value of `name = module:function` lines. */
function references(option) {
    const lines = (option?.value ?? '').split('\n').map(line => line.trim());
    return Object.fromEntries(lines.flatMap(line => {
        const [, name, reference] = /^([^=]+?)\s*=\s*(.+)$/.exec(line) ?? [];
        return name === undefined || reference === undefined || line.startsWith('#') ? [] : [[name, reference]];
    }));
}

;// CONCATENATED MODULE: ./lib/project/project.js
/** Everything that can be known about a project before it is built. The built wheel decides all of it. */







/** The files by which a folder is known as a Python project, the usual one first. */
const PROJECT_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'];
const DEPTH = 3;
const MOST = 5;
/** Projects below a folder that is none, for a hint: at most five, three levels down, relative with `/`, nearest first. */
async function nearbyProjects(dir) {
    const found = [];
    let level = [''];
    for (let depth = 0; depth <= DEPTH && found.length < MOST; depth++) {
        const next = [];
        for (const path of level) {
            const entries = await (0,promises_.readdir)((0,external_node_path_.join)(dir, path), { withFileTypes: true }).catch(() => []);
            const project = entries.some(entry => PROJECT_FILES.some(file => file === entry.name));
            if (project && path !== '')
                found.push(path);
            if (project && path !== '')
                continue;
            for (const entry of entries) {
                if (!entry.isDirectory() || /^(?:\..*|node_modules|__pycache__)$/.test(entry.name))
                    continue;
                next.push(path === '' ? entry.name : `${path}/${entry.name}`);
            }
        }
        level = next.sort();
    }
    return found.slice(0, MOST);
}
/**
 * Reads the project in `dir`, or the script that it is.
 * @param dir absolute, or relative to `workspace`
 * @param workspace absolute folder that contains every project
 * @param git answers for the repository that holds an absolute folder (`readGit`)
 * @param input the input that named `dir`, for errors
 * @throws PackagingError `input/path` (missing, a file, outside), `project/none`, and as `decodePyproject`, `decodeSetupCfg`,
 * `readInlineScript`
 */
async function readProject(dir, workspace, git, input = 'path') {
    const root = await (0,promises_.realpath)(workspace).catch(cause => {
        throw notFound((0,external_node_path_.resolve)(workspace, dir), input, cause);
    });
    const folder = await resolveProjectDir(dir, root, input);
    if (folder.endsWith('.py'))
        return readScript(folder, root, git);
    const [pyprojectText, setupCfgText, setupPy, mainPackages, state] = await Promise.all([
        (0,paths/* readText */.yR)(folder, 'pyproject.toml'),
        (0,paths/* readText */.yR)(folder, 'setup.cfg'),
        (0,paths/* exists */.t2)((0,external_node_path_.join)(folder, 'setup.py')),
        (0,paths/* findMainPackages */.at)(folder),
        git(folder),
    ]);
    const name = (file) => (0,paths/* slashed */.df)((0,external_node_path_.relative)(root, (0,external_node_path_.join)(folder, file)));
    const pyproject = pyprojectText === undefined ? undefined : (0,project_pyproject/* decodePyproject */.L)(pyprojectText, name('pyproject.toml'));
    const setupCfg = setupCfgText === undefined ? undefined : decodeSetupCfg(setupCfgText, name('setup.cfg'));
    // configparser takes the mark for a part of the first section's name; with other backends nothing reads the file.
    const { backend } = pyproject?.buildSystem ?? project_pyproject/* LEGACY_BUILD_SYSTEM */.d;
    if (setupCfgText?.startsWith(paths/* BYTE_ORDER_MARK */.sn) && /^(?:setuptools|pbr)\b/.test(backend))
        throw (0,paths/* byteOrderMarkError */._l)('project/metadata', name('setup.cfg'), backend);
    await checkBuildable(folder, root, { pyproject, setupCfg, setupPy });
    return {
        dir: folder,
        path: (0,paths/* slashed */.df)((0,external_node_path_.relative)(root, folder)) || '.',
        ...staticMetadata(pyproject, setupCfg, setupPy),
        buildSystem: pyproject?.buildSystem ?? project_pyproject/* LEGACY_BUILD_SYSTEM */.d,
        mainPackages,
        pyproject,
        setupCfg,
        setupPy,
        git: state,
    };
}
/** `[project]` alone when there is one: PEP 621 lets nothing else define its fields. Else setup.cfg, where setup.py may add. */
function staticMetadata(pyproject, setupCfg, setupPy) {
    const table = pyproject?.project;
    const buildBackend = pyproject?.hasBuildSystem ? pyproject.place(['build-system', 'build-backend']) : undefined;
    if (pyproject && table) {
        const { name, version, requiresPython, dependencies, scripts } = table;
        const place = (key, value) => (value === undefined ? undefined : pyproject.place(['project', key]));
        return {
            ...{ name, version, requiresPython, dependencies, scripts },
            extras: table.optionalDependencies,
            guiScripts: table.guiScripts,
            locations: known({
                name: place('name', name),
                version: place('version', version),
                requiresPython: place('requires-python', requiresPython),
                dependencies: place('dependencies', dependencies),
                scripts: place('scripts', scripts),
                buildBackend,
            }),
        };
    }
    return {
        name: setupCfg?.name,
        version: setupCfg?.version,
        requiresPython: setupCfg?.requiresPython,
        dependencies: undefined,
        extras: undefined,
        scripts: setupPy ? undefined : setupCfg?.scripts,
        guiScripts: setupPy ? undefined : setupCfg?.guiScripts,
        locations: known({ ...setupCfg?.locations, buildBackend }),
    };
}
function known(locations) {
    return Object.fromEntries(Object.entries(locations).filter(([, place]) => place !== undefined));
}
async function readScript(file, root, git) {
    const dir = (0,external_node_path_.dirname)(file);
    const [text, state] = await Promise.all([(0,paths/* readText */.yR)(dir, (0,external_node_path_.basename)(file)), git(dir)]);
    const path = (0,paths/* slashed */.df)((0,external_node_path_.relative)(root, file));
    const script = (0,inline_script/* readInlineScript */.F1)(text ?? '', (0,external_node_path_.basename)(file), path);
    const { name, version, requiresPython, dependencies, metadata } = script;
    const place = (key, value) => (value === undefined ? undefined : metadata.place([key]));
    return {
        ...{ dir, path, name, version, requiresPython, dependencies },
        extras: {},
        scripts: {},
        guiScripts: {},
        buildSystem: metadata.buildSystem,
        mainPackages: [script.module],
        pyproject: metadata,
        setupCfg: undefined,
        setupPy: false,
        locations: known({
            requiresPython: place('requires-python', requiresPython),
            dependencies: dependencies.length > 0 ? metadata.place(['dependencies']) : undefined,
        }),
        git: state,
        script: { ...script, path: file },
    };
}
/** The absolute real path of a project's folder, or of a `.py` file where the input `path` names one. */
async function resolveProjectDir(dir, workspace, input) {
    const asked = (0,external_node_path_.resolve)(workspace, dir);
    const real = await (0,promises_.realpath)(asked).catch(cause => {
        throw notFound(asked, input, cause);
    });
    const wrong = (what, fix) => new errors/* PackagingError */.yr('input/path', { message: `The path ${asked} ${what}.`, fix });
    if (!(0,paths/* isInside */.FK)(workspace, real)) {
        const where = asked === real ? 'is' : `leads to ${real}, which is`;
        throw wrong(`${where} outside the workspace ${workspace}`, 'Name a folder inside the workspace.');
    }
    const found = await (0,promises_.stat)(real);
    if (found.isDirectory()) {
        if (real.endsWith('.py'))
            throw wrong('is a folder that is called like a script', 'Rename it without .py.');
        return real;
    }
    if (input === 'path' && found.isFile() && real.endsWith('.py'))
        return real;
    throw wrong('is not a folder', `Name the folder with pyproject.toml${input === 'path' ? ', or a .py file with inline metadata (PEP 723)' : ''}.`);
}
function notFound(path, input, cause) {
    return new errors/* PackagingError */.yr('input/path', {
        message: `The path ${path} ${(0,paths/* unreachable */.HB)(cause)}.`,
        fix: `Check the spelling of the input "${input}"; on GitHub, check out the repository in an earlier step.`,
        cause,
    });
}
/** A folder is a project when something says how to build it: a pyproject.toml with only a linter's settings does not. */
async function checkBuildable(dir, workspace, { pyproject, setupCfg, setupPy }) {
    if (pyproject?.project || pyproject?.hasBuildSystem || setupPy || setupCfg?.name)
        return;
    const shown = (0,paths/* slashed */.df)((0,external_node_path_.relative)(workspace, dir)) || '.';
    const nearby = (await nearbyProjects(dir)).map(path => (shown === '.' ? path : `${shown}/${path}`));
    throw new errors/* PackagingError */.yr('project/none', {
        message: pyproject
            ? `The folder "${shown}" contains no Python project: its pyproject.toml has neither [project] nor [build-system].`
            : `The folder "${shown}" contains no Python project: no ${PROJECT_FILES.join(' or ')}.`,
        fix: nearby.length > 0
            ? `Set the input "path" to a folder with a project: ${nearby.join(', ')}.`
            : 'Add a pyproject.toml, or set the input "path" to the folder of the project.',
        ...(pyproject ? { place: { file: pyproject.file, line: 1 } } : {}),
    });
}


/***/ }),

/***/ 52997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ refuseEscapes),
  v: () => (/* binding */ sourceOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/project/git.js
var git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
;// CONCATENATED MODULE: ./lib/project/outside.js
/**
 * What a project's own files name outside of its folder (`file = ["../requirements.txt"]`). With git the whole repository is
 * copied for a build. Without it only the project is, and some backends then leave out what is missing, without an error.
 */





/** Tables below `[tool]` of programs that do not take part in a build: what they name is not needed. */
const NO_BACKENDS = new Set([
    'bandit',
    'basedpyright',
    'black',
    'bumpversion',
    'cibuildwheel',
    'codespell',
    'commitizen',
    'coverage',
    'flake8',
    'isort',
    'mypy',
    'nox',
    'package-python',
    'pixi',
    'poe',
    'pylint',
    'pyrefly',
    'pyright',
    'pytest',
    'ruff',
    'rye',
    'semantic_release',
    // It names the root of the repository, and reads nothing there but git.
    'setuptools_scm',
    'taskipy',
    'towncrier',
    'tox',
    'ty',
]);
/** Keys inside the tables of backends: where git's root is, and environments for development. */
const NO_SOURCE = new Set(['root', 'raw-options', 'envs']);
/**
 * Absolute paths of the files and folders outside of `project` that its settings name and that are there, sorted.
 * @param project absolute real path of its folder
 */
async function outsideReferences(project) {
    const text = (file) => (0,paths/* readText */.yR)(project, file).catch(() => undefined);
    const [pyproject, cargo, cfg, setup, manifest] = await Promise.all(['pyproject.toml', 'Cargo.toml', 'setup.cfg', 'setup.py', 'MANIFEST.in'].map(text));
    const named = [
        ...namedInPyproject(pyproject ?? ''),
        ...stringsIn(tomlOf(cargo ?? '')),
        ...namedInText(cfg ?? ''),
        ...namedInText(manifest ?? ''),
        ...namedInCode(setup ?? ''),
    ];
    const found = await Promise.all([...new Set(named)].map(name => existing(project, name)));
    return [...new Set(found.flat())].sort();
}
/** Values of `[project]` and of the tables of build backends. */
function namedInPyproject(text) {
    const { project, tool } = tomlOf(text);
    const tools = (0,toml/* isTable */.bI)(tool) ? Object.entries(tool) : [];
    return [
        ...stringsIn(project),
        ...tools.flatMap(([name, table]) => {
            if (NO_BACKENDS.has(name))
                return [];
            // Only one table of uv's belongs to its backend.
            return stringsIn(name === 'uv' && (0,toml/* isTable */.bI)(table) ? table['build-backend'] : table);
        }),
    ];
}
function tomlOf(text) {
    try {
        return (0,toml/* parseToml */.MT)(text, '');
    }
    catch {
        // The decoder of the file reports what is wrong with it.
        return {};
    }
}
/** All strings in a value, keys too: hatchling's `force-include` has paths as keys. */
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(stringsIn);
    if (!(0,toml/* isTable */.bI)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => (NO_SOURCE.has(key) ? [] : [key, ...stringsIn(inner)]));
}
/** Words that begin with `../`, as in `file: ../a.txt, ../b.txt` and `include ../LICENSE`; comments are left out. */
function namedInText(text) {
    const lines = text.split(/\r?\n/).filter(line => !/^\s*[#;]/.test(line));
    return lines.flatMap(line => [...line.matchAll(/(?<![\w./])\.\.\/[^\s"',;]+/g)].map(([word]) => word));
}
/** String literals that begin with `../`, and the usual ways to put such a path together. */
function namedInCode(text) {
    const literals = [...text.matchAll(/(["'])(\.\.\/[^"'\n]+)\1/g)].map(([, , path = '']) => path);
    // os.path.join(here, "..", "requirements.txt"), here / ".." / "requirements.txt"
    const joined = [...text.matchAll(/(["'])\.\.\1\s*[,/]\s*(["'])([^"'\n]+)\2/g)].map(([, , , name = '']) => `../${name}`);
    // Path(__file__).parent.parent / "VERSION"
    const parents = [...text.matchAll(/\.(?:parent\.parent|parents\[1\])\s*\/\s*(["'])([^"'\n]+)\1/g)].map(([, , name = '']) => `../${name}`);
    return [...literals, ...joined, ...parents];
}
const WILD = /[*?[]/;
/** What there is of a name that leads out of the project, as absolute paths; of a pattern, what it matches. */
async function existing(project, name) {
    if ((0,external_node_path_.isAbsolute)(name) || !name.split(/[\\/]/).includes('..') || name.includes('\0'))
        return [];
    if (WILD.test(name)) {
        const segments = name.split('/');
        const wild = segments.findIndex(segment => WILD.test(segment));
        const folder = (0,external_node_path_.resolve)(project, segments.slice(0, wild).join('/'));
        if ((0,paths/* isInside */.FK)(project, folder))
            return [];
        if (wild < segments.length - 1)
            return (await (0,paths/* exists */.t2)(folder)) ? [folder] : [];
        const pattern = (0,git/* globToRegExp */.tL)((0,external_node_path_.basename)(name));
        const names = await (0,promises_.readdir)(folder).catch(() => []);
        const matching = names.filter(one => pattern.test(one)).map(one => (0,external_node_path_.join)(folder, one));
        return matching.filter(path => !(0,paths/* isInside */.FK)(path, project));
    }
    const path = (0,external_node_path_.resolve)(project, name);
    return (0,paths/* isInside */.FK)(project, path) || path === (0,external_node_path_.dirname)(path) || !(await (0,paths/* exists */.t2)(path)) ? [] : [path];
}

;// CONCATENATED MODULE: ./lib/project/source-list.js






/** Output of tools that is not source and must not reach a build. */
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
 * True for a folder no build may see, by its name and what is directly in it. What git tracks inside of it is
 * copied all the same; that is the caller's to know.
 * @param unpackedSdist an sdist's `*.egg-info` is source: its SOURCES.txt says which data files belong to the
 * packages, which setuptools-scm and pbr cannot ask git for outside a repository
 */
function isIgnoredFolder(name, children, unpackedSdist) {
    if (FOLDERS.has(name) || children.includes('pyvenv.cfg'))
        return true;
    if (name.endsWith('.egg-info'))
        return !unpackedSdist && children.includes('PKG-INFO');
    return name === 'build' && isSetuptoolsOutput(children);
}
/** `build/lib`, `build/lib.linux-x86_64-…`, `build/bdist.…`, `build/temp.…`; a package called `build` is not. */
function isSetuptoolsOutput(children) {
    if (children.includes('__init__.py'))
        return false;
    return children.some(child => /^(?:lib|(?:lib|bdist|temp)\..+)$/.test(child));
}
async function listSource(options) {
    const walk = new Walk(options);
    await walk.folder('', false);
    if (walk.isTooLarge())
        return undefined;
    const loops = walk.escapes.filter(({ real }) => (0,paths/* isInside */.FK)(real, options.root));
    if (loops.length > 0)
        throw linksOutside(options.root, loops, '');
    const byPath = ([a], [b]) => (a < b ? -1 : 1);
    return {
        folders: walk.folders.sort(),
        files: walk.files.sort(),
        links: new Map([...walk.links].sort(byPath)),
        escapes: new Map(walk.escapes.map(({ path, target }) => [path, target]).sort(byPath)),
        rewritten: walk.rewritten.sort(),
    };
}
class Walk {
    folders = [];
    files = [];
    links = new Map();
    rewritten = [];
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
    isTooLarge() {
        const { most = Number.POSITIVE_INFINITY } = this.options;
        return this.folders.length + this.files.length + this.links.size > most;
    }
    /** @param ignored inside a folder of which only tracked files are source */
    async folder(path, ignored) {
        if (this.isTooLarge())
            return;
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(this.options.root, path), { withFileTypes: true });
        const name = path.slice(path.lastIndexOf('/') + 1);
        const names = entries.map(entry => entry.name);
        const isIgnored = ignored || (path !== '' && (this.exclude.has(path) || isIgnoredFolder(name, names, this.options.unpackedSdist)));
        if (isIgnored && !this.trackedFolders.has(path))
            return;
        if (path !== '')
            this.folders.push(path);
        await Promise.all(entries.map(entry => this.entry(path === '' ? '' : `${path}/`, entry, isIgnored)));
    }
    async entry(prefix, entry, ignored) {
        const path = prefix + entry.name;
        // A repository's own data; the copy gets its own.
        if (entry.name === '.git')
            return;
        if (entry.isDirectory())
            return this.folder(path, ignored);
        const left = ignored || entry.name.endsWith('.pyc') || this.exclude.has(path);
        if (left && !this.options.tracked.has(path))
            return;
        if (entry.isSymbolicLink())
            return this.link(path);
        // Sockets, pipes and devices are not source, and reading a pipe would wait for ever.
        if (entry.isFile())
            this.files.push(path);
    }
    async link(path) {
        const { root } = this.options;
        const at = (0,external_node_path_.join)(root, path);
        const target = await (0,promises_.readlink)(at);
        const lexical = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(at), target);
        // A broken link has no real path, and may stay as broken as it is.
        const real = await (0,promises_.realpath)(at).catch(() => lexical);
        if (!(0,paths/* isInside */.FK)(root, real)) {
            if (this.isForeign(path))
                return;
            this.escapes.push({ path, target, real });
            // From the copy, a relative target would lead elsewhere; one that leads nowhere leads nowhere there too.
            this.put(path, target, (await (0,paths/* exists */.t2)(at)) ? real : target);
            return;
        }
        // An absolute link, and one that leaves the root to come back, would lead from the copy into the original.
        const leaves = (0,external_node_path_.isAbsolute)(target) || !staysInside(path, target);
        this.put(path, target, leaves ? (0,external_node_path_.relative)((0,external_node_path_.dirname)(at), real) || '.' : target);
    }
    put(path, target, written) {
        this.links.set(path, written);
        if (written !== target && this.options.tracked.has(path))
            this.rewritten.push(path);
    }
    /** Outside the project and ignored by git (`bazel-out`, a Nix `result`): not needed for the build. */
    isForeign(path) {
        const { root, project, ignored } = this.options;
        if ((0,paths/* isInside */.FK)(project, (0,external_node_path_.join)(root, path)))
            return false;
        return ignored.some(entry => entry === path || (entry.endsWith('/') && path.startsWith(entry)));
    }
}
/**
 * Refuses links that lead out of the source where the sdist contains them, or what they lead to: three of six backends
 * pack what is there. Any other such link does no harm.
 * @param members of the sdist, relative to its top folder
 * @throws PackagingError `project/symlink` that names all of them
 */
function refuseEscapes({ root, project, escapes }, members) {
    const packed = [...escapes].flatMap(([path, target]) => {
        const inProject = (0,paths/* slashed */.df)((0,external_node_path_.relative)(project, (0,external_node_path_.join)(root, path)));
        const found = members.some(member => member === inProject || member.startsWith(`${inProject}/`));
        return found ? [{ path, target }] : [];
    });
    if (packed.length > 0)
        throw linksOutside(root, packed, ', and the sdist contains what is there');
}
function linksOutside(root, links, consequence) {
    const sorted = [...links].sort((a, b) => (a.path < b.path ? -1 : 1));
    const lines = sorted.map(({ path, target }) => `${path} -> "${target}"`);
    const many = lines.length === 1 ? 'A symbolic link points' : `${lines.length} symbolic links point`;
    return new errors/* PackagingError */.yr('project/symlink', {
        message: `${many} outside of ${root}${consequence}: ${lines.join(', ')}.`,
        fix: 'Replace each by the file or folder itself, remove it, or leave it out of the sdist: what it points at is not part of the project.',
        place: { file: (0,external_node_path_.join)(root, sorted[0]?.path ?? '') },
        detail: lines,
    });
}
/** True when following `target` from the link `path` never steps above the root, not even to come back by its name. */
function staysInside(path, target) {
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
/**
 * What a copy of `project` is made of: its whole repository, or without git its folder and what it names outside of that.
 * @throws PackagingError `project/symlink`, `project/outside`, `host/…`
 */
async function sourceOf(project, git, exclude) {
    const { root, tracked = [], ignored = [] } = git ?? { root: project };
    try {
        const unpackedSdist = git === undefined && (await (0,paths/* isFile */.fo)((0,external_node_path_.join)(project, 'PKG-INFO')));
        const walk = { tracked: new Set(tracked), ignored, exclude, unpackedSdist };
        const outside = git === undefined ? await outsideReferences(project) : [];
        const above = outside.filter(path => (0,paths/* isInside */.FK)(path, project)).sort((a, b) => a.length - b.length)[0];
        if (above !== undefined)
            return { root: above, list: await listOutside(above, project, { ...walk, root: above, project }) };
        const own = await listSource({ ...walk, root, project });
        return outside.length === 0 ? { root, list: own } : await widened(project, own, outside, exclude);
    }
    catch (error) {
        throw (0,files/* fsError */.yi)(error, 'read the source', root);
    }
}
/** More than this is no part of one project. */
const MOST_OUTSIDE = { entries: 20_000, bytes: 256 * 1024 * 1024 };
/** A folder that the project names, with everything in it. @throws PackagingError `project/outside` */
async function listOutside(folder, project, options) {
    const list = await listSource({ ...options, most: MOST_OUTSIDE.entries });
    const sizes = await Promise.all((list?.files ?? []).map(async (path) => (await (0,promises_.lstat)((0,external_node_path_.join)(options.root, path))).size));
    if (list !== undefined && sizes.reduce((sum, size) => sum + size, 0) <= MOST_OUTSIDE.bytes)
        return list;
    const shown = (0,paths/* slashed */.df)((0,external_node_path_.relative)(project, folder));
    throw new errors/* PackagingError */.yr('project/outside', {
        message: `The project in ${project} refers to ${shown}, which is outside of it and has more than ${MOST_OUTSIDE.entries} files or ${MOST_OUTSIDE.bytes / 1024 ** 2} MiB.`,
        fix: `Package from a git checkout with git on PATH: all of a repository is available to a build. Or move what the project needs of ${shown} into its folder.`,
    });
}
/** The same list from the nearest folder that contains the project and what it names; nothing else in there is taken. */
async function widened(project, own, outside, exclude) {
    let root = project;
    while (!outside.every(path => (0,paths/* isInside */.FK)(root, path)))
        root = (0,external_node_path_.dirname)(root);
    const parts = [prefixed((0,paths/* slashed */.df)((0,external_node_path_.relative)(root, project)), own)];
    for (const path of outside) {
        const at = (0,paths/* slashed */.df)((0,external_node_path_.relative)(root, path));
        if ((await (0,promises_.stat)(path)).isDirectory()) {
            const none = { tracked: new Set(), ignored: [], unpackedSdist: false };
            parts.push(prefixed(at, await listOutside(path, project, { ...none, root: path, project: path, exclude })));
        }
        else
            parts.push({ ...prefixed(external_node_path_.posix.dirname(at), EMPTY), files: [at] });
    }
    const unique = (pick) => [...new Set(parts.flatMap(pick))].sort();
    const merged = (pick) => new Map(parts.flatMap(list => [...pick(list)]));
    return {
        root,
        list: {
            folders: unique(list => list.folders),
            files: unique(list => list.files),
            links: merged(list => list.links),
            escapes: merged(list => list.escapes),
            rewritten: [],
        },
    };
}
const EMPTY = { folders: [], files: [], links: new Map(), escapes: new Map(), rewritten: [] };
/** A list as it is seen from further up; the folders in between belong to it. */
function prefixed(prefix, list) {
    const segments = prefix.split('/').filter(segment => segment !== '.' && segment !== '');
    const between = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
    const below = (path) => [...segments, path].join('/');
    const moved = (links) => new Map([...links].map(([path, target]) => [below(path), target]));
    return {
        folders: [...between, ...list.folders.map(below)],
        files: list.files.map(below),
        links: moved(list.links),
        escapes: moved(list.escapes),
        rewritten: list.rewritten.map(below),
    };
}


/***/ }),

/***/ 58280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ copySource),
/* harmony export */   f: () => (/* binding */ treeDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15281);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4813);
/* harmony import */ var _source_list_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52997);
/**
 * A private copy of the source for one build: backends write into their tree, and parallel builds break each other. The
 * repository in it, and its digest.
 */










// A repository of its own for the private copy, so that tools which ask git for the version or the files
// (setuptools-scm, hatch-vcs, pbr, versioneer, …) get the answers they would get in the original, and nothing they do
// can write to it: HEAD, refs and the index are copied, and the objects are borrowed through `objects/info/alternates`
// (gitrepository-layout(5)). A `gitdir:` link or a linked working tree would share refs, objects and often the index.
/**
 * Makes `<root>/.git` in the copy of `git`'s working tree, and the same for the submodules that are checked out.
 * @param rewritten tracked links that differ from the original's, and that git must not call changed
 */
async function copyRepository(git, root, query, rewritten = []) {
    const to = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, '.git');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'objects', 'info'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'refs'), { recursive: true });
    const own = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(git.gitDir)).filter(name => name === 'HEAD' || name === 'index' || name.startsWith('sharedindex.'));
    const shared = ['packed-refs', 'refs', 'shallow', 'reftable'];
    await Promise.all([
        ...own.map(name => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.gitDir, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name))),
        ...shared.map(name => copyIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.commonDir, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name))),
        copyIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.commonDir, 'info'), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'info')),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'objects', 'info', 'alternates'), `${alternate((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.commonDir, 'objects'))}\n`),
        copySettings(git, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'config'), query),
    ]);
    // Where HEAD, refs/bisect and sparse-checkout belong to a linked working tree, its own ones win over the main one's.
    if (git.gitDir !== git.commonDir) {
        await Promise.all(['refs', 'info', 'reftable'].map(name => copyIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.gitDir, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name))));
    }
    for (const path of git.submodules) {
        if (!(await (0,_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.root, path, '.git'))) || !(await (0,_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path))))
            continue;
        const submodule = await (0,_git_js__WEBPACK_IMPORTED_MODULE_7__/* .readGit */ .lX)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.root, path), git.tool, query);
        if (submodule)
            await copyRepository(submodule, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path), query);
    }
    // Inode numbers and change times differ in a copy. Without this, `git diff-index` calls every file changed.
    await query(git.tool, [...(0,_git_js__WEBPACK_IMPORTED_MODULE_7__/* .gitOptions */ .h5)(root), 'update-index', '-q', '--refresh'], root);
    for (let at = 0; at < rewritten.length; at += MOST_ARGUMENTS) {
        const some = rewritten.slice(at, at + MOST_ARGUMENTS);
        await query(git.tool, [...(0,_git_js__WEBPACK_IMPORTED_MODULE_7__/* .gitOptions */ .h5)(root), 'update-index', '--assume-unchanged', '--', ...some], root);
    }
}
/** Paths in one call of git: Windows has 32767 characters for a command line. */
const MOST_ARGUMENTS = 50;
/** The absolute path of an object folder as a line of `alternates`; C-quoted where a plain line would be misread. */
function alternate(folder) {
    const path = folder.replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
    return /[\n"\\]|^#/.test(path) ? JSON.stringify(path) : path;
}
async function copyIfThere(from, to) {
    if (await (0,_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .exists */ .t2)(from))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp)(from, to, { recursive: true, force: true });
}
/**
 * Settings that carry credentials (actions/checkout leaves the job's token in `http.<host>.extraheader`), start programs
 * or point at the original. Filters stay: without them git does not see whether a Git LFS file was changed.
 */
const LEFT_OUT = /^(?:http|credential|include|includeif|url|alias|gc|maintenance|submodule|extensions\.worktreeconfig|core\.(?:worktree|bare|hookspath|fsmonitor|sshcommand|askpass|editor|pager))(?:\.|$)/i;
async function copySettings(git, to, query) {
    const args = [...(0,_git_js__WEBPACK_IMPORTED_MODULE_7__/* .gitOptions */ .h5)(git.root), 'config', '--list', '--null', '--show-scope'];
    const { code, stdout } = await query(git.tool, args, git.root);
    const words = code === 0 ? stdout.split('\0') : [];
    const lines = [];
    // The scope, then the setting; `worktree` is where sparse checkouts keep theirs.
    for (let at = 0; at + 1 < words.length; at += 2) {
        if (words[at] === 'local' || words[at] === 'worktree')
            lines.push(...settingLines(words[at + 1] ?? ''));
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(to, `${lines.join('\n')}\n`, { mode: 0o600 });
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
const AS_THEY_ARE = { time: seconds => seconds, mode: mode => mode };
/** Enough to keep the disk busy; libuv has four threads. */
const PARALLEL = 32;
/**
 * Copies tracked, untracked and ignored files, but no output of tools; permissions and times are kept, links
 * stay links. With git, the copy is a repository too, in which git answers as in the original.
 * @throws PackagingError `project/symlink`, `host/disk-full`, `host/permission`
 */
async function copySource(options) {
    const { project, git, into, varied = AS_THEY_ARE } = options;
    const { root: from, list } = await (0,_source_list_js__WEBPACK_IMPORTED_MODULE_9__/* .sourceOf */ .v)(project, git, [...options.exclude, into]);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(into, { recursive: true });
        for (const folder of list.folders)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, folder));
        await inParallel(list.files, async (path) => {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, path);
            await copyOne(file, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, path), varied).catch(error => {
                throw copyError(error, file);
            });
        });
        await inParallel([...list.links], async ([path, target]) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink)(target, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, path));
            const { atime, mtime } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, path));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lutimes)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, path), atime, varied.time(mtime.getTime() / 1000));
        });
        if (git)
            await copyRepository(git, into, options.query, list.rewritten);
        // Last and innermost first: a folder's time changes whenever something is put into it.
        for (const folder of [...list.folders].reverse())
            await copyFolderMeta((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, folder), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, folder), varied);
    }
    catch (error) {
        throw (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .fsError */ .yi)(error, 'copy the source', into);
    }
    return {
        root: into,
        original: from,
        project: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(from, project)),
        files: [...list.files, ...list.links.keys()].sort(),
        escapes: list.escapes,
    };
}
async function copyOne(from, to, { time, mode }) {
    // A reflink where the file system has them (btrfs, xfs, APFS): nothing is copied until one of them is written to.
    const [found] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(from), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE)]);
    // A read-only source file must stay removable and writable in the copy: setup.cfg is rewritten by setuptools' sdist.
    const wanted = mode(found.mode | 0o200);
    if (wanted !== found.mode)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(to, wanted);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(to, found.atime, time(found.mtimeMs / 1000));
}
/** Node reads what is not UTF-8 in a name as U+FFFD, and then finds no file of that name. */
function copyError(error, file) {
    if ((0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .errnoOf */ .UQ)(error) !== 'ENOENT' || !file.includes('\ufffd'))
        return (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .fsError */ .yi)(error, `copy ${file}`, file);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('host/unusable', {
        message: `Cannot copy ${file}: its name is not UTF-8.`,
        fix: 'Rename the file.',
        place: { file },
        cause: error,
    });
}
async function copyFolderMeta(from, to, varied) {
    const { mode, atime, mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(from);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(to, varied.mode(mode | 0o700));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(to, atime, varied.time(mtimeMs / 1000));
}
async function inParallel(items, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await Promise.all(Array.from({ length: PARALLEL }, worker));
}
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
    const tree = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const [index, path] of [...files].sort().entries()) {
        // NUL cannot be part of a name, so no two trees write the same bytes.
        tree.update(`${path}\0${await digestOne((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path))}\0`);
        if (index % BATCH === BATCH - 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setImmediate)();
    }
    return tree.digest('hex');
}
/** Small files are read synchronously: four trips to the thread pool for each took six times as long. */
async function digestOne(path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    if (found.isSymbolicLink())
        return `link ${hash.update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(path)).digest('hex')}`;
    if (found.size <= WHOLE)
        hash.update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path));
    else
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path))
            hash.update(chunk);
    return `${found.mode & 0o100 ? 'executable' : 'file'} ${hash.digest('hex')}`;
}


/***/ }),

/***/ 5747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ problemDocument),
/* harmony export */   c: () => (/* binding */ reportDocument)
/* harmony export */ });
// A report as `--json` prints it: plain data with stable names (docs/json.md).
/** Fields are only ever added; `schema` changes when one changes its meaning. */
function reportDocument(report) {
    const { warnings, failure = [], ...rest } = report;
    return {
        schema: 1,
        ...rest,
        warnings: warnings.map(problemDocument),
        failure: failure.map(problemDocument),
    };
}
/** JSON.stringify leaves out the message of an Error. */
function problemDocument({ code, message, fix, place, detail }) {
    return { code, message, fix, ...(place && { place }), detail };
}


/***/ }),

/***/ 92665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ closureProblems),
/* harmony export */   ID: () => (/* binding */ decodeClosure),
/* harmony export */   f2: () => (/* binding */ closureCommand),
/* harmony export */   rz: () => (/* binding */ correctionsFor)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56228);
/* harmony import */ var _missing_wheels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14497);
/**
 * Whether the wheels that were chosen for each target are all that these very wheels require, as pip checks at install and
 * pex at start: the command of `src/python/closure.py`, its result, and what corrects a resolution that is not complete.
 */



/** `-I` as for `selectCommand`. */
function closureCommand({ python, closureScript, packagingPath, workDir }, request) {
    const all = readableWheels(request);
    const index = new Map(all.map(({ sha256 }, at) => [sha256, at]));
    const targets = request.targets.map(({ name, environment }) => {
        const own = request.own.get(name);
        const wheels = request.wheels.get(name) ?? [];
        return {
            name,
            environment,
            own: own === undefined ? null : index.get(own.sha256),
            wheels: wheels.map(wheel => [wheel.name, index.get(wheel.sha256)]),
        };
    });
    const { requirements, extras, overrides, excludes } = request;
    const wheels = all.map(({ path, metadata }) => ({ path, metadata }));
    return {
        label: 'compare the wheels of every target with what they require',
        tool: python,
        args: ['-I', closureScript, packagingPath],
        cwd: workDir,
        input: JSON.stringify({ requirements, extras, overrides, excludes, targets, wheels }),
        capture: true,
    };
}
/** Every wheel once, in the order of the indexes. */
function readableWheels({ targets, wheels, own }) {
    const used = targets.flatMap(({ name }) => [...(wheels.get(name) ?? []), ...[own.get(name) ?? []].flat()]);
    return [...new Map(used.map(wheel => [wheel.sha256, wheel])).values()];
}
/** Decodes the result of `closureCommand`. */
function decodeClosure(stdout, request) {
    const { targets, unread } = JSON.parse(stdout);
    const byName = new Map(request.targets.map(target => [target.name, target]));
    const all = readableWheels(request);
    return {
        holes: targets.flatMap(({ name, found }) => {
            const target = byName.get(name);
            return target === undefined ? [] : found.map(hole => ({ ...hole, target }));
        }),
        unread: unread.flatMap(index => all[index] ?? []),
    };
}
/**
 * Corrections of all holes that were found so far (pure). What is missing becomes a requirement of the targets that lack
 * it. A version that is not for a Python is excluded there; for the other Pythons the chosen versions are kept, because uv
 * would otherwise take one older version for all of them.
 * @param keep whether to keep the versions of the other Pythons; false when that has no solution
 */
function correctionsFor(holes, targets, chosen, keep) {
    const missing = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(holes.filter(({ kind }) => kind !== 'python'), ({ requirement }) => requirement);
    const requirements = [...missing].map(([line, all]) => `${line} ; ${anyOf(all.map(({ target }) => `${pythonMarker(target)} and ${platformMarker(target)}`))}`);
    const unsuited = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(holes.filter(({ kind }) => kind === 'python'), ({ name }) => name);
    const constraints = [...unsuited].flatMap(([name, all]) => {
        const excluded = [...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(all, ({ version = '' }) => version)].map(([version, each]) => `${name}!=${version} ; ${anyOf(each.map(({ target }) => pythonMarker(target)))}`);
        if (!keep)
            return excluded;
        const affected = new Set(all.map(({ target }) => pythonMarker(target)));
        const others = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(targets.filter(target => !affected.has(pythonMarker(target))), pythonMarker);
        const kept = [...others].flatMap(([marker, each]) => {
            const versions = new Set(each.flatMap(target => chosen.get(target.name)?.get(name) ?? []));
            // Platforms may differ: then nothing is kept.
            return versions.size === 1 ? { marker, version: [...versions][0] } : [];
        });
        const pinned = [...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(kept, ({ version }) => version)].map(([version, each]) => `${name}==${version} ; ${anyOf(each.map(({ marker }) => marker))}`);
        return [...excluded, ...pinned];
    });
    return { requirements, constraints };
}
function anyOf(markers) {
    return [...new Set(markers)].map(marker => `(${marker})`).join(' or ');
}
function pythonMarker({ environment }) {
    const { python_version, platform_python_implementation } = environment;
    return `python_version == '${python_version}' and platform_python_implementation == '${platform_python_implementation}'`;
}
function platformMarker({ environment }) {
    const { sys_platform, platform_machine } = environment;
    return `sys_platform == '${sys_platform}' and platform_machine == '${platform_machine}'`;
}
/** One sentence about a hole. */
function holeInWords({ kind, name, version, requirement, by }) {
    if (kind === 'python')
        return `${name} ${version} has Requires-Python '${requirement}'`;
    const whose = by === null ? 'the application' : `the wheel of ${by}`;
    const there = version === undefined ? `there is no ${name}` : `${name} ${version} was chosen`;
    return `${whose} requires ${requirement}, and ${there}`;
}
/**
 * One `dependency/conflict` for each cause, with its targets.
 * @param lock the user's own lock, which is not corrected
 */
function closureProblems(holes, lock) {
    return [...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(holes, holeInWords)].map(([words, all]) => {
        const [{ name, kind }] = all;
        const where = (0,_missing_wheels_js__WEBPACK_IMPORTED_MODULE_2__/* .targetsInWords */ .Zp)(all.map(({ target }) => target));
        const other = kind === 'python' ? `require a version of ${name} that supports these Pythons` : `require ${name}`;
        const leave = 'leave these targets out of python-versions or platforms';
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('dependency/conflict', {
            message: `For ${where}: ${words}${lock === undefined ? '' : `; ${lock.file} pins these versions`}.`,
            fix: lock === undefined
                ? `${other[0]?.toUpperCase()}${other.slice(1)}, or ${leave}.`
                : `Set lock: none to resolve again, or update ${lock.file} (${lock.update(name)}), or ${leave}.`,
            ...(lock && { place: { file: lock.path } }),
        });
    });
}


/***/ }),

/***/ 69148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ fetchWheels),
/* harmony export */   f: () => (/* binding */ readNetrc)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _index_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71000);
/** Downloads the chosen wheels, each compared with the lock's hash. */






/** Logins from `NETRC`, else `~/.netrc` (`_netrc` on Windows); empty when there is none. */
async function readNetrc(env) {
    const home = env.HOME ?? env.USERPROFILE ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const files = env.NETRC ? [env.NETRC] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.netrc'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '_netrc')];
    for (const file of files) {
        try {
            return (0,_index_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .parseNetrc */ .QZ)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
        }
        catch {
            // Missing or not readable: the next one, or no logins.
        }
    }
    return new Map();
}
async function inPlace(wheel, path) {
    const sha256 = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(path).catch(cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/path', {
            message: `${path}, the wheel that the lock names for ${wheel.name} ${wheel.version}, cannot be read.`,
            fix: 'Put it back, or create the lock again.',
            cause,
        });
    });
    if (sha256 === wheel.sha256)
        return { ...wheel, path };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('dependency/hash', {
        message: `${path} has sha256 ${sha256}, and the lock says ${wheel.sha256}.`,
        fix: 'Create the lock again if the file was rebuilt; otherwise find out why it changed.',
        place: { file: path },
    });
}
/**
 * Downloads all wheels; files on this machine are verified and used where they are. Order and length are those of `wheels`.
 * @throws PackagingError(s) all of them together: `dependency/hash`, `input/path`, and what `fetchFile` throws
 */
async function fetchWheels(wheels, fetchFile, env) {
    const netrc = await readNetrc(env);
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .allOrProblems */ .Xd)(wheels.map(async (wheel) => {
        if (wheel.path !== undefined)
            return inPlace(wheel, wheel.path);
        const { url = '', filename, sha256, size } = wheel;
        const login = (0,_index_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .authorization */ .it)(url, env, netrc);
        const path = await fetchFile({
            url,
            filename,
            sha256,
            ...(size !== undefined && { size }),
            ...(login !== undefined && { authorization: login }),
        });
        return { ...wheel, path };
    }));
}


/***/ }),

/***/ 67417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ decodeLock),
/* harmony export */   F9: () => (/* binding */ lockSource),
/* harmony export */   YO: () => (/* binding */ onlyHashed),
/* harmony export */   zZ: () => (/* binding */ parseHashedRequirements)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3085);
/* harmony import */ var _project_inline_script_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43714);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89211);
/** Lock files: decodes PEP 751 (`pylock.toml`) and hashed requirements, and finds the file that the input `lock` means. */







/** The line of each `[[packages]]`: errors in its structure have no position of their own. */
function packageLines(text) {
    return text.split('\n').flatMap((line, index) => (/^\s*\[\[\s*packages\s*\]\]/.test(line) ? [index + 1] : []));
}
/** The file name of a source: its own `name`, else the last part of its path or URL, decoded. */
function fileName(table) {
    const named = typeof table.name === 'string' ? table.name : undefined;
    const last = lastPart(table);
    // uv writes the name in lower case, the index serves the file as it was uploaded: that spelling is the file's own.
    return named !== undefined && named.toLowerCase() !== last.toLowerCase() ? named : last;
}
function lastPart(table) {
    if (typeof table.path === 'string')
        return table.path.split(/[/\\]/).at(-1) ?? '';
    if (typeof table.url !== 'string' || !URL.canParse(table.url))
        return '';
    try {
        return decodeURIComponent(new URL(table.url).pathname.split('/').at(-1) ?? '');
    }
    catch {
        return '';
    }
}
/** @see https://packaging.python.org/specifications/pylock-toml/#packages-vcs */
function treeOf(entry) {
    const table = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4)(entry.directory) ? entry.directory : (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4)(entry.vcs) ? entry.vcs : undefined;
    if (table === undefined)
        return undefined;
    const { subdirectory, 'commit-id': commit } = table;
    return {
        kind: table === entry.directory ? 'directory' : 'git',
        place: String(table.path ?? table.url ?? 'a source tree'),
        ...(typeof commit === 'string' && { commit }),
        ...(typeof subdirectory === 'string' && { subdirectory }),
    };
}
/** Decodes one lock and collects all problems. */
class Decoder {
    problems = [];
    #file;
    #lines;
    constructor(file, text) {
        this.#file = file;
        this.#lines = packageLines(text);
    }
    wrong(message, index) {
        const line = index === undefined ? undefined : this.#lines[index];
        this.problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/lock', {
            message,
            fix: 'Create the lock file again with the tool that wrote it (for uv: uv lock, or uv export --format pylock.toml).',
            place: { file: this.#file, ...(line && { line }) },
        }));
    }
    text(table, key, about, index) {
        const value = table[key];
        if (value === undefined || typeof value === 'string')
            return value;
        this.wrong(`${about}: '${key}' is not a string.`, index);
        return undefined;
    }
    file(value, about, index) {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4)(value))
            return void this.wrong(`${about} is not a table.`, index);
        const url = this.text(value, 'url', about, index);
        const path = this.text(value, 'path', about, index);
        const filename = fileName(value);
        const sha256 = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4)(value.hashes) ? value.hashes.sha256 : undefined;
        if (url === undefined && path === undefined)
            return void this.wrong(`${about} has neither url nor path.`, index);
        if (url !== undefined && !/^(https?|file):\/\//i.test(url))
            return void this.wrong(`${about}: '${url}' is not an http, https or file address.`, index);
        // A name with a separator could be written outside of the download folder.
        if (!/^[^/\\]+\.(whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz)$/.test(filename))
            return void this.wrong(`${about}: '${filename}' is not the name of a wheel or sdist.`, index);
        if (typeof sha256 !== 'string' || !/^[0-9a-fA-F]{64}$/.test(sha256))
            return void this.wrong(`${about}: ${filename} has no sha256 hash.`, index);
        const size = typeof value.size === 'number' || typeof value.size === 'bigint' ? Number(value.size) : undefined;
        return {
            filename,
            ...(url !== undefined && { url }),
            ...(path !== undefined && { path }),
            ...(size !== undefined && { size }),
            ...(typeof value.subdirectory === 'string' && { subdirectory: value.subdirectory }),
            sha256: sha256.toLowerCase(),
        };
    }
    package(value, index) {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4)(value))
            return void this.wrong(`packages[${index}] is not a table.`, index);
        const rawName = this.text(value, 'name', `packages[${index}]`, index);
        if (!rawName)
            return void this.wrong(`packages[${index}] has no name.`, index);
        const about = `package ${rawName}`;
        const version = this.text(value, 'version', about, index);
        const marker = this.text(value, 'marker', about, index);
        const requiresPython = this.text(value, 'requires-python', about, index);
        if (value.wheels !== undefined && !Array.isArray(value.wheels))
            this.wrong(`${about}: 'wheels' is not a list.`, index);
        const list = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(value.wheels);
        const wheels = list.flatMap(entry => this.file(entry, `${about}: a wheel`, index) ?? []);
        const sdist = value.sdist === undefined ? undefined : this.file(value.sdist, `${about}: the sdist`, index);
        // A wheel or sdist with an address or path in the requirement.
        const archive = value.archive === undefined ? undefined : this.file(value.archive, `${about}: the archive`, index);
        const isWheel = archive?.filename.endsWith('.whl') === true;
        const tree = treeOf(value);
        const source = tree?.place;
        if (list.length === 0 && !value.sdist && !value.archive && source === undefined)
            this.wrong(`${about} has no file and no source.`, index);
        const built = sdist ?? (isWheel ? undefined : archive);
        return {
            name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(rawName),
            ...(version !== undefined && { version }),
            ...(marker !== undefined && { marker }),
            ...(requiresPython !== undefined && { requiresPython }),
            wheels: archive && isWheel ? [...wheels, archive] : wheels,
            ...(built && { sdist: built }),
            ...(source !== undefined && { source }),
            ...(tree && { tree }),
        };
    }
}
/**
 * Decodes a `pylock.toml`.
 * @param file its path, for messages
 * @throws PackagingError `project/toml` (not TOML: file, line, column) or `project/lock` (all problems together).
 */
function decodeLock(text, file) {
    let data;
    try {
        data = (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
    }
    catch (cause) {
        if (!(cause instanceof smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .TomlError */ .zx))
            throw cause;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/toml', {
            message: `${file} is not valid TOML: ${(cause.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')}.`,
            fix: 'Correct that line, or create the lock file again with the tool that wrote it.',
            place: { file, line: cause.line, column: cause.column },
            cause,
        });
    }
    const decoder = new Decoder(file, text);
    const version = data['lock-version'];
    if (typeof version !== 'string' || !/^1(\.\d+)*$/.test(version))
        decoder.wrong(`lock-version is ${JSON.stringify(version) ?? 'missing'}, and only 1.x (PEP 751) can be read.`);
    if (!Array.isArray(data.packages) && data.packages !== undefined)
        decoder.wrong("'packages' is not a list.");
    const packages = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(data.packages).flatMap((entry, index) => decoder.package(entry, index) ?? []);
    const requiresPython = decoder.text(data, 'requires-python', 'the lock');
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(decoder.problems);
    const environments = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(data.environments).map(String);
    return { ...(requiresPython !== undefined && { requiresPython }), environments, packages };
}
/** Logical lines without comments, continuations joined; `line` is the first of each. */
function logicalLines(text) {
    const lines = [];
    let open;
    text.split(/\r?\n/).forEach((raw, index) => {
        const clean = raw.replace(/(^|\s)#.*$/, '');
        const continues = /\\\s*$/.test(clean);
        open = { text: `${open?.text ?? ''}${clean.replace(/\\\s*$/, ' ')}`, line: open?.line ?? index + 1 };
        if (continues)
            return;
        if (open.text.trim() !== '')
            lines.push({ ...open, text: open.text.trim() });
        open = undefined;
    });
    return lines;
}
/**
 * Reads every pin. Options in the file are refused: an `--index-url` there would change the index.
 * @throws PackagingError(s) `project/lock` with file and line: options, no exact version, no sha256.
 */
function parseHashedRequirements(text, file) {
    const problems = [];
    const pins = logicalLines(text).flatMap(({ text: line, line: number }) => {
        const place = { file, line: number };
        const wrong = (message, fix) => {
            problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/lock', { message, fix, place }));
            return [];
        };
        if (line.startsWith('-'))
            return wrong(`'${line.split(/[\s=]/)[0]}' in ${file} is an option, and options in a lock are not followed.`, 'Take the line out; indexes are set in uv’s or pip’s environment variables, folders with find-links.');
        const hashes = [...line.matchAll(/--hash[=\s]sha256:([0-9a-fA-F]{64})(?=\s|$)/g)].map(match => (match[1] ?? '').toLowerCase());
        const requirement = line.replace(/\s--hash[=\s]\S+/g, '').trim();
        try {
            const { name, specifier } = (0,_requirement_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRequirement */ .p)(requirement, place);
            const version = /^={2,3}\s*([^\s,*]+)$/.exec(specifier)?.[1];
            if (version === undefined)
                return wrong(`${name} in ${file} has no exact version.`, 'Pin it as name==version, or set lock: none.');
            if (hashes.length === 0)
                return wrong(`${name}==${version} in ${file} has no sha256 hash.`, 'Write the file with: uv pip compile --generate-hashes, or set lock: none.');
            return [{ name, version, requirement, hashes, line: number }];
        }
        catch (thrown) {
            if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr))
                throw thrown;
            return wrong(thrown.message, thrown.fix);
        }
    });
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(problems);
    return pins;
}
/**
 * Removes the files whose hash is not in the requirements file: uv resolves the pins but does not compare hashes.
 * @throws PackagingError(s) `dependency/hash` for each pin that none of the index's files matches.
 */
function onlyHashed(lock, pins, file) {
    const problems = [];
    const packages = lock.packages.map((locked) => {
        const ofPackage = pins.filter(pin => pin.name === locked.name);
        const allowed = new Set(ofPackage.flatMap(pin => pin.hashes));
        const { sdist, wheels, ...rest } = locked;
        const kept = wheels.filter(wheel => allowed.has(wheel.sha256));
        const previousSdist = sdist && allowed.has(sdist.sha256) ? sdist : undefined;
        if (kept.length === 0 && !previousSdist && (wheels.length > 0 || sdist))
            problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('dependency/hash', {
                message: `None of the hashes that ${file} lists for ${locked.name} ${locked.version ?? ''} is that of a file the index offers.`,
                fix: 'Create the file again with: uv pip compile --generate-hashes; if it was right before, find out why the index’s files changed.',
                place: { file, line: ofPackage[0]?.line ?? 1 },
            }));
        return { ...rest, wheels: kept, ...(previousSdist && { sdist: previousSdist }) };
    });
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(problems);
    return { ...lock, packages };
}
/** PEP 751: `pylock.toml` or `pylock.<name>.toml`. */
const PYLOCK_NAME = /^pylock(\.[^.]+)?\.toml$/;
/**
 * The lock that the input `lock` means: `none`; `auto` for `pylock.toml`, else `uv.lock`, in the project's folder, else the
 * `uv.lock` of its workspace; or a path. For a script, `auto` means its own lock alone: those beside it belong to another
 * project.
 * @param where.root absolute folder of the project's workspace, or its own
 * @param where.script absolute path of the script that is packaged
 * @throws PackagingError `input/path` for a path that does not exist, `input/invalid` for a kind that cannot be read
 */
function lockSource(lock, projectDir, exists, { root = projectDir, script } = {}) {
    if (lock === 'none')
        return { kind: 'none' };
    if (script !== undefined && (lock === 'auto' || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(projectDir, lock) === (0,_project_inline_script_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptLock */ .tk)(script))) {
        const file = (0,_project_inline_script_js__WEBPACK_IMPORTED_MODULE_3__/* .scriptLock */ .tk)(script);
        if (exists(file))
            return { kind: 'script', file, script };
        if (lock === 'auto')
            return { kind: 'none' };
    }
    if (lock === 'auto') {
        const pylock = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(projectDir, 'pylock.toml');
        if (exists(pylock))
            return { kind: 'pylock', file: pylock };
        // A member has no lock of its own that uv would read.
        const uv = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'uv.lock');
        return exists(uv) ? { kind: 'uv', file: uv } : { kind: 'none' };
    }
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(projectDir, lock);
    if (!exists(file))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
            message: `lock: there is no file '${file}'.`,
            fix: 'Give the path of a pylock.toml, a uv.lock or a hashed requirements file, or auto or none.',
        });
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file);
    if (PYLOCK_NAME.test(name))
        return { kind: 'pylock', file };
    if (name === 'uv.lock') {
        if (!exists((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file), 'pyproject.toml')))
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
                message: `lock: there is no pyproject.toml beside '${lock}', and uv reads its lock only with it.`,
                fix: 'Keep uv.lock in its project’s folder, or export it with: uv export --format pylock.toml',
            });
        return { kind: 'uv', file };
    }
    if (/\.(txt|in|lock)$/.test(name))
        return { kind: 'requirements', file };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/invalid', {
        message: `lock: '${lock}' is not a lock file that can be read.`,
        fix: 'Give a pylock.toml (or pylock.<name>.toml), a uv.lock, or a hashed requirements file ending in .txt.',
    });
}


/***/ }),

/***/ 72766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q3: () => (/* binding */ localWheels),
/* harmony export */   a8: () => (/* binding */ makeLock),
/* harmony export */   t4: () => (/* binding */ located),
/* harmony export */   uC: () => (/* binding */ wheelFinder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4813);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67417);
/* harmony import */ var _requirement_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89211);
/* harmony import */ var _uv_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24217);
/* harmony import */ var _uv_failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69750);
/** Creates or reads the lock: one resolution for every Python and platform, or the user's own lock. */










/** The application as requirement lines; its own wheel is named by its file, and left out of the lock. */
function rootLines({ requirements, wheel }, extras) {
    for (const requirement of requirements)
        (0,_requirement_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRequirement */ .p)(requirement);
    if (wheel === undefined)
        return { requirements, omit: [] };
    const name = (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .Pc)(/^[^-]+/.exec(wheel.split(/[/\\]/).at(-1) ?? '')?.[0] ?? '');
    const suffix = extras.length > 0 ? `[${extras.map(_project_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .normalizeName */ .Pc).join(',')}]` : '';
    return { requirements: [...requirements, `${name}${suffix} @ ${(0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(wheel).href}`], omit: [name] };
}
/**
 * Resolves without running code of packages: only versions that have wheels. Packages without any are excluded one after
 * another, so that all of them are found and not only the first.
 */
async function resolveWheels(runner, settings, base) {
    const without = new Map();
    const excludes = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(settings.workDir, 'without-wheels.txt');
    for (;;) {
        const output = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(settings.workDir, without.size === 0 ? 'pylock.toml' : `pylock.round${without.size}.toml`);
        const left = without.size > 0 && { excludes };
        const made = await (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .runResolver */ .wd)(runner, settings, { ...base, ...left, mode: 'wheels', output });
        if ('lock' in made) {
            const missing = [...without].map(([name, asked]) => {
                const marker = markerOf(name, base.requirements);
                return { name, ...(asked && { asked }), ...(marker && { marker }), wheels: [] };
            });
            return { path: made.path, lock: { ...made.lock, packages: [...made.lock.packages, ...missing] } };
        }
        const found = (0,_uv_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .packagesWithoutWheels */ .m)(made.output).filter(({ name }) => !without.has(name));
        if (found.length === 0)
            throw (0,_uv_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .uvFailure */ .Y)(made.output);
        for (const { name, asked } of found)
            without.set(name, asked);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(excludes, `${[...without.keys()].join('\n')}\n`);
    }
}
/** The joined markers of the application's own requirements of `name`; undefined when one has none. */
function markerOf(name, requirements) {
    const asking = requirements.map(line => (0,_requirement_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRequirement */ .p)(line)).filter(one => one.name === name);
    if (asking.length === 0 || asking.some(({ marker }) => marker === ''))
        return undefined;
    return asking.map(({ marker }) => `(${marker})`).join(' or ');
}
async function resolveAll(runner, settings, request) {
    const { project, more } = request;
    const lines = project === undefined ? rootLines(request.roots, request.extras) : { requirements: [], omit: [], project };
    const base = {
        ...lines,
        requirements: [...lines.requirements, ...more],
        pythonVersion: request.pythonVersion,
        findLinks: request.findLinks,
        constraints: request.constraints,
        script: request.script,
    };
    if (!request.mayBuild)
        return { ...(await resolveWheels(runner, settings, base)), given: false };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(settings.workDir, 'pylock.toml');
    const made = await (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .runResolver */ .wd)(runner, settings, { ...base, mode: 'build', output: path });
    if ('output' in made)
        throw (0,_uv_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .uvFailure */ .Y)(made.output);
    return { ...made, given: false };
}
async function fromRequirements(runner, settings, request, file) {
    const pins = (0,_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .parseHashedRequirements */ .zZ)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'), file);
    const made = await (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .runResolver */ .wd)(runner, settings, {
        requirements: pins.map(pin => pin.requirement),
        pythonVersion: request.pythonVersion,
        mode: 'listed',
        output: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(settings.workDir, 'pylock.toml'),
        findLinks: request.findLinks,
    });
    if ('output' in made)
        throw (0,_uv_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .uvFailure */ .Y)(made.output);
    return { lock: (0,_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .onlyHashed */ .YO)(made.lock, pins, file), path: made.path, given: true };
}
/**
 * @throws PackagingError(s) `project/lock`, `project/toml` (the user's lock), `dependency/…`, `network/…` (the resolution).
 */
async function makeLock(runner, settings, source, request) {
    if (source.kind === 'none')
        return resolveAll(runner, settings, request);
    if (source.kind === 'pylock')
        return { lock: await (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .readLock */ .mF)(source.file), path: source.file, given: true };
    if (source.kind === 'requirements')
        return fromRequirements(runner, settings, request, source.file);
    const output = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(settings.workDir, 'pylock.toml');
    const exported = await runner.finish((0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .exportCommand */ .c1)(settings, {
        memberDir: request.memberDir,
        output,
        extras: request.project?.extras ?? request.extras,
        ...(source.kind === 'script' && { script: source.script }),
    }));
    if (exported.code !== 0)
        throw (0,_uv_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .uvFailure */ .Y)(exported.tail);
    return { lock: await (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .readLock */ .mF)(output), path: output, given: true };
}
/** Absolute paths of the wheels in find-links folders, sorted. @throws PackagingError `input/path` */
async function localWheels(findLinks) {
    const folders = findLinks.filter(place => !/^https?:/i.test(place));
    const listed = folders.map(async (folder) => {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(cause => {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/path', {
                message: `find-links: ${folder} cannot be read.`,
                fix: 'Give folders that hold wheels; a download step may have put them elsewhere.',
                cause,
            });
        });
        const wheels = names.filter(name => name.endsWith('.whl')).sort();
        return wheels.map(name => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    });
    return (await Promise.all(listed)).flat();
}
/** The file with an absolute path; `file:` addresses become paths. */
function located(file, lockFile) {
    const { url, path, ...rest } = file;
    if (path !== undefined)
        return { ...rest, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(lockFile), path) };
    if (url?.startsWith('file:'))
        return { ...rest, path: (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(url) };
    return file;
}
async function sizeOnDisk(path) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined))?.size;
}
/** A function that turns choices into wheels of the lock or of find-links folders; each local wheel is hashed once. */
function wheelFinder(made, local) {
    const hashes = new Map();
    return async (choice) => {
        const { name, version } = choice;
        if ('local' in choice) {
            const path = local[choice.local];
            const sha256 = hashes.get(path) ?? (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(path);
            hashes.set(path, sha256);
            const filename = path.split(/[/\\]/).at(-1);
            return { name, version, filename, path, size: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size, sha256: await sha256 };
        }
        const file = made.lock.packages[choice.package]?.wheels[choice.wheel];
        const here = located(file, made.path);
        // A lock has no size of a file on this machine; a missing file is reported when it is used.
        const size = here.path === undefined ? here.size : await sizeOnDisk(here.path);
        return { name, version, ...here, ...(size !== undefined && { size }) };
    };
}


/***/ }),

/***/ 7960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ withNewerTags),
/* harmony export */   RK: () => (/* binding */ splitTag),
/* harmony export */   o: () => (/* binding */ minimumOf)
/* harmony export */ });
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78758);
/** The minimum system in a wheel's compatibility tags, and targets that accept wheels for a newer one. */

/** `manylinux_2_28_x86_64` in its parts; `family` is the same for every version. Undefined for a tag without a version. */
function minimumOf(platformTag) {
    const [, system = '', major = '', minor = '', arch = ''] = /^(manylinux|musllinux|macosx)_(\d+)_(\d+)_(.+)$/.exec(platformTag) ?? [];
    if (!system)
        return undefined;
    return { family: `${system} ${arch}`, system, major: Number(major), minor: Number(minor) };
}
/** Splits a compatibility tag before its platform: `cp312-cp312-`, `win_amd64`. */
function splitTag(tag) {
    const dash = tag.lastIndexOf('-') + 1;
    return [tag.slice(0, dash), tag.slice(dash)];
}
/** `cp312-cp312- manylinux x86_64`: what a tag is for, whatever its version. */
function kindOf(tag) {
    const [prefix, platform] = splitTag(tag);
    const minimum = minimumOf(platform);
    return minimum && `${prefix} ${minimum.family}`;
}
/**
 * The same target, which also accepts these wheels when only their minimum system is newer (pure). They rank last, so that
 * a wheel for the requested minimum is preferred.
 * @param wheels file names
 */
function withNewerTags(target, wheels) {
    const offered = new Set(wheels.flatMap(name => (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelName */ .CI)(name)?.tags ?? []));
    if (offered.size === 0)
        return target;
    const known = new Set(target.compatibleTags);
    const kinds = new Set(target.compatibleTags.flatMap(tag => kindOf(tag) ?? []));
    const newer = [...offered].filter(tag => !known.has(tag) && kinds.has(kindOf(tag) ?? ''));
    return newer.length === 0 ? target : { ...target, compatibleTags: [...target.compatibleTags, ...newer] };
}


/***/ }),

/***/ 14497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ decideMissing),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Mb: () => (/* binding */ withOlderVersions),
/* harmony export */   OC: () => (/* binding */ olderThanNewest),
/* harmony export */   SI: () => (/* binding */ indexUnchanged),
/* harmony export */   Z6: () => (/* binding */ withSources),
/* harmony export */   Zp: () => (/* binding */ targetsInWords),
/* harmony export */   jo: () => (/* binding */ gapProblems),
/* harmony export */   rs: () => (/* binding */ gapsWithFixes)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78758);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/* harmony import */ var _host_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14858);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56228);
/* harmony import */ var _make_lock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72766);
/* harmony import */ var _minimum_tags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7960);
/* harmony import */ var _uv_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24217);
/** Dependencies without a wheel for a target: reported once for all their targets with all known fixes, and what `missing-wheels` decides. */









const SHOWN_PLATFORMS = 12;
/** `3.9 3.10 on windows-arm64; 3.14t on linux-x86_64, macos-arm64`: targets grouped by equal sets of Pythons. */
function targetsInWords(targets) {
    const platforms = [...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$z)(targets, target => target.platform)];
    const groups = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$z)(platforms, ([, group]) => group.map(({ python }) => python).join(' '));
    return [...groups].map(([pythons, all]) => `${pythons} on ${all.map(([name]) => name).join(', ')}`).join('; ');
}
/** `idna 3.1`; the name alone where no version is known. */
function titleOf({ name, version }) {
    return version === undefined ? name : `${name} ${version}`;
}
/** `idna 3.1`; the name alone where no version is known. */
/** Input `glibc`, `musl` or `macos` and its lowest value with which a wheel would serve, if only the minimum system prevents it. */
function servingMinimum(gap) {
    const ours = gap.target.compatibleTags.map(_minimum_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .splitTag */ .RK);
    const prefixes = new Set(ours.map(([prefix]) => prefix));
    const families = new Set(ours.flatMap(([, platform]) => (0,_minimum_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .minimumOf */ .o)(platform)?.family ?? []));
    const serving = gap.package.wheels
        .flatMap(({ filename }) => (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWheelName */ .CI)(filename)?.tags.map(_minimum_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .splitTag */ .RK) ?? [])
        .flatMap(([prefix, platform]) => (prefixes.has(prefix) ? ((0,_minimum_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .minimumOf */ .o)(platform) ?? []) : []))
        .filter(({ family }) => families.has(family))
        .sort((a, b) => a.major - b.major || a.minor - b.minor)[0];
    if (serving === undefined)
        return undefined;
    const input = { manylinux: 'glibc', musllinux: 'musl', macosx: 'macos' }[serving.system] ?? '';
    return `${input}: ${serving.major}.${serving.minor}`;
}
function listed(values) {
    return [...new Set(values.filter(value => value !== undefined))];
}
/** How to remove the gaps from the plan: whole Pythons or platforms where only those fail. */
function dropping(gaps, all) {
    const missing = new Set(gaps.map(gap => gap.target.name));
    const fails = (targets) => targets.every(target => missing.has(target.name));
    const covers = (key) => {
        const values = listed(gaps.map(gap => gap.target[key]));
        const whole = values.every(value => fails(all.filter(target => target[key] === value)));
        const others = all.some(target => !values.includes(target[key]));
        return whole && others ? values.join(', ') : undefined;
    };
    const pythons = covers('python');
    if (pythons)
        return `leave ${pythons} out of python-versions`;
    const platforms = covers('platform');
    if (platforms)
        return `leave ${platforms} out of platforms`;
    return 'set missing-wheels: drop-target to go on without these targets';
}
function fixFor(gaps, all, pinned) {
    const { name, sdist, source } = gaps[0].package;
    const older = listed(gaps.map(gap => gap.olderVersion));
    const minimums = listed(gaps.map(servingMinimum));
    const buildable = sdist !== undefined || source !== undefined;
    const unpinned = pinned === undefined ? [] : [`update it there (${pinned.update(name)})`, 'set lock: none to resolve again'];
    return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .alternatives */ .Vo)([
        ...unpinned,
        ...minimums.map(minimum => `set ${minimum}, which its wheels need`),
        ...older.map(version => {
            const served = gaps.filter(gap => gap.olderVersion === version).map(gap => gap.target);
            return `require ${name}<=${version}, which has a wheel for ${targetsInWords(served)}`;
        }),
        ...(gaps.length < all.length ? [dropping(gaps, all)] : []),
        buildable
            ? 'build it from source in a job on such a machine and give the wheel with find-links (missing-wheels: build does it for this machine’s own platform)'
            : 'give a wheel of it with find-links',
    ]);
}
function offered(gap) {
    const { wheels, source, sdist } = gap.package;
    if (source !== undefined)
        return `It comes from ${source}, which has to be built.`;
    if (wheels.length === 0)
        return sdist ? 'It is published as source only.' : 'No wheel of it is known.';
    const kinds = listed(wheels.map(({ filename }) => /[^-]+-[^-]+-[^-]+(?=\.whl$)/.exec(filename)?.[0]));
    const more = kinds.length > SHOWN_PLATFORMS ? ` and ${kinds.length - SHOWN_PLATFORMS} more` : '';
    return `It has wheels for: ${kinds.slice(0, SHOWN_PLATFORMS).join(', ')}${more}.`;
}
/**
 * One `dependency/no-wheel` problem per version of a dependency, in the order of the gaps.
 * @param all every target that was asked for
 * @param pinned the user's lock, when the versions are its
 */
function gapProblems(gaps, all, pinned) {
    const groups = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$z)(gaps, gap => titleOf(gap.package));
    return [...groups.values()].map(group => {
        const [first] = group;
        const where = group.length === all.length && all.length > 1
            ? `any of the ${all.length} targets`
            : targetsInWords(group.map(gap => gap.target));
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('dependency/no-wheel', {
            message: `${titleOf(first.package)} has no wheel for ${where}${pinned === undefined ? '' : `; ${pinned.file} pins it`}.`,
            fix: fixFor(group, all, pinned),
            detail: [offered(first)],
        });
    });
}
/** The same with absolute paths. @param lockFile absolute */
function withPlaces(locked, lockFile) {
    const { sdist, tree } = locked;
    return {
        ...locked,
        ...(sdist && { sdist: (0,_make_lock_js__WEBPACK_IMPORTED_MODULE_6__/* .located */ .t4)(sdist, lockFile) }),
        ...(tree?.kind === 'directory' && { tree: { ...tree, place: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(lockFile), tree.place) } }),
    };
}
/** Every gap, target by target; `complete` adds details of each missing package once for all of its targets. */
async function gapsOf(selection, made, targets, complete) {
    const indexes = [...new Set(selection.targets.flatMap(target => target.gaps))];
    const completed = await complete(indexes.map(index => made.lock.packages[index]));
    const packages = new Map(indexes.map((index, at) => {
        const locked = completed[at];
        return [index, withPlaces(locked, made.path)];
    }));
    return targets.flatMap((target, at) => (selection.targets[at]?.gaps ?? []).map(index => ({
        target,
        package: packages.get(index),
    })));
}
/** Every gap with its source and an older version that has a wheel. A user's own lock is not completed. */
async function gapsWithFixes(selection, made, targets, find) {
    const plain = await gapsOf(selection, made, targets, async (missing) => [...missing]);
    if (made.given)
        return plain;
    const complete = () => gapsOf(selection, made, targets, find.sources);
    // A package that was never locked gets its version with its source.
    if (plain.some(({ package: { version } }) => version === undefined))
        return find.older(await complete());
    const [gaps, older] = await Promise.all([complete(), find.older(plain)]);
    return gaps.map((gap, at) => withOlder(gap, older[at]?.olderVersion));
}
/**
 * Applies `missing-wheels` to all gaps (pure).
 * @param interpreterFor absolute path of an interpreter of this machine for a target, or undefined where it has none
 */
function decideMissing(policy, gaps, targets, interpreterFor, pinned) {
    const nothing = { targets, builds: [], warnings: [], problems: [] };
    if (gaps.length === 0)
        return nothing;
    if (policy === 'fail')
        return { ...nothing, problems: gapProblems(gaps, targets, pinned) };
    if (policy === 'drop-target') {
        const dropped = new Set(gaps.map(gap => gap.target.name));
        const kept = targets.filter(target => !dropped.has(target.name));
        if (kept.length === 0)
            return { ...nothing, problems: gapProblems(gaps, targets, pinned) };
        const warnings = gapProblems(gaps, targets, pinned).map(({ message, fix, detail }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('dependency/no-wheel', {
            message: `${message.replace(/\.$/, '')}: left out, as missing-wheels is drop-target.`,
            fix,
            detail,
        }));
        return { ...nothing, targets: kept, warnings };
    }
    const builds = [];
    const left = [];
    for (const gap of gaps) {
        const interpreter = interpreterFor(gap.target);
        const { sdist, source, wheels } = gap.package;
        // Where other targets have wheels, nobody asked for one that is compiled here.
        const wanted = policy === 'build' || wheels.length === 0;
        if (wanted && interpreter !== undefined && (sdist !== undefined || source !== undefined))
            builds.push({ package: gap.package, target: gap.target, interpreter });
        else
            left.push(gap);
    }
    return { ...nothing, builds, problems: gapProblems(left, targets, pinned) };
}
/** Searches for older versions; more would delay the error, and further gaps mostly have the same fix. */
const MOST_SEARCHES = 8;
/** Each is a process with its own connections: ten at once waited for a name server. */
const AT_ONCE = 4;
/** uv's name for a platform (`--python-platform`), where it has one for the target's minimum system. */
function uvPlatform({ platform, environment, compatibleTags }) {
    const glibc = compatibleTags.map(tag => /manylinux_2_(\d+)_(x86_64|aarch64)$/.exec(tag)).find(match => match !== null);
    if (glibc)
        return Number(glibc[1]) >= 17 && Number(glibc[1]) <= 40 ? `${glibc[2]}-manylinux_2_${glibc[1]}` : undefined;
    const names = {
        'musllinux-x86_64': 'x86_64-unknown-linux-musl',
        'musllinux-aarch64': 'aarch64-unknown-linux-musl',
        'macos-arm64': 'aarch64-apple-darwin',
        'macos-x86_64': 'x86_64-apple-darwin',
        'windows-x86_64': 'x86_64-pc-windows-msvc',
        'windows-arm64': 'aarch64-pc-windows-msvc',
        'windows-x86': 'i686-pc-windows-msvc',
    };
    return environment.sys_platform === 'linux' && !platform.startsWith('musl') ? undefined : names[platform];
}
function withOlder(gap, olderVersion) {
    return olderVersion === undefined ? gap : { ...gap, olderVersion };
}
/** The same gaps, with `olderVersion` where uv finds one for an ordinary CPython; several run at a time. */
async function withOlderVersions(runner, settings, findLinks, gaps) {
    let searches = 0;
    const limiter = (0,_host_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .createLimiter */ .zm)(AT_ONCE);
    return Promise.all(gaps.map(async (gap) => {
        const { name, version } = gap.package;
        const onlyPlatform = uvPlatform(gap.target);
        if (version === undefined || onlyPlatform === undefined || !/^3\.\d+$/.test(gap.target.python))
            return gap;
        if (searches++ >= MOST_SEARCHES)
            return gap;
        const request = {
            requirements: [`${name}<${version}`],
            pythonVersion: gap.target.python,
            mode: 'wheels',
            output: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(settings.workDir, `pylock.older${searches}.toml`),
            findLinks,
            onlyPlatform,
            alone: true,
        };
        const answer = await limiter(() => (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .runResolver */ .wd)(runner, settings, request));
        return withOlder(gap, lockedIn(answer).find(one => one.name === name)?.version);
    }));
}
/** The packages of a resolver run; none of one that failed. */
function lockedIn(run) {
    return run !== undefined && 'lock' in run ? run.lock.packages : [];
}
function listing({ workDir }, { pythonVersion, findLinks }, requirements, name) {
    return { requirements, pythonVersion, mode: 'listed', output: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(workDir, `pylock.${name}.toml`), findLinks };
}
/**
 * With the markers by which a lock distinguishes several versions of one package; without them, uv could not resolve one
 * that needs a newer Python than the lowest requested.
 */
function requirementOf({ name, version, asked, marker }) {
    const requirement = version === undefined ? asked : `${name}==${version}`;
    return requirement === undefined || !marker ? requirement : `${requirement} ; ${marker}`;
}
/** Lists the versions without a wheel; undefined when none of them has a requirement. */
function missingQuery(settings, query, packages) {
    const versions = [...new Set(packages.flatMap(locked => requirementOf(locked) ?? []))];
    return versions.length === 0 ? undefined : listing(settings, query, versions, 'missing');
}
/** Lists the newest version of every locked package. */
function newestQuery(settings, query, packages) {
    const names = packages.flatMap(({ name, version }) => (version === undefined ? [] : name));
    return listing(settings, query, [...new Set(names)], 'newest');
}
/**
 * Whether the index still has the same files of packages without a wheel as in the cache. Only these are resolved again,
 * which is quick.
 * @param settings with the cache, and a private `workDir`
 * @param locked all packages of the cached lock
 */
async function indexUnchanged(runner, settings, query, missing, locked) {
    const { cache } = settings;
    const versions = missingQuery(settings, query, missing);
    if (cache === undefined || versions === undefined)
        return false;
    const names = [...new Set(missing.map(({ name }) => name))];
    const [ofVersions, newest] = await Promise.all([
        (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .recalled */ .zh)(settings, versions),
        (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .recalled */ .zh)(settings, newestQuery(settings, query, locked)),
    ]);
    const again = { ...settings, cache: (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .refreshing */ .mO)(cache) };
    const [versionsNow, newestNow] = await Promise.all([
        // uv would prefer the versions of an existing file.
        (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .runResolver */ .wd)(runner, again, { ...versions, output: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(settings.workDir, 'pylock.now.toml') }),
        (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .runResolver */ .wd)(runner, again, listing(settings, query, names, 'newer')),
    ]);
    const same = (before, now) => before !== undefined && offers(before, names) === offers(now, names);
    return same(ofVersions, versionsNow) && same(newest, newestNow);
}
/** The files that a run found for these packages, as text to compare. */
function offers(made, names) {
    if (!('lock' in made))
        return 'nothing';
    const packages = lockedIn(made).filter(({ name }) => names.includes(name));
    return JSON.stringify(packages.map(({ name, version, wheels }) => [name, version, wheels.map(({ filename }) => filename)]));
}
/**
 * Notes about packages whose newest version is published as source only, so that an older one was chosen. A package that
 * uv cannot resolve has no note.
 */
async function olderThanNewest(runner, settings, query, packages) {
    const taken = packages.filter(({ version }) => version !== undefined);
    if (taken.length === 0)
        return [];
    const made = await (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .runResolver */ .wd)(runner, settings, newestQuery(settings, query, packages));
    return lockedIn(made).flatMap(({ name, version, wheels, sdist }) => {
        const versions = taken.filter(locked => locked.name === name).map(locked => locked.version);
        const mine = versions.at(-1);
        if (wheels.length > 0 || !sdist || version === undefined || mine === undefined)
            return [];
        if (versions.includes(version))
            return [];
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('dependency/no-wheel', {
            message: `${name} ${mine} is used; ${version} is newer, but published as source only.`,
            fix: `To use ${version}, build it and give its wheel with find-links; to keep ${mine} without this note, require ${name}<=${mine}.`,
        });
    });
}
/** The packages with their sources, from which they could be built; those never locked get the requested version. */
async function withSources(runner, settings, query, packages) {
    const open = packages.filter(locked => !locked.sdist && locked.source === undefined);
    // Also for known sources: a later run compares the results.
    const request = missingQuery(settings, query, packages);
    const found = lockedIn(request && (await (0,_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .runResolver */ .wd)(runner, settings, request)));
    return packages.map(locked => {
        const answer = found.find(({ name, version }) => name === locked.name && (locked.version ?? version) === version);
        if (!answer || !open.includes(locked) || requirementOf(locked) === undefined)
            return locked;
        const { version, sdist } = answer;
        return { ...locked, ...(version !== undefined && { version }), ...(sdist && { sdist }) };
    });
}


/***/ }),

/***/ 92623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ coverageOf),
  H: () => (/* binding */ resolveDependencies)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/resolve/closure.js
var resolve_closure = __webpack_require__(92665);
// EXTERNAL MODULE: ./lib/resolve/coverage.js
var coverage = __webpack_require__(56228);
// EXTERNAL MODULE: ./lib/resolve/lock.js
var lock = __webpack_require__(67417);
// EXTERNAL MODULE: ./lib/resolve/make-lock.js
var make_lock = __webpack_require__(72766);
// EXTERNAL MODULE: ./lib/resolve/missing-wheels.js
var missing_wheels = __webpack_require__(14497);
// EXTERNAL MODULE: ./lib/resolve/requirement.js
var requirement = __webpack_require__(89211);
;// CONCATENATED MODULE: ./lib/resolve/select.js
/** Isolated (`-I`): no module of the working folder, PYTHONPATH or user site-packages is imported. */
function selectCommand({ python, selectScript, packagingPath, workDir }, request) {
    const targets = request.targets.map(({ name, compatibleTags, environment }) => ({
        name,
        tags: compatibleTags,
        environment,
    }));
    // Only the names of locked files are needed: addresses and hashes are most of a lock.
    const packages = request.lock.packages.map(({ name, version, marker, requiresPython, wheels }) => ({
        name,
        version,
        marker,
        requiresPython,
        wheels: wheels.map(({ filename }) => filename),
    }));
    return {
        label: 'choose a wheel for every target',
        tool: python,
        args: ['-I', selectScript, packagingPath],
        cwd: workDir,
        input: JSON.stringify({ ...request, lock: { ...request.lock, packages }, targets }),
        capture: true,
    };
}

// EXTERNAL MODULE: ./lib/resolve/uv.js
var uv = __webpack_require__(24217);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
;// CONCATENATED MODULE: ./lib/resolve/uv-project.js
/** What uv's own settings say of a project: its workspace, sources, overrides; and locks beside it that are not used. */







/**
 * Reads the settings in the project and its workspace root. uv is only started when a folder above declares a workspace.
 * @param workspaceOf what uv says: absolute folder of the workspace root of a project
 */
async function readUvProject(projectDir, workspaceOf) {
    const own = await uvTable(projectDir);
    const around = (0,json/* isRecord */.u4)(own.workspace) ? undefined : await declaredAbove(projectDir);
    const root = around === undefined ? projectDir : await workspaceOf(projectDir);
    const shared = root === projectDir ? own : await uvTable(root);
    // uv ignores `[tool.uv]` beside a uv.toml, except for sources and the workspace.
    const settings = (await tomlTable((0,external_node_path_.join)(root, 'uv.toml'))) ?? shared;
    const sources = [shared.sources, own.sources].flatMap(table => ((0,json/* isRecord */.u4)(table) ? Object.keys(table) : []));
    return {
        root,
        ...(around !== undefined && root === projectDir && { strange: around }),
        sources: [...new Set(sources.map(paths/* normalizeName */.Pc))],
        overrides: (0,json/* listOf */.c3)(settings['override-dependencies']).filter(isText),
        excludes: (0,json/* listOf */.c3)(settings['exclude-dependencies']).filter(isText),
    };
}
function isText(value) {
    return typeof value === 'string';
}
/** The nearest folder above that declares a workspace. */
async function declaredAbove(dir) {
    for (let at = (0,external_node_path_.dirname)(dir);; at = (0,external_node_path_.dirname)(at)) {
        if ((0,json/* isRecord */.u4)((await uvTable(at)).workspace))
            return at;
        if (at === (0,external_node_path_.dirname)(at))
            return undefined;
    }
}
async function uvTable(dir) {
    const tool = (await tomlTable((0,external_node_path_.join)(dir, 'pyproject.toml')))?.tool;
    return (0,json/* isRecord */.u4)(tool) && (0,json/* isRecord */.u4)(tool.uv) ? tool.uv : {};
}
/** Undefined when there is no such file, and for one that uv will refuse. */
async function tomlTable(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        return undefined;
    }
}
/** Locks of other tools, with what makes one of them usable. */
const OTHER_LOCKS = {
    'poetry.lock': 'poetry export (poetry-plugin-export) writes its versions to a hashed requirements file',
    'pdm.lock': 'pdm export --format pylock writes its versions to pylock.toml',
    'Pipfile.lock': 'pipenv requirements --hash writes its versions to a requirements file',
};
/** Warnings about locks in the project's folder that `lock: auto` does not use, so that other versions ship than they say. */
function unusedLocks(source, projectDir, strange, exists = external_node_fs_.existsSync) {
    if (source.kind !== 'none')
        return [];
    const locks = [
        ...Object.keys(OTHER_LOCKS).map(name => (0,external_node_path_.join)(projectDir, name)),
        ...(strange === undefined ? [] : [(0,external_node_path_.join)(strange, 'uv.lock')]),
    ];
    return locks.filter(exists).map(file => {
        const name = (0,external_node_path_.basename)(file);
        const how = OTHER_LOCKS[name];
        return new errors/* PackagingError */.yr('project/lock', {
            message: how === undefined
                ? `${file} is not used: this project is not a member of that workspace.`
                : `${name} is not used: its format cannot be read, and the versions inside are resolved again.`,
            fix: how === undefined
                ? 'Add the project to the members of the workspace, or set lock: none to state that no lock is wanted.'
                : `${how[0]?.toUpperCase()}${how.slice(1)}: name that with lock; or set lock: none to state that no lock is wanted.`,
            place: { file },
        });
    });
}

;// CONCATENATED MODULE: ./lib/resolve/resolve.js
/** Resolves requirements to the exact wheels of every target, with one lock for all, and collects all missing wheels. */













/** All problems together: malformed entries, targets that are not covered, a stale lock, damaged local wheels. */
function selectionProblems(selection, made) {
    const again = 'Create the lock again for these Pythons and platforms, or set lock: none to resolve from scratch.';
    const place = { file: made.path };
    const refused = (0,coverage/* groupBy */.$z)(selection.targets.flatMap(({ name, refused }) => refused.map(why => ({ name, why }))), ({ why }) => why);
    const stale = new Map((made.given ? selection.targets : []).flatMap(target => target.stale.map(({ requirement, locked }) => [requirement, locked])));
    const lockError = (message, fix = again) => new errors/* PackagingError */.yr('project/lock', { message, fix, place });
    return [
        ...selection.malformed.map(({ filename, why }) => lockError(`'${filename}': ${why}.`)),
        ...[...refused].map(([why, targets]) => lockError(`The lock does not cover ${targets.map(({ name }) => name).join(', ')}: ${why}.`)),
        ...[...stale].map(([requirement, locked]) => lockError(`The lock is stale: the application needs ${requirement}, and the lock has ${locked ? `version ${locked}` : 'no such package'}.`, 'Create the lock again (for uv: uv lock).')),
        ...selection.corrupt.map(({ path, why }) => new errors/* PackagingError */.yr('input/invalid', {
            message: `find-links: ${path} is corrupt: ${why}.`,
            fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
            place: { file: path },
        })),
    ];
}
/** Warns about wheels tagged `linux_ARCH`, which do not say on which systems they run: only chosen where there is no other. */
function unrepaired(targets, wheels) {
    const chosen = targets.flatMap(target => (wheels.get(target.name) ?? []).map(({ filename }) => ({ filename, target })));
    const untagged = chosen.filter(({ filename }) => /-linux_\w+\.whl$/.test(filename));
    return [...(0,coverage/* groupBy */.$z)(untagged, ({ filename }) => filename)].map(([filename, uses]) => new errors/* PackagingError */.yr('dependency/floor', {
        message: `${filename} is used for ${(0,missing_wheels/* targetsInWords */.Zp)(uses.map(({ target }) => target))}, but its tag does not say which systems it runs on: it may not work on older ones than its builder's.`,
        fix: 'Repair and tag it with auditwheel on the machine that builds it, and give that wheel with find-links.',
    }));
}
/** The lowest `3.N` among the targets. */
function lowestPython(targets) {
    const minors = targets.map(target => Number((target.environment.python_version ?? '3.8').split('.')[1]));
    return `3.${Math.min(...minors)}`;
}
/**
 * Resolves for every target at once, from the cache where it is recent. A failure never comes from the cache, so that a
 * fixed index is noticed, and gaps only when the index, queried for those packages, still has nothing else. Gaps do not
 * throw: `problems` are what they mean under `missing-wheels`, so that a plan can show the table first.
 * @throws PackagingError(s) `project/lock`, `project/toml`, `dependency/conflict`, `dependency/missing`,
 * `dependency/hash`, `network/…`, `input/…`
 */
async function resolveDependencies(request, tools) {
    if (tools.cache === undefined)
        return resolveOnce(request, tools);
    const cache = (0,uv/* watched */.VI)(tools.cache);
    const afresh = () => resolveOnce(request, { ...tools, workDir: (0,external_node_path_.join)(tools.workDir, 'afresh'), cache: (0,uv/* refreshing */.mO)(cache) });
    try {
        const resolved = await resolveOnce(request, { ...tools, cache });
        if (resolved.problems.length === 0 || !cache.used())
            return resolved;
        const workDir = (0,external_node_path_.join)(tools.workDir, 'again');
        await (0,promises_.mkdir)(workDir, { recursive: true });
        const settings = { ...tools, cacheDir: tools.uvCacheDir, workDir, cache };
        const missing = resolved.gaps.map(gap => gap.package);
        const { packages } = await (0,uv/* readLock */.mF)(resolved.pylock);
        const unchanged = await (0,missing_wheels/* indexUnchanged */.SI)(tools.runner, settings, queryFor(request), missing, packages);
        return unchanged ? resolved : await afresh();
    }
    catch (thrown) {
        if (!cache.used())
            throw thrown;
        return afresh();
    }
}
function queryFor({ targets, findLinks }) {
    return { pythonVersion: lowestPython(targets), findLinks };
}
/** A resolution may need one version after another to be excluded for a Python; each takes uv some tenths of a second. */
const ROUNDS = 12;
/** A folder is no lock, whatever it is called. */
function isFileHere(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
async function resolveOnce(request, tools) {
    const { runner, workDir, env } = tools;
    await (0,promises_.mkdir)(workDir, { recursive: true });
    const settings = { ...tools, cacheDir: tools.uvCacheDir, workDir, env };
    const workspaceOf = async (dir) => (await runner.run((0,uv/* workspaceCommand */.Jd)(settings, dir))).stdout.trim();
    const [uvProject, local] = await Promise.all([
        // The settings of a script are its own, and uv reads them there.
        tools.script === undefined ? readUvProject(tools.projectDir, workspaceOf) : withoutUvProject(tools.projectDir),
        (0,make_lock/* localWheels */.Q3)(request.findLinks),
    ]);
    const source = (0,lock/* lockSource */.F9)(request.lock, tools.projectDir, isFileHere, { root: uvProject.root, script: tools.script });
    if (source.kind === 'none')
        refuseUnreadSources(request, uvProject);
    const first = await resolveRound(request, tools, { uvProject, source, local, settings });
    const { resolved, holes } = await corrected(request, tools, { uvProject, source, local, settings }, first);
    const pinned = lockInWords(source);
    const unused = request.lock === 'auto' ? unusedLocks(source, tools.projectDir, uvProject.strange) : [];
    const whole = withoutHoles(request.missingWheels, resolved, holes, pinned);
    return { ...whole, warnings: [...unused, ...whole.warnings] };
}
function withoutUvProject(root) {
    return { root, sources: [], overrides: [], excludes: [] };
}
/** One lock, one choice, and whether it is complete. */
async function resolveRound(request, tools, { uvProject, source, local, settings }, more = NOTHING_MORE) {
    const { runner } = tools;
    const roots = { requirements: request.requirements, ...(request.wheel && { wheel: request.wheel }) };
    const query = queryFor(request);
    const mayBuild = request.missingWheels === 'build';
    const { extras } = request;
    const made = await (0,make_lock/* makeLock */.a8)(runner, settings, source, {
        ...query,
        roots,
        extras: source.kind === 'uv' && request.project !== undefined ? request.project.extras : extras,
        constraints: [...(request.constraints ?? []), ...more.constraints],
        mayBuild,
        project: uvProject.sources.length > 0 && request.wheel === undefined ? request.project : undefined,
        more: more.requirements,
        memberDir: memberOf(source, tools.projectDir, uvProject.root),
        script: tools.script,
    });
    const select = selectCommand(tools, { lock: made.lock, targets: request.targets, extras, roots, local });
    // Only a resolution that was made here has brought the pages of its packages into uv's cache.
    const after = { ...settings, cacheFirst: !made.given };
    // Runs beside all that follows.
    const newer = made.given || mayBuild ? Promise.resolve([]) : (0,missing_wheels/* olderThanNewest */.OC)(runner, after, query, made.lock.packages);
    // Waited for below, unless something else fails first.
    newer.catch(() => { });
    const chosen = await runner.run(select);
    const selection = JSON.parse(chosen.stdout);
    (0,errors/* throwProblems */.Jh)(selectionProblems(selection, made));
    const wheelOf = (0,make_lock/* wheelFinder */.uC)(made, local);
    const wheels = new Map();
    for (const { name, wheels: choices } of selection.targets)
        wheels.set(name, await Promise.all(choices.map(wheelOf)));
    const gaps = await (0,missing_wheels/* gapsWithFixes */.rs)(selection, made, request.targets, {
        sources: missing => (0,missing_wheels/* withSources */.Z6)(runner, after, query, missing),
        older: found => (0,missing_wheels/* withOlderVersions */.Mb)(runner, after, request.findLinks, found),
    });
    const pinned = lockInWords(source);
    const decision = (0,missing_wheels/* decideMissing */.BT)(request.missingWheels, gaps, request.targets, request.interpreterFor, pinned);
    // What is missing is reported first: what it would require is not known.
    const complete = decision.problems.length === 0 && decision.builds.length === 0;
    const { holes, unread } = complete
        ? await holesIn(request, tools, { targets: decision.targets, wheels }, uvProject)
        : { holes: [], unread: [] };
    const needed = decision.targets.flatMap(target => wheels.get(target.name) ?? []);
    const { overrides, excludes } = uvProject;
    const resolved = {
        ...decision,
        warnings: [...(await newer), ...decision.warnings, ...unrepaired(decision.targets, wheels)],
        conflicts: [],
        unread,
        changes: { overrides, excludes },
        pylock: made.path,
        pinned,
        asked: request.targets,
        wheels,
        gaps,
        all: (0,coverage/* distinct */.dM)(needed),
    };
    return { resolved, holes, given: made.given };
}
const NOTHING_MORE = { requirements: [], constraints: [] };
/** Resolves again until the chosen wheels are all that they themselves require, or nothing changes that. */
async function corrected(request, tools, basis, first) {
    if (first.holes.length === 0 || first.given)
        return first;
    const versions = new Map([...first.resolved.wheels].map(([target, wheels]) => [
        target,
        new Map(wheels.map(({ name, version }) => [name, version])),
    ]));
    const { targets } = first.resolved;
    // Keeping the versions of the other Pythons may have no solution.
    for (const keep of [true, false]) {
        let holes = first.holes;
        for (let round = 1; round <= ROUNDS; round++) {
            const workDir = (0,external_node_path_.join)(basis.settings.workDir, `${keep ? 'closed' : 'closed-freely'}-${round}`);
            const again = await resolveCorrected(request, tools, { ...basis, settings: { ...basis.settings, workDir } }, [
                (0,resolve_closure/* correctionsFor */.rz)(holes, targets, versions, keep),
            ]);
            // What has no solution, or none with wheels, is no better than what there was.
            if (again === undefined || again.resolved.gaps.length > first.resolved.gaps.length)
                break;
            if (again.holes.length === 0)
                return again;
            const known = new Set(holes.map(holeKey));
            const found = again.holes.filter(hole => !known.has(holeKey(hole)));
            if (found.length === 0)
                break;
            holes = [...holes, ...found];
        }
    }
    return first;
}
function holeKey({ target, kind, name, requirement, version }) {
    return JSON.stringify([target.name, kind, name, requirement, version]);
}
/** Undefined when the corrections contradict the requirements. */
async function resolveCorrected(request, tools, basis, [corrections]) {
    const { workDir } = basis.settings;
    await (0,promises_.mkdir)(workDir, { recursive: true });
    const file = (0,external_node_path_.join)(workDir, 'corrections.txt');
    await (0,promises_.writeFile)(file, corrections.constraints.map(line => `${line}\n`).join(''));
    const constraints = corrections.constraints.length > 0 ? [file] : [];
    try {
        return await resolveRound(request, tools, basis, { requirements: corrections.requirements, constraints });
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0 || problems.some(({ code }) => !code.startsWith('dependency/')))
            throw thrown;
        return undefined;
    }
}
/** What the chosen wheels require and the choice does not have. */
async function holesIn(request, tools, { targets, wheels }, { overrides, excludes }) {
    const chosen = (0,coverage/* distinct */.dM)(targets.flatMap(({ name }) => wheels.get(name) ?? []));
    if (chosen.length === 0)
        return { holes: [], unread: [] };
    const contents = new Map(await Promise.all(chosen.map(async (wheel) => {
        const here = wheel.path === undefined ? await tools.contentOf(wheel) : { path: wheel.path };
        return [wheel.sha256, here];
    })));
    const readable = ({ name, sha256 }) => ({ name, sha256, ...contents.get(sha256) });
    const own = request.wheel && { name: '', sha256: 'own', path: request.wheel };
    const closure = {
        requirements: request.requirements,
        extras: request.extras,
        overrides,
        excludes,
        targets,
        wheels: new Map(targets.map(({ name }) => [name, (wheels.get(name) ?? []).map(readable)])),
        own: new Map(own ? targets.map(({ name }) => [name, own]) : []),
    };
    const { stdout } = await tools.runner.run((0,resolve_closure/* closureCommand */.f2)(tools, closure));
    const { holes, unread } = (0,resolve_closure/* decodeClosure */.ID)(stdout, closure);
    const hashes = new Set(unread.map(({ sha256 }) => sha256));
    return { holes, unread: chosen.filter(({ sha256 }) => hashes.has(sha256)) };
}
/** The resolution with its holes as problems, or without their targets. */
function withoutHoles(policy, resolved, holes, pinned) {
    if (holes.length === 0)
        return resolved;
    const conflicts = (0,resolve_closure/* closureProblems */.Cr)(holes, pinned);
    const incomplete = new Set(holes.map(({ target }) => target.name));
    const targets = resolved.targets.filter(({ name }) => !incomplete.has(name));
    if (policy !== 'drop-target' || targets.length === 0)
        return { ...resolved, conflicts, problems: [...resolved.problems, ...conflicts] };
    const dropped = conflicts.map(({ code, message, fix }) => new errors/* PackagingError */.yr(code, {
        message: `${message.replace(/\.$/, '')}: left out, as missing-wheels is drop-target.`,
        fix,
    }));
    const all = (0,coverage/* distinct */.dM)(targets.flatMap(({ name }) => resolved.wheels.get(name) ?? []));
    return { ...resolved, targets, all, warnings: [...resolved.warnings, ...dropped] };
}
/** A uv.lock is read for the project when it is that of its workspace, else for the project that it lies beside. */
function memberOf(source, projectDir, root) {
    const lockDir = source.kind === 'uv' ? (0,external_node_path_.dirname)(source.file) : projectDir;
    return lockDir === root ? projectDir : lockDir;
}
/** How the user's lock is called, and how it is updated. */
function lockInWords(source) {
    if (source.kind === 'none')
        return undefined;
    const file = (0,external_node_path_.basename)(source.file);
    const update = (name) => source.kind === 'uv' ? `\`uv lock --upgrade-package ${name}\`` : 'with the tool that wrote it';
    return { file, path: source.file, update };
}
/**
 * Only a pyproject.toml with static dependencies tells uv where they come from; from a wheel alone, the index would serve
 * another package of the same name. @throws PackagingError(s) `dependency/missing`
 */
function refuseUnreadSources({ wheel, ofWheel = [], project }, { sources }) {
    if (wheel === undefined && project !== undefined)
        return;
    const names = new Set(ofWheel.map(line => (0,requirement/* parseRequirement */.p)(line).name));
    const place = project && { file: project.file };
    (0,errors/* throwProblems */.Jh)(sources
        .filter(name => names.has(name))
        .map(name => new errors/* PackagingError */.yr('dependency/missing', {
        message: `[tool.uv.sources] says where ${name} comes from, which cannot be followed for dependencies that only the built wheel names.`,
        fix: 'Declare the dependencies in [project] of pyproject.toml, or write a uv.lock with uv lock.',
        ...(place && { place }),
    })));
}
/** The coverage of a resolution, with the targets that were dropped. */
function coverageOf(resolved) {
    return { targets: resolved.asked, wheels: resolved.wheels, gaps: resolved.gaps };
}


/***/ }),

/***/ 69750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ uvFailure),
/* harmony export */   m: () => (/* binding */ packagesWithoutWheels)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/** Turns uv's output after a failure (0.13) into coded errors, with the resolver's explanation shortened. */


const REASON_LENGTH = 600;
/** uv's wrapped and indented explanation as one paragraph, without its conclusion. */
function explanation(output) {
    const text = output.join('\n');
    const [, body = text] = /cause: ([\s\S]*?)(?:\n\s*\n|$)/.exec(text) ?? [];
    const flat = body
        .replace(/\s+/g, ' ')
        .replace(/,? (and )?we can conclude that your requirements are unsatisfiable/g, '')
        .replace(/, we can conclude that ([^.]*?) cannot be used\b/g, ', so $1 cannot be used')
        .trim();
    return flat.length <= REASON_LENGTH ? flat : `${flat.slice(0, REASON_LENGTH).replace(/\s\S*$/, '')} …`;
}
/**
 * Packages that failed only because building was not allowed; empty when something else failed. `asked` is the
 * requirement that has no wheel, where uv names it.
 */
function packagesWithoutWheels(output) {
    const text = output.join(' ').replace(/\s+/g, ' ');
    if (!/no usable wheels/.test(text) || /does not satisfy Python/.test(text))
        return [];
    return [...text.matchAll(/Wheels are required for `([^`]+)`/g)].map(([, name = '']) => {
        const [, every, said = ''] = new RegExp(`(all versions of )?(${name}(?:[<>=!~][^ ]*)?) ha(?:s|ve) no usable wheels`).exec(text) ?? [];
        return { name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(name), ...((every || said !== name) && said && { asked: said }) };
    });
}
/** Tried in order: a refused index also reads “not found in the package registry”, so it comes first. */
const MEANINGS = [
    {
        when: /\((https?:\/\/[^\s)]+)\) could not be queried due to a lack of valid authentication|401 Unauthorized.*?(https?:\/\/\S+)/,
        code: 'network/refused',
        message: 'The package index $1 needs a user name and password (401 Unauthorized).',
        fix: 'Give them as UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD, or in the address in UV_DEFAULT_INDEX or PIP_INDEX_URL, from a secret.',
    },
    {
        when: /\((https?:\/\/[^\s)]+)\) returned a 403 Forbidden/,
        code: 'network/refused',
        message: 'The package index $1 refused the request (403 Forbidden).',
        fix: 'Check the address and that the credentials may read that index.',
    },
    {
        when: /[Nn]etwork connectivity is disabled|because the network was disabled/,
        code: 'network/unreachable',
        message: 'The network is switched off for uv (UV_OFFLINE) and its cache does not hold all that is needed.',
        fix: 'Unset UV_OFFLINE, or run once with a network to fill the cache.',
    },
    {
        when: /Failed to (?:fetch|download)(?: [^\n]*?)?:? `?(https?:\/\/[^\s`]+)`?[\s\S]*?(?:HTTP status (?:server|client) error \((\d{3}[^)]*)\))/,
        code: 'network/unreachable',
        message: 'The package index failed: $1 answered $2.',
        fix: 'Try again; if it stays, check the address in UV_DEFAULT_INDEX or PIP_INDEX_URL, or use a mirror.',
    },
    {
        when: /Hash mismatch for `?([^\s`]+)/,
        code: 'dependency/hash',
        message: 'The file of $1 differs from its expected hash.',
        fix: 'Create the lock again from a trusted index; if the file was replaced there, find out why before using it.',
    },
    {
        when: /Failed to (?:download|read|install|extract)[^\n]*?`([^`]+)`[\s\S]*?(Failed to extract archive[^\n]*|The wheel is invalid[^\n]*|Invalid zip[^\n]*|invalid Zip[^\n]*|Failed to unzip[^\n]*)/,
        code: 'input/invalid',
        message: 'find-links: the wheel of $1 is corrupt: $2.',
        fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
    },
    {
        when: /Failed to (?:fetch|download)[^\n]*?`?(https?:\/\/[^\s`]+)|error sending request for url \(([^)]+)\)|Could not connect/,
        code: 'network/unreachable',
        message: 'The package index cannot be reached: $1.',
        fix: 'Check the network and the address in UV_DEFAULT_INDEX or PIP_INDEX_URL.',
    },
    {
        when: /Failed to parse `(uv\.lock|[^`]*\.toml)`/,
        code: 'project/lock',
        message: '$1 cannot be read: $reason.',
        fix: 'Create it again with uv lock.',
    },
    {
        when: /Couldn't parse requirement|Failed to parse/,
        code: 'project/metadata',
        message: 'uv cannot read a requirement: $reason.',
        fix: 'Correct it in the project’s dependencies (PEP 508).',
    },
    {
        when: /does not satisfy Python/,
        code: 'dependency/conflict',
        message: 'The dependencies do not allow every requested Python: $reason',
        fix: 'Raise requires-python or leave the older Pythons out of python-versions, or allow versions that still support them.',
    },
    {
        when: /Because (\S+) was not found in the (?:package registry|provided package locations)|and (\S+) was not found in the/,
        code: 'dependency/missing',
        message: "No index or find-links folder has a package '$1'.",
        fix: 'Check its spelling, or name the index that has it in UV_INDEX, or a folder with its wheel in find-links.',
    },
    {
        when: /[Bb]ecause (?:only \S+ (?:is|are) available|there (?:is|are) no versions? of (\S+))[\s\S]*/,
        code: 'dependency/missing',
        message: 'No index offers a required version: $reason',
        fix: 'Relax that requirement, or name the index that has the version in UV_INDEX.',
    },
    {
        when: /Failed to (?:download and )?build `([^`]+)`/,
        code: 'build/backend-failed',
        message: 'The metadata of $1 could not be built: $reason',
        fix: 'Give a wheel of it with find-links, or require a version that has one.',
    },
    {
        when: /No solution found/,
        code: 'dependency/conflict',
        message: 'The requirements contradict each other: $reason',
        fix: 'Relax one of them.',
    },
];
/** Credentials in an address must not be shown. */
function withoutCredentials(text) {
    return text.replace(/(https?:\/\/)[^\s/@]+@/g, '$1');
}
/**
 * The coded error for a failed uv.
 * @param output its last lines
 */
function uvFailure(output) {
    const lines = output.map(withoutCredentials);
    const text = lines.join('\n');
    for (const { when, code, message, fix } of MEANINGS) {
        const match = when.exec(text);
        if (!match)
            continue;
        const groups = match.slice(1).filter(group => group !== undefined);
        const filled = message
            .replace('$reason', () => explanation(lines))
            .replace(/\$(\d)/g, (_, number) => groups[Number(number) - 1] ?? 'unknown');
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(code, { message: filled.replace(/\.\.$/, '.'), fix, detail: lines });
    }
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/tool-failed', {
        message: `uv could not resolve the dependencies: ${lines.find(line => line.startsWith('error:')) ?? 'it reported no reason'}`,
        fix: 'See its last lines in the log.',
        detail: lines,
    });
}


/***/ }),

/***/ 24217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jd: () => (/* binding */ workspaceCommand),
/* harmony export */   Ty: () => (/* binding */ createResolveCache),
/* harmony export */   VI: () => (/* binding */ watched),
/* harmony export */   c1: () => (/* binding */ exportCommand),
/* harmony export */   ip: () => (/* binding */ indexSettings),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   mO: () => (/* binding */ refreshing),
/* harmony export */   wd: () => (/* binding */ runResolver),
/* harmony export */   zh: () => (/* binding */ recalled)
/* harmony export */ });
/* unused harmony export cacheKeyOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _host_timed_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52954);
/* harmony import */ var _index_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71000);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67417);
/* harmony import */ var _uv_failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69750);
/** Runs uv: resolves for every Python and platform at once (`uv pip compile --universal`), exports a uv.lock, caches results. */









const createResolveCache = _host_timed_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .createTimedCache */ .g;
/** A cache that also says whether it was of use. */
function watched(cache) {
    let used = false;
    return {
        used: () => used,
        remember: cache.remember,
        async recall(key) {
            const answer = await cache.recall(key);
            used ||= answer !== undefined;
            return answer;
        },
    };
}
/** The same cache for a fresh resolution: it only remembers. */
function refreshing(cache) {
    return { recall: () => Promise.resolve(undefined), remember: cache.remember };
}
const MODE_ARGS = {
    wheels: ['--only-binary', ':all:'],
    listed: ['--no-deps', '--require-build-hashes'],
    build: [],
};
/** Milliseconds. No resolution takes this long, except one that hangs. */
const LIMITS = { wheels: 300_000, listed: 60_000, build: 1_800_000 };
const UNATTENDED = ['--color', 'never', '--no-progress', '--no-python-downloads'];
/** Without what it prints, also what was asked for. */
const QUIET = ['--quiet', ...UNATTENDED];
function common(settings) {
    const project = settings.projectDir === undefined ? [] : ['--project', settings.projectDir];
    return ['--python', settings.python, '--cache-dir', settings.cacheDir, ...QUIET, ...project];
}
function uvEnvironment(settings) {
    return { ...(0,_index_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .uvIndexEnvironment */ .HS)(settings.env), UV_PYTHON_DOWNLOADS: 'never' };
}
function each(option, values = []) {
    return values.flatMap(value => [option, value]);
}
/**
 * One resolution; its requirements go to standard input, where none can be mistaken for a file name.
 * @param offline only from uv's cache, however old that is
 */
function compileCommand(settings, request, offline = false) {
    return {
        label: 'resolve the dependencies',
        tool: settings.uv,
        args: [
            ...['pip', 'compile', '--format', 'pylock.toml', '--no-header', '--no-annotate'],
            ...(request.onlyPlatform ? ['--python-platform', request.onlyPlatform] : ['--universal']),
            ...['--python-version', request.pythonVersion, '--output-file', request.output],
            ...MODE_ARGS[request.mode],
            ...(request.alone ? ['--no-deps'] : []),
            ...((0,_index_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutIndex */ .Lz)(settings.env) ? ['--no-index'] : []),
            ...(offline ? ['--offline'] : []),
            ...each('--find-links', request.findLinks.map(_index_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .findLinksAddress */ .po)),
            ...each('--no-emit-package', request.omit),
            ...each('--excludes', request.excludes ? [request.excludes] : []),
            ...each('--constraints', request.constraints),
            ...common(settings),
            ...(request.script === undefined ? [] : [request.script]),
            ...each('--extra', request.project?.extras),
            ...(request.script === undefined && (request.project === undefined || request.requirements.length > 0)
                ? ['-']
                : []),
            ...(request.project === undefined ? [] : [request.project.file]),
        ],
        cwd: settings.workDir,
        env: uvEnvironment(settings),
        index: true,
        input: request.script === undefined ? `${request.requirements.join('\n')}\n` : '',
        limits: { total: LIMITS[request.mode] },
    };
}
/** Turns a `uv.lock` or the lock of a script, as it is, into a `pylock.toml` without the project itself. */
function exportCommand(settings, request) {
    return {
        label: request.script === undefined ? 'read uv.lock' : 'read the lock of the script',
        tool: settings.uv,
        args: [
            ...['export', '--frozen', '--format', 'pylock.toml', '--output-file', request.output],
            ...['--no-header', '--no-annotate'],
            ...(request.script === undefined ? ['--no-emit-project', '--no-default-groups'] : ['--script', request.script]),
            ...each('--extra', request.extras),
            ...common({ ...settings, projectDir: request.memberDir }),
        ],
        cwd: settings.workDir,
        env: uvEnvironment(settings),
        index: true,
    };
}
/** Prints the absolute folder of the workspace that a project belongs to; its own when it belongs to none. */
function workspaceCommand(settings, projectDir) {
    return {
        label: 'find the workspace of the project',
        tool: settings.uv,
        args: ['workspace', 'dir', '--cache-dir', settings.cacheDir, ...UNATTENDED, '--project', projectDir],
        cwd: settings.workDir,
        env: uvEnvironment(settings),
        capture: true,
    };
}
/**
 * Everything that decides the result of a resolver run, as one text: equal keys have the same result while the index does
 * not change. Undefined when one of them cannot be read: then the result is not cached.
 */
async function cacheKeyOf(settings, request) {
    const { output: _, excludes, constraints = [], requirements, findLinks, script, ...plain } = request;
    try {
        return JSON.stringify({
            ...plain,
            // The path of our own uv names its version and hash.
            uv: settings.uv,
            python: settings.python,
            project: settings.projectDir,
            requirements: await Promise.all(requirements.map(named)),
            script: script && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(script, 'utf8')),
            findLinks: await Promise.all(findLinks.map(listing)),
            excludes: excludes && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(excludes, 'utf8')),
            constraints: await Promise.all(constraints.map(file => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'))),
            ...(await indexSettings({ ...settings, projectDir: settings.projectDir ?? settings.workDir })),
        });
    }
    catch {
        return undefined;
    }
}
/** The index settings of pip and uv outside their arguments, on this machine and for the project in that folder. */
async function indexSettings(settings) {
    return {
        environment: Object.entries(settings.env)
            .filter(([name]) => INDEX.test(name))
            .sort(),
        configuration: await Promise.all(configurationFiles(settings).map(contentIfThere)),
    };
}
/** Names of variables that configure pip, uv or their connection to an index. */
const INDEX = /^(PIP_|UV_|SSL_CERT_|NETRC$|HTTPS?_PROXY$|ALL_PROXY$|NO_PROXY$|KEYRING_)/i;
/** Replaces the address of a local wheel by its hash, as its folder differs in every run. */
async function named(requirement) {
    const [, before, url] = /^(.* @ )(file:\S+)$/.exec(requirement) ?? [];
    return url === undefined ? requirement : `${before}${await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(url))}`;
}
async function listing(place) {
    if (/^https?:/i.test(place))
        return place;
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(place)).sort();
    const files = names.map(async (name) => {
        const { size, mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name));
        return [name, size, mtimeMs];
    });
    return [place, await Promise.all(files)];
}
/** uv's settings files: from the project upwards, the user's and the system's. @see https://docs.astral.sh/uv/concepts/configuration-files/ */
function configurationFiles({ projectDir, env }) {
    const folders = [];
    for (let folder = projectDir; !folders.includes(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder))
        folders.push(folder);
    const home = env.HOME ?? env.USERPROFILE ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const own = [env.XDG_CONFIG_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config'), env.APPDATA, '/etc', env.PROGRAMDATA];
    return [
        ...folders.flatMap(folder => [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'uv.toml'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'pyproject.toml')]),
        ...own.flatMap(folder => (folder === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'uv', 'uv.toml')])),
        ...(env.UV_CONFIG_FILE === undefined ? [] : [env.UV_CONFIG_FILE]),
    ];
}
async function contentIfThere(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
}
/** @throws PackagingError(s) as `decodeLock` */
async function readLock(path) {
    return (0,_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeLock */ .Cc)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'), path);
}
/** Runs uv, or takes the cached result. A failure is a value: its meaning depends on other runs. */
async function runResolver(runner, settings, request) {
    const { cache } = settings;
    // What the folders and repositories hold that a project's sources name is not part of the key.
    const key = request.project === undefined && cache ? await cacheKeyOf(settings, request) : undefined;
    if (cache === undefined || key === undefined)
        return ask(runner, settings, request);
    const known = await cache.recall(key);
    if (known !== undefined)
        return restore(known, request);
    const made = await ask(runner, settings, request);
    if ('lock' in made)
        await cache.remember(key, { lock: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(made.path, 'utf8') });
    // A network failure is not cached.
    else if (isAnswer(made))
        await cache.remember(key, made);
    return made;
}
/** The cached result of the same run; undefined when there is none. */
async function recalled(settings, request) {
    const key = settings.cache && (await cacheKeyOf(settings, request));
    const known = key === undefined ? undefined : await settings.cache?.recall(key);
    return known && restore(known, request);
}
async function restore(known, request) {
    if ('output' in known)
        return known;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(request.output, known.lock);
    return { lock: (0,_lock_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeLock */ .Cc)(known.lock, request.output), path: request.output };
}
async function ask(runner, settings, request) {
    const run = async (offline) => {
        const finished = await runner.finish(compileCommand(settings, request, offline));
        if (finished.code !== 0)
            return { output: finished.tail };
        return { lock: await readLock(request.output), path: request.output };
    };
    if (!settings.cacheFirst)
        return run(false);
    const cached = await run(true);
    return isAnswer(cached) ? cached : run(false);
}
/** Whether it is a result of the index, and not of a failed connection. */
function isAnswer(made) {
    return 'lock' in made || (0,_uv_failure_js__WEBPACK_IMPORTED_MODULE_8__/* .uvFailure */ .Y)(made.output).code.startsWith('dependency/');
}


/***/ }),

/***/ 24192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ splitCommand),
/* harmony export */   Vv: () => (/* binding */ customCommand),
/* harmony export */   fL: () => (/* binding */ identityCommands),
/* harmony export */   ir: () => (/* binding */ automaticCommands),
/* harmony export */   pt: () => (/* binding */ executableCommands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/** Decides which commands test one artifact on one interpreter, or one native executable (pure). */


/** Scripts of one artifact that are started; some projects have hundreds that are one program. */
const MOST_SCRIPTS = 20;
/** What `auto` runs: each group has to succeed. Only what has nothing to start, or opens a window, is imported. */
function automaticCommands(subject, installed) {
    const { entryPoint, gui, modules, scripts = [] } = subject;
    const started = entryPoint.kind === 'none' || gui ? scripts.slice(0, MOST_SCRIPTS) : [entryPoint];
    if (started.length === 0) {
        const testCommands = [importCommand(importable(entryPoint, modules), installed, attributeOf(entryPoint))];
        return [{ testCommands, imports: true, reason: [] }];
    }
    return started.map(start => ({
        testCommands: ['--version', '--help'].map(flag => start === entryPoint ? startCommand(start, installed, [flag]) : scriptCommand(start, installed, [flag])),
        imports: false,
        reason: start.kind === 'script' ? [] : [importCommand(importable(start, modules), installed, attributeOf(start))],
    }));
}
/** A script or module that a PEX does not start by itself. */
function scriptCommand(start, installed, args) {
    if (start.kind === 'module')
        return pythonCommand(installed, ['-m', start.module, ...args], `python -m ${start.module} ${args.join(' ')}`);
    const script = start.kind === 'script' ? start.file : start.kind === 'function' ? start.script : undefined;
    if (installed.pex === undefined || script === undefined)
        return startCommand(start, installed, args);
    const shown = `PEX_SCRIPT=${script} ${[node_path__WEBPACK_IMPORTED_MODULE_0__.basename(installed.pex.file), ...args].join(' ')}`;
    return pexCommand(installed, installed.pex.file, args, { PEX_SCRIPT: script }, shown);
}
/** Importing a module alone would not find a missing function. */
function attributeOf(entryPoint) {
    return entryPoint.kind === 'function' ? `${entryPoint.module}.${entryPoint.attribute}` : undefined;
}
function importable(entryPoint, modules) {
    // Importing `package.__main__` would run it; the package itself is as good a test.
    if (entryPoint.kind === 'function')
        return [entryPoint.module];
    if (entryPoint.kind === 'module' && !entryPoint.module.endsWith('__main__'))
        return [entryPoint.module.split('.')[0] ?? ''];
    return modules.slice(0, 1);
}
/** Imports `modules` one by one, then checks that `attribute` (dotted, from its module on) exists. */
function importCommand(modules, installed, attribute) {
    const imports = modules.length === 0 ? 'pass' : `import ${modules.join(', ')}`;
    const code = attribute === undefined ? imports : `${imports}; ${attribute}`;
    return pythonCommand(installed, ['-c', code], `python -c '${code}'`);
}
/** Print which Python runs, to detect a PEX that switched to another interpreter. */
function identityCommands(installed) {
    const args = ['-c', 'import sys; print(sys.version_info[:2], sys.implementation.name)'];
    const { pex } = installed;
    const started = pythonCommand(installed, args, 'python -c …');
    if (pex?.path === undefined)
        return [started];
    const env = { PEX_INTERPRETER: '1', PATH: pex.path };
    return [{ shown: `${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(pex.file)} -c …`, tool: pex.launcher ?? pex.file, args, env }, started];
}
function startCommand(entryPoint, installed, args) {
    if (installed.pex) {
        const shown = [node_path__WEBPACK_IMPORTED_MODULE_0__.basename(installed.pex.file), ...args].join(' ');
        return pexCommand(installed, installed.pex.file, args, {}, shown);
    }
    const script = entryPoint.kind === 'script' ? entryPoint.file : entryPoint.kind === 'function' ? entryPoint.script : undefined;
    const tool = script === undefined ? undefined : installed.script(script);
    if (tool !== undefined)
        return { shown: [script, ...args].join(' '), tool, args, env: {} };
    if (entryPoint.kind === 'module')
        return pythonCommand(installed, ['-m', entryPoint.module, ...args], `python -m ${entryPoint.module} ${args.join(' ')}`);
    if (entryPoint.kind !== 'function')
        throw new Error(`a ${entryPoint.kind} entry point cannot be started`);
    const { module, attribute } = entryPoint;
    const call = `import sys, ${module}; sys.exit(${module}.${attribute}())`;
    return pythonCommand(installed, ['-c', call, ...args], `${module}:${attribute} ${args.join(' ')}`);
}
/**
 * The user's own command. `{project}` is the project folder and `{artifact}` the file under test; `python` and the
 * project's scripts are those of the artifact.
 * @throws PackagingError `input/invalid` for any other program
 */
function customCommand(words, locations, installed) {
    const [program = '', ...args] = words.map(word => word.replaceAll('{project}', locations.project).replaceAll('{artifact}', locations.artifact));
    const shown = words.join(' ');
    if (program === 'python' || program === 'python3')
        return pythonCommand(installed, args, shown);
    const { pex } = installed;
    if (pex !== undefined) {
        if (program === pex.ownScript || program === locations.artifact)
            return pexCommand(installed, pex.file, args, {}, shown);
        if (installed.scripts.includes(program))
            return pexCommand(installed, pex.file, args, { PEX_SCRIPT: program }, shown);
        throw unknownProgram(program, installed.scripts);
    }
    const tool = installed.script(program);
    if (tool === undefined)
        throw unknownProgram(program, installed.scripts);
    return { shown, tool, args, env: {} };
}
function pythonCommand(installed, args, shown) {
    if (installed.pex)
        return pexCommand(installed, installed.pex.file, args, { PEX_INTERPRETER: '1' }, shown);
    return { shown, tool: installed.python, args, env: {} };
}
function pexCommand(installed, file, args, env, shown) {
    return { shown, tool: installed.python, args: [file, ...args], env };
}
function unknownProgram(program, scripts) {
    const choices = ['python', ...scripts];
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
        message: `test-command starts '${program}', which no artifact provides.`,
        fix: `Begin it with one of: ${choices.join(', ')}.`,
    });
}
/**
 * The commands that test a native executable, in this order, with a note for the report; or none, with the reason. The
 * user's own command when it starts the program, by one of its `scripts` names or as `{artifact}`; a command that starts
 * `python` cannot run with a program that provides none.
 * @param file `program`: absolute path; `name`: for people; `scripts`: names that a test command may start it by
 */
function executableCommands(test, subject, file, project) {
    if (typeof test !== 'string') {
        const [first = '', ...rest] = test;
        if (first === '{artifact}' || file.scripts.includes(first)) {
            const args = rest.map(word => word.replaceAll('{project}', project).replaceAll('{artifact}', file.program));
            const shown = test.join(' ');
            return { testCommands: [{ shown, tool: file.program, args, env: {} }], patient: true, note: '' };
        }
    }
    if (subject.gui)
        return {
            testCommands: [],
            reason: 'not started: it opens a window; set test-command to a way to start it without one',
        };
    const testCommands = ['--version', '--help'].map(flag => {
        return { shown: `${file.name} ${flag}`, tool: file.program, args: [flag], env: {} };
    });
    const note = typeof test === 'string' ? '' : ' (test-command needs a program that an executable does not provide)';
    return { testCommands, patient: false, note };
}
/**
 * Splits a command into arguments with the quoting of a POSIX shell, and nothing else that a shell does. Space separates;
 * single quotes keep everything, double quotes keep everything except `\"` and `\\`; outside of quotes a backslash keeps
 * the next character (so Windows paths belong in single quotes).
 * @param input whose text it is, for errors
 * @throws PackagingError `input/invalid` for an open quote, or an operator that only a shell would understand
 */
function splitCommand(text, input = 'test-command') {
    const words = [];
    const token = /'([^']*)'|"((?:\\["\\]|\\(?!["\\])|[^"\\])*)"|\\(.)|([^\s'"\\]+)|(\s+)|(.)/gsy;
    let word;
    for (const [all, single, double, escaped, bare, space] of text.matchAll(token)) {
        if (space !== undefined) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
            continue;
        }
        if (bare !== undefined && /^(?:\|\|?|&&?|;|[<>]+)$/.test(bare))
            throw needsShell(text, bare, input);
        const part = single ?? double?.replaceAll(/\\(["\\])/g, '$1') ?? escaped ?? bare;
        if (part === undefined)
            throw openQuote(text, all, input);
        word = (word ?? '') + part;
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
function needsShell(text, operator, input) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
        message: `${input} '${text}' uses '${operator}', but it is run without a shell.`,
        fix: 'Put the commands into a script and name that, for example: python {project}/smoke_test.py',
    });
}
function openQuote(text, quote, input) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
        message: `${input} '${text}' has an unclosed ${quote}.`,
        fix: 'Close the quote.',
    });
}


/***/ }),

/***/ 87967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ decodeCompletePlatform),
/* harmony export */   XX: () => (/* binding */ resolutionTargetOfFile),
/* harmony export */   Yo: () => (/* binding */ resolutionTarget),
/* harmony export */   dm: () => (/* binding */ completePlatform)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3085);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62310);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63329);
/**
 * pex's complete-platform format: everything a resolver must know about another machine.
 * A file is what `pex3 interpreter inspect --markers --tags` prints (https://docs.pex-tool.org/buildingpex.html#complete-platform).
 */




/** The compatible tags and markers of a target, computed. */
function completePlatform(target) {
    return { compatible_tags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .compatibilityTags */ .Ye)(target), marker_environment: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .markerEnvironment */ .wp)(target) };
}
/** The same with its names, for a resolve. */
function resolutionTarget(target) {
    const python = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPython */ .AR)(target.python);
    const platform = target.platform.name;
    return {
        name: `${python} ${platform}`,
        python,
        platform,
        compatibleTags: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .compatibilityTags */ .Ye)(target),
        environment: (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .markerEnvironment */ .wp)(target),
    };
}
const TAG = /^[a-z0-9_]+-[a-z0-9_]+-[a-z0-9_]+$/;
/** Neither uv's lock nor an ordinary requirement can be evaluated without these. */
const NEEDED_MARKERS = [
    'implementation_name',
    'implementation_version',
    'os_name',
    'platform_machine',
    'platform_python_implementation',
    'platform_system',
    'python_full_version',
    'python_version',
    'sys_platform',
];
/**
 * Reads a user's own complete-platform file. Other keys that pex writes (`path`, `$schema`, …) are ignored.
 * @param text the file's content
 * @param file where it came from, for messages
 * @throws PackagingError(s) `input/invalid` with the file as place: not JSON, no tags, malformed tags, missing markers.
 */
function decodeCompletePlatform(text, file) {
    const wrong = (message) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `platforms: ${file}: ${message}`,
        fix: 'Generate the file again on the target machine: pex3 interpreter inspect --markers --tags --indent 2',
        place: { file },
    });
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw wrong(`it is not JSON (${cause.message}).`);
    }
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data))
        throw wrong('it is not a JSON object.');
    const { compatible_tags: tags, marker_environment: markers } = data;
    const problems = [];
    if (!Array.isArray(tags) || tags.length === 0)
        problems.push(wrong("'compatible_tags' is not a list of tags."));
    else
        for (const tag of tags.filter(tag => typeof tag !== 'string' || !TAG.test(tag)).slice(0, 3))
            problems.push(wrong(`${JSON.stringify(tag)} in 'compatible_tags' is not a tag like cp312-cp312-win_amd64.`));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(markers))
        problems.push(wrong("'marker_environment' is not an object of strings."));
    else {
        const bad = Object.keys(markers).filter(name => typeof markers[name] !== 'string');
        const missing = NEEDED_MARKERS.filter(name => !Object.hasOwn(markers, name));
        if (bad.length > 0)
            problems.push(wrong(`'marker_environment' has values that are not strings: ${bad.join(', ')}.`));
        if (missing.length > 0)
            problems.push(wrong(`'marker_environment' lacks ${missing.join(', ')}.`));
        const version = markers.python_full_version;
        if (typeof version === 'string' && !/^\d+\.\d+(\.\d+)?([a-z]+\d+)?\+?$/.test(version))
            problems.push(wrong(`python_full_version '${version}' is not a Python version.`));
    }
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(problems);
    return {
        compatible_tags: tags,
        marker_environment: markers,
    };
}
/** The target a user's own complete-platform file describes; `file` names it. */
function resolutionTargetOfFile(platform, file) {
    const name = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '');
    const markers = platform.marker_environment;
    const freeThreaded = /^cp\d+-cp\d+t-/.test(platform.compatible_tags[0] ?? '');
    const prefix = markers.implementation_name === 'pypy' ? 'pypy' : '';
    return {
        name,
        python: `${prefix}${markers.python_version ?? ''}${freeThreaded ? 't' : ''}`,
        platform: name,
        compatibleTags: platform.compatible_tags,
        // A missing marker must be unknown, and not that of this machine.
        environment: { platform_release: '', platform_version: '', ...markers },
    };
}


/***/ }),

/***/ 63329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ platformTags),
/* harmony export */   YK: () => (/* binding */ LINUX_ARCH),
/* harmony export */   Ye: () => (/* binding */ compatibilityTags),
/* harmony export */   wp: () => (/* binding */ markerEnvironment)
/* harmony export */ });
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85390);

const SYSTEM = {
    linux: { os_name: 'posix', sys_platform: 'linux', platform_system: 'Linux' },
    macos: { os_name: 'posix', sys_platform: 'darwin', platform_system: 'Darwin' },
    windows: { os_name: 'nt', sys_platform: 'win32', platform_system: 'Windows' },
};
/** What `platform.machine()` returns, where it is not our own name. */
const MACHINE = {
    linux: { x86: 'i686' },
    macos: { aarch64: 'arm64' },
    windows: { x86_64: 'AMD64', aarch64: 'ARM64' },
};
/**
 * Marker values by their PEP 508 names. The patch release is 0, the oldest `3.12` (uv's `--python-version 3.12` means the
 * same); kernel release and version are unknown and empty. PyPy's own version is 7.3.0: all of its Python 3.7–3.11
 * releases are 7.3.x.
 */
function markerEnvironment({ python, platform }) {
    const { implementation, major, minor, patch } = python;
    const full = `${major}.${minor}.0${patch ?? ''}`;
    const cpython = implementation === 'cpython';
    return {
        implementation_name: implementation,
        implementation_version: cpython ? full : '7.3.0',
        ...SYSTEM[platform.os],
        platform_machine: MACHINE[platform.os][platform.arch] ?? platform.arch,
        platform_python_implementation: cpython ? 'CPython' : 'PyPy',
        platform_release: '',
        platform_version: '',
        python_full_version: full,
        python_version: `${major}.${minor}`,
    };
}
/** Linux's own name of an architecture, where it differs. */
const LINUX_ARCH = { x86: 'i686' };
const WINDOWS_TAG = {
    x86_64: 'win_amd64',
    aarch64: 'win_arm64',
    x86: 'win32',
};
/** PEP 513, 571 and 599: the names before PEP 600, each right after its version. */
const LEGACY_MANYLINUX = {
    17: 'manylinux2014',
    12: 'manylinux2010',
    5: 'manylinux1',
};
function countDown(from, to) {
    return Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);
}
function linuxPlatforms(platform) {
    const arch = LINUX_ARCH[platform.arch] ?? platform.arch;
    const [major, minor] = (0,_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .versionParts */ .VJ)(platform.floor);
    if (platform.libc === 'musl')
        return [`linux_${arch}`, ...countDown(minor, 0).map(version => `musllinux_${major}_${version}_${arch}`)];
    const oldest = (0,_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .versionParts */ .VJ)((0,_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .oldestManylinux */ .vb)(platform.arch))[1];
    const manylinux = countDown(minor, oldest).flatMap(version => {
        const legacy = LEGACY_MANYLINUX[version];
        return [`manylinux_${major}_${version}_${arch}`, ...(legacy ? [`${legacy}_${arch}`] : [])];
    });
    return [`linux_${arch}`, ...manylinux];
}
function macPlatforms(platform) {
    const [major, minor] = (0,_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .versionParts */ .VJ)(platform.floor);
    const intel = platform.arch === 'x86_64';
    const formats = intel ? ['x86_64', 'intel', 'fat64', 'fat3', 'universal2', 'universal'] : ['arm64', 'universal2'];
    const tagged = (version, of) => of.map(format => `macosx_${version}_${format}`);
    if (major < 11)
        return countDown(minor, 4).flatMap(version => tagged(`10_${version}`, formats));
    return [
        ...countDown(major, 11).flatMap(version => tagged(`${version}_0`, formats)),
        // arm64 starts with macOS 11, but a universal2 wheel may have the older version of its Intel half.
        ...countDown(16, 4).flatMap(version => tagged(`10_${version}`, intel ? formats : ['universal2'])),
    ];
}
/** The platform part of the tags, best first. */
function platformTags(platform) {
    if (platform.os === 'linux')
        return linuxPlatforms(platform);
    if (platform.os === 'macos')
        return macPlatforms(platform);
    return [WINDOWS_TAG[platform.arch] ?? `win_${platform.arch}`];
}
/** `cp313t`, `cp312`; for PyPy `pypy311_pp73`, the only ABI of PyPy 3 since 2020. */
function abiOf({ implementation, major, minor, freeThreaded }) {
    const digits = `${major}${minor}`;
    return implementation === 'pypy' ? `pypy${digits}_pp73` : `cp${digits}${freeThreaded ? 't' : ''}`;
}
function cpythonTags(python, platforms) {
    const { major, minor, freeThreaded } = python;
    // PEP 803: the stable ABI of free-threaded builds is one of its own.
    const stable = freeThreaded ? 'abi3t' : 'abi3';
    const own = `cp${major}${minor}`;
    const prefixes = [`${own}-${abiOf(python)}`, `${own}-${stable}`, `${own}-none`];
    for (const older of countDown(minor - 1, 2))
        prefixes.push(`cp${major}${older}-${stable}`);
    return prefixes.flatMap(prefix => platforms.map(platform => `${prefix}-${platform}`));
}
function pypyTags(python, platforms) {
    const own = `pp${python.major}${python.minor}`;
    return [abiOf(python), 'none'].flatMap(abi => platforms.map(platform => `${own}-${abi}-${platform}`));
}
/** All tags a wheel may carry to run on `target`, best first. */
function compatibilityTags({ python, platform }) {
    const { major, minor, implementation } = python;
    const platforms = platformTags(platform);
    const cpython = implementation === 'cpython';
    const pures = [`py${major}${minor}`, `py${major}`, ...countDown(minor - 1, 0).map(older => `py${major}${older}`)];
    return [
        ...(cpython ? cpythonTags(python, platforms) : pypyTags(python, platforms)),
        ...pures.flatMap(pure => platforms.map(tag => `${pure}-none-${tag}`)),
        `${cpython ? `cp${major}${minor}` : 'pp3'}-none-any`,
        ...pures.map(pure => `${pure}-none-any`),
    ];
}


/***/ })

};
