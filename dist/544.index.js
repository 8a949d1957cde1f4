export const id = 544;
export const ids = [544];
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

/***/ 48487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ uvIndexEnvironment),
/* harmony export */   Lz: () => (/* binding */ withoutIndex),
/* harmony export */   QZ: () => (/* binding */ parseNetrc),
/* harmony export */   it: () => (/* binding */ authorization)
/* harmony export */ });
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
/** What to add to uv's environment so that pip's settings hold too; uv's own variables win. */
function uvIndexEnvironment(env) {
    const added = {};
    for (const [pip, uv, others] of PIP_TO_UV) {
        const value = env[pip]?.trim();
        if (!value || [uv, ...others].some(name => env[name]))
            continue;
        // pip separates with blanks; uv takes commas in this one variable.
        added[uv] = uv === 'UV_FIND_LINKS' ? value.split(/\s+/).join(',') : value;
    }
    return added;
}
/** Whether pip is told to use no index; uv has an option for it and no variable. */
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
    const lines = text.replace(/^\s*macdef[^\n]*\n(?:[^\n]*\S[^\n]*(?:\n|$))*/gm, '').replace(/^\s*#.*$/gm, '');
    const words = lines.split(/\s+/).filter(word => word !== '');
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

/***/ 20635:
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
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/host/hash.js
var hash = __webpack_require__(81228);
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

// EXTERNAL MODULE: ./lib/dependencies/gap-problems.js
var gap_problems = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
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
        this.wrong(`${about}: “${key}” is not a string.`, index);
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
            return void this.wrong(`${about}: “${url}” is not an http, https or file address.`, index);
        // A name with a separator could be written outside of the download folder.
        if (!/^[^/\\]+\.(whl|zip|tar\.gz|tgz|tar\.bz2|tar\.xz)$/.test(filename))
            return void this.wrong(`${about}: “${filename}” is not the name of a wheel or sdist.`, index);
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
            this.wrong(`${about}: “wheels” is not a list.`, index);
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
        decoder.wrong('“packages” is not a list.');
    const listed = Array.isArray(data.packages) ? data.packages : [];
    const packages = listed.flatMap((entry, index) => decoder.package(entry, index) ?? []);
    const requiresPython = decoder.text(data, 'requires-python', 'the lock');
    const environments = Array.isArray(data.environments) ? data.environments.map(String) : [];
    (0,errors/* throwProblems */.Jh)(decoder.problems);
    return { ...(requiresPython !== undefined && { requiresPython }), environments, packages };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/dependencies/question.js
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
            excludes: excludes && (await (0,promises_.readFile)(excludes, 'utf8')),
            constraints: await Promise.all(constraints.map(file => (0,promises_.readFile)(file, 'utf8'))),
            environment: Object.entries(settings.env)
                .filter(([name]) => INDEX.test(name))
                .sort(),
            configuration: await Promise.all(configurationFiles(settings).map(contentIfThere)),
        });
    }
    catch {
        return undefined;
    }
}
/** Names of variables that pip, uv or their way to an index are set by. */
const INDEX = /^(PIP_|UV_|SSL_CERT_|NETRC$|HTTPS?_PROXY$|ALL_PROXY$|NO_PROXY$|KEYRING_)/i;
/** A wheel that is named by its address is named by its content instead: it lies in another folder in every run. */
async function named(requirement) {
    const [, before, url] = /^(.* @ )(file:\S+)$/.exec(requirement) ?? [];
    return url === undefined ? requirement : `${before}${await (0,hash/* sha256Of */.B)((0,external_node_url_.fileURLToPath)(url))}`;
}
async function listing(place) {
    if (/^https?:/i.test(place))
        return place;
    const names = (await (0,promises_.readdir)(place)).sort();
    const files = names.map(async (name) => {
        const { size, mtimeMs } = await (0,promises_.stat)((0,external_node_path_.join)(place, name));
        return [name, size, mtimeMs];
    });
    return [place, await Promise.all(files)];
}
/** Where uv looks for settings: from the project upwards, the user's and the system's. @see https://docs.astral.sh/uv/concepts/configuration-files/ */
function configurationFiles({ projectDir, workDir, env }) {
    const folders = [];
    for (let folder = projectDir ?? workDir; !folders.includes(folder); folder = (0,external_node_path_.dirname)(folder))
        folders.push(folder);
    const home = env.HOME ?? env.USERPROFILE ?? (0,external_node_os_.homedir)();
    const own = [env.XDG_CONFIG_HOME ?? (0,external_node_path_.join)(home, '.config'), env.APPDATA, '/etc', env.PROGRAMDATA];
    return [
        ...folders.flatMap(folder => [(0,external_node_path_.join)(folder, 'uv.toml'), (0,external_node_path_.join)(folder, 'pyproject.toml')]),
        ...own.flatMap(folder => (folder === undefined ? [] : [(0,external_node_path_.join)(folder, 'uv', 'uv.toml')])),
        ...(env.UV_CONFIG_FILE === undefined ? [] : [env.UV_CONFIG_FILE]),
    ];
}
async function contentIfThere(file) {
    return (0,promises_.readFile)(file, 'utf8').catch(() => '');
}

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
/** One resolution; its requirements go to standard input, where no file name can be mistaken for one. */
function compileCommand(settings, request) {
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
            ...((0,index_settings/* withoutIndex */.Lz)(settings.env) ? ['--no-index'] : []),
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
    const question = memory && (await questionOf(settings, request));
    if (memory === undefined || question === undefined)
        return ask(runner, settings, request);
    const known = await memory.recall(question);
    if (known !== undefined && 'output' in known)
        return known;
    if (known !== undefined) {
        await (0,promises_.writeFile)(request.output, known.lock);
        return { lock: decodeLock(known.lock, request.output), path: request.output };
    }
    const made = await ask(runner, settings, request);
    if ('lock' in made)
        await memory.remember(question, { lock: await (0,promises_.readFile)(made.path, 'utf8') });
    // A network that failed once is no answer of the index.
    else if ((0,uv_failure/* uvFailure */.YL)(made.output).code.startsWith('dependency/'))
        await memory.remember(question, made);
    return made;
}
async function ask(runner, settings, request) {
    const finished = await runner.finish(compileCommand(settings, request));
    if (finished.code !== 0)
        return { output: finished.tail };
    return { lock: await readLock(request.output), path: request.output };
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
            return wrong(`“${line.split(/[\s=]/)[0]}” in ${file} is an option, and options in a lock are not followed.`, 'Take the line out; indexes are set in uv’s or pip’s environment variables, folders with find-links.');
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
            message: `lock: there is no file “${lock}” in ${projectDir}.`,
            fix: 'Give the path of a pylock.toml, a uv.lock or a hashed requirements file, or auto or none.',
        });
    const name = (0,external_node_path_.basename)(file);
    if (PYLOCK_NAME.test(name))
        return { kind: 'pylock', file };
    if (name === 'uv.lock') {
        if (!exists((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'pyproject.toml')))
            throw new errors/* PackagingError */.yr('input/path', {
                message: `lock: there is no pyproject.toml beside “${lock}”, and uv reads its lock only with it.`,
                fix: 'Keep uv.lock in its project’s folder, or export it with: uv export --format pylock.toml',
            });
        return { kind: 'uv', file };
    }
    if (/\.(txt|in|lock)$/.test(name))
        return { kind: 'requirements', file };
    throw new errors/* PackagingError */.yr('input/invalid', {
        message: `lock: “${lock}” is none of the lock files that can be read.`,
        fix: 'Give a pylock.toml (or pylock.<name>.toml), a uv.lock, or a hashed requirements file ending in .txt.',
    });
}

// EXTERNAL MODULE: ./lib/dependencies/memory.js
var dependencies_memory = __webpack_require__(43234);
// EXTERNAL MODULE: ./lib/dependencies/missing.js
var missing = __webpack_require__(38597);
;// CONCATENATED MODULE: ./lib/dependencies/older-versions.js
/** For a dependency without a wheel for a target: is there an older version that has one? Asked of uv, only when it matters. */


/** More would make a failure slow to tell; further gaps of the same dependency mostly share their way out. */
const MOST_QUESTIONS = 8;
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
    return Promise.all(gaps.map(async (gap) => {
        const { name, version } = gap.package;
        const onlyPlatform = uvPlatform(gap.target);
        if (version === undefined || onlyPlatform === undefined || !/^3\.\d+$/.test(gap.target.python))
            return gap;
        if (asked++ >= MOST_QUESTIONS)
            return gap;
        const answer = await attempt(runner, settings, {
            requirements: [`${name}<${version}`],
            pythonVersion: gap.target.python,
            mode: 'wheels',
            output: (0,external_node_path_.join)(settings.workDir, `pylock.older${asked}.toml`),
            findLinks,
            onlyPlatform,
        });
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
        ...selection.malformed.map(({ filename, why }) => lockError(`“${filename}”: ${why}.`)),
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



async function listed(runner, settings, { pythonVersion, findLinks }, requirements, name) {
    if (requirements.length === 0)
        return [];
    const output = (0,external_node_path_.join)(settings.workDir, `pylock.${name}.toml`);
    const request = { requirements, pythonVersion, mode: 'listed', output, findLinks };
    const made = await attempt(runner, settings, request);
    return 'lock' in made ? made.lock.packages : [];
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
    const newest = await listed(runner, settings, question, [...taken.keys()], 'newest');
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
    const requirement = ({ name, version, asked }) => version === undefined ? asked : `${name}==${version}`;
    const open = packages.filter(locked => !locked.sdist && locked.source === undefined);
    const answers = await listed(runner, settings, question, open.flatMap(locked => requirement(locked) ?? []), 'sources');
    return packages.map(locked => {
        const answer = answers.find(({ name, version }) => name === locked.name && (locked.version === undefined || locked.version === version));
        if (!answer || !open.includes(locked) || requirement(locked) === undefined)
            return locked;
        const { version, sdist } = answer;
        return { ...locked, ...(version !== undefined && { version }), ...(sdist && { sdist }) };
    });
}

;// CONCATENATED MODULE: ./lib/dependencies/resolve.js
/** From requirements to the exact wheels of every target: one lock, one choice, one table, all gaps at once. */














/** The lowest `3.N` among the targets. */
function lowestPython(targets) {
    const minors = targets.map(target => Number((target.environment.python_version ?? '3.8').split('.')[1]));
    return `3.${Math.min(...minors)}`;
}
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
/**
 * Resolves for every target at once, from what was answered a short while ago where there is a memory. A failure is never
 * told from memory: whoever has just mended the index must see it mended. Gaps do not throw: `problems` says what they mean under `missing-wheels`, so that a
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
        return resolved.problems.length > 0 && memory.used() ? await afresh() : resolved;
    }
    catch (thrown) {
        if (!memory.used())
            throw thrown;
        return afresh();
    }
}
async function resolveOnce(request, tools) {
    const { runner, python, workDir, env } = tools;
    await (0,promises_.mkdir)(workDir, { recursive: true });
    const settings = { ...tools, cacheDir: tools.uvCacheDir, workDir, env };
    const roots = { requirements: request.requirements, ...(request.wheel && { wheel: request.wheel }) };
    const source = lockSource(request.lock, tools.projectDir, external_node_fs_.existsSync);
    const question = { pythonVersion: lowestPython(request.targets), findLinks: request.findLinks };
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
    const [chosen, notes] = await Promise.all([
        runner.run(select),
        made.given || mayBuild ? [] : heldBack(runner, settings, question, made.lock.packages),
    ]);
    const selection = JSON.parse(chosen.stdout);
    (0,errors/* throwProblems */.Jh)(selectionProblems(selection, made));
    const wheelOf = wheelFinder(made, local);
    const wheels = new Map();
    for (const { name, wheels: choices } of selection.targets)
        wheels.set(name, await Promise.all(choices.map(wheelOf)));
    const found = await gapsOf(selection, made, request.targets, missing => made.given ? Promise.resolve([...missing]) : withSources(runner, settings, question, missing));
    const gaps = made.given ? found : await withOlderVersions(runner, settings, request.findLinks, found);
    const decision = (0,missing/* decideMissing */.B)(request.missingWheels, gaps, request.targets, request.interpreterFor);
    const needed = decision.targets.flatMap(target => wheels.get(target.name) ?? []);
    return {
        ...decision,
        warnings: [...notes, ...decision.warnings, ...unrepaired(decision.targets, wheels)],
        pylock: made.path,
        asked: request.targets,
        wheels,
        gaps,
        all: [...new Map(needed.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel])).values()],
    };
}
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
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87703);
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
    return unknown > 0 ? `at least ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count)}` : (0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(count);
}
/**
 * Python's zipfile writes the zip64 form from here on, which zipimport reads since CPython 3.13.
 * @see https://docs.python.org/3/library/zipimport.html
 */
const ZIP64 = 2 ** 31 - 1;
/** @see https://docs.github.com/en/repositories/releasing-projects-on-github/about-releases#storage-and-bandwidth-quotas */
const RELEASE_FILE = 2 * 1024 ** 3;
/** What a private repository's workflow artifacts may take on GitHub's Free plan. @see https://docs.github.com/en/billing/concepts/product-billing/github-actions */
const FREE_STORAGE = 500 * 1000 ** 2;
const audience = ({ name }) => (name === 'universal' ? 'all platforms' : name);
/**
 * What is better known before the files are made; always warnings.
 * @param uploads whether the files become workflow artifacts
 */
function sizeWarnings({ files, dependencies }, uploads) {
    const largest = dependencies
        .slice(0, 3)
        .map(size => `${size.name} (${sizeText(size)})`)
        .join(', ');
    const smaller = `Its largest dependencies are ${largest}: ask for fewer Pythons or platforms in one file, or replace one of them.`;
    const warnings = files.flatMap(size => [
        ...(size.bytes > ZIP64
            ? [
                new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/large', {
                    message: `The PEX for ${audience(size)} will be ${sizeText(size)}. A zip file above 2 GiB has the zip64 form, which Python starts from 3.13 on only; older ones say that they can't find '__main__'.`,
                    fix: smaller,
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
        message: `The PEX files will be ${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .bytes */ .ee)(all)} together. In a private repository they count as storage, of which GitHub's Free plan has 500 MB.`,
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
        message: 'No index or find-links folder has a package “$1”.',
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

/***/ 32337:
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

/***/ 51851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createStaging)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51687);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87059);
/* harmony import */ var _interrupt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59213);
/** A private folder for everything that is not finished. */





/** Makes a folder inside `parent` that only this user can look into. @throws PackagingError `host/…` */
async function createStaging(parent) {
    await (0,_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(parent);
    // mkdtemp makes it 0700 (POSIX); on Windows it has the parent's access list.
    const root = await (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .orFsError */ .HQ)(`make a folder in ${parent}`, parent, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(parent, 'package-python-')));
    const remove = () => (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .orFsError */ .HQ)(`remove ${root}`, root, () => removeTree(root));
    const forget = (0,_interrupt_js__WEBPACK_IMPORTED_MODULE_4__/* .onInterrupt */ .nA)('files', remove);
    return {
        root,
        async dir(name) {
            const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, name);
            if (!folder.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
                throw new Error(`not inside staging: ${name}`);
            await (0,_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(folder);
            return folder;
        },
        async dispose() {
            await remove();
            forget();
        },
    };
}
/** Build tools leave folders without write permission (Go's module cache, read-only sources): those are opened first. */
async function removeTree(root) {
    // Windows: a virus scanner may still have a file open.
    const remove = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    try {
        await remove();
    }
    catch (thrown) {
        if (!['EACCES', 'EPERM'].includes((0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(thrown) ?? ''))
            throw thrown;
        await openFolders(root);
        await remove();
    }
}
async function openFolders(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(folder, 0o700);
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true })) {
        if (entry.isDirectory())
            await openFolders(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, entry.name));
    }
}


/***/ }),

/***/ 21040:
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
;// CONCATENATED MODULE: ./lib/interpreter/install.js
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
    await (0,promises_.mkdir)(machine.downloads, { recursive: true }).catch(cannotWrite(machine.downloads));
    try {
        const finished = await machine.runner.finish({
            label: `download Python ${pythons.map(parse/* formatPython */.AR).join(', ')}`,
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
        const problems = (0,errors/* problemsOf */.GW)(thrown);
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
        if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
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
        const parsed = (0,parse/* parsePython */.w_)(String(entry.version));
        if (parsed?.patch === undefined)
            return [];
        const { major, minor, patch } = parsed;
        const python = { implementation, major, minor, freeThreaded: entry.variant === 'freethreaded' };
        const exact = { ...python, patch };
        return (0,parse/* isPreRelease */.Ty)(exact) ? [exact] : [python, exact];
    });
    return [...new Set(pythons.sort(parse/* comparePythons */.fS).map(parse/* formatPython */.AR))];
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
        throw new errors/* PackagingError */.yr(cause.code === 'ENOSPC' ? 'host/disk-full' : 'host/permission', {
            message: `The folder for downloaded Pythons, ${folder}, cannot be made (${cause.code ?? cause.message})`,
            fix: 'Free some space, or make the folder writable.',
            cause,
        });
    };
}

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
    let probed = await probeInWaves(probe, candidates, platform, asked, lacking);
    const optional = new Set((setUp.optional ?? []).map(parse/* formatPython */.AR));
    const missing = lacking(probed).filter(python => !optional.has((0,parse/* formatPython */.AR)(python)));
    if (missing.length > 0) {
        log.progress(`downloading Python ${missing.map(parse/* formatPython */.AR).join(', ')}`);
        const download = await fetchMissing(machine, setUp, missing);
        log.progress('');
        const fresh = await probeInWaves(probe, await (0,discover/* findDownloaded */.d)(machine), platform, missing, lacking);
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
async function probeInWaves(probe, candidates, platform, asked, lacking) {
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
    if (downloadsForbidden(setUp.env))
        return { because: ['UV_PYTHON_DOWNLOADS=never forbids downloads'], offered: nothing };
    try {
        const uv = await setUp.uv();
        const because = await install(machine, uv, missing, setUp.platform);
        return { because, offered: () => downloadable(machine, uv) };
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

/***/ 69600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hd: () => (/* binding */ fetch),
  BP: () => (/* binding */ newest),
  AA: () => (/* binding */ dependencies_resolve)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/dependencies/coverage-report.js
var coverage_report = __webpack_require__(16262);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/hash.js
var hash = __webpack_require__(81228);
// EXTERNAL MODULE: ./lib/dependencies/index-settings.js
var index_settings = __webpack_require__(48487);
;// CONCATENATED MODULE: ./lib/dependencies/fetch.js
/** Brings the chosen wheels onto this machine, each checked against the lock's hash. */






/** Logins from `NETRC`, else `~/.netrc` (`_netrc` on Windows); empty when there is none. */
async function readNetrc(env) {
    const home = env.HOME ?? env.USERPROFILE ?? (0,external_node_os_.homedir)();
    const files = env.NETRC ? [env.NETRC] : [(0,external_node_path_.join)(home, '.netrc'), (0,external_node_path_.join)(home, '_netrc')];
    for (const file of files) {
        try {
            return (0,index_settings/* parseNetrc */.QZ)(await (0,promises_.readFile)(file, 'utf8'));
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
        sha256 = await (0,hash/* sha256Of */.B)(path);
    }
    catch (cause) {
        throw new errors/* PackagingError */.yr('input/path', {
            message: `${path}, the wheel that the lock names for ${wheel.name} ${wheel.version}, cannot be read.`,
            fix: 'Put it back, or make the lock anew.',
            cause,
        });
    }
    if (sha256 === wheel.sha256)
        return { ...wheel, path };
    throw new errors/* PackagingError */.yr('dependency/hash', {
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
    return (0,errors/* allOrProblems */.Xd)(wheels.map(async (wheel) => {
        if (wheel.path !== undefined)
            return inPlace(wheel, wheel.path);
        const { url = '', filename, sha256, size } = wheel;
        const login = (0,index_settings/* authorization */.it)(url, env, netrc);
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

// EXTERNAL MODULE: ./lib/dependencies/memory.js
var memory = __webpack_require__(43234);
// EXTERNAL MODULE: ./lib/dependencies/resolve.js + 12 modules
var resolve = __webpack_require__(20635);
// EXTERNAL MODULE: ./lib/host/place.js
var place = __webpack_require__(32337);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/python.js
var python = __webpack_require__(32701);
;// CONCATENATED MODULE: ./lib/package/dependencies.js
/** Resolves and fetches the application's dependencies for every target, beside the build of its own wheel. */








/**
 * Gaps are values here, in `problems`, so that the table can be told first.
 * @throws PackagingError(s) `dependency/…`, `project/lock`, `network/…`
 */
async function dependencies_resolve(request) {
    const { workshop, uv, interpreters, targets, findLinks, basis, name } = request;
    const { options, project, plan } = workshop.configuration;
    return (0,resolve/* resolveDependencies */._j)({
        ...basis,
        targets,
        lock: options.lock,
        findLinks,
        missingWheels: options.missingWheels,
        interpreterFor: target => target.platform === plan.runner.name
            ? interpreters.find(({ python }) => (0,parse/* formatPython */.AR)(python) === target.python)?.path
            : undefined,
    }, {
        runner: workshop.runner,
        uv: uv.tool,
        python: newest(interpreters).path,
        selectScript: (0,python/* pythonScript */.w)('select.py'),
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
    return (0,memory/* createMemory */.IG)(external_node_path_.join(host.store, 'locks'));
}
/** Downloads what was chosen, all at once, and puts it into one folder. @throws PackagingError `network/…`, `dependency/hash` */
async function fetch(request, resolved) {
    const { workshop, name } = request;
    const fetched = await fetchWheels(resolved.all, ({ authorization, ...file }) => workshop.downloader.fetchFile({ ...file, ...(authorization && { headers: { authorization } }) }), workshop.host.env);
    const folder = await workshop.staging.dir(`${name}/wheels`);
    await Promise.all(fetched.map(wheel => (0,place/* place */.i)(wheel.path, folder)));
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
        coverage: (0,coverage_report/* coverageReport */.T)((0,resolve/* coverageOf */._5)(resolved), workshop.configuration.options.pexScope, resolved.targets),
    };
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

/***/ 24920:
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
;// CONCATENATED MODULE: ./lib/package/requirements.js
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

/***/ 58298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ resolutionTargets),
/* harmony export */   m: () => (/* binding */ osOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99220);
/* harmony import */ var _target_complete_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95250);
/** What dependencies are chosen for: every Python that was found, on every platform that was asked for. */




/** @throws PackagingError `input/path`, `input/invalid` for the user's own complete-platform files */
async function resolutionTargets(workshop, interpreters) {
    const { platforms, platformFiles } = workshop.configuration.plan;
    const named = platforms.flatMap(platform => interpreters.map(({ python }) => (0,_target_complete_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .resolutionTarget */ .Yo)({ python, platform })));
    const own = await Promise.all(platformFiles.map(file => ownTarget(workshop.host.workspace, file)));
    return [...named, ...own];
}
async function ownTarget(workspace, file) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, file), 'utf8').catch(cause => {
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
            message: `platforms: the file '${file}' cannot be read.`,
            fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
            cause,
        });
    });
    return (0,_target_complete_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .resolutionTargetOfFile */ .XX)((0,_target_complete_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeCompletePlatform */ .Jh)(text, file), file);
}
/** The operating system of a target, which decides the kind of launcher. */
function osOf(target) {
    const system = target.environment.platform_system;
    return system === 'Windows' ? 'windows' : system === 'Darwin' ? 'macos' : 'linux';
}


/***/ }),

/***/ 91544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ planDocument),
  showPlan: () => (/* binding */ showPlan)
});

// UNUSED EXPORTS: planText

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/report/box.js
var box = __webpack_require__(52127);
// EXTERNAL MODULE: ./lib/report/dependencies.js
var report_dependencies = __webpack_require__(69261);
// EXTERNAL MODULE: ./lib/report/document.js
var report_document = __webpack_require__(71509);
// EXTERNAL MODULE: ./lib/target/complete-platform.js + 1 modules
var complete_platform = __webpack_require__(95250);
// EXTERNAL MODULE: ./lib/build/uv.js
var build_uv = __webpack_require__(57445);
// EXTERNAL MODULE: ./lib/dependencies/coverage-report.js
var coverage_report = __webpack_require__(16262);
// EXTERNAL MODULE: ./lib/dependencies/gap-problems.js
var gap_problems = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/dependencies/missing.js
var missing = __webpack_require__(38597);
// EXTERNAL MODULE: ./lib/dependencies/resolve.js + 12 modules
var resolve = __webpack_require__(20635);
// EXTERNAL MODULE: ./lib/dependencies/sizes.js
var sizes = __webpack_require__(64731);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/staging.js
var host_staging = __webpack_require__(51851);
// EXTERNAL MODULE: ./lib/host/store.js
var store = __webpack_require__(14615);
// EXTERNAL MODULE: ./lib/interpreter/interpreters.js + 3 modules
var interpreters = __webpack_require__(21040);
// EXTERNAL MODULE: ./lib/package/dependencies.js + 1 modules
var dependencies = __webpack_require__(69600);
// EXTERNAL MODULE: ./lib/package/requirements.js + 1 modules
var package_requirements = __webpack_require__(24920);
// EXTERNAL MODULE: ./lib/package/targets.js
var targets = __webpack_require__(58298);
// EXTERNAL MODULE: ./lib/tools/open.js + 3 modules
var tools_open = __webpack_require__(74565);
;// CONCATENATED MODULE: ./lib/plan/coverage.js
/**
 * Resolves for a plan, in a temporary folder: which wheel will serve which target, every gap and every size, before anything
 * is built. Nothing of the project is run or written.
 */















/** @throws PackagingError(s) `dependency/…`, `project/…`, `input/…` that would stop `package` too */
async function planCoverage(host, configuration, runner) {
    const { plan, project, options, localProjects } = configuration;
    const unknown = (reason, warnings = []) => ({ kind: 'unknown', reason, warnings });
    if (!plan.formats.includes('pex'))
        return unknown('Only a PEX holds dependencies, and none is made.');
    const requirements = (0,package_requirements/* staticRequirements */.tx)(project, options.extras);
    if (requirements === undefined)
        return unknown('Which wheels are needed is known once the wheel is built: its metadata is made by code.');
    if (localProjects.length > 0)
        return unknown('Which wheels are needed is known once the local projects are built.');
    const staging = await (0,host_staging/* createStaging */.q)(host.temp);
    try {
        return await look(host, configuration, runner, staging, requirements);
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        // A plan stands without an index: it is only less complete.
        if (problems.length === 0 || problems.some(({ code }) => !/^(network|host|interpreter)\//.test(code)))
            throw thrown;
        return unknown('Which wheels are needed could not be found out here.', problems);
    }
    finally {
        await staging.dispose();
    }
}
async function look(host, configuration, runner, staging, requirements) {
    const { plan, options, findLinks } = configuration;
    const tools = (0,tools_open/* openTools */.a)({ host, runner, platform: plan.runner, staging, store: (0,store/* createStore */.y)(host.store) });
    const [uv, packaging, interpreters] = await Promise.all([
        tools.uv(),
        tools.folder('packaging'),
        installed(host, configuration, runner),
    ]);
    const here = interpreters.map(({ python }) => (0,parse/* formatPython */.AR)(python));
    const left = plan.optional.map(parse/* formatPython */.AR).filter(python => !here.includes(python));
    const pythons = plan.pythons.filter(python => !left.includes((0,parse/* formatPython */.AR)(python)));
    const workshop = { host, runner, staging, configuration: withoutBuilds(configuration) };
    const resolved = await (0,dependencies/* resolve */.AA)({
        workshop,
        uv: (0,build_uv/* uvFor */.z)(uv, host.store, host.env),
        packaging,
        interpreters: [(0,dependencies/* newest */.BP)(interpreters)],
        targets: await (0,targets/* resolutionTargets */.V)(workshop, pythons.map(python => ({ python }))),
        findLinks,
        basis: { requirements, extras: [] },
        name: 'coverage',
    });
    const { open, problems } = verdictOf(configuration, resolved);
    const report = (0,coverage_report/* coverageReport */.T)((0,resolve/* coverageOf */._5)(resolved), options.pexScope, resolved.targets);
    const large = (0,sizes/* sizeWarnings */.RW)(report.sizes, host.kind === 'github' && options.upload);
    return {
        kind: 'known',
        report,
        problems,
        warnings: [...resolved.warnings, ...(open.length > 0 ? [toBeBuilt(open)] : []), ...large],
    };
}
/** Gaps that only a build can tell about, and why `package` would fail. */
function verdictOf({ plan, options }, { gaps, asked, problems }) {
    if (options.missingWheels !== 'build')
        return { open: [], problems };
    const { builds } = (0,missing/* decideMissing */.B)('build', gaps, asked, ({ platform }) => platform === plan.runner.name ? 'this machine' : undefined);
    // A wheel that is built here may be of pure Python and serve the other platforms: that is not known yet.
    const open = gaps.filter(gap => builds.some(build => build.package.name === gap.package.name));
    const closed = gaps.filter(gap => !open.includes(gap));
    return { open, problems: (0,gap_problems/* gapProblems */.jo)(closed, asked) };
}
function toBeBuilt(gaps) {
    const names = [...new Set(gaps.map(gap => `${gap.package.name} ${gap.package.version ?? ''}`.trim()))];
    return new errors/* PackagingError */.yr('dependency/no-wheel', {
        message: `${names.join(', ')} will be built on this machine, as missing-wheels is build; other platforms are served only if that gives a wheel of pure Python.`,
        fix: 'Run package to see, or give wheels for the other platforms with find-links.',
    });
}
/** A plan runs no build backend, not even for a source's metadata: with `build` it looks at wheels alone too. */
function withoutBuilds(configuration) {
    const { options } = configuration;
    if (options.missingWheels !== 'build')
        return configuration;
    return { ...configuration, options: { ...options, missingWheels: 'fail' } };
}
/** Newest first is what our own tools run on; every one of these is worth a look, and none is downloaded for a plan. */
const OURS = [14, 13, 12, 11, 10, 9].map(minor => ({
    implementation: 'cpython',
    major: 3,
    minor,
    freeThreaded: false,
}));
async function installed(host, { plan }, runner) {
    const asked = [
        ...plan.pythons,
        ...OURS.filter(ours => !plan.pythons.some(python => (0,parse/* formatPython */.AR)(python) === (0,parse/* formatPython */.AR)(ours))),
    ];
    const silent = () => { };
    const found = await (0,interpreters/* setUpInterpreters */.r)({
        asked,
        optional: asked,
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
        message: 'There is no Python on this machine to resolve with.',
        fix: 'Put a CPython 3.9 or newer on PATH.',
    });
}

;// CONCATENATED MODULE: ./lib/plan/show.js
/** Prints a plan for people, or whole as JSON, and writes `plan.json` where a workflow asked for it. */








/** The plan as other programs read it: Pythons by name, every target with its compatible tags and markers, and its dependencies. */
function planDocument(plan, planned) {
    const { warnings, pythons, optional, targets, ...rest } = plan;
    return {
        ...rest,
        pythons: pythons.map(parse/* formatPython */.AR),
        optional: optional.map(parse/* formatPython */.AR),
        targets: targets.map(target => ({
            python: (0,parse/* formatPython */.AR)(target.python),
            platform: target.platform.name,
            ...(0,complete_platform/* completePlatform */.dm)(target),
        })),
        ...(planned && { coverage: coverageDocument(planned) }),
        warnings: [...warnings, ...(planned?.warnings ?? [])].map(report_document/* problemDocument */.F),
    };
}
function coverageDocument(planned) {
    if (planned.kind === 'unknown')
        return { known: false, reason: planned.reason };
    return { known: true, ...planned.report, problems: planned.problems.map(report_document/* problemDocument */.F) };
}
/** The plan as lines for a terminal. */
function planText(plan, style, planned) {
    const { project, formats, skipped, pexIfRunnable } = plan;
    const title = [
        project.name ?? 'the project',
        project.version ?? '(version known once built)',
        `in ${project.path}`,
    ].join(' ');
    const pex = pexIfRunnable && formats.includes('pex') ? ' (PEX only if the wheel has something to run)' : '';
    const rows = plan.pythons.map(python => {
        const name = (0,parse/* formatPython */.AR)(python);
        const left = plan.optional.includes(python) ? `${name} (if installed)` : name;
        return [left, ...plan.platforms.map(({ floor }) => (floor === '' ? 'yes' : `yes, from ${floor}`))];
    });
    return [
        title,
        `Makes: ${formats.join(', ')}${pex}`,
        ...skipped.map(({ format, reason }) => `Not made: ${format}, ${reason}`),
        `Proves with: ${typeof plan.test === 'string' ? plan.test : plan.test.join(' ')}`,
        '',
        ...(0,box/* box */.a)([{ heading: 'Python' }, ...plan.platforms.map(({ name }) => ({ heading: name }))], rows, style),
        ...(planned === undefined ? [] : ['', ...dependencyLines(planned, style)]),
    ];
}
function dependencyLines(planned, style) {
    if (planned.kind === 'unknown')
        return [`Dependencies: ${planned.reason}`];
    const { report } = planned;
    return [
        `Dependencies: ${(0,report_dependencies/* coverageWords */.gn)(report)}`,
        ...(0,report_dependencies/* coverageLines */.Uo)(report, style),
        ...(0,report_dependencies/* sizeLines */.FP)(report.sizes),
    ];
}
/** Gives what would make `package` fail; it has been told. */
async function showPlan(request, configuration, runner) {
    const { host, json, write, style } = request;
    const { plan, outputDir } = configuration;
    const planned = await planCoverage(host, configuration, runner);
    const problems = planned.kind === 'known' ? planned.problems : [];
    const document = `${JSON.stringify(planDocument(plan, planned), null, 2)}\n`;
    write(json ? document : `${planText(plan, style, planned).join('\n')}\n`);
    for (const warning of planned.warnings)
        host.log.warning(warning);
    for (const problem of problems)
        host.log.error(problem);
    if (host.kind !== 'github')
        return problems;
    await (0,promises_.mkdir)(outputDir, { recursive: true });
    const file = external_node_path_.join(outputDir, 'plan.json');
    await (0,promises_.writeFile)(file, document);
    await host.setOutputs({
        plan: file,
        dist: outputDir,
        name: plan.project.name ?? '',
        version: plan.project.version ?? '',
        'python-versions': JSON.stringify(plan.pythons.map(parse/* formatPython */.AR)),
    });
    const dependencies = planned.kind === 'known' ? `\n${(0,report_dependencies/* coverageMarkdown */.w6)(planned.report)}\n` : '';
    const shown = planned.kind === 'known' ? undefined : planned;
    await host.summary(`${['```text', ...planText(plan, PLAIN, shown), '```'].join('\n')}\n${dependencies}`);
    return problems;
}
/** A summary page shows no terminal's colours. */
const PLAIN = { columns: 120, colour: false, unicode: true };


/***/ }),

/***/ 53669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ normalizeName),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/** Project names as indexes compare them. */
/** Runs of `-`, `_` and `.` are one `-`, and case does not count (PEP 503). */
function normalizeName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
function sameName(one, other) {
    return normalizeName(one) === normalizeName(other);
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
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72527);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87703);
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11983);
/** The dependency × target table and the sizes, as people read them before and after a build. */





/** More would hide the few that matter. */
const MOST_SIZES = 10;
/** Columns of the table before the platforms': dependency, version, Pythons. */
const FIRST_PLATFORM = 3;
/** `82 dependencies for 30 targets, 2 gaps` */
function coverageWords({ table, targets, gaps }) {
    const names = new Set(table.slice(1).map(([name]) => name));
    const missing = gaps.length === 0 ? 'no gap' : (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(gaps.length, 'gap');
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(names.size, 'dependency', 'dependencies')} for ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(targets, 'target')}, ${missing}`;
}
/** The table's lines, gaps in red; dependencies whose one wheel runs wherever they are needed are only counted. */
function coverageLines({ table }, style) {
    const [header = [], ...rows] = table;
    const plain = rows.filter(row => row.slice(FIRST_PLATFORM).every(cell => cell === 'any' || cell === '–'));
    const shown = rows.filter(row => !plain.includes(row));
    const named = new Set(shown.map(([name]) => name));
    const count = new Set(plain.map(([name]) => name).filter(name => !named.has(name))).size;
    const rest = count > 0 ? [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(count, 'dependency', 'dependencies')} of pure Python: one wheel for all.`] : [];
    if (shown.length === 0)
        return rest;
    const [heading = '', ...lines] = (0,_dependencies_coverage_js__WEBPACK_IMPORTED_MODULE_4__/* .tableText */ .qK)([header, ...shown].map(row => row.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN))).split('\n');
    return [
        (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(style, 'bold', heading),
        ...lines.map(line => (line.includes('MISSING') ? (0,_style_js__WEBPACK_IMPORTED_MODULE_2__/* .paint */ .nI)(style, 'red', line) : line)),
        ...rest,
    ];
}
/** `Dependencies in each PEX: windows-x86_64 31.2 MB, …`, and which dependencies make most of that. */
function sizeLines({ files, dependencies }) {
    if (dependencies.length === 0)
        return [];
    return [
        `Dependencies in each PEX: ${files.map(sizeOf).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}`,
        `Largest dependencies: ${largest(dependencies).map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN).join(', ')}`,
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
    const sizes = sizeLines(report.sizes).map(text => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(text)}`);
    const open = report.gaps.length > 0 ? ' open' : '';
    return [
        `<details${open}><summary>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD)(coverageWords(report))}</summary>`,
        (0,_dependencies_coverage_js__WEBPACK_IMPORTED_MODULE_4__/* .tableMarkdown */ .oS)(report.table.map(row => row.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdown */ .wD))),
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




function completePlatform(target) {
    return { compatible_tags: (0,tags/* compatibilityTags */.Y)(target), marker_environment: markerEnvironment(target) };
}
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
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
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
    if (!isRecord(data))
        throw wrong('it is not a JSON object.');
    const { compatible_tags: tags, marker_environment: markers } = data;
    const problems = [];
    if (!Array.isArray(tags) || tags.length === 0)
        problems.push(wrong('“compatible_tags” is not a list of tags.'));
    else
        for (const tag of tags.filter(tag => typeof tag !== 'string' || !TAG.test(tag)).slice(0, 3))
            problems.push(wrong(`${JSON.stringify(tag)} in “compatible_tags” is not a tag like cp312-cp312-win_amd64.`));
    if (!isRecord(markers))
        problems.push(wrong('“marker_environment” is not an object of strings.'));
    else {
        const bad = Object.keys(markers).filter(name => typeof markers[name] !== 'string');
        const missing = NEEDED_MARKERS.filter(name => !Object.hasOwn(markers, name));
        if (bad.length > 0)
            problems.push(wrong(`“marker_environment” has values that are not strings: ${bad.join(', ')}.`));
        if (missing.length > 0)
            problems.push(wrong(`“marker_environment” lacks ${missing.join(', ')}.`));
        const version = markers.python_full_version;
        if (typeof version === 'string' && !/^\d+\.\d+(\.\d+)?([a-z]+\d+)?\+?$/.test(version))
            problems.push(wrong(`python_full_version “${version}” is not a Python version.`));
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

/***/ 74565:
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
// EXTERNAL MODULE: ./lib/host/hash.js
var hash = __webpack_require__(81228);
// EXTERNAL MODULE: ./lib/host/process-errors.js
var process_errors = __webpack_require__(63791);
// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/wheel/content-error.js
var content_error = __webpack_require__(77289);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 1 modules
var zip = __webpack_require__(35972);
;// CONCATENATED MODULE: ./lib/wheel/extract.js
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
    await (0,zip/* withZip */.o)(file, async (zip) => {
        await (0,promises_.mkdir)(into, { recursive: true });
        for (const { name, folder, mode } of zip.entries) {
            const path = (0,external_node_path_.join)(into, name.replace(DATA, '').replace(SCRIPTS, 'bin/'));
            await (0,promises_.mkdir)(folder ? path : (0,external_node_path_.dirname)(path), { recursive: true });
            if (folder)
                continue;
            const executable = (mode & 0o111) !== 0 || SCRIPTS.test(name);
            // `wx`: never over, nor through, something that is there.
            const target = (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: executable ? 0o755 : 0o644 });
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(zip.stream(name)), target).catch((error) => {
                throw error.code === 'EEXIST'
                    ? (0,content_error/* contentError */.G)(file, `two files in it have the place of "${name}"`, error)
                    : error;
            });
        }
    });
}

// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
;// CONCATENATED MODULE: ./lib/tools/tools.js
/**
 * The tools this program drives, each pinned to one version by hash. They come from the package index as wheels, are
 * kept in the content-addressed store, are hashed again before every use, and are unpacked for this machine alone.
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
        const wheels = (await this.#stored(pins)) ?? (await this.#download(name, version, pins));
        const identity = (0,external_node_crypto_.createHash)('sha256').update(wheels.map(({ sha256 }) => sha256).join(' '));
        const folder = external_node_path_.join(this.#request.unpacked, `${name}-${version}-${identity.digest('hex').slice(0, 16)}`);
        const there = await (0,promises_.readdir)(folder).catch(() => []);
        if (there.length === 0)
            await unpack(wheels, folder);
        return folder;
    }
    /** One wheel for each pin, or undefined when one of them is not there. */
    async #stored(pins) {
        const found = await Promise.all(pins.map(pin => this.#storedPin(pin)));
        return found.every(wheel => wheel !== undefined) ? found : undefined;
    }
    async #storedPin({ hashes }) {
        for (const sha256 of hashes) {
            const file = await this.#request.store.find(sha256);
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
/** Beside its final place and renamed once whole, so that a run that is ended leaves nothing that looks finished. */
async function unpack(wheels, folder) {
    const unfinished = `${folder}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        for (const { file } of wheels)
            await extractWheel(file, unfinished);
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

/***/ 18421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ badPath)
/* harmony export */ });
/** Names inside archives: which may be believed (pure). */
/**
 * Why a member's name is not to be trusted; undefined when it is fine. Names are relative, `/`-separated and stay below
 * the folder they are unpacked into, on Windows too (CVE-2024-42471, CVE-2025-54368, PEP 706).
 */
function badPath(name) {
    if (name === '')
        return 'is empty';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\0-\x1f\x7f]/.test(name))
        return 'has a control character';
    if (name.includes('\\'))
        return 'has a backslash';
    if (name.startsWith('/') || /^[A-Za-z]:/.test(name))
        return 'is absolute';
    const parts = name.replace(/\/$/, '').split('/');
    if (parts.includes('..'))
        return 'leaves the archive';
    if (parts.includes('') || parts.includes('.'))
        return 'has an empty part';
    return undefined;
}


/***/ }),

/***/ 77289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ contentError)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/** An archive that is not what its kind must be. */


/** @param what a clause: `it is cut off`, `"METADATA" is missing` */
function contentError(file, what, cause) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('check/content', {
        message: `${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file)} cannot be trusted: ${what}.`,
        fix: 'Build or download the file again; when it stays so, tell whoever makes it.',
        place: { file },
        cause,
    });
}


/***/ }),

/***/ 35972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ withZip)
});

// UNUSED EXPORTS: openZip

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/wheel/content-error.js
var content_error = __webpack_require__(77289);
// EXTERNAL MODULE: ./lib/wheel/archive-path.js
var archive_path = __webpack_require__(18421);
;// CONCATENATED MODULE: ./lib/wheel/zip-directory.js


const MAX_COMMENT = 0xffff;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
/** Finds the directory through the record at the end of the file. */
async function findDirectory(handle, size, file) {
    const tailLength = Math.min(size, 22 + 20 + MAX_COMMENT);
    const tail = Buffer.alloc(tailLength);
    await handle.read(tail, 0, tailLength, size - tailLength);
    const end = findEnd(tail);
    if (end === undefined)
        throw (0,content_error/* contentError */.G)(file, 'it is not a zip archive');
    const at = size - tailLength + end;
    let count = tail.readUInt16LE(end + 10);
    let length = tail.readUInt32LE(end + 12);
    let offset = tail.readUInt32LE(end + 16);
    let endOfDirectory = at;
    if (end >= 20 && tail.readUInt32LE(end - 20) === LOCATOR64) {
        // The record is right in front of its locator; the offset in there does not know of a prefix.
        const record = Buffer.alloc(56);
        endOfDirectory = at - 20 - 56;
        if (endOfDirectory < 0)
            throw (0,content_error/* contentError */.G)(file, 'its zip64 record is damaged');
        await handle.read(record, 0, 56, endOfDirectory);
        if (record.readUInt32LE(0) !== END64)
            throw (0,content_error/* contentError */.G)(file, 'its zip64 record is damaged');
        count = Number(record.readBigUInt64LE(32));
        length = Number(record.readBigUInt64LE(40));
        offset = Number(record.readBigUInt64LE(48));
    }
    const start = endOfDirectory - length;
    const prefix = start - offset;
    if (start < 0 || prefix < 0)
        throw (0,content_error/* contentError */.G)(file, 'it is cut off');
    return { offset: start, length, count, prefix };
}
/** The last end record whose comment reaches exactly to the end of the file. */
function findEnd(tail) {
    for (let at = tail.length - 22; at >= 0; at--) {
        if (tail.readUInt32LE(at) === END && at + 22 + tail.readUInt16LE(at + 20) === tail.length)
            return at;
    }
    return undefined;
}
/** Decodes the directory. All that is unsafe or ambiguous in it is refused. */
function readDirectory(bytes, range, file) {
    const entries = [];
    const names = new Set();
    let at = 0;
    while (at < bytes.length) {
        if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) {
            throw (0,content_error/* contentError */.G)(file, 'its list of members is damaged');
        }
        const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
        const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
        const next = extraEnd + bytes.readUInt16LE(at + 32);
        if (next > bytes.length)
            throw (0,content_error/* contentError */.G)(file, 'its list of members is damaged');
        const name = decodeName(bytes.subarray(at + 46, nameEnd), file);
        const bad = (0,archive_path/* badPath */.$)(name);
        if (bad)
            throw (0,content_error/* contentError */.G)(file, `the name ${JSON.stringify(name)} in it ${bad}`);
        const key = name.replace(/\/$/, '');
        if (names.has(key))
            throw (0,content_error/* contentError */.G)(file, `"${name}" is in it twice`);
        names.add(key);
        if ((bytes.readUInt16LE(at + 8) & 1) !== 0)
            throw (0,content_error/* contentError */.G)(file, `"${name}" is encrypted`);
        const method = bytes.readUInt16LE(at + 10);
        if (method !== 0 && method !== 8) {
            throw (0,content_error/* contentError */.G)(file, `"${name}" is compressed in a way (${method}) that Python cannot always read`);
        }
        const sizes = readSizes(bytes, at, bytes.subarray(nameEnd, extraEnd));
        const host = bytes.readUInt8(at + 5);
        entries.push({
            name,
            folder: name.endsWith('/'),
            method,
            crc: bytes.readUInt32LE(at + 16),
            mode: host === 3 ? bytes.readUInt16LE(at + 40) : 0,
            size: sizes.size,
            compressedSize: sizes.compressedSize,
            headerOffset: sizes.headerOffset + range.prefix,
        });
        at = next;
    }
    if (entries.length !== range.count)
        throw (0,content_error/* contentError */.G)(file, 'its list of members is damaged');
    return entries;
}
/** The sizes and the offset, from the zip64 field (id 1) where the 32-bit ones are all ones. */
function readSizes(bytes, at, extra) {
    const wide = [];
    for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
        if (extra.readUInt16LE(field) !== 1)
            continue;
        const end = Math.min(field + 4 + extra.readUInt16LE(field + 2), extra.length);
        for (let value = field + 4; value + 8 <= end; value += 8)
            wide.push(Number(extra.readBigUInt64LE(value)));
    }
    const take = (offset) => {
        const narrow = bytes.readUInt32LE(at + offset);
        return narrow === 0xffffffff ? (wide.shift() ?? narrow) : narrow;
    };
    const size = take(24);
    const compressedSize = take(20);
    return { size, compressedSize, headerOffset: take(42) };
}
function decodeName(bytes, file) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (error) {
        throw (0,content_error/* contentError */.G)(file, 'a name in it is not UTF-8', error);
    }
}

;// CONCATENATED MODULE: ./lib/wheel/zip.js
/**
 * Reads zip archives: the list of members in one read of the central directory, members one by one on demand. yauzl
 * reads the list an entry at a time by callbacks, and lets pass what a wheel must not have: two members of one name,
 * and local headers that name another file than the directory does (how installers came to disagree: CVE-2025-54368).
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12–4.3.16.
 */






/** 16 MiB: no METADATA or RECORD is larger; a bomb is. */
const READ_LIMIT = 16 * 1024 * 1024;
/**
 * Opens a zip file; close it, or use `withZip`.
 * @throws PackagingError `check/content` for what is not a zip file, is cut off, encrypted, or has unsafe or double names
 */
async function openZip(file) {
    const handle = await (0,promises_.open)(file, 'r');
    try {
        const { size } = await handle.stat();
        const directory = await findDirectory(handle, size, file);
        return new OpenZip(file, handle, readDirectory(await readExactly(handle, directory, file), directory, file));
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function withZip(file, use) {
    const zip = await openZip(file);
    try {
        return await use(zip);
    }
    finally {
        await zip.close();
    }
}
class OpenZip {
    file;
    entries;
    handle;
    byName;
    constructor(file, handle, entries) {
        this.file = file;
        this.handle = handle;
        this.entries = entries;
        this.byName = new Map(entries.map(entry => [entry.name, entry]));
    }
    entry(name) {
        return this.byName.get(name);
    }
    async read(name, limit = READ_LIMIT) {
        const size = this.byName.get(name)?.size ?? 0;
        if (size > limit)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is ${size} bytes large, more than ${limit}`);
        return (0,consumers_.buffer)(this.stream(name));
    }
    async *stream(name) {
        const entry = this.byName.get(name);
        if (entry === undefined)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is missing`);
        const start = await this.dataOffset(entry);
        const raw = this.raw(start, entry.compressedSize);
        const source = entry.method === 0 ? raw : inflate(raw);
        let size = 0;
        let crc = 0;
        try {
            for await (const chunk of source) {
                size += chunk.length;
                // More than the directory says is a bomb or a lie: stop at once.
                if (size > entry.size)
                    throw (0,content_error/* contentError */.G)(this.file, `"${name}" is larger than the archive says`);
                crc = (0,external_node_zlib_.crc32)(chunk, crc);
                yield chunk;
            }
        }
        catch (error) {
            if (error.code?.startsWith('Z_')) {
                throw (0,content_error/* contentError */.G)(this.file, `"${name}" is damaged`, error);
            }
            throw error;
        }
        if (size !== entry.size || crc !== entry.crc)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is damaged`);
    }
    async *compressed(name) {
        const entry = this.byName.get(name);
        if (entry === undefined)
            throw (0,content_error/* contentError */.G)(this.file, `"${name}" is missing`);
        yield* this.raw(await this.dataOffset(entry), entry.compressedSize);
    }
    close() {
        return this.handle.close();
    }
    async *raw(start, length) {
        const piece = 256 * 1024;
        for (let at = 0; at < length; at += piece) {
            const range = { offset: start + at, length: Math.min(piece, length - at) };
            yield await readExactly(this.handle, range, this.file);
        }
    }
    /** Where the content begins; the local header in front of it must tell the same as the directory. */
    async dataOffset(entry) {
        const header = await readExactly(this.handle, { offset: entry.headerOffset, length: 30 }, this.file);
        const nameLength = header.readUInt16LE(26);
        const offset = entry.headerOffset + 30;
        const name = await readExactly(this.handle, { offset, length: nameLength }, this.file);
        if (header.readUInt32LE(0) !== 0x04034b50 || name.toString('utf8') !== entry.name) {
            throw (0,content_error/* contentError */.G)(this.file, `the header of "${entry.name}" differs from the archive's list`);
        }
        return offset + nameLength + header.readUInt16LE(28);
    }
}
async function* inflate(raw) {
    const stream = (0,external_node_zlib_.createInflateRaw)();
    const source = external_node_stream_.Readable.from(raw, { objectMode: false });
    source.on('error', error => stream.destroy(error));
    yield* source.pipe(stream);
}
async function readExactly(handle, range, file) {
    const bytes = Buffer.alloc(range.length);
    let done = 0;
    while (done < range.length) {
        const { bytesRead } = await handle.read(bytes, done, range.length - done, range.offset + done);
        if (bytesRead === 0)
            throw (0,content_error/* contentError */.G)(file, 'it is cut off');
        done += bytesRead;
    }
    return bytes;
}


/***/ })

};
