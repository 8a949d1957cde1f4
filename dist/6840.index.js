export const id = 6840;
export const ids = [6840];
export const modules = {

/***/ 46840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPyo3Python: () => (/* binding */ checkPyo3Python),
  launchConf: () => (/* binding */ launchConf),
  makePyo3: () => (/* binding */ makePyo3),
  preparePyo3: () => (/* binding */ preparePyo3),
  withoutConsole: () => (/* binding */ withoutConsole)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
;// CONCATENATED MODULE: ./lib/archives/mach-o.js
/**
 * Edits the load commands of programs and libraries of macOS in place (pure): nothing else in the file moves. A signature
 * covers what is edited, so that it is removed first and made again by `ad-hoc.ts`.
 * @see https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h
 */

const WIDE = 0xfeedfacf;
/** Size of `mach_header_64`. */
const HEADER = 32;
const FIELDS = { kind: 12, count: 16, size: 20 };
const MH_EXECUTE = 2;
const SECTION = 80;
const ZERO_FILL = new Set([0x1, 0xc, 0x12]);
const LC = {
    symtab: 0x2,
    loadDylib: 0xc,
    idDylib: 0xd,
    loadWeak: 0x80000018,
    segment: 0x19,
    codeSignature: 0x1d,
    rpath: 0x8000001c,
    reexport: 0x8000001f,
};
const NAMES_A_LIBRARY = [LC.loadDylib, LC.idDylib, LC.loadWeak, LC.reexport];
/** @throws PackagingError `check/content` for what is no 64-bit program of one processor, or damaged */
function commandsOf(file) {
    if (file.length < HEADER || file.readUInt32LE(0) !== WIDE)
        throw damaged('it is not for one 64-bit processor');
    const end = commandsEnd(file);
    if (end > file.length)
        throw damaged('its load commands are cut');
    const found = [];
    for (let at = HEADER, left = file.readUInt32LE(FIELDS.count); left > 0; left -= 1) {
        if (at + 8 > end)
            throw damaged('its load commands are cut');
        const [kind, size] = [file.readUInt32LE(at), file.readUInt32LE(at + 4)];
        if (size < 8 || at + size > end)
            throw damaged(`a load command has ${size} bytes`);
        found.push({ kind, at, size });
        at += size;
    }
    return found;
}
function commandsEnd(file) {
    return HEADER + file.readUInt32LE(FIELDS.size);
}
function damaged(what) {
    return new errors/* PackagingError */.yr('check/content', {
        message: `A program or library of macOS cannot be edited: ${what}.`,
        fix: 'Take another build of it, for one processor.',
    });
}
/** Takes commands out; those behind move up, and zeros take their place. */
function without(file, gone) {
    const kept = commandsOf(file).filter(one => !gone.some(({ at }) => at === one.at));
    const bytes = Buffer.concat(kept.map(({ at, size }) => file.subarray(at, at + size)));
    const end = commandsEnd(file);
    file.fill(0, HEADER, end);
    bytes.copy(file, HEADER);
    file.writeUInt32LE(kept.length, FIELDS.count);
    file.writeUInt32LE(bytes.length, FIELDS.size);
}
/** Size up to the next multiple. */
function roundUp(size, to) {
    return Math.ceil(size / to) * to;
}
/** Pages of Apple's processors; those of Intel's divide them. */
const SEGMENT_PAGE = 0x4000;
/** @param name shorter than the field, which zeros fill */
function segmentNamed(file, name) {
    for (const { kind, at } of commandsOf(file)) {
        if (kind !== LC.segment || file.toString('latin1', at + 8, at + 9 + name.length) !== `${name}\0`)
            continue;
        return { command: at, offset: Number(file.readBigUInt64LE(at + 40)), size: Number(file.readBigUInt64LE(at + 48)) };
    }
    return undefined;
}
/** `__LINKEDIT`, which ends the file. */
function linkEdit(file) {
    const found = segmentNamed(file, '__LINKEDIT');
    if (found === undefined)
        throw damaged('it has no __LINKEDIT');
    return found;
}
/** Lets `__LINKEDIT` end at `end`, an offset in the file. */
function endLinkEditAt(file, end) {
    const { command, offset } = linkEdit(file);
    file.writeBigUInt64LE(BigInt(roundUp(end - offset, SEGMENT_PAGE)), command + 32);
    file.writeBigUInt64LE(BigInt(end - offset), command + 48);
}
/** A copy without its signature, as it was before it was signed. @throws PackagingError `check/content` */
function withoutSignature(program) {
    const found = commandsOf(program).find(({ kind }) => kind === LC.codeSignature);
    const last = linkEdit(program);
    if (last.offset + last.size !== program.length)
        throw damaged('there are bytes behind it, or it is cut');
    if (found === undefined)
        return Buffer.from(program);
    const [offset, size] = [program.readUInt32LE(found.at + 8), program.readUInt32LE(found.at + 12)];
    if (offset < last.offset || offset + size !== program.length)
        throw damaged('there are bytes behind its signature');
    const copy = Buffer.from(program.subarray(0, offset));
    without(copy, [found]);
    endLinkEditAt(copy, offset);
    return copy;
}
/** Adds the command that names a signature of `size` bytes at `offset`, and counts both to `__LINKEDIT`. */
function nameSignature(file, offset, size) {
    const commands = commandsOf(file);
    const end = commandsEnd(file);
    const content = Math.min(...commands.filter(({ kind }) => kind === LC.segment).flatMap(one => contents(file, one)));
    if (end + 16 > content || file.subarray(end, end + 16).some(byte => byte !== 0))
        throw damaged('the linker left no room to name a signature');
    for (const [index, word] of [LC.codeSignature, 16, offset, size].entries())
        file.writeUInt32LE(word, end + index * 4);
    file.writeUInt32LE(commands.length + 1, FIELDS.count);
    file.writeUInt32LE(end - HEADER + 16, FIELDS.size);
    endLinkEditAt(file, offset + size);
}
/** Where the sections of a segment lie in the file. */
function contents(file, { at }) {
    const count = file.readUInt32LE(at + 64);
    return Array.from({ length: count }, (_, index) => at + 72 + index * SECTION)
        .filter(section => !ZERO_FILL.has(file.readUInt32LE(section + 64) & 0xff))
        .map(section => file.readUInt32LE(section + 48))
        .filter(offset => offset > 0);
}
/**
 * Lets the table of strings, the last of all, end at `end`, so that what follows it belongs to the program and is signed
 * with it: macOS signs nothing behind a program. PyInstaller does the same.
 * @throws PackagingError `check/content` when another table is the last
 */
function endStringsAt(file, end) {
    const table = commandsOf(file).find(({ kind }) => kind === LC.symtab);
    if (table === undefined)
        throw damaged('it has no table of symbols');
    const [offset, size] = [file.readUInt32LE(table.at + 16), file.readUInt32LE(table.at + 20)];
    const rest = file.length - (offset + size);
    if (rest < 0 || rest >= 16)
        throw damaged('its table of strings is not its end');
    file.writeUInt32LE(end - offset, table.at + 20);
}
/** What the signature of a program says of its code. */
function textSegment(file) {
    const text = segmentNamed(file, '__TEXT');
    if (text === undefined)
        throw damaged('it has no code');
    return { offset: text.offset, size: text.size, main: file.readUInt32LE(FIELDS.kind) === MH_EXECUTE };
}
/**
 * Names needed libraries, and the library itself, differently, and removes search paths that begin with `/`: they lead
 * into a folder of the machine that built it.
 * @param file changed in place @param rename the new name, no longer than the old one; undefined to keep that
 * @returns whether anything was changed: then a signature is no longer valid
 * @throws PackagingError `check/content` for a name that is too long, and for damaged load commands
 */
function relocate(file, rename) {
    let changed = false;
    const text = (at, size) => file.toString('utf8', at, at + size).replace(/\0.*$/s, '');
    for (const { kind, at, size } of commandsOf(file)) {
        if (!NAMES_A_LIBRARY.includes(kind))
            continue;
        const start = at + file.readUInt32LE(at + 8);
        const name = text(start, at + size - start);
        const wanted = rename(name);
        if (wanted === undefined || wanted === name)
            continue;
        if (start + Buffer.byteLength(wanted) >= at + size)
            throw damaged(`there is no room for the name ${wanted}`);
        file.fill(0, start, at + size);
        file.write(wanted, start);
        changed = true;
    }
    const leading = commandsOf(file).filter(({ kind, at, size }) => kind === LC.rpath && text(at + file.readUInt32LE(at + 8), size).startsWith('/'));
    without(file, leading);
    return changed || leading.length > 0;
}

;// CONCATENATED MODULE: ./lib/archives/ad-hoc.js
/**
 * The ad-hoc signature of macOS: the digest of every page of a program, and no name. Apple's processors start nothing
 * without one. Linkers write it; whoever changes a program afterwards has to write it again. It is written here as linkers
 * do, in the same bytes on every machine, so that `codesign` and `rcodesign` replace it without being forced to.
 * @see https://github.com/apple-oss-distributions/xnu/blob/main/osfmk/kern/cs_blobs.h
 */


const SUPER_BLOB = 0xfade0cc0;
const CODE_DIRECTORY = 0xfade0c02;
/** The first version with the limits of the code segment. */
const VERSION = 0x20400;
const AD_HOC = 0x2;
const LINKER_SIGNED = 0x20000;
const SHA256 = 2;
const DIGEST = 32;
const PAGE = 4096;
const PAGE_BITS = 12;
const MAIN_BINARY = 1n;
/** The blob's own header and its index of one entry. */
const OUTER = 20;
const DIRECTORY = 88;
/** A signature begins at a multiple of this. */
const ALIGNMENT = 16;
/** The digests of pages of one file that is read piece by piece. */
class Pages {
    #digests = [];
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #filled = 0;
    add(piece) {
        for (let at = 0; at < piece.length;) {
            const part = piece.subarray(at, at + PAGE - this.#filled);
            this.#hash.update(part);
            this.#filled += part.length;
            at += part.length;
            if (this.#filled === PAGE)
                this.#finish();
        }
    }
    /** Of all that was added; the last page may be shorter. */
    digests() {
        if (this.#filled > 0)
            this.#finish();
        return Buffer.concat(this.#digests);
    }
    #finish() {
        this.#digests.push(this.#hash.digest());
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#filled = 0;
    }
}
function signatureSize(limit, identifier) {
    const pages = Math.ceil(limit / PAGE);
    return roundUp(OUTER + DIRECTORY + Buffer.byteLength(identifier) + 1 + pages * DIGEST, ALIGNMENT);
}
/** @param limit bytes of the program before its signature */
function signatureOf(program, { limit, identifier, digests }) {
    const { offset, size, main } = textSegment(program);
    const name = Buffer.from(`${identifier}\0`);
    const bytes = Buffer.alloc(signatureSize(limit, identifier));
    const length = DIRECTORY + name.length + digests.length;
    const words = (at, values) => {
        for (const [index, value] of values.entries())
            bytes.writeUInt32BE(value, at + index * 4);
    };
    // The kind of the one part, 0, is a code directory.
    words(0, [SUPER_BLOB, OUTER + length, 1, 0, OUTER]);
    words(OUTER, [CODE_DIRECTORY, length, VERSION, AD_HOC | LINKER_SIGNED]);
    // Where digests and identifier are, special slots, digests, limit.
    words(OUTER + 16, [DIRECTORY + name.length, DIRECTORY, 0, digests.length / DIGEST, limit]);
    bytes.set([DIGEST, SHA256, 0, PAGE_BITS], OUTER + 36);
    bytes.writeBigUInt64BE(BigInt(offset), OUTER + 64);
    bytes.writeBigUInt64BE(BigInt(size), OUTER + 72);
    bytes.writeBigUInt64BE(main ? MAIN_BINARY : 0n, OUTER + 80);
    name.copy(bytes, OUTER + DIRECTORY);
    digests.copy(bytes, OUTER + DIRECTORY + name.length);
    return bytes;
}
/**
 * A signed copy of a program or library (pure).
 * @param identifier what the signature calls it, such as its file name
 * @throws PackagingError `check/content` for what is not for one 64-bit processor, and where no signature fits
 */
function signAdHoc(program, identifier) {
    const { head, limit } = prepared(withoutSignature(program), 0, identifier);
    const code = Buffer.concat([head, Buffer.alloc(limit - head.length)]);
    const pages = new Pages();
    pages.add(code);
    return Buffer.concat([code, signatureOf(head, { limit, identifier, digests: pages.digests() })]);
}
/** Where a payload of a program without signature begins (pure), an offset in the file. */
function payloadOffset(unsigned) {
    return roundUp(unsigned.length, ALIGNMENT);
}
/**
 * Gives the pieces of a signed program that contains a payload at `payloadOffset`.
 * @param unsigned of `withoutSignature` @param payload of exactly `length` bytes
 * @throws PackagingError `check/content` as `signAdHoc`; Error for another length of the payload
 */
async function* signedWithPayload(unsigned, payload, { length, identifier }) {
    const { head, limit } = prepared(unsigned, length, identifier);
    const pages = new Pages();
    const start = Buffer.concat([head, Buffer.alloc(payloadOffset(unsigned) - head.length)]);
    pages.add(start);
    yield start;
    let read = 0;
    for await (const piece of payload) {
        pages.add(piece);
        read += piece.length;
        yield piece;
    }
    if (read !== length)
        throw new Error(`a payload of ${read} bytes in place of ${length}`);
    const rest = Buffer.alloc(limit - start.length - length);
    pages.add(rest);
    yield rest;
    yield signatureOf(head, { limit, identifier, digests: pages.digests() });
}
/** The program with all sizes that follow from payload and signature; `limit` is where the signature begins. */
function prepared(unsigned, length, identifier) {
    const head = Buffer.from(unsigned);
    const end = payloadOffset(head) + length;
    const limit = roundUp(end, ALIGNMENT);
    // Sizes in load commands and in the signature have 32 bits.
    if (limit > 0x7fff0000)
        throw new Error(`a program of ${limit} bytes`);
    if (length > 0)
        endStringsAt(head, end);
    nameSignature(head, limit, signatureSize(limit, identifier));
    return { head, limit };
}

// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/project/commands.js
var project_commands = __webpack_require__(4747);
// EXTERNAL MODULE: ./lib/executables/inspect.js
var inspect = __webpack_require__(49945);
// EXTERNAL MODULE: ./lib/executables/member.js
var executables_member = __webpack_require__(66651);
// EXTERNAL MODULE: ./lib/executables/windows-resources.js
var windows_resources = __webpack_require__(82556);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/seal.js
var seal = __webpack_require__(5273);
// EXTERNAL MODULE: ./lib/executables/pyo3/machine.js
var machine = __webpack_require__(6598);
// EXTERNAL MODULE: ./lib/executables/pyo3/rust.js
var pyo3_rust = __webpack_require__(97705);
;// CONCATENATED MODULE: ./lib/executables/pyo3/compile.js
/** Compiles the Rust programs of a pyo3 executable, each once for all runs. */









/** Functions of CPython that the launcher calls: it is linked with a stand-in for the libpython that comes later. */
const LINKED = [
    'PyConfig_Clear',
    'PyConfig_InitPythonConfig',
    'PyConfig_SetBytesArgv',
    'PyConfig_SetBytesString',
    'PyConfig_SetString',
    'PyPreConfig_InitPythonConfig',
    'PyStatus_Exception',
    'Py_ExitStatusException',
    'Py_InitializeFromConfig',
    'Py_PreInitializeFromBytesArgs',
    'Py_RunMain',
];
/**
 * Makes what stands for libpython when the launcher is linked; none is needed for Windows.
 * @param zig its absolute path @param folder absolute; created here
 * @returns whether there is one @throws PackagingError `build/tool-failed`
 */
async function makeStandIn({ context: { runner }, target }, zig, python, folder) {
    const name = `libpython${python.major}.${python.minor}`;
    if (target.os === 'windows')
        return false;
    await (0,promises_.mkdir)(folder, { recursive: true });
    if (target.zig === undefined) {
        await (0,promises_.writeFile)(external_node_path_.join(folder, `${name}.tbd`), (0,machine/* libraryDescription */.yP)(python, LINKED));
        return true;
    }
    const source = external_node_path_.join(folder, 'python.c');
    await (0,promises_.writeFile)(source, LINKED.map(one => `void ${one}(void) {}\n`).join(''));
    await runner.run({
        label: `make a stand-in for ${name}.so`,
        tool: zig.program,
        args: [
            ...['cc', '-target', target.zig, '-shared', '-nostdlib', `-Wl,-soname,${name}.so.1.0`],
            ...['-o', external_node_path_.join(folder, `${name}.so`), source],
        ],
        cwd: folder,
        env: zig.env,
        limits: { total: 300_000 },
    });
    return true;
}
/** On macOS with Apple's linker, for both of its processors; else with zig, whose bytes are the same on every machine. */
async function driverFor({ context, rust, target, os }, dir) {
    if (os === 'macos')
        return { tool: rust.cargo, args: ['build', '--target', target.triple], env: {}, zig: undefined };
    const tool = await context.tools.folder('cargo-zigbuild');
    const exe = process.platform === 'win32' ? '.exe' : '';
    const zig = external_node_path_.join(tool, 'ziglang', `zig${exe}`);
    const cache = external_node_path_.join(context.host.store, 'zig');
    return {
        tool: external_node_path_.join(tool, 'bin', `cargo-zigbuild${exe}`),
        args: ['zigbuild', '--target', target.zigbuild],
        env: {
            ZIG_GLOBAL_CACHE_DIR: cache,
            ZIG_LOCAL_CACHE_DIR: cache,
            CARGO_ZIGBUILD_ZIG_PATH: zig,
            CARGO_ZIGBUILD_CACHE_DIR: external_node_path_.join(dir, 'zigbuild'),
        },
        zig,
    };
}
/**
 * Compiles the programs of a package.
 * @param dir absolute path of a working folder
 * @returns the absolute path of the folder with the programs
 * @throws PackagingError `network/unreachable`, `host/tool-missing`, `build/tool-failed`
 */
async function compilePrograms(dir, request, { package: name, bins, python }) {
    const { context, rust, target, say } = request;
    const { runner, host } = context;
    const driver = await driverFor(request, dir);
    const source = external_node_path_.join(dir, 'source');
    await (0,promises_.cp)((0,assets/* rustSources */.b0)(), source, { recursive: true });
    const libraries = external_node_path_.join(dir, 'libraries');
    const config = external_node_path_.join(dir, 'pyo3-config.txt');
    if (python !== undefined) {
        const made = await makeStandIn(request, { program: driver.zig ?? '', env: driver.env }, python, libraries);
        await (0,promises_.writeFile)(config, (0,machine/* pyo3Config */.cA)(python, target.os, made ? libraries : undefined));
    }
    const output = external_node_path_.join(dir, 'target');
    const cargoHome = host.env.CARGO_HOME || external_node_path_.join((0,external_node_os_.homedir)(), '.cargo');
    say(`compiling ${bins.join(' and ')} for ${target.triple} with Rust ${rust.version}`);
    const finished = await runner.finish({
        label: `compile ${name} for ${target.triple}`,
        tool: driver.tool,
        args: [...driver.args, ...['--release', '--locked', '--package', name], ...bins.flatMap(bin => ['--bin', bin])],
        cwd: source,
        env: {
            ...driver.env,
            ...SAME_EVERYWHERE,
            CARGO: rust.cargo,
            CARGO_TARGET_DIR: output,
            CARGO_ENCODED_RUSTFLAGS: withoutPaths({ [cargoHome]: '/cargo', [source]: '/source', [output]: '/target' }),
            // Else compilers take the newest that they know.
            MACOSX_DEPLOYMENT_TARGET: target.macos,
            PYO3_CONFIG_FILE: python === undefined ? undefined : config,
        },
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
        onLine: say,
    });
    if (finished.code !== 0)
        throw (0,pyo3_rust/* notCompiled */.Js)(name, target.triple, finished.tail);
    return external_node_path_.join(output, target.triple, 'release');
}
const SAME_EVERYWHERE = {
    CARGO_TERM_COLOR: 'never',
    CARGO_INCREMENTAL: '0',
    // Times in archives of objects, where a compiler would write some.
    SOURCE_DATE_EPOCH: '315532800',
    ZERO_AR_DATE: '1',
    RUSTC_WRAPPER: undefined,
};
/** Flags for rustc that replace folders of this machine in its output, in the form that cargo takes in one variable. */
function withoutPaths(names) {
    return Object.entries(names)
        .map(([from, to]) => `--remap-path-prefix=${from}=${to}`)
        .join('\u001f');
}
/** Gives the absolute path of the launcher. @throws PackagingError `host/tool-missing`, `network/unreachable`, `build/tool-failed` */
async function launcherFor(request, python) {
    const folder = await compiled(request, { package: 'launcher', bins: ['launcher'], python });
    return external_node_path_.join(folder, `launcher${suffixOf(request.target)}`);
}
/** Gives the absolute paths of the stub for the target, and of the packer for this machine, which is `own`. */
async function packersFor(request, own) {
    const same = request.target.triple === own.triple;
    const [stub, pack] = await Promise.all([
        same ? undefined : compiled(request, { package: 'onefile', bins: ['stub'] }),
        compiled({ ...request, target: own }, { package: 'onefile', bins: ['stub', 'pack'] }),
    ]);
    return { stub: external_node_path_.join(stub ?? pack, `stub${suffixOf(request.target)}`), pack: external_node_path_.join(pack, 'pack') };
}
function suffixOf({ os }) {
    return os === 'windows' ? '.exe' : '';
}
/** Compilations of this process by folder: two executables of one run use the same. */
const running = new Map();
/** The folder in the store with these programs: they do not depend on the application, so each is compiled once. */
async function compiled(request, wanted) {
    const { context, rust, target } = request;
    const python = wanted.python === undefined ? '' : `-${wanted.python.major}.${wanted.python.minor}`;
    const key = (0,external_node_crypto_.createHash)('sha256');
    for (const part of [await sourcesDigest(), rust.identity, target.zigbuild, target.macos ?? '', LINKED.join()])
        key.update(`${part}\n`);
    const name = `${wanted.bins.join('+')}-${target.triple}${python}-${key.digest('hex').slice(0, 20)}`;
    const folder = external_node_path_.join(context.host.store, 'pyo3', name);
    const known = running.get(folder);
    if (known !== undefined)
        return known;
    const work = compileInto(folder, request, wanted);
    running.set(folder, work);
    work.catch(() => running.delete(folder));
    return work;
}
async function compileInto(folder, request, wanted) {
    const files = wanted.bins.map(name => `${name}${suffixOf(request.target)}`);
    if (await (0,seal/* isSealed */.dy)(folder))
        return folder;
    const { rust, context, target } = request;
    const dir = await context.staging.dir(external_node_path_.join('pyo3', external_node_path_.basename(folder)));
    await (0,pyo3_rust/* needTarget */.Qb)(rust, context.runner, target.triple, dir);
    const made = await compilePrograms(dir, request, wanted);
    await (0,seal/* createSealed */.NU)(folder, async (unfinished) => {
        await (0,host_files/* makeFolder */.fc)(unfinished);
        for (const file of files)
            await (0,promises_.copyFile)(external_node_path_.join(made, file), external_node_path_.join(unfinished, file));
    }).finally(() => (0,promises_.rm)(dir, { recursive: true, force: true }));
    return folder;
}
let digest;
/** Of every file of the Rust sources. */
function sourcesDigest() {
    digest ??= (async () => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const { name, file } of (0,host_files/* walk */.GG)((0,assets/* rustSources */.b0)()))
            if (file !== undefined)
                hash.update(`${name}\n`).update(await (0,promises_.readFile)(file));
        return hash.digest('hex');
    })();
    return digest;
}

// EXTERNAL MODULE: ./lib/executables/pyo3/contents.js
var pyo3_contents = __webpack_require__(5269);
// EXTERNAL MODULE: ./lib/executables/pyo3/libraries.js
var libraries = __webpack_require__(72344);
// EXTERNAL MODULE: ./lib/archives/native-headers.js + 2 modules
var native_headers = __webpack_require__(39084);
;// CONCATENATED MODULE: ./lib/executables/pyo3/macos.js
/** Makes the libraries in a folder for macOS find each other there, wherever the folder lies, and signs what that changes. */








/**
 * The name by which a library is found in the bundle: `@rpath` is the launcher's `python/lib` (pure).
 * @param name as a library of CPython has it, with a folder of the machine that built that or of its `bin`
 * @param inside names of the files in `python/lib`
 */
function nameInBundle(name, inside) {
    if ((0,inspect/* offeredBySystem */.Ul)(name, { os: 'macos' }) || /^@(?:rpath|loader_path)\//.test(name))
        return undefined;
    const base = (0,executables_member/* baseName */.Fl)(name);
    return inside.has(base) ? `@rpath/${base}` : undefined;
}
/**
 * Edits CPython's own programs and libraries; those of wheels are as they were published.
 * @param root absolute path of the folder @param wheels paths inside of files of wheels
 * @throws PackagingError `check/content` for a library of several processors that has to be changed
 */
async function finishMacosFiles(root, wheels) {
    const files = [];
    for await (const { name, file } of (0,host_files/* walk */.GG)(root))
        if (file !== undefined && !wheels.has(name) && (await isMachO(file)))
            files.push({ name, file });
    const inside = new Set(files.flatMap(({ name }) => (external_node_path_.posix.dirname(name) === 'python/lib' ? [(0,executables_member/* baseName */.Fl)(name)] : [])));
    for (const { name, file } of files) {
        const bytes = await (0,promises_.readFile)(file);
        if (!relocate(bytes, needed => nameInBundle(needed, inside)))
            continue;
        await (0,promises_.writeFile)(file, signAdHoc(withoutSignature(bytes), (0,executables_member/* baseName */.Fl)(name)));
    }
}
async function isMachO(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const first = Buffer.alloc(8);
        await handle.read(first, 0, first.length, 0);
        return (0,native_headers/* nativeFormat */.XF)(first) === 'mach-o';
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/archives/pieces.js
var pieces = __webpack_require__(30720);
;// CONCATENATED MODULE: ./lib/executables/pyo3/one-file.js
/** Joins the stub and a payload into one program, which unpacks itself at its first start. */








const MAGIC = Buffer.from('package-python one-file slot 1:\n');
const SIZE = 512;
/** The stub with the values that `src/rust/onefile/src/slot.rs` reads (pure). */
function fillSlot(stub, slot) {
    const at = stub.indexOf(MAGIC);
    if (at === -1 || stub.indexOf(MAGIC, at + 1) !== -1)
        throw new Error('a stub without its one slot');
    const { offset, length, files, folder, launcher, several } = slot;
    const text = [offset, length, files, folder, launcher, several ? 'several' : 'one']
        .map(value => `${value}\n`)
        .join('');
    if (Buffer.byteLength(text) > SIZE - MAGIC.length)
        throw new Error(`too long for the slot: ${text}`);
    const filled = Buffer.from(stub);
    filled.write(text, at + MAGIC.length);
    return filled;
}
/**
 * Writes the program. The same input gives the same bytes. The payload lies behind the stub; on macOS inside of it, before
 * its signature, so that it can be signed again with a certificate.
 * @param stub its bytes @param payload absolute path @param output absolute path
 * @param name what users see in their cache: `answer-1.0.0-linux-x86_64`; the payload's digest follows
 */
async function writeOneFile(stub, payload, output, { name, os, ...shown }) {
    const { size: length } = await (0,promises_.stat)(payload);
    // The program's name is part of the folder's: another program must not find this folder.
    const digest = (0,external_node_crypto_.createHash)('sha256').update(`${await (0,host_files/* sha256Of */.Bj)(payload)} ${shown.launcher}`);
    const folder = `${name.slice(0, 150)}-${digest.digest('hex').slice(0, 32)}`;
    const slot = { length, folder, ...shown };
    const content = (0,external_node_fs_.createReadStream)(payload, { highWaterMark: pieces/* PIECE */.TJ });
    async function* behind() {
        yield fillSlot(stub, { offset: stub.length, ...slot });
        yield* content;
    }
    function inside() {
        const unsigned = withoutSignature(stub);
        const head = fillSlot(unsigned, { offset: payloadOffset(unsigned), ...slot });
        return signedWithPayload(head, content, { length, identifier: shown.launcher });
    }
    await (0,external_node_stream_promises_.pipeline)(os === 'macos' ? inside() : behind(), (0,external_node_fs_.createWriteStream)(output, { mode: 0o755 }));
}

// EXTERNAL MODULE: ./lib/executables/pyo3/python.js
var python = __webpack_require__(14965);
;// CONCATENATED MODULE: ./lib/executables/pyo3/make.js
/** Makes a pyo3 executable: CPython, the application and the launcher in one folder, which may become one file. */

















/**
 * The settings of the launcher, one `key=value` a line (pure); `src/rust/launcher/src/settings.rs` reads them.
 * @param preload system libraries with a copy in `python/fallback`, those that others need first
 */
function launchConf(entryPoint, interpreter, preload) {
    const lines = [`interpreter=${interpreter}`, ...preload.map(name => `preload=${name}`), ...starts(entryPoint)];
    const broken = lines.find(line => /[\r\n]/.test(line));
    if (broken !== undefined)
        throw new Error(`not one line: ${JSON.stringify(broken)}`);
    return `${lines.join('\n')}\n`;
}
function starts(entryPoint) {
    // A line with the name of a command begins what that one starts.
    if (entryPoint.kind === 'commands')
        return entryPoint.commands.flatMap(({ name, entryPoint: program }) => [`name=${name}`, startOf(program)]);
    return [startOf(entryPoint)];
}
function startOf(entryPoint) {
    switch (entryPoint.kind) {
        case 'function': {
            // As in pip's scripts; with underscores, because the function may be called `sys`.
            const [first = '', ...rest] = entryPoint.attribute.split('.');
            const called = ['_main', ...rest].join('.');
            return `command=import sys as _sys; from ${entryPoint.module} import ${first} as _main; _sys.exit(${called}())`;
        }
        case 'module':
            return `module=${entryPoint.module}`;
        case 'script':
            return `script=${entryPoint.file}`;
        case 'none':
            return 'python=';
    }
}
const GUI = 2;
/** A copy of a Windows program that opens no console (pure). @see https://learn.microsoft.com/windows/win32/debug/pe-format#windows-subsystem */
function withoutConsole(program) {
    const at = program.readUInt32LE(0x3c);
    if (program.toString('latin1', at, at + 4) !== 'PE\0\0')
        throw new Error('not a Windows program');
    const copy = Buffer.from(program);
    // In PE32 and PE32+: 68 bytes into the optional header, which follows 24 bytes of others.
    copy.writeUInt16LE(GUI, at + 24 + 68);
    return copy;
}
/**
 * Reports before a minute of compiling that the CPython to embed needs a newer system than the minimum.
 * @throws PackagingError(s) `build/floor` where that is promised; as `choosePython`
 */
async function checkPyo3Python(request) {
    const { platform } = request.target;
    const { parts } = await (0,python/* choosePython */.Ik)(request);
    const member = await (0,executables_member/* memberOf */.C5)(external_node_path_.basename(parts.library), parts.library, {
        kind: 'interpreter',
        version: parts.version,
    });
    const file = `A pyo3 executable for ${platform.name}`;
    const problem = (0,inspect/* minimumProblem */.ap)({ made: { members: [member] }, platform, file });
    if (problem !== undefined)
        (0,inspect/* reportEarly */.Y2)(request, problem);
}
/** Compiles the programs, which need no wheel, into the store. @throws PackagingError(s) */
async function preparePyo3(request) {
    const { host, runner, staging } = request.context;
    await compileFor(request, await (0,pyo3_rust/* findRust */.Wu)(host, runner, await staging.dir('pyo3')));
}
/** The compiled programs; the packers only for one file. @throws PackagingError(s) */
async function compileFor({ context, target, say }, rust) {
    const { options, plan } = context.configuration;
    const [rustFor, own] = [(0,machine/* rustTarget */.qD)(target.platform), (0,machine/* rustTarget */.qD)(plan.runner)];
    if (rustFor === undefined || own === undefined)
        throw new Error(`no Rust target for ${target.platform.name}`);
    const programs = { context, rust, target: rustFor, os: plan.runner.os, say };
    const single = options.executableLayout === 'file';
    const [launcher, packers] = await allDone(launcherFor(programs, target.python), single ? packersFor(programs, own) : Promise.resolve(undefined));
    return { launcher, packers };
}
/** As `Promise.all`, but waits for both after a failure, as the folder may be removed then. */
async function allDone(one, other) {
    await Promise.allSettled([one, other]);
    return Promise.all([one, other]);
}
const TERMINAL = 'started from the Finder, it opens a terminal beside its window: only PyInstaller makes an .app of a GUI script';
/** No command begins with a dot, so that none is called like this program. */
const NEUTRAL = '.commands';
/** The shards of a payload: the number of threads that can unpack it. */
const SHARDS = 8;
/** zstd's; 19 is a tenth smaller and takes ten times as long. */
const LEVEL = 9;
/** @throws PackagingError(s) */
async function makePyo3(request) {
    const { context, target, dir, start } = request;
    const { runner, host } = context;
    const layout = (0,machine/* layoutOf */.aH)(target.python, target.platform);
    const single = context.configuration.options.executableLayout === 'file';
    const rust = await (0,pyo3_rust/* findRust */.Wu)(host, runner, dir);
    const root = external_node_path_.join(dir, 'folder');
    await (0,promises_.mkdir)(root, { recursive: true });
    const [{ launcher, packers }, { chosen, wheels }] = await allDone(compileFor(request, rust), writeFolder(request, root, layout));
    const suffix = layout.windows ? '.exe' : '';
    const program = `${request.program}${suffix}`;
    const commands = (0,project_commands/* commandsOf */.Kf)(start.entryPoint).map(({ name }) => name + suffix);
    // One file starts one that is called like no command, where it is not called like one itself.
    const neutral = commands.length > 0 && single ? [`${NEUTRAL}${suffix}`] : [];
    const programs = [...new Set([program, ...commands, ...neutral])];
    for (const one of programs)
        await refuseClash(root, one, layout);
    const gui = (0,project_commands/* isGui */.UB)(start.entryPoint);
    const shown = layout.windows ? await windowsResources(request) : undefined;
    const edit = (bytes) => (layout.windows && gui ? withoutConsole(bytes) : bytes);
    const launcherBytes = shown ? shown.write(await (0,promises_.readFile)(launcher)) : await (0,promises_.readFile)(launcher);
    if (layout.os === 'linux' && !(0,libraries/* searchForAll */.zI)(launcherBytes))
        throw new Error('a launcher without a search path');
    // On macOS the signature names the program.
    const named = (name) => (layout.os === 'macos' ? signAdHoc(launcherBytes, name) : launcherBytes);
    for (const one of programs)
        await (0,promises_.writeFile)(external_node_path_.join(root, one), edit(named(one)), { mode: 0o755 });
    await (0,promises_.writeFile)(external_node_path_.join(root, layout.interpreter), named(layout.interpreter), { mode: 0o755 });
    const system = await (0,libraries/* finishNativeFiles */.Ml)(request, root, layout, { chosen, wheels, programs }, rust.rustc);
    if (layout.os === 'macos')
        await finishMacosFiles(root, new Set(wheels.origins.keys()));
    const preload = libraries/* FALLBACKS */.i4.filter(name => system.some(one => one.path === `python/fallback/${name}`));
    const conf = launchConf(start.entryPoint, layout.interpreter, preload);
    await (0,promises_.writeFile)(external_node_path_.join(root, 'python', 'launch.conf'), conf);
    await compileBytecode(request, root, layout, chosen);
    const { origins, texts } = await (0,pyo3_contents/* systemFiles */.Hy)(system, runner);
    const inventory = {
        root,
        layout,
        wheels: wheels.origins,
        python: chosen.parts.version,
        system: origins,
        own: new Set([...programs, layout.interpreter, 'python/launch.conf']),
    };
    const replaced = wheels.replaced.slice(0, 5).join(', ');
    const window = gui && layout.os === 'macos';
    const warnings = [
        ...(window ? [{ check: 'window', reason: TERMINAL }] : []),
        ...(chosen.warning === undefined ? [] : [{ check: 'python', reason: chosen.warning }]),
        ...(replaced === ''
            ? []
            : [{ check: 'wheels', reason: `two wheels bring ${replaced}: the later one stays` }]),
    ];
    const contents = {
        members: await (0,pyo3_contents/* membersOf */.lS)(inventory),
        texts: [...(await (0,pyo3_contents/* pythonTexts */.VQ)(chosen.parts)), ...texts],
        components: await (0,pyo3_contents/* crateComponents */._0)(rust, single ? ['launcher', 'stub'] : ['launcher']),
    };
    if (packers === undefined)
        return {
            path: root,
            program,
            others: programs.slice(1),
            ...contents,
            warnings: [...warnings, ...(shown?.warnings() ?? [])],
        };
    const file = external_node_path_.join(dir, program);
    const payload = external_node_path_.join(dir, 'payload');
    const packed = await runner.run({
        label: `pack ${request.stem}`,
        tool: packers.pack,
        args: [root, payload, String(SHARDS), String(LEVEL)],
        cwd: dir,
        capture: true,
        limits: { total: 1_800_000 },
    });
    const files = Number(packed.stdout.split(' ')[0]);
    const stub = shown ? shown.write(await (0,promises_.readFile)(packers.stub)) : await (0,promises_.readFile)(packers.stub);
    // It needs no library of the bundle, and zig leaves it none to search for.
    (0,libraries/* dropSearchPaths */.A3)(stub);
    await writeOneFile(edit(stub), payload, file, {
        name: request.stem,
        launcher: neutral[0] ?? program,
        files,
        os: layout.os,
        several: commands.length > 0,
    });
    return { path: file, ...contents, warnings: [...warnings, ...(shown?.warnings() ?? [])] };
}
/** Gives Windows programs their icon, version and manifest; `failed` where a linker left no room. @throws PackagingError `input/path` */
async function windowsResources(request) {
    const { options, project } = request.context.configuration;
    const { ico } = options.icon;
    const icon = ico === undefined ? undefined : { file: ico, bytes: await (0,promises_.readFile)(external_node_path_.resolve(project.dir, ico)) };
    let failed = false;
    return {
        write(program) {
            const written = (0,windows_resources/* withResources */.Y0)(program, (0,windows_resources/* programAbout */.sj)(request), icon);
            failed ||= written === undefined;
            return written ?? program;
        },
        warnings: () => failed
            ? [{ check: 'icon', reason: 'without icon, version and manifest: the linker left no room for them' }]
            : [],
    };
}
/** Writes CPython and the wheels; the wheels first, as they decide which parts of CPython are needed. */
async function writeFolder(request, root, layout) {
    const chosen = await (0,python/* choosePython */.Ik)(request);
    request.say(`Python ${chosen.parts.version} of ${chosen.parts.source}`);
    const wheels = await (0,libraries/* installWheels */.Un)(root, layout, request.wheels);
    await (0,python/* writePython */.oc)(root, chosen.parts, layout, wheels.tkinter);
    return { chosen, wheels };
}
/**
 * Compiles every module beforehand, to bytecode that is used without a look at its source (PEP 552): starts take half the
 * time. A file that is not valid Python, such as a template, stays source. @throws PackagingError `build/tool-failed`
 */
async function compileBytecode({ interpreter, target, context }, root, layout, chosen) {
    if (interpreter === undefined)
        throw new errors/* PackagingError */.yr('interpreter/missing', {
            message: `To compile the modules of a pyo3 executable, a Python ${(0,versions/* formatPython */.AR)(target.python)} of this machine is needed, and there is none.`,
            fix: `Install Python ${(0,versions/* formatPython */.AR)(target.python)}; the one inside, ${chosen.parts.source}, need not be for this machine.`,
        });
    const finished = await context.runner.finish({
        label: 'compile modules to bytecode',
        // Bytecode of a minor version is the same for every machine.
        tool: interpreter.path,
        args: [
            ...['-S', '-s', '-B', '-m', 'compileall', '-qq', '-j', String(context.jobs)],
            // The launcher's CPython puts the real path in when a module is imported.
            ...['--invalidation-mode', 'unchecked-hash', '-s', root, external_node_path_.join(root, layout.stdlib)],
        ],
        // Python searches the working folder for compileall first.
        cwd: external_node_path_.dirname(root),
        env: { PYTHONHASHSEED: '0' },
        limits: { total: 1_800_000, idle: 900_000 },
    });
    // 1: some files are not valid.
    if (finished.code === 0 || finished.code === 1)
        return;
    throw new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${interpreter.path} cannot compile the application's modules.`,
        fix: 'See its last lines.',
        detail: finished.tail,
    });
}
/** `python`, the folder, cannot be the program too. @throws PackagingError `input/conflict` */
async function refuseClash(root, program, layout) {
    const taken = [...(await (0,promises_.readdir)(root)), layout.interpreter];
    if (!taken.some(name => name.toLowerCase() === program.toLowerCase()))
        return;
    throw new errors/* PackagingError */.yr('input/conflict', {
        message: `A pyo3 executable cannot be called ${program}: that name is CPython's own in its folder.`,
        fix: 'Choose another script with entry-point.',
    });
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


/***/ })

};
