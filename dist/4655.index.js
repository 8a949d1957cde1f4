export const id = 4655;
export const ids = [4655];
export const modules = {

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
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88663);
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
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content)) {
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
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/executables/scie/assets.js + 1 modules
var scie_assets = __webpack_require__(54589);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./lib/archives/native-headers.js
var native_headers = __webpack_require__(88663);
// EXTERNAL MODULE: ./lib/archives/tar-reader.js
var tar_reader = __webpack_require__(97498);
// EXTERNAL MODULE: ./lib/archives/wheel-name.js
var wheel_name = __webpack_require__(78758);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js
var zip_reader = __webpack_require__(18802);
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
    return (0,zip_reader/* withZip */.o7)(file, async (zip) => {
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
    if (!/\/(?:site-packages\/.*|[^/]+\.whl\/.*|\.bootstrap\/.*)\.exe$/i.test(name))
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
    const serves = ({ member: { native } }) => (0,platforms/* compareVersions */.Zy)((native && (0,native_headers/* glibcOf */.V3)(native)) ?? '0.0', platform.floor) <= 0;
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
 * there. Variables of the caller for other Pythons and other PEX files are removed.
 * @see https://github.com/a-scie/jump/blob/main/docs/packaging.md
 */
function liftManifest(request) {
    const { name, os, jump, python, pythonName, lazy, configure, libraries, pex } = request;
    const interpreter = os === 'windows' ? 'python\\python.exe' : `python/bin/python${pythonName}`;
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
        ...(lazy && {
            warnings: [{ check: 'first run', reason: `fetches its Python (${python.size} bytes, by sha256) ${where}` }],
        }),
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
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88663);
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
        .replace(/(?:\.\d+)*\.dylib$/, '')
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
/** The origin of a library of this machine: its package where known, else its upstream project (pure). */
function systemOrigin(name, file, packages, library = systemLibrary(name)) {
    if (library === undefined)
        return { kind: 'unknown', from: file };
    const owner = packages.get(file);
    if (owner === undefined)
        return { kind: 'system', ...library };
    const { name: packageName, version, distribution } = owner;
    return { kind: 'system', package: packageName, version, distribution, license: library.license };
}
/** License texts of system packages, where they have one (pure). */
function packageTexts(packages) {
    return [...packages].flatMap(({ name, copyright }) => copyright === undefined ? [] : [{ component: name, path: `${name}/copyright`, text: copyright }]);
}


/***/ })

};
