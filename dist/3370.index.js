export const id = 3370;
export const ids = [3370];
export const modules = {

/***/ 43023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ reconcile)
/* harmony export */ });
/* harmony import */ var _report_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87703);
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
        return [`${(0,_report_format_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(least, one.format)} like ${one.pattern} ${least === 1 ? 'is' : 'are'} missing`];
    });
    return { missing, unplanned };
}
const most = ({ count }) => (count === 'some' ? Infinity : count === 'maybe' ? 1 : count);


/***/ }),

/***/ 73370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildCommand: () => (/* binding */ buildCommand)
});

// EXTERNAL MODULE: ./lib/configure.js + 3 modules
var configure = __webpack_require__(70518);
// EXTERNAL MODULE: ./lib/engine/reporter.js + 1 modules
var engine_reporter = __webpack_require__(69814);
// EXTERNAL MODULE: ./lib/host/process.js + 3 modules
var process = __webpack_require__(79629);
// EXTERNAL MODULE: ./lib/package/run.js + 5 modules
var run = __webpack_require__(84356);
// EXTERNAL MODULE: ./lib/package/show.js + 7 modules
var show = __webpack_require__(27242);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/plan/reconcile.js
var reconcile = __webpack_require__(43023);
// EXTERNAL MODULE: ./lib/share/part.js + 1 modules
var part = __webpack_require__(64212);
;// CONCATENATED MODULE: ./lib/share/delivery.js
/** Hands over what a job made as its part of a release: one workflow artifact with the files and what is known of them. */





function shareDelivery(plan, cell, job) {
    const name = (0,part/* partFile */.AQ)(cell.id);
    return {
        descriptions: () => [name],
        async describe({ staging }, report, described) {
            (0,errors/* throwProblems */.Jh)(differences(plan, cell, report));
            const file = external_node_path_.join(await staging.dir('described'), name);
            await (0,promises_.writeFile)(file, (0,part/* partText */.Rn)((0,part/* partOf */.BU)(plan, cell, job, report, described)));
            return [file];
        },
        parcels: (_, __, { artifacts, manifest }) => [
            { title: cell.artifact, files: [...artifacts.map(artifact => artifact.path), manifest] },
        ],
    };
}
/** Told here, where it can be mended, and not first when everything is assembled. */
function differences({ native }, cell, report) {
    const { missing, unplanned } = (0,reconcile/* reconcile */.L)(cell.expects, report.artifacts);
    if (missing.length + unplanned.length === 0)
        return [];
    const wheels = unplanned.filter(file => file.endsWith('.whl'));
    const fix = wheels.length > 0 && !native.native
        ? `The plan holds the project for pure Python (${native.reason}), but its wheel is for one platform: plan with native: true.`
        : 'Make the project and the inputs say the same in every job, and plan again.';
    const told = [...missing, ...unplanned.map(file => `nobody planned ${file}`)];
    return [
        new errors/* PackagingError */.yr('build/mismatch', {
            message: `The cell ${cell.id} made other files than were planned: ${told.join('; ')}.`,
            fix,
        }),
    ];
}

// EXTERNAL MODULE: ./lib/share/share.js + 1 modules
var share = __webpack_require__(97436);
;// CONCATENATED MODULE: ./lib/share/command.js








const buildCommand = async (request, now) => {
    const { host, layers, style } = request;
    const opened = await (0,share/* openPlan */.uD)(host, layers);
    const cell = (0,share/* cellOf */.WC)(opened);
    const whole = await (0,share/* configureShare */.E0)(host, layers, opened, new Date());
    (0,share/* refuseOtherMachine */.Qi)(cell, whole);
    const configuration = (0,share/* narrowed */.fQ)(whole, opened.plan, cell);
    if (configuration.plan.executables.length > 0)
        await (0,configure/* checkExecutables */.ag)(host, configuration);
    await request.prepare?.(configuration.options);
    const reporter = (0,engine_reporter/* createReporter */.A)(host.log, style, now);
    const runner = (0,process/* createRunner */.j)({ env: host.env });
    const delivery = shareDelivery(opened.plan, cell, (0,part/* jobOf */.Zw)(host.env));
    const result = await (0,run/* runPackage */.oC)({ host, configuration, runner, reporter, now, delivery });
    await (0,show/* showResult */.L)(request, result, configuration);
    return result.report.failure ?? [];
};


/***/ }),

/***/ 64212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zw: () => (/* binding */ jobOf),
  x2: () => (/* binding */ parsePart),
  AQ: () => (/* binding */ partFile),
  BU: () => (/* binding */ partOf),
  Rn: () => (/* binding */ partText)
});

// UNUSED EXPORTS: PART_SCHEMA

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/inputs/table.js + 13 modules
var table = __webpack_require__(64305);
// EXTERNAL MODULE: ./lib/plan/json-reader.js
var json_reader = __webpack_require__(72573);
// EXTERNAL MODULE: ./lib/plan/plan-file.js
var plan_file = __webpack_require__(8551);
;// CONCATENATED MODULE: ./lib/share/part-contents.js
const KINDS = ['wheel', 'interpreter', 'tool', 'crate', 'library', 'file'];
/** Components inside components: a wheel holds libraries, and nothing of ours goes deeper. */
const DEEPEST = 8;
function decodeContents(reader, value, at) {
    const { file, requires, components } = reader.object(value, at);
    return {
        file: reader.text(file, `${at}.file`),
        ...(requires !== undefined && { requires: reader.texts(requires, `${at}.requires`) }),
        components: reader.list(components, `${at}.components`, (item, place) => decodeComponent(reader, item, place, DEEPEST)),
    };
}
function decodeComponent(reader, value, at, depth) {
    const one = reader.object(value, at);
    const words = ['version', 'purl', 'sha256', 'license', 'path'].flatMap(key => {
        const text = reader.optional(one[key], `${at}.${key}`);
        return text === undefined ? [] : [[key, text]];
    });
    const parts = depth === 0 ? undefined : one.parts;
    return {
        kind: reader.oneOf(one.kind, `${at}.kind`, KINDS),
        name: reader.text(one.name, `${at}.name`),
        ...Object.fromEntries(words),
        ...(one.licenseTexts !== undefined && {
            licenseTexts: reader.list(one.licenseTexts, `${at}.licenseTexts`, (item, place) => {
                const { path, text } = reader.object(item, place);
                return { path: reader.text(path, `${place}.path`), text: reader.text(text, `${place}.text`) };
            }),
        }),
        ...(one.requires !== undefined && { requires: reader.texts(one.requires, `${at}.requires`) }),
        ...(one.origin === 'local' && { origin: 'local' }),
        ...(one.guessed === true && { guessed: true }),
        ...(parts !== undefined && {
            parts: reader.list(parts, `${at}.parts`, (item, place) => decodeComponent(reader, item, place, depth - 1)),
        }),
    };
}

;// CONCATENATED MODULE: ./lib/share/part.js
/** `part-CELL.json`: what one job made of a plan, for `assemble`. Written beside the files, and read without trusting it. */





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
        plan: (0,plan_file/* planDigest */.Gb)(plan),
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
const SHA256 = /^[0-9a-f]{64}$/;
const FILE_NAME = /^(?!\.\.?$)[^/\\\0]+$/;
const RESULTS = ['passed', 'failed', 'warning', 'skipped'];
/**
 * @param file for messages
 * @throws PackagingError `input/parts` that tells everything wrong with it
 */
function parsePart(text, file) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw malformed(file, [`it is not JSON: ${cause.message.split('\n')[0]}`], cause);
    }
    const reader = new json_reader/* JsonReader */.O();
    const top = reader.object(data, '');
    if (reader.problems.length === 0 && top.schema !== PART_SCHEMA)
        throw malformed(file, [
            `it has schema ${JSON.stringify(top.schema) ?? 'none'}, and this version of package-python reads ${PART_SCHEMA}`,
        ]);
    const part = decode(reader, top);
    if (reader.problems.length > 0)
        throw malformed(file, reader.problems);
    return part;
}
function decode(reader, top) {
    const project = reader.object(top.project, 'project');
    const commit = reader.optional(top.commit, 'commit');
    const entryPoint = reader.optional(top.entryPoint, 'entryPoint');
    return {
        schema: PART_SCHEMA,
        plan: reader.text(top.plan, 'plan', SHA256, 'a digest'),
        cell: reader.text(top.cell, 'cell'),
        job: decodeJob(reader, top.job),
        machine: reader.text(top.machine, 'machine'),
        ...(commit !== undefined && { commit }),
        project: {
            name: reader.text(project.name, 'project.name', /./),
            version: reader.text(project.version, 'project.version', /./),
        },
        ...(entryPoint !== undefined && { entryPoint }),
        artifacts: reader.list(top.artifacts, 'artifacts', (item, at) => decodeArtifact(reader, item, at)),
        checks: reader.list(top.checks, 'checks', (item, at) => decodeCheck(reader, item, at)),
        skipped: reader.list(top.skipped, 'skipped', (item, at) => {
            const { format, reason } = reader.object(item, at);
            return { format: reader.text(format, `${at}.format`), reason: reader.text(reason, `${at}.reason`) };
        }),
        stripped: reader.list(top.stripped, 'stripped', (item, at) => decodeStripped(reader, item, at)),
        tools: reader.list(top.tools, 'tools', (item, at) => {
            const { name, version } = reader.object(item, at);
            return { name: reader.text(name, `${at}.name`), version: reader.text(version, `${at}.version`) };
        }),
        contents: reader.list(top.contents, 'contents', (item, at) => decodeContents(reader, item, at)),
    };
}
function decodeJob(reader, value) {
    const job = reader.object(value, 'job');
    const words = ['run', 'job', 'runner'].flatMap(key => {
        const text = reader.optional(job[key], `job.${key}`);
        return text === undefined ? [] : [[key, text]];
    });
    return {
        ...Object.fromEntries(words),
        ...(job.attempt !== undefined && { attempt: reader.count(job.attempt, 'job.attempt') }),
    };
}
function decodeArtifact(reader, value, at) {
    const { format, file, size, sha256, targets, pythons } = reader.object(value, at);
    return {
        format: reader.oneOf(format, `${at}.format`, table/* FORMATS */.hR),
        file: reader.text(file, `${at}.file`, FILE_NAME, "a file's name"),
        size: reader.count(size, `${at}.size`),
        sha256: reader.text(sha256, `${at}.sha256`, SHA256, 'a digest'),
        targets: reader.texts(targets, `${at}.targets`),
        pythons: reader.texts(pythons, `${at}.pythons`),
    };
}
function decodeCheck(reader, value, at) {
    const { name, artifact, python, result, reason, seconds } = reader.object(value, at);
    const of = reader.optional(python, `${at}.python`);
    return {
        name: reader.text(name, `${at}.name`),
        artifact: reader.text(artifact, `${at}.artifact`),
        ...(of !== undefined && { python: of }),
        result: reader.oneOf(result, `${at}.result`, RESULTS),
        reason: reader.text(reason, `${at}.reason`),
        seconds: typeof seconds === 'number' ? seconds : 0,
    };
}
function decodeStripped(reader, value, at) {
    const { file, originalSha256, sha256, files, saved } = reader.object(value, at);
    return {
        file: reader.text(file, `${at}.file`, FILE_NAME, "a file's name"),
        originalSha256: reader.text(originalSha256, `${at}.originalSha256`, SHA256, 'a digest'),
        sha256: reader.text(sha256, `${at}.sha256`, SHA256, 'a digest'),
        files: reader.count(files, `${at}.files`),
        saved: reader.count(saved, `${at}.saved`),
    };
}
/** Problems told of one file. */
const MOST_TOLD = 10;
function malformed(file, wrong, cause) {
    const rest = wrong.length - MOST_TOLD;
    const told = [...wrong.slice(0, MOST_TOLD), ...(rest > 0 ? [`and ${rest} more`] : [])];
    return new errors/* PackagingError */.yr('input/parts', {
        message: `${file} does not tell what a job made: ${told.join('; ')}.`,
        fix: 'Run that job again, with the same version of package-python as the others.',
        cause,
    });
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

// EXTERNAL MODULE: ./lib/configure.js + 3 modules
var configure = __webpack_require__(70518);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/executable/formats.js + 3 modules
var formats = __webpack_require__(14759);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(83231);
// EXTERNAL MODULE: ./lib/inputs/options.js
var options = __webpack_require__(32807);
// EXTERNAL MODULE: ./lib/inputs/table.js + 13 modules
var table = __webpack_require__(64305);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/plan/executables.js
var plan_executables = __webpack_require__(79166);
// EXTERNAL MODULE: ./lib/plan/input-owners.js
var input_owners = __webpack_require__(3672);
// EXTERNAL MODULE: ./lib/plan/source.js
var source = __webpack_require__(54074);
// EXTERNAL MODULE: ./lib/version.js + 1 modules
var version = __webpack_require__(97966);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/plan/plan-file.js
var plan_file = __webpack_require__(8551);
// EXTERNAL MODULE: ./lib/plan/release-plan.js
var release_plan = __webpack_require__(72668);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/wheel/zip.js + 1 modules
var wheel_zip = __webpack_require__(35972);
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
    const executables = share.formats.filter(table/* isExecutable */.TV).flatMap(format => {
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
            severalExecutables: release.formats.filter(table/* isExecutable */.TV).length > 1,
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
