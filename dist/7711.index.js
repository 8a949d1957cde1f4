export const id = 7711;
export const ids = [7711];
export const modules = {

/***/ 97886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ floor),
/* harmony export */   g: () => (/* binding */ floorProblem)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _target_floors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73953);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75024);
/** The oldest system that a finished executable runs on, against the one that was asked for (pure). */




/** Problem: `build/floor`. */
function floor({ made, platform, file }) {
    if (platform.os === 'windows')
        return { name: 'floor', result: 'passed', reason: 'Windows has no floor to compare with' };
    const needs = platform.os === 'macos' ? macosNeeds(made.members) : glibcNeeds(made.members, platform.libc === 'musl');
    const name = platform.os === 'macos' ? 'macos' : (platform.libc ?? 'glibc');
    const over = needs.filter(({ version }) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, platform.floor) > 0);
    const worst = [...needs].sort((a, b) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(b.version, a.version))[0];
    if (worst === undefined)
        return { name, result: 'passed', reason: `nothing in it asks for a ${name}` };
    if (over.length === 0)
        return { name, result: 'passed', reason: `runs from ${name} ${worst.version} on (${worst.words})` };
    const input = platform.os === 'macos' ? 'macos' : platform.libc === 'musl' ? 'musl' : 'glibc';
    return {
        problem: new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/floor', {
            message: `${file} does not run on ${name} ${platform.floor}: ${worst.words}.`,
            fix: wayToFloor(input, worst.version, over),
            detail: over.map(({ words }) => words),
        }),
    };
}
/** What the check of the floor will say of these files (pure); undefined when they pass. */
function floorProblem(request) {
    const look = floor(request);
    return 'problem' in look ? look.problem : undefined;
}
function glibcNeeds(members, musl) {
    if (musl)
        return [];
    return (0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .nativeOf */ .V)(members.filter(({ fallback }) => !fallback)).flatMap(member => {
        const versions = member.native.versions.flatMap(({ library, version, symbols }) => {
            const number = /^GLIBC_(\d+\.\d+)/.exec(version)?.[1];
            return number === undefined ? [] : [{ library, number, symbols }];
        });
        const worst = versions.sort((a, b) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(b.number, a.number))[0];
        if (worst === undefined)
            return [];
        const some = worst.symbols.length > 0 ? ` (${worst.symbols.slice(0, 3).join(', ')})` : '';
        return [
            {
                version: worst.number,
                words: `${member.path} needs GLIBC_${worst.number}${some} of ${worst.library}; it is of ${(0,_member_js__WEBPACK_IMPORTED_MODULE_2__/* .originWords */ .u)(member.origin)}`,
                member,
            },
        ];
    });
}
function macosNeeds(members) {
    return (0,_look_js__WEBPACK_IMPORTED_MODULE_3__/* .nativeOf */ .V)(members).flatMap(member => {
        const version = member.native.macos;
        if (version === undefined)
            return [];
        return [
            {
                version,
                words: `${member.path} needs macOS ${version}; it is of ${(0,_member_js__WEBPACK_IMPORTED_MODULE_2__/* .originWords */ .u)(member.origin)}`,
                member,
            },
        ];
    });
}
function wayToFloor(input, version, over) {
    const kinds = new Set(over.map(({ member }) => member.origin.kind));
    const ways = [
        `set ${input} to ${version}, if no older system has to run it`,
        ...(kinds.has('interpreter') || kinds.has('system')
            ? [
                'use a Python that was built for older systems, such as the ones that `uv python install` brings, put first on PATH; or build in a container of an older system',
            ]
            : []),
        ...(kinds.has('wheel') ? ['take wheels of the dependencies for an older system'] : []),
    ];
    const text = ways.join('; or ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}


/***/ }),

/***/ 73953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ baseName),
/* harmony export */   V: () => (/* binding */ nativeOf)
/* harmony export */ });
/** Programs and libraries alone. */
function nativeOf(members) {
    return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []));
}
/** Name of a file, whichever slashes its path has. */
function baseName(file) {
    return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}


/***/ }),

/***/ 57711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foreseeFloor: () => (/* binding */ foreseeFloor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _binary_glibc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87648);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _target_floors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70);
/* harmony import */ var _find_library_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96447);
/* harmony import */ var _floor_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97886);
/* harmony import */ var _interpreter_parts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19397);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75024);
/* harmony import */ var _system_libraries_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86529);
/* harmony import */ var _system_packages_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70849);
/**
 * Tells before half a minute of building that this machine's Python is too new for the glibc that was asked for. Its
 * libpython goes into every executable, so that this is certain; its other files only go in when they are imported, and
 * are told along, so that whoever follows the way out need not come back. The finished file is looked at all the same.
 */











/** @throws PackagingError `build/floor` */
async function foreseeFloor(request) {
    const { workshop, target, interpreter, dir } = request;
    const { platform } = target;
    if (interpreter === undefined || platform.os !== 'linux' || platform.libc === 'musl')
        return;
    const { library, dynload } = await (0,_interpreter_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .askForParts */ .T)(interpreter.path, workshop.runner, dir);
    if (library === null)
        return;
    const file = `A pyinstaller executable for ${platform.name}`;
    const python = { kind: 'interpreter', version: interpreter.fullVersion };
    const certain = await (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .memberOf */ .C)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(library), library, python);
    const problem = (0,_floor_js__WEBPACK_IMPORTED_MODULE_6__/* .floorProblem */ .g)({ made: { members: [certain] }, platform, file });
    if (problem === undefined)
        return;
    const needed = (certain.native && (0,_binary_glibc_js__WEBPACK_IMPORTED_MODULE_2__/* .glibcOf */ .V)(certain.native)) ?? platform.floor;
    const names = dynload === null ? [] : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dynload)).filter(name => name.endsWith('.so')).sort();
    const modules = await Promise.all(names.map(name => (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .memberOf */ .C)(`lib-dynload/${name}`, node_path__WEBPACK_IMPORTED_MODULE_1__.join(dynload ?? '', name), python)));
    const newer = ({ native }) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)((native && (0,_binary_glibc_js__WEBPACK_IMPORTED_MODULE_2__/* .glibcOf */ .V)(native)) ?? '0.0', needed) > 0;
    const system = await withPackages((await librariesOf([certain, ...modules], platform)).filter(newer), workshop.runner);
    const members = [certain, ...modules.filter(newer), ...system];
    const { detail = [], fix = problem.fix } = (0,_floor_js__WEBPACK_IMPORTED_MODULE_6__/* .floorProblem */ .g)({ made: { members }, platform, file }) ?? {};
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/floor', {
        message: problem.message,
        fix,
        detail: detail.map(line => (problem.detail.includes(line) ? line : `when it is imported: ${line}`)),
    });
}
/** Libraries of this machine that these are linked to, and those that they are linked to, as far as they would go along. */
async function librariesOf(members, platform) {
    const needs = (native) => native?.needs ?? [];
    const hints = members.flatMap(({ native }) => native?.rpaths.filter(folder => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(folder)) ?? []);
    const folders = [...new Set([...hints, ...(0,_find_library_js__WEBPACK_IMPORTED_MODULE_5__/* .libraryFolders */ .B)(platform.arch)])];
    const found = new Map();
    const waiting = members.flatMap(({ native }) => needs(native));
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        const known = (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_9__/* .systemLibrary */ .J)(name);
        if (found.has(name) || known === undefined)
            continue;
        const there = await (0,_find_library_js__WEBPACK_IMPORTED_MODULE_5__/* .findLibrary */ .F)(name, folders, platform);
        if (there === undefined)
            continue;
        const member = await (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .memberOf */ .C)(name, there.file, { kind: 'system', ...known });
        found.set(name, { ...member, source: there.file });
        waiting.push(...needs(there.facts));
    }
    return [...found.values()];
}
/** As the check of the finished file will call them. */
async function withPackages(libraries, runner) {
    const packages = await (0,_system_packages_js__WEBPACK_IMPORTED_MODULE_10__/* .systemPackages */ .l)(runner, libraries.map(({ source }) => source));
    return libraries.map(({ source, ...member }) => {
        const found = packages.get(source);
        if (found === undefined || member.origin.kind !== 'system')
            return member;
        return { ...member, origin: { ...member.origin, package: found.name, version: found.version } };
    });
}


/***/ })

};
