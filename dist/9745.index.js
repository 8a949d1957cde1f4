export const id = 9745;
export const ids = [9745,6866];
export const modules = {

/***/ 56866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildCommand: () => (/* binding */ buildCommand),
/* harmony export */   configureJob: () => (/* binding */ configureJob),
/* harmony export */   layersFor: () => (/* binding */ layersFor),
/* harmony export */   narrowed: () => (/* binding */ narrowed),
/* harmony export */   openPlans: () => (/* binding */ openPlans)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(195);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46656);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61236);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57206);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_25__ = __webpack_require__(31204);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90482);
/* harmony import */ var _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83286);
/* harmony import */ var _host_host_js__WEBPACK_IMPORTED_MODULE_26__ = __webpack_require__(77794);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(98222);
/* harmony import */ var _host_publish_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39215);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(62310);
/* harmony import */ var _matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(78786);
/* harmony import */ var _pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(57441);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(78881);
/* harmony import */ var _plan_configure_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(34913);
/* harmony import */ var _plan_expected_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(59101);
/* harmony import */ var _plan_members_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(72973);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(49164);
/* harmony import */ var _plan_release_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(89314);
/* harmony import */ var _plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(72668);
/* harmony import */ var _plan_split_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(83491);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(4813);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_23__ = __webpack_require__(12076);
/* harmony import */ var _projects_js__WEBPACK_IMPORTED_MODULE_24__ = __webpack_require__(54058);
/** The command `build`: one matrix job of a plan, by the pipeline of `package`. */



























// The job result: one workflow artifact with the files of a matrix job and what is known of them.
function jobDelivery(plan, cell, job) {
    const name = (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__/* .jobResultFile */ .FV)(cell.id);
    return {
        descriptions: () => [name],
        async describe({ staging }, draft, described) {
            (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)(differences(plan, cell, draft));
            const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(await staging.dir('described'), name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__/* .jobResultText */ .Ye)((0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__/* .jobResultOf */ .K2)(plan, cell, job, draft, described)));
            return { files: [file] };
        },
        parcels: (_, { artifacts, manifest }) => [
            { title: cell.artifact, files: [...artifacts.map(artifact => artifact.path), manifest] },
        ],
    };
}
/** Reported by the job that built the files, and not first by `assemble`. */
function differences({ native }, cell, draft) {
    const { missing, unplanned } = (0,_plan_expected_files_js__WEBPACK_IMPORTED_MODULE_16__/* .reconcile */ .Lq)(cell.expects, draft.artifacts);
    if (missing.length + unplanned.length === 0)
        return [];
    const fix = unplanned.some(isForOnePlatform) && !native.native
        ? `The plan expects pure Python (${native.reason}), but the wheel is for one platform: plan with native: true.`
        : 'Use the same project and the same inputs in every job, and plan again.';
    const found = [...missing, ...unplanned.map(file => `unexpected file: ${file}`)];
    return [
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('build/mismatch', {
            message: `The files of matrix job ${cell.id} are not the planned ones: ${found.join('; ')}.`,
            fix,
        }),
    ];
}
/** Of a wheel: the last tag of its name. */
const isForOnePlatform = (file) => file.endsWith('.whl') && !file.endsWith('-any.whl');
// The plan: a file, or the workflow artifact that the command `plan` uploaded.
/**
 * @param given the input `plan`: a path, in a workflow also an artifact's name; undefined for the only plan of the run
 * @throws PackagingError `input/plan`, `upload/unread`
 */
async function findPlans(host, given) {
    const file = given === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(host.workspace, given);
    if (file !== undefined && (host.kind !== 'github' || (await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_22__/* .isFile */ .fo)(file))))
        return (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__/* .readPlans */ .xZ)(file);
    if (host.kind !== 'github')
        throw noPlan('the input plan is not set', []);
    const plans = (await host.listArtifacts()).filter(({ name }) => name.endsWith(_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__/* .PLAN_SUFFIX */ .US));
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
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
        message: `This command needs a plan, and ${why}.`,
        fix: `${choose}The command plan creates one: a workflow uploads it, and on a laptop --plan plan.json writes it.`,
    });
}
async function downloaded(host, artifact) {
    return (0,_host_publish_js__WEBPACK_IMPORTED_MODULE_10__/* .withStaging */ .A6)(host.temp, async (folder) => {
        const zip = await host.downloadArtifact(artifact, node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'archive'));
        return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .withZip */ .o)(zip, async (archive) => {
            const [entry] = archive.entries;
            const text = entry === undefined ? '' : (await archive.read(entry.name)).toString('utf8');
            return (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__/* .parsePlans */ .WY)(text, artifact.name);
        });
    });
}
/**
 * Reads the plans of a job: one, or those of several projects.
 * @throws PackagingError(s) `input/plan`; `input/conflict` for inputs that differ from those of the plan
 */
async function openPlans(host, layers) {
    const given = (0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .givenTexts */ .mV)(layers);
    const plans = await findPlans(host, given.plan);
    const other = plans.find(plan => plan.tool !== (0,_core_version_js__WEBPACK_IMPORTED_MODULE_7__.programVersion)());
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)([...(other === undefined ? [] : [otherTool(other)]), ...conflicts(plans, layers)]);
    return plans.map(plan => ({ plan, given }));
}
/** Inputs of a job for one of several projects: its files go into a folder of its own. */
function layersFor(plans, { plan }, layers) {
    if (plans.length === 1)
        return layers;
    const name = 'output-dir';
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join((0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .givenText */ .xe)(layers, name) ?? _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .INPUTS */ .mc[name].default, (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_22__/* .projectTitle */ .kf)(plan.project));
    const own = { kind: 'input', values: new Map([[name, { text: folder }]]), spell: one => one };
    return [own, ...layers];
}
/** @throws PackagingError `input/cell` */
function matrixJobOf(opened) {
    const plans = opened.map(({ plan }) => plan);
    const jobs = opened.flatMap(one => one.plan.cells.map(cell => ({ ...one, cell, name: (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_20__/* .jobName */ .dZ)(plans, one.plan, cell) })));
    const names = jobs.map(({ name }) => name);
    const asked = opened[0]?.given.cell ?? (names.length === 1 ? names[0] : undefined);
    const job = jobs.find(({ name }) => name === asked);
    if (job !== undefined)
        return job;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/cell', {
        message: asked === undefined
            ? 'build needs the input cell, because the plan has several matrix jobs.'
            : `The plan has no matrix job '${asked}'.`,
        fix: `${asked === undefined ? '' : (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_25__/* .didYouMean */ .au)(asked, names)}Its matrix jobs: ${names.join(', ')}.`,
    });
}
/**
 * The configuration of the whole release in this job, checked against the plan.
 * @throws PackagingError(s) `input/plan` for another commit or source
 */
async function configureJob(host, layers, { plan, given }, today, beside = []) {
    const where = {
        kind: 'planned input',
        values: new Map(given.path === undefined || given.path === _plan_members_js__WEBPACK_IMPORTED_MODULE_17__/* .AUTO */ .Q8 ? [['path', { text: plan.project.path }]] : []),
        spell: name => name,
    };
    const own = layers.map(_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutPlanned */ .Z7);
    const configuration = await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_15__/* .configure */ .jK)(host, [(0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .plannedLayer */ .mj)(plan.inputs), where, ...own], today, {
        machines: 'several',
        beside,
    });
    const { project, notSource } = configuration;
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .throwProblems */ .Jh)([...projectProblems(plan, project), ...sourceProblems(plan, await (0,_plan_release_js__WEBPACK_IMPORTED_MODULE_19__/* .sourceState */ .f7)(project, notSource))]);
    return configuration;
}
/** The files are named by the plan: of another project or version they would be released under the wrong name. */
function projectProblems({ project }, here) {
    const differing = ['name', 'version', 'requiresPython'].filter(key => project[key] !== here[key]);
    return differing.map(key => new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
        message: `The plan says that the ${WORDS[key]} of the project is ${project[key] ?? 'known once built'}, but here it is ${here[key] ?? 'known once built'}.`,
        fix: 'Give the plan of this project and version, unchanged, or plan again.',
    }));
}
const WORDS = { name: 'name', version: 'version', requiresPython: 'requires-python' };
function sourceProblems({ source }, here) {
    if (source.commit !== here.commit) {
        const found = here.commit === undefined ? 'git reports no commit here' : `this checkout is of ${here.commit}`;
        return [
            new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
                message: `The plan is of commit ${source.commit ?? '(none, outside git)'}, but ${found}.`,
                fix: 'Check out the same commit in every job of the release, with git on PATH, or plan again.',
            }),
        ];
    }
    if (source.digest === here.digest)
        return [];
    return [
        new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
            message: 'The source is not the planned one: files differ from those of the job that planned.',
            fix: 'Change no tracked file between checkout and build, or make the same changes in every job; then plan again.',
        }),
    ];
}
/** @throws PackagingError `input/cell` when the matrix job is for another platform */
function refuseOtherMachine(cell, { plan }) {
    if (cell.machine.name === plan.runner.name)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/cell', {
        message: `The matrix job ${cell.id} is for ${cell.machine.name}, but this machine is ${plan.runner.name}.`,
        fix: `Run it on ${[cell.runner].flat().join(', ')}: runs-on is \${{ matrix.runner }} of the plan's matrix.`,
    });
}
/** The configuration with only the content of one job in its plan. @throws PackagingError(s) `input/conflict` for executables that cannot be built here */
function narrowed(configuration, release, job) {
    const { pythons } = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_11__/* .parsePythons */ .Rh)(job.pythons);
    const platforms = release.platforms.filter(({ name }) => job.platforms.includes(name));
    const { options } = configuration;
    const { runner } = configuration.plan;
    const executables = job.formats.filter(_core_model_js__WEBPACK_IMPORTED_MODULE_6__/* .isExecutable */ .TV).flatMap(format => {
        const here = platforms.filter(({ name }) => job.only[format]?.includes(name));
        const question = { formats: [format], options, pythons, optional: [], platforms: here, runner };
        return (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_18__/* .decideExecutables */ .K5)(question, _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .EXECUTABLE_FORMATS */ .M);
    });
    const plan = {
        ...configuration.plan,
        formats: job.formats,
        pexIfRunnable: release.pexIfRunnable && job.formats.includes('pex'),
        skipped: [],
        pythons,
        optional: [],
        platforms,
        wheelsFor: job.wheels,
        platformFiles: job.platformFiles,
        targets: platforms.flatMap(platform => pythons.map(python => ({ python, platform }))),
        executables,
        within: {
            severalPlatforms: release.platforms.length + release.platformFiles.length > 1,
            severalExecutables: (0,_plan_split_js__WEBPACK_IMPORTED_MODULE_21__/* .sharedNames */ .m)(release.formats, _executables_formats_js__WEBPACK_IMPORTED_MODULE_8__/* .EXECUTABLE_FORMATS */ .M),
        },
        warnings: [],
    };
    return { ...configuration, plan, options: { ...options, pexScope: job.pexScope } };
}
function otherTool({ tool }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/plan', {
        message: `The plan was written by ${tool}, but this is ${(0,_core_version_js__WEBPACK_IMPORTED_MODULE_7__.programVersion)()}.`,
        fix: 'Use the same version of package-python in every job of the release.',
    });
}
/** Inputs of a job that differ from the plan's; environment and pyproject.toml are the same in every job. */
function conflicts(plans, layers) {
    return layers
        .filter(layer => !(0,_config_options_js__WEBPACK_IMPORTED_MODULE_4__/* .isEnvironment */ .A_)(layer))
        .flatMap(layer => [...layer.values].flatMap(([name, { text }]) => {
        const given = text.trim();
        const other = plans.find(({ inputs }) => given !== inputs[name]);
        if (!(0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isPlanned */ .H9)(name) || given === '' || other === undefined)
            return [];
        const { inputs } = other;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/conflict', {
            message: `${layer.spell(name)} is '${given}', but the plan has ${inputs[name] === undefined ? 'its default' : `'${inputs[name]}'`}.`,
            fix: 'The command plan decides what a release contains: set the input there, and leave it out here.',
        });
    }));
}
const buildCommand = async (request, now) => {
    const { host, style } = request;
    const opened = await openPlans(host, request.layers);
    const job = matrixJobOf(opened);
    const { cell } = job;
    const layers = layersFor(opened, job, request.layers);
    const beside = opened.length > 1 ? [await (0,_projects_js__WEBPACK_IMPORTED_MODULE_24__/* .sharedFolder */ .AX)(host, request.layers)] : [];
    const whole = await configureJob(host, layers, job, new Date(), beside);
    refuseOtherMachine(cell, whole);
    const configuration = narrowed(whole, job.plan, cell);
    const { options, outputDir, plan } = configuration;
    if (plan.executables.length > 0)
        await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_15__/* .checkExecutables */ .ag)(host, configuration);
    (0,_host_host_js__WEBPACK_IMPORTED_MODULE_26__/* .checkUpload */ .G)(host, options.upload);
    await request.prepare?.(options);
    const reporter = (0,_pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_13__/* .createReporter */ .A)(host.log, style, now);
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_9__/* .createRunner */ .j)({ env: host.env });
    const delivery = jobDelivery(job.plan, cell, (0,_matrix_job_result_js__WEBPACK_IMPORTED_MODULE_12__/* .jobOf */ .Zw)(host.env));
    const result = await (0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_14__.runPipeline)({ host, configuration, runner, reporter, now }, delivery);
    // Attestations are of the assembled release.
    const unattested = { ...options, attest: false };
    const project = job.plan.project.path;
    return (0,_finish_js__WEBPACK_IMPORTED_MODULE_23__.finishCommand)(request, { result, outputDir, project, options: unattested, reported: plan.warnings, now });
};


/***/ }),

/***/ 87227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jh: () => (/* binding */ measured),
  SI: () => (/* binding */ otherPrograms),
  i6: () => (/* binding */ signDelivered),
  El: () => (/* binding */ signedMembers)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archives/extract.js
var extract = __webpack_require__(68298);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/archives/native-headers.js + 2 modules
var native_headers = __webpack_require__(39084);
;// CONCATENATED MODULE: ./lib/archives/signature.js
/**
 * The signature inside a program: Authenticode in a PE file (Windows), the code signature of a Mach-O file (macOS). Two
 * programs that differ in nothing else have the same digest here (pure).
 * @see https://learn.microsoft.com/windows/win32/debug/pe-format#process-for-generating-the-authenticode-pe-image-hash
 * @see https://github.com/apple-oss-distributions/xnu/blob/main/osfmk/kern/cs_blobs.h
 */




/**
 * Reads the signature of a program. It is not verified: that needs the certificates that a system trusts.
 * @returns undefined for a file that is neither PE nor Mach-O
 * @throws PackagingError `check/content` for damaged headers, and for bytes behind a signature
 */
function readSignature(bytes) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const format = (0,native_headers/* nativeFormat */.XF)(file);
    try {
        if (format === 'pe')
            return readPe(file);
        if (format === 'mach-o')
            return readMachO(file);
    }
    catch (thrown) {
        // Node's error for an offset outside of the file.
        if (/^ERR_(?:OUT_OF_RANGE|BUFFER_OUT_OF_BOUNDS)$/.test((0,files/* errnoOf */.UQ)(thrown) ?? ''))
            throw damaged('its headers point outside of the file');
        throw thrown;
    }
    return undefined;
}
function damaged(what) {
    return new errors/* PackagingError */.yr('check/content', {
        message: `The signature of a program cannot be read: ${what}.`,
        fix: 'Build and sign that file again.',
    });
}
// PE
const PE32_PLUS = 0x20b;
/** The certificate table is the fifth data directory, and the only one whose address is an offset in the file. */
const SECURITY = 4;
/** The table begins at a multiple of this; a file that is signed is filled up with zeros to there. */
const PE_ALIGNMENT = 8;
function readPe(file) {
    const header = file.readUInt32LE(0x3c);
    if (file.readUInt32LE(header) !== 0x4550)
        throw damaged('it begins like a Windows program and is not one');
    const optional = header + 24;
    const directories = optional + (file.readUInt16LE(optional) === PE32_PLUS ? 112 : 96);
    const checksum = optional + 64;
    const has = file.readUInt32LE(directories - 4) > SECURITY;
    const entry = directories + SECURITY * 8;
    const size = has ? file.readUInt32LE(entry + 4) : 0;
    const signed = size > 0;
    /** Of the program: the table begins there. */
    const end = signed ? file.readUInt32LE(entry) : file.length;
    if (signed && (end < entry + 8 || end % PE_ALIGNMENT !== 0))
        throw damaged('its certificate table is not behind the program');
    if (signed && end + size !== file.length)
        throw damaged('there are bytes behind its certificate table, or it is cut');
    const hash = (0,external_node_crypto_.createHash)('sha256');
    hash.update(file.subarray(0, checksum));
    if (has)
        hash.update(file.subarray(checksum + 4, entry));
    hash.update(file.subarray(has ? entry + 8 : checksum + 4, end));
    hash.update(Buffer.alloc((PE_ALIGNMENT - (end % PE_ALIGNMENT)) % PE_ALIGNMENT));
    return { state: signed ? 'signed' : 'none', content: hash.digest('hex') };
}
// Mach-O
const FAT = 0xcafebabe;
const WIDE = 0xfeedfacf;
const NARROW = 0xfeedface;
const LC_SEGMENT = 0x1;
const LC_SEGMENT_64 = 0x19;
const LC_CODE_SIGNATURE = 0x1d;
/** The signature begins at a multiple of this; a file that is signed is filled up with zeros to there. */
const MACH_ALIGNMENT = 16;
function readMachO(file) {
    if (file.readUInt32BE(0) !== FAT)
        return readSlice(file);
    const count = file.readUInt32BE(4);
    // `nativeFormat` takes what claims 45 and more for a Java class.
    if (count === 0)
        throw damaged('it claims no architecture');
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const states = [];
    for (let at = 8; at < 8 + count * 20; at += 20) {
        const [offset, size] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
        if (offset + size > file.length)
            throw damaged('an architecture in it is cut');
        const { state, content } = readSlice(file.subarray(offset, offset + size));
        states.push(state);
        // The kind of processor; where the slice lies depends on the signature.
        hash.update(file.subarray(at, at + 8)).update(content);
    }
    const state = WEAKEST.find(one => states.includes(one)) ?? 'none';
    return { state, content: hash.digest('hex') };
}
const WEAKEST = ['none', 'ad hoc', 'signed'];
/** One architecture, little-endian, as all that macOS starts today. */
function readSlice(slice) {
    const magic = slice.readUInt32LE(0);
    if (magic !== WIDE && magic !== NARROW)
        throw damaged('it is not a program of macOS');
    const first = magic === WIDE ? 32 : 28;
    const end = first + slice.readUInt32LE(20);
    if (end > slice.length)
        throw damaged('its load commands are cut');
    const head = Buffer.from(slice.subarray(0, end));
    const kept = [];
    let signature;
    let stop = slice.length;
    for (let index = 0, at = first; index < slice.readUInt32LE(16); index += 1) {
        const [command, size] = [head.readUInt32LE(at), head.readUInt32LE(at + 4)];
        if (size < 8 || at + size > end)
            throw damaged(`a load command has ${size} bytes`);
        const bytes = head.subarray(at, at + size);
        at += size;
        if (command === LC_CODE_SIGNATURE) {
            if (signature !== undefined)
                throw damaged('it has two signatures');
            const [offset, length] = [bytes.readUInt32LE(8), bytes.readUInt32LE(12)];
            if (offset < end || offset + length !== slice.length)
                throw damaged('there are bytes behind it, or it is cut');
            signature = slice.subarray(offset);
            stop = offset;
        }
        else
            kept.push(withoutSize(bytes, command));
    }
    const header = Buffer.from(head.subarray(0, first));
    header.writeUInt32LE(kept.length, 16);
    const commands = Buffer.concat(kept);
    header.writeUInt32LE(commands.length, 20);
    // The command that names the signature takes its place from the zeros behind the other commands.
    const room = Buffer.alloc(end - first - commands.length);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(header).update(commands);
    const rest = slice.subarray(end, stop);
    const filled = Buffer.concat([room, rest, Buffer.alloc((MACH_ALIGNMENT - (stop % MACH_ALIGNMENT)) % MACH_ALIGNMENT)]);
    hash.update(filled);
    return { state: signature === undefined ? 'none' : stateOf(signature), content: hash.digest('hex') };
}
/** `__LINKEDIT` ends with the signature, so that its sizes follow it. */
function withoutSize(command, kind) {
    if (kind !== LC_SEGMENT && kind !== LC_SEGMENT_64)
        return command;
    if (command.toString('latin1', 8, 19) !== '__LINKEDIT\0')
        return command;
    const copy = Buffer.from(command);
    const wide = kind === LC_SEGMENT_64;
    // vmsize and filesize
    for (const at of wide ? [32, 48] : [28, 36])
        copy.fill(0, at, at + (wide ? 8 : 4));
    return copy;
}
const SUPER_BLOB = 0xfade0cc0;
/** The slot of the signed message (CMS), which is empty in an ad-hoc signature. */
const CMS_SLOT = 0x10000;
/** A blob's magic number and length, without a content. */
const EMPTY_BLOB = 8;
const MOST_BLOBS = 64;
function stateOf(blob) {
    if (blob.readUInt32BE(0) !== SUPER_BLOB)
        throw damaged('it is not one of macOS');
    const count = blob.readUInt32BE(8);
    if (count > MOST_BLOBS)
        throw damaged(`it claims ${count} parts`);
    for (let index = 0; index < count; index += 1) {
        const at = 12 + index * 8;
        if (blob.readUInt32BE(at) !== CMS_SLOT)
            continue;
        const offset = blob.readUInt32BE(at + 4);
        return blob.readUInt32BE(offset + 4) > EMPTY_BLOB ? 'signed' : 'ad hoc';
    }
    return 'ad hoc';
}

// EXTERNAL MODULE: ./lib/archives/tar-writer.js
var tar_writer = __webpack_require__(6890);
// EXTERNAL MODULE: ./lib/archives/zip-writer.js
var zip_writer = __webpack_require__(91858);
// EXTERNAL MODULE: ./lib/executables/signing.js
var signing = __webpack_require__(77922);
;// CONCATENATED MODULE: ./lib/executables/sign-delivered.js
/** Signs an executable as it is delivered, in a job after the build, and compares what came out with what was built. */









/**
 * The programs of the other commands in a folder: beside the main one, with its suffix (pure).
 * @param commands names of all commands; undefined or empty where there is one
 */
function otherPrograms(program, commands = []) {
    if (program === undefined)
        return [];
    const suffix = program.endsWith('.exe') ? '.exe' : '';
    const all = commands.map(name => external_node_path_.posix.join(external_node_path_.posix.dirname(program), name + suffix));
    return all.filter(one => one !== program);
}
/**
 * Runs the signing command for a copy of the program, packs a folder again, and compares.
 * @param dir absolute path of an empty private folder
 * @returns `path` of the signed file, in `dir`
 * @throws PackagingError `build/signing`, `host/tool-missing`, `check/digest`, `check/content`
 */
async function signDelivered(request) {
    const { executable, dir, ...rest } = request;
    const { file, program } = executable;
    const work = external_node_path_.join(dir, 'work');
    await (0,promises_.mkdir)(work, { recursive: true });
    const signed = external_node_path_.join(dir, file);
    const run = (one) => (0,signing/* sign */._S)({ ...rest, file: one, dir: work, artifact: file });
    const check = await (program === undefined
        ? signFile(executable, external_node_path_.join(work, file), signed, run)
        : signFolder(executable, [program, ...(executable.others ?? [])], external_node_path_.join(work, 'unpacked'), signed, run));
    if (check === undefined)
        throw new Error('a signing command was not run');
    const members = await signedMembers(executable, signed, external_node_path_.join(dir, 'compared'));
    return { path: signed, check, members };
}
async function signFile(executable, copy, signed, run) {
    // A copy of its own: a second name of the file would change the one that was built.
    await (0,promises_.copyFile)(executable.path, copy);
    const check = await run(copy);
    await (0,promises_.rename)(copy, signed);
    return check;
}
async function signFolder(executable, programs, into, signed, run) {
    const folder = await (0,extract/* unpackFolder */.HM)(executable.path, into);
    const [program, ...others] = programs;
    const checks = [];
    for (const one of (0,signing/* toSign */.TZ)({ path: folder, ...(program !== undefined && { program }), others }))
        checks.push(await run(one));
    const top = external_node_path_.basename(folder);
    if (signed.endsWith('.zip'))
        await (0,zip_writer/* writeFolderZip */.Ho)(signed, folder, top);
    else
        await (0,tar_writer/* writeTarGz */.SB)({ output: signed, folder, top, executable: name => programs.includes(name), links: true });
    return checks[0];
}
/**
 * Compares a signed executable with the one that was built: nothing but signatures may differ, and the program must have
 * one. It is not verified with whose certificate, which a build machine cannot know.
 * @param signed absolute path
 * @param dir absolute path of a folder that does not exist yet, for the contents of archives
 * @throws PackagingError `check/digest`, `build/signing`, `check/content` for damaged headers and archives
 */
async function signedMembers({ file, path: built, program, others = [] }, signed, dir) {
    const pairs = program === undefined
        ? [{ name: '', before: built, after: signed }]
        : await membersOf(file, await (0,extract/* unpackFolder */.HM)(built, external_node_path_.join(dir, 'a')), await (0,extract/* unpackFolder */.HM)(signed, external_node_path_.join(dir, 'b')));
    const members = [];
    const programs = [program ?? '', ...others];
    const states = new Map();
    for (const { name, before, after } of pairs) {
        const [old, now] = [await (0,promises_.readFile)(before), await (0,promises_.readFile)(after)];
        const isProgram = programs.includes(name);
        if (!isProgram && old.equals(now))
            continue;
        const [was, is] = [readSignature(old), readSignature(now)];
        const what = name === '' ? 'its content' : name;
        if (was === undefined || is === undefined || was.content !== is.content)
            throw differs(file, `${what} was changed`);
        states.set(name, is.state);
        if (!old.equals(now))
            members.push({ path: name, before: await (0,files/* sha256OfPieces */.O)([old]), after: await (0,files/* sha256OfPieces */.O)([now]) });
    }
    const isSigned = (one) => states.get(one) === 'signed' && members.some(member => member.path === one);
    const unsigned = programs.find(one => !isSigned(one));
    if (unsigned === undefined)
        return members;
    const found = states.get(unsigned) === 'ad hoc' ? 'its signature is ad hoc and names no one' : 'it has no new signature';
    throw new errors/* PackagingError */.yr('build/signing', {
        message: `${file} was not signed: sign-command succeeded, but ${found}.`,
        fix: 'Let the command sign {file} in place, with a certificate: without -out or another name for the result.',
    });
}
/** What macOS keeps of a signature beside the program: the seal of a bundle, and the ticket of its notarization. */
const SEAL = /^[^/]+\.app\/(?:(?:.*\/)?_CodeSignature(?:\/[^/]+)?|Contents\/CodeResources)$/;
/** Files of two folders that are in both; all else must be the same. @throws PackagingError `check/digest` */
async function membersOf(file, before, after) {
    const [old, now] = [await listed(before), await listed(after)];
    const names = [...new Set([...old.keys(), ...now.keys()])].filter(name => !SEAL.test(name));
    return (await Promise.all(names.map(async (name) => {
        const [one, other] = [old.get(name), now.get(name)];
        if (one === undefined)
            throw differs(file, `${name} was added`);
        if (other === undefined)
            throw differs(file, `${name} was removed`);
        if (one.kind !== other.kind)
            throw differs(file, `${name} was changed`);
        return one.file !== undefined && other.file !== undefined ? [{ name, before: one.file, after: other.file }] : [];
    }))).flat();
}
/** Everything in a folder; `kind` is what must be the same of it beside a file's content. */
async function listed(folder) {
    const found = new Map();
    for await (const { name, file, link } of (0,files/* walk */.GG)(folder, '', true)) {
        if (link !== undefined)
            found.set(name, { kind: `link to ${link}` });
        else if (file === undefined)
            found.set(name, { kind: 'folder' });
        else
            found.set(name, { kind: (await (0,promises_.stat)(file)).mode & 0o100 ? 'program' : 'file', file });
    }
    return found;
}
function differs(file, what) {
    return new errors/* PackagingError */.yr('check/digest', {
        message: `${file} differs from the file that was built in more than its signature: ${what}.`,
        fix: 'Do not publish it: find out what changed it. sign-command must sign {file} and change nothing else.',
    });
}
/** Size and SHA-256 of a file. */
async function measured(file) {
    return { size: (await (0,promises_.stat)(file)).size, sha256: await (0,files/* sha256Of */.Bj)(file) };
}


/***/ }),

/***/ 2515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PD: () => (/* binding */ jobResultsIn),
/* harmony export */   R: () => (/* binding */ wrongFiles),
/* harmony export */   dZ: () => (/* binding */ jobName),
/* harmony export */   er: () => (/* binding */ downloadJobResults),
/* harmony export */   l1: () => (/* binding */ unpack)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(195);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _host_lifecycle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14858);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(77642);
/* harmony import */ var _job_result_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78786);
/** Finds the job results of a plan and their files: workflow artifacts of this run, or folders that contain them already. */










/** Downloads under way at once: more do not come faster over one line. */
const AT_ONCE = 8;
/**
 * Downloads the job results of this run, all at once; missing ones are reported when the set is validated.
 * @param into absolute folder
 * @throws PackagingError(s) `upload/unread`, `check/content` for a damaged archive, `input/parts`
 */
async function downloadJobResults(host, { cells }, into, say) {
    const listed = await host.listArtifacts();
    const limiter = (0,_host_lifecycle_js__WEBPACK_IMPORTED_MODULE_7__/* .createLimiter */ .zm)(AT_ONCE);
    const found = cells.flatMap(cell => {
        const artifact = listed.find(({ name }) => name === cell.artifact);
        return artifact === undefined ? [] : [{ cell, artifact }];
    });
    const folders = await (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .allOrProblems */ .Xd)(found.map(({ cell, artifact }) => limiter(async () => {
        const dir = node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, cell.id);
        const zip = await host.downloadArtifact(artifact, node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, `${cell.id}.download`));
        await unpack(zip, dir, artifact.name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(zip), { recursive: true, force: true });
        say(`${artifact.name}: ${artifact.size} bytes, ${artifact.digest ?? 'no digest known'}`);
        return dir;
    })));
    return readFolders(folders);
}
/** The archive of a job result has no folders. @throws PackagingError `check/content`, `input/parts` */
async function unpack(zip, dir, artifact) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(dir, { recursive: true });
    await (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .withZip */ .o)(zip, async (archive) => {
        for (const { name, folder, mode } of archive.entries) {
            if (folder || name.includes('/')) {
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/parts', {
                    message: `The workflow artifact ${artifact} contains ${name}, but a job result has no folders.`,
                    fix: 'Let nothing but the command build upload workflow artifacts of that name.',
                });
            }
            // `wx`: never over, nor through, something that is there.
            const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, name), { flags: 'wx', mode: mode & 0o111 ? 0o755 : 0o644 });
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(archive.stream(name), file);
        }
    });
}
/**
 * The job results in a folder and in the folders directly inside it, as `actions/download-artifact` leaves them.
 * @throws PackagingError(s) `input/path`, `input/parts`
 */
async function jobResultsIn(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true }).catch(cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/path', {
            message: `parts: the folder ${folder} cannot be read.`,
            fix: 'Give the folder into which the workflow artifacts were downloaded, or the output-dir of the command build.',
            cause,
        });
    });
    const inside = entries.filter(entry => entry.isDirectory()).map(({ name }) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name));
    return readFolders([folder, ...inside.sort()]);
}
/** A plan may be beside the job results. */
const OURS = new Set(['plan.json']);
async function readFolders(folders) {
    const read = await (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .allOrProblems */ .Xd)(folders.map(async (dir) => {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(dir, { withFileTypes: true });
        const names = entries.filter(entry => entry.isFile()).map(({ name }) => name);
        const results = await (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .allOrProblems */ .Xd)(names
            .filter(name => name.startsWith('part-') && name.endsWith('.json'))
            .map(async (name) => {
            const result = await (0,_job_result_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJobResult */ .WB)(await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_8__/* .readRegular */ .V)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, name), 'utf8'), name);
            if ((0,_job_result_js__WEBPACK_IMPORTED_MODULE_9__/* .jobResultFile */ .FV)(result.cell) !== name)
                throw misnamed(name, result);
            return result;
        }));
        const known = new Set(results.flatMap(result => [(0,_job_result_js__WEBPACK_IMPORTED_MODULE_9__/* .jobResultFile */ .FV)(result.cell), ...result.artifacts.map(({ file }) => file)]));
        // A folder without a job result is none of ours.
        const unexpected = results.length === 0 ? [] : names.filter(name => !known.has(name) && !OURS.has(name));
        return {
            collected: results.map(result => ({ result, dir })),
            unexpected: unexpected.map(name => node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, name)),
        };
    }));
    return {
        collected: read.flatMap(({ collected }) => collected),
        unexpected: read.flatMap(({ unexpected }) => unexpected),
    };
}
function misnamed(name, result) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/parts', {
        message: `${name} says that it is the result of the job ${result.cell}.`,
        fix: 'Do not rename job results.',
    });
}
/** `the job build of cell linux-x86_64 (run 77, attempt 2, on runner-3)` */
function jobName({ cell, job }) {
    const facts = [
        ...(job.run === undefined ? [] : [`run ${job.run}`]),
        ...(job.attempt === undefined ? [] : [`attempt ${job.attempt}`]),
        ...(job.runner === undefined ? [] : [`on ${job.runner}`]),
    ];
    const which = facts.length > 0 ? ` (${facts.join(', ')})` : '';
    return `the job${job.job === undefined ? '' : ` ${job.job}`} for ${cell}${which}`;
}
/** Files read at once: hashing is bound by the processor. */
const FILES_AT_ONCE = 4;
/** Every file that differs from what its job measured. */
async function wrongFiles(collected) {
    const limiter = (0,_host_lifecycle_js__WEBPACK_IMPORTED_MODULE_7__/* .createLimiter */ .zm)(FILES_AT_ONCE);
    const checked = collected.flatMap(({ result, dir }) => result.artifacts.map(artifact => limiter(async () => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, artifact.file);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(thrown => {
            if ((0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .errnoOf */ .UQ)(thrown) === 'ENOENT')
                return undefined;
            throw thrown;
        });
        const who = jobName(result);
        if (found === undefined)
            return [
                new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('check/digest', {
                    message: `${artifact.file}, built by ${who}, is missing.`,
                    fix: 'Download the whole workflow artifact of that job again, or run the job again.',
                }),
            ];
        if (found.size !== artifact.size)
            return [changed(artifact.file, who, `it has ${found.size} bytes, not ${artifact.size}`)];
        const sha256 = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .Bj)(file);
        if (sha256 === artifact.sha256)
            return [];
        return [changed(artifact.file, who, `its SHA-256 is ${sha256}, not ${artifact.sha256}`)];
    })));
    return (await Promise.all(checked)).flat();
}
function changed(file, who, how) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('check/digest', {
        message: `${file} differs from the file that ${who} built: ${how}.`,
        fix: 'Do not publish it: find out what changed it, then run that job again.',
    });
}


/***/ }),

/***/ 78786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ jobResultFile),
/* harmony export */   K2: () => (/* binding */ jobResultOf),
/* harmony export */   WB: () => (/* binding */ parseJobResult),
/* harmony export */   Ye: () => (/* binding */ jobResultText),
/* harmony export */   Zw: () => (/* binding */ jobOf)
/* harmony export */ });
/* harmony import */ var _plan_release_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72668);
/** `part-CELL.json`, the job result: what one matrix job made of a plan, written beside its files for `assemble`. */

const jobResultFile = (cell) => `part-${cell}.json`;
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
function jobResultOf(plan, cell, job, report, described) {
    if (report.project === undefined)
        throw new Error('a job result without a project');
    return {
        schema: 1,
        plan: (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .planDigest */ .Gb)(plan),
        cell: cell.id,
        job,
        machine: report.machine,
        ...(report.commit !== undefined && { commit: report.commit }),
        project: report.project,
        ...(report.entryPoint !== undefined && { entryPoint: report.entryPoint }),
        ...(report.about !== undefined && { about: report.about }),
        artifacts: report.artifacts.map(({ path: _, ...artifact }) => artifact),
        checks: report.checks,
        skipped: report.skipped,
        stripped: report.stripped ?? [],
        tools: report.tools,
        ...(report.shipped && { shipped: report.shipped }),
        contents: described.flatMap(({ contents }) => contents ?? []),
    };
}
function jobResultText(result) {
    return `${JSON.stringify(result, null, 2)}\n`;
}
/**
 * @param file for messages
 * @throws PackagingError `input/parts` with every problem of it
 */
async function parseJobResult(text, file) {
    return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9700)]).then(__webpack_require__.bind(__webpack_require__, 29700))).decodeJobResult(text, file);
}


/***/ }),

/***/ 45926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ signingResultFile),
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   Jg: () => (/* binding */ signedSystems),
/* harmony export */   M0: () => (/* binding */ parseSigningResult),
/* harmony export */   es: () => (/* binding */ SIGNING_RESULT),
/* harmony export */   qt: () => (/* binding */ signedName),
/* harmony export */   uW: () => (/* binding */ signingJobs)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46656);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57206);
/* harmony import */ var _plan_expected_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59101);
/** `signed-CELL-SYSTEM.json`, written beside the executables that a signing job has signed, for `assemble`. */



const signingResultFile = (cell, system) => `signed-${cell}-${system}.json`;
/** How such a file's name begins. */
const SIGNING_RESULT = /^signed-.+\.json$/;
/** Name of the workflow artifact with the signed executables of a matrix job. */
function signedName({ artifact }, system) {
    return (0,_plan_expected_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fittingName */ .Rn)(`${artifact}-signed-${system}`);
}
/** The systems whose executables a plan has signed by jobs of their own. */
function signedSystems({ inputs }) {
    const parsed = _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.sign.parse(inputs.sign ?? '');
    return 'value' in parsed ? (parsed.value ?? []) : [];
}
/** Matrix jobs and systems for which there are executables to sign. */
function signingJobs(plan, systems = signedSystems(plan)) {
    return plan.cells.flatMap(cell => {
        const platforms = Object.values(cell.only).flat();
        return systems.flatMap(system => platforms.some(platform => systemOf(platform) === system) ? [{ cell, system }] : []);
    });
}
/** Whether an artifact is an executable for that system. */
function isFor(system, artifact) {
    return (0,_core_model_js__WEBPACK_IMPORTED_MODULE_1__/* .isExecutable */ .TV)(artifact.format) && artifact.targets.some(platform => systemOf(platform) === system);
}
function systemOf(platform) {
    if (platform.startsWith('windows-'))
        return 'windows';
    return platform.startsWith('macos-') ? 'macos' : undefined;
}
/** @throws PackagingError `input/parts` with every problem of it */
async function parseSigningResult(text, file) {
    return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(1336)]).then(__webpack_require__.bind(__webpack_require__, 91336))).decodeSigningResult(text, file);
}


/***/ }),

/***/ 36371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ jobProblems),
/* harmony export */   f: () => (/* binding */ validateJobs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99687);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78758);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25888);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62310);
/* harmony import */ var _plan_expected_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59101);
/* harmony import */ var _plan_release_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72668);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4813);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(85390);
/* harmony import */ var _targets_tags_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(63329);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2515);
/**
 * Joins the files of all job results into one set (pure): the same name and bytes is one file. A set that is incomplete,
 * or has an unexpected file or two files of one name, is refused, and everything that is wrong is reported at once.
 */












/** The names of the files compared with the plan: project, version and platforms, and that every target has a wheel. */
function contentProblems(plan, collected) {
    const first = collected[0]?.result.project;
    const expected = {
        name: plan.project.name ?? first?.name,
        version: plan.project.version ?? first?.version,
    };
    const each = collected.flatMap(({ result }) => {
        const who = (0,_collect_js__WEBPACK_IMPORTED_MODULE_11__/* .jobName */ .dZ)(result);
        const cell = plan.cells.find(({ id }) => id === result.cell);
        const machine = cell && (cell.wheels ?? cell.machine);
        const own = differs(result.project, expected);
        const problems = own === undefined ? [] : [mismatch(`The result of ${who} ${own}`)];
        for (const { file } of result.artifacts) {
            const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWheelName */ .CI)(file) ?? (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSdistName */ .K3)(file);
            const wrong = name && differs(name, expected);
            if (wrong !== undefined)
                problems.push(mismatch(`${file}, built by ${who}, ${wrong}`));
            const foreign = name && 'tags' in name && machine ? foreignPlatforms(name, machine) : [];
            if (foreign.length > 0)
                problems.push(mismatch(`${file}, built by ${who}, is for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .listing */ .RR)(foreign)}, not for ${machine?.name}`));
        }
        return problems;
    });
    return each.length > 0 ? each : missingWheels(plan, collected);
}
function differs(made, expected) {
    if (expected.name !== undefined && !(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .sameName */ .q)(made.name, expected.name))
        return `is for ${made.name}, not for ${expected.name}`;
    const { version } = expected;
    if (version === undefined || made.version === version)
        return undefined;
    const same = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(made.version) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(version) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__.eq)(made.version, version);
    return same ? undefined : `has version ${made.version}, not ${version}`;
}
function mismatch(what) {
    const fix = 'Make every job compute the same name and version: a version from git needs the same history and tags in each checkout.';
    return refused(`${what}.`, fix);
}
/** Platforms of a wheel that are not the machine's. */
function foreignPlatforms({ tags }, machine) {
    const platforms = [...new Set(tags.map(tag => tag.slice(tag.lastIndexOf('-') + 1)))];
    return platforms.filter(tag => tag !== 'any' && !runsOn(tag, machine));
}
function runsOn(tag, { os, name, arch }) {
    if (os === 'macos' && /^macosx_\d+_\d+_(universal2|universal|intel|fat\w*)$/.test(tag))
        return true;
    if (os === 'windows' && tag === 'win32')
        return arch === 'x86';
    return (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_9__/* .canonicalPlatform */ ._l)(tag) === name;
}
/** Every Python on every platform of the release has a wheel; minimum systems were checked where it was built. */
function missingWheels(plan, collected) {
    const cells = plan.cells.filter(({ formats }) => formats.includes('wheel'));
    // A job without a result is reported by itself.
    if (cells.some(({ id }) => !collected.some(({ result }) => result.cell === id)))
        return [];
    const wheels = collected.flatMap(({ result }) => result.artifacts.flatMap(({ file }) => (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWheelName */ .CI)(file) ?? []));
    const open = cells.flatMap(({ machine: builder, wheels: builtFor, pythons }) => {
        const machine = builtFor ?? builder;
        return pythons.flatMap(name => {
            const python = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePython */ .w_)(name);
            if (python === undefined)
                return [];
            // The minimum system of a Linux machine is its libc's.
            const floor = machine.libc === 'musl' ? '1.99' : NEWEST[machine.os];
            const tags = (0,_targets_tags_js__WEBPACK_IMPORTED_MODULE_10__/* .compatibilityTags */ .Ye)({ python, platform: { ...machine, floor } });
            return wheels.some(wheel => (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_2__/* .wheelCovers */ .ag)(wheel, tags)) ? [] : [`${name} on ${machine.name}`];
        });
    });
    if (open.length === 0)
        return [];
    return [
        refused(`There is no wheel for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .listing */ .RR)(open)}.`, 'Run the jobs of those platforms again, or leave those Pythons out of the plan.'),
    ];
}
/** Newer than any system: which systems a wheel needs was decided where it was built. */
const NEWEST = { linux: '2.99', macos: '30.0', windows: '' };
/**
 * @param here the job that assembles
 * @param describes whether the release has an SBOM or notices: then each job says what is inside its files
 */
function validateJobs(plan, { collected, unexpected }, here, describes) {
    const digest = (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .planDigest */ .Gb)(plan);
    const identity = collected.map(one => ({ ...one, problems: identityProblems(plan, digest, one, here) }));
    const ours = identity.filter(({ problems }) => problems.length === 0);
    const merged = merge(ours);
    const sets = plan.cells.flatMap(cell => setProblems(cell, ours));
    const problems = [
        ...identity.flatMap(one => one.problems),
        ...mixedRuns(ours),
        ...sets,
        ...unexpected.map(file => refused(`Unexpected file: ${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(file)} is beside the job results, and no job lists it.`, 'Remove it; the files of a release are built by its plan.')),
        ...ours.flatMap(one => resultProblems(one, describes)),
        ...contentProblems(plan, ours),
        ...merged.problems,
    ];
    return { artifacts: merged.artifacts, problems };
}
/** What is wrong with the results of some matrix jobs, each by itself: for a job that does not need all of them. */
function jobProblems(plan, cells, collected, here) {
    const digest = (0,_plan_release_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .planDigest */ .Gb)(plan);
    return [
        ...collected.flatMap(one => identityProblems(plan, digest, one, here)),
        ...collected.flatMap(one => resultProblems(one, false)),
        ...cells.flatMap(cell => setProblems(cell, collected)),
    ];
}
function refused(message, fix) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/parts', { message, fix });
}
function identityProblems(plan, digest, { result }, here) {
    const who = (0,_collect_js__WEBPACK_IMPORTED_MODULE_11__/* .jobName */ .dZ)(result);
    const again = 'Run all jobs again, so that plan, build and assemble are of one run.';
    const cell = plan.cells.find(({ id }) => id === result.cell);
    if (cell === undefined)
        return [refused(`The plan has no job ${result.cell}, but ${who} has a result for it.`, again)];
    if (result.plan !== digest)
        return [refused(`The result of ${who} is for another plan.`, again)];
    const problems = [];
    if (result.commit !== plan.source.commit)
        problems.push(refused(`The result of ${who} is for commit ${result.commit ?? '(none)'}, but the plan is for ${plan.source.commit ?? '(none)'}.`, again));
    if (result.machine !== cell.machine.name)
        problems.push(refused(`The result of ${who} was built on ${result.machine}, but its job is for ${cell.machine.name}.`, 'Let the job run on the runner that the matrix names.'));
    if (here.run !== undefined && result.job.run !== undefined && result.job.run !== here.run)
        problems.push(refused(`The result of ${who} is from another run than this one, ${here.run}.`, again));
    else if ((result.job.attempt ?? 0) > (here.attempt ?? Infinity))
        problems.push(refused(`The result of ${who} is from a later attempt than this one, ${here.attempt}.`, again));
    return problems;
}
function mixedRuns(collected) {
    const runs = new Map(collected.flatMap(({ result }) => (result.job.run ? [[result.job.run, result]] : [])));
    if (runs.size < 2)
        return [];
    const who = [...runs.values()].map(_collect_js__WEBPACK_IMPORTED_MODULE_11__/* .jobName */ .dZ);
    return [
        refused(`The job results are from different runs: ${who.join(' and ')}.`, 'Use the job results of one run only.'),
    ];
}
function setProblems({ id, artifact, expects }, collected) {
    const results = collected.filter(({ result }) => result.cell === id);
    if (results.length === 0) {
        return [
            refused(`The job ${id} has no result: there is no workflow artifact ${artifact}, and no part-${id}.json.`, 'Let that job run to its end, then assemble again; "Re-run failed jobs" does both.'),
        ];
    }
    const files = new Map(results.flatMap(({ result }) => result.artifacts.map(one => [one.file, one])));
    const { missing, unplanned } = (0,_plan_expected_files_js__WEBPACK_IMPORTED_MODULE_6__/* .reconcile */ .Lq)(expects, [...files.values()]);
    const who = results.map(({ result }) => (0,_collect_js__WEBPACK_IMPORTED_MODULE_11__/* .jobName */ .dZ)(result)).join(' and ');
    return [
        ...missing.map(what => refused(`In the result of ${who}, ${what}.`, 'Run that job again.')),
        ...unplanned.map(file => refused(`Unexpected file: ${file}, built by ${who}.`, 'Plan, build and assemble with the same version of package-python, and add no files by hand.')),
    ];
}
/** Formats whose content is always known; an executable may have no list of components. */
const DESCRIBED = new Set(['sdist', 'wheel', 'pex']);
/** A job with a failed check writes no result, and one that builds nothing gives the reason: anything else is no result of it. */
function resultProblems({ result }, describes) {
    const who = (0,_collect_js__WEBPACK_IMPORTED_MODULE_11__/* .jobName */ .dZ)(result);
    const again = 'Run that job again; its log says what failed.';
    const failed = result.checks.filter(check => check.result === 'failed');
    const inside = new Set(result.contents.map(({ file }) => file));
    const undescribed = result.artifacts.filter(({ format, file }) => DESCRIBED.has(format) && !inside.has(file));
    return [
        ...failed.map(({ name, artifact, reason }) => refused(`In the result of ${who}, the check '${name}' of ${artifact} failed: ${reason}.`, again)),
        ...(result.artifacts.length === 0 && result.skipped.length === 0
            ? [refused(`The result of ${who} has no file, and no reason for that.`, again)]
            : []),
        ...(describes && undescribed.length > 0
            ? [
                refused(`The result of ${who} does not say what is inside ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .listing */ .RR)(undescribed.map(({ file }) => file))}, and the release has an SBOM or notices.`, again),
            ]
            : []),
    ];
}
/** Names that differ in case only are one on Windows and macOS. */
function merge(collected) {
    const byName = new Map();
    const problems = [];
    for (const one of collected) {
        for (const made of one.result.artifacts) {
            const key = made.file.toLowerCase();
            const artifact = { ...made, path: node_path__WEBPACK_IMPORTED_MODULE_0__.join(one.dir, made.file) };
            const before = byName.get(key);
            if (before === undefined)
                byName.set(key, { artifact, from: one });
            else if (before.artifact.sha256 === made.sha256 && before.artifact.file === made.file)
                byName.set(key, { ...before, artifact: joined(before.artifact, made) });
            else
                problems.push(collision(before.artifact, before.from, made, one));
        }
    }
    return { artifacts: [...byName.values()].map(({ artifact }) => artifact), problems };
}
function joined(one, other) {
    return {
        ...one,
        targets: [...new Set([...one.targets, ...other.targets])],
        pythons: [...new Set([...one.pythons, ...other.pythons])],
    };
}
function collision(one, from, other, by) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('check/collision', {
        message: `${other.file} was built twice with different bytes: by ${(0,_collect_js__WEBPACK_IMPORTED_MODULE_11__/* .jobName */ .dZ)(from.result)} and by ${(0,_collect_js__WEBPACK_IMPORTED_MODULE_11__/* .jobName */ .dZ)(by.result)}.`,
        fix: 'Make the build reproducible, or let one job build it: a project that compiles nothing is planned with native: false.',
        detail: [`${one.sha256}  ${one.file}`, `${other.sha256}  ${other.file}`],
    });
}


/***/ }),

/***/ 57441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createReporter)
/* harmony export */ });
/* unused harmony export progressLine */
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _core_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56023);
/** Shows the steps of a run: one log group for each finished step, and one live line for those that run. */


/**
 * `[3/8] build the wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first. What does not fit into one line is
 * left out as a whole: a log that is no terminal keeps what is printed.
 */
function progressLine({ running, done, total, note }, now, style) {
    const [first, ...others] = [...running].sort((a, b) => a.since - b.since);
    if (first === undefined)
        return '';
    const short = ({ name, since }) => `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(Math.max(0, now - since) / 1000)}`;
    const whole = (step) => (step.detail ? `${short(step)}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.detail)}` : short(step));
    const rest = [...(note ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(note)] : []), ...others.map(whole)];
    const columns = style.columns - 1;
    const line = (parts, left) => {
        const more = left > 0 ? [`${left} more`] : [];
        return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(`[${done}/${total}] ${[...parts, ...more].join(style.unicode ? ' · ' : ', ')}`);
    };
    const choices = [whole(first), short(first)].flatMap(start => Array.from({ length: rest.length + 1 }, (_, left) => line([start, ...rest.slice(0, rest.length - left)], left)));
    return choices.find(choice => (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .width */ .VL)(choice) <= columns) ?? (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(line([short(first)], rest.length), columns, style);
}
/** @param now milliseconds since the run began */
function createReporter(log, style, now) {
    const timings = [];
    const running = new Map();
    let note = '';
    const draw = () => log.progress(progressLine({ running: [...running.values()], done: timings.length, total: timings.length + running.size, note }, now(), style));
    const timer = setInterval(draw, 1000);
    timer.unref();
    return {
        timings,
        started({ id, title }) {
            running.set(id, { name: title, since: now() });
            draw();
        },
        ended(timing, lines, failed) {
            running.delete(timing.id);
            timings.push(timing);
            const sign = failed ? '✗' : '✓';
            log.group(`${style.unicode ? sign : failed ? 'X' : 'OK'} ${timing.name} (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)((timing.end - timing.start) / 1000)})`, lines, failed);
            draw();
        },
        detail(id, text) {
            const step = running.get(id);
            if (step !== undefined)
                running.set(id, { ...step, detail: text });
        },
        note(text) {
            note = text;
        },
        stop() {
            clearInterval(timer);
            log.progress('');
        },
    };
}


/***/ })

};
