export const id = 4985;
export const ids = [4985];
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

/***/ 43023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ reconcile)
/* harmony export */ });
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23808);
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88227);
/** Compares the files that were made with the files that were planned (pure). */


/** A file answers the first expectation of its format that has its name. */
function reconcile(expects, made) {
    const answers = expects.map(() => 0);
    const unplanned = [];
    for (const { format, file } of made) {
        const open = expects.findIndex((one, index) => one.format === format && (0,_expected_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(one.pattern, file) && (answers[index] ?? 0) < most(one));
        if (open < 0)
            unplanned.push(file);
        else
            answers[open] = (answers[open] ?? 0) + 1;
    }
    const missing = expects.flatMap((one, index) => {
        const found = answers[index] ?? 0;
        const least = one.count === 'some' ? 1 : one.count === 'maybe' ? 0 : one.count;
        if (found >= least)
            return [];
        return [`${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(least, one.format)} like ${one.pattern} ${least === 1 ? 'is' : 'are'} missing`];
    });
    return { missing, unplanned };
}
const most = ({ count }) => (count === 'some' ? Infinity : count === 'maybe' ? 1 : count);


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

/***/ 75298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ partFile),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   Rn: () => (/* binding */ partText),
/* harmony export */   Zw: () => (/* binding */ jobOf),
/* harmony export */   kQ: () => (/* binding */ PART_SCHEMA)
/* harmony export */ });
/* harmony import */ var _plan_plan_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66823);

/** Grows when a reader of the old form would misread the new one. */
const PART_SCHEMA = 1;
const partFile = (cell) => `part-${cell}.json`;
function jobOf(env) {
    const attempt = Number(env.GITHUB_RUN_ATTEMPT);
    return {
        ...(env.GITHUB_RUN_ID && { run: env.GITHUB_RUN_ID }),
        ...(attempt > 0 && { attempt }),
        ...(env.GITHUB_JOB && { job: env.GITHUB_JOB }),
        ...(env.RUNNER_NAME && { runner: env.RUNNER_NAME }),
    };
}
/** @param report of a run that succeeded */
function partOf(plan, cell, job, report, described) {
    if (report.project === undefined)
        throw new Error('a part without a project');
    return {
        schema: PART_SCHEMA,
        plan: (0,_plan_plan_file_js__WEBPACK_IMPORTED_MODULE_0__/* .planDigest */ .Gb)(plan),
        cell: cell.id,
        job,
        machine: report.machine,
        ...(report.commit !== undefined && { commit: report.commit }),
        project: report.project,
        ...(report.entryPoint !== undefined && { entryPoint: report.entryPoint }),
        artifacts: report.artifacts.map(({ path: _, ...artifact }) => artifact),
        checks: report.checks,
        skipped: report.skipped,
        stripped: report.stripped ?? [],
        tools: report.tools,
        contents: described.flatMap(({ contents }) => contents ?? []),
    };
}
function partText(part) {
    return `${JSON.stringify(part, null, 2)}\n`;
}


/***/ }),

/***/ 97436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WC: () => (/* binding */ cellOf),
  E0: () => (/* binding */ configureShare),
  fQ: () => (/* binding */ narrowed),
  uD: () => (/* binding */ openPlan),
  Qi: () => (/* binding */ refuseOtherMachine)
});

// EXTERNAL MODULE: ./lib/choices.js
var choices = __webpack_require__(14167);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/executable/formats.js + 5 modules
var formats = __webpack_require__(86535);
// EXTERNAL MODULE: ./lib/inputs/options.js
var options = __webpack_require__(32807);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/plan/configure.js + 3 modules
var configure = __webpack_require__(3643);
// EXTERNAL MODULE: ./lib/plan/executables.js
var plan_executables = __webpack_require__(79166);
// EXTERNAL MODULE: ./lib/plan/input-owners.js
var input_owners = __webpack_require__(3672);
// EXTERNAL MODULE: ./lib/plan/source.js
var source = __webpack_require__(54074);
// EXTERNAL MODULE: ./lib/text/nearest.js
var nearest = __webpack_require__(4581);
// EXTERNAL MODULE: ./lib/version.js + 1 modules
var version = __webpack_require__(97966);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/plan/plan-file.js + 1 modules
var plan_file = __webpack_require__(66823);
// EXTERNAL MODULE: ./lib/plan/release-plan.js
var release_plan = __webpack_require__(72668);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var wheel_zip = __webpack_require__(59418);
;// CONCATENATED MODULE: ./lib/share/find-plan.js
/** Where a job has its plan from: a file, or the workflow artifact that the job `plan` uploaded. */







/**
 * @param given the input `plan`: a path, in a workflow also an artifact's name; undefined takes the run's only plan
 * @throws PackagingError `input/plan`, `upload/unread`
 */
async function findPlan(host, given) {
    const file = given === undefined ? undefined : external_node_path_.resolve(host.workspace, given);
    if (file !== undefined && (host.kind !== 'github' || (await (0,paths/* isFile */.fo)(file))))
        return (0,plan_file/* readPlan */.m3)(file);
    if (host.kind !== 'github')
        throw noPlan('the input plan is not set', []);
    const plans = (await host.listArtifacts()).filter(({ name }) => name.endsWith(release_plan/* PLAN_SUFFIX */.U));
    const found = given === undefined ? plans : plans.filter(({ name }) => name === given);
    const [only, ...more] = found;
    if (only !== undefined && more.length === 0)
        return downloaded(host, only);
    const names = plans.map(({ name }) => name);
    if (only !== undefined)
        throw noPlan('this run has several', names);
    throw noPlan(given === undefined ? 'this run has none' : `${given} is neither a file nor a plan of this run`, names);
}
function noPlan(why, names) {
    const choose = names.length > 0 ? `Name one of them in the input plan: ${names.join(', ')}. ` : '';
    return new errors/* PackagingError */.yr('input/plan', {
        message: `This command needs a plan, and ${why}.`,
        fix: `${choose}The command plan makes one: a workflow uploads it by itself, and on a laptop it is written with --plan plan.json.`,
    });
}
async function downloaded(host, artifact) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(host.temp, 'package-python-plan-'));
    try {
        const zip = await host.downloadArtifact(artifact, external_node_path_.join(folder, 'archive'));
        return await (0,wheel_zip/* withZip */.o7)(zip, async (archive) => {
            const [entry] = archive.entries;
            const text = entry === undefined ? '' : (await archive.read(entry.name)).toString('utf8');
            return (0,plan_file/* parsePlan */.vS)(text, artifact.name);
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./lib/share/share.js
/** A job's share of a plan: is it this job's to make, and what does the engine have to be told for it? */












/**
 * Reads the plan that a job was given.
 * @throws PackagingError(s) `input/plan`; `input/conflict` for inputs that the plan has decided otherwise
 */
async function openPlan(host, layers) {
    const given = (0,options/* givenTexts */.mV)([...layers, (0,options/* environmentLayer */.L)(host.env)]);
    const plan = await findPlan(host, given.plan);
    const problems = plan.tool === (0,version.programVersion)() ? [] : [otherTool(plan)];
    (0,errors/* throwProblems */.Jh)([...problems, ...conflicts(plan, layers)]);
    return { plan, given };
}
/** @throws PackagingError `input/cell` */
function cellOf({ plan, given }) {
    const ids = plan.cells.map(({ id }) => id);
    const asked = given.cell ?? (ids.length === 1 ? ids[0] : undefined);
    const cell = plan.cells.find(({ id }) => id === asked);
    if (cell !== undefined)
        return cell;
    const near = asked === undefined ? undefined : (0,nearest/* nearest */.p)(asked, ids);
    throw new errors/* PackagingError */.yr('input/cell', {
        message: asked === undefined
            ? 'build needs the input cell: the plan has several.'
            : `The plan has no cell '${asked}'.`,
        fix: `${near === undefined ? '' : `Did you mean ${near}? `}Its cells: ${ids.join(', ')}.`,
    });
}
/**
 * The configuration of the whole release in this job, checked against the plan.
 * @throws PackagingError(s) `input/plan` for another commit or source
 */
async function configureShare(host, layers, opened, today) {
    const { plan, given } = opened;
    const where = {
        kind: 'planned input',
        values: new Map(given.path === undefined ? [['path', { text: plan.project.path }]] : []),
        spell: name => name,
    };
    const own = [...layers, (0,options/* environmentLayer */.L)(host.env)].map(input_owners/* jobsOwn */.dR);
    const configuration = await (0,configure/* configureFrom */.pz)(host, [(0,input_owners/* plannedLayer */.mj)(plan.inputs), where, ...own], today, 'several');
    const { project, notSource } = configuration;
    (0,errors/* throwProblems */.Jh)(sourceProblems(plan, await (0,source/* sourceState */.f)(project, notSource)));
    return configuration;
}
function sourceProblems({ source }, here) {
    if (source.commit !== here.commit) {
        const seen = here.commit === undefined ? 'git tells of no commit here' : `here is ${here.commit}`;
        return [
            new errors/* PackagingError */.yr('input/plan', {
                message: `The plan is of commit ${source.commit ?? '(none, outside git)'}, but ${seen}.`,
                fix: 'Check out the same commit in every job of the release, with git on PATH, or plan again.',
            }),
        ];
    }
    if (source.digest === here.digest)
        return [];
    return [
        new errors/* PackagingError */.yr('input/plan', {
            message: 'The source is not the one that was planned: files differ from those of the planning job.',
            fix: 'Change no tracked file between checking out and building, or do the same in every job; then plan again.',
        }),
    ];
}
/** @throws PackagingError `input/cell` when the cell is for another kind of machine */
function refuseOtherMachine(cell, { plan }) {
    if (cell.machine.name === plan.runner.name)
        return;
    throw new errors/* PackagingError */.yr('input/cell', {
        message: `The cell ${cell.id} is for ${cell.machine.name}, but this machine is ${plan.runner.name}.`,
        fix: `Run it on ${[cell.runner].flat().join(', ')}: runs-on is \${{ matrix.runner }} of the plan's matrix.`,
    });
}
/** The configuration with nothing but this share in its plan. @throws PackagingError(s) `input/conflict` for executables that cannot be made here */
function narrowed(configuration, release, share) {
    const { pythons } = (0,parse/* parsePythons */.Rh)(share.pythons);
    const platforms = release.platforms.filter(({ name }) => share.platforms.includes(name));
    const { options } = configuration;
    const { runner } = configuration.plan;
    const executables = share.formats.filter(choices/* isExecutable */.TV).flatMap(format => {
        const here = platforms.filter(({ name }) => share.only[format]?.includes(name));
        const question = { formats: [format], options, pythons, optional: [], platforms: here, runner };
        return (0,plan_executables/* decideExecutables */.K5)(question, formats/* EXECUTABLE_FORMATS */.M);
    });
    const plan = {
        ...configuration.plan,
        formats: share.formats,
        pexIfRunnable: release.pexIfRunnable && share.formats.includes('pex'),
        skipped: [],
        pythons,
        optional: [],
        platforms,
        platformFiles: share.platformFiles,
        targets: platforms.flatMap(platform => pythons.map(python => ({ python, platform }))),
        executables,
        within: {
            severalPlatforms: release.platforms.length + release.platformFiles.length > 1,
            severalExecutables: release.formats.filter(choices/* isExecutable */.TV).length > 1,
        },
        warnings: [],
    };
    return { ...configuration, plan, options: { ...options, pexScope: share.pexScope } };
}
function otherTool({ tool }) {
    return new errors/* PackagingError */.yr('input/plan', {
        message: `The plan was made by ${tool}, but this is ${(0,version.programVersion)()}.`,
        fix: 'Use the same version of package-python in every job of the release.',
    });
}
/** What a job's own inputs would change; the environment and pyproject.toml were the planning job's too. */
function conflicts({ inputs }, layers) {
    return layers.flatMap(layer => [...layer.values].flatMap(([name, { text }]) => {
        if (!(0,input_owners/* isPlanned */.H9)(name) || text.trim() === '' || text.trim() === inputs[name])
            return [];
        return new errors/* PackagingError */.yr('input/conflict', {
            message: `${layer.spell(name)} is '${text.trim()}', but the plan was made with ${inputs[name] === undefined ? 'its default' : `'${inputs[name]}'`}.`,
            fix: 'What a release holds is decided by the command plan: give the input there, and leave it out here.',
        });
    }));
}


/***/ })

};
