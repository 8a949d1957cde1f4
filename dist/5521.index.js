export const id = 5521;
export const ids = [5521];
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

/***/ 49945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   Ul: () => (/* binding */ offeredBySystem),
/* harmony export */   Y2: () => (/* binding */ reportEarly),
/* harmony export */   ap: () => (/* binding */ minimumProblem),
/* harmony export */   qi: () => (/* binding */ neededMinimum)
/* harmony export */ });
/* unused harmony export minimumWarning */
/* harmony import */ var _archives_elf_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93237);
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39084);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85390);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66651);
/** Inspects a finished executable without running it (pure): architecture, minimum system, the origin of every file. */






/**
 * One check for each of `architecture`, the minimum system, `needs` and `host files`, and the format's own warnings.
 * @throws PackagingError(s) `check/architecture`, `build/floor`, `check/host-files`, all together
 */
function inspect(request) {
    const { made, file, within } = request;
    const minimum = within === undefined ? [minimumSystem(request)] : [];
    const findings = [architecture(request), ...minimum, needs(request), hostFiles(request)];
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(findings.flatMap(finding => ('problem' in finding ? [finding.problem] : [])));
    const warnings = (made.warnings ?? []).map(({ check: name, reason }) => ({
        name,
        result: 'warning',
        reason,
    }));
    const found = [...findings.filter(finding => 'name' in finding), ...warnings];
    return found.map(finding => ({ ...finding, artifact: file, seconds: 0 }));
}
/** Programs and libraries alone. */
function nativeOf(members) {
    return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []));
}
/** Compares the oldest system it runs on with the requested one. Problem where that was promised: `build/floor`. */
function minimumSystem(request) {
    const found = compareMinimum(request);
    if (!('problem' in found) || request.promised)
        return found;
    return { name: found.name, result: 'warning', reason: minimumWarning(found.problem) };
}
/** The words of a warning: what it needs, and how it would need less. */
function minimumWarning({ message, fix }) {
    return `${message.replace(/\.$/, '')}. ${fix}`;
}
function compareMinimum({ made, platform, file }) {
    if (platform.os === 'windows')
        return { name: 'floor', result: 'passed', reason: 'Windows has no minimum version to compare with' };
    const needs = platform.libc === 'musl' ? [] : made.members.flatMap(member => needOf(member, platform.os));
    const name = platform.os === 'macos' ? 'macos' : (platform.libc ?? 'glibc');
    const over = needs.filter(({ version }) => (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(version, platform.floor) > 0);
    const worst = [...needs].sort((a, b) => (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)(b.version, a.version))[0];
    if (worst === undefined)
        return { name, result: 'passed', reason: `nothing in it requests a ${name}` };
    if (over.length === 0)
        return { name, result: 'passed', reason: `runs from ${name} ${worst.version} on (${worst.text})` };
    const kinds = new Set(over.map(({ origin }) => origin));
    return {
        name,
        problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('build/floor', {
            message: `${file} does not run on ${name} ${platform.floor}: ${worst.text}.`,
            fix: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .alternatives */ .Vo)([
                `set ${name} to ${worst.version}, if no older system has to run it`,
                ...(kinds.has('interpreter') || kinds.has('system')
                    ? [
                        'use a Python that was built for older systems, such as the ones that `uv python install` brings, put first on PATH; or build in a container of an older system',
                    ]
                    : []),
                ...(kinds.has('wheel') ? ['take wheels of the dependencies for an older system'] : []),
            ]),
            detail: over.map(({ text }) => text),
        }),
    };
}
/** The oldest glibc or macOS that all of these files run on; undefined where none of them says (pure). */
function neededMinimum({ members }, { os, libc }) {
    if (os === 'windows' || libc === 'musl')
        return undefined;
    const versions = members.flatMap(member => needOf(member, os)).map(({ version }) => version);
    return versions.sort(_targets_platforms_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy).at(-1);
}
/** What is wrong with these files and the minimum system, promised or not (pure); undefined when they pass. */
function minimumProblem(request) {
    const finding = compareMinimum({ ...request, promised: true });
    return 'problem' in finding ? finding.problem : undefined;
}
/**
 * Reports before the build that the finished file will need a newer system: an error where the minimum is promised, else a
 * line in the log. The finished file has the warning.
 * @throws PackagingError `build/floor`
 */
function reportEarly({ context, target, say }, problem) {
    if ((0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_4__/* .isPromised */ .Mi)(context.configuration.given, target.platform))
        throw problem;
    say(minimumWarning(problem));
}
/** The oldest glibc or macOS for a file; none where any will do. */
function needOf({ path, native, origin, fallback }, os) {
    if (native === undefined)
        return [];
    const need = (version, what) => [
        { version, text: `${path} needs ${what}; it is of ${(0,_member_js__WEBPACK_IMPORTED_MODULE_5__/* .originText */ .CQ)(origin)}`, origin: origin.kind },
    ];
    if (os === 'macos')
        return native.macos === undefined ? [] : need(native.macos, `macOS ${native.macos}`);
    const version = fallback ? undefined : (0,_archives_elf_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .glibcOf */ .V3)(native);
    const worst = native.versions.find(one => /^GLIBC_(\d+\.\d+)/.exec(one.version)?.[1] === version);
    if (version === undefined || worst === undefined)
        return [];
    const some = worst.symbols.length > 0 ? ` (${worst.symbols.slice(0, 3).join(', ')})` : '';
    return need(version, `GLIBC_${version}${some} of ${worst.library}`);
}
/** Problem: `check/host-files`, for files of unknown origin and for search paths in folders of this machine. */
function hostFiles({ made, file }) {
    const name = 'host files';
    const unknown = made.members.filter(({ origin }) => origin.kind === 'unknown');
    // Search paths in a published wheel name its author's machine and are harmless.
    const ours = nativeOf(made.members).filter(({ origin }) => origin.kind !== 'wheel');
    const leading = ours.flatMap(({ path, native: { rpaths, format } }) => rpaths.filter(rpath => format !== 'pe' && rpath.startsWith('/')).map(rpath => `${path} looks in ${rpath}`));
    const [first] = unknown;
    if (first !== undefined || leading.length > 0) {
        const from = first?.origin.kind === 'unknown' && first.origin.from ? `, from ${first.origin.from}` : '';
        return {
            problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('check/host-files', {
                message: first === undefined
                    ? `${file} looks for libraries on the machine that built it: ${leading[0]}.`
                    : `${file} contains ${first.path}${from}: it is not from a resolved wheel, not part of Python, and not a known system library.`,
                fix: 'Add what brings it to the dependencies, or leave it out; a system library that is missing from our list can be reported as a bug.',
                detail: [...unknown.map(({ path, origin }) => `${path} (${(0,_member_js__WEBPACK_IMPORTED_MODULE_5__/* .originText */ .CQ)(origin)})`), ...leading].slice(0, 40),
            }),
        };
    }
    const system = made.members.flatMap(({ path, origin }) => (origin.kind === 'system' ? [(0,_member_js__WEBPACK_IMPORTED_MODULE_5__/* .baseName */ .Fl)(path)] : []));
    const words = system.length === 0 ? '' : `; of this machine: ${system.sort().join(', ')}`;
    const unlisted = made.members.filter(({ origin }) => origin.kind === 'system' && origin.unlisted);
    if (unlisted.length > 0) {
        const named = unlisted.map(({ path, origin }) => `${(0,_member_js__WEBPACK_IMPORTED_MODULE_5__/* .baseName */ .Fl)(path)} (${(0,_member_js__WEBPACK_IMPORTED_MODULE_5__/* .originText */ .CQ)(origin)})`).sort();
        return {
            name,
            result: 'warning',
            reason: `contains libraries that the program loads by name, and that no wheel brings: ${named.join(', ')}`,
        };
    }
    return { name, result: 'passed', reason: `all ${made.members.length} files are accounted for${words}` };
}
/** The C library's own parts, which no executable may bring: they belong to the kernel's loader. */
const GLIBC = /^(?:ld-linux(?:-[\w-]+)?\.so\.\d|ld64\.so\.\d|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|BrokenLocale)\.so\.\d+)$/;
const MUSL = /^(?:libc\.musl-[\w]+\.so\.1|ld-musl-[\w]+\.so\.1|libc\.so)$/;
/** What Apple ships with every macOS lies in these folders, or has no file at all. */
const MACOS = /^(?:\/usr\/lib\/|\/System\/Library\/)/;
/** The API sets and the libraries of Windows 10 and later that programs of CPython and its wheels import. */
const WINDOWS = /^(?:api-ms-win-.*|ext-ms-.*|ucrtbase|msvcrt|kernel32|kernelbase|ntdll|user32|gdi32|gdiplus|advapi32|shell32|shlwapi|ole32|oleaut32|combase|rpcrt4|ws2_32|wsock32|mswsock|iphlpapi|dnsapi|crypt32|bcrypt|bcryptprimitives|ncrypt|secur32|winmm|version|comctl32|comdlg32|imm32|psapi|dbghelp|setupapi|cfgmgr32|userenv|netapi32|uxtheme|dwmapi|opengl32|winspool\.drv|winspool|pathcch|propsys|powrprof|cabinet|msi|wintrust|wininet|winhttp|normaliz|pdh|d3d\d+|d3dcompiler_47|dxgi|d2d1|dwrite|mfplat|mf|mfreadwrite|windowscodecs|wtsapi32|odbc32|mpr|hid|avrt|bluetoothapis)(?:\.dll|\.drv)?$/i;
/**
 * Whether every system of that kind has the library, so that no executable has to bring it (pure).
 * @param library as the file that needs it names it: a soname, an install name or a DLL's name
 */
function offeredBySystem(library, { os, libc }) {
    if (os === 'windows')
        return WINDOWS.test(library);
    if (os === 'macos')
        return MACOS.test(library);
    return (libc === 'musl' ? MUSL : GLIBC).test(library);
}
function architecture({ made, platform, file }) {
    const name = 'architecture';
    const native = nativeOf(made.members);
    const own = native.filter(({ native: { format } }) => format === _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_OF */ .ux[platform.os]);
    // A wheel may bring programs for other systems as data: setuptools does (cli.exe), and a loader never meets them.
    const wrong = own.filter(({ native: { arches } }) => !arches.includes(platform.arch));
    const [first] = wrong;
    if (first !== undefined)
        return {
            problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('check/architecture', {
                message: `${file} is for ${platform.name}, but ${first.path} in it is for ${first.native.arches.join(', ')}.`,
                fix: 'See from which wheel it came: a wheel marked for this platform contains a file for another one; leave it out, or report it to the authors of that wheel.',
                detail: wrong.map(one => `${one.path}: ${one.native.arches.join(', ')} (${(0,_member_js__WEBPACK_IMPORTED_MODULE_5__/* .originText */ .CQ)(one.origin)})`),
            }),
        };
    if (own.length === 0)
        return {
            problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('check/architecture', {
                message: `${file} is for ${platform.name}, but no program or library in it is.`,
                fix: 'The tool made something for another system; report this as a bug of package-python.',
                detail: native.map(one => `${one.path}: ${one.native.format} ${one.native.arches.join(', ')}`),
            }),
        };
    return { name, result: 'passed', reason: `all ${own.length} programs and libraries are ${platform.arch}` };
}
/** Every library that the loader will look for is inside, or part of every system; a warning otherwise. */
function needs({ made, platform, within }) {
    const inside = new Set(made.members.flatMap(({ path, native }) => [(0,_member_js__WEBPACK_IMPORTED_MODULE_5__/* .baseName */ .Fl)(path), native?.soname ?? (0,_member_js__WEBPACK_IMPORTED_MODULE_5__/* .baseName */ .Fl)(path)]));
    const lower = new Set([...inside].map(name => name.toLowerCase()));
    const missing = new Map();
    for (const { path, native } of nativeOf(made.members)) {
        if (native.format !== _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMAT_OF */ .ux[platform.os])
            continue;
        for (const library of native.needs)
            if (!lower.has((0,_member_js__WEBPACK_IMPORTED_MODULE_5__/* .baseName */ .Fl)(library).toLowerCase()) &&
                !(within ? within.has(library) : offeredBySystem(library, platform)))
                missing.set(library, [...(missing.get(library) ?? []), path]);
    }
    const name = 'needs';
    const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ');
    if (within !== undefined)
        return missing.size === 0
            ? { name, result: 'passed', reason: 'every library that it needs is inside' }
            : { name, result: 'warning', reason: `no file inside is the library ${words}` };
    if (missing.size === 0)
        return { name, result: 'passed', reason: 'needs no library but those of every such system' };
    return { name, result: 'warning', reason: `users need on their system: ${words}` };
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


/***/ })

};
