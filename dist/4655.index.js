export const id = 4655;
export const ids = [4655,482];
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

/***/ 64655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  liftManifest: () => (/* binding */ liftManifest),
  makeScie: () => (/* binding */ makeScie)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/assets.js
var lib_assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/version.js + 1 modules
var version = __webpack_require__(90482);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/pex/read.js
var read = __webpack_require__(617);
// EXTERNAL MODULE: ./lib/project/commands.js
var commands = __webpack_require__(4747);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/executables/scie/assets.js + 1 modules
var scie_assets = __webpack_require__(54589);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/archives/elf-headers.js
var elf_headers = __webpack_require__(93237);
// EXTERNAL MODULE: ./lib/archives/tar-reader.js
var tar_reader = __webpack_require__(97498);
// EXTERNAL MODULE: ./lib/archives/wheel-name.js
var wheel_name = __webpack_require__(78758);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(195);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
// EXTERNAL MODULE: ./lib/executables/member.js
var executables_member = __webpack_require__(66651);
// EXTERNAL MODULE: ./lib/executables/system-libraries.js
var system_libraries = __webpack_require__(74858);
;// CONCATENATED MODULE: ./lib/executables/scie/contents.js
/** The contents of a scie and their origins: its launcher, every file of its Python, of the PEX and of the wheels in it. */












/** @throws PackagingError `check/content` for archives that are damaged */
async function scieContents(parts) {
    const { tools, python, pex, dir } = parts;
    const own = await Promise.all(tools.map(({ name, path: file, package: of, version }) => (0,executables_member/* memberOf */.C5)(name, file, { kind: 'tool', package: of, version })));
    const inside = python ? await pythonContents(python) : { members: [], texts: [] };
    return { members: [...own, ...inside.members, ...(await pexMembers(pex, dir))], texts: inside.texts };
}
const LICENSE = /^python\/(?:lib\/python[^/]+\/)?LICENSE\.txt$/;
async function pythonContents({ name, path: file, version }) {
    const members = [];
    const texts = [];
    for await (const entry of (0,tar_reader/* readTar */.sB)((0,tar_reader/* gunzipped */.lY)(file), file)) {
        if (entry.kind !== 'file')
            continue;
        const bytes = await (0,consumers_.buffer)(entry.content());
        members.push(await fileMember(`${name}/${entry.name}`, bytes, { kind: 'interpreter', version }));
        if (!LICENSE.test(entry.name))
            continue;
        const text = bytes.toString('utf8');
        texts.push({ component: 'CPython', path: entry.name, text, license: 'Python-2.0' });
    }
    return { members, texts };
}
async function pexMembers({ name, path: file }, dir) {
    const [pex] = (0,locked/* toolVersions */.Ek)(['pex']);
    const tool = { kind: 'tool', package: 'pex', version: pex?.version ?? '' };
    return zipMembers(file, async (zip, inside) => {
        const wheel = (0,wheel_name/* parseWheelName */.CI)(inside.replace(/^\.deps\//, ''));
        if (wheel === undefined)
            return [await fileMember(`${name}/${inside}`, await (0,consumers_.buffer)(zip.stream(inside)), tool)];
        const copy = external_node_path_.join(dir, 'wheel.whl');
        await (0,external_node_stream_promises_.pipeline)(zip.stream(inside), (0,external_node_fs_.createWriteStream)(copy));
        const origin = { kind: 'wheel', package: wheel.distribution, version: wheel.version };
        return zipMembers(copy, async (unpacked, member) => [
            await fileMember(`${name}/${inside}/${member}`, await (0,consumers_.buffer)(unpacked.stream(member)), origin),
        ]);
    });
}
/** What `read` gives for every file of an archive, one after the other. */
function zipMembers(file, read) {
    return (0,zip_reader/* withZip */.o)(file, async (zip) => {
        const members = [];
        for (const { name, folder } of zip.entries)
            if (!folder)
                members.push(...(await read(zip, name)));
        return members;
    });
}
/** Packages contain launchers of scripts for Windows on every architecture (pip's, setuptools'): data that is never loaded. */
async function fileMember(name, bytes, origin) {
    const member = await (0,executables_member/* memberOf */.C5)(name, bytes, origin);
    if (!/\.exe$/i.test(name) || !/\/(?:site-packages|[^/]+\.whl|\.bootstrap)\//i.test(name))
        return member;
    const { native: _, ...data } = member;
    return data;
}
/**
 * GCC's runtime and zlib, which wheels may expect of every Linux (PEP 599, PEP 600) and which bare containers lack. In the
 * order in which they can be loaded.
 */
const RUNTIME = ['libz.so.1', 'libgcc_s.so.1', 'libstdc++.so.6'];
/**
 * This machine's copies of the `RUNTIME` libraries that `members` need and do not bring, used only where the user's
 * system has none. None for other machines, or when one of them needs a newer glibc than was requested.
 */
async function runtimeLibraries(runner, members, platform, machine) {
    if (platform.name !== machine.name || platform.libc !== 'glibc')
        return [];
    const needed = new Set(members.flatMap(({ native }) => native?.needs ?? []));
    // libstdc++ itself needs libgcc_s.
    if (needed.has('libstdc++.so.6'))
        needed.add('libgcc_s.so.1');
    const inside = new Set(members.map(({ path: file }) => external_node_path_.posix.basename(file)));
    const wanted = RUNTIME.filter(name => needed.has(name) && !inside.has(name));
    const folders = (0,system_libraries/* libraryFolders */.BU)(platform.arch);
    const located = await Promise.all(wanted.map(async (name) => ({ name, library: await (0,system_libraries/* findLibrary */.F0)(name, folders, platform) })));
    const found = located.flatMap(({ name, library }) => (library ? [{ name, file: library.file }] : []));
    const files = found.map(({ file }) => file);
    const packages = await (0,system_libraries/* systemPackages */.l2)(runner, files);
    const libraries = await Promise.all(found.map(async ({ name, file }) => {
        const member = await (0,executables_member/* memberOf */.C5)(name, file, (0,system_libraries/* systemOrigin */.ON)(name, file, packages));
        const { name: component = '', copyright: text } = packages.get(file) ?? {};
        return { name, path: file, member, ...(text && { text: { component, path: 'copyright', text } }) };
    }));
    // Raising the minimum glibc would be worse than the warning that a library is needed.
    const serves = ({ member: { native } }) => (0,platforms/* compareVersions */.Zy)((native && (0,elf_headers/* glibcOf */.V3)(native)) ?? '0.0', platform.floor) <= 0;
    return libraries.every(serves) ? libraries : [];
}

;// CONCATENATED MODULE: ./lib/executables/scie/make.js
/** Makes one scie: its files, fetched by hash, the part of the PEX for its target, and the manifest behind them. */














/** Bytes that scie-jump reads of a manifest. */
const LARGEST_LIFT = 0xffff;
/** The scie-jump that knows `hash`. */
const HASHED = '1.11';
/**
 * The lift manifest: describes the files of a scie and the command to run to its launcher (pure). On its first run the
 * launcher unpacks Python, has it install the PEX beside it, and remembers that environment; later runs start directly
 * there. Variables of the caller for other Pythons and other PEX files are removed. Several commands are what the format
 * calls a BusyBox (as of `pex --scie-busybox`): none is the default, and the launcher starts the one that the scie or a link
 * to it is called like, else the one that its first argument names.
 * @see https://github.com/a-scie/jump/blob/main/docs/packaging.md
 */
function liftManifest(request) {
    const { name, commands = [], os, jump, python, pythonName, lazy, configure, libraries, pex } = request;
    const interpreter = os === 'windows' ? 'python\\python.exe' : `python/bin/python${pythonName}`;
    const start = (command) => ({
        exe: '{scie.bindings.configure:PYTHON}',
        args: ['-sE', '{scie.bindings.configure:MAIN}'],
        env: {
            '=PEX_VENV': null,
            '=PEX_ROOT': null,
            // For the Pythons that the application itself starts.
            '=PYTHONHOME': null,
            '=PYTHONPATH': null,
            '=PEX': '{scie}',
            ...(command !== undefined && { '=__PACKAGE_PYTHON_COMMAND__': command }),
        },
    });
    const separator = os === 'windows' ? '\\' : '/';
    return {
        scie: {
            jump: {
                version: jump.version,
                size: jump.size,
                ...((0,platforms/* compareVersions */.Zy)(jump.version, HASHED) >= 0 && { hash: jump.sha256 }),
            },
            lift: {
                name,
                files: [
                    ...(lazy ? [{ ...blob(lazy.ptex), key: 'ptex', executable: true }] : []),
                    { ...blob(python), key: 'python', type: 'tar.gz', ...(lazy && { source: 'fetch' }) },
                    { ...blob(configure), key: 'configure' },
                    ...libraries.map(blob),
                    // The last file of a scie has to be a zip archive: by its end the launcher finds the manifest.
                    { ...blob(pex), key: 'pex', executable: true },
                ],
                boot: {
                    commands: commands.length === 0
                        ? { '': start() }
                        : Object.fromEntries(commands.map(command => [command, start(command)])),
                    bindings: {
                        ...(lazy && { fetch: { exe: '{ptex}', args: ['{scie.lift}'] } }),
                        configure: {
                            exe: `{python}${separator}${interpreter}`,
                            // pex warns of programs that it misses while it detects the libc, such as `ldd`.
                            args: ['-sE', '-Wignore', '{pex}', '{configure}', ...libraries.map(library => `{${library.name}}`)],
                            env: {
                                '__PACKAGE_PYTHON_.*': null,
                                'PEX_.*': null,
                                'PYTHON.*': null,
                                '=PEX_INTERPRETER': '1',
                                // Short, as the environment's scripts name it in their first line.
                                '=PEX_ROOT': `{scie.base}${separator}pex`,
                                '=PEX_EMIT_WARNINGS': '0',
                            },
                        },
                    },
                },
            },
        },
        ...(lazy && { ptex: { [python.name]: lazy.url } }),
    };
}
function blob({ name, size, sha256 }) {
    return { name, size, hash: sha256, type: 'blob' };
}
/**
 * Writes a scie: the launcher, its files and the manifest, concatenated as the format's own recipe (`cat`) does it, so
 * that no program of another platform has to run.
 * @see https://github.com/a-scie/jump/blob/main/docs/packaging.md#scie-cat-assembly
 * @param files absolute paths: the launcher, then the files in the manifest's order without those that are fetched
 * @throws PackagingError `host/…`, and `build/mismatch` for a manifest that the launcher could not read
 */
async function packScie(output, files, manifest) {
    const text = Buffer.from(`\n${JSON.stringify(manifest)}\n`);
    if (text.length > LARGEST_LIFT)
        throw new errors/* PackagingError */.yr('build/mismatch', {
            message: `The manifest of the scie has ${text.length} bytes; its launcher reads ${LARGEST_LIFT}.`,
            fix: 'Report this as a bug of package-python.',
        });
    await (0,host_files/* orFsError */.HQ)(`write ${output}`, output, async () => {
        const concatenated = async function* () {
            for (const file of files)
                yield* (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 });
            yield text;
        };
        await (0,external_node_stream_promises_.pipeline)(concatenated, (0,external_node_fs_.createWriteStream)(output));
        await (0,promises_.chmod)(output, 0o755);
    });
}
/** @throws PackagingError(s) `project/lock`, `input/…`, `network/…`, `check/content`, `host/…` */
async function makeScie(request) {
    const { context, target, pex, dir, program, say } = request;
    const { options } = context.configuration;
    refuseWindow(request);
    if (pex === undefined)
        throw new Error('a scie without a PEX');
    const named = options.scieLock === '' ? undefined : external_node_path_.resolve(context.host.workspace, options.scieLock);
    const lock = await (0,scie_assets/* readScieLock */.K5)(named);
    const assets = (0,scie_assets/* assetsFor */.RF)(target, options.scieStyle, lock, options.scieAssets || undefined);
    const part = external_node_path_.join(dir, `${program}.pex`);
    const [jump, python, ptex] = await (0,errors/* allOrProblems */.Xd)([
        fetched(request, assets.jump),
        // Also for a lazy scie: it is not made when the file that it will fetch is missing or has changed.
        fetched(request, assets.python),
        assets.ptex ? fetched(request, assets.ptex) : Promise.resolve(undefined),
        (0,read/* extractTarget */.$u)({ pex, target, output: part }).then(() => undefined),
    ]);
    if (jump === undefined || python === undefined)
        throw new Error('a file of the scie was not fetched');
    const configure = await described((0,lib_assets/* pythonScript */.w$)('scie_configure.py'));
    const inner = await described(part);
    const own = (0,version.programVersion)().split(' ')[1] ?? '';
    const contents = await scieContents({
        tools: [
            { ...jump, package: 'scie-jump', version: lock.jump.version },
            ...(ptex ? [{ ...ptex, package: 'ptex', version: lock.ptex.version }] : []),
            { ...configure, package: 'package-python', version: own },
        ],
        python: ptex ? undefined : { ...python, version: assets.pythonVersion },
        pex: inner,
        dir,
    });
    const { runner: machine } = context.configuration.plan;
    const libraries = await runtimeLibraries(context.runner, contents.members, target.platform, machine);
    const lazy = ptex && { ptex, url: assets.python.url };
    const manifest = liftManifest({
        name: program,
        commands: (0,commands/* commandsOf */.Kf)(request.start.entryPoint).map(({ name }) => name),
        os: target.platform.os,
        jump: { ...jump, version: lock.jump.version },
        python,
        pythonName: (0,versions/* formatPython */.AR)(target.python),
        lazy,
        configure,
        libraries: libraries.map(({ name, member: { size, sha256 } }) => ({ name, size, sha256 })),
        pex: inner,
    });
    const output = external_node_path_.join(dir, 'scie');
    const inside = [(ptex ?? python).path, configure.path, ...libraries.map(({ path: file }) => file), part];
    await packScie(output, [jump.path, ...inside], manifest);
    const where = lazy ? `from ${assets.python.url}` : 'inside';
    say(`CPython ${assets.pythonVersion} ${where}, scie-jump ${lock.jump.version}`);
    return {
        path: output,
        members: [...contents.members, ...libraries.map(({ member }) => member)],
        texts: [...contents.texts, ...libraries.flatMap(({ text }) => text ?? [])],
        warnings: [
            ...(lazy
                ? [{ check: 'first run', reason: `fetches its Python (${python.size} bytes, by sha256) ${where}` }]
                : []),
            ...(options.icon.ico !== undefined && target.platform.os === 'windows'
                ? [
                    {
                        check: 'icon',
                        reason: 'has the icon of scie-jump: that program is checked by its sha256 and stays as it is',
                    },
                ]
                : []),
        ],
    };
}
async function fetched({ context }, { url, name, sha256 }) {
    const file = await context.downloader.fetchFile({ url, filename: name, sha256 });
    return { path: file, name, sha256, size: (await (0,promises_.stat)(file)).size };
}
async function described(file) {
    const [{ size }, sha256] = await Promise.all([(0,promises_.stat)(file), (0,host_files/* sha256Of */.Bj)(file)]);
    return { path: file, name: external_node_path_.basename(file), size, sha256 };
}
/** The launcher for Windows is a console program. */
function refuseWindow({ start, target, program }) {
    if (!(0,commands/* isGui */.UB)(start.entryPoint) || target.platform.os !== 'windows')
        return;
    throw new errors/* PackagingError */.yr('input/conflict', {
        message: `${program} is a GUI script, and a scie of one would open a console window on Windows.`,
        fix: 'Make it with pyo3, or with pyinstaller on Windows, leave windows out of platforms, or name a console script as entry-point.',
    });
}


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


/***/ })

};
