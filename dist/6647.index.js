export const id = 6647;
export const ids = [6647,482];
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

/***/ 5273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ copyFiles),
/* harmony export */   NU: () => (/* binding */ createSealed),
/* harmony export */   Ox: () => (/* binding */ stateDigest),
/* harmony export */   dy: () => (/* binding */ isSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75919);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25888);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39097);
/**
 * Folders of the store whose files are run: unpacked tools, compiled programs, build environments. The state of each is
 * recorded when it is complete, and what differs from that is made again instead of used. The state of a file includes the
 * time of its inode, which no program can set back, so that no byte has to be read: a folder of 600 files takes 5 ms.
 */








/** Digest (hex) of the states of all files in a folder, wherever it lies; undefined for one without files. */
async function stateDigest(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter(entry => !entry.isDirectory()).map(({ parentPath, name }) => node_path__WEBPACK_IMPORTED_MODULE_3__.join(parentPath, name));
    const states = await (0,_watch_js__WEBPACK_IMPORTED_MODULE_7__/* .statesOf */ .kY)({ files, inode: true });
    if (states.size === 0)
        return undefined;
    const lines = [...states].map(([file, state]) => `${node_path__WEBPACK_IMPORTED_MODULE_3__.relative(folder, file)}\0${state}\n`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lines.sort(_core_format_js__WEBPACK_IMPORTED_MODULE_5__/* .byBytes */ .bg).join('')).digest('hex');
}
/** An empty file beside the folder, as two runs may each have completed one. */
const recordOf = (folder, digest) => `${folder}.${digest.slice(0, 32)}.sealed`;
/** Whether the folder is as it was when it was completed. */
async function isSealed(folder) {
    const digest = await stateDigest(folder);
    if (digest === undefined)
        return false;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(recordOf(folder, digest)).then(found => found.isFile(), () => false);
}
/**
 * Creates a folder beside its final place and renames it once it is complete, so that a run that is ended leaves nothing
 * that looks finished. One that lies there and is not as it was completed is replaced; another run may have been quicker,
 * and then its copy is as good.
 * @param fill gets the path of a folder, which it creates
 */
async function createSealed(folder, fill) {
    const unfinished = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await fill(unfinished);
        const digest = await stateDigest(unfinished);
        if (digest === undefined)
            throw new Error(`nothing to keep in ${folder}`);
        const record = recordOf(folder, digest);
        // First: another run must not take the folder for one that was changed.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(record, '');
        if (await renamed(unfinished, folder))
            return;
        if (await isSealed(folder))
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(record, { force: true });
        const old = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(folder, old).catch(() => { });
        if (!(await renamed(unfinished, folder)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(record, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(old, { recursive: true, force: true });
        await forgetRecords(folder, record);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(unfinished, { recursive: true, force: true });
    }
}
function renamed(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to).then(() => true, () => false);
}
/** Those of folders that have been replaced. */
async function forgetRecords(folder, but) {
    const [parent, name] = [node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(folder), node_path__WEBPACK_IMPORTED_MODULE_3__.basename(folder)];
    for (const other of await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .namesIn */ .wX)(parent)) {
        const record = node_path__WEBPACK_IMPORTED_MODULE_3__.join(parent, other);
        if (other.startsWith(`${name}.`) && other.endsWith('.sealed') && record !== but)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(record, { force: true });
    }
}
/** Copies files with their times, in a thread: [from, to] pairs. One that is there already stays. */
const COPY = `
const { parentPort, workerData } = require('node:worker_threads')
const { copyFileSync, lstatSync, utimesSync } = require('node:fs')
for (const [from, to] of workerData.pairs) {
  try {
    copyFileSync(from, to, workerData.mode)
  } catch (error) {
    if (error.code === 'EEXIST') continue
    throw error
  }
  const { atimeMs, mtimeMs } = lstatSync(from)
  utimesSync(to, atimeMs / 1000, mtimeMs / 1000)
}
parentPort.postMessage('done')
`;
/**
 * Copies files (by reflink where the file system can), each to a place that no other file has a part in.
 * @param pairs absolute paths, `[from, to]`; the folders must exist
 * @throws what the file system throws
 */
async function copyFiles(pairs) {
    if (pairs.length === 0)
        return;
    const mode = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE;
    return new Promise((resolve, reject) => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_4__.Worker(COPY, { eval: true, workerData: { pairs, mode } });
        worker.once('message', () => resolve());
        worker.once('error', reject);
    });
}


/***/ }),

/***/ 39097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vi: () => (/* binding */ sameFile),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   gT: () => (/* binding */ keepCommandFiles),
/* harmony export */   kY: () => (/* binding */ statesOf)
/* harmony export */ });
/* unused harmony export COMMAND_FILES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/**
 * The state of files before and after foreign code runs: it tells what has changed, and not what changed it. Tens of
 * thousands of files are read in another thread, where a look at each takes 5 µs.
 */



/** As text, as a thread has no other way to find its code in a bundle. What cannot be read counts as not there. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
const { lstatSync, readdirSync } = require('node:fs')
const path = require('node:path')
const states = []
const look = file => {
  try {
    states.push([file, lstatSync(file, { bigint: true })])
  } catch {}
}
const waiting = [...(workerData.trees ?? [])]
for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) waiting.push(file)
      else look(file)
    }
  } catch {}
}
for (const file of workerData.files ?? []) look(file)
const texts = states.map(([file, { size, mtimeNs, ctimeNs, ino, mode }]) => [
  file,
  [ino, size, mtimeNs, mode, ...(workerData.inode ? [ctimeNs] : [])].join(' '),
])
parentPort.postMessage(texts)
`;
/** Above this a thread is worth its start, 20 ms. */
const FEW = 1_000;
/** The states now. */
async function statesOf(request) {
    if (request.trees === undefined && (request.files ?? []).length <= FEW)
        return new Map((request.files ?? []).flatMap(file => stateOf(file, request.inode)));
    return new Promise((resolve, reject) => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(CODE, { eval: true, workerData: request });
        worker.once('message', (states) => resolve(new Map(states)));
        worker.once('error', reject);
    });
}
/** The same as in the thread. */
function stateOf(file, inode) {
    try {
        const { size, mtimeNs, ctimeNs, ino, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { bigint: true });
        return [[file, [ino, size, mtimeNs, mode, ...(inode ? [ctimeNs] : [])].join(' ')]];
    }
    catch {
        return [];
    }
}
/** Whether it is the same file, changed in its place, and not another one of that name. */
function sameFile(before, after) {
    return before?.split(' ', 1)[0] === after?.split(' ', 1)[0];
}
/** Pure. */
function changesOf(before, after) {
    const sorted = (files) => [...files].sort(_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg);
    return {
        changed: sorted([...before].flatMap(([file, state]) => (after.has(file) && after.get(file) !== state ? [file] : []))),
        removed: sorted([...before.keys()].filter(file => !after.has(file))),
        added: sorted([...after.keys()].filter(file => !before.has(file))),
    };
}
// The files from which the runner reads commands: small, and what is written there acts on the steps that follow.
/** The variables that name them. */
const COMMAND_FILES = [
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
function bytesOf(file) {
    try {
        // A link would lead what is written later elsewhere.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file).isFile() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : undefined;
    }
    catch {
        return undefined;
    }
}
/** @param env the runner's; without these variables nothing is kept */
function keepCommandFiles(env) {
    const kept = COMMAND_FILES.flatMap((name) => {
        const file = env[name];
        return file ? [{ name, file, bytes: bytesOf(file) }] : [];
    });
    return {
        restore: () => kept.flatMap(({ name, file, bytes }) => {
            const now = bytesOf(file);
            if (now === undefined ? bytes === undefined : bytes !== undefined && now.equals(bytes))
                return [];
            // In its place, as the runner may have it open; but never through a link.
            if (now === undefined || bytes === undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true, recursive: true });
            if (bytes !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, bytes);
            const start = bytes !== undefined && now?.subarray(0, bytes.length).equals(bytes) ? bytes.length : 0;
            return [{ name, text: now?.subarray(start).toString('utf8') ?? '' }];
        }),
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


/***/ })

};
