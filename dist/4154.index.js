export const id = 4154;
export const ids = [4154];
export const modules = {

/***/ 79027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ readElf)
});

// EXTERNAL MODULE: ./lib/binary/reader.js
var binary_reader = __webpack_require__(22130);
;// CONCATENATED MODULE: ./lib/binary/elf-versions.js

/** Tags of the dynamic section. */
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
/** The table of needed versions, with the names of symbols that need each. */
function readVersions(tables) {
    const { reader, one, offsetOf, text } = tables;
    const table = one(DT.verneed);
    if (table === undefined)
        return [];
    const versions = [];
    let at = offsetOf(table);
    const count = (0,binary_reader/* atMost */.Tu)(one(DT.verneednum) ?? 0, 'libraries with versions');
    for (let file = 0; file < count; file += 1) {
        const library = text(reader.u32(at + 4));
        let aux = at + reader.u32(at + 8);
        for (let left = reader.u16(at + 2); left > 0; left -= 1) {
            versions.push({ library, version: text(reader.u32(aux + 8)), index: reader.u16(aux + 6) & 0x7fff });
            if (versions.length > 65_536)
                throw (0,binary_reader/* damaged */.qM)('it needs more versions than there can be');
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
        return (0,binary_reader/* atMost */.Tu)(reader.u32(offsetOf(plain) + 4), 'symbols');
    const gnu = one(DT.gnuHash);
    if (gnu === undefined)
        return 0;
    const table = offsetOf(gnu);
    const [buckets, first, bloom] = [reader.u32(table), reader.u32(table + 4), reader.u32(table + 8)];
    const bucketsAt = table + 16 + (0,binary_reader/* atMost */.Tu)(bloom, 'words of a filter') * (wide ? 8 : 4);
    const chainsAt = bucketsAt + (0,binary_reader/* atMost */.Tu)(buckets, 'hash buckets') * 4;
    let last = 0;
    for (let index = 0; index < buckets; index += 1)
        last = Math.max(last, reader.u32(bucketsAt + index * 4));
    // Where nothing is offered to others, only what is needed is there, and none of it is hashed.
    if (last < first)
        return first;
    while ((reader.u32(chainsAt + (last - first) * 4) & 1) === 0)
        last += 1;
    return (0,binary_reader/* atMost */.Tu)(last + 1, 'symbols');
}

;// CONCATENATED MODULE: ./lib/binary/elf.js


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
/** @throws PackagingError `check/content` for damaged headers */
function readElf(bytes) {
    const start = new binary_reader/* Reader */.mP(bytes, true);
    const wide = start.u8(4) === 2;
    const reader = new binary_reader/* Reader */.mP(bytes, start.u8(5) !== 2);
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
        throw (0,binary_reader/* damaged */.qM)(`its segments have ${each} bytes each`);
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
    const count = (0,binary_reader/* atMost */.Tu)(Math.floor(dynamic.size / (2 * word)), 'dynamic entries');
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
            throw (0,binary_reader/* damaged */.qM)(`nothing is loaded at address ${address}`);
        return address - segment.address + segment.offset;
    };
    const names = one(DT.strtab);
    const strings = names === undefined ? undefined : offsetOf(names);
    const text = (offset) => {
        if (strings === undefined)
            throw (0,binary_reader/* damaged */.qM)('it has names but no table of them');
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


/***/ }),

/***/ 66006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ nativeFormat),
/* harmony export */   u: () => (/* binding */ FORMAT_OF)
/* harmony export */ });
/** Compiled files are known by their first bytes: names may say anything. */
/** The form that a system's loader takes. */
const FORMAT_OF = { linux: 'elf', macos: 'mach-o', windows: 'pe' };
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

// EXTERNAL MODULE: ./lib/binary/elf.js + 1 modules
var elf = __webpack_require__(79027);
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
/** What the headers of a program or library say, whatever system it is for. */




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

/** Reads at offsets from the start of `bytes`. Every method throws PackagingError `check/content` for what lies outside. */
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
/** @param what half a sentence behind "are damaged: " */
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
/* harmony export */   C: () => (/* binding */ memberOf),
/* harmony export */   u: () => (/* binding */ originWords)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var _binary_magic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66006);
/* harmony import */ var _binary_native_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2498);
/** The files inside a finished executable, each with where it came from: what checks, SBOM and notices are made of. */





/** For messages: `numpy 2.1.0`, `Python 3.12.4`. */
function originWords(origin) {
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
/** @param content its bytes, or the absolute path of a file that holds them */
async function memberOf(path, content, origin) {
    if (typeof content !== 'string')
        return measured(path, content, origin);
    const stream = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content, { end: 7 });
    const first = [];
    for await (const chunk of stream)
        first.push(chunk);
    // Only programs and libraries are read whole at once: data may be larger than memory.
    if ((0,_binary_magic_js__WEBPACK_IMPORTED_MODULE_3__/* .nativeFormat */ .X)(Buffer.concat(first)) !== undefined)
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
    const native = (0,_binary_native_js__WEBPACK_IMPORTED_MODULE_4__/* .readNative */ .A)(bytes);
    return { path, origin, sha256, size: bytes.length, ...(native && { native }) };
}


/***/ }),

/***/ 14154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeScie: () => (/* binding */ makeScie)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
// EXTERNAL MODULE: ./lib/wheel/zip-write.js + 1 modules
var zip_write = __webpack_require__(76913);
// EXTERNAL MODULE: ./lib/pex/held.js
var pex_held = __webpack_require__(93406);
// EXTERNAL MODULE: ./lib/pex/launcher.js
var launcher = __webpack_require__(50509);
;// CONCATENATED MODULE: ./lib/pex/part.js
/** Takes the part of a PEX that serves one target: a PEX of its own, with the same bytes of the same wheels. */






/** @throws PackagingError `check/content` when the file is not what it was, `host/…` */
async function takePart({ pex, target, output }) {
    await (0,zip/* withZip */.o7)(pex, async (zip) => {
        const held = JSON.parse((await zip.read('__pex__/targets.json')).toString('utf8'));
        const part = partOf(held, target, external_node_path_.basename(pex));
        const [content] = part.contents;
        const info = JSON.parse((await zip.read('PEX-INFO')).toString('utf8'));
        const digests = info.distributions;
        const names = new Set(content?.distributions);
        const mine = {
            ...info,
            distributions: Object.fromEntries(Object.entries(digests).filter(([name]) => names.has(name))),
            pex_hash: content?.pex_hash,
        };
        const main = (await zip.read('__main__.py')).toString('utf8');
        const name = (0,external_node_crypto_.createHash)('sha256').update((0,pex_held/* sortedJson */.Is)(mine)).update(main).digest('hex').slice(0, 40);
        const start = main.replace(/^CONTENT = ".*"$/m, `CONTENT = "${name}"`);
        const members = new Map([
            ...copied(zip, names),
            ['PEX-INFO', Buffer.from((0,pex_held/* sortedJson */.Is)(mine))],
            ['__main__.py', Buffer.from(start)],
            ['__pex__/targets.json', Buffer.from((0,pex_held/* sortedJson */.Is)(part))],
        ]);
        const prefix = Buffer.from((0,launcher/* launcherText */.Q)({ content: name, ...part }, target.platform.os === 'windows'));
        await (0,zip_write/* writeStoredZip */.iP)({ output, prefix, members });
    });
}
/** Everything that every part has, and the wheels of this one. */
function copied(zip, wheels) {
    return zip.entries
        .filter(({ name }) => {
        const wheel = name.startsWith('.deps/') ? name.slice('.deps/'.length) : '';
        return wheel === '' || wheels.has(wheel);
    })
        .map(member => [member.name, { zip, member }]);
}
/** What of `held` serves `target`, as if the file had been made for it alone (pure). */
function partOf(held, { python, platform }, file) {
    const found = held.targets.find(one => one.platform === platform.name &&
        one.implementation === python.implementation &&
        one.version[0] === python.major &&
        one.version[1] === python.minor &&
        one.freeThreaded === python.freeThreaded);
    const content = found && held.contents[found.content];
    if (found === undefined || content === undefined)
        throw new Error(`${file} does not serve that Python on ${platform.name}`);
    const { implementation, major, minor, freeThreaded } = python;
    const prefix = implementation === 'pypy' ? 'pypy' : '';
    return {
        pythons: (0,pex_held/* pythonsText */.r4)([`${prefix}${major}.${minor}${freeThreaded ? 't' : ''}`]),
        platforms: platform.name,
        targets: [{ ...found, content: 0 }],
        contents: [content],
    };
}

// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
// EXTERNAL MODULE: ./lib/version.js + 1 modules
var version = __webpack_require__(97966);
// EXTERNAL MODULE: ./lib/executable/scie/assets.js
var scie_assets = __webpack_require__(20148);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
// EXTERNAL MODULE: ./lib/tools/versions.js
var versions = __webpack_require__(79522);
// EXTERNAL MODULE: ./lib/wheel/content-error.js
var content_error = __webpack_require__(77289);
// EXTERNAL MODULE: ./lib/wheel/filename.js
var filename = __webpack_require__(65910);
// EXTERNAL MODULE: ./lib/wheel/tar.js
var tar = __webpack_require__(78572);
// EXTERNAL MODULE: ./lib/executable/member.js
var executable_member = __webpack_require__(75024);
;// CONCATENATED MODULE: ./lib/executable/scie/contents.js
/** What is inside a scie and where it came from: its launcher, every file of its Python, of the PEX and of the wheels in it. */













/** @throws PackagingError `check/content` for archives that are not as they should be */
async function scieContents({ tools, python, pex, dir }) {
    const own = await Promise.all(tools.map(({ name, path: file, package: of, version }) => (0,executable_member/* memberOf */.C)(name, file, { kind: 'tool', package: of, version })));
    const inside = python ? await pythonContents(python) : { members: [], texts: [] };
    return { members: [...own, ...inside.members, ...(await pexMembers(pex, dir))], texts: inside.texts };
}
const LICENSE = /^python\/(?:lib\/python[^/]+\/)?LICENSE\.txt$/;
async function pythonContents({ name, path: file, version }) {
    const members = [];
    const texts = [];
    for await (const entry of (0,tar/* readTar */.s)(unzipped(file), file)) {
        if (entry.kind !== 'file')
            continue;
        const bytes = await (0,consumers_.buffer)(external_node_stream_.Readable.from(entry.content()));
        members.push(await fileMember(`${name}/${entry.name}`, bytes, { kind: 'interpreter', version }));
        if (LICENSE.test(entry.name))
            texts.push({
                component: 'CPython',
                path: entry.name,
                text: bytes.toString('utf8'),
                license: 'Python-2.0',
            });
    }
    return { members, texts };
}
async function* unzipped(file) {
    const gunzip = (0,external_node_zlib_.createGunzip)();
    const reading = (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file), gunzip);
    // Told by the loop below too, which ends with the same error.
    reading.catch(() => { });
    try {
        for await (const piece of gunzip)
            yield piece;
    }
    catch (thrown) {
        if ((0,fs_errors/* errnoOf */.UQ)(thrown)?.startsWith('Z_'))
            throw (0,content_error/* contentError */.G)(file, 'it is no gzip file', thrown);
        throw thrown;
    }
}
async function pexMembers({ name, path: file }, dir) {
    const [pex] = (0,versions/* toolVersions */.E)(['pex']);
    const tool = { kind: 'tool', package: 'pex', version: pex?.version ?? '' };
    return (0,zip/* withZip */.o7)(file, async (zip) => {
        const members = [];
        for (const { name: inside, folder } of zip.entries) {
            if (folder)
                continue;
            const wheel = (0,filename/* parseWheelName */.CI)(inside.replace(/^\.deps\//, ''));
            if (wheel === undefined) {
                members.push(await fileMember(`${name}/${inside}`, await whole(zip, inside), tool));
                continue;
            }
            const copy = external_node_path_.join(dir, 'wheel.whl');
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(zip.stream(inside)), (0,external_node_fs_.createWriteStream)(copy));
            const { distribution, version } = wheel;
            members.push(...(await wheelMembers(copy, `${name}/${inside}`, {
                kind: 'wheel',
                package: distribution,
                version,
            })));
        }
        return members;
    });
}
function wheelMembers(file, name, origin) {
    return (0,zip/* withZip */.o7)(file, async (zip) => {
        const members = [];
        for (const { name: inside, folder } of zip.entries)
            if (!folder)
                members.push(await fileMember(`${name}/${inside}`, await whole(zip, inside), origin));
        return members;
    });
}
function whole(zip, name) {
    return (0,consumers_.buffer)(external_node_stream_.Readable.from(zip.stream(name)));
}
/** Packages bring starters of scripts for every Windows (pip's, setuptools'): data that no loader meets. */
async function fileMember(name, bytes, origin) {
    const member = await (0,executable_member/* memberOf */.C)(name, bytes, origin);
    if (!/\/(?:site-packages\/.*|[^/]+\.whl\/.*|\.bootstrap\/.*)\.exe$/i.test(name))
        return member;
    const { native: _, ...data } = member;
    return data;
}

// EXTERNAL MODULE: ./lib/target/floors.js
var floors = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/executable/system-libraries.js
var system_libraries = __webpack_require__(86529);
// EXTERNAL MODULE: ./lib/executable/system-packages.js
var system_packages = __webpack_require__(70849);
;// CONCATENATED MODULE: ./lib/executable/scie/libraries.js
/**
 * GCC's runtime and zlib, which wheels may expect of every Linux (PEP 599 and PEP 600 list them) and which bare containers
 * lack: taken along from this machine where that serves the oldest system asked for, and used only where there is no other.
 */






/** In the order in which they can be loaded. */
const RUNTIME = ['libz.so.1', 'libgcc_s.so.1', 'libstdc++.so.6'];
/** Those that `members` need and do not bring; none for other machines. */
async function runtimeLibraries(runner, members, platform, machine) {
    if (platform.name !== machine.name || platform.libc !== 'glibc')
        return [];
    const asked = new Set(members.flatMap(({ native }) => native?.needs ?? []));
    // The one is written in the other.
    if (asked.has('libstdc++.so.6'))
        asked.add('libgcc_s.so.1');
    const inside = new Set(members.map(({ path: file }) => external_node_path_.posix.basename(file)));
    const wanted = RUNTIME.filter(name => asked.has(name) && !inside.has(name));
    const found = (await Promise.all(wanted.map(name => onThisMachine(name, platform)))).flatMap(one => one ?? []);
    const packages = await (0,system_packages/* systemPackages */.l)(runner, found.map(({ file }) => file));
    const libraries = await Promise.all(found.map(async ({ name, file }) => {
        const version = packages.get(file);
        const { package: of = 'gcc', license = '' } = (0,system_libraries/* systemLibrary */.J)(name) ?? {};
        const { distribution } = version ?? {};
        const member = await (0,executable_member/* memberOf */.C)(name, file, {
            kind: 'system',
            package: version?.name ?? of,
            ...(version && { version: version.version }),
            ...(distribution && { distribution }),
            license,
        });
        const copyright = version?.copyright;
        return {
            name,
            path: file,
            member,
            ...(version &&
                copyright && { text: { component: version.name, path: 'copyright', text: copyright } }),
        };
    }));
    // One that would raise the floor is worth less than the warning that it is needed.
    const serves = ({ member }) => (member.native?.versions ?? []).every(({ version }) => {
        const number = /^GLIBC_(\d+\.\d+)/.exec(version)?.[1];
        return number === undefined || (0,floors/* compareVersions */.Zy)(number, platform.floor) <= 0;
    });
    return libraries.every(serves) ? libraries : [];
}
async function onThisMachine(name, { arch }) {
    const folders = [`/lib/${arch}-linux-gnu`, `/usr/lib/${arch}-linux-gnu`, '/lib64', '/usr/lib64', '/usr/lib'];
    for (const folder of folders) {
        const file = external_node_path_.join(folder, name);
        const there = await (0,promises_.access)(file).then(() => true, () => false);
        if (there)
            return { name, file: await (0,promises_.realpath)(file) };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/executable/scie/lift.js
/** Bytes that scie-jump reads of one. */
const LARGEST_LIFT = 0xffff;
/**
 * On its first run the launcher unpacks Python, has it install the PEX beside it, and remembers the environment that came
 * of it; later runs go from the launcher straight to that. What the caller has set for other Pythons and other PEX files
 * is not for this one.
 */
function liftManifest(request) {
    const { name, os, jump, python, pythonName, lazy, configure, libraries, pex } = request;
    const interpreter = os === 'windows' ? 'python\\python.exe' : `python/bin/python${pythonName}`;
    const separator = os === 'windows' ? '\\' : '/';
    return {
        scie: {
            jump: { version: jump.version, size: jump.size, ...(hashed(jump.version) && { hash: jump.sha256 }) },
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
                    commands: {
                        '': {
                            exe: '{scie.bindings.configure:PYTHON}',
                            args: ['-sE', '{scie.bindings.configure:MAIN}'],
                            env: {
                                '=PEX_VENV': null,
                                '=PEX_ROOT': null,
                                // For the Pythons that the application itself starts.
                                '=PYTHONHOME': null,
                                '=PYTHONPATH': null,
                                '=__PEX_EXE__': '{scie}',
                                '=PEX': '{scie}',
                            },
                        },
                    },
                    bindings: {
                        ...(lazy && { fetch: { exe: '{ptex}', args: ['{scie.lift}'] } }),
                        configure: {
                            exe: `{python}${separator}${interpreter}`,
                            // pex warns of what it does not find while it tells one libc from another, such as `ldd`.
                            args: [
                                '-sE',
                                '-Wignore',
                                '{pex}',
                                '{configure}',
                                ...libraries.map(library => `{${library.name}}`),
                            ],
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
/** `hash` came with scie-jump 1.11. */
function hashed(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    return major > 1 || (major === 1 && minor >= 11);
}

// EXTERNAL MODULE: ./lib/executable/scie/lock.js + 1 modules
var scie_lock = __webpack_require__(33530);
;// CONCATENATED MODULE: ./lib/executable/scie/pack.js
/**
 * Puts a scie together: its launcher, its files and the manifest, one behind the other. This is the format's own recipe
 * (`cat`), so that no program of another platform has to run here.
 * @see https://github.com/a-scie/jump/blob/main/docs/packaging.md#scie-cat-assembly
 */






/** @throws PackagingError `host/…`, and `build/mismatch` for a manifest that the launcher could not read */
async function packScie({ output, files, manifest }) {
    const text = Buffer.from(`\n${JSON.stringify(manifest)}\n`);
    if (text.length > LARGEST_LIFT) {
        throw new errors/* PackagingError */.yr('build/mismatch', {
            message: `The manifest of the scie has ${text.length} bytes; its launcher reads ${LARGEST_LIFT}.`,
            fix: 'Report this as a bug of package-python.',
        });
    }
    await (0,fs_errors/* orFsError */.HQ)(`write ${output}`, output, async () => {
        await (0,external_node_stream_promises_.pipeline)(concatenated(files, text), (0,external_node_fs_.createWriteStream)(output));
        await (0,promises_.chmod)(output, 0o755);
    });
}
async function* concatenated(files, last) {
    for (const file of files)
        yield* (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 });
    yield last;
}

;// CONCATENATED MODULE: ./lib/executable/scie/make.js
/** Makes one scie: its files by their hashes, the part of the PEX for its target, and the manifest behind them. */














/** @throws PackagingError(s) `project/lock`, `input/…`, `network/…`, `check/content`, `host/…` */
async function makeScie(request) {
    const { workshop, target, pex, dir, program, say } = request;
    const { options } = workshop.configuration;
    refuseWindow(request);
    if (pex === undefined)
        throw new Error('a scie without a PEX');
    const named = options.scieLock === '' ? undefined : external_node_path_.resolve(workshop.host.workspace, options.scieLock);
    const lock = await (0,scie_lock/* readScieLock */.K5)(named);
    const assets = (0,scie_assets/* assetsFor */.RF)(target, options.scieStyle, lock, options.scieAssets || undefined);
    const part = external_node_path_.join(dir, `${program}.pex`);
    const [jump, python, ptex] = await (0,errors/* allOrProblems */.Xd)([
        fetched(request, assets.jump),
        // Also of a lazy scie: it is not made when what it will fetch is not there, or is another file.
        fetched(request, assets.python),
        assets.ptex ? fetched(request, assets.ptex) : Promise.resolve(undefined),
        takePart({ pex, target, output: part }).then(() => undefined),
    ]);
    if (jump === undefined || python === undefined)
        throw new Error('a file of the scie was not fetched');
    const configure = (0,lib_python/* pythonScript */.w)('scie_configure.py');
    const own = (0,version.programVersion)().split(' ')[1] ?? '';
    const contents = await scieContents({
        tools: [
            { ...placed(jump), package: 'scie-jump', version: lock.jump.version },
            ...(ptex ? [{ ...placed(ptex), package: 'ptex', version: lock.ptex.version }] : []),
            { name: external_node_path_.basename(configure), path: configure, package: 'package-python', version: own },
        ],
        python: ptex ? undefined : { ...placed(python), version: assets.pythonVersion },
        pex: { name: external_node_path_.basename(part), path: part },
        dir,
    });
    const { runner: machine } = workshop.configuration.plan;
    const libraries = await runtimeLibraries(workshop.runner, contents.members, target.platform, machine);
    const lazy = ptex && { ptex: ptex.file, url: assets.python.url };
    const manifest = liftManifest({
        name: program,
        os: target.platform.os,
        jump: { ...jump.file, version: lock.jump.version },
        python: python.file,
        pythonName: (0,parse/* formatPython */.AR)(target.python),
        lazy,
        configure: await described(configure),
        libraries: libraries.map(({ name, member: { size, sha256 } }) => ({ name, size, sha256 })),
        pex: await described(part),
    });
    const output = external_node_path_.join(dir, 'scie');
    const inside = [(ptex ?? python).path, configure, ...libraries.map(({ path: file }) => file), part];
    await packScie({ output, files: [jump.path, ...inside], manifest });
    const where = lazy ? `from ${assets.python.url}` : 'inside';
    say(`CPython ${assets.pythonVersion} ${where}, scie-jump ${lock.jump.version}`);
    return {
        path: output,
        members: [...contents.members, ...libraries.map(({ member }) => member)],
        texts: [...contents.texts, ...libraries.flatMap(({ text }) => text ?? [])],
        ...(lazy && {
            warnings: [
                {
                    check: 'first run',
                    reason: `fetches its Python (${python.file.size} bytes, by sha256) from ${assets.python.url}`,
                },
            ],
        }),
    };
}
function placed({ path: file, file: { name } }) {
    return { name, path: file };
}
async function fetched({ workshop }, asset) {
    const { url, name, sha256 } = asset;
    const file = await workshop.downloader.fetchFile({ url, filename: name, sha256 });
    return { path: file, file: { name, sha256, size: (await (0,promises_.stat)(file)).size } };
}
async function described(file) {
    const [{ size }, sha256] = await Promise.all([(0,promises_.stat)(file), (0,hash/* sha256Of */.B)(file)]);
    return { name: external_node_path_.basename(file), size, sha256 };
}
/** The launcher for Windows is a console program. */
function refuseWindow({ start, target, program }) {
    const { entryPoint } = start;
    const gui = entryPoint.kind === 'function' && entryPoint.gui;
    if (!gui || target.platform.os !== 'windows')
        return;
    throw new errors/* PackagingError */.yr('input/conflict', {
        message: `${program} is a GUI script, and a scie of one would open a console window on Windows.`,
        fix: 'Make it with pyinstaller on Windows, leave windows out of platforms, or name a console script as entry-point.',
    });
}


/***/ }),

/***/ 86529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ systemLibrary),
/* harmony export */   u: () => (/* binding */ systemData)
/* harmony export */ });
/** File names without versions, as a pattern for the whole stem before `.so`, `.dylib` or `.dll`. */
const LIBRARIES = [
    [/^lib(?:ssl|crypto)(?:-\d+(?:[-_]\w+)*)?$/, { package: 'openssl', license: 'Apache-2.0' }],
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
    [
        /^lib(?:tinfo|ncurses|panel|menu|form)w?$/,
        { package: 'ncurses', license: 'X11-distribute-modifications-variant' },
    ],
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
/** Folders of data that such a library cannot do without; PyInstaller takes them along with it. */
const DATA = [
    [/\/(?:tcltk\/)?(?:tcl|tk|Tcl|Tk)\d+(?:\.\d+)?\//, { package: 'tcl/tk', license: 'TCL' }],
];
/** @param file an absolute path, with `/` */
function systemData(file) {
    return DATA.find(([pattern]) => pattern.test(file))?.[1];
}
/** @param name a file name: `libssl.so.3`, `libz.1.dylib`, `VCRUNTIME140.dll` */
function systemLibrary(name) {
    const stem = name
        .replace(/\.so(?:\.\d+)*$/, '')
        .replace(/(?:\.\d+)*\.dylib$/, '')
        .replace(/\.dll$/i, '');
    if (stem === name)
        return undefined;
    const plain = /\.dll$/i.test(name) ? stem.toLowerCase() : stem;
    return LIBRARIES.find(([pattern]) => pattern.test(plain) || pattern.test(plain.replace(/-\d+(?:\.\d+)*$/, '')))?.[1];
}


/***/ }),

/***/ 70849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ systemPackages)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Asks this machine's package manager which package a library is of, for the inventory. Only Debian's is asked. */


const DPKG = '/usr/bin/dpkg-query';
/** By the paths that were asked for; those that no package owns are left out. */
async function systemPackages(runner, files) {
    const known = new Map();
    if (files.length === 0 || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(DPKG).catch(() => 'no')) === 'no')
        return known;
    const ask = async (args) => {
        const asked = { label: 'ask for system packages', tool: DPKG, args, cwd: '/', capture: true };
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


/***/ }),

/***/ 57107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ writeAt)
/* harmony export */ });
/** All of it: one call may write less, as where a disk is full. */
async function writeAt(handle, bytes, at) {
    for (let done = 0; done < bytes.length;)
        done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
}


/***/ }),

/***/ 93406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ applicationInfo),
/* harmony export */   Is: () => (/* binding */ sortedJson),
/* harmony export */   T0: () => (/* binding */ describeHeld),
/* harmony export */   r4: () => (/* binding */ pythonsText)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52845);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65910);
/** What one PEX holds for whom: the wheels of each target, and how its interpreter recognises them (pure). */



/** What the application adds to PEX-INFO, in pex's own terms. @see https://docs.pex-tool.org/api/vars.html */
function applicationInfo(info, requirement, entryPoint) {
    return { ...info, requirements: [requirement], ...startInfo(entryPoint) };
}
function startInfo(entryPoint) {
    switch (entryPoint.kind) {
        case 'function':
            return { entry_point: `${entryPoint.module}:${entryPoint.attribute}` };
        case 'module':
            return { entry_point: entryPoint.module };
        case 'script':
            return { script: entryPoint.file };
        case 'none':
            return {};
    }
}
/**
 * @param info PEX-INFO that is the application's, whatever the target
 * @param wheels the wheels of each target, by target name
 * @returns PEX-INFO of the whole, and what each target needs of it
 */
function describeHeld(info, targets, wheels) {
    const contents = [];
    const indexes = new Map();
    const heldTargets = targets.map(target => {
        const digests = wheels.get(target.name) ?? new Map();
        const part = withDistributions(info, digests);
        const hash = String(part.pex_hash);
        const content = indexes.get(hash) ?? contents.length;
        if (content === contents.length) {
            contents.push({ pex_hash: hash, distributions: [...digests.keys()].sort() });
            indexes.set(hash, content);
        }
        return { ...recognised(target, [...digests.keys()]), content };
    });
    const all = new Map(targets.flatMap(target => [...(wheels.get(target.name) ?? [])]));
    const held = {
        pythons: pythonsText(targets.map(({ python }) => python)),
        platforms: [...new Set(targets.map(({ platform }) => platform))].join(', '),
        targets: heldTargets,
        contents,
    };
    return { info: withDistributions(info, all), held };
}
function withDistributions(info, digests) {
    const { pex_hash: _, ...rest } = info;
    const part = {
        ...rest,
        distributions: Object.fromEntries([...digests].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
    return { ...part, pex_hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(sortedJson(part)).digest('hex') };
}
/** As pex writes it: keys in order. */
function sortedJson(value) {
    return JSON.stringify(value, (_, inner) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner);
}
function recognised(target, files) {
    const [, prefix, major, minor, t] = /^(pypy)?(\d+)\.(\d+)\S*?(t)?$/.exec(target.python) ?? [];
    const tags = files.map(file => ((0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_1__/* .parseWheelName */ .CI)(file)?.tags ?? []).map(tag => tag.split('-')));
    const bound = tags.map(each => [...new Set(each.map(([, , platform]) => platform ?? ''))]);
    const platforms = new Map(bound.filter(each => !each.includes('any')).map(each => [each.join(' '), each]));
    const pure = (each) => each.some(([python, abi]) => python?.startsWith('py') && abi === 'none');
    const stable = (each) => each.some(([, abi]) => abi === 'abi3');
    return {
        implementation: prefix === 'pypy' ? 'pypy' : 'cpython',
        version: [Number(major), Number(minor)],
        freeThreaded: t === 't',
        forward: tags.every(pure) ? 'pure' : tags.every(each => pure(each) || stable(each)) ? 'abi3' : '',
        platform: target.platform,
        platforms: [...platforms.values()],
    };
}
/** `CPython 3.9, 3.10, 3.14t and PyPy 3.11`. */
function pythonsText(pythons) {
    const unique = [...new Set(pythons)];
    const cpython = unique.filter(python => !python.startsWith('pypy'));
    const pypy = unique.filter(python => python.startsWith('pypy')).map(python => python.slice('pypy'.length));
    return [
        ...(cpython.length > 0 ? [`CPython ${cpython.join(', ')}`] : []),
        ...(pypy.length > 0 ? [`PyPy ${pypy.join(', ')}`] : []),
    ].join(' and ');
}


/***/ }),

/***/ 50509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ launcherText)
/* harmony export */ });
/* unused harmony export executableNames */
/**
 * A file for Windows alone begins with a line that the Windows launcher understands; it knows no `/bin/sh`.
 * @see https://docs.python.org/3/using/windows.html#shebang-lines
 */
function launcherText(launcher, windowsOnly) {
    if (windowsOnly)
        return '#!/usr/bin/env python3\n';
    const { content, pythons, platforms, targets } = launcher;
    return `#!/bin/sh
# ${pythons} for ${platforms}: a PEX file, which Python reads as a zip archive.
content=${content}
root=\${PEX_ROOT:-\${HOME:+$HOME/.cache/pex}}
usual=\${PEX_IGNORE_RCFILES:-}\${PEX_VENV:-}\${PEX_PYTHON:-}\${PEX_PYTHON_PATH:-}\${PEX_PATH:-}\${PEX_TOOLS:-}\${PEX_INHERIT_PATH:-}
isolated=-s
[ -n "\${PYTHONPATH:-}" ] && isolated=-I
versioned=${executableNames(targets).join(':')}
names=$versioned:python3:python:pypy3:pypy
places=\${PEX_PYTHON_PATH:-\${PATH:-/usr/local/bin:/usr/bin:/bin}}
first=
case \${PEX_PYTHON_PATH:+given}\${PEX_PYTHON:-} in
  given* | '') ;;
  */*) first=$PEX_PYTHON ;;
  *) names=$PEX_PYTHON ;;
esac
set -f
IFS=:
for place in \${PEX_PYTHON_PATH:-}; do
  [ -f "$place" ] && [ -x "$place" ] && first=\${first:-$place}
done
# What an earlier start has installed comes first: nothing has to be tried.
if [ -z "$usual" ] && [ -n "$root" ]; then
  for name in $versioned; do
    for place in $places; do
      start=$root/package-python/$content$place/$name/start
      [ -r "$start" ] && [ -x "$place/$name" ] && read -r venv <"$start" || continue
      [ -x "$venv/bin/python" ] && [ -f "$venv/pex" ] || continue
      PEX=$0
      export PEX
      [ -z "\${PEX_VERBOSE:-}" ] || echo "$0 goes on in $venv" >&2
      exec "$venv/bin/python" $isolated "$venv/pex" "$@"
    done
  done
fi
for name in "" $names; do
  for place in $places; do
    python=\${place:-.}/$name
    [ -n "$name" ] || python=$first
    [ -f "$python" ] && [ -x "$python" ] || continue
    # A pyenv shim is there even when the version behind it is not switched on.
    "$python" -sES -c "" </dev/null >/dev/null 2>&1 || continue
    [ -z "\${PEX_VERBOSE:-}" ] || echo "$0 starts with $python" >&2
    __PACKAGE_PYTHON_FOUND_AS__=$python
    export __PACKAGE_PYTHON_FOUND_AS__
    exec "$python" -sE "$0" "$@"
  done
done
echo "\${0##*/} found none of its Pythons in $places." >&2
echo ${quoted(`It holds ${pythons} for ${platforms}.`)} >&2
echo "Install one of these Pythons, or name one: PEX_PYTHON=/path/to/python \${0##*/}" >&2
exit 1
`;
}
/** Names that the held Pythons are installed under and that tell the version; the newest ordinary one first. */
function executableNames(targets) {
    const ordered = [...targets].sort((a, b) => preference(a) - preference(b) || b.version[1] - a.version[1]);
    return [...new Set(ordered.map(executableName))];
}
function preference({ implementation, freeThreaded }) {
    return implementation === 'pypy' ? 2 : freeThreaded ? 1 : 0;
}
function executableName({ implementation, version, freeThreaded }) {
    return `${implementation === 'pypy' ? 'pypy' : 'python'}${version.join('.')}${freeThreaded ? 't' : ''}`;
}
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
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


/***/ }),

/***/ 7063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ localHeader),
/* harmony export */   dw: () => (/* binding */ MAX_MEMBERS),
/* harmony export */   nG: () => (/* binding */ byName),
/* harmony export */   qM: () => (/* binding */ directoryEntry),
/* harmony export */   rs: () => (/* binding */ endRecord),
/* harmony export */   zx: () => (/* binding */ MAX_BYTES)
/* harmony export */ });
/**
 * The records of a zip archive, as bytes (pure). Members have no time of their own: it is 1980's unless one is given.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
 */
/** More would take zip64, which no Python before 3.13 can start from (zipimport). */
const MAX_BYTES = 0xffffffff;
const MAX_MEMBERS = 0xffff;
const DATE_1980 = 0x21_0000;
/** Fields that local header and directory entry share, from "version needed" to the sizes. */
function common({ name, put }) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(name.every(byte => byte < 0x80) ? 0 : 0x800, 2);
    fields.writeUInt16LE(put.method, 4);
    fields.writeUInt32LE(put.time ?? DATE_1980, 6);
    fields.writeUInt32LE(put.crc, 10);
    fields.writeUInt32LE(put.length, 14);
    fields.writeUInt32LE(put.size, 18);
    fields.writeUInt16LE(name.length, 22);
    return fields;
}
/** What stands in front of a member's content (4.3.7). */
function localHeader(member) {
    return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(member), member.name]);
}
/** A member in the central directory (4.3.12). */
function directoryEntry(member) {
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((member.text.endsWith('/') ? 0o40755 : 0o100000 | member.put.mode) << 16) >>> 0, 6);
    rest.writeUInt32LE(member.offset, 10);
    const madeByUnix = Buffer.from([20, 3]);
    return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeByUnix, common(member), rest, member.name]);
}
/** The end of an archive (4.3.16). @param length bytes of the directory @param offset where it begins */
function endRecord(count, length, offset) {
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 0, 'latin1');
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(length, 12);
    end.writeUInt32LE(offset, 16);
    return end;
}
/** The order in which a directory lists members. */
function byName(a, b) {
    return a.text < b.text ? -1 : 1;
}


/***/ }),

/***/ 76913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cj: () => (/* binding */ beginStoredZip),
  gr: () => (/* binding */ finishStoredZip),
  iP: () => (/* binding */ writeStoredZip)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/host/files/write-at.js
var write_at = __webpack_require__(57107);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/bytes.js
var bytes = __webpack_require__(82129);
// EXTERNAL MODULE: ./lib/wheel/zip-records.js
var zip_records = __webpack_require__(7063);
;// CONCATENATED MODULE: ./lib/wheel/zip-members.js
/** Puts members into an archive: where each goes is known beforehand, so that all are written side by side. */







/**
 * Writes `members` in order of their names behind what was written.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
async function putMembers({ handle, output }, begun, members) {
    const written = [...begun.written];
    if (written.length + members.size >= zip_records/* MAX_MEMBERS */.dw)
        throw tooLarge(output, `${written.length + members.size} members`);
    let { at } = begun;
    const places = [];
    for (const [text, source] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const name = Buffer.from(text);
        const start = at + 30 + name.length;
        const length = await lengthOf(source);
        if (start + length > zip_records/* MAX_BYTES */.zx || length > zip_records/* MAX_BYTES */.zx)
            throw tooLarge(output, 'more than 4 GiB');
        places.push({ text, name, offset: at, start, source });
        at = start + length;
    }
    const filled = await Promise.allSettled([
        putBytes(handle, places),
        // Each in a thread of its own; members of other archives one after another, as they may be thousands.
        ...places.map(place => putFile(handle, output, place)),
        copyMembers(handle, places),
    ]);
    const failed = filled.find(result => result.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
    written.push(...filled.flatMap(result => (result.status === 'fulfilled' ? result.value : [])));
    return { written, at };
}
async function lengthOf(source) {
    if (Buffer.isBuffer(source))
        return source.length;
    return 'zip' in source ? source.member.compressedSize : (await (0,promises_.stat)(source.path)).size;
}
/** Neighbours are written at once: a PEX has hundreds of small members. */
async function putBytes(handle, places) {
    const written = [];
    let run = [];
    let [from, to] = [0, 0];
    for (const place of places) {
        const { source, offset, start } = place;
        if (!Buffer.isBuffer(source))
            continue;
        const size = source.length;
        const put = { size, length: size, crc: (0,external_node_zlib_.crc32)(source), method: 0, mode: 0o644 };
        const member = { ...place, put };
        if (offset !== to) {
            await (0,write_at/* writeAt */.H)(handle, Buffer.concat(run), from);
            run = [];
            from = offset;
        }
        run.push((0,zip_records/* localHeader */.$B)(member), source);
        to = start + size;
        written.push(member);
    }
    await (0,write_at/* writeAt */.H)(handle, Buffer.concat(run), from);
    return written;
}
async function copyMembers(handle, places) {
    const written = [];
    for (const place of places) {
        const { source, start } = place;
        if (Buffer.isBuffer(source) || !('zip' in source))
            continue;
        const { zip, member } = source;
        let length = 0;
        for await (const piece of zip.compressed(member.name)) {
            await (0,write_at/* writeAt */.H)(handle, piece, start + length);
            length += piece.length;
        }
        const { size, crc, method } = member;
        const mode = (member.mode & 0o111) === 0 ? 0o644 : 0o755;
        const whole = { ...place, put: { size, length, crc, method, mode } };
        await (0,write_at/* writeAt */.H)(handle, (0,zip_records/* localHeader */.$B)(whole), place.offset);
        written.push(whole);
    }
    return written;
}
async function putFile(handle, output, place) {
    const { source, start } = place;
    if (Buffer.isBuffer(source) || !('path' in source))
        return [];
    const { size, crc, sha256 } = await (0,bytes/* copyElsewhere */.W)(source.path, { file: output, at: start });
    if (sha256 !== source.sha256)
        throw changed(source, sha256);
    const put = source.inflated
        ? { ...source.inflated, length: size, method: 8, mode: 0o644 }
        : { size, length: size, crc, method: 0, mode: 0o644 };
    const member = { ...place, put };
    await (0,write_at/* writeAt */.H)(handle, (0,zip_records/* localHeader */.$B)(member), place.offset);
    return [member];
}
/** @param what half a sentence behind "would hold" */
function tooLarge(output, what) {
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `${external_node_path_.basename(output)} would hold ${what}, which no Python before 3.13 can start.`,
        fix: 'Make one file for each platform (pex-scope: platform), ask for fewer Pythons, or make folders (pex-layout: packed or loose).',
    });
}
function changed(source, found) {
    return new errors/* PackagingError */.yr('check/content', {
        message: `${external_node_path_.basename(source.path)} is not the file that was chosen: its sha256 is ${found}, not ${source.sha256}.`,
        fix: 'Something changed it while it was in use; run again with an empty cache.',
    });
}

;// CONCATENATED MODULE: ./lib/wheel/zip-write.js
/**
 * Writes zip archives whose members are stored as they are (wheels are compressed already) or copied from another
 * archive as they lie there. What is written depends on names, contents and their order alone: times are 1980's.
 */




/**
 * Writes an executable file, unless told otherwise. What is there already is replaced.
 * @throws PackagingError `check/content` when a file is not what its sha256 says, `build/mismatch` above 4 GiB
 */
async function writeStoredZip({ output, prefix, members, executable }) {
    const begun = await beginStoredZip(output, prefix.length, new Map());
    await finishStoredZip(begun, { prefix, members, ...(executable !== undefined && { executable }) });
}
/** Writes the first members, in order of their names. What is there already is replaced. @throws as `writeStoredZip` */
async function beginStoredZip(output, prefix, members) {
    const handle = await (0,promises_.open)(output, 'w', 0o600);
    try {
        return { output, prefix, ...(await putMembers({ handle, output }, { written: [], at: prefix }, members)) };
    }
    finally {
        await handle.close();
    }
}
/**
 * Writes the other members behind the first, in order of their names, then the directory, which lists all by name.
 * @param rest `prefix` has the length that was kept free
 * @throws as `writeStoredZip`
 */
async function finishStoredZip(begun, { prefix, members, executable = true }) {
    const { output } = begun;
    if (prefix.length !== begun.prefix)
        throw new Error(`${begun.prefix} bytes were kept free, not ${prefix.length}`);
    const handle = await (0,promises_.open)(output, 'r+');
    try {
        await (0,write_at/* writeAt */.H)(handle, prefix, 0);
        const { written, at } = await putMembers({ handle, output }, begun, members);
        const directory = Buffer.concat([...written].sort(zip_records/* byName */.nG).map(zip_records/* directoryEntry */.qM));
        const end = (0,zip_records/* endRecord */.rs)(written.length, directory.length, at);
        if (at + directory.length > zip_records/* MAX_BYTES */.zx)
            throw tooLarge(output, 'more than 4 GiB');
        await (0,write_at/* writeAt */.H)(handle, Buffer.concat([directory, end]), at);
        // The process's umask does not decide whether a released file can be started.
        if (process.platform !== 'win32')
            await handle.chmod(executable ? 0o755 : 0o644);
    }
    finally {
        await handle.close();
    }
}


/***/ })

};
