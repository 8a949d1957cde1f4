export const id = 4651;
export const ids = [4651];
export const modules = {

/***/ 88227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ expectedOf),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   ZE: () => (/* binding */ platformOfFile)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _pex_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34591);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53669);
/** Which files a share of a release will make: their names as far as they are known before building (pure). */



/** The platform that a complete-platform file stands for. */
function platformOfFile(file) {
    return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '');
}
/** @param machine name of the platform that builds, which is what its wheels are for */
function expectedOf(share, machine, parts) {
    const name = parts.name === undefined ? '*' : (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(parts.name);
    const version = parts.version === undefined ? '*' : ((0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(parts.version) ?? parts.version);
    const stem = `${name}-${version}`;
    return share.formats.flatMap((format) => {
        switch (format) {
            case 'sdist':
                return [{ format, pattern: `${stem}.tar.gz`, count: 1, targets: ['any'] }];
            case 'wheel':
                return [
                    parts.native
                        ? { format, pattern: `${stem}-*.whl`, count: 'some', targets: [machine] }
                        : { format, pattern: `${stem}-*-none-any.whl`, count: 'some', targets: ['any'] },
                ];
            case 'pex':
                return pexOf(share, stem, parts);
            default:
                return executablesOf(format, share, stem, parts);
        }
    });
}
function pexOf(share, stem, parts) {
    const platforms = [...share.platforms, ...share.platformFiles.map(platformOfFile)];
    const one = (file, targets) => ({
        format: 'pex',
        pattern: (0,_pex_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .deliveredAs */ .RP)(parts.layout, file),
        count: parts.pexIfRunnable ? 'maybe' : 1,
        targets,
    });
    if (!parts.severalPlatforms)
        return [one(`${stem}.pex`, platforms)];
    return share.pexScope.flatMap(scope => scope === 'universal'
        ? [one(`${stem}.pex`, platforms)]
        : platforms.map(platform => one(`${stem}-${platform}.pex`, [platform])));
}
function executablesOf(format, share, stem, parts) {
    const platforms = share.only[format] ?? share.platforms;
    const middle = parts.severalExecutables ? `-${format}` : '';
    return platforms.map(platform => ({
        format,
        pattern: `${stem}${middle}-${platform}*`,
        count: 1,
        targets: [platform],
    }));
}
/** Whether a file's name is what `pattern` says. */
function matchesPattern(pattern, file) {
    const plain = (text) => text.toLowerCase().replaceAll(/[-_.]+/g, '-');
    const parts = pattern.split('*').map(part => plain(part).replaceAll(/[^a-z0-9-]/g, '\\$&'));
    return new RegExp(`^${parts.join('.*')}$`).test(plain(file));
}


/***/ }),

/***/ 3672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ PLANNED_INPUTS),
/* harmony export */   H9: () => (/* binding */ isPlanned),
/* harmony export */   dR: () => (/* binding */ jobsOwn),
/* harmony export */   mj: () => (/* binding */ plannedLayer)
/* harmony export */ });
/* unused harmony export INPUT_OWNERS */
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55067);

const INPUT_OWNERS = {
    command: 'job',
    path: 'job',
    plan: 'job',
    cell: 'job',
    parts: 'job',
    runners: 'job',
    'pull-requests': 'job',
    formats: 'plan',
    native: 'plan',
    'python-versions': 'plan',
    platforms: 'plan',
    glibc: 'plan',
    musl: 'plan',
    macos: 'plan',
    compiler: 'plan',
    'entry-point': 'plan',
    extras: 'plan',
    'config-settings': 'plan',
    'local-projects': 'plan',
    'find-links': 'plan',
    lock: 'plan',
    'pex-scope': 'plan',
    'pex-layout': 'plan',
    'pex-strip': 'plan',
    'executable-layout': 'plan',
    'scie-style': 'plan',
    'scie-lock': 'plan',
    'scie-assets': 'plan',
    'pyinstaller-options': 'plan',
    attest: 'job',
    reproducible: 'plan',
    'sign-command': 'job',
    'sign-env': 'job',
    signing: 'job',
    'executable-python': 'job',
    'pyoxidizer-distribution': 'job',
    'version-check': 'plan',
    tag: 'job',
    repository: 'job',
    'github-token': 'job',
    'release-stage': 'job',
    notes: 'job',
    'index-check': 'job',
    'checksums-digest': 'job',
    'signer-workflow': 'job',
    'missing-wheels': 'plan',
    'test-command': 'plan',
    checks: 'plan',
    'allow-secrets': 'plan',
    'size-budget': 'plan',
    sbom: 'plan',
    licenses: 'plan',
    audit: 'plan',
    'audit-ignore': 'plan',
    'artifact-prefix': 'plan',
    upload: 'job',
    'retention-days': 'job',
    'compression-level': 'job',
    cache: 'job',
    'output-dir': 'job',
    jobs: 'job',
};
/** Inputs that a plan decides for every job. */
const PLANNED_INPUTS = _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Qh.filter(name => INPUT_OWNERS[name] === 'plan');
/** What a plan decided, as the strongest layer of a job: also what it left at its default. */
function plannedLayer(inputs) {
    const values = PLANNED_INPUTS.map(name => [name, { text: inputs[name] ?? _inputs_table_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc[name].default }]);
    return { kind: 'planned input', values: new Map(values), spell: name => name };
}
/** A layer without what the plan has decided. */
function jobsOwn(layer) {
    return { ...layer, values: new Map([...layer.values].filter(([name]) => !isPlanned(name))) };
}
/** Whether a plan decides the input of this name for all machines. */
function isPlanned(name) {
    return PLANNED_INPUTS.some(planned => planned === name);
}


/***/ }),

/***/ 72573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ JsonReader)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52845);
/** Reads JSON from outside, whose form is not known (pure). */

/**
 * Takes a value apart and collects everything that is wrong with it. What is not as it should be is given as an empty value
 * of its kind, so that all of a document is looked at.
 */
class JsonReader {
    /** What is wrong, a sentence each, naming the place as `cells[0].id`. */
    problems = [];
    wrong(place, what) {
        this.problems.push(`${place === '' ? 'the document' : place} is not ${what}`);
    }
    object(value, place) {
        if ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
            return value;
        this.wrong(place, 'an object');
        return {};
    }
    text(value, place, pattern = /^/, what = 'a text') {
        if (typeof value === 'string' && pattern.test(value))
            return value;
        this.wrong(place, what);
        return '';
    }
    optional(value, place, pattern = /^/, what = 'a text') {
        return value === undefined ? undefined : this.text(value, place, pattern, what);
    }
    flag(value, place) {
        if (typeof value !== 'boolean')
            this.wrong(place, 'true or false');
        return value === true;
    }
    /** A whole number that is not negative. */
    count(value, place) {
        if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
            return value;
        this.wrong(place, 'a whole number');
        return 0;
    }
    oneOf(value, place, choices) {
        const found = choices.find(choice => choice === value);
        if (found === undefined)
            this.wrong(place, `one of ${choices.join(', ')}`);
        return found ?? choices[0];
    }
    list(value, place, each) {
        if (Array.isArray(value))
            return value.map((item, index) => each(item, `${place}[${index}]`));
        this.wrong(place, 'a list');
        return [];
    }
    texts(value, place, pattern = /^/, what = 'a text') {
        return this.list(value, place, (item, at) => this.text(item, at, pattern, what));
    }
    /** An object whose keys are free. */
    record(value, place, each) {
        const entries = Object.entries(this.object(value, place));
        return Object.fromEntries(entries.map(([key, item]) => [key, each(item, `${place}.${key}`)]));
    }
}


/***/ }),

/***/ 66823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vS: () => (/* binding */ parsePlan),
  Gb: () => (/* binding */ planDigest),
  Pt: () => (/* binding */ planText),
  m3: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/choices.js
var choices = __webpack_require__(14167);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/model.js
var model = __webpack_require__(59814);
// EXTERNAL MODULE: ./lib/target/platform-names.js
var platform_names = __webpack_require__(77027);
// EXTERNAL MODULE: ./lib/plan/input-owners.js
var input_owners = __webpack_require__(3672);
// EXTERNAL MODULE: ./lib/plan/release-plan.js
var release_plan = __webpack_require__(72668);
;// CONCATENATED MODULE: ./lib/plan/decode.js
/** A plan out of JSON, without trusting it (pure). */






const HASH = /^[0-9a-f]{40,64}$/;
/** Nothing that leads out of the workspace. */
const RELATIVE = /^(?![/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)).+$/;
/** Not a path. */
const FILE_NAME = /^(?!\.\.?$)[^/\\\0]+$/;
/** What is wrong with it is in `reader.problems`; the plan is good only when there are none. */
function decodePlan(reader, top) {
    const project = reader.object(top.project, 'project');
    const source = reader.object(top.source, 'source');
    const native = reader.object(top.native, 'native');
    const name = reader.optional(project.name, 'project.name');
    const version = reader.optional(project.version, 'project.version');
    const requiresPython = reader.optional(project.requiresPython, 'project.requiresPython');
    const commit = reader.optional(source.commit, 'source.commit', HASH, "a commit's hash");
    const cells = reader.list(top.cells, 'cells', (cell, at) => decodeCell(reader, cell, at));
    const ids = cells.map(({ id }) => id);
    for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
        reader.problems.push(`cells has ${id} twice`);
    const inputs = reader.record(top.inputs, 'inputs', (text, at) => reader.text(text, at));
    for (const input of Object.keys(inputs).filter(one => !(0,input_owners/* isPlanned */.H9)(one)))
        reader.problems.push(`inputs has ${input}, which no plan decides`);
    return {
        schema: release_plan/* PLAN_SCHEMA */.G,
        tool: reader.text(top.tool, 'tool'),
        project: {
            path: reader.text(project.path, 'project.path', RELATIVE, 'a path inside the workspace'),
            ...(name !== undefined && { name }),
            ...(version !== undefined && { version }),
            ...(requiresPython !== undefined && { requiresPython }),
        },
        source: {
            ...(commit !== undefined && { commit }),
            digest: reader.text(source.digest, 'source.digest', HASH, 'a digest'),
            epoch: reader.count(source.epoch, 'source.epoch'),
        },
        inputs,
        native: {
            native: reader.flag(native.native, 'native.native'),
            reason: reader.text(native.reason, 'native.reason'),
        },
        formats: reader.list(top.formats, 'formats', (format, at) => reader.oneOf(format, at, choices/* FORMATS */.hR)),
        pexIfRunnable: reader.flag(top.pexIfRunnable, 'pexIfRunnable'),
        skipped: reader.list(top.skipped, 'skipped', (item, at) => {
            const { format, reason } = reader.object(item, at);
            return {
                format: reader.oneOf(format, `${at}.format`, choices/* FORMATS */.hR),
                reason: reader.text(reason, `${at}.reason`),
            };
        }),
        pythons: pythonNames(reader, top.pythons, 'pythons'),
        platforms: reader.list(top.platforms, 'platforms', (item, at) => platform(reader, item, at)),
        platformFiles: reader.texts(top.platformFiles, 'platformFiles', RELATIVE, 'a path inside the workspace'),
        prefix: reader.text(top.prefix, 'prefix', FILE_NAME, 'a name'),
        cells,
        assemble: decodeShare(reader, top.assemble, 'assemble'),
    };
}
function decodeCell(reader, value, at) {
    const cell = reader.object(value, at);
    return {
        id: reader.text(cell.id, `${at}.id`, /^[\w.-]{1,64}$/, 'a name'),
        name: reader.text(cell.name, `${at}.name`),
        runner: Array.isArray(cell.runner)
            ? reader.texts(cell.runner, `${at}.runner`)
            : reader.text(cell.runner, `${at}.runner`),
        machine: platform(reader, cell.machine, `${at}.machine`),
        artifact: reader.text(cell.artifact, `${at}.artifact`, FILE_NAME, 'a name'),
        ...decodeShare(reader, value, at),
    };
}
function decodeShare(reader, value, at) {
    const share = reader.object(value, at);
    const named = (item, place) => reader.oneOf(item, place, platform_names/* PLATFORM_NAMES */.Z6);
    return {
        formats: reader.list(share.formats, `${at}.formats`, (item, place) => reader.oneOf(item, place, choices/* FORMATS */.hR)),
        pythons: pythonNames(reader, share.pythons, `${at}.pythons`),
        platforms: reader.list(share.platforms, `${at}.platforms`, named),
        platformFiles: reader.texts(share.platformFiles, `${at}.platformFiles`, RELATIVE, 'a path inside the workspace'),
        only: reader.record(share.only, `${at}.only`, (item, place) => reader.list(item, place, named)),
        pexScope: reader.list(share.pexScope, `${at}.pexScope`, (item, place) => reader.oneOf(item, place, choices/* PEX_SCOPES */.QQ)),
        expects: reader.list(share.expects, `${at}.expects`, (item, place) => expected(reader, item, place)),
    };
}
function expected(reader, value, at) {
    const { format, pattern, count, targets } = reader.object(value, at);
    const word = count === 'some' || count === 'maybe';
    return {
        format: reader.oneOf(format, `${at}.format`, choices/* FORMATS */.hR),
        pattern: reader.text(pattern, `${at}.pattern`, FILE_NAME, "a file's name"),
        count: word ? count : reader.count(count, `${at}.count`),
        targets: reader.texts(targets, `${at}.targets`),
    };
}
function platform(reader, value, at) {
    const { name, os, arch, libc, floor } = reader.object(value, at);
    return {
        name: reader.oneOf(name, `${at}.name`, platform_names/* PLATFORM_NAMES */.Z6),
        os: reader.oneOf(os, `${at}.os`, model/* OSES */.bA),
        arch: reader.oneOf(arch, `${at}.arch`, model/* ARCHES */.Pr),
        ...(libc !== undefined && { libc: reader.oneOf(libc, `${at}.libc`, model/* LIBCS */.EO) }),
        floor: reader.text(floor, `${at}.floor`, /^(?:\d+\.\d+)?$/, 'a version like 2.28'),
    };
}
function pythonNames(reader, value, at) {
    return reader.list(value, at, (item, place) => {
        const name = reader.text(item, place);
        if (name !== '' && (0,parse/* parsePython */.w_)(name) === undefined)
            reader.problems.push(`${place} '${name}' is not a Python that this version knows`);
        return name;
    });
}

// EXTERNAL MODULE: ./lib/plan/json-reader.js
var json_reader = __webpack_require__(72573);
;// CONCATENATED MODULE: ./lib/plan/plan-file.js
/** `plan.json`: written the same way everywhere, and read without trusting it. Its JSON Schema is docs/plan.schema.json. */






/** The text of `plan.json`. */
function planText(plan) {
    return `${JSON.stringify(plan, null, 2)}\n`;
}
/** Names a plan: two plans of one digest ask for the same. Lower-case hex. */
function planDigest(plan) {
    return (0,external_node_crypto_.createHash)('sha256').update(planText(plan)).digest('hex');
}
/** @throws PackagingError `input/plan` */
async function readPlan(file) {
    const text = await (0,promises_.readFile)(file, 'utf8').catch(cause => {
        throw new errors/* PackagingError */.yr('input/plan', {
            message: `The plan ${file} cannot be read.`,
            fix: 'Give the path of the plan.json that the command plan wrote; in another job, download it first.',
            cause,
        });
    });
    return parsePlan(text, file);
}
/**
 * @param file for messages
 * @throws PackagingError `input/plan` that tells everything wrong with it
 */
function parsePlan(text, file) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw malformed(file, [`it is not JSON: ${cause.message.split('\n')[0]}`], cause);
    }
    const reader = new json_reader/* JsonReader */.O();
    const top = reader.object(data, '');
    if (reader.problems.length === 0 && top.schema !== release_plan/* PLAN_SCHEMA */.G)
        throw otherSchema(file, top.schema);
    const plan = decodePlan(reader, top);
    if (reader.problems.length > 0)
        throw malformed(file, reader.problems);
    return plan;
}
/** Problems told of one file; a page of them helps nobody. */
const MOST_TOLD = 10;
function malformed(file, wrong, cause) {
    const rest = wrong.length - MOST_TOLD;
    const told = [...wrong.slice(0, MOST_TOLD), ...(rest > 0 ? [`and ${rest} more`] : [])];
    return new errors/* PackagingError */.yr('input/plan', {
        message: `${file} is not a plan: ${told.join('; ')}.`,
        fix: 'Give the plan.json that the command plan of this version wrote, unchanged.',
        cause,
    });
}
function otherSchema(file, schema) {
    const newer = typeof schema === 'number' && schema > release_plan/* PLAN_SCHEMA */.G;
    return new errors/* PackagingError */.yr('input/plan', {
        message: `${file} has schema ${JSON.stringify(schema) ?? 'none'}; this version of package-python reads schema ${release_plan/* PLAN_SCHEMA */.G}${newer ? ': the plan was made by a newer one' : ''}.`,
        fix: 'Use the same version of package-python in every job of the release.',
    });
}


/***/ }),

/***/ 72668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ PLAN_SCHEMA),
/* harmony export */   U: () => (/* binding */ PLAN_SUFFIX)
/* harmony export */ });
/** Grows when a reader of the old form would misread the new one. */
const PLAN_SCHEMA = 1;
/** How the names of workflow artifacts with a plan end. */
const PLAN_SUFFIX = '-plan';


/***/ }),

/***/ 54074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ sourceState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _host_files_fs_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22111);
/* harmony import */ var _project_copy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82374);
/** What tells on another machine whether it has the same source: the commit, and what the commit does not tell. */





/**
 * In git, the changed files; the commit stands for all others. Outside, every file of the project but those in
 * `exclude`. Carriage returns and permissions do not count: git writes both differently on Windows.
 * @param exclude absolute paths of files and folders that are no source
 * @throws what the file system throws; PackagingError `project/symlink`
 */
async function sourceState(project, exclude) {
    const { git } = project;
    if (git?.head !== undefined)
        return { commit: git.head, digest: await digestOf(git.root, [...git.dirty].sort()) };
    const { root, list } = await (0,_project_copy_js__WEBPACK_IMPORTED_MODULE_4__/* .sourceOf */ .v)(project.dir, git, exclude);
    return { digest: await digestOf(root, list.files) };
}
async function digestOf(root, files) {
    const tree = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of files) {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        try {
            for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, file)))
                hash.update(withoutReturns(chunk));
            tree.update(`${file}\0${hash.digest('hex')}\0`);
        }
        catch (thrown) {
            // A tracked file that was removed, or a submodule at another commit, is a change too.
            const code = (0,_host_files_fs_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .UQ)(thrown) ?? '';
            if (code !== 'ENOENT' && code !== 'EISDIR')
                throw thrown;
            tree.update(`${file}\0${code}\0`);
        }
    }
    return tree.digest('hex');
}
const CARRIAGE_RETURN = 0x0d;
function withoutReturns(chunk) {
    return chunk.includes(CARRIAGE_RETURN) ? Buffer.from(chunk.filter(byte => byte !== CARRIAGE_RETURN)) : chunk;
}


/***/ }),

/***/ 44651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: ./lib/host/process/process.js + 4 modules
var process = __webpack_require__(80837);
// EXTERNAL MODULE: ./lib/plan/configure.js + 3 modules
var configure = __webpack_require__(3643);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/plan/document.js
var plan_document = __webpack_require__(47606);
;// CONCATENATED MODULE: ./lib/plan/matrix.js
/** @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations */
function matrixOf({ cells }) {
    return {
        include: cells.map(({ id, runner, machine, name, artifact }) => ({
            cell: id,
            runner,
            platform: machine.name,
            name,
            artifact,
        })),
    };
}
/** Whether the cells are to be built: `pull-requests: plan` leaves a pull request with its plan. */
function builds(pullRequests, event) {
    return pullRequests === 'build' || !/^pull_request(_target)?$/.test(event ?? '');
}

// EXTERNAL MODULE: ./lib/plan/plan-file.js + 1 modules
var plan_file = __webpack_require__(66823);
// EXTERNAL MODULE: ./lib/executable/formats.js + 5 modules
var executable_formats = __webpack_require__(86535);
// EXTERNAL MODULE: ./lib/project/copy.js + 3 modules
var copy = __webpack_require__(82374);
// EXTERNAL MODULE: ./lib/project/names.js
var names = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/project/paths.js
var project_paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/source-date.js
var source_date = __webpack_require__(5585);
// EXTERNAL MODULE: ./lib/target/floors.js
var target_floors = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/target/platforms.js
var platforms = __webpack_require__(17057);
// EXTERNAL MODULE: ./lib/version.js + 1 modules
var lib_version = __webpack_require__(97966);
// EXTERNAL MODULE: ./lib/plan/artifact-names.js
var artifact_names = __webpack_require__(74600);
// EXTERNAL MODULE: ./lib/plan/input-owners.js
var input_owners = __webpack_require__(3672);
// EXTERNAL MODULE: ./lib/compile/signals.js
var signals = __webpack_require__(90908);
// EXTERNAL MODULE: ./lib/project/toml.js + 1 modules
var toml = __webpack_require__(16619);
;// CONCATENATED MODULE: ./lib/plan/native.js
/**
 * Whether a project's wheels hold compiled code, from what lies in its files (pure): it decides on how many machines a
 * plan builds. Nothing of the project is run, so the answer may be "that is not known", which counts as native: a
 * superfluous job costs minutes, a missing wheel a release. The built wheels are compared with it.
 */


/** Backends that compile nothing by themselves; `extension` finds what would. */
const PURE = [
    { backend: /^flit(_core)?\.buildapi$/, name: 'flit' },
    { backend: /^uv_build$/, name: 'uv_build' },
    { backend: /^hatchling\.(build|ouroboros)$/, name: 'hatchling', extension: hatchHook },
    {
        backend: /^poetry\.(core\.)?masonry\.api$/,
        name: 'poetry',
        extension: tool => (at(tool, 'poetry', 'build') === undefined ? undefined : 'tool.poetry.build'),
    },
    {
        backend: /^pdm\.backend$/,
        name: 'pdm-backend',
        extension: (tool, names) => {
            if (names.includes('pdm_build.py'))
                return 'pdm_build.py';
            const build = at(tool, 'pdm', 'build');
            const keys = (0,toml/* isTable */.bI)(build) ? Object.keys(build) : [];
            const hook = keys.find(key => ['run-setuptools', 'custom-hook'].includes(key));
            return hook && `tool.pdm.build.${hook}`;
        },
    },
];
/** These exist to compile. */
const NATIVE = /^(maturin|scikit_build_core\.|mesonpy|py_build_cmake\.|sipbuild\.|enscons\.|setuptools_rust|cmeel)/;
/** Words of a setup.py that declare extensions. */
const EXTENSIONS = /\b(ext_modules|cffi_modules|rust_extensions|cythonize|mypycify|Extension|has_ext_modules)\b|\bext-modules\b/;
/** @param asked the input `native`, which has the last word unless it is `auto` */
function decideNative(asked, facts) {
    if (asked !== 'auto')
        return { native: asked === 'true', reason: `the input native says ${asked}` };
    const { backend } = facts.project.buildSystem;
    const module = backend.split(':')[0] ?? backend;
    const known = PURE.find(one => one.backend.test(module));
    if (known !== undefined) {
        const by = known.extension?.(facts.project.pyproject?.tool ?? {}, facts.names);
        if (by === undefined)
            return { native: false, reason: `${known.name} compiles nothing` };
        return { native: true, reason: `${by} may compile something, which is known only once it is built` };
    }
    if (NATIVE.test(module))
        return { native: true, reason: `${module} builds native code` };
    if (/^setuptools\./.test(module))
        return setuptools(facts);
    return {
        native: true,
        reason: `what the build backend ${module} makes is known only once it is built; say native: false if it compiles nothing`,
    };
}
function setuptools({ names, settings }) {
    const word = EXTENSIONS.exec(settings)?.[0];
    if (word !== undefined)
        return { native: true, reason: `the settings of setuptools speak of ${word}` };
    if ((0,signals/* outlook */.E)(names, settings) === 'pure')
        return { native: false, reason: 'setuptools finds no extension module and no source of one' };
    return { native: true, reason: 'there are sources of native code, which setuptools may compile' };
}
/** hatchling's own hooks write a version file; any other may compile. */
function hatchHook(tool) {
    const tables = [
        at(tool, 'hatch', 'build', 'hooks'),
        at(tool, 'hatch', 'build', 'targets', 'wheel', 'hooks'),
    ];
    const names = tables.flatMap(table => ((0,toml/* isTable */.bI)(table) ? Object.keys(table) : []));
    const hook = names.find(name => !['vcs', 'version'].includes(name));
    return hook && `the build hook ${hook} of hatchling`;
}
function at(table, ...keys) {
    return keys.reduce((inner, key) => ((0,toml/* isTable */.bI)(inner) ? inner[key] : undefined), table);
}

// EXTERNAL MODULE: ./lib/plan/release-plan.js
var release_plan = __webpack_require__(72668);
// EXTERNAL MODULE: ./lib/target/platform-names.js
var platform_names = __webpack_require__(77027);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
;// CONCATENATED MODULE: ./lib/plan/runners.js
/**
 * GitHub's runner labels: which one builds for a platform, and which ones go away. The one place to edit when GitHub
 * changes them. Data, read on 2026-11-22 from the sources named in each row; the labels of all images are at
 * https://github.com/actions/runner-images#available-images (as of 2026-08-21).
 */
/** The label that `plan` chooses for each platform. A platform that is not here has no runner of GitHub's. */
const RUNNERS = {
    'linux-x86_64': 'ubuntu-24.04',
    'linux-aarch64': 'ubuntu-24.04-arm',
    'macos-arm64': 'macos-15',
    'macos-x86_64': 'macos-15-intel',
    'windows-x86_64': 'windows-2025',
    'windows-arm64': 'windows-11-arm',
};
/** Every standard label, with what it is: one that is given for another platform would build the wrong files. */
const PLATFORM_OF_LABEL = {
    'ubuntu-latest': 'linux-x86_64',
    'ubuntu-26.04': 'linux-x86_64',
    'ubuntu-24.04': 'linux-x86_64',
    'ubuntu-22.04': 'linux-x86_64',
    'ubuntu-slim': 'linux-x86_64',
    'ubuntu-26.04-arm': 'linux-aarch64',
    'ubuntu-24.04-arm': 'linux-aarch64',
    'ubuntu-22.04-arm': 'linux-aarch64',
    'macos-latest': 'macos-arm64',
    'macos-26': 'macos-arm64',
    'macos-26-xlarge': 'macos-arm64',
    'macos-15': 'macos-arm64',
    'macos-15-xlarge': 'macos-arm64',
    'macos-latest-large': 'macos-x86_64',
    'macos-26-intel': 'macos-x86_64',
    'macos-26-large': 'macos-x86_64',
    'macos-15-intel': 'macos-x86_64',
    'macos-15-large': 'macos-x86_64',
    'windows-latest': 'windows-x86_64',
    'windows-2025': 'windows-x86_64',
    'windows-2025-vs2026': 'windows-x86_64',
    'windows-2022': 'windows-x86_64',
    'windows-11-arm': 'windows-arm64',
    'windows-11-vs2026-arm': 'windows-arm64',
};
const announcement = (number) => `https://github.com/actions/runner-images/issues/${number}`;
const ENDINGS = [
    {
        labels: ['macos-12', 'macos-12-large', 'macos-12-xlarge'],
        ends: '2024-12-03',
        source: announcement(10721),
    },
    { labels: ['ubuntu-20.04'], ends: '2025-04-15', source: announcement(11101) },
    { labels: ['windows-2019'], ends: '2025-06-30', source: announcement(12045) },
    {
        labels: ['macos-13', 'macos-13-large', 'macos-13-xlarge'],
        ends: '2025-12-08',
        source: announcement(13046),
    },
    {
        labels: ['macos-14', 'macos-14-large', 'macos-14-xlarge'],
        ends: '2026-11-02',
        source: announcement(13518),
    },
    { labels: ['ubuntu-22.04', 'ubuntu-22.04-arm'], ends: '2027-04-17', source: announcement(14254) },
    // "available from now until August 2027"; no label for Intel is to follow.
    { labels: ['macos-15-intel'], ends: '2027-08-01', source: announcement(13045) },
];

;// CONCATENATED MODULE: ./lib/plan/runner-labels.js
/** Which runner builds for which platform (pure): GitHub's own, or what the input `runners` says. */




/** Days before the end of one of our own choices from which on it is told; a label that somebody chose is always told. */
const NOTICE = 180;
/**
 * @param overrides lines of the input `runners`, `platform=label [label …]`
 * @returns every mistake in them as `input/invalid` or `input/conflict`
 */
function runnerLabels(overrides, today) {
    const day = today.toISOString().slice(0, 10);
    const chosen = new Map();
    const problems = [];
    for (const line of overrides) {
        const read = readLine(line, day);
        if ('problems' in read)
            problems.push(...read.problems);
        else if (chosen.has(read.platform))
            problems.push(twice(read.platform));
        else
            chosen.set(read.platform, read.runsOn);
    }
    const runsOn = (platform) => {
        const own = RUNNERS[platform];
        const gone = own !== undefined && (endingOf(own)?.ends ?? '9999') <= day;
        return chosen.get(platform) ?? (gone ? undefined : own);
    };
    const warnings = (platforms) => platforms.flatMap(platform => [runsOn(platform) ?? []].flat().flatMap(label => {
        const ending = endingOf(label);
        if (ending === undefined || ending.ends <= day)
            return [];
        const days = (Date.parse(ending.ends) - Date.parse(day)) / 86_400_000;
        return chosen.has(platform) || days <= NOTICE ? [ends(label, ending.ends, ending.source)] : [];
    }));
    return { labels: { runsOn, warnings }, problems };
}
function readLine(line, day) {
    const equals = line.indexOf('=');
    const words = line
        .slice(equals + 1)
        .split(/[\s,]+/)
        .filter(word => word !== '');
    const platform = (0,platform_names/* canonicalPlatform */._l)(line.slice(0, Math.max(0, equals)));
    const [first, ...more] = words;
    if (platform === undefined || first === undefined || words.some(word => !/^[\w.-]{1,256}$/.test(word)))
        return { problems: [malformed(line)] };
    const problems = words.flatMap(label => wrongLabel(label, platform, day));
    if (problems.length > 0)
        return { problems };
    return { platform, runsOn: more.length === 0 ? first : words };
}
const endingOf = (label) => ENDINGS.find(({ labels }) => labels.includes(label));
function wrongLabel(label, platform, day) {
    const ending = endingOf(label);
    if (ending !== undefined && ending.ends <= day)
        return [retired(label, platform, ending.ends, ending.source)];
    const of = Object.hasOwn(PLATFORM_OF_LABEL, label) ? PLATFORM_OF_LABEL[label] : undefined;
    // An Alpine container runs on a Linux machine of the same processor.
    const same = of === platform || of === platform.replace(/^musllinux-/, 'linux-');
    return of === undefined || same ? [] : [foreign(label, of, platform)];
}
function malformed(line) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `runners: '${line}' is not platform=label.`,
        fix: 'Write one a line, for example macos-x86_64=macos-26-intel, or linux-aarch64=self-hosted linux arm64.',
    });
}
function twice(platform) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `runners names ${platform} twice.`,
        fix: 'Give each platform one line; several labels go on one line.',
    });
}
function retired(label, platform, since, source) {
    const instead = RUNNERS[platform];
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `runners: GitHub has retired ${label}; jobs with it fail or wait since ${since} (${source}).`,
        fix: instead === undefined ? 'Name another label.' : `Write ${platform}=${instead}, or leave the line out.`,
    });
}
function foreign(label, of, platform) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `runners gives ${label} for ${platform}, but it is a machine for ${of}.`,
        fix: `Write ${of}=${label}, or another label for ${platform}.`,
    });
}
function ends(label, day, source) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `GitHub has announced the end of the runner ${label}: ${day} (${source}).`,
        fix: 'Choose another one with the input runners before that day.',
    });
}
/** Why a platform gets no cell, with what can be done. */
function noRunner(platforms, why) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `GitHub has no runner for ${(0,format/* listing */.RR)(platforms)}, and ${why}.`,
        fix: `Leave ${platforms.length === 1 ? 'it' : 'them'} out of platforms, or name a runner of your own in the input runners, for example ${platforms[0]}=self-hosted.`,
    });
}

// EXTERNAL MODULE: ./lib/plan/source.js
var plan_source = __webpack_require__(54074);
// EXTERNAL MODULE: ./lib/plan/expected.js
var plan_expected = __webpack_require__(88227);
// EXTERNAL MODULE: ./lib/plan/executables.js
var plan_executables = __webpack_require__(79166);
;// CONCATENATED MODULE: ./lib/plan/place-executables.js
/** On which machine of a release each native executable is made (pure). */


/** @returns by format and platform, where it is made; and everything that can be made nowhere */
function placeExecutables(request, home) {
    const { formats, platforms, pythons, labels, expected, anyMachine } = request;
    const problems = [];
    const asked = request.executables.filter(({ name }) => formats.some(format => format === name));
    const found = asked.flatMap(format => {
        const python = format.choose(pythons);
        if (python === undefined) {
            problems.push((0,plan_executables/* noPython */.Gg)(format, pythons));
            return [];
        }
        if (platforms.length === 0)
            problems.push((0,plan_executables/* noPlatform */.R0)(format));
        return platforms.map(platform => {
            const target = { python, platform };
            const refusals = (machine) => format.refusals({ target, machine, options: request.options });
            const own = labels.runsOn(platform.name) !== undefined && refusals(platform).length === 0;
            const elsewhere = refusals(expected.native ? anyMachine : home).length === 0;
            if (!own && !elsewhere)
                problems.push(...nowhere(format, platform, refusals(platform)));
            return { format: format.name, platform: platform.name, own, elsewhere, target };
        });
    });
    // A machine that is needed anyway makes what is for itself, because only there can it be run.
    const needed = new Set(found.filter(({ own, elsewhere }) => own && !elsewhere).map(({ platform }) => platform));
    const places = new Map();
    for (const { format, platform, own, elsewhere } of found) {
        if (!own && !elsewhere)
            continue;
        const here = own && (expected.native || needed.has(platform) || platform === home.name);
        const place = here ? { cell: platform } : expected.native ? 'assemble' : { cell: home.name };
        places.set(format, (places.get(format) ?? new Map()).set(platform, place));
    }
    const executables = found.map(({ format, target }) => ({ format: format, target }));
    return { places, executables, problems };
}
function nowhere(format, platform, refusals) {
    const what = `A ${format.name} executable for ${platform.name} can be made on no runner`;
    const none = {
        reason: `there is none for ${platform.name}`,
        fix: `Leave ${platform.name} or ${format.name} out, or name a runner of your own in the input runners.`,
    };
    return (refusals.length > 0 ? refusals : [none]).map(({ reason, fix }) => new errors/* PackagingError */.yr('input/conflict', { message: `${what}: ${reason}.`, fix }));
}

;// CONCATENATED MODULE: ./lib/plan/shares.js

/** Whether a format is one of the native executables that are asked for. */
const isExecutable = (request) => (format) => request.executables.some(({ name }) => name === format);
/**
 * @param own formats made here that are no executables
 * @param placed executables made here
 */
function shareOf(request, own, placed, { pex, platformFiles, pexScope }) {
    const more = own.filter(format => !request.formats.includes(format));
    const formats = [...more, ...request.formats].filter(format => own.includes(format) || placed.some(one => one.format === format));
    const wanted = new Set([...pex, ...placed.map(({ platform }) => platform)]);
    const platforms = request.platforms.map(({ name }) => name).filter(name => wanted.has(name));
    const only = Object.fromEntries(formats
        .filter(isExecutable(request))
        .map(format => [format, placed.filter(one => one.format === format).map(({ platform }) => platform)]));
    return {
        formats,
        pythons: pythonsOf(request, formats, own.length > 0),
        platforms,
        platformFiles,
        only,
        pexScope,
    };
}
/** A machine that makes executables alone needs no other Python than goes into them. */
function pythonsOf({ pythons, executables }, formats, all) {
    const inside = executables
        .filter(({ name }) => formats.some(format => format === name))
        .flatMap(format => format.choose(pythons) ?? []);
    const names = [...new Set(inside.map(parse/* formatPython */.AR))];
    return pythons.map(parse/* formatPython */.AR).filter(name => all || names.includes(name));
}

;// CONCATENATED MODULE: ./lib/plan/split.js
/**
 * Shares a release out among machines (pure): as few as can make everything. What any machine can make is made by one;
 * native wheels and what cannot be made elsewhere get a machine of their own kind; what needs the wheels of all is left to
 * `assemble`.
 */






/** Everything that is wrong with it is in `problems`, and nothing is thrown. */
function split(request) {
    const { formats, platforms, platformFiles, expected, labels } = request;
    const problems = [];
    const several = platforms.length + platformFiles.length > 1;
    const home = homeOf(request);
    // Whatever holds native code of the project is made on a machine of that kind.
    const perPlatform = expected.native && formats.some(format => format !== 'sdist');
    if (perPlatform) {
        const without = platforms.map(({ name }) => name).filter(name => labels.runsOn(name) === undefined);
        if (without.length > 0)
            problems.push(noRunner(without, 'wheels with native code are built on such a machine'));
        if (platformFiles.length > 0)
            problems.push(noMachineOf(platformFiles));
    }
    const { places, executables, problems: unplaced } = placeExecutables(request, home);
    problems.push(...unplaced);
    const inCells = (name) => [...places].flatMap(([format, byPlatform]) => [...byPlatform].flatMap(([platform, place]) => place !== 'assemble' && place.cell === name ? [{ format, platform }] : []));
    const machines = [home, ...platforms.filter(({ name }) => name !== home.name)].filter(machine => perPlatform
        ? platforms.includes(machine) && labels.runsOn(machine.name) !== undefined
        : machine === home || inCells(machine.name).length > 0);
    const parts = {
        ...expected,
        severalPlatforms: several,
        severalExecutables: formats.filter(isExecutable(request)).length > 1,
    };
    const late = [...places].flatMap(([format, byPlatform]) => [...byPlatform].flatMap(([platform, place]) => (place === 'assemble' ? [{ format, platform }] : [])));
    const universal = perPlatform && several && formats.includes('pex') && request.pexScope.includes('universal');
    // What is made of all wheels needs them, also where nobody asked for wheels.
    const inBetween = (universal || late.length > 0) && !formats.includes('wheel');
    const wanted = inBetween ? ['wheel', ...formats] : formats;
    const cells = machines.flatMap(machine => {
        const first = machines[0] === machine;
        const own = wanted.filter(format => madeIn({ machine, first, several }, request, format));
        const placed = inCells(machine.name);
        const pexFor = perPlatform ? [machine] : platforms;
        const share = shareOf(request, own, placed, {
            pex: own.includes('pex') ? pexFor.map(({ name }) => name) : [],
            platformFiles: own.includes('pex') && !perPlatform ? platformFiles : [],
            pexScope: perPlatform && several ? ['platform'] : request.pexScope,
        });
        if (share.formats.length === 0)
            return [];
        const runner = labels.runsOn(machine.name) ?? 'self-hosted';
        return {
            id: machine.name,
            name: `${machine.name}: ${share.formats.join(', ')}`,
            runner,
            machine,
            artifact: request.artifact(machine.name),
            ...share,
            expects: (0,plan_expected/* expectedOf */.EX)(share, machine.name, parts),
        };
    });
    const together = shareOf(request, universal ? ['pex'] : [], late, {
        pex: universal ? platforms.map(({ name }) => name) : [],
        platformFiles: [],
        pexScope: ['universal'],
    });
    const assemble = { ...together, expects: (0,plan_expected/* expectedOf */.EX)(together, request.anyMachine.name, parts) };
    return { cells, assemble, executables, problems };
}
/** The cheapest machine that was asked for anyway, and proves what it makes for itself. */
function homeOf({ platforms, anyMachine, labels }) {
    const usable = platforms.filter(({ name }) => labels.runsOn(name) !== undefined);
    return usable.find(({ name }) => name === anyMachine.name) ?? usable[0] ?? anyMachine;
}
/** Whether a format that is no executable is made on this machine. */
function madeIn({ machine, first, several }, request, format) {
    if (isExecutable(request)(format))
        return false;
    if (format === 'sdist')
        return first;
    if (!request.expected.native)
        return first;
    if (format === 'wheel')
        return true;
    return request.platforms.includes(machine) && (!several || request.pexScope.includes('platform'));
}
function noMachineOf(files) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `platforms names ${(0,format/* listing */.RR)(files)}, but the project has native code, and a complete-platform file names no machine that builds its wheels.`,
        fix: 'Name the platform itself, such as linux-x86_64, or give native: false if the project compiles nothing.',
    });
}

;// CONCATENATED MODULE: ./lib/plan/release.js
/** Makes the plan of a release from a configuration: reads the source's names and settings, decides the rest without IO. */



















/** What cannot be built by GitHub's runners is in `problems`: it may be built elsewhere. */
async function planRelease(host, configuration, today) {
    const { options, project, plan } = configuration;
    const [native, source] = await Promise.all([
        nativenessOf(configuration),
        (0,plan_source/* sourceState */.f)(project, configuration.notSource),
    ]);
    const { labels, problems: badLabels } = runnerLabels(options.runners, today);
    const { inputs, problems: badPaths } = plannedInputs(host, configuration);
    // What is taken only where it is installed would differ from machine to machine.
    const optional = plan.optional.map(parse/* formatPython */.AR);
    const pythons = plan.pythons.filter(python => !optional.includes((0,parse/* formatPython */.AR)(python)));
    const { floors } = (0,target_floors/* parseFloors */.vQ)(options);
    const [anyMachine] = (0,platforms/* parsePlatforms */.q)(['linux-x86_64'], {
        machine: { os: 'linux', arch: 'x86_64', libc: 'glibc' },
        floors,
    }).platforms;
    if (anyMachine === undefined)
        throw new Error('no platform for any machine');
    const name = project.name === undefined ? slug(project.path) : (0,names/* normalizeName */.P)(project.name);
    const version = project.version ?? source.commit?.slice(0, 12) ?? source.digest.slice(0, 12);
    const shares = split({
        formats: plan.formats,
        pythons,
        platforms: plan.platforms,
        platformFiles: plan.platformFiles,
        pexScope: options.pexScope,
        labels,
        anyMachine,
        executables: executable_formats/* EXECUTABLE_FORMATS */.M,
        options,
        expected: {
            name: project.name,
            version: project.version,
            native: native.native,
            pexIfRunnable: plan.pexIfRunnable,
            layout: options.pexLayout,
        },
        artifact: cell => (0,artifact_names/* fittingName */.Rn)(`${options.artifactPrefix}-${name}-${version}-part-${cell}`),
    });
    const release = {
        schema: release_plan/* PLAN_SCHEMA */.G,
        tool: (0,lib_version.programVersion)(),
        project: plan.project,
        source: { ...source, epoch: (0,source_date/* sourceDateEpoch */.pA)(host.env, project.git) },
        inputs,
        native,
        formats: plan.formats,
        pexIfRunnable: plan.pexIfRunnable,
        skipped: plan.skipped,
        pythons: pythons.map(parse/* formatPython */.AR),
        platforms: plan.platforms,
        platformFiles: plan.platformFiles,
        prefix: options.artifactPrefix,
        cells: shares.cells,
        assemble: shares.assemble,
    };
    return {
        plan: release,
        artifact: (0,artifact_names/* fittingName */.Rn)(`${options.artifactPrefix}-${name}-${version}${release_plan/* PLAN_SUFFIX */.U}`),
        executables: shares.executables,
        problems: [...badLabels, ...badPaths, ...shares.problems],
        warnings: labels.warnings(shares.cells.map(({ id }) => id)),
    };
}
const slug = (folder) => folder.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'project';
const SETTINGS = ['pyproject.toml', 'setup.py', 'setup.cfg'];
async function nativenessOf({ options, project, notSource }) {
    if (options.native !== 'auto')
        return decideNative(options.native, { project, names: [], settings: '' });
    const { root, list } = await (0,copy/* sourceOf */.v)(project.dir, project.git, notSource);
    const own = list.files.filter(file => (0,project_paths/* isInside */.FK)(project.dir, external_node_path_.join(root, file)));
    const settings = await Promise.all(SETTINGS.map(file => (0,promises_.readFile)(external_node_path_.join(project.dir, file), 'utf8').catch(() => '')));
    return decideNative('auto', {
        project,
        names: own.map(file => external_node_path_.posix.basename(file)),
        settings: settings.join('\n'),
    });
}
/** The inputs as another machine can use them: what names a folder or file is relative to the workspace. */
function plannedInputs(host, { given, options, localProjects, findLinks, project }) {
    const problems = [];
    const relative = (name, folder, base) => {
        const absolute = external_node_path_.resolve(base, folder);
        if (!(0,project_paths/* isInside */.FK)(host.workspace, absolute))
            problems.push(outside(name, folder));
        return (0,project_paths/* slashed */.df)(external_node_path_.relative(base, absolute)) || '.';
    };
    for (const file of options.platforms.filter(one => external_node_path_.isAbsolute(one)))
        relative('platforms', file, host.workspace);
    // plan.json is uploaded, and shown to whoever may see the run.
    if (options.scieAssets !== '' && new URL(options.scieAssets).username !== '')
        problems.push(login('scie-assets'));
    const paths = {
        'find-links': findLinks.map(folder => relative('find-links', folder, host.workspace)).join('\n'),
        'local-projects': localProjects.map(local => local.path).join('\n'),
        ...(external_node_path_.isAbsolute(options.lock) && { lock: relative('lock', options.lock, project.dir) }),
        ...(external_node_path_.isAbsolute(options.scieLock) && {
            'scie-lock': relative('scie-lock', options.scieLock, host.workspace),
        }),
    };
    const inputs = input_owners/* PLANNED_INPUTS */.B9.flatMap(name => {
        const text = given[name];
        return text === undefined ? [] : [[name, paths[name] ?? text]];
    });
    return { inputs: Object.fromEntries(inputs), problems };
}
function outside(input, folder) {
    return new errors/* PackagingError */.yr('input/path', {
        message: `${input} '${folder}' is outside of the workspace, where no other machine of the plan finds it.`,
        fix: 'Put it into the repository, or build on this machine alone with the command package.',
    });
}
function login(input) {
    return new errors/* PackagingError */.yr('input/invalid', {
        message: `${input} holds a login, which plan.json would show to everybody who sees the run.`,
        fix: 'Give an address without a user name and password.',
    });
}

// EXTERNAL MODULE: ./lib/report/dependencies.js
var report_dependencies = __webpack_require__(69261);
// EXTERNAL MODULE: ./lib/build/uv.js
var build_uv = __webpack_require__(57445);
// EXTERNAL MODULE: ./lib/dependencies/coverage-report.js
var coverage_report = __webpack_require__(16262);
// EXTERNAL MODULE: ./lib/dependencies/gap-problems.js
var gap_problems = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/dependencies/missing.js
var missing = __webpack_require__(38597);
// EXTERNAL MODULE: ./lib/dependencies/resolve.js + 13 modules
var resolve = __webpack_require__(51123);
// EXTERNAL MODULE: ./lib/dependencies/sizes.js
var sizes = __webpack_require__(64731);
// EXTERNAL MODULE: ./lib/host/files/staging.js
var files_staging = __webpack_require__(70375);
// EXTERNAL MODULE: ./lib/host/files/store.js
var store = __webpack_require__(69611);
// EXTERNAL MODULE: ./lib/interpreter/interpreters.js + 2 modules
var interpreters = __webpack_require__(74173);
// EXTERNAL MODULE: ./lib/package/dependencies/dependencies.js
var dependencies = __webpack_require__(69503);
// EXTERNAL MODULE: ./lib/package/dependencies/requirements.js + 1 modules
var dependencies_requirements = __webpack_require__(52731);
// EXTERNAL MODULE: ./lib/package/dependencies/targets.js
var targets = __webpack_require__(37762);
// EXTERNAL MODULE: ./lib/tools/open.js + 2 modules
var tools_open = __webpack_require__(54368);
;// CONCATENATED MODULE: ./lib/preview/coverage.js
/**
 * Resolves for a plan, in a temporary folder: which wheel will serve which target, every gap and every size, before anything
 * is built. Nothing of the project is run or written.
 */















/** @throws PackagingError(s) `dependency/…`, `project/…`, `input/…` that would stop `package` too */
async function planCoverage(host, configuration, runner) {
    const { plan, project, options, localProjects } = configuration;
    const unknown = (reason, warnings = []) => ({ kind: 'unknown', reason, warnings });
    if (!plan.formats.some(format => format !== 'sdist' && format !== 'wheel'))
        return unknown('Only a PEX or an executable holds dependencies, and none is made.');
    const requirements = (0,dependencies_requirements/* staticRequirements */.tx)(project, options.extras);
    if (requirements === undefined)
        return unknown('Which wheels are needed is known once the wheel is built: its metadata is made by code.');
    if (localProjects.length > 0)
        return unknown('Which wheels are needed is known once the local projects are built.');
    const staging = await (0,files_staging/* createStaging */.q)(host.temp);
    try {
        return await look({ host, configuration, runner }, staging, requirements);
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
async function look({ host, configuration, runner }, staging, requirements) {
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
    const large = (0,sizes/* sizeWarnings */.RW)(report.sizes, host.kind === 'github' && options.upload, options.pexLayout === 'zipapp');
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

// EXTERNAL MODULE: ./lib/text/box.js
var box = __webpack_require__(19674);
;// CONCATENATED MODULE: ./lib/preview/text.js
/** A plan for people (pure). */




/** The plan as lines for a terminal. */
function planText(plan, style, planned) {
    const { project, formats, skipped, pexIfRunnable } = plan;
    const title = [
        project.name ?? 'the project',
        project.version ?? '(version known once built)',
        `in ${project.path}`,
    ].join(' ');
    const pex = pexIfRunnable && formats.includes('pex') ? ' (PEX only if the wheel has something to run)' : '';
    const optional = plan.optional.map(parse/* formatPython */.AR);
    const rows = plan.pythons.map(python => {
        const name = (0,parse/* formatPython */.AR)(python);
        const left = optional.includes(name) ? `${name} (if installed)` : name;
        return [left, ...plan.platforms.map(({ floor }) => (floor === '' ? 'yes' : `yes, from ${floor}`))];
    });
    return [
        title,
        `Makes: ${formats.join(', ')}${pex}`,
        ...plan.executables.map(({ format, target }) => `Executable: ${format} for ${target.platform.name}, with Python ${(0,parse/* formatPython */.AR)(target.python)} inside`),
        ...executable_formats/* EXECUTABLE_FORMATS */.M.filter(({ name }) => plan.executables.some(({ format }) => format === name)).flatMap(({ name, limits }) => (limits === undefined ? [] : [`Note: ${name}, ${limits}`])),
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
/** How the work is shared out among machines, as lines for a terminal. */
function releaseLines({ plan, problems }) {
    if (problems.length > 0)
        return ['', 'Cannot be shared out among runners:', ...problems.map(one => `  ${one.message}`)];
    const { cells, assemble, native } = plan;
    const rows = cells.map(cell => `  ${[cell.runner].flat().join(' ')}: ${cell.name}`);
    const late = assemble.formats.length > 0 ? [`  then, from all of them: ${formatsOf(assemble)}`] : [];
    return ['', `Machines needed: ${cells.length}, because ${native.reason}.`, ...rows, ...late];
}
function formatsOf({ formats, platforms }) {
    return `${formats.join(', ')} for ${platforms.join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/preview/show.js
/** Prints a plan for people, or whole as JSON, and writes `plan.json` for the other jobs of a release. */











/** Gives what would make `package` fail; it has been told. */
async function showPlan(request, configuration, runner) {
    const { host, json, write, style } = request;
    const file = planFile(host, configuration);
    const release = await planRelease(host, configuration, new Date());
    const plan = { ...configuration.plan, executables: release.executables };
    // Whoever only looks at a plan may build on machines that GitHub does not have.
    if (file !== undefined)
        (0,errors/* throwProblems */.Jh)(release.problems);
    const planned = await planCoverage(host, configuration, runner);
    const problems = planned.kind === 'known' ? planned.problems : [];
    const shared = release.problems.length > 0 ? undefined : release.plan;
    const document = { ...(0,plan_document/* planDocument */.N)(plan, planned), ...(shared && { release: shared }) };
    const lines = [...planText(plan, style, planned), ...releaseLines(release)];
    write(json ? `${JSON.stringify(document, null, 2)}\n` : `${lines.join('\n')}\n`);
    for (const warning of [...planned.warnings, ...release.warnings])
        host.log.warning(warning);
    for (const problem of problems)
        host.log.error(problem);
    if (file !== undefined) {
        await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
        await (0,promises_.writeFile)(file, (0,plan_file/* planText */.Pt)(release.plan));
    }
    if (host.kind !== 'github' || file === undefined)
        return problems;
    await handOver(host, configuration, release, file);
    const dependencies = planned.kind === 'known' ? `\n${(0,report_dependencies/* coverageMarkdown */.w6)(planned.report)}\n` : '';
    const shown = planned.kind === 'known' ? undefined : planned;
    const text = [...planText(plan, PLAIN, shown), ...releaseLines(release)];
    await host.summary(`${['```text', ...text, '```'].join('\n')}\n${dependencies}`);
    return problems;
}
/** To the other jobs of the release: the plan as a workflow artifact, and what `strategy.matrix` is made of. */
async function handOver(host, configuration, release, file) {
    const { options, outputDir, plan } = configuration;
    const { upload, retentionDays, compressionLevel } = options;
    if (upload)
        await host.upload({
            name: release.artifact,
            files: [file],
            root: external_node_path_.dirname(file),
            compressionLevel,
            ...(retentionDays !== undefined && { retentionDays }),
        });
    await host.setOutputs({
        plan: file,
        'plan-artifact': upload ? release.artifact : '',
        matrix: JSON.stringify(matrixOf(release.plan)),
        build: String(builds(options.pullRequests, host.env.GITHUB_EVENT_NAME)),
        dist: outputDir,
        name: plan.project.name ?? '',
        version: plan.project.version ?? '',
        'python-versions': JSON.stringify(plan.pythons.map(parse/* formatPython */.AR)),
    });
}
/** Where the plan is wanted as a file; undefined when it is only looked at. */
function planFile(host, { options, outputDir }) {
    if (options.plan !== '')
        return external_node_path_.resolve(host.workspace, options.plan);
    return host.kind === 'github' ? external_node_path_.join(outputDir, 'plan.json') : undefined;
}
/** A summary page shows no terminal's colours. */
const PLAIN = { columns: 120, colour: false, unicode: true };

;// CONCATENATED MODULE: ./lib/preview/command.js
/** The command `plan`: decides everything and makes nothing. */



const planCommand = async (request) => {
    const { host, layers } = request;
    const configuration = await (0,configure/* configure */.jK)(host, layers, new Date(), 'several');
    for (const warning of configuration.plan.warnings)
        host.log.warning(warning);
    return showPlan(request, configuration, (0,process/* createRunner */.j)({ env: host.env }));
};


/***/ })

};
