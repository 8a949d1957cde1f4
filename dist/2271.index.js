export const id = 2271;
export const ids = [2271,6847];
export const modules = {

/***/ 32271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makePyo3: () => (/* binding */ makePyo3)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
;// CONCATENATED MODULE: ./lib/executable/pyo3/bytecode.js
/** Compiles every module beforehand, to bytecode that is believed without a look at its source (PEP 552): half the start. */


/** A file that is no valid Python, such as a template, stays source. @throws PackagingError `build/tool-failed` */
async function compileBytecode({ runner, python, root, folder, jobs, }) {
    const finished = await runner.finish({
        label: 'compile modules to bytecode',
        tool: python,
        args: [
            ...['-S', '-s', '-B', '-m', 'compileall', '-qq', '-j', String(jobs)],
            // The launcher's CPython puts the real path in when a module is imported.
            ...['--invalidation-mode', 'unchecked-hash', '-s', root, external_node_path_.join(root, folder)],
        ],
        // compileall is looked for in the working folder first.
        cwd: external_node_path_.dirname(root),
        env: { PYTHONHASHSEED: '0' },
        limits: { total: 1_800_000, idle: 900_000 },
    });
    // 1: some files are not valid.
    if (finished.code === 0 || finished.code === 1)
        return;
    throw new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${python} cannot compile the application's modules.`,
        fix: 'See its last lines.',
        detail: finished.tail,
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/inputs/executable-python.js
var executable_python = __webpack_require__(57408);
// EXTERNAL MODULE: ./lib/interpreter/files.js
var files = __webpack_require__(11957);
// EXTERNAL MODULE: ./lib/interpreter/install.js
var install = __webpack_require__(47701);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/wheel/sdist.js
var sdist = __webpack_require__(71030);
// EXTERNAL MODULE: ./lib/binary/glibc.js
var glibc = __webpack_require__(87648);
// EXTERNAL MODULE: ./lib/binary/native.js + 2 modules
var binary_native = __webpack_require__(2498);
// EXTERNAL MODULE: ./lib/target/floors.js
var floors = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/executable/interpreter-parts.js
var interpreter_parts = __webpack_require__(19397);
// EXTERNAL MODULE: ./lib/executable/pyo3/machine.js
var machine = __webpack_require__(28389);
;// CONCATENATED MODULE: ./lib/executable/pyo3/python-parts.js
/** Where the parts of a CPython lie that go into an executable: of a standalone folder, or of this machine's interpreter. */










const WAY_OUT = 'Use a Python that can be moved: one of `uv python install`, or name one with executable-python (docs/pyo3.md).';
/**
 * Looks for a CPython in a folder, as python-build-standalone's archives have it.
 * @throws PackagingError `interpreter/not-embeddable` when it is none, or not the one that is wanted
 */
async function partsOfFolder(folder, target, words) {
    const { windows, library: name } = (0,machine/* layoutOf */.aH)(target.python, target.platform);
    const { major, minor } = target.python;
    const python = (0,parse/* formatPython */.AR)(target.python);
    const library = windows ? external_node_path_.join(folder, name) : external_node_path_.join(folder, 'lib', name);
    const stdlib = windows ? external_node_path_.join(folder, 'Lib') : external_node_path_.join(folder, 'lib', `python${major}.${minor}`);
    const [bytes, hasLibrary] = await Promise.all([
        (0,promises_.readFile)(library).catch(() => undefined),
        (0,paths/* isFile */.fo)(external_node_path_.join(stdlib, 'os.py')),
    ]);
    if (bytes === undefined || !hasLibrary)
        throw notEmbeddable(`${words} holds no Python ${python} to embed: there is no ${external_node_path_.relative(folder, bytes === undefined ? library : stdlib)} in it.`, `Name the folder, or the archive, of a standalone Python ${python} (install_only) for ${target.platform.name}.`);
    const facts = (0,binary_native/* readNative */.A)(bytes);
    if (facts === undefined || !facts.arches.includes(target.platform.arch))
        throw notEmbeddable(`${words} is a Python for ${facts?.arches.join(', ') ?? 'no machine'}, not for ${target.platform.name}.`, `Name one for ${target.platform.name}.`);
    return {
        version: versionIn(bytes, major, minor) ?? python,
        words,
        library,
        facts,
        stdlib,
        dynload: windows ? external_node_path_.join(folder, 'DLLs') : external_node_path_.join(stdlib, 'lib-dynload'),
        tcl: windows ? external_node_path_.join(folder, 'tcl') : external_node_path_.join(folder, 'lib'),
        standalone: true,
    };
}
/** libpython holds its own version, ended by a zero (pure). */
function versionIn(library, major, minor) {
    const text = library.toString('latin1');
    return new RegExp(`[^\\d.](${major}\\.${minor}\\.\\d{1,3}(?:(?:a|b|rc)\\d+)?)\\+?\\0`).exec(text)?.[1];
}
/** @throws PackagingError `interpreter/not-embeddable` when it has no shared libpython, or another system's additions */
async function partsOfInterpreter(interpreter, target, runner, cwd) {
    const { path: file } = interpreter;
    const answer = await (0,interpreter_parts/* askForParts */.T)(file, runner, cwd);
    if (answer.library === null)
        throw notEmbeddable(`${file} has no shared libpython, so it cannot be put inside a program.`, WAY_OUT);
    if (answer.site !== 'site-packages')
        throw notEmbeddable(`${file} is changed by its distribution (it installs into ${answer.site}), so it cannot be put inside a program.`, WAY_OUT);
    const library = await (0,promises_.realpath)(answer.library);
    const bytes = await (0,promises_.readFile)(library);
    const facts = (0,binary_native/* readNative */.A)(bytes);
    if (facts === undefined || facts.soname !== (0,machine/* layoutOf */.aH)(target.python, target.platform).library)
        throw notEmbeddable(`${library} is not the libpython that ${file} should have.`, WAY_OUT);
    const root = external_node_path_.resolve(answer.stdlib, '..');
    const standalone = await isStandalone(external_node_path_.resolve(root, '..'), facts, target);
    return {
        version: answer.version,
        words: `${file} (${interpreter.source})`,
        library,
        facts,
        stdlib: answer.stdlib,
        dynload: answer.dynload ?? undefined,
        tcl: standalone ? root : undefined,
        standalone,
    };
}
/** python-build-standalone leaves a note beside each; and none of them asks for more than a glibc that is old by now. */
async function isStandalone(prefix, facts, target) {
    const names = await (0,promises_.readdir)(prefix).catch(() => []);
    const marked = names.includes('PYTHON.json') || names.includes('BUILD');
    return marked || (0,floors/* compareVersions */.Zy)((0,glibc/* glibcOf */.V)(facts) ?? '0.0', target.platform.floor || '2.17') <= 0;
}
/** For a Python that cannot go inside. */
function notEmbeddable(message, fix) {
    return new errors/* PackagingError */.yr('interpreter/not-embeddable', { message, fix });
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/choose-python.js
/** Which CPython goes inside: the one that was named, one of this machine's that can be moved, a download, or what there is. */












/** @throws PackagingError(s) `interpreter/not-embeddable`, `interpreter/missing`, `input/path`, `dependency/hash` */
async function choosePython(request) {
    const { workshop, target, interpreter } = request;
    const named = (0,executable_python/* namedFor */.Z)(workshop.configuration.options.executablePython, target);
    if (named !== undefined)
        return { parts: await partsOfNamed(request, named) };
    const { runner: own } = workshop.configuration.plan;
    const mine = target.platform.name === own.name ? interpreter : undefined;
    const tried = [];
    const here = mine &&
        (await partsOfInterpreter(mine, target, workshop.runner, request.dir).catch(thrown => {
            if (!(thrown instanceof errors/* PackagingError */.yr))
                throw thrown;
            tried.push(thrown);
            return undefined;
        }));
    if (here?.standalone)
        return { parts: here };
    const downloaded = await downloadOne(request);
    if ('parts' in downloaded)
        return downloaded;
    if (here !== undefined)
        return {
            parts: here,
            warning: `it holds ${here.words}, which needs this machine's libraries and glibc: no standalone Python could be downloaded (${downloaded.reason})`,
        };
    const [problem] = tried;
    if (problem !== undefined)
        throw problem;
    throw new errors/* PackagingError */.yr('interpreter/missing', {
        message: `There is no Python ${(0,parse/* formatPython */.AR)(target.python)} for ${target.platform.name} to put inside: ${downloaded.reason}.`,
        fix: 'Name a folder or an archive of a standalone Python for it with executable-python, or set UV_PYTHON_INSTALL_MIRROR to where uv can get one.',
        detail: downloaded.detail,
    });
}
/** An archive is only opened when it is the one that was meant. */
async function partsOfNamed(request, named) {
    const { workshop, target } = request;
    const file = external_node_path_.resolve(workshop.host.workspace, named.path);
    const words = `executable-python '${named.path}'`;
    if (!(await (0,paths/* isFile */.fo)(file))) {
        if (await (0,paths/* exists */.t2)(file))
            return partsOfFolder(file, target, words);
        throw new errors/* PackagingError */.yr('input/path', {
            message: `${words} does not exist.`,
            fix: 'Name a folder or a .tar.gz archive that is there, relative to the workspace.',
        });
    }
    if (named.sha256 === undefined)
        throw new errors/* PackagingError */.yr('input/invalid', {
            message: `${words} is an archive, and its hash is not given.`,
            fix: `Write ${named.path}#sha256=… with the sha256 that its maker publishes.`,
        });
    const found = await (0,hash/* sha256Of */.B)(file);
    if (found !== named.sha256)
        throw new errors/* PackagingError */.yr('dependency/hash', {
            message: `${words} has the sha256 ${found}, not ${named.sha256}.`,
            fix: 'Download it again, or correct the hash when another file is meant.',
        });
    const folder = await (0,sdist/* extractSdist */.h)(file, external_node_path_.join(request.dir, 'named-python'));
    return partsOfFolder(folder, target, words);
}
/** uv checks what it downloads against the hashes inside itself. */
async function downloadOne(request) {
    const { workshop, target, uv, say } = request;
    const { env, store, workspace } = workshop.host;
    const folder = external_node_path_.join(store, 'pyo3', 'pythons');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const before = await installedIn(folder, request);
    if (before !== undefined)
        return { parts: before };
    if ((0,install/* downloadsForbidden */.pT)(env))
        return { reason: 'UV_PYTHON_DOWNLOADS forbids downloads', detail: [] };
    say(`downloading Python ${(0,parse/* formatPython */.AR)(target.python)} for ${target.platform.name}`);
    const { runner } = workshop;
    const machine = {
        os: workshop.configuration.plan.runner.os,
        env,
        home: (0,external_node_os_.homedir)(),
        workspace,
        downloads: folder,
        files: files/* localFiles */.J,
        runner,
    };
    const detail = await (0,install/* install */.ai)(machine, uv.tool, [target.python], target.platform);
    const after = await installedIn(folder, request);
    if (after !== undefined)
        return { parts: after };
    const words = detail.map(line => line.trim()).filter(line => line !== '');
    return { reason: words.at(-1) ?? 'uv knows none', detail };
}
/** uv names a folder `cpython-3.11.11-linux-x86_64-gnu`. */
async function installedIn(folder, { target }) {
    const [, version = '', rest = ''] = /^cpython-([\d.]+)(-.*)$/.exec((0,install/* uvRequest */.Z$)(target.python, target.platform)) ?? [];
    const names = (await (0,promises_.readdir)(folder)).filter(name => name.startsWith(`cpython-${version}.`) && name.endsWith(rest));
    const patch = (name) => Number(/^cpython-\d+\.\d+\.(\d+)/.exec(name)?.[1] ?? -1);
    const [newest] = names.sort((a, b) => patch(b) - patch(a));
    return newest === undefined ? undefined : partsOfFolder(external_node_path_.join(folder, newest), target, newest);
}

// EXTERNAL MODULE: ./lib/rust.js
var lib_rust = __webpack_require__(26065);
// EXTERNAL MODULE: ./lib/version.js + 1 modules
var lib_version = __webpack_require__(97966);
// EXTERNAL MODULE: ./lib/executable/member.js
var executable_member = __webpack_require__(75024);
// EXTERNAL MODULE: ./lib/executable/system-libraries.js
var system_libraries = __webpack_require__(86529);
// EXTERNAL MODULE: ./lib/executable/system-packages.js
var system_packages = __webpack_require__(70849);
;// CONCATENATED MODULE: ./lib/executable/pyo3/crates.js
/** The Rust crates inside the programs, from the lock they are built by (pure). */
/** What is linked, of what the lock names: the others only run while it is built. */
const LICENSES = {
    launcher: { libc: 'MIT OR Apache-2.0', 'pyo3-ffi': 'MIT OR Apache-2.0' },
    stub: {
        'cfg-if': 'MIT OR Apache-2.0',
        filetime: 'MIT OR Apache-2.0',
        libc: 'MIT OR Apache-2.0',
        tar: 'MIT OR Apache-2.0',
        zstd: 'BSD-3-Clause',
        'zstd-safe': 'BSD-3-Clause',
        'zstd-sys': 'BSD-3-Clause AND BSD-2-Clause',
    },
};
/** Packages of Cargo.lock that came from the registry. */
function lockedCrates(lock) {
    return lock.split('[[package]]').flatMap(block => {
        const field = (name) => new RegExp(`^${name} = "([^"]+)"$`, 'm').exec(block)?.[1];
        const [name, version, checksum] = [field('name'), field('version'), field('checksum')];
        return name && version && checksum ? [{ name, version, checksum }] : [];
    });
}
/** @param lock the text of Cargo.lock */
function linkedCrates(lock, programs) {
    const licenses = Object.assign({}, ...programs.map(program => LICENSES[program]));
    const locked = lockedCrates(lock);
    return Object.keys(licenses)
        .sort()
        .map(name => {
        const found = locked.find(crate => crate.name === name);
        if (found === undefined)
            throw new Error(`Cargo.lock does not name ${name}`);
        return { ...found, license: licenses[name] ?? '' };
    });
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/contents.js
/** Everything in the folder, with where it came from. */








/** Reads every file. */
async function membersOf(inventory) {
    const { root } = inventory;
    const names = (await (0,promises_.readdir)(root, { recursive: true })).map(name => name.replaceAll('\\', '/')).sort();
    const members = [];
    for (const name of names) {
        const file = external_node_path_.join(root, name);
        if (!(await (0,promises_.stat)(file)).isFile())
            continue;
        const member = await (0,executable_member/* memberOf */.C)(name, file, originOf(name, inventory));
        members.push(name.startsWith('python/fallback/') ? { ...member, fallback: true } : member);
    }
    return members;
}
/** What this machine's libraries in the folder are, by our list and its package manager. */
async function systemFiles(found, runner) {
    const packages = await (0,system_packages/* systemPackages */.l)(runner, found.map(({ file }) => file));
    const origins = found.map(({ name, file, fallback }) => {
        const library = (0,system_libraries/* systemLibrary */.J)(name);
        const owner = packages.get(file);
        const place = `python/${fallback ? 'fallback' : 'lib'}/${name}`;
        if (library === undefined)
            return [place, { kind: 'unknown', from: file }];
        if (owner === undefined)
            return [place, { kind: 'system', ...library }];
        const { name: packageName, version, distribution } = owner;
        return [place, { kind: 'system', package: packageName, version, distribution, license: library.license }];
    });
    return { origins: new Map(origins), packages: [...packages.values()] };
}
/** License texts of CPython, as far as its own folder holds it, and of the system's packages. */
async function textsOf(parts, { packages }) {
    const places = [parts.stdlib, external_node_path_.dirname(parts.library), external_node_path_.dirname(parts.stdlib)];
    const read = await Promise.all(places.map(folder => (0,promises_.readFile)(external_node_path_.join(folder, 'LICENSE.txt'), 'utf8').catch(() => undefined)));
    const text = read.find(one => one !== undefined);
    return [
        ...(text === undefined ? [] : [{ component: 'CPython', path: 'LICENSE.txt', text, license: 'PSF-2.0' }]),
        ...packages.flatMap(({ name, copyright }) => copyright === undefined ? [] : [{ component: name, path: `${name}/copyright`, text: copyright }]),
    ];
}
/** The crates inside the programs, and Rust's own library. */
async function crateComponents(rust, programs) {
    const sources = (0,lib_rust/* rustSources */.b)();
    const crates = linkedCrates(await (0,promises_.readFile)(external_node_path_.join(sources, 'Cargo.lock'), 'utf8'), programs);
    const components = crates.map(async ({ name, version, checksum, license }) => {
        const text = await (0,promises_.readFile)(external_node_path_.join(sources, 'licenses', `${name}.txt`), 'utf8');
        const licenseTexts = [{ path: `${name}/LICENSE`, text }];
        const purl = `pkg:cargo/${name}@${encodeURIComponent(version)}?checksum=sha256:${checksum}`;
        return { kind: 'crate', name, version, license, purl, licenseTexts };
    });
    const standard = {
        kind: 'library',
        name: 'rust standard library',
        version: rust.version,
        license: 'MIT OR Apache-2.0',
    };
    return [...(await Promise.all(components)), standard];
}
/** (pure) */
function originOf(name, inventory) {
    const { wheels, system, own, layout, python } = inventory;
    const known = wheels.get(name) ?? wheels.get(sourceOf(name)) ?? system.get(name);
    if (known !== undefined)
        return known;
    const [program, version = ''] = (0,lib_version.programVersion)().split(' ');
    if (own.has(name))
        return { kind: 'tool', package: program ?? '', version };
    // Nothing but wheels goes there.
    if (name.startsWith(`${layout.sitePackages}/`))
        return { kind: 'unknown' };
    return { kind: 'interpreter', version: python };
}
/** `a/__pycache__/b.cpython-311.pyc` → `a/b.py` */
function sourceOf(name) {
    return name.replace(/(?:^|(?<=\/))__pycache__\/([^/]+?)\.[\w-]+\.pyc$/, '$1.py');
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/elf-paths.js
/**
 * Takes the builder's folders out of a library, in place (pure): DT_RPATH and DT_RUNPATH, which are what other machines
 * would look in. As chrpath does it, so that nothing else moves.
 * @see https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.dynamic.html
 */
const PT_DYNAMIC = 2;
const DT_NULL = 0n;
const DT_RPATH = 15n;
const DT_RUNPATH = 29n;
/** Positions of the entries of the dynamic section of a 64-bit little-endian file; none when it has no such section. */
function dynamicEntries(bytes) {
    const known = bytes.length > 64 && bytes.readUInt32BE(0) === 0x7f454c46 && bytes[4] === 2 && bytes[5] === 1;
    if (!known)
        return [];
    const table = Number(bytes.readBigUInt64LE(32));
    const size = bytes.readUInt16LE(54);
    const count = bytes.readUInt16LE(56);
    for (let index = 0; index < count; index += 1) {
        const at = table + index * size;
        if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== PT_DYNAMIC)
            continue;
        const start = Number(bytes.readBigUInt64LE(at + 8));
        const end = Math.min(start + Number(bytes.readBigUInt64LE(at + 32)), bytes.length - 15);
        const entries = [];
        for (let entry = start; entry < end; entry += 16) {
            entries.push(entry);
            if (bytes.readBigUInt64LE(entry) === DT_NULL)
                break;
        }
        return entries;
    }
    return [];
}
function isPath(tag) {
    return tag === DT_RPATH || tag === DT_RUNPATH;
}
/** Removes every search path. @returns whether there was one */
function dropSearchPaths(bytes) {
    const entries = dynamicEntries(bytes);
    const kept = entries.filter(at => !isPath(bytes.readBigUInt64LE(at)));
    if (kept.length === entries.length)
        return false;
    const copies = kept.map(at => Buffer.from(bytes.subarray(at, at + 16)));
    entries.forEach((at, index) => {
        const copy = copies[index] ?? Buffer.alloc(16);
        copy.copy(bytes, at);
    });
    return true;
}
/**
 * Makes DT_RUNPATH a DT_RPATH, which also serves the libraries that a library needs, as CPython's modules and wheels do.
 * zig's linker writes only the former. @returns whether there is one now
 */
function searchForAll(bytes) {
    const paths = dynamicEntries(bytes).filter(at => isPath(bytes.readBigUInt64LE(at)));
    for (const at of paths)
        bytes.writeBigUInt64LE(DT_RPATH, at);
    return paths.length > 0;
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/launch-conf.js
/** One `key=value` a line. */
function launchConf({ entryPoint, interpreter, preload }) {
    const lines = [`interpreter=${interpreter}`, ...preload.map(name => `preload=${name}`), starts(entryPoint)];
    const broken = lines.find(line => /[\r\n]/.test(line));
    if (broken !== undefined)
        throw new Error(`not one line: ${JSON.stringify(broken)}`);
    return `${lines.join('\n')}\n`;
}
function starts(entryPoint) {
    switch (entryPoint.kind) {
        case 'function': {
            // As the script that pip writes; underscores, because `sys` may be what the module calls its function.
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

// EXTERNAL MODULE: ./lib/executable/find-library.js
var find_library = __webpack_require__(96447);
// EXTERNAL MODULE: ./lib/executable/system-offers.js
var system_offers = __webpack_require__(1939);
;// CONCATENATED MODULE: ./lib/executable/pyo3/libraries.js
/** Libraries of the system that go along: those of a Python that was built here, and those that wheels may expect to find. */




/**
 * What wheels for `manylinux` leave to the system, where it may be missing all the same (PEP 513, PEP 599). The system's
 * own goes first, since ours may ask for a newer glibc. In the order in which they need each other.
 */
const FALLBACKS = ['libgcc_s.so.1', 'libatomic.so.1', 'libz.so.1', 'libstdc++.so.6'];
/** Copies what is needed and is there. @returns what was copied; a library that is nowhere is left for the check of needs */
async function bringLibraries(root, native, platform, 
/** Folders that CPython's own files name, before anything was taken out of them. */
hints) {
    if (platform.os !== 'linux')
        return [];
    const inside = new Set(native.flatMap(({ path: name, facts }) => [external_node_path_.posix.basename(name), facts.soname ?? '']));
    const folders = [...hints, ...(0,find_library/* libraryFolders */.B)(platform.arch)];
    const found = new Map();
    /** Names, and whether a wheel alone asks for it. */
    const waiting = native.flatMap(({ facts, wheel }) => facts.needs.map(name => ({ name, wheel })));
    // What CPython itself needs is brought for all.
    waiting.sort((a, b) => Number(a.wheel) - Number(b.wheel));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { name, wheel } = next;
        const fallback = FALLBACKS.some(one => one === name);
        if (inside.has(name) || found.has(name) || (0,system_offers/* offeredBySystem */.U)(name, platform) || (wheel && !fallback))
            continue;
        const there = await (0,find_library/* findLibrary */.F)(name, folders, platform);
        if (there === undefined)
            continue;
        found.set(name, { name, file: there.file, fallback });
        waiting.push(...there.facts.needs.map(one => ({ name: one, wheel })));
    }
    for (const { name, file, fallback } of found.values()) {
        const folder = external_node_path_.join(root, 'python', fallback ? 'fallback' : 'lib');
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.copyFile)(file, external_node_path_.join(folder, name));
    }
    return [...found.values()];
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/strip.js
/** Takes debug information and symbols out of libraries, where this machine has a program for that. */



/** @returns false when there is nothing to do it with; then they stay as large as they are */
async function stripLibraries(request) {
    const { runner, files, cwd } = request;
    if (files.length === 0)
        return true;
    const tool = await programFor(request);
    if (tool === undefined)
        return false;
    for (const file of files) {
        const finished = await runner.finish({
            label: `strip ${external_node_path_.basename(file)}`,
            tool,
            args: ['--strip-debug', '--enable-deterministic-archives', file],
            cwd,
            limits: { total: 300_000 },
        });
        if (finished.code !== 0)
            return false;
    }
    return true;
}
async function programFor({ runner, host, own, rustc, cwd }) {
    const strip = own ? await (0,paths/* findProgram */.Kp)('strip', host.env, host.workspace) : undefined;
    if (strip !== undefined)
        return strip;
    const asked = await runner.finish({
        label: 'ask rustc where it lies',
        tool: rustc,
        args: ['--print', 'sysroot'],
        cwd,
        capture: true,
        limits: { total: 60_000 },
    });
    const rustlib = external_node_path_.join(asked.stdout.trim(), 'lib', 'rustlib');
    for (const triple of await (0,promises_.readdir)(rustlib).catch(() => [])) {
        const objcopy = external_node_path_.join(rustlib, triple, 'bin', 'rust-objcopy');
        if (await (0,paths/* isFile */.fo)(objcopy))
            return objcopy;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/native-files.js
/** Frees the programs and libraries of the folder from the machine that it is made on. */






/** No folder of this machine is looked in any more, and what is missing is brought along. */
async function settleNative(request, root, { layout, chosen, wheels, rustc }) {
    const { target, workshop, dir } = request;
    if (target.platform.os !== 'linux')
        return [];
    const native = [];
    const hints = new Set();
    const large = [];
    for (const name of (await (0,promises_.readdir)(root, { recursive: true })).sort()) {
        const file = external_node_path_.join(root, name);
        const found = await (0,promises_.stat)(file);
        if (!found.isFile() || !mayBeNative(name, found.mode))
            continue;
        const bytes = await (0,promises_.readFile)(file);
        const facts = (0,binary_native/* readNative */.A)(bytes);
        if (facts === undefined)
            continue;
        const wheel = wheels.origins.has(name);
        native.push({ path: name, facts, wheel });
        if (wheel || name === request.program || name === layout.interpreter)
            continue;
        for (const folder of facts.rpaths)
            if (external_node_path_.isAbsolute(folder))
                hints.add(folder);
        if (dropSearchPaths(bytes))
            await (0,promises_.writeFile)(file, bytes);
        if (bytes.includes('.debug_info'))
            large.push(file);
    }
    hints.add(external_node_path_.dirname(chosen.parts.library));
    const found = await bringLibraries(root, native, target.platform, [...hints]);
    for (const { name, fallback } of found) {
        const file = external_node_path_.join(root, 'python', fallback ? 'fallback' : 'lib', name);
        const bytes = await (0,promises_.readFile)(file);
        if (dropSearchPaths(bytes))
            await (0,promises_.writeFile)(file, bytes);
        await (0,promises_.chmod)(file, 0o644);
    }
    const own = target.platform.arch === workshop.configuration.plan.runner.arch;
    const stripped = await stripLibraries({
        runner: workshop.runner,
        host: workshop.host,
        files: large,
        own,
        rustc,
        cwd: dir,
    });
    if (!stripped)
        request.say('debug information stays in: there is no strip on this machine for it');
    return found;
}
function mayBeNative(name, mode) {
    return (mode & 0o100) !== 0 || /\.so(?:\.|$)/.test(name);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./lib/executable/pyo3/one-file.js
/** Joins the stub and a payload into one program; `src/rust/onefile/src/slot.rs` reads what is written into it. */






const MAGIC = Buffer.from('package-python one-file slot 1:\n');
const SIZE = 512;
/** The stub with its slot filled (pure). */
function fillSlot(stub, slot) {
    const at = stub.indexOf(MAGIC);
    if (at === -1 || stub.indexOf(MAGIC, at + 1) !== -1)
        throw new Error('a stub without its one slot');
    const text = [slot.offset, slot.length, slot.files, slot.folder, slot.launcher]
        .map(value => `${value}\n`)
        .join('');
    if (Buffer.byteLength(text) > SIZE - MAGIC.length)
        throw new Error(`too long for the slot: ${text}`);
    const filled = Buffer.from(stub);
    filled.write(text, at + MAGIC.length);
    return filled;
}
/** Writes `output`, which can be started. The same parts give the same bytes. */
async function writeOneFile(parts) {
    const { payload, output, files, launcher } = parts;
    const original = await (0,promises_.readFile)(parts.stub);
    const stub = parts.edit?.(original) ?? original;
    const { size } = await (0,promises_.stat)(payload);
    // What is started is part of the folder's name too: a wrong slot must not meet a right folder.
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update(`${await (0,hash/* sha256Of */.B)(payload)} ${launcher}`)
        .digest('hex')
        .slice(0, 32);
    const folder = `${parts.name.slice(0, 150)}-${digest}`;
    const head = fillSlot(stub, { offset: stub.length, length: size, files, folder, launcher });
    async function* whole() {
        yield head;
        yield* (0,external_node_fs_.createReadStream)(payload);
    }
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(whole()), (0,external_node_fs_.createWriteStream)(output, { mode: 0o755 }));
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/pe-window.js
/** Makes a Windows program open no console (pure). @see https://learn.microsoft.com/windows/win32/debug/pe-format#windows-subsystem */
const GUI = 2;
/** A copy of the program's bytes with its subsystem set. */
function withoutConsole(program) {
    const at = program.readUInt32LE(0x3c);
    if (program.toString('latin1', at, at + 4) !== 'PE\0\0')
        throw new Error('not a Windows program');
    const copy = Buffer.from(program);
    // The same place in PE32 and PE32+: 68 bytes into the optional header, which follows 24 bytes of others.
    copy.writeUInt16LE(GUI, at + 24 + 68);
    return copy;
}

// EXTERNAL MODULE: ./lib/executable/pyo3/prepare.js + 3 modules
var prepare = __webpack_require__(46847);
// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
;// CONCATENATED MODULE: ./lib/executable/pyo3/trim.js
/** What of the standard library is left out (pure): what no finished application uses. */
/** Top-level names of `lib/python3.11`. */
const LEFT_OUT = new Set([
    '__phello__',
    'ensurepip',
    'idlelib',
    'lib2to3',
    'pydoc_data',
    'site-packages',
    'test',
    'turtledemo',
]);
const TKINTER = new Set(['tkinter', 'turtle.py']);
const TESTS = /(?:^|\/)(?:tests?|idle_test)\//;
/** Extension modules that only CPython's own tests import. */
const TEST_MODULES = /^(?:_test\w*|_ctypes_test|_xxtestfuzz|_xxsubinterpreters_test|xxlimited\w*|xxsubtype)\./;
const TK_MODULES = /^_tkinter\./;
/** @param name path under the standard library, with `/` */
function keepsStandard(name, { tkinter }) {
    const [top = ''] = name.split('/');
    if (LEFT_OUT.has(top) || /^config-/.test(top))
        return false;
    if (!tkinter && TKINTER.has(top))
        return false;
    if (name.includes('__pycache__/') || TESTS.test(name))
        return false;
    return !/\.(?:a|whl)$/.test(name);
}
/** @param name file name of an extension module, or of a library beside them on Windows */
function keepsModule(name, { tkinter }) {
    if (TEST_MODULES.test(name))
        return false;
    if (!tkinter && (TK_MODULES.test(name) || /^(?:tcl|tk)\d+t?\.dll$/i.test(name)))
        return false;
    return /\.(?:so|pyd|dll)$/i.test(name);
}
/** Tcl and Tk beside a standalone Python's libraries. */
function keepsTcl(name, { tkinter }) {
    return tkinter && /^(?:lib)?(?:tcl|tk|itcl|thread|tix)[\d.]/i.test(name);
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/python-home.js
/** Lays CPython's own files out inside the folder that is made. */




/** Writes `python/` and what belongs beside the program. @param root absolute path of the folder that is made */
async function layPython(root, parts, layout, trim) {
    await (0,fs_errors/* orFsError */.HQ)(`copy Python into ${root}`, root, async () => {
        const standard = external_node_path_.join(root, layout.stdlib);
        await copyTree(parts.stdlib, standard, name => keepsStandard(name, trim) && !name.startsWith('lib-dynload/'));
        if (parts.dynload !== undefined) {
            const modules = layout.windows ? external_node_path_.join(root, 'python', 'DLLs') : external_node_path_.join(standard, 'lib-dynload');
            await copyTree(parts.dynload, modules, name => keepsModule(external_node_path_.posix.basename(name), trim));
        }
        if (trim.tkinter && parts.tcl !== undefined) {
            const tcl = external_node_path_.join(root, 'python', layout.windows ? 'tcl' : 'lib');
            await copyTree(parts.tcl, tcl, name => keepsTcl(name.split('/')[0] ?? '', trim));
        }
        await (0,promises_.mkdir)(external_node_path_.dirname(external_node_path_.join(root, layout.libraryPath)), { recursive: true });
        await (0,promises_.copyFile)(parts.library, external_node_path_.join(root, layout.libraryPath));
        if (layout.windows) {
            const beside = external_node_path_.dirname(parts.library);
            for (const name of (await (0,promises_.readdir)(beside)).filter(one => /^(?:python3|vcruntime\d+(?:_\d)?)\.dll$/i.test(one)))
                await (0,promises_.copyFile)(external_node_path_.join(beside, name), external_node_path_.join(root, name));
        }
        // Empty, but a folder that `site` looks for.
        await (0,promises_.mkdir)(external_node_path_.join(root, layout.sitePackages), { recursive: true });
    });
}
/** Files that `keep` wants, links followed; modes become 644 or 755. */
async function copyTree(from, to, keep, under = '') {
    for (const base of await (0,promises_.readdir)(external_node_path_.join(from, under))) {
        const name = under === '' ? base : `${under}/${base}`;
        const file = external_node_path_.join(from, name);
        const found = await (0,promises_.stat)(file).catch(() => undefined);
        if (found?.isDirectory()) {
            if (keep(`${name}/`))
                await copyTree(from, to, keep, name);
        }
        else if (found?.isFile() && keep(name)) {
            const target = external_node_path_.join(to, name);
            await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
            await (0,promises_.writeFile)(target, await (0,promises_.readFile)(file), { mode: found.mode & 0o100 ? 0o755 : 0o644 });
        }
    }
}

// EXTERNAL MODULE: ./lib/executable/pyo3/rust.js
var pyo3_rust = __webpack_require__(30416);
// EXTERNAL MODULE: ./lib/wheel/metadata.js
var metadata = __webpack_require__(93374);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
;// CONCATENATED MODULE: ./lib/executable/pyo3/wheels-in.js
/**
 * Installs wheels into the folder that is made, for a machine that this one need not be. As pip does it: modules into
 * site-packages, data under the prefix, scripts into its folder for them; dist-info stays, with a RECORD that is true.
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/#installing-a-wheel-distribution-1-0-py32-none-any-whl
 */










/** @throws PackagingError `dependency/hash` for a wheel that changed, `check/content` for an unsafe one */
async function installWheels(root, layout, wheels) {
    const origins = new Map();
    const replaced = [];
    let tkinter = false;
    for (const wheel of wheels) {
        if ((await (0,hash/* sha256Of */.B)(wheel.path)) !== wheel.sha256)
            throw changed(wheel);
        const one = await installWheel(root, layout, wheel.path);
        tkinter ||= one.tkinter;
        for (const [name, same] of one.files) {
            if (!same)
                replaced.push(name);
            origins.set(name, one.origin);
        }
    }
    return { origins, replaced, tkinter };
}
/** Where a member goes, with `/`; undefined for C headers, which nothing that runs reads (pure). */
function placeOf(name, layout) {
    const [, kind, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? [];
    switch (kind) {
        case undefined:
            return `${layout.sitePackages}/${name}`;
        case 'purelib':
        case 'platlib':
            return `${layout.sitePackages}/${rest}`;
        case 'scripts':
            return `${layout.scripts}/${rest}`;
        case 'data':
            return `python/${rest}`;
        default:
            return undefined;
    }
}
async function installWheel(root, layout, file) {
    return (0,zip/* withZip */.o7)(file, async (zip) => {
        const { name, version, distInfo } = await (0,metadata/* wheelContent */.DT)(zip);
        const origin = { kind: 'wheel', package: name, version };
        const files = new Map();
        const record = [];
        let tkinter = false;
        for (const entry of zip.entries) {
            const place = entry.folder ? undefined : placeOf(entry.name, layout);
            if (place === undefined || entry.name === `${distInfo}/RECORD`)
                continue;
            const target = external_node_path_.join(root, place);
            await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
            const before = await digestOf(target);
            const executable = (entry.mode & 0o111) !== 0 || place.startsWith(`${layout.scripts}/`);
            const hash = (0,external_node_crypto_.createHash)('sha256');
            const watched = async function* () {
                for await (const piece of zip.stream(entry.name)) {
                    hash.update(piece);
                    if (entry.name.endsWith('.py'))
                        tkinter ||= piece.includes('tkinter');
                    yield piece;
                }
            };
            const output = (0,external_node_fs_.createWriteStream)(target, { mode: executable ? 0o755 : 0o644 });
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(watched()), output);
            const digest = hash.digest();
            files.set(place, before === undefined || before.equals(digest));
            record.push(`${recordPath(place, layout)},sha256=${digest.toString('base64url')},${entry.size}`);
        }
        const installer = `${layout.sitePackages}/${distInfo}/INSTALLER`;
        await (0,promises_.writeFile)(external_node_path_.join(root, installer), 'package-python\n');
        files.set(installer, true);
        const list = `${layout.sitePackages}/${distInfo}/RECORD`;
        record.push(`${distInfo}/INSTALLER,,`, `${distInfo}/RECORD,,`);
        await (0,promises_.writeFile)(external_node_path_.join(root, list), record.map(line => `${line}\n`).join(''));
        files.set(list, true);
        return { origin, files, tkinter };
    });
}
/** Relative to site-packages, quoted where the path holds a comma or a quote (pure). */
function recordPath(place, layout) {
    const relative = external_node_path_.posix.relative(layout.sitePackages, place);
    return /[",]/.test(relative) ? `"${relative.replaceAll('"', '""')}"` : relative;
}
async function digestOf(file) {
    if (!(await (0,promises_.stat)(file).catch(() => undefined))?.isFile())
        return undefined;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(await (0,promises_.readFile)(file))
        .digest();
}
function changed(wheel) {
    return new errors/* PackagingError */.yr('dependency/hash', {
        message: `${external_node_path_.basename(wheel.path)} is not the file any more that was resolved: its sha256 is not ${wheel.sha256}.`,
        fix: 'Something on this machine changes files of this run; see what does, and run again.',
        place: { file: wheel.path },
    });
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/make.js
/** Makes one executable: CPython, the application and the launcher in one folder, and of that, where asked, one file. */


















/** Shards of a payload: as many threads can unpack it. */
const SHARDS = 8;
/** zstd's; 19 is a tenth smaller and takes ten times as long. */
const LEVEL = 9;
/** @throws PackagingError(s) */
async function makePyo3(request) {
    const { workshop, target, dir, start } = request;
    const { runner, host } = workshop;
    const layout = (0,machine/* layoutOf */.aH)(target.python, target.platform);
    const single = workshop.configuration.options.executableLayout === 'file';
    const rust = await (0,pyo3_rust/* findRust */.Wu)(host, runner, dir);
    const root = external_node_path_.join(dir, 'folder');
    await (0,promises_.mkdir)(root, { recursive: true });
    const [{ launcher, packers }, { chosen, wheels }] = await (0,prepare.allDone)([
        (0,prepare.compileFor)(request, rust),
        layOut(request, root, layout),
    ]);
    const program = `${request.program}${layout.windows ? '.exe' : ''}`;
    await refuseClash(root, program, layout);
    const { gui } = start.entryPoint.kind === 'function' ? start.entryPoint : { gui: false };
    const edit = (bytes) => (layout.windows && gui ? withoutConsole(bytes) : bytes);
    const launcherBytes = await (0,promises_.readFile)(launcher);
    if (!layout.windows && !searchForAll(launcherBytes))
        throw new Error('a launcher without a search path');
    await (0,promises_.writeFile)(external_node_path_.join(root, program), edit(launcherBytes), { mode: 0o755 });
    await (0,promises_.writeFile)(external_node_path_.join(root, layout.interpreter), launcherBytes, { mode: 0o755 });
    const system = await settleNative(request, root, { layout, chosen, wheels, rustc: rust.rustc });
    const preload = FALLBACKS.filter(name => system.some(one => one.fallback && one.name === name));
    const conf = launchConf({ entryPoint: start.entryPoint, interpreter: layout.interpreter, preload });
    await (0,promises_.writeFile)(external_node_path_.join(root, 'python', 'launch.conf'), conf);
    await compileAll(request, root, layout, chosen);
    const brought = await systemFiles(system, runner);
    const inventory = {
        root,
        layout,
        wheels: wheels.origins,
        python: chosen.parts.version,
        system: brought.origins,
        own: new Set([program, layout.interpreter, 'python/launch.conf']),
    };
    const warnings = [
        ...(chosen.warning === undefined ? [] : [{ check: 'python', reason: chosen.warning }]),
        ...(wheels.replaced.length === 0
            ? []
            : [
                {
                    check: 'wheels',
                    reason: `two wheels bring ${wheels.replaced.slice(0, 5).join(', ')}: the later one stays`,
                },
            ]),
    ];
    const contents = {
        members: await membersOf(inventory),
        texts: await textsOf(chosen.parts, brought),
        components: await crateComponents(rust, single ? ['launcher', 'stub'] : ['launcher']),
        warnings,
    };
    if (packers === undefined)
        return { path: root, program, ...contents };
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
    await writeOneFile({
        stub: packers.stub,
        payload,
        output: file,
        files,
        name: request.stem,
        launcher: program,
        edit: bytes => {
            // It needs no library of the bundle, and zig leaves it none to search for.
            dropSearchPaths(bytes);
            return edit(bytes);
        },
    });
    return { path: file, ...contents };
}
/** CPython and the wheels; the wheels first, since they tell what of CPython is needed. */
async function layOut(request, root, layout) {
    const chosen = await choosePython(request);
    request.say(`Python ${chosen.parts.version} of ${chosen.parts.words}`);
    const wheels = await installWheels(root, layout, request.wheels);
    await layPython(root, chosen.parts, layout, { tkinter: wheels.tkinter });
    return { chosen, wheels };
}
async function compileAll(request, root, layout, chosen) {
    const { interpreter, target, workshop } = request;
    if (interpreter === undefined)
        throw new errors/* PackagingError */.yr('interpreter/missing', {
            message: `To compile the modules of a pyo3 executable, a Python ${(0,parse/* formatPython */.AR)(target.python)} of this machine is needed, and there is none.`,
            fix: `Install Python ${(0,parse/* formatPython */.AR)(target.python)}; the one inside, ${chosen.parts.words}, need not be for this machine.`,
        });
    await compileBytecode({
        runner: workshop.runner,
        python: interpreter.path,
        root,
        folder: layout.stdlib,
        jobs: workshop.jobs,
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

/***/ 46847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  allDone: () => (/* binding */ allDone),
  beginPyo3: () => (/* binding */ beginPyo3),
  compileFor: () => (/* binding */ compileFor)
});

// EXTERNAL MODULE: ./lib/executable/pyo3/machine.js
var machine = __webpack_require__(28389);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/host/files/folders.js
var folders = __webpack_require__(875);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/rust.js
var lib_rust = __webpack_require__(26065);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
;// CONCATENATED MODULE: ./lib/executable/pyo3/stand-in.js
/** What the launcher is linked with in place of the libpython that is put beside it later. */


/** Functions of CPython's that the launcher calls: what it is linked with stands in for a libpython that is not here yet. */
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
/** Makes an empty libpython of the right name. @param folder absolute; made here @throws PackagingError `build/tool-failed` */
async function makeStandIn(runner, { program, target, env }, { major, minor }, folder) {
    const name = `libpython${major}.${minor}.so`;
    const source = external_node_path_.join(folder, 'python.c');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)(source, LINKED.map(one => `void ${one}(void) {}\n`).join(''));
    await runner.run({
        label: `make a stand-in for ${name}`,
        tool: program,
        args: [
            ...['cc', '-target', target, '-shared', '-nostdlib', `-Wl,-soname,${name}.1.0`],
            ...['-o', external_node_path_.join(folder, name), source],
        ],
        cwd: folder,
        env,
        limits: { total: 300_000 },
    });
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/compile.js
/** Compiles programs of our Rust sources with cargo and zig, the same bytes on every machine. */







/**
 * Gives the absolute path of the folder that holds the programs.
 * @param dir absolute; everything is done in it
 * @throws PackagingError `network/unreachable`, `build/tool-failed`
 */
async function compilePrograms(dir, request, { package: name, bins, python }) {
    const { workshop, rust, target, say } = request;
    const { runner, host, tools } = workshop;
    const tool = await tools.folder('cargo-zigbuild');
    const zig = external_node_path_.join(tool, 'ziglang', process.platform === 'win32' ? 'zig.exe' : 'zig');
    const zigCache = external_node_path_.join(host.store, 'zig');
    const zigEnv = { ZIG_GLOBAL_CACHE_DIR: zigCache, ZIG_LOCAL_CACHE_DIR: zigCache };
    const source = external_node_path_.join(dir, 'source');
    await (0,promises_.cp)((0,lib_rust/* rustSources */.b)(), source, { recursive: true });
    const libraries = external_node_path_.join(dir, 'libraries');
    const config = external_node_path_.join(dir, 'pyo3-config.txt');
    if (python !== undefined) {
        await (0,promises_.writeFile)(config, (0,machine/* pyo3Config */.cA)(python, target.zig ? 'linux' : 'windows', target.zig && libraries));
        if (target.zig !== undefined)
            await makeStandIn(runner, { program: zig, target: target.zig, env: zigEnv }, python, libraries);
    }
    const output = external_node_path_.join(dir, 'target');
    const cargoHome = host.env.CARGO_HOME || external_node_path_.join((0,external_node_os_.homedir)(), '.cargo');
    say(`compiling ${bins.join(' and ')} for ${target.triple} with Rust ${rust.version}`);
    const finished = await runner.finish({
        label: `compile ${name} for ${target.triple}`,
        tool: external_node_path_.join(tool, 'bin', process.platform === 'win32' ? 'cargo-zigbuild.exe' : 'cargo-zigbuild'),
        args: [
            'zigbuild',
            ...['--release', '--locked', '--target', target.zigbuild, '--package', name],
            ...bins.flatMap(bin => ['--bin', bin]),
        ],
        cwd: source,
        env: {
            ...zigEnv,
            ...SAME_EVERYWHERE,
            CARGO: rust.cargo,
            CARGO_TARGET_DIR: output,
            CARGO_ENCODED_RUSTFLAGS: withoutPaths({
                [cargoHome]: '/cargo',
                [source]: '/source',
                [output]: '/target',
            }),
            CARGO_ZIGBUILD_ZIG_PATH: zig,
            CARGO_ZIGBUILD_CACHE_DIR: external_node_path_.join(dir, 'zigbuild'),
            PYO3_CONFIG_FILE: python === undefined ? undefined : config,
        },
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
        onLine: say,
    });
    if (finished.code !== 0)
        throw notCompiled(name, target.triple, finished.tail);
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
/** Flags for rustc that write other names for folders of this machine, as cargo takes them in one variable. */
function withoutPaths(names) {
    return Object.entries(names)
        .map(([from, to]) => `--remap-path-prefix=${from}=${to}`)
        .join('\u001f');
}
const NO_NETWORK = /failed to download|failed to get|Could not resolve host|Couldn't resolve host|network failure|unable to update registry|Unable to update registry|download of .* failed|Connection refused|\[\d+\] (?:Could not connect|Couldn't connect)/i;
/** What cargo's last lines mean: no network, or a program that does not compile (pure). */
function notCompiled(what, triple, tail) {
    const network = tail.some(line => NO_NETWORK.test(line));
    return new errors/* PackagingError */.yr(network ? 'network/unreachable' : 'build/tool-failed', {
        message: network
            ? `cargo cannot get the crates that the ${what} is made of.`
            : `The ${what} of a pyo3 executable does not compile for ${triple}.`,
        fix: network
            ? 'Check the network, and the registry and proxy that cargo is set to (its config.toml, HTTPS_PROXY).'
            : 'See the last lines of cargo; settings of its config.toml on this machine apply too.',
        detail: tail,
    });
}

// EXTERNAL MODULE: ./lib/executable/pyo3/rust.js
var pyo3_rust = __webpack_require__(30416);
;// CONCATENATED MODULE: ./lib/executable/pyo3/programs.js
/**
 * The compiled programs: the launcher (one for each Python minor version and target), the stub of one file, and what packs
 * on this machine. What they start is told beside them, so each is compiled once and kept in the store.
 */









/** Gives the absolute path of the launcher. @throws PackagingError `host/tool-missing`, `network/unreachable`, `build/tool-failed` */
async function launcherFor(request, python) {
    const { target } = request;
    const folder = await compiled(request, {
        package: 'launcher',
        bins: ['launcher'],
        python,
    });
    return external_node_path_.join(folder, `launcher${target.zig === undefined ? '.exe' : ''}`);
}
/** Gives the absolute paths of the stub for the target, and of the packer for this machine, which is `own`. */
async function packersFor(request, own) {
    const same = request.target.triple === own.triple;
    const [stub, pack] = await Promise.all([
        same ? undefined : compiled(request, { package: 'onefile', bins: ['stub'] }),
        compiled({ ...request, target: own }, { package: 'onefile', bins: ['stub', 'pack'] }),
    ]);
    const suffix = request.target.zig === undefined ? '.exe' : '';
    return { stub: external_node_path_.join(stub ?? pack, `stub${suffix}`), pack: external_node_path_.join(pack, 'pack') };
}
/** What this process is compiling: two executables of one run share it. */
const running = new Map();
async function compiled(request, wanted) {
    const { workshop, rust, target } = request;
    const python = wanted.python === undefined ? '' : `-${wanted.python.major}.${wanted.python.minor}`;
    const key = (0,external_node_crypto_.createHash)('sha256');
    for (const part of [await sourcesDigest(), rust.identity, target.zigbuild, LINKED.join()])
        key.update(`${part}\n`);
    const name = `${wanted.bins.join('+')}-${target.triple}${python}-${key.digest('hex').slice(0, 20)}`;
    const folder = external_node_path_.join(workshop.host.store, 'pyo3', name);
    const known = running.get(folder);
    if (known !== undefined)
        return known;
    const work = keep(folder, request, wanted);
    running.set(folder, work);
    work.catch(() => running.delete(folder));
    return work;
}
async function keep(folder, request, wanted) {
    const suffix = request.target.zig === undefined ? '.exe' : '';
    const files = wanted.bins.map(name => `${name}${suffix}`);
    const there = await Promise.all(files.map(file => (0,paths/* isFile */.fo)(external_node_path_.join(folder, file))));
    if (there.every(Boolean))
        return folder;
    const { rust, workshop, target } = request;
    const dir = await workshop.staging.dir(external_node_path_.join('pyo3', external_node_path_.basename(folder)));
    await (0,pyo3_rust/* needTarget */.Qb)(rust, workshop.runner, target.triple, dir);
    const made = await compilePrograms(dir, request, wanted);
    const unfinished = `${folder}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,folders/* makeFolder */.f)(unfinished);
        for (const file of files)
            await (0,promises_.copyFile)(external_node_path_.join(made, file), external_node_path_.join(unfinished, file));
        // Another run may have been quicker; then its copy is as good.
        await (0,promises_.rename)(unfinished, folder).catch(() => { });
    }
    finally {
        await (0,promises_.rm)(unfinished, { recursive: true, force: true });
        await (0,promises_.rm)(dir, { recursive: true, force: true });
    }
    return folder;
}
let digest;
/** Of every file of the Rust sources. */
function sourcesDigest() {
    digest ??= (async () => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const root = (0,lib_rust/* rustSources */.b)();
        const names = (await (0,promises_.readdir)(root, { recursive: true })).sort();
        for (const name of names) {
            const file = external_node_path_.join(root, name);
            if (await (0,paths/* isFile */.fo)(file))
                hash.update(`${name}\n`).update(await (0,promises_.readFile)(file));
        }
        return hash.digest('hex');
    })();
    return digest;
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/prepare.js



/** Compiles what no wheel is needed for; once done, it is in the store. @throws PackagingError(s) */
async function beginPyo3(request) {
    const { workshop } = request;
    const cwd = await workshop.staging.dir('pyo3');
    const rust = await (0,pyo3_rust/* findRust */.Wu)(workshop.host, workshop.runner, cwd);
    await compileFor(request, rust);
}
/** The packers only for one file. @throws PackagingError(s) */
async function compileFor({ workshop, target, say }, rust) {
    const { options, plan } = workshop.configuration;
    const [rustFor, own] = [(0,machine/* rustTarget */.qD)(target.platform), (0,machine/* rustTarget */.qD)(plan.runner)];
    if (rustFor === undefined || own === undefined)
        throw new Error(`no Rust target for ${target.platform.name}`);
    const programs = { workshop, rust, target: rustFor, say };
    const single = options.executableLayout === 'file';
    const [launcher, packers] = await allDone([
        launcherFor(programs, target.python),
        single ? packersFor(programs, own) : Promise.resolve(undefined),
    ]);
    return { launcher, packers };
}
/** As `Promise.all`, but nothing goes on behind the back of a failure: the folder may be removed then. */
async function allDone(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}


/***/ }),

/***/ 30416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ needTarget),
/* harmony export */   Wu: () => (/* binding */ findRust)
/* harmony export */ });
/* unused harmony exports LEAST_RUST, rustVersion, isOlder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/** The Rust of this machine: there, new enough, and able to build for the target. */



/** What PyO3 0.30 asks for; `src/rust/Cargo.toml` says the same. */
const LEAST_RUST = '1.85';
const INSTALL = 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.';
/** @throws PackagingError `host/tool-missing` when there is none, or only an older one */
async function findRust(host, runner, cwd) {
    const [cargo, rustc] = await Promise.all(['cargo', 'rustc'].map(name => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)(name, host.env, host.workspace)));
    if (cargo === undefined || rustc === undefined)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `A pyo3 executable is a Rust program, and there is no ${cargo === undefined ? 'cargo' : 'rustc'} on PATH.`,
            fix: INSTALL,
        });
    const asked = await runner.finish({
        label: 'ask rustc for its version',
        tool: rustc,
        args: ['-vV'],
        cwd,
        capture: true,
        limits: { total: 300_000 },
    });
    const version = rustVersion(asked.stdout);
    if (asked.code !== 0 || version === undefined)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `${rustc} does not say its version.`,
            fix: 'Where it is rustup’s, set a toolchain with `rustup default stable`.',
            detail: asked.tail,
        });
    if (isOlder(version, LEAST_RUST))
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `A pyo3 executable needs Rust ${LEAST_RUST}, and ${rustc} is ${version}.`,
            fix: 'Run `rustup update stable`, or install a newer Rust from rustup.rs.',
        });
    return { cargo, rustc, version, identity: asked.stdout };
}
/** Out of what `rustc -vV` prints (pure). */
function rustVersion(output) {
    return /^rustc (\d+\.\d+\.\d+)/m.exec(output)?.[1];
}
/** (pure) */
function isOlder(version, least) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
    return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
/** @throws PackagingError `host/tool-missing` when Rust's standard library for `triple` is not installed */
async function needTarget(rust, runner, triple, cwd) {
    const asked = await runner.finish({
        label: `ask rustc for ${triple}`,
        tool: rust.rustc,
        args: ['--print', 'target-libdir', '--target', triple],
        cwd,
        capture: true,
        limits: { total: 60_000 },
    });
    const folder = asked.stdout.trim();
    const there = folder === '' ? [] : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    if (there.some(name => name.startsWith('libstd-')))
        return;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
        message: `Rust ${rust.version} on this machine cannot build for ${triple}: its standard library for it is not installed.`,
        fix: `Run \`rustup target add ${triple}\`; without rustup, install that library with what Rust came with.`,
        detail: asked.tail,
    });
}


/***/ }),

/***/ 1939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ offeredBySystem)
/* harmony export */ });
/** The C library's own parts, which must not be brought along: they belong to the kernel's loader. */
const GLIBC = /^(?:ld-linux(?:-[\w-]+)?\.so\.\d|ld64\.so\.\d|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|BrokenLocale)\.so\.\d+)$/;
const MUSL = /^(?:libc\.musl-[\w]+\.so\.1|ld-musl-[\w]+\.so\.1|libc\.so)$/;
/** What Apple ships with every macOS lies in these folders, or has no file at all. */
const MACOS = /^(?:\/usr\/lib\/|\/System\/Library\/)/;
/** The API sets and the libraries of Windows 10 and later that programs of CPython and its wheels import. */
const WINDOWS = /^(?:api-ms-win-.*|ext-ms-.*|ucrtbase|msvcrt|kernel32|kernelbase|ntdll|user32|gdi32|gdiplus|advapi32|shell32|shlwapi|ole32|oleaut32|combase|rpcrt4|ws2_32|wsock32|mswsock|iphlpapi|dnsapi|crypt32|bcrypt|bcryptprimitives|ncrypt|secur32|winmm|version|comctl32|comdlg32|imm32|psapi|dbghelp|setupapi|cfgmgr32|userenv|netapi32|uxtheme|dwmapi|opengl32|winspool\.drv|winspool|pathcch|propsys|powrprof|cabinet|msi|wintrust|wininet|winhttp|normaliz|pdh|d3d\d+|d3dcompiler_47|dxgi|d2d1|dwrite|mfplat|mf|mfreadwrite|windowscodecs|wtsapi32|odbc32|mpr|hid|avrt|bluetoothapis)(?:\.dll|\.drv)?$/i;
/** @param library as the file that needs it names it: a soname, an install name or a DLL's name */
function offeredBySystem(library, { os, libc }) {
    if (os === 'windows')
        return WINDOWS.test(library);
    if (os === 'macos')
        return MACOS.test(library);
    return (libc === 'musl' ? MUSL : GLIBC).test(library);
}


/***/ }),

/***/ 26065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ rustSources)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/** The Rust sources that this program brings with it; the build copies them beside the bundle. */


/** Absolute path of the Cargo workspace. */
function rustSources() {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), 'rust');
}


/***/ })

};
