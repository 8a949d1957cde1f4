export const id = 9313;
export const ids = [9313];
export const modules = {

/***/ 72680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readElf)
/* harmony export */ });
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22130);

const MACHINES = {
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
/** @throws PackagingError `check/content` for damaged headers */
function readElf(bytes) {
    const start = new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .Reader */ .mP(bytes, true);
    const wide = start.u8(4) === 2;
    const reader = new _reader_js__WEBPACK_IMPORTED_MODULE_0__/* .Reader */ .mP(bytes, start.u8(5) !== 2);
    const machine = reader.u16(18);
    const segments = readSegments(reader, wide);
    const interp = segments.find(({ type }) => type === PT_INTERP);
    const dynamic = segments.find(({ type }) => type === PT_DYNAMIC);
    const facts = dynamic ? readDynamic(reader, wide, segments, dynamic) : NOTHING;
    return {
        format: 'elf',
        arches: [MACHINES[machine] ?? `unknown:${machine}`],
        ...(interp && { interpreter: reader.text(interp.offset) }),
        ...facts,
    };
}
const NOTHING = { needs: [], rpaths: [], versions: [] };
function readSegments(reader, wide) {
    const table = wide ? reader.u64(32) : reader.u32(28);
    const each = reader.u16(wide ? 54 : 42);
    const count = reader.u16(wide ? 56 : 44);
    if (count > 0 && each < (wide ? 56 : 32))
        throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(`its segments have ${each} bytes each`);
    return Array.from({ length: count }, (_, index) => {
        const at = table + index * each;
        return wide
            ? {
                type: reader.u32(at),
                offset: reader.u64(at + 8),
                address: reader.u64(at + 16),
                size: reader.u64(at + 32),
            }
            : {
                type: reader.u32(at),
                offset: reader.u32(at + 4),
                address: reader.u32(at + 8),
                size: reader.u32(at + 16),
            };
    });
}
function readDynamic(reader, wide, segments, dynamic) {
    const word = wide ? 8 : 4;
    const number = (at) => (wide ? reader.u64(at) : reader.u32(at));
    // Some tags of the system's own hold numbers larger than a file: only those that are asked for are read.
    const tagAt = (at) => {
        const [low, high] = reader.little || !wide ? [reader.u32(at), 0] : [reader.u32(at + 4), reader.u32(at)];
        return high === 0 ? low : -1;
    };
    const found = new Map();
    const known = new Set(Object.values(DT));
    const count = (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .atMost */ .Tu)(Math.floor(dynamic.size / (2 * word)), 'dynamic entries');
    for (let index = 0; index < count; index += 1) {
        const at = dynamic.offset + index * 2 * word;
        const tag = tagAt(at);
        if (tag === 0)
            break;
        if (known.has(tag))
            found.set(tag, [...(found.get(tag) ?? []), number(at + word)]);
    }
    const one = (tag) => found.get(tag)?.[0];
    const offsetOf = (address) => {
        const segment = segments.find(({ type, address: from, size }) => type === PT_LOAD && address >= from && address < from + size);
        if (segment === undefined)
            throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)(`nothing is loaded at address ${address}`);
        return address - segment.address + segment.offset;
    };
    const names = one(DT.strtab);
    const strings = names === undefined ? undefined : offsetOf(names);
    const text = (offset) => {
        if (strings === undefined)
            throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)('it has names but no table of them');
        return reader.text(strings + offset);
    };
    const texts = (tag) => (found.get(tag) ?? []).map(text);
    const [soname] = texts(DT.soname);
    return {
        needs: texts(DT.needed),
        ...(soname !== undefined && { soname }),
        rpaths: [...texts(DT.rpath), ...texts(DT.runpath)].flatMap(paths => paths.split(':')),
        versions: readVersions({ reader, wide, one, offsetOf, text }),
    };
}
/** The table of needed versions, with the names of symbols that need each. */
function readVersions(tables) {
    const { reader, one, offsetOf, text } = tables;
    const table = one(DT.verneed);
    if (table === undefined)
        return [];
    const versions = [];
    let at = offsetOf(table);
    const count = (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .atMost */ .Tu)(one(DT.verneednum) ?? 0, 'libraries with versions');
    for (let file = 0; file < count; file += 1) {
        const library = text(reader.u32(at + 4));
        let aux = at + reader.u32(at + 8);
        for (let left = reader.u16(at + 2); left > 0; left -= 1) {
            versions.push({ library, version: text(reader.u32(aux + 8)), index: reader.u16(aux + 6) & 0x7fff });
            if (versions.length > 65_536)
                throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .damaged */ .qM)('it needs more versions than there can be');
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
    return versions.map(({ library, version, index }) => ({
        library,
        version,
        symbols: symbols.get(index) ?? [],
    }));
}
/** DT_VERSYM runs beside DT_SYMTAB. */
function symbolsOf(tables, wanted) {
    const { reader, wide, one, offsetOf, text } = tables;
    const found = new Map();
    const [versym, symtab] = [one(DT.versym), one(DT.symtab)];
    if (versym === undefined || symtab === undefined)
        return found;
    const each = wide ? 24 : 16;
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
/** Told by the hash tables alone: DT_HASH counts all symbols; in DT_GNU_HASH the last chain's end is the last symbol. */
function symbolCount({ reader, wide, one, offsetOf }) {
    const plain = one(DT.hash);
    if (plain !== undefined)
        return (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .atMost */ .Tu)(reader.u32(offsetOf(plain) + 4), 'symbols');
    const gnu = one(DT.gnuHash);
    if (gnu === undefined)
        return 0;
    const table = offsetOf(gnu);
    const [buckets, first, bloom] = [reader.u32(table), reader.u32(table + 4), reader.u32(table + 8)];
    const bucketsAt = table + 16 + (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .atMost */ .Tu)(bloom, 'words of a filter') * (wide ? 8 : 4);
    const chainsAt = bucketsAt + (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .atMost */ .Tu)(buckets, 'hash buckets') * 4;
    let last = 0;
    for (let index = 0; index < buckets; index += 1)
        last = Math.max(last, reader.u32(bucketsAt + index * 4));
    // Where nothing is offered to others, only what is needed is there, and none of it is hashed.
    if (last < first)
        return first;
    while ((reader.u32(chainsAt + (last - first) * 4) & 1) === 0)
        last += 1;
    return (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .atMost */ .Tu)(last + 1, 'symbols');
}


/***/ }),

/***/ 66006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ nativeFormat)
/* harmony export */ });
/** Compiled files are known by their first bytes: names may say anything. */
/** What a file that begins with these (at least 4) bytes is. */
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


/***/ }),

/***/ 2498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ readNative)
});

// EXTERNAL MODULE: ./lib/binary/elf.js
var elf = __webpack_require__(72680);
// EXTERNAL MODULE: ./lib/target/floors.js
var target_floors = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/binary/reader.js
var binary_reader = __webpack_require__(22130);
;// CONCATENATED MODULE: ./lib/binary/mach-o.js


const MACHINES = {
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
    const big = new binary_reader/* Reader */.mP(bytes, false);
    if (big.u32(0) !== FAT)
        return readOne(bytes);
    const count = big.u32(4);
    if (count === 0 || count > MOST_ARCHES)
        throw (0,binary_reader/* damaged */.qM)(`it claims ${count} architectures`);
    const slices = Array.from({ length: count }, (_, index) => {
        const at = 8 + index * 20;
        return readOne(big.part(big.u32(at + 8), big.u32(at + 12)));
    });
    const all = (facts) => [...new Set(slices.flatMap(facts))];
    const floors = slices.flatMap(({ macos }) => macos ?? []).sort(target_floors/* compareVersions */.Zy);
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
        throw (0,binary_reader/* damaged */.qM)('it begins like a library of macOS and is none');
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
        arches: [MACHINES[machine] ?? `unknown:${machine}`],
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

// EXTERNAL MODULE: ./lib/binary/magic.js
var magic = __webpack_require__(66006);
;// CONCATENATED MODULE: ./lib/binary/pe.js

const pe_MACHINES = { 332: 'x86', 34404: 'x86_64', 43620: 'aarch64' };
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
        throw (0,binary_reader/* damaged */.qM)('it begins like a Windows program and is none');
    const machine = reader.u16(header + 4);
    const optional = header + 24;
    const wide = reader.u16(optional) === PE32_PLUS;
    const subsystem = reader.u16(optional + 68);
    return {
        format: 'pe',
        arches: [pe_MACHINES[machine] ?? `unknown:${machine}`],
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
            const [size, from, raw, offset] = [8, 12, 16, 20].map(field => reader.u32(at + field));
            if (from === undefined || size === undefined || raw === undefined || offset === undefined)
                break;
            if (wanted >= from && wanted < from + Math.max(size, raw))
                return wanted - from + offset;
        }
        throw (0,binary_reader/* damaged */.qM)(`no section holds address ${wanted}`);
    };
    const names = [];
    for (let at = offsetOf(address); reader.u32(at + 12) !== 0; at += 20) {
        names.push(reader.text(offsetOf(reader.u32(at + 12))));
        if (names.length > MOST_IMPORTS)
            throw (0,binary_reader/* damaged */.qM)('it imports more libraries than there can be');
    }
    return names;
}

;// CONCATENATED MODULE: ./lib/binary/native.js




/**
 * Undefined for what is no program or library.
 * @throws PackagingError `check/content` for one whose headers are damaged
 */
function readNative(bytes) {
    switch ((0,magic/* nativeFormat */.X)(bytes)) {
        case 'elf':
            return (0,elf/* readElf */.o)(bytes);
        case 'mach-o':
            return readMachO(bytes);
        case 'pe':
            return readPe(bytes);
        default:
            return undefined;
    }
}


/***/ }),

/***/ 22130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   mP: () => (/* binding */ Reader),
/* harmony export */   qM: () => (/* binding */ damaged)
/* harmony export */ });
/* unused harmony export MOST */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/** Numbers and texts out of bytes that nobody vouches for: whatever lies outside is one coded error. */

class Reader {
    #view;
    #bytes;
    little;
    constructor(bytes, little) {
        this.#bytes = bytes;
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.little = little;
    }
    get length() {
        return this.#bytes.length;
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
    /** A larger one than any file has is damage too. */
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
function damaged(what) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/content', {
        message: `The headers of a program or library are damaged: ${what}.`,
        fix: 'Build or download that file again.',
    });
}
/** Nothing real has more of anything that is counted here, and a damaged count must not cost minutes. */
const MOST = 1 << 20;
/** @throws PackagingError `check/content` */
function atMost(count, what) {
    if (count > MOST)
        throw damaged(`it claims ${count} ${what}`);
    return count;
}


/***/ }),

/***/ 75024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ memberOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var _binary_magic_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66006);
/* harmony import */ var _binary_native_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2498);
/** The files inside a finished executable, each with where it came from: what checks, SBOM and notices are made of. */





/** @param content its bytes, or the absolute path of a file that holds them */
async function memberOf(path, content, origin) {
    if (typeof content !== 'string')
        return measured(path, content, origin);
    const stream = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content, { end: 7 });
    const first = [];
    for await (const chunk of stream)
        first.push(chunk);
    // Only programs and libraries are read whole at once: data may be larger than memory.
    if ((0,_binary_magic_js__WEBPACK_IMPORTED_MODULE_4__/* .nativeFormat */ .X)(Buffer.concat(first)) !== undefined)
        return measured(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(content), origin);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content)) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { path, origin, sha256: hash.digest('hex'), size };
}
function measured(path, bytes, origin) {
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    const native = (0,_binary_native_js__WEBPACK_IMPORTED_MODULE_3__/* .readNative */ .A)(bytes);
    return { path, origin, sha256, size: bytes.length, ...(native && { native }) };
}


/***/ }),

/***/ 29313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makePyoxidizer: () => (/* binding */ makePyoxidizer)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/binary/native.js + 2 modules
var binary_native = __webpack_require__(2498);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/tools/versions.js
var versions = __webpack_require__(79522);
// EXTERNAL MODULE: ./lib/wheel/tar-write.js
var tar_write = __webpack_require__(682);
// EXTERNAL MODULE: ./lib/executable/member.js
var member = __webpack_require__(75024);
// EXTERNAL MODULE: ./lib/executable/site.js
var executable_site = __webpack_require__(92801);
// EXTERNAL MODULE: ./lib/executable/start-code.js
var start_code = __webpack_require__(68680);
;// CONCATENATED MODULE: ./lib/executable/pyoxidizer/config.js
/**
 * What PyOxidizer is told, in its own language (pure).
 * @see https://pyoxidizer.readthedocs.io/en/v0.24.0/pyoxidizer_config_api.html
 */
/** Where the application's wheels lie beside the program. */
const APPLICATION = 'app';
/**
 * The standard library is in memory, what the loader has to map lies in `lib`, and the wheels in a folder of their own,
 * as they are: packages like numpy look for files beside themselves.
 */
function oxidizerConfig({ name, distribution, sha256, start }) {
    return `def make_exe():
    dist = PythonDistribution(sha256=${starlark(sha256)}, local_path=${starlark(distribution)}, flavor="standalone")
    policy = dist.make_python_packaging_policy()
    policy.resources_location = "in-memory"
    policy.resources_location_fallback = "filesystem-relative:lib"
    policy.allow_in_memory_shared_library_loading = False
    policy.include_distribution_resources = True
    policy.include_test = False
    config = dist.make_python_interpreter_config()
    config.config_profile = "isolated"
    # The others are compiled for minutes and gain little.
    config.allocator_backend = "default"
    config.module_search_paths = ["$ORIGIN/${APPLICATION}"]
    config.run_command = ${starlark(start)}
    return dist.to_python_executable(name=${starlark(name)}, packaging_policy=policy, config=config)

def make_install(exe):
    files = FileManifest()
    files.add_python_resource(".", exe)
    return files

register_target("exe", make_exe)
register_target("install", make_install, depends=["exe"], default=True)
resolve_targets()
`;
}
/** A string literal; Starlark reads JSON's, but for escapes of characters beyond ASCII. */
function starlark(text) {
    return JSON.stringify(text);
}
/**
 * A `cargo` in front of the real one. PyOxidizer calls `cargo init` and reads what it wrote; today's writes an edition
 * that it does not know.
 */
function cargoShim(cargo) {
    const real = `'${cargo.replaceAll("'", `'\\''`)}'`;
    return `#!/bin/sh
if [ "$1" = init ]; then
  shift
  exec ${real} init --edition 2021 "$@"
fi
exec ${real} "$@"
`;
}

// EXTERNAL MODULE: ./lib/host/hash.js
var hash = __webpack_require__(81228);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
;// CONCATENATED MODULE: ./lib/executable/pyoxidizer/distribution.js
/** The CPython that PyOxidizer links: an archive of the user's, or one made of this machine's own Python. */






const ARCHIVE = 'set pyoxidizer-distribution to an archive of python-build-standalone from 2022 (cpython-3.10.4+20220528-x86_64-unknown-linux-gnu-pgo-full.tar.zst)';
/** @throws PackagingError `input/path`, `interpreter/missing`, `interpreter/unsupported`, `build/tool-failed` */
async function distributionFor(request) {
    const { workshop, interpreter, target, dir } = request;
    const own = workshop.configuration.options.pyoxidizerDistribution;
    if (own !== '')
        return named(external_node_path_.resolve(workshop.host.workspace, own));
    const python = (0,parse/* formatPython */.AR)(target.python);
    if (interpreter === undefined)
        throw new errors/* PackagingError */.yr('interpreter/missing', {
            message: `There is no CPython ${python} on this machine to put into a program.`,
            fix: `Install one that was built from source, as pyenv does, or ${ARCHIVE}.`,
        });
    const file = external_node_path_.join(dir, 'distribution.tar.zst');
    const finished = await workshop.runner.finish({
        label: 'make a distribution for PyOxidizer',
        tool: interpreter.path,
        // Isolated: our scripts beside it are called like modules of the standard library.
        args: ['-I', (0,lib_python/* pythonScript */.w)('pyoxidizer_distribution.py'), file],
        cwd: dir,
        limits: { total: 600_000 },
        capture: true,
    });
    const missing = finished.tail.find(line => line.startsWith('missing: '))?.slice('missing: '.length);
    if (missing !== undefined)
        throw new errors/* PackagingError */.yr('interpreter/unsupported', {
            message: `CPython ${python} (${interpreter.path}) cannot be linked into a program: it was installed without ${missing}.`,
            fix: `Use one that was built from source, as pyenv does, or ${ARCHIVE}.`,
        });
    const sha256 = /^[0-9a-f]{64}$/m.exec(finished.stdout)?.[0];
    if (finished.code !== 0 || sha256 === undefined)
        throw new errors/* PackagingError */.yr('build/tool-failed', {
            message: `No distribution for PyOxidizer could be made of ${interpreter.path}.`,
            fix: `The last lines say why; or ${ARCHIVE}.`,
            detail: finished.tail,
        });
    return { file, sha256 };
}
async function named(file) {
    const there = await (0,promises_.stat)(file).catch(() => undefined);
    if (there?.isFile() && file.endsWith('.tar.zst'))
        return { file, sha256: await (0,hash/* sha256Of */.B)(file) };
    throw new errors/* PackagingError */.yr('input/path', {
        message: `pyoxidizer-distribution '${file}' is no .tar.zst file.`,
        fix: 'Name a `full` archive of python-build-standalone in the workspace, or leave it out to use this machine’s own Python.',
    });
}

// EXTERNAL MODULE: ./lib/executable/pyoxidizer/format.js
var format = __webpack_require__(50069);
;// CONCATENATED MODULE: ./lib/executable/pyoxidizer/make.js
/** Has PyOxidizer build a program from the locked tool, this machine's Rust and one CPython, and lays the wheels beside it. */













/** @throws PackagingError(s) `host/tool-missing`, `interpreter/…`, `input/…`, `build/…`, `check/content` */
async function makePyoxidizer(request) {
    const { workshop, dir, program, start, say } = request;
    if (start.entryPoint.kind === 'script')
        throw scriptFile(start.entryPoint.file);
    const shim = await cargoInFront(request);
    const [tool, patchelf, distribution] = await Promise.all([
        workshop.tools.folder('pyoxidizer'),
        workshop.tools.folder('patchelf'),
        distributionFor(request),
    ]);
    const project = external_node_path_.join(dir, 'project');
    const temp = external_node_path_.join(dir, 'tmp');
    await Promise.all([project, temp].map(folder => (0,promises_.mkdir)(folder, { recursive: true })));
    const config = oxidizerConfig({
        name: program,
        distribution: distribution.file,
        sha256: distribution.sha256,
        start: (0,start_code/* startCode */.K)(start.entryPoint),
    });
    await (0,promises_.writeFile)(external_node_path_.join(project, 'pyoxidizer.bzl'), config);
    await workshop.runner.run({
        label: `build ${request.stem}`,
        tool: external_node_path_.join(tool, 'bin', 'pyoxidizer'),
        args: ['build', '--system-rust', '--release', '--path', project],
        cwd: project,
        env: { PYOXIDIZER_CACHE_DIR: external_node_path_.join(dir, 'cache'), TMPDIR: temp },
        pathFirst: [shim],
        // Cargo fetches crates, which PyOxidizer's own lock file names.
        index: true,
        limits: { total: 3_600_000, idle: 1_200_000 },
        onLine: say,
    });
    const folder = external_node_path_.join(dir, 'finished');
    const built = external_node_path_.join(project, 'build', 'x86_64-unknown-linux-gnu', 'release', 'install');
    await (0,promises_.rename)(built, folder).catch(() => {
        throw new errors/* PackagingError */.yr('build/nothing', {
            message: 'PyOxidizer reported success, but made no folder.',
            fix: 'Look into the log of this step, and report this as a bug.',
        });
    });
    const site = await (0,executable_site/* makeSite */.K)(request.wheels, external_node_path_.join(folder, APPLICATION), say);
    await withoutSearchPaths(request, folder, external_node_path_.join(patchelf, 'bin', 'patchelf'));
    return {
        path: folder,
        program,
        members: await membersOf(folder, site, request),
        warnings: [{ check: 'pyoxidizer', reason: format/* pyoxidizer */.i.limits ?? '' }],
    };
}
/** A folder with our own `cargo`, which calls the real one. */
async function cargoInFront({ workshop, dir }) {
    const { host } = workshop;
    const [cargo, rustc] = await Promise.all(['cargo', 'rustc'].map(name => (0,paths/* findProgram */.Kp)(name, host.env, host.workspace)));
    if (cargo === undefined || rustc === undefined)
        throw new errors/* PackagingError */.yr('host/tool-missing', {
            message: `PyOxidizer builds a Rust program, and there is no ${cargo === undefined ? 'cargo' : 'rustc'} on PATH.`,
            fix: 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.',
        });
    const shim = external_node_path_.join(dir, 'shim');
    await (0,promises_.mkdir)(shim, { recursive: true });
    await (0,promises_.writeFile)(external_node_path_.join(shim, 'cargo'), cargoShim(cargo));
    await (0,promises_.chmod)(external_node_path_.join(shim, 'cargo'), 0o755);
    return shim;
}
/** Extension modules of a Python built from source look for its library where it was built. */
async function withoutSearchPaths({ workshop }, folder, patchelf) {
    for await (const { file } of (0,tar_write/* walk */.GG)(external_node_path_.join(folder, 'lib'))) {
        if (file === undefined || !file.endsWith('.so'))
            continue;
        if (!(0,binary_native/* readNative */.A)(await (0,promises_.readFile)(file))?.rpaths.some(rpath => rpath.startsWith('/')))
            continue;
        await workshop.runner.run({
            label: `remove the search path of ${external_node_path_.basename(file)}`,
            tool: patchelf,
            args: ['--remove-rpath', file],
            cwd: folder,
            limits: { total: 60_000 },
        });
    }
}
async function membersOf(folder, site, { target }) {
    const members = [];
    const [tool] = (0,versions/* toolVersions */.E)(['pyoxidizer']);
    const oxidizer = { kind: 'tool', package: 'pyoxidizer', version: tool?.version ?? '' };
    const python = { kind: 'interpreter', version: `${target.python.major}.${target.python.minor}` };
    for await (const { name, file } of (0,tar_write/* walk */.GG)(folder)) {
        if (file === undefined)
            continue;
        const owner = site.owners.get(name.slice(APPLICATION.length + 1));
        const origin = name.startsWith(`${APPLICATION}/`)
            ? owner
                ? { kind: 'wheel', ...owner }
                : { kind: 'unknown' }
            : name.startsWith('lib/')
                ? python
                : oxidizer;
        members.push(await (0,member/* memberOf */.C)(name, file, origin));
    }
    return members;
}
function scriptFile(name) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `${name} is a script file, and PyOxidizer starts functions and modules.`,
        fix: 'Name a module:function as entry-point, or leave pyoxidizer out.',
    });
}


/***/ }),

/***/ 92801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ makeSite)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81228);
/* harmony import */ var _wheel_extract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96170);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65910);
/* harmony import */ var _wheel_tar_write_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(682);
/** Puts wheels into one folder to import from, and keeps in mind which file is of which wheel. */






/**
 * Wheels may share a file (namespace packages do): the first one's stays; when the contents differ it is told.
 * @param dir absolute path of a folder that is not there yet
 * @throws PackagingError `check/content` for a damaged or unsafe wheel
 */
async function makeSite(wheels, dir, say) {
    const owners = new Map();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true });
    for (const wheel of wheels) {
        const name = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_4__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path));
        if (name === undefined)
            throw new Error(`${wheel.path} is no wheel`);
        const owner = { package: name.name, version: name.version };
        const apart = `${dir}.unpacking`;
        await (0,_wheel_extract_js__WEBPACK_IMPORTED_MODULE_3__/* .extractWheel */ .h)(wheel.path, apart);
        for await (const { name: place, file } of (0,_wheel_tar_write_js__WEBPACK_IMPORTED_MODULE_5__/* .walk */ .GG)(apart)) {
            const final = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, place);
            if (file === undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(final, { recursive: true });
            else if (!owners.has(place)) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(file, final);
                owners.set(place, owner);
            }
            else if ((await (0,_host_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .B)(file)) !== (await (0,_host_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .B)(final)))
                say(`${place} is in ${owners.get(place)?.package} and, different, in ${owner.package}: the first one's is taken`);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(apart, { recursive: true, force: true });
    }
    return { dir, owners };
}


/***/ }),

/***/ 68680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ startCode)
/* harmony export */ });
/**
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
            // An import that is never run lets whoever looks for imports find the module.
            const { module } = entryPoint;
            return `import runpy\n\nif False:\n    import ${module}\n\nif __name__ == "__main__":\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`;
        }
        case 'script':
            if (scriptText === undefined)
                throw new Error('a script without its text');
            return scriptText;
        default:
            throw new Error('there is nothing to start');
    }
}


/***/ }),

/***/ 79522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toolVersions)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32701);
/* harmony import */ var _locked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98149);
/** The versions that the tools are locked to. */



/** In the order of `TOOL_NAMES`. @param used leaves out the others; default all */
function toolVersions(used = _locked_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOL_NAMES */ .K2) {
    return _locked_js__WEBPACK_IMPORTED_MODULE_2__/* .TOOL_NAMES */ .K2.filter(name => used.includes(name)).map(name => ({
        name,
        version: (0,_locked_js__WEBPACK_IMPORTED_MODULE_2__/* .lockedVersion */ .XX)(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_python_js__WEBPACK_IMPORTED_MODULE_1__/* .requirementsFile */ .d)(name), 'utf8')),
    }));
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

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ walk),
/* harmony export */   SB: () => (/* binding */ writeTarGz),
/* harmony export */   qs: () => (/* binding */ anySystem),
/* harmony export */   wx: () => (/* binding */ header)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87703);
/**
 * Writes a folder as a `.tar.gz` that depends on names and contents alone: members in order of their names, times 1980's,
 * owner 0, modes 644 or 755; ustar, with pax headers for names it has no room for.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */







const BLOCK = 512;
/** 1980-01-01T00:00:00Z, the first time that zip knows too. */
const TIME = 315_532_800;
/** What eleven octal digits hold. */
const MAX_SIZE = 0o77777777777;
/** What is there already is replaced. */
async function writeTarGz({ output, folder, top, executable, links = false }) {
    const gzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGzip)({ level: 6 });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(members(folder, top, executable, links)), gzip, anySystem, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output));
}
/** gzip's header names the system that it was made on; 255 is none (RFC 1952, 2.3.1). */
async function* anySystem(source) {
    let at = 0;
    for await (const piece of source) {
        if (at <= 9 && at + piece.length > 9)
            piece[9 - at] = 255;
        at += piece.length;
        yield piece;
    }
}
async function* members(folder, top, executable, links) {
    yield* header({ name: `${top}/`, size: 0, mode: 0o755 });
    for await (const { name, file, link } of walk(folder, '', links)) {
        if (link !== undefined) {
            yield* header({ name: `${top}/${name}`, size: 0, mode: 0o777, link });
            continue;
        }
        if (file === undefined) {
            yield* header({ name: `${top}/${name}/`, size: 0, mode: 0o755 });
            continue;
        }
        const { size, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        const starts = executable(name) || (mode & 0o100) !== 0;
        yield* header({ name: `${top}/${name}`, size, mode: starts ? 0o755 : 0o644 });
        let read = 0;
        for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file)) {
            read += piece.length;
            yield piece;
        }
        if (read !== size)
            throw new Error(`${file} changed while it was packed`);
        yield Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
    }
    yield Buffer.alloc(2 * BLOCK);
}
/** Files and folders (without a `file`) under `folder`, by name. @param links tells links apart in place of following them */
async function* walk(folder, under = '', links = false) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, under));
    for (const base of names.sort(_report_format_js__WEBPACK_IMPORTED_MODULE_6__/* .byBytes */ .bg)) {
        const name = under === '' ? base : `${under}/${base}`;
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
        if (links && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file)).isSymbolicLink())
            yield { name, link: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(file) };
        else if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isDirectory()) {
            yield { name };
            yield* walk(folder, name, links);
        }
        else
            yield { name, file };
    }
}
/** The blocks in front of a member's content. */
function header({ name, size, mode, link = '', time = TIME }) {
    const plain = Buffer.from(name);
    const target = Buffer.from(link);
    const type = name.endsWith('/') ? '5' : link === '' ? '0' : '2';
    // A name that does not fit, or is not ASCII, is told in front; the ustar field then holds what fits.
    const fits = (text) => text.length <= 100 && text.every(byte => byte < 0x80);
    if (fits(plain) && fits(target) && size <= MAX_SIZE)
        return [block(plain, size, mode, time, type, target)];
    const records = (link === '' ? '' : paxRecord('linkpath', link)) +
        paxRecord('path', name) +
        (size > MAX_SIZE ? paxRecord('size', String(size)) : '');
    const body = Buffer.from(records);
    return [
        block(Buffer.from('PaxHeader'), body.length, 0o644, time, 'x'),
        body,
        Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK),
        block(plain.subarray(0, 100), Math.min(size, MAX_SIZE), mode, time, type, target.subarray(0, 100)),
    ];
}
/** `LENGTH KEY=VALUE\n`, whose length counts its own digits. */
function paxRecord(key, value) {
    const rest = ` ${key}=${value}\n`;
    const bytes = Buffer.byteLength(rest);
    let length = bytes + String(bytes).length;
    length = bytes + String(length).length;
    return `${length}${rest}`;
}
function block(name, size, mode, time, type, link = Buffer.alloc(0)) {
    const fields = Buffer.alloc(BLOCK);
    name.copy(fields, 0);
    const octal = (value, at, length) => fields.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
    octal(mode, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(size, 124, 12);
    octal(Math.min(time, MAX_SIZE), 136, 12);
    fields.fill(' ', 148, 156);
    fields.write(type, 156, 'latin1');
    link.copy(fields, 157);
    fields.write('ustar\x0000', 257, 'latin1');
    const sum = fields.reduce((total, byte) => total + byte, 0);
    fields.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return fields;
}


/***/ })

};
