export const id = 5462;
export const ids = [5462];
export const modules = {

/***/ 23632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PB: () => (/* binding */ ElfReader),
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   mP: () => (/* binding */ Reader),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/** Numbers and names in the headers of programs, which are not trusted. */

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
        if (at + length > this.#bytes.length)
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


/***/ }),

/***/ 93237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V3: () => (/* binding */ glibcOf),
/* harmony export */   oU: () => (/* binding */ readElf),
/* harmony export */   zh: () => (/* binding */ dynamicSection)
/* harmony export */ });
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85390);
/* harmony import */ var _binary_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23632);
/** ELF, as on Linux. @see https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html */


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
    const count = (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .atMost */ .Tu)(one(DT.verneednum) ?? 0, 'libraries with versions');
    for (let file = 0; file < count; file += 1) {
        const library = text(reader.u32(at + 4));
        let aux = at + reader.u32(at + 8);
        for (let left = reader.u16(at + 2); left > 0; left -= 1) {
            versions.push({ library, version: text(reader.u32(aux + 8)), index: reader.u16(aux + 6) & 0x7fff });
            if (versions.length > 65_536)
                throw (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)('it needs more versions than there can be');
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
        return (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .atMost */ .Tu)(reader.u32(offsetOf(plain) + 4), 'symbols');
    const gnu = one(DT.gnuHash);
    if (gnu === undefined)
        return 0;
    const table = offsetOf(gnu);
    const [buckets, first, bloom] = [reader.u32(table), reader.u32(table + 4), reader.u32(table + 8)];
    const bucketsAt = table + 16 + (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .atMost */ .Tu)(bloom, 'words of a filter') * (reader.wide ? 8 : 4);
    const chainsAt = bucketsAt + (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .atMost */ .Tu)(buckets, 'hash buckets') * 4;
    let last = 0;
    for (let index = 0; index < buckets; index += 1)
        last = Math.max(last, reader.u32(bucketsAt + index * 4));
    // Without exported symbols, all symbols are needed ones, which are not hashed.
    if (last < first)
        return first;
    while ((reader.u32(chainsAt + (last - first) * 4) & 1) === 0)
        last += 1;
    return (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .atMost */ .Tu)(last + 1, 'symbols');
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
    return new _binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .ElfReader */ .PB(bytes, bytes[5] !== 2, bytes[4] === 2);
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
        throw (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(`its segments have ${each} bytes each`);
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
        if (!wide)
            return reader.u32(at);
        const [low, high] = reader.little ? [at, at + 4] : [at + 4, at];
        return reader.u32(high) === 0 ? reader.u32(low) : undefined;
    };
    const found = new Map();
    const known = new Set(Object.values(DT));
    const count = (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .atMost */ .Tu)(Math.floor(dynamic.size / (2 * word)), 'dynamic entries');
    for (let index = 0; index < count; index += 1) {
        const at = dynamic.offset + index * 2 * word;
        const tag = tagAt(at);
        if (tag === 0)
            break;
        if (tag !== undefined && known.has(tag))
            found.set(tag, [...(found.get(tag) ?? []), reader.word(at + word)]);
    }
    const one = (tag) => found.get(tag)?.[0];
    const offsetOf = (address) => {
        const segment = segments.find(({ type, address: from, size }) => type === PT_LOAD && address >= from && address < from + size);
        if (segment === undefined)
            throw (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)(`nothing is loaded at address ${address}`);
        return address - segment.address + segment.offset;
    };
    const names = one(DT.strtab);
    const strings = names === undefined ? undefined : offsetOf(names);
    const text = (offset) => {
        if (strings === undefined)
            throw (0,_binary_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .damaged */ .qM)('it has names but no table of them');
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
    return numbers.sort(_targets_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy).at(-1);
}


/***/ }),

/***/ 68298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ unpackFolder),
/* harmony export */   Yg: () => (/* binding */ unpackZip),
/* harmony export */   hi: () => (/* binding */ extractWheel),
/* harmony export */   k$: () => (/* binding */ withoutTests)
/* harmony export */ });
/* unused harmony exports testMembers, recordWithout */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _sdist_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36790);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88525);
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13748);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(195);
/* harmony import */ var _zip_writer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91858);
/** Unpacks wheels and our own archives, and rewrites wheels without their tests. */









/** Folders of `NAME-VERSION.data` that an installation separates, and that are in one folder here. */
const DATA = /^[^/]+\.data\/(?:purelib|platlib|data)\//;
/** Its programs: apart from the modules, as a wheel may hold a program and a package of one name (uv's does). */
const SCRIPTS = /^[^/]+\.data\/scripts\//;
/**
 * Unpacks modules and data files into `into`, and scripts, executable, into its `bin`, as `pip install --target` does.
 * Nothing is compiled and no entry points are made.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe wheel, and for two files of one place
 */
async function extractWheel(file, into) {
    await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .withZip */ .o)(file, async (zip) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(into, { recursive: true });
        for (const { name, folder, mode } of zip.entries) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, name.replace(DATA, '').replace(SCRIPTS, 'bin/'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
            if (folder)
                continue;
            const executable = (mode & 0o111) !== 0 || SCRIPTS.test(name);
            // `wx`: never over, nor through, something that is there.
            const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { flags: 'wx', mode: executable ? 0o755 : 0o644 });
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(zip.stream(name), target).catch((error) => {
                throw error.code === 'EEXIST' ? (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, `two files in it have the place of "${name}"`, error) : error;
            });
        }
    });
}
/** `NAME-VERSION.data/purelib/` and `platlib/` become site-packages too. */
const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//;
/** Signatures of the RECORD, which are invalid for the new one. */
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/;
/** Members that no archive without zip64 can hold. */
const TOO_MANY = 0xffff;
/**
 * The members that lie in a folder `tests` or `test` right inside a package, which is a folder with an `__init__` module.
 * Top-level packages of that name are products, and folders of data are not tests (pure).
 */
function testMembers(names) {
    const packages = new Set(names.flatMap(name => /^(.+)\/__init__\.(?:py|[^/]*(?:so|pyd))$/.exec(name)?.[1] ?? []));
    const inTests = (name) => {
        const library = LIBRARY.exec(name)?.[0] ?? '';
        const parts = name.slice(library.length).split('/');
        return parts.slice(0, -1).some((part, index) => {
            const parent = library + parts.slice(0, index).join('/');
            return (part === 'tests' || part === 'test') && packages.has(parent);
        });
    };
    return new Set(names.filter(inTests));
}
/** RECORD without the lines of `gone`; other lines stay unchanged (pure). @throws PackagingError `check/content` */
function recordWithout(text, gone, file) {
    const lines = text.split(/(?<=\n)/);
    return lines.filter(line => !(0,_wheel_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRecord */ .Hh)(line, file).some(({ path }) => gone.has(path))).join('');
}
/**
 * Writes a wheel without its tests. Other members are copied as they are stored; the result depends on the wheel alone.
 * @param output absolute path; nothing is written when there is nothing to leave out
 * @returns the number of files left out
 * @throws PackagingError `check/content` for a wheel without RECORD
 */
async function withoutTests(wheel, output) {
    return (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .withZip */ .o)(wheel, async (zip) => {
        const names = zip.entries.map(({ name }) => name);
        const tests = testMembers(names);
        const files = [...tests].filter(name => !name.endsWith('/')).length;
        if (files === 0 || names.length - tests.size >= TOO_MANY)
            return 0;
        const record = names.find(name => /^[^/]+\.dist-info\/RECORD$/.test(name));
        if (record === undefined)
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(wheel, 'it has no RECORD');
        const gone = new Set([...tests, ...names.filter(name => SIGNATURE.test(name))]);
        const kept = zip.entries.filter(({ name }) => !gone.has(name));
        const members = new Map(kept.map(member => [member.name, { zip, member }]));
        const text = (await zip.read(record)).toString('utf8');
        members.set(record, Buffer.from(recordWithout(text, gone, wheel)));
        await (0,_zip_writer_js__WEBPACK_IMPORTED_MODULE_8__/* .writeStoredZip */ .iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
        return files;
    });
}
/**
 * Unpacks a zip archive of sources.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe archive
 */
async function unpackZip(archive, into) {
    await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .withZip */ .o)(archive, async (zip) => {
        for (const { name, folder } of zip.entries) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder ? file : node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true });
            if (!folder)
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(zip.stream(name), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(file, { flags: 'wx', mode: 0o755 }));
        }
    });
}
/** Unpacks our own archive of one folder: `.tar.gz`, or `.zip` for Windows. @returns its absolute path @throws PackagingError `check/content` for a damaged or unsafe archive */
async function unpackFolder(archive, into) {
    if (!archive.endsWith('.zip'))
        return (0,_sdist_js__WEBPACK_IMPORTED_MODULE_4__/* .extractSdist */ .h1)(archive, into);
    await unpackZip(archive, into);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, node_path__WEBPACK_IMPORTED_MODULE_2__.basename(archive, '.zip'));
}


/***/ }),

/***/ 39084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ux: () => (/* binding */ FORMAT_OF),
  XF: () => (/* binding */ nativeFormat),
  AE: () => (/* binding */ readNative)
});

// EXTERNAL MODULE: ./lib/archives/elf-headers.js
var elf_headers = __webpack_require__(93237);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/archives/binary-reader.js
var binary_reader = __webpack_require__(23632);
;// CONCATENATED MODULE: ./lib/archives/mach-o-headers.js
/** Mach-O, as on macOS; also universal ("fat") ones. @see <mach-o/loader.h>, <mach-o/fat.h> */


const MACH_O_MACHINES = {
    7: 'x86',
    16777223: 'x86_64',
    12: 'armv7l',
    16777228: 'aarch64',
};
const FAT = 0xcafebabe;
const WIDE = 0xfeedfacf;
const NARROW = 0xfeedface;
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
    const big = new binary_reader/* Reader */.mP(bytes, false);
    if (big.u32(0) !== FAT)
        return readOne(bytes);
    const count = big.u32(4);
    // `nativeFormat` takes what claims 45 and more for a Java class.
    if (count === 0)
        throw (0,binary_reader/* damaged */.qM)('it claims no architecture');
    const slices = Array.from({ length: count }, (_, index) => {
        const at = 8 + index * 20;
        return readOne(big.part(big.u32(at + 8), big.u32(at + 12)));
    });
    const all = (facts) => [...new Set(slices.flatMap(facts))];
    const floors = slices.flatMap(({ macos }) => macos ?? []).sort(platforms/* compareVersions */.Zy);
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
    const magic = new binary_reader/* Reader */.mP(bytes, true).u32(0);
    const little = magic === WIDE || magic === NARROW;
    const reader = new binary_reader/* Reader */.mP(bytes, little);
    const own = reader.u32(0);
    if (own !== WIDE && own !== NARROW)
        throw (0,binary_reader/* damaged */.qM)('it begins like a library of macOS and is not one');
    const machine = reader.u32(4);
    const needs = [];
    const rpaths = [];
    let soname;
    let macos;
    let at = own === WIDE ? 32 : 28;
    const count = (0,binary_reader/* atMost */.Tu)(reader.u32(16), 'load commands');
    for (let index = 0; index < count; index += 1) {
        const [command, size] = [reader.u32(at), reader.u32(at + 4)];
        if (size < 8)
            throw (0,binary_reader/* damaged */.qM)(`a load command has ${size} bytes`);
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

;// CONCATENATED MODULE: ./lib/archives/pe-headers.js
/** PE, as on Windows. @see https://learn.microsoft.com/windows/win32/debug/pe-format */

const PE_MACHINES = { 332: 'x86', 34404: 'x86_64', 43620: 'aarch64' };
const GUI = 2;
const CONSOLE = 3;
const PE32_PLUS = 0x20b;
const IMPORTS = 1;
const MOST_IMPORTS = 4096;
/** @throws PackagingError `check/content` for damaged headers */
function readPe(bytes) {
    const reader = new binary_reader/* Reader */.mP(bytes, true);
    const header = reader.u32(0x3c);
    if (reader.u32(header) !== 0x4550)
        throw (0,binary_reader/* damaged */.qM)('it begins like a Windows program and is not one');
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
    const number = (0,binary_reader/* atMost */.Tu)(reader.u16(header + 6), 'sections');
    const offsetOf = (wanted) => {
        for (let index = 0; index < number; index += 1) {
            const at = sections + index * 40;
            const from = reader.u32(at + 12);
            const size = Math.max(reader.u32(at + 8), reader.u32(at + 16));
            if (wanted >= from && wanted < from + size)
                return wanted - from + reader.u32(at + 20);
        }
        throw (0,binary_reader/* damaged */.qM)(`no section contains address ${wanted}`);
    };
    const names = [];
    for (let at = offsetOf(address); reader.u32(at + 12) !== 0; at += 20) {
        names.push(reader.text(offsetOf(reader.u32(at + 12))));
        if (names.length > MOST_IMPORTS)
            throw (0,binary_reader/* damaged */.qM)('it imports more libraries than there can be');
    }
    return names;
}

;// CONCATENATED MODULE: ./lib/archives/native-headers.js
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
/**
 * The facts of a program or library of any system; undefined for other files.
 * @throws PackagingError `check/content` for one whose headers are damaged
 */
function readNative(bytes) {
    switch (nativeFormat(bytes)) {
        case 'elf':
            return (0,elf_headers/* readElf */.oU)(bytes);
        case 'mach-o':
            return readMachO(bytes);
        case 'pe':
            return readPe(bytes);
        default:
            return undefined;
    }
}


/***/ }),

/***/ 76229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand),
  planText: () => (/* binding */ planText)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/format.js
var core_format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/model.js
var model = __webpack_require__(57206);
// EXTERNAL MODULE: ./lib/core/terminal.js
var terminal = __webpack_require__(56023);
// EXTERNAL MODULE: ./lib/executables/formats.js + 5 modules
var executables_formats = __webpack_require__(83286);
// EXTERNAL MODULE: ./lib/host/host.js
var host_host = __webpack_require__(77794);
// EXTERNAL MODULE: ./lib/host/process/process.js + 1 modules
var process = __webpack_require__(98222);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var interpreters_versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/distributions/uv.js
var distributions_uv = __webpack_require__(55772);
// EXTERNAL MODULE: ./lib/host/download.js
var download = __webpack_require__(30024);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: ./lib/host/process/command.js
var command = __webpack_require__(2441);
// EXTERNAL MODULE: ./lib/host/publish.js + 1 modules
var publish = __webpack_require__(39215);
// EXTERNAL MODULE: ./lib/host/store.js
var host_store = __webpack_require__(14615);
// EXTERNAL MODULE: ./lib/interpreters/interpreters.js + 2 modules
var interpreters = __webpack_require__(37531);
// EXTERNAL MODULE: ./lib/resolve/coverage.js
var coverage = __webpack_require__(56228);
// EXTERNAL MODULE: ./lib/resolve/fetch.js
var fetch = __webpack_require__(69148);
// EXTERNAL MODULE: ./lib/resolve/gap-problems.js
var gap_problems = __webpack_require__(36193);
// EXTERNAL MODULE: ./lib/resolve/index-settings.js
var index_settings = __webpack_require__(71000);
// EXTERNAL MODULE: ./lib/resolve/missing-decision.js
var missing_decision = __webpack_require__(36399);
// EXTERNAL MODULE: ./lib/resolve/resolution.js
var resolution = __webpack_require__(88320);
// EXTERNAL MODULE: ./lib/resolve/uv-project.js
var uv_project = __webpack_require__(79925);
// EXTERNAL MODULE: ./lib/tools/tools.js
var tools_tools = __webpack_require__(63588);
// EXTERNAL MODULE: ./lib/pipeline/application.js
var application = __webpack_require__(85896);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 5 modules
var pipeline_context = __webpack_require__(89453);
// EXTERNAL MODULE: ./lib/pipeline/resolution-basis.js
var resolution_basis = __webpack_require__(39829);
// EXTERNAL MODULE: ./lib/pipeline/resolve-dependencies.js + 10 modules
var resolve_dependencies = __webpack_require__(4899);
;// CONCATENATED MODULE: ./lib/pipeline/coverage.js
/**
 * Resolves for a plan, in a temporary folder: which wheel will serve which target, what is missing and how large it is.
 * Nothing of the project is run or written.
 */
























/** @throws PackagingError(s) `dependency/…`, `project/…`, `input/…`, with which `package` would fail too */
async function planCoverage(host, configuration, runner) {
    const { plan, project, options, localProjects } = configuration;
    const unknown = (reason, warnings = []) => ({ kind: 'unknown', reason, warnings });
    if (!plan.formats.some(format => format !== 'sdist' && format !== 'wheel'))
        return unknown('Only a PEX or an executable contains dependencies, and none is planned.');
    const requirements = (0,application/* staticRequirements */.tx)(project, options.extras);
    if (requirements === undefined)
        return unknown('The required wheels are known only after the build: the metadata of the project is dynamic.');
    if (plan.platforms.length + plan.platformFiles.length === 0)
        return unknown('No platform is planned.');
    if (localProjects.length > 0)
        return unknown('The required wheels are known only after the local projects are built.');
    const staging = await (0,publish/* createStaging */.qp)(host.temp);
    try {
        return await coverageIn(staging, host, configuration, runner, requirements);
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        // Without an index the plan is valid, and only less complete.
        if (problems.length === 0 || problems.some(({ code }) => !/^(network|host|interpreter)\//.test(code)))
            throw thrown;
        return unknown('The required wheels could not be determined on this machine.', problems);
    }
    finally {
        await staging.dispose();
    }
}
async function coverageIn(staging, host, configuration, started, requirements) {
    const { plan, options, findLinks } = configuration;
    const runner = (0,command/* withTemp */.j)(started, staging.temp);
    const store = (0,host_store/* createStore */.y)(host.store);
    const tools = (0,tools_tools/* openTools */.a0)({ host, runner, platform: plan.runner, staging, store });
    const [uv, interpreters] = await Promise.all([tools.uv(), installed(host, configuration, runner)]);
    const packaging = await tools.compiled('packaging', (0,pipeline_context/* newest */.BP)(interpreters).path);
    const context = { host, runner, staging, configuration: withoutBuilds(configuration) };
    const versions = new Map(interpreters.map(one => [(0,interpreters_versions/* formatPython */.AR)(one.python), one]));
    const targets = await (0,resolution_basis/* resolutionTargets */.Vp)(context, plan.pythons.map(python => versions.get((0,interpreters_versions/* formatPython */.AR)(python)) ?? { python }));
    if (targets.length === 0)
        return { kind: 'unknown', reason: 'No executable of the plan can be made with these Pythons.', warnings: [] };
    const resolved = await (0,resolve_dependencies/* resolve */.hd)(context, {
        uv: (0,distributions_uv/* uvFor */.z)(uv, host.store, host.env),
        packaging,
        interpreters: [(0,pipeline_context/* newest */.BP)(interpreters)],
        targets,
        findLinks,
        basis: { requirements, extras: [] },
        name: 'coverage',
        contentOf: publishedContent(host, store, configuration.project.dir),
    });
    const { open, problems } = verdictOf(configuration, resolved);
    const report = (0,coverage/* coverageReport */.Td)((0,resolution/* coverageOf */._5)(resolved), options.pexScope, resolved.targets);
    const large = (0,coverage/* sizeWarnings */.RW)(report.sizes, (0,host_host/* uploadsFrom */.x)(host, options.upload), options.pexLayout === 'zipapp');
    return {
        kind: 'known',
        report,
        problems,
        warnings: [
            ...resolved.warnings,
            ...unreadWarning(resolved.unread),
            ...(open.length > 0 ? [toBeBuilt(open)] : []),
            ...large,
        ],
    };
}
/** Missing wheels that this machine may build, and why `package` would fail. */
function verdictOf({ plan, options }, { gaps, asked, problems, conflicts, pinned }) {
    const here = ({ platform }) => (platform === plan.runner.name ? 'this machine' : undefined);
    const { builds } = (0,missing_decision/* decideMissing */.B)(options.missingWheels, gaps, asked, here, { pinned });
    if (builds.length === 0)
        return { open: [], problems };
    // A wheel that is built here may be of pure Python and serve the other platforms, which only the build shows.
    const open = gaps.filter(gap => builds.some(build => build.package.name === gap.package.name));
    const closed = gaps.filter(gap => !open.includes(gap));
    return { open, problems: [...(0,gap_problems/* gapProblems */.jo)(closed, asked, pinned), ...conflicts] };
}
function mayBuild({ missingWheels }) {
    return missingWheels === 'auto' || missingWheels === 'build';
}
/**
 * What an index publishes beside a wheel (PEP 658), else the wheel where an earlier run has downloaded it: a plan downloads
 * none.
 */
function publishedContent(host, store, projectDir) {
    const downloader = (0,download/* createDownloader */.md)({ store, limiter: (0,lifecycle/* createLimiter */.zm)(16), offline: (0,download/* isOffline */.aK)(host.env) });
    const netrc = (0,fetch/* readNetrc */.f)(host.env);
    const environment = (0,uv_project/* withProjectIndexes */.ww)(host.env, projectDir);
    return async ({ url = '', filename, sha256 }) => {
        const path = await store.unread(sha256, filename);
        if (path !== undefined)
            return { path };
        const login = (0,index_settings/* authorization */.it)(url, await environment, await netrc);
        const headers = login === undefined ? {} : { headers: { authorization: login } };
        const metadata = { url: `${(0,core_text/* before */.gM)(url, '#')}.metadata`, filename: 'METADATA', limits: METADATA_LIMITS };
        try {
            return { metadata: await (0,promises_.readFile)(await downloader.fetchFile({ ...metadata, ...headers }), 'utf8') };
        }
        catch (thrown) {
            // It is optional, and not every index has it.
            if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
                throw thrown;
            return undefined;
        }
    };
}
/** Milliseconds. */
const METADATA_LIMITS = { answer: 10_000, idle: 10_000, total: 20_000 };
const MOST_UNREAD = 5;
/** A plan must not state that everything is there when it could not look. */
function unreadWarning(unread) {
    if (unread.length === 0)
        return [];
    const shown = unread.slice(0, MOST_UNREAD).map(({ filename }) => filename);
    const more = unread.length > MOST_UNREAD ? ` and ${unread.length - MOST_UNREAD} more` : '';
    return [
        new errors/* PackagingError */.yr('network/unreachable', {
            message: `The index does not publish the metadata of ${shown.join(', ')}${more}: what these wheels require on each target is not known.`,
            fix: 'Nothing needs doing: package downloads the wheels and compares.',
        }),
    ];
}
function toBeBuilt(gaps) {
    const names = [...new Set(gaps.map(gap => (0,gap_problems/* titleOf */.Gg)(gap.package)))];
    return new errors/* PackagingError */.yr('dependency/no-wheel', {
        message: `${names.join(', ')} will be built on this machine; that serves other platforms only if it gives a wheel of pure Python.`,
        fix: 'Run package to check, or provide wheels for the other platforms with find-links.',
    });
}
/** A plan runs no build backend, not even for the metadata of an sdist: only wheels are resolved. */
function withoutBuilds(configuration) {
    const { options } = configuration;
    if (!mayBuild(options))
        return configuration;
    return { ...configuration, options: { ...options, missingWheels: 'fail' } };
}
/** Pythons that our own tools can run on, newest first; a plan downloads none. */
const OURS = [14, 13, 12, 11, 10, 9].map(minor => ({
    implementation: 'cpython',
    major: 3,
    minor,
    freeThreaded: false,
}));
async function installed(host, { plan }, runner) {
    const asked = [
        ...plan.pythons,
        ...OURS.filter(ours => !plan.pythons.some(python => (0,interpreters_versions/* formatPython */.AR)(python) === (0,interpreters_versions/* formatPython */.AR)(ours))),
    ];
    const silent = () => { };
    const found = await (0,interpreters/* setUpInterpreters */.r)({
        asked,
        installedOnly: true,
        platform: plan.runner,
        runner,
        env: host.env,
        workspace: host.workspace,
        uv: () => Promise.reject(new Error('a plan downloads no Python')),
        store: host.store,
        log: { info: silent, warning: silent, progress: silent },
    });
    if (found.length > 0)
        return found;
    throw new errors/* PackagingError */.yr('interpreter/missing', {
        message: 'Resolving needs a Python, and there is none on this machine.',
        fix: 'Put a CPython 3.9 or newer on PATH.',
    });
}

// EXTERNAL MODULE: ./lib/plan/configure.js + 4 modules
var configure = __webpack_require__(34913);
// EXTERNAL MODULE: ./lib/plan/document.js
var plan_document = __webpack_require__(47606);
// EXTERNAL MODULE: ./lib/plan/members.js + 3 modules
var members = __webpack_require__(72973);
// EXTERNAL MODULE: ./lib/plan/plan.js
var plan_plan = __webpack_require__(49164);
// EXTERNAL MODULE: ./lib/plan/release.js
var plan_release = __webpack_require__(89314);
// EXTERNAL MODULE: ./lib/plan/release-plan.js
var release_plan = __webpack_require__(72668);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/report/outputs.js
var outputs = __webpack_require__(8568);
// EXTERNAL MODULE: ./lib/report/sections.js
var sections = __webpack_require__(13136);
// EXTERNAL MODULE: ./lib/commands/projects.js
var projects = __webpack_require__(54058);
;// CONCATENATED MODULE: ./lib/commands/plan.js
/** The command `plan`: prints a plan as text or JSON, and writes `plan.json` for the other jobs of a release. */





















/** The plan as lines for a terminal. */
function planText(plan, style, planned) {
    const { project, formats, skipped, pexIfRunnable } = plan;
    const title = [
        project.name ?? 'the project',
        project.version ?? '(version known once built)',
        `in ${project.path}`,
    ].join(' ');
    const pex = pexIfRunnable && formats.includes('pex') ? ' (PEX only if the wheel has something to run)' : '';
    const rows = plan.pythons.map(python => [
        (0,interpreters_versions/* formatPython */.AR)(python),
        ...plan.platforms.map(({ floor }) => (floor === '' ? 'yes' : `yes, from ${floor}`)),
    ]);
    return [
        (0,core_format/* oneLine */.TN)(title),
        `Builds: ${formats.join(', ')}${pex}`,
        ...(plan.commands ? [(0,core_format/* oneLine */.TN)(`Commands: ${plan.commands.join(', ')}`)] : []),
        ...plan.executables.map(planned => {
            const platforms = (0,plan_plan/* targetsOf */.QR)(planned).map(({ platform }) => platform.name);
            const python = (0,interpreters_versions/* formatPython */.AR)(planned.target.python);
            return (0,model/* isImage */.wu)(planned.format)
                ? `Container image: for ${platforms.join(', ')}, with Python ${python} inside`
                : `Executable: ${planned.format} for ${platforms.join(', ')}, with Python ${python} inside`;
        }),
        ...executables_formats/* EXECUTABLE_FORMATS */.M.filter(({ name }) => plan.executables.some(({ format }) => format === name)).flatMap(({ name, limits }) => (limits === undefined ? [] : [`Note: ${name}, ${limits}`])),
        ...skipped.map(({ format, reason }) => (0,core_format/* oneLine */.TN)(`Not built: ${format}, ${reason}`)),
        (0,core_format/* oneLine */.TN)(`Smoke test: ${typeof plan.test === 'string' ? plan.test : plan.test.join(' ')}`),
        '',
        ...(0,terminal/* box */.aP)([{ heading: 'Python' }, ...plan.platforms.map(({ name }) => ({ heading: name }))], rows, style),
        ...(planned === undefined ? [] : ['', ...dependencyLines(planned, style)]),
    ];
}
function dependencyLines(planned, style) {
    if (planned.kind === 'unknown')
        return [(0,core_format/* oneLine */.TN)(`Dependencies: ${planned.reason}`)];
    const { report } = planned;
    return [`Dependencies: ${(0,sections/* coverageWords */.gn)(report)}`, ...(0,sections/* coverageLines */.Uo)(report, style), ...(0,sections/* sizeLines */.FP)(report.sizes)];
}
/** The matrix jobs and their machines, as lines for a terminal. */
function releaseLines({ plan, problems }) {
    if (problems.length > 0)
        return ['', 'No runner available for this plan:', ...problems.map(one => `  ${(0,core_format/* oneLine */.TN)(one.message)}`)];
    const { cells, assemble, native } = plan;
    const rows = cells.map(cell => {
        const inside = cell.wheels?.libc === 'musl' ? ', the wheel in a container' : '';
        return `  ${(0,core_format/* oneLine */.TN)(`${[cell.runner].flat().join(' ')}: ${cell.name}${inside}`)}`;
    });
    const late = assemble.formats.length > 0 ? [`  then, from all job results: ${formatsOf(assemble)}`] : [];
    return ['', `Machines needed: ${cells.length}, because ${native.reason}.`, ...rows, ...late];
}
function formatsOf({ formats, platforms }) {
    return `${formats.join(', ')} for ${platforms.join(', ')}`;
}
async function decide(host, layers, beside, runner) {
    const configuration = await (0,configure/* configure */.jK)(host, layers, new Date(), { machines: 'several', beside });
    for (const warning of configuration.plan.warnings)
        host.log.warning(warning);
    const release = await (0,plan_release/* planRelease */.F3)(host, configuration, new Date());
    const plan = { ...configuration.plan, executables: release.executables };
    // A plan that is only printed may be for machines that GitHub does not have.
    if (writesPlan(host, configuration))
        (0,errors/* throwProblems */.Jh)(release.problems);
    const coverage = await planCoverage(host, { ...configuration, plan }, runner);
    return { configuration, plan, release, coverage };
}
/** @param file absolute path for plan.json; undefined when it is only printed @returns what would make `package` fail, reported */
async function showPlans(request, decided, file) {
    const { host, json, write, style } = request;
    const [first] = decided;
    if (first !== undefined)
        (0,host_host/* checkUpload */.G)(host, first.configuration.options.upload);
    const lines = decided.map(({ plan, coverage, release }) => [
        ...planText(plan, style, coverage),
        ...releaseLines(release),
    ]);
    const documents = decided.map(documentOf);
    const document = documents.length === 1 ? documents[0] : { schema: 1, projects: documents };
    write(json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.map(one => one.join('\n')).join('\n\n')}\n`);
    const problems = decided.flatMap(({ coverage }) => (coverage.kind === 'known' ? coverage.problems : []));
    for (const { coverage, release } of decided)
        for (const warning of [...coverage.warnings, ...release.warnings])
            host.log.warning(warning);
    for (const problem of problems)
        host.log.error(problem);
    if (file === undefined)
        return problems;
    await writePlan(file, (0,release_plan/* plansText */.kJ)(decided.map(({ release }) => release.plan)));
    if (host.kind !== 'github')
        return problems;
    await passOn(host, decided, file);
    await host.summary(decided.map(summaryOf).join('\n'));
    return problems;
}
function documentOf({ plan, coverage, release }) {
    return { ...(0,plan_document/* planDocument */.N)(plan, coverage), ...(release.problems.length === 0 && { release: release.plan }) };
}
function summaryOf({ plan, coverage, release }) {
    const dependencies = coverage.kind === 'known' ? `\n${(0,sections/* coverageMarkdown */.w6)(coverage.report)}\n` : '';
    const shown = coverage.kind === 'known' ? undefined : coverage;
    const text = [...planText(plan, PLAIN, shown), ...releaseLines(release)];
    return `${(0,core_format/* block */.om)(text)}\n${dependencies}`;
}
/** @throws PackagingError `input/path` when the file cannot be written */
async function writePlan(file, text) {
    try {
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        await (0,promises_.writeFile)(file, text);
    }
    catch (cause) {
        const { code } = cause;
        if (code === 'ENOSPC')
            throw cause;
        throw new errors/* PackagingError */.yr('input/path', {
            message: `The plan cannot be written: ${file} ${code === 'EEXIST' ? 'is below a file' : (0,paths/* unreachable */.HB)(cause)}.`,
            fix: 'Name another file with the input plan, such as plan.json.',
            cause,
        });
    }
}
/** For the other jobs of the release: the plan as a workflow artifact, and the outputs for `strategy.matrix`. */
async function passOn(host, decided, file) {
    const [first] = decided;
    if (first === undefined)
        return;
    const { options } = first.configuration;
    const { retentionDays, compressionLevel } = options;
    const upload = (0,host_host/* uploadsFrom */.x)(host, options.upload);
    const artifact = decided.length === 1 ? first.release.artifact : `${options.artifactPrefix}-projects${release_plan/* PLAN_SUFFIX */.US}`;
    if (upload)
        await host.upload({
            name: artifact,
            files: [file],
            root: external_node_path_.dirname(file),
            compressionLevel,
            ...(retentionDays !== undefined && { retentionDays }),
        });
    const each = decided.map(({ configuration }) => {
        const { project, pythons } = configuration.plan;
        const values = { name: project.name ?? '', version: project.version ?? '', dist: configuration.outputDir };
        const projects = JSON.stringify([(0,outputs/* projectOutput */.tl)(values, project.path)]);
        return { ...values, projects, 'python-versions': JSON.stringify(pythons.map(interpreters_versions/* formatPython */.AR)) };
    });
    await host.setOutputs({
        plan: file,
        'plan-artifact': upload ? artifact : '',
        matrix: JSON.stringify((0,release_plan/* matrixOf */.lQ)(...decided.map(({ release }) => release.plan))),
        build: String((0,release_plan/* builds */.GW)(options.pullRequests, host.env.GITHUB_EVENT_NAME)),
        ...(0,outputs/* joinedOutputs */.cY)(each),
    });
}
function writesPlan(host, { options }) {
    return options.plan !== '' || host.kind === 'github';
}
/** Where to write the plan; undefined when it is only printed. @param folder for finished files */
function planFile(host, { options }, folder) {
    if (options.plan !== '')
        return external_node_path_.resolve(host.workspace, options.plan);
    return host.kind === 'github' ? external_node_path_.join(folder, 'plan.json') : undefined;
}
/** A summary page cannot show the colours of a terminal. */
const PLAIN = { columns: 120, colour: false, unicode: true };
const planCommand = async (request) => {
    const { host, layers } = request;
    const chosen = await (0,members/* chooseProjects */.sw)(host, layers);
    if (chosen.kind === 'nothing')
        return (0,projects/* nothingToDo */.KN)(request, chosen.reason);
    for (const note of chosen.notes)
        host.log.info(note);
    const runner = (0,process/* createRunner */.j)({ env: host.env });
    if (chosen.kind === 'one') {
        const decided = await decide(host, chosen.layers, [], runner);
        const { configuration } = decided;
        return showPlans(request, [decided], planFile(host, configuration, configuration.outputDir));
    }
    const folder = await (0,projects/* sharedFolder */.AX)(host, layers);
    const work = chosen.projects.map(project => decide(host, project.layers, [folder], runner));
    const decided = await (0,errors/* allOrProblems */.Xd)(work);
    const [first] = decided;
    return showPlans(request, decided, first && planFile(host, first.configuration, folder));
};


/***/ }),

/***/ 81760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ APPLE_ARCH),
/* harmony export */   HN: () => (/* binding */ missingProgram),
/* harmony export */   Ko: () => (/* binding */ zigToolchain),
/* harmony export */   bu: () => (/* binding */ systemToolchain),
/* harmony export */   hx: () => (/* binding */ detectNativeKind),
/* harmony export */   jw: () => (/* binding */ INSTALL_RUST),
/* harmony export */   lp: () => (/* binding */ withoutFolder),
/* harmony export */   nf: () => (/* binding */ zigServes),
/* harmony export */   qw: () => (/* binding */ nativeKind)
/* harmony export */ });
/* unused harmony export standIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/**
 * The environment for builds of native code: the minimum system, and with `compiler: zig` a C compiler that builds for an
 * older glibc than this machine's. Detects missing compilers in a build's output.
 * @see https://setuptools.pypa.io/en/latest/userguide/ext_modules.html, https://doc.rust-lang.org/cargo/reference/environment-variables.html
 */



const INSTALL_RUST = 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.';
/** Output of setuptools, CMake, meson, maturin and setuptools-rust without the program; observed on Linux. */
const MISSING_TOOLS = [
    {
        what: 'Rust',
        fix: INSTALL_RUST,
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
/** `host/tool-missing` when a missing program is why a build failed (pure). @param tail the last lines of its output */
function missingProgram(tail, place) {
    const text = tail.join('\n');
    for (const { what, fix, patterns } of MISSING_TOOLS) {
        const match = patterns.map(pattern => pattern.exec(text)).find(found => found !== null);
        if (match === undefined || match === null)
            continue;
        const program = match[1] === undefined ? '' : ` (${match[1]} was not found)`;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('host/tool-missing', {
            message: `To build the project, ${what} is needed, and there is none on this machine${program}.`,
            fix,
            place,
            detail: tail,
        });
    }
    return undefined;
}
const NATIVE = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu|m|mm)$|^(?:Cargo\.toml|meson\.build|CMakeLists\.txt)$/i;
const SETTINGS = /^(?:pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|meson\.build|CMakeLists\.txt)$/;
const BACKENDS = /\b(?:cffi|cython|maturin|setuptools[-_]rust|scikit[-_]build|meson-?python|pybind11|nanobind)\b/i;
const STABLE_ABI = /\babi3|limited[-_]api|py-api|stable[-_ ]abi|SABIModule/i;
/** @param settings the text of the files that `SETTINGS` names (pure) */
function nativeKind(names, settings) {
    if (!names.some(name => NATIVE.test(name)) && !BACKENDS.test(settings))
        return 'pure';
    return STABLE_ABI.test(settings) ? 'stable-abi' : 'per-python';
}
/** Reads an unpacked sdist. */
async function detectNativeKind(source) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(source, { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile());
    const settings = await Promise.all(files
        .filter(({ name }) => SETTINGS.test(name))
        .map(({ parentPath, name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(parentPath, name), 'utf8')));
    return nativeKind(files.map(({ name }) => name), settings.join('\n'));
}
/** No build may download an unpinned compiler: maturin installs Rust where cargo is missing. */
const NOTHING_FETCHED = { MATURIN_NO_INSTALL_RUST: '1' };
/** Apple's own name of an architecture, where it differs. */
const APPLE_ARCH = { aarch64: 'arm64' };
/** The machine's own compilers, set to the minimum system where they support that (pure). */
function systemToolchain(platform) {
    if (platform.os !== 'macos')
        return { env: NOTHING_FETCHED, pathFirst: [] };
    const own = APPLE_ARCH[platform.arch] ?? platform.arch;
    const [arch, flags] = platform.universal2 ? ['universal2', '-arch arm64 -arch x86_64'] : [own, `-arch ${own}`];
    // A universal2 Python builds for both architectures unless all three say otherwise; cibuildwheel sets the same.
    return {
        env: {
            ...NOTHING_FETCHED,
            MACOSX_DEPLOYMENT_TARGET: platform.floor,
            ARCHFLAGS: flags,
            _PYTHON_HOST_PLATFORM: `macosx-${platform.floor}-${arch}`,
        },
        pathFirst: [],
    };
}
/**
 * The same, with a private folder removed from debug information, so that the same source gives the same bytes in another
 * folder (pure). CPPFLAGS and not CFLAGS: for setuptools the latter replaces Python's own, `-O3` included.
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
    const zig = node_path__WEBPACK_IMPORTED_MODULE_1__.join(parts.folder, 'ziglang', 'zig');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(bin, { recursive: true });
    for (const [name, command] of Object.entries(PROGRAMS)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(bin, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, standIn(zig, command, `${triple}.${platform.floor}`));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(file, 0o755);
    }
    return {
        env: {
            ...NOTHING_FETCHED,
            // Names and not paths: backends split these at spaces.
            CC: 'zig-cc',
            CXX: 'zig-c++',
            AR: 'zig-ar',
            RANLIB: 'zig-ranlib',
            [`CARGO_TARGET_${rust.toUpperCase().replaceAll('-', '_')}_LINKER`]: node_path__WEBPACK_IMPORTED_MODULE_1__.join(bin, 'zig-cc'),
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
    // rustc and cmake name the target in their own way, and rustc its own linker: zig takes neither.
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


/***/ }),

/***/ 39215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qp: () => (/* binding */ createStaging),
  bg: () => (/* binding */ publishFiles),
  hC: () => (/* binding */ refuseOther),
  A6: () => (/* binding */ withStaging)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/host/process/leftovers.js
var leftovers = __webpack_require__(32404);
;// CONCATENATED MODULE: ./lib/host/owner.js
/**
 * Whose a temporary folder is: a process that is ended at once (SIGKILL, a lost power supply) removes nothing, so that the
 * next run does. Only a folder of this user with a record of ours in it is removed, and only when the process in that
 * record is known to be gone: another container or machine that shares the folder is not known.
 */







/** Name of the record inside of the folder. */
const RECORD = '.package-python-owner.json';
function read(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8').trim();
    }
    catch {
        return undefined;
    }
}
function startOf(pid) {
    const stat = read(`/proc/${pid}/stat`);
    // proc_pid_stat(5): `pid (name) state …`; the start is the twentieth field after the name, which may contain anything.
    return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}
function namespace() {
    try {
        return (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return undefined;
    }
}
/** This process. */
function thisOwner() {
    const [started, boot, space] = [startOf(process.pid), read('/proc/sys/kernel/random/boot_id'), namespace()];
    return {
        pid: process.pid,
        machine: (0,external_node_os_.hostname)(),
        run: leftovers/* RUN */.oq,
        ...(started !== undefined && { started }),
        ...(boot !== undefined && { boot }),
        ...(space !== undefined && { namespace: space }),
    };
}
/** @param folder absolute, just made by this process @throws what the file system throws */
function recordOwner(folder) {
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, RECORD), JSON.stringify(thisOwner()), { flag: 'wx', mode: 0o600 });
}
/** The record in a folder; undefined when there is none, or none that this user wrote. */
function ownerOf(folder) {
    const file = external_node_path_.join(folder, RECORD);
    try {
        const [outer, inner] = [(0,external_node_fs_.lstatSync)(folder), (0,external_node_fs_.lstatSync)(file)];
        const mine = process.getuid === undefined || [outer, inner].every(({ uid }) => uid === process.getuid?.());
        if (!mine || !outer.isDirectory() || !inner.isFile())
            return undefined;
    }
    catch {
        return undefined;
    }
    const found = (0,json/* parseJson */.qF)(read(file) ?? '');
    if (!(0,json/* isRecord */.u4)(found) || typeof found.pid !== 'number' || typeof found.run !== 'string')
        return undefined;
    return typeof found.machine === 'string' ? found : undefined;
}
/** Whether it is certain that the process has ended. @param here this process, which asks */
function isGone(owner, here, alive = isAlive, start = startOf) {
    if (owner.machine !== here.machine)
        return false;
    if (owner.boot !== here.boot)
        return owner.boot !== undefined && here.boot !== undefined;
    if (owner.namespace !== here.namespace)
        return false;
    if (!alive(owner.pid))
        return true;
    const now = start(owner.pid);
    return owner.started !== undefined && now !== undefined && owner.started !== now;
}
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (thrown) {
        return (0,host_files/* errnoOf */.UQ)(thrown) !== 'ESRCH';
    }
}
/**
 * Removes the folders that ended processes left in `parent`, and ends what those processes had started. Never fails.
 * @param prefix of the folders' names, before the six characters of mkdtemp(3)
 * @param remove removes a folder with all that is in it
 */
async function clearAbandoned(parent, prefix, remove) {
    const here = thisOwner();
    const names = (await (0,host_files/* namesIn */.wX)(parent)).filter(name => name.startsWith(prefix) && name.length === prefix.length + 6);
    for (const name of names) {
        const folder = external_node_path_.join(parent, name);
        const owner = ownerOf(folder);
        if (owner === undefined || !isGone(owner, here))
            continue;
        await (0,leftovers/* endLeftovers */.q9)(owner.run, 0, process.platform, {}).catch(() => { });
        // Another run may be removing it too.
        if ((await (0,promises_.lstat)(folder).catch(() => undefined)) !== undefined)
            await remove(folder).catch(() => { });
    }
}

;// CONCATENATED MODULE: ./lib/host/publish.js
/** Puts finished files into the output folder: all of them or none. */







/**
 * Puts `files` (absolute paths) into `outputDir` under their own names, mode included, and returns their new paths in the
 * same order. On one file system a file gets a second name, elsewhere it is copied whole: nothing may write into it
 * afterwards under the first. That happens in a hidden folder inside `outputDir`, where each is hashed; then all are renamed
 * into place, and a file of that name is replaced. When anything fails, or this process is stopped, `outputDir` is as it
 * was before. Not flushed to the disk (fsync).
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`; `build/mismatch` for two files of one name;
 * `check/content` for a file with another digest; `host/killed` when this process is stopped
 */
async function publishFiles(files, outputDir, options = {}) {
    lifecycle/* interruption */.YW.throwIfAborted();
    refuseSameNames(files);
    const publishing = publishAll(files, outputDir, options);
    // A stopped process waits until everything is as it was before.
    const forget = (0,lifecycle/* onInterrupt */.nA)('files', () => publishing.then(() => { }, () => { }));
    return publishing.finally(forget);
}
const HIDDEN = '.package-python-';
async function publishAll(files, outputDir, { later, digests }) {
    const made = await (0,host_files/* makeFolder */.fc)(outputDir);
    let published = false;
    try {
        const hidden = await (0,host_files/* orFsError */.HQ)(`write into ${outputDir}`, outputDir, async () => ownFolder(outputDir, HIDDEN));
        const remove = () => (0,promises_.rm)(hidden, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        try {
            const moves = [];
            for (const [index, file] of files.entries()) {
                lifecycle/* interruption */.YW.throwIfAborted();
                const copy = external_node_path_.join(hidden, `new-${index}`);
                if (!(await linked(file, copy)))
                    await copyWhole(file, copy);
                await refuseOther(copy, external_node_path_.basename(file), digests?.get(file));
                await (0,host_files/* orFsError */.HQ)(`write ${external_node_path_.basename(file)}`, copy, () => makeWritable(copy));
                moves.push({
                    copy,
                    final: external_node_path_.join(outputDir, external_node_path_.basename(file)),
                    earlier: external_node_path_.join(hidden, `old-${index}`),
                });
            }
            lifecycle/* interruption */.YW.throwIfAborted();
            moveAll(moves);
            published = true;
            return moves.map(move => move.final);
        }
        finally {
            const removal = (0,host_files/* orFsError */.HQ)(`remove ${hidden}`, hidden, async () => {
                await remove();
                await clearAbandoned(outputDir, HIDDEN, removeTree);
            });
            if (published && later !== undefined)
                later(removal);
            else
                await removal;
        }
    }
    finally {
        if (!published && made !== undefined)
            await removeEmpty(outputDir, made);
    }
}
/** A new folder of this process; at once, so that no signal comes between the folder and the note of whose it is. */
function ownFolder(parent, prefix) {
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(parent, prefix));
    try {
        recordOwner(folder);
        return folder;
    }
    catch (thrown) {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        throw thrown;
    }
}
/** @param expected undefined for a file that was not hashed before @throws PackagingError `check/content` */
async function refuseOther(file, name, expected) {
    if (expected === undefined)
        return;
    const sha256 = await (0,host_files/* orFsError */.HQ)(`read ${name}`, file, () => (0,host_files/* sha256Of */.Bj)(file));
    if (sha256 === expected)
        return;
    throw new errors/* PackagingError */.yr('check/content', {
        message: `${name} was modified after it was built: its SHA-256 is ${sha256}, not ${expected}.`,
        fix: 'The build, the application or the test command writes into finished files; nothing was published. Find out what does it.',
    });
}
/** Finished files are read-only while foreign code runs (`measure`); those who get them may change them. */
async function makeWritable(file) {
    const { mode } = await (0,promises_.stat)(file);
    if ((mode & 0o200) === 0)
        await (0,promises_.chmod)(file, (mode & 0o777) | 0o200);
}
function refuseSameNames(files) {
    // Windows and macOS hold names equal that differ in case only, and what is made here goes everywhere.
    const names = files.map(file => external_node_path_.basename(file).toLowerCase());
    const twice = files.find((_, index) => names.indexOf(names[index]) !== index);
    if (twice === undefined)
        return;
    throw new errors/* PackagingError */.yr('build/mismatch', {
        message: `Two finished files have the name ${external_node_path_.basename(twice)}.`,
        fix: 'Request one of them only, or give them different names.',
    });
}
/**
 * A PEX for many targets is half a gigabyte, and a copy of it takes longer than what made it. A file that has another name
 * already is copied: another program's may be the same file, as a wheel from uv's cache or the store.
 */
async function linked(file, name) {
    try {
        const found = await (0,promises_.lstat)(file);
        if (!found.isFile() || found.nlink !== 1)
            return false;
        await (0,promises_.link)(file, name);
        return true;
    }
    catch {
        return false;
    }
}
/** Copies by reflink where the file system can, and checks that everything arrived: most build backends do not. */
async function copyWhole(file, copy) {
    await (0,host_files/* orFsError */.HQ)(`write ${external_node_path_.basename(file)}`, external_node_path_.dirname(external_node_path_.dirname(copy)), async () => {
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
    for (const { final } of moves)
        refuseOpen(final);
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
            throw (0,host_files/* fsError */.yi)(thrown, `write ${move.final}`, move.final);
        }
    }
}
/**
 * Windows neither replaces a file that a program has open nor removes another name of it: a second link would be left in the
 * output folder. A rename to its own name changes nothing and is refused there for the same reason.
 */
function refuseOpen(final) {
    try {
        (0,external_node_fs_.renameSync)(final, final);
    }
    catch (thrown) {
        if ((0,host_files/* errnoOf */.UQ)(thrown) !== 'ENOENT')
            throw (0,host_files/* fsError */.yi)(thrown, `write ${final}`, final);
    }
}
/** A second link keeps the earlier file in its place until the rename replaces it; where links are not supported it is moved. */
function keepEarlier({ final, earlier }) {
    if ((0,external_node_fs_.lstatSync)(final, { throwIfNoEntry: false })?.isDirectory() === true) {
        throw Object.assign(new Error(`${final} is a folder`), { code: 'EISDIR' });
    }
    try {
        (0,external_node_fs_.linkSync)(final, earlier);
        return 'linked';
    }
    catch (thrown) {
        if ((0,host_files/* errnoOf */.UQ)(thrown) === 'ENOENT')
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
        if ((0,host_files/* errnoOf */.UQ)(thrown) === 'ENOENT')
            (0,external_node_fs_.rmSync)(final, { force: true });
        else
            throw thrown;
    }
}
/** Removes `folder` and its parents up to `first`, as far as they are empty. */
async function removeEmpty(folder, first) {
    for (let next = external_node_path_.resolve(folder); next.length >= external_node_path_.resolve(first).length; next = external_node_path_.dirname(next)) {
        const failed = await (0,promises_.rmdir)(next).catch(() => true);
        if (failed)
            return;
    }
}
const STAGING = 'package-python-';
/**
 * Makes a folder inside `parent` that only this user can read, and removes those that killed runs left there.
 * @throws PackagingError `host/…`; `host/killed` when this process was stopped
 */
async function createStaging(parent) {
    await (0,host_files/* makeFolder */.fc)(parent);
    lifecycle/* interruption */.YW.throwIfAborted();
    // mkdtemp makes it 0700 (POSIX); on Windows it has the parent's access list.
    const root = await (0,host_files/* orFsError */.HQ)(`make a folder in ${parent}`, parent, async () => ownFolder(parent, STAGING));
    const remove = () => (0,host_files/* orFsError */.HQ)(`remove ${root}`, root, () => removeTree(root));
    // What is written after the removal, by work that does not know of the end yet.
    const atExit = () => removeAtExit(root);
    process.on('exit', atExit);
    const forget = (0,lifecycle/* onInterrupt */.nA)('files', remove);
    const done = () => {
        forget();
        process.off('exit', atExit);
    };
    const temp = external_node_path_.join(root, 'tmp');
    await (0,host_files/* orFsError */.HQ)(`make the folder ${temp}`, temp, async () => (0,external_node_fs_.mkdirSync)(temp)).catch(async (thrown) => {
        await remove().finally(done);
        throw thrown;
    });
    const elsewhere = [clearAbandoned(parent, STAGING, removeTree)];
    return {
        root,
        temp,
        async dir(name) {
            lifecycle/* interruption */.YW.throwIfAborted();
            const folder = external_node_path_.join(root, name);
            if (!folder.startsWith(root + external_node_path_.sep))
                throw new Error(`not inside staging: ${name}`);
            await (0,host_files/* makeFolder */.fc)(folder);
            return folder;
        },
        waitFor(clearing) {
            // Told of by `dispose`, which may come later than the failure.
            clearing.catch(() => { });
            elsewhere.push(clearing);
        },
        async dispose() {
            await Promise.all([remove().then(done), ...elsewhere]);
        },
    };
}
/**
 * At the end of the process, where nobody can be told of a failure and an error would hide the exit status: on Windows a file
 * that a process still has open cannot be removed. The next run removes the rest, as the process in its record is gone.
 */
function removeAtExit(folder) {
    try {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
    catch { }
}
/** Creates a folder for as long as `use` takes; also removed when this process is stopped. @throws as `createStaging`, and `use` */
async function withStaging(parent, use) {
    const staging = await createStaging(parent);
    try {
        return await use(staging.root);
    }
    finally {
        await staging.dispose();
    }
}
/** Build tools leave folders without write permission (Go's module cache, read-only sources): those are opened first. */
async function removeTree(root) {
    // Windows: a virus scanner may still have a file open.
    const remove = () => (0,promises_.rm)(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    try {
        await remove();
    }
    catch (thrown) {
        if (!['EACCES', 'EPERM'].includes((0,host_files/* errnoOf */.UQ)(thrown) ?? ''))
            throw thrown;
        await openFolders(root);
        await remove();
    }
}
async function openFolders(folder) {
    await (0,promises_.chmod)(folder, 0o700);
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        if (entry.isDirectory())
            await openFolders(external_node_path_.join(folder, entry.name));
    }
}


/***/ })

};
