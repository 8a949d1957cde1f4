export const id = 8166;
export const ids = [8166,7966];
export const modules = {

/***/ 57445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ uvFor)
/* harmony export */ });
/* harmony import */ var _dependencies_index_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48487);
/** uv as this run uses it: one executable, one cache, and the index settings that pip would follow. */

/** @param store the host's store, where uv's cache goes unless UV_CACHE_DIR says otherwise */
function uvFor(tool, store, env) {
    const cacheDir = env.UV_CACHE_DIR || `${store}/uv`;
    // Interpreters are this program's affair: uv may not fetch one of its own in the middle of a build.
    return {
        tool,
        cacheDir,
        env: { ...(0,_dependencies_index_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .uvIndexEnvironment */ .HS)(env), UV_CACHE_DIR: cacheDir, UV_PYTHON_DOWNLOADS: 'never' },
    };
}


/***/ }),

/***/ 55210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ cibuildwheelEnvironment),
/* harmony export */   H9: () => (/* binding */ identifierFor),
/* harmony export */   ad: () => (/* binding */ cibuildwheelArguments),
/* harmony export */   mJ: () => (/* binding */ cibuildwheelProblems),
/* harmony export */   uH: () => (/* binding */ cibuildwheelServes)
/* harmony export */ });
/* unused harmony export imageFor */
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50409);
/* harmony import */ var _target_floors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70);
/**
 * What cibuildwheel is called with, one interpreter at a time, for `compiler: cibuildwheel` on Linux (pure). It builds in
 * PyPA's manylinux and musllinux images, whose libraries and compilers are those of an old system.
 * @see https://cibuildwheel.pypa.io/en/stable/options/
 */




/** The images that the locked cibuildwheel knows by name, oldest first, by what they are the floor of. */
const MANYLINUX = [
    ['2.17', 'manylinux2014'],
    ['2.28', 'manylinux_2_28'],
    ['2.34', 'manylinux_2_34'],
];
const MANYLINUX_OF = {
    armv7l: [
        ['2.31', 'manylinux_2_31'],
        ['2.35', 'manylinux_2_35'],
    ],
    riscv64: [['2.39', 'manylinux_2_39']],
};
const MUSLLINUX = [['1.2', 'musllinux_1_2']];
const LINUX_ARCH = { x86: 'i686' };
/** Elsewhere the system's own compiler reaches the floor, and there is no container to build in. */
function cibuildwheelServes(platform) {
    return platform.os === 'linux';
}
/** The newest image that is no newer than the floor; undefined when all are. */
function imageFor({ libc, arch, floor }) {
    const images = libc === 'musl' ? MUSLLINUX : (MANYLINUX_OF[arch] ?? MANYLINUX);
    return images.filter(([oldest]) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(oldest, floor) <= 0).at(-1)?.[1];
}
/** Its name for an interpreter on a platform, as `cp314t-manylinux_x86_64`; undefined for one it no longer builds for. */
function identifierFor(python, { libc, arch }) {
    const { implementation, minor, freeThreaded } = python;
    if (minor < 9 || (freeThreaded && minor < 14))
        return undefined;
    // Of PyPy there is no image for musl, nor for the rarer architectures.
    if (implementation === 'pypy' && (libc === 'musl' || !['x86_64', 'aarch64', 'x86'].includes(arch)))
        return undefined;
    const name = `${implementation === 'pypy' ? 'pp' : 'cp'}3${minor}${freeThreaded ? 't' : ''}`;
    return `${name}-${libc === 'musl' ? 'musllinux' : 'manylinux'}_${LINUX_ARCH[arch] ?? arch}`;
}
/** Why the request cannot be met with it, all reasons together. */
function cibuildwheelProblems(pythons, platform) {
    const libc = platform.libc === 'musl' ? 'musl' : 'glibc';
    const floor = imageFor(platform) === undefined && [
        new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/conflict', {
            message: `compiler: cibuildwheel has no image for ${platform.name} as old as ${libc} ${platform.floor}.`,
            fix: `Raise ${libc}, or set compiler to ${libc === 'glibc' ? 'zig, which reaches older ones' : 'system'}.`,
        }),
    ];
    const unknown = pythons.filter(python => identifierFor(python, platform) === undefined).map(_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR);
    const versions = unknown.length > 0 && [
        new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/conflict', {
            message: `compiler: cibuildwheel does not build for Python ${unknown.join(', ')} on ${platform.name}.`,
            fix: 'Leave these out of python-versions, or set compiler to zig or system.',
        }),
    ];
    return [...(floor || []), ...(versions || [])];
}
/** Arguments behind the module's name. */
function cibuildwheelArguments({ identifier, sdist, output }) {
    return ['--only', identifier, '--output-dir', output, '--', sdist];
}
/** Our inputs in its terms. What the project or the user have said to it themselves stays as they said it. */
function cibuildwheelEnvironment(request) {
    const { platform, engine, settings, epoch, cache, env } = request;
    const own = ownOptions(request.pyproject);
    const family = platform.libc === 'musl' ? 'musllinux' : 'manylinux';
    const arch = LINUX_ARCH[platform.arch] ?? platform.arch;
    const image = `CIBW_${family}_${arch}_IMAGE`.toUpperCase();
    const words = Object.entries(settings).flatMap(([key, values]) => [values].flat().map(value => quoted(`${key}=${value}`)));
    const unlessSaid = (option, variable, value) => own.has(option) || env[variable] !== undefined || value === undefined ? {} : { [variable]: value };
    return {
        SOURCE_DATE_EPOCH: String(epoch),
        CIBW_CACHE_PATH: cache,
        CIBW_CONTAINER_ENGINE: engine,
        ...unlessSaid(`${family}-${arch}-image`, image, imageFor(platform)),
        ...unlessSaid('environment-pass', 'CIBW_ENVIRONMENT_PASS_LINUX', 'SOURCE_DATE_EPOCH'),
        ...(words.length > 0 && { CIBW_CONFIG_SETTINGS: words.join(' ') }),
    };
}
/** Keys of `[tool.cibuildwheel]` and of its table for Linux. */
function ownOptions(pyproject) {
    if (pyproject === undefined)
        return new Set();
    const { tool } = (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(pyproject);
    const table = tool?.cibuildwheel ?? {};
    const linux = table.linux;
    return new Set([...Object.keys(table), ...(typeof linux === 'object' && linux ? Object.keys(linux) : [])]);
}
/** As `shlex.split` reads it back. */
function quoted(text) {
    return `'${text.replaceAll("'", `'"'"'`)}'`;
}


/***/ }),

/***/ 90908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ outlook),
/* harmony export */   j: () => (/* binding */ outlookOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/**
 * Whether a source looks as if its wheels differ from Python to Python. It decides only how many builds begin at once,
 * never what is built: that is read from the wheels.
 */


const NATIVE = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu|m|mm)$|^(?:Cargo\.toml|meson\.build|CMakeLists\.txt)$/i;
const SETTINGS = /^(?:pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|meson\.build|CMakeLists\.txt)$/;
const BACKENDS = /\b(?:cffi|cython|maturin|setuptools[-_]rust|scikit[-_]build|meson-?python|pybind11|nanobind)\b/i;
const STABLE_ABI = /\babi3|limited[-_]api|py-api|stable[-_ ]abi|SABIModule/i;
/** @param settings the text of the files that `SETTINGS` names (pure) */
function outlook(names, settings) {
    if (!names.some(name => NATIVE.test(name)) && !BACKENDS.test(settings))
        return 'pure';
    return STABLE_ABI.test(settings) ? 'stable-abi' : 'per-python';
}
/** Reads an unpacked sdist. */
async function outlookOf(source) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(source, { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile());
    const settings = await Promise.all(files
        .filter(({ name }) => SETTINGS.test(name))
        .map(({ parentPath, name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(parentPath, name), 'utf8')));
    return outlook(files.map(({ name }) => name), settings.join('\n'));
}


/***/ }),

/***/ 16262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ coverageReport)
/* harmony export */ });
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73251);
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64731);
/** Coverage as plain data, for the summary, the terminal, `plan.json` and later runs. */


/**
 * @param scopes which PEX files there will be (`pex-scope`)
 * @param kept targets to go on with, which alone weigh something
 */
function coverageReport(coverage, scopes, kept = coverage.targets) {
    return {
        table: (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .coverageTable */ .LR)(coverage),
        targets: coverage.targets.length,
        gaps: coverage.gaps.map(({ package: { name, version }, target, olderVersion }) => ({
            dependency: name,
            ...(version !== undefined && { version }),
            target: target.name,
            ...(olderVersion !== undefined && { olderVersion }),
        })),
        sizes: (0,_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .sizesOf */ .gN)({ targets: kept, wheels: coverage.wheels }, scopes),
    };
}


/***/ }),

/***/ 73251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ coverageTable),
/* harmony export */   oS: () => (/* binding */ tableMarkdown),
/* harmony export */   qK: () => (/* binding */ tableText)
/* harmony export */ });
/** Short for what a wheel runs on: `any`, `abi3`, or `wheel` for one of a single Python. */
function kindOf(wheel) {
    const [platform, abi] = wheel.filename
        .replace(/\.whl$/, '')
        .split('-')
        .reverse();
    if (platform === 'any')
        return 'any';
    return abi?.split('.').some(part => part === 'abi3' || part === 'abi3t') ? 'abi3' : 'wheel';
}
function unique(values) {
    return [...new Set(values)];
}
function rowsOf(coverage) {
    const rows = new Map();
    const row = (name, version) => {
        const key = `${name} ${version}`;
        const known = rows.get(key) ?? { name, version, served: [], missing: [] };
        rows.set(key, known);
        return known;
    };
    for (const target of coverage.targets)
        for (const wheel of coverage.wheels.get(target.name) ?? [])
            row(wheel.name, wheel.version).served.push({ target, kind: kindOf(wheel) });
    for (const gap of coverage.gaps)
        row(gap.package.name, gap.package.version ?? '?').missing.push(gap.target);
    return [...rows.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en', { numeric: true }));
}
function cell(row, platform) {
    const served = row.served.filter(({ target }) => target.platform === platform);
    const missing = row.missing.filter(target => target.platform === platform);
    const kinds = unique(served.map(({ kind }) => kind)).join('+');
    if (missing.length === 0)
        return kinds || '–';
    return [kinds, `MISSING ${missing.map(target => target.python).join(' ')}`].filter(Boolean).join(', ');
}
/**
 * Header and rows: dependency, version, the Pythons that use it, then a column per platform. A cell says how it is served
 * (`any`, `abi3`, `wheel`), for which Pythons a wheel is `MISSING`, or `–` where it is not needed.
 */
function coverageTable(coverage) {
    const platforms = unique(coverage.targets.map(target => target.platform));
    const pythons = unique(coverage.targets.map(target => target.python));
    const body = rowsOf(coverage).map(row => {
        const used = new Set([
            ...row.served.map(({ target }) => target.python),
            ...row.missing.map(t => t.python),
        ]);
        const usedBy = used.size === pythons.length ? 'all' : pythons.filter(python => used.has(python)).join(' ');
        return [row.name, row.version, usedBy, ...platforms.map(platform => cell(row, platform))];
    });
    return [['dependency', 'version', 'Pythons', ...platforms], ...body];
}
/** The table with aligned columns, for a terminal. */
function tableText(rows) {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
    return rows
        .map(row => row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
/** The table as GitHub-flavoured markdown. */
function tableMarkdown(rows) {
    const line = (cells) => `| ${cells.map(text => text.replaceAll('|', '\\|')).join(' | ')} |`;
    const [header = [], ...body] = rows;
    return [line(header), line(header.map(() => '---')), ...body.map(line)].join('\n');
}


/***/ }),

/***/ 60421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ fetchWheels),
/* harmony export */   f: () => (/* binding */ readNetrc)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _host_files_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85232);
/* harmony import */ var _index_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48487);
/** Brings the chosen wheels onto this machine, each checked against the lock's hash. */






/** Logins from `NETRC`, else `~/.netrc` (`_netrc` on Windows); empty when there is none. */
async function readNetrc(env) {
    const home = env.HOME ?? env.USERPROFILE ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const files = env.NETRC ? [env.NETRC] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.netrc'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '_netrc')];
    for (const file of files) {
        try {
            return (0,_index_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .parseNetrc */ .QZ)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
        }
        catch {
            // Not there or not readable: the next one, or no logins at all.
        }
    }
    return new Map();
}
async function inPlace(wheel, path) {
    let sha256;
    try {
        sha256 = await (0,_host_files_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .B)(path);
    }
    catch (cause) {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/path', {
            message: `${path}, the wheel that the lock names for ${wheel.name} ${wheel.version}, cannot be read.`,
            fix: 'Put it back, or make the lock anew.',
            cause,
        });
    }
    if (sha256 === wheel.sha256)
        return { ...wheel, path };
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('dependency/hash', {
        message: `${path} has sha256 ${sha256}, and the lock says ${wheel.sha256}.`,
        fix: 'Make the lock anew if the file was rebuilt; otherwise find out why it changed.',
        place: { file: path },
    });
}
/**
 * Fetches all at once; files on this machine are verified and used where they are. Order and length are those of `wheels`.
 * @throws PackagingError(s) all of them together: `dependency/hash`, `input/path`, and what `fetchFile` throws
 */
async function fetchWheels(wheels, fetchFile, env) {
    const netrc = await readNetrc(env);
    return (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .allOrProblems */ .Xd)(wheels.map(async (wheel) => {
        if (wheel.path !== undefined)
            return inPlace(wheel, wheel.path);
        const { url = '', filename, sha256, size } = wheel;
        const login = (0,_index_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .authorization */ .it)(url, env, netrc);
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

/***/ 1518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zp: () => (/* binding */ targetsInWords),
/* harmony export */   jo: () => (/* binding */ gapProblems)
/* harmony export */ });
/* unused harmony export servingFloor */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/** A dependency without wheels, told once for all the targets it fails, with every way out that is known. */

const SHOWN_PLATFORMS = 12;
/** `3.9 3.10 on windows-arm64; 3.14t on linux-x86_64, macos-arm64`: targets grouped by equal sets of Pythons. */
function targetsInWords(targets) {
    const byPlatform = groupBy(targets, target => target.platform);
    const byPythons = new Map();
    for (const [platform, group] of byPlatform) {
        const pythons = group.map(target => target.python).join(' ');
        byPythons.set(pythons, [...(byPythons.get(pythons) ?? []), platform]);
    }
    return [...byPythons].map(([pythons, platforms]) => `${pythons} on ${platforms.join(', ')}`).join('; ');
}
function groupBy(values, key) {
    const groups = new Map();
    for (const value of values) {
        const group = groups.get(key(value));
        if (group)
            group.push(value);
        else
            groups.set(key(value), [value]);
    }
    return groups;
}
/** The parts of a wheel's name that say what it runs on. */
function wheelTags(filename) {
    const [platforms = '', abis = '', pythons = ''] = filename
        .replace(/\.whl$/, '')
        .split('-')
        .reverse();
    return { pythons: pythons.split('.'), abis: abis.split('.'), platforms: platforms.split('.') };
}
/** `manylinux_2_28_x86_64` taken apart; the family is what stays when only the floor differs. */
function floorOf(platformTag) {
    const [, system = '', major = '', minor = '', arch = ''] = /^(manylinux|musllinux|macosx)_(\d+)_(\d+)_(.+)$/.exec(platformTag) ?? [];
    if (!system)
        return undefined;
    return { family: `${system} ${arch}`, system, major: Number(major), minor: Number(minor) };
}
/** Input `glibc`, `musl` or `macos` and the lowest value with which a wheel that exists would do, if a floor is all that is in the way. */
function servingFloor(gap) {
    const prefixes = new Set(gap.target.compatibleTags.map(tag => tag.slice(0, tag.lastIndexOf('-') + 1)));
    const ours = new Set(gap.target.compatibleTags.map(tag => tag.slice(tag.lastIndexOf('-') + 1)));
    const families = new Set([...ours].flatMap(tag => floorOf(tag)?.family ?? []));
    const serving = gap.package.wheels
        .map(wheel => wheelTags(wheel.filename))
        .filter(({ pythons, abis }) => pythons.some(python => abis.some(abi => prefixes.has(`${python}-${abi}-`))))
        .flatMap(({ platforms }) => platforms.flatMap(platform => floorOf(platform) ?? []))
        .filter(({ family }) => families.has(family))
        .sort((a, b) => a.major - b.major || a.minor - b.minor)[0];
    if (serving === undefined)
        return undefined;
    const input = { manylinux: 'glibc', musllinux: 'musl', macosx: 'macos' }[serving.system] ?? '';
    return `${input}: ${serving.major}.${serving.minor}`;
}
function listed(values) {
    return [...new Set(values.filter(value => value !== undefined))];
}
/** What the gap's removal from the plan looks like: whole Pythons or platforms where those are all that fail. */
function dropping(gaps, all) {
    const missing = new Set(gaps.map(gap => gap.target.name));
    const fails = (targets) => targets.every(target => missing.has(target.name));
    const covers = (key) => {
        const values = listed(gaps.map(gap => gap.target[key]));
        const whole = values.every(value => fails(all.filter(target => target[key] === value)));
        const others = all.some(target => !values.includes(target[key]));
        return whole && others ? values.join(', ') : undefined;
    };
    const pythons = covers('python');
    if (pythons)
        return `leave ${pythons} out of python-versions`;
    const platforms = covers('platform');
    if (platforms)
        return `leave ${platforms} out of platforms`;
    return 'set missing-wheels: drop-target to go on without these targets';
}
function fixFor(gaps, all) {
    const { name, sdist, source } = gaps[0].package;
    const older = listed(gaps.map(gap => gap.olderVersion));
    const floors = listed(gaps.map(servingFloor));
    const buildable = sdist !== undefined || source !== undefined;
    const ways = [
        ...floors.map(floor => `set ${floor}, which its wheels need`),
        ...older.map(version => {
            const served = gaps.filter(gap => gap.olderVersion === version).map(gap => gap.target);
            return `require ${name}<=${version}, which has a wheel for ${targetsInWords(served)}`;
        }),
        ...(gaps.length < all.length ? [dropping(gaps, all)] : []),
        buildable
            ? 'build it from source in a job on such a machine and give the wheel with find-links (missing-wheels: build does it for this machine’s own platform)'
            : 'give a wheel of it with find-links',
    ];
    const text = ways.join('; or ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
function offered(gap) {
    const { wheels, source, sdist } = gap.package;
    if (source !== undefined)
        return `It comes from ${source}, which has to be built.`;
    if (wheels.length === 0)
        return sdist ? 'It is published as source only.' : 'No wheel of it is known.';
    const kinds = [
        ...new Set(wheels.map(wheel => wheel.filename
            .split('-')
            .slice(-3)
            .join('-')
            .replace(/\.whl$/, ''))),
    ];
    const more = kinds.length > SHOWN_PLATFORMS ? ` and ${kinds.length - SHOWN_PLATFORMS} more` : '';
    return `It has wheels for: ${kinds.slice(0, SHOWN_PLATFORMS).join(', ')}${more}.`;
}
/**
 * One `dependency/no-wheel` problem per version of a dependency, in the order of the gaps.
 * @param all every target that was asked for
 */
function gapProblems(gaps, all) {
    const groups = groupBy(gaps, gap => `${gap.package.name} ${gap.package.version ?? ''}`);
    return [...groups.values()].map(group => {
        const [first] = group;
        const { name, version } = first.package;
        const where = group.length === all.length && all.length > 1
            ? `any of the ${all.length} targets`
            : targetsInWords(group.map(gap => gap.target));
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('dependency/no-wheel', {
            message: `${[name, version].filter(Boolean).join(' ')} has no wheel for ${where}.`,
            fix: fixFor(group, all),
            detail: [offered(first)],
        });
    });
}


/***/ }),

/***/ 43234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ createMemory),
/* harmony export */   VI: () => (/* binding */ watched),
/* harmony export */   pz: () => (/* binding */ forgetful)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/**
 * Remembers for a while what uv resolved, so that the same question is not asked of the index again. Entries lie beside the
 * store's content, in a folder of their own that no cache carries to another machine: a lock decides what is shipped, and
 * nobody else may have written it.
 */



/**
 * Milliseconds. Indexes let their answers be kept for ten minutes, so that for as long a fresh resolution would be told
 * nothing new (the same as `src/package/unchanged.ts`).
 */
const FRESH = 10 * 60 * 1000;
/**
 * @param folder absolute; made when needed
 * @param now milliseconds since 1970
 */
function createMemory(folder, now = Date.now) {
    const fileOf = (question) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(question).digest('hex')}.json`);
    return {
        async recall(question) {
            try {
                const record = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(fileOf(question), 'utf8'));
                const age = now() - record.made;
                return age >= 0 && age <= FRESH ? record.answer : undefined;
            }
            catch {
                return undefined;
            }
        },
        async remember(question, answer) {
            const unfinished = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
                // An address in a lock may hold a login.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, JSON.stringify({ made: now(), answer }), { mode: 0o600 });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, fileOf(question));
                await forgetOld(folder, now());
            }
            catch {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true }).catch(() => { });
            }
        },
    };
}
async function forgetOld(folder, now) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        const { mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        if (now - mtimeMs > FRESH)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { force: true });
    }
}
/** A memory that also tells whether it was of use. */
function watched(memory) {
    let used = false;
    return {
        used: () => used,
        remember: memory.remember,
        async recall(question) {
            const answer = await memory.recall(question);
            used ||= answer !== undefined;
            return answer;
        },
    };
}
/** The same memory for who wants to be told anew: it only remembers. */
function forgetful(memory) {
    return { recall: () => Promise.resolve(undefined), remember: memory.remember };
}


/***/ }),

/***/ 38597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ decideMissing)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _gap_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1518);
/** What happens to targets that a dependency has no wheel for: the input `missing-wheels`. */


/**
 * Decides about all gaps at once.
 * @param interpreterFor absolute path of an interpreter of this machine for a target, or undefined where it has none
 */
function decideMissing(policy, gaps, targets, interpreterFor) {
    const nothing = { targets, builds: [], warnings: [], problems: [] };
    if (gaps.length === 0)
        return nothing;
    if (policy === 'fail')
        return { ...nothing, problems: (0,_gap_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .gapProblems */ .jo)(gaps, targets) };
    if (policy === 'drop-target') {
        const dropped = new Set(gaps.map(gap => gap.target.name));
        const kept = targets.filter(target => !dropped.has(target.name));
        if (kept.length === 0)
            return { ...nothing, problems: (0,_gap_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .gapProblems */ .jo)(gaps, targets) };
        const warnings = (0,_gap_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .gapProblems */ .jo)(gaps, targets).map(({ message, fix, detail }) => new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('dependency/no-wheel', {
            message: `${message.replace(/\.$/, '')}: left out, as missing-wheels is drop-target.`,
            fix,
            detail,
        }));
        return { ...nothing, targets: kept, warnings };
    }
    const builds = [];
    const left = [];
    for (const gap of gaps) {
        const interpreter = interpreterFor(gap.target);
        const { sdist, source } = gap.package;
        if (interpreter !== undefined && (sdist !== undefined || source !== undefined))
            builds.push({ package: gap.package, target: gap.target, interpreter });
        else
            left.push(gap);
    }
    return { ...nothing, builds, problems: (0,_gap_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .gapProblems */ .jo)(left, targets) };
}


/***/ }),

/***/ 17953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ questionOf),
/* harmony export */   i: () => (/* binding */ indexSettings)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _host_files_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85232);
/** Everything that decides what uv answers, as one text: two equal questions have the same answer while the index stands still. */





/** Undefined when something that decides the answer cannot be read; such a question is not remembered. */
async function questionOf(settings, request) {
    const { output: _, excludes, constraints = [], requirements, findLinks, ...plain } = request;
    try {
        return JSON.stringify({
            ...plain,
            // The path of our own uv names its version and hash.
            uv: settings.uv,
            python: settings.python,
            project: settings.projectDir,
            requirements: await Promise.all(requirements.map(named)),
            findLinks: await Promise.all(findLinks.map(listing)),
            excludes: excludes && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(excludes, 'utf8')),
            constraints: await Promise.all(constraints.map(file => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'))),
            ...(await indexSettings({ ...settings, projectDir: settings.projectDir ?? settings.workDir })),
        });
    }
    catch {
        return undefined;
    }
}
/** What pip and uv are told of indexes outside their arguments, on this machine and for the project in that folder. */
async function indexSettings(settings) {
    return {
        environment: Object.entries(settings.env)
            .filter(([name]) => INDEX.test(name))
            .sort(),
        configuration: await Promise.all(configurationFiles(settings).map(contentIfThere)),
    };
}
/** Names of variables that pip, uv or their way to an index are set by. */
const INDEX = /^(PIP_|UV_|SSL_CERT_|NETRC$|HTTPS?_PROXY$|ALL_PROXY$|NO_PROXY$|KEYRING_)/i;
/** A wheel that is named by its address is named by its content instead: it lies in another folder in every run. */
async function named(requirement) {
    const [, before, url] = /^(.* @ )(file:\S+)$/.exec(requirement) ?? [];
    return url === undefined ? requirement : `${before}${await (0,_host_files_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .B)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(url))}`;
}
async function listing(place) {
    if (/^https?:/i.test(place))
        return place;
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(place)).sort();
    const files = names.map(async (name) => {
        const { size, mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name));
        return [name, size, mtimeMs];
    });
    return [place, await Promise.all(files)];
}
/** Where uv looks for settings: from the project upwards, the user's and the system's. @see https://docs.astral.sh/uv/concepts/configuration-files/ */
function configurationFiles({ projectDir, env }) {
    const folders = [];
    for (let folder = projectDir; !folders.includes(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder))
        folders.push(folder);
    const home = env.HOME ?? env.USERPROFILE ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const own = [env.XDG_CONFIG_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config'), env.APPDATA, '/etc', env.PROGRAMDATA];
    return [
        ...folders.flatMap(folder => [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'uv.toml'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'pyproject.toml')]),
        ...own.flatMap(folder => (folder === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'uv', 'uv.toml')])),
        ...(env.UV_CONFIG_FILE === undefined ? [] : [env.UV_CONFIG_FILE]),
    ];
}
async function contentIfThere(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
}


/***/ }),

/***/ 69594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53669);
/**
 * Requirements as text (PEP 508), taken apart without judging markers or versions: that is left to `packaging` and uv.
 * What reaches a tool's requirements input passes through here first, as a line there can also be an option.
 */


const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const SHAPE = new RegExp(`^(?<name>${NAME})\\s*(?:\\[(?<extras>[^\\]]*)\\])?\\s*(?:@\\s*(?<url>[^\\s;]+)(?=\\s|$)|\\(?(?<specifier>(?:[<>=!~][A-Za-z0-9.*+!<>=~,_ -]*?)?)\\)?)\\s*(?:;\\s*(?<marker>.+))?$`);
/**
 * Takes one requirement apart.
 * @throws PackagingError `project/metadata` for anything that is not one requirement: options (`-r`, `--index-url`),
 * several lines, control characters.
 */
function parseRequirement(text, place) {
    const line = text.trim();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    const groups = /[\u0000-\u001f\u007f]/.test(line) ? undefined : SHAPE.exec(line)?.groups;
    const extras = (groups?.extras ?? '').split(',').map(extra => extra.trim());
    const named = extras.filter(extra => extra !== '');
    if (!groups ||
        /\s-/.test(groups.specifier ?? '') ||
        named.some(extra => !new RegExp(`^${NAME}$`).test(extra)))
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/metadata', {
            message: `${JSON.stringify(text)} is not a requirement${line.startsWith('-') ? ' but an option' : ''}.`,
            fix: 'Write requirements as PEP 508 says, one each, such as: numpy>=2; python_version >= "3.10"',
            ...(place && { place }),
        });
    return {
        name: (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(groups.name ?? ''),
        extras: named.map(_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P),
        specifier: (groups.specifier ?? '').trim(),
        ...(groups.url && { url: groups.url }),
        marker: (groups.marker ?? '').trim(),
    };
}


/***/ }),

/***/ 51123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _5: () => (/* binding */ coverageOf),
  _j: () => (/* binding */ resolveDependencies)
});

// UNUSED EXPORTS: lowestPython

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
;// CONCATENATED MODULE: ./lib/dependencies/lock.js
/** A resolved set of dependencies as PEP 751 (`pylock.toml`) describes it, decoded and checked at the edge. */



function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The line each `[[packages]]` begins on: structure errors have no position of their own. */
function packageLines(text) {
    return text
        .split('\n')
        .flatMap((line, index) => (/^\s*\[\[\s*packages\s*\]\]/.test(line) ? [index + 1] : []));
}
/** The file name of a source: its own `name`, else the last part of its path or URL, decoded. */
function fileName(table) {
    if (typeof table.name === 'string')
        return table.name;
    if (typeof table.path === 'string')
        return table.path.split(/[/\\]/).at(-1) ?? '';
    if (typeof table.url !== 'string' || !URL.canParse(table.url))
        return '';
    try {
        return decodeURIComponent(new URL(table.url).pathname.split('/').at(-1) ?? '');
    }
    catch {
        return '';
    }
}
/** Reads one lock text; collects what is wrong instead of stopping at the first. */
class Decoder {
    problems = [];
    #file;
    #lines;
    constructor(file, text) {
        this.#file = file;
        this.#lines = packageLines(text);
    }
    wrong(message, index) {
        const line = index === undefined ? undefined : this.#lines[index];
        this.problems.push(new errors/* PackagingError */.yr('project/lock', {
            message,
            fix: 'Make the lock file anew with the tool that wrote it (for uv: uv lock, or uv export --format pylock.toml).',
            place: { file: this.#file, ...(line && { line }) },
        }));
    }
    text(table, key, about, index) {
        const value = table[key];
        if (value === undefined || typeof value === 'string')
            return value;
        this.wrong(`${about}: '${key}' is not a string.`, index);
        return undefined;
    }
    file(value, about, index) {
        if (!isTable(value))
            return void this.wrong(`${about} is not a table.`, index);
        const url = this.text(value, 'url', about, index);
        const path = this.text(value, 'path', about, index);
        const filename = fileName(value);
        const sha256 = isTable(value.hashes) ? value.hashes.sha256 : undefined;
        if (url === undefined && path === undefined)
            return void this.wrong(`${about} has neither url nor path.`, index);
        if (url !== undefined && !/^(https?|file):\/\//i.test(url))
            return void this.wrong(`${about}: '${url}' is not an http, https or file address.`, index);
        // A name with a separator could be written outside of the download folder.
        if (!/^[^/\\]+\.(whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz)$/.test(filename))
            return void this.wrong(`${about}: '${filename}' is not the name of a wheel or sdist.`, index);
        if (typeof sha256 !== 'string' || !/^[0-9a-fA-F]{64}$/.test(sha256))
            return void this.wrong(`${about}: ${filename} has no sha256 hash.`, index);
        const size = typeof value.size === 'number' || typeof value.size === 'bigint' ? Number(value.size) : undefined;
        return {
            filename,
            ...(url !== undefined && { url }),
            ...(path !== undefined && { path }),
            ...(size !== undefined && { size }),
            sha256: sha256.toLowerCase(),
        };
    }
    package(value, index) {
        if (!isTable(value))
            return void this.wrong(`packages[${index}] is not a table.`, index);
        const rawName = this.text(value, 'name', `packages[${index}]`, index);
        if (!rawName)
            return void this.wrong(`packages[${index}] has no name.`, index);
        const about = `package ${rawName}`;
        const version = this.text(value, 'version', about, index);
        const marker = this.text(value, 'marker', about, index);
        const requiresPython = this.text(value, 'requires-python', about, index);
        if (value.wheels !== undefined && !Array.isArray(value.wheels))
            this.wrong(`${about}: 'wheels' is not a list.`, index);
        const list = Array.isArray(value.wheels) ? value.wheels : [];
        const wheels = list.flatMap(entry => this.file(entry, `${about}: a wheel`, index) ?? []);
        const sdist = value.sdist === undefined ? undefined : this.file(value.sdist, `${about}: the sdist`, index);
        // A wheel or sdist that was named by its own address or path.
        const archive = value.archive === undefined ? undefined : this.file(value.archive, `${about}: the archive`, index);
        const isWheel = archive?.filename.endsWith('.whl') === true;
        const tree = isTable(value.directory) ? value.directory : isTable(value.vcs) ? value.vcs : undefined;
        const source = tree && String(tree.path ?? tree.url ?? 'a source tree');
        if (list.length === 0 && !value.sdist && !value.archive && source === undefined)
            this.wrong(`${about} has no file and no source.`, index);
        const built = sdist ?? (isWheel ? undefined : archive);
        return {
            name: (0,names/* normalizeName */.P)(rawName),
            ...(version !== undefined && { version }),
            ...(marker !== undefined && { marker }),
            ...(requiresPython !== undefined && { requiresPython }),
            wheels: archive && isWheel ? [...wheels, archive] : wheels,
            ...(built && { sdist: built }),
            ...(source !== undefined && { source }),
        };
    }
}
/**
 * Decodes a `pylock.toml`.
 * @param file where the text is from, for messages
 * @throws PackagingError `project/toml` (not TOML: file, line, column) or `project/lock` (all that is wrong together).
 */
function decodeLock(text, file) {
    let data;
    try {
        data = (0,dist/* parse */.qg)(text);
    }
    catch (cause) {
        if (!(cause instanceof dist/* TomlError */.zx))
            throw cause;
        throw new errors/* PackagingError */.yr('project/toml', {
            message: `${file} is not valid TOML: ${(cause.message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '')}.`,
            fix: 'Mend that line, or make the lock file anew with the tool that wrote it.',
            place: { file, line: cause.line, column: cause.column },
            cause,
        });
    }
    const decoder = new Decoder(file, text);
    const version = data['lock-version'];
    if (typeof version !== 'string' || !/^1(\.\d+)*$/.test(version))
        decoder.wrong(`lock-version is ${JSON.stringify(version) ?? 'missing'}, and only 1.x (PEP 751) can be read.`);
    if (!Array.isArray(data.packages) && data.packages !== undefined)
        decoder.wrong("'packages' is not a list.");
    const listed = Array.isArray(data.packages) ? data.packages : [];
    const packages = listed.flatMap((entry, index) => decoder.package(entry, index) ?? []);
    const requiresPython = decoder.text(data, 'requires-python', 'the lock');
    const environments = Array.isArray(data.environments) ? data.environments.map(String) : [];
    (0,errors/* throwProblems */.Jh)(decoder.problems);
    return { ...(requiresPython !== undefined && { requiresPython }), environments, packages };
}

// EXTERNAL MODULE: ./lib/dependencies/question.js
var dependencies_question = __webpack_require__(17953);
// EXTERNAL MODULE: ./lib/dependencies/index-settings.js
var index_settings = __webpack_require__(48487);
;// CONCATENATED MODULE: ./lib/dependencies/uv-compile.js

const MODE_ARGS = {
    wheels: ['--only-binary', ':all:'],
    listed: ['--no-deps', '--require-build-hashes'],
    build: [],
};
/** No resolution takes this long; a uv that waits for itself does. Milliseconds. */
const LIMITS = { wheels: 300_000, listed: 60_000, build: 1_800_000 };
const QUIET = ['--quiet', '--color', 'never', '--no-progress', '--no-python-downloads'];
function common(settings) {
    const project = settings.projectDir === undefined ? [] : ['--project', settings.projectDir];
    return ['--python', settings.python, '--cache-dir', settings.cacheDir, ...QUIET, ...project];
}
function uvEnvironment(settings) {
    return { ...(0,index_settings/* uvIndexEnvironment */.HS)(settings.env), UV_PYTHON_DOWNLOADS: 'never' };
}
function each(option, values = []) {
    return values.flatMap(value => [option, value]);
}
/**
 * One resolution; its requirements go to standard input, where no file name can be mistaken for one.
 * @param offline of what uv's cache holds alone, however old that is
 */
function compileCommand(settings, request, offline = false) {
    return {
        label: 'resolve the dependencies',
        tool: settings.uv,
        args: [
            'pip',
            'compile',
            ...(request.onlyPlatform ? ['--python-platform', request.onlyPlatform] : ['--universal']),
            '--python-version',
            request.pythonVersion,
            '--format',
            'pylock.toml',
            '--output-file',
            request.output,
            '--no-header',
            '--no-annotate',
            ...MODE_ARGS[request.mode],
            ...(request.alone ? ['--no-deps'] : []),
            ...((0,index_settings/* withoutIndex */.Lz)(settings.env) ? ['--no-index'] : []),
            ...(offline ? ['--offline'] : []),
            ...each('--find-links', request.findLinks),
            ...each('--no-emit-package', request.omit),
            ...each('--excludes', request.excludes ? [request.excludes] : []),
            ...each('--constraints', request.constraints),
            ...common(settings),
            '-',
        ],
        cwd: settings.workDir,
        env: uvEnvironment(settings),
        index: true,
        input: `${request.requirements.join('\n')}\n`,
        limits: { total: LIMITS[request.mode] },
    };
}
/** Turns a `uv.lock`, as it is, into a `pylock.toml` without the project itself. */
function exportCommand(settings, request) {
    return {
        label: 'read uv.lock',
        tool: settings.uv,
        args: [
            'export',
            '--frozen',
            '--format',
            'pylock.toml',
            '--output-file',
            request.output,
            '--no-header',
            '--no-annotate',
            '--no-emit-project',
            '--no-default-groups',
            ...each('--extra', request.extras),
            ...common({ ...settings, projectDir: request.lockDir }),
        ],
        cwd: settings.workDir,
        env: uvEnvironment(settings),
        index: true,
    };
}

// EXTERNAL MODULE: ./lib/dependencies/uv-failure.js
var uv_failure = __webpack_require__(93605);
;// CONCATENATED MODULE: ./lib/dependencies/attempt.js
/** One resolution by uv: the lock it wrote, or what it said instead; remembered for a while where there is a memory. */





/** @throws PackagingError(s) as `decodeLock` */
async function readLock(path) {
    return decodeLock(await (0,promises_.readFile)(path, 'utf8'), path);
}
/** A failure is a value here: what it means depends on what the other attempts say. */
async function attempt(runner, settings, request) {
    const { memory } = settings;
    const question = memory && (await (0,dependencies_question/* questionOf */.Y)(settings, request));
    if (memory === undefined || question === undefined)
        return ask(runner, settings, request);
    const known = await memory.recall(question);
    if (known !== undefined)
        return restore(known, request);
    const made = await ask(runner, settings, request);
    if ('lock' in made)
        await memory.remember(question, { lock: await (0,promises_.readFile)(made.path, 'utf8') });
    // A network that failed once is no answer.
    else if (isAnswer(made))
        await memory.remember(question, made);
    return made;
}
/** What the same attempt came to a short while ago; undefined when nobody knows. */
async function recalled(settings, request) {
    const question = settings.memory && (await (0,dependencies_question/* questionOf */.Y)(settings, request));
    const known = question === undefined ? undefined : await settings.memory?.recall(question);
    return known && restore(known, request);
}
async function restore(known, request) {
    if ('output' in known)
        return known;
    await (0,promises_.writeFile)(request.output, known.lock);
    return { lock: decodeLock(known.lock, request.output), path: request.output };
}
async function ask(runner, settings, request) {
    const told = async (offline) => {
        const finished = await runner.finish(compileCommand(settings, request, offline));
        if (finished.code !== 0)
            return { output: finished.tail };
        return { lock: await readLock(request.output), path: request.output };
    };
    if (!settings.cacheFirst)
        return told(false);
    const cached = await told(true);
    return isAnswer(cached) ? cached : told(false);
}
/** Whether that is what the index has to say, and not that it could not be asked. */
function isAnswer(made) {
    return 'lock' in made || (0,uv_failure/* uvFailure */.YL)(made.output).code.startsWith('dependency/');
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
;// CONCATENATED MODULE: ./lib/dependencies/chosen-wheels.js
/** The wheels that a choice names: files of the lock, or of find-links folders on this machine. */





/** Absolute paths of the wheels in find-links folders, sorted. @throws PackagingError `input/path` */
async function localWheels(findLinks) {
    const folders = findLinks.filter(place => !/^https?:/i.test(place));
    const listed = folders.map(async (folder) => {
        try {
            const names = await (0,promises_.readdir)(folder);
            return names
                .filter(name => name.endsWith('.whl'))
                .sort()
                .map(name => (0,external_node_path_.join)(folder, name));
        }
        catch (cause) {
            throw new errors/* PackagingError */.yr('input/path', {
                message: `find-links: ${folder} cannot be read.`,
                fix: 'Give folders that hold wheels; a download step may have put them elsewhere.',
                cause,
            });
        }
    });
    return (await Promise.all(listed)).flat();
}
/** Paths made absolute, `file:` addresses made paths. */
function located(file, lockFile) {
    const { url, path, ...rest } = file;
    if (path !== undefined)
        return { ...rest, path: (0,external_node_path_.resolve)((0,external_node_path_.dirname)(lockFile), path) };
    if (url?.startsWith('file:'))
        return { ...rest, path: (0,external_node_url_.fileURLToPath)(url) };
    return file;
}
async function sizeOnDisk(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.size;
}
/** Turns choices into wheels; a local wheel is hashed once however many targets take it. */
function wheelFinder(made, local) {
    const hashes = new Map();
    return async (choice) => {
        const { name, version } = choice;
        if ('local' in choice) {
            const path = local[choice.local];
            const sha256 = hashes.get(path) ?? (0,hash/* sha256Of */.B)(path);
            hashes.set(path, sha256);
            const filename = path.split(/[/\\]/).at(-1);
            return { name, version, filename, path, size: (await (0,promises_.stat)(path)).size, sha256: await sha256 };
        }
        const file = made.lock.packages[choice.package]?.wheels[choice.wheel];
        const here = located(file, made.path);
        // A lock tells no size of a file that is on this machine; one that is not there is told when it is taken.
        const size = here.path === undefined ? here.size : await sizeOnDisk(here.path);
        return { name, version, ...here, ...(size !== undefined && { size }) };
    };
}

;// CONCATENATED MODULE: ./lib/dependencies/gaps.js

/** Every gap, target by target; what is known of a missing package is completed once for all of its targets. */
async function gapsOf(selection, made, targets, complete) {
    const indexes = [...new Set(selection.targets.flatMap(target => target.gaps))];
    const completed = await complete(indexes.map(index => made.lock.packages[index]));
    const packages = new Map(indexes.map((index, at) => {
        const locked = completed[at];
        return [index, { ...locked, ...(locked.sdist && { sdist: located(locked.sdist, made.path) }) }];
    }));
    return targets.flatMap((target, at) => (selection.targets[at]?.gaps ?? []).map(index => ({
        target,
        package: packages.get(index),
    })));
}
/** What is known of each gap besides: its source, and an older version that has a wheel. A user's own lock is taken as it is. */
async function gapsWithWaysOut(selection, made, targets, ask) {
    const plain = await gapsOf(selection, made, targets, async (missing) => [...missing]);
    if (made.given)
        return plain;
    const complete = () => gapsOf(selection, made, targets, ask.sources);
    // Only for a package that was never locked its version comes with its source.
    if (plain.some(({ package: { version } }) => version === undefined))
        return ask.older(await complete());
    const [gaps, older] = await Promise.all([complete(), ask.older(plain)]);
    return gaps.map((gap, at) => {
        const olderVersion = older[at]?.olderVersion;
        return olderVersion === undefined ? gap : { ...gap, olderVersion };
    });
}

// EXTERNAL MODULE: ./lib/dependencies/requirement.js
var dependencies_requirement = __webpack_require__(69594);
;// CONCATENATED MODULE: ./lib/dependencies/hashed-requirements.js
/** A hashed requirements file (pip's `--require-hashes` form, as pip-compile and `uv pip compile` write it) taken as a lock. */


/** Logical lines: comments gone, continuations joined; `line` is where each begins. */
function logicalLines(text) {
    const lines = [];
    let open;
    text.split(/\r?\n/).forEach((raw, index) => {
        const clean = raw.replace(/(^|\s)#.*$/, '');
        const continues = /\\\s*$/.test(clean);
        open = { text: `${open?.text ?? ''}${clean.replace(/\\\s*$/, ' ')}`, line: open?.line ?? index + 1 };
        if (continues)
            return;
        if (open.text.trim() !== '')
            lines.push({ ...open, text: open.text.trim() });
        open = undefined;
    });
    return lines;
}
/**
 * Reads every pin. Options in the file are refused and not followed: an `--index-url` there would move the index.
 * @throws PackagingError(s) `project/lock` with file and line: options, no exact version, no sha256.
 */
function parseHashedRequirements(text, file) {
    const problems = [];
    const pins = logicalLines(text).flatMap(({ text: line, line: number }) => {
        const place = { file, line: number };
        const wrong = (message, fix) => {
            problems.push(new errors/* PackagingError */.yr('project/lock', { message, fix, place }));
            return [];
        };
        if (line.startsWith('-'))
            return wrong(`'${line.split(/[\s=]/)[0]}' in ${file} is an option, and options in a lock are not followed.`, 'Take the line out; indexes are set in uv’s or pip’s environment variables, folders with find-links.');
        const hashes = [...line.matchAll(/--hash[=\s]sha256:([0-9a-fA-F]{64})(?=\s|$)/g)].map(match => (match[1] ?? '').toLowerCase());
        const requirement = line.replace(/\s--hash[=\s]\S+/g, '').trim();
        try {
            const { name, specifier } = (0,dependencies_requirement/* parseRequirement */.p)(requirement, place);
            const version = /^={2,3}\s*([^\s,*]+)$/.exec(specifier)?.[1];
            if (version === undefined)
                return wrong(`${name} in ${file} has no exact version.`, 'Pin it as name==version, or set lock: none.');
            if (hashes.length === 0)
                return wrong(`${name}==${version} in ${file} has no sha256 hash.`, 'Write the file with: uv pip compile --generate-hashes, or set lock: none.');
            return [{ name, version, requirement, hashes, line: number }];
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* PackagingError */.yr))
                throw thrown;
            return wrong(thrown.message, thrown.fix);
        }
    });
    (0,errors/* throwProblems */.Jh)(problems);
    return pins;
}
/**
 * Keeps of each package only the files whose hash the file lists (uv resolves the pins but does not compare the hashes).
 * @throws PackagingError(s) `dependency/hash` for each pin that none of the index's files matches.
 */
function onlyHashed(lock, pins, file) {
    const problems = [];
    const packages = lock.packages.map((locked) => {
        const ofPackage = pins.filter(pin => pin.name === locked.name);
        const allowed = new Set(ofPackage.flatMap(pin => pin.hashes));
        const { sdist, wheels, ...rest } = locked;
        const kept = wheels.filter(wheel => allowed.has(wheel.sha256));
        const keptSdist = sdist && allowed.has(sdist.sha256) ? sdist : undefined;
        if (kept.length === 0 && !keptSdist && (wheels.length > 0 || sdist))
            problems.push(new errors/* PackagingError */.yr('dependency/hash', {
                message: `None of the hashes that ${file} lists for ${locked.name} ${locked.version ?? ''} is that of a file the index offers.`,
                fix: 'Make the file anew with: uv pip compile --generate-hashes; if it was right before, find out why the index’s files changed.',
                place: { file, line: ofPackage[0]?.line ?? 1 },
            }));
        return { ...rest, wheels: kept, ...(keptSdist && { sdist: keptSdist }) };
    });
    (0,errors/* throwProblems */.Jh)(problems);
    return { ...lock, packages };
}

;// CONCATENATED MODULE: ./lib/dependencies/lock-making.js
/** Makes or reads the lock: one resolution for every Python and platform, or the user's own lock as it is. */









/** The application as requirement lines; its own wheel is named by its file, and left out of the lock. */
function rootLines({ requirements, wheel }, extras) {
    for (const requirement of requirements)
        (0,dependencies_requirement/* parseRequirement */.p)(requirement);
    if (wheel === undefined)
        return { requirements, omit: [] };
    const name = (0,names/* normalizeName */.P)(/^[^-]+/.exec(wheel.split(/[/\\]/).at(-1) ?? '')?.[0] ?? '');
    const suffix = extras.length > 0 ? `[${extras.map(names/* normalizeName */.P).join(',')}]` : '';
    return { requirements: [...requirements, `${name}${suffix} @ ${(0,external_node_url_.pathToFileURL)(wheel).href}`], omit: [name] };
}
/**
 * Resolves without running anybody's code: versions that have wheels only. Packages that have none are taken out one after
 * another, so that all of them are known at once and not only the first.
 */
async function resolveWheels(runner, settings, base) {
    const without = new Map();
    const excludes = (0,external_node_path_.join)(settings.workDir, 'without-wheels.txt');
    for (;;) {
        const output = (0,external_node_path_.join)(settings.workDir, without.size === 0 ? 'pylock.toml' : `pylock.round${without.size}.toml`);
        const left = without.size > 0 && { excludes };
        const made = await attempt(runner, settings, { ...base, ...left, mode: 'wheels', output });
        if ('lock' in made) {
            const missing = [...without].map(([name, asked]) => {
                const marker = markerOf(name, base.requirements);
                return { name, ...(asked && { asked }), ...(marker && { marker }), wheels: [] };
            });
            return { path: made.path, lock: { ...made.lock, packages: [...made.lock.packages, ...missing] } };
        }
        const found = (0,uv_failure/* packagesWithoutWheels */.mc)(made.output).filter(({ name }) => !without.has(name));
        if (found.length === 0)
            throw (0,uv_failure/* uvFailure */.YL)(made.output);
        for (const { name, asked } of found)
            without.set(name, asked);
        await (0,promises_.writeFile)(excludes, `${[...without.keys()].join('\n')}\n`);
    }
}
/** When the application itself asks for `name`, and only under markers: what joins them. Others' requirements are not known. */
function markerOf(name, requirements) {
    const asking = requirements.map(line => (0,dependencies_requirement/* parseRequirement */.p)(line)).filter(one => one.name === name);
    if (asking.length === 0 || asking.some(({ marker }) => marker === ''))
        return undefined;
    return asking.map(({ marker }) => `(${marker})`).join(' or ');
}
async function resolveAnew(runner, settings, request) {
    const base = {
        ...rootLines(request.roots, request.extras),
        pythonVersion: request.pythonVersion,
        findLinks: request.findLinks,
        constraints: request.constraints,
    };
    if (!request.mayBuild)
        return { ...(await resolveWheels(runner, settings, base)), given: false };
    const path = (0,external_node_path_.join)(settings.workDir, 'pylock.toml');
    const made = await attempt(runner, settings, { ...base, mode: 'build', output: path });
    if ('output' in made)
        throw (0,uv_failure/* uvFailure */.YL)(made.output);
    return { ...made, given: false };
}
async function fromRequirements(runner, settings, request, file) {
    const pins = parseHashedRequirements(await (0,promises_.readFile)(file, 'utf8'), file);
    const made = await attempt(runner, settings, {
        requirements: pins.map(pin => pin.requirement),
        pythonVersion: request.pythonVersion,
        mode: 'listed',
        output: (0,external_node_path_.join)(settings.workDir, 'pylock.toml'),
        findLinks: request.findLinks,
    });
    if ('output' in made)
        throw (0,uv_failure/* uvFailure */.YL)(made.output);
    return { lock: onlyHashed(made.lock, pins, file), path: made.path, given: true };
}
/**
 * @throws PackagingError(s) `project/lock`, `project/toml` (the user's lock), `dependency/…`, `network/…` (the resolution).
 */
async function makeLock(runner, settings, source, request) {
    if (source.kind === 'none')
        return resolveAnew(runner, settings, request);
    if (source.kind === 'pylock')
        return { lock: await readLock(source.file), path: source.file, given: true };
    if (source.kind === 'requirements')
        return fromRequirements(runner, settings, request, source.file);
    const output = (0,external_node_path_.join)(settings.workDir, 'pylock.toml');
    const exported = await runner.finish(exportCommand(settings, { lockDir: (0,external_node_path_.dirname)(source.file), output, extras: request.extras }));
    if (exported.code !== 0)
        throw (0,uv_failure/* uvFailure */.YL)(exported.tail);
    return { lock: await readLock(output), path: output, given: true };
}

;// CONCATENATED MODULE: ./lib/dependencies/lock-source.js
/** Which lock the input `lock` (`auto`, `none` or a path) means. */


/** PEP 751: `pylock.toml` or `pylock.<name>.toml`. */
const PYLOCK_NAME = /^pylock(\.[^.]+)?\.toml$/;
/**
 * `auto` takes `pylock.toml`, else `uv.lock`, from the project's folder; a path is told by its name.
 * @param exists whether a file is there
 * @throws PackagingError `input/path` for a path that is not there, `input/invalid` for a kind that cannot be read.
 */
function lockSource(lock, projectDir, exists) {
    if (lock === 'none')
        return { kind: 'none' };
    if (lock === 'auto') {
        const pylock = (0,external_node_path_.join)(projectDir, 'pylock.toml');
        if (exists(pylock))
            return { kind: 'pylock', file: pylock };
        const uv = (0,external_node_path_.join)(projectDir, 'uv.lock');
        return exists(uv) ? { kind: 'uv', file: uv } : { kind: 'none' };
    }
    const file = (0,external_node_path_.resolve)(projectDir, lock);
    if (!exists(file))
        throw new errors/* PackagingError */.yr('input/path', {
            message: `lock: there is no file '${lock}' in ${projectDir}.`,
            fix: 'Give the path of a pylock.toml, a uv.lock or a hashed requirements file, or auto or none.',
        });
    const name = (0,external_node_path_.basename)(file);
    if (PYLOCK_NAME.test(name))
        return { kind: 'pylock', file };
    if (name === 'uv.lock') {
        if (!exists((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'pyproject.toml')))
            throw new errors/* PackagingError */.yr('input/path', {
                message: `lock: there is no pyproject.toml beside '${lock}', and uv reads its lock only with it.`,
                fix: 'Keep uv.lock in its project’s folder, or export it with: uv export --format pylock.toml',
            });
        return { kind: 'uv', file };
    }
    if (/\.(txt|in|lock)$/.test(name))
        return { kind: 'requirements', file };
    throw new errors/* PackagingError */.yr('input/invalid', {
        message: `lock: '${lock}' is none of the lock files that can be read.`,
        fix: 'Give a pylock.toml (or pylock.<name>.toml), a uv.lock, or a hashed requirements file ending in .txt.',
    });
}

// EXTERNAL MODULE: ./lib/dependencies/memory.js
var dependencies_memory = __webpack_require__(43234);
// EXTERNAL MODULE: ./lib/dependencies/missing.js
var missing = __webpack_require__(38597);
// EXTERNAL MODULE: ./lib/host/limit.js
var limit = __webpack_require__(43053);
;// CONCATENATED MODULE: ./lib/dependencies/older-versions.js
/** For a dependency without a wheel for a target: is there an older version that has one? Asked of uv, only when it matters. */



/** More would make a failure slow to tell; further gaps of the same dependency mostly share their way out. */
const MOST_QUESTIONS = 8;
/** Each is a process with connections of its own: ten at once were seen to wait for a name server. */
const AT_ONCE = 4;
/** uv's name for a platform (`--python-platform`), where it has one that means the target's floor. */
function uvPlatform({ platform, environment, compatibleTags }) {
    const glibc = compatibleTags
        .map(tag => /manylinux_2_(\d+)_(x86_64|aarch64)$/.exec(tag))
        .find(match => match !== null);
    if (glibc)
        return Number(glibc[1]) >= 17 && Number(glibc[1]) <= 40
            ? `${glibc[2]}-manylinux_2_${glibc[1]}`
            : undefined;
    const names = {
        'musllinux-x86_64': 'x86_64-unknown-linux-musl',
        'musllinux-aarch64': 'aarch64-unknown-linux-musl',
        'macos-arm64': 'aarch64-apple-darwin',
        'macos-x86_64': 'x86_64-apple-darwin',
        'windows-x86_64': 'x86_64-pc-windows-msvc',
        'windows-arm64': 'aarch64-pc-windows-msvc',
        'windows-x86': 'i686-pc-windows-msvc',
    };
    return environment.sys_platform === 'linux' && !platform.startsWith('musl') ? undefined : names[platform];
}
/** The same gaps, with `olderVersion` where uv finds one for an ordinary CPython; questions are asked side by side. */
async function withOlderVersions(runner, settings, findLinks, gaps) {
    let asked = 0;
    const limiter = (0,limit/* createLimiter */.z)(AT_ONCE);
    return Promise.all(gaps.map(async (gap) => {
        const { name, version } = gap.package;
        const onlyPlatform = uvPlatform(gap.target);
        if (version === undefined || onlyPlatform === undefined || !/^3\.\d+$/.test(gap.target.python))
            return gap;
        if (asked++ >= MOST_QUESTIONS)
            return gap;
        const request = {
            requirements: [`${name}<${version}`],
            pythonVersion: gap.target.python,
            mode: 'wheels',
            output: (0,external_node_path_.join)(settings.workDir, `pylock.older${asked}.toml`),
            findLinks,
            onlyPlatform,
            alone: true,
        };
        const answer = await limiter(() => attempt(runner, settings, request));
        const older = 'lock' in answer ? answer.lock.packages.find(one => one.name === name)?.version : undefined;
        return older === undefined ? gap : { ...gap, olderVersion: older };
    }));
}

;// CONCATENATED MODULE: ./lib/dependencies/select.js
/** Isolated (`-I`): neither the working folder, nor PYTHONPATH, nor user site-packages can put a module in its way. */
function selectCommand(settings, request) {
    const targets = request.targets.map(({ name, compatibleTags, environment }) => ({
        name,
        tags: compatibleTags,
        environment,
    }));
    // Of a locked file only its name matters here: addresses and hashes are most of a lock.
    const packages = request.lock.packages.map(({ name, version, marker, requiresPython, wheels }) => ({
        name,
        version,
        marker,
        requiresPython,
        wheels: wheels.map(({ filename }) => filename),
    }));
    return {
        label: 'choose a wheel for every target',
        tool: settings.python,
        args: ['-I', settings.script, settings.packagingPath],
        cwd: settings.workDir,
        input: JSON.stringify({ ...request, lock: { ...request.lock, packages }, targets }),
        capture: true,
    };
}

;// CONCATENATED MODULE: ./lib/dependencies/selection-problems.js
/** What a choice of wheels says about the lock and the local wheels it was made from. */

/** Everything that is wrong together: malformed entries, targets not covered, a stale lock, damaged local wheels. */
function selectionProblems(selection, made) {
    const anew = 'Make the lock anew for these Pythons and platforms, or set lock: none to resolve afresh.';
    const place = { file: made.path };
    const stale = new Map();
    const refused = new Map();
    for (const target of selection.targets) {
        for (const why of target.refused)
            refused.set(why, [...(refused.get(why) ?? []), target.name]);
        for (const { requirement, locked } of made.given ? target.stale : [])
            stale.set(requirement, locked);
    }
    const lockError = (message, fix = anew) => new errors/* PackagingError */.yr('project/lock', { message, fix, place });
    return [
        ...selection.malformed.map(({ filename, why }) => lockError(`'${filename}': ${why}.`)),
        ...[...refused].map(([why, targets]) => lockError(`The lock does not cover ${targets.join(', ')}: ${why}.`)),
        ...[...stale].map(([requirement, locked]) => lockError(`The lock is stale: the application needs ${requirement}, and the lock has ${locked ? `version ${locked}` : 'no such package'}.`, 'Make the lock anew (for uv: uv lock).')),
        ...selection.corrupt.map(({ path, why }) => new errors/* PackagingError */.yr('input/invalid', {
            message: `find-links: ${path} is corrupt: ${why}.`,
            fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
            place: { file: path },
        })),
    ];
}

;// CONCATENATED MODULE: ./lib/dependencies/sources.js
/** What a resolution of wheels alone cannot know: sources, asked of uv without dependencies, so that nothing is built. */




function listing({ workDir }, { pythonVersion, findLinks }, requirements, name) {
    return {
        requirements,
        pythonVersion,
        mode: 'listed',
        output: (0,external_node_path_.join)(workDir, `pylock.${name}.toml`),
        findLinks,
    };
}
/**
 * Several versions of one package are told apart by the markers that the lock gives them; without these, one that needs a
 * newer Python than the lowest asked for could not be answered for.
 */
function requirementOf({ name, version, asked, marker }) {
    const requirement = version === undefined ? asked : `${name}==${version}`;
    return requirement === undefined || !marker ? requirement : `${requirement} ; ${marker}`;
}
/** The versions that lack a wheel; undefined when none of them is known by a requirement. */
function missingQuestion(settings, question, packages) {
    const versions = [...new Set(packages.flatMap(locked => requirementOf(locked) ?? []))];
    return versions.length === 0 ? undefined : listing(settings, question, versions, 'missing');
}
/** The newest version of everything that a lock has a version of. */
function newestQuestion(settings, question, packages) {
    const names = packages.flatMap(({ name, version }) => (version === undefined ? [] : name));
    return listing(settings, question, [...new Set(names)], 'newest');
}
/**
 * Whether the index still says of packages without a wheel what it said when that was remembered. It is asked about them
 * alone, which is quick.
 * @param settings with the memory, and a `workDir` of this call's own
 * @param locked all packages of the lock that was remembered
 */
async function indexStands(runner, settings, question, missing, locked) {
    const { memory } = settings;
    const versions = missingQuestion(settings, question, missing);
    if (memory === undefined || versions === undefined)
        return false;
    const names = [...new Set(missing.map(({ name }) => name))];
    const [ofVersions, newest] = await Promise.all([
        recalled(settings, versions),
        recalled(settings, newestQuestion(settings, question, locked)),
    ]);
    const anew = { ...settings, memory: (0,dependencies_memory/* forgetful */.pz)(memory) };
    const [versionsNow, newestNow] = await Promise.all([
        // uv would prefer the versions of a file that is there.
        attempt(runner, anew, { ...versions, output: (0,external_node_path_.join)(settings.workDir, 'pylock.now.toml') }),
        attempt(runner, anew, listing(settings, question, names, 'newer')),
    ]);
    const same = (before, now) => before !== undefined && offers(before, names) === offers(now, names);
    return same(ofVersions, versionsNow) && same(newest, newestNow);
}
/** Everything an answer has for these packages, to be compared. */
function offers(made, names) {
    if (!('lock' in made))
        return 'nothing';
    const packages = made.lock.packages.filter(({ name }) => names.includes(name));
    return JSON.stringify(packages.map(({ name, version, wheels }) => [name, version, wheels.map(({ filename }) => filename)]));
}
/**
 * Notes about packages whose newest version is published as source only, so that an older one was taken. A package that
 * uv does not answer for has no note.
 */
async function heldBack(runner, settings, question, packages) {
    const taken = new Map();
    for (const { name, version } of packages)
        if (version !== undefined)
            taken.set(name, [...(taken.get(name) ?? []), version]);
    if (taken.size === 0)
        return [];
    const made = await attempt(runner, settings, newestQuestion(settings, question, packages));
    const newest = 'lock' in made ? made.lock.packages : [];
    return newest.flatMap(({ name, version, wheels, sdist }) => {
        const versions = taken.get(name) ?? [];
        if (wheels.length > 0 || !sdist || version === undefined || versions.includes(version))
            return [];
        const mine = versions.at(-1);
        return new errors/* PackagingError */.yr('dependency/no-wheel', {
            message: `${name} ${mine} is taken; ${version} is newer, but published as source only.`,
            fix: `To have ${version}, build it and give its wheel with find-links; to keep ${mine} without this note, require ${name}<=${mine}.`,
        });
    });
}
/** The packages with their sources, by which they could be built; those never locked get the version that was asked for. */
async function withSources(runner, settings, question, packages) {
    const open = packages.filter(locked => !locked.sdist && locked.source === undefined);
    // Also of those whose source is known: a later run compares.
    const asking = missingQuestion(settings, question, packages);
    const made = asking && (await attempt(runner, settings, asking));
    const answers = made !== undefined && 'lock' in made ? made.lock.packages : [];
    return packages.map(locked => {
        const answer = answers.find(({ name, version }) => name === locked.name && (locked.version === undefined || locked.version === version));
        if (!answer || !open.includes(locked) || requirementOf(locked) === undefined)
            return locked;
        const { version, sdist } = answer;
        return { ...locked, ...(version !== undefined && { version }), ...(sdist && { sdist }) };
    });
}

// EXTERNAL MODULE: ./lib/dependencies/gap-problems.js
var gap_problems = __webpack_require__(1518);
;// CONCATENATED MODULE: ./lib/dependencies/unrepaired.js
/** Warns of wheels whose tag does not say which systems they run on (pure). */


/** Wheels tagged `linux_ARCH` say nothing of the oldest system they run on: they are taken only where there is no other. */
function unrepaired(targets, wheels) {
    const takers = new Map();
    for (const target of targets)
        for (const { filename } of wheels.get(target.name) ?? [])
            if (/-linux_\w+\.whl$/.test(filename))
                takers.set(filename, [...(takers.get(filename) ?? []), target]);
    return [...takers].map(([filename, served]) => new errors/* PackagingError */.yr('dependency/floor', {
        message: `${filename} is taken for ${(0,gap_problems/* targetsInWords */.Zp)(served)}, but its tag does not say which systems it runs on: older ones than its builder's may refuse it.`,
        fix: 'Repair and tag it with auditwheel on the machine that builds it, and give that wheel with find-links.',
    }));
}

;// CONCATENATED MODULE: ./lib/dependencies/resolve.js
/** From requirements to the exact wheels of every target: one lock, one choice, one table, all gaps at once. */
















/** The lowest `3.N` among the targets. */
function lowestPython(targets) {
    const minors = targets.map(target => Number((target.environment.python_version ?? '3.8').split('.')[1]));
    return `3.${Math.min(...minors)}`;
}
/**
 * Resolves for every target at once, from what was answered a short while ago where there is a memory. A failure is never
 * told from memory: whoever has just mended the index must see it mended, and gaps only when the index, asked about those
 * packages alone, still has nothing else. Gaps do not throw: `problems` says what they mean under `missing-wheels`, so that a
 * plan can show the table first; throw them with `throwProblems`.
 * @throws PackagingError(s) `project/lock`, `project/toml`, `dependency/conflict`, `dependency/missing`,
 * `dependency/hash`, `network/…`, `input/…`
 */
async function resolveDependencies(request, tools) {
    if (tools.memory === undefined)
        return resolveOnce(request, tools);
    const memory = (0,dependencies_memory/* watched */.VI)(tools.memory);
    const afresh = () => resolveOnce(request, {
        ...tools,
        workDir: (0,external_node_path_.join)(tools.workDir, 'afresh'),
        memory: (0,dependencies_memory/* forgetful */.pz)(memory),
    });
    try {
        const resolved = await resolveOnce(request, { ...tools, memory });
        if (resolved.problems.length === 0 || !memory.used())
            return resolved;
        const workDir = (0,external_node_path_.join)(tools.workDir, 'again');
        await (0,promises_.mkdir)(workDir, { recursive: true });
        const settings = { ...tools, cacheDir: tools.uvCacheDir, workDir, memory };
        const missing = resolved.gaps.map(gap => gap.package);
        const { packages } = await readLock(resolved.pylock);
        const stands = await indexStands(tools.runner, settings, questionFor(request), missing, packages);
        return stands ? resolved : await afresh();
    }
    catch (thrown) {
        if (!memory.used())
            throw thrown;
        return afresh();
    }
}
function questionFor({ targets, findLinks }) {
    return { pythonVersion: lowestPython(targets), findLinks };
}
async function resolveOnce(request, tools) {
    const { runner, python, workDir, env } = tools;
    await (0,promises_.mkdir)(workDir, { recursive: true });
    const settings = { ...tools, cacheDir: tools.uvCacheDir, workDir, env };
    const roots = { requirements: request.requirements, ...(request.wheel && { wheel: request.wheel }) };
    const source = lockSource(request.lock, tools.projectDir, external_node_fs_.existsSync);
    const question = questionFor(request);
    const mayBuild = request.missingWheels === 'build';
    const { extras } = request;
    const [local, made] = await Promise.all([
        localWheels(request.findLinks),
        makeLock(runner, settings, source, {
            ...question,
            roots,
            extras,
            constraints: request.constraints ?? [],
            mayBuild,
        }),
    ]);
    const { selectScript: script, packagingPath } = tools;
    const chooser = { python, script, packagingPath, workDir };
    const select = selectCommand(chooser, { lock: made.lock, targets: request.targets, extras, roots, local });
    // Only a resolution that was made here has brought the pages of its packages into uv's cache.
    const after = { ...settings, cacheFirst: !made.given };
    // Asked beside all that follows.
    const held = made.given || mayBuild ? Promise.resolve([]) : heldBack(runner, after, question, made.lock.packages);
    // Waited for below, unless something else fails first.
    held.catch(() => { });
    const chosen = await runner.run(select);
    const selection = JSON.parse(chosen.stdout);
    (0,errors/* throwProblems */.Jh)(selectionProblems(selection, made));
    const wheelOf = wheelFinder(made, local);
    const wheels = new Map();
    for (const { name, wheels: choices } of selection.targets)
        wheels.set(name, await Promise.all(choices.map(wheelOf)));
    const gaps = await gapsWithWaysOut(selection, made, request.targets, {
        sources: missing => withSources(runner, after, question, missing),
        older: found => withOlderVersions(runner, after, request.findLinks, found),
    });
    const decision = (0,missing/* decideMissing */.B)(request.missingWheels, gaps, request.targets, request.interpreterFor);
    const needed = decision.targets.flatMap(target => wheels.get(target.name) ?? []);
    return {
        ...decision,
        warnings: [...(await held), ...decision.warnings, ...unrepaired(decision.targets, wheels)],
        pylock: made.path,
        asked: request.targets,
        wheels,
        gaps,
        all: [...new Map(needed.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()],
    };
}
/** What people read of a resolution, whether or not targets were dropped. */
function coverageOf(resolved) {
    return { targets: resolved.asked, wheels: resolved.wheels, gaps: resolved.gaps };
}


/***/ }),

/***/ 64731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RW: () => (/* binding */ sizeWarnings),
/* harmony export */   gN: () => (/* binding */ sizesOf),
/* harmony export */   lP: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23808);
/** How large the files will be, told from the lock before anything is downloaded (pure). */


/** @param scopes which PEX files there will be (`pex-scope`) */
function sizesOf({ targets, wheels }, scopes) {
    // For one platform there is one file, whatever was asked for.
    const kinds = new Set(targets.map(({ platform }) => platform)).size > 1 ? scopes : ['platform'];
    const files = new Map();
    const dependencies = new Map();
    const add = (groups, name, wheel) => {
        const group = groups.get(name);
        if (group === undefined)
            groups.set(name, [wheel]);
        else
            group.push(wheel);
    };
    for (const { name, platform } of targets)
        for (const wheel of wheels.get(name) ?? []) {
            for (const kind of kinds)
                add(files, kind === 'universal' ? kind : platform, wheel);
            add(dependencies, wheel.name, wheel);
        }
    return { files: largestFirst(files), dependencies: largestFirst(dependencies) };
}
function largestFirst(groups) {
    return [...groups]
        .map(([name, all]) => {
        const wheels = [...new Map(all.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()];
        return {
            name,
            bytes: wheels.reduce((sum, { size = 0 }) => sum + size, 0),
            wheels: wheels.length,
            unknown: wheels.filter(({ size }) => size === undefined).length,
        };
    })
        .sort((a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name, 'en'));
}
/** `95 MB`, or `at least 95 MB` where a wheel's size is unknown. */
function sizeText({ bytes: count, unknown, wheels }) {
    if (unknown === wheels)
        return 'size unknown';
    return unknown > 0 ? `at least ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count)}` : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count);
}
/**
 * What an ordinary zip file can hold; more takes its zip64 form, which zipimport reads since CPython 3.13.
 * @see https://docs.python.org/3/library/zipimport.html
 */
const ZIP = 2 ** 32 - 1;
/** @see https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const RELEASE_FILE = 2 * 1024 ** 3;
/** What a private repository's workflow artifacts may take on GitHub's Free plan. @see https://docs.github.com/en/billing/concepts/product-billing/github-actions */
const FREE_STORAGE = 500 * 1000 ** 2;
const audience = ({ name }) => (name === 'universal' ? 'all platforms' : name);
/**
 * What is better known before the files are made; always warnings.
 * @param uploads whether the files become workflow artifacts
 * @param zipapp whether a PEX is a single file
 */
function sizeWarnings({ files, dependencies }, uploads, zipapp) {
    const largest = dependencies
        .slice(0, 3)
        .map(size => `${size.name} (${sizeText(size)})`)
        .join(', ');
    const smaller = `Its largest dependencies are ${largest}: ask for fewer Pythons or platforms in one file, or replace one of them.`;
    const warnings = files.flatMap(size => [
        ...(size.bytes > ZIP && zipapp
            ? [
                new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/large', {
                    message: `The PEX for ${audience(size)} would be ${sizeText(size)}, and is refused: above 4 GiB no Python before 3.13 starts it.`,
                    fix: `${smaller} A folder has no such limit (pex-layout: packed or loose).`,
                }),
            ]
            : []),
        ...(size.bytes >= RELEASE_FILE
            ? [
                new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('upload/large', {
                    message: `The PEX for ${audience(size)} will be ${sizeText(size)}, and a file of a GitHub release must be under 2 GiB.`,
                    fix: smaller,
                }),
            ]
            : []),
    ]);
    const all = files.reduce((sum, size) => sum + size.bytes, 0);
    if (!uploads || all <= FREE_STORAGE)
        return warnings;
    const storage = new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('upload/large', {
        message: `The PEX files will be ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(all)} together. In a private repository they count as storage, of which GitHub's Free plan has 500 MB.`,
        fix: 'Set retention-days to a few, or upload to a release; in a public repository nothing needs doing.',
    });
    return [...warnings, storage];
}


/***/ }),

/***/ 93605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YL: () => (/* binding */ uvFailure),
/* harmony export */   mc: () => (/* binding */ packagesWithoutWheels)
/* harmony export */ });
/* unused harmony export explanation */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53669);


const REASON_LENGTH = 600;
/** uv wraps and indents its explanation; here it is one paragraph, without the conclusion that says nothing new. */
function explanation(output) {
    const text = output.join('\n');
    const [, body = text] = /cause: ([\s\S]*?)(?:\n\s*\n|$)/.exec(text) ?? [];
    const flat = body
        .replace(/\s+/g, ' ')
        .replace(/,? (and )?we can conclude that your requirements are unsatisfiable/g, '')
        .replace(/, we can conclude that ([^.]*?) cannot be used\b/g, ', so $1 cannot be used')
        .trim();
    return flat.length <= REASON_LENGTH ? flat : `${flat.slice(0, REASON_LENGTH).replace(/\s\S*$/, '')} …`;
}
/**
 * Packages that uv gave up on only because no wheel was allowed to be built; empty when something else failed. `asked` is
 * the requirement that has no wheel, where uv says it for certain.
 */
function packagesWithoutWheels(output) {
    const text = output.join(' ').replace(/\s+/g, ' ');
    if (!/no usable wheels/.test(text) || /does not satisfy Python/.test(text))
        return [];
    return [...text.matchAll(/Wheels are required for `([^`]+)`/g)].map(([, name = '']) => {
        const [, every, said = ''] = new RegExp(`(all versions of )?(${name}(?:[<>=!~][^ ]*)?) ha(?:s|ve) no usable wheels`).exec(text) ?? [];
        return { name: (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(name), ...((every || said !== name) && said && { asked: said }) };
    });
}
/** Tried in order: a refused index also reads “not found in the package registry”, so it comes first. */
const MEANINGS = [
    {
        when: /\((https?:\/\/[^\s)]+)\) could not be queried due to a lack of valid authentication|401 Unauthorized.*?(https?:\/\/\S+)/,
        code: 'network/refused',
        message: 'The package index $1 needs a user name and password (401 Unauthorized).',
        fix: 'Give them as UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD, or in the address in UV_DEFAULT_INDEX or PIP_INDEX_URL, from a secret.',
    },
    {
        when: /\((https?:\/\/[^\s)]+)\) returned a 403 Forbidden/,
        code: 'network/refused',
        message: 'The package index $1 refused the request (403 Forbidden).',
        fix: 'Check the address and that the credentials may read that index.',
    },
    {
        when: /[Nn]etwork connectivity is disabled|because the network was disabled/,
        code: 'network/unreachable',
        message: 'The network is switched off for uv (UV_OFFLINE) and its cache does not hold all that is needed.',
        fix: 'Unset UV_OFFLINE, or run once with a network to fill the cache.',
    },
    {
        when: /Failed to (?:fetch|download)(?: [^\n]*?)?:? `?(https?:\/\/[^\s`]+)`?[\s\S]*?(?:HTTP status (?:server|client) error \((\d{3}[^)]*)\))/,
        code: 'network/unreachable',
        message: 'The package index failed: $1 answered $2.',
        fix: 'Try again; if it stays, check the address in UV_DEFAULT_INDEX or PIP_INDEX_URL, or use a mirror.',
    },
    {
        when: /Hash mismatch for `?([^\s`]+)/,
        code: 'dependency/hash',
        message: 'The file of $1 differs from its expected hash.',
        fix: 'Make the lock anew from a trusted index; if the file was replaced there, find out why before using it.',
    },
    {
        when: /Failed to (?:download|read|install|extract)[^\n]*?`([^`]+)`[\s\S]*?(Failed to extract archive[^\n]*|The wheel is invalid[^\n]*|Invalid zip[^\n]*|invalid Zip[^\n]*|Failed to unzip[^\n]*)/,
        code: 'input/invalid',
        message: 'find-links: the wheel of $1 is corrupt: $2.',
        fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
    },
    {
        when: /Failed to (?:fetch|download)[^\n]*?`?(https?:\/\/[^\s`]+)|error sending request for url \(([^)]+)\)|Could not connect/,
        code: 'network/unreachable',
        message: 'The package index cannot be reached: $1.',
        fix: 'Check the network and the address in UV_DEFAULT_INDEX or PIP_INDEX_URL.',
    },
    {
        when: /Failed to parse `(uv\.lock|[^`]*\.toml)`/,
        code: 'project/lock',
        message: '$1 cannot be read: $reason.',
        fix: 'Make it anew with uv lock.',
    },
    {
        when: /Couldn't parse requirement|Failed to parse/,
        code: 'project/metadata',
        message: 'uv cannot read a requirement: $reason.',
        fix: 'Mend it in the project’s dependencies (PEP 508).',
    },
    {
        when: /does not satisfy Python/,
        code: 'dependency/conflict',
        message: 'The dependencies do not allow every Python that was asked for: $reason',
        fix: 'Raise requires-python or leave the older Pythons out of python-versions, or allow versions that still support them.',
    },
    {
        when: /Because (\S+) was not found in the (?:package registry|provided package locations)|and (\S+) was not found in the/,
        code: 'dependency/missing',
        message: "No index or find-links folder has a package '$1'.",
        fix: 'Check its spelling, or name the index that has it in UV_INDEX, or a folder with its wheel in find-links.',
    },
    {
        when: /[Bb]ecause (?:only \S+ (?:is|are) available|there (?:is|are) no versions? of (\S+))[\s\S]*/,
        code: 'dependency/missing',
        message: 'No index offers a version that is asked for: $reason',
        fix: 'Relax that requirement, or name the index that has the version in UV_INDEX.',
    },
    {
        when: /Failed to (?:download and )?build `([^`]+)`/,
        code: 'build/backend-failed',
        message: 'The metadata of $1 could not be built: $reason',
        fix: 'Give a wheel of it with find-links, or require a version that has one.',
    },
    {
        when: /No solution found/,
        code: 'dependency/conflict',
        message: 'The requirements contradict each other: $reason',
        fix: 'Relax one of them.',
    },
];
/** Credentials in an address are nobody's business. */
function withoutCredentials(text) {
    return text.replace(/(https?:\/\/)[^\s/@]+@/g, '$1');
}
/**
 * The coded error for a failed uv.
 * @param output its last lines
 */
function uvFailure(output) {
    const lines = output.map(withoutCredentials);
    const text = lines.join('\n');
    for (const { when, code, message, fix } of MEANINGS) {
        const match = when.exec(text);
        if (!match)
            continue;
        const groups = match.slice(1).filter(group => group !== undefined);
        const filled = message
            .replace('$reason', () => explanation(lines))
            .replace(/\$(\d)/g, (_, number) => groups[Number(number) - 1] ?? 'unknown');
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(code, { message: filled.replace(/\.\.$/, '.'), fix, detail: lines });
    }
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/tool-failed', {
        message: `uv could not resolve the dependencies: ${lines.find(line => line.startsWith('error:')) ?? 'it said nothing'}`,
        fix: 'See its last lines in the log.',
        detail: lines,
    });
}


/***/ }),

/***/ 86535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ EXECUTABLE_FORMATS)
});

// EXTERNAL MODULE: ./lib/executable/newest.js
var newest = __webpack_require__(66144);
;// CONCATENATED MODULE: ./lib/executable/other-machine.js
/** Why a format that builds with this machine's own Python cannot build for another one; undefined when it is the same. */
function otherMachine(target, machine) {
    const { name } = target.platform;
    return name === machine.name ? undefined : `it can only be made on ${name}, and this is ${machine.name}`;
}

;// CONCATENATED MODULE: ./lib/executable/pyinstaller/format.js
/** PyInstaller: one file or folder with this machine's own Python and the modules that are imported. */


/** What PyInstaller 6.22 supports (its metadata says 3.8 to 3.15), without pre-releases. */
const [OLDEST, NEWEST] = [8, 14];
const pyinstaller = {
    name: 'pyinstaller',
    fromPex: false,
    choose: pythons => (0,newest/* newest */.B)(pythons.filter(fits)),
    refusals,
    foresee: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(1507), __webpack_require__.e(7711)]).then(__webpack_require__.bind(__webpack_require__, 57711))).foreseeFloor(request),
    make: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(6041), __webpack_require__.e(403)]).then(__webpack_require__.bind(__webpack_require__, 80403))).makePyinstaller(request),
};
function fits({ implementation, minor, freeThreaded, patch }) {
    return (implementation === 'cpython' && !freeThreaded && patch === undefined && minor >= OLDEST && minor <= NEWEST);
}
function refusals({ target, machine, options }) {
    const other = otherMachine(target, machine);
    return [
        ...(other === undefined
            ? []
            : [
                {
                    reason: other,
                    fix: `Make it in a job on ${target.platform.name}; or take scie or pyo3, which are made for other machines too.`,
                },
            ]),
        ...(options.entryPoint === 'none' && options.pyinstallerOptions.spec === undefined
            ? [
                {
                    reason: 'entry-point is none, and it has to start something',
                    fix: 'Name an entry point, or leave pyinstaller out.',
                },
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/target/floors.js
var floors = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/executable/pyo3/machine.js
var pyo3_machine = __webpack_require__(28389);
;// CONCATENATED MODULE: ./lib/executable/pyo3/format.js
/** A Rust program that embeds CPython (PyO3): its row among the formats. What makes it is loaded when it is made. */



/** What PyO3 0.30 embeds. */
const LEAST_MINOR = 9;
const MOST_MINOR = 14;
const pyo3 = {
    name: 'pyo3',
    fromPex: false,
    choose: pythons => pythons
        .filter(python => python.implementation === 'cpython' &&
        !python.freeThreaded &&
        !(0,parse/* isPreRelease */.Ty)(python) &&
        python.major === 3 &&
        python.minor >= LEAST_MINOR &&
        python.minor <= MOST_MINOR)
        .sort(parse/* comparePythons */.fS)
        .at(-1),
    refusals: ({ target: { platform, python }, machine }) => {
        const refusals = [];
        if ((0,pyo3_machine/* rustTarget */.qD)(platform) === undefined)
            refusals.push({
                reason: `no launcher is linked for it (${whyNot(platform.os, platform.libc)})`,
                fix: `Leave ${platform.name} out, or take another format for it; pyo3 serves linux-x86_64, linux-aarch64 and windows-x86_64.`,
            });
        if (machine.os !== 'linux' || (0,pyo3_machine/* rustTarget */.qD)(machine) === undefined)
            refusals.push({
                reason: `launchers are linked on Linux with glibc, and this is ${machine.name}`,
                fix: 'Make it in a job on Linux (x86_64 or aarch64), which makes those for all platforms.',
            });
        else if (platform.libc === 'glibc' && (0,floors/* compareVersions */.Zy)(platform.floor, pyo3_machine/* LEAST_GLIBC */.i0) < 0)
            refusals.push({
                reason: `Rust serves no glibc older than ${pyo3_machine/* LEAST_GLIBC */.i0}, and ${platform.floor} is asked for with Python ${(0,parse/* formatPython */.AR)(python)}`,
                fix: `Set glibc to ${pyo3_machine/* LEAST_GLIBC */.i0} or higher.`,
            });
        return refusals;
    },
    begin: async (request) => (await __webpack_require__.e(/* import() */ 6847).then(__webpack_require__.bind(__webpack_require__, 46847))).beginPyo3(request),
    make: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(1030), __webpack_require__.e(1507), __webpack_require__.e(2271)]).then(__webpack_require__.bind(__webpack_require__, 32271))).makePyo3(request),
};
function whyNot(os, libc) {
    if (os === 'macos')
        return "that needs Apple's SDK";
    return libc === 'musl' ? 'no CPython to move is built for musl' : 'not for this architecture';
}

// EXTERNAL MODULE: ./lib/executable/pyoxidizer/limits.js
var limits = __webpack_require__(99854);
;// CONCATENATED MODULE: ./lib/executable/pyoxidizer/format.js



/** With 3.11 it builds a program that crashes when it starts, 3.12 it cannot build at all. */
const [format_OLDEST, format_NEWEST] = [9, 10];
const ONLY = 'linux-x86_64';
const pyoxidizer = {
    name: 'pyoxidizer',
    fromPex: false,
    limits: limits/* LIMITS */.b,
    choose: pythons => (0,newest/* newest */.B)(pythons.filter(format_fits)),
    refusals: pyoxidizerRefusals,
    make: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(6041), __webpack_require__.e(9313)]).then(__webpack_require__.bind(__webpack_require__, 29313))).makePyoxidizer(request),
};
function format_fits({ implementation, minor, freeThreaded, patch }) {
    return (implementation === 'cpython' && !freeThreaded && patch === undefined && minor >= format_OLDEST && minor <= format_NEWEST);
}
/** Everything for which it cannot be made so (pure). */
function pyoxidizerRefusals({ target, machine, options }) {
    const { name } = target.platform;
    const other = name === ONLY ? otherMachine(target, machine) : `PyOxidizer is driven here for ${ONLY} only`;
    return [
        ...(other === undefined
            ? []
            : [
                {
                    reason: other,
                    fix: `Make it in a job on ${ONLY}; or take scie or pyo3, which are made for other machines too.`,
                },
            ]),
        ...(options.entryPoint === 'none'
            ? [
                {
                    reason: 'entry-point is none, and it has to start something',
                    fix: 'Name an entry point, or leave pyoxidizer out.',
                },
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/executable/scie/assets.js
var assets = __webpack_require__(20148);
// EXTERNAL MODULE: ./lib/executable/scie/lock.js + 1 modules
var lock = __webpack_require__(33530);
;// CONCATENATED MODULE: ./lib/executable/scie/format.js
/** The scie: a PEX with a CPython of its own, put together for any platform on any machine. */



/** Rows of the table in docs/scie.md. */
function scieRefusals({ target, options }) {
    const { platform } = target;
    const known = assets/* SCIE_PLATFORMS */.eD.includes(platform.name);
    return [
        ...(known
            ? notLocked({ target, options })
            : [
                {
                    reason: 'scie-jump or python-build-standalone has no build for it',
                    fix: `Leave ${platform.name} out, or make a PEX for it; scies are for ${assets/* SCIE_PLATFORMS */.eD.join(', ')}.`,
                },
            ]),
        ...(options.pexLayout === 'zipapp'
            ? []
            : [
                {
                    reason: `it is made from a PEX that is one file, and pex-layout is ${options.pexLayout}`,
                    fix: 'Set pex-layout to zipapp, or make the scie in a run of its own.',
                },
            ]),
        ...(options.entryPoint === 'none'
            ? [
                {
                    reason: 'entry-point is none',
                    fix: 'Name an entry point, or make a PEX: that one starts Python itself.',
                },
            ]
            : []),
    ];
}
/** A lock of the user's is read when the scie is made. */
function notLocked({ target, options }) {
    if (options.scieLock !== '')
        return [];
    try {
        (0,assets/* assetsFor */.RF)(target, options.scieStyle, (0,lock/* shippedLock */.RX)(), undefined);
        return [];
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0)
            throw thrown;
        return problems.map(({ message, fix }) => ({ reason: lowerFirst(message), fix }));
    }
}
function lowerFirst(message) {
    return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
const scie = {
    name: 'scie',
    fromPex: true,
    choose: assets/* choosePython */.Ik,
    refusals: scieRefusals,
    make: async (request) => (await __webpack_require__.e(/* import() */ 4154).then(__webpack_require__.bind(__webpack_require__, 14154))).makeScie(request),
};

;// CONCATENATED MODULE: ./lib/executable/formats.js




const EXECUTABLE_FORMATS = [scie, pyinstaller, pyo3, pyoxidizer];


/***/ }),

/***/ 66144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ newest)
/* harmony export */ });
/** The newest; of equals the first. Undefined of none. */
function newest(pythons) {
    return pythons.toSorted((a, b) => b.minor - a.minor)[0];
}


/***/ }),

/***/ 28389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   cA: () => (/* binding */ pyo3Config),
/* harmony export */   i0: () => (/* binding */ LEAST_GLIBC),
/* harmony export */   qD: () => (/* binding */ rustTarget)
/* harmony export */ });
/** Rust's standard library needs 2.17, and a launcher for it serves every floor. @see https://doc.rust-lang.org/rustc/platform-support.html */
const LEAST_GLIBC = '2.17';
const LINUX = { x86_64: 'x86_64', aarch64: 'aarch64' };
/** Undefined for a platform that no launcher is made for. */
function rustTarget({ os, arch, libc, }) {
    const linux = LINUX[arch];
    if (os === 'linux' && libc === 'glibc' && linux !== undefined) {
        const triple = `${linux}-unknown-linux-gnu`;
        return { triple, zigbuild: `${triple}.${LEAST_GLIBC}`, zig: `${linux}-linux-gnu.${LEAST_GLIBC}` };
    }
    if (os === 'windows' && arch === 'x86_64') {
        const triple = 'x86_64-pc-windows-gnu';
        return { triple, zigbuild: triple, zig: undefined };
    }
    return undefined;
}
/** As CPython itself lays out its installation on that system. */
function layoutOf(python, { os }) {
    const { major, minor } = python;
    if (os === 'windows') {
        const library = `python${major}${minor}.dll`;
        return {
            windows: true,
            interpreter: 'python.exe',
            stdlib: 'python/Lib',
            sitePackages: 'python/Lib/site-packages',
            scripts: 'python/Scripts',
            library,
            // Windows looks for it beside the program.
            libraryPath: library,
        };
    }
    const stdlib = `python/lib/python${major}.${minor}`;
    const library = `libpython${major}.${minor}.so.1.0`;
    return {
        windows: false,
        interpreter: `python${major}.${minor}`,
        stdlib,
        sitePackages: `${stdlib}/site-packages`,
        scripts: 'python/bin',
        library,
        libraryPath: `python/lib/${library}`,
    };
}
/** What PyO3's build script is told, in place of an interpreter to ask. @see https://pyo3.rs/latest/building-and-distribution#advanced-config-files */
function pyo3Config(python, os, libraries) {
    const { major, minor } = python;
    return [
        'implementation=CPython',
        `version=${major}.${minor}`,
        'shared=true',
        `lib_name=python${os === 'windows' ? `${major}${minor}` : `${major}.${minor}`}`,
        ...(libraries === undefined ? [] : [`lib_dir=${libraries}`]),
        'pointer_width=64',
        '',
    ].join('\n');
}


/***/ }),

/***/ 99854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ LIMITS)
/* harmony export */ });
/** What a user should know before choosing PyOxidizer, and of every file it made. */
const LIMITS = "as far as PyOxidizer's last release (0.24, of 2022) goes: CPython 3.9 and 3.10 on linux-x86_64, a folder, no system library brought along, other bytes each time";


/***/ }),

/***/ 20148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ choosePython),
/* harmony export */   RF: () => (/* binding */ assetsFor),
/* harmony export */   eD: () => (/* binding */ SCIE_PLATFORMS)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50409);
/* harmony import */ var _newest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66144);
/** Which files make the scie of a target, and where they come from (pure). */



/** What scie-jump and ptex call a machine; their Linux programs are static and serve both libcs. */
const MACHINES = new Map([
    ['linux-x86_64', 'linux-x86_64'],
    ['linux-aarch64', 'linux-aarch64'],
    ['musllinux-x86_64', 'linux-x86_64'],
    ['musllinux-aarch64', 'linux-aarch64'],
    ['macos-x86_64', 'macos-x86_64'],
    ['macos-arm64', 'macos-aarch64'],
    ['windows-x86_64', 'windows-x86_64.exe'],
    ['windows-arm64', 'windows-aarch64.exe'],
]);
/** Platforms that scies can be made for. */
const SCIE_PLATFORMS = [...MACHINES.keys()];
/** What python-build-standalone calls a platform. @see https://gregoryszorc.com/docs/python-build-standalone/main/running.html */
function tripleOf({ os, arch, libc }) {
    const vendor = {
        linux: `unknown-linux-${libc === 'musl' ? 'musl' : 'gnu'}`,
        macos: 'apple-darwin',
        windows: 'pc-windows-msvc',
    };
    return `${arch}-${vendor[os]}`;
}
/** Of the CPythons asked for, the newest; one without threads of its own first, as most extensions are built for it. */
function choosePython(pythons) {
    const able = pythons.filter(({ implementation, major, minor, patch }) => implementation === 'cpython' && major === 3 && minor >= 9 && patch === undefined);
    const usual = able.filter(({ freeThreaded }) => !freeThreaded);
    return (0,_newest_js__WEBPACK_IMPORTED_MODULE_2__/* .newest */ .B)(usual.length > 0 ? usual : able);
}
/**
 * @param base address of a mirror as `science download` lays it out; undefined is GitHub
 * @throws PackagingError(s) `project/lock` when the lock has no such file
 */
function assetsFor(target, style, lock, base) {
    const machine = MACHINES.get(target.platform.name);
    if (machine === undefined)
        throw new Error('a scie for a platform that was refused');
    const tool = (project, stem) => {
        const { version, files } = lock[project];
        const name = `${stem}-${machine}`;
        const sha256 = files.get(name);
        if (sha256 === undefined)
            throw notLocked(`${name} of ${stem} ${version}`);
        const releases = base ? `${base}/${project}` : `https://github.com/a-scie/${project}/releases`;
        return { name, sha256, url: `${releases}/download/v${version}/${name}` };
    };
    const { release, version, ...python } = pythonOf(target, lock);
    const builds = base
        ? `${base}/providers/PythonBuildStandalone`
        : 'https://github.com/astral-sh/python-build-standalone/releases';
    return {
        jump: tool('jump', 'scie-jump'),
        ...(style === 'lazy' && { ptex: tool('ptex', 'ptex') }),
        python: { ...python, url: `${builds}/download/${release}/${encodeURIComponent(python.name)}` },
        pythonVersion: version,
    };
}
const ARCHIVE = /^cpython-((\d+)\.(\d+)\.(\d+))\+(\d+)-(.+?)(-freethreaded)?-install_only_stripped\.tar\.gz$/;
/** The newest patch release that the lock has. */
function pythonOf({ python, platform }, lock) {
    const triple = tripleOf(platform);
    const found = [...lock.pythons].flatMap(([name, sha256]) => {
        const [, version = '', major, minor, patch, release = '', of, threads] = ARCHIVE.exec(name) ?? [];
        const fits = of === triple &&
            Number(major) === python.major &&
            Number(minor) === python.minor &&
            (threads !== undefined) === python.freeThreaded;
        return fits ? [{ name, sha256, version, release, rank: Number(patch) * 1e9 + Number(release) }] : [];
    });
    const [newest] = found.toSorted((a, b) => b.rank - a.rank);
    if (newest === undefined)
        throw notLocked(`a CPython ${(0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPython */ .AR)(python)} for ${platform.name}`);
    const { rank: _, ...build } = newest;
    return build;
}
function notLocked(what) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/lock', {
        message: `The lock of what scies are made of has no sha256 of ${what}.`,
        fix: 'Make one with scripts/lock-scie.mjs where GitHub or a mirror can be reached, and name it with scie-lock (docs/scie.md).',
    });
}


/***/ }),

/***/ 33530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K5: () => (/* binding */ readScieLock),
  RX: () => (/* binding */ shippedLock)
});

// UNUSED EXPORTS: parseScieLock

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(52845);
;// CONCATENATED MODULE: ./lib/tools/scie/lock.json
const lock_namespaceObject = /*#__PURE__*/JSON.parse('{"schema":1,"scie-jump":{"version":"1.12.0","files":{}},"ptex":{"version":"1.7.0","files":{}},"python-build-standalone":{"files":{"cpython-3.8.20+20241002-aarch64-apple-darwin-install_only_stripped.tar.gz":"30ba44af64e599bde7307908393374bdcd99e185bf9b3c9de3f697f3fbe6bf8f","cpython-3.8.20+20241002-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"75a187ebfab81096e3f3d91d70c1349e64defbdfb0e8a067cb5233d017655e31","cpython-3.8.20+20241002-x86_64-apple-darwin-install_only_stripped.tar.gz":"375b6eead6c852cabbf3ccfd43dc4f6dd4c36381bf74c9a7910acb839fd5c57f","cpython-3.8.20+20241002-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"ec2f723dcfbf09581578a716c05cc67823a43d77111e6dd9e0d1557ccc6dcbf3","cpython-3.8.20+20241002-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"a3a75094545912d4e9413673441b3f0d2e58ce9b264477f910800148801ccf11","cpython-3.9.25+20251031-aarch64-apple-darwin-install_only_stripped.tar.gz":"1dca0e37d56b7da3ec6a7d2f75cc72a2df3bd05751606300934b2dc6fd7026ea","cpython-3.9.25+20251031-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"2f17406709afd0f07674dd3ce92a4b23c6adf8baac3f402555d192e0f3333bef","cpython-3.9.25+20251031-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"602e2bf8ddc335df82d09d64b0bddf722194af27db45503b98b9c163f8a22672","cpython-3.9.25+20251031-x86_64-apple-darwin-install_only_stripped.tar.gz":"ae1f63f9597a9c29c83a550bc34a6a0f6e1e4d380244557d803e6d3aace31069","cpython-3.9.25+20251031-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"6898722ab4242e304daf1490e2545bee7e7befacef82a9362f9496c0ee616ece","cpython-3.9.25+20251031-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"fe04e8b27bd69ca2144fc542428f8b9b5287b6a2e45516a4acfe2c2bc3102773","cpython-3.9.25+20251031-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"255581699cfbea492318e579cec93252410cfd30fba800fa6abdea8a2c239c5e","cpython-3.10.22+20261009-aarch64-apple-darwin-install_only_stripped.tar.gz":"056952e8ee266df0dc4e595a88a0d691efe0d6af7cd9e772b89e5efd276ead79","cpython-3.10.22+20261009-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"ecbe978a7ecbeb3a9aed67bb5d161180701513b4fa8101037b2a3f1ac11e96be","cpython-3.10.22+20261009-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"7e6c860e0f755f173d5e3e3ab139cdb2962d9273920423f322ef7ef8059b0c17","cpython-3.10.22+20261009-x86_64-apple-darwin-install_only_stripped.tar.gz":"7c579c3d9913a36b86a63772704cc08960de9b819b8915455218a536dbd4f3f2","cpython-3.10.22+20261009-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"f20288c45ff11e7fe026f40ddcfb2acfe695cec18860746639e289142a589745","cpython-3.10.22+20261009-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"caa66b308e10f35b8114054df7d927903f971f631cfa3237b84c40d5d5f35549","cpython-3.10.22+20261009-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"21b3ba59c9564f7e87d647a46d20ceca068979796e5dc5a70ef4009aad92efc0","cpython-3.11.18+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"3afb0567b2a2b30b3a7341bd143cb4e8a69f3d8e95d4641218eaa45f0fabbd07","cpython-3.11.18+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"6dbfec8ee90da5478132525cca8a78019c4e28774be71274ea4c74a0afcf6ec1","cpython-3.11.18+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"7e71f26a003949b57757e287f4f4b6689da07e7a229f5bbee7919c19ed77155d","cpython-3.11.18+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"d07fe01cf2aebf153022d8aa892bd3bc9cefffe5e45a0047772165ece4f63f2e","cpython-3.11.18+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"c2e4b51e535ead2e526b8974909a1b1e00fbc2ebe2281087b9b8b14dad0cad5d","cpython-3.11.18+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"f31751f4a8483f5ac7cd77ad83f8dfb80d9f2a7245bff1585e27516c777fb46f","cpython-3.11.18+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"3288c54cea3db350052019b3f8b558dd8a3da8afa6fda573f5fd2bcb37635b4a","cpython-3.11.18+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"f77d4123fc77976cc54a77bdf06f5ee764177021b5a3719c590ce7bb4b9eee0f","cpython-3.12.16+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"2f11b8aa3726bdbd87dd9eb76568412faddf4f47e26913fa45d6a2e424972acd","cpython-3.12.16+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"c1b334c7b1db8f962b37a333d8362cab0ba7ebda1a7cce917fae56a1e0c8cbe7","cpython-3.12.16+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"b6a41defec4975d94b4ff1950236e7383e5c02ba40ea48c9ec33c66087a35aab","cpython-3.12.16+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"64bb304e59d5d6ed5eaae24e95e743a2420a8897d2f6c854b1438ff9cb47e432","cpython-3.12.16+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"b78a4c479f1964ec484880bee567568266f68da102269fb93a05fe8716b45f91","cpython-3.12.16+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"355ee61b8207b91574491b1c6dc9b0ebb4408fc56bfafe498f3ef439314b52dc","cpython-3.12.16+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"6a9e62dad033790aef722dbd370e0ce76ce17b73627ba3ae679f537049350b39","cpython-3.12.16+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"e32685cf248d2f33b249816120774143b4b57578cb30de5b8dba3e54963765c3","cpython-3.13.18+20261110-aarch64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"8193b58d5eed6e3662c7a4908dff8ea2035e18aaa4f8e9c5e9729ea867ebca46","cpython-3.13.18+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"7a2384641584ab9984221fcb0fc9265df465922af71be71410529e2a9c3f0540","cpython-3.13.18+20261110-aarch64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"71c1eb9f46a1fc8f57030f607462f4e2eacb4c4dfa00505cb4b791b7751f9550","cpython-3.13.18+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"0a8840071810ddb8565256cd406b466d4e9dc6dc523395a5477880dbc4f67eb3","cpython-3.13.18+20261110-aarch64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"a6b076b8769b5fefd402819346a9d2d7b4be7da3e65090c8595176e3fbf5eeae","cpython-3.13.18+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"55c00325f7c1fddf325dfc621aabdfbbac4dc54adda224af88ec411dc12db239","cpython-3.13.18+20261110-aarch64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"7eeb1aacea797858cd4340512df3069016c56c28733666d93b800e27339bae30","cpython-3.13.18+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"5616ed1d426cb12cc135e5998b42bfd665cf2f9e3f3f9f6c77c73f0ae26f7d03","cpython-3.13.18+20261110-x86_64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"5cd7dc4014c7edbc6c886041bc769155ab5515726e7373fd3d0ad45829e666c6","cpython-3.13.18+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"d27d59a722db9f69926eb6d9564071247221f45a04da920ea7f3001c97e32f9b","cpython-3.13.18+20261110-x86_64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"1c22150681f3a9697afc43d77f8e36c9607313bed3d9b6e698a328aa160e3dc3","cpython-3.13.18+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"2e0fed09d48989f64c9305da9ff2d37a41c0d13ab2aa6283405b2b620dfbf805","cpython-3.13.18+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"5b696de9be0f2608f6df2969194d5056a2e412da09e7a0160dda03fd9aa4f59d","cpython-3.13.18+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"f2d2199eb25880e07863b391cf7124e7ffa1338b0d65600dfcec117c4223a7fb","cpython-3.13.18+20261110-x86_64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"4f11d88e5ce36befdd920d537b5ee723fcd0b8cc601275de1e0295b53295723f","cpython-3.13.18+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"a75bf409606303deed964d4769544f98b74e7b53d4efb44f4a95cb38e86ff403","cpython-3.14.10+20261110-aarch64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"b6dfe3c87eef0cc48b4c93ce2662a7323a35884872ec2ee8e88fe47eca1c8c5d","cpython-3.14.10+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"f15ec3d15460dd66c2eb88639b152cd9040e7d1ece11e38bf89e8f53f0171e02","cpython-3.14.10+20261110-aarch64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"f70c9bb2b89314fbe1004442eb30ade35dec1e2c982cae792c42e81e329315f0","cpython-3.14.10+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"0fc229d477a86e9797d4732b03a5bbc02c503cb81515c986b723038a12c520df","cpython-3.14.10+20261110-aarch64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"7fb5cc296cdde834cd985ea22499e4c31074bd4fb5a2b4cbd06899ae3a837a83","cpython-3.14.10+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"38fd50f07170adc29d481913d1c30b17ecb538fbe290315fe1f83d84fdd5b694","cpython-3.14.10+20261110-aarch64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"69f09ee749856575bdbf4460d05d61fd57a8a2a4ac59626fe2a4a9fb8e713590","cpython-3.14.10+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"75c04e5fa8105d95f8c84cca05a32b122d000dbbeb4cb4a81a1da5009636a42d","cpython-3.14.10+20261110-x86_64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"dd52a521022b4a1afec206a3a776fb26081bb5bb4eeb2ed2dbe36c6c41d4abe3","cpython-3.14.10+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"85f8e54798e8e6aa58d2253f013d815c5616343cc0d15cbea882fca78bdfeae2","cpython-3.14.10+20261110-x86_64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"77375670a76c8c859aa14d8e619917238832fef1e3ad130f13e7dc89a02a87ed","cpython-3.14.10+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"32b6cf90a03e2bc15fda8d2ab7ff78c4870f138887d612932650ce764efaab8f","cpython-3.14.10+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"ea91530440882edef4efd160b96e7d7213ee498ca8f9f63b2bb770b9fdf131fa","cpython-3.14.10+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"c2ff2e97422f5d3896a16e0317fd212ba977bbf2688d93a6f7a03d817506bd30","cpython-3.14.10+20261110-x86_64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"0d3d5614e0f3e3a03b7a92eeeec8e4afb23ca659cdde2e431c004f95c96693f5","cpython-3.14.10+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"eff469445ef67410c1bea2370c9d3032dcacb639e9711c891d92b846a7dc5ec3","cpython-3.15.2+20261110-aarch64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"4f3e5185c74f0862da94ed3412efea3438e1a8a8d5da4c1f8b714eeb941011c5","cpython-3.15.2+20261110-aarch64-apple-darwin-install_only_stripped.tar.gz":"7e58607647b5b4832092a339ff1c55eeeccee128221232509b8fc8d27957065e","cpython-3.15.2+20261110-aarch64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"ff7661fbfa6b1655ae49ba6072cabb26466be78d6c38e69b1bc4fb59173eda59","cpython-3.15.2+20261110-aarch64-pc-windows-msvc-install_only_stripped.tar.gz":"f53641fd0bc1d0b0946069647a5c2c44b5acb33aed53be2855e9a674b8585b20","cpython-3.15.2+20261110-aarch64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"d2f35abad34a4e8a0e45da911e84df3b0078e4fe748b205e8188a3ea5b6003bf","cpython-3.15.2+20261110-aarch64-unknown-linux-gnu-install_only_stripped.tar.gz":"d1367a6c3cd86a9e35712072841f1376859f3b47a2a54e224421a0f9fd169047","cpython-3.15.2+20261110-aarch64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"d372459abbf0a666ca08a7ea1dd0527763e3c0d72ead9da2357e491ff5c82063","cpython-3.15.2+20261110-aarch64-unknown-linux-musl-install_only_stripped.tar.gz":"27bb686eaf315c231a94e3056b1b0d51ba0f436e83e54605fdda63fa12bd4798","cpython-3.15.2+20261110-x86_64-apple-darwin-freethreaded-install_only_stripped.tar.gz":"73879ed6597c96f2dd786780b1ce9a5e287e84cc8c2950dd1b3bfce74c8447f8","cpython-3.15.2+20261110-x86_64-apple-darwin-install_only_stripped.tar.gz":"11143c2a2556b14619e8241d3f74bb43ad97181c0eb4909bab87d7aad1154e49","cpython-3.15.2+20261110-x86_64-pc-windows-msvc-freethreaded-install_only_stripped.tar.gz":"64089b73dcc6ae1d59456d5211a06d377b9743893a769da8df78b4905a84a230","cpython-3.15.2+20261110-x86_64-pc-windows-msvc-install_only_stripped.tar.gz":"ecd90d78accb906e3d47f6cdb409a610da10475f94d15ebdd8cb2e0561b71df6","cpython-3.15.2+20261110-x86_64-unknown-linux-gnu-freethreaded-install_only_stripped.tar.gz":"9a3146de1c1e6d6700e75c806b3676c4523fc9e99d15e9dd95fc0634a3aa7ef1","cpython-3.15.2+20261110-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz":"ad23d1b73fac26440b0306ae06911031344c49a90ec19716c8362e7fa40cae43","cpython-3.15.2+20261110-x86_64-unknown-linux-musl-freethreaded-install_only_stripped.tar.gz":"eafc22c48c5cea8b9741f72d6e4b4636e153c78d1da5903315d5fb43cc153d22","cpython-3.15.2+20261110-x86_64-unknown-linux-musl-install_only_stripped.tar.gz":"8facdccdfd299cd691f6dc86ebb9836672fb273277d677eb255aa2f35109b421"}}}');
;// CONCATENATED MODULE: ./lib/executable/scie/lock.js
/** The files that a scie is made of, each with its sha256: nothing else is ever put into one. */





/** Sections of a lock; those with a version come from a release of that version. */
const VERSIONED = ['scie-jump', 'ptex'];
const PYTHONS = 'python-build-standalone';
/**
 * The lock that this program was released with, or, of the sections that it has, the user's own.
 * @param own absolute path of the user's @throws PackagingError(s) `input/path`, `project/lock`
 */
async function readScieLock(own) {
    if (own === undefined)
        return shippedLock();
    const text = await (0,promises_.readFile)(own, 'utf8').catch(() => {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `scie-lock '${own}' cannot be read.`,
            fix: 'Name a file in the workspace; docs/scie.md says how one is made.',
        });
    });
    return { ...shippedLock(), ...parseScieLock(text, own) };
}
/** The lock that this program was released with. */
function shippedLock() {
    const { jump, ptex, pythons } = decodeScieLock(lock_namespaceObject, 'the lock of package-python');
    if (!jump || !ptex || !pythons)
        throw new Error('the shipped lock lacks a section');
    return { jump, ptex, pythons };
}
/** The sections that `text` has (pure). @throws PackagingError(s) `project/lock`, all that is wrong together */
function parseScieLock(text, file) {
    return decodeScieLock(objectOf(text), file);
}
function decodeScieLock(lock, file) {
    const problems = [];
    const wrong = (what) => {
        problems.push(new errors/* PackagingError */.yr('project/lock', {
            message: `${external_node_path_.basename(file)}: ${what}.`,
            fix: 'Write it anew with scripts/lock-scie.mjs; docs/scie.md describes the format.',
            ...(external_node_path_.isAbsolute(file) && { place: { file } }),
        }));
    };
    if (lock === undefined)
        wrong('it is not a JSON object');
    else if (lock.schema !== 1)
        wrong('its "schema" is not 1');
    const known = ['schema', ...VERSIONED, PYTHONS];
    for (const name of Object.keys(lock ?? {}))
        if (!known.includes(name))
            wrong(`"${name}" is not known`);
    const versioned = (name) => {
        const section = lock?.[name];
        if (section === undefined)
            return undefined;
        const version = (0,json/* isRecord */.u4)(section) ? section.version : undefined;
        if (typeof version !== 'string' || !/^\d+(?:\.\d+){2}$/.test(version))
            wrong(`"${name}" has no version like 1.2.3`);
        return { version: String(version), files: digests(name, section) };
    };
    const digests = (name, section) => {
        const files = (0,json/* isRecord */.u4)(section) ? section.files : undefined;
        if (!(0,json/* isRecord */.u4)(files))
            wrong(`"${name}" has no "files"`);
        const entries = Object.entries((0,json/* isRecord */.u4)(files) ? files : {});
        for (const [entry, digest] of entries) {
            if (!/^[\w.+-]+$/.test(entry))
                wrong(`"${name}": '${entry}' is no file name`);
            else if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
                wrong(`"${name}": ${entry} has no sha256 in lower-case hex`);
        }
        return new Map(entries.map(([entry, digest]) => [entry, String(digest)]));
    };
    const [jump, ptex] = VERSIONED.map(versioned);
    const pythons = lock?.[PYTHONS] === undefined ? undefined : digests(PYTHONS, lock[PYTHONS]);
    (0,errors/* throwProblems */.Jh)(problems);
    return { ...(jump && { jump }), ...(ptex && { ptex }), ...(pythons && { pythons }) };
}
function objectOf(text) {
    try {
        const value = JSON.parse(text);
        return (0,json/* isRecord */.u4)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 90379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sign),
/* harmony export */   m: () => (/* binding */ decideSigning)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/* harmony import */ var _prove_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6667);
/** Whether and how an executable is signed (inputs `sign-command`, `sign-env`, `signing`). */




/**
 * With `auto` a file is signed where the variables in `sign-env` are set, as they are in a release and not in a pull
 * request from a fork; with `required` they must be (pure).
 * @throws PackagingError `input/conflict`, `input/invalid`, `build/signing`
 */
function decideSigning(options, env) {
    const { signCommand, signEnv, signing } = options;
    if (signing === 'off')
        return { kind: 'none' };
    if (signCommand === '') {
        if (signing === 'auto' && signEnv.length === 0)
            return { kind: 'none' };
        const given = signing === 'required' ? 'signing is required' : 'sign-env is given';
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/conflict', {
            message: `${given}, but there is no sign-command.`,
            fix: 'Give the command that signs one file, with {file} where its path goes (docs/native.md has examples).',
        });
    }
    const words = (0,_prove_words_js__WEBPACK_IMPORTED_MODULE_3__/* .splitCommand */ .G)(signCommand, 'sign-command');
    if (!words.slice(1).some(word => word.includes('{file}')))
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/invalid', {
            message: `sign-command '${signCommand}' does not say where the file goes.`,
            fix: 'Put {file} where the path of the executable belongs.',
        });
    const missing = signEnv.filter(name => !env[name]);
    if (missing.length > 0 && signing === 'required')
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/signing', {
            message: `Executables must be signed (signing: required), but ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set.`,
            fix: 'Give this step those secrets in its env, or set signing to auto where they are not to be had.',
        });
    if (missing.length > 0)
        return { kind: 'skipped', reason: `not signed: ${missing.join(', ')} not set here` };
    return { kind: 'sign', words, env: Object.fromEntries(signEnv.map(name => [name, env[name] ?? ''])) };
}
/** The check that tells of it; undefined when nobody asked. @throws PackagingError `build/signing`, `host/tool-missing` */
async function sign(request) {
    const { signing, runner, env, workspace, file, dir, artifact, say } = request;
    const check = (result, reason) => {
        return { name: 'signature', artifact, result, reason, seconds: 0 };
    };
    if (signing.kind === 'none')
        return undefined;
    if (signing.kind === 'skipped')
        return check('skipped', signing.reason);
    const [program = '', ...rest] = signing.words;
    const tool = node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(program)
        ? program
        : await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)(program.replace(/\.exe$/i, ''), env, workspace);
    if (tool === undefined)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `sign-command starts ${program}, which is not on PATH.`,
            fix: 'Install it in an earlier step, or write its absolute path; programs inside the workspace are not taken.',
        });
    const finished = await runner.finish({
        label: `sign ${artifact}`,
        tool,
        args: rest.map(word => word.replaceAll('{file}', file)),
        cwd: dir,
        // What is named like a secret reaches no child otherwise; only these do.
        env: signing.env,
        limits: { total: 1_800_000, idle: 900_000 },
        onLine: say,
    });
    if (finished.code === 0)
        return { ...check('passed', `signed with ${program}`), seconds: finished.milliseconds / 1000 };
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/signing', {
        message: `${artifact} could not be signed: ${program} ended with exit status ${finished.code}.`,
        fix: 'Its last lines say why: a missing or expired certificate, a wrong password, a time server that does not answer.',
        detail: finished.tail,
    });
}


/***/ }),

/***/ 50205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ place)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Puts a file into another folder. */


/** A second name for the file where the file system allows it, else a copy. */
async function place(file, folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(file, target).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file, target));
}


/***/ }),

/***/ 96421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ existingFolders),
/* harmony export */   UV: () => (/* binding */ existingPaths),
/* harmony export */   pE: () => (/* binding */ refuseSources),
/* harmony export */   qi: () => (/* binding */ outputFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99220);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** Inputs that name folders: what is written must stay inside the workspace, what is read must be there. */




/**
 * Absolute path of a folder that need not exist yet; links on the way are followed.
 * @param confined whether it must lie inside the workspace, as in a job, where nothing else outlives the step
 * @throws PackagingError `input/path` when it leaves `workspace`, or is the workspace itself
 */
async function outputFolder(workspace, folder, confined) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace);
    const real = await realOfExisting(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, folder));
    const wrong = real === root
        ? 'is the workspace itself'
        : confined && !(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, real)
            ? `is outside of the workspace ${root}`
            : undefined;
    if (wrong === undefined) {
        await refuseFile(root, real, 'output-dir', folder);
        return real;
    }
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `output-dir '${folder}' ${wrong}.`,
        fix: 'Name a folder inside the workspace, such as dist.',
    });
}
/**
 * What lies in the output folder is left out of the build, so a folder with sources in it would quietly make an empty
 * package, and a project's own folder would fill with files that the next build packs.
 * @param output absolute real path; need not exist
 * @param projects absolute real paths
 * @throws PackagingError `input/path`
 */
async function refuseSources(output, projects, input) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(output).catch(() => []);
    const source = entries.find(name => name.endsWith('.py') || name === 'pyproject.toml');
    const holdsProject = projects.some(project => `${project}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(`${output}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
    if (source === undefined && !holdsProject)
        return;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${input} '${output}' holds source files${source === undefined ? '' : ` (${source})`}: finished files must not mix with them.`,
        fix: 'Name a folder for finished files alone, such as dist.',
    });
}
/** @throws PackagingError `input/path` when a part of `real` below `root` is a file */
async function refuseFile(root, real, input, folder) {
    for (let part = real; part !== root; part = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(part)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(part).catch(() => undefined);
        if (found === undefined)
            continue;
        if (found.isDirectory())
            return;
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
            message: `${input} '${folder}' cannot be a folder: ${part} is a file.`,
            fix: 'Name another folder, or remove that file.',
        });
    }
}
/** Absolute paths of folders that must exist. @throws PackagingError `input/path`, all together */
async function existingFolders(workspace, folders, input) {
    const found = await Promise.all(folders.map(async (folder) => {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, folder);
        const isFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(absolute).then(entry => entry.isDirectory(), () => false);
        return { folder, absolute, isFolder };
    }));
    const missing = found.filter(({ isFolder }) => !isFolder);
    (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(missing.map(({ folder }) => noFolder(input, folder, workspace)));
    return found.map(({ absolute }) => absolute);
}
/** Files or folders of the project that must be there, links included in what must not leave it. @throws PackagingError `input/path`, all together */
async function existingPaths(project, paths, input) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(project);
    const found = await Promise.all(paths.map(async (file) => {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(root, file)).catch(() => undefined);
        return real !== undefined && (real === root || (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isInside */ .FK)(root, real)) ? [] : [file];
    }));
    (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .throwProblems */ .Jh)(found.flat().map(file => new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${input}: there is no '${file}' in the project folder ${root}.`,
        fix: 'Check the spelling; such paths are relative to the project folder and stay inside of it.',
    })));
}
function noFolder(input, folder, workspace) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `${input} '${folder}' is not a folder in ${workspace}.`,
        fix: 'Check the spelling; folders are named relative to the workspace, one a line.',
    });
}
/** The real path of the longest part that exists, with the rest behind it. */
async function realOfExisting(target) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(target);
    }
    catch {
        const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target);
        return parent === target ? target : node_path__WEBPACK_IMPORTED_MODULE_1__.join(await realOfExisting(parent), node_path__WEBPACK_IMPORTED_MODULE_1__.basename(target));
    }
}


/***/ }),

/***/ 95383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ allows),
/* harmony export */   d: () => (/* binding */ autoVersions)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50409);
/* harmony import */ var _supported_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45236);
/** What `python-versions: auto` means. Pure. */




/**
 * Every released CPython that `requiresPython` (PEP 440; `undefined` or empty allows all) lets in and that gets
 * security fixes on `today` (UTC). Neither free-threaded builds nor PyPy: those are asked for by name.
 *
 * When it allows only Pythons at their end of life, the newest of them is taken, with a warning: the project says that
 * it runs there, and an empty result would help nobody.
 * @throws PackagingError `project/metadata` when it is not a PEP 440 specifier, `interpreter/unsupported` when no
 * released Python that this product supports is allowed.
 */
function autoVersions(requiresPython, today) {
    const specifier = (requiresPython ?? '').trim();
    if (specifier !== '' && !(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .validRange */ .Im)(specifier))
        throw notASpecifier(specifier);
    const day = today.toISOString().slice(0, 10);
    const allowed = _supported_js__WEBPACK_IMPORTED_MODULE_3__/* .SUPPORTED */ .Fk.filter(row => row.released !== undefined && row.released <= day && !row.freeThreaded && allows(specifier, row.minor));
    const kept = allowed.filter(row => (row.securityUntil ?? '') >= day);
    const proven = kept.filter(row => row.byName !== true);
    const last = allowed.at(-1);
    if (last === undefined)
        throw noneAllowed(specifier);
    if (kept.length === 0)
        return { pythons: [(0,_supported_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonOf */ .we)(last)], optional: [], warnings: [endOfLife(specifier, last)] };
    const optional = proven.length === 0 ? [] : kept.filter(row => row.byName === true);
    return { pythons: kept.map(_supported_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonOf */ .we), optional: optional.map(_supported_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonOf */ .we), warnings: [] };
}
/** Whether any patch release of 3.`minor` satisfies the specifier; `>=3.9.7` and `>3.9` both let 3.9 in. */
function allows(specifier, minor) {
    if (specifier === '')
        return true;
    return Array.from({ length: 60 }, (_, patch) => `3.${minor}.${patch}`).some(version => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .ib)(version, specifier));
}
function notASpecifier(specifier) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('project/metadata', {
        message: `requires-python '${specifier}' is not a version specifier.`,
        fix: "Write it as in PEP 440, for example requires-python = '>=3.10'.",
    });
}
function noneAllowed(specifier) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('interpreter/unsupported', {
        message: `requires-python '${specifier}' allows no released Python that can be packaged here.`,
        fix: `Widen it to one of ${(0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .supportedNames */ .B1)().join(' ')}.`,
    });
}
function endOfLife(specifier, row) {
    const name = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR)((0,_supported_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonOf */ .we)(row));
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('interpreter/unsupported', {
        message: `requires-python '${specifier}' allows only Pythons without security fixes; packaging for ${name}, which had its last ones by ${row.securityUntil}.`,
        fix: `Widen requires-python, or set python-versions to say that ${name} is meant.`,
    });
}


/***/ }),

/***/ 47701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ downloadable),
/* harmony export */   Z$: () => (/* binding */ uvRequest),
/* harmony export */   ai: () => (/* binding */ install),
/* harmony export */   pT: () => (/* binding */ downloadsForbidden)
/* harmony export */ });
/* unused harmony exports installArguments, parseUvList */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50409);
/** Downloads Pythons with `uv python install`, which checks each archive's sha256 against the list inside uv. */



/** Milliseconds for all downloads together; uv is silent while it downloads, so there is no idle limit. */
const INSTALL_LIMIT = 15 * 60_000;
const LIST_LIMIT = 60_000;
/** Settings of uv's about where Pythons come from: handed on as they are, and they may hold credentials. */
const HANDED_ON = [
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
    return [
        'python',
        'install',
        '--install-dir',
        folder,
        '--no-bin',
        '--no-registry',
        '--no-progress',
        ...requests,
    ];
}
/**
 * Downloads `pythons` into `machine.downloads`, where later runs find them too.
 * @returns nothing, or uv's words on why it could not: some may have been installed all the same.
 */
async function install(machine, uv, pythons, platform) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(machine.downloads, { recursive: true }).catch(cannotWrite(machine.downloads));
    try {
        const finished = await machine.runner.finish({
            label: `download Python ${pythons.map(_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR).join(', ')}`,
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
        const problems = (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW)(thrown);
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
        if ((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW)(thrown).length === 0)
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
        const parsed = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePython */ .w_)(String(entry.version));
        if (parsed?.patch === undefined)
            return [];
        const { major, minor, patch } = parsed;
        const python = { implementation, major, minor, freeThreaded: entry.variant === 'freethreaded' };
        const exact = { ...python, patch };
        return (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .isPreRelease */ .Ty)(exact) ? [exact] : [python, exact];
    });
    return [...new Set(pythons.sort(_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePythons */ .fS).map(_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR))];
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
    const handedOn = HANDED_ON.filter(name => env[name] !== undefined).map(name => [name, env[name]]);
    return {
        ...Object.fromEntries(handedOn),
        UV_PYTHON: undefined,
        UV_PROJECT: undefined,
        UV_WORKING_DIR: undefined,
    };
}
function cannotWrite(folder) {
    return cause => {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr(cause.code === 'ENOSPC' ? 'host/disk-full' : 'host/permission', {
            message: `The folder for downloaded Pythons, ${folder}, cannot be made (${cause.code ?? cause.message})`,
            fix: 'Free some space, or make the folder writable.',
            cause,
        });
    };
}


/***/ }),

/***/ 74173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ setUpInterpreters)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/interpreter/auto.js
var auto = __webpack_require__(95383);
// EXTERNAL MODULE: ./lib/interpreter/discover.js + 5 modules
var discover = __webpack_require__(4321);
// EXTERNAL MODULE: ./lib/interpreter/files.js
var interpreter_files = __webpack_require__(11957);
// EXTERNAL MODULE: ./lib/interpreter/install.js
var install = __webpack_require__(47701);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/interpreter/probe.js + 1 modules
var interpreter_probe = __webpack_require__(64999);
;// CONCATENATED MODULE: ./lib/interpreter/refusals.js
/** The errors of setting up interpreters, in words. Pure. */


/**
 * One error for the Pythons that cannot be had: what can be had instead, what was refused and why. uv downloads all or
 * nothing, so those it does not offer are to blame for the others; when it offers all of them, the network is.
 */
function missingError(lack) {
    const unknown = lack.missing.filter(python => !isOffered(python, lack.offered));
    const toBlame = unknown.length > 0 ? unknown : lack.missing;
    const names = toBlame.map(parse/* formatPython */.AR);
    const here = namesOf(lack);
    const reachable = unknown.length > 0 ? lack.offered : [];
    const choices = choicesFor(toBlame, [...here, ...reachable]).filter(name => !names.includes(name));
    const choose = choices.length > 0 ? `, or choose from ${choices.join(' ')}` : '';
    const network = unknown.length > 0
        ? ''
        : ` uv offers ${names.join(', ')} for download: check the network and mirror settings.`;
    return new errors/* PackagingError */.yr('interpreter/missing', {
        message: `Python ${names.join(', ')} can neither be found nor downloaded for ${lack.platform.name}.`,
        fix: `Install it before this step (on GitHub: actions/setup-python with python-version ${names.join(', ')})${choose}.${network}`,
        detail: [
            `found here: ${here.join(' ') || 'none'}`,
            ...new Set(lack.probed.flatMap(refused)),
            ...lack.because.map(line => `uv: ${line}`),
        ],
    });
}
function isOffered(python, offered) {
    const name = (0,parse/* formatPython */.AR)(python);
    if (python.patch !== 'dev')
        return offered.includes(name);
    const { patch: _, ...unpinned } = python;
    return offered.some(other => sameButPatch(other, unpinned));
}
/** Supported names, and where a patch was pinned the other patches of it. */
function choicesFor(missing, names) {
    const supported = (0,parse/* supportedNames */.B1)();
    const pinned = missing.filter(python => python.patch !== undefined);
    const choices = names.filter(name => supported.includes(name) || pinned.some(({ patch: _, ...unpinned }) => sameButPatch(name, unpinned)));
    return inOrder(choices);
}
function sameButPatch(name, unpinned) {
    const python = (0,parse/* parsePython */.w_)(name);
    if (python === undefined)
        return false;
    const { patch: _, ...rest } = python;
    return (0,parse/* formatPython */.AR)(rest) === (0,parse/* formatPython */.AR)(unpinned);
}
function inOrder(names) {
    const pythons = names.map(parse/* parsePython */.w_).filter(python => python !== undefined);
    return [...new Set(pythons.sort(parse/* comparePythons */.fS).map(parse/* formatPython */.AR))];
}
function refused(probed) {
    if (probed.kind === 'honest')
        return [];
    const reason = probed.kind === 'liar' ? probed.contradiction : probed.reason;
    return [`refused: ${probed.candidate.path}: ${reason}`];
}
/** One error, or warning, for an interpreter that is not what its name says. */
function liesError(probed) {
    return new errors/* PackagingError */.yr('interpreter/lies', {
        message: `${probed.candidate.path} is refused: ${probed.contradiction}.`,
        fix: 'Remove or reinstall it; an honest one is looked for elsewhere.',
    });
}
/** What could be chosen here: answers where there are any, names otherwise; unsupported platforms left out. */
function namesOf({ candidates, probed, platform }) {
    const refusedPaths = new Set(probed.filter(one => one.kind !== 'honest').map(one => one.candidate.path));
    const claimed = candidates.flatMap(({ path, claim }) => {
        const { implementation, minor, freeThreaded = false, fullVersion = '', arch = platform.arch } = claim;
        const elsewhere = arch !== platform.arch || refusedPaths.has(path) || /[a-z]/.test(fullVersion);
        if (implementation === undefined || minor === undefined || minor < 8 || elsewhere)
            return [];
        return [{ implementation, major: 3, minor, freeThreaded }];
    });
    const answered = probed.flatMap((one) => one.kind === 'honest' && one.interpreter.platform.arch === platform.arch ? [one.interpreter.python] : []);
    return [...new Set([...claimed, ...answered].sort(parse/* comparePythons */.fS).map(parse/* formatPython */.AR))];
}

// EXTERNAL MODULE: ./lib/interpreter/candidate.js
var candidate = __webpack_require__(66467);
;// CONCATENATED MODULE: ./lib/interpreter/select.js
/**
 * Which candidates are worth starting, and which interpreter answers each request. Pure.
 *
 * Architecture and libc must be the wanted platform's, since wheels are: an x86_64 Python on an arm64 Mac (Rosetta)
 * and an x86 or x86_64 one on arm64 Windows run, but are not chosen for `macos-arm64` or `windows-arm64`. What counts
 * is the answer of the process: macOS's universal binaries start as what their parent is.
 */


/**
 * The interpreter for each of `asked` (`undefined`: none): the highest patch, or exactly the pinned one; of equals the
 * one whose source comes first. Pre-releases answer only to `3.15.0b1` and `3.15-dev`.
 */
function select_select(asked, found, platform, accepts) {
    const usable = found.filter(({ platform: { os, arch, libc } }) => {
        const sameLibc = platform.libc === undefined || libc === platform.libc;
        return os === platform.os && arch === platform.arch && sameLibc;
    });
    return asked.map(python => {
        const fitting = usable.filter(one => sameKind(python, one.python) && fitsPatch(python, one.fullVersion) && accepts(one.fullVersion));
        const [best] = fitting.sort((a, b) => (0,pep440/* compare */.UD)(b.fullVersion, a.fullVersion) || rank(a.source) - rank(b.source));
        return best;
    });
}
/** Sorts out what need not be started at all, or not at first, for these requests. */
function waves(candidates, asked, platform) {
    const here = candidates.filter(({ claim }) => onPlatform(claim, platform));
    const plausible = here.filter(({ claim }) => asked.some(python => couldBe(claim, python)));
    const first = new Set(asked.flatMap(python => promising(plausible, python)));
    return {
        first: plausible.filter(candidate => first.has(candidate)),
        second: plausible.filter(candidate => !first.has(candidate)),
    };
}
function promising(candidates, python) {
    const named = candidates.filter(({ claim }) => claim.minor !== undefined &&
        couldBe(claim, python) &&
        (claim.freeThreaded ?? false) === python.freeThreaded);
    return candidate/* SOURCES */.H.flatMap(source => {
        const mine = named.filter(candidate => candidate.source === source);
        const exact = mine.filter(({ claim }) => claim.fullVersion !== undefined);
        exact.sort((a, b) => (0,pep440/* compare */.UD)(b.claim.fullVersion ?? '', a.claim.fullVersion ?? ''));
        return [...exact.slice(0, 1), ...mine.filter(({ claim }) => claim.fullVersion === undefined)];
    });
}
function onPlatform(claim, platform) {
    const sameArch = claim.arch === undefined || claim.arch === platform.arch;
    return sameArch && (claim.libc === undefined || platform.libc === undefined || claim.libc === platform.libc);
}
function couldBe(claim, python) {
    if (claim.implementation !== undefined && claim.implementation !== python.implementation)
        return false;
    if (claim.minor !== undefined && claim.minor !== python.minor)
        return false;
    if (claim.freeThreaded !== undefined && claim.freeThreaded !== python.freeThreaded)
        return false;
    return claim.fullVersion === undefined || fitsPatch(python, claim.fullVersion);
}
function sameKind(a, b) {
    const sameVersion = a.major === b.major && a.minor === b.minor;
    return sameVersion && a.implementation === b.implementation && a.freeThreaded === b.freeThreaded;
}
function fitsPatch(python, fullVersion) {
    if (python.patch === 'dev')
        return true;
    if (python.patch === undefined)
        return !/[a-z]/.test(fullVersion);
    return fullVersion === `${python.major}.${python.minor}.${python.patch}`;
}
function rank(source) {
    return candidate/* SOURCES */.H.indexOf(source);
}

;// CONCATENATED MODULE: ./lib/interpreter/interpreters.js
/** Sets up the Pythons that were asked for: finds them on this machine, asks each what it is, downloads what is missing. */











/**
 * The interpreters in the order of `asked`, without the optional ones that are not installed.
 * An interpreter that is not what its name says is passed over with a warning.
 * @throws PackagingError `interpreter/missing`, one for all that cannot be had, and with it `interpreter/lies` for each
 * interpreter that should have been one of them; `host/…` when the store cannot be written.
 */
async function setUpInterpreters(setUp) {
    const { asked, platform, log } = setUp;
    const machine = machineOf(setUp);
    const probe = (0,interpreter_probe/* createProber */.X7)(machine, setUp.probeLimit ?? interpreter_probe/* PROBE_LIMIT */.jZ);
    const pick = (probed) => select_select(asked, honest(probed), platform, acceptance(setUp));
    const lacking = (probed) => asked.filter((_, index) => pick(probed)[index] === undefined);
    const candidates = await (0,discover/* discover */.k)(machine);
    let probed = await probeInWaves({ probe, platform }, candidates, asked, lacking);
    const optional = new Set((setUp.optional ?? []).map(parse/* formatPython */.AR));
    const missing = lacking(probed).filter(python => !optional.has((0,parse/* formatPython */.AR)(python)));
    if (missing.length > 0) {
        log.progress(`downloading Python ${missing.map(parse/* formatPython */.AR).join(', ')}`);
        const download = await fetchMissing(machine, setUp, missing);
        log.progress('');
        const fresh = await probeInWaves({ probe, platform }, await (0,discover/* findDownloaded */.d)(machine), missing, lacking);
        probed = [...probed, ...fresh];
        const still = missing.filter(python => lacking(probed).includes(python));
        if (still.length > 0) {
            const offered = await download.offered();
            const lack = { missing: still, platform, candidates, probed, offered, because: download.because };
            (0,errors/* throwProblems */.Jh)([missingError(lack), ...liars(probed).filter(wanted(still)).map(liesError)]);
        }
    }
    for (const liar of liars(probed))
        log.warning(liesError(liar));
    for (const python of lacking(probed))
        log.info(`Python ${(0,parse/* formatPython */.AR)(python)} is not installed here: left out`);
    return pick(probed).filter(one => one !== undefined);
}
function machineOf(setUp) {
    const { env, workspace, runner, platform, store, home = (0,external_node_os_.homedir)(), files = interpreter_files/* localFiles */.J } = setUp;
    const separator = platform.os === 'windows' ? '\\' : '/';
    return { os: platform.os, env, home, workspace, downloads: `${store}${separator}pythons`, files, runner };
}
/** Starts as few as possible: the less promising only when the promising ones left something open. */
async function probeInWaves({ probe, platform }, candidates, asked, lacking) {
    const { first } = waves(candidates, asked, platform);
    const probed = await probe(first);
    const open = lacking(probed).filter(python => asked.includes(python));
    if (open.length === 0)
        return probed;
    const rest = waves(candidates, open, platform);
    const others = [...rest.first, ...rest.second].filter(candidate => !first.includes(candidate));
    return [...probed, ...(await probe(others))];
}
async function fetchMissing(machine, setUp, missing) {
    const nothing = () => Promise.resolve([]);
    if ((0,install/* downloadsForbidden */.pT)(setUp.env))
        return { because: ['UV_PYTHON_DOWNLOADS=never forbids downloads'], offered: nothing };
    try {
        const uv = await setUp.uv();
        const because = await (0,install/* install */.ai)(machine, uv, missing, setUp.platform);
        return { because, offered: () => (0,install/* downloadable */.LH)(machine, uv) };
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0 || problems.some(problem => problem.code.startsWith('host/')))
            throw thrown;
        return { because: problems.map(problem => problem.message), offered: nothing };
    }
}
/** A minor version that requires-python excludes altogether was asked for on purpose: not judged here. */
function acceptance({ requiresPython = '' }) {
    const specifier = requiresPython.trim();
    return fullVersion => {
        const release = fullVersion.replace(/(a|b|rc)\d+$/, '');
        const excluded = !(0,auto/* allows */.N)(specifier, Number(release.split('.')[1]));
        return specifier === '' || excluded || (0,pep440/* satisfies */.ib)(release, specifier);
    };
}
function honest(probed) {
    return probed.flatMap(one => (one.kind === 'honest' ? [one.interpreter] : []));
}
/** Each once: a folder may have been looked at before and after a download. */
function liars(probed) {
    const all = probed.filter((one) => one.kind === 'liar');
    return [...new Map(all.map(liar => [liar.candidate.path, liar])).values()];
}
function wanted(missing) {
    return ({ candidate: { claim } }) => missing.some(python => claim.minor === undefined || claim.minor === python.minor);
}


/***/ }),

/***/ 69503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ resolve),
/* harmony export */   BP: () => (/* binding */ newest),
/* harmony export */   hd: () => (/* binding */ fetch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _dependencies_coverage_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16262);
/* harmony import */ var _dependencies_fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60421);
/* harmony import */ var _dependencies_memory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43234);
/* harmony import */ var _dependencies_resolve_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51123);
/* harmony import */ var _host_files_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50205);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50409);
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32701);
/** Resolves and fetches the application's dependencies for every target, beside the build of its own wheel. */









/**
 * Gaps are values here, in `problems`, so that the table can be told first.
 * @throws PackagingError(s) `dependency/…`, `project/lock`, `network/…`
 */
async function resolve(request) {
    const { workshop, uv, interpreters, targets, findLinks, basis, name } = request;
    const { options, project, plan } = workshop.configuration;
    return (0,_dependencies_resolve_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveDependencies */ ._j)({
        ...basis,
        targets,
        lock: options.lock,
        findLinks,
        missingWheels: options.missingWheels,
        interpreterFor: target => target.platform === plan.runner.name
            ? interpreters.find(({ python }) => (0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR)(python) === target.python)?.path
            : undefined,
    }, {
        runner: workshop.runner,
        uv: uv.tool,
        python: newest(interpreters).path,
        selectScript: (0,_python_js__WEBPACK_IMPORTED_MODULE_8__/* .pythonScript */ .w)('select.py'),
        packagingPath: request.packaging,
        uvCacheDir: uv.cacheDir,
        workDir: await workshop.staging.dir(name),
        projectDir: project.dir,
        env: workshop.host.env,
        memory: memoryOf(workshop),
    });
}
/** On a laptop only: what a workflow releases is resolved anew, and a self-hosted runner's store is shared by its jobs. */
function memoryOf({ host, configuration }) {
    if (host.kind !== 'local' || configuration.options.cache === 'false')
        return undefined;
    return (0,_dependencies_memory_js__WEBPACK_IMPORTED_MODULE_4__/* .createMemory */ .IG)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(host.store, 'locks'));
}
/**
 * Downloads what was chosen, all at once, and puts it into one folder.
 * @param unread takes what the store has as it lies there: whoever reads it has to hash it
 * @throws PackagingError `network/…`, `dependency/hash`
 */
async function fetch(request, resolved, unread = false) {
    const { workshop, name } = request;
    const fetched = await (0,_dependencies_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchWheels */ .d)(resolved.all, ({ authorization, ...file }) => workshop.downloader.fetchFile({
        ...file,
        unread,
        ...(authorization && { headers: { authorization } }),
    }), workshop.host.env);
    const folder = await workshop.staging.dir(`${name}/wheels`);
    await Promise.all(fetched.map(wheel => (0,_host_files_place_js__WEBPACK_IMPORTED_MODULE_6__/* .place */ .i)(wheel.path, folder)));
    const byFile = new Map(fetched.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel]));
    const wheels = [...resolved.wheels].map(([target, chosen]) => {
        const here = chosen.flatMap(wheel => byFile.get(`${wheel.sha256} ${wheel.filename}`) ?? []);
        return [target, here];
    });
    return {
        targets: resolved.targets,
        wheels: new Map(wheels),
        all: fetched,
        folder,
        warnings: resolved.warnings,
        coverage: (0,_dependencies_coverage_report_js__WEBPACK_IMPORTED_MODULE_2__/* .coverageReport */ .T)((0,_dependencies_resolve_js__WEBPACK_IMPORTED_MODULE_5__/* .coverageOf */ ._5)(resolved), workshop.configuration.options.pexScope, resolved.targets),
        indexes: await indexesOf(resolved.pylock),
    };
}
/** @see https://packaging.python.org/specifications/pylock-toml/#packages-index */
async function indexesOf(lock) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(lock, 'utf8').catch(() => '');
    return [...new Set([...text.matchAll(/^index = "(https?:[^"\\]+)"$/gm)].map(match => match[1] ?? ''))];
}
/** The interpreter that runs our own tools: any will do, and the newest ordinary CPython is the fastest. */
function newest(interpreters) {
    const ordinary = interpreters.filter(({ python }) => python.implementation === 'cpython' && !python.freeThreaded && !/[a-z]/.test(python.patch ?? ''));
    const candidates = ordinary.length > 0 ? ordinary : interpreters;
    const [first] = [...candidates].sort((a, b) => b.python.minor - a.python.minor);
    if (first === undefined)
        throw new Error('a run without interpreters');
    return first;
}


/***/ }),

/***/ 52731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Af: () => (/* binding */ checkExtras),
  p9: () => (/* binding */ sameRequirements),
  tx: () => (/* binding */ staticRequirements)
});

// EXTERNAL MODULE: ./lib/dependencies/requirement.js
var requirement = __webpack_require__(69594);
;// CONCATENATED MODULE: ./lib/dependencies/requirement-key.js
/**
 * One spelling for all the ways to write a requirement (pure). Backends rewrite what pyproject.toml says: they sort
 * specifiers, change quotes and parentheses, and uv_build turns `python_version < "3.11"` into
 * `python_full_version < "3.11"`. Two equal keys ask for the same; different ones may, too.
 */

/** @throws PackagingError `project/metadata` as `parseRequirement` */
function requirementKey(line) {
    const { name, extras, specifier, url, marker } = (0,requirement/* parseRequirement */.p)(line);
    const versions = specifier.split(',').map(part => part.replaceAll(/\s/g, ''));
    return JSON.stringify([
        name,
        [...new Set(extras)].sort(),
        url ?? '',
        versions.filter(part => part !== '').sort(),
        markerKey(marker),
    ]);
}
const COMPARISON = /([\w.]+|"[^"]*")(<=|>=|===|==|!=|~=|<|>|\bnotin\b|\bin\b)([\w.]+|"[^"]*")/g;
/** A marker in one spelling; the order of terms is levelled only where nothing but `and`, or nothing but `or`, joins them. */
function markerKey(marker) {
    const tokens = marker.match(/'[^']*'|"[^"]*"|[\w.]+|[<>=!~]+|[()]/g) ?? [];
    const quoted = tokens.map(token => (/^['"]/.test(token) ? `"${token.slice(1, -1)}"` : token));
    const joiners = new Set(quoted.filter(token => token === 'and' || token === 'or'));
    const levelled = joiners.size > 1 ? quoted : quoted.filter(token => !/^[()]$/.test(token));
    const terms = [''];
    for (const token of levelled) {
        if (joiners.size <= 1 && joiners.has(token))
            terms.push('');
        else
            terms[terms.length - 1] += token === 'and' || token === 'or' ? ` ${token} ` : token;
    }
    const [joiner = ''] = joiners;
    return terms
        .map(term => term.replaceAll(COMPARISON, (_, left, operator, right) => comparison(left, operator, right)))
        .sort()
        .join(` ${joiner} `);
}
/** `python_version` compares the first two numbers only, which `python_full_version` can say as well. */
function comparison(left, operator, right) {
    const [, major, minor] = /^"(\d+)\.(\d+)"$/.exec(right) ?? [];
    if (left !== 'python_version' || minor === undefined)
        return `${left} ${operator} ${right}`;
    const next = `"${major}.${Number(minor) + 1}"`;
    switch (operator) {
        case '<':
        case '>=':
            return `python_full_version ${operator} ${right}`;
        case '>':
            return `python_full_version >= ${next}`;
        case '<=':
            return `python_full_version < ${next}`;
        case '==':
        case '!=':
            return `python_full_version ${operator} "${major}.${minor}.*"`;
        default:
            return `${left} ${operator} ${right}`;
    }
}

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
;// CONCATENATED MODULE: ./lib/package/dependencies/requirements.js
/** What has to be resolved for the application (pure): from its static metadata where that can be trusted, else from its wheel. */




/**
 * The requirements of the project with `extras`, or undefined when only its wheel can tell: dynamic metadata, or extras
 * that name the project itself (an index may hold another project of that name).
 * @throws PackagingError `input/invalid` for extras that the project does not have
 */
function staticRequirements(project, extras) {
    const { name, dependencies, extras: table, scripts } = project;
    if (name === undefined || dependencies === undefined || table === undefined || scripts === undefined)
        return undefined;
    const known = new Map(Object.entries(table).map(([extra, lines]) => [(0,names/* normalizeName */.P)(extra), lines]));
    checkExtras(extras, [...known.keys()], project);
    const lines = [...dependencies, ...extras.flatMap(extra => known.get((0,names/* normalizeName */.P)(extra)) ?? [])];
    const own = lines.some(line => (0,names/* normalizeName */.P)((0,requirement/* parseRequirement */.p)(line).name) === (0,names/* normalizeName */.P)(name));
    return own ? undefined : lines;
}
/** @throws PackagingError `input/invalid` */
function checkExtras(asked, known, project) {
    const unknown = asked.filter(extra => !known.map(names/* normalizeName */.P).includes((0,names/* normalizeName */.P)(extra)));
    if (unknown.length === 0)
        return;
    const place = project.places.dependencies;
    throw new errors/* PackagingError */.yr('input/invalid', {
        message: `The project has no extra ${unknown.map(extra => `'${extra}'`).join(', ')}.`,
        fix: known.length > 0
            ? `Choose from: ${known.join(', ')}.`
            : 'It has no extras at all: leave the input empty.',
        ...(place && { place }),
    });
}
/** Whether two lists ask for the same, however they are written and ordered; false when that cannot be seen. */
function sameRequirements(one, other) {
    const [first, second] = [new Set(one.map(requirementKey)), new Set(other.map(requirementKey))];
    return first.size === second.size && [...first].every(key => second.has(key));
}


/***/ }),

/***/ 37762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ resolutionTargets),
/* harmony export */   m: () => (/* binding */ osOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99220);
/* harmony import */ var _executable_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86535);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50409);
/* harmony import */ var _target_complete_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95250);
/** What dependencies are chosen for: every Python that was found, on every platform that was asked for. */






/** @throws PackagingError `input/path`, `input/invalid` for the user's own complete-platform files */
async function resolutionTargets(workshop, interpreters) {
    const { platforms, platformFiles, formats, executables } = workshop.configuration.plan;
    const withPex = formats.includes('pex') || holdsPex(executables);
    // One Python goes into an executable: the others need nothing.
    if (!withPex)
        return inside(executables).map(_target_complete_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .resolutionTarget */ .Yo);
    const named = platforms.flatMap(platform => interpreters.map(({ python }) => (0,_target_complete_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .resolutionTarget */ .Yo)({ python, platform })));
    const own = await Promise.all(platformFiles.map(file => ownTarget(workshop.host.workspace, file)));
    return [...named, ...own];
}
function holdsPex(executables) {
    return _executable_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .EXECUTABLE_FORMATS */ .M.some(({ name, fromPex }) => fromPex && executables.some(one => one.format === name));
}
/** Their targets, each once. */
function inside(executables) {
    const name = ({ python, platform }) => `${(0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(python)} ${platform.name}`;
    return [...new Map(executables.map(({ target }) => [name(target), target])).values()];
}
async function ownTarget(workspace, file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, file), 'utf8').catch(cause => {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
            message: `platforms: the file '${file}' cannot be read.`,
            fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
            cause,
        });
    });
    return (0,_target_complete_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .resolutionTargetOfFile */ .XX)((0,_target_complete_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .decodeCompletePlatform */ .Jh)(text, file), file);
}
/** The operating system of a target, which decides the kind of launcher. */
function osOf(target) {
    const system = target.environment.platform_system;
    return system === 'Windows' ? 'windows' : system === 'Darwin' ? 'macos' : 'linux';
}


/***/ }),

/***/ 74600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ assembledName),
/* harmony export */   Rn: () => (/* binding */ fittingName),
/* harmony export */   lm: () => (/* binding */ workflowArtifactName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53669);
/** What workflow artifacts are called (pure). @see https://github.com/actions/upload-artifact#name */


/**
 * `dist-answer-1.0.0-pex-linux-x86_64-3.11`. A run holds one workflow artifact of a name: the platform and the Pythons
 * that were asked for keep the jobs of a matrix apart, and a job that runs again finds its own.
 */
function workflowArtifactName({ prefix, name, version, format, target, pythons, }) {
    const parts = [prefix, (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(name), version, format, target];
    if (pythons.length > 0)
        parts.push(pythons.join('_'));
    return fittingName(parts.join('-'));
}
/** What a release is made of once it is assembled: `dist-answer-1.0.0-pypi`, `dist-answer-1.0.0-release`. */
function assembledName(prefix, name, version, what) {
    return fittingName([prefix, (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(name), version, what].join('-'));
}
/** A name that GitHub takes. */
function fittingName(name) {
    // GitHub refuses these characters; a version may hold `!` and `+`, which it takes.
    const whole = name.replaceAll(/["*/:<>?\\|\r\n]/g, '_');
    if (whole.length <= LONGEST)
        return whole;
    // What is cut off is often all that tells two jobs apart.
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(whole).digest('hex').slice(0, 16);
    return `${whole.slice(0, LONGEST - 17)}-${digest}`;
}
/** Characters; GitHub takes 255, and its server adds some of its own. */
const LONGEST = 250;


/***/ }),

/***/ 3643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ag: () => (/* binding */ checkExecutables),
  jK: () => (/* binding */ configure),
  pz: () => (/* binding */ configureFrom)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/executable/signing.js
var executable_signing = __webpack_require__(90379);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/inputs/options.js
var inputs_options = __webpack_require__(32807);
// EXTERNAL MODULE: ./lib/inputs/paths.js
var paths = __webpack_require__(96421);
// EXTERNAL MODULE: ./lib/inputs/pyinstaller-options.js
var pyinstaller_options = __webpack_require__(17019);
// EXTERNAL MODULE: ./lib/inputs/pyproject-layer.js
var pyproject_layer = __webpack_require__(88065);
// EXTERNAL MODULE: ./lib/inputs/without-project.js
var without_project = __webpack_require__(469);
// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var project_paths = __webpack_require__(4813);
;// CONCATENATED MODULE: ./lib/project/find-projects.js
/** Where projects are to be found below a folder that holds none: a hint for people whose project is in a sub-folder. */


/** The files by which a folder is known as a Python project, the usual one first. */
const PROJECT_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'];
const DEPTH = 3;
const MOST = 5;
/** The nearest projects below `dir` (at most five, three levels down), relative with `/`, nearest first. */
async function nearbyProjects(dir) {
    const found = [];
    let level = [''];
    for (let depth = 0; depth <= DEPTH && found.length < MOST; depth++) {
        const next = [];
        for (const path of level) {
            const entries = await (0,promises_.readdir)((0,external_node_path_.join)(dir, path), { withFileTypes: true }).catch(() => []);
            const project = entries.some(entry => PROJECT_FILES.some(file => file === entry.name));
            if (project && path !== '')
                found.push(path);
            if (project && path !== '')
                continue;
            for (const entry of entries) {
                if (!entry.isDirectory() || /^(?:\..*|node_modules|__pycache__)$/.test(entry.name))
                    continue;
                next.push(path === '' ? entry.name : `${path}/${entry.name}`);
            }
        }
        level = next.sort();
    }
    return found.slice(0, MOST);
}

// EXTERNAL MODULE: ./lib/project/pyproject.js + 2 modules
var project_pyproject = __webpack_require__(95152);
// EXTERNAL MODULE: ./lib/project/ini.js
var ini = __webpack_require__(11647);
;// CONCATENATED MODULE: ./lib/project/setup-cfg.js
/** What setup.cfg says about a project without running anything (setuptools' declarative configuration, and pbr's). */


/**
 * Decodes the text of a setup.cfg.
 * @throws PackagingError `project/metadata` with the line that setuptools would refuse as well
 */
function decodeSetupCfg(text, file) {
    const sections = parse(text, file);
    const metadata = sections.get('metadata');
    const options = sections.get('options');
    const name = setup_cfg_option(metadata, 'name');
    const version = setup_cfg_option(metadata, 'version');
    // setuptools still takes the dashed spelling of its older days, and pbr the metadata section.
    const requiresPython = setup_cfg_option(options, 'python_requires') ??
        setup_cfg_option(options, 'python-requires') ??
        setup_cfg_option(metadata, 'python-requires') ??
        setup_cfg_option(metadata, 'python_requires');
    const entryPoints = sections.get('options.entry_points') ?? sections.get('entry_points');
    const console = setup_cfg_option(entryPoints, 'console_scripts');
    const gui = setup_cfg_option(entryPoints, 'gui_scripts');
    const place = (found) => found && { file, line: found.line };
    const places = {
        name: place(name),
        version: place(version),
        requiresPython: place(requiresPython),
        scripts: place(console ?? gui),
    };
    return {
        file,
        name: literal(name),
        version: literal(version),
        requiresPython: literal(requiresPython),
        scripts: entryPoints && references(console),
        guiScripts: entryPoints && references(gui),
        places: Object.fromEntries(Object.entries(places).filter(([, found]) => found !== undefined)),
    };
}
function parse(text, file) {
    try {
        return (0,ini/* parseIni */.A)(text);
    }
    catch (error) {
        if (!(error instanceof ini/* IniError */.J))
            throw error;
        throw new errors/* PackagingError */.yr('project/metadata', {
            message: `${file} cannot be read: ${error.message} (line ${error.line}).`,
            fix: 'Correct the line shown; setuptools refuses it too.',
            place: { file, line: error.line },
            cause: error,
        });
    }
}
function setup_cfg_option(section, key) {
    return section?.options.get(key);
}
function literal(option) {
    const value = option?.value.trim();
    return value === undefined || value === '' || /^(?:attr|file)\s*:/.test(value) ? undefined : value;
}
/** A multi-line value of `name = module:function` lines. */
function references(option) {
    const lines = (option?.value ?? '').split('\n').map(line => line.trim());
    return Object.fromEntries(lines.flatMap(line => {
        const [, name, reference] = /^([^=]+?)\s*=\s*(.+)$/.exec(line) ?? [];
        return name === undefined || reference === undefined || line.startsWith('#') ? [] : [[name, reference]];
    }));
}

// EXTERNAL MODULE: ./lib/project/source-files.js
var source_files = __webpack_require__(28382);
;// CONCATENATED MODULE: ./lib/project/project.js
/** Everything that can be known about a project before it is built. The built wheel has the last word on all of it. */








/**
 * Reads the project in `dir`.
 * @param dir absolute, or relative to `workspace`
 * @param workspace absolute folder that projects may not lie outside of
 * @param git answers for the repository that holds an absolute folder (`readGit`)
 * @param input the input that named `dir`, for errors
 * @throws PackagingError `input/path` (missing, a file, outside), `project/none`, and as `decodePyproject`, `decodeSetupCfg`
 */
async function readProject(dir, workspace, git, input = 'path') {
    const root = await (0,promises_.realpath)(workspace);
    const folder = await resolveProjectDir(dir, root, input);
    const [pyprojectText, setupCfgText, setupPy, mainPackages, state] = await Promise.all([
        (0,source_files/* readText */.y)(folder, 'pyproject.toml'),
        (0,source_files/* readText */.y)(folder, 'setup.cfg'),
        (0,project_paths/* exists */.t2)((0,external_node_path_.join)(folder, 'setup.py')),
        (0,source_files/* findMainPackages */.a)(folder),
        git(folder),
    ]);
    const name = (file) => (0,project_paths/* slashed */.df)((0,external_node_path_.relative)(root, (0,external_node_path_.join)(folder, file)));
    const pyproject = pyprojectText === undefined ? undefined : (0,project_pyproject/* decodePyproject */.L)(pyprojectText, name('pyproject.toml'));
    const setupCfg = setupCfgText === undefined ? undefined : decodeSetupCfg(setupCfgText, name('setup.cfg'));
    await checkBuildable(folder, root, { pyproject, setupCfg, setupPy });
    return {
        dir: folder,
        path: (0,project_paths/* slashed */.df)((0,external_node_path_.relative)(root, folder)) || '.',
        ...staticMetadata(pyproject, setupCfg, setupPy),
        buildSystem: pyproject?.buildSystem ?? project_pyproject/* LEGACY_BUILD_SYSTEM */.d,
        mainPackages,
        pyproject,
        setupCfg,
        setupPy,
        git: state,
    };
}
/** `[project]` alone when there is one: PEP 621 lets nothing else define its fields. Else setup.cfg, where setup.py may add. */
function staticMetadata(pyproject, setupCfg, setupPy) {
    const table = pyproject?.project;
    if (pyproject && table) {
        const place = (key, value) => value === undefined ? undefined : pyproject.place(['project', key]);
        const places = {
            name: place('name', table.name),
            version: place('version', table.version),
            requiresPython: place('requires-python', table.requiresPython),
            dependencies: place('dependencies', table.dependencies),
            scripts: place('scripts', table.scripts),
            buildBackend: pyproject.hasBuildSystem ? pyproject.place(['build-system', 'build-backend']) : undefined,
        };
        return {
            name: table.name,
            version: table.version,
            requiresPython: table.requiresPython,
            dependencies: table.dependencies,
            extras: table.optionalDependencies,
            scripts: table.scripts,
            guiScripts: table.guiScripts,
            places: known(places),
        };
    }
    const buildBackend = pyproject?.hasBuildSystem
        ? pyproject.place(['build-system', 'build-backend'])
        : undefined;
    return {
        name: setupCfg?.name,
        version: setupCfg?.version,
        requiresPython: setupCfg?.requiresPython,
        dependencies: undefined,
        extras: undefined,
        scripts: setupPy ? undefined : setupCfg?.scripts,
        guiScripts: setupPy ? undefined : setupCfg?.guiScripts,
        places: known({ ...setupCfg?.places, buildBackend }),
    };
}
function known(places) {
    return Object.fromEntries(Object.entries(places).filter(([, place]) => place !== undefined));
}
async function resolveProjectDir(dir, workspace, input) {
    const asked = (0,external_node_path_.resolve)(workspace, dir);
    const real = await (0,promises_.realpath)(asked).catch(() => undefined);
    if (real === undefined) {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `The path "${dir}" does not exist in ${workspace}.`,
            fix: `Check the spelling of the input "${input}"; on GitHub, check out the repository in an earlier step.`,
        });
    }
    if (!(0,project_paths/* isInside */.FK)(workspace, real)) {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `The path "${dir}" leads to ${real}, which is outside the workspace ${workspace}.`,
            fix: 'Name a folder inside the workspace.',
        });
    }
    if (!(await (0,promises_.stat)(real)).isDirectory()) {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `The path "${dir}" is not a folder.`,
            fix: 'Name the folder that holds pyproject.toml.',
        });
    }
    return real;
}
/** A folder is a project when something says how to build it: a pyproject.toml with only a linter's settings does not. */
async function checkBuildable(dir, workspace, { pyproject, setupCfg, setupPy }) {
    if (pyproject?.project || pyproject?.hasBuildSystem || setupPy || setupCfg?.name)
        return;
    const shown = (0,project_paths/* slashed */.df)((0,external_node_path_.relative)(workspace, dir)) || '.';
    const nearby = (await nearbyProjects(dir)).map(path => (shown === '.' ? path : `${shown}/${path}`));
    throw new errors/* PackagingError */.yr('project/none', {
        message: pyproject
            ? `The folder "${shown}" holds no Python project: its pyproject.toml has neither [project] nor [build-system].`
            : `The folder "${shown}" holds no Python project: no ${PROJECT_FILES.join(' or ')}.`,
        fix: nearby.length > 0
            ? `Set the input "path" to a folder that holds one: ${nearby.join(', ')}.`
            : 'Add a pyproject.toml, or set the input "path" to the folder that holds one.',
        ...(pyproject ? { place: { file: pyproject.file, line: 1 } } : {}),
    });
}

// EXTERNAL MODULE: ./lib/release/version-check.js
var version_check = __webpack_require__(38908);
// EXTERNAL MODULE: ./lib/target/machine.js
var machine = __webpack_require__(53784);
// EXTERNAL MODULE: ./lib/plan/plan.js + 1 modules
var plan_plan = __webpack_require__(54315);
;// CONCATENATED MODULE: ./lib/plan/configure.js
/** Reads everything that a run is decided by, and tells everything that is wrong with it at once. */
















/**
 * @param given what the host was told, strongest layer first
 * @throws PackagingError or Problems with every mistake of the inputs, the project's files and their combination
 */
async function configure(host, given, today, machines = 'this') {
    return configureFrom(host, [...given, (0,inputs_options/* environmentLayer */.L)(host.env)], today, machines);
}
/** The same from these layers and the project's own settings alone. */
async function configureFrom(host, outer, today, machines) {
    const where = (0,without_project/* firstText */.o)(outer, 'path') ?? '.';
    const project = await settle(() => readProjectHere(where, host));
    const settings = project.value?.pyproject?.settings;
    const inFile = settings && (0,pyproject_layer/* pyprojectLayer */.A)(settings);
    const layers = inFile === undefined ? outer : [...outer, inFile.layer];
    const { options, problems } = (0,inputs_options/* decideOptions */.pA)(layers);
    const wrong = [...problems, ...(inFile?.problems ?? []), ...project.problems];
    const here = project.value;
    if (here === undefined) {
        (0,errors/* throwProblems */.Jh)(wrong);
        throw new Error('a problem was lost');
    }
    // Also with wrong values, to tell in the same breath what else is wrong.
    const completed = await settle(() => complete(host, options, here, { today, machines }));
    (0,errors/* throwProblems */.Jh)([...wrong, ...completed.problems]);
    if (completed.value === undefined)
        throw new Error('a problem was lost');
    return { ...completed.value, given: (0,inputs_options/* givenTexts */.mV)(layers) };
}
async function complete(host, options, project, { today, machines }) {
    const tagged = (0,version_check/* taggedBy */.y6)(options, host.env, project);
    const plan = await settle(async () => (0,plan_plan/* makePlan */.C)({
        ...{ options, project, machine: (0,machine/* thisMachine */.g)(), today, tagged },
        ...(machines === 'several' && { executables: [] }),
    }));
    const outputDir = await settle(async () => {
        const folder = await (0,paths/* outputFolder */.qi)(host.workspace, options.outputDir, host.kind === 'github');
        await (0,paths/* refuseSources */.pE)(folder, [project.dir], 'output-dir');
        return folder;
    });
    const findLinks = await settle(() => (0,paths/* existingFolders */.$1)(host.workspace, options.findLinks, 'find-links'));
    const locals = await Promise.all(options.localProjects.map(folder => settle(() => readProjectHere(folder, host, 'local-projects'))));
    const licenses = await settle(async () => {
        // Most have no list, and need not wait for SPDX's.
        const { policy } = options.licenses;
        if (policy.allow.length + policy.deny.length + Object.keys(policy.clarified).length === 0)
            return;
        await (await __webpack_require__.e(/* import() */ 4779).then(__webpack_require__.bind(__webpack_require__, 24779))).checkPolicy(policy);
    });
    const native = await settle(async () => {
        if (plan.value?.executables.length)
            await checkExecutables(host, { options, project });
    });
    const parts = [plan, outputDir, findLinks, licenses, ...locals, native];
    (0,errors/* throwProblems */.Jh)(parts.flatMap(part => part.problems));
    return {
        options,
        project,
        plan: plan.value,
        outputDir: outputDir.value,
        notSource: [outputDir.value, ...(await ownFiles(host, options))],
        findLinks: findLinks.value,
        localProjects: locals.map(local => local.value),
    };
}
/**
 * What a machine that makes executables must have for them.
 * @throws PackagingError(s) `input/…`, `build/signing`
 */
async function checkExecutables(host, { options, project }) {
    const signing = await settle(async () => (0,executable_signing/* decideSigning */.m)(options, host.env));
    const files = await settle(() => (0,paths/* existingPaths */.UV)(project.dir, (0,pyinstaller_options/* pathsIn */.M)(options.pyinstallerOptions), 'pyinstaller-options'));
    (0,errors/* throwProblems */.Jh)([...signing.problems, ...files.problems]);
}
/** What other commands wrote or downloaded for us. */
async function ownFiles(host, options) {
    const workspace = await (0,promises_.realpath)(host.workspace);
    return [options.plan, options.parts].filter(file => file !== '').map(file => external_node_path_.resolve(workspace, file));
}
async function readProjectHere(folder, host, input = 'path') {
    const git = await (0,project_paths/* findProgram */.Kp)('git', host.env, host.workspace);
    const readState = async (dir) => (git === undefined ? undefined : (0,project_git/* readGit */.l)(dir, git, query/* query */.P));
    return readProject(folder, host.workspace, readState, input);
}
/** The value of `work`, or its coded failures; a bug is thrown. */
async function settle(work) {
    try {
        return { value: await work(), problems: [] };
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0)
            throw thrown;
        return { problems };
    }
}


/***/ }),

/***/ 47606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planDocument)
/* harmony export */ });
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50409);
/* harmony import */ var _report_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71509);
/* harmony import */ var _target_complete_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95250);



/** Pythons by name, every target with its compatible tags and markers, and its dependencies. */
function planDocument(plan, planned) {
    const { warnings, pythons, optional, targets, executables, ...rest } = plan;
    return {
        ...rest,
        pythons: pythons.map(_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR),
        optional: optional.map(_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR),
        targets: targets.map(target => ({
            python: (0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR)(target.python),
            platform: target.platform.name,
            ...(0,_target_complete_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .completePlatform */ .dm)(target),
        })),
        executables: executables.map(({ format, target }) => ({
            format,
            python: (0,_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR)(target.python),
            platform: target.platform.name,
        })),
        ...(planned && { coverage: coverageDocument(planned) }),
        warnings: [...warnings, ...(planned?.warnings ?? [])].map(_report_document_js__WEBPACK_IMPORTED_MODULE_2__/* .problemDocument */ .F),
    };
}
function coverageDocument(planned) {
    if (planned.kind === 'unknown')
        return { known: false, reason: planned.reason };
    return { known: true, ...planned.report, problems: planned.problems.map(_report_document_js__WEBPACK_IMPORTED_MODULE_2__/* .problemDocument */ .F) };
}


/***/ }),

/***/ 79166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ noPython),
/* harmony export */   K5: () => (/* binding */ decideExecutables),
/* harmony export */   R0: () => (/* binding */ noPlatform)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50409);
/** Decides which native executables are made, and refuses those that cannot be (pure). */


/** @throws PackagingError(s) `input/conflict` for everything that this machine cannot make, all together */
function decideExecutables(question, known) {
    const { formats, options, pythons, optional, platforms, runner } = question;
    const asked = known.filter(({ name }) => formats.includes(name));
    const problems = [];
    // What is there for certain goes inside before what may be left out.
    const certain = pythons.filter(python => !optional.includes(python));
    const planned = asked.flatMap(format => {
        const python = format.choose(certain) ?? format.choose(pythons);
        if (python === undefined) {
            problems.push(noPython(format, pythons));
            return [];
        }
        if (platforms.length === 0)
            problems.push(noPlatform(format));
        return platforms.map(platform => {
            const target = { python, platform };
            for (const { reason, fix } of format.refusals({ target, machine: runner, options }))
                problems.push(new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
                    message: `A ${format.name} executable for ${platform.name} cannot be made here: ${reason}.`,
                    fix,
                }));
            return { format: format.name, target };
        });
    });
    (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(unlike(problems));
    return planned;
}
/** What is wrong with one format whatever the platform is told once. */
function unlike(problems) {
    return [...new Map(problems.map(problem => [problem.message, problem])).values()];
}
/** For a format that none of the Pythons asked for fits. */
function noPython(format, pythons) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `formats asks for ${format.name}, which can hold none of ${pythons.map(_interpreter_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPython */ .AR).join(', ')}.`,
        fix: 'Ask for a Python that it can hold (docs/native.md names them), or leave that format out.',
    });
}
/** For a format that is made for platforms by name, where none is named. */
function noPlatform(format) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `formats asks for ${format.name}, but platforms names only complete-platform files.`,
        fix: 'Name a platform too, such as linux-x86_64: a file of compatibility tags does not say what to build a program for.',
    });
}


/***/ }),

/***/ 54315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ NOTHING_TO_RUN),
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./lib/choices.js
var choices = __webpack_require__(14167);
// EXTERNAL MODULE: ./lib/compile/cibuildwheel.js
var cibuildwheel = __webpack_require__(55210);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/executable/formats.js + 5 modules
var executable_formats = __webpack_require__(86535);
// EXTERNAL MODULE: ./lib/interpreter/auto.js
var auto = __webpack_require__(95383);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/project/toml.js + 1 modules
var toml = __webpack_require__(16619);
;// CONCATENATED MODULE: ./lib/project/script-files.js

/** Backends whose build files, in languages of their own, may install programs. */
const OWN_BUILD_FILES = new Set([
    'mesonpy',
    'scikit_build_core.build',
    'scikit_build_core.setuptools.build_meta',
]);
/** True when only the built wheel can tell: it may hold files in `.data/scripts` whatever `[project]` says. */
function mayBringScriptFiles(project) {
    const tool = project.pyproject?.tool ?? {};
    const at = (...path) => path.reduce((table, key) => ((0,toml/* isTable */.bI)(table) ? table[key] : undefined), tool);
    return (project.setupPy ||
        OWN_BUILD_FILES.has(project.buildSystem.backend) ||
        at('setuptools', 'script-files') !== undefined ||
        at('maturin', 'bindings') === 'bin' ||
        at('hatch', 'build', 'targets', 'wheel', 'shared-scripts') !== undefined);
}

// EXTERNAL MODULE: ./lib/prove/words.js
var words = __webpack_require__(6667);
// EXTERNAL MODULE: ./lib/release/version-check.js
var version_check = __webpack_require__(38908);
// EXTERNAL MODULE: ./lib/target/floors.js
var target_floors = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/target/platforms.js
var target_platforms = __webpack_require__(17057);
// EXTERNAL MODULE: ./lib/text/parsed.js
var parsed = __webpack_require__(72786);
// EXTERNAL MODULE: ./lib/plan/executables.js
var plan_executables = __webpack_require__(79166);
;// CONCATENATED MODULE: ./lib/plan/plan.js
/** Decides everything before anything is touched (pure). A plan is plain data: it can be printed, stored and compared. */













/** @throws PackagingError for everything that is wrong with the request, all together */
function makePlan(request) {
    const { options, project, machine } = request;
    const problems = [];
    const collect = (decide) => {
        try {
            return decide();
        }
        catch (thrown) {
            const found = (0,errors/* problemsOf */.GW)(thrown);
            if (found.length === 0)
                throw thrown;
            problems.push(...found);
            return undefined;
        }
    };
    const pythons = collect(() => decidePythons(options, project, request.today));
    const floors = (0,target_floors/* parseFloors */.vQ)(options);
    const context = { machine, floors: floors.floors };
    const platforms = (0,target_platforms/* parsePlatforms */.q)(options.platforms, context);
    const runner = (0,target_platforms/* parsePlatforms */.q)(['runner'], context).platforms[0];
    const version = (0,version_check/* checkBefore */.cv)(request.tagged, project);
    problems.push(...floors.problems, ...platforms.problems, ...version.problems);
    if (options.compiler === 'cibuildwheel' && runner && pythons && (0,cibuildwheel/* cibuildwheelServes */.uH)(runner))
        problems.push(...(0,cibuildwheel/* cibuildwheelProblems */.mJ)(pythons.pythons, runner));
    const test = collect(() => decideTest(options.testCommand));
    const formats = collect(() => decideFormats(options, project));
    const executables = pythons && formats && runner
        ? collect(() => (0,plan_executables/* decideExecutables */.K5)({ ...formats, ...pythons, options, platforms: platforms.platforms, runner }, request.executables ?? executable_formats/* EXECUTABLE_FORMATS */.M))
        : [];
    (0,errors/* throwProblems */.Jh)(problems);
    if (!pythons || !test || !formats || !executables || !runner)
        throw new Error('a problem was lost');
    return {
        schema: 1,
        project: {
            path: project.path,
            ...(project.name !== undefined && { name: project.name }),
            ...(project.version !== undefined && { version: project.version }),
            ...(project.requiresPython !== undefined && { requiresPython: project.requiresPython }),
        },
        ...formats,
        pythons: pythons.pythons,
        optional: pythons.optional,
        runner,
        platforms: platforms.platforms,
        platformFiles: platforms.files,
        targets: platforms.platforms.flatMap(platform => pythons.pythons.map(python => ({ python, platform }))),
        executables,
        test,
        warnings: [...pythons.warnings, ...version.warnings],
    };
}
function decidePythons(options, project, today) {
    const asked = (0,parsed/* words */.a)(options.pythonVersions);
    if (asked.length === 1 && asked[0] === 'auto')
        return (0,auto/* autoVersions */.d)(project.requiresPython, today);
    const { pythons, problems } = (0,parse/* parsePythons */.Rh)(asked);
    const requires = project.requiresPython;
    const excluded = requires === undefined ? [] : pythons.filter(python => !(0,auto/* allows */.N)(requires, python.minor));
    (0,errors/* throwProblems */.Jh)([...problems, ...excluded.map(python => contradiction((0,parse/* formatPython */.AR)(python), project))]);
    return { pythons, optional: [], warnings: [] };
}
function contradiction(python, project) {
    const place = project.places.requiresPython;
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `python-versions asks for ${python}, but the project's requires-python is '${project.requiresPython}'.`,
        fix: `Leave ${python} out of python-versions, or widen requires-python.`,
        ...(place && { place }),
    });
}
function decideTest(command) {
    if (command === 'auto' || command === 'none')
        return command;
    return (0,words/* splitCommand */.G)(command);
}
function decideFormats(options, project) {
    if (options.formats !== 'auto')
        return {
            formats: options.formats,
            pexIfRunnable: false,
            skipped: skippedBut(options.formats, 'not asked for'),
        };
    if (options.entryPoint !== 'auto')
        return { formats: choices/* AUTO_FORMATS */.dc, pexIfRunnable: false, skipped: [] };
    const { scripts, guiScripts, mainPackages } = project;
    const some = Object.keys({ ...scripts, ...guiScripts }).length + mainPackages.length > 0;
    // Only the built wheel knows the scripts of a project whose metadata is made by code.
    const known = scripts !== undefined && !mayBringScriptFiles(project);
    if (some || !known)
        return { formats: choices/* AUTO_FORMATS */.dc, pexIfRunnable: true, skipped: [] };
    const formats = choices/* AUTO_FORMATS */.dc.filter(format => format !== 'pex');
    return { formats, pexIfRunnable: false, skipped: skippedBut(formats, NOTHING_TO_RUN) };
}
/** Why `auto` makes no PEX of a library. */
const NOTHING_TO_RUN = 'the project has no script and no __main__ to run; set entry-point to make one all the same';
function skippedBut(formats, reason) {
    return choices/* AUTO_FORMATS */.dc.filter(format => !formats.includes(format)).map(format => ({ format, reason }));
}


/***/ }),

/***/ 82374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ copySource),
  v: () => (/* binding */ sourceOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
// EXTERNAL MODULE: ./lib/project/git.js
var project_git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
;// CONCATENATED MODULE: ./lib/project/git-copy.js
/**
 * A repository of its own for the private copy, so that tools which ask git for the version or the files
 * (setuptools-scm, hatch-vcs, pbr, versioneer, …) get the answers they would get in the original, and nothing they do
 * can write to it: HEAD, refs and the index are copied, and the objects are borrowed through `objects/info/alternates`
 * (gitrepository-layout(5)). A `gitdir:` link or a linked working tree would share refs, objects and often the index.
 */




/** Makes `<root>/.git` in the copy of `git`'s working tree, and the same for the submodules that are checked out. */
async function copyRepository(git, root, query) {
    const to = (0,external_node_path_.join)(root, '.git');
    await (0,promises_.mkdir)((0,external_node_path_.join)(to, 'objects', 'info'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(to, 'refs'), { recursive: true });
    const own = (await (0,promises_.readdir)(git.gitDir)).filter(name => name === 'HEAD' || name === 'index' || name.startsWith('sharedindex.'));
    const shared = ['packed-refs', 'refs', 'shallow', 'reftable'];
    await Promise.all([
        ...own.map(name => (0,promises_.cp)((0,external_node_path_.join)(git.gitDir, name), (0,external_node_path_.join)(to, name))),
        ...shared.map(name => copyIfThere((0,external_node_path_.join)(git.commonDir, name), (0,external_node_path_.join)(to, name))),
        copyIfThere((0,external_node_path_.join)(git.commonDir, 'info'), (0,external_node_path_.join)(to, 'info')),
        (0,promises_.writeFile)((0,external_node_path_.join)(to, 'objects', 'info', 'alternates'), `${alternate((0,external_node_path_.join)(git.commonDir, 'objects'))}\n`),
        copySettings(git, (0,external_node_path_.join)(to, 'config'), query),
    ]);
    // Where HEAD, refs/bisect and sparse-checkout belong to a linked working tree, its own ones win over the main one's.
    if (git.gitDir !== git.commonDir) {
        await Promise.all(['refs', 'info', 'reftable'].map(name => copyIfThere((0,external_node_path_.join)(git.gitDir, name), (0,external_node_path_.join)(to, name))));
    }
    for (const path of git.submodules) {
        if (!(await (0,paths/* exists */.t2)((0,external_node_path_.join)(git.root, path, '.git'))) || !(await (0,paths/* exists */.t2)((0,external_node_path_.join)(root, path))))
            continue;
        const submodule = await (0,project_git/* readGit */.l)((0,external_node_path_.join)(git.root, path), git.tool, query);
        if (submodule)
            await copyRepository(submodule, (0,external_node_path_.join)(root, path), query);
    }
    // Inode numbers and change times differ in a copy. Without this, `git diff-index` calls every file changed.
    await query(git.tool, [...(0,project_git/* gitOptions */.h)(root), 'update-index', '-q', '--refresh'], root);
}
/** The absolute path of an object folder as a line of `alternates`; C-quoted where a plain line would be misread. */
function alternate(folder) {
    const path = folder.replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
    return /[\n"\\]|^#/.test(path) ? JSON.stringify(path) : path;
}
async function copyIfThere(from, to) {
    if (await (0,paths/* exists */.t2)(from))
        await (0,promises_.cp)(from, to, { recursive: true, force: true });
}
/**
 * Settings that carry credentials (actions/checkout leaves the job's token in `http.<host>.extraheader`), start programs
 * or point at the original. Filters stay: without them git cannot tell whether a Git LFS file was changed.
 */
const LEFT_OUT = /^(?:http|credential|include|includeif|url|alias|gc|maintenance|submodule|extensions\.worktreeconfig|core\.(?:worktree|bare|hookspath|fsmonitor|sshcommand|askpass|editor|pager))(?:\.|$)/i;
async function copySettings(git, to, query) {
    const args = [...(0,project_git/* gitOptions */.h)(git.root), 'config', '--list', '--null', '--show-scope'];
    const { code, stdout } = await query(git.tool, args, git.root);
    const words = code === 0 ? stdout.split('\0') : [];
    const lines = [];
    // The scope, then the setting; `worktree` is where sparse checkouts keep theirs.
    for (let at = 0; at + 1 < words.length; at += 2) {
        if (words[at] === 'local' || words[at] === 'worktree')
            lines.push(...settingLines(words[at + 1] ?? ''));
    }
    await (0,promises_.writeFile)(to, `${lines.join('\n')}\n`, { mode: 0o600 });
}
/** `key`, a line end and the value, as `git config --list --null` gives them; a key alone means true. */
function settingLines(setting) {
    const end = setting.indexOf('\n');
    const key = end === -1 ? setting : setting.slice(0, end);
    if (LEFT_OUT.test(key))
        return [];
    const value = end === -1 ? 'true' : setting.slice(end + 1);
    const first = key.indexOf('.');
    const last = key.lastIndexOf('.');
    const sub = first === last ? '' : ` ${quote(key.slice(first + 1, last))}`;
    return [`[${key.slice(0, first)}${sub}]`, `\t${key.slice(last + 1)} = ${quote(withoutPassword(value))}`];
}
/** https://user:password@host/… without the part before the @. */
function withoutPassword(value) {
    return value.replace(/^(https?:\/\/)[^/@\s]*@/i, '$1');
}
/** Git's own quoting: `"`, `\`, line end and tab escaped. */
function quote(value) {
    const escaped = value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
    return `"${escaped}"`;
}

;// CONCATENATED MODULE: ./lib/project/litter.js
/** Which folders and files beside the source are leavings of tools, and must not reach a build (pure). */
const FOLDERS = new Set([
    '__pycache__',
    '.eggs',
    '.tox',
    '.nox',
    '.mypy_cache',
    '.pytest_cache',
    '.ruff_cache',
    'node_modules',
]);
/**
 * True for a folder no build may see, judged by its name and what is directly in it. What git tracks inside of it is
 * copied all the same; that is the caller's to know.
 * @param unpackedSdist an sdist's `*.egg-info` is not litter: its SOURCES.txt says which data files belong to the
 * packages, which setuptools-scm and pbr cannot ask git for outside a repository
 */
function isLitterFolder(name, children, unpackedSdist) {
    if (FOLDERS.has(name) || children.includes('pyvenv.cfg'))
        return true;
    if (name.endsWith('.egg-info'))
        return !unpackedSdist && children.includes('PKG-INFO');
    return name === 'build' && isSetuptoolsOutput(children);
}
/** True for compiled bytecode outside `__pycache__`. */
function isLitterFile(name) {
    return name.endsWith('.pyc');
}
/** `build/lib`, `build/lib.linux-x86_64-…`, `build/bdist.…`, `build/temp.…`; a package called `build` is none. */
function isSetuptoolsOutput(children) {
    if (children.includes('__init__.py'))
        return false;
    return children.some(child => /^(?:lib|(?:lib|bdist|temp)\..+)$/.test(child));
}

;// CONCATENATED MODULE: ./lib/project/source-walk.js





/**
 * Walks `root` without following links.
 * @throws PackagingError `project/symlink`, naming every link that leaves the root (backends would pack what is there:
 * three of six were seen to)
 */
async function listSource(options) {
    const walk = new Walk(options);
    await walk.folder('', false);
    walk.throwEscapes();
    return {
        folders: walk.folders.sort(),
        files: walk.files.sort(),
        links: new Map([...walk.links].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
}
class Walk {
    folders = [];
    files = [];
    links = new Map();
    escapes = [];
    options;
    exclude;
    /** Folders with something tracked in them. */
    trackedFolders = new Set();
    constructor(options) {
        this.options = options;
        this.exclude = new Set(options.exclude.map(path => (0,paths/* slashed */.df)((0,external_node_path_.relative)(options.root, path))));
        for (const path of options.tracked) {
            for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
                const folder = path.slice(0, at);
                if (this.trackedFolders.has(folder))
                    break;
                this.trackedFolders.add(folder);
            }
        }
    }
    /** @param litter inside a folder of which only tracked files are source */
    async folder(path, litter) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(this.options.root, path), { withFileTypes: true });
        const name = path.slice(path.lastIndexOf('/') + 1);
        const names = entries.map(entry => entry.name);
        const isLitter = litter ||
            (path !== '' && (this.exclude.has(path) || isLitterFolder(name, names, this.options.unpackedSdist)));
        if (isLitter && !this.trackedFolders.has(path))
            return;
        if (path !== '')
            this.folders.push(path);
        await Promise.all(entries.map(entry => this.entry(path === '' ? '' : `${path}/`, entry, isLitter)));
    }
    async entry(prefix, entry, litter) {
        const path = prefix + entry.name;
        // A repository's own data; the copy gets its own (git-copy.ts).
        if (entry.name === '.git')
            return;
        if (entry.isDirectory())
            return this.folder(path, litter);
        const left = litter || isLitterFile(entry.name) || this.exclude.has(path);
        if (left && !this.options.tracked.has(path))
            return;
        if (entry.isSymbolicLink())
            return this.link(path);
        // Sockets, pipes and devices are no source, and reading a pipe would wait for ever.
        if (entry.isFile())
            this.files.push(path);
    }
    async link(path) {
        const { root, tracked } = this.options;
        const at = (0,external_node_path_.join)(root, path);
        const target = await (0,promises_.readlink)(at);
        const lexical = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(at), target);
        // A broken link has no real path, and may stay as broken as it is.
        const real = await (0,promises_.realpath)(at).catch(() => lexical);
        if (!(0,paths/* isInside */.FK)(root, real) || !((0,external_node_path_.isAbsolute)(target) || staysInside(path, target))) {
            if (!this.isForeign(path))
                this.escapes.push({ path, target });
            return;
        }
        // An absolute link would lead from the copy into the original; a tracked one stays, or git would call it changed.
        const inside = (0,external_node_path_.isAbsolute)(target) && !tracked.has(path);
        this.links.set(path, inside ? (0,external_node_path_.relative)((0,external_node_path_.dirname)(at), real) || '.' : target);
    }
    /** Outside the project and ignored by git (`bazel-out`, a Nix `result`): of no use to the build and no one's mistake. */
    isForeign(path) {
        const { root, project, ignored } = this.options;
        if ((0,paths/* isInside */.FK)(project, (0,external_node_path_.join)(root, path)))
            return false;
        return ignored.some(entry => entry === path || (entry.endsWith('/') && path.startsWith(entry)));
    }
    throwEscapes() {
        const [first] = this.escapes.sort((a, b) => (a.path < b.path ? -1 : 1));
        if (first === undefined)
            return;
        const lines = this.escapes.map(({ path, target }) => `${path} -> "${target}"`);
        const links = lines.length === 1 ? 'A symbolic link points' : `${lines.length} symbolic links point`;
        throw new errors/* PackagingError */.yr('project/symlink', {
            message: `${links} outside of ${this.options.root}: ${lines.join(', ')}.`,
            fix: 'Replace each by the file or folder itself, or remove it: what it points at is not part of the project.',
            place: { file: (0,external_node_path_.join)(this.options.root, first.path) },
            detail: lines,
        });
    }
}
/** True when following `target` from the link `path` never steps above the root, not even to come back by its name. */
function staysInside(path, target) {
    let depth = path.split('/').length - 1;
    for (const part of target.split(external_node_path_.sep)) {
        if (part === '..')
            depth--;
        else if (part !== '' && part !== '.')
            depth++;
        if (depth < 0)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/project/copy.js
/** A private copy of the source for one build: backends litter their tree, and builds side by side break each other. */








const AS_THEY_ARE = { time: seconds => seconds, mode: mode => mode };
/** Enough to keep the disk busy; libuv has four threads. */
const PARALLEL = 32;
/**
 * What a copy of `project` is made of, and the folder that its paths are relative to.
 * @throws PackagingError `project/symlink`, `host/…`
 */
async function sourceOf(project, git, exclude) {
    const root = git?.root ?? project;
    const list = await listSource({
        root,
        project,
        tracked: new Set(git?.tracked),
        ignored: git?.ignored ?? [],
        exclude,
        unpackedSdist: git === undefined && (await (0,paths/* isFile */.fo)((0,external_node_path_.join)(project, 'PKG-INFO'))),
    }).catch(error => {
        throw (0,fs_errors/* fsError */.yi)(error, 'read the source', root);
    });
    return { root, list };
}
/**
 * Copies tracked, untracked and ignored files, but no litter (see litter.ts); permissions and times are kept, links
 * stay links. With git, the copy is a repository too, in which git answers as in the original (see git-copy.ts).
 * @throws PackagingError `project/symlink`, `host/disk-full`, `host/permission`
 */
async function copySource(options) {
    const { project, git, into, varied = AS_THEY_ARE } = options;
    const { root: from, list } = await sourceOf(project, git, [...options.exclude, into]);
    try {
        await (0,promises_.mkdir)(into, { recursive: true });
        for (const folder of list.folders)
            await (0,promises_.mkdir)((0,external_node_path_.join)(into, folder));
        await inParallel(list.files, async (path) => {
            const file = (0,external_node_path_.join)(from, path);
            await copyOne(file, (0,external_node_path_.join)(into, path), varied).catch(error => {
                throw copyError(error, file);
            });
        });
        await inParallel([...list.links], async ([path, target]) => {
            await (0,promises_.symlink)(target, (0,external_node_path_.join)(into, path));
            const { atime, mtime } = await (0,promises_.lstat)((0,external_node_path_.join)(from, path));
            await (0,promises_.lutimes)((0,external_node_path_.join)(into, path), atime, varied.time(mtime.getTime() / 1000));
        });
        if (git)
            await copyRepository(git, into, options.query);
        // Last and innermost first: a folder's time changes whenever something is put into it.
        for (const folder of [...list.folders].reverse())
            await copyFolderMeta((0,external_node_path_.join)(from, folder), (0,external_node_path_.join)(into, folder), varied);
    }
    catch (error) {
        throw (0,fs_errors/* fsError */.yi)(error, 'copy the source', into);
    }
    return {
        root: into,
        project: (0,external_node_path_.join)(into, (0,external_node_path_.relative)(from, project)),
        files: [...list.files, ...list.links.keys()].sort(),
    };
}
async function copyOne(from, to, { time, mode }) {
    // A reflink where the file system has them (btrfs, xfs, APFS): nothing is copied until somebody writes.
    const [found] = await Promise.all([(0,promises_.stat)(from), (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_FICLONE)]);
    // A read-only source file must stay removable and writable in the copy: setup.cfg is rewritten by setuptools' sdist.
    const wanted = mode(found.mode | 0o200);
    if (wanted !== found.mode)
        await (0,promises_.chmod)(to, wanted);
    await (0,promises_.utimes)(to, found.atime, time(found.mtimeMs / 1000));
}
/** Node reads what is not UTF-8 in a name as U+FFFD, and then finds no file of that name. */
function copyError(error, file) {
    if ((0,fs_errors/* errnoOf */.UQ)(error) !== 'ENOENT' || !file.includes('\ufffd'))
        return (0,fs_errors/* fsError */.yi)(error, `copy ${file}`, file);
    return new errors/* PackagingError */.yr('host/unusable', {
        message: `Cannot copy ${file}: its name is not UTF-8.`,
        fix: 'Rename the file.',
        place: { file },
        cause: error,
    });
}
async function copyFolderMeta(from, to, varied) {
    const { mode, atime, mtimeMs } = await (0,promises_.stat)(from);
    await (0,promises_.chmod)(to, varied.mode(mode | 0o700));
    await (0,promises_.utimes)(to, atime, varied.time(mtimeMs / 1000));
}
async function inParallel(items, work) {
    const queue = items.values();
    const worker = async () => {
        for (const item of queue)
            await work(item);
    };
    await Promise.all(Array.from({ length: PARALLEL }, worker));
}


/***/ }),

/***/ 28382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ findMainPackages),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99220);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** The few files of a project that are looked at before it is built. */




/**
 * The text of a file of the project, undefined when it is not there.
 * @throws PackagingError `host/permission`; `project/toml` or `project/metadata` for bytes that are not UTF-8, which TOML must be
 */
async function readText(dir, file) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, file)).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR')
            return undefined;
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('host/permission', {
            message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, file)} cannot be read: ${error.message}.`,
            fix: 'Give this user the right to read it.',
            cause: error,
        });
    });
    if (bytes === undefined)
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr(file.endsWith('.toml') ? 'project/toml' : 'project/metadata', {
            message: `${file} is not UTF-8 text.`,
            fix: 'Save the file as UTF-8.',
            place: { file },
            cause,
        });
    }
}
/** Top-level import packages with a `__main__.py` in the project's folder and its `src`, sorted. */
async function findMainPackages(dir) {
    const found = await Promise.all([dir, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'src')].map(async (parent) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent, { withFileTypes: true }).catch(() => []);
        const names = entries.filter(entry => entry.isDirectory() && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(entry.name));
        const mains = await Promise.all(names.map(async ({ name }) => ((await (0,_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name, '__main__.py'))) ? [name] : [])));
        return mains.flat();
    }));
    return [...new Set(found.flat())].sort();
}


/***/ }),

/***/ 6667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ splitCommand)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/** Splits a test command into arguments as a POSIX shell would quote them, and does nothing else that a shell does. */

/**
 * Space separates; single quotes keep everything, double quotes keep everything but `\"` and `\\`; outside of quotes a
 * backslash keeps the next character (so Windows paths belong in single quotes).
 * @param input whose text it is, for errors
 * @throws PackagingError `input/invalid` for an open quote, or an operator that only a shell would understand
 */
function splitCommand(text, input = 'test-command') {
    const words = [];
    const token = /'([^']*)'|"((?:\\["\\]|\\(?!["\\])|[^"\\])*)"|\\(.)|([^\s'"\\]+)|(\s+)|(.)/gsy;
    let word;
    for (const [all, single, double, escaped, bare, space] of text.matchAll(token)) {
        if (space !== undefined) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
            continue;
        }
        if (bare !== undefined && /^(?:\|\|?|&&?|;|[<>]+)$/.test(bare))
            throw needsShell(text, bare, input);
        const part = single ?? double?.replaceAll(/\\(["\\])/g, '$1') ?? escaped ?? bare;
        if (part === undefined)
            throw openQuote(text, all, input);
        word = (word ?? '') + part;
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
function needsShell(text, operator, input) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `${input} '${text}' uses '${operator}', but it is run without a shell.`,
        fix: 'Put the commands into a script and name that, for example: python {project}/smoke_test.py',
    });
}
function openQuote(text, quote, input) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `${input} '${text}' has a ${quote} that is never closed.`,
        fix: 'Close the quote.',
    });
}


/***/ }),

/***/ 38908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ checkBuilt),
/* harmony export */   cv: () => (/* binding */ checkBefore),
/* harmony export */   y6: () => (/* binding */ taggedBy)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54925);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28089);
/** The input `version-check`, for the commands that plan and build (pure). */



/**
 * The tag that this run must agree with: the input's, or the one that started the workflow; undefined when there is none
 * or `version-check` is `none`. A tag that merely lies at HEAD asks for nothing: a branch may be built there too.
 */
function taggedBy(options, env, project) {
    if (options.versionCheck === 'none')
        return undefined;
    const ref = env.GITHUB_REF;
    const tag = options.tag || (ref?.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : '');
    return tag === '' ? undefined : { tag, dirty: project.git?.dirty ?? [] };
}
/** What can be said before anything is built: of a static version, and of the tag itself. */
function checkBefore(tagged, project) {
    if (tagged === undefined)
        return { problems: [], warnings: [] };
    if ((0,_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTag */ .ED)(tagged.tag, project.name) === undefined)
        return { problems: [], warnings: [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .versionlessTag */ .iv)(tagged.tag)] };
    const { name, version, pyproject, places } = project;
    const what = pyproject?.project?.version === undefined ? 'the project' : pyproject.file;
    const problems = version === undefined ? [] : (0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .disagreements */ .og)({ what, name, version, place: places.version }, tagged);
    const warnings = problems.length === 0 && tagged.dirty.length > 0 ? [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .dirtyFiles */ .y1)(tagged)] : [];
    return { problems, warnings };
}
/** What the built wheel says. @throws PackagingError `release/version` */
function checkBuilt(tagged, file, name, version) {
    if (tagged !== undefined)
        (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)((0,_agreement_js__WEBPACK_IMPORTED_MODULE_1__/* .disagreements */ .og)({ what: file, name, version }, tagged));
}


/***/ }),

/***/ 69261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ sizeLines),
/* harmony export */   Uo: () => (/* binding */ coverageLines),
/* harmony export */   gn: () => (/* binding */ coverageWords),
/* harmony export */   w6: () => (/* binding */ coverageMarkdown)
/* harmony export */ });
/* harmony import */ var _dependencies_coverage_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73251);
/* harmony import */ var _dependencies_sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64731);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18944);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23808);
/* harmony import */ var _text_style_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48110);
/** The dependency × target table and the sizes, as people read them before and after a build. */





/** More would hide the few that matter. */
const MOST_SIZES = 10;
/** Columns of the table before the platforms': dependency, version, Pythons. */
const FIRST_PLATFORM = 3;
/** `82 dependencies for 30 targets, 2 gaps` */
function coverageWords({ table, targets, gaps }) {
    const names = new Set(table.slice(1).map(([name]) => name));
    const missing = gaps.length === 0 ? 'no gap' : (0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(gaps.length, 'gap');
    return `${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(names.size, 'dependency', 'dependencies')} for ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(targets, 'target')}, ${missing}`;
}
/** The table's lines, gaps in red; dependencies whose one wheel runs wherever they are needed are only counted. */
function coverageLines({ table }, style) {
    const [header = [], ...rows] = table;
    const plain = rows.filter(row => row.slice(FIRST_PLATFORM).every(cell => cell === 'any' || cell === '–'));
    const shown = rows.filter(row => !plain.includes(row));
    const named = new Set(shown.map(([name]) => name));
    const count = new Set(plain.map(([name]) => name).filter(name => !named.has(name))).size;
    const rest = count > 0 ? [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(count, 'dependency', 'dependencies')} of pure Python: one wheel for all.`] : [];
    if (shown.length === 0)
        return rest;
    const [heading = '', ...lines] = (0,_dependencies_coverage_js__WEBPACK_IMPORTED_MODULE_4__/* .tableText */ .qK)([header, ...shown].map(row => row.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN))).split('\n');
    return [
        (0,_text_style_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(style, 'bold', heading),
        ...lines.map(line => (line.includes('MISSING') ? (0,_text_style_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(style, 'red', line) : line)),
        ...rest,
    ];
}
/** `Dependencies in each PEX: windows-x86_64 31.2 MB, …`, and which dependencies make most of that. */
function sizeLines({ files, dependencies }) {
    if (dependencies.length === 0)
        return [];
    return [
        `Dependencies in each PEX: ${files.map(sizeOf).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}`,
        `Largest dependencies: ${largest(dependencies).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}`,
    ];
}
function sizeOf(size) {
    return `${size.name} ${(0,_dependencies_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(size)}`;
}
function largest(dependencies) {
    const more = dependencies.length - MOST_SIZES;
    return [...dependencies.slice(0, MOST_SIZES).map(sizeOf), ...(more > 0 ? [`and ${more} more`] : [])];
}
/** The same in GitHub's Markdown: the words, and everything else folded away unless there is a gap. */
function coverageMarkdown(report) {
    if (report.table.length < 2)
        return '';
    const sizes = sizeLines(report.sizes).map(text => `- ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(text)}`);
    const open = report.gaps.length > 0 ? ' open' : '';
    return [
        `<details${open}><summary>${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(coverageWords(report))}</summary>`,
        (0,_dependencies_coverage_js__WEBPACK_IMPORTED_MODULE_4__/* .tableMarkdown */ .oS)(report.table.map(row => row.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD))),
        ...(sizes.length > 0 ? [sizes.join('\n')] : []),
        '</details>',
    ].join('\n\n');
}


/***/ }),

/***/ 71509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ problemDocument),
/* harmony export */   c: () => (/* binding */ reportDocument)
/* harmony export */ });
/** Fields are only ever added; `schema` changes when one changes its meaning. */
function reportDocument(report) {
    const { warnings, failure = [], ...rest } = report;
    return {
        schema: 1,
        ...rest,
        warnings: warnings.map(problemDocument),
        failure: failure.map(problemDocument),
    };
}
/** An Error's message is no property that JSON would take by itself. */
function problemDocument({ code, message, fix, place, detail }) {
    return { code, message, fix, ...(place && { place }), detail };
}


/***/ }),

/***/ 95250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dm: () => (/* binding */ completePlatform),
  Jh: () => (/* binding */ decodeCompletePlatform),
  Yo: () => (/* binding */ resolutionTarget),
  XX: () => (/* binding */ resolutionTargetOfFile)
});

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(52845);
;// CONCATENATED MODULE: ./lib/target/markers.js
const SYSTEM = {
    linux: { os_name: 'posix', sys_platform: 'linux', platform_system: 'Linux' },
    macos: { os_name: 'posix', sys_platform: 'darwin', platform_system: 'Darwin' },
    windows: { os_name: 'nt', sys_platform: 'win32', platform_system: 'Windows' },
};
/** What `platform.machine()` says, where it is not the product's own word. */
const MACHINE = {
    linux: { x86: 'i686' },
    macos: { aarch64: 'arm64' },
    windows: { x86_64: 'AMD64', aarch64: 'ARM64' },
};
/**
 * Marker values by their PEP 508 names. The patch release is 0, the oldest a `3.12` can be (uv's `--python-version 3.12`
 * means the same); kernel release and version are unknown and empty. PyPy's own version is given as 7.3.0: all of its
 * Python 3.7–3.11 releases are 7.3.x.
 */
function markerEnvironment({ python, platform }) {
    const { implementation, major, minor, patch } = python;
    const full = `${major}.${minor}.0${patch ?? ''}`;
    const cpython = implementation === 'cpython';
    return {
        implementation_name: implementation,
        implementation_version: cpython ? full : '7.3.0',
        ...SYSTEM[platform.os],
        platform_machine: MACHINE[platform.os][platform.arch] ?? platform.arch,
        platform_python_implementation: cpython ? 'CPython' : 'PyPy',
        platform_release: '',
        platform_version: '',
        python_full_version: full,
        python_version: `${major}.${minor}`,
    };
}

// EXTERNAL MODULE: ./lib/target/tags.js
var tags = __webpack_require__(46072);
;// CONCATENATED MODULE: ./lib/target/complete-platform.js
/**
 * pex's complete-platform format: everything a resolver must know of a machine it is not running on.
 * A file is what `pex3 interpreter inspect --markers --tags` prints (https://docs.pex-tool.org/buildingpex.html#complete-platform).
 */





/** The compatible tags and markers of a target, computed. */
function completePlatform(target) {
    return { compatible_tags: (0,tags/* compatibilityTags */.Y)(target), marker_environment: markerEnvironment(target) };
}
/** The same with what a resolve needs to know of it besides. */
function resolutionTarget(target) {
    const python = (0,parse/* formatPython */.AR)(target.python);
    const platform = target.platform.name;
    return {
        name: `${python} ${platform}`,
        python,
        platform,
        compatibleTags: (0,tags/* compatibilityTags */.Y)(target),
        environment: markerEnvironment(target),
    };
}
const TAG = /^[a-z0-9_]+-[a-z0-9_]+-[a-z0-9_]+$/;
/** Without these neither uv's lock nor an ordinary requirement can be judged. */
const NEEDED_MARKERS = [
    'implementation_name',
    'implementation_version',
    'os_name',
    'platform_machine',
    'platform_python_implementation',
    'platform_system',
    'python_full_version',
    'python_version',
    'sys_platform',
];
/**
 * Reads a user's own complete-platform file. Keys that pex itself writes beside (`path`, `$schema`, …) are ignored.
 * @param text the file's content
 * @param file where it came from, for messages
 * @throws PackagingError(s) `input/invalid` with the file as place: not JSON, no tags, malformed tags, missing markers.
 */
function decodeCompletePlatform(text, file) {
    const wrong = (message) => new errors/* PackagingError */.yr('input/invalid', {
        message: `platforms: ${file}: ${message}`,
        fix: 'Write the file anew on the target machine with: pex3 interpreter inspect --markers --tags --indent 2',
        place: { file },
    });
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw wrong(`it is not JSON (${cause.message}).`);
    }
    if (!(0,json/* isRecord */.u4)(data))
        throw wrong('it is not a JSON object.');
    const { compatible_tags: tags, marker_environment: markers } = data;
    const problems = [];
    if (!Array.isArray(tags) || tags.length === 0)
        problems.push(wrong("'compatible_tags' is not a list of tags."));
    else
        for (const tag of tags.filter(tag => typeof tag !== 'string' || !TAG.test(tag)).slice(0, 3))
            problems.push(wrong(`${JSON.stringify(tag)} in 'compatible_tags' is not a tag like cp312-cp312-win_amd64.`));
    if (!(0,json/* isRecord */.u4)(markers))
        problems.push(wrong("'marker_environment' is not an object of strings."));
    else {
        const bad = Object.keys(markers).filter(name => typeof markers[name] !== 'string');
        const missing = NEEDED_MARKERS.filter(name => !Object.hasOwn(markers, name));
        if (bad.length > 0)
            problems.push(wrong(`'marker_environment' has values that are not strings: ${bad.join(', ')}.`));
        if (missing.length > 0)
            problems.push(wrong(`'marker_environment' lacks ${missing.join(', ')}.`));
        const version = markers.python_full_version;
        if (typeof version === 'string' && !/^\d+\.\d+(\.\d+)?([a-z]+\d+)?\+?$/.test(version))
            problems.push(wrong(`python_full_version '${version}' is not a Python version.`));
    }
    (0,errors/* throwProblems */.Jh)(problems);
    return {
        compatible_tags: tags,
        marker_environment: markers,
    };
}
/** The target a user's own complete-platform file describes; `file` names it. */
function resolutionTargetOfFile(platform, file) {
    const name = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '');
    const markers = platform.marker_environment;
    const freeThreaded = /^cp\d+-cp\d+t-/.test(platform.compatible_tags[0] ?? '');
    const prefix = markers.implementation_name === 'pypy' ? 'pypy' : '';
    return {
        name,
        python: `${prefix}${markers.python_version ?? ''}${freeThreaded ? 't' : ''}`,
        platform: name,
        compatibleTags: platform.compatible_tags,
        // What a file leaves out must be unknown, and not this machine's own.
        environment: { platform_release: '', platform_version: '', ...markers },
    };
}


/***/ }),

/***/ 70:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uf: () => (/* binding */ DEFAULT_FLOORS),
/* harmony export */   VJ: () => (/* binding */ versionParts),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   eu: () => (/* binding */ lowerFloor),
/* harmony export */   gJ: () => (/* binding */ floorFor),
/* harmony export */   vQ: () => (/* binding */ parseFloors),
/* harmony export */   vb: () => (/* binding */ oldestManylinux)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/** Floors: the oldest libc or macOS that must still run the result (inputs `glibc`, `musl`, `macos`). */

const DEFAULT_FLOORS = { glibc: '2.28', musl: '1.2', macos: '11.0' };
/** What each floor may be: PEP 600 (manylinux), PEP 656 (musllinux), and macOS versions that CPython 3.8+ runs on. */
const RULES = {
    glibc: { major: [2, 2], lowest: '2.5', about: 'a glibc version from 2.5, such as 2.17, 2.28 or 2.34' },
    musl: { major: [1, 1], lowest: '1.0', about: 'a musl version from 1.0, such as 1.1 or 1.2' },
    macos: { major: [10, 99], lowest: '10.4', about: 'a macOS version from 10.4, such as 10.13, 11.0 or 14.0' },
};
/** `major.minor` as numbers. */
function versionParts(version) {
    const [major = '0', minor = '0'] = version.split('.');
    return [Number(major), Number(minor)];
}
/** Negative when `a` is older than `b`, 0 when equal. */
function compareVersions(a, b) {
    const [left, right] = [versionParts(a), versionParts(b)];
    return left[0] - right[0] || left[1] - right[1];
}
/** The older one of two versions. */
function lowerFloor(a, b) {
    return compareVersions(a, b) <= 0 ? a : b;
}
/**
 * Reads the three floor inputs; what is not given is the default. A major version alone gets `.0`.
 * Problems have code `input/invalid`; the default stands in for a wrong value so that parsing can go on.
 */
function parseFloors(given) {
    const floors = { ...DEFAULT_FLOORS };
    const problems = [];
    for (const key of ['glibc', 'musl', 'macos']) {
        const value = given[key]?.trim();
        if (!value)
            continue;
        const { major, lowest, about } = RULES[key];
        const [, first = '', second = '0'] = /^(\d{1,2})(?:\.(\d{1,2}))?$/.exec(value) ?? [];
        const version = `${Number(first)}.${Number(second)}`;
        if (first &&
            Number(first) >= major[0] &&
            Number(first) <= major[1] &&
            compareVersions(version, lowest) >= 0)
            floors[key] = version;
        else
            problems.push(new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
                message: `${key}: '${value}' is not a floor that wheels can be made for.`,
                fix: `Give ${about}; the default is ${DEFAULT_FLOORS[key]}.`,
            }));
    }
    return { floors, problems };
}
/** The oldest glibc that manylinux tags exist for (PEP 600): 2.5 on x86, 2.17 elsewhere. */
function oldestManylinux(arch) {
    return arch === 'x86_64' || arch === 'x86' ? '2.5' : '2.17';
}
/**
 * The floor of one platform.
 * @throws PackagingError `input/invalid` for a glibc older than any manylinux tag of that architecture.
 */
function floorFor(kind, floors) {
    if (kind.os === 'windows')
        return '';
    // The first macOS on arm64 is 11.0, so an older floor is met there by definition.
    if (kind.os === 'macos')
        return kind.arch === 'aarch64' && compareVersions(floors.macos, '11.0') < 0 ? '11.0' : floors.macos;
    if (kind.libc === 'musl')
        return floors.musl;
    const oldest = oldestManylinux(kind.arch);
    if (compareVersions(floors.glibc, oldest) < 0)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
            message: `glibc: ${floors.glibc} is older than any wheel for linux-${kind.arch} can be tagged (PEP 600 begins at ${oldest}).`,
            fix: `Set glibc to ${oldest} or newer, or leave linux-${kind.arch} out of platforms.`,
        });
    return floors.glibc;
}


/***/ }),

/***/ 77027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Z6: () => (/* binding */ PLATFORM_NAMES),
/* harmony export */   _l: () => (/* binding */ canonicalPlatform),
/* harmony export */   c: () => (/* binding */ ARCH_ALIASES)
/* harmony export */ });
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59814);
/**
 * Platform names: the one table of what can be asked for, and its aliases (pure).
 *
 * An operating system alone means what GitHub's `…-latest` runner of that system is (Linux and Windows on x86_64,
 * macOS on arm64), whatever machine the plan is made on: a plan must not change with its planner. An architecture alone is
 * refused, as it leaves the system open.
 */

/** Every platform that can be named, in the order it is listed to people. */
const KINDS = new Map([
    ..._model_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHES */ .Pr.map((arch) => [`linux-${arch}`, { os: 'linux', arch, libc: 'glibc' }]),
    ..._model_js__WEBPACK_IMPORTED_MODULE_0__/* .ARCHES */ .Pr.map((arch) => [`musllinux-${arch}`, { os: 'linux', arch, libc: 'musl' }]),
    ['macos-arm64', { os: 'macos', arch: 'aarch64' }],
    ['macos-x86_64', { os: 'macos', arch: 'x86_64' }],
    ['windows-x86_64', { os: 'windows', arch: 'x86_64' }],
    ['windows-arm64', { os: 'windows', arch: 'aarch64' }],
    ['windows-x86', { os: 'windows', arch: 'x86' }],
]);
/** Every valid platform name. */
const PLATFORM_NAMES = [...KINDS.keys()];
const SYSTEMS = {
    linux: 'linux',
    manylinux: 'linux',
    manylinux1: 'linux',
    manylinux2010: 'linux',
    manylinux2014: 'linux',
    gnu: 'linux',
    ubuntu: 'linux',
    musllinux: 'musllinux',
    musl: 'musllinux',
    alpine: 'musllinux',
    macos: 'macos',
    macosx: 'macos',
    osx: 'macos',
    mac: 'macos',
    darwin: 'macos',
    windows: 'windows',
    win: 'windows',
};
/** What people and tools call architectures. */
const ARCH_ALIASES = {
    x86_64: 'x86_64',
    amd64: 'x86_64',
    x64: 'x86_64',
    aarch64: 'aarch64',
    arm64: 'aarch64',
    x86: 'x86',
    i386: 'x86',
    i686: 'x86',
    '32': 'x86',
    '64': 'x86_64',
    armv7l: 'armv7l',
    armv7: 'armv7l',
    armhf: 'armv7l',
    ppc64le: 'ppc64le',
    powerpc64le: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
};
/** What an operating system alone stands for: GitHub's `…-latest` runner of it. */
const USUAL_ARCH = { linux: 'x86_64', musllinux: 'x86_64', macos: 'aarch64', windows: 'x86_64' };
/** `macos-arm64`, `linux-aarch64`: each system's own word for its architecture. */
function nameOf(system, arch) {
    const armName = system === 'macos' || system === 'windows' ? 'arm64' : 'aarch64';
    return `${system}-${arch === 'aarch64' ? armName : arch}`;
}
/**
 * The canonical name of a platform word: `win_amd64` → `windows-x86_64`, `manylinux_2_28_aarch64` → `linux-aarch64`,
 * `osx` → `macos-arm64`. Undefined when it is none.
 */
function canonicalPlatform(word) {
    const [, stem = '', rest = ''] = /^([a-z]+(?:1|20\d\d)?)[-_]?(.*)$/.exec(word.trim().toLowerCase()) ?? [];
    const system = Object.hasOwn(SYSTEMS, stem) ? SYSTEMS[stem] : undefined;
    if (system === undefined)
        return undefined;
    // A wheel's platform tag carries a version (`manylinux_2_28_`, `macosx_11_0_`); floors are inputs of their own.
    const archWord = rest.replace(/^\d+[_.]\d+[-_]/, '');
    if (archWord === '')
        return nameOf(system, USUAL_ARCH[system]);
    const arch = Object.hasOwn(ARCH_ALIASES, archWord) ? ARCH_ALIASES[archWord] : undefined;
    const name = arch === undefined ? '' : nameOf(system, arch);
    return KINDS.has(name) ? name : undefined;
}


/***/ }),

/***/ 17057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parsePlatforms)
/* harmony export */ });
/* unused harmony export isPlatformFile */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4581);
/* harmony import */ var _floors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70);
/* harmony import */ var _platform_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77027);
/** The parsing of the `platforms` input. `runner` is the one word that means "this machine". */




/** The platform this machine is, with the floors asked for but none above what it has itself. */
function runnerPlatform(machine, floors) {
    const system = machine.os === 'linux' && machine.libc === 'musl' ? 'musllinux' : machine.os;
    const name = (0,_platform_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(system, machine.arch);
    const kind = _platform_names_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .GW.get(name);
    if (kind === undefined)
        return undefined;
    const floor = (0,_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .floorFor */ .gJ)(kind, floors);
    return {
        name,
        ...kind,
        floor: kind.os === 'linux' && machine.libcVersion ? (0,_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerFloor */ .eu)(floor, machine.libcVersion) : floor,
    };
}
function unknown(value) {
    const word = value.toLowerCase();
    const arch = Object.hasOwn(_platform_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ARCH_ALIASES */ .c, word) ? _platform_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ARCH_ALIASES */ .c[word] : undefined;
    const ofArch = [..._platform_names_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .GW].filter(([, kind]) => kind.arch === arch).map(([name]) => name);
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: arch === undefined
            ? `platforms: '${value}' is not a platform.`
            : `platforms: '${value}' is an architecture without an operating system.`,
        fix: `Did you mean '${ofArch[0] ?? (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestOf */ .q)(value, _platform_names_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_NAMES */ .Z6)}'? Valid: runner, ${_platform_names_js__WEBPACK_IMPORTED_MODULE_2__/* .PLATFORM_NAMES */ .Z6.join(', ')}, or a path to a complete-platform .json file.`,
    });
}
/** Whether a `platforms` value is a path to a complete-platform file and not a name. */
function isPlatformFile(value) {
    return /\.json$/i.test(value) || /[/\\]/.test(value);
}
/**
 * Reads the values of the `platforms` input. Pure: files are named, not read (`decodeCompletePlatform` does).
 * `floors` come from `parseFloors`; one that a platform cannot have (manylinux of aarch64 begins at 2.17) is a problem.
 */
function parsePlatforms(values, context) {
    const platforms = new Map();
    const files = new Set();
    const problems = [];
    for (const value of values) {
        if (isPlatformFile(value)) {
            files.add(value);
            continue;
        }
        try {
            const name = (0,_platform_names_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalPlatform */ ._l)(value);
            const kind = name === undefined ? undefined : _platform_names_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .GW.get(name);
            const platform = value.toLowerCase() === 'runner'
                ? runnerPlatform(context.machine, context.floors)
                : name && kind && { name, ...kind, floor: (0,_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .floorFor */ .gJ)(kind, context.floors) };
            if (!platform)
                problems.push(unknown(value));
            else if (!platforms.has(platform.name))
                platforms.set(platform.name, platform);
        }
        catch (thrown) {
            if (!(thrown instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr))
                throw thrown;
            problems.push(thrown);
        }
    }
    return { platforms: [...platforms.values()], files: [...files], problems };
}


/***/ }),

/***/ 46072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ platformTags),
/* harmony export */   Y: () => (/* binding */ compatibilityTags)
/* harmony export */ });
/* harmony import */ var _floors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70);

const LINUX_ARCH = { x86: 'i686' };
const WINDOWS_TAG = {
    x86_64: 'win_amd64',
    aarch64: 'win_arm64',
    x86: 'win32',
};
/** PEP 513, 571 and 599: the names before PEP 600, each right after the version it stands for. */
const LEGACY_MANYLINUX = {
    17: 'manylinux2014',
    12: 'manylinux2010',
    5: 'manylinux1',
};
function countDown(from, to) {
    return Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);
}
function linuxPlatforms(platform) {
    const arch = LINUX_ARCH[platform.arch] ?? platform.arch;
    const [major, minor] = (0,_floors_js__WEBPACK_IMPORTED_MODULE_0__/* .versionParts */ .VJ)(platform.floor);
    if (platform.libc === 'musl')
        return [`linux_${arch}`, ...countDown(minor, 0).map(version => `musllinux_${major}_${version}_${arch}`)];
    const oldest = (0,_floors_js__WEBPACK_IMPORTED_MODULE_0__/* .versionParts */ .VJ)((0,_floors_js__WEBPACK_IMPORTED_MODULE_0__/* .oldestManylinux */ .vb)(platform.arch))[1];
    const manylinux = countDown(minor, oldest).flatMap(version => {
        const legacy = LEGACY_MANYLINUX[version];
        return [`manylinux_${major}_${version}_${arch}`, ...(legacy ? [`${legacy}_${arch}`] : [])];
    });
    return [`linux_${arch}`, ...manylinux];
}
function macPlatforms(platform) {
    const [major, minor] = (0,_floors_js__WEBPACK_IMPORTED_MODULE_0__/* .versionParts */ .VJ)(platform.floor);
    const intel = platform.arch === 'x86_64';
    const formats = intel
        ? ['x86_64', 'intel', 'fat64', 'fat3', 'universal2', 'universal']
        : ['arm64', 'universal2'];
    const tagged = (version, of) => of.map(format => `macosx_${version}_${format}`);
    if (major < 11)
        return countDown(minor, 4).flatMap(version => tagged(`10_${version}`, formats));
    return [
        ...countDown(major, 11).flatMap(version => tagged(`${version}_0`, formats)),
        // arm64 began with macOS 11, but a universal2 wheel may be marked with the older version of its Intel half.
        ...countDown(16, 4).flatMap(version => tagged(`10_${version}`, intel ? formats : ['universal2'])),
    ];
}
/** The platform part of the tags, best first. */
function platformTags(platform) {
    if (platform.os === 'linux')
        return linuxPlatforms(platform);
    if (platform.os === 'macos')
        return macPlatforms(platform);
    return [WINDOWS_TAG[platform.arch] ?? `win_${platform.arch}`];
}
/** `cp313t`, `cp312`; for PyPy `pypy311_pp73`, the only ABI that PyPy 3 has had since 2020. */
function abiOf({ implementation, major, minor, freeThreaded }) {
    const digits = `${major}${minor}`;
    return implementation === 'pypy' ? `pypy${digits}_pp73` : `cp${digits}${freeThreaded ? 't' : ''}`;
}
function cpythonTags(python, platforms) {
    const { major, minor, freeThreaded } = python;
    // PEP 803: the stable ABI of free-threaded builds is one of its own.
    const stable = freeThreaded ? 'abi3t' : 'abi3';
    const own = `cp${major}${minor}`;
    const prefixes = [`${own}-${abiOf(python)}`, `${own}-${stable}`, `${own}-none`];
    for (const older of countDown(minor - 1, 2))
        prefixes.push(`cp${major}${older}-${stable}`);
    return prefixes.flatMap(prefix => platforms.map(platform => `${prefix}-${platform}`));
}
function pypyTags(python, platforms) {
    const own = `pp${python.major}${python.minor}`;
    return [abiOf(python), 'none'].flatMap(abi => platforms.map(platform => `${own}-${abi}-${platform}`));
}
/** All tags a wheel may carry to run on `target`, best first. */
function compatibilityTags({ python, platform }) {
    const { major, minor, implementation } = python;
    const platforms = platformTags(platform);
    const cpython = implementation === 'cpython';
    const pures = [
        `py${major}${minor}`,
        `py${major}`,
        ...countDown(minor - 1, 0).map(older => `py${major}${older}`),
    ];
    return [
        ...(cpython ? cpythonTags(python, platforms) : pypyTags(python, platforms)),
        ...pures.flatMap(pure => platforms.map(tag => `${pure}-none-${tag}`)),
        `${cpython ? `cp${major}${minor}` : 'pp3'}-none-any`,
        ...pures.map(pure => `${pure}-none-any`),
    ];
}


/***/ }),

/***/ 54368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ openTools)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/interpreter/discover.js + 5 modules
var discover = __webpack_require__(4321);
// EXTERNAL MODULE: ./lib/interpreter/files.js
var files = __webpack_require__(11957);
;// CONCATENATED MODULE: ./lib/tools/pip-pythons.js
/** Pythons of this machine that may carry pip: the way to uv where nothing of ours is there yet. */




/** pip itself supports no more than the Pythons that still get fixes; older ones bring a pip that may be too old for the index. */
const LEAST_MINOR = 8;
const MOST = 5;
/** Absolute paths, the likeliest first. Nothing is started to find them, but Windows' launcher. */
async function pipPythons(parts) {
    const { host, runner, platform } = parts;
    const { env, workspace, store } = host;
    const downloads = external_node_path_.join(store, 'pythons');
    const candidates = await (0,discover/* discover */.k)({
        os: platform.os,
        env,
        home: (0,external_node_os_.homedir)(),
        workspace,
        downloads,
        files: files/* localFiles */.J,
        runner,
    });
    const minorOf = (claim) => claim.minor ?? LEAST_MINOR;
    return candidates
        .filter(({ claim }) => claim.implementation !== 'pypy' && minorOf(claim) >= LEAST_MINOR)
        .sort((a, b) => minorOf(b.claim) - minorOf(a.claim))
        .slice(0, MOST)
        .map(candidate => candidate.path);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/host/process/process-errors.js
var process_errors = __webpack_require__(15157);
// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
// EXTERNAL MODULE: ./lib/wheel/extract.js
var extract = __webpack_require__(96170);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
;// CONCATENATED MODULE: ./lib/tools/tools.js
/**
 * The tools this program drives, each pinned to one version by hash. They come from the package index as wheels, are
 * kept in the content-addressed store, are hashed again before they are unpacked, and are unpacked for this machine alone.
 */









/** Gives the folder in which a tool lies unpacked; the first caller of each tool waits for it, the others share it. */
class Tools {
    #request;
    #folders = new Map();
    constructor(request) {
        this.#request = request;
    }
    /** The tools that were asked for so far. */
    get used() {
        return [...this.#folders.keys()];
    }
    /** @throws PackagingError `host/tool-missing` or `network/unreachable` when it can be had nowhere, `dependency/hash` when it is not the locked file */
    folder(name) {
        let folder = this.#folders.get(name);
        if (folder === undefined) {
            folder = this.#obtain(name);
            this.#folders.set(name, folder);
        }
        return folder;
    }
    /** Absolute path of the uv executable. */
    async uv() {
        const folder = await this.folder('uv');
        return external_node_path_.join(folder, 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv');
    }
    async #obtain(name) {
        const requirements = await (0,promises_.readFile)((0,lib_python/* requirementsFile */.d)(name), 'utf8');
        const pins = (0,locked/* lockedPins */.Hq)(requirements);
        const version = (0,locked/* lockedVersion */.XX)(name, requirements);
        const folderOf = (wheels) => {
            const identity = (0,external_node_crypto_.createHash)('sha256').update(wheels.map(({ sha256 }) => sha256).join(' '));
            const unique = identity.digest('hex').slice(0, 16);
            return external_node_path_.join(this.#request.unpacked, `${name}-${version}-${unique}`);
        };
        // What is used is what was unpacked of them, once they were hashed: they are not read a second time.
        const unread = await this.#stored(pins, 'unread');
        if (unread !== undefined && (await holdsFiles(folderOf(unread))))
            return folderOf(unread);
        const wheels = (await this.#stored(pins)) ?? (await this.#download(name, version, pins));
        const folder = folderOf(wheels);
        if (!(await holdsFiles(folder)))
            await unpack(wheels, folder);
        return folder;
    }
    /** One wheel for each pin, or undefined when one of them is not there. */
    async #stored(pins, look = 'find') {
        const found = await Promise.all(pins.map(pin => this.#storedPin(pin, look)));
        return found.every(wheel => wheel !== undefined) ? found : undefined;
    }
    async #storedPin({ hashes }, look) {
        for (const sha256 of hashes) {
            const file = await this.#request.store[look](sha256);
            if (file !== undefined && (0,locked/* wheelFits */.eQ)(external_node_path_.basename(file)))
                return { file, sha256 };
        }
        return undefined;
    }
    /** pip is on nearly every Python, knows this machine's index settings, and checks the hashes. */
    async #download(name, version, pins) {
        const { runner, temp, store } = this.#request;
        const folder = external_node_path_.join(temp, `download-${name}`);
        await (0,promises_.mkdir)(folder, { recursive: true });
        const tried = [];
        for (const python of await this.#request.pythons()) {
            const finished = await runner.finish({
                label: `download ${name} ${version}`,
                tool: python,
                args: [
                    ...['-m', 'pip', '--disable-pip-version-check', 'download', '--quiet', '--no-deps'],
                    ...['--no-cache-dir', '--only-binary', ':all:', '--require-hashes'],
                    ...['--requirement', (0,lib_python/* requirementsFile */.d)(name), '--dest', folder],
                ],
                cwd: folder,
                index: true,
                limits: { total: 900_000, idle: 300_000 },
            });
            if (finished.code === 0) {
                for (const file of (await (0,promises_.readdir)(folder)).filter(entry => entry.endsWith('.whl'))) {
                    const downloaded = external_node_path_.join(folder, file);
                    await store.add(downloaded, await (0,hash/* sha256Of */.B)(downloaded), file);
                }
                const wheels = await this.#stored(pins);
                if (wheels !== undefined)
                    return wheels;
            }
            const full = finished.code === 0 ? undefined : (0,process_errors/* diskFullError */.vB)(`download ${name}`, finished.tail);
            if (full !== undefined)
                throw full;
            tried.push(`${python}:`, ...finished.tail.slice(-6).map(line => `  ${line}`));
            if (!finished.tail.some(line => line.includes('No module named pip')))
                break;
        }
        throw unobtainable(name, version, tried);
    }
}
async function holdsFiles(folder) {
    return (await (0,promises_.readdir)(folder).catch(() => [])).length > 0;
}
/** Beside its final place and renamed once whole, so that a run that is ended leaves nothing that looks finished. */
async function unpack(wheels, folder) {
    const unfinished = `${folder}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        for (const { file } of wheels)
            await (0,extract/* extractWheel */.h)(file, unfinished);
        // Another run may have been quicker; then its copy is as good.
        await (0,promises_.rename)(unfinished, folder).catch(() => { });
    }
    finally {
        await (0,promises_.rm)(unfinished, { recursive: true, force: true });
    }
}
/** What pip prints when it can reach no server: its own words, the sockets' below, and `none` where it keeps quiet about why. */
const NO_NETWORK = /NewConnectionError|ProxyError|Connection refused|[Cc]onnection (?:reset|aborted)|name resolution|Name or service not known|ConnectTimeoutError|Max retries exceeded|from versions: none/;
function unobtainable(name, version, tried) {
    const hash = tried.some(line => /hash/i.test(line) && /match/i.test(line));
    const network = tried.some(line => NO_NETWORK.test(line));
    const [code, fix] = hash
        ? [
            'dependency/hash',
            'The index offers another file than the one this program was released with: check the index that pip is set to.',
        ]
        : network
            ? [
                'network/unreachable',
                'Check the network, and the index and proxy that pip is set to (PIP_INDEX_URL, HTTPS_PROXY); that index must offer it.',
            ]
            : [
                'host/tool-missing',
                'Put a Python with pip on PATH (actions/setup-python does), and check that its package index can be reached.',
            ];
    const message = `${name} ${version} could not be downloaded with any Python's pip.`;
    return new errors/* PackagingError */.yr(code, { message, fix, detail: tried });
}

;// CONCATENATED MODULE: ./lib/tools/open.js
/** The tools as a run on `host` has them: kept between runs, downloaded with this machine's own pip. */



/** Nothing is downloaded before it is asked for. */
function openTools(parts) {
    const { host, runner, platform, staging, store } = parts;
    return new Tools({
        store,
        runner,
        temp: external_node_path_.join(staging.root, 'tools'),
        unpacked: external_node_path_.join(host.store, 'tools'),
        pythons: () => pipPythons({ host, runner, platform }),
    });
}


/***/ }),

/***/ 97966:
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
;// CONCATENATED MODULE: ./lib/version.js
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

/***/ 96170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ extractWheel)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _content_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77289);
/* harmony import */ var _zip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59418);
/** Unpacks a wheel into one folder, for tools that are run from there. */







/** Folders of `NAME-VERSION.data` that belong elsewhere in an installation, and here all lie side by side. */
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
    await (0,_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(file, async (zip) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(into, { recursive: true });
        for (const { name, folder, mode } of zip.entries) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, name.replace(DATA, '').replace(SCRIPTS, 'bin/'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
            if (folder)
                continue;
            const executable = (mode & 0o111) !== 0 || SCRIPTS.test(name);
            // `wx`: never over, nor through, something that is there.
            const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { flags: 'wx', mode: executable ? 0o755 : 0o644 });
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(zip.stream(name)), target).catch((error) => {
                throw error.code === 'EEXIST'
                    ? (0,_content_error_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .G)(file, `two files in it have the place of "${name}"`, error)
                    : error;
            });
        }
    });
}


/***/ })

};
